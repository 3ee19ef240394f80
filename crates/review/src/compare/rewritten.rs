//! Enum values that are written differently and keep their Rust variant: `STAGE_RUNNING` and `RUNNING`.

use std::collections::HashMap;

use tidbcloud_model::api::{Enum, Variant};
use tidbcloud_specs::matching::models::{MatchedTypes, NamedType};

/// New value of each old one that is written differently, by the new name of its enum and the old value.
#[derive(Default)]
pub(super) struct RewrittenValues<'a>(HashMap<(&'a str, &'a str), &'a str>);

impl<'a> RewrittenValues<'a> {
    pub(super) fn of(types: &MatchedTypes<'a>) -> Self {
        let mut rewritten = HashMap::new();
        for pair in &types.pairs.both {
            let (NamedType::Enum(old), NamedType::Enum(new)) = (pair.old, pair.new) else {
                continue;
            };
            for [was, is] in variants(old, new) {
                let key = (new.name.as_str(), was.value.as_str());
                rewritten.insert(key, is.value.as_str());
            }
        }
        Self(rewritten)
    }

    /// The value as the new document writes it.
    pub(super) fn now<'v>(&'v self, item: &'v str, value: &'v str) -> &'v str {
        self.0.get(&(item, value)).copied().unwrap_or(value)
    }
}

/// Variants whose value is written differently, old and new.
pub(super) fn variants<'a>(old: &'a Enum, new: &'a Enum) -> Vec<[&'a Variant; 2]> {
    let has = |list: &[Variant], one: &Variant| list.iter().any(|it| it.value == one.value);
    let removed = old.variants.iter().filter(|was| !has(&new.variants, was));
    removed
        .filter_map(|was| {
            let is_kept = |is: &&Variant| is.name == was.name || is.aliases.contains(&was.name);
            let mut added = new.variants.iter().filter(|is| !has(&old.variants, is));
            Some([was, added.find(is_kept)?])
        })
        .collect()
}

/// Variants that are on both sides, old and new: with the same value, or with one that is only written differently.
pub(super) fn both<'a>(old: &'a Enum, new: &'a Enum) -> Vec<[&'a Variant; 2]> {
    let same = new.variants.iter().filter_map(|is| {
        let was = old.variants.iter().find(|was| was.value == is.value)?;
        Some([was, is])
    });
    same.chain(variants(old, new)).collect()
}

/// A prefix that values lost or gained.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum PrefixChange<'a> {
    Lost(&'a str),
    Gained(&'a str),
}

impl<'a> PrefixChange<'a> {
    /// The prefix that is the whole difference between two values.
    pub(super) fn between(old: &'a str, new: &'a str) -> Option<Self> {
        let lost = old.strip_suffix(new).map(PrefixChange::Lost);
        lost.or_else(|| new.strip_suffix(old).map(PrefixChange::Gained))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(variants: serde_json::Value) -> Enum {
        let fields = serde_json::json!({
            "name": "Tier", "schema": "Tier", "module": "shared", "unknown": "Unknown",
            "deprecated": null, "doc": null, "pointer": "#", "variants": variants,
        });
        serde_json::from_value(fields).unwrap()
    }

    fn variant(value: &str, name: &str, aliases: &[&str]) -> serde_json::Value {
        serde_json::json!({"value": value, "name": name, "aliases": aliases, "doc": null})
    }

    #[test]
    fn a_variant_is_kept_by_its_name_or_by_an_alias() {
        let old = of([variant("free", "Free", &[]), variant("small", "Small", &[])].into());
        for (is, kept) in [
            (variant("dev", "Small", &[]), true),
            (variant("dev", "Dev", &["Small"]), true),
            (variant("dev", "Dev", &[]), false),
        ] {
            let new = of([variant("free", "Free", &[]), is.clone()].into());
            let pairs = variants(&old, &new);
            assert_eq!(pairs.len(), usize::from(kept), "{is}");
            assert_eq!(both(&old, &new).len(), 1 + usize::from(kept), "{is}");
        }
    }

    #[test]
    fn a_prefix_is_the_whole_difference_or_none() {
        let lost = PrefixChange::between("STAGE_RUNNING", "RUNNING");
        assert_eq!(lost, Some(PrefixChange::Lost("STAGE_")));
        let gained = PrefixChange::between("ALL", "MODE_ALL");
        assert_eq!(gained, Some(PrefixChange::Gained("MODE_")));
        assert_eq!(PrefixChange::between("active", "ACTIVE"), None);
    }
}
