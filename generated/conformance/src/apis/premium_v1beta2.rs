// Written by `cargo xtask generate` from premium; edits are lost.

//! The operations of premium v1beta2, with sample arguments made from the document.

#![allow(deprecated)]
use tidbcloud_premium_v1beta2::{Client, types};
use crate::case::{self, Case, Suite};

/// The API and its operations.
pub fn suite() -> Suite {
    Suite::new("premium", CASES, Client::new, Client::with_endpoint)
}

const CASES: &[Case<Client>] = &[
    Case {
        name: "list_backups",
        method: "GET",
        path: "/backups",
        call: |client| case::run(
            client
                .list_backups()
                .instance_ids(["sample"])
                .states(["UNKNOWN"])
                .service_plans(["Premium"])
                .region_ids(["sample"])
                .instance_states(["ACTIVE"])
                .trigger_types(["AUTO"])
                .start_time(case::timestamp("2023-03-24T13:33:07Z"))
                .end_time(case::timestamp("2023-03-24T13:33:07Z"))
                .page_size(10)
                .page_token("sample")
                .skip(1)
                .send(),
        ),
        decode: case::decode::<types::ListBackupsResponse>,
        encode: None,
    },
    Case {
        name: "delete_backup",
        method: "DELETE",
        path: "/backups/{backupId}",
        call: |client| case::run(client.delete_backup("sample").send()),
        decode: case::decode::<types::Empty>,
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
            include_str!("../../bodies/premium_v1beta2/create_changefeed.json"),
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
            client.get_changefeed("67890").invalidate_cache(true).send(),
        ),
        decode: case::decode::<types::Changefeed>,
        encode: None,
    },
    Case {
        name: "delete_changefeed",
        method: "DELETE",
        path: "/changefeeds/{changefeedId}",
        call: |client| case::run(client.delete_changefeed("67890").send()),
        decode: case::decode::<types::Empty>,
        encode: None,
    },
    Case {
        name: "edit_changefeed_downstream_config",
        method: "POST",
        path: "/changefeeds/{changefeedId}:editDownstreamConfig",
        call: |client| case::run_with(
            include_str!(
                "../../bodies/premium_v1beta2/edit_changefeed_downstream_config.json"
            ),
            client,
            |client, body: types::EditChangefeedDownstreamConfigBody| case::run(
                client.edit_changefeed_downstream_config("67890", body).send(),
            ),
        ),
        decode: case::decode::<types::Changefeed>,
        encode: Some(case::encode::<types::EditChangefeedDownstreamConfigBody>),
    },
    Case {
        name: "pause_changefeed",
        method: "POST",
        path: "/changefeeds/{changefeedId}:pause",
        call: |client| case::run(client.pause_changefeed("67890").send()),
        decode: case::decode::<types::Empty>,
        encode: Some(case::encode_empty),
    },
    Case {
        name: "resume_changefeed",
        method: "POST",
        path: "/changefeeds/{changefeedId}:resume",
        call: |client| case::run(client.resume_changefeed("67890").send()),
        decode: case::decode::<types::Empty>,
        encode: Some(case::encode_empty),
    },
    Case {
        name: "scale_changefeed",
        method: "POST",
        path: "/changefeeds/{changefeedId}:scale",
        call: |client| case::run_with(
            include_str!("../../bodies/premium_v1beta2/scale_changefeed.json"),
            client,
            |client, body: types::ScaleChangefeedBody| case::run(
                client.scale_changefeed("67890", body).send(),
            ),
        ),
        decode: case::decode::<types::Changefeed>,
        encode: Some(case::encode::<types::ScaleChangefeedBody>),
    },
    Case {
        name: "list_changefeed_ccus",
        method: "GET",
        path: "/changefeeds:listCCUs",
        call: |client| case::run(client.list_changefeed_ccus().send()),
        decode: case::decode::<types::ListChangefeedCcusResponse>,
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
                .service_plan("Premium")
                .page_size(10)
                .page_token("sample")
                .skip(1)
                .send(),
        ),
        decode: case::decode::<types::ListRegionsResponse>,
        encode: None,
    },
    Case {
        name: "list_instances",
        method: "GET",
        path: "/tidbs",
        call: |client| case::run(
            client
                .list_instances()
                .service_plan("Premium")
                .region_ids(["sample"])
                .name("sample")
                .tags(["sample"])
                .instance_ids(["sample"])
                .page_size(10)
                .page_token("sample")
                .skip(1)
                .send(),
        ),
        decode: case::decode::<types::ListInstancesResponse>,
        encode: None,
    },
    Case {
        name: "create_instance",
        method: "POST",
        path: "/tidbs",
        call: |client| case::run_with(
            include_str!("../../bodies/premium_v1beta2/create_instance.json"),
            client,
            |client, body: types::Instance| case::run(
                client.create_instance(body).validate_only(false).send(),
            ),
        ),
        decode: case::decode::<types::Instance>,
        encode: Some(case::encode::<types::Instance>),
    },
    Case {
        name: "get_instance",
        method: "GET",
        path: "/tidbs/{tidbId}",
        call: |client| case::run(client.get_instance("sample").send()),
        decode: case::decode::<types::Instance>,
        encode: None,
    },
    Case {
        name: "delete_instance",
        method: "DELETE",
        path: "/tidbs/{tidbId}",
        call: |client| case::run(
            client.delete_instance("sample").validate_only(false).send(),
        ),
        decode: case::decode::<types::Instance>,
        encode: None,
    },
    Case {
        name: "update_instance",
        method: "PATCH",
        path: "/tidbs/{tidbId}",
        call: |client| case::run_with(
            include_str!("../../bodies/premium_v1beta2/update_instance.json"),
            client,
            |client, body: types::UpdateInstanceBody| case::run(
                client.update_instance("sample", body).validate_only(false).send(),
            ),
        ),
        decode: case::decode::<types::Instance>,
        encode: Some(case::encode::<types::UpdateInstanceBody>),
    },
    Case {
        name: "list_instance_backups",
        method: "GET",
        path: "/tidbs/{tidbId}/backups",
        call: |client| case::run(
            client
                .list_instance_backups("sample")
                .states(["UNKNOWN"])
                .region_ids(["sample"])
                .trigger_types(["AUTO"])
                .start_time(case::timestamp("2023-03-24T13:33:07Z"))
                .end_time(case::timestamp("2023-03-24T13:33:07Z"))
                .page_size(10)
                .page_token("sample")
                .skip(1)
                .send(),
        ),
        decode: case::decode::<types::ListInstanceBackupsResponse>,
        encode: None,
    },
    Case {
        name: "create_instance_backup",
        method: "POST",
        path: "/tidbs/{tidbId}/backups",
        call: |client| case::run_with(
            include_str!("../../bodies/premium_v1beta2/create_instance_backup.json"),
            client,
            |client, body: types::CreateInstanceBackupBody| case::run(
                client.create_instance_backup("sample", body).send(),
            ),
        ),
        decode: case::decode::<types::CreateInstanceBackupResponse>,
        encode: Some(case::encode::<types::CreateInstanceBackupBody>),
    },
    Case {
        name: "delete_instance_backup",
        method: "DELETE",
        path: "/tidbs/{tidbId}/backups/{backupId}",
        call: |client| case::run(
            client.delete_instance_backup("sample", "sample").send(),
        ),
        decode: case::decode::<types::Empty>,
        encode: None,
    },
    Case {
        name: "get_ca_certificate_url",
        method: "GET",
        path: "/tidbs/{tidbId}/caCertificateUrl",
        call: |client| case::run(client.get_ca_certificate_url("sample").send()),
        decode: case::decode::<types::CaCertificateDownloadUrl>,
        encode: None,
    },
    Case {
        name: "get_cloud_provider_info",
        method: "GET",
        path: "/tidbs/{tidbId}/cloudProviderInfo",
        call: |client| case::run(client.get_cloud_provider_info("sample").send()),
        decode: case::decode::<types::CloudProviderInfo>,
        encode: None,
    },
    Case {
        name: "get_restore_status",
        method: "GET",
        path: "/tidbs/{tidbId}:getRestoreStatus",
        call: |client| case::run(client.get_restore_status("sample").send()),
        decode: case::decode::<types::RestoreStatus>,
        encode: None,
    },
    Case {
        name: "reset_root_password",
        method: "POST",
        path: "/tidbs/{tidbId}:resetRootPassword",
        call: |client| case::run_with(
            include_str!("../../bodies/premium_v1beta2/reset_root_password.json"),
            client,
            |client, body: types::ResetRootPasswordBody| case::run(
                client.reset_root_password("sample", body).send(),
            ),
        ),
        decode: case::decode::<types::ResetRootPasswordResponse>,
        encode: Some(case::encode::<types::ResetRootPasswordBody>),
    },
    Case {
        name: "restore_instance",
        method: "POST",
        path: "/tidbs:restore",
        call: |client| case::run_with(
            include_str!("../../bodies/premium_v1beta2/restore_instance.json"),
            client,
            |client, body: types::RestoreInstanceRequest| case::run(
                client.restore_instance(body).send(),
            ),
        ),
        decode: case::decode::<types::RestoreInstanceResponse>,
        encode: Some(case::encode::<types::RestoreInstanceRequest>),
    },
];
