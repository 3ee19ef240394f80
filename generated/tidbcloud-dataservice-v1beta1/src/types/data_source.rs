// Written by `cargo xtask generate` from dataservice v1beta1; edits are lost.

use tidbcloud_core::generated::Extra;
use tidbcloud_core::jiff::Timestamp;

/// Which cluster to link to a Data App.
///
/// Required to create: `cluster_id`.
///
/// Used in requests. Schema `CreateDataSourceBody`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateDataSourceBody {
    /// ID of the cluster.
    ///
    /// Required.
    pub cluster_id: Option<String>,
    extra_: Extra,
}

impl CreateDataSourceBody {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`cluster_id`](struct@CreateDataSourceBody#structfield.cluster_id).
    #[must_use]
    pub fn with_cluster_id(mut self, cluster_id: impl Into<String>) -> Self {
        self.cluster_id = Some(cluster_id.into());
        self
    }
}

tidbcloud_core::record!(sent CreateDataSourceBody {
    cluster_id: "clusterId" [required],
});

/// A cluster that is linked to a Data App.
///
/// Used in responses. Schema `v1beta1DataSource`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct DataSource {
    /// Name that users gave the cluster.
    pub cluster_display: Option<String>,
    /// ID of the cluster.
    pub cluster_id: Option<String>,
    /// Cloud that the cluster runs in: `aws` or `gcp`. Compare it without regard to case: PingCAP's own example is in
    /// capitals.
    ///
    /// For example `AWS`.
    pub cluster_provider: Option<String>,
    /// Region code, as the cloud writes it.
    ///
    /// For example `us-east-1`.
    pub cluster_region: Option<String>,
    /// Region as the console shows it, with its place.
    ///
    /// For example `N. Virginia (us-east-1)`.
    pub cluster_region_display: Option<String>,
    /// Plan of the cluster: `Serverless` for the plan that is now called Starter, or `Dedicated`.
    pub cluster_type: Option<String>,
    /// Creation time. PingCAP describes it as that of the Data App,
    /// not of the link.
    ///
    /// RFC 3339 on the wire.
    pub created_at: Option<Timestamp>,
    /// Resource name: `dataApps/{dataAppId}/dataSources/{clusterId}`.
    pub name: Option<String>,
    extra_: Extra,
}

impl DataSource {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(DataSource {
    cluster_display: "clusterDisplay",
    cluster_id: "clusterId",
    cluster_provider: "clusterProvider",
    cluster_region: "clusterRegion",
    cluster_region_display: "clusterRegionDisplay",
    cluster_type: "clusterType",
    created_at: "createdAt",
    name: "name",
});

/// One page of data sources.
///
/// Used in responses. Schema `v1beta1ListDataSourcesResponse`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ListDataSourcesResponse {
    /// The data sources of this page.
    pub data_sources: Option<Vec<DataSource>>,
    /// Token of the page after this one; empty or missing on the last.
    pub next_page_token: Option<String>,
    extra_: Extra,
}

impl ListDataSourcesResponse {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(ListDataSourcesResponse {
    data_sources: "dataSources",
    next_page_token: "nextPageToken",
});
