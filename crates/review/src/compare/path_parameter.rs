//! Path parameters, which are paired by position. A name says what the server expects there: `{id}` below `/clusters` is the
//! same as `{clusterId}`, and `{name}` is not.

use heck::ToSnakeCase;

use tidbcloud_model::api::{Operation, Part, Type};

use super::Comparison;
use super::operation::OperationPair;
use crate::kind::ChangeKind;
use crate::report::{Bump, Effect, Level};

/// Word that a name without any other means: `{cluster}` is the id of a cluster.
const ID: &str = "id";
/// Words of fewer letters have no plural that is compared.
const SHORT: usize = 4;

impl Comparison<'_> {
    pub(super) fn path_parameters(&mut self, both: &OperationPair<'_>) {
        let OperationPair { old, new, .. } = *both;
        let names = |operation: &Operation| -> Vec<String> {
            let parameters = operation.path_parameters.iter();
            parameters.map(|one| one.wire_name.clone()).collect()
        };
        let (olds, news) = (names(old), names(new));
        let sorted = |mut names: Vec<String>| {
            names.sort();
            names
        };
        let swapped = olds != news && sorted(olds.clone()) == sorted(news.clone());
        if swapped {
            let types = |operation: &Operation| -> Vec<Type> {
                let parameters = operation.path_parameters.iter();
                parameters.map(|one| one.ty.clone()).collect()
            };
            let compiles = types(old) == types(new);
            self.reordered(both, &olds, &news, compiles);
        }
        for (was, is) in old.path_parameters.iter().zip(&new.path_parameters) {
            if was.wire_name != is.wire_name && !swapped {
                let draft = self
                    .parameter_finding(ChangeKind::PathParamRenamed, both, [was, is])
                    .says(format!("{{{}}} → {{{}}}", was.wire_name, is.wire_name))
                    .values(&was.wire_name, &is.wire_name);
                let means = meaning(old, &was.wire_name);
                self.add(match means == meaning(new, &is.wire_name) {
                    true => draft,
                    false => draft
                        .level(Level::Risk, Bump::Minor)
                        .wire(
                            Effect::May,
                            "the server may expect another value at this place",
                        )
                        .fix(format!(
                            "callers: check the value that you pass: the server calls it `{}` now, not `{}`",
                            is.wire_name, was.wire_name
                        )),
                });
            }
            if !swapped {
                self.parameter(both, [was, is]);
            }
        }
    }
}

/// Words of the name of a path parameter, without those of the collection before it.
fn meaning(operation: &Operation, wire_name: &str) -> Vec<String> {
    let collection = collection(operation, wire_name);
    let name = wire_name.to_snake_case();
    let words = name.split('_').filter(|word| !word.is_empty());
    let mut words: Vec<String> = words
        .filter(|word| !collection.iter().any(|plural| is_one_of(word, plural)))
        .map(str::to_owned)
        .collect();
    if words.is_empty() {
        words.push(ID.to_owned());
    }
    words
}

/// Words of the literal text before a parameter of the path.
fn collection(operation: &Operation, wire_name: &str) -> Vec<String> {
    let parts = operation
        .path
        .segments
        .iter()
        .flat_map(|segment| &segment.parts);
    let mut last = "";
    for part in parts {
        match part {
            Part::Literal(text) => last = text,
            Part::Parameter(name) if name == wire_name => break,
            Part::Parameter(_) => {}
        }
    }
    let words = last.to_snake_case();
    words.split('_').map(str::to_owned).collect()
}

/// Whether a word is the singular of another one, or the word itself.
fn is_one_of(word: &str, plural: &str) -> bool {
    // The last letter may change: `policy`, `policies`.
    let stem = |word: &str| word.chars().count() - 1;
    let shared = word.chars().zip(plural.chars());
    let shared = shared.take_while(|(one, other)| one == other).count();
    let is_plural = plural.ends_with('s') && plural.len() <= word.len() + 2;
    word == plural || word.len() >= SHORT && is_plural && shared >= stem(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plurals_are_found_by_their_stem() {
        for (word, plural) in [
            ("cluster", "clusters"),
            ("branch", "branches"),
            ("policy", "policies"),
            ("data", "data"),
        ] {
            assert!(is_one_of(word, plural), "{word} {plural}");
        }
        for (word, plural) in [("id", "ids"), ("name", "nodes"), ("user", "roles")] {
            assert!(!is_one_of(word, plural), "{word} {plural}");
        }
    }
}
