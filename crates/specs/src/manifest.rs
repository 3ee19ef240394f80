//! `specs/manifest.yaml`: the list of APIs, and the paths of each one's files.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use serde_json::{Map, Value, json};

use crate::ledger;
use crate::vendor::seen;
use tidbcloud_openapi::diagnostic::{Diagnostic, Diagnostics};
use tidbcloud_openapi::{load, yaml};

/// The file's name inside the `specs` folder.
pub const FILE: &str = "manifest.yaml";

/// A key that no two APIs share.
type Unique = (&'static str, fn(&Entry) -> &str);

/// All APIs, in the order of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Manifest {
    /// The `specs` folder.
    pub specs: PathBuf,
    /// One entry per API and version.
    pub apis: Vec<Entry>,
}

/// One API.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Id of the API in commands and folders (`dedicated`).
    pub id: String,
    /// The version of the API (`v1beta1`).
    pub version: String,
    /// The name of the generated crate; `crate` in the file.
    pub crate_name: String,
    /// The version of the generated crate.
    pub release: String,
    /// The version that was published last; empty before the first.
    pub released: String,
    /// Name of the API in documentation.
    pub title: String,
    /// The server's URL with its base path.
    pub server: String,
    /// The SHA-256 of the published document that was vendored last; empty before the first time.
    pub upstream_sha256: String,
    /// Number of items that may be without documentation; 0 where the file does not say it.
    pub undocumented: usize,
    /// Resources of the API in a few words, for the table in README.md; may be empty.
    pub about: String,
    /// Plans of TiDB Cloud that use the API; empty where it is for all of them.
    pub plans: Vec<String>,
    /// The folder of the API's files.
    dir: PathBuf,
}

/// The key of the number of items that may be without documentation.
const UNDOCUMENTED: &str = "undocumented";

const KEYS: [&str; 11] = [
    "id",
    "version",
    "crate",
    "release",
    "released",
    "title",
    "server",
    "upstream_sha256",
    UNDOCUMENTED,
    "about",
    "plans",
];

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
        match source.value.get("apis").and_then(Value::as_array) {
            Some(list) if source.value.as_object().is_some_and(|root| root.len() == 1) => {
                for (index, value) in list.iter().enumerate() {
                    match Entry::read(specs, value, &format!("#/apis/{index}")) {
                        Ok(entry) => apis.push(entry),
                        Err(found) => problems.extend(found),
                    }
                }
            }
            _ => problems.push(Diagnostic::new(
                "the manifest contains more or less than the one list `apis`",
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
        if !problems.is_empty() {
            return Err(source.locate(problems));
        }
        Ok(Self {
            specs: specs.to_owned(),
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
        let entries: Vec<String> = self.apis.iter().map(Entry::to_text).collect();
        format!("apis:\n{}", entries.concat())
    }
}

impl Entry {
    fn read(specs: &Path, value: &Value, pointer: &str) -> Result<Self, Diagnostics> {
        let mut problems = Diagnostics::default();
        let empty = Map::new();
        let map = value.as_object().unwrap_or(&empty);
        for key in map.keys().filter(|key| !KEYS.contains(&key.as_str())) {
            let help = format!("the keys are {}", KEYS.join(", "));
            problems.push(
                Diagnostic::new(format!("`{key}` is no key of an API"), help)
                    .at(format!("{pointer}/{key}")),
            );
        }
        let mut text = |key: &str, is_valid: fn(&str) -> bool, expected: &str| {
            let value = map.get(key);
            let found = value.and_then(Value::as_str).unwrap_or_default();
            if !is_valid(found) || value.is_some_and(|value| !value.is_string()) {
                let (what, help) = match value {
                    Some(value) if !value.is_string() => {
                        (format!("`{key}` is {value}, which is no text"), "in quotes")
                    }
                    _ => (
                        format!("`{key}` is `{found}`, which is not {expected}"),
                        "as a string",
                    ),
                };
                let problem = Diagnostic::new(what, format!("write {expected}, {help}"));
                problems.push(problem.at(format!("{pointer}/{key}")));
            }
            found.to_owned()
        };
        let id = text("id", is_word, "a word of lower-case letters and digits");
        let version = text(
            "version",
            is_word,
            "a word of lower-case letters and digits, like v1beta1",
        );
        let crate_name = text(
            "crate",
            is_crate_name,
            "a crate name of lower-case letters, digits and hyphens",
        );
        let release = text("release", is_release, "a version like 0.1.0");
        let released = text(
            "released",
            |found| found.is_empty() || is_release(found),
            "a version like 0.1.0, or empty before the first is published",
        );
        let title = text(
            "title",
            |title| !title.trim().is_empty(),
            "a name for documentation",
        );
        let server = text(
            "server",
            is_server,
            "an https:// URL without a slash at its end",
        );
        let upstream_sha256 = text(
            "upstream_sha256",
            is_sha256,
            "64 hexadecimal digits, or empty before `vendor`",
        );
        let about = text("about", |_| true, "a few words for README.md");
        let undocumented = match map.get(UNDOCUMENTED) {
            None => Some(0),
            Some(value) => value.as_u64().and_then(|count| count.try_into().ok()),
        };
        if undocumented.is_none() {
            let problem = Diagnostic::new(
                format!("`{UNDOCUMENTED}` is no number of items"),
                "write a whole number, or remove the line: without it, every item needs documentation",
            );
            problems.push(problem.at(format!("{pointer}/{UNDOCUMENTED}")));
        }
        let plans = texts(map.get("plans"));
        if plans.is_none() {
            let problem = Diagnostic::new(
                "`plans` is not a list of names",
                "write `plans: [Starter, Premium]`, or leave it out",
            );
            problems.push(problem.at(format!("{pointer}/plans")));
        }
        if is_release(&release) && ledger::is_greater(&released, &release) {
            let problem = Diagnostic::new(
                format!("`released` is `{released}`, which comes after `release`, {release}"),
                "write the version that was published last into `released`, and the next one into `release`",
            );
            problems.push(problem.at(format!("{pointer}/released")));
        }
        let dir = specs.join(&version).join(&id);
        problems.into_result()?;
        Ok(Self {
            id,
            version,
            crate_name,
            release,
            released,
            title,
            server,
            upstream_sha256,
            undocumented: undocumented.unwrap_or_default(),
            about,
            plans: plans.unwrap_or_default(),
            dir,
        })
    }

    /// The release in which a new name first appears.
    pub fn upcoming(&self) -> String {
        crate::ledger::upcoming(&self.release, &self.released)
    }

    /// The folder of the API's files.
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// The vendored document.
    pub fn openapi_path(&self) -> PathBuf {
        self.dir.join("openapi.yaml")
    }

    /// The corrections of this API.
    pub fn overlay_path(&self) -> PathBuf {
        self.dir.join("overlay.yaml")
    }

    /// The documentation of this API.
    pub fn docs_path(&self) -> PathBuf {
        self.dir.join("docs.yaml")
    }

    /// The Rust names of this API.
    pub fn ledger_path(&self) -> PathBuf {
        self.dir.join(ledger::FILE)
    }

    /// The notes that vendoring has printed about the published document.
    pub fn seen_path(&self) -> PathBuf {
        self.dir.join(seen::FILE)
    }

    /// The changes for users of the crate, release by release.
    pub fn changelog_path(&self) -> PathBuf {
        self.dir.join("CHANGELOG.md")
    }

    /// The overlays of this API in the order in which they apply; those that do not exist are left out.
    pub fn overlay_paths(&self) -> Vec<PathBuf> {
        let paths = [
            self.specs().join("common.overlay.yaml"),
            self.overlay_path(),
        ];
        paths.into_iter().filter(|path| path.exists()).collect()
    }

    /// The manifest that has this entry.
    pub fn manifest_path(&self) -> PathBuf {
        self.specs().join(FILE)
    }

    fn specs(&self) -> &Path {
        let specs = self.dir.parent().and_then(Path::parent);
        specs.unwrap_or(Path::new("."))
    }

    fn to_text(&self) -> String {
        let values = [
            &self.id,
            &self.version,
            &self.crate_name,
            &self.release,
            &self.released,
            &self.title,
            &self.server,
            &self.upstream_sha256,
        ];
        let mut rows: Vec<Value> = KEYS
            .iter()
            .zip(values)
            .map(|(key, value)| json!({ *key: value }))
            .collect();
        if self.undocumented > 0 {
            rows.push(json!({ UNDOCUMENTED: self.undocumented }));
        }
        if !self.about.is_empty() {
            rows.push(json!({ "about": self.about }));
        }
        if !self.plans.is_empty() {
            rows.push(json!({ "plans": self.plans }));
        }
        let text: String = rows.iter().map(yaml::write).collect();
        let lines = text.lines().enumerate().map(|(index, line)| {
            let lead = if index == 0 { "- " } else { "  " };
            format!("{lead}{line}\n")
        });
        lines.collect()
    }
}

/// A list of texts that say something; absent is empty, anything else is `None`.
fn texts(value: Option<&Value>) -> Option<Vec<String>> {
    let Some(value) = value else {
        return Some(Vec::new());
    };
    let texts = value.as_array()?.iter().map(|text| {
        let text = text.as_str().filter(|text| !text.trim().is_empty());
        text.map(str::to_owned)
    });
    texts.collect()
}

fn is_word(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
}

fn is_crate_name(text: &str) -> bool {
    let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.chars().all(allowed)
        && text.len() <= 64
}

pub(crate) fn is_release(text: &str) -> bool {
    semver::Version::parse(text).is_ok()
}

fn is_server(text: &str) -> bool {
    text.strip_prefix("https://")
        .is_some_and(|rest| !rest.is_empty() && !rest.ends_with('/'))
}

fn is_sha256(text: &str) -> bool {
    text.is_empty() || (text.len() == 64 && text.chars().all(|c| c.is_ascii_hexdigit()))
}
