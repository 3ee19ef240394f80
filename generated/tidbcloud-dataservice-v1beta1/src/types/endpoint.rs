// Written by `cargo xtask generate` from dataservice v1beta1; edits are lost.

use std::collections::BTreeMap;
use tidbcloud_core::UnknownValue;
use tidbcloud_core::generated::Extra;
use tidbcloud_core::jiff::Timestamp;

/// Settings of a new endpoint.
///
/// Required to create: `cluster_id`, `display_name`, `method`, `path`, `settings`, `sql_template`, `tag`.
///
/// Used in requests. Schema `v1beta1Endpoint`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateEndpointBody {
    /// Whether one call may work on many rows at once.
    pub batch_operation: Option<bool>,
    /// ID of the cluster that the SQL runs in, one of the Data App's data sources.
    ///
    /// Required.
    pub cluster_id: Option<String>,
    /// Purpose of the endpoint, in your words.
    ///
    /// 0 to 2000 characters.
    pub description: Option<String>,
    /// Name in the console; equal to [`path`](struct@crate::types::CreateEndpointBody#structfield.path) unless another was
    /// chosen.
    ///
    /// Required; 1 to 32 characters; pattern `^[a-zA-Z0-9_\-\/\[\]]+$`.
    pub display_name: Option<String>,
    /// HTTP method that calls it: [`GET`](crate::types::EndpointMethod::Get), [`POST`](crate::types::EndpointMethod::Post),
    /// [`PUT`](crate::types::EndpointMethod::Put) or [`DELETE`](crate::types::EndpointMethod::Delete).
    ///
    /// Required.
    pub method: Option<EndpointMethod>,
    /// Parameters that callers pass to the SQL.
    pub params: Option<Vec<EndpointParam>>,
    /// Where it is reached within the Data App, beginning with a slash: `/v1/hello`.
    ///
    /// Required; 2 to 64 characters; pattern `^\/([a-zA-Z0-9_]+\/)*[a-zA-Z0-9_]+$`.
    pub path: Option<String>,
    /// Time, row and caching limits.
    ///
    /// Required.
    pub settings: Option<EndpointSettings>,
    /// SQL that a call runs.
    ///
    /// Required.
    pub sql_template: Option<String>,
    /// Group that the endpoint is shown in.
    ///
    /// Required; the server's default is `Default`.
    pub tag: Option<String>,
    extra_: Extra,
}

impl CreateEndpointBody {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`batch_operation`](struct@CreateEndpointBody#structfield.batch_operation).
    #[must_use]
    #[inline]
    pub fn with_batch_operation(mut self, batch_operation: bool) -> Self {
        self.batch_operation = Some(batch_operation);
        self
    }

    /// Sets [`cluster_id`](struct@CreateEndpointBody#structfield.cluster_id).
    #[must_use]
    pub fn with_cluster_id(mut self, cluster_id: impl Into<String>) -> Self {
        self.cluster_id = Some(cluster_id.into());
        self
    }

    /// Sets [`description`](struct@CreateEndpointBody#structfield.description).
    #[must_use]
    pub fn with_description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// Sets [`display_name`](struct@CreateEndpointBody#structfield.display_name).
    #[must_use]
    pub fn with_display_name(mut self, display_name: impl Into<String>) -> Self {
        self.display_name = Some(display_name.into());
        self
    }

    /// Sets [`method`](struct@CreateEndpointBody#structfield.method).
    #[must_use]
    pub fn with_method(mut self, method: impl Into<EndpointMethod>) -> Self {
        self.method = Some(method.into());
        self
    }

    /// Sets [`params`](struct@CreateEndpointBody#structfield.params).
    #[must_use]
    pub fn with_params(
        mut self,
        params: impl IntoIterator<Item = impl Into<EndpointParam>>,
    ) -> Self {
        self.params = Some(params.into_iter().map(Into::into).collect());
        self
    }

    /// Sets [`path`](struct@CreateEndpointBody#structfield.path).
    #[must_use]
    pub fn with_path(mut self, path: impl Into<String>) -> Self {
        self.path = Some(path.into());
        self
    }

    /// Sets [`settings`](struct@CreateEndpointBody#structfield.settings).
    #[must_use]
    #[inline]
    pub fn with_settings(mut self, settings: EndpointSettings) -> Self {
        self.settings = Some(settings);
        self
    }

    /// Sets [`sql_template`](struct@CreateEndpointBody#structfield.sql_template).
    #[must_use]
    pub fn with_sql_template(mut self, sql_template: impl Into<String>) -> Self {
        self.sql_template = Some(sql_template.into());
        self
    }

    /// Sets [`tag`](struct@CreateEndpointBody#structfield.tag).
    #[must_use]
    pub fn with_tag(mut self, tag: impl Into<String>) -> Self {
        self.tag = Some(tag.into());
        self
    }
}

tidbcloud_core::record!(sent CreateEndpointBody {
    batch_operation: "batchOperation",
    cluster_id: "clusterId" [required],
    description: "description",
    display_name: "displayName" [required],
    method: "method" [required],
    params: "params",
    path: "path" [required],
    settings: "settings" [required],
    sql_template: "sqlTemplate" [required],
    tag: "tag" [required],
});

/// An HTTP endpoint that runs a SQL statement and answers its result.
///
/// Used in responses. Schema `v1beta1EndpointRes`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Endpoint {
    /// Whether one call may work on many rows at once.
    pub batch_operation: Option<bool>,
    /// ID of the cluster that the SQL runs in, one of the Data App's data sources.
    pub cluster_id: Option<String>,
    /// When it was created.
    ///
    /// RFC 3339 on the wire.
    pub created_at: Option<Timestamp>,
    /// Purpose of the endpoint, in your words.
    pub description: Option<String>,
    /// Name in the console; equal to [`path`](struct@crate::types::Endpoint#structfield.path) unless another was chosen.
    pub display_name: Option<String>,
    /// HTTP method that calls it: [`GET`](crate::types::EndpointMethod::Get), [`POST`](crate::types::EndpointMethod::Post),
    /// [`PUT`](crate::types::EndpointMethod::Put) or [`DELETE`](crate::types::EndpointMethod::Delete).
    pub method: Option<EndpointMethod>,
    /// Resource name: `dataApps/{dataAppId}/endpoints/{endpointId}`. Operations on one endpoint take it whole.
    pub name: Option<String>,
    /// Parameters that callers pass to the SQL.
    pub params: Option<Vec<EndpointParam>>,
    /// Where it is reached within the Data App, beginning with a slash: `/v1/hello`.
    pub path: Option<String>,
    /// Form of its responses; always `json` today.
    pub return_type: Option<String>,
    /// Time, row and caching limits.
    pub settings: Option<EndpointSettings>,
    /// SQL that a call runs.
    pub sql_template: Option<String>,
    /// [`deployed`](crate::types::EndpointStatus::Deployed) where callers can reach it,
    /// [`draft`](crate::types::EndpointStatus::Draft) where it was never deployed.
    pub status: Option<EndpointStatus>,
    /// Group that the endpoint is shown in.
    ///
    /// The server's default is `Default`.
    pub tag: Option<String>,
    /// Kind of endpoint, chosen by the server.
    ///
    /// The server's default is `sql_endpoint`.
    pub r#type: Option<String>,
    /// When it was last changed.
    ///
    /// RFC 3339 on the wire.
    pub updated_at: Option<Timestamp>,
    extra_: Extra,
}

impl Endpoint {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(Endpoint {
    batch_operation: "batchOperation",
    cluster_id: "clusterId",
    created_at: "createdAt",
    description: "description",
    display_name: "displayName",
    method: "method",
    name: "name",
    params: "params",
    path: "path",
    return_type: "returnType",
    settings: "settings",
    sql_template: "sqlTemplate",
    status: "status",
    tag: "tag",
    r#type: "type",
    updated_at: "updatedAt",
});

/// Arguments for one test run.
///
/// Required to create: `items`.
///
/// Used in requests. Schema `v1beta1EndpointArgs`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct EndpointArgs {
    /// Argument by parameter name. Every value is text, numbers too: `"limit": "2"`.
    ///
    /// Required.
    pub items: Option<BTreeMap<String, String>>,
    extra_: Extra,
}

impl EndpointArgs {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`items`](struct@EndpointArgs#structfield.items).
    #[must_use]
    pub fn with_items(
        mut self,
        items: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>,
    ) -> Self {
        self.items = Some(
            items.into_iter().map(|(key, value)| (key.into(), value.into())).collect(),
        );
        self
    }
}

tidbcloud_core::record!(sent EndpointArgs {
    items: "items" [required],
});

/// A parameter of an endpoint: a value that callers pass to its SQL.
///
/// Required to create: `name`, `type`.
///
/// Choose one of: [`string`](Self::string), [`number`](Self::number), [`integer`](Self::integer), [`bool`](Self::bool),
/// [`array`](Self::array). Each sets `type` and the fields that belong to its value; the server refuses other combinations.
///
/// Used in requests and responses. Schema `v1beta1EndpointParams`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct EndpointParam {
    /// Value where callers pass none, written as text. It has to fit the type, or calls fail.
    pub default_value: Option<String>,
    /// Meaning of the parameter, described by its creator.
    pub description: Option<String>,
    /// The only values that callers may pass, separated by commas: `1,2`.
    pub r#enum: Option<String>,
    /// Type of one element, for parameters of the type `array`.
    pub item_type: Option<EndpointParamItemType>,
    /// Name under which callers pass the value.
    ///
    /// Required.
    pub name: Option<String>,
    /// Whether callers must pass it.
    pub required: Option<bool>,
    /// Type of the value.
    ///
    /// Required.
    pub r#type: Option<EndpointParamType>,
    extra_: Extra,
}

impl EndpointParam {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Creates a record with [`EndpointParamType::String`].
    #[must_use]
    pub fn string() -> Self {
        Self::new().with_type(EndpointParamType::String)
    }

    /// Creates a record with [`EndpointParamType::Number`].
    #[must_use]
    pub fn number() -> Self {
        Self::new().with_type(EndpointParamType::Number)
    }

    /// Creates a record with [`EndpointParamType::Integer`].
    #[must_use]
    pub fn integer() -> Self {
        Self::new().with_type(EndpointParamType::Integer)
    }

    /// Creates a record with [`EndpointParamType::Bool`].
    #[must_use]
    pub fn bool() -> Self {
        Self::new().with_type(EndpointParamType::Bool)
    }

    /// Creates a record with [`EndpointParamType::Array`] and [`item_type`](struct@EndpointParam#structfield.item_type).
    #[must_use]
    pub fn array(item_type: impl Into<EndpointParamItemType>) -> Self {
        Self::new().with_type(EndpointParamType::Array).with_item_type(item_type)
    }

    /// Sets [`default_value`](struct@EndpointParam#structfield.default_value).
    #[must_use]
    pub fn with_default_value(mut self, default_value: impl Into<String>) -> Self {
        self.default_value = Some(default_value.into());
        self
    }

    /// Sets [`description`](struct@EndpointParam#structfield.description).
    #[must_use]
    pub fn with_description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// Sets [`enum`](struct@EndpointParam#structfield.enum).
    #[must_use]
    pub fn with_enum(mut self, r#enum: impl Into<String>) -> Self {
        self.r#enum = Some(r#enum.into());
        self
    }

    /// Sets [`item_type`](struct@EndpointParam#structfield.item_type).
    #[must_use]
    pub fn with_item_type(
        mut self,
        item_type: impl Into<EndpointParamItemType>,
    ) -> Self {
        self.item_type = Some(item_type.into());
        self
    }

    /// Sets [`name`](struct@EndpointParam#structfield.name).
    #[must_use]
    pub fn with_name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets [`required`](struct@EndpointParam#structfield.required).
    #[must_use]
    #[inline]
    pub fn with_required(mut self, required: bool) -> Self {
        self.required = Some(required);
        self
    }

    /// Sets [`type`](struct@EndpointParam#structfield.type).
    #[must_use]
    pub fn with_type(mut self, r#type: impl Into<EndpointParamType>) -> Self {
        self.r#type = Some(r#type.into());
        self
    }
}

tidbcloud_core::record!(sent EndpointParam {
    default_value: "defaultValue",
    description: "description",
    r#enum: "enum",
    item_type: "itemType",
    name: "name" [required],
    required: "required",
    r#type: "type" [required],
});

/// Limits of an endpoint, and whether it pages and caches. Pages and the cache are for `GET` endpoints.
///
/// Required to create: `cache_enabled`, `cache_ttl`, `pagination_enabled`, `row_limit`, `timeout`.
///
/// Used in requests and responses. Schema `v1beta1EndpointSettings`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct EndpointSettings {
    /// Whether a response is kept and given again to the same call for a while.
    ///
    /// Required.
    pub cache_enabled: Option<bool>,
    /// How long a kept response is good, in seconds. Counts only with
    /// [`cache_enabled`](struct@crate::types::EndpointSettings#structfield.cache_enabled).
    ///
    /// Required; from 30 to 600.
    pub cache_ttl: Option<i64>,
    /// Whether callers can page through the rows, with the query parameters `page` and `page_size`.
    ///
    /// Required.
    pub pagination_enabled: Option<bool>,
    /// Most rows that one call answers or changes.
    ///
    /// Required; from 1 to 2000.
    pub row_limit: Option<i64>,
    /// How long the SQL may run, in milliseconds.
    ///
    /// Required; from 1 to 60000.
    pub timeout: Option<i64>,
    extra_: Extra,
}

impl EndpointSettings {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`cache_enabled`](struct@EndpointSettings#structfield.cache_enabled).
    #[must_use]
    #[inline]
    pub fn with_cache_enabled(mut self, cache_enabled: bool) -> Self {
        self.cache_enabled = Some(cache_enabled);
        self
    }

    /// Sets [`cache_ttl`](struct@EndpointSettings#structfield.cache_ttl).
    #[must_use]
    #[inline]
    pub fn with_cache_ttl(mut self, cache_ttl: i64) -> Self {
        self.cache_ttl = Some(cache_ttl);
        self
    }

    /// Sets [`pagination_enabled`](struct@EndpointSettings#structfield.pagination_enabled).
    #[must_use]
    #[inline]
    pub fn with_pagination_enabled(mut self, pagination_enabled: bool) -> Self {
        self.pagination_enabled = Some(pagination_enabled);
        self
    }

    /// Sets [`row_limit`](struct@EndpointSettings#structfield.row_limit).
    #[must_use]
    #[inline]
    pub fn with_row_limit(mut self, row_limit: i64) -> Self {
        self.row_limit = Some(row_limit);
        self
    }

    /// Sets [`timeout`](struct@EndpointSettings#structfield.timeout).
    #[must_use]
    #[inline]
    pub fn with_timeout(mut self, timeout: i64) -> Self {
        self.timeout = Some(timeout);
        self
    }
}

tidbcloud_core::record!(sent EndpointSettings {
    cache_enabled: "cacheEnabled" [required],
    cache_ttl: "cacheTtl" [required],
    pagination_enabled: "paginationEnabled" [required],
    row_limit: "rowLimit" [required],
    timeout: "timeout" [required],
});

/// One page of endpoints.
///
/// Used in responses. Schema `v1beta1ListEndpointsResponse`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ListEndpointsResponse {
    /// The endpoints of this page.
    pub endpoints: Option<Vec<Endpoint>>,
    /// Token of the page after this one; empty or missing on the last.
    pub next_page_token: Option<String>,
    extra_: Extra,
}

impl ListEndpointsResponse {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(ListEndpointsResponse {
    endpoints: "endpoints",
    next_page_token: "nextPageToken",
});

/// Arguments to test an endpoint with.
///
/// Required to create: `args`.
///
/// Used in requests. Schema `TestEndpointBody`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct TestEndpointBody {
    /// Arguments of the run, as a list of maps.
    ///
    /// Required.
    pub args: Option<Vec<EndpointArgs>>,
    extra_: Extra,
}

impl TestEndpointBody {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`args`](struct@TestEndpointBody#structfield.args).
    #[must_use]
    pub fn with_args(
        mut self,
        args: impl IntoIterator<Item = impl Into<EndpointArgs>>,
    ) -> Self {
        self.args = Some(args.into_iter().map(Into::into).collect());
        self
    }
}

tidbcloud_core::record!(sent TestEndpointBody {
    args: "args" [required],
});

/// Response of an endpoint to a test run.
///
/// Used in responses. Schema `v1beta1TestEndpointResponse`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct TestEndpointResponse {
    /// Rows, columns and how the run went.
    pub data: Option<TestEndpointResponseData>,
    /// Kind of endpoint.
    pub r#type: Option<String>,
    extra_: Extra,
}

impl TestEndpointResponse {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(TestEndpointResponse {
    data: "data",
    r#type: "type",
});

/// A column of the answered rows.
///
/// Used in responses. Schema `TestEndpointResponseColumn`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct TestEndpointResponseColumn {
    /// Name of the column.
    pub col: Option<String>,
    /// SQL type of the column.
    pub data_type: Option<String>,
    /// Whether its values can be null.
    pub nullable: Option<bool>,
    extra_: Extra,
}

impl TestEndpointResponseColumn {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(TestEndpointResponseColumn {
    col: "col",
    data_type: "dataType",
    nullable: "nullable",
});

/// Result of a test run.
///
/// Used in responses. Schema `TestEndpointResponseData`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct TestEndpointResponseData {
    /// Columns of the rows, in order.
    pub columns: Option<Vec<TestEndpointResponseColumn>>,
    /// How the run went.
    pub result: Option<TestEndpointResponseResult>,
    /// The rows themselves.
    pub rows: Option<Vec<TestEndpointResponseRow>>,
    extra_: Extra,
}

impl TestEndpointResponseData {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(TestEndpointResponseData {
    columns: "columns",
    result: "result",
    rows: "rows",
});

/// How a test run went.
///
/// Used in responses. Schema `TestEndpointResponseResult`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct TestEndpointResponseResult {
    /// Status that a caller of the endpoint would see: 200 where the SQL ran. The status of the exchange itself can
    /// be 200 all the same.
    pub code: Option<i64>,
    /// When the run ended, in milliseconds since 1970.
    ///
    /// Digits in a string on the wire.
    pub end_ms: Option<i64>,
    /// How long the run took, as text with a unit: `194ms`.
    pub latency: Option<String>,
    /// Most rows that the call asked for.
    pub limit: Option<i64>,
    /// `OK`, or what went wrong.
    pub message: Option<String>,
    /// How many rows were changed, for SQL that is no query.
    pub row_affect: Option<i64>,
    /// How many rows there are to answer. No more than
    /// [`limit`](struct@crate::types::TestEndpointResponseResult#structfield.limit) of them are answered.
    pub row_count: Option<i64>,
    /// When the run began, in milliseconds since 1970.
    ///
    /// Digits in a string on the wire.
    pub start_ms: Option<i64>,
    extra_: Extra,
}

impl TestEndpointResponseResult {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(TestEndpointResponseResult {
    code: "code",
    end_ms: "endMs" [text],
    latency: "latency",
    limit: "limit",
    message: "message",
    row_affect: "rowAffect",
    row_count: "rowCount",
    start_ms: "startMs" [text],
});

/// One row.
///
/// Used in responses. Schema `TestEndpointResponseRow`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct TestEndpointResponseRow {
    /// Value by column name, each as text.
    pub items: Option<BTreeMap<String, String>>,
    extra_: Extra,
}

impl TestEndpointResponseRow {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(TestEndpointResponseRow {
    items: "items",
});

/// New settings of an endpoint.
///
/// Used in requests. Schema `UpdateEndpointBody`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct UpdateEndpointBody {
    /// Whether one call may work on many rows at once.
    pub batch_operation: Option<bool>,
    /// ID of the cluster that the SQL runs in, one of the Data App's data sources.
    pub cluster_id: Option<String>,
    /// Purpose of the endpoint, in your words.
    ///
    /// 0 to 2000 characters.
    pub description: Option<String>,
    /// Name in the console; equal to [`path`](struct@crate::types::UpdateEndpointBody#structfield.path) unless another was
    /// chosen.
    ///
    /// 1 to 32 characters; pattern `^[a-zA-Z0-9_\-\/\[\]]+$`.
    pub display_name: Option<String>,
    /// HTTP method that calls it: [`GET`](crate::types::EndpointMethod::Get), [`POST`](crate::types::EndpointMethod::Post),
    /// [`PUT`](crate::types::EndpointMethod::Put) or [`DELETE`](crate::types::EndpointMethod::Delete).
    pub method: Option<EndpointMethod>,
    /// Parameters that callers pass to the SQL.
    pub params: Option<Vec<EndpointParam>>,
    /// Where it is reached within the Data App, beginning with a slash: `/v1/hello`.
    ///
    /// 2 to 64 characters; pattern `^\/([a-zA-Z0-9_]+\/)*[a-zA-Z0-9_]+$`.
    pub path: Option<String>,
    /// Time, row and caching limits.
    pub settings: Option<EndpointSettings>,
    /// SQL that a call runs.
    pub sql_template: Option<String>,
    /// Group that the endpoint is shown in.
    ///
    /// The server's default is `Default`.
    pub tag: Option<String>,
    extra_: Extra,
}

impl UpdateEndpointBody {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`batch_operation`](struct@UpdateEndpointBody#structfield.batch_operation).
    #[must_use]
    #[inline]
    pub fn with_batch_operation(mut self, batch_operation: bool) -> Self {
        self.batch_operation = Some(batch_operation);
        self
    }

    /// Sets [`cluster_id`](struct@UpdateEndpointBody#structfield.cluster_id).
    #[must_use]
    pub fn with_cluster_id(mut self, cluster_id: impl Into<String>) -> Self {
        self.cluster_id = Some(cluster_id.into());
        self
    }

    /// Sets [`description`](struct@UpdateEndpointBody#structfield.description).
    #[must_use]
    pub fn with_description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// Sets [`display_name`](struct@UpdateEndpointBody#structfield.display_name).
    #[must_use]
    pub fn with_display_name(mut self, display_name: impl Into<String>) -> Self {
        self.display_name = Some(display_name.into());
        self
    }

    /// Sets [`method`](struct@UpdateEndpointBody#structfield.method).
    #[must_use]
    pub fn with_method(mut self, method: impl Into<EndpointMethod>) -> Self {
        self.method = Some(method.into());
        self
    }

    /// Sets [`params`](struct@UpdateEndpointBody#structfield.params).
    #[must_use]
    pub fn with_params(
        mut self,
        params: impl IntoIterator<Item = impl Into<EndpointParam>>,
    ) -> Self {
        self.params = Some(params.into_iter().map(Into::into).collect());
        self
    }

    /// Sets [`path`](struct@UpdateEndpointBody#structfield.path).
    #[must_use]
    pub fn with_path(mut self, path: impl Into<String>) -> Self {
        self.path = Some(path.into());
        self
    }

    /// Sets [`settings`](struct@UpdateEndpointBody#structfield.settings).
    #[must_use]
    #[inline]
    pub fn with_settings(mut self, settings: EndpointSettings) -> Self {
        self.settings = Some(settings);
        self
    }

    /// Sets [`sql_template`](struct@UpdateEndpointBody#structfield.sql_template).
    #[must_use]
    pub fn with_sql_template(mut self, sql_template: impl Into<String>) -> Self {
        self.sql_template = Some(sql_template.into());
        self
    }

    /// Sets [`tag`](struct@UpdateEndpointBody#structfield.tag).
    #[must_use]
    pub fn with_tag(mut self, tag: impl Into<String>) -> Self {
        self.tag = Some(tag.into());
        self
    }
}

tidbcloud_core::record!(sent UpdateEndpointBody {
    batch_operation: "batchOperation",
    cluster_id: "clusterId",
    description: "description",
    display_name: "displayName",
    method: "method",
    params: "params",
    path: "path",
    settings: "settings",
    sql_template: "sqlTemplate",
    tag: "tag",
});

/// HTTP method of an endpoint.
///
/// Open enum: a value that is not listed here is kept in [`EndpointMethod::Unknown`]. Schema `EndpointMethod`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EndpointMethod {
    /// Callers send a GET.
    ///
    /// Value `GET`.
    Get,
    /// Callers send a POST.
    ///
    /// Value `POST`.
    Post,
    /// Callers send a PUT.
    ///
    /// Value `PUT`.
    Put,
    /// Callers send a DELETE.
    ///
    /// Value `DELETE`.
    Delete,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(EndpointMethod or Unknown {
    Get: "GET",
    Post: "POST",
    Put: "PUT",
    Delete: "DELETE",
});

/// Type of one element of an array parameter.
///
/// Open enum: a value that is not listed here is kept in [`EndpointParamItemType::Unknown`]. Schema
/// `v1beta1EndpointParamsItemType`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EndpointParamItemType {
    /// Text.
    ///
    /// Value `string`.
    String,
    /// A number, with or without a fraction.
    ///
    /// Value `number`.
    Number,
    /// A whole number.
    ///
    /// Value `integer`.
    Integer,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(EndpointParamItemType or Unknown {
    String: "string",
    Number: "number",
    Integer: "integer",
});

/// Type of a parameter's value.
///
/// Open enum: a value that is not listed here is kept in [`EndpointParamType::Unknown`]. Schema
/// `v1beta1EndpointParamsType`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EndpointParamType {
    /// Text.
    ///
    /// Value `string`.
    String,
    /// A number, with or without a fraction.
    ///
    /// Value `number`.
    Number,
    /// A whole number.
    ///
    /// Value `integer`.
    Integer,
    /// `true` or `false`.
    ///
    /// Value `bool`.
    Bool,
    /// A list, whose elements have the type that `item_type` gives.
    ///
    /// Value `array`.
    Array,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(EndpointParamType or Unknown {
    String: "string",
    Number: "number",
    Integer: "integer",
    Bool: "bool",
    Array: "array",
});

/// Whether callers can reach an endpoint.
///
/// Open enum: a value that is not listed here is kept in [`EndpointStatus::Unknown`]. Schema `EndpointStatus`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EndpointStatus {
    /// Callers can reach it.
    ///
    /// Value `deployed`.
    Deployed,
    /// It was never deployed.
    ///
    /// Value `draft`.
    Draft,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(EndpointStatus or Unknown {
    Deployed: "deployed",
    Draft: "draft",
});
