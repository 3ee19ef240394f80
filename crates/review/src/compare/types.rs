//! Records and enums that exist on both sides: names, setters, values.

use tidbcloud_model::api::{Deprecation, Enum, Record, Variant};

use super::Comparison;
use super::change_draft::{ChangeDraft, KEEP_IN_NAMES_LOCK, Side, Users};
use crate::kind::ChangeKind;
use crate::report::{Bump, Effect, Level, SubjectKind};
use tidbcloud_specs::matching::{Pair, models::NamedType};

impl Comparison<'_> {
    pub(super) fn all_types(&mut self) {
        for pair in self.types.pairs.both.clone() {
            self.type_name(&pair);
            match (pair.old, pair.new) {
                (NamedType::Record(old), NamedType::Record(new)) => {
                    self.type_aliases(pair.old, pair.new);
                    self.record(old, new);
                }
                (NamedType::Enum(old), NamedType::Enum(new)) => {
                    self.type_aliases(pair.old, pair.new);
                    self.variant_aliases(old, new);
                    self.enumeration(old, new);
                }
                // A record that became an enum is reported where it is used, as another type.
                _ => {}
            }
        }
    }

    fn type_name(&mut self, pair: &Pair<NamedType<'_>>) {
        let Pair {
            old,
            new,
            confidence,
        } = *pair;
        // The record of responses without a schema has no name in the document.
        let unnamed = old.schema().is_none() || new.schema().is_none();
        if old.name() == new.name() && (old.schema() == new.schema() || unnamed) {
            return;
        }
        let id = |item: NamedType<'_>| item.schema().unwrap_or_default().to_owned();
        let mut draft = ChangeDraft::new(
            ChangeKind::TypeNameMoved,
            SubjectKind::Type,
            format!("{} → {}", old.name(), new.name()),
        )
        .values(
            format!("{} {}", id(old), old.name()),
            format!("{} {}", id(new), new.name()),
        )
        .rust(
            format!("types::{}", new.name()),
            vec![old.signature()],
            vec![new.signature()],
        )
        .at(old.pointer(), new.pointer())
        .users(Users::of_type(new.name()));
        draft.confidence = confidence;
        let draft = if old.name() == new.name() {
            draft.name = new.name().to_owned();
            let says = format!("schema {} → {}; the Rust name stays", id(old), id(new));
            draft.says(says).level(Level::Noise, Bump::None)
        } else if new.aliases().iter().any(|alias| alias == old.name()) {
            draft
                .says("type renamed; the old name stays as a deprecated alias")
                .level(Level::Add, Bump::Minor)
                .fix(format!("callers: use `{}`", new.name()))
        } else {
            match confidence {
                Some(100) => draft.says("type renamed, otherwise identical"),
                Some(_) => draft
                    .says("type renamed")
                    .likely_rename([old.name(), new.name()], KEEP_IN_NAMES_LOCK),
                None => draft.says("type renamed"),
            }
        };
        self.add(draft);
    }

    fn record(&mut self, old: &Record, new: &Record) {
        self.fields(old, new);
        self.about_type(
            &new.name,
            [&old.pointer, &new.pointer],
            [old.deprecated.as_ref(), new.deprecated.as_ref()],
            old.doc != new.doc,
        );
        if old.sent != new.sent {
            let verb = |has| {
                if has {
                    "can be sent"
                } else {
                    "is only received"
                }
            };
            let setters = |record: &Record| {
                if record.sent {
                    vec![format!(
                        "impl {} {{ pub fn with_…(self, …) -> Self; pub fn missing(&self) -> Vec<String> }}",
                        record.name
                    )]
                } else {
                    Vec::new()
                }
            };
            let mut draft = ChangeDraft::new(ChangeKind::AccessFlip, SubjectKind::Type, &new.name)
                .says(format!("{} → {}", verb(old.sent), verb(new.sent)))
                .values(verb(old.sent), verb(new.sent))
                .rust(format!("types::{}", new.name), setters(old), setters(new))
                .at(&old.pointer, &new.pointer)
                .users(Users::of_type(&new.name));
            if new.sent {
                draft = draft
                    .level(Level::Add, Bump::Minor)
                    .wire(Effect::Fine, "responses are read as before");
                draft.fix.clear();
            } else {
                draft = draft
                    .fix("callers: remove calls of its setters and of `missing`; no request contains the record");
            }
            self.add(draft);
        }
    }

    fn enumeration(&mut self, old: &Enum, new: &Enum) {
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

    fn about_type(
        &mut self,
        name: &str,
        pointers: [&String; 2],
        deprecations: [Option<&Deprecation>; 2],
        docs_differ: bool,
    ) {
        let pointers = pointers.map(String::as_str);
        let subject = (SubjectKind::Type, name.to_owned());
        self.deprecation(
            ChangeKind::ItemDeprecated,
            subject.clone(),
            &format!("types::{name}"),
            deprecations,
            pointers,
            Users::of_type(name),
        );
        self.docs(subject, &[("words", docs_differ)], pointers);
    }

    fn value_pointer(&self, side: Side, pointer: &str, value: &str) -> String {
        self.element(side, &format!("{pointer}/enum"), |node| {
            node.as_str() == Some(value)
        })
    }
}
