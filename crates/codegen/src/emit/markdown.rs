//! Markdown of documentation: escaped text, inline code, lines of a readable length.

use std::borrow::Borrow;

/// Longest line of documentation, without its `///`.
const WIDTH: usize = 120;

/// Paragraphs as one text, with an empty line between two; `None` if there are none.
pub(crate) fn paragraphs(paragraphs: &[impl Borrow<str>]) -> Option<String> {
    let text = wrap(&paragraphs.join("\n\n"));
    (!text.is_empty()).then_some(text)
}

/// Text with long lines broken at spaces, outside of code and tables and where the next word begins no list or heading.
/// Lines of list items continue indented.
pub(crate) fn wrap(text: &str) -> String {
    let mut wrapped = String::with_capacity(text.len() + text.len() / 32);
    let mut in_block = false;
    for line in text.lines() {
        let is_fence = line.trim_start().starts_with("```");
        in_block ^= is_fence;
        if in_block || is_fence || line.len() <= WIDTH || line.trim_start().starts_with('|') {
            wrapped.push_str(line);
            wrapped.push('\n');
            continue;
        }
        let indent = line.len() - line.trim_start().len();
        let indent = if line.trim_start().starts_with("* ") {
            indent + 2
        } else {
            indent
        };
        let mut width = 0;
        let mut fence = 0;
        for (index, word) in line.split(' ').enumerate() {
            let length = word.chars().count();
            if index > 0 && width + 1 + length > WIDTH && fence == 0 && !begins_block(word) {
                wrapped.push('\n');
                wrapped.extend(std::iter::repeat_n(' ', indent));
                width = indent;
            } else if index > 0 {
                wrapped.push(' ');
                width += 1;
            }
            wrapped.push_str(word);
            width += length;
            fence = open_fence(word, fence);
        }
        wrapped.push('\n');
    }
    wrapped
}

/// Text with each paragraph on one line, for [`wrap`] to fill. Lines of code, tables and lists stay, as does a line after which
/// the text breaks.
pub(crate) fn unfilled(text: &str) -> String {
    let mut joined = String::with_capacity(text.len());
    let mut in_block = false;
    let mut continues = false;
    for line in text.lines() {
        let is_fence = line.trim_start().starts_with("```");
        let is_text = !in_block
            && !is_fence
            && !line.starts_with([' ', '\t'])
            && !begins_block(line.split(' ').next().unwrap_or_default());
        if !joined.is_empty() {
            joined.push(if continues && is_text { ' ' } else { '\n' });
        }
        joined.push_str(line);
        in_block ^= is_fence;
        continues = is_text && !line.ends_with("  ") && !line.ends_with('\\');
    }
    joined
}

/// Length of the backticks that inline code needs to end after this word; 0 outside of code.
fn open_fence(word: &str, mut fence: usize) -> usize {
    let mut run = 0;
    for c in word.chars().chain([' ']) {
        if c == '`' {
            run += 1;
        } else if run > 0 {
            if fence == 0 {
                fence = run;
            } else if fence == run {
                fence = 0;
            }
            run = 0;
        }
    }
    fence
}

/// Whether a line that begins with this word would be more than text: a list, a heading, a quotation, a table.
fn begins_block(word: &str) -> bool {
    let number = word.trim_end_matches(['.', ')']);
    word.is_empty()
        || word.starts_with(['#', '>', '|', '='])
        || matches!(
            word,
            "*" | "-" | "+" | "---" | "***" | "___" | "```" | "~~~"
        )
        || (number.len() < word.len() && number.chars().all(|c| c.is_ascii_digit()))
}

/// Text from a document on one line, without characters that end a comment or that turn the direction of reading, which
/// Rust refuses in comments.
pub(crate) fn one_line(text: &str) -> String {
    let breaks = |c: char| {
        c.is_control()
            || matches!(c, '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    text.chars()
        .map(|c| if breaks(c) { ' ' } else { c })
        .collect()
}

/// Text from a manifest, an overlay or a document of others inside a sentence: one line, without markup.
pub(crate) fn prose(text: &str) -> String {
    one_line(text)
        .chars()
        .flat_map(|c| {
            let escape =
                matches!(c, '<' | '>' | '[' | ']' | '*' | '_' | '\\' | '|' | '#').then_some('\\');
            escape.into_iter().chain([c])
        })
        .collect()
}

/// A value from a document as inline code that no markdown can leave.
pub(crate) fn code(text: &str) -> String {
    if text.is_empty() {
        return "(the empty string)".to_owned();
    }
    let text = one_line(text);
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let pad = if text.starts_with('`') || text.ends_with('`') || text.trim().is_empty() {
        " "
    } else {
        ""
    };
    format!("{fence}{pad}{text}{pad}{fence}")
}

/// First sentence of a documentation text, on one line.
pub(crate) fn summary(text: &str) -> String {
    let paragraph: Vec<&str> = text
        .lines()
        .take_while(|line| !line.trim().is_empty())
        .collect();
    let paragraph = paragraph.join(" ");
    let end = paragraph.find(". ").map_or(paragraph.len(), |dot| dot + 1);
    paragraph.get(..end).unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::{WIDTH, code, prose, summary, unfilled, wrap};

    #[test]
    fn no_value_leaves_its_code_span() {
        assert_eq!(code("a"), "`a`");
        assert_eq!(code("a`b"), "``a`b``");
        assert_eq!(code("`"), "`` ` ``");
        assert_eq!(code("a\n\n```rust\nfn"), "````a  ```rust fn````");
        assert_eq!(code("a\u{202e}b\u{2028}c"), "`a b c`");
    }

    #[test]
    fn no_text_leaves_its_line_or_becomes_markup() {
        assert_eq!(prose("v1\n[x](y) <b> a_b"), "v1 \\[x\\](y) \\<b\\> a\\_b");
    }
    #[test]
    fn long_lines_are_broken_between_words_and_never_in_code() {
        let line = format!(
            "* `{}`: {}",
            "a ".repeat(50).trim_end(),
            "word - ".repeat(40).trim_end()
        );
        let wrapped = wrap(&line);
        assert!(wrapped.lines().count() > 2);
        for (index, part) in wrapped.lines().enumerate() {
            assert!(part.chars().count() <= WIDTH + 2, "{part}");
            assert!(index == 0 || part.starts_with("  word"), "{part}");
        }
        let joined: Vec<&str> = wrapped.split_whitespace().collect();
        assert_eq!(joined, line.split_whitespace().collect::<Vec<_>>());
        let code = format!("``{}``", "x ` y ".repeat(60));
        assert_eq!(wrap(&code), format!("{code}\n"));
        assert_eq!(wrap("a\n\n  b"), "a\n\n  b\n");
    }

    #[test]
    fn paragraphs_are_joined_and_nothing_else_is() {
        for (text, joined) in [
            ("a\nb\n\nc\nd", "a b\n\nc d"),
            ("a\n* b\n  c\n* d", "a\n* b\n  c\n* d"),
            (
                "# a\nb\n```\nc\nd\n```\ne\nf",
                "# a\nb\n```\nc\nd\n```\ne f",
            ),
            ("| a |\n| b |\nc  \nd", "| a |\n| b |\nc  \nd"),
        ] {
            assert_eq!(unfilled(text), joined);
        }
    }

    #[test]
    fn a_summary_is_the_first_sentence() {
        assert_eq!(
            summary("Lists v1.2\nclusters. More.\n\nRest."),
            "Lists v1.2 clusters."
        );
        assert_eq!(summary("Lists clusters"), "Lists clusters");
    }
}
