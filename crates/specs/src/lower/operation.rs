//! Operations of the document → operations of the API.

use serde_json::Value;

use super::assign_names::OperationNames;
use super::operation_source::{
    OperationSource, UPDATE_MASK, is_empty_object, json_component, masked,
};
use super::{EMPTY, Lowering, deprecation, facts};
use crate::name_rules::{self, unique_names::UniqueNames};
use tidbcloud_model::api::{Body, BodyForm, Facts, Operation, OperationResponse, Tag, Type};
use tidbcloud_openapi::media_types::BodyKind;
use tidbcloud_openapi::walk;

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
        let parameters = self.parameters(source, &mut arguments);
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
            path: parameters.template,
            module: module.unwrap_or_default(),
            tag: source.tag().to_owned(),
            path_parameters: parameters.path,
            query_parameters: parameters.query,
            header_parameters: parameters.header,
            body,
            body_media_type,
            body_form: Self::body_form(source),
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
        if let Some(component) = json_component(source) {
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
        let ty = match source.body_kind() {
            BodyKind::Text => Type::String,
            BodyKind::Binary => Type::Bytes,
            BodyKind::Json => self.ty(schema.spec, &schema.pointer),
            BodyKind::Parts | BodyKind::Pairs => self.form_type(&schema),
        };
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
        let kind = source.response_kind();
        match source.response_schema() {
            Some(schema) => OperationResponse {
                ty: match kind {
                    BodyKind::Text => Type::String,
                    BodyKind::Binary => Type::Bytes,
                    _ => self.ty(schema.spec, &schema.pointer),
                },
                declared: true,
                status: source.status.map(str::to_owned),
                media_type: None,
                form: match kind {
                    BodyKind::Text => BodyForm::Text,
                    BodyKind::Binary => BodyForm::Binary,
                    _ => BodyForm::Json,
                },
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
                    form: BodyForm::Json,
                    other_successes: source.other_successes.to_vec(),
                }
            }
        }
    }
}
