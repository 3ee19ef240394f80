//! Security requirements of a document → the ways in which calls are signed.

use openapiv3::{APIKeyLocation, OpenAPI, ReferenceOr, SecurityScheme};
use tidbcloud_model::api::SigningScheme;
use tidbcloud_openapi::diagnostic::Diagnostic;
use tidbcloud_openapi::pointer::join;

/// Demands of a document on the signature of calls.
pub(super) struct Demands {
    /// Each scheme by its type and its HTTP name, sorted.
    pub(super) schemes: Vec<String>,
    /// The ways that suffice, in the order of the document.
    pub(super) signing: Vec<SigningScheme>,
    /// One for each way that clients do not have.
    pub(super) warnings: Vec<Diagnostic>,
}

pub(super) fn demands(openapi: &OpenAPI) -> Demands {
    let schemes = openapi.components.as_ref().map(|c| &c.security_schemes);
    let scheme = |name: &str| match schemes.and_then(|schemes| schemes.get(name)) {
        Some(ReferenceOr::Item(scheme)) => read(scheme),
        Some(ReferenceOr::Reference { .. }) | None => (name.to_owned(), None),
    };
    let mut demands = Demands {
        schemes: Vec::new(),
        signing: Vec::new(),
        warnings: Vec::new(),
    };
    for (index, requirement) in openapi.security.iter().flatten().enumerate() {
        let parts: Vec<_> = requirement.keys().map(|name| scheme(name)).collect();
        demands
            .schemes
            .extend(parts.iter().map(|(text, _)| text.clone()));
        let way = match parts.as_slice() {
            [] => SigningScheme::Unsigned,
            [(_, Some(way))] => way.clone(),
            parts => {
                let texts: Vec<&str> = parts.iter().map(|(text, _)| text.as_str()).collect();
                SigningScheme::Other(texts.join(" and "))
            }
        };
        if let SigningScheme::Other(way) = &way {
            demands.warnings.push(super::problem(
                join("#/security", &index.to_string()),
                format!("calls are to be signed by {way}, and clients sign by HTTP Digest or with a bearer token alone"),
                "correct it with an overlay, or add what the server expects to each call: the crate's README says how",
            ));
        }
        if !demands.signing.contains(&way) {
            demands.signing.push(way);
        }
    }
    demands.schemes.sort();
    demands.schemes.dedup();
    if demands.signing.is_empty() {
        demands.signing = SigningScheme::unsaid();
    }
    demands
}

/// Names a scheme, and returns the way of signing that it is, if clients have it.
fn read(scheme: &SecurityScheme) -> (String, Option<SigningScheme>) {
    match scheme {
        SecurityScheme::HTTP { scheme, .. } => {
            let way = match scheme.to_ascii_lowercase().as_str() {
                "digest" => Some(SigningScheme::KeyPair),
                "bearer" => Some(SigningScheme::Bearer),
                _ => None,
            };
            (format!("http {scheme}"), way)
        }
        // Where it is sent makes no difference to whether clients have it.
        SecurityScheme::APIKey {
            name,
            location: APIKeyLocation::Header | APIKeyLocation::Query | APIKeyLocation::Cookie,
            ..
        } => (format!("apiKey {name}"), None),
        SecurityScheme::OAuth2 { .. } => ("oauth2".to_owned(), Some(SigningScheme::Bearer)),
        SecurityScheme::OpenIDConnect { .. } => {
            ("openIdConnect".to_owned(), Some(SigningScheme::Bearer))
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn of(security: serde_json::Value) -> Demands {
        let mut document = json!({
            "openapi": "3.0.3",
            "info": {"title": "t", "version": "v1"},
            "paths": {},
            "components": {"securitySchemes": {
                "digest": {"type": "http", "scheme": "Digest"},
                "bearer": {"type": "http", "scheme": "bearer"},
                "basic": {"type": "http", "scheme": "basic"},
                "key": {"type": "apiKey", "in": "header", "name": "X-Key"},
                "oauth": {"type": "oauth2", "flows": {}},
            }},
        });
        if !security.is_null() {
            document["security"] = security;
        }
        demands(&serde_json::from_value(document).unwrap())
    }

    #[test]
    fn a_document_that_says_nothing_asks_for_the_key_pair() {
        for security in [json!(null), json!([])] {
            let demands = of(security);
            assert_eq!(demands.signing, [SigningScheme::KeyPair]);
            assert!(demands.schemes.is_empty() && demands.warnings.is_empty());
        }
    }

    #[test]
    fn digest_bearer_and_nothing_are_signed_without_a_warning() {
        let demands = of(json!([{"bearer": []}, {"digest": []}, {"oauth": ["read"]}, {}]));
        let expected = [
            SigningScheme::Bearer,
            SigningScheme::KeyPair,
            SigningScheme::Unsigned,
        ];
        assert_eq!(demands.signing, expected);
        assert_eq!(demands.schemes, ["http Digest", "http bearer", "oauth2"]);
        assert!(demands.warnings.is_empty());
    }

    #[test]
    fn everything_else_is_a_warning_at_its_place() {
        let demands = of(json!([
            {"digest": []}, {"basic": []}, {"key": []}, {"digest": [], "key": []}, {"unknown": []}
        ]));
        let other = |text: &str| SigningScheme::Other(text.to_owned());
        let expected = [
            SigningScheme::KeyPair,
            other("http basic"),
            other("apiKey X-Key"),
            other("http Digest and apiKey X-Key"),
            other("unknown"),
        ];
        assert_eq!(demands.signing, expected);
        let shown: Vec<String> = demands.warnings.iter().map(ToString::to_string).collect();
        assert_eq!(shown.len(), 4);
        for (index, warning) in shown.iter().enumerate() {
            let pointer = format!("#/security/{}", index + 1);
            assert!(warning.contains(&pointer), "{warning}");
        }
    }
}
