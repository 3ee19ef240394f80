// Written by `cargo xtask generate`; edits are lost.

//! Rotation of an API key in a program that keeps running: `cargo run -p tidbcloud --all-features --example rotate_key`.
//!
//! Runs against the mock, which accepts the new key alone: the old one is what a program has after its key was replaced. Against
//! the real API, the configuration is `Config::from_env()?`, and the new key is from where your secrets are kept.

use std::error::Error;

use tidbcloud::serverless::Client;
use tidbcloud::{Config, Credentials};
use tidbcloud_mock::Mock;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let mock = Mock::builder().apis(["serverless"]).start().await?;
    let endpoint = mock
        .endpoint("serverless")
        .ok_or("the mock serves no API")?;
    let config = Config::builder()
        .credentials(Credentials::new("old-public", "old-private"))
        .application("rotate-key/1.0")
        .ca_file(mock.ca_file())
        .build()?;
    let client = Client::with_endpoint(&config, endpoint)?;

    let client = match client.list_clusters().send().await {
        Err(error) if error.is_unauthorized() => {
            println!("the old key is refused: {error}");
            // Endpoints, root certificates, limits, connections and counters stay.
            let keys = Credentials::new(mock.public_key(), mock.private_key());
            Client::with_endpoint(&config.with_credentials(keys)?, endpoint)?
        }
        Err(error) => return Err(error.into()),
        Ok(_) => client,
    };
    let clusters = client.list_clusters().send().await?;
    println!(
        "clusters listed with the new key: {}",
        clusters.clusters.iter().flatten().count()
    );
    let metrics = client.metrics();
    println!(
        "{} calls, {} of them failed, {} exchanges over {} connections",
        metrics.calls(),
        metrics.failed(),
        metrics.exchanges(),
        mock.connections("serverless").accepted
    );
    mock.stop().await;
    Ok(())
}
