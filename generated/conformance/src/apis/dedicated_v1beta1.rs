// Written by `cargo xtask generate` from dedicated; edits are lost.

//! The operations of dedicated v1beta1, with sample arguments made from the document.

#![allow(deprecated)]
use tidbcloud_dedicated_v1beta1::{Client, types};
use crate::case::{self, Case, Suite};

/// The API and its operations.
pub fn suite() -> Suite {
    Suite::new("dedicated", CASES, Client::new, Client::with_endpoint)
}

const CASES: &[Case<Client>] = &[
    Case {
        name: "list_changefeed_rcus",
        method: "GET",
        path: "/changefeedRCUs",
        call: |client| case::run(client.list_changefeed_rcus().send()),
        decode: case::decode::<types::ListChangefeedRcusResponse>,
        encode: None,
    },
    Case {
        name: "list_changefeeds",
        method: "GET",
        path: "/changefeeds",
        call: |client| case::run(
            client
                .list_changefeeds("1234567890123")
                .downstream_type("KAFKA")
                .page_size(20)
                .page_token("sample")
                .send(),
        ),
        decode: case::decode::<types::ListChangefeedsResponse>,
        encode: None,
    },
    Case {
        name: "create_changefeed",
        method: "POST",
        path: "/changefeeds",
        call: |client| case::run_with(
            include_str!("../../bodies/dedicated_v1beta1/create_changefeed.json"),
            client,
            |client, body: types::CreateChangefeedRequest| case::run(
                client.create_changefeed(body).send(),
            ),
        ),
        decode: case::decode::<types::Changefeed>,
        encode: Some(case::encode::<types::CreateChangefeedRequest>),
    },
    Case {
        name: "get_changefeed",
        method: "GET",
        path: "/changefeeds/{changefeedId}",
        call: |client| case::run(
            client.get_changefeed("cf-12345").invalidate_cache(true).send(),
        ),
        decode: case::decode::<types::Changefeed>,
        encode: None,
    },
    Case {
        name: "delete_changefeed",
        method: "DELETE",
        path: "/changefeeds/{changefeedId}",
        call: |client| case::run(client.delete_changefeed("cf-12345").send()),
        decode: case::decode::<types::Empty>,
        encode: None,
    },
    Case {
        name: "edit_changefeed_downstream_config",
        method: "POST",
        path: "/changefeeds/{changefeedId}:editDownstreamConfig",
        call: |client| case::run_with(
            include_str!(
                "../../bodies/dedicated_v1beta1/edit_changefeed_downstream_config.json"
            ),
            client,
            |client, body: types::EditChangefeedDownstreamConfigBody| case::run(
                client.edit_changefeed_downstream_config("cf-12345", body).send(),
            ),
        ),
        decode: case::decode::<types::Changefeed>,
        encode: Some(case::encode::<types::EditChangefeedDownstreamConfigBody>),
    },
    Case {
        name: "pause_changefeed",
        method: "POST",
        path: "/changefeeds/{changefeedId}:pause",
        call: |client| case::run(client.pause_changefeed("cf-12345").send()),
        decode: case::decode::<types::Empty>,
        encode: Some(case::encode_empty),
    },
    Case {
        name: "resume_changefeed",
        method: "POST",
        path: "/changefeeds/{changefeedId}:resume",
        call: |client| case::run(client.resume_changefeed("cf-12345").send()),
        decode: case::decode::<types::Empty>,
        encode: Some(case::encode_empty),
    },
    Case {
        name: "scale_changefeed",
        method: "POST",
        path: "/changefeeds/{changefeedId}:scale",
        call: |client| case::run_with(
            include_str!("../../bodies/dedicated_v1beta1/scale_changefeed.json"),
            client,
            |client, body: types::ScaleChangefeedBody| case::run(
                client.scale_changefeed("cf-12345", body).send(),
            ),
        ),
        decode: case::decode::<types::Changefeed>,
        encode: Some(case::encode::<types::ScaleChangefeedBody>),
    },
    Case {
        name: "list_clusters",
        method: "GET",
        path: "/clusters",
        call: |client| case::run(
            client
                .list_clusters()
                .project_id(1)
                .cluster_ids(["sample"])
                .region_ids(["sample"])
                .cluster_states(["CREATING"])
                .page_size(10)
                .page_token("sample")
                .skip(1)
                .send(),
        ),
        decode: case::decode::<types::ListClustersResponse>,
        encode: None,
    },
    Case {
        name: "create_cluster",
        method: "POST",
        path: "/clusters",
        call: |client| case::run_with(
            include_str!("../../bodies/dedicated_v1beta1/create_cluster.json"),
            client,
            |client, body: types::Cluster| case::run(
                client.create_cluster(body).validate_only(false).send(),
            ),
        ),
        decode: case::decode::<types::Cluster>,
        encode: Some(case::encode::<types::Cluster>),
    },
    Case {
        name: "get_cluster",
        method: "GET",
        path: "/clusters/{clusterId}",
        call: |client| case::run(client.get_cluster("sample").send()),
        decode: case::decode::<types::Cluster>,
        encode: None,
    },
    Case {
        name: "delete_cluster",
        method: "DELETE",
        path: "/clusters/{clusterId}",
        call: |client| case::run(
            client.delete_cluster("sample").validate_only(false).send(),
        ),
        decode: case::decode::<types::Cluster>,
        encode: None,
    },
    Case {
        name: "update_cluster",
        method: "PATCH",
        path: "/clusters/{clusterId}",
        call: |client| case::run_with(
            include_str!("../../bodies/dedicated_v1beta1/update_cluster.json"),
            client,
            |client, body: types::UpdateClusterBody| case::run(
                client.update_cluster("sample", body).validate_only(false).send(),
            ),
        ),
        decode: case::decode::<types::Cluster>,
        encode: Some(case::encode::<types::UpdateClusterBody>),
    },
    Case {
        name: "list_imports",
        method: "GET",
        path: "/clusters/{clusterId}/imports",
        call: |client| case::run(
            client
                .list_imports("sample")
                .page_token("sample")
                .page_size(10)
                .order_by("sample")
                .send(),
        ),
        decode: case::decode::<types::ListImportsResponse>,
        encode: None,
    },
    Case {
        name: "create_import",
        method: "POST",
        path: "/clusters/{clusterId}/imports",
        call: |client| case::run_with(
            include_str!("../../bodies/dedicated_v1beta1/create_import.json"),
            client,
            |client, body: types::Import| case::run(
                client.create_import("sample", body).send(),
            ),
        ),
        decode: case::decode::<types::Import>,
        encode: Some(case::encode::<types::Import>),
    },
    Case {
        name: "get_import",
        method: "GET",
        path: "/clusters/{clusterId}/imports/{importId}",
        call: |client| case::run(client.get_import("sample", "sample").send()),
        decode: case::decode::<types::Import>,
        encode: None,
    },
    Case {
        name: "cancel_import",
        method: "POST",
        path: "/clusters/{clusterId}/imports/{importId}:cancel",
        call: |client| case::run(client.cancel_import("sample", "sample").send()),
        decode: case::decode::<types::Empty>,
        encode: Some(case::encode_empty),
    },
    Case {
        name: "list_integrations",
        method: "GET",
        path: "/clusters/{clusterId}/integrations",
        call: |client| case::run(client.list_integrations("1").send()),
        decode: case::decode::<types::ListIntegrationsResponse>,
        encode: None,
    },
    Case {
        name: "create_integration",
        method: "POST",
        path: "/clusters/{clusterId}/integrations",
        call: |client| case::run_with(
            include_str!("../../bodies/dedicated_v1beta1/create_integration.json"),
            client,
            |client, body: types::CreateIntegrationBody| case::run(
                client.create_integration("1", body).send(),
            ),
        ),
        decode: case::decode::<types::Integration>,
        encode: Some(case::encode::<types::CreateIntegrationBody>),
    },
    Case {
        name: "delete_integration",
        method: "DELETE",
        path: "/clusters/{clusterId}/integrations/{id}",
        call: |client| case::run(client.delete_integration("1", "103").send()),
        decode: case::decode::<types::Empty>,
        encode: None,
    },
    Case {
        name: "get_log_redaction_policy",
        method: "GET",
        path: "/clusters/{clusterId}/logRedactionPolicy",
        call: |client| case::run(client.get_log_redaction_policy("sample").send()),
        decode: case::decode::<types::LogRedactionPolicy>,
        encode: None,
    },
    Case {
        name: "list_private_endpoint_connections",
        method: "GET",
        path: "/clusters/{clusterId}/tidbNodeGroups/{tidbNodeGroupId}/privateEndpointConnections",
        call: |client| case::run(
            client
                .list_private_endpoint_connections("a", "a")
                .project_id(1)
                .cloud_provider("aws")
                .page_size(10)
                .page_token("sample")
                .skip(1)
                .send(),
        ),
        decode: case::decode::<types::ListPrivateEndpointConnectionsResponse>,
        encode: None,
    },
    Case {
        name: "create_private_endpoint_connection",
        method: "POST",
        path: "/clusters/{clusterId}/tidbNodeGroups/{tidbNodeGroupId}/privateEndpointConnections",
        call: |client| case::run_with(
            include_str!(
                "../../bodies/dedicated_v1beta1/create_private_endpoint_connection.json"
            ),
            client,
            |client, body: types::CreatePrivateEndpointConnectionBody| case::run(
                client
                    .create_private_endpoint_connection("sample", "sample", body)
                    .validate_only(false)
                    .send(),
            ),
        ),
        decode: case::decode::<types::PrivateEndpointConnection>,
        encode: Some(case::encode::<types::CreatePrivateEndpointConnectionBody>),
    },
    Case {
        name: "get_private_endpoint_connection",
        method: "GET",
        path: "/clusters/{clusterId}/tidbNodeGroups/{tidbNodeGroupId}/privateEndpointConnections/{privateEndpointConnectionId}",
        call: |client| case::run(
            client.get_private_endpoint_connection("sample", "sample", "sample").send(),
        ),
        decode: case::decode::<types::PrivateEndpointConnection>,
        encode: None,
    },
    Case {
        name: "delete_private_endpoint_connection",
        method: "DELETE",
        path: "/clusters/{clusterId}/tidbNodeGroups/{tidbNodeGroupId}/privateEndpointConnections/{privateEndpointConnectionId}",
        call: |client| case::run(
            client
                .delete_private_endpoint_connection("sample", "sample", "sample")
                .send(),
        ),
        decode: case::decode::<types::Empty>,
        encode: None,
    },
    Case {
        name: "get_private_link_service",
        method: "GET",
        path: "/clusters/{clusterId}/tidbNodeGroups/{tidbNodeGroupId}/privateLinkService",
        call: |client| case::run(
            client.get_private_link_service("sample", "sample").send(),
        ),
        decode: case::decode::<types::PrivateLinkService>,
        encode: None,
    },
    Case {
        name: "pause_cluster",
        method: "POST",
        path: "/clusters/{clusterId}:pauseCluster",
        call: |client| case::run(client.pause_cluster("sample").send()),
        decode: case::decode::<types::PauseClusterResponse>,
        encode: None,
    },
    Case {
        name: "reset_root_password",
        method: "POST",
        path: "/clusters/{clusterId}:resetRootPassword",
        call: |client| case::run_with(
            include_str!("../../bodies/dedicated_v1beta1/reset_root_password.json"),
            client,
            |client, body: types::ResetRootPasswordBody| case::run(
                client.reset_root_password("sample", body).send(),
            ),
        ),
        decode: case::decode::<types::ResetRootPasswordResponse>,
        encode: Some(case::encode::<types::ResetRootPasswordBody>),
    },
    Case {
        name: "resume_cluster",
        method: "POST",
        path: "/clusters/{clusterId}:resumeCluster",
        call: |client| case::run(client.resume_cluster("sample").send()),
        decode: case::decode::<types::ResumeClusterResponse>,
        encode: None,
    },
    Case {
        name: "show_node_quota",
        method: "GET",
        path: "/clusters:showNodeQuota",
        call: |client| case::run(client.show_node_quota().send()),
        decode: case::decode::<types::ShowNodeQuotaResponse>,
        encode: None,
    },
    Case {
        name: "list_regions",
        method: "GET",
        path: "/regions",
        call: |client| case::run(
            client
                .list_regions()
                .cloud_provider("sample")
                .project_id(1)
                .page_size(20)
                .page_token("sample")
                .skip(1)
                .send(),
        ),
        decode: case::decode::<types::ListRegionsResponse>,
        encode: None,
    },
    Case {
        name: "get_region",
        method: "GET",
        path: "/regions/{regionId}",
        call: |client| case::run(client.get_region("sample").project_id(1).send()),
        decode: case::decode::<types::Region>,
        encode: None,
    },
    Case {
        name: "get_node_spec",
        method: "GET",
        path: "/regions/{regionId}/componentTypes/{componentType}/nodeSpecs/{nodeSpecKey}",
        call: |client| case::run(
            client
                .get_node_spec("sample", "TIKV", "sample")
                .project_id(1)
                .cluster_id("sample")
                .send(),
        ),
        decode: case::decode::<types::NodeSpec>,
        encode: None,
    },
    Case {
        name: "list_node_specs",
        method: "GET",
        path: "/regions/{regionId}/nodeSpecs",
        call: |client| case::run(
            client
                .list_node_specs("sample")
                .component_type("TIKV")
                .project_id(1)
                .cluster_id("sample")
                .page_size(10)
                .page_token("sample")
                .skip(1)
                .send(),
        ),
        decode: case::decode::<types::ListNodeSpecsResponse>,
        encode: None,
    },
    Case {
        name: "show_cloud_providers",
        method: "GET",
        path: "/regions:showCloudProviders",
        call: |client| case::run(client.show_cloud_providers().project_id(1).send()),
        decode: case::decode::<types::ShowCloudProvidersResponse>,
        encode: None,
    },
];
