//! Inlined schemas become components, each under the right name.

use serde_json::{Value, json};
use tidbcloud_openapi::check;
use tidbcloud_openapi::normalization::{NamingRule, NormalizationReport};
use tidbcloud_openapi::normalize::normalize;

/// A document with these operations (path, operationId, body, response) and components.
fn document(operations: &[(&str, Option<&str>, Value, Value)], schemas: Value) -> Value {
    let mut paths = json!({});
    for (path, id, body, response) in operations {
        let mut operation =
            json!({"responses": {"200": {"content": {"application/json": {"schema": response}}}}});
        if let Some(id) = id {
            operation["operationId"] = json!(id);
        }
        if !body.is_null() {
            operation["requestBody"] = json!({"content": {"application/json": {"schema": body}}});
        }
        paths[path] = json!({ "post": operation });
    }
    json!({"openapi": "3.0.3", "info": {"title": "t", "version": "1"}, "paths": paths, "components": {"schemas": schemas}})
}

fn hoisted(document: &mut Value) -> (Vec<(String, NamingRule)>, NormalizationReport) {
    let report = normalize(document);
    let results = check::check(document);
    assert!(
        results.errors_of_vendored().is_empty(),
        "{}",
        results.errors_of_vendored()
    );
    let names = report
        .hoisted
        .iter()
        .map(|hoisted| (hoisted.name.clone(), hoisted.rule))
        .collect();
    (names, report)
}

fn record(fields: &[&str]) -> Value {
    let properties: serde_json::Map<_, _> = fields
        .iter()
        .map(|field| ((*field).to_owned(), json!({"type": "string"})))
        .collect();
    json!({"type": "object", "properties": properties})
}

#[test]
fn an_inlined_record_takes_the_definition_that_it_equals() {
    let mut inlined = record(&["a", "b"]);
    inlined["title"] = json!("SomethingElse");
    inlined["properties"]["a"]["description"] = json!("Words.");
    inlined["properties"]["b"]["example"] = json!("x");
    let mut document = document(
        &[("/a", Some("GetA"), inlined, record(&["b", "a"]))],
        json!({"Named": record(&["a", "b"])}),
    );
    let (names, _) = hoisted(&mut document);
    assert_eq!(
        names,
        [
            ("Named".to_owned(), NamingRule::Definition),
            ("Named".to_owned(), NamingRule::Definition)
        ]
    );
    let body =
        &document["paths"]["/a"]["post"]["requestBody"]["content"]["application/json"]["schema"];
    assert_eq!(*body, json!({"$ref": "#/components/schemas/Named"}));
}

#[test]
fn what_differs_inside_is_another_structure_and_use_outside_is_not() {
    let mut read_only = record(&["a"]);
    read_only["properties"]["a"]["readOnly"] = json!(true);
    let mut outside = record(&["a"]);
    outside["nullable"] = json!(true);
    let owner = json!({"type": "object", "properties": {"x": read_only, "y": outside}});
    let mut document = document(
        &[("/a", Some("GetA"), Value::Null, owner)],
        json!({"Named": record(&["a"])}),
    );
    let (names, _) = hoisted(&mut document);
    let expected = [
        ("GetAResponseX", NamingRule::Place),
        ("Named", NamingRule::Definition),
        ("GetAResponse", NamingRule::Place),
    ];
    assert_eq!(names, expected.map(|(name, rule)| (name.to_owned(), rule)));
    let y = &document["components"]["schemas"]["GetAResponse"]["properties"]["y"];
    assert_eq!(
        *y,
        json!({"allOf": [{"$ref": "#/components/schemas/Named"}], "nullable": true})
    );
}

#[test]
fn of_several_definitions_the_best_name_is_taken() {
    let schemas = json!({"CreateAResp": record(&["id"]), "CreateBResp": record(&["id"]), "Zone": record(&["id"])});
    let response = |title: &str| {
        let mut response = record(&["id"]);
        response["title"] = json!(title);
        response
    };
    let operations = [
        ("/a", Some("CreateB"), Value::Null, record(&["id"])),
        ("/b", Some("Make"), Value::Null, response("CreateAResp")),
        (
            "/c",
            Some("Get"),
            Value::Null,
            json!({"type": "object", "properties": {"zone": record(&["id"])}}),
        ),
    ];
    let mut document = document(&operations, schemas);
    let (names, _) = hoisted(&mut document);
    let fitting: Vec<&str> = names
        .iter()
        .filter(|(_, rule)| *rule == NamingRule::FittingDefinition)
        .map(|(name, _)| name.as_str())
        .collect();
    assert_eq!(fitting, ["CreateBResp", "CreateAResp", "Zone"]);
}

#[test]
fn one_structure_inlined_five_times_is_one_component() {
    let point = || record(&["x", "y"]);
    let owner = json!({"type": "object", "properties": {
        "a": point(), "b": point(), "c": {"type": "array", "items": point()},
        "d": {"type": "object", "additionalProperties": point()}
    }});
    let mut document = document(&[("/a", Some("X_GetA"), owner, point())], json!({}));
    let (names, _) = hoisted(&mut document);
    let names: Vec<&str> = names.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(
        names,
        [
            "GetABodyA",
            "GetABodyA",
            "GetABodyA",
            "GetABodyA",
            "GetABody",
            "GetABodyA"
        ]
    );
    assert_eq!(
        document["components"]["schemas"].as_object().unwrap().len(),
        2
    );
}

#[test]
fn a_title_that_is_a_name_names_and_a_sentence_does_not() {
    let titled = |title: &str, field: &str| {
        let mut record = record(&[field]);
        record["title"] = json!(title);
        record
    };
    let operations = [
        (
            "/a",
            Some("A"),
            titled("Titled", "a"),
            titled("The updated thing.", "b"),
        ),
        ("/b", Some("B"), titled("Taken", "c"), titled("", "d")),
        ("/c/{x}", None, titled("../x", "e"), titled("Titled", "f")),
    ];
    let mut document = document(&operations, json!({"Taken": record(&["other"])}));
    document["paths"]["/c/{x}"]["post"]["parameters"] =
        json!([{"name": "x", "in": "path", "required": true, "schema": {"type": "string"}}]);
    let (names, _) = hoisted(&mut document);
    let names: Vec<&str> = names.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(
        names,
        [
            "Titled",
            "AResponse",
            "BBody",
            "BResponse",
            "PostCXBody",
            "PostCXResponse"
        ]
    );
}

#[test]
fn enums_are_hoisted_wherever_they_are() {
    let one = json!({"type": "string", "enum": ["a", "b"]});
    let two = json!({"type": "string", "enum": ["b", "a"]});
    let response = json!({"type": "object", "properties": {"state": one, "states": {"type": "array", "items": two}}});
    let mut document = document(&[("/a", Some("List"), Value::Null, response)], json!({}));
    document["paths"]["/a"]["post"]["parameters"] = json!([
        {"name": "order_by", "in": "query", "schema": {"type": "string", "enum": ["a", "b"], "default": "a"}},
        {"name": "n", "in": "query", "schema": {"type": "integer", "enum": [1, 2]}}
    ]);
    let (names, report) = hoisted(&mut document);
    let names: Vec<&str> = names.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(
        names,
        [
            "ListOrderBy",
            "ListOrderBy",
            "ListResponseStates",
            "ListResponse"
        ]
    );
    assert_eq!(
        report
            .hoisted
            .iter()
            .filter(|hoisted| hoisted.is_enum)
            .count(),
        3
    );
    let parameter = &document["paths"]["/a"]["post"]["parameters"][0]["schema"];
    assert_eq!(
        *parameter,
        json!({"allOf": [{"$ref": "#/components/schemas/ListOrderBy"}], "default": "a"})
    );
}

#[test]
fn names_that_collide_are_distinguished() {
    let operations = [
        ("/a", Some("A_Get"), Value::Null, record(&["a"])),
        ("/b", Some("B_Get"), Value::Null, record(&["b"])),
        ("/c", Some("Get"), Value::Null, record(&["c"])),
    ];
    let mut document = document(&operations, json!({}));
    let (names, _) = hoisted(&mut document);
    let names: Vec<&str> = names.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["GetResponse", "BGetResponse", "GetResponse2"]);
}

#[test]
fn named_definitions_are_never_merged_and_empty_records_are_one() {
    let empty = || json!({"type": "object"});
    let operations = [(
        "/a",
        Some("A"),
        empty(),
        json!({"type": "object", "properties": {}, "title": "AResp"}),
    )];
    let mut document = document(
        &operations,
        json!({"One": empty(), "Two": empty(), "Free": {
            "type": "object", "properties": {"any": {"type": "object"}, "map": {"type": "object", "additionalProperties": {}}}
        }}),
    );
    let (names, _) = hoisted(&mut document);
    let expected = [("Empty", NamingRule::Place), ("Empty", NamingRule::Merged)];
    assert_eq!(names, expected.map(|(name, rule)| (name.to_owned(), rule)));
    let components: Vec<&String> = document["components"]["schemas"]
        .as_object()
        .unwrap()
        .keys()
        .collect();
    assert_eq!(components, ["Empty", "Free", "One", "Two"]);
}

#[test]
fn a_reference_counts_as_what_it_refers_to() {
    let schemas = json!({
        "Point": record(&["x"]),
        "Line": {"type": "object", "properties": {"from": {"$ref": "#/components/schemas/Point"}}},
        "Node": {"type": "object", "properties": {"next": {"$ref": "#/components/schemas/Node"}}}
    });
    let inlined = json!({"type": "object", "properties": {"from": record(&["x"])}});
    let mut document = document(&[("/a", Some("A"), inlined, record(&["x"]))], schemas);
    let (names, _) = hoisted(&mut document);
    let expected = [
        ("Line", NamingRule::Definition),
        ("Point", NamingRule::Definition),
    ];
    assert_eq!(names, expected.map(|(name, rule)| (name.to_owned(), rule)));
}
