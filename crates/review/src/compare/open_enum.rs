//! Open enums that exist on both sides: their values and variants.

use std::collections::BTreeMap;

use tidbcloud_model::api::{Enum, Variant};

use super::Comparison;
use super::change_draft::{ChangeDraft, Side, Users};
use super::rewritten::{self, PrefixChange};
use crate::kind::ChangeKind;
use crate::report::{Bump, Effect, Level, SubjectKind};

/// Least number of values that lose or gain a prefix together.
const TOGETHER: usize = 2;

/// An enum that exists in both models.
#[derive(Clone, Copy)]
struct EnumPair<'a> {
    old: &'a Enum,
    new: &'a Enum,
}

impl EnumPair<'_> {
    fn item(&self, variant: &Variant) -> String {
        format!("types::{}::{}", self.new.name, variant.name)
    }

    fn before(&self, variant: &Variant) -> Vec<String> {
        vec![format!("{}::{}", self.old.name, variant.name)]
    }

    fn after(&self, variant: &Variant) -> Vec<String> {
        vec![format!("{}::{}", self.new.name, variant.name)]
    }

    /// The renamed variant for unknown values, as an item that goes along with another change.
    fn unknown(&self) -> String {
        let EnumPair { old, new } = self;
        format!(
            "types::{}::{} → {}: unknown values",
            new.name, old.unknown, new.unknown
        )
    }
}

impl Comparison<'_> {
    pub(super) fn open_enum(&mut self, old: &Enum, new: &Enum) {
        let both = EnumPair { old, new };
        let pairs = rewritten::both(old, new);
        let is_kept =
            |side: usize, one: &Variant| pairs.iter().any(|pair| pair[side].value == one.value);
        let mut explained = false;
        for was in old.variants.iter().filter(|was| !is_kept(0, was)) {
            explained |= self.value_removed(both, was);
        }
        for is in new.variants.iter().filter(|is| !is_kept(1, is)) {
            explained |= self.value_added(both, is);
        }
        self.rewritten_values(both);
        for [was, is] in pairs {
            self.variant(both, was, is);
        }
        if old.unknown != new.unknown && !explained {
            let draft = ChangeDraft::new(
                ChangeKind::RustNameChanged,
                SubjectKind::Type,
                format!("{}::{}", new.name, new.unknown),
            )
            .says("the variant for unknown values was renamed")
            .values(&old.unknown, &new.unknown)
            .rust(
                format!("types::{}::{}", new.name, new.unknown),
                vec![format!("{}::{}(UnknownValue)", old.name, old.unknown)],
                vec![format!("{}::{}(UnknownValue)", new.name, new.unknown)],
            )
            .at(&old.pointer, &new.pointer)
            .users(Users::of_type(&new.name))
            .fix("callers: use the new name in match arms for unknown values");
            self.add(draft);
        }
        self.about_type(
            &new.name,
            [&old.pointer, &new.pointer],
            [old.deprecated.as_ref(), new.deprecated.as_ref()],
            old.doc != new.doc,
        );
    }

    /// Returns whether it gives its name to the variant for unknown values.
    fn value_removed(&mut self, both: EnumPair<'_>, was: &Variant) -> bool {
        let EnumPair { old, new } = both;
        let (was_sent, _) = self.uses(Side::Old).sides(&old.name);
        let kind = if was_sent {
            ChangeKind::ReqEnumValueRemoved
        } else {
            ChangeKind::RespEnumValueRemoved
        };
        let pointer = self.value_pointer(Side::Old, &old.pointer, &was.value);
        let name = format!("{}.{}", old.name, was.value);
        let mut draft = ChangeDraft::new(kind, SubjectKind::Variant, name)
            .says(format!("enum value removed: {}", was.value))
            .values(&was.value, "")
            .rust(both.item(was), both.before(was), Vec::new())
            .removed_from(pointer, &new.pointer)
            .users(Users::of_type(&old.name));
        let gives = was.name == new.unknown && old.unknown != new.unknown;
        if gives {
            draft.folded.push(both.unknown());
        }
        self.add(draft);
        gives
    }

    /// Returns whether it takes the name of the variant for unknown values, which is renamed.
    fn value_added(&mut self, both: EnumPair<'_>, is: &Variant) -> bool {
        let EnumPair { old, new } = both;
        let (sent, _) = self.uses(Side::New).sides(&new.name);
        let kind = if sent {
            ChangeKind::ReqEnumValueAdded
        } else {
            ChangeKind::RespEnumValueAdded
        };
        let pointer = self.value_pointer(Side::New, &new.pointer, &is.value);
        let name = format!("{}.{}", new.name, is.value);
        let mut draft = ChangeDraft::new(kind, SubjectKind::Variant, name)
            .says(format!("enum value added: {}", is.value))
            .values("", &is.value)
            .rust(both.item(is), Vec::new(), both.after(is))
            .at(&old.pointer, pointer)
            .users(Users::of_type(&new.name))
            .fix(format!(
                "callers: a match arm for `{:?}` as an unknown value no longer matches",
                is.value
            ));
        let takes = is.name == old.unknown && old.unknown != new.unknown;
        if takes {
            draft = draft.level(Level::Break, Bump::Major).fix(format!(
                "callers: use `{}` in match arms for unknown values",
                new.unknown
            ));
            draft.folded.push(both.unknown());
        }
        self.add(draft);
        takes
    }

    /// Adds a draft for each value that is written differently; values with a common prefix are one.
    fn rewritten_values(&mut self, both: EnumPair<'_>) {
        let EnumPair { old, new } = both;
        let mut prefixes: BTreeMap<PrefixChange<'_>, Vec<[&Variant; 2]>> = BTreeMap::new();
        let mut single = Vec::new();
        for [was, is] in rewritten::variants(old, new) {
            // A renamed variant has a signature to show.
            match PrefixChange::between(&was.value, &is.value).filter(|_| was.name == is.name) {
                Some(prefix) => prefixes.entry(prefix).or_default().push([was, is]),
                None => single.push([was, is]),
            }
        }
        for (prefix, pairs) in prefixes {
            if pairs.len() < TOGETHER {
                single.extend(pairs);
                continue;
            }
            let (verb, prefix) = match prefix {
                PrefixChange::Lost(prefix) => ("lost", prefix),
                PrefixChange::Gained(prefix) => ("gained", prefix),
            };
            let values = |side: usize| {
                let values: Vec<&str> = pairs.iter().map(|pair| &*pair[side].value).collect();
                values.join(", ")
            };
            let draft = self
                .rewritten_draft(both, SubjectKind::Type, new.name.clone())
                .says(format!(
                    "{} values {verb} the prefix `{prefix}`: now {}; the variants stay",
                    pairs.len(),
                    values(1)
                ))
                .values(values(0), values(1))
                .at(&old.pointer, &new.pointer);
            self.add(draft);
        }
        for [was, is] in single {
            let name = format!("{}.{} → {}", old.name, was.value, is.value);
            let draft = self
                .rewritten_draft(both, SubjectKind::Variant, name)
                .values(&was.value, &is.value)
                .at(
                    self.value_pointer(Side::Old, &old.pointer, &was.value),
                    self.value_pointer(Side::New, &new.pointer, &is.value),
                );
            let says = format!("{} → {} on the wire", was.value, is.value);
            let draft = match was.name == is.name {
                true => draft.says(format!("{says}; the variant stays `{}`", is.name)),
                false => draft
                    .says(format!(
                        "{says}; `{}` stays as a deprecated alias",
                        was.name
                    ))
                    .rust(both.item(is), both.before(was), both.after(is))
                    .fix(format!("callers: upgrade; new code uses `{}`", is.name)),
            };
            self.add(draft);
        }
    }

    fn rewritten_draft(
        &self,
        both: EnumPair<'_>,
        subject: SubjectKind,
        name: String,
    ) -> ChangeDraft {
        let draft = ChangeDraft::new(ChangeKind::EnumValueRewritten, subject, name)
            .users(Users::of_type(&both.new.name));
        match self.uses(Side::New).sides(&both.new.name) {
            (true, false) => draft.wire(Effect::Fails, "the server rejects the old value"),
            (false, _) => draft.wire(
                Effect::May,
                "released clients read the new value as an unknown one",
            ),
            (true, true) => draft,
        }
    }

    /// Compares the name and the documentation of a variant that is on both sides.
    fn variant(&mut self, both: EnumPair<'_>, was: &Variant, is: &Variant) {
        let EnumPair { old, new } = both;
        if was == is {
            return;
        }
        let pointer = self.value_pointer(Side::New, &new.pointer, &is.value);
        let name = format!("{}.{}", new.name, is.value);
        if was.name != is.name && was.value == is.value {
            let mut draft =
                ChangeDraft::new(ChangeKind::RustNameChanged, SubjectKind::Variant, &name)
                    .says(format!("{} → {}", was.name, is.name))
                    .values(&was.name, &is.name)
                    .rust(both.item(is), both.before(was), both.after(is))
                    .at(
                        self.value_pointer(Side::Old, &old.pointer, &was.value),
                        &pointer,
                    )
                    .users(Users::of_type(&new.name));
            if is.aliases.contains(&was.name) {
                draft = draft
                    .level(Level::Add, Bump::Minor)
                    .fix(format!("callers: use `{}`", is.name));
            }
            self.add(draft);
        }
        self.docs(
            (SubjectKind::Variant, name),
            &[("words", was.doc != is.doc)],
            [&old.pointer, &pointer],
        );
    }

    fn value_pointer(&self, side: Side, pointer: &str, value: &str) -> String {
        self.element(side, &format!("{pointer}/enum"), |node| {
            node.as_str() == Some(value)
        })
    }
}
