// Written by `cargo xtask generate` from management v1beta; edits are lost.

use tidbcloud_core::UnknownValue;
use tidbcloud_core::bytes::Bytes;
use tidbcloud_core::generated::Extra;
use tidbcloud_core::jiff::Timestamp;

/// Access to an Amazon S3 source through an IAM role.
///
/// The role must trust the account and the external id that
/// [`get_import_task_role_info`](crate::Client::get_import_task_role_info) returns.
///
/// Required to create: `assume_role`.
///
/// Used in requests and responses. Schema `openapiAwsAssumeRoleAccess`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct AwsAssumeRoleAccess {
    /// ARN of the IAM role that the import task takes on to read the bucket.
    ///
    /// Wire name `assume_role`; required; for example `arn:aws:iam::999999999999:role/sample-role`.
    pub assume_role: Option<String>,
    extra_: Extra,
}

impl AwsAssumeRoleAccess {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`assume_role`](struct@AwsAssumeRoleAccess#structfield.assume_role).
    #[must_use]
    pub fn with_assume_role(mut self, assume_role: impl Into<String>) -> Self {
        self.assume_role = Some(assume_role.into());
        self
    }
}

tidbcloud_core::record!(sent AwsAssumeRoleAccess {
    assume_role: "assume_role" [required],
});

/// Account and external id that an IAM role must trust so that import tasks of a cluster on AWS can assume it.
///
/// Used in responses. Schema `openapiAwsImportTaskRoleInfo`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct AwsImportTaskRoleInfo {
    /// AWS account that runs the import tasks of the cluster.
    ///
    /// Wire name `account_id`; required; for example `999999999999`.
    pub account_id: Option<String>,
    /// External id that the import tasks of this cluster present, and of no other cluster.
    ///
    /// Demand it in the trust policy of the role, so that no other cluster can use the role to read your data.
    ///
    /// Wire name `external_id`; required; for example `abcdefghijklmnopqrstuvwxyz0123456789xxxxxxxxxxxxxx`.
    pub external_id: Option<String>,
    extra_: Extra,
}

impl AwsImportTaskRoleInfo {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(AwsImportTaskRoleInfo {
    account_id: "account_id",
    external_id: "external_id",
});

/// Access to an Amazon S3 source with an access key.
///
/// Required to create: `access_key_id`, `secret_access_key`.
///
/// Used in requests and responses. Schema `openapiAwsKeyAccess`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct AwsKeyAccess {
    /// Id of the access key.
    ///
    /// Responses that describe the import task contain a redacted value.
    ///
    /// Wire name `access_key_id`; required; for example `YOUR_ACCESS_KEY_ID`.
    pub access_key_id: Option<String>,
    /// Secret of the access key.
    ///
    /// Responses that describe the import task contain a redacted value.
    ///
    /// Wire name `secret_access_key`; required; secret: `Debug` masks it; for example `YOUR_SECRET_ACCESS_KEY`.
    pub secret_access_key: Option<String>,
    extra_: Extra,
}

impl AwsKeyAccess {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`access_key_id`](struct@AwsKeyAccess#structfield.access_key_id).
    #[must_use]
    pub fn with_access_key_id(mut self, access_key_id: impl Into<String>) -> Self {
        self.access_key_id = Some(access_key_id.into());
        self
    }

    /// Sets [`secret_access_key`](struct@AwsKeyAccess#structfield.secret_access_key).
    #[must_use]
    pub fn with_secret_access_key(
        mut self,
        secret_access_key: impl Into<String>,
    ) -> Self {
        self.secret_access_key = Some(secret_access_key.into());
        self
    }
}

tidbcloud_core::record!(sent AwsKeyAccess {
    access_key_id: "access_key_id" [required],
    secret_access_key: "secret_access_key" [required, secret],
});

/// A column of a table that is to be created, or of one that was previewed.
///
/// Required to create: `column_name`, `column_type`.
///
/// Used in requests and responses. Schema `openapiColumnDefinition`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ColumnDefinition {
    /// Name of the column.
    ///
    /// Wire name `column_name`; required; for example `column01`.
    pub column_name: Option<String>,
    /// SQL type of the column, with its length where it has one.
    ///
    /// Wire name `column_type`; required; for example `VARCHAR(255)`.
    pub column_type: Option<String>,
    extra_: Extra,
}

impl ColumnDefinition {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`column_name`](struct@ColumnDefinition#structfield.column_name).
    #[must_use]
    pub fn with_column_name(mut self, column_name: impl Into<String>) -> Self {
        self.column_name = Some(column_name.into());
        self
    }

    /// Sets [`column_type`](struct@ColumnDefinition#structfield.column_type).
    #[must_use]
    pub fn with_column_type(mut self, column_type: impl Into<String>) -> Self {
        self.column_type = Some(column_type.into());
        self
    }
}

tidbcloud_core::record!(sent ColumnDefinition {
    column_name: "column_name" [required],
    column_type: "column_type" [required],
});

/// Work of an import task in addition to loading data.
///
/// Used in requests. Schema `openapiCreateImportTaskOptions`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateImportTaskOptions {
    /// Tables to create before data are loaded.
    ///
    /// Each must bear the name of a target table; others are passed over in silence and not created.
    ///
    /// Wire name `pre_create_tables`.
    pub pre_create_tables: Option<Vec<TableDefinition>>,
    extra_: Extra,
}

impl CreateImportTaskOptions {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`pre_create_tables`](struct@CreateImportTaskOptions#structfield.pre_create_tables).
    #[must_use]
    pub fn with_pre_create_tables(
        mut self,
        pre_create_tables: impl IntoIterator<Item = impl Into<TableDefinition>>,
    ) -> Self {
        self.pre_create_tables = Some(
            pre_create_tables.into_iter().map(Into::into).collect(),
        );
        self
    }
}

tidbcloud_core::record!(sent CreateImportTaskOptions {
    pre_create_tables: "pre_create_tables",
});

/// An import task to start.
///
/// Required to create: `spec`.
///
/// Used in requests. Schema `CreateImportTaskReq`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateImportTaskRequest {
    /// Name of the task, best a unique one.
    ///
    /// Without it, TiDB Cloud makes one of `import_` and the creation time.
    ///
    /// At most 64 characters; for example `import_2023-01-01T00:00:30Z`.
    pub name: Option<String>,
    /// Tables to create first.
    pub options: Option<CreateImportTaskOptions>,
    /// Source of the data and their target tables.
    ///
    /// Required.
    pub spec: Option<ImportSpec>,
    extra_: Extra,
}

impl CreateImportTaskRequest {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`name`](struct@CreateImportTaskRequest#structfield.name).
    #[must_use]
    pub fn with_name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets [`options`](struct@CreateImportTaskRequest#structfield.options).
    #[must_use]
    #[inline]
    pub fn with_options(mut self, options: CreateImportTaskOptions) -> Self {
        self.options = Some(options);
        self
    }

    /// Sets [`spec`](struct@CreateImportTaskRequest#structfield.spec).
    #[must_use]
    #[inline]
    pub fn with_spec(mut self, spec: ImportSpec) -> Self {
        self.spec = Some(spec);
        self
    }
}

tidbcloud_core::record!(sent CreateImportTaskRequest {
    name: "name",
    options: "options",
    spec: "spec" [required],
});

/// The import task that was started.
///
/// Used in responses. Schema `openapiCreateImportTaskResp`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateImportTaskResponse {
    /// Id of the task, for [`get_import_task`](crate::Client::get_import_task) and
    /// [`update_import_task`](crate::Client::update_import_task).
    ///
    /// Required; digits in a string on the wire; for example `12345`.
    pub id: Option<u64>,
    extra_: Extra,
}

impl CreateImportTaskResponse {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(CreateImportTaskResponse {
    id: "id" [text],
});

/// Whom a bucket must admit so that import tasks of a cluster on Google Cloud can read it.
///
/// Used in responses. Schema `openapiGcpImportTaskRoleInfo`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct GcpImportTaskRoleInfo {
    /// Service account that runs the import tasks of the cluster, in the form of an email address.
    ///
    /// Wire name `account_id`; required; for example `example-account@example.com`.
    pub account_id: Option<String>,
    extra_: Extra,
}

impl GcpImportTaskRoleInfo {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(GcpImportTaskRoleInfo {
    account_id: "account_id",
});

/// Id and creation time of an import task.
///
/// Used in responses. Schema `openapiImportMetadata`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ImportMetadata {
    /// When the task was created.
    ///
    /// Wire name `create_timestamp`; required; seconds since 1970 in a string on the wire; for example `1676450597`.
    pub create_timestamp: Option<Timestamp>,
    /// Id of the task, for [`get_import_task`](crate::Client::get_import_task) and
    /// [`update_import_task`](crate::Client::update_import_task).
    ///
    /// Required; digits in a string on the wire; for example `1`.
    pub id: Option<u64>,
    /// Name that was given to the task, or that TiDB Cloud made.
    ///
    /// For example `my_import`.
    pub name: Option<String>,
    extra_: Extra,
}

impl ImportMetadata {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(ImportMetadata {
    create_timestamp: "create_timestamp" [unix_seconds],
    id: "id" [text],
    name: "name",
});

/// How much of an import is done, in percent.
///
/// Used in responses. Schema `openapiImportProgress`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ImportProgress {
    /// Percentage of the data that has been loaded.
    ///
    /// Wire name `import_progress`; required; at most 100; for example `59`.
    pub import_progress: Option<f64>,
    /// Percentage of the check that follows the loading.
    ///
    /// Wire name `validation_progress`; required; at most 100; for example `59`.
    pub validation_progress: Option<f64>,
    extra_: Extra,
}

impl ImportProgress {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(ImportProgress {
    import_progress: "import_progress",
    validation_progress: "validation_progress",
});

/// Where an import task reads its data, and how.
///
/// Required to create: `format`, `type`, `uri`.
///
/// Choose one of: [`s3`](Self::s3), [`gcs`](Self::gcs), [`local_file`](Self::local_file). Each sets `type` and the fields
/// that belong to its value; the server refuses other combinations.
///
/// Used in requests and responses. Schema `openapiImportSource`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ImportSource {
    /// IAM role to read an S3 source with.
    ///
    /// Set this or [`aws_key_access`](struct@crate::types::ImportSource#structfield.aws_key_access); a request with both is
    /// refused.
    ///
    /// Wire name `aws_assume_role_access`.
    pub aws_assume_role_access: Option<AwsAssumeRoleAccess>,
    /// Access key to read an S3 source with.
    ///
    /// Set this or [`aws_assume_role_access`](struct@crate::types::ImportSource#structfield.aws_assume_role_access); a request
    /// with both is refused.
    ///
    /// Wire name `aws_key_access`.
    pub aws_key_access: Option<AwsKeyAccess>,
    /// Format of the files.
    ///
    /// Required.
    pub format: Option<ImportSourceFormat>,
    /// Kind of place that contains the files.
    ///
    /// For [`preview_import_data`](crate::Client::preview_import_data) it must be
    /// [`LOCAL_FILE`](crate::types::ImportSourceType::LocalFile).
    ///
    /// Required; for example `S3`.
    pub r#type: Option<ImportSourceType>,
    /// Folder with the files, in the scheme of the source type: `s3://`, `gs://` or `file://`.
    ///
    /// For an uploaded file, its folder is the `upload_stub_id` that [`upload_local_file`](crate::Client::upload_local_file)
    /// returned, as in `file://12345/`.
    ///
    /// Required; for example `s3://example-bucket/example-source-data/`.
    pub uri: Option<String>,
    extra_: Extra,
}

impl ImportSource {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Creates a record with [`ImportSourceType::S3`].
    ///
    /// May be followed by [`aws_assume_role_access`](struct@ImportSource#structfield.aws_assume_role_access) and
    /// [`aws_key_access`](struct@ImportSource#structfield.aws_key_access).
    #[must_use]
    pub fn s3() -> Self {
        Self::new().with_type(ImportSourceType::S3)
    }

    /// Creates a record with [`ImportSourceType::Gcs`].
    #[must_use]
    pub fn gcs() -> Self {
        Self::new().with_type(ImportSourceType::Gcs)
    }

    /// Creates a record with [`ImportSourceType::LocalFile`].
    #[must_use]
    pub fn local_file() -> Self {
        Self::new().with_type(ImportSourceType::LocalFile)
    }

    /// Sets [`aws_assume_role_access`](struct@ImportSource#structfield.aws_assume_role_access).
    #[must_use]
    #[inline]
    pub fn with_aws_assume_role_access(
        mut self,
        aws_assume_role_access: AwsAssumeRoleAccess,
    ) -> Self {
        self.aws_assume_role_access = Some(aws_assume_role_access);
        self
    }

    /// Sets [`aws_key_access`](struct@ImportSource#structfield.aws_key_access).
    #[must_use]
    #[inline]
    pub fn with_aws_key_access(mut self, aws_key_access: AwsKeyAccess) -> Self {
        self.aws_key_access = Some(aws_key_access);
        self
    }

    /// Sets [`format`](struct@ImportSource#structfield.format).
    #[must_use]
    #[inline]
    pub fn with_format(mut self, format: ImportSourceFormat) -> Self {
        self.format = Some(format);
        self
    }

    /// Sets [`type`](struct@ImportSource#structfield.type).
    #[must_use]
    pub fn with_type(mut self, r#type: impl Into<ImportSourceType>) -> Self {
        self.r#type = Some(r#type.into());
        self
    }

    /// Sets [`uri`](struct@ImportSource#structfield.uri).
    #[must_use]
    pub fn with_uri(mut self, uri: impl Into<String>) -> Self {
        self.uri = Some(uri.into());
        self
    }
}

tidbcloud_core::record!(sent ImportSource {
    aws_assume_role_access: "aws_assume_role_access",
    aws_key_access: "aws_key_access",
    format: "format" [required],
    r#type: "type" [required],
    uri: "uri" [required],
});

/// How CSV files are parsed.
///
/// Used in requests and responses. Schema `openapiImportSourceCSVConfig`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ImportSourceCsvConfig {
    /// Whether a backslash in a field starts an escape sequence.
    ///
    /// With `true`, `\0`, `\b`, `\n`, `\r`, `\t` and `\Z` represent one character each, and before any other character the
    /// backslash is dropped. With `false`, a backslash is an ordinary character.
    ///
    /// Wire name `backslash_escape`; the server's default is `true`.
    pub backslash_escape: Option<bool>,
    /// Character between two fields.
    ///
    /// The server's default is `,`.
    pub delimiter: Option<String>,
    /// Whether the first row contains column names instead of data.
    ///
    /// With `true`, these names decide which column of the target table a field goes to.
    ///
    /// Wire name `has_header_row`; the server's default is `true`.
    pub has_header_row: Option<bool>,
    /// Character around fields that are quoted.
    ///
    /// The server's default is `"`.
    pub quote: Option<String>,
    extra_: Extra,
}

impl ImportSourceCsvConfig {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`backslash_escape`](struct@ImportSourceCsvConfig#structfield.backslash_escape).
    #[must_use]
    #[inline]
    pub fn with_backslash_escape(mut self, backslash_escape: bool) -> Self {
        self.backslash_escape = Some(backslash_escape);
        self
    }

    /// Sets [`delimiter`](struct@ImportSourceCsvConfig#structfield.delimiter).
    #[must_use]
    pub fn with_delimiter(mut self, delimiter: impl Into<String>) -> Self {
        self.delimiter = Some(delimiter.into());
        self
    }

    /// Sets [`has_header_row`](struct@ImportSourceCsvConfig#structfield.has_header_row).
    #[must_use]
    #[inline]
    pub fn with_has_header_row(mut self, has_header_row: bool) -> Self {
        self.has_header_row = Some(has_header_row);
        self
    }

    /// Sets [`quote`](struct@ImportSourceCsvConfig#structfield.quote).
    #[must_use]
    pub fn with_quote(mut self, quote: impl Into<String>) -> Self {
        self.quote = Some(quote.into());
        self
    }
}

tidbcloud_core::record!(sent ImportSourceCsvConfig {
    backslash_escape: "backslash_escape",
    delimiter: "delimiter",
    has_header_row: "has_header_row",
    quote: "quote",
});

/// Format of the source files.
///
/// Required to create: `type`.
///
/// Choose one of: [`csv`](Self::csv), [`parquet`](Self::parquet), [`sql`](Self::sql),
/// [`aurora_snapshot`](Self::aurora_snapshot). Each sets `type` and the fields that belong to its value; the server refuses
/// other combinations.
///
/// Used in requests and responses. Schema `openapiImportSourceFormat`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ImportSourceFormat {
    /// How to parse the files; counts only when the type is `CSV`.
    ///
    /// Wire name `csv_config`.
    pub csv_config: Option<ImportSourceCsvConfig>,
    /// Format of all files of the source.
    ///
    /// Uploaded files must be [`CSV`](crate::types::ImportSourceFormatType::Csv).
    ///
    /// Required; for example `CSV`.
    pub r#type: Option<ImportSourceFormatType>,
    extra_: Extra,
}

impl ImportSourceFormat {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Creates a record with [`ImportSourceFormatType::Csv`] and
    /// [`csv_config`](struct@ImportSourceFormat#structfield.csv_config).
    #[must_use]
    pub fn csv(csv_config: ImportSourceCsvConfig) -> Self {
        Self::new().with_type(ImportSourceFormatType::Csv).with_csv_config(csv_config)
    }

    /// Creates a record with [`ImportSourceFormatType::Parquet`].
    #[must_use]
    pub fn parquet() -> Self {
        Self::new().with_type(ImportSourceFormatType::Parquet)
    }

    /// Creates a record with [`ImportSourceFormatType::Sql`].
    #[must_use]
    pub fn sql() -> Self {
        Self::new().with_type(ImportSourceFormatType::Sql)
    }

    /// Creates a record with [`ImportSourceFormatType::AuroraSnapshot`].
    #[must_use]
    pub fn aurora_snapshot() -> Self {
        Self::new().with_type(ImportSourceFormatType::AuroraSnapshot)
    }

    /// Sets [`csv_config`](struct@ImportSourceFormat#structfield.csv_config).
    #[must_use]
    #[inline]
    pub fn with_csv_config(mut self, csv_config: ImportSourceCsvConfig) -> Self {
        self.csv_config = Some(csv_config);
        self
    }

    /// Sets [`type`](struct@ImportSourceFormat#structfield.type).
    #[must_use]
    pub fn with_type(mut self, r#type: impl Into<ImportSourceFormatType>) -> Self {
        self.r#type = Some(r#type.into());
        self
    }
}

tidbcloud_core::record!(sent ImportSourceFormat {
    csv_config: "csv_config",
    r#type: "type" [required],
});

impl From<ImportSourceCsvConfig> for ImportSourceFormat {
    fn from(csv_config: ImportSourceCsvConfig) -> Self {
        Self::csv(csv_config)
    }
}

/// Source and target of an import.
///
/// Required to create: `source`, `target`.
///
/// Used in requests and responses. Schema `openapiImportSpec`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ImportSpec {
    /// Where the data are read.
    ///
    /// Required.
    pub source: Option<ImportSource>,
    /// Which tables they are written to.
    ///
    /// Required.
    pub target: Option<ImportTarget>,
    extra_: Extra,
}

impl ImportSpec {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`source`](struct@ImportSpec#structfield.source).
    #[must_use]
    #[inline]
    pub fn with_source(mut self, source: ImportSource) -> Self {
        self.source = Some(source);
        self
    }

    /// Sets [`target`](struct@ImportSpec#structfield.target).
    #[must_use]
    #[inline]
    pub fn with_target(mut self, target: ImportTarget) -> Self {
        self.target = Some(target);
        self
    }
}

tidbcloud_core::record!(sent ImportSpec {
    source: "source" [required],
    target: "target" [required],
});

/// State of an import task at the time of the response.
///
/// Used in responses. Schema `openapiImportStatus`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ImportStatus {
    /// When the task ended.
    ///
    /// Wire name `end_timestamp`; seconds since 1970 in a string on the wire; for example `1676450897`.
    pub end_timestamp: Option<Timestamp>,
    /// Why the task failed.
    ///
    /// Wire name `error_message`; for example `some error occurs`.
    pub error_message: Option<String>,
    /// Where the task is in its life: poll this until it is [`COMPLETED`](crate::types::ImportTaskPhase::Completed),
    /// [`FAILED`](crate::types::ImportTaskPhase::Failed) or [`CANCELED`](crate::types::ImportTaskPhase::Canceled).
    ///
    /// Required; for example `IMPORTING`.
    pub phase: Option<ImportTaskPhase>,
    /// Percentages of loading and checking.
    pub progress: Option<ImportProgress>,
    /// Size of all source data in bytes.
    ///
    /// Wire name `source_total_size_bytes`; digits in a string on the wire; for example `10737418240`.
    pub source_total_size_bytes: Option<u64>,
    /// When the task began to work.
    ///
    /// Wire name `start_timestamp`; seconds since 1970 in a string on the wire; for example `1676450597`.
    pub start_timestamp: Option<Timestamp>,
    extra_: Extra,
}

impl ImportStatus {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(ImportStatus {
    end_timestamp: "end_timestamp" [unix_seconds],
    error_message: "error_message",
    phase: "phase",
    progress: "progress",
    source_total_size_bytes: "source_total_size_bytes" [text],
    start_timestamp: "start_timestamp" [unix_seconds],
});

/// Which tables an import task fills.
///
/// Used in requests and responses. Schema `openapiImportTarget`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ImportTarget {
    /// Tables to import; when empty, all tables whose files are found in the source by their default names.
    ///
    /// More than one table is possible only while none sets `file_name_pattern`.
    ///
    /// A table that does not exist in the cluster is created from `options.pre_create_tables` of the request, or from a
    /// schema file in the source folder such as `db01.tbl01-schema.sql`; with neither, the task fails.
    pub tables: Option<Vec<ImportTargetTable>>,
    extra_: Extra,
}

impl ImportTarget {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`tables`](struct@ImportTarget#structfield.tables).
    #[must_use]
    pub fn with_tables(
        mut self,
        tables: impl IntoIterator<Item = impl Into<ImportTargetTable>>,
    ) -> Self {
        self.tables = Some(tables.into_iter().map(Into::into).collect());
        self
    }
}

tidbcloud_core::record!(sent ImportTarget {
    tables: "tables",
});

/// A table to fill, and the files that fill it.
///
/// Required to create: `database_name`, `table_name`.
///
/// Used in requests and responses. Schema `openapiImportTargetTable`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ImportTargetTable {
    /// Database that contains the table.
    ///
    /// Wire name `database_name`; required; for example `db01`.
    pub database_name: Option<String>,
    /// Glob pattern of the data files, with `?` for one character and `*` for any number.
    ///
    /// Without it, files match that are named after database and table, with or without a number: `db01.table01.csv`,
    /// `db01.table01.00001.csv`. For an uploaded file, give the `local_file_name` of the upload.
    ///
    /// Wire name `file_name_pattern`; for example `data/db01/table01.*.csv`.
    pub file_name_pattern: Option<String>,
    /// Name of the table in its database.
    ///
    /// Wire name `table_name`; required; for example `table01`.
    pub table_name: Option<String>,
    extra_: Extra,
}

impl ImportTargetTable {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`database_name`](struct@ImportTargetTable#structfield.database_name).
    #[must_use]
    pub fn with_database_name(mut self, database_name: impl Into<String>) -> Self {
        self.database_name = Some(database_name.into());
        self
    }

    /// Sets [`file_name_pattern`](struct@ImportTargetTable#structfield.file_name_pattern).
    #[must_use]
    pub fn with_file_name_pattern(
        mut self,
        file_name_pattern: impl Into<String>,
    ) -> Self {
        self.file_name_pattern = Some(file_name_pattern.into());
        self
    }

    /// Sets [`table_name`](struct@ImportTargetTable#structfield.table_name).
    #[must_use]
    pub fn with_table_name(mut self, table_name: impl Into<String>) -> Self {
        self.table_name = Some(table_name.into());
        self
    }
}

tidbcloud_core::record!(sent ImportTargetTable {
    database_name: "database_name" [required],
    file_name_pattern: "file_name_pattern",
    table_name: "table_name" [required],
});

/// An import task: what was asked for, and how far it is.
///
/// Used in responses. Schema `openapiImportItem`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ImportTask {
    /// Id, name and creation time of the task.
    pub metadata: Option<ImportMetadata>,
    /// Source and target that the task was created with; keys in it are redacted.
    pub spec: Option<ImportSpec>,
    /// Phase and progress of the task at the time of the response.
    pub status: Option<ImportStatus>,
    extra_: Extra,
}

impl ImportTask {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(ImportTask {
    metadata: "metadata",
    spec: "spec",
    status: "status",
});

/// The cloud identity under which import tasks of a cluster run.
///
/// One of the two fields is set, after the provider that hosts the cluster.
///
/// Used in responses. Schema `openapiImportTaskRoleInfo`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ImportTaskRoleInfo {
    /// Identity on AWS; absent for clusters on Google Cloud.
    ///
    /// Wire name `aws_import_role`.
    pub aws_import_role: Option<AwsImportTaskRoleInfo>,
    /// Identity on Google Cloud; absent for clusters on AWS.
    ///
    /// Wire name `gcp_import_role`.
    pub gcp_import_role: Option<GcpImportTaskRoleInfo>,
    extra_: Extra,
}

impl ImportTaskRoleInfo {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(ImportTaskRoleInfo {
    aws_import_role: "aws_import_role",
    gcp_import_role: "gcp_import_role",
});

/// A page of the import tasks of a cluster.
///
/// Used in responses. Schema `openapiListImportTasksResp`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ListImportTasksResponse {
    /// Import tasks of this page.
    ///
    /// Required.
    pub items: Option<Vec<ImportTask>>,
    /// Number of import tasks on all pages together.
    ///
    /// Required; for example `20`.
    pub total: Option<i64>,
    extra_: Extra,
}

impl ListImportTasksResponse {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(ListImportTasksResponse {
    items: "items",
    total: "total",
});

/// Content of a file to upload.
///
/// Required to create: `content`, `total_size_bytes`.
///
/// Used in requests. Schema `openapiLocalFilePayload`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct LocalFilePayload {
    /// Content of the file, compressed with gzip.
    ///
    /// Compress it yourself; only the text encoding is done for you. The file must not exceed 50 MiB.
    ///
    /// Required; base64 on the wire; at most 52428800 characters.
    pub content: Option<Bytes>,
    /// Size of the file in bytes before it was compressed, at most 50 MiB.
    ///
    /// It is not the length of [`content`](struct@crate::types::LocalFilePayload#structfield.content). A greater value is
    /// refused.
    ///
    /// Wire name `total_size_bytes`; required; digits in a string on the wire; at most 52428800; for example `83`.
    pub total_size_bytes: Option<u64>,
    extra_: Extra,
}

impl LocalFilePayload {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`content`](struct@LocalFilePayload#structfield.content).
    #[must_use]
    pub fn with_content(mut self, content: impl Into<Bytes>) -> Self {
        self.content = Some(content.into());
        self
    }

    /// Sets [`total_size_bytes`](struct@LocalFilePayload#structfield.total_size_bytes).
    #[must_use]
    #[inline]
    pub fn with_total_size_bytes(mut self, total_size_bytes: u64) -> Self {
        self.total_size_bytes = Some(total_size_bytes);
        self
    }
}

tidbcloud_core::record!(sent LocalFilePayload {
    content: "content" [required],
    total_size_bytes: "total_size_bytes" [text, required],
});

/// An import to preview.
///
/// Required to create: `spec`.
///
/// Used in requests. Schema `PreviewImportDataReq`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct PreviewImportDataRequest {
    /// Most rows to return for each table.
    ///
    /// Wire name `limit_rows_count`; may be `null`; the server's default is `10`; from 1 to 20; for example `10`.
    pub limit_rows_count: Option<i64>,
    /// Source and target, as [`create_import_task`](crate::Client::create_import_task) would get them.
    ///
    /// The source must be of type `LOCAL_FILE`.
    ///
    /// Required.
    pub spec: Option<ImportSpec>,
    extra_: Extra,
}

impl PreviewImportDataRequest {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`limit_rows_count`](struct@PreviewImportDataRequest#structfield.limit_rows_count).
    #[must_use]
    #[inline]
    pub fn with_limit_rows_count(mut self, limit_rows_count: i64) -> Self {
        self.limit_rows_count = Some(limit_rows_count);
        self
    }

    /// Sets [`spec`](struct@PreviewImportDataRequest#structfield.spec).
    #[must_use]
    #[inline]
    pub fn with_spec(mut self, spec: ImportSpec) -> Self {
        self.spec = Some(spec);
        self
    }
}

tidbcloud_core::record!(sent PreviewImportDataRequest {
    limit_rows_count: "limit_rows_count",
    spec: "spec" [required],
});

/// Preview of an import.
///
/// Used in responses. Schema `openapiPreviewImportDataResp`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct PreviewImportDataResponse {
    /// One preview per target table.
    ///
    /// Wire name `table_previews`.
    pub table_previews: Option<Vec<TablePreview>>,
    extra_: Extra,
}

impl PreviewImportDataResponse {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(PreviewImportDataResponse {
    table_previews: "table_previews",
});

/// Rows that a preview read.
///
/// Used in responses. Schema `openapiTableData`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct TableData {
    /// Names of the columns, in the order of the values in each row.
    ///
    /// Wire name `column_names`.
    pub column_names: Option<Vec<String>>,
    /// Sampled rows, at most `limit_rows_count` of the request.
    ///
    /// Required.
    pub rows: Option<Vec<TableDataRow>>,
    extra_: Extra,
}

impl TableData {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(TableData {
    column_names: "column_names",
    rows: "rows",
});

/// A row that a preview read.
///
/// Used in responses. Schema `openapiTableDataRow`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct TableDataRow {
    /// Values of the row as text, one per column.
    ///
    /// Required.
    pub columns: Option<Vec<String>>,
    extra_: Extra,
}

impl TableDataRow {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(TableDataRow {
    columns: "columns",
});

/// A table to create before an import.
///
/// Required to create: `database_name`, `schema`, `table_name`.
///
/// Used in requests. Schema `openapiTableDefinition`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct TableDefinition {
    /// Database in which the table is created.
    ///
    /// Wire name `database_name`; required; for example `db01`.
    pub database_name: Option<String>,
    /// Columns and primary key of the table.
    ///
    /// Required.
    pub schema: Option<TableSchema>,
    /// Name of the table; it must be that of a target table.
    ///
    /// Wire name `table_name`; required; for example `table01`.
    pub table_name: Option<String>,
    extra_: Extra,
}

impl TableDefinition {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`database_name`](struct@TableDefinition#structfield.database_name).
    #[must_use]
    pub fn with_database_name(mut self, database_name: impl Into<String>) -> Self {
        self.database_name = Some(database_name.into());
        self
    }

    /// Sets [`schema`](struct@TableDefinition#structfield.schema).
    #[must_use]
    #[inline]
    pub fn with_schema(mut self, schema: TableSchema) -> Self {
        self.schema = Some(schema);
        self
    }

    /// Sets [`table_name`](struct@TableDefinition#structfield.table_name).
    #[must_use]
    pub fn with_table_name(mut self, table_name: impl Into<String>) -> Self {
        self.table_name = Some(table_name.into());
        self
    }
}

tidbcloud_core::record!(sent TableDefinition {
    database_name: "database_name" [required],
    schema: "schema" [required],
    table_name: "table_name" [required],
});

/// Preview of the data that an import would write to one table.
///
/// Used in responses. Schema `openapiTablePreview`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct TablePreview {
    /// First rows of the data.
    ///
    /// Wire name `data_preview`; required.
    pub data_preview: Option<TableData>,
    /// Database that contains the target table.
    ///
    /// Wire name `database_name`; required; for example `db01`.
    pub database_name: Option<String>,
    /// Columns and primary key of the table.
    ///
    /// Wire name `schema_preview`.
    pub schema_preview: Option<TableSchema>,
    /// Name of the target table.
    ///
    /// Wire name `table_name`; required; for example `table01`.
    pub table_name: Option<String>,
    extra_: Extra,
}

impl TablePreview {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(TablePreview {
    data_preview: "data_preview",
    database_name: "database_name",
    schema_preview: "schema_preview",
    table_name: "table_name",
});

/// Columns and primary key of a table.
///
/// Required to create: `column_definitions`.
///
/// Used in requests and responses. Schema `openapiTableSchema`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct TableSchema {
    /// Columns, in their order in the table.
    ///
    /// Wire name `column_definitions`; required.
    pub column_definitions: Option<Vec<ColumnDefinition>>,
    /// Names of the columns that form the primary key.
    ///
    /// They count when the table is created before an import.
    ///
    /// Wire name `primary_key_columns`.
    pub primary_key_columns: Option<Vec<String>>,
    extra_: Extra,
}

impl TableSchema {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`column_definitions`](struct@TableSchema#structfield.column_definitions).
    #[must_use]
    pub fn with_column_definitions(
        mut self,
        column_definitions: impl IntoIterator<Item = impl Into<ColumnDefinition>>,
    ) -> Self {
        self.column_definitions = Some(
            column_definitions.into_iter().map(Into::into).collect(),
        );
        self
    }

    /// Sets [`primary_key_columns`](struct@TableSchema#structfield.primary_key_columns).
    #[must_use]
    pub fn with_primary_key_columns(
        mut self,
        primary_key_columns: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.primary_key_columns = Some(
            primary_key_columns.into_iter().map(Into::into).collect(),
        );
        self
    }
}

tidbcloud_core::record!(sent TableSchema {
    column_definitions: "column_definitions" [required],
    primary_key_columns: "primary_key_columns",
});

/// A change of an import task.
///
/// Required to create: `action`.
///
/// Used in requests. Schema `UpdateImportTaskReq`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct UpdateImportTaskRequest {
    /// Action on the task, which must be in the phase `PREPARING` or `IMPORTING`.
    ///
    /// Required; for example `CANCEL`.
    pub action: Option<ImportTaskAction>,
    extra_: Extra,
}

impl UpdateImportTaskRequest {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`action`](struct@UpdateImportTaskRequest#structfield.action).
    #[must_use]
    pub fn with_action(mut self, action: impl Into<ImportTaskAction>) -> Self {
        self.action = Some(action.into());
        self
    }
}

tidbcloud_core::record!(sent UpdateImportTaskRequest {
    action: "action" [required],
});

/// A CSV file to upload.
///
/// Required to create: `local_file_name`, `payload`.
///
/// Used in requests. Schema `UploadLocalFileReq`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct UploadLocalFileRequest {
    /// Name of the file without its folders; of a longer path only the last part is kept.
    ///
    /// It must name a CSV file, not a folder. `file_name_pattern` of the import refers to this name.
    ///
    /// Wire name `local_file_name`; required; at most 255 characters; for example `test.csv`.
    pub local_file_name: Option<String>,
    /// Content of the file.
    ///
    /// Required.
    pub payload: Option<LocalFilePayload>,
    extra_: Extra,
}

impl UploadLocalFileRequest {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`local_file_name`](struct@UploadLocalFileRequest#structfield.local_file_name).
    #[must_use]
    pub fn with_local_file_name(mut self, local_file_name: impl Into<String>) -> Self {
        self.local_file_name = Some(local_file_name.into());
        self
    }

    /// Sets [`payload`](struct@UploadLocalFileRequest#structfield.payload).
    #[must_use]
    #[inline]
    pub fn with_payload(mut self, payload: LocalFilePayload) -> Self {
        self.payload = Some(payload);
        self
    }
}

tidbcloud_core::record!(sent UploadLocalFileRequest {
    local_file_name: "local_file_name" [required],
    payload: "payload" [required],
});

/// The upload.
///
/// Used in responses. Schema `openapiUploadLocalFileResp`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct UploadLocalFileResponse {
    /// Id of the upload, for use in `uri` of an import source as `file://12345/`.
    ///
    /// Wire name `upload_stub_id`; required; digits in a string on the wire; for example `123`.
    pub upload_stub_id: Option<u64>,
    extra_: Extra,
}

impl UploadLocalFileResponse {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(UploadLocalFileResponse {
    upload_stub_id: "upload_stub_id" [text],
});

/// Format of the files that an import task reads.
///
/// Open enum: a value that is not listed here is kept in [`ImportSourceFormatType::Unknown`]. Schema
/// `ImportSourceFormatImportSourceFormatType`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ImportSourceFormatType {
    /// Text with delimiters, parsed as `csv_config` says.
    ///
    /// Value `CSV`.
    Csv,
    /// Apache Parquet files.
    ///
    /// Value `PARQUET`.
    Parquet,
    /// SQL statements, as a dump writes them.
    ///
    /// Value `SQL`.
    Sql,
    /// A snapshot that Amazon Aurora exported to a bucket.
    ///
    /// Value `AURORA_SNAPSHOT`.
    AuroraSnapshot,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(ImportSourceFormatType or Unknown {
    Csv: "CSV",
    Parquet: "PARQUET",
    Sql: "SQL",
    AuroraSnapshot: "AURORA_SNAPSHOT",
});

/// Kind of place that contains the files of an import.
///
/// Open enum: a value that is not listed here is kept in [`ImportSourceType::Unknown`]. Schema
/// `ImportSourceImportSourceType`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ImportSourceType {
    /// A bucket in Amazon S3.
    ///
    /// Value `S3`.
    S3,
    /// A bucket in Google Cloud Storage; for TiDB Cloud Dedicated clusters only.
    ///
    /// Value `GCS`.
    Gcs,
    /// A CSV file sent with [`upload_local_file`](crate::Client::upload_local_file); for TiDB Cloud Starter clusters only.
    ///
    /// Value `LOCAL_FILE`.
    LocalFile,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(ImportSourceType or Unknown {
    S3: "S3",
    Gcs: "GCS",
    LocalFile: "LOCAL_FILE",
});

/// Action on a running import task.
///
/// Open enum: a value that is not listed here is kept in [`ImportTaskAction::Unknown`]. Schema
/// `UpdateImportTaskReqImportTaskAction`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ImportTaskAction {
    /// Stop the task.
    ///
    /// Value `CANCEL`.
    Cancel,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(ImportTaskAction or Unknown {
    Cancel: "CANCEL",
});

/// Phase of an import task.
///
/// Open enum: a value that is not listed here is kept in [`ImportTaskPhase::Unknown`]. Schema
/// `ImportStatusImportTaskPhase`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ImportTaskPhase {
    /// The task gets ready and has loaded nothing yet; it can be canceled.
    ///
    /// Value `PREPARING`.
    Preparing,
    /// Data are being loaded; the task can be canceled.
    ///
    /// Value `IMPORTING`.
    Importing,
    /// All data are in the cluster.
    ///
    /// Value `COMPLETED`.
    Completed,
    /// The task failed; `error_message` says why.
    ///
    /// Value `FAILED`.
    Failed,
    /// The task was asked to stop and has not stopped yet.
    ///
    /// Value `CANCELING`.
    Canceling,
    /// The task was stopped on request.
    ///
    /// Value `CANCELED`.
    Canceled,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(ImportTaskPhase or Unknown {
    Preparing: "PREPARING",
    Importing: "IMPORTING",
    Completed: "COMPLETED",
    Failed: "FAILED",
    Canceling: "CANCELING",
    Canceled: "CANCELED",
});
