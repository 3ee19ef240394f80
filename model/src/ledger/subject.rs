//! What a row is about, and how people write it on a command line: `Cluster`, `Cluster.state`, `GET /bills`.

use std::fmt;

use super::Ledger;
use crate::document::pointer::join;
use crate::name;
use crate::problem::Problem;
use crate::similar;

/// What a row is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// An operation, by its identity.
    Operation(String),
    /// A record or enum, by the name of its schema.
    Type(String),
    /// A field: the schema, and the wire name.
    Field(String, String),
    /// A value of an enum: the schema, and the value.
    Variant(String, String),
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Operation(identity) | Self::Type(identity) => f.write_str(identity),
            Self::Field(ty, member) | Self::Variant(ty, member) => write!(f, "{ty}.{member}"),
        }
    }
}

impl Subject {
    /// What it is, in one word.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Operation(_) => "operation",
            Self::Type(_) => "type",
            Self::Field(..) => "field",
            Self::Variant(..) => "variant",
        }
    }

    /// Its own identity, without that of the type around it.
    pub fn identity(&self) -> &str {
        match self {
            Self::Operation(identity)
            | Self::Type(identity)
            | Self::Field(_, identity)
            | Self::Variant(_, identity) => identity,
        }
    }

    /// The same kind of thing in the same place, under another identity.
    #[must_use]
    pub fn with_identity(&self, identity: &str) -> Self {
        let identity = identity.to_owned();
        match self {
            Self::Operation(_) => Self::Operation(identity),
            Self::Type(_) => Self::Type(identity),
            Self::Field(ty, _) => Self::Field(ty.clone(), identity),
            Self::Variant(ty, _) => Self::Variant(ty.clone(), identity),
        }
    }

    /// As an argument of a shell.
    pub fn argument(&self) -> String {
        quoted(&self.to_string())
    }

    /// Whether a Rust item of this kind can have the name.
    pub(crate) fn can_be_called(&self, text: &str) -> bool {
        match self {
            Self::Operation(_) => name::is_client_method(text),
            Self::Type(_) => name::is_type(text),
            Self::Field(..) => name::is_field(text),
            Self::Variant(..) => name::is_variant(text),
        }
    }

    /// What a Rust name of this kind looks like.
    pub(crate) fn expected(&self) -> &'static str {
        match self {
            Self::Operation(_) => {
                "a snake case name of ASCII letters and digits that no method of every client has"
            }
            Self::Type(_) => {
                "an upper camel case name of ASCII letters and digits that the prelude does not have"
            }
            Self::Field(..) => "a snake case name of ASCII letters and digits",
            Self::Variant(..) => "an upper camel case name of ASCII letters and digits",
        }
    }

    /// Where its row stands in the file.
    pub(crate) fn pointer(&self) -> String {
        match self {
            Self::Operation(identity) => join("#/operations", identity),
            Self::Type(identity) => join("#/types", identity),
            Self::Field(ty, member) => join(&join(&join("#/types", ty), "fields"), member),
            Self::Variant(ty, member) => join(&join(&join("#/types", ty), "variants"), member),
        }
    }
}

impl Ledger {
    /// The subject with a row that a text names. `operation:`, `type:`, `field:` and `variant:` tell apart what one text
    /// names twice.
    ///
    /// # Errors
    ///
    /// Where nothing with a row is called so, or several things are.
    pub fn find(&self, text: &str) -> Result<Subject, Problem> {
        let subjects = self.subjects();
        let named = |kind: Option<&str>, text: &str| -> Vec<&Subject> {
            let is_it = |subject: &&Subject| {
                kind.is_none_or(|kind| subject.kind() == kind) && subject.to_string() == text
            };
            subjects.iter().filter(is_it).collect()
        };
        let prefixed = text.split_once(':').and_then(|(kind, rest)| {
            let is_kind = subjects.iter().any(|subject| subject.kind() == kind);
            is_kind.then(|| named(Some(kind), rest))
        });
        let found = match prefixed {
            Some(found) if !found.is_empty() => found,
            _ => named(None, text),
        };
        match found.as_slice() {
            [one] => Ok((*one).clone()),
            [] => {
                let bare = text.split_once(':').map_or(text, |(_, rest)| rest);
                let nearest = subjects
                    .iter()
                    .map(|subject| (similar::likeness(bare, &subject.to_string()), subject))
                    .max_by(|a, b| a.0.total_cmp(&b.0));
                let help = match nearest {
                    Some((_, subject)) => format!("did you mean {}?", subject.argument()),
                    None => "run `cargo xtask generate` first: it writes the rows".to_owned(),
                };
                Err(Problem::new(format!("no row is called `{text}`"), help))
            }
            several => {
                let kinds: Vec<String> = several
                    .iter()
                    .map(|subject| quoted(&format!("{}:{subject}", subject.kind())))
                    .collect();
                Err(Problem::new(
                    format!("`{text}` names {} things", several.len()),
                    format!("write {}", kinds.join(" or ")),
                ))
            }
        }
    }
}

/// A text as one argument of a shell.
pub(crate) fn quoted(text: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "_-./:@".contains(c);
    if !text.is_empty() && text.chars().all(is_plain) {
        text.to_owned()
    } else {
        format!("'{}'", text.replace('\'', "'\\''"))
    }
}
