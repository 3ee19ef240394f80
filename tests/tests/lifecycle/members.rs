//! Members: invited, listed, filtered, invited again, changed one by one and together, removed.

use tidbcloud_core::serde_json::json;
use tidbcloud_iam_v1beta1::Client;
use tidbcloud_iam_v1beta1::types::*;
use tidbcloud_mock::Mock;

use crate::start_apis;

async fn start() -> (Mock, Client) {
    let (mock, config) = start_apis(&["iam"]).await;
    let endpoint = mock.endpoint("iam").expect("an endpoint");
    let client = Client::with_endpoint(&config, endpoint).expect("a client");
    (mock, client)
}

fn organization(role: OrgRoleRbacRole) -> OrgRole {
    OrgRole::new().with_rbac_role(role).with_scope_id("1")
}

fn project(role: ProjectRoleRbacRole, id: &str) -> ProjectRole {
    ProjectRole::new().with_rbac_role(role).with_scope_id(id)
}

async fn invite(client: &Client, emails: &[&str], projects: Vec<ProjectRole>) -> Vec<String> {
    let body = InviteMembersRequest::new()
        .with_emails(emails.iter().copied())
        .with_org_role(organization(OrgRoleRbacRole::OrgMember))
        .with_project_roles(projects);
    let response = client.invite_members(body).await.expect("invitations");
    assert_eq!(response.success, Some(true));
    let users = response.into_body().users.expect("the invited");
    let invited: Vec<Option<&str>> = users.iter().map(|user| user.email.as_deref()).collect();
    assert_eq!(
        invited,
        emails.iter().copied().map(Some).collect::<Vec<_>>()
    );
    users.into_iter().filter_map(|user| user.user_id).collect()
}

async fn emails(call: tidbcloud_iam_v1beta1::operations::ListMembers) -> Vec<String> {
    let list = call.await.expect("a list").into_body();
    let users = list.users.expect("members").into_iter();
    let emails: Vec<String> = users.filter_map(|user| user.email).collect();
    assert_eq!(list.total_size, i64::try_from(emails.len()).ok());
    emails
}

#[tokio::test]
async fn invited_members_are_listed_filtered_and_ordered() {
    let (mock, client) = start().await;
    let first = invite(&client, &["b@example.com", "c@example.com"], Vec::new()).await;
    let role = project(ProjectRoleRbacRole::ProjectOwner, "77");
    invite(&client, &["a@example.com"], vec![role]).await;
    let active = format!("/members/{}", first[1]);
    assert!(mock.amend("iam", &active, &json!({"status": "Active"})));

    assert_eq!(
        emails(client.list_members()).await,
        ["b@example.com", "c@example.com", "a@example.com"]
    );
    let call = client.list_members().order_by(MemberOrder::EmailAsc);
    assert_eq!(
        emails(call).await,
        ["a@example.com", "b@example.com", "c@example.com"]
    );
    let call = client.list_members().email("b@example.com");
    assert_eq!(emails(call).await, ["b@example.com"]);
    let call = client.list_members().statuses([MemberStatus::Active]);
    assert_eq!(emails(call).await, ["c@example.com"]);
    let call = client.list_members().statuses([MemberStatus::Pending]);
    assert_eq!(emails(call).await, ["b@example.com", "a@example.com"]);
    let call = client.list_members().roles([MemberRole::ProjectOwner]);
    assert_eq!(emails(call).await, ["a@example.com"]);
    let call = client.list_members().project_id(77);
    assert_eq!(emails(call).await, ["a@example.com"]);
    let call = client.list_members().instance_id("1");
    assert_eq!(emails(call).await, [""; 0]);

    let mut items = client
        .list_members()
        .order_by(MemberOrder::EmailDesc)
        .page_size(1)
        .items();
    let mut listed = Vec::new();
    while let Some(member) = items.try_next().await.expect("a member") {
        let has_logged_in = member.last_login_time.is_some();
        let is_active = member.status == Some(MemberStatus::Active);
        assert_eq!(has_logged_in, is_active);
        listed.extend(member.email);
    }
    assert_eq!(listed, ["c@example.com", "b@example.com", "a@example.com"]);
}

#[tokio::test]
async fn members_are_changed_and_removed_and_only_pending_ones_are_invited_again() {
    let (mock, client) = start().await;
    let role = project(ProjectRoleRbacRole::ProjectDev, "5");
    let ids = invite(&client, &["a@example.com", "b@example.com"], vec![role]).await;
    client
        .resend_invitation(&ids[0])
        .await
        .expect("an invitation");
    let active = format!("/members/{}", ids[0]);
    assert!(mock.amend("iam", &active, &json!({"status": "Active"})));
    let error = client.resend_invitation(&ids[0]).await;
    let error = error.expect_err("it was accepted");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(400));
    assert!(error.to_string().contains("Pending"), "{error}");

    // Fields that an update does not name stay.
    let body = UpdateMemberRequest::new().with_org_role(organization(OrgRoleRbacRole::OrgOwner));
    client.update_member(&ids[0], body).await.expect("a change");
    let list = client.list_members().email("a@example.com").await;
    let member = list.expect("a list").into_body().users.expect("members");
    let member = &member[0];
    let org_role = member.org_role.clone().expect("a role");
    assert_eq!(org_role.rbac_role, Some(OrgRoleRbacRole::OrgOwner));
    let roles = member.project_roles.clone().expect("roles");
    assert_eq!(roles, [project(ProjectRoleRbacRole::ProjectDev, "5")]);

    let entry = |id: &str| {
        BatchUpdateMemberEntry::new()
            .with_user_id(id)
            .with_project_roles([project(ProjectRoleRbacRole::ProjectReadonly, "6")])
    };
    let body =
        BatchUpdateMembersRequest::new().with_users([entry(&ids[0]), entry("404"), entry(&ids[1])]);
    let results = client.batch_update_members(body).await.expect("results");
    let results = results.into_body().results.expect("results");
    let well: Vec<Option<bool>> = results.iter().map(|result| result.success).collect();
    assert_eq!(well, [Some(true), Some(false), Some(true)]);
    let error = results[1].error.clone().expect("a reason");
    assert!(error.message.expect("a message").contains("404"));
    assert!(results[0].error.is_none());
    let call = client.list_members().project_id(6);
    assert_eq!(emails(call).await, ["a@example.com", "b@example.com"]);
    let call = client.list_members().project_id(5);
    assert_eq!(emails(call).await, [""; 0]);

    client.delete_member(&ids[0]).await.expect("a deletion");
    assert_eq!(emails(client.list_members()).await, ["b@example.com"]);
    let error = client.delete_member(&ids[0]).await;
    assert!(error.expect_err("removed").is_not_found());
}
