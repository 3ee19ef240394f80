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
