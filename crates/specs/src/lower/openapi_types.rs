//! Parts of the document as types of openapiv3, one at a time: a part that does not fit is reported with its place, and a large
//! document is not in memory twice.

use openapiv3::{OpenAPI, Operation, ReferenceOr, Response, Responses, Schema, StatusCode};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::problem;
use tidbcloud_openapi::diagnostic::Diagnostic;
use tidbcloud_openapi::walk;

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
    read(&Value::Object(head), "#")
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
    let is_path = |place: &walk::OperationNode| !place.path.starts_with("x-");
    for place in walk::operations(document).into_iter().filter(is_path) {
        let Some(node) = walk::get(document, &place.pointer) else {
            continue;
        };
        match read::<Operation>(node, &place.pointer) {
            Ok(mut spec) => {
                let (success, errors) = responses(std::mem::take(&mut spec.responses));
                operations.push(ParsedOperation {
                    place,
                    node,
                    spec,
                    success,
                    errors,
                });
            }
            Err(problem) => problems.push(problem),
        }
    }
    operations
}

/// The response of a success: 200, else the first other 2xx, else `default` where no success is declared at all. Schemas of
/// errors, which are most of many documents, are dropped.
fn responses(responses: Responses) -> (Option<(String, ReferenceOr<Response>)>, Vec<String>) {
    let (mut numbered, default) = (responses.responses, responses.default);
    let is_success =
        |status: &StatusCode| matches!(status, StatusCode::Code(200..=299) | StatusCode::Range(2));
    let ok = numbered.get_index_of(&StatusCode::Code(200));
    let index = ok.or_else(|| numbered.keys().position(is_success));
    let has_default = default.is_some();
    let success = match index.and_then(|index| numbered.shift_remove_index(index)) {
        Some((status, response)) => Some((status.to_string(), response)),
        None => default.map(|response| (DEFAULT.to_owned(), response)),
    };
    let is_response = |status: &String| {
        success
            .as_ref()
            .is_some_and(|(response, _)| response == status)
    };
    let all = numbered.keys().map(ToString::to_string);
    let all = all.chain(has_default.then(|| DEFAULT.to_owned()));
    let errors = all.filter(|status| !is_response(status) && !status.starts_with('2'));
    let errors = errors.collect();
    (success, errors)
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
