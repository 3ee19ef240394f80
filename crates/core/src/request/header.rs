//! Headers that callers set: their names and values, checked.

use http::header::{AUTHORIZATION, CONNECTION, CONTENT_LENGTH, HOST, TRANSFER_ENCODING};
use http::{HeaderName, HeaderValue};

/// Headers that make the exchange work, and so cannot be set by the caller.
const RESERVED: [HeaderName; 5] = [
    AUTHORIZATION,
    CONNECTION,
    CONTENT_LENGTH,
    HOST,
    TRANSFER_ENCODING,
];

/// Returns a header that the caller may set; `method` is the method that sets it, for the error.
pub(crate) fn checked(
    method: &str,
    name: &str,
    value: &str,
) -> Result<(HeaderName, HeaderValue), String> {
    let Ok(name) = HeaderName::from_bytes(name.as_bytes()) else {
        return Err(format!(
            "{method}: {name:?} is no header name; use letters, digits and '-'"
        ));
    };
    if RESERVED.contains(&name) {
        return Err(format!(
            "{method}: {name} is set by the client itself; leave it out"
        ));
    }
    // The value may be a secret and is not shown.
    match HeaderValue::from_str(value) {
        Ok(value) => Ok((name, value)),
        Err(_) => Err(format!(
            "{method}: the value of {name} has characters that a header cannot have; use visible ASCII"
        )),
    }
}
