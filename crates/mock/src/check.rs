//! Whether a request is one that the document describes: its path and query parameters and its body.
//!
//! All three are judged by one JSON Schema per operation over `{"path": {…}, "query": {…}, "body": …}`, so that every
//! finding of a request is told at once.

mod explain;
mod keyword;

use std::collections::BTreeMap;

use axum::http::{HeaderMap, StatusCode, header};
use jsonschema::{Draft, PatternOptions, Validator};
use serde_json::{Map, Value, json};
use tidbcloud_model::api::Operation;
use tidbcloud_model::sample::schema::{JsonType, effective, resolve};
use tidbcloud_openapi::load::strict_json;

use crate::refusal::{Finding, Refusal};
use crate::schema::{Converter, INTEGER_TEXT, OUTPUT_ONLY};
use crate::target::query_pairs;

/// So many findings are told; a caller fixes the first few anyway.
const MAX_FINDINGS: usize = 20;

/// What the sizes of pages are called.
const PAGE_SIZES: [&str; 2] = ["pageSize", "page_size"];

/// The rules of one operation.
#[derive(Debug)]
pub(crate) struct Checker {
    validator: Validator,
    /// The schema that the validator was built from, to name what it expects.
    schema: Value,
    path: BTreeMap<String, JsonType>,
    query: BTreeMap<String, QueryParameter>,
    body: Option<BodyRule>,
}

#[derive(Debug)]
struct QueryParameter {
    kind: JsonType,
    /// For lists: the kind of an item, and what stands between items of one value.
    list: Option<(JsonType, Option<char>)>,
}

#[derive(Debug)]
struct BodyRule {
    required: bool,
    /// Media types in lower case.
    media: Vec<String>,
}

/// A request that passed, as JSON values.
#[derive(Debug, Default)]
pub(crate) struct Checked {
    pub(crate) path: Map<String, Value>,
    pub(crate) query: Map<String, Value>,
    pub(crate) body: Option<Value>,
}

impl Checker {
    /// Reads the operation's rules from the document.
    ///
    /// # Errors
    ///
    /// What the document holds that cannot be checked, and where.
    pub(crate) fn new(document: &Value, operation: &Operation) -> Result<Self, String> {
        let pointer = operation.pointer.trim_start_matches('#');
        let node = document
            .pointer(pointer)
            .ok_or_else(|| format!("{pointer} is not in the document"))?;
        let mut converter = Converter::new(document);
        let (mut path, mut query) = (BTreeMap::new(), BTreeMap::new());
        let (mut path_rules, mut query_rules) = (Rules::default(), Rules::default());
        for parameter in parameters(document, pointer, node) {
            let (Some(name), Some(schema)) = (parameter["name"].as_str(), parameter.get("schema"))
            else {
                continue;
            };
            let rules = match parameter["in"].as_str() {
                Some("path") => {
                    path.insert(name.to_owned(), effective(document, schema).kind());
                    &mut path_rules
                }
                Some("query") => {
                    query.insert(
                        name.to_owned(),
                        QueryParameter::new(document, parameter, schema),
                    );
                    &mut query_rules
                }
                _ => continue,
            };
            let mut rule = converter.convert(schema);
            if parameter["in"] == "query" && PAGE_SIZES.contains(&name) {
                size_of_page(&mut rule);
            }
            rules.properties.insert(name.to_owned(), rule);
            if parameter["required"] == true || parameter["in"] == "path" {
                rules.required.push(name.into());
            }
        }
        let mut rules = Rules::default();
        rules
            .properties
            .insert("path".to_owned(), path_rules.finish());
        rules
            .properties
            .insert("query".to_owned(), query_rules.finish());
        let declared = node.get("requestBody").map(|body| resolve(document, body));
        let body = declared.map(|declared| {
            let content = declared.get("content").and_then(Value::as_object);
            let schema =
                content.and_then(|content| content.values().find_map(|media| media.get("schema")));
            rules.properties.insert(
                "body".to_owned(),
                schema.map_or_else(|| json!({}), |schema| converter.convert(schema)),
            );
            let media = content
                .into_iter()
                .flat_map(Map::keys)
                .map(|media| essence(media))
                .collect();
            BodyRule {
                required: declared["required"] == true,
                media,
            }
        });
        let root = rules.finish().as_object().cloned().unwrap_or_default();
        let schema = converter.finish(root);
        let validator = validator(&schema)
            .map_err(|why| format!("the schemas of {pointer} cannot be checked: {why}"))?;
        Ok(Self {
            validator,
            schema,
            path,
            query,
            body,
        })
    }

    /// Judges a request.
    pub(crate) fn check(
        &self,
        path: &[(String, String)],
        query: Option<&str>,
        headers: &HeaderMap,
        body: &[u8],
    ) -> Result<Checked, Refusal> {
        let mut findings = Vec::new();
        let mut checked = Checked::default();
        for (name, text) in path {
            let kind = self.path.get(name).copied().unwrap_or(JsonType::Any);
            checked.path.insert(name.clone(), read(kind, text));
        }
        match query_pairs(query.unwrap_or_default()) {
            Ok(pairs) => checked.query = self.read_query(pairs, &mut findings),
            Err(what) => findings.push(Finding {
                place: "query".to_owned(),
                what,
            }),
        }
        checked.body = self.read_body(headers, body, &mut findings)?;
        let mut request = Map::new();
        request.insert("path".to_owned(), checked.path.into());
        request.insert("query".to_owned(), checked.query.into());
        request.extend(checked.body.map(|body| ("body".to_owned(), body)));
        let request = Value::Object(request);
        let errors = self.validator.iter_errors(&request);
        findings.extend(
            errors
                .map(|error| explain::finding(&self.schema, &error))
                .take(MAX_FINDINGS + 1),
        );
        if findings.is_empty() {
            return Ok(Checked::from(request));
        }
        if findings.len() > MAX_FINDINGS {
            findings.truncate(MAX_FINDINGS);
            findings.push(Finding {
                place: "request".to_owned(),
                what: "there is more, not told here".to_owned(),
            });
        }
        let message = "the request does not fit the API's document";
        Err(Refusal {
            status: StatusCode::BAD_REQUEST,
            message: message.to_owned(),
            findings,
        })
    }

    fn read_query(
        &self,
        pairs: Vec<(String, String)>,
        findings: &mut Vec<Finding>,
    ) -> Map<String, Value> {
        let mut values: Map<String, Value> = Map::new();
        for (name, text) in pairs {
            let list = self.query.get(&name).and_then(|parameter| parameter.list);
            match (list, values.get_mut(&name)) {
                (Some((kind, None)), Some(Value::Array(items))) => items.push(read(kind, &text)),
                (Some((kind, None)), None) => {
                    drop(values.insert(name, vec![read(kind, &text)].into()))
                }
                (Some((kind, Some(between))), None) => {
                    let items: Vec<Value> =
                        text.split(between).map(|item| read(kind, item)).collect();
                    values.insert(name, items.into());
                }
                (_, Some(_)) => {
                    let what = "is given more than once, but it is not a list".to_owned();
                    findings.push(Finding {
                        place: format!("query parameter {name}"),
                        what,
                    });
                }
                (None, None) => {
                    let kind = self
                        .query
                        .get(&name)
                        .map_or(JsonType::Any, |parameter| parameter.kind);
                    values.insert(name, read(kind, &text));
                }
            }
        }
        values
    }

    fn read_body(
        &self,
        headers: &HeaderMap,
        body: &[u8],
        findings: &mut Vec<Finding>,
    ) -> Result<Option<Value>, Refusal> {
        let mut find = |what: String| {
            findings.push(Finding {
                place: "body".to_owned(),
                what,
            });
            Ok(None)
        };
        let Some(rule) = &self.body else {
            return if body.is_empty() {
                Ok(None)
            } else {
                find("this operation takes none".to_owned())
            };
        };
        if body.is_empty() {
            return if rule.required {
                find("is missing, and required".to_owned())
            } else {
                Ok(None)
            };
        }
        let given = headers
            .get(header::CONTENT_TYPE)
            .map(|value| String::from_utf8_lossy(value.as_bytes()));
        if !given
            .as_deref()
            .is_some_and(|given| rule.media.contains(&essence(given)))
        {
            let given = given.as_deref().unwrap_or("none");
            return Err(Refusal::new(
                StatusCode::UNSUPPORTED_MEDIA_TYPE,
                format!(
                    "Content-Type is {given}; this operation takes {}",
                    rule.media.join(" or ")
                ),
            ));
        }
        match strict_json(body) {
            Ok(value) => Ok(Some(value)),
            Err(error) => find(format!("is not JSON: {error}")),
        }
    }
}

impl From<Value> for Checked {
    fn from(mut request: Value) -> Self {
        let mut take = |part: &str| request.get_mut(part).map(Value::take);
        let object = |value: Option<Value>| match value {
            Some(Value::Object(object)) => object,
            _ => Map::new(),
        };
        Self {
            path: object(take("path")),
            query: object(take("query")),
            body: take("body"),
        }
    }
}

impl QueryParameter {
    fn new(document: &Value, parameter: &Value, schema: &Value) -> Self {
        let here = effective(document, schema);
        let list = (here.kind() == JsonType::Array).then(|| {
            let item = here
                .get("items")
                .map_or(JsonType::Any, |items| effective(document, items).kind());
            let between = match parameter.get("style").and_then(Value::as_str) {
                Some("spaceDelimited") => Some(' '),
                Some("pipeDelimited") => Some('|'),
                _ => (parameter.get("explode") == Some(&Value::Bool(false))).then_some(','),
            };
            (item, between)
        });
        Self {
            kind: here.kind(),
            list,
        }
    }
}

/// The API takes any size that is not negative: 0 is its default, and more than the maximum is the maximum.
fn size_of_page(rule: &mut Value) {
    if let Value::Object(rule) = rule {
        rule.remove("maximum");
        if let Some(minimum) = rule.get_mut("minimum") {
            *minimum = 0.into();
        }
    }
}

/// Builds the judge of a converted schema.
fn validator(schema: &Value) -> Result<Validator, String> {
    jsonschema::options()
        .with_draft(Draft::Draft202012)
        .should_validate_formats(true)
        // This engine takes linear time, whatever a document asks for.
        .with_pattern_options(PatternOptions::regex())
        .with_format("byte", keyword::is_base64)
        .with_format("timestamp", |text: &str| text.parse::<i64>().is_ok())
        .with_keyword(OUTPUT_ONLY, keyword::output_only)
        .with_keyword(INTEGER_TEXT, keyword::integer_text)
        .build(schema)
        .map_err(|error| format!("{error}, at {}", error.instance_path()))
}

/// The schema of an object that is being put together.
#[derive(Default)]
struct Rules {
    properties: Map<String, Value>,
    required: Vec<Value>,
}

impl Rules {
    fn finish(self) -> Value {
        json!({"type": "object", "properties": self.properties, "required": self.required, "additionalProperties": false})
    }
}

/// The operation's parameters and those of its path item, which the former override.
fn parameters<'d>(document: &'d Value, pointer: &str, node: &'d Value) -> Vec<&'d Value> {
    let item = pointer
        .rsplit_once('/')
        .and_then(|(item, _)| document.pointer(item));
    let listed = |node: &'d Value| {
        node.get("parameters")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
    };
    let own: Vec<&Value> = listed(node)
        .map(|parameter| resolve(document, parameter))
        .collect();
    let shared = item
        .into_iter()
        .flat_map(listed)
        .map(|parameter| resolve(document, parameter));
    let shared: Vec<&Value> = shared
        .filter(|one| {
            !own.iter()
                .any(|other| one["name"] == other["name"] && one["in"] == other["in"])
        })
        .collect();
    shared.into_iter().chain(own).collect()
}

/// The JSON value that a text stands for; the text itself where it stands for none, which the schema then refuses.
fn read(kind: JsonType, text: &str) -> Value {
    let value = match kind {
        JsonType::Integer => text
            .parse::<i64>()
            .map(Value::from)
            .or_else(|_| text.parse::<u64>().map(Value::from))
            .ok(),
        JsonType::Number => text
            .parse::<f64>()
            .ok()
            .filter(|number| number.is_finite())
            .map(Value::from),
        JsonType::Boolean => text.parse::<bool>().map(Value::from).ok(),
        _ => None,
    };
    value.unwrap_or_else(|| text.into())
}

/// A media type without its parameters, in lower case.
fn essence(media: &str) -> String {
    media
        .split(';')
        .next()
        .unwrap_or_default()
        .trim()
        .to_ascii_lowercase()
}

#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;
