// Written by `cargo xtask generate` from billing; edits are lost.

//! The operations of billing v1beta1, with sample arguments made from the document.

#![allow(deprecated)]
use tidbcloud_billing_v1beta1::{Client, types};
use crate::case::{self, Case, Suite};

/// The API and its operations.
pub fn suite() -> Suite {
    Suite::new("billing", CASES, Client::new, Client::with_endpoint)
}

const CASES: &[Case<Client>] = &[
    Case {
        name: "get_bill",
        method: "GET",
        path: "/bills/{billedMonth}",
        call: |client| case::run(client.get_bill("2023-09").send()),
        decode: case::decode::<types::BillsExplorer>,
        encode: None,
    },
    Case {
        name: "query_cost_explorer",
        method: "POST",
        path: "/billsCostExplorer",
        call: |client| case::run_with(
            include_str!("../../bodies/billing_v1beta1/query_cost_explorer.json"),
            client,
            |client, body: types::TrendsInput| case::run(
                client.query_cost_explorer(body).send(),
            ),
        ),
        decode: case::decode::<types::BillsCostExplorer>,
        encode: Some(case::encode::<types::TrendsInput>),
    },
    Case {
        name: "get_cost_explorer_args",
        method: "GET",
        path: "/billsCostExplorer/args",
        call: |client| case::run(client.get_cost_explorer_args().send()),
        decode: case::decode::<types::TrendsArgs>,
        encode: None,
    },
    Case {
        name: "get_bill_details",
        method: "GET",
        path: "/billsDetails/{billedMonth}",
        call: |client| case::run(client.get_bill_details("2023-09").send()),
        decode: case::decode::<types::BillsDetails>,
        encode: None,
    },
];
