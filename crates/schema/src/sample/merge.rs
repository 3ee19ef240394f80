//! Merges given values into samples: examples of whole records, and values of a request that its response repeats.

use serde_json::Value;

use super::choice::ChoiceRule;
use super::fit::fits_effective;
use super::schema::{JsonType, effective};
use super::{MAX_DEPTH, Purpose};

/// Merges a given value into a sample of the same schema: parts that fit replace those of the sample.
///
/// Properties that the schema does not know, or that the purpose forbids, are left out; elements of a list are completed
/// like the sample's first element.
pub fn merge(
    document: &Value,
    schema: &Value,
    sample: Value,
    given: &Value,
    purpose: Purpose,
) -> Value {
    merge_at(document, schema, sample, given, purpose, 0)
}

fn merge_at(
    document: &Value,
    schema: &Value,
    mut sample: Value,
    given: &Value,
    purpose: Purpose,
    depth: usize,
) -> Value {
    let here = effective(document, schema);
    if depth > MAX_DEPTH || given.is_null() || !matches_kind(here.kind(), given) {
        return sample;
    }
    match (&mut sample, given) {
        (Value::Object(into), Value::Object(given)) => {
            let properties = here.properties();
            let rule = ChoiceRule::of(&here);
            if let Some(rule) = &rule {
                rule.make_room(into, given);
            }
            if properties.is_none() && !given.is_empty() {
                // The entries of a given map replace the made-up one.
                into.clear();
            }
            for (name, value) in given {
                let listed = properties.and_then(|properties| properties.get(name));
                let Some(schema) = listed.or_else(|| here.additional()) else {
                    continue;
                };
                if forbidden(document, schema, purpose) {
                    continue;
                }
                let sample = into
                    .remove(name)
                    .unwrap_or_else(|| super::value(document, schema, purpose));
                let merged = merge_at(document, schema, sample, value, purpose, depth + 1);
                into.insert(name.clone(), merged);
            }
            if let Some(rule) = rule {
                if let Some(lacking) = rule.lacking(into).map(str::to_owned)
                    && let Some(schema) = properties.and_then(|known| known.get(&lacking))
                    && !forbidden(document, schema, purpose)
                {
                    into.insert(lacking, super::value(document, schema, purpose));
                }
                rule.prune(into);
            }
            sample
        }
        (Value::Array(into), Value::Array(given)) if !given.is_empty() => {
            let Some(schema) = here.get("items") else {
                return sample;
            };
            let first = into.first().cloned();
            let merged: Vec<Value> = given
                .iter()
                .map(|value| {
                    let sample = first
                        .clone()
                        .unwrap_or_else(|| super::value(document, schema, purpose));
                    merge_at(document, schema, sample, value, purpose, depth + 1)
                })
                .collect();
            let merged = Value::Array(merged);
            if fits_effective(document, &here, &merged, 0) {
                merged
            } else {
                sample
            }
        }
        _ if fits_effective(document, &here, given, 0) => given.clone(),
        _ => sample,
    }
}

fn matches_kind(kind: JsonType, value: &Value) -> bool {
    match kind {
        JsonType::Any => true,
        JsonType::Object => value.is_object(),
        JsonType::Array => value.is_array(),
        JsonType::String => value.is_string(),
        JsonType::Integer | JsonType::Number => value.is_number(),
        JsonType::Boolean => value.is_boolean(),
    }
}

pub(super) fn forbidden(document: &Value, schema: &Value, purpose: Purpose) -> bool {
    effective(document, schema).is(match purpose {
        Purpose::Request => "readOnly",
        Purpose::Response => "writeOnly",
    })
}
