//! Changed facts of a value: its limits, its width, its format, and those of everything in it.

use std::cmp::Ordering;

use serde_json::Number;
use tidbcloud_model::api::{Facts, Type};

use super::bound::{Bound, BoundSide, is_multiple, step};

/// Facts about one value before and after, with its type, which is the same on both sides.
pub(in crate::compare) struct FactsPair<'f> {
    pub(in crate::compare) facts: [&'f Facts; 2],
    pub(in crate::compare) ty: &'f Type,
    /// Whether requests contain the value.
    pub(in crate::compare) sent: bool,
}

/// A changed limit keyword.
pub(super) struct LimitChange {
    pub(super) keyword: String,
    pub(super) before: String,
    pub(super) after: String,
    pub(super) is_tighter: bool,
}

/// A changed width of a number, in bits.
pub(super) struct WidthChange {
    /// Where the number is, below the subject: ` of each item`.
    pub(super) of: String,
    pub(super) before: u8,
    pub(super) after: u8,
}

/// Changed facts of a value, and of its items or values.
#[derive(Default)]
pub(super) struct FactChanges {
    pub(super) limits: Vec<LimitChange>,
    pub(super) widths: Vec<WidthChange>,
    /// Whether a format that names no width changed.
    pub(super) format: bool,
}

/// Changed facts of a value and of everything in it, tighter limits first. `of` ends the name of each keyword.
pub(super) fn changed(pair: &FactsPair<'_>, of: &str) -> FactChanges {
    let mut changes = FactChanges::default();
    note(&mut changes, pair.facts, pair.ty, of);
    changes.limits.sort_by_key(|limit| !limit.is_tighter);
    changes
}

fn note(changes: &mut FactChanges, [old, new]: [&Facts; 2], ty: &Type, of: &str) {
    changes
        .limits
        .extend(limits(old, new, ty).map(|limit| LimitChange {
            keyword: format!("{}{of}", limit.keyword),
            ..limit
        }));
    match (width(old), width(new)) {
        (Some(before), Some(after)) if before != after => changes.widths.push(WidthChange {
            of: of.to_owned(),
            before,
            after,
        }),
        (None, None) => changes.format |= old.format != new.format,
        _ => {}
    }
    let (part, element) = match ty {
        Type::List(items) => ("item", &**items),
        Type::Map(values) => ("value", &**values),
        _ => return,
    };
    let unlimited = Facts::default();
    let below = [old, new].map(|facts| facts.elements.as_deref().unwrap_or(&unlimited));
    note(changes, below, element, &format!(" of each {part}{of}"));
}

/// Changed limits of one value.
fn limits(old: &Facts, new: &Facts, ty: &Type) -> impl Iterator<Item = LimitChange> {
    let bounds = [
        (
            BoundSide::Lower,
            "minimum",
            Bound::least(old),
            Bound::least(new),
        ),
        (
            BoundSide::Upper,
            "maximum",
            Bound::greatest(old),
            Bound::greatest(new),
        ),
    ];
    let bounds = bounds
        .into_iter()
        .filter_map(|(side, keyword, before, after)| {
            let is_tighter = side.is_tighter(ty, before.as_ref(), after.as_ref())?;
            let text = |bound: Option<Bound<'_>>| bound.map(|bound| bound.to_string());
            Some(limit(keyword, text(before), text(after), is_tighter))
        });
    let lower = [
        ("minLength", old.min_length, new.min_length),
        ("minItems", old.min_items, new.min_items),
        ("minProperties", old.min_properties, new.min_properties),
    ];
    let upper = [
        ("maxLength", old.max_length, new.max_length),
        ("maxItems", old.max_items, new.max_items),
        ("maxProperties", old.max_properties, new.max_properties),
    ];
    let text = |count: Option<u64>| count.map(|count| count.to_string());
    let lower = lower
        .into_iter()
        .filter_map(move |(keyword, before, after)| {
            // Every count is 0 or more.
            let is_tighter = match after.unwrap_or(0).cmp(&before.unwrap_or(0)) {
                Ordering::Equal => return None,
                order => order == Ordering::Greater,
            };
            Some(limit(keyword, text(before), text(after), is_tighter))
        });
    let upper = upper
        .into_iter()
        .filter_map(move |(keyword, before, after)| {
            let most = |count: Option<u64>| count.unwrap_or(u64::MAX);
            let is_tighter = match most(after).cmp(&most(before)) {
                Ordering::Equal => return None,
                order => order == Ordering::Less,
            };
            Some(limit(keyword, text(before), text(after), is_tighter))
        });
    let step = {
        let [before, after] = [old, new].map(|facts| step(facts, ty));
        let text = |step: Option<&Number>| step.map(ToString::to_string);
        let is_tighter = match (before, after) {
            (None, None) => None,
            (None, Some(_)) => Some(true),
            (Some(_), None) => Some(false),
            (Some(before), Some(after)) => {
                (before.as_f64() != after.as_f64()).then(|| !is_multiple(before, after))
            }
        };
        is_tighter.map(|is_tighter| limit("multipleOf", text(before), text(after), is_tighter))
    };
    let unique = (old.unique_items != new.unique_items).then(|| {
        let text = |facts: &Facts| facts.unique_items.then(|| "true".to_owned());
        limit("uniqueItems", text(old), text(new), new.unique_items)
    });
    // Which of two patterns allows more values cannot be decided.
    let pattern = (old.pattern != new.pattern).then(|| {
        let is_tighter = new.pattern.is_some();
        limit(
            "pattern",
            old.pattern.clone(),
            new.pattern.clone(),
            is_tighter,
        )
    });
    let alternatives = (old.alternatives != new.alternatives).then(|| {
        let text = |facts: &Facts| match facts.alternatives.is_empty() {
            true => None,
            false => Some(facts.alternatives.join(", ")),
        };
        let is_allowed = |name: &String| new.alternatives.contains(name);
        let is_tighter = !new.alternatives.is_empty() && !old.alternatives.iter().all(is_allowed);
        limit("alternatives", text(old), text(new), is_tighter)
    });
    let further = step
        .into_iter()
        .chain(unique)
        .chain(pattern)
        .chain(alternatives);
    bounds.chain(lower).chain(upper).chain(further)
}

fn limit(
    keyword: &str,
    before: Option<String>,
    after: Option<String>,
    is_tighter: bool,
) -> LimitChange {
    let text = |limit: Option<String>| limit.unwrap_or_else(|| "none".to_owned());
    LimitChange {
        keyword: keyword.to_owned(),
        before: text(before),
        after: text(after),
        is_tighter,
    }
}

/// Width of a number in bits; `None` for formats that name no width.
fn width(facts: &Facts) -> Option<u8> {
    match facts.format.as_deref() {
        Some("int32" | "uint32" | "float") => Some(32),
        Some("int64" | "uint64" | "double") => Some(64),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const INTEGER: Type = Type::Integer {
        unsigned: false,
        text: false,
    };
    const UNSIGNED: Type = Type::Integer {
        unsigned: true,
        text: false,
    };

    fn facts(json: &str) -> Facts {
        serde_json::from_str(json).unwrap()
    }

    /// The keywords that changed, with `-` before tighter ones and `+` before looser ones.
    fn between(ty: &Type, old: &str, new: &str) -> String {
        let (old, new) = (facts(old), facts(new));
        let pair = FactsPair {
            facts: [&old, &new],
            ty,
            sent: true,
        };
        let limits = changed(&pair, "").limits.into_iter();
        let limits = limits.map(|limit| {
            let sign = if limit.is_tighter { '-' } else { '+' };
            format!("{sign}{}", limit.keyword)
        });
        limits.collect::<Vec<_>>().join(" ")
    }

    #[track_caller]
    fn check(ty: &Type, old: &str, new: &str, tighter: &str) {
        assert_eq!(between(ty, old, new), tighter, "{old} → {new}");
        let looser = tighter.replace('-', "+");
        assert_eq!(between(ty, new, old), looser, "{new} → {old}");
    }

    #[test]
    fn numbers_are_compared_by_their_value() {
        check(&INTEGER, r#"{"minimum":10}"#, r#"{"minimum":10.0}"#, "");
        check(
            &INTEGER,
            r#"{"minimum":10}"#,
            r#"{"minimum":11}"#,
            "-minimum",
        );
        check(&INTEGER, "{}", r#"{"minimum":10}"#, "-minimum");
        let [less, more] = ["9223372036854775806", "9223372036854775807"]
            .map(|most| format!("{{\"maximum\":{most}}}"));
        check(&INTEGER, &more, &less, "-maximum");
    }

    #[test]
    fn an_exclusive_bound_of_integers_is_the_next_integer() {
        let above_0 = r#"{"minimum":0,"exclusive_minimum":true}"#;
        check(&INTEGER, above_0, r#"{"minimum":1}"#, "");
        check(&INTEGER, above_0, r#"{"minimum":0.5}"#, "");
        check(&INTEGER, r#"{"minimum":0}"#, above_0, "-minimum");
        check(&Type::Number, above_0, r#"{"minimum":1}"#, "-minimum");
        check(&Type::Number, r#"{"minimum":0}"#, above_0, "-minimum");
        let below_9 = r#"{"maximum":9,"exclusive_maximum":true}"#;
        check(&INTEGER, below_9, r#"{"maximum":8}"#, "");
        check(&Type::Number, r#"{"maximum":9}"#, below_9, "-maximum");
    }

    #[test]
    fn limits_that_every_value_keeps_are_none() {
        check(&UNSIGNED, "{}", r#"{"minimum":0}"#, "");
        check(&INTEGER, "{}", r#"{"multiple_of":1}"#, "");
        check(&Type::String, "{}", r#"{"min_length":0}"#, "");
    }

    #[test]
    fn multiples_of_a_multiple_are_fewer() {
        check(&INTEGER, "{}", r#"{"multiple_of":5}"#, "-multipleOf");
        check(
            &INTEGER,
            r#"{"multiple_of":5}"#,
            r#"{"multiple_of":10}"#,
            "-multipleOf",
        );
        check(
            &Type::Number,
            r#"{"multiple_of":0.1}"#,
            r#"{"multiple_of":0.3}"#,
            "-multipleOf",
        );
        // Neither is a multiple of the other: both directions reject values.
        assert_eq!(
            between(&INTEGER, r#"{"multiple_of":4}"#, r#"{"multiple_of":6}"#),
            "-multipleOf"
        );
        assert_eq!(
            between(&INTEGER, r#"{"multiple_of":6}"#, r#"{"multiple_of":4}"#),
            "-multipleOf"
        );
    }

    #[test]
    fn items_and_values_have_limits_at_every_depth() {
        let list = |ty: Type| Type::List(Box::new(ty));
        let deep = list(Type::Map(Box::new(INTEGER)));
        let of = |most: u8| format!(r#"{{"elements":{{"elements":{{"maximum":{most}}}}}}}"#);
        check(&deep, &of(9), &of(3), "-maximum of each value of each item");
        check(
            &list(Type::String),
            "{}",
            r#"{"unique_items":true}"#,
            "-uniqueItems",
        );
        check(
            &list(Type::String),
            "{}",
            r#"{"elements":{"max_length":3}}"#,
            "-maxLength of each item",
        );
        check(
            &Type::Map(Box::new(Type::String)),
            "{}",
            r#"{"max_properties":3}"#,
            "-maxProperties",
        );
    }
}
