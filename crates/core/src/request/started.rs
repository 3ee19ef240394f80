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

/// Method of the request builder of an operation that begins work which another operation reads. Each list has the wire names
/// of the fields that lead from the response to an argument of the other operation's builder.
#[doc(hidden)]
#[macro_export]
macro_rules! starts {
    ($builder:ty => $response:ty, $following:ty, $([$($field:literal),+]),*) => {
        impl $builder {
            /// Sends the request, and returns the response and the call that reads how far the work is.
            ///
            /// ```text
            /// let (response, call) = client.….start().await?;
            /// call.wait().until_settled().await?;
            /// ```
            ///
            /// # Errors
            ///
            /// As `send`, and where the response does not say what was started, as that of a request which is only checked:
            /// [`Error::is_decode`]($crate::Error::is_decode). The work may have begun then; [`Error::body`]($crate::Error::body)
            /// has the response.
            pub async fn start(self) -> $crate::Result<($crate::Response<$response>, $following)> {
                let started = $crate::generated::Started::<$response>::send(self.call).await?;
                let call = <$following>::new(
                    started.service(),
                    $(started.argument(&[$($field),+])?),*
                );
                ::core::result::Result::Ok((started.into_response(), call))
            }
        }
    };
}
