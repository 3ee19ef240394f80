// Written by `cargo xtask generate` from dataservice v1beta1; edits are lost.

use tidbcloud_core::generated as wire;

/// Which cluster to link to a Data App.
///
/// Sent in requests. Schema `CreateDataSourceBody`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateDataSourceBody {
    /// ID of the cluster.
    ///
    /// Wire name `clusterId`; required.
    pub cluster_id: Option<String>,
}

impl CreateDataSourceBody {
    /// A record with nothing set.
    #[must_use]
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

impl wire::Record for CreateDataSourceBody {
    const NAME: &'static str = "CreateDataSourceBody";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("cluster_id", "clusterId"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.cluster_id,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.cluster_id,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(CreateDataSourceBody);

/// A cluster that is linked to a Data App.
///
/// Held by replies. Schema `v1beta1DataSource`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct DataSource {
    /// Name that people gave the cluster.
    ///
    /// Wire name `clusterDisplay`.
    pub cluster_display: Option<String>,
    /// ID of the cluster.
    ///
    /// Wire name `clusterId`.
    pub cluster_id: Option<String>,
    /// Cloud that the cluster runs in: `aws` or `gcp`. Compare it without regard to case: PingCAP's own example is in
    /// capitals.
    ///
    /// Wire name `clusterProvider`; for example `AWS`.
    pub cluster_provider: Option<String>,
    /// Region code, as the cloud writes it.
    ///
    /// Wire name `clusterRegion`; for example `us-east-1`.
    pub cluster_region: Option<String>,
    /// Region as the console shows it, with its place.
    ///
    /// Wire name `clusterRegionDisplay`; for example `N. Virginia (us-east-1)`.
    pub cluster_region_display: Option<String>,
    /// Plan of the cluster: `Serverless` for what is now called Starter, or `Dedicated`.
    ///
    /// Wire name `clusterType`.
    pub cluster_type: Option<String>,
    /// Creation time, as ISO 8601 text such as `2023-06-03T06:52:08Z`. PingCAP describes it as that of the Data App,
    /// not of the link.
    ///
    /// Wire name `createdAt`.
    pub created_at: Option<String>,
    /// Resource name: `dataApps/{dataAppId}/dataSources/{clusterId}`.
    ///
    /// Wire name `name`.
    pub name: Option<String>,
}

impl DataSource {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for DataSource {
    const NAME: &'static str = "DataSource";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("cluster_display", "clusterDisplay"),
        wire::Field::new("cluster_id", "clusterId"),
        wire::Field::new("cluster_provider", "clusterProvider"),
        wire::Field::new("cluster_region", "clusterRegion"),
        wire::Field::new("cluster_region_display", "clusterRegionDisplay"),
        wire::Field::new("cluster_type", "clusterType"),
        wire::Field::new("created_at", "createdAt"),
        wire::Field::new("name", "name"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.cluster_display,
                1 => &self.cluster_id,
                2 => &self.cluster_provider,
                3 => &self.cluster_region,
                4 => &self.cluster_region_display,
                5 => &self.cluster_type,
                6 => &self.created_at,
                7 => &self.name,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.cluster_display,
                1 => &mut self.cluster_id,
                2 => &mut self.cluster_provider,
                3 => &mut self.cluster_region,
                4 => &mut self.cluster_region_display,
                5 => &mut self.cluster_type,
                6 => &mut self.created_at,
                7 => &mut self.name,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(DataSource);

/// One page of data sources.
///
/// Held by replies. Schema `v1beta1ListDataSourcesResponse`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ListDataSourcesResponse {
    /// The data sources of this page.
    ///
    /// Wire name `dataSources`.
    pub data_sources: Option<Vec<DataSource>>,
    /// Token of the page after this one; empty or missing on the last.
    ///
    /// Wire name `nextPageToken`.
    pub next_page_token: Option<String>,
}

impl ListDataSourcesResponse {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for ListDataSourcesResponse {
    const NAME: &'static str = "ListDataSourcesResponse";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("data_sources", "dataSources"),
        wire::Field::new("next_page_token", "nextPageToken"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.data_sources,
                1 => &self.next_page_token,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.data_sources,
                1 => &mut self.next_page_token,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ListDataSourcesResponse);
