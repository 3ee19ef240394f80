// Written by `cargo xtask generate` from dataservice v1beta1; edits are lost.

use tidbcloud_core::http::Method;
use tidbcloud_core::generated::{Call, Operation, Service};
use crate::types;

const LIST_API_KEYS: Operation = Operation {
    name: "list_api_keys",
    method: Method::GET,
    path: "/v1beta1/dataApps/{dataAppId}/apiKeys",
    idempotent: false,
};

/// Request builder of [`Client::list_api_keys`](crate::Client::list_api_keys).
///
/// Lists the API keys of a Data App.
///
/// Sends `GET /v1beta1/dataApps/{dataAppId}/apiKeys`. Methods set optional parameters; `await` or `send` requests one page,
/// `items` and `pages` go through all pages.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct ListApiKeys {
    call: Call,
}

impl ListApiKeys {
    #[inline]
    pub(crate) fn new(service: &Service, data_app_id: String) -> Self {
        let mut call = Call::new(service, &LIST_API_KEYS);
        call.path("dataAppId", data_app_id);
        Self { call }
    }

    /// Maximum number of API keys in a page.
    ///
    /// Query parameter `pageSize`; the server's default is `100`; from 1 to 100.
    #[inline]
    pub fn page_size(mut self, page_size: i64) -> Self {
        self.call.query("pageSize", page_size);
        self
    }

    /// Where the page begins: [`next_page_token`](struct@crate::types::ListApiKeysResponse#structfield.next_page_token) of the
    /// page before. Unset asks for the first page.
    ///
    /// Query parameter `pageToken`.
    pub fn page_token(mut self, page_token: impl Into<String>) -> Self {
        self.call.query("pageToken", Into::<String>::into(page_token));
        self
    }
}

tidbcloud_core::builder!(ListApiKeys => types::ListApiKeysResponse);

tidbcloud_core::pages!(
    ListApiKeys => types::ListApiKeysResponse, types::ApiKey, api_keys,
    token("pageToken", next_page_token, [])
);

const CREATE_API_KEY: Operation = Operation {
    name: "create_api_key",
    method: Method::POST,
    path: "/v1beta1/dataApps/{dataAppId}/apiKeys",
    idempotent: false,
};

/// Request builder of [`Client::create_api_key`](crate::Client::create_api_key).
///
/// Creates an API key with which clients call the endpoints of a Data App.
///
/// Sends `POST /v1beta1/dataApps/{dataAppId}/apiKeys`. Methods set optional parameters; `await` or `send` sends the
/// request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct CreateApiKey {
    call: Call,
}

impl CreateApiKey {
    #[inline]
    pub(crate) fn new(
        service: &Service,
        data_app_id: String,
        api_key: types::CreateApiKeyBody,
    ) -> Self {
        let mut call = Call::new(service, &CREATE_API_KEY);
        call.path("dataAppId", data_app_id);
        call.body(api_key);
        Self { call }
    }
}

tidbcloud_core::builder!(CreateApiKey => types::ApiKey);

const GET_API_KEY: Operation = Operation {
    name: "get_api_key",
    method: Method::GET,
    path: "/v1beta1/dataApps/{dataAppId}/apiKeys/{apiKeyId}",
    idempotent: false,
};

/// Request builder of [`Client::get_api_key`](crate::Client::get_api_key).
///
/// Gets an API key of a Data App.
///
/// Sends `GET /v1beta1/dataApps/{dataAppId}/apiKeys/{apiKeyId}`. Methods set optional parameters; `await` or `send` sends
/// the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct GetApiKey {
    call: Call,
}

impl GetApiKey {
    #[inline]
    pub(crate) fn new(
        service: &Service,
        data_app_id: String,
        api_key_id: String,
    ) -> Self {
        let mut call = Call::new(service, &GET_API_KEY);
        call.path("dataAppId", data_app_id);
        call.path("apiKeyId", api_key_id);
        Self { call }
    }
}

tidbcloud_core::builder!(GetApiKey => types::ApiKey);

const DELETE_API_KEY: Operation = Operation {
    name: "delete_api_key",
    method: Method::DELETE,
    path: "/v1beta1/dataApps/{dataAppId}/apiKeys/{apiKeyId}",
    idempotent: false,
};

/// Request builder of [`Client::delete_api_key`](crate::Client::delete_api_key).
///
/// Deletes an API key of a Data App.
///
/// Sends `DELETE /v1beta1/dataApps/{dataAppId}/apiKeys/{apiKeyId}`. Methods set optional parameters; `await` or `send`
/// sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct DeleteApiKey {
    call: Call,
}

impl DeleteApiKey {
    #[inline]
    pub(crate) fn new(
        service: &Service,
        data_app_id: String,
        api_key_id: String,
    ) -> Self {
        let mut call = Call::new(service, &DELETE_API_KEY);
        call.path("dataAppId", data_app_id);
        call.path("apiKeyId", api_key_id);
        Self { call }
    }
}

tidbcloud_core::builder!(DeleteApiKey => types::Empty);

const UPDATE_API_KEY: Operation = Operation {
    name: "update_api_key",
    method: Method::PATCH,
    path: "/v1beta1/dataApps/{dataAppId}/apiKeys/{apiKeyId}",
    idempotent: false,
};

/// Request builder of [`Client::update_api_key`](crate::Client::update_api_key).
///
/// Changes the description, role, rate limit or expiry of an API key.
///
/// Sends `PATCH /v1beta1/dataApps/{dataAppId}/apiKeys/{apiKeyId}`. Methods set optional parameters; `await` or `send` sends
/// the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct UpdateApiKey {
    call: Call,
}

impl UpdateApiKey {
    #[inline]
    pub(crate) fn new(
        service: &Service,
        data_app_id: String,
        api_key_id: String,
        api_key: types::UpdateApiKeyBody,
    ) -> Self {
        let mut call = Call::new(service, &UPDATE_API_KEY);
        call.path("dataAppId", data_app_id);
        call.path("apiKeyId", api_key_id);
        call.body(api_key);
        Self { call }
    }
}

tidbcloud_core::builder!(UpdateApiKey => types::ApiKey);
