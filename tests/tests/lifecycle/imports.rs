//! An import into a Starter instance, from its creation to its end.

use std::sync::{Arc, Mutex};

use tidbcloud_serverless_v1beta1::types::*;

use crate::{SHORT, create, start};

fn wanted() -> CreateImportBody {
    let key = S3SourceAccessKey::new()
        .with_id("AKIA")
        .with_secret("s3cr3t-key");
    let source = S3Source::from(key).with_uri("s3://bucket/folder/");
    CreateImportBody::new()
        .with_import_options(ImportOptions::sql())
        .with_source(source.into())
}

#[tokio::test]
#[expect(
    deprecated,
    reason = "the deprecated id has the value of the one that replaces it"
)]
async fn an_import_is_read_by_the_id_that_its_creation_returns_and_its_progress_grows() {
    let (_mock, client) = start().await;
    let cluster = create(&client, "demo").await;
    let created = client.create_import(&cluster, wanted()).await;
    let created = created.expect("an import").into_body();
    let id = created.import_id.clone().expect("the documented id");
    assert_eq!(created.id, created.import_id);
    assert!(id.starts_with("imp-"), "{id}");
    assert_eq!(created.complete_time, None);

    let seen = Arc::new(Mutex::new(Vec::new()));
    let record = Arc::clone(&seen);
    let wait = client.get_import(&cluster, &id).wait();
    let wait = wait.with_interval(SHORT, SHORT).on_poll(move |import| {
        let state = import.state.as_ref().map(ToString::to_string);
        record
            .lock()
            .expect("no panic")
            .push((state.unwrap_or_default(), import.complete_percent));
    });
    let done = wait.until(ImportState::Completed).await.expect("the end");
    assert_eq!(
        *seen.lock().expect("no panic"),
        [
            ("PREPARING".to_owned(), Some(0)),
            ("PREPARING".to_owned(), Some(33)),
            ("IMPORTING".to_owned(), Some(66)),
            ("COMPLETED".to_owned(), Some(100)),
        ]
    );
    assert_eq!(done.message.as_deref(), Some(""));
    assert!(done.total_size > Some(0) && done.complete_time >= done.create_time);

    let other = client.create_import(&cluster, wanted()).await;
    let other = other.expect("an import").into_body();
    assert_ne!(other.import_id, created.import_id);
    assert_ne!(other.total_size, done.total_size);
    let other = other.import_id.expect("an id");
    client
        .cancel_import(&cluster, &other)
        .await
        .expect("a cancellation");
    let error = client.cancel_import(&cluster, &id).await;
    assert!(error.expect_err("it is over").is_conflict());
}

#[tokio::test]
async fn imports_are_ordered_by_the_documented_field_alone() {
    let (mock, client) = start().await;
    let cluster = create(&client, "demo").await;
    let mut ids = Vec::new();
    for _ in 0..3 {
        let import = client.create_import(&cluster, wanted()).await;
        ids.extend(import.expect("an import").into_body().import_id);
        mock.advance(std::time::Duration::from_secs(60));
    }
    let mut items = client
        .list_imports(&cluster)
        .order_by("createTime desc")
        .page_size(2)
        .items();
    let mut listed = Vec::new();
    while let Some(import) = items.try_next().await.expect("an item") {
        listed.extend(import.import_id);
    }
    ids.reverse();
    assert_eq!(listed, ids);
    let call = client.list_imports(&cluster).order_by("size");
    let error = call.await.expect_err("no such order").to_string();
    assert!(
        error.contains("query parameter orderBy") && error.contains("createTime"),
        "{error}"
    );
}
