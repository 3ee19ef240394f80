//! A Rust file in progress: the documentation of its items, and the paths that it imports.

use std::borrow::Borrow;
use std::cell::RefCell;

use proc_macro2::TokenStream;
use quote::quote;

use super::imports::{Importable, Imports};
use super::markdown;
use super::syntax::Scope;
use crate::source_text::RustSource;

/// What emitters know of the file that they write into.
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
            tokens: quote!(#imports #items),
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
        self.add(paragraphs).map(|number| quote!(#[doc = #number]))
    }

    /// Paragraphs as the documentation of the file.
    pub(crate) fn inner_docs(&self, paragraphs: &[impl Borrow<str>]) -> Option<TokenStream> {
        self.add(paragraphs).map(|number| quote!(#![doc = #number]))
    }

    fn add(&self, paragraphs: &[impl Borrow<str>]) -> Option<String> {
        let text = markdown::paragraphs(paragraphs)?;
        let mut docs = self.docs.borrow_mut();
        docs.push(text);
        Some((docs.len() - 1).to_string())
    }
}
