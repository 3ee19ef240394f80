//! Hints about the behaviour of a service that no schema expresses: which values it computes, which lists its filters
//! compare, which limits it has. Overlays write them as `x-mock`; the mock plays by them, and clients ignore them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::template::Template;

/// Wire names that lead from a record to one of its values; a list on the way means each of its items.
pub type WirePath = Vec<String>;

/// The hints of one API.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct MockHints {
    /// By Rust name of the operation.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub operations: BTreeMap<String, OperationHint>,
    /// By Rust name of the operation, then by wire name of the query parameter.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub filters: BTreeMap<String, BTreeMap<String, FilterHint>>,
    /// By Rust name of the record, then by wire name of the field.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub fields: BTreeMap<String, BTreeMap<String, FieldHint>>,
}

impl MockHints {
    /// Whether there is no hint.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The hint of a field.
    pub fn field(&self, record: &str, wire_name: &str) -> Option<&FieldHint> {
        self.fields.get(record)?.get(wire_name)
    }
}

/// Behaviour of an operation.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct OperationHint {
    /// Why the operation is answered with a sample, where nothing of it can be derived.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sample: Option<String>,
    /// Fields that a new resource has whatever the request says.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub initial: BTreeMap<String, Value>,
    /// The field of the resource, and its values with which the operation is allowed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allowed: Option<FieldCondition>,
    /// Limits of what the operation creates or makes larger.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub limits: Vec<LimitHint>,
    /// Another resource that the operation creates.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub creates: Option<CreatesHint>,
    /// Whether what it creates stays when the resource above it is removed.
    #[serde(skip_serializing_if = "is_false")]
    pub survives: bool,
    /// Items of a list that no operation creates. Fields that they lack are those of a sample.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub catalog: Vec<Value>,
    /// Names in `orderBy` that are not the names of fields.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub order: BTreeMap<String, WirePath>,
    /// Whether the list is the journal of the changes that were made through this API.
    #[serde(skip_serializing_if = "is_false")]
    pub journal: bool,
    /// The costs that the response adds up.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub costs: Option<CostScope>,
}

/// Values of a field on which something depends.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FieldCondition {
    /// The field.
    pub field: WirePath,
    /// Its values.
    pub values: Vec<String>,
}

/// The most that there can be of a kind of resource.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LimitHint {
    /// The greatest number.
    pub most: u64,
    /// The field whose numbers are added over all resources; without it, resources are counted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sum: WirePath,
    /// Fields and the values that a resource must have to count.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub only: BTreeMap<String, Value>,
}

/// A second resource that an operation creates.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CreatesHint {
    /// The operation that reads the second resource: in an overlay its identity, in the model its Rust name.
    pub operation: String,
    /// The field of the first resource with the id of the second.
    pub id: WirePath,
    /// Fields of the second resource, and the fields of the request that they are taken from.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub fields: BTreeMap<String, WirePath>,
    /// The field of the first resource that shows some fields of the second.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub summary: WirePath,
    /// The fields of the second resource that the summary shows, by their names there.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub shows: BTreeMap<String, WirePath>,
}

/// Comparison of a list with a query parameter.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct FilterHint {
    /// The fields of which one must fit.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<WirePath>,
    /// How they are compared.
    pub compare: Comparison,
    /// For expressions: the names that they may use, and their fields. A name that ends in `.` is that of a map, whose keys
    /// follow.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub names: BTreeMap<String, WirePath>,
    /// The field of the resource above that is compared instead; of a removed one, its last value.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parent: WirePath,
    /// Whether the parameter selects nothing.
    #[serde(skip_serializing_if = "is_false")]
    pub ignored: bool,
}

/// How a query parameter and a field are compared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Comparison {
    /// The field is the value, or one of the values.
    #[default]
    Equals,
    /// The field, a text, contains the value.
    Contains,
    /// The field, a time, is the value or later.
    From,
    /// The field, a time, is the value or earlier.
    Until,
    /// The field, a time, is later than the value.
    After,
    /// The field, a time, is earlier than the value.
    Before,
    /// The value is an expression: `state = "ACTIVE" AND projectId = 1`.
    Expression,
}

/// Value of a field that the service computes, and rules about it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct FieldHint {
    /// A text with values in braces: `gateway.{region.regionId|after:-}.example.com`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Template>,
    /// A text by the text of another field; values of that field without one follow the other keys.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub map: Option<MapHint>,
    /// Whether a value in the request is kept instead.
    #[serde(skip_serializing_if = "is_false")]
    pub unless_set: bool,
    /// Always this value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub constant: Option<Value>,
    /// A number made of another field.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub share: Option<ShareHint>,
    /// A number between these two, always the same for a resource.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub random: Option<(u64, u64)>,
    /// One of two values, by whether another field is set.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<ByHint>,
    /// A time in the life of the resource.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time: Option<TimeHint>,
    /// Percent of the way through transitional states.
    #[serde(skip_serializing_if = "is_false")]
    pub progress: bool,
    /// The field and its values with which this one is present; with all others it is absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub only: Option<FieldCondition>,
    /// Whether the value is shown by the creation alone; later it is masked.
    #[serde(skip_serializing_if = "is_false")]
    pub once: bool,
    /// The half of a key pair that signs requests.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub key: Option<KeyHalf>,
    /// Whether a request that changes the value is refused.
    #[serde(skip_serializing_if = "is_false")]
    pub immutable: bool,
    /// The part of a report of costs in the field.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub costs: Option<CostHint>,
}

/// Texts by the text of another field.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MapHint {
    /// The other field.
    pub of: WirePath,
    /// The texts, by those of the other field.
    pub texts: BTreeMap<String, String>,
}

/// A share of another number.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShareHint {
    /// The other number.
    pub of: WirePath,
    /// The number that it is divided by.
    pub divisor: u64,
    /// The least result.
    #[serde(default)]
    pub least: u64,
}

/// One of two values.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ByHint {
    /// The field that decides.
    pub field: WirePath,
    /// The value where it is set.
    pub set: Value,
    /// The value where it is not.
    pub unset: Value,
}

/// A time in the life of a resource.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum TimeHint {
    /// Its creation, and hours after it.
    Created {
        /// Hours after the creation.
        #[serde(default)]
        hours: u32,
    },
    /// The last change of anything.
    Updated {},
    /// The end of its last transitional state; absent before.
    Finished {},
    /// The last change of this field.
    Changed {
        /// The field.
        field: WirePath,
    },
}

/// A half of a key pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum KeyHalf {
    /// The half that names the key.
    Public,
    /// The half that signs.
    Private,
}

/// The costs that an operation is about.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct CostScope {
    /// The path parameter with the month: `2026-01`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub month: Option<String>,
    /// The path parameter with the customer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub customer: Option<String>,
    /// The fields of the request with the first and the last day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days: Option<(WirePath, WirePath)>,
    /// The field of the request with the length of a period: `day`, `month` or `total`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub period: WirePath,
    /// The field of the request with the columns that costs are grouped by.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub group_by: WirePath,
    /// Fields of the request with the values of columns that count.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub only: BTreeMap<String, WirePath>,
}

/// A field of a report of costs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum CostHint {
    /// The sum of an amount, in cents: `total`, `credits`, `discounts` or `running`.
    Sum(CostAmount),
    /// The value of a column, which all entries of the record share.
    Column(String),
    /// One record for each group of entries with equal values in these columns; `period` and `group` mean those of the
    /// request.
    Groups(Vec<String>),
    /// The different values of a column.
    Values(String),
}

/// An amount of a cost, in cents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CostAmount {
    /// Consumption.
    Running,
    /// The part that a discount takes off.
    Discounts,
    /// The part that credits pay.
    Credits,
    /// The rest, which is to be paid.
    Total,
}

fn is_false(value: &bool) -> bool {
    !value
}
