//! Verdicts on the pairs: the findings of the tools are matched with the changes of the review. Every break needs a change,
//! and every BREAK change a break.

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};
use tidbcloud_model::api::Api;

use super::claim::{Explanation, RecordClaims, is_replaced_alias, renames};
use super::exceptions::Exceptions;
use super::pairs::{DIRECTIONS, Pair, Revision};
use super::rustdoc::RustdocJson;
use super::tools::{self, Break, Findings, Tool};
use tidbcloud_console::parallel::in_parallel;
use tidbcloud_review::compare;
use tidbcloud_review::report::{Change, Level};

/// ToolVerdict on one direction of a pair.
#[derive(Clone, Debug, Default)]
pub(super) struct ToolVerdict {
    /// The highest level of its changes.
    pub(super) level: Option<Level>,
    /// SHA-256 of the changes.
    pub(super) changes_hash: String,
    /// Numbers of changed lines of the public API.
    pub(super) lines: LineCounts,
    /// Lints that failed.
    pub(super) lints: Vec<String>,
    /// Whether each tool found a break.
    pub(super) seen: [bool; 2],
    /// Kinds of BREAK changes that no tool saw.
    pub(super) unseen: Vec<String>,
    /// Findings that are listed as harmless.
    pub(super) harmless: Vec<String>,
    /// Differences between tools and changes.
    pub(super) disagreements: Vec<String>,
}

/// Numbers of lines of the public API that differ.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct LineCounts {
    pub(super) removed: usize,
    pub(super) changed: usize,
    pub(super) added: usize,
}

impl ToolVerdict {
    /// Name of the tools that found a break: `both`, one of them, or `none`.
    pub(super) fn seen_by(&self) -> &'static str {
        match self.seen {
            [true, true] => "both",
            [true, false] => "public-api",
            [false, true] => "semver-checks",
            [false, false] => "none",
        }
    }
}

/// Judges both directions of all pairs.
pub(super) fn judge_all(
    pairs: &[Pair],
    rustdoc: &RustdocJson,
    exceptions: &Exceptions,
) -> Result<Vec<[ToolVerdict; 2]>, String> {
    in_parallel(pairs, |_| 0, |pair| judge_pair(pair, rustdoc, exceptions))
}

fn judge_pair(
    pair: &Pair,
    rustdoc: &RustdocJson,
    exceptions: &Exceptions,
) -> Result<[ToolVerdict; 2], String> {
    let [before, after] = &pair.revisions;
    let verdict = |direction: &str, old: &Revision, new: &Revision| {
        let findings = if old.code_hash == new.code_hash {
            Findings::default()
        } else {
            tools::find_breaks(&rustdoc.of(old), &rustdoc.of(new))?
        };
        let changes = compare(&old.loaded, &new.loaded, None).changes;
        let key = format!("{} {direction}", pair.name);
        let apis = [&old.loaded.api, &new.loaded.api];
        Ok::<_, String>(judge(&key, &changes, apis, &findings, exceptions))
    };
    let [there, back] = DIRECTIONS;
    Ok([
        verdict(there, before, after)?,
        verdict(back, after, before)?,
    ])
}

/// Judges one direction of a pair; `key` names it: `op_added there`.
fn judge(
    key: &str,
    changes: &[Change],
    [old, new]: [&Api; 2],
    findings: &Findings,
    exceptions: &Exceptions,
) -> ToolVerdict {
    let renames = renames(changes);
    let claims: Vec<RecordClaims<'_>> = changes
        .iter()
        .map(|change| RecordClaims::of(change, &renames, old, new))
        .collect();
    let mut verdict = ToolVerdict {
        level: changes.iter().map(|change| change.level).max(),
        changes_hash: hash(changes),
        lines: line_counts(findings),
        lints: findings.lints.clone(),
        ..ToolVerdict::default()
    };
    let mut is_seen = vec![false; claims.len()];
    for found in &findings.breaks {
        if is_replaced_alias(found, &findings.added) {
            continue;
        }
        let explanations: Vec<(usize, Explanation)> = claims
            .iter()
            .map(|claims| claims.explain(found, &findings.added))
            .enumerate()
            .filter(|(_, explanation)| *explanation != Explanation::None)
            .collect();
        let mut is_break = true;
        if !explanations.iter().any(|(at, explanation)| {
            claims[*at].is_break()
                && matches!(explanation, Explanation::Full | Explanation::Renamed)
        }) {
            if found.tool == Tool::PublicApi && keeps_old_name(&explanations, &claims) {
                is_break = false;
            } else if exceptions.is_harmless(&format!("{key} {}", found.text)) {
                is_break = false;
                verdict.harmless.push(found.text.clone());
            } else {
                let unexplained = unexplained(found, &explanations, &claims);
                verdict.disagreements.push(unexplained);
            }
        }
        if is_break {
            verdict.seen[found.tool as usize] = true;
            for (at, _) in explanations {
                is_seen[at] = true;
            }
        }
    }
    for (claims, is_seen) in claims.iter().zip(is_seen) {
        if !claims.is_break() || is_seen {
            continue;
        }
        let kind = claims.change.kind.id();
        verdict.unseen.push(kind.to_owned());
        if !exceptions.is_unseen(&format!("{key} {kind}")) {
            verdict.disagreements.push(format!(
                "no tool sees `{}`, and tests/oracle/unseen.yaml does not say why",
                describe(claims.change)
            ));
        }
    }
    verdict
}

fn line_counts(findings: &Findings) -> LineCounts {
    let lines = findings
        .breaks
        .iter()
        .filter(|found| found.tool == Tool::PublicApi);
    let (changed, removed): (Vec<&Break>, Vec<&Break>) =
        lines.partition(|found| found.after.is_some());
    LineCounts {
        removed: removed.len(),
        changed: changed.len(),
        added: findings.added.len() - changed.len(),
    }
}

/// Whether the line is added again under the name of an added item, so that the old name stays.
fn keeps_old_name(explanations: &[(usize, Explanation)], claims: &[RecordClaims<'_>]) -> bool {
    explanations.iter().any(|(at, explanation)| {
        let level = claims[*at].change.level;
        *explanation == Explanation::Renamed && matches!(level, Level::Add | Level::Wire)
    })
}

/// Text of a disagreement: a break, and the changes that do not explain it.
fn unexplained(
    found: &Break,
    explanations: &[(usize, Explanation)],
    claims: &[RecordClaims<'_>],
) -> String {
    let tool = match found.tool {
        Tool::PublicApi => "public-api",
        Tool::SemverChecks => "semver-checks",
    };
    let mut text = format!("no change explains the finding of {tool}: {}", found.text);
    if let Some(after) = &found.after {
        text.push_str(&format!("\n        now {after}"));
    }
    for (at, explanation) in explanations {
        let change = claims[*at].change;
        let why = match explanation {
            Explanation::OtherSignature => "shows another signature",
            Explanation::Full | Explanation::Renamed | Explanation::None => "is no break",
        };
        text.push_str(&format!(
            "\n        `{}` is about it and {why}",
            describe(change)
        ));
    }
    if explanations.is_empty() {
        for claims in claims {
            text.push_str(&format!("\n        not `{}`", describe(claims.change)));
        }
    }
    text
}

/// One line for a change.
fn describe(change: &Change) -> String {
    let item = change.rust.as_ref().map_or("", |rust| &rust.item);
    let text = format!(
        "{} {} {}: {} {item}",
        change.level, change.kind, change.subject.name, change.summary
    );
    text.trim_end().to_owned()
}

/// Hash of the changes without their prose: a reworded report needs no new run of the tools.
pub(super) fn hash(changes: &[Change]) -> String {
    let mut hash = Sha256::new();
    for change in changes {
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
    HEXLOWER.encode(&hash.finalize())
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::super::item::Item;
    use super::super::pairs;
    use super::*;

    fn pair(name: &str) -> Pair {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let scratch = tempfile::tempdir().unwrap();
        pairs::load(&root, name, scratch.path()).unwrap()
    }

    /// Findings of cargo-public-api: lines that were removed, or changed to a line after.
    fn findings(lines: &[(&str, Option<&str>)]) -> Findings {
        let one = |(line, after): &(&str, Option<&str>)| Break {
            tool: Tool::PublicApi,
            text: (*line).to_owned(),
            item: Item::of_line(line),
            after: after.map(str::to_owned),
        };
        Findings {
            breaks: lines.iter().map(one).collect(),
            added: lines
                .iter()
                .filter_map(|(_, after)| after.map(str::to_owned))
                .collect(),
            lints: Vec::new(),
        }
    }

    /// Disagreements between these findings and the changes of a pair, which are edited first.
    fn disagreements(
        name: &str,
        lines: &[(&str, Option<&str>)],
        edit: fn(&mut Vec<Change>),
    ) -> Vec<String> {
        let pair = pair(name);
        let [old, new] = [0, 1].map(|index| &pair.revisions[index].loaded);
        let mut changes = compare(old, new, None).changes;
        edit(&mut changes);
        let exceptions = Exceptions::default();
        judge(
            "pair there",
            &changes,
            [&old.api, &new.api],
            &findings(lines),
            &exceptions,
        )
        .disagreements
    }

    const PAIR: &str = "resp_field_signed_to_unsigned";
    const LINE: &str = "pub clusters::types::Cluster::node_count: core::option::Option<i64>";
    const AFTER: &str = "pub clusters::types::Cluster::node_count: core::option::Option<u64>";

    #[test]
    fn a_break_is_explained_by_the_record_with_its_signatures() {
        assert_eq!(disagreements(PAIR, &[(LINE, Some(AFTER))], |_| ()), [""; 0]);
    }

    #[test]
    fn another_item_another_signature_or_no_record_explain_nothing() {
        for (line, after) in [
            (LINE.replace("node_count", "region"), AFTER.to_owned()),
            (LINE.replace("i64", "i32"), AFTER.to_owned()),
            (LINE.to_owned(), AFTER.replace("u64", "u32")),
        ] {
            let found = disagreements(PAIR, &[(&line, Some(&after))], |_| ());
            assert!(found[0].contains("no change explains"), "{found:?}");
        }
        let found = disagreements(PAIR, &[(LINE, Some(AFTER))], Vec::clear);
        assert!(found[0].contains("no change explains"), "{found:?}");
    }

    #[test]
    fn a_record_that_is_no_break_explains_none() {
        let found = disagreements(PAIR, &[(LINE, Some(AFTER))], |changes| {
            for change in changes {
                change.level = Level::Wire;
            }
        });
        assert!(
            found[0].contains("is about it and is no break"),
            "{found:?}"
        );
    }

    #[test]
    fn a_break_that_no_tool_sees_needs_a_reason() {
        let found = disagreements(PAIR, &[], |_| ());
        assert!(
            found[0].contains("unseen.yaml does not say why"),
            "{found:?}"
        );
    }

    #[test]
    fn an_alias_explains_a_line_under_its_new_name_and_nothing_else() {
        let removed = "impl core::clone::Clone for clusters::types::Cluster";
        let added = "impl core::clone::Clone for clusters::types::Deployment";
        let pair = "schema_renamed_with_an_alias";
        assert_eq!(
            disagreements(pair, &[(removed, Some(added))], |_| ()),
            [""; 0]
        );
        let found = disagreements(pair, &[(removed, None)], |_| ());
        assert!(
            found[0].contains("is about it and is no break"),
            "{found:?}"
        );
    }
}
