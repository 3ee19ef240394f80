// Written by `cargo xtask generate` from dataservice v1beta1; edits are lost.

use tidbcloud_core::http::Method;
use tidbcloud_core::generated::{Call, Operation, Service};
use crate::types;

const LIST_ENDPOINTS: Operation = Operation {
    name: "list_endpoints",
    method: Method::GET,
    path: "/v1beta1/dataApps/{dataAppId}/endpoints",
    idempotent: false,
};

/// Request builder of [`Client::list_endpoints`](crate::Client::list_endpoints).
///
/// Lists the endpoints of a Data App, drafts included.
///
/// Sends `GET /v1beta1/dataApps/{dataAppId}/endpoints`. Methods set optional parameters; `await` or `send` requests one
/// page, `items` and `pages` go through all pages.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct ListEndpoints {
    call: Call,
}

impl ListEndpoints {
    #[inline]
    pub(crate) fn new(service: &Service, data_app_id: String) -> Self {
        let mut call = Call::new(service, &LIST_ENDPOINTS);
        call.path("dataAppId", data_app_id);
        Self { call }
    }

    /// Maximum number of endpoints in a page.
    ///
    /// Query parameter `pageSize`; the server's default is `100`; from 1 to 100.
    #[inline]
    pub fn page_size(mut self, page_size: i64) -> Self {
        self.call.query("pageSize", page_size);
        self
    }

    /// Where the page begins: [`next_page_token`](struct@crate::types::ListEndpointsResponse#structfield.next_page_token) of
    /// the page before. Unset asks for the first page.
    ///
    /// Query parameter `pageToken`.
    pub fn page_token(mut self, page_token: impl Into<String>) -> Self {
        self.call.query("pageToken", Into::<String>::into(page_token));
        self
    }
}

tidbcloud_core::builder!(ListEndpoints => types::ListEndpointsResponse);

tidbcloud_core::pages!(
    ListEndpoints => types::ListEndpointsResponse, types::Endpoint, endpoints,
    token("pageToken", next_page_token, [])
);

const CREATE_ENDPOINT: Operation = Operation {
    name: "create_endpoint",
    method: Method::POST,
    path: "/v1beta1/dataApps/{dataAppId}/endpoints",
    idempotent: false,
};

/// Request builder of [`Client::create_endpoint`](crate::Client::create_endpoint).
///
/// Creates an endpoint of a Data App.
///
/// Sends `POST /v1beta1/dataApps/{dataAppId}/endpoints`. Methods set optional parameters; `await` or `send` sends the
/// request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct CreateEndpoint {
    call: Call,
}

impl CreateEndpoint {
    #[inline]
    pub(crate) fn new(
        service: &Service,
        data_app_id: String,
        endpoint: types::CreateEndpointBody,
    ) -> Self {
        let mut call = Call::new(service, &CREATE_ENDPOINT);
        call.path("dataAppId", data_app_id);
        call.body(endpoint);
        Self { call }
    }
}

tidbcloud_core::builder!(CreateEndpoint => types::Endpoint);

const GET_ENDPOINT: Operation = Operation {
    name: "get_endpoint",
    method: Method::GET,
    path: "/v1beta1/{endpointName}",
    idempotent: false,
};

/// Request builder of [`Client::get_endpoint`](crate::Client::get_endpoint).
///
/// Gets an endpoint of a Data App with its SQL and settings.
///
/// Sends `GET /v1beta1/{endpointName}`. Methods set optional parameters; `await` or `send` sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct GetEndpoint {
    call: Call,
}

impl GetEndpoint {
    #[inline]
    pub(crate) fn new(service: &Service, endpoint_name: String) -> Self {
        let mut call = Call::new(service, &GET_ENDPOINT);
        call.path_name("endpointName", endpoint_name);
        Self { call }
    }
}

tidbcloud_core::builder!(GetEndpoint => types::Endpoint);

const DELETE_ENDPOINT: Operation = Operation {
    name: "delete_endpoint",
    method: Method::DELETE,
    path: "/v1beta1/{endpointName}",
    idempotent: false,
};

/// Request builder of [`Client::delete_endpoint`](crate::Client::delete_endpoint).
///
/// Deletes an endpoint that is not online.
///
/// Sends `DELETE /v1beta1/{endpointName}`. Methods set optional parameters; `await` or `send` sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct DeleteEndpoint {
    call: Call,
}

impl DeleteEndpoint {
    #[inline]
    pub(crate) fn new(service: &Service, endpoint_name: String) -> Self {
        let mut call = Call::new(service, &DELETE_ENDPOINT);
        call.path_name("endpointName", endpoint_name);
        Self { call }
    }
}

tidbcloud_core::builder!(DeleteEndpoint => types::Empty);

const UPDATE_ENDPOINT: Operation = Operation {
    name: "update_endpoint",
    method: Method::PATCH,
    path: "/v1beta1/{endpointName}",
    idempotent: false,
};

/// Request builder of [`Client::update_endpoint`](crate::Client::update_endpoint).
///
/// Changes an endpoint of a Data App.
///
/// Sends `PATCH /v1beta1/{endpointName}`. Methods set optional parameters; `await` or `send` sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct UpdateEndpoint {
    call: Call,
}

impl UpdateEndpoint {
    #[inline]
    pub(crate) fn new(
        service: &Service,
        endpoint_name: String,
        endpoint: types::UpdateEndpointBody,
    ) -> Self {
        let mut call = Call::new(service, &UPDATE_ENDPOINT);
        call.path_name("endpointName", endpoint_name);
        call.body(endpoint);
        Self { call }
    }
}

tidbcloud_core::builder!(UpdateEndpoint => types::Endpoint);

const TEST_ENDPOINT: Operation = Operation {
    name: "test_endpoint",
    method: Method::POST,
    path: "/v1beta1/{endpointName}/test",
    idempotent: false,
};

/// Request builder of [`Client::test_endpoint`](crate::Client::test_endpoint).
///
/// Runs an endpoint once with given arguments, deployed or not.
///
/// Sends `POST /v1beta1/{endpointName}/test`. Methods set optional parameters; `await` or `send` sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct TestEndpoint {
    call: Call,
}

impl TestEndpoint {
    #[inline]
    pub(crate) fn new(
        service: &Service,
        endpoint_name: String,
        parameters: types::TestEndpointBody,
    ) -> Self {
        let mut call = Call::new(service, &TEST_ENDPOINT);
        call.path_name("endpointName", endpoint_name);
        call.body(parameters);
        Self { call }
    }
}

tidbcloud_core::builder!(TestEndpoint => types::TestEndpointResponse);
