//! Unions: a value that is one of several schemas.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use super::conjunction::bare;
use super::parts::Union;
use super::tag::{Member, Tag, kind, properties, requires, tag};
use super::{Composer, anything, reference_of};
use tidbcloud_schema::keywords::{CHOICE, is_structure};
use tidbcloud_schema::pointer::schema_name;

/// The most members whose names are listed.
const NAMED: usize = 12;

impl Composer<'_> {
    /// Makes one schema of what a schema says itself and a union.
    pub(super) fn union(
        &mut self,
        own: Map<String, Value>,
        union: Union,
        depth: usize,
    ) -> Result<Map<String, Value>, String> {
        let mut members: Vec<Member> = Vec::new();
        let mut is_whole = true;
        let mut is_nullable = false;
        for member in &union.members {
            let component = reference_of(member).and_then(schema_name);
            let around = component
                .as_ref()
                .is_some_and(|name| self.open.contains(name) && !self.known.contains_key(name));
            // A union that is a member of itself adds nothing; a record around it is one all the same.
            let is_union =
                |schema: &Value| schema.get("oneOf").is_some() || schema.get("anyOf").is_some();
            if around
                && let Some(name) = &component
                && self
                    .components
                    .and_then(|all| all.get(name))
                    .is_some_and(is_union)
            {
                is_whole = false;
                continue;
            }
            match self.member(member, depth + 1) {
                Ok(mut schema) => {
                    is_nullable |= schema.remove("nullable") == Some(Value::Bool(true));
                    members.push(Member { component, schema });
                }
                Err(reason) if reason.ends_with("is a part of itself") => is_whole = false,
                Err(reason) => return Err(reason),
            }
        }
        let mut own = own;
        if is_nullable {
            own.entry("nullable").or_insert(true.into());
        }
        let names = || names(&union.members);
        let scalar = self.scalar(&members).filter(|_| is_whole);
        if let Some(scalar) = scalar {
            return self.both(own, scalar, depth);
        }
        if self.is_parameter && is_whole {
            let list = members
                .iter()
                .find(|member| kind(&member.schema) == Some("array"));
            let schema = match list {
                Some(list) => list.schema.clone(),
                None => Map::from_iter([("type".to_owned(), "string".into())]),
            };
            own.retain(|key, _| !is_structure(key));
            own.extend(schema.into_iter().filter(|(key, _)| is_structure(key)));
            return Ok(own);
        }
        if is_whole
            && members
                .iter()
                .all(|member| kind(&member.schema) == Some("array"))
        {
            let items = members
                .iter()
                .filter_map(|member| member.schema.get("items").cloned());
            let items: Vec<Value> = items.collect();
            if items.len() == members.len() {
                own.retain(|key, _| !is_structure(key));
                own.insert("type".to_owned(), "array".into());
                own.insert("items".to_owned(), json!({ "anyOf": items }));
                return Ok(own);
            }
        }
        let are_records = is_whole
            && members.iter().all(|member| is_record(&member.schema))
            && kind(&own).is_none_or(|kind| kind == "object");
        if are_records {
            let mut wholes = Vec::new();
            for member in members {
                // Keywords next to the union apply to each member.
                let own = own.iter().filter(|(key, _)| is_structure(key));
                let own = own
                    .map(|(key, value)| (key.clone(), value.clone()))
                    .collect();
                let schema = self.both(own, member.schema, depth)?;
                wholes.push(Member {
                    component: member.component,
                    schema,
                });
            }
            if let Some(tag) = tag(&wholes, union.discriminator.as_ref()) {
                own.retain(|key, _| !is_structure(key));
                own.extend(tagged(&wholes, &tag));
                return Ok(own);
            }
        }
        if own.get("properties").is_some() {
            // The record around the union keeps what the members add.
            return Ok(own);
        }
        anything(&mut own, names());
        Ok(own)
    }

    /// The scalar that each member is: text with the values of all, a number, or a boolean.
    fn scalar(&self, members: &[Member]) -> Option<Map<String, Value>> {
        let kinds: BTreeSet<&str> = members
            .iter()
            .map(|member| kind(&member.schema))
            .collect::<Option<_>>()?;
        let kinds: Vec<&str> = kinds.into_iter().collect();
        let same = |keyword: &str| {
            let mut values = members.iter().map(|member| member.schema.get(keyword));
            let first = values.next()??;
            values
                .all(|value| value == Some(first))
                .then(|| first.clone())
        };
        let declared = match kinds[..] {
            [one @ ("string" | "boolean" | "integer" | "number")] => one,
            ["integer", "number"] => "number",
            _ => return None,
        };
        let mut scalar = Map::from_iter([("type".to_owned(), declared.into())]);
        if let Some(format) = same("format") {
            scalar.insert("format".to_owned(), format);
        }
        let mut values: Vec<Value> = Vec::new();
        let lists = members
            .iter()
            .map(|member| member.schema.get("enum").and_then(Value::as_array));
        let lists: Option<Vec<&Vec<Value>>> = lists.collect();
        for value in lists.into_iter().flatten().flatten() {
            if !values.contains(value) {
                values.push(value.clone());
            }
        }
        if !values.is_empty() {
            scalar.insert("enum".to_owned(), values.into());
        }
        Some(scalar)
    }
}

/// Whether a schema is an object with properties that are known.
fn is_record(schema: &Map<String, Value>) -> bool {
    let typed = schema
        .get("additionalProperties")
        .is_some_and(|more| more.as_object().is_some_and(|more| !more.is_empty()));
    kind(schema) == Some("object") && (!typed || schema.contains_key("properties"))
}

/// The record that has the properties of all members, and the rule of which belong to each value of the tag.
fn tagged(members: &[Member], tag: &Tag) -> Map<String, Value> {
    let mut all: Map<String, Value> = Map::new();
    let mut owners: BTreeMap<&str, usize> = BTreeMap::new();
    for member in members {
        for (name, schema) in properties(member) {
            *owners.entry(name).or_default() += 1;
            let merged = match all.get(name) {
                Some(known) => either(known, schema),
                None => schema.clone(),
            };
            all.insert(name.clone(), merged);
        }
    }
    let values: Vec<&String> = tag.values.iter().flatten().collect();
    let mut distinct: Vec<&String> = Vec::new();
    for value in values {
        if !distinct.contains(&value) {
            distinct.push(value);
        }
    }
    let described = all.get(&tag.property).and_then(Value::as_object);
    let mut property: Map<String, Value> = described
        .into_iter()
        .flatten()
        .filter(|(key, _)| !is_structure(key) && !matches!(key.as_str(), "default" | "example"))
        .map(|(key, value)| (key.clone(), value.clone()))
        .collect();
    let is_output = property.get("readOnly") == Some(&Value::Bool(true));
    property.insert("type".to_owned(), "string".into());
    property.insert("enum".to_owned(), json!(distinct));
    all.insert(tag.property.clone(), property.into());

    let is_output_only = |schema: &Value| schema.get("readOnly") == Some(&Value::Bool(true));
    let is_own = |name: &str| {
        name != tag.property
            && owners
                .get(name)
                .is_some_and(|owners| *owners < members.len())
            && !all.get(name).is_some_and(is_output_only)
    };
    let mut rule: Map<String, Value> = Map::new();
    let mut optional: BTreeSet<&str> = BTreeSet::new();
    for (member, values) in members.iter().zip(&tag.values) {
        let own = properties(member).map(|(name, _)| name.as_str());
        let own: Vec<&str> = own.filter(|name| is_own(name)).collect();
        optional.extend(own.iter().filter(|name| !requires(member, name)));
        for value in values {
            rule.insert(value.clone(), json!(own));
        }
    }
    let required = all
        .keys()
        .filter(|name| members.iter().all(|member| requires(member, name)));
    let required: Vec<&String> = required.collect();
    let mut record = Map::from_iter([("type".to_owned(), Value::from("object"))]);
    if !required.is_empty() {
        record.insert("required".to_owned(), json!(required));
    }
    let more = members.iter().find_map(|member| {
        let more = member.schema.get("additionalProperties")?;
        (*more != Value::Bool(false)).then(|| more.clone())
    });
    record.extend(more.map(|more| ("additionalProperties".to_owned(), more)));
    if !is_output {
        let choice = json!({"tag": tag.property, "members": rule, "optional": optional});
        record.insert(CHOICE.to_owned(), choice);
    }
    record.insert("properties".to_owned(), all.into());
    record
}

/// A property that two members have with schemas of their own.
fn either(first: &Value, second: &Value) -> Value {
    let (Value::Object(one), Value::Object(other)) = (first, second) else {
        return json!({});
    };
    if bare(one) == bare(other) {
        return first.clone();
    }
    let scalar = |schema: &Map<String, Value>| {
        kind(schema)
            .filter(|kind| !matches!(*kind, "object" | "array"))
            .map(str::to_owned)
    };
    match (scalar(one), scalar(other)) {
        (Some(one_kind), Some(other_kind)) if one_kind == other_kind => {
            let mut merged = one.clone();
            merged.retain(|key, value| {
                !is_structure(key) || key == "type" || other.get(key) == Some(value)
            });
            let values =
                |schema: &Map<String, Value>| schema.get("enum").and_then(Value::as_array).cloned();
            if let (Some(mut values), Some(more)) = (values(one), values(other)) {
                for value in more {
                    if !values.contains(&value) {
                        values.push(value);
                    }
                }
                merged.insert("enum".to_owned(), values.into());
            }
            merged.into()
        }
        _ => {
            let mut merged = one.clone();
            anything(&mut merged, names(&[one.clone(), other.clone()]));
            merged.into()
        }
    }
}

/// The members by their names, or by their kinds.
fn names(members: &[Map<String, Value>]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for member in members.iter().take(NAMED) {
        let members = member.get("allOf").and_then(Value::as_array);
        let inner = members.and_then(|members| members.first()?.as_object());
        let name = match reference_of(inner.unwrap_or(member)).and_then(schema_name) {
            Some(name) => name,
            None => match kind(member) {
                Some("array") => "a list".to_owned(),
                Some("object") => "an object".to_owned(),
                Some("integer") => "an integer".to_owned(),
                Some(other) => format!("a {other}"),
                None => "any value".to_owned(),
            },
        };
        if !names.contains(&name) {
            names.push(name);
        }
    }
    if members.len() > NAMED {
        names.push(format!("{} others", members.len() - NAMED));
    }
    names
}
