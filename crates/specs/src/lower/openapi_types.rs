//! Parts of the document as types of openapiv3, one at a time: a part that does not fit is reported with its place, and a large
//! document is not in memory twice.

use openapiv3::{
    Info, OpenAPI, Operation, Parameter, ReferenceOr, RequestBody, Response, Responses, Schema,
    Server, Tag,
};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::problem;
use tidbcloud_model::api::StatusRange;
use tidbcloud_openapi::diagnostic::Diagnostic;
use tidbcloud_openapi::pointer::join;
use tidbcloud_openapi::schema::structure::Structures;
use tidbcloud_openapi::{successes, walk};

/// Key of the response for every status without its own.
const DEFAULT: &str = "default";

/// One operation, parsed.
pub(super) struct ParsedOperation<'a> {
    pub(super) place: walk::OperationNode,
    pub(super) node: &'a Value,
    /// The operation without its responses.
    pub(super) spec: Operation,
    /// The response of a success, and its status as the document writes it.
    pub(super) success: Option<(String, ReferenceOr<Response>)>,
    /// Statuses of successes whose bodies have another type.
    pub(super) other_successes: Vec<StatusRange>,
    /// Statuses of the documented errors, in order; `default` last.
    pub(super) errors: Vec<String>,
}

/// The document around its operations and component schemas.
pub(super) fn head(document: &Value) -> Result<OpenAPI, Diagnostic> {
    let parts = document.as_object().into_iter().flatten();
    let head: Map<String, Value> = parts
        .map(|(key, part)| {
            let part = match (key.as_str(), part) {
                ("paths", Value::Object(_)) => Map::new().into(),
                ("components", Value::Object(components)) => without_schemas(components).into(),
                _ => part.clone(),
            };
            (key.clone(), part)
        })
        .collect();
    let head = Value::Object(head);
    read(&head, "#").map_err(|whole| {
        let info = head.get("info").map(|info| part::<Info>(info, "#/info"));
        let servers = list::<Server>(&head, "servers", "#");
        let tags = list::<Tag>(&head, "tags", "#");
        let parts = info.into_iter().flatten().chain(servers).chain(tags);
        let mut parts = parts;
        parts.next().unwrap_or(whole)
    })
}

/// The problem of an operation that is not readable, at the part of it that is not.
fn narrowed(node: &Value, whole: Diagnostic) -> Diagnostic {
    let pointer = whole.pointer.clone().unwrap_or_default();
    let parameters = list::<ReferenceOr<Parameter>>(node, "parameters", &pointer);
    let body = node
        .get("requestBody")
        .and_then(|body| part::<ReferenceOr<RequestBody>>(body, &join(&pointer, "requestBody")));
    let responses = join(&pointer, "responses");
    let responses =
        walk::entries(node.get("responses"))
            .into_iter()
            .filter_map(|(status, response)| {
                part::<ReferenceOr<Response>>(response, &join(&responses, status))
            });
    let mut parts = parameters.into_iter().chain(body).chain(responses);
    parts.next().unwrap_or(whole)
}

/// The problems of the elements of a list.
fn list<T: DeserializeOwned>(node: &Value, key: &str, pointer: &str) -> Vec<Diagnostic> {
    let pointer = join(pointer, key);
    let elements = walk::elements(node.get(key)).enumerate();
    elements
        .filter_map(|(index, element)| part::<T>(element, &join(&pointer, &index.to_string())))
        .collect()
}

/// The problem of a part.
fn part<T: DeserializeOwned>(node: &Value, pointer: &str) -> Option<Diagnostic> {
    read::<T>(node, pointer).err()
}

/// The statuses whose description is one of these, of all from 200 to 299. A status of its own wins over `2XX`.
fn status_ranges(responses: Option<&Value>, described_by: &[&str]) -> Vec<StatusRange> {
    let is_described = |status: &u16| {
        let own = status.to_string();
        let has_own = responses.is_some_and(|responses| responses.get(&own).is_some());
        let by = if has_own { own.as_str() } else { "2XX" };
        described_by.contains(&by)
    };
    let mut ranges: Vec<StatusRange> = Vec::new();
    for status in (200..=299).filter(is_described) {
        match ranges.last_mut().filter(|range| range.last + 1 == status) {
            Some(range) => range.last = status,
            None => ranges.push(StatusRange {
                first: status,
                last: status,
            }),
        }
    }
    ranges
}

fn without_schemas(components: &Map<String, Value>) -> Map<String, Value> {
    let others = components
        .iter()
        .filter(|(key, part)| *key != "schemas" || !part.is_object());
    others
        .map(|(key, part)| (key.clone(), part.clone()))
        .collect()
}

/// The operations in document order.
pub(super) fn operations<'a>(
    document: &'a Value,
    problems: &mut Vec<Diagnostic>,
) -> Vec<ParsedOperation<'a>> {
    let mut operations = Vec::new();
    let structures = Structures::of(document.pointer("/components/schemas"));
    let is_path = |place: &walk::OperationNode| !place.path.starts_with("x-");
    for place in walk::operations(document).into_iter().filter(is_path) {
        let Some(node) = walk::get(document, &place.pointer) else {
            continue;
        };
        match read::<Operation>(node, &place.pointer) {
            Ok(mut spec) => {
                let successes = successes(&structures, node.get("responses"));
                let status = successes.as_ref().map(|successes| successes.status);
                let (success, errors) = responses(std::mem::take(&mut spec.responses), status);
                let other_successes = successes.map_or_else(Vec::new, |successes| {
                    status_ranges(node.get("responses"), &successes.others)
                });
                operations.push(ParsedOperation {
                    place,
                    node,
                    spec,
                    success,
                    other_successes,
                    errors,
                });
            }
            Err(problem) => problems.push(narrowed(node, problem)),
        }
    }
    operations
}

/// The response of the operation, and the statuses of its errors. Schemas of errors, which are most of many documents, are
/// dropped.
fn responses(
    responses: Responses,
    success: Option<&str>,
) -> (Option<(String, ReferenceOr<Response>)>, Vec<String>) {
    let (numbered, default) = (responses.responses, responses.default);
    let numbered = numbered
        .into_iter()
        .map(|(status, response)| (status.to_string(), response));
    let all = numbered.chain(default.map(|response| (DEFAULT.to_owned(), response)));
    let mut found = None;
    let mut errors = Vec::new();
    for (status, response) in all {
        if Some(status.as_str()) == success {
            found = Some((status, response));
        } else if !status.starts_with('2') {
            errors.push(status);
        }
    }
    (found, errors)
}

/// One schema.
pub(super) fn schema(node: &Value, pointer: &str) -> Result<ReferenceOr<Schema>, Diagnostic> {
    read(node, pointer)
}

fn read<T: DeserializeOwned>(node: &Value, pointer: &str) -> Result<T, Diagnostic> {
    T::deserialize(node).map_err(|error| {
        problem(
            pointer,
            format!("this is not OpenAPI 3.0: {error}"),
            "correct the document, or add an overlay action that does",
        )
    })
}
