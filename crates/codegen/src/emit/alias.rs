//! Former names: deprecated items that lead to the present ones.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use tidbcloud_model::api::{Enum, Field, Operation};

use super::draft::Draft;
use super::syntax::{argument, ident, plain};

/// Former names of a record, an open enum or a request builder.
pub(crate) fn types(name: &str, aliases: &[String], draft: &Draft<'_>) -> TokenStream {
    if aliases.is_empty() {
        return TokenStream::new();
    }
    let (about, note) = (format!("Former name of [`{name}`]."), note(name));
    let docs = aliases.iter().map(|_| draft.docs(&[&*about]));
    let name = ident(name);
    let aliases = aliases.iter().map(|alias| ident(alias));
    quote! {
        #(
            #docs
            #[deprecated(note = #note)]
            pub type #aliases = #name;
        )*
    }
}

/// Former names of a client's method. `arguments` and `names` are those of the method.
pub(crate) fn methods(
    operation: &Operation,
    arguments: &[TokenStream],
    names: &[Ident],
    draft: &Draft<'_>,
) -> TokenStream {
    let name = plain(&operation.name);
    let about = format!("Former name of [`{name}`](Self::{name}).");
    let note = note(name);
    let name = ident(&operation.name);
    let builder = ident(&operation.type_name);
    let aliases = operation.aliases.iter().map(|alias| {
        let alias = ident(alias);
        let docs = draft.docs(&[&*about]);
        quote! {
            #docs
            #[deprecated(note = #note)]
            pub fn #alias(&self, #(#arguments),*) -> operations::#builder {
                self.#name(#(#names),*)
            }
        }
    });
    quote!(#(#aliases)*)
}

/// Former names of a field's setter.
pub(crate) fn setters(field: &Field, draft: &Draft<'_>) -> TokenStream {
    if field.setter_aliases.is_empty() {
        return TokenStream::new();
    }
    let about = format!("Former name of [`{0}`](Self::{0}).", field.setter);
    let note = note(&field.setter);
    let setter = ident(&field.setter);
    let name = ident(&field.name);
    let (ty, _) = argument(&field.ty, &name, draft.here());
    let docs = field.setter_aliases.iter().map(|_| draft.docs(&[&*about]));
    let aliases = field.setter_aliases.iter().map(|alias| ident(alias));
    quote! {
        #(
            #docs
            #[deprecated(note = #note)]
            #[must_use]
            pub fn #aliases(self, #name: #ty) -> Self {
                self.#setter(#name)
            }
        )*
    }
}

/// Former names of an enum's values: constants, which patterns take too.
pub(crate) fn values(item: &Enum, draft: &Draft<'_>) -> TokenStream {
    let constants: Vec<TokenStream> = item
        .variants
        .iter()
        .flat_map(|variant| {
            let name = &variant.name;
            let (about, note) = (
                format!("Former name of [`{name}`](Self::{name})."),
                note(name),
            );
            let name = ident(name);
            variant.aliases.iter().map(move |alias| {
                let alias = ident(alias);
                let docs = draft.docs(&[&*about]);
                quote! {
                    #docs
                    #[deprecated(note = #note)]
                    #[allow(non_upper_case_globals)]
                    pub const #alias: Self = Self::#name;
                }
            })
        })
        .collect();
    if constants.is_empty() {
        return TokenStream::new();
    }
    let name = ident(&item.name);
    quote! {
        impl #name {
            #(#constants)*
        }
    }
}

fn note(name: &str) -> String {
    format!("renamed to `{name}`")
}
