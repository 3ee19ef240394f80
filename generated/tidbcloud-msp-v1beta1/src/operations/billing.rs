// Written by `cargo xtask generate` from msp v1beta1; edits are lost.

use tidbcloud_core::http::Method;
use tidbcloud_core::generated::{Call, Operation, Service};
use crate::types;

const GET_BILL: Operation = Operation {
    name: "get_bill",
    method: Method::GET,
    path: "/bills/{billedMonth}",
    idempotent: false,
};

/// Request builder of [`Client::get_bill`](crate::Client::get_bill).
///
/// Gets the MSP's own bill of one month, summed up by customer and by service.
///
/// Sends `GET /bills/{billedMonth}`. Methods set optional parameters; `await` or `send` sends the request.
#[deprecated(note = "The MSP API is deprecated as a whole and will be switched off.")]
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct GetBill {
    call: Call,
}

impl GetBill {
    #[inline]
    pub(crate) fn new(service: &Service, billed_month: String) -> Self {
        let mut call = Call::new(service, &GET_BILL);
        call.path("billedMonth", billed_month);
        Self { call }
    }
}

tidbcloud_core::builder!(GetBill => types::MspBills);

const LIST_CREDITS: Operation = Operation {
    name: "list_credits",
    method: Method::GET,
    path: "/credits",
    idempotent: false,
};

/// Request builder of [`Client::list_credits`](crate::Client::list_credits).
///
/// Lists the credits that the MSP has been granted, all in one response.
///
/// Sends `GET /credits`. Methods set optional parameters; `await` or `send` sends the request.
#[deprecated(note = "The MSP API is deprecated as a whole and will be switched off.")]
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct ListCredits {
    call: Call,
}

impl ListCredits {
    #[inline]
    pub(crate) fn new(service: &Service) -> Self {
        Self {
            call: Call::new(service, &LIST_CREDITS),
        }
    }
}

tidbcloud_core::builder!(ListCredits => Vec < types::MspCredit >);

const LIST_DISCOUNTS: Operation = Operation {
    name: "list_discounts",
    method: Method::GET,
    path: "/discounts/",
    idempotent: false,
};

/// Request builder of [`Client::list_discounts`](crate::Client::list_discounts).
///
/// Lists the discounts that the MSP has been granted, all in one response.
///
/// Sends `GET /discounts/`. Methods set optional parameters; `await` or `send` sends the request.
#[deprecated(note = "The MSP API is deprecated as a whole and will be switched off.")]
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct ListDiscounts {
    call: Call,
}

impl ListDiscounts {
    #[inline]
    pub(crate) fn new(service: &Service) -> Self {
        Self {
            call: Call::new(service, &LIST_DISCOUNTS),
        }
    }
}

tidbcloud_core::builder!(ListDiscounts => Vec < types::MspDiscount >);

const GET_CUSTOMER_BILL: Operation = Operation {
    name: "get_customer_bill",
    method: Method::GET,
    path: "/mspCustomerBills/{billedMonth}/mspCustomers/{mspCustomerId}",
    idempotent: false,
};

/// Request builder of [`Client::get_customer_bill`](crate::Client::get_customer_bill).
///
/// Gets one customer's bill of one month, summed up by project and by service.
///
/// Sends `GET /mspCustomerBills/{billedMonth}/mspCustomers/{mspCustomerId}`. Methods set optional parameters; `await` or
/// `send` sends the request.
#[deprecated(note = "The MSP API is deprecated as a whole and will be switched off.")]
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct GetCustomerBill {
    call: Call,
}

impl GetCustomerBill {
    #[inline]
    pub(crate) fn new(
        service: &Service,
        billed_month: String,
        msp_customer_id: u64,
    ) -> Self {
        let mut call = Call::new(service, &GET_CUSTOMER_BILL);
        call.path("billedMonth", billed_month);
        call.path("mspCustomerId", msp_customer_id);
        Self { call }
    }
}

tidbcloud_core::builder!(GetCustomerBill => types::BillsExplorer);
