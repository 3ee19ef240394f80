//! The model → files of a crate. Emitters write down what the model settled; they decide nothing.

mod alias;
mod capabilities;
pub mod client;
mod conformance;
mod doc;
mod front;
mod operations;
pub mod syntax;
mod types;

use std::path::PathBuf;

use proc_macro2::TokenStream;
use tidbcloud_model::api::Api;

pub use conformance::conformance;
pub use front::{Core, Templates};
pub use syntax::plain;
pub use tidbcloud_console::File;

/// All files of an API's crate.
///
/// # Errors
///
/// Where a template cannot be rendered, or the emitter wrote something that is not Rust: a mistake of the generator.
pub fn api(api: &Api, templates: &Templates, core: &Core) -> Result<Vec<File>, String> {
    let mut files = front::files(api, templates, core)?;
    files.push(rust("src/client.rs", &origin(api), client::client(api))?);
    files.push(rust(
        "src/operations.rs",
        &origin(api),
        operations::index(api),
    )?);
    for tag in operations::modules(api) {
        let path = format!("src/operations/{}.rs", syntax::plain(tag));
        files.push(rust(path, &origin(api), operations::module(api, tag))?);
    }
    files.push(rust("src/types.rs", &origin(api), types::index(api))?);
    for module in types::modules(api) {
        let path = format!("src/types/{}.rs", syntax::plain(module));
        files.push(rust(path, &origin(api), types::module(api, module))?);
    }
    Ok(files)
}

/// Where a file comes from, for the comment that is its first line.
fn origin(api: &Api) -> String {
    doc::one_line(&format!("{} {}", api.id, api.version))
}

/// A Rust file from tokens.
fn rust(path: impl Into<PathBuf>, origin: &str, tokens: TokenStream) -> Result<File, String> {
    let path = path.into();
    let tree = syn::parse2(tokens.clone()).map_err(|error| {
        format!(
            "{}: the emitter wrote something that is not Rust: {error}\n{tokens}",
            path.display()
        )
    })?;
    let text = crate::source_text::with_blank_lines(&prettyplease::unparse(&tree));
    Ok(File {
        path,
        text: format!(
            "// Written by `cargo xtask generate` from {origin}; edits are lost.\n\n{text}"
        ),
    })
}
