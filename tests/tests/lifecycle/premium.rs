//! Premium instances, from creation to restore, as the front page of the crate says.

use std::sync::{Arc, Mutex};

use tidbcloud_core::generated::encode_body;
use tidbcloud_core::serde_json::json;
use tidbcloud_core::{Config, Credentials};
use tidbcloud_mock::{Mock, Pace};
use tidbcloud_premium_v1beta2::Client;
use tidbcloud_premium_v1beta2::types::*;

use crate::SHORT;

const API: &str = "premium";

async fn start() -> (Mock, Client) {
    let mock = Mock::builder()
        .apis([API])
        .stateful(true)
        .pace(Pace::Reads(2));
    let mock = mock.start().await.expect("a mock");
    mock.example_url(API).await.expect("the document");
    let config = Config::builder()
        .credentials(Credentials::new(mock.public_key(), mock.private_key()))
        .ca_file(mock.ca_file())
        .build()
        .expect("a configuration");
    let endpoint = mock.endpoint(API).expect("an endpoint");
    let client = Client::with_endpoint(&config, endpoint).expect("a client");
    (mock, client)
}

pub(crate) fn wanted(name: &str) -> Instance {
    Instance::new()
        .with_display_name(name)
        .with_region_id("aws-us-east-1")
        .with_max_rcu(20_000)
        .with_service_plan(ServicePlan::Premium)
}

#[tokio::test]
async fn encryption_is_exactly_one_of_three() {
    let (_mock, client) = start().await;
    let none =
        wanted("plain").with_dual_layer_data_encryption(DualLayerDataEncryption::no_encryption());
    let created = client.create_instance(none).await.expect("an instance");
    let encryption = created.into_body().dual_layer_data_encryption;
    let encryption = encryption.expect("what was asked for");
    assert!(encryption.no_encryption.is_some() && encryption.default_key.is_none());
    let both = DualLayerDataEncryption::no_encryption().with_default_key(Empty::new());
    let call = client.create_instance(wanted("both").with_dual_layer_data_encryption(both));
    let said = call.await.expect_err("two of three").to_string();
    assert!(
        said.contains(
            "/dualLayerDataEncryption: has defaultKey and noEncryption, which exclude each other"
        ),
        "{said}"
    );
}

#[tokio::test]
async fn an_instance_is_created_and_waited_for_and_a_backup_of_it_is_restored() {
    let (mock, client) = start().await;
    let created = client.create_instance(wanted("source")).start().await;
    let (created, read) = created.expect("an instance");
    assert_eq!(created.state, Some(InstanceState::Creating));
    let ready = read.wait().with_interval(SHORT, SHORT).until_settled();
    let source = ready.await.expect("an active instance").into_body();
    assert_eq!(source.state, Some(InstanceState::Active));
    let source = source.instance_id.expect("an id");

    let body = CreateInstanceBackupBody::new().with_name("before the change");
    let backup = client.create_instance_backup(&source, body).send().await;
    let backup = backup
        .expect("a backup")
        .into_body()
        .backup_id
        .expect("an id");
    let mut items = client.list_instance_backups(&source).items();
    let listed = items.try_next().await.expect("a page").expect("a backup");
    assert_eq!(listed.id.as_ref(), Some(&backup));
    assert_eq!(listed.display_name.as_deref(), Some("before the change"));

    let request = RestoreInstanceRequest::new()
        .with_instance(wanted("copy"))
        .with_restore_mode(RestoreMode::Snapshot)
        .with_backup_id(backup)
        .with_source_instance_id(&source);
    let restored = client.restore_instance(request).start().await;
    let (restored, status) = restored.expect("a restore");
    let copy = restored.into_body().instance.expect("an instance");
    assert_eq!(copy.state, Some(InstanceState::Restoring));
    assert_ne!(copy.instance_id.as_ref(), Some(&source));
    let seen = Arc::new(Mutex::new(Vec::new()));
    let record = Arc::clone(&seen);
    let wait = status.wait().with_interval(SHORT, SHORT);
    let wait = wait.on_poll(move |status| record.lock().expect("no panic").push(status.progress));
    let done = wait.until(RestoreState::Succeeded).await.expect("the end");
    assert_eq!(done.progress, Some(100));
    assert_eq!(
        *seen.lock().expect("no panic"),
        [Some(0), Some(50), Some(100)]
    );

    // A restore that fails ends the wait with the message of the restore.
    let path = format!(
        "/tidbs/{}:getRestoreStatus",
        copy.instance_id.expect("an id")
    );
    let failed = json!({"state": "FAILED", "message": "the backup is damaged"});
    assert!(mock.amend(API, &path, &failed));
    let id = path
        .trim_start_matches("/tidbs/")
        .trim_end_matches(":getRestoreStatus");
    let wait = client
        .get_restore_status(id)
        .wait()
        .with_interval(SHORT, SHORT);
    let error = wait.until_settled().await.expect_err("it failed");
    assert!(
        error.is_wait_failed() && error.to_string().contains("the backup is damaged"),
        "{error}"
    );
}

#[tokio::test]
async fn a_changefeed_is_waited_for_through_its_states() {
    let (_mock, client) = start().await;
    let changefeed = Changefeed::new()
        .with_instance_id("1")
        .with_name("feed")
        .with_changefeed_capacity("4ccu")
        .with_downstream_type(DownstreamType::S3)
        .with_table_config(TableConfig::new().with_mode(TableConfigMode::ForceSync))
        .with_start_position(StartPosition::new().with_mode(StartPositionMode::FromNow))
        .with_s3(
            S3DownstreamConfig::new()
                .with_endpoint(
                    S3Endpoint::new()
                        .with_s3_uri("s3://bucket/feed/")
                        .with_auth_type(S3AuthType::AkSk)
                        .with_access_key("id")
                        .with_secret_key("secret"),
                )
                .with_data_format(S3DataFormat::new().with_protocol(S3Protocol::CanalJson)),
        );
    let request = CreateChangefeedRequest::new().with_changefeed(changefeed);
    let (created, read) = client
        .create_changefeed(request)
        .start()
        .await
        .expect("a changefeed");
    let id = created.into_body().id.expect("an id");
    let wait = read.clone().wait().with_interval(SHORT, SHORT);
    wait.until(ChangefeedState::Running).await.expect("it runs");
    client.pause_changefeed(&id).send().await.expect("a pause");
    let wait = read.clone().wait().with_interval(SHORT, SHORT);
    wait.until(ChangefeedState::Paused)
        .await
        .expect("it is paused");
    client
        .delete_changefeed(&id)
        .send()
        .await
        .expect("a deletion");
    let wait = read.wait().with_interval(SHORT, SHORT);
    wait.until_gone().await.expect("it is deleted");
}

#[test]
fn an_empty_record_that_is_a_choice_is_sent_and_what_the_server_computes_is_not() {
    let encryption = DualLayerDataEncryption::new().with_no_encryption(Empty::new());
    let mut instance = wanted("demo").with_dual_layer_data_encryption(encryption);
    instance.min_rcu = Some(5_000);
    instance.state = Some(InstanceState::Active);
    assert_eq!(
        encode_body(&instance),
        json!({"displayName": "demo", "regionId": "aws-us-east-1", "maxRcu": "20000", "servicePlan": "Premium",
            "dualLayerDataEncryption": {"noEncryption": {}}})
    );
    let key = CustomerManagedEncryptionKey::new().with_aws_principal(AwsCmekPrincipal::new());
    assert_eq!(encode_body(&key), json!({"awsPrincipal": {}}));
    let format = S3DataFormat::new().with_null("NULL").with_quote("");
    assert_eq!(encode_body(&format), json!({"null": "NULL", "quote": ""}));
    assert_eq!(encode_body(&UpdateInstanceBody::new()), json!({}));
    let flush = StorageFlushConfig::new().with_file_size(536_870_912_u64);
    assert_eq!(encode_body(&flush), json!({"fileSize": "536870912"}));
}

#[test]
fn a_region_of_alibaba_cloud_and_numbers_in_place_of_text_decode() {
    let region = json!({"name": "regions/alicloud-cn-shanghai", "cloudProvider": "alicloud", "provider": null});
    let region: Region = tidbcloud_core::serde_json::from_value(region).expect("a region");
    assert_eq!(region.cloud_provider, Some(CloudProvider::Alicloud));
    let body = r#"{"maxRcu": 20000, "minRcu": "5000", "tidbId": "1", "state": "MODIFYING"}"#;
    let (instance, mismatches) =
        tidbcloud_core::generated::decode_response::<Instance>(body).expect("an instance");
    assert!(mismatches.is_empty(), "{mismatches:?}");
    assert_eq!(
        (instance.max_rcu, instance.min_rcu),
        (Some(20_000), Some(5_000))
    );
    assert_eq!(instance.state, Some(InstanceState::Modifying));
}
