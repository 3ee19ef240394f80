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

/// A line that a caller writes, before and after a change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CallerLines {
    /// `client.list_regions()`
    pub before: String,
    /// `client.list_regions(cloud_provider)`
    pub after: String,
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
    /// Path of the Rust item that it is about: `types::Cluster::state`, `operations::ListClusters::page_size`.
    pub item: String,
    /// Paths of the items at further places that the same change is about.
    pub further_items: Vec<String>,
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
    /// Line of a caller that no longer compiles, with its replacement; `None` where the signatures show none.
    pub caller: Option<CallerLines>,
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
    /// The types of `folded` that the new side does not have.
    pub removed_types: Vec<String>,
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

/// Address of the files of a commit on the web.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Blobs {
    /// Address to which the path of a file is added: `https://github.com/owner/name/blob/<commit>/`.
    pub url: String,
    /// Start of the names of files in the report that is not part of their path: `1a2b3c4:`.
    pub prefix: String,
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
    /// Files of the old revision on the web, where repository and commit are known.
    pub base_blobs: Option<Blobs>,
    /// Files of the new revision on the web, where repository and commit are known.
    pub head_blobs: Option<Blobs>,
    /// The greatest bump of all APIs.
    pub required_bump: Bump,
    /// Report of each API that was compared.
    pub apis: Vec<ApiReport>,
}

impl Change {
    /// Place that shows the change: in the old document for something removed, otherwise in the new one. With it, whether it
    /// is in the new document.
    #[must_use]
    pub fn place(&self) -> Option<(&Place, bool)> {
        let old = self.old.as_ref().map(|place| (place, false));
        let new = self.new.as_ref().map(|place| (place, true));
        match self.is_removal() {
            true => old.or(new),
            false => new.or(old),
        }
    }

    /// Whether the new side has nothing in place of what changed.
    #[must_use]
    pub fn is_removal(&self) -> bool {
        let signature = self.rust.as_ref();
        let without_signature =
            signature.is_some_and(|rust| !rust.before.is_empty() && rust.after.is_empty());
        match self.before.is_some() {
            true => self.after.is_none(),
            false => without_signature && self.after.is_none(),
        }
    }
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
