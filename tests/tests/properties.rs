//! Every operation's types against JSON made from the model: nothing fails to decode, nothing is lost or invented.

use conformance::apis;
use conformance::case::{Line, Recode};
use fastrand::Rng;
use serde_json::{Value, json};
use tidbcloud_core::{Config, Credentials, Mismatch};
use tidbcloud_model::api::{Api, Body, Operation, Type};
use tidbcloud_tests::json::{Maker, Manner, any_double, sendable, stored};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

const SEEDS: u64 = 40;

/// Every operation of the model with the generated line of the same name.
fn each(mut visit: impl FnMut(&Api, &Operation, &Line)) {
    let mut visited = 0;
    for (loaded, suite) in tidbcloud_tests::apis().iter().zip(apis::all()) {
        assert_eq!(loaded.api.id, suite.id);
        assert_eq!(loaded.api.operations.len(), suite.lines.len());
        for (operation, line) in loaded.api.operations.iter().zip(&suite.lines) {
            assert_eq!(operation.name.trim_start_matches("r#"), line.name);
            visit(&loaded.api, operation, line);
            visited += 1;
        }
    }
    let known = tidbcloud_tests::operations().iter().map(|(_, count)| count);
    assert_eq!(visited, known.sum::<usize>());
}

fn recode(recode: Recode, wire: &Value) -> (Value, Vec<String>) {
    let (value, mismatches) =
        recode(wire.to_string().as_bytes()).unwrap_or_else(|error| panic!("{error}\n{wire:#}"));
    (value, places(&mismatches))
}

fn places(mismatches: &[Mismatch]) -> Vec<String> {
    for mismatch in mismatches {
        assert!(!mismatch.expected.is_empty() && !mismatch.found.is_empty());
    }
    let mut places: Vec<String> = mismatches.iter().map(|m| m.path.clone()).collect();
    places.sort();
    places
}

/// Responses decode to the value that the model predicts, and the encoded value decodes to itself.
fn responses(manner: Manner) -> usize {
    let mut unfit = 0;
    each(|api, operation, line| {
        for seed in 0..SEEDS {
            let mut maker = Maker::new(api, manner, seed);
            let made = maker.root(&operation.response.ty);
            maker.mismatches.sort();
            let kept = stored(&made.kept.expect("a root fits"));
            let about = format!("{} {} {seed}\n{:#}", api.id, line.name, made.wire);

            let (value, places) = recode(line.decode, &made.wire);
            assert_eq!(places, maker.mismatches, "{about}");
            assert_eq!(value, kept, "{about}");
            // A value that its field cannot contain is kept, and named each time.
            assert_eq!(recode(line.decode, &value).0, value, "{about}");
            unfit += places.len();
        }
    });
    unfit
}

#[test]
fn a_response_as_documented_is_kept_whole() {
    assert_eq!(responses(Manner::Plain), 0);
}

#[test]
fn a_response_from_a_newer_or_looser_server_is_kept_whole_in_the_documents_form() {
    assert_eq!(responses(Manner::Loose), 0);
}

#[test]
fn values_of_another_kind_are_kept_apart_and_named() {
    let named = responses(Manner::Wrong);
    assert!(
        named > 5_000,
        "only {named} values of another kind were made"
    );
}

#[test]
fn a_request_has_every_set_field_and_no_output_only_field() {
    let (mut bodies, mut shortened) = (0, 0);
    each(|api, operation, line| {
        for seed in 0..SEEDS {
            let manner = [Manner::Plain, Manner::Loose, Manner::Wrong][seed as usize % 3];
            let mut maker = Maker::new(api, manner, seed);
            let about = |wire: &Value| format!("{} {} {seed}\n{wire:#}", api.id, line.name);
            match (&operation.body, line.encode) {
                (None, None) => {}
                (Some(Body::Empty), Some(encode)) => {
                    assert_eq!(recode(encode, &json!({"a": 1})), (json!({}), vec![]));
                }
                (Some(Body::Value { ty, .. }), Some(encode)) => {
                    let made = maker.root(ty);
                    maker.mismatches.sort();
                    let kept = made.kept.expect("a root fits");
                    let sent = sendable(api, ty, &kept).unwrap_or_else(|| json!({}));
                    let found = recode(encode, &made.wire);
                    shortened += usize::from(sent != kept);
                    assert_eq!(found, (sent, maker.mismatches), "{}", about(&made.wire));
                    bodies += 1;
                }
                (
                    Some(Body::Masked {
                        record,
                        resource_field,
                        mask_field,
                        ..
                    }),
                    Some(encode),
                ) => {
                    let ty = Type::Record(record.clone());
                    let made = maker.root(&ty);
                    maker.mismatches.sort();
                    let kept = made.kept.expect("a root fits");
                    let sent = sendable(api, &ty, &kept).unwrap_or_else(|| json!({}));
                    shortened += usize::from(sent != kept);
                    let wire = json!({resource_field: made.wire});
                    if sent == json!({}) {
                        let nothing = encode(wire.to_string().as_bytes());
                        assert!(nothing.is_err(), "{}", about(&wire));
                        continue;
                    }
                    let (found, places) = recode(encode, &wire);
                    assert_eq!(places, maker.mismatches, "{}", about(&wire));
                    assert_eq!(found[resource_field], sent, "{}", about(&wire));
                    mask_names_every_set_field(&found[mask_field], &sent);
                    assert_eq!(found.as_object().expect("an object").len(), 2);
                    bodies += 1;
                }
                (body, _) => panic!("{} {}: {body:?}", api.id, line.name),
            }
        }
    });
    assert!(bodies > 1_000 && shortened > 100, "{bodies} {shortened}");
}

/// Every path of a mask leads to something that is sent, and everything that is sent lies at or below one.
fn mask_names_every_set_field(mask: &Value, sent: &Value) {
    let mask: Vec<&str> = mask.as_str().expect("a mask").split(',').collect();
    for path in &mask {
        let found = path
            .split('.')
            .try_fold(sent, |value, name| value.get(name));
        assert!(found.is_some(), "{path} is in the mask but not in {sent:#}");
    }
    for name in sent.as_object().expect("a record").keys() {
        let named = |path: &&str| path.split('.').next() == Some(name);
        assert!(mask.iter().any(named), "{name} is sent but not in {mask:?}");
    }
}

#[test]
fn any_double_is_kept() {
    let mut tried = 0;
    each(|api, operation, line| {
        let Some(way) = path_to_a_number(api, &operation.response.ty, 0) else {
            return;
        };
        let mut random = Rng::with_seed(1);
        for _ in 0..200 {
            let number = any_double(&mut random);
            let wire = nested(&way, number.clone());
            let (value, places) = recode(line.decode, &wire);
            let found = found_at(&way, &value);
            assert_eq!(found, Some(&number), "{} {}", api.id, line.name);
            assert!(places.is_empty(), "{places:?}");
            tried += 1;
        }
    });
    assert!(tried > 200, "{tried}");
}

#[test]
fn a_number_beyond_every_double_is_kept_apart_and_named() {
    let mut tried = 0;
    each(|api, operation, line| {
        let Some(way) = path_to_a_number(api, &operation.response.ty, 0) else {
            return;
        };
        for number in ["1e999", "-1e999"] {
            let wire = nested(&way, json!("beyond"));
            let text = wire.to_string().replace("\"beyond\"", number);
            let (value, mismatches) = (line.decode)(text.as_bytes()).expect("a response");
            // JSON has no such number: the record around it has its digits. A list has no record around an element.
            let kept = matches!(way.last(), Some(Some(_))).then(|| json!(number));
            assert_eq!(
                found_at(&way, &value),
                kept.as_ref(),
                "{} {}",
                api.id,
                line.name
            );
            assert_eq!(places(&mismatches).len(), 1, "{} {}", api.id, line.name);
            tried += 1;
        }
    });
    assert!(tried > 2, "{tried}");
}

/// A value nested at the end of a path.
fn nested(path: &[Option<String>], value: Value) -> Value {
    path.iter().rev().fold(value, |inner, step| match step {
        Some(name) => json!({name: inner}),
        None => json!([inner]),
    })
}

/// The value at the end of a path.
fn found_at<'a>(path: &[Option<String>], value: &'a Value) -> Option<&'a Value> {
    path.iter().try_fold(value, |value, step| match step {
        Some(name) => value.get(name),
        None => value.get(0),
    })
}

/// The fields (and lists) to descend from a type to a number.
fn path_to_a_number(api: &Api, from: &Type, depth: usize) -> Option<Vec<Option<String>>> {
    match from {
        Type::Number => Some(Vec::new()),
        Type::Record(name) if depth < 6 => api.records[name].fields.iter().find_map(|field| {
            let rest = path_to_a_number(api, &field.ty, depth + 1)?;
            Some([vec![Some(field.wire_name.clone())], rest].concat())
        }),
        Type::List(inner) => {
            let rest = path_to_a_number(api, inner, depth + 1)?;
            Some([vec![None], rest].concat())
        }
        _ => None,
    }
}

#[test]
fn roots_of_another_kind_are_errors() {
    let mut refused = 0;
    each(|api, operation, line| {
        let roots = [
            json!(null),
            json!(true),
            json!(1),
            json!("x"),
            json!([]),
            json!({}),
        ];
        for root in roots {
            let fits = match &operation.response.ty {
                Type::Record(name) => root.is_object() || api.records[name].fields.is_empty(),
                Type::Map(_) => root.is_object(),
                Type::List(_) => root.is_array(),
                Type::Json => true,
                other => panic!("{} {}: a response of {other:?}", api.id, line.name),
            };
            let decoded = (line.decode)(root.to_string().as_bytes());
            assert_eq!(decoded.is_ok(), fits, "{} {}: {root}", api.id, line.name);
            refused += usize::from(!fits);
        }
        for broken in [&b"<html>"[..], b"{", b"{}{}", b"\xff", b"{\"a\": 1e}"] {
            assert!((line.decode)(broken).is_err(), "{} {}", api.id, line.name);
        }
    });
    assert!(refused > 400, "{refused}");
}

/// A server without TLS and Digest that answers every request with one body.
async fn serve(body: &'static str) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut seen = Vec::new();
            while !seen.ends_with(b"\r\n\r\n") {
                let mut buffer = [0; 1024];
                match stream.read(&mut buffer).await {
                    Ok(0) | Err(_) => break,
                    Ok(count) => seen.extend_from_slice(&buffer[..count]),
                }
            }
            let head = format!(
                "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {}\r\nconnection: close\r\n\r\n",
                body.len()
            );
            // A client that went away is the test's to notice.
            let _ = stream
                .write_all([head.as_bytes(), body.as_bytes()].concat().as_slice())
                .await;
        }
    });
    format!("http://{address}/v1beta1")
}

fn config() -> Config {
    Config::builder()
        .credentials(Credentials::new("public", "private"))
        .dangerously_allow_http_on_loopback()
        .build()
        .expect("a configuration")
}

#[tokio::test]
async fn an_undecodable_response_keeps_its_body_and_status() {
    for body in [
        "[1, 2]",
        "<html>maintenance</html>",
        "\"text\"",
        "null",
        "{\"a\":",
    ] {
        let endpoint = serve(body).await;
        let client = tidbcloud_serverless_v1beta1::Client::with_endpoint(&config(), &endpoint);
        let error = client
            .expect("a client")
            .get_cluster("1")
            .send()
            .await
            .unwrap_err();
        assert!(error.is_decode(), "{error}");
        assert_eq!(&error.body()[..], body.as_bytes());
        assert_eq!(error.status().map(|status| status.as_u16()), Some(200));
    }
}

#[tokio::test]
async fn mismatches_of_a_call_are_in_its_meta() {
    let body =
        r#"{"clusterId": {}, "createTime": "", "displayName": "a", "state": "TOMORROW", "x": 1}"#;
    let endpoint = serve(body).await;
    let client = tidbcloud_serverless_v1beta1::Client::with_endpoint(&config(), &endpoint);
    let cluster = client
        .expect("a client")
        .get_cluster("1")
        .send()
        .await
        .expect("a response");
    assert_eq!(cluster.display_name.as_deref(), Some("a"));
    assert_eq!(cluster.cluster_id, None);
    assert_eq!(
        cluster.state.as_ref().map(|state| state.as_str()),
        Some("TOMORROW")
    );
    assert_eq!(
        places(cluster.meta().mismatches()),
        ["$.clusterId", "$.createTime"]
    );
    assert_eq!(&cluster.meta().raw()[..], body.as_bytes());
}
