//! One change in full, in the markdown report.

use std::collections::BTreeSet;

use super::super::common::{self, CHANGE, FIX, Folded, USED_BY, WIRE, plural};
use super::super::safe::{code, fenced, paragraph, prose};
use super::{MarkdownReport, link};
use crate::report::{Change, Place};

impl MarkdownReport<'_> {
    /// A change that needs a decision, in full.
    pub(super) fn change(
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
        about.extend(link::place(self.report, change, None, Place::to_string));
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
        if let Some(lines) = &change.caller {
            let lines = [format!("- {}", lines.before), format!("+ {}", lines.after)];
            text += &format!("\na caller's line:\n\n{}", fenced("diff", &lines));
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
    pub(super) fn uses(&self, change: &Change, shown_lists: &mut BTreeSet<String>) -> String {
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
