//! What can go wrong on request: with one exchange, or with a whole connection.

use std::time::Duration;

/// Something that goes wrong with an exchange that was let in and led to an operation.
///
/// [`executes`](Self::executes) says which of them carry the operation out first: a client that sends such a call again
/// does it twice.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fault {
    /// The request is read and forgotten, and the connection is reset before a byte of a reply.
    Reset,
    /// The operation is carried out; the connection is reset in the middle of the reply's body.
    ResetMidBody,
    /// The operation is carried out; its reply begins that much later.
    StallHeaders(Duration),
    /// The operation is carried out; its reply stops for that long in the middle of the body.
    StallBody(Duration),
    /// The operation is carried out; the reply is whole as HTTP goes, and its JSON ends in the middle.
    HalfJson,
    /// A page of HTML with this status, as a gateway writes it; nothing is carried out.
    HtmlError(u16),
    /// The operation is carried out; a gateway that did not want to wait answers 504 with a page of HTML.
    GatewayTimeout,
    /// 429 that promises room after so many seconds; nothing is carried out.
    RateLimited {
        /// The value of `X-Ratelimit-Reset`.
        reset: u64,
    },
    /// 503 with a page of HTML; nothing is carried out.
    Unavailable {
        /// The value of `Retry-After`: seconds, or a date as HTTP writes it.
        retry_after: String,
    },
    /// 401 with a new challenge and `stale=true`, although the nonce was good; nothing is carried out.
    StaleNonce,
    /// The operation is carried out; its right reply calls itself HTML.
    WrongContentType,
    /// The operation is carried out; its status comes without a body.
    EmptyBody,
    /// The operation is carried out; for so long nothing comes, and then the connection is reset.
    LostReply(Duration),
    /// The operation is carried out; its reply begins that much later, whether or not the client still waits, and comes
    /// twice on the same connection. For clients that wait less: to one that has its reply, the copy looks like the reply
    /// to its next call on the connection, and HTTP has nothing to tell them apart.
    DuplicateReply(Duration),
    /// The operation is carried out; the reply's body comes at this rate.
    SlowDrip {
        /// Bytes in a second; 0 is taken for 1.
        bytes_per_second: u32,
    },
    /// 307 to this URL; nothing is carried out.
    RedirectTo(String),
}

impl Fault {
    /// Whether the operation is carried out all the same.
    pub fn executes(&self) -> bool {
        match self {
            Self::Reset
            | Self::HtmlError(_)
            | Self::RateLimited { .. }
            | Self::Unavailable { .. }
            | Self::StaleNonce
            | Self::RedirectTo(_) => false,
            Self::ResetMidBody
            | Self::StallHeaders(_)
            | Self::StallBody(_)
            | Self::HalfJson
            | Self::GatewayTimeout
            | Self::WrongContentType
            | Self::EmptyBody
            | Self::LostReply(_)
            | Self::DuplicateReply(_)
            | Self::SlowDrip { .. } => true,
        }
    }

    /// Whether the right reply comes in the end, whole.
    pub fn answers(&self) -> bool {
        matches!(
            self,
            Self::StallHeaders(_)
                | Self::StallBody(_)
                | Self::WrongContentType
                | Self::DuplicateReply(_)
                | Self::SlowDrip { .. }
        )
    }
}

/// Something that goes wrong with a connection, before any request is read.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ConnectionFault {
    /// The connection is reset before a byte of TLS.
    Refuse,
    /// The connection is made, and reset before its first request is read.
    ResetFirst,
    /// The TLS handshake begins that much later.
    StallHandshake(Duration),
    /// The server's certificate ended long ago.
    ExpiredCertificate,
    /// The server's certificate is another host's.
    WrongHostName,
}
