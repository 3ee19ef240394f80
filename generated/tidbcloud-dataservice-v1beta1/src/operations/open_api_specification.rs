// Written by `cargo xtask generate` from dataservice v1beta1; edits are lost.

use tidbcloud_core::http::Method;
use tidbcloud_core::generated::{Call, Operation, Service};
use crate::types;

const GET_API_SPEC: Operation = Operation {
    name: "get_api_spec",
    method: Method::GET,
    path: "/v1beta1/dataApps/{dataAppId}/apiSpec",
    idempotent: false,
};

/// Request builder of [`Client::get_api_spec`](crate::Client::get_api_spec).
///
/// Gets an OpenAPI 3.0 document of the endpoints of a Data App.
///
/// Sends `GET /v1beta1/dataApps/{dataAppId}/apiSpec`. Methods set optional parameters; `await` or `send` sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct GetApiSpec {
    call: Call,
}

impl GetApiSpec {
    #[inline]
    pub(crate) fn new(service: &Service, data_app_id: String) -> Self {
        let mut call = Call::new(service, &GET_API_SPEC);
        call.path("dataAppId", data_app_id);
        Self { call }
    }

    /// Notation of the document.
    ///
    /// Query parameter `format`; the server's default is `JSON`.
    pub fn format(mut self, format: impl Into<types::GetApiSpecFormat>) -> Self {
        self.call.query("format", Into::<types::GetApiSpecFormat>::into(format));
        self
    }
}

tidbcloud_core::builder!(GetApiSpec => types::ApiSpec);
