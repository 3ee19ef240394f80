//! The rate limiter: calls wait for the rate limit that the server reports to all clients together.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use http::{HeaderMap, StatusCode};
use tokio::sync::Notify;
use tokio::time::Instant;

use crate::sync::lock;
use crate::transport::rate_limit_headers::{LONGEST_RESET, RateLimit, retry_after};

/// The server counts by the minute.
const WINDOW: Duration = Duration::from_secs(60);
/// Resets are reported in whole seconds, so that the reported ends of one window differ by this much.
const SLACK: Duration = Duration::from_secs(2);
const FAR: Duration = Duration::from_secs(60 * 60 * 24 * 365);

/// The limit of a key pair as the server reported it last, and how many attempts are in progress. It is counted by
/// key, so all APIs of a configuration share it, on whichever host they are.
///
/// No more attempts are in progress than the server has reported as remaining. The server counts by itself, and its
/// report is only as new as the last response.
#[derive(Default)]
pub(crate) struct RateLimiter {
    state: Mutex<LimiterState>,
    changed: Notify,
}

#[derive(Default)]
struct LimiterState {
    window: Option<Window>,
    in_progress: u64,
}

#[derive(Clone, Copy, Debug)]
struct Window {
    limit: Option<u64>,
    remaining: u64,
    ends: Instant,
    /// The server has not reported it yet.
    assumed: bool,
}

impl LimiterState {
    /// Returns when the window ends; `None`: an attempt may begin.
    fn closed_until(&mut self, now: Instant) -> Option<Instant> {
        let window = self.window?;
        if window.ends <= now {
            self.window = window.limit.map(|limit| Window {
                limit: Some(limit),
                remaining: limit,
                ends: later(now, WINDOW),
                assumed: true,
            });
        }
        let window = self.window?;
        // One at a time may enter a window that the server did not report as used up.
        let room = window.remaining.max(u64::from(window.assumed));
        (room <= self.in_progress).then_some(window.ends)
    }

    /// Takes over the limit that a response reports; `true`: there is more room than before. Responses arrive out of order, so
    /// within a window the lowest number counts.
    fn observe(&mut self, headers: &HeaderMap, status: Option<StatusCode>, now: Instant) -> bool {
        let reported = RateLimit::from_headers(headers);
        let (remaining, reset) = match status {
            Some(StatusCode::TOO_MANY_REQUESTS) => (Some(0), retry_after(headers, status)),
            _ => (
                reported.and_then(|reported| reported.remaining()),
                reported.and_then(|reported| reported.reset()),
            ),
        };
        let (Some(mut remaining), Some(reset)) =
            (remaining, reset.filter(|reset| *reset <= LONGEST_RESET))
        else {
            return false;
        };
        let before = self.window;
        let mut ends = later(now, reset);
        if let Some(window) = self
            .window
            .filter(|window| !window.assumed && window.ends > now)
            && ends < later(window.ends, SLACK)
        {
            remaining = remaining.min(window.remaining);
            if remaining > 0 {
                ends = window.ends;
            }
        }
        self.window = Some(Window {
            limit: reported
                .and_then(|reported| reported.limit())
                .or(before.and_then(|before| before.limit)),
            remaining,
            ends,
            assumed: false,
        });
        before.is_some_and(|before| before.remaining < remaining)
    }
}

impl RateLimiter {
    /// Waits until an attempt may begin, but not past `end`: then the error is how long the rest of the wait would be. Calls
    /// `on_wait` once, before the first wait.
    pub(crate) async fn enter(
        self: &Arc<Self>,
        end: Instant,
        on_wait: impl FnOnce(Duration),
    ) -> Result<Pass, Duration> {
        let mut on_wait = Some(on_wait);
        loop {
            // Before looking, so that no change is missed.
            let changed = self.changed.notified();
            let now = Instant::now();
            let ends = {
                let mut state = lock(&self.state);
                let Some(ends) = state.closed_until(now) else {
                    state.in_progress += 1;
                    return Ok(Pass(Arc::clone(self)));
                };
                let hopeless = state.window.is_some_and(|window| window.remaining == 0);
                if (hopeless && ends >= end) || now >= end {
                    return Err(ends.saturating_duration_since(now));
                }
                ends
            };
            if let Some(on_wait) = on_wait.take() {
                on_wait(ends.saturating_duration_since(now));
            }
            let _ = tokio::time::timeout_at(ends.min(end), changed).await;
        }
    }
}

impl RateLimiter {
    /// Returns how many exchanges are left in this window, as far as the server has reported it.
    pub(crate) fn left(&self) -> Option<u64> {
        let window = lock(&self.state).window?;
        match window.ends <= Instant::now() {
            true => window.limit,
            false => Some(window.remaining),
        }
    }
}

/// An attempt in progress.
pub(crate) struct Pass(Arc<RateLimiter>);

impl Pass {
    /// Takes over the limit that its response reports.
    pub(crate) fn observe(&self, headers: &HeaderMap, status: Option<StatusCode>) {
        let more = lock(&self.0.state).observe(headers, status, Instant::now());
        if more {
            self.0.changed.notify_waiters();
        }
    }
}

impl Drop for Pass {
    fn drop(&mut self) {
        lock(&self.0.state).in_progress -= 1;
        self.0.changed.notify_one();
    }
}

/// Adds a duration to a moment; one that is too long leads to a moment so far away that it does not matter.
pub(crate) fn later(from: Instant, after: Duration) -> Instant {
    from.checked_add(after.min(FAR)).unwrap_or(from)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(remaining: &str, reset: &str) -> HeaderMap {
        [
            ("x-ratelimit-limit-minute", "3"),
            ("x-ratelimit-remaining-minute", remaining),
            ("x-ratelimit-reset", reset),
        ]
        .iter()
        .map(|(name, value)| (http::HeaderName::from_static(name), value.parse().unwrap()))
        .collect()
    }

    async fn enter(limit: &Arc<RateLimiter>, seconds: u64) -> Result<Pass, Duration> {
        let end = later(Instant::now(), Duration::from_secs(seconds));
        limit.enter(end, |_| ()).await
    }

    async fn report(limit: &Arc<RateLimiter>, status: u16, remaining: &str, reset: &str) {
        let Ok(pass) = enter(limit, 600).await else {
            panic!("no way in");
        };
        let status = StatusCode::from_u16(status).ok();
        pass.observe(&headers(remaining, reset), status);
    }

    #[tokio::test(start_paused = true)]
    async fn a_used_up_minute_is_waited_for_and_no_longer() {
        let limit = Arc::<RateLimiter>::default();
        let begin = Instant::now();
        report(&limit, 200, "0", "23").await;
        let wait = enter(&limit, 10).await.err().unwrap();
        assert_eq!((wait.as_secs(), begin.elapsed()), (23, Duration::ZERO));
        assert!(enter(&limit, 30).await.is_ok());
        assert_eq!(begin.elapsed().as_secs(), 23);
    }

    #[tokio::test(start_paused = true)]
    async fn no_more_are_under_way_than_remain() {
        let limit = Arc::<RateLimiter>::default();
        report(&limit, 200, "2", "30").await;
        let begin = Instant::now();
        let first = enter(&limit, 600).await.ok();
        let _second = enter(&limit, 600).await.ok().unwrap();
        assert_eq!(enter(&limit, 5).await.err().unwrap().as_secs(), 25);
        let third = tokio::spawn({
            let limit = Arc::clone(&limit);
            async move { enter(&limit, 600).await.is_ok() }
        });
        tokio::time::sleep(Duration::from_secs(1)).await;
        drop(first);
        assert!(third.await.unwrap());
        assert_eq!(begin.elapsed().as_secs(), 6);
    }

    #[tokio::test(start_paused = true)]
    async fn a_new_minute_lets_in_what_the_server_allows() {
        let limit = Arc::<RateLimiter>::default();
        report(&limit, 429, "5", "10").await;
        let begin = Instant::now();
        let calls: Vec<_> = (0..10)
            .map(|_| {
                let limit = Arc::clone(&limit);
                tokio::spawn(async move {
                    let pass = enter(&limit, 600).await.ok().unwrap();
                    let entered = begin.elapsed().as_secs();
                    tokio::time::sleep(Duration::from_secs(1)).await;
                    drop(pass);
                    entered
                })
            })
            .collect();
        let mut entered = Vec::new();
        for call in calls {
            entered.push(call.await.unwrap());
        }
        entered.sort_unstable();
        assert_eq!(entered, [10, 10, 10, 11, 11, 11, 12, 12, 12, 13]);
    }

    #[tokio::test(start_paused = true)]
    async fn responses_out_of_order_do_not_open_a_closed_minute_but_a_new_one_does() {
        let limit = Arc::<RateLimiter>::default();
        let (first, second) = (
            enter(&limit, 1).await.ok().unwrap(),
            enter(&limit, 1).await.ok().unwrap(),
        );
        first.observe(&headers("0", "20"), None);
        second.observe(&headers("1", "20"), None);
        drop((first, second));
        let begin = Instant::now();
        assert!(enter(&limit, 10).await.is_err());
        // An attempt that had begun before reports the next minute.
        let waiting = tokio::spawn({
            let limit = Arc::clone(&limit);
            async move { enter(&limit, 600).await.is_ok() }
        });
        tokio::time::sleep(Duration::from_secs(5)).await;
        lock(&limit.state).in_progress += 1;
        let late = Pass(Arc::clone(&limit));
        late.observe(&headers("3", "60"), None);
        assert!(waiting.await.unwrap());
        assert_eq!(begin.elapsed().as_secs(), 5);
    }

    #[tokio::test(start_paused = true)]
    async fn nonsense_closes_nothing_for_long() {
        let limit = Arc::<RateLimiter>::default();
        for reset in ["18446744073709551615", "1763764800", "3600", "soon", "0"] {
            report(&limit, 200, "0", reset).await;
            let begin = Instant::now();
            assert!(enter(&limit, 1).await.is_ok(), "{reset}");
            assert_eq!(begin.elapsed(), Duration::ZERO, "{reset}");
        }
        assert!(later(Instant::now(), Duration::MAX) > Instant::now());
    }

    #[tokio::test(start_paused = true)]
    async fn a_call_given_up_delays_no_other() {
        let limit = Arc::<RateLimiter>::default();
        report(&limit, 200, "1", "30").await;
        let pass = enter(&limit, 600).await.ok().unwrap();
        for _ in 0..3 {
            let given_up = enter(&limit, 600);
            assert!(
                tokio::time::timeout(Duration::from_secs(1), given_up)
                    .await
                    .is_err()
            );
        }
        drop(pass);
        let begin = Instant::now();
        assert!(enter(&limit, 600).await.is_ok());
        assert_eq!(begin.elapsed(), Duration::ZERO);
    }
}
