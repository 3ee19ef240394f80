// Written by `cargo xtask generate` from dedicated v1beta1; edits are lost.

use tidbcloud_core::generated::Extra;
use super::{ComponentType, RegionCloudProvider, StorageType};

/// A page of [`list_node_specs`](crate::Client::list_node_specs).
///
/// Used in responses. Schema `v1beta1ListNodeSpecsResponse`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ListNodeSpecsResponse {
    /// Value of `page_token` for the page after this one; empty on the last page.
    pub next_page_token: Option<String>,
    /// The node specs of this page.
    pub node_specs: Option<Vec<NodeSpec>>,
    /// Number of node specs on all pages together.
    pub total_size: Option<i64>,
    extra_: Extra,
}

impl ListNodeSpecsResponse {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(ListNodeSpecsResponse {
    next_page_token: "nextPageToken",
    node_specs: "nodeSpecs",
    total_size: "totalSize",
});

/// A page of [`list_regions`](crate::Client::list_regions).
///
/// Used in responses. Schema `tidb_cloud_open_apidedicatedv1beta1ListRegionsResponse`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ListRegionsResponse {
    /// Value of `page_token` for the page after this one; empty on the last page.
    pub next_page_token: Option<String>,
    /// The regions of this page.
    pub regions: Option<Vec<Region>>,
    /// Number of regions on all pages together.
    pub total_size: Option<i64>,
    extra_: Extra,
}

impl ListRegionsResponse {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(ListRegionsResponse {
    next_page_token: "nextPageToken",
    regions: "regions",
    total_size: "totalSize",
});

/// A size that the nodes of a component can have in a region, with its limits.
///
/// Used in responses. Schema `v1beta1NodeSpec`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct NodeSpec {
    /// Component that the size is for.
    ///
    /// Output only (ignored when sent).
    pub component_type: Option<ComponentType>,
    /// Whether this size is chosen where none is named.
    ///
    /// Output only (ignored when sent).
    pub default: Option<bool>,
    /// Number of nodes that is usual for this size.
    ///
    /// Output only (ignored when sent).
    pub default_node_count: Option<i64>,
    /// Storage of a node in GiB that is usual for this size.
    ///
    /// Output only (ignored when sent).
    pub default_storage_size_gi: Option<i64>,
    /// Readable form of the size, for example `8 vCPU, 32 GiB`.
    ///
    /// Output only (ignored when sent).
    pub display_name: Option<String>,
    /// Upper limit for the operations per second of the Raft log's disk.
    ///
    /// It only matters to those who set `raft_store_iops` themselves.
    ///
    /// Output only (ignored when sent); may be `null`.
    pub max_raft_store_iops: Option<i64>,
    /// Upper limit for the storage of a node in GiB.
    ///
    /// Output only (ignored when sent).
    pub max_storage_size_gi: Option<i64>,
    /// Memory of a node in GiB.
    ///
    /// Output only (ignored when sent).
    pub memory_size_gi: Option<i64>,
    /// Lower limit for the operations per second of the Raft log's disk.
    ///
    /// It only matters to those who set `raft_store_iops` themselves.
    ///
    /// Output only (ignored when sent); may be `null`.
    pub min_raft_store_iops: Option<i64>,
    /// Lower limit for the storage of a node in GiB.
    ///
    /// Output only (ignored when sent).
    pub min_storage_size_gi: Option<i64>,
    /// Resource name of the size, made of region, component type and key.
    ///
    /// Output only (ignored when sent).
    pub name: Option<String>,
    /// Key of the size, for example `8C32G`, as node settings and [`get_node_spec`](crate::Client::get_node_spec) take it.
    ///
    /// Output only (ignored when sent).
    pub node_spec_key: Option<String>,
    /// Region where the size is on offer, for example `aws-us-west-2`.
    ///
    /// Output only (ignored when sent).
    pub region_id: Option<String>,
    /// Kinds of disks that nodes of this size can have.
    ///
    /// Output only (ignored when sent).
    pub storage_types: Option<Vec<StorageType>>,
    /// Number of virtual CPUs of a node.
    ///
    /// Output only (ignored when sent).
    pub v_cpu: Option<i64>,
    extra_: Extra,
}

impl NodeSpec {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(NodeSpec {
    component_type: "componentType" [output_only],
    default: "default" [output_only],
    default_node_count: "defaultNodeCount" [output_only],
    default_storage_size_gi: "defaultStorageSizeGi" [output_only],
    display_name: "displayName" [output_only],
    max_raft_store_iops: "maxRaftStoreIops" [output_only],
    max_storage_size_gi: "maxStorageSizeGi" [output_only],
    memory_size_gi: "memorySizeGi" [output_only],
    min_raft_store_iops: "minRaftStoreIops" [output_only],
    min_storage_size_gi: "minStorageSizeGi" [output_only],
    name: "name" [output_only],
    node_spec_key: "nodeSpecKey" [output_only],
    region_id: "regionId" [output_only],
    storage_types: "storageTypes" [output_only],
    v_cpu: "vCpu" [output_only],
});

/// A region in which clusters can be created.
///
/// Used in responses. Schema `commonv1beta1Region`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Region {
    /// Cloud provider that runs the region.
    ///
    /// Output only (ignored when sent); for example `aws`.
    pub cloud_provider: Option<RegionCloudProvider>,
    /// Readable name of the region.
    ///
    /// Output only (ignored when sent); for example `Oregon (us-west-2)`.
    pub display_name: Option<String>,
    /// Resource name of the region, `regions/` and its ID.
    ///
    /// Pattern `^regions/(aws|gcp|azure|alicloud)-(.+)$`; for example `regions/aws-us-west-2`.
    pub name: Option<String>,
    /// Cloud provider that runs the region, as plain text.
    ///
    /// Output only (ignored when sent); may be `null`; for example `aws`.
    #[deprecated(note = "Use `cloudProvider`.")]
    pub provider: Option<String>,
    /// ID of the region, made of cloud provider and region code, as `Cluster::region_id` takes it.
    ///
    /// Output only (ignored when sent); pattern `^(aws|gcp|azure|alicloud)-[a-z0-9-]+$`; for example `aws-us-west-2`.
    pub region_id: Option<String>,
    extra_: Extra,
}

impl Region {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(Region {
    cloud_provider: "cloudProvider" [output_only],
    display_name: "displayName" [output_only],
    name: "name",
    provider: "provider" [output_only],
    region_id: "regionId" [output_only],
});

/// Response of [`show_cloud_providers`](crate::Client::show_cloud_providers).
///
/// Used in responses. Schema `v1beta1ShowCloudProvidersResponse`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ShowCloudProvidersResponse {
    /// Cloud providers at which the project can create clusters.
    pub cloud_providers: Option<Vec<RegionCloudProvider>>,
    extra_: Extra,
}

impl ShowCloudProvidersResponse {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(ShowCloudProvidersResponse {
    cloud_providers: "cloudProviders",
});
