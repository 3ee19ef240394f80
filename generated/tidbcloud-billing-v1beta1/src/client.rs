// Written by `cargo xtask generate` from billing v1beta1; edits are lost.

use tidbcloud_core::generated::{ApiInfo, Service};
use tidbcloud_core::{Config, Request, Result};
use crate::operations;
use crate::types;

const API: ApiInfo = ApiInfo {
    id: "billing",
    version: "v1beta1",
    server: "https://billing.tidbapi.com/v1beta1",
    crate_name: env!("CARGO_PKG_NAME"),
    crate_version: env!("CARGO_PKG_VERSION"),
};

/// The client of the TiDB Cloud Billing API v1beta1.
///
/// Cheap to clone; clones and clients of the same configuration share connections and keys. Each method returns a request builder, which is sent by its `send`.
#[derive(Clone, Debug)]
pub struct Client {
    service: Service,
}

impl Client {
    /// A client with keys from the environment.
    ///
    /// Reads `TIDBCLOUD_PUBLIC_KEY` and `TIDBCLOUD_PRIVATE_KEY` (or both as `TIDB_CLOUD_…`), and `TIDBCLOUD_BILLING_ENDPOINT` and `TIDBCLOUD_CA_FILE` where they are set.
    ///
    /// # Errors
    ///
    /// Where a key is missing; the error names every variable that was looked at.
    pub fn from_env() -> Result<Self> {
        Self::new(&Config::from_env()?)
    }

    /// A client with keys and endpoints from a profile in `~/.ticloud/config.toml`, the file of TiDB Cloud's own
    /// command line client; from the current profile, if no name is given.
    ///
    /// # Errors
    ///
    /// Where the file, the profile or a key is missing; the error says where it was looked for.
    pub fn from_profile(name: Option<&str>) -> Result<Self> {
        Self::new(&Config::from_profile(name)?)
    }

    /// A client of this configuration, at `https://billing.tidbapi.com/v1beta1`.
    ///
    /// # Errors
    ///
    /// Where the configuration names an endpoint for this API that cannot be used.
    pub fn new(config: &Config) -> Result<Self> {
        Ok(Self {
            service: Service::new(config, &API)?,
        })
    }

    /// A client of another server, whose URL replaces the API's whole, base path included.
    ///
    /// # Errors
    ///
    /// Where the URL is not one that calls may be sent to.
    pub fn with_endpoint(config: &Config, url: &str) -> Result<Self> {
        Ok(Self {
            service: Service::with_endpoint(config, &API, url)?,
        })
    }

    /// Any call under the server URL, with keys and errors, for what this crate does not know.
    #[must_use]
    pub fn request(
        &self,
        method: tidbcloud_core::http::Method,
        path: impl Into<String>,
    ) -> Request {
        self.service.request(method, path.into())
    }

    /// Gets the organization's bill of one month, summed up by project and by service.
    ///
    /// The current month and the six before it can be asked for. The API key needs the role Organization Owner or the
    /// one for managing billing.
    ///
    /// `GET /bills/{billedMonth}`
    ///
    /// # Arguments
    ///
    /// * `billed_month`: Month of the bill as `YYYY-MM`, such as `2023-08` (for example `2023-09`)
    pub fn get_bill(&self, billed_month: impl Into<String>) -> operations::GetBill {
        operations::GetBill::new(&self.service, billed_month.into())
    }

    /// Computes costs for the clusters, services and days that a query selects, grouped as it asks.
    ///
    /// `get_cost_explorer_args` gives the IDs and names that a query can use. Although it is sent as POST, the call
    /// changes nothing.
    ///
    /// `POST /billsCostExplorer`
    ///
    /// # Arguments
    ///
    /// * `args`: what is sent.
    pub fn query_cost_explorer(
        &self,
        args: types::TrendsInput,
    ) -> operations::QueryCostExplorer {
        operations::QueryCostExplorer::new(&self.service, args)
    }

    /// Lists what a query of the cost explorer can select in this organization: services, providers with their
    /// regions, projects and clusters.
    ///
    /// Call it before `query_cost_explorer`.
    ///
    /// `GET /billsCostExplorer/args`
    pub fn get_cost_explorer_args(&self) -> operations::GetCostExplorerArgs {
        operations::GetCostExplorerArgs::new(&self.service)
    }

    /// Gets the organization's bill of one month, a line for each day and service.
    ///
    /// The current month and the six before it can be asked for. The API key needs the role Organization Owner or the
    /// one for managing billing.
    ///
    /// `GET /billsDetails/{billedMonth}`
    ///
    /// # Arguments
    ///
    /// * `billed_month`: Month of the bill as `YYYY-MM`, such as `2024-05` (for example `2023-09`)
    pub fn get_bill_details(
        &self,
        billed_month: impl Into<String>,
    ) -> operations::GetBillDetails {
        operations::GetBillDetails::new(&self.service, billed_month.into())
    }
}
