//! Operations of the document → operations of the API.

use std::collections::BTreeMap;

use openapiv3::{Parameter as SpecParameter, ParameterSchemaOrContent, PathStyle, QueryStyle};
use serde_json::Value;

use super::assign_names::OperationNames;
use super::operation_source::{
    OperationSource, SourceParameter, UPDATE_MASK, body_component, is_empty_object, json_schema,
    masked,
};
use super::{EMPTY, Lowering, RUST_NAME, deprecation, facts};
use crate::name_rules::{self, unique_names::UniqueNames};
use tidbcloud_model::api::{
    Body, Facts, ListStyle, Operation, OperationResponse, Parameter, Part, Path, Segment, Tag,
    TimestampForm, Type,
};
use tidbcloud_openapi::walk;

/// Extension of a path parameter whose slashes stay.
const RESOURCE_NAME: &str = "x-resource-name";
/// Extension of an operation that may be repeated although its method is not idempotent.
const IDEMPOTENT: &str = "x-idempotent";
/// Extension with the name that Swagger 2.0 gave the body parameter.
const BODY_NAME: &str = "x-body-name";

/// Methods that are idempotent themselves.
const IDEMPOTENT_METHODS: [&str; 5] = ["GET", "HEAD", "OPTIONS", "PUT", "DELETE"];

impl Lowering<'_> {
    pub(super) fn operations(
        &mut self,
        sources: &[OperationSource<'_>],
        names: &[OperationNames],
        tags: &[Tag],
    ) -> Vec<Operation> {
        sources
            .iter()
            .zip(names)
            .map(|(source, names)| self.operation(source, names, tags))
            .collect()
    }

    fn operation(
        &mut self,
        source: &OperationSource<'_>,
        names: &OperationNames,
        tags: &[Tag],
    ) -> Operation {
        let module = tags
            .iter()
            .find(|tag| tag.name == source.tag())
            .map(|tag| tag.module.clone());
        let mut arguments = UniqueNames::default();
        let (path, path_parameters, query_parameters) = self.parameters(source, &mut arguments);
        let body = self.body(source, &mut arguments);
        let [body_media_type, response_media_type] = source.media_types();
        let mut response = self.response(source);
        response.media_type = response_media_type;
        Operation {
            name: names.method.clone(),
            type_name: names.type_name.clone(),
            identity: names.identity.clone(),
            aliases: names.aliases.clone(),
            type_aliases: names.type_aliases.clone(),
            operation_id: source.spec.operation_id.clone(),
            method: source.method.to_owned(),
            path,
            module: module.unwrap_or_default(),
            tag: source.tag().to_owned(),
            path_parameters,
            query_parameters,
            body,
            body_media_type,
            body_facts: self.body_facts(source),
            response,
            errors: source.errors.to_vec(),
            pager: None,
            waiter: None,
            starts: None,
            idempotent: self.idempotent(source),
            deprecated: deprecation(source.spec.deprecated, |key| {
                source.spec.extensions.get(key)
            }),
            doc: None,
            pointer: source.pointer.to_owned(),
        }
    }

    fn idempotent(&mut self, source: &OperationSource<'_>) -> bool {
        match source.spec.extensions.get(IDEMPOTENT) {
            None => false,
            Some(Value::Bool(true)) if !IDEMPOTENT_METHODS.contains(&source.method) => true,
            Some(given) => {
                self.problem(
                    &format!("{}/{IDEMPOTENT}", source.pointer),
                    format!(
                        "`{IDEMPOTENT}: {given}` has no effect on a {}",
                        source.method
                    ),
                    "only `true` on a POST or PATCH has; remove it from the overlay",
                );
                false
            }
        }
    }

    fn parameters(
        &mut self,
        source: &OperationSource<'_>,
        arguments: &mut UniqueNames,
    ) -> (Path, Vec<Parameter>, Vec<Parameter>) {
        let mut problems = Vec::new();
        let declared = source.parameters(&mut problems);
        self.problems.append(&mut problems);
        let mut in_path = BTreeMap::new();
        let mut in_query = Vec::new();
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
                SpecParameter::Header { parameter_data, .. }
                | SpecParameter::Cookie { parameter_data, .. } => self.problem(
                    &parameter.pointer,
                    format!(
                        "parameter `{}` is in a header or cookie, which is not supported",
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
                        path_parameters.push(self.parameter(&parameter, list, true, arguments));
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
        let query_parameters = in_query
            .into_iter()
            .map(|(parameter, style)| {
                let data = parameter.spec.parameter_data_ref();
                let list = self.list_style(style, data.explode, &parameter.pointer);
                let scope = if data.required {
                    &mut *arguments
                } else {
                    &mut options
                };
                self.parameter(&parameter, list, false, scope)
            })
            .collect();
        (path, path_parameters, query_parameters)
    }

    fn list_style(
        &mut self,
        style: &QueryStyle,
        explode: Option<bool>,
        pointer: &str,
    ) -> ListStyle {
        match (style, explode) {
            (QueryStyle::Form, None | Some(true)) => ListStyle::Repeat,
            (QueryStyle::Form, Some(false)) => ListStyle::Comma,
            (QueryStyle::SpaceDelimited, _) => ListStyle::Space,
            (QueryStyle::PipeDelimited, _) => ListStyle::Pipe,
            (QueryStyle::DeepObject, _) => {
                self.problem(
                    pointer,
                    "`style: deepObject` is not supported",
                    "use `form`",
                );
                ListStyle::Repeat
            }
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
        in_path: bool,
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
            Type::List(items) if !in_path => items,
            other => other,
        };
        let unfit = match each {
            Type::Record(_) | Type::Map(_) | Type::List(_) | Type::Json => {
                Some("is neither a scalar nor a list of scalars in the query")
            }
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
            required: in_path || data.required,
            ty,
            list,
            resource_name: extension(RESOURCE_NAME) == Some(&Value::Bool(true)),
            facts,
            deprecated: deprecation(data.deprecated.unwrap_or(false), extension),
            doc: None,
        }
    }

    fn body(&mut self, source: &OperationSource<'_>, arguments: &mut UniqueNames) -> Option<Body> {
        let spec = source.body?;
        let named = |fallback: &str| {
            let wire = spec
                .extensions
                .get(BODY_NAME)
                .and_then(Value::as_str)
                .unwrap_or(fallback);
            name_rules::snake(wire, "body")
        };
        if let Some(component) = body_component(source) {
            if let Some(masked) = masked(self.document, &component) {
                let argument =
                    arguments.claim(&name_rules::snake(masked.resource_field, "resource"), "_");
                return Some(Body::Masked {
                    name: name_rules::argument(&argument),
                    record: self
                        .names
                        .get(&masked.resource)
                        .cloned()
                        .unwrap_or_default(),
                    resource_field: masked.resource_field.to_owned(),
                    mask_field: UPDATE_MASK.to_owned(),
                    known_paths: masked.known_paths,
                });
            }
            if is_empty_object(self.document, &component) {
                return Some(Body::Empty);
            }
        }
        let schema = source.body_schema()?;
        let ty = self.ty(schema.spec, &schema.pointer);
        let argument = arguments.claim(&named("body"), "_");
        Some(Body::Value {
            name: name_rules::argument(&argument),
            ty,
            required: spec.required,
        })
    }

    /// Limits of a body that is not an object: fields have their own.
    fn body_facts(&self, source: &OperationSource<'_>) -> Facts {
        let schema = source.body_schema();
        let node = schema.and_then(|schema| walk::get(self.document, &schema.pointer));
        let facts = node.map(|node| facts::facts(self.components, node));
        Facts {
            default: None,
            example: None,
            ..facts.unwrap_or_default()
        }
    }

    fn response(&mut self, source: &OperationSource<'_>) -> OperationResponse {
        if let Some(response) = source.response
            && let Err(media) = json_schema(&response.content)
        {
            self.problem(
                &source.response_pointer(),
                format!("the response is {media}, not JSON"),
                "only JSON responses are supported",
            );
        }
        match source.response_schema() {
            Some(schema) => OperationResponse {
                ty: self.ty(schema.spec, &schema.pointer),
                declared: true,
                status: source.status.map(str::to_owned),
                media_type: None,
                other_successes: source.other_successes.to_vec(),
            },
            None => {
                let name = self
                    .names
                    .get(EMPTY)
                    .cloned()
                    .unwrap_or_else(|| EMPTY.to_owned());
                OperationResponse {
                    ty: Type::Record(name),
                    declared: false,
                    status: source.status.map(str::to_owned),
                    media_type: None,
                    other_successes: source.other_successes.to_vec(),
                }
            }
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
