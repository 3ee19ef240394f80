// Written by `cargo xtask generate` from dataservice v1beta1; edits are lost.

use tidbcloud_core::generated as wire;

/// What a new endpoint is to be.
///
/// Sent in requests. Schema `v1beta1Endpoint`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateEndpointBody {
    /// Whether one call may work on many rows at once.
    ///
    /// Wire name `batchOperation`.
    pub batch_operation: Option<bool>,
    /// ID of the cluster that the SQL runs in, one of the Data App's data sources.
    ///
    /// Wire name `clusterId`; required.
    pub cluster_id: Option<String>,
    /// What the endpoint does, in your words.
    ///
    /// Wire name `description`; 0 to 2000 characters.
    pub description: Option<String>,
    /// Name in the console; equal to `path` where nobody chose another.
    ///
    /// Wire name `displayName`; required; 1 to 32 characters; pattern `^[a-zA-Z0-9_\-\/\[\]]+$`.
    pub display_name: Option<String>,
    /// HTTP method that calls it: `GET`, `POST`, `PUT` or `DELETE`.
    ///
    /// Wire name `method`; required.
    pub method: Option<String>,
    /// Parameters that callers pass to the SQL.
    ///
    /// Wire name `params`.
    pub params: Option<Vec<EndpointParam>>,
    /// Where it is reached within the Data App, beginning with a slash: `/v1/hello`.
    ///
    /// Wire name `path`; required; 2 to 64 characters; pattern `^\/([a-zA-Z0-9_]+\/)*[a-zA-Z0-9_]+$`.
    pub path: Option<String>,
    /// Time, row and caching limits.
    ///
    /// Wire name `settings`; required.
    pub settings: Option<EndpointSettings>,
    /// SQL that a call runs.
    ///
    /// Wire name `sqlTemplate`; required.
    pub sql_template: Option<String>,
    /// Group that the endpoint is shown in.
    ///
    /// Wire name `tag`; required; the server's default is `Default`.
    pub tag: Option<String>,
}

impl CreateEndpointBody {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`batch_operation`](struct@CreateEndpointBody#structfield.batch_operation).
    #[must_use]
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
    pub fn with_method(mut self, method: impl Into<String>) -> Self {
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

impl wire::Record for CreateEndpointBody {
    const NAME: &'static str = "CreateEndpointBody";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("batch_operation", "batchOperation"),
        wire::Field::new("cluster_id", "clusterId"),
        wire::Field::new("description", "description"),
        wire::Field::new("display_name", "displayName"),
        wire::Field::new("method", "method"),
        wire::Field::new("params", "params"),
        wire::Field::new("path", "path"),
        wire::Field::new("settings", "settings"),
        wire::Field::new("sql_template", "sqlTemplate"),
        wire::Field::new("tag", "tag"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.batch_operation,
                1 => &self.cluster_id,
                2 => &self.description,
                3 => &self.display_name,
                4 => &self.method,
                5 => &self.params,
                6 => &self.path,
                7 => &self.settings,
                8 => &self.sql_template,
                9 => &self.tag,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.batch_operation,
                1 => &mut self.cluster_id,
                2 => &mut self.description,
                3 => &mut self.display_name,
                4 => &mut self.method,
                5 => &mut self.params,
                6 => &mut self.path,
                7 => &mut self.settings,
                8 => &mut self.sql_template,
                9 => &mut self.tag,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(CreateEndpointBody);

/// An HTTP endpoint that runs a SQL statement and answers its result.
///
/// Held by replies. Schema `v1beta1EndpointRes`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Endpoint {
    /// Whether one call may work on many rows at once.
    ///
    /// Wire name `batchOperation`.
    pub batch_operation: Option<bool>,
    /// ID of the cluster that the SQL runs in, one of the Data App's data sources.
    ///
    /// Wire name `clusterId`.
    pub cluster_id: Option<String>,
    /// When it was created, as ISO 8601 text such as `2023-06-03T06:52:08Z`.
    ///
    /// Wire name `createdAt`.
    pub created_at: Option<String>,
    /// What the endpoint does, in your words.
    ///
    /// Wire name `description`.
    pub description: Option<String>,
    /// Name in the console; equal to `path` where nobody chose another.
    ///
    /// Wire name `displayName`.
    pub display_name: Option<String>,
    /// HTTP method that calls it: `GET`, `POST`, `PUT` or `DELETE`.
    ///
    /// Wire name `method`.
    pub method: Option<String>,
    /// Resource name: `dataApps/{dataAppId}/endpoints/{endpointId}`. Operations on one endpoint take it whole.
    ///
    /// Wire name `name`.
    pub name: Option<String>,
    /// Parameters that callers pass to the SQL.
    ///
    /// Wire name `params`.
    pub params: Option<Vec<EndpointParam>>,
    /// Where it is reached within the Data App, beginning with a slash: `/v1/hello`.
    ///
    /// Wire name `path`.
    pub path: Option<String>,
    /// Form of its replies; always `json` today.
    ///
    /// Wire name `returnType`.
    pub return_type: Option<String>,
    /// Time, row and caching limits.
    ///
    /// Wire name `settings`.
    pub settings: Option<EndpointSettings>,
    /// SQL that a call runs.
    ///
    /// Wire name `sqlTemplate`.
    pub sql_template: Option<String>,
    /// `deployed` where callers can reach it, `draft` where it was never deployed.
    ///
    /// Wire name `status`.
    pub status: Option<String>,
    /// Group that the endpoint is shown in.
    ///
    /// Wire name `tag`; the server's default is `Default`.
    pub tag: Option<String>,
    /// Kind of endpoint, chosen by the server.
    ///
    /// Wire name `type`; the server's default is `sql_endpoint`.
    pub r#type: Option<String>,
    /// When it was last changed, as ISO 8601 text such as `2023-06-03T06:52:08Z`.
    ///
    /// Wire name `updatedAt`.
    pub updated_at: Option<String>,
}

impl Endpoint {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for Endpoint {
    const NAME: &'static str = "Endpoint";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("batch_operation", "batchOperation"),
        wire::Field::new("cluster_id", "clusterId"),
        wire::Field::new("created_at", "createdAt"),
        wire::Field::new("description", "description"),
        wire::Field::new("display_name", "displayName"),
        wire::Field::new("method", "method"),
        wire::Field::new("name", "name"),
        wire::Field::new("params", "params"),
        wire::Field::new("path", "path"),
        wire::Field::new("return_type", "returnType"),
        wire::Field::new("settings", "settings"),
        wire::Field::new("sql_template", "sqlTemplate"),
        wire::Field::new("status", "status"),
        wire::Field::new("tag", "tag"),
        wire::Field::new("type", "type"),
        wire::Field::new("updated_at", "updatedAt"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.batch_operation,
                1 => &self.cluster_id,
                2 => &self.created_at,
                3 => &self.description,
                4 => &self.display_name,
                5 => &self.method,
                6 => &self.name,
                7 => &self.params,
                8 => &self.path,
                9 => &self.return_type,
                10 => &self.settings,
                11 => &self.sql_template,
                12 => &self.status,
                13 => &self.tag,
                14 => &self.r#type,
                15 => &self.updated_at,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.batch_operation,
                1 => &mut self.cluster_id,
                2 => &mut self.created_at,
                3 => &mut self.description,
                4 => &mut self.display_name,
                5 => &mut self.method,
                6 => &mut self.name,
                7 => &mut self.params,
                8 => &mut self.path,
                9 => &mut self.return_type,
                10 => &mut self.settings,
                11 => &mut self.sql_template,
                12 => &mut self.status,
                13 => &mut self.tag,
                14 => &mut self.r#type,
                15 => &mut self.updated_at,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(Endpoint);

/// Arguments for one test run.
///
/// Sent in requests. Schema `v1beta1EndpointArgs`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct EndpointArgs {
    /// Argument by parameter name. Every value is text, numbers too: `"limit": "2"`.
    ///
    /// Wire name `items`; required.
    pub items: Option<std::collections::BTreeMap<String, String>>,
}

impl EndpointArgs {
    /// A record with nothing set.
    #[must_use]
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

impl wire::Record for EndpointArgs {
    const NAME: &'static str = "EndpointArgs";

    const FIELDS: &'static [wire::Field] = &[wire::Field::new("items", "items")];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.items,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.items,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(EndpointArgs);

/// A parameter of an endpoint: a value that callers pass to its SQL.
///
/// Sent in requests and held by replies. Schema `v1beta1EndpointParams`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct EndpointParam {
    /// Value where callers pass none, written as text. It has to fit the type, or calls fail.
    ///
    /// Wire name `defaultValue`.
    pub default_value: Option<String>,
    /// What the parameter is, in the words of who made it.
    ///
    /// Wire name `description`.
    pub description: Option<String>,
    /// The only values that callers may pass, separated by commas: `1,2`.
    ///
    /// Wire name `enum`.
    pub r#enum: Option<String>,
    /// Type of one element, for parameters of the type `array`.
    ///
    /// Wire name `itemType`.
    pub item_type: Option<EndpointParamItemType>,
    /// Name under which callers pass the value.
    ///
    /// Wire name `name`; required.
    pub name: Option<String>,
    /// Whether callers must pass it.
    ///
    /// Wire name `required`.
    pub required: Option<bool>,
    /// Type of the value.
    ///
    /// Wire name `type`; required.
    pub r#type: Option<EndpointParamType>,
}

impl EndpointParam {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
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

impl wire::Record for EndpointParam {
    const NAME: &'static str = "EndpointParam";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("default_value", "defaultValue"),
        wire::Field::new("description", "description"),
        wire::Field::new("enum", "enum"),
        wire::Field::new("item_type", "itemType"),
        wire::Field::new("name", "name"),
        wire::Field::new("required", "required"),
        wire::Field::new("type", "type"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.default_value,
                1 => &self.description,
                2 => &self.r#enum,
                3 => &self.item_type,
                4 => &self.name,
                5 => &self.required,
                6 => &self.r#type,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.default_value,
                1 => &mut self.description,
                2 => &mut self.r#enum,
                3 => &mut self.item_type,
                4 => &mut self.name,
                5 => &mut self.required,
                6 => &mut self.r#type,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(EndpointParam);

/// Limits of an endpoint, and whether it pages and caches. Pages and the cache are for `GET` endpoints.
///
/// Sent in requests and held by replies. Schema `v1beta1EndpointSettings`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct EndpointSettings {
    /// Whether a reply is kept and given again to the same call for a while.
    ///
    /// Wire name `cacheEnabled`; required.
    pub cache_enabled: Option<bool>,
    /// How long a kept reply is good, in seconds. Counts only with `cache_enabled`.
    ///
    /// Wire name `cacheTtl`; required; from 30 to 600.
    pub cache_ttl: Option<i64>,
    /// Whether callers can page through the rows, with the query parameters `page` and `page_size`.
    ///
    /// Wire name `paginationEnabled`; required.
    pub pagination_enabled: Option<bool>,
    /// Most rows that one call answers or changes.
    ///
    /// Wire name `rowLimit`; required; from 1 to 2000.
    pub row_limit: Option<i64>,
    /// How long the SQL may run, in milliseconds.
    ///
    /// Wire name `timeout`; required; from 1 to 60000.
    pub timeout: Option<i64>,
}

impl EndpointSettings {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`cache_enabled`](struct@EndpointSettings#structfield.cache_enabled).
    #[must_use]
    pub fn with_cache_enabled(mut self, cache_enabled: bool) -> Self {
        self.cache_enabled = Some(cache_enabled);
        self
    }

    /// Sets [`cache_ttl`](struct@EndpointSettings#structfield.cache_ttl).
    #[must_use]
    pub fn with_cache_ttl(mut self, cache_ttl: i64) -> Self {
        self.cache_ttl = Some(cache_ttl);
        self
    }

    /// Sets [`pagination_enabled`](struct@EndpointSettings#structfield.pagination_enabled).
    #[must_use]
    pub fn with_pagination_enabled(mut self, pagination_enabled: bool) -> Self {
        self.pagination_enabled = Some(pagination_enabled);
        self
    }

    /// Sets [`row_limit`](struct@EndpointSettings#structfield.row_limit).
    #[must_use]
    pub fn with_row_limit(mut self, row_limit: i64) -> Self {
        self.row_limit = Some(row_limit);
        self
    }

    /// Sets [`timeout`](struct@EndpointSettings#structfield.timeout).
    #[must_use]
    pub fn with_timeout(mut self, timeout: i64) -> Self {
        self.timeout = Some(timeout);
        self
    }
}

impl wire::Record for EndpointSettings {
    const NAME: &'static str = "EndpointSettings";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("cache_enabled", "cacheEnabled"),
        wire::Field::new("cache_ttl", "cacheTtl"),
        wire::Field::new("pagination_enabled", "paginationEnabled"),
        wire::Field::new("row_limit", "rowLimit"),
        wire::Field::new("timeout", "timeout"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.cache_enabled,
                1 => &self.cache_ttl,
                2 => &self.pagination_enabled,
                3 => &self.row_limit,
                4 => &self.timeout,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.cache_enabled,
                1 => &mut self.cache_ttl,
                2 => &mut self.pagination_enabled,
                3 => &mut self.row_limit,
                4 => &mut self.timeout,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(EndpointSettings);

/// One page of endpoints.
///
/// Held by replies. Schema `v1beta1ListEndpointsResponse`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ListEndpointsResponse {
    /// The endpoints of this page.
    ///
    /// Wire name `endpoints`.
    pub endpoints: Option<Vec<Endpoint>>,
    /// Token of the page after this one; empty or missing on the last.
    ///
    /// Wire name `nextPageToken`.
    pub next_page_token: Option<String>,
}

impl ListEndpointsResponse {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for ListEndpointsResponse {
    const NAME: &'static str = "ListEndpointsResponse";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("endpoints", "endpoints"),
        wire::Field::new("next_page_token", "nextPageToken"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.endpoints,
                1 => &self.next_page_token,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.endpoints,
                1 => &mut self.next_page_token,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ListEndpointsResponse);

/// Arguments to test an endpoint with.
///
/// Sent in requests. Schema `TestEndpointBody`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct TestEndpointBody {
    /// Arguments of the run, as a list of maps.
    ///
    /// Wire name `args`; required.
    pub args: Option<Vec<EndpointArgs>>,
}

impl TestEndpointBody {
    /// A record with nothing set.
    #[must_use]
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

impl wire::Record for TestEndpointBody {
    const NAME: &'static str = "TestEndpointBody";

    const FIELDS: &'static [wire::Field] = &[wire::Field::new("args", "args")];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.args,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.args,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(TestEndpointBody);

/// What an endpoint answered to a test run.
///
/// Held by replies. Schema `v1beta1TestEndpointResponse`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct TestEndpointResponse {
    /// Rows, columns and how the run went.
    ///
    /// Wire name `data`.
    pub data: Option<TestEndpointResponseData>,
    /// Kind of endpoint.
    ///
    /// Wire name `type`.
    pub r#type: Option<String>,
}

impl TestEndpointResponse {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for TestEndpointResponse {
    const NAME: &'static str = "TestEndpointResponse";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("data", "data"),
        wire::Field::new("type", "type"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.data,
                1 => &self.r#type,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.data,
                1 => &mut self.r#type,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(TestEndpointResponse);

/// A column of the answered rows.
///
/// Held by replies. Schema `TestEndpointResponseColumn`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct TestEndpointResponseColumn {
    /// Name of the column.
    ///
    /// Wire name `col`.
    pub col: Option<String>,
    /// SQL type of the column.
    ///
    /// Wire name `dataType`.
    pub data_type: Option<String>,
    /// Whether its values can be null.
    ///
    /// Wire name `nullable`.
    pub nullable: Option<bool>,
}

impl TestEndpointResponseColumn {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for TestEndpointResponseColumn {
    const NAME: &'static str = "TestEndpointResponseColumn";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("col", "col"),
        wire::Field::new("data_type", "dataType"),
        wire::Field::new("nullable", "nullable"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.col,
                1 => &self.data_type,
                2 => &self.nullable,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.col,
                1 => &mut self.data_type,
                2 => &mut self.nullable,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(TestEndpointResponseColumn);

/// Result of a test run.
///
/// Held by replies. Schema `TestEndpointResponseData`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct TestEndpointResponseData {
    /// Columns of the rows, in order.
    ///
    /// Wire name `columns`.
    pub columns: Option<Vec<TestEndpointResponseColumn>>,
    /// How the run went.
    ///
    /// Wire name `result`.
    pub result: Option<TestEndpointResponseResult>,
    /// The rows themselves.
    ///
    /// Wire name `rows`.
    pub rows: Option<Vec<TestEndpointResponseRow>>,
}

impl TestEndpointResponseData {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for TestEndpointResponseData {
    const NAME: &'static str = "TestEndpointResponseData";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("columns", "columns"),
        wire::Field::new("result", "result"),
        wire::Field::new("rows", "rows"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.columns,
                1 => &self.result,
                2 => &self.rows,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.columns,
                1 => &mut self.result,
                2 => &mut self.rows,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(TestEndpointResponseData);

/// How a test run went.
///
/// Held by replies. Schema `TestEndpointResponseResult`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct TestEndpointResponseResult {
    /// Status that a caller of the endpoint would see: 200 where the SQL ran. The status of the exchange itself can
    /// be 200 all the same.
    ///
    /// Wire name `code`.
    pub code: Option<i64>,
    /// When the run ended, in milliseconds since 1970.
    ///
    /// Wire name `endMs`; digits in a string on the wire.
    pub end_ms: Option<i64>,
    /// How long the run took, as text with a unit: `194ms`.
    ///
    /// Wire name `latency`.
    pub latency: Option<String>,
    /// Most rows that the call asked for.
    ///
    /// Wire name `limit`.
    pub limit: Option<i64>,
    /// `OK`, or what went wrong.
    ///
    /// Wire name `message`.
    pub message: Option<String>,
    /// How many rows were changed, for SQL that is no query.
    ///
    /// Wire name `rowAffect`.
    pub row_affect: Option<i64>,
    /// How many rows there are to answer. No more than `limit` of them are answered.
    ///
    /// Wire name `rowCount`.
    pub row_count: Option<i64>,
    /// When the run began, in milliseconds since 1970.
    ///
    /// Wire name `startMs`; digits in a string on the wire.
    pub start_ms: Option<i64>,
}

impl TestEndpointResponseResult {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for TestEndpointResponseResult {
    const NAME: &'static str = "TestEndpointResponseResult";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("code", "code"),
        wire::Field::new("end_ms", "endMs").form(wire::Form::Text),
        wire::Field::new("latency", "latency"),
        wire::Field::new("limit", "limit"),
        wire::Field::new("message", "message"),
        wire::Field::new("row_affect", "rowAffect"),
        wire::Field::new("row_count", "rowCount"),
        wire::Field::new("start_ms", "startMs").form(wire::Form::Text),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.code,
                1 => &self.end_ms,
                2 => &self.latency,
                3 => &self.limit,
                4 => &self.message,
                5 => &self.row_affect,
                6 => &self.row_count,
                7 => &self.start_ms,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.code,
                1 => &mut self.end_ms,
                2 => &mut self.latency,
                3 => &mut self.limit,
                4 => &mut self.message,
                5 => &mut self.row_affect,
                6 => &mut self.row_count,
                7 => &mut self.start_ms,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(TestEndpointResponseResult);

/// One row.
///
/// Held by replies. Schema `TestEndpointResponseRow`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct TestEndpointResponseRow {
    /// Value by column name, each as text.
    ///
    /// Wire name `items`.
    pub items: Option<std::collections::BTreeMap<String, String>>,
}

impl TestEndpointResponseRow {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for TestEndpointResponseRow {
    const NAME: &'static str = "TestEndpointResponseRow";

    const FIELDS: &'static [wire::Field] = &[wire::Field::new("items", "items")];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.items,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.items,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(TestEndpointResponseRow);

/// What to change about an endpoint.
///
/// Sent in requests. Schema `UpdateEndpointBody`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct UpdateEndpointBody {
    /// Whether one call may work on many rows at once.
    ///
    /// Wire name `batchOperation`.
    pub batch_operation: Option<bool>,
    /// ID of the cluster that the SQL runs in, one of the Data App's data sources.
    ///
    /// Wire name `clusterId`.
    pub cluster_id: Option<String>,
    /// What the endpoint does, in your words.
    ///
    /// Wire name `description`; 0 to 2000 characters.
    pub description: Option<String>,
    /// Name in the console; equal to `path` where nobody chose another.
    ///
    /// Wire name `displayName`; 1 to 32 characters; pattern `^[a-zA-Z0-9_\-\/\[\]]+$`.
    pub display_name: Option<String>,
    /// HTTP method that calls it: `GET`, `POST`, `PUT` or `DELETE`.
    ///
    /// Wire name `method`.
    pub method: Option<String>,
    /// Parameters that callers pass to the SQL.
    ///
    /// Wire name `params`.
    pub params: Option<Vec<EndpointParam>>,
    /// Where it is reached within the Data App, beginning with a slash: `/v1/hello`.
    ///
    /// Wire name `path`; 2 to 64 characters; pattern `^\/([a-zA-Z0-9_]+\/)*[a-zA-Z0-9_]+$`.
    pub path: Option<String>,
    /// Time, row and caching limits.
    ///
    /// Wire name `settings`.
    pub settings: Option<EndpointSettings>,
    /// SQL that a call runs.
    ///
    /// Wire name `sqlTemplate`.
    pub sql_template: Option<String>,
    /// Group that the endpoint is shown in.
    ///
    /// Wire name `tag`; the server's default is `Default`.
    pub tag: Option<String>,
}

impl UpdateEndpointBody {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`batch_operation`](struct@UpdateEndpointBody#structfield.batch_operation).
    #[must_use]
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
    pub fn with_method(mut self, method: impl Into<String>) -> Self {
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

impl wire::Record for UpdateEndpointBody {
    const NAME: &'static str = "UpdateEndpointBody";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("batch_operation", "batchOperation"),
        wire::Field::new("cluster_id", "clusterId"),
        wire::Field::new("description", "description"),
        wire::Field::new("display_name", "displayName"),
        wire::Field::new("method", "method"),
        wire::Field::new("params", "params"),
        wire::Field::new("path", "path"),
        wire::Field::new("settings", "settings"),
        wire::Field::new("sql_template", "sqlTemplate"),
        wire::Field::new("tag", "tag"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.batch_operation,
                1 => &self.cluster_id,
                2 => &self.description,
                3 => &self.display_name,
                4 => &self.method,
                5 => &self.params,
                6 => &self.path,
                7 => &self.settings,
                8 => &self.sql_template,
                9 => &self.tag,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.batch_operation,
                1 => &mut self.cluster_id,
                2 => &mut self.description,
                3 => &mut self.display_name,
                4 => &mut self.method,
                5 => &mut self.params,
                6 => &mut self.path,
                7 => &mut self.settings,
                8 => &mut self.sql_template,
                9 => &mut self.tag,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(UpdateEndpointBody);

/// Type of one element of an array parameter.
///
/// An open enum: a value that is not listed here is kept in [`EndpointParamItemType::Unknown`]. Schema `v1beta1EndpointParamsItemType`.
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
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for EndpointParamItemType {
    const NAME: &'static str = "EndpointParamItemType";

    const VALUES: &'static [Self] = &[Self::String, Self::Number, Self::Integer];

    fn as_str(&self) -> &str {
        match self {
            Self::String => "string",
            Self::Number => "number",
            Self::Integer => "integer",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(EndpointParamItemType);

/// Type of a parameter's value.
///
/// An open enum: a value that is not listed here is kept in [`EndpointParamType::Unknown`]. Schema `v1beta1EndpointParamsType`.
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
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for EndpointParamType {
    const NAME: &'static str = "EndpointParamType";

    const VALUES: &'static [Self] = &[
        Self::String,
        Self::Number,
        Self::Integer,
        Self::Bool,
        Self::Array,
    ];

    fn as_str(&self) -> &str {
        match self {
            Self::String => "string",
            Self::Number => "number",
            Self::Integer => "integer",
            Self::Bool => "bool",
            Self::Array => "array",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(EndpointParamType);
