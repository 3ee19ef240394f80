//! The records and enums of the small API.

use std::collections::BTreeMap;

use tidbcloud_core::{UnknownValue, bytes, jiff, serde_json};

/// A cluster.
#[non_exhaustive]
#[derive(Clone, Default, PartialEq)]
pub struct Cluster {
    /// Resource name.
    pub name: Option<String>,
    /// Name.
    pub display_name: Option<String>,
    /// State.
    pub state: Option<ClusterState>,
    /// Labels.
    pub labels: Option<BTreeMap<String, String>>,
    /// When it was created.
    pub create_time: Option<jiff::Timestamp>,
    /// The root password.
    pub root_password: Option<String>,
    /// Regions.
    pub regions: Option<Vec<Region>>,
    /// Its id.
    pub id: Option<u64>,
    /// Sizes.
    pub sizes: Option<Vec<i64>>,
    /// Seconds.
    pub create_timestamp: Option<jiff::Timestamp>,
    /// Usage.
    pub usage: Option<f64>,
    /// Paused.
    pub paused: Option<bool>,
    /// Bytes.
    pub payload: Option<bytes::Bytes>,
    /// Anything.
    pub extra: Option<serde_json::Value>,
    /// Endpoints.
    pub endpoints: Option<Endpoints>,
    /// Clusters in it.
    pub r#type: Option<Vec<Cluster>>,
    /// The one it was made from.
    pub parent: Option<Box<Cluster>>,
    /// Counts by name.
    pub counts: Option<BTreeMap<String, i64>>,
    /// Status, which only the server knows.
    pub status: Option<Status>,
    pub(crate) extra_: tidbcloud_core::generated::Extra,
}

tidbcloud_core::record!(sent Cluster {
    name: "name"[output_only],
    display_name: "displayName"[required, alias("display_name")],
    state: "state"[output_only],
    labels: "labels",
    create_time: "createTime"[output_only],
    root_password: "rootPassword"[secret],
    regions: "regions",
    id: "id"[text],
    sizes: "sizes"[text],
    create_timestamp: "create_timestamp"[unix_seconds],
    usage: "usage",
    paused: "paused",
    payload: "payload",
    extra: "extra",
    endpoints: "endpoints",
    r#type: "type",
    parent: "parent",
    counts: "counts"[text],
    status: "status",
});

/// A region.
#[non_exhaustive]
#[derive(Clone, Default, PartialEq)]
pub struct Region {
    /// Name.
    pub name: Option<String>,
    /// Its display name.
    pub display_name: Option<String>,
    pub(crate) extra_: tidbcloud_core::generated::Extra,
}

tidbcloud_core::record!(Region {
    name: "name"[required],
    display_name: "displayName"[output_only],
});

/// Endpoints.
#[non_exhaustive]
#[derive(Clone, Default, PartialEq)]
pub struct Endpoints {
    /// The public one.
    pub public: Option<PublicEndpoint>,
    pub(crate) extra_: tidbcloud_core::generated::Extra,
}

tidbcloud_core::record!(Endpoints { public: "public" });

/// A public endpoint.
#[non_exhaustive]
#[derive(Clone, Default, PartialEq)]
pub struct PublicEndpoint {
    /// Its host.
    pub host: Option<String>,
    /// Whether it is off.
    pub disabled: Option<bool>,
    /// Clients that may connect.
    pub authorized_networks: Option<Vec<String>>,
    pub(crate) extra_: tidbcloud_core::generated::Extra,
}

tidbcloud_core::record!(PublicEndpoint {
    host: "host"[output_only],
    disabled: "disabled",
    authorized_networks: "authorizedNetworks",
});

/// A status.
#[non_exhaustive]
#[derive(Clone, Default, PartialEq)]
pub struct Status {
    /// A message.
    pub message: Option<String>,
    pub(crate) extra_: tidbcloud_core::generated::Extra,
}

tidbcloud_core::record!(Status {
    message: "message"[output_only],
});

/// A page of clusters.
#[non_exhaustive]
#[derive(Clone, Default, PartialEq)]
pub struct ListClustersResponse {
    /// The clusters.
    pub clusters: Option<Vec<Cluster>>,
    pub(crate) extra_: tidbcloud_core::generated::Extra,
}

tidbcloud_core::record!(ListClustersResponse {
    clusters: "clusters",
});

/// Nothing.
#[non_exhaustive]
#[derive(Clone, Default, PartialEq)]
pub struct PauseClusterResponse {
    pub(crate) extra_: tidbcloud_core::generated::Extra,
}

tidbcloud_core::record!(PauseClusterResponse {});

/// The state of a cluster.
#[non_exhaustive]
#[derive(Clone, PartialEq, Eq, Hash)]
pub enum ClusterState {
    /// CREATING.
    Creating,
    /// ACTIVE.
    Active,
    /// Any other.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(ClusterState or Unknown {
    Creating: "CREATING",
    Active: "ACTIVE",
});

/// How much of a cluster is shown.
#[non_exhaustive]
#[derive(Clone, PartialEq, Eq, Hash)]
pub enum ClusterView {
    /// BASIC.
    Basic,
    /// FULL.
    Full,
    /// Any other.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(ClusterView or Unknown {
    Basic: "BASIC",
    Full: "FULL",
});
