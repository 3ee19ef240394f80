//! The argument `--base`, for every command that compares.

/// The revision to compare with.
#[derive(clap::Args)]
pub(crate) struct BaseArgument {
    /// Revision to compare with: a git revision, an OpenAPI document, or a folder of documents or like `specs/`; by default
    /// the merge base of HEAD and the main branch.
    #[arg(long = "base", value_name = "REV|FILE|DIR")]
    pub(crate) named: Option<String>,
}
