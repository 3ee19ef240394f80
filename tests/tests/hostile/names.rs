//! Names of any kind, in every place where a document names something.

use serde_json::{Value, json};

use crate::{THING, generate, safe_json, sound, with};

const NAMES: [&str; 37] = [
    "../x",
    "../../../etc/passwd",
    "/etc/passwd",
    "a/b",
    "a\\b",
    "..",
    ".",
    "",
    " ",
    "~",
    "~1",
    "%2e%2e",
    "C:\\x",
    "con",
    "nul",
    "type",
    "self",
    "Self",
    "crate",
    "super",
    "_",
    "__",
    "fn",
    "\"",
    "`",
    "\\",
    "\u{0}",
    "a\nb",
    "\u{202e}abc",
    "名",
    "🦀",
    "1",
    "{x}",
    "lib",
    "a\rb",
    "a\u{2028}b",
    "*/ */",
];

/// Places where every name is made safe, and none refused.
const MADE_SAFE: [&str; 7] = [
    "definition",
    "property",
    "tag",
    "operation",
    "enum value",
    "title",
    "query parameter",
];

/// One document with a name in each place where a document names something.
fn named(name: &str) -> Vec<(&'static str, Value)> {
    let mut definition = sound();
    let schemas = definition["components"]["schemas"]
        .as_object_mut()
        .expect("schemas");
    let thing = schemas.remove("Thing").expect("a schema");
    schemas.insert(name.to_owned(), thing);
    let escaped = name.replace('~', "~0").replace('/', "~1");
    let text = definition.to_string();
    let reference = json!(format!("#/components/schemas/{escaped}")).to_string();
    let definition = text.replace("\"#/components/schemas/Thing\"", &reference);
    let mut path = sound();
    let operations = path["paths"]
        .as_object_mut()
        .expect("paths")
        .remove("/things/{id}")
        .expect("a path");
    path["paths"][format!("/{name}/{{id}}")] = operations;
    let mut parameter = sound();
    parameter["paths"] = json!({format!("/x/{{{name}}}"): {"get": {
        "operationId": "GetX", "parameters": [{"name": name, "in": "path", "required": true, "schema": {"type": "string"}}],
        "responses": {"200": {"description": ""}}
    }}});
    vec![
        (
            "definition",
            serde_json::from_str(&definition).expect("JSON"),
        ),
        ("path", path),
        ("path parameter", parameter),
        (
            "query parameter",
            with("/paths/~1things~1{id}/get/parameters/1/name", json!(name)),
        ),
        (
            "property",
            with(
                THING,
                json!({name: {"type": "string"}, "o": {"type": "object", "properties": {name: {"type": "integer"}}}}),
            ),
        ),
        (
            "property of a body",
            with(
                THING,
                json!({name: {"type": "object", "title": name, "properties": {"a": {"type": "string"}}}}),
            ),
        ),
        ("tag", with("/paths/~1things~1{id}/get/tags/0", json!(name))),
        (
            "operation",
            with("/paths/~1things~1{id}/get/operationId", json!(name)),
        ),
        (
            "enum value",
            with("/components/schemas/View/enum/0", json!(name)),
        ),
        ("title", with("/info/title", json!(name))),
        ("version", with("/info/version", json!(name))),
        (
            "description",
            with(
                "/info",
                json!({"title": "", "version": "v1", "description": name}),
            ),
        ),
        (
            "pattern",
            with(
                "/components/schemas/Thing/properties/name/pattern",
                json!(name),
            ),
        ),
        (
            "example",
            with(
                "/components/schemas/Thing/properties/name/example",
                json!(name),
            ),
        ),
        (
            "default",
            with(
                "/components/schemas/Thing/properties/view/default",
                json!(name),
            ),
        ),
        ("server", with("/servers/0/url", json!(name))),
        (
            "media type",
            with(
                "/paths/~1things~1{id}/get/responses/200/content",
                json!({name: {"schema": {"type": "string"}}}),
            ),
        ),
        (
            "status",
            with(
                "/paths/~1things~1{id}/get/responses",
                json!({name: {"description": ""}}),
            ),
        ),
        (
            "method",
            with(
                "/paths/~1things~1{id}",
                json!({name: {"operationId": "X", "responses": {"200": {"description": ""}}}}),
            ),
        ),
    ]
}

#[test]
fn names_of_any_kind_are_made_safe_or_named() {
    let (mut accepted, mut wrong) = (0, Vec::new());
    for name in NAMES {
        for (place, document) in named(name) {
            let made = std::panic::catch_unwind(|| safe_json(&document));
            accepted += usize::from(matches!(made, Ok(Ok(_))));
            // Nothing can refer to an empty definition, read an empty parameter or call an empty operation.
            let nameless = name.trim().is_empty()
                && ["definition", "query parameter", "operation"].contains(&place);
            match made {
                Err(_) => wrong.push(format!("{name:?} as {place}: see above")),
                Ok(Err(problems)) if MADE_SAFE.contains(&place) && !nameless => {
                    wrong.push(format!("{name:?} as {place}: {problems}"))
                }
                Ok(_) => {}
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(accepted > NAMES.len() * 8, "{accepted}");
}

#[test]
fn no_name_starts_a_line_of_its_own() {
    let mut accepted = 0;
    for end in ["\n", "\r\n", "\r"] {
        for (place, document) in named(&format!("x{end}pub mod injected {{}}{end}[injected]{end}"))
        {
            let Ok(files) = generate("in.json", document.to_string().as_bytes()) else {
                continue;
            };
            accepted += 1;
            for file in &files {
                let injected = file.text.split(['\n', '\r']).any(|line| {
                    let line = line.trim_start_matches(['/', '!', '#', ' ']);
                    line.starts_with("pub mod injected") || line.starts_with("[injected]")
                });
                assert!(
                    !injected,
                    "{place} in {}:\n{}",
                    file.path.display(),
                    file.text
                );
            }
        }
    }
    assert!(accepted > 20, "{accepted}");
}
