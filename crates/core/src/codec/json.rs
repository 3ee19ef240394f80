//! JSON as servers write it, as a tree: a byte order mark before it, and numbers beyond every float.

use serde_json::Value;

use crate::codec::json_text::{JsonFault, JsonText};

/// Parses the JSON of a body; `None` if it has nothing but white space.
///
/// A number beyond every float (`1e400`) is JSON all the same; it becomes a string, so that the rest can be read.
pub(crate) fn parse(body: &[u8]) -> Result<Option<Value>, JsonFault> {
    let mut text = JsonText::new(without_mark(body));
    if text.is_at_end() {
        return Ok(None);
    }
    let value = text.tree();
    text.end().map(|()| value)
}

/// Cuts off the byte order mark of a body, if it has one.
pub(crate) fn without_mark(body: &[u8]) -> &[u8] {
    body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn read(text: &str) -> Option<Value> {
        parse(text.as_bytes()).unwrap_or_else(|error| panic!("{text}: {error}"))
    }

    #[test]
    fn a_mark_and_white_space_are_no_part_of_it() {
        assert_eq!(read("\u{feff} {\"a\":1}\n"), Some(json!({"a": 1})));
        assert_eq!(read("\u{feff} \r\n"), None);
        assert_eq!(read(""), None);
    }

    #[test]
    fn numbers_beyond_every_float_become_strings() {
        assert_eq!(
            read(r#"{"a":1e400,"b":[-1E+999 ,2],"c":"x\"1e400 \\","d":1.5}"#),
            Some(json!({"a": "1e400", "b": ["-1E+999", 2], "c": "x\"1e400 \\", "d": 1.5}))
        );
        let digits = "9".repeat(400);
        assert_eq!(read(&digits), Some(json!(digits)));
        assert_eq!(read("1e-400"), Some(json!(0.0)));
    }

    #[test]
    fn what_is_no_json_stays_none() {
        for text in [
            "{\"a\":1e400",
            "1e400e",
            "1e400 x",
            "\"1e400",
            "\"\\",
            "-",
            "[1e400-]",
        ] {
            assert!(parse(text.as_bytes()).is_err(), "{text}");
        }
    }
}
