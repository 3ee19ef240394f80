//! Fields that only a request sets. A resource has those of its request and the defaults of the document, and no others, so
//! that what was not asked for is not there; secrets are in no response.

use serde_json::{Map, Value};
use tidbcloud_model::api::{Api, Body, Field, Operation, Record, Type};

use super::computed::Computed;

/// Depth limit of records inside records.
const MAX_DEPTH: usize = 8;

/// The fields of a record that requests set.
#[derive(Debug)]
pub(crate) struct Writable {
    fields: Vec<WritableField>,
}

#[derive(Debug)]
struct WritableField {
    name: String,
    default: Option<Value>,
    /// The record in the field.
    inner: Option<Writable>,
    /// Whether the service fills in the field, or one inside of it.
    is_filled: bool,
    /// Whether no response shows the value.
    is_secret: bool,
}

impl Writable {
    /// Finds the fields that a creation sets, if its request has the record of the resource.
    pub(super) fn of(
        api: &Api,
        create: &Operation,
        record: &Record,
        computed: &Computed,
    ) -> Option<Self> {
        let is_resource = |ty: &Type| matches!(ty, Type::Record(name) if *name == record.name);
        let sent = match create.body.as_ref()? {
            Body::Value { ty, .. } if is_resource(ty) => true,
            Body::Value {
                ty: Type::Record(body),
                ..
            } => {
                let body = api.records.get(body)?;
                body.fields.iter().any(|field| is_resource(&field.ty))
            }
            _ => false,
        };
        sent.then(|| Self::at(api, record, computed, 0))
    }

    fn at(api: &Api, record: &Record, computed: &Computed, depth: usize) -> Self {
        let writable = |field: &&Field| !field.output_only;
        let one = |field: &Field| {
            let is_hinted = computed.has(&field.wire_name);
            let inside = match &field.ty {
                Type::Record(name) if depth < MAX_DEPTH => api.records.get(name),
                _ => None,
            };
            let inner = inside.map(|record| {
                let computed = Computed::new(api, record, false);
                Self::at(api, record, &computed, depth + 1)
            });
            // A record that a request would have to complete is not made up.
            let is_demanding = inside
                .is_some_and(|record| record.fields.iter().any(|field| record.requires(field)));
            let inner_is_filled = inside.is_some_and(|record| {
                record.fields.iter().any(|field| {
                    field.output_only || api.mock.field(&record.name, &field.wire_name).is_some()
                })
            });
            let deeper = inner.as_ref().is_some_and(|inner| {
                inner
                    .fields
                    .iter()
                    .any(|field| field.is_filled && field.inner.is_some())
            });
            WritableField {
                name: field.wire_name.clone(),
                default: default(field).filter(|_| inside.is_none()),
                is_filled: is_hinted || (!is_demanding && (inner_is_filled || deeper)),
                is_secret: field.secret && !is_hinted,
                inner,
            }
        };
        Self {
            fields: record.fields.iter().filter(writable).map(one).collect(),
        }
    }

    /// Removes from a new resource what the request does not have.
    pub(super) fn remove_unsent(&self, body: &mut Value, sent: Option<&Value>) {
        let Value::Object(body) = body else { return };
        for field in &self.fields {
            let sent = sent.and_then(|sent| sent.get(&field.name));
            let sent = sent.filter(|sent| !sent.is_null());
            match (&field.inner, sent) {
                (Some(inner), sent) if sent.is_some() || field.is_filled => {
                    if let Some(value) = body.get_mut(&field.name) {
                        inner.remove_unsent(value, sent);
                    }
                }
                (_, Some(_)) => {}
                (_, None) if field.is_filled => {}
                (_, None) => field.remove(body),
            }
        }
    }
}

/// The default of a field; one that means that nothing is said is none.
fn default(field: &Field) -> Option<Value> {
    let default = field.facts.default.as_ref()?;
    let says_nothing = |text: &str| text.ends_with("_UNSPECIFIED");
    let says_nothing = default.as_str().is_some_and(says_nothing);
    (!says_nothing).then(|| default.clone())
}

impl Writable {
    /// Removes from a resource the secrets that a request gave it: no response shows them.
    pub(super) fn remove_secrets(&self, body: &mut Value) {
        if let Value::Array(items) = body {
            items.iter_mut().for_each(|item| self.remove_secrets(item));
            return;
        }
        let Value::Object(body) = body else { return };
        for field in &self.fields {
            match (&field.inner, body.get_mut(&field.name)) {
                _ if field.is_secret => drop(body.remove(&field.name)),
                (Some(inner), Some(value)) => inner.remove_secrets(value),
                _ => {}
            }
        }
    }
}

impl WritableField {
    fn remove(&self, body: &mut Map<String, Value>) {
        match &self.default {
            Some(default) => drop(body.insert(self.name.clone(), default.clone())),
            None => drop(body.remove(&self.name)),
        }
    }
}
