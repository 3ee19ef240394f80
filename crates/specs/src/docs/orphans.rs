//! Orphans: keys of `docs.yaml` that are no identity of the API, with the key that each of them may need now.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::identities;
use crate::name_rules;
use tidbcloud_model::api::Api;
use tidbcloud_openapi::diagnostic::{Diagnostic, Diagnostics};
use tidbcloud_openapi::likeness::likeness;
use tidbcloud_openapi::load;
use tidbcloud_openapi::pointer::join;

/// Likeness, in percent, from which a message proposes one key in place of another.
const CLOSE: u8 = 60;

/// A problem for each of these keys of the file at `path`.
pub fn orphans(api: &Api, keys: &[String], path: &Path) -> Diagnostics {
    if keys.is_empty() {
        return Diagnostics::default();
    }
    let mut known = KnownKeys::of(api);
    let source = load::read_file(path).ok();
    keys.iter()
        .map(|key| {
            let help = match known.replacement(key) {
                Some(key) => format!("write `{key}`, if that is meant, or remove the key"),
                None => {
                    "correct or remove the key; `cargo xtask dump` shows the identities".to_owned()
                }
            };
            let what = format!("`{key}` is no identity of {} {}", api.id, api.version);
            let line = source
                .as_ref()
                .and_then(|source| source.line(&join("#", key)));
            Diagnostic::new(what, help).in_file(path).on_line(line)
        })
        .collect::<Vec<_>>()
        .into()
}

/// Identities of the API that can have documentation.
struct KnownKeys {
    all: BTreeSet<String>,
    /// Operations and types, without their parameters, fields and values.
    heads: BTreeSet<String>,
    /// Present names of operations and types, by their former names and by the names that the rules give.
    renamed: BTreeMap<String, Vec<String>>,
    /// The most alike head, for each unknown head so far.
    nearest: BTreeMap<String, Option<String>>,
}

impl KnownKeys {
    fn of(api: &Api) -> Self {
        let all: BTreeSet<String> = identities(api).into_iter().collect();
        let heads = all.iter().map(|key| split(key).0.to_owned()).collect();
        let mut renamed: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let mut was = |old: &str, new: &str| {
            renamed
                .entry(old.to_owned())
                .or_default()
                .push(new.to_owned());
        };
        for operation in &api.operations {
            was(&name_rules::operation(&operation.identity), &operation.name);
            for alias in &operation.aliases {
                was(alias, &operation.name);
            }
        }
        let records = api
            .records
            .values()
            .map(|it| (it.identity(), &it.name, &it.aliases));
        let enums = api
            .enums
            .values()
            .map(|it| (it.identity(), &it.name, &it.aliases));
        for (schema, name, aliases) in records.chain(enums) {
            for alias in aliases
                .iter()
                .chain(&name_rules::type_names::candidates(schema))
            {
                was(alias, name);
            }
        }
        Self {
            all,
            heads,
            renamed,
            nearest: BTreeMap::new(),
        }
    }

    /// The key that may replace an unknown one: of something renamed, or with nearly the same name.
    fn replacement(&mut self, key: &str) -> Option<String> {
        let (head, rest) = split(key);
        let with_rest = |head: &String| format!("{head}{rest}");
        let renamed = self.renamed.get(head).into_iter().flatten();
        if let Some(now) = renamed.map(with_rest).find(|now| self.all.contains(now)) {
            return Some(now);
        }
        if self.heads.contains(head) {
            let siblings = self.all.iter().filter(|other| split(other).0 == head);
            return nearest(key, siblings);
        }
        let head = self
            .nearest
            .entry(head.to_owned())
            .or_insert_with(|| nearest(head, self.heads.iter()));
        let now = head.as_ref().map(with_rest);
        now.filter(|now| self.all.contains(now))
    }
}

/// `Cluster.state` → `Cluster` and `.state`.
fn split(key: &str) -> (&str, &str) {
    key.split_at(key.find('.').unwrap_or(key.len()))
}

fn nearest<'k>(key: &str, others: impl Iterator<Item = &'k String>) -> Option<String> {
    others
        .map(|other| (likeness(key, other), other))
        .filter(|(likeness, _)| *likeness >= CLOSE)
        .max_by_key(|(likeness, _)| *likeness)
        .map(|(_, other)| other.clone())
}
