// Written by `cargo xtask generate` from dedicated v1beta1; edits are lost.

use tidbcloud_core::http::Method;
use tidbcloud_core::generated::{Call, Operation, Service, WaitTable};
use crate::types;

const LIST_CLUSTERS: Operation = Operation {
    name: "list_clusters",
    method: Method::GET,
    path: "/clusters",
    idempotent: false,
};

/// Request builder of [`Client::list_clusters`](crate::Client::list_clusters).
///
/// Lists the clusters of a project, page by page.
///
/// Sends `GET /clusters`. Methods set optional parameters; `await` or `send` requests one page, `items` and `pages` go
/// through all pages.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct ListClusters {
    call: Call,
}

impl ListClusters {
    #[inline]
    pub(crate) fn new(service: &Service) -> Self {
        Self {
            call: Call::new(service, &LIST_CLUSTERS),
        }
    }

    /// ID of the project to look in; unset means the default project of the organization.
    ///
    /// Query parameter `projectId`; digits in a string on the wire.
    #[inline]
    pub fn project_id(mut self, project_id: u64) -> Self {
        self.call.query("projectId", project_id);
        self
    }

    /// Keeps only the clusters with these IDs.
    ///
    /// Query parameter `clusterIds`; a list: the parameter is repeated.
    pub fn cluster_ids(
        mut self,
        cluster_ids: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.call
            .query_each("clusterIds", cluster_ids.into_iter().map(Into::<String>::into));
        self
    }

    /// Keeps only the clusters in these regions, for example `aws-us-west-2`.
    ///
    /// Query parameter `regionIds`; a list: the parameter is repeated.
    pub fn region_ids(
        mut self,
        region_ids: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.call
            .query_each("regionIds", region_ids.into_iter().map(Into::<String>::into));
        self
    }

    /// Keeps only the clusters that are in one of these states.
    ///
    /// Query parameter `clusterStates`; a list: the parameter is repeated.
    pub fn cluster_states(
        mut self,
        cluster_states: impl IntoIterator<Item = impl Into<types::ClusterState>>,
    ) -> Self {
        self.call
            .query_each(
                "clusterStates",
                cluster_states.into_iter().map(Into::<types::ClusterState>::into),
            );
        self
    }

    /// Upper bound for the clusters in one response; a value over the maximum counts as the maximum.
    ///
    /// Query parameter `pageSize`; the server's default is `10`; from 1 to 100.
    #[inline]
    pub fn page_size(mut self, page_size: i64) -> Self {
        self.call.query("pageSize", page_size);
        self
    }

    /// Where to go on, taken from [`next_page_token`](struct@crate::types::ListClustersResponse#structfield.next_page_token) of
    /// the page before; unset for the first page.
    ///
    /// All other parameters have to stay as they were.
    ///
    /// Query parameter `pageToken`.
    pub fn page_token(mut self, page_token: impl Into<String>) -> Self {
        self.call.query("pageToken", Into::<String>::into(page_token));
        self
    }

    /// Number of clusters to leave out at the start. Past the end, the response is an empty list and not an error.
    ///
    /// Query parameter `skip`.
    #[inline]
    pub fn skip(mut self, skip: i64) -> Self {
        self.call.query("skip", skip);
        self
    }
}

tidbcloud_core::builder!(ListClusters => types::ListClustersResponse);

tidbcloud_core::pages!(
    ListClusters => types::ListClustersResponse, types::Cluster, clusters,
    token("pageToken", next_page_token, ["skip"])
);

const CREATE_CLUSTER: Operation = Operation {
    name: "create_cluster",
    method: Method::POST,
    path: "/clusters",
    idempotent: false,
};

/// Request builder of [`Client::create_cluster`](crate::Client::create_cluster).
///
/// Creates a cluster.
///
/// Sends `POST /clusters`. Methods set optional parameters; `await` or `send` sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct CreateCluster {
    call: Call,
}

impl CreateCluster {
    #[inline]
    pub(crate) fn new(service: &Service, cluster: types::Cluster) -> Self {
        let mut call = Call::new(service, &CREATE_CLUSTER);
        call.body(cluster);
        Self { call }
    }

    /// With `true`, the request is only checked and no cluster is created.
    ///
    /// Query parameter `validateOnly`; the server's default is `false`.
    #[inline]
    pub fn validate_only(mut self, validate_only: bool) -> Self {
        self.call.query("validateOnly", validate_only);
        self
    }
}

tidbcloud_core::builder!(CreateCluster => types::Cluster);

const GET_CLUSTER: Operation = Operation {
    name: "get_cluster",
    method: Method::GET,
    path: "/clusters/{clusterId}",
    idempotent: false,
};

/// Request builder of [`Client::get_cluster`](crate::Client::get_cluster).
///
/// Gets one cluster.
///
/// Sends `GET /clusters/{clusterId}`. Methods set optional parameters; `await` or `send` sends the request, `wait` polls
/// until a state is reached.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct GetCluster {
    call: Call,
}

impl GetCluster {
    #[inline]
    pub(crate) fn new(service: &Service, cluster_id: String) -> Self {
        let mut call = Call::new(service, &GET_CLUSTER);
        call.path("clusterId", cluster_id);
        Self { call }
    }
}

tidbcloud_core::builder!(GetCluster => types::Cluster);

impl GetCluster {
    const STATES: WaitTable = WaitTable {
        state: &["state"],
        message: &[],
        transitional: &[
            "CREATING",
            "MODIFYING",
            "PAUSING",
            "RESUMING",
            "IMPORTING",
            "RESTORING",
            "UPGRADING",
            "MAINTENANCE",
            "DELETING",
        ],
        settled: &["ACTIVE", "PAUSED"],
        failed: &["INACTIVE"],
        gone: &["DELETED"],
    };
}

tidbcloud_core::waits!(GetCluster => types::Cluster, types::ClusterState);

const DELETE_CLUSTER: Operation = Operation {
    name: "delete_cluster",
    method: Method::DELETE,
    path: "/clusters/{clusterId}",
    idempotent: false,
};

/// Request builder of [`Client::delete_cluster`](crate::Client::delete_cluster).
///
/// Deletes a cluster.
///
/// Sends `DELETE /clusters/{clusterId}`. Methods set optional parameters; `await` or `send` sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct DeleteCluster {
    call: Call,
}

impl DeleteCluster {
    #[inline]
    pub(crate) fn new(service: &Service, cluster_id: String) -> Self {
        let mut call = Call::new(service, &DELETE_CLUSTER);
        call.path("clusterId", cluster_id);
        Self { call }
    }

    /// With `true`, the request is only checked and the cluster stays.
    ///
    /// Query parameter `validateOnly`; the server's default is `false`.
    #[inline]
    pub fn validate_only(mut self, validate_only: bool) -> Self {
        self.call.query("validateOnly", validate_only);
        self
    }
}

tidbcloud_core::builder!(DeleteCluster => types::Cluster);

const UPDATE_CLUSTER: Operation = Operation {
    name: "update_cluster",
    method: Method::PATCH,
    path: "/clusters/{clusterId}",
    idempotent: false,
};

/// Request builder of [`Client::update_cluster`](crate::Client::update_cluster).
///
/// Renames a cluster or changes its nodes.
///
/// Sends `PATCH /clusters/{clusterId}`. Methods set optional parameters; `await` or `send` sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct UpdateCluster {
    call: Call,
}

impl UpdateCluster {
    #[inline]
    pub(crate) fn new(
        service: &Service,
        cluster_id: String,
        cluster: types::UpdateClusterBody,
    ) -> Self {
        let mut call = Call::new(service, &UPDATE_CLUSTER);
        call.path("clusterId", cluster_id);
        call.body(cluster);
        Self { call }
    }

    /// With `true`, the request is only checked and nothing changes.
    ///
    /// Query parameter `validateOnly`; the server's default is `false`.
    #[inline]
    pub fn validate_only(mut self, validate_only: bool) -> Self {
        self.call.query("validateOnly", validate_only);
        self
    }
}

tidbcloud_core::builder!(UpdateCluster => types::Cluster);

const GET_LOG_REDACTION_POLICY: Operation = Operation {
    name: "get_log_redaction_policy",
    method: Method::GET,
    path: "/clusters/{clusterId}/logRedactionPolicy",
    idempotent: false,
};

/// Request builder of [`Client::get_log_redaction_policy`](crate::Client::get_log_redaction_policy).
///
/// Tells whether the logs of a cluster hide sensitive values.
///
/// Sends `GET /clusters/{clusterId}/logRedactionPolicy`. Methods set optional parameters; `await` or `send` sends the
/// request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct GetLogRedactionPolicy {
    call: Call,
}

impl GetLogRedactionPolicy {
    #[inline]
    pub(crate) fn new(service: &Service, cluster_id: String) -> Self {
        let mut call = Call::new(service, &GET_LOG_REDACTION_POLICY);
        call.path("clusterId", cluster_id);
        Self { call }
    }
}

tidbcloud_core::builder!(GetLogRedactionPolicy => types::LogRedactionPolicy);

const PAUSE_CLUSTER: Operation = Operation {
    name: "pause_cluster",
    method: Method::POST,
    path: "/clusters/{clusterId}:pauseCluster",
    idempotent: false,
};

/// Request builder of [`Client::pause_cluster`](crate::Client::pause_cluster).
///
/// Pauses a cluster.
///
/// Sends `POST /clusters/{clusterId}:pauseCluster`. Methods set optional parameters; `await` or `send` sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct PauseCluster {
    call: Call,
}

impl PauseCluster {
    #[inline]
    pub(crate) fn new(service: &Service, cluster_id: String) -> Self {
        let mut call = Call::new(service, &PAUSE_CLUSTER);
        call.path("clusterId", cluster_id);
        Self { call }
    }
}

tidbcloud_core::builder!(PauseCluster => types::PauseClusterResponse);

const RESET_ROOT_PASSWORD: Operation = Operation {
    name: "reset_root_password",
    method: Method::POST,
    path: "/clusters/{clusterId}:resetRootPassword",
    idempotent: false,
};

/// Request builder of [`Client::reset_root_password`](crate::Client::reset_root_password).
///
/// Gives the SQL user `root` of a cluster a new password.
///
/// Sends `POST /clusters/{clusterId}:resetRootPassword`. Methods set optional parameters; `await` or `send` sends the
/// request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct ResetRootPassword {
    call: Call,
}

impl ResetRootPassword {
    #[inline]
    pub(crate) fn new(
        service: &Service,
        cluster_id: String,
        body: types::ResetRootPasswordBody,
    ) -> Self {
        let mut call = Call::new(service, &RESET_ROOT_PASSWORD);
        call.path("clusterId", cluster_id);
        call.body(body);
        Self { call }
    }
}

tidbcloud_core::builder!(ResetRootPassword => types::ResetRootPasswordResponse);

const RESUME_CLUSTER: Operation = Operation {
    name: "resume_cluster",
    method: Method::POST,
    path: "/clusters/{clusterId}:resumeCluster",
    idempotent: false,
};

/// Request builder of [`Client::resume_cluster`](crate::Client::resume_cluster).
///
/// Starts a paused cluster again.
///
/// Sends `POST /clusters/{clusterId}:resumeCluster`. Methods set optional parameters; `await` or `send` sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct ResumeCluster {
    call: Call,
}

impl ResumeCluster {
    #[inline]
    pub(crate) fn new(service: &Service, cluster_id: String) -> Self {
        let mut call = Call::new(service, &RESUME_CLUSTER);
        call.path("clusterId", cluster_id);
        Self { call }
    }
}

tidbcloud_core::builder!(ResumeCluster => types::ResumeClusterResponse);

const SHOW_NODE_QUOTA: Operation = Operation {
    name: "show_node_quota",
    method: Method::GET,
    path: "/clusters:showNodeQuota",
    idempotent: false,
};

/// Request builder of [`Client::show_node_quota`](crate::Client::show_node_quota).
///
/// Tells how many nodes of each component your organization may have.
///
/// Sends `GET /clusters:showNodeQuota`. Methods set optional parameters; `await` or `send` sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct ShowNodeQuota {
    call: Call,
}

impl ShowNodeQuota {
    #[inline]
    pub(crate) fn new(service: &Service) -> Self {
        Self {
            call: Call::new(service, &SHOW_NODE_QUOTA),
        }
    }
}

tidbcloud_core::builder!(ShowNodeQuota => types::ShowNodeQuotaResponse);
