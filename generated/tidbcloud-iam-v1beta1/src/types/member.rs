// Written by `cargo xtask generate` from iam v1beta1; edits are lost.

use tidbcloud_core::UnknownValue;
use tidbcloud_core::generated::Extra;
use tidbcloud_core::jiff::Timestamp;

/// Why one member of a batch could not be changed.
///
/// Used in responses. Schema `api.OpenApiBatchUpdateError`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct BatchUpdateError {
    /// Error code for programs to compare.
    pub code: Option<String>,
    /// Explanation of the error as text.
    pub message: Option<String>,
    extra_: Extra,
}

impl BatchUpdateError {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(BatchUpdateError {
    code: "code",
    message: "message",
});

/// One member of a batch, with the roles to give. Kinds of roles that are unset are meant to stay.
///
/// Required to create: `user_id`.
///
/// Used in requests. Schema `api.openApiBatchUpdateUserEntryDoc`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct BatchUpdateMemberEntry {
    /// Instance roles that take the place of all the member has now.
    pub instance_roles: Option<Vec<InstanceRole>>,
    /// Role in the organization from now on.
    pub org_role: Option<OrgRole>,
    /// Project roles that take the place of all the member has now.
    pub project_roles: Option<Vec<ProjectRole>>,
    /// ID of the member, as [`list_members`](crate::Client::list_members) gives it.
    ///
    /// Required.
    pub user_id: Option<String>,
    extra_: Extra,
}

impl BatchUpdateMemberEntry {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`instance_roles`](struct@BatchUpdateMemberEntry#structfield.instance_roles).
    #[must_use]
    pub fn with_instance_roles(
        mut self,
        instance_roles: impl IntoIterator<Item = impl Into<InstanceRole>>,
    ) -> Self {
        self.instance_roles = Some(instance_roles.into_iter().map(Into::into).collect());
        self
    }

    /// Sets [`org_role`](struct@BatchUpdateMemberEntry#structfield.org_role).
    #[must_use]
    #[inline]
    pub fn with_org_role(mut self, org_role: OrgRole) -> Self {
        self.org_role = Some(org_role);
        self
    }

    /// Sets [`project_roles`](struct@BatchUpdateMemberEntry#structfield.project_roles).
    #[must_use]
    pub fn with_project_roles(
        mut self,
        project_roles: impl IntoIterator<Item = impl Into<ProjectRole>>,
    ) -> Self {
        self.project_roles = Some(project_roles.into_iter().map(Into::into).collect());
        self
    }

    /// Sets [`user_id`](struct@BatchUpdateMemberEntry#structfield.user_id).
    #[must_use]
    pub fn with_user_id(mut self, user_id: impl Into<String>) -> Self {
        self.user_id = Some(user_id.into());
        self
    }
}

tidbcloud_core::record!(sent BatchUpdateMemberEntry {
    instance_roles: "instanceRoles",
    org_role: "orgRole",
    project_roles: "projectRoles",
    user_id: "userId" [required],
});

/// Outcome for one member of a batch.
///
/// Used in responses. Schema `api.OpenApiBatchUpdateUserResult`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct BatchUpdateMemberResult {
    /// Why the change failed; empty where it did not.
    pub error: Option<BatchUpdateError>,
    /// Whether this member has the new roles.
    pub success: Option<bool>,
    /// ID of the member that the result is about.
    pub user_id: Option<String>,
    extra_: Extra,
}

impl BatchUpdateMemberResult {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(BatchUpdateMemberResult {
    error: "error",
    success: "success",
    user_id: "userId",
});

/// Body of [`batch_update_members`](crate::Client::batch_update_members).
///
/// Used in requests. Schema `api.openApiBatchUpdateUsersReqDoc`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct BatchUpdateMembersRequest {
    /// Members to change, at most 100.
    ///
    /// At most 100 items.
    pub users: Option<Vec<BatchUpdateMemberEntry>>,
    extra_: Extra,
}

impl BatchUpdateMembersRequest {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`users`](struct@BatchUpdateMembersRequest#structfield.users).
    #[must_use]
    pub fn with_users(
        mut self,
        users: impl IntoIterator<Item = impl Into<BatchUpdateMemberEntry>>,
    ) -> Self {
        self.users = Some(users.into_iter().map(Into::into).collect());
        self
    }
}

tidbcloud_core::record!(sent BatchUpdateMembersRequest {
    users: "users",
});

/// Results of a batch.
///
/// Used in responses. Schema `api.OpenApiBatchUpdateUsersRsp`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct BatchUpdateMembersResponse {
    /// One result for each member that was sent.
    pub results: Option<Vec<BatchUpdateMemberResult>>,
    extra_: Extra,
}

impl BatchUpdateMembersResponse {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(BatchUpdateMembersResponse {
    results: "results",
});

/// A role in one Starter, Essential or Premium instance.
///
/// Used in requests and responses. Schema `api.OpenApiInstanceRole`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct InstanceRole {
    /// Permissions of the member in the instance.
    ///
    /// For example `cluster:admin`.
    pub rbac_role: Option<InstanceRoleRbacRole>,
    /// ID of the instance.
    pub scope_id: Option<String>,
    extra_: Extra,
}

impl InstanceRole {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`rbac_role`](struct@InstanceRole#structfield.rbac_role).
    #[must_use]
    pub fn with_rbac_role(mut self, rbac_role: impl Into<InstanceRoleRbacRole>) -> Self {
        self.rbac_role = Some(rbac_role.into());
        self
    }

    /// Sets [`scope_id`](struct@InstanceRole#structfield.scope_id).
    #[must_use]
    pub fn with_scope_id(mut self, scope_id: impl Into<String>) -> Self {
        self.scope_id = Some(scope_id.into());
        self
    }
}

tidbcloud_core::record!(sent InstanceRole {
    rbac_role: "rbacRole",
    scope_id: "scopeId",
});

/// Someone who was invited.
///
/// Used in responses. Schema `api.OpenApiInviteUserResult`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct InviteMemberResult {
    /// Address that the invitation went to.
    pub email: Option<String>,
    /// ID under which the other operations know this member, accepted or not.
    pub user_id: Option<String>,
    extra_: Extra,
}

impl InviteMemberResult {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(InviteMemberResult {
    email: "email",
    user_id: "userId",
});

/// Whom to invite, and the roles that all of them get.
///
/// Required to create: `emails`, `org_role`.
///
/// Used in requests. Schema `api.OpenApiInviteUsersReq`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct InviteMembersRequest {
    /// Addresses to invite.
    ///
    /// Required.
    pub emails: Option<Vec<String>>,
    /// Roles in single instances.
    pub instance_roles: Option<Vec<InstanceRole>>,
    /// Role in the organization.
    ///
    /// Required.
    pub org_role: Option<OrgRole>,
    /// Roles in single projects.
    pub project_roles: Option<Vec<ProjectRole>>,
    extra_: Extra,
}

impl InviteMembersRequest {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`emails`](struct@InviteMembersRequest#structfield.emails).
    #[must_use]
    pub fn with_emails(
        mut self,
        emails: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.emails = Some(emails.into_iter().map(Into::into).collect());
        self
    }

    /// Sets [`instance_roles`](struct@InviteMembersRequest#structfield.instance_roles).
    #[must_use]
    pub fn with_instance_roles(
        mut self,
        instance_roles: impl IntoIterator<Item = impl Into<InstanceRole>>,
    ) -> Self {
        self.instance_roles = Some(instance_roles.into_iter().map(Into::into).collect());
        self
    }

    /// Sets [`org_role`](struct@InviteMembersRequest#structfield.org_role).
    #[must_use]
    #[inline]
    pub fn with_org_role(mut self, org_role: OrgRole) -> Self {
        self.org_role = Some(org_role);
        self
    }

    /// Sets [`project_roles`](struct@InviteMembersRequest#structfield.project_roles).
    #[must_use]
    pub fn with_project_roles(
        mut self,
        project_roles: impl IntoIterator<Item = impl Into<ProjectRole>>,
    ) -> Self {
        self.project_roles = Some(project_roles.into_iter().map(Into::into).collect());
        self
    }
}

tidbcloud_core::record!(sent InviteMembersRequest {
    emails: "emails" [required],
    instance_roles: "instanceRoles",
    org_role: "orgRole" [required],
    project_roles: "projectRoles",
});

/// Outcome of an invitation.
///
/// Used in responses. Schema `api.OpenApiInviteUsersRsp`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct InviteMembersResponse {
    /// Outcome as readable text.
    pub message: Option<String>,
    /// Whether the invitation was sent.
    pub success: Option<bool>,
    /// Those who were invited, with their new IDs.
    pub users: Option<Vec<InviteMemberResult>>,
    extra_: Extra,
}

impl InviteMembersResponse {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(InviteMembersResponse {
    message: "message",
    success: "success",
    users: "users",
});

/// One page of members.
///
/// Used in responses. Schema `api.OpenApiListUsersRsp`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ListMembersResponse {
    /// Token of the page after this one; empty on the last.
    pub next_page_token: Option<String>,
    /// How many members pass the filters, on all pages together.
    ///
    /// For example `10`.
    pub total_size: Option<i64>,
    /// The members of this page.
    pub users: Option<Vec<Member>>,
    extra_: Extra,
}

impl ListMembersResponse {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(ListMembersResponse {
    next_page_token: "nextPageToken",
    total_size: "totalSize",
    users: "users",
});

/// A member of the organization, or someone invited to become one.
///
/// Used in responses. Schema `api.OpenApiUser`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Member {
    /// Address that the member signs in with or was invited by.
    ///
    /// For example `user@example.com`.
    pub email: Option<String>,
    /// Given name.
    ///
    /// For example `John`.
    pub first_name: Option<String>,
    /// Roles in single instances.
    pub instance_roles: Option<Vec<InstanceRole>>,
    /// When the invitation was sent.
    ///
    /// RFC 3339 on the wire; for example `2024-01-01T00:00:00Z`.
    pub invite_time: Option<Timestamp>,
    /// When the member last signed in.
    ///
    /// RFC 3339 on the wire; for example `2024-01-01T00:00:00Z`.
    pub last_login_time: Option<Timestamp>,
    /// Family name.
    ///
    /// For example `Doe`.
    pub last_name: Option<String>,
    /// Role in the organization.
    pub org_role: Option<OrgRole>,
    /// Roles in single projects.
    pub project_roles: Option<Vec<ProjectRole>>,
    /// [`Active`](crate::types::MemberStatus::Active) once the invitation has been accepted,
    /// [`Pending`](crate::types::MemberStatus::Pending) before that.
    ///
    /// For example `Active`.
    pub status: Option<MemberStatus>,
    /// ID of the member, which the operations on members take.
    ///
    /// For example `123456`.
    pub user_id: Option<String>,
    extra_: Extra,
}

impl Member {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(Member {
    email: "email",
    first_name: "firstName",
    instance_roles: "instanceRoles",
    invite_time: "inviteTime",
    last_login_time: "lastLoginTime",
    last_name: "lastName",
    org_role: "orgRole",
    project_roles: "projectRoles",
    status: "status",
    user_id: "userId",
});

/// A role in the organization as a whole.
///
/// Used in requests and responses. Schema `api.OpenApiOrgRole`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct OrgRole {
    /// Permissions of the member in the organization.
    ///
    /// For example `org:owner`.
    pub rbac_role: Option<OrgRoleRbacRole>,
    /// ID of the organization.
    pub scope_id: Option<String>,
    extra_: Extra,
}

impl OrgRole {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`rbac_role`](struct@OrgRole#structfield.rbac_role).
    #[must_use]
    pub fn with_rbac_role(mut self, rbac_role: impl Into<OrgRoleRbacRole>) -> Self {
        self.rbac_role = Some(rbac_role.into());
        self
    }

    /// Sets [`scope_id`](struct@OrgRole#structfield.scope_id).
    #[must_use]
    pub fn with_scope_id(mut self, scope_id: impl Into<String>) -> Self {
        self.scope_id = Some(scope_id.into());
        self
    }
}

tidbcloud_core::record!(sent OrgRole {
    rbac_role: "rbacRole",
    scope_id: "scopeId",
});

/// A role in one project.
///
/// Used in requests and responses. Schema `api.OpenApiProjectRole`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ProjectRole {
    /// Permissions of the member in the project.
    ///
    /// For example `project:owner`.
    pub rbac_role: Option<ProjectRoleRbacRole>,
    /// ID of the project.
    pub scope_id: Option<String>,
    extra_: Extra,
}

impl ProjectRole {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`rbac_role`](struct@ProjectRole#structfield.rbac_role).
    #[must_use]
    pub fn with_rbac_role(mut self, rbac_role: impl Into<ProjectRoleRbacRole>) -> Self {
        self.rbac_role = Some(rbac_role.into());
        self
    }

    /// Sets [`scope_id`](struct@ProjectRole#structfield.scope_id).
    #[must_use]
    pub fn with_scope_id(mut self, scope_id: impl Into<String>) -> Self {
        self.scope_id = Some(scope_id.into());
        self
    }
}

tidbcloud_core::record!(sent ProjectRole {
    rbac_role: "rbacRole",
    scope_id: "scopeId",
});

/// New roles of a member.
///
/// Used in requests. Schema `api.openApiUpdateUserReqDoc`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct UpdateMemberRequest {
    /// Instance roles that take the place of all the member has now.
    pub instance_roles: Option<Vec<InstanceRole>>,
    /// Role in the organization from now on.
    pub org_role: Option<OrgRole>,
    /// Project roles that take the place of all the member has now.
    pub project_roles: Option<Vec<ProjectRole>>,
    extra_: Extra,
}

impl UpdateMemberRequest {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`instance_roles`](struct@UpdateMemberRequest#structfield.instance_roles).
    #[must_use]
    pub fn with_instance_roles(
        mut self,
        instance_roles: impl IntoIterator<Item = impl Into<InstanceRole>>,
    ) -> Self {
        self.instance_roles = Some(instance_roles.into_iter().map(Into::into).collect());
        self
    }

    /// Sets [`org_role`](struct@UpdateMemberRequest#structfield.org_role).
    #[must_use]
    #[inline]
    pub fn with_org_role(mut self, org_role: OrgRole) -> Self {
        self.org_role = Some(org_role);
        self
    }

    /// Sets [`project_roles`](struct@UpdateMemberRequest#structfield.project_roles).
    #[must_use]
    pub fn with_project_roles(
        mut self,
        project_roles: impl IntoIterator<Item = impl Into<ProjectRole>>,
    ) -> Self {
        self.project_roles = Some(project_roles.into_iter().map(Into::into).collect());
        self
    }
}

tidbcloud_core::record!(sent UpdateMemberRequest {
    instance_roles: "instanceRoles",
    org_role: "orgRole",
    project_roles: "projectRoles",
});

/// Roles that a member can have in one instance.
///
/// Open enum: a value that is not listed here is kept in [`InstanceRoleRbacRole::Unknown`]. Schema
/// `api.OpenApiInstanceRoleRbacRole`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum InstanceRoleRbacRole {
    /// Administrator of the instance.
    ///
    /// Value `cluster:admin`.
    ClusterAdmin,
    /// Reader of the instance.
    ///
    /// Value `cluster:viewer`.
    ClusterViewer,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(InstanceRoleRbacRole or Unknown {
    ClusterAdmin: "cluster:admin",
    ClusterViewer: "cluster:viewer",
});

/// Key and direction by which a list of members is sorted.
///
/// Open enum: a value that is not listed here is kept in [`MemberOrder::Unknown`]. Schema `GetMembersOrderBy`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MemberOrder {
    /// By email address, A to Z.
    ///
    /// Value `email asc`.
    EmailAsc,
    /// By email address, Z to A.
    ///
    /// Value `email desc`.
    EmailDesc,
    /// By the time of the invitation, oldest first.
    ///
    /// Value `invite_time asc`.
    InviteTimeAsc,
    /// By the time of the invitation, newest first.
    ///
    /// Value `invite_time desc`.
    InviteTimeDesc,
    /// By the last sign-in, longest ago first.
    ///
    /// Value `login_time asc`.
    LoginTimeAsc,
    /// By the last sign-in, most recent first.
    ///
    /// Value `login_time desc`.
    LoginTimeDesc,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(MemberOrder or Unknown {
    EmailAsc: "email asc",
    EmailDesc: "email desc",
    InviteTimeAsc: "invite_time asc",
    InviteTimeDesc: "invite_time desc",
    LoginTimeAsc: "login_time asc",
    LoginTimeDesc: "login_time desc",
});

/// Whether a member has accepted the invitation.
///
/// Open enum: a value that is not listed here is kept in [`MemberStatus::Unknown`]. Schema `GetMembersStatuses`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MemberStatus {
    /// Accepted.
    ///
    /// Value `Active`.
    Active,
    /// Invited, with no answer yet.
    ///
    /// Value `Pending`.
    Pending,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(MemberStatus or Unknown {
    Active: "Active",
    Pending: "Pending",
});

/// Roles that a member can have in the organization. The console shows them under the names given here.
///
/// Open enum: a value that is not listed here is kept in [`OrgRoleRbacRole::Unknown`]. Schema `api.OpenApiOrgRoleRbacRole`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OrgRoleRbacRole {
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
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(OrgRoleRbacRole or Unknown {
    OrgOwner: "org:owner",
    OrgMember: "org:member",
    OrgBillingAdmin: "org:billing_admin",
    OrgBillingViewer: "org:billing_viewer",
    OrgAuditAdmin: "org:audit_admin",
});

/// Roles that a member can have in one project. The console shows them under the names given here.
///
/// Open enum: a value that is not listed here is kept in [`ProjectRoleRbacRole::Unknown`]. Schema
/// `api.OpenApiProjectRoleRbacRole`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ProjectRoleRbacRole {
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
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(ProjectRoleRbacRole or Unknown {
    ProjectOwner: "project:owner",
    ProjectDev: "project:dev",
    ProjectReadonly: "project:readonly",
    ProjectCtlPlaneViewer: "project:ctl_plane_viewer",
});
