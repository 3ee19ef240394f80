//! The `specs/` folder: published documents, corrections, documentation and Rust names in, a model of each API out.
//!
//! [`Specs::load`] below is the pipeline: prepare → lower → name conflicts → docs. Everything else serves one of its steps,
//! writes a file that it reads, or compares its results ([`matching`]).
#![forbid(unsafe_code)]

pub mod commands;
pub mod docs;
pub mod ledger;
pub mod lower;
pub mod manifest;
pub mod matching;
pub mod vendor;

mod folder;
mod loaded;
mod name_rules;
mod standalone;

use tidbcloud_openapi::diagnostic::Diagnostics;

pub use folder::Specs;
pub use loaded::{Loaded, PreviousNames, UndecidedField};
pub use standalone::{ForeignDocument, ForeignModel, Refusal, load_standalone};

impl Specs {
    /// Loads one API: the model of its document, with the names of names.lock and the documentation of docs.yaml.
    ///
    /// # Errors
    ///
    /// Every problem of its document, overlays, name ledger and documentation.
    pub fn load(&self, id: &str) -> Result<Loaded, Diagnostics> {
        let entry = self.entry(id)?;
        // openapi.yaml, corrected by overlay.yaml, in normal form and checked.
        let prepared = self.prepare(entry)?;
        // names.lock: the Rust names that identities already have.
        let ledger = self.read_ledger(entry)?;
        // The document becomes a model. Rows and document may disagree: `Loaded::name_conflicts` has what to resolve.
        let mut loaded = loaded::lower(entry, prepared, ledger)?;
        // docs.yaml: our own documentation, by identity.
        loaded.merge_docs(entry, self.docs(id)?)?;
        Ok(loaded)
    }
}
