//! Sources of the APIs that a mock serves: a `specs/` folder, or models in memory.

use std::fmt;
use std::path::Path;
use std::sync::Arc;

use serde_json::Value;
use tidbcloud_model::api::Api;
use tidbcloud_specs::Specs;

use crate::error::Error;

/// An API that is not loaded yet. Reading documents takes most of the time of a start, so it waits for the first request.
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

    /// Returns the APIs of a `specs/` folder, none of them loaded yet.
    ///
    /// # Errors
    ///
    /// Where the folder or its manifest cannot be read.
    pub(crate) fn from_folder(dir: &Path) -> Result<Vec<Self>, Error> {
        let specs = Arc::new(Specs::open(dir).map_err(Error::Specs)?);
        let sources = specs.entries().iter().map(|entry| {
            let (id, specs) = (entry.id.clone(), Arc::clone(&specs));
            let load = move || match specs.load(&id) {
                Ok(loaded) => Ok((loaded.api, loaded.document)),
                Err(diagnostics) => Err(diagnostics.to_string()),
            };
            Self {
                id: entry.id.clone(),
                server: entry.server.clone(),
                load: Arc::new(load),
            }
        });
        Ok(sources.collect())
    }

    /// Returns the base path of the server URL, without a trailing slash.
    pub(crate) fn base_path(&self) -> Option<&str> {
        let (_, rest) = self.server.split_once("://")?;
        let path = rest.find('/').map_or("", |slash| &rest[slash..]);
        let clean = !rest.is_empty() && !path.contains(['?', '#', '%', ' ']);
        clean.then(|| path.trim_end_matches('/'))
    }
}

/// Selects the APIs to serve: the models in memory, then those of the folder, all or by id, each once.
///
/// # Errors
///
/// Where an id is unknown, or nothing is selected.
pub(crate) fn select(
    models: &[ApiSource],
    folder: Vec<ApiSource>,
    ids: Option<&[String]>,
) -> Result<Vec<ApiSource>, Error> {
    let mut selected = models.to_vec();
    match ids {
        None => selected.extend(folder),
        Some(ids) => {
            for id in ids {
                if selected.iter().any(|source| source.id == *id) {
                    continue;
                }
                let Some(source) = folder.iter().find(|source| source.id == *id) else {
                    let known = folder.iter().chain(models);
                    return Err(Error::UnknownApi {
                        id: id.clone(),
                        known: known.map(|source| source.id.clone()).collect(),
                    });
                };
                selected.push(source.clone());
            }
        }
    }
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
}
