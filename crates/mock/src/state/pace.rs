//! When resources leave their transitional states.

use std::time::Duration;

/// When a resource leaves a transitional state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Pace {
    /// After this number of reads that show the transitional state.
    Reads(u32),
    /// After this time, by the clock of the mock.
    Time(Duration),
}

impl Default for Pace {
    fn default() -> Self {
        Self::Reads(1)
    }
}
