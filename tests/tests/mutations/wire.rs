//! Effects of a changed type on the wire, where nothing changes there, or only the range of numbers.

use tidbcloud_review::kind::ChangeKind;
use tidbcloud_review::report::{Change, Effect, Level};
use tidbcloud_specs::Loaded;

use crate::several::{api, get, post, record};
use crate::{changes, lines};

const SAME: &str = "requests and responses are the same";

/// The one record of a comparison that is of these kinds.
#[track_caller]
fn only(old: &Loaded, new: &Loaded, kind: ChangeKind) -> Change {
    let mut found = changes(old, new);
    let about = lines(&found);
    found.retain(|one| one.kind == kind);
    assert_eq!(found.len(), 1, "\n    {about}");
    found.remove(0)
}

/// Both directions are breaks in Rust, and nothing on the wire.
#[track_caller]
fn same(old: &Loaded, new: &Loaded, kind: ChangeKind) {
    for (old, new) in [(old, new), (new, old)] {
        let change = only(old, new, kind);
        assert_eq!(change.level, Level::Break);
        assert_eq!(
            (change.wire.effect, change.wire.words.as_str()),
            (Effect::Fine, SAME)
        );
        assert!(!change.fix.is_empty());
    }
}

/// Types that differ on the wire keep the usual verdict.
#[track_caller]
fn other(old: &Loaded, new: &Loaded, kind: ChangeKind) {
    for (old, new) in [(old, new), (new, old)] {
        assert_eq!(only(old, new, kind).wire.effect, Effect::Fails);
    }
}

fn key(name: &str) -> String {
    record(name, &[("id", "string"), ("secret", "string")])
}

/// A record that is sent and has two keys, of these types.
fn keys(operation: fn(&str, &str, &str) -> String, first: &str, second: &str) -> Loaded {
    let holder = record("A", &[("first", first), ("second", second)]);
    let mut schemas = vec![holder, key(first)];
    if first != second {
        schemas.push(key(second));
    }
    api(&operation("a", "DoA", "A"), &schemas.concat())
}

/// A record that is sent and one that is received, with one field of this schema.
fn number(operation: fn(&str, &str, &str) -> String, schema: &str) -> Loaded {
    let schemas = format!("    A: {{type: object, properties: {{n: {schema}}}}}\n");
    api(&operation("a", "DoA", "A"), &schemas)
}

#[test]
fn definitions_that_are_merged_or_split() {
    let (two, one) = (keys(post, "Left", "Right"), keys(post, "Left", "Left"));
    same(&two, &one, ChangeKind::ReqFieldTypeChanged);
    let (two, one) = (keys(get, "Left", "Right"), keys(get, "Left", "Left"));
    same(&two, &one, ChangeKind::RespFieldTypeChanged);
}

#[test]
fn a_definition_at_several_places_is_another_one() {
    let types = |field: &str| {
        let holder = record("A", &[("x", field), ("y", field), ("z", "Right")]);
        let left = if field == "Left" {
            key("Left")
        } else {
            String::new()
        };
        api(
            &post("a", "DoA", "A"),
            &[holder, left, key("Right")].concat(),
        )
    };
    let (old, new) = (types("Left"), types("Right"));
    same(&old, &new, ChangeKind::ReqFieldTypeChanged);
    assert_eq!(changes(&old, &new)[0].folded.len(), 3);
}

#[test]
fn bodies_and_responses_by_another_name() {
    let pair = |operation: fn(&str, &str, &str) -> String| {
        let of = |name: &str| {
            let both = [
                operation("a", "DoA", name),
                get("b", "GetB", "A"),
                get("c", "GetC", "B"),
            ];
            api(&both.concat(), &[key("A"), key("B")].concat())
        };
        [of("A"), of("B")]
    };
    let [old, new] = pair(post);
    same(&old, &new, ChangeKind::BodyTypeChanged);
    let [old, new] = pair(get);
    same(&old, &new, ChangeKind::RespTypeChanged);
}

#[test]
fn circles_lists_and_enums_are_compared_by_what_they_hold() {
    let node = |name: &str, values: &str| {
        format!(
            "    {name}:\n      type: object\n      properties:\n        below: {{type: array, items: {{$ref: \
             \"#/components/schemas/{name}\"}}}}\n        state: {{$ref: \"#/components/schemas/{name}State\"}}\n    \
             {name}State: {{type: string, enum: [{values}]}}\n"
        )
    };
    let of = |name: &str, values: &str| {
        let both = [
            get("a", "GetA", name),
            get("b", "GetB", "A"),
            get("c", "GetC", "B"),
        ];
        api(
            &both.concat(),
            &[node("A", "x, y"), node("B", values)].concat(),
        )
    };
    same(
        &of("A", "y, x"),
        &of("B", "y, x"),
        ChangeKind::RespTypeChanged,
    );
    // Open enums keep values that they do not list.
    for (old, new) in [("A", "B"), ("B", "A")] {
        let [old, new] = [old, new].map(|name| of(name, "x, z"));
        let change = only(&old, &new, ChangeKind::RespTypeChanged);
        assert_eq!(change.wire.effect, Effect::May);
        assert!(change.wire.words.contains("as an unknown value"));
    }
}

#[test]
fn one_more_field_is_another_value() {
    let of = |name: &str| {
        let more = record(
            "B",
            &[("id", "string"), ("secret", "string"), ("role", "string")],
        );
        let holders = [
            post("a", "DoA", name),
            post("b", "DoB", "A"),
            post("c", "DoC", "B"),
        ];
        api(&holders.concat(), &[key("A"), more].concat())
    };
    other(&of("A"), &of("B"), ChangeKind::BodyTypeChanged);
}

#[test]
fn what_must_be_there_or_is_taken_may_matter() {
    let of = |name: &str, other: &str| {
        let holders = [
            post("a", "DoA", name),
            post("b", "DoB", "A"),
            post("c", "DoC", "B"),
        ];
        api(
            &holders.concat(),
            &format!(
                "    A: {{type: object, properties: {{id: {{type: string}}}}}}\n    B: {other}"
            ),
        )
    };
    for stricter in [
        "{type: object, required: [id], properties: {id: {type: string}}}\n",
        "{type: object, properties: {id: {type: string, maxLength: 4}}}\n",
    ] {
        let change = only(
            &of("A", stricter),
            &of("B", stricter),
            ChangeKind::BodyTypeChanged,
        );
        assert_eq!(change.wire.effect, Effect::May);
        assert!(
            change.wire.words.contains("may require fields"),
            "{}",
            change.wire.words
        );
    }
}

#[test]
fn numbers_of_another_range_may_not_fit() {
    const SIGNED: &str = "{type: integer}";
    const UNSIGNED: &str = "{type: integer, format: uint64}";
    const DOUBLE: &str = "{type: number}";
    for (old, new, sent, received) in [
        (
            SIGNED,
            UNSIGNED,
            "reject negative numbers",
            "read numbers above 9223372036854775807",
        ),
        (
            UNSIGNED,
            SIGNED,
            "reject numbers above",
            "read negative numbers as `None`",
        ),
        (
            SIGNED,
            DOUBLE,
            "round large numbers",
            "read fractions as `None`",
        ),
        (DOUBLE, SIGNED, "reject fractions", "round large numbers"),
        (
            DOUBLE,
            UNSIGNED,
            "reject fractions and negative numbers",
            "round large numbers",
        ),
    ] {
        let [was, is] = [old, new].map(|schema| number(post, schema));
        let change = only(&was, &is, ChangeKind::ReqFieldTypeChanged);
        assert_eq!(
            (change.level, change.wire.effect),
            (Level::Break, Effect::May)
        );
        assert!(change.wire.words.contains(sent), "{}", change.wire.words);
        let [was, is] = [old, new].map(|schema| number(get, schema));
        let change = only(&was, &is, ChangeKind::RespFieldTypeChanged);
        assert_eq!(
            (change.level, change.wire.effect),
            (Level::Break, Effect::May)
        );
        assert!(
            change.wire.words.contains(received),
            "{}",
            change.wire.words
        );
        // Requests and responses contain it: both effects are reported.
        let both = |schema: &str| {
            let operations = [post("a", "DoA", "A"), get("b", "GetA", "A")].concat();
            let field = format!("    A: {{type: object, properties: {{n: {schema}}}}}\n");
            api(&operations, &field)
        };
        let words = only(&both(old), &both(new), ChangeKind::ReqFieldTypeChanged)
            .wire
            .words;
        assert!(words.contains(sent) && words.contains(received), "{words}");
    }
}

#[test]
fn a_number_that_became_text_does_not_fit() {
    let [number, text] = ["{type: integer}", "{type: string}"].map(|schema| number(post, schema));
    other(&number, &text, ChangeKind::ReqFieldTypeChanged);
}

#[test]
fn text_of_another_content_is_no_other_kind_of_value() {
    const TEXT: &str = "{type: string}";
    const TIME: &str = "{type: string, format: date-time}";
    const BYTES: &str = "{type: string, format: byte}";
    const DIGITS: &str = "{type: string, format: int64}";
    for (old, new, sent, received) in [
        (TEXT, TIME, Some("not a time"), None),
        (TIME, TEXT, None, Some("not a time")),
        (TEXT, BYTES, Some("not base64"), None),
        (BYTES, TIME, Some("not a time"), Some("not base64")),
        (DIGITS, TEXT, None, Some("not a whole number")),
    ] {
        let sides = [
            (post as fn(&str, &str, &str) -> String, sent),
            (get, received),
        ];
        for (operation, expected) in sides {
            let [was, is] = [old, new].map(|schema| number(operation, schema));
            let found = changes(&was, &is);
            assert_eq!(found.len(), 1, "{}", lines(&found));
            let wire = &found[0].wire;
            match expected {
                Some(words) => {
                    assert_eq!(wire.effect, Effect::May, "{old} {new}: {}", wire.words);
                    assert!(wire.words.contains(words), "{}", wire.words);
                }
                None => {
                    assert_eq!(wire.effect, Effect::Fine, "{old} {new}: {}", wire.words);
                    assert_eq!(wire.words, "the value is still a JSON string");
                }
            }
        }
    }
}
