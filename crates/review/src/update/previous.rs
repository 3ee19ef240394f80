//! Previous state that an update is compared with. The files of the work tree are not enough: overlay, names.lock and
//! docs.yaml may already be edited for the new document, and no longer match the old one.

use std::collections::BTreeSet;
use std::path::Path;

use tidbcloud_openapi::SourceCache;
use tidbcloud_specs::{Loaded, docs};

use crate::review::{Review, review};
use crate::revision::{Base, Revision};
use crate::workspace::Models;

/// The committed model of an API, if there is one and it can be read.
pub(super) fn committed_model(root: &Path, api: &str) -> Option<Loaded> {
    let work_tree = Revision::vendored(root).ok()?;
    let base = Base::open(root, None, &[], &work_tree).ok()?;
    let loaded = base.load(api, &work_tree, &SourceCache::default());
    loaded.ok().map(|(loaded, _)| loaded)
}

/// State before the update.
pub(super) struct PreviousState {
    /// Default base of `cargo xtask diff`, or the reason why there is none.
    committed: Result<Base, String>,
    /// The vendored document.
    vendored: Base,
}

/// A comparison that failed.
pub(super) struct FailedComparison {
    /// Label of the base.
    pub(super) label: String,
    /// Reason of the failure.
    pub(super) why: String,
}

/// Comparison with the first previous state that can be read, and the failures of the others.
pub(super) struct PreviousComparison {
    pub(super) compared: Option<Review>,
    pub(super) failed: Vec<FailedComparison>,
}

impl PreviousState {
    pub(super) fn open(root: &Path, head: &Revision) -> Result<Self, String> {
        Ok(Self {
            committed: Base::open(root, None, &[], head),
            vendored: Base::Specs(Box::new(Revision::vendored(root)?)),
        })
    }

    /// Returns the keys of `docs.yaml` that were identities before.
    pub(super) fn known_identities(
        &self,
        api: &str,
        head: &Revision,
        mut keys: BTreeSet<String>,
    ) -> Vec<String> {
        let mut known = Vec::new();
        let cache = SourceCache::default();
        for base in std::iter::once(&self.vendored).chain(&self.committed) {
            if keys.is_empty() {
                break;
            }
            // A state that cannot be read is reported when it is compared with.
            let Ok((loaded, _)) = base.load(api, head, &cache) else {
                continue;
            };
            known.extend(
                docs::identities(&loaded.api)
                    .into_iter()
                    .filter(|identity| keys.remove(identity)),
            );
        }
        known
    }

    /// Compares the new state with the previous one. A failure does not stop the update: the new state is valid.
    pub(super) fn compare(&self, root: &Path, head: &Revision, api: &str) -> PreviousComparison {
        let mut failed = Vec::new();
        let bases = match &self.committed {
            Ok(base) => vec![base, &self.vendored],
            Err(why) => {
                failed.push(FailedComparison {
                    label: "the committed specs/".to_owned(),
                    why: why.clone(),
                });
                vec![&self.vendored]
            }
        };
        for base in bases {
            match review(root, base, head, &[api.to_owned()], Models::Dropped) {
                Ok(compared) => {
                    return PreviousComparison {
                        compared: Some(compared),
                        failed,
                    };
                }
                Err(why) => failed.push(FailedComparison {
                    label: base.label().to_owned(),
                    why,
                }),
            }
        }
        PreviousComparison {
            compared: None,
            failed,
        }
    }
}
