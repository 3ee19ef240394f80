// Written by `cargo xtask generate` from management v1beta; edits are lost.

use tidbcloud_core::generated as wire;

/// A backup of a cluster, manual or automatic.
///
/// Held by replies. Schema `openapiGetBackupOfClusterResp`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Backup {
    /// When the backup was created.
    ///
    /// Wire name `create_timestamp`; RFC 3339 on the wire; for example `2020-01-01T00:00:00Z`.
    pub create_timestamp: Option<tidbcloud_core::jiff::Timestamp>,
    /// Note that was given with a manual backup.
    ///
    /// Wire name `description`; for example `backup for cluster upgrade in 2022/06/07`.
    pub description: Option<String>,
    /// Id of the backup, for `get_backup_of_cluster`, `delete_backup` and `create_restore_task`.
    ///
    /// Wire name `id`; digits in a string on the wire; for example `1`.
    pub id: Option<u64>,
    /// Name that was given to the backup; not necessarily unique.
    ///
    /// Wire name `name`; for example `backup-1`.
    pub name: Option<String>,
    /// Size of the backup in bytes.
    ///
    /// Wire name `size`; digits in a string on the wire; for example `102400`.
    pub size: Option<u64>,
    /// How far the backup is.
    ///
    /// Wire name `status`; for example `SUCCESS`.
    pub status: Option<BackupStatus>,
    /// Whether the backup was requested or taken on schedule.
    ///
    /// Wire name `type`; for example `MANUAL`.
    pub r#type: Option<BackupType>,
}

impl Backup {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for Backup {
    const NAME: &'static str = "Backup";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("create_timestamp", "create_timestamp"),
        wire::Field::new("description", "description"),
        wire::Field::new("id", "id").form(wire::Form::Text),
        wire::Field::new("name", "name"),
        wire::Field::new("size", "size").form(wire::Form::Text),
        wire::Field::new("status", "status"),
        wire::Field::new("type", "type"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.create_timestamp,
                1 => &self.description,
                2 => &self.id,
                3 => &self.name,
                4 => &self.size,
                5 => &self.status,
                6 => &self.r#type,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.create_timestamp,
                1 => &mut self.description,
                2 => &mut self.id,
                3 => &mut self.name,
                4 => &mut self.size,
                5 => &mut self.status,
                6 => &mut self.r#type,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(Backup);

/// A manual backup to take.
///
/// Sent in requests. Schema `CreateBackupReq`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateBackupRequest {
    /// Note that helps to tell the backup from others.
    ///
    /// Wire name `description`; may be `null`; at most 256 characters; for example `backup-1`.
    pub description: Option<String>,
    /// Name of the backup.
    ///
    /// It need not be unique, but a unique one is easier to find in `list_back_up_of_cluster`.
    ///
    /// Wire name `name`; required; for example `backup-1`.
    pub name: Option<String>,
}

impl CreateBackupRequest {
    /// A record with nothing set.
    #[must_use]
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

impl wire::Record for CreateBackupRequest {
    const NAME: &'static str = "CreateBackupRequest";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("description", "description"),
        wire::Field::new("name", "name"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.description,
                1 => &self.name,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.description,
                1 => &mut self.name,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(CreateBackupRequest);

/// The manual backup that was started.
///
/// Held by replies. Schema `openapiCreateBackupResp`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateBackupResponse {
    /// Id of the backup, for `get_backup_of_cluster` and `create_restore_task`.
    ///
    /// Wire name `id`; digits in a string on the wire; for example `1`.
    pub id: Option<u64>,
}

impl CreateBackupResponse {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for CreateBackupResponse {
    const NAME: &'static str = "CreateBackupResponse";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("id", "id").form(wire::Form::Text),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.id,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.id,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(CreateBackupResponse);

/// A page of the backups of a cluster.
///
/// Held by replies. Schema `openapiListBackupOfClusterResp`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ListBackupsOfClusterResponse {
    /// Backups of this page.
    ///
    /// Wire name `items`.
    pub items: Option<Vec<Backup>>,
    /// Number of backups on all pages together.
    ///
    /// Wire name `total`; for example `10`.
    pub total: Option<i64>,
}

impl ListBackupsOfClusterResponse {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for ListBackupsOfClusterResponse {
    const NAME: &'static str = "ListBackupsOfClusterResponse";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("items", "items"),
        wire::Field::new("total", "total"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.items,
                1 => &self.total,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.items,
                1 => &mut self.total,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ListBackupsOfClusterResponse);

/// How far a backup is.
///
/// An open enum: a value that is not listed here is kept in [`BackupStatus::Unknown`]. Schema `openapiGetBackupOfClusterRespStatusEnum`.
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
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for BackupStatus {
    const NAME: &'static str = "BackupStatus";

    const VALUES: &'static [Self] = &[
        Self::Pending,
        Self::Running,
        Self::Failed,
        Self::Success,
    ];

    fn as_str(&self) -> &str {
        match self {
            Self::Pending => "PENDING",
            Self::Running => "RUNNING",
            Self::Failed => "FAILED",
            Self::Success => "SUCCESS",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(BackupStatus);

/// What made TiDB Cloud take a backup.
///
/// An open enum: a value that is not listed here is kept in [`BackupType::Unknown`]. Schema `openapiBackupTypeEnum`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BackupType {
    /// Requested, for example with `create_backup`.
    ///
    /// Value `MANUAL`.
    Manual,
    /// Taken by TiDB Cloud on the backup schedule of the cluster.
    ///
    /// Value `AUTO`.
    Auto,
    /// A value that this version of the crate does not list.
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for BackupType {
    const NAME: &'static str = "BackupType";

    const VALUES: &'static [Self] = &[Self::Manual, Self::Auto];

    fn as_str(&self) -> &str {
        match self {
            Self::Manual => "MANUAL",
            Self::Auto => "AUTO",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(BackupType);
