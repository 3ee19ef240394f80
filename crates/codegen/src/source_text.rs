//! Layout that the printer of tokens leaves out: blank lines between items.

/// Puts blank lines between items, which the printer of tokens does not.
pub(crate) fn with_blank_lines(text: &str) -> String {
    let mut spaced = String::with_capacity(text.len() + text.len() / 16);
    let mut last = "";
    for line in text.lines() {
        let indent = line.len() - line.trim_start().len();
        let last_indent = last.len() - last.trim_start().len();
        // A sentence may end as an item does.
        let ends_item = indent == last_indent
            && indent <= 4
            && !last.trim_start().starts_with("//")
            && (last.ends_with('}') || last.ends_with(';'));
        let both_lists = ["use ", "mod ", "pub use "]
            .iter()
            .any(|word| line.trim_start().starts_with(word) && last.trim_start().starts_with(word));
        let front_page_ends = last.starts_with("//!") && !line.starts_with("//!");
        if (ends_item && !both_lists && starts_item(line)) || front_page_ends {
            spaced.push('\n');
        }
        spaced.push_str(line);
        spaced.push('\n');
        last = line;
    }
    spaced
}

fn starts_item(line: &str) -> bool {
    let line = line.trim_start();
    [
        "///",
        "#[",
        "pub ",
        "impl ",
        "impl<",
        "const ",
        "fn ",
        "async ",
        "use ",
        "mod ",
        "struct ",
        "enum ",
        "type ",
        "tidbcloud_core::",
    ]
    .iter()
    .any(|word| line.starts_with(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_that_ends_like_an_item_is_not_cut_off() {
        let text = "/// Waits;\n/// then goes {on}\npub struct A;\n";
        assert_eq!(with_blank_lines(text), text);
    }

    #[test]
    fn items_are_kept_apart_and_lists_together() {
        let text = "//! About.\nuse a;\nuse b;\nconst A: u8 = 1;\nimpl X {\n    fn a() {\n        b();\n        c();\n    }\n    fn d() {}\n}\n";
        let expected = "//! About.\n\nuse a;\nuse b;\n\nconst A: u8 = 1;\n\nimpl X {\n    fn a() {\n        b();\n        c();\n    }\n\n    fn d() {}\n}\n";
        assert_eq!(with_blank_lines(text), expected);
    }
}
