// Written by `cargo xtask generate` from premium v1beta2; edits are lost.

use tidbcloud_core::http::Method;
use tidbcloud_core::jiff::Timestamp;
use tidbcloud_core::generated::{Call, Operation, Service, WaitTable};
use crate::types;

const LIST_BACKUPS: Operation = Operation {
    name: "list_backups",
    method: Method::GET,
    path: "/backups",
    idempotent: false,
};

/// Request builder of [`Client::list_backups`](crate::Client::list_backups).
///
/// Lists the backups of all instances in your organization, page by page.
///
/// Sends `GET /backups`. Methods set optional parameters; `await` or `send` requests one page, `items` and `pages` go
/// through all pages.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct ListBackups {
    call: Call,
}

impl ListBackups {
    #[inline]
    pub(crate) fn new(service: &Service) -> Self {
        Self {
            call: Call::new(service, &LIST_BACKUPS),
        }
    }

    /// Keeps only the backups of these instances.
    ///
    /// Query parameter `tidbIds`; a list: the parameter is repeated.
    pub fn instance_ids(
        mut self,
        instance_ids: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.call
            .query_each("tidbIds", instance_ids.into_iter().map(Into::<String>::into));
        self
    }

    /// Keeps only the backups in one of these states.
    ///
    /// Query parameter `states`; a list: the parameter is repeated.
    pub fn states(
        mut self,
        states: impl IntoIterator<Item = impl Into<types::BackupState>>,
    ) -> Self {
        self.call
            .query_each(
                "states",
                states.into_iter().map(Into::<types::BackupState>::into),
            );
        self
    }

    /// Keeps only the backups of instances with one of these plans.
    ///
    /// Query parameter `servicePlans`; a list: the parameter is repeated.
    pub fn service_plans(
        mut self,
        service_plans: impl IntoIterator<Item = impl Into<types::ServicePlan>>,
    ) -> Self {
        self.call
            .query_each(
                "servicePlans",
                service_plans.into_iter().map(Into::<types::ServicePlan>::into),
            );
        self
    }

    /// Keeps only the backups in these regions, for example `aws-us-west-2`.
    ///
    /// Query parameter `regionIds`; a list: the parameter is repeated.
    pub fn region_ids(
        mut self,
        region_ids: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.call
            .query_each("regionIds", region_ids.into_iter().map(Into::<String>::into));
        self
    }

    /// Keeps only the backups whose instance exists, or only those whose instance is deleted.
    ///
    /// Query parameter `tidbStates`; a list: the parameter is repeated.
    pub fn instance_states(
        mut self,
        instance_states: impl IntoIterator<Item = impl Into<types::BackupInstanceState>>,
    ) -> Self {
        self.call
            .query_each(
                "tidbStates",
                instance_states.into_iter().map(Into::<types::BackupInstanceState>::into),
            );
        self
    }

    /// Keeps only the backups that were started automatically, or only those by hand.
    ///
    /// Query parameter `triggerTypes`; a list: the parameter is repeated.
    pub fn trigger_types(
        mut self,
        trigger_types: impl IntoIterator<Item = impl Into<types::BackupTriggerType>>,
    ) -> Self {
        self.call
            .query_each(
                "triggerTypes",
                trigger_types.into_iter().map(Into::<types::BackupTriggerType>::into),
            );
        self
    }

    /// Keeps only the backups that were made later than this.
    ///
    /// Query parameter `startTime`; RFC 3339 on the wire.
    #[inline]
    pub fn start_time(mut self, start_time: Timestamp) -> Self {
        self.call.query("startTime", start_time);
        self
    }

    /// Keeps only the backups that were made earlier than this.
    ///
    /// Query parameter `endTime`; RFC 3339 on the wire.
    #[inline]
    pub fn end_time(mut self, end_time: Timestamp) -> Self {
        self.call.query("endTime", end_time);
        self
    }

    /// Upper bound for the backups in one response; a value over 100 counts as 100.
    ///
    /// Query parameter `pageSize`; the server's default is `10`; at least 1.
    #[inline]
    pub fn page_size(mut self, page_size: i64) -> Self {
        self.call.query("pageSize", page_size);
        self
    }

    /// Where to go on, taken from [`next_page_token`](struct@crate::types::ListBackupsResponse#structfield.next_page_token) of
    /// the page before; unset for the first page.
    ///
    /// All other parameters have to stay as they were.
    ///
    /// Query parameter `pageToken`.
    pub fn page_token(mut self, page_token: impl Into<String>) -> Self {
        self.call.query("pageToken", Into::<String>::into(page_token));
        self
    }

    /// Number of backups to leave out at the start. Past the end, the response is an empty list and not an error.
    ///
    /// Query parameter `skip`; at least 0.
    #[inline]
    pub fn skip(mut self, skip: i64) -> Self {
        self.call.query("skip", skip);
        self
    }
}

tidbcloud_core::builder!(ListBackups => types::ListBackupsResponse);

tidbcloud_core::pages!(
    ListBackups => types::ListBackupsResponse, types::Backup, backups, token("pageToken",
    next_page_token, ["skip"])
);

const DELETE_BACKUP: Operation = Operation {
    name: "delete_backup",
    method: Method::DELETE,
    path: "/backups/{backupId}",
    idempotent: false,
};

/// Request builder of [`Client::delete_backup`](crate::Client::delete_backup).
///
/// Deletes a backup, whichever instance it is from.
///
/// Sends `DELETE /backups/{backupId}`. Methods set optional parameters; `await` or `send` sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct DeleteBackup {
    call: Call,
}

impl DeleteBackup {
    #[inline]
    pub(crate) fn new(service: &Service, backup_id: String) -> Self {
        let mut call = Call::new(service, &DELETE_BACKUP);
        call.path("backupId", backup_id);
        Self { call }
    }
}

tidbcloud_core::builder!(DeleteBackup => types::Empty);

const LIST_INSTANCE_BACKUPS: Operation = Operation {
    name: "list_instance_backups",
    method: Method::GET,
    path: "/tidbs/{tidbId}/backups",
    idempotent: false,
};

/// Request builder of [`Client::list_instance_backups`](crate::Client::list_instance_backups).
///
/// Lists the backups of one instance, page by page.
///
/// Sends `GET /tidbs/{tidbId}/backups`. Methods set optional parameters; `await` or `send` requests one page, `items` and
/// `pages` go through all pages.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct ListInstanceBackups {
    call: Call,
}

impl ListInstanceBackups {
    #[inline]
    pub(crate) fn new(service: &Service, instance_id: String) -> Self {
        let mut call = Call::new(service, &LIST_INSTANCE_BACKUPS);
        call.path("tidbId", instance_id);
        Self { call }
    }

    /// Keeps only the backups in one of these states.
    ///
    /// Query parameter `states`; a list: the parameter is repeated.
    pub fn states(
        mut self,
        states: impl IntoIterator<Item = impl Into<types::BackupState>>,
    ) -> Self {
        self.call
            .query_each(
                "states",
                states.into_iter().map(Into::<types::BackupState>::into),
            );
        self
    }

    /// Keeps only the backups in these regions, for example `aws-us-west-2`.
    ///
    /// Query parameter `regionIds`; a list: the parameter is repeated.
    pub fn region_ids(
        mut self,
        region_ids: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.call
            .query_each("regionIds", region_ids.into_iter().map(Into::<String>::into));
        self
    }

    /// Keeps only the backups that were started automatically, or only those by hand.
    ///
    /// Query parameter `triggerTypes`; a list: the parameter is repeated.
    pub fn trigger_types(
        mut self,
        trigger_types: impl IntoIterator<Item = impl Into<types::BackupTriggerType>>,
    ) -> Self {
        self.call
            .query_each(
                "triggerTypes",
                trigger_types.into_iter().map(Into::<types::BackupTriggerType>::into),
            );
        self
    }

    /// Keeps only the backups of this time and later.
    ///
    /// Query parameter `startTime`; RFC 3339 on the wire.
    #[inline]
    pub fn start_time(mut self, start_time: Timestamp) -> Self {
        self.call.query("startTime", start_time);
        self
    }

    /// Keeps only the backups of this time and earlier.
    ///
    /// Query parameter `endTime`; RFC 3339 on the wire.
    #[inline]
    pub fn end_time(mut self, end_time: Timestamp) -> Self {
        self.call.query("endTime", end_time);
        self
    }

    /// Upper bound for the backups in one response; a value over 100 counts as 100.
    ///
    /// Query parameter `pageSize`; the server's default is `10`; at least 1.
    #[inline]
    pub fn page_size(mut self, page_size: i64) -> Self {
        self.call.query("pageSize", page_size);
        self
    }

    /// Where to go on, taken from
    /// [`next_page_token`](struct@crate::types::ListInstanceBackupsResponse#structfield.next_page_token) of the page before;
    /// unset for the first page.
    ///
    /// All other parameters have to stay as they were.
    ///
    /// Query parameter `pageToken`.
    pub fn page_token(mut self, page_token: impl Into<String>) -> Self {
        self.call.query("pageToken", Into::<String>::into(page_token));
        self
    }

    /// Number of backups to leave out at the start. Past the end, the response is an empty list and not an error.
    ///
    /// Query parameter `skip`; at least 0.
    #[inline]
    pub fn skip(mut self, skip: i64) -> Self {
        self.call.query("skip", skip);
        self
    }
}

tidbcloud_core::builder!(ListInstanceBackups => types::ListInstanceBackupsResponse);

tidbcloud_core::pages!(
    ListInstanceBackups => types::ListInstanceBackupsResponse, types::Backup, backups,
    token("pageToken", next_page_token, ["skip"])
);

const CREATE_INSTANCE_BACKUP: Operation = Operation {
    name: "create_instance_backup",
    method: Method::POST,
    path: "/tidbs/{tidbId}/backups",
    idempotent: false,
};

/// Request builder of [`Client::create_instance_backup`](crate::Client::create_instance_backup).
///
/// Starts a backup of an instance by hand.
///
/// Sends `POST /tidbs/{tidbId}/backups`. Methods set optional parameters; `await` or `send` sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct CreateInstanceBackup {
    call: Call,
}

impl CreateInstanceBackup {
    #[inline]
    pub(crate) fn new(
        service: &Service,
        instance_id: String,
        body: types::CreateInstanceBackupBody,
    ) -> Self {
        let mut call = Call::new(service, &CREATE_INSTANCE_BACKUP);
        call.path("tidbId", instance_id);
        call.body(body);
        Self { call }
    }
}

tidbcloud_core::builder!(CreateInstanceBackup => types::CreateInstanceBackupResponse);

const DELETE_INSTANCE_BACKUP: Operation = Operation {
    name: "delete_instance_backup",
    method: Method::DELETE,
    path: "/tidbs/{tidbId}/backups/{backupId}",
    idempotent: false,
};

/// Request builder of [`Client::delete_instance_backup`](crate::Client::delete_instance_backup).
///
/// Deletes a backup of an instance.
///
/// Sends `DELETE /tidbs/{tidbId}/backups/{backupId}`. Methods set optional parameters; `await` or `send` sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct DeleteInstanceBackup {
    call: Call,
}

impl DeleteInstanceBackup {
    #[inline]
    pub(crate) fn new(
        service: &Service,
        instance_id: String,
        backup_id: String,
    ) -> Self {
        let mut call = Call::new(service, &DELETE_INSTANCE_BACKUP);
        call.path("tidbId", instance_id);
        call.path("backupId", backup_id);
        Self { call }
    }
}

tidbcloud_core::builder!(DeleteInstanceBackup => types::Empty);

const GET_RESTORE_STATUS: Operation = Operation {
    name: "get_restore_status",
    method: Method::GET,
    path: "/tidbs/{tidbId}:getRestoreStatus",
    idempotent: false,
};

/// Request builder of [`Client::get_restore_status`](crate::Client::get_restore_status).
///
/// Gets the progress of the restore that fills an instance.
///
/// Sends `GET /tidbs/{tidbId}:getRestoreStatus`. Methods set optional parameters; `await` or `send` sends the request,
/// `wait` polls until a state is reached.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct GetRestoreStatus {
    call: Call,
}

impl GetRestoreStatus {
    #[inline]
    pub(crate) fn new(service: &Service, instance_id: String) -> Self {
        let mut call = Call::new(service, &GET_RESTORE_STATUS);
        call.path("tidbId", instance_id);
        Self { call }
    }
}

tidbcloud_core::builder!(GetRestoreStatus => types::RestoreStatus);

impl GetRestoreStatus {
    const STATES: WaitTable = WaitTable {
        state: &["state"],
        message: &["message"],
        transitional: &["PENDING", "RUNNING"],
        settled: &["SUCCEEDED"],
        failed: &["FAILED", "CANCELLED"],
        gone: &[],
    };
}

tidbcloud_core::waits!(GetRestoreStatus => types::RestoreStatus, types::RestoreState);

const RESTORE_INSTANCE: Operation = Operation {
    name: "restore_instance",
    method: Method::POST,
    path: "/tidbs:restore",
    idempotent: false,
};

/// Request builder of [`Client::restore_instance`](crate::Client::restore_instance).
///
/// Creates an instance and fills it with the data of a backup.
///
/// Sends `POST /tidbs:restore`. Methods set optional parameters; `await` or `send` sends the request, `start` also returns
/// the call that reads how far the work is.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct RestoreInstance {
    call: Call,
}

impl RestoreInstance {
    #[inline]
    pub(crate) fn new(service: &Service, body: types::RestoreInstanceRequest) -> Self {
        let mut call = Call::new(service, &RESTORE_INSTANCE);
        call.body(body);
        Self { call }
    }
}

tidbcloud_core::builder!(RestoreInstance => types::RestoreInstanceResponse);

tidbcloud_core::starts!(
    RestoreInstance => types::RestoreInstanceResponse, super::GetRestoreStatus, ["tidb",
    "tidbId"]
);
