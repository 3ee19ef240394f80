//! Facts of a schema: format, default, example and limits of its values.

use serde_json::Value;

use super::components::Components;
use tidbcloud_model::api::Facts;
use tidbcloud_openapi::keywords::ALTERNATIVES;
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
        let target = components.get(&walk::target(node)?)?;
        Some(target.node)
    };
    std::iter::successors(Some(node), next).take(1 + DEEPEST)
}

/// Reads the keywords that a schema has: far fewer than there are.
fn own(node: &Value) -> Facts {
    let mut facts = Facts::default();
    let (mut least, mut most) = (None, None);
    for (key, value) in node.as_object().into_iter().flatten() {
        let number = || match value {
            Value::Number(number) => Some(number.clone()),
            _ => None,
        };
        let text = || value.as_str().map(str::to_owned);
        let is_set = *value == Value::Bool(true);
        match key.as_str() {
            "format" => facts.format = text(),
            "default" => facts.default = Some(value.clone()),
            "example" => facts.example = Some(value.clone()),
            "minimum" => facts.minimum = number(),
            "x-minimum" => least = number(),
            "exclusiveMinimum" => facts.exclusive_minimum = is_set,
            "maximum" => facts.maximum = number(),
            "x-maximum" => most = number(),
            "exclusiveMaximum" => facts.exclusive_maximum = is_set,
            "multipleOf" => facts.multiple_of = number(),
            "minLength" => facts.min_length = value.as_u64(),
            "maxLength" => facts.max_length = value.as_u64(),
            "minItems" => facts.min_items = value.as_u64(),
            "maxItems" => facts.max_items = value.as_u64(),
            "uniqueItems" => facts.unique_items = is_set,
            "minProperties" => facts.min_properties = value.as_u64(),
            "maxProperties" => facts.max_properties = value.as_u64(),
            "pattern" => facts.pattern = text(),
            ALTERNATIVES => {
                let names = walk::elements(Some(value)).filter_map(Value::as_str);
                facts.alternatives = names.map(str::to_owned).collect();
            }
            _ => {}
        }
    }
    facts.minimum = facts.minimum.or(least);
    facts.maximum = facts.maximum.or(most);
    facts
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
