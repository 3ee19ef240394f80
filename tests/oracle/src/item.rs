//! Items of a public API: their paths, parsed from the output of the tools and from changes, and the shapes of their
//! signatures, which can be compared across both.

use public_api::tokens::Token;

use super::pairs::API;

/// Path of an item inside its crate: `types::Cluster::state`, `Client::get_cluster`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Item(String);

impl Item {
    pub(super) fn new(path: impl Into<String>) -> Self {
        Self(path.into().replace("r#", ""))
    }

    /// The item that the crate `public-api` describes by these tokens; of an impl, the type that it is for. The path of an item is
    /// its first identifiers; a raw one, as `r#type`, is one token.
    pub(super) fn of_tokens<'t>(tokens: impl Iterator<Item = &'t Token>) -> Option<Self> {
        let tokens: Vec<&Token> = tokens.collect();
        let is_impl = matches!(tokens.first(), Some(Token::Keyword(word)) if word == "impl");
        let is_for = |token: &&&Token| matches!(token, Token::Keyword(word) if word == "for");
        let after_for = tokens.iter().position(|token| is_for(&token));
        let start = match after_for.filter(|_| is_impl) {
            Some(at) => at + 1,
            None => 0,
        };
        let is_name = |token: &Token| {
            matches!(
                token,
                Token::Identifier(_) | Token::Function(_) | Token::Type(_)
            )
        };
        let is_api = |token: &&Token| is_name(token) && token.text() == API;
        let first = start + tokens[start..].iter().position(is_api)?;
        let mut names = Vec::new();
        let mut rest = tokens[first + 1..].iter();
        while let (Some(Token::Symbol(colons)), Some(name)) = (rest.next(), rest.next()) {
            if colons != "::" || !is_name(name) {
                break;
            }
            names.push(name.text());
        }
        (!names.is_empty()).then(|| Self::new(names.join("::")))
    }

    /// Parses the item from the text of an item of `public-api`; of an impl, the type that it is for.
    pub(super) fn of_line(line: &str) -> Option<Self> {
        let line = without_attributes(line);
        let start = format!("{API}::");
        let from = if line.starts_with("impl") {
            let of_type = format!(" for {start}");
            line.find(&of_type)
                .map(|at| at + " for ".len())
                .or_else(|| line.find(&start))
        } else {
            line.find(&start)
        };
        path(&line[from?..])
    }

    /// Parses the item that cargo-semver-checks names below a lint: `field f of struct T, previously in file …/src/types/a.rs:1`.
    pub(super) fn of_lint(text: &str) -> Option<Self> {
        let text_only = without_places(text);
        let words: Vec<&str> = text_only.split([' ', ',']).collect();
        // `field f of struct T`
        let member = match words[..] {
            [_, member, "of", ..] => Some(member),
            _ => None,
        };
        let start = format!("{API}::");
        let owner = match words.iter().find(|word| word.contains("::")) {
            Some(whole) if whole.starts_with(&start) => path(whole)?,
            Some(local) => Self::local(text, local),
            None => {
                let kinds = ["struct", "enum", "type"];
                let at = words.iter().position(|word| kinds.contains(word))?;
                Self::local(text, words.get(at + 1)?)
            }
        };
        Some(match member {
            Some(member) => owner.member(member),
            None => owner,
        })
    }

    /// An item that is named without its module, which the path of its source file shows.
    fn local(text: &str, name: &str) -> Self {
        let module = ["types", "operations"]
            .into_iter()
            .find(|module| text.contains(&format!("/src/{module}")));
        let module = module.map(|module| format!("{module}::"));
        Self::new(format!("{}{name}", module.unwrap_or_default()))
    }

    pub(super) fn member(&self, name: &str) -> Self {
        Self::new(format!("{}::{name}", self.0))
    }

    /// Whether it is the other item or a member of it.
    pub(super) fn is_within(&self, other: &Self) -> bool {
        let rest = self.0.strip_prefix(&other.0);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
    }

    /// Whether it is a setter of this record, or `missing`, which records have together with setters.
    pub(super) fn is_setter_of(&self, record: &Self) -> bool {
        let rest = self.0.strip_prefix(&record.0);
        rest.is_some_and(|rest| rest == "::missing" || rest.starts_with("::with_"))
    }
}

/// Text of a cargo-semver-checks finding, without source files, which differ from run to run:
/// `…, previously in file oracle-1/src/client.rs:82`.
pub(super) fn without_places(text: &str) -> String {
    let mut words: Vec<&str> = Vec::new();
    for word in text.split_whitespace() {
        if !word.contains("/src/") {
            words.push(word);
            continue;
        }
        while let Some("in" | "at" | "file" | "previously") = words.last().copied() {
            words.pop();
        }
        if word.ends_with(',')
            && let Some(last) = words.last_mut()
        {
            *last = last.trim_end_matches(',');
        }
    }
    words.join(" ").trim_end_matches(',').to_owned()
}

/// Parses the path at the beginning of a text, without the name of the crate.
fn path(text: &str) -> Option<Item> {
    let mut end = 0;
    loop {
        let word = text[end..]
            .find(|c: char| !(c.is_alphanumeric() || c == '_' || c == '#'))
            .map_or(text.len(), |at| end + at);
        end = word;
        let next = text.get(end..end + 3).unwrap_or_default();
        // A colon and a space begin a type.
        if next.starts_with("::") && !next.ends_with(['<', ' ']) {
            end += 2;
        } else {
            break;
        }
    }
    let inside = text[..end].strip_prefix(API)?.strip_prefix("::")?;
    (!inside.is_empty()).then(|| Item::new(inside))
}

/// Whether a line only opens a block of methods, each of which has a line of its own.
pub(super) fn is_header(line: &str) -> bool {
    line.starts_with("impl") && !line.contains(" for ")
}

fn without_attributes(line: &str) -> &str {
    let mut rest = line.trim_start();
    while rest.starts_with("#[") {
        match rest.find(']') {
            Some(end) => rest = rest[end + 1..].trim_start(),
            None => return rest,
        }
    }
    rest
}

/// Signature without modules, owners, names of arguments, attributes and layout. The tools write
/// `pub fn c::Client::get(&self, impl core::convert::Into<alloc::string::String>)`; changes quote the source.
pub(super) fn shape(text: &str) -> String {
    let text = without_attributes(text);
    let flat: Vec<&str> = text.split_whitespace().collect();
    let flat = flat
        .join(" ")
        .replace("( ", "(")
        .replace(", )", ")")
        .replace(" )", ")")
        .replace("r#", "");
    let tokens = tokens(&flat);
    let mut kept: Vec<&str> = Vec::new();
    for (index, word) in tokens.iter().enumerate() {
        let next = tokens.get(index + 1).copied().unwrap_or_default();
        let is_word = word.starts_with(|c: char| c.is_alphanumeric() || c == '_');
        let before = kept.last().copied().unwrap_or_default();
        // A module or an owner; or the name of an argument, which follows a bracket or a comma.
        let is_name = next == ": " && matches!(before, "(" | ", ");
        let is_dropped = (is_word && (next == "::" || is_name))
            || *word == "::"
            || (*word == ": " && matches!(before, "(" | ", "));
        if !is_dropped {
            kept.push(word);
        }
    }
    let text = kept.concat();
    let text = text.trim_start_matches("pub ");
    match text.split_once(" = ") {
        // The value of a constant is no part of its type.
        Some((head, _)) if text.starts_with("const ") => head.to_owned(),
        _ => text.to_owned(),
    }
}

/// Splits a signature into identifiers and punctuation; `::`, `: ` and `, ` are one token each.
fn tokens(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let word = rest
            .find(|c: char| !(c.is_alphanumeric() || c == '_'))
            .unwrap_or(rest.len());
        let end = if word > 0 {
            word
        } else if ["::", ": ", ", "].iter().any(|two| rest.starts_with(two)) {
            2
        } else {
            rest.chars().next().map_or(1, char::len_utf8)
        };
        let (head, tail) = rest.split_at(end);
        words.push(head);
        rest = tail;
    }
    words
}

/// The text with one identifier replaced by another.
pub(super) fn with_identifier(text: &str, old: &str, new: &str) -> String {
    tokens(text)
        .into_iter()
        .map(|word| if word == old { new } else { word })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_read_from_lines_and_lints() {
        for (line, path) in [
            (
                "pub clusters::types::A::b: core::option::Option<clusters::types::C>",
                "types::A::b",
            ),
            (
                "#[non_exhaustive] pub enum clusters::types::State",
                "types::State",
            ),
            (
                "impl core::convert::From<&str> for clusters::types::State",
                "types::State",
            ),
            (
                "pub fn clusters::types::S::hash<__H: core::hash::Hasher>(&self, &mut __H)",
                "types::S::hash",
            ),
        ] {
            assert_eq!(Item::of_line(line), Some(Item::new(path)), "{line}");
        }
        for (text, path) in [
            (
                "ListClusters::items, previously in file oracle-1/src/operations/a.rs:38",
                "operations::ListClusters::items",
            ),
            (
                "field b of struct A, previously in file oracle-1/src/types/a.rs:66",
                "types::A::b",
            ),
            (
                "Client::get, previously in file oracle-1/src/client.rs:82",
                "Client::get",
            ),
            (
                "enum clusters::types::State, previously in file oracle-1/src/types/a.rs:1",
                "types::State",
            ),
        ] {
            assert_eq!(Item::of_lint(text), Some(Item::new(path)), "{text}");
        }
        assert_eq!(Item::of_line("pub use elsewhere::A"), None);
        let text = "clusters::A::b takes 0 parameters in oracle-1/src/a.rs:7, but now takes 1 parameters in oracle-2/src/a.rs:8";
        assert_eq!(
            without_places(text),
            "clusters::A::b takes 0 parameters but now takes 1 parameters"
        );
    }

    #[test]
    fn paths_are_read_from_tokens() {
        let path = |tokens: &[Token]| Item::of_tokens(tokens.iter());
        let [colons, space] = [Token::Symbol("::".into()), Token::Whitespace];
        let names = |names: &[&str]| -> Vec<Token> {
            let names = names.iter().map(|name| Token::Identifier((*name).into()));
            names.flat_map(|name| [name, colons.clone()]).collect()
        };
        let field = |name: &str| {
            let mut tokens = vec![Token::Qualifier("pub".into()), space.clone()];
            tokens.extend(names(&["clusters", "types"]));
            tokens.extend([
                Token::Type("A".into()),
                colons.clone(),
                Token::Identifier(name.into()),
                Token::Symbol(":".into()),
                space.clone(),
            ]);
            tokens.extend(names(&["clusters", "types"]));
            tokens.push(Token::Type("C".into()));
            tokens
        };
        assert_eq!(path(&field("b")), Some(Item::new("types::A::b")));
        assert_eq!(path(&field("r#type")), Some(Item::new("types::A::type")));
        let mut of_impl = vec![Token::Keyword("impl".into()), space.clone()];
        of_impl.extend(names(&["core", "convert"]));
        of_impl.extend([
            Token::Type("From".into()),
            Token::Symbol("<".into()),
            Token::Type("A".into()),
            Token::Symbol(">".into()),
            space.clone(),
            Token::Keyword("for".into()),
            space.clone(),
        ]);
        of_impl.extend(names(&["clusters", "types"]));
        of_impl.push(Token::Type("State".into()));
        assert_eq!(path(&of_impl), Some(Item::new("types::State")));
        assert_eq!(path(&names(&["elsewhere", "A"])), None);
    }

    #[test]
    fn one_signature_has_one_shape_wherever_it_is_written() {
        let tool = "pub fn clusters::Client::get(&self, impl core::convert::Into<alloc::string::String>, i64) -> clusters::operations::Get";
        let report = "pub fn get( &self, id: impl Into<String>, limit: i64, ) -> operations::Get";
        assert_eq!(shape(tool), shape(report));
        assert_ne!(
            shape(tool),
            shape("pub fn get(&self, id: impl Into<String>) -> operations::Get")
        );
        let tool = "pub clusters::types::A::b: core::option::Option<clusters::types::C>";
        assert_eq!(shape(tool), shape("pub b: Option<C>"));
        assert_ne!(shape(tool), shape("pub b: Option<String>"));
    }
}
