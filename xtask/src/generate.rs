//! `cargo xtask generate`: writes the client crates and name ledgers from the vendored documents.

use std::path::{Path, PathBuf};
use std::time::Instant;

use tidbcloud_codegen::Standalone;
use tidbcloud_codegen::generate::{self, LastCheck};
use tidbcloud_console::{Outcome, Status, say, stages};

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Only these APIs.
    apis: Vec<String>,
    /// Write nothing; list stale files and fail if there are any.
    ///
    /// Where all was fresh, the contents of all files are kept as a checksum next to the program. The same program does not
    /// repeat the work until one of them changes.
    #[arg(long)]
    check: bool,
    /// Print how long each stage took, summed over all threads. All of the work is done, whether files have changed or not.
    #[arg(long)]
    timings: bool,
    /// Generate a crate from any Swagger 2.0, OpenAPI 3.0 or 3.1 document instead of the vendored ones.
    #[arg(
        long,
        value_name = "FILE",
        requires = "crate_name",
        requires = "out",
        conflicts_with = "apis"
    )]
    spec: Option<PathBuf>,
    /// Name of the crate of `--spec`.
    #[arg(long = "crate", value_name = "NAME", requires = "spec")]
    crate_name: Option<String>,
    /// Folder of the crate of `--spec`.
    #[arg(long, value_name = "DIR", requires = "spec")]
    out: Option<PathBuf>,
    /// Folder of `tidbcloud-core` for the crate of `--spec`; by default that of this workspace.
    #[arg(long, value_name = "PATH", requires = "spec")]
    core: Option<PathBuf>,
    /// Overlay (OpenAPI Overlay 1.1) that corrects the document of `--spec`; its targets are those of the file.
    #[arg(long, value_name = "FILE", requires = "spec")]
    overlay: Option<PathBuf>,
    /// Leave out operations of `--spec` with constructs that have no support, list them, and exit with 3.
    #[arg(long, requires = "spec")]
    skip_unsupported: bool,
    /// Descriptions of `--spec`: `keep` makes them documentation of the crate. Their licence is that of the document.
    #[arg(long, value_name = "WHICH", requires = "spec", default_value = "drop")]
    docs: Docs,
}

/// Treatment of the descriptions of a document.
#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Docs {
    /// They are left out.
    Drop,
    /// They become documentation of the crate.
    Keep,
}

pub(crate) fn run(root: &Path, arguments: Arguments) -> Outcome {
    if arguments.timings {
        stages::begin();
    }
    let outcome = match (arguments.spec, arguments.crate_name, arguments.out) {
        (Some(document), Some(crate_name), Some(out)) => Standalone {
            document,
            crate_name,
            out,
            core: arguments.core,
            overlay: arguments.overlay,
            skips_unsupported: arguments.skip_unsupported,
            keeps_docs: arguments.docs == Docs::Keep,
        }
        .generate(root, arguments.check),
        // A run with timings does all of the work.
        _ if arguments.apis.is_empty() && !arguments.timings => {
            let began = Instant::now();
            match LastCheck::that_holds(root) {
                Some(last) => {
                    let elapsed = began.elapsed();
                    say!(
                        "{} in {elapsed:.2?}: nothing has changed since they were last checked",
                        last.report
                    );
                    Ok(Status::Clean)
                }
                None => generate::workspace(root, &[], arguments.check),
            }
        }
        _ => generate::workspace(root, &arguments.apis, arguments.check),
    };
    if arguments.timings {
        say!("{}", stages::times());
    }
    outcome
}
