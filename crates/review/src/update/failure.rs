//! A failed update: its problems, and the command that goes on.

use std::path::{Path, PathBuf};

use tidbcloud_openapi::diagnostic::Diagnostic;
use tidbcloud_specs::ledger::{NameDecision, OpenDecision, shell_quoted};

use super::UpdateRequest;
use super::decisions::{self, Given};

/// Number of open decisions that are printed; more are written to a file.
const SHOWN: usize = 10;

/// Reason why an update changes nothing.
pub(super) struct Failure {
    text: String,
    next: Next,
}

/// The command to run next.
enum Next {
    /// The same one, once the problems are fixed.
    Same,
    /// One with the arguments that were accepted, and with proposals.
    With(Vec<NameDecision>, Proposed),
}

/// First words of the advice where problems are left that no proposal resolves.
const FIX_FIRST: &str = "Fix the problems above, then run again:";

/// Source of the proposals of a command.
enum Proposed {
    /// Flags.
    Flags(Vec<NameDecision>),
    /// A file that has the accepted arguments too.
    File(PathBuf),
}

impl From<String> for Failure {
    fn from(text: String) -> Self {
        Self {
            text,
            next: Next::Same,
        }
    }
}

impl Failure {
    /// Names are open, or arguments about them were refused.
    pub(super) fn of_names(
        root: &Path,
        request: &UpdateRequest,
        accepted: &[Given],
        refused: &[Diagnostic],
        open: &[OpenDecision],
        others: &[Diagnostic],
    ) -> Self {
        let mut problems: Vec<String> = refused.iter().map(ToString::to_string).collect();
        problems.extend(others.iter().map(ToString::to_string));
        let decisions = |given: &mut dyn Iterator<Item = &Given>| -> Vec<NameDecision> {
            given.map(|given| given.decision.clone()).collect()
        };
        let arguments = decisions(&mut accepted.iter().filter(|given| given.place.is_none()));
        let proposals = open.iter().filter_map(|open| open.choices.first());
        let proposals: Vec<NameDecision> =
            proposals.map(|choice| choice.decision.clone()).collect();
        let printed = |open: &mut dyn Iterator<Item = &OpenDecision>| -> Vec<String> {
            open.map(|open| open.problem.to_string()).collect()
        };
        let next = if open.len() > SHOWN {
            let all = decisions(&mut accepted.iter());
            match decisions::write(root, request, &all, open) {
                Ok(path) => {
                    problems.extend(printed(
                        &mut open.iter().filter(|open| open.choices.is_empty()),
                    ));
                    problems.push(
                        Diagnostic::new(
                            format!(
                                "names.lock and the new document disagree about {} names",
                                open.len()
                            ),
                            format!(
                                "edit {}, which has a line for each with its proposal and reason, and pass it on",
                                path.display()
                            ),
                        )
                        .to_string(),
                    );
                    Next::With(Vec::new(), Proposed::File(path))
                }
                Err(error) => {
                    problems.extend(printed(&mut open.iter()));
                    problems.push(format!("warning: cannot write the decisions: {error}"));
                    Next::With(arguments, Proposed::Flags(proposals))
                }
            }
        } else {
            problems.extend(printed(&mut open.iter()));
            Next::With(arguments, Proposed::Flags(proposals))
        };
        Self {
            text: problems.join("\n\n"),
            next,
        }
    }

    /// Adds a sentence to the problems.
    #[must_use]
    pub(super) fn about(mut self, sentence: &str) -> Self {
        self.text.push_str("\n\n");
        self.text.push_str(sentence);
        self
    }

    /// The whole message, with the command to run next.
    pub(super) fn message(&self, request: &UpdateRequest) -> String {
        let mut command = format!(
            "cargo xtask update {} {}",
            shell_quoted(&request.api),
            quoted_path(&request.file)
        );
        let mut add = |part: &str| {
            command.push(' ');
            command.push_str(part);
        };
        let file = |path: &Path| format!("--decisions {}", quoted_path(path));
        let given_file = request.decisions.as_deref().map(file);
        let lead = match &self.next {
            Next::Same => {
                given_file.iter().for_each(|part| add(part));
                let flags = [
                    ("--keep", &request.keep),
                    ("--drop", &request.drop),
                    ("--rename", &request.rename),
                ];
                for (flag, texts) in flags {
                    for text in texts {
                        add(&format!("{flag} {}", quoted_value(text)));
                    }
                }
                FIX_FIRST
            }
            Next::With(arguments, Proposed::Flags(proposals)) => {
                given_file.iter().for_each(|part| add(part));
                for decision in arguments.iter().chain(proposals) {
                    add(&decision.to_string());
                }
                match proposals.is_empty() {
                    true => FIX_FIRST,
                    false => "With the first proposal for each name:",
                }
            }
            Next::With(_, Proposed::File(path)) => {
                add(&file(path));
                "With the decisions of the file:"
            }
        };
        format!(
            "{}\n\nNothing was written. {lead}\n\n  {command}",
            self.text
        )
    }
}

fn quoted_path(path: &Path) -> String {
    shell_quoted(&path.display().to_string())
}

/// A flag's value, in which an equals sign needs no quotation.
fn quoted_value(text: &str) -> String {
    match text.split_once('=') {
        Some((left, right)) if shell_quoted(left) == left && shell_quoted(right) == right => {
            text.to_owned()
        }
        _ => shell_quoted(text),
    }
}
