//! Methods of a request builder in addition to `send`: `items`, `pages`, `wait` and `start`.

use proc_macro2::TokenStream;
use quote::quote;
use tidbcloud_model::api::{Api, Field, Operation, PageScheme, Type};

use super::draft::Draft;
use super::syntax::{ident, owned};

/// `items` and `pages`, where the response is a page.
pub(crate) fn pages(api: &Api, operation: &Operation, draft: &Draft<'_>) -> Option<TokenStream> {
    let pager = operation.pager.as_ref()?;
    let builder = ident(&operation.type_name);
    let response = owned(&operation.response.ty, draft.types());
    let item = owned(&pager.item, draft.types());
    let field = |wire_name: &str| field(api, &operation.response.ty, wire_name).map(ident);
    let items = field(&pager.items)?;
    let scheme = match &pager.scheme {
        PageScheme::Token {
            parameter,
            next,
            first_page_only,
        } => {
            let next = field(next)?;
            quote!(token(#parameter, #next, [#(#first_page_only),*]))
        }
        PageScheme::Number { parameter, total } => {
            let total = field(total)?;
            quote!(number(#parameter, #total))
        }
    };
    Some(quote!(tidbcloud_core::pages!(#builder => #response, #item, #items, #scheme);))
}

/// Rust name of a field of the response.
fn field<'a>(api: &'a Api, response: &Type, wire_name: &str) -> Option<&'a str> {
    let Type::Record(record) = response else {
        return None;
    };
    let mut fields = api.records.get(record)?.fields.iter();
    let found: &Field = fields.find(|field| field.wire_name == wire_name)?;
    Some(&found.name)
}

/// `wait`, where the response is a resource with states.
pub(crate) fn waits(operation: &Operation, draft: &Draft<'_>) -> Option<TokenStream> {
    let waiter = operation.waiter.as_ref()?;
    let builder = ident(&operation.type_name);
    let response = owned(&operation.response.ty, draft.types());
    let ty = owned(&waiter.state_type, draft.types());
    let (state, message) = (&waiter.state, &waiter.message);
    let (transitional, settled) = (&waiter.transitional, &waiter.settled);
    let (failed, gone) = (&waiter.failed, &waiter.gone);
    Some(quote! {
        impl #builder {
            const STATES: WaitTable = WaitTable {
                state: &[#(#state),*],
                message: &[#(#message),*],
                transitional: &[#(#transitional),*],
                settled: &[#(#settled),*],
                failed: &[#(#failed),*],
                gone: &[#(#gone),*],
            };
        }
        tidbcloud_core::waits!(#builder => #response, #ty);
    })
}

/// `start`, where another operation reads the work that the request begins.
pub(crate) fn starts(operation: &Operation, draft: &Draft<'_>) -> Option<TokenStream> {
    let starts = operation.starts.as_ref()?;
    let builder = ident(&operation.type_name);
    let response = owned(&operation.response.ty, draft.types());
    let following = ident(&starts.type_name);
    let paths = starts.arguments.iter().map(|argument| {
        let path = &argument.path;
        quote!([#(#path),*])
    });
    Some(quote!(tidbcloud_core::starts!(#builder => #response, super::#following, #(#paths),*);))
}
