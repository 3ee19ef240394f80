//! Operations without stored resources: catalogs and their items, views of a resource, the journal of changes, reports of
//! costs, and responses with values that are made for the call.

use std::collections::HashMap;

use serde_json::Value;
use tidbcloud_model::api::{Api, Operation};
use tidbcloud_schema::sample::{self, Purpose};
use tidbcloud_schema::walk;

use super::catalog::Catalog;
use super::computed::{Computed, Moments};
use super::costs::Report;
use super::filter::{self, Candidate};
use super::kind::ResourceKind;
use super::list::{ListRules, in_page};
use super::page::PageRequest;
use super::plausible;
use super::resource::StoredResource;
use super::role::{OperationRole, Roles};
use super::shape::{ANY, listed, path_shape, record_of};
use super::singleton::Singletons;
use super::store::Key;
use super::{ResourceRequest, Resources, not_found, path_key};
use crate::error_response::ErrorResponse;

/// Greatest number of entries of a journal; older ones are removed.
const MAX_JOURNAL: usize = 1_000;

/// Fields that belong to the view itself, not to the resource that it is of.
const OWN_FIELDS: [&str; 4] = ["id", "name", "state", "status"];

/// The response of an operation without stored resources.
#[derive(Debug)]
pub(crate) enum Side {
    /// The items of a catalog.
    Catalog(usize),
    /// One item of a catalog.
    CatalogItem(usize),
    /// A part or a consequence of a resource, by the length of the resource's path.
    View(usize),
    /// The changes that were made.
    Journal(Box<ResourceKind>),
    /// Costs, added up.
    Report(Box<Report>),
    /// A sample with values that are made for the call.
    Made,
}

/// The operations of an API without stored resources.
#[derive(Debug, Default)]
pub(crate) struct Sides {
    by_operation: HashMap<String, Side>,
    catalogs: Vec<Catalog>,
    computed: HashMap<String, Computed>,
}

impl Sides {
    /// Derives them from a model, among the operations that no resource uses.
    pub(super) fn new(api: &Api, document: &Value, roles: &Roles, singletons: &Singletons) -> Self {
        let mut sides = Self::default();
        let free = |operation: &&Operation| {
            roles.of(&operation.name).is_none() && singletons.of(&operation.name).is_none()
        };
        for operation in api.operations.iter().filter(free) {
            let hint = api.mock.operations.get(&operation.name);
            if hint.is_some_and(|hint| hint.sample.is_some()) {
                continue;
            }
            if let Some(record) = record_of(api, &operation.response.ty) {
                let computed = Computed::new(api, record, false);
                sides.computed.insert(operation.name.clone(), computed);
            }
            let side = if let Some(scope) = hint.and_then(|hint| hint.costs.as_ref()) {
                Some(Side::Report(Box::new(Report::new(api, operation, scope))))
            } else if hint.is_some_and(|hint| hint.journal) {
                journal(api, operation)
            } else if operation.method != "GET" {
                None
            } else if let Some(length) = viewed(operation, roles) {
                Some(Side::View(length))
            } else if let Some(catalog) =
                Catalog::new(api, document, operation).filter(|_| !names_one(operation))
            {
                sides.catalogs.push(catalog);
                Some(Side::Catalog(sides.catalogs.len() - 1))
            } else {
                None
            };
            if let Some(side) = side {
                sides.by_operation.insert(operation.name.clone(), side);
            }
        }
        for operation in api.operations.iter().filter(free) {
            let name = &operation.name;
            if sides.by_operation.contains_key(name) {
                continue;
            }
            let mut catalogs = sides.catalogs.iter();
            let catalog = catalogs.position(|catalog| catalog.has_item_of(api, operation));
            let is_made = sides
                .computed
                .get(name)
                .is_some_and(|computed| !computed.is_empty());
            let side = match catalog.filter(|_| operation.method == "GET") {
                Some(catalog) => Side::CatalogItem(catalog),
                None if is_made => Side::Made,
                None => continue,
            };
            sides.by_operation.insert(name.clone(), side);
        }
        sides
    }

    /// Returns the response of an operation.
    pub(super) fn of(&self, operation: &str) -> Option<&Side> {
        self.by_operation.get(operation)
    }

    /// The journal at a path.
    pub(super) fn journal_at(&self, collection: &[String]) -> Option<&ResourceKind> {
        self.by_operation.values().find_map(|side| match side {
            Side::Journal(kind) if kind.collection == collection => Some(&**kind),
            _ => None,
        })
    }

    /// The record that an operation lists.
    pub(super) fn listed(&self, operation: &str) -> Option<&str> {
        match self.of(operation)? {
            Side::Catalog(catalog) => self.catalogs.get(*catalog)?.record.as_deref(),
            Side::Journal(kind) => Some(&kind.record),
            _ => None,
        }
    }
}

/// Whether a path ends with a parameter, and so is of one item.
fn names_one(operation: &Operation) -> bool {
    let (shape, verb) = path_shape(operation);
    verb.is_none() && shape.last().is_some_and(|last| last == ANY)
}

/// The journal that an operation lists: its entries are resources of a kind that no operation creates.
fn journal(api: &Api, operation: &Operation) -> Option<Side> {
    let (field, record) = listed(api, operation)?;
    Some(Side::Journal(Box::new(ResourceKind {
        record: record.name.clone(),
        schema: record.pointer.clone(),
        collection: path_shape(operation).0,
        list: Some((field, record.pointer.clone())),
        computed: Computed::new(api, record, false).into(),
        is_read: true,
        ..ResourceKind::default()
    })))
}

/// The length of the path of the resource that an operation views: its own path begins with that of a resource.
fn viewed(operation: &Operation, roles: &Roles) -> Option<usize> {
    let (shape, verb) = path_shape(operation);
    let begins = |kind: &&ResourceKind| {
        let length = kind.collection.len();
        shape.starts_with(&kind.collection)
            && shape.get(length).is_some_and(|segment| segment == ANY)
            && (shape.len() > length + 1 || verb.is_some())
    };
    let kinds = roles.kinds.iter().filter(begins);
    kinds.map(|kind| kind.collection.len() + 1).max()
}

impl Resources {
    /// Answers an operation without stored resources; `None` where the response is the sample.
    pub(super) fn respond_aside(
        &self,
        request: &ResourceRequest<'_>,
        sample: &Option<Value>,
    ) -> Result<Option<Value>, ErrorResponse> {
        let name = &request.operation.name;
        let seed = plausible::seed(self.seed, request.path);
        let strict = self.mode.stateful;
        // A mock that is not stateful answers whatever the document allows.
        let lenient = |found: Result<Option<Value>, ErrorResponse>| match found {
            Err(_) if !strict => Ok(None),
            found => found,
        };
        match self.sides.of(name) {
            None => Ok(None),
            Some(Side::Catalog(catalog)) => {
                let catalog = &self.sides.catalogs[*catalog];
                lenient(self.list_catalog(request, catalog, sample, seed))
            }
            Some(Side::CatalogItem(catalog)) => {
                let catalog = &self.sides.catalogs[*catalog];
                match catalog.item(&request.content.path, seed) {
                    None if strict => Err(not_found(request.path)),
                    found => Ok(found),
                }
            }
            Some(Side::View(length)) => self.view(request, *length, sample, seed),
            Some(Side::Journal(kind)) => {
                let Some(key) = path_key(request.path, &OperationRole::List) else {
                    return Ok(None);
                };
                lenient(self.list(request, kind, &OperationRole::List, &key, sample))
            }
            Some(Side::Report(report)) => lenient(report.respond(request, self.seed)),
            Some(Side::Made) => {
                let number = self.store().next_number();
                let moments = Moments {
                    seed: plausible::seed(seed, &number.to_string()),
                    number,
                    created: request.now,
                    updated: request.now,
                    path: request.content.path.clone(),
                    operation: name.clone(),
                    ..Moments::default()
                };
                Ok(self.filled(request, sample, &moments))
            }
        }
    }

    fn list_catalog(
        &self,
        request: &ResourceRequest<'_>,
        catalog: &Catalog,
        sample: &Option<Value>,
        seed: u64,
    ) -> Result<Option<Value>, ErrorResponse> {
        let ResourceRequest {
            operation, content, ..
        } = request;
        let no_rules = ListRules::default();
        let rules = self.lists.get(&operation.name).unwrap_or(&no_rules);
        let page_request = PageRequest::read(operation, &content.query)?;
        let selection = filter::select(&rules.filters, &content.query)?;
        let order = rules.orders.read(&content.query)?;
        let mut items = catalog.items(&content.path, seed);
        items.retain(|(_, item)| {
            selection.contains(&Candidate {
                body: item,
                hidden: &Value::Null,
                above: &Value::Null,
            })
        });
        items.sort_by(|(_, one), (_, other)| order.compare(one, other));
        let total = items.len();
        let (page, next) = page_request.page(&items, order.is_creation());
        let page = page.iter().map(|(_, item)| item.clone()).collect();
        Ok(match (&catalog.field, sample) {
            (Some(field), Some(Value::Object(sample))) => {
                Some(in_page(sample.clone(), field, page, next, total))
            }
            (None, _) => Some(Value::Array(page)),
            _ => None,
        })
    }

    /// Answers with the fields that a view shares with its resource, and with those that are computed from both.
    fn view(
        &self,
        request: &ResourceRequest<'_>,
        length: usize,
        sample: &Option<Value>,
        seed: u64,
    ) -> Result<Option<Value>, ErrorResponse> {
        let Some(key) = super::singleton::singleton_key(request.path) else {
            return Ok(None);
        };
        let path: Key = key.into_iter().take(length).collect();
        let (pace, now) = (self.mode.pace, request.now);
        let mut store = self.store();
        let resource = path.split_last().and_then(|(id, collection)| {
            let resource = store.look(collection, id, pace, now)?;
            Some((resource.body.clone(), resource.moments.clone()))
        });
        let Some((body, of)) = resource else {
            if self.mode.stateful || store.was_removed(&path) {
                return Err(not_found(request.path));
            }
            return Ok(None);
        };
        let mut shared = body.clone();
        if let Value::Object(shared) = &mut shared {
            shared.retain(|name, _| !OWN_FIELDS.contains(&name.as_str()));
            shared.extend(request.content.path.clone());
        }
        let document = request.document;
        let schema = response_schema(request);
        let (Some(schema), Some(sample)) = (schema, sample) else {
            return Ok(None);
        };
        let merged = sample::merge(document, schema, sample.clone(), &shared, Purpose::Response);
        let moments = Moments {
            seed,
            path: request.content.path.clone(),
            operation: request.operation.name.clone(),
            parent: Some(body),
            ..of
        };
        Ok(self.filled(request, &Some(merged), &moments))
    }

    /// Fills in the computed fields of a response.
    fn filled(
        &self,
        request: &ResourceRequest<'_>,
        sample: &Option<Value>,
        moments: &Moments,
    ) -> Option<Value> {
        let mut body = sample.clone()?;
        let computed = self.sides.computed.get(&request.operation.name)?;
        computed.fill(&mut body, moments, true);
        Some(body)
    }

    /// Writes an executed change into the journal of the API, if it has one.
    pub(super) fn write_journal(&self, request: &ResourceRequest<'_>) {
        let journals = self.sides.by_operation.values();
        let mut journals = journals.filter_map(|side| match side {
            Side::Journal(kind) => Some(kind),
            _ => None,
        });
        let Some(kind) = journals.next() else { return };
        let Some(schema) = walk::get(request.document, &kind.schema) else {
            return;
        };
        let mut store = self.store();
        let number = store.next_number();
        let body = sample::value(request.document, schema, Purpose::Response);
        let mut entry = StoredResource::new(number.to_string(), body);
        entry.computed = kind.computed.clone();
        entry.moments = Moments {
            seed: plausible::seed(self.seed, &number.to_string()),
            number,
            created: request.now,
            updated: request.now,
            finished: Some(request.now),
            path: request.content.path.clone(),
            operation: request.operation.name.clone(),
            ..Moments::default()
        };
        entry.refresh(true);
        store.add(&kind.collection, number, entry);
        store.keep_newest(&kind.collection, MAX_JOURNAL);
    }
}

/// The schema of the response of an operation, if it is a record of the document.
fn response_schema<'d>(request: &ResourceRequest<'d>) -> Option<&'d Value> {
    let node = walk::get(request.document, &request.operation.pointer)?;
    let responses = node.get("responses")?.as_object()?;
    let success = responses
        .iter()
        .find(|(status, _)| status.starts_with('2'))
        .or_else(|| responses.get_key_value("default"))?;
    let content = success.1.get("content")?.as_object()?;
    content.values().find_map(|media| media.get("schema"))
}
