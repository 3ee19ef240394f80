//! Media types of bodies: which are JSON, and how they are written.

/// The media type of JSON.
pub const JSON: &str = "application/json";

/// Whether a body of this media type is JSON: JSON itself, a `+json` of any kind, and where anything is right.
#[must_use]
pub fn is_json(media_type: &str) -> bool {
    spelling(media_type).is_some()
}

/// The media type of a JSON body as it is sent: without parameters, `application/json` for ranges. `None` where
/// it is not JSON.
#[must_use]
pub fn spelling(media_type: &str) -> Option<&str> {
    let essence = essence(media_type);
    let is = |expected: &str| essence.eq_ignore_ascii_case(expected);
    let is_range = essence.contains('*');
    if is(JSON) || is("*/*") || is("application/*") || is("text/json") {
        return Some(JSON);
    }
    let suffix = essence.len().checked_sub("+json".len())?;
    let ends = essence.is_char_boundary(suffix) && essence[suffix..].eq_ignore_ascii_case("+json");
    match ends {
        true if is_range => Some(JSON),
        true => Some(essence),
        false => None,
    }
}

/// Media type of a form of pairs.
pub const PAIRS: &str = "application/x-www-form-urlencoded";
/// Media type of a form of parts.
pub const PARTS: &str = "multipart/form-data";
/// Media type of text.
pub const TEXT: &str = "text/plain";
/// Media type of bytes.
pub const BINARY: &str = "application/octet-stream";

/// Media types of text outside `text/`.
const TEXTS: &[&str] = &[
    "application/ecmascript",
    "application/graphql",
    "application/javascript",
    "application/json-seq",
    "application/jsonl",
    "application/jwt",
    "application/ndjson",
    "application/openmetrics-text",
    "application/pem-certificate-chain",
    "application/sql",
    "application/toml",
    "application/x-javascript",
    "application/x-json-stream",
    "application/x-ndjson",
    "application/x-pem-file",
    "application/x-yaml",
    "application/xml",
    "application/xml-dtd",
    "application/yaml",
];

/// The kinds of bodies, in the order in which one is taken where a document offers several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum BodyKind {
    /// JSON.
    Json,
    /// A form of parts.
    Parts,
    /// A form of pairs.
    Pairs,
    /// Text.
    Text,
    /// Bytes.
    Binary,
}

impl BodyKind {
    /// The kind of a request body.
    #[must_use]
    pub fn of_request(media_type: &str) -> Self {
        let essence = essence(media_type).to_ascii_lowercase();
        let is_text = essence.starts_with("text/")
            || TEXTS.contains(&essence.as_str())
            || ["+xml", "+yaml"].iter().any(|end| essence.ends_with(end));
        match essence.as_str() {
            _ if is_json(media_type) => Self::Json,
            PARTS | "multipart/*" => Self::Parts,
            PAIRS => Self::Pairs,
            _ if is_text => Self::Text,
            _ => Self::Binary,
        }
    }

    /// The kind of a response, which no client takes apart as a form.
    #[must_use]
    pub fn of_response(media_type: &str) -> Self {
        match Self::of_request(media_type) {
            Self::Parts => Self::Binary,
            Self::Pairs => Self::Text,
            other => other,
        }
    }

    /// The media type of a request of this kind, where the document's is a range.
    #[must_use]
    pub fn plain_media_type(self) -> &'static str {
        match self {
            Self::Json => JSON,
            Self::Parts => PARTS,
            Self::Pairs => PAIRS,
            Self::Text => TEXT,
            Self::Binary => BINARY,
        }
    }
}

/// A media type without its parameters.
#[must_use]
pub fn essence(media_type: &str) -> &str {
    media_type.split(';').next().unwrap_or_default().trim()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_has_many_spellings() {
        for (media_type, expected) in [
            ("application/json", Some(JSON)),
            ("Application/JSON; charset=utf-8", Some(JSON)),
            ("*/*", Some(JSON)),
            ("application/*+json", Some(JSON)),
            (
                "application/vnd.acme.v1+json; v=1",
                Some("application/vnd.acme.v1+json"),
            ),
            ("application/problem+JSON", Some("application/problem+JSON")),
            ("application/xml", None),
            ("application/json-seq", None),
            ("é+jsonä", None),
            ("", None),
        ] {
            assert_eq!(spelling(media_type), expected, "{media_type}");
        }
    }

    #[test]
    fn every_media_type_has_a_kind() {
        for (media_type, request, response) in [
            ("*/*", BodyKind::Json, BodyKind::Json),
            (
                "Multipart/Form-Data; boundary=x",
                BodyKind::Parts,
                BodyKind::Binary,
            ),
            (PAIRS, BodyKind::Pairs, BodyKind::Text),
            ("text/csv; charset=utf-8", BodyKind::Text, BodyKind::Text),
            ("application/atom+xml", BodyKind::Text, BodyKind::Text),
            ("application/x-ndjson", BodyKind::Text, BodyKind::Text),
            ("image/*", BodyKind::Binary, BodyKind::Binary),
            ("application/zip", BodyKind::Binary, BodyKind::Binary),
            ("", BodyKind::Binary, BodyKind::Binary),
        ] {
            let kinds = (
                BodyKind::of_request(media_type),
                BodyKind::of_response(media_type),
            );
            assert_eq!(kinds, (request, response), "{media_type}");
        }
    }
}
