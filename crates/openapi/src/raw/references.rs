//! References in every form that a URI can have: percent-encoded, and to any node of the document. Afterwards each names a
//! shared part, or leads nowhere.

use serde_json::{Map, Value};

use super::nodes;
use crate::diagnostic::Diagnostic;
use tidbcloud_schema::pointer::{join, segments};
use tidbcloud_schema::walk;

/// Parts of a document that its references name. References to anything else are replaced by a copy.
const SHARED: &[&str] = &["definitions", "parameters", "responses"];

/// The most copies that are made, and how deep they are inside of each other: a node that refers to itself through others
/// would be copied for ever.
const MOST_COPIES: usize = 10_000;
const DEEPEST: usize = 8;

/// Rewrites the references of a document.
///
/// # Errors
///
/// References to other files, as one problem.
pub(super) fn within_components(document: &mut Value) -> Result<(), Diagnostic> {
    let mut outside: Vec<(String, String)> = Vec::new();
    let mut encoded: Vec<(String, String)> = Vec::new();
    let mut is_deep = false;
    nodes::each(document, &mut |node, steps| {
        let Some(Value::String(reference)) = node.get("$ref") else {
            return;
        };
        let place = || join(&steps.pointer(), "$ref");
        if !reference.starts_with('#') {
            outside.push((place(), reference.clone()));
            return;
        }
        let decoded = decoded(document, reference);
        is_deep |= !is_shared(decoded.as_ref().unwrap_or(reference));
        encoded.extend(decoded.map(|decoded| (place(), decoded)));
    });
    if let Some((pointer, reference)) = outside.first() {
        let others = match outside.len() - 1 {
            0 => String::new(),
            1 => ", as does 1 other reference".to_owned(),
            others => format!(", as do {others} other references"),
        };
        return Err(Diagnostic::new(
            format!("`{reference}` leads to another file{others}"),
            "bundle the document first: every tool for OpenAPI has a command that puts all files into one",
        )
        .at(pointer));
    }
    for (place, decoded) in encoded {
        if let Some(reference) = walk::get_mut(document, &place) {
            *reference = decoded.into();
        }
    }
    if is_deep {
        copy(document);
    }
    Ok(())
}

/// A reference without percent encoding, where it has one. A name that has a percent sign itself may be written as it is.
fn decoded(document: &Value, reference: &str) -> Option<String> {
    if !reference.contains('%') || walk::get(document, reference).is_some() {
        return None;
    }
    let decoded = percent_encoding::percent_decode_str(reference).decode_utf8();
    decoded.ok().map(|decoded| decoded.into_owned())
}

/// Whether a reference names a shared part, as all references are to do.
fn is_shared(reference: &str) -> bool {
    match segments(reference).as_slice() {
        [components, _, _] => components == "components",
        [kind, _] => SHARED.contains(&kind.as_str()),
        _ => false,
    }
}

/// Replaces references to nodes inside of others by copies of them, and those inside of copies in turn. One that leads to a
/// node around itself stays, for the check to name.
fn copy(document: &mut Value) {
    let mut copies = 0;
    for _ in 0..DEEPEST {
        let mut open: Vec<(String, String)> = Vec::new();
        nodes::each(document, &mut |node, steps| {
            if let Some(Value::String(reference)) = node.get("$ref")
                && !is_shared(reference)
            {
                open.push((steps.pointer(), reference.clone()));
            }
        });
        let before = copies;
        for (pointer, reference) in open {
            let around = format!("{pointer}/").starts_with(&format!("{reference}/"));
            let target = walk::get(document, &reference).filter(|target| target.is_object());
            let Some(target) = target.cloned().filter(|_| !around && reference != "#") else {
                continue;
            };
            let Some(Value::Object(node)) = walk::get_mut(document, &pointer) else {
                continue;
            };
            if copies == MOST_COPIES {
                return;
            }
            node.remove("$ref");
            if node.is_empty() {
                if let Value::Object(target) = target {
                    *node = target;
                }
            } else {
                // Keywords next to a reference say how this place uses the schema.
                let wrapped = Map::from_iter([("allOf".to_owned(), Value::Array(vec![target]))]);
                node.extend(wrapped);
            }
            copies += 1;
        }
        if copies == before {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn references_are_decoded_and_lead_to_shared_parts_or_become_copies() {
        let mut document = json!({
            "paths": {"/a/{id}": {"get": {"responses": {"200": {"schema": {"type": "object", "properties": {
                "b": {"$ref": "#/definitions/B%C2%AB"},
                "c": {"$ref": "#/definitions/C/allOf/0"},
            }}}}}, "put": {"schema": {"$ref": "#/paths/~1a~1%7Bid%7D/get/responses/200/schema"}}}},
            "definitions": {"B«": {}, "C": {"allOf": [{"$ref": "#/definitions/B«"}]}},
        });
        within_components(&mut document).unwrap();
        let put = &document["paths"]["/a/{id}"]["put"]["schema"];
        let expected = json!({"type": "object", "properties": {
            "b": {"$ref": "#/definitions/B«"}, "c": {"$ref": "#/definitions/B«"},
        }});
        assert_eq!(put, &expected);
    }

    #[test]
    fn nodes_that_refer_to_each_other_end() {
        let mut document = json!({"definitions": {
            "A": {"properties": {"x": {"items": {"$ref": "#/definitions/B/properties/y"}}}},
            "B": {"properties": {"y": {"items": {"$ref": "#/definitions/A/properties/x"}}}},
            "C": {"properties": {"z": {"items": {"$ref": "#/definitions/C/properties/z"}}}},
        }});
        let before = document["definitions"]["C"].clone();
        within_components(&mut document).unwrap();
        assert_eq!(document["definitions"]["C"], before);
    }

    #[test]
    fn references_to_other_files_are_one_problem() {
        let mut document =
            json!({"a": {"$ref": "a.yaml"}, "b": [{"$ref": "b.yaml#/x"}, {"$ref": "c"}]});
        let problem = within_components(&mut document).unwrap_err();
        assert_eq!(
            problem.what,
            "`a.yaml` leads to another file, as do 2 other references"
        );
        assert_eq!(problem.pointer.as_deref(), Some("#/a/$ref"));
    }
}
