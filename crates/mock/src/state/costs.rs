//! Reports of costs: bills and cost explorers. All of them add up the same made-up costs of each day, cluster and service, so
//! that the totals of one report are those of another one.

use std::collections::{BTreeMap, HashSet};

use axum::http::StatusCode;
use jiff::ToSpan;
use jiff::civil::Date;
use serde_json::{Map, Number, Value};
use tidbcloud_model::api::{
    Api, CostAmount, CostHint, CostScope, MockHints, Operation, Record, Type,
};

use super::ResourceRequest;
use super::fields::{follow, plain};

use super::plausible;
use super::shape::record_of;
use crate::error_response::{ErrorResponse, Violation};

/// Most days of one report.
const MAX_DAYS: i32 = 366;

/// The customers of a partner, by their ids; an organization without customers is one of them.
const CUSTOMERS: [&str; 3] = [
    "1372813089454000001",
    "1372813089454000002",
    "1372813089454000003",
];
const PROJECTS: [&str; 2] = ["prod-project", "test-project"];
const CLUSTERS: [&str; 2] = ["cluster-a", "cluster-b"];
/// Product, component and category of services.
const SERVICES: [(&str, &str, &str); 3] = [
    ("TiDB Dedicated", "Node Compute", "TiDB"),
    ("TiDB Dedicated", "Node Storage", "TiKV"),
    ("TiDB Cloud Starter", "Request Units", "RU"),
];
/// A charge that belongs to no project.
const CHARGE: &str = "Support Plan";
const REGIONS: [(&str, &str); 2] = [("aws", "us-east-1"), ("gcp", "us-west1")];

/// Column of the period of the request, and of the columns that it groups by.
const PERIOD: &str = "period";
const GROUP: &str = "group";

/// A report: the records of its response, and what it is about.
#[derive(Debug)]
pub(crate) struct Report {
    record: Record,
    records: BTreeMap<String, Record>,
    hints: MockHints,
    scope: CostScope,
}

/// A cost of one day.
#[derive(Clone, Debug)]
struct Cost {
    columns: BTreeMap<&'static str, String>,
    /// In cents, in the order of [`CostAmount`].
    running: u64,
    discounts: u64,
    credits: u64,
}

/// Costs that one record of a response is about.
struct Section<'s> {
    costs: &'s [Cost],
    /// The values by which the costs around it were grouped.
    group: String,
    /// Columns of the groups around it.
    open: Vec<Vec<String>>,
    /// Values of the request.
    month: &'s str,
    period: &'s str,
    group_by: &'s [String],
}

impl Report {
    pub(super) fn new(api: &Api, operation: &Operation, scope: &CostScope) -> Self {
        let record = record_of(api, &operation.response.ty).cloned();
        Self {
            record: record.unwrap_or_else(|| Record {
                name: String::new(),
                aliases: Vec::new(),
                schema: None,
                module: String::new(),
                fields: Vec::new(),
                sent: false,
                received: true,
                choice: None,
                deprecated: None,
                doc: None,
                pointer: String::new(),
            }),
            records: api.records.clone(),
            hints: api.mock.clone(),
            scope: scope.clone(),
        }
    }

    /// Adds up the costs that a request asks for.
    ///
    /// # Errors
    ///
    /// Where its month or days are none, or it asks for an unknown customer.
    pub(super) fn respond(
        &self,
        request: &ResourceRequest<'_>,
        seed: u64,
    ) -> Result<Option<Value>, ErrorResponse> {
        let body = request.content.body.as_ref().unwrap_or(&Value::Null);
        let path = |name: &Option<String>| {
            let value = name
                .as_ref()
                .and_then(|name| request.content.path.get(name));
            value.and_then(plain)
        };
        let text = |path: &[String]| follow(body, path).and_then(plain);
        let month = path(&self.scope.month);
        let (from, to) = match (&month, &self.scope.days) {
            (Some(month), _) => month_of(month)
                .ok_or_else(|| invalid("path parameter", self.scope.month.as_deref(), month))?,
            (None, Some((first, last))) => {
                let day = |path: &[String], otherwise: &str| {
                    let text = text(path).unwrap_or_else(|| otherwise.to_owned());
                    let day = text.get(..10).unwrap_or(&text).parse::<Date>();
                    day.map_err(|_| invalid("body", path.last().map(String::as_str), &text))
                };
                (day(first, "2026-01-01")?, day(last, "2026-01-31")?)
            }
            (None, None) => month_of("2026-01").unwrap_or_default(),
        };
        let customers: Vec<&str> = match path(&self.scope.customer) {
            Some(id) => CUSTOMERS.into_iter().filter(|known| *known == id).collect(),
            // An organization without a partner has its own costs alone.
            None if !self.has_customers() => vec![CUSTOMERS[0]],
            None => CUSTOMERS.to_vec(),
        };
        if customers.is_empty() {
            return Err(super::not_found(request.path));
        }
        let mut costs = costs(seed, &customers, from, to);
        for (column, path) in &self.scope.only {
            let wanted = texts(body, path);
            if !wanted.is_empty() {
                costs.retain(|cost| wanted.contains(&cost.column(column)));
            }
        }
        let period = text(&self.scope.period).unwrap_or_default();
        let group_by = texts(body, &self.scope.group_by);
        let section = Section {
            costs: &costs,
            group: String::new(),
            open: Vec::new(),
            month: month.as_deref().unwrap_or_default(),
            period: &period,
            group_by: &group_by,
        };
        Ok(Some(self.render(&self.record, &section)))
    }

    /// Whether a part of the report is by customer.
    fn has_customers(&self) -> bool {
        let groups = self.record.fields.iter();
        let mut groups = groups.filter_map(|field| {
            let hint = self.hints.field(&self.record.name, &field.wire_name)?;
            match &hint.costs {
                Some(CostHint::Groups(columns)) => Some(columns),
                _ => None,
            }
        });
        groups.any(|columns| columns.iter().any(|column| column == "customer"))
    }

    fn render(&self, record: &Record, section: &Section<'_>) -> Value {
        let mut body = Map::new();
        for field in &record.fields {
            let hint = self.hints.field(&record.name, &field.wire_name);
            let value = match (hint.and_then(|hint| hint.costs.as_ref()), &field.ty) {
                (Some(CostHint::Sum(amount)), ty) => Some(money(section.sum(*amount), ty)),
                (Some(CostHint::Column(column)), ty) => Some(typed(section.column(column), ty)),
                (Some(CostHint::Values(column)), Type::List(_)) => {
                    let columns = vec![column.clone()];
                    let groups = section.groups(&columns).into_iter();
                    Some(groups.map(|(key, _)| Value::from(key)).collect())
                }
                (Some(CostHint::Groups(columns)), Type::List(item)) => {
                    let inner = match &**item {
                        Type::Record(name) => self.records.get(name),
                        _ => None,
                    };
                    inner.map(|inner| self.render_groups(inner, columns, section))
                }
                (None, Type::Record(name)) => self
                    .records
                    .get(name)
                    .map(|inner| self.render(inner, section)),
                _ => None,
            };
            body.extend(value.map(|value| (field.wire_name.clone(), value)));
        }
        body.into()
    }

    fn render_groups(&self, record: &Record, columns: &[String], section: &Section<'_>) -> Value {
        // Inside a group by the same columns there is nothing left to divide.
        if section.open.iter().any(|open| open == columns) {
            return Value::Array(Vec::new());
        }
        let groups = section.groups(columns).into_iter();
        let render = |(key, costs): (String, Vec<Cost>)| {
            let mut open = section.open.clone();
            open.push(columns.to_vec());
            let inner = Section {
                costs: &costs,
                group: key,
                open,
                month: section.month,
                period: section.period,
                group_by: section.group_by,
            };
            self.render(record, &inner)
        };
        groups.map(render).collect()
    }
}

impl Section<'_> {
    fn sum(&self, amount: CostAmount) -> u64 {
        let amount = |cost: &Cost| match amount {
            CostAmount::Running => cost.running,
            CostAmount::Discounts => cost.discounts,
            CostAmount::Credits => cost.credits,
            CostAmount::Total => cost.running - cost.discounts - cost.credits,
        };
        self.costs.iter().map(amount).sum()
    }

    fn column(&self, name: &str) -> String {
        match name {
            GROUP => self.group.clone(),
            "month" if !self.month.is_empty() => self.month.to_owned(),
            name => match self.costs.first() {
                Some(cost) => self.value(cost, name),
                None => String::new(),
            },
        }
    }

    /// The value of a column of a cost, which may be one that the request determines.
    fn value(&self, cost: &Cost, column: &str) -> String {
        match column {
            PERIOD => match self.period {
                "total" => "total".to_owned(),
                "month" => cost.column("month"),
                _ => cost.column("day"),
            },
            GROUP => {
                let values: Vec<String> = self
                    .group_by
                    .iter()
                    .map(|column| cost.column(column))
                    .collect();
                if values.is_empty() {
                    "total".to_owned()
                } else {
                    values.join(" / ")
                }
            }
            column => cost.column(column),
        }
    }

    /// The costs in groups with equal values, in order; those without a value belong to none.
    fn groups(&self, columns: &[String]) -> Vec<(String, Vec<Cost>)> {
        let mut groups: BTreeMap<String, Vec<Cost>> = BTreeMap::new();
        for cost in self.costs {
            let values: Vec<String> = columns
                .iter()
                .map(|column| self.value(cost, column))
                .collect();
            if values.iter().any(|value| !value.is_empty()) {
                groups
                    .entry(values.join(" / "))
                    .or_default()
                    .push(cost.clone());
            }
        }
        groups.into_iter().collect()
    }
}

impl Cost {
    fn column(&self, name: &str) -> String {
        self.columns.get(name).cloned().unwrap_or_default()
    }
}

/// Makes up the costs of customers from one day to another.
fn costs(seed: u64, customers: &[&str], from: Date, to: Date) -> Vec<Cost> {
    let days = from.series(1.day()).take_while(|day| *day <= to);
    let days: Vec<Date> = days.take(usize::try_from(MAX_DAYS).unwrap_or(0)).collect();
    let mut costs = Vec::new();
    for customer in customers {
        for day in &days {
            let month = format!("{}-{:02}", day.year(), day.month());
            let at = [
                ("day", day.to_string()),
                ("month", month),
                ("customer", (*customer).to_owned()),
            ];
            let cost = |columns: &[(&'static str, &str)]| {
                let own = columns
                    .iter()
                    .map(|(name, value)| (*name, (*value).to_owned()));
                let columns: BTreeMap<_, _> = at.iter().cloned().chain(own).collect();
                let label: Vec<&str> = columns.values().map(String::as_str).collect();
                let running =
                    plausible::number(plausible::seed(seed, &label.join("/")), 100, 9_999);
                let discounts = running / 10;
                Cost {
                    columns,
                    running,
                    discounts,
                    credits: (running - discounts) / 5,
                }
            };
            for (index, project) in PROJECTS.into_iter().enumerate() {
                let project_id = (1_000_001 + index).to_string();
                for (number, cluster) in CLUSTERS.into_iter().enumerate() {
                    let (provider, region) = REGIONS[number % REGIONS.len()];
                    let cluster_id = (2_000_001 + 10 * index + number).to_string();
                    let cluster = format!("{project}-{cluster}");
                    for (product, component, category) in SERVICES {
                        let service = format!("{product} - {component} - {category}");
                        costs.push(cost(&[
                            ("project", project),
                            ("project_id", &project_id),
                            ("cluster", &cluster),
                            ("cluster_id", &cluster_id),
                            ("provider", provider),
                            ("region", region),
                            ("product", product),
                            ("component", component),
                            ("category", category),
                            ("service", &service),
                        ]));
                    }
                }
            }
            if day.day() == 1 {
                costs.push(cost(&[
                    ("charge", CHARGE),
                    ("product", CHARGE),
                    ("service", CHARGE),
                ]));
            }
        }
    }
    costs
}

/// The first and the last day of a month: `2026-01`.
fn month_of(text: &str) -> Option<(Date, Date)> {
    let (year, month) = text.split_once('-')?;
    let is_month = year.len() == 4 && month.len() == 2;
    let first = Date::new(year.parse().ok()?, month.parse().ok()?, 1).ok()?;
    is_month.then(|| (first, first.last_of_month()))
}

/// An amount of cents, with two digits after the point where it is a text.
fn money(cents: u64, ty: &Type) -> Value {
    match ty {
        Type::Number => Number::from_f64(cents as f64).map_or(Value::Null, Value::Number),
        Type::Integer { text: false, .. } => cents.into(),
        _ => format!("{cents}.00").into(),
    }
}

fn typed(text: String, ty: &Type) -> Value {
    match (ty, text.parse::<u64>()) {
        (Type::Integer { text: false, .. }, Ok(number)) => number.into(),
        _ => text.into(),
    }
}

/// The texts at a path of the request; of lists, those of all items.
fn texts(value: &Value, path: &[String]) -> Vec<String> {
    match (value, path.split_first()) {
        (Value::Array(items), _) => {
            let all = items.iter().flat_map(|item| texts(item, path));
            let mut seen = HashSet::new();
            all.filter(|text| seen.insert(text.clone())).collect()
        }
        (value, Some((name, rest))) => value
            .get(name)
            .map_or(Vec::new(), |value| texts(value, rest)),
        (value, None) => plain(value).into_iter().collect(),
    }
}

fn invalid(place: &str, name: Option<&str>, text: &str) -> ErrorResponse {
    let mut error = ErrorResponse::new(StatusCode::BAD_REQUEST, "there are no such costs");
    error.violations.push(Violation {
        place: format!("{place} {}", name.unwrap_or_default()),
        problem: format!("{text:?} is no month (2026-01) or day (2026-01-31)"),
    });
    error
}
