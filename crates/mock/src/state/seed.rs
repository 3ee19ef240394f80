//! Resources that a test gives a mock before the first call: by path, with the fields that matter to the test.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use serde_json::{Map, Value};
use tidbcloud_schema::sample::{self, Purpose};
use tidbcloud_schema::walk;

use super::computed::{Computed, Moments};
use super::create::set_identity;
use super::fields::follow;
use super::kind::ResourceKind;
use super::lifecycle::Lifecycle;
use super::plausible;
use super::resource::StoredResource;
use super::role::OperationRole;
use super::shape::ANY;
use super::singleton::{SINGLETON_ID, singleton_key};
use super::store::{Key, fits};
use super::{Resources, path_key};

/// A resource that a seed makes, with the key of its collection.
#[derive(Debug)]
pub(crate) struct SeededResource {
    collection: Key,
    resource: StoredResource,
    /// The fields of a key that signs.
    key: Option<Value>,
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
        let mut samples = Samples::new(document);
        seed.iter()
            .map(|(path, fields)| self.seeded_resource(&mut samples, path, fields, now))
            .collect()
    }

    /// Puts resources into the store, in place of those that have their paths. A key with both halves signs from now on.
    pub(crate) fn plant(&self, seeded: Vec<SeededResource>, now: Duration) {
        let mut store = self.store();
        for SeededResource {
            collection,
            mut resource,
            key,
        } in seeded
        {
            let number = store.next_number();
            resource.moments.number = number;
            let kind = self.kind_at(&collection);
            if let Some(kind) = kind {
                resource.moments.parent =
                    self.parent(&mut store, kind, &collection, &resource.body, now);
            }
            if let (Some(kind), Some(key)) = (kind, key) {
                self.accept_key(kind, &key);
            }
            resource.refresh(false);
            store.put(&collection, number, resource);
        }
    }

    /// Returns the kind whose resources a collection has.
    pub(super) fn kind_at(&self, collection: &[String]) -> Option<&ResourceKind> {
        let mut kinds = self.roles.kinds.iter();
        kinds.find(|kind| fits(&kind.collection, collection))
    }

    fn seeded_resource(
        &self,
        samples: &mut Samples<'_>,
        path: &str,
        fields: &Value,
        now: Duration,
    ) -> Result<SeededResource, String> {
        let mut body = |pointer: &str, parents: &Value| {
            let document = samples.document;
            let (schema, mut body) = samples
                .of(pointer)
                .ok_or_else(|| format!("{pointer} is not in the document"))?;
            for values in [parents, fields] {
                body = sample::merge(document, schema, body, values, Purpose::Response);
            }
            match misfit(&body, fields, "") {
                Some(place) => Err(format!(
                    "{path} cannot have the value of {place}: the document has no such field, or does not allow the value"
                )),
                None => Ok(body),
            }
        };
        if let Some(key) = path_key(path, &OperationRole::Read)
            && let Some((id, collection)) = key.split_last()
            && let Some(kind) = self.kind_at(collection)
        {
            let parents = kind.parameters(collection);
            let mut begun = Begun {
                id,
                body: body(&kind.schema, &Value::Object(parents.clone()))?,
                given: fields.clone(),
                computed: &kind.computed,
                lifecycle: kind.lifecycle.as_ref(),
                path: parents,
            };
            set_identity(&mut begun.body, kind, collection, id);
            if let Some(place) = misfit(&begun.body, fields, "") {
                return Err(format!("{path} and its field {place} are different ids"));
            }
            set_identity(&mut begun.given, kind, collection, id);
            let mut key = None;
            if let Some((_, private)) = &kind.signing
                && fields.get(private).is_some()
            {
                key = Some(begun.given.clone());
                // Only its creation shows it.
                if let Value::Object(given) = &mut begun.given {
                    given.remove(private);
                }
            }
            return Ok(SeededResource {
                collection: collection.to_vec(),
                resource: self.begin(begun, path, now),
                key,
            });
        }
        if let Some(key) = singleton_key(path)
            && let Some(kind) = self.singletons.at(&key)
        {
            let begun = Begun {
                id: SINGLETON_ID,
                body: body(&kind.schema, &Value::Null)?,
                given: fields.clone(),
                computed: &kind.computed,
                lifecycle: kind.lifecycle.as_ref(),
                path: Map::new(),
            };
            return Ok(SeededResource {
                resource: self.begin(begun, path, now),
                collection: key,
                key: None,
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

    /// Makes the resource of a seed, in the state that it gives.
    fn begin(&self, begun: Begun<'_>, path: &str, now: Duration) -> StoredResource {
        let Begun {
            id,
            body,
            given,
            computed,
            lifecycle,
            path: parameters,
        } = begun;
        let mut resource = StoredResource::new(id.to_owned(), body);
        resource.computed = Arc::clone(computed);
        resource.moments = Moments {
            seed: plausible::seed(self.seed, path),
            created: now,
            updated: now,
            finished: Some(now),
            progress: 100,
            path: parameters,
            ..Moments::default()
        };
        if let Some(lifecycle) = lifecycle {
            resource.state_field.clone_from(&lifecycle.field);
            let state = follow(&given, &lifecycle.field).and_then(Value::as_str);
            let states = match state {
                Some(state) => lifecycle.beginning_in(state),
                // A sample may be in any state; what a test gives no state is ready.
                None => lifecycle.ready(),
            };
            resource.follow(states, now);
        }
        resource.seed(&given);
        resource
    }
}

/// Samples of the schemas that a seed uses: each is made once, and copied for each resource.
struct Samples<'d> {
    document: &'d Value,
    known: HashMap<String, Value>,
    /// Number of samples that were made.
    made: usize,
}

impl<'d> Samples<'d> {
    fn new(document: &'d Value) -> Self {
        Self {
            document,
            known: HashMap::new(),
            made: 0,
        }
    }

    /// Returns the schema at a pointer, and a sample of it.
    fn of(&mut self, pointer: &str) -> Option<(&'d Value, Value)> {
        let schema = walk::get(self.document, pointer)?;
        if let Some(known) = self.known.get(pointer) {
            return Some((schema, known.clone()));
        }
        let made = sample::value(self.document, schema, Purpose::Response);
        self.made += 1;
        self.known.insert(pointer.to_owned(), made.clone());
        Some((schema, made))
    }
}

/// The fields and the state that a seed gives a resource.
struct Begun<'b> {
    id: &'b str,
    body: Value,
    /// The fields that it gives, with those of the id.
    given: Value,
    computed: &'b Arc<Computed>,
    lifecycle: Option<&'b Lifecycle>,
    /// Parameters of its path.
    path: Map<String, Value>,
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

#[cfg(all(test, feature = "dedicated"))]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::api_source::ApiSource;
    use crate::digest::keys::SigningKeys;
    use crate::state::Mode;

    #[test]
    fn a_seed_makes_one_sample_for_each_kind_however_many_resources_it_has() {
        let mut sources = ApiSource::stored().into_iter();
        let source = sources.find(|source| source.id == "dedicated");
        let (api, document) = (source.expect("the API").load)().expect("the data");
        let keys = Arc::new(SigningKeys::of("public", "private"));
        let resources = Resources::new(&api, &document, Mode::default(), keys);
        let mut samples = Samples::new(&document);
        for number in 1..=50 {
            for path in [
                format!("/clusters/{number}"),
                format!("/clusters/{number}/imports/1"),
            ] {
                let seeded =
                    resources.seeded_resource(&mut samples, &path, &json!({}), Duration::ZERO);
                seeded.unwrap_or_else(|why| panic!("{path}: {why}"));
            }
        }
        assert_eq!((samples.made, samples.known.len()), (2, 2));
    }
}
