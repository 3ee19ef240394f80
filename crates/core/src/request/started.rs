//! A request that began work which another call reads: its response, and the arguments of that call in it.

use crate::codec::record::{Record, text_at};
use crate::codec::response_body::ResponseBody;
use crate::error::{Error, Result};
use crate::request::call::Call;
use crate::request::service::{Operation, Service};
use crate::response::Response;

/// The response to a request that began work.
pub struct Started<R> {
    service: Service,
    operation: &'static Operation,
    response: Response<R>,
}

impl<R: ResponseBody + Record> Started<R> {
    /// Sends the request.
    ///
    /// # Errors
    ///
    /// As [`Call::send`].
    pub async fn send(call: Call) -> Result<Self> {
        let (service, operation) = call.origin();
        Ok(Self {
            service,
            operation,
            response: call.send().await?,
        })
    }

    /// The service that the next call goes to.
    pub fn service(&self) -> &Service {
        &self.service
    }

    /// The text at the end of a path of fields of the response.
    ///
    /// # Errors
    ///
    /// Where it is not set or empty; the error has the response.
    pub fn argument(&self, path: &[&str]) -> Result<String> {
        let text = text_at(self.response.body(), path).filter(|text| !text.is_empty());
        text.ok_or_else(|| {
            let operation = self.operation;
            let what = format!(
                "the response does not have `{}`, which names what was started; where the request was not only to be \
                 checked, the work goes on",
                path.join(".")
            );
            let meta = self.response.meta();
            Error::decode(what)
                .with_headers_and_body(meta.headers(), meta.raw())
                .with_call(operation.name, &operation.method, operation.path)
        })
    }

    /// The response.
    pub fn into_response(self) -> Response<R> {
        self.response
    }
}
