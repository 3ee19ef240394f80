//! Conflicts between the name ledger and a document, each reported with both sides and the command that resolves it.

use super::{Choice, Ledger, LedgerSubject, NameDecision, OpenDecision, ResolutionHint};
use crate::matching::proposals::{MissingIdentity, Previous, Proposal};
use tidbcloud_model::api::Api;
use tidbcloud_openapi::diagnostic::Diagnostic;

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

/// The ledger and both documents, as far as they are known.
pub(crate) struct Disagreement<'a> {
    pub(crate) ledger: &'a Ledger,
    pub(crate) api: &'a Api,
    /// The model before, during an update.
    pub(crate) previous: Option<Previous<'a>>,
    pub(crate) hint: ResolutionHint,
    /// File and line of a pointer of the prepared document.
    pub(crate) place: &'a dyn Fn(&str) -> String,
}

impl Disagreement<'_> {
    /// All conflicts: rows whose identity the document lacks, and those that lowering found.
    pub(crate) fn decisions(&self, found: Vec<NameConflict>) -> Vec<OpenDecision> {
        let missing = MissingIdentity::find(self.ledger, self.api, self.previous);
        let mut decisions: Vec<OpenDecision> = missing
            .iter()
            .map(|missing| self.missing_identity(missing))
            .collect();
        for conflict in found {
            decisions.push(match conflict {
                NameConflict::Overlay {
                    subject,
                    row,
                    overlay,
                    pointer,
                } => {
                    let place = (self.place)(&pointer);
                    let problem =
                        renamed_by_overlay(self.api, &subject, &row, &overlay, self.hint, &place);
                    let choice = Choice {
                        decision: NameDecision::Rename {
                            identity: subject.to_string(),
                            name: overlay,
                        },
                        why: format!("the overlay has that name, {place}"),
                    };
                    OpenDecision {
                        subject,
                        choices: vec![choice],
                        problem,
                    }
                }
                NameConflict::Taken {
                    subject,
                    wanted,
                    holder,
                    free,
                    by_overlay,
                    pointer,
                } => {
                    let place = (self.place)(&pointer);
                    let problem = name_taken(
                        self.ledger,
                        self.api,
                        &subject,
                        &wanted,
                        holder.as_ref(),
                        &free,
                        by_overlay,
                        self.hint,
                        &place,
                    );
                    // A name in the overlay has to be removed by hand.
                    let choice = (!by_overlay).then(|| Choice {
                        decision: NameDecision::Rename {
                            identity: subject.to_string(),
                            name: free,
                        },
                        why: format!("`{wanted}` is taken"),
                    });
                    OpenDecision {
                        subject,
                        choices: choice.into_iter().collect(),
                        problem,
                    }
                }
            });
        }
        decisions
    }

    fn missing_identity(&self, missing: &MissingIdentity) -> OpenDecision {
        let (ledger, hint, id) = (self.ledger, self.hint, &self.api.id);
        let subject = &missing.subject;
        // A row whose type was kept in the same run is named as the file has it.
        let shown = match self.previous {
            Some(previous) => previous.former(subject),
            None => subject.clone(),
        };
        let kind = subject.kind();
        let name = ledger.row(subject).map_or("", |row| row.name.as_str());
        let below = match ledger.types.get(subject.identity()) {
            Some(ty) if matches!(subject, LedgerSubject::Type(_)) => {
                match (ty.fields.len(), ty.variants.len()) {
                    (0, 0) => String::new(),
                    (1, 0) => " with 1 field".to_owned(),
                    (fields, 0) => format!(" with {fields} fields"),
                    (_, 1) => " with 1 value".to_owned(),
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
        let what = format!("names.lock has {kind} `{shown}` (Rust name `{name}`){below}, {lacks}");
        let old = argument(ledger, subject, &shown);
        let (sure, doubtful): (Vec<&Proposal>, Vec<&Proposal>) =
            missing.proposals.iter().partition(|it| it.doubt.is_none());
        let place = |proposal: &Proposal| (self.place)(&proposal.pointer);
        let keep = |proposal: &Proposal| hint.keep(id, &old, proposal.subject.identity());
        let mut help = Vec::new();
        match sure.as_slice() {
            [] => {}
            [one] => help.push(format!(
                "{}, if `{}` is the same ({}; {})",
                keep(one),
                one.subject.identity(),
                place(one),
                one.reasons.join(", ")
            )),
            several => {
                let keeps = several.iter().map(|one| {
                    format!("{} ({}; {})", keep(one), place(one), one.reasons.join(", "))
                });
                let keeps: Vec<String> = keeps.collect();
                help.push(format!("{}, if that is the same", keeps.join(" or ")));
            }
        }
        let drop = hint.drop(id, &old);
        help.push(format!("{drop}, if it is removed for good"));
        for one in &doubtful {
            help.push(format!(
                "{}, only if `{}` is the same although: {} ({}; {})",
                keep(one),
                one.subject.identity(),
                one.doubt.as_deref().unwrap_or_default(),
                place(one),
                one.reasons.join(", ")
            ));
        }
        if let [first, ..] = missing.opposites.as_slice() {
            help.push(format!("`{first}` has another effect"));
        }
        if missing.proposals.is_empty() {
            help.push(format!(
                "{}, if it has another identity",
                hint.keep_unknown()
            ));
        }
        let choice = |one: &Proposal| Choice {
            decision: NameDecision::Keep {
                old: old.clone(),
                new: one.subject.identity().to_owned(),
            },
            why: match &one.doubt {
                Some(doubt) => format!("{}, but {doubt}", one.reasons.join(", ")),
                None => one.reasons.join(", "),
            },
        };
        let mut choices: Vec<Choice> = sure.into_iter().map(choice).collect();
        choices.push(Choice {
            decision: NameDecision::Drop(old.clone()),
            why: match missing.proposals.is_empty() {
                true => "nothing new is like it".to_owned(),
                false => "if it is removed for good".to_owned(),
            },
        });
        choices.extend(doubtful.into_iter().map(choice));
        OpenDecision {
            subject: subject.clone(),
            choices,
            problem: Diagnostic::new(what, help.join("; ")).at(shown.pointer()),
        }
    }
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
fn argument(ledger: &Ledger, subject: &LedgerSubject, shown: &LedgerSubject) -> String {
    match ledger.find(&subject.to_string()) {
        Ok(_) => shown.to_string(),
        Err(_) => shown.unambiguous(),
    }
}
