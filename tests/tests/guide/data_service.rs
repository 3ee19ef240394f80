//! Data Service: an app with an endpoint, a deployment and a key.

use crate::{Outcome, client, mock};

#[tokio::test]
async fn an_endpoint_is_made_deployed_and_given_a_key() -> Outcome {
    let mock = mock(&["dataservice"]).await;
    let client = client!(mock, tidbcloud_dataservice_v1beta1, "dataservice");
    let cluster = "10581299";
    let app = crate::sample("dataservice_v1beta1/create_data_app.json");
    // snippet endpoint
    use tidbcloud_dataservice_v1beta1::types::{
        CreateDeploymentBody, CreateEndpointBody, EndpointMethod, EndpointSettings,
    };

    let endpoint = CreateEndpointBody::new()
        .with_cluster_id(cluster)
        .with_display_name("orders-of-today")
        .with_method(EndpointMethod::Get)
        .with_path("/orders")
        .with_tag("shop")
        .with_sql_template("SELECT * FROM shop.orders WHERE day = CURRENT_DATE")
        .with_settings(
            EndpointSettings::new()
                .with_timeout(5_000)
                .with_row_limit(100)
                .with_pagination_enabled(false)
                .with_cache_enabled(true)
                .with_cache_ttl(60),
        );
    // end
    // snippet deploy
    let app = client.create_data_app(app).await?.into_body();
    let app_id = app.data_app_id.unwrap_or_default();
    client.create_endpoint(&app_id, endpoint).await?;
    let deployment = CreateDeploymentBody::new().with_description("orders of today");
    client.create_deployment(&app_id, deployment).await?;
    // end
    // snippet app_key
    use tidbcloud_dataservice_v1beta1::types::{ApiKeyRole, CreateApiKeyBody};

    let body = CreateApiKeyBody::new()
        .with_description("dashboard")
        .with_role(ApiKeyRole::ReadOnly)
        .with_rate_limit_rpm(100);
    let key = client.create_api_key(&app_id, body).await?.into_body();
    // The private key is in this response alone; `Debug` masks it.
    println!("{:?} {:?}", key.public_key, key);
    // end
    assert_eq!(mock.exchanges("dataservice").executed["create_endpoint"], 1);
    Ok(())
}
