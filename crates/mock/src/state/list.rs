//! Lists of resources: filters, order, pages and totals.

use serde_json::{Map, Value};
use tidbcloud_model::api::{Api, Operation, Record};
use tidbcloud_schema::sample::{self, Purpose};
use tidbcloud_schema::walk;

use super::filter::{self, Candidate, Filter, Selection, filters};
use super::kind::ResourceKind;
use super::order::{Order, Orders};
use super::page::{PageRequest, without_page};
use super::resource::StoredResource;
use super::role::OperationRole;
use super::store::views::{Place, ViewKey};
use super::store::{Key, Store};
use super::{ResourceRequest, Resources, not_found};
use crate::error_response::ErrorResponse;

/// The filters and the order of a list.
#[derive(Clone, Debug, Default)]
pub(crate) struct ListRules {
    pub(crate) filters: Vec<Filter>,
    pub(crate) orders: Orders,
}

impl ListRules {
    /// Derives the rules of a list of these records. `noun` is the start of parameter names that means the items themselves.
    pub(crate) fn new(
        api: &Api,
        operation: &Operation,
        record: &Record,
        noun: &str,
        named: bool,
    ) -> Self {
        Self {
            filters: filters(api, operation, record, noun, named),
            orders: Orders::new(api, operation, record),
        }
    }
}

impl Resources {
    /// Returns a page of a collection, or `None` where the response is the sample.
    pub(super) fn list(
        &self,
        request: &ResourceRequest<'_>,
        kind: &ResourceKind,
        role: &OperationRole,
        collection: &[String],
        sample: &Option<Value>,
    ) -> Result<Option<Value>, ErrorResponse> {
        let &ResourceRequest {
            document,
            operation,
            content,
            ..
        } = request;
        let (Some(Value::Object(response)), Some((field, element))) = (sample, &kind.list) else {
            return Ok(None);
        };
        let mut store = self.store();
        if store.was_removed(collection) {
            return Err(not_found(request.path));
        }
        let collections = match role {
            OperationRole::ListAll => store.collections_within(&kind.collection, collection),
            _ => vec![collection.to_vec()],
        };
        let is_used = collections.iter().any(|key| store.was_used(key));
        if !self.mode.stateful && !is_used {
            return Ok(None);
        }
        let no_rules = ListRules::default();
        let rules = self.lists.get(&operation.name).unwrap_or(&no_rules);
        let page_request = PageRequest::read(operation, &content.query)?;
        let selection = filter::select(&rules.filters, &content.query)?;
        let order = rules.orders.read(&content.query)?;
        for key in &collections {
            store.advance(key, !kind.is_read, self.mode.pace, request.now);
            store.show_all_linked(key, self.mode.pace, request.now);
        }
        let (page, next, total) = match collections.as_slice() {
            // Nothing but the page is looked at, however many resources there are.
            [key] if selection.is_everything() && order.is_creation() => {
                let (page, next) =
                    page_request.sorted_page(store.list_after(key, page_request.after()));
                (page, next, store.count(key))
            }
            _ => {
                let view = ViewKey {
                    operation: operation.name.clone(),
                    query: without_page(&content.query),
                    collections: collections
                        .iter()
                        .map(|key| (key.clone(), store.changed(key)))
                        .collect(),
                    all: if selection.looks_above() {
                        store.changes()
                    } else {
                        0
                    },
                };
                let places = match store.views.find(&view) {
                    Some(places) => places,
                    None => {
                        let looked_at = collections.iter().map(|key| store.count(key)).sum();
                        let places = self.places(&store, &collections, &selection, &order);
                        store.views.keep(view, places, looked_at)
                    }
                };
                let (page, next) = page_request.page(&places, order.is_creation());
                let page = page.iter().filter_map(|(number, collection)| {
                    store.numbered(collections.get(*collection)?, *number)
                });
                (page.collect(), next, places.len())
            }
        };
        let page = page.into_iter().map(|resource| {
            let schema = walk::get(document, element);
            match schema.filter(|_| *element != kind.schema) {
                Some(schema) => {
                    let sample = sample::value(document, schema, Purpose::Response);
                    sample::merge(document, schema, sample, &resource.body, Purpose::Response)
                }
                None => resource.body.clone(),
            }
        });
        Ok(Some(in_page(
            response.clone(),
            field,
            page.collect(),
            next,
            total,
        )))
    }

    /// Returns the places of the resources of collections that a request selects, in its order.
    fn places(
        &self,
        store: &Store,
        collections: &[Key],
        selection: &Selection<'_>,
        order: &Order<'_>,
    ) -> Vec<Place> {
        let mut selected: Vec<(Place, &StoredResource)> = Vec::new();
        for (index, key) in collections.iter().enumerate() {
            let above = match selection.looks_above() {
                true => self.above(store, key),
                false => Value::Null,
            };
            let fits = |resource: &StoredResource| {
                selection.contains(&Candidate {
                    body: &resource.body,
                    hidden: &resource.moments.sent,
                    above: &above,
                })
            };
            let listed = store.list(key);
            let fitting =
                listed.filter(|(_, resource)| selection.is_everything() || fits(resource));
            selected.extend(fitting.map(|(number, resource)| ((number, index), resource)));
        }
        selected.sort_by_key(|(place, _)| *place);
        if !order.is_creation() {
            selected.sort_by(|(_, one), (_, other)| order.compare(&one.body, &other.body));
        }
        selected.into_iter().map(|(place, _)| place).collect()
    }

    /// Returns the resource above a collection: as it is, or one in the state of those that are deleted.
    fn above(&self, store: &Store, collection: &[String]) -> Value {
        let found = (2..=collection.len()).rev().find_map(|length| {
            let path: Key = collection[..length].to_vec();
            let (id, above) = path.split_last()?;
            let kind = self.roles.kinds.iter();
            let kind = kind
                .clone()
                .find(|kind| super::store::fits(&kind.collection, above))?;
            match store.peek(above, id) {
                Some(resource) => Some(resource.body.clone()),
                None if store.was_removed(&path) => Some(kind.removed_body()),
                None => None,
            }
        });
        found.unwrap_or_default()
    }
}

/// Puts a page of items into the response of a list.
pub(super) fn in_page(
    mut response: Map<String, Value>,
    field: &str,
    page: Vec<Value>,
    next: Option<String>,
    total: usize,
) -> Value {
    response.insert(field.to_owned(), page.into());
    if let Some(token) = response.get_mut("nextPageToken") {
        *token = next.unwrap_or_default().into();
    }
    write_total(&mut response, total);
    response.into()
}

/// Writes the total number of items, in the form that the sample has.
pub(crate) fn write_total(response: &mut Map<String, Value>, items: usize) {
    for name in ["total", "totalSize"] {
        match response.get_mut(name) {
            Some(total @ Value::Number(_)) => *total = items.into(),
            Some(total @ Value::String(_)) => *total = items.to_string().into(),
            _ => {}
        }
    }
}

#[cfg(all(test, feature = "iam"))]
mod tests;
