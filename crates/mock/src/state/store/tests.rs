//! Tests of the store.

use serde_json::json;

use super::*;
use crate::state::lifecycle::StatePath;

fn key(text: &str) -> Key {
    text.split('/').map(str::to_owned).collect()
}

fn add(store: &mut Store, collection: &str, id: &str) -> bool {
    let number = store.next_number();
    let mut item = StoredResource::new(id.to_owned(), json!({"id": id}));
    item.state_field = vec!["status".to_owned(), "phase".to_owned()];
    store.add(&key(collection), number, item)
}

fn state_path(through: &str, to: Option<&str>) -> StatePath {
    StatePath {
        through: Some(through.to_owned()),
        to: to.map(str::to_owned),
        ..StatePath::default()
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
            .follow(state_path("CREATING", Some("ACTIVE")), Duration::ZERO);
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
fn removal_includes_what_is_inside() {
    let (mut store, pace, now) = (Store::default(), Pace::default(), Duration::ZERO);
    assert!(add(&mut store, "a", "1") && add(&mut store, "a/1/b", "2"));
    assert!(!add(&mut store, "a", "1"), "the id is taken");
    let item = store.get(&key("a"), "1", pace, now).expect("an item");
    item.follow(state_path("DELETING", None), now);
    assert!(store.read(&key("a"), "1", pace, now).is_some());
    assert!(store.read(&key("a"), "1", pace, now).is_none());
    assert!(store.get(&key("a/1/b"), "2", pace, now).is_none());
    assert!(store.was_removed(&key("a/1")) && store.was_removed(&key("a/1/b/2")));
    assert!(!store.was_removed(&key("a/2")));
    assert!(add(&mut store, "a", "1") && !store.was_removed(&key("a/1")));
}

#[test]
fn what_belongs_to_a_resource_by_a_field_is_removed_with_it_and_a_survivor_is_not() {
    let mut store = Store::new(vec![Dependents {
        owners: key("a"),
        collection: key("feeds"),
        field: "owner".to_owned(),
    }]);
    for id in ["1", "2"] {
        add(&mut store, "a", id);
        let number = store.next_number();
        let feed = StoredResource::new(format!("of-{id}"), json!({"owner": id}));
        assert!(store.add(&key("feeds"), number, feed));
    }
    let number = store.next_number();
    let mut backup = StoredResource::new("b".to_owned(), json!({}));
    backup.survives = true;
    assert!(store.add(&key("a/1/backups"), number, backup));
    store.remove(&key("a"), "1");
    let (pace, now) = (Pace::default(), Duration::ZERO);
    assert!(store.get(&key("feeds"), "of-1", pace, now).is_none());
    assert!(store.get(&key("feeds"), "of-2", pace, now).is_some());
    assert!(store.get(&key("a/1/backups"), "b", pace, now).is_some());
}

#[test]
fn lists_keep_the_order_of_creation() {
    let (mut store, pace, now) = (Store::default(), Pace::Reads(0), Duration::ZERO);
    for id in ["9", "1", "5"] {
        assert!(add(&mut store, "a", id));
    }
    let item = store.get(&key("a"), "1", pace, now).expect("an item");
    item.follow(state_path("DELETING", None), now);
    store.advance(&key("a"), false, pace, now);
    let ids: Vec<&str> = store
        .list(&key("a"))
        .map(|(_, item)| item.id.as_str())
        .collect();
    assert_eq!(ids, ["9", "5"]);
}

#[test]
fn memory_of_what_was_removed_is_bounded() {
    let mut store = Store::default();
    for id in 0..MAX_REMOVED + 5 {
        let id = id.to_string();
        add(&mut store, "a", &id);
        store.remove(&key("a"), &id);
    }
    assert_eq!(store.removed.len(), MAX_REMOVED);
    assert!(!store.was_removed(&key("a/0")) && store.was_removed(&key("a/10004")));
}

#[test]
fn a_list_looks_at_the_states_that_end_and_at_no_others() {
    let mut store = Store::default();
    for id in ["1", "2", "3"] {
        assert!(add(&mut store, "a", id));
    }
    let (pace, now) = (Pace::Reads(1), Duration::ZERO);
    store.advance(&key("a"), true, pace, now);
    assert!(store.collections[&key("a")].moving.is_empty());
    let item = store.get(&key("a"), "2", pace, now).expect("an item");
    item.follow(state_path("CREATING", Some("ACTIVE")), now);
    let item = store.get(&key("a"), "3", pace, now).expect("an item");
    item.follow(state_path("DELETING", None), now);
    store.advance(&key("a"), true, pace, now);
    let moving: Vec<u64> = store.collections[&key("a")]
        .moving
        .iter()
        .copied()
        .collect();
    assert_eq!(moving, [2, 3]);
    store.advance(&key("a"), true, pace, now);
    let states: Vec<&str> = store
        .list(&key("a"))
        .map(|(_, item)| item.state())
        .collect();
    assert_eq!((states, store.count(&key("a"))), (vec!["", "ACTIVE"], 2));
    let after: Vec<u64> = store
        .list_after(&key("a"), Some(1))
        .map(|(number, _)| number)
        .collect();
    assert_eq!(after, [2]);
    assert!(store.collections[&key("a")].moving.is_empty());
}
