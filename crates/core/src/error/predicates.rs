//! Predicates of an error, each with what to do about it.

use http::StatusCode;

use super::{Error, ErrorKind};

/// Kinds of failure.
impl Error {
    /// The server answered 404: what the path names does not exist, or these keys cannot see it.
    /// After a delete, take it as done; else check the ids.
    pub fn is_not_found(&self) -> bool {
        self.status() == Some(StatusCode::NOT_FOUND)
    }

    /// The server answered 400: it refuses the arguments. The message says which; repeating the call will not help.
    pub fn is_bad_request(&self) -> bool {
        self.status() == Some(StatusCode::BAD_REQUEST)
    }

    /// The server answered 401: it does not accept the credentials. Check both keys, and that they belong to this organization;
    /// or the bearer token, its account and its scopes. Where nothing was signed, the message says so.
    /// (A server that calls each new nonce stale ends here too, after all attempts; its message says so: try again later.)
    pub fn is_unauthorized(&self) -> bool {
        self.status() == Some(StatusCode::UNAUTHORIZED)
    }

    /// The server answered 403: the key pair is right but may not do this. Ask for the role, or use another key.
    pub fn is_forbidden(&self) -> bool {
        self.status() == Some(StatusCode::FORBIDDEN)
    }

    /// The server answered 409: the resource is in a state that does not allow this. Read it, wait until it rests, try again.
    pub fn is_conflict(&self) -> bool {
        self.status() == Some(StatusCode::CONFLICT)
    }

    /// The server answered 429, or would have: the key pair has made too many calls. Nothing was done; wait
    /// [`Error::retry_after`], or allow the call to wait by itself with `with_deadline`.
    pub fn is_rate_limited(&self) -> bool {
        self.status() == Some(StatusCode::TOO_MANY_REQUESTS)
            || self.0.kind == ErrorKind::RateLimited
    }

    /// The server answered 5xx: it failed. Reads may be repeated; after a write, look first whether it was done.
    pub fn is_server_error(&self) -> bool {
        self.status().is_some_and(|status| status.is_server_error())
    }

    /// No answer arrived in time. The server may still have acted: look before repeating a write,
    /// or allow more time with `with_timeout` (one attempt) or `with_deadline` (the call).
    pub fn is_timeout(&self) -> bool {
        self.0.kind == ErrorKind::Timeout || self.0.timed_out
    }

    /// No connection was made (name, network, TLS), so nothing was sent. It was tried several times, unless the
    /// certificate is wrong by itself: check the network and the endpoint before repeating the call.
    /// [`std::error::Error::source`] has the cause.
    pub fn is_connect(&self) -> bool {
        self.0.kind == ErrorKind::Connect
    }

    /// The server reported success, but its response cannot be read as what the operation returns. The call was done, so do not
    /// repeat a write; [`Error::body`] has the response, and a read shows the present state.
    pub fn is_decode(&self) -> bool {
        self.0.kind == ErrorKind::Decode
    }

    /// The call or configuration is not usable, and nothing was sent. The message says what to change.
    pub fn is_usage(&self) -> bool {
        self.0.kind == ErrorKind::Usage
    }

    /// The pages of a list do not lead to its end: they repeat, go on without items, have fewer items than the server says,
    /// or cannot be followed. The items until then are a part of the list. List it again, in case it changed while
    /// it was read; if that does not help, ask support, with the trace id.
    pub fn is_paging(&self) -> bool {
        self.0.kind == ErrorKind::Paging
    }

    /// A wait ended because the resource will not reach the state that was waited for: it failed, was deleted, or rests in another
    /// state. The message names the state and has the resource's own reason; [`Error::body`] has the resource. Waiting
    /// longer will not help: remove the cause, and begin anew.
    pub fn is_wait_failed(&self) -> bool {
        self.0.kind == ErrorKind::WaitFailed
    }

    /// A wait ended because its time was over. Nothing was broken off: the resource goes on by itself, so wait again, or
    /// allow more time with the wait's `with_timeout`.
    pub fn is_wait_timeout(&self) -> bool {
        self.0.kind == ErrorKind::WaitTimeout
    }

    /// Keys are missing, the provider of bearer tokens failed, or the server asks for something that these credentials cannot
    /// sign. The message lists the places that were searched, or has the provider's error, which is the
    /// [source](std::error::Error::source) too. (Credentials that the server rejects are [`Error::is_unauthorized`].)
    pub fn is_authentication(&self) -> bool {
        self.0.kind == ErrorKind::Authentication
    }
}
