//! Undocumented items: identities of the API without a text in `docs.yaml`, and the number of them that the manifest permits.

use serde_json::json;
use tidbcloud_model::api::Api;
use tidbcloud_openapi::diagnostic::Diagnostic;
use tidbcloud_openapi::pointer::join;
use tidbcloud_openapi::{load, yaml};

use super::items;
use crate::manifest::Entry;

/// An identity without documentation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undocumented {
    /// The key that `docs.yaml` lacks: `Cluster.adminToken`.
    pub identity: String,
    /// The documented identity before it in reading order, after whose text the new one belongs.
    after: Option<String>,
}

/// Every identity of an API that has no documentation, in reading order.
pub fn undocumented(api: &Api) -> Vec<Undocumented> {
    let mut last = None;
    let mut missing = Vec::new();
    for (identity, doc) in items(api) {
        match doc {
            Some(_) => last = Some(identity),
            None => missing.push(Undocumented {
                identity: identity.to_string(),
                after: last.map(|last| last.to_string()),
            }),
        }
    }
    missing
}

impl Entry {
    /// The problem of these undocumented items, unless the manifest permits that many.
    #[must_use]
    pub fn check_documented(&self, missing: &[Undocumented]) -> Option<Diagnostic> {
        if missing.len() <= self.undocumented {
            return None;
        }
        let path = self.docs_path();
        let source = load::read_file(&path).ok();
        let line = |key: &String| source.as_ref()?.line(&join("#", key));
        let rows: String = missing
            .iter()
            .map(|item| {
                let row = yaml::write(&json!({ &item.identity: "TEXT" }));
                let row = row.trim_end();
                match item.after.as_ref().and_then(line) {
                    Some(line) => format!("\n{row}  # after {}:{line}", path.display()),
                    None => format!("\n{row}"),
                }
            })
            .collect();
        let counted = match missing.len() {
            1 => format!("1 item of {} has", self.id),
            many => format!("{many} items of {} have", self.id),
        };
        let what = format!(
            "{counted} no documentation, and the manifest permits {}",
            self.undocumented
        );
        let help = format!(
            "write a text of our own for each of these keys; to do that later, write `undocumented: {}` into the entry of {} in {}{rows}",
            missing.len(),
            self.id,
            self.manifest_path().display()
        );
        Some(Diagnostic::new(what, help).in_file(&path))
    }
}
