//! Imports of a file: long paths that its code would spell out are `use` declarations.

use std::cell::Cell;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use tidbcloud_model::api::Api;

/// A long path that files import, unless a type of the API has its name.
#[derive(Clone, Copy)]
pub(crate) enum LongPath {
    BTreeMap,
    FilePart,
    UnknownValue,
    Bytes,
    Extra,
    Method,
    Timestamp,
}

/// All of them, in the order of their declarations.
const PATHS: [(LongPath, &[&str]); 7] = [
    (LongPath::BTreeMap, &["std", "collections", "BTreeMap"]),
    (LongPath::FilePart, &["tidbcloud_core", "FilePart"]),
    (LongPath::UnknownValue, &["tidbcloud_core", "UnknownValue"]),
    (LongPath::Bytes, &["tidbcloud_core", "bytes", "Bytes"]),
    (LongPath::Extra, &["tidbcloud_core", "generated", "Extra"]),
    (LongPath::Method, &["tidbcloud_core", "http", "Method"]),
    (
        LongPath::Timestamp,
        &["tidbcloud_core", "jiff", "Timestamp"],
    ),
];

/// Which of the paths the files of an API may import.
pub(crate) struct Importable([bool; PATHS.len()]);

/// All of them, as where an API has no types.
impl Default for Importable {
    fn default() -> Self {
        Self([true; PATHS.len()])
    }
}

impl Importable {
    pub(crate) fn of(api: &Api) -> Self {
        Self(PATHS.map(|(_, path)| !path.last().is_some_and(|name| is_taken(api, name))))
    }
}

/// Whether a generated type has this name.
fn is_taken(api: &Api, name: &str) -> bool {
    let records = api
        .records
        .values()
        .map(|record| (&record.name, &record.aliases));
    let enums = api.enums.values().map(|item| (&item.name, &item.aliases));
    let builders = api
        .operations
        .iter()
        .map(|operation| (&operation.type_name, &operation.type_aliases));
    records
        .chain(enums)
        .chain(builders)
        .any(|(known, aliases)| known == name || aliases.iter().any(|alias| alias == name))
}

/// The imports of one file: those of the paths that its code has named so far.
pub(crate) struct Imports<'a> {
    importable: &'a Importable,
    used: [Cell<bool>; PATHS.len()],
}

impl<'a> Imports<'a> {
    pub(crate) fn new(importable: &'a Importable) -> Self {
        Self {
            importable,
            used: Default::default(),
        }
    }

    /// The path as the file writes it.
    fn named(&self, path: LongPath) -> TokenStream {
        let index = path as usize;
        if !self.importable.0[index] {
            return whole(path);
        }
        self.used[index].set(true);
        let name = PATHS[index].1.last().map(|name| format_ident!("{name}"));
        quote!(#name)
    }

    /// The `use` declarations.
    pub(crate) fn declarations(&self) -> TokenStream {
        let used = PATHS.iter().zip(&self.used).filter(|(_, used)| used.get());
        let paths = used.map(|((path, _), _)| whole(*path));
        quote!(#(use #paths;)*)
    }
}

/// The path where a file may import it, and what it writes then.
pub(crate) fn path(path: LongPath, imports: Option<&Imports<'_>>) -> TokenStream {
    imports.map_or_else(|| whole(path), |imports| imports.named(path))
}

fn whole(path: LongPath) -> TokenStream {
    let names = PATHS[path as usize].1.iter();
    let names = names.map(|name| format_ident!("{name}"));
    quote!(#(#names)::*)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_have_their_places() {
        for (index, (path, _)) in PATHS.into_iter().enumerate() {
            assert_eq!(path as usize, index);
        }
    }

    #[test]
    fn a_path_is_imported_where_it_was_named_and_no_type_has_its_name() {
        let mut importable = Importable::default();
        importable.0[LongPath::Bytes as usize] = false;
        let imports = Imports::new(&importable);
        let named = |path| imports.named(path).to_string();
        assert_eq!(named(LongPath::BTreeMap), "BTreeMap");
        assert_eq!(named(LongPath::Bytes), whole(LongPath::Bytes).to_string());
        let expected = quote!(
            use std::collections::BTreeMap;
        );
        assert_eq!(imports.declarations().to_string(), expected.to_string());
    }
}
