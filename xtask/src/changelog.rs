//! `cargo xtask changelog`: changelog entries of each crate, and the version that they need.

use std::path::Path;

use tidbcloud_console::Outcome;
use tidbcloud_review::changelog;

use crate::base::BaseArgument;

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Only these APIs.
    apis: Vec<String>,
    #[command(flatten)]
    base: BaseArgument,
    /// Write the changelogs, and the needed versions into the manifest.
    #[arg(long)]
    write: bool,
    /// Record that the crates of these APIs were published with the declared version.
    #[arg(long, conflicts_with_all = ["named", "write"], requires = "apis")]
    released: bool,
}

pub(crate) fn run(root: &Path, arguments: Arguments) -> Outcome {
    if arguments.released {
        return changelog::released(root, &arguments.apis);
    }
    let request = changelog::ChangelogRequest {
        apis: arguments.apis,
        base: arguments.base.named,
        write: arguments.write,
    };
    changelog::run(root, &request)
}
