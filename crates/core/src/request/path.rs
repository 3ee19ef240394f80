//! Paths: templates filled with encoded segments; a value that would lead to another path is refused.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// Everything but RFC 3986's unreserved characters is encoded, so that an id can become neither a segment nor a verb.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// Encodes a text for a path segment or a query.
pub(crate) fn encode(text: &str) -> String {
    utf8_percent_encode(text, ENCODED).to_string()
}

/// Encodes one path segment.
pub(crate) fn segment(name: &str, text: &str) -> Result<String, String> {
    check(name, text, text)?;
    Ok(encode(text))
}

/// Encodes a resource name: its slashes stay, each of its segments is encoded.
pub(crate) fn resource_name(name: &str, text: &str) -> Result<String, String> {
    let mut encoded = String::with_capacity(text.len());
    for (index, segment) in text.split('/').enumerate() {
        check(name, segment, text)?;
        if index > 0 {
            encoded.push('/');
        }
        encoded.push_str(&encode(segment));
    }
    Ok(encoded)
}

fn check(name: &str, segment: &str, whole: &str) -> Result<(), String> {
    let why = match segment {
        "" if whole.is_empty() => "is empty",
        "" => "has an empty segment",
        "." | ".." => "has the segment \".\" or \"..\", which would lead to another path",
        _ => return Ok(()),
    };
    Err(format!(
        "path parameter {name} {why} ({whole:?}); give the value that the API returned"
    ))
}

/// Fills a template such as `/clusters/{clusterId}:pauseCluster` with encoded values.
pub(crate) fn fill(template: &str, values: &[(&str, String)]) -> Result<String, String> {
    let mut path = String::with_capacity(template.len() + 16);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after
            .split_once('}')
            .ok_or_else(|| format!("the path template {template} has a '{{' without '}}'"))?;
        let (_, value) = values
            .iter()
            .find(|(given, _)| *given == name)
            .ok_or_else(|| format!("path parameter {name} of {template} has no value"))?;
        path.push_str(before);
        path.push_str(value);
        rest = after;
    }
    path.push_str(rest);
    Ok(path)
}

/// Checks a path given whole, by hand, with or without a query. It is taken as it is, but may not leave the endpoint.
pub(crate) fn by_hand(path: &str) -> Result<String, String> {
    let before_query = path.split('?').next().unwrap_or_default();
    let why = if path.contains('#') {
        "has a fragment; encode '#' as %23"
    } else if before_query.contains('\\') {
        "has a backslash; encode it as %5C"
    } else if path.chars().any(char::is_control) {
        "has a control character"
    } else if before_query.split('/').any(is_dots) {
        "has the segment \".\" or \"..\", which would lead to another path"
    } else if path.starts_with('/') {
        return Ok(path.to_owned());
    } else {
        return Ok(format!("/{path}"));
    };
    Err(format!("the path {before_query:?} {why}"))
}

/// Whether a URL parser takes the segment for `.` or `..`, also when it is encoded.
fn is_dots(segment: &str) -> bool {
    let plain = segment.to_ascii_lowercase().replace("%2e", ".");
    plain == "." || plain == ".."
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_segment_stays_one_segment() {
        assert_eq!(segment("id", "10581234").unwrap(), "10581234");
        assert_eq!(segment("id", "a/b").unwrap(), "a%2Fb");
        assert_eq!(segment("id", "x:pauseCluster").unwrap(), "x%3ApauseCluster");
        assert_eq!(segment("id", "a b?#%é").unwrap(), "a%20b%3F%23%25%C3%A9");
        assert_eq!(segment("id", "a-._~Z9").unwrap(), "a-._~Z9");
        assert_eq!(segment("id", "...").unwrap(), "...");
        for refused in ["", ".", ".."] {
            let error = segment("clusterId", refused).unwrap_err();
            assert!(error.contains("clusterId"), "{error}");
        }
    }

    #[test]
    fn a_resource_name_keeps_its_slashes() {
        assert_eq!(
            resource_name("name", "dataApps/x y/endpoints/z").unwrap(),
            "dataApps/x%20y/endpoints/z"
        );
        for refused in ["", "/a", "a/", "a//b", "a/../b", "."] {
            assert!(resource_name("name", refused).is_err(), "{refused}");
        }
    }

    #[test]
    fn templates_are_filled_by_name() {
        let values = [("a", "1".to_owned()), ("b.c", "2".to_owned())];
        assert_eq!(
            fill("/x/{b.c}/y/{a}:verb", &values).unwrap(),
            "/x/2/y/1:verb"
        );
        assert_eq!(fill("/regions:show", &[]).unwrap(), "/regions:show");
        assert!(fill("/x/{missing}", &values).is_err());
        assert!(fill("/x/{a", &values).is_err());
    }

    #[test]
    fn a_path_by_hand_stays_under_the_endpoint() {
        assert_eq!(by_hand("clusters").unwrap(), "/clusters");
        assert_eq!(by_hand("/a:b?c=../d\\").unwrap(), "/a:b?c=../d\\");
        for refused in [
            "/a/../b",
            "..",
            "/%2E%2e/x",
            "/a/.",
            "/a\\..\\b",
            "/a#b",
            "/a\tb",
        ] {
            assert!(by_hand(refused).is_err(), "{refused}");
        }
    }
}
