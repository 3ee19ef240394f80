//! Words of the names in documents.

use std::borrow::Cow;

use heck::ToSnakeCase;

/// Splits a name into its words in lower case: `awsAccessKeyId` → `aws`, `access`, `key`, `id`. Only ASCII letters and digits
/// survive.
pub fn words(name: &str) -> Vec<String> {
    let snake = separated(name).to_snake_case();
    let words = snake.split('_').filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

/// Leaves ASCII letters and digits, separated, and makes plurals of acronyms words: `RCUs` → `Rcus`.
pub fn separated(wire: &str) -> Cow<'_, str> {
    let is_plural = |part: &[u8]| {
        part[0].is_ascii_uppercase() && part[1].is_ascii_uppercase() && part[2] == b's'
    };
    let is_separated = wire
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
        && !wire.as_bytes().windows(3).any(is_plural);
    if is_separated {
        return Cow::Borrowed(wire);
    }
    let chars: Vec<char> = wire
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '_' })
        .collect();
    let mut text = String::with_capacity(chars.len());
    let mut index = 0;
    while index < chars.len() {
        let run = chars[index..]
            .iter()
            .take_while(|c| c.is_ascii_uppercase())
            .count();
        let plural = run >= 2
            && chars.get(index + run) == Some(&'s')
            && !chars
                .get(index + run + 1)
                .is_some_and(|next| next.is_ascii_lowercase());
        if plural {
            text.push(chars[index]);
            text.extend(
                chars[index + 1..=index + run]
                    .iter()
                    .map(char::to_ascii_lowercase),
            );
            index += run + 1;
        } else {
            let taken = run.max(1);
            text.extend(&chars[index..index + taken]);
            index += taken;
        }
    }
    Cow::Owned(text)
}
