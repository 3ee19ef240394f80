//! Security of operations: what each says alike is said once, by the document.

use serde_json::Value;

use tidbcloud_schema::walk;

const SECURITY: &str = "security";

/// Lifts the security of the operations to the document where it has none and each of them has its own, and leaves out repetitions
/// of the document's. Operations that differ from the rest keep theirs, for the check to name; one without security next to others
/// is open, and the document cannot say so for it.
pub(super) fn lift(document: &mut Value) {
    if document.get(SECURITY).is_none() {
        let mut ways: Vec<Value> = Vec::new();
        let mut is_said_by_all = true;
        walk::each_operation(document, &mut |operation, _, _, _| {
            is_said_by_all &= operation.get(SECURITY).is_some();
            for way in walk::elements(operation.get(SECURITY)) {
                if !ways.contains(way) {
                    ways.push(way.clone());
                }
            }
        });
        if let Some(root) = document
            .as_object_mut()
            .filter(|_| is_said_by_all && !ways.is_empty())
        {
            root.insert(SECURITY.to_owned(), ways.into());
        }
    }
    let Some(all) = document.get(SECURITY).cloned() else {
        return;
    };
    walk::each_operation_mut(document, &mut |operation, _, _, _| {
        if operation.get(SECURITY) == Some(&all)
            && let Some(operation) = operation.as_object_mut()
        {
            operation.remove(SECURITY);
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_all_operations_say_is_the_documents() {
        let key = json!([{"key": []}]);
        let mut document = json!({"paths": {
            "/a": {"get": {"security": key}, "put": {"security": []}},
            "/b": {"get": {"security": key}},
        }});
        lift(&mut document);
        let expected = json!({"security": key, "paths": {"/a": {"get": {}, "put": {"security": []}}, "/b": {"get": {}}}});
        assert_eq!(document, expected);
        let before = json!({"paths": {"/a": {"get": {"security": key}}, "/b": {"get": {}}}});
        let mut document = before.clone();
        lift(&mut document);
        assert_eq!(document, before);
        let before = json!({"security": [], "paths": {"/a": {"get": {"security": key}}}});
        let mut document = before.clone();
        lift(&mut document);
        assert_eq!(document, before);
    }
}
