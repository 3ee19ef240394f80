// Written by `cargo xtask generate` from management v1beta; edits are lost.

use tidbcloud_core::http::Method;
use tidbcloud_core::generated::{Call, Operation, Service, WaitTable};
use crate::types;

const LIST_RESTORE_TASKS: Operation = Operation {
    name: "list_restore_tasks",
    method: Method::GET,
    path: "/api/v1beta/projects/{project_id}/restores",
    idempotent: false,
};

/// Request builder of [`Client::list_restore_tasks`](crate::Client::list_restore_tasks).
///
/// Lists the restore tasks of a project.
///
/// Sends `GET /api/v1beta/projects/{project_id}/restores`. Methods set optional parameters; `await` or `send` requests one
/// page, `items` and `pages` go through all pages.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct ListRestoreTasks {
    call: Call,
}

impl ListRestoreTasks {
    #[inline]
    pub(crate) fn new(service: &Service, project_id: u64) -> Self {
        let mut call = Call::new(service, &LIST_RESTORE_TASKS);
        call.path("project_id", project_id);
        Self { call }
    }

    /// Page to return, counted from 1. There are no more items once [`page`](crate::operations::ListRestoreTasks::page) times
    /// [`page_size`](crate::operations::ListRestoreTasks::page_size) reaches the
    /// [`total`](struct@crate::types::ListRestoresOfProjectResponse#structfield.total) of the response.
    ///
    /// Query parameter `page`; the server's default is `1`.
    #[inline]
    pub fn page(mut self, page: i64) -> Self {
        self.call.query("page", page);
        self
    }

    /// Number of restore tasks per page.
    ///
    /// Query parameter `page_size`; the server's default is `10`.
    #[inline]
    pub fn page_size(mut self, page_size: i64) -> Self {
        self.call.query("page_size", page_size);
        self
    }
}

tidbcloud_core::builder!(ListRestoreTasks => types::ListRestoresOfProjectResponse);

tidbcloud_core::pages!(
    ListRestoreTasks => types::ListRestoresOfProjectResponse, types::Restore, items,
    number("page", total)
);

const CREATE_RESTORE_TASK: Operation = Operation {
    name: "create_restore_task",
    method: Method::POST,
    path: "/api/v1beta/projects/{project_id}/restores",
    idempotent: false,
};

/// Request builder of [`Client::create_restore_task`](crate::Client::create_restore_task).
///
/// Restores a backup into a new cluster.
///
/// Sends `POST /api/v1beta/projects/{project_id}/restores`. Methods set optional parameters; `await` or `send` sends the
/// request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct CreateRestoreTask {
    call: Call,
}

impl CreateRestoreTask {
    #[inline]
    pub(crate) fn new(
        service: &Service,
        project_id: u64,
        body: types::CreateRestoreRequest,
    ) -> Self {
        let mut call = Call::new(service, &CREATE_RESTORE_TASK);
        call.path("project_id", project_id);
        call.body(body);
        Self { call }
    }
}

tidbcloud_core::builder!(CreateRestoreTask => types::CreateRestoreResponse);

const GET_RESTORE_TASK: Operation = Operation {
    name: "get_restore_task",
    method: Method::GET,
    path: "/api/v1beta/projects/{project_id}/restores/{restore_id}",
    idempotent: false,
};

/// Request builder of [`Client::get_restore_task`](crate::Client::get_restore_task).
///
/// Returns a restore task.
///
/// Sends `GET /api/v1beta/projects/{project_id}/restores/{restore_id}`. Methods set optional parameters; `await` or `send`
/// sends the request, `wait` polls until a state is reached.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct GetRestoreTask {
    call: Call,
}

impl GetRestoreTask {
    #[inline]
    pub(crate) fn new(service: &Service, project_id: u64, restore_id: u64) -> Self {
        let mut call = Call::new(service, &GET_RESTORE_TASK);
        call.path("project_id", project_id);
        call.path("restore_id", restore_id);
        Self { call }
    }
}

tidbcloud_core::builder!(GetRestoreTask => types::Restore);

impl GetRestoreTask {
    const STATES: WaitTable = WaitTable {
        state: &["status"],
        message: &["error_message"],
        transitional: &["PENDING", "RUNNING"],
        settled: &["SUCCESS"],
        failed: &["FAILED"],
        gone: &[],
    };
}

tidbcloud_core::waits!(GetRestoreTask => types::Restore, types::RestoreStatus);
