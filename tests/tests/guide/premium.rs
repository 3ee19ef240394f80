//! Premium instances: backups and restores.

use crate::{Outcome, client, mock};
use tidbcloud_premium_v1beta2::types::RestoreState;

#[tokio::test]
async fn an_instance_is_restored_from_a_backup() -> Outcome {
    let mock = mock(&["premium"]).await;
    let client = client!(mock, tidbcloud_premium_v1beta2, "premium");
    let source: tidbcloud_premium_v1beta2::types::Instance =
        crate::sample("premium_v1beta2/create_instance.json");
    let source = client.create_instance(source).await?.into_body();
    let source_id = source.instance_id.unwrap_or_default();
    let body = crate::sample("premium_v1beta2/create_instance_backup.json");
    let backup = client.create_instance_backup(&source_id, body).await?;
    let backup_id = backup.into_body().backup_id.unwrap_or_default();
    // snippet wanted
    use tidbcloud_premium_v1beta2::types::{Instance, RestoreInstanceRequest, ServicePlan};

    let wanted = Instance::new()
        .with_display_name("copy")
        .with_region_id("aws-us-east-1")
        .with_max_rcu(20_000)
        .with_service_plan(ServicePlan::Premium);
    // end
    // snippet restore
    let request = RestoreInstanceRequest::snapshot(backup_id)
        .with_instance(wanted)
        .with_source_instance_id(source_id);
    let (restored, status) = client.restore_instance(request).start().await?;
    status
        .wait()
        .on_poll(|status| println!("{} %", status.progress.unwrap_or_default()))
        .until(RestoreState::Succeeded)
        .await?;
    // end
    // snippet restored
    let copy = restored.into_body().instance.unwrap_or_default();
    println!("restored into {}", copy.instance_id.unwrap_or_default());
    // end
    assert_eq!(mock.exchanges("premium").executed["restore_instance"], 1);
    Ok(())
}
