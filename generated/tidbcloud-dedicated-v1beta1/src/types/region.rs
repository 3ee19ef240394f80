// Written by `cargo xtask generate` from dedicated v1beta1; edits are lost.

use tidbcloud_core::generated as wire;
use super::{ComponentType, RegionCloudProvider, StorageType};

/// A page of `list_node_specs`.
///
/// Held by replies. Schema `v1beta1ListNodeSpecsResponse`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ListNodeSpecsResponse {
    /// What to pass as `page_token` for the page after this one; empty on the last page.
    ///
    /// Wire name `nextPageToken`.
    pub next_page_token: Option<String>,
    /// The node specs of this page.
    ///
    /// Wire name `nodeSpecs`.
    pub node_specs: Option<Vec<NodeSpec>>,
    /// Number of node specs on all pages together.
    ///
    /// Wire name `totalSize`.
    pub total_size: Option<i64>,
}

impl ListNodeSpecsResponse {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for ListNodeSpecsResponse {
    const NAME: &'static str = "ListNodeSpecsResponse";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("next_page_token", "nextPageToken"),
        wire::Field::new("node_specs", "nodeSpecs"),
        wire::Field::new("total_size", "totalSize"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.next_page_token,
                1 => &self.node_specs,
                2 => &self.total_size,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.next_page_token,
                1 => &mut self.node_specs,
                2 => &mut self.total_size,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ListNodeSpecsResponse);

/// A page of `list_regions`.
///
/// Held by replies. Schema `tidb_cloud_open_apidedicatedv1beta1ListRegionsResponse`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ListRegionsResponse {
    /// What to pass as `page_token` for the page after this one; empty on the last page.
    ///
    /// Wire name `nextPageToken`.
    pub next_page_token: Option<String>,
    /// The regions of this page.
    ///
    /// Wire name `regions`.
    pub regions: Option<Vec<Region>>,
    /// Number of regions on all pages together.
    ///
    /// Wire name `totalSize`.
    pub total_size: Option<i64>,
}

impl ListRegionsResponse {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for ListRegionsResponse {
    const NAME: &'static str = "ListRegionsResponse";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("next_page_token", "nextPageToken"),
        wire::Field::new("regions", "regions"),
        wire::Field::new("total_size", "totalSize"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.next_page_token,
                1 => &self.regions,
                2 => &self.total_size,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.next_page_token,
                1 => &mut self.regions,
                2 => &mut self.total_size,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ListRegionsResponse);

/// A size that the nodes of a component can have in a region, with its limits.
///
/// Held by replies. Schema `v1beta1NodeSpec`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct NodeSpec {
    /// Component that the size is for.
    ///
    /// Wire name `componentType`; output only.
    pub component_type: Option<ComponentType>,
    /// Whether this size is chosen where none is named.
    ///
    /// Wire name `default`; output only.
    pub default: Option<bool>,
    /// Number of nodes that is usual for this size.
    ///
    /// Wire name `defaultNodeCount`; output only.
    pub default_node_count: Option<i64>,
    /// Storage of a node in GiB that is usual for this size.
    ///
    /// Wire name `defaultStorageSizeGi`; output only.
    pub default_storage_size_gi: Option<i64>,
    /// Readable form of the size, for example `8 vCPU, 32 GiB`.
    ///
    /// Wire name `displayName`; output only.
    pub display_name: Option<String>,
    /// Upper limit for the operations per second of the Raft log's disk.
    ///
    /// It only matters to those who set `raft_store_iops` themselves.
    ///
    /// Wire name `maxRaftStoreIops`; output only; may be `null`.
    pub max_raft_store_iops: Option<i64>,
    /// Upper limit for the storage of a node in GiB.
    ///
    /// Wire name `maxStorageSizeGi`; output only.
    pub max_storage_size_gi: Option<i64>,
    /// Memory of a node in GiB.
    ///
    /// Wire name `memorySizeGi`; output only.
    pub memory_size_gi: Option<i64>,
    /// Lower limit for the operations per second of the Raft log's disk.
    ///
    /// It only matters to those who set `raft_store_iops` themselves.
    ///
    /// Wire name `minRaftStoreIops`; output only; may be `null`.
    pub min_raft_store_iops: Option<i64>,
    /// Lower limit for the storage of a node in GiB.
    ///
    /// Wire name `minStorageSizeGi`; output only.
    pub min_storage_size_gi: Option<i64>,
    /// Resource name of the size, made of region, component type and key.
    ///
    /// Wire name `name`; output only.
    pub name: Option<String>,
    /// Key of the size, for example `8C32G`, as node settings and `get_node_spec` take it.
    ///
    /// Wire name `nodeSpecKey`; output only.
    pub node_spec_key: Option<String>,
    /// Region where the size is on offer, for example `aws-us-west-2`.
    ///
    /// Wire name `regionId`; output only.
    pub region_id: Option<String>,
    /// Kinds of disks that nodes of this size can have.
    ///
    /// Wire name `storageTypes`; output only.
    pub storage_types: Option<Vec<StorageType>>,
    /// Number of virtual CPUs of a node.
    ///
    /// Wire name `vCpu`; output only.
    pub v_cpu: Option<i64>,
}

impl NodeSpec {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for NodeSpec {
    const NAME: &'static str = "NodeSpec";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("component_type", "componentType").output_only(),
        wire::Field::new("default", "default").output_only(),
        wire::Field::new("default_node_count", "defaultNodeCount").output_only(),
        wire::Field::new("default_storage_size_gi", "defaultStorageSizeGi")
            .output_only(),
        wire::Field::new("display_name", "displayName").output_only(),
        wire::Field::new("max_raft_store_iops", "maxRaftStoreIops").output_only(),
        wire::Field::new("max_storage_size_gi", "maxStorageSizeGi").output_only(),
        wire::Field::new("memory_size_gi", "memorySizeGi").output_only(),
        wire::Field::new("min_raft_store_iops", "minRaftStoreIops").output_only(),
        wire::Field::new("min_storage_size_gi", "minStorageSizeGi").output_only(),
        wire::Field::new("name", "name").output_only(),
        wire::Field::new("node_spec_key", "nodeSpecKey").output_only(),
        wire::Field::new("region_id", "regionId").output_only(),
        wire::Field::new("storage_types", "storageTypes").output_only(),
        wire::Field::new("v_cpu", "vCpu").output_only(),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.component_type,
                1 => &self.default,
                2 => &self.default_node_count,
                3 => &self.default_storage_size_gi,
                4 => &self.display_name,
                5 => &self.max_raft_store_iops,
                6 => &self.max_storage_size_gi,
                7 => &self.memory_size_gi,
                8 => &self.min_raft_store_iops,
                9 => &self.min_storage_size_gi,
                10 => &self.name,
                11 => &self.node_spec_key,
                12 => &self.region_id,
                13 => &self.storage_types,
                14 => &self.v_cpu,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.component_type,
                1 => &mut self.default,
                2 => &mut self.default_node_count,
                3 => &mut self.default_storage_size_gi,
                4 => &mut self.display_name,
                5 => &mut self.max_raft_store_iops,
                6 => &mut self.max_storage_size_gi,
                7 => &mut self.memory_size_gi,
                8 => &mut self.min_raft_store_iops,
                9 => &mut self.min_storage_size_gi,
                10 => &mut self.name,
                11 => &mut self.node_spec_key,
                12 => &mut self.region_id,
                13 => &mut self.storage_types,
                14 => &mut self.v_cpu,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(NodeSpec);

/// A region in which clusters can be created.
///
/// Held by replies. Schema `commonv1beta1Region`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Region {
    /// Cloud provider that runs the region.
    ///
    /// Wire name `cloudProvider`; output only; for example `aws`.
    pub cloud_provider: Option<RegionCloudProvider>,
    /// Readable name of the region.
    ///
    /// Wire name `displayName`; output only; for example `Oregon (us-west-2)`.
    pub display_name: Option<String>,
    /// Resource name of the region, `regions/` and its ID.
    ///
    /// Wire name `name`; pattern `^regions/(aws|gcp|azure)-(.+)$`; for example `regions/aws-us-west-2`.
    pub name: Option<String>,
    /// Cloud provider that runs the region, as plain text.
    ///
    /// Wire name `provider`; output only; may be `null`; for example `aws`.
    #[deprecated(note = "Use `cloudProvider`.")]
    pub provider: Option<String>,
    /// ID of the region, made of cloud provider and region code, as `Cluster::region_id` takes it.
    ///
    /// Wire name `regionId`; output only; pattern `^(aws|gcp|azure|alicloud)-[a-z0-9-]+$`; for example `aws-us-west-2`.
    pub region_id: Option<String>,
}

impl Region {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for Region {
    const NAME: &'static str = "Region";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("cloud_provider", "cloudProvider").output_only(),
        wire::Field::new("display_name", "displayName").output_only(),
        wire::Field::new("name", "name"),
        wire::Field::new("provider", "provider").output_only(),
        wire::Field::new("region_id", "regionId").output_only(),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.cloud_provider,
                1 => &self.display_name,
                2 => &self.name,
                3 => &self.provider,
                4 => &self.region_id,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.cloud_provider,
                1 => &mut self.display_name,
                2 => &mut self.name,
                3 => &mut self.provider,
                4 => &mut self.region_id,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(Region);

/// What `show_cloud_providers` answers.
///
/// Held by replies. Schema `v1beta1ShowCloudProvidersResponse`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ShowCloudProvidersResponse {
    /// Cloud providers at which the project can create clusters.
    ///
    /// Wire name `cloudProviders`.
    pub cloud_providers: Option<Vec<RegionCloudProvider>>,
}

impl ShowCloudProvidersResponse {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for ShowCloudProvidersResponse {
    const NAME: &'static str = "ShowCloudProvidersResponse";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("cloud_providers", "cloudProviders"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.cloud_providers,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.cloud_providers,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ShowCloudProvidersResponse);
