//! Two schemas that both apply to a value, as one.

use serde_json::{Map, Value};

use super::{Composer, is_shapeless, reference_of};
use tidbcloud_schema::keywords::{KeywordRole, is_structure, is_usage, role};
use tidbcloud_schema::pointer::schema_name;

/// The deepest nesting of properties whose schemas differ and are merged.
const DEEPEST: usize = 12;

/// Limits of which the greater one is the narrower.
const FROM_BELOW: &[&str] = &["minimum", "minLength", "minItems", "minProperties"];

/// Limits of which the smaller one is the narrower.
const FROM_ABOVE: &[&str] = &["maximum", "maxLength", "maxItems", "maxProperties"];

impl Composer<'_> {
    /// Merges two schemas without references of their own. What describes a schema or its use is that of the first.
    pub(super) fn both(
        &mut self,
        mut first: Map<String, Value>,
        second: Map<String, Value>,
        depth: usize,
    ) -> Result<Map<String, Value>, String> {
        if first.get("enum") != second.get("enum") {
            // Names for a list of values fit no part of it.
            first.remove("x-enum-varnames");
        }
        for (key, value) in second {
            let Some(known) = first.get(&key).filter(|known| **known != value) else {
                if key != "x-enum-varnames" || first.get("enum").is_none() {
                    first.insert(key, value);
                }
                continue;
            };
            let merged = match (role(&key), known, value) {
                (KeywordRole::Usage | KeywordRole::Annotation, known, _) => known.clone(),
                (KeywordRole::NamedSchemas, Value::Object(known), Value::Object(more)) => {
                    let known = known.clone();
                    self.properties(known, more, depth)?.into()
                }
                (KeywordRole::NameSet, Value::Array(known), Value::Array(more)) => {
                    let new = more.into_iter().filter(|name| !known.contains(name));
                    known.iter().cloned().chain(new).collect()
                }
                (KeywordRole::Limit, known, value) => narrower(&key, known, value),
                (KeywordRole::OneSchema, known, value) if key == "additionalProperties" => {
                    additional(known, value)
                }
                (KeywordRole::OneSchema, known, value) => {
                    let known = known.clone();
                    self.both_of_place(&known, &value, depth)?
                }
                (_, known, value) => structure(&key, known, &value)?,
            };
            first.insert(key, merged);
        }
        Ok(first)
    }

    fn properties(
        &mut self,
        mut first: Map<String, Value>,
        second: Map<String, Value>,
        depth: usize,
    ) -> Result<Map<String, Value>, String> {
        for (name, schema) in second {
            let merged = match first.get(&name) {
                None => schema,
                Some(known) => {
                    let known = known.clone();
                    self.both_of_place(&known, &schema, depth)
                        .map_err(|reason| {
                            format!("the property `{name}` is in two members: {reason}")
                        })?
                }
            };
            first.insert(name, merged);
        }
        Ok(first)
    }

    /// Merges two schemas at one place, which may be references.
    fn both_of_place(
        &mut self,
        first: &Value,
        second: &Value,
        depth: usize,
    ) -> Result<Value, String> {
        let (Value::Object(one), Value::Object(other)) = (first, second) else {
            return Ok(if first.is_object() { first } else { second }.clone());
        };
        if bare(one) == bare(other) || is_shapeless(other) {
            return Ok(with_usage_of(one, other));
        }
        if is_shapeless(one) {
            return Ok(with_usage_of(other, one));
        }
        if self.is_subtype(one, other) {
            return Ok(first.clone());
        }
        if self.is_subtype(other, one) {
            return Ok(second.clone());
        }
        if depth > DEEPEST {
            return Err("its schemas contain themselves".to_owned());
        }
        let mut one = self.member(one, depth + 1)?;
        let mut other = self.member(other, depth + 1)?;
        let is_nullable = [&one, &other]
            .iter()
            .all(|schema| schema.get("nullable") == Some(&Value::Bool(true)));
        one.remove("nullable");
        other.remove("nullable");
        let mut both = self.both(one, other, depth + DEEPEST / 4)?;
        if is_nullable {
            both.insert("nullable".to_owned(), true.into());
        }
        Ok(Value::Object(both))
    }

    /// Whether the first schema refers to a component that extends the one that the second refers to.
    fn is_subtype(&self, first: &Map<String, Value>, second: &Map<String, Value>) -> bool {
        let target = |schema: &Map<String, Value>| reference_of(schema).and_then(schema_name);
        let (Some(first), Some(second)) = (target(first), target(second)) else {
            return false;
        };
        let mut seen = vec![second];
        let mut at = 0;
        while let Some(base) = seen.get(at).cloned() {
            at += 1;
            for subtype in self.subtypes.get(&base).into_iter().flatten() {
                if *subtype == first {
                    return true;
                }
                if !seen.contains(subtype) {
                    seen.push(subtype.clone());
                }
            }
        }
        false
    }
}

/// A schema without what describes it.
pub(super) fn bare(schema: &Map<String, Value>) -> Value {
    let kept = schema.iter().filter(|(key, _)| is_structure(key));
    let kept = kept.map(|(key, value)| match (role(key), value) {
        (KeywordRole::OneSchema, Value::Object(inner)) => (key.clone(), bare(inner)),
        (KeywordRole::NamedSchemas, Value::Object(inner)) => {
            let inner = inner.iter().map(|(name, schema)| {
                let schema = schema.as_object().map_or_else(|| schema.clone(), bare);
                (name.clone(), schema)
            });
            (key.clone(), Value::Object(inner.collect()))
        }
        _ => (key.clone(), value.clone()),
    });
    Value::Object(kept.collect())
}

/// A schema with what another one says of its use and it does not.
fn with_usage_of(schema: &Map<String, Value>, other: &Map<String, Value>) -> Value {
    let mut whole = schema.clone();
    let mut added = false;
    for (key, value) in other {
        if !is_structure(key) && !whole.contains_key(key) {
            added |= is_usage(key);
            whole.insert(key.clone(), value.clone());
        }
    }
    if added && let Some(reference) = whole.remove("$ref") {
        let member = Map::from_iter([("$ref".to_owned(), reference)]);
        whole.insert("allOf".to_owned(), vec![Value::Object(member)].into());
    }
    Value::Object(whole)
}

/// The limit that allows less; of two that cannot be compared, the first.
fn narrower(keyword: &str, first: &Value, second: Value) -> Value {
    let is_less = match (first.as_f64(), second.as_f64()) {
        (Some(first), Some(second)) => second < first,
        _ => return first.clone(),
    };
    if (FROM_BELOW.contains(&keyword) && !is_less) || (FROM_ABOVE.contains(&keyword) && is_less) {
        second
    } else {
        first.clone()
    }
}

/// The properties that both allow beyond their properties. A member that allows none would allow no property of the other.
fn additional(first: &Value, second: Value) -> Value {
    match (first, &second) {
        (Value::Bool(false), _) => second,
        (_, Value::Bool(false)) => first.clone(),
        (Value::Bool(true), _) => second,
        (_, Value::Bool(true)) => first.clone(),
        (Value::Object(one), _) if one.is_empty() => second,
        (_, Value::Object(other)) if other.is_empty() => first.clone(),
        // Values of two types: any.
        _ => Value::Bool(true),
    }
}

/// A keyword of both schemas, where one value can be both.
fn structure(keyword: &str, first: &Value, second: &Value) -> Result<Value, String> {
    let texts = (first.as_str(), second.as_str());
    match (keyword, texts) {
        ("type", (Some("integer"), Some("number")) | (Some("number"), Some("integer"))) => {
            Ok("integer".into())
        }
        ("format", (Some(first), Some(second))) => {
            let is_integer =
                |format: &str| matches!(format, "int32" | "int64" | "uint32" | "uint64");
            let shapes = |format: &str| {
                matches!(format, "date-time" | "byte" | "timestamp" | "binary")
                    || is_integer(format)
            };
            match (shapes(first), shapes(second)) {
                (_, false) => Ok(first.into()),
                (false, true) => Ok(second.into()),
                (true, true) if is_integer(first) && is_integer(second) => Ok("int64".into()),
                (true, true) => Err(format!("`format` is `{first}` and `{second}`")),
            }
        }
        ("enum", _) => {
            let (Some(first), Some(second)) = (first.as_array(), second.as_array()) else {
                return Err("`enum` is not a list".to_owned());
            };
            let shared = first.iter().filter(|value| second.contains(value));
            let shared: Vec<Value> = shared.cloned().collect();
            match shared.is_empty() {
                true => Err("`enum` has no value that both have".to_owned()),
                false => Ok(shared.into()),
            }
        }
        ("x-choice", _) => Ok(first.clone()),
        _ => Err(format!("`{keyword}` is {first} and {second}")),
    }
}
