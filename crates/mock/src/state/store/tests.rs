//! Tests of the store: states by reads and time, removal, order.

use serde_json::json;

use super::*;

fn key(text: &str) -> Key {
    text.split('/').map(str::to_owned).collect()
}

fn add(store: &mut Store, collection: &str, id: &str) -> bool {
    let number = store.next_number();
    let item = StoredResource::new(
        id.to_owned(),
        json!({"id": id}),
        vec!["status".to_owned(), "phase".to_owned()],
    );
    store.add(&key(collection), number, item)
}

fn state_path(through: &str, to: Option<&str>) -> StatePath {
    StatePath {
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
fn lists_keep_the_order_of_creation() {
    let (mut store, pace, now) = (Store::default(), Pace::Reads(0), Duration::ZERO);
    for id in ["9", "1", "5"] {
        assert!(add(&mut store, "a", id));
    }
    let item = store.get(&key("a"), "1", pace, now).expect("an item");
    item.follow(state_path("DELETING", None), now);
    let ids: Vec<&str> = store
        .list(&key("a"), false, pace, now)
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
