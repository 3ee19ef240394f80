//! On which line and in which column of a JSON or YAML text a JSON pointer stands; computed only when a message needs it.

use std::collections::HashMap;

use saphyr_parser::{Event, Parser};

use super::pointer::{raw_segments, unescape};

/// Line and column, from 1, of every node of a text. Incomplete when the text is broken.
#[derive(Clone, Debug, Default)]
pub(super) struct Lines {
    /// Where each node stands, the root first.
    places: Vec<(usize, usize)>,
    /// Nodes by what holds them and their key or index: whole pointers would be copies of copies.
    nodes: HashMap<(usize, String), usize>,
}

/// How a container names its next child.
enum Frame {
    Sequence { node: usize, next: usize },
    Mapping { node: usize, child: Option<usize> },
}

impl Lines {
    /// Reads the places of all nodes.
    pub(super) fn of(text: &str) -> Self {
        let mut lines = Self::default();
        let mut stack: Vec<Frame> = Vec::new();
        for event in Parser::new_from_str(text) {
            let Ok((event, span)) = event else { break };
            let place = (span.start.line(), span.start.col() + 1);
            match event {
                Event::Scalar(value, ..) => {
                    if let Some(Frame::Mapping { node, child }) = stack.last_mut()
                        && child.is_none()
                    {
                        *child = Some(lines.node(*node, value.into_owned(), place));
                        continue;
                    }
                    lines.enter(&mut stack, place);
                }
                Event::Alias(_) => {
                    lines.enter(&mut stack, place);
                }
                Event::SequenceStart(..) => {
                    let node = lines.enter(&mut stack, place);
                    stack.push(Frame::Sequence { node, next: 0 });
                }
                Event::MappingStart(..) => {
                    let node = lines.enter(&mut stack, place);
                    stack.push(Frame::Mapping { node, child: None });
                }
                Event::SequenceEnd | Event::MappingEnd => {
                    stack.pop();
                }
                _ => {}
            }
        }
        lines
    }

    /// The place of the node at a pointer, or of the nearest node around it that is no root.
    pub(super) fn nearest(&self, pointer: &str) -> Option<(usize, usize)> {
        let mut found = None;
        let mut node = 0;
        for segment in raw_segments(pointer) {
            match self.nodes.get(&(node, unescape(segment).into_owned())) {
                Some(child) => node = *child,
                None => break,
            }
            found = self.places.get(node).copied();
        }
        found
    }

    /// Of two nodes with one key, the first counts.
    fn node(&mut self, parent: usize, key: String, place: (usize, usize)) -> usize {
        let places = &mut self.places;
        *self.nodes.entry((parent, key)).or_insert_with(|| {
            places.push(place);
            places.len() - 1
        })
    }

    /// Takes the next child's place in its parent.
    fn enter(&mut self, stack: &mut [Frame], place: (usize, usize)) -> usize {
        match stack.last_mut() {
            None => {
                if self.places.is_empty() {
                    self.places.push(place);
                }
                0
            }
            Some(Frame::Sequence { node, next }) => {
                let index = next.to_string();
                *next += 1;
                self.node(*node, index, place)
            }
            // A mapping's child keeps the place of its key, which was noted when the key was read.
            Some(Frame::Mapping { node, child }) => child.take().unwrap_or(*node),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yaml_and_json_have_lines() {
        let yaml = Lines::of("a:\n  - b: 1\n  - c:\n      '200': x\n");
        assert_eq!(yaml.nearest("/a"), Some((1, 1)));
        assert_eq!(yaml.nearest("/a/0"), Some((2, 5)));
        assert_eq!(yaml.nearest("/a/1/c/200"), Some((4, 7)));
        assert_eq!(yaml.nearest("#/a/1/c/200/more"), Some((4, 7)));
        assert_eq!(yaml.nearest("/b"), None);
        let json = Lines::of("{\n \"a\": [\n  {\"b/c\": 1},\n  2\n ]\n}");
        assert_eq!(json.nearest("/a/0/b~1c"), Some((3, 4)));
        assert_eq!(json.nearest("/a/1"), Some((4, 3)));
    }

    #[test]
    fn broken_text_gives_what_was_read() {
        assert_eq!(Lines::of("a: 1\nb: [").nearest("/a"), Some((1, 1)));
        assert_eq!(Lines::of("").nearest("/a"), None);
    }
}
