//! Open enums that exist on both sides: their values and variants.

use tidbcloud_model::api::{Enum, Variant};

use super::Comparison;
use super::change_draft::{ChangeDraft, Side, Users};
use crate::kind::ChangeKind;
use crate::report::{Bump, Level, SubjectKind};

impl Comparison<'_> {
    pub(super) fn open_enum(&mut self, old: &Enum, new: &Enum) {
        let has = |list: &[Variant], value: &str| list.iter().any(|one| one.value == value);
        let users = |name: &str| Users::of_type(name);
        let mut explained = false;
        let unknown = || {
            format!(
                "types::{}::{} → {}: unknown values",
                new.name, old.unknown, new.unknown
            )
        };
        for variant in old
            .variants
            .iter()
            .filter(|one| !has(&new.variants, &one.value))
        {
            let (was_sent, _) = self.uses(Side::Old).sides(&old.name);
            let kind = if was_sent {
                ChangeKind::ReqEnumValueRemoved
            } else {
                ChangeKind::RespEnumValueRemoved
            };
            let pointer = self.value_pointer(Side::Old, &old.pointer, &variant.value);
            let name = format!("{}.{}", old.name, variant.value);
            let takes_back = variant.name == new.unknown && old.unknown != new.unknown;
            let mut draft = ChangeDraft::new(kind, SubjectKind::Variant, name)
                .says(format!("enum value removed: {}", variant.value))
                .values(&variant.value, "")
                .rust(
                    format!("types::{}::{}", new.name, variant.name),
                    vec![format!("{}::{}", old.name, variant.name)],
                    Vec::new(),
                )
                .removed_from(pointer, &new.pointer)
                .users(users(&old.name));
            if takes_back {
                explained = true;
                draft.folded.push(unknown());
            }
            self.add(draft);
        }
        for variant in &new.variants {
            let was = old.variants.iter().find(|one| one.value == variant.value);
            if was == Some(variant) {
                continue;
            }
            let pointer = self.value_pointer(Side::New, &new.pointer, &variant.value);
            let name = format!("{}.{}", new.name, variant.value);
            let Some(was) = was else {
                let (sent, _) = self.uses(Side::New).sides(&new.name);
                let kind = if sent {
                    ChangeKind::ReqEnumValueAdded
                } else {
                    ChangeKind::RespEnumValueAdded
                };
                let mut draft = ChangeDraft::new(kind, SubjectKind::Variant, name)
                    .says(format!("enum value added: {}", variant.value))
                    .values("", &variant.value)
                    .rust(
                        format!("types::{}::{}", new.name, variant.name),
                        Vec::new(),
                        vec![format!("{}::{}", new.name, variant.name)],
                    )
                    .at(&old.pointer, pointer)
                    .users(users(&new.name));
                draft.fix = vec![format!(
                    "callers: a match arm for `{:?}` as an unknown value no longer matches",
                    variant.value
                )];
                // The value takes the name of the variant for unknown values, which is renamed.
                if variant.name == old.unknown && old.unknown != new.unknown {
                    explained = true;
                    draft = draft.level(Level::Break, Bump::Major).fix(format!(
                        "callers: use `{}` in match arms for unknown values",
                        new.unknown
                    ));
                    draft.folded.push(unknown());
                }
                self.add(draft);
                continue;
            };
            if was.name != variant.name {
                let mut draft =
                    ChangeDraft::new(ChangeKind::RustNameChanged, SubjectKind::Variant, &name)
                        .says(format!("{} → {}", was.name, variant.name))
                        .values(&was.name, &variant.name)
                        .rust(
                            format!("types::{}::{}", new.name, variant.name),
                            vec![format!("{}::{}", old.name, was.name)],
                            vec![format!("{}::{}", new.name, variant.name)],
                        )
                        .at(
                            self.value_pointer(Side::Old, &old.pointer, &was.value),
                            &pointer,
                        )
                        .users(users(&new.name));
                if variant.aliases.contains(&was.name) {
                    draft = draft
                        .level(Level::Add, Bump::Minor)
                        .fix(format!("callers: use `{}`", variant.name));
                }
                self.add(draft);
            }
            self.docs(
                (SubjectKind::Variant, name),
                &[("words", was.doc != variant.doc)],
                [&old.pointer, &pointer],
            );
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
            .users(users(&new.name))
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

    fn value_pointer(&self, side: Side, pointer: &str, value: &str) -> String {
        self.element(side, &format!("{pointer}/enum"), |node| {
            node.as_str() == Some(value)
        })
    }
}
