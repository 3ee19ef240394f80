// Written by `cargo xtask generate` from iam v1beta1; edits are lost.

use tidbcloud_core::http::Method;
use tidbcloud_core::generated::{Call, Operation, Service};
use crate::types;

const LIST_MEMBERS: Operation = Operation {
    name: "list_members",
    method: Method::GET,
    path: "/members",
    idempotent: false,
};

/// Request builder of [`Client::list_members`](crate::Client::list_members).
///
/// Lists the members of the organization, with the roles of each.
///
/// Sends `GET /members`. Methods set optional parameters; `await` or `send` requests one page, `items` and `pages` go
/// through all pages.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct ListMembers {
    call: Call,
}

impl ListMembers {
    #[inline]
    pub(crate) fn new(service: &Service) -> Self {
        Self {
            call: Call::new(service, &LIST_MEMBERS),
        }
    }

    /// Maximum number of members in a page.
    ///
    /// Query parameter `pageSize`; the server's default is `100`.
    #[inline]
    pub fn page_size(mut self, page_size: i64) -> Self {
        self.call.query("pageSize", page_size);
        self
    }

    /// Where the page begins: [`next_page_token`](struct@crate::types::ListMembersResponse#structfield.next_page_token) of the
    /// page before. Unset asks for the first page.
    ///
    /// Repeat the filters and the order of the first call with it.
    ///
    /// Query parameter `pageToken`.
    pub fn page_token(mut self, page_token: impl Into<String>) -> Self {
        self.call.query("pageToken", Into::<String>::into(page_token));
        self
    }

    /// Email address to look for.
    ///
    /// Query parameter `email`.
    pub fn email(mut self, email: impl Into<String>) -> Self {
        self.call.query("email", Into::<String>::into(email));
        self
    }

    /// Roles to look for; one of them is enough. Roles of all three kinds can be mixed.
    ///
    /// Query parameter `roles`; a list: the parameter is repeated.
    pub fn roles(
        mut self,
        roles: impl IntoIterator<Item = impl Into<types::MemberRole>>,
    ) -> Self {
        self.call
            .query_each("roles", roles.into_iter().map(Into::<types::MemberRole>::into));
        self
    }

    /// Statuses to look for; one of them is enough.
    ///
    /// Query parameter `statuses`; a list: the parameter is repeated.
    pub fn statuses(
        mut self,
        statuses: impl IntoIterator<Item = impl Into<types::MemberStatus>>,
    ) -> Self {
        self.call
            .query_each(
                "statuses",
                statuses.into_iter().map(Into::<types::MemberStatus>::into),
            );
        self
    }

    /// Field and direction to sort by; the API also knows a field alone, which sorts upwards.
    ///
    /// Query parameter `orderBy`.
    pub fn order_by(mut self, order_by: impl Into<types::MemberOrder>) -> Self {
        self.call.query("orderBy", Into::<types::MemberOrder>::into(order_by));
        self
    }

    /// ID of a project; members without a role there are left out.
    ///
    /// Query parameter `projectId`; digits in a string on the wire.
    #[inline]
    pub fn project_id(mut self, project_id: u64) -> Self {
        self.call.query("projectId", project_id);
        self
    }

    /// ID of a Starter, Essential or Premium instance; members without a role there are left out.
    ///
    /// Query parameter `instanceId`.
    pub fn instance_id(mut self, instance_id: impl Into<String>) -> Self {
        self.call.query("instanceId", Into::<String>::into(instance_id));
        self
    }
}

tidbcloud_core::builder!(ListMembers => types::ListMembersResponse);

tidbcloud_core::pages!(
    ListMembers => types::ListMembersResponse, types::Member, users, token("pageToken",
    next_page_token, [])
);

const INVITE_MEMBERS: Operation = Operation {
    name: "invite_members",
    method: Method::POST,
    path: "/members",
    idempotent: false,
};

/// Request builder of [`Client::invite_members`](crate::Client::invite_members).
///
/// Invites users to the organization by email.
///
/// Sends `POST /members`. Methods set optional parameters; `await` or `send` sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct InviteMembers {
    call: Call,
}

impl InviteMembers {
    #[inline]
    pub(crate) fn new(service: &Service, body: types::InviteMembersRequest) -> Self {
        let mut call = Call::new(service, &INVITE_MEMBERS);
        call.body(body);
        Self { call }
    }
}

tidbcloud_core::builder!(InviteMembers => types::InviteMembersResponse);

const BATCH_UPDATE_MEMBERS: Operation = Operation {
    name: "batch_update_members",
    method: Method::POST,
    path: "/members/batchUpdate",
    idempotent: false,
};

/// Request builder of [`Client::batch_update_members`](crate::Client::batch_update_members).
///
/// Changes the roles of up to 100 members in one call.
///
/// Sends `POST /members/batchUpdate`. Methods set optional parameters; `await` or `send` sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct BatchUpdateMembers {
    call: Call,
}

impl BatchUpdateMembers {
    #[inline]
    pub(crate) fn new(
        service: &Service,
        body: types::BatchUpdateMembersRequest,
    ) -> Self {
        let mut call = Call::new(service, &BATCH_UPDATE_MEMBERS);
        call.body(body);
        Self { call }
    }
}

tidbcloud_core::builder!(BatchUpdateMembers => types::BatchUpdateMembersResponse);

const DELETE_MEMBER: Operation = Operation {
    name: "delete_member",
    method: Method::DELETE,
    path: "/members/{user_id}",
    idempotent: false,
};

/// Request builder of [`Client::delete_member`](crate::Client::delete_member).
///
/// Removes a member from the organization, and with it all roles the member had there.
///
/// Sends `DELETE /members/{user_id}`. Methods set optional parameters; `await` or `send` sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct DeleteMember {
    call: Call,
}

impl DeleteMember {
    #[inline]
    pub(crate) fn new(service: &Service, user_id: String) -> Self {
        let mut call = Call::new(service, &DELETE_MEMBER);
        call.path("user_id", user_id);
        Self { call }
    }
}

tidbcloud_core::builder!(DeleteMember => types::Empty);

const UPDATE_MEMBER: Operation = Operation {
    name: "update_member",
    method: Method::PATCH,
    path: "/members/{user_id}",
    idempotent: false,
};

/// Request builder of [`Client::update_member`](crate::Client::update_member).
///
/// Changes the roles of one member.
///
/// Sends `PATCH /members/{user_id}`. Methods set optional parameters; `await` or `send` sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct UpdateMember {
    call: Call,
}

impl UpdateMember {
    #[inline]
    pub(crate) fn new(
        service: &Service,
        user_id: String,
        body: types::UpdateMemberRequest,
    ) -> Self {
        let mut call = Call::new(service, &UPDATE_MEMBER);
        call.path("user_id", user_id);
        call.body(body);
        Self { call }
    }
}

tidbcloud_core::builder!(UpdateMember => types::Empty);

const RESEND_INVITATION: Operation = Operation {
    name: "resend_invitation",
    method: Method::POST,
    path: "/members/{user_id}/resendInvitation",
    idempotent: false,
};

/// Request builder of [`Client::resend_invitation`](crate::Client::resend_invitation).
///
/// Sends the invitation email again to someone who has not accepted it yet.
///
/// Sends `POST /members/{user_id}/resendInvitation`. Methods set optional parameters; `await` or `send` sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct ResendInvitation {
    call: Call,
}

impl ResendInvitation {
    #[inline]
    pub(crate) fn new(service: &Service, user_id: String) -> Self {
        let mut call = Call::new(service, &RESEND_INVITATION);
        call.path("user_id", user_id);
        Self { call }
    }
}

tidbcloud_core::builder!(ResendInvitation => types::Empty);
