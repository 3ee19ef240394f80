// Written by `cargo xtask generate` from serverless v1beta1; edits are lost.

use tidbcloud_core::http::Method;
use tidbcloud_core::generated::{Call, Operation, Service, WaitTable};
use crate::types;

const LIST_IMPORTS: Operation = Operation {
    name: "list_imports",
    method: Method::GET,
    path: "/clusters/{clusterId}/imports",
    idempotent: false,
};

/// Request builder of [`Client::list_imports`](crate::Client::list_imports).
///
/// Lists the imports into a cluster, finished ones included.
///
/// Sends `GET /clusters/{clusterId}/imports`. Methods set optional parameters; `await` or `send` requests one page, `items`
/// and `pages` go through all pages.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct ListImports {
    call: Call,
}

impl ListImports {
    #[inline]
    pub(crate) fn new(service: &Service, cluster_id: String) -> Self {
        let mut call = Call::new(service, &LIST_IMPORTS);
        call.path("clusterId", cluster_id);
        Self { call }
    }

    /// Where to go on: the [`next_page_token`](struct@crate::types::ListImportsResponse#structfield.next_page_token) of the
    /// page before. Unset for the first page.
    ///
    /// Keep the order the same from page to page.
    ///
    /// Query parameter `pageToken`.
    pub fn page_token(mut self, page_token: impl Into<String>) -> Self {
        self.call.query("pageToken", Into::<String>::into(page_token));
        self
    }

    /// Most imports to put into one page. A larger number than the maximum counts as the maximum.
    ///
    /// Query parameter `pageSize`; the server's default is `10`; from 1 to 100.
    #[inline]
    pub fn page_size(mut self, page_size: i64) -> Self {
        self.call.query("pageSize", page_size);
        self
    }

    /// Order of the imports: `createTime` for the oldest first, `createTime desc` for the newest first.
    ///
    /// No other key is known to work.
    ///
    /// Query parameter `orderBy`.
    pub fn order_by(mut self, order_by: impl Into<String>) -> Self {
        self.call.query("orderBy", Into::<String>::into(order_by));
        self
    }
}

tidbcloud_core::builder!(ListImports => types::ListImportsResponse);

tidbcloud_core::pages!(
    ListImports => types::ListImportsResponse, types::Import, imports, token("pageToken",
    next_page_token, [])
);

const CREATE_IMPORT: Operation = Operation {
    name: "create_import",
    method: Method::POST,
    path: "/clusters/{clusterId}/imports",
    idempotent: false,
};

/// Request builder of [`Client::create_import`](crate::Client::create_import).
///
/// Starts to load files from object storage into a cluster.
///
/// Sends `POST /clusters/{clusterId}/imports`. Methods set optional parameters; `await` or `send` sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct CreateImport {
    call: Call,
}

impl CreateImport {
    #[inline]
    pub(crate) fn new(
        service: &Service,
        cluster_id: String,
        body: types::CreateImportBody,
    ) -> Self {
        let mut call = Call::new(service, &CREATE_IMPORT);
        call.path("clusterId", cluster_id);
        call.body(body);
        Self { call }
    }
}

tidbcloud_core::builder!(CreateImport => types::Import);

const GET_IMPORT: Operation = Operation {
    name: "get_import",
    method: Method::GET,
    path: "/clusters/{clusterId}/imports/{id}",
    idempotent: false,
};

/// Request builder of [`Client::get_import`](crate::Client::get_import).
///
/// Gets one import with its state and progress.
///
/// Sends `GET /clusters/{clusterId}/imports/{id}`. Methods set optional parameters; `await` or `send` sends the request,
/// `wait` polls until a state is reached.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct GetImport {
    call: Call,
}

impl GetImport {
    #[inline]
    pub(crate) fn new(service: &Service, cluster_id: String, import_id: String) -> Self {
        let mut call = Call::new(service, &GET_IMPORT);
        call.path("clusterId", cluster_id);
        call.path("id", import_id);
        Self { call }
    }
}

tidbcloud_core::builder!(GetImport => types::Import);

impl GetImport {
    const STATES: WaitTable = WaitTable {
        state: &["state"],
        message: &["message"],
        transitional: &["PREPARING", "IMPORTING", "CANCELING"],
        settled: &["COMPLETED"],
        failed: &["FAILED", "CANCELED"],
        gone: &[],
    };
}

tidbcloud_core::waits!(GetImport => types::Import, types::ImportState);

const CANCEL_IMPORT: Operation = Operation {
    name: "cancel_import",
    method: Method::POST,
    path: "/clusters/{clusterId}/imports/{id}:cancel",
    idempotent: false,
};

/// Request builder of [`Client::cancel_import`](crate::Client::cancel_import).
///
/// Asks an import to stop.
///
/// Sends `POST /clusters/{clusterId}/imports/{id}:cancel`. Methods set optional parameters; `await` or `send` sends the
/// request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct CancelImport {
    call: Call,
}

impl CancelImport {
    #[inline]
    pub(crate) fn new(service: &Service, cluster_id: String, import_id: String) -> Self {
        let mut call = Call::new(service, &CANCEL_IMPORT);
        call.path("clusterId", cluster_id);
        call.path("id", import_id);
        Self { call }
    }
}

tidbcloud_core::builder!(CancelImport => types::Empty);
