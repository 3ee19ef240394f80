//! Fields that the service computes: hosts, times, shares of other numbers. The model says how: hints of overlays, and the
//! names of times (`createTime`, `update_time`, `completeTime`).

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use tidbcloud_model::api::{
    Api, FieldHint, Insert, Record, Template, TemplatePart, TimeHint, Type,
};

use super::fields::{follow, plain, unsigned};
use super::{calendar, plausible};

/// Depth limit of records inside records.
const MAX_DEPTH: usize = 8;

/// Most steps from a field to one that it is made of, over others.
const MAX_STEPS: usize = 5;

/// Names of times that are the same in all documents, without `_` and in lower case, and the time that they mean.
const CREATED: [&str; 3] = ["createtime", "createtimestamp", "createdat"];
const UPDATED: [&str; 3] = ["updatetime", "updatetimestamp", "updatedat"];
const FINISHED: [&str; 3] = ["completetime", "endtimestamp", "finishedat"];

/// Values that are absent for the present, by pointer.
pub(crate) type Absent = BTreeMap<String, Value>;

/// The computed fields of a record and of the records in it.
#[derive(Debug, Default)]
pub(crate) struct Computed {
    fields: Vec<(String, Node)>,
    /// The fields of the record: what one of these lacks is not looked for in the resource around it.
    declared: BTreeSet<String>,
}

#[derive(Debug)]
enum Node {
    Value(FieldHint, Type),
    Record(Option<FieldHint>, Computed),
    Items(Computed),
}

/// Facts about a resource in addition to its fields.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Moments {
    /// Seed of the resource.
    pub(crate) seed: u64,
    pub(crate) number: u64,
    pub(crate) created: Duration,
    pub(crate) updated: Duration,
    /// When it last reached a state that is not transitional; `None` while it is in one.
    pub(crate) finished: Option<Duration>,
    /// When fields changed, by the name of the field of the resource that they are in.
    pub(crate) changed: BTreeMap<String, Duration>,
    /// Percent of the way to the end of its work.
    pub(crate) progress: u64,
    /// The resource above it, as it was when this one was created.
    pub(crate) parent: Option<Value>,
    /// Fields of its request that no response shows.
    pub(crate) sent: Value,
    /// Parameters of the path of its creation.
    pub(crate) path: Map<String, Value>,
    /// Name of the operation that created it.
    pub(crate) operation: String,
}

/// A record whose fields are computed, as it was before.
#[derive(Clone, Copy)]
struct Here<'h> {
    body: &'h Value,
    declared: &'h BTreeSet<String>,
}

/// The values that fields are computed from.
struct Context<'c> {
    moments: &'c Moments,
    root: &'c Value,
    reveal: bool,
}

impl Computed {
    /// Finds the computed fields of a record. Times are found by their names where `times` is set: in resources.
    pub(crate) fn new(api: &Api, record: &Record, times: bool) -> Self {
        Self::at(api, record, times, &mut Vec::new())
    }

    fn at<'a>(api: &'a Api, record: &'a Record, times: bool, open: &mut Vec<&'a str>) -> Self {
        let mut fields = Vec::new();
        if open.len() >= MAX_DEPTH || open.contains(&record.name.as_str()) {
            return Self::default();
        }
        open.push(&record.name);
        for field in &record.fields {
            let hint = api.mock.field(&record.name, &field.wire_name).cloned();
            let node = match (&field.ty, hint) {
                (Type::Record(name), hint) => {
                    let inner = api.records.get(name);
                    let inner = inner.map(|inner| Self::at(api, inner, times, open));
                    inner
                        .filter(|inner| !inner.fields.is_empty() || hint.is_some())
                        .map(|inner| Node::Record(hint, inner))
                }
                (ty, Some(hint)) if is_computed(&hint) => Some(Node::Value(hint, ty.clone())),
                (Type::List(item), _) => match &**item {
                    Type::Record(name) => {
                        let inner = api.records.get(name);
                        let inner = inner.map(|inner| Self::at(api, inner, times, open));
                        inner
                            .filter(|inner| !inner.fields.is_empty())
                            .map(Node::Items)
                    }
                    _ => None,
                },
                (ty @ Type::Timestamp(_), _) if times => {
                    time_by_name(&field.wire_name).map(|time| {
                        Node::Value(
                            FieldHint {
                                time: Some(time),
                                ..FieldHint::default()
                            },
                            ty.clone(),
                        )
                    })
                }
                _ => None,
            };
            fields.extend(node.map(|node| (field.wire_name.clone(), node)));
        }
        open.pop();
        let declared = record.fields.iter().map(|field| field.wire_name.clone());
        Self {
            fields,
            declared: declared.collect(),
        }
    }

    /// Whether nothing is computed.
    pub(crate) fn is_empty(&self) -> bool {
        self.fields.is_empty()
    }

    /// Whether a field of the record itself is computed whatever a request says.
    pub(crate) fn has(&self, name: &str) -> bool {
        let mut fields = self.fields.iter();
        fields.any(|(field, node)| {
            field == name && matches!(node, Node::Value(hint, _) if !hint.unless_set)
        })
    }

    /// Returns the computed value of one field of the record itself.
    pub(crate) fn value_of(&self, name: &str, body: &Value, moments: &Moments) -> Option<Value> {
        let (_, node) = self.fields.iter().find(|(field, _)| field == name)?;
        let Node::Value(hint, ty) = node else {
            return None;
        };
        let context = Context {
            moments,
            root: body,
            reveal: true,
        };
        let here = Here {
            body,
            declared: &self.declared,
        };
        context.value(hint, ty, here, &format!("/{name}"))
    }

    /// Computes all fields. Values that are shown once are masked, unless `reveal` is set.
    pub(crate) fn fill(&self, body: &mut Value, moments: &Moments, reveal: bool) {
        self.fill_and_keep(body, moments, reveal, &mut Absent::default());
    }

    /// Computes all fields; values that are absent for the present are kept, until the field is present again.
    pub(crate) fn fill_and_keep(
        &self,
        body: &mut Value,
        moments: &Moments,
        reveal: bool,
        absent: &mut Absent,
    ) {
        if self.is_empty() {
            return;
        }
        // A field may be made of another one that is computed.
        for _ in 0..MAX_STEPS {
            let root = body.clone();
            let context = Context {
                moments,
                root: &root,
                reveal,
            };
            self.fill_record(body, &context, "", absent);
            if *body == root {
                break;
            }
        }
    }

    fn fill_record(
        &self,
        body: &mut Value,
        context: &Context<'_>,
        place: &str,
        absent: &mut Absent,
    ) {
        if !body.is_object() {
            return;
        }
        let before = body.clone();
        let here = Here {
            body: &before,
            declared: &self.declared,
        };
        let Value::Object(body) = body else { return };
        for (name, node) in &self.fields {
            let place = format!("{place}/{name}");
            if let Node::Value(hint, _) | Node::Record(Some(hint), _) = node {
                if !context.is_present(hint, here) {
                    let value = body.remove(name);
                    absent.extend(value.map(|value| (place, value)));
                    continue;
                }
                if let Some(value) = absent.remove(&place) {
                    body.insert(name.clone(), value);
                }
            }
            match node {
                Node::Value(hint, _)
                    if hint.unless_set
                        && before.get(name).is_some_and(|value| !value.is_null()) => {}
                Node::Value(hint, ty) => {
                    let value = context.value(hint, ty, here, &place);
                    match value {
                        Some(value) => drop(body.insert(name.clone(), value)),
                        // Absent until it has a time.
                        None if hint.time.is_some() => drop(body.remove(name)),
                        None => {}
                    }
                }
                Node::Record(_, inner) => {
                    if let Some(value) = body.get_mut(name) {
                        inner.fill_record(value, context, &place, absent);
                    }
                }
                Node::Items(inner) => {
                    let items = body.get_mut(name).and_then(Value::as_array_mut);
                    for (index, item) in items.into_iter().flatten().enumerate() {
                        inner.fill_record(item, context, &format!("{place}/{index}"), absent);
                    }
                }
            }
        }
    }
}

impl Context<'_> {
    /// Whether a field exists: the field that it depends on has one of the values for it.
    fn is_present(&self, hint: &FieldHint, here: Here<'_>) -> bool {
        hint.only.as_ref().is_none_or(|only| {
            let value = self.find(&only.field, here);
            let value = value.and_then(Value::as_str).unwrap_or_default();
            only.values.iter().any(|known| known == value)
        })
    }

    /// Finds a field in the record, or in the resource where the record has none of this name.
    fn find<'v>(&'v self, path: &[String], here: Here<'v>) -> Option<&'v Value> {
        let is_here = path
            .first()
            .is_some_and(|name| here.declared.contains(name));
        match is_here {
            true => follow(here.body, path),
            false => follow(self.root, path),
        }
    }

    fn value(&self, hint: &FieldHint, ty: &Type, here: Here<'_>, place: &str) -> Option<Value> {
        let seed = plausible::seed(self.moments.seed, place);
        let number = |number: u64| match ty {
            Type::Integer { text: true, .. } | Type::String => Value::from(number.to_string()),
            _ => number.into(),
        };
        if let Some(map) = &hint.map
            && let Some(key) = self.find(&map.of, here).and_then(Value::as_str)
            && let Some(text) = map.texts.get(key)
        {
            return Some(text.clone().into());
        }
        if let Some(template) = &hint.text {
            let text = self.text(template, here, seed)?;
            return Some(match (self.reveal, hint.once, text.len()) {
                (false, true, length) => masked(&text, length).into(),
                _ => typed(text, ty),
            });
        }
        if let Some(constant) = &hint.constant {
            return Some(constant.clone());
        }
        if let Some(by) = &hint.by {
            let set = self
                .find(&by.field, here)
                .is_some_and(|value| !value.is_null());
            return Some(if set { &by.set } else { &by.unset }.clone());
        }
        if let Some(share) = &hint.share {
            let whole = self.find(&share.of, here).and_then(unsigned)?;
            let part = whole.checked_div(share.divisor).unwrap_or(whole);
            return Some(number(part.max(share.least)));
        }
        if let Some((least, most)) = hint.random {
            return Some(number(plausible::number(seed, least, most)));
        }
        if hint.progress {
            return Some(number(self.moments.progress));
        }
        let time = match hint.time.as_ref()? {
            TimeHint::Created { hours } => {
                Some(self.moments.created + Duration::from_secs(u64::from(*hours) * 3_600))
            }
            TimeHint::Updated {} => Some(self.moments.updated),
            TimeHint::Finished {} => self.moments.finished,
            TimeHint::Changed { field } => {
                let changed = field
                    .first()
                    .and_then(|name| self.moments.changed.get(name));
                Some(*changed.unwrap_or(&self.moments.created))
            }
        };
        time.map(|time| calendar::value(time, ty))
    }

    /// Returns the text of a template; `None` where a value is missing.
    fn text(&self, template: &Template, here: Here<'_>, seed: u64) -> Option<String> {
        let moments = self.moments;
        let mut text = String::new();
        for (position, part) in template.parts.iter().enumerate() {
            let (insert, changes) = match part {
                TemplatePart::Literal(literal) => {
                    text.push_str(literal);
                    continue;
                }
                TemplatePart::Value { insert, changes } => (insert, changes),
            };
            let seed = plausible::seed(seed, &position.to_string());
            let value = match insert {
                Insert::Field(path) => plain(self.find(path, here)?)?,
                Insert::Resource(path) => plain(follow(self.root, path)?)?,
                Insert::Request(path) => plain(follow(&moments.sent, path)?)?,
                Insert::Parent(path) => plain(follow(moments.parent.as_ref()?, path)?)?,
                Insert::Parameter(name) => plain(moments.path.get(name)?)?,
                Insert::Random(alphabet, length) => plausible::text(seed, *alphabet, *length),
                Insert::Uuid => plausible::uuid(seed),
                Insert::Number => moments.number.to_string(),
                Insert::Operation => camel(&moments.operation),
            };
            let value = changes
                .iter()
                .fold(value, |value, change| change.apply(value));
            text.push_str(&value);
        }
        Some(text)
    }
}

/// Whether a hint gives a value, or says when there is one.
fn is_computed(hint: &FieldHint) -> bool {
    let FieldHint {
        text,
        map,
        constant,
        share,
        random,
        by,
        time,
        progress,
        only,
        ..
    } = hint;
    text.is_some()
        || map.is_some()
        || constant.is_some()
        || share.is_some()
        || random.is_some()
        || by.is_some()
        || time.is_some()
        || *progress
        || only.is_some()
}

fn time_by_name(name: &str) -> Option<TimeHint> {
    let name = name.replace('_', "").to_ascii_lowercase();
    let is = |names: [&str; 3]| names.contains(&name.as_str());
    if is(CREATED) {
        Some(TimeHint::Created { hours: 0 })
    } else if is(UPDATED) {
        Some(TimeHint::Updated {})
    } else if is(FINISHED) {
        Some(TimeHint::Finished {})
    } else {
        None
    }
}

/// Writes a text as a number where the field is one.
fn typed(text: String, ty: &Type) -> Value {
    match (ty, text.parse::<u64>()) {
        (Type::Integer { text: false, .. }, Ok(number)) => number.into(),
        _ => text.into(),
    }
}

/// Returns a secret as lists show it: its last four characters.
fn masked(text: &str, length: usize) -> String {
    let shown = text.get(length.saturating_sub(4)..).unwrap_or_default();
    format!("{}{shown}", "*".repeat(32))
}

/// `create_api_key` as `CreateApiKey`.
fn camel(name: &str) -> String {
    let word = |word: &str| {
        let mut letters = word.chars();
        let first = letters.next().map(|first| first.to_ascii_uppercase());
        first.into_iter().chain(letters).collect::<String>()
    };
    name.split('_').map(word).collect()
}

#[cfg(test)]
mod tests;
