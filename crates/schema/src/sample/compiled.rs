//! Regular expressions of documents, each compiled once: that takes far longer than a match, and a server matches the same
//! few again and again.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use regex::Regex;

/// Number of expressions that are kept. Documents have a few dozen.
const MAX_EXPRESSIONS: usize = 512;

static COMPILED: LazyLock<Mutex<Expressions>> = LazyLock::new(Mutex::default);

/// Compiled expressions by their text; `None` for one that this engine cannot read.
#[derive(Debug, Default)]
struct Expressions {
    known: HashMap<String, Option<Arc<Regex>>>,
    /// Number of expressions that were compiled.
    compiled: usize,
}

impl Expressions {
    fn get(&mut self, pattern: &str) -> Option<Arc<Regex>> {
        if let Some(known) = self.known.get(pattern) {
            return known.clone();
        }
        if self.known.len() >= MAX_EXPRESSIONS {
            self.known.clear();
        }
        self.compiled = self.compiled.saturating_add(1);
        // Not a copy for each match: a copy begins without the memory that a match works in.
        let compiled = Regex::new(pattern).ok().map(Arc::new);
        self.known.insert(pattern.to_owned(), compiled.clone());
        compiled
    }
}

/// Returns the compiled expression of a pattern; `None` for one that this engine cannot read.
pub(super) fn expression(pattern: &str) -> Option<Arc<Regex>> {
    let mut compiled = COMPILED.lock().unwrap_or_else(PoisonError::into_inner);
    compiled.get(pattern)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_expression_is_compiled_once_and_few_are_kept() {
        let mut expressions = Expressions::default();
        for _ in 0..1_000 {
            let good = expressions.get("^a+$").expect("an expression");
            assert!(good.is_match("aa") && !good.is_match("b"));
            assert!(expressions.get("(").is_none());
        }
        assert_eq!(expressions.compiled, 2);
        for number in 0..MAX_EXPRESSIONS * 2 {
            expressions.get(&format!("^{number}$"));
            assert!(expressions.known.len() <= MAX_EXPRESSIONS);
        }
    }
}
