//! Licence texts, which every published crate carries: cargo packs only what is in a crate's folder.

use tidbcloud_console::File;

const TEXTS: [(&str, &str); 2] = [
    ("LICENSE-APACHE", include_str!("../../../../LICENSE-APACHE")),
    ("LICENSE-MIT", include_str!("../../../../LICENSE-MIT")),
];

/// Both texts.
pub(crate) fn files() -> Vec<File> {
    let file = |(path, text): (&str, &str)| File::new(path, text.to_owned());
    TEXTS.map(file).into()
}
