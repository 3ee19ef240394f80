//! Error bodies: code, message and details of an error response, in each of the APIs' shapes, and a message for any other body.

use std::fmt;

use serde_json::Value;

use crate::codec::json;
use crate::codec::json_text::JsonFault;
use crate::text::one_line;

/// How many errors of a list become the message.
const SHOWN_ERRORS: usize = 3;

/// How much of a text body becomes the message.
const TEXT_CHARS: usize = 200;

/// The server's own code for an error.
///
/// The vocabularies differ between APIs (gRPC numbers, HTTP numbers, eight-digit numbers, names): show it
/// and search for it, but branch on the HTTP status.
///
/// ```
/// # fn show(error: &tidbcloud_core::Error) {
/// if let Some(code) = error.code() {
///     eprintln!("the API says {code}"); // 49900002, or ErrInvalidParam
///     if code.as_integer() == Some(49900002) {
///         eprintln!("see the runbook");
///     }
/// }
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Code {
    /// A number, such as `49900002`.
    Integer(i64),
    /// A name, such as `ErrInvalidParam`, or a number in a string.
    String(String),
}

impl Code {
    /// The code as a number, also where the server put it into a string.
    pub fn as_integer(&self) -> Option<i64> {
        match self {
            Self::Integer(code) => Some(*code),
            Self::String(code) => code.parse().ok(),
        }
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Integer(code) => write!(f, "{code}"),
            Self::String(code) => f.write_str(code),
        }
    }
}

/// Code, message and details of an error body.
#[derive(Debug, Default)]
pub(crate) struct ErrorBody {
    pub(crate) code: Option<Code>,
    pub(crate) message: String,
    pub(crate) details: Vec<Value>,
}

impl ErrorBody {
    /// Reads a body. Whatever it is, the message is short and true.
    pub(crate) fn parse(body: &[u8]) -> Self {
        let length = body.len();
        let body = json::without_mark(body);
        match json::parse(body) {
            Ok(None) => Self::with_message("the response has no body"),
            Ok(Some(value)) => Self::from_json(&value),
            Err(fault @ JsonFault::Excess) => Self::with_message(&format!(
                "the response of {length} bytes cannot be read: {fault}"
            )),
            Err(_) if looks_like_html(body) => {
                Self::with_message(&format!("the response is an HTML page of {length} bytes"))
            }
            Err(_) if matches!(first_byte(body), Some(b'{' | b'[')) => {
                Self::with_message(&format!("the response is broken JSON of {length} bytes"))
            }
            Err(_) => Self::from_text(body),
        }
    }

    fn with_message(message: &str) -> Self {
        Self {
            message: message.to_owned(),
            ..Self::default()
        }
    }

    fn from_text(body: &[u8]) -> Self {
        match std::str::from_utf8(body) {
            Ok(text) => Self::with_message(&one_line(text, TEXT_CHARS)),
            Err(_) => Self::with_message(&format!(
                "the response is neither JSON nor text: {} bytes",
                body.len()
            )),
        }
    }

    fn from_json(root: &Value) -> Self {
        if let Value::String(text) = root {
            return Self::from_text(text.as_bytes());
        }
        // Data Service endpoints put it under data.result, Google style under error.
        let place = root
            .pointer("/data/result")
            .filter(|place| place.is_object())
            .or_else(|| {
                root.get("error")
                    .filter(|error| error.get("message").is_some() || error.get("code").is_some())
            })
            .unwrap_or(root);
        let errors = root.get("errors").filter(|errors| !is_empty(errors));
        let first = errors.and_then(|errors| errors.get(0));
        let code = code(place).or_else(|| code(root)).or_else(|| code(first?));
        let message = message(place)
            .or_else(|| message(root))
            .or_else(|| listed(errors?))
            .unwrap_or_else(|| match code {
                Some(_) => "the response has a code but no message".to_owned(),
                None => "the response has neither code nor message".to_owned(),
            });
        let details = place
            .get("details")
            .or_else(|| root.get("details"))
            .or(errors);
        Self {
            code,
            message,
            details: match details {
                Some(Value::Array(details)) => details.clone(),
                Some(Value::Null) | None => Vec::new(),
                Some(other) => vec![other.clone()],
            },
        }
    }
}

fn code(place: &Value) -> Option<Code> {
    match place.get("code")? {
        Value::Number(number) => number.as_i64().map(Code::Integer),
        Value::String(text) if !text.is_empty() => Some(Code::String(text.clone())),
        _ => None,
    }
}

/// `message`; else `msgPrefix` and `error` of the billing and IAM shape, where `error` may be an object; else `error` with its
/// description (OAuth); else `title` and `detail` (RFC 9457, problem details).
fn message(place: &Value) -> Option<String> {
    let text = |name| {
        place
            .get(name)
            .and_then(Value::as_str)
            .map(str::trim)
            .filter(|text| !text.is_empty())
    };
    if let Some(message) = text("message") {
        return Some(message.to_owned());
    }
    let (prefix, error) = (text("msgPrefix"), text("error"));
    two_parts(prefix, error.filter(|_| prefix.is_some()))
        .or_else(|| two_parts(error, text("error_description")))
        .or_else(|| two_parts(text("title"), text("detail")))
}

/// Joins the general and the special part of a message.
fn two_parts(general: Option<&str>, special: Option<&str>) -> Option<String> {
    match (general, special) {
        (Some(general), Some(special)) if general != special => {
            Some(format!("{}: {special}", general.trim_end_matches(':')))
        }
        (Some(message), _) | (None, Some(message)) => Some(message.to_owned()),
        (None, None) => None,
    }
}

/// Returns the messages of several errors: those of a list of texts or objects, or of an object by field.
fn listed(errors: &Value) -> Option<String> {
    let of_one = |error: &Value| match error {
        Value::String(text) => Some(text.trim().to_owned()).filter(|text| !text.is_empty()),
        error => message(error),
    };
    let messages: Vec<String> = match errors {
        Value::Array(errors) => errors.iter().filter_map(of_one).collect(),
        Value::Object(fields) => fields
            .iter()
            .filter_map(|(field, errors)| Some(format!("{field}: {}", listed(errors)?)))
            .collect(),
        error => of_one(error).into_iter().collect(),
    };
    let (first, rest) = messages.split_at(messages.len().min(SHOWN_ERRORS));
    let more = match rest.len() {
        0 => String::new(),
        more => format!("; and {more} more"),
    };
    (!first.is_empty()).then(|| format!("{}{more}", first.join("; ")))
}

fn is_empty(errors: &Value) -> bool {
    match errors {
        Value::Null => true,
        Value::Array(errors) => errors.is_empty(),
        Value::Object(errors) => errors.is_empty(),
        _ => false,
    }
}

fn first_byte(body: &[u8]) -> Option<u8> {
    body.iter()
        .copied()
        .find(|byte| !byte.is_ascii_whitespace())
}

fn looks_like_html(body: &[u8]) -> bool {
    first_byte(body) == Some(b'<')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(body: &str) -> (Option<String>, String, usize) {
        let body = ErrorBody::parse(body.as_bytes());
        (
            body.code.map(|code| code.to_string()),
            body.message,
            body.details.len(),
        )
    }

    #[test]
    fn every_documented_shape_is_read() {
        assert_eq!(
            parsed(r#"{"code":49900002,"message":"cluster not found","details":[{"@type":"x"}]}"#),
            (Some("49900002".into()), "cluster not found".into(), 1)
        );
        assert_eq!(
            parsed(r#"{"code":400,"message":"bad","details":["a","b"]}"#),
            (Some("400".into()), "bad".into(), 2)
        );
        assert_eq!(
            parsed(r#"{"code":"ErrParam","error":{},"msgPrefix":"invalid month","status":400}"#),
            (Some("ErrParam".into()), "invalid month".into(), 0)
        );
        assert_eq!(
            parsed(r#"{"code":"E1","error":"no such key","msgPrefix":"lookup:","status":400}"#),
            (Some("E1".into()), "lookup: no such key".into(), 0)
        );
        assert_eq!(
            parsed(
                r#"{"type":"sql_endpoint","data":{"result":{"code":429,"message":"slow down"}}}"#
            ),
            (Some("429".into()), "slow down".into(), 0)
        );
        assert_eq!(
            parsed(r#"{"error":{"code":5,"message":"gone","details":[1]}}"#),
            (Some("5".into()), "gone".into(), 1)
        );
        assert_eq!(parsed(r#"{"message":"Unauthorized"}"#).1, "Unauthorized");
        assert_eq!(parsed(r#"{"error":"no such key"}"#).1, "no such key");
        assert_eq!(
            parsed("\u{feff}{\"code\":5,\"message\":\"gone\",\"x\":1e400}"),
            (Some("5".into()), "gone".into(), 0)
        );
    }

    #[test]
    fn problem_details_and_lists_of_errors_are_read() {
        assert_eq!(
            parsed(
                r#"{"type":"https://e.example/quota","title":"Out of quota","status":403,"detail":"20 of 20 clusters exist"}"#
            ),
            (None, "Out of quota: 20 of 20 clusters exist".into(), 0)
        );
        assert_eq!(parsed(r#"{"title":"Not Found"}"#).1, "Not Found");
        assert_eq!(parsed(r#"{"detail":"no"}"#).1, "no");
        assert_eq!(
            parsed(r#"{"error":"invalid_token","error_description":"it has expired"}"#).1,
            "invalid_token: it has expired"
        );
        assert_eq!(
            parsed(
                r#"{"errors":[{"code":"E7","message":"name is taken"},"too long",{"title":"Bad","detail":"zone"},{"message":"x"},{}]}"#
            ),
            (
                Some("E7".into()),
                "name is taken; too long; Bad: zone; and 1 more".into(),
                5
            )
        );
        assert_eq!(
            parsed(r#"{"errors":{"name":["is taken","is long"],"zone":"is unknown"}}"#),
            (None, "name: is taken; is long; zone: is unknown".into(), 1)
        );
        // A message of the whole wins, and the errors are its details.
        assert_eq!(
            parsed(r#"{"message":"two errors","errors":["a","b"]}"#),
            (None, "two errors".into(), 2)
        );
        for empty in ["[]", "{}", "null", "[{}]", "[1]", "7"] {
            let body = format!(r#"{{"errors":{empty}}}"#);
            assert_eq!(
                parsed(&body).1,
                "the response has neither code nor message",
                "{empty}"
            );
        }
    }

    #[test]
    fn any_other_body_gets_a_short_true_message() {
        assert_eq!(parsed("").1, "the response has no body");
        assert_eq!(parsed(" \n").1, "the response has no body");
        assert_eq!(
            parsed("<html><h1>502</h1></html>").1,
            "the response is an HTML page of 25 bytes"
        );
        assert_eq!(
            parsed(r#"{"code": 5, "mess"#).1,
            "the response is broken JSON of 17 bytes"
        );
        assert_eq!(parsed("upstream\r\n  timed out").1, "upstream timed out");
        assert_eq!(parsed("\u{feff}busy").1, "busy");
        assert_eq!(parsed("{}").1, "the response has neither code nor message");
        assert_eq!(
            parsed(r#"{"code":7}"#).1,
            "the response has a code but no message"
        );
        assert_eq!(parsed("[1]").1, "the response has neither code nor message");
        assert_eq!(parsed("\"plain\"").1, "plain");
        assert_eq!(parsed(&"x".repeat(500)).1.chars().count(), TEXT_CHARS + 1);
        assert_eq!(
            ErrorBody::parse(&[0xff, 0xfe]).message,
            "the response is neither JSON nor text: 2 bytes"
        );
    }

    #[test]
    fn a_number_in_a_string_is_still_a_number() {
        assert_eq!(
            Code::String("49900002".into()).as_integer(),
            Some(49_900_002)
        );
        assert_eq!(Code::Integer(5).as_integer(), Some(5));
        assert_eq!(Code::String("E".into()).as_integer(), None);
    }
}
