// Written by `cargo xtask generate` from iam v1beta1; edits are lost.

use tidbcloud_core::http::Method;
use tidbcloud_core::generated::{ApiInfo, Service};
use tidbcloud_core::{Config, Metrics, Request, Result};
use crate::operations;
use crate::types;

const API: ApiInfo = ApiInfo {
    id: "iam",
    version: "v1beta1",
    server: "https://iam.tidbapi.com/v1beta1",
    crate_name: env!("CARGO_PKG_NAME"),
    crate_version: env!("CARGO_PKG_VERSION"),
};

/// Client of the TiDB Cloud IAM API v1beta1.
///
/// Cheap to clone: clones, and clients of the same configuration, share connections and keys. Each method returns a request
/// builder, which sends the request where it is awaited.
#[derive(Clone, Debug)]
pub struct Client {
    service: Service,
}

impl Client {
    /// Creates a client with keys from the environment.
    ///
    /// Reads `TIDBCLOUD_PUBLIC_KEY` and `TIDBCLOUD_PRIVATE_KEY` (or both as `TIDB_CLOUD_…`), and `TIDBCLOUD_IAM_ENDPOINT` and
    /// `TIDBCLOUD_CA_FILE` where they are set.
    ///
    /// # Errors
    ///
    /// If a key is missing; the error names every variable that was read.
    pub fn from_env() -> Result<Self> {
        Self::new(&Config::from_env()?)
    }

    /// Creates a client with keys and endpoints from a profile of TiDB Cloud's command-line clients: of
    /// `~/.ticloud/config.toml`, else of `~/.ti/credentials`. Without a name, the current profile is used;
    /// [`Config::from_profile`](tidbcloud_core::Config::from_profile) has the order.
    ///
    /// # Errors
    ///
    /// If the file, the profile or a key is missing; the error says where it was looked for.
    pub fn from_profile(name: Option<&str>) -> Result<Self> {
        Self::new(&Config::from_profile(name)?)
    }

    /// Creates a client with this configuration, for `https://iam.tidbapi.com/v1beta1`.
    ///
    /// # Errors
    ///
    /// If the configuration has an endpoint for this API that cannot be used.
    pub fn new(config: &Config) -> Result<Self> {
        Ok(Self {
            service: Service::new(config, &API)?,
        })
    }

    /// Creates a client for another server. The URL replaces the server URL of the API, base path included.
    ///
    /// # Errors
    ///
    /// If requests may not be sent to the URL.
    pub fn with_endpoint(config: &Config, url: &str) -> Result<Self> {
        Ok(Self {
            service: Service::with_endpoint(config, &API, url)?,
        })
    }

    /// Starts a request to any path under the server URL, with keys, retries and errors as in all other calls: for operations
    /// that this crate lacks.
    #[must_use]
    pub fn request(&self, method: Method, path: impl Into<String>) -> Request {
        self.service.request(method, path.into())
    }

    /// Returns the numbers of calls, attempts and waits so far, of all clients of the configuration together.
    #[must_use]
    pub fn metrics(&self) -> Metrics {
        self.service.metrics()
    }

    /// Lists the API keys of one project, a page at a time.
    ///
    /// Secret keys are masked in responses; only [`create_api_key`](crate::Client::create_api_key) ever shows one whole.
    ///
    /// `GET /apikeys` returns [`ListApiKeysResponse`](crate::types::ListApiKeysResponse).
    ///
    /// Returns one page of `apiKeys`; `items` and `pages` go through all pages.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_iam_v1beta1::Client) -> Result<(), tidbcloud_iam_v1beta1::Error> {
    /// let mut items = client.list_api_keys().items();
    /// while let Some(item) = items.try_next().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn list_api_keys(&self) -> operations::ListApiKeys {
        operations::ListApiKeys::new(&self.service)
    }

    /// Creates an API key and answers both halves of it.
    ///
    /// Only this response contains the whole [`secret_key`](struct@crate::types::ApiKey#structfield.secret_key). Store it at
    /// once: no later call can return it.
    ///
    /// `POST /apikeys` returns [`ApiKey`](crate::types::ApiKey).
    ///
    /// # Arguments
    ///
    /// * `api_key`: the request body.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_iam_v1beta1::Client) -> Result<(), tidbcloud_iam_v1beta1::Error> {
    /// use tidbcloud_iam_v1beta1::types::CreateApiKeyRequest;
    ///
    /// let body = CreateApiKeyRequest::new().with_display_name("New Key");
    /// let response = client.create_api_key(body).await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn create_api_key(
        &self,
        api_key: types::CreateApiKeyRequest,
    ) -> operations::CreateApiKey {
        operations::CreateApiKey::new(&self.service, api_key)
    }

    /// Gets one API key.
    ///
    /// The secret key in the response is masked.
    ///
    /// `GET /apikeys/{accessKey}` returns [`ApiKey`](crate::types::ApiKey).
    ///
    /// # Arguments
    ///
    /// * `access_key`: Access key (the public half) of the API key to look up.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_iam_v1beta1::Client) -> Result<(), tidbcloud_iam_v1beta1::Error> {
    /// let response = client.get_api_key("accessKey").await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_api_key(&self, access_key: impl Into<String>) -> operations::GetApiKey {
        operations::GetApiKey::new(&self.service, access_key.into())
    }

    /// Deletes an API key.
    ///
    /// Programs that still sign with it are then refused with status 401, this client too if the key is its own.
    ///
    /// `DELETE /apikeys/{accessKey}` returns nothing but its success.
    ///
    /// # Arguments
    ///
    /// * `access_key`: Access key (the public half) of the API key to delete.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_iam_v1beta1::Client) -> Result<(), tidbcloud_iam_v1beta1::Error> {
    /// client.delete_api_key("accessKey").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_api_key(
        &self,
        access_key: impl Into<String>,
    ) -> operations::DeleteApiKey {
        operations::DeleteApiKey::new(&self.service, access_key.into())
    }

    /// Changes the display name, the role or the project of an API key.
    ///
    /// The response is empty; [`get_api_key`](crate::Client::get_api_key) shows the result. The two halves of the key stay as
    /// they are.
    ///
    /// `PATCH /apikeys/{accessKey}` returns nothing but its success.
    ///
    /// # Arguments
    ///
    /// * `access_key`: Access key (the public half) of the API key to change.
    /// * `api_key`: the request body.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_iam_v1beta1::Client) -> Result<(), tidbcloud_iam_v1beta1::Error> {
    /// use tidbcloud_iam_v1beta1::types::UpdateApiKeyRequest;
    ///
    /// let body = UpdateApiKeyRequest::new().with_display_name("New Key");
    /// client.update_api_key("accessKey", body).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn update_api_key(
        &self,
        access_key: impl Into<String>,
        api_key: types::UpdateApiKeyRequest,
    ) -> operations::UpdateApiKey {
        operations::UpdateApiKey::new(&self.service, access_key.into(), api_key)
    }

    /// Lists what users and API keys did in the TiDB Cloud console of the organization.
    ///
    /// Filters can be combined; an entry must pass all of them.
    ///
    /// `GET /auditLogs` returns [`ListAuditLogsResponse`](crate::types::ListAuditLogsResponse).
    ///
    /// Returns one page of `auditLogs`; `items` and `pages` go through all pages.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_iam_v1beta1::Client) -> Result<(), tidbcloud_iam_v1beta1::Error> {
    /// let mut items = client.list_audit_logs().items();
    /// while let Some(item) = items.try_next().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn list_audit_logs(&self) -> operations::ListAuditLogs {
        operations::ListAuditLogs::new(&self.service)
    }

    /// Lists the members of the organization, with the roles of each.
    ///
    /// Users who were invited and have not accepted yet are members too: their status is `Pending`. Each filter
    /// narrows the list further.
    ///
    /// `GET /members` returns [`ListMembersResponse`](crate::types::ListMembersResponse).
    ///
    /// Returns one page of `users`; `items` and `pages` go through all pages.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_iam_v1beta1::Client) -> Result<(), tidbcloud_iam_v1beta1::Error> {
    /// let mut items = client.list_members().items();
    /// while let Some(item) = items.try_next().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn list_members(&self) -> operations::ListMembers {
        operations::ListMembers::new(&self.service)
    }

    /// Invites users to the organization by email.
    ///
    /// All of them get the same roles. Each is a member with the status `Pending` until the invitation is accepted;
    /// [`resend_invitation`](crate::Client::resend_invitation) reminds them.
    ///
    /// `POST /members` returns [`InviteMembersResponse`](crate::types::InviteMembersResponse).
    ///
    /// # Arguments
    ///
    /// * `body`: the request body.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_iam_v1beta1::Client) -> Result<(), tidbcloud_iam_v1beta1::Error> {
    /// use tidbcloud_iam_v1beta1::types::{InviteMembersRequest, OrgRole, OrgRoleRbacRole};
    ///
    /// let body = InviteMembersRequest::new()
    ///     .with_emails(["emails"])
    ///     .with_org_role(OrgRole::new().with_rbac_role(OrgRoleRbacRole::OrgOwner));
    /// let response = client.invite_members(body).await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn invite_members(
        &self,
        body: types::InviteMembersRequest,
    ) -> operations::InviteMembers {
        operations::InviteMembers::new(&self.service, body)
    }

    /// Changes the roles of up to 100 members in one call.
    ///
    /// A call that succeeds as a whole can still contain members that failed: look at `success` of every result.
    ///
    /// `POST /members/batchUpdate` returns [`BatchUpdateMembersResponse`](crate::types::BatchUpdateMembersResponse).
    ///
    /// # Arguments
    ///
    /// * `body`: the request body.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_iam_v1beta1::Client) -> Result<(), tidbcloud_iam_v1beta1::Error> {
    /// use tidbcloud_iam_v1beta1::types::BatchUpdateMembersRequest;
    ///
    /// let body = BatchUpdateMembersRequest::new();
    /// let response = client.batch_update_members(body).await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn batch_update_members(
        &self,
        body: types::BatchUpdateMembersRequest,
    ) -> operations::BatchUpdateMembers {
        operations::BatchUpdateMembers::new(&self.service, body)
    }

    /// Removes a member from the organization, and with it all roles the member had there.
    ///
    /// `DELETE /members/{user_id}` returns nothing but its success.
    ///
    /// # Arguments
    ///
    /// * `user_id`: ID of the member to remove, as [`list_members`](crate::Client::list_members) gives it.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_iam_v1beta1::Client) -> Result<(), tidbcloud_iam_v1beta1::Error> {
    /// client.delete_member("user_id").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_member(&self, user_id: impl Into<String>) -> operations::DeleteMember {
        operations::DeleteMember::new(&self.service, user_id.into())
    }

    /// Changes the roles of one member.
    ///
    /// A list of project or instance roles that is sent takes the place of the whole old list, so send those to keep as well.
    /// The response is empty; [`list_members`](crate::Client::list_members) shows the result.
    ///
    /// `PATCH /members/{user_id}` returns nothing but its success.
    ///
    /// # Arguments
    ///
    /// * `user_id`: ID of the member to change, as [`list_members`](crate::Client::list_members) gives it.
    /// * `body`: the request body.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_iam_v1beta1::Client) -> Result<(), tidbcloud_iam_v1beta1::Error> {
    /// use tidbcloud_iam_v1beta1::types::UpdateMemberRequest;
    ///
    /// let body = UpdateMemberRequest::new();
    /// client.update_member("user_id", body).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn update_member(
        &self,
        user_id: impl Into<String>,
        body: types::UpdateMemberRequest,
    ) -> operations::UpdateMember {
        operations::UpdateMember::new(&self.service, user_id.into(), body)
    }

    /// Sends the invitation email again to someone who has not accepted it yet.
    ///
    /// `POST /members/{user_id}/resendInvitation` returns nothing but its success.
    ///
    /// # Arguments
    ///
    /// * `user_id`: ID of the invited member, as [`invite_members`](crate::Client::invite_members) or
    ///   [`list_members`](crate::Client::list_members) gives it.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_iam_v1beta1::Client) -> Result<(), tidbcloud_iam_v1beta1::Error> {
    /// client.resend_invitation("user_id").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn resend_invitation(
        &self,
        user_id: impl Into<String>,
    ) -> operations::ResendInvitation {
        operations::ResendInvitation::new(&self.service, user_id.into())
    }
}
