//! Tests of the mock over TLS, with independent clients.

mod access;
mod calls;
mod common;
mod composed;
mod digest;
mod faults;
mod page;
mod premium_state;
mod program;
mod record;
mod roles;
mod seeds;
mod state;
mod strangers;
mod sweep;
mod tls;
mod users;
