//! The mock from the outside: over TLS, by strangers.

mod calls;
mod common;
mod digest;
mod sweep;
mod tls;
