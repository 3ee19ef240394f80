//! Helpers for the tests of the whole workspace in `tests/`: the workspace folder, and the models of all APIs.
#![forbid(unsafe_code)]

pub mod json;

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use tidbcloud_specs::{Loaded, Specs};

/// Number of operations of each API, in the order of the manifest: the rows of its name ledger, which is committed and loses a
/// row only by a command. Nothing that is tested counts them: the file is read as text.
pub fn operations() -> &'static [(String, usize)] {
    static OPERATIONS: OnceLock<Vec<(String, usize)>> = OnceLock::new();
    OPERATIONS.get_or_init(|| {
        let specs = Specs::open(root().join("specs")).expect("the manifest");
        let entries = specs.entries().iter();
        let counts = entries.map(|entry| (entry.id.clone(), operation_rows(&entry.ledger_path())));
        counts.collect()
    })
}

/// Rows below `operations:` of a name ledger: they, and nothing else, are indented by two spaces.
fn operation_rows(ledger: &Path) -> usize {
    let text = std::fs::read_to_string(ledger).expect("a name ledger");
    let section = text.split("\noperations:\n").nth(1).expect("operations");
    let section = section.lines().take_while(|line| line.starts_with(' '));
    let rows = section.filter(|line| line.starts_with("  ") && !line.starts_with("   "));
    let rows = rows.count();
    assert!(rows > 0, "{}", ledger.display());
    rows
}

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
