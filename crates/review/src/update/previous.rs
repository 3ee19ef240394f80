//! What an update is compared with. The work tree alone cannot tell: overlay, names and sentences may have been edited
//! for the new document already, and fit the old one no more.

use std::collections::BTreeSet;
use std::path::Path;

use tidbcloud_specs::docs;

use crate::review::{Compared, compared};
use crate::revision::{Base, Side};

/// What stands before the update.
pub(super) struct Before {
    /// What `cargo xtask diff` compares with by default, or why there is no such thing.
    committed: Result<Base, String>,
    /// The document that is vendored.
    vendored: Base,
}

/// A comparison that was not made.
pub(super) struct Failed {
    /// What would have been compared with.
    pub(super) label: String,
    /// Why not.
    pub(super) why: String,
}

/// The comparison with the first of what stands before that can be read, and why the others cannot.
pub(super) struct Outcome {
    pub(super) compared: Option<Compared>,
    pub(super) failed: Vec<Failed>,
}

impl Before {
    pub(super) fn open(root: &Path, head: &Side) -> Result<Self, String> {
        Ok(Self {
            committed: Base::open(root, None, &[], head),
            vendored: Base::Specs(Side::vendored(root)?),
        })
    }

    /// Those of the keys of `docs.yaml` that were identities before.
    pub(super) fn had(&self, api: &str, head: &Side, mut keys: BTreeSet<String>) -> Vec<String> {
        let mut had = Vec::new();
        for base in std::iter::once(&self.vendored).chain(&self.committed) {
            if keys.is_empty() {
                break;
            }
            // One that cannot be read is told when it is compared with.
            let Ok((loaded, _)) = base.load(api, head) else {
                continue;
            };
            had.extend(
                docs::identities(&loaded.api)
                    .into_iter()
                    .filter(|identity| keys.remove(identity)),
            );
        }
        had
    }

    /// Compares the new state with the one before. That cannot fail the update: the new state is sound.
    pub(super) fn compare(&self, root: &Path, head: &Side, api: &str) -> Outcome {
        let mut failed = Vec::new();
        let bases = match &self.committed {
            Ok(base) => vec![base, &self.vendored],
            Err(why) => {
                failed.push(Failed {
                    label: "what git has of specs/".to_owned(),
                    why: why.clone(),
                });
                vec![&self.vendored]
            }
        };
        for base in bases {
            match compared(root, base, head, &[api.to_owned()]) {
                Ok(compared) => {
                    return Outcome {
                        compared: Some(compared),
                        failed,
                    };
                }
                Err(why) => failed.push(Failed {
                    label: base.label().to_owned(),
                    why,
                }),
            }
        }
        Outcome {
            compared: None,
            failed,
        }
    }
}
