//! Records and open enums.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::quote;
use tidbcloud_model::api::{Api, Enum, Field, Record, TimestampForm, Type};

use super::alias;
use super::choice;
use super::doc;
use super::draft::Draft;
use super::imports::LongPath;
use super::markdown;
use super::syntax::{argument, deprecated, ident, inline, named, owned};

/// Modules with types, in order.
pub(crate) fn modules(api: &Api) -> BTreeSet<&str> {
    let records = api.records.values().map(|record| record.module.as_str());
    let enums = api.enums.values().map(|item| item.module.as_str());
    records.chain(enums).collect()
}

/// `types.rs`: every type, flat.
pub(crate) fn index(api: &Api, draft: &Draft<'_>) -> TokenStream {
    let modules: Vec<_> = modules(api).into_iter().map(ident).collect();
    let docs = draft.inner_docs(&doc::types(api));
    quote! {
        #docs
        #(mod #modules;)*
        #(pub use #modules::*;)*
    }
}

/// `types/<module>.rs`
pub(crate) fn module(api: &Api, module: &str, draft: &Draft<'_>) -> TokenStream {
    let records: Vec<&Record> = api
        .records
        .values()
        .filter(|record| record.module == module)
        .collect();
    let enums: Vec<&Enum> = api
        .enums
        .values()
        .filter(|item| item.module == module)
        .collect();
    let mut elsewhere = BTreeSet::new();
    for record in &records {
        for field in &record.fields {
            if let Some(name) = named(&field.ty)
                && module_of(api, name) != Some(module)
            {
                elsewhere.insert(name);
            }
        }
    }
    let imports = (!elsewhere.is_empty()).then(|| {
        let names = elsewhere.into_iter().map(ident);
        quote!(use super::{#(#names),*};)
    });
    let records = records.into_iter().map(|each| record(each, draft));
    let enums = enums.into_iter().map(|each| enumeration(each, draft));
    imports.into_iter().chain(records).chain(enums).collect()
}

fn module_of<'a>(api: &'a Api, name: &str) -> Option<&'a str> {
    let record = api.records.get(name).map(|record| record.module.as_str());
    record.or_else(|| api.enums.get(name).map(|item| item.module.as_str()))
}

fn record(record: &Record, draft: &Draft<'_>) -> TokenStream {
    let name = ident(&record.name);
    let docs = draft.docs(&doc::record(record));
    let old = deprecated(record.deprecated.as_ref());
    let fields = record.fields.iter().map(|field| {
        let docs = draft.docs(&doc::field(field));
        let old = deprecated(field.deprecated.as_ref());
        let name = ident(&field.name);
        let ty = field_type(field, draft);
        quote!(#docs #old pub #name: Option<#ty>)
    });
    let rows = record.fields.iter().map(|field| row(record, field));
    let sent = record.sent.then(|| quote!(sent));
    let setters = record
        .fields
        .iter()
        .filter(|field| record.sent && !field.output_only)
        .map(|field| {
            let setter = setter(record, field, draft);
            let former = alias::setters(field, draft);
            quote!(#setter #former)
        });
    let former = alias::types(&record.name, &record.aliases, draft);
    let constructors = choice::constructors(record, draft);
    let conversions = choice::conversions(record);
    let extra = draft.here().path(LongPath::Extra);
    let about_new = draft.docs(&["Creates an empty record."]);
    quote! {
        #docs
        #old
        #[derive(Clone, Default, PartialEq)]
        #[non_exhaustive]
        pub struct #name {
            #(#fields,)*
            extra_: #extra,
        }
        impl #name {
            #about_new
            #[must_use]
            #[inline]
            pub fn new() -> Self {
                Self::default()
            }
            #constructors
            #(#setters)*
        }
        tidbcloud_core::record!(#sent #name { #(#rows,)* });
        #conversions
        #former
    }
}

fn field_type(field: &Field, draft: &Draft<'_>) -> TokenStream {
    let ty = owned(&field.ty, draft.here());
    if field.boxed { quote!(Box<#ty>) } else { ty }
}

/// Row of a field in the list of its record: `id: "clusterId" [output_only, text]`.
fn row(record: &Record, field: &Field) -> TokenStream {
    let name = ident(&field.name);
    let wire_name = &field.wire_name;
    let facts: Vec<TokenStream> = [
        form(&field.ty),
        field.output_only.then(|| quote!(output_only)),
        record.requires(field).then(|| quote!(required)),
        field.secret.then(|| quote!(secret)),
        field.rest.then(|| quote!(rest)),
        field.wire_alias.as_ref().map(|name| quote!(alias(#name))),
    ]
    .into_iter()
    .flatten()
    .collect();
    let facts = (!facts.is_empty()).then(|| quote!([#(#facts),*]));
    quote!(#name: #wire_name #facts)
}

/// How scalars of a type are written on the wire, where the type alone does not imply it.
fn form(ty: &Type) -> Option<TokenStream> {
    match ty {
        Type::Integer { text: true, .. } => Some(quote!(text)),
        Type::Timestamp(TimestampForm::UnixSeconds) => Some(quote!(unix_seconds)),
        Type::List(inner) | Type::Map(inner) => form(inner),
        _ => None,
    }
}

fn setter(record: &Record, field: &Field, draft: &Draft<'_>) -> TokenStream {
    let docs = draft.docs(&doc::setter(record, field));
    let old = deprecated(field.deprecated.as_ref());
    let name = ident(&field.name);
    let method = ident(&field.setter);
    let (ty, value) = argument(&field.ty, &name, draft.here());
    let value = if field.boxed {
        quote!(Box::new(#value))
    } else {
        value
    };
    let inline = inline(std::slice::from_ref(&ty));
    quote! {
        #docs
        #old
        #[must_use]
        #inline
        pub fn #method(mut self, #name: #ty) -> Self {
            self.#name = Some(#value);
            self
        }
    }
}

fn enumeration(item: &Enum, draft: &Draft<'_>) -> TokenStream {
    let name = ident(&item.name);
    let docs = draft.docs(&doc::enumeration(item));
    let old = deprecated(item.deprecated.as_ref());
    let unknown = ident(&item.unknown);
    let former_types = alias::types(&item.name, &item.aliases, draft);
    let former_values = alias::values(item, draft);
    let unknown_value = draft.here().path(LongPath::UnknownValue);
    let about_unknown = draft.docs(&["A value that this version of the crate does not list."]);
    let names: Vec<_> = item
        .variants
        .iter()
        .map(|variant| ident(&variant.name))
        .collect();
    let values: Vec<_> = item.variants.iter().map(|variant| &variant.value).collect();
    let variants = item.variants.iter().zip(&names).map(|(variant, name)| {
        let mut paragraphs: Vec<String> = variant.doc.iter().cloned().collect();
        paragraphs.push(format!("Value {}.", markdown::code(&variant.value)));
        let docs = draft.docs(&paragraphs);
        quote!(#docs #name)
    });
    quote! {
        #docs
        #old
        #[derive(Clone, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum #name {
            #(#variants,)*
            #about_unknown
            #unknown(#unknown_value),
        }
        tidbcloud_core::open_enum!(#name or #unknown { #(#names: #values,)* });
        #former_values
        #former_types
    }
}
