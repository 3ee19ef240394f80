//! Places of parameters: lists of the model, names in reports, and parameters that moved from one place to another.

use tidbcloud_model::api::{Operation, Parameter};

use super::Comparison;
use super::operation::OperationPair;
use crate::kind::ChangeKind;

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

impl Comparison<'_> {
    /// Compares parameters of one name that moved between query and headers, without a change for callers. Others are removed and
    /// added.
    pub(super) fn moved_parameters(&mut self, both: &OperationPair<'_>) {
        for pair in moved(both) {
            let [was, is] = pair;
            let [before, after] = [
                ParameterPlace::of(both.old, was),
                ParameterPlace::of(both.new, is),
            ]
            .map(ParameterPlace::in_document);
            let draft = self
                .parameter_finding(ChangeKind::ParamLocationOrStyle, both, pair)
                .says(format!("place {before} → {after}"))
                .values(before, after);
            self.add(draft);
            self.parameter(both, pair);
        }
    }
}

/// Optional parameters that moved between query and headers: their methods stay.
pub(super) fn moved<'a>(both: &OperationPair<'a>) -> Vec<[&'a Parameter; 2]> {
    let (old, new) = (both.old, both.new);
    let places = [
        (ParameterPlace::Query, ParameterPlace::Header),
        (ParameterPlace::Header, ParameterPlace::Query),
    ];
    let mut found = Vec::new();
    for (from, to) in places {
        for was in from.list(old).iter().filter(|one| !one.required) {
            let has = |list: &[Parameter], name: &str| {
                list.iter()
                    .any(|one| ParameterPlace::Header.is_same_name(&one.wire_name, name))
            };
            let is = to.list(new).iter().find(|is| {
                !is.required
                    && is.method == was.method
                    && ParameterPlace::Header.is_same_name(&is.wire_name, &was.wire_name)
            });
            let stays = has(from.list(new), &was.wire_name) || has(to.list(old), &was.wire_name);
            found.extend(is.filter(|_| !stays).map(|is| [was, is]));
        }
    }
    found
}
