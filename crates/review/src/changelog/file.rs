//! `specs/<version>/<api>/CHANGELOG.md`: generated lines are added and removed by their marks; edits by hand stay.

use std::collections::BTreeSet;

use super::entry::{ChangelogEntry, ChangelogSection, mark};

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

/// Updates the unpublished section with the entries. A generated line whose change no longer exists is removed, unless the
/// base has it already. Lines without a mark, and edited lines, stay.
pub(super) fn merged(
    text: &str,
    base: &str,
    crate_name: &str,
    entries: &[ChangelogEntry],
) -> String {
    let mut parsed = parse(text);
    let known = |line: &str| marked(line).is_some_and(|found| base.contains(&mark(found)));
    let current: BTreeSet<&str> = entries
        .iter()
        .map(|entry| entry.fingerprint.as_str())
        .collect();
    // Releases that the base does not have contain changes of this comparison too.
    let reported: BTreeSet<String> = parsed
        .releases
        .iter()
        .filter(|(heading, _)| heading == UNRELEASED || !base.contains(heading.as_str()))
        .flat_map(|(_, lines)| lines)
        .filter_map(|line| marked(line).map(str::to_owned))
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
    lines.retain(|line| marked(line).is_none_or(|found| current.contains(found)) || known(line));
    let (lead, mut sections) = sections(lines);
    for section in ChangelogSection::ALL {
        let new: Vec<String> = entries
            .iter()
            .filter(|entry| entry.section == section && !reported.contains(&entry.fingerprint))
            .map(|entry| entry.line.clone())
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

/// The fingerprint at the end of a generated line.
fn marked(line: &str) -> Option<&str> {
    let found = line.trim_end().strip_suffix(" -->")?;
    let (_, found) = found.rsplit_once("<!-- ")?;
    let is_fingerprint = found.len() == 8 && found.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_fingerprint.then_some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(section: ChangelogSection, fingerprint: &str, text: &str) -> ChangelogEntry {
        ChangelogEntry {
            section,
            fingerprint: fingerprint.to_owned(),
            line: format!("- {text} {}", mark(fingerprint)),
        }
    }

    #[test]
    fn edits_by_hand_stay_and_lines_without_a_change_are_removed() {
        let first = [
            entry(ChangelogSection::Removed, "aaaaaaaa", "Old."),
            entry(ChangelogSection::Added, "bbbbbbbb", "New."),
        ];
        let text = merged("", "", "a-v1", &first);
        assert_eq!(
            text,
            "# Changelog\n\nChanges for users of `a-v1`, in the format of [Keep a Changelog](https://keepachangelog.com/en/1.1.0/).\n\n## [Unreleased]\n\n### Added\n\n- New. <!-- bbbbbbbb -->\n\n### Removed\n\n- Old. <!-- aaaaaaaa -->\n"
        );
        assert_eq!(merged(&text, "", "a-v1", &first), text);

        let edited = text
            .replace("- New.", "- New, and good.")
            .replace("### Added\n\n", "### Added\n\n- By hand.\n");
        assert_eq!(merged(&edited, "", "a-v1", &first), edited);

        let second = [
            entry(ChangelogSection::Added, "bbbbbbbb", "New."),
            entry(ChangelogSection::Fixed, "cccccccc", "Repaired."),
        ];
        let text = merged(&edited, "", "a-v1", &second);
        assert!(
            text.contains("- New, and good. <!-- bbbbbbbb -->"),
            "{text}"
        );
        assert!(text.contains("- By hand."), "{text}");
        assert!(!text.contains("Old."), "{text}");
        assert!(
            text.ends_with("### Fixed\n\n- Repaired. <!-- cccccccc -->\n"),
            "{text}"
        );
        // Lines that the base has already stay.
        let later = merged(&text, &text, "a-v1", &[]);
        assert_eq!(later, text);
        // Without entries there is no file.
        assert_eq!(merged("", "", "a-v1", &[]), "");
    }

    #[test]
    fn a_release_takes_what_was_not_published() {
        let text = merged(
            "",
            "",
            "a-v1",
            &[entry(ChangelogSection::Added, "bbbbbbbb", "New.")],
        );
        let text = released(&text, "a-v1", "0.2.0", "2026-01-02");
        assert!(
            text.contains("\n## [0.2.0] - 2026-01-02\n\n### Added\n\n- New."),
            "{text}"
        );
        assert!(!text.contains("Unreleased"));
        // The same changes are not added again while the base is older than the release.
        let same = merged(
            &text,
            "",
            "a-v1",
            &[entry(ChangelogSection::Added, "bbbbbbbb", "New.")],
        );
        assert_eq!(same, text);
        let first = released("", "a-v1", "0.1.0", "2026-01-01");
        assert!(
            first.ends_with("## [0.1.0] - 2026-01-01\n\nFirst release.\n"),
            "{first}"
        );
    }
}
