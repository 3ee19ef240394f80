//! A program that takes keys and endpoints from the profile in its home folder, written as a user would: the test gives it a
//! home.
#![forbid(unsafe_code)]

use std::process::ExitCode;

use tidbcloud_core::Result;
use tidbcloud_serverless_v1beta1::Client;

#[tokio::main]
async fn main() -> ExitCode {
    let name = std::env::args().nth(1);
    match first_cluster(name.as_deref()).await {
        Ok(id) => {
            println!("{id}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

async fn first_cluster(profile: Option<&str>) -> Result<String> {
    let client = Client::from_profile(profile)?;
    let cluster = client.get_cluster("10581234").send().await?;
    Ok(cluster.into_body().cluster_id.unwrap_or_default())
}
