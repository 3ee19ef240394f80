//! Secrets in values: found by the fields of the model, and by their names where the model has no field.

use std::collections::{BTreeMap, HashMap};

use serde_json::Value;
use tidbcloud_model::api::{Body, Operation, Record, Type};
use tidbcloud_schema::secret_names::secret_words;

use crate::route::request_target::{decode, encode};

/// Text in place of a secret.
pub(crate) const MASK: &str = "***";

/// Facts of the model about the fields of all records of an API.
#[derive(Debug, Default)]
pub(crate) struct SecretFields(HashMap<String, HashMap<String, FieldRule>>);

#[derive(Debug)]
struct FieldRule {
    secret: bool,
    ty: Type,
}

/// Knowledge of a value.
#[derive(Clone, Copy)]
enum Known<'t> {
    /// A type of the model.
    Type(&'t Type),
    /// Nothing: names decide.
    Nothing,
}

impl SecretFields {
    /// Reads the records of a model.
    pub(crate) fn new(records: BTreeMap<String, Record>) -> Self {
        let rules = |record: Record| {
            let mut rules = HashMap::new();
            for field in record.fields {
                let rule = |ty| FieldRule {
                    secret: field.secret,
                    ty,
                };
                if let Some(alias) = field.wire_alias {
                    rules.insert(alias, rule(field.ty.clone()));
                }
                rules.insert(field.wire_name, rule(field.ty));
            }
            rules
        };
        let records = records.into_iter();
        Self(
            records
                .map(|(name, record)| (name, rules(record)))
                .collect(),
        )
    }

    /// Masks the secrets of the body of a request. Their texts are added to `found`.
    pub(crate) fn mask_request(
        &self,
        operation: Option<&Operation>,
        body: &mut Value,
        found: &mut Vec<String>,
    ) {
        match operation.and_then(|operation| operation.body.as_ref()) {
            Some(Body::Value { ty, .. }) => self.mask(Known::Type(ty), body, found),
            Some(Body::Masked {
                record,
                resource_field,
                ..
            }) => {
                let Value::Object(fields) = body else { return };
                let resource = Type::Record(record.clone());
                for (name, value) in fields {
                    let known = match name == resource_field {
                        true => Known::Type(&resource),
                        false => Known::Nothing,
                    };
                    self.mask(known, value, found);
                }
            }
            Some(Body::Empty) | None => self.mask(Known::Nothing, body, found),
        }
    }

    /// Masks the secrets of the body of a response. `success`: it has the type that the document declares.
    pub(crate) fn mask_response(
        &self,
        operation: Option<&Operation>,
        success: bool,
        body: &mut Value,
        found: &mut Vec<String>,
    ) {
        let known = match operation.filter(|_| success) {
            Some(operation) => Known::Type(&operation.response.ty),
            None => Known::Nothing,
        };
        self.mask(known, body, found);
    }

    /// Masks the secrets of a record.
    pub(crate) fn mask_record(&self, record: Option<&str>, body: &mut Value) {
        let ty = record.map(|record| Type::Record(record.to_owned()));
        let known = ty.as_ref().map_or(Known::Nothing, Known::Type);
        self.mask(known, body, &mut Vec::new());
    }

    fn mask(&self, known: Known<'_>, value: &mut Value, found: &mut Vec<String>) {
        let inner = match known {
            Known::Type(Type::List(inner) | Type::Map(inner)) => Known::Type(inner),
            _ => Known::Nothing,
        };
        let rules = match known {
            Known::Type(Type::Record(record)) => self.0.get(record),
            _ => None,
        };
        match value {
            Value::Array(items) => {
                for item in items {
                    self.mask(inner, item, found);
                }
            }
            Value::Object(fields) => {
                for (name, value) in fields {
                    match rules.and_then(|rules| rules.get(name)) {
                        Some(rule) if rule.secret => hide(value, found),
                        Some(rule) => self.mask(Known::Type(&rule.ty), value, found),
                        None if secret_words(name).is_some() && has_text(value) => {
                            hide(value, found);
                        }
                        None => self.mask(inner, value, found),
                    }
                }
            }
            _ => {}
        }
    }
}

/// Masks the values of a query whose names say that they are secrets.
pub(crate) fn mask_query(query: &str, found: &mut Vec<String>) -> String {
    let pairs = query.split('&').map(|pair| {
        let Some((name, value)) = pair.split_once('=') else {
            return pair.to_owned();
        };
        let decoded = decode(name, true).unwrap_or_else(|_| name.to_owned());
        if value.is_empty() || secret_words(&decoded).is_none() {
            return pair.to_owned();
        }
        found.push(decode(value, true).unwrap_or_else(|_| value.to_owned()));
        format!("{name}={}", encode(MASK))
    });
    pairs.collect::<Vec<_>>().join("&")
}

/// Replaces each text and number of a value.
fn hide(value: &mut Value, found: &mut Vec<String>) {
    match value {
        Value::String(text) if !text.is_empty() && text != MASK => {
            found.push(std::mem::replace(text, MASK.to_owned()));
        }
        Value::Number(number) => {
            found.push(number.to_string());
            *value = MASK.into();
        }
        Value::Array(items) => items.iter_mut().for_each(|item| hide(item, found)),
        Value::Object(fields) => fields.values_mut().for_each(|value| hide(value, found)),
        Value::String(_) | Value::Bool(_) | Value::Null => {}
    }
}

/// Whether there is any text in a value: the limit `tokens: 100` is no secret.
fn has_text(value: &Value) -> bool {
    match value {
        Value::String(_) => true,
        Value::Array(items) => items.iter().any(has_text),
        Value::Object(fields) => fields.values().any(has_text),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::fixture;

    fn fields() -> (SecretFields, Vec<Operation>) {
        let text = json!({"type": "string"});
        let secret = json!({"type": "string", "x-secret": true});
        let shown = json!({"type": "string", "x-secret": false});
        let mut document = fixture::paths(&["POST /things"]);
        document["components"] = json!({"schemas": {"Thing": {"type": "object", "properties": {
            "name": text, "code": secret, "keyToken": shown,
            "inner": {"allOf": [{"$ref": "#/components/schemas/Thing"}]},
            "list": {"type": "array", "items": {"$ref": "#/components/schemas/Thing"}},
            "map": {"type": "object", "additionalProperties": {"$ref": "#/components/schemas/Thing"}},
            "any": {}}}}});
        let content =
            json!({"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}});
        document["paths"]["/things"]["post"]["requestBody"] =
            json!({"required": true, "content": content});
        document["paths"]["/things"]["post"]["responses"]["200"]["content"] = content;
        let api = fixture::api(&document);
        (SecretFields::new(api.records), api.operations)
    }

    #[test]
    fn the_model_decides_about_its_fields_and_names_about_all_others() {
        let (fields, operations) = fields();
        let thing = json!({"name": "n", "code": "s-1", "keyToken": "shown", "password": "s-2", "tokens": 100,
            "inner": {"code": "s-3"}, "list": [{"code": "s-4"}], "map": {"k": {"code": "s-5"}},
            "any": {"apiKey": ["s-6", 7], "other": {"code": "shown"}}});
        let expected = json!({"name": "n", "code": "***", "keyToken": "shown", "password": "***", "tokens": 100,
            "inner": {"code": "***"}, "list": [{"code": "***"}], "map": {"k": {"code": "***"}},
            "any": {"apiKey": ["***", "***"], "other": {"code": "shown"}}});
        for request in [true, false] {
            let (mut body, mut found) = (thing.clone(), Vec::new());
            let operation = Some(&operations[0]);
            match request {
                true => fields.mask_request(operation, &mut body, &mut found),
                false => fields.mask_response(operation, true, &mut body, &mut found),
            }
            assert_eq!(body, expected);
            found.sort();
            assert_eq!(found, ["7", "s-1", "s-2", "s-3", "s-4", "s-5", "s-6"]);
        }
    }

    #[test]
    fn the_body_of_an_error_has_no_type() {
        let (fields, operations) = fields();
        let mut body = json!({"code": "E1", "details": [{"adminToken": "s-1"}]});
        fields.mask_response(Some(&operations[0]), false, &mut body, &mut Vec::new());
        assert_eq!(
            body,
            json!({"code": "E1", "details": [{"adminToken": "***"}]})
        );
    }

    #[test]
    fn a_query_keeps_what_is_no_secret_as_it_was_sent() {
        let mut found = Vec::new();
        let masked = mask_query("pageToken=a%20b&access%5Ftoken=s%2B1&x&token=", &mut found);
        assert_eq!(masked, "pageToken=a%20b&access%5Ftoken=%2A%2A%2A&x&token=");
        assert_eq!(found, ["s+1"]);
    }
}
