//! Parameters of the document → parameters of an operation, and its path.

use std::collections::BTreeMap;

use openapiv3::{Parameter as SpecParameter, ParameterSchemaOrContent, PathStyle, QueryStyle};
use serde_json::Value;

use super::form::list_style;
use super::operation_source::{OperationSource, SourceParameter};
use super::{Lowering, RUST_NAME, deprecation, facts, secrets};
use crate::name_rules::{self, unique_names::UniqueNames};
use tidbcloud_model::api::{ListStyle, Parameter, Part, Path, Segment, TimestampForm, Type};

/// Extension of a path parameter whose slashes stay.
const RESOURCE_NAME: &str = "x-resource-name";
/// Extension of a query parameter that is JSON, which normalizing sets.
const JSON: &str = "x-json";

/// The parameters of one operation.
pub(super) struct Parameters {
    pub(super) template: Path,
    pub(super) path: Vec<Parameter>,
    pub(super) query: Vec<Parameter>,
    pub(super) header: Vec<Parameter>,
}

/// Place of a parameter in a request.
#[derive(Clone, Copy, PartialEq, Eq)]
enum ParameterPlace {
    Path,
    Query,
    Header,
}

impl Lowering<'_> {
    /// The parameters of an operation; required ones claim the names of arguments.
    pub(super) fn parameters(
        &mut self,
        source: &OperationSource<'_>,
        arguments: &mut UniqueNames,
    ) -> Parameters {
        let mut problems = Vec::new();
        let declared = source.parameters(&mut problems);
        self.problems.append(&mut problems);
        let mut in_path = BTreeMap::new();
        let mut in_query = Vec::new();
        let mut in_headers = Vec::new();
        for parameter in declared {
            match parameter.spec {
                SpecParameter::Path {
                    parameter_data,
                    style,
                } => {
                    if *style != PathStyle::Simple {
                        self.problem(
                            &parameter.pointer,
                            "path parameters of this `style` are not supported",
                            "use `simple`",
                        );
                    }
                    let name = &parameter_data.name;
                    if in_path.contains_key(name) {
                        self.problem(
                            &parameter.pointer,
                            format!("path parameter `{name}` is declared twice"),
                            "remove one in the overlay",
                        );
                    }
                    in_path.insert(name.clone(), parameter);
                }
                SpecParameter::Query { style, .. } => in_query.push((parameter, style)),
                SpecParameter::Header { .. } => in_headers.push(parameter),
                SpecParameter::Cookie { parameter_data, .. } => self.problem(
                    &parameter.pointer,
                    format!(
                        "parameter `{}` is in a cookie, which is not supported",
                        parameter_data.name
                    ),
                    "remove it in the overlay; callers can still send it with `with_header`",
                ),
            }
        }
        let path = self.path(source);
        let mut path_parameters = Vec::new();
        for segment in &path.segments {
            for part in &segment.parts {
                let Part::Parameter(wire_name) = part else {
                    continue;
                };
                match in_path.remove(wire_name) {
                    Some(parameter) => {
                        let list = ListStyle::Comma;
                        let place = ParameterPlace::Path;
                        path_parameters.push(self.parameter(&parameter, list, place, arguments));
                    }
                    None => self.problem(
                        source.pointer,
                        format!("the path has `{{{wire_name}}}` twice or without declaring it"),
                        "declare it as a path parameter in the overlay, once",
                    ),
                }
            }
        }
        for (name, parameter) in in_path {
            self.problem(
                &parameter.pointer,
                format!(
                    "path parameter `{name}` is not in the path `{}`",
                    source.template
                ),
                "correct the path or the parameter in the overlay",
            );
        }
        // Methods of the builder and arguments of the call may have equal names.
        let mut options = UniqueNames::default();
        let mut others = |lowering: &mut Self, parameter: &SourceParameter<'_>, list, place| {
            let data = parameter.spec.parameter_data_ref();
            let scope = if data.required {
                &mut *arguments
            } else {
                &mut options
            };
            lowering.parameter(parameter, list, place, scope)
        };
        let mut query = Vec::new();
        for (parameter, style) in in_query {
            let data = parameter.spec.parameter_data_ref();
            let list = match style {
                _ if data.extensions.get(JSON) == Some(&Value::Bool(true)) => ListStyle::Json,
                QueryStyle::Form => list_style("form", data.explode),
                QueryStyle::SpaceDelimited => list_style("spaceDelimited", data.explode),
                QueryStyle::PipeDelimited => list_style("pipeDelimited", data.explode),
                QueryStyle::DeepObject => ListStyle::Deep,
            };
            query.push(others(self, &parameter, list, ParameterPlace::Query));
        }
        let mut header = Vec::new();
        for parameter in in_headers {
            let place = ParameterPlace::Header;
            header.push(others(self, &parameter, ListStyle::Comma, place));
        }
        Parameters {
            template: path,
            path: path_parameters,
            query,
            header,
        }
    }

    fn path(&mut self, source: &OperationSource<'_>) -> Path {
        let mut segments = Vec::new();
        for text in source
            .template
            .strip_prefix('/')
            .unwrap_or(source.template)
            .split('/')
        {
            match segment(text) {
                Some(_) if text == "." || text == ".." => self.problem(
                    source.pointer,
                    format!("`{text}` in the path leads out of it: calls would go to another path than the document's"),
                    "write the path without it",
                ),
                Some(segment) => segments.push(segment),
                None => self.problem(
                    source.pointer,
                    format!("`{text}` in the path is not text and `{{parameters}}`"),
                    "balance the braces",
                ),
            }
        }
        Path {
            template: source.template.to_owned(),
            segments,
        }
    }

    fn parameter(
        &mut self,
        source: &SourceParameter<'_>,
        list: ListStyle,
        place: ParameterPlace,
        arguments: &mut UniqueNames,
    ) -> Parameter {
        let data = source.spec.parameter_data_ref();
        let pointer = &source.pointer;
        let schema_pointer = format!("{pointer}/schema");
        let ty = match &data.format {
            ParameterSchemaOrContent::Schema(schema) => self.ty(schema, &schema_pointer),
            ParameterSchemaOrContent::Content(_) => {
                self.problem(
                    pointer,
                    "a parameter with `content` is not supported",
                    "give it a `schema`",
                );
                Type::String
            }
        };
        let each = match &ty {
            Type::List(items) => items,
            other => other,
        };
        let nests = matches!(list, ListStyle::Deep | ListStyle::Json);
        let unfit = match each {
            _ if place == ParameterPlace::Query && nests => None,
            Type::Record(_) | Type::Map(_) | Type::Json
                if place == ParameterPlace::Query && *each == ty =>
            {
                None
            }
            Type::Record(_) | Type::Map(_) | Type::List(_) | Type::Json => Some(match place {
                ParameterPlace::Query => {
                    "is a list of objects or lists, which only `style: deepObject` and JSON can write in a query"
                }
                _ => "is neither a scalar nor a list of scalars",
            }),
            Type::Bytes => Some("is base64, which only bodies can contain"),
            Type::Timestamp(TimestampForm::UnixSeconds) => {
                Some("is unix seconds, which only bodies can contain")
            }
            _ => None,
        };
        if let Some(unfit) = unfit {
            self.problem(
                pointer,
                format!("parameter `{}` {unfit}", data.name),
                "correct its type in the overlay",
            );
        }
        let extension = |key: &str| data.extensions.get(key);
        let fixed = self.fixed_name(extension(RUST_NAME), pointer);
        let snake = name_rules::snake(fixed.unwrap_or(&data.name), "parameter");
        let claimed = arguments.claim(&snake, "_");
        let mut facts = facts::facts(
            self.components,
            source.node.get("schema").unwrap_or(&Value::Null),
        );
        facts.example = data.example.clone().or(facts.example);
        Parameter {
            name: name_rules::argument(&claimed),
            method: name_rules::builder_method(&claimed),
            wire_name: data.name.clone(),
            required: place == ParameterPlace::Path || data.required,
            secret: place == ParameterPlace::Header && secrets::is_secret_text(&data.name, &ty),
            ty,
            list,
            resource_name: extension(RESOURCE_NAME) == Some(&Value::Bool(true)),
            facts,
            deprecated: deprecation(data.deprecated.unwrap_or(false), extension),
            doc: None,
        }
    }
}

/// `{clusterId}:pause` → a parameter and a literal; `None` where braces do not balance.
fn segment(text: &str) -> Option<Segment> {
    let mut parts = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        match rest.find(['{', '}']) {
            Some(0) => {
                let (name, after) = rest.strip_prefix('{')?.split_once('}')?;
                if name.is_empty() || name.contains('{') {
                    return None;
                }
                parts.push(Part::Parameter(name.to_owned()));
                rest = after;
            }
            Some(end) => {
                parts.push(Part::Literal(rest[..end].to_owned()));
                rest = &rest[end..];
            }
            None => {
                parts.push(Part::Literal(rest.to_owned()));
                rest = "";
            }
        }
    }
    Some(Segment { parts })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn segments_hold_literals_and_parameters() {
        let parameter = |name: &str| Part::Parameter(name.to_owned());
        let literal = |text: &str| Part::Literal(text.to_owned());
        assert_eq!(
            segment("{a.b}:go").unwrap().parts,
            [parameter("a.b"), literal(":go")]
        );
        assert_eq!(
            segment("clusters:show").unwrap().parts,
            [literal("clusters:show")]
        );
        assert!(segment("").unwrap().parts.is_empty());
        for broken in ["{", "}", "{}", "{a", "a}", "{a{b}}"] {
            assert!(segment(broken).is_none(), "{broken}");
        }
    }
}
