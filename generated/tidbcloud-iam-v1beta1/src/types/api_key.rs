// Written by `cargo xtask generate` from iam v1beta1; edits are lost.

use tidbcloud_core::generated as wire;

/// An API key: a pair of an access key and a secret key, with the role that calls signed by it have.
///
/// Held by replies. Schema `api.OpenApiApiKey`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ApiKey {
    /// The public half: user name of the Digest handshake, and how the operations of this API name the key.
    ///
    /// Wire name `accessKey`; for example `ABCDEFGH`.
    pub access_key: Option<String>,
    /// Name that people gave the key, shown in the console.
    ///
    /// Wire name `displayName`; for example `New Key`.
    pub display_name: Option<String>,
    /// Resource name of the key, made of the organization's ID and the key's number.
    ///
    /// Wire name `name`; for example `orgs/1/apiKeys/2`.
    pub name: Option<String>,
    /// Role of the key: one of the organization or of a project, such as `org:owner` or `project:dev`.
    ///
    /// Wire name `role`; for example `org:owner`.
    pub role: Option<String>,
    /// The private half: password of the Digest handshake.
    ///
    /// Whole only in the reply of `create_api_key`; everywhere else all but the last characters are replaced by
    /// asterisks.
    ///
    /// Wire name `secretKey`; secret: `Debug` masks it; for example `498c7f44-656f-4944-b455-0695faa5d4f9`.
    pub secret_key: Option<String>,
}

impl ApiKey {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for ApiKey {
    const NAME: &'static str = "ApiKey";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("access_key", "accessKey"),
        wire::Field::new("display_name", "displayName"),
        wire::Field::new("name", "name"),
        wire::Field::new("role", "role"),
        wire::Field::new("secret_key", "secretKey").secret(),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.access_key,
                1 => &self.display_name,
                2 => &self.name,
                3 => &self.role,
                4 => &self.secret_key,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.access_key,
                1 => &mut self.display_name,
                2 => &mut self.name,
                3 => &mut self.role,
                4 => &mut self.secret_key,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ApiKey);

/// What the new API key is to be.
///
/// Sent in requests. Schema `api.OpenApiCreateApiKeyReq`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateApiKeyRequest {
    /// Name for people, shown in the console.
    ///
    /// Wire name `displayName`; for example `New Key`.
    pub display_name: Option<String>,
    /// Project that the key is for. `0` makes a key for the whole organization; unset means the default project.
    ///
    /// Wire name `projectId`; for example `123456`.
    pub project_id: Option<u64>,
    /// Role of the key, which has to fit `project_id`.
    ///
    /// With `0` there, one of the organization's: `org:owner`, `org:member`, `org:billing_admin`,
    /// `org:billing_viewer` or `org:audit_admin`. With any other project: `project:owner`, `project:dev`,
    /// `project:readonly` or `project:ctl_plane_viewer`.
    ///
    /// Wire name `role`; for example `org:owner`.
    pub role: Option<String>,
}

impl CreateApiKeyRequest {
    /// A record with nothing set.
    #[must_use]
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
    pub fn with_project_id(mut self, project_id: u64) -> Self {
        self.project_id = Some(project_id);
        self
    }

    /// Sets [`role`](struct@CreateApiKeyRequest#structfield.role).
    #[must_use]
    pub fn with_role(mut self, role: impl Into<String>) -> Self {
        self.role = Some(role.into());
        self
    }
}

impl wire::Record for CreateApiKeyRequest {
    const NAME: &'static str = "CreateApiKeyRequest";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("display_name", "displayName"),
        wire::Field::new("project_id", "projectId"),
        wire::Field::new("role", "role"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.display_name,
                1 => &self.project_id,
                2 => &self.role,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.display_name,
                1 => &mut self.project_id,
                2 => &mut self.role,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(CreateApiKeyRequest);

/// One page of API keys.
///
/// Held by replies. Schema `api.OpenApiListApiKeyRsp`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ListApiKeysResponse {
    /// The keys, with masked secrets.
    ///
    /// Wire name `apiKeys`.
    pub api_keys: Option<Vec<ApiKey>>,
    /// Token of the page after this one; empty on the last.
    ///
    /// Wire name `nextPageToken`; for example `498c7f44-656f-4944-b455-0695faa5d4f9`.
    pub next_page_token: Option<String>,
}

impl ListApiKeysResponse {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for ListApiKeysResponse {
    const NAME: &'static str = "ListApiKeysResponse";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("api_keys", "apiKeys"),
        wire::Field::new("next_page_token", "nextPageToken"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.api_keys,
                1 => &self.next_page_token,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.api_keys,
                1 => &mut self.next_page_token,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ListApiKeysResponse);

/// What to change about an API key.
///
/// Sent in requests. Schema `api.OpenApiUpdateApiKeyReq`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct UpdateApiKeyRequest {
    /// New name for people.
    ///
    /// Wire name `displayName`; for example `New Key`.
    pub display_name: Option<String>,
    /// Project that the key is for; without one, PingCAP says, the key is one of the organization. Set it together
    /// with a role that fits.
    ///
    /// Wire name `projectId`; for example `123456`.
    pub project_id: Option<u64>,
    /// New role, which has to fit `project_id`: an `org:` role with `0`, a `project:` role otherwise.
    ///
    /// Wire name `role`; for example `org:owner`.
    pub role: Option<String>,
}

impl UpdateApiKeyRequest {
    /// A record with nothing set.
    #[must_use]
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
    pub fn with_project_id(mut self, project_id: u64) -> Self {
        self.project_id = Some(project_id);
        self
    }

    /// Sets [`role`](struct@UpdateApiKeyRequest#structfield.role).
    #[must_use]
    pub fn with_role(mut self, role: impl Into<String>) -> Self {
        self.role = Some(role.into());
        self
    }
}

impl wire::Record for UpdateApiKeyRequest {
    const NAME: &'static str = "UpdateApiKeyRequest";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("display_name", "displayName"),
        wire::Field::new("project_id", "projectId"),
        wire::Field::new("role", "role"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.display_name,
                1 => &self.project_id,
                2 => &self.role,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.display_name,
                1 => &mut self.project_id,
                2 => &mut self.role,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(UpdateApiKeyRequest);
