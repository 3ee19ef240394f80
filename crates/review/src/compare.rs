//! Comparison of two models of one API. It reads neither files nor git.
//!
//! `Comparison::run` is the pipeline: operations and types are paired, each pair is compared by the module of its part, and
//! changes that follow from others are folded into them.

mod aliases;
mod api;
mod body;
mod capabilities;
mod errors;
mod facts;
mod field;
mod finding;
pub(super) mod judge;
mod operation;
mod parameter;
mod responses;
mod retyped;
mod root_cause;
mod types;
mod uses;
mod wire;

use std::cell::OnceCell;

use serde_json::Value;
use tidbcloud_model::api::{Api, Type};
use tidbcloud_openapi::schema::equality::Equality;
use tidbcloud_openapi::walk;
use tidbcloud_specs::Loaded;

use super::kind::ChangeKind;
use super::report::{ApiReport, Bump, Change, Level, Place, Subject, SubjectKind, Use, Wire};
use super::version;
use errors::ErrorSchemas;
use finding::{Finding, Side, Users};
use tidbcloud_specs::matching::models::{self, MatchedTypes};
use uses::Uses;

/// Both sides of a comparison, with the findings so far.
struct Comparison<'a> {
    old: &'a Api,
    new: &'a Api,
    documents: [&'a Value; 2],
    types: MatchedTypes<'a>,
    uses: [Uses<'a>; 2],
    /// Equality of schemas within the old side, across both sides, and within the new side.
    equality: [OnceCell<Equality<'a>>; 3],
    errors: ErrorSchemas,
    findings: Vec<Finding>,
    /// Places whose type changed; those with one cause become one finding.
    retyped: Vec<retyped::Retyped>,
    /// Fields that are now boxed, or no longer; the change that made a record contain itself explains them.
    boxed: Vec<root_cause::BoxedField>,
    /// Whether a new base path of the server moved every operation.
    rebased: bool,
}

impl<'a> Comparison<'a> {
    fn new(old: &'a Loaded, new: &'a Loaded) -> Self {
        Self {
            old: &old.api,
            new: &new.api,
            documents: [&old.document, &new.document],
            types: models::match_types(&old.api, &new.api),
            uses: [Uses::new(&old.api), Uses::new(&new.api)],
            equality: Default::default(),
            errors: ErrorSchemas::default(),
            findings: Vec::new(),
            retyped: Vec::new(),
            boxed: Vec::new(),
            rebased: false,
        }
    }

    fn add(&mut self, finding: Finding) {
        self.findings.push(finding);
    }

    fn uses(&self, side: Side) -> &Uses<'a> {
        &self.uses[side as usize]
    }

    /// Equality of schemas of two sides.
    fn equality(&self, one: Side, other: Side) -> &Equality<'a> {
        let sides = [one as usize, other as usize];
        let documents = sides.map(|side| self.documents[side]);
        self.equality[sides[0] + sides[1]].get_or_init(|| Equality::of(documents))
    }

    /// Pointer of the first matching element of a list of the document; without one, of the list itself.
    fn element(&self, side: Side, list: &str, is_it: impl Fn(&Value) -> bool) -> String {
        let found = walk::get(self.documents[side as usize], list)
            .and_then(Value::as_array)
            .and_then(|list| list.iter().position(is_it));
        match found {
            Some(index) => format!("{list}/{index}"),
            None => list.to_owned(),
        }
    }

    fn run(&mut self) {
        let operations = models::match_operations(self.old, self.new, &self.types);
        self.errors = ErrorSchemas::of(self, &operations);
        self.api(&operations);
        self.operations(&operations);
        self.error_schemas();
        self.all_types();
        retyped::resolve(self);
        root_cause::fold(self);
    }
}

/// Compares two models of one API. `released` is the last published version of its crate.
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
            .warnings()
            .0
            .iter()
            .map(|problem| problem.to_string())
            .collect(),
    }
}

/// Creates the record of an API that only one side has.
pub(super) fn added_or_removed_api(kind: ChangeKind, api: &str, crate_name: &str) -> Change {
    let crates = |has: bool| Vec::from_iter(has.then(|| format!("crate {crate_name}")));
    let is_new = kind == ChangeKind::ApiAdded;
    let finding = Finding::new(kind, SubjectKind::Api, api)
        .says(match is_new {
            true => format!("API added: crate {crate_name}"),
            false => format!("API removed: crate {crate_name}"),
        })
        .rust(crate_name, crates(!is_new), crates(is_new))
        .at("#", "#");
    change(finding, [None, None], Vec::new())
}

/// Turns a finding into a record: looks up its places in the files and the calls that it affects.
fn locate(finding: Finding, comparison: &Comparison<'_>, sides: [&Loaded; 2]) -> Change {
    // Looking up a place parses the whole file again, so records that are hidden have none.
    let place = |side: Side| {
        let pointer = finding.pointers[side as usize].as_ref()?;
        let loaded = sides[side as usize];
        let (line, column) = loaded.source_map.of(pointer)?;
        Some(Place {
            file: loaded.source_map.file().display().to_string(),
            line,
            column,
        })
    };
    let places = match finding.level {
        Level::Noise => [None, None],
        // The old place is only useful if the change has to be reviewed.
        Level::Doc | Level::Add if finding.side == Side::New => [None, place(Side::New)],
        _ => [place(Side::Old), place(Side::New)],
    };
    let uses = comparison.uses(finding.side);
    let used_by: Vec<Use> = match &finding.users {
        Users::Operation { name, path } => uses.operation(name, path),
        Users::Operations(calls) => calls
            .iter()
            .flat_map(|(name, path)| uses.operation(name, path))
            .collect(),
        Users::Type { name, below, sides } => {
            uses.of(name, below, *sides, finding.kind.is_of_requests())
        }
        Users::All => Vec::new(),
    };
    change(finding, places, used_by)
}

fn change(finding: Finding, places: [Option<Place>; 2], used_by: Vec<Use>) -> Change {
    let fingerprint = finding.fingerprint();
    let pointer = finding.pointer().to_owned();
    let [old, new] = places;
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
        wire: Wire {
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

/// Names of the element records and enums of types.
fn leaves<'t>(types: impl IntoIterator<Item = &'t Type>) -> Vec<String> {
    types
        .into_iter()
        .filter_map(uses::leaf)
        .map(|(name, _)| name.to_owned())
        .collect()
}
