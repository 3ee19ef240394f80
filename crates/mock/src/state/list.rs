//! Lists of resources: filters, pages and totals. Pages follow either scheme: `pageToken` and `pageSize`, or `page` and
//! `page_size`.

use axum::http::StatusCode;
use serde_json::{Map, Value};
use tidbcloud_model::api::Operation;
use tidbcloud_schema::sample::{self, Purpose};
use tidbcloud_schema::walk;

use super::role::{OperationRole, ResourceKind, ResourceUse};
use super::{ResourceRequest, Resources, not_found};
use crate::error_response::{ErrorResponse, Violation};

/// Size of a page where neither the request nor the document has one.
const DEFAULT_PAGE_SIZE: u64 = 100;

impl Resources {
    /// Returns a page of a collection, or `None` where the response is the sample.
    pub(super) fn list(
        &self,
        request: &ResourceRequest<'_>,
        kind: &ResourceKind,
        used: &ResourceUse,
        collection: &[String],
        sample: &Option<Value>,
    ) -> Result<Option<Value>, ErrorResponse> {
        let &ResourceRequest {
            document,
            operation,
            content,
            ..
        } = request;
        let (Some(Value::Object(response)), Some((field, element))) = (sample, &kind.list) else {
            return Ok(None);
        };
        let mut store = self.store();
        if store.was_removed(collection) {
            return Err(not_found(request.path));
        }
        let collections = match &used.role {
            OperationRole::ListAll => store.collections_of(&kind.collection),
            _ => vec![collection.to_vec()],
        };
        let is_used = collections.iter().any(|key| store.was_used(key));
        if !self.mode.stateful && !is_used {
            return Ok(None);
        }
        let page_request = PageRequest::read(operation, &content.query)?;
        let mut items: Vec<(u64, Value)> = Vec::new();
        for key in &collections {
            let listed = store.list(key, !kind.is_read, self.mode.pace, request.now);
            let fitting = listed.filter(|(_, resource)| {
                matches_filters(&resource.body, kind.named, &content.query)
            });
            items.extend(fitting.map(|(number, resource)| {
                let shown = resource.shown(kind, self.mode.pace, request.now);
                (number, shown)
            }));
        }
        items.sort_by_key(|(number, _)| *number);
        let total = items.len();
        let (page, next) = page_request.page(items);
        let page = page.into_iter().map(|resource| {
            let schema = walk::get(document, element);
            match schema.filter(|_| *element != kind.schema) {
                Some(schema) => {
                    let sample = sample::value(document, schema, Purpose::Response);
                    sample::merge(document, schema, sample, &resource, Purpose::Response)
                }
                None => resource,
            }
        });
        let mut response = response.clone();
        response.insert(field.clone(), page.collect());
        if let Some(token) = response.get_mut("nextPageToken") {
            *token = next.unwrap_or_default().into();
        }
        write_total(&mut response, total);
        Ok(Some(response.into()))
    }
}

/// Writes the total number of items, in the form that the sample has.
pub(crate) fn write_total(response: &mut Map<String, Value>, items: usize) {
    for name in ["total", "totalSize"] {
        match response.get_mut(name) {
            Some(total @ Value::Number(_)) => *total = items.into(),
            Some(total @ Value::String(_)) => *total = items.to_string().into(),
            _ => {}
        }
    }
}

/// The page that a request selects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct PageRequest {
    /// Number of the last item of the previous page.
    after: u64,
    /// Number of items to skip after it.
    skip: u64,
    size: u64,
    /// Whether pages are linked by tokens.
    tokens: bool,
}

impl PageRequest {
    /// Reads the parameters of the request. A size over the maximum is cut to it, and 0 means the default, as in the real API.
    ///
    /// # Errors
    ///
    /// Where the page token is invalid.
    fn read(operation: &Operation, query: &Map<String, Value>) -> Result<Self, ErrorResponse> {
        let number = |name: &str| query.get(name).and_then(parse_number);
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
        let maximum = facts.maximum.as_ref().and_then(|maximum| maximum.as_u64());
        let maximum = maximum
            .filter(|maximum| *maximum > 0)
            .unwrap_or(DEFAULT_PAGE_SIZE);
        let default = facts.default.as_ref().and_then(parse_number);
        let default = default.filter(|size| *size > 0).unwrap_or(maximum);
        let requested = number(&sized.wire_name).filter(|size| *size > 0);
        let size = requested.unwrap_or(default).min(maximum);
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

    /// Returns the selected page of all items, which are sorted by number, and the token of the next page.
    fn page<T>(self, items: Vec<(u64, T)>) -> (Vec<T>, Option<String>) {
        let skip = usize::try_from(self.skip).unwrap_or(usize::MAX);
        let size = usize::try_from(self.size).unwrap_or(usize::MAX);
        let mut rest = items
            .into_iter()
            .filter(|(number, _)| *number > self.after)
            .skip(skip)
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

/// Returns a page token: the number of the last item before the page, so that deletions between two pages shift nothing.
fn token(after: u64) -> String {
    format!("after-{after:x}")
}

fn read_token(token: &str) -> Result<u64, ErrorResponse> {
    let number = token.strip_prefix("after-");
    let number = number.and_then(|digits| u64::from_str_radix(digits, 16).ok());
    number.ok_or_else(|| {
        let mut error = ErrorResponse::new(StatusCode::BAD_REQUEST, "the page does not exist");
        error.violations.push(Violation {
            place: "query parameter pageToken".to_owned(),
            problem: "is not a nextPageToken of this list".to_owned(),
        });
        error
    })
}

/// Parses an integer, or one in a string.
fn parse_number(value: &Value) -> Option<u64> {
    value
        .as_u64()
        .or_else(|| value.as_str().and_then(|text| text.parse().ok()))
}

/// Whether an item has the strings of the query, in the fields of the same names that are strings; of a list of strings, one
/// of them (`states` for `state`). Where the name is the resource name, the filter `name` is part of the display name.
fn matches_filters(item: &Value, named: bool, query: &Map<String, Value>) -> bool {
    let text = |name: &str| item.get(name).and_then(Value::as_str);
    query.iter().all(|(name, filter)| match filter {
        Value::String(filter) if name == "name" && named => {
            text("displayName").is_none_or(|value| value.contains(filter.as_str()))
        }
        Value::String(filter) => text(name).is_none_or(|value| value == filter),
        Value::Array(filters) => {
            let value = text(name.strip_suffix('s').unwrap_or(name));
            value.is_none_or(|value| filters.iter().any(|filter| filter == value))
        }
        _ => true,
    })
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
        let items = || {
            (1..=5)
                .map(|number| (number, number))
                .collect::<Vec<(u64, u64)>>()
        };
        let first = page_request(json!({"pageSize": 2})).expect("a page");
        let (page, next) = first.page(items());
        assert_eq!(page, [1, 2]);
        let next = next.expect("a token");
        let second = page_request(json!({"pageSize": 2, "pageToken": next})).expect("a page");
        let without = items()
            .into_iter()
            .filter(|(number, _)| *number != 2)
            .collect();
        let (page, next) = second.page(without);
        assert_eq!(page, [3, 4]);
        let last = page_request(json!({"pageSize": 2, "pageToken": next.expect("a token")}))
            .expect("a page");
        assert_eq!(last.page(items()), (vec![5], None));
        assert!(page_request(json!({"pageToken": "elsewhere"})).is_err());
    }

    #[test]
    fn texts_of_the_query_choose() {
        let item = json!({"clusterId": "1", "size": 3});
        let query = |query: Value| query.as_object().cloned().unwrap_or_default();
        assert!(matches_filters(
            &item,
            false,
            &query(json!({"clusterId": "1", "size": 4, "other": "x"}))
        ));
        assert!(!matches_filters(
            &item,
            false,
            &query(json!({"clusterId": "2"}))
        ));
        // A list has one of the values, and a resource name is no name.
        let item = json!({"name": "things/1", "displayName": "first thing", "state": "READY"});
        for (named, fits, filter) in [
            (
                true,
                true,
                json!({"states": ["NEW", "READY"], "name": "thing"}),
            ),
            (true, false, json!({"states": ["NEW"]})),
            (true, false, json!({"name": "other"})),
            (false, false, json!({"name": "thing"})),
        ] {
            let found = matches_filters(&item, named, &query(filter.clone()));
            assert_eq!(found, fits, "{filter}");
        }
    }
}
