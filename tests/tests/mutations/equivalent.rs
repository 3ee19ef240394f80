//! Documents with the same meaning in another form: no record in either direction.

use std::fmt::Write as _;

use crate::{changes, folder, lines, load, names};

#[test]
fn each_rewrite_is_no_record() {
    let folder = folder().join("equivalent");
    let names = names(&folder);
    assert!(names.len() >= 25, "the rewrites are missing");
    let mut failures = String::new();
    for name in names {
        let pair = folder.join(&name);
        let [old, new] = ["before", "after"].map(|side| load(&pair, side));
        for (way, found) in [
            ("there", changes(&old, &new)),
            ("back", changes(&new, &old)),
        ] {
            if !found.is_empty() {
                writeln!(failures, "{name}, {way}:\n    {}", lines(&found)).expect("text");
            }
        }
    }
    assert!(failures.is_empty(), "\n{failures}");
}
