// Written by `cargo xtask generate` from iam v1beta1; edits are lost.

use tidbcloud_core::generated::Extra;
use super::MemberRole;

/// An API key: a pair of an access key and a secret key, with the role that calls signed by it have.
///
/// Used in responses. Schema `api.OpenApiApiKey`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ApiKey {
    /// The public half: user name of the Digest handshake, and how the operations of this API name the key.
    ///
    /// For example `ABCDEFGH`.
    pub access_key: Option<String>,
    /// Name that users gave the key, shown in the console.
    ///
    /// For example `New Key`.
    pub display_name: Option<String>,
    /// Resource name of the key, made of the organization's ID and the key's number.
    ///
    /// For example `orgs/1/apiKeys/2`.
    pub name: Option<String>,
    /// Role of the key: one of the organization or of a project, such as [`org:owner`](crate::types::MemberRole::OrgOwner) or
    /// [`project:dev`](crate::types::MemberRole::ProjectDev).
    ///
    /// For example `org:owner`.
    pub role: Option<MemberRole>,
    /// The private half: password of the Digest handshake.
    ///
    /// Whole only in the response of [`create_api_key`](crate::Client::create_api_key); everywhere else all but the last
    /// characters are replaced by asterisks.
    ///
    /// Secret: `Debug` masks it; for example `498c7f44-656f-4944-b455-0695faa5d4f9`.
    pub secret_key: Option<String>,
    extra_: Extra,
}

impl ApiKey {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(ApiKey {
    access_key: "accessKey",
    display_name: "displayName",
    name: "name",
    role: "role",
    secret_key: "secretKey" [secret],
});

/// Settings of a new API key.
///
/// Used in requests. Schema `api.OpenApiCreateApiKeyReq`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateApiKeyRequest {
    /// Display name, shown in the console.
    ///
    /// For example `New Key`.
    pub display_name: Option<String>,
    /// Project that the key is for. `0` makes a key for the whole organization; unset means the default project.
    ///
    /// For example `123456`.
    pub project_id: Option<u64>,
    /// Role of the key, which has to fit [`project_id`](struct@crate::types::CreateApiKeyRequest#structfield.project_id).
    ///
    /// With `0` there, one of the organization's: [`org:owner`](crate::types::MemberRole::OrgOwner),
    /// [`org:member`](crate::types::MemberRole::OrgMember), [`org:billing_admin`](crate::types::MemberRole::OrgBillingAdmin),
    /// [`org:billing_viewer`](crate::types::MemberRole::OrgBillingViewer) or
    /// [`org:audit_admin`](crate::types::MemberRole::OrgAuditAdmin). With any other project:
    /// [`project:owner`](crate::types::MemberRole::ProjectOwner), [`project:dev`](crate::types::MemberRole::ProjectDev),
    /// [`project:readonly`](crate::types::MemberRole::ProjectReadonly) or
    /// [`project:ctl_plane_viewer`](crate::types::MemberRole::ProjectCtlPlaneViewer).
    ///
    /// For example `org:owner`.
    pub role: Option<MemberRole>,
    extra_: Extra,
}

impl CreateApiKeyRequest {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`display_name`](struct@CreateApiKeyRequest#structfield.display_name).
    #[must_use]
    pub fn with_display_name(mut self, display_name: impl Into<String>) -> Self {
        self.display_name = Some(display_name.into());
        self
    }

    /// Sets [`project_id`](struct@CreateApiKeyRequest#structfield.project_id).
    #[must_use]
    #[inline]
    pub fn with_project_id(mut self, project_id: u64) -> Self {
        self.project_id = Some(project_id);
        self
    }

    /// Sets [`role`](struct@CreateApiKeyRequest#structfield.role).
    #[must_use]
    pub fn with_role(mut self, role: impl Into<MemberRole>) -> Self {
        self.role = Some(role.into());
        self
    }
}

tidbcloud_core::record!(sent CreateApiKeyRequest {
    display_name: "displayName",
    project_id: "projectId",
    role: "role",
});

/// One page of API keys.
///
/// Used in responses. Schema `api.OpenApiListApiKeyRsp`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ListApiKeysResponse {
    /// The keys, with masked secrets.
    pub api_keys: Option<Vec<ApiKey>>,
    /// Token of the page after this one; empty on the last.
    ///
    /// For example `498c7f44-656f-4944-b455-0695faa5d4f9`.
    pub next_page_token: Option<String>,
    extra_: Extra,
}

impl ListApiKeysResponse {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(ListApiKeysResponse {
    api_keys: "apiKeys",
    next_page_token: "nextPageToken",
});

/// New settings of an API key.
///
/// Used in requests. Schema `api.OpenApiUpdateApiKeyReq`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct UpdateApiKeyRequest {
    /// New display name.
    ///
    /// For example `New Key`.
    pub display_name: Option<String>,
    /// Project that the key is for; without one, PingCAP says, the key is one of the organization. Set it together
    /// with a role that fits.
    ///
    /// For example `123456`.
    pub project_id: Option<u64>,
    /// New role, which has to fit [`project_id`](struct@crate::types::UpdateApiKeyRequest#structfield.project_id): an `org:`
    /// role with `0`, a `project:` role otherwise.
    ///
    /// For example `org:owner`.
    pub role: Option<MemberRole>,
    extra_: Extra,
}

impl UpdateApiKeyRequest {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`display_name`](struct@UpdateApiKeyRequest#structfield.display_name).
    #[must_use]
    pub fn with_display_name(mut self, display_name: impl Into<String>) -> Self {
        self.display_name = Some(display_name.into());
        self
    }

    /// Sets [`project_id`](struct@UpdateApiKeyRequest#structfield.project_id).
    #[must_use]
    #[inline]
    pub fn with_project_id(mut self, project_id: u64) -> Self {
        self.project_id = Some(project_id);
        self
    }

    /// Sets [`role`](struct@UpdateApiKeyRequest#structfield.role).
    #[must_use]
    pub fn with_role(mut self, role: impl Into<MemberRole>) -> Self {
        self.role = Some(role.into());
        self
    }
}

tidbcloud_core::record!(sent UpdateApiKeyRequest {
    display_name: "displayName",
    project_id: "projectId",
    role: "role",
});
