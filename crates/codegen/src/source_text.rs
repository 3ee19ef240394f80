//! Rust source text of a file: tokens as prettyplease prints them, and the layout that it leaves out: lists with one row a
//! line, blank lines between items, long strings on several lines.

use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};
use tidbcloud_console::File;
use tidbcloud_console::stages::{Stage, measure};

use crate::format_cache::FormatCache;

/// Longest string that stays on one line.
const LONGEST: usize = 120;

/// Separator of the lines of documentation in the text of one attribute: a private-use character of Unicode. A document that has it
/// gets a new line there.
pub(crate) const DOC_LINE_END: &str = "\u{e000}";

/// Macros whose last argument is a list with one row a line.
const LISTS: [&str; 2] = ["record", "open_enum"];

/// A Rust file from tokens, with a comment on its first line that names where it is from. Tokens that the cache has are not
/// formatted again.
pub(crate) fn rust_file(
    path: impl Into<PathBuf>,
    origin: &str,
    tokens: TokenStream,
    cache: &FormatCache,
) -> Result<File, String> {
    let path = path.into();
    measure(Stage::Format, || {
        let text = cache.text_of(&tokens, |tokens| formatted(&path, tokens))?;
        let text = format!(
            "// Written by `cargo xtask generate` from {origin}; edits are lost.\n\n{text}"
        );
        Ok(File { path, text })
    })
}

fn formatted(path: &Path, tokens: &TokenStream) -> Result<String, String> {
    let tree = syn::parse2(tokens.clone()).map_err(|error| {
        format!(
            "{}: the emitter wrote something that is not Rust: {error}\n{tokens}",
            path.display()
        )
    })?;
    let text = with_blank_lines(&with_doc_lines(&print(tree)));
    Ok(text.lines().map(fold).collect())
}

/// Text whose documentation has a comment for each of its lines, where the printer made one of them all.
fn with_doc_lines(text: &str) -> String {
    let mut split = String::with_capacity(text.len() + text.len() / 8);
    for line in text.split_inclusive('\n') {
        let Some((first, others)) = line.split_once(DOC_LINE_END) else {
            split.push_str(line);
            continue;
        };
        let mark = first.find('/').map_or(0, |slashes| slashes + 3);
        split.push_str(first);
        for other in others.split(DOC_LINE_END) {
            split.push('\n');
            split.push_str(&first[..mark]);
            split.push_str(other);
        }
    }
    split
}

/// Items as prettyplease prints them, except lists, which it would fill line after line.
fn print(mut file: syn::File) -> String {
    let items = std::mem::take(&mut file.items);
    let mut text = prettyplease::unparse(&file);
    file.attrs.clear();
    for item in items {
        let list = match &item {
            syn::Item::Macro(item) => list(&item.mac),
            _ => None,
        };
        text += &list.unwrap_or_else(|| {
            file.items = vec![item];
            prettyplease::unparse(&file)
        });
    }
    text
}

/// `tidbcloud_core::record!(Cluster { … });`
fn list(item: &syn::Macro) -> Option<String> {
    let name = item.path.segments.last()?.ident.to_string();
    if !LISTS.contains(&name.as_str()) {
        return None;
    }
    let mut head: Vec<TokenTree> = item.tokens.clone().into_iter().collect();
    let Some(TokenTree::Group(rows)) = head.pop() else {
        return None;
    };
    let head = spaced(head.into_iter().collect());
    let mut text = format!("tidbcloud_core::{name}!({head} {{");
    let mut row = TokenStream::new();
    for token in rows.stream() {
        match token {
            TokenTree::Punct(punct) if punct.as_char() == ',' => {
                text += &format!("\n    {},", spaced(std::mem::take(&mut row)));
            }
            token => row.extend([token]),
        }
    }
    if !rows.stream().is_empty() {
        text.push('\n');
    }
    text += "});\n";
    Some(text)
}

/// Tokens with a space between any two, except before colons and commas and inside brackets.
fn spaced(tokens: TokenStream) -> String {
    let mut text = String::new();
    for token in tokens {
        let is_mark = matches!(&token, TokenTree::Punct(punct) if punct.spacing() == Spacing::Alone
            && matches!(punct.as_char(), ':' | ','));
        let is_argument = matches!(&token, TokenTree::Group(group) if group.delimiter() == Delimiter::Parenthesis);
        if !text.is_empty() && !is_mark && !is_argument {
            text.push(' ');
        }
        match token {
            TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket => {
                text += &format!("[{}]", spaced(group.stream()));
            }
            token => text += &token.to_string(),
        }
    }
    text
}

/// Puts blank lines between items, which the printer of tokens does not.
fn with_blank_lines(text: &str) -> String {
    let mut spaced = String::with_capacity(text.len() + text.len() / 16);
    let mut last = "";
    for line in text.lines() {
        let indent = line.len() - line.trim_start().len();
        let last_indent = last.len() - last.trim_start().len();
        // A documentation line may end as an item does.
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

/// A line, or several if it is a note of a deprecation that is longer than a line: the string goes on after a `\`.
fn fold(line: &str) -> String {
    let start = line.trim_start();
    let is_note = start.starts_with("note = \"") || start.starts_with("#[deprecated(note = \"");
    if !is_note {
        return format!("{line}\n");
    }
    let indent = " ".repeat(line.len() - start.len() + 4);
    let mut folded = String::new();
    let mut width = 0;
    for word in line.split_inclusive(' ') {
        let length = word.chars().count();
        if width + length > LONGEST && !folded.trim().is_empty() {
            folded += "\\\n";
            folded += &indent;
            width = indent.len();
        }
        folded += word;
        width += length;
    }
    folded.push('\n');
    folded
}

#[cfg(test)]
mod tests {
    use quote::quote;

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

    #[test]
    fn a_list_has_one_row_a_line() {
        let tokens = quote! {
            tidbcloud_core::record!(A { r#type: "type", b: "a, b" [output_only, alias("c")], });
            tidbcloud_core::record!(B {});
            tidbcloud_core::open_enum!(C or Unknown { D: "d", });
        };
        let file = rust_file("a.rs", "b", tokens, &FormatCache::default()).expect("Rust");
        let (_, text) = file.text.split_once("\n\n").expect("a comment");
        assert_eq!(
            text,
            "tidbcloud_core::record!(A {\n    r#type: \"type\",\n    b: \"a, b\" [output_only, alias(\"c\")],\n});\n\n\
             tidbcloud_core::record!(B {});\n\n\
             tidbcloud_core::open_enum!(C or Unknown {\n    D: \"d\",\n});\n"
        );
    }

    #[test]
    fn a_long_note_is_folded_and_stays_the_same_string() {
        let note = "word ".repeat(60);
        let file = rust_file(
            "a.rs",
            "b",
            quote!(
                #[deprecated(note = #note)]
                pub struct A;
            ),
            &FormatCache::default(),
        )
        .expect("Rust");
        assert!(file.text.lines().all(|line| line.len() <= LONGEST + 1));
        let tree = syn::parse_file(&file.text).expect("Rust");
        let Some(syn::Item::Struct(item)) = tree.items.first() else {
            panic!("{}", file.text);
        };
        let found: syn::MetaNameValue = item.attrs[0].parse_args().expect("a note");
        let syn::Expr::Lit(syn::ExprLit {
            lit: syn::Lit::Str(found),
            ..
        }) = found.value
        else {
            panic!("{}", file.text);
        };
        assert_eq!(found.value(), note);
    }
}
