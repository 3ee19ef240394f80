//! JSON bodies: records and enums through their tables, lenient decoding of responses, encoding of requests.

pub(crate) mod decoder;
pub(crate) mod extra;
pub(crate) mod file_part;
mod file_value;
pub(crate) mod json;
pub(crate) mod json_text;
mod macros;
pub(crate) mod mismatch;
pub(crate) mod missing;
pub(crate) mod open_enum;
pub(crate) mod place;
pub(crate) mod raw_body;
pub(crate) mod record;
pub(crate) mod response_body;
mod time;
mod value;
pub(crate) mod view;
