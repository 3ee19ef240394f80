//! A loaded API: document, router and resources, and for each operation its validator and sampler, built when first needed.

use std::sync::{Arc, OnceLock};

use axum::http::StatusCode;
use serde_json::Value;
use tidbcloud_model::api::Operation;
use tidbcloud_schema::walk;

use crate::api_source::ApiSource;
use crate::digest::keys::SigningKeys;
use crate::error_response::{ErrorResponse, ErrorShape, declared_shape};
use crate::route::Router;
use crate::sample_response::ResponseSampler;
use crate::secrets::SecretFields;
use crate::state::{Mode, Resources};
use crate::validate::request::{RequestValidator, SentResource};

/// An API, loaded and ready to answer requests.
#[derive(Debug)]
pub(crate) struct LoadedApi {
    document: Value,
    pub(crate) router: Router,
    operations: Vec<LoadedOperation>,
    pub(crate) resources: Resources,
    pub(crate) secrets: SecretFields,
    /// Shape of error bodies where no operation is known, or it declares none.
    error_shape: ErrorShape,
}

/// One operation with its validator and sampler.
#[derive(Debug)]
pub(crate) struct LoadedOperation {
    pub(crate) operation: Operation,
    /// Fields of its response that have the id of the resource.
    id_fields: Vec<String>,
    /// The resource that it creates or changes.
    sent_resource: Option<SentResource>,
    error_shape: Option<ErrorShape>,
    validator: OnceLock<Result<RequestValidator, String>>,
    sampler: OnceLock<Result<ResponseSampler, String>>,
}

impl LoadedApi {
    /// Loads the API.
    ///
    /// # Errors
    ///
    /// The errors of its document.
    pub(crate) fn load(
        source: &ApiSource,
        mode: Mode,
        keys: Arc<SigningKeys>,
    ) -> Result<Self, String> {
        let (api, document) = (source.load)()?;
        let router = Router::new(&api.operations)?;
        let resources = Resources::new(&api, &document, mode, keys);
        let operations: Vec<LoadedOperation> = api
            .operations
            .into_iter()
            .map(|operation| LoadedOperation {
                id_fields: resources.id_fields(&operation.name),
                sent_resource: resources.sent_resource(&operation),
                error_shape: walk::get(&document, &operation.pointer)
                    .and_then(|node| declared_shape(&document, node)),
                operation,
                validator: OnceLock::new(),
                sampler: OnceLock::new(),
            })
            .collect();
        let error_shape = most_common(
            operations
                .iter()
                .filter_map(|operation| operation.error_shape),
        );
        Ok(Self {
            document,
            router,
            operations,
            resources,
            secrets: SecretFields::new(api.records),
            error_shape,
        })
    }

    /// Returns the prepared document.
    pub(crate) fn document(&self) -> &Value {
        &self.document
    }

    /// Returns the operation at an index of the router.
    pub(crate) fn operation(&self, index: usize) -> Option<&LoadedOperation> {
        self.operations.get(index)
    }

    /// Returns all operations.
    pub(crate) fn operations(&self) -> impl Iterator<Item = &Operation> {
        self.operations.iter().map(|loaded| &loaded.operation)
    }

    /// Returns the names of all operations.
    pub(crate) fn operation_names(&self) -> impl Iterator<Item = &str> {
        self.operations().map(|operation| operation.name.as_str())
    }

    /// Returns a GET without arguments, if there is one.
    pub(crate) fn read_without_arguments(&self) -> Option<&Operation> {
        self.operations()
            .find(|operation| operation.method == "GET" && operation.arguments().next().is_none())
    }

    /// Returns the shape of the error bodies of an operation, or the most common one of the API.
    pub(crate) fn error_shape(&self, operation: Option<&LoadedOperation>) -> ErrorShape {
        operation
            .and_then(|operation| operation.error_shape)
            .unwrap_or(self.error_shape)
    }
}

impl LoadedOperation {
    /// Returns the validator of its requests.
    pub(crate) fn validator(&self, document: &Value) -> Result<&RequestValidator, ErrorResponse> {
        self.validator
            .get_or_init(|| {
                let resource = self.sent_resource.as_ref();
                RequestValidator::new(document, &self.operation, resource)
            })
            .as_ref()
            .map_err(|why| document_error(why))
    }

    /// Returns the sampler of its responses.
    pub(crate) fn sampler(&self, document: &Value) -> Result<&ResponseSampler, ErrorResponse> {
        self.sampler
            .get_or_init(|| ResponseSampler::new(document, &self.operation, &self.id_fields))
            .as_ref()
            .map_err(|why| document_error(why))
    }
}

/// Returns the shape that most operations declare.
fn most_common(shapes: impl Iterator<Item = ErrorShape>) -> ErrorShape {
    let mut counts: Vec<(ErrorShape, usize)> = Vec::new();
    for shape in shapes {
        match counts.iter_mut().find(|(known, _)| *known == shape) {
            Some((_, count)) => *count += 1,
            None => counts.push((shape, 1)),
        }
    }
    // Of several, the first.
    counts
        .into_iter()
        .rev()
        .max_by_key(|(_, count)| *count)
        .map(|(shape, _)| shape)
        .unwrap_or_default()
}

/// Returns a 500: the document has an error, not the request.
pub(crate) fn document_error(why: &str) -> ErrorResponse {
    ErrorResponse::new(
        StatusCode::INTERNAL_SERVER_ERROR,
        format!("the mock cannot use its document: {why}"),
    )
}
