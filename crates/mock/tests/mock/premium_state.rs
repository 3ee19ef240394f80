//! Tests of the state that the mock keeps for the Premium API: instances, backups, restores, changefeeds.

use reqwest::StatusCode;
use serde_json::{Value, json};
use tidbcloud_mock::Mock;

use crate::state::{call, ok};

/// A mock of a published API.
async fn published(api: &str) -> Mock {
    let mock = Mock::builder().apis([api]).stateful(true);
    let mock = mock.start().await.expect("a mock");
    mock.example_url(api).await.expect("the document");
    mock
}

fn instance(name: &str) -> Value {
    json!({"displayName": name, "regionId": "aws-us-east-1", "maxRcu": "20000", "servicePlan": "Premium"})
}

async fn premium_instance(mock: &Mock, name: &str) -> String {
    let made = ok(mock, "premium", "POST", "/tidbs", Some(instance(name))).await;
    made["tidbId"].as_str().expect("an id").to_owned()
}

#[tokio::test]
async fn a_premium_instance_is_created_found_changed_and_deleted() {
    let mock = published("premium").await;
    let (one, other) = (
        premium_instance(&mock, "first").await,
        premium_instance(&mock, "second").await,
    );
    let path = format!("/tidbs/{one}");
    let call =
        async |method: &str, path: &str, body| ok(&mock, "premium", method, path, body).await;
    let read = call("GET", &path, None).await;
    assert_eq!(
        (&read["name"], &read["state"], &read["maxRcu"]),
        (
            &json!(format!("tidbs/{one}")),
            &json!("CREATING"),
            &json!("20000")
        )
    );
    for (query, found) in [
        ("", vec![&one, &other]),
        ("?name=eco", vec![&other]),
        ("?pageSize=1", vec![&one]),
        ("?pageSize=1&skip=1", vec![&other]),
        (&format!("?tidbIds={one}&tidbIds=9"), vec![&one]),
        ("?skip=9", vec![]),
    ] {
        let list = call("GET", &format!("/tidbs{query}"), None).await;
        let ids = list["tidbs"].as_array().expect("a list");
        let ids: Vec<&str> = ids.iter().filter_map(|it| it["tidbId"].as_str()).collect();
        assert_eq!(ids, found, "{query}");
    }
    let change = json!({"displayName": "renamed", "maxRcu": "30000"});
    let changed = call("PATCH", &path, Some(change)).await;
    assert_eq!(
        (
            &changed["displayName"],
            &changed["maxRcu"],
            &changed["state"]
        ),
        (&json!("renamed"), &json!("30000"), &json!("ACTIVE")),
        "a change of the capacity has no state"
    );
    call("DELETE", &format!("{path}?validateOnly=true"), None).await;
    assert_eq!(call("GET", &path, None).await["state"], "ACTIVE");
    assert_eq!(call("DELETE", &path, None).await["state"], "DELETING");
}

#[tokio::test]
async fn a_restore_creates_an_instance_and_its_progress_can_be_read() {
    let mock = published("premium").await;
    let status = |id: &str| format!("/tidbs/{id}:getRestoreStatus");
    let source = premium_instance(&mock, "source").await;
    let found = call(&mock, "premium", "GET", &status(&source), None).await;
    assert_eq!(found.0, StatusCode::NOT_FOUND, "nothing was restored");

    let mut body = json!({"tidb": instance("copy"), "restoreMode": "SNAPSHOT", "backupId": "7",
        "sourceTidbId": source, "validateOnly": true});
    ok(
        &mock,
        "premium",
        "POST",
        "/tidbs:restore",
        Some(body.clone()),
    )
    .await;
    let list = ok(&mock, "premium", "GET", "/tidbs", None).await;
    assert_eq!(list["totalSize"], 1, "it was only checked");

    body["validateOnly"] = json!(false);
    let made = ok(&mock, "premium", "POST", "/tidbs:restore", Some(body)).await;
    assert_eq!(
        (&made["tidb"]["displayName"], &made["tidb"]["state"]),
        (&json!("copy"), &json!("RESTORING"))
    );
    let id = made["tidb"]["tidbId"].as_str().expect("an id");
    let mut seen = Vec::new();
    for _ in 0..2 {
        let status = ok(&mock, "premium", "GET", &status(id), None).await;
        seen.push((status["state"].clone(), status["progress"].clone()));
        assert_eq!(status["message"], "");
    }
    let expected = [("PENDING", 0), ("SUCCEEDED", 100)];
    assert_eq!(
        seen,
        expected.map(|(state, progress)| (json!(state), json!(progress)))
    );
    let path = format!("/tidbs/{id}");
    ok(&mock, "premium", "GET", &path, None).await;
    assert_eq!(
        ok(&mock, "premium", "GET", &path, None).await["state"],
        "ACTIVE"
    );
}

#[tokio::test]
async fn backups_are_listed_for_their_instance_and_for_all() {
    let mock = published("premium").await;
    let call =
        async |method: &str, path: &str, body| ok(&mock, "premium", method, path, body).await;
    let mut made = Vec::new();
    for name in ["first", "second"] {
        let instance = premium_instance(&mock, name).await;
        let path = format!("/tidbs/{instance}/backups");
        let backup = call("POST", &path, Some(json!({"name": name}))).await;
        made.push((path, backup["backupId"].as_str().expect("an id").to_owned()));
    }
    let (path, id) = &made[0];
    let list = call("GET", path, None).await;
    assert_eq!(
        (
            &list["totalSize"],
            &list["backups"][0]["id"],
            &list["backups"][0]["displayName"]
        ),
        (&json!(1), &json!(id), &json!("first"))
    );
    assert_eq!(list["backups"][0]["state"], "PENDING");
    // Nothing reads one backup, so a list moves it.
    let all = call("GET", "/backups", None).await;
    let states: Vec<_> = all["backups"].as_array().expect("a list").iter().collect();
    assert_eq!(
        (&states[0]["state"], &states[1]["state"]),
        (&json!("SUCCEEDED"), &json!("PENDING"))
    );
    let all = call("GET", "/backups?states=FAILED", None).await;
    assert_eq!(all["totalSize"], 0);
    call("DELETE", &format!("/backups/{id}"), None).await;
    assert_eq!(call("GET", path, None).await["totalSize"], 0);
    let (path, id) = &made[1];
    call("DELETE", &format!("{path}/{id}"), None).await;
    assert_eq!(call("GET", "/backups", None).await["totalSize"], 0);
}

#[tokio::test]
async fn a_changefeed_keeps_what_was_sent_and_is_edited_while_it_is_paused() {
    let mock = published("premium").await;
    let s3 = |bucket: &str| {
        json!({"endpoint": {"s3Uri": format!("s3://{bucket}/"), "authType": "S3_AUTH_TYPE_AK_SK",
            "accessKey": "id", "secretKey": "key"},
            "dataFormat": {"protocol": "PROTOCOL_CANAL_JSON"}})
    };
    let changefeed = json!({"tidbId": "1", "name": "feed", "changefeedCapacity": "4ccu", "downstreamType": "S3",
        "tableConfig": {"mode": "FORCE_SYNC"}, "startPosition": {"mode": "FROM_NOW"}, "s3": s3("one")});
    let body = json!({"changefeed": changefeed});
    let made = ok(&mock, "premium", "POST", "/changefeeds", Some(body)).await;
    assert_eq!(
        (
            &made["name"],
            &made["state"],
            &made["s3"]["endpoint"]["s3Uri"]
        ),
        (&json!("feed"), &json!("CREATING"), &json!("s3://one/"))
    );
    let path = format!("/changefeeds/{}", made["id"].as_str().expect("an id"));
    let settle = async |through: &str, to: &str| {
        for state in [through, to] {
            let read = ok(&mock, "premium", "GET", &path, None).await;
            assert_eq!(read["state"], state);
        }
    };
    settle("CREATING", "RUNNING").await;
    let edit = || Some(json!({"downstreamType": "S3", "s3": s3("other")}));
    let edit_path = format!("{path}:editDownstreamConfig");
    let (status, body) = call(&mock, "premium", "POST", &edit_path, edit()).await;
    assert_eq!(status, StatusCode::CONFLICT, "{body}");
    ok(
        &mock,
        "premium",
        "POST",
        &format!("{path}:pause"),
        Some(json!({})),
    )
    .await;
    settle("PAUSING", "PAUSED").await;
    ok(&mock, "premium", "POST", &edit_path, edit()).await;
    settle("EDITING", "PAUSED").await;
    ok(
        &mock,
        "premium",
        "POST",
        &format!("{path}:resume"),
        Some(json!({})),
    )
    .await;
    settle("RESUMING", "RUNNING").await;
    let scale = json!({"changefeedCapacity": "8ccu"});
    ok(
        &mock,
        "premium",
        "POST",
        &format!("{path}:scale"),
        Some(scale),
    )
    .await;
    settle("SCALING", "RUNNING").await;
    let read = ok(&mock, "premium", "GET", &path, None).await;
    assert_eq!(
        (
            &read["changefeedCapacity"],
            &read["s3"]["endpoint"]["s3Uri"]
        ),
        (&json!("8ccu"), &json!("s3://other/"))
    );
}
