// Written by `cargo xtask generate` from dataservice v1beta1; edits are lost.

use tidbcloud_core::UnknownValue;
use tidbcloud_core::generated::Extra;
use tidbcloud_core::jiff::Timestamp;

/// An API key of a Data App: what clients sign with when they call its endpoints.
///
/// Used in responses. Schema `v1beta1ApiKeyRes`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ApiKey {
    /// When the key was set to expire.
    pub api_key_expire_setting: Option<ApiKeyExpireSetting>,
    /// ID of the key within the Data App, which the operations on API keys take.
    pub api_key_id: Option<String>,
    /// Purpose of the key, described by its creator.
    pub description: Option<String>,
    /// Whether the key can still be used.
    ///
    /// The server's default is `EXPIRE_STATE_NEVER_EXPIRE`.
    pub expire_state: Option<ApiKeyExpireState>,
    /// When the key expires.
    ///
    /// RFC 3339 on the wire.
    pub expire_time: Option<Timestamp>,
    /// Resource name: `dataApps/{dataAppId}/apiKeys/{apiKey}`.
    pub name: Option<String>,
    /// The password of the pair.
    ///
    /// Whole only in the response of [`create_api_key`](crate::Client::create_api_key); other responses show its last four
    /// characters.
    ///
    /// Secret: `Debug` masks it.
    pub private_key: Option<String>,
    /// The user name of the pair.
    pub public_key: Option<String>,
    /// Most calls a minute that endpoints accept from this key.
    pub rate_limit_rpm: Option<i64>,
    /// Permissions of the key on the data of linked clusters.
    ///
    /// The server's default is `READ_ONLY`.
    pub role: Option<ApiKeyRole>,
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
    api_key_expire_setting: "apiKeyExpireSetting",
    api_key_id: "apiKeyId",
    description: "description",
    expire_state: "expireState",
    expire_time: "expireTime",
    name: "name",
    private_key: "privateKey" [secret],
    public_key: "publicKey",
    rate_limit_rpm: "rateLimitRpm",
    role: "role",
});

/// When an API key ceases to work.
///
/// Choose one of: [`never_expire`](Self::never_expire), [`set_ttl`](Self::set_ttl). Each sets `expire_option` and the
/// fields that belong to its value; the server refuses other combinations.
///
/// Used in requests and responses. Schema `ApiKeyApiKeyExpireSetting`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ApiKeyExpireSetting {
    /// How long the key works, in minutes. Counts only with `EXPIRE_OPTION_SET_TTL`.
    ///
    /// From 1 to 525600.
    pub api_key_ttl: Option<i64>,
    /// Whether the key expires at all.
    ///
    /// The server's default is `EXPIRE_OPTION_NEVER_EXPIRE`.
    pub expire_option: Option<ApiKeyExpireOption>,
    extra_: Extra,
}

impl ApiKeyExpireSetting {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Creates a record with [`ApiKeyExpireOption::NeverExpire`].
    #[must_use]
    pub fn never_expire() -> Self {
        Self::new().with_expire_option(ApiKeyExpireOption::NeverExpire)
    }

    /// Creates a record with [`ApiKeyExpireOption::SetTtl`] and
    /// [`api_key_ttl`](struct@ApiKeyExpireSetting#structfield.api_key_ttl).
    #[must_use]
    pub fn set_ttl(api_key_ttl: i64) -> Self {
        Self::new()
            .with_expire_option(ApiKeyExpireOption::SetTtl)
            .with_api_key_ttl(api_key_ttl)
    }

    /// Sets [`api_key_ttl`](struct@ApiKeyExpireSetting#structfield.api_key_ttl).
    #[must_use]
    #[inline]
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

tidbcloud_core::record!(sent ApiKeyExpireSetting {
    api_key_ttl: "apiKeyTtl",
    expire_option: "expireOption",
});

/// Settings of a new API key.
///
/// Required to create: `description`, `rate_limit_rpm`, `role`.
///
/// Used in requests. Schema `v1beta1ApiKey`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateApiKeyBody {
    /// When the key expires; without it, never.
    pub api_key_expire_setting: Option<ApiKeyExpireSetting>,
    /// Purpose of the key, in your words.
    ///
    /// Required.
    pub description: Option<String>,
    /// Most calls a minute that endpoints accept from the key. Fixed for Chat2Query Data Apps.
    ///
    /// Required; the server's default is `100`; from 1 to 1000.
    pub rate_limit_rpm: Option<i64>,
    /// Permissions of the key on the data of linked clusters.
    ///
    /// Required; the server's default is `READ_ONLY`.
    pub role: Option<ApiKeyRole>,
    extra_: Extra,
}

impl CreateApiKeyBody {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`api_key_expire_setting`](struct@CreateApiKeyBody#structfield.api_key_expire_setting).
    #[must_use]
    #[inline]
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
    #[inline]
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

tidbcloud_core::record!(sent CreateApiKeyBody {
    api_key_expire_setting: "apiKeyExpireSetting",
    description: "description" [required],
    rate_limit_rpm: "rateLimitRpm" [required],
    role: "role" [required],
});

/// One page of API keys.
///
/// Used in responses. Schema `v1beta1ListApiKeysResponse`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ListApiKeysResponse {
    /// The API keys of this page.
    pub api_keys: Option<Vec<ApiKey>>,
    /// Token of the page after this one; empty or missing on the last.
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
/// Used in requests. Schema `UpdateApiKeyBody`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct UpdateApiKeyBody {
    /// When the key expires from now on.
    pub api_key_expire_setting: Option<ApiKeyExpireSetting>,
    /// Purpose of the key, in your words.
    pub description: Option<String>,
    /// Most calls a minute that endpoints accept from the key. Fixed for Chat2Query Data Apps.
    ///
    /// The server's default is `100`; from 1 to 1000.
    pub rate_limit_rpm: Option<i64>,
    /// Permissions of the key on the data of linked clusters.
    ///
    /// The server's default is `READ_ONLY`.
    pub role: Option<ApiKeyRole>,
    extra_: Extra,
}

impl UpdateApiKeyBody {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`api_key_expire_setting`](struct@UpdateApiKeyBody#structfield.api_key_expire_setting).
    #[must_use]
    #[inline]
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
    #[inline]
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

tidbcloud_core::record!(sent UpdateApiKeyBody {
    api_key_expire_setting: "apiKeyExpireSetting",
    description: "description",
    rate_limit_rpm: "rateLimitRpm",
    role: "role",
});

/// Whether an API key expires.
///
/// Open enum: a value that is not listed here is kept in [`ApiKeyExpireOption::Unknown`]. Schema `ApiKeyExpireOption`.
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
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(ApiKeyExpireOption or Unknown {
    NeverExpire: "EXPIRE_OPTION_NEVER_EXPIRE",
    SetTtl: "EXPIRE_OPTION_SET_TTL",
});

/// Whether an API key can still be used.
///
/// Open enum: a value that is not listed here is kept in [`ApiKeyExpireState::Unknown`]. Schema `ApiKeyExpireState`.
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
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(ApiKeyExpireState or Unknown {
    NeverExpire: "EXPIRE_STATE_NEVER_EXPIRE",
    Expired: "EXPIRE_STATE_EXPIRED",
    NotExpire: "EXPIRE_STATE_NOT_EXPIRE",
});

/// Permissions of an API key on the data of linked clusters.
///
/// Open enum: a value that is not listed here is kept in [`ApiKeyRole::Unknown`]. Schema `ApiKeyRole`.
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
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(ApiKeyRole or Unknown {
    ReadAndWrite: "READ_AND_WRITE",
    ReadOnly: "READ_ONLY",
});
