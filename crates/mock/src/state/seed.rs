//! Resources that a test gives a mock before the first call: by path, with the fields that matter to the test.

use std::time::Duration;

use serde_json::{Map, Value};
use tidbcloud_schema::sample::{self, Purpose};
use tidbcloud_schema::walk;

use super::create::set_identity;
use super::lifecycle::Lifecycle;
use super::role::{ANY, OperationRole};
use super::singleton::{SINGLETON_ID, singleton_key};
use super::store::{Key, StoredResource};
use super::{Resources, path_key};

/// A resource that a seed makes, with the key of its collection.
#[derive(Debug)]
pub(crate) struct SeededResource {
    collection: Key,
    resource: StoredResource,
}

impl Resources {
    /// Makes the resources of a seed: for each path, fields that replace those of a sample.
    ///
    /// # Errors
    ///
    /// The first path or field that the document does not have.
    pub(crate) fn seeded(
        &self,
        document: &Value,
        seed: &Map<String, Value>,
        now: Duration,
    ) -> Result<Vec<SeededResource>, String> {
        seed.iter()
            .map(|(path, fields)| self.seeded_resource(document, path, fields, now))
            .collect()
    }

    /// Puts resources into the store, in place of those that have their paths.
    pub(crate) fn plant(&self, seeded: Vec<SeededResource>) {
        let mut store = self.store();
        for SeededResource {
            collection,
            resource,
        } in seeded
        {
            store.put(&collection, resource);
        }
    }

    fn seeded_resource(
        &self,
        document: &Value,
        path: &str,
        fields: &Value,
        now: Duration,
    ) -> Result<SeededResource, String> {
        let fits = |shape: &[String], key: &[String]| {
            let mut both = shape.iter().zip(key);
            shape.len() == key.len() && both.all(|(part, segment)| part == ANY || part == segment)
        };
        let body = |pointer: &str| {
            let schema = walk::get(document, pointer)
                .ok_or_else(|| format!("{pointer} is not in the document"))?;
            let sample = sample::value(document, schema, Purpose::Response);
            let body = sample::merge(document, schema, sample, fields, Purpose::Response);
            match misfit(&body, fields, "") {
                Some(place) => Err(format!(
                    "{path} cannot have the value of {place}: the document has no such field, or does not allow the value"
                )),
                None => Ok(body),
            }
        };
        let begin = |id: &str, body: Value, lifecycle: Option<&Lifecycle>| {
            let field = lifecycle.map(|lifecycle| lifecycle.field.clone());
            let mut resource = StoredResource::new(id.to_owned(), body, field.unwrap_or_default());
            if let Some(lifecycle) = lifecycle {
                let given = lifecycle
                    .field
                    .iter()
                    .try_fold(fields, |value, name| value.get(name));
                let path = match given.and_then(Value::as_str) {
                    Some(state) => lifecycle.beginning_in(state),
                    // A sample may be in any state; what a test gives no state is ready.
                    None => lifecycle.ready(),
                };
                resource.follow(path, now);
            }
            resource
        };
        if let Some(key) = path_key(path, &OperationRole::Read)
            && let Some((id, collection)) = key.split_last()
            && let Some(kind) = self
                .roles
                .kinds
                .iter()
                .find(|kind| fits(&kind.collection, collection))
        {
            let mut body = body(&kind.schema)?;
            set_identity(&mut body, kind, collection, id);
            if let Some(place) = misfit(&body, fields, "") {
                return Err(format!("{path} and its field {place} are different ids"));
            }
            return Ok(SeededResource {
                collection: collection.to_vec(),
                resource: begin(id, body, kind.lifecycle.as_ref()),
            });
        }
        if let Some(key) = singleton_key(path)
            && let Some(kind) = self.singletons.at(|shape| fits(shape, &key))
        {
            return Ok(SeededResource {
                resource: begin(SINGLETON_ID, body(&kind.schema)?, kind.lifecycle.as_ref()),
                collection: key,
            });
        }
        let shapes = self.roles.kinds.iter().map(|kind| &kind.collection);
        let shapes: Vec<String> = shapes
            .map(|shape| format!("/{}/{{id}}", shape.join("/").replace(ANY, "{id}")))
            .collect();
        Err(format!(
            "no resource has the path {path}; paths are {}",
            shapes.join(", ")
        ))
    }
}

/// Returns the place of the first given value that a body does not have.
fn misfit(body: &Value, given: &Value, place: &str) -> Option<String> {
    match (body, given) {
        (Value::Object(body), Value::Object(given)) => given.iter().find_map(|(name, value)| {
            let place = format!("{place}/{name}");
            match body.get(name) {
                Some(present) => misfit(present, value, &place),
                None => Some(place),
            }
        }),
        (Value::Array(body), Value::Array(given)) if body.len() == given.len() => {
            let mut both = body.iter().zip(given).enumerate();
            both.find_map(|(index, (body, given))| misfit(body, given, &format!("{place}/{index}")))
        }
        (body, given) if body == given => None,
        _ => Some(place.to_owned()),
    }
}
