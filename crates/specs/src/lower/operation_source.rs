//! Operations as the document has them: body, response and parameters with their pointers, and identities.

use std::collections::BTreeSet;

use openapiv3::{
    Content, Operation as Spec, Parameter, ReferenceOr, RequestBody, Response, Schema,
};
use serde_json::Value;

use super::openapi_types::ParsedOperation;
use super::problem;
use super::schema::{self, Mention, references};
use tidbcloud_model::api::StatusRange;
use tidbcloud_openapi::diagnostic::Diagnostic;
use tidbcloud_openapi::media_types::{self, BodyKind};
use tidbcloud_openapi::pointer::{join, schema_name};
use tidbcloud_openapi::walk;

/// Extension with the paths that the server accepts in an update mask.
const UPDATE_MASK_PATHS: &str = "x-update-mask-paths";
/// The field with the mask: the fields of a resource that an update changes.
pub(super) const UPDATE_MASK: &str = "updateMask";

/// One operation as the document has it, with its parts.
pub(super) struct OperationSource<'a> {
    pub(super) method: &'static str,
    pub(super) template: &'a str,
    pub(super) spec: &'a Spec,
    node: &'a Value,
    /// JSON pointer of the operation.
    pub(super) pointer: &'a str,
    pub(super) body: Option<&'a RequestBody>,
    pub(super) response: Option<&'a Response>,
    /// Status of the response as the document writes it.
    pub(super) status: Option<&'a str>,
    /// Statuses of successes whose bodies have another type.
    pub(super) other_successes: &'a [StatusRange],
    /// Statuses of the documented errors.
    pub(super) errors: &'a [String],
}

/// A parameter: parsed, as a node of the document, and with its pointer.
pub(super) struct SourceParameter<'a> {
    pub(super) spec: &'a Parameter,
    pub(super) node: &'a Value,
    pub(super) pointer: String,
}

/// A schema of a body or response: parsed, as a node of the document, and with its pointer.
pub(super) struct SourceSchema<'a> {
    pub(super) spec: &'a ReferenceOr<Schema>,
    pub(super) node: &'a Value,
    pub(super) pointer: String,
}

/// The operations that a client can have.
pub(super) fn list<'a>(
    operations: &'a [ParsedOperation<'a>],
    problems: &mut Vec<Diagnostic>,
) -> Vec<OperationSource<'a>> {
    let mut sources = Vec::new();
    for parsed in operations {
        let ParsedOperation {
            place, node, spec, ..
        } = parsed;
        let pointer = &place.pointer;
        let Some(method) = upper(&place.method) else {
            let what = format!(
                "the {} method is not supported",
                place.method.to_uppercase()
            );
            problems.push(problem(
                pointer,
                what,
                "remove the operation in the overlay",
            ));
            continue;
        };
        let body = spec.request_body.as_ref();
        let body = body.and_then(|body| {
            inlined(
                body,
                "request body",
                format!("{pointer}/requestBody"),
                problems,
            )
        });
        let response = parsed.success.as_ref().and_then(|(status, response)| {
            inlined(
                response,
                "response",
                format!("{pointer}/responses/{status}"),
                problems,
            )
        });
        sources.push(OperationSource {
            method,
            template: &place.path,
            spec,
            node,
            pointer,
            body,
            response,
            status: parsed.success.as_ref().map(|(status, _)| status.as_str()),
            other_successes: &parsed.other_successes,
            errors: &parsed.errors,
        });
    }
    sources
}

/// A part of an operation. In documents in normal form it is inline, never a reference.
fn inlined<'a, T>(
    part: &'a ReferenceOr<T>,
    kind: &str,
    pointer: String,
    problems: &mut Vec<Diagnostic>,
) -> Option<&'a T> {
    match part {
        ReferenceOr::Item(part) => Some(part),
        ReferenceOr::Reference { reference } => {
            problems.push(problem(
                pointer,
                format!("expected an inline {kind}, found a reference to `{reference}`"),
                format!("correct the reference, so that it names a shared {kind}"),
            ));
            None
        }
    }
}

/// Identities of all operations: the `operationId`, or `GET /path` where it is missing or not unique.
pub(super) fn identities(operations: &[OperationSource<'_>]) -> Vec<String> {
    let mut taken = BTreeSet::new();
    operations
        .iter()
        .map(|source| {
            let by_path = || format!("{} {}", source.method, source.template);
            match source.operation_id() {
                Some(id) if taken.insert(id) => id.to_owned(),
                _ => by_path(),
            }
        })
        .collect()
}

/// The method as requests write it.
fn upper(method: &str) -> Option<&'static str> {
    Some(match method {
        "get" => "GET",
        "put" => "PUT",
        "post" => "POST",
        "delete" => "DELETE",
        "options" => "OPTIONS",
        "head" => "HEAD",
        "patch" => "PATCH",
        _ => return None,
    })
}

/// The schema of the media type that is taken, with its key: JSON, where it is among them. Bodies in normal form have one other
/// kind of media type at most.
pub(super) fn taken_schema(content: &Content) -> Option<(&ReferenceOr<Schema>, String)> {
    let json = content
        .iter()
        .find(|(media, _)| media_types::is_json(media));
    let (media, value) = json.or_else(|| content.first())?;
    Some((value.schema.as_ref()?, media.clone()))
}

impl<'a> OperationSource<'a> {
    /// The first tag; `default` for operations without one.
    pub(super) fn tag(&self) -> &'a str {
        self.spec.tags.first().map_or("default", String::as_str)
    }

    /// Media types of the body and of the response; several that are no JSON are separated by commas.
    pub(super) fn media_types(&self) -> [Option<String>; 2] {
        let body = self.body.map(|body| &body.content);
        let response = self.response.map(|response| &response.content);
        [body, response].map(|content| {
            let (_, taken) = taken_schema(content?)?;
            if media_types::is_json(&taken) {
                return Some(taken);
            }
            let all: Vec<&str> = content?.keys().map(String::as_str).collect();
            Some(all.join(", "))
        })
    }

    /// The kind of the body.
    pub(super) fn body_kind(&self) -> BodyKind {
        let taken = self.body.and_then(|body| taken_schema(&body.content));
        taken.map_or(BodyKind::Json, |(_, media)| BodyKind::of_request(&media))
    }

    /// The kind of the response.
    pub(super) fn response_kind(&self) -> BodyKind {
        let taken = self
            .response
            .and_then(|response| taken_schema(&response.content));
        taken.map_or(BodyKind::Json, |(_, media)| BodyKind::of_response(&media))
    }

    /// The encodings of the fields of a form.
    pub(super) fn encodings(&self) -> Vec<(&'a String, &'a Value)> {
        let taken = self.body.and_then(|body| taken_schema(&body.content));
        let encoding = taken.and_then(|(_, media)| {
            let content = self.node.get("requestBody")?.get("content")?;
            content.get(&media)?.get("encoding")
        });
        walk::entries(encoding)
    }

    /// The `operationId`, if it has one that is not blank.
    pub(super) fn operation_id(&self) -> Option<&'a str> {
        let id = self.spec.operation_id.as_deref();
        id.filter(|id| !id.trim().is_empty())
    }

    /// Pointer of the response; empty where none is declared.
    pub(super) fn response_pointer(&self) -> String {
        let status = self.status.unwrap_or_default();
        format!("{}/responses/{status}", self.pointer)
    }

    /// Pointer of the body.
    pub(super) fn body_pointer(&self) -> String {
        format!("{}/requestBody", self.pointer)
    }

    /// Whether a success has a schema.
    pub(super) fn declares_response(&self) -> bool {
        let response = self.response;
        response.is_some_and(|response| taken_schema(&response.content).is_some())
    }

    /// The schema of the response.
    pub(super) fn response_schema(&self) -> Option<SourceSchema<'a>> {
        let responses = self.node.get("responses");
        let response = responses.and_then(|all| all.get(self.status?));
        content_schema(&self.response?.content, response, || {
            self.response_pointer()
        })
    }

    /// The schema of the body.
    pub(super) fn body_schema(&self) -> Option<SourceSchema<'a>> {
        let body = self.node.get("requestBody");
        content_schema(&self.body?.content, body, || self.body_pointer())
    }

    /// The parameters.
    pub(super) fn parameters(&self, problems: &mut Vec<Diagnostic>) -> Vec<SourceParameter<'a>> {
        let pointer = format!("{}/parameters", self.pointer);
        let nodes = walk::elements(self.node.get("parameters"));
        let parameters = self.spec.parameters.iter().zip(nodes).enumerate();
        parameters
            .filter_map(|(index, (parameter, node))| {
                let pointer = format!("{pointer}/{index}");
                let spec = inlined(parameter, "parameter", pointer.clone(), problems)?;
                Some(SourceParameter {
                    spec,
                    node,
                    pointer,
                })
            })
            .collect()
    }
}

/// The schema of a body or response, which is the node `holder` of the document at a pointer.
fn content_schema<'a>(
    content: &'a Content,
    holder: Option<&'a Value>,
    pointer: impl FnOnce() -> String,
) -> Option<SourceSchema<'a>> {
    let (spec, media) = taken_schema(content)?;
    let node = holder.and_then(|holder| holder.get("content")?.get(&media)?.get("schema"));
    let pointer = join(&format!("{}/content", pointer()), &media);
    Some(SourceSchema {
        spec,
        node: node.unwrap_or(&Value::Null),
        pointer: format!("{pointer}/schema"),
    })
}

/// A body with a resource and a mask of its fields.
pub(super) struct MaskedBodySource<'v> {
    pub(super) resource_field: &'v str,
    pub(super) resource: String,
    pub(super) known_paths: Vec<String>,
}

pub(super) fn masked<'v>(document: &'v Value, component: &str) -> Option<MaskedBodySource<'v>> {
    let properties = walk::component(document, component)?
        .get("properties")?
        .as_object()?;
    let mask = properties.get(UPDATE_MASK)?;
    let mut others = properties.iter().filter(|(name, _)| *name != UPDATE_MASK);
    let ((resource_field, node), None) = (others.next()?, others.next()) else {
        return None;
    };
    let resource = walk::target(node)?;
    walk::component(document, &resource)?.get("properties")?;
    let known_paths = mask
        .get(UPDATE_MASK_PATHS)
        .and_then(Value::as_array)
        .map(|paths| {
            paths
                .iter()
                .filter_map(Value::as_str)
                .map(str::to_owned)
                .collect()
        })
        .unwrap_or_default();
    Some(MaskedBodySource {
        resource_field,
        resource,
        known_paths,
    })
}

/// Name of the component that a body references, with fields or without.
pub(super) fn body_component(source: &OperationSource<'_>) -> Option<String> {
    schema_name(schema::reference(source.body_schema()?.spec)?)
}

/// Name of the component that a JSON body references.
pub(super) fn json_component(source: &OperationSource<'_>) -> Option<String> {
    let is_json = source.body_kind() == BodyKind::Json;
    body_component(source).filter(|_| is_json)
}

/// Component schemas in the body argument of an operation: the resource of a masked body instead of the body, and none for a
/// body without fields.
pub(super) fn body_roots(document: &Value, source: &OperationSource<'_>) -> Vec<Mention> {
    if let Some(name) = json_component(source) {
        if let Some(masked) = masked(document, &name) {
            return vec![Mention {
                component: masked.resource,
                output_only: false,
            }];
        }
        if is_empty_object(document, &name) {
            return Vec::new();
        }
    }
    let schema = source.body_schema();
    schema.map_or_else(Vec::new, |schema| references(schema.node))
}

pub(super) fn is_empty_object(document: &Value, component: &str) -> bool {
    let Some(node) = walk::component(document, component) else {
        return false;
    };
    node.get("type").and_then(Value::as_str) == Some("object")
        && node
            .get("properties")
            .and_then(Value::as_object)
            .is_none_or(serde_json::Map::is_empty)
        && node.get("additionalProperties").is_none()
}
