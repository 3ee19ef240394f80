//! Order of lists: `orderBy=createTime desc, name`.

use std::cmp::Ordering;

use serde_json::{Map, Value};
use tidbcloud_model::api::{Api, Operation, Record, Type, WirePath};

use super::calendar;
use super::fields::follow;

use super::filter::unreadable;
use crate::error_response::ErrorResponse;

const PARAMETER: &str = "orderBy";

/// The names by which a list can be ordered, with their fields.
#[derive(Clone, Debug, Default)]
pub(crate) struct Orders {
    fields: Vec<(String, WirePath)>,
    /// Whether the document lists the orders; one without a field is that of creation.
    listed: bool,
}

/// An order of items, the most important field first.
#[derive(Debug, Default)]
pub(crate) struct Order<'o> {
    fields: Vec<(&'o WirePath, bool)>,
}

impl Orders {
    /// Finds the fields that a list can be ordered by: those of the hint, or else all fields of an item that are no records.
    pub(crate) fn new(api: &Api, operation: &Operation, record: &Record) -> Self {
        let mut parameters = operation.query_parameters.iter();
        let Some(parameter) = parameters.find(|parameter| parameter.wire_name == PARAMETER) else {
            return Self::default();
        };
        let listed = matches!(parameter.ty, Type::Enum(_));
        let hint = api.mock.operations.get(&operation.name);
        let hint = hint
            .map(|hint| &hint.order)
            .filter(|order| !order.is_empty());
        if let Some(hint) = hint {
            let pairs = hint.iter().map(|(name, path)| (name.clone(), path.clone()));
            return Self {
                fields: pairs.collect(),
                listed,
            };
        }
        let is_scalar = |ty: &Type| {
            !matches!(
                ty,
                Type::Record(_) | Type::List(_) | Type::Map(_) | Type::Json
            )
        };
        let fields = record.fields.iter().filter(|field| is_scalar(&field.ty));
        Self {
            fields: fields
                .map(|field| (field.wire_name.clone(), vec![field.wire_name.clone()]))
                .collect(),
            listed,
        }
    }

    /// Reads the order of a request.
    ///
    /// # Errors
    ///
    /// Where it names another field or direction.
    pub(crate) fn read(&self, query: &Map<String, Value>) -> Result<Order<'_>, ErrorResponse> {
        let text = query
            .get(PARAMETER)
            .and_then(Value::as_str)
            .unwrap_or_default();
        let mut order = Order::default();
        if self.fields.is_empty() || text.trim().is_empty() {
            return Ok(order);
        }
        for part in text.split(',') {
            let mut words = part.split_whitespace();
            let name = words.next().unwrap_or_default();
            let Some((_, path)) = self.fields.iter().find(|(known, _)| known == name) else {
                if self.listed {
                    continue;
                }
                let names: Vec<&str> = self.fields.iter().map(|(name, _)| name.as_str()).collect();
                let problem = format!("{name:?} is no field to order by; use {}", names.join(", "));
                return Err(unreadable(PARAMETER, problem));
            };
            let descending = match (words.next(), words.next()) {
                (None | Some("asc"), None) => false,
                (Some("desc"), None) => true,
                _ => {
                    let problem = format!("{part:?} is not a field with asc or desc after it");
                    return Err(unreadable(PARAMETER, problem));
                }
            };
            order.fields.push((path, descending));
        }
        Ok(order)
    }
}

impl Order<'_> {
    /// Whether items stay in the order of their creation.
    pub(crate) fn is_creation(&self) -> bool {
        self.fields.is_empty()
    }

    /// Compares two items.
    pub(crate) fn compare(&self, one: &Value, other: &Value) -> Ordering {
        let each = self.fields.iter().map(|(path, descending)| {
            let order = compare(follow(one, path), follow(other, path));
            if *descending { order.reverse() } else { order }
        });
        each.fold(Ordering::Equal, Ordering::then)
    }
}

/// Compares two values: times as times, numbers as numbers, all else as text. What is absent is first.
fn compare(one: Option<&Value>, other: Option<&Value>) -> Ordering {
    let number = |value: &Value| match value {
        Value::String(text) => text.parse::<f64>().ok(),
        value => value.as_f64(),
    };
    let time = |value: &Value| calendar::parse(value.as_str()?);
    let (Some(one), Some(other)) = (one, other) else {
        return one.is_some().cmp(&other.is_some());
    };
    if let (Some(one), Some(other)) = (number(one), number(other)) {
        return one.total_cmp(&other);
    }
    if let (Some(one), Some(other)) = (time(one), time(other)) {
        return one.cmp(&other);
    }
    let text = |value: &Value| {
        value
            .as_str()
            .map_or_else(|| value.to_string(), str::to_owned)
    };
    text(one).cmp(&text(other))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn orders() -> Orders {
        let own = |name: &str| (name.to_owned(), vec![name.to_owned()]);
        let login = ("login_time".to_owned(), vec!["lastLoginTime".to_owned()]);
        Orders {
            fields: vec![own("size"), own("name"), login],
            listed: false,
        }
    }

    fn sorted(text: &str) -> Result<Vec<u64>, ErrorResponse> {
        let query = json!({"orderBy": text})
            .as_object()
            .cloned()
            .unwrap_or_default();
        let orders = orders();
        let order = orders.read(&query)?;
        let mut items = [
            json!({"id": 1, "size": "10", "name": "b", "lastLoginTime": "2026-01-01T10:00:00+02:00"}),
            json!({"id": 2, "size": "9", "name": "a", "lastLoginTime": "2026-01-01T09:00:00Z"}),
            json!({"id": 3, "size": "9", "name": "c"}),
        ];
        items.sort_by(|one, other| order.compare(one, other));
        Ok(items
            .iter()
            .filter_map(|item| item["id"].as_u64())
            .collect())
    }

    #[test]
    fn items_are_ordered_by_one_field_after_another() {
        for (text, expected) in [
            ("", [1, 2, 3]),
            ("name", [2, 1, 3]),
            ("name desc", [3, 1, 2]),
            ("size", [2, 3, 1]),
            ("size asc, name desc", [3, 2, 1]),
            ("login_time", [3, 1, 2]),
        ] {
            assert_eq!(sorted(text), Ok(expected.to_vec()), "{text}");
        }
    }

    #[test]
    fn an_order_that_cannot_be_read_is_a_400() {
        for text in ["colour", "name up", "name desc desc", ",", "lastLoginTime"] {
            let error = sorted(text).expect_err(text);
            assert!(
                error.text().contains("query parameter orderBy"),
                "{}",
                error.text()
            );
        }
    }
}
