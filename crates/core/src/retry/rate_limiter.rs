//! Keeping to the rate limit: a call waits for what the server has said to all clients together.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use http::{HeaderMap, StatusCode};
use tokio::sync::Notify;
use tokio::time::Instant;

use crate::digest::lock;
use crate::rate_limit::{LONGEST_RESET, RateLimit, retry_after};

/// The server counts by the minute.
const WINDOW: Duration = Duration::from_secs(60);
/// Resets are told in whole seconds, so that the end of one window is told with this much difference.
const SLACK: Duration = Duration::from_secs(2);
const FAR: Duration = Duration::from_secs(60 * 60 * 24 * 365);

/// What the server has said about the limit of a key pair, and how many attempts are under way with it. It is counted by
/// key, so all APIs of a configuration share it, on whichever host they are.
///
/// No more of them are under way than the server has said remain. It counts by itself, and its word is only as
/// new as the last reply.
#[derive(Default)]
pub(crate) struct Limit {
    state: Mutex<State>,
    changed: Notify,
}

#[derive(Default)]
struct State {
    window: Option<Window>,
    under_way: u64,
}

#[derive(Clone, Copy, Debug)]
struct Window {
    limit: Option<u64>,
    remaining: u64,
    ends: Instant,
    /// Nothing was said about it yet.
    assumed: bool,
}

impl State {
    /// `None`: an attempt may begin. Else when the window ends.
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
        // One at a time is let through to a window that was not closed by the server's word.
        let room = window.remaining.max(u64::from(window.assumed));
        (room <= self.under_way).then_some(window.ends)
    }

    /// Takes over what a reply says; `true`: there is more room than before. Replies come out of order, so within
    /// a window the lowest number counts.
    fn told(&mut self, headers: &HeaderMap, status: Option<StatusCode>, now: Instant) -> bool {
        let said = RateLimit::from_headers(headers);
        let (remaining, reset) = match status {
            Some(StatusCode::TOO_MANY_REQUESTS) => (Some(0), retry_after(headers, status)),
            _ => (
                said.and_then(|said| said.remaining()),
                said.and_then(|said| said.reset()),
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
            limit: said
                .and_then(|said| said.limit())
                .or(before.and_then(|before| before.limit)),
            remaining,
            ends,
            assumed: false,
        });
        before.is_some_and(|before| before.remaining < remaining)
    }
}

impl Limit {
    /// Waits until an attempt may begin, but not past `end`: then the error is how long the wait would still be.
    pub(crate) async fn enter(
        self: &Arc<Self>,
        end: Instant,
        held_back: impl FnOnce(Duration),
    ) -> Result<Pass, Duration> {
        let mut held_back = Some(held_back);
        loop {
            // Before looking, so that no change is missed.
            let changed = self.changed.notified();
            let now = Instant::now();
            let ends = {
                let mut state = lock(&self.state);
                let Some(ends) = state.closed_until(now) else {
                    state.under_way += 1;
                    return Ok(Pass(Arc::clone(self)));
                };
                let hopeless = state.window.is_some_and(|window| window.remaining == 0);
                if (hopeless && ends >= end) || now >= end {
                    return Err(ends.saturating_duration_since(now));
                }
                ends
            };
            if let Some(held_back) = held_back.take() {
                held_back(ends.saturating_duration_since(now));
            }
            let _ = tokio::time::timeout_at(ends.min(end), changed).await;
        }
    }
}

/// An attempt under way.
pub(crate) struct Pass(Arc<Limit>);

impl Pass {
    /// Takes over what its reply says about the limit.
    pub(crate) fn told(&self, (headers, status): (&HeaderMap, Option<StatusCode>)) {
        let more = lock(&self.0.state).told(headers, status, Instant::now());
        if more {
            self.0.changed.notify_waiters();
        }
    }
}

impl Drop for Pass {
    fn drop(&mut self) {
        lock(&self.0.state).under_way -= 1;
        self.0.changed.notify_one();
    }
}

/// A moment, or one so far away that it does not matter.
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

    async fn enter(limit: &Arc<Limit>, seconds: u64) -> Result<Pass, Duration> {
        let end = later(Instant::now(), Duration::from_secs(seconds));
        limit.enter(end, |_| ()).await
    }

    async fn say(limit: &Arc<Limit>, status: u16, remaining: &str, reset: &str) {
        let Ok(pass) = enter(limit, 600).await else {
            panic!("no way in");
        };
        let status = StatusCode::from_u16(status).ok();
        pass.told((&headers(remaining, reset), status));
    }

    #[tokio::test(start_paused = true)]
    async fn a_used_up_minute_is_waited_for_and_no_longer() {
        let limit = Arc::<Limit>::default();
        let begin = Instant::now();
        say(&limit, 200, "0", "23").await;
        let wait = enter(&limit, 10).await.err().unwrap();
        assert_eq!((wait.as_secs(), begin.elapsed()), (23, Duration::ZERO));
        assert!(enter(&limit, 30).await.is_ok());
        assert_eq!(begin.elapsed().as_secs(), 23);
    }

    #[tokio::test(start_paused = true)]
    async fn no_more_are_under_way_than_remain() {
        let limit = Arc::<Limit>::default();
        say(&limit, 200, "2", "30").await;
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
        let limit = Arc::<Limit>::default();
        say(&limit, 429, "5", "10").await;
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
    async fn replies_out_of_order_do_not_open_a_closed_minute_but_a_new_one_does() {
        let limit = Arc::<Limit>::default();
        let (first, second) = (
            enter(&limit, 1).await.ok().unwrap(),
            enter(&limit, 1).await.ok().unwrap(),
        );
        first.told((&headers("0", "20"), None));
        second.told((&headers("1", "20"), None));
        drop((first, second));
        let begin = Instant::now();
        assert!(enter(&limit, 10).await.is_err());
        // An attempt that had begun before tells of the next minute.
        let waiting = tokio::spawn({
            let limit = Arc::clone(&limit);
            async move { enter(&limit, 600).await.is_ok() }
        });
        tokio::time::sleep(Duration::from_secs(5)).await;
        lock(&limit.state).under_way += 1;
        let late = Pass(Arc::clone(&limit));
        late.told((&headers("3", "60"), None));
        assert!(waiting.await.unwrap());
        assert_eq!(begin.elapsed().as_secs(), 5);
    }

    #[tokio::test(start_paused = true)]
    async fn nonsense_closes_nothing_for_long() {
        let limit = Arc::<Limit>::default();
        for reset in ["18446744073709551615", "1763764800", "3600", "soon", "0"] {
            say(&limit, 200, "0", reset).await;
            let begin = Instant::now();
            assert!(enter(&limit, 1).await.is_ok(), "{reset}");
            assert_eq!(begin.elapsed(), Duration::ZERO, "{reset}");
        }
        assert!(later(Instant::now(), Duration::MAX) > Instant::now());
    }

    #[tokio::test(start_paused = true)]
    async fn a_call_given_up_holds_nobody_back() {
        let limit = Arc::<Limit>::default();
        say(&limit, 200, "1", "30").await;
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
