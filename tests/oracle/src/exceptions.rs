//! What people have looked at and found right although the tools and the records do not agree: two lists with a reason
//! for each row, in `tests/oracle/`.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Mutex;

use tidbcloud_openapi::diagnostic::Diagnostic;
use tidbcloud_openapi::load;

/// BREAK records that no tool can see: `pair way kind`.
const UNSEEN: &str = "tests/oracle/unseen.yaml";
/// What a tool takes for a break and is none: `pair way what it says`.
const HARMLESS: &str = "tests/oracle/harmless.yaml";

/// Both lists, and which of their rows were needed.
#[derive(Default)]
pub(super) struct Reviewed {
    unseen: List,
    harmless: List,
}

#[derive(Default)]
struct List {
    file: &'static str,
    rows: BTreeMap<String, Option<usize>>,
    needed: Mutex<BTreeSet<String>>,
}

impl Reviewed {
    pub(super) fn read(root: &Path) -> Result<Self, String> {
        Ok(Self {
            unseen: List::read(root, UNSEEN)?,
            harmless: List::read(root, HARMLESS)?,
        })
    }

    /// Whether somebody said why no tool sees this record.
    pub(super) fn unseen(&self, key: &str) -> bool {
        self.unseen.has(key)
    }

    /// Whether somebody said why this is no break.
    pub(super) fn harmless(&self, key: &str) -> bool {
        self.harmless.has(key)
    }

    /// Rows that nothing needed.
    pub(super) fn stale(&self) -> Vec<String> {
        [&self.unseen, &self.harmless]
            .into_iter()
            .flat_map(List::stale)
            .collect()
    }
}

impl List {
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
            needed: Mutex::default(),
        })
    }

    fn has(&self, key: &str) -> bool {
        let has = self.rows.contains_key(key);
        if has {
            let mut needed = self
                .needed
                .lock()
                .unwrap_or_else(std::sync::PoisonError::into_inner);
            needed.insert(key.to_owned());
        }
        has
    }

    fn stale(&self) -> Vec<String> {
        let needed = self
            .needed
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        let stale = self.rows.iter().filter(|(key, _)| !needed.contains(*key));
        let told = |(key, line): (&String, &Option<usize>)| {
            Diagnostic::new(format!("nothing needs the row `{key}`"), "remove it")
                .in_file(Path::new(self.file))
                .on_line(*line)
                .to_string()
        };
        stale.map(told).collect()
    }
}
