// Written by `cargo xtask generate` from iam v1beta1; edits are lost.

use tidbcloud_core::UnknownValue;
use tidbcloud_core::generated::Extra;

/// The response of operations that answer nothing beyond their status.
///
/// The response of a success, which has no fields. The API document has no schema for it.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Empty {
    extra_: Extra,
}

impl Empty {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(Empty {});

/// Any role of a member or of an API key: of the organization, a project or an instance.
///
/// Open enum: a value that is not listed here is kept in [`MemberRole::Unknown`]. Schema `GetMembersRoles`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MemberRole {
    /// Organization Owner.
    ///
    /// Value `org:owner`.
    OrgOwner,
    /// Organization Viewer.
    ///
    /// Value `org:member`.
    OrgMember,
    /// Organization Billing Manager.
    ///
    /// Value `org:billing_admin`.
    OrgBillingAdmin,
    /// Organization Billing Viewer.
    ///
    /// Value `org:billing_viewer`.
    OrgBillingViewer,
    /// Organization Console Audit Manager.
    ///
    /// Value `org:audit_admin`.
    OrgAuditAdmin,
    /// Project Owner.
    ///
    /// Value `project:owner`.
    ProjectOwner,
    /// Project Data Access Read-Write.
    ///
    /// Value `project:dev`.
    ProjectDev,
    /// Project Data Access Read-Only.
    ///
    /// Value `project:readonly`.
    ProjectReadonly,
    /// Project Viewer.
    ///
    /// Value `project:ctl_plane_viewer`.
    ProjectCtlPlaneViewer,
    /// Administrator of an instance.
    ///
    /// Value `cluster:admin`.
    ClusterAdmin,
    /// Reader of an instance.
    ///
    /// Value `cluster:viewer`.
    ClusterViewer,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(MemberRole or Unknown {
    OrgOwner: "org:owner",
    OrgMember: "org:member",
    OrgBillingAdmin: "org:billing_admin",
    OrgBillingViewer: "org:billing_viewer",
    OrgAuditAdmin: "org:audit_admin",
    ProjectOwner: "project:owner",
    ProjectDev: "project:dev",
    ProjectReadonly: "project:readonly",
    ProjectCtlPlaneViewer: "project:ctl_plane_viewer",
    ClusterAdmin: "cluster:admin",
    ClusterViewer: "cluster:viewer",
});
