//! One page of a list, by either scheme: `pageToken` and `pageSize`, or `page` and `page_size`.

use axum::http::StatusCode;
use serde_json::{Map, Value};
use tidbcloud_model::api::Operation;

use crate::refusal::{Finding, Refusal};

/// How many items a page holds where neither the request nor the document says it.
const PAGE_SIZE: u64 = 100;

/// Which items a request asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Wanted {
    /// Only what was created after this one.
    after: u64,
    /// So many of those are left out.
    skip: u64,
    size: u64,
    /// Whether pages are linked by tokens.
    tokens: bool,
}

impl Wanted {
    /// Reads the request's parameters. A size over the maximum is cut to it, and 0 is the default, as the API does.
    ///
    /// # Errors
    ///
    /// A token that no page gave.
    pub(crate) fn read(operation: &Operation, query: &Map<String, Value>) -> Result<Self, Refusal> {
        let number = |name: &str| query.get(name).and_then(whole);
        let size_name = ["pageSize", "page_size"].into_iter().find_map(|name| {
            operation
                .query_parameters
                .iter()
                .find(|p| p.wire_name == name)
        });
        let Some(sized) = size_name else {
            return Ok(Self {
                after: 0,
                skip: 0,
                size: u64::MAX,
                tokens: false,
            });
        };
        let facts = &sized.facts;
        let most = facts.maximum.as_ref().and_then(|most| most.as_u64());
        let most = most.filter(|most| *most > 0).unwrap_or(PAGE_SIZE);
        let default = facts.default.as_ref().and_then(whole);
        let default = default.filter(|size| *size > 0).unwrap_or(most);
        let asked = number(&sized.wire_name).filter(|size| *size > 0);
        let size = asked.unwrap_or(default).min(most);
        let pages = number("page").unwrap_or(1).max(1) - 1;
        let token = query.get("pageToken").and_then(Value::as_str).unwrap_or("");
        Ok(Self {
            after: if token.is_empty() {
                0
            } else {
                read_token(token)?
            },
            skip: number("skip")
                .unwrap_or(0)
                .saturating_add(pages.saturating_mul(size)),
            size,
            tokens: sized.wire_name == "pageSize",
        })
    }

    /// The page of all items, which come by their numbers, and the token of the next one.
    pub(crate) fn cut<T>(self, items: Vec<(u64, T)>) -> (Vec<T>, Option<String>) {
        let left_out = usize::try_from(self.skip).unwrap_or(usize::MAX);
        let size = usize::try_from(self.size).unwrap_or(usize::MAX);
        let mut rest = items
            .into_iter()
            .filter(|(number, _)| *number > self.after)
            .skip(left_out)
            .peekable();
        let (mut page, mut last) = (Vec::new(), 0);
        while page.len() < size
            && let Some((number, item)) = rest.next()
        {
            last = number;
            page.push(item);
        }
        let more = rest.peek().is_some() && self.tokens;
        (page, more.then(|| token(last)))
    }
}

/// A token says after which item the next page begins, so that deletions in between move nothing.
fn token(after: u64) -> String {
    format!("after-{after:x}")
}

fn read_token(token: &str) -> Result<u64, Refusal> {
    let number = token.strip_prefix("after-");
    let number = number.and_then(|digits| u64::from_str_radix(digits, 16).ok());
    number.ok_or_else(|| {
        let mut refusal = Refusal::new(StatusCode::BAD_REQUEST, "the page cannot be found");
        refusal.findings.push(Finding {
            place: "query parameter pageToken".to_owned(),
            what: "is no nextPageToken of this list".to_owned(),
        });
        refusal
    })
}

/// A whole number, or one in a text.
fn whole(value: &Value) -> Option<u64> {
    value
        .as_u64()
        .or_else(|| value.as_str().and_then(|text| text.parse().ok()))
}

/// The items that agree with the query's texts, where they hold a text of that name.
pub(crate) fn agrees(item: &Value, query: &Map<String, Value>) -> bool {
    query.iter().all(|(name, asked)| {
        match (item.get(name).and_then(Value::as_str), asked.as_str()) {
            (Some(held), Some(asked)) => held == asked,
            _ => true,
        }
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::fixture;

    fn wanted(query: Value) -> Result<Wanted, Refusal> {
        let api = fixture::api(&fixture::things());
        let list = api.operations.iter().find(|op| op.name == "list_clusters");
        let query = query.as_object().cloned().unwrap_or_default();
        Wanted::read(list.expect("the list"), &query)
    }

    #[test]
    fn sizes_are_cut_to_the_maximum() {
        for (asked, size) in [
            (json!({}), 100),
            (json!({"pageSize": 7}), 7),
            (json!({"pageSize": 101}), 100),
            (json!({"pageSize": 0}), 100),
        ] {
            assert_eq!(
                wanted(asked.clone()).map(|wanted| wanted.size),
                Ok(size),
                "{asked}"
            );
        }
    }

    #[test]
    fn tokens_lead_on_even_where_items_are_gone() {
        let items = || {
            (1..=5)
                .map(|number| (number, number))
                .collect::<Vec<(u64, u64)>>()
        };
        let first = wanted(json!({"pageSize": 2})).expect("a page");
        let (page, next) = first.cut(items());
        assert_eq!(page, [1, 2]);
        let next = next.expect("a token");
        let second = wanted(json!({"pageSize": 2, "pageToken": next})).expect("a page");
        let without = items()
            .into_iter()
            .filter(|(number, _)| *number != 2)
            .collect();
        let (page, next) = second.cut(without);
        assert_eq!(page, [3, 4]);
        let last =
            wanted(json!({"pageSize": 2, "pageToken": next.expect("a token")})).expect("a page");
        assert_eq!(last.cut(items()), (vec![5], None));
        assert!(wanted(json!({"pageToken": "elsewhere"})).is_err());
    }

    #[test]
    fn texts_of_the_query_choose() {
        let item = json!({"clusterId": "1", "size": 3});
        let query = |query: Value| query.as_object().cloned().unwrap_or_default();
        assert!(agrees(
            &item,
            &query(json!({"clusterId": "1", "size": 4, "other": "x"}))
        ));
        assert!(!agrees(&item, &query(json!({"clusterId": "2"}))));
    }
}
