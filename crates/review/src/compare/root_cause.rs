//! Folds changes that follow from another change into that change.

use std::collections::HashSet;

use super::Comparison;
use super::finding::{Finding, Side, Users};
use crate::kind::ChangeKind;
use crate::report::{Level, SubjectKind};
use tidbcloud_specs::matching::models::NamedType;

/// Folds each added or removed type, setter, boxed field and capability into the change that caused it. Without such a
/// change, it becomes a finding itself.
pub(super) fn fold(comparison: &mut Comparison<'_>) {
    types(comparison, Side::Old);
    types(comparison, Side::New);
    setters(comparison);
    boxes(comparison);
    capabilities(comparison);
}

/// Types that a finding adds or removes, and all types below them.
fn moved_by(comparison: &Comparison<'_>, finding: &Finding, side: Side) -> HashSet<String> {
    let roots = finding.moved(side).iter().map(String::as_str);
    comparison.uses(side).below(roots)
}

/// A field that is now boxed, or no longer boxed, because its record contains itself, or no longer does.
pub(super) struct BoxedField {
    pub(super) finding: Finding,
    /// The side on which it is boxed.
    pub(super) side: Side,
    /// The record around the field, on that side.
    pub(super) record: String,
}

/// Folds boxed fields: the change that makes a record contain itself is the cause of all of them.
fn boxes(comparison: &mut Comparison<'_>) {
    let all = std::mem::take(&mut comparison.boxed);
    let mut findings = std::mem::take(&mut comparison.findings);
    let count = findings.len();
    for BoxedField {
        finding,
        side,
        record,
    } in all
    {
        let cause = findings[..count]
            .iter_mut()
            .find(|cause| moved_by(comparison, cause, side).contains(&record));
        let Some(cause) = cause else {
            findings.push(finding);
            continue;
        };
        let line = finding.after.as_deref().unwrap_or_default();
        cause.folded.push(format!("{}: {line}", finding.name));
        if cause.level < finding.level {
            cause.level = finding.level;
            cause.bump = cause.bump.max(finding.bump);
            cause.fix.extend(finding.fix);
        }
    }
    comparison.findings = findings;
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
    let mut findings = std::mem::take(&mut comparison.findings);
    for finding in &mut findings {
        let below = moved_by(comparison, finding, side);
        let mut folded = Vec::new();
        open.retain(|item| {
            let explained = below.contains(item.name());
            if explained {
                folded.push(format!("types::{}", item.name()));
            }
            !explained
        });
        finding.folded.extend(folded);
    }
    for item in open {
        let users = Users::of_type(item.name());
        let line = vec![item.signature()];
        let name = format!("types::{}", item.name());
        findings.push(match side {
            Side::Old => Finding::new(ChangeKind::TypeOrphaned, SubjectKind::Type, item.name())
                .says("type no longer used")
                .values(item.signature(), "")
                .rust(name, line, Vec::new())
                .removed_from(item.pointer(), "#/components/schemas")
                .users(users),
            Side::New => Finding::new(ChangeKind::TypeAdded, SubjectKind::Type, item.name())
                .says("type added")
                .values("", item.signature())
                .rust(name, Vec::new(), line)
                .at("#/components/schemas", item.pointer())
                .users(users),
        });
    }
    comparison.findings = findings;
}

/// Folds setters: a record gains or loses them with the operation that sends it.
fn setters(comparison: &mut Comparison<'_>) {
    let is_flip = |finding: &Finding| {
        finding.kind == ChangeKind::AccessFlip && finding.subject == SubjectKind::Type
    };
    let all = std::mem::take(&mut comparison.findings);
    let (flips, mut findings): (Vec<Finding>, Vec<Finding>) = all.into_iter().partition(is_flip);
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
        let cause = findings
            .iter_mut()
            .find(|finding| moved_by(comparison, finding, side).contains(name));
        match cause {
            Some(cause) => {
                cause.folded.push(format!("types::{name}::with_*"));
                cause.level = cause.level.max(flip.level);
                cause.bump = cause.bump.max(flip.bump);
            }
            None => findings.push(flip),
        }
    }
    comparison.findings = findings;
}

/// Folds `items`, `pages` and `wait`, which follow the fields and parameters that they read.
fn capabilities(comparison: &mut Comparison<'_>) {
    let all = std::mem::take(&mut comparison.findings);
    let is_capability =
        |finding: &Finding| finding.kind == ChangeKind::CapabilityChanged && finding.rust.is_some();
    let (capabilities, mut findings): (Vec<Finding>, Vec<Finding>) =
        all.into_iter().partition(is_capability);
    for capability in capabilities {
        let is_added = capability.level == Level::Add;
        let Users::Operation { name, .. } = &capability.users else {
            findings.push(capability);
            continue;
        };
        let reply = reply_types(comparison, name);
        let cause = findings.iter_mut().find(|finding| {
            let moves = if is_added {
                matches!(
                    finding.kind,
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
                finding.level == Level::Break
            };
            moves && touches(finding, name, &reply)
        });
        match cause {
            Some(cause) => cause
                .folded
                .push(format!("{}: {}", capability.name, capability.summary)),
            None => findings.push(capability),
        }
    }
    comparison.findings = findings;
}

/// Types in the response of an operation, on both sides.
fn reply_types(comparison: &Comparison<'_>, operation: &str) -> HashSet<String> {
    let mut types = HashSet::new();
    for (api, side) in [(comparison.old, Side::Old), (comparison.new, Side::New)] {
        let mut operations = api.operations.iter();
        let found = operations.find(|one| one.name == operation);
        let root = found.and_then(|one| super::uses::leaf(&one.reply.ty));
        if let Some((root, _)) = root {
            types.extend(comparison.uses(side).below([root]));
        }
    }
    types
}

fn touches(finding: &Finding, operation: &str, reply: &HashSet<String>) -> bool {
    match &finding.users {
        Users::Operation { name, .. } => name == operation,
        Users::Type { name, .. } => reply.contains(name),
        Users::Operations(_) | Users::All => false,
    }
}
