//! The memory that a body of JSON takes while it is read, as far as lists make it more than a few times its size.

use serde_json::Value;

use super::repair::DEEPEST;
use super::string_length;

/// How many times its size a body may cost.
const MOST: usize = 4;

/// The cost that any body may have. Real ones are some hundred kilobytes, with objects in their lists.
const ALWAYS: usize = 16 << 20;

/// Cost of a list element: a list that grows has up to twice as much room as it needs, and is copied from half of that.
const ELEMENT: usize = 3 * size_of::<Value>();

/// Returns the number of list elements, if they cost more than they may.
///
/// A number takes one byte and a comma, and becomes a value of 32 bytes. (Objects cost more than their text too, by a
/// factor that does not depend on who writes them.)
pub(super) fn excess(body: &[u8]) -> Option<usize> {
    let allowed = (body.len() * MOST).max(ALWAYS) / ELEMENT;
    // An element and its comma are two bytes.
    if body.len() / 2 <= allowed {
        return None;
    }
    let elements = list_elements(body);
    (elements > allowed).then_some(elements)
}

/// Counts the elements of all lists, as far as they are read at all.
fn list_elements(body: &[u8]) -> usize {
    let mut in_list = [false; DEEPEST + 1];
    let (mut depth, mut place, mut elements) = (0, 0, 0);
    while let Some(byte) = body.get(place) {
        place += 1;
        match byte {
            b'"' => place += string_length(&body[place..]),
            b'[' | b'{' => {
                depth += 1;
                if let Some(in_list) = in_list.get_mut(depth) {
                    *in_list = *byte == b'[';
                    elements += usize::from(*in_list);
                }
            }
            b']' | b'}' => depth = depth.saturating_sub(1),
            b',' => elements += usize::from(in_list.get(depth) == Some(&true)),
            _ => {}
        }
    }
    elements
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_of_lists_are_counted_and_members_of_objects_are_not() {
        for (body, elements) in [
            (r#"[1,2,3]"#, 3),
            (r#"{"a":[1,[2,"x,[,"],{"b":1,"c":2}],"d":3}"#, 3 + 2),
            ("1", 0),
            ("]]],,,", 0),
        ] {
            assert_eq!(list_elements(body.as_bytes()), elements, "{body}");
        }
        // Elements of lists that are skipped.
        let deep = format!("{}1,2,3", "[".repeat(200));
        assert_eq!(list_elements(deep.as_bytes()), DEEPEST);
    }

    #[test]
    fn a_large_body_of_numbers_is_too_much_and_one_of_objects_or_a_small_one_is_not() {
        let numbers = |count: usize| format!("[{}]", vec!["1"; count].join(","));
        assert_eq!(excess(numbers(170_000).as_bytes()), None);
        assert_eq!(excess(numbers(2_000_000).as_bytes()), Some(2_000_000));
        let ids = vec!["\"10449877348102958363-eu-1\""; 1_000_000].join(",");
        assert_eq!(excess(format!("[{ids}]").as_bytes()), None);
        let records = vec![r#"{"clusterId":"10449877"}"#; 1_000_000].join(",");
        assert_eq!(excess(format!("[{records}]").as_bytes()), None);
    }
}
