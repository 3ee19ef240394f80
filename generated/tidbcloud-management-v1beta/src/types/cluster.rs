// Written by `cargo xtask generate` from management v1beta; edits are lost.

use tidbcloud_core::generated as wire;
use super::{ClusterComponents, ClusterConfig};

/// An AWS key that encrypts the clusters of one region.
///
/// Sent in requests and held by replies. Schema `openapiAwsCmekSpec`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct AwsCmekSpec {
    /// ARN of the key in AWS Key Management Service.
    ///
    /// Wire name `kms_arn`; required; for example `arn:aws:kms:example`.
    pub kms_arn: Option<String>,
    /// AWS region code in which the key is used.
    ///
    /// Choose one that `list_provider_regions` lists.
    ///
    /// Wire name `region`; required; for example `us-west-2`.
    pub region: Option<String>,
}

impl AwsCmekSpec {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`kms_arn`](struct@AwsCmekSpec#structfield.kms_arn).
    #[must_use]
    pub fn with_kms_arn(mut self, kms_arn: impl Into<String>) -> Self {
        self.kms_arn = Some(kms_arn.into());
        self
    }

    /// Sets [`region`](struct@AwsCmekSpec#structfield.region).
    #[must_use]
    pub fn with_region(mut self, region: impl Into<String>) -> Self {
        self.region = Some(region.into());
        self
    }
}

impl wire::Record for AwsCmekSpec {
    const NAME: &'static str = "AwsCmekSpec";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("kms_arn", "kms_arn"),
        wire::Field::new("region", "region"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.kms_arn,
                1 => &self.region,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.kms_arn,
                1 => &mut self.region,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(AwsCmekSpec);

/// A cluster with its configuration and status.
///
/// Held by replies. Schema `openapiClusterItem`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Cluster {
    /// Cloud provider that hosts the cluster.
    ///
    /// Wire name `cloud_provider`; for example `AWS`.
    pub cloud_provider: Option<CloudProvider>,
    /// Product that the cluster belongs to.
    ///
    /// Wire name `cluster_type`; for example `DEDICATED`.
    pub cluster_type: Option<ClusterType>,
    /// Port and nodes that the cluster is configured with.
    ///
    /// Wire name `config`.
    pub config: Option<GetClusterConfig>,
    /// When the cluster was created.
    ///
    /// Wire name `create_timestamp`; seconds since 1970 in a string on the wire; for example `1656991448`.
    pub create_timestamp: Option<tidbcloud_core::jiff::Timestamp>,
    /// Id that TiDB Cloud gave to the cluster, for all operations that take a `cluster_id`.
    ///
    /// Wire name `id`; required; digits in a string on the wire; for example `1`.
    pub id: Option<u64>,
    /// Name that the cluster's creator gave it.
    ///
    /// Wire name `name`; pattern `^[A-Za-z0-9][-A-Za-z0-9]{2,62}[A-Za-z0-9]$`; for example `Cluster0`.
    pub name: Option<String>,
    /// Id of the project that owns the cluster.
    ///
    /// Wire name `project_id`; required; digits in a string on the wire; for example `1`.
    pub project_id: Option<u64>,
    /// Region code of the cloud provider, as in `list_provider_regions`.
    ///
    /// Wire name `region`; for example `us-west-2`.
    pub region: Option<String>,
    /// State, version, nodes and addresses of the cluster at the time of the reply.
    ///
    /// Wire name `status`.
    pub status: Option<ClusterItemStatus>,
}

impl Cluster {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for Cluster {
    const NAME: &'static str = "Cluster";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("cloud_provider", "cloud_provider"),
        wire::Field::new("cluster_type", "cluster_type"),
        wire::Field::new("config", "config"),
        wire::Field::new("create_timestamp", "create_timestamp")
            .form(wire::Form::UnixSeconds),
        wire::Field::new("id", "id").form(wire::Form::Text),
        wire::Field::new("name", "name"),
        wire::Field::new("project_id", "project_id").form(wire::Form::Text),
        wire::Field::new("region", "region"),
        wire::Field::new("status", "status"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.cloud_provider,
                1 => &self.cluster_type,
                2 => &self.config,
                3 => &self.create_timestamp,
                4 => &self.id,
                5 => &self.name,
                6 => &self.project_id,
                7 => &self.region,
                8 => &self.status,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.cloud_provider,
                1 => &mut self.cluster_type,
                2 => &mut self.config,
                3 => &mut self.create_timestamp,
                4 => &mut self.id,
                5 => &mut self.name,
                6 => &mut self.project_id,
                7 => &mut self.region,
                8 => &mut self.status,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(Cluster);

/// How SQL clients connect to a cluster.
///
/// Parts of it may be missing until the cluster is `AVAILABLE`.
///
/// Held by replies. Schema `openapiClusterConnectionStrings`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ClusterConnectionStrings {
    /// SQL user to connect as; its password was set when the cluster was created.
    ///
    /// Wire name `default_user`; for example `root`.
    pub default_user: Option<String>,
    /// Address for connections over the internet.
    ///
    /// The IP access list of the cluster must admit the client.
    ///
    /// Wire name `standard`.
    pub standard: Option<StandardConnection>,
    /// Address for connections through VPC peering.
    ///
    /// It works after peering has been set up for the project.
    ///
    /// Wire name `vpc_peering`.
    pub vpc_peering: Option<VpcPeeringConnection>,
}

impl ClusterConnectionStrings {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for ClusterConnectionStrings {
    const NAME: &'static str = "ClusterConnectionStrings";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("default_user", "default_user"),
        wire::Field::new("standard", "standard"),
        wire::Field::new("vpc_peering", "vpc_peering"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.default_user,
                1 => &self.standard,
                2 => &self.vpc_peering,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.default_user,
                1 => &mut self.standard,
                2 => &mut self.vpc_peering,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ClusterConnectionStrings);

/// State of a cluster at the time of the reply.
///
/// Held by replies. Schema `openapiClusterItemStatus`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ClusterItemStatus {
    /// Where the cluster is in its life: poll this after creating, scaling, pausing or resuming it.
    ///
    /// Wire name `cluster_status`; for example `AVAILABLE`.
    pub cluster_status: Option<ClusterStatus>,
    /// How to connect; may be empty while the cluster is `CREATING`.
    ///
    /// Wire name `connection_strings`.
    pub connection_strings: Option<ClusterConnectionStrings>,
    /// The single nodes of the cluster.
    ///
    /// Present only while the cluster is `AVAILABLE` or `MODIFYING`.
    ///
    /// Wire name `node_map`.
    pub node_map: Option<ClusterNodeMap>,
    /// Version of TiDB that the cluster runs, with a leading `v`.
    ///
    /// Wire name `tidb_version`; for example `v6.1.0`.
    pub tidb_version: Option<String>,
}

impl ClusterItemStatus {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for ClusterItemStatus {
    const NAME: &'static str = "ClusterItemStatus";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("cluster_status", "cluster_status"),
        wire::Field::new("connection_strings", "connection_strings"),
        wire::Field::new("node_map", "node_map"),
        wire::Field::new("tidb_version", "tidb_version"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.cluster_status,
                1 => &self.connection_strings,
                2 => &self.node_map,
                3 => &self.tidb_version,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.cluster_status,
                1 => &mut self.connection_strings,
                2 => &mut self.node_map,
                3 => &mut self.tidb_version,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ClusterItemStatus);

/// The single nodes of a cluster, by component.
///
/// Held by replies. Schema `openapiClusterNodeMap`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ClusterNodeMap {
    /// One item per TiDB node.
    ///
    /// Wire name `tidb`; required.
    pub tidb: Option<Vec<TiDbNodeMap>>,
    /// One item per TiFlash node; empty or absent in a cluster without TiFlash.
    ///
    /// Wire name `tiflash`.
    pub tiflash: Option<Vec<TiFlashNodeMap>>,
    /// One item per TiKV node.
    ///
    /// Wire name `tikv`; required.
    pub tikv: Option<Vec<TiKvNodeMap>>,
}

impl ClusterNodeMap {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for ClusterNodeMap {
    const NAME: &'static str = "ClusterNodeMap";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("tidb", "tidb"),
        wire::Field::new("tiflash", "tiflash"),
        wire::Field::new("tikv", "tikv"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.tidb,
                1 => &self.tiflash,
                2 => &self.tikv,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.tidb,
                1 => &mut self.tiflash,
                2 => &mut self.tikv,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ClusterNodeMap);

/// The encryption keys to configure for a project.
///
/// Sent in requests. Schema `CreateAwsCmekReq`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateAwsCmekRequest {
    /// Keys to configure, all in one AWS region.
    ///
    /// A project can have keys in one region only, and from then on its clusters can be created in no other region.
    ///
    /// Wire name `specs`; required.
    pub specs: Option<Vec<AwsCmekSpec>>,
}

impl CreateAwsCmekRequest {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`specs`](struct@CreateAwsCmekRequest#structfield.specs).
    #[must_use]
    pub fn with_specs(
        mut self,
        specs: impl IntoIterator<Item = impl Into<AwsCmekSpec>>,
    ) -> Self {
        self.specs = Some(specs.into_iter().map(Into::into).collect());
        self
    }
}

impl wire::Record for CreateAwsCmekRequest {
    const NAME: &'static str = "CreateAwsCmekRequest";

    const FIELDS: &'static [wire::Field] = &[wire::Field::new("specs", "specs")];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.specs,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.specs,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(CreateAwsCmekRequest);

/// A cluster to create.
///
/// Sent in requests. Schema `CreateClusterReq`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateClusterRequest {
    /// Cloud provider that is to host the cluster.
    ///
    /// Wire name `cloud_provider`; required; for example `AWS`.
    pub cloud_provider: Option<CloudProvider>,
    /// Product that the cluster is to belong to.
    ///
    /// It decides which parts of `config` count. `DEDICATED` needs a project CIDR, set in the TiDB Cloud console.
    ///
    /// Wire name `cluster_type`; required; for example `DEDICATED`.
    pub cluster_type: Option<ClusterType>,
    /// Password, port, nodes and IP access list.
    ///
    /// Wire name `config`; required.
    pub config: Option<ClusterConfig>,
    /// Name of the new cluster: 4 to 64 ASCII letters, digits and hyphens, with no hyphen at either end.
    ///
    /// Wire name `name`; required; pattern `^[A-Za-z0-9][-A-Za-z0-9]{2,62}[A-Za-z0-9]$`; for example `Cluster0`.
    pub name: Option<String>,
    /// Region code as the cloud provider writes it, `us-west-2` for AWS in Oregon.
    ///
    /// `list_provider_regions` lists the codes that are offered for each provider and cluster type.
    ///
    /// Wire name `region`; required; for example `us-west-2`.
    pub region: Option<String>,
}

impl CreateClusterRequest {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`cloud_provider`](struct@CreateClusterRequest#structfield.cloud_provider).
    #[must_use]
    pub fn with_cloud_provider(
        mut self,
        cloud_provider: impl Into<CloudProvider>,
    ) -> Self {
        self.cloud_provider = Some(cloud_provider.into());
        self
    }

    /// Sets [`cluster_type`](struct@CreateClusterRequest#structfield.cluster_type).
    #[must_use]
    pub fn with_cluster_type(mut self, cluster_type: impl Into<ClusterType>) -> Self {
        self.cluster_type = Some(cluster_type.into());
        self
    }

    /// Sets [`config`](struct@CreateClusterRequest#structfield.config).
    #[must_use]
    pub fn with_config(mut self, config: ClusterConfig) -> Self {
        self.config = Some(config);
        self
    }

    /// Sets [`name`](struct@CreateClusterRequest#structfield.name).
    #[must_use]
    pub fn with_name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets [`region`](struct@CreateClusterRequest#structfield.region).
    #[must_use]
    pub fn with_region(mut self, region: impl Into<String>) -> Self {
        self.region = Some(region.into());
        self
    }
}

impl wire::Record for CreateClusterRequest {
    const NAME: &'static str = "CreateClusterRequest";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("cloud_provider", "cloud_provider"),
        wire::Field::new("cluster_type", "cluster_type"),
        wire::Field::new("config", "config"),
        wire::Field::new("name", "name"),
        wire::Field::new("region", "region"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.cloud_provider,
                1 => &self.cluster_type,
                2 => &self.config,
                3 => &self.name,
                4 => &self.region,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.cloud_provider,
                1 => &mut self.cluster_type,
                2 => &mut self.config,
                3 => &mut self.name,
                4 => &mut self.region,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(CreateClusterRequest);

/// The cluster whose creation has begun.
///
/// Held by replies. Schema `openapiCreateClusterResp`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateClusterResponse {
    /// Id of the new cluster, for `get_cluster`.
    ///
    /// Wire name `id`; required; digits in a string on the wire; for example `1`.
    pub id: Option<u64>,
}

impl CreateClusterResponse {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for CreateClusterResponse {
    const NAME: &'static str = "CreateClusterResponse";

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

tidbcloud_core::record!(CreateClusterResponse);

/// The private endpoint that was registered.
///
/// Held by replies. Schema `openapiCreatePrivateEndpointResp`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreatePrivateEndpointResponse {
    /// The endpoint with all that TiDB Cloud knows about it.
    ///
    /// Wire name `private_endpoint`; required.
    pub private_endpoint: Option<PrivateEndpoint>,
}

impl CreatePrivateEndpointResponse {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for CreatePrivateEndpointResponse {
    const NAME: &'static str = "CreatePrivateEndpointResponse";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("private_endpoint", "private_endpoint"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.private_endpoint,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.private_endpoint,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(CreatePrivateEndpointResponse);

/// The private endpoint service whose creation has begun.
///
/// Held by replies. Schema `openapiCreatePrivateEndpointServiceResp`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreatePrivateEndpointServiceResponse {
    /// The service; its status usually still is `CREATING`.
    ///
    /// Wire name `private_endpoint_service`; required.
    pub private_endpoint_service: Option<PrivateEndpointService>,
}

impl CreatePrivateEndpointServiceResponse {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for CreatePrivateEndpointServiceResponse {
    const NAME: &'static str = "CreatePrivateEndpointServiceResponse";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("private_endpoint_service", "private_endpoint_service"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.private_endpoint_service,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.private_endpoint_service,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(CreatePrivateEndpointServiceResponse);

/// Configuration of a cluster that exists.
///
/// Held by replies. Schema `openapiGetClusterConfig`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct GetClusterConfig {
    /// Nodes that the cluster is to have; `status.node_map` of the cluster shows those it has.
    ///
    /// Wire name `components`.
    pub components: Option<ClusterComponents>,
    /// TCP port on which the cluster takes SQL connections; never 10080.
    ///
    /// Wire name `port`; the server's default is `4000`; from 1024 to 65535; for example `4000`.
    pub port: Option<i64>,
}

impl GetClusterConfig {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for GetClusterConfig {
    const NAME: &'static str = "GetClusterConfig";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("components", "components"),
        wire::Field::new("port", "port"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.components,
                1 => &self.port,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.components,
                1 => &mut self.port,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(GetClusterConfig);

/// The private endpoint service of a cluster.
///
/// Held by replies. Schema `openapiGetPrivateEndpointServiceResp`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct GetPrivateEndpointServiceResponse {
    /// The service, with the name that your own endpoint connects to.
    ///
    /// Wire name `private_endpoint_service`; required.
    pub private_endpoint_service: Option<PrivateEndpointService>,
}

impl GetPrivateEndpointServiceResponse {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for GetPrivateEndpointServiceResponse {
    const NAME: &'static str = "GetPrivateEndpointServiceResponse";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("private_endpoint_service", "private_endpoint_service"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.private_endpoint_service,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.private_endpoint_service,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(GetPrivateEndpointServiceResponse);

/// The encryption keys of a project.
///
/// Held by replies. Schema `openapiListAwsCmekResp`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ListAwsCmekResponse {
    /// One item per key.
    ///
    /// Wire name `items`.
    pub items: Option<Vec<AwsCmekSpec>>,
}

impl ListAwsCmekResponse {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for ListAwsCmekResponse {
    const NAME: &'static str = "ListAwsCmekResponse";

    const FIELDS: &'static [wire::Field] = &[wire::Field::new("items", "items")];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.items,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.items,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ListAwsCmekResponse);

/// A page of the clusters of a project.
///
/// Held by replies. Schema `openapiListClustersOfProjectResp`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ListClustersOfProjectResponse {
    /// Clusters of this page.
    ///
    /// Wire name `items`; required.
    pub items: Option<Vec<Cluster>>,
    /// Number of clusters on all pages together.
    ///
    /// Wire name `total`; required; for example `1`.
    pub total: Option<i64>,
}

impl ListClustersOfProjectResponse {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for ListClustersOfProjectResponse {
    const NAME: &'static str = "ListClustersOfProjectResponse";

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

tidbcloud_core::record!(ListClustersOfProjectResponse);

/// The private endpoints of a project.
///
/// Held by replies. Schema `openapiListPrivateEndpointsOfProjectResp`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ListPrivateEndpointsOfProjectResponse {
    /// All endpoints, of all clusters; `cluster_id` of each says which one it reaches.
    ///
    /// Wire name `endpoints`; required.
    pub endpoints: Option<Vec<PrivateEndpoint>>,
}

impl ListPrivateEndpointsOfProjectResponse {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for ListPrivateEndpointsOfProjectResponse {
    const NAME: &'static str = "ListPrivateEndpointsOfProjectResponse";

    const FIELDS: &'static [wire::Field] = &[wire::Field::new("endpoints", "endpoints")];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.endpoints,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.endpoints,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ListPrivateEndpointsOfProjectResponse);

/// The private endpoints of a cluster.
///
/// Held by replies. Schema `openapiListPrivateEndpointsResp`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ListPrivateEndpointsResponse {
    /// All endpoints of the cluster.
    ///
    /// Wire name `endpoints`; required.
    pub endpoints: Option<Vec<PrivateEndpoint>>,
}

impl ListPrivateEndpointsResponse {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for ListPrivateEndpointsResponse {
    const NAME: &'static str = "ListPrivateEndpointsResponse";

    const FIELDS: &'static [wire::Field] = &[wire::Field::new("endpoints", "endpoints")];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.endpoints,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.endpoints,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ListPrivateEndpointsResponse);

/// Where clusters can be created, and with which nodes.
///
/// Held by replies. Schema `openapiListProviderRegionsResp`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ListProviderRegionsResponse {
    /// One item per cluster type, cloud provider and region.
    ///
    /// Wire name `items`.
    pub items: Option<Vec<ProviderRegion>>,
}

impl ListProviderRegionsResponse {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for ListProviderRegionsResponse {
    const NAME: &'static str = "ListProviderRegionsResponse";

    const FIELDS: &'static [wire::Field] = &[wire::Field::new("items", "items")];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.items,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.items,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ListProviderRegionsResponse);

/// Which numbers of nodes are possible.
///
/// Held by replies. Schema `openapiNodeQuantityRange`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct NodeQuantityRange {
    /// Smallest number of nodes.
    ///
    /// Wire name `min`.
    pub min: Option<i64>,
    /// Difference between one possible number of nodes and the next.
    ///
    /// Wire name `step`.
    pub step: Option<i64>,
}

impl NodeQuantityRange {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for NodeQuantityRange {
    const NAME: &'static str = "NodeQuantityRange";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("min", "min"),
        wire::Field::new("step", "step"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.min,
                1 => &self.step,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.min,
                1 => &mut self.step,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(NodeQuantityRange);

/// Which storage sizes are possible for one node.
///
/// Held by replies. Schema `openapiNodeStorageSizeRange`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct NodeStorageSizeRange {
    /// Largest storage size of a node in GiB.
    ///
    /// Wire name `max`.
    pub max: Option<i64>,
    /// Smallest storage size of a node in GiB.
    ///
    /// Wire name `min`.
    pub min: Option<i64>,
}

impl NodeStorageSizeRange {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for NodeStorageSizeRange {
    const NAME: &'static str = "NodeStorageSizeRange";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("max", "max"),
        wire::Field::new("min", "min"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.max,
                1 => &self.min,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.max,
                1 => &mut self.min,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(NodeStorageSizeRange);

/// An endpoint in your cloud account that may connect to a cluster.
///
/// To register one, set `endpoint_name` alone; TiDB Cloud fills in the rest.
///
/// Sent in requests and held by replies. Schema `openapiPrivateEndpoint`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct PrivateEndpoint {
    /// Cloud provider of the private endpoint service.
    ///
    /// Wire name `cloud_provider`; output only; for example `AWS`.
    pub cloud_provider: Option<CloudProvider>,
    /// Id of the cluster that the endpoint reaches.
    ///
    /// Wire name `cluster_id`; output only; digits in a string on the wire; for example `1`.
    pub cluster_id: Option<u64>,
    /// Name of the cluster that the endpoint reaches.
    ///
    /// Wire name `cluster_name`; output only; for example `Cluster0`.
    pub cluster_name: Option<String>,
    /// Name of the endpoint in your cloud account.
    ///
    /// On AWS it is the id of the VPC endpoint, which starts with `vpce-`; on Google Cloud the full name of the forwarding
    /// rule, `projects/…/regions/…/forwardingRules/…`.
    ///
    /// Wire name `endpoint_name`; for example `vpce-01234567890123456`.
    pub endpoint_name: Option<String>,
    /// Id that TiDB Cloud gave to the endpoint, for `delete_private_endpoint`.
    ///
    /// Wire name `id`; output only; digits in a string on the wire; for example `1`.
    pub id: Option<u64>,
    /// Why the endpoint failed; of use only when the status is `FAILED`.
    ///
    /// Wire name `message`; output only; for example `The endpoint does not exist.`.
    pub message: Option<String>,
    /// Place of the region in words, such as Oregon, not its code.
    ///
    /// Wire name `region_name`; output only; for example `Oregon`.
    pub region_name: Option<String>,
    /// Name of the private endpoint service that the endpoint connects to.
    ///
    /// Wire name `service_name`; output only; for example `com.amazonaws.vpce.us-west-2.vpce-svc-01234567890123456`.
    pub service_name: Option<String>,
    /// State of the private endpoint service.
    ///
    /// Wire name `service_status`; output only; for example `ACTIVE`.
    pub service_status: Option<PrivateEndpointServiceStatus>,
    /// State of the endpoint itself.
    ///
    /// Wire name `status`; output only; for example `FAILED`.
    pub status: Option<PrivateEndpointStatus>,
}

impl PrivateEndpoint {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`endpoint_name`](struct@PrivateEndpoint#structfield.endpoint_name).
    #[must_use]
    pub fn with_endpoint_name(mut self, endpoint_name: impl Into<String>) -> Self {
        self.endpoint_name = Some(endpoint_name.into());
        self
    }
}

impl wire::Record for PrivateEndpoint {
    const NAME: &'static str = "PrivateEndpoint";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("cloud_provider", "cloud_provider").output_only(),
        wire::Field::new("cluster_id", "cluster_id")
            .form(wire::Form::Text)
            .output_only(),
        wire::Field::new("cluster_name", "cluster_name").output_only(),
        wire::Field::new("endpoint_name", "endpoint_name"),
        wire::Field::new("id", "id").form(wire::Form::Text).output_only(),
        wire::Field::new("message", "message").output_only(),
        wire::Field::new("region_name", "region_name").output_only(),
        wire::Field::new("service_name", "service_name").output_only(),
        wire::Field::new("service_status", "service_status").output_only(),
        wire::Field::new("status", "status").output_only(),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.cloud_provider,
                1 => &self.cluster_id,
                2 => &self.cluster_name,
                3 => &self.endpoint_name,
                4 => &self.id,
                5 => &self.message,
                6 => &self.region_name,
                7 => &self.service_name,
                8 => &self.service_status,
                9 => &self.status,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.cloud_provider,
                1 => &mut self.cluster_id,
                2 => &mut self.cluster_name,
                3 => &mut self.endpoint_name,
                4 => &mut self.id,
                5 => &mut self.message,
                6 => &mut self.region_name,
                7 => &mut self.service_name,
                8 => &mut self.service_status,
                9 => &mut self.status,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(PrivateEndpoint);

/// The service of a cluster that private endpoints connect to.
///
/// Held by replies. Schema `openapiPrivateEndpointService`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct PrivateEndpointService {
    /// Ids of the AWS availability zones that the service covers; nothing for other providers.
    ///
    /// Wire name `az_ids`.
    pub az_ids: Option<Vec<String>>,
    /// Cloud provider that hosts the service.
    ///
    /// Wire name `cloud_provider`; for example `AWS`.
    pub cloud_provider: Option<CloudProvider>,
    /// Host name for SQL clients that come through a private endpoint.
    ///
    /// Wire name `dns_name`; for example `privatelink-tidb.01234567890.clusters.tidb-cloud.com`.
    pub dns_name: Option<String>,
    /// Name of the service with the cloud provider: what to enter when you create an endpoint in your own account.
    ///
    /// Wire name `name`; for example `com.amazonaws.vpce.us-west-2.vpce-svc-01234567890123456`.
    pub name: Option<String>,
    /// TCP port for SQL clients that come through a private endpoint.
    ///
    /// Wire name `port`; for example `4000`.
    pub port: Option<i64>,
    /// State of the service; endpoints can be registered once it is `ACTIVE`.
    ///
    /// Wire name `status`; for example `ACTIVE`.
    pub status: Option<PrivateEndpointServiceStatus>,
}

impl PrivateEndpointService {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for PrivateEndpointService {
    const NAME: &'static str = "PrivateEndpointService";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("az_ids", "az_ids"),
        wire::Field::new("cloud_provider", "cloud_provider"),
        wire::Field::new("dns_name", "dns_name"),
        wire::Field::new("name", "name"),
        wire::Field::new("port", "port"),
        wire::Field::new("status", "status"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.az_ids,
                1 => &self.cloud_provider,
                2 => &self.dns_name,
                3 => &self.name,
                4 => &self.port,
                5 => &self.status,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.az_ids,
                1 => &mut self.cloud_provider,
                2 => &mut self.dns_name,
                3 => &mut self.name,
                4 => &mut self.port,
                5 => &mut self.status,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(PrivateEndpointService);

/// What one region of a cloud provider offers for one cluster type.
///
/// Held by replies. Schema `openapiListProviderRegionsItem`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ProviderRegion {
    /// Cloud provider of the region.
    ///
    /// Wire name `cloud_provider`; for example `AWS`.
    pub cloud_provider: Option<CloudProvider>,
    /// Cluster type that the offer is for.
    ///
    /// Wire name `cluster_type`; for example `DEDICATED`.
    pub cluster_type: Option<ClusterType>,
    /// Region code as the cloud provider writes it, for `region` of `create_cluster`.
    ///
    /// Wire name `region`; for example `us-west-2`.
    pub region: Option<String>,
    /// Sizes of TiDB nodes on offer.
    ///
    /// Wire name `tidb`.
    pub tidb: Option<Vec<TiDbProfile>>,
    /// Sizes of TiFlash nodes on offer.
    ///
    /// Wire name `tiflash`.
    pub tiflash: Option<Vec<TiFlashProfile>>,
    /// Sizes of TiKV nodes on offer.
    ///
    /// Wire name `tikv`.
    pub tikv: Option<Vec<TiKvProfile>>,
}

impl ProviderRegion {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for ProviderRegion {
    const NAME: &'static str = "ProviderRegion";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("cloud_provider", "cloud_provider"),
        wire::Field::new("cluster_type", "cluster_type"),
        wire::Field::new("region", "region"),
        wire::Field::new("tidb", "tidb"),
        wire::Field::new("tiflash", "tiflash"),
        wire::Field::new("tikv", "tikv"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.cloud_provider,
                1 => &self.cluster_type,
                2 => &self.region,
                3 => &self.tidb,
                4 => &self.tiflash,
                5 => &self.tikv,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.cloud_provider,
                1 => &mut self.cluster_type,
                2 => &mut self.region,
                3 => &mut self.tidb,
                4 => &mut self.tiflash,
                5 => &mut self.tikv,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ProviderRegion);

/// Address of a cluster on the internet.
///
/// Held by replies. Schema `openapiStandardConnection`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct StandardConnection {
    /// Host name to connect to.
    ///
    /// Wire name `host`; for example `tidb.f69f3808.acea1f2a.us-east-1.shared.aws.tidbcloud.com`.
    pub host: Option<String>,
    /// TCP port to connect to: always 4000 for TiDB Cloud Starter clusters, never 10080.
    ///
    /// Wire name `port`; the server's default is `4000`; from 1024 to 65535; for example `4000`.
    pub port: Option<i64>,
}

impl StandardConnection {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for StandardConnection {
    const NAME: &'static str = "StandardConnection";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("host", "host"),
        wire::Field::new("port", "port"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.host,
                1 => &self.port,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.host,
                1 => &mut self.port,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(StandardConnection);

/// One TiDB node of a cluster.
///
/// Held by replies. Schema `openapiTiDBNodeMap`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct TiDbNodeMap {
    /// Availability zone of the cloud provider in which the node runs.
    ///
    /// Wire name `availability_zone`; for example `us-west-2a`.
    pub availability_zone: Option<String>,
    /// Name of the node within its cluster, such as `tidb-0`.
    ///
    /// Wire name `node_name`; for example `tidb-0`.
    pub node_name: Option<String>,
    /// Size of the node: vCPUs and GiB of memory, `8C16G` for 8 and 16.
    ///
    /// Wire name `node_size`; for example `8C16G`.
    pub node_size: Option<String>,
    /// Memory of the node in bytes; 0 in TiDB Cloud Starter clusters.
    ///
    /// Wire name `ram_bytes`; digits in a string on the wire; for example `17179869184`.
    pub ram_bytes: Option<i64>,
    /// State of the node.
    ///
    /// Wire name `status`; for example `NODE_STATUS_AVAILABLE`.
    pub status: Option<NodeStatus>,
    /// Number of vCPUs of the node; 0 in TiDB Cloud Starter clusters.
    ///
    /// Wire name `vcpu_num`; for example `8`.
    pub vcpu_num: Option<i64>,
}

impl TiDbNodeMap {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for TiDbNodeMap {
    const NAME: &'static str = "TiDbNodeMap";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("availability_zone", "availability_zone"),
        wire::Field::new("node_name", "node_name"),
        wire::Field::new("node_size", "node_size"),
        wire::Field::new("ram_bytes", "ram_bytes").form(wire::Form::Text),
        wire::Field::new("status", "status"),
        wire::Field::new("vcpu_num", "vcpu_num"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.availability_zone,
                1 => &self.node_name,
                2 => &self.node_size,
                3 => &self.ram_bytes,
                4 => &self.status,
                5 => &self.vcpu_num,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.availability_zone,
                1 => &mut self.node_name,
                2 => &mut self.node_size,
                3 => &mut self.ram_bytes,
                4 => &mut self.status,
                5 => &mut self.vcpu_num,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(TiDbNodeMap);

/// A size of TiDB nodes on offer.
///
/// Held by replies. Schema `openapiTiDBProfile`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct TiDbProfile {
    /// How many TiDB nodes a cluster can have.
    ///
    /// Wire name `node_quantity_range`.
    pub node_quantity_range: Option<NodeQuantityRange>,
    /// Size to put into `node_size` of a component, as it stands.
    ///
    /// Wire name `node_size`; for example `8C16G`.
    pub node_size: Option<String>,
}

impl TiDbProfile {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for TiDbProfile {
    const NAME: &'static str = "TiDbProfile";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("node_quantity_range", "node_quantity_range"),
        wire::Field::new("node_size", "node_size"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.node_quantity_range,
                1 => &self.node_size,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.node_quantity_range,
                1 => &mut self.node_size,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(TiDbProfile);

/// One TiFlash node of a cluster.
///
/// Held by replies. Schema `openapiTiFlashNodeMap`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct TiFlashNodeMap {
    /// Availability zone of the cloud provider in which the node runs.
    ///
    /// Wire name `availability_zone`; for example `us-west-2a`.
    pub availability_zone: Option<String>,
    /// Name of the node within its cluster, such as `tiflash-0`.
    ///
    /// Wire name `node_name`; for example `tiflash-0`.
    pub node_name: Option<String>,
    /// Size of the node: vCPUs and GiB of memory, `8C64G` for 8 and 64.
    ///
    /// Wire name `node_size`; for example `8C64G`.
    pub node_size: Option<String>,
    /// Memory of the node in bytes; 0 in TiDB Cloud Starter clusters.
    ///
    /// Wire name `ram_bytes`; digits in a string on the wire; for example `68719476736`.
    pub ram_bytes: Option<i64>,
    /// State of the node.
    ///
    /// Wire name `status`; for example `NODE_STATUS_AVAILABLE`.
    pub status: Option<NodeStatus>,
    /// Storage of the node in GiB.
    ///
    /// Wire name `storage_size_gib`; for example `1024`.
    pub storage_size_gib: Option<i64>,
    /// Number of vCPUs of the node; 0 in TiDB Cloud Starter clusters.
    ///
    /// Wire name `vcpu_num`; for example `8`.
    pub vcpu_num: Option<i64>,
}

impl TiFlashNodeMap {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for TiFlashNodeMap {
    const NAME: &'static str = "TiFlashNodeMap";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("availability_zone", "availability_zone"),
        wire::Field::new("node_name", "node_name"),
        wire::Field::new("node_size", "node_size"),
        wire::Field::new("ram_bytes", "ram_bytes").form(wire::Form::Text),
        wire::Field::new("status", "status"),
        wire::Field::new("storage_size_gib", "storage_size_gib"),
        wire::Field::new("vcpu_num", "vcpu_num"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.availability_zone,
                1 => &self.node_name,
                2 => &self.node_size,
                3 => &self.ram_bytes,
                4 => &self.status,
                5 => &self.storage_size_gib,
                6 => &self.vcpu_num,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.availability_zone,
                1 => &mut self.node_name,
                2 => &mut self.node_size,
                3 => &mut self.ram_bytes,
                4 => &mut self.status,
                5 => &mut self.storage_size_gib,
                6 => &mut self.vcpu_num,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(TiFlashNodeMap);

/// A size of TiFlash nodes on offer.
///
/// Held by replies. Schema `openapiTiFlashProfile`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct TiFlashProfile {
    /// How many TiFlash nodes a cluster can have; a minimum of 0 means that it can do without.
    ///
    /// Wire name `node_quantity_range`.
    pub node_quantity_range: Option<NodeQuantityRange>,
    /// Size to put into `node_size` of a component, as it stands.
    ///
    /// Wire name `node_size`; for example `8C64G`.
    pub node_size: Option<String>,
    /// How much storage each TiFlash node can have.
    ///
    /// Wire name `storage_size_gib_range`.
    pub storage_size_gib_range: Option<NodeStorageSizeRange>,
}

impl TiFlashProfile {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for TiFlashProfile {
    const NAME: &'static str = "TiFlashProfile";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("node_quantity_range", "node_quantity_range"),
        wire::Field::new("node_size", "node_size"),
        wire::Field::new("storage_size_gib_range", "storage_size_gib_range"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.node_quantity_range,
                1 => &self.node_size,
                2 => &self.storage_size_gib_range,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.node_quantity_range,
                1 => &mut self.node_size,
                2 => &mut self.storage_size_gib_range,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(TiFlashProfile);

/// One TiKV node of a cluster.
///
/// Held by replies. Schema `openapiTiKVNodeMap`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct TiKvNodeMap {
    /// Availability zone of the cloud provider in which the node runs.
    ///
    /// Wire name `availability_zone`; for example `us-west-2a`.
    pub availability_zone: Option<String>,
    /// Name of the node within its cluster, such as `tikv-0`.
    ///
    /// Wire name `node_name`; for example `tikv-0`.
    pub node_name: Option<String>,
    /// Size of the node: vCPUs and GiB of memory, `8C32G` for 8 and 32.
    ///
    /// Wire name `node_size`; for example `8C32G`.
    pub node_size: Option<String>,
    /// Memory of the node in bytes; 0 in TiDB Cloud Starter clusters.
    ///
    /// Wire name `ram_bytes`; digits in a string on the wire; for example `68719476736`.
    pub ram_bytes: Option<i64>,
    /// State of the node.
    ///
    /// Wire name `status`; for example `NODE_STATUS_AVAILABLE`.
    pub status: Option<NodeStatus>,
    /// Storage of the node in GiB.
    ///
    /// Wire name `storage_size_gib`; for example `1024`.
    pub storage_size_gib: Option<i64>,
    /// Number of vCPUs of the node; 0 in TiDB Cloud Starter clusters.
    ///
    /// Wire name `vcpu_num`; for example `8`.
    pub vcpu_num: Option<i64>,
}

impl TiKvNodeMap {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for TiKvNodeMap {
    const NAME: &'static str = "TiKvNodeMap";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("availability_zone", "availability_zone"),
        wire::Field::new("node_name", "node_name"),
        wire::Field::new("node_size", "node_size"),
        wire::Field::new("ram_bytes", "ram_bytes").form(wire::Form::Text),
        wire::Field::new("status", "status"),
        wire::Field::new("storage_size_gib", "storage_size_gib"),
        wire::Field::new("vcpu_num", "vcpu_num"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.availability_zone,
                1 => &self.node_name,
                2 => &self.node_size,
                3 => &self.ram_bytes,
                4 => &self.status,
                5 => &self.storage_size_gib,
                6 => &self.vcpu_num,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.availability_zone,
                1 => &mut self.node_name,
                2 => &mut self.node_size,
                3 => &mut self.ram_bytes,
                4 => &mut self.status,
                5 => &mut self.storage_size_gib,
                6 => &mut self.vcpu_num,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(TiKvNodeMap);

/// A size of TiKV nodes on offer.
///
/// Held by replies. Schema `openapiTiKVProfile`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct TiKvProfile {
    /// How many TiKV nodes a cluster can have.
    ///
    /// Wire name `node_quantity_range`.
    pub node_quantity_range: Option<NodeQuantityRange>,
    /// Size to put into `node_size` of a component, as it stands.
    ///
    /// Wire name `node_size`; for example `8C32G`.
    pub node_size: Option<String>,
    /// How much storage each TiKV node can have.
    ///
    /// Wire name `storage_size_gib_range`.
    pub storage_size_gib_range: Option<NodeStorageSizeRange>,
}

impl TiKvProfile {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for TiKvProfile {
    const NAME: &'static str = "TiKvProfile";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("node_quantity_range", "node_quantity_range"),
        wire::Field::new("node_size", "node_size"),
        wire::Field::new("storage_size_gib_range", "storage_size_gib_range"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.node_quantity_range,
                1 => &self.node_size,
                2 => &self.storage_size_gib_range,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.node_quantity_range,
                1 => &mut self.node_size,
                2 => &mut self.storage_size_gib_range,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(TiKvProfile);

/// The nodes to change; components that are left out stay as they are.
///
/// Sent in requests. Schema `openapiUpdateClusterComponents`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct UpdateClusterComponents {
    /// Changes of the TiDB nodes.
    ///
    /// Wire name `tidb`.
    pub tidb: Option<UpdateTiDbComponent>,
    /// Changes of the TiFlash nodes.
    ///
    /// To add TiFlash to a cluster without it, set all three fields.
    ///
    /// Wire name `tiflash`.
    pub tiflash: Option<UpdateTiFlashComponent>,
    /// Changes of the TiKV nodes.
    ///
    /// Wire name `tikv`.
    pub tikv: Option<UpdateTiKvComponent>,
}

impl UpdateClusterComponents {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`tidb`](struct@UpdateClusterComponents#structfield.tidb).
    #[must_use]
    pub fn with_tidb(mut self, tidb: UpdateTiDbComponent) -> Self {
        self.tidb = Some(tidb);
        self
    }

    /// Sets [`tiflash`](struct@UpdateClusterComponents#structfield.tiflash).
    #[must_use]
    pub fn with_tiflash(mut self, tiflash: UpdateTiFlashComponent) -> Self {
        self.tiflash = Some(tiflash);
        self
    }

    /// Sets [`tikv`](struct@UpdateClusterComponents#structfield.tikv).
    #[must_use]
    pub fn with_tikv(mut self, tikv: UpdateTiKvComponent) -> Self {
        self.tikv = Some(tikv);
        self
    }
}

impl wire::Record for UpdateClusterComponents {
    const NAME: &'static str = "UpdateClusterComponents";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("tidb", "tidb"),
        wire::Field::new("tiflash", "tiflash"),
        wire::Field::new("tikv", "tikv"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.tidb,
                1 => &self.tiflash,
                2 => &self.tikv,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.tidb,
                1 => &mut self.tiflash,
                2 => &mut self.tikv,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(UpdateClusterComponents);

/// What to change in a cluster: its nodes, or whether it is paused.
///
/// Set one of the two fields; a request with both is refused.
///
/// Sent in requests. Schema `openapiUpdateClusterConfig`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct UpdateClusterConfig {
    /// New sizes, numbers and storage of nodes.
    ///
    /// Wire name `components`.
    pub components: Option<UpdateClusterComponents>,
    /// `true` pauses the cluster, which must be `AVAILABLE`; `false` resumes it, when it is `PAUSED`.
    ///
    /// Wire name `paused`; may be `null`.
    pub paused: Option<bool>,
}

impl UpdateClusterConfig {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`components`](struct@UpdateClusterConfig#structfield.components).
    #[must_use]
    pub fn with_components(mut self, components: UpdateClusterComponents) -> Self {
        self.components = Some(components);
        self
    }

    /// Sets [`paused`](struct@UpdateClusterConfig#structfield.paused).
    #[must_use]
    pub fn with_paused(mut self, paused: bool) -> Self {
        self.paused = Some(paused);
        self
    }
}

impl wire::Record for UpdateClusterConfig {
    const NAME: &'static str = "UpdateClusterConfig";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("components", "components"),
        wire::Field::new("paused", "paused"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.components,
                1 => &self.paused,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.components,
                1 => &mut self.paused,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(UpdateClusterConfig);

/// A change of a cluster.
///
/// Sent in requests. Schema `UpdateClusterReq`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct UpdateClusterRequest {
    /// New nodes, or a pause or resumption.
    ///
    /// Wire name `config`; required.
    pub config: Option<UpdateClusterConfig>,
}

impl UpdateClusterRequest {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`config`](struct@UpdateClusterRequest#structfield.config).
    #[must_use]
    pub fn with_config(mut self, config: UpdateClusterConfig) -> Self {
        self.config = Some(config);
        self
    }
}

impl wire::Record for UpdateClusterRequest {
    const NAME: &'static str = "UpdateClusterRequest";

    const FIELDS: &'static [wire::Field] = &[wire::Field::new("config", "config")];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.config,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.config,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(UpdateClusterRequest);

/// New size and number of TiDB nodes; what is left out stays as it is.
///
/// Sent in requests. Schema `openapiUpdateTiDBComponent`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct UpdateTiDbComponent {
    /// New number of TiDB nodes, within `node_quantity_range` of the size in `list_provider_regions`.
    ///
    /// Wire name `node_quantity`; may be `null`; for example `3`.
    pub node_quantity: Option<i64>,
    /// New size of each TiDB node, larger or smaller, from `list_provider_regions`.
    ///
    /// TiDB and TiKV nodes have 4 vCPUs both or neither, and with 4 the cluster can have no TiFlash.
    ///
    /// Wire name `node_size`; may be `null`; for example `16C32G`.
    pub node_size: Option<String>,
}

impl UpdateTiDbComponent {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`node_quantity`](struct@UpdateTiDbComponent#structfield.node_quantity).
    #[must_use]
    pub fn with_node_quantity(mut self, node_quantity: i64) -> Self {
        self.node_quantity = Some(node_quantity);
        self
    }

    /// Sets [`node_size`](struct@UpdateTiDbComponent#structfield.node_size).
    #[must_use]
    pub fn with_node_size(mut self, node_size: impl Into<String>) -> Self {
        self.node_size = Some(node_size.into());
        self
    }
}

impl wire::Record for UpdateTiDbComponent {
    const NAME: &'static str = "UpdateTiDbComponent";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("node_quantity", "node_quantity"),
        wire::Field::new("node_size", "node_size"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.node_quantity,
                1 => &self.node_size,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.node_quantity,
                1 => &mut self.node_size,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(UpdateTiDbComponent);

/// New size, number and storage of TiFlash nodes; what is left out stays as it is.
///
/// Sent in requests. Schema `openapiUpdateTiFlashComponent`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct UpdateTiFlashComponent {
    /// New number of TiFlash nodes, within `node_quantity_range` of the size in `list_provider_regions`.
    ///
    /// Wire name `node_quantity`; may be `null`; for example `2`.
    pub node_quantity: Option<i64>,
    /// New size of each TiFlash node, larger or smaller, from `list_provider_regions`.
    ///
    /// TiFlash is not available when TiDB and TiKV nodes have 4 vCPUs.
    ///
    /// Wire name `node_size`; may be `null`; for example `16C128G`.
    pub node_size: Option<String>,
    /// New storage of each TiFlash node in GiB; it can only grow.
    ///
    /// On AWS, the next change is possible six hours later at the earliest.
    ///
    /// Wire name `storage_size_gib`; may be `null`; for example `2048`.
    pub storage_size_gib: Option<i64>,
}

impl UpdateTiFlashComponent {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`node_quantity`](struct@UpdateTiFlashComponent#structfield.node_quantity).
    #[must_use]
    pub fn with_node_quantity(mut self, node_quantity: i64) -> Self {
        self.node_quantity = Some(node_quantity);
        self
    }

    /// Sets [`node_size`](struct@UpdateTiFlashComponent#structfield.node_size).
    #[must_use]
    pub fn with_node_size(mut self, node_size: impl Into<String>) -> Self {
        self.node_size = Some(node_size.into());
        self
    }

    /// Sets [`storage_size_gib`](struct@UpdateTiFlashComponent#structfield.storage_size_gib).
    #[must_use]
    pub fn with_storage_size_gib(mut self, storage_size_gib: i64) -> Self {
        self.storage_size_gib = Some(storage_size_gib);
        self
    }
}

impl wire::Record for UpdateTiFlashComponent {
    const NAME: &'static str = "UpdateTiFlashComponent";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("node_quantity", "node_quantity"),
        wire::Field::new("node_size", "node_size"),
        wire::Field::new("storage_size_gib", "storage_size_gib"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.node_quantity,
                1 => &self.node_size,
                2 => &self.storage_size_gib,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.node_quantity,
                1 => &mut self.node_size,
                2 => &mut self.storage_size_gib,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(UpdateTiFlashComponent);

/// New size, number and storage of TiKV nodes; what is left out stays as it is.
///
/// Sent in requests. Schema `openapiUpdateTiKVComponent`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct UpdateTiKvComponent {
    /// New number of TiKV nodes, a multiple of 3 within `node_quantity_range` of the size in `list_provider_regions`.
    ///
    /// Wire name `node_quantity`; may be `null`; for example `6`.
    pub node_quantity: Option<i64>,
    /// New size of each TiKV node, larger or smaller, from `list_provider_regions`.
    ///
    /// TiDB and TiKV nodes have 4 vCPUs both or neither, and with 4 the cluster can have no TiFlash.
    ///
    /// Wire name `node_size`; may be `null`; for example `16C64G`.
    pub node_size: Option<String>,
    /// New storage of each TiKV node in GiB; it can only grow.
    ///
    /// On AWS, the next change is possible six hours later at the earliest.
    ///
    /// Wire name `storage_size_gib`; may be `null`; for example `2048`.
    pub storage_size_gib: Option<i64>,
}

impl UpdateTiKvComponent {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`node_quantity`](struct@UpdateTiKvComponent#structfield.node_quantity).
    #[must_use]
    pub fn with_node_quantity(mut self, node_quantity: i64) -> Self {
        self.node_quantity = Some(node_quantity);
        self
    }

    /// Sets [`node_size`](struct@UpdateTiKvComponent#structfield.node_size).
    #[must_use]
    pub fn with_node_size(mut self, node_size: impl Into<String>) -> Self {
        self.node_size = Some(node_size.into());
        self
    }

    /// Sets [`storage_size_gib`](struct@UpdateTiKvComponent#structfield.storage_size_gib).
    #[must_use]
    pub fn with_storage_size_gib(mut self, storage_size_gib: i64) -> Self {
        self.storage_size_gib = Some(storage_size_gib);
        self
    }
}

impl wire::Record for UpdateTiKvComponent {
    const NAME: &'static str = "UpdateTiKvComponent";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("node_quantity", "node_quantity"),
        wire::Field::new("node_size", "node_size"),
        wire::Field::new("storage_size_gib", "storage_size_gib"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.node_quantity,
                1 => &self.node_size,
                2 => &self.storage_size_gib,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.node_quantity,
                1 => &mut self.node_size,
                2 => &mut self.storage_size_gib,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(UpdateTiKvComponent);

/// Address of a cluster inside a peered VPC.
///
/// Held by replies. Schema `openapiVPCPeeringConnection`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct VpcPeeringConnection {
    /// Host name to connect to from a peered network.
    ///
    /// Wire name `host`; for example `private-tidb.f69f3808.acea1f2a.us-east-1.shared.aws.tidbcloud.com`.
    pub host: Option<String>,
    /// TCP port to connect to: always 4000 for TiDB Cloud Starter clusters, never 10080.
    ///
    /// Wire name `port`; the server's default is `4000`; from 1024 to 65535; for example `4000`.
    pub port: Option<i64>,
}

impl VpcPeeringConnection {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for VpcPeeringConnection {
    const NAME: &'static str = "VpcPeeringConnection";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("host", "host"),
        wire::Field::new("port", "port"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.host,
                1 => &self.port,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.host,
                1 => &mut self.port,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(VpcPeeringConnection);

/// Cloud provider that hosts a cluster.
///
/// An open enum: a value that is not listed here is kept in [`CloudProvider::Unknown`]. Schema `openapiCloudProvider`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CloudProvider {
    /// Amazon Web Services.
    ///
    /// Value `AWS`.
    Aws,
    /// Google Cloud.
    ///
    /// Value `GCP`.
    Gcp,
    /// A value that this version of the crate does not list.
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for CloudProvider {
    const NAME: &'static str = "CloudProvider";

    const VALUES: &'static [Self] = &[Self::Aws, Self::Gcp];

    fn as_str(&self) -> &str {
        match self {
            Self::Aws => "AWS",
            Self::Gcp => "GCP",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(CloudProvider);

/// State of a cluster.
///
/// `AVAILABLE` and `PAUSED` last; the others pass, also `UNAVAILABLE`. A deleted cluster has no state: `get_cluster`
/// answers with status 404.
///
/// An open enum: a value that is not listed here is kept in [`ClusterStatus::Unknown`]. Schema `openapiClusterStatus`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ClusterStatus {
    /// The cluster serves. Only in this state can it be paused.
    ///
    /// Value `AVAILABLE`.
    Available,
    /// The cluster is being created.
    ///
    /// Value `CREATING`.
    Creating,
    /// Nodes are being added, removed or changed.
    ///
    /// Value `MODIFYING`.
    Modifying,
    /// The cluster takes no connections until it is resumed. `update_cluster` does that.
    ///
    /// Value `PAUSED`.
    Paused,
    /// The cluster is on its way from paused to available.
    ///
    /// Value `RESUMING`.
    Resuming,
    /// The cluster does not serve at the moment; this may pass, so keep polling.
    ///
    /// Value `UNAVAILABLE`.
    Unavailable,
    /// Data are being imported into the cluster.
    ///
    /// Value `IMPORTING`.
    Importing,
    /// TiDB Cloud is doing maintenance on the cluster.
    ///
    /// Value `MAINTAINING`.
    Maintaining,
    /// The cluster is on its way to being paused.
    ///
    /// Value `PAUSING`.
    Pausing,
    /// A value that this version of the crate does not list.
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for ClusterStatus {
    const NAME: &'static str = "ClusterStatus";

    const VALUES: &'static [Self] = &[
        Self::Available,
        Self::Creating,
        Self::Modifying,
        Self::Paused,
        Self::Resuming,
        Self::Unavailable,
        Self::Importing,
        Self::Maintaining,
        Self::Pausing,
    ];

    fn as_str(&self) -> &str {
        match self {
            Self::Available => "AVAILABLE",
            Self::Creating => "CREATING",
            Self::Modifying => "MODIFYING",
            Self::Paused => "PAUSED",
            Self::Resuming => "RESUMING",
            Self::Unavailable => "UNAVAILABLE",
            Self::Importing => "IMPORTING",
            Self::Maintaining => "MAINTAINING",
            Self::Pausing => "PAUSING",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(ClusterStatus);

/// Product that a cluster belongs to.
///
/// An open enum: a value that is not listed here is kept in [`ClusterType::Unknown`]. Schema `openapiClusterType`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ClusterType {
    /// TiDB Cloud Dedicated: nodes of its own, chosen by size and number.
    ///
    /// Value `DEDICATED`.
    Dedicated,
    /// TiDB Cloud Starter, which has been called Developer Tier, Serverless Tier and TiDB Cloud Serverless before.
    ///
    /// Value `DEVELOPER`.
    Developer,
    /// A value that this version of the crate does not list.
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for ClusterType {
    const NAME: &'static str = "ClusterType";

    const VALUES: &'static [Self] = &[Self::Dedicated, Self::Developer];

    fn as_str(&self) -> &str {
        match self {
            Self::Dedicated => "DEDICATED",
            Self::Developer => "DEVELOPER",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(ClusterType);

/// State of a node of a cluster.
///
/// An open enum: a value that is not listed here is kept in [`NodeStatus::Unknown`]. Schema `openapiNodeStatus`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum NodeStatus {
    /// The node works.
    ///
    /// Value `NODE_STATUS_AVAILABLE`.
    Available,
    /// The node does not work at the moment.
    ///
    /// Value `NODE_STATUS_UNAVAILABLE`.
    Unavailable,
    /// The node is being added.
    ///
    /// Value `NODE_STATUS_CREATING`.
    Creating,
    /// The node is being removed.
    ///
    /// Value `NODE_STATUS_DELETING`.
    Deleting,
    /// A value that this version of the crate does not list.
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for NodeStatus {
    const NAME: &'static str = "NodeStatus";

    const VALUES: &'static [Self] = &[
        Self::Available,
        Self::Unavailable,
        Self::Creating,
        Self::Deleting,
    ];

    fn as_str(&self) -> &str {
        match self {
            Self::Available => "NODE_STATUS_AVAILABLE",
            Self::Unavailable => "NODE_STATUS_UNAVAILABLE",
            Self::Creating => "NODE_STATUS_CREATING",
            Self::Deleting => "NODE_STATUS_DELETING",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(NodeStatus);

/// State of a private endpoint service.
///
/// An open enum: a value that is not listed here is kept in [`PrivateEndpointServiceStatus::Unknown`]. Schema `openapiPrivateEndpointServiceStatus`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PrivateEndpointServiceStatus {
    /// The service is being set up.
    ///
    /// Value `CREATING`.
    Creating,
    /// The service works, and endpoints can be registered.
    ///
    /// Value `ACTIVE`.
    Active,
    /// The service is being removed.
    ///
    /// Value `DELETING`.
    Deleting,
    /// A value that this version of the crate does not list.
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for PrivateEndpointServiceStatus {
    const NAME: &'static str = "PrivateEndpointServiceStatus";

    const VALUES: &'static [Self] = &[Self::Creating, Self::Active, Self::Deleting];

    fn as_str(&self) -> &str {
        match self {
            Self::Creating => "CREATING",
            Self::Active => "ACTIVE",
            Self::Deleting => "DELETING",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(PrivateEndpointServiceStatus);

/// State of a private endpoint.
///
/// An open enum: a value that is not listed here is kept in [`PrivateEndpointStatus::Unknown`]. Schema `openapiPrivateEndpointStatus`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PrivateEndpointStatus {
    /// The endpoint is registered and not connected yet.
    ///
    /// Value `PENDING`.
    Pending,
    /// The endpoint is connected: SQL clients can use it.
    ///
    /// Value `ACTIVE`.
    Active,
    /// The endpoint is being removed.
    ///
    /// Value `DELETING`.
    Deleting,
    /// The endpoint could not be connected; `message` says why.
    ///
    /// Value `FAILED`.
    Failed,
    /// A value that this version of the crate does not list.
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for PrivateEndpointStatus {
    const NAME: &'static str = "PrivateEndpointStatus";

    const VALUES: &'static [Self] = &[
        Self::Pending,
        Self::Active,
        Self::Deleting,
        Self::Failed,
    ];

    fn as_str(&self) -> &str {
        match self {
            Self::Pending => "PENDING",
            Self::Active => "ACTIVE",
            Self::Deleting => "DELETING",
            Self::Failed => "FAILED",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(PrivateEndpointStatus);
