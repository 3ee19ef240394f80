//! Request builders.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use tidbcloud_model::api::{Api, Body, BodyForm, FormField, ListStyle, Operation, Parameter, Type};

use super::alias;
use super::capabilities;
use super::doc;
use super::draft::Draft;
use super::imports::LongPath;
use super::markdown;
use super::syntax::{argument, deprecated, ident, inline, named, owned, plain};

/// The media type that calls send and accept where the document names no other.
const JSON: &str = "application/json";

/// Modules with operations, in order.
pub(crate) fn modules(api: &Api) -> BTreeSet<&str> {
    api.operations
        .iter()
        .map(|operation| operation.module.as_str())
        .collect()
}

/// `operations.rs`: every request builder, flat.
pub(crate) fn index(api: &Api, draft: &Draft<'_>) -> TokenStream {
    let modules: Vec<_> = modules(api).into_iter().map(ident).collect();
    let about = format!(
        "Request builders of the {} API, one for each operation.",
        markdown::prose(&api.title)
    );
    let docs = draft.inner_docs(&[about]);
    quote! {
        #docs
        #(mod #modules;)*
        #(pub use #modules::*;)*
    }
}

/// `operations/<module>.rs`
pub(crate) fn module(api: &Api, module: &str, draft: &Draft<'_>) -> TokenStream {
    let operations: Vec<&Operation> = api
        .operations
        .iter()
        .filter(|operation| operation.module == module)
        .collect();
    let uses_types = operations.iter().any(|operation| uses_types(operation));
    let types = uses_types.then(|| {
        quote!(
            use crate::types;
        )
    });
    let waits = operations
        .iter()
        .any(|operation| operation.waiter.is_some())
        .then(|| quote!(, WaitTable));
    let forms = operations
        .iter()
        .any(|operation| form_fields(operation).is_some())
        .then(|| quote!(, FormField));
    let styles = operations.iter().any(|each| uses_styles(each));
    let styles = styles.then(|| quote!(, Style));
    let builders = operations
        .into_iter()
        .map(|operation| builder(api, operation, draft));
    let imports = quote! {
        use tidbcloud_core::generated::{Call #forms, Operation, Service #styles #waits};
        #types
    };
    [imports].into_iter().chain(builders).collect()
}

fn uses_styles(operation: &Operation) -> bool {
    let in_form = match &operation.body_form {
        BodyForm::Pairs(fields) | BodyForm::Parts(fields) => {
            let mut fields = fields.values();
            fields.any(|field| field.style != ListStyle::Repeat)
        }
        BodyForm::Json | BodyForm::Text | BodyForm::Binary => false,
    };
    in_form || operation.query_parameters.iter().any(is_styled)
}

fn uses_types(operation: &Operation) -> bool {
    let body = match &operation.body {
        Some(Body::Value { ty, .. }) => named(ty).is_some(),
        Some(Body::Masked { .. }) => true,
        Some(Body::Empty) | None => false,
    };
    body || named(&operation.response.ty).is_some()
        || operation
            .parameters()
            .any(|parameter| named(&parameter.ty).is_some())
}

fn builder(api: &Api, operation: &Operation, draft: &Draft<'_>) -> TokenStream {
    let name = ident(&operation.type_name);
    let docs = draft.docs(&doc::builder(operation));
    let table = ident(&table_name(operation));
    let method = ident(&operation.method);
    let operation_name = plain(&operation.name);
    let idempotent = operation.idempotent;
    let template = &operation.path.template;
    let old = deprecated(operation.deprecated.as_ref());

    let mut arguments = Vec::new();
    let mut steps = Vec::new();
    for parameter in operation.arguments() {
        let name = ident(&parameter.name);
        let ty = owned(&parameter.ty, draft.types());
        arguments.push(quote!(#name: #ty));
    }
    for parameter in &operation.path_parameters {
        let name = ident(&parameter.name);
        let wire_name = &parameter.wire_name;
        let put = ident(match &parameter.ty {
            Type::List(_) => "path_list",
            _ if parameter.resource_name => "path_name",
            _ => "path",
        });
        steps.push(quote!(call.#put(#wire_name, #name);));
    }
    for parameter in operation
        .query_parameters
        .iter()
        .filter(|parameter| parameter.required)
    {
        let name = ident(&parameter.name);
        steps.push(query(parameter, &quote!(call), &quote!(#name), draft));
    }
    for parameter in operation
        .header_parameters
        .iter()
        .filter(|parameter| parameter.required)
    {
        let name = ident(&parameter.name);
        steps.push(header(parameter, &quote!(call), &quote!(#name)));
    }
    let mut masked = TokenStream::new();
    let mut body_method = None;
    match &operation.body {
        Some(Body::Empty) => steps.push(quote!(call.empty_body();)),
        Some(Body::Value {
            name,
            ty,
            required: true,
        }) => {
            let name = ident(name);
            let ty = owned(ty, draft.types());
            arguments.push(quote!(#name: #ty));
            steps.push(body_step(operation, &quote!(call), &quote!(#name)));
        }
        Some(Body::Value {
            ty,
            required: false,
            ..
        }) => {
            let value = ident("body");
            let (argument, value) = argument(ty, &value, draft.types());
            let ty = owned(ty, draft.types());
            let docs = draft.docs(&doc::body());
            let step = body_step(operation, &quote!(self.call), &quote!(body));
            let inline = inline(std::slice::from_ref(&argument));
            body_method = Some(quote! {
                #docs
                #inline
                pub fn body(mut self, body: #argument) -> Self {
                    let body: #ty = #value;
                    #step
                    self
                }
            });
        }
        Some(Body::Masked {
            name,
            record,
            resource_field,
            mask_field,
            known_paths,
        }) => {
            let name = ident(name);
            let record = ident(record);
            arguments.push(quote!(#name: types::#record));
            steps.push(quote!(call.masked_body(#resource_field, #mask_field, &[#(#known_paths),*], #name);));
            masked = quote!(, masked);
        }
        None => {}
    }
    for range in &operation.response.other_successes {
        let [first, last] = [range.first, range.last].map(Literal::u16_unsuffixed);
        steps.push(quote!(call.other_success(#first..=#last);));
    }
    let [sent, received] = [&operation.body_media_type, &operation.response.media_type]
        .map(|media_type| media_type.as_deref().filter(|it| *it != JSON));
    steps.extend(sent.map(|media_type| quote!(call.content_type(#media_type);)));
    steps.extend(received.map(|media_type| quote!(call.accept(#media_type);)));
    let make = if steps.is_empty() {
        quote!(Self { call: Call::new(service, &#table) })
    } else {
        quote! {
            let mut call = Call::new(service, &#table);
            #(#steps)*
            Self { call }
        }
    };
    let options = operation
        .options()
        .map(|each| option(operation, each, draft));
    let pages = capabilities::pages(api, operation, draft);
    let waits = capabilities::waits(operation, draft);
    let starts = capabilities::starts(operation, draft);
    let former = alias::types(&operation.type_name, &operation.type_aliases, draft);
    let response = owned(&operation.response.ty, draft.types());
    let form = match operation.response.form {
        BodyForm::Text => quote!(, text),
        BodyForm::Binary => quote!(, bytes),
        BodyForm::Json | BodyForm::Pairs(_) | BodyForm::Parts(_) => TokenStream::new(),
    };
    let fields = form_fields(operation);
    let http_method = draft.types().path(LongPath::Method);
    quote! {
        #fields
        const #table: Operation = Operation { name: #operation_name, method: #http_method::#method, path: #template, idempotent: #idempotent };
        #docs
        #old
        #[must_use = "a call does nothing until it is sent"]
        #[derive(Clone, Debug)]
        pub struct #name {
            call: Call,
        }
        impl #name {
            #[inline]
            pub(crate) fn new(service: &Service, #(#arguments),*) -> Self {
                #make
            }
            #(#options)*
            #body_method
        }
        tidbcloud_core::builder!(#name => #response #masked #form);
        #pages
        #waits
        #starts
        #former
    }
}

/// Name of the constant with an operation's table.
fn table_name(operation: &Operation) -> String {
    plain(&operation.name).to_uppercase()
}

/// Statement that puts the body into a call.
fn body_step(operation: &Operation, call: &TokenStream, value: &TokenStream) -> TokenStream {
    let table = |fields: &BTreeMap<String, FormField>| match fields.is_empty() {
        true => quote!(&[]),
        false => {
            let name = ident(&fields_name(operation));
            quote!(#name)
        }
    };
    match &operation.body_form {
        BodyForm::Json => quote!(#call.body(#value);),
        BodyForm::Text => quote!(#call.text(#value);),
        BodyForm::Binary => quote!(#call.bytes(#value);),
        BodyForm::Pairs(fields) => {
            let fields = table(fields);
            quote!(#call.form(#value, #fields);)
        }
        BodyForm::Parts(fields) => {
            let fields = table(fields);
            quote!(#call.multipart(#value, #fields);)
        }
    }
}

/// Name of the constant with the fields of an operation's form.
fn fields_name(operation: &Operation) -> String {
    format!("{}_FIELDS", table_name(operation))
}

/// The constant with the fields of a form that are not encoded like the others.
fn form_fields(operation: &Operation) -> Option<TokenStream> {
    let fields = match &operation.body_form {
        BodyForm::Pairs(fields) | BodyForm::Parts(fields) if !fields.is_empty() => fields,
        _ => return None,
    };
    let name = ident(&fields_name(operation));
    let rows = fields.iter().map(|(wire_name, field)| {
        let style = (field.style != ListStyle::Repeat).then(|| {
            let style = style(field.style);
            quote!(.style(#style))
        });
        let media_type = field.media_type.as_ref().map(|it| quote!(.media_type(#it)));
        quote!(FormField::new(#wire_name) #style #media_type)
    });
    Some(quote! {
        const #name: &[FormField] = &[#(#rows),*];
    })
}

/// The form of a list or object as an expression.
fn style(style: ListStyle) -> TokenStream {
    let name = ident(match style {
        ListStyle::Repeat => "Repeat",
        ListStyle::Comma => "Comma",
        ListStyle::Space => "Space",
        ListStyle::Pipe => "Pipe",
        ListStyle::Deep => "Deep",
        ListStyle::Json => "Json",
    });
    quote!(Style::#name)
}

/// Whether a query parameter is encoded through the value of its type, and not as text or a list of texts.
fn is_styled(parameter: &Parameter) -> bool {
    matches!(parameter.list, ListStyle::Deep | ListStyle::Json)
        || matches!(parameter.ty, Type::Record(_) | Type::Map(_) | Type::Json)
}

fn option(operation: &Operation, parameter: &Parameter, draft: &Draft<'_>) -> TokenStream {
    let is_header = operation.is_header(parameter);
    let docs = draft.docs(&doc::option(parameter, is_header));
    let old = deprecated(parameter.deprecated.as_ref());
    let method = ident(&parameter.method);
    let name = ident(&parameter.name);
    let (ty, value) = match &parameter.ty {
        // The call iterates over a list itself, so that it need not be collected first.
        Type::List(items) if is_header || !is_styled(parameter) => {
            let items = owned(items, draft.types());
            (quote!(impl IntoIterator<Item = impl Into<#items>>), {
                quote!(#name.into_iter().map(Into::<#items>::into))
            })
        }
        Type::Enum(_) | Type::String => {
            let (ty, _) = argument(&parameter.ty, &name, draft.types());
            let target = owned(&parameter.ty, draft.types());
            (ty, quote!(Into::<#target>::into(#name)))
        }
        other => argument(other, &name, draft.types()),
    };
    let step = match is_header {
        true => header(parameter, &quote!(self.call), &value),
        false => query(parameter, &quote!(self.call), &value, draft),
    };
    let inline = inline(std::slice::from_ref(&ty));
    quote! {
        #docs
        #old
        #inline
        pub fn #method(mut self, #name: #ty) -> Self {
            #step
            self
        }
    }
}

/// Statement that puts a query parameter into a call.
fn query(
    parameter: &Parameter,
    call: &TokenStream,
    value: &TokenStream,
    draft: &Draft<'_>,
) -> TokenStream {
    let wire_name = &parameter.wire_name;
    match (&parameter.ty, parameter.list) {
        _ if is_styled(parameter) => {
            let style = style(parameter.list);
            // The type of a collection is not clear from the call, which takes values of many types.
            let ty = matches!(parameter.ty, Type::List(_) | Type::Map(_) | Type::Json).then(|| {
                let ty = owned(&parameter.ty, draft.types());
                quote!(::<#ty>)
            });
            quote!(#call.query_styled #ty (#wire_name, #value, #style);)
        }
        (Type::List(_), ListStyle::Repeat) => quote!(#call.query_each(#wire_name, #value);),
        (Type::List(_), ListStyle::Comma) => quote!(#call.query_joined(#wire_name, #value, ",");),
        (Type::List(_), ListStyle::Space) => quote!(#call.query_joined(#wire_name, #value, " ");),
        (Type::List(_), ListStyle::Pipe) => quote!(#call.query_joined(#wire_name, #value, "|");),
        _ => quote!(#call.query(#wire_name, #value);),
    }
}

/// Statement that puts a header parameter into a call.
fn header(parameter: &Parameter, call: &TokenStream, value: &TokenStream) -> TokenStream {
    let wire_name = &parameter.wire_name;
    let put = ident(match (&parameter.ty, parameter.secret) {
        (Type::List(_), false) => "header_list",
        (Type::List(_), true) => "secret_header_list",
        (_, false) => "header",
        (_, true) => "secret_header",
    });
    quote!(#call.#put(#wire_name, #value);)
}
