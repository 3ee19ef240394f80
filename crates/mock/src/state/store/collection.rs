//! Resources of one collection, and which of them are on the way to another state.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::time::Duration;

use crate::state::pace::Pace;
use crate::state::resource::{Advance, StoredResource};

/// Resources of one collection.
#[derive(Debug, Default)]
pub(in crate::state) struct Collection {
    /// By order of creation.
    pub(in crate::state) resources: BTreeMap<u64, StoredResource>,
    pub(in crate::state) by_id: HashMap<String, u64>,
    /// Those that may be in a state that ends: a list looks at no others for their states.
    pub(super) moving: BTreeSet<u64>,
    /// The number of its latest change, among those of all collections.
    pub(super) changed: u64,
}

/// Findings of a look at the resources of a collection.
#[derive(Debug, Default)]
pub(super) struct Advanced {
    /// Number of those that were on the way to another state.
    pub(super) moved: u64,
    /// Whether one of them has other fields now.
    pub(super) changed: bool,
    /// The ids of those that have to be removed.
    pub(super) ended: Vec<String>,
}

impl Collection {
    /// Adds a resource, or replaces the one of its number.
    pub(in crate::state) fn insert(&mut self, number: u64, resource: StoredResource) {
        self.by_id.insert(resource.id.clone(), number);
        self.moving.insert(number);
        self.resources.insert(number, resource);
    }

    /// Lets the resources enter their pending states. `counts`: the look counts as a read of each.
    pub(super) fn advance(&mut self, counts: bool, pace: Pace, now: Duration) -> Advanced {
        let mut advanced = Advanced::default();
        for number in std::mem::take(&mut self.moving) {
            let Some(resource) = self.resources.get_mut(&number) else {
                continue;
            };
            advanced.moved += u64::from(resource.is_pending());
            match resource.advance(pace, now) {
                Advance::Same => {}
                Advance::Changed => advanced.changed = true,
                Advance::Ended => {
                    advanced.ended.push(resource.id.clone());
                    continue;
                }
            }
            if counts {
                resource.count_read();
            }
            if resource.is_pending() {
                self.moving.insert(number);
            }
        }
        advanced
    }
}
