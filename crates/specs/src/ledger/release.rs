//! Releases of a crate, in their order.

use semver::{BuildMetadata, Prerelease, Version};

/// Whether release `a` comes after release `b`. What is no version, as before the first release, comes before every one.
pub fn is_greater(a: &str, b: &str) -> bool {
    Version::parse(a).ok() > Version::parse(b).ok()
}

/// The release that something new stands in first: the one that is being made, or the least that can come next where
/// nobody has declared one since the last was published.
pub fn upcoming(release: &str, published: &str) -> String {
    match Version::parse(published) {
        Ok(mut next) if !is_greater(release, published) => {
            next.patch += 1;
            next.pre = Prerelease::EMPTY;
            next.build = BuildMetadata::EMPTY;
            next.to_string()
        }
        _ => release.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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

    #[test]
    fn what_is_new_was_not_published() {
        assert_eq!(upcoming("0.1.0", ""), "0.1.0");
        assert_eq!(upcoming("0.2.0", "0.1.0"), "0.2.0");
        assert_eq!(upcoming("0.1.0", "0.1.0"), "0.1.1");
        assert!(is_greater(&upcoming("1.2.3", "1.2.3"), "1.2.3"));
    }
}
