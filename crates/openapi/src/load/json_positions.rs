//! Positions of the nodes of a JSON text that is known to be JSON: they are asked for by messages alone, after its value was read.

use std::fmt;

use serde::de::{Deserializer as _, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;
use serde_json::{Deserializer, Result};

use crate::load::scalar;
use crate::load::span_index::{SpanIndex, SpanIndexBuilder, is_written_otherwise};

/// Reads the positions of all nodes, or of those before a place that is not JSON.
pub(super) fn scan(text: &str) -> SpanIndex {
    let mut scan = Scan {
        text,
        builder: SpanIndexBuilder::default(),
        read: 0,
        line: 1,
        line_start: 0,
    };
    if let Ok(root) = serde_json::from_str(text) {
        // Broken JSON below the root ends the index at its place.
        let _ = scan.node(root);
    }
    scan.builder.finish()
}

/// A text, read up to a place.
struct Scan<'t> {
    text: &'t str,
    builder: SpanIndexBuilder,
    /// The last place that was counted to, its line, and where that begins.
    read: usize,
    line: usize,
    line_start: usize,
}

/// The children of a container, which are read one by one afterwards: `RawValue` is a part of the text.
enum Children<'t> {
    Members(Vec<(String, &'t RawValue)>),
    Elements(Vec<&'t RawValue>),
}

impl<'t> Scan<'t> {
    fn node(&mut self, raw: &'t RawValue) -> Result<()> {
        let json = raw.get();
        let start = self.offset(json);
        let place = self.place(start);
        if !json.starts_with(['{', '[']) {
            let value = match json.starts_with('"') {
                true => None,
                false => scalar::plain(json).ok(),
            };
            let otherwise = value.is_some_and(|value| is_written_otherwise(&value, json));
            self.builder.leaf(place, otherwise.then_some(json));
            return Ok(());
        }
        match Deserializer::from_str(json).deserialize_any(ChildrenVisitor)? {
            Children::Elements(elements) => {
                self.builder.begin_sequence(place);
                for element in elements {
                    self.node(element)?;
                }
            }
            Children::Members(members) => {
                self.builder.begin_mapping(place);
                let mut end = start + 1;
                for (key, value) in members {
                    // Between two members are a comma and white space.
                    let quote = self.text[end..].find('"').map_or(end, |quote| end + quote);
                    let place = self.place(quote);
                    self.builder.key(&key, place);
                    self.node(value)?;
                    end = self.offset(value.get()) + value.get().len();
                }
            }
        }
        self.builder.end();
        Ok(())
    }

    /// Where a part of the text begins.
    fn offset(&self, part: &str) -> usize {
        part.as_ptr() as usize - self.text.as_ptr() as usize
    }

    /// Line and column, from 1, of a place, which is not before the last one.
    fn place(&mut self, offset: usize) -> (usize, usize) {
        for (at, _) in self.text[self.read..offset].match_indices('\n') {
            self.line += 1;
            self.line_start = self.read + at + 1;
        }
        self.read = offset;
        let column = self.text[self.line_start..offset].chars().count();
        (self.line, column + 1)
    }
}

struct ChildrenVisitor;

impl<'t> Visitor<'t> for ChildrenVisitor {
    type Value = Children<'t>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object or a list")
    }

    fn visit_map<A: MapAccess<'t>>(self, mut map: A) -> std::result::Result<Self::Value, A::Error> {
        let mut members = Vec::new();
        while let Some(member) = map.next_entry()? {
            members.push(member);
        }
        Ok(Children::Members(members))
    }

    fn visit_seq<A: SeqAccess<'t>>(
        self,
        mut list: A,
    ) -> std::result::Result<Self::Value, A::Error> {
        let mut elements = Vec::new();
        while let Some(element) = list.next_element()? {
            elements.push(element);
        }
        Ok(Children::Elements(elements))
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
    fn a_text_that_is_no_json_has_no_positions() {
        assert_eq!(scan("{\"a\": 1").nearest("/a"), None);
        assert_eq!(scan("").nearest("/a"), None);
    }
}
