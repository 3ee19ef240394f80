//! Public API of a crate, from its rustdoc JSON.

use std::path::Path;

use public_api::diff::PublicApiDiff;
use public_api::{Builder, PublicApi};

/// Differences between two rustdoc JSON files. Blanket impls follow from the types alone; everything else counts, auto traits
/// too.
pub(super) fn difference(old: &Path, new: &Path) -> Result<PublicApiDiff, String> {
    Ok(PublicApiDiff::between(read(old)?, read(new)?))
}

fn read(path: &Path) -> Result<PublicApi, String> {
    let api = Builder::from_rustdoc_json(path)
        .omit_blanket_impls(true)
        .build();
    api.map_err(|error| {
        format!(
            "error: cannot read the public API: {error}\n  --> {}\n  fix: use the toolchain that tests/oracle/results.yaml names, or the version of `public-api` in Cargo.toml that reads the rustdoc JSON of this one",
            path.display()
        )
    })
}
