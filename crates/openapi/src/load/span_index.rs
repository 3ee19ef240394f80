//! Index of positions: line and column of each node of a JSON or YAML text, by JSON pointer.

use std::collections::HashMap;

use serde_json::Value;

use tidbcloud_schema::pointer::{raw_segments, unescape};

/// Containers of more children than this are searched by a map.
const WIDE: usize = 32;

/// Line and column, from 1, of every node of a text. Incomplete when the text is broken.
///
/// Most of it is never asked for, so nodes are rows of one list, and their keys share one string.
#[derive(Clone, Debug, Default)]
pub(super) struct SpanIndex {
    /// In the order of the text: the nodes inside a container follow it.
    nodes: Vec<Node>,
    /// The keys of all nodes, one behind the other.
    keys: String,
    /// The children of wide containers, by key.
    wide: HashMap<usize, HashMap<String, usize>>,
    /// The texts of numbers and booleans that JSON writes in another way: `1.10`, `0x1F`, `True`.
    written: HashMap<usize, String>,
}

/// Whether a number or boolean has another text than the one that JSON gives its value.
pub(super) fn is_written_otherwise(value: &Value, text: &str) -> bool {
    match value {
        Value::Bool(value) => text != if *value { "true" } else { "false" },
        Value::Number(number) => number.to_string() != text,
        _ => false,
    }
}

#[derive(Clone, Debug)]
struct Node {
    place: (u32, u32),
    /// End of the key in `keys`; the key begins at the end of the key before.
    key: u32,
    /// The first node behind all that this one holds.
    end: u32,
}

/// A container that is being read, and how it names its next child.
enum OpenNode {
    Sequence { node: usize, next: usize },
    Mapping { node: usize, child: Option<usize> },
}

/// Builds the index of a text while its events are read.
#[derive(Default)]
pub(super) struct SpanIndexBuilder {
    index: SpanIndex,
    stack: Vec<OpenNode>,
}

impl SpanIndexBuilder {
    /// Adds a key of the mapping that is being read.
    pub(super) fn key(&mut self, key: &str, place: (usize, usize)) {
        if let Some(OpenNode::Mapping { child, .. }) = self.stack.last_mut() {
            *child = Some(self.index.push(key, place));
        }
    }

    /// Adds a value that is no container, or an alias; with its text, where its value does not say that.
    pub(super) fn leaf(&mut self, place: (usize, usize), written: Option<&str>) {
        let node = self.enter(place);
        if let Some(text) = written {
            self.index.written.insert(node, text.to_owned());
        }
    }

    pub(super) fn begin_sequence(&mut self, place: (usize, usize)) {
        let node = self.enter(place);
        self.stack.push(OpenNode::Sequence { node, next: 0 });
    }

    pub(super) fn begin_mapping(&mut self, place: (usize, usize)) {
        let node = self.enter(place);
        self.stack.push(OpenNode::Mapping { node, child: None });
    }

    /// Ends the container that is being read.
    pub(super) fn end(&mut self) {
        let frame = self.stack.pop();
        let Some(OpenNode::Sequence { node, .. } | OpenNode::Mapping { node, .. }) = frame else {
            return;
        };
        self.index.close(node);
    }

    /// Returns the index, of what was read where the text is broken.
    pub(super) fn finish(mut self) -> SpanIndex {
        while !self.stack.is_empty() {
            self.end();
        }
        self.index
    }

    /// Takes the next child's place in its parent.
    fn enter(&mut self, place: (usize, usize)) -> usize {
        match self.stack.last_mut() {
            None if self.index.nodes.is_empty() => self.index.push("", place),
            None => 0,
            Some(OpenNode::Sequence { next, .. }) => {
                let index = next.to_string();
                *next += 1;
                self.index.push(&index, place)
            }
            // A mapping's child keeps the place of its key, which was noted when the key was read.
            Some(OpenNode::Mapping { node, child }) => child.take().unwrap_or(*node),
        }
    }
}

impl SpanIndex {
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

    /// The text of the number or boolean at a pointer, where its value does not say it.
    pub(super) fn written(&self, pointer: &str) -> Option<&str> {
        let mut node = 0;
        for segment in raw_segments(pointer) {
            node = self.child(node, &unescape(segment))?;
        }
        self.written.get(&node).map(String::as_str)
    }

    /// The longest beginning of a pointer that the text has.
    pub(super) fn known<'p>(&self, pointer: &'p str) -> &'p str {
        let mut node = 0;
        let mut end = pointer.find('/').unwrap_or(pointer.len());
        for segment in raw_segments(pointer) {
            let Some(child) = self.child(node, &unescape(segment)) else {
                break;
            };
            node = child;
            end += 1 + segment.len();
        }
        &pointer[..end]
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

    /// Notes that a container is whole, or that the text ends.
    fn close(&mut self, node: usize) {
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

/// Texts are no larger than 16 MiB, so that lines, columns and nodes count in 32 bits.
fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::{json_positions, yaml_parser};

    fn index(text: &str) -> SpanIndex {
        match text.starts_with('{') {
            true => json_positions::scan(text),
            false => yaml_parser::parse(text).expect("YAML").1,
        }
    }

    #[test]
    fn yaml_and_json_have_lines() {
        let yaml = index("a:\n  - b: 1\n  - c:\n      '200': x\n");
        assert_eq!(yaml.nearest("/a"), Some((1, 1)));
        assert_eq!(yaml.nearest("/a/0"), Some((2, 5)));
        assert_eq!(yaml.nearest("/a/1/c/200"), Some((4, 7)));
        assert_eq!(yaml.nearest("#/a/1/c/200/more"), Some((4, 7)));
        assert_eq!(yaml.nearest("/b"), None);
        let json = index("{\n \"a\": [\n  {\"b/c\": 1},\n  2\n ]\n}");
        assert_eq!(json.nearest("/a/0/b~1c"), Some((3, 4)));
        assert_eq!(json.nearest("/a/1"), Some((4, 3)));
    }

    #[test]
    fn wide_containers_and_what_follows_them_have_lines() {
        let wide: String = (0..100)
            .map(|n| format!("  \"key{n}\": [\n    {n}],\n"))
            .collect();
        let lines = index(&format!(
            "{{\"wide\": {{\n{wide}  \"key7\": 0}},\n\"narrow\": {{\n  \"key7\": 1}}}}"
        ));
        assert_eq!(lines.nearest("/wide/key7/0"), Some((17, 5)));
        assert_eq!(lines.nearest("/wide/key7"), Some((16, 3)));
        assert_eq!(lines.nearest("/wide/key99/0"), Some((201, 5)));
        assert_eq!(lines.nearest("/wide/key100"), Some((1, 2)));
        assert_eq!(lines.nearest("/narrow/key7"), Some((204, 3)));
    }
}
