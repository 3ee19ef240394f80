//! The mock from the outside: over TLS, by strangers.

mod calls;
mod common;
mod digest;
mod program;
mod sweep;
mod tls;
