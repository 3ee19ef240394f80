//! Tests of a program with the mock.

use crate::{Outcome, builder};

#[tokio::test]
async fn a_program_is_tested_with_faults() -> Outcome {
    let builder = builder(&["serverless"]);
    // snippet mock
    use tidbcloud_serverless_v1beta1::{Client, Config, Credentials};

    let mock = builder.stateful(true).start().await?;
    let config = Config::builder()
        .credentials(Credentials::new(mock.public_key(), mock.private_key()))
        .ca_file(mock.ca_file())
        .build()?;
    let endpoint = mock.endpoint("serverless").ok_or("not served")?;
    let client = Client::with_endpoint(&config, endpoint)?;
    // end
    // snippet faults
    use tidbcloud_mock::{Fault, Faults};

    let faults = Faults::new().then(Fault::Reset).then(Fault::HtmlError(502));
    mock.plan("serverless", "list_clusters", faults).await?;
    client.list_clusters().await?;
    assert_eq!(mock.exchanges("serverless").executed["list_clusters"], 1);
    assert_eq!(mock.exchanges("serverless").faults, 2);
    // end
    Ok(())
}

#[tokio::test]
async fn a_recording_of_an_api_is_replayed() -> Outcome {
    // The real API of this test.
    let real = builder(&["serverless"]).start().await?;
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("flow.jsonl");
    let config = real.config()?;
    // snippet record
    use tidbcloud_mock::Mock;
    use tidbcloud_serverless_v1beta1::Client;

    // `config` has the keys and endpoints of the real API, as `Config::from_env()` does. `file` is a path.
    let proxy = Mock::builder()
        .apis(["serverless"])
        .record(&file, config)
        .start()
        .await?;
    let client = Client::new(&proxy.config()?)?;
    let live = client.list_clusters().page_size(10).await?;
    proxy.stop().await;
    // end
    real.stop().await;
    // snippet replay
    use tidbcloud_mock::Recording;

    let recording = Recording::read(&file)?;
    for difference in recording.differences()? {
        eprintln!("{difference}");
    }
    let mock = Mock::builder().replay(recording).start().await?;
    let client = Client::new(&mock.config()?)?;
    let again = client.list_clusters().page_size(10).await?;
    assert_eq!(again.total_size, live.total_size);
    // end
    Ok(())
}
