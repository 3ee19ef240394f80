//! General rules of the normal form: repairs, dropped parts, and facts that are read before prose is dropped.

use serde_json::{Value, json};
use tidbcloud_openapi::normalization::NormalizationReport;
use tidbcloud_openapi::normalize;

/// The one schema of a document, normalized, with the report.
fn schema(schema: Value) -> (Value, NormalizationReport) {
    let mut document = json!({"openapi": "3.0.3", "paths": {}, "components": {"schemas": {
        "Other": {"type": "object", "properties": {"x": {"type": "integer"}}}, "Owner": schema
    }}});
    let report = normalize::normalize(&mut document);
    (document["components"]["schemas"]["Owner"].clone(), report)
}

#[test]
fn wrong_keywords_are_mended_by_rule() {
    let other = json!({"$ref": "#/components/schemas/Other"});
    for (before, after) in [
        (
            json!({"type": "string", "format": "string"}),
            json!({"type": "string"}),
        ),
        (
            json!({"type": "string", "format": "timestamp"}),
            json!({"type": "string", "format": "timestamp"}),
        ),
        (
            json!({"type": "integer", "default": "100", "maximum": "1e2"}),
            json!({"type": "integer", "default": 100, "maximum": 100}),
        ),
        (
            json!({"type": "integer", "default": "many"}),
            json!({"type": "integer", "default": "many"}),
        ),
        (
            json!({"type": "boolean", "default": "true"}),
            json!({"type": "boolean", "default": true}),
        ),
        (
            json!({"type": "string", "example": 7, "minimum": 1}),
            json!({"type": "string", "example": "7"}),
        ),
        (
            json!({"type": "integer", "pattern": "a"}),
            json!({"type": "integer"}),
        ),
        (
            json!({"items": {"type": "string"}}),
            json!({"type": "array", "items": {"type": "string"}}),
        ),
        (
            json!({"enum": ["a", null]}),
            json!({"type": "string", "enum": ["a"], "nullable": true}),
        ),
        (
            json!({"enum": ["a", "a"]}),
            json!({"type": "string", "enum": ["a"]}),
        ),
        (
            json!({"type": "string", "pattern": null, "maxLength": null}),
            json!({"type": "string"}),
        ),
        (
            json!({"type": "object", "properties": {}, "required": []}),
            json!({"type": "object"}),
        ),
        (
            json!({"allOf": [other, ], "description": "w", "title": "t"}),
            other.clone(),
        ),
        (
            json!({"allOf": [{"allOf": [other]}], "readOnly": true}),
            json!({"allOf": [other], "readOnly": true}),
        ),
        (
            json!({"$ref": "#/components/schemas/Other", "type": "object", "required": ["x"]}),
            other.clone(),
        ),
        (
            json!({"allOf": [{"type": "string", "default": "a"}], "default": "b"}),
            json!({"type": "string", "default": "b"}),
        ),
        (
            json!({"type": "string", "example": "one two three four five six seven eight nine"}),
            json!({"type": "string"}),
        ),
        (
            json!({"type": "string", "x-enum-varnames": ["A"], "x-code-samples": []}),
            json!({"type": "string", "x-enum-varnames": ["A"]}),
        ),
    ] {
        assert_eq!(schema(before.clone()).0, after, "{before}");
    }
}

#[test]
fn required_on_a_property_moves_to_its_object() {
    let (after, report) = schema(json!({"type": "object", "required": ["c"], "properties": {
        "a": {"type": "string", "required": ["a"]}, "b": {"type": "string", "required": true},
        "c": {"type": "integer", "required": false},
        "d": {"type": "object", "required": ["e"], "properties": {"e": {"type": "string"}}}
    }}));
    assert_eq!(after["required"], json!(["a", "b", "c"]));
    assert_eq!(after["properties"]["a"], json!({"type": "string"}));
    assert_eq!(report.repaired.len(), 3, "{:?}", report.repaired);
}

#[test]
fn facts_are_read_before_the_prose_goes() {
    let (after, report) = schema(json!({"type": "object", "properties": {
        "a": {"type": "string", "description": "[Output Only] The name."},
        "b": {"type": "string", "description": "Output_only. The name."},
        "c": {"type": "string", "description": "The name. Deprecated: use `a`. Nothing else."},
        "d": {"type": "integer", "description": "At most 100, the default is 10.", "default": 10},
        "e": {"type": "string", "description": "The password of the user."},
        "f": {"type": "string", "description": "The password of the user."},
        "description": {"type": "string", "title": "[Output Only]"}
    }}));
    assert_eq!(
        after["properties"]["a"],
        json!({"type": "string", "readOnly": true})
    );
    assert_eq!(
        after["properties"]["b"],
        json!({"type": "string", "readOnly": true})
    );
    assert_eq!(
        after["properties"]["description"],
        json!({"type": "string"})
    );
    let facts: Vec<_> = report
        .facts
        .iter()
        .map(|f| {
            let property = f.pointer.rsplit('/').next().unwrap_or_default();
            (f.topic, f.sentence.as_str(), property)
        })
        .collect();
    assert_eq!(
        facts,
        [
            ("deprecated", "Deprecated: use `a`.", "c"),
            ("limit", "At most 100, the default is 10.", "d"),
            ("output only", "[Output Only]", "description"),
            ("secret", "The password of the user.", "e"),
            ("secret", "The password of the user.", "f"),
        ]
    );
}

#[test]
fn extensions_that_hold_sentences_are_dropped_wherever_they_are() {
    const PROSE: &str = "This is a sentence of more than eight words, as people write them.";
    let values = json!({"x-short": "beta", "x-list": [1, true]});
    let mut document = json!({
        "openapi": "3.0.3", "info": {"title": "t", "version": "1", "x-about": [PROSE]},
        "paths": {
            "x-internal": {"get": {"summary": "s", "description": PROSE, "responses": {}}},
            "/a": {"x-note": {"text": PROSE}, "get": {"operationId": "GetA", "x-note": PROSE, "x-short": "beta",
                "responses": {"204": {"description": "d", "x-note": {"deep": [{"text": PROSE}]}}}}}
        },
        "components": {"schemas": {"A": {"type": "object", "x-note": PROSE, "x-short": "beta", "x-list": [1, true],
            "properties": {"x-note": {"type": "string", "x-note": PROSE}}, "example": {"x-note": "x"}}}}
    });
    let report = normalize::normalize(&mut document);
    assert!(!document.to_string().contains("sentence"), "{document}");
    assert_eq!(report.dropped["x-note"], 5);
    let schema = &document["components"]["schemas"]["A"];
    for (key, value) in values.as_object().unwrap() {
        assert_eq!(&schema[key], value);
    }
    assert_eq!(schema["properties"]["x-note"], json!({"type": "string"}));
    assert_eq!(schema["example"], json!({"x-note": "x"}));
}
