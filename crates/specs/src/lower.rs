//! A prepared document → [`Api`]. What is not understood is a located problem, never a skip or a guess.

mod components;
mod fact;
mod naming;
mod operation;
mod pager;
mod record;
mod schema;
mod source;
mod typed;
mod waiter;

use std::collections::{BTreeSet, HashMap};

use openapiv3::{OpenAPI, ReferenceOr, SecurityScheme};
use serde_json::Value;

use crate::ledger::{Ledger, conflict::NameConflict};
use crate::name_rules::{self, unique::Scope};
use tidbcloud_model::api::{Api, Deprecation, EMPTY, Tag};
use tidbcloud_openapi::diagnostic::{Diagnostic, Diagnostics};

use components::Components;
use source::Source;

/// Extension that settles a Rust name.
const RUST_NAME: &str = "x-rust-name";
/// Extension that says what to use instead of something deprecated.
const DEPRECATION_NOTE: &str = "x-deprecation-note";

/// What a document does not say of its API.
#[derive(Clone, Debug)]
pub struct Identity {
    /// Short name: `dedicated`.
    pub id: String,
    /// API version: `v1beta1`.
    pub version: String,
    /// Package name of the crate.
    pub crate_name: String,
    /// Version of the crate.
    pub release: String,
    /// What people call the API.
    pub title: String,
    /// Server URL, base path included; empty where nobody knows one.
    pub server: String,
}

/// Lowers a prepared document. `identity` says what the API is called and where it lives.
///
/// # Errors
///
/// Every problem of the document, each with its JSON pointer.
pub fn lower(document: &Value, identity: &Identity) -> Result<Api, Diagnostics> {
    lower_and_warn(document, identity).map(|(api, _)| api)
}

/// Lowers a prepared document, and says what is legal in it but nothing was made of.
///
/// # Errors
///
/// Every problem of the document, each with its JSON pointer.
pub fn lower_and_warn(
    document: &Value,
    identity: &Identity,
) -> Result<(Api, Diagnostics), Diagnostics> {
    lower_named(document, identity, &Ledger::default())
        .map(|lowered| (lowered.api, lowered.warnings))
}

/// An API with what was found on the way to it.
pub(crate) struct Lowered {
    pub(crate) api: Api,
    /// What is legal in the document but nothing was made of.
    pub(crate) warnings: Diagnostics,
    /// What the ledger and the document call differently.
    pub(crate) disputes: Vec<NameConflict>,
}

/// Lowers a prepared document. What has a row in the ledger keeps the row's name.
pub(crate) fn lower_named(
    document: &Value,
    identity: &Identity,
    ledger: &Ledger,
) -> Result<Lowered, Diagnostics> {
    let head = typed::head(document)?;
    let mut problems = Vec::new();
    let typed = typed::operations(document, &mut problems);
    let operations = source::list(&typed, &mut problems);
    let mut components = Components::of(document);
    components.reach(document, &operations, &mut problems);
    let mut context = Context {
        document,
        components: &components,
        names: HashMap::new(),
        ledger,
        disputes: Vec::new(),
        problems,
        warnings: Vec::new(),
    };
    let operation_names = context.name_operations(&operations);
    let builders: BTreeSet<String> = operation_names
        .iter()
        .map(|names| names.type_name.clone())
        .collect();
    context.name_types(&operations, &builders);

    let tags = tags(&operations);
    let mut lowered = context.operations(&operations, &operation_names, &tags);
    let (records, enums) = context.types(&operations, &tags);
    context.pagers(&operations, &mut lowered, &records);
    context.waiters(&operations, &mut lowered, &records, &enums);
    let info_extension = |key: &str| {
        head.info
            .extensions
            .get(key)
            .and_then(Value::as_str)
            .map(str::to_owned)
    };
    let deprecated = info_extension(DEPRECATION_NOTE).map(|note| Deprecation { note: Some(note) });
    let Context {
        problems,
        warnings,
        disputes,
        ..
    } = context;
    if !problems.is_empty() {
        return Err(Diagnostics(problems));
    }
    let api = Api {
        id: identity.id.clone(),
        version: identity.version.clone(),
        crate_name: identity.crate_name.clone(),
        release: identity.release.clone(),
        title: identity.title.clone(),
        server: identity.server.trim_end_matches('/').to_owned(),
        security: security(&head),
        doc: None,
        deprecated,
        tags,
        operations: lowered,
        records,
        enums,
    };
    Ok(Lowered {
        api,
        warnings: Diagnostics(warnings),
        disputes,
    })
}

/// The document beside what was settled about its schemas.
struct Context<'a> {
    document: &'a Value,
    components: &'a Components<'a>,
    /// Rust names of the component schemas that become types.
    names: HashMap<String, String>,
    /// The names that stay.
    ledger: &'a Ledger,
    disputes: Vec<NameConflict>,
    problems: Vec<Diagnostic>,
    warnings: Vec<Diagnostic>,
}

/// What a component schema becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Record,
    Enum,
    /// A scalar, list or map: stands for its type wherever it is named.
    Alias,
}

impl<'a> Context<'a> {
    fn problem(&mut self, pointer: &str, what: impl Into<String>, help: impl Into<String>) {
        self.problems.push(problem(pointer, what, help));
    }

    /// The name of a field or parameter that an extension settles; one that is no name is a problem.
    fn settled<'v>(&mut self, value: Option<&'v Value>, pointer: &str) -> Option<&'v str> {
        let settled = value.and_then(Value::as_str)?;
        if name_rules::snake(settled, "") != settled {
            self.problem(
                pointer,
                format!("`{RUST_NAME}: {settled}` is not the name of a field or argument"),
                "use a snake case name of ASCII letters and digits",
            );
        }
        Some(settled)
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

/// How calls are signed: the schemes that the document demands, each by its type and its HTTP name.
fn security(openapi: &OpenAPI) -> Vec<String> {
    let schemes = openapi.components.as_ref().map(|c| &c.security_schemes);
    let describe = |name: &String| match schemes.and_then(|schemes| schemes.get(name)) {
        Some(ReferenceOr::Item(SecurityScheme::HTTP { scheme, .. })) => format!("http {scheme}"),
        Some(ReferenceOr::Item(SecurityScheme::APIKey { name, .. })) => format!("apiKey {name}"),
        Some(ReferenceOr::Item(SecurityScheme::OAuth2 { .. })) => "oauth2".to_owned(),
        Some(ReferenceOr::Item(SecurityScheme::OpenIDConnect { .. })) => "openIdConnect".to_owned(),
        Some(ReferenceOr::Reference { .. }) | None => name.clone(),
    };
    let demanded = openapi
        .security
        .iter()
        .flatten()
        .flat_map(|each| each.keys());
    let demanded: BTreeSet<String> = demanded.map(describe).collect();
    demanded.into_iter().collect()
}

/// Tags in order of first use, each with a module of its own; `shared` belongs to types of several tags.
fn tags(operations: &[Source<'_>]) -> Vec<Tag> {
    let mut scope = Scope::default();
    scope.claim("shared", "_");
    let mut tags: Vec<Tag> = Vec::new();
    for source in operations {
        let tag = source.tag();
        if !tags.iter().any(|known| known.name == tag) {
            let module = scope.claim(&name_rules::module_of_tag(tag), "_");
            tags.push(Tag {
                name: tag.to_owned(),
                module,
            });
        }
    }
    tags
}

/// The deprecation that a `deprecated` keyword and its extension tell.
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
