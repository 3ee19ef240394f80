//! The line of a caller before and after a change, derived from the signatures of the change.

use heck::ToSnakeCase;
use syn::{FnArg, ForeignItemFn, Pat, ReceiverKind, ReturnType};

use crate::report::{CallerLines, Rust};

/// An item of a signature.
enum SignatureItem {
    /// A method of the client, of a request builder or of a record.
    Method {
        name: String,
        /// Whether it borrows its receiver, as methods of the client do.
        borrows: bool,
        /// Names of its arguments.
        arguments: Vec<String>,
        /// The type that it returns.
        returns: String,
    },
    /// A field of a record, with its type.
    Field { name: String, ty: String },
    /// A record or an enum.
    Type { name: String },
    /// `State::Paused`
    Variant { path: String },
    /// A deprecated alias of a type or variant.
    Alias { name: String },
}

/// Returns a line that a caller writes for the item before and after; `None` where only one side has such a line, or where
/// both are the same.
pub(crate) fn lines(rust: &Rust) -> Option<CallerLines> {
    let [before, after] = [&rust.before, &rust.after].map(|lines| items(lines));
    let owner = owner(&rust.item);
    let typed = typed_field(&before, &after);
    let line = |items: &[SignatureItem]| line(items, &owner, typed);
    let (before, after) = (line(&before)?, line(&after)?);
    (before != after).then_some(CallerLines { before, after })
}

/// Path of the item before the change: `types::Cluster::created_by` where `types::Cluster::creator` is its new path.
pub(crate) fn old_item(rust: &Rust, item: &str) -> Option<String> {
    let name = match items(&rust.before).into_iter().next()? {
        SignatureItem::Method { name, .. }
        | SignatureItem::Field { name, .. }
        | SignatureItem::Type { name }
        | SignatureItem::Alias { name } => name,
        SignatureItem::Variant { path } => return Some(format!("types::{path}")),
    };
    let (scope, _) = item.rsplit_once("::")?;
    Some(format!("{scope}::{name}"))
}

/// Whether lines of a signature declare the item at this path, and not only something that belongs to it.
pub(crate) fn declares(lines: &[String], item: &str) -> bool {
    let own = item.rsplit("::").next().unwrap_or(item);
    items(lines).iter().any(|item| match item {
        SignatureItem::Method { name, .. }
        | SignatureItem::Field { name, .. }
        | SignatureItem::Type { name }
        | SignatureItem::Alias { name } => name == own,
        SignatureItem::Variant { path } => path.ends_with(&format!("::{own}")),
    })
}

/// Name of the first method of the lines of a signature.
pub(crate) fn method_name(lines: &[String]) -> Option<String> {
    items(lines).into_iter().find_map(|item| match item {
        SignatureItem::Method { name, .. } => Some(name),
        _ => None,
    })
}

/// Name of a variable with the value that the item belongs to: `cluster` of `types::Cluster::state`.
fn owner(item: &str) -> String {
    let segments: Vec<&str> = item.split("::").collect();
    match segments[..] {
        ["types", record, ..] => {
            let name = record.to_snake_case();
            // A keyword is no variable.
            match syn::parse_str::<syn::Ident>(&name) {
                Ok(_) => name,
                Err(_) => "record".to_owned(),
            }
        }
        _ => "call".to_owned(),
    }
}

/// Whether a field keeps its name and changes its type, so that the line has to show the type.
fn typed_field(before: &[SignatureItem], after: &[SignatureItem]) -> bool {
    let name = |items: &[SignatureItem]| {
        items.iter().find_map(|item| match item {
            SignatureItem::Field { name, .. } => Some(name.clone()),
            _ => None,
        })
    };
    name(before).is_some() && name(before) == name(after)
}

/// The line of a caller for the items of one side.
fn line(items: &[SignatureItem], owner: &str, typed: bool) -> Option<String> {
    let mut client = None;
    let mut setters = String::new();
    for item in items {
        match item {
            SignatureItem::Field { name, ty } if typed => {
                return Some(format!("let {name}: {ty} = {owner}.{name};"));
            }
            SignatureItem::Field { name, .. } => return Some(format!("{owner}.{name}")),
            SignatureItem::Type { name } => return Some(format!("use types::{name};")),
            SignatureItem::Alias { .. } => return None,
            SignatureItem::Variant { path } => return Some(format!("types::{path}")),
            SignatureItem::Method { name, returns, .. } if name == "send" => {
                let response = returns.strip_prefix("Sending<")?.strip_suffix('>')?;
                return Some(format!(
                    "let response: Response<{response}> = call.send().await?;"
                ));
            }
            SignatureItem::Method {
                name,
                borrows,
                arguments,
                ..
            } => {
                let call = format!(".{name}({})", arguments.join(", "));
                match borrows {
                    true => client = Some(format!("client{call}")),
                    false => setters += &call,
                }
            }
        }
    }
    match (client, setters.is_empty()) {
        (Some(call), _) => Some(call + &setters),
        (None, false) => Some(format!("{owner}{setters}")),
        (None, true) => None,
    }
}

/// Items of the lines of a signature; lines that are no item are left out.
fn items(lines: &[String]) -> Vec<SignatureItem> {
    let mut items = Vec::new();
    let mut open = String::new();
    for line in lines {
        open += line.trim();
        open.push(' ');
        // The head of a function has several lines, and ends on the one that closes its arguments.
        if open.contains('(') && open.matches('(').count() > open.matches(')').count() {
            continue;
        }
        items.extend(item(open.trim()));
        open.clear();
    }
    items
}

fn item(text: &str) -> Option<SignatureItem> {
    // Aliases are shown with an ellipsis for their arguments.
    let text = text.trim_start_matches("#[deprecated] ").replace('…', "");
    let text = text.as_str();
    for keyword in ["pub type ", "pub const "] {
        if let Some(rest) = text.strip_prefix(keyword) {
            let name = rest.split([' ', ':']).next().unwrap_or(rest).to_owned();
            return Some(SignatureItem::Alias { name });
        }
    }
    if let Ok(function) = syn::parse_str::<ForeignItemFn>(&format!("{text};")) {
        return Some(method(&function));
    }
    for keyword in ["pub struct ", "pub enum "] {
        if let Some(name) = text.strip_prefix(keyword) {
            let name = name.to_owned();
            return syn::parse_str::<syn::Ident>(&name)
                .ok()
                .map(|_| SignatureItem::Type { name });
        }
    }
    if let Some((name, ty)) = text
        .strip_prefix("pub ")
        .and_then(|field| field.split_once(": "))
    {
        return syn::parse_str::<syn::Type>(ty)
            .ok()
            .map(|_| SignatureItem::Field {
                name: name.to_owned(),
                ty: ty.to_owned(),
            });
    }
    let path = syn::parse_str::<syn::Path>(text).ok()?;
    (path.segments.len() == 2).then(|| SignatureItem::Variant {
        path: text.to_owned(),
    })
}

fn method(function: &ForeignItemFn) -> SignatureItem {
    let inputs = function.sig.inputs.iter();
    let arguments = inputs.filter_map(|input| match input {
        FnArg::Typed(argument) => match &*argument.pat {
            Pat::Ident(name) => Some(name.ident.to_string()),
            _ => None,
        },
        FnArg::Receiver(_) => None,
    });
    let borrows = function
        .sig
        .receiver()
        .is_some_and(|receiver| matches!(receiver.kind, ReceiverKind::Reference(..)));
    let returns = match &function.sig.output {
        ReturnType::Default => String::new(),
        ReturnType::Type(_, ty) => spelled(ty),
    };
    SignatureItem::Method {
        name: function.sig.ident.to_string(),
        borrows,
        arguments: arguments.collect(),
        returns,
    }
}

/// A type as signatures write it.
fn spelled(ty: &syn::Type) -> String {
    use quote::ToTokens as _;
    let text = ty.to_token_stream().to_string();
    [(" < ", "<"), (" >", ">"), (" :: ", "::"), (" ,", ",")]
        .iter()
        .fold(text, |text, (from, to)| text.replace(from, to))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines_of(item: &str, before: &[&str], after: &[&str]) -> Option<[String; 2]> {
        let owned = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect();
        let rust = Rust {
            item: item.to_owned(),
            before: owned(before),
            after: owned(after),
        };
        lines(&rust).map(|lines| [lines.before, lines.after])
    }

    #[test]
    fn a_caller_sees_its_line_before_and_after() {
        for (item, before, after, expected) in [
            (
                "Client::list_regions",
                &["pub fn list_regions(&self) -> operations::ListRegions"][..],
                &[
                    "pub fn list_regions(",
                    "    &self,",
                    "    cloud: impl Into<types::Cloud>,",
                    ") -> operations::ListRegions",
                ][..],
                Some(["client.list_regions()", "client.list_regions(cloud)"]),
            ),
            (
                "Client::list",
                &[
                    "pub fn list(&self) -> operations::List",
                    "pub fn filter(self, filter: impl Into<String>) -> Self",
                ],
                &["pub fn list(&self, filter: impl Into<String>) -> operations::List"],
                Some(["client.list().filter(filter)", "client.list(filter)"]),
            ),
            (
                "List::size",
                &["pub fn page_size(self, page_size: i64) -> Self"],
                &["pub fn size(self, size: i64) -> Self"],
                Some(["call.page_size(page_size)", "call.size(size)"]),
            ),
            (
                "types::Cluster::creator",
                &["pub created_by: Option<String>"],
                &["pub creator: Option<String>"],
                Some(["cluster.created_by", "cluster.creator"]),
            ),
            (
                "types::Type::size",
                &[
                    "pub size: Option<i64>",
                    "pub fn with_size(self, size: i64) -> Self",
                ],
                &["pub size: Option<String>"],
                Some([
                    "let size: Option<i64> = record.size;",
                    "let size: Option<String> = record.size;",
                ]),
            ),
            (
                "types::New",
                &["pub struct Old"],
                &["pub struct New"],
                Some(["use types::Old;", "use types::New;"]),
            ),
            (
                "types::State::Active",
                &["State::Running"],
                &["State::Active"],
                Some(["types::State::Running", "types::State::Active"]),
            ),
            (
                "Get::send",
                &["pub fn send(self) -> Sending<BTreeMap<String, Cluster>>"],
                &["pub fn send(self) -> Sending<()>"],
                Some([
                    "let response: Response<BTreeMap<String, Cluster>> = call.send().await?;",
                    "let response: Response<()> = call.send().await?;",
                ]),
            ),
        ] {
            let expected = expected.map(|lines| lines.map(str::to_owned));
            assert_eq!(lines_of(item, before, after), expected, "{item}");
        }
    }

    #[test]
    fn the_old_path_of_a_renamed_item_has_its_old_name() {
        let old = |item: &str, before: &str| {
            let rust = Rust {
                before: vec![before.to_owned()],
                ..Rust::default()
            };
            old_item(&rust, item)
        };
        for (item, before, expected) in [
            (
                "types::Cluster::creator",
                "pub created_by: Option<String>",
                "types::Cluster::created_by",
            ),
            ("types::New", "pub enum Old", "types::Old"),
            (
                "types::State::Active",
                "State::Running",
                "types::State::Running",
            ),
            (
                "Client::list_all",
                "pub fn list(&self) -> operations::List",
                "Client::list",
            ),
        ] {
            assert_eq!(old(item, before).as_deref(), Some(expected), "{item}");
        }
        assert_eq!(old("types::Cluster::creator", "#[deprecated]"), None);
    }

    #[test]
    fn one_side_alone_and_equal_lines_are_no_pair() {
        let field = ["pub state: Option<State>"];
        assert_eq!(lines_of("types::Cluster::state", &field, &[]), None);
        let of = |ty: &str| format!("pub fn size(self, size: {ty}) -> Self");
        let (old, new) = (of("i64"), of("u64"));
        assert_eq!(lines_of("List::size", &[&old], &[&new]), None);
        assert_eq!(lines_of("crate-v1", &["crate a"], &["crate b"]), None);
        let attribute = ["#[deprecated]"];
        assert_eq!(lines_of("types::Cluster::state", &field, &attribute), None);
        let hostile = ["pub a`b: ::<img>"];
        assert_eq!(lines_of("types::X::a", &field, &hostile), None);
    }
}
