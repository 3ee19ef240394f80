//! Documents outside `specs/`: any Swagger 2.0, OpenAPI 3.0 or 3.1 document can become a model.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde_json::Value;

use crate::ledger::Ledger;
use crate::loaded::Loaded;
use crate::lower::{self, ApiSettings};
use crate::name_rules::shared_words::SharedWords;
use tidbcloud_console::stages::{Stage, measure};
use tidbcloud_model::api::SigningScheme;
use tidbcloud_openapi::diagnostic::{Diagnostic, Diagnostics};
use tidbcloud_openapi::load::{self, Source};
use tidbcloud_openapi::{Prepared, Unfit, overlay_source, prepare_foreign, walk};

mod descriptions;
mod left_out;
mod omission;

use left_out::left_out;
pub use omission::Refusal;

/// Any one document, 2.0 or 3.0, and how its model is made.
#[derive(Clone, Debug, Default)]
pub struct ForeignDocument {
    /// The file.
    pub file: PathBuf,
    /// Name of the crate.
    pub crate_name: String,
    /// An overlay that corrects the document.
    pub overlay: Option<PathBuf>,
    /// Whether operations with constructs that have no support are left out; else they make the whole document unfit.
    pub omits_unsupported: bool,
    /// Whether the document's own descriptions become documentation.
    pub keeps_docs: bool,
}

/// The model of a document, and what it lacks of the document.
#[derive(Debug)]
pub struct ForeignModel {
    /// The model; [`Api::omitted`](tidbcloud_model::api::Api::omitted) has the operations that were left out.
    pub loaded: Loaded,
    /// Parts of the document that the model does not have, counted: `12 descriptions`.
    pub left_out: Vec<String>,
    /// Number of operations that the document has in its file.
    pub declared: usize,
}

/// Prepares and lowers any one document, 2.0 or 3.0, under a crate name of the caller's.
///
/// # Errors
///
/// Every problem of the document.
pub fn load_standalone(file: &Path, crate_name: &str) -> Result<Loaded, Diagnostics> {
    let document = ForeignDocument {
        file: file.to_owned(),
        crate_name: crate_name.to_owned(),
        ..ForeignDocument::default()
    };
    let source = load::read_file(file)?;
    let shared = SharedWords::of(&source.value);
    let model = attempt(&document, source, &shared).map_err(|unfit| unfit.located())?;
    Ok(model.loaded)
}

impl ForeignDocument {
    /// Makes the model.
    ///
    /// # Errors
    ///
    /// Every problem of the document, and of the overlay.
    pub fn load(&self) -> Result<ForeignModel, Refusal> {
        let mut source = load::read_file(&self.file)?;
        if let Some(overlay) = &self.overlay {
            overlay_source(&mut source, overlay)?;
        }
        let declared = declared_operations(&source.value);
        let mut model = omission::load(self, source)?;
        model.declared = declared;
        sign_as_said(&mut model.loaded);
        Ok(model)
    }
}

/// Number of operations of a document.
fn declared_operations(document: &Value) -> usize {
    let all = walk::operations(document).into_iter();
    all.filter(|place| !place.path.starts_with("x-")).count()
}

/// A document of others that says nothing about signatures has none; PingCAP's have Digest in their prose alone.
fn sign_as_said(loaded: &mut Loaded) {
    let api = &mut loaded.api;
    let host = api.server.split("://").nth(1).unwrap_or_default();
    let host = host.split('/').next().unwrap_or_default();
    if api.security.is_empty() && !host.contains("tidb") {
        api.signing = vec![SigningScheme::Unsigned];
    }
}

/// The warning about a server that clients do not call without further ado.
fn server_warning(server: &str) -> Option<Diagnostic> {
    if server.starts_with("https://") {
        return None;
    }
    if server.starts_with("http://") {
        return Some(Diagnostic::new(
            format!(
                "the document names the server `{server}`, whose calls anybody on the way can read and change"
            ),
            "clients call it where `ConfigBuilder::dangerously_allow_http` allows that; correct `servers`, if it has https",
        ));
    }
    let found = match server {
        "" => "no server".to_owned(),
        server => format!("the server `{server}`"),
    };
    Some(Diagnostic::new(
        format!("the document names {found}, and calls go to https:// alone"),
        "correct `servers`, or make clients with `Client::with_endpoint`",
    ))
}

/// Prepares and lowers a document that was read.
fn attempt(
    document: &ForeignDocument,
    source: Source,
    shared: &SharedWords,
) -> Result<ForeignModel, Box<Unfit>> {
    let declared = declared_operations(&source.value);
    let prepared = measure(Stage::Documents, || {
        prepare_foreign(source, document.keeps_docs)
    })?;
    let text = |pointer: &str| {
        prepared
            .value
            .pointer(pointer)
            .and_then(Value::as_str)
            .unwrap_or_default()
            .to_owned()
    };
    let info = ApiSettings {
        id: document.crate_name.clone(),
        version: text("/info/version"),
        crate_name: document.crate_name.clone(),
        release: "0.1.0".to_owned(),
        title: document.crate_name.clone(),
        server: text("/servers/0/url"),
    };
    let lowered = measure(Stage::Models, || {
        lower::lower_foreign(&prepared.value, &info, shared)
    });
    let (api, lowering) = match lowered {
        Ok(lowered) => lowered,
        Err(problems) => {
            return Err(Box::new(Unfit {
                problems,
                prepared: Some((prepared.value, prepared.source_map)),
            }));
        }
    };
    let Prepared {
        mut value,
        mut warnings,
        source_map,
        normalization,
        ..
    } = prepared;
    let left_out = left_out(&value, &normalization, document.keeps_docs);
    lower::choice::write(&mut value, &api);
    warnings.extend(lowering);
    warnings.extend(server_warning(&info.server).map(|warning| warning.in_file(&document.file)));
    let mut loaded = Loaded {
        rows: Arc::new(Ledger::new(&info.release)),
        upcoming: info.release,
        name_conflicts: Diagnostics::default(),
        open_decisions: Vec::new(),
        // They are warnings here: this document has no decisions of ours.
        undecided_secrets: Vec::new(),
        api,
        unlocated_warnings: warnings,
        document: value,
        source_map,
    };
    if document.keeps_docs {
        descriptions::merge(&mut loaded);
    }
    Ok(ForeignModel {
        loaded,
        left_out,
        declared,
    })
}
