//! The interface for users: calls to assert on, responses and faults of one operation, the configuration of clients.

use crate::common::{ID, builder, client, start, things, url};
use diqwest::{DigestAuthSession, WithDigestAuth};
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use tidbcloud_mock::{Access, Error, Fault, Mock, Pace};

/// A client of a mock that signs with its key pair.
struct Caller<'m> {
    mock: &'m Mock,
    client: reqwest::Client,
    session: DigestAuthSession,
}

impl<'m> Caller<'m> {
    fn new(mock: &'m Mock) -> Self {
        Self {
            mock,
            client: client(mock.ca_pem()),
            session: DigestAuthSession::new(mock.public_key(), mock.private_key()),
        }
    }

    async fn call(&self, method: Method, path: &str, body: Option<Value>) -> (StatusCode, Value) {
        let mut request = self.client.request(method, url(self.mock, path));
        if let Some(body) = body {
            request = request
                .header("content-type", "application/json")
                .body(body.to_string());
        }
        let response = request.send_digest_auth(&self.session).await;
        let response = response.expect("a response");
        let status = response.status();
        let bytes = response.bytes().await.expect("a body");
        (status, serde_json::from_slice(&bytes).unwrap_or_default())
    }

    async fn get(&self, path: &str) -> (StatusCode, Value) {
        self.call(Method::GET, path, None).await
    }
}

#[tokio::test]
async fn calls_are_selected_by_operation_method_path_and_body() {
    let mock = start(builder()).await;
    let caller = Caller::new(&mock);
    assert_eq!(mock.calls().to_string(), "no calls");
    let cluster = json!({"displayName": "demo", "region": {"name": "regions/gcp-x"}});
    let (status, _) = caller.call(Method::POST, "/clusters", Some(cluster)).await;
    assert_eq!(status, StatusCode::OK);
    caller.get("/clusters?pageSize=3&orderBy=name%20asc").await;
    caller.get("/nothing/here").await;

    let calls = mock.calls();
    assert_eq!(
        calls.to_string(),
        "things POST /clusters create_cluster 200\n\
         things GET /clusters?pageSize=3&orderBy=name%20asc list_clusters 200\n\
         things GET /nothing/here - 404",
        "the 401 of the handshake is no call"
    );
    assert_eq!(calls.clone().of("create_cluster").len(), 1);
    assert_eq!(calls.clone().method("GET").len(), 2);
    assert_eq!(calls.clone().path("/clusters").len(), 2);
    assert_eq!(calls.clone().to_api("other").len(), 0);
    let list = calls.clone().of("list_clusters");
    assert_eq!(list[0].query("orderBy"), ["name asc"]);
    assert!(list[0].query("other").is_empty());
    let named = |name: &str| json!({"region": {"name": name}});
    assert_eq!(calls.clone().with_body(&named("regions/gcp-x")).len(), 1);
    assert!(calls.clone().with_body(&named("elsewhere")).is_empty());
    assert_eq!(
        calls.last().map(|call| call.status),
        Some(StatusCode::NOT_FOUND)
    );
    mock.forget_exchanges();
    assert!(mock.calls().is_empty());
}

#[tokio::test]
async fn responses_of_one_operation_are_those_of_the_test_until_they_are_cleared() {
    let mock = start(builder()).await;
    let caller = Caller::new(&mock);
    let on = || mock.on("get_cluster");
    on().respond(200, json!({"displayName": "of the test"}))
        .expect("the operation");
    on().respond_once(404, Value::Null).expect("the operation");
    on().fail_once(503).expect("the operation");
    assert_eq!(
        caller.get("/clusters/1").await,
        (StatusCode::NOT_FOUND, Value::Null)
    );
    let (status, error) = caller.get("/clusters/1").await;
    assert_eq!(status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(
        error["message"].is_string() && error["code"].is_number(),
        "{error}"
    );
    for _ in 0..2 {
        let (status, body) = caller.get("/clusters/1").await;
        assert_eq!(
            (status, body),
            (StatusCode::OK, json!({"displayName": "of the test"}))
        );
    }
    assert!(!mock.exchanges(ID).executed.contains_key("get_cluster"));
    // Other operations are not concerned; of several, the latest decides.
    assert_eq!(caller.get("/clusters").await.0, StatusCode::OK);
    mock.on(format!("{ID}/get_cluster"))
        .fail(500)
        .expect("the operation");
    assert_eq!(
        caller.get("/clusters/1").await.0,
        StatusCode::INTERNAL_SERVER_ERROR
    );
    on().clear().expect("the operation");
    assert_eq!(caller.get("/clusters/1").await.0, StatusCode::OK);
}

#[tokio::test]
async fn an_injected_401_has_a_challenge() {
    let mock = start(builder()).await;
    let caller = Caller::new(&mock);
    mock.on("get_cluster").fail(401).expect("the operation");
    let (status, body) = caller.get("/clusters/1").await;
    assert_eq!(
        (status, &body["code"]),
        (StatusCode::UNAUTHORIZED, &json!(49_900_001))
    );
}

#[tokio::test]
async fn an_operation_of_several_apis_is_meant_at_all_of_them_or_at_the_named_one() {
    let [(first, document), (second, other)] = [things("first"), things("second")];
    let mock = start(Mock::builder().api(first, document).api(second, other)).await;
    let (client, session) = (
        client(mock.ca_pem()),
        DigestAuthSession::new(mock.public_key(), mock.private_key()),
    );
    let get = async |id: &str| {
        let url = format!("{}/clusters/1", mock.endpoint(id).expect("an endpoint"));
        let response = client.get(url).send_digest_auth(&session).await;
        response.expect("a response").status().as_u16()
    };
    mock.on("get_cluster").fail(500).expect("the operation");
    assert_eq!((get("first").await, get("second").await), (500, 500));
    mock.on("second/get_cluster")
        .clear()
        .expect("the operation");
    assert_eq!((get("first").await, get("second").await), (500, 200));

    let unknown = mock
        .on("get_clutser")
        .fail(500)
        .expect_err("no such operation");
    let text = unknown.to_string();
    assert!(
        text.contains("get_clutser") && text.contains("get_cluster"),
        "{text}"
    );
    assert!(matches!(
        mock.on("third/get_cluster").fail(500),
        Err(Error::UnknownApi { .. })
    ));
    assert!(mock.on("first/no").fault(Fault::Reset).is_err());
}

#[tokio::test]
async fn only_a_test_moves_a_stepped_clock() {
    use std::time::Duration;
    let ten = Duration::from_secs(10);
    // A pace that real time passes at once.
    let paced = builder()
        .pace(Pace::Time(Duration::from_nanos(1)))
        .stepped_clock();
    let mock = start(paced).await;
    let caller = Caller::new(&mock);
    let cluster = json!({"displayName": "demo", "region": {"name": "regions/gcp-x"}});
    let (_, made) = caller.call(Method::POST, "/clusters", Some(cluster)).await;
    let path = format!("/clusters/{}", made["clusterId"].as_str().expect("an id"));
    for _ in 0..3 {
        assert_eq!(caller.get(&path).await.1["state"], "CREATING");
    }
    assert_eq!(mock.now(), Duration::ZERO);
    mock.advance(ten);
    assert_eq!(caller.get(&path).await.1["state"], "ACTIVE");
    assert_eq!(mock.calls().last().map(|call| call.at), Some(ten));
}

#[cfg(feature = "client")]
#[tokio::test]
async fn the_configuration_signs_as_the_mock_asks_and_reaches_no_other_server() {
    for access in [Access::Digest, Access::Bearer, Access::Either, Access::Open] {
        let mock = Mock::builder().apis(["iam"]).access(access);
        let mock = start(mock).await;
        let config = mock.config().expect("a configuration");
        let client = tidbcloud_iam_v1beta1::Client::new(&config).expect("a client");
        for _ in 0..2 {
            let keys = client.list_api_keys().send().await;
            assert!(keys.is_ok(), "{access:?}: {keys:?}");
            if access == Access::Bearer {
                mock.replace_bearer_token("renewed").expect("a token");
            }
        }
        assert_eq!(mock.calls().of("list_api_keys").len(), 2, "{access:?}");
    }
    let other = start(Mock::builder().apis(["msp"])).await;
    let config = other.config().expect("a configuration");
    let refused = tidbcloud_iam_v1beta1::Client::new(&config).expect_err("no endpoint");
    assert!(
        refused.to_string().contains("endpoints for msp"),
        "{refused}"
    );
}
