//! Lists of the Premium API: tags, states of deleted instances, ranges of time.

use tidbcloud_core::jiff::Timestamp;
use tidbcloud_premium_v1beta2::Client;
use tidbcloud_premium_v1beta2::types::*;

use crate::premium::wanted;
use crate::{SHORT, start_apis};

#[tokio::test]
async fn instances_are_selected_by_tags_and_backups_by_the_state_of_their_instance() {
    let (mock, config) = start_apis(&["premium"]).await;
    let endpoint = mock.endpoint("premium").expect("an endpoint");
    let client = Client::with_endpoint(&config, endpoint).expect("a client");
    let mut instances = Vec::new();
    for (name, tags) in [
        ("first", vec!["a", "b"]),
        ("second", vec!["c"]),
        ("third", vec![]),
    ] {
        let wanted = match tags.as_slice() {
            [] => wanted(name),
            tags => wanted(name).with_tags(tags.iter().copied()),
        };
        let created = client.create_instance(wanted).await.expect("an instance");
        instances.extend(created.into_body().instance_id);
    }
    for (tags, expected) in [
        (vec!["a"], vec!["first"]),
        (vec!["b", "c"], vec!["first", "second"]),
        (vec!["sample"], vec![]),
    ] {
        let list = client
            .list_instances()
            .tags(tags.clone())
            .await
            .expect("a list");
        let found = list.into_body().instances.expect("instances").into_iter();
        let names: Vec<_> = found.filter_map(|instance| instance.display_name).collect();
        assert_eq!(names, expected, "{tags:?}");
    }

    let mut times = Vec::new();
    let mut backups = Vec::new();
    for instance in &instances[..2] {
        let body = CreateInstanceBackupBody::new().with_name("nightly");
        let backup = client.create_instance_backup(instance, body).await;
        backups.extend(backup.expect("a backup").into_body().backup_id);
        mock.advance(std::time::Duration::from_secs(3_600));
    }
    client
        .delete_instance(&instances[0])
        .await
        .expect("a deletion");
    let wait = client
        .get_instance(&instances[0])
        .wait()
        .with_interval(SHORT, SHORT);
    wait.until_gone().await.expect("the end");
    let ids = async |call: tidbcloud_premium_v1beta2::operations::ListBackups| {
        let list = call.await.expect("a list").into_body();
        let backups = list.backups.expect("backups");
        let ids: Vec<String> = backups
            .iter()
            .filter_map(|backup| backup.id.clone())
            .collect();
        (ids, backups)
    };
    let (all, listed) = ids(client.list_backups()).await;
    assert_eq!(all, backups, "a backup stays when its instance is deleted");
    times.extend(listed.iter().filter_map(|backup| backup.create_time));
    assert!(
        listed
            .iter()
            .all(|backup| backup.region_id.as_deref() == Some("aws-us-east-1"))
    );
    let (deleted, _) = ids(client
        .list_backups()
        .instance_states([BackupInstanceState::Deleted]))
    .await;
    assert_eq!(deleted, backups[..1]);
    let (active, _) = ids(client.list_backups().instance_ids([&instances[1]])).await;
    assert_eq!(active, backups[1..]);

    // Both ends are excluded here, and included in the list of one instance.
    let end: Timestamp = times[1];
    let (after, _) = ids(client.list_backups().start_time(times[0])).await;
    assert_eq!(after, backups[1..]);
    let (before, _) = ids(client.list_backups().end_time(end)).await;
    assert_eq!(before, backups[..1]);
    let list = client.list_instance_backups(&instances[1]).start_time(end);
    let list = list.end_time(end).await.expect("a list");
    assert_eq!(list.total_size, Some(1));
    let error = client
        .list_backups()
        .with_query("startTime", "yesterday")
        .await;
    let error = error.expect_err("no time").to_string();
    assert!(error.contains("query parameter startTime"), "{error}");
}
