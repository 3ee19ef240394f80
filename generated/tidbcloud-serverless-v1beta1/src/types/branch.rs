// Written by `cargo xtask generate` from serverless v1beta1; edits are lost.

use tidbcloud_core::generated as wire;

/// A copy of a cluster, or of another branch, with endpoints of its own; writes to one do not show in the other.
///
/// Sent in requests and held by replies. Schema `v1beta1Branch`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Branch {
    /// Values by key that describe the branch, as `Cluster.annotations` do a cluster.
    ///
    /// Wire name `annotations`.
    pub annotations: Option<std::collections::BTreeMap<String, String>>,
    /// ID to name the branch by in calls. The server makes it.
    ///
    /// Wire name `branchId`; output only.
    pub branch_id: Option<String>,
    /// ID of the cluster that the branch belongs to.
    ///
    /// Wire name `clusterId`; output only.
    pub cluster_id: Option<String>,
    /// When the branch was created.
    ///
    /// Wire name `createTime`; output only; RFC 3339 on the wire.
    pub create_time: Option<tidbcloud_core::jiff::Timestamp>,
    /// Email address of the person who created the branch.
    ///
    /// Wire name `createdBy`; output only.
    pub created_by: Option<String>,
    /// What people call the branch; the caller chooses it.
    ///
    /// Wire name `displayName`; required.
    pub display_name: Option<String>,
    /// Hosts and ports at which SQL clients reach the branch.
    ///
    /// Wire name `endpoints`; output only.
    pub endpoints: Option<BranchEndpoints>,
    /// Resource name that the server gives to the branch. Calls take `branch_id` instead.
    ///
    /// Wire name `name`; output only.
    pub name: Option<String>,
    /// What the branch that this one was copied from is called.
    ///
    /// Wire name `parentDisplayName`; output only.
    pub parent_display_name: Option<String>,
    /// ID of what the branch is copied from: another branch, or the cluster.
    ///
    /// Unset, it is the cluster.
    ///
    /// Wire name `parentId`.
    pub parent_id: Option<String>,
    /// Moment of the parent that the branch starts from.
    ///
    /// Fractions of a second are cut off. Unset, it is the time of the call.
    ///
    /// Wire name `parentTimestamp`; may be `null`; RFC 3339 on the wire.
    pub parent_timestamp: Option<tidbcloud_core::jiff::Timestamp>,
    /// Whether the branch can be used.
    ///
    /// Wire name `state`; output only.
    pub state: Option<BranchState>,
    /// When the branch last changed.
    ///
    /// Wire name `updateTime`; output only; RFC 3339 on the wire.
    pub update_time: Option<tidbcloud_core::jiff::Timestamp>,
    /// First part of every SQL user name on this branch.
    ///
    /// Log in as the prefix, a dot and the user, such as `PREFIX.root`. A branch has a prefix of its own.
    ///
    /// Wire name `userPrefix`; output only; may be `null`.
    pub user_prefix: Option<String>,
}

impl Branch {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`annotations`](struct@Branch#structfield.annotations).
    #[must_use]
    pub fn with_annotations(
        mut self,
        annotations: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>,
    ) -> Self {
        self.annotations = Some(
            annotations
                .into_iter()
                .map(|(key, value)| (key.into(), value.into()))
                .collect(),
        );
        self
    }

    /// Sets [`display_name`](struct@Branch#structfield.display_name).
    #[must_use]
    pub fn with_display_name(mut self, display_name: impl Into<String>) -> Self {
        self.display_name = Some(display_name.into());
        self
    }

    /// Sets [`parent_id`](struct@Branch#structfield.parent_id).
    #[must_use]
    pub fn with_parent_id(mut self, parent_id: impl Into<String>) -> Self {
        self.parent_id = Some(parent_id.into());
        self
    }

    /// Sets [`parent_timestamp`](struct@Branch#structfield.parent_timestamp).
    #[must_use]
    pub fn with_parent_timestamp(
        mut self,
        parent_timestamp: tidbcloud_core::jiff::Timestamp,
    ) -> Self {
        self.parent_timestamp = Some(parent_timestamp);
        self
    }
}

impl wire::Record for Branch {
    const NAME: &'static str = "Branch";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("annotations", "annotations"),
        wire::Field::new("branch_id", "branchId").output_only(),
        wire::Field::new("cluster_id", "clusterId").output_only(),
        wire::Field::new("create_time", "createTime").output_only(),
        wire::Field::new("created_by", "createdBy").output_only(),
        wire::Field::new("display_name", "displayName"),
        wire::Field::new("endpoints", "endpoints").output_only(),
        wire::Field::new("name", "name").output_only(),
        wire::Field::new("parent_display_name", "parentDisplayName").output_only(),
        wire::Field::new("parent_id", "parentId"),
        wire::Field::new("parent_timestamp", "parentTimestamp"),
        wire::Field::new("state", "state").output_only(),
        wire::Field::new("update_time", "updateTime").output_only(),
        wire::Field::new("user_prefix", "userPrefix").output_only(),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.annotations,
                1 => &self.branch_id,
                2 => &self.cluster_id,
                3 => &self.create_time,
                4 => &self.created_by,
                5 => &self.display_name,
                6 => &self.endpoints,
                7 => &self.name,
                8 => &self.parent_display_name,
                9 => &self.parent_id,
                10 => &self.parent_timestamp,
                11 => &self.state,
                12 => &self.update_time,
                13 => &self.user_prefix,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.annotations,
                1 => &mut self.branch_id,
                2 => &mut self.cluster_id,
                3 => &mut self.create_time,
                4 => &mut self.created_by,
                5 => &mut self.display_name,
                6 => &mut self.endpoints,
                7 => &mut self.name,
                8 => &mut self.parent_display_name,
                9 => &mut self.parent_id,
                10 => &mut self.parent_timestamp,
                11 => &mut self.state,
                12 => &mut self.update_time,
                13 => &mut self.user_prefix,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(Branch);

/// Ways to connect to a branch.
///
/// Held by replies. Schema `v1beta1BranchEndpoints`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct BranchEndpoints {
    /// Endpoint for clients that come from the cloud provider's own network.
    ///
    /// Wire name `private`; output only.
    pub private: Option<BranchEndpointsPrivate>,
    /// Endpoint for clients that come over the internet.
    ///
    /// Wire name `public`.
    pub public: Option<BranchEndpointsPublic>,
}

impl BranchEndpoints {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for BranchEndpoints {
    const NAME: &'static str = "BranchEndpoints";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("private", "private").output_only(),
        wire::Field::new("public", "public"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.private,
                1 => &self.public,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.private,
                1 => &mut self.public,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(BranchEndpoints);

/// The endpoint of a branch that is reached without the internet.
///
/// Held by replies. Schema `v1beta1BranchEndpointsPrivate`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct BranchEndpointsPrivate {
    /// AWS PrivateLink service to connect to. Absent where the branch is not on AWS.
    ///
    /// Wire name `aws`; output only.
    pub aws: Option<BranchEndpointsPrivateAws>,
    /// Host name for SQL clients, reached through a private connection.
    ///
    /// Wire name `host`; output only.
    pub host: Option<String>,
    /// TCP port for SQL clients at this host.
    ///
    /// Wire name `port`; output only.
    pub port: Option<i64>,
}

impl BranchEndpointsPrivate {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for BranchEndpointsPrivate {
    const NAME: &'static str = "BranchEndpointsPrivate";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("aws", "aws").output_only(),
        wire::Field::new("host", "host").output_only(),
        wire::Field::new("port", "port").output_only(),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.aws,
                1 => &self.host,
                2 => &self.port,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.aws,
                1 => &mut self.host,
                2 => &mut self.port,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(BranchEndpointsPrivate);

/// The AWS PrivateLink service of a branch.
///
/// Held by replies. Schema `v1beta1BranchEndpointsPrivateAWS`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct BranchEndpointsPrivateAws {
    /// AWS availability zones that offer the service; place the connecting endpoint in one of these.
    ///
    /// Wire name `availabilityZone`; output only.
    pub availability_zone: Option<Vec<String>>,
    /// Service name to enter in AWS when you create the VPC endpoint.
    ///
    /// Wire name `serviceName`; output only.
    pub service_name: Option<String>,
}

impl BranchEndpointsPrivateAws {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for BranchEndpointsPrivateAws {
    const NAME: &'static str = "BranchEndpointsPrivateAws";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("availability_zone", "availabilityZone").output_only(),
        wire::Field::new("service_name", "serviceName").output_only(),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.availability_zone,
                1 => &self.service_name,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.availability_zone,
                1 => &mut self.service_name,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(BranchEndpointsPrivateAws);

/// The endpoint of a branch on the internet.
///
/// Held by replies. Schema `v1beta1BranchEndpointsPublic`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct BranchEndpointsPublic {
    /// Address ranges from which connections are accepted.
    ///
    /// Wire name `authorizedNetworks`; output only.
    pub authorized_networks: Option<Vec<BranchEndpointsPublicAuthorizedNetwork>>,
    /// `true` closes the branch to the internet.
    ///
    /// Wire name `disabled`.
    pub disabled: Option<bool>,
    /// Host name for SQL clients, reached over the internet.
    ///
    /// Wire name `host`; output only.
    pub host: Option<String>,
    /// TCP port for SQL clients at this host.
    ///
    /// Wire name `port`; output only.
    pub port: Option<i64>,
}

impl BranchEndpointsPublic {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for BranchEndpointsPublic {
    const NAME: &'static str = "BranchEndpointsPublic";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("authorized_networks", "authorizedNetworks").output_only(),
        wire::Field::new("disabled", "disabled"),
        wire::Field::new("host", "host").output_only(),
        wire::Field::new("port", "port").output_only(),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.authorized_networks,
                1 => &self.disabled,
                2 => &self.host,
                3 => &self.port,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.authorized_networks,
                1 => &mut self.disabled,
                2 => &mut self.host,
                3 => &mut self.port,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(BranchEndpointsPublic);

/// A range of IP addresses that may connect to a branch.
///
/// Held by replies. Schema `v1beta1BranchEndpointsPublicAuthorizedNetwork`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct BranchEndpointsPublicAuthorizedNetwork {
    /// What people call the range, such as the office that it belongs to.
    ///
    /// Wire name `displayName`.
    pub display_name: Option<String>,
    /// Last address in the range.
    ///
    /// Wire name `endIpAddress`.
    pub end_ip_address: Option<String>,
    /// First address in the range.
    ///
    /// Wire name `startIpAddress`.
    pub start_ip_address: Option<String>,
}

impl BranchEndpointsPublicAuthorizedNetwork {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for BranchEndpointsPublicAuthorizedNetwork {
    const NAME: &'static str = "BranchEndpointsPublicAuthorizedNetwork";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("display_name", "displayName"),
        wire::Field::new("end_ip_address", "endIpAddress"),
        wire::Field::new("start_ip_address", "startIpAddress"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.display_name,
                1 => &self.end_ip_address,
                2 => &self.start_ip_address,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.display_name,
                1 => &mut self.end_ip_address,
                2 => &mut self.start_ip_address,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(BranchEndpointsPublicAuthorizedNetwork);

/// One page of branches.
///
/// Held by replies. Schema `v1beta1ListBranchesResponse`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ListBranchesResponse {
    /// The branches of this page.
    ///
    /// Wire name `branches`.
    pub branches: Option<Vec<Branch>>,
    /// `page_token` for the next page. Empty or absent on the last page.
    ///
    /// Wire name `nextPageToken`.
    pub next_page_token: Option<String>,
    /// How many branches all pages hold. To find the end, go by `next_page_token`.
    ///
    /// Wire name `totalSize`.
    pub total_size: Option<i64>,
}

impl ListBranchesResponse {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for ListBranchesResponse {
    const NAME: &'static str = "ListBranchesResponse";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("branches", "branches"),
        wire::Field::new("next_page_token", "nextPageToken"),
        wire::Field::new("total_size", "totalSize"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.branches,
                1 => &self.next_page_token,
                2 => &self.total_size,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.branches,
                1 => &mut self.next_page_token,
                2 => &mut self.total_size,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ListBranchesResponse);

/// How a branch stands.
///
/// An open enum: a value that is not listed here is kept in [`BranchState::Unknown`]. Schema `v1beta1BranchState`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BranchState {
    /// Being set up from its parent. Next comes `Active`.
    ///
    /// Value `CREATING`.
    Creating,
    /// Ready for connections.
    ///
    /// Value `ACTIVE`.
    Active,
    /// Gone for good.
    ///
    /// Value `DELETED`.
    Deleted,
    /// Data is being replaced, as after `reset_branch`. Next comes `Active`.
    ///
    /// Value `RESTORING`.
    Restoring,
    /// A value that this version of the crate does not list.
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for BranchState {
    const NAME: &'static str = "BranchState";

    const VALUES: &'static [Self] = &[
        Self::Creating,
        Self::Active,
        Self::Deleted,
        Self::Restoring,
    ];

    fn as_str(&self) -> &str {
        match self {
            Self::Creating => "CREATING",
            Self::Active => "ACTIVE",
            Self::Deleted => "DELETED",
            Self::Restoring => "RESTORING",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(BranchState);

/// How much of a branch a reply holds.
///
/// An open enum: a value that is not listed here is kept in [`BranchView::Unknown`]. Schema `v1beta1BranchViewEnum`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BranchView {
    /// The main fields alone, among them the state.
    ///
    /// Value `BASIC`.
    Basic,
    /// Every field.
    ///
    /// Value `FULL`.
    Full,
    /// A value that this version of the crate does not list.
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for BranchView {
    const NAME: &'static str = "BranchView";

    const VALUES: &'static [Self] = &[Self::Basic, Self::Full];

    fn as_str(&self) -> &str {
        match self {
            Self::Basic => "BASIC",
            Self::Full => "FULL",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(BranchView);
