// Written by `cargo xtask generate` from billing v1beta1; edits are lost.

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
/// Gets the organization's bill of one month, summed up by project and by service.
///
/// Sends `GET /bills/{billedMonth}`. Methods set optional parameters; `await` or `send` sends the request.
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

tidbcloud_core::builder!(GetBill => types::BillsExplorer);

const QUERY_COST_EXPLORER: Operation = Operation {
    name: "query_cost_explorer",
    method: Method::POST,
    path: "/billsCostExplorer",
    idempotent: false,
};

/// Request builder of [`Client::query_cost_explorer`](crate::Client::query_cost_explorer).
///
/// Computes costs for the clusters, services and days that a query selects, grouped as it asks.
///
/// Sends `POST /billsCostExplorer`. Methods set optional parameters; `await` or `send` sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct QueryCostExplorer {
    call: Call,
}

impl QueryCostExplorer {
    #[inline]
    pub(crate) fn new(service: &Service, args: types::TrendsInput) -> Self {
        let mut call = Call::new(service, &QUERY_COST_EXPLORER);
        call.body(args);
        Self { call }
    }
}

tidbcloud_core::builder!(QueryCostExplorer => types::BillsCostExplorer);

const GET_COST_EXPLORER_ARGS: Operation = Operation {
    name: "get_cost_explorer_args",
    method: Method::GET,
    path: "/billsCostExplorer/args",
    idempotent: false,
};

/// Request builder of [`Client::get_cost_explorer_args`](crate::Client::get_cost_explorer_args).
///
/// Lists what a query of the cost explorer can select in this organization: services, providers with their regions,
/// projects and clusters.
///
/// Sends `GET /billsCostExplorer/args`. Methods set optional parameters; `await` or `send` sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct GetCostExplorerArgs {
    call: Call,
}

impl GetCostExplorerArgs {
    #[inline]
    pub(crate) fn new(service: &Service) -> Self {
        Self {
            call: Call::new(service, &GET_COST_EXPLORER_ARGS),
        }
    }
}

tidbcloud_core::builder!(GetCostExplorerArgs => types::TrendsArgs);

const GET_BILL_DETAILS: Operation = Operation {
    name: "get_bill_details",
    method: Method::GET,
    path: "/billsDetails/{billedMonth}",
    idempotent: false,
};

/// Request builder of [`Client::get_bill_details`](crate::Client::get_bill_details).
///
/// Gets the organization's bill of one month, a line for each day and service.
///
/// Sends `GET /billsDetails/{billedMonth}`. Methods set optional parameters; `await` or `send` sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct GetBillDetails {
    call: Call,
}

impl GetBillDetails {
    #[inline]
    pub(crate) fn new(service: &Service, billed_month: String) -> Self {
        let mut call = Call::new(service, &GET_BILL_DETAILS);
        call.path("billedMonth", billed_month);
        Self { call }
    }
}

tidbcloud_core::builder!(GetBillDetails => types::BillsDetails);
