//! Rust names of types, and deprecated aliases, which names.lock keeps in addition to the current name.

use tidbcloud_model::api::{Enum, Field, Operation};

use super::Comparison;
use super::change_draft::{ChangeDraft, KEEP_IN_NAMES_LOCK, Users};
use super::rewritten;
use crate::kind::ChangeKind;
use crate::report::{Bump, Effect, Level, SubjectKind};
use tidbcloud_specs::matching::{Pair, models::NamedType};

/// Names and aliases of one item on both sides.
struct ItemNames<'a> {
    kind: ChangeKind,
    subject: SubjectKind,
    /// Name in the report.
    label: String,
    /// Path before the name in Rust: `types::`, `Client::`.
    scope: String,
    now: [&'a str; 2],
    aliases: [&'a [String]; 2],
    pointers: [&'a str; 2],
    users: Users,
}

impl Comparison<'_> {
    pub(super) fn method_aliases(&mut self, old: &Operation, new: &Operation) {
        let names = |scope: &str, now, aliases| ItemNames {
            kind: ChangeKind::OpRenamed,
            subject: SubjectKind::Operation,
            label: new.name.clone(),
            scope: scope.to_owned(),
            now,
            aliases,
            pointers: [&old.pointer, &new.pointer],
            users: Users::Operation {
                name: new.name.clone(),
                path: String::new(),
            },
        };
        let methods = [&old.aliases[..], &new.aliases[..]];
        self.aliases(names("Client::", [&old.name, &new.name], methods));
        // Aliases of the builder follow those of the method, which has a change already.
        if old.aliases == new.aliases {
            let builders = [&old.type_aliases[..], &new.type_aliases[..]];
            let now = [&old.type_name[..], &new.type_name[..]];
            self.aliases(names("operations::", now, builders));
        }
    }

    pub(super) fn type_name(&mut self, pair: &Pair<NamedType<'_>>) {
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

    pub(super) fn type_aliases(&mut self, old: NamedType<'_>, new: NamedType<'_>) {
        self.aliases(ItemNames {
            kind: ChangeKind::TypeNameMoved,
            subject: SubjectKind::Type,
            label: new.name().to_owned(),
            scope: "types::".to_owned(),
            now: [old.name(), new.name()],
            aliases: [old.aliases(), new.aliases()],
            pointers: [old.pointer(), new.pointer()],
            users: Users::of_type(new.name()),
        });
    }

    pub(super) fn variant_aliases(&mut self, old: &Enum, new: &Enum) {
        for [was, is] in rewritten::both(old, new) {
            self.aliases(ItemNames {
                kind: ChangeKind::RustNameChanged,
                subject: SubjectKind::Variant,
                label: format!("{}.{}", new.name, is.value),
                scope: format!("types::{}::", new.name),
                now: [&was.name, &is.name],
                aliases: [&was.aliases, &is.aliases],
                pointers: [&old.pointer, &new.pointer],
                users: Users::of_type(&new.name),
            });
        }
    }

    /// Aliases of setters. A field has none: the field itself is renamed.
    pub(super) fn setter_aliases(
        &mut self,
        label: String,
        record: &str,
        [was, is]: [&Field; 2],
        pointers: [&str; 2],
    ) {
        self.aliases(ItemNames {
            kind: ChangeKind::RustNameChanged,
            subject: SubjectKind::Field,
            label,
            scope: format!("types::{record}::"),
            now: [&was.setter, &is.setter],
            aliases: [&was.setter_aliases, &is.setter_aliases],
            pointers,
            users: Users::of_type(record),
        });
    }

    fn aliases(&mut self, names: ItemNames<'_>) {
        let [was, is] = names.now;
        let [olds, news] = names.aliases;
        for alias in olds.iter().filter(|one| !news.contains(one) && *one != is) {
            let draft = names
                .draft("removed", alias)
                .values(alias, "")
                .rust(
                    format!("{}{alias}", names.scope),
                    vec![names.line(alias, was)],
                    Vec::new(),
                )
                .level(Level::Break, Bump::Major)
                .fix(format!(
                    "callers: use `{is}`, or keep `{alias}` in names.lock"
                ));
            self.add(draft);
        }
        for alias in news.iter().filter(|one| !olds.contains(one) && *one != was) {
            let draft = names
                .draft("added", alias)
                .values("", alias)
                .rust(
                    format!("{}{alias}", names.scope),
                    Vec::new(),
                    vec![names.line(alias, is)],
                )
                .level(Level::Add, Bump::Minor)
                .fix(format!("callers: nothing to do; new code uses `{is}`"));
            self.add(draft);
        }
    }
}

impl ItemNames<'_> {
    fn draft(&self, what: &str, alias: &str) -> ChangeDraft {
        let [old, new] = self.pointers;
        ChangeDraft::new(self.kind, self.subject, &self.label)
            .says(format!("deprecated alias {what}: {alias}"))
            .wire(Effect::Fine, "requests and responses are the same")
            .at(old, new)
            .users(self.users.clone())
    }

    fn line(&self, alias: &str, name: &str) -> String {
        let item = match (self.subject, self.scope.as_str()) {
            (SubjectKind::Operation, "Client::") => format!("fn {alias}(&self, …)"),
            (SubjectKind::Field, _) => format!("fn {alias}(self, …) -> Self"),
            (SubjectKind::Variant, _) => format!("const {alias}: Self = Self::{name}"),
            _ => format!("type {alias} = {name}"),
        };
        format!("#[deprecated] pub {item}")
    }
}
