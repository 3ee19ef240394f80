//! Property test: the sample of any satisfiable schema is valid.

use serde_json::{Map, Value, json};
use tidbcloud_schema::sample::{self, Purpose};

use super::json_schema_validator;
use crate::validate::schema::SchemaConverter;

/// Generator of pseudo-random numbers, the same at every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % bound
    }

    fn often(&mut self) -> bool {
        self.below(3) != 0
    }

    fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len() as u64) as usize]
    }
}

const PATTERNS: [&str; 8] = [
    "[^/]+",
    "^(aws|gcp|azure)-[a-z0-9-]+$",
    "^.{8,64}$",
    "^[1-9]\\.[0-9]\\.[0-9]$",
    "^[A-Za-z0-9][-A-Za-z0-9]{2,62}[A-Za-z0-9]$",
    "^\\/([a-zA-Z0-9_]+\\/)*[a-zA-Z0-9_]+$",
    "dataApps/[^/]+/endpoints/[^/]+",
    "\\d{3}|x",
];

/// Returns values that documents declare as examples and defaults, valid or not.
fn declared_values() -> [Value; 9] {
    [
        json!("text"),
        json!(""),
        json!(7),
        json!(-1.5),
        json!(true),
        json!(null),
        json!([]),
        json!([1, "a"]),
        json!({"a": 1, "b": {"c": []}, "d": "x"}),
    ]
}

fn schema(numbers: &mut Numbers, depth: u64) -> Value {
    let mut schema = match numbers.below(if depth == 0 { 7 } else { 10 }) {
        0 => {
            let least = numbers.below(40);
            json!({"type": "string", "minLength": least, "maxLength": least + numbers.below(40)})
        }
        1 => json!({"type": "string", "pattern": numbers.one(&PATTERNS)}),
        2 => json!({"type": "string", "enum": ["KIND_UNSPECIFIED", "A b", "org:owner", ""]}),
        3 => {
            let formats = [
                "int64",
                "uint64",
                "date-time",
                "date",
                "byte",
                "timestamp",
                "enum",
                "string",
            ];
            json!({"type": "string", "format": numbers.one(&formats)})
        }
        4 => {
            let least = numbers.below(200) as i64 - 100;
            let most = least + 2 + numbers.below(50) as i64;
            json!({"type": "integer", "format": numbers.one(&["int32", "int64", "integer"]), "minimum": least, "maximum": most,
                "exclusiveMinimum": numbers.often(), "exclusiveMaximum": numbers.often()})
        }
        5 => {
            let least = numbers.below(200) as f64 / 3.0 - 30.0;
            json!({"type": "number", "minimum": least, "maximum": least + 0.5, "exclusiveMinimum": numbers.often()})
        }
        6 => json!({"type": "boolean"}),
        7 => {
            let least = numbers.below(4);
            json!({"type": "array", "items": self::schema(numbers, depth - 1), "minItems": least, "maxItems": least + numbers.below(3)})
        }
        8 => json!({"type": "object", "additionalProperties": self::schema(numbers, depth - 1)}),
        _ => {
            let names = ["a", "b", "c", "d", "items", "required", "$ref"];
            let properties: Map<String, Value> = names
                .iter()
                .filter(|_| numbers.often())
                .map(|name| ((*name).to_owned(), json!(null)))
                .collect();
            let properties: Map<String, Value> = properties
                .into_iter()
                .map(|(name, _)| (name, self::schema(numbers, depth - 1)))
                .collect();
            let required: Vec<&String> = properties.keys().filter(|_| numbers.often()).collect();
            json!({"type": "object", "required": required, "properties": properties})
        }
    };
    for (keyword, rarely) in [("example", 2), ("default", 4)] {
        if numbers.below(rarely) == 0 {
            schema[keyword] = numbers.one(&declared_values()).clone();
        }
    }
    for (keyword, rarely) in [("nullable", 6), ("readOnly", 8)] {
        if numbers.below(rarely) == 0 {
            schema[keyword] = true.into();
        }
    }
    if numbers.below(8) == 0 {
        json!({"allOf": [schema], "description": "next to it"})
    } else {
        schema
    }
}

#[test]
fn the_sample_of_any_schema_passes_its_check() {
    let mut numbers = Numbers(7);
    let mut objects = 0;
    for turn in 0..1500 {
        let schema = schema(&mut numbers, 3);
        let document = json!({});
        let sample = sample::value(&document, &schema, Purpose::Request);
        objects += u32::from(sample.is_object());
        let mut converter = SchemaConverter::new(&document, Purpose::Request);
        let converted = converter.convert(&schema);
        let root = converted.as_object().cloned().unwrap_or_default();
        let converted = converter.finish(root);
        let validator = json_schema_validator(&converted)
            .unwrap_or_else(|why| panic!("turn {turn}: {why}\n{schema:#}"));
        let violations: Vec<String> = validator
            .iter_errors(&sample)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        assert!(
            violations.is_empty(),
            "turn {turn}: {violations:?}\nsample {sample}\nschema {schema:#}"
        );
    }
    assert!(objects > 100, "only {objects} of the samples are objects");
}
