//! Keys of `docs.yaml` that are no identity, and what each of them may stand under now.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::identities;
use crate::matching::likeness::likeness;
use crate::name_rules;
use tidbcloud_model::api::Api;
use tidbcloud_openapi::diagnostic::{Diagnostic, Diagnostics};
use tidbcloud_openapi::load;
use tidbcloud_openapi::pointer::join;

/// How alike two keys must be for a message to name one for the other.
const CLOSE: f64 = 0.6;

/// A problem for each of these keys of the file at `path`.
pub fn strays(api: &Api, keys: &[String], path: &Path) -> Diagnostics {
    if keys.is_empty() {
        return Diagnostics::default();
    }
    let mut present = Present::of(api);
    let source = load::read_file(path).ok();
    keys.iter()
        .map(|key| {
            let help = match present.now(key) {
                Some(now) => format!("write `{now}`, if that is meant, or remove the key"),
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

/// The identities that sentences can stand under.
struct Present {
    all: BTreeSet<String>,
    /// Operations and types, without what is in them.
    heads: BTreeSet<String>,
    /// What operations and types are called now, by what they were called and by what the rules call them.
    renamed: BTreeMap<String, Vec<String>>,
    /// The head that is most like another, for each that was looked for.
    nearest: BTreeMap<String, Option<String>>,
}

impl Present {
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
            for alias in aliases.iter().chain(&name_rules::types::candidates(schema)) {
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

    /// What a key may stand under now: what was renamed, or what is called nearly so.
    fn now(&mut self, key: &str) -> Option<String> {
        let (head, rest) = split(key);
        let with_rest = |head: &String| format!("{head}{rest}");
        let renamed = self.renamed.get(head).into_iter().flatten();
        if let Some(now) = renamed.map(with_rest).find(|now| self.all.contains(now)) {
            return Some(now);
        }
        if self.heads.contains(head) {
            let beside = self.all.iter().filter(|other| split(other).0 == head);
            return nearest(key, beside);
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
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, other)| other.clone())
}
