//! The parts of a document that an action touches, as a document of their own: the overlay engine copies what it is given,
//! for every action, to be able to roll back.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::super::pointer::segments;

/// Parts of a document, at the same places.
pub(super) struct Lent {
    pub(super) part: Value,
    ways: BTreeSet<Vec<String>>,
}

/// Moves the paths and schemas that hold these pointers out of the document. Nothing where a pointer stands elsewhere.
pub(super) fn lend(document: &mut Value, pointers: &[String]) -> Option<Lent> {
    let ways: BTreeSet<Vec<String>> = pointers
        .iter()
        .map(|pointer| way(pointer))
        .collect::<Option<_>>()?;
    let mut part = Value::Object(Map::new());
    for way in &ways {
        let lent = way
            .iter()
            .try_fold(&mut *document, |node, step| node.get_mut(step.as_str()))
            .map(Value::take)
            .unwrap_or_default();
        let slot = way.iter().fold(&mut part, |node, step| {
            if !node.is_object() {
                *node = Value::Object(Map::new());
            }
            &mut node[step.as_str()]
        });
        *slot = lent;
    }
    Some(Lent { part, ways })
}

impl Lent {
    /// Moves everything back; what was removed meanwhile is removed there, too.
    pub(super) fn give_back(mut self, document: &mut Value) {
        for way in &self.ways {
            let Some((key, holders)) = way.split_last() else {
                continue;
            };
            let from = holders
                .iter()
                .try_fold(&mut self.part, |node, step| node.get_mut(step.as_str()))
                .and_then(Value::as_object_mut);
            let back = from.and_then(|map| map.remove(key));
            let to = holders
                .iter()
                .try_fold(&mut *document, |node, step| node.get_mut(step.as_str()))
                .and_then(Value::as_object_mut);
            let Some(to) = to else { continue };
            match back {
                Some(value) => drop(to.insert(key.clone(), value)),
                None => drop(to.remove(key)),
            }
        }
    }
}

/// The way to the path or schema that holds a pointer.
fn way(pointer: &str) -> Option<Vec<String>> {
    let mut steps = segments(pointer);
    let length = match steps.first().map(String::as_str) {
        Some("paths") => 2,
        Some("components") => 3,
        _ => return None,
    };
    (steps.len() >= length).then(|| {
        steps.truncate(length);
        steps
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_is_lent_comes_back_or_goes() {
        let mut document = json!({
            "paths": {"/a~b": {"get": {"x": 1}}, "/c": {}},
            "components": {"schemas": {"A": {"type": "object"}, "B": {}}},
        });
        let pointers = ["/paths/~1a~0b/get", "/components/schemas/A"].map(str::to_owned);
        let mut lent = lend(&mut document, &pointers).unwrap();
        let expected = json!({
            "paths": {"/a~b": {"get": {"x": 1}}},
            "components": {"schemas": {"A": {"type": "object"}}},
        });
        assert_eq!(lent.part, expected);
        lent.part["paths"]["/a~b"]["get"]["x"] = json!(2);
        lent.part["components"]["schemas"]
            .as_object_mut()
            .unwrap()
            .remove("A");
        lent.give_back(&mut document);
        let expected = json!({
            "paths": {"/a~b": {"get": {"x": 2}}, "/c": {}},
            "components": {"schemas": {"B": {}}},
        });
        assert_eq!(document, expected);
    }

    #[test]
    fn what_holds_more_than_parts_is_not_lent() {
        let mut document = json!({"paths": {}, "info": {}});
        for pointer in ["", "/info", "/paths", "/components/schemas"] {
            assert!(
                lend(&mut document, &[pointer.to_owned()]).is_none(),
                "{pointer}"
            );
        }
    }
}
