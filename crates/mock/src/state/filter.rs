//! Filters of lists: which query parameters select items, and how. Names say most of it (`clusterIds`, `state`), hints of
//! overlays the rest.

use axum::http::StatusCode;
use jiff::Timestamp;
use serde_json::{Map, Value};
use tidbcloud_model::api::{Api, Comparison, FilterHint, Operation, Parameter, Record, WirePath};

use super::calendar;
use super::fields::plain;

use super::expression::{Expression, Term};
use super::shape::{normalized, singulars};
use crate::error_response::{ErrorResponse, Violation};

/// Query parameters that select no items: pages, order and detail.
const OTHERS: [&str; 7] = [
    "pageSize",
    "page_size",
    "pageToken",
    "page",
    "skip",
    "orderBy",
    "view",
];

/// One query parameter that selects items.
#[derive(Clone, Debug)]
pub(crate) struct Filter {
    parameter: String,
    hint: FilterHint,
}

/// The filters of one request, ready to select.
#[derive(Debug)]
pub(crate) struct Selection<'f> {
    tests: Vec<Test<'f>>,
}

#[derive(Debug)]
enum Test<'f> {
    /// One of the fields has one of the texts.
    Texts(&'f [WirePath], Comparison, Vec<String>),
    Time(&'f [WirePath], Comparison, Timestamp),
    Terms(&'f FilterHint, Expression),
    /// The field of the resource above has one of the texts.
    Above(&'f WirePath, Vec<String>),
}

/// An item of a list, with facts in addition to its fields.
pub(crate) struct Candidate<'c> {
    pub(crate) body: &'c Value,
    /// Fields of its request that no response shows.
    pub(crate) hidden: &'c Value,
    /// The resource above it; `Null` where there is none.
    pub(crate) above: &'c Value,
}

/// Returns the filters of a list. `noun` is the start of names that means the items themselves: the `cluster` of
/// `clusterStates`; `named` says that `name` is a resource name, so that the parameter means the display name.
pub(crate) fn filters(
    api: &Api,
    operation: &Operation,
    record: &Record,
    noun: &str,
    named: bool,
) -> Vec<Filter> {
    let hints = api.mock.filters.get(&operation.name);
    let one = |parameter: &Parameter| {
        let name = parameter.wire_name.as_str();
        let hint = match hints.and_then(|hints| hints.get(name)) {
            Some(hint) if hint.ignored => return None,
            Some(hint) => hint.clone(),
            None if OTHERS.contains(&name) => return None,
            None => derived(name, record, noun, named)?,
        };
        Some(Filter {
            parameter: name.to_owned(),
            hint,
        })
    };
    operation.query_parameters.iter().filter_map(one).collect()
}

fn derived(name: &str, record: &Record, noun: &str, named: bool) -> Option<FilterHint> {
    if name == "name" && named && record.field("displayName").is_some() {
        return Some(FilterHint {
            fields: vec![vec!["displayName".to_owned()]],
            compare: Comparison::Contains,
            ..FilterHint::default()
        });
    }
    let names = [vec![name.to_owned()], singulars(name)].concat();
    let own = names.iter().map(|name| normalized(name));
    let short = own.clone().filter_map(|name| {
        let short = name.strip_prefix(noun).filter(|_| !noun.is_empty())?;
        (!short.is_empty()).then(|| short.to_owned())
    });
    let wanted: Vec<String> = own.clone().chain(short).collect();
    let mut found = wanted.iter().filter_map(|name| {
        let mut fields = record.fields.iter();
        fields.find(|field| normalized(&field.wire_name) == *name)
    });
    let field = found.next()?;
    Some(FilterHint {
        fields: vec![vec![field.wire_name.clone()]],
        ..FilterHint::default()
    })
}

/// Reads the filters of a request.
///
/// # Errors
///
/// Where a value is no time or no expression.
pub(crate) fn select<'f>(
    filters: &'f [Filter],
    query: &Map<String, Value>,
) -> Result<Selection<'f>, ErrorResponse> {
    let mut tests = Vec::new();
    for Filter { parameter, hint } in filters {
        let texts: Vec<String> = match query.get(parameter) {
            Some(Value::Array(values)) => values.iter().filter_map(plain).collect(),
            Some(value) => plain(value).into_iter().collect(),
            None => continue,
        };
        // Nothing, or a value that means so, selects all.
        let texts: Vec<String> = texts
            .into_iter()
            .filter(|text| !text.is_empty() && !text.ends_with("_UNSPECIFIED"))
            .collect();
        let Some(first) = texts.first() else { continue };
        tests.push(match hint.compare {
            _ if !hint.parent.is_empty() => Test::Above(&hint.parent, texts),
            Comparison::Equals | Comparison::Contains => {
                Test::Texts(&hint.fields, hint.compare, texts)
            }
            Comparison::Expression => {
                let allowed = |name: &str| field_of(hint, name).is_some();
                let names = || hint.names.keys().map(String::as_str).collect::<Vec<_>>();
                let expression = Expression::parse(first, allowed, names)
                    .map_err(|problem| unreadable(parameter, problem))?;
                Test::Terms(hint, expression)
            }
            compare => match calendar::parse(first) {
                Some(time) => Test::Time(&hint.fields, compare, time),
                None => {
                    let problem = format!("{first:?} is no time as RFC 3339 writes it");
                    return Err(unreadable(parameter, problem));
                }
            },
        });
    }
    Ok(Selection { tests })
}

/// The 400 of a query parameter that cannot be read.
pub(crate) fn unreadable(parameter: &str, problem: String) -> ErrorResponse {
    let what = format!("the list cannot be selected by {parameter}");
    let mut error = ErrorResponse::new(StatusCode::BAD_REQUEST, what);
    error.violations.push(Violation {
        place: format!("query parameter {parameter}"),
        problem,
    });
    error
}

/// The field that a name in an expression means.
fn field_of(hint: &FilterHint, name: &str) -> Option<WirePath> {
    if let Some(path) = hint.names.get(name) {
        return Some(path.clone());
    }
    hint.names.iter().find_map(|(start, path)| {
        let key = name.strip_prefix(start.as_str())?;
        (start.ends_with('.') && !key.is_empty())
            .then(|| [path.as_slice(), &[key.to_owned()]].concat())
    })
}

impl Selection<'_> {
    /// Whether every item is selected.
    pub(crate) fn is_everything(&self) -> bool {
        self.tests.is_empty()
    }

    /// Whether it depends on the resource above an item.
    pub(crate) fn looks_above(&self) -> bool {
        self.tests
            .iter()
            .any(|test| matches!(test, Test::Above(..)))
    }

    /// Whether an item is selected.
    pub(crate) fn contains(&self, item: &Candidate<'_>) -> bool {
        self.tests.iter().all(|test| test.accepts(item))
    }
}

impl Test<'_> {
    fn accepts(&self, item: &Candidate<'_>) -> bool {
        match self {
            Self::Texts(fields, compare, texts) => {
                let fits = |value: &String| {
                    texts.iter().any(|text| match compare {
                        Comparison::Contains => value.contains(text.as_str()),
                        _ => value == text,
                    })
                };
                fields.iter().any(|path| item.values(path).iter().any(fits))
            }
            Self::Time(fields, compare, time) => fields.iter().any(|path| {
                let values = item.values(path);
                let mut times = values.iter().filter_map(|value| calendar::parse(value));
                times.any(|value| match compare {
                    Comparison::From => value >= *time,
                    Comparison::Until => value <= *time,
                    Comparison::After => value > *time,
                    _ => value < *time,
                })
            }),
            Self::Terms(hint, expression) => {
                expression.terms.iter().all(|Term { name, values }| {
                    let path = field_of(hint, name).unwrap_or_default();
                    item.values(&path)
                        .iter()
                        .any(|value| values.contains(value))
                })
            }
            Self::Above(path, texts) => {
                let mut values = Vec::new();
                collect(item.above, path, &mut values);
                values.iter().any(|value| texts.contains(value))
            }
        }
    }
}

impl Candidate<'_> {
    /// The texts at a path; of lists, those of all items.
    fn values(&self, path: &[String]) -> Vec<String> {
        let mut values = Vec::new();
        collect(self.body, path, &mut values);
        if values.is_empty() {
            collect(self.hidden, path, &mut values);
        }
        values
    }
}

fn collect(value: &Value, path: &[String], values: &mut Vec<String>) {
    if let Value::Array(items) = value {
        items.iter().for_each(|item| collect(item, path, values));
        return;
    }
    match path.split_first() {
        Some((name, rest)) => {
            if let Some(value) = value.get(name) {
                collect(value, rest, values);
            }
        }
        None => values.extend(plain(value)),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn chooses(hint: Value, sent: Value, body: Value) -> Result<bool, ErrorResponse> {
        let filters = [Filter {
            parameter: "p".to_owned(),
            hint: serde_json::from_value(hint).expect("a hint"),
        }];
        let query = json!({"p": sent}).as_object().cloned().unwrap_or_default();
        let candidate = Candidate {
            body: &body,
            hidden: &json!({"project": 7}),
            above: &json!({"state": "DELETED"}),
        };
        Ok(select(&filters, &query)?.contains(&candidate))
    }

    #[test]
    fn fields_are_compared_as_the_hint_says() {
        let item =
            json!({"id": 1, "roles": [{"name": "a"}, {"name": "b"}], "at": "2026-01-02T00:00:00Z"});
        for (hint, sent, expected) in [
            (json!({"fields": [["id"]]}), json!("1"), true),
            (json!({"fields": [["id"]]}), json!([2, 1]), true),
            (json!({"fields": [["id"]]}), json!(2), false),
            (json!({"fields": [["id"]]}), json!(""), true),
            (json!({"fields": [["id"]]}), json!("ID_UNSPECIFIED"), true),
            (
                json!({"fields": [["id"], ["roles", "name"]]}),
                json!("b"),
                true,
            ),
            (json!({"fields": [["project"]]}), json!("7"), true),
            (json!({"fields": [["roles", "name"]]}), json!("c"), false),
            (
                json!({"fields": [["roles", "name"]], "compare": "contains"}),
                json!("c"),
                false,
            ),
            (
                json!({"fields": [["at"]], "compare": "from"}),
                json!("2026-01-02T00:00:00Z"),
                true,
            ),
            (
                json!({"fields": [["at"]], "compare": "after"}),
                json!("2026-01-02T00:00:00Z"),
                false,
            ),
            (
                json!({"fields": [["at"]], "compare": "until"}),
                json!("2026-01-02T00:00:00Z"),
                true,
            ),
            (
                json!({"fields": [["at"]], "compare": "before"}),
                json!("2026-01-02T00:00:00Z"),
                false,
            ),
            (json!({"parent": ["state"]}), json!("DELETED"), true),
            (json!({"parent": ["state"]}), json!("ACTIVE"), false),
        ] {
            let found = chooses(hint.clone(), sent.clone(), item.clone());
            assert_eq!(found, Ok(expected), "{hint} {sent}");
        }
    }

    #[test]
    fn what_cannot_be_read_is_a_400_that_names_the_parameter() {
        let time = chooses(
            json!({"fields": [["at"]], "compare": "from"}),
            json!("soon"),
            json!({}),
        );
        let text = time.expect_err("no time").text();
        assert!(
            text.contains("query parameter p: \"soon\" is no time"),
            "{text}"
        );
        let hint =
            json!({"compare": "expression", "names": {"state": ["state"], "labels.": ["labels"]}});
        let body = json!({"state": "ACTIVE", "labels": {"a.b": "c"}});
        for (expression, expected) in [
            ("state=\"ACTIVE\" AND labels.a.b = c", true),
            ("state=PAUSED,ACTIVE", true),
            ("state=PAUSED", false),
        ] {
            let found = chooses(hint.clone(), json!(expression), body.clone());
            assert_eq!(found, Ok(expected), "{expression}");
        }
        let error = chooses(hint, json!("size=3"), body).expect_err("no such name");
        assert!(error.text().contains("labels."), "{}", error.text());
    }
}
