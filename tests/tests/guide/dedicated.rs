//! Dedicated clusters: pause, resume, resize, private endpoints.

use crate::{Outcome, client, mock};
use tidbcloud_dedicated_v1beta1::types::ClusterState;
use tidbcloud_dedicated_v1beta1::{Client, Result};
use tidbcloud_mock::Mock;

async fn start() -> std::result::Result<(Mock, Client, String), Box<dyn std::error::Error>> {
    let mock = mock(&["dedicated"]).await;
    let client = client!(mock, tidbcloud_dedicated_v1beta1, "dedicated");
    let cluster = crate::sample("dedicated_v1beta1/create_cluster.json");
    let cluster = client.create_cluster(cluster).await?.into_body();
    let id = cluster.cluster_id.unwrap_or_default();
    client.get_cluster(&id).wait().until_settled().await?;
    Ok((mock, client, id))
}

// snippet pause
/// Pauses a cluster unless it is paused, for a job in the evening.
async fn pause(client: &Client, id: &str) -> Result<()> {
    let cluster = client.get_cluster(id).wait().until_settled().await?;
    if cluster.state != Some(ClusterState::Paused) {
        client.pause_cluster(id).await?;
        client
            .get_cluster(id)
            .wait()
            .until(ClusterState::Paused)
            .await?;
    }
    Ok(())
}
// end

#[tokio::test]
async fn a_cluster_is_paused_once_and_resumed() -> Outcome {
    let (mock, client, id) = start().await?;
    pause(&client, &id).await?;
    pause(&client, &id).await?;
    assert_eq!(mock.exchanges("dedicated").executed["pause_cluster"], 1);
    // snippet resume
    client.resume_cluster(&id).await?;
    let wait = client.get_cluster(&id).wait();
    let cluster = wait.until(ClusterState::Active).await?;
    // end
    assert_eq!(cluster.state, Some(ClusterState::Active));
    Ok(())
}

#[tokio::test]
async fn a_cluster_is_resized() -> Outcome {
    let (_mock, client, id) = start().await?;
    // snippet resize
    use tidbcloud_dedicated_v1beta1::types::{UpdateClusterBody, UpdateStorageNodeSetting};

    let change = UpdateClusterBody::new()
        .with_tikv_node_setting(UpdateStorageNodeSetting::new().with_node_count(6));
    client.update_cluster(&id, change).await?;
    let wait = client.get_cluster(&id).wait();
    let cluster = wait.until(ClusterState::Active).await?;
    // end
    assert_eq!(cluster.cluster_id.as_ref(), Some(&id));
    Ok(())
}

#[tokio::test]
async fn a_private_endpoint_is_connected() -> Outcome {
    let (_mock, client, cluster) = start().await?;
    let group = "1";
    // snippet private_endpoint
    use tidbcloud_dedicated_v1beta1::types::CreatePrivateEndpointConnectionBody;

    let service = client.get_private_link_service(&cluster, group).await?;
    println!("make an endpoint for {:?}", service.service_name);

    // With the id of the endpoint that your cloud has made for this name:
    let body =
        CreatePrivateEndpointConnectionBody::new().with_endpoint_id("vpce-0123456789abcdef0");
    let created = client
        .create_private_endpoint_connection(&cluster, group, body)
        .await?
        .into_body();
    let id = created.private_endpoint_connection_id.unwrap_or_default();
    let connected = client
        .get_private_endpoint_connection(&cluster, group, &id)
        .wait()
        .until_settled()
        .await?;
    println!("{:?} {:?}", connected.host, connected.port);
    // end
    assert!(connected.endpoint_state.is_some());
    Ok(())
}
