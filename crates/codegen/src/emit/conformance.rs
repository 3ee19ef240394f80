//! `generated/conformance`: a program that calls every operation of every API once.
//!
//! The program itself is plain Rust in `templates/conformance/`; only the operations of each API and their sample bodies
//! are generated here.

use std::path::Path;

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use serde_json::Value;
use tidbcloud_console::File;
use tidbcloud_model::api::{Api, Body, Operation, Parameter, Type};
use tidbcloud_openapi::sample;
use tidbcloud_openapi::walk;
use tidbcloud_specs::Loaded;

use super::front::Templates;
use super::syntax::{Scope, ident, owned, plain};
use crate::format_cache::FormatCache;
use crate::source_text::rust_file;

/// Parts of the program that are the same for every set of APIs.
const PROGRAM: &[&str] = &["lib.rs", "main.rs", "body.rs", "case.rs", "sweep.rs"];

/// All files of the conformance program.
pub(crate) fn conformance(
    loaded: &[Loaded],
    templates: &Templates,
    dir: &Path,
    cache: &FormatCache,
) -> Result<Vec<File>, String> {
    let apis: Vec<&Api> = loaded.iter().map(|loaded| &loaded.api).collect();
    let crates: Vec<String> = apis.iter().map(|api| api.crate_name.clone()).collect();
    let values = minijinja::context! { crates };
    let mut files = vec![File::new(
        "Cargo.toml",
        templates.render("conformance/Cargo.toml.j2", values)?,
    )];
    for name in PROGRAM {
        let path = dir.join("conformance").join(name);
        let text = std::fs::read_to_string(&path)
            .map_err(|error| format!("{}: {error}", path.display()))?;
        files.push(File::new(format!("src/{name}"), text));
    }
    files.push(rust_file(
        "src/apis.rs",
        "specs/manifest.yaml",
        index(&apis).into(),
        cache,
    )?);
    for loaded in loaded {
        let module = module_name(&loaded.api);
        let mut bodies = Bodies {
            folder: format!("bodies/{module}"),
            files: Vec::new(),
        };
        let table = table(loaded, &mut bodies);
        let path = format!("src/apis/{}.rs", plain(&module));
        files.push(rust_file(path, &loaded.api.id, table.into(), cache)?);
        files.extend(bodies.files);
    }
    Ok(files)
}

/// Sample bodies of an API, each in a file.
struct Bodies {
    folder: String,
    files: Vec<File>,
}

impl Bodies {
    /// Adds the body of an operation; returns the expression that includes it.
    fn add(&mut self, operation: &Operation, body: &Value) -> TokenStream {
        let path = format!("{}/{}.json", self.folder, plain(&operation.name));
        let from_source = format!("../../{path}");
        self.files.push(File::new(path, format!("{body:#}\n")));
        quote!(include_str!(#from_source))
    }
}

fn module_name(api: &Api) -> String {
    api.crate_name
        .strip_prefix("tidbcloud-")
        .unwrap_or(&api.crate_name)
        .replace('-', "_")
}

fn index(apis: &[&Api]) -> TokenStream {
    let modules: Vec<_> = apis.iter().map(|api| ident(&module_name(api))).collect();
    quote! {
        //! The APIs of this workspace.
        #(mod #modules;)*
        use crate::case::Suite;
        /// All APIs, in the order of the manifest.
        pub fn all() -> Vec<Suite> {
            vec![#(#modules::suite()),*]
        }
    }
}

fn table(loaded: &Loaded, bodies: &mut Bodies) -> TokenStream {
    let api = &loaded.api;
    let library = ident(&api.crate_name.replace('-', "_"));
    let id = &api.id;
    let about = format!(
        " The operations of {} {}, with sample arguments made from the document.",
        api.id, api.version
    );
    let cases: Vec<TokenStream> = api
        .operations
        .iter()
        .map(|operation| case(operation, &loaded.document, bodies))
        .collect();
    quote! {
        #![doc = #about]
        #![allow(deprecated)]
        use #library::{Client, types};
        use crate::case::{self, Case, Suite};
        /// The API and its operations.
        pub fn suite() -> Suite {
            Suite::new(#id, CASES, Client::new, Client::with_endpoint)
        }
        const CASES: &[Case<Client>] = &[#(#cases),*];
    }
}

fn case(operation: &Operation, document: &Value, bodies: &mut Bodies) -> TokenStream {
    let name = plain(&operation.name);
    let method = &operation.method;
    let path = &operation.path.template;
    let response = owned(&operation.response.ty, Scope::TYPES);
    let node = walk::get(document, &operation.pointer).unwrap_or(&Value::Null);
    let client_method = ident(&operation.name);

    let mut arguments: Vec<TokenStream> = operation
        .arguments()
        .map(|parameter| argument(operation, parameter, document, node))
        .collect();
    let options: TokenStream = operation
        .options()
        .map(|parameter| {
            let method = ident(&parameter.method);
            let value = argument(operation, parameter, document, node);
            quote!(.#method(#value))
        })
        .collect();
    let body = sample::body(document, node);
    let (call, encoder) = match &operation.body {
        Some(Body::Value { ty, required, .. }) => {
            let ty = owned(ty, Scope::TYPES);
            let sample = bodies.add(operation, &body.unwrap_or(Value::Null));
            let send = if *required {
                arguments.push(quote!(body));
                quote!(client.#client_method(#(#arguments),*)#options.send())
            } else {
                quote!(client.#client_method(#(#arguments),*)#options.body(body).send())
            };
            (
                quote!(|client| case::run_with(#sample, client, |client, body: #ty| case::run(#send))),
                match operation.body_form.is_json() {
                    true => quote!(Some(case::encode::<#ty>)),
                    false => quote!(None),
                },
            )
        }
        Some(Body::Masked {
            record,
            resource_field,
            mask_field,
            known_paths,
            ..
        }) => {
            let record = ident(record);
            let resource = body
                .as_ref()
                .and_then(|body| body.get(resource_field))
                .unwrap_or(&Value::Null);
            let sample = bodies.add(operation, resource);
            arguments.push(quote!(body));
            (
                quote!(|client| case::run_with(#sample, client, |client, body: types::#record| {
                    case::run(client.#client_method(#(#arguments),*)#options.send())
                })),
                quote!(Some(|bytes| case::encode_masked::<types::#record>(#resource_field, #mask_field, &[#(#known_paths),*], bytes))),
            )
        }
        Some(Body::Empty) => (
            quote!(|client| case::run(client.#client_method(#(#arguments),*)#options.send())),
            quote!(Some(case::encode_empty)),
        ),
        None => (
            quote!(|client| case::run(client.#client_method(#(#arguments),*)#options.send())),
            quote!(None),
        ),
    };
    quote! {
        Case {
            name: #name,
            method: #method,
            path: #path,
            call: #call,
            decode: case::decode::<#response>,
            encode: #encoder,
        }
    }
}

/// A sample value of a parameter as an expression of the argument's type.
fn argument(
    operation: &Operation,
    parameter: &Parameter,
    document: &Value,
    node: &Value,
) -> TokenStream {
    let declared = node
        .get("parameters")
        .and_then(Value::as_array)
        .into_iter()
        .flatten();
    let node = declared
        .filter(|node| {
            let is_header = node.get("in").and_then(Value::as_str) == Some("header");
            is_header == operation.is_header(parameter)
        })
        .find(|node| node.get("name").and_then(Value::as_str) == Some(&parameter.wire_name));
    let value = node.map_or(Value::Null, |node| sample::parameter(document, node));
    expression(&parameter.ty, &value)
}

fn expression(ty: &Type, value: &Value) -> TokenStream {
    match ty {
        Type::Integer { unsigned, .. } => {
            let text = text_of(value);
            if *unsigned {
                let number = Literal::u64_unsuffixed(text.parse().unwrap_or(1));
                quote!(#number)
            } else {
                let number = Literal::i64_unsuffixed(text.parse().unwrap_or(1));
                quote!(#number)
            }
        }
        Type::Boolean => {
            let truth = value.as_bool().unwrap_or(true);
            quote!(#truth)
        }
        Type::Number => {
            let number = value.as_f64().unwrap_or(1.0);
            quote!(#number)
        }
        Type::Timestamp(_) => {
            let text = value.as_str().unwrap_or("2024-01-02T03:04:05Z");
            quote!(case::timestamp(#text))
        }
        Type::List(items) => {
            let values = value.as_array().map(Vec::as_slice).unwrap_or_default();
            let values = values.iter().map(|value| expression(items, value));
            quote!([#(#values),*])
        }
        _ => {
            let text = text_of(value);
            quote!(#text)
        }
    }
}

fn text_of(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}
