// Written by `cargo xtask generate` from dataservice v1beta1; edits are lost.

use tidbcloud_core::generated as wire;

/// What to note about a deployment.
///
/// Sent in requests. Schema `CreateDeploymentBody`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateDeploymentBody {
    /// Note for people, such as what has changed.
    ///
    /// Wire name `description`.
    pub description: Option<String>,
}

impl CreateDeploymentBody {
    /// A record with nothing set.
    #[must_use]
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

impl wire::Record for CreateDeploymentBody {
    const NAME: &'static str = "CreateDeploymentBody";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("description", "description"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.description,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.description,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(CreateDeploymentBody);

/// One run that brings the endpoints of a Data App online.
///
/// Held by replies. Schema `v1beta1Deployment`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Deployment {
    /// When it was asked for, as ISO 8601 text such as `2023-06-03T06:52:08Z`.
    ///
    /// Wire name `createdAt`; output only.
    pub created_at: Option<String>,
    /// Who asked for it.
    ///
    /// Wire name `createdBy`; output only.
    pub created_by: Option<String>,
    /// When the endpoints were deployed, as ISO 8601 text such as `2023-06-03T06:52:08Z`.
    ///
    /// Wire name `deployedAt`; output only.
    pub deployed_at: Option<String>,
    /// ID of the deployment within the Data App.
    ///
    /// Wire name `deploymentId`; output only.
    pub deployment_id: Option<String>,
    /// Note for people.
    ///
    /// Wire name `description`.
    pub description: Option<String>,
    /// When it was over, as ISO 8601 text such as `2023-06-03T06:52:08Z`.
    ///
    /// Wire name `finishedAt`; output only.
    pub finished_at: Option<String>,
    /// Resource name: `dataApps/{dataAppId}/deployments/{deploymentId}`.
    ///
    /// Wire name `name`.
    pub name: Option<String>,
    /// Where it came from: `UI` for the console and this API alike, `GitHub` for a connected repository.
    ///
    /// Wire name `origin`; output only.
    pub origin: Option<String>,
    /// The commit behind it, where `origin` is `GitHub`.
    ///
    /// Wire name `originInfo`.
    pub origin_info: Option<DeploymentOriginInfo>,
    /// `success` or `failed` once it is over; anything else means that it is still running.
    ///
    /// Wire name `status`; output only.
    pub status: Option<String>,
    /// What went wrong, where `status` is `failed`.
    ///
    /// Wire name `statusErrorMessage`; output only.
    pub status_error_message: Option<String>,
}

impl Deployment {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for Deployment {
    const NAME: &'static str = "Deployment";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("created_at", "createdAt").output_only(),
        wire::Field::new("created_by", "createdBy").output_only(),
        wire::Field::new("deployed_at", "deployedAt").output_only(),
        wire::Field::new("deployment_id", "deploymentId").output_only(),
        wire::Field::new("description", "description"),
        wire::Field::new("finished_at", "finishedAt").output_only(),
        wire::Field::new("name", "name"),
        wire::Field::new("origin", "origin").output_only(),
        wire::Field::new("origin_info", "originInfo"),
        wire::Field::new("status", "status").output_only(),
        wire::Field::new("status_error_message", "statusErrorMessage").output_only(),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.created_at,
                1 => &self.created_by,
                2 => &self.deployed_at,
                3 => &self.deployment_id,
                4 => &self.description,
                5 => &self.finished_at,
                6 => &self.name,
                7 => &self.origin,
                8 => &self.origin_info,
                9 => &self.status,
                10 => &self.status_error_message,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.created_at,
                1 => &mut self.created_by,
                2 => &mut self.deployed_at,
                3 => &mut self.deployment_id,
                4 => &mut self.description,
                5 => &mut self.finished_at,
                6 => &mut self.name,
                7 => &mut self.origin,
                8 => &mut self.origin_info,
                9 => &mut self.status,
                10 => &mut self.status_error_message,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(Deployment);

/// The commit of a connected GitHub repository that a deployment was made from.
///
/// Held by replies. Schema `DeploymentOriginInfo`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct DeploymentOriginInfo {
    /// ID of the commit.
    ///
    /// Wire name `commit`; output only.
    pub commit: Option<String>,
    /// Web page that shows what the commit changed.
    ///
    /// Wire name `diffUrl`; output only.
    pub diff_url: Option<String>,
}

impl DeploymentOriginInfo {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for DeploymentOriginInfo {
    const NAME: &'static str = "DeploymentOriginInfo";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("commit", "commit").output_only(),
        wire::Field::new("diff_url", "diffUrl").output_only(),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.commit,
                1 => &self.diff_url,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.commit,
                1 => &mut self.diff_url,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(DeploymentOriginInfo);

/// One page of deployments.
///
/// Held by replies. Schema `v1beta1ListDeploymentsResponse`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ListDeploymentsResponse {
    /// The deployments of this page.
    ///
    /// Wire name `deployments`.
    pub deployments: Option<Vec<Deployment>>,
    /// Token of the page after this one; empty or missing on the last.
    ///
    /// Wire name `nextPageToken`.
    pub next_page_token: Option<String>,
}

impl ListDeploymentsResponse {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for ListDeploymentsResponse {
    const NAME: &'static str = "ListDeploymentsResponse";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("deployments", "deployments"),
        wire::Field::new("next_page_token", "nextPageToken"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.deployments,
                1 => &self.next_page_token,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.deployments,
                1 => &mut self.next_page_token,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ListDeploymentsResponse);
