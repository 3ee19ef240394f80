//! Calls that reached a mock, for assertions.

use std::fmt;
use std::ops::Index;

use serde_json::Value;

use crate::server::exchange_log::Exchange;
use crate::server::mock::Mock;

/// Exchanges with accepted credentials, oldest first: those that a test selects of [`Mock::calls`]. Each selection returns
/// fewer of them. `{}` and `{:?}` print a line for each, for messages of assertions.
///
/// Each attempt is an exchange, also one that failed; the 401 of a Digest handshake is none. The log
/// keeps the latest 4096 exchanges of each API.
#[derive(Clone, Default)]
pub struct Calls(Vec<Exchange>);

impl Mock {
    /// Returns the calls to all APIs of this mock so far.
    ///
    /// ```
    /// # #[cfg(all(feature = "client", feature = "iam"))]
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use serde_json::json;
    /// use tidbcloud_mock::Mock;
    ///
    /// let mock = Mock::start().await?;
    /// let client = tidbcloud_iam_v1beta1::Client::new(&mock.config()?)?;
    /// client.list_api_keys().page_size(10).send().await?;
    ///
    /// let calls = mock.calls().of("list_api_keys");
    /// assert_eq!(calls.len(), 1, "{calls}");
    /// assert_eq!(calls[0].query("pageSize"), ["10"]);
    /// assert!(mock.calls().method("POST").is_empty());
    /// # Ok(())
    /// # }
    /// # #[cfg(not(all(feature = "client", feature = "iam")))]
    /// # fn main() {}
    /// ```
    pub fn calls(&self) -> Calls {
        let latest = self
            .apis()
            .flat_map(|api| api.server.log.latest())
            .filter(|exchange| exchange.accepted);
        let mut calls: Vec<Exchange> = latest.collect();
        calls.sort_by_key(|exchange| exchange.number);
        Calls(calls)
    }
}

impl Calls {
    /// Selects the calls of an operation, by its name in the client: `create_cluster`.
    #[must_use]
    pub fn of(self, operation: &str) -> Self {
        self.matching(|call| call.operation.as_deref() == Some(operation))
    }

    /// Selects the calls to an API, by its id: `dedicated`.
    #[must_use]
    pub fn to_api(self, id: &str) -> Self {
        self.matching(|call| *call.api == *id)
    }

    /// Selects the calls with a method: `POST`.
    #[must_use]
    pub fn method(self, method: &str) -> Self {
        self.matching(|call| call.method.as_str() == method)
    }

    /// Selects the calls to a path, relative to the server URL and as sent: `/clusters/10581234`.
    #[must_use]
    pub fn path(self, path: &str) -> Self {
        self.matching(|call| call.path == path)
    }

    /// Selects the calls whose JSON body contains these fields: records may have more of them, at any depth; lists and other
    /// values are equal.
    #[must_use]
    pub fn with_body(self, fields: &Value) -> Self {
        self.matching(|call| contains(&call.json(), fields))
    }

    /// Selects the calls for which `select` returns `true`.
    #[must_use]
    pub fn matching(mut self, select: impl FnMut(&Exchange) -> bool) -> Self {
        self.0.retain(select);
        self
    }

    /// Returns the number of calls.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is no call.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns the calls, oldest first.
    pub fn iter(&self) -> std::slice::Iter<'_, Exchange> {
        self.0.iter()
    }

    /// Returns the latest call.
    pub fn last(&self) -> Option<&Exchange> {
        self.0.last()
    }
}

impl Index<usize> for Calls {
    type Output = Exchange;

    fn index(&self, index: usize) -> &Exchange {
        &self.0[index]
    }
}

impl IntoIterator for Calls {
    type Item = Exchange;
    type IntoIter = std::vec::IntoIter<Exchange>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'c> IntoIterator for &'c Calls {
    type Item = &'c Exchange;
    type IntoIter = std::slice::Iter<'c, Exchange>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl fmt::Display for Calls {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_empty() {
            return f.write_str("no calls");
        }
        for (index, call) in self.iter().enumerate() {
            let line_break = if index == 0 { "" } else { "\n" };
            write!(f, "{line_break}{} {call}", call.api)?;
        }
        Ok(())
    }
}

impl fmt::Debug for Calls {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Whether a value has all fields of another, in which records may have fewer of them.
fn contains(value: &Value, fields: &Value) -> bool {
    match (value, fields) {
        (Value::Object(value), Value::Object(fields)) => fields.iter().all(|(name, field)| {
            value
                .get(name)
                .is_some_and(|present| contains(present, field))
        }),
        (value, fields) => value == fields,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_body_may_have_more_fields_at_any_depth_and_no_other_values() {
        let body =
            json!({"displayName": "demo", "region": {"name": "x", "zone": "y"}, "list": [1, 2]});
        for (fields, expected) in [
            (json!({}), true),
            (json!({"region": {"name": "x"}}), true),
            (json!({"list": [1, 2]}), true),
            (json!({"list": [1]}), false),
            (json!({"region": {"name": "z"}}), false),
            (json!({"region": {"name": {}}}), false),
            (json!({"other": null}), false),
            (json!([]), false),
        ] {
            assert_eq!(contains(&body, &fields), expected, "{fields}");
        }
    }
}
