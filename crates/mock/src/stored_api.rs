//! An API that is stored in this crate.

use serde::Deserialize;
use serde_json::Value;
use tidbcloud_model::api::Api;

/// An API whose model and document travel in this crate.
#[derive(Clone, Copy, Debug)]
pub(crate) struct StoredApi {
    pub(crate) id: &'static str,
    pub(crate) server: &'static str,
    /// Model and document, as `cargo xtask generate` wrote them.
    pub(crate) json: &'static str,
}

/// The content of a file of data.
#[derive(Deserialize)]
struct StoredData {
    document: Value,
    /// Read without a [`Value`] in between, which would take as long again.
    model: Api,
}

impl StoredApi {
    /// Reads model and document.
    ///
    /// # Errors
    ///
    /// Where the data are not those that the generator of the same revision writes.
    pub(crate) fn load(self) -> Result<(Api, Value), String> {
        let stored: StoredData = serde_json::from_str(self.json).map_err(|error| {
            format!("the data of {} in this crate are damaged: {error}", self.id)
        })?;
        Ok((stored.model, stored.document))
    }
}
