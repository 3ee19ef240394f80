//! Clusters of Starter and Essential: create, wait, connect, list.

use crate::{Outcome, client, mock};

#[tokio::test]
async fn a_cluster_is_created_waited_for_and_connected_to() -> Outcome {
    let mock = mock(&["serverless"]).await;
    let client = client!(mock, tidbcloud_serverless_v1beta1, "serverless");
    // snippet create
    use tidbcloud_serverless_v1beta1::types::{Cluster, ClusterState, Region};

    let wanted = Cluster::new()
        .with_display_name("orders")
        .with_region(Region::new().with_name("regions/aws-us-east-1"))
        .with_root_password(std::env::var("ROOT_PASSWORD").unwrap_or_default());
    // end
    let wanted = wanted.with_root_password("a-long-password");
    // snippet create_wait
    let created = client.create_cluster(wanted).await?.into_body();
    let id = created.cluster_id.unwrap_or_default();
    let cluster = client
        .get_cluster(&id)
        .wait()
        .until(ClusterState::Active)
        .await?;
    // end
    assert_eq!(cluster.state, Some(ClusterState::Active));
    // snippet connect
    let endpoint = cluster.endpoints.clone().and_then(|all| all.public);
    let endpoint = endpoint.ok_or("the cluster has no public endpoint")?;
    let host = endpoint.host.unwrap_or_default();
    let port = endpoint.port.unwrap_or(4000);
    let user = format!(
        "{}.root",
        cluster.user_prefix.as_deref().unwrap_or_default()
    );
    println!(
        "mysql --host {host} --port {port} --user {user} --ssl-mode=VERIFY_IDENTITY --password"
    );
    // end
    assert!(!host.is_empty() && user.ends_with(".root"));
    // snippet delete
    client.delete_cluster(&id).await?;
    client.get_cluster(&id).wait().until_gone().await?;
    // end
    assert!(
        client
            .get_cluster(&id)
            .await
            .is_err_and(|error| error.is_not_found())
    );
    Ok(())
}

#[tokio::test]
async fn every_cluster_is_listed() -> Outcome {
    let mock = mock(&["serverless"]).await;
    let client = client!(mock, tidbcloud_serverless_v1beta1, "serverless");
    for name in ["orders", "stock", "audit"] {
        let wanted: tidbcloud_serverless_v1beta1::types::Cluster =
            crate::sample("serverless_v1beta1/create_cluster.json");
        client
            .create_cluster(wanted.with_display_name(name))
            .await?;
    }
    let mut seen = 0;
    // snippet list
    let mut clusters = client.list_clusters().page_size(2).items();
    while let Some(cluster) = clusters.try_next().await? {
        println!("{}", cluster.display_name.as_deref().unwrap_or("-"));
        // end
        seen += 1;
    }
    assert_eq!(seen, 3);
    Ok(())
}
