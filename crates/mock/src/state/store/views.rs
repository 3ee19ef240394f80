//! Lists that requests selected or ordered: which resources they have, kept for the next pages until one of their collections
//! changes, so that a page looks at its own resources only.

use std::collections::VecDeque;
use std::sync::Arc;

use super::Key;

/// Number of lists that are kept. The one that was not used for longest is removed first.
const MAX_VIEWS: usize = 8;

/// Number of resources of all kept lists together; a single longer list is kept alone.
const MAX_PLACES: usize = 400_000;

/// A resource of a list: its number, and the position of its collection among those of the list.
pub(in crate::state) type Place = (u64, usize);

/// Everything that a list depends on, except for its page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::state) struct ViewKey {
    pub(in crate::state) operation: String,
    /// The query without the parameters of the page.
    pub(in crate::state) query: String,
    /// The collections, each with the number of its latest change.
    pub(in crate::state) collections: Vec<(Key, u64)>,
    /// The number of the latest change of any collection, where the list depends on resources above it.
    pub(in crate::state) all: u64,
}

/// Kept lists, the latest used one last.
#[derive(Debug, Default)]
pub(in crate::state) struct Views {
    kept: VecDeque<(ViewKey, Arc<[Place]>)>,
    /// Number of resources that were looked at to find those of lists.
    looked_at: usize,
}

impl Views {
    /// Returns the resources of a list, if none of its collections changed since they were found.
    pub(in crate::state) fn find(&mut self, key: &ViewKey) -> Option<Arc<[Place]>> {
        let at = self.kept.iter().position(|(known, _)| known == key)?;
        let found = self.kept.remove(at)?;
        let places = Arc::clone(&found.1);
        self.kept.push_back(found);
        Some(places)
    }

    /// Keeps the resources of a list, for which `looked_at` resources were looked at.
    pub(in crate::state) fn keep(
        &mut self,
        key: ViewKey,
        places: Vec<Place>,
        looked_at: usize,
    ) -> Arc<[Place]> {
        self.looked_at = self.looked_at.saturating_add(looked_at);
        let places: Arc<[Place]> = places.into();
        // The list as it was before a change is of no use.
        self.kept
            .retain(|(known, _)| known.operation != key.operation || known.query != key.query);
        self.kept.push_back((key, Arc::clone(&places)));
        while self.kept.len() > 1 && (self.kept.len() > MAX_VIEWS || self.places() > MAX_PLACES) {
            self.kept.pop_front();
        }
        places
    }

    /// Returns the number of resources that were looked at to find those of lists.
    #[cfg(test)]
    pub(in crate::state) fn looked_at(&self) -> usize {
        self.looked_at
    }

    fn places(&self) -> usize {
        self.kept.iter().map(|(_, places)| places.len()).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(query: &str) -> ViewKey {
        ViewKey {
            operation: "list".to_owned(),
            query: query.to_owned(),
            collections: vec![(vec!["a".to_owned()], 1)],
            all: 0,
        }
    }

    #[test]
    fn few_lists_are_kept_and_few_resources_of_them() {
        let mut views = Views::default();
        for number in 0..3 * MAX_VIEWS {
            views.keep(key(&number.to_string()), vec![(1, 0)], 1);
            assert!(views.find(&key("0")).is_some(), "the list that is used");
        }
        assert_eq!((views.kept.len(), views.places()), (MAX_VIEWS, MAX_VIEWS));
        views.keep(key("half"), vec![(1, 0); MAX_PLACES / 2 + 1], 1);
        views.keep(key("other half"), vec![(1, 0); MAX_PLACES / 2 + 1], 1);
        assert_eq!(views.kept.len(), 1);
        views.keep(key("more"), vec![(1, 0); MAX_PLACES + 1], 1);
        assert!(views.find(&key("more")).is_some() && views.kept.len() == 1);
    }

    #[test]
    fn a_list_is_found_until_a_collection_of_it_changes() {
        let mut views = Views::default();
        views.keep(key("a"), vec![(7, 0)], 1);
        assert_eq!(views.find(&key("a")).as_deref(), Some(&[(7, 0)][..]));
        let mut changed = key("a");
        changed.collections[0].1 = 2;
        assert_eq!(views.find(&changed), None);
        views.keep(changed.clone(), vec![], 1);
        assert_eq!(
            (views.kept.len(), views.find(&changed)),
            (1, Some([].into()))
        );
    }
}
