//! One API of `specs/manifest.yaml`, and the paths of its files.

use std::path::{Path, PathBuf};

use semver::Version;
use serde_json::{Map, Value, json};

use super::texts::{self, is_crate_name, is_release};
use crate::ledger;
use crate::vendor::seen;
use tidbcloud_openapi::diagnostic::{Diagnostic, Diagnostics};

/// The manifest's name inside the `specs` folder.
pub const FILE: &str = "manifest.yaml";

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

impl Entry {
    pub(super) fn read(specs: &Path, value: &Value, pointer: &str) -> Result<Self, Diagnostics> {
        let mut problems = Diagnostics::default();
        let empty = Map::new();
        let map = value.as_object().unwrap_or(&empty);
        texts::check_keys(map, pointer, (&KEYS, "an API"), &mut problems);
        let mut text = |key: &str, is_valid: fn(&str) -> bool, expected: &str| {
            texts::read(map, pointer, key, is_valid, expected, &mut problems)
        };
        let id = text("id", is_word, "a word of lower-case letters and digits");
        let version = text(
            "version",
            is_word,
            "a word of lower-case letters and digits, like v1beta1",
        );
        let crate_name = text("crate", is_crate_name, texts::CRATE_NAME);
        let release = text("release", is_release, texts::RELEASE);
        let released = text("released", texts::is_released, texts::RELEASED);
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
        texts::check_order(&release, &released, pointer, &mut problems);
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

    /// Whether the declared version breaks programs that use the published one. A crate that was never published breaks none.
    pub(super) fn breaks(&self) -> bool {
        match (
            Version::parse(&self.released),
            Version::parse(&self.release),
        ) {
            (Ok(old), Ok(new)) => {
                (old.major, new.major) != (0, 0) && old.major != new.major
                    || (old.major, new.major) == (0, 0) && old.minor != new.minor
            }
            _ => false,
        }
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

    pub(super) fn to_text(&self) -> String {
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
        texts::write(&rows, "- ")
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

fn is_server(text: &str) -> bool {
    text.strip_prefix("https://")
        .is_some_and(|rest| !rest.is_empty() && !rest.ends_with('/'))
}

fn is_sha256(text: &str) -> bool {
    text.is_empty() || (text.len() == 64 && text.chars().all(|c| c.is_ascii_hexdigit()))
}
