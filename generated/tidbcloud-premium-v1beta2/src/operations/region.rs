// Written by `cargo xtask generate` from premium v1beta2; edits are lost.

use tidbcloud_core::http::Method;
use tidbcloud_core::generated::{Call, Operation, Service};
use crate::types;

const LIST_REGIONS: Operation = Operation {
    name: "list_regions",
    method: Method::GET,
    path: "/regions",
    idempotent: false,
};

/// Request builder of [`Client::list_regions`](crate::Client::list_regions).
///
/// Lists the regions in which an instance can be created, page by page.
///
/// Sends `GET /regions`. Methods set optional parameters; `await` or `send` requests one page, `items` and `pages` go
/// through all pages.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct ListRegions {
    call: Call,
}

impl ListRegions {
    #[inline]
    pub(crate) fn new(service: &Service) -> Self {
        Self {
            call: Call::new(service, &LIST_REGIONS),
        }
    }

    /// Keeps only the regions of this cloud provider, named as in [`CloudProvider`](crate::types::CloudProvider), for example
    /// `aws`.
    ///
    /// Query parameter `cloudProvider`.
    pub fn cloud_provider(mut self, cloud_provider: impl Into<String>) -> Self {
        self.call.query("cloudProvider", Into::<String>::into(cloud_provider));
        self
    }

    /// Keeps only the regions that offer this plan.
    ///
    /// Query parameter `servicePlan`.
    pub fn service_plan(mut self, service_plan: impl Into<types::ServicePlan>) -> Self {
        self.call.query("servicePlan", Into::<types::ServicePlan>::into(service_plan));
        self
    }

    /// Upper bound for the regions in one response; a value over 100 counts as 100.
    ///
    /// Query parameter `pageSize`; the server's default is `10`; at least 1.
    #[inline]
    pub fn page_size(mut self, page_size: i64) -> Self {
        self.call.query("pageSize", page_size);
        self
    }

    /// Where to go on, taken from [`next_page_token`](struct@crate::types::ListRegionsResponse#structfield.next_page_token) of
    /// the page before; unset for the first page.
    ///
    /// All other parameters have to stay as they were.
    ///
    /// Query parameter `pageToken`.
    pub fn page_token(mut self, page_token: impl Into<String>) -> Self {
        self.call.query("pageToken", Into::<String>::into(page_token));
        self
    }

    /// Number of regions to leave out at the start. Past the end, the response is an empty list and not an error.
    ///
    /// Query parameter `skip`; at least 0.
    #[inline]
    pub fn skip(mut self, skip: i64) -> Self {
        self.call.query("skip", skip);
        self
    }
}

tidbcloud_core::builder!(ListRegions => types::ListRegionsResponse);

tidbcloud_core::pages!(
    ListRegions => types::ListRegionsResponse, types::Region, regions, token("pageToken",
    next_page_token, ["skip"])
);
