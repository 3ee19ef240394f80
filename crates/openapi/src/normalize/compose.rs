//! Schemas made of others: `allOf`, `oneOf` and `anyOf` become one schema each. Members of `allOf` are merged where nothing
//! contradicts; a union of records whose members a tag distinguishes becomes a record with `x-choice`; a union of anything
//! else becomes a schema of any value, with `x-alternatives`. What contradicts stays as it is, for the check to name.

use std::collections::HashMap;

use serde_json::{Map, Value, json};

use super::hoist;
use super::normalization::NormalizationReport;
use tidbcloud_schema::keywords::{ALTERNATIVES, KeywordRole, is_structure, role};
use tidbcloud_schema::pointer::{schema_name, schema_reference, segments};
use tidbcloud_schema::walk::{self, Holder};

mod conjunction;
mod parts;
mod tag;
mod union;

use parts::Parts;

/// The keywords that make a schema of others.
const COMPOSING: &[&str] = &["allOf", "oneOf", "anyOf", "not", "discriminator"];

/// The deepest chain of references that is followed from one schema.
const DEEPEST: usize = 64;

/// Composes every schema of a document.
pub(super) fn compose(document: &mut Value, report: &mut NormalizationReport) {
    let mut is_composed = false;
    walk::each_schema(document, &mut |schema, _, _| {
        is_composed |= schema.as_object().is_some_and(is_composite);
    });
    if !is_composed {
        return;
    }
    let schemas = document.pointer("/components/schemas").cloned();
    let mut composer = Composer::of(schemas.as_ref());
    walk::each_root_mut(document, &mut |schema, pointer, holder| {
        composer.is_parameter = matches!(holder, Holder::Parameter);
        if let Holder::Component(name) = holder {
            composer.open.push(name.to_owned());
            composer.place(schema, pointer, report);
            composer.open.pop();
        } else {
            composer.place(schema, pointer, report);
        }
    });
    let made = composer.made;
    if let Some(Value::Object(schemas)) = document.pointer_mut("/components/schemas") {
        schemas.extend(made);
    }
}

/// Why a schema that stayed as it is cannot be made one.
pub(crate) fn contradiction(document: &Value, schema: &Value) -> Option<String> {
    let schemas = document.pointer("/components/schemas");
    let mut composer = Composer::of(schemas);
    composer.whole(schema.as_object()?, 0).err()
}

/// The keyword of a schema in normal form that makes it of others, where it could not be made one.
pub(crate) fn left(schema: &Value) -> Option<&'static str> {
    let schema = schema.as_object().filter(|schema| is_composite(schema))?;
    let keywords = COMPOSING.iter().copied();
    keywords
        .into_iter()
        .find(|keyword| schema.contains_key(*keyword))
}

/// Whether a schema is made of others in another way than as a reference with keywords about its use.
fn is_composite(schema: &Map<String, Value>) -> bool {
    if !schema.keys().any(|key| COMPOSING.contains(&key.as_str())) {
        return false;
    }
    let members = schema.get("allOf").and_then(Value::as_array);
    let is_reference = members.is_some_and(|members| match members.as_slice() {
        [Value::Object(member)] => member.len() == 1 && member.contains_key("$ref"),
        _ => false,
    });
    let is_bare = |key: &String| key == "allOf" || !adds(key);
    !(is_reference && schema.keys().all(is_bare))
}

/// Whether a keyword next to `allOf` adds to the schema that it refers to.
fn adds(keyword: &str) -> bool {
    match role(keyword) {
        KeywordRole::Usage | KeywordRole::Annotation | KeywordRole::Limit => false,
        KeywordRole::Structure => keyword == "enum" || COMPOSING.contains(&keyword),
        KeywordRole::Reference
        | KeywordRole::NamedSchemas
        | KeywordRole::OneSchema
        | KeywordRole::SchemaList
        | KeywordRole::NameSet => true,
    }
}

/// Whether a schema says nothing about the shape of values, which is all that a client needs of it.
fn is_shapeless(schema: &Map<String, Value>) -> bool {
    let shapes = |key: &String| is_structure(key) && key != "not" && key != "discriminator";
    !schema.keys().any(shapes)
}

/// The only reference of a schema that has no other shape.
fn reference_of(schema: &Map<String, Value>) -> Option<&str> {
    let reference = schema.get("$ref").and_then(Value::as_str)?;
    let is_bare = |key: &String| key == "$ref" || !is_structure(key);
    schema.keys().all(is_bare).then_some(reference)
}

/// Composes the schemas of one document.
struct Composer<'d> {
    components: Option<&'d Map<String, Value>>,
    /// The components that name each one as a member of their `allOf`.
    subtypes: HashMap<String, Vec<String>>,
    /// Components that were composed, by name.
    known: HashMap<String, Map<String, Value>>,
    /// The components on the way to the schema in hand.
    open: Vec<String>,
    /// The inlined schemas on the way, as the document has them, with the names of those that contain themselves.
    around: Vec<Around>,
    /// Components made of inlined schemas that contain themselves.
    made: Map<String, Value>,
    is_parameter: bool,
}

impl<'d> Composer<'d> {
    fn of(schemas: Option<&'d Value>) -> Self {
        let components = schemas.and_then(Value::as_object);
        let mut subtypes: HashMap<String, Vec<String>> = HashMap::new();
        for (name, schema) in components.into_iter().flatten() {
            for member in walk::elements(schema.get("allOf")) {
                let reference = member.get("$ref").and_then(Value::as_str);
                if let Some(base) = reference.and_then(schema_name) {
                    subtypes.entry(base).or_default().push(name.clone());
                }
            }
        }
        Self {
            components,
            subtypes,
            known: HashMap::new(),
            open: Vec::new(),
            around: Vec::new(),
            made: Map::new(),
            is_parameter: false,
        }
    }

    /// Composes a schema where it is, and those inside of it.
    fn place(&mut self, schema: &mut Value, pointer: &str, report: &mut NormalizationReport) {
        let Some(map) = schema.as_object() else {
            return;
        };
        let is_root = matches!(segments(pointer).as_slice(), [_, _, _]);
        let mut is_on_way = false;
        if is_composite(map) {
            let key = Value::Object(map.clone()).to_string();
            if !is_root && let Some(at) = self.around.iter().position(|around| around.schema == key)
            {
                let name = self.name_around(at);
                *schema = json!({ "$ref": schema_reference(&name) });
                return;
            }
            for keyword in ["not", "discriminator"] {
                if map.contains_key(keyword) {
                    report.lose(LOST, pointer, keyword);
                }
            }
            let subtypes = self.with_subtypes(map, pointer);
            // The check names what cannot be made one.
            if let Ok(composed) = self.placed(subtypes.as_ref().unwrap_or(map)) {
                *schema = Value::Object(composed);
            }
            self.around.push(Around {
                schema: key,
                pointer: pointer.to_owned(),
                name: None,
            });
            is_on_way = true;
        }
        for child in walk::children(schema) {
            if let Some(node) = child.of_mut(schema) {
                self.place(node, &child.pointer(pointer), report);
            }
        }
        if is_on_way
            && let Some(Around {
                name: Some(name), ..
            }) = self.around.pop()
            && let Value::Object(whole) = std::mem::take(schema)
        {
            self.made.insert(name.clone(), Value::Object(whole));
            *schema = json!({ "$ref": schema_reference(&name) });
        }
    }

    /// The name of an inlined schema that contains itself.
    fn name_around(&mut self, at: usize) -> String {
        let Some(around) = self.around.get(at) else {
            return String::new();
        };
        if let Some(name) = &around.name {
            return name.clone();
        }
        let steps = segments(&around.pointer);
        let said = steps.iter().map(String::as_str);
        let said = said.filter(|step| role(step) == KeywordRole::Structure);
        let name: String = said.skip(2).map(hoist::pascal).collect();
        let is_taken = |name: &str| {
            self.made.contains_key(name)
                || self.components.is_some_and(|all| all.contains_key(name))
        };
        let mut free = name.clone();
        let mut number = 2;
        while free.is_empty() || is_taken(&free) {
            free = format!("{name}Inner{number}");
            number += 1;
        }
        if let Some(around) = self.around.get_mut(at) {
            around.name = Some(free.clone());
        }
        free
    }

    /// A component with a discriminator and without a union, with a union of the components that extend it.
    fn with_subtypes(
        &self,
        schema: &Map<String, Value>,
        pointer: &str,
    ) -> Option<Map<String, Value>> {
        let steps = segments(pointer);
        let [_, _, name] = steps.as_slice() else {
            return None;
        };
        self.extended(schema, name)
    }

    fn extended(&self, schema: &Map<String, Value>, name: &str) -> Option<Map<String, Value>> {
        let is_base = schema.contains_key("discriminator")
            && !schema.contains_key("oneOf")
            && !schema.contains_key("anyOf");
        let subtypes = self.subtypes.get(name).filter(|_| is_base)?;
        let members = subtypes
            .iter()
            .map(|name| json!({ "$ref": schema_reference(name) }));
        let mut extended = schema.clone();
        extended.insert("oneOf".to_owned(), members.collect());
        Some(extended)
    }

    /// The schema that takes the place of one: a reference with its usage where it is no more than that, else the whole.
    fn placed(&mut self, schema: &Map<String, Value>) -> Result<Map<String, Value>, String> {
        let parts = Parts::of(schema)?;
        let shaped: Vec<&Map<String, Value>> = parts
            .members
            .iter()
            .filter(|member| !is_shapeless(member))
            .collect();
        let is_only_type = |own: &Map<String, Value>| {
            own.keys()
                .all(|key| !is_structure(key) || matches!(key.as_str(), "type" | "format"))
        };
        let references: Vec<&str> = shaped.iter().filter_map(|m| reference_of(m)).collect();
        if let [reference] = references[..]
            && parts.unions.is_empty()
            && is_only_type(&parts.own)
            && shaped
                .iter()
                .all(|member| reference_of(member).is_some() || is_only_type(member))
            && self.agrees(reference, &parts)
        {
            let mut placed = Map::new();
            for source in std::iter::once(&parts.own).chain(&parts.members) {
                for (key, value) in source.iter().filter(|(key, _)| !is_structure(key)) {
                    placed.entry(key.clone()).or_insert_with(|| value.clone());
                }
            }
            if placed.is_empty() {
                placed.insert("$ref".to_owned(), reference.into());
            } else {
                placed.insert("allOf".to_owned(), json!([{ "$ref": reference }]));
            }
            return Ok(placed);
        }
        self.whole(schema, 0)
    }

    /// Whether types next to a reference are that of its target.
    fn agrees(&self, reference: &str, parts: &Parts) -> bool {
        let target = schema_name(reference).and_then(|name| self.components?.get(&name));
        let Some(declared) = target.and_then(|target| target.get("type")) else {
            return true;
        };
        let types = std::iter::once(&parts.own).chain(&parts.members);
        types
            .filter_map(|schema| schema.get("type"))
            .all(|other| other == declared)
    }

    /// A schema with everything that it is made of, as one.
    fn whole(
        &mut self,
        schema: &Map<String, Value>,
        depth: usize,
    ) -> Result<Map<String, Value>, String> {
        if depth > DEEPEST {
            return Err("references go round in a circle and name no type".to_owned());
        }
        let Parts {
            own: mut result,
            members,
            unions,
        } = Parts::of(schema)?;
        let said = result.get("nullable").cloned();
        let mut nullable: Vec<bool> = Vec::new();
        for member in &members {
            if is_shapeless(member) {
                for (key, value) in member {
                    result.entry(key.clone()).or_insert_with(|| value.clone());
                }
                continue;
            }
            let mut member = self.member(member, depth)?;
            nullable.push(member.remove("nullable") == Some(Value::Bool(true)));
            result.remove("nullable");
            result = self.both(result, member, depth)?;
        }
        if let Some(said) = said {
            result.insert("nullable".to_owned(), said);
        } else if !nullable.is_empty() && nullable.iter().all(|nullable| *nullable) {
            result.insert("nullable".to_owned(), true.into());
        }
        for union in unions {
            result = self.union(result, union, depth)?;
        }
        Ok(result)
    }

    /// A member as one schema. Of a component, what describes it does not describe the schema that it is a part of.
    fn member(
        &mut self,
        member: &Map<String, Value>,
        depth: usize,
    ) -> Result<Map<String, Value>, String> {
        let Some(reference) = reference_of(member) else {
            return self.whole(member, depth + 1);
        };
        let mut whole = self.component(reference, depth)?;
        whole.retain(|key, _| is_structure(key) || key == "nullable");
        for (key, value) in member.iter().filter(|(key, _)| *key != "$ref") {
            whole.insert(key.clone(), value.clone());
        }
        Ok(whole)
    }

    /// A component as one schema. One that is being composed, or whose union has one that is, is the base of it: it gives its
    /// own properties and not its union.
    fn component(&mut self, reference: &str, depth: usize) -> Result<Map<String, Value>, String> {
        let name = schema_name(reference);
        let found = name.and_then(|name| Some((self.components?.get(&name)?.as_object()?, name)));
        let Some((schema, name)) = found else {
            return Err(format!("`{reference}` names no component schema"));
        };
        let extended = self.extended(schema, &name);
        let schema = extended.as_ref().unwrap_or(schema);
        let is_open = |open: &[String], name: &String| open.contains(name);
        let of_open = ["oneOf", "anyOf"].iter().any(|keyword| {
            walk::elements(schema.get(*keyword))
                .filter_map(|member| member.get("$ref")?.as_str().and_then(schema_name))
                .any(|member| is_open(&self.open, &member))
        });
        let has_union = schema.contains_key("oneOf") || schema.contains_key("anyOf");
        if of_open || (has_union && is_open(&self.open, &name)) {
            let mut base = schema.clone();
            base.retain(|key, _| !matches!(key.as_str(), "oneOf" | "anyOf" | "discriminator"));
            return self.whole(&base, depth + 1);
        }
        if let Some(known) = self.known.get(&name) {
            return Ok(known.clone());
        }
        if is_open(&self.open, &name) && depth > 0 && schema.contains_key("allOf") {
            return Err(format!("`{reference}` is a part of itself"));
        }
        self.open.push(name.clone());
        let whole = self.whole(schema, depth + 1);
        self.open.pop();
        let whole = whole?;
        self.known.insert(name, whole.clone());
        Ok(whole)
    }
}

/// An inlined schema on the way to the one in hand.
struct Around {
    /// As the document has it.
    schema: String,
    pointer: String,
    /// Set where it contains itself.
    name: Option<String>,
}

/// The rule by which keywords are left out that only narrow the values of a schema.
const LOST: &str = "keywords that narrow values or name a tag, and that no client uses";

/// A schema of any value that names what the document allows.
fn anything(schema: &mut Map<String, Value>, alternatives: Vec<String>) {
    schema.retain(|key, _| !is_structure(key));
    let names = alternatives.into_iter().map(Value::String).collect();
    schema.insert(ALTERNATIVES.to_owned(), Value::Array(names));
}
