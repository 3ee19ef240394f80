//! Emitters: the model → tokens and text of files. Names and types were decided when the model was made; emitters only write
//! them down.

mod alias;
mod capabilities;
pub(crate) mod choice;
pub(crate) mod client;
mod client_doc;
pub(crate) mod code_samples;
mod conformance;
mod doc;
pub(crate) mod draft;
mod example;
mod facts;
pub(crate) mod front;
pub(crate) mod imports;
mod license;
pub(crate) mod links;
pub(crate) mod markdown;
pub(crate) mod operations;
pub(crate) mod reference;
pub(crate) mod syntax;
mod template_values;
pub(crate) mod types;
pub(crate) mod umbrella;

pub(crate) use conformance::conformance;
