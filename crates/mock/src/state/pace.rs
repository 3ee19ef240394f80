//! Pace at which resources move through their states.

use std::fmt;
use std::str::FromStr;
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

/// `0s`, `500ms`, `2s`, `1m`, or `reads:2`.
impl FromStr for Pace {
    type Err = PaceError;

    fn from_str(text: &str) -> Result<Self, PaceError> {
        let error = || PaceError(text.to_owned());
        if let Some(reads) = text.strip_prefix("reads:") {
            return reads.parse().map(Self::Reads).map_err(|_| error());
        }
        let digits = text.trim_end_matches(|c: char| c.is_ascii_lowercase());
        let number: u32 = digits.parse().map_err(|_| error())?;
        let unit = match &text[digits.len()..] {
            "ms" => Duration::from_millis(1),
            "s" => Duration::from_secs(1),
            "m" => Duration::from_secs(60),
            _ => return Err(error()),
        };
        Ok(Self::Time(unit * number))
    }
}

/// A text that is no [`Pace`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaceError(String);

impl fmt::Display for PaceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:?} is no pace: write a time as 0s, 500ms, 2s or 1m, or a number of reads as reads:2",
            self.0
        )
    }
}

impl std::error::Error for PaceError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pace_is_a_time_or_a_number_of_reads() {
        for (text, expected) in [
            ("0s", Pace::Time(Duration::ZERO)),
            ("500ms", Pace::Time(Duration::from_millis(500))),
            ("2s", Pace::Time(Duration::from_secs(2))),
            ("1m", Pace::Time(Duration::from_secs(60))),
            ("reads:2", Pace::Reads(2)),
        ] {
            assert_eq!(text.parse(), Ok(expected), "{text}");
        }
        for text in [
            "",
            "2",
            "s",
            "-1s",
            "2h",
            "2 s",
            "reads:",
            "reads:x",
            "99999999999s",
        ] {
            let error = text.parse::<Pace>().expect_err(text).to_string();
            assert!(error.contains("reads:2"), "{error}");
        }
    }
}
