//! Limits, defaults, integer widths and examples of values.

use std::cmp::Ordering;

use serde_json::{Number, Value};
use tidbcloud_model::api::{Facts, Type};

use super::change_draft::ChangeDraft;
use super::{Comparison, uses};
use crate::kind::ChangeKind;
use crate::report::{Bump, Effect, Level};

/// Change kinds for values whose type stays the same.
pub(super) struct FactKinds {
    pub(super) default: ChangeKind,
    /// A larger integer width.
    pub(super) widened: ChangeKind,
    /// Text after the keyword of a limit, where the subject of the change alone does not say which value it limits.
    pub(super) of: &'static str,
}

/// Facts about one value before and after, with its type, which is the same on both sides.
pub(super) struct FactsPair<'f> {
    pub(super) facts: [&'f Facts; 2],
    pub(super) ty: &'f Type,
    /// Whether requests contain the value.
    pub(super) sent: bool,
}

impl Comparison<'_> {
    /// Adds drafts about the limits and defaults of a parameter, field or body. Limits of responses are never checked, so they
    /// count as documentation. Returns the documentation parts that may have changed.
    pub(super) fn facts(
        &mut self,
        pair: &FactsPair<'_>,
        kinds: &FactKinds,
        draft: impl Fn(ChangeKind) -> ChangeDraft,
    ) -> Vec<(&'static str, bool)> {
        let FactsPair {
            facts: [old, new],
            ty,
            sent,
        } = *pair;
        let differs = |old: &Option<Value>, new: &Option<Value>| {
            let old = old.as_ref().map(|old| self.rewritten_in(old, ty));
            !same_value(old.as_ref(), new.as_ref())
        };
        let default = differs(&old.default, &new.default);
        let example = differs(&old.example, &new.example);
        let changes = changed(pair, kinds.of);
        let mut docs = vec![("example", example)];
        if sent {
            if default {
                let text = |value: &Option<Value>| {
                    value
                        .as_ref()
                        .map_or("none".to_owned(), ToString::to_string)
                };
                let (before, after) = (text(&old.default), text(&new.default));
                self.add(
                    draft(kinds.default)
                        .says(format!("default {before} → {after}"))
                        .values(before, after),
                );
            }
            if !changes.limits.is_empty() {
                let kind = match changes.limits.iter().any(|limit| limit.is_tighter) {
                    true => ChangeKind::ConstraintTightened,
                    false => ChangeKind::ConstraintLoosened,
                };
                let join = |text: fn(&LimitChange) -> String| {
                    let texts: Vec<String> = changes.limits.iter().map(text).collect();
                    texts.join(", ")
                };
                self.add(
                    draft(kind)
                        .says(join(|limit| {
                            format!("{} {} → {}", limit.keyword, limit.before, limit.after)
                        }))
                        .values(
                            join(|limit| format!("{} {}", limit.keyword, limit.before)),
                            join(|limit| format!("{} {}", limit.keyword, limit.after)),
                        ),
                );
            }
        } else {
            docs.push(("default", default));
            docs.push(("limits", !changes.limits.is_empty()));
        }
        for WidthChange { of, before, after } in changes.widths {
            let draft = |kind| {
                draft(kind)
                    .says(format!("{before} → {after} bits{of}"))
                    .values(format!("{before}{of}"), format!("{after}{of}"))
            };
            self.add(match (sent, before < after) {
                (true, true) => draft(kinds.widened),
                (true, false) => draft(ChangeKind::ConstraintTightened),
                (false, _) => draft(ChangeKind::RespFieldTypeChanged)
                    .level(Level::Noise, Bump::None)
                    .wire(Effect::Fine, "clients read every number with 64 bits"),
            });
        }
        docs.push(("format", changes.format));
        docs
    }

    /// A value of the old side as the new side writes it: enum values that are only written differently are the same.
    fn rewritten_in(&self, value: &Value, ty: &Type) -> Value {
        match value {
            Value::String(text) => {
                let name = uses::leaf(ty).map(|(name, _)| name);
                Value::from(name.map_or(&**text, |name| self.rewritten.now(name, text)))
            }
            Value::Array(items) => items
                .iter()
                .map(|item| self.rewritten_in(item, ty))
                .collect(),
            Value::Object(entries) => entries
                .iter()
                .map(|(key, value)| (key.clone(), self.rewritten_in(value, ty)))
                .collect(),
            other => other.clone(),
        }
    }
}

/// A changed limit keyword.
struct LimitChange {
    keyword: String,
    before: String,
    after: String,
    is_tighter: bool,
}

/// A changed width of a number, in bits.
struct WidthChange {
    /// Where the number is, below the subject: ` of each item`.
    of: String,
    before: u8,
    after: u8,
}

/// Changed facts of a value, and of its items or values.
#[derive(Default)]
struct FactChanges {
    limits: Vec<LimitChange>,
    widths: Vec<WidthChange>,
    /// Whether a format that names no width changed.
    format: bool,
}

/// Whether requests have the same limits, default and width.
pub(super) fn are_same(pair: &FactsPair<'_>) -> bool {
    let [old, new] = pair.facts;
    let default = same_value(old.default.as_ref(), new.default.as_ref());
    let changes = changed(pair, "");
    default && changes.limits.is_empty() && changes.widths.is_empty()
}

/// Changed facts of a value and of everything in it, tighter limits first. `of` ends the name of each keyword.
fn changed(pair: &FactsPair<'_>, of: &str) -> FactChanges {
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
    let further = step.into_iter().chain(unique).chain(pattern);
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

/// A least or a greatest number.
struct Bound<'f> {
    number: &'f Number,
    /// Whether the number itself is not allowed.
    exclusive: bool,
}

#[derive(Clone, Copy)]
enum BoundSide {
    Lower,
    Upper,
}

impl<'f> Bound<'f> {
    fn least(facts: &'f Facts) -> Option<Self> {
        let number = facts.minimum.as_ref()?;
        let exclusive = facts.exclusive_minimum;
        Some(Self { number, exclusive })
    }

    fn greatest(facts: &'f Facts) -> Option<Self> {
        let number = facts.maximum.as_ref()?;
        let exclusive = facts.exclusive_maximum;
        Some(Self { number, exclusive })
    }

    /// The outermost integer that the bound allows.
    fn whole(&self, side: BoundSide) -> i128 {
        let exact = self.number.as_i128();
        let exclusive = i128::from(self.exclusive);
        match (exact, side, self.number.as_f64().unwrap_or_default()) {
            (Some(number), BoundSide::Lower, _) => number + exclusive,
            (Some(number), BoundSide::Upper, _) => number - exclusive,
            (None, BoundSide::Lower, number) if number.ceil() > number => number.ceil() as i128,
            (None, BoundSide::Upper, number) if number.floor() < number => number.floor() as i128,
            (None, BoundSide::Lower, number) => number as i128 + exclusive,
            (None, BoundSide::Upper, number) => number as i128 - exclusive,
        }
    }
}

impl std::fmt::Display for Bound<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let exclusive = if self.exclusive { " exclusive" } else { "" };
        write!(f, "{}{exclusive}", self.number)
    }
}

impl BoundSide {
    /// Whether the new bound allows fewer values of a type than the old one; `None` if both allow the same.
    fn is_tighter(
        self,
        ty: &Type,
        before: Option<&Bound<'_>>,
        after: Option<&Bound<'_>>,
    ) -> Option<bool> {
        let order = match ty {
            Type::Integer { unsigned, .. } => {
                let open = match self {
                    Self::Lower if *unsigned => 0,
                    Self::Lower => i128::MIN,
                    Self::Upper => i128::MAX,
                };
                let whole = |bound: Option<&Bound<'_>>| match (bound, self) {
                    (None, _) => open,
                    (Some(bound), Self::Lower) => bound.whole(self).max(open),
                    (Some(bound), Self::Upper) => bound.whole(self),
                };
                whole(after).cmp(&whole(before))
            }
            _ => {
                let open = match self {
                    Self::Lower => f64::NEG_INFINITY,
                    Self::Upper => f64::INFINITY,
                };
                let value = |bound: Option<&Bound<'_>>| {
                    bound
                        .and_then(|bound| bound.number.as_f64())
                        .unwrap_or(open)
                };
                let order = value(after).total_cmp(&value(before));
                let exclusive = |bound: Option<&Bound<'_>>| bound.is_some_and(|it| it.exclusive);
                let nearer = exclusive(after).cmp(&exclusive(before));
                order.then(match self {
                    Self::Lower => nearer,
                    Self::Upper => nearer.reverse(),
                })
            }
        };
        match (order, self) {
            (Ordering::Equal, _) => None,
            (order, Self::Lower) => Some(order == Ordering::Greater),
            (order, Self::Upper) => Some(order == Ordering::Less),
        }
    }
}

/// The number of which each value is a multiple; none where every value of the type is one.
fn step<'f>(facts: &'f Facts, ty: &Type) -> Option<&'f Number> {
    let step = facts.multiple_of.as_ref()?;
    let is_whole = matches!(ty, Type::Integer { .. }) && step.as_f64() == Some(1.0);
    (!is_whole).then_some(step)
}

/// Whether the first number is a multiple of the second.
fn is_multiple(number: &Number, of: &Number) -> bool {
    const EXACT: f64 = 1e-9;
    let (Some(number), Some(of)) = (number.as_f64(), of.as_f64()) else {
        return false;
    };
    let times = number / of;
    (times - times.round()).abs() < EXACT
}

/// Width of a number in bits; `None` for formats that name no width.
fn width(facts: &Facts) -> Option<u8> {
    match facts.format.as_deref() {
        Some("int32" | "uint32" | "float") => Some(32),
        Some("int64" | "uint64" | "double") => Some(64),
        _ => None,
    }
}

/// Whether two values are equal in JSON: `10.0` equals `10`.
fn same_value(old: Option<&Value>, new: Option<&Value>) -> bool {
    match (old, new) {
        (Some(Value::Number(old)), Some(Value::Number(new))) => {
            old == new || old.as_f64() == new.as_f64()
        }
        (Some(Value::Array(old)), Some(Value::Array(new))) => {
            old.len() == new.len()
                && old
                    .iter()
                    .zip(new)
                    .all(|(old, new)| same_value(Some(old), Some(new)))
        }
        (Some(Value::Object(old)), Some(Value::Object(new))) => {
            old.len() == new.len()
                && old
                    .iter()
                    .all(|(key, old)| same_value(Some(old), new.get(key)))
        }
        (old, new) => old == new,
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
