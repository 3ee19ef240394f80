// Written by `cargo xtask generate` from management v1beta; edits are lost.

use tidbcloud_core::generated as wire;

/// Access to an Amazon S3 source through an IAM role.
///
/// The role must trust the account and the external id that `get_import_task_role_info` returns.
///
/// Sent in requests and held by replies. Schema `openapiAwsAssumeRoleAccess`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct AwsAssumeRoleAccess {
    /// ARN of the IAM role that the import task takes on to read the bucket.
    ///
    /// Wire name `assume_role`; required; for example `arn:aws:iam::999999999999:role/sample-role`.
    pub assume_role: Option<String>,
}

impl AwsAssumeRoleAccess {
    /// A record with nothing set.
    #[must_use]
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

impl wire::Record for AwsAssumeRoleAccess {
    const NAME: &'static str = "AwsAssumeRoleAccess";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("assume_role", "assume_role"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.assume_role,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.assume_role,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(AwsAssumeRoleAccess);

/// What an IAM role must trust so that import tasks of a cluster on AWS can assume it.
///
/// Held by replies. Schema `openapiAwsImportTaskRoleInfo`.
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
}

impl AwsImportTaskRoleInfo {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for AwsImportTaskRoleInfo {
    const NAME: &'static str = "AwsImportTaskRoleInfo";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("account_id", "account_id"),
        wire::Field::new("external_id", "external_id"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.account_id,
                1 => &self.external_id,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.account_id,
                1 => &mut self.external_id,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(AwsImportTaskRoleInfo);

/// Access to an Amazon S3 source with an access key.
///
/// Sent in requests and held by replies. Schema `openapiAwsKeyAccess`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct AwsKeyAccess {
    /// Id of the access key.
    ///
    /// Replies that describe the import task hold a redacted value.
    ///
    /// Wire name `access_key_id`; required; for example `YOUR_ACCESS_KEY_ID`.
    pub access_key_id: Option<String>,
    /// Secret of the access key.
    ///
    /// Replies that describe the import task hold a redacted value.
    ///
    /// Wire name `secret_access_key`; required; secret: `Debug` masks it; for example `YOUR_SECRET_ACCESS_KEY`.
    pub secret_access_key: Option<String>,
}

impl AwsKeyAccess {
    /// A record with nothing set.
    #[must_use]
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

impl wire::Record for AwsKeyAccess {
    const NAME: &'static str = "AwsKeyAccess";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("access_key_id", "access_key_id"),
        wire::Field::new("secret_access_key", "secret_access_key").secret(),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.access_key_id,
                1 => &self.secret_access_key,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.access_key_id,
                1 => &mut self.secret_access_key,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(AwsKeyAccess);

/// A column of a table that is to be created, or of one that was previewed.
///
/// Sent in requests and held by replies. Schema `openapiColumnDefinition`.
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
}

impl ColumnDefinition {
    /// A record with nothing set.
    #[must_use]
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

impl wire::Record for ColumnDefinition {
    const NAME: &'static str = "ColumnDefinition";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("column_name", "column_name"),
        wire::Field::new("column_type", "column_type"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.column_name,
                1 => &self.column_type,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.column_name,
                1 => &mut self.column_type,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ColumnDefinition);

/// What an import task does besides loading data.
///
/// Sent in requests. Schema `openapiCreateImportTaskOptions`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateImportTaskOptions {
    /// Tables to create before data are loaded.
    ///
    /// Each must bear the name of a target table; others are passed over in silence and not created.
    ///
    /// Wire name `pre_create_tables`.
    pub pre_create_tables: Option<Vec<TableDefinition>>,
}

impl CreateImportTaskOptions {
    /// A record with nothing set.
    #[must_use]
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

impl wire::Record for CreateImportTaskOptions {
    const NAME: &'static str = "CreateImportTaskOptions";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("pre_create_tables", "pre_create_tables"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.pre_create_tables,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.pre_create_tables,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(CreateImportTaskOptions);

/// An import task to start.
///
/// Sent in requests. Schema `CreateImportTaskReq`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateImportTaskRequest {
    /// Name of the task, best a unique one.
    ///
    /// Without it, TiDB Cloud makes one of `import_` and the creation time.
    ///
    /// Wire name `name`; at most 64 characters; for example `import_2023-01-01T00:00:30Z`.
    pub name: Option<String>,
    /// Tables to create first.
    ///
    /// Wire name `options`.
    pub options: Option<CreateImportTaskOptions>,
    /// Where the data come from and which tables they go to.
    ///
    /// Wire name `spec`; required.
    pub spec: Option<ImportSpec>,
}

impl CreateImportTaskRequest {
    /// A record with nothing set.
    #[must_use]
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
    pub fn with_options(mut self, options: CreateImportTaskOptions) -> Self {
        self.options = Some(options);
        self
    }

    /// Sets [`spec`](struct@CreateImportTaskRequest#structfield.spec).
    #[must_use]
    pub fn with_spec(mut self, spec: ImportSpec) -> Self {
        self.spec = Some(spec);
        self
    }
}

impl wire::Record for CreateImportTaskRequest {
    const NAME: &'static str = "CreateImportTaskRequest";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("name", "name"),
        wire::Field::new("options", "options"),
        wire::Field::new("spec", "spec"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.name,
                1 => &self.options,
                2 => &self.spec,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.name,
                1 => &mut self.options,
                2 => &mut self.spec,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(CreateImportTaskRequest);

/// The import task that was started.
///
/// Held by replies. Schema `openapiCreateImportTaskResp`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateImportTaskResponse {
    /// Id of the task, for `get_import_task` and `update_import_task`.
    ///
    /// Wire name `id`; required; digits in a string on the wire; for example `12345`.
    pub id: Option<u64>,
}

impl CreateImportTaskResponse {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for CreateImportTaskResponse {
    const NAME: &'static str = "CreateImportTaskResponse";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("id", "id").form(wire::Form::Text),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.id,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.id,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(CreateImportTaskResponse);

/// Whom a bucket must admit so that import tasks of a cluster on Google Cloud can read it.
///
/// Held by replies. Schema `openapiGcpImportTaskRoleInfo`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct GcpImportTaskRoleInfo {
    /// Service account that runs the import tasks of the cluster, in the form of an email address.
    ///
    /// Wire name `account_id`; required; for example `example-account@example.com`.
    pub account_id: Option<String>,
}

impl GcpImportTaskRoleInfo {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for GcpImportTaskRoleInfo {
    const NAME: &'static str = "GcpImportTaskRoleInfo";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("account_id", "account_id"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.account_id,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.account_id,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(GcpImportTaskRoleInfo);

/// What identifies an import task.
///
/// Held by replies. Schema `openapiImportMetadata`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ImportMetadata {
    /// When the task was created.
    ///
    /// Wire name `create_timestamp`; required; seconds since 1970 in a string on the wire; for example `1676450597`.
    pub create_timestamp: Option<tidbcloud_core::jiff::Timestamp>,
    /// Id of the task, for `get_import_task` and `update_import_task`.
    ///
    /// Wire name `id`; required; digits in a string on the wire; for example `1`.
    pub id: Option<u64>,
    /// Name that was given to the task, or that TiDB Cloud made.
    ///
    /// Wire name `name`; for example `my_import`.
    pub name: Option<String>,
}

impl ImportMetadata {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for ImportMetadata {
    const NAME: &'static str = "ImportMetadata";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("create_timestamp", "create_timestamp")
            .form(wire::Form::UnixSeconds),
        wire::Field::new("id", "id").form(wire::Form::Text),
        wire::Field::new("name", "name"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.create_timestamp,
                1 => &self.id,
                2 => &self.name,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.create_timestamp,
                1 => &mut self.id,
                2 => &mut self.name,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ImportMetadata);

/// How much of an import is done, in percent.
///
/// Held by replies. Schema `openapiImportProgress`.
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
}

impl ImportProgress {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for ImportProgress {
    const NAME: &'static str = "ImportProgress";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("import_progress", "import_progress"),
        wire::Field::new("validation_progress", "validation_progress"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.import_progress,
                1 => &self.validation_progress,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.import_progress,
                1 => &mut self.validation_progress,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ImportProgress);

/// Where an import task reads its data, and how.
///
/// Sent in requests and held by replies. Schema `openapiImportSource`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ImportSource {
    /// IAM role to read an S3 source with.
    ///
    /// Set this or `aws_key_access`; a request with both is refused.
    ///
    /// Wire name `aws_assume_role_access`.
    pub aws_assume_role_access: Option<AwsAssumeRoleAccess>,
    /// Access key to read an S3 source with.
    ///
    /// Set this or `aws_assume_role_access`; a request with both is refused.
    ///
    /// Wire name `aws_key_access`.
    pub aws_key_access: Option<AwsKeyAccess>,
    /// Format of the files.
    ///
    /// Wire name `format`; required.
    pub format: Option<ImportSourceFormat>,
    /// Kind of place that holds the files.
    ///
    /// For `preview_import_data` it must be `LOCAL_FILE`.
    ///
    /// Wire name `type`; required; for example `S3`.
    pub r#type: Option<ImportSourceType>,
    /// Folder with the files, in the scheme of the source type: `s3://`, `gs://` or `file://`.
    ///
    /// For an uploaded file, its folder is the `upload_stub_id` that `upload_local_file` returned, as in `file://12345/`.
    ///
    /// Wire name `uri`; required; for example `s3://example-bucket/example-source-data/`.
    pub uri: Option<String>,
}

impl ImportSource {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`aws_assume_role_access`](struct@ImportSource#structfield.aws_assume_role_access).
    #[must_use]
    pub fn with_aws_assume_role_access(
        mut self,
        aws_assume_role_access: AwsAssumeRoleAccess,
    ) -> Self {
        self.aws_assume_role_access = Some(aws_assume_role_access);
        self
    }

    /// Sets [`aws_key_access`](struct@ImportSource#structfield.aws_key_access).
    #[must_use]
    pub fn with_aws_key_access(mut self, aws_key_access: AwsKeyAccess) -> Self {
        self.aws_key_access = Some(aws_key_access);
        self
    }

    /// Sets [`format`](struct@ImportSource#structfield.format).
    #[must_use]
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

impl wire::Record for ImportSource {
    const NAME: &'static str = "ImportSource";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("aws_assume_role_access", "aws_assume_role_access"),
        wire::Field::new("aws_key_access", "aws_key_access"),
        wire::Field::new("format", "format"),
        wire::Field::new("type", "type"),
        wire::Field::new("uri", "uri"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.aws_assume_role_access,
                1 => &self.aws_key_access,
                2 => &self.format,
                3 => &self.r#type,
                4 => &self.uri,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.aws_assume_role_access,
                1 => &mut self.aws_key_access,
                2 => &mut self.format,
                3 => &mut self.r#type,
                4 => &mut self.uri,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ImportSource);

/// How CSV files are parsed.
///
/// Sent in requests and held by replies. Schema `openapiImportSourceCSVConfig`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ImportSourceCsvConfig {
    /// Whether a backslash in a field starts an escape sequence.
    ///
    /// With `true`, `\0`, `\b`, `\n`, `\r`, `\t` and `\Z` stand for one character each, and before any other character the
    /// backslash is dropped. With `false`, a backslash is an ordinary character.
    ///
    /// Wire name `backslash_escape`; the server's default is `true`.
    pub backslash_escape: Option<bool>,
    /// Character between two fields.
    ///
    /// Wire name `delimiter`; the server's default is `,`.
    pub delimiter: Option<String>,
    /// Whether the first row holds column names instead of data.
    ///
    /// With `true`, these names decide which column of the target table a field goes to.
    ///
    /// Wire name `has_header_row`; the server's default is `true`.
    pub has_header_row: Option<bool>,
    /// Character around fields that are quoted.
    ///
    /// Wire name `quote`; the server's default is `"`.
    pub quote: Option<String>,
}

impl ImportSourceCsvConfig {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`backslash_escape`](struct@ImportSourceCsvConfig#structfield.backslash_escape).
    #[must_use]
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

impl wire::Record for ImportSourceCsvConfig {
    const NAME: &'static str = "ImportSourceCsvConfig";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("backslash_escape", "backslash_escape"),
        wire::Field::new("delimiter", "delimiter"),
        wire::Field::new("has_header_row", "has_header_row"),
        wire::Field::new("quote", "quote"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.backslash_escape,
                1 => &self.delimiter,
                2 => &self.has_header_row,
                3 => &self.quote,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.backslash_escape,
                1 => &mut self.delimiter,
                2 => &mut self.has_header_row,
                3 => &mut self.quote,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ImportSourceCsvConfig);

/// Format of the source files.
///
/// Sent in requests and held by replies. Schema `openapiImportSourceFormat`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ImportSourceFormat {
    /// How to parse the files; counts only when the type is `CSV`.
    ///
    /// Wire name `csv_config`.
    pub csv_config: Option<ImportSourceCsvConfig>,
    /// Format of all files of the source.
    ///
    /// Uploaded files must be `CSV`.
    ///
    /// Wire name `type`; required; for example `CSV`.
    pub r#type: Option<ImportSourceFormatType>,
}

impl ImportSourceFormat {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`csv_config`](struct@ImportSourceFormat#structfield.csv_config).
    #[must_use]
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

impl wire::Record for ImportSourceFormat {
    const NAME: &'static str = "ImportSourceFormat";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("csv_config", "csv_config"),
        wire::Field::new("type", "type"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.csv_config,
                1 => &self.r#type,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.csv_config,
                1 => &mut self.r#type,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ImportSourceFormat);

/// Source and target of an import.
///
/// Sent in requests and held by replies. Schema `openapiImportSpec`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ImportSpec {
    /// Where the data are read.
    ///
    /// Wire name `source`; required.
    pub source: Option<ImportSource>,
    /// Which tables they are written to.
    ///
    /// Wire name `target`; required.
    pub target: Option<ImportTarget>,
}

impl ImportSpec {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`source`](struct@ImportSpec#structfield.source).
    #[must_use]
    pub fn with_source(mut self, source: ImportSource) -> Self {
        self.source = Some(source);
        self
    }

    /// Sets [`target`](struct@ImportSpec#structfield.target).
    #[must_use]
    pub fn with_target(mut self, target: ImportTarget) -> Self {
        self.target = Some(target);
        self
    }
}

impl wire::Record for ImportSpec {
    const NAME: &'static str = "ImportSpec";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("source", "source"),
        wire::Field::new("target", "target"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.source,
                1 => &self.target,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.source,
                1 => &mut self.target,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ImportSpec);

/// State of an import task at the time of the reply.
///
/// Held by replies. Schema `openapiImportStatus`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ImportStatus {
    /// When the task ended.
    ///
    /// Wire name `end_timestamp`; seconds since 1970 in a string on the wire; for example `1676450897`.
    pub end_timestamp: Option<tidbcloud_core::jiff::Timestamp>,
    /// Why the task failed.
    ///
    /// Wire name `error_message`; for example `some error occurs`.
    pub error_message: Option<String>,
    /// Where the task is in its life: poll this until it is `COMPLETED`, `FAILED` or `CANCELED`.
    ///
    /// Wire name `phase`; required; for example `IMPORTING`.
    pub phase: Option<ImportTaskPhase>,
    /// Percentages of loading and checking.
    ///
    /// Wire name `progress`.
    pub progress: Option<ImportProgress>,
    /// Size of all source data in bytes.
    ///
    /// Wire name `source_total_size_bytes`; digits in a string on the wire; for example `10737418240`.
    pub source_total_size_bytes: Option<u64>,
    /// When the task began to work.
    ///
    /// Wire name `start_timestamp`; seconds since 1970 in a string on the wire; for example `1676450597`.
    pub start_timestamp: Option<tidbcloud_core::jiff::Timestamp>,
}

impl ImportStatus {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for ImportStatus {
    const NAME: &'static str = "ImportStatus";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("end_timestamp", "end_timestamp").form(wire::Form::UnixSeconds),
        wire::Field::new("error_message", "error_message"),
        wire::Field::new("phase", "phase"),
        wire::Field::new("progress", "progress"),
        wire::Field::new("source_total_size_bytes", "source_total_size_bytes")
            .form(wire::Form::Text),
        wire::Field::new("start_timestamp", "start_timestamp")
            .form(wire::Form::UnixSeconds),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.end_timestamp,
                1 => &self.error_message,
                2 => &self.phase,
                3 => &self.progress,
                4 => &self.source_total_size_bytes,
                5 => &self.start_timestamp,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.end_timestamp,
                1 => &mut self.error_message,
                2 => &mut self.phase,
                3 => &mut self.progress,
                4 => &mut self.source_total_size_bytes,
                5 => &mut self.start_timestamp,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ImportStatus);

/// Which tables an import task fills.
///
/// Sent in requests and held by replies. Schema `openapiImportTarget`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ImportTarget {
    /// Tables to import; when empty, all tables whose files are found in the source by their default names.
    ///
    /// More than one table is possible only while none sets `file_name_pattern`.
    ///
    /// A table that does not exist in the cluster is created from `options.pre_create_tables` of the request, or from a
    /// schema file in the source folder such as `db01.tbl01-schema.sql`; with neither, the task fails.
    ///
    /// Wire name `tables`.
    pub tables: Option<Vec<ImportTargetTable>>,
}

impl ImportTarget {
    /// A record with nothing set.
    #[must_use]
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

impl wire::Record for ImportTarget {
    const NAME: &'static str = "ImportTarget";

    const FIELDS: &'static [wire::Field] = &[wire::Field::new("tables", "tables")];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.tables,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.tables,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ImportTarget);

/// A table to fill, and the files that fill it.
///
/// Sent in requests and held by replies. Schema `openapiImportTargetTable`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ImportTargetTable {
    /// Database that holds the table.
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
}

impl ImportTargetTable {
    /// A record with nothing set.
    #[must_use]
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

impl wire::Record for ImportTargetTable {
    const NAME: &'static str = "ImportTargetTable";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("database_name", "database_name"),
        wire::Field::new("file_name_pattern", "file_name_pattern"),
        wire::Field::new("table_name", "table_name"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.database_name,
                1 => &self.file_name_pattern,
                2 => &self.table_name,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.database_name,
                1 => &mut self.file_name_pattern,
                2 => &mut self.table_name,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ImportTargetTable);

/// An import task: what was asked for, and how far it is.
///
/// Held by replies. Schema `openapiImportItem`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ImportTask {
    /// Id, name and creation time of the task.
    ///
    /// Wire name `metadata`.
    pub metadata: Option<ImportMetadata>,
    /// Source and target that the task was created with; keys in it are redacted.
    ///
    /// Wire name `spec`.
    pub spec: Option<ImportSpec>,
    /// Phase and progress of the task at the time of the reply.
    ///
    /// Wire name `status`.
    pub status: Option<ImportStatus>,
}

impl ImportTask {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for ImportTask {
    const NAME: &'static str = "ImportTask";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("metadata", "metadata"),
        wire::Field::new("spec", "spec"),
        wire::Field::new("status", "status"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.metadata,
                1 => &self.spec,
                2 => &self.status,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.metadata,
                1 => &mut self.spec,
                2 => &mut self.status,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ImportTask);

/// The cloud identity under which import tasks of a cluster run.
///
/// One of the two fields is set, after the provider that hosts the cluster.
///
/// Held by replies. Schema `openapiImportTaskRoleInfo`.
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
}

impl ImportTaskRoleInfo {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for ImportTaskRoleInfo {
    const NAME: &'static str = "ImportTaskRoleInfo";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("aws_import_role", "aws_import_role"),
        wire::Field::new("gcp_import_role", "gcp_import_role"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.aws_import_role,
                1 => &self.gcp_import_role,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.aws_import_role,
                1 => &mut self.gcp_import_role,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ImportTaskRoleInfo);

/// A page of the import tasks of a cluster.
///
/// Held by replies. Schema `openapiListImportTasksResp`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ListImportTasksResponse {
    /// Import tasks of this page.
    ///
    /// Wire name `items`; required.
    pub items: Option<Vec<ImportTask>>,
    /// Number of import tasks on all pages together.
    ///
    /// Wire name `total`; required; for example `20`.
    pub total: Option<i64>,
}

impl ListImportTasksResponse {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for ListImportTasksResponse {
    const NAME: &'static str = "ListImportTasksResponse";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("items", "items"),
        wire::Field::new("total", "total"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.items,
                1 => &self.total,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.items,
                1 => &mut self.total,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ListImportTasksResponse);

/// Content of a file to upload.
///
/// Sent in requests. Schema `openapiLocalFilePayload`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct LocalFilePayload {
    /// Content of the file, compressed with gzip.
    ///
    /// Compress it yourself; only the text encoding is done for you. The file must not exceed 50 MiB.
    ///
    /// Wire name `content`; required; base64 on the wire; at most 52428800 characters.
    pub content: Option<tidbcloud_core::bytes::Bytes>,
    /// Size of the file in bytes before it was compressed, at most 50 MiB.
    ///
    /// It is not the length of `content`. A greater value is refused.
    ///
    /// Wire name `total_size_bytes`; required; digits in a string on the wire; at most 52428800; for example `83`.
    pub total_size_bytes: Option<u64>,
}

impl LocalFilePayload {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`content`](struct@LocalFilePayload#structfield.content).
    #[must_use]
    pub fn with_content(
        mut self,
        content: impl Into<tidbcloud_core::bytes::Bytes>,
    ) -> Self {
        self.content = Some(content.into());
        self
    }

    /// Sets [`total_size_bytes`](struct@LocalFilePayload#structfield.total_size_bytes).
    #[must_use]
    pub fn with_total_size_bytes(mut self, total_size_bytes: u64) -> Self {
        self.total_size_bytes = Some(total_size_bytes);
        self
    }
}

impl wire::Record for LocalFilePayload {
    const NAME: &'static str = "LocalFilePayload";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("content", "content"),
        wire::Field::new("total_size_bytes", "total_size_bytes").form(wire::Form::Text),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.content,
                1 => &self.total_size_bytes,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.content,
                1 => &mut self.total_size_bytes,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(LocalFilePayload);

/// An import to preview.
///
/// Sent in requests. Schema `PreviewImportDataReq`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct PreviewImportDataRequest {
    /// Most rows to return for each table.
    ///
    /// Wire name `limit_rows_count`; may be `null`; the server's default is `10`; from 1 to 20; for example `10`.
    pub limit_rows_count: Option<i64>,
    /// Source and target, as `create_import_task` would get them.
    ///
    /// The source must be of type `LOCAL_FILE`.
    ///
    /// Wire name `spec`; required.
    pub spec: Option<ImportSpec>,
}

impl PreviewImportDataRequest {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`limit_rows_count`](struct@PreviewImportDataRequest#structfield.limit_rows_count).
    #[must_use]
    pub fn with_limit_rows_count(mut self, limit_rows_count: i64) -> Self {
        self.limit_rows_count = Some(limit_rows_count);
        self
    }

    /// Sets [`spec`](struct@PreviewImportDataRequest#structfield.spec).
    #[must_use]
    pub fn with_spec(mut self, spec: ImportSpec) -> Self {
        self.spec = Some(spec);
        self
    }
}

impl wire::Record for PreviewImportDataRequest {
    const NAME: &'static str = "PreviewImportDataRequest";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("limit_rows_count", "limit_rows_count"),
        wire::Field::new("spec", "spec"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.limit_rows_count,
                1 => &self.spec,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.limit_rows_count,
                1 => &mut self.spec,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(PreviewImportDataRequest);

/// What an import would read.
///
/// Held by replies. Schema `openapiPreviewImportDataResp`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct PreviewImportDataResponse {
    /// One preview per target table.
    ///
    /// Wire name `table_previews`.
    pub table_previews: Option<Vec<TablePreview>>,
}

impl PreviewImportDataResponse {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for PreviewImportDataResponse {
    const NAME: &'static str = "PreviewImportDataResponse";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("table_previews", "table_previews"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.table_previews,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.table_previews,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(PreviewImportDataResponse);

/// Rows that a preview read.
///
/// Held by replies. Schema `openapiTableData`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct TableData {
    /// Names of the columns, in the order of the values in each row.
    ///
    /// Wire name `column_names`.
    pub column_names: Option<Vec<String>>,
    /// Sampled rows, at most `limit_rows_count` of the request.
    ///
    /// Wire name `rows`; required.
    pub rows: Option<Vec<TableDataRow>>,
}

impl TableData {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for TableData {
    const NAME: &'static str = "TableData";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("column_names", "column_names"),
        wire::Field::new("rows", "rows"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.column_names,
                1 => &self.rows,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.column_names,
                1 => &mut self.rows,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(TableData);

/// A row that a preview read.
///
/// Held by replies. Schema `openapiTableDataRow`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct TableDataRow {
    /// Values of the row as text, one per column.
    ///
    /// Wire name `columns`; required.
    pub columns: Option<Vec<String>>,
}

impl TableDataRow {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for TableDataRow {
    const NAME: &'static str = "TableDataRow";

    const FIELDS: &'static [wire::Field] = &[wire::Field::new("columns", "columns")];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.columns,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.columns,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(TableDataRow);

/// A table to create before an import.
///
/// Sent in requests. Schema `openapiTableDefinition`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct TableDefinition {
    /// Database in which the table is created.
    ///
    /// Wire name `database_name`; required; for example `db01`.
    pub database_name: Option<String>,
    /// Columns and primary key of the table.
    ///
    /// Wire name `schema`; required.
    pub schema: Option<TableSchema>,
    /// Name of the table; it must be that of a target table.
    ///
    /// Wire name `table_name`; required; for example `table01`.
    pub table_name: Option<String>,
}

impl TableDefinition {
    /// A record with nothing set.
    #[must_use]
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

impl wire::Record for TableDefinition {
    const NAME: &'static str = "TableDefinition";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("database_name", "database_name"),
        wire::Field::new("schema", "schema"),
        wire::Field::new("table_name", "table_name"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.database_name,
                1 => &self.schema,
                2 => &self.table_name,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.database_name,
                1 => &mut self.schema,
                2 => &mut self.table_name,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(TableDefinition);

/// What an import would write to one table.
///
/// Held by replies. Schema `openapiTablePreview`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct TablePreview {
    /// First rows of the data.
    ///
    /// Wire name `data_preview`; required.
    pub data_preview: Option<TableData>,
    /// Database that holds the target table.
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
}

impl TablePreview {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for TablePreview {
    const NAME: &'static str = "TablePreview";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("data_preview", "data_preview"),
        wire::Field::new("database_name", "database_name"),
        wire::Field::new("schema_preview", "schema_preview"),
        wire::Field::new("table_name", "table_name"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.data_preview,
                1 => &self.database_name,
                2 => &self.schema_preview,
                3 => &self.table_name,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.data_preview,
                1 => &mut self.database_name,
                2 => &mut self.schema_preview,
                3 => &mut self.table_name,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(TablePreview);

/// Columns and primary key of a table.
///
/// Sent in requests and held by replies. Schema `openapiTableSchema`.
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
}

impl TableSchema {
    /// A record with nothing set.
    #[must_use]
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

impl wire::Record for TableSchema {
    const NAME: &'static str = "TableSchema";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("column_definitions", "column_definitions"),
        wire::Field::new("primary_key_columns", "primary_key_columns"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.column_definitions,
                1 => &self.primary_key_columns,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.column_definitions,
                1 => &mut self.primary_key_columns,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(TableSchema);

/// A change of an import task.
///
/// Sent in requests. Schema `UpdateImportTaskReq`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct UpdateImportTaskRequest {
    /// What to do with the task, which must be in the phase `PREPARING` or `IMPORTING`.
    ///
    /// Wire name `action`; required; for example `CANCEL`.
    pub action: Option<ImportTaskAction>,
}

impl UpdateImportTaskRequest {
    /// A record with nothing set.
    #[must_use]
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

impl wire::Record for UpdateImportTaskRequest {
    const NAME: &'static str = "UpdateImportTaskRequest";

    const FIELDS: &'static [wire::Field] = &[wire::Field::new("action", "action")];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.action,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.action,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(UpdateImportTaskRequest);

/// A CSV file to upload.
///
/// Sent in requests. Schema `UploadLocalFileReq`.
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
    /// Wire name `payload`; required.
    pub payload: Option<LocalFilePayload>,
}

impl UploadLocalFileRequest {
    /// A record with nothing set.
    #[must_use]
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
    pub fn with_payload(mut self, payload: LocalFilePayload) -> Self {
        self.payload = Some(payload);
        self
    }
}

impl wire::Record for UploadLocalFileRequest {
    const NAME: &'static str = "UploadLocalFileRequest";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("local_file_name", "local_file_name"),
        wire::Field::new("payload", "payload"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.local_file_name,
                1 => &self.payload,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.local_file_name,
                1 => &mut self.payload,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(UploadLocalFileRequest);

/// The upload.
///
/// Held by replies. Schema `openapiUploadLocalFileResp`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct UploadLocalFileResponse {
    /// Id of the upload, which goes into `uri` of an import source as `file://12345/`.
    ///
    /// Wire name `upload_stub_id`; required; digits in a string on the wire; for example `123`.
    pub upload_stub_id: Option<u64>,
}

impl UploadLocalFileResponse {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for UploadLocalFileResponse {
    const NAME: &'static str = "UploadLocalFileResponse";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("upload_stub_id", "upload_stub_id").form(wire::Form::Text),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.upload_stub_id,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.upload_stub_id,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(UploadLocalFileResponse);

/// Format of the files that an import task reads.
///
/// An open enum: a value that is not listed here is kept in [`ImportSourceFormatType::Unknown`]. Schema `ImportSourceFormatImportSourceFormatType`.
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
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for ImportSourceFormatType {
    const NAME: &'static str = "ImportSourceFormatType";

    const VALUES: &'static [Self] = &[
        Self::Csv,
        Self::Parquet,
        Self::Sql,
        Self::AuroraSnapshot,
    ];

    fn as_str(&self) -> &str {
        match self {
            Self::Csv => "CSV",
            Self::Parquet => "PARQUET",
            Self::Sql => "SQL",
            Self::AuroraSnapshot => "AURORA_SNAPSHOT",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(ImportSourceFormatType);

/// Kind of place that holds the files of an import.
///
/// An open enum: a value that is not listed here is kept in [`ImportSourceType::Unknown`]. Schema `ImportSourceImportSourceType`.
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
    /// A CSV file sent with `upload_local_file`; for TiDB Cloud Starter clusters only.
    ///
    /// Value `LOCAL_FILE`.
    LocalFile,
    /// A value that this version of the crate does not list.
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for ImportSourceType {
    const NAME: &'static str = "ImportSourceType";

    const VALUES: &'static [Self] = &[Self::S3, Self::Gcs, Self::LocalFile];

    fn as_str(&self) -> &str {
        match self {
            Self::S3 => "S3",
            Self::Gcs => "GCS",
            Self::LocalFile => "LOCAL_FILE",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(ImportSourceType);

/// What can be done with an import task that runs.
///
/// An open enum: a value that is not listed here is kept in [`ImportTaskAction::Unknown`]. Schema `UpdateImportTaskReqImportTaskAction`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ImportTaskAction {
    /// Stop the task.
    ///
    /// Value `CANCEL`.
    Cancel,
    /// A value that this version of the crate does not list.
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for ImportTaskAction {
    const NAME: &'static str = "ImportTaskAction";

    const VALUES: &'static [Self] = &[Self::Cancel];

    fn as_str(&self) -> &str {
        match self {
            Self::Cancel => "CANCEL",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(ImportTaskAction);

/// Phase of an import task.
///
/// An open enum: a value that is not listed here is kept in [`ImportTaskPhase::Unknown`]. Schema `ImportStatusImportTaskPhase`.
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
    /// The task has been told to stop and has not stopped yet.
    ///
    /// Value `CANCELING`.
    Canceling,
    /// The task was stopped on request.
    ///
    /// Value `CANCELED`.
    Canceled,
    /// A value that this version of the crate does not list.
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for ImportTaskPhase {
    const NAME: &'static str = "ImportTaskPhase";

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

tidbcloud_core::open_enum!(ImportTaskPhase);
