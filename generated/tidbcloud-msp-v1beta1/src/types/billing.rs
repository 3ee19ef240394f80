// Written by `cargo xtask generate` from msp v1beta1; edits are lost.

use tidbcloud_core::generated::Extra;
use tidbcloud_core::jiff::Timestamp;

/// A month's bill: the sum, and what it is made of.
///
/// Used in responses. Schema `forms.BillsExplorer`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct BillsExplorer {
    /// The sum of the whole month.
    pub overview: Option<BillsOverview>,
    /// The same cost divided among projects, and charges that no project has.
    pub summary_by_project: Option<SummaryByProject>,
    /// The same cost divided among services.
    pub summary_by_service: Option<Vec<BillsServiceCosts>>,
    extra_: Extra,
}

impl BillsExplorer {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(BillsExplorer {
    overview: "overview",
    summary_by_project: "summaryByProject",
    summary_by_service: "summaryByService",
});

/// A charge that belongs to the organization and to no single project, such as a support plan.
///
/// The crate's front page explains the unit of amounts.
///
/// Used in responses. Schema `forms.BillsOtherName`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct BillsOtherName {
    /// Name of the item that is charged for.
    ///
    /// For example `Support Plan`.
    pub charge_name: Option<String>,
    /// Credits that pay a part of the cost.
    ///
    /// For example `0`.
    pub credits: Option<f64>,
    /// Amount that discounts subtract from the cost.
    ///
    /// For example `0`.
    pub discounts: Option<f64>,
    /// Cost of what was used, before discounts and credits.
    ///
    /// For example `0`.
    pub running_total: Option<f64>,
    /// Amount left to pay: [`running_total`](struct@crate::types::BillsOtherName#structfield.running_total) less
    /// [`discounts`](struct@crate::types::BillsOtherName#structfield.discounts) and
    /// [`credits`](struct@crate::types::BillsOtherName#structfield.credits).
    ///
    /// For example `0`.
    pub total_cost: Option<f64>,
    extra_: Extra,
}

impl BillsOtherName {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(BillsOtherName {
    charge_name: "chargeName",
    credits: "credits",
    discounts: "discounts",
    running_total: "runningTotal",
    total_cost: "totalCost",
});

/// Sum of a bill.
///
/// The crate's front page explains the unit of amounts.
///
/// Used in responses. Schema `forms.BillsOverview`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct BillsOverview {
    /// Month of the bill as `YYYY-MM`.
    ///
    /// For example `2023-09`.
    pub billed_month: Option<String>,
    /// Credits that pay a part of the cost.
    ///
    /// For example `0`.
    pub credits: Option<f64>,
    /// Amount that discounts subtract from the cost.
    ///
    /// For example `0`.
    pub discounts: Option<f64>,
    /// Cost of what was used, before discounts and credits.
    ///
    /// For example `0`.
    pub running_total: Option<f64>,
    /// Amount left to pay: [`running_total`](struct@crate::types::BillsOverview#structfield.running_total) less
    /// [`discounts`](struct@crate::types::BillsOverview#structfield.discounts) and
    /// [`credits`](struct@crate::types::BillsOverview#structfield.credits).
    ///
    /// For example `0`.
    pub total_cost: Option<f64>,
    extra_: Extra,
}

impl BillsOverview {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(BillsOverview {
    billed_month: "billedMonth",
    credits: "credits",
    discounts: "discounts",
    running_total: "runningTotal",
    total_cost: "totalCost",
});

/// Cost of one project.
///
/// The crate's front page explains the unit of amounts.
///
/// Used in responses. Schema `forms.BillsProjects`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct BillsProjects {
    /// Credits that pay a part of the cost.
    ///
    /// For example `0`.
    pub credits: Option<f64>,
    /// Amount that discounts subtract from the cost.
    ///
    /// For example `0`.
    pub discounts: Option<f64>,
    /// Name of the project. The bill does not contain its ID.
    ///
    /// For example `prod-project`.
    pub project_name: Option<String>,
    /// Cost of what was used, before discounts and credits.
    ///
    /// For example `0`.
    pub running_total: Option<f64>,
    /// Amount left to pay: [`running_total`](struct@crate::types::BillsProjects#structfield.running_total) less
    /// [`discounts`](struct@crate::types::BillsProjects#structfield.discounts) and
    /// [`credits`](struct@crate::types::BillsProjects#structfield.credits).
    ///
    /// For example `0`.
    pub total_cost: Option<f64>,
    extra_: Extra,
}

impl BillsProjects {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(BillsProjects {
    credits: "credits",
    discounts: "discounts",
    project_name: "projectName",
    running_total: "runningTotal",
    total_cost: "totalCost",
});

/// Cost of one service, and of the services it is made of.
///
/// The crate's front page explains the unit of amounts.
///
/// Used in responses. Schema `forms.BillsServiceCosts`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct BillsServiceCosts {
    /// Credits that pay a part of the cost.
    ///
    /// For example `0`.
    pub credits: Option<f64>,
    /// Amount that discounts subtract from the cost.
    ///
    /// For example `0`.
    pub discounts: Option<f64>,
    /// Cost of what was used, before discounts and credits.
    ///
    /// For example `0`.
    pub running_total: Option<f64>,
    /// Parts of this service, each again with its own parts.
    pub service_costs: Option<Vec<BillsServiceCosts>>,
    /// Name of the service as bills show it, such as `TiDB Dedicated`.
    ///
    /// For example `TiDB Dedicated`.
    pub service_name: Option<String>,
    /// Amount left to pay: [`running_total`](struct@crate::types::BillsServiceCosts#structfield.running_total) less
    /// [`discounts`](struct@crate::types::BillsServiceCosts#structfield.discounts) and
    /// [`credits`](struct@crate::types::BillsServiceCosts#structfield.credits).
    ///
    /// For example `0`.
    pub total_cost: Option<f64>,
    extra_: Extra,
}

impl BillsServiceCosts {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(BillsServiceCosts {
    credits: "credits",
    discounts: "discounts",
    running_total: "runningTotal",
    service_costs: "serviceCosts",
    service_name: "serviceName",
    total_cost: "totalCost",
});

/// An MSP's bill of a month: the sum, and what it is made of.
///
/// Used in responses. Schema `forms.MspBills`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct MspBills {
    /// The sum of the whole month.
    pub overview: Option<BillsOverview>,
    /// The same cost divided among customers.
    pub summary_by_customer: Option<Vec<SummaryByCustomer>>,
    /// The same cost divided among services.
    pub summary_by_service: Option<Vec<BillsServiceCosts>>,
    extra_: Extra,
}

impl MspBills {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(MspBills {
    overview: "overview",
    summary_by_customer: "summaryByCustomer",
    summary_by_service: "summaryByService",
});

/// A credit of the MSP: an amount that pays costs until it is used up or expires.
///
/// The crate's front page explains the unit of amounts.
///
/// Used in responses. Schema `forms.MspCredit`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct MspCredit {
    /// Amount that was granted.
    ///
    /// For example `1000`.
    pub credit: Option<f64>,
    /// Code that names the credit.
    ///
    /// For example `498c7f44-656f-4944-b455-0695faa5d4f9`.
    pub credit_code: Option<String>,
    /// End of the time in which the credit can be used.
    ///
    /// RFC 3339 on the wire; for example `2023-12-01T00:00:00Z`.
    pub expiry_date: Option<Timestamp>,
    /// Amount that is not used up yet.
    ///
    /// For example `1000`.
    pub remaining_credit: Option<f64>,
    /// Services whose costs the credit pays, such as `General Product`.
    ///
    /// For example `General Product`.
    pub services: Option<String>,
    /// Beginning of the time in which the credit can be used.
    ///
    /// RFC 3339 on the wire; for example `2023-11-01T00:00:00Z`.
    pub start_date: Option<Timestamp>,
    /// State of the credit, such as `active`.
    ///
    /// For example `active`.
    pub status: Option<String>,
    extra_: Extra,
}

impl MspCredit {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(MspCredit {
    credit: "credit",
    credit_code: "creditCode",
    expiry_date: "expiryDate",
    remaining_credit: "remainingCredit",
    services: "services",
    start_date: "startDate",
    status: "status",
});

/// A discount of the MSP.
///
/// Used in responses. Schema `forms.MspDiscount`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct MspDiscount {
    /// Description of the discount.
    pub description: Option<String>,
    /// Code that names the discount.
    ///
    /// For example `498c7f44-656f-4944-b455-0695faa5d4f9`.
    pub discount_code: Option<String>,
    /// End of the time in which the discount is given.
    ///
    /// RFC 3339 on the wire; for example `2023-12-01T00:00:00Z`.
    pub expiry_date: Option<Timestamp>,
    /// Share of the price that is taken off, with its sign: `20%` leaves $80 of $100 to pay.
    ///
    /// For example `20%`.
    pub percentage_discount: Option<String>,
    /// Services that the discount is given on, separated by commas.
    ///
    /// For example `Node Compute, Changefeed,`.
    pub services: Option<String>,
    /// Beginning of the time in which the discount is given.
    ///
    /// RFC 3339 on the wire; for example `2023-11-01T00:00:00Z`.
    pub start_date: Option<Timestamp>,
    /// State of the discount, such as `valid`.
    ///
    /// For example `valid`.
    pub status: Option<String>,
    extra_: Extra,
}

impl MspDiscount {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(MspDiscount {
    description: "description",
    discount_code: "discountCode",
    expiry_date: "expiryDate",
    percentage_discount: "percentageDiscount",
    services: "services",
    start_date: "startDate",
    status: "status",
});

/// A customer's share of an MSP's bill.
///
/// Used in responses. Schema `forms.SummaryByCustomer`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct SummaryByCustomer {
    /// An organization's ID: by its place the customer's, while PingCAP describes it as the MSP's.
    ///
    /// Wire name `customerID`.
    pub customer_id: Option<u64>,
    /// The customer's bill of the same month.
    pub msp_customer_bills: Option<BillsExplorer>,
    extra_: Extra,
}

impl SummaryByCustomer {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(SummaryByCustomer {
    customer_id: "customerID",
    msp_customer_bills: "mspCustomerBills",
});

/// A bill divided among projects.
///
/// Used in responses. Schema `forms.SummaryByProject`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct SummaryByProject {
    /// Charges of the organization that no single project has.
    pub other_charges: Option<Vec<BillsOtherName>>,
    /// One entry for each project.
    pub projects: Option<Vec<BillsProjects>>,
    extra_: Extra,
}

impl SummaryByProject {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(SummaryByProject {
    other_charges: "otherCharges",
    projects: "projects",
});
