// Written by `cargo xtask generate` from serverless v1beta1; edits are lost.

use tidbcloud_core::UnknownValue;
use tidbcloud_core::generated::Extra;
use tidbcloud_core::jiff::Timestamp;

/// Files in Azure Blob Storage to import, and the credentials to read them.
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
    /// How the import proves that it may read the files.
    ///
    /// Required.
    pub auth_type: Option<ImportAzureBlobAuthType>,
    /// Shared access signature that lets TiDB Cloud read the files. For
    /// [`ImportAzureBlobAuthType::SasToken`](crate::types::ImportAzureBlobAuthType::SasToken).
    ///
    /// Secret: `Debug` masks it.
    pub sas_token: Option<String>,
    /// Where the files are: `azure://ACCOUNT.blob.core.windows.net/CONTAINER/PATH`, or the same with `https`.
    ///
    /// Required.
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

/// Source and format of a new import.
///
/// Required to create: `import_options`, `source`.
///
/// Used in requests. Schema `ImportServiceCreateImportBody`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateImportBody {
    /// Format of the files.
    ///
    /// Required.
    pub import_options: Option<ImportOptions>,
    /// Where the files are, and the credentials to read them.
    ///
    /// Required.
    pub source: Option<ImportSource>,
    extra_: Extra,
}

impl CreateImportBody {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`import_options`](struct@CreateImportBody#structfield.import_options).
    #[must_use]
    #[inline]
    pub fn with_import_options(mut self, import_options: ImportOptions) -> Self {
        self.import_options = Some(import_options);
        self
    }

    /// Sets [`source`](struct@CreateImportBody#structfield.source).
    #[must_use]
    #[inline]
    pub fn with_source(mut self, source: ImportSource) -> Self {
        self.source = Some(source);
        self
    }
}

tidbcloud_core::record!(sent CreateImportBody {
    import_options: "importOptions" [required],
    source: "source" [required],
});

/// Source and format of an import, as requested.
///
/// Used in responses. Schema `v1beta1CreationDetails`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreationDetails {
    /// Format of the files, as it was given to [`create_import`](crate::Client::create_import).
    ///
    /// Output only (ignored when sent).
    pub import_options: Option<ImportOptions>,
    /// Source of the files, as it was given to [`create_import`](crate::Client::create_import).
    ///
    /// Output only (ignored when sent).
    pub source: Option<ImportSource>,
    extra_: Extra,
}

impl CreationDetails {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(CreationDetails {
    import_options: "importOptions" [output_only],
    source: "source" [output_only],
});

/// The response to [`cancel_import`](crate::Client::cancel_import). It confirms that the server took the call, and nothing
/// more.
///
/// The response of a success, which has no fields. Schema `Empty`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Empty {
    extra_: Extra,
}

impl Empty {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(Empty {});

/// Files in Google Cloud Storage to import, and the credentials to read them.
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
    /// How the import proves that it may read the files.
    ///
    /// Required.
    pub auth_type: Option<ImportGcsAuthType>,
    /// Key of a Google service account that may read the files: its JSON in base64.
    ///
    /// For [`ImportGcsAuthType::ServiceAccountKey`](crate::types::ImportGcsAuthType::ServiceAccountKey).
    ///
    /// Secret: `Debug` masks it.
    pub service_account_key: Option<String>,
    /// Where the files are: `gcs://BUCKET/PATH`.
    ///
    /// Required.
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

/// A run that loads files into a cluster.
///
/// It is started by [`create_import`](crate::Client::create_import) and followed by
/// [`get_import`](crate::Client::get_import).
///
/// Used in responses. Schema `v1beta1Import`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Import {
    /// ID of the cluster that the data is loaded into.
    ///
    /// Output only (ignored when sent).
    pub cluster_id: Option<String>,
    /// How much of the data is loaded, in percent.
    ///
    /// The work after loading does not count, so wait for the state and not for 100.
    ///
    /// Output only (ignored when sent).
    pub complete_percent: Option<i64>,
    /// When the import ended. Absent while it runs.
    ///
    /// Output only (ignored when sent); may be `null`; RFC 3339 on the wire.
    pub complete_time: Option<Timestamp>,
    /// When the import was asked for.
    ///
    /// Output only (ignored when sent); RFC 3339 on the wire.
    pub create_time: Option<Timestamp>,
    /// Email address of the person who asked for the import.
    ///
    /// Output only (ignored when sent).
    pub created_by: Option<String>,
    /// Source and format that [`create_import`](crate::Client::create_import) was given.
    ///
    /// Output only (ignored when sent).
    pub creation_details: Option<CreationDetails>,
    /// The same ID under its old name.
    ///
    /// Output only (ignored when sent).
    #[deprecated(note = "Use `importId`.")]
    pub id: Option<String>,
    /// ID to name the import by in calls. The server makes it.
    ///
    /// Output only (ignored when sent).
    pub import_id: Option<String>,
    /// Why the import failed. Empty otherwise.
    ///
    /// Output only (ignored when sent).
    pub message: Option<String>,
    /// Resource name that the server gives to the import. Calls take
    /// [`import_id`](struct@crate::types::Import#structfield.import_id) instead.
    ///
    /// Output only (ignored when sent).
    pub name: Option<String>,
    /// State of the import.
    ///
    /// Output only (ignored when sent).
    pub state: Option<ImportState>,
    /// Bytes that there are to load.
    ///
    /// Output only (ignored when sent); digits in a string on the wire.
    pub total_size: Option<u64>,
    extra_: Extra,
}

impl Import {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(Import {
    cluster_id: "clusterId" [output_only],
    complete_percent: "completePercent" [output_only],
    complete_time: "completeTime" [output_only],
    create_time: "createTime" [output_only],
    created_by: "createdBy" [output_only],
    creation_details: "creationDetails" [output_only],
    id: "id" [output_only],
    import_id: "importId" [output_only],
    message: "message" [output_only],
    name: "name" [output_only],
    state: "state" [output_only],
    total_size: "totalSize" [text, output_only],
});

/// How the files of an import are to be read.
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
    /// How CSV files are written. For [`ImportFileType::Csv`](crate::types::ImportFileType::Csv).
    pub csv_format: Option<ImportOptionsCsvFormat>,
    /// Format of the files.
    ///
    /// Required.
    pub file_type: Option<ImportFileType>,
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
    pub fn csv(csv_format: ImportOptionsCsvFormat) -> Self {
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
    pub fn with_csv_format(mut self, csv_format: ImportOptionsCsvFormat) -> Self {
        self.csv_format = Some(csv_format);
        self
    }

    /// Sets [`file_type`](struct@ImportOptions#structfield.file_type).
    #[must_use]
    pub fn with_file_type(mut self, file_type: impl Into<ImportFileType>) -> Self {
        self.file_type = Some(file_type.into());
        self
    }
}

tidbcloud_core::record!(sent ImportOptions {
    csv_format: "csvFormat",
    file_type: "fileType" [required],
});

impl From<ImportOptionsCsvFormat> for ImportOptions {
    fn from(csv_format: ImportOptionsCsvFormat) -> Self {
        Self::csv(csv_format)
    }
}

/// How the CSV files of an import are written.
///
/// Used in requests and responses. Schema `v1beta1ImportOptionsCSVFormat`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ImportOptionsCsvFormat {
    /// `true` reads a backslash inside a value as an escape, such as `\n` for a new line; `false` as itself.
    ///
    /// May be `null`; the server's default is `true`.
    pub backslash_escape: Option<bool>,
    /// Quotation mark around values. Empty if values are not quoted.
    ///
    /// May be `null`; the server's default is `"`.
    pub delimiter: Option<String>,
    /// `true` takes the first row of each file as column names, `false` as data.
    ///
    /// May be `null`; the server's default is `true`.
    pub header: Option<bool>,
    /// `true` promises that no value in the files is NULL.
    ///
    /// With `false`, a value equal to [`null`](struct@crate::types::ImportOptionsCsvFormat#structfield.null) is NULL.
    ///
    /// May be `null`; the server's default is `false`.
    pub not_null: Option<bool>,
    /// Text that represents NULL in the files.
    ///
    /// May be `null`; the server's default is `\N`.
    pub null: Option<String>,
    /// Text between two values of a row; more than one character is allowed, none is not.
    ///
    /// The server's default is `,`.
    pub separator: Option<String>,
    /// `true` drops separators at the end of a row instead of reading empty values there.
    ///
    /// May be `null`; the server's default is `false`.
    pub trim_last_separator: Option<bool>,
    extra_: Extra,
}

impl ImportOptionsCsvFormat {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`backslash_escape`](struct@ImportOptionsCsvFormat#structfield.backslash_escape).
    #[must_use]
    #[inline]
    pub fn with_backslash_escape(mut self, backslash_escape: bool) -> Self {
        self.backslash_escape = Some(backslash_escape);
        self
    }

    /// Sets [`delimiter`](struct@ImportOptionsCsvFormat#structfield.delimiter).
    #[must_use]
    pub fn with_delimiter(mut self, delimiter: impl Into<String>) -> Self {
        self.delimiter = Some(delimiter.into());
        self
    }

    /// Sets [`header`](struct@ImportOptionsCsvFormat#structfield.header).
    #[must_use]
    #[inline]
    pub fn with_header(mut self, header: bool) -> Self {
        self.header = Some(header);
        self
    }

    /// Sets [`not_null`](struct@ImportOptionsCsvFormat#structfield.not_null).
    #[must_use]
    #[inline]
    pub fn with_not_null(mut self, not_null: bool) -> Self {
        self.not_null = Some(not_null);
        self
    }

    /// Sets [`null`](struct@ImportOptionsCsvFormat#structfield.null).
    #[must_use]
    pub fn with_null(mut self, null: impl Into<String>) -> Self {
        self.null = Some(null.into());
        self
    }

    /// Sets [`separator`](struct@ImportOptionsCsvFormat#structfield.separator).
    #[must_use]
    pub fn with_separator(mut self, separator: impl Into<String>) -> Self {
        self.separator = Some(separator.into());
        self
    }

    /// Sets [`trim_last_separator`](struct@ImportOptionsCsvFormat#structfield.trim_last_separator).
    #[must_use]
    #[inline]
    pub fn with_trim_last_separator(mut self, trim_last_separator: bool) -> Self {
        self.trim_last_separator = Some(trim_last_separator);
        self
    }
}

tidbcloud_core::record!(sent ImportOptionsCsvFormat {
    backslash_escape: "backslashEscape",
    delimiter: "delimiter",
    header: "header",
    not_null: "notNull",
    null: "null",
    separator: "separator",
    trim_last_separator: "trimLastSeparator",
});

/// Where the files of an import are.
///
/// Set the type and the one field that belongs to it.
///
/// Required to create: `type`.
///
/// Choose one of: [`s3`](Self::s3), [`gcs`](Self::gcs), [`azure_blob`](Self::azure_blob),
/// [`s3_compatible`](Self::s3_compatible), [`oss`](Self::oss). Each sets `type` and the fields that belong to its value;
/// the server refuses other combinations.
///
/// Used in requests and responses. Schema `v1beta1ImportSource`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ImportSource {
    /// Files in Azure Blob Storage. Needed for [`ImportSourceType::AzureBlob`](crate::types::ImportSourceType::AzureBlob).
    pub azure_blob: Option<AzureBlobSource>,
    /// Files in Google Cloud Storage. Needed for [`ImportSourceType::Gcs`](crate::types::ImportSourceType::Gcs).
    pub gcs: Option<GcsSource>,
    /// Files in Alibaba Cloud Object Storage Service. Needed for
    /// [`ImportSourceType::Oss`](crate::types::ImportSourceType::Oss).
    pub oss: Option<OssSource>,
    /// Files in Amazon S3. Needed for [`ImportSourceType::S3`](crate::types::ImportSourceType::S3).
    pub s3: Option<S3Source>,
    /// Files in storage of another vendor that speaks the S3 protocol. Needed for
    /// [`ImportSourceType::S3Compatible`](crate::types::ImportSourceType::S3Compatible).
    pub s3_compatible: Option<S3CompatibleSource>,
    /// Kind of storage that contains the files.
    ///
    /// Required.
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

    /// Creates a record with [`ImportSourceType::S3Compatible`] and
    /// [`s3_compatible`](struct@ImportSource#structfield.s3_compatible).
    #[must_use]
    pub fn s3_compatible(s3_compatible: S3CompatibleSource) -> Self {
        Self::new()
            .with_type(ImportSourceType::S3Compatible)
            .with_s3_compatible(s3_compatible)
    }

    /// Creates a record with [`ImportSourceType::Oss`] and [`oss`](struct@ImportSource#structfield.oss).
    #[must_use]
    pub fn oss(oss: OssSource) -> Self {
        Self::new().with_type(ImportSourceType::Oss).with_oss(oss)
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

    /// Sets [`oss`](struct@ImportSource#structfield.oss).
    #[must_use]
    #[inline]
    pub fn with_oss(mut self, oss: OssSource) -> Self {
        self.oss = Some(oss);
        self
    }

    /// Sets [`s3`](struct@ImportSource#structfield.s3).
    #[must_use]
    #[inline]
    pub fn with_s3(mut self, s3: S3Source) -> Self {
        self.s3 = Some(s3);
        self
    }

    /// Sets [`s3_compatible`](struct@ImportSource#structfield.s3_compatible).
    #[must_use]
    #[inline]
    pub fn with_s3_compatible(mut self, s3_compatible: S3CompatibleSource) -> Self {
        self.s3_compatible = Some(s3_compatible);
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
    oss: "oss",
    s3: "s3",
    s3_compatible: "s3Compatible",
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

impl From<S3CompatibleSource> for ImportSource {
    fn from(s3_compatible: S3CompatibleSource) -> Self {
        Self::s3_compatible(s3_compatible)
    }
}

impl From<OssSource> for ImportSource {
    fn from(oss: OssSource) -> Self {
        Self::oss(oss)
    }
}

/// One page of imports.
///
/// Used in responses. Schema `v1beta1ListImportsResponse`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ListImportsResponse {
    /// The imports of this page.
    ///
    /// Output only (ignored when sent).
    pub imports: Option<Vec<Import>>,
    /// `page_token` for the next page. Empty or absent on the last page.
    ///
    /// Output only (ignored when sent).
    pub next_page_token: Option<String>,
    /// Number of imports in all pages. To find the end, use
    /// [`next_page_token`](struct@crate::types::ListImportsResponse#structfield.next_page_token).
    ///
    /// Output only (ignored when sent).
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

/// Files in Alibaba Cloud Object Storage Service to import, and the credentials to read them.
///
/// Required to create: `auth_type`, `uri`.
///
/// Created by [`access_key`](Self::access_key), which sets `auth_type` and what belongs to its value; the server refuses
/// other combinations.
///
/// Used in requests and responses. Schema `v1beta1OSSSource`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct OssSource {
    /// Key that may read the files. For [`ImportOssAuthType::AccessKey`](crate::types::ImportOssAuthType::AccessKey).
    pub access_key: Option<OssSourceAccessKey>,
    /// How the import proves that it may read the files.
    ///
    /// Required.
    pub auth_type: Option<ImportOssAuthType>,
    /// Where the files are: `oss://BUCKET/PATH`.
    ///
    /// Required.
    pub uri: Option<String>,
    extra_: Extra,
}

impl OssSource {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Creates a record with [`ImportOssAuthType::AccessKey`] and [`access_key`](struct@OssSource#structfield.access_key).
    #[must_use]
    pub fn access_key(access_key: OssSourceAccessKey) -> Self {
        Self::new()
            .with_auth_type(ImportOssAuthType::AccessKey)
            .with_access_key(access_key)
    }

    /// Sets [`access_key`](struct@OssSource#structfield.access_key).
    #[must_use]
    #[inline]
    pub fn with_access_key(mut self, access_key: OssSourceAccessKey) -> Self {
        self.access_key = Some(access_key);
        self
    }

    /// Sets [`auth_type`](struct@OssSource#structfield.auth_type).
    #[must_use]
    pub fn with_auth_type(mut self, auth_type: impl Into<ImportOssAuthType>) -> Self {
        self.auth_type = Some(auth_type.into());
        self
    }

    /// Sets [`uri`](struct@OssSource#structfield.uri).
    #[must_use]
    pub fn with_uri(mut self, uri: impl Into<String>) -> Self {
        self.uri = Some(uri.into());
        self
    }
}

tidbcloud_core::record!(sent OssSource {
    access_key: "accessKey",
    auth_type: "authType" [required],
    uri: "uri" [required],
});

impl From<OssSourceAccessKey> for OssSource {
    fn from(access_key: OssSourceAccessKey) -> Self {
        Self::access_key(access_key)
    }
}

/// An Alibaba Cloud access key for reading the files of an import.
///
/// Required to create: `id`, `secret`.
///
/// Used in requests and responses. Schema `v1beta1OSSSourceAccessKey`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct OssSourceAccessKey {
    /// AccessKey ID, the half of the key that is not secret.
    ///
    /// Required.
    pub id: Option<String>,
    /// AccessKey secret that belongs to the ID.
    ///
    /// Required; secret: `Debug` masks it.
    pub secret: Option<String>,
    extra_: Extra,
}

impl OssSourceAccessKey {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`id`](struct@OssSourceAccessKey#structfield.id).
    #[must_use]
    pub fn with_id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Sets [`secret`](struct@OssSourceAccessKey#structfield.secret).
    #[must_use]
    pub fn with_secret(mut self, secret: impl Into<String>) -> Self {
        self.secret = Some(secret.into());
        self
    }
}

tidbcloud_core::record!(sent OssSourceAccessKey {
    id: "id" [required],
    secret: "secret" [required, secret],
});

/// Files in storage of another vendor that speaks the S3 protocol, and the credentials to read them.
///
/// Required to create: `auth_type`, `uri`.
///
/// Created by [`access_key`](Self::access_key), which sets `auth_type` and what belongs to its value; the server refuses
/// other combinations.
///
/// Used in requests and responses. Schema `v1beta1S3CompatibleSource`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct S3CompatibleSource {
    /// Key that may read the files. For
    /// [`ImportS3CompatibleAuthType::AccessKey`](crate::types::ImportS3CompatibleAuthType::AccessKey).
    pub access_key: Option<S3CompatibleSourceAccessKey>,
    /// How the import proves that it may read the files.
    ///
    /// Required.
    pub auth_type: Option<ImportS3CompatibleAuthType>,
    /// HTTPS URL of the storage service, such as `https://storage.example.com`.
    ///
    /// TiDB Cloud reads the files from there and not from AWS.
    ///
    /// May be `null`.
    pub endpoint: Option<String>,
    /// Where the files are within that service: `s3://BUCKET/PATH`.
    ///
    /// Required.
    pub uri: Option<String>,
    extra_: Extra,
}

impl S3CompatibleSource {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Creates a record with [`ImportS3CompatibleAuthType::AccessKey`] and
    /// [`access_key`](struct@S3CompatibleSource#structfield.access_key).
    #[must_use]
    pub fn access_key(access_key: S3CompatibleSourceAccessKey) -> Self {
        Self::new()
            .with_auth_type(ImportS3CompatibleAuthType::AccessKey)
            .with_access_key(access_key)
    }

    /// Sets [`access_key`](struct@S3CompatibleSource#structfield.access_key).
    #[must_use]
    #[inline]
    pub fn with_access_key(mut self, access_key: S3CompatibleSourceAccessKey) -> Self {
        self.access_key = Some(access_key);
        self
    }

    /// Sets [`auth_type`](struct@S3CompatibleSource#structfield.auth_type).
    #[must_use]
    pub fn with_auth_type(
        mut self,
        auth_type: impl Into<ImportS3CompatibleAuthType>,
    ) -> Self {
        self.auth_type = Some(auth_type.into());
        self
    }

    /// Sets [`endpoint`](struct@S3CompatibleSource#structfield.endpoint).
    #[must_use]
    pub fn with_endpoint(mut self, endpoint: impl Into<String>) -> Self {
        self.endpoint = Some(endpoint.into());
        self
    }

    /// Sets [`uri`](struct@S3CompatibleSource#structfield.uri).
    #[must_use]
    pub fn with_uri(mut self, uri: impl Into<String>) -> Self {
        self.uri = Some(uri.into());
        self
    }
}

tidbcloud_core::record!(sent S3CompatibleSource {
    access_key: "accessKey",
    auth_type: "authType" [required],
    endpoint: "endpoint",
    uri: "uri" [required],
});

impl From<S3CompatibleSourceAccessKey> for S3CompatibleSource {
    fn from(access_key: S3CompatibleSourceAccessKey) -> Self {
        Self::access_key(access_key)
    }
}

/// An access key of an S3-compatible service for reading the files of an import.
///
/// Required to create: `id`, `secret`.
///
/// Used in requests and responses. Schema `v1beta1S3CompatibleSourceAccessKey`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct S3CompatibleSourceAccessKey {
    /// Access key ID, the half of the key that is not secret.
    ///
    /// Required.
    pub id: Option<String>,
    /// Secret access key that belongs to the ID.
    ///
    /// Required; secret: `Debug` masks it.
    pub secret: Option<String>,
    extra_: Extra,
}

impl S3CompatibleSourceAccessKey {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`id`](struct@S3CompatibleSourceAccessKey#structfield.id).
    #[must_use]
    pub fn with_id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Sets [`secret`](struct@S3CompatibleSourceAccessKey#structfield.secret).
    #[must_use]
    pub fn with_secret(mut self, secret: impl Into<String>) -> Self {
        self.secret = Some(secret.into());
        self
    }
}

tidbcloud_core::record!(sent S3CompatibleSourceAccessKey {
    id: "id" [required],
    secret: "secret" [required, secret],
});

/// Files in Amazon S3 to import, and the credentials to read them.
///
/// Set the role or the access key, as the [`auth_type`](struct@crate::types::S3Source#structfield.auth_type) says.
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
    /// Key that may read the files. For [`ImportS3AuthType::AccessKey`](crate::types::ImportS3AuthType::AccessKey).
    pub access_key: Option<S3SourceAccessKey>,
    /// How the import proves that it may read the files.
    ///
    /// Required.
    pub auth_type: Option<ImportS3AuthType>,
    /// ARN of an AWS role that may read the files and that TiDB Cloud may assume. For
    /// [`ImportS3AuthType::RoleArn`](crate::types::ImportS3AuthType::RoleArn).
    pub role_arn: Option<String>,
    /// Where the files are: `s3://BUCKET/PATH`.
    ///
    /// Required.
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

/// An AWS access key for reading the files of an import.
///
/// Required to create: `id`, `secret`.
///
/// Used in requests and responses. Schema `v1beta1S3SourceAccessKey`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct S3SourceAccessKey {
    /// Access key ID, the half of the key that is not secret.
    ///
    /// Required.
    pub id: Option<String>,
    /// Secret access key that belongs to the ID.
    ///
    /// Required; secret: `Debug` masks it.
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

/// How an import gets access to Azure Blob Storage.
///
/// Open enum: a value that is not listed here is kept in [`ImportAzureBlobAuthType::Unknown`]. Schema
/// `v1beta1ImportAzureBlobAuthTypeEnum`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ImportAzureBlobAuthType {
    /// By the shared access signature in
    /// [`AzureBlobSource.sas_token`](struct@crate::types::AzureBlobSource#structfield.sas_token).
    ///
    /// Value `SAS_TOKEN`.
    SasToken,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(ImportAzureBlobAuthType or Unknown {
    SasToken: "SAS_TOKEN",
});

/// The format of files to import.
///
/// Open enum: a value that is not listed here is kept in [`ImportFileType::Unknown`]. Schema `v1beta1ImportFileTypeEnum`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ImportFileType {
    /// Text with one row in a line, as [`ImportOptions.csv_format`](struct@crate::types::ImportOptions#structfield.csv_format)
    /// describes.
    ///
    /// Value `CSV`.
    Csv,
    /// SQL statements that write the rows.
    ///
    /// Value `SQL`.
    Sql,
    /// A snapshot of an Amazon Aurora database that was exported to object storage.
    ///
    /// Value `AURORA_SNAPSHOT`.
    AuroraSnapshot,
    /// Apache Parquet, a binary format that stores columns together.
    ///
    /// Value `PARQUET`.
    Parquet,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(ImportFileType or Unknown {
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
    /// By the key in [`GcsSource.service_account_key`](struct@crate::types::GcsSource#structfield.service_account_key).
    ///
    /// Value `SERVICE_ACCOUNT_KEY`.
    ServiceAccountKey,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(ImportGcsAuthType or Unknown {
    ServiceAccountKey: "SERVICE_ACCOUNT_KEY",
});

/// How an import gets access to Alibaba Cloud Object Storage Service.
///
/// Open enum: a value that is not listed here is kept in [`ImportOssAuthType::Unknown`]. Schema
/// `v1beta1ImportOSSAuthTypeEnum`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ImportOssAuthType {
    /// By the key in [`OssSource.access_key`](struct@crate::types::OssSource#structfield.access_key).
    ///
    /// Value `ACCESS_KEY`.
    AccessKey,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(ImportOssAuthType or Unknown {
    AccessKey: "ACCESS_KEY",
});

/// How an import gets access to Amazon S3.
///
/// Open enum: a value that is not listed here is kept in [`ImportS3AuthType::Unknown`]. Schema
/// `v1beta1ImportS3AuthTypeEnum`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ImportS3AuthType {
    /// By assuming the role in [`S3Source.role_arn`](struct@crate::types::S3Source#structfield.role_arn).
    ///
    /// Value `ROLE_ARN`.
    RoleArn,
    /// By the key in [`S3Source.access_key`](struct@crate::types::S3Source#structfield.access_key).
    ///
    /// Value `ACCESS_KEY`.
    AccessKey,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(ImportS3AuthType or Unknown {
    RoleArn: "ROLE_ARN",
    AccessKey: "ACCESS_KEY",
});

/// How an import gets access to storage that speaks the S3 protocol.
///
/// Open enum: a value that is not listed here is kept in [`ImportS3CompatibleAuthType::Unknown`]. Schema
/// `v1beta1ImportS3CompatibleAuthTypeEnum`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ImportS3CompatibleAuthType {
    /// By the key in [`S3CompatibleSource.access_key`](struct@crate::types::S3CompatibleSource#structfield.access_key).
    ///
    /// Value `ACCESS_KEY`.
    AccessKey,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(ImportS3CompatibleAuthType or Unknown {
    AccessKey: "ACCESS_KEY",
});

/// The kind of storage that contains the files of an import.
///
/// Open enum: a value that is not listed here is kept in [`ImportSourceType::Unknown`]. Schema
/// `v1beta1ImportSourceTypeEnum`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ImportSourceType {
    /// Amazon S3; [`ImportSource.s3`](struct@crate::types::ImportSource#structfield.s3) says where.
    ///
    /// Value `S3`.
    S3,
    /// Google Cloud Storage; [`ImportSource.gcs`](struct@crate::types::ImportSource#structfield.gcs) says where.
    ///
    /// Value `GCS`.
    Gcs,
    /// Azure Blob Storage; [`ImportSource.azure_blob`](struct@crate::types::ImportSource#structfield.azure_blob) says where.
    ///
    /// Value `AZURE_BLOB`.
    AzureBlob,
    /// Another service with the S3 protocol;
    /// [`ImportSource.s3_compatible`](struct@crate::types::ImportSource#structfield.s3_compatible) says where.
    ///
    /// Value `S3_COMPATIBLE`.
    S3Compatible,
    /// Alibaba Cloud Object Storage Service; [`ImportSource.oss`](struct@crate::types::ImportSource#structfield.oss) says
    /// where.
    ///
    /// Value `OSS`.
    Oss,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(ImportSourceType or Unknown {
    S3: "S3",
    Gcs: "GCS",
    AzureBlob: "AZURE_BLOB",
    S3Compatible: "S3_COMPATIBLE",
    Oss: "OSS",
});

/// State of an import.
///
/// Open enum: a value that is not listed here is kept in [`ImportState::Unknown`]. Schema `v1beta1ImportStateEnum`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ImportState {
    /// Accepted, and not loading yet.
    ///
    /// Value `PREPARING`.
    Preparing,
    /// Loading; [`Import.complete_percent`](struct@crate::types::Import#structfield.complete_percent) shows the progress.
    ///
    /// Value `IMPORTING`.
    Importing,
    /// Done; all data is in the cluster.
    ///
    /// Value `COMPLETED`.
    Completed,
    /// Ended by an error; [`Import.message`](struct@crate::types::Import#structfield.message) names it.
    ///
    /// Value `FAILED`.
    Failed,
    /// About to stop after [`cancel_import`](crate::Client::cancel_import). The next state is
    /// [`Canceled`](crate::types::ImportState::Canceled).
    ///
    /// Value `CANCELING`.
    Canceling,
    /// Stopped by [`cancel_import`](crate::Client::cancel_import).
    ///
    /// Value `CANCELED`.
    Canceled,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(ImportState or Unknown {
    Preparing: "PREPARING",
    Importing: "IMPORTING",
    Completed: "COMPLETED",
    Failed: "FAILED",
    Canceling: "CANCELING",
    Canceled: "CANCELED",
});
