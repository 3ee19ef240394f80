// Written by `cargo xtask generate` from msp v1beta1; edits are lost.

use tidbcloud_core::http::Method;
use tidbcloud_core::generated::{Call, Operation, Service};
use crate::types;

const CREATE_CUSTOMER_SIGNUP_URL: Operation = Operation {
    name: "create_customer_signup_url",
    method: Method::POST,
    path: "/customerSignupUrl",
    idempotent: false,
};

/// Request builder of [`Client::create_customer_signup_url`](crate::Client::create_customer_signup_url).
///
/// Makes a link by which a new customer signs up under this MSP.
///
/// Sends `POST /customerSignupUrl`. Methods set optional parameters; `await` or `send` sends the request.
#[deprecated(note = "The MSP API is deprecated as a whole and will be switched off.")]
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct CreateCustomerSignupUrl {
    call: Call,
}

impl CreateCustomerSignupUrl {
    #[inline]
    pub(crate) fn new(service: &Service) -> Self {
        Self {
            call: Call::new(service, &CREATE_CUSTOMER_SIGNUP_URL),
        }
    }
}

tidbcloud_core::builder!(CreateCustomerSignupUrl => types::MspCustomerSignupUrl);

const LIST_CUSTOMERS: Operation = Operation {
    name: "list_customers",
    method: Method::GET,
    path: "/mspCustomers",
    idempotent: false,
};

/// Request builder of [`Client::list_customers`](crate::Client::list_customers).
///
/// Lists the customers of the MSP, a page at a time.
///
/// Sends `GET /mspCustomers`. Methods set optional parameters; `await` or `send` requests one page, `items` and `pages` go
/// through all pages.
#[deprecated(note = "The MSP API is deprecated as a whole and will be switched off.")]
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct ListCustomers {
    call: Call,
}

impl ListCustomers {
    #[inline]
    pub(crate) fn new(service: &Service) -> Self {
        Self {
            call: Call::new(service, &LIST_CUSTOMERS),
        }
    }

    /// Where the page begins: [`next_page_token`](struct@crate::types::ListMspCustomersResponse#structfield.next_page_token) of
    /// the page before. Unset asks for the first page.
    ///
    /// Query parameter `pageToken`.
    pub fn page_token(mut self, page_token: impl Into<String>) -> Self {
        self.call.query("pageToken", Into::<String>::into(page_token));
        self
    }

    /// Maximum number of customers in a page. `0` puts all of them on one page.
    ///
    /// Query parameter `pageSize`.
    #[inline]
    pub fn page_size(mut self, page_size: i64) -> Self {
        self.call.query("pageSize", page_size);
        self
    }
}

tidbcloud_core::builder!(ListCustomers => types::ListMspCustomersResponse);

tidbcloud_core::pages!(
    ListCustomers => types::ListMspCustomersResponse, types::MspCustomer, msp_customers,
    token("pageToken", next_page_token, [])
);

const GET_CUSTOMER: Operation = Operation {
    name: "get_customer",
    method: Method::GET,
    path: "/mspCustomers/{customerOrgId}",
    idempotent: false,
};

/// Request builder of [`Client::get_customer`](crate::Client::get_customer).
///
/// Gets one customer of the MSP.
///
/// Sends `GET /mspCustomers/{customerOrgId}`. Methods set optional parameters; `await` or `send` sends the request.
#[deprecated(note = "The MSP API is deprecated as a whole and will be switched off.")]
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct GetCustomer {
    call: Call,
}

impl GetCustomer {
    #[inline]
    pub(crate) fn new(service: &Service, customer_org_id: u64) -> Self {
        let mut call = Call::new(service, &GET_CUSTOMER);
        call.path("customerOrgId", customer_org_id);
        Self { call }
    }
}

tidbcloud_core::builder!(GetCustomer => types::MspCustomer);
