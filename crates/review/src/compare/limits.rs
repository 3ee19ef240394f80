//! Limits, defaults, integer widths and examples of values.

mod bound;
mod fact_changes;

use serde_json::Value;
use tidbcloud_model::api::Type;

use super::change_draft::ChangeDraft;
use super::{Comparison, uses};
use crate::kind::ChangeKind;
use crate::report::{Bump, Effect, Level};
pub(super) use fact_changes::FactsPair;
use fact_changes::{LimitChange, WidthChange, changed};

/// Change kinds for values whose type stays the same.
pub(super) struct FactKinds {
    pub(super) default: ChangeKind,
    /// A larger integer width.
    pub(super) widened: ChangeKind,
    /// Text after the keyword of a limit, where the subject of the change alone does not say which value it limits.
    pub(super) of: &'static str,
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

/// Whether requests have the same limits, default and width.
pub(super) fn are_same(pair: &FactsPair<'_>) -> bool {
    let [old, new] = pair.facts;
    let default = same_value(old.default.as_ref(), new.default.as_ref());
    let changes = changed(pair, "");
    default && changes.limits.is_empty() && changes.widths.is_empty()
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
