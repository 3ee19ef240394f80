// Written by `cargo xtask generate` from serverless; edits are lost.

//! The operations of serverless v1beta1, with sample arguments made from the document.

#![allow(deprecated)]
use tidbcloud_serverless_v1beta1::{Client, types};
use crate::case::{self, Case, Suite};

/// The API and its operations.
pub fn suite() -> Suite {
    Suite::new("serverless", CASES, Client::new, Client::with_endpoint)
}

const CASES: &[Case<Client>] = &[
    Case {
        name: "list_clusters",
        method: "GET",
        path: "/clusters",
        call: |client| case::run(
            client
                .list_clusters()
                .page_size(10)
                .page_token("sample")
                .filter("sample")
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
            include_str!("../../bodies/serverless_v1beta1/create_cluster.json"),
            client,
            |client, body: types::Cluster| case::run(client.create_cluster(body).send()),
        ),
        decode: case::decode::<types::Cluster>,
        encode: Some(case::encode::<types::Cluster>),
    },
    Case {
        name: "get_cluster",
        method: "GET",
        path: "/clusters/{clusterId}",
        call: |client| case::run(client.get_cluster("sample").view("FULL").send()),
        decode: case::decode::<types::Cluster>,
        encode: None,
    },
    Case {
        name: "delete_cluster",
        method: "DELETE",
        path: "/clusters/{clusterId}",
        call: |client| case::run(client.delete_cluster("sample").send()),
        decode: case::decode::<types::Cluster>,
        encode: None,
    },
    Case {
        name: "partial_update_cluster",
        method: "PATCH",
        path: "/clusters/{clusterId}",
        call: |client| case::run_with(
            include_str!("../../bodies/serverless_v1beta1/partial_update_cluster.json"),
            client,
            |client, body: types::PartialUpdateClusterBody| {
                case::run(client.partial_update_cluster("sample", body).send())
            },
        ),
        decode: case::decode::<types::Cluster>,
        encode: Some(|bytes| case::encode_masked::<
            types::PartialUpdateClusterBody,
        >(
            "cluster",
            "updateMask",
            &[
                "displayName",
                "labels",
                "spendingLimit.monthly",
                "automatedBackupPolicy",
                "endpoints.public.disabled",
                "endpoints.public.authorizedNetworks",
                "autoScaling",
            ],
            bytes,
        )),
    },
    Case {
        name: "list_branches",
        method: "GET",
        path: "/clusters/{clusterId}/branches",
        call: |client| case::run(
            client.list_branches("sample").page_size(10).page_token("sample").send(),
        ),
        decode: case::decode::<types::ListBranchesResponse>,
        encode: None,
    },
    Case {
        name: "create_branch",
        method: "POST",
        path: "/clusters/{clusterId}/branches",
        call: |client| case::run_with(
            include_str!("../../bodies/serverless_v1beta1/create_branch.json"),
            client,
            |client, body: types::Branch| case::run(
                client.create_branch("sample", body).send(),
            ),
        ),
        decode: case::decode::<types::Branch>,
        encode: Some(case::encode::<types::Branch>),
    },
    Case {
        name: "get_branch",
        method: "GET",
        path: "/clusters/{clusterId}/branches/{branchId}",
        call: |client| case::run(
            client.get_branch("sample", "sample").view("FULL").send(),
        ),
        decode: case::decode::<types::Branch>,
        encode: None,
    },
    Case {
        name: "delete_branch",
        method: "DELETE",
        path: "/clusters/{clusterId}/branches/{branchId}",
        call: |client| case::run(client.delete_branch("sample", "sample").send()),
        decode: case::decode::<types::Branch>,
        encode: None,
    },
    Case {
        name: "reset_branch",
        method: "POST",
        path: "/clusters/{clusterId}/branches/{branchId}:reset",
        call: |client| case::run(client.reset_branch("sample", "sample").send()),
        decode: case::decode::<types::Branch>,
        encode: None,
    },
    Case {
        name: "list_exports",
        method: "GET",
        path: "/clusters/{clusterId}/exports",
        call: |client| case::run(
            client
                .list_exports("sample")
                .page_size(10)
                .page_token("sample")
                .order_by("sample")
                .send(),
        ),
        decode: case::decode::<types::ListExportsResponse>,
        encode: None,
    },
    Case {
        name: "create_export",
        method: "POST",
        path: "/clusters/{clusterId}/exports",
        call: |client| case::run_with(
            include_str!("../../bodies/serverless_v1beta1/create_export.json"),
            client,
            |client, body: types::CreateExportBody| case::run(
                client.create_export("sample", body).send(),
            ),
        ),
        decode: case::decode::<types::Export>,
        encode: Some(case::encode::<types::CreateExportBody>),
    },
    Case {
        name: "get_export",
        method: "GET",
        path: "/clusters/{clusterId}/exports/{exportId}",
        call: |client| case::run(client.get_export("sample", "sample").send()),
        decode: case::decode::<types::Export>,
        encode: None,
    },
    Case {
        name: "delete_export",
        method: "DELETE",
        path: "/clusters/{clusterId}/exports/{exportId}",
        call: |client| case::run(client.delete_export("sample", "sample").send()),
        decode: case::decode::<types::Export>,
        encode: None,
    },
    Case {
        name: "cancel_export",
        method: "POST",
        path: "/clusters/{clusterId}/exports/{exportId}:cancel",
        call: |client| case::run(client.cancel_export("sample", "sample").send()),
        decode: case::decode::<types::Export>,
        encode: None,
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
            include_str!("../../bodies/serverless_v1beta1/create_import.json"),
            client,
            |client, body: types::CreateImportBody| case::run(
                client.create_import("sample", body).send(),
            ),
        ),
        decode: case::decode::<types::Import>,
        encode: Some(case::encode::<types::CreateImportBody>),
    },
    Case {
        name: "get_import",
        method: "GET",
        path: "/clusters/{clusterId}/imports/{id}",
        call: |client| case::run(client.get_import("sample", "sample").send()),
        decode: case::decode::<types::Import>,
        encode: None,
    },
    Case {
        name: "cancel_import",
        method: "POST",
        path: "/clusters/{clusterId}/imports/{id}:cancel",
        call: |client| case::run(client.cancel_import("sample", "sample").send()),
        decode: case::decode::<types::Empty>,
        encode: None,
    },
    Case {
        name: "list_regions",
        method: "GET",
        path: "/regions",
        call: |client| case::run(client.list_regions().send()),
        decode: case::decode::<types::ListRegionsResponse>,
        encode: None,
    },
];
