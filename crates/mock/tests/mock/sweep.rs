//! Every operation of every vendored document accepts the samples of that document.

use crate::common::client;
use diqwest::{DigestAuthSession, WithDigestAuth};
use reqwest::{Method, StatusCode};
use serde_json::Value;
use tidbcloud_mock::{Algorithm, Mock};
use tidbcloud_model::api::{Operation, Part};
use tidbcloud_openapi::sample;
use tidbcloud_openapi::sample::choice::CHOICE;
use tidbcloud_openapi::sample::schema::{effective, resolve};
use tidbcloud_specs::{Loaded, Specs};

const SPECS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../specs");

#[tokio::test]
async fn every_operation_takes_its_samples() {
    let specs = Specs::open(SPECS).expect("the specs folder");
    let mock = Mock::builder()
        .algorithm(Algorithm::Md5)
        .start()
        .await
        .expect("a mock");
    let client = client(mock.ca_pem());
    let mut wrong = Vec::new();
    for entry in specs.entries() {
        let Loaded { api, document, .. } = specs
            .load(&entry.id)
            .unwrap_or_else(|diagnostics| panic!("{diagnostics}"));
        let endpoint = mock.endpoint(&entry.id).expect("an endpoint");
        let session = DigestAuthSession::new(mock.public_key(), mock.private_key());
        for operation in &api.operations {
            let node = document
                .pointer(operation.pointer.trim_start_matches('#'))
                .expect("the operation");
            let method = Method::from_bytes(operation.method.as_bytes()).expect("a method");
            let mut request = client.request(
                method,
                format!("{endpoint}{}", target(&document, node, operation)),
            );
            request = match sample::body(&document, node) {
                Some(body) => request
                    .header("content-type", "application/json")
                    .body(body.to_string()),
                None => request.header("content-length", "0"),
            };
            let response = request
                .send_digest_auth(&session)
                .await
                .expect("a response");
            let (status, text) = (response.status(), response.text().await.expect("a body"));
            let readable = text.is_empty() || serde_json::from_str::<Value>(&text).is_ok();
            if status != StatusCode::OK || !readable {
                wrong.push(format!("{} {}: {status} {text}", entry.id, operation.name));
            }
        }
        let seen = mock.exchanges(&entry.id);
        assert_eq!(
            seen.by_operation.len(),
            api.operations.len(),
            "each operation of {} is reached once",
            entry.id
        );
        assert_eq!((seen.unauthorized, seen.replayed), (1, 0), "{}", entry.id);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test]
async fn every_operation_takes_null_for_the_optional_fields_of_its_body() {
    let specs = Specs::open(SPECS).expect("the specs folder");
    let mock = Mock::builder().start().await.expect("a mock");
    let client = client(mock.ca_pem());
    let (mut sent, mut wrong) = (0, Vec::new());
    for entry in specs.entries() {
        let Loaded { api, document, .. } = specs
            .load(&entry.id)
            .unwrap_or_else(|diagnostics| panic!("{diagnostics}"));
        let endpoint = mock.endpoint(&entry.id).expect("an endpoint");
        let session = DigestAuthSession::new(mock.public_key(), mock.private_key());
        for operation in &api.operations {
            let node = document
                .pointer(operation.pointer.trim_start_matches('#'))
                .expect("the operation");
            let Some((schema, body)) = json_body(&document, node) else {
                continue;
            };
            let body = optional_as_null(&document, schema, body);
            sent += body.to_string().matches(":null").count();
            let method = Method::from_bytes(operation.method.as_bytes()).expect("a method");
            let url = format!("{endpoint}{}", target(&document, node, operation));
            let request = client
                .request(method, url)
                .header("content-type", "application/json")
                .body(body.to_string());
            let response = request
                .send_digest_auth(&session)
                .await
                .expect("a response");
            let (status, text) = (response.status(), response.text().await.expect("a body"));
            if status == StatusCode::BAD_REQUEST || status.is_server_error() {
                wrong.push(format!(
                    "{} {}: {status} {text}\n  {body}",
                    entry.id, operation.name
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(sent > 100, "only {sent} fields are null");
}

/// Returns the schema of a JSON body, and a sample of it.
fn json_body<'d>(document: &'d Value, operation: &'d Value) -> Option<(&'d Value, Value)> {
    let body = resolve(document, operation.get("requestBody")?);
    let schema = body.pointer("/content/application~1json/schema")?;
    Some((schema, sample::body(document, operation)?))
}

/// Returns a body in which each field that is not required is null, at any depth; of tagged unions, those that the body lacks.
fn optional_as_null(document: &Value, schema: &Value, body: Value) -> Value {
    let here = effective(document, schema);
    let (Some(properties), Value::Object(mut body)) = (here.properties(), body.clone()) else {
        return body;
    };
    let required = here.get("required").and_then(Value::as_array);
    let is_union = here.get(CHOICE).is_some();
    for (name, schema) in properties {
        let is_required = required.is_some_and(|all| all.contains(&name.as_str().into()));
        let is_required = is_required || (is_union && body.contains_key(name));
        let value = match body.remove(name) {
            Some(value) if is_required => optional_as_null(document, schema, value),
            None if is_required => continue,
            _ => Value::Null,
        };
        body.insert(name.clone(), value);
    }
    body.into()
}

/// Returns the path with sampled parameters, and a query with all parameters of the operation.
fn target(document: &Value, node: &Value, operation: &Operation) -> String {
    let parameters: Vec<&Value> = node["parameters"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|parameter| resolve(document, parameter))
        .collect();
    let sampled = |name: &str| {
        let parameter = parameters
            .iter()
            .find(|parameter| parameter["in"] == "path" && parameter["name"] == name);
        text(&sample::parameter(
            document,
            parameter.expect("a declared path parameter"),
        ))
    };
    let mut target = String::new();
    for segment in &operation.path.segments {
        target.push('/');
        for part in &segment.parts {
            match part {
                Part::Literal(literal) => target.push_str(literal),
                Part::Parameter(name) => {
                    let slashes_stay = operation
                        .path_parameters
                        .iter()
                        .any(|parameter| parameter.wire_name == *name && parameter.resource_name);
                    target.push_str(&encoded(&sampled(name), slashes_stay));
                }
            }
        }
    }
    let mut separator = '?';
    for parameter in parameters
        .iter()
        .filter(|parameter| parameter["in"] == "query")
    {
        let value = sample::parameter(document, parameter);
        for value in value.as_array().unwrap_or(&vec![value.clone()]) {
            let name = parameter["name"].as_str().expect("a name");
            target.push_str(&format!(
                "{separator}{name}={}",
                encoded(&text(value), false)
            ));
            separator = '&';
        }
    }
    target
}

fn text(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}

fn encoded(text: &str, slashes_stay: bool) -> String {
    let plain = |byte: u8| {
        byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) || (slashes_stay && byte == b'/')
    };
    text.bytes()
        .map(|byte| {
            if plain(byte) {
                char::from(byte).to_string()
            } else {
                format!("%{byte:02X}")
            }
        })
        .collect()
}
