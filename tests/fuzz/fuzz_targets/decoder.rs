//! Bodies of responses.
#![no_main]

#[path = "../targets.rs"]
#[allow(dead_code, reason = "the other targets have their own program")]
mod targets;

libfuzzer_sys::fuzz_target!(|body: &[u8]| targets::decoder(body));
