//! Records and open enums.

use std::collections::BTreeSet;

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use tidbcloud_model::api::{Api, Enum, Field, Record, TimestampForm, Type};

use super::alias;
use super::doc;
use super::syntax::{Scope, argument, deprecated, ident, named, owned, plain};

/// The modules that hold types, in order.
pub(crate) fn modules(api: &Api) -> BTreeSet<&str> {
    let records = api.records.values().map(|record| record.module.as_str());
    let enums = api.enums.values().map(|item| item.module.as_str());
    records.chain(enums).collect()
}

/// `types.rs`: every type, flat.
pub(crate) fn index(api: &Api) -> TokenStream {
    let modules: Vec<_> = modules(api).into_iter().map(ident).collect();
    let about = format!(
        " Records and open enums of the {} API.",
        doc::prose(&api.title)
    );
    quote! {
        #![doc = #about]
        #(mod #modules;)*
        #(pub use #modules::*;)*
    }
}

/// `types/<module>.rs`
pub(crate) fn module(api: &Api, module: &str) -> TokenStream {
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
    let records = records.into_iter().map(record);
    let enums = enums.into_iter().map(enumeration);
    quote! {
        use tidbcloud_core::generated as wire;
        #imports
        #(#records)*
        #(#enums)*
    }
}

fn module_of<'a>(api: &'a Api, name: &str) -> Option<&'a str> {
    let record = api.records.get(name).map(|record| record.module.as_str());
    record.or_else(|| api.enums.get(name).map(|item| item.module.as_str()))
}

fn record(record: &Record) -> TokenStream {
    let name = ident(&record.name);
    let docs = doc::attributes(&doc::record(record));
    let old = deprecated(record.deprecated.as_ref());
    let wire_name = &record.name;
    let fields = record.fields.iter().map(|field| {
        let docs = doc::attributes(&doc::field(field));
        let old = deprecated(field.deprecated.as_ref());
        let name = ident(&field.name);
        let ty = field_type(field);
        quote!(#docs #old pub #name: Option<#ty>)
    });
    let table = record.fields.iter().map(table_row);
    let reads = arms(record, &quote!(&self));
    let writes = arms(record, &quote!(&mut self));
    let setters = record
        .fields
        .iter()
        .filter(|field| record.sent && !field.output_only)
        .map(|field| {
            let setter = setter(record, field);
            let former = alias::setters(field);
            quote!(#setter #former)
        });
    let former = alias::types(&record.name, &record.aliases);
    quote! {
        #docs
        #old
        #[derive(Clone, Default, PartialEq)]
        #[non_exhaustive]
        pub struct #name {
            #(#fields,)*
        }
        impl #name {
            /// A record with nothing set.
            #[must_use]
            pub fn new() -> Self {
                Self::default()
            }
            #(#setters)*
        }
        impl wire::Record for #name {
            const NAME: &'static str = #wire_name;
            const FIELDS: &'static [wire::Field] = &[#(#table),*];
            fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
                #reads
            }
            fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
                #writes
            }
        }
        tidbcloud_core::record!(#name);
        #former
    }
}

fn field_type(field: &Field) -> TokenStream {
    let ty = owned(&field.ty, Scope::Here);
    if field.boxed { quote!(Box<#ty>) } else { ty }
}

/// The body of `field` or `field_mut`.
fn arms(record: &Record, access: &TokenStream) -> TokenStream {
    if record.fields.is_empty() {
        return quote! {
            let _ = index;
            None
        };
    }
    let arms = record.fields.iter().enumerate().map(|(index, field)| {
        let name = ident(&field.name);
        let index = Literal::usize_unsuffixed(index);
        quote!(#index => #access.#name)
    });
    quote! {
        Some(match index {
            #(#arms,)*
            _ => return None,
        })
    }
}

fn table_row(field: &Field) -> TokenStream {
    let name = plain(&field.name);
    let wire_name = &field.wire_name;
    let form = form(&field.ty).map(|form| quote!(.form(wire::Form::#form)));
    let output_only = field.output_only.then(|| quote!(.output_only()));
    let secret = field.secret.then(|| quote!(.secret()));
    quote!(wire::Field::new(#name, #wire_name) #form #output_only #secret)
}

/// How the wire writes the scalars of a type, where the type alone does not say it.
fn form(ty: &Type) -> Option<TokenStream> {
    match ty {
        Type::Integer { text: true, .. } => Some(quote!(Text)),
        Type::Timestamp(TimestampForm::UnixSeconds) => Some(quote!(UnixSeconds)),
        Type::List(inner) | Type::Map(inner) => form(inner),
        _ => None,
    }
}

fn setter(record: &Record, field: &Field) -> TokenStream {
    let docs = doc::attributes(&doc::setter(record, field));
    let old = deprecated(field.deprecated.as_ref());
    let name = ident(&field.name);
    let method = ident(&field.setter);
    let (ty, value) = argument(&field.ty, &name, Scope::Here);
    let value = if field.boxed {
        quote!(Box::new(#value))
    } else {
        value
    };
    quote! {
        #docs
        #old
        #[must_use]
        pub fn #method(mut self, #name: #ty) -> Self {
            self.#name = Some(#value);
            self
        }
    }
}

fn enumeration(item: &Enum) -> TokenStream {
    let name = ident(&item.name);
    let docs = doc::attributes(&doc::enumeration(item));
    let old = deprecated(item.deprecated.as_ref());
    let wire_name = &item.name;
    let unknown = ident(&item.unknown);
    let former_types = alias::types(&item.name, &item.aliases);
    let former_values = alias::values(item);
    let names: Vec<_> = item
        .variants
        .iter()
        .map(|variant| ident(&variant.name))
        .collect();
    let values: Vec<_> = item.variants.iter().map(|variant| &variant.value).collect();
    let variants = item.variants.iter().zip(&names).map(|(variant, name)| {
        let mut paragraphs: Vec<String> = variant.doc.iter().cloned().collect();
        paragraphs.push(format!("Value {}.", doc::code(&variant.value)));
        let docs = doc::attributes(&paragraphs);
        quote!(#docs #name)
    });
    quote! {
        #docs
        #old
        #[derive(Clone, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum #name {
            #(#variants,)*
            /// A value that this version of the crate does not list.
            #unknown(tidbcloud_core::UnknownValue),
        }
        impl wire::OpenEnum for #name {
            const NAME: &'static str = #wire_name;
            const VALUES: &'static [Self] = &[#(Self::#names),*];
            fn as_str(&self) -> &str {
                match self {
                    #(Self::#names => #values,)*
                    Self::#unknown(value) => value.as_str(),
                }
            }
            fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
                Self::#unknown(value)
            }
        }
        #former_values
        tidbcloud_core::open_enum!(#name);
        #former_types
    }
}
