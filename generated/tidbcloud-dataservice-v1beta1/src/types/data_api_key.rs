// Written by `cargo xtask generate` from dataservice v1beta1; edits are lost.

use tidbcloud_core::generated as wire;

/// An API key of a Data App: what clients sign with when they call its endpoints.
///
/// Held by replies. Schema `v1beta1ApiKeyRes`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ApiKey {
    /// When the key was set to expire.
    ///
    /// Wire name `apiKeyExpireSetting`.
    pub api_key_expire_setting: Option<ApiKeyExpireSetting>,
    /// ID of the key within the Data App, which the operations on API keys take.
    ///
    /// Wire name `apiKeyId`.
    pub api_key_id: Option<String>,
    /// What the key is for, in the words of who made it.
    ///
    /// Wire name `description`.
    pub description: Option<String>,
    /// Whether the key can still be used.
    ///
    /// Wire name `expireState`; the server's default is `EXPIRE_STATE_NEVER_EXPIRE`.
    pub expire_state: Option<ApiKeyExpireState>,
    /// When the key expires, as ISO 8601 text such as `2023-06-03T06:52:08Z`.
    ///
    /// Wire name `expireTime`.
    pub expire_time: Option<String>,
    /// Resource name: `dataApps/{dataAppId}/apiKeys/{apiKey}`.
    ///
    /// Wire name `name`.
    pub name: Option<String>,
    /// The password of the pair.
    ///
    /// Whole only in the reply of `create_api_key`; other replies show its last four characters.
    ///
    /// Wire name `privateKey`; secret: `Debug` masks it.
    pub private_key: Option<String>,
    /// The user name of the pair.
    ///
    /// Wire name `publicKey`.
    pub public_key: Option<String>,
    /// Most calls a minute that endpoints accept from this key.
    ///
    /// Wire name `rateLimitRpm`.
    pub rate_limit_rpm: Option<i64>,
    /// What the key may do with the data of linked clusters.
    ///
    /// Wire name `role`; the server's default is `READ_ONLY`.
    pub role: Option<ApiKeyRole>,
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
        wire::Field::new("api_key_expire_setting", "apiKeyExpireSetting"),
        wire::Field::new("api_key_id", "apiKeyId"),
        wire::Field::new("description", "description"),
        wire::Field::new("expire_state", "expireState"),
        wire::Field::new("expire_time", "expireTime"),
        wire::Field::new("name", "name"),
        wire::Field::new("private_key", "privateKey").secret(),
        wire::Field::new("public_key", "publicKey"),
        wire::Field::new("rate_limit_rpm", "rateLimitRpm"),
        wire::Field::new("role", "role"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.api_key_expire_setting,
                1 => &self.api_key_id,
                2 => &self.description,
                3 => &self.expire_state,
                4 => &self.expire_time,
                5 => &self.name,
                6 => &self.private_key,
                7 => &self.public_key,
                8 => &self.rate_limit_rpm,
                9 => &self.role,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.api_key_expire_setting,
                1 => &mut self.api_key_id,
                2 => &mut self.description,
                3 => &mut self.expire_state,
                4 => &mut self.expire_time,
                5 => &mut self.name,
                6 => &mut self.private_key,
                7 => &mut self.public_key,
                8 => &mut self.rate_limit_rpm,
                9 => &mut self.role,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ApiKey);

/// When an API key ceases to work.
///
/// Sent in requests and held by replies. Schema `ApiKeyApiKeyExpireSetting`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ApiKeyExpireSetting {
    /// How long the key works, in minutes. Counts only with `EXPIRE_OPTION_SET_TTL`.
    ///
    /// Wire name `apiKeyTtl`; from 1 to 525600.
    pub api_key_ttl: Option<i64>,
    /// Whether the key expires at all.
    ///
    /// Wire name `expireOption`; the server's default is `EXPIRE_OPTION_NEVER_EXPIRE`.
    pub expire_option: Option<ApiKeyExpireOption>,
}

impl ApiKeyExpireSetting {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`api_key_ttl`](struct@ApiKeyExpireSetting#structfield.api_key_ttl).
    #[must_use]
    pub fn with_api_key_ttl(mut self, api_key_ttl: i64) -> Self {
        self.api_key_ttl = Some(api_key_ttl);
        self
    }

    /// Sets [`expire_option`](struct@ApiKeyExpireSetting#structfield.expire_option).
    #[must_use]
    pub fn with_expire_option(
        mut self,
        expire_option: impl Into<ApiKeyExpireOption>,
    ) -> Self {
        self.expire_option = Some(expire_option.into());
        self
    }
}

impl wire::Record for ApiKeyExpireSetting {
    const NAME: &'static str = "ApiKeyExpireSetting";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("api_key_ttl", "apiKeyTtl"),
        wire::Field::new("expire_option", "expireOption"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.api_key_ttl,
                1 => &self.expire_option,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.api_key_ttl,
                1 => &mut self.expire_option,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ApiKeyExpireSetting);

/// What a new API key is to be.
///
/// Sent in requests. Schema `v1beta1ApiKey`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateApiKeyBody {
    /// When the key expires; without it, never.
    ///
    /// Wire name `apiKeyExpireSetting`.
    pub api_key_expire_setting: Option<ApiKeyExpireSetting>,
    /// What the key is for, in your words.
    ///
    /// Wire name `description`; required.
    pub description: Option<String>,
    /// Most calls a minute that endpoints accept from the key. Fixed for Chat2Query Data Apps.
    ///
    /// Wire name `rateLimitRpm`; required; the server's default is `100`; from 1 to 1000.
    pub rate_limit_rpm: Option<i64>,
    /// What the key may do with the data of linked clusters.
    ///
    /// Wire name `role`; required; the server's default is `READ_ONLY`.
    pub role: Option<ApiKeyRole>,
}

impl CreateApiKeyBody {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`api_key_expire_setting`](struct@CreateApiKeyBody#structfield.api_key_expire_setting).
    #[must_use]
    pub fn with_api_key_expire_setting(
        mut self,
        api_key_expire_setting: ApiKeyExpireSetting,
    ) -> Self {
        self.api_key_expire_setting = Some(api_key_expire_setting);
        self
    }

    /// Sets [`description`](struct@CreateApiKeyBody#structfield.description).
    #[must_use]
    pub fn with_description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// Sets [`rate_limit_rpm`](struct@CreateApiKeyBody#structfield.rate_limit_rpm).
    #[must_use]
    pub fn with_rate_limit_rpm(mut self, rate_limit_rpm: i64) -> Self {
        self.rate_limit_rpm = Some(rate_limit_rpm);
        self
    }

    /// Sets [`role`](struct@CreateApiKeyBody#structfield.role).
    #[must_use]
    pub fn with_role(mut self, role: impl Into<ApiKeyRole>) -> Self {
        self.role = Some(role.into());
        self
    }
}

impl wire::Record for CreateApiKeyBody {
    const NAME: &'static str = "CreateApiKeyBody";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("api_key_expire_setting", "apiKeyExpireSetting"),
        wire::Field::new("description", "description"),
        wire::Field::new("rate_limit_rpm", "rateLimitRpm"),
        wire::Field::new("role", "role"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.api_key_expire_setting,
                1 => &self.description,
                2 => &self.rate_limit_rpm,
                3 => &self.role,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.api_key_expire_setting,
                1 => &mut self.description,
                2 => &mut self.rate_limit_rpm,
                3 => &mut self.role,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(CreateApiKeyBody);

/// One page of API keys.
///
/// Held by replies. Schema `v1beta1ListApiKeysResponse`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ListApiKeysResponse {
    /// The API keys of this page.
    ///
    /// Wire name `apiKeys`.
    pub api_keys: Option<Vec<ApiKey>>,
    /// Token of the page after this one; empty or missing on the last.
    ///
    /// Wire name `nextPageToken`.
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
/// Sent in requests. Schema `UpdateApiKeyBody`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct UpdateApiKeyBody {
    /// When the key expires from now on.
    ///
    /// Wire name `apiKeyExpireSetting`.
    pub api_key_expire_setting: Option<ApiKeyExpireSetting>,
    /// What the key is for, in your words.
    ///
    /// Wire name `description`.
    pub description: Option<String>,
    /// Most calls a minute that endpoints accept from the key. Fixed for Chat2Query Data Apps.
    ///
    /// Wire name `rateLimitRpm`; the server's default is `100`; from 1 to 1000.
    pub rate_limit_rpm: Option<i64>,
    /// What the key may do with the data of linked clusters.
    ///
    /// Wire name `role`; the server's default is `READ_ONLY`.
    pub role: Option<ApiKeyRole>,
}

impl UpdateApiKeyBody {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`api_key_expire_setting`](struct@UpdateApiKeyBody#structfield.api_key_expire_setting).
    #[must_use]
    pub fn with_api_key_expire_setting(
        mut self,
        api_key_expire_setting: ApiKeyExpireSetting,
    ) -> Self {
        self.api_key_expire_setting = Some(api_key_expire_setting);
        self
    }

    /// Sets [`description`](struct@UpdateApiKeyBody#structfield.description).
    #[must_use]
    pub fn with_description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// Sets [`rate_limit_rpm`](struct@UpdateApiKeyBody#structfield.rate_limit_rpm).
    #[must_use]
    pub fn with_rate_limit_rpm(mut self, rate_limit_rpm: i64) -> Self {
        self.rate_limit_rpm = Some(rate_limit_rpm);
        self
    }

    /// Sets [`role`](struct@UpdateApiKeyBody#structfield.role).
    #[must_use]
    pub fn with_role(mut self, role: impl Into<ApiKeyRole>) -> Self {
        self.role = Some(role.into());
        self
    }
}

impl wire::Record for UpdateApiKeyBody {
    const NAME: &'static str = "UpdateApiKeyBody";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("api_key_expire_setting", "apiKeyExpireSetting"),
        wire::Field::new("description", "description"),
        wire::Field::new("rate_limit_rpm", "rateLimitRpm"),
        wire::Field::new("role", "role"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.api_key_expire_setting,
                1 => &self.description,
                2 => &self.rate_limit_rpm,
                3 => &self.role,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.api_key_expire_setting,
                1 => &mut self.description,
                2 => &mut self.rate_limit_rpm,
                3 => &mut self.role,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(UpdateApiKeyBody);

/// Whether an API key expires.
///
/// An open enum: a value that is not listed here is kept in [`ApiKeyExpireOption::Unknown`]. Schema `ApiKeyExpireOption`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ApiKeyExpireOption {
    /// It works until it is deleted.
    ///
    /// Value `EXPIRE_OPTION_NEVER_EXPIRE`.
    NeverExpire,
    /// It works for the time that `api_key_ttl` gives.
    ///
    /// Value `EXPIRE_OPTION_SET_TTL`.
    SetTtl,
    /// A value that this version of the crate does not list.
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for ApiKeyExpireOption {
    const NAME: &'static str = "ApiKeyExpireOption";

    const VALUES: &'static [Self] = &[Self::NeverExpire, Self::SetTtl];

    fn as_str(&self) -> &str {
        match self {
            Self::NeverExpire => "EXPIRE_OPTION_NEVER_EXPIRE",
            Self::SetTtl => "EXPIRE_OPTION_SET_TTL",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(ApiKeyExpireOption);

/// Whether an API key can still be used.
///
/// An open enum: a value that is not listed here is kept in [`ApiKeyExpireState::Unknown`]. Schema `ApiKeyExpireState`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ApiKeyExpireState {
    /// It can, until it is deleted.
    ///
    /// Value `EXPIRE_STATE_NEVER_EXPIRE`.
    NeverExpire,
    /// Its time is over: it is refused, and cannot be changed.
    ///
    /// Value `EXPIRE_STATE_EXPIRED`.
    Expired,
    /// It can, until `expire_time`.
    ///
    /// Value `EXPIRE_STATE_NOT_EXPIRE`.
    NotExpire,
    /// A value that this version of the crate does not list.
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for ApiKeyExpireState {
    const NAME: &'static str = "ApiKeyExpireState";

    const VALUES: &'static [Self] = &[Self::NeverExpire, Self::Expired, Self::NotExpire];

    fn as_str(&self) -> &str {
        match self {
            Self::NeverExpire => "EXPIRE_STATE_NEVER_EXPIRE",
            Self::Expired => "EXPIRE_STATE_EXPIRED",
            Self::NotExpire => "EXPIRE_STATE_NOT_EXPIRE",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(ApiKeyExpireState);

/// What an API key may do with the data of linked clusters.
///
/// An open enum: a value that is not listed here is kept in [`ApiKeyRole::Unknown`]. Schema `ApiKeyRole`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ApiKeyRole {
    /// Run any SQL, changes of data and of tables included.
    ///
    /// Value `READ_AND_WRITE`.
    ReadAndWrite,
    /// Run SQL that only reads: `SELECT`, `SHOW`, `USE`, `DESC` and `EXPLAIN`.
    ///
    /// Value `READ_ONLY`.
    ReadOnly,
    /// A value that this version of the crate does not list.
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for ApiKeyRole {
    const NAME: &'static str = "ApiKeyRole";

    const VALUES: &'static [Self] = &[Self::ReadAndWrite, Self::ReadOnly];

    fn as_str(&self) -> &str {
        match self {
            Self::ReadAndWrite => "READ_AND_WRITE",
            Self::ReadOnly => "READ_ONLY",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(ApiKeyRole);
