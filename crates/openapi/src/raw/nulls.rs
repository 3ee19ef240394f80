//! Parts of a document that are null, as writers leave them that have nothing to write: they are not there.

use serde_json::Value;

use super::nodes;

/// Whether the null of a keyword around schemas says what its absence says. In schemas, `null` is how overlays take a keyword away.
fn is_part(keyword: &str) -> bool {
    matches!(
        keyword,
        "components"
            | "schemas"
            | "definitions"
            | "parameters"
            | "responses"
            | "requestBodies"
            | "requestBody"
            | "headers"
            | "links"
            | "callbacks"
            | "examples"
            | "content"
            | "securitySchemes"
            | "securityDefinitions"
            | "security"
            | "servers"
            | "tags"
            | "schemes"
            | "consumes"
            | "produces"
            | "externalDocs"
            | "summary"
            | "description"
            | "operationId"
            | "deprecated"
            | "host"
            | "basePath"
    )
}

/// Drops the parts that are null.
pub(super) fn drop_parts(document: &mut Value) {
    nodes::each_mut(document, &mut |node, _| {
        if node.values().any(Value::is_null) {
            node.retain(|key, value| !value.is_null() || !is_part(key));
        }
    });
}
