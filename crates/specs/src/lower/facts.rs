//! Facts of a schema: format, default, example and limits of its values.

use serde_json::Value;

use super::components::Components;
use tidbcloud_model::api::Facts;
use tidbcloud_openapi::keywords::ALTERNATIVES;
use tidbcloud_openapi::pointer::schema_name;
use tidbcloud_openapi::walk;

/// References are followed without looking for circles further than any real document goes.
pub(super) const DEEPEST: usize = 8;

/// The facts of a schema node. Those of the node itself win over those of the schema that it refers to.
pub(super) fn facts<'v>(components: &Components<'v>, node: &'v Value) -> Facts {
    to_depth(components, node, DEEPEST)
}

fn to_depth<'v>(components: &Components<'v>, node: &'v Value, depth: usize) -> Facts {
    let facts = referenced(components, node).map(own).reduce(or);
    Facts {
        elements: elements(components, node, depth),
        ..facts.unwrap_or_default()
    }
}

/// Format and limits of the items of a list, or of the values of a map. Their defaults and examples mean nothing to a caller.
fn elements<'v>(components: &Components<'v>, node: &'v Value, depth: usize) -> Option<Box<Facts>> {
    let below = depth.checked_sub(1)?;
    let element = referenced(components, node).find_map(|node| {
        node.get("items")
            .or_else(|| node.get("additionalProperties"))
    })?;
    let facts = Facts {
        default: None,
        example: None,
        ..to_depth(components, element, below)
    };
    (!facts.is_empty()).then(|| Box::new(facts))
}

/// A schema node, the component that it refers to, the one that this refers to, and so on.
pub(super) fn referenced<'v>(
    components: &Components<'v>,
    node: &'v Value,
) -> impl Iterator<Item = &'v Value> {
    let next = |node: &&'v Value| {
        let reference = node
            .get("$ref")
            .or_else(|| node.pointer("/allOf/0/$ref"))
            .and_then(Value::as_str)?;
        let target = components.get(&schema_name(reference)?)?;
        Some(target.node)
    };
    std::iter::successors(Some(node), next).take(1 + DEEPEST)
}

fn own(node: &Value) -> Facts {
    let number = |key: &str| match node.get(key) {
        Some(Value::Number(number)) => Some(number.clone()),
        _ => None,
    };
    let count = |key: &str| node.get(key).and_then(Value::as_u64);
    let is_set = |key: &str| node.get(key) == Some(&Value::Bool(true));
    Facts {
        format: node
            .get("format")
            .and_then(Value::as_str)
            .map(str::to_owned),
        default: node.get("default").cloned(),
        example: node.get("example").cloned(),
        minimum: number("minimum").or_else(|| number("x-minimum")),
        exclusive_minimum: is_set("exclusiveMinimum"),
        maximum: number("maximum").or_else(|| number("x-maximum")),
        exclusive_maximum: is_set("exclusiveMaximum"),
        multiple_of: number("multipleOf"),
        min_length: count("minLength"),
        max_length: count("maxLength"),
        min_items: count("minItems"),
        max_items: count("maxItems"),
        unique_items: is_set("uniqueItems"),
        min_properties: count("minProperties"),
        max_properties: count("maxProperties"),
        pattern: node
            .get("pattern")
            .and_then(Value::as_str)
            .map(str::to_owned),
        alternatives: walk::elements(node.get(ALTERNATIVES))
            .filter_map(Value::as_str)
            .map(str::to_owned)
            .collect(),
        elements: None,
    }
}

fn or(first: Facts, second: Facts) -> Facts {
    // A bound and whether it is exclusive belong together.
    let (lower, upper) = (first.minimum.is_some(), first.maximum.is_some());
    let either = |is_first, one, other| if is_first { one } else { one || other };
    Facts {
        format: first.format.or(second.format),
        default: first.default.or(second.default),
        example: first.example.or(second.example),
        minimum: first.minimum.or(second.minimum),
        exclusive_minimum: either(lower, first.exclusive_minimum, second.exclusive_minimum),
        maximum: first.maximum.or(second.maximum),
        exclusive_maximum: either(upper, first.exclusive_maximum, second.exclusive_maximum),
        multiple_of: first.multiple_of.or(second.multiple_of),
        min_length: first.min_length.or(second.min_length),
        max_length: first.max_length.or(second.max_length),
        min_items: first.min_items.or(second.min_items),
        max_items: first.max_items.or(second.max_items),
        unique_items: first.unique_items || second.unique_items,
        min_properties: first.min_properties.or(second.min_properties),
        max_properties: first.max_properties.or(second.max_properties),
        pattern: first.pattern.or(second.pattern),
        alternatives: match first.alternatives.is_empty() {
            true => second.alternatives,
            false => first.alternatives,
        },
        elements: first.elements.or(second.elements),
    }
}
