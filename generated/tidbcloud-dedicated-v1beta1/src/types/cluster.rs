// Written by `cargo xtask generate` from dedicated v1beta1; edits are lost.

use tidbcloud_core::generated as wire;
use super::{ComponentType, RegionCloudProvider, StorageType};

/// A TiDB Cloud Dedicated cluster.
///
/// For `create_cluster`, set `display_name`, `region_id`, `tidb_node_setting` and `tikv_node_setting`.
///
/// Sent in requests and held by replies. Schema `tidb_cloud_open_apidedicatedv1beta1Cluster`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Cluster {
    /// Notes of the server about the cluster.
    ///
    /// Known keys are `tidb.cloud/has-set-password` (whether `root` has a password), `tidb.cloud/available-features` and
    /// `tidb.cloud/insufficient-vm-resource` (the cloud provider ran out of machines while the cluster was created or changed).
    ///
    /// Wire name `annotations`; output only.
    pub annotations: Option<std::collections::BTreeMap<String, String>>,
    /// Cloud provider of the region.
    ///
    /// Wire name `cloudProvider`; output only; for example `aws`.
    pub cloud_provider: Option<RegionCloudProvider>,
    /// ID of the cluster, which all operations on it take.
    ///
    /// Wire name `clusterId`; output only; for example `1`.
    pub cluster_id: Option<String>,
    /// When the cluster was created.
    ///
    /// Wire name `createTime`; output only; RFC 3339 on the wire; for example `2023-10-01T12:00:00Z`.
    pub create_time: Option<tidbcloud_core::jiff::Timestamp>,
    /// Who created the cluster, as an email address or as the public key of an API key.
    ///
    /// Wire name `createdBy`; output only; for example `test@example.com`.
    pub created_by: Option<String>,
    /// Name that you give the cluster.
    ///
    /// Wire name `displayName`; required; 4 to 64 characters; pattern `^[A-Za-z0-9][-A-Za-z0-9]{2,62}[A-Za-z0-9]$`; for example `foo-bar`.
    pub display_name: Option<String>,
    /// Labels of the cluster, values by key.
    ///
    /// On creation only `tidb.cloud/project` is accepted: the ID of the project that will own the cluster. Without it,
    /// the default project of the organization does.
    ///
    /// Wire name `labels`.
    pub labels: Option<std::collections::BTreeMap<String, String>>,
    /// Resource name of the cluster, `clusters/` and its ID.
    ///
    /// Wire name `name`; output only; for example `clusters/1`.
    pub name: Option<String>,
    /// When the cluster will end its pause.
    ///
    /// Wire name `pausePlan`; output only.
    pub pause_plan: Option<ClusterPausePlan>,
    /// Port that every endpoint of the cluster listens on.
    ///
    /// Wire name `port`; the server's default is `4000`; from 1024 to 65535; for example `4000`.
    pub port: Option<i64>,
    /// Readable name of the region.
    ///
    /// Wire name `regionDisplayName`; output only; for example `N. Virginia (us-east-1)`.
    pub region_display_name: Option<String>,
    /// Region of the cluster, made of cloud provider and region code. `list_regions` tells which there are.
    ///
    /// Wire name `regionId`; required; for example `aws-us-west-2`.
    pub region_id: Option<String>,
    /// Password of the SQL user `root`.
    ///
    /// It can be given on creation, or later with `reset_root_password`.
    ///
    /// Wire name `rootPassword`; secret: `Debug` masks it; 8 to 64 characters; pattern `^.{8,64}$`; for example `my-shining-password`.
    pub root_password: Option<String>,
    /// What the cluster is doing now; the field to poll after a change.
    ///
    /// Wire name `state`; output only; for example `ACTIVE`.
    pub state: Option<ClusterState>,
    /// Number and size of the TiDB nodes, which serve SQL.
    ///
    /// Wire name `tidbNodeSetting`; required.
    pub tidb_node_setting: Option<ClusterTidbNodeSetting>,
    /// Number and size of the TiFlash nodes, which store columns for analytics. Unset means no TiFlash.
    ///
    /// Wire name `tiflashNodeSetting`.
    pub tiflash_node_setting: Option<ClusterStorageNodeSetting>,
    /// Number and size of the TiKV nodes, which store the rows.
    ///
    /// Wire name `tikvNodeSetting`; required.
    pub tikv_node_setting: Option<ClusterStorageNodeSetting>,
    /// When the cluster was changed last.
    ///
    /// Wire name `updateTime`; output only; RFC 3339 on the wire; for example `2023-10-01T12:00:00Z`.
    pub update_time: Option<tidbcloud_core::jiff::Timestamp>,
    /// TiDB version that the cluster runs.
    ///
    /// Wire name `version`; output only; for example `8.5.2`.
    pub version: Option<String>,
}

impl Cluster {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`display_name`](struct@Cluster#structfield.display_name).
    #[must_use]
    pub fn with_display_name(mut self, display_name: impl Into<String>) -> Self {
        self.display_name = Some(display_name.into());
        self
    }

    /// Sets [`labels`](struct@Cluster#structfield.labels).
    #[must_use]
    pub fn with_labels(
        mut self,
        labels: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>,
    ) -> Self {
        self.labels = Some(
            labels.into_iter().map(|(key, value)| (key.into(), value.into())).collect(),
        );
        self
    }

    /// Sets [`port`](struct@Cluster#structfield.port).
    #[must_use]
    pub fn with_port(mut self, port: i64) -> Self {
        self.port = Some(port);
        self
    }

    /// Sets [`region_id`](struct@Cluster#structfield.region_id).
    #[must_use]
    pub fn with_region_id(mut self, region_id: impl Into<String>) -> Self {
        self.region_id = Some(region_id.into());
        self
    }

    /// Sets [`root_password`](struct@Cluster#structfield.root_password).
    #[must_use]
    pub fn with_root_password(mut self, root_password: impl Into<String>) -> Self {
        self.root_password = Some(root_password.into());
        self
    }

    /// Sets [`tidb_node_setting`](struct@Cluster#structfield.tidb_node_setting).
    #[must_use]
    pub fn with_tidb_node_setting(
        mut self,
        tidb_node_setting: ClusterTidbNodeSetting,
    ) -> Self {
        self.tidb_node_setting = Some(tidb_node_setting);
        self
    }

    /// Sets [`tiflash_node_setting`](struct@Cluster#structfield.tiflash_node_setting).
    #[must_use]
    pub fn with_tiflash_node_setting(
        mut self,
        tiflash_node_setting: ClusterStorageNodeSetting,
    ) -> Self {
        self.tiflash_node_setting = Some(tiflash_node_setting);
        self
    }

    /// Sets [`tikv_node_setting`](struct@Cluster#structfield.tikv_node_setting).
    #[must_use]
    pub fn with_tikv_node_setting(
        mut self,
        tikv_node_setting: ClusterStorageNodeSetting,
    ) -> Self {
        self.tikv_node_setting = Some(tikv_node_setting);
        self
    }
}

impl wire::Record for Cluster {
    const NAME: &'static str = "Cluster";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("annotations", "annotations").output_only(),
        wire::Field::new("cloud_provider", "cloudProvider").output_only(),
        wire::Field::new("cluster_id", "clusterId").output_only(),
        wire::Field::new("create_time", "createTime").output_only(),
        wire::Field::new("created_by", "createdBy").output_only(),
        wire::Field::new("display_name", "displayName"),
        wire::Field::new("labels", "labels"),
        wire::Field::new("name", "name").output_only(),
        wire::Field::new("pause_plan", "pausePlan").output_only(),
        wire::Field::new("port", "port"),
        wire::Field::new("region_display_name", "regionDisplayName").output_only(),
        wire::Field::new("region_id", "regionId"),
        wire::Field::new("root_password", "rootPassword").secret(),
        wire::Field::new("state", "state").output_only(),
        wire::Field::new("tidb_node_setting", "tidbNodeSetting"),
        wire::Field::new("tiflash_node_setting", "tiflashNodeSetting"),
        wire::Field::new("tikv_node_setting", "tikvNodeSetting"),
        wire::Field::new("update_time", "updateTime").output_only(),
        wire::Field::new("version", "version").output_only(),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.annotations,
                1 => &self.cloud_provider,
                2 => &self.cluster_id,
                3 => &self.create_time,
                4 => &self.created_by,
                5 => &self.display_name,
                6 => &self.labels,
                7 => &self.name,
                8 => &self.pause_plan,
                9 => &self.port,
                10 => &self.region_display_name,
                11 => &self.region_id,
                12 => &self.root_password,
                13 => &self.state,
                14 => &self.tidb_node_setting,
                15 => &self.tiflash_node_setting,
                16 => &self.tikv_node_setting,
                17 => &self.update_time,
                18 => &self.version,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.annotations,
                1 => &mut self.cloud_provider,
                2 => &mut self.cluster_id,
                3 => &mut self.create_time,
                4 => &mut self.created_by,
                5 => &mut self.display_name,
                6 => &mut self.labels,
                7 => &mut self.name,
                8 => &mut self.pause_plan,
                9 => &mut self.port,
                10 => &mut self.region_display_name,
                11 => &mut self.region_id,
                12 => &mut self.root_password,
                13 => &mut self.state,
                14 => &mut self.tidb_node_setting,
                15 => &mut self.tiflash_node_setting,
                16 => &mut self.tikv_node_setting,
                17 => &mut self.update_time,
                18 => &mut self.version,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(Cluster);

/// How far a change of nodes has come.
///
/// Held by replies. Schema `ClusterNodeChangingProgress`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ClusterNodeChangingProgress {
    /// Number of nodes that have the wanted size already.
    ///
    /// Wire name `matchingNodeSpecNodeCount`; output only.
    pub matching_node_spec_node_count: Option<i64>,
    /// Number of nodes that still have to go. It is only there while nodes are being removed.
    ///
    /// Wire name `remainingDeletionNodeCount`; output only.
    pub remaining_deletion_node_count: Option<i64>,
}

impl ClusterNodeChangingProgress {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for ClusterNodeChangingProgress {
    const NAME: &'static str = "ClusterNodeChangingProgress";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("matching_node_spec_node_count", "matchingNodeSpecNodeCount")
            .output_only(),
        wire::Field::new("remaining_deletion_node_count", "remainingDeletionNodeCount")
            .output_only(),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.matching_node_spec_node_count,
                1 => &self.remaining_deletion_node_count,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.matching_node_spec_node_count,
                1 => &mut self.remaining_deletion_node_count,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ClusterNodeChangingProgress);

/// How and until when a cluster is paused.
///
/// Held by replies. Schema `dedicatedv1beta1ClusterPausePlan`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ClusterPausePlan {
    /// Rules that the pause follows.
    ///
    /// Wire name `pauseType`; required.
    pub pause_type: Option<ClusterPausePlanType>,
    /// When the paused cluster will start again by itself.
    ///
    /// Wire name `scheduledResumeTime`; output only; RFC 3339 on the wire.
    pub scheduled_resume_time: Option<tidbcloud_core::jiff::Timestamp>,
}

impl ClusterPausePlan {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for ClusterPausePlan {
    const NAME: &'static str = "ClusterPausePlan";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("pause_type", "pauseType"),
        wire::Field::new("scheduled_resume_time", "scheduledResumeTime").output_only(),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.pause_type,
                1 => &self.scheduled_resume_time,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.pause_type,
                1 => &mut self.scheduled_resume_time,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ClusterPausePlan);

/// Number, size and storage of the TiKV or TiFlash nodes of a cluster.
///
/// Sent in requests and held by replies. Schema `v1beta1ClusterStorageNodeSetting`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ClusterStorageNodeSetting {
    /// How far a change of these nodes has come.
    ///
    /// Wire name `nodeChangingProgress`; output only.
    pub node_changing_progress: Option<ClusterNodeChangingProgress>,
    /// Number of nodes of this component.
    ///
    /// Wire name `nodeCount`; required; for example `3`.
    pub node_count: Option<i64>,
    /// Size of each node, in readable form.
    ///
    /// Wire name `nodeSpecDisplayName`; output only; for example `8 vCPU, 32 GiB`.
    pub node_spec_display_name: Option<String>,
    /// Size of each node, by a key of `list_node_specs`.
    ///
    /// Wire name `nodeSpecKey`; required; for example `8C32G`.
    pub node_spec_key: Option<String>,
    /// Input and output operations per second of the disk that holds the Raft log.
    ///
    /// Leave it unset unless you must: the server's choice performs best as a rule. `NodeSpec` has the limits.
    ///
    /// Wire name `raftStoreIops`; may be `null`; for example `3000`.
    pub raft_store_iops: Option<i64>,
    /// Storage of each node in GiB. `NodeSpec` has the limits.
    ///
    /// Wire name `storageSizeGi`; required; for example `500`.
    pub storage_size_gi: Option<i64>,
    /// Kind of disks of each node. `NodeSpec::storage_types` lists what a size supports.
    ///
    /// Wire name `storageType`; for example `Standard`.
    pub storage_type: Option<StorageType>,
}

impl ClusterStorageNodeSetting {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`node_count`](struct@ClusterStorageNodeSetting#structfield.node_count).
    #[must_use]
    pub fn with_node_count(mut self, node_count: i64) -> Self {
        self.node_count = Some(node_count);
        self
    }

    /// Sets [`node_spec_key`](struct@ClusterStorageNodeSetting#structfield.node_spec_key).
    #[must_use]
    pub fn with_node_spec_key(mut self, node_spec_key: impl Into<String>) -> Self {
        self.node_spec_key = Some(node_spec_key.into());
        self
    }

    /// Sets [`raft_store_iops`](struct@ClusterStorageNodeSetting#structfield.raft_store_iops).
    #[must_use]
    pub fn with_raft_store_iops(mut self, raft_store_iops: i64) -> Self {
        self.raft_store_iops = Some(raft_store_iops);
        self
    }

    /// Sets [`storage_size_gi`](struct@ClusterStorageNodeSetting#structfield.storage_size_gi).
    #[must_use]
    pub fn with_storage_size_gi(mut self, storage_size_gi: i64) -> Self {
        self.storage_size_gi = Some(storage_size_gi);
        self
    }

    /// Sets [`storage_type`](struct@ClusterStorageNodeSetting#structfield.storage_type).
    #[must_use]
    pub fn with_storage_type(mut self, storage_type: impl Into<StorageType>) -> Self {
        self.storage_type = Some(storage_type.into());
        self
    }
}

impl wire::Record for ClusterStorageNodeSetting {
    const NAME: &'static str = "ClusterStorageNodeSetting";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("node_changing_progress", "nodeChangingProgress").output_only(),
        wire::Field::new("node_count", "nodeCount"),
        wire::Field::new("node_spec_display_name", "nodeSpecDisplayName").output_only(),
        wire::Field::new("node_spec_key", "nodeSpecKey"),
        wire::Field::new("raft_store_iops", "raftStoreIops"),
        wire::Field::new("storage_size_gi", "storageSizeGi"),
        wire::Field::new("storage_type", "storageType"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.node_changing_progress,
                1 => &self.node_count,
                2 => &self.node_spec_display_name,
                3 => &self.node_spec_key,
                4 => &self.raft_store_iops,
                5 => &self.storage_size_gi,
                6 => &self.storage_type,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.node_changing_progress,
                1 => &mut self.node_count,
                2 => &mut self.node_spec_display_name,
                3 => &mut self.node_spec_key,
                4 => &mut self.raft_store_iops,
                5 => &mut self.storage_size_gi,
                6 => &mut self.storage_type,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ClusterStorageNodeSetting);

/// Size of the TiDB nodes of a cluster, and their groups.
///
/// Sent in requests and held by replies. Schema `v1beta1ClusterTidbNodeSetting`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ClusterTidbNodeSetting {
    /// Size of each node, in readable form.
    ///
    /// Wire name `nodeSpecDisplayName`; output only; for example `8 vCPU, 32 GiB`.
    pub node_spec_display_name: Option<String>,
    /// Size of each node, by a key of `list_node_specs`.
    ///
    /// Wire name `nodeSpecKey`; required; for example `8C32G`.
    pub node_spec_key: Option<String>,
    /// Groups that the TiDB nodes are divided into, each with endpoints of its own.
    ///
    /// `create_cluster` wants exactly one, with its `node_count`.
    ///
    /// Wire name `tidbNodeGroups`; required.
    pub tidb_node_groups: Option<Vec<TidbNodeGroup>>,
}

impl ClusterTidbNodeSetting {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`node_spec_key`](struct@ClusterTidbNodeSetting#structfield.node_spec_key).
    #[must_use]
    pub fn with_node_spec_key(mut self, node_spec_key: impl Into<String>) -> Self {
        self.node_spec_key = Some(node_spec_key.into());
        self
    }

    /// Sets [`tidb_node_groups`](struct@ClusterTidbNodeSetting#structfield.tidb_node_groups).
    #[must_use]
    pub fn with_tidb_node_groups(
        mut self,
        tidb_node_groups: impl IntoIterator<Item = impl Into<TidbNodeGroup>>,
    ) -> Self {
        self.tidb_node_groups = Some(
            tidb_node_groups.into_iter().map(Into::into).collect(),
        );
        self
    }
}

impl wire::Record for ClusterTidbNodeSetting {
    const NAME: &'static str = "ClusterTidbNodeSetting";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("node_spec_display_name", "nodeSpecDisplayName").output_only(),
        wire::Field::new("node_spec_key", "nodeSpecKey"),
        wire::Field::new("tidb_node_groups", "tidbNodeGroups"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.node_spec_display_name,
                1 => &self.node_spec_key,
                2 => &self.tidb_node_groups,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.node_spec_display_name,
                1 => &mut self.node_spec_key,
                2 => &mut self.tidb_node_groups,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ClusterTidbNodeSetting);

/// How many nodes of one component an organization may have.
///
/// Held by replies. Schema `ShowNodeQuotaResponseComponentQuota`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ComponentQuota {
    /// Component that the limit is for.
    ///
    /// Wire name `componentType`.
    pub component_type: Option<ComponentType>,
    /// Most nodes of this component that the organization may have.
    ///
    /// Wire name `quota`.
    pub quota: Option<i64>,
}

impl ComponentQuota {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for ComponentQuota {
    const NAME: &'static str = "ComponentQuota";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("component_type", "componentType"),
        wire::Field::new("quota", "quota"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.component_type,
                1 => &self.quota,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.component_type,
                1 => &mut self.quota,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ComponentQuota);

/// A page of `list_clusters`.
///
/// Held by replies. Schema `tidb_cloud_open_apidedicatedv1beta1ListClustersResponse`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ListClustersResponse {
    /// The clusters of this page.
    ///
    /// Wire name `clusters`.
    pub clusters: Option<Vec<Cluster>>,
    /// What to pass as `page_token` for the page after this one; empty on the last page.
    ///
    /// Wire name `nextPageToken`; for example `next_page_token`.
    pub next_page_token: Option<String>,
    /// Number of clusters on all pages together.
    ///
    /// Wire name `totalSize`; for example `1`.
    pub total_size: Option<i64>,
}

impl ListClustersResponse {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for ListClustersResponse {
    const NAME: &'static str = "ListClustersResponse";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("clusters", "clusters"),
        wire::Field::new("next_page_token", "nextPageToken"),
        wire::Field::new("total_size", "totalSize"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.clusters,
                1 => &self.next_page_token,
                2 => &self.total_size,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.clusters,
                1 => &mut self.next_page_token,
                2 => &mut self.total_size,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ListClustersResponse);

/// Whether the logs of a cluster hide sensitive values.
///
/// Held by replies. Schema `dedicatedv1beta1LogRedactionPolicy`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct LogRedactionPolicy {
    /// ID of the cluster whose logs are meant.
    ///
    /// Wire name `clusterId`; required; for example `1`.
    pub cluster_id: Option<String>,
    /// Whether sensitive values are hidden in the logs.
    ///
    /// With `false`, user data can leak into logs. Such a policy is meant for the time of a diagnosis only.
    ///
    /// Wire name `redactLog`; may be `null`; the server's default is `true`; for example `true`.
    pub redact_log: Option<bool>,
}

impl LogRedactionPolicy {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for LogRedactionPolicy {
    const NAME: &'static str = "LogRedactionPolicy";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("cluster_id", "clusterId"),
        wire::Field::new("redact_log", "redactLog"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.cluster_id,
                1 => &self.redact_log,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.cluster_id,
                1 => &mut self.redact_log,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(LogRedactionPolicy);

/// What `pause_cluster` answers.
///
/// Held by replies. Schema `v1beta1PauseClusterResponse`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct PauseClusterResponse {
    /// The cluster that is being paused.
    ///
    /// Wire name `cluster`; required.
    pub cluster: Option<Cluster>,
}

impl PauseClusterResponse {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for PauseClusterResponse {
    const NAME: &'static str = "PauseClusterResponse";

    const FIELDS: &'static [wire::Field] = &[wire::Field::new("cluster", "cluster")];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.cluster,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.cluster,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(PauseClusterResponse);

/// What `reset_root_password` is given.
///
/// Sent in requests. Schema `v1beta1ClusterServiceResetRootPasswordBody`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ResetRootPasswordBody {
    /// The new password, of letters, digits and special characters.
    ///
    /// Wire name `rootPassword`; required; secret: `Debug` masks it; 8 to 64 characters; for example `new_password`.
    pub root_password: Option<String>,
}

impl ResetRootPasswordBody {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`root_password`](struct@ResetRootPasswordBody#structfield.root_password).
    #[must_use]
    pub fn with_root_password(mut self, root_password: impl Into<String>) -> Self {
        self.root_password = Some(root_password.into());
        self
    }
}

impl wire::Record for ResetRootPasswordBody {
    const NAME: &'static str = "ResetRootPasswordBody";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("root_password", "rootPassword").secret(),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.root_password,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.root_password,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ResetRootPasswordBody);

/// What `reset_root_password` answers, which is nothing; the password is not repeated.
///
/// Answered by a success that carries no fields. Schema `dedicatedv1beta1ResetRootPasswordResponse`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ResetRootPasswordResponse {}

impl ResetRootPasswordResponse {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for ResetRootPasswordResponse {
    const NAME: &'static str = "ResetRootPasswordResponse";

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

tidbcloud_core::record!(ResetRootPasswordResponse);

/// What `resume_cluster` answers.
///
/// Held by replies. Schema `v1beta1ResumeClusterResponse`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ResumeClusterResponse {
    /// The cluster that is being resumed.
    ///
    /// Wire name `cluster`; required.
    pub cluster: Option<Cluster>,
}

impl ResumeClusterResponse {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for ResumeClusterResponse {
    const NAME: &'static str = "ResumeClusterResponse";

    const FIELDS: &'static [wire::Field] = &[wire::Field::new("cluster", "cluster")];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.cluster,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.cluster,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ResumeClusterResponse);

/// What `show_node_quota` answers.
///
/// Held by replies. Schema `v1beta1ShowNodeQuotaResponse`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ShowNodeQuotaResponse {
    /// One entry for each component that has a limit.
    ///
    /// Wire name `componentQuotas`.
    pub component_quotas: Option<Vec<ComponentQuota>>,
}

impl ShowNodeQuotaResponse {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for ShowNodeQuotaResponse {
    const NAME: &'static str = "ShowNodeQuotaResponse";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("component_quotas", "componentQuotas"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.component_quotas,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.component_quotas,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ShowNodeQuotaResponse);

/// A group of TiDB nodes with endpoints of its own.
///
/// For `create_cluster`, set `node_count` and, if you like, `display_name`.
///
/// Sent in requests and held by replies. Schema `dedicatedv1beta1TidbNodeGroup`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct TidbNodeGroup {
    /// ID of the cluster that the group belongs to. Unset is fine for the default group of a cluster that is being created.
    ///
    /// Wire name `clusterId`; for example `1`.
    pub cluster_id: Option<String>,
    /// Name that you give the group.
    ///
    /// Wire name `displayName`; for example `DefaultGroup`.
    pub display_name: Option<String>,
    /// Addresses under which clients reach the group.
    ///
    /// Wire name `endpoints`; output only.
    pub endpoints: Option<Vec<TidbNodeGroupEndpoint>>,
    /// Whether this is the group that came with the cluster.
    ///
    /// Wire name `isDefaultGroup`; output only; for example `false`.
    pub is_default_group: Option<bool>,
    /// Resource name of the group, `tidbNodeGroups/` and its ID.
    ///
    /// Wire name `name`; output only; for example `tidbNodeGroups/1`.
    pub name: Option<String>,
    /// How far a change of the group's nodes has come.
    ///
    /// Wire name `nodeChangingProgress`; output only.
    pub node_changing_progress: Option<ClusterNodeChangingProgress>,
    /// Number of TiDB nodes in the group.
    ///
    /// Wire name `nodeCount`; required; at least 1; for example `2`.
    pub node_count: Option<i64>,
    /// Size of the group's nodes, in readable form.
    ///
    /// Wire name `nodeSpecDisplayName`; output only; for example `8 vCPU, 32 GiB`.
    pub node_spec_display_name: Option<String>,
    /// Size of the group's nodes. It is set for all groups at once, in `ClusterTidbNodeSetting::node_spec_key`.
    ///
    /// Wire name `nodeSpecKey`; output only; for example `8C32G`.
    pub node_spec_key: Option<String>,
    /// Whether the group can be used.
    ///
    /// Wire name `state`; output only; for example `ACTIVE`.
    pub state: Option<TidbNodeGroupState>,
    /// ID of the group, which the private endpoint operations take.
    ///
    /// Wire name `tidbNodeGroupId`; output only; for example `1`.
    pub tidb_node_group_id: Option<String>,
}

impl TidbNodeGroup {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`cluster_id`](struct@TidbNodeGroup#structfield.cluster_id).
    #[must_use]
    pub fn with_cluster_id(mut self, cluster_id: impl Into<String>) -> Self {
        self.cluster_id = Some(cluster_id.into());
        self
    }

    /// Sets [`display_name`](struct@TidbNodeGroup#structfield.display_name).
    #[must_use]
    pub fn with_display_name(mut self, display_name: impl Into<String>) -> Self {
        self.display_name = Some(display_name.into());
        self
    }

    /// Sets [`node_count`](struct@TidbNodeGroup#structfield.node_count).
    #[must_use]
    pub fn with_node_count(mut self, node_count: i64) -> Self {
        self.node_count = Some(node_count);
        self
    }
}

impl wire::Record for TidbNodeGroup {
    const NAME: &'static str = "TidbNodeGroup";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("cluster_id", "clusterId"),
        wire::Field::new("display_name", "displayName"),
        wire::Field::new("endpoints", "endpoints").output_only(),
        wire::Field::new("is_default_group", "isDefaultGroup").output_only(),
        wire::Field::new("name", "name").output_only(),
        wire::Field::new("node_changing_progress", "nodeChangingProgress").output_only(),
        wire::Field::new("node_count", "nodeCount"),
        wire::Field::new("node_spec_display_name", "nodeSpecDisplayName").output_only(),
        wire::Field::new("node_spec_key", "nodeSpecKey").output_only(),
        wire::Field::new("state", "state").output_only(),
        wire::Field::new("tidb_node_group_id", "tidbNodeGroupId").output_only(),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.cluster_id,
                1 => &self.display_name,
                2 => &self.endpoints,
                3 => &self.is_default_group,
                4 => &self.name,
                5 => &self.node_changing_progress,
                6 => &self.node_count,
                7 => &self.node_spec_display_name,
                8 => &self.node_spec_key,
                9 => &self.state,
                10 => &self.tidb_node_group_id,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.cluster_id,
                1 => &mut self.display_name,
                2 => &mut self.endpoints,
                3 => &mut self.is_default_group,
                4 => &mut self.name,
                5 => &mut self.node_changing_progress,
                6 => &mut self.node_count,
                7 => &mut self.node_spec_display_name,
                8 => &mut self.node_spec_key,
                9 => &mut self.state,
                10 => &mut self.tidb_node_group_id,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(TidbNodeGroup);

/// An address under which clients reach a TiDB node group.
///
/// Held by replies. Schema `dedicatedv1beta1TidbNodeGroupEndpoint`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct TidbNodeGroupEndpoint {
    /// Kind of network that the address is reached over.
    ///
    /// Wire name `connectionType`; output only; for example `PRIVATE_ENDPOINT`.
    pub connection_type: Option<TidbNodeGroupEndpointConnectionType>,
    /// Host name or IP address to connect to.
    ///
    /// For private endpoints it is not there at once: on AWS it comes once `get_private_link_service` shows an active service, on
    /// Google Cloud and Azure after `create_private_endpoint_connection`.
    ///
    /// Wire name `host`; output only.
    pub host: Option<String>,
    /// Port to connect to.
    ///
    /// Wire name `port`; output only.
    pub port: Option<i64>,
}

impl TidbNodeGroupEndpoint {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for TidbNodeGroupEndpoint {
    const NAME: &'static str = "TidbNodeGroupEndpoint";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("connection_type", "connectionType").output_only(),
        wire::Field::new("host", "host").output_only(),
        wire::Field::new("port", "port").output_only(),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.connection_type,
                1 => &self.host,
                2 => &self.port,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.connection_type,
                1 => &mut self.host,
                2 => &mut self.port,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(TidbNodeGroupEndpoint);

/// What `update_cluster` changes.
///
/// Fields that are not set stay as they are.
///
/// Sent in requests. Schema `UpdateClusterBody`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct UpdateClusterBody {
    /// New name of the cluster.
    ///
    /// Wire name `displayName`; for example `My Cluster`.
    pub display_name: Option<String>,
    /// Labels of the cluster. The server does not support changing them yet.
    ///
    /// Wire name `labels`.
    pub labels: Option<std::collections::BTreeMap<String, String>>,
    /// New number or size of the TiDB nodes.
    ///
    /// Wire name `tidbNodeSetting`.
    pub tidb_node_setting: Option<UpdateTidbNodeSetting>,
    /// New number, size or storage of the TiFlash nodes.
    ///
    /// Wire name `tiflashNodeSetting`.
    pub tiflash_node_setting: Option<UpdateStorageNodeSetting>,
    /// New number, size or storage of the TiKV nodes.
    ///
    /// Wire name `tikvNodeSetting`.
    pub tikv_node_setting: Option<UpdateStorageNodeSetting>,
}

impl UpdateClusterBody {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`display_name`](struct@UpdateClusterBody#structfield.display_name).
    #[must_use]
    pub fn with_display_name(mut self, display_name: impl Into<String>) -> Self {
        self.display_name = Some(display_name.into());
        self
    }

    /// Sets [`labels`](struct@UpdateClusterBody#structfield.labels).
    #[must_use]
    pub fn with_labels(
        mut self,
        labels: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>,
    ) -> Self {
        self.labels = Some(
            labels.into_iter().map(|(key, value)| (key.into(), value.into())).collect(),
        );
        self
    }

    /// Sets [`tidb_node_setting`](struct@UpdateClusterBody#structfield.tidb_node_setting).
    #[must_use]
    pub fn with_tidb_node_setting(
        mut self,
        tidb_node_setting: UpdateTidbNodeSetting,
    ) -> Self {
        self.tidb_node_setting = Some(tidb_node_setting);
        self
    }

    /// Sets [`tiflash_node_setting`](struct@UpdateClusterBody#structfield.tiflash_node_setting).
    #[must_use]
    pub fn with_tiflash_node_setting(
        mut self,
        tiflash_node_setting: UpdateStorageNodeSetting,
    ) -> Self {
        self.tiflash_node_setting = Some(tiflash_node_setting);
        self
    }

    /// Sets [`tikv_node_setting`](struct@UpdateClusterBody#structfield.tikv_node_setting).
    #[must_use]
    pub fn with_tikv_node_setting(
        mut self,
        tikv_node_setting: UpdateStorageNodeSetting,
    ) -> Self {
        self.tikv_node_setting = Some(tikv_node_setting);
        self
    }
}

impl wire::Record for UpdateClusterBody {
    const NAME: &'static str = "UpdateClusterBody";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("display_name", "displayName"),
        wire::Field::new("labels", "labels"),
        wire::Field::new("tidb_node_setting", "tidbNodeSetting"),
        wire::Field::new("tiflash_node_setting", "tiflashNodeSetting"),
        wire::Field::new("tikv_node_setting", "tikvNodeSetting"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.display_name,
                1 => &self.labels,
                2 => &self.tidb_node_setting,
                3 => &self.tiflash_node_setting,
                4 => &self.tikv_node_setting,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.display_name,
                1 => &mut self.labels,
                2 => &mut self.tidb_node_setting,
                3 => &mut self.tiflash_node_setting,
                4 => &mut self.tikv_node_setting,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(UpdateClusterBody);

/// New number, size or storage of the TiKV or TiFlash nodes of a cluster.
///
/// Sent in requests. Schema `v1beta1UpdateClusterRequestStorageNodeSetting`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct UpdateStorageNodeSetting {
    /// Number of nodes of this component.
    ///
    /// For TiFlash, 0 removes all its nodes. For TiKV, 0 is ignored.
    ///
    /// Wire name `nodeCount`; may be `null`; for example `3`.
    pub node_count: Option<i64>,
    /// Size of each node, by a key of `list_node_specs`.
    ///
    /// Wire name `nodeSpecKey`; for example `8C32G`.
    pub node_spec_key: Option<String>,
    /// Input and output operations per second of the disk that holds the Raft log.
    ///
    /// Unset means the server's choice. `NodeSpec` has the limits.
    ///
    /// Wire name `raftStoreIops`; may be `null`; for example `3000`.
    pub raft_store_iops: Option<i64>,
    /// Storage of each node in GiB. `NodeSpec` has the limits.
    ///
    /// Wire name `storageSizeGi`; for example `500`.
    pub storage_size_gi: Option<i64>,
    /// Kind of disks of each node.
    ///
    /// The document names `Basic` as the default for unset; set the present type to be sure that it stays.
    ///
    /// Wire name `storageType`; for example `Standard`.
    pub storage_type: Option<StorageType>,
}

impl UpdateStorageNodeSetting {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`node_count`](struct@UpdateStorageNodeSetting#structfield.node_count).
    #[must_use]
    pub fn with_node_count(mut self, node_count: i64) -> Self {
        self.node_count = Some(node_count);
        self
    }

    /// Sets [`node_spec_key`](struct@UpdateStorageNodeSetting#structfield.node_spec_key).
    #[must_use]
    pub fn with_node_spec_key(mut self, node_spec_key: impl Into<String>) -> Self {
        self.node_spec_key = Some(node_spec_key.into());
        self
    }

    /// Sets [`raft_store_iops`](struct@UpdateStorageNodeSetting#structfield.raft_store_iops).
    #[must_use]
    pub fn with_raft_store_iops(mut self, raft_store_iops: i64) -> Self {
        self.raft_store_iops = Some(raft_store_iops);
        self
    }

    /// Sets [`storage_size_gi`](struct@UpdateStorageNodeSetting#structfield.storage_size_gi).
    #[must_use]
    pub fn with_storage_size_gi(mut self, storage_size_gi: i64) -> Self {
        self.storage_size_gi = Some(storage_size_gi);
        self
    }

    /// Sets [`storage_type`](struct@UpdateStorageNodeSetting#structfield.storage_type).
    #[must_use]
    pub fn with_storage_type(mut self, storage_type: impl Into<StorageType>) -> Self {
        self.storage_type = Some(storage_type.into());
        self
    }
}

impl wire::Record for UpdateStorageNodeSetting {
    const NAME: &'static str = "UpdateStorageNodeSetting";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("node_count", "nodeCount"),
        wire::Field::new("node_spec_key", "nodeSpecKey"),
        wire::Field::new("raft_store_iops", "raftStoreIops"),
        wire::Field::new("storage_size_gi", "storageSizeGi"),
        wire::Field::new("storage_type", "storageType"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.node_count,
                1 => &self.node_spec_key,
                2 => &self.raft_store_iops,
                3 => &self.storage_size_gi,
                4 => &self.storage_type,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.node_count,
                1 => &mut self.node_spec_key,
                2 => &mut self.raft_store_iops,
                3 => &mut self.storage_size_gi,
                4 => &mut self.storage_type,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(UpdateStorageNodeSetting);

/// New number of nodes of one TiDB node group.
///
/// Sent in requests. Schema `UpdateClusterRequestTidbNodeSettingTidbNodeGroup`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct UpdateTidbNodeGroup {
    /// Number of TiDB nodes that the group should have.
    ///
    /// Wire name `nodeCount`; may be `null`; at least 1; for example `2`.
    pub node_count: Option<i64>,
    /// ID of the group; unset means the default group.
    ///
    /// Wire name `tidbNodeGroupId`; for example `1`.
    pub tidb_node_group_id: Option<String>,
}

impl UpdateTidbNodeGroup {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`node_count`](struct@UpdateTidbNodeGroup#structfield.node_count).
    #[must_use]
    pub fn with_node_count(mut self, node_count: i64) -> Self {
        self.node_count = Some(node_count);
        self
    }

    /// Sets [`tidb_node_group_id`](struct@UpdateTidbNodeGroup#structfield.tidb_node_group_id).
    #[must_use]
    pub fn with_tidb_node_group_id(
        mut self,
        tidb_node_group_id: impl Into<String>,
    ) -> Self {
        self.tidb_node_group_id = Some(tidb_node_group_id.into());
        self
    }
}

impl wire::Record for UpdateTidbNodeGroup {
    const NAME: &'static str = "UpdateTidbNodeGroup";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("node_count", "nodeCount"),
        wire::Field::new("tidb_node_group_id", "tidbNodeGroupId"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.node_count,
                1 => &self.tidb_node_group_id,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.node_count,
                1 => &mut self.tidb_node_group_id,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(UpdateTidbNodeGroup);

/// New number or size of the TiDB nodes of a cluster.
///
/// Sent in requests. Schema `v1beta1UpdateClusterRequestTidbNodeSetting`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct UpdateTidbNodeSetting {
    /// Size of each node, by a key of `list_node_specs`.
    ///
    /// Wire name `nodeSpecKey`; for example `8C32G`.
    pub node_spec_key: Option<String>,
    /// Groups whose number of nodes is to change.
    ///
    /// Wire name `tidbNodeGroups`.
    pub tidb_node_groups: Option<Vec<UpdateTidbNodeGroup>>,
}

impl UpdateTidbNodeSetting {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`node_spec_key`](struct@UpdateTidbNodeSetting#structfield.node_spec_key).
    #[must_use]
    pub fn with_node_spec_key(mut self, node_spec_key: impl Into<String>) -> Self {
        self.node_spec_key = Some(node_spec_key.into());
        self
    }

    /// Sets [`tidb_node_groups`](struct@UpdateTidbNodeSetting#structfield.tidb_node_groups).
    #[must_use]
    pub fn with_tidb_node_groups(
        mut self,
        tidb_node_groups: impl IntoIterator<Item = impl Into<UpdateTidbNodeGroup>>,
    ) -> Self {
        self.tidb_node_groups = Some(
            tidb_node_groups.into_iter().map(Into::into).collect(),
        );
        self
    }
}

impl wire::Record for UpdateTidbNodeSetting {
    const NAME: &'static str = "UpdateTidbNodeSetting";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("node_spec_key", "nodeSpecKey"),
        wire::Field::new("tidb_node_groups", "tidbNodeGroups"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.node_spec_key,
                1 => &self.tidb_node_groups,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.node_spec_key,
                1 => &mut self.tidb_node_groups,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(UpdateTidbNodeSetting);

/// The rules that the pause of a cluster follows.
///
/// An open enum: a value that is not listed here is kept in [`ClusterPausePlanType::Unknown`]. Schema `dedicatedv1beta1ClusterPausePlanType`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ClusterPausePlanType {
    /// The rules of today.
    ///
    /// Value `NORMAL`.
    Normal,
    /// Rules of the past, which a later release will drop.
    ///
    /// Value `DEPRECATE`.
    Deprecate,
    /// A value that this version of the crate does not list.
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for ClusterPausePlanType {
    const NAME: &'static str = "ClusterPausePlanType";

    const VALUES: &'static [Self] = &[Self::Normal, Self::Deprecate];

    fn as_str(&self) -> &str {
        match self {
            Self::Normal => "NORMAL",
            Self::Deprecate => "DEPRECATE",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(ClusterPausePlanType);

/// What a cluster is doing.
///
/// An open enum: a value that is not listed here is kept in [`ClusterState::Unknown`]. Schema `commonv1beta1ClusterState`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ClusterState {
    /// It is being created; `Active` follows.
    ///
    /// Value `CREATING`.
    Creating,
    /// It is being deleted.
    ///
    /// Value `DELETING`.
    Deleting,
    /// It is ready for use.
    ///
    /// Value `ACTIVE`.
    Active,
    /// Data is being put back into it.
    ///
    /// Value `RESTORING`.
    Restoring,
    /// Maintenance is going on.
    ///
    /// Value `MAINTENANCE`.
    Maintenance,
    /// It is gone.
    ///
    /// Value `DELETED`.
    Deleted,
    /// It cannot be used, although nobody is deleting it.
    ///
    /// Value `INACTIVE`.
    Inactive,
    /// It is being moved to another version.
    ///
    /// Value `UPGRADING`.
    Upgrading,
    /// Data is being imported into it.
    ///
    /// Value `IMPORTING`.
    Importing,
    /// Its configuration is being changed; `Active` follows.
    ///
    /// Value `MODIFYING`.
    Modifying,
    /// It is being paused; `Paused` follows.
    ///
    /// Value `PAUSING`.
    Pausing,
    /// It is paused. Only `resume_cluster` or its pause plan starts it again.
    ///
    /// Value `PAUSED`.
    Paused,
    /// It is being started after a pause; `Active` follows.
    ///
    /// Value `RESUMING`.
    Resuming,
    /// A value that this version of the crate does not list.
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for ClusterState {
    const NAME: &'static str = "ClusterState";

    const VALUES: &'static [Self] = &[
        Self::Creating,
        Self::Deleting,
        Self::Active,
        Self::Restoring,
        Self::Maintenance,
        Self::Deleted,
        Self::Inactive,
        Self::Upgrading,
        Self::Importing,
        Self::Modifying,
        Self::Pausing,
        Self::Paused,
        Self::Resuming,
    ];

    fn as_str(&self) -> &str {
        match self {
            Self::Creating => "CREATING",
            Self::Deleting => "DELETING",
            Self::Active => "ACTIVE",
            Self::Restoring => "RESTORING",
            Self::Maintenance => "MAINTENANCE",
            Self::Deleted => "DELETED",
            Self::Inactive => "INACTIVE",
            Self::Upgrading => "UPGRADING",
            Self::Importing => "IMPORTING",
            Self::Modifying => "MODIFYING",
            Self::Pausing => "PAUSING",
            Self::Paused => "PAUSED",
            Self::Resuming => "RESUMING",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(ClusterState);

/// The kind of network that an endpoint of a TiDB node group is reached over.
///
/// An open enum: a value that is not listed here is kept in [`TidbNodeGroupEndpointConnectionType::Unknown`]. Schema `v1beta1TidbNodeGroupEndpointConnectionType`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TidbNodeGroupEndpointConnectionType {
    /// The internet.
    ///
    /// Value `PUBLIC`.
    Public,
    /// A VPC peering between your network and that of TiDB Cloud.
    ///
    /// Value `VPC_PEERING`.
    VpcPeering,
    /// A private endpoint in your network.
    ///
    /// Value `PRIVATE_ENDPOINT`.
    PrivateEndpoint,
    /// A value that this version of the crate does not list.
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for TidbNodeGroupEndpointConnectionType {
    const NAME: &'static str = "TidbNodeGroupEndpointConnectionType";

    const VALUES: &'static [Self] = &[
        Self::Public,
        Self::VpcPeering,
        Self::PrivateEndpoint,
    ];

    fn as_str(&self) -> &str {
        match self {
            Self::Public => "PUBLIC",
            Self::VpcPeering => "VPC_PEERING",
            Self::PrivateEndpoint => "PRIVATE_ENDPOINT",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(TidbNodeGroupEndpointConnectionType);

/// Whether a TiDB node group can be used.
///
/// An open enum: a value that is not listed here is kept in [`TidbNodeGroupState::Unknown`]. Schema `dedicatedv1beta1TidbNodeGroupState`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TidbNodeGroupState {
    /// It is ready for use.
    ///
    /// Right after a change is requested the state may still be this one; look again after a minute.
    ///
    /// Value `ACTIVE`.
    Active,
    /// It is being changed; `Active` follows.
    ///
    /// Value `MODIFYING`.
    Modifying,
    /// It is paused, together with its cluster.
    ///
    /// Value `PAUSED`.
    Paused,
    /// A value that this version of the crate does not list.
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for TidbNodeGroupState {
    const NAME: &'static str = "TidbNodeGroupState";

    const VALUES: &'static [Self] = &[Self::Active, Self::Modifying, Self::Paused];

    fn as_str(&self) -> &str {
        match self {
            Self::Active => "ACTIVE",
            Self::Modifying => "MODIFYING",
            Self::Paused => "PAUSED",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(TidbNodeGroupState);
