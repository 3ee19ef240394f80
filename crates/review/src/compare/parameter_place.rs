//! Places of parameters: their lists in the model, and their names in reports.

use tidbcloud_model::api::{Operation, Parameter};

/// Place of a parameter in a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ParameterPlace {
    Path,
    Query,
    Header,
}

impl ParameterPlace {
    /// The place of a parameter of an operation.
    pub(super) fn of(operation: &Operation, parameter: &Parameter) -> Self {
        let is_in = |list: &[Parameter]| list.iter().any(|one| std::ptr::eq(one, parameter));
        if is_in(&operation.path_parameters) {
            Self::Path
        } else if is_in(&operation.header_parameters) {
            Self::Header
        } else {
            Self::Query
        }
    }

    /// The parameters of an operation that are at this place.
    pub(super) fn list(self, operation: &Operation) -> &[Parameter] {
        match self {
            Self::Path => &operation.path_parameters,
            Self::Query => &operation.query_parameters,
            Self::Header => &operation.header_parameters,
        }
    }

    /// The name that documents have for it.
    pub(super) fn in_document(self) -> &'static str {
        match self {
            Self::Path => "path",
            Self::Query => "query",
            Self::Header => "header",
        }
    }

    /// A parameter below its call: `/{id}`, `?limit`, `@If-Match`.
    pub(super) fn below(self, name: &str) -> String {
        match self {
            Self::Path => format!("/{{{name}}}"),
            Self::Query => format!("?{name}"),
            Self::Header => format!("@{name}"),
        }
    }

    /// Whether two wire names are one at this place.
    pub(super) fn is_same_name(self, one: &str, other: &str) -> bool {
        match self {
            Self::Header => one.eq_ignore_ascii_case(other),
            Self::Path | Self::Query => one == other,
        }
    }
}
