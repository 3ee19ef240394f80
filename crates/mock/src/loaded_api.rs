//! One API as it is served: its model and document with everything that is worked out from them, each when first needed.

use std::fmt;
use std::sync::{Arc, OnceLock};

use axum::http::StatusCode;
use serde_json::Value;
use tidbcloud_model::api::{Api, Operation};
use tidbcloud_openapi::walk;

use crate::check::Checker;
use crate::refusal::{self, Refusal, Shape};
use crate::reply::Replier;
use crate::route::Router;
use crate::state::{Manner, State};

/// Where an API comes from. Reading documents takes most of a start, so it waits for the first request.
#[derive(Clone)]
pub(crate) struct Source {
    pub(crate) id: String,
    /// The API's server URL, whose base path the mock keeps.
    pub(crate) server: String,
    pub(crate) load: Arc<dyn Fn() -> Result<(Api, Value), String> + Send + Sync>,
}

impl fmt::Debug for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Source")
            .field("id", &self.id)
            .field("server", &self.server)
            .finish_non_exhaustive()
    }
}

impl Source {
    /// The base path of the server URL, without a slash at the end.
    pub(crate) fn base_path(&self) -> Option<&str> {
        let (_, rest) = self.server.split_once("://")?;
        let path = rest.find('/').map_or("", |slash| &rest[slash..]);
        let clean = !rest.is_empty() && !path.contains(['?', '#', '%', ' ']);
        clean.then(|| path.trim_end_matches('/'))
    }
}

/// An API that was loaded.
#[derive(Debug)]
pub(crate) struct Served {
    document: Value,
    pub(crate) router: Router,
    operations: Vec<ServedOperation>,
    pub(crate) state: State,
    /// The error body where no operation is known, or its own is not declared.
    shape: Shape,
}

/// One operation with its rules.
#[derive(Debug)]
pub(crate) struct ServedOperation {
    pub(crate) operation: Operation,
    shape: Option<Shape>,
    checker: OnceLock<Result<Checker, String>>,
    replier: OnceLock<Result<Replier, String>>,
}

impl Served {
    /// Loads the API.
    ///
    /// # Errors
    ///
    /// What is wrong with its document.
    pub(crate) fn load(source: &Source, manner: Manner) -> Result<Self, String> {
        let (api, document) = (source.load)()?;
        let router = Router::new(&api.operations)?;
        let state = State::new(&api, manner);
        let operations: Vec<ServedOperation> = api
            .operations
            .into_iter()
            .map(|operation| ServedOperation {
                shape: walk::get(&document, &operation.pointer)
                    .and_then(|node| refusal::shape_of(&document, node)),
                operation,
                checker: OnceLock::new(),
                replier: OnceLock::new(),
            })
            .collect();
        let shape = most_common(operations.iter().filter_map(|operation| operation.shape));
        Ok(Self {
            document,
            router,
            operations,
            state,
            shape,
        })
    }

    pub(crate) fn document(&self) -> &Value {
        &self.document
    }

    /// The operation at an index that the router gave.
    pub(crate) fn operation(&self, index: usize) -> Option<&ServedOperation> {
        self.operations.get(index)
    }

    /// The names of all operations.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.operations
            .iter()
            .map(|served| served.operation.name.as_str())
    }

    /// A GET without arguments, if there is one.
    pub(crate) fn plain_read(&self) -> Option<&Operation> {
        let mut operations = self.operations.iter().map(|served| &served.operation);
        operations
            .find(|operation| operation.method == "GET" && operation.arguments().next().is_none())
    }

    /// The error body of an operation, or the API's.
    pub(crate) fn shape(&self, operation: Option<&ServedOperation>) -> Shape {
        operation
            .and_then(|operation| operation.shape)
            .unwrap_or(self.shape)
    }
}

impl ServedOperation {
    /// The rules of its requests.
    pub(crate) fn checker(&self, document: &Value) -> Result<&Checker, Refusal> {
        self.checker
            .get_or_init(|| Checker::new(document, &self.operation))
            .as_ref()
            .map_err(|why| broken(why))
    }

    /// The maker of its replies.
    pub(crate) fn replier(&self, document: &Value) -> Result<&Replier, Refusal> {
        self.replier
            .get_or_init(|| Replier::new(document, &self.operation))
            .as_ref()
            .map_err(|why| broken(why))
    }
}

/// The error body that most operations declare.
fn most_common(shapes: impl Iterator<Item = Shape>) -> Shape {
    let mut counts: Vec<(Shape, usize)> = Vec::new();
    for shape in shapes {
        match counts.iter_mut().find(|(known, _)| *known == shape) {
            Some((_, count)) => *count += 1,
            None => counts.push((shape, 1)),
        }
    }
    // Of several, the one that came first.
    counts
        .into_iter()
        .rev()
        .max_by_key(|(_, count)| *count)
        .map(|(shape, _)| shape)
        .unwrap_or_default()
}

/// The mock itself cannot answer: its document is at fault, not the request.
pub(crate) fn broken(why: &str) -> Refusal {
    Refusal::new(
        StatusCode::INTERNAL_SERVER_ERROR,
        format!("the mock cannot use its document: {why}"),
    )
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
            let source = Source {
                id: String::new(),
                server: server.to_owned(),
                load: Arc::new(|| Err(String::new())),
            };
            assert_eq!(source.base_path(), path, "{server}");
        }
    }
}
