//! Rust source text of a file: tokens as prettyplease prints them, and the layout that it leaves out: lists with one row a
//! line, blank lines between items, long strings on several lines.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};
use tidbcloud_console::File;
use tidbcloud_console::stages::{Stage, measure};

use crate::format_cache::FormatCache;

/// Longest string that stays on one line.
const LONGEST: usize = 120;

/// Macros whose last argument is a list with one row a line.
const LISTS: [&str; 2] = ["record", "open_enum"];

/// Beginning of the attribute that is in the place of documentation: a path is parsed quicker than a text.
pub(crate) const DOC_MARK: &str = "doc_";

/// A Rust file before it is text.
#[derive(Debug)]
pub(crate) struct RustSource {
    /// Its tokens. In place of a doc attribute, an item has one of [`DOC_MARK`] and the number of its documentation. That of the file
    /// has the number as its text, which no other text begins with: they begin with a space.
    pub(crate) tokens: TokenStream,
    /// The documentation: most of a file, which need not be quoted, parsed and printed.
    pub(crate) docs: Vec<String>,
}

impl From<TokenStream> for RustSource {
    fn from(tokens: TokenStream) -> Self {
        Self {
            tokens,
            docs: Vec::new(),
        }
    }
}

/// A Rust file, with a comment on its first line that names where it is from. Tokens that the cache has are not formatted again.
pub(crate) fn rust_file(
    path: impl Into<PathBuf>,
    origin: &str,
    source: RustSource,
    cache: &FormatCache,
) -> Result<File, String> {
    let path = path.into();
    measure(Stage::Format, || {
        let printed = cache.text_of(&source.tokens, |tokens| printed(&path, tokens))?;
        let text = format!(
            "// Written by `cargo xtask generate` from {origin}; edits are lost.\n\n{}",
            laid_out(&printed, &source.docs)
        );
        Ok(File { path, text })
    })
}

fn printed(path: &Path, tokens: &TokenStream) -> Result<String, String> {
    let tree = syn::parse2(tokens.clone()).map_err(|error| {
        format!(
            "{}: the emitter wrote something that is not Rust: {error}\n{tokens}",
            path.display()
        )
    })?;
    Ok(print(tree))
}

/// Items as prettyplease prints them, except lists, which it would fill line after line.
fn print(mut file: syn::File) -> String {
    let items = std::mem::take(&mut file.items);
    let mut text = prettyplease::unparse(&file);
    file.attrs.clear();
    for item in items {
        match item {
            syn::Item::Macro(item) if is_list(&item.mac) => push_list(item.mac, &mut text),
            item => {
                file.items = vec![item];
                text += &prettyplease::unparse(&file);
            }
        }
    }
    text
}

/// Whether an item is `tidbcloud_core::record!(Cluster { … });` or another of the lists.
fn is_list(item: &syn::Macro) -> bool {
    let name = item.path.segments.last().map(|segment| &segment.ident);
    name.is_some_and(|name| LISTS.iter().any(|list| name == list))
}

/// Writes a list with one row a line. It is the last argument, in braces.
fn push_list(item: syn::Macro, text: &mut String) {
    if let Some(name) = item.path.segments.last() {
        let _ = write!(text, "tidbcloud_core::{}!(", name.ident);
    }
    let mut head = Spaced::default();
    for token in item.tokens {
        match token {
            TokenTree::Group(rows) if rows.delimiter() == Delimiter::Brace => {
                text.push_str(" {");
                let mut is_empty = true;
                let mut row = Spaced::default();
                for token in rows.stream() {
                    if row.is_empty() {
                        text.push_str("\n    ");
                        is_empty = false;
                    }
                    match token {
                        TokenTree::Punct(punct) if punct.as_char() == ',' => {
                            text.push(',');
                            row = Spaced::default();
                        }
                        token => row.push(token, text),
                    }
                }
                if !is_empty {
                    text.push('\n');
                }
                text.push('}');
            }
            token => head.push(token, text),
        }
    }
    text.push_str(");\n");
}

/// Writes tokens with a space between any two, except before colons and commas and inside brackets.
#[derive(Default)]
struct Spaced {
    has_token: bool,
}

impl Spaced {
    fn is_empty(&self) -> bool {
        !self.has_token
    }

    fn push(&mut self, token: TokenTree, text: &mut String) {
        let is_mark = matches!(&token, TokenTree::Punct(punct) if punct.spacing() == Spacing::Alone
            && matches!(punct.as_char(), ':' | ','));
        let is_argument = matches!(&token, TokenTree::Group(group) if group.delimiter() == Delimiter::Parenthesis);
        if self.has_token && !is_mark && !is_argument {
            text.push(' ');
        }
        self.has_token = true;
        match token {
            TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket => {
                text.push('[');
                let mut inner = Self::default();
                for token in group.stream() {
                    inner.push(token, text);
                }
                text.push(']');
            }
            // Writing to a text cannot fail.
            token => drop(write!(text, "{token}")),
        }
    }
}

/// Printed text with its documentation, blank lines between items, and long notes on several lines.
fn laid_out(printed: &str, docs: &[String]) -> String {
    let documentation: usize = docs.iter().map(String::len).sum();
    let mut text = String::with_capacity(printed.len() + documentation * 5 / 4);
    let mut last = Line::default();
    for line in printed.lines().map(Line::new) {
        if last.is_before_blank_line(&line) {
            text.push('\n');
        }
        match line.documentation(docs) {
            Some((mark, documentation)) => {
                for part in documentation.lines() {
                    text.push_str(line.indent);
                    text.push_str(mark);
                    if !part.is_empty() {
                        text.push(' ');
                        text.push_str(part);
                    }
                    text.push('\n');
                }
            }
            None => line.push_to(&mut text),
        }
        last = line;
    }
    text
}

/// A line as the printer of tokens writes it.
#[derive(Clone, Copy, Default)]
struct Line<'t> {
    indent: &'t str,
    code: &'t str,
}

impl<'t> Line<'t> {
    fn new(line: &'t str) -> Self {
        let code = line.trim_start();
        let (indent, code) = line.split_at(line.len() - code.len());
        Self { indent, code }
    }

    /// Whether an item ends here and the next one begins, or the documentation of the file ends.
    fn is_before_blank_line(&self, next: &Self) -> bool {
        // A documentation line may end as an item does.
        let ends_item = self.indent == next.indent
            && self.indent.len() <= 4
            && self.code.ends_with(['}', ';'])
            && !self.code.starts_with("//");
        let both_lists = || {
            ["use ", "mod ", "pub use "]
                .iter()
                .any(|word| next.code.starts_with(word) && self.code.starts_with(word))
        };
        let is_front_page = |line: &Self| line.code.starts_with("//!");
        (ends_item && !both_lists() && starts_item(next.code))
            || (is_front_page(self) && !is_front_page(next))
    }

    /// The mark and the text of the documentation that belongs here.
    fn documentation<'d>(&self, docs: &'d [String]) -> Option<(&'static str, &'d str)> {
        let of_item = || {
            let mark = self.code.strip_prefix("#[")?.strip_prefix(DOC_MARK)?;
            Some(("///", mark.strip_suffix(']')?))
        };
        let of_file = || Some(("//!", self.code.strip_prefix("//!")?));
        let (mark, number) = of_item().or_else(of_file)?;
        let number: usize = number.parse().ok()?;
        Some((mark, docs.get(number)?))
    }

    /// Writes the line, or several if it is a note of a deprecation that is longer than a line: the string goes on after a `\`.
    fn push_to(&self, text: &mut String) {
        let Self { indent, code } = self;
        text.push_str(indent);
        let is_note = code.starts_with("note = \"") || code.starts_with("#[deprecated(note = \"");
        if !is_note {
            text.push_str(code);
            text.push('\n');
            return;
        }
        let mut width = indent.len();
        for (index, word) in code.split_inclusive(' ').enumerate() {
            let length = word.chars().count();
            if width + length > LONGEST && index > 0 {
                text.push_str("\\\n");
                text.push_str(indent);
                text.push_str("    ");
                width = indent.len() + 4;
            }
            text.push_str(word);
            width += length;
        }
        text.push('\n');
    }
}

fn starts_item(line: &str) -> bool {
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
    use quote::quote;

    use super::*;

    #[test]
    fn documentation_is_put_in_its_places() {
        let docs = ["About.", "Waits;\n\nthen goes {on}", "A \"b\" \\ c;"].map(str::to_owned);
        let tokens = quote! {
            #![doc = "0"]
            #[doc_1]
            pub struct A {
                #[doc_2]
                pub b: u8,
            }
            #[doc_2]
            fn d() {}
        };
        let source = RustSource {
            tokens,
            docs: docs.into(),
        };
        let file = rust_file("a.rs", "b", source, &FormatCache::default()).expect("Rust");
        let (_, text) = file.text.split_once("\n\n").expect("a comment");
        assert_eq!(
            text,
            "//! About.\n\n/// Waits;\n///\n/// then goes {on}\npub struct A {\n    /// A \"b\" \\ c;\n    pub b: u8,\n}\n\n\
             /// A \"b\" \\ c;\nfn d() {}\n"
        );
    }

    #[test]
    fn a_comment_that_ends_like_an_item_is_not_cut_off() {
        let text = "/// Waits;\n/// then goes {on}\npub struct A;\n";
        assert_eq!(laid_out(text, &[]), text);
    }

    #[test]
    fn items_are_kept_apart_and_lists_together() {
        let text = "use a;\nuse b;\nconst A: u8 = 1;\nimpl X {\n    fn a() {\n        b();\n        c();\n    }\n    fn d() {}\n}\n";
        let expected = "use a;\nuse b;\n\nconst A: u8 = 1;\n\nimpl X {\n    fn a() {\n        b();\n        c();\n    }\n\n    fn d() {}\n}\n";
        assert_eq!(laid_out(text, &[]), expected);
    }

    #[test]
    fn a_list_has_one_row_a_line() {
        let tokens = quote! {
            tidbcloud_core::record!(A { r#type: "type", b: "a, b" [output_only, alias("c")], });
            tidbcloud_core::record!(B {});
            tidbcloud_core::open_enum!(C or Unknown { D: "d", });
        };
        let file = rust_file("a.rs", "b", tokens.into(), &FormatCache::default()).expect("Rust");
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
            )
            .into(),
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
