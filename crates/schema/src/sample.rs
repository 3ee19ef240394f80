//! Sample values of schemas, always the same for the same document: for responses of the mock, arguments of the sweep and
//! examples in documentation.
//!
//! An example wins where it fits its schema, then a default, then the first value of an enum, then a value that limits,
//! format and pattern allow. Every property is present, required or not, except that a tagged union has the members of one
//! value. A value for a request always satisfies its schema, as far as small JSON of that schema exists.

pub mod choice;
mod compiled;
mod fit;
mod merge;
mod pattern;
pub mod schema;
mod text;

use serde_json::{Map, Number, Value};

use choice::ChoiceRule;
pub use fit::fits;
pub use merge::merge;
use schema::{Effective, JsonType, effective, resolve};

/// Purpose of a value, which decides about output-only and write-only properties.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Sent by a client: without output-only (`readOnly`) properties.
    Request,
    /// Answered by a server: without `writeOnly` properties.
    Response,
}

/// Largest number of values in one sample; after that it is completed without optional parts.
const MAX_VALUES: usize = 20_000;

/// Greatest depth of a sample.
const MAX_DEPTH: usize = 48;

/// Text of schemas without format, pattern or example.
const TEXT: &str = "sample";

/// Key of the one entry of a map.
const KEY: &str = "key";

/// Makes a value of the schema.
pub fn value(document: &Value, schema: &Value, purpose: Purpose) -> Value {
    let mut sampler = Sampler {
        document,
        purpose,
        open: Vec::new(),
        left: MAX_VALUES,
    };
    sampler
        .value(schema, 0)
        .unwrap_or_else(|| Value::Object(Map::new()))
}

/// Makes a value of a parameter (an OpenAPI parameter object, or a reference to one); a list for a repeatable parameter.
pub fn parameter(document: &Value, parameter: &Value) -> Value {
    let parameter = resolve(document, parameter);
    let schema = parameter.get("schema").unwrap_or(&Value::Null);
    let several = parameter.get("examples").and_then(Value::as_object);
    let examples = ["example", "x-example"]
        .into_iter()
        .filter_map(|keyword| parameter.get(keyword))
        .chain(
            several
                .into_iter()
                .flat_map(Map::values)
                .filter_map(|example| example.get("value")),
        );
    examples
        .filter(|example| !example.is_null() && !example.is_object())
        .find(|example| fits(document, schema, example))
        .cloned()
        .unwrap_or_else(|| value(document, schema, Purpose::Request))
}

/// Makes the body of a request as JSON (of an OpenAPI operation object), if the operation takes one.
pub fn body(document: &Value, operation: &Value) -> Option<Value> {
    let body = resolve(document, operation.get("requestBody")?);
    media(document, body, Purpose::Request)
}

/// Makes the body of an operation's success as JSON, if the document declares one.
pub fn response(document: &Value, operation: &Value) -> Option<Value> {
    let responses = operation.get("responses")?.as_object()?;
    let success = responses
        .iter()
        .find(|(status, _)| status.starts_with('2'))
        .or_else(|| responses.get_key_value("default"));
    media(document, resolve(document, success?.1), Purpose::Response)
}

fn media(document: &Value, holder: &Value, purpose: Purpose) -> Option<Value> {
    let content = holder.get("content")?.as_object()?;
    let json = content.iter().find(|(kind, _)| kind.contains("json"));
    let (_, media) = json.or_else(|| content.iter().next())?;
    let schema = media.get("schema")?;
    let sample = value(document, schema, purpose);
    Some(match media.get("example") {
        Some(example) => merge(document, schema, sample, &without_empty(example), purpose),
        None => sample,
    })
}

struct Sampler<'d> {
    document: &'d Value,
    purpose: Purpose,
    /// References on the way to the present value: one that repeats is a record inside itself.
    open: Vec<String>,
    left: usize,
}

impl Sampler<'_> {
    /// Makes a value of the schema; `None` where it would contain itself or is too deep.
    fn value(&mut self, schema: &Value, depth: usize) -> Option<Value> {
        let here = effective(self.document, schema);
        if depth > MAX_DEPTH
            || here
                .references
                .iter()
                .any(|reference| self.open.iter().any(|open| open == reference))
        {
            return None;
        }
        self.left = self.left.saturating_sub(1);
        let before = self.open.len();
        self.open.extend(
            here.references
                .iter()
                .map(|&reference| reference.to_owned()),
        );
        let value = match here.kind() {
            JsonType::Object => self.object(&here, depth),
            JsonType::Array => Some(self.array(&here, depth)),
            kind => Some(self.scalar(&here, kind)),
        };
        self.open.truncate(before);
        let example = here
            .get("example")
            .filter(|_| matches!(here.kind(), JsonType::Object | JsonType::Array));
        match (value, example) {
            (Some(value), Some(example)) if !is_empty(example) => {
                let example = without_empty(example);
                Some(merge(self.document, schema, value, &example, self.purpose))
            }
            (value, _) => value,
        }
    }

    fn object(&mut self, here: &Effective<'_>, depth: usize) -> Option<Value> {
        let required = here
            .get("required")
            .and_then(Value::as_array)
            .map_or(&[][..], Vec::as_slice);
        let mut object = Map::new();
        for (name, schema) in here.properties().into_iter().flatten() {
            let required = required.iter().any(|required| required == name);
            if merge::forbidden(self.document, schema, self.purpose)
                || (self.left == 0 && !required)
            {
                continue;
            }
            match self.value(schema, depth + 1) {
                Some(value) => drop(object.insert(name.clone(), value)),
                None if required => return None,
                None => {}
            }
        }
        if let (true, Some(additional)) = (here.properties().is_none(), here.additional()) {
            let value = if additional.is_object() {
                self.value(additional, depth + 1)
            } else {
                Some(TEXT.into())
            };
            object.extend(value.map(|value| (KEY.to_owned(), value)));
        }
        if let Some(rule) = ChoiceRule::of(here) {
            rule.choose(&mut object);
        }
        Some(object.into())
    }

    fn array(&mut self, here: &Effective<'_>, depth: usize) -> Value {
        let least = here.count("minItems").unwrap_or(0).clamp(1, 16);
        let count = least.min(here.count("maxItems").unwrap_or(u64::MAX));
        let item = match here.get("items") {
            Some(item) if count > 0 => self.value(item, depth + 1),
            _ => None,
        };
        item.map_or_else(Vec::new, |item| vec![item; count as usize])
            .into()
    }

    fn scalar(&self, here: &Effective<'_>, kind: JsonType) -> Value {
        let fits =
            |value: &&Value| !value.is_null() && fit::fits_effective(self.document, here, value, 0);
        let meant = |value: &&Value| {
            !value
                .as_str()
                .is_some_and(|value| value.ends_with("_UNSPECIFIED"))
        };
        let offered = ["example", "default"]
            .into_iter()
            .filter_map(|keyword| here.get(keyword));
        if let Some(value) = offered.filter(fits).find(meant) {
            return value.clone();
        }
        if let Some(values) = here.values() {
            return values
                .iter()
                .find(meant)
                .or(values.first())
                .cloned()
                .unwrap_or_default();
        }
        match kind {
            JsonType::Boolean => true.into(),
            JsonType::Integer => integer(here).map_or_else(|| 1.into(), Value::Number),
            JsonType::Number => number(here).map_or_else(|| 1.into(), Value::Number),
            JsonType::String => text::text(here).into(),
            _ => Value::Object(Map::new()),
        }
    }
}

/// An example without its empty lists and maps, which show less than a sample does.
fn without_empty(example: &Value) -> Value {
    match example {
        Value::Object(object) => {
            let kept = object.iter().filter(|(_, value)| !is_empty(value));
            let kept = kept.map(|(name, value)| (name.clone(), without_empty(value)));
            kept.collect::<Map<_, _>>().into()
        }
        Value::Array(items) => items.iter().map(without_empty).collect::<Vec<_>>().into(),
        other => other.clone(),
    }
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Array(items) => items.is_empty(),
        Value::Object(object) => object.is_empty(),
        _ => false,
    }
}

/// One, or the number nearest to it that the limits leave.
fn integer(here: &Effective<'_>) -> Option<Number> {
    let (low, high) = fit::integer_limits(here);
    let step = here
        .get("multipleOf")
        .and_then(Value::as_f64)
        .filter(|step| *step >= 1.0)
        .map_or(1, |step| step as i128);
    let value = 1.clamp(low, high.max(low));
    let up = value + (step - value.rem_euclid(step)).rem_euclid(step);
    let value = if up <= high {
        up
    } else {
        value - value.rem_euclid(step)
    };
    Number::from_i128(value)
}

fn number(here: &Effective<'_>) -> Option<Number> {
    let limit = |keyword| here.get(keyword).and_then(Value::as_f64);
    let (low, high) = (limit("minimum"), limit("maximum"));
    let middle = match (low, high) {
        (Some(low), Some(high)) => low + (high - low) / 2.0,
        (Some(low), None) => low + 1.0,
        (None, Some(high)) => high - 1.0,
        (None, None) => 1.5,
    };
    let step = limit("multipleOf").filter(|step| *step > 0.0);
    let nearest = |value: f64| step.map_or(value, |step| (value / step).round() * step);
    [1.5, 1.0, middle]
        .map(nearest)
        .into_iter()
        .find(|value| fit::number_fits(here, *value))
        .and_then(Number::from_f64)
}

#[cfg(test)]
mod tests;
