//! Access by bearer token, by either credentials, and without any.

use crate::common::{ID, builder, client, start, url};
use diqwest::WithDigestAuth;
use reqwest::StatusCode;
use reqwest::header::WWW_AUTHENTICATE;
use tidbcloud_mock::{Access, Mock};

/// Sends a request with this `Authorization` header; status, challenges and message of the response.
async fn get(mock: &Mock, authorization: Option<&str>) -> (StatusCode, Vec<String>, String) {
    let mut request = client(mock.ca_pem()).get(url(mock, "/clusters"));
    if let Some(authorization) = authorization {
        request = request.header("authorization", authorization);
    }
    let response = request.send().await.expect("a response");
    let challenges = response.headers().get_all(WWW_AUTHENTICATE).iter();
    let challenges = challenges.map(|value| value.to_str().expect("text").to_owned());
    let challenges = challenges.collect();
    let status = response.status();
    (status, challenges, response.text().await.expect("a body"))
}

#[tokio::test]
async fn a_bearer_token_opens_the_api_until_it_is_replaced() {
    let mock = start(builder().access(Access::Bearer).bearer_token("first-token")).await;
    assert_eq!(mock.bearer_token(), "first-token");
    assert_eq!(
        get(&mock, Some("Bearer first-token")).await.0,
        StatusCode::OK
    );
    assert_eq!(
        get(&mock, Some("bearer first-token")).await.0,
        StatusCode::OK
    );
    for (authorization, expected) in [
        (None, "no Authorization header: send a bearer token"),
        (Some("Bearer other"), "the bearer token is not accepted"),
        (Some("Basic YTpi"), "has no bearer token"),
        (Some("Digest username=\"a\""), "has no bearer token"),
    ] {
        let (status, challenges, body) = get(&mock, authorization).await;
        assert_eq!(status, StatusCode::UNAUTHORIZED, "{authorization:?}");
        assert_eq!(challenges, ["Bearer realm=\"tidb.cloud\""]);
        assert!(body.contains(expected), "{body}");
        assert!(!body.contains("first-token"), "{body}");
    }
    mock.replace_bearer_token("second-token").expect("a token");
    assert_eq!(
        get(&mock, Some("Bearer first-token")).await.0,
        StatusCode::UNAUTHORIZED
    );
    assert_eq!(
        get(&mock, Some("Bearer second-token")).await.0,
        StatusCode::OK
    );
    let error = mock.replace_bearer_token("Bearer x").expect_err("no token");
    assert!(
        error.to_string().contains("without the word Bearer"),
        "{error}"
    );
    assert_eq!(mock.exchanges(ID).unauthorized, 5);
}

#[tokio::test]
async fn either_takes_both_and_offers_both() {
    let mock = start(builder().access(Access::Either)).await;
    let (status, challenges, _) = get(&mock, None).await;
    assert_eq!(status, StatusCode::UNAUTHORIZED);
    assert!(challenges[0].starts_with("Digest ") && challenges[1].starts_with("Bearer "));
    let token = format!("Bearer {}", mock.bearer_token());
    assert_eq!(get(&mock, Some(&token)).await.0, StatusCode::OK);
    let signed = client(mock.ca_pem())
        .get(url(&mock, "/clusters"))
        .send_digest_auth((mock.public_key(), mock.private_key()))
        .await;
    assert_eq!(signed.expect("a response").status(), StatusCode::OK);
}

#[tokio::test]
async fn an_open_api_asks_for_nothing() {
    let mock = start(builder().access(Access::Open)).await;
    assert_eq!(get(&mock, None).await.0, StatusCode::OK);
    assert_eq!(get(&mock, Some("Bearer any")).await.0, StatusCode::OK);
    assert_eq!(mock.exchanges(ID).unauthorized, 0);
}

#[tokio::test]
async fn a_token_that_is_none_or_that_is_not_asked_for_does_not_start() {
    for (builder, expected) in [
        (
            builder()
                .access(Access::Bearer)
                .bearer_token("Bearer s3cr3t"),
            "characters other than ASCII letters",
        ),
        (
            builder().access(Access::Either).bearer_token(""),
            "it is empty",
        ),
        (builder().bearer_token("s3cr3t"), "Access::Digest"),
        (
            builder().access(Access::Open).bearer_token("s3cr3t"),
            "or leave the token out",
        ),
    ] {
        let shown = format!("{builder:?}");
        let error = builder.start().await.expect_err("no mock").to_string();
        assert!(error.contains(expected), "{error}");
        assert!(
            !format!("{shown} {error}").contains("s3cr3t"),
            "{shown} {error}"
        );
    }
}
