//! JSON as servers write it: a byte order mark before it, and numbers beyond every float.

use serde_json::{Error, Value};

/// Parses the JSON of a body; `None` if it has nothing but white space.
///
/// A number beyond every float (`1e400`) is JSON all the same; it becomes a string, so that the rest can be read.
pub(crate) fn parse(body: &[u8]) -> Result<Option<Value>, Error> {
    let body = without_mark(body);
    if body.iter().all(u8::is_ascii_whitespace) {
        return Ok(None);
    }
    let value = serde_json::from_slice(body).or_else(|error| {
        let quoted = quote_huge_numbers(body).ok_or(error)?;
        serde_json::from_slice(&quoted)
    });
    value.map(Some)
}

/// Cuts off the byte order mark of a body, if it has one.
pub(crate) fn without_mark(body: &[u8]) -> &[u8] {
    body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body)
}

/// Puts the numbers that are beyond every float in quotes; `None` if there is no such number.
fn quote_huge_numbers(body: &[u8]) -> Option<Vec<u8>> {
    let mut quoted = Vec::new();
    let mut copied = 0;
    let mut place = 0;
    while let Some(byte) = body.get(place) {
        let start = place;
        place += 1;
        match byte {
            b'"' => place += string_length(&body[place..]),
            b'-' | b'0'..=b'9' => {
                place += body[place..]
                    .iter()
                    .take_while(|byte| is_of_number(byte))
                    .count();
                if is_huge(&body[start..place]) {
                    quoted.extend_from_slice(&body[copied..start]);
                    quoted.push(b'"');
                    quoted.extend_from_slice(&body[start..place]);
                    quoted.push(b'"');
                    copied = place;
                }
            }
            _ => {}
        }
    }
    if copied == 0 {
        return None;
    }
    quoted.extend_from_slice(&body[copied..]);
    Some(quoted)
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

fn is_of_number(byte: &u8) -> bool {
    byte.is_ascii_digit() || matches!(byte, b'+' | b'-' | b'.' | b'e' | b'E')
}

fn is_huge(number: &[u8]) -> bool {
    let number = std::str::from_utf8(number).ok();
    number.is_some_and(|number| number.parse().is_ok_and(f64::is_infinite))
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
