// Written by `cargo xtask generate` from premium v1beta2; edits are lost.

use tidbcloud_core::generated::Extra;
use super::{CloudProvider, Instance};

/// The address of the CA certificate of an instance.
///
/// Used in responses. Schema `v1beta2CaCertificateDownloadUrl`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CaCertificateDownloadUrl {
    /// Address to download the certificate from.
    ///
    /// Output only (ignored when sent).
    pub uri: Option<String>,
    extra_: Extra,
}

impl CaCertificateDownloadUrl {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(CaCertificateDownloadUrl {
    uri: "uri" [output_only],
});

/// The account at the cloud provider that runs an instance.
///
/// Used in responses. Schema `v1beta2CloudProviderInfo`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CloudProviderInfo {
    /// Cloud provider that the instance runs at.
    ///
    /// Output only (ignored when sent).
    pub cloud_provider: Option<CloudProvider>,
    /// Role or identity that access to storage is granted to; on Azure the object ID of the kubelet's identity.
    ///
    /// Output only (ignored when sent).
    pub node_role: Option<String>,
    /// External ID with which TiDB Cloud assumes IAM roles in your account.
    ///
    /// Output only (ignored when sent).
    pub tidb_cloud_account_external_id: Option<String>,
    /// ID of the account of TiDB Cloud.
    ///
    /// Output only (ignored when sent).
    pub tidb_cloud_account_id: Option<String>,
    /// ID of the instance.
    ///
    /// Wire name `tidbId`; output only (ignored when sent).
    pub instance_id: Option<String>,
    extra_: Extra,
}

impl CloudProviderInfo {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(CloudProviderInfo {
    cloud_provider: "cloudProvider" [output_only],
    node_role: "nodeRole" [output_only],
    tidb_cloud_account_external_id: "tidbCloudAccountExternalId" [output_only],
    tidb_cloud_account_id: "tidbCloudAccountId" [output_only],
    instance_id: "tidbId" [output_only],
});

/// One page of instances.
///
/// Used in responses. Schema `v1beta2ListTidbsResponse`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ListInstancesResponse {
    /// Token of the next page. Empty or unset on the last one.
    ///
    /// Output only (ignored when sent).
    pub next_page_token: Option<String>,
    /// The instances of this page.
    ///
    /// Wire name `tidbs`; output only (ignored when sent).
    pub instances: Option<Vec<Instance>>,
    /// Number of instances on all pages together.
    ///
    /// Output only (ignored when sent).
    pub total_size: Option<i64>,
    extra_: Extra,
}

impl ListInstancesResponse {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(ListInstancesResponse {
    next_page_token: "nextPageToken" [output_only],
    instances: "tidbs" [output_only],
    total_size: "totalSize" [output_only],
});

/// Request body of [`reset_root_password`](crate::Client::reset_root_password).
///
/// Required to create: `root_password`.
///
/// Used in requests. Schema `TidbServiceResetRootPasswordBody`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ResetRootPasswordBody {
    /// New password, in the forms of `Instance::root_password`.
    ///
    /// Required; secret: `Debug` masks it; pattern `^(rsa_oaep_sha256:.+|.{8,64})$`; for example `my-shining-password`.
    pub root_password: Option<String>,
    extra_: Extra,
}

impl ResetRootPasswordBody {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`root_password`](struct@ResetRootPasswordBody#structfield.root_password).
    #[must_use]
    pub fn with_root_password(mut self, root_password: impl Into<String>) -> Self {
        self.root_password = Some(root_password.into());
        self
    }
}

tidbcloud_core::record!(sent ResetRootPasswordBody {
    root_password: "rootPassword" [required, secret],
});

/// An empty record; the password is set.
///
/// The response of a success, which has no fields. Schema `v1beta2ResetRootPasswordResponse`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ResetRootPasswordResponse {
    extra_: Extra,
}

impl ResetRootPasswordResponse {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(ResetRootPasswordResponse {});

/// Request body of [`update_instance`](crate::Client::update_instance). Only set fields are changed.
///
/// Used in requests. Schema `UpdateTidbBody`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct UpdateInstanceBody {
    /// New name of the instance.
    ///
    /// Letters, digits and hyphens; the first and the last character are no hyphens.
    ///
    /// 4 to 64 characters; pattern `^[A-Za-z0-9][-A-Za-z0-9]{2,62}[A-Za-z0-9]$`; for example `foo-bar`.
    pub display_name: Option<String>,
    /// Most Request Capacity Units (RCUs) that the instance may use.
    ///
    /// The least number of them follows: a quarter of this, and at least 5000.
    ///
    /// Digits in a string on the wire.
    pub max_rcu: Option<i64>,
    extra_: Extra,
}

impl UpdateInstanceBody {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`display_name`](struct@UpdateInstanceBody#structfield.display_name).
    #[must_use]
    pub fn with_display_name(mut self, display_name: impl Into<String>) -> Self {
        self.display_name = Some(display_name.into());
        self
    }

    /// Sets [`max_rcu`](struct@UpdateInstanceBody#structfield.max_rcu).
    #[must_use]
    #[inline]
    pub fn with_max_rcu(mut self, max_rcu: i64) -> Self {
        self.max_rcu = Some(max_rcu);
        self
    }
}

tidbcloud_core::record!(sent UpdateInstanceBody {
    display_name: "displayName",
    max_rcu: "maxRcu" [text],
});
