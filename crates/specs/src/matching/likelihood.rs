//! How likely one thing became another, in words that a maintainer can check.

/// Evidence that an old thing is a new one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Likelihood {
    /// From 0 to 100; compares candidates for one old thing.
    pub(super) score: u8,
    /// Evidence for it: `same route`, `3 of 4 fields`.
    pub(super) reasons: Vec<String>,
    /// Evidence against it: `another type: String → HashMap<String, String>`.
    pub(super) doubt: Option<String>,
}

/// Mean of shares in percent, each with its weight; 0 without any.
pub(super) fn mean(shares: &[(usize, u8)]) -> u8 {
    let whole: usize = shares.iter().map(|(weight, _)| weight).sum();
    let got: usize = shares
        .iter()
        .map(|(weight, share)| weight * usize::from(*share))
        .sum();
    percent(got, whole * 100).unwrap_or(0)
}

/// Share in percent, rounded down so that only the whole is 100; `None` of nothing.
pub(super) fn percent(part: usize, whole: usize) -> Option<u8> {
    let share = (part * 100).checked_div(whole)?;
    Some(u8::try_from(share).unwrap_or(100))
}
