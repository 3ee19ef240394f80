// Written by `cargo xtask generate` from dedicated v1beta1; edits are lost.

use std::collections::BTreeMap;
use tidbcloud_core::UnknownValue;
use tidbcloud_core::generated::Extra;
use tidbcloud_core::jiff::Timestamp;
use super::{ComponentType, RegionCloudProvider, StorageType};

/// A TiDB Cloud Dedicated cluster.
///
/// For [`create_cluster`](crate::Client::create_cluster), set
/// [`display_name`](struct@crate::types::Cluster#structfield.display_name),
/// [`region_id`](struct@crate::types::Cluster#structfield.region_id),
/// [`tidb_node_setting`](struct@crate::types::Cluster#structfield.tidb_node_setting) and
/// [`tikv_node_setting`](struct@crate::types::Cluster#structfield.tikv_node_setting).
///
/// Required to create: `display_name`, `region_id`, `tidb_node_setting`, `tikv_node_setting`.
///
/// Used in requests and responses. Schema `tidb_cloud_open_apidedicatedv1beta1Cluster`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Cluster {
    /// Notes of the server about the cluster.
    ///
    /// Known keys are `tidb.cloud/has-set-password` (whether `root` has a password), `tidb.cloud/available-features` and
    /// `tidb.cloud/insufficient-vm-resource` (the cloud provider ran out of machines while the cluster was created or changed).
    ///
    /// Output only (ignored when sent).
    pub annotations: Option<BTreeMap<String, String>>,
    /// Cloud provider of the region.
    ///
    /// Output only (ignored when sent); for example `aws`.
    pub cloud_provider: Option<RegionCloudProvider>,
    /// ID of the cluster, which all operations on it take.
    ///
    /// Output only (ignored when sent); for example `1`.
    pub cluster_id: Option<String>,
    /// When the cluster was created.
    ///
    /// Output only (ignored when sent); RFC 3339 on the wire; for example `2023-10-01T12:00:00Z`.
    pub create_time: Option<Timestamp>,
    /// Who created the cluster, as an email address or as the public key of an API key.
    ///
    /// Output only (ignored when sent); for example `test@example.com`.
    pub created_by: Option<String>,
    /// Name that you give the cluster.
    ///
    /// Required; 4 to 64 characters; pattern `^[A-Za-z0-9][-A-Za-z0-9]{2,62}[A-Za-z0-9]$`; for example `foo-bar`.
    pub display_name: Option<String>,
    /// Labels of the cluster, values by key.
    ///
    /// On creation only `tidb.cloud/project` is accepted: the ID of the project that will own the cluster. Without it,
    /// the default project of the organization does.
    pub labels: Option<BTreeMap<String, String>>,
    /// Resource name of the cluster, `clusters/` and its ID.
    ///
    /// Output only (ignored when sent); for example `clusters/1`.
    pub name: Option<String>,
    /// When the cluster will end its pause.
    ///
    /// Output only (ignored when sent).
    pub pause_plan: Option<ClusterPausePlan>,
    /// Port that every endpoint of the cluster listens on.
    ///
    /// The server's default is `4000`; from 1024 to 65535; for example `4000`.
    pub port: Option<i64>,
    /// Readable name of the region.
    ///
    /// Output only (ignored when sent); for example `N. Virginia (us-east-1)`.
    pub region_display_name: Option<String>,
    /// Region of the cluster, made of cloud provider and region code. [`list_regions`](crate::Client::list_regions) lists them.
    ///
    /// Required; for example `aws-us-west-2`.
    pub region_id: Option<String>,
    /// Password of the SQL user `root`.
    ///
    /// It can be given on creation, or later with [`reset_root_password`](crate::Client::reset_root_password).
    ///
    /// Secret: `Debug` masks it; 8 to 64 characters; pattern `^.{8,64}$`; for example `my-shining-password`.
    pub root_password: Option<String>,
    /// Current state of the cluster; the field to poll after a change.
    ///
    /// Output only (ignored when sent); for example `ACTIVE`.
    pub state: Option<ClusterState>,
    /// Number and size of the TiDB nodes, which serve SQL.
    ///
    /// Required.
    pub tidb_node_setting: Option<ClusterTidbNodeSetting>,
    /// Number and size of the TiFlash nodes, which store columns for analytics. Unset means no TiFlash.
    pub tiflash_node_setting: Option<ClusterStorageNodeSetting>,
    /// Number and size of the TiKV nodes, which store the rows.
    ///
    /// Required.
    pub tikv_node_setting: Option<ClusterStorageNodeSetting>,
    /// When the cluster was changed last.
    ///
    /// Output only (ignored when sent); RFC 3339 on the wire; for example `2023-10-01T12:00:00Z`.
    pub update_time: Option<Timestamp>,
    /// TiDB version that the cluster runs.
    ///
    /// Output only (ignored when sent); for example `8.5.2`.
    pub version: Option<String>,
    extra_: Extra,
}

impl Cluster {
    /// Creates an empty record.
    #[must_use]
    #[inline]
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
    #[inline]
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
    #[inline]
    pub fn with_tidb_node_setting(
        mut self,
        tidb_node_setting: ClusterTidbNodeSetting,
    ) -> Self {
        self.tidb_node_setting = Some(tidb_node_setting);
        self
    }

    /// Sets [`tiflash_node_setting`](struct@Cluster#structfield.tiflash_node_setting).
    #[must_use]
    #[inline]
    pub fn with_tiflash_node_setting(
        mut self,
        tiflash_node_setting: ClusterStorageNodeSetting,
    ) -> Self {
        self.tiflash_node_setting = Some(tiflash_node_setting);
        self
    }

    /// Sets [`tikv_node_setting`](struct@Cluster#structfield.tikv_node_setting).
    #[must_use]
    #[inline]
    pub fn with_tikv_node_setting(
        mut self,
        tikv_node_setting: ClusterStorageNodeSetting,
    ) -> Self {
        self.tikv_node_setting = Some(tikv_node_setting);
        self
    }
}

tidbcloud_core::record!(sent Cluster {
    annotations: "annotations" [output_only],
    cloud_provider: "cloudProvider" [output_only],
    cluster_id: "clusterId" [output_only],
    create_time: "createTime" [output_only],
    created_by: "createdBy" [output_only],
    display_name: "displayName" [required],
    labels: "labels",
    name: "name" [output_only],
    pause_plan: "pausePlan" [output_only],
    port: "port",
    region_display_name: "regionDisplayName" [output_only],
    region_id: "regionId" [required],
    root_password: "rootPassword" [secret],
    state: "state" [output_only],
    tidb_node_setting: "tidbNodeSetting" [required],
    tiflash_node_setting: "tiflashNodeSetting",
    tikv_node_setting: "tikvNodeSetting" [required],
    update_time: "updateTime" [output_only],
    version: "version" [output_only],
});

/// Progress of a change of nodes.
///
/// Used in responses. Schema `ClusterNodeChangingProgress`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ClusterNodeChangingProgress {
    /// Number of nodes that have the wanted size already.
    ///
    /// Output only (ignored when sent).
    pub matching_node_spec_node_count: Option<i64>,
    /// Number of nodes that still have to go. It is only there while nodes are being removed.
    ///
    /// Output only (ignored when sent).
    pub remaining_deletion_node_count: Option<i64>,
    extra_: Extra,
}

impl ClusterNodeChangingProgress {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(ClusterNodeChangingProgress {
    matching_node_spec_node_count: "matchingNodeSpecNodeCount" [output_only],
    remaining_deletion_node_count: "remainingDeletionNodeCount" [output_only],
});

/// How and until when a cluster is paused.
///
/// Used in responses. Schema `dedicatedv1beta1ClusterPausePlan`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ClusterPausePlan {
    /// Rules that the pause follows.
    ///
    /// Required.
    pub pause_type: Option<ClusterPausePlanType>,
    /// When the paused cluster will start again by itself.
    ///
    /// Output only (ignored when sent); RFC 3339 on the wire.
    pub scheduled_resume_time: Option<Timestamp>,
    extra_: Extra,
}

impl ClusterPausePlan {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(ClusterPausePlan {
    pause_type: "pauseType",
    scheduled_resume_time: "scheduledResumeTime" [output_only],
});

/// Number, size and storage of the TiKV or TiFlash nodes of a cluster.
///
/// Required to create: `node_count`, `node_spec_key`, `storage_size_gi`.
///
/// Used in requests and responses. Schema `v1beta1ClusterStorageNodeSetting`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ClusterStorageNodeSetting {
    /// Progress of a change of these nodes.
    ///
    /// Output only (ignored when sent).
    pub node_changing_progress: Option<ClusterNodeChangingProgress>,
    /// Number of nodes of this component.
    ///
    /// Required; for example `3`.
    pub node_count: Option<i64>,
    /// Size of each node, in readable form.
    ///
    /// Output only (ignored when sent); for example `8 vCPU, 32 GiB`.
    pub node_spec_display_name: Option<String>,
    /// Size of each node, by a key of [`list_node_specs`](crate::Client::list_node_specs).
    ///
    /// Required; for example `8C32G`.
    pub node_spec_key: Option<String>,
    /// Input and output operations per second of the disk with the Raft log.
    ///
    /// Leave it unset unless you must: the server's choice performs best as a rule. [`NodeSpec`](crate::types::NodeSpec) has
    /// the limits.
    ///
    /// May be `null`; for example `3000`.
    pub raft_store_iops: Option<i64>,
    /// Storage of each node in GiB. [`NodeSpec`](crate::types::NodeSpec) has the limits.
    ///
    /// Required; for example `500`.
    pub storage_size_gi: Option<i64>,
    /// Kind of disks of each node. `NodeSpec::storage_types` lists what a size supports.
    ///
    /// For example `Standard`.
    pub storage_type: Option<StorageType>,
    extra_: Extra,
}

impl ClusterStorageNodeSetting {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`node_count`](struct@ClusterStorageNodeSetting#structfield.node_count).
    #[must_use]
    #[inline]
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
    #[inline]
    pub fn with_raft_store_iops(mut self, raft_store_iops: i64) -> Self {
        self.raft_store_iops = Some(raft_store_iops);
        self
    }

    /// Sets [`storage_size_gi`](struct@ClusterStorageNodeSetting#structfield.storage_size_gi).
    #[must_use]
    #[inline]
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

tidbcloud_core::record!(sent ClusterStorageNodeSetting {
    node_changing_progress: "nodeChangingProgress" [output_only],
    node_count: "nodeCount" [required],
    node_spec_display_name: "nodeSpecDisplayName" [output_only],
    node_spec_key: "nodeSpecKey" [required],
    raft_store_iops: "raftStoreIops",
    storage_size_gi: "storageSizeGi" [required],
    storage_type: "storageType",
});

/// Size of the TiDB nodes of a cluster, and their groups.
///
/// Required to create: `node_spec_key`, `tidb_node_groups`.
///
/// Used in requests and responses. Schema `v1beta1ClusterTidbNodeSetting`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ClusterTidbNodeSetting {
    /// Size of each node, in readable form.
    ///
    /// Output only (ignored when sent); for example `8 vCPU, 32 GiB`.
    pub node_spec_display_name: Option<String>,
    /// Size of each node, by a key of [`list_node_specs`](crate::Client::list_node_specs).
    ///
    /// Required; for example `8C32G`.
    pub node_spec_key: Option<String>,
    /// Groups that the TiDB nodes are divided into, each with separate endpoints.
    ///
    /// [`create_cluster`](crate::Client::create_cluster) wants exactly one, with its `node_count`.
    ///
    /// Required.
    pub tidb_node_groups: Option<Vec<TidbNodeGroup>>,
    extra_: Extra,
}

impl ClusterTidbNodeSetting {
    /// Creates an empty record.
    #[must_use]
    #[inline]
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

tidbcloud_core::record!(sent ClusterTidbNodeSetting {
    node_spec_display_name: "nodeSpecDisplayName" [output_only],
    node_spec_key: "nodeSpecKey" [required],
    tidb_node_groups: "tidbNodeGroups" [required],
});

/// How many nodes of one component an organization may have.
///
/// Used in responses. Schema `ShowNodeQuotaResponseComponentQuota`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ComponentQuota {
    /// Component that the limit is for.
    pub component_type: Option<ComponentType>,
    /// Most nodes of this component that the organization may have.
    pub quota: Option<i64>,
    extra_: Extra,
}

impl ComponentQuota {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(ComponentQuota {
    component_type: "componentType",
    quota: "quota",
});

/// A page of [`list_clusters`](crate::Client::list_clusters).
///
/// Used in responses. Schema `tidb_cloud_open_apidedicatedv1beta1ListClustersResponse`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ListClustersResponse {
    /// The clusters of this page.
    pub clusters: Option<Vec<Cluster>>,
    /// Value of `page_token` for the page after this one; empty on the last page.
    ///
    /// For example `next_page_token`.
    pub next_page_token: Option<String>,
    /// Number of clusters on all pages together.
    ///
    /// For example `1`.
    pub total_size: Option<i64>,
    extra_: Extra,
}

impl ListClustersResponse {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(ListClustersResponse {
    clusters: "clusters",
    next_page_token: "nextPageToken",
    total_size: "totalSize",
});

/// Whether the logs of a cluster hide sensitive values.
///
/// Used in responses. Schema `dedicatedv1beta1LogRedactionPolicy`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct LogRedactionPolicy {
    /// ID of the cluster whose logs are meant.
    ///
    /// Required; for example `1`.
    pub cluster_id: Option<String>,
    /// Whether sensitive values are hidden in the logs.
    ///
    /// With `false`, user data can leak into logs. Such a policy is meant for the time of a diagnosis only.
    ///
    /// May be `null`; the server's default is `true`; for example `true`.
    pub redact_log: Option<bool>,
    extra_: Extra,
}

impl LogRedactionPolicy {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(LogRedactionPolicy {
    cluster_id: "clusterId",
    redact_log: "redactLog",
});

/// Response of [`pause_cluster`](crate::Client::pause_cluster).
///
/// Used in responses. Schema `v1beta1PauseClusterResponse`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct PauseClusterResponse {
    /// The cluster that is being paused.
    ///
    /// Required.
    pub cluster: Option<Cluster>,
    extra_: Extra,
}

impl PauseClusterResponse {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(PauseClusterResponse {
    cluster: "cluster",
});

/// Request body of [`reset_root_password`](crate::Client::reset_root_password).
///
/// Required to create: `root_password`.
///
/// Used in requests. Schema `v1beta1ClusterServiceResetRootPasswordBody`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ResetRootPasswordBody {
    /// The new password, of letters, digits and special characters.
    ///
    /// Required; secret: `Debug` masks it; 8 to 64 characters; for example `new_password`.
    pub root_password: Option<String>,
    extra_: Extra,
}

impl ResetRootPasswordBody {
    /// Creates an empty record.
    #[must_use]
    #[inline]
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

tidbcloud_core::record!(sent ResetRootPasswordBody {
    root_password: "rootPassword" [required, secret],
});

/// Response of [`reset_root_password`](crate::Client::reset_root_password), which is empty; the password is not repeated.
///
/// The response of a success, which has no fields. Schema `dedicatedv1beta1ResetRootPasswordResponse`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ResetRootPasswordResponse {
    extra_: Extra,
}

impl ResetRootPasswordResponse {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(ResetRootPasswordResponse {});

/// Response of [`resume_cluster`](crate::Client::resume_cluster).
///
/// Used in responses. Schema `v1beta1ResumeClusterResponse`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ResumeClusterResponse {
    /// The cluster that is being resumed.
    ///
    /// Required.
    pub cluster: Option<Cluster>,
    extra_: Extra,
}

impl ResumeClusterResponse {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(ResumeClusterResponse {
    cluster: "cluster",
});

/// Response of [`show_node_quota`](crate::Client::show_node_quota).
///
/// Used in responses. Schema `v1beta1ShowNodeQuotaResponse`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ShowNodeQuotaResponse {
    /// One entry for each component that has a limit.
    pub component_quotas: Option<Vec<ComponentQuota>>,
    extra_: Extra,
}

impl ShowNodeQuotaResponse {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(ShowNodeQuotaResponse {
    component_quotas: "componentQuotas",
});

/// A group of TiDB nodes with separate endpoints.
///
/// For [`create_cluster`](crate::Client::create_cluster), set
/// [`node_count`](struct@crate::types::TidbNodeGroup#structfield.node_count) and, if you like,
/// [`display_name`](struct@crate::types::TidbNodeGroup#structfield.display_name).
///
/// Required to create: `node_count`.
///
/// Used in requests and responses. Schema `dedicatedv1beta1TidbNodeGroup`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct TidbNodeGroup {
    /// ID of the cluster that the group belongs to. Unset is fine for the default group of a cluster that is being created.
    ///
    /// For example `1`.
    pub cluster_id: Option<String>,
    /// Name that you give the group.
    ///
    /// For example `DefaultGroup`.
    pub display_name: Option<String>,
    /// Addresses under which clients reach the group.
    ///
    /// Output only (ignored when sent).
    pub endpoints: Option<Vec<TidbNodeGroupEndpoint>>,
    /// Whether this is the group that was created with the cluster.
    ///
    /// Output only (ignored when sent); for example `false`.
    pub is_default_group: Option<bool>,
    /// Resource name of the group, `tidbNodeGroups/` and its ID.
    ///
    /// Output only (ignored when sent); for example `tidbNodeGroups/1`.
    pub name: Option<String>,
    /// Progress of a change of the group's nodes.
    ///
    /// Output only (ignored when sent).
    pub node_changing_progress: Option<ClusterNodeChangingProgress>,
    /// Number of TiDB nodes in the group.
    ///
    /// Required; at least 1; for example `2`.
    pub node_count: Option<i64>,
    /// Size of the group's nodes, in readable form.
    ///
    /// Output only (ignored when sent); for example `8 vCPU, 32 GiB`.
    pub node_spec_display_name: Option<String>,
    /// Size of the group's nodes. It is set for all groups at once, in `ClusterTidbNodeSetting::node_spec_key`.
    ///
    /// Output only (ignored when sent); for example `8C32G`.
    pub node_spec_key: Option<String>,
    /// Whether the group can be used.
    ///
    /// Output only (ignored when sent); for example `ACTIVE`.
    pub state: Option<TidbNodeGroupState>,
    /// ID of the group, which the private endpoint operations take.
    ///
    /// Output only (ignored when sent); for example `1`.
    pub tidb_node_group_id: Option<String>,
    extra_: Extra,
}

impl TidbNodeGroup {
    /// Creates an empty record.
    #[must_use]
    #[inline]
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
    #[inline]
    pub fn with_node_count(mut self, node_count: i64) -> Self {
        self.node_count = Some(node_count);
        self
    }
}

tidbcloud_core::record!(sent TidbNodeGroup {
    cluster_id: "clusterId",
    display_name: "displayName",
    endpoints: "endpoints" [output_only],
    is_default_group: "isDefaultGroup" [output_only],
    name: "name" [output_only],
    node_changing_progress: "nodeChangingProgress" [output_only],
    node_count: "nodeCount" [required],
    node_spec_display_name: "nodeSpecDisplayName" [output_only],
    node_spec_key: "nodeSpecKey" [output_only],
    state: "state" [output_only],
    tidb_node_group_id: "tidbNodeGroupId" [output_only],
});

/// An address under which clients reach a TiDB node group.
///
/// Used in responses. Schema `dedicatedv1beta1TidbNodeGroupEndpoint`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct TidbNodeGroupEndpoint {
    /// Kind of network that the address is reached over.
    ///
    /// Output only (ignored when sent); for example `PRIVATE_ENDPOINT`.
    pub connection_type: Option<TidbNodeGroupEndpointConnectionType>,
    /// Host name or IP address to connect to.
    ///
    /// For private endpoints it is not there at once: on AWS it appears once
    /// [`get_private_link_service`](crate::Client::get_private_link_service) shows an active service, on Google Cloud and Azure
    /// after [`create_private_endpoint_connection`](crate::Client::create_private_endpoint_connection).
    ///
    /// Output only (ignored when sent).
    pub host: Option<String>,
    /// Port to connect to.
    ///
    /// Output only (ignored when sent).
    pub port: Option<i64>,
    extra_: Extra,
}

impl TidbNodeGroupEndpoint {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(TidbNodeGroupEndpoint {
    connection_type: "connectionType" [output_only],
    host: "host" [output_only],
    port: "port" [output_only],
});

/// Request body of [`update_cluster`](crate::Client::update_cluster).
///
/// Fields that are not set stay as they are.
///
/// Used in requests. Schema `UpdateClusterBody`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct UpdateClusterBody {
    /// New name of the cluster.
    ///
    /// 4 to 64 characters; pattern `^[A-Za-z0-9][-A-Za-z0-9]{2,62}[A-Za-z0-9]$`; for example `foo-bar`.
    pub display_name: Option<String>,
    /// Labels of the cluster. The server does not support changing them yet.
    pub labels: Option<BTreeMap<String, String>>,
    /// New number or size of the TiDB nodes.
    pub tidb_node_setting: Option<UpdateTidbNodeSetting>,
    /// New number, size or storage of the TiFlash nodes.
    pub tiflash_node_setting: Option<UpdateStorageNodeSetting>,
    /// New number, size or storage of the TiKV nodes.
    pub tikv_node_setting: Option<UpdateStorageNodeSetting>,
    extra_: Extra,
}

impl UpdateClusterBody {
    /// Creates an empty record.
    #[must_use]
    #[inline]
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
    #[inline]
    pub fn with_tidb_node_setting(
        mut self,
        tidb_node_setting: UpdateTidbNodeSetting,
    ) -> Self {
        self.tidb_node_setting = Some(tidb_node_setting);
        self
    }

    /// Sets [`tiflash_node_setting`](struct@UpdateClusterBody#structfield.tiflash_node_setting).
    #[must_use]
    #[inline]
    pub fn with_tiflash_node_setting(
        mut self,
        tiflash_node_setting: UpdateStorageNodeSetting,
    ) -> Self {
        self.tiflash_node_setting = Some(tiflash_node_setting);
        self
    }

    /// Sets [`tikv_node_setting`](struct@UpdateClusterBody#structfield.tikv_node_setting).
    #[must_use]
    #[inline]
    pub fn with_tikv_node_setting(
        mut self,
        tikv_node_setting: UpdateStorageNodeSetting,
    ) -> Self {
        self.tikv_node_setting = Some(tikv_node_setting);
        self
    }
}

tidbcloud_core::record!(sent UpdateClusterBody {
    display_name: "displayName",
    labels: "labels",
    tidb_node_setting: "tidbNodeSetting",
    tiflash_node_setting: "tiflashNodeSetting",
    tikv_node_setting: "tikvNodeSetting",
});

/// New number, size or storage of the TiKV or TiFlash nodes of a cluster.
///
/// Used in requests. Schema `v1beta1UpdateClusterRequestStorageNodeSetting`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct UpdateStorageNodeSetting {
    /// Number of nodes of this component.
    ///
    /// For TiFlash, 0 removes all its nodes. For TiKV, 0 is ignored.
    ///
    /// May be `null`; for example `3`.
    pub node_count: Option<i64>,
    /// Size of each node, by a key of [`list_node_specs`](crate::Client::list_node_specs).
    ///
    /// For example `8C32G`.
    pub node_spec_key: Option<String>,
    /// Input and output operations per second of the disk with the Raft log.
    ///
    /// Unset means the server's choice. [`NodeSpec`](crate::types::NodeSpec) has the limits.
    ///
    /// May be `null`; for example `3000`.
    pub raft_store_iops: Option<i64>,
    /// Storage of each node in GiB. [`NodeSpec`](crate::types::NodeSpec) has the limits.
    ///
    /// For example `500`.
    pub storage_size_gi: Option<i64>,
    /// Kind of disks of each node.
    ///
    /// The document names [`Basic`](crate::types::StorageType::Basic) as the default for unset; set the present type to be sure
    /// that it stays.
    ///
    /// For example `Standard`.
    pub storage_type: Option<StorageType>,
    extra_: Extra,
}

impl UpdateStorageNodeSetting {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`node_count`](struct@UpdateStorageNodeSetting#structfield.node_count).
    #[must_use]
    #[inline]
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
    #[inline]
    pub fn with_raft_store_iops(mut self, raft_store_iops: i64) -> Self {
        self.raft_store_iops = Some(raft_store_iops);
        self
    }

    /// Sets [`storage_size_gi`](struct@UpdateStorageNodeSetting#structfield.storage_size_gi).
    #[must_use]
    #[inline]
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

tidbcloud_core::record!(sent UpdateStorageNodeSetting {
    node_count: "nodeCount",
    node_spec_key: "nodeSpecKey",
    raft_store_iops: "raftStoreIops",
    storage_size_gi: "storageSizeGi",
    storage_type: "storageType",
});

/// New number of nodes of one TiDB node group.
///
/// Used in requests. Schema `UpdateClusterRequestTidbNodeSettingTidbNodeGroup`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct UpdateTidbNodeGroup {
    /// Number of TiDB nodes that the group should have.
    ///
    /// May be `null`; at least 1; for example `2`.
    pub node_count: Option<i64>,
    /// ID of the group; unset means the default group.
    ///
    /// For example `1`.
    pub tidb_node_group_id: Option<String>,
    extra_: Extra,
}

impl UpdateTidbNodeGroup {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`node_count`](struct@UpdateTidbNodeGroup#structfield.node_count).
    #[must_use]
    #[inline]
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

tidbcloud_core::record!(sent UpdateTidbNodeGroup {
    node_count: "nodeCount",
    tidb_node_group_id: "tidbNodeGroupId",
});

/// New number or size of the TiDB nodes of a cluster.
///
/// Used in requests. Schema `v1beta1UpdateClusterRequestTidbNodeSetting`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct UpdateTidbNodeSetting {
    /// Size of each node, by a key of [`list_node_specs`](crate::Client::list_node_specs).
    ///
    /// For example `8C32G`.
    pub node_spec_key: Option<String>,
    /// Groups whose number of nodes is to change.
    pub tidb_node_groups: Option<Vec<UpdateTidbNodeGroup>>,
    extra_: Extra,
}

impl UpdateTidbNodeSetting {
    /// Creates an empty record.
    #[must_use]
    #[inline]
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

tidbcloud_core::record!(sent UpdateTidbNodeSetting {
    node_spec_key: "nodeSpecKey",
    tidb_node_groups: "tidbNodeGroups",
});

/// The rules that the pause of a cluster follows.
///
/// Open enum: a value that is not listed here is kept in [`ClusterPausePlanType::Unknown`]. Schema
/// `dedicatedv1beta1ClusterPausePlanType`.
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
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(ClusterPausePlanType or Unknown {
    Normal: "NORMAL",
    Deprecate: "DEPRECATE",
});

/// State of a cluster.
///
/// Open enum: a value that is not listed here is kept in [`ClusterState::Unknown`]. Schema `commonv1beta1ClusterState`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ClusterState {
    /// It is being created; [`Active`](crate::types::ClusterState::Active) follows.
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
    /// It has been deleted.
    ///
    /// Value `DELETED`.
    Deleted,
    /// It cannot be used, although it is not being deleted.
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
    /// Its configuration is being changed; [`Active`](crate::types::ClusterState::Active) follows.
    ///
    /// Value `MODIFYING`.
    Modifying,
    /// It is being paused; [`Paused`](crate::types::ClusterState::Paused) follows.
    ///
    /// Value `PAUSING`.
    Pausing,
    /// It is paused. Only [`resume_cluster`](crate::Client::resume_cluster) or its pause plan starts it again.
    ///
    /// Value `PAUSED`.
    Paused,
    /// It is being started after a pause; [`Active`](crate::types::ClusterState::Active) follows.
    ///
    /// Value `RESUMING`.
    Resuming,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(ClusterState or Unknown {
    Creating: "CREATING",
    Deleting: "DELETING",
    Active: "ACTIVE",
    Restoring: "RESTORING",
    Maintenance: "MAINTENANCE",
    Deleted: "DELETED",
    Inactive: "INACTIVE",
    Upgrading: "UPGRADING",
    Importing: "IMPORTING",
    Modifying: "MODIFYING",
    Pausing: "PAUSING",
    Paused: "PAUSED",
    Resuming: "RESUMING",
});

/// The kind of network that an endpoint of a TiDB node group is reached over.
///
/// Open enum: a value that is not listed here is kept in [`TidbNodeGroupEndpointConnectionType::Unknown`]. Schema
/// `v1beta1TidbNodeGroupEndpointConnectionType`.
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
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(TidbNodeGroupEndpointConnectionType or Unknown {
    Public: "PUBLIC",
    VpcPeering: "VPC_PEERING",
    PrivateEndpoint: "PRIVATE_ENDPOINT",
});

/// Whether a TiDB node group can be used.
///
/// Open enum: a value that is not listed here is kept in [`TidbNodeGroupState::Unknown`]. Schema
/// `dedicatedv1beta1TidbNodeGroupState`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TidbNodeGroupState {
    /// It is ready for use.
    ///
    /// Right after a change is requested the state may still be this one; look again after a minute.
    ///
    /// Value `ACTIVE`.
    Active,
    /// It is being changed; [`Active`](crate::types::TidbNodeGroupState::Active) follows.
    ///
    /// Value `MODIFYING`.
    Modifying,
    /// It is paused, together with its cluster.
    ///
    /// Value `PAUSED`.
    Paused,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(TidbNodeGroupState or Unknown {
    Active: "ACTIVE",
    Modifying: "MODIFYING",
    Paused: "PAUSED",
});
