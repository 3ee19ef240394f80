//! Parts of a document that are null, as writers leave them that have nothing to write: they are not there.

use serde_json::Value;

use super::nodes;

/// Keywords around schemas whose null says what their absence says. In schemas, `null` is how overlays take a keyword away.
const PARTS: &[&str] = &[
    "components",
    "schemas",
    "definitions",
    "parameters",
    "responses",
    "requestBodies",
    "requestBody",
    "headers",
    "links",
    "callbacks",
    "examples",
    "content",
    "securitySchemes",
    "securityDefinitions",
    "security",
    "servers",
    "tags",
    "schemes",
    "consumes",
    "produces",
    "externalDocs",
    "summary",
    "description",
    "operationId",
    "deprecated",
    "host",
    "basePath",
];

/// Drops the parts that are null.
pub(super) fn drop_parts(document: &mut Value) {
    nodes::each_mut(document, &mut |node, _| {
        node.retain(|key, value| !value.is_null() || !PARTS.contains(&key.as_str()));
    });
}
