//! Times of the mock as documents write them. Its calendar begins on 2026-01-01, so that values are the same in every run.

use std::time::Duration;

use jiff::Timestamp;
use serde_json::Value;
use tidbcloud_model::api::{TimestampForm, Type};

/// 2026-01-01T00:00:00Z, in seconds since 1970.
const BEGIN: i64 = 1_767_225_600;

/// Returns a time of the mock's clock in the form of a type.
pub(super) fn value(at: Duration, ty: &Type) -> Value {
    let seconds = BEGIN.saturating_add(i64::try_from(at.as_secs()).unwrap_or(i64::MAX));
    match ty {
        Type::Timestamp(TimestampForm::UnixSeconds) => seconds.to_string().into(),
        Type::Integer { text: false, .. } => seconds.into(),
        _ => match Timestamp::from_second(seconds) {
            Ok(time) => time.to_string().into(),
            Err(_) => Timestamp::MAX.to_string().into(),
        },
    }
}

/// Reads a time: RFC 3339, or seconds since 1970.
pub(super) fn parse(text: &str) -> Option<Timestamp> {
    let time = text.parse().ok();
    time.or_else(|| Timestamp::from_second(text.parse().ok()?).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_calendar_begins_in_2026() {
        let rfc3339 = Type::Timestamp(TimestampForm::Rfc3339);
        assert_eq!(value(Duration::ZERO, &rfc3339), "2026-01-01T00:00:00Z");
        let day = Duration::from_secs(86_400);
        let unix = Type::Timestamp(TimestampForm::UnixSeconds);
        assert_eq!(value(day, &unix), "1767312000");
        assert_eq!(value(Duration::MAX, &rfc3339), Timestamp::MAX.to_string());
    }

    #[test]
    fn both_forms_are_read() {
        let time = parse("2026-01-02T00:00:00Z");
        assert!(time.is_some());
        assert_eq!(time, parse("1767312000"));
        assert_eq!(parse("yesterday"), None);
    }
}
