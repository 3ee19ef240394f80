//! Header parameters, lists in paths, objects in queries.

use crate::types::{Filter, FilterKind, FilterOwner, Item, SearchSpread};
use crate::{Wire, refusal};

#[tokio::test]
async fn header_parameters_are_sent_and_checked() {
    let wire = Wire::start().await;
    let call = wire
        .client
        .put_items([1, 2], "\"v1\"", Item::new().with_name("a"));
    let call = call.x_sizes([3_i64, 4]).x_api_token("s3cr3t-token");
    assert!(!format!("{call:?}").contains("s3cr3t"), "{call:?}");
    let response = call.send().await.expect("a success");
    assert_eq!(response.name.as_deref(), Some("a"));
    let sent = wire.last();
    assert_eq!(sent.path, "/items/1,2");
    let header = |name: &str| sent.headers[name].to_str().expect("ASCII").to_owned();
    assert_eq!(header("if-match"), "\"v1\"");
    assert_eq!(header("x-sizes"), "3,4");
    assert_eq!(header("x-api-token"), "s3cr3t-token");

    let short = wire.client.put_items([1], "v", Item::new()).send().await;
    assert!(refusal(&short.unwrap_err()).contains("If-Match"));
    // A list without values is not sent.
    let none: [i64; 0] = [];
    let call = wire.client.put_items([1], "v1", Item::new()).x_sizes(none);
    call.send().await.expect("a success");
    assert!(!wire.last().headers.contains_key("x-sizes"));
}

#[tokio::test]
async fn values_that_no_header_can_have_are_errors_that_name_the_parameter() {
    let wire = Wire::start().await;
    let call = wire.client.put_items([1], "v\n1-s3cr3t", Item::new());
    let error = call.send().await.unwrap_err();
    assert!(error.is_usage());
    let text = error.to_string();
    assert!(
        text.contains("parameter If-Match") && !text.contains("s3cr3t"),
        "{text}"
    );
    assert_eq!(wire.mock.exchanges("wire").all, 0);
}

#[tokio::test]
async fn a_secret_of_a_header_is_hidden_where_the_server_repeats_it() {
    let wire = Wire::start().await;
    let body = serde_json::json!({"code": 3, "message": "no key s3cr3t-token here"});
    wire.mock
        .on("put_items")
        .respond(403, body)
        .expect("an operation");
    let call = wire
        .client
        .put_items([1], "v1", Item::new())
        .x_api_token("s3cr3t-token");
    let error = call.send().await.unwrap_err();
    assert!(error.message().contains("no key *** here"), "{error}");
}

#[tokio::test]
async fn objects_in_queries_have_the_form_that_the_document_says() {
    let wire = Wire::start().await;
    let owner = FilterOwner::new().with_name("a b").with_age(7);
    let filter = Filter::new()
        .with_kind(FilterKind::Large)
        .with_owner(owner)
        .with_tags(["x", "y"]);
    let call = wire
        .client
        .search(filter)
        .spread(SearchSpread::new().with_limit(5).with_sort(["a", "b"]))
        .commas(Item::new().with_name("n").with_count(2))
        .r#where(Item::new().with_count(3))
        .pipes([1_i64, 2])
        .labels([("k", "v")]);
    call.send().await.expect("a success");
    let sent = wire.last();
    let query = sent
        .target
        .split_once('?')
        .expect("a query")
        .1
        .replace("%5B", "[")
        .replace("%5D", "]");
    let mut pairs: Vec<&str> = query.split('&').collect();
    pairs.sort_unstable();
    assert_eq!(
        pairs,
        [
            "commas=count%2C2%2Cname%2Cn",
            "filter[kind]=LARGE",
            "filter[owner][age]=7",
            "filter[owner][name]=a%20b",
            "filter[tags][]=x",
            "filter[tags][]=y",
            "labels[k]=v",
            "limit=5",
            "pipes=1%7C2",
            "sort=a",
            "sort=b",
            "where=%7B%22count%22%3A3%7D",
        ]
    );
}

#[tokio::test]
async fn the_mock_refuses_objects_in_queries_that_do_not_fit() {
    let wire = Wire::start().await;
    let kindless = wire
        .client
        .search(Filter::new().with_tags(["x"]))
        .send()
        .await;
    assert!(refusal(&kindless.unwrap_err()).contains("kind"));
    let kind = || Filter::new().with_kind(FilterKind::Small);
    for (name, value, expected) in [
        ("filter[owner][age]", "old", "age"),
        ("filter[unknown]", "1", "unknown"),
        ("limit", "many", "limit"),
        ("where", "{", "where"),
        ("commas", "count,x", "count"),
        ("elsewhere[a]", "1", "elsewhere"),
    ] {
        let call = wire.client.search(kind()).with_query(name, value);
        let problem = refusal(&call.send().await.unwrap_err());
        assert!(problem.contains(expected), "{name}: {problem}");
    }
}
