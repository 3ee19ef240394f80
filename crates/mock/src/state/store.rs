//! What was created: records by path, and how they move on.

use std::collections::{BTreeMap, HashMap, HashSet, VecDeque};
use std::time::Duration;

use serde_json::Value;

use super::lifecycle::Course;

/// So many paths of resources that are gone are remembered: elsewhere an unknown path may answer a sample.
const REMEMBERED: usize = 10_000;

/// A concrete path, segment by segment, decoded.
pub(crate) type Key = Vec<String>;

/// When a resource moves on from a transitional state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Pace {
    /// After so many reads have shown the transitional state.
    Reads(u32),
    /// After so long, by the mock's own clock.
    Time(Duration),
}

impl Default for Pace {
    fn default() -> Self {
        Self::Reads(1)
    }
}

/// Everything that was created and is not gone.
#[derive(Debug, Default)]
pub(crate) struct Store {
    collections: HashMap<Key, Collection>,
    gone: HashSet<Key>,
    gone_order: VecDeque<Key>,
    created: u64,
}

#[derive(Debug, Default)]
struct Collection {
    /// By order of creation.
    items: BTreeMap<u64, Item>,
    by_id: HashMap<String, u64>,
}

/// One resource.
#[derive(Debug)]
pub(crate) struct Item {
    pub(crate) id: String,
    pub(crate) body: Value,
    state: Vec<String>,
    next: Option<Next>,
}

/// What becomes of a resource.
#[derive(Debug)]
struct Next {
    /// The state to come; `None` where the resource goes.
    to: Option<String>,
    reads: u32,
    since: Duration,
}

impl Item {
    /// A resource whose state stands in that field, if it has states.
    pub(crate) fn new(id: String, body: Value, state: Vec<String>) -> Self {
        Self {
            id,
            body,
            state,
            next: None,
        }
    }

    /// Sets out on a course.
    pub(crate) fn follow(&mut self, course: Course, now: Duration) {
        match (course.through, course.to) {
            (Some(through), to) => {
                self.set_state(&through);
                self.next = Some(Next {
                    to,
                    reads: 0,
                    since: now,
                });
            }
            (None, Some(to)) => {
                self.set_state(&to);
                self.next = None;
            }
            (None, None) => {}
        }
    }

    /// Lays fields over the resource, which then stays as it is.
    pub(crate) fn amend(&mut self, fields: &Value) {
        self.next = None;
        lay(&mut self.body, fields);
    }

    /// The present state.
    pub(crate) fn state(&self) -> &str {
        let mut value = Some(&self.body);
        for name in &self.state {
            value = value.and_then(|value| value.get(name));
        }
        value.and_then(Value::as_str).unwrap_or_default()
    }

    fn set_state(&mut self, state: &str) {
        if !self.state.is_empty() {
            set(&mut self.body, &self.state, state.into());
        }
    }

    /// Moves on if it is time. `false` where the resource is gone by that.
    fn settle(&mut self, pace: Pace, now: Duration) -> bool {
        let due = self.next.as_ref().is_some_and(|next| match pace {
            Pace::Reads(reads) => next.reads >= reads,
            Pace::Time(time) => now.saturating_sub(next.since) >= time,
        });
        if !due {
            return true;
        }
        match self.next.take().and_then(|next| next.to) {
            Some(to) => {
                self.set_state(&to);
                true
            }
            None => false,
        }
    }
}

impl Store {
    /// A number that no resource has yet.
    pub(crate) fn number(&mut self) -> u64 {
        self.created += 1;
        self.created
    }

    /// Whether anything was ever created here.
    pub(crate) fn touched(&self, collection: &[String]) -> bool {
        self.collections.contains_key(collection)
    }

    /// Adds a resource; `false` where its id is taken.
    pub(crate) fn add(&mut self, collection: &[String], number: u64, item: Item) -> bool {
        let into = self.collections.entry(collection.to_vec()).or_default();
        if into.by_id.contains_key(&item.id) {
            return false;
        }
        into.by_id.insert(item.id.clone(), number);
        self.gone.remove(&path(collection, &item.id));
        into.items.insert(number, item);
        true
    }

    /// A resource as it is now, if it was created here and is not gone.
    pub(crate) fn get(
        &mut self,
        collection: &[String],
        id: &str,
        pace: Pace,
        now: Duration,
    ) -> Option<&mut Item> {
        let inside = self.collections.get_mut(collection)?;
        let number = *inside.by_id.get(id)?;
        if !inside.items.get_mut(&number)?.settle(pace, now) {
            self.remove(collection, id);
            return None;
        }
        self.collections.get_mut(collection)?.items.get_mut(&number)
    }

    /// A read, which counts towards the next state. Shows the resource as it was before it counted.
    pub(crate) fn read(
        &mut self,
        collection: &[String],
        id: &str,
        pace: Pace,
        now: Duration,
    ) -> Option<&Item> {
        let item = self.get(collection, id, pace, now)?;
        if let Some(next) = &mut item.next {
            next.reads = next.reads.saturating_add(1);
        }
        Some(item)
    }

    /// All resources of a collection in the order of their creation.
    pub(crate) fn list(
        &mut self,
        collection: &[String],
        pace: Pace,
        now: Duration,
    ) -> impl Iterator<Item = (u64, &Item)> {
        let mut ended = Vec::new();
        if let Some(inside) = self.collections.get_mut(collection) {
            for item in inside.items.values_mut() {
                if !item.settle(pace, now) {
                    ended.push(item.id.clone());
                }
            }
        }
        for id in ended {
            self.remove(collection, &id);
        }
        let inside = self.collections.get(collection);
        inside
            .into_iter()
            .flat_map(|inside| inside.items.iter())
            .map(|(number, item)| (*number, item))
    }

    /// Removes a resource with all that is inside it.
    pub(crate) fn remove(&mut self, collection: &[String], id: &str) {
        let own = path(collection, id);
        if let Some(inside) = self.collections.get_mut(collection)
            && let Some(number) = inside.by_id.remove(id)
        {
            inside.items.remove(&number);
        }
        self.collections
            .retain(|inside, _| inside.len() <= own.len() || !inside.starts_with(&own));
        if self.gone.insert(own.clone()) {
            self.gone_order.push_back(own);
        }
        while self.gone_order.len() > REMEMBERED {
            if let Some(oldest) = self.gone_order.pop_front() {
                self.gone.remove(&oldest);
            }
        }
    }

    /// Whether the resource of this path, or one that it is inside of, was here and is gone.
    pub(crate) fn is_gone(&self, path: &[String]) -> bool {
        (1..=path.len()).any(|length| self.gone.contains(&path[..length]))
    }
}

fn path(collection: &[String], id: &str) -> Key {
    let mut path = collection.to_vec();
    path.push(id.to_owned());
    path
}

/// Sets a value in a record, and makes the records on the way.
pub(crate) fn set(body: &mut Value, field: &[String], value: Value) {
    let Some((first, rest)) = field.split_first() else {
        *body = value;
        return;
    };
    if !body.is_object() {
        *body = Value::Object(serde_json::Map::new());
    }
    set(&mut body[first.as_str()], rest, value);
}

/// Lays fields over a record: records are laid over records, everything else takes the place of what was there.
fn lay(body: &mut Value, fields: &Value) {
    match (body, fields) {
        (Value::Object(body), Value::Object(fields)) => {
            for (name, value) in fields {
                lay(body.entry(name.clone()).or_insert(Value::Null), value);
            }
        }
        (body, fields) => *body = fields.clone(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn key(text: &str) -> Key {
        text.split('/').map(str::to_owned).collect()
    }

    fn add(store: &mut Store, collection: &str, id: &str) -> bool {
        let number = store.number();
        let item = Item::new(
            id.to_owned(),
            json!({"id": id}),
            vec!["status".to_owned(), "phase".to_owned()],
        );
        store.add(&key(collection), number, item)
    }

    fn course(through: &str, to: Option<&str>) -> Course {
        Course {
            through: Some(through.to_owned()),
            to: to.map(str::to_owned),
        }
    }

    #[test]
    fn reads_move_a_resource_and_time_does_too() {
        for (pace, step) in [
            (Pace::Reads(2), Duration::ZERO),
            (Pace::Time(Duration::from_secs(2)), Duration::from_secs(1)),
        ] {
            let mut store = Store::default();
            assert!(add(&mut store, "a", "1"));
            let item = store.get(&key("a"), "1", pace, Duration::ZERO);
            item.expect("an item")
                .follow(course("CREATING", Some("ACTIVE")), Duration::ZERO);
            let mut seen = Vec::new();
            for count in 0..4 {
                let item = store.read(&key("a"), "1", pace, step * count);
                seen.push(item.expect("an item").state().to_owned());
            }
            assert_eq!(
                seen,
                ["CREATING", "CREATING", "ACTIVE", "ACTIVE"],
                "{pace:?}"
            );
        }
    }

    #[test]
    fn what_goes_takes_along_what_is_inside() {
        let (mut store, pace, now) = (Store::default(), Pace::default(), Duration::ZERO);
        assert!(add(&mut store, "a", "1") && add(&mut store, "a/1/b", "2"));
        assert!(!add(&mut store, "a", "1"), "the id is taken");
        let item = store.get(&key("a"), "1", pace, now).expect("an item");
        item.follow(course("DELETING", None), now);
        assert!(store.read(&key("a"), "1", pace, now).is_some());
        assert!(store.read(&key("a"), "1", pace, now).is_none());
        assert!(store.get(&key("a/1/b"), "2", pace, now).is_none());
        assert!(store.is_gone(&key("a/1")) && store.is_gone(&key("a/1/b/2")));
        assert!(!store.is_gone(&key("a/2")));
        assert!(add(&mut store, "a", "1") && !store.is_gone(&key("a/1")));
    }

    #[test]
    fn lists_keep_the_order_of_creation() {
        let (mut store, pace, now) = (Store::default(), Pace::Reads(0), Duration::ZERO);
        for id in ["9", "1", "5"] {
            assert!(add(&mut store, "a", id));
        }
        let item = store.get(&key("a"), "1", pace, now).expect("an item");
        item.follow(course("DELETING", None), now);
        let ids: Vec<&str> = store
            .list(&key("a"), pace, now)
            .map(|(_, item)| item.id.as_str())
            .collect();
        assert_eq!(ids, ["9", "5"]);
    }

    #[test]
    fn memory_of_what_is_gone_is_bounded() {
        let mut store = Store::default();
        for id in 0..REMEMBERED + 5 {
            let id = id.to_string();
            add(&mut store, "a", &id);
            store.remove(&key("a"), &id);
        }
        assert_eq!(store.gone.len(), REMEMBERED);
        assert!(!store.is_gone(&key("a/0")) && store.is_gone(&key("a/10004")));
    }
}
