//! The report as a comment of a pull request and as a summary of a workflow run.

mod headline;

use std::collections::BTreeSet;

use headline::{named, verdict};

use super::Options;
use super::common::{self as facts, FIX, Folded, LOUD, USED_BY, WHAT, WIRE, plural};
use super::safe::{cell, code, fenced, paragraph, plain, prose};
use crate::report::{ApiReport, Change, Level, Report};

/// How the comment begins, so that it is found and written anew instead of written twice.
pub const MARKER: &str = "<!-- cargo xtask diff -->";
/// What the workflow calls the whole report that it keeps.
pub const ARTIFACT: &str = "spec-review";

/// A comment of GitHub holds 65,536 characters; there is room for what others add.
const MOST: usize = 60_000;

/// How much is told, more first. What is left out is counted.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Detail {
    /// Everything.
    Whole,
    /// Changes of words are counted.
    NoWords,
    /// Additions too.
    NoAdditions,
    /// Of the rest, one line each.
    Lines,
    /// Counts of each kind.
    Kinds,
    /// Counts of each API.
    Table,
    /// A sentence.
    Verdict,
}

impl Detail {
    const ALL: [Self; 7] = [
        Self::Whole,
        Self::NoWords,
        Self::NoAdditions,
        Self::Lines,
        Self::Kinds,
        Self::Table,
        Self::Verdict,
    ];
}

/// The report as markdown: the verdict, a table, what needs a decision in full, the rest folded. What would be longer
/// than a comment may be tells less, and says where the rest is.
#[must_use]
pub fn markdown(report: &Report, options: &Options) -> String {
    let mut text = String::new();
    for detail in Detail::ALL {
        text = Page {
            report,
            options,
            detail,
        }
        .write();
        if text.len() <= MOST {
            break;
        }
    }
    text
}

/// What stands in place of the report, where the sides could not be compared.
#[must_use]
pub fn refused(message: &str) -> String {
    let mut left = MOST / 2;
    let fits = |line: &&str| {
        // Escapes can make a line longer than it is.
        left = left.saturating_sub(line.len() * 4 + 1);
        left > 0
    };
    let lines: Vec<String> = message
        .lines()
        .take_while(fits)
        .map(str::to_owned)
        .collect();
    let block = fenced("text", &lines);
    format!(
        "{MARKER}\n## Spec changes\n\n**The documents could not be compared**, so nothing is known of what changed.\n\n{block}"
    )
}

struct Page<'a> {
    report: &'a Report,
    options: &'a Options,
    detail: Detail,
}

impl Page<'_> {
    fn write(&self) -> String {
        let mut text = format!("{MARKER}\n## Spec changes\n\n{}\n", verdict(self.report));
        if self.detail == Detail::Verdict {
            return text + &self.whereabouts();
        }
        text += &self.table();
        if self.detail > Detail::Whole {
            text += &self.whereabouts();
        }
        if self.detail < Detail::Table {
            let told = self.report.apis.iter();
            for api in told.filter(|api| !facts::is_quiet(api)) {
                text += &self.api(api);
                if text.len() > MOST {
                    // Too long already: nobody will read it.
                    break;
                }
            }
        }
        text
    }

    fn table(&self) -> String {
        let (quiet, told): (Vec<&ApiReport>, Vec<&ApiReport>) = self
            .report
            .apis
            .iter()
            .partition(|api| facts::is_quiet(api));
        let mut text = String::new();
        if !told.is_empty() {
            text += "\n| API | released | declares | needs | BREAK | WIRE | RISK | ADD | DOC | noise |\n";
            text += "|---|---|---|---|--:|--:|--:|--:|--:|--:|\n";
        }
        for api in told {
            let needed = plain(&api.needed);
            let needed = if api.is_declared() {
                needed
            } else {
                format!("**{needed}**")
            };
            let counts = LOUD
                .into_iter()
                .chain([Level::Add, Level::Doc, Level::Noise]);
            let counts: Vec<String> = counts
                .map(|level| match facts::count(api, level) {
                    (0, _) => "–".to_owned(),
                    (count, 0) => count.to_string(),
                    (count, accepted) => format!("{count} ({accepted} accepted)"),
                })
                .collect();
            text += &format!(
                "| {} | {} | {} | {needed} | {} |\n",
                cell(&api.api),
                plain(facts::released(api)),
                plain(&api.declared),
                counts.join(" | ")
            );
        }
        if !quiet.is_empty() {
            text += &format!("\nNo changes: {}.\n", named(&quiet));
        }
        let (base, head) = (plain(&self.report.base), plain(&self.report.head));
        text + &format!("\nCompared: {base} → {head}\n")
    }

    fn whereabouts(&self) -> String {
        format!(
            "\nThe report is too long for a comment. The whole of it is the artifact `{ARTIFACT}` of this workflow run, or `cargo xtask diff` on your machine.\n"
        )
    }

    fn api(&self, api: &ApiReport) -> String {
        let mut text = format!("\n### {}\n", code(&api.api));
        if !api.defects.is_empty() && self.detail < Detail::Kinds {
            text += "\nNotes:\n\n";
            for defect in &api.defects {
                let lines: Vec<&str> = defect.lines().map(str::trim).collect();
                text += &format!("- {}\n", prose(&lines.join(" ")));
            }
        }
        let mut told = BTreeSet::new();
        for level in LOUD {
            let changes = facts::of_level(api, level);
            if changes.is_empty() {
                continue;
            }
            match self.detail {
                Detail::Whole | Detail::NoWords | Detail::NoAdditions => {
                    let mut before = None;
                    for change in changes {
                        text += &self.change(change, before, &mut told);
                        before = Some(change);
                    }
                }
                Detail::Lines => {
                    text += &format!("\n**{level}**\n\n");
                    text += &changes.into_iter().map(line).collect::<String>();
                }
                _ => text += &counted(level, &changes),
            }
        }
        let lists = [
            (Level::Add, Detail::NoAdditions, true),
            (Level::Doc, Detail::NoWords, true),
            (Level::Noise, Detail::NoWords, self.options.noise),
        ];
        for (level, folded_from, is_told) in lists {
            let groups = facts::grouped(api, level);
            if groups.is_empty() || !is_told {
                continue;
            }
            text += &if self.detail < folded_from {
                details(level, &groups)
            } else {
                let changes: Vec<&Change> =
                    groups.into_iter().flat_map(|(_, group)| group).collect();
                counted(level, &changes)
            };
        }
        text
    }

    /// A change that needs a decision, in full.
    fn change(
        &self,
        change: &Change,
        before: Option<&Change>,
        told: &mut BTreeSet<String>,
    ) -> String {
        let repeated = facts::repeated(before, change);
        let is_told = |label| !repeated.contains(&label);
        let accepted = change.accepted.as_ref().map_or("", |_| " (accepted)");
        let mut text = format!(
            "\n#### {} {}{accepted}\n\n",
            change.level,
            facts::subject(change, code)
        );
        let mut about = vec![
            code(change.kind.id()),
            code(&format!("#{}", change.fingerprint)),
        ];
        if let Some(place) = change.new.as_ref().or(change.old.as_ref()) {
            about.push(code(&place.to_string()));
        }
        text += &format!("{}\n", about.join(" · "));
        if let Some(reason) = &change.accepted {
            text += &format!("\n**Accepted:** {}\n", prose(reason));
        }
        if !change.summary.is_empty() && is_told(WHAT) {
            text += &format!("\n{}\n", paragraph(&change.summary));
        }
        if let Some(rust) = &change.rust {
            let signature = facts::signature(rust).into_iter();
            let lines = signature.map(|(sign, line)| format!("{sign} {line}"));
            text += &format!("\n{}", fenced("diff", &lines.collect::<Vec<_>>()));
        }
        text.push('\n');
        if !change.wire.words.is_empty() && is_told(WIRE) {
            text += &format!("- {WIRE}: {}\n", prose(&change.wire.words));
        }
        if !change.used_by.is_empty() && is_told(USED_BY) && !facts::is_said(change) {
            text += &self.uses(change, told);
        }
        match facts::folded(&change.folded) {
            Folded::Named([]) => {}
            Folded::Named(items) => {
                let items: Vec<String> = items.iter().map(|item| code(item)).collect();
                text += &format!("- with it: {}\n", items.join(", "));
            }
            Folded::Counted(counted) => text += &format!("- with it: {counted}\n"),
        }
        for fix in change.fix.iter().filter(|_| is_told(FIX)) {
            text += &format!("- {FIX}: {}\n", prose(fix));
        }
        if !repeated.is_empty() {
            text += &format!("- as above: {}\n", repeated.join(", "));
        }
        text
    }

    /// The first calls and the number of the others; one alone and a mark, where the same list was shown before.
    fn uses(&self, change: &Change, told: &mut BTreeSet<String>) -> String {
        let ways = facts::ways(change);
        let all: Vec<String> = ways.iter().map(|way| way.tell(code)).collect();
        let is_repeated = !told.insert(all.join("\n"));
        let shown = if is_repeated {
            1
        } else {
            self.options.uses.max(1)
        };
        let shown = shown.min(all.len());
        let mut text = format!("- {USED_BY}: {}", all[..shown].join(", "));
        match facts::further_operations(&ways, shown) {
            _ if shown == all.len() => {}
            0 => text += &format!(" … +{}", plural(all.len() - shown, "way", "ways")),
            further => text += &format!(" … +{}", plural(further, "op", "ops")),
        }
        if is_repeated && all.len() > 1 {
            text += " (\\*)";
        }
        text + "\n"
    }
}

/// A change of which one line is told.
fn line(change: &Change) -> String {
    let accepted = match &change.accepted {
        Some(reason) => format!("; accepted: {}", prose(reason)),
        None => String::new(),
    };
    format!(
        "- {}: {} ({}, {}){accepted}\n",
        facts::subject(change, code),
        prose(&change.summary),
        code(change.kind.id()),
        code(&format!("#{}", change.fingerprint)),
    )
}

/// A list that opens when asked for. Those of one operation or type stand below it.
fn details(level: Level, groups: &[(&str, Vec<&Change>)]) -> String {
    let changes: usize = groups.iter().map(|(_, changes)| changes.len()).sum();
    let changes = plural(changes, "change", "changes");
    let items = plural(groups.len(), "item", "items");
    let mut text = format!("\n<details><summary><b>{level}</b> {changes} of {items}</summary>\n\n");
    for (owner, changes) in groups {
        match changes[..] {
            [change] => text += &line(change),
            _ => {
                text += &format!("- {}\n", code(owner));
                text += &changes
                    .iter()
                    .map(|change| format!("  {}", line(change)))
                    .collect::<String>();
            }
        }
    }
    text + "\n</details>\n"
}

/// How many changes of each kind there are, in a line.
fn counted(level: Level, changes: &[&Change]) -> String {
    let kinds = facts::kinds(changes).into_iter();
    let kinds = kinds.map(|(count, id)| format!("{count} {}", code(id)));
    format!("\n**{level}** {}\n", kinds.collect::<Vec<_>>().join(" · "))
}
