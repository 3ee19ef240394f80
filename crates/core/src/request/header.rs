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

/// Returns a header that is a parameter of an operation, by its name in the document.
pub(crate) fn parameter(name: &str, value: &str) -> Result<(HeaderName, HeaderValue), String> {
    let Ok(header) = HeaderName::from_bytes(name.as_bytes()) else {
        return Err(format!(
            "the parameter {name:?} is no header name; correct the API document"
        ));
    };
    match HeaderValue::from_str(value) {
        Ok(value) => Ok((header, value)),
        Err(_) => Err(format!(
            "the value of the parameter {name} has characters that a header cannot have; use visible ASCII"
        )),
    }
}
