// Written by `cargo xtask generate` from serverless v1beta1; edits are lost.

use tidbcloud_core::http::Method;
use tidbcloud_core::generated::{Call, Operation, Service, WaitTable};
use crate::types;

const LIST_BRANCHES: Operation = Operation {
    name: "list_branches",
    method: Method::GET,
    path: "/clusters/{clusterId}/branches",
    idempotent: false,
};

/// Request builder of [`Client::list_branches`](crate::Client::list_branches).
///
/// Lists the branches of a cluster.
///
/// Sends `GET /clusters/{clusterId}/branches`. Methods set optional parameters; `await` or `send` requests one page,
/// `items` and `pages` go through all pages.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct ListBranches {
    call: Call,
}

impl ListBranches {
    #[inline]
    pub(crate) fn new(service: &Service, cluster_id: String) -> Self {
        let mut call = Call::new(service, &LIST_BRANCHES);
        call.path("clusterId", cluster_id);
        Self { call }
    }

    /// Most branches to put into one page. A larger number than the maximum counts as the maximum.
    ///
    /// Query parameter `pageSize`; the server's default is `10`; from 1 to 100.
    #[inline]
    pub fn page_size(mut self, page_size: i64) -> Self {
        self.call.query("pageSize", page_size);
        self
    }

    /// Where to go on: the [`next_page_token`](struct@crate::types::ListBranchesResponse#structfield.next_page_token) of the
    /// page before. Unset for the first page.
    ///
    /// Query parameter `pageToken`.
    pub fn page_token(mut self, page_token: impl Into<String>) -> Self {
        self.call.query("pageToken", Into::<String>::into(page_token));
        self
    }
}

tidbcloud_core::builder!(ListBranches => types::ListBranchesResponse);

tidbcloud_core::pages!(
    ListBranches => types::ListBranchesResponse, types::Branch, branches,
    token("pageToken", next_page_token, [])
);

const CREATE_BRANCH: Operation = Operation {
    name: "create_branch",
    method: Method::POST,
    path: "/clusters/{clusterId}/branches",
    idempotent: false,
};

/// Request builder of [`Client::create_branch`](crate::Client::create_branch).
///
/// Creates a branch: a copy of a cluster, or of another branch, that changes on its own.
///
/// Sends `POST /clusters/{clusterId}/branches`. Methods set optional parameters; `await` or `send` sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct CreateBranch {
    call: Call,
}

impl CreateBranch {
    #[inline]
    pub(crate) fn new(
        service: &Service,
        cluster_id: String,
        branch: types::Branch,
    ) -> Self {
        let mut call = Call::new(service, &CREATE_BRANCH);
        call.path("clusterId", cluster_id);
        call.body(branch);
        Self { call }
    }
}

tidbcloud_core::builder!(CreateBranch => types::Branch);

const GET_BRANCH: Operation = Operation {
    name: "get_branch",
    method: Method::GET,
    path: "/clusters/{clusterId}/branches/{branchId}",
    idempotent: false,
};

/// Request builder of [`Client::get_branch`](crate::Client::get_branch).
///
/// Gets one branch of a cluster.
///
/// Sends `GET /clusters/{clusterId}/branches/{branchId}`. Methods set optional parameters; `await` or `send` sends the
/// request, `wait` polls until a state is reached.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct GetBranch {
    call: Call,
}

impl GetBranch {
    #[inline]
    pub(crate) fn new(service: &Service, cluster_id: String, branch_id: String) -> Self {
        let mut call = Call::new(service, &GET_BRANCH);
        call.path("clusterId", cluster_id);
        call.path("branchId", branch_id);
        Self { call }
    }

    /// How much of the branch to return. To follow its state, the basic view is enough.
    ///
    /// Query parameter `view`; the server's default is `FULL`.
    pub fn view(mut self, view: impl Into<types::BranchView>) -> Self {
        self.call.query("view", Into::<types::BranchView>::into(view));
        self
    }
}

tidbcloud_core::builder!(GetBranch => types::Branch);

impl GetBranch {
    const STATES: WaitTable = WaitTable {
        state: &["state"],
        message: &[],
        transitional: &["CREATING", "RESTORING"],
        settled: &["ACTIVE"],
        failed: &[],
        gone: &["DELETED"],
    };
}

tidbcloud_core::waits!(GetBranch => types::Branch, types::BranchState);

const DELETE_BRANCH: Operation = Operation {
    name: "delete_branch",
    method: Method::DELETE,
    path: "/clusters/{clusterId}/branches/{branchId}",
    idempotent: false,
};

/// Request builder of [`Client::delete_branch`](crate::Client::delete_branch).
///
/// Deletes a branch with the data in it. The cluster and other data stay.
///
/// Sends `DELETE /clusters/{clusterId}/branches/{branchId}`. Methods set optional parameters; `await` or `send` sends the
/// request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct DeleteBranch {
    call: Call,
}

impl DeleteBranch {
    #[inline]
    pub(crate) fn new(service: &Service, cluster_id: String, branch_id: String) -> Self {
        let mut call = Call::new(service, &DELETE_BRANCH);
        call.path("clusterId", cluster_id);
        call.path("branchId", branch_id);
        Self { call }
    }
}

tidbcloud_core::builder!(DeleteBranch => types::Branch);

const RESET_BRANCH: Operation = Operation {
    name: "reset_branch",
    method: Method::POST,
    path: "/clusters/{clusterId}/branches/{branchId}:reset",
    idempotent: false,
};

/// Request builder of [`Client::reset_branch`](crate::Client::reset_branch).
///
/// Throws away what was changed in a branch and copies its parent again, as the parent is now.
///
/// Sends `POST /clusters/{clusterId}/branches/{branchId}:reset`. Methods set optional parameters; `await` or `send` sends
/// the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct ResetBranch {
    call: Call,
}

impl ResetBranch {
    #[inline]
    pub(crate) fn new(service: &Service, cluster_id: String, branch_id: String) -> Self {
        let mut call = Call::new(service, &RESET_BRANCH);
        call.path("clusterId", cluster_id);
        call.path("branchId", branch_id);
        Self { call }
    }
}

tidbcloud_core::builder!(ResetBranch => types::Branch);
