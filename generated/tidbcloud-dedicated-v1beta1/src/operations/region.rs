// Written by `cargo xtask generate` from dedicated v1beta1; edits are lost.

use tidbcloud_core::http::Method;
use tidbcloud_core::generated::{Call, Operation, Service};
use crate::types;

const LIST_REGIONS: Operation = Operation {
    name: "list_regions",
    method: Method::GET,
    path: "/regions",
    idempotent: false,
};

/// Request builder of [`Client::list_regions`](crate::Client::list_regions).
///
/// Lists the regions of all cloud providers in which a cluster can be created, page by page.
///
/// Sends `GET /regions`. Methods set optional parameters; `await` or `send` requests one page, `items` and `pages` go
/// through all pages.
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

    /// Keeps only the regions of this cloud provider, named as in [`RegionCloudProvider`](crate::types::RegionCloudProvider),
    /// for example `aws`.
    ///
    /// Query parameter `cloudProvider`.
    pub fn cloud_provider(mut self, cloud_provider: impl Into<String>) -> Self {
        self.call.query("cloudProvider", Into::<String>::into(cloud_provider));
        self
    }

    /// ID of the project that would own the cluster; unset means the default project of the organization.
    ///
    /// Query parameter `projectId`; digits in a string on the wire.
    #[inline]
    pub fn project_id(mut self, project_id: u64) -> Self {
        self.call.query("projectId", project_id);
        self
    }

    /// Upper bound for the regions in one response; a value over the maximum counts as the maximum.
    ///
    /// Query parameter `pageSize`; the server's default is `20`; from 1 to 100.
    #[inline]
    pub fn page_size(mut self, page_size: i64) -> Self {
        self.call.query("pageSize", page_size);
        self
    }

    /// Where to go on, taken from [`next_page_token`](struct@crate::types::ListRegionsResponse#structfield.next_page_token) of
    /// the page before; unset for the first page.
    ///
    /// All other parameters have to stay as they were.
    ///
    /// Query parameter `pageToken`.
    pub fn page_token(mut self, page_token: impl Into<String>) -> Self {
        self.call.query("pageToken", Into::<String>::into(page_token));
        self
    }

    /// Number of regions to leave out at the start. Past the end, the response is an empty list and not an error.
    ///
    /// Query parameter `skip`.
    #[inline]
    pub fn skip(mut self, skip: i64) -> Self {
        self.call.query("skip", skip);
        self
    }
}

tidbcloud_core::builder!(ListRegions => types::ListRegionsResponse);

tidbcloud_core::pages!(
    ListRegions => types::ListRegionsResponse, types::Region, regions, token("pageToken",
    next_page_token, ["skip"])
);

const GET_REGION: Operation = Operation {
    name: "get_region",
    method: Method::GET,
    path: "/regions/{regionId}",
    idempotent: false,
};

/// Request builder of [`Client::get_region`](crate::Client::get_region).
///
/// Gets one region.
///
/// Sends `GET /regions/{regionId}`. Methods set optional parameters; `await` or `send` sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct GetRegion {
    call: Call,
}

impl GetRegion {
    #[inline]
    pub(crate) fn new(service: &Service, region_id: String) -> Self {
        let mut call = Call::new(service, &GET_REGION);
        call.path("regionId", region_id);
        Self { call }
    }

    /// ID of the project that would own the cluster; unset means the default project of the organization.
    ///
    /// Query parameter `projectId`; digits in a string on the wire.
    #[inline]
    pub fn project_id(mut self, project_id: u64) -> Self {
        self.call.query("projectId", project_id);
        self
    }
}

tidbcloud_core::builder!(GetRegion => types::Region);

const GET_NODE_SPEC: Operation = Operation {
    name: "get_node_spec",
    method: Method::GET,
    path: "/regions/{regionId}/componentTypes/{componentType}/nodeSpecs/{nodeSpecKey}",
    idempotent: false,
};

/// Request builder of [`Client::get_node_spec`](crate::Client::get_node_spec).
///
/// Gets one node size of a component in a region, with its storage limits.
///
/// Sends `GET /regions/{regionId}/componentTypes/{componentType}/nodeSpecs/{nodeSpecKey}`. Methods set optional parameters;
/// `await` or `send` sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct GetNodeSpec {
    call: Call,
}

impl GetNodeSpec {
    #[inline]
    pub(crate) fn new(
        service: &Service,
        region_id: String,
        component_type: types::ComponentType,
        node_spec_key: String,
    ) -> Self {
        let mut call = Call::new(service, &GET_NODE_SPEC);
        call.path("regionId", region_id);
        call.path("componentType", component_type);
        call.path("nodeSpecKey", node_spec_key);
        Self { call }
    }

    /// ID of the project that would own the node; unset means the default project of the organization.
    ///
    /// Query parameter `projectId`; digits in a string on the wire.
    #[inline]
    pub fn project_id(mut self, project_id: u64) -> Self {
        self.call.query("projectId", project_id);
        self
    }

    /// ID of a cluster that the node spec has to be available to; unset asks for no cluster in particular.
    ///
    /// Query parameter `clusterId`.
    pub fn cluster_id(mut self, cluster_id: impl Into<String>) -> Self {
        self.call.query("clusterId", Into::<String>::into(cluster_id));
        self
    }
}

tidbcloud_core::builder!(GetNodeSpec => types::NodeSpec);

const LIST_NODE_SPECS: Operation = Operation {
    name: "list_node_specs",
    method: Method::GET,
    path: "/regions/{regionId}/nodeSpecs",
    idempotent: false,
};

/// Request builder of [`Client::list_node_specs`](crate::Client::list_node_specs).
///
/// Lists the node sizes that clusters in a region can be built from, page by page.
///
/// Sends `GET /regions/{regionId}/nodeSpecs`. Methods set optional parameters; `await` or `send` requests one page, `items`
/// and `pages` go through all pages.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct ListNodeSpecs {
    call: Call,
}

impl ListNodeSpecs {
    #[inline]
    pub(crate) fn new(service: &Service, region_id: String) -> Self {
        let mut call = Call::new(service, &LIST_NODE_SPECS);
        call.path("regionId", region_id);
        Self { call }
    }

    /// Keeps only the node specs for this component.
    ///
    /// Query parameter `componentType`.
    pub fn component_type(
        mut self,
        component_type: impl Into<types::ComponentType>,
    ) -> Self {
        self.call
            .query("componentType", Into::<types::ComponentType>::into(component_type));
        self
    }

    /// Keeps only the node specs that this project can use; unset means the default project of the organization.
    ///
    /// Query parameter `projectId`; digits in a string on the wire.
    #[inline]
    pub fn project_id(mut self, project_id: u64) -> Self {
        self.call.query("projectId", project_id);
        self
    }

    /// Keeps only the node specs that this cluster can use; unset does not narrow the list.
    ///
    /// Query parameter `clusterId`.
    pub fn cluster_id(mut self, cluster_id: impl Into<String>) -> Self {
        self.call.query("clusterId", Into::<String>::into(cluster_id));
        self
    }

    /// Upper bound for the node specs in one response; a value over the maximum counts as the maximum.
    ///
    /// Query parameter `pageSize`; the server's default is `10`; from 1 to 100.
    #[inline]
    pub fn page_size(mut self, page_size: i64) -> Self {
        self.call.query("pageSize", page_size);
        self
    }

    /// Where to go on, taken from [`next_page_token`](struct@crate::types::ListNodeSpecsResponse#structfield.next_page_token)
    /// of the page before; unset for the first page.
    ///
    /// All other parameters have to stay as they were.
    ///
    /// Query parameter `pageToken`.
    pub fn page_token(mut self, page_token: impl Into<String>) -> Self {
        self.call.query("pageToken", Into::<String>::into(page_token));
        self
    }

    /// Number of node specs to leave out at the start. Past the end, the response is an empty list and not an error.
    ///
    /// Query parameter `skip`.
    #[inline]
    pub fn skip(mut self, skip: i64) -> Self {
        self.call.query("skip", skip);
        self
    }
}

tidbcloud_core::builder!(ListNodeSpecs => types::ListNodeSpecsResponse);

tidbcloud_core::pages!(
    ListNodeSpecs => types::ListNodeSpecsResponse, types::NodeSpec, node_specs,
    token("pageToken", next_page_token, ["skip"])
);

const SHOW_CLOUD_PROVIDERS: Operation = Operation {
    name: "show_cloud_providers",
    method: Method::GET,
    path: "/regions:showCloudProviders",
    idempotent: false,
};

/// Request builder of [`Client::show_cloud_providers`](crate::Client::show_cloud_providers).
///
/// Lists the cloud providers at which a project can create clusters.
///
/// Sends `GET /regions:showCloudProviders`. Methods set optional parameters; `await` or `send` sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct ShowCloudProviders {
    call: Call,
}

impl ShowCloudProviders {
    #[inline]
    pub(crate) fn new(service: &Service) -> Self {
        Self {
            call: Call::new(service, &SHOW_CLOUD_PROVIDERS),
        }
    }

    /// ID of the project that would own the cluster; unset means the default project of the organization.
    ///
    /// Query parameter `projectId`; digits in a string on the wire.
    #[inline]
    pub fn project_id(mut self, project_id: u64) -> Self {
        self.call.query("projectId", project_id);
        self
    }
}

tidbcloud_core::builder!(ShowCloudProviders => types::ShowCloudProvidersResponse);
