//! Digest authentication with an independent client, diqwest, over TLS.

use std::time::Duration;

use crate::common::{ID, builder, client, start, things, url};
use diqwest::{DigestAuthSession, WithDigestAuth};
use reqwest::StatusCode;
use tidbcloud_mock::{Algorithm, Mock};

async fn get(mock: &Mock, path: &str, keys: (&str, &str)) -> reqwest::Response {
    client(mock.ca_pem())
        .get(url(mock, path))
        .send_digest_auth(keys)
        .await
        .expect("a response")
}

fn keys(mock: &Mock) -> (&str, &str) {
    (mock.public_key(), mock.private_key())
}

#[tokio::test]
async fn the_right_key_is_let_in_by_every_algorithm() {
    for algorithm in [
        Algorithm::Md5,
        Algorithm::Md5Sess,
        Algorithm::Sha256,
        Algorithm::Sha256Sess,
    ] {
        let mock = start(builder().algorithm(algorithm)).await;
        let response = get(
            &mock,
            "/clusters?orderBy=name%20asc&states=ACTIVE&states=PAUSED",
            keys(&mock),
        )
        .await;
        assert_eq!(response.status(), StatusCode::OK, "{algorithm:?}");
        let seen = mock.exchanges(ID);
        assert_eq!(
            (seen.all, seen.unauthorized, seen.stale),
            (2, 1, 0),
            "{algorithm:?}"
        );
        assert_eq!(
            seen.by_operation.get("list_clusters"),
            Some(&1),
            "{algorithm:?}"
        );
    }
}

#[tokio::test]
async fn two_challenges_come_as_two_headers_the_stronger_first() {
    let mock = start(builder().algorithm(Algorithm::Both)).await;
    let response = client(mock.ca_pem())
        .get(url(&mock, "/clusters"))
        .send()
        .await
        .expect("a response");
    assert_eq!(response.status(), StatusCode::UNAUTHORIZED);
    let challenges: Vec<&str> = response
        .headers()
        .get_all("www-authenticate")
        .iter()
        .filter_map(|value| value.to_str().ok())
        .collect();
    assert_eq!(challenges.len(), 2);
    assert!(
        challenges[0].contains("algorithm=SHA-256,") && challenges[1].contains("algorithm=MD5,"),
        "{challenges:?}"
    );
    assert!(
        challenges
            .iter()
            .all(|challenge| challenge.starts_with("Digest realm=\"tidb.cloud\", domain=\"\""))
    );
}

#[tokio::test]
async fn a_wrong_key_ends_in_a_401_with_the_apis_error_body() {
    let mock = start(builder().keys("public", "private")).await;
    for wrong in [("public", "wrong"), ("unknown", "private")] {
        let response = get(&mock, "/clusters", wrong).await;
        assert_eq!(response.status(), StatusCode::UNAUTHORIZED);
        assert!(
            response.headers()["www-authenticate"]
                .to_str()
                .is_ok_and(|challenge| challenge.contains("stale=false"))
        );
        let body: serde_json::Value =
            serde_json::from_slice(&response.bytes().await.expect("a body")).expect("JSON");
        assert_eq!(body["code"], 49_900_001);
        assert!(body["message"].is_string() && body["details"].is_array());
    }
    let seen = mock.exchanges(ID);
    assert_eq!(
        (seen.all, seen.unauthorized, seen.stale, seen.replayed),
        (4, 4, 0, 0)
    );
    assert!(seen.by_operation.is_empty());
    assert_eq!(
        get(&mock, "/clusters", ("public", "private"))
            .await
            .status(),
        StatusCode::OK
    );
}

#[tokio::test]
async fn nonces_end_by_command_by_uses_and_by_age() {
    let mock = start(builder()).await;
    let client = client(mock.ca_pem());
    let session = DigestAuthSession::new(mock.public_key(), mock.private_key());
    let call = async || {
        client
            .get(url(&mock, "/clusters/1"))
            .send_digest_auth(&session)
            .await
            .expect("a response")
            .status()
    };
    assert_eq!(
        (call().await, call().await),
        (StatusCode::OK, StatusCode::OK)
    );
    assert_eq!(mock.exchanges(ID).all, 3);
    mock.expire_nonces();
    assert_eq!(call().await, StatusCode::OK);
    // The number of exchanges that diqwest needs to recover is not tested.
    assert_eq!(mock.exchanges(ID).stale, 1);

    for builder in [
        builder().nonce_uses(0),
        builder().nonce_lifetime(Duration::ZERO),
    ] {
        let mock = start(builder).await;
        assert_eq!(
            get(&mock, "/clusters", keys(&mock)).await.status(),
            StatusCode::UNAUTHORIZED
        );
        assert_eq!(mock.exchanges(ID).stale, 1);
    }
}

/// Signs a GET of the clusters with a new challenge.
async fn signature(mock: &Mock, client: &reqwest::Client) -> String {
    let refusal = client.get(url(mock, "/clusters")).send().await;
    let refusal = refusal.expect("a response");
    let challenge = refusal.headers()["www-authenticate"]
        .to_str()
        .expect("text");
    let mut prompt = digest_auth::parse(challenge).expect("a challenge");
    let (public_key, private_key) = keys(mock);
    let context = digest_auth::AuthContext::new(public_key, private_key, "/v1/clusters");
    prompt.respond(&context).expect("an answer").to_string()
}

#[tokio::test]
async fn a_replayed_request_is_counted_and_refused() {
    let mock = start(builder()).await;
    assert_eq!(
        get(&mock, "/clusters", keys(&mock)).await.status(),
        StatusCode::OK
    );
    let client = client(mock.ca_pem());
    let header = signature(&mock, &client).await;
    let send = async || {
        client
            .get(url(&mock, "/clusters"))
            .header("authorization", &header)
            .send()
            .await
            .expect("a response")
    };
    assert_eq!(send().await.status(), StatusCode::OK);
    let replayed = send().await;
    assert_eq!(replayed.status(), StatusCode::UNAUTHORIZED);
    assert!(
        replayed.headers()["www-authenticate"]
            .to_str()
            .is_ok_and(|challenge| challenge.contains("stale=true"))
    );
    let seen = mock.exchanges(ID);
    assert_eq!((seen.replayed, seen.stale), (1, 1));
    assert!(
        mock.latest_exchanges(ID)
            .iter()
            .all(|exchange| !exchange.headers.contains_key("authorization"))
    );
    assert_eq!(
        mock.latest_exchanges(ID)
            .last()
            .map(|exchange| exchange.signed),
        Some(true)
    );
}

#[tokio::test]
async fn a_signature_for_another_target_gets_a_new_challenge_that_says_why() {
    let mock = start(builder()).await;
    let client = client(mock.ca_pem());
    let header = signature(&mock, &client).await;
    let response = client
        .get(url(&mock, "/clusters?pageSize=1"))
        .header("authorization", header)
        .send()
        .await
        .expect("a response");
    assert_eq!(response.status(), StatusCode::UNAUTHORIZED);
    assert!(response.headers().contains_key("www-authenticate"));
    let body = response.text().await.expect("a body");
    assert!(body.contains("request target"), "{body}");
}

/// Sessions of other languages answer the last challenge that they have seen, whatever the port of the next call.
#[tokio::test]
async fn an_answer_to_the_challenge_of_one_api_is_accepted_by_another() {
    let [(first, document), (second, other)] = [things("first"), things("second")];
    let builder = Mock::builder().api(first, document).api(second, other);
    let mock = start(builder).await;
    let client = client(mock.ca_pem());
    let url = |id: &str| format!("{}/clusters", mock.endpoint(id).expect("an endpoint"));
    let (public_key, private_key) = keys(&mock);
    let refusal = client.get(url("first")).send().await.expect("a response");
    let challenge = refusal.headers()["www-authenticate"]
        .to_str()
        .expect("text");
    let mut prompt = digest_auth::parse(challenge).expect("a challenge");
    for id in ["first", "second", "first"] {
        let context = digest_auth::AuthContext::new(public_key, private_key, "/v1/clusters");
        let header = prompt.respond(&context).expect("an answer").to_string();
        let request = client.get(url(id)).header("authorization", header);
        let response = request.send().await.expect("a response");
        assert_eq!(response.status(), StatusCode::OK, "{id}");
    }
    // A challenge of another mock leads to a new one, which is no final refusal.
    prompt.realm = "elsewhere".to_owned();
    prompt.opaque = Some("elsewhere".to_owned());
    prompt.nonce = "elsewhere".to_owned();
    let context = digest_auth::AuthContext::new(public_key, private_key, "/v1/clusters");
    let header = prompt.respond(&context).expect("an answer").to_string();
    let request = client.get(url("second")).header("authorization", header);
    let refusal = request.send().await.expect("a response");
    assert_eq!(refusal.status(), StatusCode::UNAUTHORIZED);
    let challenge = refusal.headers()["www-authenticate"]
        .to_str()
        .expect("text");
    assert!(challenge.contains("stale=true"), "{challenge}");
}

#[tokio::test(flavor = "multi_thread")]
async fn calls_side_by_side_share_a_nonce() {
    const TASKS: u32 = 16;
    const CALLS: u32 = 25;
    let mock = start(builder()).await;
    let client = client(mock.ca_pem());
    let target = url(&mock, "/clusters/1");
    let response = client.get(&target).send().await.expect("a response");
    let challenge = response.headers()["www-authenticate"]
        .to_str()
        .expect("text")
        .to_owned();
    let mut tasks = tokio::task::JoinSet::new();
    for task in 0..TASKS {
        let (client, target) = (client.clone(), target.clone());
        let (user, password) = (mock.public_key().to_owned(), mock.private_key().to_owned());
        let mut prompt = digest_auth::parse(&challenge).expect("a challenge");
        // The tasks' counts interleave, so the mock sees them in any order.
        prompt.nc = task * CALLS;
        tasks.spawn(async move {
            for _ in 0..CALLS {
                let context = digest_auth::AuthContext::new(&user, &password, "/v1/clusters/1");
                let header = prompt.respond(&context).expect("an answer").to_string();
                let response = client
                    .get(&target)
                    .header("authorization", header)
                    .send()
                    .await;
                assert_eq!(response.expect("a response").status(), StatusCode::OK);
            }
        });
    }
    while let Some(ended) = tasks.join_next().await {
        ended.expect("a task");
    }
    let seen = mock.exchanges(ID);
    assert_eq!(
        (seen.all, seen.unauthorized, seen.replayed),
        (u64::from(TASKS * CALLS) + 1, 1, 0)
    );
}
