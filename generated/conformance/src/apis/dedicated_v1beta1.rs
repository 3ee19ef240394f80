// Written by `cargo xtask generate` from dedicated; edits are lost.

//! The operations of dedicated v1beta1, with sample arguments made from the document.

#![allow(deprecated)]
use tidbcloud_dedicated_v1beta1::{Client, types};
use crate::case::{self, Case, Suite};

/// What the program knows of the API.
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
            "{\"changefeed\":{\"azureBlob\":{\"dataFormat\":{\"binaryEncodingMethod\":\"BASE64\",\"dateSeparator\":\"DAY\",\"delimiter\":\",\",\"enableTidbExtension\":false,\"includeCommitTs\":false,\"null\":\"\\\\N\",\"outputFieldHeader\":false,\"outputRawChangeEvent\":false,\"protocol\":\"PROTOCOL_CANAL_JSON\",\"quote\":\"\\\"\",\"terminator\":\"\"},\"endpoint\":{\"blobUri\":\"https://myaccount.blob.core.windows.net/mycontainer/cdc-data\",\"sasToken\":\"sv=2022-11-02&ss=b&srt=sco&sp=rwdlaciytfx&se=2026-06-09T00:00:00Z&st=2026-06-08T00:00:00Z&spr=https&sig=...\"},\"storageFlushConfig\":{\"fileSize\":\"67108864\",\"interval\":\"1m\"}},\"clusterId\":\"1234567890123\",\"downstreamType\":\"KAFKA\",\"gcs\":{\"dataFormat\":{\"binaryEncodingMethod\":\"BASE64\",\"dateSeparator\":\"DAY\",\"delimiter\":\",\",\"enableTidbExtension\":false,\"includeCommitTs\":false,\"null\":\"\\\\N\",\"outputFieldHeader\":false,\"outputRawChangeEvent\":false,\"protocol\":\"PROTOCOL_CANAL_JSON\",\"quote\":\"\\\"\",\"terminator\":\"\"},\"endpoint\":{\"gcsUri\":\"gs://my-bucket/cdc-data\"},\"storageFlushConfig\":{\"fileSize\":\"67108864\",\"interval\":\"1m\"}},\"kafka\":{\"authentication\":{\"authType\":\"SASL_SCRAM_SHA_256\",\"password\":\"sample\",\"username\":\"sample\"},\"broker\":{\"brokerEndpoints\":\"broker1:9092,broker2:9092\",\"compression\":\"NONE\",\"insecureSkipVerify\":false,\"useTls\":false,\"version\":\"KAFKA_VERSION_3XX\"},\"columnSelectors\":[{\"columns\":[\"sample\"],\"matcher\":[\"sample\"]}],\"dataFormat\":{\"avroConfig\":{\"bigintUnsignedHandlingMode\":\"BIGINT_UNSIGNED_HANDLING_MODE_STRING\",\"decimalHandlingMode\":\"DECIMAL_HANDLING_MODE_PRECISE\",\"schemaRegistry\":{\"basicAuthPassword\":\"sample\",\"basicAuthUsername\":\"sample\",\"enableBasicAuth\":false,\"schemaRegistryEndpoints\":\"http://schema-registry:8081\"}},\"debeziumConfig\":{\"disableSchema\":true,\"outputOldValue\":true},\"enableTidbExtension\":false,\"outputRawChangeEvent\":false,\"protocol\":\"PROTOCOL_CANAL_JSON\"},\"topicPartitionConfig\":{\"defaultTopic\":\"sample\",\"dispatchType\":\"DISPATCH_TYPE_BY_TABLE\",\"partitionDispatchers\":[{\"columns\":[\"sample\"],\"indexName\":\"sample\",\"matcher\":[\"sample\"],\"partitionType\":\"TABLE\"}],\"partitionNum\":6,\"replicationFactor\":3,\"separator\":\"sample\",\"topicPrefix\":\"sample\",\"topicSuffix\":\"sample\"}},\"mysql\":{\"connection\":{\"endpoint\":\"mysql.example.com:3306\",\"password\":\"A1B2C3...\",\"username\":\"root\"}},\"name\":\"my-changefeed\",\"networkInfo\":{\"networkType\":\"NETWORK_TYPE_PUBLIC\",\"ports\":[9092],\"sinkEndpointId\":\"1\"},\"replicationCapacity\":\"4rcu\",\"s3\":{\"dataFormat\":{\"binaryEncodingMethod\":\"BASE64\",\"dateSeparator\":\"DAY\",\"delimiter\":\",\",\"enableTidbExtension\":false,\"includeCommitTs\":false,\"null\":\"\\\\N\",\"outputFieldHeader\":false,\"outputRawChangeEvent\":false,\"protocol\":\"PROTOCOL_CANAL_JSON\",\"quote\":\"\\\"\",\"terminator\":\"\"},\"endpoint\":{\"accessKey\":\"AKIA...A1B2C3\",\"authType\":\"S3_AUTH_TYPE_AK_SK\",\"iamAssumedRoleArn\":\"arn:aws:iam::123456789012:role/redacted\",\"s3Uri\":\"s3://bucket/prefix/\",\"secretKey\":\"A1B2C3...\"},\"storageFlushConfig\":{\"fileSize\":\"67108864\",\"interval\":\"1m\"}},\"startPosition\":{\"mode\":\"FROM_NOW\",\"startTimestamp\":\"2024-01-01T00:00:00Z\",\"startTso\":\"0\"},\"tableConfig\":{\"caseSensitive\":true,\"eventFilters\":[{\"ignoredDeleteValueExpression\":\"soft_delete = true\",\"ignoredEvents\":[\"insert\",\"delete\",\"alter table\"],\"ignoredInsertValueExpression\":\"status = 'deleted'\",\"ignoredSqlStatements\":[\"^drop\",\"add column\"],\"ignoredUpdateNewValueExpression\":\"status = 'deleted'\",\"ignoredUpdateOldValueExpression\":\"status = 'archived'\",\"tableMatchers\":[\"mydb.orders\",\"mydb.user_*\"]}],\"filterRules\":[\"sample\"],\"mode\":\"IGNORE_NOT_SUPPORT_TABLE\"}},\"dryRun\":true}",
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
            "{\"azureBlob\":{\"dataFormat\":{\"binaryEncodingMethod\":\"BASE64\",\"dateSeparator\":\"DAY\",\"delimiter\":\",\",\"enableTidbExtension\":false,\"includeCommitTs\":false,\"null\":\"\\\\N\",\"outputFieldHeader\":false,\"outputRawChangeEvent\":false,\"protocol\":\"PROTOCOL_CANAL_JSON\",\"quote\":\"\\\"\",\"terminator\":\"\"},\"endpoint\":{\"blobUri\":\"https://myaccount.blob.core.windows.net/mycontainer/cdc-data\",\"sasToken\":\"sv=2022-11-02&ss=b&srt=sco&sp=rwdlaciytfx&se=2026-06-09T00:00:00Z&st=2026-06-08T00:00:00Z&spr=https&sig=...\"},\"storageFlushConfig\":{\"fileSize\":\"67108864\",\"interval\":\"1m\"}},\"downstreamType\":\"KAFKA\",\"dryRun\":true,\"gcs\":{\"dataFormat\":{\"binaryEncodingMethod\":\"BASE64\",\"dateSeparator\":\"DAY\",\"delimiter\":\",\",\"enableTidbExtension\":false,\"includeCommitTs\":false,\"null\":\"\\\\N\",\"outputFieldHeader\":false,\"outputRawChangeEvent\":false,\"protocol\":\"PROTOCOL_CANAL_JSON\",\"quote\":\"\\\"\",\"terminator\":\"\"},\"endpoint\":{\"gcsUri\":\"gs://my-bucket/cdc-data\"},\"storageFlushConfig\":{\"fileSize\":\"67108864\",\"interval\":\"1m\"}},\"kafka\":{\"authentication\":{\"authType\":\"SASL_SCRAM_SHA_256\",\"password\":\"sample\",\"username\":\"sample\"},\"broker\":{\"brokerEndpoints\":\"broker1:9092,broker2:9092\",\"compression\":\"NONE\",\"insecureSkipVerify\":false,\"useTls\":false,\"version\":\"KAFKA_VERSION_3XX\"},\"columnSelectors\":[{\"columns\":[\"sample\"],\"matcher\":[\"sample\"]}],\"dataFormat\":{\"avroConfig\":{\"bigintUnsignedHandlingMode\":\"BIGINT_UNSIGNED_HANDLING_MODE_STRING\",\"decimalHandlingMode\":\"DECIMAL_HANDLING_MODE_PRECISE\",\"schemaRegistry\":{\"basicAuthPassword\":\"sample\",\"basicAuthUsername\":\"sample\",\"enableBasicAuth\":false,\"schemaRegistryEndpoints\":\"http://schema-registry:8081\"}},\"debeziumConfig\":{\"disableSchema\":true,\"outputOldValue\":true},\"enableTidbExtension\":false,\"outputRawChangeEvent\":false,\"protocol\":\"PROTOCOL_CANAL_JSON\"},\"topicPartitionConfig\":{\"defaultTopic\":\"sample\",\"dispatchType\":\"DISPATCH_TYPE_BY_TABLE\",\"partitionDispatchers\":[{\"columns\":[\"sample\"],\"indexName\":\"sample\",\"matcher\":[\"sample\"],\"partitionType\":\"TABLE\"}],\"partitionNum\":6,\"replicationFactor\":3,\"separator\":\"sample\",\"topicPrefix\":\"sample\",\"topicSuffix\":\"sample\"}},\"mysql\":{\"connection\":{\"endpoint\":\"mysql.example.com:3306\",\"password\":\"A1B2C3...\",\"username\":\"root\"}},\"s3\":{\"dataFormat\":{\"binaryEncodingMethod\":\"BASE64\",\"dateSeparator\":\"DAY\",\"delimiter\":\",\",\"enableTidbExtension\":false,\"includeCommitTs\":false,\"null\":\"\\\\N\",\"outputFieldHeader\":false,\"outputRawChangeEvent\":false,\"protocol\":\"PROTOCOL_CANAL_JSON\",\"quote\":\"\\\"\",\"terminator\":\"\"},\"endpoint\":{\"accessKey\":\"AKIA...A1B2C3\",\"authType\":\"S3_AUTH_TYPE_AK_SK\",\"iamAssumedRoleArn\":\"arn:aws:iam::123456789012:role/redacted\",\"s3Uri\":\"s3://bucket/prefix/\",\"secretKey\":\"A1B2C3...\"},\"storageFlushConfig\":{\"fileSize\":\"67108864\",\"interval\":\"1m\"}},\"tableConfig\":{\"caseSensitive\":true,\"eventFilters\":[{\"ignoredDeleteValueExpression\":\"soft_delete = true\",\"ignoredEvents\":[\"insert\",\"delete\",\"alter table\"],\"ignoredInsertValueExpression\":\"status = 'deleted'\",\"ignoredSqlStatements\":[\"^drop\",\"add column\"],\"ignoredUpdateNewValueExpression\":\"status = 'deleted'\",\"ignoredUpdateOldValueExpression\":\"status = 'archived'\",\"tableMatchers\":[\"mydb.orders\",\"mydb.user_*\"]}],\"filterRules\":[\"sample\"],\"mode\":\"IGNORE_NOT_SUPPORT_TABLE\"}}",
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
            "{\"replicationCapacity\":\"8rcu\"}",
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
                .project_id("sample")
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
            "{\"displayName\":\"foo-bar\",\"labels\":{\"tidb.cloud/project\":\"1\"},\"port\":4000,\"regionId\":\"aws-us-west-2\",\"rootPassword\":\"my-shining-password\",\"tidbNodeSetting\":{\"nodeSpecKey\":\"8C32G\",\"tidbNodeGroups\":[{\"clusterId\":\"1\",\"displayName\":\"DefaultGroup\",\"nodeCount\":2}]},\"tiflashNodeSetting\":{\"nodeCount\":3,\"nodeSpecKey\":\"16C128G\",\"raftStoreIops\":3000,\"storageSizeGi\":500,\"storageType\":\"Basic\"},\"tikvNodeSetting\":{\"nodeCount\":3,\"nodeSpecKey\":\"8C32G\",\"raftStoreIops\":3000,\"storageSizeGi\":500,\"storageType\":\"Standard\"}}",
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
            "{\"displayName\":\"My Cluster\",\"labels\":{\"key\":\"sample\"},\"tidbNodeSetting\":{\"nodeSpecKey\":\"8C32G\",\"tidbNodeGroups\":[{\"nodeCount\":2,\"tidbNodeGroupId\":\"1\"}]},\"tiflashNodeSetting\":{\"nodeCount\":3,\"nodeSpecKey\":\"16C128G\",\"raftStoreIops\":3000,\"storageSizeGi\":500,\"storageType\":\"Basic\"},\"tikvNodeSetting\":{\"nodeCount\":3,\"nodeSpecKey\":\"8C32G\",\"raftStoreIops\":3000,\"storageSizeGi\":500,\"storageType\":\"Standard\"}}",
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
            "{\"creationDetails\":{\"checkItems\":[\"SOURCE_ACCESS_CHECK\"],\"importOptions\":{\"csvFormat\":{\"backslashEscape\":true,\"delimiter\":\"\\\"\",\"header\":true,\"notNull\":false,\"nullValue\":\"\\\\N\",\"separator\":\",\",\"trimLastSeparator\":false},\"duplicationHandling\":\"REPLACE\",\"fileType\":\"CSV\",\"validateOnly\":false},\"source\":{\"azureBlob\":{\"authType\":\"SAS_TOKEN\",\"sasToken\":\"?sv=2020-08-04&ss=b&srt=sco&sp=rwdlacup&se=2023-10-01T12:00:00Z&st=2023-09-30T12:00:00Z&spr=https&sig=example\",\"uri\":\"azure://myaccount.blob.core.windows.net/mycontainer/mypath/\"},\"gcs\":{\"authType\":\"SERVICE_ACCOUNT_KEY\",\"serviceAccountKey\":\"sample\",\"uri\":\"gs://bucket-name/path/\"},\"s3\":{\"accessKey\":{\"id\":\"AKIAIOSFODNN7EXAMPLE\",\"secret\":\"THESECRETKEY\"},\"authType\":\"ROLE_ARN\",\"roleArn\":\"arn:aws:iam::123456789012:role/MyRole\",\"uri\":\"s3://bucket-name/path/\"},\"type\":\"S3\"},\"targetTableInfos\":[{\"customFile\":\"s3://mybucket/myfolder/my-data1.csv\",\"targetTable\":{\"schema\":\"database_name\",\"table\":\"table_name\"}}]}}",
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
            "{\"datadog\":{\"apiKey\":\"<DATADOG_API_KEY>\",\"site\":\"US1\"},\"newrelic\":{\"apiKey\":\"<NEWRELIC_API_KEY>\",\"site\":\"US_OTLP\"},\"prometheus\":{},\"type\":\"DATADOG\"}",
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
                .project_id("sample")
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
            "{\"endpointId\":\"vpce-0a1b2c3d4e5f6g7h8\",\"privateIpAddress\":\"sample\"}",
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
            "{\"rootPassword\":\"new_password\"}",
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
                .project_id("sample")
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
        call: |client| case::run(
            client.get_region("sample").project_id("sample").send(),
        ),
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
                .project_id("sample")
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
                .project_id("sample")
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
        call: |client| case::run(
            client.show_cloud_providers().project_id("sample").send(),
        ),
        decode: case::decode::<types::ShowCloudProvidersResponse>,
        encode: None,
    },
];
