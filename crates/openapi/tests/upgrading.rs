//! Small documents in Swagger 2.0 and OpenAPI 3.0 on their way to the normal form.

use std::path::Path;

use serde_json::{Value, json};
use tidbcloud_openapi::normalization::NormalizationReport;
use tidbcloud_openapi::{load, normalize, upgrade, yaml};

fn upgraded(text: &str) -> Result<Value, String> {
    let source =
        load::read_text(Path::new("in.yaml"), text.to_owned()).map_err(|p| p.to_string())?;
    upgrade::to_openapi3(&source).map_err(|problems| problems.to_string())
}

fn normalized(text: &str) -> String {
    let mut document = upgraded(text).unwrap();
    normalize::normalize(&mut document);
    let once = yaml::write(&document);
    let mut again = upgraded(&once).unwrap();
    let report = normalize::normalize(&mut again);
    assert_eq!(
        yaml::write(&again),
        once,
        "normalizing twice changes nothing"
    );
    assert_eq!(
        report,
        NormalizationReport::default(),
        "normalizing twice finds nothing"
    );
    once
}

const SWAGGER: &str = r##"
swagger: 2.0
info: {title: Words, version: v1, description: Some words., contact: {}}
host: api.example.com
basePath: /v1/
consumes: [application/json]
x-tagGroups: [{name: a}]
tags: [{name: Things, description: Words about things.}]
parameters:
  Page: {in: query, name: page, type: integer, default: "1", minimum: "1"}
paths:
  /things/{id}:pause:
    parameters:
      - {in: path, name: id, required: true, type: string, format: uint64, description: The id., x-example: 42}
      - $ref: '#/parameters/Page'
    post:
      operationId: ThingService_PauseThing
      summary: Pauses.
      produces: [application/json]
      x-code-samples: [{lang: curl}]
      parameters:
        - {in: body, name: thing, required: true, schema: {$ref: '#/definitions/Thing'}}
        - {in: query, name: tags, type: array, items: {type: string}, collectionFormat: multi}
        - {in: query, name: ids, type: array, items: {type: string}}
      responses:
        200: {description: It worked., schema: {$ref: '#/definitions/Thing'}, examples: {application/json: {size: '9'}}}
        default: {description: It failed.}
definitions:
  Thing:
    type: object
    properties:
      state: {$ref: '#/definitions/State', description: The state., default: ON, type: object}
      plain: {allOf: [{$ref: '#/definitions/State'}], title: words}
      size: {type: string, format: int64, minimum: "1", maximum: 5, example: 3, x-nullable: true}
      kind: {type: '#/definitions/State'}
      type: {type: string, format: enum, required: [type]}
  State: {type: string, enum: ["ON", "OFF"], title: State of a thing}
"##;

const UPGRADED: &str = r##"openapi: "3.0.3"
info:
  title: Words
  version: v1
servers:
- url: https://api.example.com/v1
tags:
- name: Things
paths:
  /things/{id}:pause:
    post:
      operationId: ThingService_PauseThing
      parameters:
      - name: id
        in: path
        required: true
        schema:
          type: string
          format: uint64
          example: "42"
      - name: page
        in: query
        schema:
          type: integer
          default: 1
          minimum: 1
      - name: tags
        in: query
        schema:
          type: array
          items:
            type: string
        explode: true
        style: form
      - name: ids
        in: query
        schema:
          type: array
          items:
            type: string
        explode: false
        style: form
      requestBody:
        required: true
        content:
          application/json:
            schema:
              $ref: "#/components/schemas/Thing"
        x-body-name: thing
      responses:
        "200":
          description: OK
          content:
            application/json:
              schema:
                $ref: "#/components/schemas/Thing"
              example:
                size: "9"
        default:
          description: Any other status
components:
  schemas:
    State:
      type: string
      enum:
      - "ON"
      - "OFF"
    Thing:
      required:
      - type
      type: object
      properties:
        kind:
          $ref: "#/components/schemas/State"
        plain:
          $ref: "#/components/schemas/State"
        size:
          type: string
          format: int64
          nullable: true
          example: "3"
          x-maximum: 5
          x-minimum: 1
        state:
          allOf:
          - $ref: "#/components/schemas/State"
          default: "ON"
        type:
          type: string
"##;

#[test]
fn swagger_2_becomes_openapi_3_in_normal_form() {
    assert_eq!(normalized(SWAGGER), UPGRADED);
}

#[test]
fn openapi_3_becomes_whole_operations() {
    let text = r##"
openapi: 3.0.1
info: {title: t, version: '1', license: {name: x}}
servers: [{url: 'https://x', description: Words.}]
security: [{digest: []}]
paths:
  /a:
    summary: Words.
    get:
      parameters: [{$ref: '#/components/parameters/P'}]
      responses: {'404': {$ref: '#/components/responses/R'}}
components:
  securitySchemes: {digest: {type: http, scheme: digest}}
  parameters: {P: {name: p, in: query, example: 7, schema: {type: integer}}}
  responses:
    R:
      description: Words.
      headers: {X: {schema: {type: string}}}
      content: {application/json;charset=utf-8: {schema: {type: string}, examples: {b: {value: second}, a: {value: first}}}}
"##;
    let expected = r##"openapi: "3.0.3"
info:
  title: t
  version: "1"
servers:
- url: https://x
security:
- digest: []
paths:
  /a:
    get:
      parameters:
      - name: p
        in: query
        schema:
          type: integer
          example: 7
      responses:
        "404":
          description: Not Found
          content:
            application/json:
              schema:
                type: string
              example: first
components:
  schemas: {}
  securitySchemes:
    digest:
      type: http
      scheme: digest
"##;
    assert_eq!(normalized(text), expected);
}

#[test]
fn the_order_of_keys_does_not_matter() {
    let value = load::read_text(Path::new("x"), SWAGGER.to_owned())
        .unwrap()
        .value;
    assert_eq!(normalized(&backwards(&value)), UPGRADED);
}

/// JSON text with the keys of every object in reverse order.
fn backwards(value: &Value) -> String {
    match value {
        Value::Object(map) => {
            let entries = map
                .iter()
                .map(|(key, value)| format!("{}:{}", json!(key), backwards(value)));
            let mut entries: Vec<String> = entries.collect();
            entries.reverse();
            format!("{{{}}}", entries.join(","))
        }
        Value::Array(items) => {
            let items: Vec<String> = items.iter().map(backwards).collect();
            format!("[{}]", items.join(","))
        }
        scalar => scalar.to_string(),
    }
}

#[test]
fn other_versions_are_refused_by_name() {
    for (text, expected) in [
        (
            "openapi: 3.2.0\npaths: {}\n",
            "OpenAPI 3.2.0 is not supported; 3.0.x, 3.1.x and Swagger 2.0 are",
        ),
        ("openapi: 3.2.0\n", "OpenAPI 3.2.0 is not supported"),
        ("info: {}\nopenapi: 3.2\n", "in.yaml:2 (#/openapi)"),
        ("swagger: '1.2'\n", "Swagger 1.2 is not supported"),
        ("swagger: '2.0'\nopenapi: 3.0.3\n", "claims two versions"),
        ("overlay: 1.1.0\n", "this is an overlay"),
        ("hello: world\n", "neither `swagger` nor `openapi`"),
        ("[1]", "holds no object"),
        ("just words\n", "holds no object"),
    ] {
        let error = upgraded(text).unwrap_err();
        assert!(error.contains(expected), "{error}");
        assert!(error.contains("fix: "), "{error}");
    }
}

#[test]
fn what_cannot_be_kept_is_named_with_its_place() {
    let text = r##"
swagger: '2.0'
host: x
schemes: [ws]
paths:
  /a:
    post:
      parameters:
        - {in: formData, name: f, type: file}
        - {in: cookie, name: h, type: string}
        - {in: query, name: q, type: array, items: {type: string}, collectionFormat: tsv}
        - {in: body, name: b, schema: {}}
        - {in: body, name: c, schema: {}}
      responses: {200: {description: x}}
"##;
    let error = upgraded(text).unwrap_err();
    for expected in [
        "speaks ws and not https\n  --> in.yaml:4 (#/schemes)",
        "a body parameter next to parameters in `formData`\n  --> in.yaml:8 (",
        "`cookie` are not supported\n  --> in.yaml:10 (",
        "collectionFormat `tsv` is not supported\n  --> in.yaml:11 (",
        "a second body parameter\n  --> in.yaml:13 (",
    ] {
        assert!(error.contains(expected), "{expected}\n{error}");
    }
}

#[test]
fn required_on_a_property_of_a_patch_body_is_dropped() {
    let text = r##"
swagger: '2.0'
host: x
paths:
  /a:
    patch:
      parameters: [{in: body, name: b, schema: {$ref: '#/definitions/A'}}]
      responses: {200: {description: x}}
definitions:
  A: {type: object, properties: {b: {$ref: '#/definitions/B'}}}
  B: {type: object, properties: {c: {type: string, required: [c]}}}
"##;
    assert!(!normalized(text).contains("- c"));
}
