// Written by `cargo xtask generate` from dataservice; edits are lost.

//! The operations of dataservice v1beta1, with sample arguments made from the document.

#![allow(deprecated)]
use tidbcloud_dataservice_v1beta1::{Client, types};
use crate::case::{self, Case, Suite};

/// The API and its operations.
pub fn suite() -> Suite {
    Suite::new("dataservice", CASES, Client::new, Client::with_endpoint)
}

const CASES: &[Case<Client>] = &[
    Case {
        name: "list_data_apps",
        method: "GET",
        path: "/v1beta1/dataApps",
        call: |client| case::run(
            client.list_data_apps(1).page_size(100).page_token("sample").send(),
        ),
        decode: case::decode::<types::ListDataAppsResponse>,
        encode: None,
    },
    Case {
        name: "create_data_app",
        method: "POST",
        path: "/v1beta1/dataApps",
        call: |client| case::run_with(
            include_str!("../../bodies/dataservice_v1beta1/create_data_app.json"),
            client,
            |client, body: types::CreateDataAppBody| case::run(
                client.create_data_app(body).send(),
            ),
        ),
        decode: case::decode::<types::DataApp>,
        encode: Some(case::encode::<types::CreateDataAppBody>),
    },
    Case {
        name: "get_data_app",
        method: "GET",
        path: "/v1beta1/dataApps/{dataAppId}",
        call: |client| case::run(client.get_data_app("sample").send()),
        decode: case::decode::<types::DataApp>,
        encode: None,
    },
    Case {
        name: "delete_data_app",
        method: "DELETE",
        path: "/v1beta1/dataApps/{dataAppId}",
        call: |client| case::run(client.delete_data_app("sample").send()),
        decode: case::decode::<types::Empty>,
        encode: None,
    },
    Case {
        name: "update_data_app",
        method: "PATCH",
        path: "/v1beta1/dataApps/{dataAppId}",
        call: |client| case::run_with(
            include_str!("../../bodies/dataservice_v1beta1/update_data_app.json"),
            client,
            |client, body: types::UpdateDataAppBody| case::run(
                client.update_data_app("sample", body).send(),
            ),
        ),
        decode: case::decode::<types::DataApp>,
        encode: Some(case::encode::<types::UpdateDataAppBody>),
    },
    Case {
        name: "list_api_keys",
        method: "GET",
        path: "/v1beta1/dataApps/{dataAppId}/apiKeys",
        call: |client| case::run(
            client.list_api_keys("sample").page_size(100).page_token("sample").send(),
        ),
        decode: case::decode::<types::ListApiKeysResponse>,
        encode: None,
    },
    Case {
        name: "create_api_key",
        method: "POST",
        path: "/v1beta1/dataApps/{dataAppId}/apiKeys",
        call: |client| case::run_with(
            include_str!("../../bodies/dataservice_v1beta1/create_api_key.json"),
            client,
            |client, body: types::CreateApiKeyBody| case::run(
                client.create_api_key("sample", body).send(),
            ),
        ),
        decode: case::decode::<types::ApiKey>,
        encode: Some(case::encode::<types::CreateApiKeyBody>),
    },
    Case {
        name: "get_api_key",
        method: "GET",
        path: "/v1beta1/dataApps/{dataAppId}/apiKeys/{apiKeyId}",
        call: |client| case::run(client.get_api_key("sample", "sample").send()),
        decode: case::decode::<types::ApiKey>,
        encode: None,
    },
    Case {
        name: "delete_api_key",
        method: "DELETE",
        path: "/v1beta1/dataApps/{dataAppId}/apiKeys/{apiKeyId}",
        call: |client| case::run(client.delete_api_key("sample", "sample").send()),
        decode: case::decode::<types::Empty>,
        encode: None,
    },
    Case {
        name: "update_api_key",
        method: "PATCH",
        path: "/v1beta1/dataApps/{dataAppId}/apiKeys/{apiKeyId}",
        call: |client| case::run_with(
            include_str!("../../bodies/dataservice_v1beta1/update_api_key.json"),
            client,
            |client, body: types::UpdateApiKeyBody| case::run(
                client.update_api_key("sample", "sample", body).send(),
            ),
        ),
        decode: case::decode::<types::ApiKey>,
        encode: Some(case::encode::<types::UpdateApiKeyBody>),
    },
    Case {
        name: "get_api_spec",
        method: "GET",
        path: "/v1beta1/dataApps/{dataAppId}/apiSpec",
        call: |client| case::run(client.get_api_spec("sample").format("JSON").send()),
        decode: case::decode::<types::ApiSpec>,
        encode: None,
    },
    Case {
        name: "get_chat2_query_settings",
        method: "GET",
        path: "/v1beta1/dataApps/{dataAppId}/chat2querySettings",
        call: |client| case::run(client.get_chat2_query_settings("sample").send()),
        decode: case::decode::<types::Chat2QuerySettings>,
        encode: None,
    },
    Case {
        name: "update_chat2_query_settings",
        method: "PATCH",
        path: "/v1beta1/dataApps/{dataAppId}/chat2querySettings",
        call: |client| case::run_with(
            include_str!(
                "../../bodies/dataservice_v1beta1/update_chat2_query_settings.json"
            ),
            client,
            |client, body: types::UpdateChat2QuerySettingsBody| case::run(
                client.update_chat2_query_settings("sample", body).send(),
            ),
        ),
        decode: case::decode::<types::Chat2QuerySettings>,
        encode: Some(case::encode::<types::UpdateChat2QuerySettingsBody>),
    },
    Case {
        name: "list_data_sources",
        method: "GET",
        path: "/v1beta1/dataApps/{dataAppId}/dataSources",
        call: |client| case::run(
            client.list_data_sources("sample").page_size(100).page_token("sample").send(),
        ),
        decode: case::decode::<types::ListDataSourcesResponse>,
        encode: None,
    },
    Case {
        name: "create_data_source",
        method: "POST",
        path: "/v1beta1/dataApps/{dataAppId}/dataSources",
        call: |client| case::run_with(
            include_str!("../../bodies/dataservice_v1beta1/create_data_source.json"),
            client,
            |client, body: types::CreateDataSourceBody| case::run(
                client.create_data_source("sample", body).send(),
            ),
        ),
        decode: case::decode::<types::DataSource>,
        encode: Some(case::encode::<types::CreateDataSourceBody>),
    },
    Case {
        name: "get_data_source",
        method: "GET",
        path: "/v1beta1/dataApps/{dataAppId}/dataSources/{clusterId}",
        call: |client| case::run(client.get_data_source("sample", "sample").send()),
        decode: case::decode::<types::DataSource>,
        encode: None,
    },
    Case {
        name: "delete_data_source",
        method: "DELETE",
        path: "/v1beta1/dataApps/{dataAppId}/dataSources/{clusterId}",
        call: |client| case::run(client.delete_data_source("sample", "sample").send()),
        decode: case::decode::<types::Empty>,
        encode: None,
    },
    Case {
        name: "list_deployments",
        method: "GET",
        path: "/v1beta1/dataApps/{dataAppId}/deployments",
        call: |client| case::run(
            client.list_deployments("sample").page_size(100).page_token("sample").send(),
        ),
        decode: case::decode::<types::ListDeploymentsResponse>,
        encode: None,
    },
    Case {
        name: "create_deployment",
        method: "POST",
        path: "/v1beta1/dataApps/{dataAppId}/deployments",
        call: |client| case::run_with(
            include_str!("../../bodies/dataservice_v1beta1/create_deployment.json"),
            client,
            |client, body: types::CreateDeploymentBody| case::run(
                client.create_deployment("sample", body).send(),
            ),
        ),
        decode: case::decode::<types::Deployment>,
        encode: Some(case::encode::<types::CreateDeploymentBody>),
    },
    Case {
        name: "get_deployment",
        method: "GET",
        path: "/v1beta1/dataApps/{dataAppId}/deployments/{deploymentId}",
        call: |client| case::run(client.get_deployment("sample", "sample").send()),
        decode: case::decode::<types::Deployment>,
        encode: None,
    },
    Case {
        name: "list_endpoints",
        method: "GET",
        path: "/v1beta1/dataApps/{dataAppId}/endpoints",
        call: |client| case::run(
            client.list_endpoints("sample").page_size(100).page_token("sample").send(),
        ),
        decode: case::decode::<types::ListEndpointsResponse>,
        encode: None,
    },
    Case {
        name: "create_endpoint",
        method: "POST",
        path: "/v1beta1/dataApps/{dataAppId}/endpoints",
        call: |client| case::run_with(
            include_str!("../../bodies/dataservice_v1beta1/create_endpoint.json"),
            client,
            |client, body: types::CreateEndpointBody| case::run(
                client.create_endpoint("sample", body).send(),
            ),
        ),
        decode: case::decode::<types::Endpoint>,
        encode: Some(case::encode::<types::CreateEndpointBody>),
    },
    Case {
        name: "get_system_endpoint_config",
        method: "GET",
        path: "/v1beta1/dataApps/{dataAppId}/systemEndpointConfig",
        call: |client| case::run(client.get_system_endpoint_config("sample").send()),
        decode: case::decode::<types::SystemEndpointConfig>,
        encode: None,
    },
    Case {
        name: "update_system_endpoint_config",
        method: "PATCH",
        path: "/v1beta1/dataApps/{dataAppId}/systemEndpointConfig",
        call: |client| case::run_with(
            include_str!(
                "../../bodies/dataservice_v1beta1/update_system_endpoint_config.json"
            ),
            client,
            |client, body: types::UpdateSystemEndpointConfigBody| case::run(
                client.update_system_endpoint_config("sample", body).send(),
            ),
        ),
        decode: case::decode::<types::SystemEndpointConfig>,
        encode: Some(case::encode::<types::UpdateSystemEndpointConfigBody>),
    },
    Case {
        name: "get_endpoint",
        method: "GET",
        path: "/v1beta1/{endpointName}",
        call: |client| case::run(
            client.get_endpoint("dataApps/dataapp-yxNzAuFP/endpoints/1874778").send(),
        ),
        decode: case::decode::<types::Endpoint>,
        encode: None,
    },
    Case {
        name: "delete_endpoint",
        method: "DELETE",
        path: "/v1beta1/{endpointName}",
        call: |client| case::run(
            client.delete_endpoint("dataApps/dataapp-yxNzAuFP/endpoints/1874778").send(),
        ),
        decode: case::decode::<types::Empty>,
        encode: None,
    },
    Case {
        name: "update_endpoint",
        method: "PATCH",
        path: "/v1beta1/{endpointName}",
        call: |client| case::run_with(
            include_str!("../../bodies/dataservice_v1beta1/update_endpoint.json"),
            client,
            |client, body: types::UpdateEndpointBody| case::run(
                client
                    .update_endpoint("dataApps/dataapp-yxNzAuFP/endpoints/1874778", body)
                    .send(),
            ),
        ),
        decode: case::decode::<types::Endpoint>,
        encode: Some(case::encode::<types::UpdateEndpointBody>),
    },
    Case {
        name: "test_endpoint",
        method: "POST",
        path: "/v1beta1/{endpointName}/test",
        call: |client| case::run_with(
            include_str!("../../bodies/dataservice_v1beta1/test_endpoint.json"),
            client,
            |client, body: types::TestEndpointBody| case::run(
                client
                    .test_endpoint("dataApps/dataapp-yxNzAuFP/endpoints/1874778", body)
                    .send(),
            ),
        ),
        decode: case::decode::<types::TestEndpointResponse>,
        encode: Some(case::encode::<types::TestEndpointBody>),
    },
];
