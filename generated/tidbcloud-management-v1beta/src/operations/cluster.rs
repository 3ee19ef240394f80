// Written by `cargo xtask generate` from management v1beta; edits are lost.

use tidbcloud_core::http::Method;
use tidbcloud_core::generated::{Call, Operation, Service, WaitTable};
use crate::types;

const LIST_PROVIDER_REGIONS: Operation = Operation {
    name: "list_provider_regions",
    method: Method::GET,
    path: "/api/v1beta/clusters/provider/regions",
    idempotent: false,
};

/// Request builder of [`Client::list_provider_regions`](crate::Client::list_provider_regions).
///
/// Lists where clusters can be created, and which node sizes each place offers.
///
/// Sends `GET /api/v1beta/clusters/provider/regions`. Methods set optional parameters; `await` or `send` sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct ListProviderRegions {
    call: Call,
}

impl ListProviderRegions {
    #[inline]
    pub(crate) fn new(service: &Service) -> Self {
        Self {
            call: Call::new(service, &LIST_PROVIDER_REGIONS),
        }
    }
}

tidbcloud_core::builder!(ListProviderRegions => types::ListProviderRegionsResponse);

const LIST_AWS_CMEK: Operation = Operation {
    name: "list_aws_cmek",
    method: Method::GET,
    path: "/api/v1beta/projects/{project_id}/aws-cmek",
    idempotent: false,
};

/// Request builder of [`Client::list_aws_cmek`](crate::Client::list_aws_cmek).
///
/// Lists the AWS keys that encrypt the data of a project's clusters at rest.
///
/// Sends `GET /api/v1beta/projects/{project_id}/aws-cmek`. Methods set optional parameters; `await` or `send` sends the
/// request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct ListAwsCmek {
    call: Call,
}

impl ListAwsCmek {
    #[inline]
    pub(crate) fn new(service: &Service, project_id: u64) -> Self {
        let mut call = Call::new(service, &LIST_AWS_CMEK);
        call.path("project_id", project_id);
        Self { call }
    }
}

tidbcloud_core::builder!(ListAwsCmek => types::ListAwsCmekResponse);

const CREATE_AWS_CMEK: Operation = Operation {
    name: "create_aws_cmek",
    method: Method::POST,
    path: "/api/v1beta/projects/{project_id}/aws-cmek",
    idempotent: false,
};

/// Request builder of [`Client::create_aws_cmek`](crate::Client::create_aws_cmek).
///
/// Configures which AWS keys encrypt the data of a project's clusters at rest.
///
/// Sends `POST /api/v1beta/projects/{project_id}/aws-cmek`. Methods set optional parameters; `await` or `send` sends the
/// request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct CreateAwsCmek {
    call: Call,
}

impl CreateAwsCmek {
    #[inline]
    pub(crate) fn new(
        service: &Service,
        project_id: u64,
        body: types::CreateAwsCmekRequest,
    ) -> Self {
        let mut call = Call::new(service, &CREATE_AWS_CMEK);
        call.path("project_id", project_id);
        call.body(body);
        Self { call }
    }
}

tidbcloud_core::builder!(CreateAwsCmek => types::Empty);

const LIST_CLUSTERS_OF_PROJECT: Operation = Operation {
    name: "list_clusters_of_project",
    method: Method::GET,
    path: "/api/v1beta/projects/{project_id}/clusters",
    idempotent: false,
};

/// Request builder of [`Client::list_clusters_of_project`](crate::Client::list_clusters_of_project).
///
/// Lists the clusters of a project, with their configuration and status.
///
/// Sends `GET /api/v1beta/projects/{project_id}/clusters`. Methods set optional parameters; `await` or `send` requests one
/// page, `items` and `pages` go through all pages.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct ListClustersOfProject {
    call: Call,
}

impl ListClustersOfProject {
    #[inline]
    pub(crate) fn new(service: &Service, project_id: u64) -> Self {
        let mut call = Call::new(service, &LIST_CLUSTERS_OF_PROJECT);
        call.path("project_id", project_id);
        Self { call }
    }

    /// Page to return, counted from 1. There are no more items once [`page`](crate::operations::ListClustersOfProject::page)
    /// times [`page_size`](crate::operations::ListClustersOfProject::page_size) reaches the
    /// [`total`](struct@crate::types::ListClustersOfProjectResponse#structfield.total) of the response.
    ///
    /// Query parameter `page`; the server's default is `1`.
    #[inline]
    pub fn page(mut self, page: i64) -> Self {
        self.call.query("page", page);
        self
    }

    /// Number of clusters per page.
    ///
    /// Query parameter `page_size`; the server's default is `10`.
    #[inline]
    pub fn page_size(mut self, page_size: i64) -> Self {
        self.call.query("page_size", page_size);
        self
    }
}

tidbcloud_core::builder!(ListClustersOfProject => types::ListClustersOfProjectResponse);

tidbcloud_core::pages!(
    ListClustersOfProject => types::ListClustersOfProjectResponse, types::Cluster, items,
    number("page", total)
);

const CREATE_CLUSTER: Operation = Operation {
    name: "create_cluster",
    method: Method::POST,
    path: "/api/v1beta/projects/{project_id}/clusters",
    idempotent: false,
};

/// Request builder of [`Client::create_cluster`](crate::Client::create_cluster).
///
/// Creates a cluster in a project.
///
/// Sends `POST /api/v1beta/projects/{project_id}/clusters`. Methods set optional parameters; `await` or `send` sends the
/// request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct CreateCluster {
    call: Call,
}

impl CreateCluster {
    #[inline]
    pub(crate) fn new(
        service: &Service,
        project_id: u64,
        body: types::CreateClusterRequest,
    ) -> Self {
        let mut call = Call::new(service, &CREATE_CLUSTER);
        call.path("project_id", project_id);
        call.body(body);
        Self { call }
    }
}

tidbcloud_core::builder!(CreateCluster => types::CreateClusterResponse);

const GET_CLUSTER: Operation = Operation {
    name: "get_cluster",
    method: Method::GET,
    path: "/api/v1beta/projects/{project_id}/clusters/{cluster_id}",
    idempotent: false,
};

/// Request builder of [`Client::get_cluster`](crate::Client::get_cluster).
///
/// Returns a cluster with its configuration, its status and how to connect to it.
///
/// Sends `GET /api/v1beta/projects/{project_id}/clusters/{cluster_id}`. Methods set optional parameters; `await` or `send`
/// sends the request, `wait` polls until a state is reached.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct GetCluster {
    call: Call,
}

impl GetCluster {
    #[inline]
    pub(crate) fn new(service: &Service, project_id: u64, cluster_id: u64) -> Self {
        let mut call = Call::new(service, &GET_CLUSTER);
        call.path("project_id", project_id);
        call.path("cluster_id", cluster_id);
        Self { call }
    }
}

tidbcloud_core::builder!(GetCluster => types::Cluster);

impl GetCluster {
    const STATES: WaitTable = WaitTable {
        state: &["status", "cluster_status"],
        message: &[],
        transitional: &[
            "CREATING",
            "MODIFYING",
            "PAUSING",
            "RESUMING",
            "IMPORTING",
            "MAINTAINING",
            "UNAVAILABLE",
        ],
        settled: &["AVAILABLE", "PAUSED"],
        failed: &[],
        gone: &[],
    };
}

tidbcloud_core::waits!(GetCluster => types::Cluster, types::ClusterStatus);

const DELETE_CLUSTER: Operation = Operation {
    name: "delete_cluster",
    method: Method::DELETE,
    path: "/api/v1beta/projects/{project_id}/clusters/{cluster_id}",
    idempotent: false,
};

/// Request builder of [`Client::delete_cluster`](crate::Client::delete_cluster).
///
/// Deletes a cluster.
///
/// Sends `DELETE /api/v1beta/projects/{project_id}/clusters/{cluster_id}`. Methods set optional parameters; `await` or
/// `send` sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct DeleteCluster {
    call: Call,
}

impl DeleteCluster {
    #[inline]
    pub(crate) fn new(service: &Service, project_id: u64, cluster_id: u64) -> Self {
        let mut call = Call::new(service, &DELETE_CLUSTER);
        call.path("project_id", project_id);
        call.path("cluster_id", cluster_id);
        Self { call }
    }
}

tidbcloud_core::builder!(DeleteCluster => types::Empty);

const UPDATE_CLUSTER: Operation = Operation {
    name: "update_cluster",
    method: Method::PATCH,
    path: "/api/v1beta/projects/{project_id}/clusters/{cluster_id}",
    idempotent: false,
};

/// Request builder of [`Client::update_cluster`](crate::Client::update_cluster).
///
/// Scales, pauses or resumes a TiDB Cloud Dedicated cluster.
///
/// Sends `PATCH /api/v1beta/projects/{project_id}/clusters/{cluster_id}`. Methods set optional parameters; `await` or
/// `send` sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct UpdateCluster {
    call: Call,
}

impl UpdateCluster {
    #[inline]
    pub(crate) fn new(
        service: &Service,
        project_id: u64,
        cluster_id: u64,
        body: types::UpdateClusterRequest,
    ) -> Self {
        let mut call = Call::new(service, &UPDATE_CLUSTER);
        call.path("project_id", project_id);
        call.path("cluster_id", cluster_id);
        call.body(body);
        Self { call }
    }
}

tidbcloud_core::builder!(UpdateCluster => types::Empty);

const GET_PRIVATE_ENDPOINT_SERVICE: Operation = Operation {
    name: "get_private_endpoint_service",
    method: Method::GET,
    path: "/api/v1beta/projects/{project_id}/clusters/{cluster_id}/private_endpoint_service",
    idempotent: false,
};

/// Request builder of [`Client::get_private_endpoint_service`](crate::Client::get_private_endpoint_service).
///
/// Returns the private endpoint service of a TiDB Cloud Dedicated cluster.
///
/// Sends `GET /api/v1beta/projects/{project_id}/clusters/{cluster_id}/private_endpoint_service`. Methods set optional
/// parameters; `await` or `send` sends the request, `wait` polls until a state is reached.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct GetPrivateEndpointService {
    call: Call,
}

impl GetPrivateEndpointService {
    #[inline]
    pub(crate) fn new(service: &Service, project_id: u64, cluster_id: u64) -> Self {
        let mut call = Call::new(service, &GET_PRIVATE_ENDPOINT_SERVICE);
        call.path("project_id", project_id);
        call.path("cluster_id", cluster_id);
        Self { call }
    }
}

tidbcloud_core::builder!(
    GetPrivateEndpointService => types::GetPrivateEndpointServiceResponse
);

impl GetPrivateEndpointService {
    const STATES: WaitTable = WaitTable {
        state: &["private_endpoint_service", "status"],
        message: &[],
        transitional: &["CREATING", "DELETING"],
        settled: &["ACTIVE"],
        failed: &[],
        gone: &[],
    };
}

tidbcloud_core::waits!(
    GetPrivateEndpointService => types::GetPrivateEndpointServiceResponse,
    types::PrivateEndpointServiceStatus
);

const CREATE_PRIVATE_ENDPOINT_SERVICE: Operation = Operation {
    name: "create_private_endpoint_service",
    method: Method::POST,
    path: "/api/v1beta/projects/{project_id}/clusters/{cluster_id}/private_endpoint_service",
    idempotent: false,
};

/// Request builder of [`Client::create_private_endpoint_service`](crate::Client::create_private_endpoint_service).
///
/// Creates the service through which private endpoints reach a TiDB Cloud Dedicated cluster.
///
/// Sends `POST /api/v1beta/projects/{project_id}/clusters/{cluster_id}/private_endpoint_service`. Methods set optional
/// parameters; `await` or `send` sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct CreatePrivateEndpointService {
    call: Call,
}

impl CreatePrivateEndpointService {
    #[inline]
    pub(crate) fn new(service: &Service, project_id: u64, cluster_id: u64) -> Self {
        let mut call = Call::new(service, &CREATE_PRIVATE_ENDPOINT_SERVICE);
        call.path("project_id", project_id);
        call.path("cluster_id", cluster_id);
        call.empty_body();
        Self { call }
    }
}

tidbcloud_core::builder!(
    CreatePrivateEndpointService => types::CreatePrivateEndpointServiceResponse
);

const LIST_PRIVATE_ENDPOINTS: Operation = Operation {
    name: "list_private_endpoints",
    method: Method::GET,
    path: "/api/v1beta/projects/{project_id}/clusters/{cluster_id}/private_endpoints",
    idempotent: false,
};

/// Request builder of [`Client::list_private_endpoints`](crate::Client::list_private_endpoints).
///
/// Lists the private endpoints that are registered for a cluster.
///
/// Sends `GET /api/v1beta/projects/{project_id}/clusters/{cluster_id}/private_endpoints`. Methods set optional parameters;
/// `await` or `send` sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct ListPrivateEndpoints {
    call: Call,
}

impl ListPrivateEndpoints {
    #[inline]
    pub(crate) fn new(service: &Service, project_id: u64, cluster_id: u64) -> Self {
        let mut call = Call::new(service, &LIST_PRIVATE_ENDPOINTS);
        call.path("project_id", project_id);
        call.path("cluster_id", cluster_id);
        Self { call }
    }
}

tidbcloud_core::builder!(ListPrivateEndpoints => types::ListPrivateEndpointsResponse);

const CREATE_PRIVATE_ENDPOINT: Operation = Operation {
    name: "create_private_endpoint",
    method: Method::POST,
    path: "/api/v1beta/projects/{project_id}/clusters/{cluster_id}/private_endpoints",
    idempotent: false,
};

/// Request builder of [`Client::create_private_endpoint`](crate::Client::create_private_endpoint).
///
/// Registers an endpoint of your cloud account with a TiDB Cloud Dedicated cluster.
///
/// Sends `POST /api/v1beta/projects/{project_id}/clusters/{cluster_id}/private_endpoints`. Methods set optional parameters;
/// `await` or `send` sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct CreatePrivateEndpoint {
    call: Call,
}

impl CreatePrivateEndpoint {
    #[inline]
    pub(crate) fn new(
        service: &Service,
        project_id: u64,
        cluster_id: u64,
        private_endpoint: types::PrivateEndpoint,
    ) -> Self {
        let mut call = Call::new(service, &CREATE_PRIVATE_ENDPOINT);
        call.path("project_id", project_id);
        call.path("cluster_id", cluster_id);
        call.body(private_endpoint);
        Self { call }
    }
}

tidbcloud_core::builder!(CreatePrivateEndpoint => types::CreatePrivateEndpointResponse);

const DELETE_PRIVATE_ENDPOINT: Operation = Operation {
    name: "delete_private_endpoint",
    method: Method::DELETE,
    path: "/api/v1beta/projects/{project_id}/clusters/{cluster_id}/private_endpoints/{endpoint_id}",
    idempotent: false,
};

/// Request builder of [`Client::delete_private_endpoint`](crate::Client::delete_private_endpoint).
///
/// Removes a private endpoint from a TiDB Cloud Dedicated cluster.
///
/// Sends `DELETE /api/v1beta/projects/{project_id}/clusters/{cluster_id}/private_endpoints/{endpoint_id}`. Methods set
/// optional parameters; `await` or `send` sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct DeletePrivateEndpoint {
    call: Call,
}

impl DeletePrivateEndpoint {
    #[inline]
    pub(crate) fn new(
        service: &Service,
        project_id: u64,
        cluster_id: u64,
        endpoint_id: u64,
    ) -> Self {
        let mut call = Call::new(service, &DELETE_PRIVATE_ENDPOINT);
        call.path("project_id", project_id);
        call.path("cluster_id", cluster_id);
        call.path("endpoint_id", endpoint_id);
        Self { call }
    }
}

tidbcloud_core::builder!(DeletePrivateEndpoint => types::Empty);

const LIST_PRIVATE_ENDPOINTS_OF_PROJECT: Operation = Operation {
    name: "list_private_endpoints_of_project",
    method: Method::GET,
    path: "/api/v1beta/projects/{project_id}/private_endpoints",
    idempotent: false,
};

/// Request builder of [`Client::list_private_endpoints_of_project`](crate::Client::list_private_endpoints_of_project).
///
/// Lists the private endpoints of all clusters of a project.
///
/// Sends `GET /api/v1beta/projects/{project_id}/private_endpoints`. Methods set optional parameters; `await` or `send`
/// sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct ListPrivateEndpointsOfProject {
    call: Call,
}

impl ListPrivateEndpointsOfProject {
    #[inline]
    pub(crate) fn new(service: &Service, project_id: u64) -> Self {
        let mut call = Call::new(service, &LIST_PRIVATE_ENDPOINTS_OF_PROJECT);
        call.path("project_id", project_id);
        Self { call }
    }
}

tidbcloud_core::builder!(
    ListPrivateEndpointsOfProject => types::ListPrivateEndpointsOfProjectResponse
);
