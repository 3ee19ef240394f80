// Written by `cargo xtask generate` from msp v1beta1; edits are lost.

use tidbcloud_core::generated::Extra;

/// One page of customers.
///
/// Used in responses. Schema `api.OpenApiListMspCustomerRsp`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ListMspCustomersResponse {
    /// The customers of this page.
    pub msp_customers: Option<Vec<MspCustomer>>,
    /// Token of the page after this one; empty or missing on the last.
    ///
    /// For example `498c7f44-656f-4944-b455-0695faa5d4f9`.
    pub next_page_token: Option<String>,
    extra_: Extra,
}

impl ListMspCustomersResponse {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(ListMspCustomersResponse {
    msp_customers: "mspCustomers",
    next_page_token: "nextPageToken",
});

/// A customer of the MSP, with a separate organization in TiDB Cloud.
///
/// Used in responses. Schema `api.OpenApiMspCustomer`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct MspCustomer {
    /// When the customer became one, as `YYYY-MM-DD hh:mm:ss` without a time zone.
    ///
    /// For example `2023-12-06 15:18:13`.
    pub effected_time: Option<String>,
    /// Email address of the customer.
    ///
    /// For example `123@my.com`.
    pub email: Option<String>,
    /// When the customer ceases to be one, in the form of
    /// [`effected_time`](struct@crate::types::MspCustomer#structfield.effected_time).
    ///
    /// For example `2023-12-06 15:18:13`.
    pub expired_time: Option<String>,
    /// ID of the customer, which [`get_customer_bill`](crate::Client::get_customer_bill) takes.
    ///
    /// Digits in a string on the wire; for example `123456`.
    pub id: Option<u64>,
    /// ID of the customer's organization, which [`get_customer`](crate::Client::get_customer) takes.
    ///
    /// Digits in a string on the wire; for example `123456`.
    pub org_id: Option<u64>,
    /// Name of that organization.
    ///
    /// For example `New Org`.
    pub org_name: Option<String>,
    /// State of the customer, such as `active`.
    ///
    /// For example `active`.
    pub state: Option<String>,
    extra_: Extra,
}

impl MspCustomer {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(MspCustomer {
    effected_time: "effectedTime",
    email: "email",
    expired_time: "expiredTime",
    id: "id" [text],
    org_id: "orgId" [text],
    org_name: "orgName",
    state: "state",
});

/// A link by which a new customer signs up.
///
/// Used in responses. Schema `api.OpenApiMspCustomerSignupUrl`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct MspCustomerSignupUrl {
    /// The link, with the token that ties the new customer to this MSP. Pass it to that customer only.
    ///
    /// Secret: `Debug` masks it.
    pub customer_signup_url: Option<String>,
    /// When the link stops working, as `YYYY-MM-DD hh:mm:ss` without a time zone.
    ///
    /// For example `2024-12-06 15:18:13`.
    pub expired_at: Option<String>,
    extra_: Extra,
}

impl MspCustomerSignupUrl {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(MspCustomerSignupUrl {
    customer_signup_url: "customerSignupUrl" [secret],
    expired_at: "expiredAt",
});
