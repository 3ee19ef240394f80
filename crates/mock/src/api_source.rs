//! Sources of the APIs that a mock serves: those stored in this crate, and models in memory.

use std::fmt;
use std::sync::Arc;

use serde_json::Value;
use tidbcloud_model::api::Api;

use crate::error::Error;
use crate::stored_api::StoredApi;
use crate::stored_apis::STORED;

/// An API that is not loaded yet. Reading the data takes most of the time of a start, so it waits for the first request.
#[derive(Clone)]
pub(crate) struct ApiSource {
    pub(crate) id: String,
    /// Server URL of the API, whose base path the mock keeps.
    pub(crate) server: String,
    /// Loads the model and the prepared document.
    pub(crate) load: Arc<dyn Fn() -> Result<(Api, Value), String> + Send + Sync>,
}

impl fmt::Debug for ApiSource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ApiSource")
            .field("id", &self.id)
            .field("server", &self.server)
            .finish_non_exhaustive()
    }
}

impl ApiSource {
    /// Returns the source of a model in memory.
    pub(crate) fn from_model(api: Api, document: Value) -> Self {
        let (id, server) = (api.id.clone(), api.server.clone());
        let loaded = (api, document);
        Self {
            id,
            server,
            load: Arc::new(move || Ok(loaded.clone())),
        }
    }

    /// Returns the APIs that are stored in this crate, none of them loaded yet.
    pub(crate) fn stored() -> Vec<Self> {
        let source = |stored: &StoredApi| {
            let stored = *stored;
            Self {
                id: stored.id.to_owned(),
                server: stored.server.to_owned(),
                load: Arc::new(move || stored.load()),
            }
        };
        STORED.iter().map(source).collect()
    }

    /// Returns the base path of the server URL, without a trailing slash.
    pub(crate) fn base_path(&self) -> Option<&str> {
        let (_, rest) = self.server.split_once("://")?;
        let path = rest.find('/').map_or("", |slash| &rest[slash..]);
        let clean = !rest.is_empty() && !path.contains(['?', '#', '%', ' ']);
        clean.then(|| path.trim_end_matches('/'))
    }
}

/// Selects the APIs to serve: the models in memory, then the stored ones of these ids, each once. Without models and ids, it
/// is all that are stored.
///
/// # Errors
///
/// Where an id is unknown, or nothing is selected.
pub(crate) fn select(
    models: &[ApiSource],
    ids: Option<&[String]>,
) -> Result<Vec<ApiSource>, Error> {
    let stored = ApiSource::stored();
    let mut selected = models.to_vec();
    match ids {
        None if models.is_empty() => return non_empty(stored),
        None => {}
        Some(ids) => {
            for id in ids {
                if selected.iter().any(|source| source.id == *id) {
                    continue;
                }
                let Some(source) = stored.iter().find(|source| source.id == *id) else {
                    let known = stored.iter().chain(models);
                    return Err(Error::UnknownApi {
                        id: id.clone(),
                        known: known.map(|source| source.id.clone()).collect(),
                    });
                };
                selected.push(source.clone());
            }
        }
    }
    non_empty(selected)
}

fn non_empty(selected: Vec<ApiSource>) -> Result<Vec<ApiSource>, Error> {
    if selected.is_empty() {
        Err(Error::NoApi)
    } else {
        Ok(selected)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_base_path_of_a_server_url_is_kept() {
        for (server, path) in [
            ("https://dedicated.tidbapi.com/v1beta1", Some("/v1beta1")),
            ("https://msp.tidbapi.com/v1beta1/msp/", Some("/v1beta1/msp")),
            ("https://api.tidbcloud.com", Some("")),
            ("https://api.tidbcloud.com/", Some("")),
            ("/v1beta1", None),
            ("https://", None),
            ("https://host/a?b", None),
        ] {
            let source = ApiSource {
                id: String::new(),
                server: server.to_owned(),
                load: Arc::new(|| Err(String::new())),
            };
            assert_eq!(source.base_path(), path, "{server}");
        }
    }

    #[test]
    fn every_stored_api_is_the_one_that_its_entry_names() {
        assert!(!STORED.is_empty());
        for stored in STORED {
            let (api, document) = stored.load().expect("the data are readable");
            assert_eq!(
                (api.id.as_str(), api.server.as_str()),
                (stored.id, stored.server)
            );
            for operation in &api.operations {
                let found = tidbcloud_schema::walk::get(&document, &operation.pointer);
                assert!(found.is_some(), "{} {}", stored.id, operation.name);
            }
        }
    }

    #[test]
    fn an_unknown_api_is_an_error_that_names_the_known_ones() {
        let error = select(&[], Some(&["dedicate".to_owned()])).expect_err("no such API");
        let text = error.to_string();
        assert!(
            text.contains("dedicate") && text.contains("dedicated"),
            "{text}"
        );
        assert!(matches!(select(&[], Some(&[])), Err(Error::NoApi)));
    }
}
