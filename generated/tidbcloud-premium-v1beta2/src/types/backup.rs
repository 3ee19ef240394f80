// Written by `cargo xtask generate` from premium v1beta2; edits are lost.

use tidbcloud_core::UnknownValue;
use tidbcloud_core::generated::Extra;
use tidbcloud_core::jiff::Timestamp;
use super::{CloudProvider, Instance, ServicePlan};

/// A backup of an instance.
///
/// Used in responses. Schema `v1beta2Backup`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Backup {
    /// Time that the data is of, as the server writes it.
    ///
    /// Output only (ignored when sent).
    pub backup_ts: Option<String>,
    /// When the backup was made.
    ///
    /// Output only (ignored when sent); RFC 3339 on the wire.
    pub create_time: Option<Timestamp>,
    /// Whether the key that the data was encrypted with is your own.
    ///
    /// It means something only where [`encryption_key_id`](struct@crate::types::Backup#structfield.encryption_key_id) is not
    /// `0`.
    ///
    /// Output only (ignored when sent).
    pub customer_managed: Option<bool>,
    /// Text about the backup. No operation sets it.
    ///
    /// Output only (ignored when sent).
    pub description: Option<String>,
    /// Name of the backup, which was `CreateInstanceBackupBody::name` for one that was made by hand.
    ///
    /// Output only (ignored when sent).
    pub display_name: Option<String>,
    /// ID of the key that the data of the instance was encrypted with; `0` without encryption.
    ///
    /// Output only (ignored when sent).
    pub encryption_key_id: Option<String>,
    /// When the backup will be removed.
    ///
    /// Output only (ignored when sent); RFC 3339 on the wire.
    pub expiration_time: Option<Timestamp>,
    /// ID of the backup, as [`restore_instance`](crate::Client::restore_instance) and
    /// [`delete_backup`](crate::Client::delete_backup) take it.
    ///
    /// Output only (ignored when sent).
    pub id: Option<String>,
    /// ID of the organization that owns the backup.
    ///
    /// Output only (ignored when sent).
    pub organization_id: Option<String>,
    /// ID of the region that the backup is in.
    ///
    /// Output only (ignored when sent).
    pub region_id: Option<String>,
    /// Plan of the instance that the backup is from.
    ///
    /// Output only (ignored when sent); for example `Premium`.
    pub service_plan: Option<ServicePlan>,
    /// Size in bytes.
    ///
    /// Output only (ignored when sent); digits in a string on the wire.
    pub size_bytes: Option<i64>,
    /// Current state of the backup.
    ///
    /// Output only (ignored when sent).
    pub state: Option<BackupState>,
    /// ID of the instance that the backup is from.
    ///
    /// Wire name `tidbId`; output only (ignored when sent).
    pub instance_id: Option<String>,
    /// Whether it was started automatically or by hand.
    ///
    /// Output only (ignored when sent).
    pub trigger_type: Option<BackupTriggerType>,
    /// Kind of the backup.
    ///
    /// Output only (ignored when sent).
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
    backup_ts: "backupTs" [output_only],
    create_time: "createTime" [output_only],
    customer_managed: "customerManaged" [output_only],
    description: "description" [output_only],
    display_name: "displayName" [output_only],
    encryption_key_id: "encryptionKeyId" [output_only],
    expiration_time: "expirationTime" [output_only],
    id: "id" [output_only],
    organization_id: "organizationId" [output_only],
    region_id: "regionId" [output_only],
    service_plan: "servicePlan" [output_only],
    size_bytes: "sizeBytes" [text, output_only],
    state: "state" [output_only],
    instance_id: "tidbId" [output_only],
    trigger_type: "triggerType" [output_only],
    r#type: "type" [output_only],
});

/// The access key for a bucket with backups.
///
/// Required to create: `access_key_id`, `access_key_secret`.
///
/// Used in requests. Schema `v1beta2BackupStorageAuth`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct BackupStorageAuth {
    /// ID of the access key.
    ///
    /// Required; secret: `Debug` masks it.
    pub access_key_id: Option<String>,
    /// Secret part of the access key.
    ///
    /// Required; secret: `Debug` masks it.
    pub access_key_secret: Option<String>,
    extra_: Extra,
}

impl BackupStorageAuth {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`access_key_id`](struct@BackupStorageAuth#structfield.access_key_id).
    #[must_use]
    pub fn with_access_key_id(mut self, access_key_id: impl Into<String>) -> Self {
        self.access_key_id = Some(access_key_id.into());
        self
    }

    /// Sets [`access_key_secret`](struct@BackupStorageAuth#structfield.access_key_secret).
    #[must_use]
    pub fn with_access_key_secret(
        mut self,
        access_key_secret: impl Into<String>,
    ) -> Self {
        self.access_key_secret = Some(access_key_secret.into());
        self
    }
}

tidbcloud_core::record!(sent BackupStorageAuth {
    access_key_id: "accessKeyId" [required, secret],
    access_key_secret: "accessKeySecret" [required, secret],
});

/// A bucket with a backup of a TiDB outside of this API, which was written to object storage.
///
/// Required to create: `auth`, `bucket_uri`, `cloud_provider`.
///
/// Used in requests. Schema `v1beta2ClassicBackupStorage`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ClassicBackupStorage {
    /// Access to the bucket.
    ///
    /// Required.
    pub auth: Option<BackupStorageAuth>,
    /// Bucket and path of the backup.
    ///
    /// `s3://bucket/path/` for Amazon S3, `oss://bucket/path/` for Alibaba Cloud OSS.
    ///
    /// Required; for example `s3://my-backup-bucket/tidb-backups/`.
    pub bucket_uri: Option<String>,
    /// Cloud provider of the bucket. Only AWS and Alibaba Cloud are possible so far.
    ///
    /// Required; for example `aws`.
    pub cloud_provider: Option<CloudProvider>,
    /// ID of the region of the bucket, for example `alicloud-cn-shanghai`. Alibaba Cloud needs it.
    pub region_id: Option<String>,
    extra_: Extra,
}

impl ClassicBackupStorage {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`auth`](struct@ClassicBackupStorage#structfield.auth).
    #[must_use]
    #[inline]
    pub fn with_auth(mut self, auth: BackupStorageAuth) -> Self {
        self.auth = Some(auth);
        self
    }

    /// Sets [`bucket_uri`](struct@ClassicBackupStorage#structfield.bucket_uri).
    #[must_use]
    pub fn with_bucket_uri(mut self, bucket_uri: impl Into<String>) -> Self {
        self.bucket_uri = Some(bucket_uri.into());
        self
    }

    /// Sets [`cloud_provider`](struct@ClassicBackupStorage#structfield.cloud_provider).
    #[must_use]
    pub fn with_cloud_provider(
        mut self,
        cloud_provider: impl Into<CloudProvider>,
    ) -> Self {
        self.cloud_provider = Some(cloud_provider.into());
        self
    }

    /// Sets [`region_id`](struct@ClassicBackupStorage#structfield.region_id).
    #[must_use]
    pub fn with_region_id(mut self, region_id: impl Into<String>) -> Self {
        self.region_id = Some(region_id.into());
        self
    }
}

tidbcloud_core::record!(sent ClassicBackupStorage {
    auth: "auth" [required],
    bucket_uri: "bucketUri" [required],
    cloud_provider: "cloudProvider" [required],
    region_id: "regionId",
});

/// Request body of [`create_instance_backup`](crate::Client::create_instance_backup).
///
/// Required to create: `name`.
///
/// Used in requests. Schema `TidbServiceCreateTidbBackupBody`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateInstanceBackupBody {
    /// Name of the backup, which is `Backup::display_name` later.
    ///
    /// Required.
    pub name: Option<String>,
    extra_: Extra,
}

impl CreateInstanceBackupBody {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`name`](struct@CreateInstanceBackupBody#structfield.name).
    #[must_use]
    pub fn with_name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
}

tidbcloud_core::record!(sent CreateInstanceBackupBody {
    name: "name" [required],
});

/// The ID of a backup that was started.
///
/// Used in responses. Schema `v1beta2CreateTidbBackupResponse`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateInstanceBackupResponse {
    /// ID of the backup, which is `Backup::id` in lists.
    ///
    /// Output only (ignored when sent); for example `1234567890`.
    pub backup_id: Option<String>,
    extra_: Extra,
}

impl CreateInstanceBackupResponse {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(CreateInstanceBackupResponse {
    backup_id: "backupId" [output_only],
});

/// One page of the backups in an organization.
///
/// Used in responses. Schema `v1beta2ListBackupsResponse`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ListBackupsResponse {
    /// The backups of this page.
    ///
    /// Output only (ignored when sent).
    pub backups: Option<Vec<Backup>>,
    /// Token of the next page. Empty or unset on the last one.
    ///
    /// Output only (ignored when sent).
    pub next_page_token: Option<String>,
    /// Number of backups on all pages together.
    ///
    /// Output only (ignored when sent).
    pub total_size: Option<i64>,
    extra_: Extra,
}

impl ListBackupsResponse {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(ListBackupsResponse {
    backups: "backups" [output_only],
    next_page_token: "nextPageToken" [output_only],
    total_size: "totalSize" [output_only],
});

/// One page of the backups of an instance.
///
/// Used in responses. Schema `v1beta2ListTidbBackupsResponse`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ListInstanceBackupsResponse {
    /// The backups of this page.
    ///
    /// Output only (ignored when sent).
    pub backups: Option<Vec<Backup>>,
    /// Token of the next page. Empty or unset on the last one.
    ///
    /// Output only (ignored when sent).
    pub next_page_token: Option<String>,
    /// Number of backups on all pages together.
    ///
    /// Output only (ignored when sent).
    pub total_size: Option<i64>,
    extra_: Extra,
}

impl ListInstanceBackupsResponse {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(ListInstanceBackupsResponse {
    backups: "backups" [output_only],
    next_page_token: "nextPageToken" [output_only],
    total_size: "totalSize" [output_only],
});

/// Request body of [`restore_instance`](crate::Client::restore_instance).
///
/// The field that [`restore_mode`](struct@crate::types::RestoreInstanceRequest#structfield.restore_mode) asks for has to be
/// set.
///
/// Required to create: `restore_mode`, `instance`.
///
/// Choose one of: [`snapshot`](Self::snapshot), [`pitr`](Self::pitr), [`dedicated_snapshot`](Self::dedicated_snapshot),
/// [`classic_snapshot`](Self::classic_snapshot). Each sets `restore_mode` and the fields that belong to its value; the
/// server refuses other combinations.
///
/// Used in requests. Schema `v1beta2RestoreTidbRequest`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct RestoreInstanceRequest {
    /// Backup to restore, for [`RestoreMode::Snapshot`](crate::types::RestoreMode::Snapshot) and `DedicatedSnapshot`.
    pub backup_id: Option<String>,
    /// Bucket with the backup, for [`RestoreMode::ClassicSnapshot`](crate::types::RestoreMode::ClassicSnapshot).
    pub classic_backup_storage: Option<ClassicBackupStorage>,
    /// Time whose data is wanted, for [`RestoreMode::Pitr`](crate::types::RestoreMode::Pitr).
    ///
    /// RFC 3339 on the wire.
    pub point_in_time: Option<Timestamp>,
    /// Kind of backup that the data is taken from.
    ///
    /// Required.
    pub restore_mode: Option<RestoreMode>,
    /// ID of the instance that the backup is from, or of the Dedicated cluster for
    /// [`RestoreMode::DedicatedSnapshot`](crate::types::RestoreMode::DedicatedSnapshot).
    ///
    /// Wire name `sourceTidbId`.
    pub source_instance_id: Option<String>,
    /// The instance to create. Its `service_plan` has to be [`ServicePlan::Premium`](crate::types::ServicePlan::Premium).
    ///
    /// Wire name `tidb`; required.
    pub instance: Option<Instance>,
    /// With `true`, the request is only checked and nothing is restored.
    ///
    /// The server's default is `false`.
    pub validate_only: Option<bool>,
    extra_: Extra,
}

impl RestoreInstanceRequest {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Creates a record with [`RestoreMode::Snapshot`] and [`backup_id`](struct@RestoreInstanceRequest#structfield.backup_id).
    #[must_use]
    pub fn snapshot(backup_id: impl Into<String>) -> Self {
        Self::new().with_restore_mode(RestoreMode::Snapshot).with_backup_id(backup_id)
    }

    /// Creates a record with [`RestoreMode::Pitr`] and
    /// [`point_in_time`](struct@RestoreInstanceRequest#structfield.point_in_time).
    #[must_use]
    pub fn pitr(point_in_time: Timestamp) -> Self {
        Self::new()
            .with_restore_mode(RestoreMode::Pitr)
            .with_point_in_time(point_in_time)
    }

    /// Creates a record with [`RestoreMode::DedicatedSnapshot`] and
    /// [`backup_id`](struct@RestoreInstanceRequest#structfield.backup_id).
    #[must_use]
    pub fn dedicated_snapshot(backup_id: impl Into<String>) -> Self {
        Self::new()
            .with_restore_mode(RestoreMode::DedicatedSnapshot)
            .with_backup_id(backup_id)
    }

    /// Creates a record with [`RestoreMode::ClassicSnapshot`] and
    /// [`classic_backup_storage`](struct@RestoreInstanceRequest#structfield.classic_backup_storage).
    #[must_use]
    pub fn classic_snapshot(classic_backup_storage: ClassicBackupStorage) -> Self {
        Self::new()
            .with_restore_mode(RestoreMode::ClassicSnapshot)
            .with_classic_backup_storage(classic_backup_storage)
    }

    /// Sets [`backup_id`](struct@RestoreInstanceRequest#structfield.backup_id).
    #[must_use]
    pub fn with_backup_id(mut self, backup_id: impl Into<String>) -> Self {
        self.backup_id = Some(backup_id.into());
        self
    }

    /// Sets [`classic_backup_storage`](struct@RestoreInstanceRequest#structfield.classic_backup_storage).
    #[must_use]
    #[inline]
    pub fn with_classic_backup_storage(
        mut self,
        classic_backup_storage: ClassicBackupStorage,
    ) -> Self {
        self.classic_backup_storage = Some(classic_backup_storage);
        self
    }

    /// Sets [`point_in_time`](struct@RestoreInstanceRequest#structfield.point_in_time).
    #[must_use]
    #[inline]
    pub fn with_point_in_time(mut self, point_in_time: Timestamp) -> Self {
        self.point_in_time = Some(point_in_time);
        self
    }

    /// Sets [`restore_mode`](struct@RestoreInstanceRequest#structfield.restore_mode).
    #[must_use]
    pub fn with_restore_mode(mut self, restore_mode: impl Into<RestoreMode>) -> Self {
        self.restore_mode = Some(restore_mode.into());
        self
    }

    /// Sets [`source_instance_id`](struct@RestoreInstanceRequest#structfield.source_instance_id).
    #[must_use]
    pub fn with_source_instance_id(
        mut self,
        source_instance_id: impl Into<String>,
    ) -> Self {
        self.source_instance_id = Some(source_instance_id.into());
        self
    }

    /// Sets [`instance`](struct@RestoreInstanceRequest#structfield.instance).
    #[must_use]
    #[inline]
    pub fn with_instance(mut self, instance: Instance) -> Self {
        self.instance = Some(instance);
        self
    }

    /// Sets [`validate_only`](struct@RestoreInstanceRequest#structfield.validate_only).
    #[must_use]
    #[inline]
    pub fn with_validate_only(mut self, validate_only: bool) -> Self {
        self.validate_only = Some(validate_only);
        self
    }
}

tidbcloud_core::record!(sent RestoreInstanceRequest {
    backup_id: "backupId",
    classic_backup_storage: "classicBackupStorage",
    point_in_time: "pointInTime",
    restore_mode: "restoreMode" [required],
    source_instance_id: "sourceTidbId",
    instance: "tidb" [required],
    validate_only: "validateOnly",
});

impl From<ClassicBackupStorage> for RestoreInstanceRequest {
    fn from(classic_backup_storage: ClassicBackupStorage) -> Self {
        Self::classic_snapshot(classic_backup_storage)
    }
}

/// The instance that a restore creates.
///
/// Used in responses. Schema `v1beta2RestoreTidbResponse`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct RestoreInstanceResponse {
    /// The new instance. Its `instance_id` is what [`get_restore_status`](crate::Client::get_restore_status) takes.
    ///
    /// Wire name `tidb`; output only (ignored when sent).
    pub instance: Option<Instance>,
    extra_: Extra,
}

impl RestoreInstanceResponse {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(RestoreInstanceResponse {
    instance: "tidb" [output_only],
});

/// The progress of a restore.
///
/// Used in responses. Schema `v1beta2GetRestoreStatusResponse`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct RestoreStatus {
    /// Cause of the failure, where [`state`](struct@crate::types::RestoreStatus#structfield.state) is
    /// [`RestoreState::Failed`](crate::types::RestoreState::Failed).
    ///
    /// Output only (ignored when sent).
    pub message: Option<String>,
    /// Part of the work that is done, in percent.
    ///
    /// Output only (ignored when sent); from 0 to 100.
    pub progress: Option<i64>,
    /// Current state of the work.
    ///
    /// Output only (ignored when sent).
    pub state: Option<RestoreState>,
    extra_: Extra,
}

impl RestoreStatus {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(RestoreStatus {
    message: "message" [output_only],
    progress: "progress" [output_only],
    state: "state" [output_only],
});

/// Whether the instance of a backup exists.
///
/// Open enum: a value that is not listed here is kept in [`BackupInstanceState::Unknown`]. Schema `ListBackupsTidbStates`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BackupInstanceState {
    /// It exists.
    ///
    /// Value `ACTIVE`.
    Active,
    /// It has been deleted.
    ///
    /// Value `DELETED`.
    Deleted,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(BackupInstanceState or Unknown {
    Active: "ACTIVE",
    Deleted: "DELETED",
});

/// State of a backup.
///
/// Open enum: a value that is not listed here is kept in [`BackupState::Unrecognized`]. Schema `v1beta2BackupState`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BackupState {
    /// The server does not know the state; look again later.
    ///
    /// Value `UNKNOWN`.
    Unknown,
    /// It has not begun; [`Running`](crate::types::BackupState::Running) follows.
    ///
    /// Value `PENDING`.
    Pending,
    /// Data is being copied.
    ///
    /// Value `RUNNING`.
    Running,
    /// It is complete and can be restored.
    ///
    /// Value `SUCCEEDED`.
    Succeeded,
    /// It ended with an error and cannot be restored.
    ///
    /// Value `FAILED`.
    Failed,
    /// It was stopped before its end and cannot be restored.
    ///
    /// Value `CANCELLED`.
    Cancelled,
    /// A value that this version of the crate does not list.
    Unrecognized(UnknownValue),
}

tidbcloud_core::open_enum!(BackupState or Unrecognized {
    Unknown: "UNKNOWN",
    Pending: "PENDING",
    Running: "RUNNING",
    Succeeded: "SUCCEEDED",
    Failed: "FAILED",
    Cancelled: "CANCELLED",
});

/// The cause of a backup.
///
/// Open enum: a value that is not listed here is kept in [`BackupTriggerType::Unknown`]. Schema `BackupTriggerType`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BackupTriggerType {
    /// TiDB Cloud started it, by its schedule.
    ///
    /// Value `AUTO`.
    Auto,
    /// A user started it, as [`create_instance_backup`](crate::Client::create_instance_backup) does.
    ///
    /// Value `MANUAL`.
    Manual,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(BackupTriggerType or Unknown {
    Auto: "AUTO",
    Manual: "MANUAL",
});

/// The kind of a backup.
///
/// Open enum: a value that is not listed here is kept in [`BackupType::Unknown`]. Schema `v1beta2BackupType`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BackupType {
    /// All data at one point in time.
    ///
    /// Value `SNAPSHOT`.
    Snapshot,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(BackupType or Unknown {
    Snapshot: "SNAPSHOT",
});

/// The kind of backup that an instance is filled from.
///
/// Open enum: a value that is not listed here is kept in [`RestoreMode::Unknown`]. Schema `v1beta2RestoreMode`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RestoreMode {
    /// A backup of a Premium instance.
    ///
    /// Value `SNAPSHOT`.
    Snapshot,
    /// The data of a Premium instance at any point in time (point-in-time recovery).
    ///
    /// Value `PITR`.
    Pitr,
    /// A backup of a Dedicated cluster.
    ///
    /// Value `DEDICATED_SNAPSHOT`.
    DedicatedSnapshot,
    /// A backup in object storage, of a TiDB that you run.
    ///
    /// Value `CLASSIC_SNAPSHOT`.
    ClassicSnapshot,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(RestoreMode or Unknown {
    Snapshot: "SNAPSHOT",
    Pitr: "PITR",
    DedicatedSnapshot: "DEDICATED_SNAPSHOT",
    ClassicSnapshot: "CLASSIC_SNAPSHOT",
});

/// State of a restore.
///
/// Open enum: a value that is not listed here is kept in [`RestoreState::Unrecognized`]. Schema `v1beta2RestoreState`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RestoreState {
    /// The server does not know the state; look again later.
    ///
    /// Value `UNKNOWN`.
    Unknown,
    /// It has not begun; [`Running`](crate::types::RestoreState::Running) follows.
    ///
    /// Value `PENDING`.
    Pending,
    /// Data is being copied. `RestoreStatus::progress` counts.
    ///
    /// Value `RUNNING`.
    Running,
    /// All data is in the instance.
    ///
    /// Value `SUCCEEDED`.
    Succeeded,
    /// It ended with an error. `RestoreStatus::message` has the cause.
    ///
    /// Value `FAILED`.
    Failed,
    /// It was stopped before its end.
    ///
    /// Value `CANCELLED`.
    Cancelled,
    /// A value that this version of the crate does not list.
    Unrecognized(UnknownValue),
}

tidbcloud_core::open_enum!(RestoreState or Unrecognized {
    Unknown: "UNKNOWN",
    Pending: "PENDING",
    Running: "RUNNING",
    Succeeded: "SUCCEEDED",
    Failed: "FAILED",
    Cancelled: "CANCELLED",
});
