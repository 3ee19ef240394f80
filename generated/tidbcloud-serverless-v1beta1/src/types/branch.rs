// Written by `cargo xtask generate` from serverless v1beta1; edits are lost.

use std::collections::BTreeMap;
use tidbcloud_core::UnknownValue;
use tidbcloud_core::generated::Extra;
use tidbcloud_core::jiff::Timestamp;
use super::ClusterUsage;

/// A copy of a cluster, or of another branch, with separate endpoints; writes to one do not show in the other.
///
/// Required to create: `display_name`.
///
/// Used in requests and responses. Schema `v1beta1Branch`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Branch {
    /// Values by key that describe the branch, as [`Cluster.annotations`](struct@crate::types::Cluster#structfield.annotations)
    /// do a cluster.
    pub annotations: Option<BTreeMap<String, String>>,
    /// ID to name the branch by in calls. The server makes it.
    ///
    /// Output only (ignored when sent).
    pub branch_id: Option<String>,
    /// ID of the cluster that the branch belongs to.
    ///
    /// Output only (ignored when sent).
    pub cluster_id: Option<String>,
    /// When the branch was created.
    ///
    /// Output only (ignored when sent); RFC 3339 on the wire.
    pub create_time: Option<Timestamp>,
    /// Email address of the person who created the branch.
    ///
    /// Output only (ignored when sent).
    pub created_by: Option<String>,
    /// Display name of the branch, chosen by the caller.
    ///
    /// Required.
    pub display_name: Option<String>,
    /// Hosts and ports at which SQL clients reach the branch.
    ///
    /// Output only (ignored when sent).
    pub endpoints: Option<BranchEndpoints>,
    /// Resource name that the server gives to the branch. Calls take
    /// [`branch_id`](struct@crate::types::Branch#structfield.branch_id) instead.
    ///
    /// Output only (ignored when sent).
    pub name: Option<String>,
    /// Display name of the branch that this one was copied from.
    ///
    /// Output only (ignored when sent).
    pub parent_display_name: Option<String>,
    /// ID of what the branch is copied from: another branch, or the cluster.
    ///
    /// Unset, it is the cluster.
    pub parent_id: Option<String>,
    /// Moment of the parent that the branch starts from.
    ///
    /// Fractions of a second are cut off. Unset, it is the time of the call.
    ///
    /// May be `null`; RFC 3339 on the wire.
    pub parent_timestamp: Option<Timestamp>,
    /// Whether the branch can be used.
    ///
    /// Output only (ignored when sent).
    pub state: Option<BranchState>,
    /// When the branch last changed.
    ///
    /// Output only (ignored when sent); RFC 3339 on the wire.
    pub update_time: Option<Timestamp>,
    /// What the branch has used. The published document lacks it.
    ///
    /// Output only (ignored when sent).
    pub usage: Option<ClusterUsage>,
    /// First part of every SQL user name on this branch.
    ///
    /// Log in as the prefix, a dot and the user, such as `PREFIX.root`. Each branch has another prefix.
    ///
    /// Output only (ignored when sent); may be `null`.
    pub user_prefix: Option<String>,
    extra_: Extra,
}

impl Branch {
    /// Creates an empty record.
    #[must_use]
    #[inline]
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
    #[inline]
    pub fn with_parent_timestamp(mut self, parent_timestamp: Timestamp) -> Self {
        self.parent_timestamp = Some(parent_timestamp);
        self
    }
}

tidbcloud_core::record!(sent Branch {
    annotations: "annotations",
    branch_id: "branchId" [output_only],
    cluster_id: "clusterId" [output_only],
    create_time: "createTime" [output_only],
    created_by: "createdBy" [output_only],
    display_name: "displayName" [required],
    endpoints: "endpoints" [output_only],
    name: "name" [output_only],
    parent_display_name: "parentDisplayName" [output_only],
    parent_id: "parentId",
    parent_timestamp: "parentTimestamp",
    state: "state" [output_only],
    update_time: "updateTime" [output_only],
    usage: "usage" [output_only],
    user_prefix: "userPrefix" [output_only],
});

/// Ways to connect to a branch.
///
/// Used in responses. Schema `v1beta1BranchEndpoints`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct BranchEndpoints {
    /// Endpoint for clients in the cloud provider's network.
    ///
    /// Output only (ignored when sent).
    pub private: Option<BranchEndpointsPrivate>,
    /// Endpoint for clients that connect over the internet.
    pub public: Option<BranchEndpointsPublic>,
    extra_: Extra,
}

impl BranchEndpoints {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(BranchEndpoints {
    private: "private" [output_only],
    public: "public",
});

/// The endpoint of a branch that is reached without the internet.
///
/// Used in responses. Schema `v1beta1BranchEndpointsPrivate`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct BranchEndpointsPrivate {
    /// AWS PrivateLink service to connect to. Absent where the branch is not on AWS.
    ///
    /// Output only (ignored when sent).
    pub aws: Option<BranchEndpointsPrivateAws>,
    /// Host name for SQL clients, reached through a private connection.
    ///
    /// Output only (ignored when sent).
    pub host: Option<String>,
    /// TCP port for SQL clients at this host.
    ///
    /// Output only (ignored when sent).
    pub port: Option<i64>,
    extra_: Extra,
}

impl BranchEndpointsPrivate {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(BranchEndpointsPrivate {
    aws: "aws" [output_only],
    host: "host" [output_only],
    port: "port" [output_only],
});

/// The AWS PrivateLink service of a branch.
///
/// Used in responses. Schema `v1beta1BranchEndpointsPrivateAWS`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct BranchEndpointsPrivateAws {
    /// AWS availability zones that offer the service; place the connecting endpoint in one of these.
    ///
    /// Output only (ignored when sent).
    pub availability_zone: Option<Vec<String>>,
    /// Service name to enter in AWS when you create the VPC endpoint.
    ///
    /// Output only (ignored when sent).
    pub service_name: Option<String>,
    extra_: Extra,
}

impl BranchEndpointsPrivateAws {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(BranchEndpointsPrivateAws {
    availability_zone: "availabilityZone" [output_only],
    service_name: "serviceName" [output_only],
});

/// The endpoint of a branch on the internet.
///
/// Used in responses. Schema `v1beta1BranchEndpointsPublic`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct BranchEndpointsPublic {
    /// Address ranges from which connections are accepted.
    ///
    /// Output only (ignored when sent).
    pub authorized_networks: Option<Vec<BranchEndpointsPublicAuthorizedNetwork>>,
    /// `true` closes the branch to the internet.
    pub disabled: Option<bool>,
    /// Host name for SQL clients, reached over the internet.
    ///
    /// Output only (ignored when sent).
    pub host: Option<String>,
    /// TCP port for SQL clients at this host.
    ///
    /// Output only (ignored when sent).
    pub port: Option<i64>,
    extra_: Extra,
}

impl BranchEndpointsPublic {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(BranchEndpointsPublic {
    authorized_networks: "authorizedNetworks" [output_only],
    disabled: "disabled",
    host: "host" [output_only],
    port: "port" [output_only],
});

/// A range of IP addresses that may connect to a branch.
///
/// Used in responses. Schema `v1beta1BranchEndpointsPublicAuthorizedNetwork`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct BranchEndpointsPublicAuthorizedNetwork {
    /// Display name of the range, such as the office that it belongs to.
    pub display_name: Option<String>,
    /// Last address in the range.
    pub end_ip_address: Option<String>,
    /// First address in the range.
    pub start_ip_address: Option<String>,
    extra_: Extra,
}

impl BranchEndpointsPublicAuthorizedNetwork {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(BranchEndpointsPublicAuthorizedNetwork {
    display_name: "displayName",
    end_ip_address: "endIpAddress",
    start_ip_address: "startIpAddress",
});

/// One page of branches.
///
/// Used in responses. Schema `v1beta1ListBranchesResponse`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ListBranchesResponse {
    /// The branches of this page.
    pub branches: Option<Vec<Branch>>,
    /// `page_token` for the next page. Empty or absent on the last page.
    pub next_page_token: Option<String>,
    /// Number of branches in all pages. To find the end, use
    /// [`next_page_token`](struct@crate::types::ListBranchesResponse#structfield.next_page_token).
    pub total_size: Option<i64>,
    extra_: Extra,
}

impl ListBranchesResponse {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(ListBranchesResponse {
    branches: "branches",
    next_page_token: "nextPageToken",
    total_size: "totalSize",
});

/// State of a branch.
///
/// Open enum: a value that is not listed here is kept in [`BranchState::Unknown`]. Schema `v1beta1BranchState`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BranchState {
    /// Being set up from its parent. The next state is [`Active`](crate::types::BranchState::Active).
    ///
    /// Value `CREATING`.
    Creating,
    /// Ready for connections.
    ///
    /// Value `ACTIVE`.
    Active,
    /// Deleted permanently.
    ///
    /// Value `DELETED`.
    Deleted,
    /// Data is being replaced, as after [`reset_branch`](crate::Client::reset_branch). The next state is
    /// [`Active`](crate::types::BranchState::Active).
    ///
    /// Value `RESTORING`.
    Restoring,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(BranchState or Unknown {
    Creating: "CREATING",
    Active: "ACTIVE",
    Deleted: "DELETED",
    Restoring: "RESTORING",
});

/// Level of detail in responses about a branch.
///
/// Open enum: a value that is not listed here is kept in [`BranchView::Unknown`]. Schema `v1beta1BranchViewEnum`.
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
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(BranchView or Unknown {
    Basic: "BASIC",
    Full: "FULL",
});
