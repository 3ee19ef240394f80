//! Names that say that a value is a secret.

use crate::words::words;

/// Names by which pagers are recognised. Such a token names a page, and a call with it needs credentials like any other.
const PAGE_TOKENS: [&str; 2] = ["pageToken", "nextPageToken"];

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

/// Returns the words of a name that say that it is a secret: `access key` for `awsAccessKeyId`.
pub fn secret_words(wire_name: &str) -> Option<String> {
    if PAGE_TOKENS.contains(&wire_name) || !has_last_word(wire_name) {
        return None;
    }
    let words = words(wire_name);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let rule = NAMES.iter().find(|rule| match rule {
        [word] => words.iter().any(|found| is_word(found, word)),
        rule => {
            let in_a_row = |found: &[&str]| {
                let mut pairs = found.iter().zip(rule.iter());
                pairs.all(|(found, word)| is_word(found, word))
            };
            // `accesskey`: documents without capitals write words in a row as one.
            words.windows(rule.len()).any(in_a_row)
                || words.iter().any(|found| has_all_in_one(found, rule))
        }
    })?;
    Some(rule.join(" "))
}

/// Whether a name contains the last word of a rule, as each name has that a rule fits. Most have none, and are not split into
/// words.
fn has_last_word(wire_name: &str) -> bool {
    let name = wire_name.as_bytes();
    let begins = |rest: &[u8], word: &str| {
        let (rest, word) = (rest.get(..word.len()), word.as_bytes());
        rest.is_some_and(|rest| rest.eq_ignore_ascii_case(word))
    };
    let mut rests = (0..name.len()).map(|at| &name[at..]);
    rests.any(|rest| {
        let mut last = NAMES.iter().filter_map(|rule| rule.last());
        last.any(|word| begins(rest, word))
    })
}

/// Whether a word of a name has all words of a rule in a row inside it.
fn has_all_in_one(found: &str, rule: SecretNameRule) -> bool {
    let first = rule.first().copied().unwrap_or_default();
    found.match_indices(first).any(|(at, _)| {
        let mut rest = Some(&found[at..]);
        for word in rule {
            rest = rest.and_then(|rest| rest.strip_prefix(word));
        }
        rest.is_some()
    })
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
            ("nextPageTokens", "token"),
        ] {
            assert_eq!(secret_words(name).as_deref(), Some(expected), "{name}");
        }
    }

    #[test]
    fn the_words_of_each_rule_are_found_apart_and_as_one() {
        for rule in NAMES {
            let expected = Some(rule.join(" "));
            let found = |name: &str| secret_words(name).is_some();
            assert_eq!(secret_words(&rule.join("_")), expected);
            assert!(found(&format!("my-{}s", rule.join("-"))), "{rule:?}");
            assert!(found(&rule.join("_").to_ascii_uppercase()), "{rule:?}");
            if let [_, _] = rule {
                assert!(found(&format!("my{}", rule.concat())), "{rule:?}");
            }
        }
        assert_eq!(secret_words("apapikey").as_deref(), Some("api key"));
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
            "pageToken",
            "nextPageToken",
            "authType",
            "accessUrl",
            "connection",
            "stringConnection",
            "passed",
            "数据",
            "",
        ] {
            assert_eq!(secret_words(name), None, "{name}");
        }
    }
}
