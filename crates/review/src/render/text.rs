//! The report for a terminal.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::Options;
use super::common::{self as facts, FIX, Folded, LOUD, USED_BY, WHAT, WIRE, plural};
use super::safe::visible;
use crate::report::{ApiReport, Change, Level, Place, Report, SubjectKind};

/// From this many loud changes on, their kinds are counted before they are told.
const MANY: usize = 20;
/// Columns are lined up to this width; what is wider moves its own line alone.
const WIDEST: usize = 48;

/// The report for a terminal, one section for each API.
#[must_use]
pub fn text(report: &Report, options: &Options) -> String {
    let paint = Paint(options.colour);
    let compared = format!("{} → {}", visible(&report.base), visible(&report.head));
    let mut text = paint.dim(&compared) + "\n";
    let width = report.apis.iter().map(|api| wide(&api.api)).max();
    let mut was_quiet = false;
    for api in &report.apis {
        let is_quiet = facts::is_quiet(api) && !options.noise;
        if !(was_quiet && is_quiet) {
            text.push('\n');
        }
        was_quiet = is_quiet;
        let section = Section {
            api,
            options,
            paint,
        };
        section.write(&mut text, width.unwrap_or(0));
    }
    text
}

/// One API.
struct Section<'a> {
    api: &'a ApiReport,
    options: &'a Options,
    paint: Paint,
}

impl Section<'_> {
    fn write(&self, text: &mut String, width: usize) {
        let name = pad(&visible(&self.api.api), width);
        let name = self.paint.bold(&name);
        if facts::is_quiet(self.api) {
            let noise = self.noise().unwrap_or_default();
            let released = visible(facts::released(self.api));
            *text += &format!("{name}  {released}   no changes{noise}\n");
        } else {
            *text += &format!("{name}  {}   {}\n", self.versions(), self.counts());
        }
        for defect in &self.api.defects {
            let mut lines = defect.lines();
            *text += &format!("note  {}\n", visible(lines.next().unwrap_or_default()));
            for line in lines {
                *text += &format!("      | {}\n", visible(line.trim()));
            }
        }
        let mut told = BTreeSet::new();
        let loud = LOUD.map(|level| facts::of_level(self.api, level)).concat();
        let columns = Columns::of(&loud);
        for level in LOUD {
            let changes = facts::of_level(self.api, level);
            if changes.len() > MANY {
                let kinds = facts::kinds(&changes);
                let kinds = kinds.iter().map(|(count, id)| format!("{count} {id}"));
                let kinds = kinds.collect::<Vec<_>>().join(" · ");
                *text += &format!("{} {kinds}\n", self.paint.level(level));
            }
            let mut before = None;
            for change in changes {
                *text += &self.head(change, &columns);
                *text += &self.detail(change, before, &mut told);
                before = Some(change);
            }
        }
        for (level, is_listed, word) in [
            (Level::Add, true, ""),
            (Level::Doc, self.options.doc, "doc"),
            (Level::Noise, self.options.noise, "noise"),
        ] {
            let groups = facts::grouped(self.api, level);
            let changes: Vec<&Change> = groups.into_iter().flat_map(|(_, group)| group).collect();
            if is_listed {
                let columns = Columns::of(&changes);
                for change in changes {
                    *text += &self.line(change, &columns);
                }
            } else if level == Level::Doc && !changes.is_empty() {
                let counted = plural(changes.len(), "change of words", "changes of words");
                let hint = self.paint.dim(&format!("`--show {word}` lists them"));
                *text += &format!("{} {counted}; {hint}\n", self.paint.level(level));
            }
        }
    }

    /// `0.4.2 → needs 0.5.0 (declares 0.4.3)`
    fn versions(&self) -> String {
        let needs = format!("needs {}", visible(&self.api.needed));
        let needs = if self.api.is_declared() {
            needs
        } else {
            self.paint.level_of(Level::Break, &needs)
        };
        let released = visible(facts::released(self.api));
        let declared = visible(&self.api.declared);
        format!("{released} → {needs} (declares {declared})")
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
        let counts = levels.map(|(level, word)| {
            let (count, accepted) = facts::count(self.api, level);
            let counted = format!("{count} {word}");
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

    /// The first line of a change that is told in full.
    fn head(&self, change: &Change, columns: &Columns) -> String {
        let place = self.paint.dim(&place(change));
        format!(
            "{} {}  {}  {}  {place}\n",
            self.paint.level(change.level),
            pad(change.kind.id(), columns.kind),
            self.paint
                .bold(&pad(&facts::subject(change, visible), columns.subject)),
            self.paint
                .dim(&format!("#{}", visible(&change.fingerprint))),
        )
    }

    /// A change of which one line is told.
    fn line(&self, change: &Change, columns: &Columns) -> String {
        let accepted = match &change.accepted {
            Some(reason) => format!("  accepted: {}", visible(reason)),
            None => String::new(),
        };
        format!(
            "{} {}  {}  {}{accepted}  {}\n",
            self.paint.level(change.level),
            pad(change.kind.id(), columns.kind),
            pad(&facts::subject(change, visible), columns.subject),
            visible(&change.summary),
            self.paint
                .dim(&format!("#{}", visible(&change.fingerprint))),
        )
    }

    /// What follows the first line. `told` are the lists of calls that were shown before.
    fn detail(
        &self,
        change: &Change,
        before: Option<&Change>,
        told: &mut BTreeSet<String>,
    ) -> String {
        let repeated = facts::repeated(before, change);
        let is_told = |label| !repeated.contains(&label);
        let mut text = String::new();
        let mut row = |label: &str, lines: Vec<String>| {
            for (index, line) in lines.iter().enumerate() {
                let label = if index == 0 { label } else { "" };
                let label = self.paint.dim(&pad(label, 8));
                let _ = writeln!(text, "      {label}  {line}");
            }
        };
        if !change.summary.is_empty() && is_told(WHAT) {
            row(WHAT, vec![visible(&change.summary)]);
        }
        if let Some(rust) = &change.rust {
            let lines = facts::signature(rust).into_iter();
            row(
                "rust",
                lines.map(|(sign, line)| self.signed(sign, &line)).collect(),
            );
        }
        if !change.wire.words.is_empty() && is_told(WIRE) {
            row(WIRE, vec![visible(&change.wire.words)]);
        }
        if !change.used_by.is_empty() && is_told(USED_BY) && !facts::is_said(change) {
            row(
                if is_call(change) { "call" } else { USED_BY },
                self.uses(change, told),
            );
        }
        match facts::folded(&change.folded) {
            Folded::Named([]) => {}
            Folded::Named(items) => {
                let items: Vec<String> = items.iter().map(|item| visible(item)).collect();
                row("with it", vec![items.join(", ")]);
            }
            Folded::Counted(counted) => row("with it", vec![counted]),
        }
        if !change.fix.is_empty() && is_told(FIX) {
            row(FIX, change.fix.iter().map(|line| visible(line)).collect());
        }
        if !repeated.is_empty() {
            row("as above", vec![repeated.join(", ")]);
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

    /// The first calls and the number of the others; one alone and a mark, where the same list was shown before.
    fn uses(&self, change: &Change, told: &mut BTreeSet<String>) -> Vec<String> {
        let ways = facts::ways(change);
        let all: Vec<String> = ways.iter().map(|way| way.tell(visible)).collect();
        let is_repeated = !told.insert(all.join("\n"));
        let shown = if is_repeated {
            1
        } else {
            self.options.uses.max(1)
        };
        let shown = shown.min(all.len());
        let mut lines = all[..shown].to_vec();
        let mut rest = match facts::further_operations(&ways, shown) {
            _ if shown == all.len() => String::new(),
            0 => format!("… +{}", plural(all.len() - shown, "way", "ways")),
            further => format!("… +{}", plural(further, "op", "ops")),
        };
        if is_repeated && all.len() > 1 {
            rest += " (*)";
            lines[0] = format!("{}  {}", lines[0], self.paint.dim(&rest));
        } else if !rest.is_empty() {
            lines.push(self.paint.dim(&rest));
        }
        lines
    }
}

/// How wide the columns of some lines are.
struct Columns {
    kind: usize,
    subject: usize,
}

impl Columns {
    fn of(changes: &[&Change]) -> Self {
        let kinds = changes.iter().map(|change| wide(change.kind.id()));
        let subjects = changes
            .iter()
            .map(|change| wide(&facts::subject(change, visible)));
        Self {
            kind: kinds.max().unwrap_or(0),
            subject: subjects.filter(|width| *width <= WIDEST).max().unwrap_or(0),
        }
    }
}

/// Where it stands; where it stood, if it stands nowhere.
fn place(change: &Change) -> String {
    let place = change.new.as_ref().or(change.old.as_ref());
    place.map_or_else(String::new, |place: &Place| visible(&place.to_string()))
}

/// Whether the only call that meets the change is what changed.
fn is_call(change: &Change) -> bool {
    let is_of_call = matches!(
        change.subject.kind,
        SubjectKind::Operation | SubjectKind::Parameter
    );
    is_of_call && matches!(&facts::ways(change)[..], [way] if way.path.is_empty())
}

fn wide(text: &str) -> usize {
    text.chars().count()
}

fn pad(text: &str, width: usize) -> String {
    format!("{text:<width$}")
}

/// Colours, or none.
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

    /// The word of a level, as wide as the widest.
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
