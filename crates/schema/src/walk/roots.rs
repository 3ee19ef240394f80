//! The operations of a document and the roots of its schema trees, as lists that outlast a change of the document.

use serde_json::Value;

use super::{component_names, each_operation, elements, entries, get};
use crate::pointer::{join, schema_reference};

/// One operation of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OperationNode {
    /// The pointer of the operation object.
    pub pointer: String,
    /// The path template.
    pub path: String,
    /// The method, in lower case.
    pub method: String,
    /// The operationId, where there is one.
    pub id: Option<String>,
}

/// Root of a schema tree: the part of the document that it describes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Root {
    /// A named component.
    Component(String),
    /// The parameter of this name.
    Parameter(OperationNode, String),
    /// A request body.
    Body(OperationNode),
    /// The response of this status, or `default`.
    Response(OperationNode, String),
}

/// All operations, by path and method.
pub fn operations(document: &Value) -> Vec<OperationNode> {
    let mut out = Vec::new();
    each_operation(document, &mut |operation, pointer, path, method| {
        let id = operation.get("operationId").and_then(Value::as_str);
        out.push(OperationNode {
            pointer: pointer.clone(),
            path: path.to_owned(),
            method: method.to_owned(),
            id: id.map(str::to_owned),
        });
    });
    out
}

/// The root of every schema tree: components by name, then operations by path and method.
pub fn roots(document: &Value) -> Vec<(String, Root)> {
    let mut out: Vec<(String, Root)> = component_names(document)
        .into_iter()
        .map(|name| (schema_reference(&name), Root::Component(name)))
        .collect();
    for operation in operations(document) {
        let Some(value) = get(document, &operation.pointer) else {
            continue;
        };
        let parameters = join(&operation.pointer, "parameters");
        for (index, parameter) in elements(value.get("parameters")).enumerate() {
            if parameter.get("schema").is_some() {
                let name = parameter.get("name").and_then(Value::as_str);
                let pointer = join(&join(&parameters, &index.to_string()), "schema");
                let name = name.unwrap_or_default().to_owned();
                out.push((pointer, Root::Parameter(operation.clone(), name)));
            }
        }
        let body = join(&operation.pointer, "requestBody");
        for pointer in contents(value.get("requestBody"), &body) {
            out.push((pointer, Root::Body(operation.clone())));
        }
        let responses = join(&operation.pointer, "responses");
        for (status, response) in entries(value.get("responses")) {
            for pointer in contents(Some(response), &join(&responses, status)) {
                out.push((pointer, Root::Response(operation.clone(), status.clone())));
            }
        }
    }
    out
}

fn contents(holder: Option<&Value>, pointer: &str) -> Vec<String> {
    let content = join(pointer, "content");
    entries(holder.and_then(|holder| holder.get("content")))
        .into_iter()
        .filter(|(_, media)| media.get("schema").is_some())
        .map(|(media_type, _)| join(&join(&content, media_type), "schema"))
        .collect()
}
