// Written by `cargo xtask generate` from premium v1beta2; edits are lost.

use tidbcloud_core::http::Method;
use tidbcloud_core::generated::{Call, Operation, Service, WaitTable};
use crate::types;

const LIST_INSTANCES: Operation = Operation {
    name: "list_instances",
    method: Method::GET,
    path: "/tidbs",
    idempotent: false,
};

/// Request builder of [`Client::list_instances`](crate::Client::list_instances).
///
/// Lists the instances of your organization, page by page.
///
/// Sends `GET /tidbs`. Methods set optional parameters; `await` or `send` requests one page, `items` and `pages` go through
/// all pages.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct ListInstances {
    call: Call,
}

impl ListInstances {
    #[inline]
    pub(crate) fn new(service: &Service) -> Self {
        Self {
            call: Call::new(service, &LIST_INSTANCES),
        }
    }

    /// Keeps only the instances with this plan.
    ///
    /// Query parameter `servicePlan`.
    pub fn service_plan(mut self, service_plan: impl Into<types::ServicePlan>) -> Self {
        self.call.query("servicePlan", Into::<types::ServicePlan>::into(service_plan));
        self
    }

    /// Keeps only the instances in these regions, for example `aws-us-west-2`.
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

    /// Keeps only the instances with this text anywhere in their `display_name`.
    ///
    /// Query parameter `name`.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.call.query("name", Into::<String>::into(name));
        self
    }

    /// Keeps only the instances with at least one of these tags.
    ///
    /// Query parameter `tags`; a list: the parameter is repeated.
    pub fn tags(mut self, tags: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.call.query_each("tags", tags.into_iter().map(Into::<String>::into));
        self
    }

    /// Keeps only the instances with these IDs.
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

    /// Upper bound for the instances in one response; a value over 100 counts as 100.
    ///
    /// Query parameter `pageSize`; the server's default is `10`; at least 1.
    #[inline]
    pub fn page_size(mut self, page_size: i64) -> Self {
        self.call.query("pageSize", page_size);
        self
    }

    /// Where to go on, taken from [`next_page_token`](struct@crate::types::ListInstancesResponse#structfield.next_page_token)
    /// of the page before; unset for the first page.
    ///
    /// All other parameters have to stay as they were.
    ///
    /// Query parameter `pageToken`.
    pub fn page_token(mut self, page_token: impl Into<String>) -> Self {
        self.call.query("pageToken", Into::<String>::into(page_token));
        self
    }

    /// Number of instances to leave out at the start. Past the end, the response is an empty list and not an error.
    ///
    /// Query parameter `skip`; at least 0.
    #[inline]
    pub fn skip(mut self, skip: i64) -> Self {
        self.call.query("skip", skip);
        self
    }
}

tidbcloud_core::builder!(ListInstances => types::ListInstancesResponse);

tidbcloud_core::pages!(
    ListInstances => types::ListInstancesResponse, types::Instance, instances,
    token("pageToken", next_page_token, ["skip"])
);

const CREATE_INSTANCE: Operation = Operation {
    name: "create_instance",
    method: Method::POST,
    path: "/tidbs",
    idempotent: false,
};

/// Request builder of [`Client::create_instance`](crate::Client::create_instance).
///
/// Creates an instance.
///
/// Sends `POST /tidbs`. Methods set optional parameters; `await` or `send` sends the request, `start` also returns the call
/// that reads how far the work is.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct CreateInstance {
    call: Call,
}

impl CreateInstance {
    #[inline]
    pub(crate) fn new(service: &Service, instance: types::Instance) -> Self {
        let mut call = Call::new(service, &CREATE_INSTANCE);
        call.body(instance);
        Self { call }
    }

    /// With `true`, the request is only checked and no instance is created.
    ///
    /// Query parameter `validateOnly`; the server's default is `false`.
    #[inline]
    pub fn validate_only(mut self, validate_only: bool) -> Self {
        self.call.query("validateOnly", validate_only);
        self
    }
}

tidbcloud_core::builder!(CreateInstance => types::Instance);

tidbcloud_core::starts!(
    CreateInstance => types::Instance, super::GetInstance, ["tidbId"]
);

const GET_INSTANCE: Operation = Operation {
    name: "get_instance",
    method: Method::GET,
    path: "/tidbs/{tidbId}",
    idempotent: false,
};

/// Request builder of [`Client::get_instance`](crate::Client::get_instance).
///
/// Gets one instance.
///
/// Sends `GET /tidbs/{tidbId}`. Methods set optional parameters; `await` or `send` sends the request, `wait` polls until a
/// state is reached.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct GetInstance {
    call: Call,
}

impl GetInstance {
    #[inline]
    pub(crate) fn new(service: &Service, instance_id: String) -> Self {
        let mut call = Call::new(service, &GET_INSTANCE);
        call.path("tidbId", instance_id);
        Self { call }
    }
}

tidbcloud_core::builder!(GetInstance => types::Instance);

impl GetInstance {
    const STATES: WaitTable = WaitTable {
        state: &["state"],
        message: &[],
        transitional: &[
            "CREATING",
            "RESTORING",
            "MAINTENANCE",
            "DELETING",
            "PAUSING",
            "RESUMING",
        ],
        settled: &["ACTIVE", "INACTIVE", "PAUSED"],
        failed: &[],
        gone: &["DELETED"],
    };
}

tidbcloud_core::waits!(GetInstance => types::Instance, types::InstanceState);

const DELETE_INSTANCE: Operation = Operation {
    name: "delete_instance",
    method: Method::DELETE,
    path: "/tidbs/{tidbId}",
    idempotent: false,
};

/// Request builder of [`Client::delete_instance`](crate::Client::delete_instance).
///
/// Deletes an instance.
///
/// Sends `DELETE /tidbs/{tidbId}`. Methods set optional parameters; `await` or `send` sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct DeleteInstance {
    call: Call,
}

impl DeleteInstance {
    #[inline]
    pub(crate) fn new(service: &Service, instance_id: String) -> Self {
        let mut call = Call::new(service, &DELETE_INSTANCE);
        call.path("tidbId", instance_id);
        Self { call }
    }

    /// With `true`, the request is only checked and the instance stays.
    ///
    /// Query parameter `validateOnly`; the server's default is `false`.
    #[inline]
    pub fn validate_only(mut self, validate_only: bool) -> Self {
        self.call.query("validateOnly", validate_only);
        self
    }
}

tidbcloud_core::builder!(DeleteInstance => types::Instance);

const UPDATE_INSTANCE: Operation = Operation {
    name: "update_instance",
    method: Method::PATCH,
    path: "/tidbs/{tidbId}",
    idempotent: false,
};

/// Request builder of [`Client::update_instance`](crate::Client::update_instance).
///
/// Renames an instance or changes its capacity.
///
/// Sends `PATCH /tidbs/{tidbId}`. Methods set optional parameters; `await` or `send` sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct UpdateInstance {
    call: Call,
}

impl UpdateInstance {
    #[inline]
    pub(crate) fn new(
        service: &Service,
        instance_id: String,
        instance: types::UpdateInstanceBody,
    ) -> Self {
        let mut call = Call::new(service, &UPDATE_INSTANCE);
        call.path("tidbId", instance_id);
        call.body(instance);
        Self { call }
    }

    /// With `true`, the request is only checked and nothing changes.
    ///
    /// Query parameter `validateOnly`; the server's default is `false`.
    #[inline]
    pub fn validate_only(mut self, validate_only: bool) -> Self {
        self.call.query("validateOnly", validate_only);
        self
    }
}

tidbcloud_core::builder!(UpdateInstance => types::Instance);

const GET_CA_CERTIFICATE_URL: Operation = Operation {
    name: "get_ca_certificate_url",
    method: Method::GET,
    path: "/tidbs/{tidbId}/caCertificateUrl",
    idempotent: false,
};

/// Request builder of [`Client::get_ca_certificate_url`](crate::Client::get_ca_certificate_url).
///
/// Gets the address of the CA certificate that TLS connections to an instance are checked with.
///
/// Sends `GET /tidbs/{tidbId}/caCertificateUrl`. Methods set optional parameters; `await` or `send` sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct GetCaCertificateUrl {
    call: Call,
}

impl GetCaCertificateUrl {
    #[inline]
    pub(crate) fn new(service: &Service, instance_id: String) -> Self {
        let mut call = Call::new(service, &GET_CA_CERTIFICATE_URL);
        call.path("tidbId", instance_id);
        Self { call }
    }
}

tidbcloud_core::builder!(GetCaCertificateUrl => types::CaCertificateDownloadUrl);

const GET_CLOUD_PROVIDER_INFO: Operation = Operation {
    name: "get_cloud_provider_info",
    method: Method::GET,
    path: "/tidbs/{tidbId}/cloudProviderInfo",
    idempotent: false,
};

/// Request builder of [`Client::get_cloud_provider_info`](crate::Client::get_cloud_provider_info).
///
/// Gets the account at the cloud provider that runs an instance.
///
/// Sends `GET /tidbs/{tidbId}/cloudProviderInfo`. Methods set optional parameters; `await` or `send` sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct GetCloudProviderInfo {
    call: Call,
}

impl GetCloudProviderInfo {
    #[inline]
    pub(crate) fn new(service: &Service, instance_id: String) -> Self {
        let mut call = Call::new(service, &GET_CLOUD_PROVIDER_INFO);
        call.path("tidbId", instance_id);
        Self { call }
    }
}

tidbcloud_core::builder!(GetCloudProviderInfo => types::CloudProviderInfo);

const RESET_ROOT_PASSWORD: Operation = Operation {
    name: "reset_root_password",
    method: Method::POST,
    path: "/tidbs/{tidbId}:resetRootPassword",
    idempotent: false,
};

/// Request builder of [`Client::reset_root_password`](crate::Client::reset_root_password).
///
/// Gives the SQL user `root` of an instance a new password.
///
/// Sends `POST /tidbs/{tidbId}:resetRootPassword`. Methods set optional parameters; `await` or `send` sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct ResetRootPassword {
    call: Call,
}

impl ResetRootPassword {
    #[inline]
    pub(crate) fn new(
        service: &Service,
        instance_id: String,
        body: types::ResetRootPasswordBody,
    ) -> Self {
        let mut call = Call::new(service, &RESET_ROOT_PASSWORD);
        call.path("tidbId", instance_id);
        call.body(body);
        Self { call }
    }
}

tidbcloud_core::builder!(ResetRootPassword => types::ResetRootPasswordResponse);
