//! Pages of the guide: the list of pages has each of them, links lead to files and headings, and code names that tables show exist.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use tidbcloud_tests::{apis, root};

use crate::snippets::pages;

/// Targets of the links of a page, without those in blocks of code.
fn links(text: &str) -> Vec<String> {
    let mut inside = false;
    let lines = text.lines().filter(|line| {
        let is_fence = line.starts_with("```");
        inside ^= is_fence;
        !inside && !is_fence
    });
    let text = lines.collect::<Vec<_>>().join("\n");
    let ends = text.split("](").skip(1);
    let targets = ends.filter_map(|rest| rest.split(')').next());
    targets.map(str::to_owned).collect()
}

/// Anchor that GitHub makes of a heading.
fn anchor(heading: &str) -> String {
    let kept = heading.chars().filter_map(|c| match c {
        ' ' => Some('-'),
        c if c.is_alphanumeric() || c == '-' || c == '_' => Some(c),
        _ => None,
    });
    kept.collect::<String>().to_lowercase()
}

fn broken(page: &Path, target: &str) -> bool {
    if target.contains("://") {
        return false;
    }
    let (file, heading) = target.split_once('#').unwrap_or((target, ""));
    let path = match file {
        "" => page.to_owned(),
        file => page.parent().expect("a folder").join(file),
    };
    if heading.is_empty() {
        return !path.exists();
    }
    let text = fs::read_to_string(path).unwrap_or_default();
    let headings = text.lines().filter(|line| line.starts_with('#'));
    let mut anchors = headings.map(|line| anchor(line.trim_start_matches('#').trim()));
    !anchors.any(|found| found == heading)
}

#[test]
fn links_between_pages_lead_to_files_and_headings() {
    let mut wrong = Vec::new();
    let mut others = pages();
    others.extend(
        [
            "SECURITY.md",
            "CODE_OF_CONDUCT.md",
            "CONTRIBUTING.md",
            "ARCHITECTURE.md",
        ]
        .map(|name| root().join(name)),
    );
    let mut seen = 0;
    for page in others {
        let text = fs::read_to_string(&page).expect("a page");
        for target in links(&text) {
            seen += 1;
            if broken(&page, &target) {
                wrong.push(format!("{}: {target}", page.display()));
            }
        }
    }
    assert!(seen > 50, "{seen}");
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_list_of_pages_has_each_page_once() {
    let text = fs::read_to_string(root().join("docs/SUMMARY.md")).expect("the list");
    let listed: Vec<String> = links(&text);
    let set: BTreeSet<String> = listed.iter().cloned().collect();
    assert_eq!(set.len(), listed.len(), "{listed:?}");
    let files = pages().into_iter().filter_map(|path| {
        let file = path.strip_prefix(root().join("docs")).ok()?;
        Some(file.display().to_string())
    });
    let files: BTreeSet<String> = files.filter(|file| file != "SUMMARY.md").collect();
    assert_eq!(set, files);
}

#[test]
fn calls_that_the_guide_names_exist() {
    let mut known: BTreeSet<&str> = BTreeSet::new();
    for loaded in apis() {
        known.extend(
            loaded
                .api
                .operations
                .iter()
                .map(|operation| operation.name.as_str()),
        );
    }
    let mut wrong = Vec::new();
    for page in pages() {
        let text = fs::read_to_string(&page).expect("a page");
        // `get_cluster(id)` in backquotes is an operation, or a method of core.
        for code in text.split('`').skip(1).step_by(2) {
            let Some((name, _)) = code.split_once('(') else {
                continue;
            };
            let is_operation = [
                "list_", "get_", "create_", "delete_", "update_", "pause_", "resume_",
            ];
            if is_operation.iter().any(|start| name.starts_with(start)) && !known.contains(name) {
                wrong.push(format!("{}: {code}", page.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
