//! Version that a crate needs after a change.

use semver::Version;

use super::report::Bump;

/// Returns the least version that a change needs since the last published version. A crate that was never published needs
/// no other version than the one it declares. A version never decreases.
pub(super) fn needed(released: Option<&str>, declared: &str, bump: Bump) -> String {
    let parsed = (
        released.map(Version::parse).transpose(),
        Version::parse(declared),
    );
    let (Ok(Some(released)), Ok(declared)) = parsed else {
        return declared.to_owned();
    };
    after(&released, bump).max(declared).to_string()
}

/// Returns the greater of two versions; the first if one of them is not a version.
pub(super) fn greater(one: &str, other: &str) -> String {
    match (Version::parse(one), Version::parse(other)) {
        (Ok(first), Ok(second)) => first.max(second).to_string(),
        _ => one.to_owned(),
    }
}

/// Returns the next version that may contain a change of this bump.
fn after(version: &Version, bump: Bump) -> Version {
    let Version {
        major,
        minor,
        patch,
        ..
    } = *version;
    let is_stable = major > 0;
    match bump {
        Bump::None => version.clone(),
        Bump::Major if is_stable => Version::new(major + 1, 0, 0),
        Bump::Minor if is_stable => Version::new(major, minor + 1, 0),
        Bump::Major => Version::new(0, minor + 1, 0),
        Bump::Minor | Bump::Patch => Version::new(major, minor, patch + 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_compared_as_versions() {
        assert_eq!(greater("0.9.0", "0.10.0"), "0.10.0");
        assert_eq!(greater("1.0.0", "0.10.0"), "1.0.0");
        assert_eq!(greater("0.1.0", "soon"), "0.1.0");
    }

    #[test]
    fn before_one_a_break_moves_the_second_number() {
        for (released, declared, bump, expected) in [
            (Some("0.4.2"), "0.4.2", Bump::Major, "0.5.0"),
            (Some("0.4.2"), "0.4.2", Bump::Minor, "0.4.3"),
            (Some("0.4.2"), "0.4.2", Bump::Patch, "0.4.3"),
            (Some("0.4.2"), "0.4.2", Bump::None, "0.4.2"),
            (Some("0.4.2"), "0.5.0", Bump::Minor, "0.5.0"),
            (Some("1.4.2"), "1.4.2", Bump::Major, "2.0.0"),
            (Some("1.4.2"), "1.4.2", Bump::Minor, "1.5.0"),
            (Some("1.4.2"), "1.4.2", Bump::Patch, "1.4.3"),
            (None, "0.1.0", Bump::Major, "0.1.0"),
        ] {
            assert_eq!(needed(released, declared, bump), expected);
        }
    }
}
