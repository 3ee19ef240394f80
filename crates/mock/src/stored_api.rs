//! An API that is stored in this crate.

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

impl StoredApi {
    /// Reads model and document.
    ///
    /// # Errors
    ///
    /// Where the data are not those that the generator of the same revision writes.
    pub(crate) fn load(self) -> Result<(Api, Value), String> {
        let damaged = |error: serde_json::Error| {
            format!("the data of {} in this crate are damaged: {error}", self.id)
        };
        let mut both: Value = serde_json::from_str(self.json).map_err(damaged)?;
        let document = both["document"].take();
        let model = serde_json::from_value(both["model"].take()).map_err(damaged)?;
        Ok((model, document))
    }
}
