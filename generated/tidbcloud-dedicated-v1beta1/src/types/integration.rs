// Written by `cargo xtask generate` from dedicated v1beta1; edits are lost.

use tidbcloud_core::generated as wire;

/// How to send metrics to Datadog.
///
/// Sent in requests. Schema `v1beta1CreateDatadogIntegrationRequest`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateDatadogIntegrationRequest {
    /// API key of your Datadog account. Replies only hold it masked.
    ///
    /// Wire name `apiKey`; secret: `Debug` masks it.
    pub api_key: Option<String>,
    /// Datadog site that your account belongs to.
    ///
    /// Wire name `site`.
    pub site: Option<DatadogSite>,
}

impl CreateDatadogIntegrationRequest {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`api_key`](struct@CreateDatadogIntegrationRequest#structfield.api_key).
    #[must_use]
    pub fn with_api_key(mut self, api_key: impl Into<String>) -> Self {
        self.api_key = Some(api_key.into());
        self
    }

    /// Sets [`site`](struct@CreateDatadogIntegrationRequest#structfield.site).
    #[must_use]
    pub fn with_site(mut self, site: impl Into<DatadogSite>) -> Self {
        self.site = Some(site.into());
        self
    }
}

impl wire::Record for CreateDatadogIntegrationRequest {
    const NAME: &'static str = "CreateDatadogIntegrationRequest";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("api_key", "apiKey").secret(),
        wire::Field::new("site", "site"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.api_key,
                1 => &self.site,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.api_key,
                1 => &mut self.site,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(CreateDatadogIntegrationRequest);

/// What `create_integration` is given.
///
/// Set `type` and the field of the same name.
///
/// Sent in requests. Schema `CreateIntegrationBody`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateIntegrationBody {
    /// Settings for Datadog, where `type` is `Datadog`.
    ///
    /// Wire name `datadog`.
    pub datadog: Option<CreateDatadogIntegrationRequest>,
    /// Settings for New Relic, where `type` is `Newrelic`.
    ///
    /// Wire name `newrelic`.
    pub newrelic: Option<CreateNewrelicIntegrationRequest>,
    /// Settings for Prometheus, where `type` is `Prometheus`. There is nothing to choose, so an empty record will do.
    ///
    /// Wire name `prometheus`.
    pub prometheus: Option<CreatePrometheusMetricsKeyRequest>,
    /// Monitoring service to connect.
    ///
    /// Wire name `type`.
    pub r#type: Option<IntegrationType>,
}

impl CreateIntegrationBody {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`datadog`](struct@CreateIntegrationBody#structfield.datadog).
    #[must_use]
    pub fn with_datadog(mut self, datadog: CreateDatadogIntegrationRequest) -> Self {
        self.datadog = Some(datadog);
        self
    }

    /// Sets [`newrelic`](struct@CreateIntegrationBody#structfield.newrelic).
    #[must_use]
    pub fn with_newrelic(mut self, newrelic: CreateNewrelicIntegrationRequest) -> Self {
        self.newrelic = Some(newrelic);
        self
    }

    /// Sets [`prometheus`](struct@CreateIntegrationBody#structfield.prometheus).
    #[must_use]
    pub fn with_prometheus(
        mut self,
        prometheus: CreatePrometheusMetricsKeyRequest,
    ) -> Self {
        self.prometheus = Some(prometheus);
        self
    }

    /// Sets [`type`](struct@CreateIntegrationBody#structfield.type).
    #[must_use]
    pub fn with_type(mut self, r#type: impl Into<IntegrationType>) -> Self {
        self.r#type = Some(r#type.into());
        self
    }
}

impl wire::Record for CreateIntegrationBody {
    const NAME: &'static str = "CreateIntegrationBody";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("datadog", "datadog"),
        wire::Field::new("newrelic", "newrelic"),
        wire::Field::new("prometheus", "prometheus"),
        wire::Field::new("type", "type"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.datadog,
                1 => &self.newrelic,
                2 => &self.prometheus,
                3 => &self.r#type,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.datadog,
                1 => &mut self.newrelic,
                2 => &mut self.prometheus,
                3 => &mut self.r#type,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(CreateIntegrationBody);

/// How to send metrics to New Relic.
///
/// Sent in requests. Schema `v1beta1CreateNewrelicIntegrationRequest`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateNewrelicIntegrationRequest {
    /// Ingest key of your New Relic account. Replies only hold it masked.
    ///
    /// Wire name `apiKey`; secret: `Debug` masks it.
    pub api_key: Option<String>,
    /// New Relic region that your account belongs to.
    ///
    /// Wire name `site`.
    pub site: Option<NewrelicSite>,
}

impl CreateNewrelicIntegrationRequest {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`api_key`](struct@CreateNewrelicIntegrationRequest#structfield.api_key).
    #[must_use]
    pub fn with_api_key(mut self, api_key: impl Into<String>) -> Self {
        self.api_key = Some(api_key.into());
        self
    }

    /// Sets [`site`](struct@CreateNewrelicIntegrationRequest#structfield.site).
    #[must_use]
    pub fn with_site(mut self, site: impl Into<NewrelicSite>) -> Self {
        self.site = Some(site.into());
        self
    }
}

impl wire::Record for CreateNewrelicIntegrationRequest {
    const NAME: &'static str = "CreateNewrelicIntegrationRequest";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("api_key", "apiKey").secret(),
        wire::Field::new("site", "site"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.api_key,
                1 => &self.site,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.api_key,
                1 => &mut self.site,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(CreateNewrelicIntegrationRequest);

/// The settings of a Prometheus integration, of which there are none so far.
///
/// Sent in requests. Schema `v1beta1CreatePrometheusMetricsKeyRequest`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreatePrometheusMetricsKeyRequest {}

impl CreatePrometheusMetricsKeyRequest {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for CreatePrometheusMetricsKeyRequest {
    const NAME: &'static str = "CreatePrometheusMetricsKeyRequest";

    const FIELDS: &'static [wire::Field] = &[];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        let _ = index;
        None
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        let _ = index;
        None
    }
}

tidbcloud_core::record!(CreatePrometheusMetricsKeyRequest);

/// The connection of a cluster to Datadog.
///
/// Held by replies. Schema `v1beta1DatadogIntegrationStatusResp`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct DatadogIntegrationStatus {
    /// Page in Datadog that shows the metrics of the cluster.
    ///
    /// Wire name `dashboardUrl`.
    pub dashboard_url: Option<String>,
    /// The Datadog API key with most of it hidden, good enough to tell keys apart.
    ///
    /// Wire name `maskedApiKey`.
    pub masked_api_key: Option<String>,
    /// Datadog site that the metrics go to.
    ///
    /// Wire name `site`.
    pub site: Option<DatadogSite>,
    /// Address of that Datadog site.
    ///
    /// Wire name `siteUrl`.
    pub site_url: Option<String>,
    /// Whether the integration works.
    ///
    /// Wire name `state`.
    pub state: Option<IntegrationState>,
    /// What is wrong, where `state` is `Error`; empty while all is well.
    ///
    /// Wire name `statusReason`.
    pub status_reason: Option<String>,
}

impl DatadogIntegrationStatus {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for DatadogIntegrationStatus {
    const NAME: &'static str = "DatadogIntegrationStatus";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("dashboard_url", "dashboardUrl"),
        wire::Field::new("masked_api_key", "maskedApiKey"),
        wire::Field::new("site", "site"),
        wire::Field::new("site_url", "siteUrl"),
        wire::Field::new("state", "state"),
        wire::Field::new("status_reason", "statusReason"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.dashboard_url,
                1 => &self.masked_api_key,
                2 => &self.site,
                3 => &self.site_url,
                4 => &self.state,
                5 => &self.status_reason,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.dashboard_url,
                1 => &mut self.masked_api_key,
                2 => &mut self.site,
                3 => &mut self.site_url,
                4 => &mut self.state,
                5 => &mut self.status_reason,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(DatadogIntegrationStatus);

/// A connection of a cluster to a monitoring service.
///
/// Of `datadog`, `newrelic` and `prometheus`, the one that `type` names is set.
///
/// Held by replies. Schema `openapiv1beta1IntegrationStatusResp`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Integration {
    /// When the integration was created.
    ///
    /// Wire name `createTime`; RFC 3339 on the wire.
    pub create_time: Option<tidbcloud_core::jiff::Timestamp>,
    /// Who created the integration, as an email address or the name of a system.
    ///
    /// Wire name `creator`.
    pub creator: Option<String>,
    /// State of the connection, where `type` is `Datadog`.
    ///
    /// Wire name `datadog`.
    pub datadog: Option<DatadogIntegrationStatus>,
    /// ID of the integration, which `delete_integration` takes.
    ///
    /// Wire name `id`.
    pub id: Option<String>,
    /// State of the connection, where `type` is `Newrelic`.
    ///
    /// Wire name `newrelic`.
    pub newrelic: Option<NewrelicIntegrationStatus>,
    /// Endpoint and key for reading the metrics, where `type` is `Prometheus`.
    ///
    /// Wire name `prometheus`.
    pub prometheus: Option<PrometheusMetricsKey>,
    /// Monitoring service that the cluster is connected to.
    ///
    /// Wire name `type`.
    pub r#type: Option<IntegrationType>,
    /// When the integration was changed last.
    ///
    /// Wire name `updateTime`; RFC 3339 on the wire.
    pub update_time: Option<tidbcloud_core::jiff::Timestamp>,
}

impl Integration {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for Integration {
    const NAME: &'static str = "Integration";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("create_time", "createTime"),
        wire::Field::new("creator", "creator"),
        wire::Field::new("datadog", "datadog"),
        wire::Field::new("id", "id"),
        wire::Field::new("newrelic", "newrelic"),
        wire::Field::new("prometheus", "prometheus"),
        wire::Field::new("type", "type"),
        wire::Field::new("update_time", "updateTime"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.create_time,
                1 => &self.creator,
                2 => &self.datadog,
                3 => &self.id,
                4 => &self.newrelic,
                5 => &self.prometheus,
                6 => &self.r#type,
                7 => &self.update_time,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.create_time,
                1 => &mut self.creator,
                2 => &mut self.datadog,
                3 => &mut self.id,
                4 => &mut self.newrelic,
                5 => &mut self.prometheus,
                6 => &mut self.r#type,
                7 => &mut self.update_time,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(Integration);

/// All integrations of a cluster; there are no pages.
///
/// Held by replies. Schema `openapiv1beta1ListIntegrationsResp`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ListIntegrationsResponse {
    /// The integrations of the cluster.
    ///
    /// Wire name `items`.
    pub items: Option<Vec<Integration>>,
    /// Number of integrations of the cluster.
    ///
    /// Wire name `total`.
    pub total: Option<i64>,
}

impl ListIntegrationsResponse {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for ListIntegrationsResponse {
    const NAME: &'static str = "ListIntegrationsResponse";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("items", "items"),
        wire::Field::new("total", "total"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.items,
                1 => &self.total,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.items,
                1 => &mut self.total,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ListIntegrationsResponse);

/// The connection of a cluster to New Relic.
///
/// Held by replies. Schema `v1beta1NewrelicIntegrationStatusResp`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct NewrelicIntegrationStatus {
    /// Page in New Relic that shows the metrics of the cluster.
    ///
    /// Wire name `dashboardUrl`.
    pub dashboard_url: Option<String>,
    /// The New Relic key with most of it hidden, good enough to tell keys apart.
    ///
    /// Wire name `maskedApiKey`.
    pub masked_api_key: Option<String>,
    /// New Relic region that the metrics go to.
    ///
    /// Wire name `site`.
    pub site: Option<NewrelicSite>,
    /// Address of that New Relic site.
    ///
    /// Wire name `siteUrl`.
    pub site_url: Option<String>,
    /// Whether the integration works.
    ///
    /// Wire name `state`.
    pub state: Option<IntegrationState>,
    /// What is wrong, where `state` is `Error`; empty while all is well.
    ///
    /// Wire name `statusReason`.
    pub status_reason: Option<String>,
}

impl NewrelicIntegrationStatus {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for NewrelicIntegrationStatus {
    const NAME: &'static str = "NewrelicIntegrationStatus";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("dashboard_url", "dashboardUrl"),
        wire::Field::new("masked_api_key", "maskedApiKey"),
        wire::Field::new("site", "site"),
        wire::Field::new("site_url", "siteUrl"),
        wire::Field::new("state", "state"),
        wire::Field::new("status_reason", "statusReason"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.dashboard_url,
                1 => &self.masked_api_key,
                2 => &self.site,
                3 => &self.site_url,
                4 => &self.state,
                5 => &self.status_reason,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.dashboard_url,
                1 => &mut self.masked_api_key,
                2 => &mut self.site,
                3 => &mut self.site_url,
                4 => &mut self.state,
                5 => &mut self.status_reason,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(NewrelicIntegrationStatus);

/// What Prometheus needs to read the metrics of a cluster.
///
/// Held by replies. Schema `openapiv1beta1CreateMetricsKeyResp`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct PrometheusMetricsKey {
    /// Key that allows reading metrics and nothing else.
    ///
    /// Wire name `key`; secret: `Debug` masks it.
    pub key: Option<String>,
    /// URL that answers Prometheus queries.
    ///
    /// Wire name `queryEndpoint`.
    pub query_endpoint: Option<String>,
}

impl PrometheusMetricsKey {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for PrometheusMetricsKey {
    const NAME: &'static str = "PrometheusMetricsKey";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("key", "key").secret(),
        wire::Field::new("query_endpoint", "queryEndpoint"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.key,
                1 => &self.query_endpoint,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.key,
                1 => &mut self.query_endpoint,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(PrometheusMetricsKey);

/// The Datadog site that an account belongs to.
///
/// An open enum: a value that is not listed here is kept in [`DatadogSite::Unknown`]. Schema `openapiv1beta1DatadogSite`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DatadogSite {
    /// Datadog in the US, `datadoghq.com`.
    ///
    /// Value `US1`.
    Us1,
    /// Datadog in the US on Azure, `us3.datadoghq.com`.
    ///
    /// Value `US3`.
    Us3,
    /// Datadog in the US on Google Cloud, `us5.datadoghq.com`.
    ///
    /// Value `US5`.
    Us5,
    /// Datadog in Europe, `datadoghq.eu`.
    ///
    /// Value `EU1`.
    Eu1,
    /// Datadog for the US government, `ddog-gov.com`.
    ///
    /// Value `US1_FED`.
    Us1Fed,
    /// Datadog in Japan, `ap1.datadoghq.com`.
    ///
    /// Value `AP1`.
    Ap1,
    /// Datadog in Australia, `ap2.datadoghq.com`.
    ///
    /// Value `AP2`.
    Ap2,
    /// A value that this version of the crate does not list.
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for DatadogSite {
    const NAME: &'static str = "DatadogSite";

    const VALUES: &'static [Self] = &[
        Self::Us1,
        Self::Us3,
        Self::Us5,
        Self::Eu1,
        Self::Us1Fed,
        Self::Ap1,
        Self::Ap2,
    ];

    fn as_str(&self) -> &str {
        match self {
            Self::Us1 => "US1",
            Self::Us3 => "US3",
            Self::Us5 => "US5",
            Self::Eu1 => "EU1",
            Self::Us1Fed => "US1_FED",
            Self::Ap1 => "AP1",
            Self::Ap2 => "AP2",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(DatadogSite);

/// Whether an integration works.
///
/// An open enum: a value that is not listed here is kept in [`IntegrationState::Unknown`]. Schema `v1beta1IntegrationState`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum IntegrationState {
    /// No state is known; the document does not explain this value.
    ///
    /// Value `NONE`.
    None,
    /// It works.
    ///
    /// Value `ACTIVE`.
    Active,
    /// It does not work. `status_reason` has the cause.
    ///
    /// Value `ERROR`.
    Error,
    /// A value that this version of the crate does not list.
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for IntegrationState {
    const NAME: &'static str = "IntegrationState";

    const VALUES: &'static [Self] = &[Self::None, Self::Active, Self::Error];

    fn as_str(&self) -> &str {
        match self {
            Self::None => "NONE",
            Self::Active => "ACTIVE",
            Self::Error => "ERROR",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(IntegrationState);

/// A monitoring service.
///
/// An open enum: a value that is not listed here is kept in [`IntegrationType::Unknown`]. Schema `openapiv1beta1IntegrationType`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum IntegrationType {
    /// Datadog, which metrics are pushed to.
    ///
    /// Value `DATADOG`.
    Datadog,
    /// New Relic, which metrics are pushed to.
    ///
    /// Value `NEWRELIC`.
    Newrelic,
    /// Prometheus, which fetches the metrics itself.
    ///
    /// Value `PROMETHEUS`.
    Prometheus,
    /// A value that this version of the crate does not list.
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for IntegrationType {
    const NAME: &'static str = "IntegrationType";

    const VALUES: &'static [Self] = &[Self::Datadog, Self::Newrelic, Self::Prometheus];

    fn as_str(&self) -> &str {
        match self {
            Self::Datadog => "DATADOG",
            Self::Newrelic => "NEWRELIC",
            Self::Prometheus => "PROMETHEUS",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(IntegrationType);

/// The New Relic region that an account belongs to.
///
/// An open enum: a value that is not listed here is kept in [`NewrelicSite::Unknown`]. Schema `openapiv1beta1NewrelicSite`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum NewrelicSite {
    /// The OTLP endpoint of the US region.
    ///
    /// Value `US_OTLP`.
    UsOtlp,
    /// The OTLP endpoint of the EU region.
    ///
    /// Value `EU_OTLP`.
    EuOtlp,
    /// A value that this version of the crate does not list.
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for NewrelicSite {
    const NAME: &'static str = "NewrelicSite";

    const VALUES: &'static [Self] = &[Self::UsOtlp, Self::EuOtlp];

    fn as_str(&self) -> &str {
        match self {
            Self::UsOtlp => "US_OTLP",
            Self::EuOtlp => "EU_OTLP",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(NewrelicSite);
