//! Upgrade of security definitions of Swagger 2.0 to security schemes of OpenAPI 3.0.

use serde_json::{Map, Value, json};

/// The schemes, by the names that demands use.
pub(super) fn schemes(definitions: Value) -> Value {
    match definitions {
        Value::Object(definitions) => definitions
            .into_iter()
            .map(|(name, definition)| (name, scheme(definition)))
            .collect(),
        other => other,
    }
}

fn scheme(definition: Value) -> Value {
    let Value::Object(mut scheme) = definition else {
        return definition;
    };
    match scheme.get("type").and_then(Value::as_str) {
        Some("basic") => {
            scheme.insert("type".to_owned(), "http".into());
            scheme.insert("scheme".to_owned(), "basic".into());
        }
        Some("oauth2") => {
            let name = match scheme.remove("flow").as_ref().and_then(Value::as_str) {
                Some("application") => "clientCredentials",
                Some("accessCode") => "authorizationCode",
                Some("password") => "password",
                _ => "implicit",
            };
            let mut flow = Map::new();
            for key in ["authorizationUrl", "tokenUrl", "scopes"] {
                flow.extend(scheme.remove(key).map(|value| (key.to_owned(), value)));
            }
            flow.entry("scopes").or_insert_with(|| json!({}));
            scheme.insert("flows".to_owned(), json!({ name: flow }));
        }
        _ => {}
    }
    Value::Object(scheme)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_type_has_its_counterpart() {
        let definitions = json!({
            "basic": {"type": "basic"},
            "key": {"type": "apiKey", "in": "header", "name": "X-Key"},
            "code": {"type": "oauth2", "flow": "accessCode", "authorizationUrl": "https://a", "tokenUrl": "https://t",
                "scopes": {"read": "r"}},
        });
        let expected = json!({
            "basic": {"type": "http", "scheme": "basic"},
            "key": {"type": "apiKey", "in": "header", "name": "X-Key"},
            "code": {"type": "oauth2", "flows": {"authorizationCode": {
                "authorizationUrl": "https://a", "tokenUrl": "https://t", "scopes": {"read": "r"}}}},
        });
        assert_eq!(schemes(definitions), expected);
    }
}
