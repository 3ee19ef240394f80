// Written by `cargo xtask generate` from serverless v1beta1; edits are lost.

use tidbcloud_core::UnknownValue;
use tidbcloud_core::generated::Extra;
use tidbcloud_core::jiff::Timestamp;

/// A place in Azure Blob Storage for the files of an export, and the credentials to write there.
///
/// Required to create: `auth_type`, `uri`.
///
/// Created by [`sas_token`](Self::sas_token), which sets `auth_type` and what belongs to its value; the server refuses
/// other combinations.
///
/// Used in requests and responses. Schema `v1beta1AzureBlobTarget`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct AzureBlobTarget {
    /// How the export proves that it may write there.
    ///
    /// Required.
    pub auth_type: Option<ExportAzureBlobAuthType>,
    /// Shared access signature that lets TiDB Cloud write the files. For
    /// [`ExportAzureBlobAuthType::SasToken`](crate::types::ExportAzureBlobAuthType::SasToken).
    ///
    /// Secret: `Debug` masks it.
    pub sas_token: Option<String>,
    /// Where the files go: `azure://ACCOUNT.blob.core.windows.net/CONTAINER/PATH`, or the same with `https`.
    ///
    /// Required.
    pub uri: Option<String>,
    extra_: Extra,
}

impl AzureBlobTarget {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Creates a record with [`ExportAzureBlobAuthType::SasToken`] and
    /// [`sas_token`](struct@AzureBlobTarget#structfield.sas_token).
    #[must_use]
    pub fn sas_token(sas_token: impl Into<String>) -> Self {
        Self::new()
            .with_auth_type(ExportAzureBlobAuthType::SasToken)
            .with_sas_token(sas_token)
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

tidbcloud_core::record!(sent AzureBlobTarget {
    auth_type: "authType" [required],
    sas_token: "sasToken" [secret],
    uri: "uri" [required],
});

/// Contents, format and target of a new export.
///
/// Every field may stay unset.
///
/// Used in requests. Schema `ExportServiceCreateExportBody`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateExportBody {
    /// Display name of the export.
    ///
    /// Unset, the server composes it of `SNAPSHOT_` and the time of the snapshot.
    pub display_name: Option<String>,
    /// Contents and format of the export. Unset, all tables as CSV.
    pub export_options: Option<ExportOptions>,
    /// Where the files shall go. Unset, TiDB Cloud keeps them.
    pub target: Option<ExportTarget>,
    extra_: Extra,
}

impl CreateExportBody {
    /// Creates an empty record.
    #[must_use]
    #[inline]
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
    #[inline]
    pub fn with_export_options(mut self, export_options: ExportOptions) -> Self {
        self.export_options = Some(export_options);
        self
    }

    /// Sets [`target`](struct@CreateExportBody#structfield.target).
    #[must_use]
    #[inline]
    pub fn with_target(mut self, target: ExportTarget) -> Self {
        self.target = Some(target);
        self
    }
}

tidbcloud_core::record!(sent CreateExportBody {
    display_name: "displayName",
    export_options: "exportOptions",
    target: "target",
});

/// A run that writes a cluster's data to files.
///
/// It is started by [`create_export`](crate::Client::create_export) and followed by
/// [`get_export`](crate::Client::get_export).
///
/// Used in responses. Schema `v1beta1Export`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Export {
    /// ID of the cluster whose data is exported.
    ///
    /// Required.
    pub cluster_id: Option<String>,
    /// When the export ended. Absent while it runs.
    ///
    /// Output only (ignored when sent); may be `null`; RFC 3339 on the wire.
    pub complete_time: Option<Timestamp>,
    /// When the export was asked for.
    ///
    /// Output only (ignored when sent); RFC 3339 on the wire.
    pub create_time: Option<Timestamp>,
    /// Email address of the person who asked for the export.
    ///
    /// Output only (ignored when sent).
    pub created_by: Option<String>,
    /// Display name of the export.
    ///
    /// Where [`create_export`](crate::Client::create_export) was given none, the server composes it of `SNAPSHOT_` and the time
    /// of the snapshot.
    pub display_name: Option<String>,
    /// Until when the files of an [`ExportTargetType::Local`](crate::types::ExportTargetType::Local) export are kept. Others do
    /// not expire.
    ///
    /// Output only (ignored when sent); may be `null`; RFC 3339 on the wire.
    pub expire_time: Option<Timestamp>,
    /// ID to name the export by in calls. The server makes it.
    ///
    /// Output only (ignored when sent).
    pub export_id: Option<String>,
    /// Contents and format of the export.
    pub export_options: Option<ExportOptions>,
    /// Resource name that the server gives to the export. Calls take
    /// [`export_id`](struct@crate::types::Export#structfield.export_id) instead.
    ///
    /// Output only (ignored when sent).
    pub name: Option<String>,
    /// Why the export failed. Empty or absent otherwise.
    ///
    /// Output only (ignored when sent); may be `null`.
    pub reason: Option<String>,
    /// The moment whose data the files contain; later writes are not in them.
    ///
    /// Output only (ignored when sent); may be `null`; RFC 3339 on the wire.
    pub snapshot_time: Option<Timestamp>,
    /// State of the export.
    ///
    /// Output only (ignored when sent).
    pub state: Option<ExportState>,
    /// Where the files go.
    pub target: Option<ExportTarget>,
    /// When the export last changed.
    ///
    /// Output only (ignored when sent); may be `null`; RFC 3339 on the wire.
    pub update_time: Option<Timestamp>,
    extra_: Extra,
}

impl Export {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(Export {
    cluster_id: "clusterId",
    complete_time: "completeTime" [output_only],
    create_time: "createTime" [output_only],
    created_by: "createdBy" [output_only],
    display_name: "displayName",
    expire_time: "expireTime" [output_only],
    export_id: "exportId" [output_only],
    export_options: "exportOptions",
    name: "name" [output_only],
    reason: "reason" [output_only],
    snapshot_time: "snapshotTime" [output_only],
    state: "state" [output_only],
    target: "target",
    update_time: "updateTime" [output_only],
});

/// Contents of an export and format of its files.
///
/// Unset, it covers all tables.
///
/// Choose one of: [`sql`](Self::sql), [`csv`](Self::csv), [`parquet`](Self::parquet). Each sets `file_type` and the fields
/// that belong to its value; the server refuses other combinations.
///
/// Used in requests and responses. Schema `v1beta1ExportOptions`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ExportOptions {
    /// How SQL and CSV files are compressed.
    ///
    /// Leave it unset for [`ExportFileType::Parquet`](crate::types::ExportFileType::Parquet), or the export is refused: Parquet
    /// files are compressed as [`parquet_format`](struct@crate::types::ExportOptions#structfield.parquet_format) says.
    ///
    /// The server's default is `GZIP`.
    pub compression: Option<ExportCompressionType>,
    /// How CSV files are written. For [`ExportFileType::Csv`](crate::types::ExportFileType::Csv).
    pub csv_format: Option<ExportOptionsCsvFormat>,
    /// Format of the files.
    ///
    /// The server's default is `CSV`.
    pub file_type: Option<ExportFileType>,
    /// Which part of the data to export. Without a filter, everything in the cluster is.
    pub filter: Option<ExportOptionsFilter>,
    /// How Parquet files are written. For [`ExportFileType::Parquet`](crate::types::ExportFileType::Parquet).
    pub parquet_format: Option<ExportOptionsParquetFormat>,
    extra_: Extra,
}

impl ExportOptions {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Creates a record with [`ExportFileType::Sql`].
    #[must_use]
    pub fn sql() -> Self {
        Self::new().with_file_type(ExportFileType::Sql)
    }

    /// Creates a record with [`ExportFileType::Csv`] and [`csv_format`](struct@ExportOptions#structfield.csv_format).
    #[must_use]
    pub fn csv(csv_format: ExportOptionsCsvFormat) -> Self {
        Self::new().with_file_type(ExportFileType::Csv).with_csv_format(csv_format)
    }

    /// Creates a record with [`ExportFileType::Parquet`] and
    /// [`parquet_format`](struct@ExportOptions#structfield.parquet_format).
    #[must_use]
    pub fn parquet(parquet_format: ExportOptionsParquetFormat) -> Self {
        Self::new()
            .with_file_type(ExportFileType::Parquet)
            .with_parquet_format(parquet_format)
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
    #[inline]
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
    #[inline]
    pub fn with_filter(mut self, filter: ExportOptionsFilter) -> Self {
        self.filter = Some(filter);
        self
    }

    /// Sets [`parquet_format`](struct@ExportOptions#structfield.parquet_format).
    #[must_use]
    #[inline]
    pub fn with_parquet_format(
        mut self,
        parquet_format: ExportOptionsParquetFormat,
    ) -> Self {
        self.parquet_format = Some(parquet_format);
        self
    }
}

tidbcloud_core::record!(sent ExportOptions {
    compression: "compression",
    csv_format: "csvFormat",
    file_type: "fileType",
    filter: "filter",
    parquet_format: "parquetFormat",
});

impl From<ExportOptionsCsvFormat> for ExportOptions {
    fn from(csv_format: ExportOptionsCsvFormat) -> Self {
        Self::csv(csv_format)
    }
}

impl From<ExportOptionsParquetFormat> for ExportOptions {
    fn from(parquet_format: ExportOptionsParquetFormat) -> Self {
        Self::parquet(parquet_format)
    }
}

/// How the CSV files of an export are written.
///
/// Used in requests and responses. Schema `v1beta1ExportOptionsCSVFormat`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ExportOptionsCsvFormat {
    /// Quotation mark put around text values.
    ///
    /// May be `null`; the server's default is `"`.
    pub delimiter: Option<String>,
    /// Text written in place of NULL.
    ///
    /// May be `null`; the server's default is `\N`.
    pub null_value: Option<String>,
    /// Text between two values of a row; more than one character is allowed.
    ///
    /// Something that values never contain, such as `|+|`, saves trouble when the files are read.
    ///
    /// The server's default is `,`.
    pub separator: Option<String>,
    /// `true` leaves out the first row with the column names.
    ///
    /// The server's default is `false`.
    pub skip_header: Option<bool>,
    extra_: Extra,
}

impl ExportOptionsCsvFormat {
    /// Creates an empty record.
    #[must_use]
    #[inline]
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
    #[inline]
    pub fn with_skip_header(mut self, skip_header: bool) -> Self {
        self.skip_header = Some(skip_header);
        self
    }
}

tidbcloud_core::record!(sent ExportOptionsCsvFormat {
    delimiter: "delimiter",
    null_value: "nullValue",
    separator: "separator",
    skip_header: "skipHeader",
});

/// The part of a cluster's data that an export covers.
///
/// Choose by a query or by tables, not both.
///
/// Used in requests and responses. Schema `v1beta1ExportOptionsFilter`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ExportOptionsFilter {
    /// `SELECT` statement whose result is exported.
    pub sql: Option<String>,
    /// Tables to export, and optionally which of their rows.
    pub table: Option<ExportOptionsFilterTable>,
    extra_: Extra,
}

impl ExportOptionsFilter {
    /// Creates an empty record.
    #[must_use]
    #[inline]
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
    #[inline]
    pub fn with_table(mut self, table: ExportOptionsFilterTable) -> Self {
        self.table = Some(table);
        self
    }
}

tidbcloud_core::record!(sent ExportOptionsFilter {
    sql: "sql",
    table: "table",
});

/// A choice of tables and rows for an export.
///
/// Used in requests and responses. Schema `ExportOptionsFilterTable`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ExportOptionsFilterTable {
    /// Which tables to export, in TiDB's table filter syntax: `shop.orders` is one table, `shop.*` a whole database.
    pub patterns: Option<Vec<String>>,
    /// Condition that selects rows of these tables, as it would be written after `WHERE` in SQL.
    pub r#where: Option<String>,
    extra_: Extra,
}

impl ExportOptionsFilterTable {
    /// Creates an empty record.
    #[must_use]
    #[inline]
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

tidbcloud_core::record!(sent ExportOptionsFilterTable {
    patterns: "patterns",
    r#where: "where",
});

/// How the Parquet files of an export are written.
///
/// Used in requests and responses. Schema `ExportOptionsParquetFormat`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ExportOptionsParquetFormat {
    /// How data inside the Parquet files is compressed.
    ///
    /// The server's default is `ZSTD`.
    pub compression: Option<ExportParquetCompressionType>,
    extra_: Extra,
}

impl ExportOptionsParquetFormat {
    /// Creates an empty record.
    #[must_use]
    #[inline]
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

tidbcloud_core::record!(sent ExportOptionsParquetFormat {
    compression: "compression",
});

/// Where the files of an export go.
///
/// Set the type and the one field that belongs to it; [`ExportTargetType::Local`](crate::types::ExportTargetType::Local)
/// has none.
///
/// Choose one of: [`local`](Self::local), [`s3`](Self::s3), [`gcs`](Self::gcs), [`azure_blob`](Self::azure_blob),
/// [`oss`](Self::oss). Each sets `type` and the fields that belong to its value; the server refuses other combinations.
///
/// Used in requests and responses. Schema `v1beta1ExportTarget`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ExportTarget {
    /// Place in Azure Blob Storage. Needed for [`ExportTargetType::AzureBlob`](crate::types::ExportTargetType::AzureBlob).
    pub azure_blob: Option<AzureBlobTarget>,
    /// Place in Google Cloud Storage. Needed for [`ExportTargetType::Gcs`](crate::types::ExportTargetType::Gcs).
    pub gcs: Option<GcsTarget>,
    /// Place in Alibaba Cloud Object Storage Service. Needed for
    /// [`ExportTargetType::Oss`](crate::types::ExportTargetType::Oss).
    pub oss: Option<OssTarget>,
    /// Place in Amazon S3. Needed for [`ExportTargetType::S3`](crate::types::ExportTargetType::S3).
    pub s3: Option<S3Target>,
    /// Which kind of storage receives the files.
    ///
    /// The server's default is `LOCAL`.
    pub r#type: Option<ExportTargetType>,
    extra_: Extra,
}

impl ExportTarget {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Creates a record with [`ExportTargetType::Local`].
    #[must_use]
    pub fn local() -> Self {
        Self::new().with_type(ExportTargetType::Local)
    }

    /// Creates a record with [`ExportTargetType::S3`] and [`s3`](struct@ExportTarget#structfield.s3).
    #[must_use]
    pub fn s3(s3: S3Target) -> Self {
        Self::new().with_type(ExportTargetType::S3).with_s3(s3)
    }

    /// Creates a record with [`ExportTargetType::Gcs`] and [`gcs`](struct@ExportTarget#structfield.gcs).
    #[must_use]
    pub fn gcs(gcs: GcsTarget) -> Self {
        Self::new().with_type(ExportTargetType::Gcs).with_gcs(gcs)
    }

    /// Creates a record with [`ExportTargetType::AzureBlob`] and [`azure_blob`](struct@ExportTarget#structfield.azure_blob).
    #[must_use]
    pub fn azure_blob(azure_blob: AzureBlobTarget) -> Self {
        Self::new().with_type(ExportTargetType::AzureBlob).with_azure_blob(azure_blob)
    }

    /// Creates a record with [`ExportTargetType::Oss`] and [`oss`](struct@ExportTarget#structfield.oss).
    #[must_use]
    pub fn oss(oss: OssTarget) -> Self {
        Self::new().with_type(ExportTargetType::Oss).with_oss(oss)
    }

    /// Sets [`azure_blob`](struct@ExportTarget#structfield.azure_blob).
    #[must_use]
    #[inline]
    pub fn with_azure_blob(mut self, azure_blob: AzureBlobTarget) -> Self {
        self.azure_blob = Some(azure_blob);
        self
    }

    /// Sets [`gcs`](struct@ExportTarget#structfield.gcs).
    #[must_use]
    #[inline]
    pub fn with_gcs(mut self, gcs: GcsTarget) -> Self {
        self.gcs = Some(gcs);
        self
    }

    /// Sets [`oss`](struct@ExportTarget#structfield.oss).
    #[must_use]
    #[inline]
    pub fn with_oss(mut self, oss: OssTarget) -> Self {
        self.oss = Some(oss);
        self
    }

    /// Sets [`s3`](struct@ExportTarget#structfield.s3).
    #[must_use]
    #[inline]
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

tidbcloud_core::record!(sent ExportTarget {
    azure_blob: "azureBlob",
    gcs: "gcs",
    oss: "oss",
    s3: "s3",
    r#type: "type",
});

impl From<S3Target> for ExportTarget {
    fn from(s3: S3Target) -> Self {
        Self::s3(s3)
    }
}

impl From<GcsTarget> for ExportTarget {
    fn from(gcs: GcsTarget) -> Self {
        Self::gcs(gcs)
    }
}

impl From<AzureBlobTarget> for ExportTarget {
    fn from(azure_blob: AzureBlobTarget) -> Self {
        Self::azure_blob(azure_blob)
    }
}

impl From<OssTarget> for ExportTarget {
    fn from(oss: OssTarget) -> Self {
        Self::oss(oss)
    }
}

/// A place in Google Cloud Storage for the files of an export, and the credentials to write there.
///
/// Required to create: `auth_type`, `uri`.
///
/// Created by [`service_account_key`](Self::service_account_key), which sets `auth_type` and what belongs to its value; the
/// server refuses other combinations.
///
/// Used in requests and responses. Schema `v1beta1GCSTarget`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct GcsTarget {
    /// How the export proves that it may write there.
    ///
    /// Required.
    pub auth_type: Option<ExportGcsAuthType>,
    /// Key of a Google service account that may write the files: its JSON in base64.
    ///
    /// For [`ExportGcsAuthType::ServiceAccountKey`](crate::types::ExportGcsAuthType::ServiceAccountKey).
    ///
    /// Secret: `Debug` masks it.
    pub service_account_key: Option<String>,
    /// Where the files go: `gcs://BUCKET/PATH`.
    ///
    /// Required.
    pub uri: Option<String>,
    extra_: Extra,
}

impl GcsTarget {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Creates a record with [`ExportGcsAuthType::ServiceAccountKey`] and
    /// [`service_account_key`](struct@GcsTarget#structfield.service_account_key).
    #[must_use]
    pub fn service_account_key(service_account_key: impl Into<String>) -> Self {
        Self::new()
            .with_auth_type(ExportGcsAuthType::ServiceAccountKey)
            .with_service_account_key(service_account_key)
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

tidbcloud_core::record!(sent GcsTarget {
    auth_type: "authType" [required],
    service_account_key: "serviceAccountKey" [secret],
    uri: "uri" [required],
});

/// One page of exports.
///
/// Used in responses. Schema `v1beta1ListExportsResponse`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ListExportsResponse {
    /// The exports of this page.
    pub exports: Option<Vec<Export>>,
    /// `page_token` for the next page. Empty or absent on the last page.
    pub next_page_token: Option<String>,
    /// Number of exports in all pages. To find the end, use
    /// [`next_page_token`](struct@crate::types::ListExportsResponse#structfield.next_page_token).
    pub total_size: Option<i64>,
    extra_: Extra,
}

impl ListExportsResponse {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(ListExportsResponse {
    exports: "exports",
    next_page_token: "nextPageToken",
    total_size: "totalSize",
});

/// A place in Alibaba Cloud Object Storage Service for the files of an export, and the credentials to write there.
///
/// Required to create: `auth_type`, `uri`.
///
/// Created by [`access_key`](Self::access_key), which sets `auth_type` and what belongs to its value; the server refuses
/// other combinations.
///
/// Used in requests and responses. Schema `v1beta1OSSTarget`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct OssTarget {
    /// Key that may write the files. For [`ExportOssAuthType::AccessKey`](crate::types::ExportOssAuthType::AccessKey).
    pub access_key: Option<OssTargetAccessKey>,
    /// How the export proves that it may write there.
    ///
    /// Required.
    pub auth_type: Option<ExportOssAuthType>,
    /// Where the files go: `oss://BUCKET/PATH`.
    ///
    /// Required.
    pub uri: Option<String>,
    extra_: Extra,
}

impl OssTarget {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Creates a record with [`ExportOssAuthType::AccessKey`] and [`access_key`](struct@OssTarget#structfield.access_key).
    #[must_use]
    pub fn access_key(access_key: OssTargetAccessKey) -> Self {
        Self::new()
            .with_auth_type(ExportOssAuthType::AccessKey)
            .with_access_key(access_key)
    }

    /// Sets [`access_key`](struct@OssTarget#structfield.access_key).
    #[must_use]
    #[inline]
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

tidbcloud_core::record!(sent OssTarget {
    access_key: "accessKey",
    auth_type: "authType" [required],
    uri: "uri" [required],
});

impl From<OssTargetAccessKey> for OssTarget {
    fn from(access_key: OssTargetAccessKey) -> Self {
        Self::access_key(access_key)
    }
}

/// An Alibaba Cloud access key for writing the files of an export.
///
/// Required to create: `id`, `secret`.
///
/// Used in requests and responses. Schema `v1beta1OSSTargetAccessKey`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct OssTargetAccessKey {
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

impl OssTargetAccessKey {
    /// Creates an empty record.
    #[must_use]
    #[inline]
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

tidbcloud_core::record!(sent OssTargetAccessKey {
    id: "id" [required],
    secret: "secret" [required, secret],
});

/// A place in Amazon S3 for the files of an export, and the credentials to write there.
///
/// Set the role or the access key, as the [`auth_type`](struct@crate::types::S3Target#structfield.auth_type) says.
///
/// Required to create: `auth_type`.
///
/// Choose one of: [`role_arn`](Self::role_arn), [`access_key`](Self::access_key). Each sets `auth_type` and the fields that
/// belong to its value; the server refuses other combinations.
///
/// Used in requests and responses. Schema `v1beta1S3Target`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct S3Target {
    /// Key that may write the files. For [`ExportS3AuthType::AccessKey`](crate::types::ExportS3AuthType::AccessKey).
    pub access_key: Option<S3TargetAccessKey>,
    /// How the export proves that it may write there.
    ///
    /// Required.
    pub auth_type: Option<ExportS3AuthType>,
    /// ARN of an AWS role that may write the files and that TiDB Cloud may assume. For
    /// [`ExportS3AuthType::RoleArn`](crate::types::ExportS3AuthType::RoleArn).
    pub role_arn: Option<String>,
    /// Where the files go: `s3://BUCKET/PATH`.
    pub uri: Option<String>,
    extra_: Extra,
}

impl S3Target {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Creates a record with [`ExportS3AuthType::RoleArn`] and [`role_arn`](struct@S3Target#structfield.role_arn).
    #[must_use]
    pub fn role_arn(role_arn: impl Into<String>) -> Self {
        Self::new().with_auth_type(ExportS3AuthType::RoleArn).with_role_arn(role_arn)
    }

    /// Creates a record with [`ExportS3AuthType::AccessKey`] and [`access_key`](struct@S3Target#structfield.access_key).
    #[must_use]
    pub fn access_key(access_key: S3TargetAccessKey) -> Self {
        Self::new()
            .with_auth_type(ExportS3AuthType::AccessKey)
            .with_access_key(access_key)
    }

    /// Sets [`access_key`](struct@S3Target#structfield.access_key).
    #[must_use]
    #[inline]
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

tidbcloud_core::record!(sent S3Target {
    access_key: "accessKey",
    auth_type: "authType" [required],
    role_arn: "roleArn",
    uri: "uri",
});

impl From<S3TargetAccessKey> for S3Target {
    fn from(access_key: S3TargetAccessKey) -> Self {
        Self::access_key(access_key)
    }
}

/// An AWS access key for writing the files of an export.
///
/// Required to create: `id`, `secret`.
///
/// Used in requests and responses. Schema `v1beta1S3TargetAccessKey`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct S3TargetAccessKey {
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

impl S3TargetAccessKey {
    /// Creates an empty record.
    #[must_use]
    #[inline]
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

tidbcloud_core::record!(sent S3TargetAccessKey {
    id: "id" [required],
    secret: "secret" [required, secret],
});

/// How an export gets access to Azure Blob Storage.
///
/// Open enum: a value that is not listed here is kept in [`ExportAzureBlobAuthType::Unknown`]. Schema
/// `v1beta1ExportAzureBlobAuthTypeEnum`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ExportAzureBlobAuthType {
    /// By the shared access signature in
    /// [`AzureBlobTarget.sas_token`](struct@crate::types::AzureBlobTarget#structfield.sas_token).
    ///
    /// Value `SAS_TOKEN`.
    SasToken,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(ExportAzureBlobAuthType or Unknown {
    SasToken: "SAS_TOKEN",
});

/// How the SQL or CSV files of an export are compressed.
///
/// Open enum: a value that is not listed here is kept in [`ExportCompressionType::Unknown`]. Schema
/// `v1beta1ExportCompressionTypeEnum`.
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
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(ExportCompressionType or Unknown {
    Gzip: "GZIP",
    Snappy: "SNAPPY",
    Zstd: "ZSTD",
    None: "NONE",
});

/// The format of exported files.
///
/// Open enum: a value that is not listed here is kept in [`ExportFileType::Unknown`]. Schema `v1beta1ExportFileTypeEnum`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ExportFileType {
    /// SQL statements that write the rows again.
    ///
    /// Value `SQL`.
    Sql,
    /// Text with one row in a line, as [`ExportOptions.csv_format`](struct@crate::types::ExportOptions#structfield.csv_format)
    /// describes.
    ///
    /// Value `CSV`.
    Csv,
    /// Apache Parquet, a binary format that stores columns together.
    ///
    /// Value `PARQUET`.
    Parquet,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(ExportFileType or Unknown {
    Sql: "SQL",
    Csv: "CSV",
    Parquet: "PARQUET",
});

/// How an export gets access to Google Cloud Storage.
///
/// Open enum: a value that is not listed here is kept in [`ExportGcsAuthType::Unknown`]. Schema
/// `v1beta1ExportGcsAuthTypeEnum`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ExportGcsAuthType {
    /// By the key in [`GcsTarget.service_account_key`](struct@crate::types::GcsTarget#structfield.service_account_key).
    ///
    /// Value `SERVICE_ACCOUNT_KEY`.
    ServiceAccountKey,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(ExportGcsAuthType or Unknown {
    ServiceAccountKey: "SERVICE_ACCOUNT_KEY",
});

/// How an export gets access to Alibaba Cloud Object Storage Service.
///
/// Open enum: a value that is not listed here is kept in [`ExportOssAuthType::Unknown`]. Schema
/// `v1beta1ExportOSSAuthTypeEnum`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ExportOssAuthType {
    /// By the key in [`OssTarget.access_key`](struct@crate::types::OssTarget#structfield.access_key).
    ///
    /// Value `ACCESS_KEY`.
    AccessKey,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(ExportOssAuthType or Unknown {
    AccessKey: "ACCESS_KEY",
});

/// How data inside exported Parquet files is compressed.
///
/// Open enum: a value that is not listed here is kept in [`ExportParquetCompressionType::Unknown`]. Schema
/// `v1beta1ExportParquetCompressionTypeEnum`.
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
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(ExportParquetCompressionType or Unknown {
    Gzip: "GZIP",
    Snappy: "SNAPPY",
    Zstd: "ZSTD",
    None: "NONE",
});

/// How an export gets access to Amazon S3.
///
/// Open enum: a value that is not listed here is kept in [`ExportS3AuthType::Unknown`]. Schema
/// `v1beta1ExportS3AuthTypeEnum`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ExportS3AuthType {
    /// By assuming the role in [`S3Target.role_arn`](struct@crate::types::S3Target#structfield.role_arn).
    ///
    /// Value `ROLE_ARN`.
    RoleArn,
    /// By the key in [`S3Target.access_key`](struct@crate::types::S3Target#structfield.access_key).
    ///
    /// Value `ACCESS_KEY`.
    AccessKey,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(ExportS3AuthType or Unknown {
    RoleArn: "ROLE_ARN",
    AccessKey: "ACCESS_KEY",
});

/// State of an export.
///
/// Open enum: a value that is not listed here is kept in [`ExportState::Unknown`]. Schema `v1beta1ExportStateEnum`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ExportState {
    /// Under way. All other states are final or follow a final one.
    ///
    /// Value `RUNNING`.
    Running,
    /// Done; the files are complete.
    ///
    /// Value `SUCCEEDED`.
    Succeeded,
    /// Ended by an error; [`Export.reason`](struct@crate::types::Export#structfield.reason) names it.
    ///
    /// Value `FAILED`.
    Failed,
    /// Stopped by [`cancel_export`](crate::Client::cancel_export).
    ///
    /// Value `CANCELED`.
    Canceled,
    /// Removed by [`delete_export`](crate::Client::delete_export).
    ///
    /// Value `DELETED`.
    Deleted,
    /// Its files are no longer kept. Happens to exports into [`ExportTargetType::Local`](crate::types::ExportTargetType::Local)
    /// alone.
    ///
    /// Value `EXPIRED`.
    Expired,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(ExportState or Unknown {
    Running: "RUNNING",
    Succeeded: "SUCCEEDED",
    Failed: "FAILED",
    Canceled: "CANCELED",
    Deleted: "DELETED",
    Expired: "EXPIRED",
});

/// The kind of storage that receives the files of an export.
///
/// Open enum: a value that is not listed here is kept in [`ExportTargetType::Unknown`]. Schema
/// `v1beta1ExportTargetTypeEnum`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ExportTargetType {
    /// Storage of TiDB Cloud itself, for a limited time. No operation of this API reads the files there.
    ///
    /// Value `LOCAL`.
    Local,
    /// Amazon S3; [`ExportTarget.s3`](struct@crate::types::ExportTarget#structfield.s3) says where.
    ///
    /// Value `S3`.
    S3,
    /// Google Cloud Storage; [`ExportTarget.gcs`](struct@crate::types::ExportTarget#structfield.gcs) says where.
    ///
    /// Value `GCS`.
    Gcs,
    /// Azure Blob Storage; [`ExportTarget.azure_blob`](struct@crate::types::ExportTarget#structfield.azure_blob) says where.
    ///
    /// Value `AZURE_BLOB`.
    AzureBlob,
    /// Alibaba Cloud Object Storage Service; [`ExportTarget.oss`](struct@crate::types::ExportTarget#structfield.oss) says
    /// where.
    ///
    /// Value `OSS`.
    Oss,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(ExportTargetType or Unknown {
    Local: "LOCAL",
    S3: "S3",
    Gcs: "GCS",
    AzureBlob: "AZURE_BLOB",
    Oss: "OSS",
});
