//! Keys, profiles, tokens, and the rotation of a key.

use std::time::Duration;

use crate::{Outcome, mock};
use tidbcloud_core::{BearerToken, Config, Credentials, Error};

#[test]
fn a_configuration_is_made_of_keys_and_shows_none() -> Outcome {
    // snippet keys
    let config = Config::builder()
        .credentials(Credentials::new("public", "private-key"))
        .application("nightly-report/1.0")
        .build()?;
    let serverless = tidbcloud_serverless_v1beta1::Client::new(&config)?;
    let billing = tidbcloud_billing_v1beta1::Client::new(&config)?;
    // end
    drop((serverless, billing));
    assert!(!format!("{config:?}").contains("private-key"));
    Ok(())
}

/// The environment and the home folder belong to the whole test: `profile` and `credentials` read them in processes of theirs.
#[allow(dead_code, reason = "compiled for the guide")]
fn sources() -> Result<(), Error> {
    // snippet sources
    let from_environment = Config::from_env()?;
    let from_current_profile = Config::from_profile(None)?;
    let from_profile = Config::from_profile(Some("production"))?;
    // end
    drop((from_environment, from_current_profile, from_profile));
    Ok(())
}

async fn ask_your_authorization_server() -> Result<(String, u64), std::io::Error> {
    Ok(("a-token".to_owned(), 3600))
}

#[test]
fn tokens_are_taken_from_a_provider() -> Outcome {
    // snippet bearer
    let credentials = Credentials::bearer_from(|| async {
        let (token, seconds) = ask_your_authorization_server().await?;
        let token = BearerToken::new(token).with_expires_in(Duration::from_secs(seconds));
        Ok::<_, std::io::Error>(token)
    });
    let config = Config::builder().credentials(credentials).build()?;
    // end
    assert!(!format!("{config:?}").contains("a-token"));
    Ok(())
}

// snippet rotate
use tidbcloud_iam_v1beta1::Client;
use tidbcloud_iam_v1beta1::types::CreateApiKeyRequest;

/// Makes a new key, and deletes the old one after the new one has made a call.
async fn rotate(
    client: Client,
    config: &Config,
    old: &str,
    connect: impl Fn(&Config) -> Result<Client, Error>,
) -> Result<Config, Error> {
    let body = CreateApiKeyRequest::new().with_display_name("nightly report");
    let key = client.create_api_key(body).await?.into_body();
    let public = key.access_key.unwrap_or_default();
    let private = key.secret_key.unwrap_or_default();

    // Endpoints, root certificates, limits, connections and counters stay.
    let config = config.with_credentials(Credentials::new(public, private))?;
    let client = connect(&config)?;
    client.list_api_keys().await?;
    client.delete_api_key(old).await?;
    Ok(config)
}
// end

#[tokio::test]
async fn a_key_is_deleted_only_after_the_new_one_has_made_a_call() -> Outcome {
    let mock = mock(&["iam"]).await;
    let config = crate::config(&mock);
    let endpoint = mock.endpoint("iam").expect("an endpoint");
    let connect = |config: &Config| Client::with_endpoint(config, endpoint);
    let client = connect(&config)?;
    let old = mock.public_key();
    let rotated = rotate(client, &config, old, connect).await?;
    let executed = mock.exchanges("iam").executed;
    assert_eq!(executed["create_api_key"], 1);
    assert_eq!(executed["delete_api_key"], 1);
    // The new key signs, and the old one does not any more.
    connect(&rotated)?.list_api_keys().await?;
    let refused = connect(&config)?.list_api_keys().await;
    let error = refused.expect_err("a deleted key");
    assert!(error.is_unauthorized(), "{error}");
    Ok(())
}
