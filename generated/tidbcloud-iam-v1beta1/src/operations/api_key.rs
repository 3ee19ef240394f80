// Written by `cargo xtask generate` from iam v1beta1; edits are lost.

use tidbcloud_core::http::Method;
use tidbcloud_core::generated::{Call, Operation, Service};
use crate::types;

const LIST_API_KEYS: Operation = Operation {
    name: "list_api_keys",
    method: Method::GET,
    path: "/apikeys",
    idempotent: false,
};

/// Request builder of [`Client::list_api_keys`](crate::Client::list_api_keys).
///
/// Lists the API keys of one project, a page at a time.
///
/// Sends `GET /apikeys`. Methods set optional parameters; `await` or `send` requests one page, `items` and `pages` go
/// through all pages.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct ListApiKeys {
    call: Call,
}

impl ListApiKeys {
    #[inline]
    pub(crate) fn new(service: &Service) -> Self {
        Self {
            call: Call::new(service, &LIST_API_KEYS),
        }
    }

    /// ID of the project whose keys are listed; without it, the organization's default project.
    ///
    /// Query parameter `projectId`.
    #[inline]
    pub fn project_id(mut self, project_id: u64) -> Self {
        self.call.query("projectId", project_id);
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

    /// Maximum number of keys in a page.
    ///
    /// Query parameter `pageSize`; the server's default is `100`.
    #[inline]
    pub fn page_size(mut self, page_size: i64) -> Self {
        self.call.query("pageSize", page_size);
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
    path: "/apikeys",
    idempotent: false,
};

/// Request builder of [`Client::create_api_key`](crate::Client::create_api_key).
///
/// Creates an API key and answers both halves of it.
///
/// Sends `POST /apikeys`. Methods set optional parameters; `await` or `send` sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct CreateApiKey {
    call: Call,
}

impl CreateApiKey {
    #[inline]
    pub(crate) fn new(service: &Service, api_key: types::CreateApiKeyRequest) -> Self {
        let mut call = Call::new(service, &CREATE_API_KEY);
        call.body(api_key);
        Self { call }
    }
}

tidbcloud_core::builder!(CreateApiKey => types::ApiKey);

const GET_API_KEY: Operation = Operation {
    name: "get_api_key",
    method: Method::GET,
    path: "/apikeys/{accessKey}",
    idempotent: false,
};

/// Request builder of [`Client::get_api_key`](crate::Client::get_api_key).
///
/// Gets one API key.
///
/// Sends `GET /apikeys/{accessKey}`. Methods set optional parameters; `await` or `send` sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct GetApiKey {
    call: Call,
}

impl GetApiKey {
    #[inline]
    pub(crate) fn new(service: &Service, access_key: String) -> Self {
        let mut call = Call::new(service, &GET_API_KEY);
        call.path("accessKey", access_key);
        Self { call }
    }
}

tidbcloud_core::builder!(GetApiKey => types::ApiKey);

const DELETE_API_KEY: Operation = Operation {
    name: "delete_api_key",
    method: Method::DELETE,
    path: "/apikeys/{accessKey}",
    idempotent: false,
};

/// Request builder of [`Client::delete_api_key`](crate::Client::delete_api_key).
///
/// Deletes an API key.
///
/// Sends `DELETE /apikeys/{accessKey}`. Methods set optional parameters; `await` or `send` sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct DeleteApiKey {
    call: Call,
}

impl DeleteApiKey {
    #[inline]
    pub(crate) fn new(service: &Service, access_key: String) -> Self {
        let mut call = Call::new(service, &DELETE_API_KEY);
        call.path("accessKey", access_key);
        Self { call }
    }
}

tidbcloud_core::builder!(DeleteApiKey => types::Empty);

const UPDATE_API_KEY: Operation = Operation {
    name: "update_api_key",
    method: Method::PATCH,
    path: "/apikeys/{accessKey}",
    idempotent: false,
};

/// Request builder of [`Client::update_api_key`](crate::Client::update_api_key).
///
/// Changes the display name, the role or the project of an API key.
///
/// Sends `PATCH /apikeys/{accessKey}`. Methods set optional parameters; `await` or `send` sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct UpdateApiKey {
    call: Call,
}

impl UpdateApiKey {
    #[inline]
    pub(crate) fn new(
        service: &Service,
        access_key: String,
        api_key: types::UpdateApiKeyRequest,
    ) -> Self {
        let mut call = Call::new(service, &UPDATE_API_KEY);
        call.path("accessKey", access_key);
        call.body(api_key);
        Self { call }
    }
}

tidbcloud_core::builder!(UpdateApiKey => types::Empty);
