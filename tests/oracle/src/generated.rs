//! Public API of the generated crates, compared with that of a revision: a change of the generator changes crates of which no
//! document says anything.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use public_api::diff::PublicApiDiff;
use semver::Version;
use tidbcloud_specs::Specs;
use tidbcloud_specs::manifest::Entry;

use super::public_api::difference;
use super::rustdoc::{document, json_path};

/// Lines that a crate may show; GitHub limits the length of a comment.
const MOST: usize = 150;

/// Prints the differences as markdown. Returns whether each published crate has a version that permits its breaks.
pub(super) fn run(root: &Path, base: &str, build: &Path) -> Result<bool, String> {
    let folder = build.join("base");
    let checkout = Checkout::of(root, base, &folder)?;
    let (old, new) = (entries(&checkout.folder)?, entries(root)?);
    let targets = ["base-doc", "head-doc"].map(|name| build.join(name));
    for (folder, target, entries) in [
        (checkout.folder.as_path(), &targets[0], &old),
        (root, &targets[1], &new),
    ] {
        let packages = entries
            .iter()
            .flat_map(|entry| ["--package", &entry.crate_name]);
        document(folder, target, &packages.collect::<Vec<_>>())?;
    }
    let mut text = String::new();
    let mut is_permitted = true;
    for entry in &new {
        // A crate that only one side has is an API that was added or removed: the review reports it.
        if !old.iter().any(|other| other.crate_name == entry.crate_name) {
            continue;
        }
        let [old, new] = [0, 1].map(|side| json_path(&targets[side], &entry.crate_name));
        let difference = difference(&old, &new)?;
        let breaks = !difference.removed.is_empty() || !difference.changed.is_empty();
        if breaks && !permits_breaks(&entry.released, &entry.release) {
            is_permitted = false;
            eprintln!(
                "error: {} {} breaks callers of the published {}\n  fix: keep the names and signatures, or increase `release` in specs/manifest.yaml",
                entry.crate_name, entry.release, entry.released
            );
        }
        text += &section(&entry.crate_name, &difference);
    }
    if !text.is_empty() {
        tidbcloud_console::print(&format!("## Public API of the generated crates\n{text}"))?;
    }
    Ok(is_permitted)
}

/// The APIs of a work tree; their crates are its generated crates.
fn entries(folder: &Path) -> Result<Vec<Entry>, String> {
    let specs = Specs::open(folder.join("specs")).map_err(|problems| problems.to_string())?;
    Ok(specs.entries().to_vec())
}

/// Whether a version may break callers of the published one; without one, there are none.
fn permits_breaks(released: &str, release: &str) -> bool {
    let (Ok(old), Ok(new)) = (Version::parse(released), Version::parse(release)) else {
        return true;
    };
    match old.major {
        0 => (new.major, new.minor) > (0, old.minor),
        major => new.major > major,
    }
}

/// Counts, and the lines of both sides, collapsed.
fn section(crate_name: &str, difference: &PublicApiDiff) -> String {
    let PublicApiDiff {
        removed,
        changed,
        added,
    } = difference;
    let counts = [
        (removed.len(), "removed"),
        (changed.len(), "changed"),
        (added.len(), "added"),
    ];
    let counts: Vec<String> = counts
        .iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, verb)| format!("{count} {verb}"))
        .collect();
    if counts.is_empty() {
        return String::new();
    }
    let mut lines: Vec<String> = removed.iter().map(|item| format!("- {item}")).collect();
    for pair in changed {
        lines.extend([format!("- {}", pair.old), format!("+ {}", pair.new)]);
    }
    lines.extend(added.iter().map(|item| format!("+ {item}")));
    let more = lines.len().saturating_sub(MOST);
    lines.truncate(MOST);
    let mut text = format!(
        "\n<details><summary><code>{crate_name}</code>: {}</summary>\n\n````diff\n{}\n````\n",
        counts.join(", "),
        lines.join("\n")
    );
    if more > 0 {
        let _ = writeln!(text, "\nand {more} more lines");
    }
    text + "\n</details>\n"
}

/// A checkout of a revision, removed with it.
struct Checkout {
    root: PathBuf,
    folder: PathBuf,
}

impl Checkout {
    fn of(root: &Path, revision: &str, folder: &Path) -> Result<Self, String> {
        let checkout = Self {
            root: root.to_owned(),
            folder: folder.to_owned(),
        };
        // A run that was interrupted leaves its folder.
        checkout.remove();
        let path = folder.display().to_string();
        git(
            root,
            &["worktree", "add", "--force", "--detach", &path, revision],
        )?;
        Ok(checkout)
    }

    fn remove(&self) {
        let path = self.folder.display().to_string();
        // There is usually nothing to remove before a run; what stays after it is in the target folder.
        let _ = git(&self.root, &["worktree", "remove", "--force", &path]);
        let _ = fs::remove_dir_all(&self.folder);
    }
}

impl Drop for Checkout {
    fn drop(&mut self) {
        self.remove();
    }
}

fn git(root: &Path, arguments: &[&str]) -> Result<(), String> {
    let output = Command::new("git")
        .arg("-C")
        .arg(root)
        .args(arguments)
        .output();
    let output =
        output.map_err(|error| format!("error: cannot run git: {error}\n  fix: install git"))?;
    if output.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    Err(format!(
        "error: git {}: {}\n  --> {}\n  fix: name a revision that `git rev-parse` knows, in a clone with its history",
        arguments.join(" "),
        said.trim(),
        root.display()
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_break_needs_a_greater_major_version_or_before_one_a_greater_minor_version() {
        for (released, release, permits) in [
            ("", "0.1.0", true),
            ("0.1.0", "0.1.0", false),
            ("0.1.0", "0.1.9", false),
            ("0.1.9", "0.2.0", true),
            ("0.9.0", "1.0.0", true),
            ("1.0.0", "1.9.0", false),
            ("1.9.0", "2.0.0", true),
        ] {
            assert_eq!(
                permits_breaks(released, release),
                permits,
                "{released} {release}"
            );
        }
    }
}
