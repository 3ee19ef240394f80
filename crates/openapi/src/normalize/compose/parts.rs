//! A schema taken apart into what it says itself, what applies in addition, and its unions.

use serde_json::{Map, Value, json};

use super::{DEEPEST, is_shapeless};
use tidbcloud_schema::keywords::is_structure;

/// A schema taken apart: what it says itself, the members that all apply, and the unions of which one member does.
pub(super) struct Parts {
    pub(super) own: Map<String, Value>,
    pub(super) members: Vec<Map<String, Value>>,
    pub(super) unions: Vec<Union>,
}

/// The members of `oneOf` or `anyOf`, without null.
pub(super) struct Union {
    pub(super) members: Vec<Map<String, Value>>,
    pub(super) discriminator: Option<Value>,
}

impl Parts {
    /// Takes a schema apart.
    pub(super) fn of(schema: &Map<String, Value>) -> Result<Self, String> {
        let mut own = schema.clone();
        let mut members = Vec::new();
        if let Some(reference) = own.remove("$ref") {
            members.push(Map::from_iter([("$ref".to_owned(), reference)]));
        }
        own.remove("not");
        let discriminator = own.remove("discriminator");
        if let Some(list) = own.remove("allOf") {
            flatten(&list, &mut members, 0)?;
        }
        let mut unions = Vec::new();
        for keyword in ["oneOf", "anyOf"] {
            let Some(list) = own.remove(keyword) else {
                continue;
            };
            let list = list
                .as_array()
                .ok_or_else(|| format!("`{keyword}` is not a list"))?;
            let mut alternatives: Vec<Map<String, Value>> = Vec::new();
            for member in list {
                let member = member
                    .as_object()
                    .ok_or_else(|| format!("a member of `{keyword}` is no schema"))?;
                if is_null(member) {
                    own.entry("nullable").or_insert(true.into());
                } else if !alternatives.contains(member) {
                    alternatives.push(member.clone());
                }
            }
            let narrows = |member: &Map<String, Value>| {
                member.keys().all(|key| {
                    !is_structure(key) || matches!(key.as_str(), "required" | "not" | "type")
                })
            };
            let has_shape = !members.is_empty()
                || ["properties", "additionalProperties", "items"]
                    .iter()
                    .any(|key| own.contains_key(*key));
            match alternatives.as_slice() {
                [] => {}
                [only] => flatten(&json!([only]), &mut members, 0)?,
                // They say which properties are required together.
                all if has_shape && all.iter().all(narrows) => {}
                _ => unions.push(Union {
                    members: alternatives,
                    discriminator: discriminator.clone(),
                }),
            }
        }
        Ok(Self {
            own,
            members,
            unions,
        })
    }
}

/// Adds the members of a list, and those of members that are nothing but such a list.
fn flatten(
    list: &Value,
    members: &mut Vec<Map<String, Value>>,
    depth: usize,
) -> Result<(), String> {
    let list = list.as_array().ok_or("`allOf` is not a list")?;
    for member in list {
        let member = member.as_object();
        let mut member = member.ok_or("a member of `allOf` is no schema")?.clone();
        let is_list = depth < DEEPEST
            && member.contains_key("allOf")
            && member
                .keys()
                .all(|key| key == "allOf" || !is_structure(key));
        if is_list && let Some(inner) = member.remove("allOf") {
            flatten(&inner, members, depth + 1)?;
        }
        if !member.is_empty() {
            members.push(member);
        }
    }
    Ok(())
}

/// Whether a schema has null as its only value.
fn is_null(schema: &Map<String, Value>) -> bool {
    let is_null_type = schema.get("type").and_then(Value::as_str) == Some("null");
    let only_null = schema
        .get("enum")
        .and_then(Value::as_array)
        .is_some_and(|values| !values.is_empty() && values.iter().all(Value::is_null));
    let only_nullable = is_shapeless(schema) && schema.get("nullable") == Some(&Value::Bool(true));
    is_null_type || only_null || only_nullable
}
