// Written by `cargo xtask generate` from serverless v1beta1; edits are lost.

use tidbcloud_core::http::Method;
use tidbcloud_core::generated::{Call, Operation, Service, WaitTable};
use crate::types;

const LIST_EXPORTS: Operation = Operation {
    name: "list_exports",
    method: Method::GET,
    path: "/clusters/{clusterId}/exports",
    idempotent: false,
};

/// Request builder of [`Client::list_exports`](crate::Client::list_exports).
///
/// Lists the exports of a cluster, finished ones included.
///
/// Sends `GET /clusters/{clusterId}/exports`. Methods set optional parameters; `await` or `send` requests one page, `items`
/// and `pages` go through all pages.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct ListExports {
    call: Call,
}

impl ListExports {
    #[inline]
    pub(crate) fn new(service: &Service, cluster_id: String) -> Self {
        let mut call = Call::new(service, &LIST_EXPORTS);
        call.path("clusterId", cluster_id);
        Self { call }
    }

    /// Most exports to put into one page. A larger number than the maximum counts as the maximum.
    ///
    /// Query parameter `pageSize`; the server's default is `10`; from 1 to 100.
    #[inline]
    pub fn page_size(mut self, page_size: i64) -> Self {
        self.call.query("pageSize", page_size);
        self
    }

    /// Where to go on: the [`next_page_token`](struct@crate::types::ListExportsResponse#structfield.next_page_token) of the
    /// page before. Unset for the first page.
    ///
    /// Keep the order the same from page to page.
    ///
    /// Query parameter `pageToken`.
    pub fn page_token(mut self, page_token: impl Into<String>) -> Self {
        self.call.query("pageToken", Into::<String>::into(page_token));
        self
    }

    /// Order of the exports: `createTime` for the oldest first, `createTime desc` for the newest first.
    ///
    /// No other key is known to work.
    ///
    /// Query parameter `orderBy`.
    pub fn order_by(mut self, order_by: impl Into<String>) -> Self {
        self.call.query("orderBy", Into::<String>::into(order_by));
        self
    }
}

tidbcloud_core::builder!(ListExports => types::ListExportsResponse);

tidbcloud_core::pages!(
    ListExports => types::ListExportsResponse, types::Export, exports, token("pageToken",
    next_page_token, [])
);

const CREATE_EXPORT: Operation = Operation {
    name: "create_export",
    method: Method::POST,
    path: "/clusters/{clusterId}/exports",
    idempotent: false,
};

/// Request builder of [`Client::create_export`](crate::Client::create_export).
///
/// Starts to write a cluster's data to files.
///
/// Sends `POST /clusters/{clusterId}/exports`. Methods set optional parameters; `await` or `send` sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct CreateExport {
    call: Call,
}

impl CreateExport {
    #[inline]
    pub(crate) fn new(
        service: &Service,
        cluster_id: String,
        body: types::CreateExportBody,
    ) -> Self {
        let mut call = Call::new(service, &CREATE_EXPORT);
        call.path("clusterId", cluster_id);
        call.body(body);
        Self { call }
    }
}

tidbcloud_core::builder!(CreateExport => types::Export);

const GET_EXPORT: Operation = Operation {
    name: "get_export",
    method: Method::GET,
    path: "/clusters/{clusterId}/exports/{exportId}",
    idempotent: false,
};

/// Request builder of [`Client::get_export`](crate::Client::get_export).
///
/// Gets one export: its state, its contents and the place of its files.
///
/// Sends `GET /clusters/{clusterId}/exports/{exportId}`. Methods set optional parameters; `await` or `send` sends the
/// request, `wait` polls until a state is reached.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct GetExport {
    call: Call,
}

impl GetExport {
    #[inline]
    pub(crate) fn new(service: &Service, cluster_id: String, export_id: String) -> Self {
        let mut call = Call::new(service, &GET_EXPORT);
        call.path("clusterId", cluster_id);
        call.path("exportId", export_id);
        Self { call }
    }
}

tidbcloud_core::builder!(GetExport => types::Export);

impl GetExport {
    const STATES: WaitTable = WaitTable {
        state: &["state"],
        message: &["reason"],
        transitional: &["RUNNING"],
        settled: &["SUCCEEDED"],
        failed: &["FAILED", "CANCELED", "EXPIRED"],
        gone: &["DELETED"],
    };
}

tidbcloud_core::waits!(GetExport => types::Export, types::ExportState);

const DELETE_EXPORT: Operation = Operation {
    name: "delete_export",
    method: Method::DELETE,
    path: "/clusters/{clusterId}/exports/{exportId}",
    idempotent: false,
};

/// Request builder of [`Client::delete_export`](crate::Client::delete_export).
///
/// Deletes an export.
///
/// Sends `DELETE /clusters/{clusterId}/exports/{exportId}`. Methods set optional parameters; `await` or `send` sends the
/// request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct DeleteExport {
    call: Call,
}

impl DeleteExport {
    #[inline]
    pub(crate) fn new(service: &Service, cluster_id: String, export_id: String) -> Self {
        let mut call = Call::new(service, &DELETE_EXPORT);
        call.path("clusterId", cluster_id);
        call.path("exportId", export_id);
        Self { call }
    }
}

tidbcloud_core::builder!(DeleteExport => types::Export);

const CANCEL_EXPORT: Operation = Operation {
    name: "cancel_export",
    method: Method::POST,
    path: "/clusters/{clusterId}/exports/{exportId}:cancel",
    idempotent: false,
};

/// Request builder of [`Client::cancel_export`](crate::Client::cancel_export).
///
/// Stops a running export.
///
/// Sends `POST /clusters/{clusterId}/exports/{exportId}:cancel`. Methods set optional parameters; `await` or `send` sends
/// the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct CancelExport {
    call: Call,
}

impl CancelExport {
    #[inline]
    pub(crate) fn new(service: &Service, cluster_id: String, export_id: String) -> Self {
        let mut call = Call::new(service, &CANCEL_EXPORT);
        call.path("clusterId", cluster_id);
        call.path("exportId", export_id);
        Self { call }
    }
}

tidbcloud_core::builder!(CancelExport => types::Export);
