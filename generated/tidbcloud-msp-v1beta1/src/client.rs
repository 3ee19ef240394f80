// Written by `cargo xtask generate` from msp v1beta1; edits are lost.

use tidbcloud_core::http::Method;
use tidbcloud_core::generated::{ApiInfo, Service};
use tidbcloud_core::{Config, Metrics, Request, Result};
use crate::operations;

const API: ApiInfo = ApiInfo {
    id: "msp",
    version: "v1beta1",
    server: "https://msp.tidbapi.com/v1beta1/msp",
    crate_name: env!("CARGO_PKG_NAME"),
    crate_version: env!("CARGO_PKG_VERSION"),
};

/// Client of the TiDB Cloud MSP API v1beta1.
///
/// Cheap to clone: clones, and clients of the same configuration, share connections and keys. Each method returns a request
/// builder, which sends the request where it is awaited.
#[deprecated(
    note = "PingCAP deprecated the MSP API on October 15, 2024. Manage customers with the Partner Management API of the \
        TiDB Cloud Partner console; for the bills of one's own organization there is `tidbcloud-billing-v1beta1`."
)]
#[derive(Clone, Debug)]
pub struct Client {
    service: Service,
}

impl Client {
    /// Creates a client with keys from the environment.
    ///
    /// Reads `TIDBCLOUD_PUBLIC_KEY` and `TIDBCLOUD_PRIVATE_KEY` (or both as `TIDB_CLOUD_…`), and `TIDBCLOUD_MSP_ENDPOINT` and
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

    /// Creates a client with this configuration, for `https://msp.tidbapi.com/v1beta1/msp`.
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

    /// Gets the MSP's own bill of one month, summed up by customer and by service.
    ///
    /// The current month and the six before it can be asked for. A key without access to the MSP's bills is answered
    /// with status 403.
    ///
    /// `GET /bills/{billedMonth}` returns [`MspBills`](crate::types::MspBills).
    ///
    /// # Arguments
    ///
    /// * `billed_month`: Month of the bill as `YYYY-MM`, such as `2023-08` (for example `2023-09`)
    ///
    /// # Example
    ///
    /// ```no_run
    /// # #[allow(deprecated)]
    /// # async fn example(client: tidbcloud_msp_v1beta1::Client) -> Result<(), tidbcloud_msp_v1beta1::Error> {
    /// let response = client.get_bill("2023-09").await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    #[deprecated(
        note = "The MSP API is deprecated as a whole and will be switched off."
    )]
    pub fn get_bill(&self, billed_month: impl Into<String>) -> operations::GetBill {
        operations::GetBill::new(&self.service, billed_month.into())
    }

    /// Lists the credits that the MSP has been granted, all in one response.
    ///
    /// `GET /credits` returns a list of [`MspCredit`](crate::types::MspCredit).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # #[allow(deprecated)]
    /// # async fn example(client: tidbcloud_msp_v1beta1::Client) -> Result<(), tidbcloud_msp_v1beta1::Error> {
    /// let response = client.list_credits().await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    #[deprecated(
        note = "The MSP API is deprecated as a whole and will be switched off."
    )]
    #[inline]
    pub fn list_credits(&self) -> operations::ListCredits {
        operations::ListCredits::new(&self.service)
    }

    /// Makes a link by which a new customer signs up under this MSP.
    ///
    /// The link works until [`expired_at`](struct@crate::types::MspCustomerSignupUrl#structfield.expired_at); each call makes
    /// another one.
    ///
    /// `POST /customerSignupUrl` returns [`MspCustomerSignupUrl`](crate::types::MspCustomerSignupUrl).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # #[allow(deprecated)]
    /// # async fn example(client: tidbcloud_msp_v1beta1::Client) -> Result<(), tidbcloud_msp_v1beta1::Error> {
    /// let response = client.create_customer_signup_url().await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    #[deprecated(
        note = "The MSP API is deprecated as a whole and will be switched off."
    )]
    #[inline]
    pub fn create_customer_signup_url(&self) -> operations::CreateCustomerSignupUrl {
        operations::CreateCustomerSignupUrl::new(&self.service)
    }

    /// Lists the discounts that the MSP has been granted, all in one response.
    ///
    /// `GET /discounts/` returns a list of [`MspDiscount`](crate::types::MspDiscount).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # #[allow(deprecated)]
    /// # async fn example(client: tidbcloud_msp_v1beta1::Client) -> Result<(), tidbcloud_msp_v1beta1::Error> {
    /// let response = client.list_discounts().await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    #[deprecated(
        note = "The MSP API is deprecated as a whole and will be switched off."
    )]
    #[inline]
    pub fn list_discounts(&self) -> operations::ListDiscounts {
        operations::ListDiscounts::new(&self.service)
    }

    /// Gets one customer's bill of one month, summed up by project and by service.
    ///
    /// The current month and the six before it can be asked for.
    ///
    /// `GET /mspCustomerBills/{billedMonth}/mspCustomers/{mspCustomerId}` returns
    /// [`BillsExplorer`](crate::types::BillsExplorer).
    ///
    /// # Arguments
    ///
    /// * `billed_month`: Month of the bill as `YYYY-MM`, such as `2023-08` (for example `2023-09`)
    /// * `msp_customer_id`: ID of the customer: `id` of [`MspCustomer`](crate::types::MspCustomer) (digits in a string on the
    ///   wire; for example `123456`)
    ///
    /// # Example
    ///
    /// ```no_run
    /// # #[allow(deprecated)]
    /// # async fn example(client: tidbcloud_msp_v1beta1::Client) -> Result<(), tidbcloud_msp_v1beta1::Error> {
    /// let response = client.get_customer_bill("2023-09", 123456).await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    #[deprecated(
        note = "The MSP API is deprecated as a whole and will be switched off."
    )]
    pub fn get_customer_bill(
        &self,
        billed_month: impl Into<String>,
        msp_customer_id: u64,
    ) -> operations::GetCustomerBill {
        operations::GetCustomerBill::new(
            &self.service,
            billed_month.into(),
            msp_customer_id,
        )
    }

    /// Lists the customers of the MSP, a page at a time.
    ///
    /// `GET /mspCustomers` returns [`ListMspCustomersResponse`](crate::types::ListMspCustomersResponse).
    ///
    /// Returns one page of `mspCustomers`; `items` and `pages` go through all pages.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # #[allow(deprecated)]
    /// # async fn example(client: tidbcloud_msp_v1beta1::Client) -> Result<(), tidbcloud_msp_v1beta1::Error> {
    /// let mut items = client.list_customers().items();
    /// while let Some(item) = items.try_next().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[deprecated(
        note = "The MSP API is deprecated as a whole and will be switched off."
    )]
    #[inline]
    pub fn list_customers(&self) -> operations::ListCustomers {
        operations::ListCustomers::new(&self.service)
    }

    /// Gets one customer of the MSP.
    ///
    /// `GET /mspCustomers/{customerOrgId}` returns [`MspCustomer`](crate::types::MspCustomer).
    ///
    /// # Arguments
    ///
    /// * `customer_org_id`: ID of the customer's organization: [`org_id`](struct@crate::types::MspCustomer#structfield.org_id)
    ///   of [`MspCustomer`](crate::types::MspCustomer) (digits in a string on the wire; for example `123456`)
    ///
    /// # Example
    ///
    /// ```no_run
    /// # #[allow(deprecated)]
    /// # async fn example(client: tidbcloud_msp_v1beta1::Client) -> Result<(), tidbcloud_msp_v1beta1::Error> {
    /// let response = client.get_customer(123456).await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    #[deprecated(
        note = "The MSP API is deprecated as a whole and will be switched off."
    )]
    #[inline]
    pub fn get_customer(&self, customer_org_id: u64) -> operations::GetCustomer {
        operations::GetCustomer::new(&self.service, customer_org_id)
    }
}
