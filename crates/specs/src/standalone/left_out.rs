//! Parts of a document that its model does not have, counted.

use std::collections::BTreeMap;

use serde_json::Value;

use tidbcloud_openapi::normalization::NormalizationReport;
use tidbcloud_openapi::schema::structure::Structures;
use tidbcloud_openapi::{successes, walk};

/// Counts what was left out of a document, one entry for each sort.
pub(super) fn left_out(
    document: &Value,
    report: &NormalizationReport,
    keeps_docs: bool,
) -> Vec<String> {
    let mut counts: Vec<String> = Vec::new();
    let unused = report.unused.len() + unused_schemas(document);
    if unused > 0 {
        counts.push(format!("{unused} schemas that no call uses"));
    }
    let prose: usize = report.dropped.values().sum();
    if prose > 0 && !keeps_docs {
        let parts = report.dropped.keys().map(|key| format!("`{key}`"));
        let parts: Vec<String> = parts.collect();
        counts.push(format!(
            "{prose} descriptions and samples ({})",
            parts.join(", ")
        ));
    }
    for (changes, verb) in [(&report.lost, ""), (&report.repaired, "corrected: ")] {
        let mut by_rule: BTreeMap<&str, usize> = BTreeMap::new();
        for change in changes {
            *by_rule.entry(change.rule).or_default() += 1;
        }
        let by_rule = by_rule.into_iter();
        counts.extend(by_rule.map(|(rule, count)| format!("{count} {verb}{rule}")));
    }
    counts
}

/// The number of schemas that neither a request nor the response of a success leads to.
fn unused_schemas(document: &Value) -> usize {
    let structures = Structures::of(document.pointer("/components/schemas"));
    let mut roots = Vec::new();
    walk::each_operation(document, &mut |operation, _, _, _| {
        let success = successes(&structures, operation.get("responses"));
        let is_success = |status: &str| success.as_ref().is_some_and(|it| it.status == status);
        roots.extend(walk::roots_of(operation, is_success));
    });
    let reached = walk::reached(document, roots);
    let names = walk::component_names(document);
    names.iter().filter(|name| !reached.contains(*name)).count()
}
