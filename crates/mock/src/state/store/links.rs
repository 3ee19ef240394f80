//! Resources that show others: a restore shows the cluster that it makes, as that is now.

use std::collections::BTreeMap;
use std::time::Duration;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use tidbcloud_model::api::WirePath;

use super::{Key, Store, resource_path};
use crate::state::fields::{follow, set_field};
use crate::state::pace::Pace;

/// A resource that another one shows: the cluster of a restore.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Link {
    /// The path of the resource that is shown.
    pub(crate) path: Key,
    /// The field with its id.
    pub(crate) id_field: WirePath,
    /// The field that shows some of its fields, and these by their names there.
    pub(crate) summary: WirePath,
    pub(crate) shows: BTreeMap<String, WirePath>,
}

impl Store {
    /// Lets a resource show another one.
    pub(crate) fn link(&mut self, collection: &[String], id: &str, link: Link) {
        self.links.insert(resource_path(collection, id), link);
    }

    /// Writes what a resource shows of another one, as that is now.
    pub(crate) fn show_linked(
        &mut self,
        collection: &[String],
        id: &str,
        pace: Pace,
        now: Duration,
    ) {
        let Some(link) = self.links.get(&resource_path(collection, id)).cloned() else {
            return;
        };
        let Some((other_id, other)) = link.path.split_last() else {
            return;
        };
        let mut shown: Vec<(WirePath, Value)> = match self.look(other, other_id, pace, now) {
            Some(resource) => link
                .shows
                .iter()
                .filter_map(|(name, path)| {
                    let value = follow(&resource.body, path)?.clone();
                    Some((
                        [link.summary.as_slice(), std::slice::from_ref(name)].concat(),
                        value,
                    ))
                })
                .collect(),
            None => Vec::new(),
        };
        shown.push((link.id_field.clone(), other_id.as_str().into()));
        let Some(resource) = self.look(collection, id, pace, now) else {
            return;
        };
        shown.retain(|(path, value)| follow(&resource.body, path) != Some(value));
        if shown.is_empty() {
            return;
        }
        if let Some(resource) = self.get(collection, id, pace, now) {
            for (path, value) in shown {
                set_field(&mut resource.body, &path, value);
            }
        }
    }

    /// Writes what the resources of a collection show of others.
    pub(crate) fn show_all_linked(&mut self, collection: &[String], pace: Pace, now: Duration) {
        let above = |path: &&Key| {
            path.split_last()
                .is_some_and(|(_, above)| above == collection)
        };
        let paths: Vec<Key> = self.links.keys().filter(above).cloned().collect();
        for id in paths.iter().filter_map(|path| path.last()) {
            self.show_linked(collection, id, pace, now);
        }
    }
}
