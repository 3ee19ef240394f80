//! Releases of a crate, compared as versions are.

use std::cmp::Ordering;

/// Whether release `a` comes after release `b`. No release at all comes before every other.
pub fn is_greater(a: &str, b: &str) -> bool {
    compare(a, b) == Ordering::Greater
}

fn compare(a: &str, b: &str) -> Ordering {
    let parts = |text: &str| {
        let text = text.split('+').next().unwrap_or_default().to_owned();
        let (core, pre) = match text.split_once('-') {
            Some((core, pre)) => (core.to_owned(), Some(pre.to_owned())),
            None => (text, None),
        };
        let numbers: Vec<u64> = core.split('.').filter_map(|n| n.parse().ok()).collect();
        (numbers, pre)
    };
    let ((a, a_pre), (b, b_pre)) = (parts(a), parts(b));
    a.cmp(&b).then_with(|| match (a_pre, b_pre) {
        (None, None) => Ordering::Equal,
        // A pre-release comes before its release.
        (None, Some(_)) => Ordering::Greater,
        (Some(_), None) => Ordering::Less,
        (Some(a), Some(b)) => words(&a).cmp(&words(&b)),
    })
}

/// The words of a pre-release: numbers come before text, and by size.
fn words(pre: &str) -> Vec<(bool, u64, String)> {
    pre.split('.')
        .map(|word| match word.parse() {
            Ok(number) => (false, number, String::new()),
            Err(_) => (true, 0, word.to_owned()),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::is_greater;

    #[test]
    fn releases_have_their_order() {
        let order = [
            "",
            "0.1.0",
            "0.2.0",
            "0.10.0",
            "1.0.0-alpha.2",
            "1.0.0-alpha.10",
            "1.0.0-beta",
            "1.0.0",
            "1.0.1+b",
        ];
        for (index, a) in order.iter().enumerate() {
            for (other, b) in order.iter().enumerate() {
                assert_eq!(is_greater(a, b), index > other, "{a} {b}");
            }
        }
    }
}
