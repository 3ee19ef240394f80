//! JSON as servers write it: a byte order mark before it, and values that no parser takes, of which one may be in a field that
//! no program reads.

mod cost;
mod repair;

use std::fmt;

use serde_json::Value;

use crate::codec::json::cost::excess;
use crate::codec::json::repair::repaired;
use crate::codec::mismatch::Mismatch;

/// A body that was parsed.
#[derive(Debug, Default)]
pub(crate) struct ParsedJson {
    pub(crate) value: Value,
    /// The places where the value is not what the server wrote, because that is no JSON.
    pub(crate) repairs: Vec<Mismatch>,
}

/// Why a body is not parsed.
#[derive(Debug)]
pub(crate) enum JsonFault {
    /// It is not JSON, also after repairs.
    Broken(serde_json::Error),
    /// It has so many list elements that reading it would take many times its size of memory.
    Excess(usize),
}

/// Parses the JSON of a body; `None` if it has nothing but white space.
///
/// A number beyond every float (`1e400`) is JSON all the same; it becomes a string, so that the rest can be read. Text that is
/// no JSON within a string, and nesting that is too deep, are repaired, and named.
pub(crate) fn parse(body: &[u8]) -> Result<Option<ParsedJson>, JsonFault> {
    let body = without_mark(body);
    if body.iter().all(u8::is_ascii_whitespace) {
        return Ok(None);
    }
    if let Some(elements) = excess(body) {
        return Err(JsonFault::Excess(elements));
    }
    let (value, repairs) = match serde_json::from_slice(body) {
        Ok(value) => (value, Vec::new()),
        Err(error) => {
            let Some(repaired) = repaired(body) else {
                return Err(JsonFault::Broken(error));
            };
            let value = serde_json::from_slice(&repaired.body).map_err(JsonFault::Broken)?;
            (value, repaired.repairs)
        }
    };
    Ok(Some(ParsedJson { value, repairs }))
}

/// Cuts off the byte order mark of a body, if it has one.
pub(crate) fn without_mark(body: &[u8]) -> &[u8] {
    body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body)
}

/// Returns the length of a string, counted from behind its first quote.
fn string_length(text: &[u8]) -> usize {
    let mut escaped = false;
    let end = text.iter().position(|byte| match byte {
        _ if escaped => {
            escaped = false;
            false
        }
        b'\\' => {
            escaped = true;
            false
        }
        byte => *byte == b'"',
    });
    end.map_or(text.len(), |end| end + 1)
}

impl fmt::Display for JsonFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Broken(_) => f.write_str("is not JSON"),
            Self::Excess(elements) => write!(
                f,
                "has {elements} list elements, too many for its size to be read; ask for smaller pages"
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn read(text: &str) -> Option<Value> {
        let parsed = parse(text.as_bytes()).unwrap_or_else(|error| panic!("{text}: {error}"));
        parsed.map(|parsed| {
            assert_eq!(parsed.repairs, [], "{text}");
            parsed.value
        })
    }

    /// Returns the value and the repairs.
    fn repair(body: impl AsRef<[u8]>) -> (Value, Vec<String>) {
        let parsed = parse(body.as_ref()).unwrap().unwrap();
        let repairs = parsed.repairs.iter().map(Mismatch::to_string).collect();
        (parsed.value, repairs)
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
    fn text_that_is_no_json_stays_none() {
        for text in [
            "{\"a\":1e400",
            "1e400e",
            "1e400 x",
            "\"1e400",
            "\"\\",
            "-",
            "[1e400-]",
            "{\"a\":\"\\ud83d\"",
            "[\"\\ud83d\", \"\\u12\"]",
            "{\"\\ud83d\"}",
        ] {
            assert!(parse(text.as_bytes()).is_err(), "{text}");
        }
        assert!(parse(b"\"\xff").is_err());
        assert!(parse(b"\xff").is_err());
        // A list without end, however deep.
        for depth in [127, 128, 100_000] {
            assert!(parse("[".repeat(depth).as_bytes()).is_err(), "{depth}");
            assert!(
                parse("{\"a\":".repeat(depth).as_bytes()).is_err(),
                "{depth}"
            );
        }
    }

    #[test]
    fn an_unpaired_surrogate_and_bytes_that_are_not_utf8_become_the_replacement_character() {
        let text = r#"{"a":"x\ud83dz","b":["\ud83d\ude00","\ude00\ud83d"],"c":{"\uD800":1},"d":"\\ud83d"}"#;
        assert_eq!(
            repair(text),
            (
                json!({
                    "a": "x\u{fffd}z", "b": ["\u{1f600}", "\u{fffd}\u{fffd}"], "c": {"\u{fffd}": 1}, "d": "\\ud83d",
                }),
                vec![
                    "$.a: expected Unicode text, found string with an unpaired surrogate, read as U+FFFD".to_owned(),
                    "$.b[1]: expected Unicode text, found string with an unpaired surrogate, read as U+FFFD".to_owned(),
                    "$.c[\"\u{fffd}\"]: expected Unicode text, found name with an unpaired surrogate, read as U+FFFD".to_owned(),
                ]
            )
        );
        assert_eq!(
            repair(b"[{\"a b\":\"caf\xe9\"},{\"n\":1e400}]"),
            (
                json!([{"a b": "caf\u{fffd}"}, {"n": "1e400"}]),
                vec![
                    "$[0][\"a b\"]: expected Unicode text, found string with bytes that are not UTF-8, read as U+FFFD".to_owned()
                ]
            )
        );
    }

    #[test]
    fn a_raw_control_character_in_a_string_is_read_as_itself() {
        assert_eq!(
            repair("{\"a\":\"one\ntwo\tthree\u{0}\",\"b\":1e400}"),
            (json!({"a": "one\ntwo\tthree\u{0}", "b": "1e400"}), vec![])
        );
    }

    #[test]
    fn nesting_that_is_too_deep_is_read_as_null_and_the_rest_as_ever() {
        for depth in [127, 128, 200, 1_000_000] {
            let text = format!(
                r#"{{"x":{}"]"{},"y":[1,{{"z":2}}]}}"#,
                "[".repeat(depth - 1),
                "]".repeat(depth - 1)
            );
            let (value, repairs) = repair(&text);
            assert_eq!(value["y"], json!([1, {"z": 2}]));
            let deepest = (0..126).fold(&value["x"], |value, _| &value[0]);
            if depth == 127 {
                assert_eq!((deepest, repairs.len()), (&json!("]"), 0));
                continue;
            }
            assert!(deepest.is_null(), "{depth}: {deepest}");
            let expected = format!(
                "$.x{}: expected at most 127 levels, found list below them, read as null",
                "[0]".repeat(126)
            );
            assert_eq!(repairs, [expected]);
        }
        let text = format!("{}1{}", "{\"a\":".repeat(300), "}".repeat(300));
        let (value, repairs) = repair(&text);
        assert!(value["a"]["a"]["a"].is_object());
        assert!(
            repairs[0].ends_with("found object below them, read as null"),
            "{repairs:?}"
        );
    }
}
