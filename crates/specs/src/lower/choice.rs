//! Unions: records in which the value of one enum field, the tag, determines which of the others are set, or in which exactly
//! one of several fields is set.
//!
//! An overlay declares one with `x-choice` on the record, without a `tag` where there is none; names imply one where two or more members are named like values of the tag
//! (`KAFKA`, `S3` ↔ `kafka`, `s3`). `x-choice: false` says that names mislead.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::Lowering;
use crate::name_rules::{self, unique_names::UniqueNames};
use tidbcloud_model::api::{
    Alternative, Api, Choice, ChoiceTag, EMPTY, Enum, Field, Record, Type, Variant,
};
use tidbcloud_openapi::pointer::join;
use tidbcloud_openapi::sample::choice::CHOICE;

const TAG: &str = "tag";
const MEMBERS: &str = "members";
const OPTIONAL: &str = "optional";

/// Values that mean no alternative.
const NO_ALTERNATIVE: [&str; 2] = ["unspecified", "unknown"];

/// A union by wire names, before its constructors have names.
struct Union<'r> {
    /// The tag and its enum; none where the member that is set says which alternative is chosen.
    tag: Option<(&'r Field, &'r Enum)>,
    /// Each alternative with its members in the order of the constructor's arguments.
    members: Vec<(Chosen<'r>, Vec<&'r Field>)>,
    optional: Vec<String>,
    derived: bool,
}

/// How an alternative is recognized.
#[derive(Clone, Copy)]
enum Chosen<'r> {
    By(&'r Variant),
    Set(&'r Field),
}

impl<'r> Chosen<'r> {
    fn value(self) -> &'r str {
        match self {
            Self::By(variant) => &variant.value,
            Self::Set(member) => &member.wire_name,
        }
    }

    fn constructor(self) -> String {
        match self {
            Self::By(variant) => name_rules::constructor(&variant.name),
            Self::Set(member) => name_rules::constructor(member.stem()),
        }
    }

    /// Former names of the constructor.
    fn aliases(self) -> Vec<String> {
        match self {
            Self::By(variant) => variant
                .aliases
                .iter()
                .map(|alias| name_rules::constructor(alias))
                .collect(),
            Self::Set(member) => member
                .aliases
                .iter()
                .map(|alias| name_rules::constructor(alias))
                .collect(),
        }
    }
}

impl Lowering<'_> {
    /// Puts the tagged unions into the records.
    pub(super) fn choices(
        &mut self,
        records: &mut BTreeMap<String, Record>,
        enums: &BTreeMap<String, Enum>,
    ) {
        for record in records.values_mut() {
            let schema = record.schema.as_deref();
            let hint = schema.and_then(|schema| self.components.get(schema)?.node.get(CHOICE));
            let union = match hint {
                Some(Value::Object(hint)) => self.declared(record, hint, enums),
                // The check has reported any other value.
                Some(_) => None,
                None => derived(record, enums),
            };
            record.choice = union.map(|union| choice(record, union));
        }
    }

    /// The union that an overlay declares; none where the hint has a mistake, each of which is a problem.
    fn declared<'r>(
        &mut self,
        record: &'r Record,
        hint: &Map<String, Value>,
        enums: &'r BTreeMap<String, Enum>,
    ) -> Option<Union<'r>> {
        let before = self.problems.len();
        let pointer = join(&record.pointer, CHOICE);
        for key in hint.keys() {
            if ![TAG, MEMBERS, OPTIONAL].contains(&key.as_str()) {
                self.problem(
                    &join(&pointer, key),
                    format!("`{key}` is no key of `{CHOICE}`"),
                    format!("use `{TAG}`, `{MEMBERS}`, `{OPTIONAL}`"),
                );
            }
        }
        let members_pointer = join(&pointer, MEMBERS);
        if let (None, Some(names @ Value::Array(_))) = (hint.get(TAG), hint.get(MEMBERS)) {
            return self.untagged(record, names, &members_pointer, before);
        }
        let tag_pointer = join(&pointer, TAG);
        let Some(tag) = hint.get(TAG).and_then(Value::as_str) else {
            self.problem(
                &pointer,
                format!("`{CHOICE}` has no `{TAG}`"),
                "name the field whose value determines which of the others are set, by its wire name; where exactly one of \
                 several fields is set and none names it, write them as a list: `members: [awsKms, gcpKms]`",
            );
            return None;
        };
        let tag = self.member(record, tag, &tag_pointer)?;
        let Some(values) = tag_values(tag, enums) else {
            self.problem(
                &tag_pointer,
                format!(
                    "`{}` is no enum, so it has no values to choose by",
                    tag.wire_name
                ),
                "name a field of an enum, or give the field an `enum` in the overlay",
            );
            return None;
        };
        let Some(given) = hint.get(MEMBERS).and_then(Value::as_object) else {
            self.problem(
                &pointer,
                format!("`{CHOICE}` has no map `{MEMBERS}`"),
                "list for each value of the tag the fields that belong to it: `S3: [s3]`",
            );
            return None;
        };
        let mut members = Vec::new();
        for (value, names) in given {
            let pointer = join(&members_pointer, value);
            let variant = values.variants.iter().find(|known| known.value == *value);
            if variant.is_none() {
                let known: Vec<&str> = values.variants.iter().map(|v| v.value.as_str()).collect();
                self.problem(
                    &pointer,
                    format!("`{value}` is no value of `{}`", tag.wire_name),
                    format!("use its values: {}", known.join(", ")),
                );
            }
            let fields = self.members(record, Some(tag), names, &pointer);
            members.extend(variant.map(Chosen::By).zip(fields));
        }
        let optional_pointer = join(&pointer, OPTIONAL);
        let optional = match hint.get(OPTIONAL) {
            Some(names) => self.members(record, Some(tag), names, &optional_pointer)?,
            None => Vec::new(),
        };
        for field in &optional {
            let name = &field.wire_name;
            if !members
                .iter()
                .any(|(_, fields)| fields.iter().any(|f| f.wire_name == *name))
            {
                self.problem(
                    &optional_pointer,
                    format!("`{name}` belongs to no value of `{}`", tag.wire_name),
                    format!("add it to `{MEMBERS}`, or remove it here"),
                );
            }
        }
        if self.problems.len() > before {
            return None;
        }
        let place = |chosen: Chosen<'_>| {
            values
                .variants
                .iter()
                .position(|v| v.value == chosen.value())
        };
        members.sort_by_key(|(chosen, _)| place(*chosen));
        let optional = optional
            .iter()
            .map(|field| field.wire_name.clone())
            .collect();
        Some(Union {
            tag: Some((tag, values)),
            members,
            optional,
            derived: false,
        })
    }

    /// The union of fields of which exactly one is set.
    fn untagged<'r>(
        &mut self,
        record: &'r Record,
        names: &Value,
        pointer: &str,
        before: usize,
    ) -> Option<Union<'r>> {
        let fields = self.members(record, None, names, pointer)?;
        if let [_] | [] = fields[..] {
            self.problem(
                pointer,
                "one field alone excludes none".to_owned(),
                "list at least two fields of which requests set exactly one",
            );
        }
        (self.problems.len() == before).then(|| Union {
            tag: None,
            members: fields
                .into_iter()
                .map(|field| (Chosen::Set(field), vec![field]))
                .collect(),
            optional: Vec::new(),
            derived: false,
        })
    }

    /// The fields of a list of wire names, in its order: that of a constructor's arguments.
    fn members<'r>(
        &mut self,
        record: &'r Record,
        tag: Option<&Field>,
        names: &Value,
        pointer: &str,
    ) -> Option<Vec<&'r Field>> {
        let texts: Option<Vec<&str>> = names
            .as_array()
            .and_then(|names| names.iter().map(Value::as_str).collect());
        let Some(texts) = texts else {
            self.problem(
                pointer,
                "this is no list of fields",
                "write the wire names of fields: `[accessKey, secretKey]`, or `[]` for none",
            );
            return None;
        };
        let mut fields: Vec<&Field> = Vec::new();
        for name in texts {
            let field = self.member(record, name, pointer)?;
            if tag.is_some_and(|tag| field.wire_name == tag.wire_name) {
                self.problem(pointer, format!("`{name}` is the tag itself"), "remove it");
            } else if fields.iter().any(|known| known.wire_name == *name) {
                self.problem(pointer, format!("`{name}` is listed twice"), "remove one");
            }
            fields.push(field);
        }
        Some(fields)
    }

    /// The field of a wire name that a hint gives; one that is missing, or that no request has, is a problem.
    fn member<'r>(&mut self, record: &'r Record, name: &str, pointer: &str) -> Option<&'r Field> {
        let found = record.field(name);
        match found {
            Some(field) if field.output_only => self.problem(
                pointer,
                format!("`{name}` is output only, so no request chooses by it"),
                "name a field that requests set",
            ),
            Some(_) => {}
            None => {
                let names: Vec<&str> = record.fields.iter().map(|f| f.wire_name.as_str()).collect();
                self.problem(
                    pointer,
                    format!("`{name}` is no field of `{}`", record.name),
                    format!("use its fields, by wire name: {}", names.join(", ")),
                );
            }
        }
        found.filter(|field| !field.output_only)
    }
}

fn tag_values<'e>(tag: &Field, enums: &'e BTreeMap<String, Enum>) -> Option<&'e Enum> {
    match &tag.ty {
        Type::Enum(name) => enums.get(name),
        _ => None,
    }
}

/// The union that names imply: the only enum field whose values are the names of other fields.
fn derived<'r>(record: &'r Record, enums: &'r BTreeMap<String, Enum>) -> Option<Union<'r>> {
    if !record.sent {
        return None;
    }
    let tags = record.fields.iter().filter(|field| !field.output_only);
    let mut unions = tags.filter_map(|tag| by_names(record, tag, tag_values(tag, enums)?));
    let union = unions.next()?;
    // Two tags that share members would be set by two constructors.
    unions.next().is_none().then_some(union)
}

fn by_names<'r>(record: &'r Record, tag: &'r Field, values: &'r Enum) -> Option<Union<'r>> {
    let mut members = Vec::new();
    let mut unmatched = Vec::new();
    for variant in &values.variants {
        let names = [key(&variant.value), key(&variant.name)];
        if NO_ALTERNATIVE
            .iter()
            .any(|none| names.iter().any(|name| name.ends_with(none)))
        {
            continue;
        }
        let is_named = |field: &&Field| {
            field.wire_name != tag.wire_name && names.contains(&key(&field.wire_name))
        };
        let fields: Vec<&Field> = record.fields.iter().filter(is_named).collect();
        if fields
            .iter()
            .any(|field| field.output_only || field.required)
            || fields.len() > 1
        {
            return None;
        }
        if fields.is_empty() {
            unmatched.push(names);
        }
        members.push((Chosen::By(variant), fields));
    }
    let matched: Vec<&Field> = members
        .iter()
        .flat_map(|(_, fields)| fields.iter().copied())
        .collect();
    let is_matched = |field: &Field| {
        matched
            .iter()
            .any(|other| other.wire_name == field.wire_name)
    };
    let repeated = (1..matched.len()).any(|at| {
        matched[..at]
            .iter()
            .any(|other| other.wire_name == matched[at].wire_name)
    });
    // One member alone may be a coincidence, and the next value of the tag would show it: its constructor would be lost.
    if repeated || matched.len() < 2 {
        return None;
    }
    // A value without a member, and a field that may be it under a longer or shorter name: only the overlay knows.
    let mut rest = record.fields.iter().filter(|field| {
        !is_matched(field) && field.wire_name != tag.wire_name && !field.output_only && !field.rest
    });
    let ambiguous = rest.any(|field| {
        let field = key(&field.wire_name);
        let resembles = |name: &String| name.contains(&field) || field.contains(name.as_str());
        unmatched.iter().any(|names| names.iter().any(resembles))
    });
    (!ambiguous).then_some(Union {
        tag: Some((tag, values)),
        members,
        optional: Vec::new(),
        derived: true,
    })
}

/// A name without capitals and separators: `S3_COMPATIBLE` and `s3Compatible` are one.
fn key(name: &str) -> String {
    let letters = name.chars().filter(char::is_ascii_alphanumeric);
    letters.map(|c| c.to_ascii_lowercase()).collect()
}

/// Names the constructors of a union.
fn choice(record: &Record, union: Union<'_>) -> Choice {
    let Union {
        tag,
        members,
        optional,
        derived,
    } = union;
    let mut names = UniqueNames::default();
    for alias in members.iter().flat_map(|(chosen, _)| chosen.aliases()) {
        names.reserve(alias);
    }
    let mut alternatives: Vec<Alternative> = members
        .into_iter()
        .map(|(chosen, fields)| {
            let is_set = |field: &&Field| fields.len() == 1 || !optional.contains(&field.wire_name);
            let (empty, arguments): (Vec<&Field>, Vec<&Field>) = fields
                .iter()
                .copied()
                .filter(is_set)
                .partition(|field| is_empty(&field.ty));
            let wire_names =
                |fields: Vec<&Field>| fields.iter().map(|field| field.wire_name.clone()).collect();
            Alternative {
                value: chosen.value().to_owned(),
                variant: match chosen {
                    Chosen::By(variant) => Some(variant.name.clone()),
                    Chosen::Set(_) => None,
                },
                constructor: names.claim(&chosen.constructor(), "_"),
                aliases: chosen.aliases(),
                arguments: wire_names(arguments),
                empty: wire_names(empty),
                members: fields.iter().map(|field| field.wire_name.clone()).collect(),
                converts_from: None,
            }
        })
        .collect();
    let sources: Vec<Option<String>> = alternatives.iter().map(|a| source(record, a)).collect();
    for (alternative, source) in alternatives.iter_mut().zip(&sources) {
        let unique = sources.iter().filter(|other| *other == source).count() == 1;
        alternative.converts_from = source.clone().filter(|name| unique && *name != record.name);
    }
    Choice {
        tag: tag.map(|(field, values)| ChoiceTag {
            field: field.wire_name.clone(),
            ty: values.name.clone(),
        }),
        alternatives,
        optional,
        derived,
    }
}

/// Whether a type is the record without fields that all schemas without properties have.
fn is_empty(ty: &Type) -> bool {
    matches!(ty, Type::Record(name) if name == EMPTY)
}

/// The record that is the only argument of a constructor.
fn source(record: &Record, alternative: &Alternative) -> Option<String> {
    let [member] = &alternative.arguments[..] else {
        return None;
    };
    match &record.field(member)?.ty {
        Type::Record(name) => Some(name.clone()),
        _ => None,
    }
}

/// Writes the unions of a model into its prepared document, so that samples and checks of requests know derived ones too.
pub(crate) fn write(document: &mut Value, api: &Api) {
    for record in api.records.values() {
        let Some(choice) = &record.choice else {
            continue;
        };
        let pointer = record.pointer.trim_start_matches('#');
        let Some(Value::Object(schema)) = document.pointer_mut(pointer) else {
            continue;
        };
        let alternatives = choice.alternatives.iter();
        let rule = match &choice.tag {
            Some(tag) => {
                let members = alternatives.map(|each| (each.value.clone(), json!(each.members)));
                json!({
                    TAG: tag.field,
                    MEMBERS: members.collect::<Map<_, _>>(),
                    OPTIONAL: choice.optional,
                })
            }
            None => json!({MEMBERS: alternatives.map(|each| &each.value).collect::<Vec<_>>()}),
        };
        schema.insert(CHOICE.to_owned(), rule);
    }
}
