// Written by `cargo xtask generate`; edits are lost.

//! Exports a Starter or Essential cluster to S3 as CSV files, and waits for the end of the export.
//!
//! Against the mock: `tidbcloud-mock serverless --stateful`, then its `export` lines, then
//! `cargo run -p tidbcloud --all-features --example export_to_s3 -- 10581299 s3://bucket/folder arn:aws:iam::1:role/export`.

use tidbcloud::Result;
use tidbcloud::serverless::Client;
use tidbcloud::serverless::types::{
    Cluster, CreateExportBody, ExportOptions, ExportState, ExportTarget, Region, S3Target,
};

#[tokio::main]
async fn main() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let client = Client::from_env()?;
    let cluster = match arguments.next() {
        Some(id) => id,
        None => first_cluster(&client).await?,
    };
    let uri = arguments.next();
    let role = arguments.next();

    // Each constructor sets the tag of a union together with what belongs to it.
    let s3 =
        S3Target::role_arn(role.unwrap_or_else(|| "arn:aws:iam::123456789012:role/export".into()))
            .with_uri(uri.unwrap_or_else(|| "s3://bucket/folder".into()));
    let body = CreateExportBody::new()
        .with_export_options(ExportOptions::sql())
        .with_target(ExportTarget::s3(s3));
    for field in body.missing() {
        eprintln!("{field} is not set");
    }
    let export = client.create_export(&cluster, body).await?;
    let id = export.export_id.clone().unwrap_or_default();
    println!("export {id} of cluster {cluster} began");

    let wait = client.get_export(&cluster, &id).wait();
    let done = wait.until(ExportState::Succeeded).await?;
    println!("done at {:?}", done.complete_time);
    Ok(())
}

/// Returns the first cluster of the organization; creates one where it has none.
async fn first_cluster(client: &Client) -> Result<String> {
    if let Some(cluster) = client.list_clusters().items().try_next().await? {
        return Ok(cluster.cluster_id.unwrap_or_default());
    }
    let wanted = Cluster::new()
        .with_display_name("exported")
        .with_region(Region::new().with_name("regions/aws-us-east-1"));
    let created = client.create_cluster(wanted).await?;
    Ok(created.into_body().cluster_id.unwrap_or_default())
}
