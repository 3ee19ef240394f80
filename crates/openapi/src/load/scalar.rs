//! Values of YAML scalars: the core schema of YAML 1.2, as far as JSON can say it.

use serde_json::{Number, Value};

/// Why a scalar has no JSON value.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Unrepresentable {
    /// `.inf`, `-.inf` and `.nan`.
    NotFinite,
    /// The tag asks for another type than the text has.
    Mistyped(&'static str),
}

/// Whether the first byte of a plain scalar says that it is a string, as that of nearly every string does.
pub(super) fn is_text(text: &str) -> bool {
    !matches!(
        text.as_bytes().first(),
        None | Some(
            b'0'..=b'9' | b'+' | b'-' | b'.' | b'~' | b'n' | b'N' | b't' | b'T' | b'f' | b'F'
        )
    )
}

/// Resolves a plain scalar.
pub(super) fn plain(text: &str) -> Result<Value, Unrepresentable> {
    if is_text(text) {
        return Ok(text.into());
    }
    if text.is_empty() || is_null(text) {
        return Ok(Value::Null);
    }
    if let Some(value) = boolean(text) {
        return Ok(value.into());
    }
    if let Some(number) = integer(text) {
        return Ok(number.into());
    }
    // A number with a leading zero is a string.
    if is_zero_padded(text) {
        return Ok(text.into());
    }
    Ok(float(text)?.map_or_else(|| text.into(), Value::Number))
}

/// Resolves a scalar with a tag of the core schema (`!!int`); other global tags mean strings.
pub(super) fn tagged(tag: &str, text: &str) -> Result<Value, Unrepresentable> {
    let value = match tag.strip_prefix("tag:yaml.org,2002:") {
        Some("null") => (is_null(text).then_some(Value::Null), "null"),
        Some("bool") => (boolean(text).map(Value::Bool), "a boolean"),
        Some("int") => (integer(text).map(Value::Number), "an integer"),
        Some("float") => (float(text)?.map(Value::Number), "a number"),
        _ => (Some(text.into()), "a string"),
    };
    value.0.ok_or(Unrepresentable::Mistyped(value.1))
}

fn is_null(text: &str) -> bool {
    matches!(text, "null" | "Null" | "NULL" | "~")
}

fn boolean(text: &str) -> Option<bool> {
    match text {
        "true" | "True" | "TRUE" => Some(true),
        "false" | "False" | "FALSE" => Some(false),
        _ => None,
    }
}

/// An integer in decimal, hexadecimal (`0x`), octal (`0o`) or binary (`0b`) form. One beyond 64 bits is the nearest
/// float, as in JSON.
fn integer(text: &str) -> Option<Number> {
    let (is_negative, digits) = match text.as_bytes().first() {
        Some(b'-') => (true, &text[1..]),
        Some(b'+') => (false, &text[1..]),
        _ => (false, text),
    };
    let based = [("0x", 16), ("0o", 8), ("0b", 2)]
        .into_iter()
        .find_map(|(prefix, radix)| Some((digits.strip_prefix(prefix)?, radix)));
    let (digits, radix) = based.unwrap_or((digits, 10));
    if digits.starts_with(['+', '-']) || (radix == 10 && is_zero_padded(digits)) {
        return None;
    }
    // More digits than 128 bits have make a decimal number a float.
    let magnitude = u128::from_str_radix(digits, radix).ok()?;
    let whole = match is_negative {
        false => u64::try_from(magnitude).ok().map(Number::from),
        true => i128::try_from(magnitude)
            .ok()
            .and_then(|magnitude| i64::try_from(-magnitude).ok())
            .map(Number::from),
    };
    whole.or_else(|| {
        let float = magnitude as f64;
        Number::from_f64(if is_negative { -float } else { float })
    })
}

/// A number with fraction or exponent; one beyond the range of 64-bit floats is a string.
fn float(text: &str) -> Result<Option<Number>, Unrepresentable> {
    let unsigned = text.strip_prefix('+').unwrap_or(text);
    if unsigned.len() < text.len() && unsigned.starts_with(['+', '-']) {
        return Ok(None);
    }
    let is_infinite = matches!(
        unsigned.strip_prefix('-').unwrap_or(unsigned),
        ".inf" | ".Inf" | ".INF"
    );
    if is_infinite || matches!(text, ".nan" | ".NaN" | ".NAN") {
        return Err(Unrepresentable::NotFinite);
    }
    Ok(unsigned.parse().ok().and_then(Number::from_f64))
}

fn is_zero_padded(text: &str) -> bool {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    digits.len() > 1 && digits.starts_with('0') && digits.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn plain_scalars_have_the_types_of_the_core_schema() {
        for (text, expected) in [
            ("", json!(null)),
            ("~", json!(null)),
            ("Null", json!(null)),
            ("nULL", json!("nULL")),
            ("TRUE", json!(true)),
            ("False", json!(false)),
            ("yes", json!("yes")),
            ("0", json!(0)),
            ("-0", json!(0)),
            ("+7", json!(7)),
            ("-7", json!(-7)),
            ("0x1F", json!(31)),
            ("-0b11", json!(-3)),
            ("0o17", json!(15)),
            ("0x", json!("0x")),
            ("0x-1", json!("0x-1")),
            ("012", json!("012")),
            ("-012", json!("-012")),
            ("1_000", json!("1_000")),
            ("18446744073709551615", json!(u64::MAX)),
            ("-9223372036854775808", json!(i64::MIN)),
            ("1.50", json!(1.5)),
            (".5", json!(0.5)),
            ("1.", json!(1.0)),
            ("1e3", json!(1000.0)),
            ("-1.5E-3", json!(-0.0015)),
            ("1e400", json!("1e400")),
            (".", json!(".")),
            ("-", json!("-")),
            ("+", json!("+")),
            ("+-1", json!("+-1")),
            ("--1", json!("--1")),
            ("nan", json!("nan")),
            ("+inf", json!("+inf")),
            ("1.2.3", json!("1.2.3")),
            ("2022-01-01", json!("2022-01-01")),
            ("12:30", json!("12:30")),
            ("table", json!("table")),
        ] {
            assert_eq!(plain(text), Ok(expected), "{text:?}");
        }
        for text in [".inf", "-.INF", "+.Inf", ".nan"] {
            assert_eq!(plain(text), Err(Unrepresentable::NotFinite), "{text}");
        }
        for (text, expected) in [
            ("18446744073709551616", json!(18_446_744_073_709_551_616.0)),
            ("-9223372036854775809", json!(-9_223_372_036_854_775_809.0)),
            ("0xFFFFFFFFFFFFFFFFF", json!(295_147_905_179_352_830_000.0)),
        ] {
            assert_eq!(plain(text), Ok(expected), "{text}");
        }
    }

    #[test]
    fn tags_of_the_core_schema_choose_the_type() {
        let core = |name: &str, text| tagged(&format!("tag:yaml.org,2002:{name}"), text);
        assert_eq!(core("str", "1"), Ok(json!("1")));
        assert_eq!(core("int", "1"), Ok(json!(1)));
        assert_eq!(core("float", "1"), Ok(json!(1.0)));
        assert_eq!(
            core("bool", "x"),
            Err(Unrepresentable::Mistyped("a boolean"))
        );
        assert_eq!(tagged("tag:example.org,2000:x", "1"), Ok(json!("1")));
    }
}
