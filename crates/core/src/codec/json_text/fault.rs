//! Reasons why a body cannot be read, and ways in which a value was mended.

use std::fmt;

/// How a value was mended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mended {
    /// Half a surrogate pair, or bytes that are not UTF-8, are U+FFFD.
    Text,
    /// Values nested beyond the limit were skipped.
    Depth,
}

/// Why a body cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum JsonFault {
    /// It is not JSON here.
    Broken {
        expected: &'static str,
        line: usize,
        column: usize,
    },
    /// Its list elements would take many times its size of memory.
    Excess,
}

impl fmt::Display for JsonFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Broken {
                expected,
                line,
                column,
            } => write!(f, "expected {expected} at line {line} column {column}"),
            Self::Excess => f.write_str(
                "it has too many list elements for its size to be read; ask for smaller pages",
            ),
        }
    }
}

impl std::error::Error for JsonFault {}
