// Written by `cargo xtask generate` from dedicated v1beta1; edits are lost.

use tidbcloud_core::generated as wire;

/// Where the Avro schemas of a Kafka changefeed are registered, and how to log in there.
///
/// Sent in requests and held by replies. Schema `AvroConfigSchemaRegistry`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct AvroConfigSchemaRegistry {
    /// Password of the schema registry's user.
    ///
    /// Wire name `basicAuthPassword`; secret: `Debug` masks it.
    pub basic_auth_password: Option<String>,
    /// User name at the schema registry.
    ///
    /// Wire name `basicAuthUsername`.
    pub basic_auth_username: Option<String>,
    /// Whether to log in with `basic_auth_username` and `basic_auth_password`.
    ///
    /// Wire name `enableBasicAuth`; for example `false`.
    pub enable_basic_auth: Option<bool>,
    /// URLs of the registry, separated by commas. A Confluent Schema Registry needs them.
    ///
    /// Wire name `schemaRegistryEndpoints`; for example `http://schema-registry:8081`.
    pub schema_registry_endpoints: Option<String>,
}

impl AvroConfigSchemaRegistry {
    /// A record with nothing set.
    #[must_use]
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

impl wire::Record for AvroConfigSchemaRegistry {
    const NAME: &'static str = "AvroConfigSchemaRegistry";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("basic_auth_password", "basicAuthPassword").secret(),
        wire::Field::new("basic_auth_username", "basicAuthUsername"),
        wire::Field::new("enable_basic_auth", "enableBasicAuth"),
        wire::Field::new("schema_registry_endpoints", "schemaRegistryEndpoints"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.basic_auth_password,
                1 => &self.basic_auth_username,
                2 => &self.enable_basic_auth,
                3 => &self.schema_registry_endpoints,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.basic_auth_password,
                1 => &mut self.basic_auth_username,
                2 => &mut self.enable_basic_auth,
                3 => &mut self.schema_registry_endpoints,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(AvroConfigSchemaRegistry);

/// How a changefeed writes to Azure Blob Storage.
///
/// Sent in requests and held by replies. Schema `v1beta1AzureBlobDownstreamConfig`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct AzureBlobDownstreamConfig {
    /// Form of the files that are written.
    ///
    /// Wire name `dataFormat`; required.
    pub data_format: Option<S3DataFormat>,
    /// Container to write to, and the access to it.
    ///
    /// Wire name `endpoint`; required.
    pub endpoint: Option<AzureBlobDownstreamConfigEndpoint>,
    /// How much to gather before a file is written.
    ///
    /// Wire name `storageFlushConfig`.
    pub storage_flush_config: Option<StorageFlushConfig>,
}

impl AzureBlobDownstreamConfig {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`data_format`](struct@AzureBlobDownstreamConfig#structfield.data_format).
    #[must_use]
    pub fn with_data_format(mut self, data_format: S3DataFormat) -> Self {
        self.data_format = Some(data_format);
        self
    }

    /// Sets [`endpoint`](struct@AzureBlobDownstreamConfig#structfield.endpoint).
    #[must_use]
    pub fn with_endpoint(mut self, endpoint: AzureBlobDownstreamConfigEndpoint) -> Self {
        self.endpoint = Some(endpoint);
        self
    }

    /// Sets [`storage_flush_config`](struct@AzureBlobDownstreamConfig#structfield.storage_flush_config).
    #[must_use]
    pub fn with_storage_flush_config(
        mut self,
        storage_flush_config: StorageFlushConfig,
    ) -> Self {
        self.storage_flush_config = Some(storage_flush_config);
        self
    }
}

impl wire::Record for AzureBlobDownstreamConfig {
    const NAME: &'static str = "AzureBlobDownstreamConfig";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("data_format", "dataFormat"),
        wire::Field::new("endpoint", "endpoint"),
        wire::Field::new("storage_flush_config", "storageFlushConfig"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.data_format,
                1 => &self.endpoint,
                2 => &self.storage_flush_config,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.data_format,
                1 => &mut self.endpoint,
                2 => &mut self.storage_flush_config,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(AzureBlobDownstreamConfig);

/// The Azure container that a changefeed writes to.
///
/// Sent in requests and held by replies. Schema `v1beta1AzureBlobDownstreamConfigEndpoint`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct AzureBlobDownstreamConfigEndpoint {
    /// URL of the container, with a path inside it if wanted.
    ///
    /// Wire name `blobUri`; required; for example `https://myaccount.blob.core.windows.net/mycontainer/cdc-data`.
    pub blob_uri: Option<String>,
    /// Shared access signature that allows writing to the container, without a leading `?`.
    ///
    /// Replies leave it out.
    ///
    /// Wire name `sasToken`; required; secret: `Debug` masks it.
    pub sas_token: Option<String>,
}

impl AzureBlobDownstreamConfigEndpoint {
    /// A record with nothing set.
    #[must_use]
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

impl wire::Record for AzureBlobDownstreamConfigEndpoint {
    const NAME: &'static str = "AzureBlobDownstreamConfigEndpoint";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("blob_uri", "blobUri"),
        wire::Field::new("sas_token", "sasToken").secret(),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.blob_uri,
                1 => &self.sas_token,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.blob_uri,
                1 => &mut self.sas_token,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(AzureBlobDownstreamConfigEndpoint);

/// A stream of changes from a cluster to another system.
///
/// Of `kafka`, `mysql`, `s3`, `gcs` and `azure_blob`, the one that `downstream_type` names has to be set.
///
/// Sent in requests and held by replies. Schema `v1beta1Changefeed`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Changefeed {
    /// Settings for Azure Blob Storage, where `downstream_type` is `AzureBlob`.
    ///
    /// Wire name `azureBlob`.
    pub azure_blob: Option<AzureBlobDownstreamConfig>,
    /// Commit time up to which all changes have arrived downstream.
    ///
    /// Wire name `checkpointTs`; output only; RFC 3339 on the wire.
    pub checkpoint_ts: Option<tidbcloud_core::jiff::Timestamp>,
    /// The checkpoint as a TSO, the form of time that TiDB itself uses.
    ///
    /// Milliseconds since the Unix epoch, shifted left by 18 bits, plus a counter in the low bits.
    ///
    /// Wire name `checkpointTso`; output only; digits in a string on the wire; for example `0`.
    pub checkpoint_tso: Option<u64>,
    /// ID of the cluster whose changes are replicated.
    ///
    /// Wire name `clusterId`; required; for example `1234567890123`.
    pub cluster_id: Option<String>,
    /// When the changefeed was created.
    ///
    /// Wire name `createTime`; output only; RFC 3339 on the wire.
    pub create_time: Option<tidbcloud_core::jiff::Timestamp>,
    /// Kind of system that the changes go to. It stays as it is for the life of the changefeed.
    ///
    /// Wire name `downstreamType`; required; the server's default is `DOWNSTREAM_TYPE_UNSPECIFIED`; for example `KAFKA`.
    pub downstream_type: Option<DownstreamType>,
    /// What went wrong, where `state` is `Failed` or `Error`.
    ///
    /// Wire name `error`; output only; for example `kafka: broker not available`.
    pub error: Option<String>,
    /// Settings for Google Cloud Storage, where `downstream_type` is `Gcs`.
    ///
    /// Wire name `gcs`.
    pub gcs: Option<GcsDownstreamConfig>,
    /// ID of the changefeed, which the other changefeed operations take.
    ///
    /// Wire name `id`; output only; for example `67890`.
    pub id: Option<String>,
    /// Settings for Kafka, where `downstream_type` is `Kafka`.
    ///
    /// Wire name `kafka`.
    pub kafka: Option<KafkaDownstreamConfig>,
    /// Settings for a MySQL-compatible database, where `downstream_type` is `Mysql`.
    ///
    /// Wire name `mysql`.
    pub mysql: Option<MySqlDownstreamConfig>,
    /// Name that you give the changefeed.
    ///
    /// Wire name `name`; required; for example `my-changefeed`.
    pub name: Option<String>,
    /// How the downstream system is reached over the network.
    ///
    /// Wire name `networkInfo`.
    pub network_info: Option<NetworkInfo>,
    /// Capacity in RCUs, by the name of an option of `list_changefeed_rcus`.
    ///
    /// `scale_changefeed` changes it later.
    ///
    /// Wire name `replicationCapacity`; required; for example `4rcu`.
    pub replication_capacity: Option<String>,
    /// Settings for Amazon S3 or storage compatible with it, where `downstream_type` is `S3`.
    ///
    /// Wire name `s3`.
    pub s3: Option<S3DownstreamConfig>,
    /// Point in time from which changes are replicated. It can only be chosen on creation.
    ///
    /// Wire name `startPosition`; required.
    pub start_position: Option<StartPosition>,
    /// What the changefeed is doing now.
    ///
    /// Wire name `state`; output only; the server's default is `STATE_UNSPECIFIED`; for example `RUNNING`.
    pub state: Option<ChangefeedState>,
    /// Which tables and events are replicated.
    ///
    /// Wire name `tableConfig`; required.
    pub table_config: Option<TableConfig>,
}

impl Changefeed {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`azure_blob`](struct@Changefeed#structfield.azure_blob).
    #[must_use]
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
    pub fn with_gcs(mut self, gcs: GcsDownstreamConfig) -> Self {
        self.gcs = Some(gcs);
        self
    }

    /// Sets [`kafka`](struct@Changefeed#structfield.kafka).
    #[must_use]
    pub fn with_kafka(mut self, kafka: KafkaDownstreamConfig) -> Self {
        self.kafka = Some(kafka);
        self
    }

    /// Sets [`mysql`](struct@Changefeed#structfield.mysql).
    #[must_use]
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
    pub fn with_s3(mut self, s3: S3DownstreamConfig) -> Self {
        self.s3 = Some(s3);
        self
    }

    /// Sets [`start_position`](struct@Changefeed#structfield.start_position).
    #[must_use]
    pub fn with_start_position(mut self, start_position: StartPosition) -> Self {
        self.start_position = Some(start_position);
        self
    }

    /// Sets [`table_config`](struct@Changefeed#structfield.table_config).
    #[must_use]
    pub fn with_table_config(mut self, table_config: TableConfig) -> Self {
        self.table_config = Some(table_config);
        self
    }
}

impl wire::Record for Changefeed {
    const NAME: &'static str = "Changefeed";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("azure_blob", "azureBlob"),
        wire::Field::new("checkpoint_ts", "checkpointTs").output_only(),
        wire::Field::new("checkpoint_tso", "checkpointTso")
            .form(wire::Form::Text)
            .output_only(),
        wire::Field::new("cluster_id", "clusterId"),
        wire::Field::new("create_time", "createTime").output_only(),
        wire::Field::new("downstream_type", "downstreamType"),
        wire::Field::new("error", "error").output_only(),
        wire::Field::new("gcs", "gcs"),
        wire::Field::new("id", "id").output_only(),
        wire::Field::new("kafka", "kafka"),
        wire::Field::new("mysql", "mysql"),
        wire::Field::new("name", "name"),
        wire::Field::new("network_info", "networkInfo"),
        wire::Field::new("replication_capacity", "replicationCapacity"),
        wire::Field::new("s3", "s3"),
        wire::Field::new("start_position", "startPosition"),
        wire::Field::new("state", "state").output_only(),
        wire::Field::new("table_config", "tableConfig"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.azure_blob,
                1 => &self.checkpoint_ts,
                2 => &self.checkpoint_tso,
                3 => &self.cluster_id,
                4 => &self.create_time,
                5 => &self.downstream_type,
                6 => &self.error,
                7 => &self.gcs,
                8 => &self.id,
                9 => &self.kafka,
                10 => &self.mysql,
                11 => &self.name,
                12 => &self.network_info,
                13 => &self.replication_capacity,
                14 => &self.s3,
                15 => &self.start_position,
                16 => &self.state,
                17 => &self.table_config,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.azure_blob,
                1 => &mut self.checkpoint_ts,
                2 => &mut self.checkpoint_tso,
                3 => &mut self.cluster_id,
                4 => &mut self.create_time,
                5 => &mut self.downstream_type,
                6 => &mut self.error,
                7 => &mut self.gcs,
                8 => &mut self.id,
                9 => &mut self.kafka,
                10 => &mut self.mysql,
                11 => &mut self.name,
                12 => &mut self.network_info,
                13 => &mut self.replication_capacity,
                14 => &mut self.s3,
                15 => &mut self.start_position,
                16 => &mut self.state,
                17 => &mut self.table_config,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(Changefeed);

/// A capacity that a changefeed can have.
///
/// Held by replies. Schema `v1beta1ChangefeedRCU`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ChangefeedRcu {
    /// Readable name of the option.
    ///
    /// Wire name `displayName`; output only; for example `4 RCUs`.
    pub display_name: Option<String>,
    /// Name of the option, as `Changefeed::replication_capacity` takes it.
    ///
    /// Wire name `name`; output only; for example `4rcu`.
    pub name: Option<String>,
    /// Number of replication capacity units in the option.
    ///
    /// Wire name `rcuNum`; output only; for example `4`.
    pub rcu_num: Option<i64>,
    /// Rows per second that this capacity is good for; a guide value, since workloads differ.
    ///
    /// Wire name `rpsLimit`; output only; for example `10000`.
    pub rps_limit: Option<i64>,
}

impl ChangefeedRcu {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for ChangefeedRcu {
    const NAME: &'static str = "ChangefeedRcu";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("display_name", "displayName").output_only(),
        wire::Field::new("name", "name").output_only(),
        wire::Field::new("rcu_num", "rcuNum").output_only(),
        wire::Field::new("rps_limit", "rpsLimit").output_only(),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.display_name,
                1 => &self.name,
                2 => &self.rcu_num,
                3 => &self.rps_limit,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.display_name,
                1 => &mut self.name,
                2 => &mut self.rcu_num,
                3 => &mut self.rps_limit,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ChangefeedRcu);

/// What `create_changefeed` is given.
///
/// Sent in requests. Schema `v1beta1CreateChangefeedRequest`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateChangefeedRequest {
    /// The changefeed to create.
    ///
    /// Wire name `changefeed`; required.
    pub changefeed: Option<Changefeed>,
    /// With `true`, the configuration is only checked and no changefeed is created.
    ///
    /// Wire name `dryRun`; for example `true`.
    pub dry_run: Option<bool>,
}

impl CreateChangefeedRequest {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`changefeed`](struct@CreateChangefeedRequest#structfield.changefeed).
    #[must_use]
    pub fn with_changefeed(mut self, changefeed: Changefeed) -> Self {
        self.changefeed = Some(changefeed);
        self
    }

    /// Sets [`dry_run`](struct@CreateChangefeedRequest#structfield.dry_run).
    #[must_use]
    pub fn with_dry_run(mut self, dry_run: bool) -> Self {
        self.dry_run = Some(dry_run);
        self
    }
}

impl wire::Record for CreateChangefeedRequest {
    const NAME: &'static str = "CreateChangefeedRequest";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("changefeed", "changefeed"),
        wire::Field::new("dry_run", "dryRun"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.changefeed,
                1 => &self.dry_run,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.changefeed,
                1 => &mut self.dry_run,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(CreateChangefeedRequest);

/// Settings of Avro messages.
///
/// Sent in requests and held by replies. Schema `DataFormatAvroConfig`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct DataFormatAvroConfig {
    /// How `BIGINT UNSIGNED` values are written, which may not fit into Avro's signed `long`.
    ///
    /// Wire name `bigintUnsignedHandlingMode`; the server's default is `BIGINT_UNSIGNED_HANDLING_MODE_LONG`; for example `BIGINT_UNSIGNED_HANDLING_MODE_STRING`.
    pub bigint_unsigned_handling_mode: Option<AvroConfigBigintUnsignedHandlingMode>,
    /// How `DECIMAL` values are written.
    ///
    /// Wire name `decimalHandlingMode`; the server's default is `DECIMAL_HANDLING_MODE_UNSPECIFIED`; for example `DECIMAL_HANDLING_MODE_PRECISE`.
    pub decimal_handling_mode: Option<AvroConfigDecimalHandlingMode>,
    /// Registry that the Avro schemas go to.
    ///
    /// Wire name `schemaRegistry`.
    pub schema_registry: Option<AvroConfigSchemaRegistry>,
}

impl DataFormatAvroConfig {
    /// A record with nothing set.
    #[must_use]
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
    pub fn with_schema_registry(
        mut self,
        schema_registry: AvroConfigSchemaRegistry,
    ) -> Self {
        self.schema_registry = Some(schema_registry);
        self
    }
}

impl wire::Record for DataFormatAvroConfig {
    const NAME: &'static str = "DataFormatAvroConfig";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("bigint_unsigned_handling_mode", "bigintUnsignedHandlingMode"),
        wire::Field::new("decimal_handling_mode", "decimalHandlingMode"),
        wire::Field::new("schema_registry", "schemaRegistry"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.bigint_unsigned_handling_mode,
                1 => &self.decimal_handling_mode,
                2 => &self.schema_registry,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.bigint_unsigned_handling_mode,
                1 => &mut self.decimal_handling_mode,
                2 => &mut self.schema_registry,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(DataFormatAvroConfig);

/// Settings of Debezium messages.
///
/// Sent in requests and held by replies. Schema `DataFormatDebeziumConfig`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct DataFormatDebeziumConfig {
    /// Whether to leave the schema out of each message.
    ///
    /// Wire name `disableSchema`.
    pub disable_schema: Option<bool>,
    /// Whether a message holds the row as it was before the change, too.
    ///
    /// Wire name `outputOldValue`.
    pub output_old_value: Option<bool>,
}

impl DataFormatDebeziumConfig {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`disable_schema`](struct@DataFormatDebeziumConfig#structfield.disable_schema).
    #[must_use]
    pub fn with_disable_schema(mut self, disable_schema: bool) -> Self {
        self.disable_schema = Some(disable_schema);
        self
    }

    /// Sets [`output_old_value`](struct@DataFormatDebeziumConfig#structfield.output_old_value).
    #[must_use]
    pub fn with_output_old_value(mut self, output_old_value: bool) -> Self {
        self.output_old_value = Some(output_old_value);
        self
    }
}

impl wire::Record for DataFormatDebeziumConfig {
    const NAME: &'static str = "DataFormatDebeziumConfig";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("disable_schema", "disableSchema"),
        wire::Field::new("output_old_value", "outputOldValue"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.disable_schema,
                1 => &self.output_old_value,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.disable_schema,
                1 => &mut self.output_old_value,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(DataFormatDebeziumConfig);

/// What `edit_changefeed_downstream_config` is given.
///
/// Set `downstream_type` to the type that the changefeed has, and the configuration of that type.
///
/// Sent in requests. Schema `EditChangefeedDownstreamConfigBody`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct EditChangefeedDownstreamConfigBody {
    /// New settings for Azure Blob Storage.
    ///
    /// Wire name `azureBlob`.
    pub azure_blob: Option<AzureBlobDownstreamConfig>,
    /// Kind of system that the changefeed writes to. It cannot differ from what it is now.
    ///
    /// Wire name `downstreamType`; required; the server's default is `DOWNSTREAM_TYPE_UNSPECIFIED`.
    pub downstream_type: Option<DownstreamType>,
    /// With `true`, the new configuration is only checked and nothing changes.
    ///
    /// Wire name `dryRun`; for example `true`.
    pub dry_run: Option<bool>,
    /// New settings for Google Cloud Storage.
    ///
    /// Wire name `gcs`.
    pub gcs: Option<GcsDownstreamConfig>,
    /// New settings for Kafka.
    ///
    /// Wire name `kafka`.
    pub kafka: Option<KafkaDownstreamConfig>,
    /// New settings for a MySQL-compatible database.
    ///
    /// Wire name `mysql`.
    pub mysql: Option<MySqlDownstreamConfig>,
    /// New settings for Amazon S3 or storage compatible with it.
    ///
    /// Wire name `s3`.
    pub s3: Option<S3DownstreamConfig>,
    /// New rules for which tables and events are replicated.
    ///
    /// Wire name `tableConfig`.
    pub table_config: Option<TableConfig>,
}

impl EditChangefeedDownstreamConfigBody {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`azure_blob`](struct@EditChangefeedDownstreamConfigBody#structfield.azure_blob).
    #[must_use]
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
    pub fn with_dry_run(mut self, dry_run: bool) -> Self {
        self.dry_run = Some(dry_run);
        self
    }

    /// Sets [`gcs`](struct@EditChangefeedDownstreamConfigBody#structfield.gcs).
    #[must_use]
    pub fn with_gcs(mut self, gcs: GcsDownstreamConfig) -> Self {
        self.gcs = Some(gcs);
        self
    }

    /// Sets [`kafka`](struct@EditChangefeedDownstreamConfigBody#structfield.kafka).
    #[must_use]
    pub fn with_kafka(mut self, kafka: KafkaDownstreamConfig) -> Self {
        self.kafka = Some(kafka);
        self
    }

    /// Sets [`mysql`](struct@EditChangefeedDownstreamConfigBody#structfield.mysql).
    #[must_use]
    pub fn with_mysql(mut self, mysql: MySqlDownstreamConfig) -> Self {
        self.mysql = Some(mysql);
        self
    }

    /// Sets [`s3`](struct@EditChangefeedDownstreamConfigBody#structfield.s3).
    #[must_use]
    pub fn with_s3(mut self, s3: S3DownstreamConfig) -> Self {
        self.s3 = Some(s3);
        self
    }

    /// Sets [`table_config`](struct@EditChangefeedDownstreamConfigBody#structfield.table_config).
    #[must_use]
    pub fn with_table_config(mut self, table_config: TableConfig) -> Self {
        self.table_config = Some(table_config);
        self
    }
}

impl wire::Record for EditChangefeedDownstreamConfigBody {
    const NAME: &'static str = "EditChangefeedDownstreamConfigBody";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("azure_blob", "azureBlob"),
        wire::Field::new("downstream_type", "downstreamType"),
        wire::Field::new("dry_run", "dryRun"),
        wire::Field::new("gcs", "gcs"),
        wire::Field::new("kafka", "kafka"),
        wire::Field::new("mysql", "mysql"),
        wire::Field::new("s3", "s3"),
        wire::Field::new("table_config", "tableConfig"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.azure_blob,
                1 => &self.downstream_type,
                2 => &self.dry_run,
                3 => &self.gcs,
                4 => &self.kafka,
                5 => &self.mysql,
                6 => &self.s3,
                7 => &self.table_config,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.azure_blob,
                1 => &mut self.downstream_type,
                2 => &mut self.dry_run,
                3 => &mut self.gcs,
                4 => &mut self.kafka,
                5 => &mut self.mysql,
                6 => &mut self.s3,
                7 => &mut self.table_config,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(EditChangefeedDownstreamConfigBody);

/// Events that a changefeed leaves out for some tables.
///
/// The expressions are SQL conditions as the default SQL mode reads them; each column in them has to exist in all
/// tables that `table_matchers` selects.
///
/// Sent in requests and held by replies. Schema `v1beta1EventFilter`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct EventFilter {
    /// Deletions of rows that satisfy this condition are left out.
    ///
    /// Wire name `ignoredDeleteValueExpression`; for example `soft_delete = true`.
    pub ignored_delete_value_expression: Option<String>,
    /// Kinds of events that are left out, for example `insert` or `alter table`.
    ///
    /// Wire name `ignoredEvents`.
    pub ignored_events: Option<Vec<String>>,
    /// Insertions of rows that satisfy this condition are left out.
    ///
    /// Wire name `ignoredInsertValueExpression`; for example `status = 'deleted'`.
    pub ignored_insert_value_expression: Option<String>,
    /// Regular expressions; a DDL statement that matches one of them is left out. Rows are not affected.
    ///
    /// Wire name `ignoredSqlStatements`.
    pub ignored_sql_statements: Option<Vec<String>>,
    /// Updates whose new row satisfies this condition are left out.
    ///
    /// Wire name `ignoredUpdateNewValueExpression`; for example `status = 'deleted'`.
    pub ignored_update_new_value_expression: Option<String>,
    /// Updates whose old row satisfies this condition are left out.
    ///
    /// Wire name `ignoredUpdateOldValueExpression`; for example `status = 'archived'`.
    pub ignored_update_old_value_expression: Option<String>,
    /// Tables that the filter is for, as patterns like `mydb.orders` or `mydb.user_*`.
    ///
    /// The syntax is that of TiCDC's table filter. A pattern is also compared with database names, so it may catch DDL
    /// statements that concern a whole database.
    ///
    /// Wire name `tableMatchers`.
    pub table_matchers: Option<Vec<String>>,
}

impl EventFilter {
    /// A record with nothing set.
    #[must_use]
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

impl wire::Record for EventFilter {
    const NAME: &'static str = "EventFilter";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new(
            "ignored_delete_value_expression",
            "ignoredDeleteValueExpression",
        ),
        wire::Field::new("ignored_events", "ignoredEvents"),
        wire::Field::new(
            "ignored_insert_value_expression",
            "ignoredInsertValueExpression",
        ),
        wire::Field::new("ignored_sql_statements", "ignoredSqlStatements"),
        wire::Field::new(
            "ignored_update_new_value_expression",
            "ignoredUpdateNewValueExpression",
        ),
        wire::Field::new(
            "ignored_update_old_value_expression",
            "ignoredUpdateOldValueExpression",
        ),
        wire::Field::new("table_matchers", "tableMatchers"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.ignored_delete_value_expression,
                1 => &self.ignored_events,
                2 => &self.ignored_insert_value_expression,
                3 => &self.ignored_sql_statements,
                4 => &self.ignored_update_new_value_expression,
                5 => &self.ignored_update_old_value_expression,
                6 => &self.table_matchers,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.ignored_delete_value_expression,
                1 => &mut self.ignored_events,
                2 => &mut self.ignored_insert_value_expression,
                3 => &mut self.ignored_sql_statements,
                4 => &mut self.ignored_update_new_value_expression,
                5 => &mut self.ignored_update_old_value_expression,
                6 => &mut self.table_matchers,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(EventFilter);

/// How a changefeed writes to Google Cloud Storage.
///
/// Sent in requests and held by replies. Schema `v1beta1GcsDownstreamConfig`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct GcsDownstreamConfig {
    /// Form of the files that are written.
    ///
    /// Wire name `dataFormat`; required.
    pub data_format: Option<S3DataFormat>,
    /// Bucket to write to.
    ///
    /// Wire name `endpoint`; required.
    pub endpoint: Option<GcsDownstreamConfigEndpoint>,
    /// How much to gather before a file is written.
    ///
    /// Wire name `storageFlushConfig`.
    pub storage_flush_config: Option<StorageFlushConfig>,
}

impl GcsDownstreamConfig {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`data_format`](struct@GcsDownstreamConfig#structfield.data_format).
    #[must_use]
    pub fn with_data_format(mut self, data_format: S3DataFormat) -> Self {
        self.data_format = Some(data_format);
        self
    }

    /// Sets [`endpoint`](struct@GcsDownstreamConfig#structfield.endpoint).
    #[must_use]
    pub fn with_endpoint(mut self, endpoint: GcsDownstreamConfigEndpoint) -> Self {
        self.endpoint = Some(endpoint);
        self
    }

    /// Sets [`storage_flush_config`](struct@GcsDownstreamConfig#structfield.storage_flush_config).
    #[must_use]
    pub fn with_storage_flush_config(
        mut self,
        storage_flush_config: StorageFlushConfig,
    ) -> Self {
        self.storage_flush_config = Some(storage_flush_config);
        self
    }
}

impl wire::Record for GcsDownstreamConfig {
    const NAME: &'static str = "GcsDownstreamConfig";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("data_format", "dataFormat"),
        wire::Field::new("endpoint", "endpoint"),
        wire::Field::new("storage_flush_config", "storageFlushConfig"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.data_format,
                1 => &self.endpoint,
                2 => &self.storage_flush_config,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.data_format,
                1 => &mut self.endpoint,
                2 => &mut self.storage_flush_config,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(GcsDownstreamConfig);

/// The Google Cloud Storage bucket that a changefeed writes to.
///
/// Sent in requests and held by replies. Schema `v1beta1GcsDownstreamConfigEndpoint`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct GcsDownstreamConfigEndpoint {
    /// Address of the bucket, with a path inside it if wanted.
    ///
    /// Wire name `gcsUri`; required; for example `gs://my-bucket/cdc-data`.
    pub gcs_uri: Option<String>,
}

impl GcsDownstreamConfigEndpoint {
    /// A record with nothing set.
    #[must_use]
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

impl wire::Record for GcsDownstreamConfigEndpoint {
    const NAME: &'static str = "GcsDownstreamConfigEndpoint";

    const FIELDS: &'static [wire::Field] = &[wire::Field::new("gcs_uri", "gcsUri")];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.gcs_uri,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.gcs_uri,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(GcsDownstreamConfigEndpoint);

/// How a changefeed writes to Kafka.
///
/// Sent in requests and held by replies. Schema `v1beta1KafkaDownstreamConfig`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct KafkaDownstreamConfig {
    /// Login at the brokers.
    ///
    /// Wire name `authentication`; required.
    pub authentication: Option<KafkaDownstreamConfigAuthentication>,
    /// Brokers to write to, and how to talk to them.
    ///
    /// Wire name `broker`; required.
    pub broker: Option<KafkaDownstreamConfigBroker>,
    /// Columns to send, for tables of which not all columns are wanted.
    ///
    /// Wire name `columnSelectors`.
    pub column_selectors: Option<Vec<KafkaDownstreamConfigColumnSelector>>,
    /// Form of the messages.
    ///
    /// Wire name `dataFormat`; required.
    pub data_format: Option<KafkaDownstreamConfigDataFormat>,
    /// How messages are spread over topics and partitions.
    ///
    /// Wire name `topicPartitionConfig`; required.
    pub topic_partition_config: Option<KafkaDownstreamConfigTopicPartitionConfig>,
}

impl KafkaDownstreamConfig {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`authentication`](struct@KafkaDownstreamConfig#structfield.authentication).
    #[must_use]
    pub fn with_authentication(
        mut self,
        authentication: KafkaDownstreamConfigAuthentication,
    ) -> Self {
        self.authentication = Some(authentication);
        self
    }

    /// Sets [`broker`](struct@KafkaDownstreamConfig#structfield.broker).
    #[must_use]
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
    pub fn with_data_format(
        mut self,
        data_format: KafkaDownstreamConfigDataFormat,
    ) -> Self {
        self.data_format = Some(data_format);
        self
    }

    /// Sets [`topic_partition_config`](struct@KafkaDownstreamConfig#structfield.topic_partition_config).
    #[must_use]
    pub fn with_topic_partition_config(
        mut self,
        topic_partition_config: KafkaDownstreamConfigTopicPartitionConfig,
    ) -> Self {
        self.topic_partition_config = Some(topic_partition_config);
        self
    }
}

impl wire::Record for KafkaDownstreamConfig {
    const NAME: &'static str = "KafkaDownstreamConfig";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("authentication", "authentication"),
        wire::Field::new("broker", "broker"),
        wire::Field::new("column_selectors", "columnSelectors"),
        wire::Field::new("data_format", "dataFormat"),
        wire::Field::new("topic_partition_config", "topicPartitionConfig"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.authentication,
                1 => &self.broker,
                2 => &self.column_selectors,
                3 => &self.data_format,
                4 => &self.topic_partition_config,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.authentication,
                1 => &mut self.broker,
                2 => &mut self.column_selectors,
                3 => &mut self.data_format,
                4 => &mut self.topic_partition_config,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(KafkaDownstreamConfig);

/// How a changefeed logs in to Kafka.
///
/// Sent in requests and held by replies. Schema `KafkaDownstreamConfigAuthentication`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct KafkaDownstreamConfigAuthentication {
    /// Method of the login.
    ///
    /// Wire name `authType`; required; the server's default is `AUTH_TYPE_UNSPECIFIED`; for example `SASL_SCRAM_SHA_256`.
    pub auth_type: Option<AuthenticationAuthType>,
    /// Password of the SASL user.
    ///
    /// Wire name `password`; secret: `Debug` masks it.
    pub password: Option<String>,
    /// Name of the SASL user.
    ///
    /// Wire name `username`.
    pub username: Option<String>,
}

impl KafkaDownstreamConfigAuthentication {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
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

impl wire::Record for KafkaDownstreamConfigAuthentication {
    const NAME: &'static str = "KafkaDownstreamConfigAuthentication";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("auth_type", "authType"),
        wire::Field::new("password", "password").secret(),
        wire::Field::new("username", "username"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.auth_type,
                1 => &self.password,
                2 => &self.username,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.auth_type,
                1 => &mut self.password,
                2 => &mut self.username,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(KafkaDownstreamConfigAuthentication);

/// The Kafka brokers that a changefeed writes to.
///
/// Sent in requests and held by replies. Schema `KafkaDownstreamConfigBroker`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct KafkaDownstreamConfigBroker {
    /// Addresses of the brokers as host and port, separated by commas.
    ///
    /// Needed for public networks and VPC peering, not for a private endpoint.
    ///
    /// Wire name `brokerEndpoints`; for example `broker1:9092,broker2:9092`.
    pub broker_endpoints: Option<String>,
    /// How messages are compressed.
    ///
    /// Wire name `compression`; the server's default is `COMPRESSION_TYPE_UNSPECIFIED`; for example `NONE`.
    pub compression: Option<KafkaDownstreamConfigCompressionType>,
    /// Whether to accept any TLS certificate of a broker.
    ///
    /// With `true`, nothing proves that the broker is the right one.
    ///
    /// Wire name `insecureSkipVerify`; the server's default is `false`; for example `false`.
    pub insecure_skip_verify: Option<bool>,
    /// Whether the connection to the brokers is encrypted with TLS.
    ///
    /// Wire name `useTls`; the server's default is `false`; for example `false`.
    pub use_tls: Option<bool>,
    /// Major version of Kafka that the brokers run.
    ///
    /// Wire name `version`; required; the server's default is `KAFKA_VERSION_UNSPECIFIED`; for example `KAFKA_VERSION_3XX`.
    pub version: Option<KafkaDownstreamConfigKafkaVersion>,
}

impl KafkaDownstreamConfigBroker {
    /// A record with nothing set.
    #[must_use]
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
    pub fn with_insecure_skip_verify(mut self, insecure_skip_verify: bool) -> Self {
        self.insecure_skip_verify = Some(insecure_skip_verify);
        self
    }

    /// Sets [`use_tls`](struct@KafkaDownstreamConfigBroker#structfield.use_tls).
    #[must_use]
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

impl wire::Record for KafkaDownstreamConfigBroker {
    const NAME: &'static str = "KafkaDownstreamConfigBroker";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("broker_endpoints", "brokerEndpoints"),
        wire::Field::new("compression", "compression"),
        wire::Field::new("insecure_skip_verify", "insecureSkipVerify"),
        wire::Field::new("use_tls", "useTls"),
        wire::Field::new("version", "version"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.broker_endpoints,
                1 => &self.compression,
                2 => &self.insecure_skip_verify,
                3 => &self.use_tls,
                4 => &self.version,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.broker_endpoints,
                1 => &mut self.compression,
                2 => &mut self.insecure_skip_verify,
                3 => &mut self.use_tls,
                4 => &mut self.version,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(KafkaDownstreamConfigBroker);

/// The columns to send for some tables.
///
/// Sent in requests and held by replies. Schema `KafkaDownstreamConfigColumnSelector`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct KafkaDownstreamConfigColumnSelector {
    /// Names of the columns to send.
    ///
    /// Wire name `columns`.
    pub columns: Option<Vec<String>>,
    /// Patterns of the tables that this is for.
    ///
    /// Wire name `matcher`.
    pub matcher: Option<Vec<String>>,
}

impl KafkaDownstreamConfigColumnSelector {
    /// A record with nothing set.
    #[must_use]
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

impl wire::Record for KafkaDownstreamConfigColumnSelector {
    const NAME: &'static str = "KafkaDownstreamConfigColumnSelector";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("columns", "columns"),
        wire::Field::new("matcher", "matcher"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.columns,
                1 => &self.matcher,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.columns,
                1 => &mut self.matcher,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(KafkaDownstreamConfigColumnSelector);

/// The form of the messages that go to Kafka.
///
/// Sent in requests and held by replies. Schema `KafkaDownstreamConfigDataFormat`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct KafkaDownstreamConfigDataFormat {
    /// Settings of the Avro protocol.
    ///
    /// Wire name `avroConfig`.
    pub avro_config: Option<DataFormatAvroConfig>,
    /// Settings of the Debezium protocol.
    ///
    /// Wire name `debeziumConfig`.
    pub debezium_config: Option<DataFormatDebeziumConfig>,
    /// Whether messages carry the extra fields that TiDB defines, such as the commit time.
    ///
    /// Wire name `enableTidbExtension`; the server's default is `false`; for example `false`.
    pub enable_tidb_extension: Option<bool>,
    /// Whether an update of a key stays one event.
    ///
    /// With `false`, an `UPDATE` that changes a primary or unique key may be split into a `DELETE` and an `INSERT`.
    ///
    /// Wire name `outputRawChangeEvent`; the server's default is `false`; for example `false`.
    pub output_raw_change_event: Option<bool>,
    /// Protocol that the messages follow.
    ///
    /// Wire name `protocol`; required; the server's default is `PROTOCOL_UNSPECIFIED`; for example `PROTOCOL_CANAL_JSON`.
    pub protocol: Option<KafkaDownstreamConfigDataFormatProtocol>,
}

impl KafkaDownstreamConfigDataFormat {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`avro_config`](struct@KafkaDownstreamConfigDataFormat#structfield.avro_config).
    #[must_use]
    pub fn with_avro_config(mut self, avro_config: DataFormatAvroConfig) -> Self {
        self.avro_config = Some(avro_config);
        self
    }

    /// Sets [`debezium_config`](struct@KafkaDownstreamConfigDataFormat#structfield.debezium_config).
    #[must_use]
    pub fn with_debezium_config(
        mut self,
        debezium_config: DataFormatDebeziumConfig,
    ) -> Self {
        self.debezium_config = Some(debezium_config);
        self
    }

    /// Sets [`enable_tidb_extension`](struct@KafkaDownstreamConfigDataFormat#structfield.enable_tidb_extension).
    #[must_use]
    pub fn with_enable_tidb_extension(mut self, enable_tidb_extension: bool) -> Self {
        self.enable_tidb_extension = Some(enable_tidb_extension);
        self
    }

    /// Sets [`output_raw_change_event`](struct@KafkaDownstreamConfigDataFormat#structfield.output_raw_change_event).
    #[must_use]
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

impl wire::Record for KafkaDownstreamConfigDataFormat {
    const NAME: &'static str = "KafkaDownstreamConfigDataFormat";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("avro_config", "avroConfig"),
        wire::Field::new("debezium_config", "debeziumConfig"),
        wire::Field::new("enable_tidb_extension", "enableTidbExtension"),
        wire::Field::new("output_raw_change_event", "outputRawChangeEvent"),
        wire::Field::new("protocol", "protocol"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.avro_config,
                1 => &self.debezium_config,
                2 => &self.enable_tidb_extension,
                3 => &self.output_raw_change_event,
                4 => &self.protocol,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.avro_config,
                1 => &mut self.debezium_config,
                2 => &mut self.enable_tidb_extension,
                3 => &mut self.output_raw_change_event,
                4 => &mut self.protocol,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(KafkaDownstreamConfigDataFormat);

/// How messages are spread over Kafka topics and their partitions.
///
/// Sent in requests and held by replies. Schema `KafkaDownstreamConfigTopicPartitionConfig`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct KafkaDownstreamConfigTopicPartitionConfig {
    /// Topic that takes all messages, where `dispatch_type` asks for a single topic.
    ///
    /// Wire name `defaultTopic`.
    pub default_topic: Option<String>,
    /// Whether there is one topic for all, one for each table, or one for each database.
    ///
    /// Wire name `dispatchType`; required; the server's default is `DISPATCH_TYPE_UNSPECIFIED`; for example `DISPATCH_TYPE_BY_TABLE`.
    pub dispatch_type: Option<TopicPartitionConfigDispatchType>,
    /// How partitions are chosen, for tables that need a rule of their own.
    ///
    /// Wire name `partitionDispatchers`.
    pub partition_dispatchers: Option<
        Vec<TopicPartitionConfigPartitionDispatcherConfig>,
    >,
    /// Number of partitions of each topic that the changefeed creates.
    ///
    /// Wire name `partitionNum`; required; at least 1; for example `6`.
    pub partition_num: Option<i64>,
    /// Number of brokers that hold a copy of each topic that the changefeed creates.
    ///
    /// Wire name `replicationFactor`; required; at least 1; for example `3`.
    pub replication_factor: Option<i64>,
    /// Text between `topic_prefix` and the name of the database or table.
    ///
    /// Wire name `separator`.
    pub separator: Option<String>,
    /// Text in front of the topic names, where each table or database has a topic of its own.
    ///
    /// Wire name `topicPrefix`.
    pub topic_prefix: Option<String>,
    /// Text at the end of the topic names, where each table or database has a topic of its own.
    ///
    /// Wire name `topicSuffix`.
    pub topic_suffix: Option<String>,
}

impl KafkaDownstreamConfigTopicPartitionConfig {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
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
    pub fn with_partition_num(mut self, partition_num: i64) -> Self {
        self.partition_num = Some(partition_num);
        self
    }

    /// Sets [`replication_factor`](struct@KafkaDownstreamConfigTopicPartitionConfig#structfield.replication_factor).
    #[must_use]
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

impl wire::Record for KafkaDownstreamConfigTopicPartitionConfig {
    const NAME: &'static str = "KafkaDownstreamConfigTopicPartitionConfig";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("default_topic", "defaultTopic"),
        wire::Field::new("dispatch_type", "dispatchType"),
        wire::Field::new("partition_dispatchers", "partitionDispatchers"),
        wire::Field::new("partition_num", "partitionNum"),
        wire::Field::new("replication_factor", "replicationFactor"),
        wire::Field::new("separator", "separator"),
        wire::Field::new("topic_prefix", "topicPrefix"),
        wire::Field::new("topic_suffix", "topicSuffix"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.default_topic,
                1 => &self.dispatch_type,
                2 => &self.partition_dispatchers,
                3 => &self.partition_num,
                4 => &self.replication_factor,
                5 => &self.separator,
                6 => &self.topic_prefix,
                7 => &self.topic_suffix,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.default_topic,
                1 => &mut self.dispatch_type,
                2 => &mut self.partition_dispatchers,
                3 => &mut self.partition_num,
                4 => &mut self.replication_factor,
                5 => &mut self.separator,
                6 => &mut self.topic_prefix,
                7 => &mut self.topic_suffix,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(KafkaDownstreamConfigTopicPartitionConfig);

/// The capacities that `list_changefeed_rcus` found.
///
/// Held by replies. Schema `v1beta1ListChangefeedRCUsResponse`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ListChangefeedRcusResponse {
    /// The capacities to choose from.
    ///
    /// Wire name `rcus`; output only.
    pub rcus: Option<Vec<ChangefeedRcu>>,
}

impl ListChangefeedRcusResponse {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for ListChangefeedRcusResponse {
    const NAME: &'static str = "ListChangefeedRcusResponse";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("rcus", "rcus").output_only(),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.rcus,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.rcus,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ListChangefeedRcusResponse);

/// A page of `list_changefeeds`.
///
/// Held by replies. Schema `v1beta1ListChangefeedsResponse`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ListChangefeedsResponse {
    /// The changefeeds of this page.
    ///
    /// Wire name `changefeeds`; output only.
    pub changefeeds: Option<Vec<Changefeed>>,
    /// What to pass as `page_token` for the page after this one; empty on the last page.
    ///
    /// Wire name `nextPageToken`; output only; for example `eyJpZCI6Njc4OTB9`.
    pub next_page_token: Option<String>,
    /// Number of changefeeds on all pages together.
    ///
    /// Wire name `totalSize`; output only; for example `42`.
    pub total_size: Option<i64>,
}

impl ListChangefeedsResponse {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for ListChangefeedsResponse {
    const NAME: &'static str = "ListChangefeedsResponse";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("changefeeds", "changefeeds").output_only(),
        wire::Field::new("next_page_token", "nextPageToken").output_only(),
        wire::Field::new("total_size", "totalSize").output_only(),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.changefeeds,
                1 => &self.next_page_token,
                2 => &self.total_size,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.changefeeds,
                1 => &mut self.next_page_token,
                2 => &mut self.total_size,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ListChangefeedsResponse);

/// A MySQL-compatible database that a changefeed writes to, and the login there.
///
/// Sent in requests and held by replies. Schema `v1beta1Connection`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct MySqlConnection {
    /// Address of the database, as host and port.
    ///
    /// Needed for public networks and VPC peering. Over a private endpoint it may stay unset, since
    /// `NetworkInfo::sink_endpoint_id` and `NetworkInfo::ports` say the same.
    ///
    /// Wire name `endpoint`; for example `mysql.example.com:3306`.
    pub endpoint: Option<String>,
    /// Password of `username`.
    ///
    /// Replies leave it out.
    ///
    /// Wire name `password`; secret: `Debug` masks it; for example `A1B2C3...`.
    pub password: Option<String>,
    /// Database user that the changefeed writes as.
    ///
    /// Wire name `username`; required; for example `root`.
    pub username: Option<String>,
}

impl MySqlConnection {
    /// A record with nothing set.
    #[must_use]
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

impl wire::Record for MySqlConnection {
    const NAME: &'static str = "MySqlConnection";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("endpoint", "endpoint"),
        wire::Field::new("password", "password").secret(),
        wire::Field::new("username", "username"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.endpoint,
                1 => &self.password,
                2 => &self.username,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.endpoint,
                1 => &mut self.password,
                2 => &mut self.username,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(MySqlConnection);

/// How a changefeed writes to a MySQL-compatible database.
///
/// Sent in requests and held by replies. Schema `v1beta1MySQLDownstreamConfig`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct MySqlDownstreamConfig {
    /// Address of the database and the login there.
    ///
    /// Wire name `connection`; required.
    pub connection: Option<MySqlConnection>,
}

impl MySqlDownstreamConfig {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`connection`](struct@MySqlDownstreamConfig#structfield.connection).
    #[must_use]
    pub fn with_connection(mut self, connection: MySqlConnection) -> Self {
        self.connection = Some(connection);
        self
    }
}

impl wire::Record for MySqlDownstreamConfig {
    const NAME: &'static str = "MySqlDownstreamConfig";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("connection", "connection"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.connection,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.connection,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(MySqlDownstreamConfig);

/// How a changefeed reaches the system that it writes to.
///
/// Sent in requests and held by replies. Schema `v1beta1NetworkInfo`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct NetworkInfo {
    /// Kind of network between the cluster and the downstream system.
    ///
    /// Wire name `networkType`; required; the server's default is `NETWORK_TYPE_UNSPECIFIED`; for example `NETWORK_TYPE_PUBLIC`.
    pub network_type: Option<NetworkInfoNetworkType>,
    /// Ports of the downstream system, for a private endpoint.
    ///
    /// Wire name `ports`.
    pub ports: Option<Vec<i64>>,
    /// ID of the private endpoint that leads to the downstream system.
    ///
    /// It is set up in the TiDB Cloud console. Needed for a private endpoint only.
    ///
    /// Wire name `sinkEndpointId`; digits in a string on the wire.
    pub sink_endpoint_id: Option<u64>,
}

impl NetworkInfo {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
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
    pub fn with_sink_endpoint_id(mut self, sink_endpoint_id: u64) -> Self {
        self.sink_endpoint_id = Some(sink_endpoint_id);
        self
    }
}

impl wire::Record for NetworkInfo {
    const NAME: &'static str = "NetworkInfo";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("network_type", "networkType"),
        wire::Field::new("ports", "ports"),
        wire::Field::new("sink_endpoint_id", "sinkEndpointId").form(wire::Form::Text),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.network_type,
                1 => &self.ports,
                2 => &self.sink_endpoint_id,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.network_type,
                1 => &mut self.ports,
                2 => &mut self.sink_endpoint_id,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(NetworkInfo);

/// The form of the files that a changefeed writes to cloud storage, be it S3, Google Cloud Storage or Azure Blob Storage.
///
/// Sent in requests and held by replies. Schema `v1beta1S3DataFormat`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct S3DataFormat {
    /// How binary values are written as text, in CSV files.
    ///
    /// Wire name `binaryEncodingMethod`; the server's default is `BINARY_ENCODING_METHOD_UNSPECIFIED`; for example `BASE64`.
    pub binary_encoding_method: Option<S3DataFormatBinaryEncodingMethod>,
    /// How directories are divided by date. Unset means not at all.
    ///
    /// Wire name `dateSeparator`; the server's default is `DATE_SEPARATOR_UNSPECIFIED`; for example `DAY`.
    pub date_separator: Option<S3DataFormatDateSeparator>,
    /// Character between the fields of a CSV line. It has to be an ASCII character.
    ///
    /// Wire name `delimiter`; the server's default is `,`.
    pub delimiter: Option<String>,
    /// Whether Canal-JSON messages carry the extra fields that TiDB defines, such as the commit time.
    ///
    /// Wire name `enableTidbExtension`; the server's default is `false`; for example `false`.
    pub enable_tidb_extension: Option<bool>,
    /// Whether each CSV line holds the commit timestamp of its row.
    ///
    /// Wire name `includeCommitTs`; the server's default is `false`; for example `false`.
    pub include_commit_ts: Option<bool>,
    /// Text that stands for NULL in CSV columns.
    ///
    /// Wire name `null`; the server's default is `\N`.
    pub null: Option<String>,
    /// Whether CSV files begin with a line that names the columns.
    ///
    /// Wire name `outputFieldHeader`; the server's default is `false`; for example `false`.
    pub output_field_header: Option<bool>,
    /// Whether an update of a key stays one event.
    ///
    /// With `false`, an `UPDATE` that changes a primary or unique key may be split into a `DELETE` and an `INSERT`.
    ///
    /// Wire name `outputRawChangeEvent`; the server's default is `false`; for example `false`.
    pub output_raw_change_event: Option<bool>,
    /// Format of the files.
    ///
    /// Wire name `protocol`; required; the server's default is `PROTOCOL_UNSPECIFIED`; for example `PROTOCOL_CANAL_JSON`.
    pub protocol: Option<S3DataFormatProtocol>,
    /// Character around CSV fields. An empty text means no quotes.
    ///
    /// Wire name `quote`; the server's default is `"`.
    pub quote: Option<String>,
    /// Text between two change events. Empty means `\r\n`.
    ///
    /// Wire name `terminator`.
    pub terminator: Option<String>,
}

impl S3DataFormat {
    /// A record with nothing set.
    #[must_use]
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
    pub fn with_enable_tidb_extension(mut self, enable_tidb_extension: bool) -> Self {
        self.enable_tidb_extension = Some(enable_tidb_extension);
        self
    }

    /// Sets [`include_commit_ts`](struct@S3DataFormat#structfield.include_commit_ts).
    #[must_use]
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
    pub fn with_output_field_header(mut self, output_field_header: bool) -> Self {
        self.output_field_header = Some(output_field_header);
        self
    }

    /// Sets [`output_raw_change_event`](struct@S3DataFormat#structfield.output_raw_change_event).
    #[must_use]
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

impl wire::Record for S3DataFormat {
    const NAME: &'static str = "S3DataFormat";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("binary_encoding_method", "binaryEncodingMethod"),
        wire::Field::new("date_separator", "dateSeparator"),
        wire::Field::new("delimiter", "delimiter"),
        wire::Field::new("enable_tidb_extension", "enableTidbExtension"),
        wire::Field::new("include_commit_ts", "includeCommitTs"),
        wire::Field::new("null", "null"),
        wire::Field::new("output_field_header", "outputFieldHeader"),
        wire::Field::new("output_raw_change_event", "outputRawChangeEvent"),
        wire::Field::new("protocol", "protocol"),
        wire::Field::new("quote", "quote"),
        wire::Field::new("terminator", "terminator"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.binary_encoding_method,
                1 => &self.date_separator,
                2 => &self.delimiter,
                3 => &self.enable_tidb_extension,
                4 => &self.include_commit_ts,
                5 => &self.null,
                6 => &self.output_field_header,
                7 => &self.output_raw_change_event,
                8 => &self.protocol,
                9 => &self.quote,
                10 => &self.terminator,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.binary_encoding_method,
                1 => &mut self.date_separator,
                2 => &mut self.delimiter,
                3 => &mut self.enable_tidb_extension,
                4 => &mut self.include_commit_ts,
                5 => &mut self.null,
                6 => &mut self.output_field_header,
                7 => &mut self.output_raw_change_event,
                8 => &mut self.protocol,
                9 => &mut self.quote,
                10 => &mut self.terminator,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(S3DataFormat);

/// How a changefeed writes to Amazon S3 or storage compatible with it.
///
/// Sent in requests and held by replies. Schema `v1beta1S3DownstreamConfig`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct S3DownstreamConfig {
    /// Form of the files that are written.
    ///
    /// Wire name `dataFormat`; required.
    pub data_format: Option<S3DataFormat>,
    /// Bucket to write to, and the access to it.
    ///
    /// Wire name `endpoint`; required.
    pub endpoint: Option<S3DownstreamConfigEndpoint>,
    /// How much to gather before a file is written.
    ///
    /// Wire name `storageFlushConfig`.
    pub storage_flush_config: Option<StorageFlushConfig>,
}

impl S3DownstreamConfig {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`data_format`](struct@S3DownstreamConfig#structfield.data_format).
    #[must_use]
    pub fn with_data_format(mut self, data_format: S3DataFormat) -> Self {
        self.data_format = Some(data_format);
        self
    }

    /// Sets [`endpoint`](struct@S3DownstreamConfig#structfield.endpoint).
    #[must_use]
    pub fn with_endpoint(mut self, endpoint: S3DownstreamConfigEndpoint) -> Self {
        self.endpoint = Some(endpoint);
        self
    }

    /// Sets [`storage_flush_config`](struct@S3DownstreamConfig#structfield.storage_flush_config).
    #[must_use]
    pub fn with_storage_flush_config(
        mut self,
        storage_flush_config: StorageFlushConfig,
    ) -> Self {
        self.storage_flush_config = Some(storage_flush_config);
        self
    }
}

impl wire::Record for S3DownstreamConfig {
    const NAME: &'static str = "S3DownstreamConfig";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("data_format", "dataFormat"),
        wire::Field::new("endpoint", "endpoint"),
        wire::Field::new("storage_flush_config", "storageFlushConfig"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.data_format,
                1 => &self.endpoint,
                2 => &self.storage_flush_config,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.data_format,
                1 => &mut self.endpoint,
                2 => &mut self.storage_flush_config,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(S3DownstreamConfig);

/// The S3 bucket that a changefeed writes to.
///
/// Sent in requests and held by replies. Schema `v1beta1S3DownstreamConfigEndpoint`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct S3DownstreamConfigEndpoint {
    /// ID of the access key; needed where `auth_type` asks for an access key.
    ///
    /// Wire name `accessKey`; for example `AKIA...A1B2C3`.
    pub access_key: Option<String>,
    /// How access to the bucket is granted.
    ///
    /// Wire name `authType`; required; the server's default is `S3_AUTH_TYPE_UNSPECIFIED`; for example `S3_AUTH_TYPE_AK_SK`.
    pub auth_type: Option<EndpointS3AuthType>,
    /// ARN of the IAM role to assume; needed where `auth_type` asks for a role.
    ///
    /// Wire name `iamAssumedRoleArn`; for example `arn:aws:iam::123456789012:role/redacted`.
    pub iam_assumed_role_arn: Option<String>,
    /// Bucket and path to write to, with a slash at the end.
    ///
    /// Wire name `s3Uri`; required; for example `s3://bucket/prefix/`.
    pub s3_uri: Option<String>,
    /// Secret part of the access key; needed where `auth_type` asks for an access key.
    ///
    /// Replies leave it out.
    ///
    /// Wire name `secretKey`; secret: `Debug` masks it; for example `A1B2C3...`.
    pub secret_key: Option<String>,
}

impl S3DownstreamConfigEndpoint {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
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

impl wire::Record for S3DownstreamConfigEndpoint {
    const NAME: &'static str = "S3DownstreamConfigEndpoint";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("access_key", "accessKey"),
        wire::Field::new("auth_type", "authType"),
        wire::Field::new("iam_assumed_role_arn", "iamAssumedRoleArn"),
        wire::Field::new("s3_uri", "s3Uri"),
        wire::Field::new("secret_key", "secretKey").secret(),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.access_key,
                1 => &self.auth_type,
                2 => &self.iam_assumed_role_arn,
                3 => &self.s3_uri,
                4 => &self.secret_key,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.access_key,
                1 => &mut self.auth_type,
                2 => &mut self.iam_assumed_role_arn,
                3 => &mut self.s3_uri,
                4 => &mut self.secret_key,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(S3DownstreamConfigEndpoint);

/// What `scale_changefeed` is given.
///
/// Sent in requests. Schema `ScaleChangefeedBody`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ScaleChangefeedBody {
    /// Capacity that the changefeed should have, by the name of an option of `list_changefeed_rcus`.
    ///
    /// Wire name `replicationCapacity`; required; for example `8rcu`.
    pub replication_capacity: Option<String>,
}

impl ScaleChangefeedBody {
    /// A record with nothing set.
    #[must_use]
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

impl wire::Record for ScaleChangefeedBody {
    const NAME: &'static str = "ScaleChangefeedBody";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("replication_capacity", "replicationCapacity"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.replication_capacity,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.replication_capacity,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ScaleChangefeedBody);

/// The point in time from which a changefeed replicates changes.
///
/// Sent in requests and held by replies. Schema `v1beta1StartPosition`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct StartPosition {
    /// Whether to start now or at a time of the past.
    ///
    /// Wire name `mode`; required; the server's default is `MODE_UNSPECIFIED`; for example `FROM_NOW`.
    pub mode: Option<StartPositionMode>,
    /// Time to start from, where `mode` is `FromUtc`.
    ///
    /// Wire name `startTimestamp`; RFC 3339 on the wire; for example `2024-01-01T00:00:00Z`.
    pub start_timestamp: Option<tidbcloud_core::jiff::Timestamp>,
    /// TSO to start from, where `mode` is `FromTso`.
    ///
    /// Wire name `startTso`; digits in a string on the wire; for example `0`.
    pub start_tso: Option<u64>,
}

impl StartPosition {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`mode`](struct@StartPosition#structfield.mode).
    #[must_use]
    pub fn with_mode(mut self, mode: impl Into<StartPositionMode>) -> Self {
        self.mode = Some(mode.into());
        self
    }

    /// Sets [`start_timestamp`](struct@StartPosition#structfield.start_timestamp).
    #[must_use]
    pub fn with_start_timestamp(
        mut self,
        start_timestamp: tidbcloud_core::jiff::Timestamp,
    ) -> Self {
        self.start_timestamp = Some(start_timestamp);
        self
    }

    /// Sets [`start_tso`](struct@StartPosition#structfield.start_tso).
    #[must_use]
    pub fn with_start_tso(mut self, start_tso: u64) -> Self {
        self.start_tso = Some(start_tso);
        self
    }
}

impl wire::Record for StartPosition {
    const NAME: &'static str = "StartPosition";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("mode", "mode"),
        wire::Field::new("start_timestamp", "startTimestamp"),
        wire::Field::new("start_tso", "startTso").form(wire::Form::Text),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.mode,
                1 => &self.start_timestamp,
                2 => &self.start_tso,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.mode,
                1 => &mut self.start_timestamp,
                2 => &mut self.start_tso,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(StartPosition);

/// How much a changefeed gathers before it writes a file to cloud storage.
///
/// Sent in requests and held by replies. Schema `v1beta1StorageFlushConfig`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct StorageFlushConfig {
    /// Size in bytes at which a file is written.
    ///
    /// Wire name `fileSize`; digits in a string on the wire; the server's default is `67108864`; from 1048576 to 536870912; for example `67108864`.
    pub file_size: Option<u64>,
    /// Time after which a file is written at the latest, as a number and a unit.
    ///
    /// It can be `2s` to `10m`.
    ///
    /// Wire name `interval`; the server's default is `1m`; for example `1m`.
    pub interval: Option<String>,
}

impl StorageFlushConfig {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`file_size`](struct@StorageFlushConfig#structfield.file_size).
    #[must_use]
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

impl wire::Record for StorageFlushConfig {
    const NAME: &'static str = "StorageFlushConfig";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("file_size", "fileSize").form(wire::Form::Text),
        wire::Field::new("interval", "interval"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.file_size,
                1 => &self.interval,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.file_size,
                1 => &mut self.interval,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(StorageFlushConfig);

/// Which tables and events a changefeed replicates.
///
/// Sent in requests and held by replies. Schema `v1beta1TableConfig`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct TableConfig {
    /// Whether upper and lower case differ in the rules.
    ///
    /// Wire name `caseSensitive`.
    pub case_sensitive: Option<bool>,
    /// Events to leave out, for some tables.
    ///
    /// Wire name `eventFilters`.
    pub event_filters: Option<Vec<EventFilter>>,
    /// Tables to replicate, in the syntax of TiCDC's table filter, for example `mydb.*` or `!mydb.scratch`.
    ///
    /// Wire name `filterRules`.
    pub filter_rules: Option<Vec<String>>,
    /// What to do with tables that cannot be replicated.
    ///
    /// Wire name `mode`; the server's default is `MODE_UNSPECIFIED`; for example `IGNORE_NOT_SUPPORT_TABLE`.
    pub mode: Option<TableConfigMode>,
}

impl TableConfig {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`case_sensitive`](struct@TableConfig#structfield.case_sensitive).
    #[must_use]
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

impl wire::Record for TableConfig {
    const NAME: &'static str = "TableConfig";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("case_sensitive", "caseSensitive"),
        wire::Field::new("event_filters", "eventFilters"),
        wire::Field::new("filter_rules", "filterRules"),
        wire::Field::new("mode", "mode"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.case_sensitive,
                1 => &self.event_filters,
                2 => &self.filter_rules,
                3 => &self.mode,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.case_sensitive,
                1 => &mut self.event_filters,
                2 => &mut self.filter_rules,
                3 => &mut self.mode,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(TableConfig);

/// How messages of some tables are spread over partitions.
///
/// Sent in requests and held by replies. Schema `TopicPartitionConfigPartitionDispatcherConfig`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct TopicPartitionConfigPartitionDispatcherConfig {
    /// Columns whose values choose the partition, where `partition_type` is `Columns`.
    ///
    /// Wire name `columns`.
    pub columns: Option<Vec<String>>,
    /// Index whose values choose the partition, where `partition_type` is `IndexValue`.
    ///
    /// Wire name `indexName`.
    pub index_name: Option<String>,
    /// Patterns of the tables that this is for.
    ///
    /// Wire name `matcher`.
    pub matcher: Option<Vec<String>>,
    /// What chooses the partition of a message.
    ///
    /// Wire name `partitionType`; required; the server's default is `PARTITION_DISPATCHER_UNSPECIFIED`; for example `TABLE`.
    pub partition_type: Option<TopicPartitionConfigPartitionDispatcher>,
}

impl TopicPartitionConfigPartitionDispatcherConfig {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
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

impl wire::Record for TopicPartitionConfigPartitionDispatcherConfig {
    const NAME: &'static str = "TopicPartitionConfigPartitionDispatcherConfig";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("columns", "columns"),
        wire::Field::new("index_name", "indexName"),
        wire::Field::new("matcher", "matcher"),
        wire::Field::new("partition_type", "partitionType"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.columns,
                1 => &self.index_name,
                2 => &self.matcher,
                3 => &self.partition_type,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.columns,
                1 => &mut self.index_name,
                2 => &mut self.matcher,
                3 => &mut self.partition_type,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(TopicPartitionConfigPartitionDispatcherConfig);

/// How a changefeed logs in to Kafka.
///
/// An open enum: a value that is not listed here is kept in [`AuthenticationAuthType::Unknown`]. Schema `AuthenticationAuthType`.
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
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for AuthenticationAuthType {
    const NAME: &'static str = "AuthenticationAuthType";

    const VALUES: &'static [Self] = &[
        Self::AuthTypeUnspecified,
        Self::Disable,
        Self::SaslPlain,
        Self::SaslScramSha256,
        Self::SaslScramSha512,
    ];

    fn as_str(&self) -> &str {
        match self {
            Self::AuthTypeUnspecified => "AUTH_TYPE_UNSPECIFIED",
            Self::Disable => "DISABLE",
            Self::SaslPlain => "SASL_PLAIN",
            Self::SaslScramSha256 => "SASL_SCRAM_SHA_256",
            Self::SaslScramSha512 => "SASL_SCRAM_SHA_512",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(AuthenticationAuthType);

/// How Avro messages hold `BIGINT UNSIGNED` values.
///
/// An open enum: a value that is not listed here is kept in [`AvroConfigBigintUnsignedHandlingMode::Unknown`]. Schema `AvroConfigBigintUnsignedHandlingMode`.
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
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for AvroConfigBigintUnsignedHandlingMode {
    const NAME: &'static str = "AvroConfigBigintUnsignedHandlingMode";

    const VALUES: &'static [Self] = &[Self::Long, Self::String];

    fn as_str(&self) -> &str {
        match self {
            Self::Long => "BIGINT_UNSIGNED_HANDLING_MODE_LONG",
            Self::String => "BIGINT_UNSIGNED_HANDLING_MODE_STRING",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(AvroConfigBigintUnsignedHandlingMode);

/// How Avro messages hold `DECIMAL` values.
///
/// An open enum: a value that is not listed here is kept in [`AvroConfigDecimalHandlingMode::Unknown`]. Schema `AvroConfigDecimalHandlingMode`.
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
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for AvroConfigDecimalHandlingMode {
    const NAME: &'static str = "AvroConfigDecimalHandlingMode";

    const VALUES: &'static [Self] = &[Self::Unspecified, Self::Precise, Self::String];

    fn as_str(&self) -> &str {
        match self {
            Self::Unspecified => "DECIMAL_HANDLING_MODE_UNSPECIFIED",
            Self::Precise => "DECIMAL_HANDLING_MODE_PRECISE",
            Self::String => "DECIMAL_HANDLING_MODE_STRING",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(AvroConfigDecimalHandlingMode);

/// What a changefeed is doing.
///
/// An open enum: a value that is not listed here is kept in [`ChangefeedState::Unknown`]. Schema `ChangefeedState`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ChangefeedState {
    /// No state is named; not a state of its own.
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
    /// An error holds replication up, and it may go on by itself. `Changefeed::error` has the cause.
    ///
    /// Value `ERROR`.
    Error,
    /// It is being set up; `Running` follows.
    ///
    /// Value `CREATING`.
    Creating,
    /// It is being stopped; `Paused` follows.
    ///
    /// Value `PAUSING`.
    Pausing,
    /// It stands still and keeps its checkpoint. It can be edited or resumed.
    ///
    /// Value `PAUSED`.
    Paused,
    /// It is being removed.
    ///
    /// Value `DELETING`.
    Deleting,
    /// It is gone.
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
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for ChangefeedState {
    const NAME: &'static str = "ChangefeedState";

    const VALUES: &'static [Self] = &[
        Self::StateUnspecified,
        Self::Running,
        Self::Failed,
        Self::Error,
        Self::Creating,
        Self::Pausing,
        Self::Paused,
        Self::Deleting,
        Self::Deleted,
        Self::Editing,
        Self::Warning,
        Self::Scaling,
    ];

    fn as_str(&self) -> &str {
        match self {
            Self::StateUnspecified => "STATE_UNSPECIFIED",
            Self::Running => "RUNNING",
            Self::Failed => "FAILED",
            Self::Error => "ERROR",
            Self::Creating => "CREATING",
            Self::Pausing => "PAUSING",
            Self::Paused => "PAUSED",
            Self::Deleting => "DELETING",
            Self::Deleted => "DELETED",
            Self::Editing => "EDITING",
            Self::Warning => "WARNING",
            Self::Scaling => "SCALING",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(ChangefeedState);

/// The kind of system that a changefeed writes to.
///
/// An open enum: a value that is not listed here is kept in [`DownstreamType::Unknown`]. Schema `v1beta1DownstreamType`.
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
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for DownstreamType {
    const NAME: &'static str = "DownstreamType";

    const VALUES: &'static [Self] = &[
        Self::Unspecified,
        Self::Kafka,
        Self::Mysql,
        Self::S3,
        Self::Gcs,
        Self::AzureBlob,
    ];

    fn as_str(&self) -> &str {
        match self {
            Self::Unspecified => "DOWNSTREAM_TYPE_UNSPECIFIED",
            Self::Kafka => "KAFKA",
            Self::Mysql => "MYSQL",
            Self::S3 => "S3",
            Self::Gcs => "GCS",
            Self::AzureBlob => "AZURE_BLOB",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(DownstreamType);

/// How a changefeed gets access to an S3 bucket.
///
/// An open enum: a value that is not listed here is kept in [`EndpointS3AuthType::Unknown`]. Schema `EndpointS3AuthType`.
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
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for EndpointS3AuthType {
    const NAME: &'static str = "EndpointS3AuthType";

    const VALUES: &'static [Self] = &[Self::Unspecified, Self::AkSk, Self::AssumeRole];

    fn as_str(&self) -> &str {
        match self {
            Self::Unspecified => "S3_AUTH_TYPE_UNSPECIFIED",
            Self::AkSk => "S3_AUTH_TYPE_AK_SK",
            Self::AssumeRole => "S3_AUTH_TYPE_ASSUME_ROLE",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(EndpointS3AuthType);

/// How messages to Kafka are compressed.
///
/// An open enum: a value that is not listed here is kept in [`KafkaDownstreamConfigCompressionType::Unknown`]. Schema `KafkaDownstreamConfigCompressionType`.
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
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for KafkaDownstreamConfigCompressionType {
    const NAME: &'static str = "KafkaDownstreamConfigCompressionType";

    const VALUES: &'static [Self] = &[
        Self::CompressionTypeUnspecified,
        Self::None,
        Self::Gzip,
        Self::Snappy,
        Self::Lz4,
        Self::Zstd,
    ];

    fn as_str(&self) -> &str {
        match self {
            Self::CompressionTypeUnspecified => "COMPRESSION_TYPE_UNSPECIFIED",
            Self::None => "NONE",
            Self::Gzip => "GZIP",
            Self::Snappy => "SNAPPY",
            Self::Lz4 => "LZ4",
            Self::Zstd => "ZSTD",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(KafkaDownstreamConfigCompressionType);

/// The protocol that messages to Kafka follow.
///
/// An open enum: a value that is not listed here is kept in [`KafkaDownstreamConfigDataFormatProtocol::Unknown`]. Schema `KafkaDownstreamConfigDataFormatProtocol`.
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
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for KafkaDownstreamConfigDataFormatProtocol {
    const NAME: &'static str = "KafkaDownstreamConfigDataFormatProtocol";

    const VALUES: &'static [Self] = &[
        Self::Unspecified,
        Self::CanalJson,
        Self::OpenProtocol,
        Self::Avro,
        Self::Debezium,
    ];

    fn as_str(&self) -> &str {
        match self {
            Self::Unspecified => "PROTOCOL_UNSPECIFIED",
            Self::CanalJson => "PROTOCOL_CANAL_JSON",
            Self::OpenProtocol => "PROTOCOL_OPEN_PROTOCOL",
            Self::Avro => "PROTOCOL_AVRO",
            Self::Debezium => "PROTOCOL_DEBEZIUM",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(KafkaDownstreamConfigDataFormatProtocol);

/// The major version of Kafka that brokers run.
///
/// An open enum: a value that is not listed here is kept in [`KafkaDownstreamConfigKafkaVersion::Unknown`]. Schema `KafkaDownstreamConfigKafkaVersion`.
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
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for KafkaDownstreamConfigKafkaVersion {
    const NAME: &'static str = "KafkaDownstreamConfigKafkaVersion";

    const VALUES: &'static [Self] = &[
        Self::KafkaVersionUnspecified,
        Self::KafkaVersion0xx,
        Self::KafkaVersion1xx,
        Self::KafkaVersion2xx,
        Self::KafkaVersion3xx,
    ];

    fn as_str(&self) -> &str {
        match self {
            Self::KafkaVersionUnspecified => "KAFKA_VERSION_UNSPECIFIED",
            Self::KafkaVersion0xx => "KAFKA_VERSION_0XX",
            Self::KafkaVersion1xx => "KAFKA_VERSION_1XX",
            Self::KafkaVersion2xx => "KAFKA_VERSION_2XX",
            Self::KafkaVersion3xx => "KAFKA_VERSION_3XX",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(KafkaDownstreamConfigKafkaVersion);

/// The kind of network between a cluster and the system that a changefeed writes to.
///
/// An open enum: a value that is not listed here is kept in [`NetworkInfoNetworkType::Unknown`]. Schema `NetworkInfoNetworkType`.
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
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for NetworkInfoNetworkType {
    const NAME: &'static str = "NetworkInfoNetworkType";

    const VALUES: &'static [Self] = &[
        Self::Unspecified,
        Self::Public,
        Self::VpcPeering,
        Self::PrivateLink,
    ];

    fn as_str(&self) -> &str {
        match self {
            Self::Unspecified => "NETWORK_TYPE_UNSPECIFIED",
            Self::Public => "NETWORK_TYPE_PUBLIC",
            Self::VpcPeering => "NETWORK_TYPE_VPC_PEERING",
            Self::PrivateLink => "NETWORK_TYPE_PRIVATE_LINK",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(NetworkInfoNetworkType);

/// How binary values are written as text.
///
/// An open enum: a value that is not listed here is kept in [`S3DataFormatBinaryEncodingMethod::Unknown`]. Schema `S3DataFormatBinaryEncodingMethod`.
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
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for S3DataFormatBinaryEncodingMethod {
    const NAME: &'static str = "S3DataFormatBinaryEncodingMethod";

    const VALUES: &'static [Self] = &[
        Self::BinaryEncodingMethodUnspecified,
        Self::Base64,
        Self::Hex,
    ];

    fn as_str(&self) -> &str {
        match self {
            Self::BinaryEncodingMethodUnspecified => "BINARY_ENCODING_METHOD_UNSPECIFIED",
            Self::Base64 => "BASE64",
            Self::Hex => "HEX",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(S3DataFormatBinaryEncodingMethod);

/// How the directories of a changefeed's files are divided by date.
///
/// An open enum: a value that is not listed here is kept in [`S3DataFormatDateSeparator::Unknown`]. Schema `S3DataFormatDateSeparator`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum S3DataFormatDateSeparator {
    /// Nothing is said, which means the same as `None`.
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
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for S3DataFormatDateSeparator {
    const NAME: &'static str = "S3DataFormatDateSeparator";

    const VALUES: &'static [Self] = &[
        Self::DateSeparatorUnspecified,
        Self::None,
        Self::Year,
        Self::Month,
        Self::Day,
    ];

    fn as_str(&self) -> &str {
        match self {
            Self::DateSeparatorUnspecified => "DATE_SEPARATOR_UNSPECIFIED",
            Self::None => "NONE",
            Self::Year => "YEAR",
            Self::Month => "MONTH",
            Self::Day => "DAY",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(S3DataFormatDateSeparator);

/// The format of the files that a changefeed writes to cloud storage.
///
/// An open enum: a value that is not listed here is kept in [`S3DataFormatProtocol::Unknown`]. Schema `v1beta1S3DataFormatProtocol`.
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
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for S3DataFormatProtocol {
    const NAME: &'static str = "S3DataFormatProtocol";

    const VALUES: &'static [Self] = &[
        Self::Unspecified,
        Self::Csv,
        Self::CanalJson,
        Self::Parquet,
    ];

    fn as_str(&self) -> &str {
        match self {
            Self::Unspecified => "PROTOCOL_UNSPECIFIED",
            Self::Csv => "PROTOCOL_CSV",
            Self::CanalJson => "PROTOCOL_CANAL_JSON",
            Self::Parquet => "PROTOCOL_PARQUET",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(S3DataFormatProtocol);

/// How the start of a changefeed is given.
///
/// An open enum: a value that is not listed here is kept in [`StartPositionMode::Unknown`]. Schema `v1beta1StartPositionMode`.
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
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for StartPositionMode {
    const NAME: &'static str = "StartPositionMode";

    const VALUES: &'static [Self] = &[
        Self::ModeUnspecified,
        Self::FromNow,
        Self::FromTso,
        Self::FromUtc,
    ];

    fn as_str(&self) -> &str {
        match self {
            Self::ModeUnspecified => "MODE_UNSPECIFIED",
            Self::FromNow => "FROM_NOW",
            Self::FromTso => "FROM_TSO",
            Self::FromUtc => "FROM_UTC",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(StartPositionMode);

/// What a changefeed does with tables that it cannot replicate well.
///
/// An open enum: a value that is not listed here is kept in [`TableConfigMode::Unknown`]. Schema `v1beta1TableConfigMode`.
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
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for TableConfigMode {
    const NAME: &'static str = "TableConfigMode";

    const VALUES: &'static [Self] = &[
        Self::ModeUnspecified,
        Self::IgnoreNotSupportTable,
        Self::ForceSync,
    ];

    fn as_str(&self) -> &str {
        match self {
            Self::ModeUnspecified => "MODE_UNSPECIFIED",
            Self::IgnoreNotSupportTable => "IGNORE_NOT_SUPPORT_TABLE",
            Self::ForceSync => "FORCE_SYNC",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(TableConfigMode);

/// How messages are spread over Kafka topics.
///
/// An open enum: a value that is not listed here is kept in [`TopicPartitionConfigDispatchType::Unknown`]. Schema `TopicPartitionConfigDispatchType`.
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
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for TopicPartitionConfigDispatchType {
    const NAME: &'static str = "TopicPartitionConfigDispatchType";

    const VALUES: &'static [Self] = &[
        Self::Unspecified,
        Self::OneTopic,
        Self::ByTable,
        Self::ByDatabase,
    ];

    fn as_str(&self) -> &str {
        match self {
            Self::Unspecified => "DISPATCH_TYPE_UNSPECIFIED",
            Self::OneTopic => "DISPATCH_TYPE_ONE_TOPIC",
            Self::ByTable => "DISPATCH_TYPE_BY_TABLE",
            Self::ByDatabase => "DISPATCH_TYPE_BY_DATABASE",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(TopicPartitionConfigDispatchType);

/// What chooses the Kafka partition of a message.
///
/// An open enum: a value that is not listed here is kept in [`TopicPartitionConfigPartitionDispatcher::Unknown`]. Schema `TopicPartitionConfigPartitionDispatcher`.
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
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for TopicPartitionConfigPartitionDispatcher {
    const NAME: &'static str = "TopicPartitionConfigPartitionDispatcher";

    const VALUES: &'static [Self] = &[
        Self::PartitionDispatcherUnspecified,
        Self::Table,
        Self::IndexValue,
        Self::Timestamp,
        Self::Columns,
    ];

    fn as_str(&self) -> &str {
        match self {
            Self::PartitionDispatcherUnspecified => "PARTITION_DISPATCHER_UNSPECIFIED",
            Self::Table => "TABLE",
            Self::IndexValue => "INDEX_VALUE",
            Self::Timestamp => "Timestamp",
            Self::Columns => "COLUMNS",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(TopicPartitionConfigPartitionDispatcher);
