// Written by `cargo xtask generate` from iam; edits are lost.

//! The operations of iam v1beta1, with sample arguments made from the document.

#![allow(deprecated)]
use tidbcloud_iam_v1beta1::{Client, types};
use crate::case::{self, Case, Suite};

/// The API and its operations.
pub fn suite() -> Suite {
    Suite::new("iam", CASES, Client::new, Client::with_endpoint)
}

const CASES: &[Case<Client>] = &[
    Case {
        name: "list_api_keys",
        method: "GET",
        path: "/apikeys",
        call: |client| case::run(
            client
                .list_api_keys()
                .project_id(1)
                .page_token("sample")
                .page_size(100)
                .send(),
        ),
        decode: case::decode::<types::ListApiKeysResponse>,
        encode: None,
    },
    Case {
        name: "create_api_key",
        method: "POST",
        path: "/apikeys",
        call: |client| case::run_with(
            include_str!("../../bodies/iam_v1beta1/create_api_key.json"),
            client,
            |client, body: types::CreateApiKeyRequest| case::run(
                client.create_api_key(body).send(),
            ),
        ),
        decode: case::decode::<types::ApiKey>,
        encode: Some(case::encode::<types::CreateApiKeyRequest>),
    },
    Case {
        name: "get_api_key",
        method: "GET",
        path: "/apikeys/{accessKey}",
        call: |client| case::run(client.get_api_key("sample").send()),
        decode: case::decode::<types::ApiKey>,
        encode: None,
    },
    Case {
        name: "delete_api_key",
        method: "DELETE",
        path: "/apikeys/{accessKey}",
        call: |client| case::run(client.delete_api_key("sample").send()),
        decode: case::decode::<types::Empty>,
        encode: None,
    },
    Case {
        name: "update_api_key",
        method: "PATCH",
        path: "/apikeys/{accessKey}",
        call: |client| case::run_with(
            include_str!("../../bodies/iam_v1beta1/update_api_key.json"),
            client,
            |client, body: types::UpdateApiKeyRequest| case::run(
                client.update_api_key("sample", body).send(),
            ),
        ),
        decode: case::decode::<types::Empty>,
        encode: Some(case::encode::<types::UpdateApiKeyRequest>),
    },
    Case {
        name: "list_audit_logs",
        method: "GET",
        path: "/auditLogs",
        call: |client| case::run(
            client
                .list_audit_logs()
                .page_token("sample")
                .page_size(100)
                .start_time(case::timestamp("2023-03-24T13:33:07Z"))
                .end_time(case::timestamp("2023-03-24T13:33:07Z"))
                .audit_event_types("sample")
                .keyword("sample")
                .send(),
        ),
        decode: case::decode::<types::ListAuditLogsResponse>,
        encode: None,
    },
    Case {
        name: "list_members",
        method: "GET",
        path: "/members",
        call: |client| case::run(
            client
                .list_members()
                .page_size(100)
                .page_token("sample")
                .email("sample")
                .roles(["org:owner"])
                .statuses(["Active"])
                .order_by("email asc")
                .project_id(1)
                .instance_id("sample")
                .send(),
        ),
        decode: case::decode::<types::ListMembersResponse>,
        encode: None,
    },
    Case {
        name: "invite_members",
        method: "POST",
        path: "/members",
        call: |client| case::run_with(
            include_str!("../../bodies/iam_v1beta1/invite_members.json"),
            client,
            |client, body: types::InviteMembersRequest| case::run(
                client.invite_members(body).send(),
            ),
        ),
        decode: case::decode::<types::InviteMembersResponse>,
        encode: Some(case::encode::<types::InviteMembersRequest>),
    },
    Case {
        name: "batch_update_members",
        method: "POST",
        path: "/members/batchUpdate",
        call: |client| case::run_with(
            include_str!("../../bodies/iam_v1beta1/batch_update_members.json"),
            client,
            |client, body: types::BatchUpdateMembersRequest| case::run(
                client.batch_update_members(body).send(),
            ),
        ),
        decode: case::decode::<types::BatchUpdateMembersResponse>,
        encode: Some(case::encode::<types::BatchUpdateMembersRequest>),
    },
    Case {
        name: "delete_member",
        method: "DELETE",
        path: "/members/{user_id}",
        call: |client| case::run(client.delete_member("sample").send()),
        decode: case::decode::<types::Empty>,
        encode: None,
    },
    Case {
        name: "update_member",
        method: "PATCH",
        path: "/members/{user_id}",
        call: |client| case::run_with(
            include_str!("../../bodies/iam_v1beta1/update_member.json"),
            client,
            |client, body: types::UpdateMemberRequest| case::run(
                client.update_member("sample", body).send(),
            ),
        ),
        decode: case::decode::<types::Empty>,
        encode: Some(case::encode::<types::UpdateMemberRequest>),
    },
    Case {
        name: "resend_invitation",
        method: "POST",
        path: "/members/{user_id}/resendInvitation",
        call: |client| case::run(client.resend_invitation("sample").send()),
        decode: case::decode::<types::Empty>,
        encode: None,
    },
];
