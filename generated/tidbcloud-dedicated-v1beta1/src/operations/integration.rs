// Written by `cargo xtask generate` from dedicated v1beta1; edits are lost.

use tidbcloud_core::http::Method;
use tidbcloud_core::generated::{Call, Operation, Service};
use crate::types;

const LIST_INTEGRATIONS: Operation = Operation {
    name: "list_integrations",
    method: Method::GET,
    path: "/clusters/{clusterId}/integrations",
    idempotent: false,
};

/// Request builder of [`Client::list_integrations`](crate::Client::list_integrations).
///
/// Lists the monitoring services that a cluster sends metrics to, each with its health.
///
/// Sends `GET /clusters/{clusterId}/integrations`. Methods set optional parameters; `await` or `send` sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct ListIntegrations {
    call: Call,
}

impl ListIntegrations {
    #[inline]
    pub(crate) fn new(service: &Service, cluster_id: String) -> Self {
        let mut call = Call::new(service, &LIST_INTEGRATIONS);
        call.path("clusterId", cluster_id);
        Self { call }
    }
}

tidbcloud_core::builder!(ListIntegrations => types::ListIntegrationsResponse);

const CREATE_INTEGRATION: Operation = Operation {
    name: "create_integration",
    method: Method::POST,
    path: "/clusters/{clusterId}/integrations",
    idempotent: false,
};

/// Request builder of [`Client::create_integration`](crate::Client::create_integration).
///
/// Connects a cluster to Datadog, New Relic or Prometheus.
///
/// Sends `POST /clusters/{clusterId}/integrations`. Methods set optional parameters; `await` or `send` sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct CreateIntegration {
    call: Call,
}

impl CreateIntegration {
    #[inline]
    pub(crate) fn new(
        service: &Service,
        cluster_id: String,
        body: types::CreateIntegrationBody,
    ) -> Self {
        let mut call = Call::new(service, &CREATE_INTEGRATION);
        call.path("clusterId", cluster_id);
        call.body(body);
        Self { call }
    }
}

tidbcloud_core::builder!(CreateIntegration => types::Integration);

const DELETE_INTEGRATION: Operation = Operation {
    name: "delete_integration",
    method: Method::DELETE,
    path: "/clusters/{clusterId}/integrations/{id}",
    idempotent: false,
};

/// Request builder of [`Client::delete_integration`](crate::Client::delete_integration).
///
/// Disconnects a cluster from a monitoring service.
///
/// Sends `DELETE /clusters/{clusterId}/integrations/{id}`. Methods set optional parameters; `await` or `send` sends the
/// request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct DeleteIntegration {
    call: Call,
}

impl DeleteIntegration {
    #[inline]
    pub(crate) fn new(
        service: &Service,
        cluster_id: String,
        integration_id: String,
    ) -> Self {
        let mut call = Call::new(service, &DELETE_INTEGRATION);
        call.path("clusterId", cluster_id);
        call.path("id", integration_id);
        Self { call }
    }
}

tidbcloud_core::builder!(DeleteIntegration => types::Empty);
