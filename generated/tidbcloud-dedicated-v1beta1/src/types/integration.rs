// Written by `cargo xtask generate` from dedicated v1beta1; edits are lost.

use tidbcloud_core::UnknownValue;
use tidbcloud_core::generated::Extra;
use tidbcloud_core::jiff::Timestamp;

/// How to send metrics to Datadog.
///
/// Used in requests. Schema `v1beta1CreateDatadogIntegrationRequest`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateDatadogIntegrationRequest {
    /// API key of your Datadog account. Responses only contain it masked.
    ///
    /// Secret: `Debug` masks it.
    pub api_key: Option<String>,
    /// Datadog site that your account belongs to.
    pub site: Option<DatadogSite>,
    extra_: Extra,
}

impl CreateDatadogIntegrationRequest {
    /// Creates an empty record.
    #[must_use]
    #[inline]
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

tidbcloud_core::record!(sent CreateDatadogIntegrationRequest {
    api_key: "apiKey" [secret],
    site: "site",
});

/// Request body of [`create_integration`](crate::Client::create_integration).
///
/// Set [`type`](struct@crate::types::CreateIntegrationBody#structfield.type) and the field of the same name.
///
/// Choose one of: [`datadog`](Self::datadog), [`newrelic`](Self::newrelic), [`prometheus`](Self::prometheus). Each sets
/// `type` and the fields that belong to its value; the server refuses other combinations.
///
/// Used in requests. Schema `CreateIntegrationBody`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateIntegrationBody {
    /// Settings for Datadog, where [`type`](struct@crate::types::CreateIntegrationBody#structfield.type) is `Datadog`.
    pub datadog: Option<CreateDatadogIntegrationRequest>,
    /// Settings for New Relic, where [`type`](struct@crate::types::CreateIntegrationBody#structfield.type) is `Newrelic`.
    pub newrelic: Option<CreateNewrelicIntegrationRequest>,
    /// Settings for Prometheus, where [`type`](struct@crate::types::CreateIntegrationBody#structfield.type) is `Prometheus`.
    /// There is nothing to choose, so an empty record will do.
    pub prometheus: Option<CreatePrometheusMetricsKeyRequest>,
    /// Monitoring service to connect.
    pub r#type: Option<IntegrationType>,
    extra_: Extra,
}

impl CreateIntegrationBody {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Creates a record with [`IntegrationType::Datadog`] and [`datadog`](struct@CreateIntegrationBody#structfield.datadog).
    #[must_use]
    pub fn datadog(datadog: CreateDatadogIntegrationRequest) -> Self {
        Self::new().with_type(IntegrationType::Datadog).with_datadog(datadog)
    }

    /// Creates a record with [`IntegrationType::Newrelic`] and [`newrelic`](struct@CreateIntegrationBody#structfield.newrelic).
    #[must_use]
    pub fn newrelic(newrelic: CreateNewrelicIntegrationRequest) -> Self {
        Self::new().with_type(IntegrationType::Newrelic).with_newrelic(newrelic)
    }

    /// Creates a record with [`IntegrationType::Prometheus`] and
    /// [`prometheus`](struct@CreateIntegrationBody#structfield.prometheus).
    #[must_use]
    pub fn prometheus(prometheus: CreatePrometheusMetricsKeyRequest) -> Self {
        Self::new().with_type(IntegrationType::Prometheus).with_prometheus(prometheus)
    }

    /// Sets [`datadog`](struct@CreateIntegrationBody#structfield.datadog).
    #[must_use]
    #[inline]
    pub fn with_datadog(mut self, datadog: CreateDatadogIntegrationRequest) -> Self {
        self.datadog = Some(datadog);
        self
    }

    /// Sets [`newrelic`](struct@CreateIntegrationBody#structfield.newrelic).
    #[must_use]
    #[inline]
    pub fn with_newrelic(mut self, newrelic: CreateNewrelicIntegrationRequest) -> Self {
        self.newrelic = Some(newrelic);
        self
    }

    /// Sets [`prometheus`](struct@CreateIntegrationBody#structfield.prometheus).
    #[must_use]
    #[inline]
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

tidbcloud_core::record!(sent CreateIntegrationBody {
    datadog: "datadog",
    newrelic: "newrelic",
    prometheus: "prometheus",
    r#type: "type",
});

impl From<CreateDatadogIntegrationRequest> for CreateIntegrationBody {
    fn from(datadog: CreateDatadogIntegrationRequest) -> Self {
        Self::datadog(datadog)
    }
}

impl From<CreateNewrelicIntegrationRequest> for CreateIntegrationBody {
    fn from(newrelic: CreateNewrelicIntegrationRequest) -> Self {
        Self::newrelic(newrelic)
    }
}

impl From<CreatePrometheusMetricsKeyRequest> for CreateIntegrationBody {
    fn from(prometheus: CreatePrometheusMetricsKeyRequest) -> Self {
        Self::prometheus(prometheus)
    }
}

/// How to send metrics to New Relic.
///
/// Used in requests. Schema `v1beta1CreateNewrelicIntegrationRequest`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateNewrelicIntegrationRequest {
    /// Ingest key of your New Relic account. Responses only contain it masked.
    ///
    /// Secret: `Debug` masks it.
    pub api_key: Option<String>,
    /// New Relic region that your account belongs to.
    pub site: Option<NewrelicSite>,
    extra_: Extra,
}

impl CreateNewrelicIntegrationRequest {
    /// Creates an empty record.
    #[must_use]
    #[inline]
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

tidbcloud_core::record!(sent CreateNewrelicIntegrationRequest {
    api_key: "apiKey" [secret],
    site: "site",
});

/// The settings of a Prometheus integration, of which there are none so far.
///
/// Used in requests. Schema `v1beta1CreatePrometheusMetricsKeyRequest`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreatePrometheusMetricsKeyRequest {
    extra_: Extra,
}

impl CreatePrometheusMetricsKeyRequest {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(sent CreatePrometheusMetricsKeyRequest {});

/// The connection of a cluster to Datadog.
///
/// Used in responses. Schema `v1beta1DatadogIntegrationStatusResp`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct DatadogIntegrationStatus {
    /// Page in Datadog that shows the metrics of the cluster.
    pub dashboard_url: Option<String>,
    /// The Datadog API key with most of it hidden, enough to distinguish keys.
    pub masked_api_key: Option<String>,
    /// Datadog site that the metrics go to.
    pub site: Option<DatadogSite>,
    /// Address of that Datadog site.
    pub site_url: Option<String>,
    /// Whether the integration works.
    pub state: Option<IntegrationState>,
    /// Description of the problem, where [`state`](struct@crate::types::DatadogIntegrationStatus#structfield.state) is `Error`;
    /// empty while all is well.
    pub status_reason: Option<String>,
    extra_: Extra,
}

impl DatadogIntegrationStatus {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(DatadogIntegrationStatus {
    dashboard_url: "dashboardUrl" [alias("dashboard_url")],
    masked_api_key: "maskedApiKey" [alias("masked_api_key")],
    site: "site",
    site_url: "siteUrl" [alias("site_url")],
    state: "state",
    status_reason: "statusReason" [alias("status_reason")],
});

/// A connection of a cluster to a monitoring service.
///
/// Of [`datadog`](struct@crate::types::Integration#structfield.datadog),
/// [`newrelic`](struct@crate::types::Integration#structfield.newrelic) and
/// [`prometheus`](struct@crate::types::Integration#structfield.prometheus), the one that
/// [`type`](struct@crate::types::Integration#structfield.type) names is set.
///
/// Used in responses. Schema `openapiv1beta1IntegrationStatusResp`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Integration {
    /// When the integration was created.
    ///
    /// RFC 3339 on the wire.
    pub create_time: Option<Timestamp>,
    /// Who created the integration, as an email address or the name of a system.
    pub creator: Option<String>,
    /// State of the connection, where [`type`](struct@crate::types::Integration#structfield.type) is `Datadog`.
    pub datadog: Option<DatadogIntegrationStatus>,
    /// ID of the integration, which [`delete_integration`](crate::Client::delete_integration) takes.
    pub id: Option<String>,
    /// State of the connection, where [`type`](struct@crate::types::Integration#structfield.type) is `Newrelic`.
    pub newrelic: Option<NewrelicIntegrationStatus>,
    /// Endpoint and key for reading the metrics, where [`type`](struct@crate::types::Integration#structfield.type) is
    /// `Prometheus`.
    pub prometheus: Option<PrometheusMetricsKey>,
    /// Monitoring service that the cluster is connected to.
    pub r#type: Option<IntegrationType>,
    /// When the integration was changed last.
    ///
    /// RFC 3339 on the wire.
    pub update_time: Option<Timestamp>,
    extra_: Extra,
}

impl Integration {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(Integration {
    create_time: "createTime" [alias("create_time")],
    creator: "creator",
    datadog: "datadog",
    id: "id",
    newrelic: "newrelic",
    prometheus: "prometheus",
    r#type: "type",
    update_time: "updateTime" [alias("update_time")],
});

/// All integrations of a cluster; there are no pages.
///
/// Used in responses. Schema `openapiv1beta1ListIntegrationsResp`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ListIntegrationsResponse {
    /// The integrations of the cluster.
    pub items: Option<Vec<Integration>>,
    /// Number of integrations of the cluster.
    pub total: Option<i64>,
    extra_: Extra,
}

impl ListIntegrationsResponse {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(ListIntegrationsResponse {
    items: "items",
    total: "total",
});

/// The connection of a cluster to New Relic.
///
/// Used in responses. Schema `v1beta1NewrelicIntegrationStatusResp`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct NewrelicIntegrationStatus {
    /// Page in New Relic that shows the metrics of the cluster.
    pub dashboard_url: Option<String>,
    /// The New Relic key with most of it hidden, enough to distinguish keys.
    pub masked_api_key: Option<String>,
    /// New Relic region that the metrics go to.
    pub site: Option<NewrelicSite>,
    /// Address of that New Relic site.
    pub site_url: Option<String>,
    /// Whether the integration works.
    pub state: Option<IntegrationState>,
    /// Description of the problem, where [`state`](struct@crate::types::NewrelicIntegrationStatus#structfield.state) is
    /// `Error`; empty while all is well.
    pub status_reason: Option<String>,
    extra_: Extra,
}

impl NewrelicIntegrationStatus {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(NewrelicIntegrationStatus {
    dashboard_url: "dashboardUrl" [alias("dashboard_url")],
    masked_api_key: "maskedApiKey" [alias("masked_api_key")],
    site: "site",
    site_url: "siteUrl" [alias("site_url")],
    state: "state",
    status_reason: "statusReason" [alias("status_reason")],
});

/// Endpoint and key with which Prometheus reads the metrics of a cluster.
///
/// Used in responses. Schema `openapiv1beta1CreateMetricsKeyResp`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct PrometheusMetricsKey {
    /// Key that allows reading metrics and nothing else.
    ///
    /// Secret: `Debug` masks it.
    pub key: Option<String>,
    /// URL that answers Prometheus queries.
    pub query_endpoint: Option<String>,
    extra_: Extra,
}

impl PrometheusMetricsKey {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(PrometheusMetricsKey {
    key: "key" [secret],
    query_endpoint: "queryEndpoint" [alias("query_endpoint")],
});

/// The Datadog site that an account belongs to.
///
/// Open enum: a value that is not listed here is kept in [`DatadogSite::Unknown`]. Schema `openapiv1beta1DatadogSite`.
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
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(DatadogSite or Unknown {
    Us1: "US1",
    Us3: "US3",
    Us5: "US5",
    Eu1: "EU1",
    Us1Fed: "US1_FED",
    Ap1: "AP1",
    Ap2: "AP2",
});

/// Whether an integration works.
///
/// Open enum: a value that is not listed here is kept in [`IntegrationState::Unknown`]. Schema `v1beta1IntegrationState`.
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
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(IntegrationState or Unknown {
    None: "NONE",
    Active: "ACTIVE",
    Error: "ERROR",
});

/// A monitoring service.
///
/// Open enum: a value that is not listed here is kept in [`IntegrationType::Unknown`]. Schema
/// `openapiv1beta1IntegrationType`.
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
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(IntegrationType or Unknown {
    Datadog: "DATADOG",
    Newrelic: "NEWRELIC",
    Prometheus: "PROMETHEUS",
});

/// The New Relic region that an account belongs to.
///
/// Open enum: a value that is not listed here is kept in [`NewrelicSite::Unknown`]. Schema `openapiv1beta1NewrelicSite`.
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
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(NewrelicSite or Unknown {
    UsOtlp: "US_OTLP",
    EuOtlp: "EU_OTLP",
});
