//! Check of a value (an example, a default) against its schema.

use serde_json::Value;

use super::compiled::expression;
use super::schema::{Effective, JsonType, effective};

/// Whether the value is of the schema's type and inside its enum, limits, pattern and format. Of an object only the type
/// counts: its properties are checked one by one where they are used.
pub fn fits(document: &Value, schema: &Value, value: &Value) -> bool {
    fits_effective(document, &effective(document, schema), value, 0)
}

pub(super) fn fits_effective(
    document: &Value,
    schema: &Effective<'_>,
    value: &Value,
    depth: usize,
) -> bool {
    if value.is_null() {
        return schema.is("nullable");
    }
    if schema
        .values()
        .is_some_and(|values| !values.contains(value))
    {
        return false;
    }
    match (schema.kind(), value) {
        (JsonType::Any, _)
        | (JsonType::Object, Value::Object(_))
        | (JsonType::Boolean, Value::Bool(_)) => true,
        (JsonType::Array, Value::Array(items)) => {
            let count = items.len() as u64;
            let allowed = count >= schema.count("minItems").unwrap_or(0)
                && count <= schema.count("maxItems").unwrap_or(u64::MAX)
                && !(schema.is("uniqueItems")
                    && (1..items.len()).any(|at| items[..at].contains(&items[at])));
            let item = schema.get("items").map(|item| effective(document, item));
            allowed
                && depth < 64
                && item.is_none_or(|item| {
                    items
                        .iter()
                        .all(|value| fits_effective(document, &item, value, depth + 1))
                })
        }
        (JsonType::String, Value::String(text)) => text_fits(schema, text),
        (JsonType::Integer, Value::Number(number)) => {
            let whole = number
                .as_i64()
                .map(i128::from)
                .or_else(|| number.as_u64().map(i128::from));
            whole.is_some_and(|whole| integer_fits(schema, whole))
        }
        (JsonType::Number, Value::Number(number)) => number
            .as_f64()
            .is_some_and(|number| number_fits(schema, number)),
        _ => false,
    }
}

fn text_fits(schema: &Effective<'_>, text: &str) -> bool {
    let length = text.chars().count() as u64;
    length >= schema.count("minLength").unwrap_or(0)
        && length <= schema.count("maxLength").unwrap_or(u64::MAX)
        && schema
            .text("pattern")
            .is_none_or(|pattern| matches(pattern, text))
        && match schema.text("format") {
            Some("int64") => text
                .parse::<i64>()
                .is_ok_and(|value| integer_fits(schema, value.into())),
            Some("uint64") => text
                .parse::<u64>()
                .is_ok_and(|value| integer_fits(schema, value.into())),
            Some("timestamp") => text.parse::<i64>().is_ok(),
            Some("date-time") => is_date_time(text),
            Some("date") => is_date(text),
            Some("byte") => is_base64(text),
            _ => true,
        }
}

/// Whether the pattern matches in the text. A pattern that this engine cannot read allows nothing.
pub(super) fn matches(pattern: &str, text: &str) -> bool {
    expression(pattern).is_some_and(|pattern| pattern.is_match(text))
}

/// The least and the greatest integer that limits and format allow.
pub(super) fn integer_limits(schema: &Effective<'_>) -> (i128, i128) {
    let (low, high) = match schema.text("format") {
        Some("int32") => (i32::MIN.into(), i32::MAX.into()),
        Some("uint32") => (0, u32::MAX.into()),
        Some("uint64") => (0, u64::MAX.into()),
        _ => (i64::MIN.into(), i64::MAX.into()),
    };
    let limit = |keyword: &str, exclusive: &str, step: i128| {
        // In OpenAPI only numbers have `minimum`; for a number in a string it is `x-minimum`.
        let value = schema
            .get(keyword)
            .or_else(|| schema.get(&format!("x-{keyword}")))?;
        let value = value
            .as_i64()
            .map(i128::from)
            .or_else(|| value.as_u64().map(i128::from))
            .or_else(|| {
                let value = value.as_f64()?;
                Some(if step > 0 {
                    value.ceil()
                } else {
                    value.floor()
                } as i128)
            })?;
        Some(if schema.is(exclusive) {
            value + step
        } else {
            value
        })
    };
    (
        limit("minimum", "exclusiveMinimum", 1).map_or(low, |limit| limit.max(low)),
        limit("maximum", "exclusiveMaximum", -1).map_or(high, |limit| limit.min(high)),
    )
}

fn integer_fits(schema: &Effective<'_>, value: i128) -> bool {
    let (low, high) = integer_limits(schema);
    (low..=high).contains(&value) && step_fits(schema, value as f64)
}

pub(super) fn number_fits(schema: &Effective<'_>, value: f64) -> bool {
    let number = |keyword| schema.get(keyword).and_then(Value::as_f64);
    let above = number("minimum").is_none_or(|least| {
        if schema.is("exclusiveMinimum") {
            value > least
        } else {
            value >= least
        }
    });
    let below = number("maximum").is_none_or(|greatest| {
        if schema.is("exclusiveMaximum") {
            value < greatest
        } else {
            value <= greatest
        }
    });
    above && below && step_fits(schema, value)
}

fn step_fits(schema: &Effective<'_>, value: f64) -> bool {
    schema
        .get("multipleOf")
        .and_then(Value::as_f64)
        .is_none_or(|step| step <= 0.0 || (value / step - (value / step).round()).abs() < 1e-9)
}

/// RFC 3339, section 5.6. Leap seconds are left out: not every reader takes them.
fn is_date_time(text: &str) -> bool {
    let Some((date, rest)) = text.split_at_checked(10) else {
        return false;
    };
    let Some((time, rest)) = rest.split_at_checked(9) else {
        return false;
    };
    let time = time.as_bytes();
    let time_fits = matches!(time[0], b'T' | b't')
        && two_digits(&time[1..3]).is_some_and(|hour| hour < 24)
        && time[3] == b':'
        && two_digits(&time[4..6]).is_some_and(|minute| minute < 60)
        && time[6] == b':'
        && two_digits(&time[7..9]).is_some_and(|second| second < 60);
    let zone = match rest.strip_prefix('.') {
        None => rest,
        Some(fraction) => {
            let zone = fraction.trim_start_matches(|digit: char| digit.is_ascii_digit());
            if zone.len() == fraction.len() {
                return false;
            }
            zone
        }
    };
    let zone_fits = match zone.as_bytes() {
        [b'Z' | b'z'] => true,
        [b'+' | b'-', hours @ .., b':', _, _] if hours.len() == 2 => {
            two_digits(hours).is_some_and(|hour| hour < 24)
                && two_digits(&zone.as_bytes()[4..6]).is_some_and(|minute| minute < 60)
        }
        _ => false,
    };
    is_date(date) && time_fits && zone_fits
}

fn is_date(text: &str) -> bool {
    let bytes = text.as_bytes();
    if bytes.len() != 10
        || bytes[4] != b'-'
        || bytes[7] != b'-'
        || !bytes[..4].iter().all(u8::is_ascii_digit)
    {
        return false;
    }
    let (Ok(year), Some(month), Some(day)) = (
        text[..4].parse::<u32>(),
        two_digits(&bytes[5..7]),
        two_digits(&bytes[8..10]),
    ) else {
        return false;
    };
    let leap = (year.is_multiple_of(4) && !year.is_multiple_of(100)) || year.is_multiple_of(400);
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => return false,
    };
    (1..=days).contains(&day)
}

fn two_digits(bytes: &[u8]) -> Option<u8> {
    match bytes {
        [tens @ b'0'..=b'9', ones @ b'0'..=b'9'] => Some((tens - b'0') * 10 + ones - b'0'),
        _ => None,
    }
}

fn is_base64(text: &str) -> bool {
    let body = text.trim_end_matches('=');
    text.len().is_multiple_of(4)
        && text.len() - body.len() <= 2
        && body
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/'))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn check(schema: Value, value: Value) -> bool {
        fits(&json!({}), &schema, &value)
    }

    #[test]
    fn a_value_of_another_type_does_not_fit() {
        assert!(check(json!({"type": "string"}), json!("a")));
        assert!(!check(json!({"type": "string"}), json!(1)));
        assert!(!check(json!({"type": "integer"}), json!("1")));
        assert!(!check(json!({"type": "integer"}), json!(1.5)));
        assert!(!check(
            json!({"type": "array", "items": {"type": "string"}}),
            json!("a")
        ));
        assert!(!check(
            json!({"type": "array", "items": {"type": "string"}}),
            json!([1])
        ));
        assert!(!check(json!({"type": "string"}), Value::Null));
        assert!(check(
            json!({"type": "string", "nullable": true}),
            Value::Null
        ));
    }

    #[test]
    fn limits_of_every_kind_count() {
        assert!(!check(
            json!({"type": "integer", "minimum": 1, "exclusiveMinimum": true}),
            json!(1)
        ));
        assert!(!check(
            json!({"type": "integer", "format": "int32"}),
            json!(2_147_483_648_u64)
        ));
        assert!(!check(
            json!({"type": "string", "maxLength": 1}),
            json!("éé")
        ));
        assert!(check(
            json!({"type": "string", "maxLength": 2}),
            json!("éé")
        ));
        assert!(!check(
            json!({"type": "string", "pattern": "^a$"}),
            json!("ab")
        ));
        assert!(!check(json!({"type": "string", "enum": ["a"]}), json!("b")));
        assert!(!check(
            json!({"type": "string", "format": "uint64"}),
            json!("-1")
        ));
        assert!(check(
            json!({"type": "string", "format": "uint64"}),
            json!("10449877348102958363")
        ));
        assert!(!check(
            json!({"type": "string", "format": "int64", "maximum": 5}),
            json!("6")
        ));
        assert!(!check(json!({"type": "number", "maximum": 5}), json!(5.5)));
        assert!(!check(
            json!({"type": "integer", "multipleOf": 4}),
            json!(6)
        ));
        assert!(!check(
            json!({"type": "array", "maxItems": 1, "items": {}}),
            json!([1, 2])
        ));
        assert!(!check(
            json!({"type": "array", "uniqueItems": true, "items": {}}),
            json!([1, 1])
        ));
    }

    #[test]
    fn times_are_read_as_rfc_3339_writes_them() {
        for good in [
            "2023-03-24T13:18:07Z",
            "2023-03-24T13:18:07.123+08:00",
            "2024-02-29t00:00:00z",
        ] {
            assert!(is_date_time(good), "{good}");
        }
        for bad in [
            "",
            "2023-02-29T00:00:00Z",
            "2023-03-24 13:18:07Z",
            "2023-03-24T13:18:07",
            "2023-03-24T13:18:07.Z",
            "2023-03-24T24:00:00Z",
            "2023-13-24T13:18:07Z",
            "2023-03-24T13:18:07+0800",
            "été23-03-24T13:18:07Z",
        ] {
            assert!(!is_date_time(bad), "{bad}");
        }
    }

    #[test]
    fn base64_has_whole_groups() {
        assert!(is_base64("c2FtcGxl") && is_base64("YQ==") && is_base64(""));
        assert!(!is_base64("YQ=") && !is_base64("a b=") && !is_base64("===="));
    }
}
