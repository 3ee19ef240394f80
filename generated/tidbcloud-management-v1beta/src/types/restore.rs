// Written by `cargo xtask generate` from management v1beta; edits are lost.

use tidbcloud_core::generated as wire;
use super::ClusterConfig;

/// The new cluster that a restore task fills.
///
/// Held by replies. Schema `openapiClusterInfoOfRestore`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ClusterInfoOfRestore {
    /// Id of the new cluster, for `get_cluster`.
    ///
    /// Wire name `id`; digits in a string on the wire; for example `1`.
    pub id: Option<u64>,
    /// Name that the restore request gave to the new cluster.
    ///
    /// Wire name `name`; for example `cluster-1`.
    pub name: Option<String>,
    /// State of the new cluster, in the words of `ClusterStatus`; besides those, `CLEARED` occurs.
    ///
    /// Wire name `status`; for example `AVAILABLE`.
    pub status: Option<String>,
}

impl ClusterInfoOfRestore {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for ClusterInfoOfRestore {
    const NAME: &'static str = "ClusterInfoOfRestore";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("id", "id").form(wire::Form::Text),
        wire::Field::new("name", "name"),
        wire::Field::new("status", "status"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.id,
                1 => &self.name,
                2 => &self.status,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.id,
                1 => &mut self.name,
                2 => &mut self.status,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ClusterInfoOfRestore);

/// A backup to restore, and the cluster to restore it into.
///
/// Sent in requests. Schema `CreateRestoreReq`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateRestoreRequest {
    /// Backup to restore, as `list_back_up_of_cluster` returns its id.
    ///
    /// Wire name `backup_id`; required; digits in a string on the wire; for example `1`.
    pub backup_id: Option<u64>,
    /// Configuration of the new cluster.
    ///
    /// Its nodes must not be smaller than those of the cluster that was backed up.
    ///
    /// Wire name `config`; required.
    pub config: Option<ClusterConfig>,
    /// Name of the new cluster, other than that of the cluster that was backed up.
    ///
    /// It has 4 to 64 ASCII letters, digits and hyphens, with no hyphen at either end.
    ///
    /// Wire name `name`; required; pattern `^[A-Za-z0-9][-A-Za-z0-9]{2,62}[A-Za-z0-9]$`; for example `Cluster0`.
    pub name: Option<String>,
}

impl CreateRestoreRequest {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`backup_id`](struct@CreateRestoreRequest#structfield.backup_id).
    #[must_use]
    pub fn with_backup_id(mut self, backup_id: u64) -> Self {
        self.backup_id = Some(backup_id);
        self
    }

    /// Sets [`config`](struct@CreateRestoreRequest#structfield.config).
    #[must_use]
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

impl wire::Record for CreateRestoreRequest {
    const NAME: &'static str = "CreateRestoreRequest";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("backup_id", "backup_id").form(wire::Form::Text),
        wire::Field::new("config", "config"),
        wire::Field::new("name", "name"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.backup_id,
                1 => &self.config,
                2 => &self.name,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.backup_id,
                1 => &mut self.config,
                2 => &mut self.name,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(CreateRestoreRequest);

/// The restore that was started.
///
/// Held by replies. Schema `openapiCreateRestoreResp`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateRestoreResponse {
    /// Id of the new cluster that receives the data, for `get_cluster`.
    ///
    /// Wire name `cluster_id`; digits in a string on the wire; for example `1`.
    pub cluster_id: Option<u64>,
    /// Id of the restore task, for `get_restore_task`.
    ///
    /// Wire name `id`; digits in a string on the wire; for example `1`.
    pub id: Option<u64>,
}

impl CreateRestoreResponse {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for CreateRestoreResponse {
    const NAME: &'static str = "CreateRestoreResponse";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("cluster_id", "cluster_id").form(wire::Form::Text),
        wire::Field::new("id", "id").form(wire::Form::Text),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.cluster_id,
                1 => &self.id,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.cluster_id,
                1 => &mut self.id,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(CreateRestoreResponse);

/// A page of the restore tasks of a project.
///
/// Held by replies. Schema `openapiListRestoreOfProjectResp`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ListRestoresOfProjectResponse {
    /// Restore tasks of this page.
    ///
    /// Wire name `items`.
    pub items: Option<Vec<Restore>>,
    /// Number of restore tasks on all pages together.
    ///
    /// Wire name `total`; for example `10`.
    pub total: Option<i64>,
}

impl ListRestoresOfProjectResponse {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for ListRestoresOfProjectResponse {
    const NAME: &'static str = "ListRestoresOfProjectResponse";

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

tidbcloud_core::record!(ListRestoresOfProjectResponse);

/// A restore task: a backup that is put into a new cluster.
///
/// Held by replies. Schema `openapiGetRestoreResp`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Restore {
    /// Id of the backup that is restored.
    ///
    /// Wire name `backup_id`; digits in a string on the wire; for example `1`.
    pub backup_id: Option<u64>,
    /// The new cluster that receives the data.
    ///
    /// Wire name `cluster`.
    pub cluster: Option<ClusterInfoOfRestore>,
    /// Id of the cluster that the backup was taken of.
    ///
    /// The new cluster is in `cluster`. In the reply of `create_restore_task`, the field of the same name means the new
    /// one.
    ///
    /// Wire name `cluster_id`; digits in a string on the wire; for example `1`.
    pub cluster_id: Option<u64>,
    /// Creation time, according to the published document that of the backup.
    ///
    /// Wire name `create_timestamp`; RFC 3339 on the wire; for example `2020-01-01T00:00:00Z`.
    pub create_timestamp: Option<tidbcloud_core::jiff::Timestamp>,
    /// Why the restore failed; of use only when the status is `FAILED`.
    ///
    /// Wire name `error_message`; for example `Please contact support.`.
    pub error_message: Option<String>,
    /// Id of the restore task, for `get_restore_task`.
    ///
    /// Wire name `id`; digits in a string on the wire; for example `1`.
    pub id: Option<u64>,
    /// How far the restore is.
    ///
    /// Wire name `status`; for example `PENDING`.
    pub status: Option<RestoreStatus>,
}

impl Restore {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for Restore {
    const NAME: &'static str = "Restore";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("backup_id", "backup_id").form(wire::Form::Text),
        wire::Field::new("cluster", "cluster"),
        wire::Field::new("cluster_id", "cluster_id").form(wire::Form::Text),
        wire::Field::new("create_timestamp", "create_timestamp"),
        wire::Field::new("error_message", "error_message"),
        wire::Field::new("id", "id").form(wire::Form::Text),
        wire::Field::new("status", "status"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.backup_id,
                1 => &self.cluster,
                2 => &self.cluster_id,
                3 => &self.create_timestamp,
                4 => &self.error_message,
                5 => &self.id,
                6 => &self.status,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.backup_id,
                1 => &mut self.cluster,
                2 => &mut self.cluster_id,
                3 => &mut self.create_timestamp,
                4 => &mut self.error_message,
                5 => &mut self.id,
                6 => &mut self.status,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(Restore);

/// How far a restore task is.
///
/// An open enum: a value that is not listed here is kept in [`RestoreStatus::Unknown`]. Schema `openapiGetRestoreRespStatusEnum`.
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
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for RestoreStatus {
    const NAME: &'static str = "RestoreStatus";

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

tidbcloud_core::open_enum!(RestoreStatus);
