//! On which line and in which column of a JSON or YAML text a JSON pointer stands; computed only when a message needs it.

use std::collections::HashMap;

use saphyr_parser::{Event, Parser};

use super::pointer;

/// How a container names its next child.
enum Frame {
    Sequence {
        pointer: String,
        next: usize,
    },
    Mapping {
        pointer: String,
        key: Option<String>,
    },
}

/// Line and column, from 1, of every node of `text`, by JSON pointer without `#`. Incomplete when the text is broken.
pub(super) fn index(text: &str) -> HashMap<String, (usize, usize)> {
    let mut lines = HashMap::new();
    let mut stack: Vec<Frame> = Vec::new();
    for event in Parser::new_from_str(text) {
        let Ok((event, span)) = event else { break };
        let line = (span.start.line(), span.start.col() + 1);
        match event {
            Event::Scalar(value, ..) => {
                if let Some(Frame::Mapping { pointer, key }) = stack.last_mut()
                    && key.is_none()
                {
                    lines.entry(pointer::join(pointer, &value)).or_insert(line);
                    *key = Some(value.into_owned());
                    continue;
                }
                enter(&mut stack, &mut lines, line);
            }
            Event::Alias(_) => {
                enter(&mut stack, &mut lines, line);
            }
            Event::SequenceStart(..) => {
                let pointer = enter(&mut stack, &mut lines, line);
                stack.push(Frame::Sequence { pointer, next: 0 });
            }
            Event::MappingStart(..) => {
                let pointer = enter(&mut stack, &mut lines, line);
                stack.push(Frame::Mapping { pointer, key: None });
            }
            Event::SequenceEnd | Event::MappingEnd => {
                stack.pop();
            }
            _ => {}
        }
    }
    lines
}

/// Takes the next child's place in its parent and gives its pointer.
fn enter(
    stack: &mut [Frame],
    lines: &mut HashMap<String, (usize, usize)>,
    line: (usize, usize),
) -> String {
    match stack.last_mut() {
        None => {
            lines.entry(String::new()).or_insert(line);
            String::new()
        }
        Some(Frame::Sequence { pointer, next }) => {
            let child = pointer::join(pointer, &next.to_string());
            *next += 1;
            lines.entry(child.clone()).or_insert(line);
            child
        }
        // A mapping's child keeps the line of its key, which was noted when the key was read.
        Some(Frame::Mapping { pointer, key }) => {
            pointer::join(pointer, &key.take().unwrap_or_default())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yaml_and_json_have_lines() {
        let yaml = index("a:\n  - b: 1\n  - c:\n      '200': x\n");
        assert_eq!(yaml["/a"], (1, 1));
        assert_eq!(yaml["/a/0"], (2, 5));
        assert_eq!(yaml["/a/1/c/200"], (4, 7));
        let json = index("{\n \"a\": [\n  {\"b/c\": 1},\n  2\n ]\n}");
        assert_eq!(json["/a/0/b~1c"], (3, 4));
        assert_eq!(json["/a/1"], (4, 3));
    }

    #[test]
    fn broken_text_gives_what_was_read() {
        assert_eq!(index("a: 1\nb: [").get("/a"), Some(&(1, 1)));
        assert!(index("").is_empty());
    }
}
