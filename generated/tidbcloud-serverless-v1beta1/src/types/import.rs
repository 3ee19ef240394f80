// Written by `cargo xtask generate` from serverless v1beta1; edits are lost.

use tidbcloud_core::generated as wire;

/// Files in Azure Blob Storage to import, and the credentials to read them.
///
/// Sent in requests and held by replies. Schema `v1beta1AzureBlobSource`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct AzureBlobSource {
    /// How the import proves that it may read the files.
    ///
    /// Wire name `authType`; required.
    pub auth_type: Option<ImportAzureBlobAuthType>,
    /// Shared access signature that lets TiDB Cloud read the files. For `ImportAzureBlobAuthType::SasToken`.
    ///
    /// Wire name `sasToken`; secret: `Debug` masks it.
    pub sas_token: Option<String>,
    /// Where the files are: `azure://ACCOUNT.blob.core.windows.net/CONTAINER/PATH`, or the same with `https`.
    ///
    /// Wire name `uri`; required.
    pub uri: Option<String>,
}

impl AzureBlobSource {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
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

impl wire::Record for AzureBlobSource {
    const NAME: &'static str = "AzureBlobSource";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("auth_type", "authType"),
        wire::Field::new("sas_token", "sasToken").secret(),
        wire::Field::new("uri", "uri"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.auth_type,
                1 => &self.sas_token,
                2 => &self.uri,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.auth_type,
                1 => &mut self.sas_token,
                2 => &mut self.uri,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(AzureBlobSource);

/// What to import, and how to read it.
///
/// Sent in requests. Schema `ImportServiceCreateImportBody`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateImportBody {
    /// Format of the files.
    ///
    /// Wire name `importOptions`; required.
    pub import_options: Option<ImportOptions>,
    /// Where the files are, and the credentials to read them.
    ///
    /// Wire name `source`; required.
    pub source: Option<ImportSource>,
}

impl CreateImportBody {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`import_options`](struct@CreateImportBody#structfield.import_options).
    #[must_use]
    pub fn with_import_options(mut self, import_options: ImportOptions) -> Self {
        self.import_options = Some(import_options);
        self
    }

    /// Sets [`source`](struct@CreateImportBody#structfield.source).
    #[must_use]
    pub fn with_source(mut self, source: ImportSource) -> Self {
        self.source = Some(source);
        self
    }
}

impl wire::Record for CreateImportBody {
    const NAME: &'static str = "CreateImportBody";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("import_options", "importOptions"),
        wire::Field::new("source", "source"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.import_options,
                1 => &self.source,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.import_options,
                1 => &mut self.source,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(CreateImportBody);

/// What an import was asked to do.
///
/// Held by replies. Schema `v1beta1CreationDetails`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreationDetails {
    /// Format of the files, as it was given to `create_import`.
    ///
    /// Wire name `importOptions`; output only.
    pub import_options: Option<ImportOptions>,
    /// Where the files come from, as it was given to `create_import`.
    ///
    /// Wire name `source`; output only.
    pub source: Option<ImportSource>,
}

impl CreationDetails {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for CreationDetails {
    const NAME: &'static str = "CreationDetails";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("import_options", "importOptions").output_only(),
        wire::Field::new("source", "source").output_only(),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.import_options,
                1 => &self.source,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.import_options,
                1 => &mut self.source,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(CreationDetails);

/// The reply to `cancel_import`. It confirms that the server took the call, and nothing more.
///
/// Answered by a success that carries no fields. Schema `Empty`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Empty {}

impl Empty {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for Empty {
    const NAME: &'static str = "Empty";

    const FIELDS: &'static [wire::Field] = &[];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        let _ = index;
        None
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        let _ = index;
        None
    }
}

tidbcloud_core::record!(Empty);

/// Files in Google Cloud Storage to import, and the credentials to read them.
///
/// Sent in requests and held by replies. Schema `v1beta1GCSSource`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct GcsSource {
    /// How the import proves that it may read the files.
    ///
    /// Wire name `authType`; required.
    pub auth_type: Option<ImportGcsAuthType>,
    /// Key of a Google service account that may read the files: its JSON in base64.
    ///
    /// For `ImportGcsAuthType::ServiceAccountKey`.
    ///
    /// Wire name `serviceAccountKey`; secret: `Debug` masks it.
    pub service_account_key: Option<String>,
    /// Where the files are: `gcs://BUCKET/PATH`.
    ///
    /// Wire name `uri`; required.
    pub uri: Option<String>,
}

impl GcsSource {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
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

impl wire::Record for GcsSource {
    const NAME: &'static str = "GcsSource";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("auth_type", "authType"),
        wire::Field::new("service_account_key", "serviceAccountKey").secret(),
        wire::Field::new("uri", "uri"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.auth_type,
                1 => &self.service_account_key,
                2 => &self.uri,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.auth_type,
                1 => &mut self.service_account_key,
                2 => &mut self.uri,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(GcsSource);

/// A run that loads files into a cluster.
///
/// It is started by `create_import` and followed by `get_import`.
///
/// Held by replies. Schema `v1beta1Import`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Import {
    /// ID of the cluster that the data is loaded into.
    ///
    /// Wire name `clusterId`; output only.
    pub cluster_id: Option<String>,
    /// How much of the data is loaded, in percent.
    ///
    /// The work after loading does not count, so wait for the state and not for 100.
    ///
    /// Wire name `completePercent`; output only.
    pub complete_percent: Option<i64>,
    /// When the import ended. Absent while it runs.
    ///
    /// Wire name `completeTime`; output only; may be `null`; RFC 3339 on the wire.
    pub complete_time: Option<tidbcloud_core::jiff::Timestamp>,
    /// When the import was asked for.
    ///
    /// Wire name `createTime`; output only; RFC 3339 on the wire.
    pub create_time: Option<tidbcloud_core::jiff::Timestamp>,
    /// Email address of the person who asked for the import.
    ///
    /// Wire name `createdBy`; output only.
    pub created_by: Option<String>,
    /// What `create_import` was given.
    ///
    /// Wire name `creationDetails`; output only.
    pub creation_details: Option<CreationDetails>,
    /// The same ID under its old name.
    ///
    /// Wire name `id`; output only.
    #[deprecated(note = "Use `importId`.")]
    pub id: Option<String>,
    /// ID to name the import by in calls. The server makes it.
    ///
    /// Wire name `importId`; output only.
    pub import_id: Option<String>,
    /// Why the import failed. Empty otherwise.
    ///
    /// Wire name `message`; output only.
    pub message: Option<String>,
    /// Resource name that the server gives to the import. Calls take `import_id` instead.
    ///
    /// Wire name `name`; output only.
    pub name: Option<String>,
    /// How the import stands.
    ///
    /// Wire name `state`; output only.
    pub state: Option<ImportState>,
    /// Bytes that there are to load.
    ///
    /// Wire name `totalSize`; output only; digits in a string on the wire.
    pub total_size: Option<u64>,
}

impl Import {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for Import {
    const NAME: &'static str = "Import";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("cluster_id", "clusterId").output_only(),
        wire::Field::new("complete_percent", "completePercent").output_only(),
        wire::Field::new("complete_time", "completeTime").output_only(),
        wire::Field::new("create_time", "createTime").output_only(),
        wire::Field::new("created_by", "createdBy").output_only(),
        wire::Field::new("creation_details", "creationDetails").output_only(),
        wire::Field::new("id", "id").output_only(),
        wire::Field::new("import_id", "importId").output_only(),
        wire::Field::new("message", "message").output_only(),
        wire::Field::new("name", "name").output_only(),
        wire::Field::new("state", "state").output_only(),
        wire::Field::new("total_size", "totalSize").form(wire::Form::Text).output_only(),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.cluster_id,
                1 => &self.complete_percent,
                2 => &self.complete_time,
                3 => &self.create_time,
                4 => &self.created_by,
                5 => &self.creation_details,
                6 => &self.id,
                7 => &self.import_id,
                8 => &self.message,
                9 => &self.name,
                10 => &self.state,
                11 => &self.total_size,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.cluster_id,
                1 => &mut self.complete_percent,
                2 => &mut self.complete_time,
                3 => &mut self.create_time,
                4 => &mut self.created_by,
                5 => &mut self.creation_details,
                6 => &mut self.id,
                7 => &mut self.import_id,
                8 => &mut self.message,
                9 => &mut self.name,
                10 => &mut self.state,
                11 => &mut self.total_size,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(Import);

/// How the files of an import are to be read.
///
/// Sent in requests and held by replies. Schema `v1beta1ImportOptions`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ImportOptions {
    /// How CSV files are written. For `ImportFileType::Csv`.
    ///
    /// Wire name `csvFormat`.
    pub csv_format: Option<ImportOptionsCsvFormat>,
    /// Format of the files.
    ///
    /// Wire name `fileType`; required.
    pub file_type: Option<ImportFileType>,
}

impl ImportOptions {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`csv_format`](struct@ImportOptions#structfield.csv_format).
    #[must_use]
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

impl wire::Record for ImportOptions {
    const NAME: &'static str = "ImportOptions";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("csv_format", "csvFormat"),
        wire::Field::new("file_type", "fileType"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.csv_format,
                1 => &self.file_type,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.csv_format,
                1 => &mut self.file_type,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ImportOptions);

/// How the CSV files of an import are written.
///
/// Sent in requests and held by replies. Schema `v1beta1ImportOptionsCSVFormat`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ImportOptionsCsvFormat {
    /// `true` reads a backslash inside a value as an escape, such as `\n` for a new line; `false` as itself.
    ///
    /// Wire name `backslashEscape`; may be `null`; the server's default is `true`.
    pub backslash_escape: Option<bool>,
    /// Quotation mark around values. Empty if values are not quoted.
    ///
    /// Wire name `delimiter`; may be `null`; the server's default is `"`.
    pub delimiter: Option<String>,
    /// `true` takes the first row of each file as column names, `false` as data.
    ///
    /// Wire name `header`; may be `null`; the server's default is `true`.
    pub header: Option<bool>,
    /// `true` promises that no value in the files is NULL.
    ///
    /// With `false`, a value equal to `null` is NULL.
    ///
    /// Wire name `notNull`; may be `null`; the server's default is `false`.
    pub not_null: Option<bool>,
    /// Text that stands for NULL in the files.
    ///
    /// Wire name `null`; may be `null`; the server's default is `\N`.
    pub null: Option<String>,
    /// Text between two values of a row; more than one character is allowed, none is not.
    ///
    /// Wire name `separator`; the server's default is `,`.
    pub separator: Option<String>,
    /// `true` drops separators at the end of a row instead of reading empty values there.
    ///
    /// Wire name `trimLastSeparator`; may be `null`; the server's default is `false`.
    pub trim_last_separator: Option<bool>,
}

impl ImportOptionsCsvFormat {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`backslash_escape`](struct@ImportOptionsCsvFormat#structfield.backslash_escape).
    #[must_use]
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
    pub fn with_header(mut self, header: bool) -> Self {
        self.header = Some(header);
        self
    }

    /// Sets [`not_null`](struct@ImportOptionsCsvFormat#structfield.not_null).
    #[must_use]
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
    pub fn with_trim_last_separator(mut self, trim_last_separator: bool) -> Self {
        self.trim_last_separator = Some(trim_last_separator);
        self
    }
}

impl wire::Record for ImportOptionsCsvFormat {
    const NAME: &'static str = "ImportOptionsCsvFormat";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("backslash_escape", "backslashEscape"),
        wire::Field::new("delimiter", "delimiter"),
        wire::Field::new("header", "header"),
        wire::Field::new("not_null", "notNull"),
        wire::Field::new("null", "null"),
        wire::Field::new("separator", "separator"),
        wire::Field::new("trim_last_separator", "trimLastSeparator"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.backslash_escape,
                1 => &self.delimiter,
                2 => &self.header,
                3 => &self.not_null,
                4 => &self.null,
                5 => &self.separator,
                6 => &self.trim_last_separator,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.backslash_escape,
                1 => &mut self.delimiter,
                2 => &mut self.header,
                3 => &mut self.not_null,
                4 => &mut self.null,
                5 => &mut self.separator,
                6 => &mut self.trim_last_separator,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ImportOptionsCsvFormat);

/// Where the files of an import are.
///
/// Set the type and the one field that belongs to it.
///
/// Sent in requests and held by replies. Schema `v1beta1ImportSource`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ImportSource {
    /// Files in Azure Blob Storage. Needed for `ImportSourceType::AzureBlob`.
    ///
    /// Wire name `azureBlob`.
    pub azure_blob: Option<AzureBlobSource>,
    /// Files in Google Cloud Storage. Needed for `ImportSourceType::Gcs`.
    ///
    /// Wire name `gcs`.
    pub gcs: Option<GcsSource>,
    /// Files in Alibaba Cloud Object Storage Service. Needed for `ImportSourceType::Oss`.
    ///
    /// Wire name `oss`.
    pub oss: Option<OssSource>,
    /// Files in Amazon S3. Needed for `ImportSourceType::S3`.
    ///
    /// Wire name `s3`.
    pub s3: Option<S3Source>,
    /// Files in storage of another vendor that speaks the S3 protocol. Needed for `ImportSourceType::S3Compatible`.
    ///
    /// Wire name `s3Compatible`.
    pub s3_compatible: Option<S3CompatibleSource>,
    /// Which kind of storage holds the files.
    ///
    /// Wire name `type`; required.
    pub r#type: Option<ImportSourceType>,
}

impl ImportSource {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`azure_blob`](struct@ImportSource#structfield.azure_blob).
    #[must_use]
    pub fn with_azure_blob(mut self, azure_blob: AzureBlobSource) -> Self {
        self.azure_blob = Some(azure_blob);
        self
    }

    /// Sets [`gcs`](struct@ImportSource#structfield.gcs).
    #[must_use]
    pub fn with_gcs(mut self, gcs: GcsSource) -> Self {
        self.gcs = Some(gcs);
        self
    }

    /// Sets [`oss`](struct@ImportSource#structfield.oss).
    #[must_use]
    pub fn with_oss(mut self, oss: OssSource) -> Self {
        self.oss = Some(oss);
        self
    }

    /// Sets [`s3`](struct@ImportSource#structfield.s3).
    #[must_use]
    pub fn with_s3(mut self, s3: S3Source) -> Self {
        self.s3 = Some(s3);
        self
    }

    /// Sets [`s3_compatible`](struct@ImportSource#structfield.s3_compatible).
    #[must_use]
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

impl wire::Record for ImportSource {
    const NAME: &'static str = "ImportSource";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("azure_blob", "azureBlob"),
        wire::Field::new("gcs", "gcs"),
        wire::Field::new("oss", "oss"),
        wire::Field::new("s3", "s3"),
        wire::Field::new("s3_compatible", "s3Compatible"),
        wire::Field::new("type", "type"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.azure_blob,
                1 => &self.gcs,
                2 => &self.oss,
                3 => &self.s3,
                4 => &self.s3_compatible,
                5 => &self.r#type,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.azure_blob,
                1 => &mut self.gcs,
                2 => &mut self.oss,
                3 => &mut self.s3,
                4 => &mut self.s3_compatible,
                5 => &mut self.r#type,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ImportSource);

/// One page of imports.
///
/// Held by replies. Schema `v1beta1ListImportsResponse`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ListImportsResponse {
    /// The imports of this page.
    ///
    /// Wire name `imports`; output only.
    pub imports: Option<Vec<Import>>,
    /// `page_token` for the next page. Empty or absent on the last page.
    ///
    /// Wire name `nextPageToken`; output only.
    pub next_page_token: Option<String>,
    /// How many imports all pages hold. To find the end, go by `next_page_token`.
    ///
    /// Wire name `totalSize`; output only.
    pub total_size: Option<i64>,
}

impl ListImportsResponse {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for ListImportsResponse {
    const NAME: &'static str = "ListImportsResponse";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("imports", "imports").output_only(),
        wire::Field::new("next_page_token", "nextPageToken").output_only(),
        wire::Field::new("total_size", "totalSize").output_only(),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.imports,
                1 => &self.next_page_token,
                2 => &self.total_size,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.imports,
                1 => &mut self.next_page_token,
                2 => &mut self.total_size,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ListImportsResponse);

/// Files in Alibaba Cloud Object Storage Service to import, and the credentials to read them.
///
/// Sent in requests and held by replies. Schema `v1beta1OSSSource`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct OssSource {
    /// Key that may read the files. For `ImportOssAuthType::AccessKey`.
    ///
    /// Wire name `accessKey`.
    pub access_key: Option<OssSourceAccessKey>,
    /// How the import proves that it may read the files.
    ///
    /// Wire name `authType`; required.
    pub auth_type: Option<ImportOssAuthType>,
    /// Where the files are: `oss://BUCKET/PATH`.
    ///
    /// Wire name `uri`; required.
    pub uri: Option<String>,
}

impl OssSource {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`access_key`](struct@OssSource#structfield.access_key).
    #[must_use]
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

impl wire::Record for OssSource {
    const NAME: &'static str = "OssSource";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("access_key", "accessKey"),
        wire::Field::new("auth_type", "authType"),
        wire::Field::new("uri", "uri"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.access_key,
                1 => &self.auth_type,
                2 => &self.uri,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.access_key,
                1 => &mut self.auth_type,
                2 => &mut self.uri,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(OssSource);

/// An Alibaba Cloud access key for reading the files of an import.
///
/// Sent in requests and held by replies. Schema `v1beta1OSSSourceAccessKey`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct OssSourceAccessKey {
    /// AccessKey ID, the half of the key that is not secret.
    ///
    /// Wire name `id`; required.
    pub id: Option<String>,
    /// AccessKey secret that belongs to the ID.
    ///
    /// Wire name `secret`; required; secret: `Debug` masks it.
    pub secret: Option<String>,
}

impl OssSourceAccessKey {
    /// A record with nothing set.
    #[must_use]
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

impl wire::Record for OssSourceAccessKey {
    const NAME: &'static str = "OssSourceAccessKey";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("id", "id"),
        wire::Field::new("secret", "secret").secret(),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.id,
                1 => &self.secret,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.id,
                1 => &mut self.secret,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(OssSourceAccessKey);

/// Files in storage of another vendor that speaks the S3 protocol, and the credentials to read them.
///
/// Sent in requests and held by replies. Schema `v1beta1S3CompatibleSource`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct S3CompatibleSource {
    /// Key that may read the files. For `ImportS3CompatibleAuthType::AccessKey`.
    ///
    /// Wire name `accessKey`.
    pub access_key: Option<S3CompatibleSourceAccessKey>,
    /// How the import proves that it may read the files.
    ///
    /// Wire name `authType`; required.
    pub auth_type: Option<ImportS3CompatibleAuthType>,
    /// HTTPS URL of the storage service, such as `https://storage.example.com`.
    ///
    /// It tells TiDB Cloud to go there and not to AWS.
    ///
    /// Wire name `endpoint`; may be `null`.
    pub endpoint: Option<String>,
    /// Where the files are within that service: `s3://BUCKET/PATH`.
    ///
    /// Wire name `uri`; required.
    pub uri: Option<String>,
}

impl S3CompatibleSource {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`access_key`](struct@S3CompatibleSource#structfield.access_key).
    #[must_use]
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

impl wire::Record for S3CompatibleSource {
    const NAME: &'static str = "S3CompatibleSource";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("access_key", "accessKey"),
        wire::Field::new("auth_type", "authType"),
        wire::Field::new("endpoint", "endpoint"),
        wire::Field::new("uri", "uri"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.access_key,
                1 => &self.auth_type,
                2 => &self.endpoint,
                3 => &self.uri,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.access_key,
                1 => &mut self.auth_type,
                2 => &mut self.endpoint,
                3 => &mut self.uri,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(S3CompatibleSource);

/// An access key of an S3-compatible service for reading the files of an import.
///
/// Sent in requests and held by replies. Schema `v1beta1S3CompatibleSourceAccessKey`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct S3CompatibleSourceAccessKey {
    /// Access key ID, the half of the key that is not secret.
    ///
    /// Wire name `id`; required.
    pub id: Option<String>,
    /// Secret access key that belongs to the ID.
    ///
    /// Wire name `secret`; required; secret: `Debug` masks it.
    pub secret: Option<String>,
}

impl S3CompatibleSourceAccessKey {
    /// A record with nothing set.
    #[must_use]
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

impl wire::Record for S3CompatibleSourceAccessKey {
    const NAME: &'static str = "S3CompatibleSourceAccessKey";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("id", "id"),
        wire::Field::new("secret", "secret").secret(),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.id,
                1 => &self.secret,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.id,
                1 => &mut self.secret,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(S3CompatibleSourceAccessKey);

/// Files in Amazon S3 to import, and the credentials to read them.
///
/// Set the role or the access key, as the `auth_type` says.
///
/// Sent in requests and held by replies. Schema `v1beta1S3Source`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct S3Source {
    /// Key that may read the files. For `ImportS3AuthType::AccessKey`.
    ///
    /// Wire name `accessKey`.
    pub access_key: Option<S3SourceAccessKey>,
    /// How the import proves that it may read the files.
    ///
    /// Wire name `authType`; required.
    pub auth_type: Option<ImportS3AuthType>,
    /// ARN of an AWS role that may read the files and that TiDB Cloud may assume. For `ImportS3AuthType::RoleArn`.
    ///
    /// Wire name `roleArn`.
    pub role_arn: Option<String>,
    /// Where the files are: `s3://BUCKET/PATH`.
    ///
    /// Wire name `uri`; required.
    pub uri: Option<String>,
}

impl S3Source {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`access_key`](struct@S3Source#structfield.access_key).
    #[must_use]
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

impl wire::Record for S3Source {
    const NAME: &'static str = "S3Source";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("access_key", "accessKey"),
        wire::Field::new("auth_type", "authType"),
        wire::Field::new("role_arn", "roleArn"),
        wire::Field::new("uri", "uri"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.access_key,
                1 => &self.auth_type,
                2 => &self.role_arn,
                3 => &self.uri,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.access_key,
                1 => &mut self.auth_type,
                2 => &mut self.role_arn,
                3 => &mut self.uri,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(S3Source);

/// An AWS access key for reading the files of an import.
///
/// Sent in requests and held by replies. Schema `v1beta1S3SourceAccessKey`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct S3SourceAccessKey {
    /// Access key ID, the half of the key that is not secret.
    ///
    /// Wire name `id`; required.
    pub id: Option<String>,
    /// Secret access key that belongs to the ID.
    ///
    /// Wire name `secret`; required; secret: `Debug` masks it.
    pub secret: Option<String>,
}

impl S3SourceAccessKey {
    /// A record with nothing set.
    #[must_use]
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

impl wire::Record for S3SourceAccessKey {
    const NAME: &'static str = "S3SourceAccessKey";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("id", "id"),
        wire::Field::new("secret", "secret").secret(),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.id,
                1 => &self.secret,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.id,
                1 => &mut self.secret,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(S3SourceAccessKey);

/// How an import gets access to Azure Blob Storage.
///
/// An open enum: a value that is not listed here is kept in [`ImportAzureBlobAuthType::Unknown`]. Schema `v1beta1ImportAzureBlobAuthTypeEnum`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ImportAzureBlobAuthType {
    /// By the shared access signature in `AzureBlobSource.sas_token`.
    ///
    /// Value `SAS_TOKEN`.
    SasToken,
    /// A value that this version of the crate does not list.
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for ImportAzureBlobAuthType {
    const NAME: &'static str = "ImportAzureBlobAuthType";

    const VALUES: &'static [Self] = &[Self::SasToken];

    fn as_str(&self) -> &str {
        match self {
            Self::SasToken => "SAS_TOKEN",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(ImportAzureBlobAuthType);

/// The format of files to import.
///
/// An open enum: a value that is not listed here is kept in [`ImportFileType::Unknown`]. Schema `v1beta1ImportFileTypeEnum`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ImportFileType {
    /// Text with one row in a line, as `ImportOptions.csv_format` describes.
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
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for ImportFileType {
    const NAME: &'static str = "ImportFileType";

    const VALUES: &'static [Self] = &[
        Self::Csv,
        Self::Sql,
        Self::AuroraSnapshot,
        Self::Parquet,
    ];

    fn as_str(&self) -> &str {
        match self {
            Self::Csv => "CSV",
            Self::Sql => "SQL",
            Self::AuroraSnapshot => "AURORA_SNAPSHOT",
            Self::Parquet => "PARQUET",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(ImportFileType);

/// How an import gets access to Google Cloud Storage.
///
/// An open enum: a value that is not listed here is kept in [`ImportGcsAuthType::Unknown`]. Schema `v1beta1ImportGcsAuthTypeEnum`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ImportGcsAuthType {
    /// By the key in `GcsSource.service_account_key`.
    ///
    /// Value `SERVICE_ACCOUNT_KEY`.
    ServiceAccountKey,
    /// A value that this version of the crate does not list.
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for ImportGcsAuthType {
    const NAME: &'static str = "ImportGcsAuthType";

    const VALUES: &'static [Self] = &[Self::ServiceAccountKey];

    fn as_str(&self) -> &str {
        match self {
            Self::ServiceAccountKey => "SERVICE_ACCOUNT_KEY",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(ImportGcsAuthType);

/// How an import gets access to Alibaba Cloud Object Storage Service.
///
/// An open enum: a value that is not listed here is kept in [`ImportOssAuthType::Unknown`]. Schema `v1beta1ImportOSSAuthTypeEnum`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ImportOssAuthType {
    /// By the key in `OssSource.access_key`.
    ///
    /// Value `ACCESS_KEY`.
    AccessKey,
    /// A value that this version of the crate does not list.
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for ImportOssAuthType {
    const NAME: &'static str = "ImportOssAuthType";

    const VALUES: &'static [Self] = &[Self::AccessKey];

    fn as_str(&self) -> &str {
        match self {
            Self::AccessKey => "ACCESS_KEY",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(ImportOssAuthType);

/// How an import gets access to Amazon S3.
///
/// An open enum: a value that is not listed here is kept in [`ImportS3AuthType::Unknown`]. Schema `v1beta1ImportS3AuthTypeEnum`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ImportS3AuthType {
    /// By assuming the role in `S3Source.role_arn`.
    ///
    /// Value `ROLE_ARN`.
    RoleArn,
    /// By the key in `S3Source.access_key`.
    ///
    /// Value `ACCESS_KEY`.
    AccessKey,
    /// A value that this version of the crate does not list.
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for ImportS3AuthType {
    const NAME: &'static str = "ImportS3AuthType";

    const VALUES: &'static [Self] = &[Self::RoleArn, Self::AccessKey];

    fn as_str(&self) -> &str {
        match self {
            Self::RoleArn => "ROLE_ARN",
            Self::AccessKey => "ACCESS_KEY",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(ImportS3AuthType);

/// How an import gets access to storage that speaks the S3 protocol.
///
/// An open enum: a value that is not listed here is kept in [`ImportS3CompatibleAuthType::Unknown`]. Schema `v1beta1ImportS3CompatibleAuthTypeEnum`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ImportS3CompatibleAuthType {
    /// By the key in `S3CompatibleSource.access_key`.
    ///
    /// Value `ACCESS_KEY`.
    AccessKey,
    /// A value that this version of the crate does not list.
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for ImportS3CompatibleAuthType {
    const NAME: &'static str = "ImportS3CompatibleAuthType";

    const VALUES: &'static [Self] = &[Self::AccessKey];

    fn as_str(&self) -> &str {
        match self {
            Self::AccessKey => "ACCESS_KEY",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(ImportS3CompatibleAuthType);

/// The kind of storage that holds the files of an import.
///
/// An open enum: a value that is not listed here is kept in [`ImportSourceType::Unknown`]. Schema `v1beta1ImportSourceTypeEnum`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ImportSourceType {
    /// Amazon S3; `ImportSource.s3` says where.
    ///
    /// Value `S3`.
    S3,
    /// Google Cloud Storage; `ImportSource.gcs` says where.
    ///
    /// Value `GCS`.
    Gcs,
    /// Azure Blob Storage; `ImportSource.azure_blob` says where.
    ///
    /// Value `AZURE_BLOB`.
    AzureBlob,
    /// Another service with the S3 protocol; `ImportSource.s3_compatible` says where.
    ///
    /// Value `S3_COMPATIBLE`.
    S3Compatible,
    /// Alibaba Cloud Object Storage Service; `ImportSource.oss` says where.
    ///
    /// Value `OSS`.
    Oss,
    /// A value that this version of the crate does not list.
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for ImportSourceType {
    const NAME: &'static str = "ImportSourceType";

    const VALUES: &'static [Self] = &[
        Self::S3,
        Self::Gcs,
        Self::AzureBlob,
        Self::S3Compatible,
        Self::Oss,
    ];

    fn as_str(&self) -> &str {
        match self {
            Self::S3 => "S3",
            Self::Gcs => "GCS",
            Self::AzureBlob => "AZURE_BLOB",
            Self::S3Compatible => "S3_COMPATIBLE",
            Self::Oss => "OSS",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(ImportSourceType);

/// How an import stands.
///
/// An open enum: a value that is not listed here is kept in [`ImportState::Unknown`]. Schema `v1beta1ImportStateEnum`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ImportState {
    /// Accepted, and not loading yet.
    ///
    /// Value `PREPARING`.
    Preparing,
    /// Loading; `Import.complete_percent` tells how far it is.
    ///
    /// Value `IMPORTING`.
    Importing,
    /// Done; all data is in the cluster.
    ///
    /// Value `COMPLETED`.
    Completed,
    /// Ended by an error; `Import.message` names it.
    ///
    /// Value `FAILED`.
    Failed,
    /// About to stop after `cancel_import`. Next comes `Canceled`.
    ///
    /// Value `CANCELING`.
    Canceling,
    /// Stopped by `cancel_import`.
    ///
    /// Value `CANCELED`.
    Canceled,
    /// A value that this version of the crate does not list.
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for ImportState {
    const NAME: &'static str = "ImportState";

    const VALUES: &'static [Self] = &[
        Self::Preparing,
        Self::Importing,
        Self::Completed,
        Self::Failed,
        Self::Canceling,
        Self::Canceled,
    ];

    fn as_str(&self) -> &str {
        match self {
            Self::Preparing => "PREPARING",
            Self::Importing => "IMPORTING",
            Self::Completed => "COMPLETED",
            Self::Failed => "FAILED",
            Self::Canceling => "CANCELING",
            Self::Canceled => "CANCELED",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(ImportState);
