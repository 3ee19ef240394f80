//! `cargo xtask names`: edits the name ledger of an API.

use std::path::Path;

use tidbcloud_console::Outcome;
use tidbcloud_specs::commands::names::{self, NamesCommand};

#[derive(clap::Subcommand)]
pub(crate) enum Command {
    /// Keep a Rust name whose identity in the document changed.
    Keep {
        /// The API, as in `specs/manifest.yaml`.
        api: String,
        /// The old identity, in names.lock: `Cluster`, `Cluster.state`, `ClusterService_GetCluster`, `GET /bills`.
        old: String,
        /// The new identity, in the document.
        new: String,
    },
    /// Change the Rust name of an identity. If the old name was published, it stays as a deprecated alias.
    Rename {
        /// The API, as in `specs/manifest.yaml`.
        api: String,
        /// The identity: `Cluster`, `Cluster.state`, `ClusterState.ACTIVE`, `ClusterService_GetCluster`, `GET /bills`.
        identity: String,
        /// The new Rust name.
        name: String,
    },
    /// Remove identities from names.lock; their Rust names disappear (a breaking change).
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
