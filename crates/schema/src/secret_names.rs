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
    if PAGE_TOKENS.contains(&wire_name) {
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
            ("nextPageTokens", "token"),
        ] {
            assert_eq!(secret_words(name).as_deref(), Some(expected), "{name}");
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
