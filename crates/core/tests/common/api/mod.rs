//! A small API written by hand, in the form that the generator emits.
#![deny(missing_docs)]
// Each test uses a part of it, from inside.
#![allow(dead_code, unreachable_pub)]

pub mod types;

use tidbcloud_core::generated::{ApiInfo, Call, Operation, Service};
use tidbcloud_core::{Config, Request, Result, http, serde_json};

use types::*;

const API: ApiInfo = ApiInfo {
    id: "test",
    version: "v1beta1",
    server: "https://test.tidbapi.example/v1beta1",
    crate_name: "tidbcloud-test-v1beta1",
    crate_version: "0.3.1",
};

/// The client.
#[derive(Clone, Debug)]
pub struct Client {
    service: Service,
}

impl Client {
    /// A client from the environment.
    pub fn from_env() -> Result<Self> {
        Self::new(&Config::from_env()?)
    }

    /// A client from a profile.
    pub fn from_profile(name: Option<&str>) -> Result<Self> {
        Self::new(&Config::from_profile(name)?)
    }

    /// A client.
    pub fn new(config: &Config) -> Result<Self> {
        Ok(Self {
            service: Service::new(config, &API)?,
        })
    }

    /// A client at an endpoint.
    pub fn with_endpoint(config: &Config, url: &str) -> Result<Self> {
        Ok(Self {
            service: Service::with_endpoint(config, &API, url)?,
        })
    }

    /// Any call.
    pub fn request(&self, method: http::Method, path: impl Into<String>) -> Request {
        self.service.request(method, path.into())
    }

    /// Gets a cluster.
    pub fn get_cluster(&self, cluster_id: impl Into<String>) -> GetCluster {
        GetCluster::new(&self.service, cluster_id.into())
    }

    /// Lists clusters.
    pub fn list_clusters(&self) -> ListClusters {
        ListClusters::new(&self.service)
    }

    /// Creates a cluster.
    pub fn create_cluster(&self, cluster: Cluster) -> CreateCluster {
        CreateCluster::new(&self.service, cluster)
    }

    /// Updates a cluster.
    pub fn partial_update_cluster(
        &self,
        cluster_id: impl Into<String>,
        cluster: Cluster,
    ) -> PartialUpdateCluster {
        PartialUpdateCluster::new(&self.service, cluster_id.into(), cluster)
    }

    /// Pauses a cluster.
    pub fn pause_cluster(&self, cluster_id: impl Into<String>) -> PauseCluster {
        PauseCluster::new(&self.service, cluster_id.into())
    }

    /// Lists credits.
    pub fn list_credits(&self) -> ListCredits {
        ListCredits::new(&self.service)
    }

    /// Gets an endpoint by its resource name.
    pub fn get_endpoint(&self, endpoint_name: impl Into<String>) -> GetEndpoint {
        GetEndpoint::new(&self.service, endpoint_name.into())
    }
}

const GET_CLUSTER: Operation = Operation {
    name: "get_cluster",
    method: http::Method::GET,
    path: "/clusters/{clusterId}",
    idempotent: false,
};

/// Gets a cluster.
#[derive(Clone, Debug)]
pub struct GetCluster {
    call: Call,
}

impl GetCluster {
    pub(crate) fn new(service: &Service, cluster_id: String) -> Self {
        let mut call = Call::new(service, &GET_CLUSTER);
        call.path("clusterId", cluster_id);
        Self { call }
    }

    /// How much to show.
    pub fn view(mut self, view: impl Into<ClusterView>) -> Self {
        self.call.query("view", view.into());
        self
    }
}

tidbcloud_core::builder!(GetCluster => Cluster);

const LIST_CLUSTERS: Operation = Operation {
    name: "list_clusters",
    method: http::Method::GET,
    path: "/clusters",
    idempotent: false,
};

/// Lists clusters.
#[derive(Clone, Debug)]
pub struct ListClusters {
    call: Call,
}

impl ListClusters {
    pub(crate) fn new(service: &Service) -> Self {
        Self {
            call: Call::new(service, &LIST_CLUSTERS),
        }
    }

    /// Filters by text.
    pub fn filter(mut self, filter: impl Into<String>) -> Self {
        self.call.query("filter", filter.into());
        self
    }

    /// Filters by state.
    pub fn cluster_states(
        mut self,
        states: impl IntoIterator<Item = impl Into<ClusterState>>,
    ) -> Self {
        self.call
            .query_each("clusterStates", states.into_iter().map(Into::into));
        self
    }

    /// Filters by id.
    pub fn ids(mut self, ids: impl IntoIterator<Item = i64>) -> Self {
        self.call.query_joined("ids", ids, ",");
        self
    }

    /// The page size.
    pub fn page_size(mut self, page_size: i64) -> Self {
        self.call.query("pageSize", page_size);
        self
    }
}

tidbcloud_core::builder!(ListClusters => ListClustersResponse);

const CREATE_CLUSTER: Operation = Operation {
    name: "create_cluster",
    method: http::Method::POST,
    path: "/clusters",
    idempotent: false,
};

/// Creates a cluster.
#[derive(Clone, Debug)]
pub struct CreateCluster {
    call: Call,
}

impl CreateCluster {
    pub(crate) fn new(service: &Service, cluster: Cluster) -> Self {
        let mut call = Call::new(service, &CREATE_CLUSTER);
        call.body(cluster);
        Self { call }
    }
}

tidbcloud_core::builder!(CreateCluster => Cluster);

const PARTIAL_UPDATE_CLUSTER: Operation = Operation {
    name: "partial_update_cluster",
    method: http::Method::PATCH,
    path: "/clusters/{cluster.clusterId}",
    idempotent: false,
};

/// Updates a cluster.
#[derive(Clone, Debug)]
pub struct PartialUpdateCluster {
    call: Call,
}

impl PartialUpdateCluster {
    pub(crate) fn new(service: &Service, cluster_id: String, cluster: Cluster) -> Self {
        let mut call = Call::new(service, &PARTIAL_UPDATE_CLUSTER);
        call.path("cluster.clusterId", cluster_id);
        call.masked_body(
            "cluster",
            "updateMask",
            &["displayName", "labels", "endpoints.public.disabled"],
            cluster,
        );
        Self { call }
    }
}

tidbcloud_core::builder!(PartialUpdateCluster => Cluster, masked);

const PAUSE_CLUSTER: Operation = Operation {
    name: "pause_cluster",
    method: http::Method::POST,
    path: "/clusters/{clusterId}:pauseCluster",
    idempotent: false,
};

/// Pauses a cluster.
#[derive(Clone, Debug)]
pub struct PauseCluster {
    call: Call,
}

impl PauseCluster {
    pub(crate) fn new(service: &Service, cluster_id: String) -> Self {
        let mut call = Call::new(service, &PAUSE_CLUSTER);
        call.path("clusterId", cluster_id);
        call.empty_body();
        Self { call }
    }
}

tidbcloud_core::builder!(PauseCluster => PauseClusterResponse);

const LIST_CREDITS: Operation = Operation {
    name: "list_credits",
    method: http::Method::GET,
    path: "/credits",
    idempotent: false,
};

/// Lists credits.
#[derive(Clone, Debug)]
pub struct ListCredits {
    call: Call,
}

impl ListCredits {
    pub(crate) fn new(service: &Service) -> Self {
        Self {
            call: Call::new(service, &LIST_CREDITS),
        }
    }
}

tidbcloud_core::builder!(ListCredits => Vec<Region>);

const GET_ENDPOINT: Operation = Operation {
    name: "get_endpoint",
    method: http::Method::GET,
    path: "/{endpointName}",
    idempotent: false,
};

/// Gets an endpoint.
#[derive(Clone, Debug)]
pub struct GetEndpoint {
    call: Call,
}

impl GetEndpoint {
    pub(crate) fn new(service: &Service, endpoint_name: String) -> Self {
        let mut call = Call::new(service, &GET_ENDPOINT);
        call.path_name("endpointName", endpoint_name);
        Self { call }
    }
}

tidbcloud_core::builder!(GetEndpoint => serde_json::Value);
