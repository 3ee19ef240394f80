//! What a comparison found, ready to render: no model, no tokens, no file access.

use std::fmt;

use serde::Serialize;

use super::kind::Kind;

/// Version of the JSON form of [`Report`].
pub const SCHEMA_VERSION: u32 = 1;

/// How much a change asks of people. Later is worse.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Nobody is touched; hidden and counted.
    Noise,
    /// Words change.
    Doc,
    /// There is more than before, or a warning.
    Add,
    /// Compiles, and may behave in another way.
    Risk,
    /// Released clients fail; upgrading mends them without edits.
    Wire,
    /// Does not compile any more, or compiles and then always fails.
    Break,
}

impl Level {
    /// As reports write it: `BREAK`.
    #[must_use]
    pub fn word(self) -> &'static str {
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
        f.pad(self.word())
    }
}

/// Which part of the crate's version a change moves. Later moves more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Bump {
    /// No release is needed.
    None,
    /// Corrections.
    Patch,
    /// Additions.
    Minor,
    /// Breaks; before 1.0 this moves the second number.
    Major,
}

/// What a client that is already released meets on the new server.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Effect {
    /// Nothing.
    Fine,
    /// May fail or do something else.
    May,
    /// Fails.
    Fails,
}

/// The effect on the wire, in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Wire {
    /// In one word.
    pub effect: Effect,
    /// In one clause: `the server refuses calls without it`.
    pub words: String,
}

/// The effect on Rust source.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Rust {
    /// The item as its users name it: `types::Cluster::state`.
    pub item: String,
    /// Lines of the signature before; empty where there was none.
    pub before: Vec<String>,
    /// Lines of the signature after; empty where there is none.
    pub after: Vec<String>,
}

/// What a record is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum SubjectKind {
    /// The API itself.
    Api,
    /// An operation, its body or its reply.
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

/// What a record is about: the one place that changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Subject {
    /// What it is.
    pub kind: SubjectKind,
    /// What people call it: `Cluster.state`, `list_clusters`, `list_clusters?page_size`; both names where it was renamed.
    pub name: String,
    /// JSON pointer in the new document; in the old one for what is gone.
    pub pointer: String,
}

/// A place in a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Place {
    /// Path, relative to the workspace where it lies inside.
    pub file: String,
    /// From 1.
    pub line: usize,
    /// From 1.
    pub column: usize,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}", self.file, self.line, self.column)
    }
}

/// A call that a change touches.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Use {
    /// `GET /clusters`
    pub route: String,
    /// `list_clusters`
    pub operation: String,
    /// How the call comes to it: `clusters[].tidbNodeSetting`; empty for the call itself.
    pub path: String,
}

/// One root cause.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Change {
    /// What happened.
    #[serde(rename = "id")]
    pub kind: Kind,
    /// Eight hexadecimal digits of what identifies the change: kind, pointer and values.
    pub fingerprint: String,
    /// How much it asks of people.
    pub level: Level,
    /// Which version it asks for.
    pub bump: Bump,
    /// What it is about.
    pub subject: Subject,
    /// What changed, in a few words: `enum value gone: PAUSED`.
    pub summary: String,
    /// Canonical value before; part of the fingerprint.
    pub before: Option<String>,
    /// Canonical value after; part of the fingerprint.
    pub after: Option<String>,
    /// What released clients meet.
    pub wire: Wire,
    /// What source code meets; nothing where no signature moves.
    pub rust: Option<Rust>,
    /// Where it stood.
    pub old: Option<Place>,
    /// Where it stands; for what is gone, the place of what held it.
    pub new: Option<Place>,
    /// Calls that meet it, shortest way first; all of them.
    pub used_by: Vec<Use>,
    /// How sure the pairing of a rename is, in percent.
    pub confidence: Option<u8>,
    /// What to do, one line each.
    pub fix: Vec<String>,
    /// Items that came or went with it and have no record of their own, as their users name them.
    pub folded: Vec<String>,
    /// Why somebody accepted it.
    pub accepted: Option<String>,
}

/// One API, compared.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ApiReport {
    /// `dedicated`
    pub api: String,
    /// `tidbcloud-dedicated-v1beta1`
    #[serde(rename = "crate")]
    pub crate_name: String,
    /// The version that was published last; nothing before the first.
    pub released: Option<String>,
    /// The version that the new side declares.
    pub declared: String,
    /// The version that the records ask for.
    pub needed: String,
    /// The greatest bump of all records.
    pub required_bump: Bump,
    /// Worst first, `Noise` included.
    pub records: Vec<Change>,
    /// What is odd about a document; no change.
    pub defects: Vec<String>,
}

/// A whole comparison.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Report {
    /// [`SCHEMA_VERSION`].
    pub schema_version: u32,
    /// What was compared with: `main (merge base 1a2b3c4)`.
    pub base: String,
    /// What was compared: `the work tree`.
    pub head: String,
    /// The greatest bump of all APIs.
    pub required_bump: Bump,
    /// One for each API that was compared.
    pub apis: Vec<ApiReport>,
}

impl ApiReport {
    /// How many records have this level.
    #[must_use]
    pub fn count(&self, level: Level) -> usize {
        self.records
            .iter()
            .filter(|record| record.level == level)
            .count()
    }

    /// Whether the declared version is at least the one that the records ask for.
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
