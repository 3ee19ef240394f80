// Written by `cargo xtask generate` from dataservice v1beta1; edits are lost.

use tidbcloud_core::generated::Extra;

/// The response of operations that answer nothing beyond their status.
///
/// The response of a success, which has no fields. Schema `Empty`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Empty {
    extra_: Extra,
}

impl Empty {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(Empty {});
