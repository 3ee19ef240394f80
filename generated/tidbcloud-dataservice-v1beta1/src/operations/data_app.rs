// Written by `cargo xtask generate` from dataservice v1beta1; edits are lost.

use tidbcloud_core::http::Method;
use tidbcloud_core::generated::{Call, Operation, Service};
use crate::types;

const LIST_DATA_APPS: Operation = Operation {
    name: "list_data_apps",
    method: Method::GET,
    path: "/v1beta1/dataApps",
    idempotent: false,
};

/// Request builder of [`Client::list_data_apps`](crate::Client::list_data_apps).
///
/// Lists the Data Apps of a project, Chat2Query ones included.
///
/// Sends `GET /v1beta1/dataApps`. Methods set optional parameters; `await` or `send` requests one page, `items` and `pages`
/// go through all pages.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct ListDataApps {
    call: Call,
}

impl ListDataApps {
    #[inline]
    pub(crate) fn new(service: &Service, project_id: u64) -> Self {
        let mut call = Call::new(service, &LIST_DATA_APPS);
        call.query("projectId", project_id);
        Self { call }
    }

    /// Maximum number of Data Apps in a page.
    ///
    /// Query parameter `pageSize`; the server's default is `100`; from 1 to 100.
    #[inline]
    pub fn page_size(mut self, page_size: i64) -> Self {
        self.call.query("pageSize", page_size);
        self
    }

    /// Where the page begins: [`next_page_token`](struct@crate::types::ListDataAppsResponse#structfield.next_page_token) of the
    /// page before. Unset asks for the first page.
    ///
    /// Query parameter `pageToken`.
    pub fn page_token(mut self, page_token: impl Into<String>) -> Self {
        self.call.query("pageToken", Into::<String>::into(page_token));
        self
    }
}

tidbcloud_core::builder!(ListDataApps => types::ListDataAppsResponse);

tidbcloud_core::pages!(
    ListDataApps => types::ListDataAppsResponse, types::DataApp, data_apps,
    token("pageToken", next_page_token, [])
);

const CREATE_DATA_APP: Operation = Operation {
    name: "create_data_app",
    method: Method::POST,
    path: "/v1beta1/dataApps",
    idempotent: false,
};

/// Request builder of [`Client::create_data_app`](crate::Client::create_data_app).
///
/// Creates a Data App in a project.
///
/// Sends `POST /v1beta1/dataApps`. Methods set optional parameters; `await` or `send` sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct CreateDataApp {
    call: Call,
}

impl CreateDataApp {
    #[inline]
    pub(crate) fn new(service: &Service, data_app: types::CreateDataAppBody) -> Self {
        let mut call = Call::new(service, &CREATE_DATA_APP);
        call.body(data_app);
        Self { call }
    }
}

tidbcloud_core::builder!(CreateDataApp => types::DataApp);

const GET_DATA_APP: Operation = Operation {
    name: "get_data_app",
    method: Method::GET,
    path: "/v1beta1/dataApps/{dataAppId}",
    idempotent: false,
};

/// Request builder of [`Client::get_data_app`](crate::Client::get_data_app).
///
/// Gets a Data App: its name, version, project and clusters.
///
/// Sends `GET /v1beta1/dataApps/{dataAppId}`. Methods set optional parameters; `await` or `send` sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct GetDataApp {
    call: Call,
}

impl GetDataApp {
    #[inline]
    pub(crate) fn new(service: &Service, data_app_id: String) -> Self {
        let mut call = Call::new(service, &GET_DATA_APP);
        call.path("dataAppId", data_app_id);
        Self { call }
    }
}

tidbcloud_core::builder!(GetDataApp => types::DataApp);

const DELETE_DATA_APP: Operation = Operation {
    name: "delete_data_app",
    method: Method::DELETE,
    path: "/v1beta1/dataApps/{dataAppId}",
    idempotent: false,
};

/// Request builder of [`Client::delete_data_app`](crate::Client::delete_data_app).
///
/// Deletes a Data App.
///
/// Sends `DELETE /v1beta1/dataApps/{dataAppId}`. Methods set optional parameters; `await` or `send` sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct DeleteDataApp {
    call: Call,
}

impl DeleteDataApp {
    #[inline]
    pub(crate) fn new(service: &Service, data_app_id: String) -> Self {
        let mut call = Call::new(service, &DELETE_DATA_APP);
        call.path("dataAppId", data_app_id);
        Self { call }
    }
}

tidbcloud_core::builder!(DeleteDataApp => types::Empty);

const UPDATE_DATA_APP: Operation = Operation {
    name: "update_data_app",
    method: Method::PATCH,
    path: "/v1beta1/dataApps/{dataAppId}",
    idempotent: false,
};

/// Request builder of [`Client::update_data_app`](crate::Client::update_data_app).
///
/// Changes the version, the display name or the description of a Data App.
///
/// Sends `PATCH /v1beta1/dataApps/{dataAppId}`. Methods set optional parameters; `await` or `send` sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct UpdateDataApp {
    call: Call,
}

impl UpdateDataApp {
    #[inline]
    pub(crate) fn new(
        service: &Service,
        data_app_id: String,
        data_app: types::UpdateDataAppBody,
    ) -> Self {
        let mut call = Call::new(service, &UPDATE_DATA_APP);
        call.path("dataAppId", data_app_id);
        call.body(data_app);
        Self { call }
    }
}

tidbcloud_core::builder!(UpdateDataApp => types::DataApp);

const GET_CHAT2_QUERY_SETTINGS: Operation = Operation {
    name: "get_chat2_query_settings",
    method: Method::GET,
    path: "/v1beta1/dataApps/{dataAppId}/chat2querySettings",
    idempotent: false,
};

/// Request builder of [`Client::get_chat2_query_settings`](crate::Client::get_chat2_query_settings).
///
/// Gets the language model, its key and the language of a Chat2Query Data App.
///
/// Sends `GET /v1beta1/dataApps/{dataAppId}/chat2querySettings`. Methods set optional parameters; `await` or `send` sends
/// the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct GetChat2QuerySettings {
    call: Call,
}

impl GetChat2QuerySettings {
    #[inline]
    pub(crate) fn new(service: &Service, data_app_id: String) -> Self {
        let mut call = Call::new(service, &GET_CHAT2_QUERY_SETTINGS);
        call.path("dataAppId", data_app_id);
        Self { call }
    }
}

tidbcloud_core::builder!(GetChat2QuerySettings => types::Chat2QuerySettings);

const UPDATE_CHAT2_QUERY_SETTINGS: Operation = Operation {
    name: "update_chat2_query_settings",
    method: Method::PATCH,
    path: "/v1beta1/dataApps/{dataAppId}/chat2querySettings",
    idempotent: false,
};

/// Request builder of [`Client::update_chat2_query_settings`](crate::Client::update_chat2_query_settings).
///
/// Changes the language model, its key or the language of a Chat2Query Data App.
///
/// Sends `PATCH /v1beta1/dataApps/{dataAppId}/chat2querySettings`. Methods set optional parameters; `await` or `send` sends
/// the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct UpdateChat2QuerySettings {
    call: Call,
}

impl UpdateChat2QuerySettings {
    #[inline]
    pub(crate) fn new(
        service: &Service,
        data_app_id: String,
        chat2query_settings: types::UpdateChat2QuerySettingsBody,
    ) -> Self {
        let mut call = Call::new(service, &UPDATE_CHAT2_QUERY_SETTINGS);
        call.path("dataAppId", data_app_id);
        call.body(chat2query_settings);
        Self { call }
    }
}

tidbcloud_core::builder!(UpdateChat2QuerySettings => types::Chat2QuerySettings);

const GET_SYSTEM_ENDPOINT_CONFIG: Operation = Operation {
    name: "get_system_endpoint_config",
    method: Method::GET,
    path: "/v1beta1/dataApps/{dataAppId}/systemEndpointConfig",
    idempotent: false,
};

/// Request builder of [`Client::get_system_endpoint_config`](crate::Client::get_system_endpoint_config).
///
/// Gets which system endpoints are on in a Data App.
///
/// Sends `GET /v1beta1/dataApps/{dataAppId}/systemEndpointConfig`. Methods set optional parameters; `await` or `send` sends
/// the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct GetSystemEndpointConfig {
    call: Call,
}

impl GetSystemEndpointConfig {
    #[inline]
    pub(crate) fn new(service: &Service, data_app_id: String) -> Self {
        let mut call = Call::new(service, &GET_SYSTEM_ENDPOINT_CONFIG);
        call.path("dataAppId", data_app_id);
        Self { call }
    }
}

tidbcloud_core::builder!(GetSystemEndpointConfig => types::SystemEndpointConfig);

const UPDATE_SYSTEM_ENDPOINT_CONFIG: Operation = Operation {
    name: "update_system_endpoint_config",
    method: Method::PATCH,
    path: "/v1beta1/dataApps/{dataAppId}/systemEndpointConfig",
    idempotent: false,
};

/// Request builder of [`Client::update_system_endpoint_config`](crate::Client::update_system_endpoint_config).
///
/// Turns system endpoints of a Data App on or off.
///
/// Sends `PATCH /v1beta1/dataApps/{dataAppId}/systemEndpointConfig`. Methods set optional parameters; `await` or `send`
/// sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct UpdateSystemEndpointConfig {
    call: Call,
}

impl UpdateSystemEndpointConfig {
    #[inline]
    pub(crate) fn new(
        service: &Service,
        data_app_id: String,
        system_endpoint_config: types::UpdateSystemEndpointConfigBody,
    ) -> Self {
        let mut call = Call::new(service, &UPDATE_SYSTEM_ENDPOINT_CONFIG);
        call.path("dataAppId", data_app_id);
        call.body(system_endpoint_config);
        Self { call }
    }
}

tidbcloud_core::builder!(UpdateSystemEndpointConfig => types::SystemEndpointConfig);
