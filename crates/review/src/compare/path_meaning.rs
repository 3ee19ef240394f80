//! Meaning of a path parameter, as its name says it: `{id}` below `/clusters` is the same as `{clusterId}`, and `{name}` is not.

use heck::ToSnakeCase;

use tidbcloud_model::api::{Operation, Part};

/// Word that a name without any other means: `{cluster}` is the id of a cluster.
const ID: &str = "id";
/// Words of fewer letters have no plural that is compared.
const SHORT: usize = 4;

/// Words of the name of a path parameter, without those of the collection before it.
pub(super) fn of(operation: &Operation, wire_name: &str) -> Vec<String> {
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
