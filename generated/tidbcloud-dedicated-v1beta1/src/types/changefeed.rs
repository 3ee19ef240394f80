// Written by `cargo xtask generate` from dedicated v1beta1; edits are lost.

use tidbcloud_core::UnknownValue;
use tidbcloud_core::generated::Extra;
use tidbcloud_core::jiff::Timestamp;

/// Where the Avro schemas of a Kafka changefeed are registered, and how to log in there.
///
/// Used in requests and responses. Schema `AvroConfigSchemaRegistry`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct AvroConfigSchemaRegistry {
    /// Password of the schema registry's user.
    ///
    /// Secret: `Debug` masks it.
    pub basic_auth_password: Option<String>,
    /// User name at the schema registry.
    pub basic_auth_username: Option<String>,
    /// Whether to log in with
    /// [`basic_auth_username`](struct@crate::types::AvroConfigSchemaRegistry#structfield.basic_auth_username) and
    /// [`basic_auth_password`](struct@crate::types::AvroConfigSchemaRegistry#structfield.basic_auth_password).
    ///
    /// For example `false`.
    pub enable_basic_auth: Option<bool>,
    /// URLs of the registry, separated by commas. A Confluent Schema Registry needs them.
    ///
    /// For example `http://schema-registry:8081`.
    pub schema_registry_endpoints: Option<String>,
    extra_: Extra,
}

impl AvroConfigSchemaRegistry {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`basic_auth_password`](struct@AvroConfigSchemaRegistry#structfield.basic_auth_password).
    #[must_use]
    pub fn with_basic_auth_password(
        mut self,
        basic_auth_password: impl Into<String>,
    ) -> Self {
        self.basic_auth_password = Some(basic_auth_password.into());
        self
    }

    /// Sets [`basic_auth_username`](struct@AvroConfigSchemaRegistry#structfield.basic_auth_username).
    #[must_use]
    pub fn with_basic_auth_username(
        mut self,
        basic_auth_username: impl Into<String>,
    ) -> Self {
        self.basic_auth_username = Some(basic_auth_username.into());
        self
    }

    /// Sets [`enable_basic_auth`](struct@AvroConfigSchemaRegistry#structfield.enable_basic_auth).
    #[must_use]
    #[inline]
    pub fn with_enable_basic_auth(mut self, enable_basic_auth: bool) -> Self {
        self.enable_basic_auth = Some(enable_basic_auth);
        self
    }

    /// Sets [`schema_registry_endpoints`](struct@AvroConfigSchemaRegistry#structfield.schema_registry_endpoints).
    #[must_use]
    pub fn with_schema_registry_endpoints(
        mut self,
        schema_registry_endpoints: impl Into<String>,
    ) -> Self {
        self.schema_registry_endpoints = Some(schema_registry_endpoints.into());
        self
    }
}

tidbcloud_core::record!(sent AvroConfigSchemaRegistry {
    basic_auth_password: "basicAuthPassword" [secret],
    basic_auth_username: "basicAuthUsername",
    enable_basic_auth: "enableBasicAuth",
    schema_registry_endpoints: "schemaRegistryEndpoints",
});

/// How a changefeed writes to Azure Blob Storage.
///
/// Required to create: `data_format`, `endpoint`.
///
/// Used in requests and responses. Schema `v1beta1AzureBlobDownstreamConfig`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct AzureBlobDownstreamConfig {
    /// Form of the files that are written.
    ///
    /// Required.
    pub data_format: Option<S3DataFormat>,
    /// Container to write to, and the access to it.
    ///
    /// Required.
    pub endpoint: Option<AzureBlobDownstreamConfigEndpoint>,
    /// How much to gather before a file is written.
    pub storage_flush_config: Option<StorageFlushConfig>,
    extra_: Extra,
}

impl AzureBlobDownstreamConfig {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`data_format`](struct@AzureBlobDownstreamConfig#structfield.data_format).
    #[must_use]
    #[inline]
    pub fn with_data_format(mut self, data_format: S3DataFormat) -> Self {
        self.data_format = Some(data_format);
        self
    }

    /// Sets [`endpoint`](struct@AzureBlobDownstreamConfig#structfield.endpoint).
    #[must_use]
    #[inline]
    pub fn with_endpoint(mut self, endpoint: AzureBlobDownstreamConfigEndpoint) -> Self {
        self.endpoint = Some(endpoint);
        self
    }

    /// Sets [`storage_flush_config`](struct@AzureBlobDownstreamConfig#structfield.storage_flush_config).
    #[must_use]
    #[inline]
    pub fn with_storage_flush_config(
        mut self,
        storage_flush_config: StorageFlushConfig,
    ) -> Self {
        self.storage_flush_config = Some(storage_flush_config);
        self
    }
}

tidbcloud_core::record!(sent AzureBlobDownstreamConfig {
    data_format: "dataFormat" [required],
    endpoint: "endpoint" [required],
    storage_flush_config: "storageFlushConfig",
});

/// The Azure container that a changefeed writes to.
///
/// Required to create: `blob_uri`, `sas_token`.
///
/// Used in requests and responses. Schema `v1beta1AzureBlobDownstreamConfigEndpoint`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct AzureBlobDownstreamConfigEndpoint {
    /// URL of the container, with a path inside it if wanted.
    ///
    /// Required; for example `https://myaccount.blob.core.windows.net/mycontainer/cdc-data`.
    pub blob_uri: Option<String>,
    /// Shared access signature that allows writing to the container, without a leading `?`.
    ///
    /// Responses leave it out.
    ///
    /// Required; secret: `Debug` masks it.
    pub sas_token: Option<String>,
    extra_: Extra,
}

impl AzureBlobDownstreamConfigEndpoint {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`blob_uri`](struct@AzureBlobDownstreamConfigEndpoint#structfield.blob_uri).
    #[must_use]
    pub fn with_blob_uri(mut self, blob_uri: impl Into<String>) -> Self {
        self.blob_uri = Some(blob_uri.into());
        self
    }

    /// Sets [`sas_token`](struct@AzureBlobDownstreamConfigEndpoint#structfield.sas_token).
    #[must_use]
    pub fn with_sas_token(mut self, sas_token: impl Into<String>) -> Self {
        self.sas_token = Some(sas_token.into());
        self
    }
}

tidbcloud_core::record!(sent AzureBlobDownstreamConfigEndpoint {
    blob_uri: "blobUri" [required],
    sas_token: "sasToken" [required, secret],
});

/// A stream of changes from a cluster to another system.
///
/// Of [`kafka`](struct@crate::types::Changefeed#structfield.kafka),
/// [`mysql`](struct@crate::types::Changefeed#structfield.mysql), [`s3`](struct@crate::types::Changefeed#structfield.s3),
/// [`gcs`](struct@crate::types::Changefeed#structfield.gcs) and
/// [`azure_blob`](struct@crate::types::Changefeed#structfield.azure_blob), the one that
/// [`downstream_type`](struct@crate::types::Changefeed#structfield.downstream_type) names has to be set.
///
/// Required to create: `cluster_id`, `downstream_type`, `name`, `replication_capacity`, `start_position`, `table_config`.
///
/// Choose one of: [`kafka`](Self::kafka), [`mysql`](Self::mysql), [`s3`](Self::s3), [`gcs`](Self::gcs),
/// [`azure_blob`](Self::azure_blob). Each sets `downstream_type` and the fields that belong to its value; the server
/// refuses other combinations.
///
/// Used in requests and responses. Schema `v1beta1Changefeed`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Changefeed {
    /// Settings for Azure Blob Storage, where [`downstream_type`](struct@crate::types::Changefeed#structfield.downstream_type)
    /// is `AzureBlob`.
    pub azure_blob: Option<AzureBlobDownstreamConfig>,
    /// Commit time up to which all changes have arrived downstream.
    ///
    /// Output only (ignored when sent); RFC 3339 on the wire.
    pub checkpoint_ts: Option<Timestamp>,
    /// The checkpoint as a TSO, the form of time that TiDB itself uses.
    ///
    /// Milliseconds since the Unix epoch, shifted left by 18 bits, plus a counter in the low bits.
    ///
    /// Output only (ignored when sent); digits in a string on the wire; for example `0`.
    pub checkpoint_tso: Option<u64>,
    /// ID of the cluster whose changes are replicated.
    ///
    /// Required; for example `1234567890123`.
    pub cluster_id: Option<String>,
    /// When the changefeed was created.
    ///
    /// Output only (ignored when sent); RFC 3339 on the wire.
    pub create_time: Option<Timestamp>,
    /// Kind of system that the changes go to. It stays as it is for the life of the changefeed.
    ///
    /// Required; the server's default is `DOWNSTREAM_TYPE_UNSPECIFIED`; for example `KAFKA`.
    pub downstream_type: Option<DownstreamType>,
    /// Description of the error, where [`state`](struct@crate::types::Changefeed#structfield.state) is `Failed` or `Error`.
    ///
    /// Output only (ignored when sent); for example `kafka: broker not available`.
    pub error: Option<String>,
    /// Settings for Google Cloud Storage, where
    /// [`downstream_type`](struct@crate::types::Changefeed#structfield.downstream_type) is `Gcs`.
    pub gcs: Option<GcsDownstreamConfig>,
    /// ID of the changefeed, which the other changefeed operations take.
    ///
    /// Output only (ignored when sent); for example `67890`.
    pub id: Option<String>,
    /// Settings for Kafka, where [`downstream_type`](struct@crate::types::Changefeed#structfield.downstream_type) is `Kafka`.
    pub kafka: Option<KafkaDownstreamConfig>,
    /// Settings for a MySQL-compatible database, where
    /// [`downstream_type`](struct@crate::types::Changefeed#structfield.downstream_type) is `Mysql`.
    pub mysql: Option<MySqlDownstreamConfig>,
    /// Name that you give the changefeed.
    ///
    /// Required; for example `my-changefeed`.
    pub name: Option<String>,
    /// How the downstream system is reached over the network.
    pub network_info: Option<NetworkInfo>,
    /// Capacity in RCUs, by the name of an option of [`list_changefeed_rcus`](crate::Client::list_changefeed_rcus).
    ///
    /// [`scale_changefeed`](crate::Client::scale_changefeed) changes it later.
    ///
    /// Required; for example `4rcu`.
    pub replication_capacity: Option<String>,
    /// Settings for Amazon S3 or storage compatible with it, where
    /// [`downstream_type`](struct@crate::types::Changefeed#structfield.downstream_type) is `S3`.
    pub s3: Option<S3DownstreamConfig>,
    /// Point in time from which changes are replicated. It can only be chosen on creation.
    ///
    /// Required.
    pub start_position: Option<StartPosition>,
    /// Current state of the changefeed.
    ///
    /// Output only (ignored when sent); the server's default is `STATE_UNSPECIFIED`; for example `RUNNING`.
    pub state: Option<ChangefeedState>,
    /// Which tables and events are replicated.
    ///
    /// Required.
    pub table_config: Option<TableConfig>,
    extra_: Extra,
}

impl Changefeed {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Creates a record with [`DownstreamType::Kafka`] and [`kafka`](struct@Changefeed#structfield.kafka).
    #[must_use]
    pub fn kafka(kafka: KafkaDownstreamConfig) -> Self {
        Self::new().with_downstream_type(DownstreamType::Kafka).with_kafka(kafka)
    }

    /// Creates a record with [`DownstreamType::Mysql`] and [`mysql`](struct@Changefeed#structfield.mysql).
    #[must_use]
    pub fn mysql(mysql: MySqlDownstreamConfig) -> Self {
        Self::new().with_downstream_type(DownstreamType::Mysql).with_mysql(mysql)
    }

    /// Creates a record with [`DownstreamType::S3`] and [`s3`](struct@Changefeed#structfield.s3).
    #[must_use]
    pub fn s3(s3: S3DownstreamConfig) -> Self {
        Self::new().with_downstream_type(DownstreamType::S3).with_s3(s3)
    }

    /// Creates a record with [`DownstreamType::Gcs`] and [`gcs`](struct@Changefeed#structfield.gcs).
    #[must_use]
    pub fn gcs(gcs: GcsDownstreamConfig) -> Self {
        Self::new().with_downstream_type(DownstreamType::Gcs).with_gcs(gcs)
    }

    /// Creates a record with [`DownstreamType::AzureBlob`] and [`azure_blob`](struct@Changefeed#structfield.azure_blob).
    #[must_use]
    pub fn azure_blob(azure_blob: AzureBlobDownstreamConfig) -> Self {
        Self::new()
            .with_downstream_type(DownstreamType::AzureBlob)
            .with_azure_blob(azure_blob)
    }

    /// Sets [`azure_blob`](struct@Changefeed#structfield.azure_blob).
    #[must_use]
    #[inline]
    pub fn with_azure_blob(mut self, azure_blob: AzureBlobDownstreamConfig) -> Self {
        self.azure_blob = Some(azure_blob);
        self
    }

    /// Sets [`cluster_id`](struct@Changefeed#structfield.cluster_id).
    #[must_use]
    pub fn with_cluster_id(mut self, cluster_id: impl Into<String>) -> Self {
        self.cluster_id = Some(cluster_id.into());
        self
    }

    /// Sets [`downstream_type`](struct@Changefeed#structfield.downstream_type).
    #[must_use]
    pub fn with_downstream_type(
        mut self,
        downstream_type: impl Into<DownstreamType>,
    ) -> Self {
        self.downstream_type = Some(downstream_type.into());
        self
    }

    /// Sets [`gcs`](struct@Changefeed#structfield.gcs).
    #[must_use]
    #[inline]
    pub fn with_gcs(mut self, gcs: GcsDownstreamConfig) -> Self {
        self.gcs = Some(gcs);
        self
    }

    /// Sets [`kafka`](struct@Changefeed#structfield.kafka).
    #[must_use]
    #[inline]
    pub fn with_kafka(mut self, kafka: KafkaDownstreamConfig) -> Self {
        self.kafka = Some(kafka);
        self
    }

    /// Sets [`mysql`](struct@Changefeed#structfield.mysql).
    #[must_use]
    #[inline]
    pub fn with_mysql(mut self, mysql: MySqlDownstreamConfig) -> Self {
        self.mysql = Some(mysql);
        self
    }

    /// Sets [`name`](struct@Changefeed#structfield.name).
    #[must_use]
    pub fn with_name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets [`network_info`](struct@Changefeed#structfield.network_info).
    #[must_use]
    #[inline]
    pub fn with_network_info(mut self, network_info: NetworkInfo) -> Self {
        self.network_info = Some(network_info);
        self
    }

    /// Sets [`replication_capacity`](struct@Changefeed#structfield.replication_capacity).
    #[must_use]
    pub fn with_replication_capacity(
        mut self,
        replication_capacity: impl Into<String>,
    ) -> Self {
        self.replication_capacity = Some(replication_capacity.into());
        self
    }

    /// Sets [`s3`](struct@Changefeed#structfield.s3).
    #[must_use]
    #[inline]
    pub fn with_s3(mut self, s3: S3DownstreamConfig) -> Self {
        self.s3 = Some(s3);
        self
    }

    /// Sets [`start_position`](struct@Changefeed#structfield.start_position).
    #[must_use]
    #[inline]
    pub fn with_start_position(mut self, start_position: StartPosition) -> Self {
        self.start_position = Some(start_position);
        self
    }

    /// Sets [`table_config`](struct@Changefeed#structfield.table_config).
    #[must_use]
    #[inline]
    pub fn with_table_config(mut self, table_config: TableConfig) -> Self {
        self.table_config = Some(table_config);
        self
    }
}

tidbcloud_core::record!(sent Changefeed {
    azure_blob: "azureBlob",
    checkpoint_ts: "checkpointTs" [output_only],
    checkpoint_tso: "checkpointTso" [text, output_only],
    cluster_id: "clusterId" [required],
    create_time: "createTime" [output_only],
    downstream_type: "downstreamType" [required],
    error: "error" [output_only],
    gcs: "gcs",
    id: "id" [output_only],
    kafka: "kafka",
    mysql: "mysql",
    name: "name" [required],
    network_info: "networkInfo",
    replication_capacity: "replicationCapacity" [required],
    s3: "s3",
    start_position: "startPosition" [required],
    state: "state" [output_only],
    table_config: "tableConfig" [required],
});

impl From<KafkaDownstreamConfig> for Changefeed {
    fn from(kafka: KafkaDownstreamConfig) -> Self {
        Self::kafka(kafka)
    }
}

impl From<MySqlDownstreamConfig> for Changefeed {
    fn from(mysql: MySqlDownstreamConfig) -> Self {
        Self::mysql(mysql)
    }
}

impl From<S3DownstreamConfig> for Changefeed {
    fn from(s3: S3DownstreamConfig) -> Self {
        Self::s3(s3)
    }
}

impl From<GcsDownstreamConfig> for Changefeed {
    fn from(gcs: GcsDownstreamConfig) -> Self {
        Self::gcs(gcs)
    }
}

impl From<AzureBlobDownstreamConfig> for Changefeed {
    fn from(azure_blob: AzureBlobDownstreamConfig) -> Self {
        Self::azure_blob(azure_blob)
    }
}

/// A capacity that a changefeed can have.
///
/// Used in responses. Schema `v1beta1ChangefeedRCU`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ChangefeedRcu {
    /// Readable name of the option.
    ///
    /// Output only (ignored when sent); for example `4 RCUs`.
    pub display_name: Option<String>,
    /// Name of the option, as `Changefeed::replication_capacity` takes it.
    ///
    /// Output only (ignored when sent); for example `4rcu`.
    pub name: Option<String>,
    /// Number of replication capacity units in the option.
    ///
    /// Output only (ignored when sent); for example `4`.
    pub rcu_num: Option<i64>,
    /// Rows per second that this capacity is good for; a guide value, since workloads differ.
    ///
    /// Output only (ignored when sent); for example `10000`.
    pub rps_limit: Option<i64>,
    extra_: Extra,
}

impl ChangefeedRcu {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(ChangefeedRcu {
    display_name: "displayName" [output_only],
    name: "name" [output_only],
    rcu_num: "rcuNum" [output_only],
    rps_limit: "rpsLimit" [output_only],
});

/// Request body of [`create_changefeed`](crate::Client::create_changefeed).
///
/// Required to create: `changefeed`.
///
/// Used in requests. Schema `v1beta1CreateChangefeedRequest`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateChangefeedRequest {
    /// The changefeed to create.
    ///
    /// Required.
    pub changefeed: Option<Changefeed>,
    /// With `true`, the configuration is only checked and no changefeed is created.
    ///
    /// For example `true`.
    pub dry_run: Option<bool>,
    extra_: Extra,
}

impl CreateChangefeedRequest {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`changefeed`](struct@CreateChangefeedRequest#structfield.changefeed).
    #[must_use]
    #[inline]
    pub fn with_changefeed(mut self, changefeed: Changefeed) -> Self {
        self.changefeed = Some(changefeed);
        self
    }

    /// Sets [`dry_run`](struct@CreateChangefeedRequest#structfield.dry_run).
    #[must_use]
    #[inline]
    pub fn with_dry_run(mut self, dry_run: bool) -> Self {
        self.dry_run = Some(dry_run);
        self
    }
}

tidbcloud_core::record!(sent CreateChangefeedRequest {
    changefeed: "changefeed" [required],
    dry_run: "dryRun",
});

/// Settings of Avro messages.
///
/// Used in requests and responses. Schema `DataFormatAvroConfig`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct DataFormatAvroConfig {
    /// How `BIGINT UNSIGNED` values are written, which may not fit into Avro's signed `long`.
    ///
    /// The server's default is `BIGINT_UNSIGNED_HANDLING_MODE_LONG`; for example `BIGINT_UNSIGNED_HANDLING_MODE_STRING`.
    pub bigint_unsigned_handling_mode: Option<AvroConfigBigintUnsignedHandlingMode>,
    /// How `DECIMAL` values are written.
    ///
    /// The server's default is `DECIMAL_HANDLING_MODE_UNSPECIFIED`; for example `DECIMAL_HANDLING_MODE_PRECISE`.
    pub decimal_handling_mode: Option<AvroConfigDecimalHandlingMode>,
    /// Registry that the Avro schemas go to.
    pub schema_registry: Option<AvroConfigSchemaRegistry>,
    extra_: Extra,
}

impl DataFormatAvroConfig {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`bigint_unsigned_handling_mode`](struct@DataFormatAvroConfig#structfield.bigint_unsigned_handling_mode).
    #[must_use]
    pub fn with_bigint_unsigned_handling_mode(
        mut self,
        bigint_unsigned_handling_mode: impl Into<AvroConfigBigintUnsignedHandlingMode>,
    ) -> Self {
        self.bigint_unsigned_handling_mode = Some(bigint_unsigned_handling_mode.into());
        self
    }

    /// Sets [`decimal_handling_mode`](struct@DataFormatAvroConfig#structfield.decimal_handling_mode).
    #[must_use]
    pub fn with_decimal_handling_mode(
        mut self,
        decimal_handling_mode: impl Into<AvroConfigDecimalHandlingMode>,
    ) -> Self {
        self.decimal_handling_mode = Some(decimal_handling_mode.into());
        self
    }

    /// Sets [`schema_registry`](struct@DataFormatAvroConfig#structfield.schema_registry).
    #[must_use]
    #[inline]
    pub fn with_schema_registry(
        mut self,
        schema_registry: AvroConfigSchemaRegistry,
    ) -> Self {
        self.schema_registry = Some(schema_registry);
        self
    }
}

tidbcloud_core::record!(sent DataFormatAvroConfig {
    bigint_unsigned_handling_mode: "bigintUnsignedHandlingMode",
    decimal_handling_mode: "decimalHandlingMode",
    schema_registry: "schemaRegistry",
});

/// Settings of Debezium messages.
///
/// Used in requests and responses. Schema `DataFormatDebeziumConfig`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct DataFormatDebeziumConfig {
    /// Whether to leave the schema out of each message.
    pub disable_schema: Option<bool>,
    /// Whether a message also contains the row as it was before the change.
    pub output_old_value: Option<bool>,
    extra_: Extra,
}

impl DataFormatDebeziumConfig {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`disable_schema`](struct@DataFormatDebeziumConfig#structfield.disable_schema).
    #[must_use]
    #[inline]
    pub fn with_disable_schema(mut self, disable_schema: bool) -> Self {
        self.disable_schema = Some(disable_schema);
        self
    }

    /// Sets [`output_old_value`](struct@DataFormatDebeziumConfig#structfield.output_old_value).
    #[must_use]
    #[inline]
    pub fn with_output_old_value(mut self, output_old_value: bool) -> Self {
        self.output_old_value = Some(output_old_value);
        self
    }
}

tidbcloud_core::record!(sent DataFormatDebeziumConfig {
    disable_schema: "disableSchema",
    output_old_value: "outputOldValue",
});

/// Request body of [`edit_changefeed_downstream_config`](crate::Client::edit_changefeed_downstream_config).
///
/// Set [`downstream_type`](struct@crate::types::EditChangefeedDownstreamConfigBody#structfield.downstream_type) to the type
/// that the changefeed has, and the configuration of that type.
///
/// Required to create: `downstream_type`.
///
/// Choose one of: [`kafka`](Self::kafka), [`mysql`](Self::mysql), [`s3`](Self::s3), [`gcs`](Self::gcs),
/// [`azure_blob`](Self::azure_blob). Each sets `downstream_type` and the fields that belong to its value; the server
/// refuses other combinations.
///
/// Used in requests. Schema `EditChangefeedDownstreamConfigBody`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct EditChangefeedDownstreamConfigBody {
    /// New settings for Azure Blob Storage.
    pub azure_blob: Option<AzureBlobDownstreamConfig>,
    /// Kind of system that the changefeed writes to. It cannot differ from what it is now.
    ///
    /// Required; the server's default is `DOWNSTREAM_TYPE_UNSPECIFIED`.
    pub downstream_type: Option<DownstreamType>,
    /// With `true`, the new configuration is only checked and nothing changes.
    ///
    /// For example `true`.
    pub dry_run: Option<bool>,
    /// New settings for Google Cloud Storage.
    pub gcs: Option<GcsDownstreamConfig>,
    /// New settings for Kafka.
    pub kafka: Option<KafkaDownstreamConfig>,
    /// New settings for a MySQL-compatible database.
    pub mysql: Option<MySqlDownstreamConfig>,
    /// New settings for Amazon S3 or storage compatible with it.
    pub s3: Option<S3DownstreamConfig>,
    /// New rules for which tables and events are replicated.
    pub table_config: Option<TableConfig>,
    extra_: Extra,
}

impl EditChangefeedDownstreamConfigBody {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Creates a record with [`DownstreamType::Kafka`] and
    /// [`kafka`](struct@EditChangefeedDownstreamConfigBody#structfield.kafka).
    #[must_use]
    pub fn kafka(kafka: KafkaDownstreamConfig) -> Self {
        Self::new().with_downstream_type(DownstreamType::Kafka).with_kafka(kafka)
    }

    /// Creates a record with [`DownstreamType::Mysql`] and
    /// [`mysql`](struct@EditChangefeedDownstreamConfigBody#structfield.mysql).
    #[must_use]
    pub fn mysql(mysql: MySqlDownstreamConfig) -> Self {
        Self::new().with_downstream_type(DownstreamType::Mysql).with_mysql(mysql)
    }

    /// Creates a record with [`DownstreamType::S3`] and [`s3`](struct@EditChangefeedDownstreamConfigBody#structfield.s3).
    #[must_use]
    pub fn s3(s3: S3DownstreamConfig) -> Self {
        Self::new().with_downstream_type(DownstreamType::S3).with_s3(s3)
    }

    /// Creates a record with [`DownstreamType::Gcs`] and [`gcs`](struct@EditChangefeedDownstreamConfigBody#structfield.gcs).
    #[must_use]
    pub fn gcs(gcs: GcsDownstreamConfig) -> Self {
        Self::new().with_downstream_type(DownstreamType::Gcs).with_gcs(gcs)
    }

    /// Creates a record with [`DownstreamType::AzureBlob`] and
    /// [`azure_blob`](struct@EditChangefeedDownstreamConfigBody#structfield.azure_blob).
    #[must_use]
    pub fn azure_blob(azure_blob: AzureBlobDownstreamConfig) -> Self {
        Self::new()
            .with_downstream_type(DownstreamType::AzureBlob)
            .with_azure_blob(azure_blob)
    }

    /// Sets [`azure_blob`](struct@EditChangefeedDownstreamConfigBody#structfield.azure_blob).
    #[must_use]
    #[inline]
    pub fn with_azure_blob(mut self, azure_blob: AzureBlobDownstreamConfig) -> Self {
        self.azure_blob = Some(azure_blob);
        self
    }

    /// Sets [`downstream_type`](struct@EditChangefeedDownstreamConfigBody#structfield.downstream_type).
    #[must_use]
    pub fn with_downstream_type(
        mut self,
        downstream_type: impl Into<DownstreamType>,
    ) -> Self {
        self.downstream_type = Some(downstream_type.into());
        self
    }

    /// Sets [`dry_run`](struct@EditChangefeedDownstreamConfigBody#structfield.dry_run).
    #[must_use]
    #[inline]
    pub fn with_dry_run(mut self, dry_run: bool) -> Self {
        self.dry_run = Some(dry_run);
        self
    }

    /// Sets [`gcs`](struct@EditChangefeedDownstreamConfigBody#structfield.gcs).
    #[must_use]
    #[inline]
    pub fn with_gcs(mut self, gcs: GcsDownstreamConfig) -> Self {
        self.gcs = Some(gcs);
        self
    }

    /// Sets [`kafka`](struct@EditChangefeedDownstreamConfigBody#structfield.kafka).
    #[must_use]
    #[inline]
    pub fn with_kafka(mut self, kafka: KafkaDownstreamConfig) -> Self {
        self.kafka = Some(kafka);
        self
    }

    /// Sets [`mysql`](struct@EditChangefeedDownstreamConfigBody#structfield.mysql).
    #[must_use]
    #[inline]
    pub fn with_mysql(mut self, mysql: MySqlDownstreamConfig) -> Self {
        self.mysql = Some(mysql);
        self
    }

    /// Sets [`s3`](struct@EditChangefeedDownstreamConfigBody#structfield.s3).
    #[must_use]
    #[inline]
    pub fn with_s3(mut self, s3: S3DownstreamConfig) -> Self {
        self.s3 = Some(s3);
        self
    }

    /// Sets [`table_config`](struct@EditChangefeedDownstreamConfigBody#structfield.table_config).
    #[must_use]
    #[inline]
    pub fn with_table_config(mut self, table_config: TableConfig) -> Self {
        self.table_config = Some(table_config);
        self
    }
}

tidbcloud_core::record!(sent EditChangefeedDownstreamConfigBody {
    azure_blob: "azureBlob",
    downstream_type: "downstreamType" [required],
    dry_run: "dryRun",
    gcs: "gcs",
    kafka: "kafka",
    mysql: "mysql",
    s3: "s3",
    table_config: "tableConfig",
});

impl From<KafkaDownstreamConfig> for EditChangefeedDownstreamConfigBody {
    fn from(kafka: KafkaDownstreamConfig) -> Self {
        Self::kafka(kafka)
    }
}

impl From<MySqlDownstreamConfig> for EditChangefeedDownstreamConfigBody {
    fn from(mysql: MySqlDownstreamConfig) -> Self {
        Self::mysql(mysql)
    }
}

impl From<S3DownstreamConfig> for EditChangefeedDownstreamConfigBody {
    fn from(s3: S3DownstreamConfig) -> Self {
        Self::s3(s3)
    }
}

impl From<GcsDownstreamConfig> for EditChangefeedDownstreamConfigBody {
    fn from(gcs: GcsDownstreamConfig) -> Self {
        Self::gcs(gcs)
    }
}

impl From<AzureBlobDownstreamConfig> for EditChangefeedDownstreamConfigBody {
    fn from(azure_blob: AzureBlobDownstreamConfig) -> Self {
        Self::azure_blob(azure_blob)
    }
}

/// Events that a changefeed leaves out for some tables.
///
/// The expressions are SQL conditions as the default SQL mode reads them; each column in them has to exist in all tables
/// that [`table_matchers`](struct@crate::types::EventFilter#structfield.table_matchers) selects.
///
/// Used in requests and responses. Schema `v1beta1EventFilter`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct EventFilter {
    /// Deletions of rows that satisfy this condition are left out.
    ///
    /// For example `soft_delete = true`.
    pub ignored_delete_value_expression: Option<String>,
    /// Kinds of events that are left out, for example `insert` or `alter table`.
    pub ignored_events: Option<Vec<String>>,
    /// Insertions of rows that satisfy this condition are left out.
    ///
    /// For example `status = 'deleted'`.
    pub ignored_insert_value_expression: Option<String>,
    /// Regular expressions; a DDL statement that matches one of them is left out. Rows are not affected.
    pub ignored_sql_statements: Option<Vec<String>>,
    /// Updates whose new row satisfies this condition are left out.
    ///
    /// For example `status = 'deleted'`.
    pub ignored_update_new_value_expression: Option<String>,
    /// Updates whose old row satisfies this condition are left out.
    ///
    /// For example `status = 'archived'`.
    pub ignored_update_old_value_expression: Option<String>,
    /// Tables that the filter is for, as patterns like `mydb.orders` or `mydb.user_*`.
    ///
    /// The syntax is that of TiCDC's table filter. A pattern is also compared with database names, so it may catch DDL
    /// statements that concern a whole database.
    pub table_matchers: Option<Vec<String>>,
    extra_: Extra,
}

impl EventFilter {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`ignored_delete_value_expression`](struct@EventFilter#structfield.ignored_delete_value_expression).
    #[must_use]
    pub fn with_ignored_delete_value_expression(
        mut self,
        ignored_delete_value_expression: impl Into<String>,
    ) -> Self {
        self.ignored_delete_value_expression = Some(
            ignored_delete_value_expression.into(),
        );
        self
    }

    /// Sets [`ignored_events`](struct@EventFilter#structfield.ignored_events).
    #[must_use]
    pub fn with_ignored_events(
        mut self,
        ignored_events: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.ignored_events = Some(ignored_events.into_iter().map(Into::into).collect());
        self
    }

    /// Sets [`ignored_insert_value_expression`](struct@EventFilter#structfield.ignored_insert_value_expression).
    #[must_use]
    pub fn with_ignored_insert_value_expression(
        mut self,
        ignored_insert_value_expression: impl Into<String>,
    ) -> Self {
        self.ignored_insert_value_expression = Some(
            ignored_insert_value_expression.into(),
        );
        self
    }

    /// Sets [`ignored_sql_statements`](struct@EventFilter#structfield.ignored_sql_statements).
    #[must_use]
    pub fn with_ignored_sql_statements(
        mut self,
        ignored_sql_statements: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.ignored_sql_statements = Some(
            ignored_sql_statements.into_iter().map(Into::into).collect(),
        );
        self
    }

    /// Sets [`ignored_update_new_value_expression`](struct@EventFilter#structfield.ignored_update_new_value_expression).
    #[must_use]
    pub fn with_ignored_update_new_value_expression(
        mut self,
        ignored_update_new_value_expression: impl Into<String>,
    ) -> Self {
        self.ignored_update_new_value_expression = Some(
            ignored_update_new_value_expression.into(),
        );
        self
    }

    /// Sets [`ignored_update_old_value_expression`](struct@EventFilter#structfield.ignored_update_old_value_expression).
    #[must_use]
    pub fn with_ignored_update_old_value_expression(
        mut self,
        ignored_update_old_value_expression: impl Into<String>,
    ) -> Self {
        self.ignored_update_old_value_expression = Some(
            ignored_update_old_value_expression.into(),
        );
        self
    }

    /// Sets [`table_matchers`](struct@EventFilter#structfield.table_matchers).
    #[must_use]
    pub fn with_table_matchers(
        mut self,
        table_matchers: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.table_matchers = Some(table_matchers.into_iter().map(Into::into).collect());
        self
    }
}

tidbcloud_core::record!(sent EventFilter {
    ignored_delete_value_expression: "ignoredDeleteValueExpression",
    ignored_events: "ignoredEvents",
    ignored_insert_value_expression: "ignoredInsertValueExpression",
    ignored_sql_statements: "ignoredSqlStatements",
    ignored_update_new_value_expression: "ignoredUpdateNewValueExpression",
    ignored_update_old_value_expression: "ignoredUpdateOldValueExpression",
    table_matchers: "tableMatchers",
});

/// How a changefeed writes to Google Cloud Storage.
///
/// Required to create: `data_format`, `endpoint`.
///
/// Used in requests and responses. Schema `v1beta1GcsDownstreamConfig`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct GcsDownstreamConfig {
    /// Form of the files that are written.
    ///
    /// Required.
    pub data_format: Option<S3DataFormat>,
    /// Bucket to write to.
    ///
    /// Required.
    pub endpoint: Option<GcsDownstreamConfigEndpoint>,
    /// How much to gather before a file is written.
    pub storage_flush_config: Option<StorageFlushConfig>,
    extra_: Extra,
}

impl GcsDownstreamConfig {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`data_format`](struct@GcsDownstreamConfig#structfield.data_format).
    #[must_use]
    #[inline]
    pub fn with_data_format(mut self, data_format: S3DataFormat) -> Self {
        self.data_format = Some(data_format);
        self
    }

    /// Sets [`endpoint`](struct@GcsDownstreamConfig#structfield.endpoint).
    #[must_use]
    #[inline]
    pub fn with_endpoint(mut self, endpoint: GcsDownstreamConfigEndpoint) -> Self {
        self.endpoint = Some(endpoint);
        self
    }

    /// Sets [`storage_flush_config`](struct@GcsDownstreamConfig#structfield.storage_flush_config).
    #[must_use]
    #[inline]
    pub fn with_storage_flush_config(
        mut self,
        storage_flush_config: StorageFlushConfig,
    ) -> Self {
        self.storage_flush_config = Some(storage_flush_config);
        self
    }
}

tidbcloud_core::record!(sent GcsDownstreamConfig {
    data_format: "dataFormat" [required],
    endpoint: "endpoint" [required],
    storage_flush_config: "storageFlushConfig",
});

/// The Google Cloud Storage bucket that a changefeed writes to.
///
/// Required to create: `gcs_uri`.
///
/// Used in requests and responses. Schema `v1beta1GcsDownstreamConfigEndpoint`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct GcsDownstreamConfigEndpoint {
    /// Address of the bucket, with a path inside it if wanted.
    ///
    /// Required; for example `gs://my-bucket/cdc-data`.
    pub gcs_uri: Option<String>,
    extra_: Extra,
}

impl GcsDownstreamConfigEndpoint {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`gcs_uri`](struct@GcsDownstreamConfigEndpoint#structfield.gcs_uri).
    #[must_use]
    pub fn with_gcs_uri(mut self, gcs_uri: impl Into<String>) -> Self {
        self.gcs_uri = Some(gcs_uri.into());
        self
    }
}

tidbcloud_core::record!(sent GcsDownstreamConfigEndpoint {
    gcs_uri: "gcsUri" [required],
});

/// How a changefeed writes to Kafka.
///
/// Required to create: `authentication`, `broker`, `data_format`, `topic_partition_config`.
///
/// Used in requests and responses. Schema `v1beta1KafkaDownstreamConfig`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct KafkaDownstreamConfig {
    /// Login at the brokers.
    ///
    /// Required.
    pub authentication: Option<KafkaDownstreamConfigAuthentication>,
    /// Brokers to write to, and how to talk to them.
    ///
    /// Required.
    pub broker: Option<KafkaDownstreamConfigBroker>,
    /// Columns to send, for tables of which not all columns are wanted.
    pub column_selectors: Option<Vec<KafkaDownstreamConfigColumnSelector>>,
    /// Form of the messages.
    ///
    /// Required.
    pub data_format: Option<KafkaDownstreamConfigDataFormat>,
    /// How messages are spread over topics and partitions.
    ///
    /// Required.
    pub topic_partition_config: Option<KafkaDownstreamConfigTopicPartitionConfig>,
    extra_: Extra,
}

impl KafkaDownstreamConfig {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`authentication`](struct@KafkaDownstreamConfig#structfield.authentication).
    #[must_use]
    #[inline]
    pub fn with_authentication(
        mut self,
        authentication: KafkaDownstreamConfigAuthentication,
    ) -> Self {
        self.authentication = Some(authentication);
        self
    }

    /// Sets [`broker`](struct@KafkaDownstreamConfig#structfield.broker).
    #[must_use]
    #[inline]
    pub fn with_broker(mut self, broker: KafkaDownstreamConfigBroker) -> Self {
        self.broker = Some(broker);
        self
    }

    /// Sets [`column_selectors`](struct@KafkaDownstreamConfig#structfield.column_selectors).
    #[must_use]
    pub fn with_column_selectors(
        mut self,
        column_selectors: impl IntoIterator<
            Item = impl Into<KafkaDownstreamConfigColumnSelector>,
        >,
    ) -> Self {
        self.column_selectors = Some(
            column_selectors.into_iter().map(Into::into).collect(),
        );
        self
    }

    /// Sets [`data_format`](struct@KafkaDownstreamConfig#structfield.data_format).
    #[must_use]
    #[inline]
    pub fn with_data_format(
        mut self,
        data_format: KafkaDownstreamConfigDataFormat,
    ) -> Self {
        self.data_format = Some(data_format);
        self
    }

    /// Sets [`topic_partition_config`](struct@KafkaDownstreamConfig#structfield.topic_partition_config).
    #[must_use]
    #[inline]
    pub fn with_topic_partition_config(
        mut self,
        topic_partition_config: KafkaDownstreamConfigTopicPartitionConfig,
    ) -> Self {
        self.topic_partition_config = Some(topic_partition_config);
        self
    }
}

tidbcloud_core::record!(sent KafkaDownstreamConfig {
    authentication: "authentication" [required],
    broker: "broker" [required],
    column_selectors: "columnSelectors",
    data_format: "dataFormat" [required],
    topic_partition_config: "topicPartitionConfig" [required],
});

/// How a changefeed logs in to Kafka.
///
/// Required to create: `auth_type`.
///
/// Choose one of: [`disable`](Self::disable), [`sasl_plain`](Self::sasl_plain),
/// [`sasl_scram_sha256`](Self::sasl_scram_sha256), [`sasl_scram_sha512`](Self::sasl_scram_sha512). Each sets `auth_type`
/// and the fields that belong to its value; the server refuses other combinations.
///
/// Used in requests and responses. Schema `KafkaDownstreamConfigAuthentication`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct KafkaDownstreamConfigAuthentication {
    /// Method of the login.
    ///
    /// Required; the server's default is `AUTH_TYPE_UNSPECIFIED`; for example `SASL_SCRAM_SHA_256`.
    pub auth_type: Option<AuthenticationAuthType>,
    /// Password of the SASL user.
    ///
    /// Secret: `Debug` masks it.
    pub password: Option<String>,
    /// Name of the SASL user.
    pub username: Option<String>,
    extra_: Extra,
}

impl KafkaDownstreamConfigAuthentication {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Creates a record with [`AuthenticationAuthType::Disable`].
    #[must_use]
    pub fn disable() -> Self {
        Self::new().with_auth_type(AuthenticationAuthType::Disable)
    }

    /// Creates a record with [`AuthenticationAuthType::SaslPlain`],
    /// [`username`](struct@KafkaDownstreamConfigAuthentication#structfield.username) and
    /// [`password`](struct@KafkaDownstreamConfigAuthentication#structfield.password).
    #[must_use]
    pub fn sasl_plain(username: impl Into<String>, password: impl Into<String>) -> Self {
        Self::new()
            .with_auth_type(AuthenticationAuthType::SaslPlain)
            .with_username(username)
            .with_password(password)
    }

    /// Creates a record with [`AuthenticationAuthType::SaslScramSha256`],
    /// [`username`](struct@KafkaDownstreamConfigAuthentication#structfield.username) and
    /// [`password`](struct@KafkaDownstreamConfigAuthentication#structfield.password).
    #[must_use]
    pub fn sasl_scram_sha256(
        username: impl Into<String>,
        password: impl Into<String>,
    ) -> Self {
        Self::new()
            .with_auth_type(AuthenticationAuthType::SaslScramSha256)
            .with_username(username)
            .with_password(password)
    }

    /// Creates a record with [`AuthenticationAuthType::SaslScramSha512`],
    /// [`username`](struct@KafkaDownstreamConfigAuthentication#structfield.username) and
    /// [`password`](struct@KafkaDownstreamConfigAuthentication#structfield.password).
    #[must_use]
    pub fn sasl_scram_sha512(
        username: impl Into<String>,
        password: impl Into<String>,
    ) -> Self {
        Self::new()
            .with_auth_type(AuthenticationAuthType::SaslScramSha512)
            .with_username(username)
            .with_password(password)
    }

    /// Sets [`auth_type`](struct@KafkaDownstreamConfigAuthentication#structfield.auth_type).
    #[must_use]
    pub fn with_auth_type(
        mut self,
        auth_type: impl Into<AuthenticationAuthType>,
    ) -> Self {
        self.auth_type = Some(auth_type.into());
        self
    }

    /// Sets [`password`](struct@KafkaDownstreamConfigAuthentication#structfield.password).
    #[must_use]
    pub fn with_password(mut self, password: impl Into<String>) -> Self {
        self.password = Some(password.into());
        self
    }

    /// Sets [`username`](struct@KafkaDownstreamConfigAuthentication#structfield.username).
    #[must_use]
    pub fn with_username(mut self, username: impl Into<String>) -> Self {
        self.username = Some(username.into());
        self
    }
}

tidbcloud_core::record!(sent KafkaDownstreamConfigAuthentication {
    auth_type: "authType" [required],
    password: "password" [secret],
    username: "username",
});

/// The Kafka brokers that a changefeed writes to.
///
/// Required to create: `version`.
///
/// Used in requests and responses. Schema `KafkaDownstreamConfigBroker`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct KafkaDownstreamConfigBroker {
    /// Addresses of the brokers as host and port, separated by commas.
    ///
    /// Needed for public networks and VPC peering, not for a private endpoint.
    ///
    /// For example `broker1:9092,broker2:9092`.
    pub broker_endpoints: Option<String>,
    /// How messages are compressed.
    ///
    /// The server's default is `COMPRESSION_TYPE_UNSPECIFIED`; for example `NONE`.
    pub compression: Option<KafkaDownstreamConfigCompressionType>,
    /// Whether to accept any TLS certificate of a broker.
    ///
    /// With `true`, nothing proves that the broker is the right one.
    ///
    /// The server's default is `false`; for example `false`.
    pub insecure_skip_verify: Option<bool>,
    /// Whether the connection to the brokers is encrypted with TLS.
    ///
    /// The server's default is `false`; for example `false`.
    pub use_tls: Option<bool>,
    /// Major version of Kafka that the brokers run.
    ///
    /// Required; the server's default is `KAFKA_VERSION_UNSPECIFIED`; for example `KAFKA_VERSION_3XX`.
    pub version: Option<KafkaDownstreamConfigKafkaVersion>,
    extra_: Extra,
}

impl KafkaDownstreamConfigBroker {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`broker_endpoints`](struct@KafkaDownstreamConfigBroker#structfield.broker_endpoints).
    #[must_use]
    pub fn with_broker_endpoints(mut self, broker_endpoints: impl Into<String>) -> Self {
        self.broker_endpoints = Some(broker_endpoints.into());
        self
    }

    /// Sets [`compression`](struct@KafkaDownstreamConfigBroker#structfield.compression).
    #[must_use]
    pub fn with_compression(
        mut self,
        compression: impl Into<KafkaDownstreamConfigCompressionType>,
    ) -> Self {
        self.compression = Some(compression.into());
        self
    }

    /// Sets [`insecure_skip_verify`](struct@KafkaDownstreamConfigBroker#structfield.insecure_skip_verify).
    #[must_use]
    #[inline]
    pub fn with_insecure_skip_verify(mut self, insecure_skip_verify: bool) -> Self {
        self.insecure_skip_verify = Some(insecure_skip_verify);
        self
    }

    /// Sets [`use_tls`](struct@KafkaDownstreamConfigBroker#structfield.use_tls).
    #[must_use]
    #[inline]
    pub fn with_use_tls(mut self, use_tls: bool) -> Self {
        self.use_tls = Some(use_tls);
        self
    }

    /// Sets [`version`](struct@KafkaDownstreamConfigBroker#structfield.version).
    #[must_use]
    pub fn with_version(
        mut self,
        version: impl Into<KafkaDownstreamConfigKafkaVersion>,
    ) -> Self {
        self.version = Some(version.into());
        self
    }
}

tidbcloud_core::record!(sent KafkaDownstreamConfigBroker {
    broker_endpoints: "brokerEndpoints",
    compression: "compression",
    insecure_skip_verify: "insecureSkipVerify",
    use_tls: "useTls",
    version: "version" [required],
});

/// The columns to send for some tables.
///
/// Used in requests and responses. Schema `KafkaDownstreamConfigColumnSelector`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct KafkaDownstreamConfigColumnSelector {
    /// Names of the columns to send.
    pub columns: Option<Vec<String>>,
    /// Patterns of the tables that this is for.
    pub matcher: Option<Vec<String>>,
    extra_: Extra,
}

impl KafkaDownstreamConfigColumnSelector {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`columns`](struct@KafkaDownstreamConfigColumnSelector#structfield.columns).
    #[must_use]
    pub fn with_columns(
        mut self,
        columns: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.columns = Some(columns.into_iter().map(Into::into).collect());
        self
    }

    /// Sets [`matcher`](struct@KafkaDownstreamConfigColumnSelector#structfield.matcher).
    #[must_use]
    pub fn with_matcher(
        mut self,
        matcher: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.matcher = Some(matcher.into_iter().map(Into::into).collect());
        self
    }
}

tidbcloud_core::record!(sent KafkaDownstreamConfigColumnSelector {
    columns: "columns",
    matcher: "matcher",
});

/// The form of the messages that go to Kafka.
///
/// Required to create: `protocol`.
///
/// Choose one of: [`canal_json`](Self::canal_json), [`open_protocol`](Self::open_protocol), [`avro`](Self::avro),
/// [`debezium`](Self::debezium). Each sets `protocol` and the fields that belong to its value; the server refuses other
/// combinations.
///
/// Used in requests and responses. Schema `KafkaDownstreamConfigDataFormat`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct KafkaDownstreamConfigDataFormat {
    /// Settings of the Avro protocol.
    pub avro_config: Option<DataFormatAvroConfig>,
    /// Settings of the Debezium protocol.
    pub debezium_config: Option<DataFormatDebeziumConfig>,
    /// Whether messages carry the extra fields that TiDB defines, such as the commit time.
    ///
    /// The server's default is `false`; for example `false`.
    pub enable_tidb_extension: Option<bool>,
    /// Whether an update of a key stays one event.
    ///
    /// With `false`, an `UPDATE` that changes a primary or unique key may be split into a `DELETE` and an `INSERT`.
    ///
    /// The server's default is `false`; for example `false`.
    pub output_raw_change_event: Option<bool>,
    /// Protocol that the messages follow.
    ///
    /// Required; the server's default is `PROTOCOL_UNSPECIFIED`; for example `PROTOCOL_CANAL_JSON`.
    pub protocol: Option<KafkaDownstreamConfigDataFormatProtocol>,
    extra_: Extra,
}

impl KafkaDownstreamConfigDataFormat {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Creates a record with [`KafkaDownstreamConfigDataFormatProtocol::CanalJson`].
    #[must_use]
    pub fn canal_json() -> Self {
        Self::new().with_protocol(KafkaDownstreamConfigDataFormatProtocol::CanalJson)
    }

    /// Creates a record with [`KafkaDownstreamConfigDataFormatProtocol::OpenProtocol`].
    #[must_use]
    pub fn open_protocol() -> Self {
        Self::new().with_protocol(KafkaDownstreamConfigDataFormatProtocol::OpenProtocol)
    }

    /// Creates a record with [`KafkaDownstreamConfigDataFormatProtocol::Avro`] and
    /// [`avro_config`](struct@KafkaDownstreamConfigDataFormat#structfield.avro_config).
    #[must_use]
    pub fn avro(avro_config: DataFormatAvroConfig) -> Self {
        Self::new()
            .with_protocol(KafkaDownstreamConfigDataFormatProtocol::Avro)
            .with_avro_config(avro_config)
    }

    /// Creates a record with [`KafkaDownstreamConfigDataFormatProtocol::Debezium`] and
    /// [`debezium_config`](struct@KafkaDownstreamConfigDataFormat#structfield.debezium_config).
    #[must_use]
    pub fn debezium(debezium_config: DataFormatDebeziumConfig) -> Self {
        Self::new()
            .with_protocol(KafkaDownstreamConfigDataFormatProtocol::Debezium)
            .with_debezium_config(debezium_config)
    }

    /// Sets [`avro_config`](struct@KafkaDownstreamConfigDataFormat#structfield.avro_config).
    #[must_use]
    #[inline]
    pub fn with_avro_config(mut self, avro_config: DataFormatAvroConfig) -> Self {
        self.avro_config = Some(avro_config);
        self
    }

    /// Sets [`debezium_config`](struct@KafkaDownstreamConfigDataFormat#structfield.debezium_config).
    #[must_use]
    #[inline]
    pub fn with_debezium_config(
        mut self,
        debezium_config: DataFormatDebeziumConfig,
    ) -> Self {
        self.debezium_config = Some(debezium_config);
        self
    }

    /// Sets [`enable_tidb_extension`](struct@KafkaDownstreamConfigDataFormat#structfield.enable_tidb_extension).
    #[must_use]
    #[inline]
    pub fn with_enable_tidb_extension(mut self, enable_tidb_extension: bool) -> Self {
        self.enable_tidb_extension = Some(enable_tidb_extension);
        self
    }

    /// Sets [`output_raw_change_event`](struct@KafkaDownstreamConfigDataFormat#structfield.output_raw_change_event).
    #[must_use]
    #[inline]
    pub fn with_output_raw_change_event(
        mut self,
        output_raw_change_event: bool,
    ) -> Self {
        self.output_raw_change_event = Some(output_raw_change_event);
        self
    }

    /// Sets [`protocol`](struct@KafkaDownstreamConfigDataFormat#structfield.protocol).
    #[must_use]
    pub fn with_protocol(
        mut self,
        protocol: impl Into<KafkaDownstreamConfigDataFormatProtocol>,
    ) -> Self {
        self.protocol = Some(protocol.into());
        self
    }
}

tidbcloud_core::record!(sent KafkaDownstreamConfigDataFormat {
    avro_config: "avroConfig",
    debezium_config: "debeziumConfig",
    enable_tidb_extension: "enableTidbExtension",
    output_raw_change_event: "outputRawChangeEvent",
    protocol: "protocol" [required],
});

impl From<DataFormatAvroConfig> for KafkaDownstreamConfigDataFormat {
    fn from(avro_config: DataFormatAvroConfig) -> Self {
        Self::avro(avro_config)
    }
}

impl From<DataFormatDebeziumConfig> for KafkaDownstreamConfigDataFormat {
    fn from(debezium_config: DataFormatDebeziumConfig) -> Self {
        Self::debezium(debezium_config)
    }
}

/// How messages are spread over Kafka topics and their partitions.
///
/// Required to create: `dispatch_type`, `partition_num`, `replication_factor`.
///
/// Created by [`one_topic`](Self::one_topic), which sets `dispatch_type` and what belongs to its value; the server refuses
/// other combinations.
///
/// Used in requests and responses. Schema `KafkaDownstreamConfigTopicPartitionConfig`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct KafkaDownstreamConfigTopicPartitionConfig {
    /// Topic that takes all messages, where
    /// [`dispatch_type`](struct@crate::types::KafkaDownstreamConfigTopicPartitionConfig#structfield.dispatch_type) asks for a
    /// single topic.
    pub default_topic: Option<String>,
    /// Whether there is one topic for all, one for each table, or one for each database.
    ///
    /// Required; the server's default is `DISPATCH_TYPE_UNSPECIFIED`; for example `DISPATCH_TYPE_BY_TABLE`.
    pub dispatch_type: Option<TopicPartitionConfigDispatchType>,
    /// How partitions are chosen, for tables that need a separate rule.
    pub partition_dispatchers: Option<
        Vec<TopicPartitionConfigPartitionDispatcherConfig>,
    >,
    /// Number of partitions of each topic that the changefeed creates.
    ///
    /// Required; at least 1; for example `6`.
    pub partition_num: Option<i64>,
    /// Number of brokers with a copy of each topic that the changefeed creates.
    ///
    /// Required; at least 1; for example `3`.
    pub replication_factor: Option<i64>,
    /// Text between [`topic_prefix`](struct@crate::types::KafkaDownstreamConfigTopicPartitionConfig#structfield.topic_prefix)
    /// and the name of the database or table.
    pub separator: Option<String>,
    /// Text in front of the topic names, where each table or database has a separate topic.
    pub topic_prefix: Option<String>,
    /// Text at the end of the topic names, where each table or database has a separate topic.
    pub topic_suffix: Option<String>,
    extra_: Extra,
}

impl KafkaDownstreamConfigTopicPartitionConfig {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Creates a record with [`TopicPartitionConfigDispatchType::OneTopic`] and
    /// [`default_topic`](struct@KafkaDownstreamConfigTopicPartitionConfig#structfield.default_topic).
    #[must_use]
    pub fn one_topic(default_topic: impl Into<String>) -> Self {
        Self::new()
            .with_dispatch_type(TopicPartitionConfigDispatchType::OneTopic)
            .with_default_topic(default_topic)
    }

    /// Sets [`default_topic`](struct@KafkaDownstreamConfigTopicPartitionConfig#structfield.default_topic).
    #[must_use]
    pub fn with_default_topic(mut self, default_topic: impl Into<String>) -> Self {
        self.default_topic = Some(default_topic.into());
        self
    }

    /// Sets [`dispatch_type`](struct@KafkaDownstreamConfigTopicPartitionConfig#structfield.dispatch_type).
    #[must_use]
    pub fn with_dispatch_type(
        mut self,
        dispatch_type: impl Into<TopicPartitionConfigDispatchType>,
    ) -> Self {
        self.dispatch_type = Some(dispatch_type.into());
        self
    }

    /// Sets [`partition_dispatchers`](struct@KafkaDownstreamConfigTopicPartitionConfig#structfield.partition_dispatchers).
    #[must_use]
    pub fn with_partition_dispatchers(
        mut self,
        partition_dispatchers: impl IntoIterator<
            Item = impl Into<TopicPartitionConfigPartitionDispatcherConfig>,
        >,
    ) -> Self {
        self.partition_dispatchers = Some(
            partition_dispatchers.into_iter().map(Into::into).collect(),
        );
        self
    }

    /// Sets [`partition_num`](struct@KafkaDownstreamConfigTopicPartitionConfig#structfield.partition_num).
    #[must_use]
    #[inline]
    pub fn with_partition_num(mut self, partition_num: i64) -> Self {
        self.partition_num = Some(partition_num);
        self
    }

    /// Sets [`replication_factor`](struct@KafkaDownstreamConfigTopicPartitionConfig#structfield.replication_factor).
    #[must_use]
    #[inline]
    pub fn with_replication_factor(mut self, replication_factor: i64) -> Self {
        self.replication_factor = Some(replication_factor);
        self
    }

    /// Sets [`separator`](struct@KafkaDownstreamConfigTopicPartitionConfig#structfield.separator).
    #[must_use]
    pub fn with_separator(mut self, separator: impl Into<String>) -> Self {
        self.separator = Some(separator.into());
        self
    }

    /// Sets [`topic_prefix`](struct@KafkaDownstreamConfigTopicPartitionConfig#structfield.topic_prefix).
    #[must_use]
    pub fn with_topic_prefix(mut self, topic_prefix: impl Into<String>) -> Self {
        self.topic_prefix = Some(topic_prefix.into());
        self
    }

    /// Sets [`topic_suffix`](struct@KafkaDownstreamConfigTopicPartitionConfig#structfield.topic_suffix).
    #[must_use]
    pub fn with_topic_suffix(mut self, topic_suffix: impl Into<String>) -> Self {
        self.topic_suffix = Some(topic_suffix.into());
        self
    }
}

tidbcloud_core::record!(sent KafkaDownstreamConfigTopicPartitionConfig {
    default_topic: "defaultTopic",
    dispatch_type: "dispatchType" [required],
    partition_dispatchers: "partitionDispatchers",
    partition_num: "partitionNum" [required],
    replication_factor: "replicationFactor" [required],
    separator: "separator",
    topic_prefix: "topicPrefix",
    topic_suffix: "topicSuffix",
});

/// The capacities that [`list_changefeed_rcus`](crate::Client::list_changefeed_rcus) found.
///
/// Used in responses. Schema `v1beta1ListChangefeedRCUsResponse`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ListChangefeedRcusResponse {
    /// The capacities to choose from.
    ///
    /// Output only (ignored when sent).
    pub rcus: Option<Vec<ChangefeedRcu>>,
    extra_: Extra,
}

impl ListChangefeedRcusResponse {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(ListChangefeedRcusResponse {
    rcus: "rcus" [output_only],
});

/// A page of [`list_changefeeds`](crate::Client::list_changefeeds).
///
/// Used in responses. Schema `v1beta1ListChangefeedsResponse`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ListChangefeedsResponse {
    /// The changefeeds of this page.
    ///
    /// Output only (ignored when sent).
    pub changefeeds: Option<Vec<Changefeed>>,
    /// Value of `page_token` for the page after this one; empty on the last page.
    ///
    /// Output only (ignored when sent); for example `eyJpZCI6Njc4OTB9`.
    pub next_page_token: Option<String>,
    /// Number of changefeeds on all pages together.
    ///
    /// Output only (ignored when sent); for example `42`.
    pub total_size: Option<i64>,
    extra_: Extra,
}

impl ListChangefeedsResponse {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(ListChangefeedsResponse {
    changefeeds: "changefeeds" [output_only],
    next_page_token: "nextPageToken" [output_only],
    total_size: "totalSize" [output_only],
});

/// A MySQL-compatible database that a changefeed writes to, and the login there.
///
/// Required to create: `username`.
///
/// Used in requests and responses. Schema `v1beta1Connection`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct MySqlConnection {
    /// Address of the database, as host and port.
    ///
    /// Needed for public networks and VPC peering. Over a private endpoint it may stay unset, since
    /// `NetworkInfo::sink_endpoint_id` and `NetworkInfo::ports` say the same.
    ///
    /// For example `mysql.example.com:3306`.
    pub endpoint: Option<String>,
    /// Password of [`username`](struct@crate::types::MySqlConnection#structfield.username).
    ///
    /// Responses leave it out.
    ///
    /// Secret: `Debug` masks it; for example `A1B2C3...`.
    pub password: Option<String>,
    /// Database user that the changefeed writes as.
    ///
    /// Required; for example `root`.
    pub username: Option<String>,
    extra_: Extra,
}

impl MySqlConnection {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`endpoint`](struct@MySqlConnection#structfield.endpoint).
    #[must_use]
    pub fn with_endpoint(mut self, endpoint: impl Into<String>) -> Self {
        self.endpoint = Some(endpoint.into());
        self
    }

    /// Sets [`password`](struct@MySqlConnection#structfield.password).
    #[must_use]
    pub fn with_password(mut self, password: impl Into<String>) -> Self {
        self.password = Some(password.into());
        self
    }

    /// Sets [`username`](struct@MySqlConnection#structfield.username).
    #[must_use]
    pub fn with_username(mut self, username: impl Into<String>) -> Self {
        self.username = Some(username.into());
        self
    }
}

tidbcloud_core::record!(sent MySqlConnection {
    endpoint: "endpoint",
    password: "password" [secret],
    username: "username" [required],
});

/// How a changefeed writes to a MySQL-compatible database.
///
/// Required to create: `connection`.
///
/// Used in requests and responses. Schema `v1beta1MySQLDownstreamConfig`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct MySqlDownstreamConfig {
    /// Address of the database and the login there.
    ///
    /// Required.
    pub connection: Option<MySqlConnection>,
    extra_: Extra,
}

impl MySqlDownstreamConfig {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`connection`](struct@MySqlDownstreamConfig#structfield.connection).
    #[must_use]
    #[inline]
    pub fn with_connection(mut self, connection: MySqlConnection) -> Self {
        self.connection = Some(connection);
        self
    }
}

tidbcloud_core::record!(sent MySqlDownstreamConfig {
    connection: "connection" [required],
});

/// How a changefeed reaches the system that it writes to.
///
/// Required to create: `network_type`.
///
/// Choose one of: [`public`](Self::public), [`vpc_peering`](Self::vpc_peering), [`private_link`](Self::private_link). Each
/// sets `network_type` and the fields that belong to its value; the server refuses other combinations.
///
/// Used in requests and responses. Schema `v1beta1NetworkInfo`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct NetworkInfo {
    /// Kind of network between the cluster and the downstream system.
    ///
    /// Required; the server's default is `NETWORK_TYPE_UNSPECIFIED`; for example `NETWORK_TYPE_PUBLIC`.
    pub network_type: Option<NetworkInfoNetworkType>,
    /// Ports of the downstream system, for a private endpoint.
    pub ports: Option<Vec<i64>>,
    /// ID of the private endpoint that leads to the downstream system.
    ///
    /// It is set up in the TiDB Cloud console. Needed for a private endpoint only.
    ///
    /// Digits in a string on the wire.
    pub sink_endpoint_id: Option<u64>,
    extra_: Extra,
}

impl NetworkInfo {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Creates a record with [`NetworkInfoNetworkType::Public`].
    #[must_use]
    pub fn public() -> Self {
        Self::new().with_network_type(NetworkInfoNetworkType::Public)
    }

    /// Creates a record with [`NetworkInfoNetworkType::VpcPeering`].
    #[must_use]
    pub fn vpc_peering() -> Self {
        Self::new().with_network_type(NetworkInfoNetworkType::VpcPeering)
    }

    /// Creates a record with [`NetworkInfoNetworkType::PrivateLink`] and
    /// [`sink_endpoint_id`](struct@NetworkInfo#structfield.sink_endpoint_id).
    ///
    /// May be followed by [`ports`](struct@NetworkInfo#structfield.ports).
    #[must_use]
    pub fn private_link(sink_endpoint_id: u64) -> Self {
        Self::new()
            .with_network_type(NetworkInfoNetworkType::PrivateLink)
            .with_sink_endpoint_id(sink_endpoint_id)
    }

    /// Sets [`network_type`](struct@NetworkInfo#structfield.network_type).
    #[must_use]
    pub fn with_network_type(
        mut self,
        network_type: impl Into<NetworkInfoNetworkType>,
    ) -> Self {
        self.network_type = Some(network_type.into());
        self
    }

    /// Sets [`ports`](struct@NetworkInfo#structfield.ports).
    #[must_use]
    pub fn with_ports(
        mut self,
        ports: impl IntoIterator<Item = impl Into<i64>>,
    ) -> Self {
        self.ports = Some(ports.into_iter().map(Into::into).collect());
        self
    }

    /// Sets [`sink_endpoint_id`](struct@NetworkInfo#structfield.sink_endpoint_id).
    #[must_use]
    #[inline]
    pub fn with_sink_endpoint_id(mut self, sink_endpoint_id: u64) -> Self {
        self.sink_endpoint_id = Some(sink_endpoint_id);
        self
    }
}

tidbcloud_core::record!(sent NetworkInfo {
    network_type: "networkType" [required],
    ports: "ports",
    sink_endpoint_id: "sinkEndpointId" [text],
});

/// The form of the files that a changefeed writes to cloud storage, be it S3, Google Cloud Storage or Azure Blob Storage.
///
/// Required to create: `protocol`.
///
/// Used in requests and responses. Schema `v1beta1S3DataFormat`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct S3DataFormat {
    /// How binary values are written as text, in CSV files.
    ///
    /// The server's default is `BINARY_ENCODING_METHOD_UNSPECIFIED`; for example `BASE64`.
    pub binary_encoding_method: Option<S3DataFormatBinaryEncodingMethod>,
    /// How directories are divided by date. Unset means not at all.
    ///
    /// The server's default is `DATE_SEPARATOR_UNSPECIFIED`; for example `DAY`.
    pub date_separator: Option<S3DataFormatDateSeparator>,
    /// Character between the fields of a CSV line. It has to be an ASCII character.
    ///
    /// The server's default is `,`.
    pub delimiter: Option<String>,
    /// Whether Canal-JSON messages carry the extra fields that TiDB defines, such as the commit time.
    ///
    /// The server's default is `false`; for example `false`.
    pub enable_tidb_extension: Option<bool>,
    /// Whether each CSV line contains the commit timestamp of its row.
    ///
    /// The server's default is `false`; for example `false`.
    pub include_commit_ts: Option<bool>,
    /// Text that represents NULL in CSV columns.
    ///
    /// The server's default is `\N`.
    pub null: Option<String>,
    /// Whether CSV files begin with a line that names the columns.
    ///
    /// The server's default is `false`; for example `false`.
    pub output_field_header: Option<bool>,
    /// Whether an update of a key stays one event.
    ///
    /// With `false`, an `UPDATE` that changes a primary or unique key may be split into a `DELETE` and an `INSERT`.
    ///
    /// The server's default is `false`; for example `false`.
    pub output_raw_change_event: Option<bool>,
    /// Format of the files.
    ///
    /// Required; the server's default is `PROTOCOL_UNSPECIFIED`; for example `PROTOCOL_CANAL_JSON`.
    pub protocol: Option<S3DataFormatProtocol>,
    /// Character around CSV fields. An empty text means no quotes.
    ///
    /// The server's default is `"`.
    pub quote: Option<String>,
    /// Text between two change events. Empty means `\r\n`.
    pub terminator: Option<String>,
    extra_: Extra,
}

impl S3DataFormat {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`binary_encoding_method`](struct@S3DataFormat#structfield.binary_encoding_method).
    #[must_use]
    pub fn with_binary_encoding_method(
        mut self,
        binary_encoding_method: impl Into<S3DataFormatBinaryEncodingMethod>,
    ) -> Self {
        self.binary_encoding_method = Some(binary_encoding_method.into());
        self
    }

    /// Sets [`date_separator`](struct@S3DataFormat#structfield.date_separator).
    #[must_use]
    pub fn with_date_separator(
        mut self,
        date_separator: impl Into<S3DataFormatDateSeparator>,
    ) -> Self {
        self.date_separator = Some(date_separator.into());
        self
    }

    /// Sets [`delimiter`](struct@S3DataFormat#structfield.delimiter).
    #[must_use]
    pub fn with_delimiter(mut self, delimiter: impl Into<String>) -> Self {
        self.delimiter = Some(delimiter.into());
        self
    }

    /// Sets [`enable_tidb_extension`](struct@S3DataFormat#structfield.enable_tidb_extension).
    #[must_use]
    #[inline]
    pub fn with_enable_tidb_extension(mut self, enable_tidb_extension: bool) -> Self {
        self.enable_tidb_extension = Some(enable_tidb_extension);
        self
    }

    /// Sets [`include_commit_ts`](struct@S3DataFormat#structfield.include_commit_ts).
    #[must_use]
    #[inline]
    pub fn with_include_commit_ts(mut self, include_commit_ts: bool) -> Self {
        self.include_commit_ts = Some(include_commit_ts);
        self
    }

    /// Sets [`null`](struct@S3DataFormat#structfield.null).
    #[must_use]
    pub fn with_null(mut self, null: impl Into<String>) -> Self {
        self.null = Some(null.into());
        self
    }

    /// Sets [`output_field_header`](struct@S3DataFormat#structfield.output_field_header).
    #[must_use]
    #[inline]
    pub fn with_output_field_header(mut self, output_field_header: bool) -> Self {
        self.output_field_header = Some(output_field_header);
        self
    }

    /// Sets [`output_raw_change_event`](struct@S3DataFormat#structfield.output_raw_change_event).
    #[must_use]
    #[inline]
    pub fn with_output_raw_change_event(
        mut self,
        output_raw_change_event: bool,
    ) -> Self {
        self.output_raw_change_event = Some(output_raw_change_event);
        self
    }

    /// Sets [`protocol`](struct@S3DataFormat#structfield.protocol).
    #[must_use]
    pub fn with_protocol(mut self, protocol: impl Into<S3DataFormatProtocol>) -> Self {
        self.protocol = Some(protocol.into());
        self
    }

    /// Sets [`quote`](struct@S3DataFormat#structfield.quote).
    #[must_use]
    pub fn with_quote(mut self, quote: impl Into<String>) -> Self {
        self.quote = Some(quote.into());
        self
    }

    /// Sets [`terminator`](struct@S3DataFormat#structfield.terminator).
    #[must_use]
    pub fn with_terminator(mut self, terminator: impl Into<String>) -> Self {
        self.terminator = Some(terminator.into());
        self
    }
}

tidbcloud_core::record!(sent S3DataFormat {
    binary_encoding_method: "binaryEncodingMethod",
    date_separator: "dateSeparator",
    delimiter: "delimiter",
    enable_tidb_extension: "enableTidbExtension",
    include_commit_ts: "includeCommitTs",
    null: "null",
    output_field_header: "outputFieldHeader",
    output_raw_change_event: "outputRawChangeEvent",
    protocol: "protocol" [required],
    quote: "quote",
    terminator: "terminator",
});

/// How a changefeed writes to Amazon S3 or storage compatible with it.
///
/// Required to create: `data_format`, `endpoint`.
///
/// Used in requests and responses. Schema `v1beta1S3DownstreamConfig`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct S3DownstreamConfig {
    /// Form of the files that are written.
    ///
    /// Required.
    pub data_format: Option<S3DataFormat>,
    /// Bucket to write to, and the access to it.
    ///
    /// Required.
    pub endpoint: Option<S3DownstreamConfigEndpoint>,
    /// How much to gather before a file is written.
    pub storage_flush_config: Option<StorageFlushConfig>,
    extra_: Extra,
}

impl S3DownstreamConfig {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`data_format`](struct@S3DownstreamConfig#structfield.data_format).
    #[must_use]
    #[inline]
    pub fn with_data_format(mut self, data_format: S3DataFormat) -> Self {
        self.data_format = Some(data_format);
        self
    }

    /// Sets [`endpoint`](struct@S3DownstreamConfig#structfield.endpoint).
    #[must_use]
    #[inline]
    pub fn with_endpoint(mut self, endpoint: S3DownstreamConfigEndpoint) -> Self {
        self.endpoint = Some(endpoint);
        self
    }

    /// Sets [`storage_flush_config`](struct@S3DownstreamConfig#structfield.storage_flush_config).
    #[must_use]
    #[inline]
    pub fn with_storage_flush_config(
        mut self,
        storage_flush_config: StorageFlushConfig,
    ) -> Self {
        self.storage_flush_config = Some(storage_flush_config);
        self
    }
}

tidbcloud_core::record!(sent S3DownstreamConfig {
    data_format: "dataFormat" [required],
    endpoint: "endpoint" [required],
    storage_flush_config: "storageFlushConfig",
});

/// The S3 bucket that a changefeed writes to.
///
/// Required to create: `auth_type`, `s3_uri`.
///
/// Choose one of: [`ak_sk`](Self::ak_sk), [`assume_role`](Self::assume_role). Each sets `auth_type` and the fields that
/// belong to its value; the server refuses other combinations.
///
/// Used in requests and responses. Schema `v1beta1S3DownstreamConfigEndpoint`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct S3DownstreamConfigEndpoint {
    /// ID of the access key; needed where [`auth_type`](struct@crate::types::S3DownstreamConfigEndpoint#structfield.auth_type)
    /// asks for an access key.
    ///
    /// Secret: `Debug` masks it; for example `AKIA...A1B2C3`.
    pub access_key: Option<String>,
    /// How access to the bucket is granted.
    ///
    /// Required; the server's default is `S3_AUTH_TYPE_UNSPECIFIED`; for example `S3_AUTH_TYPE_AK_SK`.
    pub auth_type: Option<EndpointS3AuthType>,
    /// ARN of the IAM role to assume; needed where
    /// [`auth_type`](struct@crate::types::S3DownstreamConfigEndpoint#structfield.auth_type) asks for a role.
    ///
    /// For example `arn:aws:iam::123456789012:role/redacted`.
    pub iam_assumed_role_arn: Option<String>,
    /// Bucket and path to write to, with a slash at the end.
    ///
    /// Required; for example `s3://bucket/prefix/`.
    pub s3_uri: Option<String>,
    /// Secret part of the access key; needed where
    /// [`auth_type`](struct@crate::types::S3DownstreamConfigEndpoint#structfield.auth_type) asks for an access key.
    ///
    /// Responses leave it out.
    ///
    /// Secret: `Debug` masks it; for example `A1B2C3...`.
    pub secret_key: Option<String>,
    extra_: Extra,
}

impl S3DownstreamConfigEndpoint {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Creates a record with [`EndpointS3AuthType::AkSk`],
    /// [`access_key`](struct@S3DownstreamConfigEndpoint#structfield.access_key) and
    /// [`secret_key`](struct@S3DownstreamConfigEndpoint#structfield.secret_key).
    #[must_use]
    pub fn ak_sk(access_key: impl Into<String>, secret_key: impl Into<String>) -> Self {
        Self::new()
            .with_auth_type(EndpointS3AuthType::AkSk)
            .with_access_key(access_key)
            .with_secret_key(secret_key)
    }

    /// Creates a record with [`EndpointS3AuthType::AssumeRole`] and
    /// [`iam_assumed_role_arn`](struct@S3DownstreamConfigEndpoint#structfield.iam_assumed_role_arn).
    #[must_use]
    pub fn assume_role(iam_assumed_role_arn: impl Into<String>) -> Self {
        Self::new()
            .with_auth_type(EndpointS3AuthType::AssumeRole)
            .with_iam_assumed_role_arn(iam_assumed_role_arn)
    }

    /// Sets [`access_key`](struct@S3DownstreamConfigEndpoint#structfield.access_key).
    #[must_use]
    pub fn with_access_key(mut self, access_key: impl Into<String>) -> Self {
        self.access_key = Some(access_key.into());
        self
    }

    /// Sets [`auth_type`](struct@S3DownstreamConfigEndpoint#structfield.auth_type).
    #[must_use]
    pub fn with_auth_type(mut self, auth_type: impl Into<EndpointS3AuthType>) -> Self {
        self.auth_type = Some(auth_type.into());
        self
    }

    /// Sets [`iam_assumed_role_arn`](struct@S3DownstreamConfigEndpoint#structfield.iam_assumed_role_arn).
    #[must_use]
    pub fn with_iam_assumed_role_arn(
        mut self,
        iam_assumed_role_arn: impl Into<String>,
    ) -> Self {
        self.iam_assumed_role_arn = Some(iam_assumed_role_arn.into());
        self
    }

    /// Sets [`s3_uri`](struct@S3DownstreamConfigEndpoint#structfield.s3_uri).
    #[must_use]
    pub fn with_s3_uri(mut self, s3_uri: impl Into<String>) -> Self {
        self.s3_uri = Some(s3_uri.into());
        self
    }

    /// Sets [`secret_key`](struct@S3DownstreamConfigEndpoint#structfield.secret_key).
    #[must_use]
    pub fn with_secret_key(mut self, secret_key: impl Into<String>) -> Self {
        self.secret_key = Some(secret_key.into());
        self
    }
}

tidbcloud_core::record!(sent S3DownstreamConfigEndpoint {
    access_key: "accessKey" [secret],
    auth_type: "authType" [required],
    iam_assumed_role_arn: "iamAssumedRoleArn",
    s3_uri: "s3Uri" [required],
    secret_key: "secretKey" [secret],
});

/// Request body of [`scale_changefeed`](crate::Client::scale_changefeed).
///
/// Required to create: `replication_capacity`.
///
/// Used in requests. Schema `ScaleChangefeedBody`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ScaleChangefeedBody {
    /// Capacity that the changefeed should have, by the name of an option of
    /// [`list_changefeed_rcus`](crate::Client::list_changefeed_rcus).
    ///
    /// Required; for example `8rcu`.
    pub replication_capacity: Option<String>,
    extra_: Extra,
}

impl ScaleChangefeedBody {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`replication_capacity`](struct@ScaleChangefeedBody#structfield.replication_capacity).
    #[must_use]
    pub fn with_replication_capacity(
        mut self,
        replication_capacity: impl Into<String>,
    ) -> Self {
        self.replication_capacity = Some(replication_capacity.into());
        self
    }
}

tidbcloud_core::record!(sent ScaleChangefeedBody {
    replication_capacity: "replicationCapacity" [required],
});

/// The point in time from which a changefeed replicates changes.
///
/// Required to create: `mode`.
///
/// Choose one of: [`from_now`](Self::from_now), [`from_tso`](Self::from_tso), [`from_utc`](Self::from_utc). Each sets
/// `mode` and the fields that belong to its value; the server refuses other combinations.
///
/// Used in requests and responses. Schema `v1beta1StartPosition`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct StartPosition {
    /// Whether to start now or at a time of the past.
    ///
    /// Required; the server's default is `MODE_UNSPECIFIED`; for example `FROM_NOW`.
    pub mode: Option<StartPositionMode>,
    /// Time to start from, where [`mode`](struct@crate::types::StartPosition#structfield.mode) is `FromUtc`.
    ///
    /// RFC 3339 on the wire; for example `2024-01-01T00:00:00Z`.
    pub start_timestamp: Option<Timestamp>,
    /// TSO to start from, where [`mode`](struct@crate::types::StartPosition#structfield.mode) is `FromTso`.
    ///
    /// Digits in a string on the wire; for example `0`.
    pub start_tso: Option<u64>,
    extra_: Extra,
}

impl StartPosition {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Creates a record with [`StartPositionMode::FromNow`].
    #[must_use]
    pub fn from_now() -> Self {
        Self::new().with_mode(StartPositionMode::FromNow)
    }

    /// Creates a record with [`StartPositionMode::FromTso`] and [`start_tso`](struct@StartPosition#structfield.start_tso).
    #[must_use]
    pub fn from_tso(start_tso: u64) -> Self {
        Self::new().with_mode(StartPositionMode::FromTso).with_start_tso(start_tso)
    }

    /// Creates a record with [`StartPositionMode::FromUtc`] and
    /// [`start_timestamp`](struct@StartPosition#structfield.start_timestamp).
    #[must_use]
    pub fn from_utc(start_timestamp: Timestamp) -> Self {
        Self::new()
            .with_mode(StartPositionMode::FromUtc)
            .with_start_timestamp(start_timestamp)
    }

    /// Sets [`mode`](struct@StartPosition#structfield.mode).
    #[must_use]
    pub fn with_mode(mut self, mode: impl Into<StartPositionMode>) -> Self {
        self.mode = Some(mode.into());
        self
    }

    /// Sets [`start_timestamp`](struct@StartPosition#structfield.start_timestamp).
    #[must_use]
    #[inline]
    pub fn with_start_timestamp(mut self, start_timestamp: Timestamp) -> Self {
        self.start_timestamp = Some(start_timestamp);
        self
    }

    /// Sets [`start_tso`](struct@StartPosition#structfield.start_tso).
    #[must_use]
    #[inline]
    pub fn with_start_tso(mut self, start_tso: u64) -> Self {
        self.start_tso = Some(start_tso);
        self
    }
}

tidbcloud_core::record!(sent StartPosition {
    mode: "mode" [required],
    start_timestamp: "startTimestamp",
    start_tso: "startTso" [text],
});

/// How much a changefeed gathers before it writes a file to cloud storage.
///
/// Used in requests and responses. Schema `v1beta1StorageFlushConfig`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct StorageFlushConfig {
    /// Size in bytes at which a file is written.
    ///
    /// Digits in a string on the wire; the server's default is `67108864`; from 1048576 to 536870912; for example `67108864`.
    pub file_size: Option<u64>,
    /// Time after which a file is written at the latest, as a number and a unit.
    ///
    /// It can be `2s` to `10m`.
    ///
    /// The server's default is `1m`; for example `1m`.
    pub interval: Option<String>,
    extra_: Extra,
}

impl StorageFlushConfig {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`file_size`](struct@StorageFlushConfig#structfield.file_size).
    #[must_use]
    #[inline]
    pub fn with_file_size(mut self, file_size: u64) -> Self {
        self.file_size = Some(file_size);
        self
    }

    /// Sets [`interval`](struct@StorageFlushConfig#structfield.interval).
    #[must_use]
    pub fn with_interval(mut self, interval: impl Into<String>) -> Self {
        self.interval = Some(interval.into());
        self
    }
}

tidbcloud_core::record!(sent StorageFlushConfig {
    file_size: "fileSize" [text],
    interval: "interval",
});

/// Which tables and events a changefeed replicates.
///
/// Used in requests and responses. Schema `v1beta1TableConfig`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct TableConfig {
    /// Whether upper and lower case differ in the rules.
    pub case_sensitive: Option<bool>,
    /// Events to leave out, for some tables.
    pub event_filters: Option<Vec<EventFilter>>,
    /// Tables to replicate, in the syntax of TiCDC's table filter, for example `mydb.*` or `!mydb.scratch`.
    pub filter_rules: Option<Vec<String>>,
    /// Handling of tables that cannot be replicated.
    ///
    /// The server's default is `MODE_UNSPECIFIED`; for example `IGNORE_NOT_SUPPORT_TABLE`.
    pub mode: Option<TableConfigMode>,
    extra_: Extra,
}

impl TableConfig {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`case_sensitive`](struct@TableConfig#structfield.case_sensitive).
    #[must_use]
    #[inline]
    pub fn with_case_sensitive(mut self, case_sensitive: bool) -> Self {
        self.case_sensitive = Some(case_sensitive);
        self
    }

    /// Sets [`event_filters`](struct@TableConfig#structfield.event_filters).
    #[must_use]
    pub fn with_event_filters(
        mut self,
        event_filters: impl IntoIterator<Item = impl Into<EventFilter>>,
    ) -> Self {
        self.event_filters = Some(event_filters.into_iter().map(Into::into).collect());
        self
    }

    /// Sets [`filter_rules`](struct@TableConfig#structfield.filter_rules).
    #[must_use]
    pub fn with_filter_rules(
        mut self,
        filter_rules: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.filter_rules = Some(filter_rules.into_iter().map(Into::into).collect());
        self
    }

    /// Sets [`mode`](struct@TableConfig#structfield.mode).
    #[must_use]
    pub fn with_mode(mut self, mode: impl Into<TableConfigMode>) -> Self {
        self.mode = Some(mode.into());
        self
    }
}

tidbcloud_core::record!(sent TableConfig {
    case_sensitive: "caseSensitive",
    event_filters: "eventFilters",
    filter_rules: "filterRules",
    mode: "mode",
});

/// How messages of some tables are spread over partitions.
///
/// Required to create: `partition_type`.
///
/// Choose one of: [`table`](Self::table), [`index_value`](Self::index_value), [`timestamp`](Self::timestamp),
/// [`columns`](Self::columns). Each sets `partition_type` and the fields that belong to its value; the server refuses other
/// combinations.
///
/// Used in requests and responses. Schema `TopicPartitionConfigPartitionDispatcherConfig`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct TopicPartitionConfigPartitionDispatcherConfig {
    /// Columns whose values choose the partition, where
    /// [`partition_type`](struct@crate::types::TopicPartitionConfigPartitionDispatcherConfig#structfield.partition_type) is
    /// `Columns`.
    pub columns: Option<Vec<String>>,
    /// Index whose values choose the partition, where
    /// [`partition_type`](struct@crate::types::TopicPartitionConfigPartitionDispatcherConfig#structfield.partition_type) is
    /// `IndexValue`.
    pub index_name: Option<String>,
    /// Patterns of the tables that this is for.
    pub matcher: Option<Vec<String>>,
    /// Rule that chooses the partition of a message.
    ///
    /// Required; the server's default is `PARTITION_DISPATCHER_UNSPECIFIED`; for example `TABLE`.
    pub partition_type: Option<TopicPartitionConfigPartitionDispatcher>,
    extra_: Extra,
}

impl TopicPartitionConfigPartitionDispatcherConfig {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Creates a record with [`TopicPartitionConfigPartitionDispatcher::Table`].
    #[must_use]
    pub fn table() -> Self {
        Self::new().with_partition_type(TopicPartitionConfigPartitionDispatcher::Table)
    }

    /// Creates a record with [`TopicPartitionConfigPartitionDispatcher::IndexValue`] and
    /// [`index_name`](struct@TopicPartitionConfigPartitionDispatcherConfig#structfield.index_name).
    #[must_use]
    pub fn index_value(index_name: impl Into<String>) -> Self {
        Self::new()
            .with_partition_type(TopicPartitionConfigPartitionDispatcher::IndexValue)
            .with_index_name(index_name)
    }

    /// Creates a record with [`TopicPartitionConfigPartitionDispatcher::Timestamp`].
    #[must_use]
    pub fn timestamp() -> Self {
        Self::new()
            .with_partition_type(TopicPartitionConfigPartitionDispatcher::Timestamp)
    }

    /// Creates a record with [`TopicPartitionConfigPartitionDispatcher::Columns`] and
    /// [`columns`](struct@TopicPartitionConfigPartitionDispatcherConfig#structfield.columns).
    #[must_use]
    pub fn columns(columns: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self::new()
            .with_partition_type(TopicPartitionConfigPartitionDispatcher::Columns)
            .with_columns(columns)
    }

    /// Sets [`columns`](struct@TopicPartitionConfigPartitionDispatcherConfig#structfield.columns).
    #[must_use]
    pub fn with_columns(
        mut self,
        columns: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.columns = Some(columns.into_iter().map(Into::into).collect());
        self
    }

    /// Sets [`index_name`](struct@TopicPartitionConfigPartitionDispatcherConfig#structfield.index_name).
    #[must_use]
    pub fn with_index_name(mut self, index_name: impl Into<String>) -> Self {
        self.index_name = Some(index_name.into());
        self
    }

    /// Sets [`matcher`](struct@TopicPartitionConfigPartitionDispatcherConfig#structfield.matcher).
    #[must_use]
    pub fn with_matcher(
        mut self,
        matcher: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.matcher = Some(matcher.into_iter().map(Into::into).collect());
        self
    }

    /// Sets [`partition_type`](struct@TopicPartitionConfigPartitionDispatcherConfig#structfield.partition_type).
    #[must_use]
    pub fn with_partition_type(
        mut self,
        partition_type: impl Into<TopicPartitionConfigPartitionDispatcher>,
    ) -> Self {
        self.partition_type = Some(partition_type.into());
        self
    }
}

tidbcloud_core::record!(sent TopicPartitionConfigPartitionDispatcherConfig {
    columns: "columns",
    index_name: "indexName",
    matcher: "matcher",
    partition_type: "partitionType" [required],
});

/// How a changefeed logs in to Kafka.
///
/// Open enum: a value that is not listed here is kept in [`AuthenticationAuthType::Unknown`]. Schema
/// `AuthenticationAuthType`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AuthenticationAuthType {
    /// No method is named; not to be sent.
    ///
    /// Value `AUTH_TYPE_UNSPECIFIED`.
    AuthTypeUnspecified,
    /// The brokers want no login.
    ///
    /// Value `DISABLE`.
    Disable,
    /// User name and password over SASL/PLAIN, which sends them in clear text unless TLS is used.
    ///
    /// Value `SASL_PLAIN`.
    SaslPlain,
    /// User name and password over SASL/SCRAM with SHA-256.
    ///
    /// Value `SASL_SCRAM_SHA_256`.
    SaslScramSha256,
    /// User name and password over SASL/SCRAM with SHA-512.
    ///
    /// Value `SASL_SCRAM_SHA_512`.
    SaslScramSha512,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(AuthenticationAuthType or Unknown {
    AuthTypeUnspecified: "AUTH_TYPE_UNSPECIFIED",
    Disable: "DISABLE",
    SaslPlain: "SASL_PLAIN",
    SaslScramSha256: "SASL_SCRAM_SHA_256",
    SaslScramSha512: "SASL_SCRAM_SHA_512",
});

/// How Avro messages represent `BIGINT UNSIGNED` values.
///
/// Open enum: a value that is not listed here is kept in [`AvroConfigBigintUnsignedHandlingMode::Unknown`]. Schema
/// `AvroConfigBigintUnsignedHandlingMode`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AvroConfigBigintUnsignedHandlingMode {
    /// As a signed integer of 64 bits, which the largest values overflow.
    ///
    /// Value `BIGINT_UNSIGNED_HANDLING_MODE_LONG`.
    Long,
    /// As text, in which every value fits.
    ///
    /// Value `BIGINT_UNSIGNED_HANDLING_MODE_STRING`.
    String,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(AvroConfigBigintUnsignedHandlingMode or Unknown {
    Long: "BIGINT_UNSIGNED_HANDLING_MODE_LONG",
    String: "BIGINT_UNSIGNED_HANDLING_MODE_STRING",
});

/// How Avro messages represent `DECIMAL` values.
///
/// Open enum: a value that is not listed here is kept in [`AvroConfigDecimalHandlingMode::Unknown`]. Schema
/// `AvroConfigDecimalHandlingMode`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AvroConfigDecimalHandlingMode {
    /// No mode is named; not to be sent.
    ///
    /// Value `DECIMAL_HANDLING_MODE_UNSPECIFIED`.
    Unspecified,
    /// As exact decimal numbers.
    ///
    /// Value `DECIMAL_HANDLING_MODE_PRECISE`.
    Precise,
    /// As text.
    ///
    /// Value `DECIMAL_HANDLING_MODE_STRING`.
    String,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(AvroConfigDecimalHandlingMode or Unknown {
    Unspecified: "DECIMAL_HANDLING_MODE_UNSPECIFIED",
    Precise: "DECIMAL_HANDLING_MODE_PRECISE",
    String: "DECIMAL_HANDLING_MODE_STRING",
});

/// State of a changefeed.
///
/// Open enum: a value that is not listed here is kept in [`ChangefeedState::Unknown`]. Schema `ChangefeedState`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ChangefeedState {
    /// No state is named; not a state of a changefeed.
    ///
    /// Value `STATE_UNSPECIFIED`.
    StateUnspecified,
    /// Changes are being replicated.
    ///
    /// Value `RUNNING`.
    Running,
    /// A fatal error stopped replication. `Changefeed::error` has the cause.
    ///
    /// Value `FAILED`.
    Failed,
    /// An error stops replication, which may continue by itself. `Changefeed::error` has the cause.
    ///
    /// Value `ERROR`.
    Error,
    /// It is being set up; [`Running`](crate::types::ChangefeedState::Running) follows.
    ///
    /// Value `CREATING`.
    Creating,
    /// It is being stopped; [`Paused`](crate::types::ChangefeedState::Paused) follows.
    ///
    /// Value `PAUSING`.
    Pausing,
    /// Replication is stopped, and the checkpoint is kept. It can be edited or resumed.
    ///
    /// Value `PAUSED`.
    Paused,
    /// It is being removed.
    ///
    /// Value `DELETING`.
    Deleting,
    /// It has been deleted.
    ///
    /// Value `DELETED`.
    Deleted,
    /// A new configuration is being applied.
    ///
    /// Value `EDITING`.
    Editing,
    /// Changes are being replicated, but something needs attention.
    ///
    /// Value `WARNING`.
    Warning,
    /// A new capacity is being applied.
    ///
    /// Value `SCALING`.
    Scaling,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(ChangefeedState or Unknown {
    StateUnspecified: "STATE_UNSPECIFIED",
    Running: "RUNNING",
    Failed: "FAILED",
    Error: "ERROR",
    Creating: "CREATING",
    Pausing: "PAUSING",
    Paused: "PAUSED",
    Deleting: "DELETING",
    Deleted: "DELETED",
    Editing: "EDITING",
    Warning: "WARNING",
    Scaling: "SCALING",
});

/// The kind of system that a changefeed writes to.
///
/// Open enum: a value that is not listed here is kept in [`DownstreamType::Unknown`]. Schema `v1beta1DownstreamType`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DownstreamType {
    /// No kind is named. As a filter it means all kinds; it cannot be the kind of a changefeed.
    ///
    /// Value `DOWNSTREAM_TYPE_UNSPECIFIED`.
    Unspecified,
    /// Apache Kafka.
    ///
    /// Value `KAFKA`.
    Kafka,
    /// A database that speaks MySQL's protocol.
    ///
    /// Value `MYSQL`.
    Mysql,
    /// Amazon S3, or storage compatible with it.
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

tidbcloud_core::open_enum!(DownstreamType or Unknown {
    Unspecified: "DOWNSTREAM_TYPE_UNSPECIFIED",
    Kafka: "KAFKA",
    Mysql: "MYSQL",
    S3: "S3",
    Gcs: "GCS",
    AzureBlob: "AZURE_BLOB",
});

/// How a changefeed gets access to an S3 bucket.
///
/// Open enum: a value that is not listed here is kept in [`EndpointS3AuthType::Unknown`]. Schema `EndpointS3AuthType`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EndpointS3AuthType {
    /// No method is named; not to be sent.
    ///
    /// Value `S3_AUTH_TYPE_UNSPECIFIED`.
    Unspecified,
    /// By an access key, given in `access_key` and `secret_key`.
    ///
    /// Value `S3_AUTH_TYPE_AK_SK`.
    AkSk,
    /// By assuming the IAM role in `iam_assumed_role_arn`.
    ///
    /// Value `S3_AUTH_TYPE_ASSUME_ROLE`.
    AssumeRole,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(EndpointS3AuthType or Unknown {
    Unspecified: "S3_AUTH_TYPE_UNSPECIFIED",
    AkSk: "S3_AUTH_TYPE_AK_SK",
    AssumeRole: "S3_AUTH_TYPE_ASSUME_ROLE",
});

/// How messages to Kafka are compressed.
///
/// Open enum: a value that is not listed here is kept in [`KafkaDownstreamConfigCompressionType::Unknown`]. Schema
/// `KafkaDownstreamConfigCompressionType`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum KafkaDownstreamConfigCompressionType {
    /// No method is named; not to be sent.
    ///
    /// Value `COMPRESSION_TYPE_UNSPECIFIED`.
    CompressionTypeUnspecified,
    /// Not at all.
    ///
    /// Value `NONE`.
    None,
    /// With gzip.
    ///
    /// Value `GZIP`.
    Gzip,
    /// With Snappy.
    ///
    /// Value `SNAPPY`.
    Snappy,
    /// With LZ4.
    ///
    /// Value `LZ4`.
    Lz4,
    /// With Zstandard.
    ///
    /// Value `ZSTD`.
    Zstd,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(KafkaDownstreamConfigCompressionType or Unknown {
    CompressionTypeUnspecified: "COMPRESSION_TYPE_UNSPECIFIED",
    None: "NONE",
    Gzip: "GZIP",
    Snappy: "SNAPPY",
    Lz4: "LZ4",
    Zstd: "ZSTD",
});

/// The protocol that messages to Kafka follow.
///
/// Open enum: a value that is not listed here is kept in [`KafkaDownstreamConfigDataFormatProtocol::Unknown`]. Schema
/// `KafkaDownstreamConfigDataFormatProtocol`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum KafkaDownstreamConfigDataFormatProtocol {
    /// No protocol is named; not to be sent.
    ///
    /// Value `PROTOCOL_UNSPECIFIED`.
    Unspecified,
    /// Canal-JSON, the choice for most uses.
    ///
    /// Value `PROTOCOL_CANAL_JSON`.
    CanalJson,
    /// Open Protocol, TiDB's own.
    ///
    /// Value `PROTOCOL_OPEN_PROTOCOL`.
    OpenProtocol,
    /// Apache Avro, with the settings in `avro_config`.
    ///
    /// Value `PROTOCOL_AVRO`.
    Avro,
    /// Debezium, with the settings in `debezium_config`.
    ///
    /// Value `PROTOCOL_DEBEZIUM`.
    Debezium,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(KafkaDownstreamConfigDataFormatProtocol or Unknown {
    Unspecified: "PROTOCOL_UNSPECIFIED",
    CanalJson: "PROTOCOL_CANAL_JSON",
    OpenProtocol: "PROTOCOL_OPEN_PROTOCOL",
    Avro: "PROTOCOL_AVRO",
    Debezium: "PROTOCOL_DEBEZIUM",
});

/// The major version of Kafka that brokers run.
///
/// Open enum: a value that is not listed here is kept in [`KafkaDownstreamConfigKafkaVersion::Unknown`]. Schema
/// `KafkaDownstreamConfigKafkaVersion`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum KafkaDownstreamConfigKafkaVersion {
    /// No version is named; not to be sent.
    ///
    /// Value `KAFKA_VERSION_UNSPECIFIED`.
    KafkaVersionUnspecified,
    /// Any 0.x release.
    ///
    /// Value `KAFKA_VERSION_0XX`.
    KafkaVersion0xx,
    /// Any 1.x release.
    ///
    /// Value `KAFKA_VERSION_1XX`.
    KafkaVersion1xx,
    /// Any 2.x release.
    ///
    /// Value `KAFKA_VERSION_2XX`.
    KafkaVersion2xx,
    /// Any 3.x release.
    ///
    /// Value `KAFKA_VERSION_3XX`.
    KafkaVersion3xx,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(KafkaDownstreamConfigKafkaVersion or Unknown {
    KafkaVersionUnspecified: "KAFKA_VERSION_UNSPECIFIED",
    KafkaVersion0xx: "KAFKA_VERSION_0XX",
    KafkaVersion1xx: "KAFKA_VERSION_1XX",
    KafkaVersion2xx: "KAFKA_VERSION_2XX",
    KafkaVersion3xx: "KAFKA_VERSION_3XX",
});

/// The kind of network between a cluster and the system that a changefeed writes to.
///
/// Open enum: a value that is not listed here is kept in [`NetworkInfoNetworkType::Unknown`]. Schema
/// `NetworkInfoNetworkType`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum NetworkInfoNetworkType {
    /// No kind is named; not to be sent.
    ///
    /// Value `NETWORK_TYPE_UNSPECIFIED`.
    Unspecified,
    /// The internet.
    ///
    /// Value `NETWORK_TYPE_PUBLIC`.
    Public,
    /// A VPC peering on AWS.
    ///
    /// Value `NETWORK_TYPE_VPC_PEERING`.
    VpcPeering,
    /// A private endpoint that TiDB Cloud manages; `sink_endpoint_id` names it.
    ///
    /// Value `NETWORK_TYPE_PRIVATE_LINK`.
    PrivateLink,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(NetworkInfoNetworkType or Unknown {
    Unspecified: "NETWORK_TYPE_UNSPECIFIED",
    Public: "NETWORK_TYPE_PUBLIC",
    VpcPeering: "NETWORK_TYPE_VPC_PEERING",
    PrivateLink: "NETWORK_TYPE_PRIVATE_LINK",
});

/// How binary values are written as text.
///
/// Open enum: a value that is not listed here is kept in [`S3DataFormatBinaryEncodingMethod::Unknown`]. Schema
/// `S3DataFormatBinaryEncodingMethod`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum S3DataFormatBinaryEncodingMethod {
    /// No method is named; not to be sent.
    ///
    /// Value `BINARY_ENCODING_METHOD_UNSPECIFIED`.
    BinaryEncodingMethodUnspecified,
    /// In base64.
    ///
    /// Value `BASE64`.
    Base64,
    /// In hexadecimal digits.
    ///
    /// Value `HEX`.
    Hex,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(S3DataFormatBinaryEncodingMethod or Unknown {
    BinaryEncodingMethodUnspecified: "BINARY_ENCODING_METHOD_UNSPECIFIED",
    Base64: "BASE64",
    Hex: "HEX",
});

/// How the directories of a changefeed's files are divided by date.
///
/// Open enum: a value that is not listed here is kept in [`S3DataFormatDateSeparator::Unknown`]. Schema
/// `S3DataFormatDateSeparator`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum S3DataFormatDateSeparator {
    /// Nothing is said, which means the same as [`None`](crate::types::S3DataFormatDateSeparator::None).
    ///
    /// Value `DATE_SEPARATOR_UNSPECIFIED`.
    DateSeparatorUnspecified,
    /// Not at all.
    ///
    /// Value `NONE`.
    None,
    /// A directory for each year.
    ///
    /// Value `YEAR`.
    Year,
    /// A directory for each month.
    ///
    /// Value `MONTH`.
    Month,
    /// A directory for each day.
    ///
    /// Value `DAY`.
    Day,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(S3DataFormatDateSeparator or Unknown {
    DateSeparatorUnspecified: "DATE_SEPARATOR_UNSPECIFIED",
    None: "NONE",
    Year: "YEAR",
    Month: "MONTH",
    Day: "DAY",
});

/// The format of the files that a changefeed writes to cloud storage.
///
/// Open enum: a value that is not listed here is kept in [`S3DataFormatProtocol::Unknown`]. Schema
/// `v1beta1S3DataFormatProtocol`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum S3DataFormatProtocol {
    /// No format is named; not to be sent.
    ///
    /// Value `PROTOCOL_UNSPECIFIED`.
    Unspecified,
    /// CSV.
    ///
    /// Value `PROTOCOL_CSV`.
    Csv,
    /// Canal-JSON.
    ///
    /// Value `PROTOCOL_CANAL_JSON`.
    CanalJson,
    /// Apache Parquet.
    ///
    /// Value `PROTOCOL_PARQUET`.
    Parquet,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(S3DataFormatProtocol or Unknown {
    Unspecified: "PROTOCOL_UNSPECIFIED",
    Csv: "PROTOCOL_CSV",
    CanalJson: "PROTOCOL_CANAL_JSON",
    Parquet: "PROTOCOL_PARQUET",
});

/// How the start of a changefeed is given.
///
/// Open enum: a value that is not listed here is kept in [`StartPositionMode::Unknown`]. Schema `v1beta1StartPositionMode`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum StartPositionMode {
    /// No mode is named; not to be sent.
    ///
    /// Value `MODE_UNSPECIFIED`.
    ModeUnspecified,
    /// At the time of its creation.
    ///
    /// Value `FROM_NOW`.
    FromNow,
    /// At the TSO in `StartPosition::start_tso`.
    ///
    /// Value `FROM_TSO`.
    FromTso,
    /// At the time in `StartPosition::start_timestamp`.
    ///
    /// Value `FROM_UTC`.
    FromUtc,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(StartPositionMode or Unknown {
    ModeUnspecified: "MODE_UNSPECIFIED",
    FromNow: "FROM_NOW",
    FromTso: "FROM_TSO",
    FromUtc: "FROM_UTC",
});

/// Handling of tables that a changefeed cannot replicate well.
///
/// Open enum: a value that is not listed here is kept in [`TableConfigMode::Unknown`]. Schema `v1beta1TableConfigMode`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TableConfigMode {
    /// No mode is named; not to be sent.
    ///
    /// Value `MODE_UNSPECIFIED`.
    ModeUnspecified,
    /// They are left out, with no error.
    ///
    /// Value `IGNORE_NOT_SUPPORT_TABLE`.
    IgnoreNotSupportTable,
    /// They are replicated all the same, which can fail.
    ///
    /// Value `FORCE_SYNC`.
    ForceSync,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(TableConfigMode or Unknown {
    ModeUnspecified: "MODE_UNSPECIFIED",
    IgnoreNotSupportTable: "IGNORE_NOT_SUPPORT_TABLE",
    ForceSync: "FORCE_SYNC",
});

/// How messages are spread over Kafka topics.
///
/// Open enum: a value that is not listed here is kept in [`TopicPartitionConfigDispatchType::Unknown`]. Schema
/// `TopicPartitionConfigDispatchType`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TopicPartitionConfigDispatchType {
    /// No way is named; not to be sent.
    ///
    /// Value `DISPATCH_TYPE_UNSPECIFIED`.
    Unspecified,
    /// All messages go to `default_topic`.
    ///
    /// Value `DISPATCH_TYPE_ONE_TOPIC`.
    OneTopic,
    /// Every table has a topic.
    ///
    /// Value `DISPATCH_TYPE_BY_TABLE`.
    ByTable,
    /// Every database has a topic.
    ///
    /// Value `DISPATCH_TYPE_BY_DATABASE`.
    ByDatabase,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(TopicPartitionConfigDispatchType or Unknown {
    Unspecified: "DISPATCH_TYPE_UNSPECIFIED",
    OneTopic: "DISPATCH_TYPE_ONE_TOPIC",
    ByTable: "DISPATCH_TYPE_BY_TABLE",
    ByDatabase: "DISPATCH_TYPE_BY_DATABASE",
});

/// Rule that chooses the Kafka partition of a message.
///
/// Open enum: a value that is not listed here is kept in [`TopicPartitionConfigPartitionDispatcher::Unknown`]. Schema
/// `TopicPartitionConfigPartitionDispatcher`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TopicPartitionConfigPartitionDispatcher {
    /// Nothing is named; not to be sent.
    ///
    /// Value `PARTITION_DISPATCHER_UNSPECIFIED`.
    PartitionDispatcherUnspecified,
    /// The table; all its rows share a partition.
    ///
    /// Value `TABLE`.
    Table,
    /// The values of a primary key or an index, so that changes of one row stay in order.
    ///
    /// Value `INDEX_VALUE`.
    IndexValue,
    /// The commit timestamp.
    ///
    /// Value `Timestamp`.
    Timestamp,
    /// The values of `columns`.
    ///
    /// Value `COLUMNS`.
    Columns,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(TopicPartitionConfigPartitionDispatcher or Unknown {
    PartitionDispatcherUnspecified: "PARTITION_DISPATCHER_UNSPECIFIED",
    Table: "TABLE",
    IndexValue: "INDEX_VALUE",
    Timestamp: "Timestamp",
    Columns: "COLUMNS",
});
