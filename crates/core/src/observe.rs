//! Observation of calls by the program: hooks that see each attempt, and counters.

pub(crate) mod hooks;
pub(crate) mod metrics;
