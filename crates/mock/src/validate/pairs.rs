//! Pairs of queries and forms, read as JSON values: lists and objects in every form that a document can declare.

use std::collections::BTreeMap;

use serde_json::{Map, Value};
use tidbcloud_schema::json::strict_json;
use tidbcloud_schema::sample::schema::{JsonType, effective};

use super::parameters::parse_value;
use crate::error_response::Violation;

/// How deep a schema is read. Names with more brackets are text.
const DEEPEST: usize = 8;

/// Kinds of the values of a schema.
#[derive(Clone, Debug)]
pub(super) enum Shape {
    Scalar(JsonType),
    List(Box<Shape>),
    /// Properties, and the shape of others.
    Object(BTreeMap<String, Shape>, Box<Shape>),
}

impl Shape {
    /// Reads a schema.
    pub(super) fn of(document: &Value, schema: &Value) -> Self {
        Self::below(document, schema, 0)
    }

    fn below(document: &Value, schema: &Value, depth: usize) -> Self {
        let here = effective(document, schema);
        let child = |schema: Option<&Value>| match schema.filter(|_| depth < DEEPEST) {
            Some(schema) => Self::below(document, schema, depth + 1),
            None => Self::Scalar(JsonType::Any),
        };
        match here.kind() {
            JsonType::Array => Self::List(Box::new(child(here.get("items")))),
            JsonType::Object => {
                let properties = here.properties().into_iter().flatten();
                let properties = properties
                    .map(|(name, schema)| (name.clone(), child(Some(schema))))
                    .collect();
                Self::Object(properties, Box::new(child(here.additional())))
            }
            kind => Self::Scalar(kind),
        }
    }

    fn property(&self, name: &str) -> &Self {
        match self {
            Self::Object(properties, others) => properties.get(name).unwrap_or(others),
            other => other,
        }
    }

    /// A text as a value: of an object, it is JSON.
    fn value(&self, text: &str) -> Value {
        match self {
            Self::Scalar(kind) => parse_value(*kind, text),
            Self::List(_) | Self::Object(..) => {
                strict_json(text.as_bytes()).unwrap_or_else(|_| text.into())
            }
        }
    }

    /// A text as a list of values.
    pub(super) fn list(&self, text: &str, separator: char) -> Value {
        match self {
            Self::List(items) => {
                let texts = text.split(separator).map(str::trim);
                texts.map(|text| items.value(text)).collect()
            }
            other => other.value(text),
        }
    }

    /// Puts a value at the end of brackets: `[a][0][b]`, `[]`.
    fn put(&self, place: &mut Value, brackets: &str, text: &str) {
        let step = brackets
            .strip_prefix('[')
            .and_then(|rest| rest.split_once(']'));
        let Some((step, rest)) = step else {
            *place = self.value(text);
            return;
        };
        match self {
            Self::List(items) => {
                if !place.is_array() {
                    *place = Value::Array(Vec::new());
                }
                let Some(values) = place.as_array_mut() else {
                    return;
                };
                // Indices are in order; a gap is closed.
                let index = step.parse::<usize>().unwrap_or(values.len());
                let index = index.min(values.len());
                if index == values.len() {
                    values.push(Value::Null);
                }
                items.put(&mut values[index], rest, text);
            }
            object => {
                if !place.is_object() {
                    *place = Value::Object(Map::new());
                }
                if let Some(entries) = place.as_object_mut() {
                    let entry = entries.entry(step).or_insert(Value::Null);
                    object.property(step).put(entry, rest, text);
                }
            }
        }
    }
}

/// Form of a list or object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Style {
    /// The name is repeated.
    Repeat,
    /// One value, with this between its parts.
    Separated(char),
    /// Brackets behind the name.
    Deep,
    /// JSON.
    Json,
}

impl Style {
    /// The form that a parameter or encoding declares.
    fn declared(declaration: &Value) -> Self {
        let explodes = declaration.get("explode").and_then(Value::as_bool);
        let is_json = declaration.get("x-json") == Some(&Value::Bool(true));
        match declaration.get("style").and_then(Value::as_str) {
            _ if is_json => Self::Json,
            Some("deepObject") => Self::Deep,
            Some("spaceDelimited") if explodes != Some(true) => Self::Separated(' '),
            Some("pipeDelimited") if explodes != Some(true) => Self::Separated('|'),
            _ if explodes == Some(false) => Self::Separated(','),
            _ => Self::Repeat,
        }
    }
}

/// Reader of the pairs of a query or form.
#[derive(Debug, Default)]
pub(super) struct PairReader {
    fields: BTreeMap<String, (Shape, Style)>,
    /// Names of the properties of objects whose properties are pairs, each with the name of the object.
    spread: BTreeMap<String, String>,
    /// The object that has all other names as properties.
    rest: Option<String>,
}

impl PairReader {
    /// Adds a query parameter; the properties of an object are parameters, where it has no other form.
    pub(super) fn parameter(&mut self, document: &Value, name: &str, parameter: &Value) {
        let schema = parameter.get("schema").unwrap_or(&Value::Null);
        let field = (Shape::of(document, schema), Style::declared(parameter));
        if let (Shape::Object(properties, _), Style::Repeat) = &field {
            let names = properties.keys().cloned();
            self.spread.extend(names.map(|of| (of, name.to_owned())));
            if effective(document, schema).additional().is_some() {
                self.rest = Some(name.to_owned());
            }
        }
        self.fields.insert(name.to_owned(), field);
    }

    /// Returns a reader of the fields of a form.
    pub(super) fn of_form(document: &Value, media: &Value) -> Self {
        let schema = media.get("schema").unwrap_or(&Value::Null);
        let here = effective(document, schema);
        let encoding = |name: &str| media.get("encoding").and_then(|all| all.get(name));
        let fields = here.properties().into_iter().flatten();
        let fields = fields.map(|(name, schema)| {
            let encoding = encoding(name).unwrap_or(&Value::Null);
            let style = match Style::declared(encoding) {
                Style::Repeat if is_json(encoding) => Style::Json,
                style => style,
            };
            (name.clone(), (Shape::of(document, schema), style))
        });
        Self {
            fields: fields.collect(),
            ..Self::default()
        }
    }

    /// Whether a field is a list.
    pub(super) fn is_list(&self, name: &str) -> bool {
        matches!(self.fields.get(name), Some((Shape::List(_), _)))
    }

    /// Reads pairs. One that the document lacks is kept as text, so that validation reports it.
    pub(super) fn read(
        &self,
        pairs: Vec<(String, String)>,
        kind: &str,
        violations: &mut Vec<Violation>,
    ) -> Map<String, Value> {
        let mut values = Map::new();
        for (name, text) in pairs {
            if !self.add(&name, &text, &mut values) {
                violations.push(Violation {
                    place: format!("{kind} {name}"),
                    problem: "is given more than once, but it is not a list".to_owned(),
                });
            }
        }
        values
    }

    /// Adds a pair; returns false where it is given again and is no list.
    fn add(&self, name: &str, text: &str, values: &mut Map<String, Value>) -> bool {
        let Some((shape, style)) = self.fields.get(name) else {
            return self.add_part(name, text, values);
        };
        let value = match (shape, style) {
            (Shape::List(items), Style::Repeat) => {
                let list = values
                    .entry(name)
                    .or_insert_with(|| Value::Array(Vec::new()));
                if let Some(list) = list.as_array_mut() {
                    list.push(items.value(text));
                }
                return true;
            }
            (_, Style::Json) => strict_json(text.as_bytes()).unwrap_or_else(|_| text.into()),
            (Shape::List(_), Style::Separated(separator)) => shape.list(text, *separator),
            (Shape::Object(..), Style::Separated(separator)) => {
                let texts: Vec<&str> = text.split(*separator).collect();
                let entries = texts.chunks(2).map(|pair| {
                    let key = pair.first().copied().unwrap_or_default();
                    let text = pair.get(1).copied().unwrap_or_default();
                    (key.to_owned(), shape.property(key).value(text))
                });
                Value::Object(entries.collect())
            }
            _ => shape.value(text),
        };
        values.insert(name.to_owned(), value).is_none()
    }

    /// Adds a pair whose name is that of a part of a field.
    fn add_part(&self, name: &str, text: &str, values: &mut Map<String, Value>) -> bool {
        let bracket = name.find('[').unwrap_or(name.len());
        let (owner, brackets) = name.split_at(bracket);
        if let Some((shape, Style::Deep)) = self.fields.get(owner)
            && !brackets.is_empty()
        {
            let place = values.entry(owner).or_insert(Value::Null);
            shape.put(place, brackets, text);
            return true;
        }
        if let Some(owner) = self.spread.get(name).or(self.rest.as_ref())
            && let Some((shape, _)) = self.fields.get(owner)
        {
            let place = values
                .entry(owner.as_str())
                .or_insert_with(|| Value::Object(Map::new()));
            if let Some(entries) = place.as_object_mut() {
                match shape.property(name) {
                    Shape::List(items) => {
                        let list = entries
                            .entry(name)
                            .or_insert_with(|| Value::Array(Vec::new()));
                        if let Some(list) = list.as_array_mut() {
                            list.push(items.value(text));
                        }
                        return true;
                    }
                    shape => return entries.insert(name.to_owned(), shape.value(text)).is_none(),
                }
            }
        }
        values.insert(name.to_owned(), text.into()).is_none()
    }
}

fn is_json(encoding: &Value) -> bool {
    let media_type = encoding.get("contentType").and_then(Value::as_str);
    media_type.is_some_and(|media_type| media_type.starts_with("application/json"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn read(parameters: &Value, query: &[(&str, &str)]) -> (Value, usize) {
        let mut reader = PairReader::default();
        for (name, parameter) in parameters.as_object().into_iter().flatten() {
            reader.parameter(&json!({}), name, parameter);
        }
        let pairs = query
            .iter()
            .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()));
        let mut violations = Vec::new();
        let values = reader.read(pairs.collect(), "query parameter", &mut violations);
        (values.into(), violations.len())
    }

    #[test]
    fn each_form_is_read_back() {
        let number = json!({"type": "integer"});
        let numbers = json!({"type": "array", "items": number});
        let object = json!({"type": "object", "properties": {"n": number, "l": numbers}});
        let objects = json!({"type": "array", "items": object});
        for (parameter, query, expected) in [
            (
                json!({"schema": numbers}),
                &[("p", "1"), ("p", "2")][..],
                json!([1, 2]),
            ),
            (
                json!({"schema": numbers, "explode": false}),
                &[("p", "1,2")],
                json!([1, 2]),
            ),
            (
                json!({"schema": numbers, "style": "pipeDelimited"}),
                &[("p", "1|2")],
                json!([1, 2]),
            ),
            (
                json!({"schema": numbers, "style": "spaceDelimited", "explode": true}),
                &[("p", "1"), ("p", "2")],
                json!([1, 2]),
            ),
            (
                json!({"schema": object, "style": "deepObject"}),
                &[("p[n]", "1"), ("p[l][]", "2"), ("p[l][]", "3")],
                json!({"n": 1, "l": [2, 3]}),
            ),
            (
                json!({"schema": objects, "style": "deepObject"}),
                &[("p[0][n]", "1"), ("p[1][n]", "2"), ("p[1][l][]", "3")],
                json!([{"n": 1}, {"n": 2, "l": [3]}]),
            ),
            (
                json!({"schema": object}),
                &[("n", "1"), ("l", "2"), ("l", "3")],
                json!({"n": 1, "l": [2, 3]}),
            ),
            (
                json!({"schema": object, "explode": false}),
                &[("p", "n,1,x,y")],
                json!({"n": 1, "x": "y"}),
            ),
            (
                json!({"schema": object, "x-json": true}),
                &[("p", r#"{"n":1}"#)],
                json!({"n": 1}),
            ),
            (
                json!({"schema": {"type": "object", "additionalProperties": number}}),
                &[("a", "1"), ("b", "2")],
                json!({"a": 1, "b": 2}),
            ),
        ] {
            let found = read(&json!({ "p": parameter }), query);
            assert_eq!(found, (json!({ "p": expected }), 0), "{parameter}");
        }
    }

    #[test]
    fn what_is_given_twice_and_is_no_list_is_reported() {
        let number = json!({"schema": {"type": "integer"}});
        let (_, violations) = read(
            &json!({ "p": number }),
            &[("p", "1"), ("p", "2"), ("q", "1"), ("q", "1")],
        );
        assert_eq!(violations, 2);
    }
}
