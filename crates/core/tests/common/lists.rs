//! Pages of things as a server answers them, and the items that streams over them return.
#![allow(dead_code, unreachable_pub)]

use tidbcloud_core::serde_json::{Value, json};
use tidbcloud_core::{Error, Items, Result};

use super::resources::Thing;
use super::server::{Answer, Exchange};

/// A page of things with these ids.
pub fn page(ids: impl IntoIterator<Item = i64>, more: Value) -> Answer {
    let things: Vec<Value> = ids.into_iter().map(|id| json!({"id": id})).collect();
    let mut body = json!({ "things": things });
    for (key, value) in more.as_object().unwrap() {
        body[key] = value.clone();
    }
    Answer::new(200, body.to_string())
}

/// The value of a query parameter.
pub fn query<'a>(exchange: &'a Exchange, name: &str) -> Option<&'a str> {
    let (_, query) = exchange.target.split_once('?')?;
    let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    pairs
        .find(|(given, _)| *given == name)
        .map(|(_, value)| value)
}

/// A list of `count` things whose server takes `size` as the size of a page, whatever it was asked for.
pub fn by_number(count: i64, size: i64, total: Value) -> impl Fn(&Exchange) -> Answer {
    move |exchange| {
        let number: i64 = query(exchange, "page").map_or(1, |page| page.parse().unwrap());
        let first = (number - 1) * size + 1;
        page(
            first..=i64::min(first + size - 1, count),
            json!({ "total": total }),
        )
    }
}

pub async fn ids(items: Items<Thing>) -> Result<Vec<i64>> {
    let things: Vec<Thing> = items.try_collect().await?;
    Ok(things.iter().map(|thing| thing.id.unwrap()).collect())
}

/// Returns the ids before the end, and the error that is the end.
pub async fn ids_and_error(mut items: Items<Thing>) -> (Vec<i64>, Option<Error>) {
    let mut ids = Vec::new();
    loop {
        match items.try_next().await {
            Ok(Some(thing)) => ids.push(thing.id.unwrap()),
            Ok(None) => return (ids, None),
            Err(error) => {
                assert!(
                    items.try_next().await.unwrap().is_none(),
                    "an error is the end"
                );
                return (ids, Some(error));
            }
        }
    }
}
