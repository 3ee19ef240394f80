//! `specs/manifest.yaml`: the list of APIs, and the crate that re-exports the clients of all of them.

mod entry;
mod texts;
mod umbrella;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use serde_json::Value;

use tidbcloud_openapi::diagnostic::{Diagnostic, Diagnostics};
use tidbcloud_openapi::load;

pub use entry::{Entry, FILE};
pub(crate) use texts::is_release;
pub use umbrella::Umbrella;

/// A key that no two APIs share.
type Unique = (&'static str, fn(&Entry) -> &str);

/// All APIs, in the order of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Manifest {
    /// The `specs` folder.
    pub specs: PathBuf,
    /// The crate that re-exports the clients, if there is one.
    pub umbrella: Option<Umbrella>,
    /// One entry per API and version.
    pub apis: Vec<Entry>,
}

impl Manifest {
    /// Reads the manifest of a `specs` folder.
    ///
    /// # Errors
    ///
    /// Every problem of the file.
    pub fn read(specs: &Path) -> Result<Self, Diagnostics> {
        let source = load::read_file(&specs.join(FILE))?;
        let mut problems = Diagnostics::default();
        let mut apis = Vec::new();
        let umbrella = match source.value.get(umbrella::KEY).map(Umbrella::read) {
            Some(Ok(umbrella)) => Some(umbrella),
            Some(Err(found)) => {
                problems.extend(found);
                None
            }
            None => None,
        };
        let is_known = |key: &String| key == "apis" || key == umbrella::KEY;
        let keys = source.value.as_object().map(|root| root.keys());
        match source.value.get("apis").and_then(Value::as_array) {
            Some(list) if keys.is_some_and(|mut keys| keys.all(is_known)) => {
                for (index, value) in list.iter().enumerate() {
                    match Entry::read(specs, value, &format!("#/apis/{index}")) {
                        Ok(entry) => apis.push(entry),
                        Err(found) => problems.extend(found),
                    }
                }
            }
            _ => problems.push(Diagnostic::new(
                "the manifest contains other keys than the list `apis` and `umbrella`, or no list",
                "write `apis:` and below it one entry per API",
            )),
        }
        let unique: [Unique; 2] = [
            ("id", |entry| &entry.id),
            ("crate", |entry| &entry.crate_name),
        ];
        for (key, of) in unique {
            let mut seen = BTreeSet::new();
            for (index, entry) in apis.iter().enumerate() {
                if !seen.insert(of(entry)) {
                    let problem = Diagnostic::new(
                        format!("the {key} `{}` is used twice", of(entry)),
                        "give each API its own",
                    );
                    problems.push(problem.at(format!("#/apis/{index}/{key}")));
                }
            }
        }
        if let Some(umbrella) = &umbrella {
            umbrella.check(&apis, &mut problems);
        }
        if !problems.is_empty() {
            return Err(source.locate(problems));
        }
        Ok(Self {
            specs: specs.to_owned(),
            umbrella,
            apis,
        })
    }

    /// The entry with this id.
    ///
    /// # Errors
    ///
    /// Where there is none; lists the ids that exist.
    pub fn find(&self, id: &str) -> Result<&Entry, Diagnostics> {
        self.apis
            .iter()
            .find(|entry| entry.id == id)
            .ok_or_else(|| {
                let known: Vec<&str> = self.apis.iter().map(|entry| entry.id.as_str()).collect();
                let help = format!(
                    "use one of {}, or add an entry to the manifest",
                    known.join(", ")
                );
                let problem = Diagnostic::new(format!("no API has the id `{id}`"), help);
                problem.in_file(&self.specs.join(FILE)).into()
            })
    }

    /// The manifest with allowances for undocumented items that are no greater than needed: never more than the given number of an
    /// API, by id. `None` where none is greater.
    #[must_use]
    pub fn with_least_allowances(&self, needed: &BTreeMap<String, usize>) -> Option<Self> {
        let mut least = self.clone();
        for entry in &mut least.apis {
            if let Some(needed) = needed.get(&entry.id) {
                entry.undocumented = entry.undocumented.min(*needed);
            }
        }
        (least != *self).then_some(least)
    }

    /// The text of the file.
    pub fn to_text(&self) -> String {
        let umbrella = self.umbrella.as_ref().map(Umbrella::to_text);
        let entries: Vec<String> = self.apis.iter().map(Entry::to_text).collect();
        format!(
            "{}apis:\n{}",
            umbrella.unwrap_or_default(),
            entries.concat()
        )
    }
}
