// Written by `cargo xtask generate` from dataservice v1beta1; edits are lost.

use tidbcloud_core::generated as wire;

/// What turns questions into SQL in a Chat2Query Data App.
///
/// Held by replies. Schema `v1beta1Chat2QuerySettingsRes`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Chat2QuerySettings {
    /// Language of the Data App: `English` or `Chinese`.
    ///
    /// Wire name `languageCode`; required.
    pub language_code: Option<String>,
    /// Key for the language model's provider, of the form `sk-…` for OpenAI.
    ///
    /// Without a key the Data App answers 100 queries a day.
    ///
    /// Wire name `llmApiKey`; required; secret: `Debug` masks it.
    pub llm_api_key: Option<String>,
    /// Language model: `gpt-4`, `gpt-4o` or `gpt-4o-mini`. The first two work only with a valid key of your own.
    ///
    /// Wire name `llmModel`; required.
    pub llm_model: Option<String>,
    /// Resource name: `dataApps/{data_app}/chat2querySettings`.
    ///
    /// Wire name `name`.
    pub name: Option<String>,
}

impl Chat2QuerySettings {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for Chat2QuerySettings {
    const NAME: &'static str = "Chat2QuerySettings";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("language_code", "languageCode"),
        wire::Field::new("llm_api_key", "llmApiKey").secret(),
        wire::Field::new("llm_model", "llmModel"),
        wire::Field::new("name", "name"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.language_code,
                1 => &self.llm_api_key,
                2 => &self.llm_model,
                3 => &self.name,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.language_code,
                1 => &mut self.llm_api_key,
                2 => &mut self.llm_model,
                3 => &mut self.name,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(Chat2QuerySettings);

/// What a new Data App is to be.
///
/// Sent in requests. Schema `v1beta1DataApp`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateDataAppBody {
    /// Whether it is a standard or a Chat2Query Data App.
    ///
    /// Wire name `appType`.
    pub app_type: Option<DataAppType>,
    /// IDs of the clusters that it is linked to.
    ///
    /// Wire name `clusterIds`.
    pub cluster_ids: Option<Vec<String>>,
    /// When it was created, as ISO 8601 text such as `2023-06-03T06:52:08Z`.
    ///
    /// Wire name `createdAt`; output only.
    pub created_at: Option<String>,
    /// ID that the server gives it.
    ///
    /// Wire name `dataAppId`; output only.
    pub data_app_id: Option<String>,
    /// What it is for, in your words.
    ///
    /// Wire name `description`; required; 0 to 1000 characters.
    pub description: Option<String>,
    /// Name in the console, of your own choice.
    ///
    /// Wire name `displayName`; required; 1 to 32 characters.
    pub display_name: Option<String>,
    /// Resource name: `dataApps/{dataAppId}`.
    ///
    /// Wire name `name`; output only.
    pub name: Option<String>,
    /// ID of the project that it belongs to.
    ///
    /// Wire name `projectId`; required.
    pub project_id: Option<String>,
    /// When it was last changed, as ISO 8601 text such as `2023-06-03T06:52:08Z`.
    ///
    /// Wire name `updatedAt`; output only.
    pub updated_at: Option<String>,
    /// Version of your own counting, as three numbers with dots.
    ///
    /// Wire name `version`; required; the server's default is `1.0.0`; pattern `^[1-9]\.[0-9]\.[0-9]$`; for example `1.0.0`.
    pub version: Option<String>,
}

impl CreateDataAppBody {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`app_type`](struct@CreateDataAppBody#structfield.app_type).
    #[must_use]
    pub fn with_app_type(mut self, app_type: impl Into<DataAppType>) -> Self {
        self.app_type = Some(app_type.into());
        self
    }

    /// Sets [`cluster_ids`](struct@CreateDataAppBody#structfield.cluster_ids).
    #[must_use]
    pub fn with_cluster_ids(
        mut self,
        cluster_ids: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.cluster_ids = Some(cluster_ids.into_iter().map(Into::into).collect());
        self
    }

    /// Sets [`description`](struct@CreateDataAppBody#structfield.description).
    #[must_use]
    pub fn with_description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// Sets [`display_name`](struct@CreateDataAppBody#structfield.display_name).
    #[must_use]
    pub fn with_display_name(mut self, display_name: impl Into<String>) -> Self {
        self.display_name = Some(display_name.into());
        self
    }

    /// Sets [`project_id`](struct@CreateDataAppBody#structfield.project_id).
    #[must_use]
    pub fn with_project_id(mut self, project_id: impl Into<String>) -> Self {
        self.project_id = Some(project_id.into());
        self
    }

    /// Sets [`version`](struct@CreateDataAppBody#structfield.version).
    #[must_use]
    pub fn with_version(mut self, version: impl Into<String>) -> Self {
        self.version = Some(version.into());
        self
    }
}

impl wire::Record for CreateDataAppBody {
    const NAME: &'static str = "CreateDataAppBody";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("app_type", "appType"),
        wire::Field::new("cluster_ids", "clusterIds"),
        wire::Field::new("created_at", "createdAt").output_only(),
        wire::Field::new("data_app_id", "dataAppId").output_only(),
        wire::Field::new("description", "description"),
        wire::Field::new("display_name", "displayName"),
        wire::Field::new("name", "name").output_only(),
        wire::Field::new("project_id", "projectId"),
        wire::Field::new("updated_at", "updatedAt").output_only(),
        wire::Field::new("version", "version"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.app_type,
                1 => &self.cluster_ids,
                2 => &self.created_at,
                3 => &self.data_app_id,
                4 => &self.description,
                5 => &self.display_name,
                6 => &self.name,
                7 => &self.project_id,
                8 => &self.updated_at,
                9 => &self.version,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.app_type,
                1 => &mut self.cluster_ids,
                2 => &mut self.created_at,
                3 => &mut self.data_app_id,
                4 => &mut self.description,
                5 => &mut self.display_name,
                6 => &mut self.name,
                7 => &mut self.project_id,
                8 => &mut self.updated_at,
                9 => &mut self.version,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(CreateDataAppBody);

/// A set of endpoints over data of one or more clusters, deployed together and opened by the same API keys.
///
/// Held by replies. Schema `v1beta1DataAppRes`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct DataApp {
    /// Whether it is a standard or a Chat2Query Data App.
    ///
    /// Wire name `appType`.
    pub app_type: Option<DataAppType>,
    /// IDs of the clusters that it is linked to.
    ///
    /// Wire name `clusterIds`.
    pub cluster_ids: Option<Vec<String>>,
    /// When it was created, as ISO 8601 text such as `2023-06-03T06:52:08Z`.
    ///
    /// Wire name `createdAt`.
    pub created_at: Option<String>,
    /// ID of the Data App, which most operations of this API take.
    ///
    /// Wire name `dataAppId`; output only.
    pub data_app_id: Option<String>,
    /// What it is for, in the words of who made it.
    ///
    /// Wire name `description`.
    pub description: Option<String>,
    /// Name in the console, of your own choice.
    ///
    /// Wire name `displayName`.
    pub display_name: Option<String>,
    /// Resource name: `dataApps/{dataAppId}`.
    ///
    /// Wire name `name`.
    pub name: Option<String>,
    /// ID of the project that it belongs to.
    ///
    /// Wire name `projectId`.
    pub project_id: Option<String>,
    /// When it was last changed, as ISO 8601 text such as `2023-06-03T06:52:08Z`.
    ///
    /// Wire name `updatedAt`.
    pub updated_at: Option<String>,
    /// Version of your own counting, as three numbers with dots.
    ///
    /// Wire name `version`; the server's default is `1.0.0`.
    pub version: Option<String>,
}

impl DataApp {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for DataApp {
    const NAME: &'static str = "DataApp";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("app_type", "appType"),
        wire::Field::new("cluster_ids", "clusterIds"),
        wire::Field::new("created_at", "createdAt"),
        wire::Field::new("data_app_id", "dataAppId").output_only(),
        wire::Field::new("description", "description"),
        wire::Field::new("display_name", "displayName"),
        wire::Field::new("name", "name"),
        wire::Field::new("project_id", "projectId"),
        wire::Field::new("updated_at", "updatedAt"),
        wire::Field::new("version", "version"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.app_type,
                1 => &self.cluster_ids,
                2 => &self.created_at,
                3 => &self.data_app_id,
                4 => &self.description,
                5 => &self.display_name,
                6 => &self.name,
                7 => &self.project_id,
                8 => &self.updated_at,
                9 => &self.version,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.app_type,
                1 => &mut self.cluster_ids,
                2 => &mut self.created_at,
                3 => &mut self.data_app_id,
                4 => &mut self.description,
                5 => &mut self.display_name,
                6 => &mut self.name,
                7 => &mut self.project_id,
                8 => &mut self.updated_at,
                9 => &mut self.version,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(DataApp);

/// One page of Data Apps.
///
/// Held by replies. Schema `v1beta1ListDataAppsResponse`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ListDataAppsResponse {
    /// The Data Apps of this page.
    ///
    /// Wire name `dataApps`.
    pub data_apps: Option<Vec<DataApp>>,
    /// Token of the page after this one; empty or missing on the last.
    ///
    /// Wire name `nextPageToken`.
    pub next_page_token: Option<String>,
}

impl ListDataAppsResponse {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for ListDataAppsResponse {
    const NAME: &'static str = "ListDataAppsResponse";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("data_apps", "dataApps"),
        wire::Field::new("next_page_token", "nextPageToken"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.data_apps,
                1 => &self.next_page_token,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.data_apps,
                1 => &mut self.next_page_token,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ListDataAppsResponse);

/// Which system endpoints are on in a Data App.
///
/// Held by replies. Schema `v1beta1SystemEndpointConfigRes`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct SystemEndpointConfig {
    /// One entry for each system endpoint.
    ///
    /// Wire name `items`; required.
    pub items: Option<Vec<SystemEndpointConfigItem>>,
    /// Resource name: `dataApps/{data_app}/systemEndpointConfig`.
    ///
    /// Wire name `name`.
    pub name: Option<String>,
}

impl SystemEndpointConfig {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for SystemEndpointConfig {
    const NAME: &'static str = "SystemEndpointConfig";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("items", "items"),
        wire::Field::new("name", "name"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.items,
                1 => &self.name,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.items,
                1 => &mut self.name,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(SystemEndpointConfig);

/// Whether one system endpoint is on.
///
/// Sent in requests and held by replies. Schema `v1beta1SystemEndpointConfigItem`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct SystemEndpointConfigItem {
    /// Whether clients of the Data App can call it.
    ///
    /// Wire name `enabled`; required.
    pub enabled: Option<bool>,
    /// Method and path of the system endpoint, joined by a colon.
    ///
    /// Wire name `key`; required; for example `POST:/system/query`.
    pub key: Option<String>,
    /// Kind of system endpoint.
    ///
    /// Wire name `type`; required; for example `system-data`.
    pub r#type: Option<String>,
}

impl SystemEndpointConfigItem {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`enabled`](struct@SystemEndpointConfigItem#structfield.enabled).
    #[must_use]
    pub fn with_enabled(mut self, enabled: bool) -> Self {
        self.enabled = Some(enabled);
        self
    }

    /// Sets [`key`](struct@SystemEndpointConfigItem#structfield.key).
    #[must_use]
    pub fn with_key(mut self, key: impl Into<String>) -> Self {
        self.key = Some(key.into());
        self
    }

    /// Sets [`type`](struct@SystemEndpointConfigItem#structfield.type).
    #[must_use]
    pub fn with_type(mut self, r#type: impl Into<String>) -> Self {
        self.r#type = Some(r#type.into());
        self
    }
}

impl wire::Record for SystemEndpointConfigItem {
    const NAME: &'static str = "SystemEndpointConfigItem";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("enabled", "enabled"),
        wire::Field::new("key", "key"),
        wire::Field::new("type", "type"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.enabled,
                1 => &self.key,
                2 => &self.r#type,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.enabled,
                1 => &mut self.key,
                2 => &mut self.r#type,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(SystemEndpointConfigItem);

/// What to change about a Chat2Query Data App.
///
/// Sent in requests. Schema `UpdateChat2QuerySettingsBody`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct UpdateChat2QuerySettingsBody {
    /// Language of the Data App: `English` or `Chinese`.
    ///
    /// Wire name `languageCode`.
    pub language_code: Option<String>,
    /// Key for the language model's provider, of the form `sk-…` for OpenAI.
    ///
    /// Without a key the Data App answers 100 queries a day.
    ///
    /// Wire name `llmApiKey`; secret: `Debug` masks it.
    pub llm_api_key: Option<String>,
    /// Language model: `gpt-4`, `gpt-4o` or `gpt-4o-mini`. The first two work only with a valid key of your own.
    ///
    /// Wire name `llmModel`.
    pub llm_model: Option<String>,
}

impl UpdateChat2QuerySettingsBody {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`language_code`](struct@UpdateChat2QuerySettingsBody#structfield.language_code).
    #[must_use]
    pub fn with_language_code(mut self, language_code: impl Into<String>) -> Self {
        self.language_code = Some(language_code.into());
        self
    }

    /// Sets [`llm_api_key`](struct@UpdateChat2QuerySettingsBody#structfield.llm_api_key).
    #[must_use]
    pub fn with_llm_api_key(mut self, llm_api_key: impl Into<String>) -> Self {
        self.llm_api_key = Some(llm_api_key.into());
        self
    }

    /// Sets [`llm_model`](struct@UpdateChat2QuerySettingsBody#structfield.llm_model).
    #[must_use]
    pub fn with_llm_model(mut self, llm_model: impl Into<String>) -> Self {
        self.llm_model = Some(llm_model.into());
        self
    }
}

impl wire::Record for UpdateChat2QuerySettingsBody {
    const NAME: &'static str = "UpdateChat2QuerySettingsBody";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("language_code", "languageCode"),
        wire::Field::new("llm_api_key", "llmApiKey").secret(),
        wire::Field::new("llm_model", "llmModel"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.language_code,
                1 => &self.llm_api_key,
                2 => &self.llm_model,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.language_code,
                1 => &mut self.llm_api_key,
                2 => &mut self.llm_model,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(UpdateChat2QuerySettingsBody);

/// What to change about a Data App.
///
/// Sent in requests. Schema `UpdateDataAppBody`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct UpdateDataAppBody {
    /// What it is for, in your words.
    ///
    /// Wire name `description`; 0 to 1000 characters.
    pub description: Option<String>,
    /// Name in the console, of your own choice.
    ///
    /// Wire name `displayName`; 1 to 32 characters.
    pub display_name: Option<String>,
    /// Version of your own counting, as three numbers with dots.
    ///
    /// Wire name `version`; the server's default is `1.0.0`; pattern `^[1-9]\.[0-9]\.[0-9]$`; for example `1.0.0`.
    pub version: Option<String>,
}

impl UpdateDataAppBody {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`description`](struct@UpdateDataAppBody#structfield.description).
    #[must_use]
    pub fn with_description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// Sets [`display_name`](struct@UpdateDataAppBody#structfield.display_name).
    #[must_use]
    pub fn with_display_name(mut self, display_name: impl Into<String>) -> Self {
        self.display_name = Some(display_name.into());
        self
    }

    /// Sets [`version`](struct@UpdateDataAppBody#structfield.version).
    #[must_use]
    pub fn with_version(mut self, version: impl Into<String>) -> Self {
        self.version = Some(version.into());
        self
    }
}

impl wire::Record for UpdateDataAppBody {
    const NAME: &'static str = "UpdateDataAppBody";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("description", "description"),
        wire::Field::new("display_name", "displayName"),
        wire::Field::new("version", "version"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.description,
                1 => &self.display_name,
                2 => &self.version,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.description,
                1 => &mut self.display_name,
                2 => &mut self.version,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(UpdateDataAppBody);

/// Which system endpoints to turn on or off.
///
/// Sent in requests. Schema `UpdateSystemEndpointConfigBody`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct UpdateSystemEndpointConfigBody {
    /// Entries to change, named by `type` and `key`.
    ///
    /// Wire name `items`; required.
    pub items: Option<Vec<SystemEndpointConfigItem>>,
}

impl UpdateSystemEndpointConfigBody {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`items`](struct@UpdateSystemEndpointConfigBody#structfield.items).
    #[must_use]
    pub fn with_items(
        mut self,
        items: impl IntoIterator<Item = impl Into<SystemEndpointConfigItem>>,
    ) -> Self {
        self.items = Some(items.into_iter().map(Into::into).collect());
        self
    }
}

impl wire::Record for UpdateSystemEndpointConfigBody {
    const NAME: &'static str = "UpdateSystemEndpointConfigBody";

    const FIELDS: &'static [wire::Field] = &[wire::Field::new("items", "items")];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.items,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.items,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(UpdateSystemEndpointConfigBody);

/// What kind of Data App it is.
///
/// An open enum: a value that is not listed here is kept in [`DataAppType::Unknown`]. Schema `v1beta1DataAppType`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DataAppType {
    /// Standard: endpoints with SQL of your own.
    ///
    /// Value `DATAAPP`.
    Dataapp,
    /// Chat2Query: a language model writes the SQL from questions in plain words.
    ///
    /// Value `CHAT2QUERY`.
    Chat2query,
    /// A value that this version of the crate does not list.
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for DataAppType {
    const NAME: &'static str = "DataAppType";

    const VALUES: &'static [Self] = &[Self::Dataapp, Self::Chat2query];

    fn as_str(&self) -> &str {
        match self {
            Self::Dataapp => "DATAAPP",
            Self::Chat2query => "CHAT2QUERY",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(DataAppType);
