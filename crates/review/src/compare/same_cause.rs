//! Changes of several operations that have one cause, as an error that all of them document now: one change.

use std::collections::HashMap;

use super::change_draft::{ChangeDraft, Users};
use crate::report::{Effect, SubjectKind};

/// Whatever is equal in changes of one cause.
#[derive(PartialEq, Eq, Hash)]
struct Cause {
    id: &'static str,
    level: crate::report::Level,
    subject: SubjectKind,
    /// The part of the operation that changed: `?pageSize`.
    part: String,
    summary: String,
    values: [Option<String>; 2],
    wire: (bool, bool, String),
    fix: Vec<String>,
}

/// Merges drafts about several operations that are equal but for the operation. Those with signatures stay: each operation has
/// its own.
pub(super) fn merge(drafts: Vec<ChangeDraft>) -> Vec<ChangeDraft> {
    let mut places: HashMap<Cause, usize> = HashMap::new();
    let mut merged: Vec<(ChangeDraft, Vec<(String, String)>)> = Vec::new();
    for draft in drafts {
        let Some((cause, call)) = cause(&draft) else {
            merged.push((draft, Vec::new()));
            continue;
        };
        let place = *places.entry(cause).or_insert(merged.len());
        match merged.get_mut(place) {
            Some((_, calls)) => calls.push(call),
            None => merged.push((draft, vec![call])),
        }
    }
    let drafts = merged.into_iter().map(|(draft, calls)| match calls.len() {
        0 | 1 => draft,
        _ => at_all(draft, calls),
    });
    drafts.collect()
}

/// The cause of a draft about one operation, and its call.
fn cause(draft: &ChangeDraft) -> Option<(Cause, (String, String))> {
    let Users::Operation { name, path } = &draft.users else {
        return None;
    };
    let part = draft.name.strip_prefix(name.as_str())?;
    let is_plain = draft.rust.is_none()
        && draft.confidence.is_none()
        && draft.folded.is_empty()
        && draft.removed.is_empty()
        && draft.added.is_empty();
    let cause = Cause {
        id: draft.kind.id(),
        level: draft.level,
        subject: draft.subject,
        part: part.to_owned(),
        summary: draft.summary.clone(),
        values: [draft.before.clone(), draft.after.clone()],
        wire: (
            draft.effect == Effect::Fine,
            draft.effect == Effect::Fails,
            draft.wire.clone(),
        ),
        fix: draft.fix.clone(),
    };
    is_plain.then(|| (cause, (name.clone(), path.clone())))
}

/// One draft for all calls. Its values name them, so that an acceptance does not cover further operations.
fn at_all(mut draft: ChangeDraft, calls: Vec<(String, String)>) -> ChangeDraft {
    let names: Vec<&str> = calls.iter().map(|(name, _)| name.as_str()).collect();
    let names = names.join(", ");
    let count = calls.len();
    draft.after = Some(match &draft.after {
        Some(after) => format!("{after}, at {names}"),
        None => format!("at {names}"),
    });
    draft.summary = format!("{}, at {count} operations", draft.summary);
    draft.name = format!("{} and {} more", draft.name, count - 1);
    draft.users = Users::Operations(calls);
    draft
}
