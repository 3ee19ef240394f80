// Written by `cargo xtask generate` from serverless v1beta1; edits are lost.

use tidbcloud_core::generated::Extra;

/// What a cluster or a branch has used.
///
/// Used in responses. Schema `ClusterUsage`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ClusterUsage {
    /// Columnar storage. The unit is not published.
    pub columnar_storage: Option<f64>,
    /// Request units, as a whole number in a text.
    pub request_unit: Option<String>,
    /// Row-based storage. The unit is not published.
    pub row_based_storage: Option<f64>,
    /// Row-based storage, as some responses name it. The unit is not published.
    pub row_storage: Option<f64>,
    extra_: Extra,
}

impl ClusterUsage {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(ClusterUsage {
    columnar_storage: "columnarStorage",
    request_unit: "requestUnit",
    row_based_storage: "rowBasedStorage",
    row_storage: "rowStorage",
});
