// Written by `cargo xtask generate` from dedicated v1beta1; edits are lost.

use tidbcloud_core::UnknownValue;
use tidbcloud_core::generated::Extra;
use tidbcloud_core::jiff::Timestamp;

/// Files in Azure Blob Storage to import.
///
/// Required to create: `auth_type`, `uri`.
///
/// Created by [`sas_token`](Self::sas_token), which sets `auth_type` and what belongs to its value; the server refuses
/// other combinations.
///
/// Used in requests and responses. Schema `v1beta1AzureBlobSource`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct AzureBlobSource {
    /// How access to the container is granted.
    ///
    /// Required; the server's default is `UNSPECIFIED`; for example `SAS_TOKEN`.
    pub auth_type: Option<ImportAzureBlobAuthType>,
    /// Shared access signature that allows reading the files, as the query string of a URL.
    ///
    /// Responses leave it out.
    ///
    /// Secret: `Debug` masks it.
    pub sas_token: Option<String>,
    /// Where the files are: an `azure` or `https` URL of a storage account, a container in it and a path.
    ///
    /// Required; for example `azure://myaccount.blob.core.windows.net/mycontainer/mypath/`.
    pub uri: Option<String>,
    extra_: Extra,
}

impl AzureBlobSource {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Creates a record with [`ImportAzureBlobAuthType::SasToken`] and
    /// [`sas_token`](struct@AzureBlobSource#structfield.sas_token).
    #[must_use]
    pub fn sas_token(sas_token: impl Into<String>) -> Self {
        Self::new()
            .with_auth_type(ImportAzureBlobAuthType::SasToken)
            .with_sas_token(sas_token)
    }

    /// Sets [`auth_type`](struct@AzureBlobSource#structfield.auth_type).
    #[must_use]
    pub fn with_auth_type(
        mut self,
        auth_type: impl Into<ImportAzureBlobAuthType>,
    ) -> Self {
        self.auth_type = Some(auth_type.into());
        self
    }

    /// Sets [`sas_token`](struct@AzureBlobSource#structfield.sas_token).
    #[must_use]
    pub fn with_sas_token(mut self, sas_token: impl Into<String>) -> Self {
        self.sas_token = Some(sas_token.into());
        self
    }

    /// Sets [`uri`](struct@AzureBlobSource#structfield.uri).
    #[must_use]
    pub fn with_uri(mut self, uri: impl Into<String>) -> Self {
        self.uri = Some(uri.into());
        self
    }
}

tidbcloud_core::record!(sent AzureBlobSource {
    auth_type: "authType" [required],
    sas_token: "sasToken" [secret],
    uri: "uri" [required],
});

/// Files to import, their source, and the rules for reading them.
///
/// Required to create: `import_options`, `source`.
///
/// Used in requests and responses. Schema `v1beta1CreationDetails`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreationDetails {
    /// Checks to make on the import.
    pub check_items: Option<Vec<ImportValidationItem>>,
    /// File format and rules of the import.
    ///
    /// Required.
    pub import_options: Option<ImportOptions>,
    /// Where the files are.
    ///
    /// Required.
    pub source: Option<ImportSource>,
    /// Target table of each file. Unset, files find their tables by their names.
    pub target_table_infos: Option<Vec<ImportTargetTableInfo>>,
    extra_: Extra,
}

impl CreationDetails {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`check_items`](struct@CreationDetails#structfield.check_items).
    #[must_use]
    pub fn with_check_items(
        mut self,
        check_items: impl IntoIterator<Item = impl Into<ImportValidationItem>>,
    ) -> Self {
        self.check_items = Some(check_items.into_iter().map(Into::into).collect());
        self
    }

    /// Sets [`import_options`](struct@CreationDetails#structfield.import_options).
    #[must_use]
    #[inline]
    pub fn with_import_options(mut self, import_options: ImportOptions) -> Self {
        self.import_options = Some(import_options);
        self
    }

    /// Sets [`source`](struct@CreationDetails#structfield.source).
    #[must_use]
    #[inline]
    pub fn with_source(mut self, source: ImportSource) -> Self {
        self.source = Some(source);
        self
    }

    /// Sets [`target_table_infos`](struct@CreationDetails#structfield.target_table_infos).
    #[must_use]
    pub fn with_target_table_infos(
        mut self,
        target_table_infos: impl IntoIterator<Item = impl Into<ImportTargetTableInfo>>,
    ) -> Self {
        self.target_table_infos = Some(
            target_table_infos.into_iter().map(Into::into).collect(),
        );
        self
    }
}

tidbcloud_core::record!(sent CreationDetails {
    check_items: "checkItems",
    import_options: "importOptions" [required],
    source: "source" [required],
    target_table_infos: "targetTableInfos",
});

/// How CSV files are written that are to be imported.
///
/// Used in requests and responses. Schema `v1beta1CSVFormat`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CsvFormat {
    /// Whether a backslash in a field escapes the character after it.
    ///
    /// The server's default is `true`; for example `true`.
    pub backslash_escape: Option<bool>,
    /// Character around a quoted field. This is the quote, not the character between fields; that is
    /// [`separator`](struct@crate::types::CsvFormat#structfield.separator).
    ///
    /// The server's default is `"`; for example `"`.
    pub delimiter: Option<String>,
    /// Whether the first line names the columns instead of containing data.
    ///
    /// The server's default is `true`; for example `true`.
    pub header: Option<bool>,
    /// Whether every column is free of NULL. With `false`, a field that equals
    /// [`null_value`](struct@crate::types::CsvFormat#structfield.null_value) is read as NULL.
    ///
    /// The server's default is `false`; for example `false`.
    pub not_null: Option<bool>,
    /// Text that represents NULL.
    ///
    /// The server's default is `\N`; for example `\N`.
    pub null_value: Option<String>,
    /// Character between the fields of a line.
    ///
    /// The server's default is `,`; for example `,`.
    pub separator: Option<String>,
    /// Whether to drop separators at the end of each line.
    ///
    /// The server's default is `false`; for example `false`.
    pub trim_last_separator: Option<bool>,
    extra_: Extra,
}

impl CsvFormat {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`backslash_escape`](struct@CsvFormat#structfield.backslash_escape).
    #[must_use]
    #[inline]
    pub fn with_backslash_escape(mut self, backslash_escape: bool) -> Self {
        self.backslash_escape = Some(backslash_escape);
        self
    }

    /// Sets [`delimiter`](struct@CsvFormat#structfield.delimiter).
    #[must_use]
    pub fn with_delimiter(mut self, delimiter: impl Into<String>) -> Self {
        self.delimiter = Some(delimiter.into());
        self
    }

    /// Sets [`header`](struct@CsvFormat#structfield.header).
    #[must_use]
    #[inline]
    pub fn with_header(mut self, header: bool) -> Self {
        self.header = Some(header);
        self
    }

    /// Sets [`not_null`](struct@CsvFormat#structfield.not_null).
    #[must_use]
    #[inline]
    pub fn with_not_null(mut self, not_null: bool) -> Self {
        self.not_null = Some(not_null);
        self
    }

    /// Sets [`null_value`](struct@CsvFormat#structfield.null_value).
    #[must_use]
    pub fn with_null_value(mut self, null_value: impl Into<String>) -> Self {
        self.null_value = Some(null_value.into());
        self
    }

    /// Sets [`separator`](struct@CsvFormat#structfield.separator).
    #[must_use]
    pub fn with_separator(mut self, separator: impl Into<String>) -> Self {
        self.separator = Some(separator.into());
        self
    }

    /// Sets [`trim_last_separator`](struct@CsvFormat#structfield.trim_last_separator).
    #[must_use]
    #[inline]
    pub fn with_trim_last_separator(mut self, trim_last_separator: bool) -> Self {
        self.trim_last_separator = Some(trim_last_separator);
        self
    }
}

tidbcloud_core::record!(sent CsvFormat {
    backslash_escape: "backslashEscape",
    delimiter: "delimiter",
    header: "header",
    not_null: "notNull",
    null_value: "nullValue",
    separator: "separator",
    trim_last_separator: "trimLastSeparator",
});

/// Files in Google Cloud Storage to import.
///
/// Required to create: `auth_type`, `uri`.
///
/// Created by [`service_account_key`](Self::service_account_key), which sets `auth_type` and what belongs to its value; the
/// server refuses other combinations.
///
/// Used in requests and responses. Schema `v1beta1GCSSource`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct GcsSource {
    /// How access to the bucket is granted.
    ///
    /// Required; the server's default is `UNSPECIFIED`; for example `SERVICE_ACCOUNT_KEY`.
    pub auth_type: Option<ImportGcsAuthType>,
    /// Key of a Google Cloud service account that may read the files.
    ///
    /// Secret: `Debug` masks it.
    pub service_account_key: Option<String>,
    /// Bucket and path of the files.
    ///
    /// Required; for example `gs://bucket-name/path/`.
    pub uri: Option<String>,
    extra_: Extra,
}

impl GcsSource {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Creates a record with [`ImportGcsAuthType::ServiceAccountKey`] and
    /// [`service_account_key`](struct@GcsSource#structfield.service_account_key).
    #[must_use]
    pub fn service_account_key(service_account_key: impl Into<String>) -> Self {
        Self::new()
            .with_auth_type(ImportGcsAuthType::ServiceAccountKey)
            .with_service_account_key(service_account_key)
    }

    /// Sets [`auth_type`](struct@GcsSource#structfield.auth_type).
    #[must_use]
    pub fn with_auth_type(mut self, auth_type: impl Into<ImportGcsAuthType>) -> Self {
        self.auth_type = Some(auth_type.into());
        self
    }

    /// Sets [`service_account_key`](struct@GcsSource#structfield.service_account_key).
    #[must_use]
    pub fn with_service_account_key(
        mut self,
        service_account_key: impl Into<String>,
    ) -> Self {
        self.service_account_key = Some(service_account_key.into());
        self
    }

    /// Sets [`uri`](struct@GcsSource#structfield.uri).
    #[must_use]
    pub fn with_uri(mut self, uri: impl Into<String>) -> Self {
        self.uri = Some(uri.into());
        self
    }
}

tidbcloud_core::record!(sent GcsSource {
    auth_type: "authType" [required],
    service_account_key: "serviceAccountKey" [secret],
    uri: "uri" [required],
});

/// An import of files from cloud storage into a cluster.
///
/// For [`create_import`](crate::Client::create_import), set
/// [`creation_details`](struct@crate::types::Import#structfield.creation_details); the server sets all other fields.
///
/// Required to create: `creation_details`.
///
/// Used in requests and responses. Schema `v1beta1Import`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Import {
    /// ID of the cluster that takes the data.
    ///
    /// Output only (ignored when sent); for example `1`.
    pub cluster_id: Option<String>,
    /// Progress of loading in percent.
    ///
    /// The work that follows loading is not counted, so wait for [`state`](struct@crate::types::Import#structfield.state) and
    /// not for 100.
    ///
    /// Output only (ignored when sent); from 0 to 100; for example `100`.
    pub complete_percent: Option<i64>,
    /// When the import was completed.
    ///
    /// Output only (ignored when sent); RFC 3339 on the wire; for example `2023-10-01T12:01:00Z`.
    pub complete_time: Option<Timestamp>,
    /// When the import was created.
    ///
    /// Output only (ignored when sent); RFC 3339 on the wire; for example `2023-10-01T12:00:00Z`.
    pub create_time: Option<Timestamp>,
    /// Files that are imported, their source, and the rules for reading them.
    ///
    /// Required.
    pub creation_details: Option<CreationDetails>,
    /// Email address of whoever created the import.
    ///
    /// Output only (ignored when sent); for example `test@example.com`.
    pub creator: Option<String>,
    /// ID of the import, which [`get_import`](crate::Client::get_import) and [`cancel_import`](crate::Client::cancel_import)
    /// take.
    ///
    /// Output only (ignored when sent); for example `1`.
    pub import_id: Option<String>,
    /// Why the import failed; empty if it did not.
    ///
    /// Output only (ignored when sent).
    pub message: Option<String>,
    /// Resource name of the import, `clusters/<cluster>/imports/<import>`.
    ///
    /// Output only (ignored when sent); for example `clusters/1/imports/1`.
    pub name: Option<String>,
    /// Current state of the import; the field to poll.
    ///
    /// Output only (ignored when sent); the server's default is `UNSPECIFIED`; for example `COMPLETED`.
    pub state: Option<ImportState>,
    /// Size of all source data in bytes.
    ///
    /// Output only (ignored when sent); digits in a string on the wire; for example `0`.
    pub total_size: Option<i64>,
    extra_: Extra,
}

impl Import {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`creation_details`](struct@Import#structfield.creation_details).
    #[must_use]
    #[inline]
    pub fn with_creation_details(mut self, creation_details: CreationDetails) -> Self {
        self.creation_details = Some(creation_details);
        self
    }
}

tidbcloud_core::record!(sent Import {
    cluster_id: "clusterId" [output_only],
    complete_percent: "completePercent" [output_only],
    complete_time: "completeTime" [output_only],
    create_time: "createTime" [output_only],
    creation_details: "creationDetails" [required],
    creator: "creator" [output_only],
    import_id: "importId" [output_only],
    message: "message" [output_only],
    name: "name" [output_only],
    state: "state" [output_only],
    total_size: "totalSize" [text, output_only],
});

/// File format and rules of an import.
///
/// Required to create: `file_type`.
///
/// Choose one of: [`csv`](Self::csv), [`sql`](Self::sql), [`aurora_snapshot`](Self::aurora_snapshot),
/// [`parquet`](Self::parquet). Each sets `file_type` and the fields that belong to its value; the server refuses other
/// combinations.
///
/// Used in requests and responses. Schema `v1beta1ImportOptions`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ImportOptions {
    /// How the files are written, where [`file_type`](struct@crate::types::ImportOptions#structfield.file_type) is `Csv`.
    pub csv_format: Option<CsvFormat>,
    /// Handling of a row whose key exists already; for SQL files.
    ///
    /// Set it for SQL files: what happens otherwise is not defined.
    ///
    /// The server's default is `UNSPECIFIED`; for example `REPLACE`.
    pub duplication_handling: Option<DuplicationHandlingForSql>,
    /// Format of the files.
    ///
    /// Required; the server's default is `UNSPECIFIED`; for example `CSV`.
    pub file_type: Option<ImportFileType>,
    /// With `true`, the request is only checked and nothing is imported.
    ///
    /// The server's default is `false`; for example `false`.
    pub validate_only: Option<bool>,
    extra_: Extra,
}

impl ImportOptions {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Creates a record with [`ImportFileType::Csv`] and [`csv_format`](struct@ImportOptions#structfield.csv_format).
    #[must_use]
    pub fn csv(csv_format: CsvFormat) -> Self {
        Self::new().with_file_type(ImportFileType::Csv).with_csv_format(csv_format)
    }

    /// Creates a record with [`ImportFileType::Sql`].
    #[must_use]
    pub fn sql() -> Self {
        Self::new().with_file_type(ImportFileType::Sql)
    }

    /// Creates a record with [`ImportFileType::AuroraSnapshot`].
    #[must_use]
    pub fn aurora_snapshot() -> Self {
        Self::new().with_file_type(ImportFileType::AuroraSnapshot)
    }

    /// Creates a record with [`ImportFileType::Parquet`].
    #[must_use]
    pub fn parquet() -> Self {
        Self::new().with_file_type(ImportFileType::Parquet)
    }

    /// Sets [`csv_format`](struct@ImportOptions#structfield.csv_format).
    #[must_use]
    #[inline]
    pub fn with_csv_format(mut self, csv_format: CsvFormat) -> Self {
        self.csv_format = Some(csv_format);
        self
    }

    /// Sets [`duplication_handling`](struct@ImportOptions#structfield.duplication_handling).
    #[must_use]
    pub fn with_duplication_handling(
        mut self,
        duplication_handling: impl Into<DuplicationHandlingForSql>,
    ) -> Self {
        self.duplication_handling = Some(duplication_handling.into());
        self
    }

    /// Sets [`file_type`](struct@ImportOptions#structfield.file_type).
    #[must_use]
    pub fn with_file_type(mut self, file_type: impl Into<ImportFileType>) -> Self {
        self.file_type = Some(file_type.into());
        self
    }

    /// Sets [`validate_only`](struct@ImportOptions#structfield.validate_only).
    #[must_use]
    #[inline]
    pub fn with_validate_only(mut self, validate_only: bool) -> Self {
        self.validate_only = Some(validate_only);
        self
    }
}

tidbcloud_core::record!(sent ImportOptions {
    csv_format: "csvFormat",
    duplication_handling: "duplicationHandling",
    file_type: "fileType" [required],
    validate_only: "validateOnly",
});

impl From<CsvFormat> for ImportOptions {
    fn from(csv_format: CsvFormat) -> Self {
        Self::csv(csv_format)
    }
}

/// The cloud storage that files are imported from.
///
/// Set [`type`](struct@crate::types::ImportSource#structfield.type) and, of
/// [`s3`](struct@crate::types::ImportSource#structfield.s3), [`gcs`](struct@crate::types::ImportSource#structfield.gcs) and
/// [`azure_blob`](struct@crate::types::ImportSource#structfield.azure_blob), the field that belongs to it.
///
/// Required to create: `type`.
///
/// Choose one of: [`s3`](Self::s3), [`gcs`](Self::gcs), [`azure_blob`](Self::azure_blob). Each sets `type` and the fields
/// that belong to its value; the server refuses other combinations.
///
/// Used in requests and responses. Schema `v1beta1ImportSource`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ImportSource {
    /// Source in Azure Blob Storage, where [`type`](struct@crate::types::ImportSource#structfield.type) is `AzureBlob`.
    pub azure_blob: Option<AzureBlobSource>,
    /// Source in Google Cloud Storage, where [`type`](struct@crate::types::ImportSource#structfield.type) is `Gcs`.
    pub gcs: Option<GcsSource>,
    /// Source in Amazon S3, where [`type`](struct@crate::types::ImportSource#structfield.type) is `S3`.
    pub s3: Option<S3Source>,
    /// Kind of storage that contains the files.
    ///
    /// Required; the server's default is `UNSPECIFIED`; for example `S3`.
    pub r#type: Option<ImportSourceType>,
    extra_: Extra,
}

impl ImportSource {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Creates a record with [`ImportSourceType::S3`] and [`s3`](struct@ImportSource#structfield.s3).
    #[must_use]
    pub fn s3(s3: S3Source) -> Self {
        Self::new().with_type(ImportSourceType::S3).with_s3(s3)
    }

    /// Creates a record with [`ImportSourceType::Gcs`] and [`gcs`](struct@ImportSource#structfield.gcs).
    #[must_use]
    pub fn gcs(gcs: GcsSource) -> Self {
        Self::new().with_type(ImportSourceType::Gcs).with_gcs(gcs)
    }

    /// Creates a record with [`ImportSourceType::AzureBlob`] and [`azure_blob`](struct@ImportSource#structfield.azure_blob).
    #[must_use]
    pub fn azure_blob(azure_blob: AzureBlobSource) -> Self {
        Self::new().with_type(ImportSourceType::AzureBlob).with_azure_blob(azure_blob)
    }

    /// Sets [`azure_blob`](struct@ImportSource#structfield.azure_blob).
    #[must_use]
    #[inline]
    pub fn with_azure_blob(mut self, azure_blob: AzureBlobSource) -> Self {
        self.azure_blob = Some(azure_blob);
        self
    }

    /// Sets [`gcs`](struct@ImportSource#structfield.gcs).
    #[must_use]
    #[inline]
    pub fn with_gcs(mut self, gcs: GcsSource) -> Self {
        self.gcs = Some(gcs);
        self
    }

    /// Sets [`s3`](struct@ImportSource#structfield.s3).
    #[must_use]
    #[inline]
    pub fn with_s3(mut self, s3: S3Source) -> Self {
        self.s3 = Some(s3);
        self
    }

    /// Sets [`type`](struct@ImportSource#structfield.type).
    #[must_use]
    pub fn with_type(mut self, r#type: impl Into<ImportSourceType>) -> Self {
        self.r#type = Some(r#type.into());
        self
    }
}

tidbcloud_core::record!(sent ImportSource {
    azure_blob: "azureBlob",
    gcs: "gcs",
    s3: "s3",
    r#type: "type" [required],
});

impl From<S3Source> for ImportSource {
    fn from(s3: S3Source) -> Self {
        Self::s3(s3)
    }
}

impl From<GcsSource> for ImportSource {
    fn from(gcs: GcsSource) -> Self {
        Self::gcs(gcs)
    }
}

impl From<AzureBlobSource> for ImportSource {
    fn from(azure_blob: AzureBlobSource) -> Self {
        Self::azure_blob(azure_blob)
    }
}

/// A table that an import fills, and the file for it.
///
/// Used in requests and responses. Schema `v1beta1ImportTargetTableInfo`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ImportTargetTableInfo {
    /// URI of the file for this table. Unset, files are matched by TiDB Cloud's naming rules.
    ///
    /// For example `s3://mybucket/myfolder/my-data1.csv`.
    pub custom_file: Option<String>,
    /// URI of the file that the import found for this table.
    ///
    /// Output only (ignored when sent).
    pub matched_uri: Option<String>,
    /// The table to fill.
    pub target_table: Option<Table>,
    extra_: Extra,
}

impl ImportTargetTableInfo {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`custom_file`](struct@ImportTargetTableInfo#structfield.custom_file).
    #[must_use]
    pub fn with_custom_file(mut self, custom_file: impl Into<String>) -> Self {
        self.custom_file = Some(custom_file.into());
        self
    }

    /// Sets [`target_table`](struct@ImportTargetTableInfo#structfield.target_table).
    #[must_use]
    #[inline]
    pub fn with_target_table(mut self, target_table: Table) -> Self {
        self.target_table = Some(target_table);
        self
    }
}

tidbcloud_core::record!(sent ImportTargetTableInfo {
    custom_file: "customFile",
    matched_uri: "matchedUri" [output_only],
    target_table: "targetTable",
});

/// A page of [`list_imports`](crate::Client::list_imports).
///
/// Used in responses. Schema `v1beta1ListImportsResponse`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ListImportsResponse {
    /// The imports of this page.
    ///
    /// Output only (ignored when sent).
    pub imports: Option<Vec<Import>>,
    /// Value of `page_token` for the page after this one; empty on the last page.
    ///
    /// Output only (ignored when sent); for example `next_page_token`.
    pub next_page_token: Option<String>,
    /// Number of imports on all pages together.
    ///
    /// Output only (ignored when sent); for example `1`.
    pub total_size: Option<i64>,
    extra_: Extra,
}

impl ListImportsResponse {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(ListImportsResponse {
    imports: "imports" [output_only],
    next_page_token: "nextPageToken" [output_only],
    total_size: "totalSize" [output_only],
});

/// Files in Amazon S3 to import.
///
/// Required to create: `auth_type`, `uri`.
///
/// Choose one of: [`role_arn`](Self::role_arn), [`access_key`](Self::access_key). Each sets `auth_type` and the fields that
/// belong to its value; the server refuses other combinations.
///
/// Used in requests and responses. Schema `v1beta1S3Source`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct S3Source {
    /// Access key to read the files with; needed where [`auth_type`](struct@crate::types::S3Source#structfield.auth_type) is
    /// `AccessKey`.
    pub access_key: Option<S3SourceAccessKey>,
    /// How access to the bucket is granted.
    ///
    /// Required; the server's default is `UNSPECIFIED`; for example `ROLE_ARN`.
    pub auth_type: Option<ImportS3AuthType>,
    /// ARN of the IAM role to read the files as; needed where
    /// [`auth_type`](struct@crate::types::S3Source#structfield.auth_type) is `RoleArn`.
    ///
    /// For example `arn:aws:iam::123456789012:role/MyRole`.
    pub role_arn: Option<String>,
    /// Bucket and path of the files.
    ///
    /// Required; for example `s3://bucket-name/path/`.
    pub uri: Option<String>,
    extra_: Extra,
}

impl S3Source {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Creates a record with [`ImportS3AuthType::RoleArn`] and [`role_arn`](struct@S3Source#structfield.role_arn).
    #[must_use]
    pub fn role_arn(role_arn: impl Into<String>) -> Self {
        Self::new().with_auth_type(ImportS3AuthType::RoleArn).with_role_arn(role_arn)
    }

    /// Creates a record with [`ImportS3AuthType::AccessKey`] and [`access_key`](struct@S3Source#structfield.access_key).
    #[must_use]
    pub fn access_key(access_key: S3SourceAccessKey) -> Self {
        Self::new()
            .with_auth_type(ImportS3AuthType::AccessKey)
            .with_access_key(access_key)
    }

    /// Sets [`access_key`](struct@S3Source#structfield.access_key).
    #[must_use]
    #[inline]
    pub fn with_access_key(mut self, access_key: S3SourceAccessKey) -> Self {
        self.access_key = Some(access_key);
        self
    }

    /// Sets [`auth_type`](struct@S3Source#structfield.auth_type).
    #[must_use]
    pub fn with_auth_type(mut self, auth_type: impl Into<ImportS3AuthType>) -> Self {
        self.auth_type = Some(auth_type.into());
        self
    }

    /// Sets [`role_arn`](struct@S3Source#structfield.role_arn).
    #[must_use]
    pub fn with_role_arn(mut self, role_arn: impl Into<String>) -> Self {
        self.role_arn = Some(role_arn.into());
        self
    }

    /// Sets [`uri`](struct@S3Source#structfield.uri).
    #[must_use]
    pub fn with_uri(mut self, uri: impl Into<String>) -> Self {
        self.uri = Some(uri.into());
        self
    }
}

tidbcloud_core::record!(sent S3Source {
    access_key: "accessKey",
    auth_type: "authType" [required],
    role_arn: "roleArn",
    uri: "uri" [required],
});

impl From<S3SourceAccessKey> for S3Source {
    fn from(access_key: S3SourceAccessKey) -> Self {
        Self::access_key(access_key)
    }
}

/// An AWS access key that may read the files of an import.
///
/// Required to create: `id`, `secret`.
///
/// Used in requests and responses. Schema `S3SourceAccessKey`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct S3SourceAccessKey {
    /// ID of the access key, the part that is not secret.
    ///
    /// Required; for example `AKIAIOSFODNN7EXAMPLE`.
    pub id: Option<String>,
    /// Secret part of the access key.
    ///
    /// Responses leave it out.
    ///
    /// Required; secret: `Debug` masks it; for example `THESECRETKEY`.
    pub secret: Option<String>,
    extra_: Extra,
}

impl S3SourceAccessKey {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`id`](struct@S3SourceAccessKey#structfield.id).
    #[must_use]
    pub fn with_id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Sets [`secret`](struct@S3SourceAccessKey#structfield.secret).
    #[must_use]
    pub fn with_secret(mut self, secret: impl Into<String>) -> Self {
        self.secret = Some(secret.into());
        self
    }
}

tidbcloud_core::record!(sent S3SourceAccessKey {
    id: "id" [required],
    secret: "secret" [required, secret],
});

/// A table of a cluster.
///
/// Used in requests and responses. Schema `commonTable`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Table {
    /// Name of the database that the table is in.
    ///
    /// For example `database_name`.
    pub schema: Option<String>,
    /// Name of the table, without its database.
    ///
    /// For example `table_name`.
    pub table: Option<String>,
    extra_: Extra,
}

impl Table {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`schema`](struct@Table#structfield.schema).
    #[must_use]
    pub fn with_schema(mut self, schema: impl Into<String>) -> Self {
        self.schema = Some(schema.into());
        self
    }

    /// Sets [`table`](struct@Table#structfield.table).
    #[must_use]
    pub fn with_table(mut self, table: impl Into<String>) -> Self {
        self.table = Some(table.into());
        self
    }
}

tidbcloud_core::record!(sent Table {
    schema: "schema",
    table: "table",
});

/// Handling of a row whose key exists already, in an import of SQL files.
///
/// Open enum: a value that is not listed here is kept in [`DuplicationHandlingForSql::Unknown`]. Schema
/// `v1beta1DuplicationHandlingForSQLEnum`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DuplicationHandlingForSql {
    /// Nothing is said, and what happens is not defined.
    ///
    /// Value `UNSPECIFIED`.
    Unspecified,
    /// The row of the file takes the place of the old one.
    ///
    /// Value `REPLACE`.
    Replace,
    /// The old row stays and the row of the file is skipped.
    ///
    /// Value `IGNORE`.
    Ignore,
    /// The import fails.
    ///
    /// Value `ERROR`.
    Error,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(DuplicationHandlingForSql or Unknown {
    Unspecified: "UNSPECIFIED",
    Replace: "REPLACE",
    Ignore: "IGNORE",
    Error: "ERROR",
});

/// How an import gets access to Azure Blob Storage.
///
/// Open enum: a value that is not listed here is kept in [`ImportAzureBlobAuthType::Unknown`]. Schema
/// `v1beta1ImportAzureBlobAuthTypeEnum`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ImportAzureBlobAuthType {
    /// No method is named; not to be sent.
    ///
    /// Value `UNSPECIFIED`.
    Unspecified,
    /// By the shared access signature in `AzureBlobSource::sas_token`.
    ///
    /// Value `SAS_TOKEN`.
    SasToken,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(ImportAzureBlobAuthType or Unknown {
    Unspecified: "UNSPECIFIED",
    SasToken: "SAS_TOKEN",
});

/// The format of the files to import.
///
/// Open enum: a value that is not listed here is kept in [`ImportFileType::Unknown`]. Schema `v1beta1ImportFileTypeEnum`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ImportFileType {
    /// No format is named; not to be sent.
    ///
    /// Value `UNSPECIFIED`.
    Unspecified,
    /// CSV; `ImportOptions::csv_format` says how it is written.
    ///
    /// Value `CSV`.
    Csv,
    /// SQL statements.
    ///
    /// Value `SQL`.
    Sql,
    /// A snapshot that Amazon Aurora has exported.
    ///
    /// Value `AURORA_SNAPSHOT`.
    AuroraSnapshot,
    /// Apache Parquet.
    ///
    /// Value `PARQUET`.
    Parquet,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(ImportFileType or Unknown {
    Unspecified: "UNSPECIFIED",
    Csv: "CSV",
    Sql: "SQL",
    AuroraSnapshot: "AURORA_SNAPSHOT",
    Parquet: "PARQUET",
});

/// How an import gets access to Google Cloud Storage.
///
/// Open enum: a value that is not listed here is kept in [`ImportGcsAuthType::Unknown`]. Schema
/// `v1beta1ImportGcsAuthTypeEnum`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ImportGcsAuthType {
    /// No method is named; not to be sent.
    ///
    /// Value `UNSPECIFIED`.
    Unspecified,
    /// By the service account key in `GcsSource::service_account_key`.
    ///
    /// Value `SERVICE_ACCOUNT_KEY`.
    ServiceAccountKey,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(ImportGcsAuthType or Unknown {
    Unspecified: "UNSPECIFIED",
    ServiceAccountKey: "SERVICE_ACCOUNT_KEY",
});

/// How an import gets access to an S3 bucket.
///
/// Open enum: a value that is not listed here is kept in [`ImportS3AuthType::Unknown`]. Schema
/// `v1beta1ImportS3AuthTypeEnum`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ImportS3AuthType {
    /// No method is named; not to be sent.
    ///
    /// Value `UNSPECIFIED`.
    Unspecified,
    /// By the IAM role in `S3Source::role_arn`.
    ///
    /// Value `ROLE_ARN`.
    RoleArn,
    /// By the access key in `S3Source::access_key`.
    ///
    /// Value `ACCESS_KEY`.
    AccessKey,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(ImportS3AuthType or Unknown {
    Unspecified: "UNSPECIFIED",
    RoleArn: "ROLE_ARN",
    AccessKey: "ACCESS_KEY",
});

/// The kind of storage that an import reads.
///
/// Open enum: a value that is not listed here is kept in [`ImportSourceType::Unknown`]. Schema
/// `v1beta1ImportSourceTypeEnum`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ImportSourceType {
    /// No kind is named; not to be sent.
    ///
    /// Value `UNSPECIFIED`.
    Unspecified,
    /// Amazon S3.
    ///
    /// Value `S3`.
    S3,
    /// Google Cloud Storage.
    ///
    /// Value `GCS`.
    Gcs,
    /// Azure Blob Storage.
    ///
    /// Value `AZURE_BLOB`.
    AzureBlob,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(ImportSourceType or Unknown {
    Unspecified: "UNSPECIFIED",
    S3: "S3",
    Gcs: "GCS",
    AzureBlob: "AZURE_BLOB",
});

/// State of an import.
///
/// Open enum: a value that is not listed here is kept in [`ImportState::Unknown`]. Schema `v1beta1ImportStateEnum`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ImportState {
    /// No state is named; keep polling.
    ///
    /// Value `UNSPECIFIED`.
    Unspecified,
    /// It is getting ready; no data is loaded yet.
    ///
    /// Value `PREPARING`.
    Preparing,
    /// Data is being loaded.
    ///
    /// Value `IMPORTING`.
    Importing,
    /// All data is in the cluster.
    ///
    /// Value `COMPLETED`.
    Completed,
    /// It ended with an error. `Import::message` has the cause.
    ///
    /// Value `FAILED`.
    Failed,
    /// It is being stopped; [`Canceled`](crate::types::ImportState::Canceled) follows.
    ///
    /// Value `CANCELING`.
    Canceling,
    /// It was stopped before its end.
    ///
    /// Value `CANCELED`.
    Canceled,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(ImportState or Unknown {
    Unspecified: "UNSPECIFIED",
    Preparing: "PREPARING",
    Importing: "IMPORTING",
    Completed: "COMPLETED",
    Failed: "FAILED",
    Canceling: "CANCELING",
    Canceled: "CANCELED",
});

/// A check that an import makes.
///
/// Open enum: a value that is not listed here is kept in [`ImportValidationItem::Unknown`]. Schema
/// `v1beta1ImportValidationItem`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ImportValidationItem {
    /// No check is named; not to be sent.
    ///
    /// Value `IMPORT_VALIDATION_ITEM_UNSPECIFIED`.
    Unspecified,
    /// Checks that the source can be read.
    ///
    /// Value `SOURCE_ACCESS_CHECK`.
    SourceAccessCheck,
    /// Checks that the cluster can be written. Deprecated.
    ///
    /// Value `TARGET_ACCESS_CHECK`.
    TargetAccessCheck,
    /// Checks the filters and rules. Deprecated.
    ///
    /// Value `FILTER_AND_RULE_CHECK`.
    FilterAndRuleCheck,
    /// Runs the checks before an import.
    ///
    /// Value `IMPORT_PRECHECK`.
    ImportPrecheck,
    /// Checks that the target tables are empty.
    ///
    /// Value `TARGET_TABLE_EMPTY_CHECK`.
    TargetTableEmptyCheck,
    /// Estimates how large the data is. Deprecated.
    ///
    /// Value `ESTIMATE_SIZE`.
    EstimateSize,
    /// The check for imports that bring data only.
    ///
    /// Value `IMPORT_DATA_ONLY_CHECK`.
    ImportDataOnlyCheck,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(ImportValidationItem or Unknown {
    Unspecified: "IMPORT_VALIDATION_ITEM_UNSPECIFIED",
    SourceAccessCheck: "SOURCE_ACCESS_CHECK",
    TargetAccessCheck: "TARGET_ACCESS_CHECK",
    FilterAndRuleCheck: "FILTER_AND_RULE_CHECK",
    ImportPrecheck: "IMPORT_PRECHECK",
    TargetTableEmptyCheck: "TARGET_TABLE_EMPTY_CHECK",
    EstimateSize: "ESTIMATE_SIZE",
    ImportDataOnlyCheck: "IMPORT_DATA_ONLY_CHECK",
});
