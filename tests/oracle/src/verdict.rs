//! What the tools see beside what the records say: every break has its record, every BREAK record its break.

use sha2::{Digest, Sha256};
use tidbcloud_model::api::Api;

use super::claim::{Answer, Claims, is_taken_over, renames};
use super::exceptions::Reviewed;
use super::tools::{Break, Seen, Tool};
use tidbcloud_review::report::{Change, Level};

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
    /// What a tool takes for a break and people found to be none.
    pub(super) harmless: Vec<String>,
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
        let mut is_break = true;
        if !answers.iter().any(|(at, answer)| {
            claims[*at].is_break() && matches!(answer, Answer::Yes | Answer::Again)
        }) {
            if one.tool == Tool::PublicApi && leaves_former(&answers, &claims) {
                is_break = false;
            } else if reviewed.harmless(&format!("{key} {}", one.text)) {
                is_break = false;
                verdict.harmless.push(one.text.clone());
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

/// Whether a line stands there again under the name that an addition gave, so that the former name was left.
fn leaves_former(answers: &[(usize, Answer)], claims: &[Claims<'_>]) -> bool {
    answers
        .iter()
        .any(|(at, answer)| *answer == Answer::Again && claims[*at].change.level == Level::Add)
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
            Answer::Yes | Answer::Again | Answer::No => "is no break",
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

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::super::item::Item;
    use super::super::pairs::{self, Pair};
    use super::*;
    use tidbcloud_review::compare;

    fn pair(name: &str) -> Pair {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let scratch = tempfile::tempdir().unwrap();
        pairs::load(&root, name, scratch.path()).unwrap()
    }

    fn seen(lines: &[(&str, Option<&str>)]) -> Seen {
        let one = |(line, after): &(&str, Option<&str>)| Break {
            tool: Tool::PublicApi,
            text: (*line).to_owned(),
            item: Item::of_line(line),
            after: after.map(str::to_owned),
        };
        Seen {
            breaks: lines.iter().map(one).collect(),
            added: lines
                .iter()
                .filter_map(|(_, after)| after.map(str::to_owned))
                .collect(),
            lints: Vec::new(),
        }
    }

    /// Judges what a tool would see against the records of a pair, which are edited first.
    fn faults(
        name: &str,
        lines: &[(&str, Option<&str>)],
        edit: fn(&mut Vec<Change>),
    ) -> Vec<String> {
        let pair = pair(name);
        let [old, new] = [0, 1].map(|side| &pair.sides[side].loaded);
        let mut records = compare(old, new, None).records;
        edit(&mut records);
        let reviewed = Reviewed::default();
        judge(
            "pair there",
            &records,
            [&old.api, &new.api],
            &seen(lines),
            &reviewed,
        )
        .faults
    }

    const PAIR: &str = "resp_field_signed_to_unsigned";
    const LINE: &str = "pub clusters::types::Cluster::node_count: core::option::Option<i64>";
    const AFTER: &str = "pub clusters::types::Cluster::node_count: core::option::Option<u64>";

    #[test]
    fn a_break_is_explained_by_the_record_with_its_signatures() {
        assert_eq!(faults(PAIR, &[(LINE, Some(AFTER))], |_| ()), [""; 0]);
    }

    #[test]
    fn another_item_another_signature_or_no_record_explain_nothing() {
        for (line, after) in [
            (LINE.replace("node_count", "region"), AFTER.to_owned()),
            (LINE.replace("i64", "i32"), AFTER.to_owned()),
            (LINE.to_owned(), AFTER.replace("u64", "u32")),
        ] {
            let found = faults(PAIR, &[(&line, Some(&after))], |_| ());
            assert!(found[0].contains("no record explains"), "{found:?}");
        }
        let found = faults(PAIR, &[(LINE, Some(AFTER))], Vec::clear);
        assert!(found[0].contains("no record explains"), "{found:?}");
    }

    #[test]
    fn a_record_that_is_no_break_explains_none() {
        let found = faults(PAIR, &[(LINE, Some(AFTER))], |records| {
            for record in records {
                record.level = Level::Wire;
            }
        });
        assert!(
            found[0].contains("is about it and is no break"),
            "{found:?}"
        );
    }

    #[test]
    fn a_break_that_no_tool_sees_needs_a_reason() {
        let found = faults(PAIR, &[], |_| ());
        assert!(
            found[0].contains("unseen.yaml does not say why"),
            "{found:?}"
        );
    }

    #[test]
    fn an_alias_explains_what_stands_there_again_and_nothing_else() {
        let gone = "impl core::clone::Clone for clusters::types::Cluster";
        let come = "impl core::clone::Clone for clusters::types::Deployment";
        let pair = "schema_renamed_with_an_alias";
        assert_eq!(faults(pair, &[(gone, Some(come))], |_| ()), [""; 0]);
        let found = faults(pair, &[(gone, None)], |_| ());
        assert!(
            found[0].contains("is about it and is no break"),
            "{found:?}"
        );
    }
}
