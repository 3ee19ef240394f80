//! Overlays (OpenAPI Overlay 1.1): each correction is one action with its reason, and an action that no longer fits the
//! document is an error, so that corrections never outlive what they correct.

mod action;
mod parse;
mod target;
mod union;

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde_json::Value;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::load::{Source, SourceCache};
use action::Misfit;
use parse::Action;

/// The extension that states what an action expects to find at its target.
const EXPECT: &str = "x-expect";

/// A validated overlay.
#[derive(Clone, Debug)]
pub struct Overlay {
    /// The file.
    pub path: PathBuf,
    source: Source,
    actions: Arc<Vec<Action>>,
}

/// Result of applying an overlay.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Applied {
    /// Number of actions that were applied.
    pub actions: usize,
}

impl Overlay {
    /// Number of actions that the overlay has.
    pub fn len(&self) -> usize {
        self.actions.len()
    }

    /// Whether the overlay has no actions; a read overlay always has some.
    pub fn is_empty(&self) -> bool {
        self.actions.is_empty()
    }
}

/// Reads and validates an overlay.
pub fn read(path: &Path, cache: &SourceCache) -> Result<Overlay, Diagnostics> {
    let source = cache.read_file(path)?;
    let actions = cache.made_of(&source, parse::actions)?;
    Ok(Overlay {
        path: source.path.clone(),
        source,
        actions,
    })
}

/// Validates an overlay that was read already.
pub fn from_source(source: Source) -> Result<Overlay, Diagnostics> {
    let actions = Arc::new(parse::actions(&source)?);
    Ok(Overlay {
        path: source.path.clone(),
        source,
        actions,
    })
}

/// Applies every action, or none: all actions that do not fit are reported together, and leave the document alone.
pub fn apply(document: &mut Value, overlay: &Overlay) -> Result<Applied, Diagnostics> {
    let mut working = document.clone();
    let (applied, misfits) = apply_fitting(&mut working, overlay);
    misfits.into_result()?;
    *document = working;
    Ok(applied)
}

/// Applies the actions that fit, and reports the others: for a document that the overlay was not written for.
pub fn apply_fitting(document: &mut Value, overlay: &Overlay) -> (Applied, Diagnostics) {
    let mut problems = Diagnostics::default();
    let mut applied = Applied::default();
    // Lists that an action should have removed, by pointer.
    let mut left: HashMap<String, usize> = HashMap::new();
    for (index, action) in overlay.actions.iter().enumerate() {
        let stale = action::stale_name(document, action);
        let outcome = action::apply(document, action);
        applied.actions += usize::from(outcome.is_ok());
        if outcome.is_err() {
            let lists = action::left(document, action).into_iter();
            left.extend(lists.map(|list| (list, index)));
        }
        // An action that fits nothing has that problem alone.
        if let Some(Misfit { what, help, list }) = outcome.err().or(stale) {
            let cause = list.and_then(|list| Some((*left.get(&list)?, list)));
            let (what, help) = match cause {
                Some((first, list)) => (
                    format!(
                        "has to wait for action {first}, which should have removed the list at #{list}"
                    ),
                    format!("correct action {first}; this one is not at fault"),
                ),
                None => (what, help),
            };
            let what = format!("action {index} on `{}` {what}", action.target.text);
            problems.push(Diagnostic::new(what, help).at(format!("#/actions/{index}")));
        }
    }
    (applied, overlay.source.locate(problems))
}

/// Applies the overlays of a vendored document in their order; returns how many actions were applied, and the problems
/// of all files and actions.
pub(crate) fn apply_all(
    document: &mut Value,
    paths: &[PathBuf],
    cache: &SourceCache,
) -> (usize, Diagnostics) {
    let mut actions = 0;
    let mut problems = Diagnostics::default();
    for path in paths {
        match read(path, cache) {
            Ok(overlay) => {
                let (applied, misfits) = apply_fitting(document, &overlay);
                actions += applied.actions;
                problems.extend(misfits);
            }
            Err(found) => problems.extend(found),
        }
    }
    (actions, problems)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load;
    use serde_json::json;

    fn overlay(actions: &str) -> Result<Overlay, String> {
        let text = format!("overlay: 1.1.0\ninfo: {{title: t, version: '1'}}\nactions:\n{actions}");
        let source =
            load::read_text(Path::new("o.yaml"), text).map_err(|problems| problems.to_string())?;
        from_source(source).map_err(|problems| problems.to_string())
    }

    fn applied(mut document: Value, actions: &str) -> Result<Value, String> {
        let overlay = overlay(actions)?;
        let count = apply(&mut document, &overlay).map_err(|problems| problems.to_string())?;
        assert_eq!(count.actions, overlay.len());
        Ok(document)
    }

    #[test]
    fn actions_update_append_and_replace() {
        let document = json!({"a": {"b": 1}, "list": [1], "old": ["x"]});
        let actions = "\
- {target: $.a, description: r, update: {b: 2, c: {d: []}}, x-expect: {b: 1}}
- {target: $.list, description: r, update: [2]}
- {target: $.old, description: r, remove: true, x-expect: [x]}
- {target: $, description: r, update: {old: [y]}}
";
        let expected = json!({"a": {"b": 2, "c": {"d": []}}, "list": [1, 2], "old": ["y"]});
        assert_eq!(applied(document, actions), Ok(expected));
    }

    #[test]
    fn every_action_that_does_not_fit_is_named_with_its_line() {
        let document = json!({"a": {"b": 1}, "list": [1], "other": [1]});
        let actions = "\
- {target: $.none, description: r, remove: true}
- {target: $.a, description: r, update: {b: 1}}
- {target: $.a.b, description: r, update: {c: 1}}
- {target: $.list, description: r, remove: true}
- {target: $.list, description: r, remove: true, x-expect: [2]}
- {target: $, description: r, update: {other: [2]}}
";
        let error = applied(document, actions).unwrap_err();
        for (line, expected) in [
            (4, "action 0 on `$.none` matches nothing"),
            (5, "action 1 on `$.a` changes nothing"),
            (
                6,
                "action 2 on `$.a.b` targets a value that is neither object nor list",
            ),
            (
                7,
                "action 3 on `$.list` removes a list without saying which: it is [1]",
            ),
            (
                8,
                "action 4 on `$.list` expects [2] at #/list, which is [1]",
            ),
            (9, "action 5 on `$` would append to the list at #/other"),
        ] {
            assert!(error.contains(expected), "{expected}\n{error}");
            assert!(
                error.contains(&format!("o.yaml:{line} (#/actions/")),
                "{error}"
            );
        }
        assert_eq!(error.matches("error: ").count(), 6, "{error}");
    }

    #[test]
    fn several_nodes_of_one_list_are_removed_and_one_node_is_copied() {
        let document = json!({"list": [{"a": 1}, {"b": 1}, {"a": 2}], "to": {"c": 1}, "from": {"d~/": [1]}, "l": []});
        let actions = "\
- {target: '$.list[?@.a]', description: r, remove: true}
- {target: $.to, description: r, copy: $.from}
- {target: $.l, description: r, copy: '$.from[\"d~/\"]'}
";
        let expected =
            json!({"list": [{"b": 1}], "to": {"c": 1, "d~/": [1]}, "from": {"d~/": [1]}, "l": [1]});
        assert_eq!(applied(document, actions), Ok(expected));
    }

    #[test]
    fn actions_without_one_meaning_are_refused() {
        let document = json!({"a": {"b": {"c": 1}, "l": [1]}, "l": [[1], {}]});
        for (action, expected) in [
            (
                "{target: $, description: r, remove: true}",
                "removes what cannot be removed",
            ),
            (
                "{target: '$.l[*]', description: r, update: {x: 1}}",
                "targets objects and lists at once",
            ),
            (
                "{target: $.a, description: r, copy: '$.l[*]'}",
                "copies `$.l[*]`, which 2 nodes match",
            ),
            (
                "{target: $.a, description: r, copy: $.x}",
                "copies `$.x`, which 0 nodes match",
            ),
        ] {
            let error = applied(document.clone(), &format!("- {action}\n")).unwrap_err();
            assert!(error.contains(expected), "{error}");
        }
    }

    #[test]
    fn a_name_that_went_stale_next_to_others_is_reported() {
        let document = json!({"a": {"x": {"t": 1}, "y": {"t": 1}}});
        let actions = "- {target: \"$.a['x', 'y']\", description: r, update: {t: 2}}\n";
        let both = json!({"a": {"x": {"t": 2}, "y": {"t": 2}}});
        assert_eq!(applied(document, actions), Ok(both));
        let mut document = json!({"a": {"x": {"t": 1}, "z": {"t": 1}}});
        let error = applied(document.clone(), actions).unwrap_err();
        assert!(
            error.contains("action 0 on `$.a['x', 'y']` names 'y', which matches nothing"),
            "{error}"
        );
        // A document that it was not written for is corrected as far as it goes.
        let (applied, misfits) = apply_fitting(&mut document, &overlay(actions).unwrap());
        assert_eq!((applied.actions, misfits.len()), (1, 1));
        assert_eq!(document["a"]["x"]["t"], 2);
    }

    #[test]
    fn an_action_after_a_removal_that_failed_is_not_at_fault() {
        let document = json!({"a": {"required": ["x", "y"]}, "b": {"required": ["z"]}});
        let actions = "\
- {target: $.a.required, description: r, remove: true, x-expect: [x]}
- {target: $.a, description: r, update: {required: [y]}}
- {target: $.b, description: r, update: {required: [y]}}
";
        let error = applied(document, actions).unwrap_err();
        for part in [
            "action 0 on `$.a.required` expects [\"x\"] at #/a/required",
            "action 1 on `$.a` has to wait for action 0, which should have removed the list at #/a/required",
            "fix: correct action 0; this one is not at fault",
            "action 2 on `$.b` would append to the list at #/b/required",
        ] {
            assert!(error.contains(part), "{part}\n{error}");
        }
        assert_eq!(error.matches("remove it with").count(), 1, "{error}");
    }

    #[test]
    fn a_failing_overlay_leaves_the_document_alone() {
        let mut document = json!({"a": {"b": 1}});
        let actions = "- {target: $.a, description: r, update: {b: 2}}\n- {target: $.x, description: r, remove: true}\n";
        let overlay = overlay(actions).unwrap();
        assert!(apply(&mut document, &overlay).is_err());
        assert_eq!(document, json!({"a": {"b": 1}}));
    }

    #[test]
    fn a_file_that_is_no_overlay_is_refused_with_each_of_its_lines() {
        let text = "overlay: 2.0.0\ninfo: {title: t}\nactions:\n- {target: 5, description: r, remove: maybe}\n";
        let source = load::read_text(Path::new("o.yaml"), text.to_owned()).unwrap();
        let error = from_source(source).unwrap_err().to_string();
        for expected in [
            "not an overlay: it has no text at /info/version\n  --> o.yaml:2 (#/info/version)",
            "overlays of version 2.0.0 are not supported\n  --> o.yaml:1 (#/overlay)",
            "action 0 is not valid: `target` is no text\n  --> o.yaml:4 (#/actions/0)",
            "action 0 is not valid: `remove` is neither true nor false\n  --> o.yaml:4 (#/actions/0)",
        ] {
            assert!(error.contains(expected), "{expected}\n{error}");
        }
    }

    #[test]
    fn an_overlay_is_checked_when_it_is_read() {
        for (actions, expected) in [
            ("- {target: $.a, remove: true}\n", "gives no reason"),
            (
                "- {target: $.a, description: ' ', remove: true}\n",
                "gives no reason",
            ),
            (
                "- {target: '$.a[', description: r, remove: true}\n",
                "invalid JSONPath",
            ),
            ("- {target: $.a, description: r}\n", "must specify one of"),
            (
                "- {target: $.a, description: r, remove: true, update: {}}\n",
                "mutually exclusive",
            ),
            (
                "- {target: $.a, description: r, remove: true, x-expects: 1}\n",
                "`x-expects` is no key",
            ),
            ("  []\n", "has no actions"),
        ] {
            let error = overlay(actions).unwrap_err();
            assert!(error.contains(expected), "{error}");
        }
    }
}
