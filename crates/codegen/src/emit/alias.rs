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
    let former = aliases.iter().map(|_| former_item(name, draft));
    let name = ident(name);
    let aliases = aliases.iter().map(|alias| ident(alias));
    quote! {
        #(
            #former
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
    let name = ident(&operation.name);
    let builder = ident(&operation.type_name);
    let aliases = operation.aliases.iter().map(|alias| {
        let alias = ident(alias);
        let former = former_member(plain(&operation.name), draft);
        quote! {
            #former
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
    let setter = ident(&field.setter);
    let name = ident(&field.name);
    let (ty, _) = argument(&field.ty, &name, draft.here());
    let former = field
        .setter_aliases
        .iter()
        .map(|_| former_member(&field.setter, draft));
    let aliases = field.setter_aliases.iter().map(|alias| ident(alias));
    quote! {
        #(
            #former
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
            let name = ident(&variant.name);
            variant.aliases.iter().map(move |alias| {
                let alias = ident(alias);
                let former = former_member(&variant.name, draft);
                quote! {
                    #former
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

/// Documentation and deprecation of a former name of an item.
fn former_item(name: &str, draft: &Draft<'_>) -> TokenStream {
    former(name, format!("Former name of [`{name}`]."), draft)
}

/// Documentation and deprecation of a former name of a member of the same type.
pub(super) fn former_member(name: &str, draft: &Draft<'_>) -> TokenStream {
    former(
        name,
        format!("Former name of [`{name}`](Self::{name})."),
        draft,
    )
}

fn former(name: &str, about: String, draft: &Draft<'_>) -> TokenStream {
    let docs = draft.docs(&[about]);
    let note = format!("renamed to `{name}`");
    quote!(#docs #[deprecated(note = #note)])
}
