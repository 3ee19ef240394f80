//! Model of an API: operations, records, enums. No OpenAPI, no Rust tokens.
//!
//! Every name of generated Rust is in the model; readers look names up and never make them.

mod body_form;
mod facts;
mod hints;
mod omitted;
mod parameter;
mod response;
mod signing;
mod template;
mod types;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use body_form::{BodyForm, FormField};
pub use facts::Facts;
pub use hints::{
    ByHint, Comparison, CostAmount, CostHint, CostScope, CreatesHint, FieldCondition, FieldHint,
    FilterHint, KeyHalf, LimitHint, MapHint, MockHints, OperationHint, ShareHint, TimeHint,
    WirePath,
};
pub use omitted::OmittedOperation;
pub use parameter::{ListStyle, Parameter};
pub use response::{OperationResponse, StatusRange};
pub use signing::SigningScheme;
pub use template::{Alphabet, Insert, Template, TemplatePart, TextChange};
pub use types::{Alternative, Choice, ChoiceTag, EMPTY, Enum, Field, Record, Variant};

/// One API: a group and version, with its operations and types.
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
    /// Name of the API in documentation: `TiDB Cloud Dedicated`.
    pub title: String,
    /// Server URL, base path included, without a slash at the end.
    pub server: String,
    /// Security schemes of all calls, as in the document: `http digest`.
    pub security: Vec<String>,
    /// Ways of signing that the document offers, of which one suffices; the key pair, where it says nothing.
    #[serde(default = "SigningScheme::unsaid")]
    pub signing: Vec<SigningScheme>,
    /// Plans of TiDB Cloud that use the API, from `specs/manifest.yaml`; empty where it is for all of them.
    #[serde(default)]
    pub plans: Vec<String>,
    /// Documentation of the front page, from `docs.yaml`.
    pub doc: Option<String>,
    /// Set where the whole API is deprecated.
    pub deprecated: Option<Deprecation>,
    /// Groups of operations, in the order in which the document first uses them.
    pub tags: Vec<Tag>,
    /// In document order.
    pub operations: Vec<Operation>,
    /// Operations of the document that the crate lacks.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub omitted: Vec<OmittedOperation>,
    /// Every record that a call can send or receive, by Rust name.
    pub records: BTreeMap<String, Record>,
    /// Every open enum that a call can send or receive, by Rust name.
    pub enums: BTreeMap<String, Enum>,
    /// Behaviour that the mock plays, from overlays.
    #[serde(default, skip_serializing_if = "MockHints::is_empty")]
    pub mock: MockHints,
}

/// A group of operations; becomes a module.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Tag {
    /// The tag in the document: `Private Endpoint Connection`.
    pub name: String,
    /// The Rust module: `private_endpoint_connection`.
    pub module: String,
}

/// Deprecation of an API, operation, parameter, record or field.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Deprecation {
    /// Note about the replacement, from an overlay.
    pub note: Option<String>,
}

/// One method at one path.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Operation {
    /// Rust method of the client: `get_cluster`.
    pub name: String,
    /// Rust type of the request builder: `GetCluster`.
    pub type_name: String,
    /// Identity in the document: the `operationId`, or `GET /path` without one.
    pub identity: String,
    /// Former names of the method, each of which a published release has.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// Former names of the request builder.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
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
    /// In document order, required and optional.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub header_parameters: Vec<Parameter>,
    /// The request body; `None` where the operation takes none.
    pub body: Option<Body>,
    /// Media type of the request body.
    pub body_media_type: Option<String>,
    /// Form of the request body on the wire.
    #[serde(default, skip_serializing_if = "BodyForm::is_json")]
    pub body_form: BodyForm,
    /// Limits and the like of the request body itself.
    #[serde(default, skip_serializing_if = "Facts::is_empty")]
    pub body_facts: Facts,
    /// The response of a success.
    pub response: OperationResponse,
    /// Statuses of documented errors, in order; `default` last.
    pub errors: Vec<String>,
    /// Set where the response is one page of a list.
    pub pager: Option<Pager>,
    /// Set where the response is a resource that goes through states.
    pub waiter: Option<Waiter>,
    /// Set where it starts work that another operation reads.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub starts: Option<Starts>,
    /// Whether it may be repeated although its method is not idempotent.
    pub idempotent: bool,
    /// Set where the operation should not be used any more.
    pub deprecated: Option<Deprecation>,
    /// Documentation from `docs.yaml`.
    pub doc: Option<String>,
    /// JSON pointer of the operation in the prepared document.
    pub pointer: String,
}

impl Operation {
    /// All parameters: those of the path, of the query, and of the headers.
    pub fn parameters(&self) -> impl Iterator<Item = &Parameter> {
        let others = self.query_parameters.iter().chain(&self.header_parameters);
        self.path_parameters.iter().chain(others)
    }

    /// All parameters, to be changed.
    pub fn parameters_mut(&mut self) -> impl Iterator<Item = &mut Parameter> {
        let query = self.query_parameters.iter_mut();
        let others = query.chain(&mut self.header_parameters);
        self.path_parameters.iter_mut().chain(others)
    }

    /// Arguments of the client's method before the body, in call order: path parameters, then required query parameters, then
    /// required header parameters.
    pub fn arguments(&self) -> impl Iterator<Item = &Parameter> {
        self.parameters().filter(|parameter| parameter.required)
    }

    /// Query and header parameters that are methods of the request builder.
    pub fn options(&self) -> impl Iterator<Item = &Parameter> {
        self.parameters().filter(|parameter| !parameter.required)
    }

    /// Whether a parameter is one of the headers.
    #[must_use]
    pub fn is_header(&self, parameter: &Parameter) -> bool {
        let mut headers = self.header_parameters.iter();
        headers.any(|header| std::ptr::eq(header, parameter))
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
    /// Fixed text.
    Literal(String),
    /// Wire name of a path parameter.
    Parameter(String),
}

/// Body of a request.
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
    /// A resource and a mask of its fields; only the resource is an argument, the mask is computed.
    Masked {
        /// Rust name of the argument.
        name: String,
        /// Rust name of the resource's record.
        record: String,
        /// Wire name of the field with the resource.
        resource_field: String,
        /// Wire name of the field with the mask.
        mask_field: String,
        /// Paths that the server accepts in a mask, as far as they are known.
        known_paths: Vec<String>,
    },
}

impl Body {
    /// Name and type of the body's argument of the client's method; `None` for an optional body, which is a method of the request
    /// builder, and for an empty one.
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

/// Pagination of a list operation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Pager {
    /// Wire name of the response's field with the items.
    pub items: String,
    /// Type of an item.
    pub item: Type,
    /// The way from one page to the next.
    pub scheme: PageScheme,
}

/// The way from one page to the next.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PageScheme {
    /// The response has the token of the next page; without one, it was the last.
    Token {
        /// Wire name of the query parameter that takes a token.
        parameter: String,
        /// Wire name of the response's field with the next token.
        next: String,
        /// Wire names of query parameters that are only sent for the first page.
        first_page_only: Vec<String>,
    },
    /// Pages have numbers, from 1.
    Number {
        /// Wire name of the query parameter that takes a number.
        parameter: String,
        /// Wire name of the response's field that counts all items.
        total: String,
    },
}

/// Meanings of a resource's states for a caller that waits. A state in no list has no known meaning.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Waiter {
    /// Wire names of the fields that lead from the response to the state.
    pub state: Vec<String>,
    /// Type of the state: an enum or a string.
    pub state_type: Type,
    /// Wire names of the fields that lead to the resource's own message; empty where it has none.
    pub message: Vec<String>,
    /// States on the way to another one.
    pub transitional: Vec<String>,
    /// States in which the resource rests and is well.
    pub settled: Vec<String>,
    /// States that the resource does not leave by itself, and is not well in.
    pub failed: Vec<String>,
    /// States of a resource that is deleted.
    pub gone: Vec<String>,
}

/// The call that reads the work that an operation starts, made from the response.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Starts {
    /// Rust method of the operation that reads it, which has a waiter: `get_restore_status`.
    pub operation: String,
    /// Rust type of that operation's request builder.
    pub type_name: String,
    /// The arguments of the call, in its order; all are text.
    pub arguments: Vec<Argument>,
}

/// An argument of a call that is made from a response.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Argument {
    /// Wire name of the parameter.
    pub parameter: String,
    /// Wire names of the fields that lead from the response to its value.
    pub path: Vec<String>,
}

/// A type of a field, parameter, body or response.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Type {
    /// Text.
    String,
    /// `true` or `false`.
    Boolean,
    /// Every width is 64 bits.
    Integer {
        /// Whether it is `u64`: negative values are impossible, values above `i64::MAX` are not.
        unsigned: bool,
        /// Whether the wire carries decimal digits in a string.
        text: bool,
    },
    /// A double.
    Number,
    /// An instant.
    Timestamp(TimestampForm),
    /// Base64 on the wire, except where it is a whole body that is no JSON.
    Bytes,
    /// A file of a form: bytes with a name and a media type.
    File,
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

/// Form of an instant on the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TimestampForm {
    /// RFC 3339 text.
    Rfc3339,
    /// Seconds since 1970, in a string.
    UnixSeconds,
}
