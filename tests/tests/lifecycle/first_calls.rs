//! First calls: records of the constructors of tagged unions are accepted, and what a first call forgets is named.

use tidbcloud_core::serde_json::json;
use tidbcloud_serverless_v1beta1::types::{
    CreateExportBody, ExportOptions, ExportTarget, ExportTargetType, S3Target, S3TargetAccessKey,
};

use crate::{create, start};

#[tokio::test]
async fn an_export_to_s3_is_made_by_constructors() {
    let (_mock, client) = start().await;
    let id = create(&client, "demo").await;
    let key = S3TargetAccessKey::new()
        .with_id("AKIA")
        .with_secret("s3cr3t-key");
    let s3 = S3Target::from(key).with_uri("s3://bucket/folder");
    let body = CreateExportBody::new()
        .with_export_options(ExportOptions::sql())
        .with_target(s3.clone().into());
    assert_eq!(body.missing(), [""; 0]);
    let export = client.create_export(&id, body).await.expect("an export");
    let target = export.target.clone().expect("a target");
    assert_eq!(target.r#type, Some(ExportTargetType::S3));
    assert!(target.gcs.is_none() && target.s3.is_some());
    assert_eq!(target.s3.and_then(|s3| s3.uri), s3.uri);
    let local = CreateExportBody::new()
        .with_export_options(ExportOptions::sql())
        .with_target(ExportTarget::local());
    client.create_export(&id, local).await.expect("an export");
}

#[tokio::test]
async fn a_tag_without_its_member_is_refused_and_both_are_named() {
    let (_mock, client) = start().await;
    let id = create(&client, "demo").await;
    let half = ExportTarget::new().with_type(ExportTargetType::S3);
    let body = CreateExportBody::new().with_target(half);
    let error = client.create_export(&id, body).await.expect_err("a half");
    let said = error.to_string();
    assert!(said.contains("/target: has type S3 without s3"), "{said}");
    let call = client.create_export(&id, CreateExportBody::new());
    let call = call.with_body_field(
        "/target",
        json!({"s3": {"authType": "ROLE_ARN", "roleArn": "a"}}),
    );
    let said = call.await.expect_err("a member alone").to_string();
    assert!(said.contains("has s3 without type S3"), "{said}");
}

#[tokio::test]
async fn a_refused_first_call_says_what_it_lacks() {
    let (_mock, client) = start().await;
    let error = client
        .create_cluster(tidbcloud_serverless_v1beta1::types::Cluster::new())
        .await
        .expect_err("nothing is set");
    let said = error.to_string();
    assert!(
        said.contains("not set, and required by the document: `display_name`, `region`"),
        "{said}"
    );
}
