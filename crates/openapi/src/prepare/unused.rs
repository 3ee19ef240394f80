//! Parts of a document that no call uses: bodies of errors, which are kept as bytes, and schemas that nothing else leads to.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use crate::schema::structure::Structures;
use crate::{successes, walk};

/// Drops the parts that no call uses, and returns the names of the schemas among them. A construct without support in them
/// does not matter.
pub(super) fn drop_unused(document: &mut Value) -> Vec<String> {
    let structures = document.pointer("/components/schemas").cloned();
    let structures = Structures::of(structures.as_ref());
    let mut roots = Vec::new();
    walk::each_operation_mut(document, &mut |operation, _, _, _| {
        let success = successes(&structures, operation.get("responses"));
        let success = success.map(|success| success.status.to_owned());
        if let Some(Value::Object(responses)) = operation.get_mut("responses") {
            for (status, response) in responses {
                let is_used = success.as_ref() == Some(status);
                if let Some(response) = response.as_object_mut().filter(|_| !is_used) {
                    response.remove("content");
                    response.remove("$ref");
                }
            }
        }
        roots.extend(used(operation));
    });
    let reached: BTreeSet<String> = walk::reached(document, roots);
    let mut unused = Vec::new();
    if let Some(Value::Object(schemas)) = document.pointer_mut("/components/schemas") {
        schemas.retain(|name, _| {
            let is_used = reached.contains(name);
            if !is_used {
                unused.push(name.clone());
            }
            is_used
        });
    }
    unused
}

/// The components that the schemas of an operation refer to.
fn used(operation: &Value) -> Vec<String> {
    let mut found = Vec::new();
    let parameters = walk::elements(operation.get("parameters"));
    found.extend(parameters.filter_map(|parameter| parameter.get("schema")));
    let responses = operation.get("responses").and_then(Value::as_object);
    let responses = responses.into_iter().flat_map(Map::values);
    for holder in operation.get("requestBody").into_iter().chain(responses) {
        let media = walk::entries(holder.get("content"));
        found.extend(media.iter().filter_map(|(_, media)| media.get("schema")));
    }
    found.into_iter().flat_map(walk::targets).collect()
}
