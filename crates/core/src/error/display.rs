//! Printing of errors: one line for users, all parts for `{:#?}`.

use std::error::Error as StdError;
use std::fmt;

use super::{Error, SHOWN_CHARS};
use crate::text::one_line;

/// How much of a code or a trace id `Display` shows. Real ones have fewer than 40 characters.
const SHOWN_ID_CHARS: usize = 100;

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(operation) = self.operation() {
            write!(f, "{operation}: ")?;
        }
        if let Some(status) = self.status() {
            write!(f, "{}", status.as_u16())?;
            if let Some(reason) = status.canonical_reason() {
                write!(f, " {reason}")?;
            }
            f.write_str(": ")?;
        }
        f.write_str(&one_line(self.message(), SHOWN_CHARS))?;
        // Both are the server's: neither may forge a line of a log, nor fill it.
        let code = self.code().map(|code| short(&code.to_string()));
        match (code, self.trace_id().map(short)) {
            (Some(code), Some(trace)) => write!(f, " (code {code}, trace {trace})")?,
            (Some(code), None) => write!(f, " (code {code})")?,
            (None, Some(trace)) => write!(f, " (trace {trace})")?,
            (None, None) => {}
        }
        if let Some(hint) = &self.0.hint {
            write!(f, "; {hint}")?;
        }
        if !self.missing().is_empty() {
            let names = self.missing().join("`, `");
            write!(f, "; not set, and required by the document: `{names}`")?;
        }
        if let Some(reason) = &self.0.reason {
            write!(f, "; not repeated: {reason}")?;
        }
        if self.attempts() > 1 {
            let seconds = self.elapsed().as_secs_f64();
            write!(f, "; after {} attempts in {seconds:.1} s", self.attempts())?;
        }
        Ok(())
    }
}

/// A code or a trace id.
fn short(id: &str) -> String {
    one_line(id, SHOWN_ID_CHARS)
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // `fn main() -> Result<(), Error>` prints this: users need one line, `{:#?}` has the parts.
        if !f.alternate() {
            let mut said = self.to_string();
            let mut source = StdError::source(self);
            while let Some(cause) = source {
                let text = one_line(&cause.to_string(), SHOWN_CHARS);
                // The innermost cause is in the message already, and many causes repeat theirs.
                if !said.contains(&text) {
                    said.push_str(": ");
                    said.push_str(&text);
                }
                source = cause.source();
            }
            return f.write_str(&said);
        }
        let inner = &*self.0;
        // A response may have secrets (a new key, say), so its body and headers are counted, not shown.
        f.debug_struct("Error")
            .field("kind", &inner.kind)
            .field("operation", &inner.operation)
            .field("method", &inner.method)
            .field("path", &inner.path)
            .field("status", &inner.status)
            .field("code", &inner.code)
            .field("message", &inner.message)
            .field("trace_id", &self.trace_id())
            .field("body_bytes", &inner.body.len())
            .field("missing", &inner.missing)
            .field("attempts", &inner.attempts)
            .field("elapsed", &inner.elapsed)
            .field("not_repeated", &inner.reason)
            .field("hint", &inner.hint)
            .field("source", &inner.source)
            .finish()
    }
}
