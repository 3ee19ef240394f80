//! Operations: names and routes; the parts of an operation are compared by the modules of their names.

use tidbcloud_model::api::Operation;

use super::api::{place, same_path};
use super::change_draft::{ChangeDraft, KEEP_IN_NAMES_LOCK, Users};
use super::parameter_place::ParameterPlace;
use super::uses;
use super::{Comparison, leaves};
use crate::kind::ChangeKind;
use crate::report::{Bump, Level, SubjectKind};
use tidbcloud_codegen::signature;
use tidbcloud_specs::matching::{Pair, Pairs};

/// An operation that exists in both models.
#[derive(Clone, Copy, Debug)]
pub(super) struct OperationPair<'a> {
    pub(super) old: &'a Operation,
    pub(super) new: &'a Operation,
    /// Certainty in percent, if they were paired by similarity.
    pub(super) confidence: Option<u8>,
}

impl<'a> From<Pair<&'a Operation>> for OperationPair<'a> {
    fn from(
        Pair {
            old,
            new,
            confidence,
        }: Pair<&'a Operation>,
    ) -> Self {
        Self {
            old,
            new,
            confidence,
        }
    }
}

impl OperationPair<'_> {
    /// Its current name.
    pub(super) fn name(&self) -> String {
        self.new.name.clone()
    }

    /// The call itself, at a path of it.
    pub(super) fn users(&self, path: &str) -> Users {
        Users::Operation {
            name: self.new.name.clone(),
            path: path.to_owned(),
        }
    }

    pub(super) fn pointers(&self) -> [&str; 2] {
        [&self.old.pointer, &self.new.pointer]
    }

    pub(super) fn draft(&self, kind: ChangeKind) -> ChangeDraft {
        let [old, new] = self.pointers();
        ChangeDraft::new(kind, SubjectKind::Operation, self.name())
            .at(old, new)
            .users(self.users(""))
    }
}

/// Pointer of the path item of an operation.
fn path_pointer(operation: &Operation) -> String {
    let end = operation.pointer.rfind('/').unwrap_or(0);
    operation.pointer[..end].to_owned()
}

fn route(operation: &Operation) -> String {
    format!("{} {}", operation.method, operation.path.template)
}

pub(super) fn item(operation: &Operation) -> String {
    format!("Client::{}", operation.name)
}

impl Comparison<'_> {
    pub(super) fn operations(&mut self, pairs: &Pairs<&Operation>) {
        for operation in &pairs.added {
            let draft =
                ChangeDraft::new(ChangeKind::OpAdded, SubjectKind::Operation, &operation.name)
                    .says(format!("operation added: {}", route(operation)))
                    .values("", route(operation))
                    .rust(item(operation), Vec::new(), signature::method(operation))
                    .at("#/paths", &operation.pointer)
                    .users(Users::Operation {
                        name: operation.name.clone(),
                        path: String::new(),
                    });
            self.add(ChangeDraft {
                added: roots(operation),
                ..draft
            });
        }
        for operation in &pairs.removed {
            let has_path = self.new.operations.iter();
            let mut has_path = has_path.map(path_pointer);
            let path = path_pointer(operation);
            let holder = if has_path.any(|other| other == path) {
                path
            } else {
                "#/paths".to_owned()
            };
            let draft = ChangeDraft::new(
                ChangeKind::OpRemoved,
                SubjectKind::Operation,
                &operation.name,
            )
            .says(format!("operation removed: {}", route(operation)))
            .values(route(operation), "")
            .rust(item(operation), signature::method(operation), Vec::new())
            .removed_from(&operation.pointer, holder)
            .users(Users::Operation {
                name: operation.name.clone(),
                path: String::new(),
            });
            self.add(ChangeDraft {
                removed: roots(operation),
                ..draft
            });
        }
        for both in &pairs.both {
            self.operation(&(*both).into());
        }
    }

    fn operation(&mut self, both: &OperationPair<'_>) {
        let OperationPair { old, new, .. } = *both;
        let same_arguments = old.path_parameters.len() == new.path_parameters.len();
        match self.new_route(both) {
            // A new name and a new route are one change.
            Some(routes) => self.moved(both, routes, same_arguments),
            None => self.renamed(both),
        }
        self.method_aliases(old, new);
        // With another number of them, they cannot be paired.
        if same_arguments {
            self.path_parameters(both);
        }
        self.parameters_in(ParameterPlace::Query, both);
        self.parameters_in(ParameterPlace::Header, both);
        self.moved_parameters(both);
        self.body(both);
        self.response(both);
        self.capabilities(both);
        if old.tag != new.tag {
            let draft = both
                .draft(ChangeKind::OpRegrouped)
                .says(format!("tag {} → {}", old.tag, new.tag))
                .values(&old.tag, &new.tag);
            self.add(draft);
        }
        let subject = (SubjectKind::Operation, both.name());
        self.deprecation(
            ChangeKind::OpDeprecated,
            subject.clone(),
            &item(new),
            [old.deprecated.as_ref(), new.deprecated.as_ref()],
            both.pointers(),
            both.users(""),
        );
        self.docs(subject, &[("words", old.doc != new.doc)], both.pointers());
    }

    fn renamed(&mut self, both: &OperationPair<'_>) {
        let OperationPair {
            old,
            new,
            confidence,
        } = *both;
        let kept = old.name == new.name;
        if kept && old.operation_id == new.operation_id {
            return;
        }
        let id = |operation: &Operation| operation.operation_id.clone().unwrap_or_default();
        let mut draft = both
            .draft(ChangeKind::OpRenamed)
            .values(
                format!("{} {}", id(old), old.name).trim(),
                format!("{} {}", id(new), new.name).trim(),
            )
            .rust(item(new), signature::method(old), signature::method(new));
        draft.name = format!("{} → {}", old.name, new.name);
        draft.confidence = confidence;
        let draft = if kept {
            draft.name = new.name.clone();
            let says = format!("operationId {} → {}; the Rust name stays", id(old), id(new));
            draft.says(says).level(Level::Noise, Bump::None)
        } else if new.aliases.contains(&old.name) {
            draft
                .says("operation renamed; the old name stays as a deprecated method")
                .level(Level::Add, Bump::Minor)
                .fix(format!("callers: use `{}`", new.name))
        } else if confidence.is_some_and(|percent| percent < 100) {
            draft
                .says("operation renamed")
                .likely_rename([&old.name, &new.name], KEEP_IN_NAMES_LOCK)
        } else {
            draft.says("operation renamed")
        };
        self.add(draft);
    }

    /// Method and path before and after, where the operation has others.
    fn new_route(&self, both: &OperationPair<'_>) -> Option<[String; 2]> {
        let OperationPair { old, new, .. } = *both;
        let [before, after] = [place(self.old, old), place(self.new, new)];
        let stays = before == after || self.rebased && same_path(old, new);
        (!stays).then_some([before, after])
    }

    /// Adds one draft about the new route, and about the new name where it has one.
    fn moved(
        &mut self,
        both: &OperationPair<'_>,
        [before, after]: [String; 2],
        same_arguments: bool,
    ) {
        let OperationPair {
            old,
            new,
            confidence,
        } = *both;
        let is_renamed = old.name != new.name;
        let is_forwarded = new.aliases.contains(&old.name);
        let mut draft = both
            .draft(ChangeKind::OpMoved)
            .says(format!("{before} → {after}"));
        if is_renamed {
            draft.name = format!("{} → {}", old.name, new.name);
            draft.summary = format!("operation renamed and moved: {}", draft.summary);
            draft.confidence = confidence;
        }
        draft = draft.values(before, after);
        let name = &new.name;
        let mut fix = match (is_renamed, is_forwarded) {
            (false, _) => Vec::new(),
            (true, true) => vec![format!("callers: new code uses `{name}`")],
            (true, false) => vec![format!("callers: use `{name}`")],
        };
        if !same_arguments {
            fix.push("callers: pass the arguments of the new route".to_owned());
            let arguments =
                |operation: &Operation| leaves(operation.path_parameters.iter().map(|one| &one.ty));
            draft.removed = arguments(old);
            draft.added = arguments(new);
        }
        if !same_arguments || is_renamed {
            draft = draft.rust(item(new), signature::method(old), signature::method(new));
        }
        let is_doubtful = is_renamed && confidence.is_some_and(|percent| percent < 100);
        if !same_arguments || is_renamed && !is_forwarded {
            draft = draft.level(Level::Break, Bump::Major);
            draft.fix = fix;
        } else {
            draft.fix.extend(fix);
        }
        if is_doubtful && !is_forwarded {
            draft = draft.likely_rename([&old.name, &new.name], KEEP_IN_NAMES_LOCK);
            if !same_arguments {
                let arguments = "callers: with it, pass the arguments of the new route";
                draft.fix.push(arguments.to_owned());
            }
        }
        self.add(draft);
    }
}

/// Types of the parameters, body and response of an operation.
pub(super) fn roots(operation: &Operation) -> Vec<String> {
    uses::roots(operation)
        .into_iter()
        .map(|(name, ..)| name.to_owned())
        .collect()
}
