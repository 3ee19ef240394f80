//! The tables of the results.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::attempt::{Attempt, NameLengths, Outcome};
use crate::{reasons, sources};

/// Fewest documents of a provider with a row of its own.
const FEWEST: usize = 5;

/// Number of reasons that are shown.
const REASONS: usize = 40;

/// Documents by what became of them.
#[derive(Clone, Copy, Default)]
struct Tally {
    whole: usize,
    in_part: usize,
    refused: usize,
}

impl Tally {
    fn add(&mut self, outcome: &Outcome) {
        match outcome {
            Outcome::Made { left_out, .. } if left_out.is_empty() => self.whole += 1,
            Outcome::Made { .. } => self.in_part += 1,
            Outcome::Refused { .. } | Outcome::Broken(_) => self.refused += 1,
        }
    }

    fn total(self) -> usize {
        self.whole + self.in_part + self.refused
    }

    fn row(self, name: &str) -> String {
        let Self {
            whole,
            in_part,
            refused,
        } = self;
        let total = self.total();
        format!("| {name} | {total} | {whole} | {in_part} | {refused} |\n")
    }
}

/// The tables as markdown.
pub(crate) fn markdown(attempts: &[Attempt]) -> String {
    let mut all = Tally::default();
    let mut providers: BTreeMap<String, Tally> = BTreeMap::new();
    for attempt in attempts {
        all.add(&attempt.outcome);
        let provider = providers.entry(sources::provider(&attempt.path));
        provider.or_default().add(&attempt.outcome);
    }
    let mut text = String::from("# Public documents\n\n");
    let (mut kept, mut operations) = (0, 0);
    let mut names = NameLengths::default();
    for attempt in attempts {
        if let Outcome::Made {
            operations: made,
            left_out,
            missing,
            names: own,
        } = &attempt.outcome
        {
            names.add(*own);
            kept += made;
            operations += made + left_out.len() + missing;
        }
    }
    let share = |part: usize, of: usize| 100.0 * part as f64 / of.max(1) as f64;
    let total = all.total();
    // Writing to a string cannot fail.
    let _ = writeln!(
        text,
        "{:.1} % of {total} documents become crates with all operations, {:.1} % with `--skip-unsupported`; those crates have \
         {kept} of {operations} operations. `tests/corpus/README.md` says how it is counted.\n",
        share(all.whole, total),
        share(all.whole + all.in_part, total),
    );
    let mean = |letters: usize, count: usize| letters as f64 / count.max(1) as f64;
    let _ = writeln!(
        text,
        "A type has {:.1} letters on average, its schema {:.1}; a method has {:.1}, its operation {:.1}.\n",
        mean(names.in_types, names.types),
        mean(names.in_schemas, names.types),
        mean(names.in_methods, names.methods),
        mean(names.in_operations, names.methods),
    );
    text += "| provider | documents | whole | in part | refused |\n|---|--:|--:|--:|--:|\n";
    text += &all.row("all");
    let mut rest = Tally::default();
    let mut many: Vec<(String, Tally)> = Vec::new();
    for (provider, tally) in providers {
        if tally.total() >= FEWEST {
            many.push((provider, tally));
        } else {
            rest.whole += tally.whole;
            rest.in_part += tally.in_part;
            rest.refused += tally.refused;
        }
    }
    many.sort_by_key(|(_, tally)| std::cmp::Reverse(tally.total()));
    for (provider, tally) in many {
        text += &tally.row(&provider);
    }
    text += &rest.row(&format!("providers with fewer than {FEWEST}"));

    text +=
        "\n## Reasons\n\nA document counts once for each of its reasons; an operation has one.\n\n";
    text += "| reason | refused | in part | operations left out |\n|---|--:|--:|--:|\n";
    let counts = reasons::count(attempts);
    for (reason, count) in counts.iter().take(REASONS) {
        let reason = reason.replace('|', "\\|");
        let _ = writeln!(
            text,
            "| {reason} | {} | {} | {} |",
            count.refused, count.in_part, count.operations
        );
    }
    if let Some(others) = counts.get(REASONS..).filter(|others| !others.is_empty()) {
        let documents: usize = others.iter().map(|(_, c)| c.refused + c.in_part).sum();
        let operations: usize = others.iter().map(|(_, c)| c.operations).sum();
        let _ = writeln!(
            text,
            "\n{} more reasons concern at most {documents} documents and {operations} operations.",
            others.len(),
        );
    }
    text
}

/// One line a document: path, result, operations, operations left out, reasons.
pub(crate) fn lines(attempts: &[Attempt]) -> String {
    let mut text = String::new();
    for attempt in attempts {
        let (result, operations, left_out) = match &attempt.outcome {
            Outcome::Made {
                operations,
                left_out,
                ..
            } if left_out.is_empty() => ("whole", *operations, 0),
            Outcome::Made {
                operations,
                left_out,
                ..
            } => ("in part", *operations, left_out.len()),
            Outcome::Refused { .. } => ("refused", 0, 0),
            Outcome::Broken(_) => ("broken", 0, 0),
        };
        let problems = attempt.problems().join(" ¦ ").replace(['\t', '\n'], " ");
        let _ = writeln!(
            text,
            "{}\t{result}\t{operations}\t{left_out}\t{problems}",
            attempt.path.display()
        );
    }
    text
}
