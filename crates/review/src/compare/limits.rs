//! Limits, defaults, integer widths and examples of values.

use serde_json::{Number, Value};
use tidbcloud_model::api::Facts;

use super::Comparison;
use super::change_draft::ChangeDraft;
use crate::kind::ChangeKind;
use crate::report::{Bump, Level};

/// Change kinds for values whose type stays the same.
pub(super) struct FactKinds {
    pub(super) default: ChangeKind,
    /// A larger integer width.
    pub(super) widened: ChangeKind,
}

impl Comparison<'_> {
    /// Adds drafts about the limits and defaults of a parameter or field. `sent` says whether requests contain it: limits
    /// of responses are never checked, so they count as documentation. Returns the documentation parts that may have changed.
    pub(super) fn facts(
        &mut self,
        [old, new]: [&Facts; 2],
        sent: bool,
        kinds: &FactKinds,
        draft: impl Fn(ChangeKind) -> ChangeDraft,
    ) -> Vec<(&'static str, bool)> {
        let (tighter, looser) = limits(old, new);
        let default = !same_value(old.default.as_ref(), new.default.as_ref());
        let mut docs = vec![(
            "example",
            !same_value(old.example.as_ref(), new.example.as_ref()),
        )];
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
            let all: Vec<&LimitChange> = tighter.iter().chain(&looser).collect();
            if !all.is_empty() {
                let kind = if tighter.is_empty() {
                    ChangeKind::ConstraintLoosened
                } else {
                    ChangeKind::ConstraintTightened
                };
                let join = |text: fn(&LimitChange) -> String| {
                    all.iter()
                        .map(|limit| text(limit))
                        .collect::<Vec<_>>()
                        .join(", ")
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
            docs.push(("limits", !tighter.is_empty() || !looser.is_empty()));
        }
        match (width(old), width(new)) {
            (Some(before), Some(after)) if before != after => {
                let draft = |kind| {
                    draft(kind)
                        .says(format!("{before} → {after} bits"))
                        .values(before.to_string(), after.to_string())
                };
                self.add(match (sent, before < after) {
                    (true, true) => draft(kinds.widened),
                    (true, false) => draft(ChangeKind::ConstraintTightened),
                    (false, _) => draft(ChangeKind::RespFieldTypeChanged)
                        .level(Level::Noise, Bump::None)
                        .wire(
                            crate::report::Effect::Fine,
                            "clients read every number with 64 bits",
                        ),
                });
            }
            (None, None) => docs.push(("format", old.format != new.format)),
            _ => {}
        }
        docs
    }
}

/// A changed limit keyword.
struct LimitChange {
    keyword: &'static str,
    before: String,
    after: String,
}

/// Whether requests have the same limits, default and width.
pub(super) fn are_same(old: &Facts, new: &Facts) -> bool {
    let (tighter, looser) = limits(old, new);
    let default = same_value(old.default.as_ref(), new.default.as_ref());
    tighter.is_empty() && looser.is_empty() && default && width(old) == width(new)
}

/// Changed limits: those that allow fewer values than before, and those that allow more.
fn limits(old: &Facts, new: &Facts) -> (Vec<LimitChange>, Vec<LimitChange>) {
    let count = |count: Option<u64>| count.map(Number::from);
    let lower = [
        ("minimum", old.minimum.clone(), new.minimum.clone()),
        ("minLength", count(old.min_length), count(new.min_length)),
        ("minItems", count(old.min_items), count(new.min_items)),
    ];
    let upper = [
        ("maximum", old.maximum.clone(), new.maximum.clone()),
        ("maxLength", count(old.max_length), count(new.max_length)),
        ("maxItems", count(old.max_items), count(new.max_items)),
    ];
    let (mut tighter, mut looser) = (Vec::new(), Vec::new());
    let mut note = |keyword, before: Option<String>, after: Option<String>, is_tighter| {
        let limit = LimitChange {
            keyword,
            before: before.unwrap_or_else(|| "none".to_owned()),
            after: after.unwrap_or_else(|| "none".to_owned()),
        };
        if is_tighter {
            tighter.push(limit);
        } else {
            looser.push(limit);
        }
    };
    let sides = [(lower, true), (upper, false)];
    for (limits, is_lower) in sides {
        for (keyword, before, after) in limits {
            let is_tighter = match (value(&before), value(&after)) {
                (None, None) => continue,
                (None, Some(_)) => true,
                (Some(_), None) => false,
                (Some(before), Some(after)) if before == after => continue,
                (Some(before), Some(after)) => (after > before) == is_lower,
            };
            let text = |number: &Option<Number>| number.as_ref().map(ToString::to_string);
            note(keyword, text(&before), text(&after), is_tighter);
        }
    }
    if old.pattern != new.pattern {
        // Which of two patterns allows more values cannot be decided.
        let is_tighter = new.pattern.is_some();
        note(
            "pattern",
            old.pattern.clone(),
            new.pattern.clone(),
            is_tighter,
        );
    }
    (tighter, looser)
}

fn value(number: &Option<Number>) -> Option<f64> {
    number.as_ref().and_then(Number::as_f64)
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

    #[test]
    fn numbers_are_compared_by_their_value() {
        let facts = |minimum: &str| Facts {
            minimum: serde_json::from_str(minimum).ok(),
            ..Facts::default()
        };
        let (tighter, looser) = limits(&facts("10"), &facts("10.0"));
        assert!(tighter.is_empty() && looser.is_empty());
        let (tighter, _) = limits(&facts("10"), &facts("11"));
        assert_eq!(tighter[0].keyword, "minimum");
        let (_, looser) = limits(&facts("10"), &facts("null"));
        assert_eq!(looser[0].after, "none");
    }
}
