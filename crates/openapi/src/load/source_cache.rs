//! Cache of parsed source files.

use std::any::{Any, TypeId};
use std::collections::{BTreeMap, HashMap};
use std::path::Path;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use serde_json::Value;

use super::{Parsed, Source, parse, text_of};
use crate::diagnostic::{Diagnostic, Diagnostics};

/// Result of parsing one text, which the first user of the text fills in.
type CacheSlot = Arc<OnceLock<Result<Parsed, Diagnostic>>>;

/// Value that was derived from a parsed text, with the text, which must live as long; `None` where deriving it failed.
type MadeSlot = Arc<OnceLock<Option<(Arc<Value>, Arc<dyn Any + Send + Sync>)>>>;

/// Cache of parsed source files, by their text: the two `specs/` folders of a comparison have most files in common, and
/// each text is parsed once for all users of the cache.
#[derive(Clone, Debug, Default)]
pub struct SourceCache {
    /// Two texts differ early, so that comparing them costs less than hashing them whole.
    parsed: Arc<Mutex<BTreeMap<Arc<str>, CacheSlot>>>,
    /// By the type of what was made, and the address of the parsed text.
    made: Arc<Mutex<HashMap<(TypeId, usize), MadeSlot>>>,
}

impl SourceCache {
    /// Reads a file. Its text is parsed unless that was done before, or is being done by another thread.
    ///
    /// # Errors
    ///
    /// As [`super::read_file`].
    pub fn read_file(&self, path: &Path) -> Result<Source, Diagnostics> {
        let text = text_of(path)?;
        let (text, slot) = {
            let mut parsed = self.parsed.lock().unwrap_or_else(PoisonError::into_inner);
            match parsed.get_key_value(text.as_str()) {
                Some((text, slot)) => (Arc::clone(text), Arc::clone(slot)),
                None => {
                    let (text, slot) = (Arc::<str>::from(text), CacheSlot::default());
                    parsed.insert(Arc::clone(&text), Arc::clone(&slot));
                    (text, slot)
                }
            }
        };
        let parsed = slot.get_or_init(|| parse(&text)).clone();
        let parsed = parsed.map_err(|problem| Diagnostics::from(problem.in_file(path)))?;
        Ok(Source::new(path, text, parsed))
    }

    /// Makes something of a source that was read through this cache, unless that was done before for the same text.
    ///
    /// # Errors
    ///
    /// Those of `make`, each time.
    pub fn made_of<T: Send + Sync + 'static>(
        &self,
        source: &Source,
        make: impl Fn(&Source) -> Result<T, Diagnostics>,
    ) -> Result<Arc<T>, Diagnostics> {
        let key = (TypeId::of::<T>(), Arc::as_ptr(&source.value) as usize);
        let slot = {
            let mut made = self.made.lock().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(made.entry(key).or_default())
        };
        let made = slot.get_or_init(|| {
            let made: Arc<dyn Any + Send + Sync> = Arc::new(make(source).ok()?);
            Some((Arc::clone(&source.value), made))
        });
        let made = made
            .as_ref()
            .and_then(|(_, made)| Arc::clone(made).downcast().ok());
        match made {
            Some(made) => Ok(made),
            // Problems name the file, which is another one for each user.
            None => make(source).map(Arc::new),
        }
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
        let length = |source: &Source| Ok(source.text.len());
        let made = [&a, &b, &other].map(|source| cache.made_of(source, length).unwrap());
        assert!(Arc::ptr_eq(&made[0], &made[1]) && !Arc::ptr_eq(&made[0], &made[2]));
        let path = |source: &Source| {
            let problem = Diagnostic::new("none", "none").in_file(&source.path);
            Err::<String, _>(problem.into())
        };
        for (source, name) in [(&a, "/a"), (&b, "/b")] {
            let problems = cache.made_of(source, path).unwrap_err().to_string();
            assert!(problems.contains(name), "{problems}");
        }
        for name in ["c", "d"] {
            let problems = cache.read_file(&file(name, "x: [1\n")).unwrap_err();
            assert!(
                problems.to_string().contains(&format!("/{name}:2")),
                "{problems}"
            );
        }
    }
}
