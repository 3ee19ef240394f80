//! API keys: a created one signs, a deleted or disabled one does not, and keys are rotated.

use tidbcloud_core::serde_json::json;
use tidbcloud_iam_v1beta1::Client;
use tidbcloud_iam_v1beta1::types::*;
use tidbcloud_mock::Mock;

use crate::{config, start_apis};

fn client(mock: &Mock, public_key: &str, private_key: &str) -> Client {
    let config = config(mock, public_key, private_key);
    Client::with_endpoint(&config, mock.endpoint("iam").expect("an endpoint")).expect("a client")
}

fn wanted(name: &str) -> CreateApiKeyRequest {
    CreateApiKeyRequest::new()
        .with_display_name(name)
        .with_role(MemberRole::OrgOwner)
}

#[tokio::test]
async fn keys_are_rotated() {
    let (mock, _) = start_apis(&["iam", "serverless"]).await;
    let old = client(&mock, mock.public_key(), mock.private_key());
    let created = old.create_api_key(wanted("next")).await.expect("a key");
    let created = created.into_body();
    let (public, private) = (
        created.access_key.expect("the public half"),
        created.secret_key.expect("the private half"),
    );

    // The new key signs for every API, and nothing shows its private half again.
    let new = client(&mock, &public, &private);
    let read = new.get_api_key(&public).await.expect("the key").into_body();
    assert_eq!(read.display_name.as_deref(), Some("next"));
    let shown = read.secret_key.expect("a masked value");
    assert!(shown.starts_with("****") && shown != private, "{shown}");
    let config = config(&mock, &public, &private);
    let endpoint = mock.endpoint("serverless").expect("an endpoint");
    let serverless = tidbcloud_serverless_v1beta1::Client::with_endpoint(&config, endpoint);
    let serverless = serverless.expect("a client");
    serverless.list_clusters().await.expect("a list");

    // The old key deletes itself last.
    let mut keys = new.list_api_keys().items();
    let mut listed = Vec::new();
    while let Some(key) = keys.try_next().await.expect("a key") {
        listed.extend(key.access_key);
    }
    assert_eq!(listed, [mock.public_key(), public.as_str()]);
    new.delete_api_key(mock.public_key())
        .await
        .expect("a deletion");
    let error = old.list_api_keys().await.expect_err("a deleted key");
    assert!(error.is_unauthorized(), "{error}");
    new.list_api_keys().await.expect("the new key still signs");
}

#[tokio::test]
async fn a_disabled_key_does_not_sign_until_it_is_enabled_again() {
    let (mock, _) = start_apis(&["iam"]).await;
    let owner = client(&mock, mock.public_key(), mock.private_key());
    let created = owner.create_api_key(wanted("other")).await.expect("a key");
    let created = created.into_body();
    let (public, private) = (
        created.access_key.expect("the public half"),
        created.secret_key.expect("the private half"),
    );
    let other = client(&mock, &public, &private);
    other.list_api_keys().await.expect("a list");
    let path = format!("/apikeys/{public}");
    assert!(mock.amend("iam", &path, &json!({"disabled": true})));
    let error = other.list_api_keys().await.expect_err("a disabled key");
    assert!(error.is_unauthorized(), "{error}");
    assert!(mock.amend("iam", &path, &json!({"disabled": false})));
    other.list_api_keys().await.expect("a list");
}

#[tokio::test]
async fn keys_are_listed_by_project_and_changes_are_in_the_audit_log() {
    let (mock, _) = start_apis(&["iam"]).await;
    let client = client(&mock, mock.public_key(), mock.private_key());
    for (name, project) in [("one", 11), ("two", 22), ("three", 22)] {
        let key = wanted(name).with_project_id(project);
        client.create_api_key(key).await.expect("a key");
    }
    let list = client.list_api_keys().project_id(22).await.expect("a list");
    let keys = list.into_body().api_keys.expect("keys").into_iter();
    let names: Vec<String> = keys.filter_map(|key| key.display_name).collect();
    assert_eq!(names, ["two", "three"]);

    let log = client.list_audit_logs().keyword("CreateApi").await;
    let log = log.expect("a list").into_body();
    assert_eq!(log.total_size, Some(3));
    let logs = log.audit_logs.expect("entries");
    assert!(
        logs.iter()
            .all(|entry| entry.event_type.as_deref() == Some("CreateApiKey"))
    );
    let ids: std::collections::HashSet<_> = logs.iter().map(|entry| entry.id.clone()).collect();
    assert_eq!(ids.len(), 3);
    let none = client.list_audit_logs().keyword("DeleteApi").await;
    assert_eq!(none.expect("a list").total_size, Some(0));
}
