//! Call options: headers, time limits, retries and values in the body that a caller sets by hand. The first invalid one is
//! kept, and returned as an error before anything is sent.

use std::time::Duration;

use http::HeaderMap;
use serde::Serialize;
use serde_json::{Map, Value};

use crate::request::header;
use crate::request::parameter::Parameter;
use crate::retry::backoff::Retry;

/// Options of one call.
#[derive(Clone, Default)]
pub(crate) struct Options {
    pub(crate) query: Vec<(String, String)>,
    pub(crate) headers: HeaderMap,
    pub(crate) timeout: Option<Duration>,
    pub(crate) deadline: Option<Duration>,
    pub(crate) retry: Option<Retry>,
    pub(crate) idempotent: Option<bool>,
    body_fields: Vec<(String, Value)>,
    error: Option<String>,
}

impl Options {
    /// Rejects an argument or option; the first error is kept.
    pub(crate) fn reject(&mut self, error: String) {
        self.error.get_or_insert(error);
    }

    /// Takes the first error, if any.
    pub(crate) fn take_error(&mut self) -> Option<String> {
        self.error.take()
    }

    pub(crate) fn header(&mut self, name: &str, value: &str) {
        match header::checked("with_header", name, value) {
            Ok((name, value)) => {
                self.headers.insert(name, value);
            }
            Err(error) => self.reject(error),
        }
    }

    /// Sets a header that is a parameter of the operation.
    pub(crate) fn header_parameter(&mut self, name: &str, value: &str, secret: bool) {
        match header::parameter(name, value) {
            Ok((name, mut value)) => {
                value.set_sensitive(secret);
                self.headers.insert(name, value);
            }
            Err(error) => self.reject(error),
        }
    }

    /// Sets a header that is a list, separated by commas; without values, there is none.
    pub(crate) fn header_list(&mut self, name: &str, values: &[impl Parameter], secret: bool) {
        let texts: Vec<_> = values.iter().map(Parameter::text).collect();
        if texts.iter().any(|text| text.contains(',')) {
            self.reject(format!(
                "the header {name} is a list, and a value of it has a comma, which separates its values; leave it out"
            ));
        } else if texts.is_empty() {
            self.headers.remove(name);
        } else {
            self.header_parameter(name, &texts.join(","), secret);
        }
    }

    pub(crate) fn timeout(&mut self, timeout: Duration) {
        self.refuse_zero("with_timeout", timeout);
        self.timeout = Some(timeout);
    }

    pub(crate) fn deadline(&mut self, deadline: Duration) {
        self.refuse_zero("with_deadline", deadline);
        self.deadline = Some(deadline);
    }

    fn refuse_zero(&mut self, method: &str, time: Duration) {
        if time.is_zero() {
            self.reject(format!(
                "{method}: zero leaves no time for a call; give a longer one"
            ));
        }
    }

    pub(crate) fn body_field(&mut self, pointer: &str, value: &impl Serialize) {
        if !pointer.is_empty() && !pointer.starts_with('/') {
            self.reject(format!(
                "with_body_field: {pointer:?} is no JSON pointer; begin it with '/', like /labels/team"
            ));
            return;
        }
        match serde_json::to_value(value) {
            Ok(value) => self.body_fields.push((pointer.to_owned(), value)),
            Err(error) => self.reject(format!(
                "with_body_field: the value for {pointer:?} cannot be written as JSON: {error}"
            )),
        }
    }

    /// Returns the JSON pointers of the caller's values in the body.
    pub(crate) fn pointers(&self) -> impl Iterator<Item = &str> {
        self.body_fields.iter().map(|(pointer, _)| pointer.as_str())
    }

    /// Puts the caller's values into the body.
    pub(crate) fn apply_body_fields(
        &mut self,
        mut body: Option<Value>,
    ) -> Result<Option<Value>, String> {
        for (pointer, value) in std::mem::take(&mut self.body_fields) {
            set(body.get_or_insert(Value::Null), &pointer, value)?;
        }
        Ok(body)
    }
}

/// Splits a JSON pointer into its names and indices.
pub(crate) fn tokens(pointer: &str) -> impl Iterator<Item = String> {
    pointer
        .split('/')
        .skip(1)
        .map(|token| token.replace("~1", "/").replace("~0", "~"))
}

/// Sets the value at a JSON pointer (RFC 6901), making the objects on the way. `-` appends to a list.
fn set(root: &mut Value, pointer: &str, value: Value) -> Result<(), String> {
    let mut place = root;
    for token in tokens(pointer) {
        if place.is_null() {
            *place = Value::Object(Map::new());
        }
        place = match place {
            Value::Object(object) => object.entry(token).or_insert(Value::Null),
            Value::Array(list) => {
                let length = list.len();
                let index = match token.as_str() {
                    "-" => Some(length),
                    digits => digits.parse().ok().filter(|index| *index <= length),
                };
                let Some(index) = index else {
                    return Err(format!(
                        "with_body_field: {pointer:?} has {token:?} for a list of {length} elements; \
                         use an index up to {length}, or '-' to append"
                    ));
                };
                if index == length {
                    list.push(Value::Null);
                }
                &mut list[index]
            }
            _ => {
                return Err(format!(
                    "with_body_field: {pointer:?} leads through a value that is neither object nor list; \
                     replace that value first"
                ));
            }
        };
    }
    *place = value;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn with(body: Option<Value>, fields: &[(&str, Value)]) -> Result<Option<Value>, String> {
        let mut options = Options::default();
        for (pointer, value) in fields {
            options.body_field(pointer, value);
        }
        if let Some(error) = options.take_error() {
            return Err(error);
        }
        options.apply_body_fields(body)
    }

    #[test]
    fn body_fields_make_their_way() {
        let body = Some(json!({"a": {"b": 1}, "list": [1]}));
        let changed = with(
            body,
            &[
                ("/a/b", json!(2)),
                ("/a/c/d~1e", json!(null)),
                ("/list/-", json!(2)),
                ("/list/0", json!(0)),
            ],
        );
        assert_eq!(
            changed.unwrap().unwrap(),
            json!({"a": {"b": 2, "c": {"d/e": null}}, "list": [0, 2]})
        );
        assert_eq!(
            with(None, &[("/x", json!(null))]).unwrap(),
            Some(json!({"x": null}))
        );
        assert_eq!(
            with(Some(json!({"x": 1})), &[("", json!([]))]).unwrap(),
            Some(json!([]))
        );
        assert_eq!(with(None, &[]).unwrap(), None);
    }

    #[test]
    fn a_pointer_that_leads_nowhere_is_reported() {
        for (pointer, expected) in [
            ("x", "no JSON pointer"),
            ("/list/7", "list of 1"),
            ("/a/b", "neither object nor list"),
        ] {
            let error = with(
                Some(json!({"a": 1, "list": [1]})),
                &[(pointer, json!("s3cr3t"))],
            )
            .unwrap_err();
            assert!(error.contains(expected), "{error}");
            assert!(!error.contains("s3cr3t"), "{error}");
        }
    }

    #[test]
    fn headers_that_are_not_the_callers_are_refused() {
        for (name, value, expected) in [
            ("Authorization", "Basic s3cr3t", "set by the client"),
            ("host", "x", "set by the client"),
            ("a b", "x", "no header name"),
            ("x-a", "s3cr3t\n", "cannot have"),
        ] {
            let mut options = Options::default();
            options.header(name, value);
            let error = options.take_error().unwrap();
            assert!(error.contains(expected), "{error}");
            assert!(!error.contains("s3cr3t"), "{error}");
        }
    }

    #[test]
    fn header_parameters_are_checked_by_name() {
        let mut options = Options::default();
        options.header_list("X-List", &[1_i64, 2], false);
        options.header_parameter("X-Secret", "s3cr3t", true);
        assert_eq!(options.headers["x-list"], "1,2");
        assert!(options.headers["x-secret"].is_sensitive());
        options.header_list("X-List", &[] as &[i64], false);
        assert!(!options.headers.contains_key("x-list"));
        assert!(options.take_error().is_none());
        for (name, value, expected) in [
            ("X-List", "a,s3cr3t", "has a comma"),
            ("X-Text", "s3cr3t\n", "the parameter X-Text has characters"),
            ("a b", "x", "no header name"),
        ] {
            let mut options = Options::default();
            options.header_list(name, &[value], true);
            let error = options.take_error().unwrap();
            assert!(
                error.contains(expected) && !error.contains("s3cr3t"),
                "{error}"
            );
        }
    }
}
