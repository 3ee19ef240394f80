//! `cargo xtask generate`: documents in, crates and name ledgers out.

use std::path::{Path, PathBuf};

use tidbcloud_codegen::{Standalone, generate};
use tidbcloud_console::Outcome;

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Only these APIs.
    apis: Vec<String>,
    /// Write nothing; print what is stale and fail.
    #[arg(long)]
    check: bool,
    /// Any one document, Swagger 2.0 or OpenAPI 3.0, in place of the vendored ones.
    #[arg(
        long,
        value_name = "FILE",
        requires = "crate_name",
        requires = "out",
        conflicts_with = "apis"
    )]
    spec: Option<PathBuf>,
    /// Name of the crate that `--spec` makes.
    #[arg(long = "crate", value_name = "NAME", requires = "spec")]
    crate_name: Option<String>,
    /// Folder of the crate that `--spec` makes.
    #[arg(long, value_name = "DIR", requires = "spec")]
    out: Option<PathBuf>,
    /// Folder of `tidbcloud-core` for the crate that `--spec` makes; this workspace's where it is not given.
    #[arg(long, value_name = "PATH", requires = "spec")]
    core: Option<PathBuf>,
}

pub(crate) fn run(root: &Path, arguments: Arguments) -> Outcome {
    match (arguments.spec, arguments.crate_name, arguments.out) {
        (Some(document), Some(crate_name), Some(out)) => Standalone {
            document,
            crate_name,
            out,
            core: arguments.core,
        }
        .generate(root, arguments.check),
        _ => generate::workspace(root, &arguments.apis, arguments.check),
    }
}
