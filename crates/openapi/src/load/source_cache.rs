//! Cache of parsed source files.

use std::collections::HashMap;
use std::path::Path;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use super::{Parsed, Source, parse, text_of};
use crate::diagnostic::{Diagnostic, Diagnostics};

/// Result of parsing one text, which the first user of the text fills in.
type CacheSlot = Arc<OnceLock<Result<Parsed, Diagnostic>>>;

/// Cache of parsed source files, by their text: the two `specs/` folders of a comparison have most files in common, and
/// each text is parsed once for all users of the cache.
#[derive(Clone, Debug, Default)]
pub struct SourceCache {
    parsed: Arc<Mutex<HashMap<String, CacheSlot>>>,
}

impl SourceCache {
    /// Reads a file. Its text is parsed unless that was done before, or is being done by another thread.
    ///
    /// # Errors
    ///
    /// As [`super::read_file`].
    pub fn read_file(&self, path: &Path) -> Result<Source, Diagnostics> {
        let text = text_of(path)?;
        let slot = {
            let mut parsed = self.parsed.lock().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(parsed.entry(text.clone()).or_default())
        };
        let parsed = slot.get_or_init(|| parse(&text)).clone();
        let parsed = parsed.map_err(|problem| Diagnostics::from(problem.in_file(path)))?;
        Ok(Source::new(path, text, parsed))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_text_is_parsed_once_and_problems_name_the_file_that_was_asked_for() {
        let folder = tempfile::tempdir().unwrap();
        let file = |name: &str, text: &str| {
            let path = folder.path().join(name);
            std::fs::write(&path, text).unwrap();
            path
        };
        let cache = SourceCache::default();
        let [a, b] = ["a", "b"].map(|name| cache.read_file(&file(name, "x: 1\n")).unwrap());
        assert!(Arc::ptr_eq(&a.value, &b.value));
        assert!(b.path.ends_with("b"));
        let other = cache.clone().read_file(&file("b", "x: 2\n")).unwrap();
        assert_eq!(other.value["x"], 2);
        for name in ["c", "d"] {
            let problems = cache.read_file(&file(name, "x: [1\n")).unwrap_err();
            assert!(
                problems.to_string().contains(&format!("/{name}:2")),
                "{problems}"
            );
        }
    }
}
