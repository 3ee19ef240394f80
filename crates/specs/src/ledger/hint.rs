//! Commands and arguments that resolve a name conflict, as messages propose them.

use super::subject::shell_quoted;

/// Form of the proposal: a command, or an argument of a running update.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ResolutionHint {
    /// `cargo xtask names …`: the document is in `specs/`.
    #[default]
    Names,
    /// `cargo xtask update … --keep …`: the document is not written yet, so that `names` cannot see it.
    Update,
}

impl ResolutionHint {
    /// Keeps the Rust name of `old`, whose identity is `new` now. Both are not quoted for a shell yet.
    #[must_use]
    pub fn keep(self, api: &str, old: &str, new: &str) -> String {
        match self {
            Self::Names => format!(
                "`cargo xtask names keep {api} {} {}`",
                shell_quoted(old),
                shell_quoted(new)
            ),
            Self::Update => format!("`--keep {}`", pair(old, new)),
        }
    }

    /// Removes `identity` from names.lock.
    #[must_use]
    pub fn drop(self, api: &str, identity: &str) -> String {
        match self {
            Self::Names => format!("`cargo xtask names drop {api} {}`", shell_quoted(identity)),
            Self::Update => format!("`--drop {}`", shell_quoted(identity)),
        }
    }

    /// Gives `identity` another Rust name.
    #[must_use]
    pub fn rename(self, api: &str, identity: &str, name: &str) -> String {
        match self {
            Self::Names => format!(
                "`cargo xtask names rename {api} {} {name}`",
                shell_quoted(identity)
            ),
            Self::Update => format!("`--rename {}`", pair(identity, name)),
        }
    }

    /// Keeps a Rust name whose new identity is unknown.
    pub(crate) fn keep_unknown(self) -> &'static str {
        match self {
            Self::Names => "`names keep`",
            Self::Update => "`--keep OLD=NEW`",
        }
    }
}

/// `OLD=NEW` as one argument of a shell, which takes an equals sign within a word as it is.
pub(super) fn pair(old: &str, new: &str) -> String {
    if shell_quoted(old) == old && shell_quoted(new) == new {
        format!("{old}={new}")
    } else {
        shell_quoted(&format!("{old}={new}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shell_takes_what_is_proposed() {
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
