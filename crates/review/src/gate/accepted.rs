//! `specs/<version>/<api>/accepted.yaml`: changes that were reviewed and accepted, each with its reason.
//!
//! An acceptance identifies a change by kind, pointer and values, never by wording. If the base has the acceptance too,
//! the change is in the base as well. A new acceptance must match a change of the comparison.

use std::path::{Path, PathBuf};

use jiff::civil::Date;
use serde_json::{Map, Value, json};
use tidbcloud_openapi::diagnostic::{Diagnostic, Diagnostics};
use tidbcloud_openapi::load::{self, Source};
use tidbcloud_openapi::yaml;

use crate::kind::ChangeKind;
use crate::report::{ApiReport, Bump, Change};
use crate::version;

/// File name in the folder of an API.
pub(crate) const FILE: &str = "accepted.yaml";

/// Header of the file.
const HEAD: &str = "\
# Changes that were reviewed and accepted, each with its reason; `cargo xtask diff accept` adds to it.
accepted:
";

const KEYS: [&str; 6] = ["kind", "pointer", "before", "after", "reason", "expires"];

/// An accepted change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Acceptance {
    /// Kind of the change.
    pub(crate) kind: ChangeKind,
    /// Pointer of the change.
    pub(crate) pointer: String,
    /// The value before.
    pub(crate) before: Option<String>,
    /// The value after.
    pub(crate) after: Option<String>,
    /// Reason of the acceptance.
    pub(crate) reason: String,
    /// The last day on which it is valid.
    pub(crate) expires: Option<Date>,
}

/// The acceptances of one API.
#[derive(Clone, Debug, Default)]
pub(crate) struct Accepted {
    path: PathBuf,
    text: String,
    /// Each with the line where it starts.
    list: Vec<(Acceptance, Option<usize>)>,
}

/// Today, in UTC.
pub(crate) fn today() -> Date {
    jiff::Timestamp::now()
        .to_zoned_datetime(jiff::tz::TimeZone::UTC)
        .date()
}

/// Parses a day like `2026-12-31`.
pub(crate) fn day(text: &str) -> Result<Date, Diagnostic> {
    let is_plain = text.len() == "2026-12-31".len();
    let parsed = text.parse::<Date>().ok().filter(|_| is_plain);
    parsed.ok_or_else(|| {
        Diagnostic::new(
            format!("`{text}` is not a date"),
            "write year, month and day: 2026-12-31",
        )
    })
}

impl Acceptance {
    /// Accepts a change.
    pub(crate) fn of(change: &Change, reason: &str, expires: Option<Date>) -> Self {
        Self {
            kind: change.kind,
            pointer: change.subject.pointer.clone(),
            before: change.before.clone(),
            after: change.after.clone(),
            reason: reason.trim().to_owned(),
            expires,
        }
    }

    fn is_of(&self, change: &Change) -> bool {
        self.kind == change.kind
            && self.pointer == change.subject.pointer
            && self.before == change.before
            && self.after == change.after
    }

    fn is_same_change(&self, other: &Self) -> bool {
        (self.kind, &self.pointer, &self.before, &self.after)
            == (other.kind, &other.pointer, &other.before, &other.after)
    }

    fn read(value: &Value) -> Result<Self, Diagnostic> {
        let empty = Map::new();
        let map = value.as_object().unwrap_or(&empty);
        if let Some(key) = map.keys().find(|key| !KEYS.contains(&key.as_str())) {
            let help = format!("the keys are {}", KEYS.join(", "));
            return Err(Diagnostic::new(
                format!("`{key}` is not a key of an acceptance"),
                help,
            ));
        }
        let text = |key: &str| match map.get(key) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::String(text)) => Ok(Some(text.clone())),
            Some(other) => Err(Diagnostic::new(
                format!("`{key}` is {other}, which is not a string"),
                "put it in quotes",
            )),
        };
        let needed = |key: &str| {
            text(key)?
                .filter(|text| !text.trim().is_empty())
                .ok_or_else(|| {
                    Diagnostic::new(
                        format!("the acceptance has no `{key}`"),
                        "add the line that `cargo xtask diff accept` writes",
                    )
                })
        };
        let kind = needed("kind")?;
        let kind = ChangeKind::of_id(&kind).ok_or_else(|| {
            Diagnostic::new(
                format!("`{kind}` is not a kind of change"),
                "use the id that the report prints",
            )
        })?;
        Ok(Self {
            kind,
            pointer: needed("pointer")?,
            before: text("before")?,
            after: text("after")?,
            reason: needed("reason")?,
            expires: text("expires")?.map(|text| day(&text)).transpose()?,
        })
    }

    fn to_text(&self) -> String {
        let expires = self.expires.map(|day| day.to_string());
        let values = [
            Some(self.kind.id()),
            Some(self.pointer.as_str()),
            self.before.as_deref(),
            self.after.as_deref(),
            Some(self.reason.as_str()),
            expires.as_deref(),
        ];
        let lines = KEYS
            .iter()
            .zip(values)
            .filter_map(|(key, value)| Some((key, value?)))
            .enumerate()
            .map(|(index, (key, value))| {
                let lead = if index == 0 { "- " } else { "  " };
                format!("{lead}{}", yaml::write(&json!({ *key: value })))
            });
        lines.collect()
    }
}

impl Accepted {
    /// Reads the file in the folder of an API; without a file, nothing is accepted.
    pub(crate) fn read(dir: &Path) -> Result<Self, Diagnostics> {
        let path = dir.join(FILE);
        if !path.exists() {
            return Ok(Self {
                path,
                ..Self::default()
            });
        }
        let source = load::read_file(&path)?;
        let list = list(&source).map_err(|problems| source.locate(problems))?;
        Ok(Self {
            path,
            text: source.text.to_string(),
            list,
        })
    }

    /// The file.
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Returns the text of the file with one more acceptance. Comments and formatting of the others stay.
    pub(crate) fn with(&self, acceptance: Acceptance) -> String {
        let mut wanted: Vec<Acceptance> =
            self.list.iter().map(|(known, _)| known.clone()).collect();
        wanted.push(acceptance.clone());
        let mut text = self.text.clone();
        if !text.ends_with('\n') && !text.is_empty() {
            text.push('\n');
        }
        text.push_str(&acceptance.to_text());
        let reads_back = load::read_text(&self.path, text.clone())
            .and_then(|source| list(&source))
            .is_ok_and(|list| list.into_iter().map(|(known, _)| known).eq(wanted.clone()));
        if reads_back {
            return text;
        }
        let entries: String = wanted.iter().map(Acceptance::to_text).collect();
        format!("{HEAD}{entries}")
    }

    /// Marks the accepted changes and updates the version that the others need. Returns the problems of acceptances: expired,
    /// or new and without a change. If the base cannot contain acceptances, none counts as new.
    pub(crate) fn apply(
        &self,
        report: &mut ApiReport,
        base: Option<&Self>,
        today: Date,
    ) -> Vec<Diagnostic> {
        let mut problems = Vec::new();
        for (acceptance, line) in &self.list {
            let problem = |what: String, help: &str| {
                Diagnostic::new(what, help)
                    .in_file(&self.path)
                    .on_line(*line)
            };
            let change = format!("{} at {}", acceptance.kind, acceptance.pointer);
            if let Some(last) = acceptance.expires.filter(|last| *last < today) {
                problems.push(problem(
                    format!("the acceptance of {change} expired after {last}"),
                    "delete the acceptance that starts on this line, or set a later day",
                ));
                continue;
            }
            let mut used = false;
            for change in report
                .changes
                .iter_mut()
                .filter(|change| acceptance.is_of(change))
            {
                change.accepted = Some(acceptance.reason.clone());
                used = true;
            }
            let is_in_base = base.is_none_or(|base| {
                base.list
                    .iter()
                    .any(|(known, _)| known.is_same_change(acceptance))
            });
            if !used && !is_in_base {
                problems.push(problem(
                    format!(
                        "this acceptance matches no change: there is no {change} with these values"
                    ),
                    "delete the acceptance that starts on this line",
                ));
            }
        }
        update_needed_version(report);
        problems
    }
}

/// Updates the version that the changes without an acceptance need.
fn update_needed_version(report: &mut ApiReport) {
    let open = report
        .changes
        .iter()
        .filter(|change| change.accepted.is_none());
    report.required_bump = open.map(|change| change.bump).max().unwrap_or(Bump::None);
    report.needed = version::needed(
        report.released.as_deref(),
        &report.declared,
        report.required_bump,
    );
}

fn list(source: &Source) -> Result<Vec<(Acceptance, Option<usize>)>, Diagnostics> {
    let mut problems = Diagnostics::default();
    let mut list = Vec::new();
    let only = source
        .value
        .as_object()
        .filter(|map| map.len() == 1)
        .and_then(|map| map.get("accepted"));
    let Some(Value::Array(items)) = only else {
        return Err(Diagnostic::new(
            "the file does not contain exactly one list, `accepted`",
            "write `accepted:` with one entry per change below it, or delete the file",
        )
        .into());
    };
    for (index, item) in items.iter().enumerate() {
        let pointer = format!("#/accepted/{index}");
        let line = source.line(&pointer);
        match Acceptance::read(item) {
            Ok(acceptance) => list.push((acceptance, line)),
            Err(problem) => problems.push(problem.at(pointer)),
        }
    }
    problems.into_result()?;
    Ok(list)
}
