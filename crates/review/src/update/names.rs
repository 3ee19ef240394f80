//! Name decisions of an update: `--keep`, `--drop` and `--rename`.

use tidbcloud_openapi::diagnostic::Diagnostic;
use tidbcloud_specs::Specs;
use tidbcloud_specs::ledger::ResolutionHint;

use super::{UpdateRequest, cannot_copy};
use tidbcloud_specs::commands::names::{NameEditor, rename_docs_keys};

/// Applies the name decisions of the request to the copy.
pub(super) fn apply(specs: &Specs, request: &UpdateRequest) -> Result<(), String> {
    if request.keep.is_empty() && request.drop.is_empty() && request.rename.is_empty() {
        return Ok(());
    }
    let entry = specs
        .entry(&request.api)
        .map_err(|problems| problems.to_string())?;
    let path = entry.ledger_path();
    let mut ledger = specs
        .ledger(&request.api)
        .map_err(|problems| problems.to_string())?;
    let editor = NameEditor::new(specs, entry, ResolutionHint::Update);
    let mut changes = Vec::new();
    for text in &request.keep {
        let changed =
            pair(text, "--keep OLD=NEW").and_then(|(old, new)| editor.keep(&mut ledger, old, new));
        changes.push(changed);
    }
    for text in &request.drop {
        let changed = ledger
            .find(text)
            .and_then(|subject| editor.drop(&mut ledger, &subject));
        changes.push(changed);
    }
    for text in &request.rename {
        let changed = pair(text, "--rename ID=NAME")
            .and_then(|(id, name)| editor.rename(&mut ledger, id, name));
        changes.push(changed);
    }
    let mut errors = Vec::new();
    for changed in changes {
        match changed {
            Ok(change) => {
                editor.print_change(&change);
                rename_docs_keys(entry, &editor.docs_keys(&ledger, &change))?;
            }
            Err(problem) if problem.file.is_none() => {
                errors.push(problem.in_file(&path).to_string());
            }
            Err(problem) => errors.push(problem.to_string()),
        }
    }
    if !errors.is_empty() {
        return Err(errors.join("\n\n"));
    }
    tidbcloud_console::write(&path, &ledger.to_text()).map_err(|error| cannot_copy(&path, &error))
}

/// Both halves of `OLD=NEW`.
fn pair<'a>(text: &'a str, expected: &str) -> Result<(&'a str, &'a str), Diagnostic> {
    text.split_once('=')
        .filter(|(left, right)| !left.is_empty() && !right.is_empty())
        .ok_or_else(|| {
            Diagnostic::new(
                format!("`{text}` is not two names with `=` between them"),
                format!("write {expected}"),
            )
        })
}
