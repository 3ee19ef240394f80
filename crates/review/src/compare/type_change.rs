//! Places whose type changed. If many places change because one type was added or removed, they are one change.

use std::collections::{BTreeMap, HashSet};

use tidbcloud_model::api::{Enum, Record, TimestampForm, Type};

use super::change_draft::{ChangeDraft, Side, Users};
use super::wire::{self, TypedPlace};
use super::{Comparison, leaves};
use crate::kind::ChangeKind;
use crate::report::{Bump, Effect, Level, SubjectKind};
use tidbcloud_codegen::signature;
use tidbcloud_specs::matching::models::NamedType;

/// A place whose type changed, with the draft to report if no other change explains it.
#[derive(Clone, Debug)]
pub(super) struct Retyped {
    pub(super) draft: ChangeDraft,
    pub(super) old: Type,
    pub(super) new: Type,
    pub(super) place: TypedPlace,
    /// Whether the wire name changed too, so that no other change explains the place.
    pub(super) renamed: bool,
}

impl Comparison<'_> {
    /// Records a place whose type changed.
    pub(super) fn retype(
        &mut self,
        draft: impl FnOnce() -> ChangeDraft,
        [old, new]: [&Type; 2],
        place: TypedPlace,
    ) {
        if !self.types.same(old, new) {
            self.retyped.push(Retyped {
                draft: draft(),
                old: old.clone(),
                new: new.clone(),
                place,
                renamed: false,
            });
        }
    }

    /// Records a place that has another wire name and another type, and the same Rust name: one change.
    pub(super) fn retype_renamed(
        &mut self,
        draft: ChangeDraft,
        [was, is]: [(&str, &Type); 2],
        place: TypedPlace,
    ) {
        let [before, after] = [was, is].map(|(name, ty)| format!("{name}: {}", signature::ty(ty)));
        let draft = draft
            .says(format!("{before} → {after}"))
            .values(before, after);
        let draft = match (place.sent, place.received) {
            (true, false) => draft.wire(Effect::Fails, "the server does not know the old name"),
            (false, _) => draft.wire(Effect::Fails, "released clients read `None`"),
            (true, true) => draft.wire(
                Effect::Fails,
                "the server does not know the old name, and released clients read `None`",
            ),
        };
        self.retyped.push(Retyped {
            draft,
            old: was.1.clone(),
            new: is.1.clone(),
            place,
            renamed: true,
        });
    }
}

/// Element types where two types start to differ, below the lists and maps that they share.
fn differing<'t>(old: &'t Type, new: &'t Type) -> (&'t Type, &'t Type) {
    match (old, new) {
        (Type::List(old), Type::List(new)) | (Type::Map(old), Type::Map(new)) => {
            differing(old, new)
        }
        _ => (old, new),
    }
}

fn named(ty: &Type) -> Option<&str> {
    match ty {
        Type::Record(name) | Type::Enum(name) => Some(name),
        _ => None,
    }
}

/// Turns all places whose type changed into drafts.
pub(super) fn resolve(comparison: &mut Comparison<'_>) {
    let retyped = std::mem::take(&mut comparison.retyped);
    let removed: HashSet<&str> = names(&comparison.types.pairs.removed);
    let added: HashSet<&str> = names(&comparison.types.pairs.added);
    let mut causes: BTreeMap<(String, String), Vec<Retyped>> = BTreeMap::new();
    let mut drafts = Vec::new();
    for mut retyped in retyped {
        if retyped.renamed {
            let moved = [&retyped.old, &retyped.new].map(|ty| leaves([ty]));
            [retyped.draft.removed, retyped.draft.added] = moved;
            drafts.push(retyped.draft);
            continue;
        }
        let (old, new) = differing(&retyped.old, &retyped.new);
        let is_removed = named(old).is_some_and(|name| removed.contains(name));
        let is_added = named(new).is_some_and(|name| added.contains(name));
        // A record that became an enum under the same name, or the other way round, is one cause too.
        let converted =
            named(old).is_some() && named(new).is_some() && is_converted(comparison, old, new);
        if is_removed || is_added || converted {
            let key = (signature::ty(old), signature::ty(new));
            causes.entry(key).or_default().push(retyped);
        } else {
            drafts.push(one(comparison, retyped));
        }
    }
    for ((before, after), places) in causes {
        drafts.push(cause(comparison, &before, &after, places));
    }
    comparison.drafts.extend(drafts);
}

fn names<'a>(items: &[NamedType<'a>]) -> HashSet<&'a str> {
    items.iter().map(|item| item.name()).collect()
}

/// Whether two types are one schema that changed from a record to an enum, or the other way round.
fn is_converted(comparison: &Comparison<'_>, old: &Type, new: &Type) -> bool {
    comparison.types.pairs.both.iter().any(|pair| {
        named(old) == Some(pair.old.name())
            && named(new) == Some(pair.new.name())
            && matches!(
                (pair.old, pair.new),
                (NamedType::Record(_), NamedType::Enum(_))
                    | (NamedType::Enum(_), NamedType::Record(_))
            )
    })
}

/// ChangeDraft of a place that changed on its own.
fn one(comparison: &Comparison<'_>, retyped: Retyped) -> ChangeDraft {
    let Retyped {
        draft,
        old,
        new,
        place,
        renamed: _,
    } = retyped;
    let (before, after) = (signature::ty(&old), signature::ty(&new));
    if comparison.types.same_in_rust(&old, &new) {
        return form(draft, &old, &new, &place);
    }
    let kind = match differing(&old, &new) {
        (Type::Enum(_), Type::String) | (Type::String, Type::Enum(_)) => {
            ChangeKind::EnumToOrFromString
        }
        _ => draft.kind,
    };
    let mut draft = rejudged(draft, kind);
    // The comparer of the place may have set a more precise summary.
    if draft.summary.is_empty() {
        draft = draft
            .says(format!("{before} → {after}"))
            .values(before, after);
    }
    if let Some((effect, text)) = wire::effect(comparison, &place, [&old, &new]) {
        draft = draft.wire(effect, text);
    }
    draft.removed = leaves([&old]);
    draft.added = leaves([&new]);
    advise(comparison, &mut draft, [&old, &new]);
    draft
}

/// Adds the differences of a replaced type to the advice, and the overlay that makes the change unnecessary.
fn advise(comparison: &Comparison<'_>, draft: &mut ChangeDraft, [old, new]: [&Type; 2]) {
    if let Some(overlay) = left_behind(comparison, old, new) {
        draft.fix.insert(0, overlay);
    }
    draft.fix.extend(replaced(comparison, old, new));
}

/// Advice for an enum that the document repeats inline, where only the definition gained values: both were one type, and the
/// inline copy is another one now.
fn left_behind(comparison: &Comparison<'_>, old: &Type, new: &Type) -> Option<String> {
    let (Type::Enum(old), Type::Enum(new)) = differing(old, new) else {
        return None;
    };
    let pairs = &comparison.types.pairs;
    let is_added = pairs.added.iter().any(|item| item.name() == new);
    let defined = pairs.both.iter().find_map(|pair| match pair.new {
        NamedType::Enum(defined) if pair.old.name() == old => Some(defined),
        _ => None,
    })?;
    let copy = comparison.new.enums.get(new)?;
    let lacking = absent_values(defined, copy);
    let had = comparison.old.enums.get(old)?;
    let is_copy = absent_values(had, copy).is_empty() && absent_values(copy, had).is_empty();
    (is_added && is_copy && !lacking.is_empty()).then(|| {
        format!(
            "maintainers: only the definition of `{}` gained {}; if the server accepts it here too, add it to the inline enum in the overlay, and the type stays",
            defined.name,
            lacking.join(", ")
        )
    })
}

/// Values that an enum has and another one lacks.
fn absent_values(from: &Enum, other: &Enum) -> Vec<String> {
    let has = |value: &str| other.variants.iter().any(|one| one.value == value);
    let values = from.variants.iter().map(|variant| &variant.value);
    values.filter(|value| !has(value)).cloned().collect()
}

/// Differences of a record or enum to the one that is in its place now, one line each: callers have to know which fields or
/// values they lose.
fn replaced(comparison: &Comparison<'_>, old: &Type, new: &Type) -> Vec<String> {
    match differing(old, new) {
        (Type::Record(old), Type::Record(new)) => {
            let records = (
                comparison.old.records.get(old),
                comparison.new.records.get(new),
            );
            let (Some(old), Some(new)) = records else {
                return Vec::new();
            };
            let absent = |from: &Record, other: &Record| -> Vec<String> {
                let fields = from.fields.iter();
                let absent = fields.filter(|field| other.field(&field.wire_name).is_none());
                absent.map(|field| field.wire_name.clone()).collect()
            };
            let retyped = old.fields.iter().filter_map(|was| {
                let is = new.field(&was.wire_name)?;
                let is_same = comparison.types.same(&was.ty, &is.ty);
                let [before, after] = [&was.ty, &is.ty].map(signature::ty);
                (!is_same).then(|| format!("{} ({before} → {after})", was.wire_name))
            });
            let lines = [
                ("fields removed", absent(old, new)),
                ("fields added", absent(new, old)),
                ("fields of another type", retyped.collect()),
            ];
            lines.into_iter().filter_map(listed).collect()
        }
        (Type::Enum(old), Type::Enum(new)) => {
            let enums = (comparison.old.enums.get(old), comparison.new.enums.get(new));
            let (Some(old), Some(new)) = enums else {
                return Vec::new();
            };
            let lines = [
                ("values removed", absent_values(old, new)),
                ("values added", absent_values(new, old)),
            ];
            lines.into_iter().filter_map(listed).collect()
        }
        _ => Vec::new(),
    }
}

fn listed((label, names): (&str, Vec<String>)) -> Option<String> {
    (!names.is_empty()).then(|| format!("callers: {label}: {}", names.join(", ")))
}

/// ChangeDraft of a place whose Rust type stays and whose JSON form changed.
fn form(draft: ChangeDraft, old: &Type, new: &Type, place: &TypedPlace) -> ChangeDraft {
    let says = format!("{} → {}", written(old), written(new));
    let is_time = matches!(differing(old, new), (Type::Timestamp(_), _));
    let draft = rejudged(draft, ChangeKind::WireFormChanged)
        .says(&says)
        .values(written(old), written(new));
    if place.sent {
        draft
    } else if is_time {
        draft.wire(
            Effect::May,
            "released clients read `None` and report a mismatch",
        )
    } else {
        // Responses are read in either form.
        draft
            .level(Level::Noise, Bump::None)
            .wire(Effect::Fine, "clients read both forms in responses")
    }
}

/// JSON form of a type.
fn written(ty: &Type) -> String {
    match ty {
        Type::Integer { text: true, .. } => "digits in a string".to_owned(),
        Type::Integer { text: false, .. } => "a number".to_owned(),
        Type::Timestamp(TimestampForm::Rfc3339) => "a time as RFC 3339 text".to_owned(),
        Type::Timestamp(TimestampForm::UnixSeconds) => "a time as seconds since 1970".to_owned(),
        Type::List(inner) => format!("list of {}", written(inner)),
        Type::Map(inner) => format!("map of {}", written(inner)),
        other => signature::ty(other),
    }
}

/// Changes the kind of a draft, and its verdict to that of the new kind.
fn rejudged(draft: ChangeDraft, kind: ChangeKind) -> ChangeDraft {
    if draft.kind == kind {
        return draft;
    }
    let fresh = ChangeDraft::new(kind, draft.subject, draft.name);
    ChangeDraft {
        rust: draft.rust,
        pointers: draft.pointers,
        side: draft.side,
        users: draft.users,
        ..fresh
    }
}

/// ChangeDraft of all places that changed because one type was added or removed.
fn cause(
    comparison: &Comparison<'_>,
    before: &str,
    after: &str,
    mut places: Vec<Retyped>,
) -> ChangeDraft {
    let first = places.remove(0);
    let (old, new) = differing(&first.old, &first.new);
    let converted = is_converted(comparison, old, new);
    if places.is_empty() && !converted {
        return one(comparison, first);
    }
    let item = |api, ty: &Type| named(ty).and_then(|name| NamedType::of(api, name));
    let (was, is) = (item(comparison.old, old), item(comparison.new, new));
    let side = if was.is_some() { Side::Old } else { Side::New };
    let Some(subject) = was.or(is) else {
        return one(comparison, first);
    };
    let typed_places = || {
        std::iter::once(&first)
            .chain(&places)
            .map(|place| &place.place)
    };
    let place = TypedPlace {
        name: String::new(),
        sent: typed_places().any(|place| place.sent),
        received: typed_places().any(|place| place.received),
        same_around: typed_places().all(|place| place.same_around),
    };
    let mut kinds = places.iter().map(|place| place.draft.kind);
    let alike = kinds.all(|kind| kind == first.draft.kind);
    let kind = match (old, new) {
        (Type::Enum(_), Type::String) | (Type::String, Type::Enum(_)) => {
            ChangeKind::EnumToOrFromString
        }
        _ if alike => first.draft.kind,
        _ if place.sent => ChangeKind::ReqFieldTypeChanged,
        _ => ChangeKind::RespFieldTypeChanged,
    };
    let line =
        |item: Option<NamedType<'_>>, ty: &str| item.map_or(ty.to_owned(), NamedType::signature);
    let (was_line, is_line) = (line(was, before), line(is, after));
    // The name alone does not say what the type became.
    let (before, after) = if converted {
        (was_line.as_str(), is_line.as_str())
    } else {
        (before, after)
    };
    let count = match places.len() + 1 {
        1 => String::new(),
        count => format!(", at {count} places"),
    };
    let pointer = |item: Option<NamedType<'_>>| item.map(|item| item.pointer().to_owned());
    let pointers = [pointer(was), pointer(is)];
    let mut draft = ChangeDraft::new(kind, SubjectKind::Type, subject.name())
        .says(format!("{before} → {after}{count}"))
        .values(before, after)
        .rust(
            format!("types::{}", subject.name()),
            vec![was_line.clone()],
            vec![is_line.clone()],
        )
        .users(Users::of_type(subject.name()));
    if let Some((effect, text)) = wire::effect(comparison, &place, [old, new]) {
        draft = draft.wire(effect, text);
    }
    draft.side = side;
    let [was_pointer, is_pointer] = pointers;
    let [was_holder, is_holder] = first.draft.pointers.clone();
    draft.pointers = [was_pointer.or(was_holder), is_pointer.or(is_holder)];
    draft.removed = leaves([old]);
    draft.added = leaves([new]);
    draft.folded = typed_places().map(|place| place.name.clone()).collect();
    advise(comparison, &mut draft, [old, new]);
    draft
}
