//! Which words can be left out, and which rests of names say enough by themselves.

use heck::ToUpperCamelCase;

use crate::matching::opposites::is_verb;
use crate::name_rules::suffixes::SUFFIXES;
use crate::name_rules::{builder_type, client_method, snake};
use tidbcloud_openapi::walk;
use tidbcloud_openapi::words::words;

/// Words that say what an operation does or returns. With them in front, names lose what they mean.
const OTHER_VERBS: &[&str] = &["all", "count", "find", "lookup", "one", "query", "search"];

/// Names at the root of every crate, which users import along with types.
const NAMES_OF_CRATES: &[&str] = &[
    "Attempt",
    "AttemptEnd",
    "AttemptOutcome",
    "BearerToken",
    "Client",
    "Code",
    "Config",
    "ConfigBuilder",
    "Credentials",
    "Error",
    "Items",
    "Meta",
    "Metrics",
    "Mismatch",
    "Pages",
    "RateLimit",
    "Request",
    "Response",
    "Result",
    "Retry",
    "Sending",
    "UnknownValue",
    "Wait",
    "WaitCause",
    "Waiting",
];

/// Names that by themselves do not say which thing a type is.
const BARE_NAMES: &[&str] = &[
    "Body",
    "Data",
    "Dto",
    "Empty",
    "Entity",
    "Info",
    "Input",
    "Item",
    "Kind",
    "List",
    "Model",
    "Object",
    "Output",
    "Params",
    "Payload",
    "Properties",
    "Schema",
    "Type",
    "Value",
    "Void",
];

/// Whether a shortened name says by itself which thing a type is, and is no name of the crate's own.
pub(super) fn says_enough(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_uppercase())
        && [NAMES_OF_CRATES, BARE_NAMES, SUFFIXES]
            .iter()
            .all(|names| !names.contains(&name))
        && !words(name).iter().all(|word| {
            word.starts_with('v') && word[1..].starts_with(|c: char| c.is_ascii_digit())
        })
}

/// Whether the rest of an id is the name of a method as it is, and says more than a verb.
pub(super) fn names_a_method(rest: &str) -> bool {
    let name = snake(rest, "");
    let is_free = client_method(&name) == name && builder_type(&name) == name.to_upper_camel_case();
    name.starts_with(|first: char| first.is_ascii_lowercase())
        && is_free
        && !words(rest).iter().all(|word| says_what(word))
}

/// Whether a word is a verb, or another word that says what an operation does.
pub(super) fn says_what(word: &str) -> bool {
    is_verb(word) || walk::METHODS.contains(&word) || OTHER_VERBS.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_type_is_shortened_to_a_name_at_the_root_of_crates() {
        let exports = include_str!("../../../../../templates/exports.rs.j2");
        let list = exports
            .split(['{', '}'])
            .find(|part| part.contains("Mismatch"));
        let list = list.expect("the list of types").split(',').map(str::trim);
        let mut names: Vec<&str> = list.filter(|name| !name.is_empty()).collect();
        names.push("Client");
        names.sort_unstable();
        assert_eq!(names, NAMES_OF_CRATES);
    }
}
