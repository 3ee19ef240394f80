//! Tests of the mock over TLS, with independent clients.

mod access;
mod calls;
mod common;
mod composed;
mod digest;
mod faults;
mod premium_state;
mod program;
mod roles;
mod seeds;
mod state;
mod sweep;
mod tls;
mod users;
