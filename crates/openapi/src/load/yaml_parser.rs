//! Parser of YAML text: value, positions, depth and duplicate keys from one pass over the events of saphyr-parser.

use saphyr_parser::{Event, Marker, Parser, ScalarStyle, Tag};
use serde_json::map::Entry;
use serde_json::{Map, Value};

use super::aliases::Aliases;
use super::scalar::{self, Unrepresentable};
use tidbcloud_schema::json::DUPLICATE;

use super::MAX_DEPTH;
use crate::diagnostic::Diagnostic;
use crate::load::span_index::{SpanIndex, SpanIndexBuilder, is_written_otherwise};
use tidbcloud_schema::pointer;

/// Reads the value of a text, and the positions of its nodes.
pub(super) fn parse(text: &str) -> Result<(Value, SpanIndex), Diagnostic> {
    printable(text)?;
    let mut loader = Loader::default();
    for event in Parser::new_from_str(text) {
        let (event, span) =
            event.map_err(|error| unreadable(error.info(), error.marker().line()))?;
        loader.event(event, span.start)?;
    }
    loader.finish()
}

/// Number of bytes that are checked at once.
const BLOCK: usize = 256;

/// Refuses characters that YAML forbids. The parser takes a zero byte for the end of the text.
fn printable(text: &str) -> Result<(), Diagnostic> {
    let is_usual = |byte: &u8| matches!(byte, b' '..=b'~' | b'\n' | b'\r' | b'\t');
    // Without an early end inside of a block, the compiler checks many bytes at once.
    let are_usual = |block: &[u8]| block.iter().fold(true, |all, byte| all & is_usual(byte));
    if text.as_bytes().chunks(BLOCK).all(are_usual) {
        return Ok(());
    }
    let is_forbidden = |c: char| {
        !matches!(c, ' '..='~' | '\n' | '\r' | '\t' | '\u{85}' | '\u{a0}'..='\u{fefe}'
            | '\u{ff00}'..='\u{fffd}' | '\u{10000}'..)
    };
    match text.char_indices().find(|(_, c)| is_forbidden(*c)) {
        Some((at, c)) => {
            let what = format!(
                "the control character {} is not allowed",
                c.escape_unicode()
            );
            let line = 1 + text.as_bytes()[..at]
                .iter()
                .filter(|byte| **byte == b'\n')
                .count();
            Err(unreadable(&what, line))
        }
        None => Ok(()),
    }
}

fn unreadable(what: &str, line: usize) -> Diagnostic {
    let help = "correct the YAML at this place";
    Diagnostic::new(format!("not readable as YAML: {what}"), help).on_line(Some(line))
}

/// A container that is being read.
struct Frame {
    container: Container,
    anchor: usize,
    /// Number of aliases that were followed before it.
    jumps: usize,
}

enum Container {
    Sequence(Vec<Value>),
    Mapping {
        entries: Map<String, Value>,
        /// The key whose value is read next, and its line.
        key: Option<(String, usize)>,
    },
}

#[derive(Default)]
struct Loader {
    index: SpanIndexBuilder,
    stack: Vec<Frame>,
    aliases: Aliases,
    root: Option<Value>,
    events: usize,
}

impl Loader {
    fn event(&mut self, event: Event<'_>, at: Marker) -> Result<(), Diagnostic> {
        self.events += 1;
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                let is_text =
                    tag.is_none() && (style != ScalarStyle::Plain || scalar::is_text(&text));
                // Nearly every scalar is a text, which says itself how it is written.
                let (value, written) = if is_text {
                    (Value::String(text.into_owned()), None)
                } else {
                    let value = value_of(&text, tag.as_deref());
                    (value.map_err(|what| self.problem(&what, at))?, Some(text))
                };
                if anchor != 0 {
                    self.remember(anchor, &value, 0, at)?;
                }
                self.node(value, written.as_deref(), at)
            }
            Event::Alias(anchor) => {
                let value = self.expand(anchor, at)?;
                self.node(value, None, at)
            }
            Event::SequenceStart(anchor, tag) => {
                self.open(Container::Sequence(Vec::new()), anchor, tag.as_deref(), at)
            }
            Event::MappingStart(anchor, tag) => {
                let (entries, key) = (Map::new(), None);
                self.open(
                    Container::Mapping { entries, key },
                    anchor,
                    tag.as_deref(),
                    at,
                )
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(at),
            Event::DocumentStart(_) if self.root.is_some() => {
                Err(unreadable("the file has more than one document", at.line()))
            }
            Event::DocumentStart(_)
            | Event::DocumentEnd
            | Event::StreamStart
            | Event::StreamEnd
            | Event::Nothing => Ok(()),
        }
    }

    /// Takes a complete node that is no container, with its text, or an alias: as the next key, or as the next value.
    fn node(&mut self, value: Value, text: Option<&str>, at: Marker) -> Result<(), Diagnostic> {
        if let Some(Frame {
            container: Container::Mapping { key, .. },
            ..
        }) = self.stack.last_mut()
            && key.is_none()
        {
            let Some(text) = key_of(value, text) else {
                return Err(self.problem(NO_KEY, at));
            };
            self.index.key(&text, position(at));
            *key = Some((text, at.line()));
            return Ok(());
        }
        let written = text.filter(|text| is_written_otherwise(&value, text));
        self.index.leaf(position(at), written);
        self.add(value)
    }

    fn open(
        &mut self,
        container: Container,
        anchor: usize,
        tag: Option<&Tag>,
        at: Marker,
    ) -> Result<(), Diagnostic> {
        if tag.is_some_and(is_local) {
            return Err(self.problem(TAGGED, at));
        }
        if matches!(
            self.stack.last(),
            Some(Frame {
                container: Container::Mapping { key: None, .. },
                ..
            })
        ) {
            return Err(self.problem(NO_KEY, at));
        }
        match container {
            Container::Sequence(_) => self.index.begin_sequence(position(at)),
            Container::Mapping { .. } => self.index.begin_mapping(position(at)),
        }
        let jumps = self.aliases.jumps();
        self.stack.push(Frame {
            container,
            anchor,
            jumps,
        });
        self.shallow(0, at)
    }

    fn close(&mut self, at: Marker) -> Result<(), Diagnostic> {
        self.index.end();
        let Some(frame) = self.stack.pop() else {
            return Ok(());
        };
        let value = match frame.container {
            Container::Sequence(items) => Value::Array(items),
            Container::Mapping { entries, .. } => Value::Object(entries),
        };
        if frame.anchor != 0 {
            self.remember(frame.anchor, &value, self.aliases.jumps() - frame.jumps, at)?;
        }
        self.add(value)
    }

    /// Puts a complete value into the container around it.
    fn add(&mut self, value: Value) -> Result<(), Diagnostic> {
        match self.stack.last_mut().map(|frame| &mut frame.container) {
            None => self.root = Some(value),
            Some(Container::Sequence(items)) => items.push(value),
            Some(Container::Mapping { entries, key }) => {
                let Some((key, line)) = key.take() else {
                    return Ok(());
                };
                match entries.entry(key) {
                    Entry::Vacant(entry) => drop(entry.insert(value)),
                    Entry::Occupied(entry) => {
                        let key = entry.key().clone();
                        let what = format!("{DUPLICATE} `{key}`");
                        let pointer = pointer::join(&self.pointer(), &key);
                        return Err(unreadable(&what, line).at(pointer));
                    }
                }
            }
        }
        Ok(())
    }

    /// Returns a copy of the node that an alias refers to.
    fn expand(&mut self, anchor: usize, at: Marker) -> Result<Value, Diagnostic> {
        let Some(height) = self.aliases.height(anchor) else {
            return Err(self.problem("the alias is inside the node that it refers to", at));
        };
        self.shallow(height, at)?;
        let expanded = self.aliases.expand(anchor, at.line());
        expanded.map_err(|line| unreadable(TOO_MANY_ALIASES, line))
    }

    /// Keeps a node for the aliases that follow.
    fn remember(
        &mut self,
        anchor: usize,
        value: &Value,
        jumps: usize,
        at: Marker,
    ) -> Result<(), Diagnostic> {
        let kept = self.aliases.remember(anchor, value, jumps, at.line());
        kept.map_err(|line| unreadable(TOO_MANY_ALIASES, line))
    }

    /// Refuses a node of this height that would be too deep here.
    fn shallow(&self, height: usize, at: Marker) -> Result<(), Diagnostic> {
        if self.stack.len() + height <= MAX_DEPTH {
            return Ok(());
        }
        let what = format!("the YAML nests deeper than {MAX_DEPTH} levels");
        let help = "give an OpenAPI document; none nests as deep";
        Err(Diagnostic::new(what, help).on_line(Some(at.line())))
    }

    fn finish(self) -> Result<(Value, SpanIndex), Diagnostic> {
        let within = self.aliases.finish(self.events);
        within.map_err(|line| unreadable(TOO_MANY_ALIASES, line))?;
        Ok((self.root.unwrap_or_default(), self.index.finish()))
    }

    fn problem(&self, what: &str, at: Marker) -> Diagnostic {
        let pointer = self.pointer();
        let problem = unreadable(what, at.line());
        if pointer == "#" {
            problem
        } else {
            problem.at(pointer)
        }
    }

    /// The pointer of the node that is read next, or of its container while the key is missing.
    fn pointer(&self) -> String {
        let mut pointer = String::from("#");
        for frame in &self.stack {
            match &frame.container {
                Container::Sequence(items) => pointer::push(&mut pointer, &items.len().to_string()),
                Container::Mapping {
                    key: Some((key, _)),
                    ..
                } => pointer::push(&mut pointer, key),
                Container::Mapping { key: None, .. } => {}
            }
        }
        pointer
    }
}

const TOO_MANY_ALIASES: &str = "the aliases expand to too much: repetition limit exceeded";
const NO_KEY: &str = "expected a key that is a string, a number or a boolean";
const TAGGED: &str = "YAML tags (`!name`) have no JSON form";

/// Line and column, from 1.
fn position(at: Marker) -> (usize, usize) {
    (at.line(), at.col() + 1)
}

fn is_local(tag: &Tag) -> bool {
    tag.handle.starts_with('!') || (tag.handle.is_empty() && tag.suffix.starts_with('!'))
}

/// The value of a scalar with a tag, or of a plain one.
fn value_of(text: &str, tag: Option<&Tag>) -> Result<Value, String> {
    let resolved = match tag {
        Some(tag) if is_local(tag) => return Err(TAGGED.to_owned()),
        Some(tag) => scalar::tagged(&format!("{}{}", tag.handle, tag.suffix), text),
        None => scalar::plain(text),
    };
    resolved.map_err(|reason| match reason {
        Unrepresentable::NotFinite => format!("the number {text} has no JSON form"),
        Unrepresentable::Mistyped(expected) => {
            format!("`{text}` is not {expected}, as its tag says")
        }
    })
}

/// The text of a key, as it is written: YAML allows `200:` where JSON has `"200":`, and `1.10:` is not `1.1:`.
fn key_of(value: Value, text: Option<&str>) -> Option<String> {
    match value {
        Value::String(text) => Some(text),
        Value::Bool(_) | Value::Number(_) => {
            Some(text.map_or_else(|| value.to_string(), str::to_owned))
        }
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn value(text: &str) -> Result<Value, String> {
        parse(text)
            .map(|(value, _)| value)
            .map_err(|problem| problem.to_string())
    }

    #[test]
    fn scalars_of_every_style_are_read() {
        let text = "\
plain: a b
folded plain: a
  b
single: 'it''s'
double: \"\\u00e9\\n\\x41\"
literal: |
  a
   b

folded: >-
  a
  b
quoted number: '1'
200: x
1.50: y
true: z
1e3: exponent
empty:
";
        let expected = json!({
            "plain": "a b", "folded plain": "a b", "single": "it's", "double": "é\nA", "literal": "a\n b\n",
            "folded": "a b", "quoted number": "1", "200": "x", "1.50": "y", "true": "z", "1e3": "exponent", "empty": null,
        });
        assert_eq!(value(text), Ok(expected));
    }

    #[test]
    fn aliases_are_copies_of_their_anchors() {
        let text = "a: &a {x: [1]}\nb: *a\nc: [*a, &s s, *s]\n*s : &a 2\nd: *a\n<<: *a\n";
        let expected = json!({"a": {"x": [1]}, "b": {"x": [1]}, "c": [{"x": [1]}, "s", "s"], "s": 2, "d": 2, "<<": 2});
        assert_eq!(value(text), Ok(expected));
        for (text, expected) in [
            ("a: &a [*a]\n", "inside the node"),
            ("a: *b\n", "unknown anchor"),
            ("a: &a [1]\n*a : 1\n", NO_KEY),
            ("a: &a a\n*a : 1\n", "duplicate key `a`"),
        ] {
            let error = value(text).unwrap_err();
            assert!(error.contains(expected), "{text:?}: {error}");
        }
    }

    #[test]
    fn the_expansion_of_aliases_is_limited() {
        // Wide: one large text many times over. Often: small nodes, doubled again and again.
        let wide = format!(
            "a: &a {}\nb: [{}]\n",
            "x".repeat(100_000),
            "*a, ".repeat(1_000)
        );
        let mut often = String::from("a0: &a0 [x, x]\n");
        for level in 1..16 {
            let below = level - 1;
            often.push_str(&format!("a{level}: &a{level} [*a{below}, *a{below}]\n"));
        }
        for text in [wide, often] {
            let error = value(&text).unwrap_err();
            assert!(error.contains("repetition limit exceeded"), "{error}");
        }
        let deep = |levels: usize| format!("{}x{}", "[".repeat(levels), "]".repeat(levels));
        assert!(value(&format!("a: &a {}\nb: {{c: *a}}\n", deep(126))).is_ok());
        let error = value(&format!("a: &a {}\nb: {{c: *a}}\n", deep(127))).unwrap_err();
        assert!(error.contains("deeper than 128 levels"), "{error}");
        let error = value(&format!("a: {}\n", deep(128))).unwrap_err();
        assert!(error.contains("deeper than 128 levels"), "{error}");
    }

    #[test]
    fn every_node_has_its_position() {
        let (_, index) = parse("a: &a\n  - 200: 1\n    b: {c: [x,\n     y]}\nd: *a\n").unwrap();
        for (pointer, position) in [
            ("/a", (1, 1)),
            ("/a/0", (2, 5)),
            ("/a/0/200", (2, 5)),
            ("/a/0/b/c/0", (3, 13)),
            ("/a/0/b/c/1", (4, 6)),
            ("/d", (5, 1)),
            ("/d/0/b", (5, 1)),
        ] {
            assert_eq!(index.nearest(pointer), Some(position), "{pointer}");
        }
    }

    #[test]
    fn problems_have_line_and_pointer() {
        for (text, line, pointer, expected) in [
            (
                "a:\n  - x: 1\n    y: 2\n    x: 3\n",
                4,
                Some("#/a/0/x"),
                "duplicate key `x`",
            ),
            ("a:\n  - 1\n  - !t 2\n", 3, Some("#/a/1"), TAGGED),
            ("a:\n  b: !t [2]\n", 2, Some("#/a/b"), TAGGED),
            (
                "a/b:\n  c: .inf\n",
                2,
                Some("#/a~1b/c"),
                "the number .inf has no JSON form",
            ),
            ("a: !!int x\n", 1, Some("#/a"), "`x` is not an integer"),
            ("a:\n  ~: 1\n", 2, Some("#/a"), NO_KEY),
            ("a: 1\n---\nb: 1\n", 2, None, "more than one document"),
            ("a: 1\nb: \u{1}\n", 2, None, "\\u{1}"),
            ("a: 1\n\u{0}b: 1\n", 2, None, "\\u{0}"),
        ] {
            let problem = parse(text).unwrap_err();
            assert!(problem.what.contains(expected), "{text:?}: {problem}");
            assert_eq!(
                (problem.line, problem.pointer.as_deref()),
                (Some(line), pointer),
                "{problem}"
            );
        }
    }
}
