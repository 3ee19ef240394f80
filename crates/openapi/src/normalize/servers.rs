//! Servers: variables take their defaults, and what an operation or path repeats of the document's servers is left out.

use serde_json::{Map, Value};

use crate::normalize::normalization::NormalizationReport;
use tidbcloud_schema::pointer::join;
use tidbcloud_schema::walk::{self, METHODS};

/// The rule by which servers are left out that only callers know.
const UNKNOWN: &str = "servers whose URLs have variables without a default, which callers name";

/// Brings the servers of a document into their normal form.
pub(super) fn normalize(document: &mut Value, report: &mut NormalizationReport) {
    if let Some(servers) = document.get_mut("servers") {
        variables(servers, "#/servers", report);
        unknown(document, report);
    }
    let first = document.get("servers").and_then(first_url);
    let Some(Value::Object(paths)) = document.get_mut("paths") else {
        return;
    };
    for (path, item) in paths {
        let pointer = join("#/paths", path);
        let Some(item) = item.as_object_mut() else {
            continue;
        };
        repeated(item, first.as_deref(), &pointer, report);
        for method in METHODS {
            if let Some(Value::Object(operation)) = item.get_mut(*method) {
                repeated(operation, first.as_deref(), &join(&pointer, method), report);
            }
        }
    }
}

/// A URL with a variable that nothing fills is no server: only callers know it, and they name it.
fn unknown(document: &mut Value, report: &mut NormalizationReport) {
    let first = document.get("servers").and_then(first_url);
    if let Some(url) = first.filter(|url| url.contains('{'))
        && let Some(document) = document.as_object_mut()
    {
        document.remove("servers");
        report.lose(UNKNOWN, "#/servers", &url);
    }
    // Clients call the first alone.
    if let Some(Value::Array(servers)) = document.get_mut("servers") {
        servers.retain(|server| {
            let url = server.get("url").and_then(Value::as_str);
            let unknown = url.filter(|url| url.contains('{'));
            if let Some(url) = unknown {
                report.lose(UNKNOWN, "#/servers", url);
            }
            unknown.is_none()
        });
    }
}

/// Leaves out the servers of a part whose first is the document's first, which is the one that clients call.
fn repeated(
    part: &mut Map<String, Value>,
    first: Option<&str>,
    pointer: &str,
    report: &mut NormalizationReport,
) {
    let Some(servers) = part.get_mut("servers") else {
        return;
    };
    variables(servers, &join(pointer, "servers"), report);
    let own = first_url(servers);
    if servers.as_array().is_some_and(Vec::is_empty) || (own.is_some() && own.as_deref() == first) {
        part.remove("servers");
    }
}

fn first_url(servers: &Value) -> Option<String> {
    let first = walk::elements(Some(servers)).next()?;
    let url = first.get("url").and_then(Value::as_str)?;
    Some(url.trim_end_matches('/').to_owned())
}

/// Puts the defaults of variables into URLs. One without a default stays, for the check to name.
fn variables(servers: &mut Value, pointer: &str, report: &mut NormalizationReport) {
    let servers = servers.as_array_mut().into_iter().flatten().enumerate();
    for (index, server) in servers {
        let Some(server) = server.as_object_mut() else {
            continue;
        };
        let Some(url) = server.get("url").and_then(Value::as_str) else {
            continue;
        };
        let url = match url.strip_prefix("//") {
            // A scheme that is left open is the one that may carry keys.
            Some(rest) => format!("https://{rest}"),
            None => url.to_owned(),
        };
        server.insert("url".to_owned(), url.as_str().into());
        let mut filled = url.clone();
        for (name, variable) in walk::entries(server.get("variables")) {
            let default = match variable.get("default") {
                Some(Value::String(text)) => text.clone(),
                Some(other @ (Value::Number(_) | Value::Bool(_))) => other.to_string(),
                _ => continue,
            };
            filled = filled.replace(&format!("{{{name}}}"), &default);
        }
        if filled.contains('{') {
            continue;
        }
        if server.remove("variables").is_some() && filled != url {
            let pointer = join(pointer, &index.to_string());
            let rule = "server variables: their defaults taken";
            report.repair(rule, &pointer, &filled);
            server.insert("url".to_owned(), filled.into());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_server_with_a_variable_that_nothing_fills_is_left_to_callers() {
        let mut document =
            json!({"servers": [{"url": "https://{account}.x", "variables": {"account": {}}}]});
        let mut report = NormalizationReport::default();
        normalize(&mut document, &mut report);
        assert_eq!(document, json!({}));
        assert_eq!(report.lost.len(), 1);
        let mut document = json!({"servers": [{"url": "https://a.x"}, {"url": "https://{account}.x", "variables": {}}]});
        normalize(&mut document, &mut report);
        assert_eq!(document, json!({"servers": [{"url": "https://a.x"}]}));
    }

    #[test]
    fn operations_repeat_servers_and_variables_have_defaults() {
        let servers = json!([{"url": "https://{r}.x/{v}/", "variables": {"r": {"default": "eu"}, "v": {"default": 2}}}]);
        let mut document = json!({"servers": servers, "paths": {
            "/a": {"servers": [{"url": "https://eu.x/2"}], "get": {"servers": servers}},
            "/b": {"get": {"servers": [{"url": "https://other.x"}]}},
        }});
        normalize(&mut document, &mut NormalizationReport::default());
        let mut open = json!({"servers": [{"url": "//a.x"}], "paths": {
            "/a": {"get": {"servers": [{"url": "https://a.x/"}]}},
        }});
        normalize(&mut open, &mut NormalizationReport::default());
        assert_eq!(
            open,
            json!({"servers": [{"url": "https://a.x"}], "paths": {"/a": {"get": {}}}})
        );
        let expected = json!({"servers": [{"url": "https://eu.x/2/"}], "paths": {
            "/a": {"get": {}},
            "/b": {"get": {"servers": [{"url": "https://other.x"}]}},
        }});
        assert_eq!(document, expected);
    }
}
