//! Values of enums: one that only changed its case or separators, or lost or gained a prefix, is the same.

use tidbcloud_openapi::likeness::likeness;

use super::likelihood::Likelihood;
use super::opposites;

/// Likeness, in percent, from which a value may be another one that was mistyped.
const MISTYPED: u8 = 85;

/// How a value was rewritten.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Rewrite {
    /// Case and separators.
    Case,
    /// The old value had this prefix.
    Lost(String),
    /// The new value has this prefix.
    Gained(String),
}

/// How one value was rewritten as another, if it only was.
fn rewrite(old: &str, new: &str) -> Option<Rewrite> {
    let normal = |value: &str| {
        let chars = value.chars();
        let upper = chars.map(|c| match c.is_alphanumeric() {
            true => c.to_ascii_uppercase(),
            false => '_',
        });
        upper.collect::<String>()
    };
    let (was, is) = (normal(old), normal(new));
    if old == new || was.is_empty() || is.is_empty() {
        return None;
    }
    if was == is {
        return Some(Rewrite::Case);
    }
    let prefix = |long: &str, short: &str, text: &str| {
        let rest = long.strip_suffix(short)?;
        let length = rest.chars().count();
        (rest.ends_with('_') && length > 1).then(|| text.chars().take(length).collect::<String>())
    };
    let lost = prefix(&was, &is, old).map(Rewrite::Lost);
    lost.or_else(|| prefix(&is, &was, new).map(Rewrite::Gained))
}

/// Whether one value is another but for case, separators and a prefix.
pub(super) fn is_rewritten(old: &str, new: &str) -> bool {
    rewrite(old, new).is_some()
}

/// Likelihood that a value is another one now. `olds` and `news` are all values of the enum on each side: a prefix that only
/// one value has may mean something.
pub(super) fn likelihood(
    (old, olds): (&str, &[&str]),
    (new, news): (&str, &[&str]),
) -> Option<Likelihood> {
    if opposites::exclude_each_other(old, new) || opposites::differ_in_numbers(old, new) {
        return None;
    }
    let is_shared = |prefix: &str, values: &[&str]| {
        let mut values = values.iter();
        values.len() == 1 || values.by_ref().filter(|it| it.starts_with(prefix)).count() > 1
    };
    let score = likeness(old, new);
    let unusual = || Some("no other value has that prefix".to_owned());
    let (reason, doubt) = match rewrite(old, new) {
        Some(Rewrite::Case) => ("same but for case and separators".to_owned(), None),
        Some(Rewrite::Lost(prefix)) => {
            let reason = format!("same without the prefix `{prefix}`");
            (reason, unusual().filter(|_| !is_shared(&prefix, olds)))
        }
        Some(Rewrite::Gained(prefix)) => {
            let reason = format!("same with the prefix `{prefix}`");
            (reason, unusual().filter(|_| !is_shared(&prefix, news)))
        }
        None if score >= MISTYPED => ("similar".to_owned(), Some("another word".to_owned())),
        None => return None,
    };
    Some(Likelihood {
        score: match doubt {
            None => score.max(MISTYPED),
            Some(_) => score,
        },
        reasons: vec![reason],
        doubt,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn doubt(old: &str, new: &str) -> Option<Option<String>> {
        let (olds, news) = ([old, "STAGE_ENDED"], [new, "STAGE_ENDED"]);
        likelihood((old, &olds), (new, &news)).map(|found| found.doubt)
    }

    #[test]
    fn values_are_the_same_but_for_case_and_prefix() {
        for (old, new) in [
            ("STAGE_RUNNING", "RUNNING"),
            ("RUNNING", "STAGE_RUNNING"),
            ("active", "ACTIVE"),
            ("in-progress", "in_progress"),
            ("in-progress", "IN_PROGRESS"),
        ] {
            assert_eq!(doubt(old, new), Some(None), "{old} → {new}");
        }
    }

    #[test]
    fn a_prefix_of_one_value_and_a_mistyped_value_are_in_doubt() {
        for (old, new) in [("PARTLY_RUNNING", "RUNNING"), ("SUCESS", "SUCCESS")] {
            assert!(matches!(doubt(old, new), Some(Some(_))), "{old} → {new}");
        }
        let alone = likelihood(("STATE_UP", &["STATE_UP"]), ("UP", &["UP"]));
        assert_eq!(alone.map(|found| found.doubt), Some(None));
    }

    #[test]
    fn values_that_negate_or_count_are_others() {
        for (old, new) in [
            ("RUNNING", "NOT_RUNNING"),
            ("ENABLED", "DISABLED"),
            ("CREATING", "DELETING"),
            ("AZ_1", "AZ_2"),
            ("ACTIVE", "INACTIVE"),
            ("RUNNING", "FAILED"),
            ("RUNNING", "RESTARTING"),
        ] {
            assert_eq!(doubt(old, new), None, "{old} → {new}");
        }
    }
}
