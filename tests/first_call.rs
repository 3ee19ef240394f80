//! A first call: lists the clusters of your organization.
//!
//! Runs against the real API with your keys, and against `cargo run -p tidbcloud-mock -- serverless` with the lines that it prints.

use tidbcloud_serverless_v1beta1::{Client, Error};

#[tokio::main]
async fn main() -> Result<(), Error> {
    // snippet first_call
    let client = Client::from_env()?;
    let response = client.list_clusters().page_size(100).await?;
    for cluster in response.clusters.iter().flatten() {
        println!(
            "{} {} {}",
            cluster.cluster_id.as_deref().unwrap_or("-"),
            cluster.display_name.as_deref().unwrap_or("-"),
            cluster.state.as_ref().map_or("-", |state| state.as_str()),
        );
    }
    // end
    Ok(())
}
