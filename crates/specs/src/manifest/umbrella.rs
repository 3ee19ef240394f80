//! The crate that re-exports the clients of all APIs, in `specs/manifest.yaml`: its name and versions.

use semver::Version;
use serde_json::{Map, Value, json};

use super::entry::Entry;
use super::texts::{self, is_crate_name, is_release};
use crate::ledger::is_greater;
use tidbcloud_openapi::diagnostic::{Diagnostic, Diagnostics};

/// The key of the crate in the manifest.
pub(super) const KEY: &str = "umbrella";

const KEYS: [&str; 3] = ["crate", "release", "released"];

/// Crate that re-exports the clients of all APIs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Umbrella {
    /// The name of the crate; `crate` in the file.
    pub crate_name: String,
    /// The version of the crate.
    pub release: String,
    /// The version that was published last; empty before the first.
    pub released: String,
}

impl Umbrella {
    pub(super) fn read(value: &Value) -> Result<Self, Diagnostics> {
        let pointer = format!("#/{KEY}");
        let mut problems = Diagnostics::default();
        let empty = Map::new();
        let map = value.as_object().unwrap_or(&empty);
        texts::check_keys(map, &pointer, (&KEYS, "the umbrella"), &mut problems);
        let mut text = |key: &str, is_valid: fn(&str) -> bool, expected: &str| {
            texts::read(map, &pointer, key, is_valid, expected, &mut problems)
        };
        let crate_name = text("crate", is_crate_name, texts::CRATE_NAME);
        let release = text("release", is_release, texts::RELEASE);
        let released = text("released", texts::is_released, texts::RELEASED);
        texts::check_order(&release, &released, &pointer, &mut problems);
        problems.into_result()?;
        Ok(Self {
            crate_name,
            release,
            released,
        })
    }

    /// The least version that these APIs need: one that breaks where the version of a client does, and a greater one where a
    /// client is new or has a new version.
    #[must_use]
    pub fn needed(&self, apis: &[Entry]) -> String {
        let Ok(published) = Version::parse(&self.released) else {
            return self.release.clone();
        };
        let changed = apis.iter().filter(|entry| entry.release != entry.released);
        let breaks = changed.clone().any(Entry::breaks);
        let next = match (breaks, changed.count(), published.major) {
            (true, _, 0) => Version::new(0, published.minor + 1, 0),
            (true, _, major) => Version::new(major + 1, 0, 0),
            (false, 0, _) => return self.release.clone(),
            (false, _, 0) => Version::new(0, published.minor, published.patch + 1),
            (false, _, major) => Version::new(major, published.minor + 1, 0),
        };
        let next = next.to_string();
        match is_greater(&self.release, &next) {
            true => self.release.clone(),
            false => next,
        }
    }

    /// Checks the name and the version against those of the APIs.
    pub(super) fn check(&self, apis: &[Entry], problems: &mut Diagnostics) {
        if apis.iter().any(|entry| entry.crate_name == self.crate_name) {
            let problem = Diagnostic::new(
                format!("the crate `{}` is used twice", self.crate_name),
                "give the umbrella a name that no API has",
            );
            problems.push(problem.at(format!("#/{KEY}/crate")));
        }
        if apis.is_empty() {
            let problem = Diagnostic::new(
                "`umbrella` re-exports the clients of all APIs, and there is none",
                "write one entry per API below `apis`, or remove `umbrella`",
            );
            problems.push(problem.at(format!("#/{KEY}")));
        }
        let needed = self.needed(apis);
        if is_greater(&needed, &self.release) {
            let problem = Diagnostic::new(
                format!(
                    "`release` is `{}`, and the versions of the clients need {needed}",
                    self.release
                ),
                format!("write `release: \"{needed}\"`: the umbrella re-exports the clients"),
            );
            problems.push(problem.at(format!("#/{KEY}/release")));
        }
    }

    pub(super) fn to_text(&self) -> String {
        let values = [&self.crate_name, &self.release, &self.released];
        let rows = KEYS.iter().zip(values);
        let rows: Vec<Value> = rows.map(|(key, value)| json!({ *key: value })).collect();
        format!("{KEY}:\n{}", texts::write(&rows, "  "))
    }
}
