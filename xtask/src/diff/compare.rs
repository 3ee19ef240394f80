//! Two models → a report of one API. Pure: neither files nor git.

use serde_json::Value;
use tidbcloud_model::Loaded;
use tidbcloud_model::api::{Api, Type};

use super::finding::{Finding, Side, Users};
use super::pair::{self, Types};
use super::report::{ApiReport, Bump, Change, Level, Place, Subject, Use};
use super::uses::Uses;
use super::{fold, retyped, version};

/// Both sides of a comparison, and what was found so far.
pub(super) struct Comparison<'a> {
    pub(super) old: &'a Api,
    pub(super) new: &'a Api,
    documents: [&'a Value; 2],
    pub(super) types: Types<'a>,
    pub(super) uses: [Uses<'a>; 2],
    pub(super) findings: Vec<Finding>,
    /// Places whose type changed; those of one cause become one finding.
    pub(super) retyped: Vec<retyped::Retyped>,
    /// Fields that are boxed now, or no more; what closed or opened the circle explains them.
    pub(super) boxed: Vec<fold::Boxed>,
    /// Whether another base path moved the operations, and nothing made up for it.
    pub(super) rebased: bool,
}

impl<'a> Comparison<'a> {
    fn new(old: &'a Loaded, new: &'a Loaded) -> Self {
        Self {
            old: &old.api,
            new: &new.api,
            documents: [&old.document, &new.document],
            types: pair::types(&old.api, &new.api),
            uses: [Uses::new(&old.api), Uses::new(&new.api)],
            findings: Vec::new(),
            retyped: Vec::new(),
            boxed: Vec::new(),
            rebased: false,
        }
    }

    pub(super) fn add(&mut self, finding: Finding) {
        self.findings.push(finding);
    }

    pub(super) fn uses(&self, side: Side) -> &Uses<'a> {
        &self.uses[side as usize]
    }

    /// The pointer of an element of a list of the document, by what it holds; the list's own where nothing does.
    pub(super) fn element(&self, side: Side, list: &str, is_it: impl Fn(&Value) -> bool) -> String {
        let node = self.documents[side as usize].pointer(list.trim_start_matches('#'));
        let found = node
            .and_then(Value::as_array)
            .and_then(|list| list.iter().position(is_it));
        match found {
            Some(index) => format!("{list}/{index}"),
            None => list.to_owned(),
        }
    }

    fn run(&mut self) {
        let operations = pair::operations(self.old, self.new, &self.types);
        self.api(&operations);
        self.operations(&operations);
        self.all_types();
        retyped::settle(self);
        fold::fold(self);
    }
}

/// Compares two models of one API. `released` is the version of its crate that was published last.
#[must_use]
pub fn compare(old: &Loaded, new: &Loaded, released: Option<&str>) -> ApiReport {
    let mut comparison = Comparison::new(old, new);
    comparison.run();
    let findings = std::mem::take(&mut comparison.findings);
    let mut records: Vec<Change> = findings
        .into_iter()
        .map(|finding| locate(finding, &comparison, [old, new]))
        .collect();
    records.sort_by(|a, b| {
        let key = |change: &Change| (change.kind, change.subject.name.clone());
        b.level.cmp(&a.level).then_with(|| key(a).cmp(&key(b)))
    });
    let required_bump = records
        .iter()
        .map(|record| record.bump)
        .max()
        .unwrap_or(Bump::None);
    ApiReport {
        api: new.api.id.clone(),
        crate_name: new.api.crate_name.clone(),
        released: released.map(str::to_owned),
        declared: new.api.release.clone(),
        needed: version::needed(released, &new.api.release, required_bump),
        required_bump,
        records,
        defects: new
            .warnings
            .0
            .iter()
            .map(|problem| problem.to_string())
            .collect(),
    }
}

/// A finding with its places and its users.
fn locate(finding: Finding, comparison: &Comparison<'_>, sides: [&Loaded; 2]) -> Change {
    let fingerprint = finding.fingerprint();
    let pointer = finding.pointer().to_owned();
    // What nobody reads needs no place; finding one reads the whole file again.
    let place = |side: Side| {
        let pointer = finding.pointers[side as usize].as_ref()?;
        let loaded = sides[side as usize];
        let (line, column) = loaded.places.of(pointer)?;
        Some(Place {
            file: loaded.places.file().display().to_string(),
            line,
            column,
        })
    };
    let (old, new) = match finding.level {
        Level::Noise => (None, None),
        _ => (place(Side::Old), place(Side::New)),
    };
    let uses = comparison.uses(finding.side);
    let used_by: Vec<Use> = match &finding.users {
        Users::Operation { name, path } => uses.operation(name, path),
        Users::Type { name, below, sides } => uses.of(name, below, *sides),
        Users::All => Vec::new(),
    };
    Change {
        kind: finding.kind,
        fingerprint,
        level: finding.level,
        bump: finding.bump,
        subject: Subject {
            kind: finding.subject,
            name: finding.name,
            pointer,
        },
        summary: finding.summary,
        before: finding.before,
        after: finding.after,
        wire: super::report::Wire {
            effect: finding.effect,
            words: finding.wire,
        },
        rust: finding.rust,
        old,
        new,
        used_by,
        confidence: finding.confidence,
        fix: finding.fix,
        folded: finding.folded,
        accepted: None,
    }
}

/// Names of the records and enums that stand at the bottom of types.
pub(super) fn leaves<'t>(types: impl IntoIterator<Item = &'t Type>) -> Vec<String> {
    types
        .into_iter()
        .filter_map(super::uses::leaf)
        .map(|(name, _)| name.to_owned())
        .collect()
}
