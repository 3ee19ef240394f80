//! Guarantees for users of the crates: thread safety, lists as responses; types of other crates; secrets in `Debug`; examples.

mod examples;
mod secrets;
mod signatures;

use std::fmt::Debug;

use tidbcloud_core::{Config, Credentials, Response};

/// Value of every secret in these tests.
const MARKER: &str = "s3cr3t-m4rk3r";

fn config() -> Config {
    Config::builder()
        .credentials(Credentials::new("public", MARKER))
        .build()
        .expect("a configuration")
}

/// All values of this type can move to another thread and outlive what made them.
fn sent<T: Send + 'static>(value: T) -> T {
    value
}

fn shared<T: Clone + Send + Sync + Debug + 'static>(value: T) -> T {
    value
}

/// Calls of every crate: their builders are cloned, their futures moved to another thread; none is polled.
#[test]
#[allow(deprecated, reason = "deprecated operations are part of the surface")]
fn clients_builders_and_futures_go_to_other_threads() {
    let config = shared(config());
    let client = shared(tidbcloud_serverless_v1beta1::Client::new(&config).expect("a client"));
    drop(sent(sent(client.list_clusters()).page_size(10).send()));
    drop(sent(
        client
            .create_cluster(tidbcloud_serverless_v1beta1::types::Cluster::new())
            .clone()
            .send(),
    ));
    drop(sent(
        client
            .partial_update_cluster(
                "1",
                tidbcloud_serverless_v1beta1::types::PartialUpdateClusterBody::new(),
            )
            .send(),
    ));
    drop(sent(
        client
            .request(tidbcloud_core::http::Method::GET, "/x")
            .send(),
    ));

    let client = shared(tidbcloud_dedicated_v1beta1::Client::new(&config).expect("a client"));
    drop(sent(
        client
            .get_cluster("1")
            .clone()
            .with_timeout(std::time::Duration::from_secs(1))
            .send(),
    ));
    drop(sent(client.list_changefeeds("1").send()));
    drop(sent(client.list_changefeeds("1").into_future()));
    let client = shared(tidbcloud_billing_v1beta1::Client::new(&config).expect("a client"));
    drop(sent(client.get_bill("2024-01").clone().send()));
    drop(sent(
        client
            .query_cost_explorer(tidbcloud_billing_v1beta1::types::TrendsInput::new())
            .send(),
    ));
    let client = shared(tidbcloud_dataservice_v1beta1::Client::new(&config).expect("a client"));
    drop(sent(client.get_data_app("1").clone().send()));
    drop(sent(client.list_data_apps(1).send()));
    let client = shared(tidbcloud_iam_v1beta1::Client::new(&config).expect("a client"));
    drop(sent(client.get_api_key("key").clone().send()));
    drop(sent(client.list_api_keys().send()));
    let client = shared(tidbcloud_msp_v1beta1::Client::new(&config).expect("a client"));
    drop(sent(client.get_bill("2024-01").clone().send()));
    drop(sent(client.create_customer_signup_url().send()));
    let client = shared(tidbcloud_management_v1beta::Client::new(&config).expect("a client"));
    drop(sent(client.list_projects().clone().send()));
    drop(sent(client.list_aws_cmek(1).send()));
    let client = shared(tidbcloud_premium_v1beta2::Client::new(&config).expect("a client"));
    drop(sent(client.get_instance("1").clone().send()));
    drop(sent(client.list_instances().items()));
    drop(sent(client.get_restore_status("1").wait().until_settled()));

    // The future owns what it needs.
    let owned = {
        let (client, id) = (
            tidbcloud_iam_v1beta1::Client::new(&config).expect("a client"),
            String::from("key"),
        );
        client.get_api_key(&id).send()
    };
    drop(sent(owned));
}

/// A response that is a list is iterated as one, borrowed and owned.
#[allow(deprecated, reason = "the MSP API is deprecated as a whole")]
async fn discounts(
    client: &tidbcloud_msp_v1beta1::Client,
) -> tidbcloud_core::Result<Vec<tidbcloud_msp_v1beta1::types::MspDiscount>> {
    let response: Response<Vec<tidbcloud_msp_v1beta1::types::MspDiscount>> =
        client.list_discounts().send().await?;
    let mut found = Vec::with_capacity(response.len());
    for discount in &response {
        found.push(discount.clone());
    }
    found.extend(response);
    Ok(found)
}

#[tokio::test]
#[allow(deprecated, reason = "the MSP API is deprecated as a whole")]
async fn a_response_that_is_a_list_is_iterated() {
    let mock = tidbcloud_mock::Mock::builder()
        .apis(["msp"])
        .start()
        .await
        .expect("a mock");
    let config = Config::builder()
        .credentials(Credentials::new(mock.public_key(), mock.private_key()))
        .ca_file(mock.ca_file())
        .build()
        .expect("a configuration");
    let client = tidbcloud_msp_v1beta1::Client::with_endpoint(
        &config,
        mock.endpoint("msp").expect("an endpoint"),
    );
    let client = client.expect("a client");
    let found = tokio::spawn(async move { discounts(&client).await })
        .await
        .expect("no panic")
        .expect("a response");
    assert!(!found.is_empty() && found.len() % 2 == 0, "{found:?}");
}

/// Programs may mix both: the umbrella has the clients' own types.
#[test]
fn the_umbrella_re_exports_the_clients_and_their_types() {
    let config: tidbcloud::Config = config();
    let client = tidbcloud::serverless::Client::new(&config).expect("a client");
    let client: tidbcloud_serverless_v1beta1::Client = client;
    let body: tidbcloud_iam_v1beta1::types::CreateApiKeyRequest =
        tidbcloud::iam::types::CreateApiKeyRequest::new();
    drop((client, body));
}
