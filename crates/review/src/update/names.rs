//! Names of an update: applies decisions to the copy of names.lock, and finds those that are still open.

use std::collections::{BTreeMap, BTreeSet};

use tidbcloud_openapi::diagnostic::Diagnostic;
use tidbcloud_specs::commands::names::{NameEditor, rename_docs_keys};
use tidbcloud_specs::ledger::{
    Ledger, LedgerSubject, NameDecision, OpenDecision, ResolutionHint, RowChange,
};
use tidbcloud_specs::manifest::Entry;
use tidbcloud_specs::matching::reach;
use tidbcloud_specs::{Loaded, PreviousNames, Specs};

use super::cannot_copy;
use super::decisions::Given;
use tidbcloud_console::say;

/// Names of the API in the copy.
pub(super) struct Names<'a> {
    specs: &'a Specs,
    entry: &'a Entry,
    editor: NameEditor<'a>,
    previous: Option<&'a PreviousNames>,
    /// names.lock as it was: decisions name its identities.
    before: Ledger,
    /// names.lock with the decisions so far.
    ledger: Ledger,
    /// The new identity of each type that was kept.
    moved: BTreeMap<String, String>,
    dropped: BTreeSet<LedgerSubject>,
}

impl<'a> Names<'a> {
    pub(super) fn open(
        specs: &'a Specs,
        api: &str,
        previous: Option<&'a PreviousNames>,
    ) -> Result<Self, String> {
        let entry = specs.entry(api).map_err(|problems| problems.to_string())?;
        let ledger = specs.ledger(api).map_err(|problems| problems.to_string())?;
        Ok(Self {
            specs,
            entry,
            editor: NameEditor::new(specs, entry, ResolutionHint::Update),
            previous,
            before: ledger.clone(),
            ledger,
            moved: BTreeMap::new(),
            dropped: BTreeSet::new(),
        })
    }

    /// Applies decisions of a maintainer, and prints each. Types come before their fields and values, whatever the order.
    /// Returns those that were accepted, and the problems of the others.
    pub(super) fn apply(
        &mut self,
        given: &[Given],
    ) -> Result<(Vec<Given>, Vec<Diagnostic>), String> {
        let mut ordered: Vec<&Given> = given.iter().collect();
        ordered.sort_by_key(|given| self.order(&given.decision));
        let (mut accepted, mut problems) = (Vec::new(), Vec::new());
        for given in ordered {
            match self.decide(&given.decision) {
                Ok(change) => {
                    if let Some(change) = change {
                        self.editor.print_change(&change);
                        self.rename_docs(&change)?;
                    }
                    accepted.push(given.clone());
                }
                Err(problem) => problems.push(match &given.place {
                    Some((file, line)) => problem.in_file(file).on_line(Some(*line)),
                    None if problem.file.is_none() => problem.in_file(&self.entry.ledger_path()),
                    None => problem,
                }),
            }
        }
        Ok((accepted, problems))
    }

    /// Drops the types that only dropped things used, and prints each. A type that is likely to have another identity stays
    /// open.
    pub(super) fn drop_unused_types(&mut self) -> Result<(), String> {
        for change in self.unused_types() {
            say!(
                "{:>12} type `{}` (Rust name `{}`): only what was dropped used it",
                "Dropped",
                change.subject,
                change.before.name
            );
            self.rename_docs(&change)?;
        }
        Ok(())
    }

    /// Writes names.lock.
    pub(super) fn write(&self) -> Result<(), String> {
        let path = self.entry.ledger_path();
        if self.ledger == self.before {
            return Ok(());
        }
        tidbcloud_console::write(&path, &self.ledger.to_text())
            .map_err(|error| cannot_copy(&path, &error))
    }

    /// Lists the decisions that are still open, with those that the first proposal of each opens. Leaves names.lock of the copy
    /// with all of them.
    pub(super) fn open_decisions(mut self, loaded: Loaded) -> Vec<OpenDecision> {
        let mut listed: Vec<OpenDecision> = Vec::new();
        let mut open = loaded.open_decisions;
        loop {
            open.retain(|one| !listed.iter().any(|known| known.subject == one.subject));
            let Some(stage) = open.iter().map(stage).min() else {
                return listed;
            };
            for one in open.into_iter().filter(|one| self::stage(one) == stage) {
                if let Some(choice) = one.choices.first() {
                    // A proposal that does not fit leaves its own problem open.
                    let _ = self.decide(&choice.decision);
                }
                listed.push(one);
            }
            self.unused_types();
            match self.load() {
                Some(loaded) => open = loaded.open_decisions,
                None => return listed,
            }
        }
    }

    /// Decisions in the order in which they can be applied: kept types, kept members, dropped and renamed ones.
    fn order(&self, decision: &NameDecision) -> u8 {
        match decision {
            NameDecision::Keep { old, .. } => match self.before.find(old) {
                Ok(LedgerSubject::Operation(_) | LedgerSubject::Type(_)) => 0,
                _ => 1,
            },
            NameDecision::Drop(identity) => match self.before.find(identity) {
                Ok(LedgerSubject::Operation(_) | LedgerSubject::Type(_)) => 2,
                _ => 3,
            },
            NameDecision::Rename { .. } => 4,
        }
    }

    /// Applies one decision. `None` where it is about a member of a type that was dropped.
    fn decide(&mut self, decision: &NameDecision) -> Result<Option<RowChange>, Diagnostic> {
        let change = match decision {
            NameDecision::Keep { old, new } => {
                let Some(subject) = self.present(old)? else {
                    return Ok(None);
                };
                // The member may be written with the former type.
                let around = self.before.find(old).ok().map(|before| before.around());
                let prefix = around.map(|around| format!("{around}."));
                let is_member = matches!(
                    subject,
                    LedgerSubject::Field(..) | LedgerSubject::Variant(..)
                );
                let own = prefix.and_then(|prefix| new.strip_prefix(&prefix));
                let new = own.filter(|_| is_member).unwrap_or(new);
                self.editor.keep_row(&mut self.ledger, &subject, new)?
            }
            NameDecision::Drop(identity) => {
                let Some(subject) = self.present(identity)? else {
                    return Ok(None);
                };
                self.drop_row(&subject)?
            }
            NameDecision::Rename { identity, name } => match self.present(identity) {
                Ok(None) => return Ok(None),
                Ok(Some(subject)) => {
                    let text = subject.to_string();
                    let text = match self.ledger.find(&text) {
                        Ok(_) => text,
                        Err(_) => identity.clone(),
                    };
                    self.editor.rename(&mut self.ledger, &text, name)?
                }
                // It may be new.
                Err(_) => self.editor.rename(&mut self.ledger, identity, name)?,
            },
        };
        if let (Some(LedgerSubject::Type(was)), LedgerSubject::Type(is)) =
            (&change.was, &change.subject)
        {
            self.moved.insert(was.clone(), is.clone());
        }
        Ok(Some(change))
    }

    fn drop_row(&mut self, subject: &LedgerSubject) -> Result<RowChange, Diagnostic> {
        let change = self.editor.drop(&mut self.ledger, subject)?;
        self.dropped.insert(self.former(subject));
        Ok(change)
    }

    /// The subject that an identity of names.lock has after the decisions so far; `None` of a member whose type was dropped.
    fn present(&self, text: &str) -> Result<Option<LedgerSubject>, Diagnostic> {
        let subject = match self.before.find(text) {
            Ok(subject) => subject,
            Err(problem) => return self.ledger.find(text).map(Some).map_err(|_| problem),
        };
        if subject.around() != subject && self.dropped.contains(&subject.around()) {
            return Ok(None);
        }
        let now = |ty: &str| self.moved.get(ty).map_or(ty, String::as_str).to_owned();
        Ok(Some(match &subject {
            LedgerSubject::Field(ty, name) => LedgerSubject::Field(now(ty), name.clone()),
            LedgerSubject::Variant(ty, value) => LedgerSubject::Variant(now(ty), value.clone()),
            LedgerSubject::Operation(_) | LedgerSubject::Type(_) => subject,
        }))
    }

    /// The subject that names.lock had before the decisions.
    fn former(&self, subject: &LedgerSubject) -> LedgerSubject {
        let was = |ty: &String| {
            let mut moved = self.moved.iter();
            let found = moved.find(|(_, now)| *now == ty);
            found.map_or(ty, |(was, _)| was).clone()
        };
        match subject {
            LedgerSubject::Field(ty, name) => LedgerSubject::Field(was(ty), name.clone()),
            LedgerSubject::Variant(ty, value) => LedgerSubject::Variant(was(ty), value.clone()),
            LedgerSubject::Operation(_) | LedgerSubject::Type(_) => subject.clone(),
        }
    }

    /// Drops the types that only dropped things used.
    fn unused_types(&mut self) -> Vec<RowChange> {
        let Some(previous) = self.previous.filter(|_| !self.dropped.is_empty()) else {
            return Vec::new();
        };
        let unused = reach::unreachable_types(&previous.loaded.api, |subject| {
            self.dropped.contains(subject)
        });
        let open = self.load().map(|loaded| loaded.open_decisions);
        let mut changes = Vec::new();
        for one in open.unwrap_or_default() {
            let LedgerSubject::Type(identity) = &one.subject else {
                continue;
            };
            let first = one.choices.first().map(|choice| &choice.decision);
            let is_lost = matches!(first, Some(NameDecision::Drop(_)));
            if is_lost && unused.contains(identity) {
                changes.extend(self.drop_row(&one.subject).ok());
            }
        }
        changes
    }

    /// Loads the new document with the decisions so far.
    fn load(&self) -> Option<Loaded> {
        self.write().ok()?;
        self.specs.load_without_docs(&self.entry.id).ok()
    }

    fn rename_docs(&self, change: &RowChange) -> Result<(), String> {
        rename_docs_keys(self.entry, &self.editor.docs_keys(&self.ledger, change))
    }
}

/// The order in which decisions are made: a removed operation or field takes types along, a kept type opens its members, and
/// dropped rows free names.
fn stage(open: &OpenDecision) -> u8 {
    match (&open.subject, open.choices.first()) {
        (_, Some(choice)) if matches!(choice.decision, NameDecision::Rename { .. }) => 3,
        (_, None) => 3,
        (LedgerSubject::Operation(_), _) => 0,
        (LedgerSubject::Field(..) | LedgerSubject::Variant(..), _) => 1,
        (LedgerSubject::Type(_), _) => 2,
    }
}
