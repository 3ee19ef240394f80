//! The client: constructors, and one method for each operation.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use tidbcloud_model::api::{Api, Body, Operation, SigningScheme, Type};

use super::alias;
use super::client_doc;
use super::doc;
use super::draft::Draft;
use super::imports::LongPath;
use super::syntax::{Scope, argument, deprecated, ident, inline, named};

pub(crate) fn client(api: &Api, draft: &Draft<'_>) -> TokenStream {
    let docs = draft.docs(&client_doc::client(api));
    let id = &api.id;
    let version = &api.version;
    let server = &api.server;
    let [from_env, from_profile, new, with_endpoint, request, metrics] = [
        client_doc::from_env(api),
        client_doc::from_profile(),
        client_doc::new(api),
        client_doc::with_endpoint(),
        client_doc::request(),
        client_doc::metrics(),
    ]
    .map(|paragraphs| draft.docs(&paragraphs));
    let old = deprecated(api.deprecated.as_ref());
    let uses_types = api.operations.iter().any(names_types);
    let types = uses_types.then(|| {
        quote!(
            use crate::types;
        )
    });
    // Keys from the environment would be of no use to other APIs.
    let with_keys = api.signing.contains(&SigningScheme::KeyPair).then(|| {
        quote! {
            #from_env
            pub fn from_env() -> Result<Self> {
                Self::new(&Config::from_env()?)
            }
            #from_profile
            pub fn from_profile(name: Option<&str>) -> Result<Self> {
                Self::new(&Config::from_profile(name)?)
            }
        }
    });
    let methods = api
        .operations
        .iter()
        .map(|operation| method(api, operation, draft));
    let http_method = draft.types().path(LongPath::Method);
    quote! {
        use tidbcloud_core::generated::{ApiInfo, Service};
        use tidbcloud_core::{Config, Metrics, Request, Result};
        use crate::operations;
        #types
        const API: ApiInfo = ApiInfo {
            id: #id,
            version: #version,
            server: #server,
            crate_name: env!("CARGO_PKG_NAME"),
            crate_version: env!("CARGO_PKG_VERSION"),
        };
        #docs
        #old
        #[derive(Clone, Debug)]
        pub struct Client {
            service: Service,
        }
        impl Client {
            #with_keys
            #new
            pub fn new(config: &Config) -> Result<Self> {
                Ok(Self { service: Service::new(config, &API)? })
            }
            #with_endpoint
            pub fn with_endpoint(config: &Config, url: &str) -> Result<Self> {
                Ok(Self { service: Service::with_endpoint(config, &API, url)? })
            }
            #request
            #[must_use]
            pub fn request(&self, method: #http_method, path: impl Into<String>) -> Request {
                self.service.request(method, path.into())
            }
            #metrics
            #[must_use]
            pub fn metrics(&self) -> Metrics {
                self.service.metrics()
            }
            #(#methods)*
        }
    }
}

fn names_types(operation: &Operation) -> bool {
    arguments(operation).any(|(_, ty)| named(&ty).is_some())
}

fn method(api: &Api, operation: &Operation, draft: &Draft<'_>) -> TokenStream {
    let docs = draft.docs(&doc::method(api, operation));
    let old = deprecated(operation.deprecated.as_ref());
    let builder = ident(&operation.type_name);
    let signature = signature(operation, draft.types());
    let names: Vec<Ident> = arguments(operation).map(|(name, _)| name).collect();
    let values = arguments(operation).map(|(name, ty)| argument(&ty, &name, draft.types()).1);
    let parameters = parameters(operation, draft.types());
    let inline = inline(&parameters);
    let former = alias::methods(operation, &parameters, &names, draft);
    quote! {
        #docs
        #old
        #inline
        #signature {
            operations::#builder::new(&self.service, #(#values),*)
        }
        #former
    }
}

/// Head of the client's method.
pub(crate) fn signature(operation: &Operation, scope: Scope<'_>) -> TokenStream {
    let name = ident(&operation.name);
    let builder = ident(&operation.type_name);
    let arguments = parameters(operation, scope);
    quote!(pub fn #name(&self, #(#arguments),*) -> operations::#builder)
}

/// Arguments as a function declares them.
fn parameters(operation: &Operation, scope: Scope<'_>) -> Vec<TokenStream> {
    arguments(operation)
        .map(|(name, ty)| {
            let (ty, _) = argument(&ty, &name, scope);
            quote!(#name: #ty)
        })
        .collect()
}

/// Name and type of each argument: parameters, then the body.
fn arguments(operation: &Operation) -> impl Iterator<Item = (Ident, Type)> {
    let body = operation.body.as_ref().and_then(Body::argument);
    operation
        .arguments()
        .map(|parameter| (ident(&parameter.name), parameter.ty.clone()))
        .chain(body.map(|(name, ty)| (ident(name), ty)))
}
