// Written by `cargo xtask generate` from msp v1beta1; edits are lost.

use tidbcloud_core::generated as wire;

/// One page of customers.
///
/// Held by replies. Schema `api.OpenApiListMspCustomerRsp`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ListMspCustomersResponse {
    /// The customers of this page.
    ///
    /// Wire name `mspCustomers`.
    pub msp_customers: Option<Vec<MspCustomer>>,
    /// Token of the page after this one; empty or missing on the last.
    ///
    /// Wire name `nextPageToken`; for example `498c7f44-656f-4944-b455-0695faa5d4f9`.
    pub next_page_token: Option<String>,
}

impl ListMspCustomersResponse {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for ListMspCustomersResponse {
    const NAME: &'static str = "ListMspCustomersResponse";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("msp_customers", "mspCustomers"),
        wire::Field::new("next_page_token", "nextPageToken"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.msp_customers,
                1 => &self.next_page_token,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.msp_customers,
                1 => &mut self.next_page_token,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ListMspCustomersResponse);

/// A customer of the MSP, with an organization of its own in TiDB Cloud.
///
/// Held by replies. Schema `api.OpenApiMspCustomer`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct MspCustomer {
    /// When the customer became one, as `YYYY-MM-DD hh:mm:ss` without a time zone.
    ///
    /// Wire name `effectedTime`; for example `2023-12-06 15:18:13`.
    pub effected_time: Option<String>,
    /// Email address of the customer.
    ///
    /// Wire name `email`; for example `123@my.com`.
    pub email: Option<String>,
    /// When the customer ceases to be one, in the form of `effected_time`.
    ///
    /// Wire name `expiredTime`; for example `2023-12-06 15:18:13`.
    pub expired_time: Option<String>,
    /// ID of the customer, which `get_customer_bill` takes.
    ///
    /// Wire name `id`; digits in a string on the wire; for example `123456`.
    pub id: Option<u64>,
    /// ID of the customer's organization, which `get_customer` takes.
    ///
    /// Wire name `orgId`; digits in a string on the wire; for example `123456`.
    pub org_id: Option<u64>,
    /// Name of that organization.
    ///
    /// Wire name `orgName`; for example `New Org`.
    pub org_name: Option<String>,
    /// State of the customer, such as `active`.
    ///
    /// Wire name `state`; for example `active`.
    pub state: Option<String>,
}

impl MspCustomer {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for MspCustomer {
    const NAME: &'static str = "MspCustomer";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("effected_time", "effectedTime"),
        wire::Field::new("email", "email"),
        wire::Field::new("expired_time", "expiredTime"),
        wire::Field::new("id", "id").form(wire::Form::Text),
        wire::Field::new("org_id", "orgId").form(wire::Form::Text),
        wire::Field::new("org_name", "orgName"),
        wire::Field::new("state", "state"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.effected_time,
                1 => &self.email,
                2 => &self.expired_time,
                3 => &self.id,
                4 => &self.org_id,
                5 => &self.org_name,
                6 => &self.state,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.effected_time,
                1 => &mut self.email,
                2 => &mut self.expired_time,
                3 => &mut self.id,
                4 => &mut self.org_id,
                5 => &mut self.org_name,
                6 => &mut self.state,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(MspCustomer);

/// A link by which a new customer signs up.
///
/// Held by replies. Schema `api.OpenApiMspCustomerSignupUrl`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct MspCustomerSignupUrl {
    /// The link, with the token that ties the new customer to this MSP. Pass it to that customer only.
    ///
    /// Wire name `customerSignupUrl`; secret: `Debug` masks it.
    pub customer_signup_url: Option<String>,
    /// When the link stops working, as `YYYY-MM-DD hh:mm:ss` without a time zone.
    ///
    /// Wire name `expiredAt`; for example `2024-12-06 15:18:13`.
    pub expired_at: Option<String>,
}

impl MspCustomerSignupUrl {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for MspCustomerSignupUrl {
    const NAME: &'static str = "MspCustomerSignupUrl";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("customer_signup_url", "customerSignupUrl").secret(),
        wire::Field::new("expired_at", "expiredAt"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.customer_signup_url,
                1 => &self.expired_at,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.customer_signup_url,
                1 => &mut self.expired_at,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(MspCustomerSignupUrl);
