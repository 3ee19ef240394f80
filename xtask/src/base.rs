//! The argument `--base`, for every command that compares.

/// The revision to compare with.
#[derive(clap::Args)]
pub(crate) struct BaseArgument {
    /// What to compare with: a revision of git, an OpenAPI document, or a folder of documents or like `specs/`; without
    /// it, what HEAD has in common with the main branch.
    #[arg(long = "base", value_name = "REV|FILE|DIR")]
    pub(crate) named: Option<String>,
}
