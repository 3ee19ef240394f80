//! Validation of requests against the document: path and query parameters, and the body.
//!
//! [`request`] is the entry. Schemas are converted by [`schema`] into JSON Schema, which `jsonschema` applies with the
//! additional keywords of [`keyword`]; [`explain`] turns its errors into violations.

mod body;
mod explain;
mod keyword;
mod multipart;
mod pairs;
mod parameters;
pub(crate) mod request;
mod schema;
