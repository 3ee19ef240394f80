//! Reviewed exceptions, where tools and changes rightly disagree: two lists in `tests/oracle/` with a reason for each row.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

use tidbcloud_openapi::diagnostic::Diagnostic;
use tidbcloud_openapi::load;

/// BREAK changes that no tool can see, keyed by `pair direction kind`.
const UNSEEN: &str = "tests/oracle/unseen.yaml";
/// Findings of a tool that are no breaking changes, keyed by `pair direction finding`.
const HARMLESS: &str = "tests/oracle/harmless.yaml";

/// Both lists, and which of their rows were used.
#[derive(Default)]
pub(super) struct Exceptions {
    unseen: ExceptionList,
    harmless: ExceptionList,
}

/// One list. A row that is looked up counts as used.
#[derive(Default)]
struct ExceptionList {
    file: &'static str,
    rows: BTreeMap<String, Option<usize>>,
    used: Mutex<BTreeSet<String>>,
}

impl Exceptions {
    pub(super) fn read(root: &Path) -> Result<Self, String> {
        Ok(Self {
            unseen: ExceptionList::read(root, UNSEEN)?,
            harmless: ExceptionList::read(root, HARMLESS)?,
        })
    }

    /// Whether a reason is listed why no tool sees this change.
    pub(super) fn is_unseen(&self, key: &str) -> bool {
        self.unseen.contains(key)
    }

    /// Whether a reason is listed why this finding is no breaking change.
    pub(super) fn is_harmless(&self, key: &str) -> bool {
        self.harmless.contains(key)
    }

    /// Diagnostics for rows that nothing used.
    pub(super) fn unused(&self) -> Vec<String> {
        [&self.unseen, &self.harmless]
            .into_iter()
            .flat_map(ExceptionList::unused)
            .collect()
    }
}

impl ExceptionList {
    fn read(root: &Path, file: &'static str) -> Result<Self, String> {
        let source = load::read_file(&root.join(file)).map_err(|problems| problems.to_string())?;
        let mut rows = BTreeMap::new();
        for (key, reason) in source.value.as_object().into_iter().flatten() {
            let pointer = tidbcloud_openapi::pointer::join("#", key);
            let line = source.line(&pointer);
            if reason
                .as_str()
                .is_none_or(|reason| reason.trim().is_empty())
            {
                let problem = Diagnostic::new(
                    format!("`{key}` has no reason"),
                    "write why in one sentence",
                );
                return Err(problem.in_file(Path::new(file)).on_line(line).to_string());
            }
            rows.insert(key.clone(), line);
        }
        Ok(Self {
            file,
            rows,
            used: Mutex::default(),
        })
    }

    fn contains(&self, key: &str) -> bool {
        let contains = self.rows.contains_key(key);
        if contains {
            self.used().insert(key.to_owned());
        }
        contains
    }

    fn unused(&self) -> Vec<String> {
        let used = self.used();
        let unused = self.rows.iter().filter(|(key, _)| !used.contains(*key));
        let diagnostic = |(key, line): (&String, &Option<usize>)| {
            Diagnostic::new(format!("nothing uses the row `{key}`"), "remove it")
                .in_file(Path::new(self.file))
                .on_line(*line)
                .to_string()
        };
        unused.map(diagnostic).collect()
    }

    fn used(&self) -> MutexGuard<'_, BTreeSet<String>> {
        self.used.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
