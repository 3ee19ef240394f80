//! JSON generated from the model: bodies that a server might write, the values that a client must decode from them, and the
//! bodies that a client may send.
//!
//! Independent of the runtime's decoder, so that the two can disagree.

use fastrand::Rng;
use serde_json::{Map, Number, Value, json};
use tidbcloud_core::jiff::{SignedDuration, Timestamp};
use tidbcloud_model::api::{Api, Record, TimestampForm, Type};

/// Leniency of the server's JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Manner {
    /// As the document says.
    Plain,
    /// With fields and enum values that the document does not know, with nulls, and with scalars in another form.
    Loose,
    /// Also with values of another kind.
    Wrong,
}

/// Records are not nested deeper.
const DEEPEST: usize = 5;

const TEXTS: [&str; 12] = [
    "",
    "sample",
    "null",
    "123",
    "two words",
    "\"quoted\\\"",
    "line\nbreak\t",
    "\u{0}\u{1f}",
    "名前 ü 🦀",
    "../x?y=1#z",
    "</script>",
    "0001-01-01T00:00:00Z",
];

const KEYS: [&str; 9] = [
    "a",
    "b_2",
    "c-d",
    "@e",
    "",
    "x.y",
    "two words",
    "\"\\",
    "名",
];

/// One value as it is written and as it is decoded.
#[derive(Clone, Debug, PartialEq)]
pub struct Made {
    /// The JSON that the server writes.
    pub wire: Value,
    /// The JSON that decoding keeps, in the form of the document; `None` where nothing fits. Values that their fields cannot
    /// contain are marked: [`stored`] has them as they were written, and [`sendable`] leaves them out.
    pub kept: Option<Value>,
}

/// Key of the one entry of a marked value.
const UNFIT: &str = "\u{1}unfit";

/// Returns a kept value as the client stores it.
pub fn stored(kept: &Value) -> Value {
    match kept {
        Value::Object(object) => match object.get(UNFIT) {
            Some(unfit) => unfit.clone(),
            None => {
                let entries = object.iter();
                Value::Object(
                    entries
                        .map(|(name, value)| (name.clone(), stored(value)))
                        .collect(),
                )
            }
        },
        Value::Array(list) => list.iter().map(stored).collect(),
        _ => kept.clone(),
    }
}

/// Makes values of an API's types.
#[derive(Debug)]
pub struct Maker<'a> {
    api: &'a Api,
    manner: Manner,
    random: Rng,
    path: String,
    /// Where a value of another kind was written, in no particular order.
    pub mismatches: Vec<String>,
}

impl<'a> Maker<'a> {
    pub fn new(api: &'a Api, manner: Manner, seed: u64) -> Self {
        Self {
            api,
            manner,
            random: Rng::with_seed(seed),
            path: "$".to_owned(),
            mismatches: Vec::new(),
        }
    }

    /// A root: always of the declared kind, because another is an error.
    pub fn root(&mut self, ty: &Type) -> Made {
        self.fit(ty, 0)
    }

    fn chance(&mut self, least: Manner, percent: u32) -> bool {
        self.manner >= least && self.random.u32(..100) < percent
    }

    fn any<T: Clone>(&mut self, of: &[T]) -> T {
        of[self.random.usize(..of.len())].clone()
    }

    fn at<T>(&mut self, step: &str, make: impl FnOnce(&mut Self) -> T) -> T {
        let length = self.path.len();
        self.path.push_str(step);
        let made = make(self);
        self.path.truncate(length);
        made
    }

    fn value(&mut self, ty: &Type, depth: usize) -> Made {
        if self.chance(Manner::Wrong, 12)
            && let Some(wire) = self.unfit(ty)
        {
            self.mismatches.push(self.path.clone());
            return Made { wire, kept: None };
        }
        self.fit(ty, depth)
    }

    fn fit(&mut self, ty: &Type, depth: usize) -> Made {
        let loose = self.chance(Manner::Loose, 30);
        match ty {
            Type::String if loose => {
                let number = self.any(&[json!(7), json!(-1), json!(u64::MAX), json!(1.5)]);
                made(number.clone(), json!(number.to_string()))
            }
            Type::String => same(json!(self.any(&TEXTS))),
            Type::Boolean => same(json!(self.random.bool())),
            Type::Integer { unsigned, text } => self.integer(*unsigned, *text, loose),
            Type::Number => {
                // Eighths are exact in binary and in decimal.
                let number = f64::from(self.random.i32(..)) / 8.0;
                let wire = if !loose {
                    json!(number)
                } else if number.fract() == 0.0 {
                    json!(number as i64)
                } else {
                    json!(number.to_string())
                };
                made(wire, json!(number))
            }
            Type::Timestamp(form) => self.timestamp(*form, loose),
            Type::Bytes | Type::File => self.bytes(loose),
            Type::Json => same(self.json(2)),
            Type::Enum(name) if !loose => {
                let values = &self.api.enums[name].variants;
                let value = values[self.random.usize(..values.len())].value.clone();
                same(Value::from(value))
            }
            Type::Enum(_) => same(json!(self.any(&[
                "A_VALUE_OF_TOMORROW",
                "",
                "active ",
                "ünknown",
                "0"
            ]))),
            Type::Record(name) => {
                let api = self.api;
                self.record(&api.records[name], depth)
            }
            Type::List(inner) => {
                let (mut wire, mut kept) = (Vec::new(), Vec::new());
                for index in 0..self.count(depth) {
                    let step = format!("[{index}]");
                    let element = self.at(&step, |maker| maker.element(inner, depth + 1));
                    wire.push(element.wire);
                    kept.extend(element.kept);
                }
                made(Value::from(wire), Value::from(kept))
            }
            Type::Map(inner) => {
                let (mut wire, mut kept) = (Map::new(), Map::new());
                for _ in 0..self.count(depth) {
                    let key = self.any(&KEYS);
                    if wire.contains_key(key) {
                        continue;
                    }
                    let element = self.at(&step(key), |maker| maker.element(inner, depth + 1));
                    wire.insert(key.to_owned(), element.wire);
                    kept.extend(element.kept.map(|value| (key.to_owned(), value)));
                }
                made(Value::Object(wire), Value::Object(kept))
            }
        }
    }

    /// An element of a list or map, where `null` is a value of another kind.
    fn element(&mut self, ty: &Type, depth: usize) -> Made {
        if *ty != Type::Json && self.chance(Manner::Wrong, 5) {
            self.mismatches.push(self.path.clone());
            return Made {
                wire: Value::Null,
                kept: None,
            };
        }
        self.value(ty, depth)
    }

    fn count(&mut self, depth: usize) -> usize {
        if depth >= DEEPEST {
            0
        } else {
            self.random.usize(..4)
        }
    }

    fn record(&mut self, record: &Record, depth: usize) -> Made {
        let (mut wire, mut kept) = (Map::new(), Map::new());
        for field in &record.fields {
            let nests = matches!(field.ty, Type::Record(_) | Type::List(_) | Type::Map(_));
            let missing = self.random.u32(..100) < 25;
            if missing || (nests && depth >= DEEPEST) {
                continue;
            }
            if self.chance(Manner::Loose, 10) {
                wire.insert(field.wire_name.clone(), Value::Null);
                continue;
            }
            let step = step(&field.wire_name);
            let value = self.at(&step, |maker| maker.value(&field.ty, depth + 1));
            let unfit = || json!({ UNFIT: value.wire });
            kept.insert(field.wire_name.clone(), value.kept.unwrap_or_else(unfit));
            wire.insert(field.wire_name.clone(), value.wire);
        }
        if self.chance(Manner::Loose, 40) {
            let name = self.any(&["aFieldOfTomorrow", "", "a.b", "Items"]);
            let known = record.fields.iter().any(|field| field.wire_name == name);
            if !known {
                let value = self.json(2);
                kept.insert(name.to_owned(), value.clone());
                wire.insert(name.to_owned(), value);
            }
        }
        made(Value::Object(wire), Value::Object(kept))
    }

    fn integer(&mut self, unsigned: bool, text: bool, loose: bool) -> Made {
        let number: i128 = match (self.random.u32(..6), unsigned) {
            (0, true) => i128::from(u64::MAX),
            (0, false) => i128::from(i64::MIN),
            (1, _) => i128::from(i64::MAX),
            (2, _) => 0,
            (3, false) => i128::from(self.random.i64(..)),
            (3, true) => i128::from(self.random.u64(..)),
            (_, true) => i128::from(self.random.u16(..)),
            (_, false) => i128::from(self.random.i16(..)),
        };
        let digits = json!(number.to_string());
        let plain = u64::try_from(number).map_or_else(|_| json!(number as i64), |n| json!(n));
        let small = number.abs() <= 1 << 53;
        let kept = if text { digits.clone() } else { plain.clone() };
        let wire = match (loose, text, small && self.random.bool()) {
            (true, _, true) => json!(number as f64),
            (true, true, _) => plain,
            (true, false, _) => digits,
            (false, ..) => kept.clone(),
        };
        made(wire, kept)
    }

    fn timestamp(&mut self, form: TimestampForm, loose: bool) -> Made {
        // From year 2 to year 9998, so that another offset is still a time.
        let second = self.random.i64(-62_100_000_000..253_370_000_000);
        let nanosecond = self.any(&[0, 0, 5_000_000, 123_456_789]);
        let whole = Timestamp::from_second(second).expect("a time");
        match form {
            TimestampForm::UnixSeconds => {
                let wire = match (loose, self.random.bool()) {
                    (false, _) => json!(second.to_string()),
                    (true, false) => json!(second),
                    (true, true) => json!(whole.to_string()),
                };
                made(wire, json!(second.to_string()))
            }
            TimestampForm::Rfc3339 => {
                let time = whole + SignedDuration::from_nanos(nanosecond);
                let kept = time.to_string();
                let elsewhere = || {
                    let local = time + SignedDuration::from_hours(2);
                    local.to_string().replace('Z', "+02:00")
                };
                made(
                    json!(if loose { elsewhere() } else { kept.clone() }),
                    json!(kept),
                )
            }
        }
    }

    fn bytes(&mut self, loose: bool) -> Made {
        // `>>>???` in the standard alphabet and in the URL-safe one, and one byte less with and without padding.
        let forms = [("Pj4+Pz8/", "Pj4-Pz8_"), ("Pj4+Pz8=", "Pj4+Pz8"), ("", "")];
        let (standard, other) = self.any(&forms);
        made(json!(if loose { other } else { standard }), json!(standard))
    }

    /// Any JSON, which is not `null` at its root.
    fn json(&mut self, depth: usize) -> Value {
        match self.random.u32(..if depth == 0 { 4 } else { 6 }) {
            0 => json!(self.random.bool()),
            1 => json!(self.random.i64(..)),
            2 => json!(f64::from(self.random.i16(..)) / 8.0),
            3 => json!(self.any(&TEXTS)),
            4 => json!([null, self.json(depth - 1), self.json(depth - 1)]),
            _ => json!({"a": self.json(depth - 1), "": null, "items": self.json(depth - 1)}),
        }
    }

    /// A value of another kind than declared, not `null`; `None` where every value fits.
    fn unfit(&mut self, ty: &Type) -> Option<Value> {
        let mut all = vec![
            json!([]),
            json!({}),
            json!([{"a": [1]}]),
            json!({"a": {}}),
            json!(true),
        ];
        match ty {
            Type::Json => return None,
            Type::Boolean => {
                all.pop();
                all.extend([json!("true"), json!(1), json!("")]);
            }
            Type::String => {}
            Type::Enum(_) => all.push(json!(1)),
            Type::Integer { unsigned, .. } => {
                all.extend([
                    json!(""),
                    json!("ten"),
                    json!(1.5),
                    json!("1.5"),
                    json!(1e300),
                ]);
                all.extend([json!("99999999999999999999999999"), json!(" 1")]);
                all.push(if *unsigned {
                    json!(-1)
                } else {
                    json!(u64::MAX)
                });
                all.push(if *unsigned {
                    json!("-1")
                } else {
                    json!("9223372036854775808")
                });
            }
            Type::Number => all.extend([
                json!(""),
                json!("NaN"),
                json!("inf"),
                json!("1e999"),
                json!("x"),
            ]),
            Type::Timestamp(form) => {
                all.extend([
                    json!(""),
                    json!("soon"),
                    json!("2024-13-01T00:00:00Z"),
                    json!("2024-01-01"),
                ]);
                all.extend([json!(1.5), json!(1e300)]);
                match form {
                    TimestampForm::UnixSeconds => all.push(json!("99999999999999999")),
                    TimestampForm::Rfc3339 => all.push(json!(1_700_000_000)),
                }
            }
            Type::Bytes | Type::File => all.extend([json!("***"), json!("a"), json!(1)]),
            Type::Record(_) | Type::Map(_) => {
                all.retain(|value| !value.is_object());
                all.extend([json!(""), json!(0)]);
            }
            Type::List(_) => {
                all.retain(|value| !value.is_array());
                all.extend([json!(""), json!(0)]);
            }
        }
        Some(self.any(&all))
    }
}

/// Part of a value that may be sent, in the form of the document: `None` where all set fields are output-only.
pub fn sendable(api: &Api, ty: &Type, value: &Value) -> Option<Value> {
    let element =
        |inner: &Type, value: &Value| sendable(api, inner, value).unwrap_or_else(|| json!({}));
    match (ty, value) {
        (Type::Record(name), Value::Object(object)) => {
            let fields = &api.records[name].fields;
            let sent: Map<String, Value> = object
                .iter()
                .filter_map(|(name, value)| {
                    let field = fields.iter().find(|field| field.wire_name == *name)?;
                    let value = if field.output_only || value.get(UNFIT).is_some() {
                        None
                    } else {
                        sendable(api, &field.ty, value)
                    };
                    Some((name.clone(), value?))
                })
                .collect();
            (!sent.is_empty() || object.is_empty()).then_some(Value::Object(sent))
        }
        (Type::List(inner), Value::Array(list)) => {
            Some(list.iter().map(|value| element(inner, value)).collect())
        }
        (Type::Map(inner), Value::Object(map)) => {
            let entries = map
                .iter()
                .map(|(key, value)| (key.clone(), element(inner, value)));
            Some(Value::Object(entries.collect()))
        }
        _ => Some(value.clone()),
    }
}

/// Segment of a path that names a field or a key.
fn step(name: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "_-@".contains(c);
    if !name.is_empty() && name.chars().all(plain) {
        format!(".{name}")
    } else {
        format!("[{}]", Value::from(name))
    }
}

fn same(value: Value) -> Made {
    made(value.clone(), value)
}

fn made(wire: Value, kept: Value) -> Made {
    Made {
        wire,
        kept: Some(kept),
    }
}

/// A double of any bits that JSON can write.
pub fn any_double(random: &mut Rng) -> Value {
    loop {
        if let Some(number) = Number::from_f64(f64::from_bits(random.u64(..))) {
            return Value::Number(number);
        }
    }
}
