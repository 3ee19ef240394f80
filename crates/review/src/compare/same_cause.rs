//! Changes of several places that have one cause: an error that all operations document now, an option that all of them gain, a
//! limit of a schema that several fields refer to. Together they are one change.

use std::collections::HashMap;

use tidbcloud_openapi::walk;

use super::change_draft::{ChangeDraft, Users};
use super::{Comparison, Side, rust_item};
use crate::report::{Effect, Level, SubjectKind};

/// Whatever is equal in changes of one cause.
#[derive(PartialEq, Eq, Hash)]
struct Cause {
    id: &'static str,
    level: Level,
    origin: Origin,
    summary: String,
    values: [Option<String>; 2],
    wire: (bool, bool, String),
    fix: Vec<String>,
    rust: Option<RustTail>,
}

/// Where a change was made once.
#[derive(PartialEq, Eq, Hash)]
enum Origin {
    /// The same part of several operations: `?pageSize`.
    Part(SubjectKind, String),
    /// The definition that several places refer to, before and after.
    Definition([String; 2]),
}

/// A signature without the type that has it: the method of several request builders.
#[derive(PartialEq, Eq, Hash)]
struct RustTail {
    method: String,
    before: Vec<String>,
    after: Vec<String>,
}

/// Merges drafts about several operations, or about several fields and parameters of one definition, that are equal but for their
/// place. Those with a signature that is different at each place stay.
pub(super) fn merge(comparison: &mut Comparison<'_>) {
    let drafts = std::mem::take(&mut comparison.drafts);
    let mut places: HashMap<Cause, usize> = HashMap::new();
    let mut merged: Vec<Vec<ChangeDraft>> = Vec::new();
    for draft in drafts {
        match cause(comparison, &draft) {
            None => merged.push(vec![draft]),
            Some(cause) => {
                let place = *places.entry(cause).or_insert(merged.len());
                match merged.get_mut(place) {
                    Some(alike) => alike.push(draft),
                    None => merged.push(vec![draft]),
                }
            }
        }
    }
    comparison.drafts = merged.into_iter().filter_map(at_all).collect();
}

/// The cause of a draft that others may share.
fn cause(comparison: &Comparison<'_>, draft: &ChangeDraft) -> Option<Cause> {
    let is_plain = draft.confidence.is_none()
        && draft.folded.is_empty()
        && draft.removed.is_empty()
        && draft.added.is_empty();
    let origin = origin(comparison, draft).filter(|_| is_plain)?;
    let rust = match &draft.rust {
        None => None,
        Some(rust) => Some(RustTail {
            method: rust_method(&rust.item)?.to_owned(),
            before: rust.before.clone(),
            after: rust.after.clone(),
        }),
    };
    Some(Cause {
        id: draft.kind.id(),
        level: draft.level,
        origin,
        summary: draft.summary.clone(),
        values: [draft.before.clone(), draft.after.clone()],
        wire: (
            draft.effect == Effect::Fine,
            draft.effect == Effect::Fails,
            draft.wire.clone(),
        ),
        fix: draft.fix.clone(),
        rust,
    })
}

/// The method of a request builder, which each operation has: `page_size` of `ListClusters::page_size`. Items of `Client` and of
/// `types` are one for all operations.
fn rust_method(item: &str) -> Option<&str> {
    let (_, method) = item.split_once("::")?;
    rust_item::is_of_builder(item).then_some(method)
}

fn origin(comparison: &Comparison<'_>, draft: &ChangeDraft) -> Option<Origin> {
    let definition = definition(comparison, draft, Side::Old)
        .zip(definition(comparison, draft, Side::New))
        .filter(|_| draft.rust.is_none());
    match (definition, &draft.users) {
        (Some((old, new)), Users::Operation { .. } | Users::Type { .. }) => {
            Some(Origin::Definition([old, new]))
        }
        (_, Users::Operation { name, .. }) => {
            let part = draft.name.strip_prefix(name.as_str())?;
            Some(Origin::Part(draft.subject, part.to_owned()))
        }
        _ => None,
    }
}

/// The definition that the field or parameter of a draft refers to.
fn definition(comparison: &Comparison<'_>, draft: &ChangeDraft, side: Side) -> Option<String> {
    let pointer = draft.pointers[side as usize].as_deref()?;
    let node = walk::get(comparison.documents[side as usize], pointer)?;
    let schema = match draft.subject {
        SubjectKind::Field => node,
        SubjectKind::Parameter => node.get("schema")?,
        _ => return None,
    };
    walk::target(schema)
}

/// One draft for all drafts of a cause. Its values name their places, so that an acceptance does not cover further ones.
fn at_all(alike: Vec<ChangeDraft>) -> Option<ChangeDraft> {
    let count = alike.len();
    if count == 1 {
        return alike.into_iter().next();
    }
    let place = |draft: &ChangeDraft| match &draft.users {
        Users::Operation { name, .. } if draft.subject != SubjectKind::Parameter => name.clone(),
        _ => draft.name.clone(),
    };
    let are_operations = (alike.iter()).all(|draft| matches!(draft.users, Users::Operation { .. }));
    let names: Vec<String> = alike.iter().map(place).collect();
    let mut draft = alike.first()?.clone();
    draft.users = Users::Several(alike.iter().map(|draft| draft.users.clone()).collect());
    draft.alike = alike;
    let names = names.join(", ");
    draft.after = Some(match &draft.after {
        Some(after) => format!("{after}, at {names}"),
        None => format!("at {names}"),
    });
    let places = if are_operations {
        "operations"
    } else {
        "places"
    };
    draft.summary = format!("{}, at {count} {places}", draft.summary);
    draft.name = format!("{} and {} more", draft.name, count - 1);
    Some(draft)
}
