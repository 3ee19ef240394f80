//! Keywords without effect on the calls of a client: they are left out, and counted.

use serde_json::{Map, Value};

use crate::media_types::is_json;
use crate::normalize::normalization::NormalizationReport;
use tidbcloud_schema::pointer::join;
use tidbcloud_schema::walk;

const OPERATION: &str = "parts of operations that no client uses";
const PARAMETER: &str = "parts of parameters that no client uses";
const OWN_HEADERS: &str = "header parameters that each client sets by itself, as Accept";
const MEDIA: &str = "parts of bodies that no client uses";
const RESPONSE: &str = "parts of responses that are read raw, through the response's meta";

/// Headers that follow from the rest of the document, so that OpenAPI ignores parameters of these names, and those that make the
/// exchange work.
const HEADERS_OF_CLIENTS: [&str; 7] = [
    "accept",
    "authorization",
    "connection",
    "content-length",
    "content-type",
    "host",
    "transfer-encoding",
];

/// Leaves out the keywords of one operation.
pub(super) fn in_operation(
    operation: &mut Map<String, Value>,
    pointer: &str,
    report: &mut NormalizationReport,
) {
    lose(operation, &["callbacks"], OPERATION, pointer, report);
    if let Some(Value::Array(parameters)) = operation.get_mut("parameters") {
        let list = join(pointer, "parameters");
        let mut index = 0;
        parameters.retain(|parameter| {
            let is_lost = is_header_of_clients(parameter);
            if is_lost {
                report.lose(OWN_HEADERS, &join(&list, &index.to_string()), "parameters");
            }
            index += 1;
            !is_lost
        });
        for (index, parameter) in parameters.iter_mut().enumerate() {
            if let Some(parameter) = parameter.as_object_mut() {
                in_parameter(parameter, &join(&list, &index.to_string()), report);
            }
        }
    }
    if let Some(body) = operation.get_mut("requestBody") {
        in_contents(body, &join(pointer, "requestBody"), report);
    }
    let Some(Value::Object(responses)) = operation.get_mut("responses") else {
        return;
    };
    for (status, response) in responses {
        let pointer = format!("{pointer}/responses/{status}");
        in_contents(response, &pointer, report);
        if let Some(response) = response.as_object_mut() {
            lose(response, &["headers", "links"], RESPONSE, &pointer, report);
        }
    }
}

/// A query parameter that is JSON has its schema where the others have theirs, and says that it is JSON.
fn json_content(parameter: &mut Map<String, Value>) {
    let is_query = parameter.get("in").and_then(Value::as_str) == Some("query");
    let content = walk::entries(parameter.get("content"));
    let ([(media_type, media)], true) = (content.as_slice(), is_query) else {
        return;
    };
    let schema = media.get("schema").filter(|_| is_json(media_type));
    if let Some(schema) = schema.cloned()
        && !parameter.contains_key("schema")
    {
        parameter.remove("content");
        parameter.insert("schema".to_owned(), schema);
        parameter.insert("x-json".to_owned(), true.into());
    }
}

fn is_header_of_clients(parameter: &Value) -> bool {
    let text = |key: &str| parameter.get(key).and_then(Value::as_str);
    let name = text("name").unwrap_or_default().to_ascii_lowercase();
    text("in") == Some("header") && HEADERS_OF_CLIENTS.contains(&name.as_str())
}

/// Reserved characters are encoded where a parameter does not allow them, so `false` says nothing. Of named examples, the
/// first is kept.
fn in_parameter(
    parameter: &mut Map<String, Value>,
    pointer: &str,
    report: &mut NormalizationReport,
) {
    if parameter.get("allowReserved") == Some(&Value::Bool(false)) {
        parameter.remove("allowReserved");
    }
    json_content(parameter);
    if let Some(examples) = parameter.get("examples") {
        if let Some(first) = first_example(examples) {
            parameter.entry("example").or_insert(first);
        }
        lose(parameter, &["examples"], PARAMETER, pointer, report);
    }
}

fn in_contents(holder: &mut Value, pointer: &str, report: &mut NormalizationReport) {
    let Some(Value::Object(content)) = holder.get_mut("content") else {
        return;
    };
    for (media_type, media) in content {
        let media = media.as_object_mut().filter(|_| is_json(media_type));
        if media.is_some_and(|media| media.remove("encoding").is_some()) {
            let pointer = join(&join(pointer, "content"), media_type);
            report.lose(MEDIA, &pointer, "encoding");
        }
    }
}

/// The value of the first of named examples.
pub(super) fn first_example(examples: &Value) -> Option<Value> {
    let (_, first) = *walk::entries(Some(examples)).first()?;
    first.get("value").cloned()
}

fn lose(
    node: &mut Map<String, Value>,
    keys: &[&str],
    rule: &'static str,
    pointer: &str,
    report: &mut NormalizationReport,
) {
    for key in keys {
        if node.remove(*key).is_some() {
            report.lose(rule, pointer, key);
        }
    }
}
