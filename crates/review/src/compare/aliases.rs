//! Former names: deprecated items that a ledger keeps beside the name that something has now, and that go or come back.

use tidbcloud_model::api::{Enum, Field, Operation};

use super::Comparison;
use super::finding::{Finding, Users};
use crate::kind::Kind;
use crate::report::{Bump, Effect, Level, SubjectKind};
use tidbcloud_specs::matching::models::NamedType;

/// The names of one thing on both sides.
struct Names<'a> {
    kind: Kind,
    subject: SubjectKind,
    /// What people call it.
    label: String,
    /// What its users write before a name: `types::`, `Client::`.
    scope: String,
    now: [&'a str; 2],
    former: [&'a [String]; 2],
    pointers: [&'a str; 2],
    users: Users,
}

impl Comparison<'_> {
    pub(super) fn former_methods(&mut self, old: &Operation, new: &Operation) {
        let names = |scope: &str, now, former| Names {
            kind: Kind::OpRenamed,
            subject: SubjectKind::Operation,
            label: new.name.clone(),
            scope: scope.to_owned(),
            now,
            former,
            pointers: [&old.pointer, &new.pointer],
            users: Users::Operation {
                name: new.name.clone(),
                path: String::new(),
            },
        };
        let methods = [&old.aliases[..], &new.aliases[..]];
        self.former(names("Client::", [&old.name, &new.name], methods));
        // Those beside the method's own come and go with it.
        if old.aliases == new.aliases {
            let builders = [&old.type_aliases[..], &new.type_aliases[..]];
            let now = [&old.type_name[..], &new.type_name[..]];
            self.former(names("operations::", now, builders));
        }
    }

    pub(super) fn former_types(&mut self, old: NamedType<'_>, new: NamedType<'_>) {
        self.former(Names {
            kind: Kind::TypeNameMoved,
            subject: SubjectKind::Type,
            label: new.name().to_owned(),
            scope: "types::".to_owned(),
            now: [old.name(), new.name()],
            former: [old.aliases(), new.aliases()],
            pointers: [old.pointer(), new.pointer()],
            users: Users::of_type(new.name()),
        });
    }

    pub(super) fn former_variants(&mut self, old: &Enum, new: &Enum) {
        for is in &new.variants {
            let Some(was) = old.variants.iter().find(|was| was.value == is.value) else {
                continue;
            };
            self.former(Names {
                kind: Kind::RustNameChanged,
                subject: SubjectKind::Variant,
                label: format!("{}.{}", new.name, is.value),
                scope: format!("types::{}::", new.name),
                now: [&was.name, &is.name],
                former: [&was.aliases, &is.aliases],
                pointers: [&old.pointer, &new.pointer],
                users: Users::of_type(&new.name),
            });
        }
    }

    /// Former setters; a former field itself left when the field was renamed.
    pub(super) fn former_setters(
        &mut self,
        label: String,
        record: &str,
        [was, is]: [&Field; 2],
        pointers: [&str; 2],
    ) {
        self.former(Names {
            kind: Kind::RustNameChanged,
            subject: SubjectKind::Field,
            label,
            scope: format!("types::{record}::"),
            now: [&was.setter, &is.setter],
            former: [&was.setter_aliases, &is.setter_aliases],
            pointers,
            users: Users::of_type(record),
        });
    }

    fn former(&mut self, names: Names<'_>) {
        let [was, is] = names.now;
        let [olds, news] = names.former;
        for alias in olds.iter().filter(|one| !news.contains(one) && *one != is) {
            let finding = names
                .finding("gone", alias)
                .values(alias, "")
                .rust(
                    format!("{}{alias}", names.scope),
                    vec![names.line(alias, was)],
                    Vec::new(),
                )
                .level(Level::Break, Bump::Major)
                .fix(format!(
                    "callers: write `{is}`, or keep `{alias}` in names.lock"
                ));
            self.add(finding);
        }
        for alias in news.iter().filter(|one| !olds.contains(one) && *one != was) {
            let finding = names
                .finding("new", alias)
                .values("", alias)
                .rust(
                    format!("{}{alias}", names.scope),
                    Vec::new(),
                    vec![names.line(alias, is)],
                )
                .level(Level::Add, Bump::Minor)
                .fix(format!("callers: nothing; new code writes `{is}`"));
            self.add(finding);
        }
    }
}

impl Names<'_> {
    fn finding(&self, what: &str, alias: &str) -> Finding {
        let [old, new] = self.pointers;
        Finding::new(self.kind, self.subject, &self.label)
            .says(format!("former name {what}: {alias}"))
            .wire(Effect::Fine, "the wire is the same")
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
