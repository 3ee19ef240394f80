//! Retries: the loop over the attempts of a call, which failures it repeats, the backoff between attempts, the retry budget
//! and the rate limit that all clients of a configuration keep to.

pub(crate) mod backoff;
pub(crate) mod budget;
pub(crate) mod failure_class;
pub(crate) mod rate_limiter;
pub(crate) mod retry_loop;
