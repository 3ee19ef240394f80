//! Report of a comparison, ready to render. It needs no model and no files.

use std::fmt;

use serde::Serialize;

use super::kind::ChangeKind;
pub use super::level::{Bump, Effect, Level};

/// Version of the JSON form of [`Report`].
pub const SCHEMA_VERSION: u32 = 1;

/// Effect on released clients, with its description.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Wire {
    /// The effect.
    pub effect: Effect,
    /// Description in one clause: `the server rejects calls without it`.
    pub words: String,
}

/// Effect on Rust source.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Rust {
    /// Path of the item: `types::Cluster::state`.
    pub item: String,
    /// Lines of the old signature; empty if there is none.
    pub before: Vec<String>,
    /// Lines of the new signature; empty if there is none.
    pub after: Vec<String>,
}

/// Kind of the subject of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum SubjectKind {
    /// The API itself.
    Api,
    /// An operation, its body or its response.
    Operation,
    /// A parameter of an operation.
    Parameter,
    /// A record or an enum.
    Type,
    /// A field of a record.
    Field,
    /// A value of an enum.
    Variant,
}

/// Subject of a change: the one place that changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Subject {
    /// Its kind.
    pub kind: SubjectKind,
    /// Its name: `Cluster.state`, `list_clusters`, `list_clusters?page_size`; both names if it was renamed.
    pub name: String,
    /// JSON pointer in the new document; for something removed, in the old document.
    pub pointer: String,
}

/// A place in a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Place {
    /// Path, relative to the workspace if the file is inside it.
    pub file: String,
    /// Counted from 1.
    pub line: usize,
    /// Counted from 1.
    pub column: usize,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}", self.file, self.line, self.column)
    }
}

/// A call that a change affects.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Use {
    /// `GET /clusters`
    pub route: String,
    /// `list_clusters`
    pub operation: String,
    /// Path to the changed item: `clusters[].tidbNodeSetting`; empty for the call itself.
    pub path: String,
}

/// One change: a root cause with everything that follows from it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Change {
    /// Kind of change.
    #[serde(rename = "id")]
    pub kind: ChangeKind,
    /// Eight hexadecimal digits that identify the change: a hash of kind, pointer and values.
    pub fingerprint: String,
    /// Severity.
    pub level: Level,
    /// Version increment that it needs.
    pub bump: Bump,
    /// The changed place.
    pub subject: Subject,
    /// Short description: `enum value removed: PAUSED`.
    pub summary: String,
    /// Canonical value before; part of the fingerprint.
    pub before: Option<String>,
    /// Canonical value after; part of the fingerprint.
    pub after: Option<String>,
    /// Effect on released clients.
    pub wire: Wire,
    /// Effect on Rust source; `None` if no signature changes.
    pub rust: Option<Rust>,
    /// Place in the old document.
    pub old: Option<Place>,
    /// Place in the new document; for something removed, the place of its parent.
    pub new: Option<Place>,
    /// All calls that it affects, shortest path first.
    pub used_by: Vec<Use>,
    /// Certainty that old and new are the same item renamed, in percent.
    pub confidence: Option<u8>,
    /// Advice, one line each.
    pub fix: Vec<String>,
    /// Items that were added or removed with it and have no change themselves.
    pub folded: Vec<String>,
    /// Reason of its acceptance, if it was accepted.
    pub accepted: Option<String>,
}

/// Report of one API.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ApiReport {
    /// `dedicated`
    pub api: String,
    /// `tidbcloud-dedicated-v1beta1`
    #[serde(rename = "crate")]
    pub crate_name: String,
    /// The last published version; `None` before the first.
    pub released: Option<String>,
    /// The version that the new side declares.
    pub declared: String,
    /// The version that the changes need.
    pub needed: String,
    /// The greatest bump of all changes.
    pub required_bump: Bump,
    /// Changes, worst first, `Noise` included.
    pub changes: Vec<Change>,
    /// Notes and warnings about the documents, which are no changes. Those that the old side has too are last.
    pub defects: Vec<String>,
    /// Number of the last `defects`, which the old side has too.
    pub known_defects: usize,
    /// Items that need a text or a decision of a maintainer before `cargo xtask generate` passes.
    #[serde(flatten)]
    pub incomplete: Incomplete,
}

/// Items of the new side that need a text or a decision of a maintainer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Incomplete {
    /// Items without documentation that the old side does not have, or has documented: `Cluster.adminToken`.
    pub undocumented: Vec<String>,
    /// Masked fields for which no overlay decides whether they are secrets: `v1beta1Cluster.adminToken`.
    pub undecided_secrets: Vec<String>,
}

impl Incomplete {
    /// Whether nothing is missing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.undocumented.is_empty() && self.undecided_secrets.is_empty()
    }
}

/// Report of a comparison.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Report {
    /// [`SCHEMA_VERSION`].
    pub schema_version: u32,
    /// Old revision: `merge base of HEAD and main (1a2b3c4)`.
    pub base: String,
    /// New revision: `the work tree`.
    pub head: String,
    /// The greatest bump of all APIs.
    pub required_bump: Bump,
    /// Report of each API that was compared.
    pub apis: Vec<ApiReport>,
}

impl ApiReport {
    /// Notes and warnings that the old side does not have.
    #[must_use]
    pub fn new_defects(&self) -> &[String] {
        let new = self.defects.len().saturating_sub(self.known_defects);
        &self.defects[..new]
    }

    /// Number of changes of this level.
    #[must_use]
    pub fn count(&self, level: Level) -> usize {
        self.changes
            .iter()
            .filter(|change| change.level == level)
            .count()
    }

    /// Whether the declared version is at least the one that the changes need.
    #[must_use]
    pub fn is_declared(&self) -> bool {
        match (
            semver::Version::parse(&self.declared),
            semver::Version::parse(&self.needed),
        ) {
            (Ok(declared), Ok(needed)) => declared >= needed,
            _ => self.declared == self.needed,
        }
    }
}
