//! Tests of the mock over TLS, with independent clients.

mod access;
mod calls;
mod common;
mod digest;
mod faults;
mod premium_state;
mod program;
mod roles;
mod seeds;
mod state;
mod strangers;
mod sweep;
mod tls;
mod users;
