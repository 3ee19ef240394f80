//! Lowering: a prepared document → [`Api`]. A construct without support is a located problem, never a skip or a guess.
//!
//! `lower_with_names` is the pipeline: read operations and schemas, assign names, make operations and types, find tagged
//! unions, pagers and waiters.

mod assign_names;
pub(crate) mod choice;
mod components;
mod facts;
mod form;
mod mock_hints;
mod openapi_types;
mod operation;
mod operation_source;
mod pager;
mod parameter;
mod record;
mod schema;
pub(crate) mod secrets;
mod security;
mod starts;
mod waiter;

use std::collections::{BTreeSet, HashMap};

use serde_json::Value;

use crate::ledger::{Ledger, conflict::NameConflict};
use crate::name_rules::{self, shared_words::SharedWords, unique_names::UniqueNames};
use tidbcloud_model::api::{Api, Deprecation, EMPTY, Tag};
use tidbcloud_openapi::diagnostic::{Diagnostic, Diagnostics};

use components::Components;
use operation_source::OperationSource;
use secrets::UndecidedSecret;

/// Extension that fixes a Rust name.
const RUST_NAME: &str = "x-rust-name";
/// Extension with a note about a deprecation: its replacement.
const DEPRECATION_NOTE: &str = "x-deprecation-note";

/// Facts about an API that its document lacks.
#[derive(Clone, Debug)]
pub struct ApiSettings {
    /// Short name: `dedicated`.
    pub id: String,
    /// API version: `v1beta1`.
    pub version: String,
    /// Package name of the crate.
    pub crate_name: String,
    /// Version of the crate.
    pub release: String,
    /// Name of the API in documentation.
    pub title: String,
    /// Server URL, base path included; empty where it is unknown.
    pub server: String,
}

/// Lowers a prepared document.
///
/// # Errors
///
/// Every problem of the document, each with its JSON pointer.
pub fn lower(document: &Value, info: &ApiSettings) -> Result<Api, Diagnostics> {
    lower_with_warnings(document, info).map(|(api, _)| api)
}

/// Lowers a prepared document, and returns warnings about legal constructs that the model leaves out.
///
/// # Errors
///
/// Every problem of the document, each with its JSON pointer.
pub fn lower_with_warnings(
    document: &Value,
    info: &ApiSettings,
) -> Result<(Api, Diagnostics), Diagnostics> {
    lower_with_names(document, info, &Ledger::default()).map(Lowered::into_api)
}

/// Lowers a prepared document of others, whose Rust names leave out what all of its names share.
pub(crate) fn lower_foreign(
    document: &Value,
    info: &ApiSettings,
    shared: &SharedWords,
) -> Result<(Api, Diagnostics), Diagnostics> {
    lower_by(document, info, &Ledger::default(), Some(shared)).map(Lowered::into_api)
}

/// A model, with warnings and name conflicts.
pub(crate) struct Lowered {
    pub(crate) api: Api,
    /// Legal constructs that the model leaves out.
    pub(crate) warnings: Diagnostics,
    /// Identities for which ledger and document have different names.
    pub(crate) conflicts: Vec<NameConflict>,
    /// Masked fields for which no overlay decides whether they are secrets.
    pub(crate) undecided: Vec<UndecidedSecret>,
}

impl Lowered {
    /// The model, with all warnings.
    fn into_api(self) -> (Api, Diagnostics) {
        let mut warnings = self.warnings;
        warnings.extend(self.undecided.iter().map(UndecidedSecret::warning));
        (self.api, warnings)
    }
}

/// Lowers a prepared document. Identities with a row in the ledger keep the row's name.
pub(crate) fn lower_with_names(
    document: &Value,
    info: &ApiSettings,
    ledger: &Ledger,
) -> Result<Lowered, Diagnostics> {
    lower_by(document, info, ledger, None)
}

fn lower_by(
    document: &Value,
    info: &ApiSettings,
    ledger: &Ledger,
    shared: Option<&SharedWords>,
) -> Result<Lowered, Diagnostics> {
    let head = openapi_types::head(document)?;
    let mut problems = Vec::new();
    let parsed = openapi_types::operations(document, &mut problems);
    let operations = operation_source::list(&parsed, &mut problems);
    let mut components = Components::of(document);
    components.reach(document, &operations);
    let mut lowering = Lowering {
        document,
        components: &components,
        of_parts: form::of_parts(&operations),
        names: HashMap::new(),
        ledger,
        shared,
        conflicts: Vec::new(),
        undecided: Vec::new(),
        problems,
        warnings: Vec::new(),
    };
    let operation_names = lowering.name_operations(&operations);
    let builders: BTreeSet<String> = operation_names
        .iter()
        .map(|names| names.type_name.clone())
        .collect();
    lowering.name_types(&operations, &builders);

    let tags = tags(&operations);
    let mut lowered = lowering.operations(&operations, &operation_names, &tags);
    let (mut records, enums) = lowering.types(&operations, &tags);
    lowering.choices(&mut records, &enums);
    lowering.pagers(&operations, &mut lowered, &records);
    lowering.waiters(&operations, &mut lowered, &records, &enums);
    lowering.starts(&operations, &mut lowered, &records);
    let mock = lowering.mock_hints(&lowered, &records);
    let info_extension = |key: &str| {
        head.info
            .extensions
            .get(key)
            .and_then(Value::as_str)
            .map(str::to_owned)
    };
    let demands = security::demands(&head);
    lowering.warnings.extend(demands.warnings);
    let deprecated = info_extension(DEPRECATION_NOTE).map(|note| Deprecation { note: Some(note) });
    let Lowering {
        problems,
        warnings,
        conflicts,
        undecided,
        ..
    } = lowering;
    if !problems.is_empty() {
        return Err(Diagnostics(problems));
    }
    let api = Api {
        id: info.id.clone(),
        version: info.version.clone(),
        crate_name: info.crate_name.clone(),
        release: info.release.clone(),
        title: info.title.clone(),
        server: info.server.trim_end_matches('/').to_owned(),
        security: demands.schemes,
        signing: demands.signing,
        plans: Vec::new(),
        doc: None,
        deprecated,
        tags,
        operations: lowered,
        omitted: Vec::new(),
        records,
        enums,
        mock,
    };
    Ok(Lowered {
        api,
        warnings: Diagnostics(warnings),
        conflicts,
        undecided,
    })
}

/// State of lowering one document: its schemas, the names assigned so far, and what was found.
struct Lowering<'a> {
    document: &'a Value,
    components: &'a Components<'a>,
    /// Components that are bodies of parts.
    of_parts: BTreeSet<String>,
    /// Rust names of the component schemas that become types.
    names: HashMap<String, String>,
    /// Names that stay.
    ledger: &'a Ledger,
    /// Words that names leave out.
    shared: Option<&'a SharedWords>,
    conflicts: Vec<NameConflict>,
    undecided: Vec<UndecidedSecret>,
    problems: Vec<Diagnostic>,
    warnings: Vec<Diagnostic>,
}

/// Kind of a component schema: a type of the crate, or an alias of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ComponentKind {
    Record,
    Enum,
    /// A scalar, list or map: replaced by its type wherever it is referenced.
    Alias,
}

impl<'a> Lowering<'a> {
    fn problem(&mut self, pointer: &str, what: impl Into<String>, help: impl Into<String>) {
        self.problems.push(problem(pointer, what, help));
    }

    /// The name of a field or parameter that an extension fixes; one that is no name is a problem.
    fn fixed_name<'v>(&mut self, value: Option<&'v Value>, pointer: &str) -> Option<&'v str> {
        let fixed = value.and_then(Value::as_str)?;
        if name_rules::snake(fixed, "") != fixed {
            self.problem(
                pointer,
                format!("`{RUST_NAME}: {fixed}` is not the name of a field or argument"),
                "use a snake case name of ASCII letters and digits",
            );
        }
        Some(fixed)
    }

    fn check_rust_name(&mut self, rust_name: &str, pointer: &str) {
        if name_rules::camel(rust_name, "") != rust_name {
            self.problem(
                pointer,
                format!("`{RUST_NAME}: {rust_name}` is not the name of a Rust type"),
                "use an upper camel case name of ASCII letters and digits",
            );
        }
    }
}

/// Tags in order of first use, each with its module; the module `shared` is for types of several tags.
fn tags(operations: &[OperationSource<'_>]) -> Vec<Tag> {
    let mut unique = UniqueNames::default();
    unique.claim("shared", "_");
    let mut tags: Vec<Tag> = Vec::new();
    for source in operations {
        let tag = source.tag();
        if !tags.iter().any(|known| known.name == tag) {
            let module = unique.claim(&name_rules::module_of_tag(tag), "_");
            tags.push(Tag {
                name: tag.to_owned(),
                module,
            });
        }
    }
    tags
}

/// Deprecation by a `deprecated` keyword and its extension.
fn deprecation<'v>(
    deprecated: bool,
    extension: impl Fn(&str) -> Option<&'v Value>,
) -> Option<Deprecation> {
    let note = extension(DEPRECATION_NOTE)
        .and_then(Value::as_str)
        .map(str::to_owned);
    (deprecated || note.is_some()).then_some(Deprecation { note })
}

/// A problem at a `#/…` pointer of the document.
fn problem(
    pointer: impl Into<String>,
    what: impl Into<String>,
    help: impl Into<String>,
) -> Diagnostic {
    Diagnostic::new(what, help).at(pointer)
}
