//! The forms that a challenge can have, down to none at all.

#[path = "common/api/mod.rs"]
mod api;
#[path = "common/server.rs"]
mod server;

use std::collections::HashSet;

use api::Client;
use server::{Answer, Server};
use tidbcloud_core::{Config, Credentials};

const CLUSTER: &str = r#"{"displayName":"demo"}"#;

fn client(server: &Server) -> Client {
    let config = Config::builder()
        .credentials(Credentials::new("public-key", "s3cr3t-private-key"))
        .dangerously_allow_http_on_loopback()
        .build()
        .unwrap();
    Client::with_endpoint(&config, &server.url).unwrap()
}

#[tokio::test]
async fn a_401_without_challenge_is_the_servers_401() {
    let server = Server::start(|_| Answer::new(401, r#"{"message":"no"}"#)).await;
    let error = client(&server).get_cluster("1").send().await.unwrap_err();
    assert!(error.is_unauthorized() && !error.is_authentication());
    assert_eq!(error.message(), "no");
    assert_eq!(server.count(), 1);
}

#[tokio::test]
async fn a_challenge_that_is_not_digest_is_a_clear_error() {
    for (challenge, expected) in [
        ("Basic realm=\"x\"", "Basic"),
        (
            "Digest realm=\"x\", nonce=\"n\", algorithm=FOO",
            "algorithm FOO",
        ),
    ] {
        let server = Server::start(move |_| {
            Answer::new(401, "who are you?").header("www-authenticate", challenge)
        })
        .await;
        let error = client(&server).get_cluster("1").send().await.unwrap_err();
        assert!(error.is_authentication() && error.is_unauthorized());
        assert!(error.to_string().contains(expected), "{error}");
        assert_eq!(&error.body()[..], b"who are you?");
        assert!(
            server
                .exchanges()
                .iter()
                .all(|exchange| exchange.header("authorization").is_none())
        );
    }
}

#[tokio::test]
async fn digest_is_found_among_other_challenges() {
    let digest = "Digest realm=\"tidb.cloud\", nonce=\"n\", qop=\"auth\", algorithm=SHA-256";
    let weaker = "Digest realm=\"tidb.cloud\", nonce=\"w\", qop=\"auth\", algorithm=MD5";
    for challenges in [
        vec!["Basic realm=\"x\"".to_owned(), digest.to_owned()],
        vec![format!("Basic realm=\"x\", {digest}")],
        vec!["Negotiate".to_owned(), weaker.to_owned(), digest.to_owned()],
        vec![format!(
            "{}, {digest}",
            weaker.replace("tidb.cloud", "other")
        )],
        vec![format!("{weaker}, {digest}")],
        // One nonce for both.
        vec![format!("{digest}, {}", weaker.replace("\"w\"", "\"n\""))],
        vec![
            digest
                .replace("Digest", "digest")
                .replace("SHA-256", "sha-256"),
        ],
    ] {
        let given = challenges.clone();
        let server = Server::start(move |exchange| match exchange.header("authorization") {
            Some(answer) if answer.contains("nonce=\"n\"") && answer.contains("SHA-256") => {
                Answer::new(200, CLUSTER)
            }
            _ => given
                .iter()
                .fold(Answer::new(401, "{}"), |answer, challenge| {
                    answer.header("www-authenticate", challenge)
                }),
        })
        .await;
        let client = client(&server);
        let response = client.get_cluster("1").send().await;
        assert!(response.is_ok(), "{challenges:?}: {response:?}");
        assert_eq!(server.count(), 2, "{challenges:?}");
        client.get_cluster("1").send().await.unwrap();
        assert_eq!(server.count(), 3, "{challenges:?}");
        // nc starts at 1 and goes on.
        let counts: HashSet<String> = server
            .exchanges()
            .iter()
            .filter_map(|exchange| {
                Some(exchange.header("authorization")?.split_once("nc=")?.1[..8].to_owned())
            })
            .collect();
        assert_eq!(
            counts,
            HashSet::from(["00000001".to_owned(), "00000002".to_owned()])
        );
    }
}

#[tokio::test]
async fn keys_that_are_wrong_cost_one_signature_however_the_server_asks() {
    let server = Server::start(|exchange| {
        let given = exchange.header("authorization").is_some();
        Answer::new(401, "no")
            .header("www-authenticate", "Basic realm=\"x\"")
            .header(
                "www-authenticate",
                format!("Digest realm=\"r\", nonce=\"n{given}\", qop=\"auth\""),
            )
    })
    .await;
    let error = client(&server).get_cluster("1").send().await.unwrap_err();
    assert!(error.is_unauthorized() && !error.is_authentication());
    assert_eq!(error.message(), "no");
    assert_eq!(server.count(), 2);
}
