//! Reasons by sort: problems that differ in names and numbers alone are one.

use std::collections::{BTreeMap, BTreeSet};

use tidbcloud_schema::keywords::KEYWORDS;

use crate::attempt::{Attempt, Outcome};

/// Quoted words that are part of what a problem is about; other quoted words are names in a document.
const SAID: &[&str] = &[
    "#",
    "allowReserved",
    "application/octet-stream",
    "application/x-www-form-urlencoded",
    "application/xml",
    "content",
    "cookie",
    "deepObject",
    "formData",
    "header",
    "multipart/form-data",
    "path",
    "query",
    "servers",
    "style: deepObject",
    "text/plain",
];

/// How often problems of one sort are the reason.
#[derive(Clone, Debug, Default)]
pub(crate) struct Count {
    /// Documents of which no crate is made, with such a problem.
    pub(crate) refused: usize,
    /// Documents that lack an operation for such a problem.
    pub(crate) in_part: usize,
    /// Operations that are left out for it.
    pub(crate) operations: usize,
}

/// The sorts of problems, the one of most documents first.
pub(crate) fn count(attempts: &[Attempt]) -> Vec<(String, Count)> {
    let mut counts: BTreeMap<String, Count> = BTreeMap::new();
    for attempt in attempts {
        let sorts: Vec<String> = attempt.problems().into_iter().map(sort_of).collect();
        let distinct: BTreeSet<&String> = sorts.iter().collect();
        let is_made = matches!(attempt.outcome, Outcome::Made { .. });
        for sort in distinct {
            let count = counts.entry(sort.clone()).or_default();
            if is_made {
                count.in_part += 1;
            } else {
                count.refused += 1;
            }
        }
        if is_made {
            for sort in &sorts {
                counts.entry(sort.clone()).or_default().operations += 1;
            }
        }
    }
    let mut counts: Vec<(String, Count)> = counts.into_iter().collect();
    counts.sort_by_key(|(_, count)| {
        std::cmp::Reverse((count.refused + count.in_part, count.operations))
    });
    counts
}

/// A problem without names and numbers.
fn sort_of(problem: &str) -> String {
    let first = problem.lines().next().unwrap_or_default();
    let parts = first.split('`').enumerate().map(|(index, part)| {
        let is_said = SAID.contains(&part) || KEYWORDS.iter().any(|keyword| keyword.name == part);
        match index % 2 {
            1 if !is_said => "…".to_owned(),
            _ => without_numbers(part),
        }
    });
    parts.collect::<Vec<_>>().join("`")
}

/// A text with `N` in place of each number; digits that end a word (`base64`) stay.
fn without_numbers(text: &str) -> String {
    let mut short = String::new();
    let mut is_number = false;
    for c in text.chars() {
        let ends_word = short.ends_with(|last: char| last.is_ascii_alphanumeric()) && !is_number;
        match c.is_ascii_digit() && !ends_word {
            true if is_number => {}
            true => {
                short.push('N');
                is_number = true;
            }
            false => {
                short.push(c);
                is_number = false;
            }
        }
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn problems_that_differ_in_names_are_one() {
        assert_eq!(sort_of("`a12` is in `header`"), "`…` is in `header`");
        assert_eq!(sort_of("`oneOf` of 12 and 7"), "`oneOf` of N and N");
        assert_eq!(sort_of("base64 of 16 MiB"), "base64 of N MiB");
    }
}
