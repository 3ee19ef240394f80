//! Faults of exchanges and of connections.

use std::time::Duration;

use serde_json::Value;

/// Fault of an exchange that was authenticated and routed to an operation.
///
/// [`executes`](Self::executes) says which of them execute the operation first: a client that retries such a call executes it
/// twice.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fault {
    /// The request is read and not executed; the connection is reset before the first byte of a response.
    Reset,
    /// The operation is executed; the connection is reset in the middle of the response body.
    ResetMidBody,
    /// The operation is executed; its response begins after this delay.
    StallHeaders(Duration),
    /// The operation is executed; its response pauses for this time in the middle of the body.
    StallBody(Duration),
    /// The operation is executed; the response is complete HTTP, but its JSON is cut in the middle.
    HalfJson,
    /// An HTML page with this status, as a gateway writes it; the operation is not executed.
    HtmlError(u16),
    /// The operation is executed; a gateway answers 504 with an HTML page, as if the response were late.
    GatewayTimeout,
    /// 429 with the seconds until the limit is reset; the operation is not executed.
    RateLimited {
        /// The value of `X-Ratelimit-Reset`.
        reset: u64,
    },
    /// 503 with an HTML page; the operation is not executed.
    Unavailable {
        /// The value of `Retry-After`: seconds, or an HTTP date.
        retry_after: String,
    },
    /// 401 with a new challenge and `stale=true`, although the nonce was valid; the operation is not executed. Where the mock
    /// takes bearer tokens, the challenge says `error="invalid_token"`, although the token is accepted.
    StaleNonce,
    /// The operation is executed; its correct response has the content type of HTML.
    WrongContentType,
    /// The operation is executed; its response has the correct status and no body.
    EmptyBody,
    /// The operation is executed; the connection is silent for this time, and is then reset.
    LostResponse(Duration),
    /// The operation is executed; its response begins after this delay, whether or not the client still waits, and is sent
    /// twice on the same connection. For tests of clients that wait for less than the delay: a client that got the response
    /// takes the copy for the response to its next call on the connection, and HTTP cannot distinguish them.
    DuplicateResponse(Duration),
    /// The operation is executed; the response body is sent at this rate.
    SlowDrip {
        /// Bytes per second; 0 counts as 1.
        bytes_per_second: u32,
    },
    /// 307 to this URL; the operation is not executed.
    RedirectTo(String),
    /// An error of the API with this status, in the error schema that the document declares; the operation is not executed.
    /// 401 has a new challenge, 429 a limit that is reset within a minute.
    Error(u16),
    /// This response instead of that of the operation, which is not executed.
    Respond {
        /// The status.
        status: u16,
        /// The JSON body; none is sent for `null`.
        body: Value,
    },
}

impl Fault {
    /// Whether the operation is executed.
    pub fn executes(&self) -> bool {
        match self {
            Self::Reset
            | Self::HtmlError(_)
            | Self::RateLimited { .. }
            | Self::Unavailable { .. }
            | Self::StaleNonce
            | Self::RedirectTo(_)
            | Self::Error(_)
            | Self::Respond { .. } => false,
            Self::ResetMidBody
            | Self::StallHeaders(_)
            | Self::StallBody(_)
            | Self::HalfJson
            | Self::GatewayTimeout
            | Self::WrongContentType
            | Self::EmptyBody
            | Self::LostResponse(_)
            | Self::DuplicateResponse(_)
            | Self::SlowDrip { .. } => true,
        }
    }

    /// Whether the correct response is sent completely in the end.
    pub fn answers(&self) -> bool {
        matches!(
            self,
            Self::StallHeaders(_)
                | Self::StallBody(_)
                | Self::WrongContentType
                | Self::DuplicateResponse(_)
                | Self::SlowDrip { .. }
        )
    }
}

/// Fault of a connection, before any request is read.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ConnectionFault {
    /// The connection is reset before a byte of TLS.
    Refuse,
    /// The connection is established, and reset before its first request is read.
    ResetFirst,
    /// The TLS handshake begins after this delay.
    StallHandshake(Duration),
    /// The server presents an expired certificate.
    ExpiredCertificate,
    /// The server presents a certificate for another host.
    WrongHostName,
}
