//! Escaping of text from documents for a terminal, markdown and workflow commands.

/// Escapes line ends and other invisible characters.
pub(super) fn visible(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        if is_unseen(c) {
            shown.extend(c.escape_default());
        } else {
            shown.push(c);
        }
    }
    shown
}

/// Whether a character is a control character, changes the writing direction, or has no width.
fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{feff}')
        || ('\u{200b}'..='\u{200f}').contains(&c)
        || ('\u{2028}'..='\u{202e}').contains(&c)
        || ('\u{2060}'..='\u{206f}').contains(&c)
        || ('\u{e0000}'..='\u{e007f}').contains(&c)
}

/// Markdown: text in a code span that it cannot close.
pub(super) fn code(text: &str) -> String {
    let text = visible(text);
    if text.trim().is_empty() {
        return "`\"\"`".to_owned();
    }
    let fence = "`".repeat(longest_run(&text, '`') + 1);
    let room = if text.starts_with(['`', ' ']) || text.ends_with(['`', ' ']) {
        " "
    } else {
        ""
    };
    format!("{fence}{room}{text}{room}{fence}")
}

/// Markdown: a code span in a table cell, in which a bar ends the cell even inside code.
pub(super) fn cell(text: &str) -> String {
    code(text).replace('|', "\\|")
}

/// Markdown: generated text with names in backticks, some of which may come from a document.
pub(super) fn prose(text: &str) -> String {
    let parts: Vec<&str> = text.split('`').collect();
    let is_paired = parts.len() % 2 == 1;
    let mut shown = String::with_capacity(text.len());
    for (index, part) in parts.iter().enumerate() {
        match (index % 2, is_paired) {
            (1, true) => shown += &code(part),
            (_, true) => shown += &plain(part),
            (_, false) => {
                if index > 0 {
                    shown += "\\`";
                }
                shown += &plain(part);
            }
        }
    }
    shown
}

/// Markdown: generated text in a table cell.
pub(super) fn prose_cell(text: &str) -> String {
    // A bar is escaped already outside of code spans, where the same escape is needed.
    let text = prose(text);
    let mut shown = String::with_capacity(text.len());
    let mut before = None;
    for c in text.chars() {
        if c == '|' && before != Some('\\') {
            shown.push('\\');
        }
        shown.push(c);
        before = Some(c);
    }
    shown
}

/// Markdown: text as a paragraph, whose first characters must not begin a list, a rule or code.
pub(super) fn paragraph(text: &str) -> String {
    let text = prose(text.trim_start());
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (number, rest) = text.split_at(digits);
    let begins_list = digits > 0 && rest.starts_with(['.', ')']);
    if begins_list || text.starts_with(['-', '+', '=']) {
        format!("{number}\\{rest}")
    } else {
        text
    }
}

/// Markdown: text without emphasis, links, mentions, issue references or tags.
pub(super) fn plain(text: &str) -> String {
    let text = visible(text);
    let mut shown = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        match c {
            ':' if text[at..].starts_with("://") => shown += "&#58;",
            '.' if is_www(&text[..at]) => shown += "&#46;",
            '&' => shown += "&amp;",
            '<' => shown += "&lt;",
            '>' => shown += "&gt;",
            // A character without width after the sign, so that no account is mentioned.
            '@' => shown += "@&#8203;",
            '#' => shown += "#&#8203;",
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '!' | '$' => {
                shown.push('\\');
                shown.push(c);
            }
            _ => shown.push(c),
        }
    }
    shown
}

/// Markdown: lines in a fenced block that they cannot close.
pub(super) fn fenced(language: &str, lines: &[String]) -> String {
    let lines: Vec<String> = lines.iter().map(|line| visible(line)).collect();
    let longest = lines.iter().map(|line| longest_run(line, '`')).max();
    let fence = "`".repeat(longest.unwrap_or(0).max(2) + 1);
    format!("{fence}{language}\n{}\n{fence}\n", lines.join("\n"))
}

fn is_www(text: &str) -> bool {
    let start = text.len().saturating_sub(3);
    text.get(start..)
        .is_some_and(|end| end.eq_ignore_ascii_case("www"))
}

fn longest_run(text: &str, of: char) -> usize {
    let runs = text.split(|c| c != of).map(|run| run.chars().count());
    runs.max().unwrap_or(0)
}

/// The text of a workflow command.
pub(super) fn message(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// A property of a workflow command.
pub(super) fn property(text: &str) -> String {
    message(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_seen_is_written_out() {
        assert_eq!(
            visible("a\nb\u{1b}[31m\u{202e}c"),
            "a\\nb\\u{1b}[31m\\u{202e}c"
        );
        assert_eq!(visible("Größe → 容量"), "Größe → 容量");
    }

    #[test]
    fn code_may_contain_backticks() {
        assert_eq!(code("a"), "`a`");
        assert_eq!(code("a`b"), "``a`b``");
        assert_eq!(code("``a"), "``` ``a ```");
        assert_eq!(code(" "), "`\"\"`");
        assert_eq!(cell("a|b"), "`a\\|b`");
        assert_eq!(code("a\nb"), "`a\\nb`");
    }

    #[test]
    fn prose_keeps_our_code_and_nothing_else() {
        assert_eq!(prose("use `a|b` now"), "use `a|b` now");
        assert_eq!(prose("a` @me <b>"), "a\\` @&#8203;me &lt;b&gt;");
        assert_eq!(prose("`a` and ``"), "`a` and `\"\"`");
    }

    #[test]
    fn a_cell_is_not_left() {
        assert_eq!(prose_cell("a|b `c|d`"), "a\\|b `c\\|d`");
    }

    #[test]
    fn a_paragraph_begins_nothing_else() {
        assert_eq!(paragraph("- a"), "\\- a");
        assert_eq!(paragraph("12. a"), "12\\. a");
        assert_eq!(paragraph("    a"), "a");
        assert_eq!(paragraph("12 → 13"), "12 → 13");
    }

    #[test]
    fn plain_text_mentions_no_account_and_has_no_links() {
        assert_eq!(
            plain("@me #1 https://x WWW.x *b* [a](b) &amp; \\"),
            "@&#8203;me #&#8203;1 https&#58;//x WWW&#46;x \\*b\\* \\[a\\](b) &amp;amp; \\\\"
        );
    }

    #[test]
    fn a_block_is_not_closed_by_its_content() {
        let lines = ["- ```".to_owned(), "+ a\n````".to_owned()];
        assert_eq!(
            fenced("diff", &lines),
            "`````diff\n- ```\n+ a\\n````\n`````\n"
        );
    }

    #[test]
    fn workflow_commands_are_not_left() {
        assert_eq!(message("100 %\r\n::x"), "100 %25%0D%0A::x");
        assert_eq!(property("a:b,c%\n"), "a%3Ab%2Cc%25%0A");
    }
}
