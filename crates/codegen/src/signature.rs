//! Signatures of generated items as text, as users of a crate see them.

use proc_macro2::TokenStream;
use quote::quote;
use tidbcloud_model::api::{Alternative, Body, Field, Operation, Parameter, Record, Type};

use crate::emit::syntax::{Scope, argument, ident, owned};
use crate::emit::{choice, client};

/// Client method of an operation.
pub fn method(operation: &Operation) -> Vec<String> {
    function(&client::signature(operation, Scope::TYPES))
}

/// Request builder method that sets an optional parameter.
pub fn option(parameter: &Parameter) -> Vec<String> {
    setter(&parameter.method, &parameter.name, &parameter.ty)
}

/// Request builder method that sets an optional body.
pub fn body(body: &Body) -> Vec<String> {
    match body {
        Body::Value { ty, .. } => setter("body", "body", ty),
        Body::Masked { .. } | Body::Empty => Vec::new(),
    }
}

/// Record method that sets a field.
pub fn with(field: &Field) -> Vec<String> {
    setter(&field.setter, &field.name, &field.ty)
}

/// Constructor of a union, and the conversion from its only argument.
pub fn constructor(record: &Record, alternative: &Alternative) -> Vec<String> {
    let head = choice::head(record, alternative, &alternative.constructor, Scope::TYPES);
    let mut lines = function(&head);
    let source = alternative.converts_from.as_ref();
    lines.extend(source.map(|source| format!("impl From<{source}> for {}", record.name)));
    lines
}

/// Field of a record.
pub fn field(field: &Field) -> String {
    let ty = ty(&field.ty);
    let ty = if field.boxed {
        format!("Box<{ty}>")
    } else {
        ty
    };
    format!("pub {}: Option<{ty}>", field.name)
}

/// Request builder method that sends the request.
pub fn send(response: &Type) -> Vec<String> {
    vec![format!("pub fn send(self) -> Sending<{}>", ty(response))]
}

/// Request builder methods that go through all pages.
pub fn pages(operation: &Operation) -> Vec<String> {
    let item = operation.pager.as_ref().map(|pager| ty(&pager.item));
    let response = ty(&operation.response.ty);
    vec![
        format!("pub fn items(self) -> Items<{}>", item.unwrap_or_default()),
        format!("pub fn pages(self) -> Pages<{response}>"),
    ]
}

/// Request builder method that waits for a state.
pub fn wait(operation: &Operation) -> Vec<String> {
    let state = operation.waiter.as_ref().map(|it| ty(&it.state_type));
    let (response, state) = (ty(&operation.response.ty), state.unwrap_or_default());
    vec![format!("pub fn wait(self) -> Wait<{response}, {state}>")]
}

/// Request builder method that also returns the call which reads the work.
pub fn start(operation: &Operation) -> Vec<String> {
    let following = operation.starts.as_ref().map(|it| it.type_name.as_str());
    let (response, following) = (ty(&operation.response.ty), following.unwrap_or_default());
    vec![format!(
        "pub async fn start(self) -> Result<(Response<{response}>, {following})>"
    )]
}

/// Type as users write it, after `use`.
pub fn ty(ty: &Type) -> String {
    let tokens = owned(ty, Scope::HERE);
    let text = print(&quote!(type T = #tokens;));
    let text = text.trim().strip_prefix("type T = ").unwrap_or_default();
    let text = text.trim_end_matches(';');
    text.replace("std::collections::", "")
        .replace("tidbcloud_core::", "")
}

fn setter(method: &str, name: &str, ty: &Type) -> Vec<String> {
    let (method, name) = (ident(method), ident(name));
    let (ty, _) = argument(ty, &name, Scope::TYPES);
    function(&quote!(pub fn #method(self, #name: #ty) -> Self))
}

/// Head of a function, on one or several lines.
fn function(head: &TokenStream) -> Vec<String> {
    let text = print(&quote!(#head {}));
    let text = text.trim_end().trim_end_matches("{}").trim_end();
    text.lines().map(str::to_owned).collect()
}

/// Formats an item as generated files are formatted; tokens that are not Rust are printed unformatted.
fn print(item: &TokenStream) -> String {
    match syn::parse2::<syn::File>(quote!(#item)) {
        Ok(file) => prettyplease::unparse(&file),
        Err(_) => item.to_string(),
    }
}
