//! Releases of a crate, in their order.

use semver::{BuildMetadata, Prerelease, Version};

/// Whether release `a` comes after release `b`. A text that is no version, as before the first release, comes before all.
pub fn is_greater(a: &str, b: &str) -> bool {
    Version::parse(a).ok() > Version::parse(b).ok()
}

/// The release in which a new name first appears: the one in preparation, or the next patch release where `release` is
/// published already.
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
