//! The mock from the outside: over TLS, by strangers.

mod calls;
mod common;
mod digest;
mod faults;
mod program;
mod state;
mod sweep;
mod tls;
