//! General repairs of mistakes that many places share. A mistake in one place is an overlay's job.

use std::collections::BTreeSet;

use serde_json::{Map, Number, Value};

use crate::normalize::normalization::NormalizationReport;
use tidbcloud_schema::keywords::{self as keywords, ValueKind};
use tidbcloud_schema::pointer::join;
use tidbcloud_schema::walk;

/// Values of `format` that are not formats: names of JSON types, and `enum`.
const NONSENSE_FORMATS: &[&str] = &[
    "integer", "string", "array", "object", "boolean", "number", "enum",
];

/// Applies every rule to one schema, and reports each place.
pub(super) fn repair(
    schema: &mut Map<String, Value>,
    pointer: &str,
    is_patch: bool,
    report: &mut NormalizationReport,
) {
    required(schema, pointer, is_patch, report);
    repair_keywords(schema, pointer, report);
}

/// Moves an example next to a parameter's schema into the schema: one place to look for it. Path parameters are required.
pub(super) fn parameters(operation: &mut Map<String, Value>) {
    let Some(Value::Array(parameters)) = operation.get_mut("parameters") else {
        return;
    };
    for parameter in parameters.iter_mut().filter_map(Value::as_object_mut) {
        // It could not be called without it, whatever the document says.
        if parameter.get("in").and_then(Value::as_str) == Some("path") {
            parameter.insert("required".to_owned(), true.into());
        }
        if !parameter.get("schema").is_some_and(Value::is_object) {
            continue;
        }
        let example = parameter.remove("example");
        if let (Some(example), Some(Value::Object(schema))) = (example, parameter.get_mut("schema"))
        {
            schema.entry("example").or_insert(example);
        }
    }
}

/// The components that bodies of PATCH operations reach: there, fields that are listed as required need not be sent.
pub(super) fn reached_by_patches(document: &Value) -> BTreeSet<String> {
    let mut waiting: Vec<String> = Vec::new();
    walk::each_operation(document, &mut |operation, _, _, method| {
        let body = operation.get("requestBody").filter(|_| method == "patch");
        let content = body.and_then(|body| body.get("content"));
        for (_, media) in walk::entries(content) {
            waiting.extend(media.get("schema").map(walk::targets).unwrap_or_default());
        }
    });
    walk::reached(document, waiting)
}

/// `required` on a property that has no properties is meant for the object around it.
fn required(
    owner: &mut Map<String, Value>,
    pointer: &str,
    patch: bool,
    report: &mut NormalizationReport,
) {
    const RULE: &str = "`required` on a property: moved to its object";
    let Some(Value::Object(properties)) = owner.get_mut("properties") else {
        return;
    };
    let names: Vec<String> = properties.keys().cloned().collect();
    let mut moved: BTreeSet<String> = BTreeSet::new();
    let under = join(pointer, "properties");
    for (name, property) in properties.iter_mut() {
        let Some(property) = property.as_object_mut() else {
            continue;
        };
        let declares = property.get("properties").and_then(Value::as_object);
        let listed: Vec<String> = match property.get("required") {
            Some(Value::Bool(true)) => vec![name.clone()],
            Some(Value::Bool(false)) => Vec::new(),
            Some(Value::Array(list)) => list
                .iter()
                .filter_map(Value::as_str)
                .map(str::to_owned)
                .collect(),
            _ => continue,
        };
        let is_list = property.get("required").is_some_and(Value::is_array);
        if declares.is_some()
            && is_list
            && !(listed.contains(name) && declares.is_some_and(|d| !d.contains_key(name)))
        {
            continue;
        }
        property.remove("required");
        let pointer = join(&under, name);
        if listed.is_empty() {
            report.repair(
                "`required` without a name: dropped",
                &pointer,
                "nothing was required",
            );
        } else if patch {
            report.repair(
                "`required` on a property of a PATCH body: dropped",
                &pointer,
                &listed.join(", "),
            );
        } else {
            report.repair(RULE, &pointer, &listed.join(", "));
            moved.extend(listed.into_iter().filter(|listed| names.contains(listed)));
        }
    }
    if moved.is_empty() {
        return;
    }
    if let Some(Value::Array(list)) = owner.get("required") {
        moved.extend(list.iter().filter_map(Value::as_str).map(str::to_owned));
    }
    owner.insert("required".to_owned(), moved.into_iter().collect());
}

fn repair_keywords(
    schema: &mut Map<String, Value>,
    pointer: &str,
    report: &mut NormalizationReport,
) {
    // `null` is how an overlay takes a scalar keyword away: its targets must be objects.
    if schema.values().any(Value::is_null) {
        schema.retain(|key, value| {
            let keep = !value.is_null();
            if !keep {
                report.repair("a keyword whose value is null: dropped", pointer, key);
            }
            keep
        });
    }
    of_json_schema(schema, pointer, report);
    if let Some(Value::String(kind)) = schema.get("type")
        && kind.starts_with("#/components/schemas/")
    {
        let reference = schema.remove("type").unwrap_or_default();
        report.repair(
            "`type` holds a pointer: made a reference",
            pointer,
            reference.as_str().unwrap_or_default(),
        );
        schema.insert("$ref".to_owned(), reference);
    }
    if schema.contains_key("$ref") || schema.contains_key("allOf") {
        return;
    }
    infer_type(schema, pointer, report);
    for (key, empty) in [("required", 0), ("properties", 0)] {
        let length = match schema.get(key) {
            Some(Value::Array(list)) => list.len(),
            Some(Value::Object(map)) => map.len(),
            _ => continue,
        };
        if length == empty {
            schema.remove(key);
        }
    }
    if let Some(Value::String(format)) = schema.get("format")
        && NONSENSE_FORMATS.contains(&format.as_str())
    {
        let detail = format!("`{format}`");
        report.repair("a type's name as `format`: dropped", pointer, &detail);
        schema.remove("format");
    }
    if schema.get("type").is_some_and(has_no_format)
        && schema.get("format").is_some_and(Value::is_string)
    {
        let format = schema.remove("format").unwrap_or_default();
        report.repair(
            "a format on a type that has none: dropped",
            pointer,
            &format.to_string(),
        );
    }
    limits(schema, pointer, report);
    values(schema, pointer, report);
}

/// Keywords of JSON Schema that documents of 3.0 and 2.0 have without a right to: the first example counts, and references
/// into `definitions` were replaced by copies.
fn of_json_schema(
    schema: &mut Map<String, Value>,
    pointer: &str,
    report: &mut NormalizationReport,
) {
    const RULE: &str = "a keyword of JSON Schema that OpenAPI 3.0 does not have";
    if let Some(examples) = schema.remove("examples") {
        let first = examples.as_array().and_then(|examples| examples.first());
        if let Some(first) = first {
            schema.entry("example").or_insert_with(|| first.clone());
        }
        report.lose(RULE, pointer, "examples");
    }
    if schema.get("definitions").is_some_and(Value::is_object) {
        schema.remove("definitions");
        report.lose(RULE, pointer, "definitions");
    }
}

/// Whether no format says anything about values of a type.
fn has_no_format(declared: &Value) -> bool {
    matches!(declared.as_str(), Some("object" | "array" | "boolean"))
}

fn infer_type(schema: &mut Map<String, Value>, pointer: &str, report: &mut NormalizationReport) {
    if schema.contains_key("type") {
        return;
    }
    let strings = |list: &Value| {
        list.as_array().is_some_and(|list| {
            !list.is_empty()
                && list
                    .iter()
                    .all(|value| value.is_string() || value.is_null())
        })
    };
    let has = |keys: &[&str]| keys.iter().any(|key| schema.contains_key(*key));
    let format = schema.get("format").and_then(Value::as_str);
    let kind = if has(&["properties", "additionalProperties"]) {
        "object"
    } else if has(&["items"]) {
        "array"
    } else if has(&["oneOf", "anyOf", "not"]) {
        return;
    } else if schema.get("enum").is_some_and(strings) || has(&["pattern", "minLength", "maxLength"])
    {
        "string"
    } else if let Some(kind) = schema.get("enum").and_then(kind_of_all) {
        kind
    } else if has(&["enum"]) {
        return;
    } else if has(&["required", "minProperties", "maxProperties"]) {
        "object"
    } else if has(&["minItems", "maxItems", "uniqueItems"]) {
        "array"
    } else {
        match format {
            Some("int32" | "int64") => "integer",
            Some("float" | "double") => "number",
            Some("date-time" | "date" | "byte" | "uuid" | "uri" | "email" | "password") => "string",
            _ if has(&["minimum", "maximum", "multipleOf"]) => "number",
            _ => return,
        }
    };
    schema.insert("type".to_owned(), kind.into());
    report.repair("`type` missing: inferred", pointer, kind);
}

/// The type of all values of a list that are no text.
fn kind_of_all(values: &Value) -> Option<&'static str> {
    let values = values.as_array().filter(|values| !values.is_empty())?;
    let all = |is: fn(&Value) -> bool| values.iter().all(is);
    if all(|value| value.is_i64() || value.is_u64()) {
        Some("integer")
    } else if all(Value::is_number) {
        Some("number")
    } else if all(Value::is_boolean) {
        Some("boolean")
    } else {
        None
    }
}

/// Limits written as strings become numbers; limits that the type cannot have go. Numbers that travel as strings keep
/// theirs as `x-minimum` and `x-maximum`, because JSON Schema would not apply them to a string.
fn limits(schema: &mut Map<String, Value>, pointer: &str, report: &mut NormalizationReport) {
    let is_limit = |key: &String| {
        keywords::find(key).is_some_and(|keyword| keyword.role == keywords::KeywordRole::Limit)
    };
    if !schema.keys().any(is_limit) {
        return;
    }
    for key in keywords::limits(ValueKind::Number).chain(keywords::limits(ValueKind::Count)) {
        if let Some(number) = schema.get(key).and_then(Value::as_str).and_then(number) {
            report.repair("a limit written as a string: made a number", pointer, key);
            schema.insert(key.to_owned(), Value::Number(number));
        }
    }
    let kind = schema
        .get("type")
        .and_then(Value::as_str)
        .unwrap_or_default()
        .to_owned();
    let whole_limits = match kind.as_str() {
        "integer" => keywords::limits(ValueKind::Number).collect(),
        _ => Vec::new(),
    };
    for key in keywords::limits(ValueKind::Count).chain(whole_limits) {
        if let Some(whole) = schema.get(key).and_then(whole) {
            report.repair(
                "a whole number written as a fraction: corrected",
                pointer,
                key,
            );
            schema.insert(key.to_owned(), whole);
        }
    }
    let format = schema
        .get("format")
        .and_then(Value::as_str)
        .unwrap_or_default();
    let number_in_string = matches!(format, "int32" | "int64" | "uint32" | "uint64");
    if kind == "string" {
        for key in keywords::limits(ValueKind::Number) {
            let Some(limit) = schema.remove(key) else {
                continue;
            };
            if number_in_string {
                report.repair(
                    "a number's limit on a string: kept as an extension",
                    pointer,
                    &format!("x-{key}"),
                );
                schema.insert(format!("x-{key}"), limit);
            } else {
                report.repair(
                    "a number's limit on a string: dropped",
                    pointer,
                    &format!("{key} {limit}"),
                );
            }
        }
    }
    if matches!(kind.as_str(), "integer" | "number" | "boolean") {
        for key in ["minLength", "maxLength", "pattern"] {
            if let Some(limit) = schema.remove(key) {
                let detail = format!("{key} {limit} on {kind}");
                report.repair(
                    "a string's limit on another type: dropped",
                    pointer,
                    &detail,
                );
            }
        }
    }
}

/// Defaults, examples and enum values take the declared type where nothing is lost by it.
fn values(schema: &mut Map<String, Value>, pointer: &str, report: &mut NormalizationReport) {
    let kind = schema
        .get("type")
        .and_then(Value::as_str)
        .unwrap_or_default()
        .to_owned();
    for key in ["default", "example"] {
        if let Some(converted) = schema.get(key).and_then(|value| convert(value, &kind)) {
            let detail = format!("{key} {} on {kind}", schema[key]);
            report.repair("a value of another kind: converted", pointer, &detail);
            schema.insert(key.to_owned(), converted);
        }
    }
    if let Some(Value::Array(members)) = schema.get_mut("enum") {
        for member in members.iter_mut() {
            if let Some(converted) = convert(member, &kind) {
                report.repair(
                    "a value of another kind: converted",
                    pointer,
                    &format!("enum {member} on {kind}"),
                );
                *member = converted;
            }
        }
        let mut seen = BTreeSet::new();
        members.retain(|member| {
            let is_new = seen.insert(member.to_string());
            if !is_new {
                report.repair(
                    "an enum value listed twice: dropped",
                    pointer,
                    &member.to_string(),
                );
            }
            is_new
        });
        let before = members.len();
        members.retain(|member| !member.is_null());
        if members.len() < before {
            report.repair("null among enum values: made nullable", pointer, "null");
            schema.insert("nullable".to_owned(), true.into());
            if schema
                .get("enum")
                .and_then(Value::as_array)
                .is_some_and(Vec::is_empty)
            {
                // Null is the only value, and every type has it.
                schema.remove("enum");
            }
        }
    }
}

/// A float that is a whole number, as an integer.
fn whole(value: &Value) -> Option<Value> {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    let float = value.as_f64().filter(|float| {
        value.is_f64() && float.fract() == 0.0 && (-EXACT..=EXACT).contains(float)
    })?;
    Some((float as i64).into())
}

fn convert(value: &Value, kind: &str) -> Option<Value> {
    match (kind, value) {
        ("integer", Value::String(text)) => number(text).filter(|n| !n.is_f64()).map(Value::Number),
        ("number", Value::String(text)) => number(text).map(Value::Number),
        ("boolean", Value::String(text)) => text.parse::<bool>().ok().map(Value::Bool),
        ("string", Value::Number(_) | Value::Bool(_)) => Some(value.to_string().into()),
        _ => None,
    }
}

fn number(text: &str) -> Option<Number> {
    let text = text.trim();
    if let Ok(number) = text.parse::<i64>() {
        return Some(number.into());
    }
    if let Ok(number) = text.parse::<u64>() {
        return Some(number.into());
    }
    Number::from_f64(text.parse::<f64>().ok()?)
}
