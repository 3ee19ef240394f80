//! Documents outside `specs/`: any Swagger 2.0 or OpenAPI 3.0 document can become a model.

use std::path::Path;

use serde_json::Value;

use crate::ledger::Ledger;
use crate::loaded::Loaded;
use crate::lower::{self, ApiSettings};
use tidbcloud_openapi::diagnostic::{Diagnostic, Diagnostics};

/// Prepares and lowers any one document, 2.0 or 3.0, under a crate name of the caller's.
///
/// # Errors
///
/// Every problem of the document.
pub fn load_standalone(file: &Path, crate_name: &str) -> Result<Loaded, Diagnostics> {
    let prepared = tidbcloud_openapi::prepare_standalone(file)?;
    let text = |pointer: &str| {
        prepared
            .value
            .pointer(pointer)
            .and_then(Value::as_str)
            .unwrap_or_default()
            .to_owned()
    };
    let info = ApiSettings {
        id: crate_name.to_owned(),
        version: text("/info/version"),
        crate_name: crate_name.to_owned(),
        release: "0.1.0".to_owned(),
        title: crate_name.to_owned(),
        server: text("/servers/0/url"),
    };
    let (api, lowering) = lower::lower_with_warnings(&prepared.value, &info)
        .map_err(|problems| prepared.source_map.locate(problems))?;
    let mut document = prepared.value;
    lower::choice::write(&mut document, &api);
    let mut warnings = prepared.warnings;
    warnings.extend(lowering);
    if !info.server.starts_with("https://") {
        let found = match info.server.as_str() {
            "" => "no server".to_owned(),
            server => format!("the server `{server}`"),
        };
        warnings.push(
            Diagnostic::new(
                format!("the document names {found}, and calls go to https:// alone"),
                "correct `servers`, or make clients with `Client::with_endpoint`",
            )
            .in_file(file),
        );
    }
    Ok(Loaded {
        rows: Ledger::new(&info.release),
        upcoming: info.release,
        name_conflicts: Diagnostics::default(),
        open_decisions: Vec::new(),
        // They are warnings here: this document has no overlay.
        undecided_secrets: Vec::new(),
        api,
        unlocated_warnings: warnings,
        document,
        source_map: prepared.source_map,
    })
}
