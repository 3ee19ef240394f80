//! Generator of Rust crates from models. The only code that writes `generated/`.
//!
//! [`crate_files`] turns a model into the files of its crate. [`generate`] does so for all APIs of the workspace and compares
//! the result with the disk, [`Standalone`] for one document outside of it. [`signature`] renders single items as users of a
//! crate see them, for reports.
#![forbid(unsafe_code)]

mod emit;
mod format_cache;
pub mod generate;
mod marked;
mod mock_data;
mod program;
mod readme;
pub mod signature;
mod source_text;
mod standalone;

use proc_macro2::TokenStream;
use tidbcloud_console::stages::{Stage, measure};
use tidbcloud_model::api::Api;

pub use emit::front::{Core, Templates};
pub use emit::syntax::plain;
pub use standalone::Standalone;
pub use tidbcloud_console::File;

use format_cache::FormatCache;

use emit::draft::Draft;
use emit::imports::Importable;
use emit::{client, front, links, markdown, operations, types};
use source_text::rust_file;

/// Generates all files of an API's crate.
///
/// # Errors
///
/// If a template cannot be rendered, or an emitter wrote something that is not Rust: a bug of the generator.
pub fn crate_files(api: &Api, templates: &Templates, core: &Core) -> Result<Vec<File>, String> {
    cached_crate_files(api, templates, core, &FormatCache::default())
}

/// Generates all files of an API's crate; tokens that the cache has are not formatted again.
fn cached_crate_files(
    api: &Api,
    templates: &Templates,
    core: &Core,
    cache: &FormatCache,
) -> Result<Vec<File>, String> {
    measure(Stage::Emit, || emitted(api, templates, core, cache))
}

fn emitted(
    api: &Api,
    templates: &Templates,
    core: &Core,
    cache: &FormatCache,
) -> Result<Vec<File>, String> {
    let api = &links::linked(api);
    // Cargo.toml, README.md and src/lib.rs are text.
    let mut files = front::files(api, templates, core)?;

    // Everything else is tokens, one file a module, which become source text: layout, the line that says where the file is from.
    let origin = markdown::one_line(&format!("{} {}", api.id, api.version));
    let importable = Importable::of(api);
    let mut write = |module: String, emit: &dyn Fn(&Draft<'_>) -> TokenStream| {
        let source = Draft::write(&importable, emit);
        let file = rust_file(format!("src/{module}.rs"), &origin, source, cache)?;
        files.push(file);
        Ok::<(), String>(())
    };
    write("client".into(), &|draft| client::client(api, draft))?;
    write("operations".into(), &|draft| operations::index(api, draft))?;
    for module in operations::modules(api) {
        write(format!("operations/{}", plain(module)), &|draft| {
            operations::module(api, module, draft)
        })?;
    }
    write("types".into(), &|draft| types::index(api, draft))?;
    for module in types::modules(api) {
        write(format!("types/{}", plain(module)), &|draft| {
            types::module(api, module, draft)
        })?;
    }
    Ok(files)
}
