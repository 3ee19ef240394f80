//! Levels of changes, the version increments that they need, and their effects on released clients.

use std::fmt;

use serde::Serialize;

/// Severity of a change. Later is worse.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// No effect on callers; hidden and counted.
    Noise,
    /// Documentation changed.
    Doc,
    /// Addition, or a deprecation warning.
    Add,
    /// Compiles, but may behave differently.
    Risk,
    /// Released clients fail; upgrading fixes them without code changes.
    Wire,
    /// No longer compiles, or compiles and then always fails.
    Break,
}

impl Level {
    /// Name in reports: `BREAK`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Noise => "NOISE",
            Self::Doc => "DOC",
            Self::Add => "ADD",
            Self::Risk => "RISK",
            Self::Wire => "WIRE",
            Self::Break => "BREAK",
        }
    }
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// Part of the crate version that a change increments.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Bump {
    /// No release is needed.
    None,
    /// Patch version.
    Patch,
    /// Minor version; before 1.0, the patch version.
    Minor,
    /// Major version; before 1.0, the minor version.
    Major,
}

/// Effect on released clients that call the new server.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Effect {
    /// None.
    Fine,
    /// May fail or behave differently.
    May,
    /// They fail.
    Fails,
}
