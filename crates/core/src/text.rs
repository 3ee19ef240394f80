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
