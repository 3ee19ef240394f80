// Written by `cargo xtask generate` from management v1beta; edits are lost.

use tidbcloud_core::generated::Extra;
use tidbcloud_core::jiff::Timestamp;

/// A project to create.
///
/// Required to create: `name`.
///
/// Used in requests. Schema `openapiCreateProjectReq`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateProjectRequest {
    /// Whether clusters of the project are to be encrypted with keys of your own on AWS.
    ///
    /// [`create_aws_cmek`](crate::Client::create_aws_cmek) needs `true` here, so decide before the project is created. PingCAP
    /// support unlocks the feature on request.
    ///
    /// Wire name `aws_cmek_enabled`; may be `null`; the server's default is `false`; for example `false`.
    pub aws_cmek_enabled: Option<bool>,
    /// Name of the new project, as the console and [`list_projects`](crate::Client::list_projects) show it.
    ///
    /// Required; for example `Project0`.
    pub name: Option<String>,
    extra_: Extra,
}

impl CreateProjectRequest {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`aws_cmek_enabled`](struct@CreateProjectRequest#structfield.aws_cmek_enabled).
    #[must_use]
    #[inline]
    pub fn with_aws_cmek_enabled(mut self, aws_cmek_enabled: bool) -> Self {
        self.aws_cmek_enabled = Some(aws_cmek_enabled);
        self
    }

    /// Sets [`name`](struct@CreateProjectRequest#structfield.name).
    #[must_use]
    pub fn with_name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
}

tidbcloud_core::record!(sent CreateProjectRequest {
    aws_cmek_enabled: "aws_cmek_enabled",
    name: "name" [required],
});

/// The project that was created.
///
/// Used in responses. Schema `openapiCreateProjectResp`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateProjectResponse {
    /// Id of the new project, for all operations that take a `project_id`.
    ///
    /// Required; digits in a string on the wire; for example `1`.
    pub id: Option<u64>,
    extra_: Extra,
}

impl CreateProjectResponse {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(CreateProjectResponse {
    id: "id" [text],
});

/// A page of the projects that the API key can access.
///
/// Used in responses. Schema `openapiListProjectsResp`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ListProjectsResponse {
    /// Projects of this page.
    ///
    /// Required.
    pub items: Option<Vec<Project>>,
    /// Number of projects on all pages together.
    ///
    /// Required; for example `1`.
    pub total: Option<i64>,
    extra_: Extra,
}

impl ListProjectsResponse {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(ListProjectsResponse {
    items: "items",
    total: "total",
});

/// A project of the organization.
///
/// Used in responses. Schema `openapiListProjectItem`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Project {
    /// Whether keys of your own can encrypt the project's clusters on AWS; fixed when the project was created.
    ///
    /// Wire name `aws_cmek_enabled`; the server's default is `false`; for example `false`.
    pub aws_cmek_enabled: Option<bool>,
    /// Number of clusters in the project.
    ///
    /// Wire name `cluster_count`; for example `4`.
    pub cluster_count: Option<i64>,
    /// When the project was created.
    ///
    /// Wire name `create_timestamp`; seconds since 1970 in a string on the wire; for example `1656991448`.
    pub create_timestamp: Option<Timestamp>,
    /// Id of the project, for all operations that take a `project_id`.
    ///
    /// Digits in a string on the wire; for example `1`.
    pub id: Option<u64>,
    /// Name that the project's creator gave it.
    ///
    /// For example `default_project`.
    pub name: Option<String>,
    /// Id of the organization that owns the project.
    ///
    /// Wire name `org_id`; digits in a string on the wire; for example `1`.
    pub org_id: Option<u64>,
    /// Kind of project: `dedicated`, `tidbx` or `tidbx_virtual`.
    ///
    /// The first contains TiDB Cloud Dedicated clusters, the second TiDB X instances. The third is no real project: it gathers
    /// the TiDB X instances that belong to none.
    ///
    /// For example `dedicated`.
    pub r#type: Option<String>,
    /// Number of users in the project.
    ///
    /// Wire name `user_count`; for example `10`.
    pub user_count: Option<i64>,
    extra_: Extra,
}

impl Project {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(Project {
    aws_cmek_enabled: "aws_cmek_enabled",
    cluster_count: "cluster_count",
    create_timestamp: "create_timestamp" [unix_seconds],
    id: "id" [text],
    name: "name",
    org_id: "org_id" [text],
    r#type: "type",
    user_count: "user_count",
});
