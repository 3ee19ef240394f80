// Written by `cargo xtask generate` from billing v1beta1; edits are lost.

use tidbcloud_core::http::Method;
use tidbcloud_core::generated::{ApiInfo, Service};
use tidbcloud_core::{Config, Metrics, Request, Result};
use crate::operations;
use crate::types;

const API: ApiInfo = ApiInfo {
    id: "billing",
    version: "v1beta1",
    server: "https://billing.tidbapi.com/v1beta1",
    crate_name: env!("CARGO_PKG_NAME"),
    crate_version: env!("CARGO_PKG_VERSION"),
};

/// Client of the TiDB Cloud Billing API v1beta1.
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
    /// Reads `TIDBCLOUD_PUBLIC_KEY` and `TIDBCLOUD_PRIVATE_KEY` (or both as `TIDB_CLOUD_…`), and `TIDBCLOUD_BILLING_ENDPOINT`
    /// and `TIDBCLOUD_CA_FILE` where they are set.
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

    /// Creates a client with this configuration, for `https://billing.tidbapi.com/v1beta1`.
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

    /// Gets the organization's bill of one month, summed up by project and by service.
    ///
    /// The current month and the six before it can be asked for. The API key needs the role Organization Owner or the
    /// one for managing billing.
    ///
    /// `GET /bills/{billedMonth}` returns [`BillsExplorer`](crate::types::BillsExplorer).
    ///
    /// # Arguments
    ///
    /// * `billed_month`: Month of the bill as `YYYY-MM`, such as `2023-08` (for example `2023-09`)
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_billing_v1beta1::Client) -> Result<(), tidbcloud_billing_v1beta1::Error> {
    /// let response = client.get_bill("2023-09").await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_bill(&self, billed_month: impl Into<String>) -> operations::GetBill {
        operations::GetBill::new(&self.service, billed_month.into())
    }

    /// Computes costs for the clusters, services and days that a query selects, grouped as it asks.
    ///
    /// [`get_cost_explorer_args`](crate::Client::get_cost_explorer_args) gives the IDs and names that a query can use. Although
    /// it is sent as POST, the call changes nothing.
    ///
    /// `POST /billsCostExplorer` returns [`BillsCostExplorer`](crate::types::BillsCostExplorer).
    ///
    /// # Arguments
    ///
    /// * `args`: the request body.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_billing_v1beta1::Client) -> Result<(), tidbcloud_billing_v1beta1::Error> {
    /// use tidbcloud_billing_v1beta1::types::TrendsInput;
    ///
    /// let body = TrendsInput::new();
    /// let response = client.query_cost_explorer(body).await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn query_cost_explorer(
        &self,
        args: types::TrendsInput,
    ) -> operations::QueryCostExplorer {
        operations::QueryCostExplorer::new(&self.service, args)
    }

    /// Lists what a query of the cost explorer can select in this organization: services, providers with their regions,
    /// projects and clusters.
    ///
    /// Call it before [`query_cost_explorer`](crate::Client::query_cost_explorer).
    ///
    /// `GET /billsCostExplorer/args` returns [`TrendsArgs`](crate::types::TrendsArgs).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_billing_v1beta1::Client) -> Result<(), tidbcloud_billing_v1beta1::Error> {
    /// let response = client.get_cost_explorer_args().await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn get_cost_explorer_args(&self) -> operations::GetCostExplorerArgs {
        operations::GetCostExplorerArgs::new(&self.service)
    }

    /// Gets the organization's bill of one month, a line for each day and service.
    ///
    /// The current month and the six before it can be asked for. The API key needs the role Organization Owner or the
    /// one for managing billing.
    ///
    /// `GET /billsDetails/{billedMonth}` returns [`BillsDetails`](crate::types::BillsDetails).
    ///
    /// # Arguments
    ///
    /// * `billed_month`: Month of the bill as `YYYY-MM`, such as `2024-05` (for example `2023-09`)
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_billing_v1beta1::Client) -> Result<(), tidbcloud_billing_v1beta1::Error> {
    /// let response = client.get_bill_details("2023-09").await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_bill_details(
        &self,
        billed_month: impl Into<String>,
    ) -> operations::GetBillDetails {
        operations::GetBillDetails::new(&self.service, billed_month.into())
    }
}
