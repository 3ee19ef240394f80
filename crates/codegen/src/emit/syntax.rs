//! Names and types of the model as Rust tokens.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::quote;
use tidbcloud_model::api::{Deprecation, Type};

/// Returns a name of the model as an identifier; `r#type` is raw.
pub(crate) fn ident(name: &str) -> Ident {
    match name.strip_prefix("r#") {
        Some(raw) => Ident::new_raw(raw, Span::call_site()),
        None => Ident::new(name, Span::call_site()),
    }
}

/// Returns a name of the model as text, without `r#`: for documentation, tables and file names.
pub fn plain(name: &str) -> &str {
    name.strip_prefix("r#").unwrap_or(name)
}

/// `#[deprecated]`, with what to use instead.
pub(crate) fn deprecated(deprecation: Option<&Deprecation>) -> TokenStream {
    match deprecation {
        None => quote!(),
        Some(Deprecation { note: None }) => quote!(#[deprecated]),
        Some(Deprecation { note: Some(note) }) => quote!(#[deprecated(note = #note)]),
    }
}

/// Returns the record or enum that a type names, in lists and maps too.
pub(crate) fn named(ty: &Type) -> Option<&str> {
    match ty {
        Type::Record(name) | Type::Enum(name) => Some(name),
        Type::List(inner) | Type::Map(inner) => named(inner),
        _ => None,
    }
}

/// Module from which records and enums are named.
#[derive(Clone, Copy)]
pub(crate) enum Scope {
    /// In the same module, or imported into it.
    Here,
    /// In `types`.
    Types,
}

impl Scope {
    fn path(self, name: &str) -> TokenStream {
        let name = ident(name);
        match self {
            Self::Here => quote!(#name),
            Self::Types => quote!(types::#name),
        }
    }
}

/// Type of a record's field or of a response.
pub(crate) fn owned(ty: &Type, scope: Scope) -> TokenStream {
    match ty {
        Type::String => quote!(String),
        Type::Boolean => quote!(bool),
        Type::Integer {
            unsigned: false, ..
        } => quote!(i64),
        Type::Integer { unsigned: true, .. } => quote!(u64),
        Type::Number => quote!(f64),
        Type::Timestamp(_) => quote!(tidbcloud_core::jiff::Timestamp),
        Type::Bytes => quote!(tidbcloud_core::bytes::Bytes),
        Type::File => quote!(tidbcloud_core::FilePart),
        Type::Json => quote!(tidbcloud_core::serde_json::Value),
        Type::Enum(name) | Type::Record(name) => scope.path(name),
        Type::List(items) => {
            let items = owned(items, scope);
            quote!(Vec<#items>)
        }
        Type::Map(values) => {
            let values = owned(values, scope);
            quote!(std::collections::BTreeMap<String, #values>)
        }
    }
}

/// Type of an argument, and the expression that turns `name` of that type into the owned type.
pub(crate) fn argument(ty: &Type, name: &Ident, scope: Scope) -> (TokenStream, TokenStream) {
    let target = owned(ty, scope);
    match ty {
        Type::String | Type::Enum(_) | Type::Bytes | Type::File | Type::Json => {
            (quote!(impl Into<#target>), quote!(#name.into()))
        }
        Type::Boolean
        | Type::Integer { .. }
        | Type::Number
        | Type::Timestamp(_)
        | Type::Record(_) => (target, quote!(#name)),
        Type::List(items) => {
            let items = owned(items, scope);
            (
                quote!(impl IntoIterator<Item = impl Into<#items>>),
                quote!(#name.into_iter().map(Into::into).collect()),
            )
        }
        Type::Map(values) => {
            let values = owned(values, scope);
            (
                quote!(impl IntoIterator<Item = (impl Into<String>, impl Into<#values>)>),
                quote!(#name.into_iter().map(|(key, value)| (key.into(), value.into())).collect()),
            )
        }
    }
}

/// `#[inline]` for a function with parameters of these types, unless one is generic: both are compiled where they are called, so
/// that a crate is built quickly and a program compiles what it calls. Everything else is compiled with its crate.
pub(crate) fn inline(types: &[TokenStream]) -> Option<TokenStream> {
    let is_generic = |ty: &TokenStream| {
        let mut tokens = ty.clone().into_iter();
        tokens.any(|token| matches!(token, TokenTree::Ident(name) if name == "impl"))
    };
    (!types.iter().any(is_generic)).then(|| quote!(#[inline]))
}
