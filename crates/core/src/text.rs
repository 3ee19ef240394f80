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
