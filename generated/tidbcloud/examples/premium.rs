// Written by `cargo xtask generate`; edits are lost.

//! Creates a Premium instance and waits for it, backs it up, and restores the backup into a second instance.
//!
//! Against the mock: `tidbcloud-mock premium --stateful`, then its `export` lines, then
//! `cargo run -p tidbcloud --all-features --example premium -- aws-us-east-1`.

use std::time::Duration;

use tidbcloud::Result;
use tidbcloud::premium::Client;
use tidbcloud::premium::types::{
    BackupState, CreateInstanceBackupBody, Instance, RestoreInstanceRequest, RestoreState,
    ServicePlan,
};

#[tokio::main]
async fn main() -> Result<()> {
    let region = std::env::args().nth(1);
    let region = region.unwrap_or_else(|| "aws-us-east-1".to_owned());
    let client = Client::from_env()?;

    // `start` sends the request, and returns the response with the call to wait with.
    let (_, instance) = client
        .create_instance(wanted("source", &region))
        .start()
        .await?;
    let source = instance.wait().until_settled().await?.into_body();
    let source = source.instance_id.unwrap_or_default();
    println!("created {source}");

    let backup = back_up(&client, &source).await?;
    println!("backed up as {backup}");

    let request = RestoreInstanceRequest::snapshot(backup)
        .with_instance(wanted("copy", &region))
        .with_source_instance_id(source);
    let (restored, status) = client.restore_instance(request).start().await?;
    let wait = status.wait().with_timeout(Duration::from_secs(4 * 60 * 60));
    let wait = wait.on_poll(|status| println!("{} %", status.progress.unwrap_or_default()));
    wait.until(RestoreState::Succeeded).await?;
    let copy = restored.into_body().instance.unwrap_or_default();
    println!("restored into {}", copy.instance_id.unwrap_or_default());
    Ok(())
}

fn wanted(name: &str, region: &str) -> Instance {
    Instance::new()
        .with_display_name(name)
        .with_region_id(region)
        .with_max_rcu(20_000)
        .with_service_plan(ServicePlan::Premium)
}

/// Backs an instance up, and looks for the backup in the list until it is no longer on its way: no operation gets one alone.
async fn back_up(client: &Client, instance: &str) -> Result<String> {
    let body = CreateInstanceBackupBody::new().with_name("nightly");
    let backup = client.create_instance_backup(instance, body).await?;
    let id = backup.into_body().backup_id.unwrap_or_default();
    for _ in 0..240 {
        let mut backups = client.list_instance_backups(instance).items();
        while let Some(backup) = backups.try_next().await? {
            let moving = matches!(
                backup.state,
                Some(BackupState::Pending | BackupState::Running)
            );
            if backup.id.as_ref() == Some(&id) && !moving {
                let state = backup.state.as_ref().map_or("unknown", BackupState::as_str);
                println!("the backup is {state}");
                return Ok(id);
            }
        }
        tokio::time::sleep(Duration::from_secs(1)).await;
    }
    Ok(id)
}
