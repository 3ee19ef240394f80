// Written by `cargo xtask generate` from dedicated v1beta1; edits are lost.

use tidbcloud_core::http::Method;
use tidbcloud_core::generated::{Call, Operation, Service, WaitTable};
use crate::types;

const LIST_PRIVATE_ENDPOINT_CONNECTIONS: Operation = Operation {
    name: "list_private_endpoint_connections",
    method: Method::GET,
    path: "/clusters/{clusterId}/tidbNodeGroups/{tidbNodeGroupId}/privateEndpointConnections",
    idempotent: false,
};

/// Request builder of [`Client::list_private_endpoint_connections`](crate::Client::list_private_endpoint_connections).
///
/// Lists the private endpoint connections of a TiDB node group, page by page.
///
/// Sends `GET /clusters/{clusterId}/tidbNodeGroups/{tidbNodeGroupId}/privateEndpointConnections`. Methods set optional
/// parameters; `await` or `send` requests one page, `items` and `pages` go through all pages.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct ListPrivateEndpointConnections {
    call: Call,
}

impl ListPrivateEndpointConnections {
    #[inline]
    pub(crate) fn new(
        service: &Service,
        cluster_id: String,
        tidb_node_group_id: String,
    ) -> Self {
        let mut call = Call::new(service, &LIST_PRIVATE_ENDPOINT_CONNECTIONS);
        call.path("clusterId", cluster_id);
        call.path("tidbNodeGroupId", tidb_node_group_id);
        Self { call }
    }

    /// Keeps only the connections of this project.
    ///
    /// Set it only where both path arguments are `-`. Unset means the project of the cluster.
    ///
    /// Query parameter `projectId`; digits in a string on the wire.
    #[inline]
    pub fn project_id(mut self, project_id: u64) -> Self {
        self.call.query("projectId", project_id);
        self
    }

    /// Keeps only the connections at this cloud provider.
    ///
    /// Query parameter `cloudProvider`.
    pub fn cloud_provider(
        mut self,
        cloud_provider: impl Into<types::RegionCloudProvider>,
    ) -> Self {
        self.call
            .query(
                "cloudProvider",
                Into::<types::RegionCloudProvider>::into(cloud_provider),
            );
        self
    }

    /// Upper bound for the connections in one response.
    ///
    /// A value over the maximum counts as the maximum, and a page may contain fewer than requested.
    ///
    /// Query parameter `pageSize`; the server's default is `10`; from 1 to 100.
    #[inline]
    pub fn page_size(mut self, page_size: i64) -> Self {
        self.call.query("pageSize", page_size);
        self
    }

    /// Where to go on, taken from
    /// [`next_page_token`](struct@crate::types::ListPrivateEndpointConnectionsResponse#structfield.next_page_token) of the page
    /// before; unset for the first page.
    ///
    /// Query parameter `pageToken`.
    pub fn page_token(mut self, page_token: impl Into<String>) -> Self {
        self.call.query("pageToken", Into::<String>::into(page_token));
        self
    }

    /// Number of connections to leave out at the start. Past the end, the response is an empty list and not an error.
    ///
    /// Query parameter `skip`.
    #[inline]
    pub fn skip(mut self, skip: i64) -> Self {
        self.call.query("skip", skip);
        self
    }
}

tidbcloud_core::builder!(
    ListPrivateEndpointConnections => types::ListPrivateEndpointConnectionsResponse
);

tidbcloud_core::pages!(
    ListPrivateEndpointConnections => types::ListPrivateEndpointConnectionsResponse,
    types::PrivateEndpointConnection, private_endpoint_connections, token("pageToken",
    next_page_token, ["skip"])
);

const CREATE_PRIVATE_ENDPOINT_CONNECTION: Operation = Operation {
    name: "create_private_endpoint_connection",
    method: Method::POST,
    path: "/clusters/{clusterId}/tidbNodeGroups/{tidbNodeGroupId}/privateEndpointConnections",
    idempotent: false,
};

/// Request builder of [`Client::create_private_endpoint_connection`](crate::Client::create_private_endpoint_connection).
///
/// Registers a private endpoint of your own network with a TiDB node group.
///
/// Sends `POST /clusters/{clusterId}/tidbNodeGroups/{tidbNodeGroupId}/privateEndpointConnections`. Methods set optional
/// parameters; `await` or `send` sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct CreatePrivateEndpointConnection {
    call: Call,
}

impl CreatePrivateEndpointConnection {
    #[inline]
    pub(crate) fn new(
        service: &Service,
        cluster_id: String,
        tidb_node_group_id: String,
        private_endpoint_connection: types::CreatePrivateEndpointConnectionBody,
    ) -> Self {
        let mut call = Call::new(service, &CREATE_PRIVATE_ENDPOINT_CONNECTION);
        call.path("clusterId", cluster_id);
        call.path("tidbNodeGroupId", tidb_node_group_id);
        call.body(private_endpoint_connection);
        Self { call }
    }

    /// With `true`, the request is only checked. It works on Azure alone.
    ///
    /// Query parameter `validateOnly`; the server's default is `false`.
    #[inline]
    pub fn validate_only(mut self, validate_only: bool) -> Self {
        self.call.query("validateOnly", validate_only);
        self
    }
}

tidbcloud_core::builder!(
    CreatePrivateEndpointConnection => types::PrivateEndpointConnection
);

const GET_PRIVATE_ENDPOINT_CONNECTION: Operation = Operation {
    name: "get_private_endpoint_connection",
    method: Method::GET,
    path: "/clusters/{clusterId}/tidbNodeGroups/{tidbNodeGroupId}/privateEndpointConnections/{privateEndpointConnectionId}",
    idempotent: false,
};

/// Request builder of [`Client::get_private_endpoint_connection`](crate::Client::get_private_endpoint_connection).
///
/// Gets one private endpoint connection of a TiDB node group.
///
/// Sends `GET /clusters/{clusterId}/tidbNodeGroups/{tidbNodeGroupId}/privateEndpointConnections/{privateEndpointConnectionId}`.
/// Methods set optional parameters; `await` or `send` sends the request, `wait` polls until a state is reached.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct GetPrivateEndpointConnection {
    call: Call,
}

impl GetPrivateEndpointConnection {
    #[inline]
    pub(crate) fn new(
        service: &Service,
        cluster_id: String,
        tidb_node_group_id: String,
        private_endpoint_connection_id: String,
    ) -> Self {
        let mut call = Call::new(service, &GET_PRIVATE_ENDPOINT_CONNECTION);
        call.path("clusterId", cluster_id);
        call.path("tidbNodeGroupId", tidb_node_group_id);
        call.path("privateEndpointConnectionId", private_endpoint_connection_id);
        Self { call }
    }
}

tidbcloud_core::builder!(
    GetPrivateEndpointConnection => types::PrivateEndpointConnection
);

impl GetPrivateEndpointConnection {
    const STATES: WaitTable = WaitTable {
        state: &["endpointState"],
        message: &["message"],
        transitional: &["PENDING", "DELETING"],
        settled: &["ACTIVE", "DISCOVERED"],
        failed: &["FAILED"],
        gone: &[],
    };
}

tidbcloud_core::waits!(
    GetPrivateEndpointConnection => types::PrivateEndpointConnection,
    types::PrivateEndpointConnectionEndpointState
);

const DELETE_PRIVATE_ENDPOINT_CONNECTION: Operation = Operation {
    name: "delete_private_endpoint_connection",
    method: Method::DELETE,
    path: "/clusters/{clusterId}/tidbNodeGroups/{tidbNodeGroupId}/privateEndpointConnections/{privateEndpointConnectionId}",
    idempotent: false,
};

/// Request builder of [`Client::delete_private_endpoint_connection`](crate::Client::delete_private_endpoint_connection).
///
/// Removes a private endpoint connection from a TiDB node group.
///
/// Sends `DELETE /clusters/{clusterId}/tidbNodeGroups/{tidbNodeGroupId}/privateEndpointConnections/{privateEndpointConnectionId}`.
/// Methods set optional parameters; `await` or `send` sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct DeletePrivateEndpointConnection {
    call: Call,
}

impl DeletePrivateEndpointConnection {
    #[inline]
    pub(crate) fn new(
        service: &Service,
        cluster_id: String,
        tidb_node_group_id: String,
        private_endpoint_connection_id: String,
    ) -> Self {
        let mut call = Call::new(service, &DELETE_PRIVATE_ENDPOINT_CONNECTION);
        call.path("clusterId", cluster_id);
        call.path("tidbNodeGroupId", tidb_node_group_id);
        call.path("privateEndpointConnectionId", private_endpoint_connection_id);
        Self { call }
    }
}

tidbcloud_core::builder!(DeletePrivateEndpointConnection => types::Empty);

const GET_PRIVATE_LINK_SERVICE: Operation = Operation {
    name: "get_private_link_service",
    method: Method::GET,
    path: "/clusters/{clusterId}/tidbNodeGroups/{tidbNodeGroupId}/privateLinkService",
    idempotent: false,
};

/// Request builder of [`Client::get_private_link_service`](crate::Client::get_private_link_service).
///
/// Gets the service that private endpoints of a TiDB node group attach to.
///
/// Sends `GET /clusters/{clusterId}/tidbNodeGroups/{tidbNodeGroupId}/privateLinkService`. Methods set optional parameters;
/// `await` or `send` sends the request, `wait` polls until a state is reached.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct GetPrivateLinkService {
    call: Call,
}

impl GetPrivateLinkService {
    #[inline]
    pub(crate) fn new(
        service: &Service,
        cluster_id: String,
        tidb_node_group_id: String,
    ) -> Self {
        let mut call = Call::new(service, &GET_PRIVATE_LINK_SERVICE);
        call.path("clusterId", cluster_id);
        call.path("tidbNodeGroupId", tidb_node_group_id);
        Self { call }
    }
}

tidbcloud_core::builder!(GetPrivateLinkService => types::PrivateLinkService);

impl GetPrivateLinkService {
    const STATES: WaitTable = WaitTable {
        state: &["state"],
        message: &[],
        transitional: &["CREATING", "DELETING"],
        settled: &["ACTIVE"],
        failed: &[],
        gone: &[],
    };
}

tidbcloud_core::waits!(
    GetPrivateLinkService => types::PrivateLinkService, types::PrivateLinkServiceState
);
