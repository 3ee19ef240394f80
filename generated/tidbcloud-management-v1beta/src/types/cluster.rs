// Written by `cargo xtask generate` from management v1beta; edits are lost.

use tidbcloud_core::UnknownValue;
use tidbcloud_core::generated::Extra;
use tidbcloud_core::jiff::Timestamp;
use super::{ClusterComponents, ClusterConfig};

/// An AWS key that encrypts the clusters of one region.
///
/// Required to create: `kms_arn`, `region`.
///
/// Used in requests and responses. Schema `openapiAwsCmekSpec`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct AwsCmekSpec {
    /// ARN of the key in AWS Key Management Service.
    ///
    /// Wire name `kms_arn`; required; for example `arn:aws:kms:example`.
    pub kms_arn: Option<String>,
    /// AWS region code in which the key is used.
    ///
    /// Choose one that [`list_provider_regions`](crate::Client::list_provider_regions) lists.
    ///
    /// Required; for example `us-west-2`.
    pub region: Option<String>,
    extra_: Extra,
}

impl AwsCmekSpec {
    /// Creates an empty record.
    #[must_use]
    #[inline]
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

tidbcloud_core::record!(sent AwsCmekSpec {
    kms_arn: "kms_arn" [required],
    region: "region" [required],
});

/// A cluster with its configuration and status.
///
/// Used in responses. Schema `openapiClusterItem`.
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
    pub config: Option<GetClusterConfig>,
    /// When the cluster was created.
    ///
    /// Wire name `create_timestamp`; seconds since 1970 in a string on the wire; for example `1656991448`.
    pub create_timestamp: Option<Timestamp>,
    /// Id that TiDB Cloud gave to the cluster, for all operations that take a `cluster_id`.
    ///
    /// Required; digits in a string on the wire; for example `1`.
    pub id: Option<u64>,
    /// Name that the cluster's creator gave it.
    ///
    /// Pattern `^[A-Za-z0-9][-A-Za-z0-9]{2,62}[A-Za-z0-9]$`; for example `Cluster0`.
    pub name: Option<String>,
    /// Id of the project that owns the cluster.
    ///
    /// Wire name `project_id`; required; digits in a string on the wire; for example `1`.
    pub project_id: Option<u64>,
    /// Region code of the cloud provider, as in [`list_provider_regions`](crate::Client::list_provider_regions).
    ///
    /// For example `us-west-2`.
    pub region: Option<String>,
    /// State, version, nodes and addresses of the cluster at the time of the response.
    pub status: Option<ClusterItemStatus>,
    extra_: Extra,
}

impl Cluster {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(Cluster {
    cloud_provider: "cloud_provider",
    cluster_type: "cluster_type",
    config: "config",
    create_timestamp: "create_timestamp" [unix_seconds],
    id: "id" [text],
    name: "name",
    project_id: "project_id" [text],
    region: "region",
    status: "status",
});

/// How SQL clients connect to a cluster.
///
/// Parts of it may be missing until the cluster is `AVAILABLE`.
///
/// Used in responses. Schema `openapiClusterConnectionStrings`.
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
    pub standard: Option<StandardConnection>,
    /// Address for connections through VPC peering.
    ///
    /// It works after peering has been set up for the project.
    ///
    /// Wire name `vpc_peering`.
    pub vpc_peering: Option<VpcPeeringConnection>,
    extra_: Extra,
}

impl ClusterConnectionStrings {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(ClusterConnectionStrings {
    default_user: "default_user",
    standard: "standard",
    vpc_peering: "vpc_peering",
});

/// State of a cluster at the time of the response.
///
/// Used in responses. Schema `openapiClusterItemStatus`.
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
    extra_: Extra,
}

impl ClusterItemStatus {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(ClusterItemStatus {
    cluster_status: "cluster_status",
    connection_strings: "connection_strings",
    node_map: "node_map",
    tidb_version: "tidb_version",
});

/// The single nodes of a cluster, by component.
///
/// Used in responses. Schema `openapiClusterNodeMap`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ClusterNodeMap {
    /// One item per TiDB node.
    ///
    /// Required.
    pub tidb: Option<Vec<TiDbNodeMap>>,
    /// One item per TiFlash node; empty or absent in a cluster without TiFlash.
    pub tiflash: Option<Vec<TiFlashNodeMap>>,
    /// One item per TiKV node.
    ///
    /// Required.
    pub tikv: Option<Vec<TiKvNodeMap>>,
    extra_: Extra,
}

impl ClusterNodeMap {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(ClusterNodeMap {
    tidb: "tidb",
    tiflash: "tiflash",
    tikv: "tikv",
});

/// The encryption keys to configure for a project.
///
/// Required to create: `specs`.
///
/// Used in requests. Schema `CreateAwsCmekReq`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateAwsCmekRequest {
    /// Keys to configure, all in one AWS region.
    ///
    /// A project can have keys in one region only, and from then on its clusters can be created in no other region.
    ///
    /// Required.
    pub specs: Option<Vec<AwsCmekSpec>>,
    extra_: Extra,
}

impl CreateAwsCmekRequest {
    /// Creates an empty record.
    #[must_use]
    #[inline]
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

tidbcloud_core::record!(sent CreateAwsCmekRequest {
    specs: "specs" [required],
});

/// A cluster to create.
///
/// Required to create: `cloud_provider`, `cluster_type`, `config`, `name`, `region`.
///
/// Used in requests. Schema `CreateClusterReq`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateClusterRequest {
    /// Cloud provider that is to host the cluster.
    ///
    /// Wire name `cloud_provider`; required; for example `AWS`.
    pub cloud_provider: Option<CloudProvider>,
    /// Product that the cluster is to belong to.
    ///
    /// It decides which parts of [`config`](struct@crate::types::CreateClusterRequest#structfield.config) count.
    /// [`DEDICATED`](crate::types::ClusterType::Dedicated) needs a project CIDR, set in the TiDB Cloud console.
    ///
    /// Wire name `cluster_type`; required; for example `DEDICATED`.
    pub cluster_type: Option<ClusterType>,
    /// Password, port, nodes and IP access list.
    ///
    /// Required.
    pub config: Option<ClusterConfig>,
    /// Name of the new cluster: 4 to 64 ASCII letters, digits and hyphens, with no hyphen at either end.
    ///
    /// Required; pattern `^[A-Za-z0-9][-A-Za-z0-9]{2,62}[A-Za-z0-9]$`; for example `Cluster0`.
    pub name: Option<String>,
    /// Region code as the cloud provider writes it, `us-west-2` for AWS in Oregon.
    ///
    /// [`list_provider_regions`](crate::Client::list_provider_regions) lists the codes that are offered for each provider and
    /// cluster type.
    ///
    /// Required; for example `us-west-2`.
    pub region: Option<String>,
    extra_: Extra,
}

impl CreateClusterRequest {
    /// Creates an empty record.
    #[must_use]
    #[inline]
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
    #[inline]
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

tidbcloud_core::record!(sent CreateClusterRequest {
    cloud_provider: "cloud_provider" [required],
    cluster_type: "cluster_type" [required],
    config: "config" [required],
    name: "name" [required],
    region: "region" [required],
});

/// The cluster whose creation has begun.
///
/// Used in responses. Schema `openapiCreateClusterResp`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateClusterResponse {
    /// Id of the new cluster, for [`get_cluster`](crate::Client::get_cluster).
    ///
    /// Required; digits in a string on the wire; for example `1`.
    pub id: Option<u64>,
    extra_: Extra,
}

impl CreateClusterResponse {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(CreateClusterResponse {
    id: "id" [text],
});

/// The private endpoint that was registered.
///
/// Used in responses. Schema `openapiCreatePrivateEndpointResp`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreatePrivateEndpointResponse {
    /// The endpoint with all that TiDB Cloud knows about it.
    ///
    /// Wire name `private_endpoint`; required.
    pub private_endpoint: Option<PrivateEndpoint>,
    extra_: Extra,
}

impl CreatePrivateEndpointResponse {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(CreatePrivateEndpointResponse {
    private_endpoint: "private_endpoint",
});

/// The private endpoint service whose creation has begun.
///
/// Used in responses. Schema `openapiCreatePrivateEndpointServiceResp`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreatePrivateEndpointServiceResponse {
    /// The service; its status usually still is `CREATING`.
    ///
    /// Wire name `private_endpoint_service`; required.
    pub private_endpoint_service: Option<PrivateEndpointService>,
    extra_: Extra,
}

impl CreatePrivateEndpointServiceResponse {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(CreatePrivateEndpointServiceResponse {
    private_endpoint_service: "private_endpoint_service",
});

/// Configuration of a cluster that exists.
///
/// Used in responses. Schema `openapiGetClusterConfig`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct GetClusterConfig {
    /// Nodes that the cluster is to have; `status.node_map` of the cluster shows those it has.
    pub components: Option<ClusterComponents>,
    /// TCP port on which the cluster takes SQL connections; never 10080.
    ///
    /// The server's default is `4000`; from 1024 to 65535; for example `4000`.
    pub port: Option<i64>,
    extra_: Extra,
}

impl GetClusterConfig {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(GetClusterConfig {
    components: "components",
    port: "port",
});

/// The private endpoint service of a cluster.
///
/// Used in responses. Schema `openapiGetPrivateEndpointServiceResp`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct GetPrivateEndpointServiceResponse {
    /// The service, with the name that your own endpoint connects to.
    ///
    /// Wire name `private_endpoint_service`; required.
    pub private_endpoint_service: Option<PrivateEndpointService>,
    extra_: Extra,
}

impl GetPrivateEndpointServiceResponse {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(GetPrivateEndpointServiceResponse {
    private_endpoint_service: "private_endpoint_service",
});

/// The encryption keys of a project.
///
/// Used in responses. Schema `openapiListAwsCmekResp`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ListAwsCmekResponse {
    /// One item per key.
    pub items: Option<Vec<AwsCmekSpec>>,
    extra_: Extra,
}

impl ListAwsCmekResponse {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(ListAwsCmekResponse {
    items: "items",
});

/// A page of the clusters of a project.
///
/// Used in responses. Schema `openapiListClustersOfProjectResp`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ListClustersOfProjectResponse {
    /// Clusters of this page.
    ///
    /// Required.
    pub items: Option<Vec<Cluster>>,
    /// Number of clusters on all pages together.
    ///
    /// Required; for example `1`.
    pub total: Option<i64>,
    extra_: Extra,
}

impl ListClustersOfProjectResponse {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(ListClustersOfProjectResponse {
    items: "items",
    total: "total",
});

/// The private endpoints of a project.
///
/// Used in responses. Schema `openapiListPrivateEndpointsOfProjectResp`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ListPrivateEndpointsOfProjectResponse {
    /// All endpoints, of all clusters; `cluster_id` of each says which one it reaches.
    ///
    /// Required.
    pub endpoints: Option<Vec<PrivateEndpoint>>,
    extra_: Extra,
}

impl ListPrivateEndpointsOfProjectResponse {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(ListPrivateEndpointsOfProjectResponse {
    endpoints: "endpoints",
});

/// The private endpoints of a cluster.
///
/// Used in responses. Schema `openapiListPrivateEndpointsResp`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ListPrivateEndpointsResponse {
    /// All endpoints of the cluster.
    ///
    /// Required.
    pub endpoints: Option<Vec<PrivateEndpoint>>,
    extra_: Extra,
}

impl ListPrivateEndpointsResponse {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(ListPrivateEndpointsResponse {
    endpoints: "endpoints",
});

/// Where clusters can be created, and with which nodes.
///
/// Used in responses. Schema `openapiListProviderRegionsResp`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ListProviderRegionsResponse {
    /// One item per cluster type, cloud provider and region.
    pub items: Option<Vec<ProviderRegion>>,
    extra_: Extra,
}

impl ListProviderRegionsResponse {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(ListProviderRegionsResponse {
    items: "items",
});

/// Which numbers of nodes are possible.
///
/// Used in responses. Schema `openapiNodeQuantityRange`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct NodeQuantityRange {
    /// Smallest number of nodes.
    pub min: Option<i64>,
    /// Difference between one possible number of nodes and the next.
    pub step: Option<i64>,
    extra_: Extra,
}

impl NodeQuantityRange {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(NodeQuantityRange {
    min: "min",
    step: "step",
});

/// Which storage sizes are possible for one node.
///
/// Used in responses. Schema `openapiNodeStorageSizeRange`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct NodeStorageSizeRange {
    /// Largest storage size of a node in GiB.
    pub max: Option<i64>,
    /// Smallest storage size of a node in GiB.
    pub min: Option<i64>,
    extra_: Extra,
}

impl NodeStorageSizeRange {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(NodeStorageSizeRange {
    max: "max",
    min: "min",
});

/// An endpoint in your cloud account that may connect to a cluster.
///
/// To register one, set [`endpoint_name`](struct@crate::types::PrivateEndpoint#structfield.endpoint_name) alone; TiDB Cloud
/// fills in the rest.
///
/// Used in requests and responses. Schema `openapiPrivateEndpoint`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct PrivateEndpoint {
    /// Cloud provider of the private endpoint service.
    ///
    /// Wire name `cloud_provider`; output only (ignored when sent); for example `AWS`.
    pub cloud_provider: Option<CloudProvider>,
    /// Id of the cluster that the endpoint reaches.
    ///
    /// Wire name `cluster_id`; output only (ignored when sent); digits in a string on the wire; for example `1`.
    pub cluster_id: Option<u64>,
    /// Name of the cluster that the endpoint reaches.
    ///
    /// Wire name `cluster_name`; output only (ignored when sent); for example `Cluster0`.
    pub cluster_name: Option<String>,
    /// Name of the endpoint in your cloud account.
    ///
    /// On AWS it is the id of the VPC endpoint, which starts with `vpce-`; on Google Cloud the full name of the forwarding
    /// rule, `projects/…/regions/…/forwardingRules/…`.
    ///
    /// Wire name `endpoint_name`; for example `vpce-01234567890123456`.
    pub endpoint_name: Option<String>,
    /// Id that TiDB Cloud gave to the endpoint, for [`delete_private_endpoint`](crate::Client::delete_private_endpoint).
    ///
    /// Output only (ignored when sent); digits in a string on the wire; for example `1`.
    pub id: Option<u64>,
    /// Why the endpoint failed; of use only when the status is `FAILED`.
    ///
    /// Output only (ignored when sent); for example `The endpoint does not exist.`.
    pub message: Option<String>,
    /// Place of the region in words, such as Oregon, not its code.
    ///
    /// Wire name `region_name`; output only (ignored when sent); for example `Oregon`.
    pub region_name: Option<String>,
    /// Name of the private endpoint service that the endpoint connects to.
    ///
    /// Wire name `service_name`; output only (ignored when sent); for example
    /// `com.amazonaws.vpce.us-west-2.vpce-svc-01234567890123456`.
    pub service_name: Option<String>,
    /// State of the private endpoint service.
    ///
    /// Wire name `service_status`; output only (ignored when sent); for example `ACTIVE`.
    pub service_status: Option<PrivateEndpointServiceStatus>,
    /// State of the endpoint itself.
    ///
    /// Output only (ignored when sent); for example `FAILED`.
    pub status: Option<PrivateEndpointStatus>,
    extra_: Extra,
}

impl PrivateEndpoint {
    /// Creates an empty record.
    #[must_use]
    #[inline]
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

tidbcloud_core::record!(sent PrivateEndpoint {
    cloud_provider: "cloud_provider" [output_only],
    cluster_id: "cluster_id" [text, output_only],
    cluster_name: "cluster_name" [output_only],
    endpoint_name: "endpoint_name",
    id: "id" [text, output_only],
    message: "message" [output_only],
    region_name: "region_name" [output_only],
    service_name: "service_name" [output_only],
    service_status: "service_status" [output_only],
    status: "status" [output_only],
});

/// The service of a cluster that private endpoints connect to.
///
/// Used in responses. Schema `openapiPrivateEndpointService`.
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
    /// Host name for SQL clients that connect through a private endpoint.
    ///
    /// Wire name `dns_name`; for example `privatelink-tidb.01234567890.clusters.tidb-cloud.com`.
    pub dns_name: Option<String>,
    /// Name of the service with the cloud provider: what to enter when you create an endpoint in your own account.
    ///
    /// For example `com.amazonaws.vpce.us-west-2.vpce-svc-01234567890123456`.
    pub name: Option<String>,
    /// TCP port for SQL clients that connect through a private endpoint.
    ///
    /// For example `4000`.
    pub port: Option<i64>,
    /// State of the service; endpoints can be registered once it is
    /// [`ACTIVE`](crate::types::PrivateEndpointServiceStatus::Active).
    ///
    /// For example `ACTIVE`.
    pub status: Option<PrivateEndpointServiceStatus>,
    extra_: Extra,
}

impl PrivateEndpointService {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(PrivateEndpointService {
    az_ids: "az_ids",
    cloud_provider: "cloud_provider",
    dns_name: "dns_name",
    name: "name",
    port: "port",
    status: "status",
});

/// Offer of one region of a cloud provider for one cluster type.
///
/// Used in responses. Schema `openapiListProviderRegionsItem`.
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
    /// Region code as the cloud provider writes it, for [`region`](struct@crate::types::ProviderRegion#structfield.region) of
    /// [`create_cluster`](crate::Client::create_cluster).
    ///
    /// For example `us-west-2`.
    pub region: Option<String>,
    /// Sizes of TiDB nodes on offer.
    pub tidb: Option<Vec<TiDbProfile>>,
    /// Sizes of TiFlash nodes on offer.
    pub tiflash: Option<Vec<TiFlashProfile>>,
    /// Sizes of TiKV nodes on offer.
    pub tikv: Option<Vec<TiKvProfile>>,
    extra_: Extra,
}

impl ProviderRegion {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(ProviderRegion {
    cloud_provider: "cloud_provider",
    cluster_type: "cluster_type",
    region: "region",
    tidb: "tidb",
    tiflash: "tiflash",
    tikv: "tikv",
});

/// Address of a cluster on the internet.
///
/// Used in responses. Schema `openapiStandardConnection`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct StandardConnection {
    /// Host name to connect to.
    ///
    /// For example `tidb.f69f3808.acea1f2a.us-east-1.shared.aws.tidbcloud.com`.
    pub host: Option<String>,
    /// TCP port to connect to: always 4000 for TiDB Cloud Starter clusters, never 10080.
    ///
    /// The server's default is `4000`; from 1024 to 65535; for example `4000`.
    pub port: Option<i64>,
    extra_: Extra,
}

impl StandardConnection {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(StandardConnection {
    host: "host",
    port: "port",
});

/// One TiDB node of a cluster.
///
/// Used in responses. Schema `openapiTiDBNodeMap`.
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
    /// For example `NODE_STATUS_AVAILABLE`.
    pub status: Option<NodeStatus>,
    /// Number of vCPUs of the node; 0 in TiDB Cloud Starter clusters.
    ///
    /// Wire name `vcpu_num`; for example `8`.
    pub vcpu_num: Option<i64>,
    extra_: Extra,
}

impl TiDbNodeMap {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(TiDbNodeMap {
    availability_zone: "availability_zone",
    node_name: "node_name",
    node_size: "node_size",
    ram_bytes: "ram_bytes" [text],
    status: "status",
    vcpu_num: "vcpu_num",
});

/// A size of TiDB nodes on offer.
///
/// Used in responses. Schema `openapiTiDBProfile`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct TiDbProfile {
    /// How many TiDB nodes a cluster can have.
    ///
    /// Wire name `node_quantity_range`.
    pub node_quantity_range: Option<NodeQuantityRange>,
    /// Size to put into [`node_size`](struct@crate::types::TiDbProfile#structfield.node_size) of a component, unchanged.
    ///
    /// Wire name `node_size`; for example `8C16G`.
    pub node_size: Option<String>,
    extra_: Extra,
}

impl TiDbProfile {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(TiDbProfile {
    node_quantity_range: "node_quantity_range",
    node_size: "node_size",
});

/// One TiFlash node of a cluster.
///
/// Used in responses. Schema `openapiTiFlashNodeMap`.
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
    /// For example `NODE_STATUS_AVAILABLE`.
    pub status: Option<NodeStatus>,
    /// Storage of the node in GiB.
    ///
    /// Wire name `storage_size_gib`; for example `1024`.
    pub storage_size_gib: Option<i64>,
    /// Number of vCPUs of the node; 0 in TiDB Cloud Starter clusters.
    ///
    /// Wire name `vcpu_num`; for example `8`.
    pub vcpu_num: Option<i64>,
    extra_: Extra,
}

impl TiFlashNodeMap {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(TiFlashNodeMap {
    availability_zone: "availability_zone",
    node_name: "node_name",
    node_size: "node_size",
    ram_bytes: "ram_bytes" [text],
    status: "status",
    storage_size_gib: "storage_size_gib",
    vcpu_num: "vcpu_num",
});

/// A size of TiFlash nodes on offer.
///
/// Used in responses. Schema `openapiTiFlashProfile`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct TiFlashProfile {
    /// How many TiFlash nodes a cluster can have; a minimum of 0 means that it can do without.
    ///
    /// Wire name `node_quantity_range`.
    pub node_quantity_range: Option<NodeQuantityRange>,
    /// Size to put into [`node_size`](struct@crate::types::TiFlashProfile#structfield.node_size) of a component, unchanged.
    ///
    /// Wire name `node_size`; for example `8C64G`.
    pub node_size: Option<String>,
    /// How much storage each TiFlash node can have.
    ///
    /// Wire name `storage_size_gib_range`.
    pub storage_size_gib_range: Option<NodeStorageSizeRange>,
    extra_: Extra,
}

impl TiFlashProfile {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(TiFlashProfile {
    node_quantity_range: "node_quantity_range",
    node_size: "node_size",
    storage_size_gib_range: "storage_size_gib_range",
});

/// One TiKV node of a cluster.
///
/// Used in responses. Schema `openapiTiKVNodeMap`.
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
    /// For example `NODE_STATUS_AVAILABLE`.
    pub status: Option<NodeStatus>,
    /// Storage of the node in GiB.
    ///
    /// Wire name `storage_size_gib`; for example `1024`.
    pub storage_size_gib: Option<i64>,
    /// Number of vCPUs of the node; 0 in TiDB Cloud Starter clusters.
    ///
    /// Wire name `vcpu_num`; for example `8`.
    pub vcpu_num: Option<i64>,
    extra_: Extra,
}

impl TiKvNodeMap {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(TiKvNodeMap {
    availability_zone: "availability_zone",
    node_name: "node_name",
    node_size: "node_size",
    ram_bytes: "ram_bytes" [text],
    status: "status",
    storage_size_gib: "storage_size_gib",
    vcpu_num: "vcpu_num",
});

/// A size of TiKV nodes on offer.
///
/// Used in responses. Schema `openapiTiKVProfile`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct TiKvProfile {
    /// How many TiKV nodes a cluster can have.
    ///
    /// Wire name `node_quantity_range`.
    pub node_quantity_range: Option<NodeQuantityRange>,
    /// Size to put into [`node_size`](struct@crate::types::TiKvProfile#structfield.node_size) of a component, unchanged.
    ///
    /// Wire name `node_size`; for example `8C32G`.
    pub node_size: Option<String>,
    /// How much storage each TiKV node can have.
    ///
    /// Wire name `storage_size_gib_range`.
    pub storage_size_gib_range: Option<NodeStorageSizeRange>,
    extra_: Extra,
}

impl TiKvProfile {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(TiKvProfile {
    node_quantity_range: "node_quantity_range",
    node_size: "node_size",
    storage_size_gib_range: "storage_size_gib_range",
});

/// The nodes to change; components that are left out stay as they are.
///
/// Used in requests. Schema `openapiUpdateClusterComponents`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct UpdateClusterComponents {
    /// Changes of the TiDB nodes.
    pub tidb: Option<UpdateTiDbComponent>,
    /// Changes of the TiFlash nodes.
    ///
    /// To add TiFlash to a cluster without it, set all three fields.
    pub tiflash: Option<UpdateTiFlashComponent>,
    /// Changes of the TiKV nodes.
    pub tikv: Option<UpdateTiKvComponent>,
    extra_: Extra,
}

impl UpdateClusterComponents {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`tidb`](struct@UpdateClusterComponents#structfield.tidb).
    #[must_use]
    #[inline]
    pub fn with_tidb(mut self, tidb: UpdateTiDbComponent) -> Self {
        self.tidb = Some(tidb);
        self
    }

    /// Sets [`tiflash`](struct@UpdateClusterComponents#structfield.tiflash).
    #[must_use]
    #[inline]
    pub fn with_tiflash(mut self, tiflash: UpdateTiFlashComponent) -> Self {
        self.tiflash = Some(tiflash);
        self
    }

    /// Sets [`tikv`](struct@UpdateClusterComponents#structfield.tikv).
    #[must_use]
    #[inline]
    pub fn with_tikv(mut self, tikv: UpdateTiKvComponent) -> Self {
        self.tikv = Some(tikv);
        self
    }
}

tidbcloud_core::record!(sent UpdateClusterComponents {
    tidb: "tidb",
    tiflash: "tiflash",
    tikv: "tikv",
});

/// Change of a cluster: its nodes, or whether it is paused.
///
/// Set one of the two fields; a request with both is refused.
///
/// Used in requests. Schema `openapiUpdateClusterConfig`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct UpdateClusterConfig {
    /// New sizes, numbers and storage of nodes.
    pub components: Option<UpdateClusterComponents>,
    /// `true` pauses the cluster, which must be `AVAILABLE`; `false` resumes it, when it is `PAUSED`.
    ///
    /// May be `null`.
    pub paused: Option<bool>,
    extra_: Extra,
}

impl UpdateClusterConfig {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`components`](struct@UpdateClusterConfig#structfield.components).
    #[must_use]
    #[inline]
    pub fn with_components(mut self, components: UpdateClusterComponents) -> Self {
        self.components = Some(components);
        self
    }

    /// Sets [`paused`](struct@UpdateClusterConfig#structfield.paused).
    #[must_use]
    #[inline]
    pub fn with_paused(mut self, paused: bool) -> Self {
        self.paused = Some(paused);
        self
    }
}

tidbcloud_core::record!(sent UpdateClusterConfig {
    components: "components",
    paused: "paused",
});

/// A change of a cluster.
///
/// Required to create: `config`.
///
/// Used in requests. Schema `UpdateClusterReq`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct UpdateClusterRequest {
    /// New nodes, or a pause or resumption.
    ///
    /// Required.
    pub config: Option<UpdateClusterConfig>,
    extra_: Extra,
}

impl UpdateClusterRequest {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`config`](struct@UpdateClusterRequest#structfield.config).
    #[must_use]
    #[inline]
    pub fn with_config(mut self, config: UpdateClusterConfig) -> Self {
        self.config = Some(config);
        self
    }
}

tidbcloud_core::record!(sent UpdateClusterRequest {
    config: "config" [required],
});

/// New size and number of TiDB nodes; omitted fields stay as they are.
///
/// Used in requests. Schema `openapiUpdateTiDBComponent`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct UpdateTiDbComponent {
    /// New number of TiDB nodes, within `node_quantity_range` of the size in
    /// [`list_provider_regions`](crate::Client::list_provider_regions).
    ///
    /// Wire name `node_quantity`; may be `null`; for example `3`.
    pub node_quantity: Option<i64>,
    /// New size of each TiDB node, larger or smaller, from [`list_provider_regions`](crate::Client::list_provider_regions).
    ///
    /// TiDB and TiKV nodes have 4 vCPUs both or neither, and with 4 the cluster can have no TiFlash.
    ///
    /// Wire name `node_size`; may be `null`; for example `16C32G`.
    pub node_size: Option<String>,
    extra_: Extra,
}

impl UpdateTiDbComponent {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`node_quantity`](struct@UpdateTiDbComponent#structfield.node_quantity).
    #[must_use]
    #[inline]
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

tidbcloud_core::record!(sent UpdateTiDbComponent {
    node_quantity: "node_quantity",
    node_size: "node_size",
});

/// New size, number and storage of TiFlash nodes; omitted fields stay as they are.
///
/// Used in requests. Schema `openapiUpdateTiFlashComponent`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct UpdateTiFlashComponent {
    /// New number of TiFlash nodes, within `node_quantity_range` of the size in
    /// [`list_provider_regions`](crate::Client::list_provider_regions).
    ///
    /// Wire name `node_quantity`; may be `null`; for example `2`.
    pub node_quantity: Option<i64>,
    /// New size of each TiFlash node, larger or smaller, from [`list_provider_regions`](crate::Client::list_provider_regions).
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
    extra_: Extra,
}

impl UpdateTiFlashComponent {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`node_quantity`](struct@UpdateTiFlashComponent#structfield.node_quantity).
    #[must_use]
    #[inline]
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
    #[inline]
    pub fn with_storage_size_gib(mut self, storage_size_gib: i64) -> Self {
        self.storage_size_gib = Some(storage_size_gib);
        self
    }
}

tidbcloud_core::record!(sent UpdateTiFlashComponent {
    node_quantity: "node_quantity",
    node_size: "node_size",
    storage_size_gib: "storage_size_gib",
});

/// New size, number and storage of TiKV nodes; omitted fields stay as they are.
///
/// Used in requests. Schema `openapiUpdateTiKVComponent`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct UpdateTiKvComponent {
    /// New number of TiKV nodes, a multiple of 3 within `node_quantity_range` of the size in
    /// [`list_provider_regions`](crate::Client::list_provider_regions).
    ///
    /// Wire name `node_quantity`; may be `null`; for example `6`.
    pub node_quantity: Option<i64>,
    /// New size of each TiKV node, larger or smaller, from [`list_provider_regions`](crate::Client::list_provider_regions).
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
    extra_: Extra,
}

impl UpdateTiKvComponent {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`node_quantity`](struct@UpdateTiKvComponent#structfield.node_quantity).
    #[must_use]
    #[inline]
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
    #[inline]
    pub fn with_storage_size_gib(mut self, storage_size_gib: i64) -> Self {
        self.storage_size_gib = Some(storage_size_gib);
        self
    }
}

tidbcloud_core::record!(sent UpdateTiKvComponent {
    node_quantity: "node_quantity",
    node_size: "node_size",
    storage_size_gib: "storage_size_gib",
});

/// Address of a cluster inside a peered VPC.
///
/// Used in responses. Schema `openapiVPCPeeringConnection`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct VpcPeeringConnection {
    /// Host name to connect to from a peered network.
    ///
    /// For example `private-tidb.f69f3808.acea1f2a.us-east-1.shared.aws.tidbcloud.com`.
    pub host: Option<String>,
    /// TCP port to connect to: always 4000 for TiDB Cloud Starter clusters, never 10080.
    ///
    /// The server's default is `4000`; from 1024 to 65535; for example `4000`.
    pub port: Option<i64>,
    extra_: Extra,
}

impl VpcPeeringConnection {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(VpcPeeringConnection {
    host: "host",
    port: "port",
});

/// Cloud provider that hosts a cluster.
///
/// Open enum: a value that is not listed here is kept in [`CloudProvider::Unknown`]. Schema `openapiCloudProvider`.
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
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(CloudProvider or Unknown {
    Aws: "AWS",
    Gcp: "GCP",
});

/// State of a cluster.
///
/// [`AVAILABLE`](crate::types::ClusterStatus::Available) and [`PAUSED`](crate::types::ClusterStatus::Paused) last; the
/// others pass, also [`UNAVAILABLE`](crate::types::ClusterStatus::Unavailable). A deleted cluster has no state:
/// [`get_cluster`](crate::Client::get_cluster) answers with status 404.
///
/// Open enum: a value that is not listed here is kept in [`ClusterStatus::Unknown`]. Schema `openapiClusterStatus`.
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
    /// The cluster takes no connections until it is resumed. [`update_cluster`](crate::Client::update_cluster) does that.
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
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(ClusterStatus or Unknown {
    Available: "AVAILABLE",
    Creating: "CREATING",
    Modifying: "MODIFYING",
    Paused: "PAUSED",
    Resuming: "RESUMING",
    Unavailable: "UNAVAILABLE",
    Importing: "IMPORTING",
    Maintaining: "MAINTAINING",
    Pausing: "PAUSING",
});

/// Product that a cluster belongs to.
///
/// Open enum: a value that is not listed here is kept in [`ClusterType::Unknown`]. Schema `openapiClusterType`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ClusterType {
    /// TiDB Cloud Dedicated: nodes for this cluster alone, chosen by size and number.
    ///
    /// Value `DEDICATED`.
    Dedicated,
    /// TiDB Cloud Starter, which has been called Developer Tier, Serverless Tier and TiDB Cloud Serverless before.
    ///
    /// Value `DEVELOPER`.
    Developer,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(ClusterType or Unknown {
    Dedicated: "DEDICATED",
    Developer: "DEVELOPER",
});

/// State of a node of a cluster.
///
/// Open enum: a value that is not listed here is kept in [`NodeStatus::Unknown`]. Schema `openapiNodeStatus`.
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
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(NodeStatus or Unknown {
    Available: "NODE_STATUS_AVAILABLE",
    Unavailable: "NODE_STATUS_UNAVAILABLE",
    Creating: "NODE_STATUS_CREATING",
    Deleting: "NODE_STATUS_DELETING",
});

/// State of a private endpoint service.
///
/// Open enum: a value that is not listed here is kept in [`PrivateEndpointServiceStatus::Unknown`]. Schema
/// `openapiPrivateEndpointServiceStatus`.
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
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(PrivateEndpointServiceStatus or Unknown {
    Creating: "CREATING",
    Active: "ACTIVE",
    Deleting: "DELETING",
});

/// State of a private endpoint.
///
/// Open enum: a value that is not listed here is kept in [`PrivateEndpointStatus::Unknown`]. Schema
/// `openapiPrivateEndpointStatus`.
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
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(PrivateEndpointStatus or Unknown {
    Pending: "PENDING",
    Active: "ACTIVE",
    Deleting: "DELETING",
    Failed: "FAILED",
});
