//! What the ledger and the document disagree on, told with both sides and the command that settles it.

use super::{Ledger, ResolutionHint, Subject};
use crate::matching::successor::Gone;
use tidbcloud_model::api::Api;
use tidbcloud_openapi::diagnostic::{Diagnostic, Diagnostics};

/// What lowering found that a row and the document call differently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum NameConflict {
    /// An overlay gives an identity another name than its row.
    Overlay {
        /// The identity.
        subject: Subject,
        /// The row's name.
        row: String,
        /// The overlay's name.
        overlay: String,
        /// Where the identity stands in the prepared document.
        pointer: String,
    },
    /// An identity without a row wants a name that belongs to another.
    Taken {
        /// The new identity.
        subject: Subject,
        /// The name.
        wanted: String,
        /// Whose name it is or was; `None` for the variant of all values that an enum does not list.
        holder: Option<Subject>,
        /// What the rules give, as the name is taken.
        free: String,
        /// Whether an overlay asks for the name.
        by_overlay: bool,
        /// Where the identity stands in the prepared document.
        pointer: String,
    },
}

impl NameConflict {
    /// What it is about.
    pub(crate) fn subject(&self) -> &Subject {
        match self {
            Self::Overlay { subject, .. } | Self::Taken { subject, .. } => subject,
        }
    }
}

/// Everything that keeps the ledger and an API apart. `place` says where a pointer of the prepared document stands.
pub(crate) fn problems(
    ledger: &Ledger,
    api: &Api,
    disputes: Vec<NameConflict>,
    settling: ResolutionHint,
    place: &dyn Fn(&str) -> String,
) -> Diagnostics {
    let mut problems = Diagnostics::default();
    for gone in Gone::find(ledger, api) {
        problems.push(of_gone(ledger, api, &gone, settling, place));
    }
    for dispute in disputes {
        problems.push(match dispute {
            NameConflict::Overlay {
                subject,
                row,
                overlay,
                pointer,
            } => overlaid(api, &subject, &row, &overlay, settling, &place(&pointer)),
            NameConflict::Taken {
                subject,
                wanted,
                holder,
                free,
                by_overlay,
                pointer,
            } => {
                let place = place(&pointer);
                taken(
                    ledger,
                    api,
                    &subject,
                    &wanted,
                    holder.as_ref(),
                    &free,
                    by_overlay,
                    settling,
                    &place,
                )
            }
        });
    }
    problems
}

fn of_gone(
    ledger: &Ledger,
    api: &Api,
    gone: &Gone,
    settling: ResolutionHint,
    place: &dyn Fn(&str) -> String,
) -> Diagnostic {
    let (id, subject) = (&api.id, &gone.subject);
    let kind = subject.kind();
    let name = ledger.row(subject).map_or("", |row| row.name.as_str());
    let below = match ledger.types.get(subject.identity()) {
        Some(ty) if matches!(subject, Subject::Type(_)) => {
            match (ty.fields.len(), ty.variants.len()) {
                (0, 0) => String::new(),
                (fields, 0) => format!(" with {fields} fields"),
                (_, values) => format!(" with {values} values"),
            }
        }
        _ => String::new(),
    };
    // A schema may still stand in the document and be out of reach of every call.
    let without = match subject {
        Subject::Type(_) => "no call of the document speaks of it any more",
        _ => "the document no longer has it",
    };
    let what = format!("the ledger calls {kind} `{subject}` `{name}`{below}, but {without}");
    let drop = settling.drop(id, &argument(ledger, subject));
    let help = match &gone.likely {
        None => format!(
            "{drop}, if it is gone for good; {}, if it has another identity",
            settling.keep_something()
        ),
        Some(likely) => {
            let new = likely.subject.identity();
            format!(
                "{}, if `{new}` is the same ({}{}); {drop}, if it is gone for good",
                settling.keep(id, &argument(ledger, subject), new),
                place(&likely.pointer),
                likely.why,
            )
        }
    };
    Diagnostic::new(what, help).at(subject.pointer())
}

fn overlaid(
    api: &Api,
    subject: &Subject,
    row: &str,
    overlay: &str,
    settling: ResolutionHint,
    place: &str,
) -> Diagnostic {
    let word = match subject {
        Subject::Variant(..) => "x-enum-varnames",
        _ => "x-rust-name",
    };
    let kind = subject.kind();
    Diagnostic::new(
        format!("the ledger calls {kind} `{subject}` `{row}`, and `{word}` calls it `{overlay}` ({place})"),
        format!(
            "{} takes the overlay's name; or remove `{word}` from the overlay to keep `{row}`",
            settling.rename(&api.id, &subject.to_string(), overlay)
        ),
    )
    .at(subject.pointer())
}

#[expect(clippy::too_many_arguments, reason = "both sides of one sentence")]
fn taken(
    ledger: &Ledger,
    api: &Api,
    subject: &Subject,
    wanted: &str,
    holder: Option<&Subject>,
    free: &str,
    by_overlay: bool,
    settling: ResolutionHint,
    place: &str,
) -> Diagnostic {
    let kind = subject.kind();
    let held = match holder {
        None => "is the variant of every value that the crate does not list".to_owned(),
        Some(holder) if ledger.row(holder).is_some_and(|row| row.name == wanted) => {
            format!("is the name of `{holder}`")
        }
        Some(holder) => format!("was the name of `{holder}`, and still stands for it"),
    };
    let what =
        format!("new {kind} `{subject}` ({place}) wants the Rust name `{wanted}`, which {held}");
    let rename = settling.rename(&api.id, &subject.to_string(), free);
    let help = if by_overlay {
        format!(
            "give it another `x-rust-name` in the overlay; or {rename} and remove `x-rust-name`"
        )
    } else {
        format!("{rename}, or with another name that is free")
    };
    let at = holder.map_or_else(|| subject.around().pointer(), Subject::pointer);
    Diagnostic::new(what, help).at(at)
}

/// What the subject is called by, with its kind where the text alone means several things.
fn argument(ledger: &Ledger, subject: &Subject) -> String {
    let text = subject.to_string();
    match ledger.find(&text) {
        Ok(_) => text,
        Err(_) => subject.whole(),
    }
}
