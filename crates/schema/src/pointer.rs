//! JSON pointers (RFC 6901), written as URI fragments the way documents write `$ref`.

use std::borrow::Cow;

/// `parent` with one more segment, escaped.
pub fn join(parent: &str, segment: &str) -> String {
    let mut out = String::with_capacity(parent.len() + segment.len() + 1);
    out.push_str(parent);
    push(&mut out, segment);
    out
}

/// Adds one more segment, escaped.
pub fn push(pointer: &mut String, segment: &str) {
    pointer.push('/');
    if !segment.bytes().any(|byte| byte == b'~' || byte == b'/') {
        pointer.push_str(segment);
        return;
    }
    for c in segment.chars() {
        match c {
            '~' => pointer.push_str("~0"),
            '/' => pointer.push_str("~1"),
            c => pointer.push(c),
        }
    }
}

/// The segments of a pointer as they are written; a leading `#` is accepted.
pub fn raw_segments(pointer: &str) -> impl Iterator<Item = &str> {
    let pointer = pointer.strip_prefix('#').unwrap_or(pointer);
    pointer.split('/').skip(1)
}

/// A segment without its escapes. Documents are walked by pointers all the time, and hardly any segment has one.
pub fn unescape(segment: &str) -> Cow<'_, str> {
    let Some((before, mut rest)) = segment.split_once('~') else {
        return segment.into();
    };
    let mut out = String::with_capacity(segment.len());
    out.push_str(before);
    loop {
        let (c, after) = match rest.as_bytes().first() {
            Some(b'0') => ('~', &rest[1..]),
            Some(b'1') => ('/', &rest[1..]),
            // No escape: the pointer is not written as it should be.
            _ => ('~', rest),
        };
        out.push(c);
        let Some((before, after)) = after.split_once('~') else {
            out.push_str(after);
            return out.into();
        };
        out.push_str(before);
        rest = after;
    }
}

/// The unescaped segments of a pointer; a leading `#` is accepted.
pub fn segments(pointer: &str) -> Vec<String> {
    raw_segments(pointer)
        .map(|segment| unescape(segment).into_owned())
        .collect()
}

/// The component that `#/components/schemas/<name>` names.
pub fn schema_name(reference: &str) -> Option<String> {
    let name = reference.strip_prefix("#/components/schemas/")?;
    (!name.is_empty() && !name.contains('/')).then(|| unescape(name).into_owned())
}

/// The reference to a component schema.
pub fn schema_reference(name: &str) -> String {
    join("#/components/schemas", name)
}

/// The JSON path (RFC 9535) of the node at a pointer, as the target of an overlay action.
pub fn json_path(pointer: &str) -> String {
    let mut path = "$".to_owned();
    for segment in segments(pointer) {
        let is_word = |c: char| c.is_ascii_alphanumeric() || c == '_';
        let is_name = !segment.starts_with(|c: char| c.is_ascii_digit())
            && !segment.is_empty()
            && segment.chars().all(is_word);
        match is_name {
            true => path += &format!(".{segment}"),
            false => {
                let quoted = segment.replace('\\', "\\\\").replace('\'', "\\'");
                path += &format!("['{quoted}']");
            }
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn segments_undo_join() {
        let pointer = join("#/paths", "/v1beta1/~x");
        assert_eq!(pointer, "#/paths/~1v1beta1~1~0x");
        assert_eq!(segments(&pointer), ["paths", "/v1beta1/~x"]);
        assert_eq!(segments("#/~01/~/a~2~1é~0~0"), ["~1", "~", "a~2/é~~"]);
    }

    #[test]
    fn only_a_direct_child_is_a_component() {
        assert_eq!(
            schema_name(&schema_reference("a/b")).as_deref(),
            Some("a/b")
        );
        assert_eq!(schema_name("#/components/schemas/A/properties/b"), None);
        assert_eq!(schema_name("other.yaml#/components/schemas/A"), None);
    }

    #[test]
    fn a_json_path_selects_the_node_of_the_pointer() {
        for (pointer, path) in [
            ("#/components/schemas/A_1", "$.components.schemas.A_1"),
            ("#/a.b/1/c d", "$['a.b']['1']['c d']"),
            ("#/~1it's/\\", "$['/it\\'s']['\\\\']"),
            ("#", "$"),
        ] {
            assert_eq!(json_path(pointer), path);
            let names = segments(pointer).into_iter().rev();
            let document = names.fold(
                serde_json::json!(1),
                |inner, name| serde_json::json!({ name: inner }),
            );
            let compiled = serde_json_path::JsonPath::parse(path).unwrap();
            let found = compiled.query_located(&document).exactly_one().unwrap();
            assert_eq!(
                segments(&found.location().to_json_pointer()),
                segments(pointer)
            );
        }
    }
}
