//! The YAML loader gives the values that serde_yaml gives, for every YAML file of the repository and for the corners of
//! the syntax.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use tidbcloud_openapi::load;

fn loaded(text: &str) -> Result<Value, String> {
    load::read_text(Path::new("in.yaml"), text.to_owned())
        .map(load::Source::into_value)
        .map_err(|problems| problems.to_string())
}

/// The YAML files of a folder and of those inside.
fn yaml_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            yaml_files(&path, found);
        } else if path
            .extension()
            .is_some_and(|extension| extension == "yaml" || extension == "lock")
        {
            found.push(path);
        }
    }
}

#[test]
fn files_of_the_repository_have_the_values_of_serde_yaml() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut files = Vec::new();
    for folder in ["specs", "tests/fixtures", "tests/traps"] {
        yaml_files(&root.join(folder), &mut files);
    }
    assert!(files.len() > 50, "{}", files.len());
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        let found = loaded(&text).unwrap();
        // A document with integers beyond 64 bits, or with numbers as names, is read in another way, on purpose.
        let Ok(expected) = serde_yaml::from_str::<Value>(&text) else {
            let is_that = file.ends_with("numbers_that_are_text.yaml");
            assert!(is_that, "{}", file.display());
            continue;
        };
        assert!(found == expected, "{}", file.display());
        // Text has the order of the keys too, where the maps of this build keep one.
        let [found, expected] = [found, expected].map(|value| value.to_string());
        assert!(found == expected, "{}", file.display());
    }
}

#[test]
fn corners_of_the_syntax_have_the_values_of_serde_yaml() {
    for text in [
        "a: |\n  x\n   y\n\n  z\n",
        "a: |-\n  x\n\n",
        "a: |+\n  x\n\n",
        "a: >\n  x\n  y\n\n  z\n",
        "a: |2\n    x\n   y\n",
        "a: 'x\n  y\n\n  z'\n",
        "a: \"x\\\n  y \\u263a \\x41 \\t\\/\"\n",
        "a: x\n  y\n\n  z\n",
        "a: x # no part of it\nb: x#y\n",
        "- - 1\n  - 2\n-\n  - 3\n",
        "a:\n- 1\n- 2\nb: 3\n",
        "? a\n: b\n? c\n",
        "a: {x: 1, 'b': [x, y z, ], \"c\":2, d}",
        "a: {x: 1, y: }\n",
        "a: [a: 1, b]\n",
        "a: {}\nb: []\nc: ''\nd: \"\"\ne:\nf: ~\n",
        "a: &a {x: [1, 2]}\nb: *a\nc: [*a, *a]\n",
        "a: &a 1\n? *a\n: 2\n",
        "a: &a {x: 1}\n<<: *a\n",
        "a: 1\n...\n",
        "---\na: 1\n",
        "%YAML 1.2\n---\na: 1\n",
        "a: !!str 1\nb: !!int '1'\nc: !!float 1\nd: !!bool 'true'\ne: !!null '~'\nf: !!seq [1]\ng: !!map {x: 1}\n",
        "200: a\n-1: b\n1.5: c\ntrue: f\n012: g\n",
        "a: [0, -0, +1, 0x1F, 0o17, 0b11, 012, -012, 1_000, 1e3, 1E-3, .5, 1., ., +, 1.2.3, 2022-01-01, 12:30:45]\n",
        "a: [18446744073709551615, -9223372036854775808, 9007199254740993.0, 0.1, 1e400, -1e400, 5e-324]\n",
        "a: [yes, no, on, off, y, n, null, Null, NULL, nULL, True, TRUE, tRUE, nan, inf, infinity, +inf]\n",
        "a: 1111111111111111111111111111111111111111111111111\nb: -1111111111111111111111111111111111111111111111111\n",
        "a: http://x.y/z?a=b&c=d#e\nb: -x\nc: ?x\nd: a:b\n",
        "a: é\u{1f600}\nb: \"é\"\n",
        "a: 1\r\nb:\r\n  - x\r\n  - |\r\n    y\r\n    z\r\n",
        "a:\n  \n  # a comment\n  b: 1\n# at the end",
        "plain",
        "[]",
    ] {
        // Through serde_yaml's own value, which keeps what is no string as a key apart.
        let expected: serde_yaml::Value = serde_yaml::from_str(text).expect(text);
        assert_eq!(loaded(text), Ok(json(expected)), "{text}");
    }
}

/// The JSON value of a YAML value.
fn json(value: serde_yaml::Value) -> Value {
    match value {
        serde_yaml::Value::Mapping(entries) => {
            let entries = entries
                .into_iter()
                .map(|(key, value)| (key_text(&key), json(value)));
            Value::Object(entries.collect())
        }
        serde_yaml::Value::Sequence(items) => items.into_iter().map(json).collect(),
        scalar => serde_json::to_value(scalar).unwrap(),
    }
}

fn key_text(key: &serde_yaml::Value) -> String {
    match key {
        serde_yaml::Value::String(text) => text.clone(),
        serde_yaml::Value::Number(number) if number.is_f64() => {
            number.as_f64().unwrap().to_string()
        }
        other => serde_json::to_string(other).unwrap(),
    }
}

#[test]
fn what_serde_yaml_refuses_is_refused() {
    for text in [
        "a: [1\nb: 2\n",
        "a: [,]\n",
        "a: 1\n---\nb: 2\n",
        "a: b: c\n",
        "a:\n\t- 1\n",
        "a: 'x\n",
        "a: \"\\q\"\n",
        "a: @x\n",
        "a: `x`\n",
        "a: %x\n",
        "a: *x\n",
        "a: {x: 1\n",
        "a\nb: 1\n",
        "a: 1\n b: 2\n",
        "- 1\na: 2\n",
        "a: !!int x\n",
        "a: !x 1\n",
        "a: &a [*a]\n",
        "a: \u{7}\n",
        "a: 1\n\u{0}\nb: 2\n",
    ] {
        assert!(serde_yaml::from_str::<Value>(text).is_err(), "{text:?}");
        assert!(loaded(text).is_err(), "{text:?}");
    }
}

/// In these, the text that the author wrote counts, and not the number that YAML makes of it.
#[test]
fn names_and_integers_beyond_64_bits_keep_their_text_or_value() {
    let names = loaded("1e3: d\n0x10: e\n1.10: f\n").unwrap();
    assert_eq!(
        names,
        serde_json::json!({"1e3": "d", "0x10": "e", "1.10": "f"})
    );
    let number = loaded("a: 99999999999999999999\n").unwrap();
    assert_eq!(number["a"].as_f64(), Some(1e20));
}
