//! Parts of a document that no call uses: bodies of errors, which are kept as bytes, and schemas that nothing else leads to.

use std::collections::BTreeSet;

use serde_json::Value;

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
        roots.extend(walk::roots_of(operation, |_| true));
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
