// Written by `cargo xtask generate` from dataservice v1beta1; edits are lost.

use tidbcloud_core::UnknownValue;
use tidbcloud_core::generated::Extra;
use tidbcloud_core::jiff::Timestamp;

/// Note about a new deployment.
///
/// Used in requests. Schema `CreateDeploymentBody`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateDeploymentBody {
    /// Note for readers, such as a list of changes.
    pub description: Option<String>,
    extra_: Extra,
}

impl CreateDeploymentBody {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`description`](struct@CreateDeploymentBody#structfield.description).
    #[must_use]
    pub fn with_description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }
}

tidbcloud_core::record!(sent CreateDeploymentBody {
    description: "description",
});

/// One run that brings the endpoints of a Data App online.
///
/// Used in responses. Schema `v1beta1Deployment`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Deployment {
    /// When it was asked for.
    ///
    /// Output only (ignored when sent); RFC 3339 on the wire.
    pub created_at: Option<Timestamp>,
    /// Who asked for it.
    ///
    /// Output only (ignored when sent).
    pub created_by: Option<String>,
    /// When the endpoints were deployed.
    ///
    /// Output only (ignored when sent); RFC 3339 on the wire.
    pub deployed_at: Option<Timestamp>,
    /// ID of the deployment within the Data App.
    ///
    /// Output only (ignored when sent).
    pub deployment_id: Option<String>,
    /// Note for readers.
    pub description: Option<String>,
    /// When it was over.
    ///
    /// Output only (ignored when sent); RFC 3339 on the wire.
    pub finished_at: Option<Timestamp>,
    /// Resource name: `dataApps/{dataAppId}/deployments/{deploymentId}`.
    pub name: Option<String>,
    /// Origin of the deployment: `UI` for the console and this API alike, `GitHub` for a connected repository.
    ///
    /// Output only (ignored when sent).
    pub origin: Option<String>,
    /// The commit behind it, where [`origin`](struct@crate::types::Deployment#structfield.origin) is `GitHub`.
    pub origin_info: Option<DeploymentOriginInfo>,
    /// [`success`](crate::types::DeploymentStatus::Success) or [`failed`](crate::types::DeploymentStatus::Failed) once it is
    /// over; anything else means that it is still running.
    ///
    /// Output only (ignored when sent).
    pub status: Option<DeploymentStatus>,
    /// Description of the error, where [`status`](struct@crate::types::Deployment#structfield.status) is `failed`.
    ///
    /// Output only (ignored when sent).
    pub status_error_message: Option<String>,
    extra_: Extra,
}

impl Deployment {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(Deployment {
    created_at: "createdAt" [output_only],
    created_by: "createdBy" [output_only],
    deployed_at: "deployedAt" [output_only],
    deployment_id: "deploymentId" [output_only],
    description: "description",
    finished_at: "finishedAt" [output_only],
    name: "name",
    origin: "origin" [output_only],
    origin_info: "originInfo",
    status: "status" [output_only],
    status_error_message: "statusErrorMessage" [output_only],
});

/// The commit of a connected GitHub repository that a deployment was made from.
///
/// Used in responses. Schema `DeploymentOriginInfo`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct DeploymentOriginInfo {
    /// ID of the commit.
    ///
    /// Output only (ignored when sent).
    pub commit: Option<String>,
    /// Web page that shows what the commit changed.
    ///
    /// Output only (ignored when sent).
    pub diff_url: Option<String>,
    extra_: Extra,
}

impl DeploymentOriginInfo {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(DeploymentOriginInfo {
    commit: "commit" [output_only],
    diff_url: "diffUrl" [output_only],
});

/// One page of deployments.
///
/// Used in responses. Schema `v1beta1ListDeploymentsResponse`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ListDeploymentsResponse {
    /// The deployments of this page.
    pub deployments: Option<Vec<Deployment>>,
    /// Token of the page after this one; empty or missing on the last.
    pub next_page_token: Option<String>,
    extra_: Extra,
}

impl ListDeploymentsResponse {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(ListDeploymentsResponse {
    deployments: "deployments",
    next_page_token: "nextPageToken",
});

/// Outcome of a deployment. A deployment that still runs has another status.
///
/// Open enum: a value that is not listed here is kept in [`DeploymentStatus::Unknown`]. Schema `DeploymentStatus`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DeploymentStatus {
    /// The endpoints can be called as they were defined.
    ///
    /// Value `success`.
    Success,
    /// It ended with an error, which
    /// [`Deployment.status_error_message`](struct@crate::types::Deployment#structfield.status_error_message) describes.
    ///
    /// Value `failed`.
    Failed,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(DeploymentStatus or Unknown {
    Success: "success",
    Failed: "failed",
});
