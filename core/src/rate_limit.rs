//! The rate limit as the server tells it in three headers, and how long it asks callers to wait.

use std::time::{Duration, SystemTime};

use http::HeaderMap;
use http::header::{DATE, RETRY_AFTER};

/// What the server said about the rate limit of the key pair (100 calls per minute when this was written).
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
            limit: number(headers, "x-ratelimit-limit-minute"),
            remaining: number(headers, "x-ratelimit-remaining-minute"),
            reset: number(headers, "x-ratelimit-reset").map(Duration::from_secs),
        };
        let said = rate_limit.limit.is_some()
            || rate_limit.remaining.is_some()
            || rate_limit.reset.is_some();
        said.then_some(rate_limit)
    }
}

/// How long the server asks to wait: `Retry-After` as seconds or as a date, else the rate limit's reset.
pub(crate) fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let asked = headers.get(RETRY_AFTER).and_then(|value| {
        let text = value.to_str().ok()?.trim();
        match text.parse() {
            Ok(seconds) => Some(Duration::from_secs(seconds)),
            Err(_) => until(text, headers),
        }
    });
    asked.or_else(|| number(headers, "x-ratelimit-reset").map(Duration::from_secs))
}

/// The time from the reply's own date (or now) to an HTTP date; zero if that is past.
fn until(date: &str, headers: &HeaderMap) -> Option<Duration> {
    let then = http_date(date)?;
    let now = headers
        .get(DATE)
        .and_then(|value| http_date(value.to_str().ok()?))
        .unwrap_or_else(SystemTime::now);
    Some(then.duration_since(now).unwrap_or_default())
}

fn http_date(text: &str) -> Option<SystemTime> {
    let time = jiff::fmt::rfc2822::DateTimeParser::new().parse_timestamp(text);
    time.ok().map(SystemTime::from)
}

fn number(headers: &HeaderMap, name: &str) -> Option<u64> {
    headers.get(name)?.to_str().ok()?.trim().parse().ok()
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
        let told = headers(&[
            ("x-ratelimit-limit-minute", "100"),
            ("x-ratelimit-remaining-minute", "0"),
            ("x-ratelimit-reset", "23"),
        ]);
        let rate_limit = RateLimit::from_headers(&told).unwrap();
        assert_eq!(rate_limit.limit(), Some(100));
        assert_eq!(rate_limit.remaining(), Some(0));
        assert_eq!(rate_limit.reset(), Some(Duration::from_secs(23)));
        assert_eq!(retry_after(&told), Some(Duration::from_secs(23)));
        assert_eq!(RateLimit::from_headers(&HeaderMap::new()), None);
        assert_eq!(
            RateLimit::from_headers(&headers(&[("x-ratelimit-reset", "soon")])),
            None
        );
    }

    #[test]
    fn retry_after_is_read_as_seconds_and_as_a_date() {
        assert_eq!(
            retry_after(&headers(&[
                ("retry-after", "7"),
                ("x-ratelimit-reset", "9")
            ])),
            Some(Duration::from_secs(7))
        );
        let dated = headers(&[
            ("retry-after", "Wed, 21 Oct 2015 07:28:30 GMT"),
            ("date", "Wed, 21 Oct 2015 07:28:00 GMT"),
        ]);
        assert_eq!(retry_after(&dated), Some(Duration::from_secs(30)));
        let past = headers(&[("retry-after", "Wed, 21 Oct 2015 07:28:30 GMT")]);
        assert_eq!(retry_after(&past), Some(Duration::ZERO));
        assert_eq!(retry_after(&headers(&[("retry-after", "later")])), None);
    }
}
