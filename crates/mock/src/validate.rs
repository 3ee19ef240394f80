//! Validation against the document: of requests (path and query parameters, body), and of recorded responses.
//!
//! [`request`] and [`response`] are the entries. Schemas are converted by [`schema`] into JSON Schema, which `jsonschema` applies with the
//! additional keywords of [`keyword`], after [`unset`] has removed the fields that a request sets to `null`; [`explain`] turns its errors into violations.

mod apply;
mod body;
mod explain;
mod keyword;
mod multipart;
mod pairs;
mod parameters;
pub(crate) mod request;
pub(crate) mod response;
mod schema;
mod unset;
