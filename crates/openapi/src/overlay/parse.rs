//! Overlay files: every action is complete, has one effect and a reason, and names nodes by a path that can be read.

use serde_json::Value;

use super::EXPECT;
use super::target::Target;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::load::Source;
use tidbcloud_schema::walk;

const KEYS: [&str; 4] = ["overlay", "info", "extends", "actions"];
const ACTION_KEYS: [&str; 6] = ["target", "description", "update", "copy", "remove", EXPECT];

/// A correction.
#[derive(Clone, Debug)]
pub(super) struct Action {
    pub(super) target: Target,
    pub(super) effect: ActionEffect,
    /// The value that each node has before.
    pub(super) expected: Option<Value>,
}

/// Effect of an action on each of its nodes.
#[derive(Clone, Debug)]
pub(super) enum ActionEffect {
    /// The node is removed.
    Remove,
    /// A value is merged into the node.
    Update(Value),
    /// The one node of another path is merged into the node.
    Copy(Target),
}

/// Reads the actions of an overlay.
///
/// # Errors
///
/// Everything that is wrong with the file.
pub(super) fn actions(source: &Source) -> Result<Vec<Action>, Diagnostics> {
    let mut problems = Diagnostics::default();
    keys(&source.value, "#", &KEYS, &mut problems);
    let is_text = |pointer: &str| {
        let text = source.value.pointer(pointer).and_then(Value::as_str);
        text.is_some_and(|text| !text.trim().is_empty())
    };
    for pointer in ["/overlay", "/info/title", "/info/version"] {
        if !is_text(pointer) {
            let what = format!("not an overlay: it has no text at {pointer}");
            problems.push(
                Diagnostic::new(
                    what,
                    "give `overlay: 1.1.0`, `info` with `title` and `version`, and `actions`",
                )
                .at(format!("#{pointer}")),
            );
        }
    }
    let version = source.value.get("overlay").and_then(Value::as_str);
    if let Some(version) = version.filter(|version| !version.starts_with("1.")) {
        let what = format!("overlays of version {version} are not supported");
        problems.push(Diagnostic::new(what, "write `overlay: 1.1.0`").at("#/overlay"));
    }
    let mut actions = Vec::new();
    for (index, node) in walk::elements(source.value.get("actions")).enumerate() {
        let place = ActionPlace {
            index,
            pointer: format!("#/actions/{index}"),
        };
        actions.extend(place.action(node, &mut problems));
    }
    if problems.is_empty() && actions.is_empty() {
        problems.push(Diagnostic::new(
            "the overlay has no actions",
            "add an action, or delete the file",
        ));
    }
    if problems.is_empty() {
        Ok(actions)
    } else {
        Err(source.locate(problems))
    }
}

/// Place of an action in the list.
struct ActionPlace {
    index: usize,
    pointer: String,
}

impl ActionPlace {
    fn action(&self, node: &Value, problems: &mut Diagnostics) -> Option<Action> {
        keys(node, &self.pointer, &ACTION_KEYS, problems);
        let reason = node.get("description").and_then(Value::as_str);
        if reason.unwrap_or_default().trim().is_empty() {
            let what = format!("action {} gives no reason", self.index);
            let problem = Diagnostic::new(what, "add a `description` that says why");
            problems.push(problem.at(&self.pointer));
        }
        let target = self.target(node.get("target"), "target", problems);
        let remove = match node.get("remove") {
            None => Some(false),
            Some(value) => value.as_bool(),
        };
        if remove.is_none() {
            self.invalid("`remove` is neither true nor false", problems);
        }
        let copy = node.get("copy");
        let effect = match (remove?, node.get("update"), copy) {
            (true, None, None) => Some(ActionEffect::Remove),
            (false, Some(update), None) => Some(ActionEffect::Update(update.clone())),
            (false, None, Some(_)) => self.target(copy, "copy", problems).map(ActionEffect::Copy),
            (false, None, None) => {
                self.invalid(
                    "it must specify one of `update`, `copy` and `remove: true`",
                    problems,
                );
                None
            }
            _ => {
                self.invalid(
                    "`update`, `copy` and `remove: true` are mutually exclusive",
                    problems,
                );
                None
            }
        };
        Some(Action {
            target: target?,
            effect: effect?,
            expected: node.get(EXPECT).cloned(),
        })
    }

    fn target(
        &self,
        node: Option<&Value>,
        key: &str,
        problems: &mut Diagnostics,
    ) -> Option<Target> {
        let Some(text) = node.and_then(Value::as_str).filter(|text| !text.is_empty()) else {
            self.invalid(&format!("`{key}` is no text"), problems);
            return None;
        };
        let target = Target::compile(text);
        let explain = |error| {
            self.invalid(
                &format!("`{key}` is an invalid JSONPath: {error}"),
                problems,
            )
        };
        target.map_err(explain).ok()
    }

    fn invalid(&self, why: &str, problems: &mut Diagnostics) {
        let what = format!("action {} is not valid: {why}", self.index);
        let problem = Diagnostic::new(what, "correct the action; targets are JSONPath (RFC 9535)");
        problems.push(problem.at(&self.pointer));
    }
}

fn keys(node: &Value, pointer: &str, known: &[&str], problems: &mut Diagnostics) {
    for (key, _) in walk::entries(Some(node)) {
        if !known.contains(&key.as_str()) {
            let help = format!("the keys here are {}", known.join(", "));
            let what = format!("`{key}` is no key of an overlay");
            problems.push(Diagnostic::new(what, help).at(pointer));
        }
    }
}
