//! Conflicts between the name ledger and a document, each reported with both sides and the command that resolves it.

use super::{Ledger, LedgerSubject, ResolutionHint};
use crate::matching::successors::MissingIdentity;
use tidbcloud_model::api::Api;
use tidbcloud_openapi::diagnostic::{Diagnostic, Diagnostics};

/// A disagreement between rows and document that lowering finds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum NameConflict {
    /// An overlay gives an identity another name than its row.
    Overlay {
        /// The identity.
        subject: LedgerSubject,
        /// The row's name.
        row: String,
        /// The overlay's name.
        overlay: String,
        /// Pointer of the identity in the prepared document.
        pointer: String,
    },
    /// An identity without a row needs a name that belongs to another.
    Taken {
        /// The new identity.
        subject: LedgerSubject,
        /// The name.
        wanted: String,
        /// Owner of the name, now or before; `None` for the variant of all values that an enum does not list.
        holder: Option<LedgerSubject>,
        /// The name that the rules give instead.
        free: String,
        /// Whether an overlay asks for the name.
        by_overlay: bool,
        /// Pointer of the identity in the prepared document.
        pointer: String,
    },
}

impl NameConflict {
    /// The identity in conflict.
    pub(crate) fn subject(&self) -> &LedgerSubject {
        match self {
            Self::Overlay { subject, .. } | Self::Taken { subject, .. } => subject,
        }
    }
}

/// All conflicts as problems: those that lowering found, and rows whose identity the document lacks. `place` gives file and
/// line of a pointer of the prepared document.
pub(crate) fn problems(
    ledger: &Ledger,
    api: &Api,
    found: Vec<NameConflict>,
    hint: ResolutionHint,
    place: &dyn Fn(&str) -> String,
) -> Diagnostics {
    let mut problems = Diagnostics::default();
    for missing in MissingIdentity::find(ledger, api) {
        problems.push(missing_identity(ledger, api, &missing, hint, place));
    }
    for conflict in found {
        problems.push(match conflict {
            NameConflict::Overlay {
                subject,
                row,
                overlay,
                pointer,
            } => renamed_by_overlay(api, &subject, &row, &overlay, hint, &place(&pointer)),
            NameConflict::Taken {
                subject,
                wanted,
                holder,
                free,
                by_overlay,
                pointer,
            } => {
                let place = place(&pointer);
                name_taken(
                    ledger,
                    api,
                    &subject,
                    &wanted,
                    holder.as_ref(),
                    &free,
                    by_overlay,
                    hint,
                    &place,
                )
            }
        });
    }
    problems
}

fn missing_identity(
    ledger: &Ledger,
    api: &Api,
    missing: &MissingIdentity,
    hint: ResolutionHint,
    place: &dyn Fn(&str) -> String,
) -> Diagnostic {
    let (id, subject) = (&api.id, &missing.subject);
    let kind = subject.kind();
    let name = ledger.row(subject).map_or("", |row| row.name.as_str());
    let below = match ledger.types.get(subject.identity()) {
        Some(ty) if matches!(subject, LedgerSubject::Type(_)) => {
            match (ty.fields.len(), ty.variants.len()) {
                (0, 0) => String::new(),
                (fields, 0) => format!(" with {fields} fields"),
                (_, values) => format!(" with {values} values"),
            }
        }
        _ => String::new(),
    };
    let document = match hint {
        ResolutionHint::Names => "the document",
        ResolutionHint::Update => "the new document",
    };
    // A schema may still be in the document, out of reach of every call.
    let lacks = match subject {
        LedgerSubject::Type(_) => format!("which no call of {document} uses"),
        _ => format!("which {document} lacks"),
    };
    let what = format!("names.lock has {kind} `{subject}` (Rust name `{name}`){below}, {lacks}");
    let drop = hint.drop(id, &argument(ledger, subject));
    let help = match &missing.successor {
        None => format!(
            "{drop}, if it is removed for good; {}, if it has another identity",
            hint.keep_unknown()
        ),
        Some(successor) => {
            let new = successor.subject.identity();
            format!(
                "{}, if `{new}` is the same ({}{}); {drop}, if it is removed for good",
                hint.keep(id, &argument(ledger, subject), new),
                place(&successor.pointer),
                successor.why,
            )
        }
    };
    Diagnostic::new(what, help).at(subject.pointer())
}

fn renamed_by_overlay(
    api: &Api,
    subject: &LedgerSubject,
    row: &str,
    overlay: &str,
    hint: ResolutionHint,
    place: &str,
) -> Diagnostic {
    let extension = match subject {
        LedgerSubject::Variant(..) => "x-enum-varnames",
        _ => "x-rust-name",
    };
    let kind = subject.kind();
    Diagnostic::new(
        format!("names.lock has Rust name `{row}` for {kind} `{subject}`, and `{extension}` has `{overlay}` ({place})"),
        format!(
            "{} takes the overlay's name; or remove `{extension}` from the overlay to keep `{row}`",
            hint.rename(&api.id, &subject.to_string(), overlay)
        ),
    )
    .at(subject.pointer())
}

#[expect(clippy::too_many_arguments, reason = "both sides of one message")]
fn name_taken(
    ledger: &Ledger,
    api: &Api,
    subject: &LedgerSubject,
    wanted: &str,
    holder: Option<&LedgerSubject>,
    free: &str,
    by_overlay: bool,
    hint: ResolutionHint,
    place: &str,
) -> Diagnostic {
    let kind = subject.kind();
    let owner = match holder {
        None => "is the variant of every value that the crate does not list".to_owned(),
        Some(holder) if ledger.row(holder).is_some_and(|row| row.name == wanted) => {
            format!("is the name of `{holder}`")
        }
        Some(holder) => format!("is a former name of `{holder}`, kept as an alias"),
    };
    let what =
        format!("new {kind} `{subject}` ({place}) needs the Rust name `{wanted}`, which {owner}");
    let rename = hint.rename(&api.id, &subject.to_string(), free);
    let help = if by_overlay {
        format!(
            "give it another `x-rust-name` in the overlay; or {rename} and remove `x-rust-name`"
        )
    } else {
        format!("{rename}, or with another name that is free")
    };
    let at = holder.map_or_else(|| subject.around().pointer(), LedgerSubject::pointer);
    Diagnostic::new(what, help).at(at)
}

/// The subject as an argument of a command, with its kind where the text alone is ambiguous.
fn argument(ledger: &Ledger, subject: &LedgerSubject) -> String {
    let text = subject.to_string();
    match ledger.find(&text) {
        Ok(_) => text,
        Err(_) => subject.unambiguous(),
    }
}
