//! The report as a pull request comment and as the summary of a workflow run.

mod headline;

use std::collections::BTreeSet;

use headline::{headline, named};

use super::RenderOptions;
use super::common::{self, CHANGE, FIX, Folded, LOUD, USED_BY, WIRE, plural};
use super::safe::{cell, code, fenced, paragraph, plain, prose};
use crate::report::{ApiReport, Change, Level, Report};

/// Start of the comment, by which the workflow finds it to update it.
pub const MARKER: &str = "<!-- cargo xtask diff -->";
/// Name of the workflow artifact with the whole report.
pub const ARTIFACT: &str = "spec-review";

/// A GitHub comment is limited to 65,536 characters; this leaves room for additions.
const MOST: usize = 60_000;

/// Level of detail, most first. What is left out is counted.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Detail {
    /// Everything.
    Whole,
    /// Changes of documentation are counted.
    NoDocs,
    /// Additions are counted too.
    NoAdditions,
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
    const ALL: [Self; 7] = [
        Self::Whole,
        Self::NoDocs,
        Self::NoAdditions,
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
        if !api.defects.is_empty() && self.detail < Detail::Kinds {
            text += "\nNotes:\n\n";
            for defect in api.new_defects() {
                let lines: Vec<&str> = defect.lines().map(str::trim).collect();
                text += &format!("- {}\n", prose(&lines.join(" ")));
            }
            if let Some(known) = common::known_defects(api) {
                text += &format!("- {known}\n");
            }
        }
        let mut shown = BTreeSet::new();
        for level in LOUD {
            let changes = common::of_level(api, level);
            if changes.is_empty() {
                continue;
            }
            match self.detail {
                Detail::Whole | Detail::NoDocs | Detail::NoAdditions => {
                    let mut before = None;
                    for change in changes {
                        text += &self.change(change, before, &mut shown);
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
            (Level::Doc, Detail::NoDocs, true),
            (Level::Noise, Detail::NoDocs, self.options.noise),
        ];
        for (level, folded_from, is_shown) in lists {
            let groups = common::grouped(api, level);
            if groups.is_empty() || !is_shown {
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
        shown_lists: &mut BTreeSet<String>,
    ) -> String {
        let repeated = common::repeated(before, change);
        let is_shown = |label| !repeated.contains(&label);
        let accepted = change.accepted.as_ref().map_or("", |_| " (accepted)");
        let mut text = format!(
            "\n#### {} {}{accepted}\n\n",
            change.level,
            common::subject(change, code)
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
        if !change.summary.is_empty() && is_shown(CHANGE) {
            text += &format!("\n{}\n", paragraph(&change.summary));
        }
        if let Some(rust) = &change.rust {
            let signature = common::signature(rust).into_iter();
            let lines = signature.map(|(sign, line)| format!("{sign} {line}"));
            text += &format!("\n{}", fenced("diff", &lines.collect::<Vec<_>>()));
        }
        text.push('\n');
        if !change.wire.words.is_empty() && is_shown(WIRE) {
            text += &format!("- {WIRE}: {}\n", prose(&change.wire.words));
        }
        if !change.used_by.is_empty() && is_shown(USED_BY) && !common::is_in_summary(change) {
            text += &self.uses(change, shown_lists);
        }
        match common::folded(&change.folded) {
            Folded::Named([]) => {}
            Folded::Named(items) => {
                let items: Vec<String> = items.iter().map(|item| code(item)).collect();
                text += &format!("- includes: {}\n", items.join(", "));
            }
            Folded::Counted(counted) => text += &format!("- includes: {counted}\n"),
        }
        for fix in change.fix.iter().filter(|_| is_shown(FIX)) {
            text += &format!("- {FIX}: {}\n", prose(fix));
        }
        if !repeated.is_empty() {
            text += &format!("- same as above: {}\n", repeated.join(", "));
        }
        text
    }

    /// The first calls and the number of the others; only one call, if the same list was shown before.
    fn uses(&self, change: &Change, shown_lists: &mut BTreeSet<String>) -> String {
        let calls = common::calls(change);
        let all: Vec<String> = calls.iter().map(|call| call.format(code)).collect();
        let is_repeated = !shown_lists.insert(all.join("\n"));
        let shown = if is_repeated {
            1
        } else {
            self.options.uses.max(1)
        };
        let shown = shown.min(all.len());
        let mut text = format!("- {USED_BY}: {}", all[..shown].join(", "));
        match common::further_operations(&calls, shown) {
            _ if shown == all.len() => {}
            0 => {
                text += &format!(
                    " and {}",
                    plural(all.len() - shown, "more path", "more paths")
                )
            }
            further => {
                text += &format!(
                    " and {}",
                    plural(further, "more operation", "more operations")
                )
            }
        }
        if is_repeated && all.len() > 1 {
            text += " (as listed above)";
        }
        text + "\n"
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

/// A collapsed list of changes, grouped by operation or type.
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

/// The number of changes of each kind, in one line.
fn counted(level: Level, changes: &[&Change]) -> String {
    let kinds = common::kinds(changes).into_iter();
    let kinds = kinds.map(|(count, id)| format!("{count} {}", code(id)));
    format!("\n**{level}** {}\n", kinds.collect::<Vec<_>>().join(" · "))
}
