//! Likeness of two names: the one measure behind renames, successors of rows of names.lock and "did you mean".
//!
//! The measure is the share of characters in common, in order. Edit distances are too strict for renames, which mostly add or remove
//! a word (Levenshtein rates `zone` → `timeZone` at 50 instead of 67), and shares of letter pairs are too strict for typing mistakes.

use std::cmp::Reverse;

use similar::TextDiff;

/// Longest text that is compared whole. Of a longer one only the end counts, because generated prefixes are the same.
const LONGEST: usize = 100;

/// Returns the likeness of two names, from 0, nothing in common, to 100, equal except for case and separators.
#[must_use]
pub fn likeness(old: &str, new: &str) -> u8 {
    let (old, new) = (normalized(old), normalized(new));
    if old.is_empty() && new.is_empty() {
        return 0;
    }
    let ratio = TextDiff::from_chars(old.as_str(), new.as_str()).ratio();
    // A ratio lies between 0 and 1.
    (ratio * 100.0).round() as u8
}

/// Returns the known name that a mistyped one most likely means, if they are at least this alike, in percent.
#[must_use]
pub fn did_you_mean<'a>(name: &str, known: &[&'a str], at_least: u8) -> Option<&'a str> {
    let scored = known.iter().enumerate();
    scored
        .map(|(index, known)| (likeness(name, known), Reverse(index), *known))
        .filter(|(alike, ..)| *alike >= at_least)
        .max()
        .map(|(_, _, known)| known)
}

/// The last letters and digits of a name in lower case; the whole name where it has neither.
fn normalized(name: &str) -> String {
    let lower = || name.chars().flat_map(char::to_lowercase);
    let mut chars: Vec<char> = lower().filter(|c| !matches!(c, '_' | '-')).collect();
    if chars.is_empty() {
        chars = lower().collect();
    }
    chars[chars.len().saturating_sub(LONGEST)..]
        .iter()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_look_alike_are_near_a_hundred() {
        assert_eq!(likeness("clusterId", "ClusterID"), 100);
        assert_eq!(likeness("clusterId", "cluster_id"), 100);
        assert_eq!(likeness("zone", "timeZone"), 67);
        assert!(likeness("v1beta1Cluster", "v1beta2Cluster") > 90);
        assert!(likeness("displayName", "state") < 40);
        assert_eq!(likeness("", ""), 0);
        assert_eq!(likeness("_", "-"), 0);
    }

    #[test]
    fn a_mistyped_name_finds_the_known_one_and_a_foreign_name_none() {
        let known = ["x-secret", "x-state", "x-rust-name"];
        assert_eq!(did_you_mean("x-secert", &known, 80), Some("x-secret"));
        assert_eq!(did_you_mean("x_rustname", &known, 80), Some("x-rust-name"));
        assert_eq!(did_you_mean("x-go-name", &known, 80), None);
    }
}
