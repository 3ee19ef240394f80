//! Loader of JSON and YAML files into `serde_json::Value`, strictly: nothing is lost or guessed on the way in.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use serde_json::Value;

use crate::diagnostic::{Diagnostic, Diagnostics};

mod aliases;
mod json_positions;
mod scalar;
mod source_cache;
mod source_map;
mod span_index;
mod yaml_parser;
pub mod yaml_writer;

pub use source_cache::SourceCache;
pub use source_map::SourceMap;
use span_index::SpanIndex;
pub use tidbcloud_schema::json::strict_json;

/// The largest document that is read. The largest published one has 0.6 MB.
const MAX_BYTES: u64 = 16 * 1024 * 1024;

/// Begin of the line with which git marks a conflict in a file.
const CONFLICT: &str = "<<<<<<< ";

/// The deepest nesting that is read, the same in JSON and YAML.
const MAX_DEPTH: usize = 128;

/// Notation of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// JSON (RFC 8259).
    Json,
    /// YAML 1.2.
    Yaml,
}

/// A document as it was read, with the text that its lines are counted in.
#[derive(Clone, Debug)]
pub struct Source {
    /// The file that it was read from.
    pub path: PathBuf,
    /// The text, without a byte order mark.
    pub text: Arc<str>,
    /// The value that the text holds. Sources of one text that were read through a [`SourceCache`] share both.
    pub value: Arc<Value>,
    /// Notation of the text.
    pub format: Format,
    index: OnceLock<Arc<SpanIndex>>,
}

impl Source {
    pub(super) fn new(path: &Path, text: Arc<str>, parsed: Parsed) -> Self {
        Self {
            path: path.to_owned(),
            text,
            value: parsed.value,
            format: parsed.format,
            index: parsed.index.map(OnceLock::from).unwrap_or_default(),
        }
    }

    /// Returns the value, without a copy where it is not shared.
    #[must_use]
    pub fn into_value(self) -> Value {
        Arc::unwrap_or_clone(self.value)
    }

    /// The line of the node at `pointer`, or of its nearest ancestor that the text has.
    pub fn line(&self, pointer: &str) -> Option<usize> {
        self.place(pointer).map(|(line, _)| line)
    }

    /// Line and column, from 1, of the node at `pointer`, or of its nearest ancestor that the text has. Computed on first
    /// use for JSON.
    pub fn place(&self, pointer: &str) -> Option<(usize, usize)> {
        self.index().nearest(pointer)
    }

    /// The text of the number or boolean at `pointer`, where JSON writes it in another way: `1.10`, `0x1F`, `True`. `None`
    /// where the text has another value there than the document, which an overlay changed.
    pub(crate) fn written(&self, pointer: &str, value: &Value) -> Option<&str> {
        let written = self.index().written(pointer);
        written.filter(|text| scalar::plain(text).is_ok_and(|read| read == *value))
    }

    /// The longest beginning of `pointer` that the text has.
    pub(crate) fn known<'p>(&self, pointer: &'p str) -> &'p str {
        self.index().known(pointer)
    }

    fn index(&self) -> &SpanIndex {
        self.index
            .get_or_init(|| Arc::new(json_positions::scan(&self.text)))
    }

    /// Fills in the file of each problem, and the line of each that has a pointer.
    #[must_use]
    pub fn locate(&self, problems: Diagnostics) -> Diagnostics {
        let located = problems.into_iter().map(|mut problem| {
            if problem.file.is_none() {
                problem.file = Some(self.path.clone());
                if problem.line.is_none() {
                    problem.line = problem.pointer.as_deref().and_then(|p| self.line(p));
                }
            }
            problem
        });
        Diagnostics(located.collect())
    }
}

/// Reads a file.
pub fn read_file(path: &Path) -> Result<Source, Diagnostics> {
    let text = text_of(path)?;
    read_text(path, text)
}

/// The text of a file, without a byte order mark.
pub(super) fn text_of(path: &Path) -> Result<String, Diagnostics> {
    let fail =
        |what: String, help: &str| Diagnostics::from(Diagnostic::new(what, help).in_file(path));
    let unreadable = |error: std::io::Error| {
        fail(
            format!("cannot read the file: {error}"),
            "give the path of a readable file",
        )
    };
    let file = File::open(path).map_err(unreadable)?;
    let size = file.metadata().map_or(0, |metadata| metadata.len());
    // Room for the whole file at once; a pipe has no size and is read in steps.
    let mut bytes = Vec::with_capacity(size.min(MAX_BYTES) as usize + 1);
    file.take(MAX_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(unreadable)?;
    if bytes.len() as u64 > MAX_BYTES {
        return Err(fail(
            format!("the file is larger than {} MiB", MAX_BYTES >> 20),
            "give the OpenAPI document alone; no published one is nearly as large",
        ));
    }
    let text = String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        let line = 1 + error.as_bytes()[..at]
            .iter()
            .filter(|b| **b == b'\n')
            .count();
        let problem = Diagnostic::new(format!("byte {at} is not UTF-8"), "save the file as UTF-8");
        Diagnostics::from(problem.in_file(path).on_line(Some(line)))
    })?;
    Ok(without_mark(text))
}

/// Reads a text as if it were the contents of the file at `path`.
pub fn read_text(path: &Path, text: String) -> Result<Source, Diagnostics> {
    let text = without_mark(text);
    let parsed = parse(&text).map_err(|problem| Diagnostics::from(problem.in_file(path)))?;
    Ok(Source::new(path, text.into(), parsed))
}

/// The text without a byte order mark.
fn without_mark(mut text: String) -> String {
    if text.starts_with('\u{feff}') {
        text.drain(..'\u{feff}'.len_utf8());
    }
    text
}

/// A text, parsed.
#[derive(Clone, Debug)]
pub(crate) struct Parsed {
    format: Format,
    value: Arc<Value>,
    /// The positions of its nodes. Those of JSON are read when a message needs them.
    index: Option<Arc<SpanIndex>>,
}

pub(super) fn parse(text: &str) -> Result<Parsed, Diagnostic> {
    let whole = "restore the whole file: fetch it again, or take it from version control";
    if text.trim().is_empty() {
        return Err(Diagnostic::new("the file is empty", whole));
    }
    // Nearly no text has the mark anywhere, which is quicker to see than that no line begins with it.
    let marked = text.contains(CONFLICT).then(|| text.lines());
    let marked = marked.and_then(|mut lines| lines.position(|line| line.starts_with(CONFLICT)));
    if let Some(at) = marked {
        let problem = Diagnostic::new(
            "the file contains a merge conflict",
            "resolve the conflict, then remove its markers",
        );
        return Err(problem.on_line(Some(at + 1)));
    }
    if text.trim_start().starts_with(['{', '[']) {
        let value = strict_json(text.as_bytes());
        return value
            .map(|value| Parsed {
                format: Format::Json,
                value: Arc::new(value),
                index: None,
            })
            .map_err(|error| {
                let help = if error.is_eof() {
                    whole
                } else {
                    "correct the JSON at this place"
                };
                let line = (error.line() > 0).then(|| error.line());
                Diagnostic::new(format!("not readable as JSON: {error}"), help).on_line(line)
            });
    }
    let (value, index) = yaml_parser::parse(text)?;
    if value.is_null() {
        return Err(Diagnostic::new("the file holds no document", whole));
    }
    Ok(Parsed {
        format: Format::Yaml,
        value: Arc::new(value),
        index: Some(Arc::new(index)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn read(text: &str) -> Result<Value, String> {
        read_text(Path::new("in"), text.to_owned())
            .map(Source::into_value)
            .map_err(|problems| problems.to_string())
    }

    #[test]
    fn json_and_yaml_give_the_same_value() {
        let value = json!({"a": {"200": [1, -2, 1.5, true, null, "x"]}});
        assert_eq!(read(&value.to_string()), Ok(value.clone()));
        assert_eq!(
            read("a:\n  200: [1, -2, 1.5, true, ~, x]\n"),
            Ok(value.clone())
        );
        assert_eq!(read(&format!("\u{feff}{value}")), Ok(value));
    }

    #[test]
    fn duplicate_keys_are_refused_with_key_and_line() {
        for text in ["{\"a\": 1,\n\"b\": {},\n\"a\": 2}", "a: 1\nb: {}\na: 2\n"] {
            let error = read(text).unwrap_err();
            assert!(error.contains("duplicate key `a`"), "{error}");
            assert!(error.contains("--> in:3"), "{error}");
        }
        assert!(read("200: 1\n'200': 2\n").is_err());
    }

    #[test]
    fn broken_files_say_what_is_wrong() {
        for (text, expected) in [
            ("", "the file is empty"),
            (" \n", "the file is empty"),
            ("# only a comment\n", "holds no document"),
            ("{\"a\": [1,\n", "EOF"),
            ("a:\n<<<<<<< HEAD\n  b: 1\n=======\n", "merge conflict"),
            ("a: !secret x\n", "tag"),
            ("a: .nan\n", "no JSON form"),
            ("a: [1\nb: 2\n", "not readable as YAML"),
            ("? [a]\n: 1\n", "a key that is a string"),
        ] {
            let error = read(text).unwrap_err();
            assert!(error.contains(expected), "{text:?}: {error}");
        }
    }

    #[test]
    fn deep_nesting_and_alias_bombs_end_in_errors() {
        let deep = 10_000;
        for text in [
            "[".repeat(deep),
            format!("{}{}", "[".repeat(deep), "]".repeat(deep)),
            format!("a: {}", "[".repeat(1_000_000)),
            format!("a: {}", "- ".repeat(deep)),
            format!("a:\n{}x", "- ".repeat(deep)),
            "{\"a\":".repeat(deep),
        ] {
            assert!(read(&text).is_err());
        }
        let mut bomb = String::from("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for level in 1..12 {
            let alias = format!("*a{}, ", level - 1).repeat(10);
            bomb.push_str(&format!("a{level}: &a{level} [{alias}]\n"));
        }
        assert!(read(&bomb).is_err());
    }
}
