//! Likeness of two names: the one measure behind renames, successors of rows and "did you mean".
//!
//! The measure is the share of characters in common, in order. An edit distance (`strsim`) is too strict for renames, which mostly
//! add or remove a word: it rates `zone` → `timeZone` at 50 instead of 67.

use std::cmp::Reverse;

use similar::TextDiff;

use super::opposites;

/// Two names below this likeness, in percent, are a removal and an addition.
const RENAMED: u8 = 50;

/// Longest text that is compared whole. Of a longer one only the end counts, because generated prefixes are the same.
const LONGEST: usize = 100;

/// Likeness of two names, from 0, nothing in common, to 100, equal but for upper and lower case.
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

/// Likeness of two wire names, where one can be the other's new name.
#[must_use]
pub fn rename_likeness(old: &str, new: &str) -> Option<u8> {
    let likeness = likeness(old, new);
    (likeness >= RENAMED && !opposites::exclude_each_other(old, new)).then_some(likeness)
}

/// Index and likeness of the candidate that is most alike; the first of several.
pub fn most_alike<T>(candidates: &[T], likeness: impl Fn(&T) -> Option<u8>) -> Option<(usize, u8)> {
    let scored = candidates.iter().enumerate();
    scored
        .filter_map(|(index, candidate)| Some((index, likeness(candidate)?)))
        .max_by_key(|(index, likeness)| (*likeness, Reverse(*index)))
}

/// The last characters of a name in lower case.
fn normalized(name: &str) -> String {
    let chars: Vec<char> = name.chars().flat_map(char::to_lowercase).collect();
    chars[chars.len().saturating_sub(LONGEST)..]
        .iter()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_alike_is_near_a_hundred() {
        assert_eq!(likeness("clusterId", "ClusterID"), 100);
        assert!(likeness("clusterId", "cluster_id") > 90);
        assert!(likeness("v1beta1Cluster", "v1beta2Cluster") > 90);
        assert!(likeness("displayName", "state") < 40);
        assert_eq!(likeness("", ""), 0);
    }
}
