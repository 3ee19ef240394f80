//! Comparison of two models of one API. It reads neither files nor git.
//!
//! `Comparison::run` is the pipeline: operations and types are paired, each pair is compared by the module of its part, and
//! changes that follow from others are folded into them.

mod api;
mod body;
mod capabilities;
mod change_draft;
mod constructors;
mod error_schema;
mod field;
mod limits;
mod moved_parameter;
mod names;
mod open_enum;
mod operation;
mod parameter;
mod parameter_order;
mod parameter_place;
mod path_parameter;
mod record;
mod response;
mod rewritten;
mod root_cause;
mod rust_item;
mod same_cause;
mod type_change;
mod types;
mod uses;
mod wire;

use std::cell::OnceCell;
use std::collections::BTreeSet;

use serde_json::Value;
use tidbcloud_model::api::{Api, Operation, Type};
use tidbcloud_openapi::diagnostic::Diagnostic;
use tidbcloud_openapi::schema::equality::Equality;
use tidbcloud_openapi::walk;
use tidbcloud_specs::{Loaded, docs};

use super::caller;
use super::kind::ChangeKind;
use super::report::{
    ApiReport, Bump, Change, Effect, Incomplete, Level, Place, Subject, SubjectKind, Use, Wire,
};
use super::version;
use change_draft::{ChangeDraft, Side, Users};
use error_schema::ErrorSchemas;
use rewritten::RewrittenValues;
use tidbcloud_specs::matching::Pairs;
use tidbcloud_specs::matching::models::{MatchedModels, MatchedTypes};
use uses::Uses;

/// Both sides of a comparison, with the drafts so far.
struct Comparison<'a> {
    old: &'a Api,
    new: &'a Api,
    documents: [&'a Value; 2],
    /// The paired operations, until they are compared.
    paired: Pairs<&'a Operation>,
    types: MatchedTypes<'a>,
    uses: [Uses<'a>; 2],
    /// Equality of schemas within the old side, across both sides, and within the new side.
    equality: [OnceCell<Equality<'a>>; 3],
    errors: ErrorSchemas,
    rewritten: RewrittenValues<'a>,
    drafts: Vec<ChangeDraft>,
    /// Places whose type changed; those with one cause become one draft.
    retyped: Vec<type_change::Retyped>,
    /// Fields that are now boxed, or no longer; the change that made a record contain itself explains them.
    boxed: Vec<root_cause::BoxedField>,
    /// Pointers of fields of the old side that look like secrets and have no decision.
    undecided: BTreeSet<&'a str>,
    /// Whether a new base path of the server moved every operation.
    rebased: bool,
    /// Names of the operations that only the old side has.
    removed_operations: BTreeSet<&'a str>,
}

impl<'a> Comparison<'a> {
    fn new(old: &'a Loaded, new: &'a Loaded) -> Self {
        let MatchedModels { operations, types } = MatchedModels::of(old, new);
        Self {
            old: &old.api,
            new: &new.api,
            documents: [&old.document, &new.document],
            rewritten: RewrittenValues::of(&types),
            removed_operations: (operations.removed.iter())
                .map(|operation| operation.name.as_str())
                .collect(),
            paired: operations,
            types,
            uses: [Uses::new(&old.api), Uses::new(&new.api)],
            equality: Default::default(),
            errors: ErrorSchemas::default(),
            drafts: Vec::new(),
            retyped: Vec::new(),
            boxed: Vec::new(),
            undecided: undecided_pointers(old).collect(),
            rebased: false,
        }
    }

    fn add(&mut self, draft: ChangeDraft) {
        self.drafts.push(draft);
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
        let operations = std::mem::take(&mut self.paired);
        self.errors = ErrorSchemas::of(self, &operations);
        self.api(&operations);
        self.operations(&operations);
        self.error_schemas();
        self.all_types();
        type_change::resolve(self);
        root_cause::fold(self);
        same_cause::merge(self);
    }
}

/// Pointers of fields that look like secrets and have no decision.
fn undecided_pointers(side: &Loaded) -> impl Iterator<Item = &str> {
    let undecided = side.undecided_secrets.iter();
    undecided.filter_map(|field| field.problem.pointer.as_deref())
}

/// Compares two models of one API. `released` is the last published version of its crate.
#[must_use]
pub fn compare(old: &Loaded, new: &Loaded, released: Option<&str>) -> ApiReport {
    let mut comparison = Comparison::new(old, new);
    comparison.run();
    let drafts = std::mem::take(&mut comparison.drafts);
    let mut changes: Vec<Change> = drafts
        .into_iter()
        .map(|draft| locate(draft, &comparison, [old, new]))
        .collect();
    changes.sort_by(|a, b| {
        let key = |change: &Change| (change.kind, change.subject.name.clone());
        b.level.cmp(&a.level).then_with(|| key(a).cmp(&key(b)))
    });
    let required_bump = changes
        .iter()
        .map(|change| change.bump)
        .max()
        .unwrap_or(Bump::None);
    // Those that the old side has too are last.
    let known = old.warnings().0;
    let is_known = |problem: &Diagnostic| {
        let alike =
            |known: &Diagnostic| (&known.what, &known.pointer) == (&problem.what, &problem.pointer);
        known.iter().any(alike)
    };
    let (known, mut defects): (Vec<Diagnostic>, Vec<Diagnostic>) =
        new.warnings().into_iter().partition(is_known);
    let known_defects = known.len();
    defects.extend(known);
    ApiReport {
        api: new.api.id.clone(),
        crate_name: new.api.crate_name.clone(),
        released: released.map(str::to_owned),
        declared: new.api.release.clone(),
        needed: version::needed(released, &new.api.release, required_bump),
        required_bump,
        changes,
        defects: defects.iter().map(ToString::to_string).collect(),
        known_defects,
        incomplete: incomplete(Some(old), new),
    }
}

/// The texts and decisions that a maintainer has to write for the new side; without an old side, everything is new.
pub(super) fn incomplete(old: Option<&Loaded>, new: &Loaded) -> Incomplete {
    let identities = |side: &Loaded| {
        let missing = docs::undocumented(&side.api).into_iter();
        missing.map(|item| item.identity).collect::<Vec<String>>()
    };
    let known: BTreeSet<String> = old.map(identities).into_iter().flatten().collect();
    let mut undocumented = identities(new);
    undocumented.retain(|identity| !known.contains(identity));
    let undecided = new.undecided_secrets.iter();
    Incomplete {
        undocumented,
        undecided_secrets: undecided.map(|field| field.name.clone()).collect(),
    }
}

/// Creates the change of an API that only one side has.
pub(super) fn added_or_removed_api(kind: ChangeKind, api: &str, crate_name: &str) -> Change {
    let crates = |has: bool| Vec::from_iter(has.then(|| format!("crate {crate_name}")));
    let is_new = kind == ChangeKind::ApiAdded;
    let draft = ChangeDraft::new(kind, SubjectKind::Api, api)
        .says(match is_new {
            true => format!("API added: crate {crate_name}"),
            false => format!("API removed: crate {crate_name}"),
        })
        .rust(crate_name, crates(!is_new), crates(is_new))
        .at("#", "#");
    change(draft, crate_name.to_owned(), [None, None], Vec::new())
}

/// Turns a draft into a change: looks up its places in the files and the calls that it affects.
fn locate(draft: ChangeDraft, comparison: &Comparison<'_>, sides: [&Loaded; 2]) -> Change {
    // Looking up a place parses the whole file again, so changes that are hidden have none.
    let place = |side: Side| {
        let pointer = draft.pointers[side as usize].as_ref()?;
        let loaded = sides[side as usize];
        let (line, column) = loaded.source_map.of(pointer)?;
        Some(Place {
            file: loaded.source_map.file().display().to_string(),
            line,
            column,
        })
    };
    let places = match draft.level {
        Level::Noise => [None, None],
        // The old place is only useful if the change has to be reviewed.
        Level::Doc | Level::Add if draft.side == Side::New => [None, place(Side::New)],
        _ => [place(Side::Old), place(Side::New)],
    };
    let used_by = used_by(&draft, &draft.users, comparison);
    let draft = match used_by.is_empty() && is_of_types(&draft.users) {
        true => unused(draft),
        false => draft,
    };
    let apis = [comparison.old, comparison.new];
    let items = match draft.alike.as_slice() {
        [] => vec![rust_item::of(&draft, apis)],
        alike => alike.iter().map(|one| rust_item::of(one, apis)).collect(),
    };
    let mut seen = BTreeSet::new();
    let mut items = items.into_iter().filter(|item| seen.insert(item.clone()));
    let item = items.next().unwrap_or_default();
    let further_items = items.collect();
    let mut change = change(draft, item, places, used_by);
    change.further_items = further_items;
    for item in &mut change.folded {
        *item = rust_item::of_folded(item, apis);
    }
    let folded = change.folded.iter();
    let removed = folded.filter(|item| rust_item::is_removed_type(item, comparison.new));
    change.removed_types = removed.cloned().collect();
    change
}

/// The calls that a change affects, each once.
fn used_by(draft: &ChangeDraft, users: &Users, comparison: &Comparison<'_>) -> Vec<Use> {
    let uses = comparison.uses(draft.side);
    match users {
        Users::Operation { name, path } => uses.operation(name, path),
        Users::Type { name, below, sides } => {
            let [sent, received] = *sides;
            let sides = [sent, received && !draft.kind.is_of_requests_alone()];
            let mut calls = uses.of(name, below, sides, draft.kind.is_of_requests());
            // Another change reports the operations that were removed; the type changed for those that remain.
            if draft.side == Side::Old {
                calls.retain(|call| !comparison.removed_operations.contains(&*call.operation));
            }
            calls
        }
        Users::Several(all) => {
            let mut seen = BTreeSet::new();
            let calls = (all.iter()).flat_map(|users| used_by(draft, users, comparison));
            calls
                .filter(|call| seen.insert((call.operation.clone(), call.path.clone())))
                .collect()
        }
        Users::All => Vec::new(),
    }
}

/// Whether the calls are those that contain a type.
fn is_of_types(users: &Users) -> bool {
    match users {
        Users::Type { .. } => true,
        Users::Several(all) => !all.is_empty() && all.iter().all(is_of_types),
        Users::Operation { .. } | Users::All => false,
    }
}

/// Judges a change of something that no call contains, as an output-only field of a record that only requests hold: released
/// clients neither send nor read it. Code that names it may still not compile, which the version has to say.
fn unused(draft: ChangeDraft) -> ChangeDraft {
    let level = draft.level;
    let bump = draft.bump;
    let breaks = draft
        .rust
        .as_ref()
        .is_some_and(|rust| !rust.before.is_empty());
    let draft = draft.wire(Effect::Fine, "no call contains it");
    match level {
        Level::Break if breaks => draft.level(Level::Risk, bump),
        Level::Break | Level::Wire | Level::Risk => draft.level(Level::Noise, Bump::None),
        Level::Add | Level::Doc | Level::Noise => draft,
    }
}

fn change(
    draft: ChangeDraft,
    item: String,
    places: [Option<Place>; 2],
    used_by: Vec<Use>,
) -> Change {
    let breaks = draft.rust.as_ref().filter(|_| draft.level == Level::Break);
    let caller = breaks.and_then(caller::lines);
    let fingerprint = draft.fingerprint();
    let pointer = draft.pointer().to_owned();
    let [old, new] = places;
    Change {
        kind: draft.kind,
        fingerprint,
        level: draft.level,
        bump: draft.bump,
        subject: Subject {
            kind: draft.subject,
            name: draft.name,
            pointer,
        },
        item,
        further_items: Vec::new(),
        summary: draft.summary,
        before: draft.before,
        after: draft.after,
        wire: Wire {
            effect: draft.effect,
            words: draft.wire,
        },
        rust: draft.rust,
        caller,
        old,
        new,
        used_by,
        confidence: draft.confidence,
        fix: draft.fix,
        folded: draft.folded,
        removed_types: Vec::new(),
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
