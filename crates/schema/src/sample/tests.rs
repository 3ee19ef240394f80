//! Contents of samples; a request sample always fits its schema.

use serde_json::json;

use super::*;

fn of(schema: Value) -> Value {
    value(&json!({}), &schema, Purpose::Response)
}

#[test]
fn an_example_wins_then_a_default_then_the_enum_then_the_limits() {
    assert_eq!(
        of(json!({"type": "string", "example": "e", "default": "d"})),
        "e"
    );
    assert_eq!(of(json!({"type": "string", "default": "d"})), "d");
    assert_eq!(
        of(json!({"type": "string", "enum": ["STATE_UNSPECIFIED", "ACTIVE"]})),
        "ACTIVE"
    );
    assert_eq!(
        of(json!({"type": "string", "enum": ["A_UNSPECIFIED", "B"], "default": "A_UNSPECIFIED"})),
        "B"
    );
    assert_eq!(of(json!({"type": "string", "minLength": 8})), "samplesa");
    assert_eq!(of(json!({"type": "string", "maxLength": 3})), "sam");
    assert_eq!(of(json!({"type": "integer"})), 1);
    assert_eq!(
        of(json!({"type": "integer", "minimum": 4, "exclusiveMinimum": true})),
        5
    );
    assert_eq!(of(json!({"type": "integer", "maximum": -4})), -4);
    assert_eq!(of(json!({"type": "integer", "multipleOf": 8})), 8);
    assert_eq!(
        of(json!({"type": "number", "minimum": 2, "maximum": 3})),
        2.5
    );
    assert_eq!(of(json!({"type": "boolean"})), true);
}

#[test]
fn an_example_that_contradicts_its_schema_is_ignored() {
    assert_eq!(of(json!({"type": "integer", "example": "12"})), 1);
    assert_eq!(of(json!({"type": "string", "example": 12})), "sample");
    assert_eq!(
        of(json!({"type": "string", "enum": ["a"], "example": "b"})),
        "a"
    );
    assert_eq!(
        of(json!({"type": "array", "items": {"type": "string"}, "example": "a,b"})),
        json!(["sample"])
    );
    assert_eq!(
        of(json!({"type": "string", "pattern": "^x+$", "example": "y"})),
        "x"
    );
}

#[test]
fn formats_are_written_as_the_wire_writes_them() {
    assert_eq!(of(json!({"type": "string", "format": "int64"})), "1");
    assert_eq!(
        of(json!({"type": "string", "format": "uint64", "minimum": 7})),
        "7"
    );
    for format in ["timestamp", "date-time", "date", "byte", "int64", "uint64"] {
        let schema = json!({"type": "string", "format": format});
        assert!(fits(&json!({}), &schema, &of(schema.clone())), "{format}");
    }
}

#[test]
fn a_request_leaves_output_only_properties_out_and_a_response_write_only_ones() {
    let document = json!({"components": {"schemas": {"State": {"type": "string", "enum": ["A"]}}}});
    let schema = json!({"type": "object", "properties": {
        "id": {"type": "string", "readOnly": true},
        "state": {"allOf": [{"$ref": "#/components/schemas/State"}], "readOnly": true},
        "name": {"type": "string"},
        "password": {"type": "string", "writeOnly": true},
    }});
    let request = value(&document, &schema, Purpose::Request);
    assert_eq!(request, json!({"name": "sample", "password": "sample"}));
    let response = value(&document, &schema, Purpose::Response);
    assert_eq!(
        response,
        json!({"id": "sample", "state": "A", "name": "sample"})
    );
}

#[test]
fn a_record_inside_itself_stops() {
    let document = json!({"components": {"schemas": {
        "Cost": {"type": "object", "properties": {
            "name": {"type": "string"},
            "parts": {"type": "array", "items": {"$ref": "#/components/schemas/Cost"}},
            "parent": {"allOf": [{"$ref": "#/components/schemas/Cost"}]},
            "by": {"type": "object", "additionalProperties": {"$ref": "#/components/schemas/Cost"}},
        }},
        "Loop": {"$ref": "#/components/schemas/Loop"},
    }}});
    let cost = value(
        &document,
        &json!({"$ref": "#/components/schemas/Cost"}),
        Purpose::Response,
    );
    assert_eq!(cost, json!({"name": "sample", "parts": [], "by": {}}));
    assert_eq!(
        value(
            &document,
            &json!({"$ref": "#/components/schemas/Loop"}),
            Purpose::Response
        ),
        json!({})
    );
}

#[test]
fn a_record_that_doubles_at_every_level_stays_small() {
    let mut schemas = Map::new();
    for level in 0..40 {
        let next = json!({"$ref": format!("#/components/schemas/L{}", level + 1)});
        schemas.insert(
            format!("L{level}"),
            json!({"type": "object", "properties": {"a": next, "b": next}}),
        );
    }
    let document = json!({"components": {"schemas": schemas}});
    let sample = value(
        &document,
        &json!({"$ref": "#/components/schemas/L0"}),
        Purpose::Response,
    );
    assert!(sample.to_string().len() < 1_000_000);
}

#[test]
fn properties_named_like_keywords_are_properties() {
    let schema = json!({"type": "object", "properties": {
        "items": {"type": "string"}, "type": {"type": "string"}, "required": {"type": "boolean"}, "$ref": {"type": "integer"},
    }});
    assert_eq!(
        of(schema),
        json!({"items": "sample", "type": "sample", "required": true, "$ref": 1})
    );
}

#[test]
fn maps_have_one_entry_and_anything_is_an_object() {
    assert_eq!(
        of(json!({"type": "object", "additionalProperties": {"type": "string"}})),
        json!({"key": "sample"})
    );
    assert_eq!(
        of(
            json!({"type": "object", "properties": {"@type": {"type": "string"}}, "additionalProperties": {}})
        ),
        json!({"@type": "sample"})
    );
    assert_eq!(of(json!({"type": "object"})), json!({}));
    assert_eq!(of(json!({})), json!({}));
}

#[test]
fn an_example_of_a_whole_record_is_completed_and_cleaned() {
    let schema = json!({"type": "object", "example": {"name": "n", "id": "i", "other": 1, "size": "big"}, "properties": {
        "id": {"type": "string", "readOnly": true}, "name": {"type": "string"}, "size": {"type": "integer"},
        "tags": {"type": "array", "items": {"type": "object", "properties": {"k": {"type": "string"}, "v": {"type": "string"}}},
                 "example": [{"k": "a"}, {"k": "b"}]},
    }});
    let request = value(&json!({}), &schema, Purpose::Request);
    assert_eq!(
        request,
        json!({"name": "n", "size": 1, "tags": [{"k": "a", "v": "sample"}, {"k": "b", "v": "sample"}]})
    );
}

#[test]
fn an_example_of_a_map_is_used_alone() {
    let schema = json!({"type": "object", "additionalProperties": {"type": "string"}, "example": {"a": "b", "c": 1}});
    assert_eq!(of(schema), json!({"a": "b", "c": "sample"}));
    let schema =
        json!({"type": "object", "additionalProperties": {"type": "string"}, "example": {}});
    assert_eq!(of(schema), json!({"key": "sample"}));
}

#[test]
fn what_an_example_leaves_empty_is_filled() {
    let schema = json!({"type": "object", "example": {"a": [], "b": {}, "c": ""}, "properties": {
        "a": {"type": "array", "items": {"type": "integer"}},
        "b": {"type": "object", "properties": {"x": {"type": "boolean"}}},
        "c": {"type": "string"}}});
    assert_eq!(of(schema), json!({"a": [1], "b": {"x": true}, "c": ""}));
    let list = json!({"type": "array", "items": {"type": "integer"}, "example": []});
    assert_eq!(of(list), json!([1]));
}

#[test]
fn a_parameter_takes_its_own_example_first() {
    let document = json!({"components": {"parameters": {"Size": {"schema": {"type": "integer", "minimum": 3}}}}});
    assert_eq!(
        parameter(
            &document,
            &json!({"example": 5, "schema": {"type": "integer"}})
        ),
        5
    );
    assert_eq!(
        parameter(
            &document,
            &json!({"x-example": "5", "schema": {"type": "integer"}})
        ),
        1
    );
    assert_eq!(
        parameter(&document, &json!({"$ref": "#/components/parameters/Size"})),
        3
    );
    assert_eq!(
        parameter(
            &document,
            &json!({"schema": {"type": "array", "items": {"type": "string", "enum": ["a b"]}}})
        ),
        json!(["a b"])
    );
}

#[test]
fn bodies_and_responses_are_found_in_an_operation() {
    let operation = json!({
        "requestBody": {"content": {"application/json": {"schema": {"type": "object", "properties": {"a": {"type": "string"}}},
            "example": {"a": "x"}}}},
        "responses": {"400": {}, "200": {"content": {"application/json; charset=utf-8": {"schema": {"type": "integer"}}}}},
    });
    assert_eq!(body(&json!({}), &operation), Some(json!({"a": "x"})));
    assert_eq!(response(&json!({}), &operation), Some(json!(1)));
    assert_eq!(
        response(
            &json!({}),
            &json!({"responses": {"200": {"description": "OK"}}})
        ),
        None
    );
}

#[test]
fn a_sample_of_a_tagged_union_has_the_members_of_one_value() {
    let text = json!({"type": "string"});
    let mut schema = json!({"type": "object", "properties": {
        "s3": text, "gcs": text, "name": text,
        "type": {"type": "string", "enum": ["NONE_UNSPECIFIED", "S3", "GCS", "LOCAL"]}},
        "x-choice": {"tag": "type", "members": {"S3": ["s3"], "GCS": ["gcs"], "LOCAL": []}}});
    let of = |schema: &Value| value(&json!({}), schema, Purpose::Request);
    let s3 = json!({"s3": "sample", "name": "sample", "type": "S3"});
    assert_eq!(of(&schema), s3);
    schema["properties"]["type"]["example"] = json!("LOCAL");
    assert_eq!(of(&schema), json!({"name": "sample", "type": "LOCAL"}));
    // A given value of the tag takes its members with it.
    let given = json!({"type": "GCS"});
    let merged = merge(&json!({}), &schema, s3.clone(), &given, Purpose::Response);
    assert_eq!(
        merged,
        json!({"gcs": "sample", "name": "sample", "type": "GCS"})
    );
    // An example may not have the members of two.
    schema["example"] = json!({"type": "S3", "s3": "a", "gcs": "b"});
    assert_eq!(
        of(&schema),
        json!({"s3": "a", "name": "sample", "type": "S3"})
    );
}
