//! Decisions about names: what a maintainer may decide where document and names.lock disagree, as flags of an update.

use std::fmt;

use super::LedgerSubject;
use super::hint::pair;
use super::subject::shell_quoted;
use tidbcloud_openapi::diagnostic::Diagnostic;

/// One decision, by identities as a command line writes them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NameDecision {
    /// The Rust name of `old` stays, for the identity `new`.
    Keep {
        /// Identity in names.lock.
        old: String,
        /// Identity in the new document.
        new: String,
    },
    /// The identity is removed from names.lock.
    Drop(String),
    /// The identity gets another Rust name.
    Rename {
        /// Identity in names.lock or in the new document.
        identity: String,
        /// The Rust name.
        name: String,
    },
}

impl NameDecision {
    /// The identity that it is about.
    #[must_use]
    pub fn identity(&self) -> &str {
        match self {
            Self::Keep { old, .. } => old,
            Self::Drop(identity) | Self::Rename { identity, .. } => identity,
        }
    }
}

/// The flag of `cargo xtask update`, quoted for a shell.
impl fmt::Display for NameDecision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Keep { old, new } => write!(f, "--keep {}", pair(old, new)),
            Self::Drop(identity) => write!(f, "--drop {}", shell_quoted(identity)),
            Self::Rename { identity, name } => write!(f, "--rename {}", pair(identity, name)),
        }
    }
}

/// A disagreement that one flag of an update resolves.
#[derive(Clone, Debug)]
pub struct OpenDecision {
    /// The row, under the identity that the ledger has now, or the new identity that cannot have its name.
    pub subject: LedgerSubject,
    /// The decisions that a maintainer may make, the likeliest first; empty where no flag helps.
    pub choices: Vec<Choice>,
    /// The problem as it is printed.
    pub problem: Diagnostic,
}

/// One way to resolve a disagreement.
#[derive(Clone, Debug)]
pub struct Choice {
    /// The decision.
    pub decision: NameDecision,
    /// Evidence for it and against it.
    pub why: String,
}
