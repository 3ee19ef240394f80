//! Vendoring: a published document becomes `openapi.yaml`, in normal form and without prose.

pub mod notes;
pub mod seen;

use data_encoding::HEXLOWER;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::manifest::Entry;
use tidbcloud_openapi::base_path;
use tidbcloud_openapi::check::{self, CheckResults};
use tidbcloud_openapi::diagnostic::{Diagnostic, Diagnostics};
use tidbcloud_openapi::load::Source;
use tidbcloud_openapi::normalization::NormalizationReport;
use tidbcloud_openapi::normalize;
use tidbcloud_openapi::{upgrade, walk, yaml};

/// A vendored document, not written yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Vendored {
    /// The text of `openapi.yaml`.
    pub yaml: String,
    /// The SHA-256 of the published document.
    pub sha256: String,
    /// Number of operations.
    pub operations: usize,
    /// Number of component schemas.
    pub schemas: usize,
    /// Changes that normalizing made.
    pub report: NormalizationReport,
    /// CheckResults of the check without overlays, which have to resolve the errors.
    pub check_results: CheckResults,
}

/// Upgrades and normalizes the published document of an API.
///
/// # Errors
///
/// Every problem that no overlay could correct.
pub fn vendor(entry: &Entry, source: &Source) -> Result<Vendored, Diagnostics> {
    let mut document = upgrade::to_openapi3(source)?;
    check_server(entry, source, &document)?;
    let base_path = base_path::fold(&mut document, &entry.server)
        .map_err(|problem| source.locate(problem.into()))?;
    let report = normalize::normalize(&mut document);
    let version = document.pointer("/info/version").and_then(Value::as_str);
    let version = version.unwrap_or(&entry.version).to_owned();
    if let Some(root) = document.as_object_mut() {
        // The title is prose; the manifest has our own.
        root.insert(
            "info".to_owned(),
            json!({"title": entry.id, "version": version}),
        );
    }
    let operations = walk::operations(&document).len();
    if operations == 0 {
        let problem = Diagnostic::new(
            "the document has no operations",
            "give the whole document: this one would empty the client",
        );
        return Err(source.locate(problem.at("#/paths").into()));
    }
    let check_results = check::check(&document);
    if let Some(problem) = check_results.incomplete {
        return Err(source.locate(base_path.unfolded(problem).into()));
    }
    Ok(Vendored {
        yaml: yaml::write(&document),
        sha256: HEXLOWER.encode(&Sha256::digest(source.text.as_bytes())),
        operations,
        schemas: walk::component_names(&document).len(),
        check_results,
        report,
    })
}

/// Checks that a document belongs to an API: its server is the manifest's, or the base path in its paths makes up for the
/// difference.
///
/// # Errors
///
/// A document of another server; the message has both servers.
pub fn check_server(entry: &Entry, source: &Source, document: &Value) -> Result<(), Diagnostics> {
    if base_path::fits(document, &entry.server) {
        return Ok(());
    }
    let urls: Vec<&str> = base_path::urls(document).collect();
    let found = if urls.is_empty() {
        "no server".to_owned()
    } else {
        urls.join(", ")
    };
    let problem = Diagnostic::new(
        format!(
            "the document names {found}, but {} is served at {}",
            entry.id, entry.server
        ),
        "give the document of this API, or change `server` in the manifest if the API has moved",
    );
    let pointer = if source.value.get("host").is_some() {
        "#/host"
    } else {
        "#/servers"
    };
    Err(source.locate(problem.at(pointer).into()))
}
