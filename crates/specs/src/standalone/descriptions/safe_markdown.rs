//! Markdown of strangers in documentation of Rust: what rustdoc would run as a test, link or read as HTML becomes text.

/// The text, in a form that is documentation and nothing else.
pub(super) fn safe_markdown(text: &str) -> String {
    let mut safe = String::with_capacity(text.len() + text.len() / 16);
    let mut fence: Option<&str> = None;
    for line in text.lines() {
        let trimmed = line.trim();
        let marker = ["```", "~~~"]
            .into_iter()
            .find(|marker| trimmed.starts_with(marker));
        match (fence, marker) {
            (None, Some(marker)) => {
                // Code of any language is shown: rustdoc would compile what has no language.
                safe.push_str("```text");
                fence = Some(marker);
            }
            (Some(open), Some(marker)) if open == marker => {
                safe.push_str("```");
                fence = None;
            }
            (Some(_), _) => safe.push_str(&line.trim_end().replace("```", "'''")),
            // Four spaces would begin code too.
            (None, None) => escape(trimmed, &mut safe),
        }
        safe.push('\n');
    }
    if fence.is_some() {
        safe.push_str("```\n");
    }
    safe.trim().to_owned()
}

/// Escapes a line outside of code blocks.
fn escape(line: &str, out: &mut String) {
    let mut parts = line.split('`').peekable();
    // An unpaired backtick is a character.
    let is_paired = line.matches('`').count().is_multiple_of(2);
    let mut in_code = false;
    while let Some(part) = parts.next() {
        if in_code {
            out.push_str(part);
        } else {
            escape_text(part, out);
        }
        if parts.peek().is_some() {
            if is_paired {
                out.push('`');
                in_code = !in_code;
            } else {
                out.push_str("\\`");
            }
        }
    }
}

fn escape_text(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some(at) = rest.find(['<', '[', ']', 'h']) {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        if let Some(length) = url_length(from) {
            let (url, after) = from.split_at(length);
            out.push('<');
            out.push_str(url);
            out.push('>');
            rest = after;
            continue;
        }
        if let Some(length) = link_length(from) {
            out.push_str(&from[..length]);
            rest = &from[length..];
            continue;
        }
        let (first, after) = from.split_at(1);
        if first != "h" {
            out.push('\\');
        }
        out.push_str(first);
        rest = after;
    }
    out.push_str(rest);
}

/// Length of the bare URL that a text begins with.
fn url_length(text: &str) -> Option<usize> {
    if !text.starts_with("https://") && !text.starts_with("http://") {
        return None;
    }
    let ends =
        |c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '\'' | ')' | ']' | '|' | '*');
    let end = text.find(ends).unwrap_or(text.len());
    let url = text[..end].trim_end_matches(['.', ',', ';', ':', '!', '?']);
    Some(url.len()).filter(|length| *length > "https://".len())
}

/// Length of the link `[text](https://…)` that a text begins with.
fn link_length(text: &str) -> Option<usize> {
    let inside = text.strip_prefix('[')?;
    let close = inside.find(['[', ']', '<'])?;
    let url = inside[close..].strip_prefix("](")?;
    let end = url.find([')', ' ', '(', '<'])?;
    let is_link = url_length(&url[..end]) == Some(end) && url[end..].starts_with(')');
    is_link.then_some(1 + close + 2 + end + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_a_description_is_run_linked_or_html() {
        for (text, expected) in [
            (
                "Plain *text*, `Vec<u8>` [x].",
                "Plain *text*, `Vec<u8>` \\[x\\].",
            ),
            ("a <b>bold</b> one", "a \\<b>bold\\</b> one"),
            (
                "see https://x.y/z. And [it](https://x.y/z)",
                "see <https://x.y/z>. And [it](https://x.y/z)",
            ),
            ("[it](#/here)", "\\[it\\](#/here)"),
            ("one ` tick", "one \\` tick"),
            ("    fn main() { panic!() }", "fn main() { panic!() }"),
            ("```\npanic!()\n```\nafter", "```text\npanic!()\n```\nafter"),
            ("~~~rust\npanic!()\n```", "```text\npanic!()\n'''\n```"),
            ("", ""),
        ] {
            assert_eq!(safe_markdown(text), expected, "{text}");
        }
    }
}
