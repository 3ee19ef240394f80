//! Output of the program: one line for each pair with its disagreements, a summary, and the state of the committed results.

use std::time::Instant;

use tidbcloud_console::say;
use tidbcloud_review::report::Level;

use super::pairs::{DIRECTIONS, Pair};
use super::results;
use super::verdict::ToolVerdict;

/// Time since the program started, printed with each step.
pub(super) struct Progress(Instant);

impl Progress {
    pub(super) fn start() -> Self {
        Self(Instant::now())
    }

    pub(super) fn documented(&self, pairs: usize) {
        self.step("Documented", pairs);
    }

    pub(super) fn finished(&self, pairs: usize) {
        self.step("Finished", pairs);
    }

    fn step(&self, verb: &str, pairs: usize) {
        say!("{verb:>12} {pairs} pairs in {:.0?}", self.0.elapsed());
    }
}

/// Prints all verdicts and their summary. Returns whether tools and changes agree everywhere.
pub(super) fn verdicts(pairs: &[Pair], verdicts: &[[ToolVerdict; 2]]) -> bool {
    let mut agrees = true;
    for (pair, verdicts) in pairs.iter().zip(verdicts) {
        agrees &= verdict(pair, verdicts);
    }
    summary(verdicts);
    agrees
}

/// Prints one line for a pair, and one for each disagreement.
fn verdict(pair: &Pair, verdicts: &[ToolVerdict; 2]) -> bool {
    let agrees = verdicts
        .iter()
        .all(|verdict| verdict.disagreements.is_empty());
    let columns = |verdict: &ToolVerdict| {
        let level = verdict.level.map_or("-", Level::name);
        format!(
            "{level:<5} {:>3} lines {:>2} lints  {:<13}",
            verdict.lines.removed + verdict.lines.changed,
            verdict.lints.len(),
            verdict.seen_by()
        )
    };
    let verb = if agrees { "Agrees" } else { "Differs" };
    let [there, back] = verdicts.each_ref().map(columns);
    say!("{verb:>12} {:<60} {there} back {back}", pair.name);
    for (direction, verdict) in DIRECTIONS.into_iter().zip(verdicts) {
        for disagreement in &verdict.disagreements {
            say!("      {direction}: {disagreement}");
        }
    }
    agrees
}

/// Prints how many breaking changes were seen by which tool.
fn summary(verdicts: &[[ToolVerdict; 2]]) {
    let all = || verdicts.iter().flatten();
    let count = |is: &dyn Fn(&ToolVerdict) -> bool| all().filter(|verdict| is(verdict)).count();
    let is_break = |verdict: &ToolVerdict| verdict.level == Some(Level::Break);
    let by = |tools: &str| count(&|verdict| is_break(verdict) && verdict.seen_by() == tools);
    say!(
        "\n{:>6}  comparisons of {} pairs",
        all().count(),
        verdicts.len()
    );
    say!(
        "{:>6}  with a BREAK change, of which a breaking change is seen",
        count(&is_break)
    );
    for (tools, text) in [
        ("both", "by both tools"),
        ("public-api", "by public-api alone"),
        ("semver-checks", "by cargo-semver-checks alone"),
        ("none", "by no tool: tests/oracle/unseen.yaml says why"),
    ] {
        say!("{:>12}  {text}", by(tools));
    }
    say!(
        "{:>6}  without a BREAK change, in {} of which a breaking change is seen",
        count(&|verdict| !is_break(verdict)),
        count(&|verdict| !is_break(verdict) && verdict.seen != [false, false])
    );
    say!(
        "{:>6}  where tools and changes differ\n",
        count(&|verdict| !verdict.disagreements.is_empty())
    );
}

/// Prints the rows of the exception lists that nothing used. Returns whether there are none.
pub(super) fn unused_exceptions(unused: &[String]) -> bool {
    for diagnostic in unused {
        say!("{diagnostic}");
    }
    unused.is_empty()
}

/// Prints how the committed results are outdated. Returns whether they are not.
pub(super) fn outdated_results(outdated: &[String]) -> bool {
    for line in outdated {
        say!("{:>12} {line}", "Stale");
    }
    if !outdated.is_empty() {
        say!(
            "error: the committed results are of other pairs or changes\n  --> {}\n  fix: run `cargo run --package oracle -- --write` and review the change",
            results::FILE
        );
    }
    outdated.is_empty()
}
