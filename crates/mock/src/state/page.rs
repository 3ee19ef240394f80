//! Pages of lists, by either scheme: `pageToken` and `pageSize`, or `page` and `page_size`.

use serde_json::{Map, Value};
use tidbcloud_model::api::Operation;

use super::fields::unsigned;
use super::filter::unreadable;
use super::plausible;
use crate::error_response::ErrorResponse;

/// Size of a page where neither the request nor the document has one.
const DEFAULT_PAGE_SIZE: u64 = 100;

/// Query parameters that may differ between the pages of one list.
const OF_PAGE: [&str; 5] = ["pageToken", "pageSize", "skip", "page", "page_size"];

/// The page that a request selects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct PageRequest {
    /// The last item of the previous page.
    after: Option<Position>,
    /// Number of items to skip after it.
    skip: u64,
    size: u64,
    /// Whether pages are linked by tokens.
    tokens: bool,
    /// Fingerprint of the other parameters, which must be the same for all pages.
    query: u64,
}

/// Place of an item in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Position {
    /// Number of the item.
    number: u64,
    /// Number of items up to it, for lists in which it is no longer found.
    index: u64,
}

impl PageRequest {
    /// Reads the parameters of the request. A size over the maximum is cut to it, and 0 means the default, as in the real API.
    ///
    /// # Errors
    ///
    /// Where the page token is invalid, or of another list.
    pub(crate) fn read(
        operation: &Operation,
        query: &Map<String, Value>,
    ) -> Result<Self, ErrorResponse> {
        let number = |name: &str| query.get(name).and_then(unsigned);
        let size_name = ["pageSize", "page_size"].into_iter().find_map(|name| {
            operation
                .query_parameters
                .iter()
                .find(|p| p.wire_name == name)
        });
        let Some(sized) = size_name else {
            return Ok(Self {
                after: None,
                skip: 0,
                size: u64::MAX,
                tokens: false,
                query: 0,
            });
        };
        let facts = &sized.facts;
        let maximum = facts.maximum.as_ref().and_then(|maximum| maximum.as_u64());
        let maximum = maximum
            .filter(|maximum| *maximum > 0)
            .unwrap_or(DEFAULT_PAGE_SIZE);
        let default = facts.default.as_ref().and_then(unsigned);
        let default = default.filter(|size| *size > 0).unwrap_or(maximum);
        let requested = number(&sized.wire_name).filter(|size| *size > 0);
        let size = requested.unwrap_or(default).min(maximum);
        let pages = number("page").unwrap_or(1).max(1) - 1;
        let token = query.get("pageToken").and_then(Value::as_str).unwrap_or("");
        let fingerprint = fingerprint(query);
        Ok(Self {
            after: match token {
                "" => None,
                token => Some(read_token(token, fingerprint)?),
            },
            skip: number("skip")
                .unwrap_or(0)
                .saturating_add(pages.saturating_mul(size)),
            size,
            tokens: sized.wire_name == "pageSize",
            query: fingerprint,
        })
    }

    /// Returns the number of the item before the page, for lists whose numbers grow.
    pub(crate) fn after(self) -> Option<u64> {
        self.after.map(|after| after.number)
    }

    /// Returns the selected page of the items after the number of [`after`](Self::after), each with its number, and the token
    /// of the next page. The numbers grow, so that a token leads on even where its item was removed.
    pub(crate) fn sorted_page<T>(
        self,
        items: impl Iterator<Item = (u64, T)>,
    ) -> (Vec<T>, Option<String>) {
        let mut items = items.skip(count(self.skip)).peekable();
        let mut page = Vec::new();
        let mut last = None;
        while page.len() < count(self.size)
            && let Some((number, item)) = items.next()
        {
            last = Some(Position { number, index: 0 });
            page.push(item);
        }
        let next = last.filter(|_| self.tokens && items.peek().is_some());
        (page, next.map(|last| token(last, self.query)))
    }

    /// Returns the selected page of all items. `sorted`: their numbers grow. In another order, a token whose item was removed
    /// continues after as many items as were shown. Takes the same time for each page.
    pub(crate) fn page<T>(self, items: &[(u64, T)], sorted: bool) -> (&[(u64, T)], Option<String>) {
        let begin = self.after.map_or(0, |after| {
            if sorted {
                return items.partition_point(|(number, _)| *number <= after.number);
            }
            let is_last_shown = |place: usize| items[place].0 == after.number;
            // Where it was, or else anywhere.
            let expected = count(after.index).checked_sub(1);
            let expected = expected.filter(|place| *place < items.len() && is_last_shown(*place));
            let found = expected.or_else(|| (0..items.len()).find(|place| is_last_shown(*place)));
            found.map_or(count(after.index), |place| place + 1)
        });
        let begin = begin.saturating_add(count(self.skip)).min(items.len());
        let end = begin.saturating_add(count(self.size)).min(items.len());
        let page = &items[begin..end];
        let last = page.last().filter(|_| self.tokens && end < items.len());
        let next = last.map(|(number, _)| Position {
            number: *number,
            index: u64::try_from(end).unwrap_or(u64::MAX),
        });
        (page, next.map(|last| token(last, self.query)))
    }
}

fn count(number: u64) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

/// The fingerprint of what must be the same for all pages.
fn fingerprint(query: &Map<String, Value>) -> u64 {
    plausible::seed(0, &without_page(query))
}

/// Returns a query without the parameters that may differ between the pages of one list.
pub(crate) fn without_page(query: &Map<String, Value>) -> String {
    let mut others: Vec<String> = query
        .iter()
        .filter(|(name, _)| !OF_PAGE.contains(&name.as_str()))
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    others.sort();
    others.join("&")
}

fn token(after: Position, query: u64) -> String {
    format!("after-{:x}-{:x}-{query:x}", after.number, after.index)
}

fn read_token(token: &str, query: u64) -> Result<Position, ErrorResponse> {
    let numbers = token.strip_prefix("after-").map(|rest| {
        let numbers = rest
            .split('-')
            .map(|digits| u64::from_str_radix(digits, 16));
        numbers.collect::<Result<Vec<u64>, _>>().unwrap_or_default()
    });
    match numbers.as_deref() {
        Some([number, index, of]) if *of == query => Ok(Position {
            number: *number,
            index: *index,
        }),
        Some([_, _, _]) => Err(unreadable(
            "pageToken",
            "belongs to a list with other parameters: repeat those of the first page".to_owned(),
        )),
        _ => Err(unreadable(
            "pageToken",
            "is not a nextPageToken of this list".to_owned(),
        )),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::fixture;

    fn page_request(query: Value) -> Result<PageRequest, ErrorResponse> {
        let api = fixture::api(&fixture::things());
        let list = api.operations.iter().find(|op| op.name == "list_clusters");
        let query = query.as_object().cloned().unwrap_or_default();
        PageRequest::read(list.expect("the list"), &query)
    }

    #[test]
    fn sizes_are_cut_to_the_maximum() {
        for (requested, size) in [
            (json!({}), 100),
            (json!({"pageSize": 7}), 7),
            (json!({"pageSize": 101}), 100),
            (json!({"pageSize": 0}), 100),
        ] {
            assert_eq!(
                page_request(requested.clone()).map(|page| page.size),
                Ok(size),
                "{requested}"
            );
        }
    }

    #[test]
    fn tokens_lead_on_even_where_items_are_removed() {
        for sorted in [true, false] {
            let items = || {
                (1..=5)
                    .map(|number| (number, number))
                    .collect::<Vec<(u64, u64)>>()
            };
            let first = page_request(json!({"pageSize": 2})).expect("a page");
            let items_of_first = items();
            let (page, next) = first.page(&items_of_first, sorted);
            assert_eq!(page, [(1, 1), (2, 2)]);
            let next = next.expect("a token");
            let second = page_request(json!({"pageSize": 2, "pageToken": next})).expect("a page");
            // An order other than that of numbers continues after as many items as were shown.
            let removed = if sorted { 2 } else { 1 };
            let without: Vec<(u64, u64)> = items()
                .into_iter()
                .filter(|(number, _)| *number != removed)
                .collect();
            let (page, next) = second.page(&without, sorted);
            assert_eq!(page, [(3, 3), (4, 4)]);
            let last = page_request(json!({"pageSize": 2, "pageToken": next.expect("a token")}))
                .expect("a page");
            assert_eq!(last.page(&items(), sorted), (&[(5, 5)][..], None));
        }
        assert!(page_request(json!({"pageToken": "elsewhere"})).is_err());
    }

    #[test]
    fn a_token_belongs_to_the_parameters_of_its_list() {
        let first = page_request(json!({"pageSize": 1, "state": "A"})).expect("a page");
        let (_, next) = first.page(&[(1, 1), (2, 2)], true);
        let next = next.expect("a token");
        for (query, fits) in [
            (
                json!({"pageToken": next, "state": "A", "pageSize": 9}),
                true,
            ),
            (json!({"pageToken": next, "state": "B"}), false),
            (json!({"pageToken": next}), false),
        ] {
            let request = page_request(query.clone());
            assert_eq!(request.is_ok(), fits, "{query}");
            if let Err(error) = request {
                assert!(
                    error.text().contains("other parameters"),
                    "{}",
                    error.text()
                );
            }
        }
    }
}
