//! Decisions about names: from the command line, and from the file that an update writes where there are many.

use std::fs;
use std::path::{Path, PathBuf};

use shlex::Shlex;
use tidbcloud_openapi::diagnostic::{Diagnostic, Diagnostics};
use tidbcloud_specs::ledger::{NameDecision, OpenDecision};

use super::UpdateRequest;

/// The forms of a line.
const FORMS: &str = "write `--keep OLD=NEW`, `--drop ID` or `--rename ID=NAME`, one a line; text after ` # ` does not count";

/// A decision of a maintainer.
#[derive(Clone, Debug)]
pub(super) struct Given {
    pub(super) decision: NameDecision,
    /// File and line; `None` of an argument.
    pub(super) place: Option<(PathBuf, usize)>,
}

/// Reads all decisions of a request: those of the file first. An argument replaces a line about the same identity. Also returns
/// the problems of arguments that are no decision.
///
/// # Errors
///
/// The problems of the file. Without its decisions, all that is proposed would be wrong.
pub(super) fn given(request: &UpdateRequest) -> Result<(Vec<Given>, Vec<Diagnostic>), Diagnostics> {
    let mut problems = Vec::new();
    let mut arguments = Vec::new();
    let flags = [
        ("--keep", &request.keep),
        ("--drop", &request.drop),
        ("--rename", &request.rename),
    ];
    for (flag, texts) in flags {
        for text in texts {
            match decision(flag, text) {
                Ok(decision) => arguments.push(Given {
                    decision,
                    place: None,
                }),
                Err(problem) => problems.push(problem),
            }
        }
    }
    let mut all = Vec::new();
    if let Some(path) = &request.decisions {
        all = read(path)?;
    }
    let is_replaced = |line: &Given| {
        let identity = line.decision.identity();
        arguments
            .iter()
            .any(|argument| argument.decision.identity() == identity)
    };
    all.retain(|line| !is_replaced(line));
    all.extend(arguments);
    Ok((all, problems))
}

/// Reads a file of decisions.
fn read(path: &Path) -> Result<Vec<Given>, Diagnostics> {
    let text = fs::read_to_string(path).map_err(|error| {
        let problem = Diagnostic::new(
            format!("cannot read the decisions: {error}"),
            "name the file that an update wrote, or leave `--decisions` out",
        );
        Diagnostics::from(problem.in_file(path))
    })?;
    let (mut lines, mut problems) = (Vec::new(), Diagnostics::default());
    let mut words = Shlex::new(&text);
    while let Some(flag) = words.next() {
        let line = words.line_no;
        let located = |problem: Diagnostic| problem.in_file(path).on_line(Some(line));
        let parsed = match words.next() {
            Some(text) => decision(&flag, &text),
            None => Err(Diagnostic::new(format!("nothing follows `{flag}`"), FORMS)),
        };
        match parsed {
            Ok(decision) => lines.push(Given {
                decision,
                place: Some((path.to_owned(), line)),
            }),
            Err(problem) => {
                // Later words may be read one off.
                problems.push(located(problem));
                break;
            }
        }
    }
    if words.had_error {
        let problem = Diagnostic::new("a quotation mark has no partner", FORMS);
        problems.push(problem.in_file(path));
    }
    problems.into_result().map(|()| lines)
}

/// A flag and its value.
fn decision(flag: &str, text: &str) -> Result<NameDecision, Diagnostic> {
    let pair = |expected: &str| {
        text.split_once('=')
            .filter(|(left, right)| !left.is_empty() && !right.is_empty())
            .map(|(left, right)| (left.to_owned(), right.to_owned()))
            .ok_or_else(|| {
                Diagnostic::new(
                    format!("`{text}` is not two names with `=` between them"),
                    format!("write {expected}"),
                )
            })
    };
    match flag {
        "--keep" => pair("--keep OLD=NEW").map(|(old, new)| NameDecision::Keep { old, new }),
        "--drop" => Ok(NameDecision::Drop(text.to_owned())),
        "--rename" => {
            pair("--rename ID=NAME").map(|(identity, name)| NameDecision::Rename { identity, name })
        }
        _ => Err(Diagnostic::new(format!("`{flag}` is no decision"), FORMS)),
    }
}

/// Writes a file of decisions: those that were given, then the first proposal for each that is open. Returns its path, as the
/// current folder names it. A file of an earlier run stays, because it may have been edited.
pub(super) fn write(
    root: &Path,
    request: &UpdateRequest,
    given: &[NameDecision],
    open: &[OpenDecision],
) -> Result<PathBuf, String> {
    let text = text(request, given, open);
    let folder = root.join("target/update");
    let names = std::iter::once(format!("{}.txt", request.api));
    let numbered = (2..).map(|number| format!("{}-{number}.txt", request.api));
    let is_free = |path: &PathBuf| {
        !path.exists() || fs::read_to_string(path).is_ok_and(|before| before == text)
    };
    let mut paths = names.chain(numbered).map(|name| folder.join(name));
    let Some(path) = paths.find(is_free) else {
        return Err("every name of a file is taken".to_owned());
    };
    fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
    tidbcloud_console::write(&path, &text).map_err(|error| error.to_string())?;
    let here = std::env::current_dir().unwrap_or_default();
    Ok(path.strip_prefix(here).map_or(path.clone(), Path::to_owned))
}

fn text(request: &UpdateRequest, given: &[NameDecision], open: &[OpenDecision]) -> String {
    let mut text = format!(
        "# Names of {}, for {}: one decision a line, with the first proposal for each.\n\
         # Edit the lines that are wrong, then run `cargo xtask update` with `--decisions` and this file.\n\
         #   --keep OLD=NEW    the Rust name of OLD stays; NEW is its identity in the new document\n\
         #   --drop ID         the Rust name of ID disappears (a breaking change)\n\
         #   --rename ID=NAME  ID gets another Rust name\n\
         # After ` # `: the reason, then the other proposals.\n\n",
        request.api,
        request.file.display(),
    );
    for decision in given {
        text.push_str(&format!("{decision}\n"));
    }
    for decision in open {
        let Some((first, others)) = decision.choices.split_first() else {
            continue;
        };
        let mut why = first.why.clone();
        for other in others {
            why.push_str(&format!("; or {} ({})", other.decision, other.why));
        }
        let why = why.replace(['\n', '\r'], " ");
        text.push_str(&format!("{}  # {why}\n", first.decision));
    }
    text
}
