//! Names and types of the model as Rust tokens.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::quote;
use tidbcloud_model::api::{Deprecation, Type};

use super::imports::{self, Imports, LongPath};

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

/// Place in which types are named.
#[derive(Clone, Copy)]
pub(crate) struct Scope<'a> {
    /// Whether records and enums are in `types`; they are in the same module, or imported into it, otherwise.
    in_types: bool,
    /// Imports of the file; without them, all other paths are whole.
    imports: Option<&'a Imports<'a>>,
}

impl Scope<'static> {
    /// Where records and enums are.
    pub(crate) const HERE: Self = Self {
        in_types: false,
        imports: None,
    };

    /// Next to the module `types`.
    pub(crate) const TYPES: Self = Self {
        in_types: true,
        imports: None,
    };
}

impl<'a> Scope<'a> {
    /// The same place in a file that imports what it names.
    pub(crate) fn importing(self, imports: &'a Imports<'a>) -> Self {
        Self {
            imports: Some(imports),
            ..self
        }
    }

    /// A record or an enum.
    fn generated(self, name: &str) -> TokenStream {
        let name = ident(name);
        match self.in_types {
            false => quote!(#name),
            true => quote!(types::#name),
        }
    }

    /// A long path.
    pub(crate) fn path(self, path: LongPath) -> TokenStream {
        imports::path(path, self.imports)
    }
}

/// Type of a record's field or of a response.
pub(crate) fn owned(ty: &Type, scope: Scope<'_>) -> TokenStream {
    match ty {
        Type::String => quote!(String),
        Type::Boolean => quote!(bool),
        Type::Integer {
            unsigned: false, ..
        } => quote!(i64),
        Type::Integer { unsigned: true, .. } => quote!(u64),
        Type::Number => quote!(f64),
        Type::Timestamp(_) => scope.path(LongPath::Timestamp),
        Type::Bytes => scope.path(LongPath::Bytes),
        Type::File => scope.path(LongPath::FilePart),
        Type::Json => quote!(tidbcloud_core::serde_json::Value),
        Type::Enum(name) | Type::Record(name) => scope.generated(name),
        Type::List(items) => {
            let items = owned(items, scope);
            quote!(Vec<#items>)
        }
        Type::Map(values) => {
            let values = owned(values, scope);
            let map = scope.path(LongPath::BTreeMap);
            quote!(#map<String, #values>)
        }
    }
}

/// Type of an argument, and the expression that turns `name` of that type into the owned type.
pub(crate) fn argument(ty: &Type, name: &Ident, scope: Scope<'_>) -> (TokenStream, TokenStream) {
    match ty {
        Type::String | Type::Enum(_) | Type::Bytes | Type::File | Type::Json => {
            let target = owned(ty, scope);
            (quote!(impl Into<#target>), quote!(#name.into()))
        }
        Type::Boolean
        | Type::Integer { .. }
        | Type::Number
        | Type::Timestamp(_)
        | Type::Record(_) => (owned(ty, scope), quote!(#name)),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::emit::imports::Importable;

    #[test]
    fn an_argument_imports_what_its_type_names_and_nothing_else() {
        let importable = Importable::default();
        for (ty, imported) in [
            (Type::Map(Box::new(Type::String)), ""),
            (Type::List(Box::new(Type::String)), ""),
            (
                Type::List(Box::new(Type::Map(Box::new(Type::Bytes)))),
                "use std::collections::BTreeMap; use tidbcloud_core::bytes::Bytes;",
            ),
            (Type::File, "use tidbcloud_core::FilePart;"),
        ] {
            let imports = Imports::new(&importable);
            let scope = Scope::TYPES.importing(&imports);
            argument(&ty, &ident("a"), scope);
            let expected: TokenStream = imported.parse().expect("tokens");
            assert_eq!(
                imports.declarations().to_string(),
                expected.to_string(),
                "{ty:?}"
            );
        }
    }
}
