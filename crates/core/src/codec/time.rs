//! Times as servers write them: also later, and finer, than a `Timestamp` can be.

use std::borrow::Cow;

use jiff::Timestamp;

/// Digits of a second's fraction.
const DIGITS: usize = 9;

/// The years -9999 to 9999 in Unix seconds. Their ends, which servers write for "never", are beyond `Timestamp` by a day.
const FIRST_SECOND: i64 = -377_705_116_800;
const LAST_SECOND: i64 = 253_402_300_799;

/// Reads a time. One beyond the first or last `Timestamp`, and more than nine digits of a second, are read as the nearest.
pub(super) fn parse(text: &str) -> Option<Timestamp> {
    if let Ok(time) = text.parse() {
        return Some(time);
    }
    let (text, rounds_up) = with_nine_digits(text);
    match text.parse::<Timestamp>() {
        Ok(time) if rounds_up => {
            Some(Timestamp::from_nanosecond(time.as_nanosecond() + 1).unwrap_or(Timestamp::MAX))
        }
        Ok(time) => Some(time),
        Err(_) => beyond(&text),
    }
}

/// Reads a time in Unix seconds. Numbers beyond the year 9999 are none: they may well be milliseconds.
pub(super) fn from_unix_seconds(seconds: i128) -> Option<Timestamp> {
    let seconds = i64::try_from(seconds).ok()?;
    let (first, last) = (Timestamp::MIN.as_second(), Timestamp::MAX.as_second());
    (FIRST_SECOND..=LAST_SECOND)
        .contains(&seconds)
        .then(|| Timestamp::from_second(seconds.clamp(first, last)).ok())?
}

/// Cuts the fraction of a second; `true`: the nearest time is one nanosecond later.
fn with_nine_digits(text: &str) -> (Cow<'_, str>, bool) {
    let Some((before, fraction)) = text.split_once('.') else {
        return (Cow::Borrowed(text), false);
    };
    let digits = fraction.bytes().take_while(u8::is_ascii_digit).count();
    if digits <= DIGITS {
        return (Cow::Borrowed(text), false);
    }
    let (kept, after) = (&fraction[..DIGITS], &fraction[digits..]);
    let rounds_up = fraction.as_bytes()[DIGITS] >= b'5';
    (Cow::Owned(format!("{before}.{kept}{after}")), rounds_up)
}

/// Reads a time whose year is one that a `Timestamp` does not have, or not whole: the first or the last `Timestamp`.
fn beyond(text: &str) -> Option<Timestamp> {
    let (nearest, text) = match text.strip_prefix('-') {
        Some(text) => (Timestamp::MIN, text),
        None => (Timestamp::MAX, text.strip_prefix('+').unwrap_or(text)),
    };
    let (year, rest) = text.split_at(text.find(|c: char| !c.is_ascii_digit())?);
    let significant = year.trim_start_matches('0');
    if significant.len() <= 4 && significant != "9999" {
        return None;
    }
    // The same day and time exist in any year whose calendar is the same, which is so after 400 years.
    let of_400 = year.bytes().fold(0, |of_400, digit| {
        (of_400 * 10 + u32::from(digit - b'0')) % 400
    });
    let like = match nearest == Timestamp::MIN {
        true => 2000 + (400 - of_400) % 400,
        false => 2000 + of_400,
    };
    let exists = format!("{like}{rest}").parse::<Timestamp>().is_ok();
    exists.then_some(nearest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ends_of_time_are_read_as_the_nearest() {
        for (text, expected) in [
            ("9999-12-31T23:59:59Z", Timestamp::MAX),
            ("9999-12-31T23:59:59.999999999Z", Timestamp::MAX),
            ("9999-12-30T23:59:59-05:00", Timestamp::MAX),
            ("10000-01-01T00:00:00Z", Timestamp::MAX),
            ("+10000-02-29T00:00:00Z", Timestamp::MAX),
            ("+292278994-08-17T07:12:55.192Z", Timestamp::MAX),
            ("-292275055-05-16T16:47:04.192Z", Timestamp::MIN),
            ("-009999-01-01T00:00:00Z", Timestamp::MIN),
        ] {
            assert_eq!(parse(text), Some(expected), "{text}");
        }
        for text in [
            "9999-02-29T00:00:00Z",
            "9999-12-31T24:00:01Z",
            "+10001-02-29T00:00:00Z",
            "02024-01-01T00:00:00Z",
            "+2024-01-01T00:00:00Z",
            "10000-01-01",
            "99999",
            "",
            "-",
            "soon",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    #[test]
    fn digits_beyond_a_nanosecond_are_rounded() {
        for (text, expected) in [
            ("2024-07-11T01:02:03.1234567894Z", ".123456789Z"),
            ("2024-07-11T01:02:03.12345678951234+00:00", ".12345679Z"),
            ("2024-07-11T01:02:02.9999999999Z", "Z"),
        ] {
            let expected = format!("2024-07-11T01:02:03{expected}");
            assert_eq!(
                parse(text).map(|time| time.to_string()),
                Some(expected),
                "{text}"
            );
        }
        assert_eq!(
            parse("9999-12-30T22:00:00.9999999999Z"),
            Some(Timestamp::MAX)
        );
        assert_eq!(parse("2024-07-11T01:02:03.1234567894x"), None);
    }

    #[test]
    fn unix_seconds_reach_the_end_of_the_year_9999_and_no_milliseconds() {
        assert_eq!(
            from_unix_seconds(LAST_SECOND.into()).map(Timestamp::as_second),
            Some(Timestamp::MAX.as_second())
        );
        assert_eq!(from_unix_seconds(FIRST_SECOND.into()), Some(Timestamp::MIN));
        assert_eq!(from_unix_seconds(1_720_659_723_000), None);
        assert_eq!(from_unix_seconds(i128::MAX), None);
    }
}
