//! Pagers: operations that return a page of a list, and the way from one page to the next. Found by parameters and response of an
//! operation; an overlay corrects it with `x-pager`.

use std::collections::BTreeMap;

use serde_json::Value;

use super::Lowering;
use super::operation_source::OperationSource;
use tidbcloud_model::api::{Field, Operation, PageScheme, Pager, Parameter, Record, Type};

/// Extension of an operation: `false`, or the field with the items.
const PAGER: &str = "x-pager";

/// Parameter that takes the token of a page.
pub(super) const PAGE_TOKEN: &str = "pageToken";
/// Field with the token of the next page.
pub(super) const NEXT_PAGE_TOKEN: &str = "nextPageToken";
const PAGE: &str = "page";
const PAGE_SIZE: &str = "page_size";
const TOTAL: &str = "total";
/// Counts from the beginning of a page, not of the list: sent with every page, it would lose items.
const SKIP: &str = "skip";

impl Lowering<'_> {
    /// Puts the pagers into the operations.
    pub(super) fn pagers(
        &mut self,
        sources: &[OperationSource<'_>],
        operations: &mut [Operation],
        records: &BTreeMap<String, Record>,
    ) {
        for (source, operation) in sources.iter().zip(operations) {
            let given = source.spec.extensions.get(PAGER);
            operation.pager = self.pager(operation, given, records);
        }
    }

    fn pager(
        &mut self,
        operation: &Operation,
        given: Option<&Value>,
        records: &BTreeMap<String, Record>,
    ) -> Option<Pager> {
        let pointer = match given {
            Some(_) => format!("{}/{PAGER}", operation.pointer),
            None => operation.pointer.clone(),
        };
        let fields = match &operation.response.ty {
            Type::Record(name) => records.get(name).map_or(&[][..], |record| &record.fields),
            _ => &[],
        };
        let scheme = scheme(operation, fields);
        let wanted = match given {
            None => None,
            Some(Value::Bool(false)) => {
                if scheme.is_none() {
                    self.problem(
                        &pointer,
                        format!("`{PAGER}: false` has no effect: the operation does not look as if it paged"),
                        "remove it from the overlay",
                    );
                }
                return None;
            }
            Some(given) => {
                let items = given
                    .as_object()
                    .filter(|given| given.len() == 1)
                    .and_then(|given| given.get("items")?.as_str());
                let Some(items) = items else {
                    self.problem(
                        &pointer,
                        format!(
                            "`{PAGER}` is neither `false` nor `items:` with the name of a field"
                        ),
                        format!("write `{PAGER}: false` or `{PAGER}: {{items: field}}`"),
                    );
                    return None;
                };
                Some(items)
            }
        };
        let Some(scheme) = scheme else {
            if wanted.is_some() {
                self.problem(
                    &pointer,
                    format!(
                        "the operation does not page: it has neither the parameter `{PAGE_TOKEN}` and the field \
                         `{NEXT_PAGE_TOKEN}`, nor `{PAGE}`, `{PAGE_SIZE}` and `{TOTAL}`"
                    ),
                    "remove the extension from the overlay, or correct parameters and response",
                );
            }
            return None;
        };
        let lists: Vec<(&Field, &Type)> = fields
            .iter()
            .filter_map(|field| match &field.ty {
                Type::List(item) => Some((field, &**item)),
                _ => None,
            })
            .collect();
        let found = match (wanted, lists.as_slice()) {
            (None, [only]) => Some(only),
            (Some(wanted), lists) => lists.iter().find(|(field, _)| field.wire_name == wanted),
            (None, _) => None,
        };
        let Some((field, item)) = found else {
            let names: Vec<String> = lists
                .iter()
                .map(|(field, _)| format!("`{}`", field.wire_name))
                .collect();
            let names = match names.as_slice() {
                [] => "none".to_owned(),
                names => names.join(", "),
            };
            let help = format!(
                "name the field with the items in the overlay, `{PAGER}: {{items: field}}`, or `{PAGER}: false`"
            );
            match wanted {
                Some(wanted) => self.problem(
                    &pointer,
                    format!("`{wanted}` is no list field of the response; its list fields: {names}"),
                    help,
                ),
                // The document is right all the same, so its pages are left to the caller.
                None => self.warnings.push(super::problem(
                    &pointer,
                    format!("the operation pages, but it is not clear which field has the items; list fields of the response: {names}"),
                    help,
                )),
            }
            return None;
        };
        Some(Pager {
            items: field.wire_name.clone(),
            item: (*item).clone(),
            scheme,
        })
    }
}

/// The page scheme, by parameters of the operation and fields of its response.
fn scheme(operation: &Operation, fields: &[Field]) -> Option<PageScheme> {
    let parameter = |name: &str, fits: fn(&Type) -> bool| {
        operation
            .query_parameters
            .iter()
            .find(|parameter| parameter.wire_name == name && fits(&parameter.ty))
    };
    let field = |name: &str, fits: fn(&Type) -> bool| {
        fields
            .iter()
            .find(|field| field.wire_name == name && fits(&field.ty))
    };
    let text = |ty: &Type| *ty == Type::String;
    let integer = |ty: &Type| matches!(ty, Type::Integer { .. });
    let wire_name = |parameter: &Parameter| parameter.wire_name.clone();
    if let (Some(token), Some(next)) = (parameter(PAGE_TOKEN, text), field(NEXT_PAGE_TOKEN, text)) {
        return Some(PageScheme::Token {
            parameter: wire_name(token),
            next: next.wire_name.clone(),
            first_page_only: parameter(SKIP, integer)
                .map(wire_name)
                .into_iter()
                .collect(),
        });
    }
    let page = parameter(PAGE, integer)?;
    parameter(PAGE_SIZE, integer)?;
    Some(PageScheme::Number {
        parameter: wire_name(page),
        total: field(TOTAL, integer)?.wire_name.clone(),
    })
}
