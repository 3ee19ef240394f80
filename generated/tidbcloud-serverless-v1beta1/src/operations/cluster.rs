// Written by `cargo xtask generate` from serverless v1beta1; edits are lost.

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
/// Lists the clusters of the organization that the API key belongs to.
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

    /// Most clusters to put into one page. A larger number than the maximum counts as the maximum.
    ///
    /// Query parameter `pageSize`; the server's default is `10`; from 1 to 100.
    #[inline]
    pub fn page_size(mut self, page_size: i64) -> Self {
        self.call.query("pageSize", page_size);
        self
    }

    /// Where to go on: the [`next_page_token`](struct@crate::types::ListClustersResponse#structfield.next_page_token) of the
    /// page before. Unset for the first page.
    ///
    /// Send the same filter with every page.
    ///
    /// Query parameter `pageToken`.
    pub fn page_token(mut self, page_token: impl Into<String>) -> Self {
        self.call.query("pageToken", Into::<String>::into(page_token));
        self
    }

    /// Conditions for a cluster to be listed, such as `state="ACTIVE" AND projectId=1234`.
    ///
    /// A condition is a key, `=` and a value; `AND` joins several. The keys are `clusterId`, `projectId`, `displayName`,
    /// `state`, `region.name`, `region.provider`, and `labels.KEY` for a label. Both `clusterId` and `projectId` accept more
    /// than one value, with commas between.
    ///
    /// Query parameter `filter`.
    pub fn filter(mut self, filter: impl Into<String>) -> Self {
        self.call.query("filter", Into::<String>::into(filter));
        self
    }

    /// How many clusters to pass over before the page begins.
    ///
    /// Passing over all of them is no error: the page is empty and has no next token.
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
/// Creates a Starter cluster, or an Essential one.
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

    /// How much of the cluster to return. To follow its state, the basic view is enough.
    ///
    /// Query parameter `view`; the server's default is `FULL`.
    pub fn view(mut self, view: impl Into<types::ClusterView>) -> Self {
        self.call.query("view", Into::<types::ClusterView>::into(view));
        self
    }
}

tidbcloud_core::builder!(GetCluster => types::Cluster);

impl GetCluster {
    const STATES: WaitTable = WaitTable {
        state: &["state"],
        message: &[],
        transitional: &["CREATING", "RESTORING"],
        settled: &["ACTIVE"],
        failed: &[],
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
/// Deletes a cluster and its data.
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
}

tidbcloud_core::builder!(DeleteCluster => types::Cluster);

const PARTIAL_UPDATE_CLUSTER: Operation = Operation {
    name: "partial_update_cluster",
    method: Method::PATCH,
    path: "/clusters/{clusterId}",
    idempotent: false,
};

/// Request builder of [`Client::partial_update_cluster`](crate::Client::partial_update_cluster).
///
/// Changes some of a cluster's settings and keeps the others.
///
/// Sends `PATCH /clusters/{clusterId}`. Methods set optional parameters; `await` or `send` sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct PartialUpdateCluster {
    call: Call,
}

impl PartialUpdateCluster {
    #[inline]
    pub(crate) fn new(
        service: &Service,
        cluster_id: String,
        cluster: types::PartialUpdateClusterBody,
    ) -> Self {
        let mut call = Call::new(service, &PARTIAL_UPDATE_CLUSTER);
        call.path("clusterId", cluster_id);
        call.masked_body(
            "cluster",
            "updateMask",
            &[
                "displayName",
                "labels",
                "spendingLimit.monthly",
                "automatedBackupPolicy",
                "endpoints.public.disabled",
                "endpoints.public.authorizedNetworks",
                "autoScaling",
            ],
            cluster,
        );
        Self { call }
    }
}

tidbcloud_core::builder!(PartialUpdateCluster => types::Cluster, masked);

const LIST_REGIONS: Operation = Operation {
    name: "list_regions",
    method: Method::GET,
    path: "/regions",
    idempotent: false,
};

/// Request builder of [`Client::list_regions`](crate::Client::list_regions).
///
/// Lists the regions in which the organization can create clusters.
///
/// Sends `GET /regions`. Methods set optional parameters; `await` or `send` sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct ListRegions {
    call: Call,
}

impl ListRegions {
    #[inline]
    pub(crate) fn new(service: &Service) -> Self {
        Self {
            call: Call::new(service, &LIST_REGIONS),
        }
    }
}

tidbcloud_core::builder!(ListRegions => types::ListRegionsResponse);
