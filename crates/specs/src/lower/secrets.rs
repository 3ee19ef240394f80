//! Secrets: fields whose values must never be shown.
//!
//! An overlay decides with `x-secret: true` or `false`. A field with text that looks like a secret, by the words of its name
//! or by the document's `format: password`, and has no decision, is masked and reported. The two names by which pagers are
//! recognised are exempt: such a token names a page, and a call with it needs credentials like any other.

use std::path::Path;

use serde_json::{Value, json};

use super::components::Components;
use super::pager::{NEXT_PAGE_TOKEN, PAGE_TOKEN};
use super::{Lowering, facts};
use crate::name_rules;
use tidbcloud_model::api::Type;
use tidbcloud_openapi::diagnostic::Diagnostic;
use tidbcloud_openapi::pointer::json_path;
use tidbcloud_openapi::yaml;

/// Extension of a property: whether its value must never be shown.
const SECRET: &str = "x-secret";
/// Format of OpenAPI for values that must not be shown.
const PASSWORD: &str = "password";

/// Names of tokens that are no secrets.
const PAGE_TOKENS: [&str; 2] = [PAGE_TOKEN, NEXT_PAGE_TOKEN];

/// A rule for the words of a name: whether these, one by one from `words[0]`, say that it is a secret.
type SecretNameRule = &'static [&'static str];

/// Names of secrets: each row is words in a row. `accessKey`, `access_key_id` and `accesskey` match `access key`.
const NAMES: &[SecretNameRule] = &[
    &["password"],
    &["passwd"],
    &["pwd"],
    &["passphrase"],
    &["pass", "phrase"],
    &["pass", "word"],
    &["secret"],
    &["token"],
    &["jwt"],
    &["credential"],
    &["sas"],
    &["connection", "string"],
    &["basic", "auth"],
    &["private", "key"],
    &["access", "key"],
    &["api", "key"],
    &["account", "key"],
    &["license", "key"],
    &["master", "key"],
    &["shared", "key"],
    &["signing", "key"],
    &["ssl", "key"],
    &["tls", "key"],
];

/// Single words that are too short to be looked for at the end of longer ones: `sas` is the end of `Kansas`.
const SHORT: usize = 3;

/// A field that looks like a secret, without a decision.
#[derive(Clone, Debug)]
pub(crate) struct UndecidedSecret {
    /// Schema and wire name: `v1beta1Cluster.adminToken`.
    pub(crate) name: String,
    pointer: String,
    likeness: Likeness,
}

/// Reason why a field looks like a secret.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Likeness {
    /// The words of its name.
    Name(String),
    /// `format: password` in the document.
    Format,
}

impl UndecidedSecret {
    /// The problem, with the overlay action that decides it.
    pub(crate) fn problem(&self, overlay: &Path) -> Diagnostic {
        let what = format!(
            "`{}` looks like a secret ({}), and no overlay decides whether it is one",
            self.name,
            self.reason()
        );
        let help = format!(
            "add this action to {}; write `false` and the reason where the value may be shown\n{}",
            overlay.display(),
            self.action()
        );
        Diagnostic::new(what, help).at(&self.pointer)
    }

    /// The warning for a document without overlays.
    pub(crate) fn warning(&self) -> Diagnostic {
        let what = format!(
            "`{}` looks like a secret ({}): `Debug` masks it",
            self.name,
            self.reason()
        );
        let help =
            format!("write `{SECRET}: true` on the property, or `false` if its value may be shown");
        Diagnostic::new(what, help).at(&self.pointer)
    }

    fn reason(&self) -> String {
        match &self.likeness {
            Likeness::Name(words) => format!("`{words}` in its name"),
            Likeness::Format => format!("`format: {PASSWORD}`"),
        }
    }

    /// The overlay action that decides for a secret.
    fn action(&self) -> String {
        let description = match &self.likeness {
            Likeness::Name(words) => format!("Its name says that it gives access ({words})."),
            Likeness::Format => format!("The document gives it the format `{PASSWORD}`."),
        };
        let target = yaml::write(&json!({ "target": json_path(&self.pointer) }));
        let description = yaml::write(&json!({ "description": description }));
        format!("- {target}  {description}  update:\n    {SECRET}: true")
    }
}

impl Lowering<'_> {
    /// Whether the value of a field must never be shown; a field that looks so without a decision is kept in mind.
    pub(super) fn is_secret(&mut self, schema: &str, field: &FieldNode<'_>) -> bool {
        if !contains_text(field.ty) {
            return field.node.get(SECRET) == Some(&Value::Bool(true));
        }
        let nodes = with_contents(self.components, field.node);
        let decision = nodes.iter().find_map(|node| node.get(SECRET)?.as_bool());
        if let Some(decision) = decision {
            return decision;
        }
        let is_password = |node: &&Value| node.get("format").is_some_and(|it| it == PASSWORD);
        let likeness = match words(field.wire_name) {
            Some(words) if !PAGE_TOKENS.contains(&field.wire_name) => Likeness::Name(words),
            _ if nodes.iter().any(is_password) => Likeness::Format,
            _ => return false,
        };
        self.undecided.push(UndecidedSecret {
            name: format!("{schema}.{}", field.wire_name),
            pointer: field.pointer.to_owned(),
            likeness,
        });
        true
    }
}

/// Whether a header parameter has text, and a name that says that it is a secret.
pub(super) fn is_secret_text(wire_name: &str, ty: &Type) -> bool {
    contains_text(ty) && words(wire_name).is_some()
}

/// A property of an object schema: its node, and the type that it was lowered to.
pub(super) struct FieldNode<'a> {
    pub(super) wire_name: &'a str,
    pub(super) pointer: &'a str,
    pub(super) node: &'a Value,
    pub(super) ty: &'a Type,
}

/// Whether values of a type have text of any content. Enums have documented values, and fields of records are judged each by
/// itself.
fn contains_text(ty: &Type) -> bool {
    match ty {
        Type::String | Type::Bytes | Type::Json => true,
        Type::List(inner) | Type::Map(inner) => contains_text(inner),
        Type::Boolean
        | Type::Integer { .. }
        | Type::Number
        | Type::Timestamp(_)
        | Type::File
        | Type::Enum(_)
        | Type::Record(_) => false,
    }
}

/// A node, the schemas that it refers to, and those of the values that it contains.
fn with_contents<'v>(components: &Components<'v>, node: &'v Value) -> Vec<&'v Value> {
    let mut open = vec![node];
    let mut nodes = Vec::new();
    while let Some(node) = open.pop().filter(|_| nodes.len() < facts::DEEPEST) {
        for node in facts::referenced(components, node) {
            nodes.push(node);
            open.extend(
                ["items", "additionalProperties"]
                    .map(|key| node.get(key))
                    .into_iter()
                    .flatten(),
            );
        }
    }
    nodes
}

/// The words of a name that say that it is a secret: `access key` for `awsAccessKeyId`.
fn words(wire_name: &str) -> Option<String> {
    let snake = name_rules::snake(wire_name, "");
    let words: Vec<&str> = snake.split('_').collect();
    let rule = NAMES.iter().find(|rule| match rule {
        [word] => words.iter().any(|found| is_word(found, word)),
        rule => {
            let in_a_row = |found: &[&str]| {
                let mut pairs = found.iter().zip(rule.iter());
                pairs.all(|(found, word)| is_word(found, word))
            };
            // `accesskey`: documents without capitals write words in a row as one.
            words.windows(rule.len()).any(in_a_row)
                || words.iter().any(|found| found.contains(&rule.concat()))
        }
    })?;
    Some(rule.join(" "))
}

/// Whether a word of a name is `word`, its plural, or ends in it: `tokens` and `authtoken`, but not `tokenize`.
fn is_word(found: &str, word: &str) -> bool {
    let singular = found.strip_suffix('s').unwrap_or(found);
    let is_it = |found: &str| match word.len() <= SHORT {
        true => found == word,
        false => found.ends_with(word),
    };
    is_it(found) || is_it(singular)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_a_name_say_that_it_is_a_secret() {
        for (name, expected) in [
            ("adminToken", "token"),
            ("authtoken", "token"),
            ("recovery_tokens", "token"),
            ("SASToken", "token"),
            ("sasUri", "sas"),
            ("rootPassword", "password"),
            ("PASSWORD", "password"),
            ("passWord", "pass word"),
            ("db_passwd", "passwd"),
            ("clientSecret", "secret"),
            ("connectionString", "connection string"),
            ("connectionstring", "connection string"),
            ("awsAccessKeyId", "access key"),
            ("access_keys", "access key"),
            ("llmApiKey", "api key"),
            ("X-API-Key", "api key"),
            ("sslKeyContent", "ssl key"),
            ("serviceAccountKey", "account key"),
            ("privateKeyPem", "private key"),
            ("basicAuthUsername", "basic auth"),
            ("gcpCredentials", "credential"),
            ("jwt", "jwt"),
            ("nextPageToken", "token"),
        ] {
            assert_eq!(words(name).as_deref(), Some(expected), "{name}");
        }
    }

    #[test]
    fn names_with_a_part_of_such_a_word_are_no_secrets() {
        for name in [
            "tokenize",
            "tokenizer",
            "secretary",
            "kansas",
            "primary_key_columns",
            "publicKey",
            "nodeSpecKey",
            "encryptionKeyId",
            "key",
            "authType",
            "accessUrl",
            "connection",
            "stringConnection",
            "passed",
            "数据",
            "",
        ] {
            assert_eq!(words(name), None, "{name}");
        }
    }
}
