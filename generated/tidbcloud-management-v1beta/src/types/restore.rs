// Written by `cargo xtask generate` from management v1beta; edits are lost.

use tidbcloud_core::UnknownValue;
use tidbcloud_core::generated::Extra;
use tidbcloud_core::jiff::Timestamp;
use super::ClusterConfig;

/// The new cluster that a restore task fills.
///
/// Used in responses. Schema `openapiClusterInfoOfRestore`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ClusterInfoOfRestore {
    /// Id of the new cluster, for [`get_cluster`](crate::Client::get_cluster).
    ///
    /// Digits in a string on the wire; for example `1`.
    pub id: Option<u64>,
    /// Name that the restore request gave to the new cluster.
    ///
    /// For example `cluster-1`.
    pub name: Option<String>,
    /// State of the new cluster, in the words of [`ClusterStatus`](crate::types::ClusterStatus); besides those, `CLEARED`
    /// occurs.
    ///
    /// For example `AVAILABLE`.
    pub status: Option<String>,
    extra_: Extra,
}

impl ClusterInfoOfRestore {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(ClusterInfoOfRestore {
    id: "id" [text],
    name: "name",
    status: "status",
});

/// A backup to restore, and the cluster to restore it into.
///
/// Required to create: `backup_id`, `config`, `name`.
///
/// Used in requests. Schema `CreateRestoreReq`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateRestoreRequest {
    /// Backup to restore, as [`list_back_up_of_cluster`](crate::Client::list_back_up_of_cluster) returns its id.
    ///
    /// Wire name `backup_id`; required; digits in a string on the wire; for example `1`.
    pub backup_id: Option<u64>,
    /// Configuration of the new cluster.
    ///
    /// Its nodes must not be smaller than those of the cluster that was backed up.
    ///
    /// Required.
    pub config: Option<ClusterConfig>,
    /// Name of the new cluster, other than that of the cluster that was backed up.
    ///
    /// It has 4 to 64 ASCII letters, digits and hyphens, with no hyphen at either end.
    ///
    /// Required; pattern `^[A-Za-z0-9][-A-Za-z0-9]{2,62}[A-Za-z0-9]$`; for example `Cluster0`.
    pub name: Option<String>,
    extra_: Extra,
}

impl CreateRestoreRequest {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`backup_id`](struct@CreateRestoreRequest#structfield.backup_id).
    #[must_use]
    #[inline]
    pub fn with_backup_id(mut self, backup_id: u64) -> Self {
        self.backup_id = Some(backup_id);
        self
    }

    /// Sets [`config`](struct@CreateRestoreRequest#structfield.config).
    #[must_use]
    #[inline]
    pub fn with_config(mut self, config: ClusterConfig) -> Self {
        self.config = Some(config);
        self
    }

    /// Sets [`name`](struct@CreateRestoreRequest#structfield.name).
    #[must_use]
    pub fn with_name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
}

tidbcloud_core::record!(sent CreateRestoreRequest {
    backup_id: "backup_id" [text, required],
    config: "config" [required],
    name: "name" [required],
});

/// The restore that was started.
///
/// Used in responses. Schema `openapiCreateRestoreResp`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateRestoreResponse {
    /// Id of the new cluster that receives the data, for [`get_cluster`](crate::Client::get_cluster).
    ///
    /// Wire name `cluster_id`; digits in a string on the wire; for example `1`.
    pub cluster_id: Option<u64>,
    /// Id of the restore task, for [`get_restore_task`](crate::Client::get_restore_task).
    ///
    /// Digits in a string on the wire; for example `1`.
    pub id: Option<u64>,
    extra_: Extra,
}

impl CreateRestoreResponse {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(CreateRestoreResponse {
    cluster_id: "cluster_id" [text],
    id: "id" [text],
});

/// A page of the restore tasks of a project.
///
/// Used in responses. Schema `openapiListRestoreOfProjectResp`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ListRestoresOfProjectResponse {
    /// Restore tasks of this page.
    pub items: Option<Vec<Restore>>,
    /// Number of restore tasks on all pages together.
    ///
    /// For example `10`.
    pub total: Option<i64>,
    extra_: Extra,
}

impl ListRestoresOfProjectResponse {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(ListRestoresOfProjectResponse {
    items: "items",
    total: "total",
});

/// A restore task: a backup that is put into a new cluster.
///
/// Used in responses. Schema `openapiGetRestoreResp`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Restore {
    /// Id of the backup that is restored.
    ///
    /// Wire name `backup_id`; digits in a string on the wire; for example `1`.
    pub backup_id: Option<u64>,
    /// The new cluster that receives the data.
    pub cluster: Option<ClusterInfoOfRestore>,
    /// Id of the cluster that the backup was taken of.
    ///
    /// The new cluster is in [`cluster`](struct@crate::types::Restore#structfield.cluster). In the response of
    /// [`create_restore_task`](crate::Client::create_restore_task), the field of the same name means the new one.
    ///
    /// Wire name `cluster_id`; digits in a string on the wire; for example `1`.
    pub cluster_id: Option<u64>,
    /// Creation time, according to the published document that of the backup.
    ///
    /// Wire name `create_timestamp`; RFC 3339 on the wire; for example `2020-01-01T00:00:00Z`.
    pub create_timestamp: Option<Timestamp>,
    /// Why the restore failed; of use only when the status is `FAILED`.
    ///
    /// Wire name `error_message`; for example `Please contact support.`.
    pub error_message: Option<String>,
    /// Id of the restore task, for [`get_restore_task`](crate::Client::get_restore_task).
    ///
    /// Digits in a string on the wire; for example `1`.
    pub id: Option<u64>,
    /// How far the restore is.
    ///
    /// For example `PENDING`.
    pub status: Option<RestoreStatus>,
    extra_: Extra,
}

impl Restore {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(Restore {
    backup_id: "backup_id" [text],
    cluster: "cluster",
    cluster_id: "cluster_id" [text],
    create_timestamp: "create_timestamp",
    error_message: "error_message",
    id: "id" [text],
    status: "status",
});

/// How far a restore task is.
///
/// Open enum: a value that is not listed here is kept in [`RestoreStatus::Unknown`]. Schema
/// `openapiGetRestoreRespStatusEnum`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RestoreStatus {
    /// The restore has not begun.
    ///
    /// Value `PENDING`.
    Pending,
    /// Data are being restored into the new cluster.
    ///
    /// Value `RUNNING`.
    Running,
    /// The restore failed; `error_message` says why.
    ///
    /// Value `FAILED`.
    Failed,
    /// All data have been restored.
    ///
    /// Value `SUCCESS`.
    Success,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(RestoreStatus or Unknown {
    Pending: "PENDING",
    Running: "RUNNING",
    Failed: "FAILED",
    Success: "SUCCESS",
});
