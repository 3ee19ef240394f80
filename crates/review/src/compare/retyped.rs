//! SourceMap whose type changed. Many places that change for one reason, a type that came or went, are one root cause.

use std::collections::{BTreeMap, HashSet};

use tidbcloud_model::api::{TimestampForm, Type};

use super::finding::{Finding, Side, Users};
use super::wire;
use super::{Comparison, leaves};
use crate::kind::Kind;
use crate::report::{Bump, Effect, Level, SubjectKind};
use tidbcloud_codegen::signature;
use tidbcloud_specs::matching::models::NamedType;

/// One place whose type changed, with what to say of it if nothing greater explains it.
#[derive(Clone, Debug)]
pub(super) struct Retyped {
    pub(super) finding: Finding,
    pub(super) old: Type,
    pub(super) new: Type,
    pub(super) site: Site,
}

/// A place that has a type.
#[derive(Clone, Debug)]
pub(super) struct Site {
    /// What people call it.
    pub(super) name: String,
    pub(super) sent: bool,
    pub(super) received: bool,
    /// Whether what stands around the value on the wire is the same on both sides; an update mask is not.
    pub(super) same_around: bool,
}

/// Where two types part: what is below the lists and maps that they share.
fn parting<'t>(old: &'t Type, new: &'t Type) -> (&'t Type, &'t Type) {
    match (old, new) {
        (Type::List(old), Type::List(new)) | (Type::Map(old), Type::Map(new)) => parting(old, new),
        _ => (old, new),
    }
}

fn named(ty: &Type) -> Option<&str> {
    match ty {
        Type::Record(name) | Type::Enum(name) => Some(name),
        _ => None,
    }
}

/// Makes findings of all retyped places.
pub(super) fn settle(comparison: &mut Comparison<'_>) {
    let retyped = std::mem::take(&mut comparison.retyped);
    let gone: HashSet<&str> = alone(&comparison.types.pairs.removed);
    let come: HashSet<&str> = alone(&comparison.types.pairs.added);
    let mut causes: BTreeMap<(String, String), Vec<Retyped>> = BTreeMap::new();
    let mut findings = Vec::new();
    for retyped in retyped {
        let (old, new) = parting(&retyped.old, &retyped.new);
        let let_go = named(old).is_some_and(|name| gone.contains(name));
        let brought = named(new).is_some_and(|name| come.contains(name));
        // A schema that became another sort of thing under its own name is one cause, too.
        let converted =
            named(old).is_some() && named(new).is_some() && is_converted(comparison, old, new);
        if let_go || brought || converted {
            let key = (signature::ty(old), signature::ty(new));
            causes.entry(key).or_default().push(retyped);
        } else {
            findings.push(one(comparison, retyped));
        }
    }
    for ((before, after), places) in causes {
        findings.push(cause(comparison, &before, &after, places));
    }
    comparison.findings.extend(findings);
}

fn alone<'a>(items: &[NamedType<'a>]) -> HashSet<&'a str> {
    items.iter().map(|item| item.name()).collect()
}

/// Whether two types are one schema that was a record and is an enum now, or the other way round.
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

/// A place that changed for itself.
fn one(comparison: &Comparison<'_>, retyped: Retyped) -> Finding {
    let Retyped {
        finding,
        old,
        new,
        site,
    } = retyped;
    let (before, after) = (signature::ty(&old), signature::ty(&new));
    if comparison.types.same_in_rust(&old, &new) {
        return form(finding, &old, &new, &site);
    }
    let kind = match parting(&old, &new) {
        (Type::Enum(_), Type::String) | (Type::String, Type::Enum(_)) => Kind::EnumToOrFromString,
        _ => finding.kind,
    };
    let mut finding = rejudged(finding, kind);
    // Who found the place may have said it better.
    if finding.summary.is_empty() {
        finding = finding
            .says(format!("{before} → {after}"))
            .values(before, after);
    }
    if let Some((effect, words)) = wire::effect(comparison, &site, [&old, &new]) {
        finding = finding.wire(effect, words);
    }
    finding.gone = leaves([&old]);
    finding.come = leaves([&new]);
    finding
}

/// The same type in Rust, written in another way on the wire.
fn form(finding: Finding, old: &Type, new: &Type, site: &Site) -> Finding {
    let says = format!("{} → {}", written(old), written(new));
    let is_time = matches!(parting(old, new), (Type::Timestamp(_), _));
    let finding = rejudged(finding, Kind::WireFormChanged)
        .says(&says)
        .values(written(old), written(new));
    if site.sent {
        finding
    } else if is_time {
        finding.wire(
            Effect::May,
            "released clients read `None` and note a mismatch",
        )
    } else {
        // Replies are read in either form.
        finding
            .level(Level::Noise, Bump::None)
            .wire(Effect::Fine, "replies are read in either form")
    }
}

/// How the wire writes a type.
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

/// The finding under another kind, with that kind's verdicts.
fn rejudged(finding: Finding, kind: Kind) -> Finding {
    if finding.kind == kind {
        return finding;
    }
    let fresh = Finding::new(kind, finding.subject, finding.name);
    Finding {
        rust: finding.rust,
        pointers: finding.pointers,
        side: finding.side,
        users: finding.users,
        ..fresh
    }
}

/// All places that changed because one type came or went.
fn cause(
    comparison: &Comparison<'_>,
    before: &str,
    after: &str,
    mut places: Vec<Retyped>,
) -> Finding {
    let first = places.remove(0);
    let (old, new) = parting(&first.old, &first.new);
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
    let sites = || {
        std::iter::once(&first)
            .chain(&places)
            .map(|place| &place.site)
    };
    let site = Site {
        name: String::new(),
        sent: sites().any(|site| site.sent),
        received: sites().any(|site| site.received),
        same_around: sites().all(|site| site.same_around),
    };
    let mut kinds = places.iter().map(|place| place.finding.kind);
    let alike = kinds.all(|kind| kind == first.finding.kind);
    let kind = match (old, new) {
        (Type::Enum(_), Type::String) | (Type::String, Type::Enum(_)) => Kind::EnumToOrFromString,
        _ if alike => first.finding.kind,
        _ if site.sent => Kind::ReqFieldTypeChanged,
        _ => Kind::RespFieldTypeChanged,
    };
    let line =
        |item: Option<NamedType<'_>>, ty: &str| item.map_or(ty.to_owned(), NamedType::signature);
    let (was_line, is_line) = (line(was, before), line(is, after));
    // One name says nothing of what it became.
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
    let mut finding = Finding::new(kind, SubjectKind::Type, subject.name())
        .says(format!("{before} → {after}{count}"))
        .values(before, after)
        .rust(
            format!("types::{}", subject.name()),
            vec![was_line.clone()],
            vec![is_line.clone()],
        )
        .users(Users::of_type(subject.name()));
    if let Some((effect, words)) = wire::effect(comparison, &site, [old, new]) {
        finding = finding.wire(effect, words);
    }
    finding.side = side;
    let [was_pointer, is_pointer] = pointers;
    let [was_holder, is_holder] = first.finding.pointers.clone();
    finding.pointers = [was_pointer.or(was_holder), is_pointer.or(is_holder)];
    finding.gone = leaves([old]);
    finding.come = leaves([new]);
    finding.folded = sites().map(|site| site.name.clone()).collect();
    finding
}
