//! The property whose value distinguishes the members of a union of records.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use tidbcloud_schema::pointer::schema_name;
use tidbcloud_schema::walk;

/// A member of a union as one schema.
pub(super) struct Member {
    /// The name of its component.
    pub(super) component: Option<String>,
    pub(super) schema: Map<String, Value>,
}

/// The tag of a union of records, and the values that name each member.
pub(super) struct Tag {
    pub(super) property: String,
    pub(super) values: Vec<Vec<String>>,
}

/// The properties of a member.
pub(super) fn properties(member: &Member) -> impl Iterator<Item = (&String, &Value)> {
    let properties = member.schema.get("properties").and_then(Value::as_object);
    properties.into_iter().flatten()
}

/// Whether a member requires a property.
pub(super) fn requires(member: &Member, name: &str) -> bool {
    walk::elements(member.schema.get("required")).any(|required| required.as_str() == Some(name))
}

/// The tag that the document names, or a property whose values distinguish the members.
pub(super) fn tag(members: &[Member], discriminator: Option<&Value>) -> Option<Tag> {
    if let Some(property) = discriminator.and_then(|named| {
        named
            .as_str()
            .or_else(|| named.get("propertyName")?.as_str())
    }) {
        let mapping = discriminator.and_then(|named| named.get("mapping"));
        let values = members
            .iter()
            .map(|member| named_values(member, property, mapping))
            .collect::<Option<_>>()?;
        return Some(Tag {
            property: property.to_owned(),
            values,
        });
    }
    let (first, others) = members.split_first()?;
    let mut names: Vec<&String> = properties(first).map(|(name, _)| name).collect();
    names.sort_by_key(|name| !matches!(name.as_str(), "type" | "kind" | "object"));
    names.into_iter().find_map(|name| {
        let mut seen: BTreeSet<String> = BTreeSet::new();
        let mut values = Vec::new();
        for member in std::iter::once(first).chain(others) {
            let own = listed_values(member, name)?;
            for value in &own {
                if !seen.insert(value.clone()) {
                    return None;
                }
            }
            values.push(own);
        }
        Some(Tag {
            property: name.clone(),
            values,
        })
    })
}

/// The values of a property's `enum` in one member.
fn listed_values(member: &Member, property: &str) -> Option<Vec<String>> {
    let schema = member.schema.get("properties")?.get(property)?;
    let values = schema.get("enum")?.as_array()?;
    let texts: Option<Vec<String>> = values
        .iter()
        .map(|value| value.as_str().map(str::to_owned))
        .collect();
    texts.filter(|texts| !texts.is_empty())
}

/// The values of the discriminator that name a member: those of the mapping, else those that its property lists, else the
/// name of its component.
fn named_values(member: &Member, property: &str, mapping: Option<&Value>) -> Option<Vec<String>> {
    let names_member = |target: &Value| {
        let target = target.as_str().unwrap_or_default();
        let name = schema_name(target).unwrap_or_else(|| target.to_owned());
        member.component.as_ref() == Some(&name)
    };
    let mapped = walk::entries(mapping).into_iter();
    let mapped = mapped.filter(|(_, target)| names_member(target));
    let mapped: Vec<String> = mapped.map(|(value, _)| value.clone()).collect();
    if !mapped.is_empty() {
        return Some(mapped);
    }
    let listed = listed_values(member, property).filter(|values| values.len() == 1);
    listed.or_else(|| Some(vec![member.component.clone()?]))
}

/// The JSON type of a schema.
pub(super) fn kind(schema: &Map<String, Value>) -> Option<&str> {
    match schema.get("type").and_then(Value::as_str) {
        Some(declared) => Some(declared),
        None if schema.contains_key("properties") => Some("object"),
        None if schema.contains_key("items") => Some("array"),
        None => {
            let mut values = walk::elements(schema.get("enum"));
            (values.len() > 0 && values.all(Value::is_string)).then_some("string")
        }
    }
}
