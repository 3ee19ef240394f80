//! Lists whose server repeats itself, goes on for ever, or ends before its end: the items that a stream gives, and its error.

#[path = "common/lists.rs"]
mod lists;
#[path = "common/resources.rs"]
mod resources;
#[path = "common/server.rs"]
mod server;

use std::sync::atomic::{AtomicUsize, Ordering};

use lists::{by_number, ids, ids_and_error, page, query};
use resources::{Client, ListNumbered, ListThings};
use server::{Answer, Exchange, Server};
use tidbcloud_core::Error;
use tidbcloud_core::serde_json::{Value, json};

fn number(exchange: &Exchange) -> i64 {
    query(exchange, "page").map_or(1, |page| page.parse().unwrap())
}

fn things(server: &Server) -> ListThings {
    Client::new(&server.url).list_things()
}

fn numbered(server: &Server) -> ListNumbered {
    Client::new(&server.url).list_numbered()
}

/// Checks that it is the error of a list that does not lead to its end, with this message.
fn assert_paging_error(error: Option<Error>, message: &str) {
    let error = error.expect("an error");
    assert!(error.is_paging(), "{error}");
    assert!(error.to_string().contains(message), "{error}");
}

/// The ids of a page, and the total that it reports.
type Page = (&'static [i64], i64);

/// Such pages by number, and empty ones with the last total after them.
fn numbered_pages(pages: &'static [Page]) -> impl Fn(&Exchange) -> Answer {
    move |exchange| {
        let index = usize::try_from(number(exchange)).unwrap() - 1;
        let (ids, total) = match pages.get(index) {
            Some((ids, total)) => (*ids, *total),
            None => (&[][..], pages.last().unwrap().1),
        };
        page(ids.iter().copied(), json!({ "total": total }))
    }
}

#[tokio::test]
async fn numbered_pages_that_repeat_are_an_error_whatever_else_changes() {
    for total in [json!(null), json!(0)] {
        let turn = AtomicUsize::new(0);
        let reported = total.clone();
        let server = Server::start(move |_| {
            let turn = turn.fetch_add(1, Ordering::Relaxed);
            // In another order each time, too.
            let ids = if turn.is_multiple_of(2) {
                [1, 2]
            } else {
                [2, 1]
            };
            page(ids, json!({"requestId": turn, "total": reported}))
        })
        .await;
        let (found, error) = ids_and_error(numbered(&server).items()).await;
        assert_eq!(found, [1, 2], "{total}: nothing is given twice");
        assert_paging_error(error, "the items of an earlier page again");
        assert_eq!(server.count(), 2, "{total}");
    }
}

#[tokio::test]
async fn pages_that_take_turns_are_an_error() {
    let server = Server::start(|exchange| match number(exchange) % 2 {
        1 => page([1, 2], json!({})).header("x-debug-trace-id", "t-1"),
        _ => page([3, 4], json!({})),
    })
    .await;
    let (found, error) = ids_and_error(numbered(&server).items()).await;
    assert_eq!(found, [1, 2, 3, 4]);
    assert_eq!(error.as_ref().unwrap().trace_id(), Some("t-1"));
    assert_paging_error(
        error,
        "list_numbered: the server answers the items of an earlier page again",
    );
    assert_eq!(server.count(), 3);

    // The page that repeats is not given as a page either.
    let mut pages = numbered(&server).pages();
    assert!(pages.try_next().await.unwrap().is_some());
    assert!(pages.try_next().await.unwrap().is_some());
    assert!(pages.try_next().await.unwrap_err().is_paging());
    assert!(pages.try_next().await.unwrap().is_none());
}

/// Answers with a token that was never named before.
fn fresh_tokens(ids: fn(usize) -> &'static [i64]) -> impl Fn(&Exchange) -> Answer {
    let turn = AtomicUsize::new(0);
    move |_| {
        let turn = turn.fetch_add(1, Ordering::Relaxed);
        let token = format!("t{turn}");
        page(ids(turn).iter().copied(), json!({"nextPageToken": token}))
    }
}

#[tokio::test]
async fn fresh_tokens_to_the_same_items_are_an_error() {
    let server = Server::start(fresh_tokens(|_| &[1])).await;
    let (found, error) = ids_and_error(things(&server).items()).await;
    assert_eq!(found, [1]);
    assert_paging_error(error, "the items of an earlier page again");
    assert_eq!(server.count(), 2);
}

#[tokio::test]
async fn fresh_tokens_to_empty_pages_are_an_error_in_the_end() {
    // The run of empty pages is counted anew after a page with items.
    let server = Server::start(fresh_tokens(|turn| match turn {
        50 => &[1],
        _ => &[],
    }))
    .await;
    let (found, error) = ids_and_error(things(&server).items()).await;
    assert_eq!(found, [1]);
    assert_paging_error(error, "100 pages without items");
    assert_eq!(server.count(), 151);
}

#[tokio::test]
async fn as_many_empty_pages_as_allowed_lose_nothing() {
    let turn = AtomicUsize::new(0);
    let server = Server::start(move |_| match turn.fetch_add(1, Ordering::Relaxed) {
        turn @ 0..99 => page([], json!({"nextPageToken": turn.to_string()})),
        _ => page([1], json!({})),
    })
    .await;
    assert_eq!(ids(things(&server).items()).await.unwrap(), [1]);
    assert_eq!(server.count(), 100);
}

#[tokio::test]
async fn a_total_that_the_items_deny_ends_nothing() {
    // Less than a page; less than the items until the third.
    let nine: [i64; 9] = std::array::from_fn(|index| index as i64 + 1);
    for total in [1, 7] {
        let server = Server::start(by_number(9, 3, json!(total))).await;
        assert_eq!(
            ids(numbered(&server).items()).await.unwrap(),
            nine,
            "{total}"
        );
        assert_eq!(server.count(), 4, "{total}");
    }
}

#[tokio::test]
async fn an_empty_page_before_the_total_does_not_end_the_list() {
    let server = Server::start(numbered_pages(&[(&[1, 2], 4), (&[], 4), (&[3, 4], 4)])).await;
    assert_eq!(ids(numbered(&server).items()).await.unwrap(), [1, 2, 3, 4]);
    assert_eq!(server.count(), 3);
    let server = Server::start(numbered_pages(&[(&[], 2), (&[1, 2], 2)])).await;
    assert_eq!(ids(numbered(&server).items()).await.unwrap(), [1, 2]);
}

#[tokio::test]
async fn a_list_that_ends_before_its_total_is_an_error() {
    let all: &[(i64, usize, &str)] = &[
        // Twice as many pages as the total needs.
        (4, 4, "there are 4 items, but pages 1 to 4 have 2"),
        (5, 5, "there are 5 items, but pages 1 to 5 have 2"),
        // A page of items, and so many empty ones.
        (1000, 101, "there are 1000 items, but pages 1 to 101 have 2"),
    ];
    for (total, calls, what) in all {
        let server = Server::start(by_number(2, 2, json!(total))).await;
        let (found, error) = ids_and_error(numbered(&server).items()).await;
        assert_eq!(found, [1, 2], "{total}");
        assert_paging_error(error, what);
        assert_eq!(server.count(), *calls, "{total}");
    }
}

#[tokio::test]
async fn items_deleted_or_created_meanwhile_are_not_missed() {
    let all: &[(&'static [Page], &[i64], usize)] = &[
        // Two deleted: the next page is the last, or there is none.
        (&[(&[1, 2], 6), (&[5, 6], 4)], &[1, 2, 5, 6], 2),
        (&[(&[1, 2], 6), (&[3, 4], 6), (&[], 4)], &[1, 2, 3, 4], 3),
        // All deleted.
        (&[(&[1, 2], 6), (&[], 0)], &[1, 2], 2),
        // Counted before one was deleted, read after that.
        (&[(&[1, 2], 4), (&[3], 4), (&[], 3)], &[1, 2, 3], 3),
        // Created: there is more, or it is where the stream has been.
        (
            &[(&[1, 2], 4), (&[3, 4], 5), (&[5], 5)],
            &[1, 2, 3, 4, 5],
            3,
        ),
        (&[(&[1, 2], 4), (&[3, 4], 5), (&[], 5)], &[1, 2, 3, 4], 3),
    ];
    for (pages, ids, calls) in all {
        let server = Server::start(numbered_pages(pages)).await;
        let (found, error) = ids_and_error(numbered(&server).items()).await;
        assert!(error.is_none(), "{pages:?}: {error:?}");
        assert_eq!(found, *ids, "{pages:?}");
        assert_eq!(server.count(), *calls, "{pages:?}");
    }
}

/// A server that refuses pages behind the last.
fn strict(count: i64, size: i64) -> impl Fn(&Exchange) -> Answer {
    let answer = by_number(count, size, json!(count));
    move |exchange| match (number(exchange) - 1) * size < count {
        true => answer(exchange),
        false => Answer::new(400, "{\"message\": \"page out of range\"}"),
    }
}

#[tokio::test]
async fn a_stream_that_begins_at_the_last_page_ends_there() {
    let server = Server::start(strict(25, 10)).await;
    let items = numbered(&server).page(3).page_size(10).items();
    assert_eq!(ids(items).await.unwrap(), [21, 22, 23, 24, 25]);
    assert_eq!(server.count(), 1);
    let items = numbered(&server).page(2).page_size(10).items();
    assert_eq!(ids(items).await.unwrap().len(), 15);
    assert_eq!(server.count(), 3);
}

#[tokio::test]
async fn a_stream_that_begins_behind_the_end_is_empty() {
    let server = Server::start(by_number(25, 10, json!(25))).await;
    for begun in [
        numbered(&server).page(4),
        numbered(&server).page(4).page_size(10),
    ] {
        assert!(ids(begun.items()).await.unwrap().is_empty());
    }
    assert_eq!(server.count(), 2);
}

#[tokio::test]
async fn a_size_that_the_server_cuts_down_does_not_say_how_many_items_are_before() {
    // With the size that was asked for, the first page would reach the total: 101 + 2; and so would the second: 4 + 2 + 2.
    for (count, asked) in [(103, 101), (8, 4)] {
        let server = Server::start(strict(count, 2)).await;
        let items = numbered(&server).page(2).page_size(asked).items();
        let expected: Vec<i64> = (3..=count).collect();
        assert_eq!(ids(items).await.unwrap(), expected, "{count}");
    }
}

#[tokio::test]
async fn a_stream_that_begins_in_the_middle_misses_items_too() {
    let server = Server::start(numbered_pages(&[(&[], 9), (&[3, 4], 9), (&[5, 6], 9)])).await;
    let (found, error) = ids_and_error(numbered(&server).page(2).items()).await;
    assert_eq!(found, [3, 4, 5, 6]);
    assert_paging_error(error, "there are 9 items, but pages 2 to 9 have 4");
}

#[tokio::test]
async fn items_that_do_not_fit_are_no_empty_page() {
    let server = Server::start(|exchange| match number(exchange) {
        1 => page([1, 2], json!({})),
        2 => Answer::new(200, "{\"things\": [\"odd\", 7]}"),
        3 => page([3], json!({})),
        _ => page([], json!({})),
    })
    .await;
    assert_eq!(ids(numbered(&server).items()).await.unwrap(), [1, 2, 3]);
}

#[tokio::test]
async fn a_token_that_cannot_be_read_is_an_error() {
    for (token, what) in [
        (json!({"a": 1}), "nextPageToken is a JSON object"),
        (json!(["t"]), "nextPageToken is a JSON list"),
    ] {
        // More mismatches before it than a response names.
        let unfit: Vec<Value> = std::iter::repeat_n(json!("odd"), 1100).collect();
        for things in [json!([{"id": 1}]), json!(unfit)] {
            let body = json!({"things": things, "nextPageToken": token});
            let server = Server::start(move |_| Answer::new(200, body.to_string())).await;
            let (found, error) = ids_and_error(self::things(&server).items()).await;
            assert!(found.is_empty() || found == [1], "{found:?}");
            assert_eq!(found.is_empty(), things != json!([{"id": 1}]));
            assert_paging_error(error, what);
            assert_eq!(server.count(), 1);
        }
    }
    // A number is read as text, and null is the end.
    let server = Server::start(|exchange| match query(exchange, "pageToken") {
        None => page([1], json!({"nextPageToken": 17})),
        Some("17") => page([2], json!({"nextPageToken": null})),
        Some(other) => Answer::new(400, other),
    })
    .await;
    assert_eq!(ids(things(&server).items()).await.unwrap(), [1, 2]);
}

#[tokio::test]
async fn items_that_are_no_list_are_an_error() {
    let body = "{\"things\": {\"id\": 1}, \"nextPageToken\": \"a\"}";
    let server = Server::start(move |_| Answer::new(200, body)).await;
    for error in [
        ids_and_error(things(&server).items()).await.1,
        ids_and_error(numbered(&server).items()).await.1,
    ] {
        assert_paging_error(error, "things is a JSON object, expected the list of items");
    }
    assert_eq!(server.count(), 2);
}
