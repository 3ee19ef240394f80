//! Names of hoisted components, and the choice among several definitions.

use std::cmp::Reverse;

use tidbcloud_schema::walk::OperationNode;

/// A title that is a name and not a sentence.
pub(super) fn from_title(title: &str) -> Option<String> {
    const LONGEST: usize = 64;
    let title = title.trim();
    let is_name = title.starts_with(|c: char| c.is_ascii_alphabetic())
        && title.len() <= LONGEST
        && title
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '.'))
        && !title.ends_with('.')
        && !title.eq_ignore_ascii_case("deprecated");
    is_name.then(|| title.to_owned())
}

/// The name of an operation without its service: `ClusterService_PauseCluster` gives `PauseCluster`.
pub(super) fn operation(operation: &OperationNode) -> String {
    match operation.id.as_deref() {
        Some(id) => match id.split_once('_') {
            Some((service, method)) if [service, method].iter().all(|part| is_pascal(part)) => {
                pascal(method)
            }
            _ => pascal(id),
        },
        None => from_path(operation),
    }
}

fn is_pascal(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_uppercase())
        && text.chars().all(|c| c.is_ascii_alphanumeric())
}

/// The name of an operation with its service.
pub(super) fn operation_with_service(operation: &OperationNode) -> String {
    match operation.id.as_deref() {
        Some(id) => pascal(id),
        None => from_path(operation),
    }
}

fn from_path(operation: &OperationNode) -> String {
    format!("{}{}", pascal(&operation.method), pascal(&operation.path))
}

/// Words, each with a capital: `backup_id` gives `BackupId`; capitals inside words stay.
pub(in crate::normalize) fn pascal(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split(|c: char| !c.is_ascii_alphanumeric()) {
        let mut chars = word.chars();
        if let Some(first) = chars.next() {
            out.push(first.to_ascii_uppercase());
            out.push_str(chars.as_str());
        }
    }
    out
}

/// The candidate that shares the longest runs of letters with the names around it; of equal ones the shortest, then the
/// first by name. The runs are added up: what all candidates share with one name must not hide what one shares with
/// another.
pub(super) fn most_fitting(candidates: &[String], around: &[String]) -> String {
    let around: Vec<Vec<u8>> = around.iter().map(|name| letters(name)).collect();
    let score = |candidate: &String| {
        let candidate = letters(candidate);
        around
            .iter()
            .map(|name| longest_common(&candidate, name))
            .sum::<usize>()
    };
    let best = candidates.iter().min_by_key(|candidate| {
        (
            Reverse(score(candidate)),
            candidate.len(),
            (*candidate).clone(),
        )
    });
    best.cloned().unwrap_or_default()
}

fn letters(name: &str) -> Vec<u8> {
    const ENOUGH: usize = 100;
    let bytes = name.bytes().filter(u8::is_ascii_alphanumeric).take(ENOUGH);
    bytes.map(|byte| byte.to_ascii_lowercase()).collect()
}

fn longest_common(a: &[u8], b: &[u8]) -> usize {
    let mut previous = vec![0_usize; b.len() + 1];
    let mut longest = 0;
    for x in a {
        let mut current = vec![0_usize; b.len() + 1];
        for (index, y) in b.iter().enumerate() {
            if x == y {
                current[index + 1] = previous[index] + 1;
                longest = longest.max(current[index + 1]);
            }
        }
        previous = current;
    }
    longest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_names_only_when_it_is_a_name() {
        assert_eq!(
            from_title("CreateClusterReq").as_deref(),
            Some("CreateClusterReq")
        );
        for sentence in [
            "The updated cluster configuration.",
            "",
            "Deprecated",
            "2fast",
            "a b",
            "../x",
            &"x".repeat(65),
        ] {
            assert_eq!(from_title(sentence), None, "{sentence}");
        }
    }

    #[test]
    fn the_longest_shared_name_wins() {
        let pick = |candidates: &[&str], around: &[&str]| {
            let own = |names: &[&str]| names.iter().map(|n| (*n).to_owned()).collect::<Vec<_>>();
            most_fitting(&own(candidates), &own(around))
        };
        let maps = ["openapiTiFlashNodeMap", "openapiTiKVNodeMap"];
        assert_eq!(pick(&maps, &["tikv"]), "openapiTiKVNodeMap");
        assert_eq!(
            pick(&maps, &["openapiClusterNodeMapTiflash", "tiflash"]),
            "openapiTiFlashNodeMap"
        );
        assert_eq!(
            pick(
                &["openapiStandardConnection", "openapiVPCPeeringConnection"],
                &["vpc_peering"]
            ),
            "openapiVPCPeeringConnection"
        );
        assert_eq!(pick(&["B", "A"], &["none"]), "A");
    }
}
