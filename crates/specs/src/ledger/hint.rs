//! What people write to settle a name: a command of its own, or an argument of the update that asks.

use super::subject::quoted;

/// Where names are settled.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ResolutionHint {
    /// `cargo xtask names …`: the document stands in `specs/`.
    #[default]
    Names,
    /// `cargo xtask update … --keep …`: the document is not written yet, so that no command of its own can see it.
    Update,
}

impl ResolutionHint {
    /// The document calls `old` by the identity `new` now. Both are texts, not yet for a shell.
    #[must_use]
    pub fn keep(self, api: &str, old: &str, new: &str) -> String {
        match self {
            Self::Names => format!(
                "`cargo xtask names keep {api} {} {}`",
                quoted(old),
                quoted(new)
            ),
            Self::Update => format!("`--keep {}`", pair(old, new)),
        }
    }

    /// `identity` is gone.
    #[must_use]
    pub fn drop(self, api: &str, identity: &str) -> String {
        match self {
            Self::Names => format!("`cargo xtask names drop {api} {}`", quoted(identity)),
            Self::Update => format!("`--drop {}`", quoted(identity)),
        }
    }

    /// `identity` gets another Rust name.
    #[must_use]
    pub fn rename(self, api: &str, identity: &str, name: &str) -> String {
        match self {
            Self::Names => format!(
                "`cargo xtask names rename {api} {} {name}`",
                quoted(identity)
            ),
            Self::Update => format!("`--rename {}`", pair(identity, name)),
        }
    }

    /// What keeps a name, where nobody knows the new identity.
    pub(crate) fn keep_something(self) -> &'static str {
        match self {
            Self::Names => "`names keep`",
            Self::Update => "`--keep OLD=NEW`",
        }
    }
}

/// `OLD=NEW` as one argument of a shell, which takes an equals sign within a word as it is.
fn pair(old: &str, new: &str) -> String {
    if quoted(old) == old && quoted(new) == new {
        format!("{old}={new}")
    } else {
        quoted(&format!("{old}={new}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shell_takes_what_is_told() {
        let (names, update) = (ResolutionHint::Names, ResolutionHint::Update);
        assert_eq!(names.drop("a", "Big"), "`cargo xtask names drop a Big`");
        assert_eq!(
            names.keep("a", "GET /x", "Get"),
            "`cargo xtask names keep a 'GET /x' Get`"
        );
        assert_eq!(update.keep("a", "A.b", "A.c"), "`--keep A.b=A.c`");
        assert_eq!(update.rename("a", "GET /x", "y"), "`--rename 'GET /x=y'`");
        assert_eq!(update.drop("a", "GET /x"), "`--drop 'GET /x'`");
    }
}
