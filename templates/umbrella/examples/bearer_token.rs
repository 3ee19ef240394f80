// Written by `cargo xtask generate`; edits are lost.

//! Bearer tokens that expire, renewed once for all calls: `cargo run -p tidbcloud --all-features --example bearer_token`.
//!
//! Runs against the mock, whose token is replaced in between. Against a real server, the provider asks the authorization
//! server: the token and its `expires_in` are in the response.

use std::error::Error;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use tidbcloud::serverless::Client;
use tidbcloud::{BearerToken, Config, Credentials};
use tidbcloud_mock::{Access, Mock};
use tokio::task::JoinSet;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let mock = Mock::builder()
        .apis(["serverless"])
        .access(Access::Bearer)
        .bearer_token("token-1")
        .start()
        .await?;
    let endpoint = mock
        .endpoint("serverless")
        .ok_or("the mock serves no API")?;

    let asked = Arc::new(AtomicU32::new(0));
    let counter = Arc::clone(&asked);
    let credentials = Credentials::bearer_from(move || {
        let number = counter.fetch_add(1, Ordering::Relaxed) + 1;
        async move {
            // A request to the authorization server.
            tokio::time::sleep(Duration::from_millis(100)).await;
            let token = BearerToken::new(format!("token-{number}"));
            Ok::<_, std::io::Error>(token.with_expires_in(Duration::from_secs(3600)))
        }
    });
    let config = Config::builder()
        .credentials(credentials)
        .ca_file(mock.ca_file())
        .build()?;
    let client = Client::with_endpoint(&config, endpoint)?;

    client.list_clusters().send().await?;
    println!(
        "one call: the provider was asked {} time",
        asked.load(Ordering::Relaxed)
    );
    mock.replace_bearer_token("token-2")?;
    let mut calls = JoinSet::new();
    for _ in 0..100 {
        let client = client.clone();
        calls.spawn(async move { client.list_clusters().send().await.map(drop) });
    }
    for outcome in calls.join_all().await {
        outcome?;
    }
    println!(
        "100 calls with a revoked token: it was asked {} times in all, and every call succeeded",
        asked.load(Ordering::Relaxed)
    );
    println!("{:?}", client.metrics());
    mock.stop().await;
    Ok(())
}
