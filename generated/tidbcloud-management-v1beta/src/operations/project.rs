// Written by `cargo xtask generate` from management v1beta; edits are lost.

use tidbcloud_core::http::Method;
use tidbcloud_core::generated::{Call, Operation, Service};
use crate::types;

const LIST_PROJECTS: Operation = Operation {
    name: "list_projects",
    method: Method::GET,
    path: "/api/v1beta/projects",
    idempotent: false,
};

/// Request builder of [`Client::list_projects`](crate::Client::list_projects).
///
/// Lists the projects that the API key can access.
///
/// Sends `GET /api/v1beta/projects`. Methods set optional parameters; `await` or `send` requests one page, `items` and
/// `pages` go through all pages.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct ListProjects {
    call: Call,
}

impl ListProjects {
    #[inline]
    pub(crate) fn new(service: &Service) -> Self {
        Self {
            call: Call::new(service, &LIST_PROJECTS),
        }
    }

    /// Page to return, counted from 1. There are no more items once [`page`](crate::operations::ListProjects::page) times
    /// [`page_size`](crate::operations::ListProjects::page_size) reaches the
    /// [`total`](struct@crate::types::ListProjectsResponse#structfield.total) of the response.
    ///
    /// Query parameter `page`; the server's default is `1`.
    #[inline]
    pub fn page(mut self, page: i64) -> Self {
        self.call.query("page", page);
        self
    }

    /// Number of projects per page.
    ///
    /// Query parameter `page_size`; the server's default is `10`.
    #[inline]
    pub fn page_size(mut self, page_size: i64) -> Self {
        self.call.query("page_size", page_size);
        self
    }
}

tidbcloud_core::builder!(ListProjects => types::ListProjectsResponse);

tidbcloud_core::pages!(
    ListProjects => types::ListProjectsResponse, types::Project, items, number("page",
    total)
);

const CREATE_PROJECT: Operation = Operation {
    name: "create_project",
    method: Method::POST,
    path: "/api/v1beta/projects",
    idempotent: false,
};

/// Request builder of [`Client::create_project`](crate::Client::create_project).
///
/// Creates a project in the organization of the API key.
///
/// Sends `POST /api/v1beta/projects`. Methods set optional parameters; `await` or `send` sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct CreateProject {
    call: Call,
}

impl CreateProject {
    #[inline]
    pub(crate) fn new(service: &Service, body: types::CreateProjectRequest) -> Self {
        let mut call = Call::new(service, &CREATE_PROJECT);
        call.body(body);
        Self { call }
    }
}

tidbcloud_core::builder!(CreateProject => types::CreateProjectResponse);
