// Written by `cargo xtask generate` from serverless v1beta1; edits are lost.

use tidbcloud_core::generated as wire;

/// A place in Azure Blob Storage for the files of an export, and the credentials to write there.
///
/// Sent in requests and held by replies. Schema `v1beta1AzureBlobTarget`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct AzureBlobTarget {
    /// How the export proves that it may write there.
    ///
    /// Wire name `authType`; required.
    pub auth_type: Option<ExportAzureBlobAuthType>,
    /// Shared access signature that lets TiDB Cloud write the files. For `ExportAzureBlobAuthType::SasToken`.
    ///
    /// Wire name `sasToken`; secret: `Debug` masks it.
    pub sas_token: Option<String>,
    /// Where the files go: `azure://ACCOUNT.blob.core.windows.net/CONTAINER/PATH`, or the same with `https`.
    ///
    /// Wire name `uri`; required.
    pub uri: Option<String>,
}

impl AzureBlobTarget {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`auth_type`](struct@AzureBlobTarget#structfield.auth_type).
    #[must_use]
    pub fn with_auth_type(
        mut self,
        auth_type: impl Into<ExportAzureBlobAuthType>,
    ) -> Self {
        self.auth_type = Some(auth_type.into());
        self
    }

    /// Sets [`sas_token`](struct@AzureBlobTarget#structfield.sas_token).
    #[must_use]
    pub fn with_sas_token(mut self, sas_token: impl Into<String>) -> Self {
        self.sas_token = Some(sas_token.into());
        self
    }

    /// Sets [`uri`](struct@AzureBlobTarget#structfield.uri).
    #[must_use]
    pub fn with_uri(mut self, uri: impl Into<String>) -> Self {
        self.uri = Some(uri.into());
        self
    }
}

impl wire::Record for AzureBlobTarget {
    const NAME: &'static str = "AzureBlobTarget";

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

tidbcloud_core::record!(AzureBlobTarget);

/// What to export, how and where to.
///
/// Every field may stay unset.
///
/// Sent in requests. Schema `ExportServiceCreateExportBody`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateExportBody {
    /// What people will call the export.
    ///
    /// Unset, the server composes it of `SNAPSHOT_` and the time of the snapshot.
    ///
    /// Wire name `displayName`.
    pub display_name: Option<String>,
    /// What to export, and in which format. Unset, all tables as CSV.
    ///
    /// Wire name `exportOptions`.
    pub export_options: Option<ExportOptions>,
    /// Where the files shall go. Unset, TiDB Cloud keeps them.
    ///
    /// Wire name `target`.
    pub target: Option<ExportTarget>,
}

impl CreateExportBody {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`display_name`](struct@CreateExportBody#structfield.display_name).
    #[must_use]
    pub fn with_display_name(mut self, display_name: impl Into<String>) -> Self {
        self.display_name = Some(display_name.into());
        self
    }

    /// Sets [`export_options`](struct@CreateExportBody#structfield.export_options).
    #[must_use]
    pub fn with_export_options(mut self, export_options: ExportOptions) -> Self {
        self.export_options = Some(export_options);
        self
    }

    /// Sets [`target`](struct@CreateExportBody#structfield.target).
    #[must_use]
    pub fn with_target(mut self, target: ExportTarget) -> Self {
        self.target = Some(target);
        self
    }
}

impl wire::Record for CreateExportBody {
    const NAME: &'static str = "CreateExportBody";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("display_name", "displayName"),
        wire::Field::new("export_options", "exportOptions"),
        wire::Field::new("target", "target"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.display_name,
                1 => &self.export_options,
                2 => &self.target,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.display_name,
                1 => &mut self.export_options,
                2 => &mut self.target,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(CreateExportBody);

/// A run that writes a cluster's data to files.
///
/// It is started by `create_export` and followed by `get_export`.
///
/// Held by replies. Schema `v1beta1Export`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Export {
    /// ID of the cluster whose data is exported.
    ///
    /// Wire name `clusterId`; required.
    pub cluster_id: Option<String>,
    /// When the export ended. Absent while it runs.
    ///
    /// Wire name `completeTime`; output only; may be `null`; RFC 3339 on the wire.
    pub complete_time: Option<tidbcloud_core::jiff::Timestamp>,
    /// When the export was asked for.
    ///
    /// Wire name `createTime`; output only; RFC 3339 on the wire.
    pub create_time: Option<tidbcloud_core::jiff::Timestamp>,
    /// Email address of the person who asked for the export.
    ///
    /// Wire name `createdBy`; output only.
    pub created_by: Option<String>,
    /// What people call the export.
    ///
    /// Where `create_export` was given none, the server composes it of `SNAPSHOT_` and the time of the snapshot.
    ///
    /// Wire name `displayName`.
    pub display_name: Option<String>,
    /// Until when the files of an `ExportTargetType::Local` export are kept. Others do not expire.
    ///
    /// Wire name `expireTime`; output only; may be `null`; RFC 3339 on the wire.
    pub expire_time: Option<tidbcloud_core::jiff::Timestamp>,
    /// ID to name the export by in calls. The server makes it.
    ///
    /// Wire name `exportId`; output only.
    pub export_id: Option<String>,
    /// What is exported, and in which format.
    ///
    /// Wire name `exportOptions`.
    pub export_options: Option<ExportOptions>,
    /// Resource name that the server gives to the export. Calls take `export_id` instead.
    ///
    /// Wire name `name`; output only.
    pub name: Option<String>,
    /// Why the export failed. Empty or absent otherwise.
    ///
    /// Wire name `reason`; output only; may be `null`.
    pub reason: Option<String>,
    /// The moment whose data the files hold; later writes are not in them.
    ///
    /// Wire name `snapshotTime`; output only; may be `null`; RFC 3339 on the wire.
    pub snapshot_time: Option<tidbcloud_core::jiff::Timestamp>,
    /// How the export stands.
    ///
    /// Wire name `state`; output only.
    pub state: Option<ExportState>,
    /// Where the files go.
    ///
    /// Wire name `target`.
    pub target: Option<ExportTarget>,
    /// When the export last changed.
    ///
    /// Wire name `updateTime`; output only; may be `null`; RFC 3339 on the wire.
    pub update_time: Option<tidbcloud_core::jiff::Timestamp>,
}

impl Export {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for Export {
    const NAME: &'static str = "Export";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("cluster_id", "clusterId"),
        wire::Field::new("complete_time", "completeTime").output_only(),
        wire::Field::new("create_time", "createTime").output_only(),
        wire::Field::new("created_by", "createdBy").output_only(),
        wire::Field::new("display_name", "displayName"),
        wire::Field::new("expire_time", "expireTime").output_only(),
        wire::Field::new("export_id", "exportId").output_only(),
        wire::Field::new("export_options", "exportOptions"),
        wire::Field::new("name", "name").output_only(),
        wire::Field::new("reason", "reason").output_only(),
        wire::Field::new("snapshot_time", "snapshotTime").output_only(),
        wire::Field::new("state", "state").output_only(),
        wire::Field::new("target", "target"),
        wire::Field::new("update_time", "updateTime").output_only(),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.cluster_id,
                1 => &self.complete_time,
                2 => &self.create_time,
                3 => &self.created_by,
                4 => &self.display_name,
                5 => &self.expire_time,
                6 => &self.export_id,
                7 => &self.export_options,
                8 => &self.name,
                9 => &self.reason,
                10 => &self.snapshot_time,
                11 => &self.state,
                12 => &self.target,
                13 => &self.update_time,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.cluster_id,
                1 => &mut self.complete_time,
                2 => &mut self.create_time,
                3 => &mut self.created_by,
                4 => &mut self.display_name,
                5 => &mut self.expire_time,
                6 => &mut self.export_id,
                7 => &mut self.export_options,
                8 => &mut self.name,
                9 => &mut self.reason,
                10 => &mut self.snapshot_time,
                11 => &mut self.state,
                12 => &mut self.target,
                13 => &mut self.update_time,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(Export);

/// What an export covers and how its files are written.
///
/// Unset, it covers all tables.
///
/// Sent in requests and held by replies. Schema `v1beta1ExportOptions`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ExportOptions {
    /// How SQL and CSV files are compressed.
    ///
    /// Leave it unset for `ExportFileType::Parquet`, or the export is refused: Parquet files are compressed as
    /// `parquet_format` says.
    ///
    /// Wire name `compression`; the server's default is `GZIP`.
    pub compression: Option<ExportCompressionType>,
    /// How CSV files are written. For `ExportFileType::Csv`.
    ///
    /// Wire name `csvFormat`.
    pub csv_format: Option<ExportOptionsCsvFormat>,
    /// Format of the files.
    ///
    /// Wire name `fileType`; the server's default is `CSV`.
    pub file_type: Option<ExportFileType>,
    /// Which part of the data to export. Without a filter, everything in the cluster is.
    ///
    /// Wire name `filter`.
    pub filter: Option<ExportOptionsFilter>,
    /// How Parquet files are written. For `ExportFileType::Parquet`.
    ///
    /// Wire name `parquetFormat`.
    pub parquet_format: Option<ExportOptionsParquetFormat>,
}

impl ExportOptions {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`compression`](struct@ExportOptions#structfield.compression).
    #[must_use]
    pub fn with_compression(
        mut self,
        compression: impl Into<ExportCompressionType>,
    ) -> Self {
        self.compression = Some(compression.into());
        self
    }

    /// Sets [`csv_format`](struct@ExportOptions#structfield.csv_format).
    #[must_use]
    pub fn with_csv_format(mut self, csv_format: ExportOptionsCsvFormat) -> Self {
        self.csv_format = Some(csv_format);
        self
    }

    /// Sets [`file_type`](struct@ExportOptions#structfield.file_type).
    #[must_use]
    pub fn with_file_type(mut self, file_type: impl Into<ExportFileType>) -> Self {
        self.file_type = Some(file_type.into());
        self
    }

    /// Sets [`filter`](struct@ExportOptions#structfield.filter).
    #[must_use]
    pub fn with_filter(mut self, filter: ExportOptionsFilter) -> Self {
        self.filter = Some(filter);
        self
    }

    /// Sets [`parquet_format`](struct@ExportOptions#structfield.parquet_format).
    #[must_use]
    pub fn with_parquet_format(
        mut self,
        parquet_format: ExportOptionsParquetFormat,
    ) -> Self {
        self.parquet_format = Some(parquet_format);
        self
    }
}

impl wire::Record for ExportOptions {
    const NAME: &'static str = "ExportOptions";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("compression", "compression"),
        wire::Field::new("csv_format", "csvFormat"),
        wire::Field::new("file_type", "fileType"),
        wire::Field::new("filter", "filter"),
        wire::Field::new("parquet_format", "parquetFormat"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.compression,
                1 => &self.csv_format,
                2 => &self.file_type,
                3 => &self.filter,
                4 => &self.parquet_format,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.compression,
                1 => &mut self.csv_format,
                2 => &mut self.file_type,
                3 => &mut self.filter,
                4 => &mut self.parquet_format,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ExportOptions);

/// How the CSV files of an export are written.
///
/// Sent in requests and held by replies. Schema `v1beta1ExportOptionsCSVFormat`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ExportOptionsCsvFormat {
    /// Quotation mark put around text values.
    ///
    /// Wire name `delimiter`; may be `null`; the server's default is `"`.
    pub delimiter: Option<String>,
    /// Text written in place of NULL.
    ///
    /// Wire name `nullValue`; may be `null`; the server's default is `\N`.
    pub null_value: Option<String>,
    /// Text between two values of a row; more than one character is allowed.
    ///
    /// Something that values never contain, such as `|+|`, saves trouble when the files are read.
    ///
    /// Wire name `separator`; the server's default is `,`.
    pub separator: Option<String>,
    /// `true` leaves out the first row with the column names.
    ///
    /// Wire name `skipHeader`; the server's default is `false`.
    pub skip_header: Option<bool>,
}

impl ExportOptionsCsvFormat {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`delimiter`](struct@ExportOptionsCsvFormat#structfield.delimiter).
    #[must_use]
    pub fn with_delimiter(mut self, delimiter: impl Into<String>) -> Self {
        self.delimiter = Some(delimiter.into());
        self
    }

    /// Sets [`null_value`](struct@ExportOptionsCsvFormat#structfield.null_value).
    #[must_use]
    pub fn with_null_value(mut self, null_value: impl Into<String>) -> Self {
        self.null_value = Some(null_value.into());
        self
    }

    /// Sets [`separator`](struct@ExportOptionsCsvFormat#structfield.separator).
    #[must_use]
    pub fn with_separator(mut self, separator: impl Into<String>) -> Self {
        self.separator = Some(separator.into());
        self
    }

    /// Sets [`skip_header`](struct@ExportOptionsCsvFormat#structfield.skip_header).
    #[must_use]
    pub fn with_skip_header(mut self, skip_header: bool) -> Self {
        self.skip_header = Some(skip_header);
        self
    }
}

impl wire::Record for ExportOptionsCsvFormat {
    const NAME: &'static str = "ExportOptionsCsvFormat";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("delimiter", "delimiter"),
        wire::Field::new("null_value", "nullValue"),
        wire::Field::new("separator", "separator"),
        wire::Field::new("skip_header", "skipHeader"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.delimiter,
                1 => &self.null_value,
                2 => &self.separator,
                3 => &self.skip_header,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.delimiter,
                1 => &mut self.null_value,
                2 => &mut self.separator,
                3 => &mut self.skip_header,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ExportOptionsCsvFormat);

/// The part of a cluster's data that an export covers.
///
/// Choose by a query or by tables, not both.
///
/// Sent in requests and held by replies. Schema `v1beta1ExportOptionsFilter`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ExportOptionsFilter {
    /// `SELECT` statement whose result is exported.
    ///
    /// Wire name `sql`.
    pub sql: Option<String>,
    /// Tables to export, and optionally which of their rows.
    ///
    /// Wire name `table`.
    pub table: Option<ExportOptionsFilterTable>,
}

impl ExportOptionsFilter {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`sql`](struct@ExportOptionsFilter#structfield.sql).
    #[must_use]
    pub fn with_sql(mut self, sql: impl Into<String>) -> Self {
        self.sql = Some(sql.into());
        self
    }

    /// Sets [`table`](struct@ExportOptionsFilter#structfield.table).
    #[must_use]
    pub fn with_table(mut self, table: ExportOptionsFilterTable) -> Self {
        self.table = Some(table);
        self
    }
}

impl wire::Record for ExportOptionsFilter {
    const NAME: &'static str = "ExportOptionsFilter";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("sql", "sql"),
        wire::Field::new("table", "table"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.sql,
                1 => &self.table,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.sql,
                1 => &mut self.table,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ExportOptionsFilter);

/// A choice of tables and rows for an export.
///
/// Sent in requests and held by replies. Schema `ExportOptionsFilterTable`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ExportOptionsFilterTable {
    /// Which tables to export, in TiDB's table filter syntax: `shop.orders` is one table, `shop.*` a whole database.
    ///
    /// Wire name `patterns`.
    pub patterns: Option<Vec<String>>,
    /// Condition that selects rows of these tables, as it would stand after `WHERE` in SQL.
    ///
    /// Wire name `where`.
    pub r#where: Option<String>,
}

impl ExportOptionsFilterTable {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`patterns`](struct@ExportOptionsFilterTable#structfield.patterns).
    #[must_use]
    pub fn with_patterns(
        mut self,
        patterns: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.patterns = Some(patterns.into_iter().map(Into::into).collect());
        self
    }

    /// Sets [`where`](struct@ExportOptionsFilterTable#structfield.where).
    #[must_use]
    pub fn with_where(mut self, r#where: impl Into<String>) -> Self {
        self.r#where = Some(r#where.into());
        self
    }
}

impl wire::Record for ExportOptionsFilterTable {
    const NAME: &'static str = "ExportOptionsFilterTable";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("patterns", "patterns"),
        wire::Field::new("where", "where"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.patterns,
                1 => &self.r#where,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.patterns,
                1 => &mut self.r#where,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ExportOptionsFilterTable);

/// How the Parquet files of an export are written.
///
/// Sent in requests and held by replies. Schema `ExportOptionsParquetFormat`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ExportOptionsParquetFormat {
    /// How data inside the Parquet files is compressed.
    ///
    /// Wire name `compression`; the server's default is `ZSTD`.
    pub compression: Option<ExportParquetCompressionType>,
}

impl ExportOptionsParquetFormat {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`compression`](struct@ExportOptionsParquetFormat#structfield.compression).
    #[must_use]
    pub fn with_compression(
        mut self,
        compression: impl Into<ExportParquetCompressionType>,
    ) -> Self {
        self.compression = Some(compression.into());
        self
    }
}

impl wire::Record for ExportOptionsParquetFormat {
    const NAME: &'static str = "ExportOptionsParquetFormat";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("compression", "compression"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.compression,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.compression,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ExportOptionsParquetFormat);

/// Where the files of an export go.
///
/// Set the type and the one field that belongs to it; `ExportTargetType::Local` has none.
///
/// Sent in requests and held by replies. Schema `v1beta1ExportTarget`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ExportTarget {
    /// Place in Azure Blob Storage. Needed for `ExportTargetType::AzureBlob`.
    ///
    /// Wire name `azureBlob`.
    pub azure_blob: Option<AzureBlobTarget>,
    /// Place in Google Cloud Storage. Needed for `ExportTargetType::Gcs`.
    ///
    /// Wire name `gcs`.
    pub gcs: Option<GcsTarget>,
    /// Place in Alibaba Cloud Object Storage Service. Needed for `ExportTargetType::Oss`.
    ///
    /// Wire name `oss`.
    pub oss: Option<OssTarget>,
    /// Place in Amazon S3. Needed for `ExportTargetType::S3`.
    ///
    /// Wire name `s3`.
    pub s3: Option<S3Target>,
    /// Which kind of storage receives the files.
    ///
    /// Wire name `type`; the server's default is `LOCAL`.
    pub r#type: Option<ExportTargetType>,
}

impl ExportTarget {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`azure_blob`](struct@ExportTarget#structfield.azure_blob).
    #[must_use]
    pub fn with_azure_blob(mut self, azure_blob: AzureBlobTarget) -> Self {
        self.azure_blob = Some(azure_blob);
        self
    }

    /// Sets [`gcs`](struct@ExportTarget#structfield.gcs).
    #[must_use]
    pub fn with_gcs(mut self, gcs: GcsTarget) -> Self {
        self.gcs = Some(gcs);
        self
    }

    /// Sets [`oss`](struct@ExportTarget#structfield.oss).
    #[must_use]
    pub fn with_oss(mut self, oss: OssTarget) -> Self {
        self.oss = Some(oss);
        self
    }

    /// Sets [`s3`](struct@ExportTarget#structfield.s3).
    #[must_use]
    pub fn with_s3(mut self, s3: S3Target) -> Self {
        self.s3 = Some(s3);
        self
    }

    /// Sets [`type`](struct@ExportTarget#structfield.type).
    #[must_use]
    pub fn with_type(mut self, r#type: impl Into<ExportTargetType>) -> Self {
        self.r#type = Some(r#type.into());
        self
    }
}

impl wire::Record for ExportTarget {
    const NAME: &'static str = "ExportTarget";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("azure_blob", "azureBlob"),
        wire::Field::new("gcs", "gcs"),
        wire::Field::new("oss", "oss"),
        wire::Field::new("s3", "s3"),
        wire::Field::new("type", "type"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.azure_blob,
                1 => &self.gcs,
                2 => &self.oss,
                3 => &self.s3,
                4 => &self.r#type,
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
                4 => &mut self.r#type,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ExportTarget);

/// A place in Google Cloud Storage for the files of an export, and the credentials to write there.
///
/// Sent in requests and held by replies. Schema `v1beta1GCSTarget`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct GcsTarget {
    /// How the export proves that it may write there.
    ///
    /// Wire name `authType`; required.
    pub auth_type: Option<ExportGcsAuthType>,
    /// Key of a Google service account that may write the files: its JSON in base64.
    ///
    /// For `ExportGcsAuthType::ServiceAccountKey`.
    ///
    /// Wire name `serviceAccountKey`; secret: `Debug` masks it.
    pub service_account_key: Option<String>,
    /// Where the files go: `gcs://BUCKET/PATH`.
    ///
    /// Wire name `uri`; required.
    pub uri: Option<String>,
}

impl GcsTarget {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`auth_type`](struct@GcsTarget#structfield.auth_type).
    #[must_use]
    pub fn with_auth_type(mut self, auth_type: impl Into<ExportGcsAuthType>) -> Self {
        self.auth_type = Some(auth_type.into());
        self
    }

    /// Sets [`service_account_key`](struct@GcsTarget#structfield.service_account_key).
    #[must_use]
    pub fn with_service_account_key(
        mut self,
        service_account_key: impl Into<String>,
    ) -> Self {
        self.service_account_key = Some(service_account_key.into());
        self
    }

    /// Sets [`uri`](struct@GcsTarget#structfield.uri).
    #[must_use]
    pub fn with_uri(mut self, uri: impl Into<String>) -> Self {
        self.uri = Some(uri.into());
        self
    }
}

impl wire::Record for GcsTarget {
    const NAME: &'static str = "GcsTarget";

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

tidbcloud_core::record!(GcsTarget);

/// One page of exports.
///
/// Held by replies. Schema `v1beta1ListExportsResponse`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ListExportsResponse {
    /// The exports of this page.
    ///
    /// Wire name `exports`.
    pub exports: Option<Vec<Export>>,
    /// `page_token` for the next page. Empty or absent on the last page.
    ///
    /// Wire name `nextPageToken`.
    pub next_page_token: Option<String>,
    /// How many exports all pages hold. To find the end, go by `next_page_token`.
    ///
    /// Wire name `totalSize`.
    pub total_size: Option<i64>,
}

impl ListExportsResponse {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for ListExportsResponse {
    const NAME: &'static str = "ListExportsResponse";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("exports", "exports"),
        wire::Field::new("next_page_token", "nextPageToken"),
        wire::Field::new("total_size", "totalSize"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.exports,
                1 => &self.next_page_token,
                2 => &self.total_size,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.exports,
                1 => &mut self.next_page_token,
                2 => &mut self.total_size,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ListExportsResponse);

/// A place in Alibaba Cloud Object Storage Service for the files of an export, and the credentials to write there.
///
/// Sent in requests and held by replies. Schema `v1beta1OSSTarget`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct OssTarget {
    /// Key that may write the files. For `ExportOssAuthType::AccessKey`.
    ///
    /// Wire name `accessKey`.
    pub access_key: Option<OssTargetAccessKey>,
    /// How the export proves that it may write there.
    ///
    /// Wire name `authType`; required.
    pub auth_type: Option<ExportOssAuthType>,
    /// Where the files go: `oss://BUCKET/PATH`.
    ///
    /// Wire name `uri`; required.
    pub uri: Option<String>,
}

impl OssTarget {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`access_key`](struct@OssTarget#structfield.access_key).
    #[must_use]
    pub fn with_access_key(mut self, access_key: OssTargetAccessKey) -> Self {
        self.access_key = Some(access_key);
        self
    }

    /// Sets [`auth_type`](struct@OssTarget#structfield.auth_type).
    #[must_use]
    pub fn with_auth_type(mut self, auth_type: impl Into<ExportOssAuthType>) -> Self {
        self.auth_type = Some(auth_type.into());
        self
    }

    /// Sets [`uri`](struct@OssTarget#structfield.uri).
    #[must_use]
    pub fn with_uri(mut self, uri: impl Into<String>) -> Self {
        self.uri = Some(uri.into());
        self
    }
}

impl wire::Record for OssTarget {
    const NAME: &'static str = "OssTarget";

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

tidbcloud_core::record!(OssTarget);

/// An Alibaba Cloud access key for writing the files of an export.
///
/// Sent in requests and held by replies. Schema `v1beta1OSSTargetAccessKey`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct OssTargetAccessKey {
    /// AccessKey ID, the half of the key that is not secret.
    ///
    /// Wire name `id`; required.
    pub id: Option<String>,
    /// AccessKey secret that belongs to the ID.
    ///
    /// Wire name `secret`; required; secret: `Debug` masks it.
    pub secret: Option<String>,
}

impl OssTargetAccessKey {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`id`](struct@OssTargetAccessKey#structfield.id).
    #[must_use]
    pub fn with_id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Sets [`secret`](struct@OssTargetAccessKey#structfield.secret).
    #[must_use]
    pub fn with_secret(mut self, secret: impl Into<String>) -> Self {
        self.secret = Some(secret.into());
        self
    }
}

impl wire::Record for OssTargetAccessKey {
    const NAME: &'static str = "OssTargetAccessKey";

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

tidbcloud_core::record!(OssTargetAccessKey);

/// A place in Amazon S3 for the files of an export, and the credentials to write there.
///
/// Set the role or the access key, as the `auth_type` says.
///
/// Sent in requests and held by replies. Schema `v1beta1S3Target`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct S3Target {
    /// Key that may write the files. For `ExportS3AuthType::AccessKey`.
    ///
    /// Wire name `accessKey`.
    pub access_key: Option<S3TargetAccessKey>,
    /// How the export proves that it may write there.
    ///
    /// Wire name `authType`; required.
    pub auth_type: Option<ExportS3AuthType>,
    /// ARN of an AWS role that may write the files and that TiDB Cloud may assume. For `ExportS3AuthType::RoleArn`.
    ///
    /// Wire name `roleArn`.
    pub role_arn: Option<String>,
    /// Where the files go: `s3://BUCKET/PATH`.
    ///
    /// Wire name `uri`.
    pub uri: Option<String>,
}

impl S3Target {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`access_key`](struct@S3Target#structfield.access_key).
    #[must_use]
    pub fn with_access_key(mut self, access_key: S3TargetAccessKey) -> Self {
        self.access_key = Some(access_key);
        self
    }

    /// Sets [`auth_type`](struct@S3Target#structfield.auth_type).
    #[must_use]
    pub fn with_auth_type(mut self, auth_type: impl Into<ExportS3AuthType>) -> Self {
        self.auth_type = Some(auth_type.into());
        self
    }

    /// Sets [`role_arn`](struct@S3Target#structfield.role_arn).
    #[must_use]
    pub fn with_role_arn(mut self, role_arn: impl Into<String>) -> Self {
        self.role_arn = Some(role_arn.into());
        self
    }

    /// Sets [`uri`](struct@S3Target#structfield.uri).
    #[must_use]
    pub fn with_uri(mut self, uri: impl Into<String>) -> Self {
        self.uri = Some(uri.into());
        self
    }
}

impl wire::Record for S3Target {
    const NAME: &'static str = "S3Target";

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

tidbcloud_core::record!(S3Target);

/// An AWS access key for writing the files of an export.
///
/// Sent in requests and held by replies. Schema `v1beta1S3TargetAccessKey`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct S3TargetAccessKey {
    /// Access key ID, the half of the key that is not secret.
    ///
    /// Wire name `id`; required.
    pub id: Option<String>,
    /// Secret access key that belongs to the ID.
    ///
    /// Wire name `secret`; required; secret: `Debug` masks it.
    pub secret: Option<String>,
}

impl S3TargetAccessKey {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`id`](struct@S3TargetAccessKey#structfield.id).
    #[must_use]
    pub fn with_id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Sets [`secret`](struct@S3TargetAccessKey#structfield.secret).
    #[must_use]
    pub fn with_secret(mut self, secret: impl Into<String>) -> Self {
        self.secret = Some(secret.into());
        self
    }
}

impl wire::Record for S3TargetAccessKey {
    const NAME: &'static str = "S3TargetAccessKey";

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

tidbcloud_core::record!(S3TargetAccessKey);

/// How an export gets access to Azure Blob Storage.
///
/// An open enum: a value that is not listed here is kept in [`ExportAzureBlobAuthType::Unknown`]. Schema `v1beta1ExportAzureBlobAuthTypeEnum`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ExportAzureBlobAuthType {
    /// By the shared access signature in `AzureBlobTarget.sas_token`.
    ///
    /// Value `SAS_TOKEN`.
    SasToken,
    /// A value that this version of the crate does not list.
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for ExportAzureBlobAuthType {
    const NAME: &'static str = "ExportAzureBlobAuthType";

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

tidbcloud_core::open_enum!(ExportAzureBlobAuthType);

/// How the SQL or CSV files of an export are compressed.
///
/// An open enum: a value that is not listed here is kept in [`ExportCompressionType::Unknown`]. Schema `v1beta1ExportCompressionTypeEnum`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ExportCompressionType {
    /// By gzip.
    ///
    /// Value `GZIP`.
    Gzip,
    /// By Snappy, which is quick and compresses little.
    ///
    /// Value `SNAPPY`.
    Snappy,
    /// By Zstandard.
    ///
    /// Value `ZSTD`.
    Zstd,
    /// Not at all.
    ///
    /// Value `NONE`.
    None,
    /// A value that this version of the crate does not list.
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for ExportCompressionType {
    const NAME: &'static str = "ExportCompressionType";

    const VALUES: &'static [Self] = &[Self::Gzip, Self::Snappy, Self::Zstd, Self::None];

    fn as_str(&self) -> &str {
        match self {
            Self::Gzip => "GZIP",
            Self::Snappy => "SNAPPY",
            Self::Zstd => "ZSTD",
            Self::None => "NONE",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(ExportCompressionType);

/// The format of exported files.
///
/// An open enum: a value that is not listed here is kept in [`ExportFileType::Unknown`]. Schema `v1beta1ExportFileTypeEnum`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ExportFileType {
    /// SQL statements that write the rows again.
    ///
    /// Value `SQL`.
    Sql,
    /// Text with one row in a line, as `ExportOptions.csv_format` describes.
    ///
    /// Value `CSV`.
    Csv,
    /// Apache Parquet, a binary format that stores columns together.
    ///
    /// Value `PARQUET`.
    Parquet,
    /// A value that this version of the crate does not list.
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for ExportFileType {
    const NAME: &'static str = "ExportFileType";

    const VALUES: &'static [Self] = &[Self::Sql, Self::Csv, Self::Parquet];

    fn as_str(&self) -> &str {
        match self {
            Self::Sql => "SQL",
            Self::Csv => "CSV",
            Self::Parquet => "PARQUET",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(ExportFileType);

/// How an export gets access to Google Cloud Storage.
///
/// An open enum: a value that is not listed here is kept in [`ExportGcsAuthType::Unknown`]. Schema `v1beta1ExportGcsAuthTypeEnum`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ExportGcsAuthType {
    /// By the key in `GcsTarget.service_account_key`.
    ///
    /// Value `SERVICE_ACCOUNT_KEY`.
    ServiceAccountKey,
    /// A value that this version of the crate does not list.
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for ExportGcsAuthType {
    const NAME: &'static str = "ExportGcsAuthType";

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

tidbcloud_core::open_enum!(ExportGcsAuthType);

/// How an export gets access to Alibaba Cloud Object Storage Service.
///
/// An open enum: a value that is not listed here is kept in [`ExportOssAuthType::Unknown`]. Schema `v1beta1ExportOSSAuthTypeEnum`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ExportOssAuthType {
    /// By the key in `OssTarget.access_key`.
    ///
    /// Value `ACCESS_KEY`.
    AccessKey,
    /// A value that this version of the crate does not list.
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for ExportOssAuthType {
    const NAME: &'static str = "ExportOssAuthType";

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

tidbcloud_core::open_enum!(ExportOssAuthType);

/// How data inside exported Parquet files is compressed.
///
/// An open enum: a value that is not listed here is kept in [`ExportParquetCompressionType::Unknown`]. Schema `v1beta1ExportParquetCompressionTypeEnum`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ExportParquetCompressionType {
    /// By gzip.
    ///
    /// Value `GZIP`.
    Gzip,
    /// By Snappy, which is quick and compresses little.
    ///
    /// Value `SNAPPY`.
    Snappy,
    /// By Zstandard.
    ///
    /// Value `ZSTD`.
    Zstd,
    /// Not at all.
    ///
    /// Value `NONE`.
    None,
    /// A value that this version of the crate does not list.
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for ExportParquetCompressionType {
    const NAME: &'static str = "ExportParquetCompressionType";

    const VALUES: &'static [Self] = &[Self::Gzip, Self::Snappy, Self::Zstd, Self::None];

    fn as_str(&self) -> &str {
        match self {
            Self::Gzip => "GZIP",
            Self::Snappy => "SNAPPY",
            Self::Zstd => "ZSTD",
            Self::None => "NONE",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(ExportParquetCompressionType);

/// How an export gets access to Amazon S3.
///
/// An open enum: a value that is not listed here is kept in [`ExportS3AuthType::Unknown`]. Schema `v1beta1ExportS3AuthTypeEnum`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ExportS3AuthType {
    /// By assuming the role in `S3Target.role_arn`.
    ///
    /// Value `ROLE_ARN`.
    RoleArn,
    /// By the key in `S3Target.access_key`.
    ///
    /// Value `ACCESS_KEY`.
    AccessKey,
    /// A value that this version of the crate does not list.
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for ExportS3AuthType {
    const NAME: &'static str = "ExportS3AuthType";

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

tidbcloud_core::open_enum!(ExportS3AuthType);

/// How an export stands.
///
/// An open enum: a value that is not listed here is kept in [`ExportState::Unknown`]. Schema `v1beta1ExportStateEnum`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ExportState {
    /// Under way. All other states are final or come after a final one.
    ///
    /// Value `RUNNING`.
    Running,
    /// Done; the files are complete.
    ///
    /// Value `SUCCEEDED`.
    Succeeded,
    /// Ended by an error; `Export.reason` names it.
    ///
    /// Value `FAILED`.
    Failed,
    /// Stopped by `cancel_export`.
    ///
    /// Value `CANCELED`.
    Canceled,
    /// Removed by `delete_export`.
    ///
    /// Value `DELETED`.
    Deleted,
    /// Its files are no longer kept. Happens to exports into `ExportTargetType::Local` alone.
    ///
    /// Value `EXPIRED`.
    Expired,
    /// A value that this version of the crate does not list.
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for ExportState {
    const NAME: &'static str = "ExportState";

    const VALUES: &'static [Self] = &[
        Self::Running,
        Self::Succeeded,
        Self::Failed,
        Self::Canceled,
        Self::Deleted,
        Self::Expired,
    ];

    fn as_str(&self) -> &str {
        match self {
            Self::Running => "RUNNING",
            Self::Succeeded => "SUCCEEDED",
            Self::Failed => "FAILED",
            Self::Canceled => "CANCELED",
            Self::Deleted => "DELETED",
            Self::Expired => "EXPIRED",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(ExportState);

/// The kind of storage that receives the files of an export.
///
/// An open enum: a value that is not listed here is kept in [`ExportTargetType::Unknown`]. Schema `v1beta1ExportTargetTypeEnum`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ExportTargetType {
    /// Storage of TiDB Cloud itself, for a limited time. No operation of this API reads the files there.
    ///
    /// Value `LOCAL`.
    Local,
    /// Amazon S3; `ExportTarget.s3` says where.
    ///
    /// Value `S3`.
    S3,
    /// Google Cloud Storage; `ExportTarget.gcs` says where.
    ///
    /// Value `GCS`.
    Gcs,
    /// Azure Blob Storage; `ExportTarget.azure_blob` says where.
    ///
    /// Value `AZURE_BLOB`.
    AzureBlob,
    /// Alibaba Cloud Object Storage Service; `ExportTarget.oss` says where.
    ///
    /// Value `OSS`.
    Oss,
    /// A value that this version of the crate does not list.
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for ExportTargetType {
    const NAME: &'static str = "ExportTargetType";

    const VALUES: &'static [Self] = &[
        Self::Local,
        Self::S3,
        Self::Gcs,
        Self::AzureBlob,
        Self::Oss,
    ];

    fn as_str(&self) -> &str {
        match self {
            Self::Local => "LOCAL",
            Self::S3 => "S3",
            Self::Gcs => "GCS",
            Self::AzureBlob => "AZURE_BLOB",
            Self::Oss => "OSS",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(ExportTargetType);
