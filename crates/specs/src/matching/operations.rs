//! Operations: alike by method, path, body and response, and only then by name. Never across verbs of another effect.

use std::collections::BTreeSet;

use tidbcloud_model::api::{Api, Operation, Parameter, Part, Type};
use tidbcloud_openapi::likeness::likeness;

use super::likelihood::{Likelihood, mean, percent};
use super::matched_types::MatchedTypes;
use super::opposites;
use super::pairs::Similarity;
use super::places::{body_type, core};

/// Score below which an operation is not proposed.
const PLAUSIBLE: u8 = 40;

/// Path template of an operation, without the names of its parameters.
pub(super) fn path_shape(operation: &Operation) -> String {
    let mut shape = String::new();
    for segment in &operation.path.segments {
        shape.push('/');
        for part in &segment.parts {
            match part {
                Part::Literal(text) => shape.push_str(text),
                Part::Parameter(_) => shape.push_str("{}"),
            }
        }
    }
    shape
}

/// The end of a path: its last literal segment or verb, but for case and plural, and whether one thing or all of them are
/// addressed.
fn end(shape: &str) -> (String, bool) {
    let segments: Vec<&str> = shape.split('/').collect();
    let is_one = shape.ends_with("{}");
    let literal = segments.iter().rev().find(|segment| **segment != "{}");
    let literal = literal.unwrap_or(&"").replace("{}", "").to_lowercase();
    let literal = literal.strip_suffix('s').unwrap_or(&literal);
    (literal.replace(['-', '_'], ""), is_one)
}

/// Similarity of two operations; `None` of those that exclude each other.
pub(super) fn similarity(
    old: &Operation,
    new: &Operation,
    types: &MatchedTypes<'_>,
) -> Option<Similarity> {
    if old.method != new.method || opposites::exclude_each_other(&old.name, &new.name) {
        return None;
    }
    Some(Similarity {
        places: 0,
        structure: score(old, new, types),
        name: likeness(&old.name, &new.name),
    })
}

/// Weighted mean over route, response, body, query parameters and name. A part that neither operation has does not count.
fn score(old: &Operation, new: &Operation, types: &MatchedTypes<'_>) -> u8 {
    let mut shares = vec![
        (40, likeness(&path_shape(old), &path_shape(new))),
        (20, likeness(&old.name, &new.name)),
    ];
    if old.response.declared || new.response.declared {
        let same = types.same(&old.response.ty, &new.response.ty);
        shares.push((30, if same { 100 } else { 0 }));
    }
    match (body_type(old), body_type(new)) {
        (None, None) => {}
        (Some(old), Some(new)) if types.same(&old, &new) => shares.push((30, 100)),
        _ => shares.push((30, 0)),
    }
    let has = |list: &[Parameter], one: &Parameter| {
        list.iter().any(|other| other.wire_name == one.wire_name)
    };
    let (olds, news) = (&old.query_parameters, &new.query_parameters);
    let common = olds.iter().filter(|one| has(news, one)).count();
    if let Some(share) = percent(2 * common, olds.len() + news.len()) {
        shares.push((20, share));
    }
    mean(&shares)
}

/// Words of a method's name, each without the ending of a plural.
fn name_words(name: &str) -> BTreeSet<String> {
    let words = opposites::words(name).into_iter();
    words
        .map(|word| word.strip_suffix('s').unwrap_or(&word).to_owned())
        .collect()
}

/// Likelihood that `old` is `new` under another identity, from both models.
pub(super) fn likelihood(
    (old_api, old): (&Api, &Operation),
    (new_api, new): (&Api, &Operation),
    types: &MatchedTypes<'_>,
) -> Option<Likelihood> {
    if opposites::exclude_each_other(&old.name, &new.name) {
        return None;
    }
    let (was, is) = (path_shape(old), path_shape(new));
    let (old_end, new_end) = (end(&was), end(&is));
    let mut reasons = Vec::new();
    let mut doubts = Vec::new();
    // Each is enough for a proposal, and two are enough for one without doubt.
    let mut strong = 0;
    if old.method != new.method {
        doubts.push(format!("another method: {} → {}", old.method, new.method));
    } else if was == is {
        reasons.push("same route".to_owned());
        strong += 2;
    } else if old_end == new_end {
        reasons.push("same method and end of the path".to_owned());
        strong += 1;
    } else if old_end.1 == new_end.1 {
        reasons.push("same method".to_owned());
    }
    let bodies = (body_type(old), body_type(new));
    let responses = (response(old), response(new));
    for (what, (was, is)) in [("body", bodies), ("response", responses)] {
        let says = |api: &Api, ty: &Type| match core(ty) {
            Some(name) => api.records.get(name).is_none_or(|it| !it.fields.is_empty()),
            None => true,
        };
        match (was, is) {
            (None, None) => {}
            (Some(was), Some(is)) if types.same(&was, &is) => {
                // Many operations have a record without fields.
                if says(old_api, &was) && says(new_api, &is) {
                    reasons.push(format!("same {what}"));
                    strong += 1;
                }
            }
            _ => doubts.push(format!("another {what}")),
        }
    }
    if name_words(&old.name) == name_words(&new.name) {
        reasons.push("same words in the name".to_owned());
        strong += 1;
    }
    let score = score(old, new, types);
    if strong == 0 || score < PLAUSIBLE {
        return None;
    }
    if strong < 2 && doubts.is_empty() {
        doubts.push("little else is the same".to_owned());
    }
    // A route says more than a body that changed with it.
    if reasons.first().is_some_and(|reason| reason == "same route") {
        doubts.clear();
    }
    Some(Likelihood {
        score,
        reasons,
        doubt: (!doubts.is_empty()).then(|| doubts.join(", ")),
    })
}

/// Whether two operations have method, response and end of the path in common, and opposite effects.
pub(super) fn are_opposite(old: &Operation, new: &Operation, types: &MatchedTypes<'_>) -> bool {
    let ends = [old, new].map(|operation| end(&path_shape(operation)).1);
    old.method == new.method
        && ends[0] == ends[1]
        && types.same(&old.response.ty, &new.response.ty)
        && opposites::exclude_each_other(&old.name, &new.name)
}

fn response(operation: &Operation) -> Option<Type> {
    let response = &operation.response;
    response.declared.then(|| response.ty.clone())
}

/// Likelihood where only names are known: of rows of names.lock without a model of their document.
pub(super) fn likelihood_by_name(
    identity: &str,
    name: &str,
    new: &Operation,
) -> Option<Likelihood> {
    if opposites::exclude_each_other(name, &new.name) {
        return None;
    }
    // Without an `operationId`, the identity is the route.
    if let Some((method, path)) = identity.split_once(' ') {
        let shape = |path: &str| {
            let mut parts = path.split(['{', '}']).enumerate();
            parts
                .by_ref()
                .fold(String::new(), |shape, (index, part)| match index % 2 {
                    0 => shape + part,
                    _ => shape + "{}",
                })
        };
        if method == new.method && shape(path) == path_shape(new) {
            return Some(Likelihood {
                score: 100,
                reasons: vec!["same route".to_owned()],
                doubt: None,
            });
        }
    }
    let same_words = name_words(name) == name_words(&new.name);
    let score = likeness(identity, &new.identity).max(likeness(name, &new.name));
    (same_words || score >= 60).then(|| Likelihood {
        score,
        reasons: vec![match same_words {
            true => "same words in the name".to_owned(),
            false => "similar name".to_owned(),
        }],
        doubt: None,
    })
}
