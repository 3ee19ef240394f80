//! What the tools see beside what the records say: every break has its record, every BREAK record its break.

use sha2::{Digest, Sha256};
use tidbcloud_model::api::Api;

use super::claim::{Answer, Claims, is_taken_over, renames};
use super::reviewed::Reviewed;
use super::tools::{Break, Seen, Tool};
use crate::diff::report::{Change, Level};

/// One way of a pair, judged.
#[derive(Clone, Debug, Default)]
pub(super) struct Verdict {
    /// The greatest level of its records.
    pub(super) level: Option<Level>,
    /// SHA-256 of what the records say of Rust.
    pub(super) records: String,
    /// Lines of the public API that are gone, have changed and are new.
    pub(super) lines: [usize; 3],
    /// Lints that failed.
    pub(super) lints: Vec<String>,
    /// Whether each tool saw a break.
    pub(super) seen: [bool; 2],
    /// Kinds of BREAK records that no tool saw.
    pub(super) unseen: Vec<String>,
    /// Where tools and records do not agree.
    pub(super) faults: Vec<String>,
}

impl Verdict {
    /// In a word: who saw a break.
    pub(super) fn by(&self) -> &'static str {
        match self.seen {
            [true, true] => "both",
            [true, false] => "public-api",
            [false, true] => "semver-checks",
            [false, false] => "none",
        }
    }
}

/// Judges one way of a pair; `key` names it: `op_added there`.
pub(super) fn judge(
    key: &str,
    records: &[Change],
    [old, new]: [&Api; 2],
    seen: &Seen,
    reviewed: &Reviewed,
) -> Verdict {
    let renames = renames(records);
    let claims: Vec<Claims<'_>> = records
        .iter()
        .map(|change| Claims::of(change, &renames, old, new))
        .collect();
    let changed = seen.breaks.iter().filter(|one| one.after.is_some()).count();
    let gone = seen
        .breaks
        .iter()
        .filter(|one| one.tool == Tool::PublicApi)
        .count()
        - changed;
    let mut verdict = Verdict {
        level: records.iter().map(|change| change.level).max(),
        records: hash(records),
        lines: [gone, changed, seen.added.len() - changed],
        lints: seen.lints.clone(),
        ..Verdict::default()
    };
    let mut met = vec![false; claims.len()];
    for one in &seen.breaks {
        if is_taken_over(one, &seen.added) {
            continue;
        }
        let answers: Vec<(usize, Answer)> = claims
            .iter()
            .map(|claims| claims.explain(one, &seen.added))
            .enumerate()
            .filter(|(_, answer)| *answer != Answer::No)
            .collect();
        let explained = |is_break: bool| {
            let mut answers = answers.iter();
            answers.any(|(at, answer)| *answer == Answer::Yes && claims[*at].is_break() == is_break)
        };
        let is_former = one.tool == Tool::PublicApi && leaves_former(&answers, &claims);
        let is_known =
            || (explained(false) && is_former) || reviewed.harmless(&format!("{key} {}", one.text));
        let mut is_break = true;
        if !explained(true) {
            if is_known() {
                is_break = false;
            } else {
                verdict.faults.push(unexplained(one, &answers, &claims));
            }
        }
        if is_break {
            verdict.seen[one.tool as usize] = true;
            for (at, _) in answers {
                met[at] = true;
            }
        }
    }
    for (claims, met) in claims.iter().zip(met) {
        if !claims.is_break() || met {
            continue;
        }
        let kind = claims.change.kind.id();
        verdict.unseen.push(kind.to_owned());
        if !reviewed.unseen(&format!("{key} {kind}")) {
            verdict.faults.push(format!(
                "no tool sees `{}`, and tests/oracle/unseen.yaml does not say why",
                told(claims.change)
            ));
        }
    }
    verdict
}

/// Whether what explains a line are renames that leave the former name.
fn leaves_former(answers: &[(usize, Answer)], claims: &[Claims<'_>]) -> bool {
    answers
        .iter()
        .all(|(at, _)| claims[*at].change.level == Level::Add)
}

fn unexplained(one: &Break, answers: &[(usize, Answer)], claims: &[Claims<'_>]) -> String {
    let tool = match one.tool {
        Tool::PublicApi => "public-api",
        Tool::SemverChecks => "semver-checks",
    };
    let mut text = format!("no record explains what {tool} sees: {}", one.text);
    if let Some(after) = &one.after {
        text.push_str(&format!("\n        now {after}"));
    }
    for (at, answer) in answers {
        let change = claims[*at].change;
        let why = match answer {
            Answer::Otherwise => "shows another signature",
            Answer::Yes | Answer::No => "is no break",
        };
        text.push_str(&format!(
            "\n        `{}` is about it and {why}",
            told(change)
        ));
    }
    if answers.is_empty() {
        for claims in claims {
            text.push_str(&format!("\n        not `{}`", told(claims.change)));
        }
    }
    text
}

fn told(change: &Change) -> String {
    let item = change.rust.as_ref().map_or("", |rust| &rust.item);
    let text = format!(
        "{} {} {}: {} {item}",
        change.level, change.kind, change.subject.name, change.summary
    );
    text.trim_end().to_owned()
}

/// What the records say, words left out: who rewords a report need not ask again.
pub(super) fn hash(records: &[Change]) -> String {
    let mut hash = Sha256::new();
    for change in records {
        let rust = change.rust.as_ref();
        let lines = |lines: &[String]| lines.join("\n");
        let text = format!(
            "{}\0{}\0{}\0{}\0{}\0{}\0{}\0",
            change.kind,
            change.level,
            change.subject.name,
            rust.map_or("", |rust| &rust.item),
            rust.map(|rust| lines(&rust.before)).unwrap_or_default(),
            rust.map(|rust| lines(&rust.after)).unwrap_or_default(),
            lines(&change.folded),
        );
        hash.update(text);
    }
    format!("{:x}", hash.finalize())
}
