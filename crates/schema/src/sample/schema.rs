//! Effective schemas: references followed, `allOf` members and their siblings merged into one.

use std::borrow::Cow;

use serde_json::{Map, Value};

/// Longest chain of references before it counts as a circle.
const MAX_HOPS: usize = 32;

/// Keywords that apply to a value, wherever the document has them.
#[derive(Clone, Debug)]
pub struct Effective<'d> {
    /// Keywords by name, without `$ref` and `allOf`.
    pub keywords: Cow<'d, Map<String, Value>>,
    /// The references that were followed, in order: `#/components/schemas/Cluster`.
    pub references: Vec<&'d str>,
}

/// JSON type that a schema demands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JsonType {
    /// `{…}`
    Object,
    /// `[…]`
    Array,
    /// `"…"`
    String,
    /// A number without a fraction.
    Integer,
    /// Any number.
    Number,
    /// `true` or `false`.
    Boolean,
    /// The schema does not say.
    Any,
}

impl Effective<'_> {
    /// The value of a keyword.
    pub fn get(&self, keyword: &str) -> Option<&Value> {
        self.keywords.get(keyword)
    }

    /// Whether a boolean keyword is set.
    pub fn is(&self, keyword: &str) -> bool {
        self.get(keyword).and_then(Value::as_bool).unwrap_or(false)
    }

    /// The JSON type, from `type` or else from the keywords that only one type has.
    pub fn kind(&self) -> JsonType {
        match self.get("type").and_then(Value::as_str) {
            Some("object") => JsonType::Object,
            Some("array") => JsonType::Array,
            Some("string") => JsonType::String,
            Some("integer") => JsonType::Integer,
            Some("number") => JsonType::Number,
            Some("boolean") => JsonType::Boolean,
            _ if self.get("properties").is_some_and(Value::is_object) => JsonType::Object,
            _ if self.get("additionalProperties").is_some() => JsonType::Object,
            _ if self.get("items").is_some() => JsonType::Array,
            _ if self
                .values()
                .is_some_and(|values| values.iter().all(Value::is_string)) =>
            {
                JsonType::String
            }
            _ => JsonType::Any,
        }
    }

    /// The property schemas of an object, in document order.
    pub fn properties(&self) -> Option<&Map<String, Value>> {
        self.get("properties").and_then(Value::as_object)
    }

    /// The values of an enum.
    pub fn values(&self) -> Option<&[Value]> {
        self.get("enum")
            .and_then(Value::as_array)
            .map(Vec::as_slice)
            .filter(|values| !values.is_empty())
    }

    /// Schema of properties that `properties` does not list, if the document allows any.
    pub fn additional(&self) -> Option<&Value> {
        self.get("additionalProperties")
            .filter(|additional| **additional != Value::Bool(false))
    }

    /// Text keyword.
    pub fn text(&self, keyword: &str) -> Option<&str> {
        self.get(keyword).and_then(Value::as_str)
    }

    /// Count keyword, such as `minLength`.
    pub fn count(&self, keyword: &str) -> Option<u64> {
        self.get(keyword).and_then(Value::as_u64)
    }
}

/// Reads a schema with everything that it refers to.
pub fn effective<'d>(document: &'d Value, schema: &'d Value) -> Effective<'d> {
    let mut references = Vec::new();
    let keywords = collect(document, schema, &mut references, 0);
    Effective {
        keywords,
        references,
    }
}

/// Target of a `$ref`; the object itself where it is none. For parameters, bodies and responses as well as schemas.
pub fn resolve<'d>(document: &'d Value, object: &'d Value) -> &'d Value {
    let mut here = object;
    for _ in 0..MAX_HOPS {
        let Some(target) = here
            .get("$ref")
            .and_then(Value::as_str)
            .and_then(|to| lookup(document, to))
        else {
            return here;
        };
        here = target;
    }
    here
}

fn lookup<'d>(document: &'d Value, reference: &str) -> Option<&'d Value> {
    document.pointer(reference.strip_prefix('#')?)
}

fn collect<'d>(
    document: &'d Value,
    schema: &'d Value,
    references: &mut Vec<&'d str>,
    hops: usize,
) -> Cow<'d, Map<String, Value>> {
    let Some(keywords) = schema.as_object().filter(|_| hops < MAX_HOPS) else {
        return Cow::Owned(Map::new());
    };
    if let Some(reference) = keywords.get("$ref").and_then(Value::as_str) {
        references.push(reference);
        return match lookup(document, reference) {
            Some(target) => collect(document, target, references, hops + 1),
            None => Cow::Owned(Map::new()),
        };
    }
    let Some(members) = keywords.get("allOf").and_then(Value::as_array) else {
        return Cow::Borrowed(keywords);
    };
    let mut whole = Map::new();
    for member in members {
        for (keyword, value) in collect(document, member, references, hops + 1).iter() {
            add(&mut whole, keyword, value);
        }
    }
    for (keyword, value) in keywords.iter().filter(|(keyword, _)| *keyword != "allOf") {
        add(&mut whole, keyword, value);
    }
    Cow::Owned(whole)
}

/// Adds a keyword: properties and required names of all members are merged, of any other keyword the last value counts.
fn add(whole: &mut Map<String, Value>, keyword: &str, value: &Value) {
    match (keyword, whole.get_mut(keyword), value) {
        ("properties", Some(Value::Object(here)), Value::Object(more)) => {
            here.extend(
                more.iter()
                    .map(|(name, schema)| (name.clone(), schema.clone())),
            );
        }
        ("required", Some(Value::Array(here)), Value::Array(more)) => {
            here.extend(more.iter().cloned())
        }
        _ => {
            whole.insert(keyword.to_owned(), value.clone());
        }
    }
}
