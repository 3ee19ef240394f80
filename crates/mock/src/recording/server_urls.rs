//! URLs of the real server in bodies: what a client gets from a mock leads back to the mock.

/// Returns scheme, host and port of a URL.
pub(crate) fn origin(url: &str) -> Option<&str> {
    let (scheme, rest) = url.split_once("://")?;
    let authority = rest.split('/').next()?;
    url.get(..scheme.len() + 3 + authority.len())
}

/// Replaces an origin where it is a whole one: not that of a longer host or port.
pub(crate) fn moved(text: &str, from: &str, to: &str) -> String {
    let mut moved = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(from) {
        let after = &rest[at + from.len()..];
        let is_longer = after.starts_with(|c: char| c.is_ascii_alphanumeric() || ".-:".contains(c));
        moved.push_str(&rest[..at]);
        moved.push_str(if is_longer { from } else { to });
        rest = after;
    }
    moved.push_str(rest);
    moved
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_origins_are_replaced() {
        assert_eq!(
            origin("https://iam.example/v1"),
            Some("https://iam.example")
        );
        assert_eq!(origin("https://h:1"), Some("https://h:1"));
        assert_eq!(origin("h/v1"), None);
        for (text, expected) in [
            (
                r#"{"a": "https://h.example/v1/x?y"}"#,
                r#"{"a": "https://m:7/v1/x?y"}"#,
            ),
            (r#"{"a": "https://h.example"}"#, r#"{"a": "https://m:7"}"#),
            (
                "https://h.example.org/ https://h.example:8/",
                "https://h.example.org/ https://h.example:8/",
            ),
            ("", ""),
        ] {
            assert_eq!(moved(text, "https://h.example", "https://m:7"), expected);
        }
    }
}
