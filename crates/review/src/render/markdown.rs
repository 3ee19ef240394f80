//! The report as a pull request comment and as the summary of a workflow run.

mod cells;
mod change;
mod group;
mod headline;
mod link;
mod notes;
mod title;

use std::collections::BTreeSet;

use group::groups;
use headline::{headline, named};
use title::title;

use super::RenderOptions;
use super::common::{self, LOUD, plural};
use super::safe::{cell, code, fenced, plain, prose};
use crate::report::{ApiReport, Change, Level, Report};

/// Start of the comment, by which the workflow finds it to update it.
pub const MARKER: &str = "<!-- cargo xtask diff -->";
/// Name of the workflow artifact with the whole report.
pub const ARTIFACT: &str = "spec-review";

/// A GitHub comment is limited to 65,536 characters; this leaves room for additions.
const MOST: usize = 60_000;

/// With more changes of a level than this, their kinds are counted first.
const MANY: usize = 10;

/// Level of detail, most first. What is left out is counted.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Detail {
    /// Everything.
    Whole,
    /// Changes of documentation are counted.
    NoDocs,
    /// Additions are counted too.
    NoAdditions,
    /// Tables without signatures.
    NoSignatures,
    /// The rest has one line each.
    Lines,
    /// Counts of each kind.
    Kinds,
    /// Counts of each API.
    Table,
    /// Only the headline.
    Headline,
}

impl Detail {
    const ALL: [Self; 8] = [
        Self::Whole,
        Self::NoDocs,
        Self::NoAdditions,
        Self::NoSignatures,
        Self::Lines,
        Self::Kinds,
        Self::Table,
        Self::Headline,
    ];
}

/// Renders the report as markdown: headline, table, changes that need a decision, and the rest folded. A report that is too
/// long for a comment has less detail, and says where the whole report is.
#[must_use]
pub fn markdown(report: &Report, options: &RenderOptions) -> String {
    let mut text = String::new();
    for detail in Detail::ALL {
        text = MarkdownReport {
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

/// Renders the error of a comparison that failed.
#[must_use]
pub fn refused(message: &str) -> String {
    let mut left = MOST / 2;
    let fits = |line: &&str| {
        // Escaping can make a line longer.
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
        "{MARKER}\n## Spec changes\n\n**The documents could not be compared**, so the changes are unknown.\n\n{block}"
    )
}

struct MarkdownReport<'a> {
    report: &'a Report,
    options: &'a RenderOptions,
    detail: Detail,
}

impl MarkdownReport<'_> {
    fn write(&self) -> String {
        let mut text = format!("{MARKER}\n## Spec changes\n\n{}\n", headline(self.report));
        if self.detail == Detail::Headline {
            return text + &self.where_the_rest_is();
        }
        text += &self.table();
        if self.detail > Detail::Whole {
            text += &self.where_the_rest_is();
        }
        if self.detail < Detail::Table {
            let apis = self.report.apis.iter();
            for api in apis.filter(|api| !common::is_quiet(api)) {
                text += &self.api(api);
                if text.len() > MOST {
                    // Too long already: it is rendered again with less detail.
                    break;
                }
            }
        }
        text
    }

    fn table(&self) -> String {
        let (quiet, changed): (Vec<&ApiReport>, Vec<&ApiReport>) = self
            .report
            .apis
            .iter()
            .partition(|api| common::is_quiet(api));
        let mut text = String::new();
        if !changed.is_empty() {
            text += "\n| API | released | declares | needs | BREAK | WIRE | RISK | ADD | DOC | noise |\n";
            text += "|---|---|---|---|--:|--:|--:|--:|--:|--:|\n";
        }
        for api in changed {
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
                .map(|level| match common::count(api, level) {
                    (0, _) => "–".to_owned(),
                    (count, 0) => count.to_string(),
                    (count, accepted) => format!("{count} ({accepted} accepted)"),
                })
                .collect();
            text += &format!(
                "| {} | {} | {} | {needed} | {} |\n",
                cell(&api.api),
                plain(common::released(api)),
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

    fn where_the_rest_is(&self) -> String {
        format!(
            "\nThis report is too long for a comment. The whole report is the artifact `{ARTIFACT}` of this workflow run; `cargo xtask diff` prints it locally.\n"
        )
    }

    fn api(&self, api: &ApiReport) -> String {
        let mut text = format!("\n### {}\n", code(&api.api));
        // Named at every level of detail: a secret must not be overlooked in a long report.
        for (index, line) in common::incomplete(&api.incomplete, code).iter().enumerate() {
            let lead = if index == 0 { "\n" } else { "" };
            text += &format!("{lead}- **To do**: {line}\n");
        }
        let mut shown = BTreeSet::new();
        for level in LOUD {
            let changes = common::of_level(api, level);
            if changes.is_empty() {
                continue;
            }
            match self.detail {
                Detail::Whole | Detail::NoDocs | Detail::NoAdditions | Detail::NoSignatures => {
                    if changes.len() > MANY {
                        text += &counted(level, &changes);
                    }
                    let mut before = None;
                    for group in groups(changes) {
                        match group[..] {
                            [change] => {
                                text += &self.change(change, before, &mut shown);
                                before = Some(change);
                            }
                            _ => {
                                text += &self.group(&group, &mut shown);
                                before = None;
                            }
                        }
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
            (Level::Doc, Detail::NoDocs, true),
            (Level::Noise, Detail::NoDocs, self.options.noise),
        ];
        for (level, folded_from, is_shown) in lists {
            let changes = common::of_level(api, level);
            if changes.is_empty() || !is_shown {
                continue;
            }
            text += &if self.detail < folded_from {
                self.list(level, changes)
            } else {
                counted(level, &changes)
            };
        }
        if self.detail < Detail::Kinds {
            text += &notes::notes(api, self.report.head_blobs.as_ref());
        }
        text
    }

    /// A collapsed list of changes: tables of those of one kind, if they are many; other changes in a line each.
    fn list(&self, level: Level, changes: Vec<&Change>) -> String {
        let count = plural(changes.len(), "change", "changes");
        let mut text = format!("\n<details><summary><b>{level}</b> {count}</summary>\n\n");
        let (tables, lines): (Vec<_>, Vec<_>) = groups(changes)
            .into_iter()
            .partition(|group| group.len() > 1);
        text.extend(lines.into_iter().flatten().map(line));
        for group in tables {
            let (title, kind) = (title(&group), code(group[0].kind.id()));
            // Nothing is accepted below ADD, so that names are enough.
            text += &match level {
                Level::Add => format!(
                    "\n**{title}** · {kind}\n\n{}",
                    self.table_of(&group, &title)
                ),
                _ => {
                    let names = group.iter().map(|change| common::subject(change, code));
                    let names: Vec<String> = names.collect();
                    format!("- {title} ({kind}): {}\n", names.join(", "))
                }
            };
        }
        text + "\n</details>\n"
    }
}

/// A change in one line.
fn line(change: &Change) -> String {
    let accepted = match &change.accepted {
        Some(reason) => format!("; accepted: {}", prose(reason)),
        None => String::new(),
    };
    format!(
        "- {}: {} ({}, {}){accepted}\n",
        common::subject(change, code),
        prose(&change.summary),
        code(change.kind.id()),
        code(&format!("#{}", change.fingerprint)),
    )
}

/// The number of changes of each kind, in one line.
fn counted(level: Level, changes: &[&Change]) -> String {
    let kinds = common::kinds(changes).into_iter();
    let kinds = kinds.map(|(count, id)| format!("{count} {}", code(id)));
    format!("\n**{level}** {}\n", kinds.collect::<Vec<_>>().join(" · "))
}
