//! Folds changes that follow from another change into that change.

use std::collections::HashSet;

use super::Comparison;
use super::change_draft::{ChangeDraft, Side, Users};
use crate::kind::ChangeKind;
use crate::report::{Level, SubjectKind};
use tidbcloud_specs::matching::models::NamedType;

/// Folds each added or removed type, setter, boxed field and capability into the change that caused it. Without such a
/// change, it becomes a draft itself.
pub(super) fn fold(comparison: &mut Comparison<'_>) {
    types(comparison, Side::Old);
    types(comparison, Side::New);
    setters(comparison);
    boxes(comparison);
    capabilities(comparison);
}

/// Types that a draft adds or removes, and all types below them.
fn moved_by(comparison: &Comparison<'_>, draft: &ChangeDraft, side: Side) -> HashSet<String> {
    let roots = draft.moved(side).iter().map(String::as_str);
    comparison.uses(side).below(roots)
}

/// A field that is now boxed, or no longer boxed, because its record contains itself, or no longer does.
pub(super) struct BoxedField {
    pub(super) draft: ChangeDraft,
    /// The side on which it is boxed.
    pub(super) side: Side,
    /// The record around the field, on that side.
    pub(super) record: String,
}

/// Folds boxed fields: the change that makes a record contain itself is the cause of all of them.
fn boxes(comparison: &mut Comparison<'_>) {
    let all = std::mem::take(&mut comparison.boxed);
    let mut drafts = std::mem::take(&mut comparison.drafts);
    let count = drafts.len();
    for BoxedField {
        draft,
        side,
        record,
    } in all
    {
        let cause = drafts[..count]
            .iter_mut()
            .find(|cause| moved_by(comparison, cause, side).contains(&record));
        let Some(cause) = cause else {
            drafts.push(draft);
            continue;
        };
        let line = draft.after.as_deref().unwrap_or_default();
        cause.folded.push(format!("{}: {line}", draft.name));
        if cause.level < draft.level {
            cause.level = draft.level;
            cause.bump = cause.bump.max(draft.bump);
            cause.fix.extend(draft.fix);
        }
    }
    comparison.drafts = drafts;
}

fn types(comparison: &mut Comparison<'_>, side: Side) {
    let pairs = &comparison.types.pairs;
    let mut open: Vec<NamedType<'_>> = match side {
        Side::Old => pairs.removed.clone(),
        Side::New => pairs.added.clone(),
    };
    if open.is_empty() {
        return;
    }
    let mut drafts = std::mem::take(&mut comparison.drafts);
    for draft in &mut drafts {
        let below = moved_by(comparison, draft, side);
        let mut folded = Vec::new();
        open.retain(|item| {
            let explained = below.contains(item.name());
            if explained {
                folded.push(format!("types::{}", item.name()));
            }
            !explained
        });
        draft.folded.extend(folded);
    }
    for item in open {
        let users = Users::of_type(item.name());
        let line = vec![item.signature()];
        let name = format!("types::{}", item.name());
        drafts.push(match side {
            Side::Old => ChangeDraft::new(ChangeKind::TypeOrphaned, SubjectKind::Type, item.name())
                .says("type no longer used")
                .values(item.signature(), "")
                .rust(name, line, Vec::new())
                .removed_from(item.pointer(), "#/components/schemas")
                .users(users),
            Side::New => ChangeDraft::new(ChangeKind::TypeAdded, SubjectKind::Type, item.name())
                .says("type added")
                .values("", item.signature())
                .rust(name, Vec::new(), line)
                .at("#/components/schemas", item.pointer())
                .users(users),
        });
    }
    comparison.drafts = drafts;
}

/// Folds setters: a record gains or loses them with the operation that sends it.
fn setters(comparison: &mut Comparison<'_>) {
    let is_flip = |draft: &ChangeDraft| {
        draft.kind == ChangeKind::AccessFlip && draft.subject == SubjectKind::Type
    };
    let all = std::mem::take(&mut comparison.drafts);
    let (flips, mut drafts): (Vec<ChangeDraft>, Vec<ChangeDraft>) =
        all.into_iter().partition(is_flip);
    for flip in flips {
        let side = if flip.level == Level::Break {
            Side::Old
        } else {
            Side::New
        };
        // The old name of a renamed record.
        let pairs = comparison.types.pairs.both.iter();
        let mut pairs = pairs.filter(|pair| pair.new.name() == flip.name);
        let name = match side {
            Side::Old => pairs
                .next()
                .map_or(flip.name.as_str(), |pair| pair.old.name()),
            Side::New => flip.name.as_str(),
        };
        let cause = drafts
            .iter_mut()
            .find(|draft| moved_by(comparison, draft, side).contains(name));
        match cause {
            Some(cause) => {
                cause.folded.push(format!("types::{name}::with_*"));
                cause.level = cause.level.max(flip.level);
                cause.bump = cause.bump.max(flip.bump);
            }
            None => drafts.push(flip),
        }
    }
    comparison.drafts = drafts;
}

/// Folds `items`, `pages` and `wait`, which follow the fields and parameters that they read.
fn capabilities(comparison: &mut Comparison<'_>) {
    let all = std::mem::take(&mut comparison.drafts);
    let is_capability =
        |draft: &ChangeDraft| draft.kind == ChangeKind::CapabilityChanged && draft.rust.is_some();
    let (capabilities, mut drafts): (Vec<ChangeDraft>, Vec<ChangeDraft>) =
        all.into_iter().partition(is_capability);
    for capability in capabilities {
        let is_added = capability.level == Level::Add;
        let Users::Operation { name, .. } = &capability.users else {
            drafts.push(capability);
            continue;
        };
        let response = response_types(comparison, name);
        let cause = drafts.iter_mut().find(|draft| {
            let moves = if is_added {
                matches!(
                    draft.kind,
                    ChangeKind::ParamAddedOptional
                        | ChangeKind::ReqFieldAddedOptional
                        | ChangeKind::ReqFieldAddedRequired
                        | ChangeKind::RespFieldAdded
                        | ChangeKind::RespTypeChanged
                        | ChangeKind::RespFieldTypeChanged
                        | ChangeKind::ReqFieldTypeChanged
                        | ChangeKind::EnumToOrFromString
                )
            } else {
                draft.level == Level::Break
            };
            moves && touches(draft, name, &response)
        });
        match cause {
            Some(cause) => cause
                .folded
                .push(format!("{}: {}", capability.name, capability.summary)),
            None => drafts.push(capability),
        }
    }
    comparison.drafts = drafts;
}

/// Types in the response of an operation, on both sides.
fn response_types(comparison: &Comparison<'_>, operation: &str) -> HashSet<String> {
    let mut types = HashSet::new();
    for (api, side) in [(comparison.old, Side::Old), (comparison.new, Side::New)] {
        let mut operations = api.operations.iter();
        let found = operations.find(|one| one.name == operation);
        let root = found.and_then(|one| super::uses::leaf(&one.response.ty));
        if let Some((root, _)) = root {
            types.extend(comparison.uses(side).below([root]));
        }
    }
    types
}

fn touches(draft: &ChangeDraft, operation: &str, response: &HashSet<String>) -> bool {
    match &draft.users {
        Users::Operation { name, .. } => name == operation,
        Users::Type { name, .. } => response.contains(name),
        Users::Several(_) | Users::All => false,
    }
}
