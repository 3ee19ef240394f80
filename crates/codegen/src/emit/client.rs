//! The client: constructors, and one method for each operation.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use tidbcloud_model::api::{Api, Body, Operation, Type};

use super::alias;
use super::doc;
use super::syntax::{Scope, argument, deprecated, ident, named};

pub(crate) fn client(api: &Api) -> TokenStream {
    let docs = doc::attributes(&doc::client(api));
    let id = &api.id;
    let version = &api.version;
    let server = &api.server;
    let variable = format!(
        " Reads `TIDBCLOUD_PUBLIC_KEY` and `TIDBCLOUD_PRIVATE_KEY` (or both as `TIDB_CLOUD_…`), and `TIDBCLOUD_{}_ENDPOINT` \
         and `TIDBCLOUD_CA_FILE` where they are set.",
        id.to_uppercase().replace('-', "_")
    );
    let at = match server.as_str() {
        "" => " A client of this configuration. The document names no server, so only `with_endpoint` makes one that calls.".to_owned(),
        server => format!(" A client of this configuration, at {}.", doc::code(server)),
    };
    let old = deprecated(api.deprecated.as_ref());
    let uses_types = api.operations.iter().any(names_types);
    let types = uses_types.then(|| {
        quote!(
            use crate::types;
        )
    });
    let methods = api.operations.iter().map(method);
    quote! {
        use tidbcloud_core::generated::{ApiInfo, Service};
        use tidbcloud_core::{Config, Request, Result};
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
            /// A client with keys from the environment.
            ///
            #[doc = #variable]
            ///
            /// # Errors
            ///
            /// Where a key is missing; the error names every variable that was looked at.
            pub fn from_env() -> Result<Self> {
                Self::new(&Config::from_env()?)
            }
            /// A client with keys and endpoints from a profile in `~/.ticloud/config.toml`, the file of TiDB Cloud's own
            /// command line client; from the current profile, if no name is given.
            ///
            /// # Errors
            ///
            /// Where the file, the profile or a key is missing; the error says where it was looked for.
            pub fn from_profile(name: Option<&str>) -> Result<Self> {
                Self::new(&Config::from_profile(name)?)
            }
            #[doc = #at]
            ///
            /// # Errors
            ///
            /// Where the configuration names an endpoint for this API that cannot be used.
            pub fn new(config: &Config) -> Result<Self> {
                Ok(Self { service: Service::new(config, &API)? })
            }
            /// A client of another server, whose URL replaces the API's whole, base path included.
            ///
            /// # Errors
            ///
            /// Where the URL is not one that calls may be sent to.
            pub fn with_endpoint(config: &Config, url: &str) -> Result<Self> {
                Ok(Self { service: Service::with_endpoint(config, &API, url)? })
            }
            /// Any call under the server URL, with keys and errors, for what this crate does not know.
            #[must_use]
            pub fn request(&self, method: tidbcloud_core::http::Method, path: impl Into<String>) -> Request {
                self.service.request(method, path.into())
            }
            #(#methods)*
        }
    }
}

fn names_types(operation: &Operation) -> bool {
    arguments(operation).any(|(_, ty)| named(&ty).is_some())
}

fn method(operation: &Operation) -> TokenStream {
    let docs = doc::attributes(&doc::method(operation));
    let old = deprecated(operation.deprecated.as_ref());
    let builder = ident(&operation.type_name);
    let signature = signature(operation);
    let names: Vec<Ident> = arguments(operation).map(|(name, _)| name).collect();
    let values = arguments(operation).map(|(name, ty)| argument(&ty, &name, Scope::Types).1);
    let former = alias::methods(operation, &parameters(operation), &names);
    quote! {
        #docs
        #old
        #signature {
            operations::#builder::new(&self.service, #(#values),*)
        }
        #former
    }
}

/// The head of the client's method.
pub fn signature(operation: &Operation) -> TokenStream {
    let name = ident(&operation.name);
    let builder = ident(&operation.type_name);
    let arguments = parameters(operation);
    quote!(pub fn #name(&self, #(#arguments),*) -> operations::#builder)
}

/// The arguments as a function declares them.
fn parameters(operation: &Operation) -> Vec<TokenStream> {
    arguments(operation)
        .map(|(name, ty)| {
            let (ty, _) = argument(&ty, &name, Scope::Types);
            quote!(#name: #ty)
        })
        .collect()
}

/// Name and type of each argument: parameters, then what is sent.
fn arguments(operation: &Operation) -> impl Iterator<Item = (Ident, Type)> {
    let body = operation.body.as_ref().and_then(Body::argument);
    operation
        .arguments()
        .map(|parameter| (ident(&parameter.name), parameter.ty.clone()))
        .chain(body.map(|(name, ty)| (ident(name), ty)))
}
