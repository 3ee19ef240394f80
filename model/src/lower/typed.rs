//! The document as openapiv3 reads it, one part at a time: what does not fit is told where it stands, and no second tree
//! of a large document lies beside the first.

use openapiv3::{OpenAPI, Operation, ReferenceOr, Schema};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::problem;
use crate::document::walk;
use crate::problem::Problem;

/// One operation, read.
pub(super) struct TypedOperation<'a> {
    pub(super) place: walk::Operation,
    pub(super) node: &'a Value,
    pub(super) spec: Operation,
}

/// The document around its operations and component schemas.
pub(super) fn head(document: &Value) -> Result<OpenAPI, Problem> {
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
    problems: &mut Vec<Problem>,
) -> Vec<TypedOperation<'a>> {
    let mut operations = Vec::new();
    for place in walk::operations(document) {
        let Some(node) = walk::get(document, &place.pointer) else {
            continue;
        };
        match read(node, &place.pointer) {
            Ok(spec) => operations.push(TypedOperation { place, node, spec }),
            Err(problem) => problems.push(problem),
        }
    }
    operations
}

/// One schema.
pub(super) fn schema(node: &Value, pointer: &str) -> Result<ReferenceOr<Schema>, Problem> {
    read(node, pointer)
}

fn read<T: DeserializeOwned>(node: &Value, pointer: &str) -> Result<T, Problem> {
    T::deserialize(node).map_err(|error| {
        problem(
            pointer,
            format!("this is not OpenAPI 3.0: {error}"),
            "correct the document, or add an overlay action that does",
        )
    })
}
