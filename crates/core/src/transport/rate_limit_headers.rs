//! Rate limit headers: the limit that the server reports, and how long it asks callers to wait.

use std::time::{Duration, SystemTime};

use http::header::{DATE, RETRY_AFTER};
use http::{HeaderMap, HeaderName, StatusCode};
use jiff::Timestamp;
use jiff::fmt::rfc2822::DateTimeParser;

static LIMIT: HeaderName = HeaderName::from_static("x-ratelimit-limit-minute");
static REMAINING: HeaderName = HeaderName::from_static("x-ratelimit-remaining-minute");
static RESET: HeaderName = HeaderName::from_static("x-ratelimit-reset");

/// Rate limit of the key pair as the server reports it (100 calls per minute when this was written).
///
/// Staying below the limit does not need it: clients wait by themselves when none is left. It is for planning a batch.
///
/// ```
/// # fn show(meta: &tidbcloud_core::Meta) {
/// if let Some(limit) = meta.rate_limit() {
///     println!("{:?} of {:?} left, anew in {:?}", limit.remaining(), limit.limit(), limit.reset());
/// }
/// # }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RateLimit {
    limit: Option<u64>,
    remaining: Option<u64>,
    reset: Option<Duration>,
}

impl RateLimit {
    /// Exchanges allowed per minute (`X-Ratelimit-Limit-Minute`).
    pub fn limit(&self) -> Option<u64> {
        self.limit
    }

    /// Exchanges left in this minute (`X-Ratelimit-Remaining-Minute`).
    pub fn remaining(&self) -> Option<u64> {
        self.remaining
    }

    /// Time until the count starts anew (`X-Ratelimit-Reset`).
    pub fn reset(&self) -> Option<Duration> {
        self.reset
    }

    pub(crate) fn from_headers(headers: &HeaderMap) -> Option<Self> {
        let rate_limit = Self {
            limit: number(headers, &LIMIT),
            remaining: number(headers, &REMAINING),
            reset: number(headers, &RESET).map(Duration::from_secs),
        };
        let reported = rate_limit.limit.is_some()
            || rate_limit.remaining.is_some()
            || rate_limit.reset.is_some();
        reported.then_some(rate_limit)
    }
}

/// A reset further away than this is none of a limit that is counted by the minute, but a machine's mistake: it would
/// block all calls, and no wait for it would help.
pub(crate) const LONGEST_RESET: Duration = Duration::from_secs(5 * 60);

/// Returns how long the server asks to wait: `Retry-After` as seconds or as a date, or the rate limit's reset where it is used
/// up (on other responses that only counts down); the later of the two.
pub(crate) fn retry_after(headers: &HeaderMap, status: Option<StatusCode>) -> Option<Duration> {
    let asked = headers.get(RETRY_AFTER).and_then(|value| {
        let text = value.to_str().ok()?.trim();
        match whole_number(text) {
            Some(seconds) => Some(Duration::from_secs(seconds)),
            None => until(text, headers),
        }
    });
    let limit = RateLimit::from_headers(headers);
    let used_up = status == Some(StatusCode::TOO_MANY_REQUESTS)
        || limit.is_some_and(|limit| limit.remaining == Some(0));
    let reset = limit.filter(|_| used_up).and_then(|limit| limit.reset);
    asked.max(reset.filter(|reset| *reset <= LONGEST_RESET))
}

/// Returns the time from the response's own date (or now) to an HTTP date; zero if that is past.
fn until(date: &str, headers: &HeaderMap) -> Option<Duration> {
    let then = http_date(date)?;
    let dated = headers
        .get(DATE)
        .and_then(|value| http_date(value.to_str().ok()?));
    let now = dated.or_else(|| Timestamp::try_from(SystemTime::now()).ok())?;
    Some(Duration::try_from(then.duration_since(now)).unwrap_or_default())
}

/// Reads a date in any of the three forms that RFC 9110 wants to be read.
fn http_date(text: &str) -> Option<Timestamp> {
    let parser = DateTimeParser::new().relaxed_weekday(true);
    let parse = |text: &str| parser.parse_timestamp(text).ok();
    parse(text).or_else(|| parse(&in_preferred_form(text)?))
}

/// A date of one of the obsolete forms in the present one, without the day of the week.
fn in_preferred_form(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split_ascii_whitespace().collect();
    match words[..] {
        // Wednesday, 21-Oct-15 07:28:30 GMT
        [_, date, time, "GMT"] => Some(format!("{} {time} GMT", date.replace('-', " "))),
        // Wed Oct 21 07:28:30 2015
        [_, month, day, time, year] => Some(format!("{day} {month} {year} {time} GMT")),
        _ => None,
    }
}

fn number(headers: &HeaderMap, name: &HeaderName) -> Option<u64> {
    whole_number(headers.get(name)?.to_str().ok()?.trim())
}

/// Reads digits; a number that is too long is a large one.
fn whole_number(text: &str) -> Option<u64> {
    let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| text.parse().unwrap_or(u64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &str)]) -> HeaderMap {
        pairs
            .iter()
            .map(|(name, value)| (http::HeaderName::from_static(name), value.parse().unwrap()))
            .collect()
    }

    #[test]
    fn three_headers_make_a_rate_limit_and_none_makes_none() {
        let reported = headers(&[
            ("x-ratelimit-limit-minute", "100"),
            ("x-ratelimit-remaining-minute", "0"),
            ("x-ratelimit-reset", "23"),
        ]);
        let rate_limit = RateLimit::from_headers(&reported).unwrap();
        assert_eq!(rate_limit.limit(), Some(100));
        assert_eq!(rate_limit.remaining(), Some(0));
        assert_eq!(rate_limit.reset(), Some(Duration::from_secs(23)));
        assert_eq!(retry_after(&reported, None), Some(Duration::from_secs(23)));
        assert_eq!(RateLimit::from_headers(&HeaderMap::new()), None);
        assert_eq!(
            RateLimit::from_headers(&headers(&[("x-ratelimit-reset", "soon")])),
            None
        );
    }

    #[test]
    fn retry_after_is_read_as_seconds_and_as_a_date() {
        let dated = headers(&[
            ("retry-after", "Wed, 21 Oct 2015 07:28:30 GMT"),
            ("date", "Wed, 21 Oct 2015 07:28:00 GMT"),
        ]);
        assert_eq!(retry_after(&dated, None), Some(Duration::from_secs(30)));
        for (form, date) in [
            ("Wednesday, 21-Oct-15 07:28:30 GMT", 21),
            ("Wed Oct 21 07:28:30 2015", 21),
            ("Wed Oct  7 07:28:30 2015", 7),
            ("Wednesday, 07-Oct-15 07:28:30 GMT", 7),
            // The day of the week says nothing new.
            ("Sun, 07 Oct 2015 07:28:30 GMT", 7),
            ("Wednesday, 7-Oct-15 07:28:30 GMT", 7),
        ] {
            let dated = headers(&[
                ("retry-after", form),
                ("date", &format!("Wed, {date:02} Oct 2015 07:28:00 GMT")),
            ]);
            assert_eq!(
                retry_after(&dated, None),
                Some(Duration::from_secs(30)),
                "{form}"
            );
        }
        let past = headers(&[("retry-after", "Wed, 21 Oct 2015 07:28:30 GMT")]);
        assert_eq!(retry_after(&past, None), Some(Duration::ZERO));
        for (text, expected) in [
            ("later", None),
            ("-1", None),
            ("+1", None),
            ("", None),
            ("18446744073709551616", Some(u64::MAX)),
            ("99999999999999999999999999", Some(u64::MAX)),
        ] {
            let asked = retry_after(&headers(&[("retry-after", text)]), None);
            assert_eq!(asked, expected.map(Duration::from_secs), "{text}");
        }
    }

    #[test]
    fn the_later_wait_counts_and_a_reset_only_where_the_limit_is_used_up() {
        let asked = |after: &str, remaining: &str, status: u16| {
            let headers = headers(&[
                ("retry-after", after),
                ("x-ratelimit-remaining-minute", remaining),
                ("x-ratelimit-reset", "9"),
            ]);
            retry_after(&headers, StatusCode::from_u16(status).ok()).map(|wait| wait.as_secs())
        };
        assert_eq!(asked("7", "5", 429), Some(9));
        assert_eq!(asked("11", "5", 429), Some(11));
        assert_eq!(asked("x", "0", 503), Some(9));
        assert_eq!(asked("7", "5", 503), Some(7));
        assert_eq!(asked("x", "5", 503), None);
        // A reset that is no reset of a minute says nothing.
        let absurd = headers(&[("x-ratelimit-reset", "1763764800")]);
        assert_eq!(
            retry_after(&absurd, Some(StatusCode::TOO_MANY_REQUESTS)),
            None
        );
    }
}
