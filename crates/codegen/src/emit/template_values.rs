//! Values of templates: what they show of an API. A whole model would become a tree of values for each of them.

use minijinja::Value;
use minijinja::value::Serde;
use serde::Serialize;
use tidbcloud_model::api::{Api, Deprecation, OmittedOperation};

/// An API: its head, its operations by one row each, and the numbers of its types.
#[derive(Serialize)]
struct ApiValues<'a> {
    id: &'a str,
    version: &'a str,
    #[serde(rename = "crate")]
    crate_name: &'a str,
    release: &'a str,
    title: &'a str,
    plans: &'a [String],
    doc: Option<&'a str>,
    deprecated: Option<&'a Deprecation>,
    operations: Vec<OperationRow<'a>>,
    #[serde(skip_serializing_if = "<[OmittedOperation]>::is_empty")]
    omitted: &'a [OmittedOperation],
    records: usize,
    enums: usize,
}

#[derive(Serialize)]
struct OperationRow<'a> {
    name: &'a str,
    method: &'a str,
    path: &'a str,
}

/// The values of an API.
pub(super) fn of_api(api: &Api) -> Value {
    let rows = api.operations.iter().map(|operation| OperationRow {
        name: &operation.name,
        method: &operation.method,
        path: &operation.path.template,
    });
    Value::from(Serde(ApiValues {
        id: &api.id,
        version: &api.version,
        crate_name: &api.crate_name,
        release: &api.release,
        title: &api.title,
        plans: &api.plans,
        doc: api.doc.as_deref(),
        deprecated: api.deprecated.as_ref(),
        operations: rows.collect(),
        omitted: &api.omitted,
        records: api.records.len(),
        enums: api.enums.len(),
    }))
}

/// The values of several APIs.
pub(super) fn of_apis<'a>(apis: impl IntoIterator<Item = &'a &'a Api>) -> Vec<Value> {
    apis.into_iter().map(|api| of_api(api)).collect()
}
