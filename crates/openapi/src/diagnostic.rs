//! Diagnostics: problems of an input file, each with its place, what was found, and what to do about it.

use std::collections::{HashMap, HashSet};
use std::fmt::{self, Write as _};
use std::path::{Path, PathBuf};

/// One thing that is wrong with an input file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diagnostic {
    /// The file that holds the mistake.
    pub file: Option<PathBuf>,
    /// The line in that file, counted from 1.
    pub line: Option<usize>,
    /// The JSON pointer of the node, as a URI fragment (`#/paths/~1clusters`).
    pub pointer: Option<String>,
    /// The problem: what was found, and what was expected.
    pub what: String,
    /// The fix: an instruction to the reader.
    pub help: String,
}

impl Diagnostic {
    /// A problem that has no place yet.
    pub fn new(what: impl Into<String>, help: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            help: help.into(),
            ..Self::default()
        }
    }

    /// Adds the JSON pointer of the node.
    #[must_use]
    pub fn at(mut self, pointer: impl Into<String>) -> Self {
        self.pointer = Some(pointer.into());
        self
    }

    /// Adds the file.
    #[must_use]
    pub fn in_file(mut self, file: &Path) -> Self {
        self.file = Some(file.to_owned());
        self
    }

    /// Adds the line.
    #[must_use]
    pub fn on_line(mut self, line: Option<usize>) -> Self {
        self.line = line;
        self
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "error: {}", self.what)?;
        let pointer = self.pointer.as_deref();
        match (&self.file, self.line) {
            (Some(file), Some(line)) => write!(f, "\n  --> {}:{line}", file.display())?,
            (Some(file), None) => write!(f, "\n  --> {}", file.display())?,
            (None, _) => {
                if let Some(pointer) = pointer {
                    write!(f, "\n  --> {pointer}")?;
                }
            }
        }
        if let (Some(_), Some(pointer)) = (&self.file, pointer) {
            write!(f, " ({pointer})")?;
        }
        write!(f, "\n  fix: {}", self.help)
    }
}

/// Every problem that one step found; never empty when returned as an error.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diagnostics(pub Vec<Diagnostic>);

impl Diagnostics {
    /// Adds one problem.
    pub fn push(&mut self, problem: Diagnostic) {
        self.0.push(problem);
    }

    /// Whether nothing was found.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Number of problems.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// `Ok` when nothing was found.
    pub fn into_result(self) -> Result<(), Self> {
        if self.is_empty() { Ok(()) } else { Err(self) }
    }

    /// The problems of one sort together, in the order of the first of each. Problems are of one sort where they differ in
    /// names alone.
    #[must_use]
    pub fn by_sort(&self) -> Vec<Vec<&Diagnostic>> {
        let mut places: HashMap<(String, String), usize> = HashMap::new();
        let mut sorts: Vec<Vec<&Diagnostic>> = Vec::new();
        for problem in &self.0 {
            let sort = (without_names(&problem.what), without_names(&problem.help));
            let place = *places.entry(sort).or_insert(sorts.len());
            match sorts.get_mut(place) {
                Some(sort) => sort.push(problem),
                None => sorts.push(vec![problem]),
            }
        }
        sorts
    }

    /// The text of the problems, with the first few of each sort, and the number of the others.
    #[must_use]
    pub fn summarized(&self) -> String {
        let mut text = String::new();
        for sort in self.by_sort() {
            let shown = if sort.len() > MOST_SHOWN {
                SHOWN
            } else {
                sort.len()
            };
            for problem in &sort[..shown] {
                // Writing to a string cannot fail.
                let _ = write!(
                    text,
                    "{}{problem}",
                    if text.is_empty() { "" } else { "\n\n" }
                );
            }
            if sort.len() > shown {
                let _ = write!(text, "\n\n… and {} more of this sort", sort.len() - shown);
            }
        }
        text
    }

    /// The problems without those that equal one before.
    #[must_use]
    pub fn without_repetitions(self) -> Self {
        let mut seen = HashSet::new();
        let text = |problem: &Diagnostic| problem.to_string();
        Self(
            self.0
                .into_iter()
                .filter(|problem| seen.insert(text(problem)))
                .collect(),
        )
    }

    /// Names `file` in every problem that names none.
    #[must_use]
    pub fn in_file(mut self, file: &Path) -> Self {
        for problem in &mut self.0 {
            problem.file.get_or_insert_with(|| file.to_owned());
        }
        self
    }
}

/// The most problems of one sort that are all shown, and the number that is shown of more.
const MOST_SHOWN: usize = 12;
const SHOWN: usize = 10;

/// The text of several problems of one sort: the first, without the names in which others differ from it.
pub fn shared_text<'t>(texts: impl IntoIterator<Item = &'t str>) -> String {
    let mut texts = texts.into_iter();
    let first = texts.next().unwrap_or_default();
    let mut shared: Vec<&str> = first.split('`').collect();
    for text in texts {
        let parts = text.split('`').chain(std::iter::repeat(""));
        for (index, (shared, part)) in shared.iter_mut().zip(parts).enumerate() {
            if index % 2 == 1 && *shared != part {
                *shared = "…";
            }
        }
    }
    shared.join("`")
}

/// A text without what it quotes, and without numbers.
fn without_names(text: &str) -> String {
    let outside = text.split('`').step_by(2).collect::<Vec<_>>().join("`");
    outside.chars().filter(|c| !c.is_ascii_digit()).collect()
}

impl From<Diagnostic> for Diagnostics {
    fn from(problem: Diagnostic) -> Self {
        Self(vec![problem])
    }
}

impl From<Vec<Diagnostic>> for Diagnostics {
    fn from(problems: Vec<Diagnostic>) -> Self {
        Self(problems)
    }
}

impl Extend<Diagnostic> for Diagnostics {
    fn extend<I: IntoIterator<Item = Diagnostic>>(&mut self, problems: I) {
        self.0.extend(problems);
    }
}

impl IntoIterator for Diagnostics {
    type Item = Diagnostic;
    type IntoIter = std::vec::IntoIter<Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl fmt::Display for Diagnostics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, problem) in self.0.iter().enumerate() {
            if index > 0 {
                f.write_str("\n\n")?;
            }
            problem.fmt(f)?;
        }
        Ok(())
    }
}

impl std::error::Error for Diagnostics {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_says_what_where_and_how() {
        let problem = Diagnostic::new("`tpye` is no keyword", "did you mean `type`?")
            .at("#/components/schemas/A")
            .in_file(Path::new("a.yaml"))
            .on_line(Some(7));
        assert_eq!(
            problem.to_string(),
            "error: `tpye` is no keyword\n  --> a.yaml:7 (#/components/schemas/A)\n  fix: did you mean `type`?"
        );
    }

    #[test]
    fn many_problems_of_one_sort_are_counted() {
        let of = |name: usize| Diagnostic::new(format!("`a{name}` is {name}"), "correct it");
        let mut problems = Diagnostics((0..12).map(of).collect());
        assert_eq!(problems.summarized(), problems.to_string());
        problems.push(Diagnostic::new("other", "correct it"));
        problems.extend((12..20).map(of));
        let text = problems.summarized();
        assert_eq!(text.matches("fix: ").count(), 11, "{text}");
        let cut = "`a9` is 9\n  fix: correct it\n\n… and 10 more of this sort";
        assert!(text.contains(cut), "{text}");
    }

    #[test]
    fn texts_of_one_sort_have_what_they_share() {
        let shared = shared_text(["`a` is in `header`", "`b` is in `header`"]);
        assert_eq!(shared, "`…` is in `header`");
        assert_eq!(shared_text(["only `this`"]), "only `this`");
    }

    #[test]
    fn without_a_file_the_pointer_is_the_place() {
        let problem = Diagnostic::new("a", "b").at("#/x");
        assert_eq!(problem.to_string(), "error: a\n  --> #/x\n  fix: b");
    }
}
