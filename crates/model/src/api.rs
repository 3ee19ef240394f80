//! What an API *is*: operations, records, enums. No OpenAPI, no Rust tokens.
//!
//! Every name that generated Rust uses was settled before a value of these types exists; readers look names up and
//! never make them.

mod types;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

pub use types::{EMPTY, Enum, Field, Record, Variant};

/// One API: a group and version with all that can be called and all that it speaks of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Api {
    /// Short name, as in `specs/manifest.yaml`: `dedicated`.
    pub id: String,
    /// API version: `v1beta1`.
    pub version: String,
    /// Package name of the generated crate.
    #[serde(rename = "crate")]
    pub crate_name: String,
    /// Version of the generated crate.
    pub release: String,
    /// What people call the API: `TiDB Cloud Dedicated`.
    pub title: String,
    /// Server URL, base path included, without a slash at the end.
    pub server: String,
    /// How calls are signed, as the document says it: `http digest`.
    pub security: Vec<String>,
    /// Sentences of the front page, from `docs.yaml`.
    pub doc: Option<String>,
    /// Why nobody should start with this API, and what to use instead.
    pub deprecated: Option<Deprecation>,
    /// Groups of operations, in the order in which the document first uses them.
    pub tags: Vec<Tag>,
    /// In document order.
    pub operations: Vec<Operation>,
    /// Every record that a call can send or receive, by Rust name.
    pub records: BTreeMap<String, Record>,
    /// Every open enum that a call can send or receive, by Rust name.
    pub enums: BTreeMap<String, Enum>,
}

/// A group of operations; becomes a module.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Tag {
    /// The document's word: `Private Endpoint Connection`.
    pub name: String,
    /// The Rust module: `private_endpoint_connection`.
    pub module: String,
}

/// Why and since when something should not be used.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Deprecation {
    /// What to use instead, where an overlay says so.
    pub note: Option<String>,
}

/// One method at one path.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Operation {
    /// Rust method of the client: `get_cluster`.
    pub name: String,
    /// Rust type of the request builder: `GetCluster`.
    pub type_name: String,
    /// What the name stands for in the document: the `operationId`, or `GET /path` without one.
    pub identity: String,
    /// Former names of the method, each of which stood in a released version.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// Former names of the request builder, beside `aliases`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub type_aliases: Vec<String>,
    /// The document's `operationId`.
    pub operation_id: Option<String>,
    /// HTTP method, upper case.
    pub method: String,
    /// Path under the server URL.
    pub path: Path,
    /// Module of the tag it belongs to.
    pub module: String,
    /// The tag as the document writes it.
    pub tag: String,
    /// In template order; always required.
    pub path_parameters: Vec<Parameter>,
    /// In document order, required and optional.
    pub query_parameters: Vec<Parameter>,
    /// What is sent.
    pub body: Option<Body>,
    /// Media type of what is sent.
    pub body_media_type: Option<String>,
    /// What a success answers.
    pub reply: Reply,
    /// Statuses of documented errors, in order; `default` last.
    pub errors: Vec<String>,
    /// Set where the reply is one page of a list.
    pub pager: Option<Pager>,
    /// Set where the reply is a resource that goes through states.
    pub waiter: Option<Waiter>,
    /// Whether it may be repeated although its method does not promise that.
    pub idempotent: bool,
    /// Set where the operation should not be used any more.
    pub deprecated: Option<Deprecation>,
    /// Sentences from `docs.yaml`.
    pub doc: Option<String>,
    /// JSON pointer of the operation in the prepared document.
    pub pointer: String,
}

impl Operation {
    /// Arguments of the client's method before the body, in call order: path parameters, then required query parameters.
    pub fn arguments(&self) -> impl Iterator<Item = &Parameter> {
        self.path_parameters.iter().chain(
            self.query_parameters
                .iter()
                .filter(|parameter| parameter.required),
        )
    }

    /// Query parameters that are methods of the request builder.
    pub fn options(&self) -> impl Iterator<Item = &Parameter> {
        self.query_parameters
            .iter()
            .filter(|parameter| !parameter.required)
    }
}

/// A path template, taken apart at its slashes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Path {
    /// The template as written: `/clusters/{clusterId}:pauseCluster`.
    pub template: String,
    /// One entry for each part between slashes; a trailing slash is an empty last segment.
    pub segments: Vec<Segment>,
}

/// The text between two slashes: literals and parameters in turn.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Segment {
    /// In order; an empty segment has no parts.
    pub parts: Vec<Part>,
}

/// A piece of a path segment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// Text that stands as it is.
    Literal(String),
    /// Wire name of the path parameter that stands here.
    Parameter(String),
}

/// A value that goes into the path or the query.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Parameter {
    /// Rust name, keyword-safe (`r#type`).
    pub name: String,
    /// Name of the method that sets it, which a reserved word may have changed.
    pub method: String,
    /// Name on the wire.
    pub wire_name: String,
    /// Whether a call without it is refused by the server.
    pub required: bool,
    /// Its type; a list for repeatable parameters.
    #[serde(rename = "type")]
    pub ty: Type,
    /// How a list is written in a query.
    pub list: ListStyle,
    /// Path parameters only: a resource name whose slashes stay (`dataApps/1/endpoints/2`).
    pub resource_name: bool,
    /// Limits and the like, for documentation and samples.
    pub facts: Facts,
    /// Set where the parameter should not be used any more.
    pub deprecated: Option<Deprecation>,
    /// Sentences from `docs.yaml`.
    pub doc: Option<String>,
}

/// How a list of values is written in a query.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ListStyle {
    /// `?a=1&a=2`
    #[default]
    Repeat,
    /// `?a=1,2`
    Comma,
    /// `?a=1%202`
    Space,
    /// `?a=1|2`
    Pipe,
}

/// What an operation sends.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Body {
    /// A body without fields: no argument, `{}` is sent.
    Empty,
    /// One value of this type, under this Rust argument name.
    Value {
        /// Rust name of the argument.
        name: String,
        /// Its type.
        #[serde(rename = "type")]
        ty: Type,
        /// Whether the document requires a body.
        required: bool,
    },
    /// A resource beside a mask of its fields; only the resource is an argument, the mask is computed.
    Masked {
        /// Rust name of the argument.
        name: String,
        /// Rust name of the resource's record.
        record: String,
        /// Wire name of the field that holds the resource.
        resource_field: String,
        /// Wire name of the field that holds the mask.
        mask_field: String,
        /// Paths that the server is known to accept in a mask.
        known_paths: Vec<String>,
    },
}

impl Body {
    /// Name and type of the argument that the client's method takes for it; nothing for a body that is a method of the
    /// request builder, or none at all.
    pub fn argument(&self) -> Option<(&str, Type)> {
        match self {
            Self::Value {
                name,
                ty,
                required: true,
            } => Some((name, ty.clone())),
            Self::Masked { name, record, .. } => Some((name, Type::Record(record.clone()))),
            Self::Value { .. } | Self::Empty => None,
        }
    }
}

/// What a success answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reply {
    /// The type of the body; an empty record where the document declares nothing.
    #[serde(rename = "type")]
    pub ty: Type,
    /// Whether the document declares a schema for the success.
    pub declared: bool,
    /// Status of the success as the document writes it: `200`, `2XX` or `default`; nothing where none is declared.
    pub status: Option<String>,
    /// Media type of the body, where it has one.
    pub media_type: Option<String>,
}

/// How a list is gone through, page after page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Pager {
    /// Wire name of the reply's field that holds the items.
    pub items: String,
    /// Type of an item.
    pub item: Type,
    /// How one page leads to the next.
    pub scheme: PageScheme,
}

/// How one page leads to the next.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PageScheme {
    /// The reply names the token of the next page; without one, it was the last.
    Token {
        /// Wire name of the query parameter that takes a token.
        parameter: String,
        /// Wire name of the reply's field that holds the next token.
        next: String,
        /// Wire names of query parameters that go with the first page only.
        first_page_only: Vec<String>,
    },
    /// Pages have numbers, from 1.
    Number {
        /// Wire name of the query parameter that takes a number.
        parameter: String,
        /// Wire name of the reply's field that counts all items.
        total: String,
    },
}

/// What the states of a resource mean to somebody who waits. A state that stands nowhere means nothing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Waiter {
    /// Wire names of the fields that lead from the reply to the state.
    pub state: Vec<String>,
    /// Type of the state: an enum or a string.
    pub state_type: Type,
    /// Wire names of the fields that lead to the resource's own message; empty where it has none.
    pub message: Vec<String>,
    /// On the way.
    pub transitional: Vec<String>,
    /// At rest, and well.
    pub settled: Vec<String>,
    /// Will not become well by itself.
    pub failed: Vec<String>,
    /// Does not exist any more.
    pub gone: Vec<String>,
}

/// A type of a field, parameter, body or reply.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Type {
    /// Text.
    String,
    /// `true` or `false`.
    Boolean,
    /// Every width is 64 bits.
    Integer {
        /// Whether negative values are impossible and values above `i64::MAX` are not.
        unsigned: bool,
        /// Whether the wire carries decimal digits in a string.
        text: bool,
    },
    /// A double.
    Number,
    /// An instant.
    Timestamp(TimestampForm),
    /// Base64 on the wire.
    Bytes,
    /// Anything.
    Json,
    /// Rust name of an enum of the same API.
    Enum(String),
    /// Rust name of a record of the same API.
    Record(String),
    /// Values in order.
    List(Box<Type>),
    /// Values by name.
    Map(Box<Type>),
}

/// How the wire writes an instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TimestampForm {
    /// RFC 3339 text.
    Rfc3339,
    /// Seconds since 1970, in a string.
    UnixSeconds,
}

/// What the document says of a value beside its type. Never enforced by a client.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Facts {
    /// The document's `format`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub format: Option<String>,
    /// What the server takes where nothing is sent. Never sent by a client.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default: Option<Value>,
    /// A value from the document.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub example: Option<Value>,
    /// Least number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minimum: Option<serde_json::Number>,
    /// Greatest number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub maximum: Option<serde_json::Number>,
    /// Least length, in characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min_length: Option<u64>,
    /// Greatest length, in characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_length: Option<u64>,
    /// Least number of items.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min_items: Option<u64>,
    /// Greatest number of items.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_items: Option<u64>,
    /// Regular expression of the text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pattern: Option<String>,
}
