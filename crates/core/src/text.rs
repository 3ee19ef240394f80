//! Text for messages.

/// Returns a text as one line without control characters, cut at `limit` characters.
pub(crate) fn one_line(text: &str, limit: usize) -> String {
    let parts: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || c.is_control())
        .filter(|part| !part.is_empty())
        .collect();
    let line = parts.join(" ");
    match line.char_indices().nth(limit) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}

/// Returns a text with its control characters escaped (`\n`), so that it stays in its line and is still known.
pub(crate) fn visible(text: &str) -> String {
    let mut visible = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            // Line and paragraph separators end a line in some logs.
            '\u{2028}' | '\u{2029}' => visible.extend(character.escape_unicode()),
            other if other.is_control() => visible.extend(other.escape_default()),
            other => visible.push(other),
        }
    }
    visible
}

/// Describes the fault of a key or token that no server can accept, without showing it.
pub(crate) fn secret_fault(secret: &str) -> Option<&'static str> {
    if secret.trim().is_empty() {
        Some("is empty")
    } else if secret.trim() != secret {
        Some("begins or ends with white space or a line break")
    } else if secret.chars().any(char::is_whitespace) {
        Some("has white space in it")
    } else if secret.chars().any(char::is_control) {
        Some("has a control character in it")
    } else if !secret.is_ascii() {
        Some("has a character beyond ASCII, perhaps one that cannot be seen")
    } else {
        None
    }
}
