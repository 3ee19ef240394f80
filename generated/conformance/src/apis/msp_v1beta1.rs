// Written by `cargo xtask generate` from msp; edits are lost.

//! The operations of msp v1beta1, with sample arguments made from the document.

#![allow(deprecated)]
use tidbcloud_msp_v1beta1::{Client, types};
use crate::case::{self, Case, Suite};

/// The API and its operations.
pub fn suite() -> Suite {
    Suite::new("msp", CASES, Client::new, Client::with_endpoint)
}

const CASES: &[Case<Client>] = &[
    Case {
        name: "get_bill",
        method: "GET",
        path: "/bills/{billedMonth}",
        call: |client| case::run(client.get_bill("2023-09").send()),
        decode: case::decode::<types::MspBills>,
        encode: None,
    },
    Case {
        name: "list_credits",
        method: "GET",
        path: "/credits",
        call: |client| case::run(client.list_credits().send()),
        decode: case::decode::<Vec<types::MspCredit>>,
        encode: None,
    },
    Case {
        name: "create_customer_signup_url",
        method: "POST",
        path: "/customerSignupUrl",
        call: |client| case::run(client.create_customer_signup_url().send()),
        decode: case::decode::<types::MspCustomerSignupUrl>,
        encode: None,
    },
    Case {
        name: "list_discounts",
        method: "GET",
        path: "/discounts/",
        call: |client| case::run(client.list_discounts().send()),
        decode: case::decode::<Vec<types::MspDiscount>>,
        encode: None,
    },
    Case {
        name: "get_customer_bill",
        method: "GET",
        path: "/mspCustomerBills/{billedMonth}/mspCustomers/{mspCustomerId}",
        call: |client| case::run(client.get_customer_bill("2023-09", 123456).send()),
        decode: case::decode::<types::BillsExplorer>,
        encode: None,
    },
    Case {
        name: "list_customers",
        method: "GET",
        path: "/mspCustomers",
        call: |client| case::run(
            client.list_customers().page_token("sample").page_size(1).send(),
        ),
        decode: case::decode::<types::ListMspCustomersResponse>,
        encode: None,
    },
    Case {
        name: "get_customer",
        method: "GET",
        path: "/mspCustomers/{customerOrgId}",
        call: |client| case::run(client.get_customer(123456).send()),
        decode: case::decode::<types::MspCustomer>,
        encode: None,
    },
];
