//! Catalogs: lists that no operation changes, such as regions and node specs, and their items at paths of their own. An overlay
//! gives the items; without it, they are those of the sample.

use serde_json::{Map, Value};
use tidbcloud_model::api::{Api, Operation, Record, Type};
use tidbcloud_schema::sample::{self, Purpose};
use tidbcloud_schema::walk;

use super::computed::{Computed, Moments};
use super::fields::plain;
use super::shape::{normalized, record_of};

/// The items of a list that no operation changes.
#[derive(Debug)]
pub(crate) struct Catalog {
    /// Field of the response with the items; none where the response is the list.
    pub(crate) field: Option<String>,
    /// Rust name of the record of an item; none where items are texts.
    pub(crate) record: Option<String>,
    /// Items, completed, without the fields that the path gives.
    items: Vec<Value>,
    /// Fields that the path gives, with the names of its parameters.
    by_path: Vec<(String, String)>,
    computed: Computed,
}

impl Catalog {
    /// Reads the catalog that an operation lists, if its response has one list.
    pub(super) fn new(api: &Api, document: &Value, operation: &Operation) -> Option<Self> {
        let (field, item) = only_list(api, &operation.response.ty)?;
        let record = record_of(api, item);
        let by_path = record.map_or(Vec::new(), |record| by_path(operation, record));
        let hint = api.mock.operations.get(&operation.name);
        let hinted = hint.map_or(&[][..], |hint| &hint.catalog);
        let items = match (hinted, record) {
            ([], _) => sampled(document, operation, field.as_deref())?,
            (hinted, Some(record)) => {
                let schema = walk::get(document, &record.pointer)?;
                let mut sample = sample::value(document, schema, Purpose::Response);
                if let Value::Object(sample) = &mut sample {
                    // Values of the hint replace examples as a whole, even where the schema is too narrow for it.
                    sample.retain(|name, _| hinted.iter().all(|item| item.get(name).is_none()));
                }
                let complete = |item: &Value| {
                    let mut complete = sample.clone();
                    if let (Value::Object(complete), Value::Object(item)) = (&mut complete, item) {
                        complete.extend(item.clone());
                    }
                    complete
                };
                hinted.iter().map(complete).collect()
            }
            (hinted, None) => hinted.to_vec(),
        };
        Some(Self {
            field,
            record: record.map(|record| record.name.clone()),
            items,
            by_path,
            computed: record.map_or_else(Computed::default, |record| {
                Computed::new(api, record, false)
            }),
        })
    }

    /// Returns the items of a list at a path, by number.
    pub(super) fn items(&self, path: &Map<String, Value>, seed: u64) -> Vec<(u64, Value)> {
        let numbered = (1..).zip(&self.items);
        let complete = |(number, item): (u64, &Value)| {
            let mut item = item.clone();
            for (field, parameter) in &self.by_path {
                let value = path.get(parameter)?;
                item[field.as_str()] = value.clone();
            }
            let moments = Moments {
                seed: seed.wrapping_add(number),
                number,
                path: path.clone(),
                ..Moments::default()
            };
            self.computed.fill(&mut item, &moments, true);
            Some((number, item))
        };
        numbered.filter_map(complete).collect()
    }

    /// Returns the item that the parameters of a path name. Each of them is a field of the item.
    pub(super) fn item(&self, path: &Map<String, Value>, seed: u64) -> Option<Value> {
        let items = self.items(path, seed).into_iter();
        let is_it = |item: &Value| {
            path.iter().all(|(parameter, value)| {
                let name = item
                    .as_object()
                    .and_then(|item| field_for(parameter, item.keys().map(String::as_str)));
                name.is_some_and(|name| plain(&item[name]) == plain(value))
            })
        };
        items.map(|(_, item)| item).find(is_it)
    }

    /// Whether an operation reads one item: its response is the record, and each parameter of its path a field of it.
    pub(super) fn has_item_of(&self, api: &Api, operation: &Operation) -> bool {
        let Type::Record(name) = &operation.response.ty else {
            return false;
        };
        let record = api.records.get(name);
        let names = record.map_or(Vec::new(), |record| {
            record
                .fields
                .iter()
                .map(|field| field.wire_name.as_str())
                .collect()
        });
        let mut parameters = operation.path_parameters.iter();
        self.record.as_ref() == Some(name)
            && !operation.path_parameters.is_empty()
            && parameters
                .all(|parameter| field_for(&parameter.wire_name, names.iter().copied()).is_some())
    }
}

/// Returns the only list of a response: its field, and the type of an item.
fn only_list<'a>(api: &'a Api, response: &'a Type) -> Option<(Option<String>, &'a Type)> {
    if let Type::List(item) = response {
        return Some((None, item));
    }
    let fields = &record_of(api, response)?.fields;
    let mut lists = fields.iter().filter_map(|field| match &field.ty {
        Type::List(item) => Some((Some(field.wire_name.clone()), &**item)),
        _ => None,
    });
    lists.next().filter(|_| lists.next().is_none())
}

fn sampled(document: &Value, operation: &Operation, field: Option<&str>) -> Option<Vec<Value>> {
    let sample = sample::response(document, walk::get(document, &operation.pointer)?)?;
    let list = match field {
        Some(field) => sample.get(field)?,
        None => &sample,
    };
    list.as_array().cloned()
}

/// The fields of an item that the path of its list gives.
fn by_path(operation: &Operation, record: &Record) -> Vec<(String, String)> {
    let names = || record.fields.iter().map(|field| field.wire_name.as_str());
    let parameters = operation.path_parameters.iter();
    let given = parameters.filter_map(|parameter| {
        let field = field_for(&parameter.wire_name, names())?;
        Some((field.to_owned(), parameter.wire_name.clone()))
    });
    given.collect()
}

/// The field that a path parameter means: of the same name, or the end of it: `orgId` for `customerOrgId`.
fn field_for<'n>(parameter: &str, names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    let parameter = normalized(parameter);
    let fits = |name: &&str| parameter.ends_with(&normalized(name));
    names.filter(fits).max_by_key(|name| name.len())
}
