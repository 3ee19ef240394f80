//! Tests of reading JSON from its text.

use serde_json::json;

use super::*;

fn tree(text: &[u8]) -> Result<Value, JsonFault> {
    let mut text = JsonText::new(text);
    let value = text.tree();
    text.end().map(|()| value.expect("a value"))
}

#[test]
fn trees_are_those_of_serde_json() {
    for text in [
        "null",
        " [ ] ",
        "{}",
        "[1, -2, 0, -0, 3.5e2, 18446744073709551615, -9223372036854775808, 1e-400, 92233720368547758080]",
        r#"{"a": {"b": [true, false, null]}, "c": "x", "a\u0041": "\n\t\"\\\/\u00e9\ud83d\ude00"}"#,
        "\"é😀\"",
        "{\"a\":1,\"a\":2}",
    ] {
        let expected: Value = serde_json::from_str(text).unwrap();
        assert_eq!(tree(text.as_bytes()), Ok(expected), "{text}");
    }
}

#[test]
fn an_error_says_what_was_expected_and_where() {
    for (text, error) in [
        ("", "expected a value at line 1 column 1"),
        ("nul", "expected a value at line 1 column 1"),
        ("{\n \"a\" 1}", "expected a colon at line 2 column 6"),
        ("[1 2]", "expected a comma or `]` at line 1 column 4"),
        ("{\"a\":1 2}", "expected a comma or `}` at line 1 column 8"),
        ("[1,]", "expected a value at line 1 column 4"),
        ("{1:2}", "expected a name in quotes at line 1 column 2"),
        ("{\"a\":1,}", "expected a name in quotes at line 1 column 8"),
        ("[007]", "expected a comma or `]` at line 1 column 3"),
        ("[1.]", "expected a digit at line 1 column 4"),
        ("\"abc", "expected the end of a string at line 1 column 5"),
        ("\"\\", "expected the end of a string at line 1 column 3"),
        ("1 2", "expected the end of the text at line 1 column 3"),
        ("[1}", "expected a comma or `]` at line 1 column 3"),
    ] {
        assert_eq!(
            tree(text.as_bytes()).unwrap_err().to_string(),
            error,
            "{text}"
        );
        let mut skipped = JsonText::new(text.as_bytes());
        skipped.skip();
        assert_eq!(skipped.end().unwrap_err().to_string(), error, "{text}");
    }
}

#[test]
fn broken_text_is_mended() {
    for (text, mended) in [
        (&br#""\ud83d""#[..], "\u{fffd}"),
        (br#""a\udc00b""#, "a\u{fffd}b"),
        (br#""\ud83d\u0041""#, "\u{fffd}A"),
        (br#""\ud83d\n""#, "\u{fffd}\n"),
        (br#""\q\u12""#, "\u{fffd}\u{fffd}12"),
        (b"\"a\xffb\xc3\"", "a\u{fffd}b\u{fffd}"),
        (b"\"\xff\\n\"", "\u{fffd}\n"),
    ] {
        let mut read = JsonText::new(text);
        assert_eq!(read.tree(), Some(json!(mended)));
        assert_eq!(read.take_mended(), Some(Mended::Text));
        assert_eq!(read.take_mended(), None);
        assert_eq!(read.end(), Ok(()));
    }
    assert_eq!(tree(b"\"a\nb\""), Ok(json!("a\nb")));
}

#[test]
fn a_large_body_of_numbers_is_too_much_and_one_of_texts_or_a_small_one_is_not() {
    let numbers = |count: usize| format!("[{}]", vec!["1"; count].join(","));
    assert!(tree(numbers(80_000).as_bytes()).is_ok());
    assert_eq!(tree(numbers(2_000_000).as_bytes()), Err(JsonFault::Excess));
    let ids = vec!["\"a text of some thirty letters\""; 1_000_000].join(",");
    assert!(tree(format!("[{ids}]").as_bytes()).is_ok());
}

#[test]
fn deep_nesting_is_skipped_without_a_deep_stack() {
    let depth = 1_000_000;
    let text = format!("[{}{}, 1]", "[".repeat(depth), "]".repeat(depth));
    let mut read = JsonText::new(text.as_bytes());
    let value = read.tree().expect("a value");
    assert_eq!(value[1], 1);
    assert_eq!(read.take_mended(), Some(Mended::Depth));
    assert_eq!(read.end(), Ok(()));
    let text = "{\"a\":".repeat(depth);
    let mut read = JsonText::new(text.as_bytes());
    assert_eq!(read.skip(), None);
    assert!(read.end().is_err());
}
