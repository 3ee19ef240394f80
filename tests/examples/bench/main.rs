//! Benchmark of the runtime next to hand-written code, in one run:
//! `cargo run --release -p tidbcloud-tests --example bench [SECTION…]`.
//!
//! * `decode`: responses to records, next to a strict serde derive of all fields and to `serde_json::Value`;
//! * `parsers`: the tokens of such a response alone, by three pull parsers;
//! * `encode`: a record to the body of a request, next to the same derive;
//! * `calls`: warm calls over TLS, with 1, 16 and 256 at a time, small and large responses, next to `reqwest` with a header that
//!   was computed before and to `reqwest` with `diqwest`'s session; allocations of each call;
//! * `cold`: the first call of a client.
//!
//! `bench repeat JOB N` repeats one job and prints nothing, for tools that count instructions: see `docs/performance.md`.

mod calls;
mod decode;
mod encode;
mod figures;
mod parsers;
mod server;
mod strict;

use std::alloc::System;
use std::error::Error;

use stats_alloc::{INSTRUMENTED_SYSTEM, StatsAlloc};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

type Outcome = Result<(), Box<dyn Error>>;

fn main() -> Outcome {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let _ = rustls::crypto::ring::default_provider().install_default();
    match arguments.as_slice() {
        ["serve"] => server::serve(),
        ["repeat", job, count] => repeat(job, count.parse()?),
        sections => {
            let wanted = |section: &str| sections.is_empty() || sections.contains(&section);
            if let Some(unknown) = sections.iter().find(|one| !SECTIONS.contains(one)) {
                return Err(format!("no section `{unknown}`: {}", SECTIONS.join(", ")).into());
            }
            if wanted("decode") {
                decode::run()?;
            }
            if wanted("parsers") {
                parsers::run()?;
            }
            if wanted("encode") {
                encode::run()?;
            }
            if wanted("calls") {
                calls::run(ALLOCATOR)?;
            }
            if wanted("cold") {
                calls::run_cold()?;
            }
            Ok(())
        }
    }
}

const SECTIONS: [&str; 5] = ["decode", "parsers", "encode", "calls", "cold"];

fn repeat(job: &str, count: usize) -> Outcome {
    match job.split_once('-') {
        Some(("decode", job)) => decode::repeat(job, count),
        Some(("parse", job)) => parsers::repeat(job, count),
        Some(("encode", job)) => encode::repeat(job, count),
        Some(("call", job)) => calls::repeat(job, count),
        _ => Err("a job is `decode-`, `parse-`, `encode-` or `call-` and a name".into()),
    }
}
