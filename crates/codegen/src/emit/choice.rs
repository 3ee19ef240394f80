//! Unions: constructors that set a tag and its members together, or one of the members that exclude each other, and
//! conversions from a member.

use proc_macro2::TokenStream;
use quote::quote;
use tidbcloud_model::api::{Alternative, Choice, EMPTY, Field, Record};

use super::alias;
use super::doc;
use super::draft::Draft;
use super::syntax::{Scope, argument, ident, plain};

/// One constructor for each alternative of a record that requests contain.
pub(crate) fn constructors(record: &Record, draft: &Draft<'_>) -> TokenStream {
    let Some(choice) = union(record) else {
        return TokenStream::new();
    };
    let constructors = choice
        .alternatives
        .iter()
        .map(|alternative| constructor(record, choice, alternative, draft));
    quote!(#(#constructors)*)
}

/// `From` of each member that belongs to one alternative alone.
pub(crate) fn conversions(record: &Record) -> TokenStream {
    let Some(choice) = union(record) else {
        return TokenStream::new();
    };
    let name = ident(&record.name);
    let conversions = choice.alternatives.iter().filter_map(|alternative| {
        let source = ident(alternative.converts_from.as_ref()?);
        let member = ident(&arguments(record, alternative).next()?.name);
        let constructor = ident(&alternative.constructor);
        Some(quote! {
            impl From<#source> for #name {
                fn from(#member: #source) -> Self {
                    Self::#constructor(#member)
                }
            }
        })
    });
    quote!(#(#conversions)*)
}

/// The union of a record that requests contain.
fn union(record: &Record) -> Option<&Choice> {
    record.choice.as_ref().filter(|_| record.sent)
}

fn arguments<'r>(
    record: &'r Record,
    alternative: &'r Alternative,
) -> impl Iterator<Item = &'r Field> {
    let names = alternative.arguments.iter();
    names.filter_map(|name| record.field(name))
}

/// The head of a constructor by this name.
pub(crate) fn head(
    record: &Record,
    alternative: &Alternative,
    name: &str,
    scope: Scope<'_>,
) -> TokenStream {
    let name = ident(name);
    let parameters = arguments(record, alternative).map(|field| {
        let name = ident(&field.name);
        let (ty, _) = argument(&field.ty, &name, scope);
        quote!(#name: #ty)
    });
    quote!(pub fn #name(#(#parameters),*) -> Self)
}

fn constructor(
    record: &Record,
    choice: &Choice,
    alternative: &Alternative,
    draft: &Draft<'_>,
) -> TokenStream {
    let docs = draft.docs(&doc::constructor(record, choice, alternative));
    let head = head(record, alternative, &alternative.constructor, draft.here());
    let name = ident(&alternative.constructor);
    let set_tag = choice
        .tag
        .as_ref()
        .zip(alternative.variant.as_ref())
        .and_then(|(tag, variant)| {
            let setter = ident(&record.field(&tag.field)?.setter);
            let (ty, variant) = (ident(&tag.ty), ident(variant));
            Some(quote!(.#setter(#ty::#variant)))
        });
    let steps = arguments(record, alternative).map(|field| {
        let (setter, name) = (ident(&field.setter), ident(&field.name));
        quote!(.#setter(#name))
    });
    let empty = alternative.empty.iter().filter_map(|name| {
        let setter = ident(&record.field(name)?.setter);
        let ty = ident(EMPTY);
        Some(quote!(.#setter(#ty::new())))
    });
    let names: Vec<_> = arguments(record, alternative)
        .map(|field| ident(&field.name))
        .collect();
    let former = alternative.aliases.iter().map(|name_before| {
        let former = alias::former_member(plain(&alternative.constructor), draft);
        let head = self::head(record, alternative, name_before, draft.here());
        quote! {
            #former
            #[must_use]
            #head {
                Self::#name(#(#names),*)
            }
        }
    });
    quote! {
        #docs
        #[must_use]
        #head {
            Self::new() #set_tag #(#steps)* #(#empty)*
        }
        #(#former)*
    }
}
