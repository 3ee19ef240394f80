// Written by `cargo xtask generate` from msp v1beta1; edits are lost.

use tidbcloud_core::generated as wire;

/// A month's bill: the sum, and what it is made of.
///
/// Held by replies. Schema `forms.BillsExplorer`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct BillsExplorer {
    /// The sum of the whole month.
    ///
    /// Wire name `overview`.
    pub overview: Option<BillsOverview>,
    /// The same cost divided among projects, and charges that no project has.
    ///
    /// Wire name `summaryByProject`.
    pub summary_by_project: Option<SummaryByProject>,
    /// The same cost divided among services.
    ///
    /// Wire name `summaryByService`.
    pub summary_by_service: Option<Vec<BillsServiceCosts>>,
}

impl BillsExplorer {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for BillsExplorer {
    const NAME: &'static str = "BillsExplorer";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("overview", "overview"),
        wire::Field::new("summary_by_project", "summaryByProject"),
        wire::Field::new("summary_by_service", "summaryByService"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.overview,
                1 => &self.summary_by_project,
                2 => &self.summary_by_service,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.overview,
                1 => &mut self.summary_by_project,
                2 => &mut self.summary_by_service,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(BillsExplorer);

/// A charge that belongs to the organization and to no single project, such as a support plan.
///
/// The unit of amounts is told on the crate's front page.
///
/// Held by replies. Schema `forms.BillsOtherName`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct BillsOtherName {
    /// What is charged for.
    ///
    /// Wire name `chargeName`; for example `Support Plan`.
    pub charge_name: Option<String>,
    /// Credits that pay a part of the cost.
    ///
    /// Wire name `credits`; for example `0`.
    pub credits: Option<f64>,
    /// What discounts take off the cost.
    ///
    /// Wire name `discounts`; for example `0`.
    pub discounts: Option<f64>,
    /// Cost of what was used, before discounts and credits.
    ///
    /// Wire name `runningTotal`; for example `0`.
    pub running_total: Option<f64>,
    /// What is left to pay: `running_total` less `discounts` and `credits`.
    ///
    /// Wire name `totalCost`; for example `0`.
    pub total_cost: Option<f64>,
}

impl BillsOtherName {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for BillsOtherName {
    const NAME: &'static str = "BillsOtherName";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("charge_name", "chargeName"),
        wire::Field::new("credits", "credits"),
        wire::Field::new("discounts", "discounts"),
        wire::Field::new("running_total", "runningTotal"),
        wire::Field::new("total_cost", "totalCost"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.charge_name,
                1 => &self.credits,
                2 => &self.discounts,
                3 => &self.running_total,
                4 => &self.total_cost,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.charge_name,
                1 => &mut self.credits,
                2 => &mut self.discounts,
                3 => &mut self.running_total,
                4 => &mut self.total_cost,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(BillsOtherName);

/// Sum of a bill.
///
/// The unit of amounts is told on the crate's front page.
///
/// Held by replies. Schema `forms.BillsOverview`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct BillsOverview {
    /// Month of the bill as `YYYY-MM`.
    ///
    /// Wire name `billedMonth`; for example `2023-09`.
    pub billed_month: Option<String>,
    /// Credits that pay a part of the cost.
    ///
    /// Wire name `credits`; for example `0`.
    pub credits: Option<f64>,
    /// What discounts take off the cost.
    ///
    /// Wire name `discounts`; for example `0`.
    pub discounts: Option<f64>,
    /// Cost of what was used, before discounts and credits.
    ///
    /// Wire name `runningTotal`; for example `0`.
    pub running_total: Option<f64>,
    /// What is left to pay: `running_total` less `discounts` and `credits`.
    ///
    /// Wire name `totalCost`; for example `0`.
    pub total_cost: Option<f64>,
}

impl BillsOverview {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for BillsOverview {
    const NAME: &'static str = "BillsOverview";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("billed_month", "billedMonth"),
        wire::Field::new("credits", "credits"),
        wire::Field::new("discounts", "discounts"),
        wire::Field::new("running_total", "runningTotal"),
        wire::Field::new("total_cost", "totalCost"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.billed_month,
                1 => &self.credits,
                2 => &self.discounts,
                3 => &self.running_total,
                4 => &self.total_cost,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.billed_month,
                1 => &mut self.credits,
                2 => &mut self.discounts,
                3 => &mut self.running_total,
                4 => &mut self.total_cost,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(BillsOverview);

/// Cost of one project.
///
/// The unit of amounts is told on the crate's front page.
///
/// Held by replies. Schema `forms.BillsProjects`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct BillsProjects {
    /// Credits that pay a part of the cost.
    ///
    /// Wire name `credits`; for example `0`.
    pub credits: Option<f64>,
    /// What discounts take off the cost.
    ///
    /// Wire name `discounts`; for example `0`.
    pub discounts: Option<f64>,
    /// Name of the project. The bill does not hold its ID.
    ///
    /// Wire name `projectName`; for example `prod-project`.
    pub project_name: Option<String>,
    /// Cost of what was used, before discounts and credits.
    ///
    /// Wire name `runningTotal`; for example `0`.
    pub running_total: Option<f64>,
    /// What is left to pay: `running_total` less `discounts` and `credits`.
    ///
    /// Wire name `totalCost`; for example `0`.
    pub total_cost: Option<f64>,
}

impl BillsProjects {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for BillsProjects {
    const NAME: &'static str = "BillsProjects";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("credits", "credits"),
        wire::Field::new("discounts", "discounts"),
        wire::Field::new("project_name", "projectName"),
        wire::Field::new("running_total", "runningTotal"),
        wire::Field::new("total_cost", "totalCost"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.credits,
                1 => &self.discounts,
                2 => &self.project_name,
                3 => &self.running_total,
                4 => &self.total_cost,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.credits,
                1 => &mut self.discounts,
                2 => &mut self.project_name,
                3 => &mut self.running_total,
                4 => &mut self.total_cost,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(BillsProjects);

/// Cost of one service, and of the services it is made of.
///
/// The unit of amounts is told on the crate's front page.
///
/// Held by replies. Schema `forms.BillsServiceCosts`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct BillsServiceCosts {
    /// Credits that pay a part of the cost.
    ///
    /// Wire name `credits`; for example `0`.
    pub credits: Option<f64>,
    /// What discounts take off the cost.
    ///
    /// Wire name `discounts`; for example `0`.
    pub discounts: Option<f64>,
    /// Cost of what was used, before discounts and credits.
    ///
    /// Wire name `runningTotal`; for example `0`.
    pub running_total: Option<f64>,
    /// Parts of this service, each again with its own parts.
    ///
    /// Wire name `serviceCosts`.
    pub service_costs: Option<Vec<BillsServiceCosts>>,
    /// Name of the service as bills show it, such as `TiDB Dedicated`.
    ///
    /// Wire name `serviceName`; for example `TiDB Dedicated`.
    pub service_name: Option<String>,
    /// What is left to pay: `running_total` less `discounts` and `credits`.
    ///
    /// Wire name `totalCost`; for example `0`.
    pub total_cost: Option<f64>,
}

impl BillsServiceCosts {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for BillsServiceCosts {
    const NAME: &'static str = "BillsServiceCosts";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("credits", "credits"),
        wire::Field::new("discounts", "discounts"),
        wire::Field::new("running_total", "runningTotal"),
        wire::Field::new("service_costs", "serviceCosts"),
        wire::Field::new("service_name", "serviceName"),
        wire::Field::new("total_cost", "totalCost"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.credits,
                1 => &self.discounts,
                2 => &self.running_total,
                3 => &self.service_costs,
                4 => &self.service_name,
                5 => &self.total_cost,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.credits,
                1 => &mut self.discounts,
                2 => &mut self.running_total,
                3 => &mut self.service_costs,
                4 => &mut self.service_name,
                5 => &mut self.total_cost,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(BillsServiceCosts);

/// An MSP's bill of a month: the sum, and what it is made of.
///
/// Held by replies. Schema `forms.MspBills`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct MspBills {
    /// The sum of the whole month.
    ///
    /// Wire name `overview`.
    pub overview: Option<BillsOverview>,
    /// The same cost divided among customers.
    ///
    /// Wire name `summaryByCustomer`.
    pub summary_by_customer: Option<Vec<SummaryByCustomer>>,
    /// The same cost divided among services.
    ///
    /// Wire name `summaryByService`.
    pub summary_by_service: Option<Vec<BillsServiceCosts>>,
}

impl MspBills {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for MspBills {
    const NAME: &'static str = "MspBills";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("overview", "overview"),
        wire::Field::new("summary_by_customer", "summaryByCustomer"),
        wire::Field::new("summary_by_service", "summaryByService"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.overview,
                1 => &self.summary_by_customer,
                2 => &self.summary_by_service,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.overview,
                1 => &mut self.summary_by_customer,
                2 => &mut self.summary_by_service,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(MspBills);

/// A credit of the MSP: an amount that pays costs until it is used up or expires.
///
/// The unit of amounts is told on the crate's front page.
///
/// Held by replies. Schema `forms.MspCredit`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct MspCredit {
    /// Amount that was granted.
    ///
    /// Wire name `credit`; for example `1000`.
    pub credit: Option<f64>,
    /// Code that names the credit.
    ///
    /// Wire name `creditCode`; for example `498c7f44-656f-4944-b455-0695faa5d4f9`.
    pub credit_code: Option<String>,
    /// End of the time in which the credit can be used, as ISO 8601 text.
    ///
    /// Wire name `expiryDate`; for example `2023-12-01T00:00:00Z`.
    pub expiry_date: Option<String>,
    /// Amount that is not used up yet.
    ///
    /// Wire name `remainingCredit`; for example `1000`.
    pub remaining_credit: Option<f64>,
    /// Services whose costs the credit pays, such as `General Product`.
    ///
    /// Wire name `services`; for example `General Product`.
    pub services: Option<String>,
    /// Beginning of the time in which the credit can be used, as ISO 8601 text.
    ///
    /// Wire name `startDate`; for example `2023-11-01T00:00:00Z`.
    pub start_date: Option<String>,
    /// State of the credit, such as `active`.
    ///
    /// Wire name `status`; for example `active`.
    pub status: Option<String>,
}

impl MspCredit {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for MspCredit {
    const NAME: &'static str = "MspCredit";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("credit", "credit"),
        wire::Field::new("credit_code", "creditCode"),
        wire::Field::new("expiry_date", "expiryDate"),
        wire::Field::new("remaining_credit", "remainingCredit"),
        wire::Field::new("services", "services"),
        wire::Field::new("start_date", "startDate"),
        wire::Field::new("status", "status"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.credit,
                1 => &self.credit_code,
                2 => &self.expiry_date,
                3 => &self.remaining_credit,
                4 => &self.services,
                5 => &self.start_date,
                6 => &self.status,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.credit,
                1 => &mut self.credit_code,
                2 => &mut self.expiry_date,
                3 => &mut self.remaining_credit,
                4 => &mut self.services,
                5 => &mut self.start_date,
                6 => &mut self.status,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(MspCredit);

/// A discount of the MSP.
///
/// Held by replies. Schema `forms.MspDiscount`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct MspDiscount {
    /// What the discount is for, in words.
    ///
    /// Wire name `description`.
    pub description: Option<String>,
    /// Code that names the discount.
    ///
    /// Wire name `discountCode`; for example `498c7f44-656f-4944-b455-0695faa5d4f9`.
    pub discount_code: Option<String>,
    /// End of the time in which the discount is given, as ISO 8601 text.
    ///
    /// Wire name `expiryDate`; for example `2023-12-01T00:00:00Z`.
    pub expiry_date: Option<String>,
    /// Share of the price that is taken off, with its sign: `20%` leaves $80 of $100 to pay.
    ///
    /// Wire name `percentageDiscount`; for example `20%`.
    pub percentage_discount: Option<String>,
    /// Services that the discount is given on, separated by commas.
    ///
    /// Wire name `services`; for example `Node Compute, Changefeed,`.
    pub services: Option<String>,
    /// Beginning of the time in which the discount is given, as ISO 8601 text.
    ///
    /// Wire name `startDate`; for example `2023-11-01T00:00:00Z`.
    pub start_date: Option<String>,
    /// State of the discount, such as `valid`.
    ///
    /// Wire name `status`; for example `valid`.
    pub status: Option<String>,
}

impl MspDiscount {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for MspDiscount {
    const NAME: &'static str = "MspDiscount";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("description", "description"),
        wire::Field::new("discount_code", "discountCode"),
        wire::Field::new("expiry_date", "expiryDate"),
        wire::Field::new("percentage_discount", "percentageDiscount"),
        wire::Field::new("services", "services"),
        wire::Field::new("start_date", "startDate"),
        wire::Field::new("status", "status"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.description,
                1 => &self.discount_code,
                2 => &self.expiry_date,
                3 => &self.percentage_discount,
                4 => &self.services,
                5 => &self.start_date,
                6 => &self.status,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.description,
                1 => &mut self.discount_code,
                2 => &mut self.expiry_date,
                3 => &mut self.percentage_discount,
                4 => &mut self.services,
                5 => &mut self.start_date,
                6 => &mut self.status,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(MspDiscount);

/// A customer's share of an MSP's bill.
///
/// Held by replies. Schema `forms.SummaryByCustomer`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct SummaryByCustomer {
    /// An organization's ID: by its place the customer's, while PingCAP describes it as the MSP's.
    ///
    /// Wire name `customerID`.
    pub customer_id: Option<u64>,
    /// The customer's bill of the same month.
    ///
    /// Wire name `mspCustomerBills`.
    pub msp_customer_bills: Option<BillsExplorer>,
}

impl SummaryByCustomer {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for SummaryByCustomer {
    const NAME: &'static str = "SummaryByCustomer";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("customer_id", "customerID"),
        wire::Field::new("msp_customer_bills", "mspCustomerBills"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.customer_id,
                1 => &self.msp_customer_bills,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.customer_id,
                1 => &mut self.msp_customer_bills,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(SummaryByCustomer);

/// A bill divided among projects.
///
/// Held by replies. Schema `forms.SummaryByProject`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct SummaryByProject {
    /// Charges of the organization that no single project has.
    ///
    /// Wire name `otherCharges`.
    pub other_charges: Option<Vec<BillsOtherName>>,
    /// One entry for each project.
    ///
    /// Wire name `projects`.
    pub projects: Option<Vec<BillsProjects>>,
}

impl SummaryByProject {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for SummaryByProject {
    const NAME: &'static str = "SummaryByProject";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("other_charges", "otherCharges"),
        wire::Field::new("projects", "projects"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.other_charges,
                1 => &self.projects,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.other_charges,
                1 => &mut self.projects,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(SummaryByProject);
