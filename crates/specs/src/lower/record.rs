//! Component schemas → records and enums.

use std::collections::{BTreeMap, BTreeSet};

use openapiv3::{
    AdditionalProperties, ObjectType, ReferenceOr, Schema, SchemaData, SchemaKind, StringType,
    Type as SchemaType,
};
use serde_json::Value;

use super::assign_names::AssignedName;
use super::components::{Component, Usage};
use super::operation_source::OperationSource;
use super::secrets::FieldNode;
use super::{ComponentKind, EMPTY, Lowering, deprecation, facts, openapi_types};
use crate::name_rules;
use tidbcloud_model::api::{Deprecation, Enum, Facts, Field, Record, Tag, Type, Variant};
use tidbcloud_openapi::pointer::{join, schema_reference};

/// Extension with names for enum values.
const VARIANT_NAMES: &str = "x-enum-varnames";
/// Extension with another name on the wire, which responses may have.
const WIRE_ALIAS: &str = "x-wire-alias";

/// The wire name of the map of properties that a schema does not list. It is repeated where a property has it.
const REST: &str = "*";

/// The module of types that several tags share.
const SHARED: &str = "shared";

/// A component schema that calls use, with the parts that records and enums share.
struct UsedComponent<'a> {
    component: &'a Component<'a>,
    usage: &'a Usage,
    pointer: String,
    module: String,
    data: SchemaData,
}

/// A property of an object schema, as the reader of documents has it and as the document has it.
struct SourceProperty<'a> {
    spec: &'a ReferenceOr<Schema>,
    node: &'a Value,
    pointer: String,
    required: bool,
}

impl UsedComponent<'_> {
    fn deprecated(&self) -> Option<Deprecation> {
        deprecation(self.data.deprecated, |key| self.data.extensions.get(key))
    }
}

impl Lowering<'_> {
    pub(super) fn types(
        &mut self,
        sources: &[OperationSource<'_>],
        tags: &[Tag],
    ) -> (BTreeMap<String, Record>, BTreeMap<String, Enum>) {
        let mut records = BTreeMap::new();
        let mut enums = BTreeMap::new();
        for component in self.components.iter() {
            let pointer = schema_reference(component.name);
            let schema = match openapi_types::schema(component.node, &pointer) {
                Ok(schema) => schema,
                Err(problem) => {
                    self.problems.push(problem);
                    continue;
                }
            };
            let (Some(usage), ReferenceOr::Item(schema)) = (&component.usage, schema) else {
                continue;
            };
            let used = UsedComponent {
                component,
                usage,
                pointer,
                module: module(usage, tags),
                data: schema.schema_data,
            };
            match (component.kind, schema.schema_kind) {
                (ComponentKind::Record, SchemaKind::Type(SchemaType::Object(object))) => {
                    if let Some(record) = self.record(used, object) {
                        records.insert(record.name.clone(), record);
                    }
                }
                (ComponentKind::Enum, SchemaKind::Type(SchemaType::String(string))) => {
                    if let Some(item) = self.enumeration(used, &string) {
                        enums.insert(item.name.clone(), item);
                    }
                }
                (ComponentKind::Record | ComponentKind::Enum, other) => {
                    self.unsupported(&used.pointer, &other)
                }
                (ComponentKind::Alias, _) => {}
            }
        }
        let undeclared: Vec<&OperationSource<'_>> = sources
            .iter()
            .filter(|source| !source.declares_response())
            .collect();
        if let Some(first) = undeclared.first() {
            let mut record = self.undeclared(first, tags);
            if undeclared.iter().any(|source| source.tag() != first.tag()) {
                record.module = SHARED.to_owned();
            }
            let known = records.entry(record.name.clone()).or_insert(record);
            known.received = true;
        }
        box_circles(&mut records);
        (records, enums)
    }

    fn record(&mut self, used: UsedComponent<'_>, object: ObjectType) -> Option<Record> {
        let pointer = &used.pointer;
        let component = used.component;
        for name in object
            .required
            .iter()
            .filter(|name| !object.properties.contains_key(*name))
        {
            self.problem(
                pointer,
                format!("`required` names `{name}`, which is not a property"),
                "correct the list in the overlay",
            );
        }
        let properties = join(pointer, "properties");
        let rest = rest_name(&object);
        let mut names = self.name_fields(component.name, &object, rest.as_deref(), &properties);
        let rest_names = rest.as_ref().and_then(|_| names.pop());
        let nodes = component.node.get("properties");
        let mut fields = Vec::new();
        let additional = object.additional_properties;
        for ((wire_name, property), name) in object.properties.into_iter().zip(names) {
            let pointer = join(&properties, &wire_name);
            let required = object.required.contains(&wire_name);
            let node = nodes.and_then(|nodes| nodes.get(&wire_name));
            let property = SourceProperty {
                spec: &property.unbox(),
                node: node.unwrap_or(&Value::Null),
                pointer,
                required,
            };
            fields.push(self.field(component.name, wire_name, &property, name));
        }
        if let (Some(wire_name), Some(name), Some(AdditionalProperties::Schema(values))) =
            (rest, rest_names, &additional)
        {
            let node = component.node.get("additionalProperties");
            let property = SourceProperty {
                spec: values,
                node: node.unwrap_or(&Value::Null),
                pointer: join(pointer, "additionalProperties"),
                required: false,
            };
            let field = self.field(component.name, wire_name, &property, name);
            let values = Facts {
                default: None,
                example: None,
                ..field.facts
            };
            fields.push(Field {
                ty: Type::Map(Box::new(field.ty)),
                rest: true,
                facts: Facts {
                    elements: (!values.is_empty()).then(|| Box::new(values)),
                    ..Facts::default()
                },
                nullable: false,
                ..field
            });
        }
        Some(Record {
            name: self.names.get(component.name)?.clone(),
            aliases: self.type_aliases(component.name),
            schema: Some(component.name.to_owned()),
            fields,
            sent: used.usage.sent,
            received: used.usage.received,
            choice: None,
            deprecated: used.deprecated(),
            doc: None,
            module: used.module,
            pointer: used.pointer,
        })
    }

    fn field(
        &mut self,
        schema: &str,
        wire_name: String,
        property: &SourceProperty<'_>,
        name: AssignedName,
    ) -> Field {
        let mut ty = self.ty(property.spec, &property.pointer);
        if self.of_parts.contains(schema) {
            ty = self.part_type(property.node, ty);
        }
        let secret = self.is_secret(
            schema,
            &FieldNode {
                wire_name: &wire_name,
                pointer: &property.pointer,
                node: property.node,
                ty: &ty,
            },
        );
        let data = match property.spec {
            ReferenceOr::Item(schema) => Some(&schema.schema_data),
            ReferenceOr::Reference { .. } => None,
        };
        let extension = |key: &str| data.and_then(|data| data.extensions.get(key));
        let setter = |stem: &str| format!("with_{stem}");
        Field {
            name: name_rules::identifier(&name.name),
            setter: setter(&name.name),
            setter_aliases: name.aliases.iter().map(|alias| setter(alias)).collect(),
            aliases: name.aliases,
            wire_name,
            wire_alias: extension(WIRE_ALIAS)
                .and_then(Value::as_str)
                .map(str::to_owned),
            ty,
            boxed: false,
            required: property.required,
            output_only: data.is_some_and(|data| data.read_only),
            input_only: data.is_some_and(|data| data.write_only),
            nullable: data.is_some_and(|data| data.nullable),
            secret,
            rest: false,
            facts: facts::facts(self.components, property.node),
            deprecated: deprecation(data.is_some_and(|data| data.deprecated), extension),
            doc: None,
        }
    }

    fn enumeration(&mut self, used: UsedComponent<'_>, string: &StringType) -> Option<Enum> {
        let component = used.component;
        let given = used.data.extensions.get(VARIANT_NAMES);
        let names = self.name_variants(component.name, string, given);
        let variants: Vec<Variant> = names
            .into_iter()
            .map(|(value, named)| Variant {
                name: named.name,
                aliases: named.aliases,
                value,
                doc: None,
            })
            .collect();
        let is_free = |name: &str| {
            let mut taken = variants
                .iter()
                .flat_map(|variant| std::iter::once(&variant.name).chain(&variant.aliases));
            !taken.any(|taken| taken == name)
        };
        let unknown = name_rules::unknown(is_free);
        Some(Enum {
            name: self.names.get(component.name)?.clone(),
            aliases: self.type_aliases(component.name),
            schema: Some(component.name.to_owned()),
            variants,
            unknown,
            deprecated: used.deprecated(),
            doc: None,
            module: used.module,
            pointer: used.pointer,
        })
    }

    /// The record of successes that declare no schema.
    fn undeclared(&self, source: &OperationSource<'_>, tags: &[Tag]) -> Record {
        let tag = tags.iter().find(|tag| tag.name == source.tag());
        Record {
            name: self
                .names
                .get(EMPTY)
                .cloned()
                .unwrap_or_else(|| EMPTY.to_owned()),
            aliases: self.type_aliases(EMPTY),
            schema: None,
            module: tag.map_or(SHARED, |tag| &tag.module).to_owned(),
            fields: Vec::new(),
            sent: false,
            received: true,
            choice: None,
            deprecated: None,
            doc: None,
            pointer: format!("{}/responses", source.pointer),
        }
    }
}

/// The wire name of the map of further properties, where they have a type and there are others: one that no property has.
fn rest_name(object: &ObjectType) -> Option<String> {
    if object.properties.is_empty() || is_untyped(object.additional_properties.as_ref()) {
        return None;
    }
    let names = (1..).map(|length| REST.repeat(length));
    names
        .into_iter()
        .find(|name| !object.properties.contains_key(name))
}

/// Whether additional properties have no type: `{}` and `true` only allow unknown fields, as every record does.
fn is_untyped(additional: Option<&AdditionalProperties>) -> bool {
    match additional {
        None | Some(AdditionalProperties::Any(_)) => true,
        Some(AdditionalProperties::Schema(schema)) => matches!(
            &**schema,
            ReferenceOr::Item(Schema { schema_kind: SchemaKind::Any(any), .. }) if *any == openapiv3::AnySchema::default()
        ),
    }
}

fn module(usage: &Usage, tags: &[Tag]) -> String {
    let mut used = tags.iter().filter(|tag| usage.tags.contains(&tag.name));
    match (used.next(), used.next()) {
        (Some(tag), None) => tag.module.clone(),
        _ => SHARED.to_owned(),
    }
}

/// Boxes the fields through which a record contains itself without a list or map between.
fn box_circles(records: &mut BTreeMap<String, Record>) {
    let direct: BTreeMap<String, Vec<String>> = records
        .values()
        .map(|record| {
            let contained = record.fields.iter().filter_map(|field| match &field.ty {
                Type::Record(name) => Some(name.clone()),
                _ => None,
            });
            (record.name.clone(), contained.collect())
        })
        .collect();
    let reaches = |from: &str, to: &str| {
        let mut open = vec![from];
        let mut seen = BTreeSet::new();
        while let Some(name) = open.pop() {
            if name == to {
                return true;
            }
            if seen.insert(name) {
                open.extend(direct.get(name).into_iter().flatten().map(String::as_str));
            }
        }
        false
    };
    for record in records.values_mut() {
        for field in &mut record.fields {
            if let Type::Record(contained) = &field.ty {
                field.boxed = reaches(contained, &record.name);
            }
        }
    }
}
