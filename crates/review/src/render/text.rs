//! The report for a terminal.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::RenderOptions;
use super::common::{self, CHANGE, FIX, Folded, LOUD, USED_BY, WIRE, plural};
use super::safe::visible;
use crate::report::{ApiReport, Change, Level, Place, Report, SubjectKind};

/// With more changes of a level than this, their kinds are counted first.
const MANY: usize = 20;
/// Greatest width of aligned columns; wider text only shifts its own line.
const WIDEST: usize = 48;

/// Renders the report for a terminal, one section for each API.
#[must_use]
pub fn text(report: &Report, options: &RenderOptions) -> String {
    let paint = Paint(options.colour);
    let compared = format!("{} → {}", visible(&report.base), visible(&report.head));
    let mut text = paint.dim(&compared) + "\n";
    let width = report.apis.iter().map(|api| wide(&api.api)).max();
    let mut was_quiet = false;
    for api in &report.apis {
        let is_quiet = common::is_quiet(api) && !options.noise;
        if !(was_quiet && is_quiet) {
            text.push('\n');
        }
        was_quiet = is_quiet;
        let section = ApiSection {
            api,
            options,
            paint,
        };
        section.write(&mut text, width.unwrap_or(0));
    }
    text
}

/// Section of one API.
struct ApiSection<'a> {
    api: &'a ApiReport,
    options: &'a RenderOptions,
    paint: Paint,
}

impl ApiSection<'_> {
    fn write(&self, text: &mut String, width: usize) {
        let name = pad(&visible(&self.api.api), width);
        let name = self.paint.bold(&name);
        if common::is_quiet(self.api) {
            let noise = self.noise().unwrap_or_default();
            let released = visible(common::released(self.api));
            *text += &format!("{name}  {released}   no changes{noise}\n");
        } else {
            *text += &format!("{name}  {}   {}\n", self.versions(), self.counts());
        }
        for line in common::incomplete(&self.api.incomplete, visible) {
            *text += &format!("todo  {line}\n");
        }
        let mut shown = BTreeSet::new();
        let loud = LOUD.map(|level| common::of_level(self.api, level)).concat();
        let columns = Columns::of(&loud);
        for level in LOUD {
            let changes = common::of_level(self.api, level);
            if changes.len() > MANY {
                let kinds = common::kinds(&changes);
                let kinds = kinds.iter().map(|(count, id)| format!("{count} {id}"));
                let kinds = kinds.collect::<Vec<_>>().join(" · ");
                *text += &format!("{} {kinds}\n", self.paint.level(level));
            }
            let mut before = None;
            for change in changes {
                *text += &self.head(change, &columns);
                *text += &self.detail(change, before, &mut shown);
                before = Some(change);
            }
        }
        for (level, is_listed, option) in [
            (Level::Add, true, ""),
            (Level::Doc, self.options.doc, "doc"),
            (Level::Noise, self.options.noise, "noise"),
        ] {
            let groups = common::grouped(self.api, level);
            let changes: Vec<&Change> = groups.into_iter().flat_map(|(_, group)| group).collect();
            if is_listed {
                let columns = Columns::of(&changes);
                for change in changes {
                    *text += &self.line(change, &columns);
                }
            } else if level == Level::Doc && !changes.is_empty() {
                let counted = plural(
                    changes.len(),
                    "change of documentation",
                    "changes of documentation",
                );
                let hint = self.paint.dim(&format!("`--show {option}` lists them"));
                *text += &format!("{} {counted}; {hint}\n", self.paint.level(level));
            }
        }
        for defect in self.api.new_defects() {
            let mut lines = defect.lines();
            *text += &format!("note  {}\n", visible(lines.next().unwrap_or_default()));
            for line in lines {
                *text += &format!("      | {}\n", visible(line.trim()));
            }
        }
    }

    /// `released 0.4.2, needs 0.5.0, declares 0.4.3`
    fn versions(&self) -> String {
        let needs = format!("needs {}", visible(&self.api.needed));
        let needs = if self.api.is_declared() {
            needs
        } else {
            self.paint.level_of(Level::Break, &needs)
        };
        let released = visible(common::released(self.api));
        let declared = visible(&self.api.declared);
        match released.as_str() {
            "unreleased" => format!("{released}, {needs}, declares {declared}"),
            _ => format!("released {released}, {needs}, declares {declared}"),
        }
    }

    /// `2 break · 2 wire (1 accepted) · 0 risk · 14 add · 41 doc · 96 noise hidden`
    fn counts(&self) -> String {
        let levels = [
            (Level::Break, "break"),
            (Level::Wire, "wire"),
            (Level::Risk, "risk"),
            (Level::Add, "add"),
            (Level::Doc, "doc"),
        ];
        let counts = levels.map(|(level, name)| {
            let (count, accepted) = common::count(self.api, level);
            let counted = format!("{count} {name}");
            let counted = if count > accepted && LOUD.contains(&level) {
                self.paint.level_of(level, &counted)
            } else {
                counted
            };
            match accepted {
                0 => counted,
                _ => format!("{counted} ({accepted} accepted)"),
            }
        });
        counts.join(" · ") + &self.noise().unwrap_or_default()
    }

    fn noise(&self) -> Option<String> {
        let hidden = if self.options.noise { "" } else { " hidden" };
        let count = self.api.count(Level::Noise);
        (count > 0).then(|| self.paint.dim(&format!(" · {count} noise{hidden}")))
    }

    /// The first line of a change that is shown in full.
    fn head(&self, change: &Change, columns: &Columns) -> String {
        let place = self.paint.dim(&place(change));
        format!(
            "{} {}  {}  {}  {place}\n",
            self.paint.level(change.level),
            pad(change.kind.id(), columns.kind),
            self.paint
                .bold(&pad(&common::subject(change, visible), columns.subject)),
            self.paint
                .dim(&format!("#{}", visible(&change.fingerprint))),
        )
    }

    /// A change in one line.
    fn line(&self, change: &Change, columns: &Columns) -> String {
        let accepted = match &change.accepted {
            Some(reason) => format!("  accepted: {}", visible(reason)),
            None => String::new(),
        };
        format!(
            "{} {}  {}  {}{accepted}  {}\n",
            self.paint.level(change.level),
            pad(change.kind.id(), columns.kind),
            pad(&common::subject(change, visible), columns.subject),
            visible(&change.summary),
            self.paint
                .dim(&format!("#{}", visible(&change.fingerprint))),
        )
    }

    /// The lines after the first one. `shown_lists` has the lists of calls that were shown before.
    fn detail(
        &self,
        change: &Change,
        before: Option<&Change>,
        shown_lists: &mut BTreeSet<String>,
    ) -> String {
        let repeated = common::repeated(before, change);
        let is_shown = |label| !repeated.contains(&label);
        let mut text = String::new();
        let mut row = |label: &str, lines: Vec<String>| {
            for (index, line) in lines.iter().enumerate() {
                let label = if index == 0 { label } else { "" };
                let label = self.paint.dim(&pad(label, 8));
                let _ = writeln!(text, "      {label}  {line}");
            }
        };
        if !change.summary.is_empty() && is_shown(CHANGE) {
            row(CHANGE, vec![visible(&change.summary)]);
        }
        if let Some(rust) = &change.rust {
            let lines = common::signature(rust).into_iter();
            row(
                "rust",
                lines.map(|(sign, line)| self.signed(sign, &line)).collect(),
            );
        }
        if !change.wire.words.is_empty() && is_shown(WIRE) {
            row(WIRE, vec![visible(&change.wire.words)]);
        }
        if !change.used_by.is_empty() && is_shown(USED_BY) && !common::is_in_summary(change) {
            row(
                if is_call(change) { "call" } else { USED_BY },
                self.uses(change, shown_lists),
            );
        }
        match common::folded(&change.folded) {
            Folded::Named([]) => {}
            Folded::Named(items) => {
                let items: Vec<String> = items.iter().map(|item| visible(item)).collect();
                row("includes", vec![items.join(", ")]);
            }
            Folded::Counted(counted) => row("includes", vec![counted]),
        }
        if !change.fix.is_empty() && is_shown(FIX) {
            row(FIX, change.fix.iter().map(|line| visible(line)).collect());
        }
        if !repeated.is_empty() {
            row("same", vec![format!("{} as above", repeated.join(", "))]);
        }
        if let Some(reason) = &change.accepted {
            row("accepted", vec![visible(reason)]);
        }
        text
    }

    fn signed(&self, sign: char, line: &str) -> String {
        let line = format!("{sign} {}", visible(line));
        match sign {
            '-' => self.paint.with("31", &line),
            '+' => self.paint.with("32", &line),
            _ => line,
        }
    }

    /// The first calls and the number of the others; only one call, if the same list was shown before.
    fn uses(&self, change: &Change, shown_lists: &mut BTreeSet<String>) -> Vec<String> {
        let calls = common::calls(change);
        let all: Vec<String> = calls.iter().map(|call| call.format(visible)).collect();
        let is_repeated = !shown_lists.insert(all.join("\n"));
        let shown = if is_repeated {
            1
        } else {
            self.options.uses.max(1)
        };
        let shown = shown.min(all.len());
        let mut lines = all[..shown].to_vec();
        let mut rest = match common::further_operations(&calls, shown) {
            _ if shown == all.len() => String::new(),
            0 => format!(
                "and {}",
                plural(all.len() - shown, "more path", "more paths")
            ),
            further => format!(
                "and {}",
                plural(further, "more operation", "more operations")
            ),
        };
        if is_repeated && all.len() > 1 {
            rest += " (as listed above)";
            lines[0] = format!("{}  {}", lines[0], self.paint.dim(&rest));
        } else if !rest.is_empty() {
            lines.push(self.paint.dim(&rest));
        }
        lines
    }
}

/// Widths of aligned columns.
struct Columns {
    kind: usize,
    subject: usize,
}

impl Columns {
    fn of(changes: &[&Change]) -> Self {
        let kinds = changes.iter().map(|change| wide(change.kind.id()));
        let subjects = changes
            .iter()
            .map(|change| wide(&common::subject(change, visible)));
        Self {
            kind: kinds.max().unwrap_or(0),
            subject: subjects.filter(|width| *width <= WIDEST).max().unwrap_or(0),
        }
    }
}

/// Place in the new document, or in the old one if it was removed.
fn place(change: &Change) -> String {
    let place = change.new.as_ref().or(change.old.as_ref());
    place.map_or_else(String::new, |place: &Place| visible(&place.to_string()))
}

/// Whether the only affected call is the changed operation itself.
fn is_call(change: &Change) -> bool {
    let is_of_call = matches!(
        change.subject.kind,
        SubjectKind::Operation | SubjectKind::Parameter
    );
    is_of_call && matches!(&common::calls(change)[..], [call] if call.path.is_empty())
}

fn wide(text: &str) -> usize {
    text.chars().count()
}

fn pad(text: &str, width: usize) -> String {
    format!("{text:<width$}")
}

/// Terminal colours, if enabled.
#[derive(Clone, Copy)]
struct Paint(bool);

impl Paint {
    fn with(self, style: &str, text: &str) -> String {
        if self.0 && !text.is_empty() {
            format!("\u{1b}[{style}m{text}\u{1b}[0m")
        } else {
            text.to_owned()
        }
    }

    fn bold(self, text: &str) -> String {
        self.with("1", text)
    }

    fn dim(self, text: &str) -> String {
        self.with("2", text)
    }

    /// Name of a level, padded to the longest.
    fn level(self, level: Level) -> String {
        self.level_of(level, &format!("{level:<5}"))
    }

    fn level_of(self, level: Level, text: &str) -> String {
        let style = match level {
            Level::Break => "1;31",
            Level::Wire => "1;35",
            Level::Risk => "1;33",
            Level::Add => "32",
            Level::Doc | Level::Noise => "2",
        };
        self.with(style, text)
    }
}
