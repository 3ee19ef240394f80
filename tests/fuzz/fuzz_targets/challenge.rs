//! The `WWW-Authenticate` headers of a server, one in each line: a challenge that can be answered, or none. No panic.
#![no_main]

use http::header::WWW_AUTHENTICATE;
use http::{HeaderMap, HeaderValue};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &[u8]| {
    let mut headers = HeaderMap::new();
    for line in text.split(|byte| *byte == b'\n') {
        if let Ok(value) = HeaderValue::from_bytes(line) {
            headers.append(WWW_AUTHENTICATE, value.clone());
            headers.append("authentication-info", value);
        }
    }
    tidbcloud_core::fuzzing::read_challenge(&headers);
});
