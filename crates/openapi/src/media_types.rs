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
    let essence = media_type.split(';').next().unwrap_or_default().trim();
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
}
