//! On which line and in which column of a JSON or YAML text a JSON pointer stands; computed only when a message needs it.

use std::collections::{HashMap, HashSet};

use saphyr_parser::{Event, Parser};

use super::pointer::{raw_segments, unescape};

/// Containers of more children than this are searched by a map.
const WIDE: usize = 32;

/// Line and column, from 1, of every node of a text. Incomplete when the text is broken.
///
/// Nearly all of it is never asked for, so nodes stand side by side, without keys of their own and without a map.
#[derive(Clone, Debug, Default)]
pub(super) struct SpanIndex {
    /// In the order of the text: what a container holds stands behind it.
    nodes: Vec<Node>,
    /// The keys of all nodes, one behind the other.
    keys: String,
    /// The children of wide containers, by key.
    wide: HashMap<usize, HashMap<String, usize>>,
}

#[derive(Clone, Debug)]
struct Node {
    place: (u32, u32),
    /// Where the key ends in `keys`; it begins where that of the node before ends.
    key: u32,
    /// The first node behind all that this one holds.
    end: u32,
}

/// A container that is being read, and how it names its next child.
enum Frame {
    Sequence { node: usize, next: usize },
    Mapping { node: usize, child: Option<usize> },
}

impl SpanIndex {
    /// Reads the places of all nodes.
    pub(super) fn of(text: &str) -> Self {
        let mut lines = Self::default();
        let mut stack: Vec<Frame> = Vec::new();
        for event in Parser::new_from_str(text) {
            let Ok((event, span)) = event else { break };
            let place = (span.start.line(), span.start.col() + 1);
            match event {
                Event::Scalar(value, ..) => {
                    if let Some(Frame::Mapping { child, .. }) = stack.last_mut()
                        && child.is_none()
                    {
                        *child = Some(lines.push(&value, place));
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
                Event::SequenceEnd | Event::MappingEnd => lines.leave(stack.pop()),
                _ => {}
            }
        }
        while !stack.is_empty() {
            lines.leave(stack.pop());
        }
        lines
    }

    /// The place of the node at a pointer, or of the nearest node around it that is no root.
    pub(super) fn nearest(&self, pointer: &str) -> Option<(usize, usize)> {
        let mut found = None;
        let mut node = 0;
        for segment in raw_segments(pointer) {
            let Some(child) = self.child(node, &unescape(segment)) else {
                break;
            };
            node = child;
            found = self.nodes.get(node).map(|node| node.place);
        }
        found.map(|(line, column)| (line as usize, column as usize))
    }

    /// The child of this key. Of two with one key, the first counts.
    fn child(&self, node: usize, key: &str) -> Option<usize> {
        match self.wide.get(&node) {
            Some(children) => children.get(key).copied(),
            None => self.children(node).find(|child| self.key(*child) == key),
        }
    }

    fn children(&self, node: usize) -> impl Iterator<Item = usize> {
        let end = |node: usize| self.nodes.get(node).map_or(0, |node| node.end as usize);
        let last = end(node);
        std::iter::successors(Some(node + 1), move |child| Some(end(*child)))
            .take_while(move |child| *child < last)
    }

    fn key(&self, node: usize) -> &str {
        let end_of = |node: usize| self.nodes.get(node).map_or(0, |node| node.key as usize);
        let begin = node.checked_sub(1).map_or(0, end_of);
        self.keys.get(begin..end_of(node)).unwrap_or_default()
    }

    fn push(&mut self, key: &str, (line, column): (usize, usize)) -> usize {
        let node = self.nodes.len();
        self.keys.push_str(key);
        self.nodes.push(Node {
            place: (small(line), small(column)),
            key: small(self.keys.len()),
            end: small(node + 1),
        });
        node
    }

    /// Takes the next child's place in its parent.
    fn enter(&mut self, stack: &mut [Frame], place: (usize, usize)) -> usize {
        match stack.last_mut() {
            None if self.nodes.is_empty() => self.push("", place),
            None => 0,
            Some(Frame::Sequence { next, .. }) => {
                let index = next.to_string();
                *next += 1;
                self.push(&index, place)
            }
            // A mapping's child keeps the place of its key, which was noted when the key was read.
            Some(Frame::Mapping { node, child }) => child.take().unwrap_or(*node),
        }
    }

    /// A container is whole, or the text ends.
    fn leave(&mut self, frame: Option<Frame>) {
        let Some(Frame::Sequence { node, .. } | Frame::Mapping { node, .. }) = frame else {
            return;
        };
        let end = small(self.nodes.len());
        if let Some(node) = self.nodes.get_mut(node) {
            node.end = end;
        }
        if self.children(node).nth(WIDE).is_some() {
            let mut children = HashMap::new();
            for child in self.children(node) {
                children.entry(self.key(child).to_owned()).or_insert(child);
            }
            self.wide.insert(node, children);
        }
    }
}

/// The line of the first key that its mapping has already.
pub(super) fn repeated(text: &str) -> Option<usize> {
    // The keys of each mapping around, and whether the next node is one of them; lists have none.
    let mut stack: Vec<Option<(HashSet<String>, bool)>> = Vec::new();
    for event in Parser::new_from_str(text) {
        let (event, span) = event.ok()?;
        let is_end = matches!(event, Event::MappingEnd | Event::SequenceEnd);
        if is_end {
            stack.pop();
        }
        let is_node = is_end || matches!(event, Event::Scalar(..) | Event::Alias(_));
        if let (true, Some(Some((keys, is_key)))) = (is_node, stack.last_mut()) {
            if let (true, Event::Scalar(key, ..)) = (*is_key, &event)
                && !keys.insert(key.to_string())
            {
                return Some(span.start.line());
            }
            *is_key = !*is_key;
        }
        match event {
            Event::MappingStart(..) => stack.push(Some((HashSet::new(), true))),
            Event::SequenceStart(..) => stack.push(None),
            _ => {}
        }
    }
    None
}

/// Texts are no larger than 16 MiB, so that lines, columns and nodes count in 32 bits.
fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yaml_and_json_have_lines() {
        let yaml = SpanIndex::of("a:\n  - b: 1\n  - c:\n      '200': x\n");
        assert_eq!(yaml.nearest("/a"), Some((1, 1)));
        assert_eq!(yaml.nearest("/a/0"), Some((2, 5)));
        assert_eq!(yaml.nearest("/a/1/c/200"), Some((4, 7)));
        assert_eq!(yaml.nearest("#/a/1/c/200/more"), Some((4, 7)));
        assert_eq!(yaml.nearest("/b"), None);
        let json = SpanIndex::of("{\n \"a\": [\n  {\"b/c\": 1},\n  2\n ]\n}");
        assert_eq!(json.nearest("/a/0/b~1c"), Some((3, 4)));
        assert_eq!(json.nearest("/a/1"), Some((4, 3)));
    }

    #[test]
    fn wide_containers_and_what_stands_behind_them_have_lines() {
        let wide: String = (0..100)
            .map(|n| format!("  key{n}:\n    - {n}\n"))
            .collect();
        let lines = SpanIndex::of(&format!("wide:\n{wide}  key7: again\nnarrow:\n  key7: 1\n"));
        assert_eq!(lines.nearest("/wide/key7/0"), Some((17, 7)));
        assert_eq!(lines.nearest("/wide/key7"), Some((16, 3)));
        assert_eq!(lines.nearest("/wide/key99/0"), Some((201, 7)));
        assert_eq!(lines.nearest("/wide/key100"), Some((1, 1)));
        assert_eq!(lines.nearest("/narrow/key7"), Some((204, 3)));
    }

    #[test]
    fn the_first_repeated_key_is_found_where_it_stands() {
        let text = "a:\n  - b: 1\n    c: {b: 2}\n  - b: 3\nd: [a, a]\nb: a\na: {}\nb: 1\n";
        assert_eq!(repeated(text), Some(7));
        assert_eq!(repeated(&text.replace("\na: {}\nb: 1", "")), None);
        assert_eq!(repeated("a: {x: 1,\n  y: 2,\n  x: 3}\na: 1\n"), Some(3));
    }

    #[test]
    fn broken_text_gives_what_was_read() {
        assert_eq!(SpanIndex::of("a: 1\nb: [").nearest("/a"), Some((1, 1)));
        assert_eq!(SpanIndex::of("").nearest("/a"), None);
    }
}
