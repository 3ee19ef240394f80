//! The records and enums of the small API.

use std::collections::BTreeMap;

use tidbcloud_core::generated::{Field, Form, OpenEnum, Record, Slot};
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
}

impl Record for Cluster {
    const NAME: &'static str = "Cluster";
    const FIELDS: &'static [Field] = &[
        Field::new("name", "name").output_only(),
        Field::new("display_name", "displayName"),
        Field::new("state", "state").output_only(),
        Field::new("labels", "labels"),
        Field::new("create_time", "createTime").output_only(),
        Field::new("root_password", "rootPassword").secret(),
        Field::new("regions", "regions"),
        Field::new("id", "id").form(Form::Text),
        Field::new("sizes", "sizes").form(Form::Text),
        Field::new("create_timestamp", "create_timestamp").form(Form::UnixSeconds),
        Field::new("usage", "usage"),
        Field::new("paused", "paused"),
        Field::new("payload", "payload"),
        Field::new("extra", "extra"),
        Field::new("endpoints", "endpoints"),
        Field::new("type", "type"),
        Field::new("parent", "parent"),
        Field::new("counts", "counts").form(Form::Text),
        Field::new("status", "status"),
    ];

    fn field(&self, index: usize) -> Option<&dyn Slot> {
        Some(match index {
            0 => &self.name,
            1 => &self.display_name,
            2 => &self.state,
            3 => &self.labels,
            4 => &self.create_time,
            5 => &self.root_password,
            6 => &self.regions,
            7 => &self.id,
            8 => &self.sizes,
            9 => &self.create_timestamp,
            10 => &self.usage,
            11 => &self.paused,
            12 => &self.payload,
            13 => &self.extra,
            14 => &self.endpoints,
            15 => &self.r#type,
            16 => &self.parent,
            17 => &self.counts,
            18 => &self.status,
            _ => return None,
        })
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn Slot> {
        Some(match index {
            0 => &mut self.name,
            1 => &mut self.display_name,
            2 => &mut self.state,
            3 => &mut self.labels,
            4 => &mut self.create_time,
            5 => &mut self.root_password,
            6 => &mut self.regions,
            7 => &mut self.id,
            8 => &mut self.sizes,
            9 => &mut self.create_timestamp,
            10 => &mut self.usage,
            11 => &mut self.paused,
            12 => &mut self.payload,
            13 => &mut self.extra,
            14 => &mut self.endpoints,
            15 => &mut self.r#type,
            16 => &mut self.parent,
            17 => &mut self.counts,
            18 => &mut self.status,
            _ => return None,
        })
    }
}

tidbcloud_core::record!(Cluster);

/// A region.
#[non_exhaustive]
#[derive(Clone, Default, PartialEq)]
pub struct Region {
    /// Name.
    pub name: Option<String>,
    /// Its display name.
    pub display_name: Option<String>,
}

impl Record for Region {
    const NAME: &'static str = "Region";
    const FIELDS: &'static [Field] = &[
        Field::new("name", "name"),
        Field::new("display_name", "displayName").output_only(),
    ];

    fn field(&self, index: usize) -> Option<&dyn Slot> {
        Some(match index {
            0 => &self.name,
            1 => &self.display_name,
            _ => return None,
        })
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn Slot> {
        Some(match index {
            0 => &mut self.name,
            1 => &mut self.display_name,
            _ => return None,
        })
    }
}

tidbcloud_core::record!(Region);

/// Endpoints.
#[non_exhaustive]
#[derive(Clone, Default, PartialEq)]
pub struct Endpoints {
    /// The public one.
    pub public: Option<PublicEndpoint>,
}

impl Record for Endpoints {
    const NAME: &'static str = "Endpoints";
    const FIELDS: &'static [Field] = &[Field::new("public", "public")];

    fn field(&self, index: usize) -> Option<&dyn Slot> {
        Some(match index {
            0 => &self.public,
            _ => return None,
        })
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn Slot> {
        Some(match index {
            0 => &mut self.public,
            _ => return None,
        })
    }
}

tidbcloud_core::record!(Endpoints);

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
}

impl Record for PublicEndpoint {
    const NAME: &'static str = "PublicEndpoint";
    const FIELDS: &'static [Field] = &[
        Field::new("host", "host").output_only(),
        Field::new("disabled", "disabled"),
        Field::new("authorized_networks", "authorizedNetworks"),
    ];

    fn field(&self, index: usize) -> Option<&dyn Slot> {
        Some(match index {
            0 => &self.host,
            1 => &self.disabled,
            2 => &self.authorized_networks,
            _ => return None,
        })
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn Slot> {
        Some(match index {
            0 => &mut self.host,
            1 => &mut self.disabled,
            2 => &mut self.authorized_networks,
            _ => return None,
        })
    }
}

tidbcloud_core::record!(PublicEndpoint);

/// A status.
#[non_exhaustive]
#[derive(Clone, Default, PartialEq)]
pub struct Status {
    /// A message.
    pub message: Option<String>,
}

impl Record for Status {
    const NAME: &'static str = "Status";
    const FIELDS: &'static [Field] = &[Field::new("message", "message").output_only()];

    fn field(&self, index: usize) -> Option<&dyn Slot> {
        Some(match index {
            0 => &self.message,
            _ => return None,
        })
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn Slot> {
        Some(match index {
            0 => &mut self.message,
            _ => return None,
        })
    }
}

tidbcloud_core::record!(Status);

/// A page of clusters.
#[non_exhaustive]
#[derive(Clone, Default, PartialEq)]
pub struct ListClustersResponse {
    /// The clusters.
    pub clusters: Option<Vec<Cluster>>,
}

impl Record for ListClustersResponse {
    const NAME: &'static str = "ListClustersResponse";
    const FIELDS: &'static [Field] = &[Field::new("clusters", "clusters")];

    fn field(&self, index: usize) -> Option<&dyn Slot> {
        Some(match index {
            0 => &self.clusters,
            _ => return None,
        })
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn Slot> {
        Some(match index {
            0 => &mut self.clusters,
            _ => return None,
        })
    }
}

tidbcloud_core::record!(ListClustersResponse);

/// Nothing.
#[non_exhaustive]
#[derive(Clone, Default, PartialEq)]
pub struct PauseClusterResponse {}

impl Record for PauseClusterResponse {
    const NAME: &'static str = "PauseClusterResponse";
    const FIELDS: &'static [Field] = &[];

    fn field(&self, _index: usize) -> Option<&dyn Slot> {
        None
    }

    fn field_mut(&mut self, _index: usize) -> Option<&mut dyn Slot> {
        None
    }
}

tidbcloud_core::record!(PauseClusterResponse);

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

impl OpenEnum for ClusterState {
    const NAME: &'static str = "ClusterState";
    const VALUES: &'static [Self] = &[Self::Creating, Self::Active];

    fn as_str(&self) -> &str {
        match self {
            Self::Creating => "CREATING",
            Self::Active => "ACTIVE",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(ClusterState);

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

impl OpenEnum for ClusterView {
    const NAME: &'static str = "ClusterView";
    const VALUES: &'static [Self] = &[Self::Basic, Self::Full];

    fn as_str(&self) -> &str {
        match self {
            Self::Basic => "BASIC",
            Self::Full => "FULL",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(ClusterView);
