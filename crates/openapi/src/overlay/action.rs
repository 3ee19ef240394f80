//! One action of an overlay: whether it fits a document, and what it changes.

use serde_json::Value;

use super::EXPECT;
use super::parse::{Action, ActionEffect};
use super::target::Target;
use tidbcloud_schema::pointer::{join, unescape};
use tidbcloud_schema::walk;

/// Reason why an action does not fit, and what to do.
pub(super) struct Misfit {
    pub(super) what: String,
    pub(super) help: String,
    /// The list that the action would append to instead of replacing it.
    pub(super) list: Option<String>,
}

impl Misfit {
    fn new(what: impl Into<String>, help: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            help: help.into(),
            list: None,
        }
    }
}

/// The lists that an action should have removed and did not.
pub(super) fn left(document: &Value, action: &Action) -> Vec<String> {
    let nodes = match action.effect {
        ActionEffect::Remove => action.target.nodes(document),
        ActionEffect::Update(_) | ActionEffect::Copy(_) => Vec::new(),
    };
    let lists = nodes.into_iter().filter(|(_, node)| node.is_array());
    lists.map(|(pointer, _)| pointer).collect()
}

/// A name in the target that matches nothing while others do: its node was renamed or removed.
pub(super) fn stale_name(document: &Value, action: &Action) -> Option<Misfit> {
    let name = action.target.missing_name(document)?;
    Some(Misfit::new(
        format!("names {name}, which matches nothing"),
        "take the name out of the target if upstream has removed or corrected it; else write its new name",
    ))
}

/// Applies an action, or leaves the document alone.
pub(super) fn apply(document: &mut Value, action: &Action) -> Result<(), Misfit> {
    let nodes = action.target.nodes(document);
    check(action, &nodes)?;
    let copied;
    let update = match &action.effect {
        ActionEffect::Remove => None,
        ActionEffect::Update(update) => Some(update),
        ActionEffect::Copy(source) => {
            copied = copy_of(document, source)?;
            Some(&copied)
        }
    };
    if update.is_some_and(|update| nodes.iter().all(|(_, node)| says(node, update))) {
        return Err(Misfit::new(
            "changes nothing: the document says this already",
            "delete the action: upstream has corrected it",
        ));
    }
    let pointers: Vec<String> = nodes.into_iter().map(|(pointer, _)| pointer).collect();
    let Some(update) = update else {
        // From the last to the first: so those of one list keep their indices until it is their turn.
        let mut rest = pointers.iter().rev();
        return match rest.all(|pointer| remove(document, pointer)) {
            true => Ok(()),
            false => Err(Misfit::new(
                "removes what cannot be removed",
                "correct the target",
            )),
        };
    };
    for pointer in &pointers {
        match walk::get_mut(document, pointer) {
            Some(Value::Array(list)) => match update {
                Value::Array(items) => list.extend(items.iter().cloned()),
                item => list.push(item.clone()),
            },
            Some(node) => merge(node, update),
            None => {}
        }
    }
    Ok(())
}

/// Whether the nodes that an action targets are what it is for.
fn check(action: &Action, nodes: &[(String, &Value)]) -> Result<(), Misfit> {
    let expected = action.expected.as_ref();
    let is_removal = matches!(action.effect, ActionEffect::Remove);
    let update = match &action.effect {
        ActionEffect::Update(update) => Some(update),
        ActionEffect::Remove | ActionEffect::Copy(_) => None,
    };
    for (pointer, node) in nodes {
        if let Some(expected) = expected.filter(|expected| !fits(node, expected)) {
            return Err(Misfit::new(
                format!("expects {expected} at #{pointer}, which is {}", brief(node)),
                format!(
                    "look at what upstream changed, then correct the action and its `{EXPECT}`, or delete both"
                ),
            ));
        }
        if is_removal && node.is_array() && expected.is_none() {
            return Err(Misfit::new(
                format!("removes a list without saying which: it is {}", brief(node)),
                format!(
                    "add `{EXPECT}` with the list, so that the action fails once upstream changes it"
                ),
            ));
        }
        if let Some(list) = update.and_then(|update| appended(node, update, pointer)) {
            let misfit = Misfit::new(
                format!("would append to the list at #{list}, because updates never replace lists"),
                format!(
                    "to append, target the list itself; to replace, remove it with `{EXPECT}` first"
                ),
            );
            return Err(Misfit {
                list: Some(list),
                ..misfit
            });
        }
    }
    if nodes.is_empty() {
        let help =
            "delete the action if upstream has removed or corrected this; else correct its target";
        return Err(Misfit::new("matches nothing", help));
    }
    if nodes
        .iter()
        .any(|(_, node)| !node.is_object() && !node.is_array())
    {
        let help = "target the object around it; `update: {keyword: null}` takes a keyword of a schema away";
        let what = "targets a value that is neither object nor list";
        return Err(Misfit::new(what, help));
    }
    let objects = nodes.iter().filter(|(_, node)| node.is_object()).count();
    if !is_removal && objects != 0 && objects != nodes.len() {
        let what = "targets objects and lists at once";
        return Err(Misfit::new(what, "write an action for each"));
    }
    Ok(())
}

/// Whether merging `update` into a node would change nothing.
fn says(node: &Value, update: &Value) -> bool {
    match (node, update) {
        (Value::Object(node), Value::Object(update)) => update
            .iter()
            .all(|(key, value)| node.get(key).is_some_and(|node| says(node, value))),
        (Value::Array(_), Value::Array(items)) => items.is_empty(),
        (Value::Array(_), _) => false,
        (node, update) => node == update,
    }
}

/// Merges a value into a node: objects key by key, lists at their ends, everything else in its place.
fn merge(node: &mut Value, update: &Value) {
    match (node, update) {
        (Value::Object(node), Value::Object(update)) => {
            for (key, value) in update {
                match node.get_mut(key) {
                    Some(inner) => merge(inner, value),
                    None => drop(node.insert(key.clone(), value.clone())),
                }
            }
        }
        (Value::Array(list), Value::Array(items)) => list.extend(items.iter().cloned()),
        (node, update) => node.clone_from(update),
    }
}

/// Removes a node from the object or list around it; returns whether it was there.
fn remove(document: &mut Value, pointer: &str) -> bool {
    // The document itself has nothing around it.
    let Some((around, name)) = pointer.rsplit_once('/') else {
        return false;
    };
    let name = unescape(name);
    match walk::get_mut(document, around) {
        Some(Value::Object(map)) => map.remove(&*name).is_some(),
        Some(Value::Array(list)) => match name.parse() {
            Ok(index) if index < list.len() => {
                list.remove(index);
                true
            }
            _ => false,
        },
        _ => false,
    }
}

/// The one node that an action copies.
fn copy_of(document: &Value, source: &Target) -> Result<Value, Misfit> {
    let nodes = source.nodes(document);
    let found = match nodes.as_slice() {
        [(_, node)] => Some((*node).clone()),
        _ => None,
    };
    found.ok_or_else(|| {
        let (path, count) = (&source.text, nodes.len());
        let what = format!("copies `{path}`, which {count} nodes match");
        Misfit::new(what, "select exactly one node with `copy`")
    })
}

/// Lists and scalars equal what is expected; objects have each expected entry, and may have more.
fn fits(node: &Value, expected: &Value) -> bool {
    match (node, expected) {
        (Value::Object(node), Value::Object(expected)) => expected
            .iter()
            .all(|(key, value)| node.get(key) == Some(value)),
        (node, expected) => node == expected,
    }
}

/// The first list inside `node` that merging `update` would append to.
fn appended(node: &Value, update: &Value, pointer: &str) -> Option<String> {
    let (node, update) = (node.as_object()?, update.as_object()?);
    update.iter().find_map(|(key, value)| {
        let inner = node.get(key)?;
        let pointer = join(pointer, key);
        if inner.is_array() {
            Some(pointer)
        } else {
            appended(inner, value, &pointer)
        }
    })
}

fn brief(node: &Value) -> String {
    const LONGEST: usize = 200;
    let text = node.to_string();
    if text.chars().count() <= LONGEST {
        return text;
    }
    let head: String = text.chars().take(LONGEST).collect();
    format!("{head}…")
}
