//! The words with which the names of a document begin.

use std::collections::{BTreeMap, BTreeSet};

use super::meaning::{names_a_method, says_what};
use crate::name_rules::packages::tails;
use crate::name_rules::snake;
use tidbcloud_openapi::words::words;

/// Fewest schemas that share words. Fewer are often of one thing, whose name the words are.
const FEWEST_SCHEMAS: usize = 5;

/// Fewest operations that share words. These are separated from what follows, and so are rarely the name of a thing.
const FEWEST_OPERATIONS: usize = 3;

/// Of each ten schemas, the number that must share the words. The others are those of a framework, as `Error` and `Void`.
const SHARING_OF_TEN: usize = 9;

/// The words with which nearly all schemas begin: none where a schema has no other words, because they name a thing then.
pub(super) fn words_of_schemas(declared: &BTreeSet<String>) -> Vec<String> {
    let names = declared
        .iter()
        .filter_map(|schema| tails(schema, declared).into_iter().next());
    let names: Vec<Vec<String>> = names.map(|name| words(&name)).collect();
    let mut shared: Vec<String> = Vec::new();
    loop {
        let mut next: BTreeMap<&String, usize> = BTreeMap::new();
        for name in names.iter().filter(|name| name.starts_with(&shared)) {
            if let [word, _, ..] = &name[shared.len()..] {
                *next.entry(word).or_default() += 1;
            }
        }
        let Some((word, count)) = next.into_iter().max_by_key(|(_, count)| *count) else {
            break;
        };
        if count < FEWEST_SCHEMAS || count * 10 < names.len() * SHARING_OF_TEN || says_what(word) {
            break;
        }
        shared.push(word.clone());
    }
    let names_a_thing = names
        .iter()
        .any(|name| !name.is_empty() && shared.starts_with(name));
    if names_a_thing { Vec::new() } else { shared }
}

/// The largest number of parts that all ids share in front, and without which each still names a method.
pub(super) fn shared_parts(ids: &BTreeSet<&str>) -> usize {
    let split: Vec<Vec<&str>> = ids.iter().map(|id| parts(id)).collect();
    let Some(first) = split.first().filter(|_| ids.len() >= FEWEST_OPERATIONS) else {
        return 0;
    };
    let most = first.iter().enumerate().take_while(|(at, part)| {
        let is_shared = |id: &Vec<&str>| id.len() > at + 1 && id[*at] == **part;
        split.iter().all(is_shared) && !words(part).first().is_some_and(|word| says_what(word))
    });
    let whole: BTreeSet<String> = ids.iter().map(|id| snake(id, "operation")).collect();
    let fits = |count: &usize| {
        let names: Option<BTreeSet<String>> = ids
            .iter()
            .map(|id| rest_of_id(id, *count).filter(|rest| names_a_method(rest)))
            .map(|rest| rest.map(|rest| snake(rest, "operation")))
            .collect();
        names.is_some_and(|names| names.len() == whole.len())
    };
    (1..=most.count()).rev().find(fits).unwrap_or_default()
}

/// The segments that all paths share in front, and behind which each path has one that is no parameter.
pub(super) fn shared_segments(paths: &BTreeSet<&str>) -> Vec<String> {
    let split =
        |path: &&str| -> Vec<String> { path.split('/').skip(1).map(str::to_owned).collect() };
    let split: Vec<Vec<String>> = paths.iter().map(split).collect();
    let Some(first) = split.first().filter(|_| paths.len() >= FEWEST_OPERATIONS) else {
        return Vec::new();
    };
    let is_shared = |at: usize| {
        split
            .iter()
            .all(|path| path.len() > at + 1 && path[at] == first[at])
    };
    let most = (0..first.len()).take_while(|at| is_shared(*at)).count();
    let is_rest = |segment: &String| segment.starts_with(|c: char| c.is_ascii_alphabetic());
    let fits = |count: &usize| {
        split
            .iter()
            .all(|path| path.get(*count).is_some_and(is_rest))
    };
    let count = (1..=most).rev().find(fits).unwrap_or_default();
    first[..count].to_vec()
}

/// The parts of an id, between its separators.
pub(super) fn parts(id: &str) -> Vec<&str> {
    let parts = id.split(|c: char| !c.is_ascii_alphanumeric());
    parts.filter(|part| !part.is_empty()).collect()
}

/// An id behind its first parts; `None` where it has no more.
pub(super) fn rest_of_id(id: &str, count: usize) -> Option<&str> {
    let is_separator = |c: char| !c.is_ascii_alphanumeric();
    let mut rest = id.trim_start_matches(is_separator);
    for _ in 0..count {
        rest = &rest[rest.find(is_separator)?..];
        rest = rest.trim_start_matches(is_separator);
    }
    Some(rest).filter(|rest| !rest.is_empty())
}
