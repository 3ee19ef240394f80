//! Responses that broke their document when tools of others called the mock.

use crate::state::{SPECS, call, ok};
use jsonschema::Draft;
use serde_json::{Value, json};
use tidbcloud_mock::Mock;
use tidbcloud_openapi::walk;
use tidbcloud_specs::Specs;

#[tokio::test]
async fn a_change_to_a_value_that_no_response_could_show_is_refused() {
    let mock = Mock::builder().start().await.expect("a mock");
    for (display_name, status) in [("fits-the-document", 200), ("!", 400), ("ab", 400)] {
        let body = json!({"displayName": display_name});
        let (found, response) = call(&mock, "dedicated", "PATCH", "/clusters/7", Some(body)).await;
        assert_eq!(found.as_u16(), status, "{display_name}: {response}");
        if status == 400 {
            assert!(
                response.to_string().contains("body /displayName"),
                "{response}"
            );
        }
    }
}

#[tokio::test]
async fn a_region_without_a_name_does_not_take_that_of_its_cluster() {
    let mock = Mock::builder().start().await.expect("a mock");
    let body = json!({"displayName": "anywhere", "region": {}});
    let created = ok(&mock, "serverless", "POST", "/clusters", Some(body)).await;
    let cloud = created["region"]["cloudProvider"].as_str();
    assert!(
        cloud.is_none_or(|cloud| ["aws", "alicloud"].contains(&cloud)),
        "{created}"
    );
}

/// Without the fields that are null: the schemas of OpenAPI 3.0 are those of draft 4, except for `nullable`.
fn without_null(value: Value) -> Value {
    match value {
        Value::Object(map) => {
            let set = map.into_iter().filter(|(_, value)| !value.is_null());
            set.map(|(name, value)| (name, without_null(value)))
                .collect::<serde_json::Map<_, _>>()
                .into()
        }
        Value::Array(items) => items.into_iter().map(without_null).collect(),
        scalar => scalar,
    }
}

#[tokio::test]
async fn every_list_and_catalog_fits_its_document() {
    let specs = Specs::open(SPECS).expect("the specs folder");
    let mock = Mock::builder().start().await.expect("a mock");
    let (mut wrong, mut seen) = (Vec::new(), 0);
    for entry in specs.entries() {
        let loaded = specs.load(&entry.id).expect("the document loads");
        let gets = loaded.api.operations.iter().filter(|operation| {
            operation.method == "GET" && operation.arguments().next().is_none()
        });
        for operation in gets {
            let node = walk::get(&loaded.document, &operation.pointer).expect("the operation");
            let schema = node.pointer("/responses/200/content/application~1json/schema");
            let schema = json!({"allOf": [schema.expect("a schema")],
                "components": loaded.document["components"]});
            let validator = jsonschema::options()
                .with_draft(Draft::Draft4)
                .build(&schema);
            let validator = validator.expect("a schema of draft 4");
            let path = &operation.path.template;
            let body = without_null(ok(&mock, &entry.id, "GET", path, None).await);
            let errors = validator.iter_errors(&body);
            wrong
                .extend(errors.map(|error| {
                    format!("{} {path} {}: {error}", entry.id, error.instance_path())
                }));
            seen += 1;
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(seen > 10, "only {seen} operations");
}
