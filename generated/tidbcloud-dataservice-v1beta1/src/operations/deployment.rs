// Written by `cargo xtask generate` from dataservice v1beta1; edits are lost.

use tidbcloud_core::http::Method;
use tidbcloud_core::generated::{Call, Operation, Service, WaitTable};
use crate::types;

const LIST_DEPLOYMENTS: Operation = Operation {
    name: "list_deployments",
    method: Method::GET,
    path: "/v1beta1/dataApps/{dataAppId}/deployments",
    idempotent: false,
};

/// Request builder of [`Client::list_deployments`](crate::Client::list_deployments).
///
/// Lists the deployments of a Data App.
///
/// Sends `GET /v1beta1/dataApps/{dataAppId}/deployments`. Methods set optional parameters; `await` or `send` requests one
/// page, `items` and `pages` go through all pages.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct ListDeployments {
    call: Call,
}

impl ListDeployments {
    #[inline]
    pub(crate) fn new(service: &Service, data_app_id: String) -> Self {
        let mut call = Call::new(service, &LIST_DEPLOYMENTS);
        call.path("dataAppId", data_app_id);
        Self { call }
    }

    /// Maximum number of deployments in a page.
    ///
    /// Query parameter `pageSize`; the server's default is `100`; from 1 to 100.
    #[inline]
    pub fn page_size(mut self, page_size: i64) -> Self {
        self.call.query("pageSize", page_size);
        self
    }

    /// Where the page begins: [`next_page_token`](struct@crate::types::ListDeploymentsResponse#structfield.next_page_token) of
    /// the page before. Unset asks for the first page.
    ///
    /// Query parameter `pageToken`.
    pub fn page_token(mut self, page_token: impl Into<String>) -> Self {
        self.call.query("pageToken", Into::<String>::into(page_token));
        self
    }
}

tidbcloud_core::builder!(ListDeployments => types::ListDeploymentsResponse);

tidbcloud_core::pages!(
    ListDeployments => types::ListDeploymentsResponse, types::Deployment, deployments,
    token("pageToken", next_page_token, [])
);

const CREATE_DEPLOYMENT: Operation = Operation {
    name: "create_deployment",
    method: Method::POST,
    path: "/v1beta1/dataApps/{dataAppId}/deployments",
    idempotent: false,
};

/// Request builder of [`Client::create_deployment`](crate::Client::create_deployment).
///
/// Deploys a Data App, so that its endpoints can be called as they are defined now.
///
/// Sends `POST /v1beta1/dataApps/{dataAppId}/deployments`. Methods set optional parameters; `await` or `send` sends the
/// request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct CreateDeployment {
    call: Call,
}

impl CreateDeployment {
    #[inline]
    pub(crate) fn new(
        service: &Service,
        data_app_id: String,
        deployment: types::CreateDeploymentBody,
    ) -> Self {
        let mut call = Call::new(service, &CREATE_DEPLOYMENT);
        call.path("dataAppId", data_app_id);
        call.body(deployment);
        Self { call }
    }
}

tidbcloud_core::builder!(CreateDeployment => types::Deployment);

const GET_DEPLOYMENT: Operation = Operation {
    name: "get_deployment",
    method: Method::GET,
    path: "/v1beta1/dataApps/{dataAppId}/deployments/{deploymentId}",
    idempotent: false,
};

/// Request builder of [`Client::get_deployment`](crate::Client::get_deployment).
///
/// Gets a deployment of a Data App, for instance to see whether it is through.
///
/// Sends `GET /v1beta1/dataApps/{dataAppId}/deployments/{deploymentId}`. Methods set optional parameters; `await` or `send`
/// sends the request, `wait` polls until a state is reached.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct GetDeployment {
    call: Call,
}

impl GetDeployment {
    #[inline]
    pub(crate) fn new(
        service: &Service,
        data_app_id: String,
        deployment_id: String,
    ) -> Self {
        let mut call = Call::new(service, &GET_DEPLOYMENT);
        call.path("dataAppId", data_app_id);
        call.path("deploymentId", deployment_id);
        Self { call }
    }
}

tidbcloud_core::builder!(GetDeployment => types::Deployment);

impl GetDeployment {
    const STATES: WaitTable = WaitTable {
        state: &["status"],
        message: &["statusErrorMessage"],
        transitional: &[],
        settled: &["success"],
        failed: &["failed"],
        gone: &[],
    };
}

tidbcloud_core::waits!(GetDeployment => types::Deployment, types::DeploymentStatus);
