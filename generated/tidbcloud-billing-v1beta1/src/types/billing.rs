// Written by `cargo xtask generate` from billing v1beta1; edits are lost.

use tidbcloud_core::UnknownValue;
use tidbcloud_core::generated::Extra;

/// Answer to a query of the cost explorer: the sum, and its groups.
///
/// The crate's front page explains the unit of amounts.
///
/// Used in responses. Schema `forms.BillsCostExplorer`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct BillsCostExplorer {
    /// Credits that pay a part of the cost.
    ///
    /// For example `0.00`.
    pub credits: Option<String>,
    /// Amount that discounts subtract from the cost.
    ///
    /// For example `0.00`.
    pub discounts: Option<String>,
    /// One entry for each span of time that the query's `time_granularity` makes.
    pub elements: Option<Vec<BillsCostExplorerElements>>,
    /// Cost of what was used, before discounts and credits.
    ///
    /// For example `0.00`.
    pub running_total: Option<String>,
    /// Amount left to pay: [`running_total`](struct@crate::types::BillsCostExplorer#structfield.running_total) less
    /// [`discounts`](struct@crate::types::BillsCostExplorer#structfield.discounts) and
    /// [`credits`](struct@crate::types::BillsCostExplorer#structfield.credits).
    ///
    /// For example `0.00`.
    pub total_cost: Option<String>,
    extra_: Extra,
}

impl BillsCostExplorer {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(BillsCostExplorer {
    credits: "credits",
    discounts: "discounts",
    elements: "elements",
    running_total: "runningTotal",
    total_cost: "totalCost",
});

/// Cost of one group in one span of time.
///
/// The crate's front page explains the unit of amounts.
///
/// Used in responses. Schema `forms.BillsCostExplorerBreakdown`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct BillsCostExplorerBreakdown {
    /// Day or month of the cost, by the `time_granularity` of the query.
    pub billed_date: Option<String>,
    /// Credits that pay a part of the cost.
    ///
    /// For example `0.00`.
    pub credits: Option<String>,
    /// Value of the key that the query groups by: an ID where there is one.
    pub detail_key: Option<String>,
    /// Display name of the same value.
    pub detail_name: Option<String>,
    /// Amount that discounts subtract from the cost.
    ///
    /// For example `0.00`.
    pub discounts: Option<String>,
    /// Cost of what was used, before discounts and credits.
    ///
    /// For example `0.00`.
    pub running_total: Option<String>,
    /// Amount left to pay: [`running_total`](struct@crate::types::BillsCostExplorerBreakdown#structfield.running_total) less
    /// [`discounts`](struct@crate::types::BillsCostExplorerBreakdown#structfield.discounts) and
    /// [`credits`](struct@crate::types::BillsCostExplorerBreakdown#structfield.credits).
    ///
    /// For example `0.00`.
    pub total_cost: Option<String>,
    extra_: Extra,
}

impl BillsCostExplorerBreakdown {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(BillsCostExplorerBreakdown {
    billed_date: "billedDate",
    credits: "credits",
    detail_key: "detailKey",
    detail_name: "detailName",
    discounts: "discounts",
    running_total: "runningTotal",
    total_cost: "totalCost",
});

/// Cost of one span of time, over all groups.
///
/// The crate's front page explains the unit of amounts.
///
/// Used in responses. Schema `forms.BillsCostExplorerElements`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct BillsCostExplorerElements {
    /// Day or month of the cost, by the `time_granularity` of the query.
    pub billed_date: Option<String>,
    /// The same cost divided among the groups of the query.
    pub breakdown: Option<Vec<BillsCostExplorerBreakdown>>,
    /// Credits that pay a part of the cost.
    ///
    /// For example `0.00`.
    pub credits: Option<String>,
    /// Amount that discounts subtract from the cost.
    ///
    /// For example `0.00`.
    pub discounts: Option<String>,
    /// Cost of what was used, before discounts and credits.
    ///
    /// For example `0.00`.
    pub running_total: Option<String>,
    /// Amount left to pay: [`running_total`](struct@crate::types::BillsCostExplorerElements#structfield.running_total) less
    /// [`discounts`](struct@crate::types::BillsCostExplorerElements#structfield.discounts) and
    /// [`credits`](struct@crate::types::BillsCostExplorerElements#structfield.credits).
    ///
    /// For example `0.00`.
    pub total_cost: Option<String>,
    extra_: Extra,
}

impl BillsCostExplorerElements {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(BillsCostExplorerElements {
    billed_date: "billedDate",
    breakdown: "breakdown",
    credits: "credits",
    discounts: "discounts",
    running_total: "runningTotal",
    total_cost: "totalCost",
});

/// Cost of one service on one day, in one cluster of one project.
///
/// The crate's front page explains the unit of amounts.
///
/// Used in responses. Schema `forms.BillsDetail`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct BillsDetail {
    /// Day of the cost.
    pub billed_date: Option<String>,
    /// Name of the cluster. The bill does not contain its ID.
    pub cluster_name: Option<String>,
    /// Credits that pay a part of the cost.
    ///
    /// For example `0.00`.
    pub credits: Option<String>,
    /// Amount that discounts subtract from the cost.
    ///
    /// For example `0.00`.
    pub discounts: Option<String>,
    /// Name of the project. The bill does not contain its ID.
    pub project_name: Option<String>,
    /// Cost of what was used, before discounts and credits.
    ///
    /// For example `0.00`.
    pub running_total: Option<String>,
    /// Name of the service that was used.
    pub service_path_name: Option<String>,
    /// Amount left to pay: [`running_total`](struct@crate::types::BillsDetail#structfield.running_total) less
    /// [`discounts`](struct@crate::types::BillsDetail#structfield.discounts) and
    /// [`credits`](struct@crate::types::BillsDetail#structfield.credits).
    ///
    /// For example `0.00`.
    pub total_cost: Option<String>,
    extra_: Extra,
}

impl BillsDetail {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(BillsDetail {
    billed_date: "billedDate",
    cluster_name: "clusterName",
    credits: "credits",
    discounts: "discounts",
    project_name: "projectName",
    running_total: "runningTotal",
    service_path_name: "servicePathName",
    total_cost: "totalCost",
});

/// A month's bill, line by line.
///
/// Used in responses. Schema `forms.BillsDetails`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct BillsDetails {
    /// The lines.
    pub details: Option<Vec<BillsDetail>>,
    extra_: Extra,
}

impl BillsDetails {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(BillsDetails {
    details: "details",
});

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
    /// For example `0.00`.
    pub credits: Option<String>,
    /// Amount that discounts subtract from the cost.
    ///
    /// For example `0.00`.
    pub discounts: Option<String>,
    /// Cost of what was used, before discounts and credits.
    ///
    /// For example `0.00`.
    pub running_total: Option<String>,
    /// Amount left to pay: [`running_total`](struct@crate::types::BillsOtherName#structfield.running_total) less
    /// [`discounts`](struct@crate::types::BillsOtherName#structfield.discounts) and
    /// [`credits`](struct@crate::types::BillsOtherName#structfield.credits).
    ///
    /// For example `0.00`.
    pub total_cost: Option<String>,
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
    /// For example `0.00`.
    pub credits: Option<String>,
    /// Amount that discounts subtract from the cost.
    ///
    /// For example `0.00`.
    pub discounts: Option<String>,
    /// Cost of what was used, before discounts and credits.
    ///
    /// For example `0.00`.
    pub running_total: Option<String>,
    /// Amount left to pay: [`running_total`](struct@crate::types::BillsOverview#structfield.running_total) less
    /// [`discounts`](struct@crate::types::BillsOverview#structfield.discounts) and
    /// [`credits`](struct@crate::types::BillsOverview#structfield.credits).
    ///
    /// For example `0.00`.
    pub total_cost: Option<String>,
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
    /// For example `0.00`.
    pub credits: Option<String>,
    /// Amount that discounts subtract from the cost.
    ///
    /// For example `0.00`.
    pub discounts: Option<String>,
    /// Name of the project. The bill does not contain its ID.
    ///
    /// For example `prod-project`.
    pub project_name: Option<String>,
    /// Cost of what was used, before discounts and credits.
    ///
    /// For example `0.00`.
    pub running_total: Option<String>,
    /// Amount left to pay: [`running_total`](struct@crate::types::BillsProjects#structfield.running_total) less
    /// [`discounts`](struct@crate::types::BillsProjects#structfield.discounts) and
    /// [`credits`](struct@crate::types::BillsProjects#structfield.credits).
    ///
    /// For example `0.00`.
    pub total_cost: Option<String>,
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
    /// For example `0.00`.
    pub credits: Option<String>,
    /// Amount that discounts subtract from the cost.
    ///
    /// For example `0.00`.
    pub discounts: Option<String>,
    /// Cost of what was used, before discounts and credits.
    ///
    /// For example `0.00`.
    pub running_total: Option<String>,
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
    /// For example `0.00`.
    pub total_cost: Option<String>,
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

/// A cluster that a query can select.
///
/// Used in responses. Schema `forms.ClusterOpenAPI`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Cluster {
    /// ID of the project that the cluster belongs to.
    ///
    /// Wire name `ProjectID`; digits in a string on the wire; for example `0`.
    pub project_id: Option<u64>,
    /// ID of the cluster, for [`TrendsFilter.clusters`](struct@crate::types::TrendsFilter#structfield.clusters).
    ///
    /// For example `0`.
    pub id: Option<String>,
    /// Name that users gave the cluster.
    pub name: Option<String>,
    /// Name of the region where the cluster runs.
    pub region_name: Option<String>,
    /// State of the cluster. PingCAP documents no values.
    pub status: Option<String>,
    extra_: Extra,
}

impl Cluster {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(Cluster {
    project_id: "ProjectID" [text],
    id: "id",
    name: "name",
    region_name: "regionName",
    status: "status",
});

/// A cloud provider whose regions a query selects.
///
/// Used in requests. Schema `forms.CostExplorerProvider`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CostExplorerProvider {
    /// Name of the provider, as [`get_cost_explorer_args`](crate::Client::get_cost_explorer_args) gives it.
    pub name: Option<String>,
    /// Names of the regions to count.
    pub regions: Option<Vec<String>>,
    extra_: Extra,
}

impl CostExplorerProvider {
    /// Creates an empty record.
    #[must_use]
    #[inline]
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

tidbcloud_core::record!(sent CostExplorerProvider {
    name: "name",
    regions: "regions",
});

/// A service of TiDB Cloud, named on three levels.
///
/// For example, `TiDB Dedicated - Node Compute - TiFlash` is the component TiFlash of the category Node Compute
/// of the product TiDB Dedicated.
///
/// Used in requests and responses. Schema `forms.CostExplorerService`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CostExplorerService {
    /// Second level: the kind of thing that is charged for, such as `Node Compute`.
    pub category: Option<String>,
    /// Third level: the part of the product, such as `TiFlash`.
    pub component: Option<String>,
    /// First level: the product, such as `TiDB Dedicated`.
    pub product: Option<String>,
    /// All three levels joined by ` - `.
    pub service: Option<String>,
    extra_: Extra,
}

impl CostExplorerService {
    /// Creates an empty record.
    #[must_use]
    #[inline]
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

tidbcloud_core::record!(sent CostExplorerService {
    category: "category",
    component: "component",
    product: "product",
    service: "service",
});

/// How the answer to a query is divided.
///
/// Used in requests. Schema `forms.Groups`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Groups {
    /// Key that costs are grouped by.
    pub group_by: Option<Vec<CostExplorerTrendsBreakdownKey>>,
    /// How long a span of time one element covers.
    pub time_granularity: Option<CostExplorerTrendsTimeGroup>,
    extra_: Extra,
}

impl Groups {
    /// Creates an empty record.
    #[must_use]
    #[inline]
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

tidbcloud_core::record!(sent Groups {
    group_by: "groupBy",
    time_granularity: "timeGranularity",
});

/// A project that a query can select.
///
/// Used in responses. Schema `forms.ProjectOpenAPI`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Project {
    /// ID of the project, for [`TrendsFilter.projects`](struct@crate::types::TrendsFilter#structfield.projects).
    ///
    /// Digits in a string on the wire; for example `0`.
    pub id: Option<u64>,
    /// Name that users gave the project.
    pub name: Option<String>,
    /// State of the project. PingCAP documents no values.
    pub status: Option<String>,
    extra_: Extra,
}

impl Project {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(Project {
    id: "id" [text],
    name: "name",
    status: "status",
});

/// A cloud provider that the organization can be billed for.
///
/// Used in responses. Schema `forms.Provider`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Provider {
    /// Name of the provider, for [`CostExplorerProvider.name`](struct@crate::types::CostExplorerProvider#structfield.name).
    pub name: Option<String>,
    /// Names of its regions, for
    /// [`CostExplorerProvider.regions`](struct@crate::types::CostExplorerProvider#structfield.regions).
    pub regions: Option<Vec<String>>,
    extra_: Extra,
}

impl Provider {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(Provider {
    name: "name",
    regions: "regions",
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

/// Days that a query covers. PingCAP documents no format for the two, and not whether the last day is counted.
///
/// Used in requests. Schema `forms.TimeRange`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct TimeRange {
    /// Day that the range ends with.
    pub end_date: Option<String>,
    /// Day that the range begins with.
    pub start_date: Option<String>,
    extra_: Extra,
}

impl TimeRange {
    /// Creates an empty record.
    #[must_use]
    #[inline]
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

tidbcloud_core::record!(sent TimeRange {
    end_date: "endDate",
    start_date: "startDate",
});

/// Values that a query of the cost explorer can select.
///
/// Used in responses. Schema `forms.TrendsArgs`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct TrendsArgs {
    /// Clusters of the organization.
    pub clusters: Option<Vec<Cluster>>,
    /// Projects of the organization.
    pub projects: Option<Vec<Project>>,
    /// Cloud providers with their regions.
    pub providers: Option<Vec<Provider>>,
    /// Services of TiDB Cloud, each named on three levels.
    pub services: Option<Vec<CostExplorerService>>,
    extra_: Extra,
}

impl TrendsArgs {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(TrendsArgs {
    clusters: "clusters",
    projects: "projects",
    providers: "providers",
    services: "services",
});

/// Which costs a query counts.
///
/// Used in requests. Schema `forms.TrendsFilter`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct TrendsFilter {
    /// IDs of clusters.
    pub clusters: Option<Vec<String>>,
    /// IDs of projects.
    pub projects: Option<Vec<String>>,
    /// Cloud providers with the regions to count of each.
    pub providers: Option<Vec<CostExplorerProvider>>,
    /// Services, as [`get_cost_explorer_args`](crate::Client::get_cost_explorer_args) gives them.
    pub services: Option<Vec<CostExplorerService>>,
    /// Days to count.
    pub time_range: Option<TimeRange>,
    extra_: Extra,
}

impl TrendsFilter {
    /// Creates an empty record.
    #[must_use]
    #[inline]
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
    #[inline]
    pub fn with_time_range(mut self, time_range: TimeRange) -> Self {
        self.time_range = Some(time_range);
        self
    }
}

tidbcloud_core::record!(sent TrendsFilter {
    clusters: "clusters",
    projects: "projects",
    providers: "providers",
    services: "services",
    time_range: "timeRange",
});

/// A query of the cost explorer.
///
/// Used in requests. Schema `forms.TrendsInput`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct TrendsInput {
    /// Which costs are counted.
    pub filter: Option<TrendsFilter>,
    /// How they are divided.
    pub groups: Option<Groups>,
    extra_: Extra,
}

impl TrendsInput {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`filter`](struct@TrendsInput#structfield.filter).
    #[must_use]
    #[inline]
    pub fn with_filter(mut self, filter: TrendsFilter) -> Self {
        self.filter = Some(filter);
        self
    }

    /// Sets [`groups`](struct@TrendsInput#structfield.groups).
    #[must_use]
    #[inline]
    pub fn with_groups(mut self, groups: Groups) -> Self {
        self.groups = Some(groups);
        self
    }
}

tidbcloud_core::record!(sent TrendsInput {
    filter: "filter",
    groups: "groups",
});

/// Key that costs are grouped by.
///
/// Open enum: a value that is not listed here is kept in [`CostExplorerTrendsBreakdownKey::Unknown`]. Schema
/// `forms.CostExplorerTrendsBreakdownKey`.
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
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(CostExplorerTrendsBreakdownKey or Unknown {
    Service: "service",
    Product: "product",
    Project: "project",
    Cluster: "cluster",
    Provider: "provider",
    Region: "region",
});

/// How long a span of time is summed up.
///
/// Open enum: a value that is not listed here is kept in [`CostExplorerTrendsTimeGroup::Unknown`]. Schema
/// `forms.CostExplorerTrendsTimeGroup`.
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
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(CostExplorerTrendsTimeGroup or Unknown {
    Day: "day",
    Month: "month",
    Total: "total",
});
