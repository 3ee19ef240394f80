//! Imports of a file: long paths that its code spells out become `use` declarations.

use proc_macro2::{Group, TokenStream, TokenTree};
use quote::quote;
use tidbcloud_model::api::Api;

use super::syntax::ident;

/// Paths that are imported where a file uses them, unless a type of the API has the name.
const PATHS: &[&[&str]] = &[
    &["std", "collections", "BTreeMap"],
    &["tidbcloud_core", "FilePart"],
    &["tidbcloud_core", "UnknownValue"],
    &["tidbcloud_core", "bytes", "Bytes"],
    &["tidbcloud_core", "generated", "Extra"],
    &["tidbcloud_core", "http", "Method"],
    &["tidbcloud_core", "jiff", "Timestamp"],
];

/// Shortens the long paths of a file and puts their imports in front of it.
pub(crate) fn add(api: &Api, file: TokenStream) -> TokenStream {
    let mut imports = Imports {
        paths: PATHS
            .iter()
            .filter(|path| !path.last().is_some_and(|name| is_taken(api, name)))
            .map(|path| (*path, false))
            .collect(),
    };
    let file = imports.shorten(file);
    let used = imports.paths.iter().filter(|(_, used)| *used);
    let used = used.map(|(path, _)| path.iter().map(|name| ident(name)));
    let used = used.map(|path| quote!(use #(#path)::*;));
    quote!(#(#used)* #file)
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

struct Imports {
    /// Each path, and whether the file uses it.
    paths: Vec<(&'static [&'static str], bool)>,
}

impl Imports {
    fn shorten(&mut self, tokens: TokenStream) -> TokenStream {
        let trees: Vec<TokenTree> = tokens.into_iter().collect();
        let mut short = Vec::with_capacity(trees.len());
        let mut trees = trees.into_iter();
        // Attributes have no long paths, and most of what is in them is documentation.
        let mut is_attribute = false;
        while let Some(length) = self.path_length(trees.as_slice()) {
            if length > 1 {
                trees.nth(length - 2);
            }
            let Some(tree) = trees.next() else {
                break;
            };
            let is_mark = matches!(&tree, TokenTree::Punct(punct) if punct.as_char() == '#'
                || (is_attribute && punct.as_char() == '!'));
            short.push(match tree {
                TokenTree::Group(group) if !is_attribute => {
                    let tokens = self.shorten(group.stream());
                    TokenTree::Group(Group::new(group.delimiter(), tokens))
                }
                other => other,
            });
            is_attribute = is_mark;
        }
        short.into_iter().collect()
    }

    /// The number of tokens of the path at the beginning, of which the last is kept: 1 where there is none, `None` at the end.
    fn path_length(&mut self, tokens: &[TokenTree]) -> Option<usize> {
        let TokenTree::Ident(_) = tokens.first()? else {
            return Some(1);
        };
        let mut paths = self.paths.iter_mut();
        let found = paths.find(|(path, _)| starts_with(tokens, path));
        // Names are separated by two colons each.
        Some(found.map_or(1, |(path, used)| {
            *used = true;
            3 * path.len() - 2
        }))
    }
}

/// Whether tokens begin with a path.
fn starts_with(tokens: &[TokenTree], path: &[&str]) -> bool {
    let mut tokens = tokens.iter();
    path.iter().enumerate().all(|(index, name)| {
        let mut colon =
            || matches!(tokens.next(), Some(TokenTree::Punct(punct)) if punct.as_char() == ':');
        (index == 0 || (colon() && colon()))
            && matches!(tokens.next(), Some(TokenTree::Ident(ident)) if ident == name)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_paths_are_shortened() {
        let mut imports = Imports {
            paths: PATHS.iter().map(|path| (*path, false)).collect(),
        };
        let tokens =
            quote!(fn a(b: Vec<std::collections::BTreeMap<String, u8>>) -> std::collections::Other);
        let expected = quote!(fn a(b: Vec<BTreeMap<String, u8>>) -> std::collections::Other);
        assert_eq!(imports.shorten(tokens).to_string(), expected.to_string());
        let used: Vec<bool> = imports.paths.iter().map(|(_, used)| *used).collect();
        assert_eq!(used, [true, false, false, false, false, false, false]);
    }
}
