//! Plain HTTP to a machine that is not this one, as far as its address says.

#[path = "common/server.rs"]
mod server;

use server::{Answer, Server};
use tidbcloud_core::generated::{ApiInfo, Service};
use tidbcloud_core::{Config, ConfigBuilder, Credentials, Result, http::Method};

const API: ApiInfo = ApiInfo {
    id: "test",
    version: "v1",
    server: "http://0.0.0.0:1/v1",
    crate_name: "test-v1",
    crate_version: "0.1.0",
};

fn config() -> ConfigBuilder {
    Config::builder()
        .credentials(Credentials::none())
        .configure_http(|builder| builder.no_proxy())
}

#[tokio::test]
async fn a_call_goes_to_another_machine_where_the_configuration_says_so() -> Result<()> {
    let server = Server::start(|_| Answer::new(200, r#"{"ok":true}"#)).await;
    // This address is every one of this machine, and none of those that are known to be.
    let url = server.url.replace("127.0.0.1", "0.0.0.0");
    let config = config().dangerously_allow_http().build()?;
    let service = Service::with_endpoint(&config, &API, &url)?;
    let response = service.request(Method::GET, "/x".to_owned()).send().await?;
    assert_eq!(response["ok"], true);
    assert_eq!(server.last().header("authorization"), None);
    Service::new(&config, &API)?;
    Ok(())
}

#[test]
fn the_documents_own_plain_server_is_refused_without_that() {
    for config in [config(), config().dangerously_allow_http_on_loopback()] {
        let error = Service::new(&config.build().unwrap(), &API).unwrap_err();
        let text = error.to_string();
        assert!(
            error.is_usage() && text.contains("dangerously_allow_http()"),
            "{text}"
        );
    }
}
