//! `cargo xtask names`: edits the name ledger of an API.

use std::path::Path;

use tidbcloud_console::Outcome;
use tidbcloud_specs::commands::names::{self, NamesCommand};

#[derive(clap::Subcommand)]
pub(crate) enum Command {
    /// Keeps a Rust name whose identity in the document is a new one.
    Keep {
        /// The API, as in `specs/manifest.yaml`.
        api: String,
        /// The identity in names.lock: `Cluster`, `Cluster.state`, `ClusterService_GetCluster`, `GET /bills`.
        old: String,
        /// The identity in the document.
        new: String,
    },
    /// Gives an identity another Rust name. A former name that was published stays as a deprecated alias.
    Rename {
        /// The API, as in `specs/manifest.yaml`.
        api: String,
        /// The identity: `Cluster`, `Cluster.state`, `ClusterState.ACTIVE`, `ClusterService_GetCluster`, `GET /bills`.
        identity: String,
        /// The Rust name.
        name: String,
    },
    /// Removes identities from names.lock; their Rust names disappear (a breaking change).
    Drop {
        /// The API, as in `specs/manifest.yaml`.
        api: String,
        /// The identities.
        #[arg(required = true)]
        identities: Vec<String>,
    },
}

pub(crate) fn run(root: &Path, command: Command) -> Outcome {
    let command = match command {
        Command::Keep { api, old, new } => NamesCommand::Keep { api, old, new },
        Command::Rename {
            api,
            identity,
            name,
        } => NamesCommand::Rename {
            api,
            identity,
            name,
        },
        Command::Drop { api, identities } => NamesCommand::Drop { api, identities },
    };
    names::run(root, &command)
}
