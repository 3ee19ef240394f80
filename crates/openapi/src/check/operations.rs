//! Check of paths and operations: templates, parameters, bodies, responses, and what must not occur twice.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::keywords::{self, BODY, ENCODING, MEDIA, OPERATION, PARAMETER, PATH_ITEM, RESPONSE};
use super::{CheckResults, kind};
use crate::media_types::is_json;
use crate::schema::structure::Structures;
use crate::successes;
use tidbcloud_schema::pointer::join;
use tidbcloud_schema::walk::{self, OperationNode};

pub(super) fn check(document: &Value, results: &mut CheckResults) {
    if document
        .get("paths")
        .is_some_and(|paths| !paths.is_object())
    {
        results.error(
            "#/paths",
            "the document has no paths",
            "give the whole document",
        );
    }
    for (path, item) in walk::entries(document.get("paths")) {
        if path.starts_with("x-") {
            continue;
        }
        let pointer = join("#/paths", path);
        if !path.starts_with('/') {
            let what = format!("the path `{path}` does not begin with a slash, so readers skip it");
            results.error(&pointer, what, "correct the path with an overlay");
        }
        if path.contains('#') {
            results.error(
                &pointer,
                format!("the path `{path}` has a `#`, and nothing from there on is sent"),
                "write the path that is sent; a `#` in it is `%23`",
            );
        }
        if let Err(reason) = template(path) {
            results.error(
                &pointer,
                format!("the path `{path}` {reason}"),
                "correct the path with an overlay",
            );
        }
        keywords::check(item, &pointer, PATH_ITEM, results);
        for method in walk::METHODS {
            if let Some(other) = item.get(method).filter(|operation| !operation.is_object()) {
                let what = format!("the operation is {}, not an object", kind(other));
                results.error(&join(&pointer, method), what, "write an operation");
            }
        }
    }
    let operations = walk::operations(document);
    if operations.is_empty() {
        results.error(
            "#/paths",
            "the document has no operations",
            "give the whole document",
        );
    }
    unique(&operations, results);
    let structures = Structures::of(document.pointer("/components/schemas"));
    for operation in &operations {
        if let Some(node) = walk::get(document, &operation.pointer) {
            check_operation(node, operation, &structures, results);
        }
    }
}

/// The parameters in a path template.
pub(crate) fn template(path: &str) -> Result<BTreeSet<String>, String> {
    let mut names: BTreeSet<String> = BTreeSet::new();
    let mut rest = path;
    while let Some(at) = rest.find(['{', '}']) {
        let Some(inside) = rest[at..].strip_prefix('{') else {
            return Err("closes a brace that it did not open".to_owned());
        };
        let Some(end) = inside
            .find(['{', '}'])
            .filter(|end| inside[*end..].starts_with('}'))
        else {
            return Err("opens a brace that it does not close".to_owned());
        };
        let name = &inside[..end];
        if name.is_empty() {
            return Err("has a parameter without a name".to_owned());
        }
        if !names.insert(name.to_owned()) {
            return Err(format!("has the parameter `{name}` twice"));
        }
        rest = &inside[end + 1..];
    }
    Ok(names)
}

/// The path with its parameters' names taken out: two operations of one shape and method answer the same requests.
fn shape(path: &str) -> String {
    let mut out = String::new();
    let mut inside = false;
    for c in path.chars() {
        match c {
            '{' => inside = true,
            '}' => {
                inside = false;
                out.push_str("{}");
            }
            c if !inside => out.push(c),
            _ => {}
        }
    }
    out
}

fn unique(operations: &[OperationNode], results: &mut CheckResults) {
    let mut ids: BTreeMap<&str, &OperationNode> = BTreeMap::new();
    let mut shapes: BTreeMap<(String, &str), &OperationNode> = BTreeMap::new();
    for operation in operations {
        if let Some(id) = operation.id.as_deref()
            && let Some(first) = ids.insert(id, operation)
        {
            let what = format!(
                "the operationId `{id}` is used twice: also on {} {}",
                first.method, first.path
            );
            results.contradiction(
                &join(&operation.pointer, "operationId"),
                what,
                "rename one of them with an overlay",
            );
        }
        let key = (shape(&operation.path), operation.method.as_str());
        if let Some(first) = shapes.insert(key, operation) {
            let what = format!(
                "{} {} answers the same requests as {}",
                operation.method, operation.path, first.path
            );
            results.contradiction(
                &operation.pointer,
                what,
                "give one of them its real path with an overlay",
            );
        }
    }
}

fn check_operation(
    node: &Value,
    operation: &OperationNode,
    structures: &Structures<'_>,
    results: &mut CheckResults,
) {
    let pointer = operation.pointer.as_str();
    keywords::check(node, pointer, OPERATION, results);
    for key in [
        "operationId",
        "tags",
        "parameters",
        "requestBody",
        "responses",
        "deprecated",
    ] {
        let is_right = |value: &Value| match key {
            "operationId" => value.as_str().is_some_and(|id| !id.trim().is_empty()),
            "tags" | "parameters" => value.is_array(),
            "deprecated" => value.is_boolean(),
            _ => value.is_object(),
        };
        if let Some(value) = node.get(key).filter(|value| !is_right(value)) {
            let what = format!("`{key}` is {}, which it cannot be", kind(value));
            results.error(&join(pointer, key), what, "correct it with an overlay");
        }
    }
    if walk::elements(node.get("tags")).any(|tag| !tag.is_string()) {
        results.error(
            &join(pointer, "tags"),
            "a tag is not a string",
            "correct it with an overlay",
        );
    }
    if node.get("security").is_some() {
        results.contradiction(
            &join(pointer, "security"),
            "the operation has its own `security`, and clients sign all calls alike",
            "remove it with an overlay, or teach the model this",
        );
    }
    if operation.id.is_none() {
        let what = "the operation has no operationId: its path names it";
        results.warn(pointer, what, "add an `operationId` with an overlay");
    }
    parameters(node, operation, results);
    if let Some(body) = node.get("requestBody") {
        let pointer = join(pointer, "requestBody");
        keywords::check(body, &pointer, BODY, results);
        content(body, &pointer, results);
        if body.get("content").is_none() {
            results.error(
                &pointer,
                "a request body without `content`",
                "say what the body is",
            );
        }
    }
    responses(node, pointer, structures, results);
}

fn responses(node: &Value, pointer: &str, structures: &Structures<'_>, results: &mut CheckResults) {
    let responses = join(pointer, "responses");
    let success = successes(structures, node.get("responses"));
    for (status, response) in walk::entries(node.get("responses")) {
        if status.starts_with("x-") {
            continue;
        }
        let pointer = join(&responses, status);
        if !is_status(status) {
            results.error(
                &pointer,
                format!("`{status}` is no status"),
                "write a status like 200, 4XX, or default",
            );
        }
        keywords::check(response, &pointer, RESPONSE, results);
        if success
            .as_ref()
            .is_some_and(|success| success.status == status)
        {
            content(response, &pointer, results);
        } else {
            // Errors keep the bytes of the response, whatever they are.
            media(response, &pointer, results);
        }
    }
    let Some(success) = success else {
        results.contradiction(
            &responses,
            "no success response is described",
            "add the response with an overlay",
        );
        return;
    };
    for other in success.others {
        let what = format!(
            "{other} has another body than {}: calls return an error with a response of that status",
            success.status
        );
        let help = "where the server sends it, read the error's status and body; an overlay can give both one schema";
        results.warn(&join(&responses, other), what, help);
    }
}

fn is_status(status: &str) -> bool {
    let bytes = status.as_bytes();
    status == "default"
        || (bytes.len() == 3
            && (b'1'..=b'5').contains(&bytes[0])
            && (bytes[1..].iter().all(u8::is_ascii_digit) || &bytes[1..] == b"XX"))
}

fn parameters(node: &Value, operation: &OperationNode, results: &mut CheckResults) {
    let list = join(&operation.pointer, "parameters");
    let in_path = template(&operation.path).unwrap_or_default();
    let mut declared: BTreeSet<(&str, &str)> = BTreeSet::new();
    for (index, parameter) in walk::elements(node.get("parameters")).enumerate() {
        let pointer = join(&list, &index.to_string());
        keywords::check(parameter, &pointer, PARAMETER, results);
        let text = |key: &str| {
            parameter
                .get(key)
                .and_then(Value::as_str)
                .unwrap_or_default()
        };
        let (name, place) = (text("name"), text("in"));
        if parameter.get("$ref").is_some() || !parameter.is_object() {
            continue;
        }
        if name.is_empty() {
            results.error(
                &pointer,
                "a parameter without a name",
                "give it the name that the server reads",
            );
        }
        if !matches!(place, "path" | "query" | "header") {
            let what = format!("`{name}` is a parameter in `{place}`, which is not supported");
            results.error(
                &pointer,
                what,
                "parameters are supported in the path, in the query and in headers",
            );
        }
        if place == "header" && !name.bytes().all(is_header_byte) {
            let what = format!("`{name}` is a parameter in a header, and no name of one");
            results.error(&pointer, what, "use letters, digits and `-`");
        }
        let content = walk::entries(parameter.get("content"));
        let has_json = matches!(content.as_slice(), [(media_type, _)] if is_json(media_type));
        let is_supported = content.is_empty() || (has_json && place == "query");
        if !is_supported {
            results.error(
                &join(&pointer, "content"),
                format!("the parameter `{name}` has another `content` than JSON in a query"),
                "give it a `schema`",
            );
        }
        if content.is_empty() && !parameter.get("schema").is_some_and(Value::is_object) {
            results.error(
                &pointer,
                format!("the parameter `{name}` has no schema"),
                "say what its values are",
            );
        }
        let is_header = |other: &&(&str, &str)| {
            place == "header" && other.1 == place && other.0.eq_ignore_ascii_case(name)
        };
        if declared.iter().any(|other| is_header(&other)) || !declared.insert((name, place)) {
            results.error(
                &pointer,
                format!("the parameter `{name}` is declared twice"),
                "declare it once",
            );
        }
        if place == "path" {
            if !in_path.contains(name) {
                let what = format!(
                    "the parameter `{name}` does not occur in the path {}",
                    operation.path
                );
                results.error(
                    &pointer,
                    what,
                    "correct its name, or the path, with an overlay",
                );
            }
            if parameter.get("required") != Some(&Value::Bool(true)) {
                let what = format!("the path parameter `{name}` is not marked as required");
                results.error(&pointer, what, "set `required: true` with an overlay");
            }
        }
    }
    for name in in_path
        .iter()
        .filter(|name| !declared.contains(&(name.as_str(), "path")))
    {
        let what = format!("the path has {{{name}}}, and no parameter declares it");
        results.contradiction(
            &operation.pointer,
            what,
            "add the parameter with an overlay",
        );
    }
}

/// Whether a name of a header can have this byte (RFC 9110, 5.1).
fn is_header_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte)
}

fn content(holder: &Value, pointer: &str, results: &mut CheckResults) {
    let media_types = media(holder, pointer, results);
    let has_json = media_types.iter().any(|media_type| is_json(media_type));
    for media_type in media_types.iter().filter(|media_type| !is_json(media_type)) {
        let pointer = join(&join(pointer, "content"), media_type);
        if has_json {
            let what = format!("the media type `{media_type}` is not used");
            results.warn(&pointer, what, "only the JSON next to it is used");
        }
        let encoding = holder
            .get("content")
            .and_then(|content| content.get(media_type));
        encodings(
            encoding.and_then(|media| media.get("encoding")),
            &pointer,
            results,
        );
    }
}

/// The encodings of the fields of a form.
fn encodings(encoding: Option<&Value>, pointer: &str, results: &mut CheckResults) {
    for (field, encoding) in walk::entries(encoding) {
        let pointer = join(&join(pointer, "encoding"), field);
        keywords::check(encoding, &pointer, ENCODING, results);
    }
}

/// The media types of a body, whatever they are.
fn media<'a>(holder: &'a Value, pointer: &str, results: &mut CheckResults) -> Vec<&'a str> {
    let media_types = walk::entries(holder.get("content"));
    for (media_type, media) in &media_types {
        keywords::check(
            media,
            &join(&join(pointer, "content"), media_type),
            MEDIA,
            results,
        );
    }
    media_types
        .iter()
        .map(|(media_type, _)| media_type.as_str())
        .collect()
}
