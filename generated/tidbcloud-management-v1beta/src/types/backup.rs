// Written by `cargo xtask generate` from management v1beta; edits are lost.

use tidbcloud_core::UnknownValue;
use tidbcloud_core::generated::Extra;
use tidbcloud_core::jiff::Timestamp;

/// A backup of a cluster, manual or automatic.
///
/// Used in responses. Schema `openapiGetBackupOfClusterResp`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Backup {
    /// When the backup was created.
    ///
    /// Wire name `create_timestamp`; RFC 3339 on the wire; for example `2020-01-01T00:00:00Z`.
    pub create_timestamp: Option<Timestamp>,
    /// Note that was given with a manual backup.
    ///
    /// For example `backup for cluster upgrade in 2022/06/07`.
    pub description: Option<String>,
    /// Id of the backup, for [`get_backup_of_cluster`](crate::Client::get_backup_of_cluster),
    /// [`delete_backup`](crate::Client::delete_backup) and [`create_restore_task`](crate::Client::create_restore_task).
    ///
    /// Digits in a string on the wire; for example `1`.
    pub id: Option<u64>,
    /// Name that was given to the backup; not necessarily unique.
    ///
    /// For example `backup-1`.
    pub name: Option<String>,
    /// Size of the backup in bytes.
    ///
    /// Digits in a string on the wire; for example `102400`.
    pub size: Option<u64>,
    /// How far the backup is.
    ///
    /// For example `SUCCESS`.
    pub status: Option<BackupStatus>,
    /// Whether the backup was requested or taken on schedule.
    ///
    /// For example `MANUAL`.
    pub r#type: Option<BackupType>,
    extra_: Extra,
}

impl Backup {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(Backup {
    create_timestamp: "create_timestamp",
    description: "description",
    id: "id" [text],
    name: "name",
    size: "size" [text],
    status: "status",
    r#type: "type",
});

/// A manual backup to take.
///
/// Required to create: `name`.
///
/// Used in requests. Schema `CreateBackupReq`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateBackupRequest {
    /// Note that helps to distinguish the backup from others.
    ///
    /// May be `null`; at most 256 characters; for example `backup-1`.
    pub description: Option<String>,
    /// Name of the backup.
    ///
    /// It need not be unique, but a unique one is easier to find in
    /// [`list_back_up_of_cluster`](crate::Client::list_back_up_of_cluster).
    ///
    /// Required; for example `backup-1`.
    pub name: Option<String>,
    extra_: Extra,
}

impl CreateBackupRequest {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`description`](struct@CreateBackupRequest#structfield.description).
    #[must_use]
    pub fn with_description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// Sets [`name`](struct@CreateBackupRequest#structfield.name).
    #[must_use]
    pub fn with_name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
}

tidbcloud_core::record!(sent CreateBackupRequest {
    description: "description",
    name: "name" [required],
});

/// The manual backup that was started.
///
/// Used in responses. Schema `openapiCreateBackupResp`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateBackupResponse {
    /// Id of the backup, for [`get_backup_of_cluster`](crate::Client::get_backup_of_cluster) and
    /// [`create_restore_task`](crate::Client::create_restore_task).
    ///
    /// Digits in a string on the wire; for example `1`.
    pub id: Option<u64>,
    extra_: Extra,
}

impl CreateBackupResponse {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(CreateBackupResponse {
    id: "id" [text],
});

/// A page of the backups of a cluster.
///
/// Used in responses. Schema `openapiListBackupOfClusterResp`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ListBackupsOfClusterResponse {
    /// Backups of this page.
    pub items: Option<Vec<Backup>>,
    /// Number of backups on all pages together.
    ///
    /// For example `10`.
    pub total: Option<i64>,
    extra_: Extra,
}

impl ListBackupsOfClusterResponse {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(ListBackupsOfClusterResponse {
    items: "items",
    total: "total",
});

/// How far a backup is.
///
/// Open enum: a value that is not listed here is kept in [`BackupStatus::Unknown`]. Schema
/// `openapiGetBackupOfClusterRespStatusEnum`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BackupStatus {
    /// The backup has not begun.
    ///
    /// Value `PENDING`.
    Pending,
    /// The backup is being taken.
    ///
    /// Value `RUNNING`.
    Running,
    /// The backup failed; it cannot be restored.
    ///
    /// Value `FAILED`.
    Failed,
    /// The backup is complete and can be restored.
    ///
    /// Value `SUCCESS`.
    Success,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(BackupStatus or Unknown {
    Pending: "PENDING",
    Running: "RUNNING",
    Failed: "FAILED",
    Success: "SUCCESS",
});

/// Reason why TiDB Cloud took a backup.
///
/// Open enum: a value that is not listed here is kept in [`BackupType::Unknown`]. Schema `openapiBackupTypeEnum`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BackupType {
    /// Requested, for example with [`create_backup`](crate::Client::create_backup).
    ///
    /// Value `MANUAL`.
    Manual,
    /// Taken by TiDB Cloud on the backup schedule of the cluster.
    ///
    /// Value `AUTO`.
    Auto,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(BackupType or Unknown {
    Manual: "MANUAL",
    Auto: "AUTO",
});
