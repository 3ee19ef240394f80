//! Documents that write the base path of their server into each of their paths: `https://x` with `/v1/things` says what
//! `https://x/v1` with `/things` says. One form of both is read on, so that overlays and names fit either.

use serde_json::{Map, Value};

use crate::diagnostic::Diagnostic;
use tidbcloud_schema::pointer::join;
use tidbcloud_schema::walk;

/// Number of paths that an error names.
const SHOWN: usize = 3;

/// Prefix that was taken off each path; empty where the document had it in its server.
#[derive(Clone, Debug, Default)]
pub struct BasePath(String);

/// A server of a document, and what of the API's base path it lacks.
struct Lacking {
    server: usize,
    rest: String,
}

/// Whether a document is of the API at this server: its own server is that one, or paths of it begin with what its server
/// lacks.
pub fn fits(document: &Value, server: &str) -> bool {
    names(document, server) || lacking(document, server).is_some()
}

/// Takes off the paths what the document's server lacks of the API's.
///
/// # Errors
///
/// Fails if some paths begin with it and some do not: the document does not say what the others are.
pub fn fold(document: &mut Value, server: &str) -> Result<BasePath, Diagnostic> {
    let found = lacking(document, server).filter(|_| !names(document, server));
    let Some(Lacking { server: at, rest }) = found else {
        return Ok(BasePath::default());
    };
    let others: Vec<&str> = paths(document)
        .filter(|path| !begins(path, &rest))
        .collect();
    if let [first, ..] = others.as_slice() {
        let named = urls(document).nth(at).unwrap_or_default();
        let shown: Vec<&str> = others.iter().copied().take(SHOWN).collect();
        let more = match others.len().saturating_sub(SHOWN) {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        let what = format!(
            "the document names {named} and not {server}, and some of its paths begin with {rest}, but not {}{more}",
            shown.join(", ")
        );
        let help = format!(
            "write {rest} before each path, or before none and name {server}; change `server` in the manifest if the API has moved"
        );
        return Err(Diagnostic::new(what, help).at(join("#/paths", first)));
    }
    let base_path = BasePath(rest);
    if let Some(paths) = document.get_mut("paths").and_then(Value::as_object_mut) {
        let whole = std::mem::take(paths).into_iter();
        let folded = whole.map(|(path, item)| match path.strip_prefix(&base_path.0) {
            Some(short) => (short.to_owned(), item),
            None => (path, item),
        });
        *paths = folded.collect::<Map<String, Value>>();
    }
    base_path.refer(document);
    let servers = document.get_mut("servers").and_then(Value::as_array_mut);
    if let Some(named) = servers.and_then(|servers| servers.get_mut(at)) {
        named["url"] = server.into();
    }
    Ok(base_path)
}

impl BasePath {
    /// Pointer of a node before the paths were shortened.
    pub fn unfold(&self, pointer: &str) -> String {
        match pointer.strip_prefix("#/paths/~1") {
            Some(rest) if !self.0.is_empty() => format!("{}{rest}", self.prefix()),
            _ => pointer.to_owned(),
        }
    }

    /// A problem with its pointer as the file has it.
    pub fn unfolded(&self, mut problem: Diagnostic) -> Diagnostic {
        problem.pointer = problem.pointer.map(|pointer| self.unfold(&pointer));
        problem
    }

    /// The beginning of pointers to paths as the file has them.
    fn prefix(&self) -> String {
        format!("{}~1", join("#/paths", &self.0))
    }

    /// References to parts of a path follow it.
    fn refer(&self, node: &mut Value) {
        match node {
            Value::Object(map) => {
                for (key, value) in map {
                    match value {
                        Value::String(target) if key == "$ref" => {
                            if let Some(rest) = target.strip_prefix(&self.prefix()) {
                                *target = format!("#/paths/~1{rest}");
                            }
                        }
                        other => self.refer(other),
                    }
                }
            }
            Value::Array(items) => items.iter_mut().for_each(|item| self.refer(item)),
            _ => {}
        }
    }
}

/// Whether the document names this server.
fn names(document: &Value, server: &str) -> bool {
    urls(document).any(|url| url.trim_end_matches('/') == server)
}

/// The first server of a document that is the beginning of this one, where paths begin with the rest.
fn lacking(document: &Value, server: &str) -> Option<Lacking> {
    let servers = urls(document).enumerate();
    let mut found = servers.filter_map(|(at, url)| {
        let url = url.trim_end_matches('/');
        let (_, host) = url.split_once("://")?;
        let rest = server.strip_prefix(url)?;
        (!host.is_empty() && rest.starts_with('/')).then(|| Lacking {
            server: at,
            rest: rest.to_owned(),
        })
    });
    found.find(|lacking| paths(document).any(|path| begins(path, &lacking.rest)))
}

fn begins(path: &str, rest: &str) -> bool {
    path.strip_prefix(rest)
        .is_some_and(|short| short.starts_with('/'))
}

pub fn urls(document: &Value) -> impl Iterator<Item = &str> {
    let servers = walk::elements(document.get("servers"));
    servers.map(|server| {
        server
            .get("url")
            .and_then(Value::as_str)
            .unwrap_or_default()
    })
}

/// The keys that are paths; the check reports other keys.
fn paths(document: &Value) -> impl Iterator<Item = &str> {
    let paths = document.get("paths").and_then(Value::as_object);
    let keys = paths.into_iter().flat_map(Map::keys).map(String::as_str);
    keys.filter(|key| key.starts_with('/'))
}
