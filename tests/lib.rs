//! Helpers for the tests of the whole workspace in `tests/`: the workspace folder, and the models of all APIs.
#![forbid(unsafe_code)]

pub mod json;

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use tidbcloud_specs::{Loaded, Specs};

/// Number of operations of each API, in the order of the manifest.
pub const OPERATIONS: [(&str, usize); 7] = [
    ("serverless", 20),
    ("dedicated", 36),
    ("billing", 4),
    ("dataservice", 28),
    ("iam", 12),
    ("msp", 7),
    ("management", 30),
];

/// Root folder of the workspace.
pub fn root() -> PathBuf {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.parent().expect("the workspace").to_owned()
}

/// All APIs, loaded once in each test program.
pub fn apis() -> &'static [Loaded] {
    static APIS: OnceLock<Vec<Loaded>> = OnceLock::new();
    APIS.get_or_init(|| {
        let specs = Specs::open(root().join("specs")).expect("the manifest");
        let load = |id: &str| {
            specs
                .load(id)
                .unwrap_or_else(|problems| panic!("{problems}"))
        };
        specs
            .entries()
            .iter()
            .map(|entry| load(&entry.id))
            .collect()
    })
}
