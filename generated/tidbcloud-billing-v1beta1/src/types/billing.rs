// Written by `cargo xtask generate` from billing v1beta1; edits are lost.

use tidbcloud_core::generated as wire;

/// Answer to a query of the cost explorer: the sum, and its groups.
///
/// The unit of amounts is told on the crate's front page.
///
/// Held by replies. Schema `forms.BillsCostExplorer`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct BillsCostExplorer {
    /// Credits that pay a part of the cost.
    ///
    /// Wire name `credits`; for example `0.00`.
    pub credits: Option<String>,
    /// What discounts take off the cost.
    ///
    /// Wire name `discounts`; for example `0.00`.
    pub discounts: Option<String>,
    /// One entry for each span of time that the query's `time_granularity` makes.
    ///
    /// Wire name `elements`.
    pub elements: Option<Vec<BillsCostExplorerElements>>,
    /// Cost of what was used, before discounts and credits.
    ///
    /// Wire name `runningTotal`; for example `0.00`.
    pub running_total: Option<String>,
    /// What is left to pay: `running_total` less `discounts` and `credits`.
    ///
    /// Wire name `totalCost`; for example `0.00`.
    pub total_cost: Option<String>,
}

impl BillsCostExplorer {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for BillsCostExplorer {
    const NAME: &'static str = "BillsCostExplorer";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("credits", "credits"),
        wire::Field::new("discounts", "discounts"),
        wire::Field::new("elements", "elements"),
        wire::Field::new("running_total", "runningTotal"),
        wire::Field::new("total_cost", "totalCost"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.credits,
                1 => &self.discounts,
                2 => &self.elements,
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
                2 => &mut self.elements,
                3 => &mut self.running_total,
                4 => &mut self.total_cost,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(BillsCostExplorer);

/// Cost of one group in one span of time.
///
/// The unit of amounts is told on the crate's front page.
///
/// Held by replies. Schema `forms.BillsCostExplorerBreakdown`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct BillsCostExplorerBreakdown {
    /// Day or month of the cost, by the `time_granularity` of the query.
    ///
    /// Wire name `billedDate`.
    pub billed_date: Option<String>,
    /// Credits that pay a part of the cost.
    ///
    /// Wire name `credits`; for example `0.00`.
    pub credits: Option<String>,
    /// What the group stands for, by the key that the query groups by: an ID where there is one.
    ///
    /// Wire name `detailKey`.
    pub detail_key: Option<String>,
    /// The same as a name for people.
    ///
    /// Wire name `detailName`.
    pub detail_name: Option<String>,
    /// What discounts take off the cost.
    ///
    /// Wire name `discounts`; for example `0.00`.
    pub discounts: Option<String>,
    /// Cost of what was used, before discounts and credits.
    ///
    /// Wire name `runningTotal`; for example `0.00`.
    pub running_total: Option<String>,
    /// What is left to pay: `running_total` less `discounts` and `credits`.
    ///
    /// Wire name `totalCost`; for example `0.00`.
    pub total_cost: Option<String>,
}

impl BillsCostExplorerBreakdown {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for BillsCostExplorerBreakdown {
    const NAME: &'static str = "BillsCostExplorerBreakdown";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("billed_date", "billedDate"),
        wire::Field::new("credits", "credits"),
        wire::Field::new("detail_key", "detailKey"),
        wire::Field::new("detail_name", "detailName"),
        wire::Field::new("discounts", "discounts"),
        wire::Field::new("running_total", "runningTotal"),
        wire::Field::new("total_cost", "totalCost"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.billed_date,
                1 => &self.credits,
                2 => &self.detail_key,
                3 => &self.detail_name,
                4 => &self.discounts,
                5 => &self.running_total,
                6 => &self.total_cost,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.billed_date,
                1 => &mut self.credits,
                2 => &mut self.detail_key,
                3 => &mut self.detail_name,
                4 => &mut self.discounts,
                5 => &mut self.running_total,
                6 => &mut self.total_cost,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(BillsCostExplorerBreakdown);

/// Cost of one span of time, over all groups.
///
/// The unit of amounts is told on the crate's front page.
///
/// Held by replies. Schema `forms.BillsCostExplorerElements`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct BillsCostExplorerElements {
    /// Day or month of the cost, by the `time_granularity` of the query.
    ///
    /// Wire name `billedDate`.
    pub billed_date: Option<String>,
    /// The same cost divided among the groups of the query.
    ///
    /// Wire name `breakdown`.
    pub breakdown: Option<Vec<BillsCostExplorerBreakdown>>,
    /// Credits that pay a part of the cost.
    ///
    /// Wire name `credits`; for example `0.00`.
    pub credits: Option<String>,
    /// What discounts take off the cost.
    ///
    /// Wire name `discounts`; for example `0.00`.
    pub discounts: Option<String>,
    /// Cost of what was used, before discounts and credits.
    ///
    /// Wire name `runningTotal`; for example `0.00`.
    pub running_total: Option<String>,
    /// What is left to pay: `running_total` less `discounts` and `credits`.
    ///
    /// Wire name `totalCost`; for example `0.00`.
    pub total_cost: Option<String>,
}

impl BillsCostExplorerElements {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for BillsCostExplorerElements {
    const NAME: &'static str = "BillsCostExplorerElements";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("billed_date", "billedDate"),
        wire::Field::new("breakdown", "breakdown"),
        wire::Field::new("credits", "credits"),
        wire::Field::new("discounts", "discounts"),
        wire::Field::new("running_total", "runningTotal"),
        wire::Field::new("total_cost", "totalCost"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.billed_date,
                1 => &self.breakdown,
                2 => &self.credits,
                3 => &self.discounts,
                4 => &self.running_total,
                5 => &self.total_cost,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.billed_date,
                1 => &mut self.breakdown,
                2 => &mut self.credits,
                3 => &mut self.discounts,
                4 => &mut self.running_total,
                5 => &mut self.total_cost,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(BillsCostExplorerElements);

/// Cost of one service on one day, in one cluster of one project.
///
/// The unit of amounts is told on the crate's front page.
///
/// Held by replies. Schema `forms.BillsDetail`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct BillsDetail {
    /// Day of the cost.
    ///
    /// Wire name `billedDate`.
    pub billed_date: Option<String>,
    /// Name of the cluster. The bill does not hold its ID.
    ///
    /// Wire name `clusterName`.
    pub cluster_name: Option<String>,
    /// Credits that pay a part of the cost.
    ///
    /// Wire name `credits`; for example `0.00`.
    pub credits: Option<String>,
    /// What discounts take off the cost.
    ///
    /// Wire name `discounts`; for example `0.00`.
    pub discounts: Option<String>,
    /// Name of the project. The bill does not hold its ID.
    ///
    /// Wire name `projectName`.
    pub project_name: Option<String>,
    /// Cost of what was used, before discounts and credits.
    ///
    /// Wire name `runningTotal`; for example `0.00`.
    pub running_total: Option<String>,
    /// Name of the service that was used.
    ///
    /// Wire name `servicePathName`.
    pub service_path_name: Option<String>,
    /// What is left to pay: `running_total` less `discounts` and `credits`.
    ///
    /// Wire name `totalCost`; for example `0.00`.
    pub total_cost: Option<String>,
}

impl BillsDetail {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for BillsDetail {
    const NAME: &'static str = "BillsDetail";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("billed_date", "billedDate"),
        wire::Field::new("cluster_name", "clusterName"),
        wire::Field::new("credits", "credits"),
        wire::Field::new("discounts", "discounts"),
        wire::Field::new("project_name", "projectName"),
        wire::Field::new("running_total", "runningTotal"),
        wire::Field::new("service_path_name", "servicePathName"),
        wire::Field::new("total_cost", "totalCost"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.billed_date,
                1 => &self.cluster_name,
                2 => &self.credits,
                3 => &self.discounts,
                4 => &self.project_name,
                5 => &self.running_total,
                6 => &self.service_path_name,
                7 => &self.total_cost,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.billed_date,
                1 => &mut self.cluster_name,
                2 => &mut self.credits,
                3 => &mut self.discounts,
                4 => &mut self.project_name,
                5 => &mut self.running_total,
                6 => &mut self.service_path_name,
                7 => &mut self.total_cost,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(BillsDetail);

/// A month's bill, line by line.
///
/// Held by replies. Schema `forms.BillsDetails`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct BillsDetails {
    /// The lines.
    ///
    /// Wire name `details`.
    pub details: Option<Vec<BillsDetail>>,
}

impl BillsDetails {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for BillsDetails {
    const NAME: &'static str = "BillsDetails";

    const FIELDS: &'static [wire::Field] = &[wire::Field::new("details", "details")];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.details,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.details,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(BillsDetails);

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
    /// Wire name `credits`; for example `0.00`.
    pub credits: Option<String>,
    /// What discounts take off the cost.
    ///
    /// Wire name `discounts`; for example `0.00`.
    pub discounts: Option<String>,
    /// Cost of what was used, before discounts and credits.
    ///
    /// Wire name `runningTotal`; for example `0.00`.
    pub running_total: Option<String>,
    /// What is left to pay: `running_total` less `discounts` and `credits`.
    ///
    /// Wire name `totalCost`; for example `0.00`.
    pub total_cost: Option<String>,
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
    /// Wire name `credits`; for example `0.00`.
    pub credits: Option<String>,
    /// What discounts take off the cost.
    ///
    /// Wire name `discounts`; for example `0.00`.
    pub discounts: Option<String>,
    /// Cost of what was used, before discounts and credits.
    ///
    /// Wire name `runningTotal`; for example `0.00`.
    pub running_total: Option<String>,
    /// What is left to pay: `running_total` less `discounts` and `credits`.
    ///
    /// Wire name `totalCost`; for example `0.00`.
    pub total_cost: Option<String>,
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
    /// Wire name `credits`; for example `0.00`.
    pub credits: Option<String>,
    /// What discounts take off the cost.
    ///
    /// Wire name `discounts`; for example `0.00`.
    pub discounts: Option<String>,
    /// Name of the project. The bill does not hold its ID.
    ///
    /// Wire name `projectName`; for example `prod-project`.
    pub project_name: Option<String>,
    /// Cost of what was used, before discounts and credits.
    ///
    /// Wire name `runningTotal`; for example `0.00`.
    pub running_total: Option<String>,
    /// What is left to pay: `running_total` less `discounts` and `credits`.
    ///
    /// Wire name `totalCost`; for example `0.00`.
    pub total_cost: Option<String>,
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
    /// Wire name `credits`; for example `0.00`.
    pub credits: Option<String>,
    /// What discounts take off the cost.
    ///
    /// Wire name `discounts`; for example `0.00`.
    pub discounts: Option<String>,
    /// Cost of what was used, before discounts and credits.
    ///
    /// Wire name `runningTotal`; for example `0.00`.
    pub running_total: Option<String>,
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
    /// Wire name `totalCost`; for example `0.00`.
    pub total_cost: Option<String>,
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

/// A cluster that a query can select.
///
/// Held by replies. Schema `forms.ClusterOpenAPI`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Cluster {
    /// ID of the project that the cluster belongs to.
    ///
    /// Wire name `ProjectID`; for example `0`.
    pub project_id: Option<String>,
    /// ID of the cluster, for `TrendsFilter.clusters`.
    ///
    /// Wire name `id`; for example `0`.
    pub id: Option<String>,
    /// Name that people gave the cluster.
    ///
    /// Wire name `name`.
    pub name: Option<String>,
    /// Name of the region where the cluster runs.
    ///
    /// Wire name `regionName`.
    pub region_name: Option<String>,
    /// State of the cluster. PingCAP documents no values.
    ///
    /// Wire name `status`.
    pub status: Option<String>,
}

impl Cluster {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for Cluster {
    const NAME: &'static str = "Cluster";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("project_id", "ProjectID"),
        wire::Field::new("id", "id"),
        wire::Field::new("name", "name"),
        wire::Field::new("region_name", "regionName"),
        wire::Field::new("status", "status"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.project_id,
                1 => &self.id,
                2 => &self.name,
                3 => &self.region_name,
                4 => &self.status,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.project_id,
                1 => &mut self.id,
                2 => &mut self.name,
                3 => &mut self.region_name,
                4 => &mut self.status,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(Cluster);

/// A cloud provider whose regions a query selects.
///
/// Sent in requests. Schema `forms.CostExplorerProvider`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CostExplorerProvider {
    /// Name of the provider, as `get_cost_explorer_args` gives it.
    ///
    /// Wire name `name`.
    pub name: Option<String>,
    /// Names of the regions to count.
    ///
    /// Wire name `regions`.
    pub regions: Option<Vec<String>>,
}

impl CostExplorerProvider {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`name`](struct@CostExplorerProvider#structfield.name).
    #[must_use]
    pub fn with_name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets [`regions`](struct@CostExplorerProvider#structfield.regions).
    #[must_use]
    pub fn with_regions(
        mut self,
        regions: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.regions = Some(regions.into_iter().map(Into::into).collect());
        self
    }
}

impl wire::Record for CostExplorerProvider {
    const NAME: &'static str = "CostExplorerProvider";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("name", "name"),
        wire::Field::new("regions", "regions"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.name,
                1 => &self.regions,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.name,
                1 => &mut self.regions,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(CostExplorerProvider);

/// A service of TiDB Cloud, named on three levels.
///
/// For example, `TiDB Dedicated - Node Compute - TiFlash` is the component TiFlash of the category Node Compute
/// of the product TiDB Dedicated.
///
/// Sent in requests and held by replies. Schema `forms.CostExplorerService`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CostExplorerService {
    /// Second level: the kind of thing that is charged for, such as `Node Compute`.
    ///
    /// Wire name `category`.
    pub category: Option<String>,
    /// Third level: the part of the product, such as `TiFlash`.
    ///
    /// Wire name `component`.
    pub component: Option<String>,
    /// First level: the product, such as `TiDB Dedicated`.
    ///
    /// Wire name `product`.
    pub product: Option<String>,
    /// All three levels joined by ` - `.
    ///
    /// Wire name `service`.
    pub service: Option<String>,
}

impl CostExplorerService {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`category`](struct@CostExplorerService#structfield.category).
    #[must_use]
    pub fn with_category(mut self, category: impl Into<String>) -> Self {
        self.category = Some(category.into());
        self
    }

    /// Sets [`component`](struct@CostExplorerService#structfield.component).
    #[must_use]
    pub fn with_component(mut self, component: impl Into<String>) -> Self {
        self.component = Some(component.into());
        self
    }

    /// Sets [`product`](struct@CostExplorerService#structfield.product).
    #[must_use]
    pub fn with_product(mut self, product: impl Into<String>) -> Self {
        self.product = Some(product.into());
        self
    }

    /// Sets [`service`](struct@CostExplorerService#structfield.service).
    #[must_use]
    pub fn with_service(mut self, service: impl Into<String>) -> Self {
        self.service = Some(service.into());
        self
    }
}

impl wire::Record for CostExplorerService {
    const NAME: &'static str = "CostExplorerService";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("category", "category"),
        wire::Field::new("component", "component"),
        wire::Field::new("product", "product"),
        wire::Field::new("service", "service"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.category,
                1 => &self.component,
                2 => &self.product,
                3 => &self.service,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.category,
                1 => &mut self.component,
                2 => &mut self.product,
                3 => &mut self.service,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(CostExplorerService);

/// How the answer to a query is divided.
///
/// Sent in requests. Schema `forms.Groups`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Groups {
    /// What one group stands for.
    ///
    /// Wire name `groupBy`.
    pub group_by: Option<Vec<CostExplorerTrendsBreakdownKey>>,
    /// How long a span of time one element covers.
    ///
    /// Wire name `timeGranularity`.
    pub time_granularity: Option<CostExplorerTrendsTimeGroup>,
}

impl Groups {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`group_by`](struct@Groups#structfield.group_by).
    #[must_use]
    pub fn with_group_by(
        mut self,
        group_by: impl IntoIterator<Item = impl Into<CostExplorerTrendsBreakdownKey>>,
    ) -> Self {
        self.group_by = Some(group_by.into_iter().map(Into::into).collect());
        self
    }

    /// Sets [`time_granularity`](struct@Groups#structfield.time_granularity).
    #[must_use]
    pub fn with_time_granularity(
        mut self,
        time_granularity: impl Into<CostExplorerTrendsTimeGroup>,
    ) -> Self {
        self.time_granularity = Some(time_granularity.into());
        self
    }
}

impl wire::Record for Groups {
    const NAME: &'static str = "Groups";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("group_by", "groupBy"),
        wire::Field::new("time_granularity", "timeGranularity"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.group_by,
                1 => &self.time_granularity,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.group_by,
                1 => &mut self.time_granularity,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(Groups);

/// A project that a query can select.
///
/// Held by replies. Schema `forms.ProjectOpenAPI`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Project {
    /// ID of the project, for `TrendsFilter.projects`.
    ///
    /// Wire name `id`; for example `0`.
    pub id: Option<String>,
    /// Name that people gave the project.
    ///
    /// Wire name `name`.
    pub name: Option<String>,
    /// State of the project. PingCAP documents no values.
    ///
    /// Wire name `status`.
    pub status: Option<String>,
}

impl Project {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for Project {
    const NAME: &'static str = "Project";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("id", "id"),
        wire::Field::new("name", "name"),
        wire::Field::new("status", "status"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.id,
                1 => &self.name,
                2 => &self.status,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.id,
                1 => &mut self.name,
                2 => &mut self.status,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(Project);

/// A cloud provider that the organization can be billed for.
///
/// Held by replies. Schema `forms.Provider`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Provider {
    /// Name of the provider, for `CostExplorerProvider.name`.
    ///
    /// Wire name `name`.
    pub name: Option<String>,
    /// Names of its regions, for `CostExplorerProvider.regions`.
    ///
    /// Wire name `regions`.
    pub regions: Option<Vec<String>>,
}

impl Provider {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for Provider {
    const NAME: &'static str = "Provider";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("name", "name"),
        wire::Field::new("regions", "regions"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.name,
                1 => &self.regions,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.name,
                1 => &mut self.regions,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(Provider);

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

/// Days that a query covers. PingCAP documents no format for the two, and not whether the last day is counted.
///
/// Sent in requests. Schema `forms.TimeRange`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct TimeRange {
    /// Day that the range ends with.
    ///
    /// Wire name `endDate`.
    pub end_date: Option<String>,
    /// Day that the range begins with.
    ///
    /// Wire name `startDate`.
    pub start_date: Option<String>,
}

impl TimeRange {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`end_date`](struct@TimeRange#structfield.end_date).
    #[must_use]
    pub fn with_end_date(mut self, end_date: impl Into<String>) -> Self {
        self.end_date = Some(end_date.into());
        self
    }

    /// Sets [`start_date`](struct@TimeRange#structfield.start_date).
    #[must_use]
    pub fn with_start_date(mut self, start_date: impl Into<String>) -> Self {
        self.start_date = Some(start_date.into());
        self
    }
}

impl wire::Record for TimeRange {
    const NAME: &'static str = "TimeRange";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("end_date", "endDate"),
        wire::Field::new("start_date", "startDate"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.end_date,
                1 => &self.start_date,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.end_date,
                1 => &mut self.start_date,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(TimeRange);

/// What a query of the cost explorer can select.
///
/// Held by replies. Schema `forms.TrendsArgs`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct TrendsArgs {
    /// Clusters of the organization.
    ///
    /// Wire name `clusters`.
    pub clusters: Option<Vec<Cluster>>,
    /// Projects of the organization.
    ///
    /// Wire name `projects`.
    pub projects: Option<Vec<Project>>,
    /// Cloud providers with their regions.
    ///
    /// Wire name `providers`.
    pub providers: Option<Vec<Provider>>,
    /// Services of TiDB Cloud, each named on three levels.
    ///
    /// Wire name `services`.
    pub services: Option<Vec<CostExplorerService>>,
}

impl TrendsArgs {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for TrendsArgs {
    const NAME: &'static str = "TrendsArgs";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("clusters", "clusters"),
        wire::Field::new("projects", "projects"),
        wire::Field::new("providers", "providers"),
        wire::Field::new("services", "services"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.clusters,
                1 => &self.projects,
                2 => &self.providers,
                3 => &self.services,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.clusters,
                1 => &mut self.projects,
                2 => &mut self.providers,
                3 => &mut self.services,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(TrendsArgs);

/// Which costs a query counts.
///
/// Sent in requests. Schema `forms.TrendsFilter`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct TrendsFilter {
    /// IDs of clusters.
    ///
    /// Wire name `clusters`.
    pub clusters: Option<Vec<String>>,
    /// IDs of projects.
    ///
    /// Wire name `projects`.
    pub projects: Option<Vec<String>>,
    /// Cloud providers with the regions to count of each.
    ///
    /// Wire name `providers`.
    pub providers: Option<Vec<CostExplorerProvider>>,
    /// Services, as `get_cost_explorer_args` gives them.
    ///
    /// Wire name `services`.
    pub services: Option<Vec<CostExplorerService>>,
    /// Days to count.
    ///
    /// Wire name `timeRange`.
    pub time_range: Option<TimeRange>,
}

impl TrendsFilter {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`clusters`](struct@TrendsFilter#structfield.clusters).
    #[must_use]
    pub fn with_clusters(
        mut self,
        clusters: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.clusters = Some(clusters.into_iter().map(Into::into).collect());
        self
    }

    /// Sets [`projects`](struct@TrendsFilter#structfield.projects).
    #[must_use]
    pub fn with_projects(
        mut self,
        projects: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.projects = Some(projects.into_iter().map(Into::into).collect());
        self
    }

    /// Sets [`providers`](struct@TrendsFilter#structfield.providers).
    #[must_use]
    pub fn with_providers(
        mut self,
        providers: impl IntoIterator<Item = impl Into<CostExplorerProvider>>,
    ) -> Self {
        self.providers = Some(providers.into_iter().map(Into::into).collect());
        self
    }

    /// Sets [`services`](struct@TrendsFilter#structfield.services).
    #[must_use]
    pub fn with_services(
        mut self,
        services: impl IntoIterator<Item = impl Into<CostExplorerService>>,
    ) -> Self {
        self.services = Some(services.into_iter().map(Into::into).collect());
        self
    }

    /// Sets [`time_range`](struct@TrendsFilter#structfield.time_range).
    #[must_use]
    pub fn with_time_range(mut self, time_range: TimeRange) -> Self {
        self.time_range = Some(time_range);
        self
    }
}

impl wire::Record for TrendsFilter {
    const NAME: &'static str = "TrendsFilter";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("clusters", "clusters"),
        wire::Field::new("projects", "projects"),
        wire::Field::new("providers", "providers"),
        wire::Field::new("services", "services"),
        wire::Field::new("time_range", "timeRange"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.clusters,
                1 => &self.projects,
                2 => &self.providers,
                3 => &self.services,
                4 => &self.time_range,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.clusters,
                1 => &mut self.projects,
                2 => &mut self.providers,
                3 => &mut self.services,
                4 => &mut self.time_range,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(TrendsFilter);

/// A query of the cost explorer.
///
/// Sent in requests. Schema `forms.TrendsInput`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct TrendsInput {
    /// Which costs are counted.
    ///
    /// Wire name `filter`.
    pub filter: Option<TrendsFilter>,
    /// How they are divided.
    ///
    /// Wire name `groups`.
    pub groups: Option<Groups>,
}

impl TrendsInput {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`filter`](struct@TrendsInput#structfield.filter).
    #[must_use]
    pub fn with_filter(mut self, filter: TrendsFilter) -> Self {
        self.filter = Some(filter);
        self
    }

    /// Sets [`groups`](struct@TrendsInput#structfield.groups).
    #[must_use]
    pub fn with_groups(mut self, groups: Groups) -> Self {
        self.groups = Some(groups);
        self
    }
}

impl wire::Record for TrendsInput {
    const NAME: &'static str = "TrendsInput";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("filter", "filter"),
        wire::Field::new("groups", "groups"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.filter,
                1 => &self.groups,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.filter,
                1 => &mut self.groups,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(TrendsInput);

/// What costs are grouped by.
///
/// An open enum: a value that is not listed here is kept in [`CostExplorerTrendsBreakdownKey::Unknown`]. Schema `forms.CostExplorerTrendsBreakdownKey`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CostExplorerTrendsBreakdownKey {
    /// One group for each service.
    ///
    /// Value `service`.
    Service,
    /// One group for each product: TiDB Cloud Dedicated, Starter or Essential.
    ///
    /// Value `product`.
    Product,
    /// One group for each project, under its ID.
    ///
    /// Value `project`.
    Project,
    /// One group for each cluster, under its ID.
    ///
    /// Value `cluster`.
    Cluster,
    /// One group for each cloud provider.
    ///
    /// Value `provider`.
    Provider,
    /// One group for each region of a cloud provider.
    ///
    /// Value `region`.
    Region,
    /// A value that this version of the crate does not list.
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for CostExplorerTrendsBreakdownKey {
    const NAME: &'static str = "CostExplorerTrendsBreakdownKey";

    const VALUES: &'static [Self] = &[
        Self::Service,
        Self::Product,
        Self::Project,
        Self::Cluster,
        Self::Provider,
        Self::Region,
    ];

    fn as_str(&self) -> &str {
        match self {
            Self::Service => "service",
            Self::Product => "product",
            Self::Project => "project",
            Self::Cluster => "cluster",
            Self::Provider => "provider",
            Self::Region => "region",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(CostExplorerTrendsBreakdownKey);

/// How long a span of time is summed up.
///
/// An open enum: a value that is not listed here is kept in [`CostExplorerTrendsTimeGroup::Unknown`]. Schema `forms.CostExplorerTrendsTimeGroup`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CostExplorerTrendsTimeGroup {
    /// One sum a day.
    ///
    /// Value `day`.
    Day,
    /// One sum a month.
    ///
    /// Value `month`.
    Month,
    /// One sum for the whole range.
    ///
    /// Value `total`.
    Total,
    /// A value that this version of the crate does not list.
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for CostExplorerTrendsTimeGroup {
    const NAME: &'static str = "CostExplorerTrendsTimeGroup";

    const VALUES: &'static [Self] = &[Self::Day, Self::Month, Self::Total];

    fn as_str(&self) -> &str {
        match self {
            Self::Day => "day",
            Self::Month => "month",
            Self::Total => "total",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(CostExplorerTrendsTimeGroup);
