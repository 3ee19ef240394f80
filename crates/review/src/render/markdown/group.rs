//! Changes of one kind as one table of the markdown report, with their signatures folded.

use std::collections::{BTreeSet, HashMap};
use std::fmt::Write as _;

use super::super::common::{self, FIX, USED_BY, WIRE, plural};
use super::super::safe::{cell, code, fenced, prose, prose_cell};
use super::cells::{
    FEW, TYPES, caller, few, fixes, goes_along, noun, own_summary, route, rows, same, subject,
    used_by, values,
};
use super::title::{counted, title};
use super::{Detail, MarkdownReport, link};
use crate::report::{Change, SubjectKind};

/// Least number of changes of one kind that make a table; fewer are shown one by one.
const LEAST: usize = 3;

/// Changes of one level, in the order of their first one: those of one kind together, if they are many.
pub(super) fn groups(changes: Vec<&Change>) -> Vec<Vec<&Change>> {
    let mut groups: Vec<Vec<&Change>> = Vec::new();
    let mut places = HashMap::new();
    for change in changes {
        let key = (change.kind, change.accepted.is_some());
        let place = *places.entry(key).or_insert(groups.len());
        match groups.get_mut(place) {
            Some(group) => group.push(change),
            None => groups.push(vec![change]),
        }
    }
    let mut split = Vec::new();
    for group in groups {
        match group.len() < LEAST {
            true => split.extend(group.into_iter().map(|change| vec![change])),
            false => split.push(group),
        }
    }
    split
}

/// A column; one without any text is left out.
struct Column {
    name: &'static str,
    cells: Vec<String>,
}

impl MarkdownReport<'_> {
    /// A table of changes of one kind, with what they have in common below its title.
    pub(super) fn group(&self, changes: &[&Change], shown_lists: &mut BTreeSet<String>) -> String {
        let Some(first) = changes.first() else {
            return String::new();
        };
        let title = title(changes);
        let types: usize = changes.iter().map(|change| change.folded.len()).sum();
        let along = match goes_along(changes) {
            TYPES if types > 0 => format!(", with {}", plural(types, "type", "types")),
            _ => String::new(),
        };
        let accepted = first.accepted.as_ref().map_or("", |_| " (accepted)");
        let mut about = vec![code(first.kind.id())];
        let file = same(changes, |change| {
            let (place, _) = change.place()?;
            Some(place.file.as_str())
        });
        if let Some(file) = file.flatten() {
            about.push(format!("lines of {}", code(file)));
        }
        let mut text = format!(
            "\n#### {} {title}{along}{accepted}\n\n{}\n\n",
            first.level,
            about.join(" · ")
        );
        let mut common = String::new();
        for (label, said) in [
            (
                "change",
                same(changes, |change| own_summary(change, &title)),
            ),
            (WIRE, same(changes, |change| change.wire.words.clone())),
        ] {
            if let Some(said) = said.filter(|said| !said.is_empty()) {
                common += &format!("- {label}: {}\n", prose(&said));
            }
        }
        // Operations and parameters name their call.
        let names_call = matches!(
            first.subject.kind,
            SubjectKind::Operation | SubjectKind::Parameter
        );
        if !names_call && same(changes, common::calls).is_some_and(|calls| !calls.is_empty()) {
            common += &self.uses(first, shown_lists);
        }
        for fix in same(changes, fixes).unwrap_or_default() {
            common += &format!("- {FIX}: {}\n", prose(&fix));
        }
        if let Some(reason) = same(changes, |change| change.accepted.clone()).flatten() {
            common += &format!("- accepted: {}\n", prose(&reason));
        }
        if !common.is_empty() {
            text += &common;
            text.push('\n');
        }
        text += &self.table_of(changes, &title);
        if self.detail < Detail::NoSignatures {
            text += &folded(changes);
        }
        text
    }

    /// The table of the changes without what they have in common.
    pub(super) fn table_of(&self, changes: &[&Change], title: &str) -> String {
        let rows = rows(changes);
        let of_rows = |cell: &dyn Fn(&[&Change]) -> String| -> Vec<String> {
            rows.iter().map(|row| cell(row)).collect()
        };
        let one_file = same(changes, |change| {
            change.place().map(|(place, _)| place.file.clone())
        });
        let differs = |is_same: bool, cells: Vec<String>| match is_same {
            true => Vec::new(),
            false => cells,
        };
        let columns = [
            Column {
                name: noun(changes),
                cells: of_rows(&subject),
            },
            Column {
                name: "values",
                cells: of_rows(&values),
            },
            Column {
                name: "sure",
                cells: of_rows(&|row| match row {
                    [change] if common::is_guess(change) => change
                        .confidence
                        .map_or(String::new(), |percent| format!("{percent} %")),
                    _ => String::new(),
                }),
            },
            Column {
                name: "route",
                cells: of_rows(&route),
            },
            Column {
                name: "change",
                cells: differs(
                    same(changes, |change| own_summary(change, title)).is_some(),
                    of_rows(&|row| match row {
                        [change] => prose_cell(&own_summary(change, title)),
                        _ => String::new(),
                    }),
                ),
            },
            Column {
                name: "a caller's line",
                cells: of_rows(&caller),
            },
            Column {
                name: goes_along(changes),
                cells: of_rows(&|row| few(row.iter().flat_map(|change| &change.folded))),
            },
            Column {
                name: WIRE,
                cells: differs(
                    same(changes, |change| change.wire.words.clone()).is_some(),
                    of_rows(&|row| {
                        row.first()
                            .map_or(String::new(), |one| prose_cell(&one.wire.words))
                    }),
                ),
            },
            Column {
                name: USED_BY,
                cells: differs(same(changes, common::calls).is_some(), of_rows(&used_by)),
            },
            Column {
                name: "accepted",
                cells: differs(
                    same(changes, |change| change.accepted.clone()).is_some(),
                    of_rows(&|row| {
                        let reason = row.first().and_then(|change| change.accepted.as_deref());
                        reason.map_or(String::new(), prose_cell)
                    }),
                ),
            },
            Column {
                name: if one_file.is_some() { "line" } else { "place" },
                cells: of_rows(&|row| self.lines(row, one_file.is_some())),
            },
            Column {
                name: "id",
                cells: of_rows(&|row| {
                    let ids = row
                        .iter()
                        .map(|change| cell(&format!("#{}", change.fingerprint)));
                    ids.collect::<Vec<_>>().join(" ")
                }),
            },
        ];
        written(&columns, rows.len())
    }

    /// Lines of the changes of a row, from the first to the last.
    fn lines(&self, row: &[&Change], one_file: bool) -> String {
        let line = |change: &&&Change| change.place().map(|(place, _)| place.line);
        let Some(first) = row.iter().min_by_key(line) else {
            return String::new();
        };
        let last = row.iter().filter_map(|change| line(&change)).max();
        let link = link::place(self.report, first, last, |place| {
            let lines = match last.filter(|last| *last > place.line) {
                Some(last) => format!("{}–{last}", place.line),
                None => place.line.to_string(),
            };
            match one_file {
                true => lines,
                false => format!("{}:{lines}", place.file),
            }
        });
        link.unwrap_or_default().replace('|', "\\|")
    }
}

/// The table without empty columns.
fn written(columns: &[Column], rows: usize) -> String {
    let shown: Vec<&Column> = columns
        .iter()
        .filter(|column| column.cells.iter().any(|cell| !cell.is_empty()))
        .collect();
    let names: Vec<&str> = shown.iter().map(|column| column.name).collect();
    let rules = vec!["---"; names.len()];
    let mut text = format!("| {} |\n|{}|\n", names.join(" | "), rules.join("|"));
    for row in 0..rows {
        let cells = shown.iter().map(|column| column.cells[row].as_str());
        let _ = writeln!(text, "| {} |", cells.collect::<Vec<_>>().join(" | "));
    }
    text
}

/// Signatures, advice that differs, and items for which the table has no room, collapsed.
fn folded(changes: &[&Change]) -> String {
    let mut lines = Vec::new();
    let mut count = 0;
    for change in changes {
        let Some(rust) = &change.rust else { continue };
        count += 1;
        // The signature of a field or setter does not name its owner.
        if matches!(
            change.subject.kind,
            SubjectKind::Field | SubjectKind::Parameter
        ) {
            lines.push(format!("@@ {} @@", change.item));
        }
        let signature = common::signature(rust).into_iter();
        lines.extend(signature.map(|(sign, line)| format!("{sign} {line}")));
    }
    let mut text = String::new();
    if count > 0 {
        let summary = plural(count, "signature", "signatures");
        text += &details(&summary, &fenced("diff", &lines));
    }
    let mut items = String::new();
    for change in changes.iter().filter(|change| change.folded.len() > FEW) {
        let names: Vec<String> = change.folded.iter().map(|item| code(item)).collect();
        items += &format!("- {}: {}\n", code(&change.subject.name), names.join(", "));
    }
    if !items.is_empty() {
        let of = counted(changes[0].subject.kind, items.lines().count());
        text += &details(&format!("All items that go along with {of}"), &items);
    }
    if same(changes, fixes).is_none() {
        let fixes = changes.iter().map(|change| {
            let fix: Vec<String> = change.fix.iter().map(|fix| prose(fix)).collect();
            format!("- {}: {}\n", code(&change.subject.name), fix.join("; "))
        });
        text += &details("Advice for each", &fixes.collect::<String>());
    }
    text
}

fn details(summary: &str, content: &str) -> String {
    format!("\n<details><summary>{summary}</summary>\n\n{content}\n</details>\n")
}
