//! Aliases of YAML: copies of anchored nodes, within limits that keep small files from expanding to large documents.

use std::collections::HashMap;

use serde_json::Value;

use super::MAX_BYTES;

/// Aliases may be followed this many times per event of the text, those inside their expansions included.
const MAX_JUMPS_PER_EVENT: usize = 100;

/// Aliases may add this many nodes and bytes: a document that is larger when written out is not read either.
const MAX_EXPANSION: usize = MAX_BYTES as usize;

/// A node that aliases can refer to.
struct Anchor {
    value: Value,
    /// Nodes and bytes of the value.
    size: usize,
    /// Levels of containers in the value.
    height: usize,
    /// Number of aliases that were followed to read the value.
    jumps: usize,
}

/// Anchors of a text, and the work that its aliases caused. Where a limit is exceeded, the line of an alias is the error.
#[derive(Default)]
pub(super) struct Aliases {
    /// Anchors that are complete, by the number that the parser gives them.
    anchors: HashMap<usize, Anchor>,
    jumps: usize,
    expanded: usize,
    /// The largest number of aliases that one alias followed, and its line.
    widest: (usize, usize),
}

impl Aliases {
    /// Number of aliases that were followed so far.
    pub(super) fn jumps(&self) -> usize {
        self.jumps
    }

    /// Keeps a node for the aliases that follow; `jumps` aliases were followed to read it.
    pub(super) fn remember(
        &mut self,
        anchor: usize,
        value: &Value,
        jumps: usize,
        line: usize,
    ) -> Result<(), usize> {
        let (size, height) = measure(value);
        self.grow(size, line)?;
        let value = value.clone();
        let anchored = Anchor {
            value,
            size,
            height,
            jumps,
        };
        self.anchors.insert(anchor, anchored);
        Ok(())
    }

    /// Levels of containers in an anchored node; nothing while the node is incomplete.
    pub(super) fn height(&self, anchor: usize) -> Option<usize> {
        self.anchors.get(&anchor).map(|anchor| anchor.height)
    }

    /// Returns a copy of an anchored node.
    pub(super) fn expand(&mut self, anchor: usize, line: usize) -> Result<Value, usize> {
        let Some(Anchor { size, jumps, .. }) = self.anchors.get(&anchor) else {
            return Ok(Value::Null);
        };
        let (size, jumps) = (*size, jumps + 1);
        self.grow(size, line)?;
        self.jumps += jumps;
        self.widest = self.widest.max((jumps, line));
        let anchored = self.anchors.get(&anchor);
        Ok(anchored.map_or(Value::Null, |anchor| anchor.value.clone()))
    }

    /// Checks the number of followed aliases against the length of the text.
    pub(super) fn finish(&self, events: usize) -> Result<(), usize> {
        if self.jumps > MAX_JUMPS_PER_EVENT * events {
            return Err(self.widest.1);
        }
        Ok(())
    }

    fn grow(&mut self, size: usize, line: usize) -> Result<(), usize> {
        self.expanded = self.expanded.saturating_add(size);
        if self.expanded > MAX_EXPANSION {
            return Err(line);
        }
        Ok(())
    }
}

/// Nodes and bytes of a value, and its levels of containers.
fn measure(value: &Value) -> (usize, usize) {
    let mut size = 1;
    let mut height = 0;
    let mut inside = |child: &Value| {
        let (child_size, child_height) = measure(child);
        size += child_size;
        height = height.max(child_height);
    };
    match value {
        Value::String(text) => return (1 + text.len(), 0),
        Value::Null | Value::Bool(_) | Value::Number(_) => return (1, 0),
        Value::Array(items) => items.iter().for_each(&mut inside),
        Value::Object(entries) => {
            entries.values().for_each(&mut inside);
            size += entries.keys().map(String::len).sum::<usize>();
        }
    }
    (size, height + 1)
}
