//! Positions of the nodes of a JSON text that is known to be JSON: they are asked for by messages alone, after its value was read.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use crate::load::scalar;
use crate::load::span_index::{SpanIndex, SpanIndexBuilder, is_written_otherwise};

/// Reads the positions of all nodes, or of those before a place that is not JSON.
pub(super) fn scan(text: &str) -> SpanIndex {
    let mut scan = Scan {
        text,
        builder: SpanIndexBuilder::default(),
        read: 0,
        place: (1, 1),
    };
    // Broken JSON ends the index at its place.
    let _ = Node(&mut scan).deserialize(&mut serde_json::Deserializer::from_str(text));
    scan.builder.finish()
}

/// A text, read up to a place.
struct Scan<'t> {
    text: &'t str,
    builder: SpanIndexBuilder,
    /// Where the next token, or what separates it from the last one, begins.
    read: usize,
    /// Line and column, from 1, of that place.
    place: (usize, usize),
}

impl<'t> Scan<'t> {
    /// Goes to the next token; returns its first byte, and where it is.
    fn next(&mut self) -> (Option<u8>, (usize, usize)) {
        let (mut line, mut column) = self.place;
        let rest = &self.text.as_bytes()[self.read..];
        for (index, byte) in rest.iter().enumerate() {
            match byte {
                b'\n' => (line, column) = (line + 1, 1),
                b' ' | b'\t' | b'\r' | b',' | b':' => column += 1,
                _ => {
                    self.read += index;
                    self.place = (line, column);
                    return (Some(*byte), self.place);
                }
            }
        }
        (None, self.place)
    }

    /// Goes behind a token, which is on one line.
    fn skip(&mut self, token: &str) {
        self.place.1 += match token.is_ascii() {
            true => token.len(),
            false => token.chars().count(),
        };
        self.read += token.len();
    }

    fn key(&mut self, raw: &RawValue) {
        let json = raw.get();
        let (_, place) = self.next();
        match json.contains('\\') {
            true => {
                let key: String = serde_json::from_str(json).unwrap_or_default();
                self.builder.key(&key, place);
            }
            false => self.builder.key(json.trim_matches('"'), place),
        }
        self.skip(json);
    }

    fn leaf(&mut self, raw: &RawValue, place: (usize, usize)) {
        let json = raw.get();
        let value = match json.starts_with('"') {
            true => None,
            false => scalar::plain(json).ok(),
        };
        let otherwise = value.is_some_and(|value| is_written_otherwise(&value, json));
        self.builder.leaf(place, otherwise.then_some(json));
        self.skip(json);
    }

    /// Goes behind the bracket that ends a container.
    fn end(&mut self) {
        self.next();
        self.skip("}");
        self.builder.end();
    }
}

/// The next node of a text. `RawValue` is a part of the text.
struct Node<'s, 't>(&'s mut Scan<'t>);

impl<'t> DeserializeSeed<'t> for Node<'_, 't> {
    type Value = ();

    fn deserialize<D: Deserializer<'t>>(self, deserializer: D) -> Result<(), D::Error> {
        match self.0.next() {
            (Some(b'{'), place) => {
                self.0.builder.begin_mapping(place);
                self.0.skip("{");
                deserializer.deserialize_map(self)
            }
            (Some(b'['), place) => {
                self.0.builder.begin_sequence(place);
                self.0.skip("[");
                deserializer.deserialize_seq(self)
            }
            (_, place) => {
                let raw = serde::Deserialize::deserialize(deserializer)?;
                self.0.leaf(raw, place);
                Ok(())
            }
        }
    }
}

impl<'t> Visitor<'t> for Node<'_, 't> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object or a list")
    }

    fn visit_map<A: MapAccess<'t>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key()? {
            self.0.key(key);
            map.next_value_seed(Node(self.0))?;
        }
        self.0.end();
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'t>>(self, mut list: A) -> Result<(), A::Error> {
        while list.next_element_seed(Node(self.0))?.is_some() {}
        self.0.end();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::yaml_parser;

    #[test]
    fn positions_are_those_that_a_reader_of_yaml_finds() {
        let text = "\n{ \"a\" : [ {\"b/c\" : 1.10, \"\u{e9}\": \"x\\\"y\"},\r\n  2 , [],{}] ,\n\t\"\u{fc}\u{1f600}\": {\"e\\u0041\":\n-0.50, \"f\":{\"g\"\n:true}},\"h\":null}\n";
        let (_, yaml) = yaml_parser::parse(text).expect("YAML");
        let json = scan(text);
        for pointer in [
            "/a",
            "/a/0",
            "/a/0/b~1c",
            "/a/0/\u{e9}",
            "/a/1",
            "/a/2",
            "/a/3",
            "/\u{fc}\u{1f600}",
            "/\u{fc}\u{1f600}/eA",
            "/\u{fc}\u{1f600}/f/g",
            "/h",
            "/none",
        ] {
            assert_eq!(json.nearest(pointer), yaml.nearest(pointer), "{pointer}");
            assert_eq!(json.written(pointer), yaml.written(pointer), "{pointer}");
        }
        assert_eq!(json.nearest("/a/0/b~1c"), Some((2, 12)));
        assert_eq!(json.written("/a/0/b~1c"), Some("1.10"));
    }

    #[test]
    fn a_text_that_ends_early_has_positions_up_to_there() {
        let broken = scan("{\"a\": 1, \"b\": {\"c\": ");
        assert_eq!(broken.nearest("/a"), Some((1, 2)));
        assert_eq!(broken.nearest("/b/c/d"), Some((1, 16)));
        assert_eq!(broken.nearest("/e"), None);
        assert_eq!(scan("").nearest("/a"), None);
    }
}
