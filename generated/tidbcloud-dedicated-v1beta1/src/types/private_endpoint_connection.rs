// Written by `cargo xtask generate` from dedicated v1beta1; edits are lost.

use tidbcloud_core::generated as wire;
use super::RegionCloudProvider;

/// The private endpoint that `create_private_endpoint_connection` registers.
///
/// Set `endpoint_id`, and on Azure `private_ip_address`; the server knows the rest.
///
/// Sent in requests. Schema `CreatePrivateEndpointConnectionBody`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreatePrivateEndpointConnectionBody {
    /// Google Cloud project that the endpoint is in; other providers have none.
    ///
    /// Wire name `accountId`; output only; may be `null`.
    pub account_id: Option<String>,
    /// Cloud provider of the cluster and the endpoint.
    ///
    /// Wire name `cloudProvider`; output only; for example `aws`.
    pub cloud_provider: Option<RegionCloudProvider>,
    /// Name of the cluster that the connection leads to.
    ///
    /// Wire name `clusterDisplayName`; output only; for example `my-cluster`.
    pub cluster_display_name: Option<String>,
    /// ID of the cluster that the connection leads to.
    ///
    /// Wire name `clusterId`; output only; for example `1`.
    pub cluster_id: Option<String>,
    /// ID that the cloud provider gave to your endpoint.
    ///
    /// On AWS, of the VPC endpoint; on Google Cloud, of the Private Service Connect endpoint; on Azure, the resource ID
    /// of the private endpoint.
    ///
    /// Wire name `endpointId`; required; for example `vpce-0a1b2c3d4e5f6g7h8`.
    pub endpoint_id: Option<String>,
    /// Whether the connection can be used yet.
    ///
    /// Wire name `endpointState`; output only; for example `ACTIVE`.
    pub endpoint_state: Option<PrivateEndpointConnectionEndpointState>,
    /// Host name to reach the cluster by over this connection.
    ///
    /// Wire name `host`; output only; for example `privatelink-1234567890.abcdefg.clusters.tidb-cloud.com`.
    pub host: Option<String>,
    /// Labels of the connection. `tidb.cloud/project` is always there and holds the ID of the owning project.
    ///
    /// Wire name `labels`; output only.
    pub labels: Option<std::collections::BTreeMap<String, String>>,
    /// Why the connection failed, where `endpoint_state` is `Failed`.
    ///
    /// Wire name `message`; output only.
    pub message: Option<String>,
    /// Resource name of the connection, `tidbNodeGroups/<group>/privateEndpointConnections/<connection>`.
    ///
    /// Wire name `name`; output only; for example `tidbNodeGroups/1/privateEndpointConnections/1234567890`.
    pub name: Option<String>,
    /// Port to reach the cluster by over this connection.
    ///
    /// Wire name `port`; output only; for example `4000`.
    pub port: Option<i64>,
    /// ID that TiDB Cloud gives to the connection.
    ///
    /// Wire name `privateEndpointConnectionId`; output only; for example `1234567890`.
    pub private_endpoint_connection_id: Option<String>,
    /// Address of your endpoint inside your virtual network; on Azure only.
    ///
    /// TiDB Cloud publishes a DNS record that leads to it, so that clients can connect by name.
    ///
    /// Wire name `privateIpAddress`; may be `null`.
    pub private_ip_address: Option<String>,
    /// Service that the endpoint is attached to, as in `PrivateLinkService::service_name`.
    ///
    /// Wire name `privateLinkServiceName`; output only; for example `com.amazonaws.vpce.us-east-1.vpce-svc-1234567890`.
    pub private_link_service_name: Option<String>,
    /// State of the service that the endpoint is attached to.
    ///
    /// Wire name `privateLinkServiceState`; output only; for example `ACTIVE`.
    pub private_link_service_state: Option<PrivateLinkServiceState>,
    /// Readable name of the region.
    ///
    /// Wire name `regionDisplayName`; output only; for example `N. Virginia (us-east-1)`.
    pub region_display_name: Option<String>,
    /// Region of the connection, made of cloud provider and region code.
    ///
    /// Wire name `regionId`; output only; for example `aws-us-east-1`.
    pub region_id: Option<String>,
    /// Name of the TiDB node group that serves the connection.
    ///
    /// Wire name `tidbNodeGroupDisplayName`; output only; for example `DefaultGroup`.
    pub tidb_node_group_display_name: Option<String>,
}

impl CreatePrivateEndpointConnectionBody {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`endpoint_id`](struct@CreatePrivateEndpointConnectionBody#structfield.endpoint_id).
    #[must_use]
    pub fn with_endpoint_id(mut self, endpoint_id: impl Into<String>) -> Self {
        self.endpoint_id = Some(endpoint_id.into());
        self
    }

    /// Sets [`private_ip_address`](struct@CreatePrivateEndpointConnectionBody#structfield.private_ip_address).
    #[must_use]
    pub fn with_private_ip_address(
        mut self,
        private_ip_address: impl Into<String>,
    ) -> Self {
        self.private_ip_address = Some(private_ip_address.into());
        self
    }
}

impl wire::Record for CreatePrivateEndpointConnectionBody {
    const NAME: &'static str = "CreatePrivateEndpointConnectionBody";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("account_id", "accountId").output_only(),
        wire::Field::new("cloud_provider", "cloudProvider").output_only(),
        wire::Field::new("cluster_display_name", "clusterDisplayName").output_only(),
        wire::Field::new("cluster_id", "clusterId").output_only(),
        wire::Field::new("endpoint_id", "endpointId"),
        wire::Field::new("endpoint_state", "endpointState").output_only(),
        wire::Field::new("host", "host").output_only(),
        wire::Field::new("labels", "labels").output_only(),
        wire::Field::new("message", "message").output_only(),
        wire::Field::new("name", "name").output_only(),
        wire::Field::new("port", "port").output_only(),
        wire::Field::new("private_endpoint_connection_id", "privateEndpointConnectionId")
            .output_only(),
        wire::Field::new("private_ip_address", "privateIpAddress"),
        wire::Field::new("private_link_service_name", "privateLinkServiceName")
            .output_only(),
        wire::Field::new("private_link_service_state", "privateLinkServiceState")
            .output_only(),
        wire::Field::new("region_display_name", "regionDisplayName").output_only(),
        wire::Field::new("region_id", "regionId").output_only(),
        wire::Field::new("tidb_node_group_display_name", "tidbNodeGroupDisplayName")
            .output_only(),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.account_id,
                1 => &self.cloud_provider,
                2 => &self.cluster_display_name,
                3 => &self.cluster_id,
                4 => &self.endpoint_id,
                5 => &self.endpoint_state,
                6 => &self.host,
                7 => &self.labels,
                8 => &self.message,
                9 => &self.name,
                10 => &self.port,
                11 => &self.private_endpoint_connection_id,
                12 => &self.private_ip_address,
                13 => &self.private_link_service_name,
                14 => &self.private_link_service_state,
                15 => &self.region_display_name,
                16 => &self.region_id,
                17 => &self.tidb_node_group_display_name,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.account_id,
                1 => &mut self.cloud_provider,
                2 => &mut self.cluster_display_name,
                3 => &mut self.cluster_id,
                4 => &mut self.endpoint_id,
                5 => &mut self.endpoint_state,
                6 => &mut self.host,
                7 => &mut self.labels,
                8 => &mut self.message,
                9 => &mut self.name,
                10 => &mut self.port,
                11 => &mut self.private_endpoint_connection_id,
                12 => &mut self.private_ip_address,
                13 => &mut self.private_link_service_name,
                14 => &mut self.private_link_service_state,
                15 => &mut self.region_display_name,
                16 => &mut self.region_id,
                17 => &mut self.tidb_node_group_display_name,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(CreatePrivateEndpointConnectionBody);

/// A page of `list_private_endpoint_connections`.
///
/// Held by replies. Schema `dedicatedv1beta1ListPrivateEndpointConnectionsResponse`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ListPrivateEndpointConnectionsResponse {
    /// What to pass as `page_token` for the page after this one; empty on the last page.
    ///
    /// Wire name `nextPageToken`; for example `next_page_token`.
    pub next_page_token: Option<String>,
    /// The connections of this page.
    ///
    /// Wire name `privateEndpointConnections`.
    pub private_endpoint_connections: Option<Vec<PrivateEndpointConnection>>,
    /// Number of connections on all pages together.
    ///
    /// Wire name `totalSize`; for example `1`.
    pub total_size: Option<i64>,
}

impl ListPrivateEndpointConnectionsResponse {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for ListPrivateEndpointConnectionsResponse {
    const NAME: &'static str = "ListPrivateEndpointConnectionsResponse";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("next_page_token", "nextPageToken"),
        wire::Field::new("private_endpoint_connections", "privateEndpointConnections"),
        wire::Field::new("total_size", "totalSize"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.next_page_token,
                1 => &self.private_endpoint_connections,
                2 => &self.total_size,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.next_page_token,
                1 => &mut self.private_endpoint_connections,
                2 => &mut self.total_size,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ListPrivateEndpointConnectionsResponse);

/// A private endpoint in your network that leads to a TiDB node group.
///
/// Held by replies. Schema `dedicatedv1beta1PrivateEndpointConnection`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct PrivateEndpointConnection {
    /// Google Cloud project that the endpoint is in; other providers have none.
    ///
    /// Wire name `accountId`; output only; may be `null`.
    pub account_id: Option<String>,
    /// Cloud provider of the cluster and the endpoint.
    ///
    /// Wire name `cloudProvider`; output only; for example `aws`.
    pub cloud_provider: Option<RegionCloudProvider>,
    /// Name of the cluster that the connection leads to.
    ///
    /// Wire name `clusterDisplayName`; output only; for example `my-cluster`.
    pub cluster_display_name: Option<String>,
    /// ID of the cluster that the connection leads to.
    ///
    /// Wire name `clusterId`; output only; for example `1`.
    pub cluster_id: Option<String>,
    /// ID that the cloud provider gave to your endpoint.
    ///
    /// On AWS, of the VPC endpoint; on Google Cloud, of the Private Service Connect endpoint; on Azure, the resource ID
    /// of the private endpoint.
    ///
    /// Wire name `endpointId`; required; for example `vpce-0a1b2c3d4e5f6g7h8`.
    pub endpoint_id: Option<String>,
    /// Whether the connection can be used yet; the field to poll.
    ///
    /// Wire name `endpointState`; output only; for example `ACTIVE`.
    pub endpoint_state: Option<PrivateEndpointConnectionEndpointState>,
    /// Host name to reach the cluster by over this connection.
    ///
    /// Wire name `host`; output only; for example `privatelink-1234567890.abcdefg.clusters.tidb-cloud.com`.
    pub host: Option<String>,
    /// Labels of the connection. `tidb.cloud/project` is always there and holds the ID of the owning project.
    ///
    /// Wire name `labels`; output only.
    pub labels: Option<std::collections::BTreeMap<String, String>>,
    /// Why the connection failed, where `endpoint_state` is `Failed`.
    ///
    /// Wire name `message`; output only.
    pub message: Option<String>,
    /// Resource name of the connection, `tidbNodeGroups/<group>/privateEndpointConnections/<connection>`.
    ///
    /// Wire name `name`; output only; for example `tidbNodeGroups/1/privateEndpointConnections/1234567890`.
    pub name: Option<String>,
    /// Port to reach the cluster by over this connection.
    ///
    /// Wire name `port`; output only; for example `4000`.
    pub port: Option<i64>,
    /// ID that TiDB Cloud gave to the connection, which the operations on it take.
    ///
    /// Wire name `privateEndpointConnectionId`; output only; for example `1234567890`.
    pub private_endpoint_connection_id: Option<String>,
    /// Address of your endpoint inside your virtual network; on Azure only.
    ///
    /// TiDB Cloud publishes a DNS record that leads to it, so that clients can connect by name.
    ///
    /// Wire name `privateIpAddress`; may be `null`.
    pub private_ip_address: Option<String>,
    /// Service that the endpoint is attached to, as in `PrivateLinkService::service_name`.
    ///
    /// Wire name `privateLinkServiceName`; output only; for example `com.amazonaws.vpce.us-east-1.vpce-svc-1234567890`.
    pub private_link_service_name: Option<String>,
    /// State of the service that the endpoint is attached to.
    ///
    /// Wire name `privateLinkServiceState`; output only; for example `ACTIVE`.
    pub private_link_service_state: Option<PrivateLinkServiceState>,
    /// Readable name of the region.
    ///
    /// Wire name `regionDisplayName`; output only; for example `N. Virginia (us-east-1)`.
    pub region_display_name: Option<String>,
    /// Region of the connection, made of cloud provider and region code.
    ///
    /// Wire name `regionId`; output only; for example `aws-us-east-1`.
    pub region_id: Option<String>,
    /// Name of the TiDB node group that serves the connection.
    ///
    /// Wire name `tidbNodeGroupDisplayName`; output only; for example `DefaultGroup`.
    pub tidb_node_group_display_name: Option<String>,
    /// ID of the TiDB node group that serves the connection.
    ///
    /// Wire name `tidbNodeGroupId`; required; for example `1`.
    pub tidb_node_group_id: Option<String>,
}

impl PrivateEndpointConnection {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for PrivateEndpointConnection {
    const NAME: &'static str = "PrivateEndpointConnection";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("account_id", "accountId").output_only(),
        wire::Field::new("cloud_provider", "cloudProvider").output_only(),
        wire::Field::new("cluster_display_name", "clusterDisplayName").output_only(),
        wire::Field::new("cluster_id", "clusterId").output_only(),
        wire::Field::new("endpoint_id", "endpointId"),
        wire::Field::new("endpoint_state", "endpointState").output_only(),
        wire::Field::new("host", "host").output_only(),
        wire::Field::new("labels", "labels").output_only(),
        wire::Field::new("message", "message").output_only(),
        wire::Field::new("name", "name").output_only(),
        wire::Field::new("port", "port").output_only(),
        wire::Field::new("private_endpoint_connection_id", "privateEndpointConnectionId")
            .output_only(),
        wire::Field::new("private_ip_address", "privateIpAddress"),
        wire::Field::new("private_link_service_name", "privateLinkServiceName")
            .output_only(),
        wire::Field::new("private_link_service_state", "privateLinkServiceState")
            .output_only(),
        wire::Field::new("region_display_name", "regionDisplayName").output_only(),
        wire::Field::new("region_id", "regionId").output_only(),
        wire::Field::new("tidb_node_group_display_name", "tidbNodeGroupDisplayName")
            .output_only(),
        wire::Field::new("tidb_node_group_id", "tidbNodeGroupId"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.account_id,
                1 => &self.cloud_provider,
                2 => &self.cluster_display_name,
                3 => &self.cluster_id,
                4 => &self.endpoint_id,
                5 => &self.endpoint_state,
                6 => &self.host,
                7 => &self.labels,
                8 => &self.message,
                9 => &self.name,
                10 => &self.port,
                11 => &self.private_endpoint_connection_id,
                12 => &self.private_ip_address,
                13 => &self.private_link_service_name,
                14 => &self.private_link_service_state,
                15 => &self.region_display_name,
                16 => &self.region_id,
                17 => &self.tidb_node_group_display_name,
                18 => &self.tidb_node_group_id,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.account_id,
                1 => &mut self.cloud_provider,
                2 => &mut self.cluster_display_name,
                3 => &mut self.cluster_id,
                4 => &mut self.endpoint_id,
                5 => &mut self.endpoint_state,
                6 => &mut self.host,
                7 => &mut self.labels,
                8 => &mut self.message,
                9 => &mut self.name,
                10 => &mut self.port,
                11 => &mut self.private_endpoint_connection_id,
                12 => &mut self.private_ip_address,
                13 => &mut self.private_link_service_name,
                14 => &mut self.private_link_service_state,
                15 => &mut self.region_display_name,
                16 => &mut self.region_id,
                17 => &mut self.tidb_node_group_display_name,
                18 => &mut self.tidb_node_group_id,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(PrivateEndpointConnection);

/// The service of a TiDB node group that private endpoints attach to.
///
/// Held by replies. Schema `dedicatedv1beta1PrivateLinkService`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct PrivateLinkService {
    /// IDs of the availability zones that the service covers, on AWS only. Your endpoint has to be in one of them.
    ///
    /// Wire name `availableZones`; output only.
    pub available_zones: Option<Vec<String>>,
    /// Cloud provider of the service.
    ///
    /// Wire name `cloudProvider`; output only; for example `aws`.
    pub cloud_provider: Option<RegionCloudProvider>,
    /// Resource name of the service, `tidbNodeGroups/<group>/privateLinkService`.
    ///
    /// Wire name `name`; output only; for example `tidbNodeGroups/1/privateLinkService`.
    pub name: Option<String>,
    /// Readable name of the region.
    ///
    /// Wire name `regionDisplayName`; output only; for example `N. Virginia (us-east-1)`.
    pub region_display_name: Option<String>,
    /// Region of the service, made of cloud provider and region code.
    ///
    /// Wire name `regionId`; output only; for example `aws-us-east-1`.
    pub region_id: Option<String>,
    /// DNS name under which clients find the cluster, or the zone of that name.
    ///
    /// On AWS it is the whole name, the same for every endpoint. On Google Cloud it is a zone within one VPC network; put the
    /// endpoint's name and a dot in front of it. On Azure it is a public zone, and what goes in front is the endpoint's name, a
    /// hyphen, a random hash and a dot. `PrivateEndpointConnection::host` has the name ready for use.
    ///
    /// Wire name `serviceDnsName`; output only; for example `privatelink-1234567890.muznnz1umf3p.clusters.tidb-cloud.com`.
    pub service_dns_name: Option<String>,
    /// What to attach your endpoint to, in the cloud provider's terms.
    ///
    /// AWS and Azure attach an endpoint to a service, which AWS finds by its name and Azure by its resource ID. Google Cloud
    /// attaches it to a service attachment, by resource name.
    ///
    /// Wire name `serviceName`; output only; for example `com.amazonaws.vpce.us-east-1.vpce-svc-1234567890`.
    pub service_name: Option<String>,
    /// Whether endpoints can attach to the service yet.
    ///
    /// Wire name `state`; output only; for example `ACTIVE`.
    pub state: Option<PrivateLinkServiceState>,
    /// ID of the TiDB node group behind the service.
    ///
    /// Wire name `tidbNodeGroupId`; output only; for example `1`.
    pub tidb_node_group_id: Option<String>,
}

impl PrivateLinkService {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for PrivateLinkService {
    const NAME: &'static str = "PrivateLinkService";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("available_zones", "availableZones").output_only(),
        wire::Field::new("cloud_provider", "cloudProvider").output_only(),
        wire::Field::new("name", "name").output_only(),
        wire::Field::new("region_display_name", "regionDisplayName").output_only(),
        wire::Field::new("region_id", "regionId").output_only(),
        wire::Field::new("service_dns_name", "serviceDnsName").output_only(),
        wire::Field::new("service_name", "serviceName").output_only(),
        wire::Field::new("state", "state").output_only(),
        wire::Field::new("tidb_node_group_id", "tidbNodeGroupId").output_only(),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.available_zones,
                1 => &self.cloud_provider,
                2 => &self.name,
                3 => &self.region_display_name,
                4 => &self.region_id,
                5 => &self.service_dns_name,
                6 => &self.service_name,
                7 => &self.state,
                8 => &self.tidb_node_group_id,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.available_zones,
                1 => &mut self.cloud_provider,
                2 => &mut self.name,
                3 => &mut self.region_display_name,
                4 => &mut self.region_id,
                5 => &mut self.service_dns_name,
                6 => &mut self.service_name,
                7 => &mut self.state,
                8 => &mut self.tidb_node_group_id,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(PrivateLinkService);

/// Whether a private endpoint connection can be used.
///
/// An open enum: a value that is not listed here is kept in [`PrivateEndpointConnectionEndpointState::Unknown`]. Schema `dedicatedv1beta1PrivateEndpointConnectionEndpointState`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PrivateEndpointConnectionEndpointState {
    /// TiDB Cloud is about to accept the endpoint.
    ///
    /// Value `PENDING`.
    Pending,
    /// It is ready for use.
    ///
    /// Value `ACTIVE`.
    Active,
    /// It is being removed.
    ///
    /// Value `DELETING`.
    Deleting,
    /// It could not be set up. `message` has the cause.
    ///
    /// Value `FAILED`.
    Failed,
    /// The endpoint exists in your network, but TiDB Cloud has no registration of it.
    ///
    /// `create_private_endpoint_connection` registers it.
    ///
    /// Value `DISCOVERED`.
    Discovered,
    /// A value that this version of the crate does not list.
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for PrivateEndpointConnectionEndpointState {
    const NAME: &'static str = "PrivateEndpointConnectionEndpointState";

    const VALUES: &'static [Self] = &[
        Self::Pending,
        Self::Active,
        Self::Deleting,
        Self::Failed,
        Self::Discovered,
    ];

    fn as_str(&self) -> &str {
        match self {
            Self::Pending => "PENDING",
            Self::Active => "ACTIVE",
            Self::Deleting => "DELETING",
            Self::Failed => "FAILED",
            Self::Discovered => "DISCOVERED",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(PrivateEndpointConnectionEndpointState);

/// Whether private endpoints can attach to the service of a TiDB node group.
///
/// An open enum: a value that is not listed here is kept in [`PrivateLinkServiceState::Unknown`]. Schema `dedicatedv1beta1PrivateLinkServiceState`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PrivateLinkServiceState {
    /// It is being set up; `Active` follows.
    ///
    /// Value `CREATING`.
    Creating,
    /// Endpoints can attach to it.
    ///
    /// Value `ACTIVE`.
    Active,
    /// It is being removed.
    ///
    /// Value `DELETING`.
    Deleting,
    /// A value that this version of the crate does not list.
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for PrivateLinkServiceState {
    const NAME: &'static str = "PrivateLinkServiceState";

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

tidbcloud_core::open_enum!(PrivateLinkServiceState);
