//! Parts of the document as types of openapiv3, one at a time: a part that does not fit is reported with its place, and a large
//! document is not in memory twice.

use std::collections::BTreeSet;

use openapiv3::{
    AdditionalProperties, Info, OpenAPI, Operation, Parameter, ReferenceOr, RequestBody, Response,
    Schema, SchemaKind, Server, StatusCode, Tag, Type as SchemaType,
};
use serde::de::DeserializeOwned;
use serde::de::value::MapDeserializer;
use serde_json::{Map, Value};

use super::problem;
use tidbcloud_model::api::StatusRange;
use tidbcloud_openapi::diagnostic::Diagnostic;
use tidbcloud_openapi::pointer::join;
use tidbcloud_openapi::schema::structure::Structures;
use tidbcloud_openapi::{successes, walk};

/// Key of the response for every status without its own.
const DEFAULT: &str = "default";

/// One operation, parsed.
pub(super) struct ParsedOperation<'a> {
    pub(super) place: walk::OperationNode,
    pub(super) node: &'a Value,
    /// The operation without its responses.
    pub(super) spec: Operation,
    /// The response of a success, and its status as the document writes it.
    pub(super) success: Option<(String, ReferenceOr<Response>)>,
    /// Statuses of successes whose bodies have another type.
    pub(super) other_successes: Vec<StatusRange>,
    /// Statuses of the documented errors, in order; `default` last.
    pub(super) errors: Vec<String>,
}

/// The document around its operations and component schemas.
pub(super) fn head(document: &Value) -> Result<OpenAPI, Diagnostic> {
    let parts = document.as_object().into_iter().flatten();
    let head: Map<String, Value> = parts
        .map(|(key, part)| {
            let part = match (key.as_str(), part) {
                ("paths", Value::Object(_)) => Map::new().into(),
                ("components", Value::Object(components)) => without_schemas(components).into(),
                _ => part.clone(),
            };
            (key.clone(), part)
        })
        .collect();
    let head = Value::Object(head);
    read(&head, "#").map_err(|whole| {
        let info = head.get("info").map(|info| part::<Info>(info, "#/info"));
        let servers = list::<Server>(&head, "servers", "#");
        let tags = list::<Tag>(&head, "tags", "#");
        let parts = info.into_iter().flatten().chain(servers).chain(tags);
        let mut parts = parts;
        parts.next().unwrap_or(whole)
    })
}

/// The problem of an operation that is not readable, at the part of it that is not. Responses are read apart.
fn narrowed(node: &Value, whole: Diagnostic) -> Diagnostic {
    let pointer = whole.pointer.clone().unwrap_or_default();
    let parameters = list::<ReferenceOr<Parameter>>(node, "parameters", &pointer);
    let body = node
        .get("requestBody")
        .and_then(|body| part::<ReferenceOr<RequestBody>>(body, &join(&pointer, "requestBody")));
    let mut parts = parameters.into_iter().chain(body);
    parts.next().unwrap_or(whole)
}

/// The problems of the elements of a list.
fn list<T: DeserializeOwned>(node: &Value, key: &str, pointer: &str) -> Vec<Diagnostic> {
    let pointer = join(pointer, key);
    let elements = walk::elements(node.get(key)).enumerate();
    elements
        .filter_map(|(index, element)| part::<T>(element, &join(&pointer, &index.to_string())))
        .collect()
}

/// The problem of a part.
fn part<T: DeserializeOwned>(node: &Value, pointer: &str) -> Option<Diagnostic> {
    read::<T>(node, pointer).err()
}

/// The statuses whose description is one of these, of all from 200 to 299. A status of its own wins over `2XX`.
fn status_ranges(responses: Option<&Value>, described_by: &[&str]) -> Vec<StatusRange> {
    let is_described = |status: &u16| {
        let own = status.to_string();
        let has_own = responses.is_some_and(|responses| responses.get(&own).is_some());
        let by = if has_own { own.as_str() } else { "2XX" };
        described_by.contains(&by)
    };
    let all: Vec<u16> = match described_by.contains(&"2XX") {
        true => (200..=299).collect(),
        false => {
            let named = described_by.iter().filter_map(|status| status.parse().ok());
            let named: BTreeSet<u16> = named.collect();
            named.range(200..=299).copied().collect()
        }
    };
    let mut ranges: Vec<StatusRange> = Vec::new();
    for status in all.into_iter().filter(is_described) {
        match ranges.last_mut().filter(|range| range.last + 1 == status) {
            Some(range) => range.last = status,
            None => ranges.push(StatusRange {
                first: status,
                last: status,
            }),
        }
    }
    ranges
}

fn without_schemas(components: &Map<String, Value>) -> Map<String, Value> {
    let others = components
        .iter()
        .filter(|(key, part)| *key != "schemas" || !part.is_object());
    others
        .map(|(key, part)| (key.clone(), part.clone()))
        .collect()
}

/// The operations in document order.
pub(super) fn operations<'a>(
    document: &'a Value,
    problems: &mut Vec<Diagnostic>,
) -> Vec<ParsedOperation<'a>> {
    let mut operations = Vec::new();
    let structures = Structures::of(document.pointer("/components/schemas"));
    let is_path = |place: &walk::OperationNode| !place.path.starts_with("x-");
    for place in walk::operations(document).into_iter().filter(is_path) {
        let Some(node) = walk::get(document, &place.pointer) else {
            continue;
        };
        let successes = successes(&structures, node.get("responses"));
        let status = successes.as_ref().map(|successes| successes.status);
        match operation(node, status, &place.pointer) {
            Ok((spec, success, errors)) => {
                let other_successes = successes.map_or_else(Vec::new, |successes| {
                    status_ranges(node.get("responses"), &successes.others)
                });
                operations.push(ParsedOperation {
                    place,
                    node,
                    spec,
                    success,
                    other_successes,
                    errors,
                });
            }
            Err(problem) => problems.push(problem),
        }
    }
    operations
}

/// The operation without its responses, the response of a success with its status, and the statuses of the documented errors.
type OperationParts = (
    Operation,
    Option<(String, ReferenceOr<Response>)>,
    Vec<String>,
);

/// Reads an operation. Bodies of errors, which are most of many documents, are of no use here and are not read.
fn operation(
    node: &Value,
    success: Option<&str>,
    pointer: &str,
) -> Result<OperationParts, Diagnostic> {
    let none = Value::Object(Map::new());
    let spec = read_without(
        node,
        |key, value| key == "responses" && value.is_object(),
        &none,
    );
    let spec = spec.map_err(|problem| narrowed(node, not_openapi(pointer, &problem)))?;
    let pointer = join(pointer, "responses");
    let mut found = None;
    let mut errors = Vec::new();
    for (status, response) in walk::entries(node.get("responses")) {
        if status.starts_with("x-") {
            continue;
        }
        let place = join(&pointer, status);
        if status != DEFAULT {
            read::<StatusCode>(&Value::from(status.as_str()), &place)?;
        }
        if Some(status.as_str()) == success {
            found = Some((status.clone(), read(response, &place)?));
            continue;
        }
        let is_content = |key: &str, value: &Value| key == "content" && value.is_object();
        let shallow = read_without::<ReferenceOr<Response>>(response, is_content, &none);
        shallow.map_err(|problem| not_openapi(&place, &problem))?;
        if !status.starts_with('2') {
            errors.push(status.clone());
        }
    }
    Ok((spec, found, errors))
}

/// One schema. Its parts are read one by one, because the reader of a whole schema copies everything below it at each level.
pub(super) fn schema(node: &Value, pointer: &str) -> Result<ReferenceOr<Schema>, Diagnostic> {
    let part = |key: &str| node.get(key).filter(|part| part.is_object());
    let (properties, values, items) = match node.get("type").and_then(Value::as_str) {
        Some("object") => (part("properties"), part("additionalProperties"), None),
        Some("array") => (None, None, part("items")),
        _ => (None, None, None),
    };
    if node.get("$ref").is_some() {
        return read(node, pointer);
    }
    if properties.or(values).or(items).is_none() {
        // Nothing is copied to see whether it is a reference.
        return read(node, pointer).map(ReferenceOr::Item);
    }
    let none = Value::Null;
    let is_part = |_: &str, value: &Value| {
        let parts = [properties, values, items];
        parts
            .into_iter()
            .flatten()
            .any(|part| std::ptr::eq(part, value))
    };
    let mut schema: Schema =
        read_without(node, is_part, &none).map_err(|problem| not_openapi(pointer, &problem))?;
    let boxed = |schema| match schema {
        ReferenceOr::Reference { reference } => ReferenceOr::Reference { reference },
        ReferenceOr::Item(schema) => ReferenceOr::boxed_item(schema),
    };
    match &mut schema.schema_kind {
        SchemaKind::Type(SchemaType::Object(object)) => {
            let pointer_of_all = join(pointer, "properties");
            for (name, property) in walk::entries(properties) {
                let property = self::schema(property, &join(&pointer_of_all, name))?;
                object.properties.insert(name.clone(), boxed(property));
            }
            if let Some(values) = values {
                let values = self::schema(values, &join(pointer, "additionalProperties"))?;
                let values = AdditionalProperties::Schema(Box::new(values));
                object.additional_properties = Some(values);
            }
        }
        SchemaKind::Type(SchemaType::Array(array)) => {
            if let Some(items) = items {
                let items = self::schema(items, &join(pointer, "items"))?;
                array.items = Some(boxed(items));
            }
        }
        // Keywords of another kind of value are next to the parts.
        _ => return read(node, pointer),
    }
    Ok(ReferenceOr::Item(schema))
}

/// Reads an object as if `other` were the value of the keywords that are left out.
fn read_without<T: DeserializeOwned>(
    node: &Value,
    is_left_out: impl Fn(&str, &Value) -> bool,
    other: &Value,
) -> Result<T, serde_json::Error> {
    let Value::Object(keywords) = node else {
        return T::deserialize(node);
    };
    T::deserialize(MapDeserializer::new(keywords.iter().map(
        |(key, value)| match is_left_out(key, value) {
            true => (key.as_str(), other),
            false => (key.as_str(), value),
        },
    )))
}

fn read<T: DeserializeOwned>(node: &Value, pointer: &str) -> Result<T, Diagnostic> {
    T::deserialize(node).map_err(|error| not_openapi(pointer, &error))
}

fn not_openapi(pointer: &str, error: &serde_json::Error) -> Diagnostic {
    problem(
        pointer,
        format!("this is not OpenAPI 3.0: {error}"),
        "correct the document, or add an overlay action that does",
    )
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use serde_json::json;

    use super::*;
    use crate::Specs;

    /// Both readings of a schema: by its parts, and whole.
    fn both(node: &Value) -> [Option<ReferenceOr<Schema>>; 2] {
        [schema(node, "#").ok(), read(node, "#").ok()]
    }

    #[test]
    fn schemas_read_by_their_parts_are_those_read_whole() {
        let specs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../specs");
        let specs = Specs::open(specs).unwrap();
        let mut count = 0;
        for entry in specs.entries() {
            let prepared = specs.prepare(entry).unwrap();
            for (name, node) in walk::components(&prepared.value).into_iter().flatten() {
                let [parts, whole] = both(node);
                assert!(parts.is_some(), "{name}");
                assert_eq!(parts, whole, "{name}");
                count += 1;
            }
        }
        assert!(count > 400, "{count}");
    }

    #[test]
    fn schemas_of_several_kinds_at_once_are_read_whole() {
        let object = json!({"type": "object", "properties": {"a": {"type": "string"}}});
        for node in [
            json!({"type": "object", "items": object, "properties": {"a": object}}),
            json!({"type": "array", "items": object, "properties": {"a": object}}),
            json!({"type": "object", "properties": {"a": object}, "oneOf": [object]}),
            json!({"type": "object", "properties": {"a": object}, "enum": [1]}),
            json!({"type": "object", "properties": {"a": {}}, "additionalProperties": true}),
            json!({"type": "object", "properties": {}, "additionalProperties": {}}),
            json!({"type": "object", "additionalProperties": {"type": "array", "items": object}}),
            json!({"type": "array", "items": {"$ref": "#/components/schemas/A"}, "nullable": true}),
            json!({"type": "array", "items": {"type": "array", "items": object}}),
            json!({"properties": {"a": object}}),
            json!({"$ref": "#/components/schemas/A", "type": "object", "properties": {"a": {}}}),
        ] {
            let [parts, whole] = both(&node);
            assert!(parts.is_some(), "{node}");
            assert_eq!(parts, whole, "{node}");
        }
        for node in [
            json!({"type": "object", "properties": {"a": 1}}),
            json!({"type": "object", "properties": {"a": {"type": 1}}}),
            json!({"type": "array", "items": {"type": "string", "minLength": "1"}}),
            json!({"type": "object", "properties": [], "required": 1}),
        ] {
            assert_eq!(both(&node), [None, None], "{node}");
        }
    }

    #[test]
    fn a_part_that_is_not_readable_has_its_place_and_bodies_of_errors_are_not_read() {
        let node = json!({"type": "object", "properties": {"a/b": {"type": "array", "items": {"maxLength": "x"}}}});
        let problem = schema(&node, "#/x").unwrap_err();
        let expected = Some("#/x/properties/a~1b/items");
        assert_eq!(problem.pointer.as_deref(), expected);

        let body = |schema: Value| json!({"description": "", "content": {"application/json": {"schema": schema}}});
        let responses = |statuses: Value| json!({"responses": statuses});
        let unreadable = json!({"maxLength": "x"});
        let node = responses(
            json!({"200": body(json!({})), "404": body(unreadable.clone()), "default": body(json!({}))}),
        );
        let (_, success, errors) = operation(&node, Some("200"), "#/o").unwrap();
        assert_eq!(success.map(|(status, _)| status).as_deref(), Some("200"));
        assert_eq!(errors, ["404", "default"]);
        for (statuses, place) in [
            (json!({"200": body(unreadable)}), "#/o/responses/200"),
            (
                json!({"200": body(json!({})), "40": body(json!({}))}),
                "#/o/responses/40",
            ),
            (
                json!({"200": body(json!({})), "404": {}}),
                "#/o/responses/404",
            ),
            (
                json!({"200": body(json!({})), "404": 1}),
                "#/o/responses/404",
            ),
            (json!([]), "#/o"),
        ] {
            let problem = operation(&responses(statuses.clone()), Some("200"), "#/o");
            let problem = problem.err().unwrap_or_else(|| panic!("{statuses}"));
            assert_eq!(problem.pointer.as_deref(), Some(place), "{statuses}");
        }
    }
}
