// Written by `cargo xtask generate` from dedicated v1beta1; edits are lost.

use std::collections::BTreeMap;
use tidbcloud_core::UnknownValue;
use tidbcloud_core::generated::Extra;
use super::RegionCloudProvider;

/// The private endpoint that [`create_private_endpoint_connection`](crate::Client::create_private_endpoint_connection)
/// registers.
///
/// Set [`endpoint_id`](struct@crate::types::CreatePrivateEndpointConnectionBody#structfield.endpoint_id), and on Azure
/// [`private_ip_address`](struct@crate::types::CreatePrivateEndpointConnectionBody#structfield.private_ip_address); the
/// server knows the rest.
///
/// Required to create: `endpoint_id`.
///
/// Used in requests. Schema `CreatePrivateEndpointConnectionBody`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreatePrivateEndpointConnectionBody {
    /// Google Cloud project that the endpoint is in; other providers have none.
    ///
    /// Output only (ignored when sent); may be `null`.
    pub account_id: Option<String>,
    /// Cloud provider of the cluster and the endpoint.
    ///
    /// Output only (ignored when sent); for example `aws`.
    pub cloud_provider: Option<RegionCloudProvider>,
    /// Name of the cluster that the connection leads to.
    ///
    /// Output only (ignored when sent); for example `my-cluster`.
    pub cluster_display_name: Option<String>,
    /// ID of the cluster that the connection leads to.
    ///
    /// Output only (ignored when sent); for example `1`.
    pub cluster_id: Option<String>,
    /// ID that the cloud provider gave to your endpoint.
    ///
    /// On AWS, of the VPC endpoint; on Google Cloud, of the Private Service Connect endpoint; on Azure, the resource ID
    /// of the private endpoint.
    ///
    /// Required; for example `vpce-0a1b2c3d4e5f6g7h8`.
    pub endpoint_id: Option<String>,
    /// Whether the connection can be used yet.
    ///
    /// Output only (ignored when sent); for example `ACTIVE`.
    pub endpoint_state: Option<PrivateEndpointConnectionEndpointState>,
    /// Host name to reach the cluster by over this connection.
    ///
    /// Output only (ignored when sent); for example `privatelink-1234567890.abcdefg.clusters.tidb-cloud.com`.
    pub host: Option<String>,
    /// Labels of the connection. `tidb.cloud/project` is always there and contains the ID of the owning project.
    ///
    /// Output only (ignored when sent).
    pub labels: Option<BTreeMap<String, String>>,
    /// Why the connection failed, where
    /// [`endpoint_state`](struct@crate::types::CreatePrivateEndpointConnectionBody#structfield.endpoint_state) is `Failed`.
    ///
    /// Output only (ignored when sent).
    pub message: Option<String>,
    /// Resource name of the connection, `tidbNodeGroups/<group>/privateEndpointConnections/<connection>`.
    ///
    /// Output only (ignored when sent); for example `tidbNodeGroups/1/privateEndpointConnections/1234567890`.
    pub name: Option<String>,
    /// Port to reach the cluster by over this connection.
    ///
    /// Output only (ignored when sent); for example `4000`.
    pub port: Option<i64>,
    /// ID that TiDB Cloud gives to the connection.
    ///
    /// Output only (ignored when sent); for example `1234567890`.
    pub private_endpoint_connection_id: Option<String>,
    /// Address of your endpoint inside your virtual network; on Azure only.
    ///
    /// TiDB Cloud publishes a DNS record that leads to it, so that clients can connect by name.
    ///
    /// May be `null`.
    pub private_ip_address: Option<String>,
    /// Service that the endpoint is attached to, as in `PrivateLinkService::service_name`.
    ///
    /// Output only (ignored when sent); for example `com.amazonaws.vpce.us-east-1.vpce-svc-1234567890`.
    pub private_link_service_name: Option<String>,
    /// State of the service that the endpoint is attached to.
    ///
    /// Output only (ignored when sent); for example `ACTIVE`.
    pub private_link_service_state: Option<PrivateLinkServiceState>,
    /// Readable name of the region.
    ///
    /// Output only (ignored when sent); for example `N. Virginia (us-east-1)`.
    pub region_display_name: Option<String>,
    /// Region of the connection, made of cloud provider and region code.
    ///
    /// Output only (ignored when sent); for example `aws-us-east-1`.
    pub region_id: Option<String>,
    /// Name of the TiDB node group that serves the connection.
    ///
    /// Output only (ignored when sent); for example `DefaultGroup`.
    pub tidb_node_group_display_name: Option<String>,
    extra_: Extra,
}

impl CreatePrivateEndpointConnectionBody {
    /// Creates an empty record.
    #[must_use]
    #[inline]
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

tidbcloud_core::record!(sent CreatePrivateEndpointConnectionBody {
    account_id: "accountId" [output_only],
    cloud_provider: "cloudProvider" [output_only],
    cluster_display_name: "clusterDisplayName" [output_only],
    cluster_id: "clusterId" [output_only],
    endpoint_id: "endpointId" [required],
    endpoint_state: "endpointState" [output_only],
    host: "host" [output_only],
    labels: "labels" [output_only],
    message: "message" [output_only],
    name: "name" [output_only],
    port: "port" [output_only],
    private_endpoint_connection_id: "privateEndpointConnectionId" [output_only],
    private_ip_address: "privateIpAddress",
    private_link_service_name: "privateLinkServiceName" [output_only],
    private_link_service_state: "privateLinkServiceState" [output_only],
    region_display_name: "regionDisplayName" [output_only],
    region_id: "regionId" [output_only],
    tidb_node_group_display_name: "tidbNodeGroupDisplayName" [output_only],
});

/// A page of [`list_private_endpoint_connections`](crate::Client::list_private_endpoint_connections).
///
/// Used in responses. Schema `dedicatedv1beta1ListPrivateEndpointConnectionsResponse`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ListPrivateEndpointConnectionsResponse {
    /// Value of `page_token` for the page after this one; empty on the last page.
    ///
    /// For example `next_page_token`.
    pub next_page_token: Option<String>,
    /// The connections of this page.
    pub private_endpoint_connections: Option<Vec<PrivateEndpointConnection>>,
    /// Number of connections on all pages together.
    ///
    /// For example `1`.
    pub total_size: Option<i64>,
    extra_: Extra,
}

impl ListPrivateEndpointConnectionsResponse {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(ListPrivateEndpointConnectionsResponse {
    next_page_token: "nextPageToken",
    private_endpoint_connections: "privateEndpointConnections",
    total_size: "totalSize",
});

/// A private endpoint in your network that leads to a TiDB node group.
///
/// Used in responses. Schema `dedicatedv1beta1PrivateEndpointConnection`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct PrivateEndpointConnection {
    /// Google Cloud project that the endpoint is in; other providers have none.
    ///
    /// Output only (ignored when sent); may be `null`.
    pub account_id: Option<String>,
    /// Cloud provider of the cluster and the endpoint.
    ///
    /// Output only (ignored when sent); for example `aws`.
    pub cloud_provider: Option<RegionCloudProvider>,
    /// Name of the cluster that the connection leads to.
    ///
    /// Output only (ignored when sent); for example `my-cluster`.
    pub cluster_display_name: Option<String>,
    /// ID of the cluster that the connection leads to.
    ///
    /// Output only (ignored when sent); for example `1`.
    pub cluster_id: Option<String>,
    /// ID that the cloud provider gave to your endpoint.
    ///
    /// On AWS, of the VPC endpoint; on Google Cloud, of the Private Service Connect endpoint; on Azure, the resource ID
    /// of the private endpoint.
    ///
    /// Required; for example `vpce-0a1b2c3d4e5f6g7h8`.
    pub endpoint_id: Option<String>,
    /// Whether the connection can be used yet; the field to poll.
    ///
    /// Output only (ignored when sent); for example `ACTIVE`.
    pub endpoint_state: Option<PrivateEndpointConnectionEndpointState>,
    /// Host name to reach the cluster by over this connection.
    ///
    /// Output only (ignored when sent); for example `privatelink-1234567890.abcdefg.clusters.tidb-cloud.com`.
    pub host: Option<String>,
    /// Labels of the connection. `tidb.cloud/project` is always there and contains the ID of the owning project.
    ///
    /// Output only (ignored when sent).
    pub labels: Option<BTreeMap<String, String>>,
    /// Why the connection failed, where
    /// [`endpoint_state`](struct@crate::types::PrivateEndpointConnection#structfield.endpoint_state) is `Failed`.
    ///
    /// Output only (ignored when sent).
    pub message: Option<String>,
    /// Resource name of the connection, `tidbNodeGroups/<group>/privateEndpointConnections/<connection>`.
    ///
    /// Output only (ignored when sent); for example `tidbNodeGroups/1/privateEndpointConnections/1234567890`.
    pub name: Option<String>,
    /// Port to reach the cluster by over this connection.
    ///
    /// Output only (ignored when sent); for example `4000`.
    pub port: Option<i64>,
    /// ID that TiDB Cloud gave to the connection, which the operations on it take.
    ///
    /// Output only (ignored when sent); for example `1234567890`.
    pub private_endpoint_connection_id: Option<String>,
    /// Address of your endpoint inside your virtual network; on Azure only.
    ///
    /// TiDB Cloud publishes a DNS record that leads to it, so that clients can connect by name.
    ///
    /// May be `null`.
    pub private_ip_address: Option<String>,
    /// Service that the endpoint is attached to, as in `PrivateLinkService::service_name`.
    ///
    /// Output only (ignored when sent); for example `com.amazonaws.vpce.us-east-1.vpce-svc-1234567890`.
    pub private_link_service_name: Option<String>,
    /// State of the service that the endpoint is attached to.
    ///
    /// Output only (ignored when sent); for example `ACTIVE`.
    pub private_link_service_state: Option<PrivateLinkServiceState>,
    /// Readable name of the region.
    ///
    /// Output only (ignored when sent); for example `N. Virginia (us-east-1)`.
    pub region_display_name: Option<String>,
    /// Region of the connection, made of cloud provider and region code.
    ///
    /// Output only (ignored when sent); for example `aws-us-east-1`.
    pub region_id: Option<String>,
    /// Name of the TiDB node group that serves the connection.
    ///
    /// Output only (ignored when sent); for example `DefaultGroup`.
    pub tidb_node_group_display_name: Option<String>,
    /// ID of the TiDB node group that serves the connection.
    ///
    /// Required; for example `1`.
    pub tidb_node_group_id: Option<String>,
    extra_: Extra,
}

impl PrivateEndpointConnection {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(PrivateEndpointConnection {
    account_id: "accountId" [output_only],
    cloud_provider: "cloudProvider" [output_only],
    cluster_display_name: "clusterDisplayName" [output_only],
    cluster_id: "clusterId" [output_only],
    endpoint_id: "endpointId",
    endpoint_state: "endpointState" [output_only],
    host: "host" [output_only],
    labels: "labels" [output_only],
    message: "message" [output_only],
    name: "name" [output_only],
    port: "port" [output_only],
    private_endpoint_connection_id: "privateEndpointConnectionId" [output_only],
    private_ip_address: "privateIpAddress",
    private_link_service_name: "privateLinkServiceName" [output_only],
    private_link_service_state: "privateLinkServiceState" [output_only],
    region_display_name: "regionDisplayName" [output_only],
    region_id: "regionId" [output_only],
    tidb_node_group_display_name: "tidbNodeGroupDisplayName" [output_only],
    tidb_node_group_id: "tidbNodeGroupId",
});

/// The service of a TiDB node group that private endpoints attach to.
///
/// Used in responses. Schema `dedicatedv1beta1PrivateLinkService`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct PrivateLinkService {
    /// IDs of the availability zones that the service covers, on AWS only. Your endpoint has to be in one of them.
    ///
    /// Output only (ignored when sent).
    pub available_zones: Option<Vec<String>>,
    /// Cloud provider of the service.
    ///
    /// Output only (ignored when sent); for example `aws`.
    pub cloud_provider: Option<RegionCloudProvider>,
    /// Resource name of the service, `tidbNodeGroups/<group>/privateLinkService`.
    ///
    /// Output only (ignored when sent); for example `tidbNodeGroups/1/privateLinkService`.
    pub name: Option<String>,
    /// Readable name of the region.
    ///
    /// Output only (ignored when sent); for example `N. Virginia (us-east-1)`.
    pub region_display_name: Option<String>,
    /// Region of the service, made of cloud provider and region code.
    ///
    /// Output only (ignored when sent); for example `aws-us-east-1`.
    pub region_id: Option<String>,
    /// DNS name under which clients find the cluster, or the zone of that name.
    ///
    /// On AWS it is the whole name, the same for every endpoint. On Google Cloud it is a zone within one VPC network; put the
    /// endpoint's name and a dot in front of it. On Azure it is a public zone, and the part in front is the endpoint's name, a
    /// hyphen, a random hash and a dot. `PrivateEndpointConnection::host` has the name ready for use.
    ///
    /// Output only (ignored when sent); for example `privatelink-1234567890.muznnz1umf3p.clusters.tidb-cloud.com`.
    pub service_dns_name: Option<String>,
    /// Service to attach your endpoint to, in the cloud provider's terms.
    ///
    /// AWS and Azure attach an endpoint to a service, which AWS finds by its name and Azure by its resource ID. Google Cloud
    /// attaches it to a service attachment, by resource name.
    ///
    /// Output only (ignored when sent); for example `com.amazonaws.vpce.us-east-1.vpce-svc-1234567890`.
    pub service_name: Option<String>,
    /// Whether endpoints can attach to the service yet.
    ///
    /// Output only (ignored when sent); for example `ACTIVE`.
    pub state: Option<PrivateLinkServiceState>,
    /// ID of the TiDB node group behind the service.
    ///
    /// Output only (ignored when sent); for example `1`.
    pub tidb_node_group_id: Option<String>,
    extra_: Extra,
}

impl PrivateLinkService {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(PrivateLinkService {
    available_zones: "availableZones" [output_only],
    cloud_provider: "cloudProvider" [output_only],
    name: "name" [output_only],
    region_display_name: "regionDisplayName" [output_only],
    region_id: "regionId" [output_only],
    service_dns_name: "serviceDnsName" [output_only],
    service_name: "serviceName" [output_only],
    state: "state" [output_only],
    tidb_node_group_id: "tidbNodeGroupId" [output_only],
});

/// Whether a private endpoint connection can be used.
///
/// Open enum: a value that is not listed here is kept in [`PrivateEndpointConnectionEndpointState::Unknown`]. Schema
/// `dedicatedv1beta1PrivateEndpointConnectionEndpointState`.
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
    /// [`create_private_endpoint_connection`](crate::Client::create_private_endpoint_connection) registers it.
    ///
    /// Value `DISCOVERED`.
    Discovered,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(PrivateEndpointConnectionEndpointState or Unknown {
    Pending: "PENDING",
    Active: "ACTIVE",
    Deleting: "DELETING",
    Failed: "FAILED",
    Discovered: "DISCOVERED",
});

/// Whether private endpoints can attach to the service of a TiDB node group.
///
/// Open enum: a value that is not listed here is kept in [`PrivateLinkServiceState::Unknown`]. Schema
/// `dedicatedv1beta1PrivateLinkServiceState`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PrivateLinkServiceState {
    /// It is being set up; [`Active`](crate::types::PrivateLinkServiceState::Active) follows.
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
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(PrivateLinkServiceState or Unknown {
    Creating: "CREATING",
    Active: "ACTIVE",
    Deleting: "DELETING",
});
