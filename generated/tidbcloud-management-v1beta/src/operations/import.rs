// Written by `cargo xtask generate` from management v1beta; edits are lost.

use tidbcloud_core::http::Method;
use tidbcloud_core::generated::{Call, Operation, Service, WaitTable};
use crate::types;

const LIST_IMPORT_TASKS: Operation = Operation {
    name: "list_import_tasks",
    method: Method::GET,
    path: "/api/v1beta/projects/{project_id}/clusters/{cluster_id}/imports",
    idempotent: false,
};

/// Request builder of [`Client::list_import_tasks`](crate::Client::list_import_tasks).
///
/// Lists the import tasks of a cluster, with phase and progress of each.
///
/// Sends `GET /api/v1beta/projects/{project_id}/clusters/{cluster_id}/imports`. Methods set optional parameters; `await` or
/// `send` requests one page, `items` and `pages` go through all pages.
#[deprecated(
    note = "Use the imports of `tidbcloud-dedicated-v1beta1` for Dedicated clusters, or of \
        `tidbcloud-serverless-v1beta1` for Starter and Essential clusters."
)]
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct ListImportTasks {
    call: Call,
}

impl ListImportTasks {
    #[inline]
    pub(crate) fn new(service: &Service, project_id: u64, cluster_id: u64) -> Self {
        let mut call = Call::new(service, &LIST_IMPORT_TASKS);
        call.path("project_id", project_id);
        call.path("cluster_id", cluster_id);
        Self { call }
    }

    /// Page to return, counted from 1. There are no more items once [`page`](crate::operations::ListImportTasks::page) times
    /// [`page_size`](crate::operations::ListImportTasks::page_size) reaches the
    /// [`total`](struct@crate::types::ListImportTasksResponse#structfield.total) of the response.
    ///
    /// Query parameter `page`; the server's default is `1`.
    #[inline]
    pub fn page(mut self, page: i64) -> Self {
        self.call.query("page", page);
        self
    }

    /// Number of import tasks per page.
    ///
    /// Query parameter `page_size`; the server's default is `10`.
    #[inline]
    pub fn page_size(mut self, page_size: i64) -> Self {
        self.call.query("page_size", page_size);
        self
    }
}

tidbcloud_core::builder!(ListImportTasks => types::ListImportTasksResponse);

tidbcloud_core::pages!(
    ListImportTasks => types::ListImportTasksResponse, types::ImportTask, items,
    number("page", total)
);

const CREATE_IMPORT_TASK: Operation = Operation {
    name: "create_import_task",
    method: Method::POST,
    path: "/api/v1beta/projects/{project_id}/clusters/{cluster_id}/imports",
    idempotent: false,
};

/// Request builder of [`Client::create_import_task`](crate::Client::create_import_task).
///
/// Starts to import data from a bucket or from an uploaded file into a cluster.
///
/// Sends `POST /api/v1beta/projects/{project_id}/clusters/{cluster_id}/imports`. Methods set optional parameters; `await`
/// or `send` sends the request.
#[deprecated(
    note = "Use the imports of `tidbcloud-dedicated-v1beta1` for Dedicated clusters, or of \
        `tidbcloud-serverless-v1beta1` for Starter and Essential clusters."
)]
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct CreateImportTask {
    call: Call,
}

impl CreateImportTask {
    #[inline]
    pub(crate) fn new(
        service: &Service,
        project_id: u64,
        cluster_id: u64,
        body: types::CreateImportTaskRequest,
    ) -> Self {
        let mut call = Call::new(service, &CREATE_IMPORT_TASK);
        call.path("project_id", project_id);
        call.path("cluster_id", cluster_id);
        call.body(body);
        Self { call }
    }
}

tidbcloud_core::builder!(CreateImportTask => types::CreateImportTaskResponse);

const PREVIEW_IMPORT_DATA: Operation = Operation {
    name: "preview_import_data",
    method: Method::POST,
    path: "/api/v1beta/projects/{project_id}/clusters/{cluster_id}/imports/preview",
    idempotent: false,
};

/// Request builder of [`Client::preview_import_data`](crate::Client::preview_import_data).
///
/// Reads the first rows of an uploaded file the way an import task would read them.
///
/// Sends `POST /api/v1beta/projects/{project_id}/clusters/{cluster_id}/imports/preview`. Methods set optional parameters;
/// `await` or `send` sends the request.
#[deprecated(
    note = "Use the imports of `tidbcloud-dedicated-v1beta1` for Dedicated clusters, or of \
        `tidbcloud-serverless-v1beta1` for Starter and Essential clusters."
)]
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct PreviewImportData {
    call: Call,
}

impl PreviewImportData {
    #[inline]
    pub(crate) fn new(
        service: &Service,
        project_id: u64,
        cluster_id: u64,
        body: types::PreviewImportDataRequest,
    ) -> Self {
        let mut call = Call::new(service, &PREVIEW_IMPORT_DATA);
        call.path("project_id", project_id);
        call.path("cluster_id", cluster_id);
        call.body(body);
        Self { call }
    }
}

tidbcloud_core::builder!(PreviewImportData => types::PreviewImportDataResponse);

const GET_IMPORT_TASK_ROLE_INFO: Operation = Operation {
    name: "get_import_task_role_info",
    method: Method::GET,
    path: "/api/v1beta/projects/{project_id}/clusters/{cluster_id}/imports/role_info",
    idempotent: false,
};

/// Request builder of [`Client::get_import_task_role_info`](crate::Client::get_import_task_role_info).
///
/// Returns the cloud identity under which the import tasks of a cluster run.
///
/// Sends `GET /api/v1beta/projects/{project_id}/clusters/{cluster_id}/imports/role_info`. Methods set optional parameters;
/// `await` or `send` sends the request.
#[deprecated(
    note = "Use the imports of `tidbcloud-dedicated-v1beta1` for Dedicated clusters, or of \
        `tidbcloud-serverless-v1beta1` for Starter and Essential clusters."
)]
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct GetImportTaskRoleInfo {
    call: Call,
}

impl GetImportTaskRoleInfo {
    #[inline]
    pub(crate) fn new(service: &Service, project_id: u64, cluster_id: u64) -> Self {
        let mut call = Call::new(service, &GET_IMPORT_TASK_ROLE_INFO);
        call.path("project_id", project_id);
        call.path("cluster_id", cluster_id);
        Self { call }
    }
}

tidbcloud_core::builder!(GetImportTaskRoleInfo => types::ImportTaskRoleInfo);

const UPLOAD_LOCAL_FILE: Operation = Operation {
    name: "upload_local_file",
    method: Method::POST,
    path: "/api/v1beta/projects/{project_id}/clusters/{cluster_id}/imports/upload_file",
    idempotent: false,
};

/// Request builder of [`Client::upload_local_file`](crate::Client::upload_local_file).
///
/// Uploads a CSV file that an import task can read afterwards.
///
/// Sends `POST /api/v1beta/projects/{project_id}/clusters/{cluster_id}/imports/upload_file`. Methods set optional
/// parameters; `await` or `send` sends the request.
#[deprecated(
    note = "Use the imports of `tidbcloud-dedicated-v1beta1` for Dedicated clusters, or of \
        `tidbcloud-serverless-v1beta1` for Starter and Essential clusters."
)]
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct UploadLocalFile {
    call: Call,
}

impl UploadLocalFile {
    #[inline]
    pub(crate) fn new(
        service: &Service,
        project_id: u64,
        cluster_id: u64,
        body: types::UploadLocalFileRequest,
    ) -> Self {
        let mut call = Call::new(service, &UPLOAD_LOCAL_FILE);
        call.path("project_id", project_id);
        call.path("cluster_id", cluster_id);
        call.body(body);
        Self { call }
    }
}

tidbcloud_core::builder!(UploadLocalFile => types::UploadLocalFileResponse);

const GET_IMPORT_TASK: Operation = Operation {
    name: "get_import_task",
    method: Method::GET,
    path: "/api/v1beta/projects/{project_id}/clusters/{cluster_id}/imports/{import_id}",
    idempotent: false,
};

/// Request builder of [`Client::get_import_task`](crate::Client::get_import_task).
///
/// Returns an import task with its phase and progress.
///
/// Sends `GET /api/v1beta/projects/{project_id}/clusters/{cluster_id}/imports/{import_id}`. Methods set optional
/// parameters; `await` or `send` sends the request, `wait` polls until a state is reached.
#[deprecated(
    note = "Use the imports of `tidbcloud-dedicated-v1beta1` for Dedicated clusters, or of \
        `tidbcloud-serverless-v1beta1` for Starter and Essential clusters."
)]
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct GetImportTask {
    call: Call,
}

impl GetImportTask {
    #[inline]
    pub(crate) fn new(
        service: &Service,
        project_id: u64,
        cluster_id: u64,
        import_id: u64,
    ) -> Self {
        let mut call = Call::new(service, &GET_IMPORT_TASK);
        call.path("project_id", project_id);
        call.path("cluster_id", cluster_id);
        call.path("import_id", import_id);
        Self { call }
    }
}

tidbcloud_core::builder!(GetImportTask => types::ImportTask);

impl GetImportTask {
    const STATES: WaitTable = WaitTable {
        state: &["status", "phase"],
        message: &["status", "error_message"],
        transitional: &["PREPARING", "IMPORTING", "CANCELING"],
        settled: &["COMPLETED"],
        failed: &["FAILED", "CANCELED"],
        gone: &[],
    };
}

tidbcloud_core::waits!(GetImportTask => types::ImportTask, types::ImportTaskPhase);

const UPDATE_IMPORT_TASK: Operation = Operation {
    name: "update_import_task",
    method: Method::PATCH,
    path: "/api/v1beta/projects/{project_id}/clusters/{cluster_id}/imports/{import_id}",
    idempotent: false,
};

/// Request builder of [`Client::update_import_task`](crate::Client::update_import_task).
///
/// Cancels an import task.
///
/// Sends `PATCH /api/v1beta/projects/{project_id}/clusters/{cluster_id}/imports/{import_id}`. Methods set optional
/// parameters; `await` or `send` sends the request.
#[deprecated(
    note = "Use the imports of `tidbcloud-dedicated-v1beta1` for Dedicated clusters, or of \
        `tidbcloud-serverless-v1beta1` for Starter and Essential clusters."
)]
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct UpdateImportTask {
    call: Call,
}

impl UpdateImportTask {
    #[inline]
    pub(crate) fn new(
        service: &Service,
        project_id: u64,
        cluster_id: u64,
        import_id: u64,
        body: types::UpdateImportTaskRequest,
    ) -> Self {
        let mut call = Call::new(service, &UPDATE_IMPORT_TASK);
        call.path("project_id", project_id);
        call.path("cluster_id", cluster_id);
        call.path("import_id", import_id);
        call.body(body);
        Self { call }
    }
}

tidbcloud_core::builder!(UpdateImportTask => types::Empty);
