// Written by `cargo xtask generate` from management v1beta; edits are lost.

use tidbcloud_core::generated as wire;

/// A project to create.
///
/// Sent in requests. Schema `openapiCreateProjectReq`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateProjectRequest {
    /// Whether clusters of the project are to be encrypted with keys of your own on AWS.
    ///
    /// `create_aws_cmek` needs `true` here, so decide before the project is created. PingCAP support unlocks the feature on
    /// request.
    ///
    /// Wire name `aws_cmek_enabled`; may be `null`; the server's default is `false`; for example `false`.
    pub aws_cmek_enabled: Option<bool>,
    /// Name of the new project, as the console and `list_projects` show it.
    ///
    /// Wire name `name`; required; for example `Project0`.
    pub name: Option<String>,
}

impl CreateProjectRequest {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`aws_cmek_enabled`](struct@CreateProjectRequest#structfield.aws_cmek_enabled).
    #[must_use]
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

impl wire::Record for CreateProjectRequest {
    const NAME: &'static str = "CreateProjectRequest";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("aws_cmek_enabled", "aws_cmek_enabled"),
        wire::Field::new("name", "name"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.aws_cmek_enabled,
                1 => &self.name,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.aws_cmek_enabled,
                1 => &mut self.name,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(CreateProjectRequest);

/// The project that was created.
///
/// Held by replies. Schema `openapiCreateProjectResp`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateProjectResponse {
    /// Id of the new project, for all operations that take a `project_id`.
    ///
    /// Wire name `id`; required; digits in a string on the wire; for example `1`.
    pub id: Option<u64>,
}

impl CreateProjectResponse {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for CreateProjectResponse {
    const NAME: &'static str = "CreateProjectResponse";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("id", "id").form(wire::Form::Text),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.id,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.id,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(CreateProjectResponse);

/// A page of the projects that the API key can access.
///
/// Held by replies. Schema `openapiListProjectsResp`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ListProjectsResponse {
    /// Projects of this page.
    ///
    /// Wire name `items`; required.
    pub items: Option<Vec<Project>>,
    /// Number of projects on all pages together.
    ///
    /// Wire name `total`; required; for example `1`.
    pub total: Option<i64>,
}

impl ListProjectsResponse {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for ListProjectsResponse {
    const NAME: &'static str = "ListProjectsResponse";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("items", "items"),
        wire::Field::new("total", "total"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.items,
                1 => &self.total,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.items,
                1 => &mut self.total,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ListProjectsResponse);

/// A project of the organization.
///
/// Held by replies. Schema `openapiListProjectItem`.
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
    pub create_timestamp: Option<tidbcloud_core::jiff::Timestamp>,
    /// Id of the project, for all operations that take a `project_id`.
    ///
    /// Wire name `id`; digits in a string on the wire; for example `1`.
    pub id: Option<u64>,
    /// Name that the project's creator gave it.
    ///
    /// Wire name `name`; for example `default_project`.
    pub name: Option<String>,
    /// Id of the organization that owns the project.
    ///
    /// Wire name `org_id`; digits in a string on the wire; for example `1`.
    pub org_id: Option<u64>,
    /// Kind of project: `dedicated`, `tidbx` or `tidbx_virtual`.
    ///
    /// The first holds TiDB Cloud Dedicated clusters, the second TiDB X instances. The third is no real project: it gathers
    /// the TiDB X instances that belong to none.
    ///
    /// Wire name `type`; for example `dedicated`.
    pub r#type: Option<String>,
    /// Number of users in the project.
    ///
    /// Wire name `user_count`; for example `10`.
    pub user_count: Option<i64>,
}

impl Project {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for Project {
    const NAME: &'static str = "Project";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("aws_cmek_enabled", "aws_cmek_enabled"),
        wire::Field::new("cluster_count", "cluster_count"),
        wire::Field::new("create_timestamp", "create_timestamp")
            .form(wire::Form::UnixSeconds),
        wire::Field::new("id", "id").form(wire::Form::Text),
        wire::Field::new("name", "name"),
        wire::Field::new("org_id", "org_id").form(wire::Form::Text),
        wire::Field::new("type", "type"),
        wire::Field::new("user_count", "user_count"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.aws_cmek_enabled,
                1 => &self.cluster_count,
                2 => &self.create_timestamp,
                3 => &self.id,
                4 => &self.name,
                5 => &self.org_id,
                6 => &self.r#type,
                7 => &self.user_count,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.aws_cmek_enabled,
                1 => &mut self.cluster_count,
                2 => &mut self.create_timestamp,
                3 => &mut self.id,
                4 => &mut self.name,
                5 => &mut self.org_id,
                6 => &mut self.r#type,
                7 => &mut self.user_count,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(Project);
