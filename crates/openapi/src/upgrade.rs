//! Upgrade of Swagger 2.0 to OpenAPI 3.0.3 on plain values. Tolerant of wrong schemas (the published documents have
//! many), strict about constructs that would be lost.

mod security;

use std::sync::Arc;

use serde_json::{Map, Value, json};

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::load::Source;
use crate::normalize::{OPENAPI_VERSION, flatten, prose};
use tidbcloud_schema::pointer::join;
use tidbcloud_schema::walk::{self, METHODS};

/// Keywords of a Swagger parameter that belong to its schema.
const PARAMETER_SCHEMA: &[&str] = &[
    "type",
    "format",
    "items",
    "default",
    "enum",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "minLength",
    "maxLength",
    "pattern",
    "minItems",
    "maxItems",
    "uniqueItems",
    "multipleOf",
    "x-nullable",
    "x-enum-varnames",
];

/// Dialect and version that a document declares: `Swagger 2.0`, `OpenAPI 3.0.3`.
pub fn dialect(source: &Source) -> String {
    for (key, name) in [("swagger", "Swagger"), ("openapi", "OpenAPI")] {
        match source.value.get(key) {
            Some(Value::String(version)) => return format!("{name} {version}"),
            Some(version) => return format!("{name} {version}"),
            None => {}
        }
    }
    "no OpenAPI document".to_owned()
}

/// Like [`to_openapi3`], for a source whose value is not read again: an OpenAPI 3.0 document is not copied.
pub fn take_openapi3(source: &mut Source) -> Result<Value, Diagnostics> {
    let upgraded = to_dialect3(source)?;
    Ok(upgraded.unwrap_or_else(|| Arc::unwrap_or_clone(std::mem::take(&mut source.value))))
}

/// Gives the document as OpenAPI 3.0.x: Swagger 2.0 is upgraded, 3.0.x passes, everything else is refused.
pub fn to_openapi3(source: &Source) -> Result<Value, Diagnostics> {
    Ok(to_dialect3(source)?.unwrap_or_else(|| source.value.as_ref().clone()))
}

/// The upgraded document; nothing where the source is OpenAPI 3.0 already.
fn to_dialect3(source: &Source) -> Result<Option<Value>, Diagnostics> {
    let located = |problem: Diagnostic| source.locate(problem.into());
    let Some(root) = source.value.as_object() else {
        return Err(located(Diagnostic::new(
            "the file holds no object, so it is no OpenAPI document",
            "give a Swagger 2.0 or OpenAPI 3.0 document",
        )));
    };
    let version = |key: &str| {
        root.get(key).map(|version| match version {
            Value::String(text) => text.clone(),
            other => other.to_string(),
        })
    };
    match (version("swagger"), version("openapi")) {
        (Some(swagger), None) if matches!(swagger.as_str(), "2.0" | "2") => {
            let mut upgrade = Upgrade::default();
            let upgraded = upgrade.document(source.value.as_ref().clone());
            if upgrade.problems.is_empty() {
                Ok(Some(upgraded))
            } else {
                Err(source.locate(upgrade.problems))
            }
        }
        (Some(swagger), None) => Err(located(
            Diagnostic::new(
                format!("Swagger {swagger} is not supported; 2.0 is"),
                "give a Swagger 2.0 or OpenAPI 3.0 document",
            )
            .at("#/swagger"),
        )),
        (None, Some(openapi)) if openapi == "3.0" || openapi.starts_with("3.0.") => Ok(None),
        (None, Some(openapi)) => Err(located(
            Diagnostic::new(
                format!("OpenAPI {openapi} is not supported; 3.0.x and Swagger 2.0 are"),
                "give the 3.0 form of the document, or teach `crates/openapi/src/upgrade.rs` this version",
            )
            .at("#/openapi"),
        )),
        (Some(_), Some(_)) => Err(located(Diagnostic::new(
            "the document claims two versions: `swagger` and `openapi`",
            "remove one of the two keys",
        ))),
        (None, None) => Err(located(Diagnostic::new(
            if root.contains_key("overlay") {
                "this is an overlay, not an OpenAPI document"
            } else {
                "not an OpenAPI document: it has neither `swagger` nor `openapi` at its root"
            },
            "give a Swagger 2.0 or OpenAPI 3.0 document",
        ))),
    }
}

#[derive(Default)]
struct Upgrade {
    problems: Diagnostics,
}

impl Upgrade {
    fn unsupported(&mut self, pointer: &str, what: impl Into<String>, help: &str) {
        self.problems.push(Diagnostic::new(what, help).at(pointer));
    }

    fn document(&mut self, mut document: Value) -> Value {
        flatten::flatten(&mut document);
        let consumes = document.get("consumes").cloned();
        let produces = document.get("produces").cloned();
        self.media_types(consumes.as_ref(), "#/consumes");
        self.media_types(produces.as_ref(), "#/produces");
        let server = self.server(&document);
        let Value::Object(mut root) = document else {
            return Value::Null;
        };
        let mut paths = root.remove("paths").unwrap_or_else(|| json!({}));
        if let Value::Object(paths) = &mut paths {
            for (path, item) in paths {
                for method in METHODS {
                    if let Some(Value::Object(operation)) = item.get_mut(*method) {
                        let pointer = join(&join("#/paths", path), method);
                        self.operation(operation, &pointer);
                    }
                }
            }
        }
        let definitions = root.remove("definitions").unwrap_or_else(|| json!({}));
        for key in [
            "swagger", "host", "basePath", "schemes", "consumes", "produces",
        ] {
            root.remove(key);
        }
        let mut components = json!({ "schemas": definitions });
        if let Some(definitions) = root.remove("securityDefinitions") {
            components["securitySchemes"] = security::schemes(definitions);
        }
        root.insert("openapi".to_owned(), OPENAPI_VERSION.into());
        root.insert("servers".to_owned(), json!([{ "url": server }]));
        root.insert("paths".to_owned(), paths);
        root.insert("components".to_owned(), components);
        let mut document = Value::Object(root);
        walk::each_schema_mut(&mut document, &mut |schema, _, _| keywords(schema));
        document
    }

    /// A missing scheme means HTTPS: nothing else may carry keys. A missing host leaves a relative server.
    fn server(&mut self, document: &Value) -> String {
        let schemes: Vec<&str> = walk::elements(document.get("schemes"))
            .filter_map(Value::as_str)
            .collect();
        if !schemes.is_empty() && !schemes.contains(&"https") {
            self.unsupported(
                "#/schemes",
                format!("the server speaks {} and not https", schemes.join(", ")),
                "name `https` among the schemes: keys are never sent over another",
            );
        }
        let base = document
            .get("basePath")
            .and_then(Value::as_str)
            .unwrap_or_default();
        let base = base.trim_end_matches('/');
        match document.get("host").and_then(Value::as_str) {
            Some(host) => format!("https://{host}{base}"),
            None if base.is_empty() => "/".to_owned(),
            None => base.to_owned(),
        }
    }

    fn media_types(&mut self, types: Option<&Value>, pointer: &str) {
        let mut named = walk::elements(types).filter_map(Value::as_str).peekable();
        if named.peek().is_some() && !named.clone().any(is_json) {
            let types: Vec<&str> = named.collect();
            self.unsupported(
                pointer,
                format!("only {} and no JSON", types.join(", ")),
                "name `application/json`: bodies of other media types are not supported",
            );
        }
    }

    fn operation(&mut self, operation: &mut Map<String, Value>, pointer: &str) {
        for key in ["consumes", "produces"] {
            let types = operation.remove(key);
            self.media_types(types.as_ref(), &join(pointer, key));
        }
        operation.remove("schemes");
        if let Some(Value::Array(parameters)) = operation.remove("parameters") {
            let mut kept = Vec::new();
            let list = join(pointer, "parameters");
            for (index, parameter) in parameters.into_iter().enumerate() {
                let pointer = join(&list, &index.to_string());
                match parameter {
                    Value::Object(parameter) if parameter.get("in") == Some(&json!("body")) => {
                        if operation.contains_key("requestBody") {
                            self.unsupported(
                                &pointer,
                                "a second body parameter",
                                "keep one body parameter",
                            );
                        }
                        operation.insert("requestBody".to_owned(), body(parameter));
                    }
                    Value::Object(parameter) => kept.extend(self.parameter(parameter, &pointer)),
                    other => kept.push(other),
                }
            }
            if !kept.is_empty() {
                operation.insert("parameters".to_owned(), Value::Array(kept));
            }
        }
        if let Some(Value::Object(responses)) = operation.get_mut("responses") {
            for response in responses.values_mut().filter_map(Value::as_object_mut) {
                if let Some(schema) = response.remove("schema") {
                    response.insert(
                        "content".to_owned(),
                        json!({"application/json": {"schema": schema}}),
                    );
                }
                let example = response
                    .remove("examples")
                    .and_then(|examples| examples.get("application/json").cloned());
                let media = response
                    .get_mut("content")
                    .and_then(|content| content.get_mut("application/json"))
                    .and_then(Value::as_object_mut);
                if let (Some(example), Some(media)) = (example, media) {
                    media.insert("example".to_owned(), example);
                }
            }
        }
    }

    fn parameter(&mut self, mut parameter: Map<String, Value>, pointer: &str) -> Option<Value> {
        let place = parameter
            .get("in")
            .and_then(Value::as_str)
            .unwrap_or_default()
            .to_owned();
        if matches!(place.as_str(), "formData" | "header" | "cookie") {
            self.unsupported(
                pointer,
                format!("parameters in `{place}` are not supported"),
                "correct the document, or teach `crates/openapi/src/upgrade.rs` and the model this kind of parameter",
            );
            return None;
        }
        if parameter.contains_key("$ref") || parameter.contains_key("schema") {
            return Some(Value::Object(parameter));
        }
        let mut schema = Map::new();
        for key in PARAMETER_SCHEMA {
            if let Some(value) = parameter.remove(*key) {
                schema.insert((*key).to_owned(), value);
            }
        }
        if schema.get("type") == Some(&json!("array")) {
            let separator = parameter.remove("collectionFormat");
            let (style, explode) = match separator.as_ref().map_or(Some("csv"), Value::as_str) {
                Some("multi") => ("form", true),
                Some("ssv") => ("spaceDelimited", false),
                Some("pipes") => ("pipeDelimited", false),
                Some("csv") if place == "path" => ("simple", false),
                Some("csv") => ("form", false),
                other => {
                    self.unsupported(
                        &join(pointer, "collectionFormat"),
                        format!(
                            "collectionFormat `{}` is not supported",
                            other.unwrap_or("(no string)")
                        ),
                        "use multi, csv, ssv or pipes",
                    );
                    return None;
                }
            };
            parameter.insert("style".to_owned(), style.into());
            parameter.insert("explode".to_owned(), explode.into());
        }
        // Means nothing on a parameter that is no list.
        parameter.remove("collectionFormat");
        if let Some(example) = parameter.remove("x-example")
            && !prose::is_sentence(&example)
        {
            parameter.entry("example").or_insert(example);
        }
        parameter.insert("schema".to_owned(), Value::Object(schema));
        Some(Value::Object(parameter))
    }
}

fn is_json(media_type: &str) -> bool {
    let essence = media_type.split(';').next().unwrap_or_default().trim();
    essence.eq_ignore_ascii_case("application/json") || essence == "*/*"
}

/// The name of a body parameter carries meaning (`cluster`, `import`): it is kept next to the content.
fn body(mut parameter: Map<String, Value>) -> Value {
    let mut body = Map::new();
    let schema = parameter.remove("schema").unwrap_or_else(|| json!({}));
    body.insert(
        "content".to_owned(),
        json!({"application/json": {"schema": schema}}),
    );
    if let Some(name) = parameter.remove("name") {
        body.insert("x-body-name".to_owned(), name);
    }
    parameter.remove("in");
    body.extend(parameter);
    Value::Object(body)
}

/// The keywords that have another spelling in 3.0.
fn keywords(schema: &mut Value) {
    let Some(schema) = schema.as_object_mut() else {
        return;
    };
    for key in ["$ref", "type"] {
        if let Some(Value::String(text)) = schema.get_mut(key)
            && let Some(name) = text.strip_prefix("#/definitions/")
        {
            *text = format!("#/components/schemas/{name}");
        }
    }
    match schema.remove("x-nullable") {
        None | Some(Value::Bool(false)) => {}
        Some(nullable) => {
            schema.insert("nullable".to_owned(), nullable);
        }
    }
}
