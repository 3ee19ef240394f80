// Written by `cargo xtask generate` from dataservice v1beta1; edits are lost.

use tidbcloud_core::http::Method;
use tidbcloud_core::generated::{Call, Operation, Service};
use crate::types;

const LIST_DATA_SOURCES: Operation = Operation {
    name: "list_data_sources",
    method: Method::GET,
    path: "/v1beta1/dataApps/{dataAppId}/dataSources",
    idempotent: false,
};

/// Request builder of [`Client::list_data_sources`](crate::Client::list_data_sources).
///
/// Lists the clusters that a Data App is linked to.
///
/// Sends `GET /v1beta1/dataApps/{dataAppId}/dataSources`. Methods set optional parameters; `await` or `send` requests one
/// page, `items` and `pages` go through all pages.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct ListDataSources {
    call: Call,
}

impl ListDataSources {
    #[inline]
    pub(crate) fn new(service: &Service, data_app_id: String) -> Self {
        let mut call = Call::new(service, &LIST_DATA_SOURCES);
        call.path("dataAppId", data_app_id);
        Self { call }
    }

    /// Maximum number of data sources in a page.
    ///
    /// Query parameter `pageSize`; the server's default is `100`; from 1 to 100.
    #[inline]
    pub fn page_size(mut self, page_size: i64) -> Self {
        self.call.query("pageSize", page_size);
        self
    }

    /// Where the page begins: [`next_page_token`](struct@crate::types::ListDataSourcesResponse#structfield.next_page_token) of
    /// the page before. Unset asks for the first page.
    ///
    /// Query parameter `pageToken`.
    pub fn page_token(mut self, page_token: impl Into<String>) -> Self {
        self.call.query("pageToken", Into::<String>::into(page_token));
        self
    }
}

tidbcloud_core::builder!(ListDataSources => types::ListDataSourcesResponse);

tidbcloud_core::pages!(
    ListDataSources => types::ListDataSourcesResponse, types::DataSource, data_sources,
    token("pageToken", next_page_token, [])
);

const CREATE_DATA_SOURCE: Operation = Operation {
    name: "create_data_source",
    method: Method::POST,
    path: "/v1beta1/dataApps/{dataAppId}/dataSources",
    idempotent: false,
};

/// Request builder of [`Client::create_data_source`](crate::Client::create_data_source).
///
/// Links a cluster to a Data App.
///
/// Sends `POST /v1beta1/dataApps/{dataAppId}/dataSources`. Methods set optional parameters; `await` or `send` sends the
/// request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct CreateDataSource {
    call: Call,
}

impl CreateDataSource {
    #[inline]
    pub(crate) fn new(
        service: &Service,
        data_app_id: String,
        data_source: types::CreateDataSourceBody,
    ) -> Self {
        let mut call = Call::new(service, &CREATE_DATA_SOURCE);
        call.path("dataAppId", data_app_id);
        call.body(data_source);
        Self { call }
    }
}

tidbcloud_core::builder!(CreateDataSource => types::DataSource);

const GET_DATA_SOURCE: Operation = Operation {
    name: "get_data_source",
    method: Method::GET,
    path: "/v1beta1/dataApps/{dataAppId}/dataSources/{clusterId}",
    idempotent: false,
};

/// Request builder of [`Client::get_data_source`](crate::Client::get_data_source).
///
/// Gets the link between a Data App and one cluster.
///
/// Sends `GET /v1beta1/dataApps/{dataAppId}/dataSources/{clusterId}`. Methods set optional parameters; `await` or `send`
/// sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct GetDataSource {
    call: Call,
}

impl GetDataSource {
    #[inline]
    pub(crate) fn new(
        service: &Service,
        data_app_id: String,
        cluster_id: String,
    ) -> Self {
        let mut call = Call::new(service, &GET_DATA_SOURCE);
        call.path("dataAppId", data_app_id);
        call.path("clusterId", cluster_id);
        Self { call }
    }
}

tidbcloud_core::builder!(GetDataSource => types::DataSource);

const DELETE_DATA_SOURCE: Operation = Operation {
    name: "delete_data_source",
    method: Method::DELETE,
    path: "/v1beta1/dataApps/{dataAppId}/dataSources/{clusterId}",
    idempotent: false,
};

/// Request builder of [`Client::delete_data_source`](crate::Client::delete_data_source).
///
/// Removes the link between a Data App and a cluster.
///
/// Sends `DELETE /v1beta1/dataApps/{dataAppId}/dataSources/{clusterId}`. Methods set optional parameters; `await` or `send`
/// sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct DeleteDataSource {
    call: Call,
}

impl DeleteDataSource {
    #[inline]
    pub(crate) fn new(
        service: &Service,
        data_app_id: String,
        cluster_id: String,
    ) -> Self {
        let mut call = Call::new(service, &DELETE_DATA_SOURCE);
        call.path("dataAppId", data_app_id);
        call.path("clusterId", cluster_id);
        Self { call }
    }
}

tidbcloud_core::builder!(DeleteDataSource => types::Empty);
