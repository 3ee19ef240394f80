//! Each block of Rust in the guide is a snippet of a program in this folder, by a name: `<!-- snippet: create -->` above the
//! block, and in the program the lines between `// snippet create` and `// end`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use tidbcloud_tests::root;

/// README files and the pages of `docs/`.
pub(crate) fn pages() -> Vec<PathBuf> {
    let mut pages = vec![root().join("README.md"), root().join("README.ja.md")];
    let docs = fs::read_dir(root().join("docs")).expect("docs");
    let docs = docs.map(|entry| entry.expect("an entry").path());
    pages.extend(docs.filter(|path| path.extension().is_some_and(|end| end == "md")));
    pages.sort();
    pages
}

/// All snippets of the programs, without the indentation that they have there.
fn snippets() -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let tests = root().join("tests");
    let mut files: Vec<PathBuf> = vec![tests.join("first_call.rs")];
    for folder in [tests.join("tests/guide"), tests.join("examples")] {
        let entries = fs::read_dir(folder).expect("programs");
        let paths = entries.map(|entry| entry.expect("an entry").path());
        files.extend(paths.filter(|path| path.is_file()));
    }
    for file in files {
        let text = fs::read_to_string(&file).expect("a program");
        let mut lines = text.lines();
        while let Some(line) = lines.next() {
            let Some(name) = line.trim_start().strip_prefix("// snippet ") else {
                continue;
            };
            let body: Vec<&str> = lines
                .by_ref()
                .take_while(|line| line.trim() != "// end")
                .collect();
            let before = found.insert(name.to_owned(), without_indentation(&body));
            assert!(before.is_none(), "{name} is there twice");
        }
    }
    found
}

fn without_indentation(lines: &[&str]) -> String {
    let indentation = |line: &&&str| line.len() - line.trim_start().len();
    let filled = lines.iter().filter(|line| !line.trim().is_empty());
    let least = filled.map(|line| indentation(&line)).min().unwrap_or(0);
    let lines = lines.iter().map(|line| line.get(least..).unwrap_or(""));
    // A snippet that ends inside of a block has its end brace too.
    let mut text: String = lines.map(|line| format!("{line}\n")).collect();
    let open = text.matches('{').count() - text.matches('}').count();
    for depth in (0..open).rev() {
        text.push_str(&format!("{}}}\n", "    ".repeat(depth)));
    }
    text
}

/// Blocks of code of a page: the line above, the language, and the text.
pub(crate) fn blocks(text: &str) -> Vec<(String, String, String)> {
    let mut blocks = Vec::new();
    let (mut above, mut lines) = (String::new(), text.lines());
    while let Some(line) = lines.next() {
        if let Some(language) = line.strip_prefix("```") {
            let body = lines.by_ref().take_while(|line| *line != "```");
            let body: String = body.map(|line| format!("{line}\n")).collect();
            blocks.push((above.clone(), language.to_owned(), body));
        }
        above = line.to_owned();
    }
    blocks
}

/// The page with the blocks that its marks name.
fn updated(text: &str, snippets: &BTreeMap<String, String>) -> String {
    let mut updated = text.to_owned();
    for (above, language, body) in blocks(text) {
        let Some(name) = name(&above) else { continue };
        let snippet = snippets.get(name).map_or("", String::as_str);
        let old = format!("{above}\n```{language}\n{body}```\n");
        let new = format!("{above}\n```{language}\n{snippet}```\n");
        updated = updated.replacen(&old, &new, 1);
    }
    updated
}

fn name(above: &str) -> Option<&str> {
    above.strip_prefix("<!-- snippet: ")?.strip_suffix(" -->")
}

fn shown(path: &Path) -> String {
    let path = path.strip_prefix(root()).unwrap_or(path);
    path.display().to_string()
}

#[test]
fn each_block_of_rust_in_the_guide_is_a_part_of_a_program_that_runs() {
    let snippets = snippets();
    let (mut used, mut wrong) = (BTreeSet::new(), Vec::new());
    for path in pages() {
        let text = fs::read_to_string(&path).expect("a page");
        for (above, language, _) in blocks(&text) {
            match name(&above) {
                Some(name) if snippets.contains_key(name) => {
                    used.insert(name.to_owned());
                }
                Some(name) => wrong.push(format!("{}: no program has {name}", shown(&path))),
                None if language.starts_with("rust") => {
                    let what = "a block of Rust without `<!-- snippet: NAME -->` above it";
                    wrong.push(format!("{}: {what}", shown(&path)));
                }
                None => {}
            }
        }
        let updated = updated(&text, &snippets);
        if updated != text {
            // As for snapshots: the blocks are written where that is asked for.
            if std::env::var("INSTA_UPDATE").is_ok_and(|update| update == "always") {
                fs::write(&path, updated).expect("the page");
            } else {
                let fix = "INSTA_UPDATE=always cargo test -p tidbcloud-tests --test guide";
                wrong.push(format!("{} differs from the programs; {fix}", shown(&path)));
            }
        }
    }
    for name in snippets.keys().filter(|name| !used.contains(*name)) {
        wrong.push(format!("no page shows the snippet {name}"));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
