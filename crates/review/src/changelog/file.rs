//! `specs/<version>/<api>/CHANGELOG.md`: generated lines are added and removed by their marks; edits by hand stay.

use std::collections::BTreeSet;

use super::entry;
use super::section::ChangelogSection;
use crate::report::Change;

/// Heading of unpublished changes.
const UNRELEASED: &str = "## [Unreleased]";

/// A changelog, split at its headings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct ChangelogFile {
    /// Lines before the first release.
    front: Vec<String>,
    /// Heading and lines of each release, newest first.
    releases: Vec<(String, Vec<String>)>,
}

/// Updates the unpublished section with the changes. A generated line one of whose changes no longer exists is removed, unless
/// the base has it already; one that is as it was generated is generated again, so that changes of one kind are one line. Lines
/// without a mark, and edited lines, stay.
pub(super) fn merged(text: &str, base: &str, crate_name: &str, changes: &[&Change]) -> String {
    let mut parsed = parse(text);
    let merged: BTreeSet<&str> = base.lines().flat_map(marked).collect();
    // Releases that the base does not have contain changes of this comparison too.
    let mut reported: BTreeSet<String> = parsed
        .releases
        .iter()
        .filter(|(heading, _)| heading != UNRELEASED && !base.contains(heading.as_str()))
        .flat_map(|(_, lines)| lines)
        .flat_map(|line| marked(line))
        .map(str::to_owned)
        .collect();
    if parsed
        .releases
        .first()
        .is_none_or(|(heading, _)| heading != UNRELEASED)
    {
        parsed
            .releases
            .insert(0, (UNRELEASED.to_owned(), Vec::new()));
    }
    let (_, lines) = &mut parsed.releases[0];
    lines.retain(|line| {
        let found = marked(line);
        let stays = match found.is_empty() {
            true => true,
            false if found.iter().all(|one| merged.contains(one)) => true,
            false => is_edited(line, &found, changes),
        };
        if stays {
            reported.extend(found.into_iter().map(str::to_owned));
        }
        stays
    });
    let (lead, mut sections) = sections(lines);
    let new: Vec<&Change> = changes
        .iter()
        .filter(|change| !reported.contains(&change.fingerprint))
        .copied()
        .collect();
    let generated = entry::lines(&new);
    for section in ChangelogSection::ALL {
        let new: Vec<String> = generated
            .iter()
            .filter(|line| line.section == section)
            .map(|line| line.text.clone())
            .collect();
        if new.is_empty() {
            continue;
        }
        let found = sections.iter().position(|(name, _)| name == section.name());
        match found {
            Some(index) => sections[index].1.extend(new),
            None => sections.push((section.name().to_owned(), new)),
        }
    }
    sections.retain(|(_, lines)| !lines.is_empty());
    let rank = |name: &str| {
        ChangelogSection::ALL
            .iter()
            .position(|section| section.name() == name)
            .unwrap_or(ChangelogSection::ALL.len())
    };
    sections.sort_by_key(|(name, _)| rank(name));
    if lead.is_empty() && sections.is_empty() {
        parsed.releases.remove(0);
    } else {
        parsed.releases[0].1 = written(lead, &sections);
    }
    if text.trim().is_empty() && parsed.releases.is_empty() {
        return text.to_owned();
    }
    if text.trim().is_empty() {
        parsed.front = front(crate_name);
    }
    to_text(&parsed)
}

/// Moves the unpublished section under the heading of a release.
pub(super) fn released(text: &str, crate_name: &str, version: &str, day: &str) -> String {
    let mut parsed = parse(text);
    let heading = format!("## [{version}] - {day}");
    match parsed.releases.first_mut() {
        Some((first, _)) if first == UNRELEASED => *first = heading,
        _ => {
            let line = match parsed.releases.is_empty() {
                true => "First release.",
                false => "No changes for users.",
            };
            parsed.releases.insert(0, (heading, vec![line.to_owned()]));
        }
    }
    if text.trim().is_empty() {
        parsed.front = front(crate_name);
    }
    to_text(&parsed)
}

/// The unpublished section without its heading; empty if there is none.
pub(super) fn unreleased(text: &str) -> String {
    let parsed = parse(text);
    parsed
        .releases
        .first()
        .filter(|(heading, _)| heading == UNRELEASED)
        .map(|(_, lines)| lines.join("\n").trim().to_owned())
        .unwrap_or_default()
}

fn front(crate_name: &str) -> Vec<String> {
    vec![
        "# Changelog".to_owned(),
        String::new(),
        format!(
            "Changes for users of `{crate_name}`, in the format of [Keep a Changelog](https://keepachangelog.com/en/1.1.0/)."
        ),
    ]
}

fn parse(text: &str) -> ChangelogFile {
    let mut parsed = ChangelogFile::default();
    for line in text.lines() {
        if line.starts_with("## ") {
            parsed
                .releases
                .push((line.trim_end().to_owned(), Vec::new()));
        } else if let Some((_, lines)) = parsed.releases.last_mut() {
            lines.push(line.to_owned());
        } else {
            parsed.front.push(line.to_owned());
        }
    }
    parsed
}

/// Lines before the first section, and the lines of each section without leading and trailing empty ones.
fn sections(lines: &[String]) -> (Vec<String>, Vec<(String, Vec<String>)>) {
    let mut lead = Vec::new();
    let mut sections: Vec<(String, Vec<String>)> = Vec::new();
    for line in lines {
        match (line.strip_prefix("### "), sections.last_mut()) {
            (Some(name), _) => sections.push((name.trim().to_owned(), Vec::new())),
            (None, Some((_, lines))) => lines.push(line.clone()),
            (None, None) => lead.push(line.clone()),
        }
    }
    for (_, lines) in &mut sections {
        trim(lines);
    }
    trim(&mut lead);
    (lead, sections)
}

fn written(lead: Vec<String>, sections: &[(String, Vec<String>)]) -> Vec<String> {
    let mut lines = lead;
    for (name, items) in sections {
        if !lines.is_empty() {
            lines.push(String::new());
        }
        lines.extend([format!("### {name}"), String::new()]);
        lines.extend(items.iter().cloned());
    }
    lines
}

fn to_text(parsed: &ChangelogFile) -> String {
    let mut front = parsed.front.clone();
    trim(&mut front);
    let mut parts = vec![front.join("\n")];
    for (heading, lines) in &parsed.releases {
        let mut lines = lines.clone();
        trim(&mut lines);
        parts.push(heading.clone());
        parts.push(lines.join("\n"));
    }
    parts.retain(|part| !part.is_empty());
    parts.join("\n\n") + "\n"
}

fn trim(lines: &mut Vec<String>) {
    while lines.last().is_some_and(|line| line.trim().is_empty()) {
        lines.pop();
    }
    let lead = lines
        .iter()
        .take_while(|line| line.trim().is_empty())
        .count();
    lines.drain(..lead);
}

/// Whether all changes of a line still exist, and its text is not the generated one.
fn is_edited(line: &str, found: &[&str], changes: &[&Change]) -> bool {
    let find = |digits: &&str| changes.iter().find(|change| change.fingerprint == *digits);
    let of_line: Option<Vec<&Change>> = found.iter().map(|one| find(one).copied()).collect();
    of_line.is_some_and(|changes| {
        let generated = entry::lines(&changes);
        !matches!(&generated[..], [one] if one.text == line.trim_end())
    })
}

/// The fingerprints at the end of a generated line.
fn marked(line: &str) -> Vec<&str> {
    let found = line
        .trim_end()
        .strip_suffix(" -->")
        .and_then(|line| line.rsplit_once("<!-- "));
    let Some((_, found)) = found else {
        return Vec::new();
    };
    let is_fingerprint =
        |text: &&str| text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    let found: Vec<&str> = found.split(' ').collect();
    match found.iter().all(is_fingerprint) {
        true => found,
        false => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kind::ChangeKind;
    use crate::report::{Bump, Effect, Level, Rust, Subject, SubjectKind, Wire};

    /// A field that was added, or removed with a break.
    fn change(fingerprint: &str, name: &str, is_added: bool) -> Change {
        let (kind, level, sides) = match is_added {
            true => (ChangeKind::RespFieldAdded, Level::Add, [false, true]),
            false => (ChangeKind::RespFieldRemoved, Level::Break, [true, false]),
        };
        let [before, after] =
            sides.map(|has| Vec::from_iter(has.then(|| format!("pub {name}: A"))));
        Change {
            kind,
            fingerprint: fingerprint.to_owned(),
            level,
            bump: Bump::Major,
            subject: Subject {
                kind: SubjectKind::Field,
                name: format!("A.{name}"),
                pointer: "#".to_owned(),
            },
            item: format!("types::A::{name}"),
            further_items: Vec::new(),
            summary: String::new(),
            before: None,
            after: None,
            wire: Wire {
                effect: Effect::Fine,
                words: String::new(),
            },
            rust: Some(Rust {
                item: format!("types::A::{name}"),
                before,
                after,
            }),
            caller: None,
            old: None,
            new: None,
            used_by: Vec::new(),
            confidence: None,
            fix: Vec::new(),
            folded: Vec::new(),
            removed_types: Vec::new(),
            accepted: None,
        }
    }

    #[test]
    fn edits_by_hand_stay_and_lines_without_a_change_are_removed() {
        let (old, new) = (
            change("aaaaaaaa", "old", false),
            change("bbbbbbbb", "new", true),
        );
        let first = [&old, &new];
        let text = merged("", "", "a-v1", &first);
        assert_eq!(
            text,
            "# Changelog\n\nChanges for users of `a-v1`, in the format of [Keep a Changelog](https://keepachangelog.com/en/1.1.0/).\n\n## [Unreleased]\n\n### Added\n\n- `types::A::new` was added. <!-- bbbbbbbb -->\n\n### Removed\n\n- **Breaking:** `types::A::old` was removed. <!-- aaaaaaaa -->\n"
        );
        assert_eq!(merged(&text, "", "a-v1", &first), text);

        let edited = text
            .replace("- `types::A::new` was added.", "- New, and good.")
            .replace("### Added\n\n", "### Added\n\n- By hand.\n");
        assert_eq!(merged(&edited, "", "a-v1", &first), edited);

        let other = change("cccccccc", "other", true);
        let text = merged(&edited, "", "a-v1", &[&new, &other]);
        assert!(
            text.contains("- New, and good. <!-- bbbbbbbb -->"),
            "{text}"
        );
        assert!(text.contains("- By hand."), "{text}");
        assert!(!text.contains("A::old"), "{text}");
        assert!(
            text.ends_with("- `types::A::other` was added. <!-- cccccccc -->\n"),
            "{text}"
        );
        // Lines that the base has already stay.
        let later = merged(&text, &text, "a-v1", &[]);
        assert_eq!(later, text);
        // Without changes there is no file.
        assert_eq!(merged("", "", "a-v1", &[]), "");
    }

    #[test]
    fn changes_of_one_kind_are_one_line_whenever_they_were_added() {
        let names = ["one", "two", "three", "four"];
        let marks = ["11111111", "22222222", "33333333", "44444444"];
        let all: Vec<Change> = std::iter::zip(marks, names)
            .map(|(mark, name)| change(mark, name, true))
            .collect();
        let all: Vec<&Change> = all.iter().collect();
        let text = merged("", "", "a-v1", &all[..3]);
        let line = "- 3 fields were added: `types::A::{one, two, three}`. <!-- 11111111 22222222 33333333 -->";
        assert!(text.contains(line), "{text}");
        let more = merged(&text, "", "a-v1", &all);
        assert!(
            more.contains("4 fields were added") && !more.contains("3 fields"),
            "{more}"
        );
        assert_eq!(merged(&more, "", "a-v1", &all), more);
        // One of them is undone: the line would name it.
        let fewer = merged(&more, "", "a-v1", &all[2..]);
        assert!(
            fewer.contains("- `types::A::three` was added. <!-- 33333333 -->\n- `types::A::four`"),
            "{fewer}"
        );
        // An edited line stays, and the others are not repeated.
        let edited = text.replace("3 fields were added", "Three good fields");
        let text = merged(&edited, "", "a-v1", &all);
        assert!(
            text.contains("- Three good fields") && text.contains("- `types::A::four` was added."),
            "{text}"
        );
        // A release has its changes, although the base is older.
        let published = released(&edited, "a-v1", "0.2.0", "2026-01-02");
        let text = merged(&published, "", "a-v1", &all);
        assert_eq!(text.matches("types::A::").count(), 2, "{text}");
    }

    #[test]
    fn a_release_takes_what_was_not_published() {
        let new = change("bbbbbbbb", "new", true);
        let text = merged("", "", "a-v1", &[&new]);
        let text = released(&text, "a-v1", "0.2.0", "2026-01-02");
        assert!(
            text.contains("\n## [0.2.0] - 2026-01-02\n\n### Added\n\n- `types::A::new`"),
            "{text}"
        );
        assert!(!text.contains("Unreleased"));
        // The same changes are not added again while the base is older than the release.
        let same = merged(&text, "", "a-v1", &[&new]);
        assert_eq!(same, text);
        let first = released("", "a-v1", "0.1.0", "2026-01-01");
        assert!(
            first.ends_with("## [0.1.0] - 2026-01-01\n\nFirst release.\n"),
            "{first}"
        );
    }
}
