// Written by `cargo xtask generate` from dataservice v1beta1; edits are lost.

use tidbcloud_core::UnknownValue;
use tidbcloud_core::generated::Extra;
use tidbcloud_core::jiff::Timestamp;

/// Settings of the language model that turns questions into SQL in a Chat2Query Data App.
///
/// Used in responses. Schema `v1beta1Chat2QuerySettingsRes`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Chat2QuerySettings {
    /// Language of the Data App: `English` or `Chinese`.
    ///
    /// Required.
    pub language_code: Option<String>,
    /// Key for the language model's provider, of the form `sk-…` for OpenAI.
    ///
    /// Without a key the Data App answers 100 queries a day.
    ///
    /// Required; secret: `Debug` masks it.
    pub llm_api_key: Option<String>,
    /// Language model: `gpt-4`, `gpt-4o` or `gpt-4o-mini`. The first two work only with a valid key of your own.
    ///
    /// Required.
    pub llm_model: Option<String>,
    /// Resource name: `dataApps/{data_app}/chat2querySettings`.
    pub name: Option<String>,
    extra_: Extra,
}

impl Chat2QuerySettings {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(Chat2QuerySettings {
    language_code: "languageCode",
    llm_api_key: "llmApiKey" [secret],
    llm_model: "llmModel",
    name: "name",
});

/// Settings of a new Data App.
///
/// Required to create: `description`, `display_name`, `project_id`, `version`.
///
/// Used in requests. Schema `v1beta1DataApp`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateDataAppBody {
    /// Whether it is a standard or a Chat2Query Data App.
    pub app_type: Option<DataAppType>,
    /// IDs of the clusters that it is linked to.
    pub cluster_ids: Option<Vec<String>>,
    /// When it was created.
    ///
    /// Output only (ignored when sent); RFC 3339 on the wire.
    pub created_at: Option<Timestamp>,
    /// ID that the server gives it.
    ///
    /// Output only (ignored when sent).
    pub data_app_id: Option<String>,
    /// Purpose of the Data App, in your words.
    ///
    /// Required; 0 to 1000 characters.
    pub description: Option<String>,
    /// Name in the console, of your own choice.
    ///
    /// Required; 1 to 32 characters.
    pub display_name: Option<String>,
    /// Resource name: `dataApps/{dataAppId}`.
    ///
    /// Output only (ignored when sent).
    pub name: Option<String>,
    /// ID of the project that it belongs to.
    ///
    /// Required; digits in a string on the wire.
    pub project_id: Option<u64>,
    /// When it was last changed.
    ///
    /// Output only (ignored when sent); RFC 3339 on the wire.
    pub updated_at: Option<Timestamp>,
    /// Version of your own counting, as three numbers with dots.
    ///
    /// Required; the server's default is `1.0.0`; pattern `^[1-9]\.[0-9]\.[0-9]$`; for example `1.0.0`.
    pub version: Option<String>,
    extra_: Extra,
}

impl CreateDataAppBody {
    /// Creates an empty record.
    #[must_use]
    #[inline]
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
    #[inline]
    pub fn with_project_id(mut self, project_id: u64) -> Self {
        self.project_id = Some(project_id);
        self
    }

    /// Sets [`version`](struct@CreateDataAppBody#structfield.version).
    #[must_use]
    pub fn with_version(mut self, version: impl Into<String>) -> Self {
        self.version = Some(version.into());
        self
    }
}

tidbcloud_core::record!(sent CreateDataAppBody {
    app_type: "appType",
    cluster_ids: "clusterIds",
    created_at: "createdAt" [output_only],
    data_app_id: "dataAppId" [output_only],
    description: "description" [required],
    display_name: "displayName" [required],
    name: "name" [output_only],
    project_id: "projectId" [text, required],
    updated_at: "updatedAt" [output_only],
    version: "version" [required],
});

/// A set of endpoints over data of one or more clusters, deployed together and opened by the same API keys.
///
/// Used in responses. Schema `v1beta1DataAppRes`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct DataApp {
    /// Whether it is a standard or a Chat2Query Data App.
    pub app_type: Option<DataAppType>,
    /// IDs of the clusters that it is linked to.
    pub cluster_ids: Option<Vec<String>>,
    /// When it was created.
    ///
    /// RFC 3339 on the wire.
    pub created_at: Option<Timestamp>,
    /// ID of the Data App, which most operations of this API take.
    ///
    /// Output only (ignored when sent).
    pub data_app_id: Option<String>,
    /// Purpose of the Data App, described by its creator.
    pub description: Option<String>,
    /// Name in the console, of your own choice.
    pub display_name: Option<String>,
    /// Resource name: `dataApps/{dataAppId}`.
    pub name: Option<String>,
    /// ID of the project that it belongs to.
    ///
    /// Digits in a string on the wire.
    pub project_id: Option<u64>,
    /// When it was last changed.
    ///
    /// RFC 3339 on the wire.
    pub updated_at: Option<Timestamp>,
    /// Version of your own counting, as three numbers with dots.
    ///
    /// The server's default is `1.0.0`.
    pub version: Option<String>,
    extra_: Extra,
}

impl DataApp {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(DataApp {
    app_type: "appType",
    cluster_ids: "clusterIds",
    created_at: "createdAt",
    data_app_id: "dataAppId" [output_only],
    description: "description",
    display_name: "displayName",
    name: "name",
    project_id: "projectId" [text],
    updated_at: "updatedAt",
    version: "version",
});

/// One page of Data Apps.
///
/// Used in responses. Schema `v1beta1ListDataAppsResponse`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ListDataAppsResponse {
    /// The Data Apps of this page.
    pub data_apps: Option<Vec<DataApp>>,
    /// Token of the page after this one; empty or missing on the last.
    pub next_page_token: Option<String>,
    extra_: Extra,
}

impl ListDataAppsResponse {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(ListDataAppsResponse {
    data_apps: "dataApps",
    next_page_token: "nextPageToken",
});

/// Which system endpoints are on in a Data App.
///
/// Used in responses. Schema `v1beta1SystemEndpointConfigRes`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct SystemEndpointConfig {
    /// One entry for each system endpoint.
    ///
    /// Required.
    pub items: Option<Vec<SystemEndpointConfigItem>>,
    /// Resource name: `dataApps/{data_app}/systemEndpointConfig`.
    pub name: Option<String>,
    extra_: Extra,
}

impl SystemEndpointConfig {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(SystemEndpointConfig {
    items: "items",
    name: "name",
});

/// Whether one system endpoint is on.
///
/// Required to create: `enabled`, `key`, `type`.
///
/// Used in requests and responses. Schema `v1beta1SystemEndpointConfigItem`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct SystemEndpointConfigItem {
    /// Whether clients of the Data App can call it.
    ///
    /// Required.
    pub enabled: Option<bool>,
    /// Method and path of the system endpoint, joined by a colon.
    ///
    /// Required; for example `POST:/system/query`.
    pub key: Option<String>,
    /// Kind of system endpoint.
    ///
    /// Required; for example `system-data`.
    pub r#type: Option<String>,
    extra_: Extra,
}

impl SystemEndpointConfigItem {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`enabled`](struct@SystemEndpointConfigItem#structfield.enabled).
    #[must_use]
    #[inline]
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

tidbcloud_core::record!(sent SystemEndpointConfigItem {
    enabled: "enabled" [required],
    key: "key" [required],
    r#type: "type" [required],
});

/// New settings of a Chat2Query Data App.
///
/// Used in requests. Schema `UpdateChat2QuerySettingsBody`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct UpdateChat2QuerySettingsBody {
    /// Language of the Data App: `English` or `Chinese`.
    pub language_code: Option<String>,
    /// Key for the language model's provider, of the form `sk-…` for OpenAI.
    ///
    /// Without a key the Data App answers 100 queries a day.
    ///
    /// Secret: `Debug` masks it.
    pub llm_api_key: Option<String>,
    /// Language model: `gpt-4`, `gpt-4o` or `gpt-4o-mini`. The first two work only with a valid key of your own.
    pub llm_model: Option<String>,
    extra_: Extra,
}

impl UpdateChat2QuerySettingsBody {
    /// Creates an empty record.
    #[must_use]
    #[inline]
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

tidbcloud_core::record!(sent UpdateChat2QuerySettingsBody {
    language_code: "languageCode",
    llm_api_key: "llmApiKey" [secret],
    llm_model: "llmModel",
});

/// New settings of a Data App.
///
/// Used in requests. Schema `UpdateDataAppBody`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct UpdateDataAppBody {
    /// Purpose of the Data App, in your words.
    ///
    /// 0 to 1000 characters.
    pub description: Option<String>,
    /// Name in the console, of your own choice.
    ///
    /// 1 to 32 characters.
    pub display_name: Option<String>,
    /// Version of your own counting, as three numbers with dots.
    ///
    /// The server's default is `1.0.0`; pattern `^[1-9]\.[0-9]\.[0-9]$`; for example `1.0.0`.
    pub version: Option<String>,
    extra_: Extra,
}

impl UpdateDataAppBody {
    /// Creates an empty record.
    #[must_use]
    #[inline]
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

tidbcloud_core::record!(sent UpdateDataAppBody {
    description: "description",
    display_name: "displayName",
    version: "version",
});

/// Which system endpoints to turn on or off.
///
/// Required to create: `items`.
///
/// Used in requests. Schema `UpdateSystemEndpointConfigBody`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct UpdateSystemEndpointConfigBody {
    /// Entries to change, named by `type` and `key`.
    ///
    /// Required.
    pub items: Option<Vec<SystemEndpointConfigItem>>,
    extra_: Extra,
}

impl UpdateSystemEndpointConfigBody {
    /// Creates an empty record.
    #[must_use]
    #[inline]
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

tidbcloud_core::record!(sent UpdateSystemEndpointConfigBody {
    items: "items" [required],
});

/// Kind of a Data App.
///
/// Open enum: a value that is not listed here is kept in [`DataAppType::Unknown`]. Schema `v1beta1DataAppType`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DataAppType {
    /// Standard: endpoints with SQL of your own.
    ///
    /// Value `DATAAPP`.
    Dataapp,
    /// Chat2Query: a language model writes the SQL from questions in natural language.
    ///
    /// Value `CHAT2QUERY`.
    Chat2query,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(DataAppType or Unknown {
    Dataapp: "DATAAPP",
    Chat2query: "CHAT2QUERY",
});
