// Written by `cargo xtask generate` from iam v1beta1; edits are lost.

use tidbcloud_core::generated as wire;

/// The reply of operations that answer nothing beyond their status.
///
/// Answered by a success that carries no fields. The document declares no schema for it.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Empty {}

impl Empty {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for Empty {
    const NAME: &'static str = "Empty";

    const FIELDS: &'static [wire::Field] = &[];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        let _ = index;
        None
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        let _ = index;
        None
    }
}

tidbcloud_core::record!(Empty);
