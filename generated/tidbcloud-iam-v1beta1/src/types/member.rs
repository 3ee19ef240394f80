// Written by `cargo xtask generate` from iam v1beta1; edits are lost.

use tidbcloud_core::generated as wire;

/// Why one member of a batch could not be changed.
///
/// Held by replies. Schema `api.OpenApiBatchUpdateError`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct BatchUpdateError {
    /// Error code for programs to compare.
    ///
    /// Wire name `code`.
    pub code: Option<String>,
    /// Explanation for people.
    ///
    /// Wire name `message`.
    pub message: Option<String>,
}

impl BatchUpdateError {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for BatchUpdateError {
    const NAME: &'static str = "BatchUpdateError";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("code", "code"),
        wire::Field::new("message", "message"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.code,
                1 => &self.message,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.code,
                1 => &mut self.message,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(BatchUpdateError);

/// One member of a batch, with the roles to give. Kinds of roles that are unset are meant to stay.
///
/// Sent in requests. Schema `api.openApiBatchUpdateUserEntryDoc`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct BatchUpdateMemberEntry {
    /// Instance roles that take the place of all the member has now.
    ///
    /// Wire name `instanceRoles`.
    pub instance_roles: Option<Vec<InstanceRole>>,
    /// Role in the organization from now on.
    ///
    /// Wire name `orgRole`.
    pub org_role: Option<OrgRole>,
    /// Project roles that take the place of all the member has now.
    ///
    /// Wire name `projectRoles`.
    pub project_roles: Option<Vec<ProjectRole>>,
    /// ID of the member, as `list_members` gives it.
    ///
    /// Wire name `userId`; required.
    pub user_id: Option<String>,
}

impl BatchUpdateMemberEntry {
    /// A record with nothing set.
    #[must_use]
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

impl wire::Record for BatchUpdateMemberEntry {
    const NAME: &'static str = "BatchUpdateMemberEntry";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("instance_roles", "instanceRoles"),
        wire::Field::new("org_role", "orgRole"),
        wire::Field::new("project_roles", "projectRoles"),
        wire::Field::new("user_id", "userId"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.instance_roles,
                1 => &self.org_role,
                2 => &self.project_roles,
                3 => &self.user_id,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.instance_roles,
                1 => &mut self.org_role,
                2 => &mut self.project_roles,
                3 => &mut self.user_id,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(BatchUpdateMemberEntry);

/// Outcome for one member of a batch.
///
/// Held by replies. Schema `api.OpenApiBatchUpdateUserResult`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct BatchUpdateMemberResult {
    /// Why the change failed; empty where it did not.
    ///
    /// Wire name `error`.
    pub error: Option<BatchUpdateError>,
    /// Whether this member has the new roles.
    ///
    /// Wire name `success`.
    pub success: Option<bool>,
    /// ID of the member that the result is about.
    ///
    /// Wire name `userId`.
    pub user_id: Option<String>,
}

impl BatchUpdateMemberResult {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for BatchUpdateMemberResult {
    const NAME: &'static str = "BatchUpdateMemberResult";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("error", "error"),
        wire::Field::new("success", "success"),
        wire::Field::new("user_id", "userId"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.error,
                1 => &self.success,
                2 => &self.user_id,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.error,
                1 => &mut self.success,
                2 => &mut self.user_id,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(BatchUpdateMemberResult);

/// Body of `batch_update_members`.
///
/// Sent in requests. Schema `api.openApiBatchUpdateUsersReqDoc`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct BatchUpdateMembersRequest {
    /// Members to change, at most 100.
    ///
    /// Wire name `users`; at most 100 items.
    pub users: Option<Vec<BatchUpdateMemberEntry>>,
}

impl BatchUpdateMembersRequest {
    /// A record with nothing set.
    #[must_use]
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

impl wire::Record for BatchUpdateMembersRequest {
    const NAME: &'static str = "BatchUpdateMembersRequest";

    const FIELDS: &'static [wire::Field] = &[wire::Field::new("users", "users")];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.users,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.users,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(BatchUpdateMembersRequest);

/// Results of a batch.
///
/// Held by replies. Schema `api.OpenApiBatchUpdateUsersRsp`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct BatchUpdateMembersResponse {
    /// One result for each member that was sent.
    ///
    /// Wire name `results`.
    pub results: Option<Vec<BatchUpdateMemberResult>>,
}

impl BatchUpdateMembersResponse {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for BatchUpdateMembersResponse {
    const NAME: &'static str = "BatchUpdateMembersResponse";

    const FIELDS: &'static [wire::Field] = &[wire::Field::new("results", "results")];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.results,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.results,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(BatchUpdateMembersResponse);

/// A role in one Starter, Essential or Premium instance.
///
/// Sent in requests and held by replies. Schema `api.OpenApiInstanceRole`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct InstanceRole {
    /// What the member may do in the instance.
    ///
    /// Wire name `rbacRole`; for example `cluster:admin`.
    pub rbac_role: Option<InstanceRoleRbacRole>,
    /// ID of the instance.
    ///
    /// Wire name `scopeId`.
    pub scope_id: Option<String>,
}

impl InstanceRole {
    /// A record with nothing set.
    #[must_use]
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

impl wire::Record for InstanceRole {
    const NAME: &'static str = "InstanceRole";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("rbac_role", "rbacRole"),
        wire::Field::new("scope_id", "scopeId"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.rbac_role,
                1 => &self.scope_id,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.rbac_role,
                1 => &mut self.scope_id,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(InstanceRole);

/// Someone who was invited.
///
/// Held by replies. Schema `api.OpenApiInviteUserResult`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct InviteMemberResult {
    /// Address that the invitation went to.
    ///
    /// Wire name `email`.
    pub email: Option<String>,
    /// ID under which the other operations know this member, accepted or not.
    ///
    /// Wire name `userId`.
    pub user_id: Option<String>,
}

impl InviteMemberResult {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for InviteMemberResult {
    const NAME: &'static str = "InviteMemberResult";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("email", "email"),
        wire::Field::new("user_id", "userId"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.email,
                1 => &self.user_id,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.email,
                1 => &mut self.user_id,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(InviteMemberResult);

/// Whom to invite, and the roles that all of them get.
///
/// Sent in requests. Schema `api.OpenApiInviteUsersReq`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct InviteMembersRequest {
    /// Addresses to invite.
    ///
    /// Wire name `emails`; required.
    pub emails: Option<Vec<String>>,
    /// Roles in single instances.
    ///
    /// Wire name `instanceRoles`.
    pub instance_roles: Option<Vec<InstanceRole>>,
    /// Role in the organization.
    ///
    /// Wire name `orgRole`; required.
    pub org_role: Option<OrgRole>,
    /// Roles in single projects.
    ///
    /// Wire name `projectRoles`.
    pub project_roles: Option<Vec<ProjectRole>>,
}

impl InviteMembersRequest {
    /// A record with nothing set.
    #[must_use]
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

impl wire::Record for InviteMembersRequest {
    const NAME: &'static str = "InviteMembersRequest";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("emails", "emails"),
        wire::Field::new("instance_roles", "instanceRoles"),
        wire::Field::new("org_role", "orgRole"),
        wire::Field::new("project_roles", "projectRoles"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.emails,
                1 => &self.instance_roles,
                2 => &self.org_role,
                3 => &self.project_roles,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.emails,
                1 => &mut self.instance_roles,
                2 => &mut self.org_role,
                3 => &mut self.project_roles,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(InviteMembersRequest);

/// Outcome of an invitation.
///
/// Held by replies. Schema `api.OpenApiInviteUsersRsp`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct InviteMembersResponse {
    /// Outcome in words, for people.
    ///
    /// Wire name `message`.
    pub message: Option<String>,
    /// Whether the invitation was sent.
    ///
    /// Wire name `success`.
    pub success: Option<bool>,
    /// Those who were invited, with their new IDs.
    ///
    /// Wire name `users`.
    pub users: Option<Vec<InviteMemberResult>>,
}

impl InviteMembersResponse {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for InviteMembersResponse {
    const NAME: &'static str = "InviteMembersResponse";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("message", "message"),
        wire::Field::new("success", "success"),
        wire::Field::new("users", "users"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.message,
                1 => &self.success,
                2 => &self.users,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.message,
                1 => &mut self.success,
                2 => &mut self.users,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(InviteMembersResponse);

/// One page of members.
///
/// Held by replies. Schema `api.OpenApiListUsersRsp`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ListMembersResponse {
    /// Token of the page after this one; empty on the last.
    ///
    /// Wire name `nextPageToken`.
    pub next_page_token: Option<String>,
    /// How many members pass the filters, on all pages together.
    ///
    /// Wire name `totalSize`; for example `10`.
    pub total_size: Option<i64>,
    /// The members of this page.
    ///
    /// Wire name `users`.
    pub users: Option<Vec<Member>>,
}

impl ListMembersResponse {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for ListMembersResponse {
    const NAME: &'static str = "ListMembersResponse";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("next_page_token", "nextPageToken"),
        wire::Field::new("total_size", "totalSize"),
        wire::Field::new("users", "users"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.next_page_token,
                1 => &self.total_size,
                2 => &self.users,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.next_page_token,
                1 => &mut self.total_size,
                2 => &mut self.users,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ListMembersResponse);

/// A member of the organization, or someone invited to become one.
///
/// Held by replies. Schema `api.OpenApiUser`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Member {
    /// Address that the member signs in with or was invited by.
    ///
    /// Wire name `email`; for example `user@example.com`.
    pub email: Option<String>,
    /// Given name.
    ///
    /// Wire name `firstName`; for example `John`.
    pub first_name: Option<String>,
    /// Roles in single instances.
    ///
    /// Wire name `instanceRoles`.
    pub instance_roles: Option<Vec<InstanceRole>>,
    /// When the invitation was sent, as ISO 8601 text.
    ///
    /// Wire name `inviteTime`; for example `2024-01-01T00:00:00Z`.
    pub invite_time: Option<String>,
    /// When the member last signed in, as ISO 8601 text.
    ///
    /// Wire name `lastLoginTime`; for example `2024-01-01T00:00:00Z`.
    pub last_login_time: Option<String>,
    /// Family name.
    ///
    /// Wire name `lastName`; for example `Doe`.
    pub last_name: Option<String>,
    /// Role in the organization.
    ///
    /// Wire name `orgRole`.
    pub org_role: Option<OrgRole>,
    /// Roles in single projects.
    ///
    /// Wire name `projectRoles`.
    pub project_roles: Option<Vec<ProjectRole>>,
    /// `Active` once the invitation has been accepted, `Pending` before that.
    ///
    /// Wire name `status`; for example `Active`.
    pub status: Option<String>,
    /// ID of the member, which the operations on members take.
    ///
    /// Wire name `userId`; for example `123456`.
    pub user_id: Option<String>,
}

impl Member {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for Member {
    const NAME: &'static str = "Member";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("email", "email"),
        wire::Field::new("first_name", "firstName"),
        wire::Field::new("instance_roles", "instanceRoles"),
        wire::Field::new("invite_time", "inviteTime"),
        wire::Field::new("last_login_time", "lastLoginTime"),
        wire::Field::new("last_name", "lastName"),
        wire::Field::new("org_role", "orgRole"),
        wire::Field::new("project_roles", "projectRoles"),
        wire::Field::new("status", "status"),
        wire::Field::new("user_id", "userId"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.email,
                1 => &self.first_name,
                2 => &self.instance_roles,
                3 => &self.invite_time,
                4 => &self.last_login_time,
                5 => &self.last_name,
                6 => &self.org_role,
                7 => &self.project_roles,
                8 => &self.status,
                9 => &self.user_id,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.email,
                1 => &mut self.first_name,
                2 => &mut self.instance_roles,
                3 => &mut self.invite_time,
                4 => &mut self.last_login_time,
                5 => &mut self.last_name,
                6 => &mut self.org_role,
                7 => &mut self.project_roles,
                8 => &mut self.status,
                9 => &mut self.user_id,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(Member);

/// A role in the organization as a whole.
///
/// Sent in requests and held by replies. Schema `api.OpenApiOrgRole`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct OrgRole {
    /// What the member may do in the organization.
    ///
    /// Wire name `rbacRole`; for example `org:owner`.
    pub rbac_role: Option<OrgRoleRbacRole>,
    /// ID of the organization.
    ///
    /// Wire name `scopeId`.
    pub scope_id: Option<String>,
}

impl OrgRole {
    /// A record with nothing set.
    #[must_use]
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

impl wire::Record for OrgRole {
    const NAME: &'static str = "OrgRole";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("rbac_role", "rbacRole"),
        wire::Field::new("scope_id", "scopeId"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.rbac_role,
                1 => &self.scope_id,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.rbac_role,
                1 => &mut self.scope_id,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(OrgRole);

/// A role in one project.
///
/// Sent in requests and held by replies. Schema `api.OpenApiProjectRole`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ProjectRole {
    /// What the member may do in the project.
    ///
    /// Wire name `rbacRole`; for example `project:owner`.
    pub rbac_role: Option<ProjectRoleRbacRole>,
    /// ID of the project.
    ///
    /// Wire name `scopeId`.
    pub scope_id: Option<String>,
}

impl ProjectRole {
    /// A record with nothing set.
    #[must_use]
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

impl wire::Record for ProjectRole {
    const NAME: &'static str = "ProjectRole";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("rbac_role", "rbacRole"),
        wire::Field::new("scope_id", "scopeId"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.rbac_role,
                1 => &self.scope_id,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.rbac_role,
                1 => &mut self.scope_id,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ProjectRole);

/// New roles of a member.
///
/// Sent in requests. Schema `api.openApiUpdateUserReqDoc`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct UpdateMemberRequest {
    /// Instance roles that take the place of all the member has now.
    ///
    /// Wire name `instanceRoles`.
    pub instance_roles: Option<Vec<InstanceRole>>,
    /// Role in the organization from now on.
    ///
    /// Wire name `orgRole`.
    pub org_role: Option<OrgRole>,
    /// Project roles that take the place of all the member has now.
    ///
    /// Wire name `projectRoles`.
    pub project_roles: Option<Vec<ProjectRole>>,
}

impl UpdateMemberRequest {
    /// A record with nothing set.
    #[must_use]
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

impl wire::Record for UpdateMemberRequest {
    const NAME: &'static str = "UpdateMemberRequest";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("instance_roles", "instanceRoles"),
        wire::Field::new("org_role", "orgRole"),
        wire::Field::new("project_roles", "projectRoles"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.instance_roles,
                1 => &self.org_role,
                2 => &self.project_roles,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.instance_roles,
                1 => &mut self.org_role,
                2 => &mut self.project_roles,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(UpdateMemberRequest);

/// Roles that a member can have in one instance.
///
/// An open enum: a value that is not listed here is kept in [`InstanceRoleRbacRole::Unknown`]. Schema `api.OpenApiInstanceRoleRbacRole`.
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
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for InstanceRoleRbacRole {
    const NAME: &'static str = "InstanceRoleRbacRole";

    const VALUES: &'static [Self] = &[Self::ClusterAdmin, Self::ClusterViewer];

    fn as_str(&self) -> &str {
        match self {
            Self::ClusterAdmin => "cluster:admin",
            Self::ClusterViewer => "cluster:viewer",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(InstanceRoleRbacRole);

/// What a list of members is sorted by, and in which direction.
///
/// An open enum: a value that is not listed here is kept in [`MemberOrder::Unknown`]. Schema `GetMembersOrderBy`.
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
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for MemberOrder {
    const NAME: &'static str = "MemberOrder";

    const VALUES: &'static [Self] = &[
        Self::EmailAsc,
        Self::EmailDesc,
        Self::InviteTimeAsc,
        Self::InviteTimeDesc,
        Self::LoginTimeAsc,
        Self::LoginTimeDesc,
    ];

    fn as_str(&self) -> &str {
        match self {
            Self::EmailAsc => "email asc",
            Self::EmailDesc => "email desc",
            Self::InviteTimeAsc => "invite_time asc",
            Self::InviteTimeDesc => "invite_time desc",
            Self::LoginTimeAsc => "login_time asc",
            Self::LoginTimeDesc => "login_time desc",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(MemberOrder);

/// Any role of a member: of the organization, a project or an instance.
///
/// An open enum: a value that is not listed here is kept in [`MemberRole::Unknown`]. Schema `GetMembersRoles`.
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
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for MemberRole {
    const NAME: &'static str = "MemberRole";

    const VALUES: &'static [Self] = &[
        Self::OrgOwner,
        Self::OrgMember,
        Self::OrgBillingAdmin,
        Self::OrgBillingViewer,
        Self::OrgAuditAdmin,
        Self::ProjectOwner,
        Self::ProjectDev,
        Self::ProjectReadonly,
        Self::ProjectCtlPlaneViewer,
        Self::ClusterAdmin,
        Self::ClusterViewer,
    ];

    fn as_str(&self) -> &str {
        match self {
            Self::OrgOwner => "org:owner",
            Self::OrgMember => "org:member",
            Self::OrgBillingAdmin => "org:billing_admin",
            Self::OrgBillingViewer => "org:billing_viewer",
            Self::OrgAuditAdmin => "org:audit_admin",
            Self::ProjectOwner => "project:owner",
            Self::ProjectDev => "project:dev",
            Self::ProjectReadonly => "project:readonly",
            Self::ProjectCtlPlaneViewer => "project:ctl_plane_viewer",
            Self::ClusterAdmin => "cluster:admin",
            Self::ClusterViewer => "cluster:viewer",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(MemberRole);

/// Whether a member has accepted the invitation.
///
/// An open enum: a value that is not listed here is kept in [`MemberStatus::Unknown`]. Schema `GetMembersStatuses`.
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
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for MemberStatus {
    const NAME: &'static str = "MemberStatus";

    const VALUES: &'static [Self] = &[Self::Active, Self::Pending];

    fn as_str(&self) -> &str {
        match self {
            Self::Active => "Active",
            Self::Pending => "Pending",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(MemberStatus);

/// Roles that a member can have in the organization. The console shows them under the names given here.
///
/// An open enum: a value that is not listed here is kept in [`OrgRoleRbacRole::Unknown`]. Schema `api.OpenApiOrgRoleRbacRole`.
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
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for OrgRoleRbacRole {
    const NAME: &'static str = "OrgRoleRbacRole";

    const VALUES: &'static [Self] = &[
        Self::OrgOwner,
        Self::OrgMember,
        Self::OrgBillingAdmin,
        Self::OrgBillingViewer,
        Self::OrgAuditAdmin,
    ];

    fn as_str(&self) -> &str {
        match self {
            Self::OrgOwner => "org:owner",
            Self::OrgMember => "org:member",
            Self::OrgBillingAdmin => "org:billing_admin",
            Self::OrgBillingViewer => "org:billing_viewer",
            Self::OrgAuditAdmin => "org:audit_admin",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(OrgRoleRbacRole);

/// Roles that a member can have in one project. The console shows them under the names given here.
///
/// An open enum: a value that is not listed here is kept in [`ProjectRoleRbacRole::Unknown`]. Schema `api.OpenApiProjectRoleRbacRole`.
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
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for ProjectRoleRbacRole {
    const NAME: &'static str = "ProjectRoleRbacRole";

    const VALUES: &'static [Self] = &[
        Self::ProjectOwner,
        Self::ProjectDev,
        Self::ProjectReadonly,
        Self::ProjectCtlPlaneViewer,
    ];

    fn as_str(&self) -> &str {
        match self {
            Self::ProjectOwner => "project:owner",
            Self::ProjectDev => "project:dev",
            Self::ProjectReadonly => "project:readonly",
            Self::ProjectCtlPlaneViewer => "project:ctl_plane_viewer",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(ProjectRoleRbacRole);
