//! README.ja.md has the structure of README.md: headings, blocks of code, tables, links and commands.

use std::fs;

use tidbcloud_tests::root;

use crate::snippets::blocks;

fn read(name: &str) -> String {
    fs::read_to_string(root().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// Lines outside of blocks of code.
fn prose(text: &str) -> Vec<&str> {
    let mut inside = false;
    let lines = text.lines().filter(|line| {
        let is_fence = line.starts_with("```");
        inside ^= is_fence;
        !inside && !is_fence
    });
    lines.collect()
}

/// The kind of each line that has one: the level of a heading, an item, the cells of a table's row, a mark.
fn structure(text: &str) -> Vec<String> {
    let kind = |line: &str| {
        let level = line.len() - line.trim_start_matches('#').len();
        match line {
            _ if level > 0 => Some(format!("heading {level}")),
            line if line.starts_with("- ") => Some("item".to_owned()),
            line if line.starts_with("<!--") => Some(line.to_owned()),
            line if line.starts_with('|') => {
                let numbers: String = line.chars().filter(char::is_ascii_digit).collect();
                let cells = line.replace("\\|", "").matches('|').count();
                Some(format!("row of {cells}, {numbers}"))
            }
            line if line.trim().is_empty() => None,
            _ => Some("paragraph".to_owned()),
        }
    };
    prose(text).into_iter().filter_map(kind).collect()
}

/// Code in backquotes and targets of links, sorted: a translation may order them otherwise in a sentence.
fn facts(text: &str) -> Vec<String> {
    let text = prose(text).join("\n");
    let code = text.split('`').skip(1).step_by(2).map(str::to_owned);
    let links = text
        .split("](")
        .skip(1)
        .filter_map(|rest| rest.split(')').next());
    let mut facts: Vec<String> = code.chain(links.map(str::to_owned)).collect();
    facts.retain(|fact| fact != "README.ja.md" && fact != "README.md");
    facts.sort();
    facts
}

#[test]
fn the_japanese_readme_has_the_structure_and_the_facts_of_the_english_one() {
    let (english, japanese) = (read("README.md"), read("README.ja.md"));
    assert_eq!(structure(&japanese), structure(&english));
    assert_eq!(blocks(&japanese), blocks(&english), "blocks of code");
    assert_eq!(facts(&japanese), facts(&english));
}
