//! Parameters of operations.

use serde::{Deserialize, Serialize};

use super::{Deprecation, Facts, Type};

/// A value that goes into the path, the query or a header.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Parameter {
    /// Rust name, keyword-safe (`r#type`).
    pub name: String,
    /// Name of the method that sets it, which a reserved word may have changed.
    pub method: String,
    /// Name on the wire.
    pub wire_name: String,
    /// Whether the server refuses a call without it.
    pub required: bool,
    /// Its type; a list for repeatable parameters.
    #[serde(rename = "type")]
    pub ty: Type,
    /// Form of a list or an object in a query; a list in a header or path is always separated by commas.
    pub list: ListStyle,
    /// Whether its value is never shown; header parameters only.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub secret: bool,
    /// Whether it is a resource name whose slashes are not encoded (`dataApps/1/endpoints/2`); path parameters only.
    pub resource_name: bool,
    /// Limits and the like, for documentation and samples.
    pub facts: Facts,
    /// Set where the parameter should not be used any more.
    pub deprecated: Option<Deprecation>,
    /// Documentation from `docs.yaml`.
    pub doc: Option<String>,
}

/// Form of a list or an object in a query or form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ListStyle {
    /// `?a=1&a=2`; of an object in a query, each of its entries is a parameter: `?x=1&y=2`.
    #[default]
    Repeat,
    /// `?a=1,2`; an object is its names and values in turn: `?a=x,1,y,2`.
    Comma,
    /// `?a=1%202`
    Space,
    /// `?a=1|2`
    Pipe,
    /// `?a[x]=1`
    Deep,
    /// `?a={"x":1}`
    Json,
}
