//! Pull parsers: what reading each token of a response takes, where nothing is kept, next to the whole decoding of this project. Texts
//! are unescaped and checked, numbers are read as text.

use std::error::Error;
use std::fmt;
use std::hint::black_box;

use hifijson::SliceLexer;
use hifijson::token::Lex as _;
use jiter::{Jiter, Peek};
use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use tidbcloud_core::generated::decode_response;
use tidbcloud_serverless_v1beta1::types::ListClustersResponse;

use super::Outcome;
use super::decode::clusters;
use super::figures::{ROUNDS, Row, table};

/// Number of decodings in each round.
const COUNT: usize = 100;

/// Number of scalars, and bytes of texts: the same for each parser.
type Read = (usize, usize);

/// A way to read all tokens.
type Way = fn(&[u8]) -> Result<Read, Box<dyn Error>>;

const WAYS: [(&str, &str, Way); 3] = [
    ("hifijson", "`hifijson` 0.5", with_hifijson),
    ("jiter", "`jiter` 0.19", with_jiter),
    ("serde", "`serde_json` 1.0, streaming", with_serde),
];

pub(crate) fn run() -> Outcome {
    println!("\n## Parsers");
    let text = serde_json::to_vec(&clusters(100))?;
    let read: Vec<Read> = WAYS
        .iter()
        .map(|(_, _, way)| way(&text))
        .collect::<Result<_, _>>()?;
    if read.iter().any(|other| *other != read[0]) {
        return Err(format!("the parsers disagree: {read:?}").into());
    }
    let mut rows = vec![Row::new("field tables: the whole decoding")];
    rows.extend(WAYS.iter().map(|(_, name, _)| Row::new(*name)));
    for _ in 0..ROUNDS {
        rows[0].measure(COUNT, || {
            drop(black_box(decode_response::<ListClustersResponse>(&text)));
        });
        for (row, (_, _, way)) in rows[1..].iter_mut().zip(WAYS) {
            row.measure(COUNT, || drop(black_box(way(&text))));
        }
    }
    table(
        &format!("a page of 100 clusters, {} bytes, tokens alone", text.len()),
        &rows,
    );
    Ok(())
}

/// Repeats one parser.
pub(crate) fn repeat(name: &str, count: usize) -> Outcome {
    let text = serde_json::to_vec(&clusters(100))?;
    let Some((_, _, way)) = WAYS.iter().find(|(known, _, _)| *known == name) else {
        return Err(format!("no parser `{name}`: hifijson, jiter, serde").into());
    };
    for _ in 0..count {
        black_box(way(&text))?;
    }
    Ok(())
}

fn with_hifijson(text: &[u8]) -> Result<Read, Box<dyn Error>> {
    fn value(next: u8, lexer: &mut SliceLexer<'_>, read: &mut Read) -> Result<(), hifijson::Error> {
        use hifijson::num::LexWrite as _;
        use hifijson::str::LexAlloc as _;
        use hifijson::{Expect, token::Lex};

        match next {
            b'"' => read.1 += lexer.discarded().str_string()?.len(),
            b'[' => {
                return lexer
                    .discarded()
                    .seq(b']', SliceLexer::ws_peek, |next, lexer| {
                        value(next, lexer, read)
                    });
            }
            b'{' => {
                return lexer
                    .discarded()
                    .seq(b'}', SliceLexer::ws_peek, |next, lexer| {
                        lexer.expect(|_| Some(next), b'"').ok_or(Expect::String)?;
                        read.1 += lexer.str_string()?.len();
                        lexer
                            .expect(SliceLexer::ws_peek, b':')
                            .ok_or(Expect::Colon)?;
                        let next = lexer.ws_peek().ok_or(Expect::Value)?;
                        value(next, lexer, read)
                    });
            }
            b'0'..=b'9' | b'-' => {
                black_box(lexer.num_string().validated()?);
            }
            _ => {
                lexer.null_or_bool().ok_or(Expect::Value)?;
            }
        }
        read.0 += 1;
        Ok(())
    }

    let mut lexer = SliceLexer::new(text);
    let mut read = (0, 0);
    let next = lexer.ws_peek().ok_or("no value")?;
    value(next, &mut lexer, &mut read).map_err(|error| error.to_string())?;
    Ok(read)
}

fn with_jiter(text: &[u8]) -> Result<Read, Box<dyn Error>> {
    fn value(peek: Peek, jiter: &mut Jiter<'_>, read: &mut Read) -> jiter::JiterResult<()> {
        match peek {
            Peek::String => read.1 += jiter.known_str()?.len(),
            Peek::Array => {
                let mut next = jiter.known_array()?;
                while let Some(peek) = next {
                    value(peek, jiter, read)?;
                    next = jiter.array_step()?;
                }
                return Ok(());
            }
            Peek::Object => {
                let mut key = jiter.known_object()?.map(str::len);
                while let Some(length) = key {
                    read.1 += length;
                    let peek = jiter.peek()?;
                    value(peek, jiter, read)?;
                    key = jiter.next_key()?.map(str::len);
                }
                return Ok(());
            }
            Peek::Null => jiter.known_null()?,
            Peek::True | Peek::False => {
                jiter.known_bool(peek)?;
            }
            _ => {
                black_box(jiter.known_number_bytes(peek)?);
            }
        }
        read.0 += 1;
        Ok(())
    }

    let mut jiter = Jiter::new(text);
    let mut read = (0, 0);
    let fault = |error: jiter::JiterError| error.error_type.to_string();
    let peek = jiter.peek().map_err(fault)?;
    value(peek, &mut jiter, &mut read).map_err(fault)?;
    Ok(read)
}

fn with_serde(text: &[u8]) -> Result<Read, Box<dyn Error>> {
    struct Walk<'r>(&'r mut Read);

    impl Walk<'_> {
        fn count(self) {
            self.0.0 += 1;
        }
    }

    impl<'de> DeserializeSeed<'de> for Walk<'_> {
        type Value = ();

        fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
            deserializer.deserialize_any(self)
        }
    }

    impl<'de> Visitor<'de> for Walk<'_> {
        type Value = ();

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("any value")
        }

        fn visit_unit<E>(self) -> Result<(), E> {
            self.count();
            Ok(())
        }

        fn visit_bool<E>(self, _: bool) -> Result<(), E> {
            self.count();
            Ok(())
        }

        fn visit_u64<E>(self, _: u64) -> Result<(), E> {
            self.count();
            Ok(())
        }

        fn visit_i64<E>(self, _: i64) -> Result<(), E> {
            self.count();
            Ok(())
        }

        fn visit_f64<E>(self, _: f64) -> Result<(), E> {
            self.count();
            Ok(())
        }

        fn visit_str<E>(self, text: &str) -> Result<(), E> {
            self.0.1 += text.len();
            self.count();
            Ok(())
        }

        fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
            while list.next_element_seed(Walk(&mut *self.0))?.is_some() {}
            Ok(())
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
            while map.next_key_seed(Walk(&mut *self.0))?.is_some() {
                // A key is no value.
                self.0.0 -= 1;
                map.next_value_seed(Walk(&mut *self.0))?;
            }
            Ok(())
        }
    }

    let mut read = (0, 0);
    let mut deserializer = serde_json::Deserializer::from_slice(text);
    Walk(&mut read).deserialize(&mut deserializer)?;
    Ok(read)
}
