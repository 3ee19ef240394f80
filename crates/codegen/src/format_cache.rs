//! Cache of formatted source: the text that the same program made of the same tokens in an earlier run. Of all that a run of the
//! generator does, formatting takes longest.

use std::collections::BTreeMap;
use std::fmt::{self, Write as _};
use std::fs;
use std::sync::{Mutex, PoisonError};

use data_encoding::HEXLOWER;
use proc_macro2::TokenStream;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::program;

/// Name of the cache, which is next to the running program.
const FILE: &str = "generate.formatted";

/// Texts by the SHA-256 of their tokens.
type Texts = BTreeMap<String, String>;

/// Cache of formatted source; by default, one that keeps nothing.
#[derive(Debug, Default)]
pub(crate) struct FormatCache {
    /// Texts of earlier runs, if they are kept at all.
    known: Option<Texts>,
    /// Texts that this run needed.
    needed: Mutex<Texts>,
}

/// The file of a cache.
#[derive(Serialize, Deserialize)]
struct CacheFile {
    /// The program that formatted the texts.
    program: String,
    texts: Texts,
}

impl FormatCache {
    /// Reads what this program kept; without that, the cache is empty.
    #[must_use]
    pub(crate) fn of_this_program() -> Self {
        let read = || {
            let text = fs::read(program::neighbour(FILE)?).ok()?;
            let file: CacheFile = serde_json::from_slice(&text).ok()?;
            (file.program == program::build()?).then_some(file.texts)
        };
        Self {
            known: Some(read().unwrap_or_default()),
            needed: Mutex::default(),
        }
    }

    /// Keeps the texts that this run needed, unless they are those that were there.
    pub(crate) fn keep(&self) {
        let write = || {
            let needed = self.needed.lock().unwrap_or_else(PoisonError::into_inner);
            if self.known.as_ref().is_none_or(|known| *needed == *known) {
                return None;
            }
            let file = CacheFile {
                program: program::build()?,
                texts: needed.clone(),
            };
            // A cache that cannot be written only makes the next run a whole one.
            let text = serde_json::to_string(&file).ok()?;
            tidbcloud_console::write(&program::neighbour(FILE)?, &text).ok()
        };
        let _ = write();
    }

    /// Returns the text of tokens, which is formatted only where it is new.
    pub(crate) fn text_of(
        &self,
        tokens: &TokenStream,
        format: impl FnOnce(&TokenStream) -> Result<String, String>,
    ) -> Result<String, String> {
        let Some(known) = &self.known else {
            return format(tokens);
        };
        let key = key(tokens);
        let text = match known.get(&key) {
            Some(text) => text.clone(),
            None => format(tokens)?,
        };
        let mut needed = self.needed.lock().unwrap_or_else(PoisonError::into_inner);
        needed.insert(key, text.clone());
        Ok(text)
    }
}

fn key(tokens: &TokenStream) -> String {
    /// Hashes what is written, without a text in between.
    struct Hash(Sha256);
    impl fmt::Write for Hash {
        fn write_str(&mut self, part: &str) -> fmt::Result {
            self.0.update(part);
            Ok(())
        }
    }
    let mut hash = Hash(Sha256::new());
    // Hashing cannot fail.
    let _ = write!(hash, "{tokens}");
    HEXLOWER.encode(&hash.0.finalize())
}

#[cfg(test)]
mod tests {
    use quote::quote;

    use super::*;

    #[test]
    fn tokens_that_are_known_are_not_formatted_again_and_others_are() {
        let mut cache = FormatCache {
            known: Some(Texts::new()),
            needed: Mutex::default(),
        };
        let made = |text: &str| {
            let text = text.to_owned();
            move |_: &TokenStream| Ok(text)
        };
        let a = quote!(pub struct A;, "b c");
        assert_eq!(cache.text_of(&a, made("first")), Ok("first".to_owned()));
        cache.known = Some(cache.needed.get_mut().unwrap().clone());
        assert_eq!(cache.text_of(&a, made("second")), Ok("first".to_owned()));
        for other in [
            quote!(pub struct B;, "b c"),
            quote!(pub struct A;, "b  c"),
            quote!(pub struct A; "b" c),
        ] {
            assert_eq!(cache.text_of(&other, made("new")), Ok("new".to_owned()));
        }
        let failed = cache.text_of(&quote!(x), |_| Err("no Rust".to_owned()));
        assert_eq!(failed, Err("no Rust".to_owned()));
        assert_eq!(cache.needed.get_mut().unwrap().len(), 4);
    }
}
