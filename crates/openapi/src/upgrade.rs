//! Upgrade of Swagger 2.0 to OpenAPI 3.0.3 on plain values. Tolerant of wrong schemas (the published documents have
//! many), strict about constructs that would be lost.

mod form;
mod newer;
mod security;

use std::sync::Arc;

use serde_json::{Map, Value, json};

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::load::Source;
use crate::media_types::{self, JSON};
use crate::normalize::{OPENAPI_VERSION, flatten, prose};
use crate::{origins, raw};
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
    let dialect = readable(source).map_err(|problem| source.locate(problem.into()))?;
    let value = match dialect {
        Dialect::Swagger2 => source.value.as_ref().clone(),
        Dialect::OpenApi3 | Dialect::OpenApi31 => {
            Arc::unwrap_or_clone(std::mem::take(&mut source.value))
        }
    };
    upgraded(source, dialect, value)
}

/// Gives the document as OpenAPI 3.0.x: Swagger 2.0 is upgraded, 3.0.x passes, 3.1.x is read as far as 3.0 can say it, everything
/// else is refused.
pub fn to_openapi3(source: &Source) -> Result<Value, Diagnostics> {
    let dialect = readable(source).map_err(|problem| source.locate(problem.into()))?;
    upgraded(source, dialect, source.value.as_ref().clone())
}

fn upgraded(source: &Source, dialect: Dialect, mut value: Value) -> Result<Value, Diagnostics> {
    raw::tidy(source, &mut value)?;
    match dialect {
        Dialect::Swagger2 => {}
        Dialect::OpenApi3 => return Ok(value),
        Dialect::OpenApi31 => {
            let problems = newer::to_3_0(&mut value);
            return match problems.is_empty() {
                true => Ok(value),
                false => Err(source.locate(problems)),
            };
        }
    }
    let mut upgrade = Upgrade::default();
    let upgraded = upgrade.document(value);
    match upgrade.problems.is_empty() {
        true => Ok(upgraded),
        false => Err(source.locate(upgrade.problems)),
    }
}

/// A dialect that is read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Dialect {
    Swagger2,
    OpenApi3,
    /// OpenAPI 3.1, of which what 3.0 can say is read.
    OpenApi31,
}

/// The dialect of a source, if it is one that is read.
fn readable(source: &Source) -> Result<Dialect, Diagnostic> {
    let Some(root) = source.value.as_object() else {
        return Err(Diagnostic::new(
            "the file holds no object, so it is no OpenAPI document",
            "give a Swagger 2.0 or OpenAPI 3.0 document",
        ));
    };
    let version = |key: &str| {
        root.get(key).map(|version| match version {
            Value::String(text) => text.clone(),
            other => other.to_string(),
        })
    };
    match (version("swagger"), version("openapi")) {
        (Some(swagger), None) if matches!(swagger.as_str(), "2.0" | "2") => Ok(Dialect::Swagger2),
        (Some(swagger), None) => Err(Diagnostic::new(
            format!("Swagger {swagger} is not supported; 2.0 is"),
            "give a Swagger 2.0 or OpenAPI 3.0 document",
        )
        .at("#/swagger")),
        (None, Some(openapi)) if openapi == "3.0" || openapi.starts_with("3.0.") => {
            Ok(Dialect::OpenApi3)
        }
        (None, Some(openapi)) if openapi == "3.1" || openapi.starts_with("3.1.") => {
            Ok(Dialect::OpenApi31)
        }
        (None, Some(openapi)) => Err(Diagnostic::new(
            format!("OpenAPI {openapi} is not supported; 3.0.x, 3.1.x and Swagger 2.0 are"),
            "give the 3.0 form of the document, or teach `crates/openapi/src/upgrade.rs` this version",
        )
        .at("#/openapi")),
        (Some(_), Some(_)) => Err(Diagnostic::new(
            "the document claims two versions: `swagger` and `openapi`",
            "remove one of the two keys",
        )),
        (None, None) => Err(Diagnostic::new(
            if root.contains_key("overlay") {
                "this is an overlay, not an OpenAPI document"
            } else {
                "not an OpenAPI document: it has neither `swagger` nor `openapi` at its root"
            },
            "give a Swagger 2.0 or OpenAPI 3.0 document",
        )),
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
        let media = ["consumes", "produces"].map(|key| document.get(key).cloned());
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
                        self.operation(operation, &media, &pointer);
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

    /// A missing scheme means HTTPS: nothing else may carry keys by accident. A missing host leaves a relative server.
    fn server(&mut self, document: &Value) -> String {
        let schemes: Vec<&str> = walk::elements(document.get("schemes"))
            .filter_map(Value::as_str)
            .collect();
        let scheme = match schemes.as_slice() {
            [] => "https",
            all if all.contains(&"https") => "https",
            // Clients speak it where their configuration says so alone.
            all if all.contains(&"http") => "http",
            others => {
                self.unsupported(
                    "#/schemes",
                    format!("the server speaks {} and not https", others.join(", ")),
                    "name `https` among the schemes, or `http` for a server in a network of its own",
                );
                "https"
            }
        };
        let base = document
            .get("basePath")
            .and_then(Value::as_str)
            .unwrap_or_default();
        let base = base.trim_end_matches('/');
        match document.get("host").and_then(Value::as_str) {
            Some(host) => format!("{scheme}://{host}{base}"),
            None if base.is_empty() => "/".to_owned(),
            None => base.to_owned(),
        }
    }

    fn operation(
        &mut self,
        operation: &mut Map<String, Value>,
        document: &[Option<Value>; 2],
        pointer: &str,
    ) {
        // An operation's own lists replace those of the document, and matter where there is a body.
        let [consumes, produces] = document;
        let consumes_list = operation.remove("consumes").or_else(|| consumes.clone());
        let consumes = media_type(consumes_list.as_ref());
        let produces = media_type(operation.remove("produces").as_ref().or(produces.as_ref()));
        operation.remove("schemes");
        if let Some(Value::Array(parameters)) = operation.remove("parameters") {
            let mut kept = Vec::new();
            let mut form = form::Form::default();
            let list = join(pointer, "parameters");
            for (index, parameter) in parameters.into_iter().enumerate() {
                let origin = parameter.as_object().and_then(origins::of);
                let pointer = origin.map_or_else(|| join(&list, &index.to_string()), str::to_owned);
                match parameter {
                    Value::Object(parameter) if parameter.get("in") == Some(&json!("body")) => {
                        if operation.contains_key("requestBody") {
                            self.unsupported(
                                &pointer,
                                "a second body parameter",
                                "keep one body parameter",
                            );
                        }
                        operation.insert("requestBody".to_owned(), body(parameter, &consumes));
                    }
                    Value::Object(parameter) if parameter.get("in") == Some(&json!("formData")) => {
                        if let Some(parameter) = self.parameter(parameter, &pointer) {
                            form.add(parameter);
                        }
                    }
                    Value::Object(parameter) => kept.extend(self.parameter(parameter, &pointer)),
                    other => kept.push(other),
                }
            }
            if let Some(body) = form.body(consumes_list.as_ref()) {
                if operation.contains_key("requestBody") {
                    let what = "a body parameter next to parameters in `formData`";
                    self.unsupported(&list, what, "keep one of them: a request has one body");
                }
                operation.insert("requestBody".to_owned(), body);
            }
            if !kept.is_empty() {
                operation.insert("parameters".to_owned(), Value::Array(kept));
            }
        }
        if let Some(Value::Object(responses)) = operation.get_mut("responses") {
            for response in responses.values_mut().filter_map(Value::as_object_mut) {
                let examples = response.remove("examples");
                let Some(schema) = response.remove("schema") else {
                    continue;
                };
                let mut media = json!({ "schema": schema });
                let example = examples
                    .as_ref()
                    .and_then(|examples| examples.get(&produces).or(examples.get(JSON)));
                if let Some(example) = example {
                    media["example"] = example.clone();
                }
                let content = Map::from_iter([(produces.clone(), media)]);
                response.insert("content".to_owned(), content.into());
            }
        }
    }

    fn parameter(&mut self, mut parameter: Map<String, Value>, pointer: &str) -> Option<Value> {
        let place = parameter
            .get("in")
            .and_then(Value::as_str)
            .unwrap_or_default()
            .to_owned();
        if place == "cookie" {
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
                Some("csv") if matches!(place.as_str(), "path" | "header") => ("simple", false),
                Some(other) if matches!(place.as_str(), "path" | "header") => {
                    self.unsupported(
                        &join(pointer, "collectionFormat"),
                        format!("collectionFormat `{other}` is not supported in a {place}"),
                        "use csv",
                    );
                    return None;
                }
                Some("ssv") => ("spaceDelimited", false),
                Some("pipes") => ("pipeDelimited", false),
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

/// The media type of a body, of those that a list names: JSON in its plainest form, where it is among them.
fn media_type(types: Option<&Value>) -> String {
    let named: Vec<&str> = walk::elements(types).filter_map(Value::as_str).collect();
    let is_plain = |media: &&&str| media_types::spelling(media) == Some(JSON);
    let plain = named.iter().find(is_plain).map(|_| JSON);
    let other = || named.iter().find(|media| media_types::is_json(media));
    let first = || named.first();
    plain
        .or_else(|| other().or_else(first).copied())
        .unwrap_or(JSON)
        .to_owned()
}

/// The name of a body parameter carries meaning (`cluster`, `import`): it is kept next to the content.
fn body(mut parameter: Map<String, Value>, media_type: &str) -> Value {
    let mut body = Map::new();
    let schema = parameter.remove("schema").unwrap_or_else(|| json!({}));
    let media = Map::from_iter([(media_type.to_owned(), json!({ "schema": schema }))]);
    body.insert("content".to_owned(), media.into());
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
