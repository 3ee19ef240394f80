// Written by `cargo xtask generate` from management; edits are lost.

//! The operations of management v1beta, with sample arguments made from the document.

#![allow(deprecated)]
use tidbcloud_management_v1beta::{Client, types};
use crate::case::{self, Case, Suite};

/// The API and its operations.
pub fn suite() -> Suite {
    Suite::new("management", CASES, Client::new, Client::with_endpoint)
}

const CASES: &[Case<Client>] = &[
    Case {
        name: "list_provider_regions",
        method: "GET",
        path: "/api/v1beta/clusters/provider/regions",
        call: |client| case::run(client.list_provider_regions().send()),
        decode: case::decode::<types::ListProviderRegionsResponse>,
        encode: None,
    },
    Case {
        name: "list_projects",
        method: "GET",
        path: "/api/v1beta/projects",
        call: |client| case::run(client.list_projects().page(1).page_size(10).send()),
        decode: case::decode::<types::ListProjectsResponse>,
        encode: None,
    },
    Case {
        name: "create_project",
        method: "POST",
        path: "/api/v1beta/projects",
        call: |client| case::run_with(
            include_str!("../../bodies/management_v1beta/create_project.json"),
            client,
            |client, body: types::CreateProjectRequest| case::run(
                client.create_project(body).send(),
            ),
        ),
        decode: case::decode::<types::CreateProjectResponse>,
        encode: Some(case::encode::<types::CreateProjectRequest>),
    },
    Case {
        name: "list_aws_cmek",
        method: "GET",
        path: "/api/v1beta/projects/{project_id}/aws-cmek",
        call: |client| case::run(client.list_aws_cmek(1).send()),
        decode: case::decode::<types::ListAwsCmekResponse>,
        encode: None,
    },
    Case {
        name: "create_aws_cmek",
        method: "POST",
        path: "/api/v1beta/projects/{project_id}/aws-cmek",
        call: |client| case::run_with(
            include_str!("../../bodies/management_v1beta/create_aws_cmek.json"),
            client,
            |client, body: types::CreateAwsCmekRequest| case::run(
                client.create_aws_cmek(1, body).send(),
            ),
        ),
        decode: case::decode::<types::Empty>,
        encode: Some(case::encode::<types::CreateAwsCmekRequest>),
    },
    Case {
        name: "list_clusters_of_project",
        method: "GET",
        path: "/api/v1beta/projects/{project_id}/clusters",
        call: |client| case::run(
            client.list_clusters_of_project(1).page(1).page_size(10).send(),
        ),
        decode: case::decode::<types::ListClustersOfProjectResponse>,
        encode: None,
    },
    Case {
        name: "create_cluster",
        method: "POST",
        path: "/api/v1beta/projects/{project_id}/clusters",
        call: |client| case::run_with(
            include_str!("../../bodies/management_v1beta/create_cluster.json"),
            client,
            |client, body: types::CreateClusterRequest| case::run(
                client.create_cluster(1, body).send(),
            ),
        ),
        decode: case::decode::<types::CreateClusterResponse>,
        encode: Some(case::encode::<types::CreateClusterRequest>),
    },
    Case {
        name: "get_cluster",
        method: "GET",
        path: "/api/v1beta/projects/{project_id}/clusters/{cluster_id}",
        call: |client| case::run(client.get_cluster(1, 1).send()),
        decode: case::decode::<types::Cluster>,
        encode: None,
    },
    Case {
        name: "delete_cluster",
        method: "DELETE",
        path: "/api/v1beta/projects/{project_id}/clusters/{cluster_id}",
        call: |client| case::run(client.delete_cluster(1, 1).send()),
        decode: case::decode::<types::Empty>,
        encode: None,
    },
    Case {
        name: "update_cluster",
        method: "PATCH",
        path: "/api/v1beta/projects/{project_id}/clusters/{cluster_id}",
        call: |client| case::run_with(
            include_str!("../../bodies/management_v1beta/update_cluster.json"),
            client,
            |client, body: types::UpdateClusterRequest| case::run(
                client.update_cluster(1, 1, body).send(),
            ),
        ),
        decode: case::decode::<types::Empty>,
        encode: Some(case::encode::<types::UpdateClusterRequest>),
    },
    Case {
        name: "list_back_up_of_cluster",
        method: "GET",
        path: "/api/v1beta/projects/{project_id}/clusters/{cluster_id}/backups",
        call: |client| case::run(
            client.list_back_up_of_cluster(1, 1).page(1).page_size(10).send(),
        ),
        decode: case::decode::<types::ListBackupsOfClusterResponse>,
        encode: None,
    },
    Case {
        name: "create_backup",
        method: "POST",
        path: "/api/v1beta/projects/{project_id}/clusters/{cluster_id}/backups",
        call: |client| case::run_with(
            include_str!("../../bodies/management_v1beta/create_backup.json"),
            client,
            |client, body: types::CreateBackupRequest| case::run(
                client.create_backup(1, 1, body).send(),
            ),
        ),
        decode: case::decode::<types::CreateBackupResponse>,
        encode: Some(case::encode::<types::CreateBackupRequest>),
    },
    Case {
        name: "get_backup_of_cluster",
        method: "GET",
        path: "/api/v1beta/projects/{project_id}/clusters/{cluster_id}/backups/{backup_id}",
        call: |client| case::run(client.get_backup_of_cluster(1, 1, 1).send()),
        decode: case::decode::<types::Backup>,
        encode: None,
    },
    Case {
        name: "delete_backup",
        method: "DELETE",
        path: "/api/v1beta/projects/{project_id}/clusters/{cluster_id}/backups/{backup_id}",
        call: |client| case::run(client.delete_backup(1, 1, 1).send()),
        decode: case::decode::<types::Empty>,
        encode: None,
    },
    Case {
        name: "list_import_tasks",
        method: "GET",
        path: "/api/v1beta/projects/{project_id}/clusters/{cluster_id}/imports",
        call: |client| case::run(
            client.list_import_tasks(1, 1).page(1).page_size(10).send(),
        ),
        decode: case::decode::<types::ListImportTasksResponse>,
        encode: None,
    },
    Case {
        name: "create_import_task",
        method: "POST",
        path: "/api/v1beta/projects/{project_id}/clusters/{cluster_id}/imports",
        call: |client| case::run_with(
            include_str!("../../bodies/management_v1beta/create_import_task.json"),
            client,
            |client, body: types::CreateImportTaskRequest| case::run(
                client.create_import_task(1, 1, body).send(),
            ),
        ),
        decode: case::decode::<types::CreateImportTaskResponse>,
        encode: Some(case::encode::<types::CreateImportTaskRequest>),
    },
    Case {
        name: "preview_import_data",
        method: "POST",
        path: "/api/v1beta/projects/{project_id}/clusters/{cluster_id}/imports/preview",
        call: |client| case::run_with(
            include_str!("../../bodies/management_v1beta/preview_import_data.json"),
            client,
            |client, body: types::PreviewImportDataRequest| case::run(
                client.preview_import_data(1, 1, body).send(),
            ),
        ),
        decode: case::decode::<types::PreviewImportDataResponse>,
        encode: Some(case::encode::<types::PreviewImportDataRequest>),
    },
    Case {
        name: "get_import_task_role_info",
        method: "GET",
        path: "/api/v1beta/projects/{project_id}/clusters/{cluster_id}/imports/role_info",
        call: |client| case::run(client.get_import_task_role_info(1, 1).send()),
        decode: case::decode::<types::ImportTaskRoleInfo>,
        encode: None,
    },
    Case {
        name: "upload_local_file",
        method: "POST",
        path: "/api/v1beta/projects/{project_id}/clusters/{cluster_id}/imports/upload_file",
        call: |client| case::run_with(
            include_str!("../../bodies/management_v1beta/upload_local_file.json"),
            client,
            |client, body: types::UploadLocalFileRequest| case::run(
                client.upload_local_file(1, 1, body).send(),
            ),
        ),
        decode: case::decode::<types::UploadLocalFileResponse>,
        encode: Some(case::encode::<types::UploadLocalFileRequest>),
    },
    Case {
        name: "get_import_task",
        method: "GET",
        path: "/api/v1beta/projects/{project_id}/clusters/{cluster_id}/imports/{import_id}",
        call: |client| case::run(client.get_import_task(1, 1, 1).send()),
        decode: case::decode::<types::ImportTask>,
        encode: None,
    },
    Case {
        name: "update_import_task",
        method: "PATCH",
        path: "/api/v1beta/projects/{project_id}/clusters/{cluster_id}/imports/{import_id}",
        call: |client| case::run_with(
            include_str!("../../bodies/management_v1beta/update_import_task.json"),
            client,
            |client, body: types::UpdateImportTaskRequest| case::run(
                client.update_import_task(1, 1, 1, body).send(),
            ),
        ),
        decode: case::decode::<types::Empty>,
        encode: Some(case::encode::<types::UpdateImportTaskRequest>),
    },
    Case {
        name: "get_private_endpoint_service",
        method: "GET",
        path: "/api/v1beta/projects/{project_id}/clusters/{cluster_id}/private_endpoint_service",
        call: |client| case::run(client.get_private_endpoint_service(1, 1).send()),
        decode: case::decode::<types::GetPrivateEndpointServiceResponse>,
        encode: None,
    },
    Case {
        name: "create_private_endpoint_service",
        method: "POST",
        path: "/api/v1beta/projects/{project_id}/clusters/{cluster_id}/private_endpoint_service",
        call: |client| case::run(client.create_private_endpoint_service(1, 1).send()),
        decode: case::decode::<types::CreatePrivateEndpointServiceResponse>,
        encode: Some(case::encode_empty),
    },
    Case {
        name: "list_private_endpoints",
        method: "GET",
        path: "/api/v1beta/projects/{project_id}/clusters/{cluster_id}/private_endpoints",
        call: |client| case::run(client.list_private_endpoints(1, 1).send()),
        decode: case::decode::<types::ListPrivateEndpointsResponse>,
        encode: None,
    },
    Case {
        name: "create_private_endpoint",
        method: "POST",
        path: "/api/v1beta/projects/{project_id}/clusters/{cluster_id}/private_endpoints",
        call: |client| case::run_with(
            include_str!("../../bodies/management_v1beta/create_private_endpoint.json"),
            client,
            |client, body: types::PrivateEndpoint| case::run(
                client.create_private_endpoint(1, 1, body).send(),
            ),
        ),
        decode: case::decode::<types::CreatePrivateEndpointResponse>,
        encode: Some(case::encode::<types::PrivateEndpoint>),
    },
    Case {
        name: "delete_private_endpoint",
        method: "DELETE",
        path: "/api/v1beta/projects/{project_id}/clusters/{cluster_id}/private_endpoints/{endpoint_id}",
        call: |client| case::run(client.delete_private_endpoint(1, 1, 1).send()),
        decode: case::decode::<types::Empty>,
        encode: None,
    },
    Case {
        name: "list_private_endpoints_of_project",
        method: "GET",
        path: "/api/v1beta/projects/{project_id}/private_endpoints",
        call: |client| case::run(client.list_private_endpoints_of_project(1).send()),
        decode: case::decode::<types::ListPrivateEndpointsOfProjectResponse>,
        encode: None,
    },
    Case {
        name: "list_restore_tasks",
        method: "GET",
        path: "/api/v1beta/projects/{project_id}/restores",
        call: |client| case::run(
            client.list_restore_tasks(1).page(1).page_size(10).send(),
        ),
        decode: case::decode::<types::ListRestoresOfProjectResponse>,
        encode: None,
    },
    Case {
        name: "create_restore_task",
        method: "POST",
        path: "/api/v1beta/projects/{project_id}/restores",
        call: |client| case::run_with(
            include_str!("../../bodies/management_v1beta/create_restore_task.json"),
            client,
            |client, body: types::CreateRestoreRequest| case::run(
                client.create_restore_task(1, body).send(),
            ),
        ),
        decode: case::decode::<types::CreateRestoreResponse>,
        encode: Some(case::encode::<types::CreateRestoreRequest>),
    },
    Case {
        name: "get_restore_task",
        method: "GET",
        path: "/api/v1beta/projects/{project_id}/restores/{restore_id}",
        call: |client| case::run(client.get_restore_task(1, 1).send()),
        decode: case::decode::<types::Restore>,
        encode: None,
    },
];
