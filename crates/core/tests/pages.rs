//! Streams over lists that page: which calls they make, where they end, and what a page that fails does.

#[path = "common/lists.rs"]
mod lists;
#[path = "common/resources.rs"]
mod resources;
#[path = "common/server.rs"]
mod server;

use std::pin::Pin;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll, Waker};

use lists::{by_number, ids, page, query};
use resources::{Client, Thing, Things};
use server::{Answer, Exchange, Server};
use tidbcloud_core::futures_core::Stream;
use tidbcloud_core::serde_json::json;
use tidbcloud_core::{Items, Pages};

/// Three pages by token: "", "two", "three".
fn by_token(exchange: &Exchange) -> Answer {
    match query(exchange, "pageToken") {
        None | Some("") => page([1, 2], json!({"nextPageToken": "two"})),
        Some("two") => page([], json!({"nextPageToken": "three"})),
        Some("three") => page([3], json!({"nextPageToken": ""})),
        Some(other) => Answer::new(400, format!("{{\"message\": \"token {other}\"}}")),
    }
}

#[tokio::test]
async fn items_come_from_all_pages_and_empty_ones_do_not_end_them() {
    let server = Server::start(by_token).await;
    let client = Client::new(&server.url);
    let mut items = client.list_things().filter("a b").skip(7).items();
    assert_eq!(server.count(), 0, "nothing is sent before it is asked for");
    assert_eq!(items.try_next().await.unwrap().unwrap().id, Some(1));
    assert_eq!(items.try_next().await.unwrap().unwrap().id, Some(2));
    assert_eq!(server.count(), 1, "a page is fetched when it is needed");
    assert_eq!(items.try_next().await.unwrap().unwrap().id, Some(3));
    assert!(items.try_next().await.unwrap().is_none());
    assert!(items.try_next().await.unwrap().is_none(), "the end stays");
    let targets: Vec<String> = server
        .exchanges()
        .into_iter()
        .map(|sent| sent.target)
        .collect();
    assert_eq!(
        targets,
        [
            "/things?filter=a%20b&skip=7",
            "/things?filter=a%20b&pageToken=two",
            "/things?filter=a%20b&pageToken=three",
        ]
    );
}

#[tokio::test]
async fn pages_have_their_meta_and_begin_at_the_given_page() {
    let server = Server::start(by_token).await;
    let mut pages = Client::new(&server.url)
        .list_things()
        .page_token("two")
        .pages();
    let first = pages.try_next().await.unwrap().unwrap();
    assert!(first.meta().status().is_success() && first.things.as_ref().unwrap().is_empty());
    let rest: Vec<_> = pages.try_collect().await.unwrap();
    assert_eq!(rest.len(), 1);
    assert_eq!(rest[0].things.as_ref().unwrap()[0].id, Some(3));
    assert_eq!(server.count(), 2);
}

#[tokio::test]
async fn a_token_that_repeats_ends_the_stream_with_an_error() {
    // Begins at "a": a → b → c → b.
    let server = Server::start(|exchange| match query(exchange, "pageToken") {
        Some("a") => page([1], json!({"nextPageToken": "b"})),
        Some("b") => page([2], json!({"nextPageToken": "c"})),
        _ => page([3], json!({"nextPageToken": "b"})).header("x-debug-trace-id", "t-1"),
    })
    .await;
    let mut items = Client::new(&server.url)
        .list_things()
        .page_token("a")
        .items();
    for id in 1..=3 {
        assert_eq!(items.try_next().await.unwrap().unwrap().id, Some(id));
    }
    let error = items.try_next().await.unwrap_err();
    assert!(
        error.is_paging() && error.trace_id() == Some("t-1"),
        "{error}"
    );
    assert!(error.to_string().starts_with("list_things: "), "{error}");
    assert!(items.try_next().await.unwrap().is_none());
    assert_eq!(server.count(), 3);

    // The server ignores the token that the caller gave, and names it again.
    let server = Server::start(|_| page([1], json!({"nextPageToken": "a"}))).await;
    let error = ids(Client::new(&server.url)
        .list_things()
        .page_token("a")
        .items())
    .await;
    assert!(error.unwrap_err().is_paging());
    assert_eq!(server.count(), 1);
}

#[tokio::test]
async fn a_page_that_fails_is_an_error_once_and_then_the_end() {
    let server = Server::start(|exchange| match query(exchange, "pageToken") {
        None => page([1], json!({"nextPageToken": "two"})),
        Some(_) => Answer::new(403, "{\"message\": \"no\"}"),
    })
    .await;
    let mut items = Client::new(&server.url).list_things().items();
    assert_eq!(items.try_next().await.unwrap().unwrap().id, Some(1));
    assert!(items.try_next().await.unwrap_err().is_forbidden());
    assert!(items.try_next().await.unwrap().is_none());
    assert_eq!(server.count(), 2);
}

#[tokio::test]
async fn a_retry_in_mid_stream_loses_and_repeats_nothing() {
    let turn = AtomicUsize::new(0);
    let server = Server::start(
        move |exchange| match turn.fetch_add(1, Ordering::Relaxed) % 3 {
            0 => Answer::new(503, ""),
            1 => Answer {
                missing: 10,
                ..by_token(exchange)
            },
            _ => by_token(exchange),
        },
    )
    .await;
    let client = Client::retrying(&server.url);
    assert_eq!(ids(client.list_things().items()).await.unwrap(), [1, 2, 3]);
    assert_eq!(server.count(), 9);
}

#[tokio::test]
async fn numbered_pages_end_with_the_total() {
    let server = Server::start(by_number(5, 2, json!(5))).await;
    let client = Client::new(&server.url);
    assert_eq!(
        ids(client.list_numbered().items()).await.unwrap(),
        [1, 2, 3, 4, 5]
    );
    let targets: Vec<String> = server
        .exchanges()
        .into_iter()
        .map(|sent| sent.target)
        .collect();
    assert_eq!(
        targets,
        ["/numbered", "/numbered?page=2", "/numbered?page=3"]
    );
    assert_eq!(
        ids(client.list_numbered().page(2).items()).await.unwrap(),
        [3, 4, 5]
    );
    assert_eq!(server.count(), 5);
}

#[tokio::test]
async fn a_server_that_clamps_the_page_size_loses_no_items() {
    let server = Server::start(by_number(5, 2, json!(5))).await;
    let items = Client::new(&server.url)
        .list_numbered()
        .page_size(1000)
        .items();
    assert_eq!(ids(items).await.unwrap(), [1, 2, 3, 4, 5]);
    assert!(server.last().target.contains("page_size=1000"));
}

#[tokio::test]
async fn a_total_that_is_missing_or_wrong_leaves_the_end_to_an_empty_page() {
    for total in [json!(null), json!(0), json!(-1), json!("many")] {
        let server = Server::start(by_number(4, 2, total.clone())).await;
        let found = ids(Client::new(&server.url).list_numbered().items()).await;
        assert_eq!(found.unwrap(), [1, 2, 3, 4], "{total}");
        assert_eq!(server.count(), 3, "{total}");
    }
}

#[tokio::test]
async fn a_server_that_ignores_the_page_number_is_an_error() {
    let server = Server::start(|_| page([1, 2], json!({}))).await;
    let error = ids(Client::new(&server.url).list_numbered().items())
        .await
        .unwrap_err();
    assert!(error.is_paging(), "{error}");
    assert_eq!(server.count(), 2);
}

#[tokio::test]
async fn a_page_that_is_no_number_is_refused_before_anything_is_sent() {
    let server = Server::start(by_number(1, 1, json!(1))).await;
    let builder = Client::new(&server.url)
        .list_numbered()
        .with_query("page", "x");
    let error = ids(builder.items()).await.unwrap_err();
    assert!(
        error.is_usage() && error.to_string().contains("page is \"x\""),
        "{error}"
    );
    assert_eq!(server.count(), 0);
}

#[tokio::test]
async fn dropping_a_future_loses_no_item_and_dropping_the_stream_cancels() {
    let server = Server::start(|exchange| by_token(exchange).after(30)).await;
    let mut items = Client::new(&server.url).list_things().items();
    {
        let next = std::pin::pin!(items.try_next());
        let mut context = Context::from_waker(Waker::noop());
        assert!(next.poll(&mut context).is_pending());
    }
    assert_eq!(items.try_next().await.unwrap().unwrap().id, Some(1));
    assert_eq!(server.count(), 1, "the call in progress went on");
    drop(items);
    tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    assert_eq!(server.count(), 1);
}

#[tokio::test]
async fn both_are_streams_that_tasks_can_own() {
    fn owned<S: Stream + Send + Unpin + 'static>(stream: S) -> S {
        stream
    }
    let server = Server::start(by_token).await;
    let client = Client::new(&server.url);
    let mut items: Items<Thing> = owned(client.list_things().items());
    let pages: Pages<Things> = owned(client.list_things().pages());
    assert!(format!("{items:?} {pages:?}").contains("list_things"));
    let polled = tokio::spawn(async move {
        std::future::poll_fn(
            move |context| match Pin::new(&mut items).poll_next(context) {
                Poll::Ready(item) => Poll::Ready(item),
                Poll::Pending => Poll::Pending,
            },
        )
        .await
    });
    assert_eq!(polled.await.unwrap().unwrap().unwrap().id, Some(1));
}
