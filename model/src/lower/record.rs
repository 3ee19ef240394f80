//! Component schemas → records and enums.

use std::collections::{BTreeMap, BTreeSet};

use openapiv3::{AdditionalProperties, ReferenceOr, Schema, SchemaKind, Type as SchemaType};
use serde_json::Value;

use super::naming::Named;
use super::reach::{Reach, Usage};
use super::source::Source;
use super::{Context, EMPTY, Kind, deprecation, fact};
use crate::api::{Enum, Field, Record, Tag, Type, Variant};
use crate::document::pointer::{join, schema_reference};
use crate::name;

/// Extension of a property whose value must never be shown.
const SECRET: &str = "x-secret";
/// Extension with names for enum values.
const VARIANT_NAMES: &str = "x-enum-varnames";

/// The module of types that several tags share.
const SHARED: &str = "shared";

impl Context<'_> {
    pub(super) fn types(
        &mut self,
        reach: &Reach,
        sources: &[Source<'_>],
        tags: &[Tag],
    ) -> (BTreeMap<String, Record>, BTreeMap<String, Enum>) {
        let mut records = BTreeMap::new();
        let mut enums = BTreeMap::new();
        for component in reach.schemas() {
            let Some(usage) = reach.usage(component) else {
                continue;
            };
            match self.kinds.get(component) {
                Some(Kind::Record) => {
                    if let Some(record) = self.record(component, usage, tags) {
                        records.insert(record.name.clone(), record);
                    }
                }
                Some(Kind::Enum) => {
                    if let Some(item) = self.enumeration(component, usage, tags) {
                        enums.insert(item.name.clone(), item);
                    }
                }
                Some(Kind::Alias) | None => {}
            }
        }
        let undeclared: Vec<&Source<'_>> = sources
            .iter()
            .filter(|source| source.reply_schema().is_none())
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

    fn record(&mut self, component: &str, usage: &Usage, tags: &[Tag]) -> Option<Record> {
        let Some(ReferenceOr::Item(spec)) = self.component(component) else {
            return None;
        };
        let SchemaKind::Type(SchemaType::Object(object)) = &spec.schema_kind else {
            return None;
        };
        let pointer = schema_reference(component);
        if let Some(AdditionalProperties::Schema(_)) = &object.additional_properties
            && !object.properties.is_empty()
            && !is_untyped(object.additional_properties.as_ref())
        {
            self.problem(
                &pointer,
                "a schema has both properties and typed `additionalProperties`",
                "remove one of them in the overlay",
            );
        }
        let names = self.name_fields(component, object);
        let mut fields = Vec::new();
        for ((wire_name, property), name) in object.properties.iter().zip(names) {
            let property = property.clone().unbox();
            let pointer = join(&join(&pointer, "properties"), wire_name);
            let required = object.required.iter().any(|name| name == wire_name);
            fields.push(self.field(wire_name, &property, &pointer, required, name));
        }
        for name in object
            .required
            .iter()
            .filter(|name| !object.properties.contains_key(*name))
        {
            self.problem(
                &pointer,
                format!("`required` names `{name}`, which is not a property"),
                "correct the list in the overlay",
            );
        }
        Some(Record {
            name: self.names.get(component)?.clone(),
            aliases: self.type_aliases(component),
            schema: Some(component.to_owned()),
            module: module(usage, tags),
            fields,
            sent: usage.sent,
            received: usage.received,
            deprecated: deprecation(spec.schema_data.deprecated, |key| {
                spec.schema_data.extensions.get(key)
            }),
            doc: None,
            pointer,
        })
    }

    fn field(
        &mut self,
        wire_name: &str,
        property: &ReferenceOr<Schema>,
        pointer: &str,
        required: bool,
        name: Named,
    ) -> Field {
        let ty = self.ty(property, pointer);
        let data = match property {
            ReferenceOr::Item(schema) => Some(&schema.schema_data),
            ReferenceOr::Reference { .. } => None,
        };
        let extension = |key: &str| data.and_then(|data| data.extensions.get(key));
        let setter = |stem: &str| format!("with_{stem}");
        Field {
            name: name::identifier(&name.name),
            setter: setter(&name.name),
            setter_aliases: name.aliases.iter().map(|alias| setter(alias)).collect(),
            aliases: name.aliases,
            wire_name: wire_name.to_owned(),
            ty,
            boxed: false,
            required,
            output_only: data.is_some_and(|data| data.read_only),
            input_only: data.is_some_and(|data| data.write_only),
            nullable: data.is_some_and(|data| data.nullable),
            secret: extension(SECRET) == Some(&Value::Bool(true)),
            facts: fact::facts(self.document, self.node(pointer)),
            deprecated: deprecation(data.is_some_and(|data| data.deprecated), extension),
            doc: None,
        }
    }

    fn enumeration(&mut self, component: &str, usage: &Usage, tags: &[Tag]) -> Option<Enum> {
        let Some(ReferenceOr::Item(spec)) = self.component(component) else {
            return None;
        };
        let SchemaKind::Type(SchemaType::String(string)) = &spec.schema_kind else {
            return None;
        };
        let extension = |key: &str| spec.schema_data.extensions.get(key);
        let names = self.name_variants(component, string, extension(VARIANT_NAMES));
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
        let unknown = name::unknown(is_free);
        Some(Enum {
            name: self.names.get(component)?.clone(),
            aliases: self.type_aliases(component),
            schema: Some(component.to_owned()),
            module: module(usage, tags),
            variants,
            unknown,
            deprecated: deprecation(spec.schema_data.deprecated, extension),
            doc: None,
            pointer: schema_reference(component),
        })
    }

    /// The record of successes that declare no schema.
    fn undeclared(&self, source: &Source<'_>, tags: &[Tag]) -> Record {
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
            deprecated: None,
            doc: None,
            pointer: format!("{}/responses", source.pointer),
        }
    }
}

/// `additionalProperties: {}` and `true` only say that unknown fields may come, which is true of every record.
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

/// Boxes the fields through which a record holds itself without a list or map between.
fn box_circles(records: &mut BTreeMap<String, Record>) {
    let direct: BTreeMap<String, Vec<String>> = records
        .values()
        .map(|record| {
            let held = record.fields.iter().filter_map(|field| match &field.ty {
                Type::Record(name) => Some(name.clone()),
                _ => None,
            });
            (record.name.clone(), held.collect())
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
            if let Type::Record(held) = &field.ty {
                field.boxed = reaches(held, &record.name);
            }
        }
    }
}
