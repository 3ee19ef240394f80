// Written by `cargo xtask generate`; edits are lost.

//! Automation with the clients: waits for a cluster, lists all pages, works through a batch within the rate limit.
//!
//! Runs against the real API with your keys, and against `tidbcloud-mock dedicated serverless` with the lines that it
//! prints: `cargo run -p tidbcloud --all-features --example automation`.

use std::time::Duration;

use tidbcloud::dedicated::types::ClusterState;
use tidbcloud::{Config, Error, Retry};

#[tokio::main]
async fn main() -> Result<(), Error> {
    // One configuration for the clients of all APIs: keys, connections, rate limit and retry budget are shared.
    let config = Config::from_env()?;
    let dedicated = tidbcloud::dedicated::Client::new(&config)?;
    let serverless = tidbcloud::serverless::Client::new(&config)?;

    list_everything(&serverless).await?;
    polite_batch(&serverless).await?;
    if let Some(id) = std::env::args().nth(1) {
        pause_and_wait(&dedicated, &id).await?;
    }
    Ok(())
}

/// Pauses a cluster and waits until it is paused, fails, or ten minutes have passed.
async fn pause_and_wait(client: &tidbcloud::dedicated::Client, id: &str) -> Result<(), Error> {
    client.pause_cluster(id).await?;
    let paused = client
        .get_cluster(id)
        .wait()
        .with_timeout(Duration::from_secs(600))
        .on_poll(|cluster| println!("{:?}", cluster.state))
        .until(ClusterState::Paused)
        .await;
    match paused {
        Ok(cluster) => println!(
            "{} is paused",
            cluster.display_name.as_deref().unwrap_or("-")
        ),
        Err(error) if error.is_wait_failed() => println!("it will not pause: {error}"),
        Err(error) => return Err(error),
    }
    Ok(())
}

/// Lists every cluster, whatever the number of pages.
async fn list_everything(client: &tidbcloud::serverless::Client) -> Result<(), Error> {
    let mut clusters = client.list_clusters().page_size(100).items();
    while let Some(cluster) = clusters.try_next().await? {
        println!("{}", cluster.cluster_id.as_deref().unwrap_or("-"));
    }
    Ok(())
}

/// Reads the branches of every cluster, with retries and within the rate limit; this call has a longer deadline than most.
async fn polite_batch(client: &tidbcloud::serverless::Client) -> Result<(), Error> {
    let clusters: Vec<_> = client.list_clusters().items().try_collect().await?;
    for id in clusters
        .iter()
        .filter_map(|cluster| cluster.cluster_id.as_deref())
    {
        let branches = client
            .list_branches(id)
            .with_retry(Retry::default().with_max_attempts(8))
            .with_deadline(Duration::from_secs(300))
            .await?;
        if let Some(limit) = branches.meta().rate_limit() {
            println!(
                "{id}: {} branches, {limit:?}",
                branches.branches.iter().flatten().count()
            );
        }
    }
    Ok(())
}
