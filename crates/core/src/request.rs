//! Requests: from the arguments and options of a builder to an HTTP request that the retry loop can send.

pub(crate) mod answered_writes;
mod builder_macro;
pub(crate) mod call;
mod call_body;
pub(crate) mod form;
pub(crate) mod header;
pub(crate) mod options;
pub(crate) mod parameter;
pub(crate) mod path;
pub(crate) mod raw_request;
mod ready_call;
pub(crate) mod sending;
pub(crate) mod service;
mod start_macro;
pub(crate) mod started;
pub(crate) mod style;
pub(crate) mod update_mask;
