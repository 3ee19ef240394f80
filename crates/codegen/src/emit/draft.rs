//! A Rust file in progress: the documentation of its items, and the paths that it imports.

use std::borrow::Borrow;
use std::cell::RefCell;

use proc_macro2::TokenStream;
use quote::quote;

use super::imports::{Importable, Imports};
use super::markdown;
use super::syntax::{Scope, ident};
use crate::source_text::{DOC_MARK, RustSource};

/// A file that emitters write into.
pub(crate) struct Draft<'a> {
    imports: Imports<'a>,
    /// Documentation, which is most of a file, by the numbers that attributes have in its place.
    docs: RefCell<Vec<String>>,
}

impl<'a> Draft<'a> {
    /// The file whose items an emitter returns.
    pub(crate) fn write(
        importable: &'a Importable,
        emit: &dyn Fn(&Self) -> TokenStream,
    ) -> RustSource {
        let draft = Self {
            imports: Imports::new(importable),
            docs: RefCell::default(),
        };
        let items = emit(&draft);
        let imports = draft.imports.declarations();
        RustSource {
            tokens: [imports, items].into_iter().collect(),
            docs: draft.docs.into_inner(),
        }
    }

    /// The scope of a file of `types`.
    pub(crate) fn here(&self) -> Scope<'_> {
        Scope::HERE.importing(&self.imports)
    }

    /// The scope of a file that names records and enums by their module.
    pub(crate) fn types(&self) -> Scope<'_> {
        Scope::TYPES.importing(&self.imports)
    }

    /// Paragraphs as the documentation of the next item.
    pub(crate) fn docs(&self, paragraphs: &[impl Borrow<str>]) -> Option<TokenStream> {
        let mark = ident(&format!("{DOC_MARK}{}", self.add(paragraphs)?));
        Some(quote!(#[#mark]))
    }

    /// Paragraphs as the documentation of the file.
    pub(crate) fn inner_docs(&self, paragraphs: &[impl Borrow<str>]) -> Option<TokenStream> {
        let number = self.add(paragraphs)?.to_string();
        Some(quote!(#![doc = #number]))
    }

    fn add(&self, paragraphs: &[impl Borrow<str>]) -> Option<usize> {
        let text = markdown::paragraphs(paragraphs)?;
        let mut docs = self.docs.borrow_mut();
        docs.push(text);
        Some(docs.len() - 1)
    }
}
