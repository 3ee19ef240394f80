//! Subjects of rows, and how a command line names them: `Cluster`, `Cluster.state`, `GET /bills`.

use std::fmt;

use super::Ledger;
use crate::name_rules;
use tidbcloud_openapi::diagnostic::Diagnostic;
use tidbcloud_openapi::likeness::likeness;
use tidbcloud_openapi::pointer::join;

/// LedgerSubject of a row: an identity, and what kind of thing it identifies.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LedgerSubject {
    /// An operation, by its identity.
    Operation(String),
    /// A record or enum, by the name of its schema.
    Type(String),
    /// A field: the schema, and the wire name.
    Field(String, String),
    /// A value of an enum: the schema, and the value.
    Variant(String, String),
}

impl fmt::Display for LedgerSubject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Operation(identity) | Self::Type(identity) => f.write_str(identity),
            Self::Field(ty, member) | Self::Variant(ty, member) => write!(f, "{ty}.{member}"),
        }
    }
}

impl LedgerSubject {
    /// The kind, in one word.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Operation(_) => "operation",
            Self::Type(_) => "type",
            Self::Field(..) => "field",
            Self::Variant(..) => "variant",
        }
    }

    /// The identity, without that of the type around it.
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

    /// The type around a field or value; everything else itself.
    #[must_use]
    pub fn around(&self) -> Self {
        match self {
            Self::Field(ty, _) | Self::Variant(ty, _) => Self::Type(ty.clone()),
            Self::Operation(_) | Self::Type(_) => self.clone(),
        }
    }

    /// The one form that no other subject has.
    pub(crate) fn unambiguous(&self) -> String {
        let kind = self.kind();
        match self {
            Self::Operation(identity) | Self::Type(identity) => format!("{kind}:{identity}"),
            Self::Field(ty, member) | Self::Variant(ty, member) => format!("{kind}:{ty}:{member}"),
        }
    }

    /// As an argument of a shell.
    pub fn argument(&self) -> String {
        shell_quoted(&self.to_string())
    }

    /// Whether a Rust item of this kind can have the name.
    pub(crate) fn can_be_called(&self, text: &str) -> bool {
        match self {
            Self::Operation(_) => name_rules::is_client_method(text),
            Self::Type(_) => name_rules::is_type(text),
            Self::Field(..) => name_rules::is_field(text),
            Self::Variant(..) => name_rules::is_variant(text),
        }
    }

    /// Description of the Rust names of this kind.
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

    /// Pointer of the row in names.lock.
    pub fn pointer(&self) -> String {
        match self {
            Self::Operation(identity) => join("#/operations", identity),
            Self::Type(identity) => join("#/types", identity),
            Self::Field(ty, member) => join(&join(&join("#/types", ty), "fields"), member),
            Self::Variant(ty, member) => join(&join(&join("#/types", ty), "variants"), member),
        }
    }
}

impl Ledger {
    /// Finds the subject that a text names, among those with a row. `operation:`, `type:`, `field:` and `variant:` resolve
    /// ambiguous texts, and `field:Type:name` resolves ambiguous dots.
    ///
    /// # Errors
    ///
    /// Where the text names no subject with a row, or several.
    pub fn find(&self, text: &str) -> Result<LedgerSubject, Diagnostic> {
        let subjects = self.subjects();
        let forms: [fn(&LedgerSubject) -> String; 3] = [
            LedgerSubject::unambiguous,
            |subject| format!("{}:{subject}", subject.kind()),
            LedgerSubject::to_string,
        ];
        let found = forms
            .iter()
            .map(|form| {
                let is_it = |subject: &&LedgerSubject| form(subject) == text;
                subjects.iter().filter(is_it).collect::<Vec<_>>()
            })
            .find(|found| !found.is_empty())
            .unwrap_or_default();
        match found.as_slice() {
            [one] => Ok((*one).clone()),
            [] => Err(not_found(&subjects, text)),
            several => {
                let forms: Vec<String> = several
                    .iter()
                    .map(|subject| shell_quoted(&subject.unambiguous()))
                    .collect();
                Err(Diagnostic::new(
                    format!("`{text}` names {} things", several.len()),
                    format!("write {}", forms.join(" or ")),
                ))
            }
        }
    }
}

fn not_found(subjects: &[LedgerSubject], text: &str) -> Diagnostic {
    let prefixed = text
        .split_once(':')
        .filter(|(kind, _)| subjects.iter().any(|subject| subject.kind() == *kind));
    let bare = prefixed.map_or(text, |(_, rest)| rest);
    let nearest = subjects
        .iter()
        .filter(|subject| prefixed.is_none_or(|(kind, _)| subject.kind() == kind))
        .map(|subject| (likeness(bare, &subject.to_string()), subject))
        .max_by_key(|(likeness, _)| *likeness);
    let help = match nearest {
        Some((_, subject)) => format!("did you mean {}?", subject.argument()),
        None => "run `cargo xtask generate` first: it writes the rows".to_owned(),
    };
    Diagnostic::new(format!("no row is called `{text}`"), help)
}

/// A text as one argument of a shell.
#[must_use]
pub fn shell_quoted(text: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "_-./:@".contains(c);
    if !text.is_empty() && text.chars().all(is_plain) {
        text.to_owned()
    } else {
        format!("'{}'", text.replace('\'', "'\\''"))
    }
}
