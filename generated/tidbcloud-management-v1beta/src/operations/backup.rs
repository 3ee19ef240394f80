// Written by `cargo xtask generate` from management v1beta; edits are lost.

use tidbcloud_core::http::Method;
use tidbcloud_core::generated::{Call, Operation, Service, WaitTable};
use crate::types;

const LIST_BACK_UP_OF_CLUSTER: Operation = Operation {
    name: "list_back_up_of_cluster",
    method: Method::GET,
    path: "/api/v1beta/projects/{project_id}/clusters/{cluster_id}/backups",
    idempotent: false,
};

/// Request builder of [`Client::list_back_up_of_cluster`](crate::Client::list_back_up_of_cluster).
///
/// Lists the backups of a cluster, manual and automatic.
///
/// Sends `GET /api/v1beta/projects/{project_id}/clusters/{cluster_id}/backups`. Methods set optional parameters; `await` or
/// `send` requests one page, `items` and `pages` go through all pages.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct ListBackUpOfCluster {
    call: Call,
}

impl ListBackUpOfCluster {
    #[inline]
    pub(crate) fn new(service: &Service, project_id: u64, cluster_id: u64) -> Self {
        let mut call = Call::new(service, &LIST_BACK_UP_OF_CLUSTER);
        call.path("project_id", project_id);
        call.path("cluster_id", cluster_id);
        Self { call }
    }

    /// Page to return, counted from 1. There are no more items once [`page`](crate::operations::ListBackUpOfCluster::page)
    /// times [`page_size`](crate::operations::ListBackUpOfCluster::page_size) reaches the
    /// [`total`](struct@crate::types::ListBackupsOfClusterResponse#structfield.total) of the response.
    ///
    /// Query parameter `page`; the server's default is `1`.
    #[inline]
    pub fn page(mut self, page: i64) -> Self {
        self.call.query("page", page);
        self
    }

    /// Number of backups per page.
    ///
    /// Query parameter `page_size`; the server's default is `10`.
    #[inline]
    pub fn page_size(mut self, page_size: i64) -> Self {
        self.call.query("page_size", page_size);
        self
    }
}

tidbcloud_core::builder!(ListBackUpOfCluster => types::ListBackupsOfClusterResponse);

tidbcloud_core::pages!(
    ListBackUpOfCluster => types::ListBackupsOfClusterResponse, types::Backup, items,
    number("page", total)
);

const CREATE_BACKUP: Operation = Operation {
    name: "create_backup",
    method: Method::POST,
    path: "/api/v1beta/projects/{project_id}/clusters/{cluster_id}/backups",
    idempotent: false,
};

/// Request builder of [`Client::create_backup`](crate::Client::create_backup).
///
/// Starts a manual backup of a TiDB Cloud Dedicated cluster.
///
/// Sends `POST /api/v1beta/projects/{project_id}/clusters/{cluster_id}/backups`. Methods set optional parameters; `await`
/// or `send` sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct CreateBackup {
    call: Call,
}

impl CreateBackup {
    #[inline]
    pub(crate) fn new(
        service: &Service,
        project_id: u64,
        cluster_id: u64,
        body: types::CreateBackupRequest,
    ) -> Self {
        let mut call = Call::new(service, &CREATE_BACKUP);
        call.path("project_id", project_id);
        call.path("cluster_id", cluster_id);
        call.body(body);
        Self { call }
    }
}

tidbcloud_core::builder!(CreateBackup => types::CreateBackupResponse);

const GET_BACKUP_OF_CLUSTER: Operation = Operation {
    name: "get_backup_of_cluster",
    method: Method::GET,
    path: "/api/v1beta/projects/{project_id}/clusters/{cluster_id}/backups/{backup_id}",
    idempotent: false,
};

/// Request builder of [`Client::get_backup_of_cluster`](crate::Client::get_backup_of_cluster).
///
/// Returns a backup of a cluster.
///
/// Sends `GET /api/v1beta/projects/{project_id}/clusters/{cluster_id}/backups/{backup_id}`. Methods set optional
/// parameters; `await` or `send` sends the request, `wait` polls until a state is reached.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct GetBackupOfCluster {
    call: Call,
}

impl GetBackupOfCluster {
    #[inline]
    pub(crate) fn new(
        service: &Service,
        project_id: u64,
        cluster_id: u64,
        backup_id: u64,
    ) -> Self {
        let mut call = Call::new(service, &GET_BACKUP_OF_CLUSTER);
        call.path("project_id", project_id);
        call.path("cluster_id", cluster_id);
        call.path("backup_id", backup_id);
        Self { call }
    }
}

tidbcloud_core::builder!(GetBackupOfCluster => types::Backup);

impl GetBackupOfCluster {
    const STATES: WaitTable = WaitTable {
        state: &["status"],
        message: &[],
        transitional: &["PENDING", "RUNNING"],
        settled: &["SUCCESS"],
        failed: &["FAILED"],
        gone: &[],
    };
}

tidbcloud_core::waits!(GetBackupOfCluster => types::Backup, types::BackupStatus);

const DELETE_BACKUP: Operation = Operation {
    name: "delete_backup",
    method: Method::DELETE,
    path: "/api/v1beta/projects/{project_id}/clusters/{cluster_id}/backups/{backup_id}",
    idempotent: false,
};

/// Request builder of [`Client::delete_backup`](crate::Client::delete_backup).
///
/// Deletes a backup of a cluster.
///
/// Sends `DELETE /api/v1beta/projects/{project_id}/clusters/{cluster_id}/backups/{backup_id}`. Methods set optional
/// parameters; `await` or `send` sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct DeleteBackup {
    call: Call,
}

impl DeleteBackup {
    #[inline]
    pub(crate) fn new(
        service: &Service,
        project_id: u64,
        cluster_id: u64,
        backup_id: u64,
    ) -> Self {
        let mut call = Call::new(service, &DELETE_BACKUP);
        call.path("project_id", project_id);
        call.path("cluster_id", cluster_id);
        call.path("backup_id", backup_id);
        Self { call }
    }
}

tidbcloud_core::builder!(DeleteBackup => types::Empty);
