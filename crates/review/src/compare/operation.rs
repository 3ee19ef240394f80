//! Operations: names, routes, bodies and responses.

use tidbcloud_model::api::{Body, Operation, Type};

use super::api::{place, same_path};
use super::finding::{Finding, KEEP_IN_NAMES_LOCK, Users};
use super::retyped::Retyped;
use super::uses;
use super::wire::TypedPlace;
use super::{Comparison, leaves};
use crate::kind::ChangeKind;
use crate::report::{Bump, Effect, Level, SubjectKind};
use tidbcloud_codegen::signature;
use tidbcloud_specs::matching::pair::{Pair, Pairs};

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

    pub(super) fn finding(&self, kind: ChangeKind) -> Finding {
        let [old, new] = self.pointers();
        Finding::new(kind, SubjectKind::Operation, self.name())
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

fn item(operation: &Operation) -> String {
    format!("Client::{}", operation.name)
}

impl Comparison<'_> {
    pub(super) fn operations(&mut self, pairs: &Pairs<&Operation>) {
        for operation in &pairs.come {
            let finding =
                Finding::new(ChangeKind::OpAdded, SubjectKind::Operation, &operation.name)
                    .says(format!("operation added: {}", route(operation)))
                    .values("", route(operation))
                    .rust(item(operation), Vec::new(), signature::method(operation))
                    .at("#/paths", &operation.pointer)
                    .users(Users::Operation {
                        name: operation.name.clone(),
                        path: String::new(),
                    });
            self.add(Finding {
                added: roots(operation),
                ..finding
            });
        }
        for operation in &pairs.gone {
            let has_path = self.new.operations.iter();
            let mut has_path = has_path.map(path_pointer);
            let path = path_pointer(operation);
            let holder = if has_path.any(|other| other == path) {
                path
            } else {
                "#/paths".to_owned()
            };
            let finding = Finding::new(
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
            self.add(Finding {
                removed: roots(operation),
                ..finding
            });
        }
        for both in &pairs.both {
            self.operation(&(*both).into());
        }
    }

    fn operation(&mut self, both: &OperationPair<'_>) {
        let OperationPair { old, new, .. } = *both;
        self.renamed(both);
        self.method_aliases(old, new);
        if !self.moved(both) {
            self.path_parameters(both);
        }
        self.query_parameters(both);
        self.body(both);
        self.reply(both);
        self.capabilities(both);
        if old.tag != new.tag {
            let finding = both
                .finding(ChangeKind::OpRegrouped)
                .says(format!("tag {} → {}", old.tag, new.tag))
                .values(&old.tag, &new.tag);
            self.add(finding);
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
        let mut finding = both
            .finding(ChangeKind::OpRenamed)
            .values(
                format!("{} {}", id(old), old.name).trim(),
                format!("{} {}", id(new), new.name).trim(),
            )
            .rust(item(new), signature::method(old), signature::method(new));
        finding.name = format!("{} → {}", old.name, new.name);
        finding.confidence = confidence;
        let finding = if kept {
            finding.name = new.name.clone();
            let says = format!("operationId {} → {}; the Rust name stays", id(old), id(new));
            finding.says(says).level(Level::Noise, Bump::None)
        } else if new.aliases.contains(&old.name) {
            finding
                .says("operation renamed; the old name stays as a deprecated method")
                .level(Level::Add, Bump::Minor)
                .fix(format!("callers: use `{}`", new.name))
        } else if confidence.is_some_and(|percent| percent < 100) {
            finding
                .says("operation renamed")
                .likely_rename([&old.name, &new.name], KEEP_IN_NAMES_LOCK)
        } else {
            finding.says("operation renamed")
        };
        self.add(finding);
    }

    /// Returns whether the operation has another number of path parameters at its new route: then they cannot be paired.
    fn moved(&mut self, both: &OperationPair<'_>) -> bool {
        let OperationPair { old, new, .. } = *both;
        let (before, after) = (place(self.old, old), place(self.new, new));
        let same_arguments = old.path_parameters.len() == new.path_parameters.len();
        if before == after || self.rebased && same_path(old, new) {
            return !same_arguments;
        }
        let mut finding = both
            .finding(ChangeKind::OpMoved)
            .says(format!("{before} → {after}"))
            .values(before, after);
        if !same_arguments {
            finding = finding
                .level(Level::Break, Bump::Major)
                .fix("callers: pass the arguments of the new route")
                .rust(item(new), signature::method(old), signature::method(new));
            let arguments =
                |operation: &Operation| leaves(operation.path_parameters.iter().map(|one| &one.ty));
            finding.removed = arguments(old);
            finding.added = arguments(new);
        }
        self.add(finding);
        !same_arguments
    }

    fn body(&mut self, both: &OperationPair<'_>) {
        let OperationPair { old, new, .. } = *both;
        let (was, is) = (old.body.as_ref(), new.body.as_ref());
        let (before, after) = (argument(was), argument(is));
        let finding = |kind: ChangeKind| {
            let mut finding = both.finding(kind).values(body(was), body(is)).rust(
                item(new),
                signature::method(old),
                signature::method(new),
            );
            finding.pointers =
                [old, new].map(|operation| Some(format!("{}/requestBody", operation.pointer)));
            finding
        };
        let optional = |body: Option<&Body>| {
            matches!(
                body,
                Some(Body::Value {
                    required: false,
                    ..
                })
            )
        };
        match (&before, &after) {
            (None, None) => {
                if was.is_some() != is.is_some() {
                    // `{}` instead of no body: a server that expects JSON may care.
                    let says = if is.is_some() {
                        "now sends `{}`"
                    } else {
                        "now sends no body"
                    };
                    self.add(finding(ChangeKind::MediaTypeChanged).says(says));
                }
            }
            (None, Some((_, ty))) if optional(is) => {
                let mut finding = finding(ChangeKind::BodyAddedOptional)
                    .says("optional body added")
                    .rust(
                        format!("{}::body", new.type_name),
                        Vec::new(),
                        is.map(signature::body).unwrap_or_default(),
                    );
                finding.added = leaves([ty]);
                self.add(finding);
            }
            (None, Some((_, ty))) => {
                let mut finding = finding(ChangeKind::BodyAddedRequiredOrRemoved)
                    .says("required body added")
                    .wire(Effect::Fails, "the server rejects calls without a body")
                    .fix("callers: pass the body as the last argument");
                finding.added = leaves([ty]);
                self.add(finding);
            }
            (Some((_, ty)), None) => {
                let mut finding = finding(ChangeKind::BodyAddedRequiredOrRemoved)
                    .says("body removed")
                    .wire(Effect::May, "the server ignores or rejects the body")
                    .fix("callers: remove the body");
                if optional(was) {
                    finding = finding.rust(
                        format!("{}::body", old.type_name),
                        was.map(signature::body).unwrap_or_default(),
                        Vec::new(),
                    );
                }
                finding.removed = leaves([ty]);
                self.add(finding);
            }
            (Some((_, old_type)), Some((_, new_type))) => {
                if optional(was) != optional(is) {
                    let (says, effect) = if optional(is) {
                        (
                            "body required → optional: now a method of the request builder",
                            Effect::Fine,
                        )
                    } else {
                        ("body optional → required: now an argument", Effect::Fails)
                    };
                    let text = match effect {
                        Effect::Fine => "a body may still be sent",
                        Effect::May | Effect::Fails => "the server rejects calls without a body",
                    };
                    self.add(
                        finding(ChangeKind::BodyRequiredness)
                            .says(says)
                            .wire(effect, text),
                    );
                }
                self.retype(
                    || finding(ChangeKind::BodyTypeChanged),
                    [old_type, new_type],
                    TypedPlace {
                        name: format!("{}: body", new.name),
                        sent: true,
                        received: false,
                        same_around: around(was) == around(is),
                    },
                );
                // A changed argument already implies that the mask changed.
                if self.types.same(old_type, new_type) {
                    self.mask(both);
                }
            }
        }
        let media = (&old.body_media_type, &new.body_media_type);
        if let (Some(old_media), Some(new_media)) = media
            && old_media != new_media
        {
            self.add(
                both.finding(ChangeKind::MediaTypeChanged)
                    .says(format!("body: {old_media} → {new_media}"))
                    .values(old_media, new_media),
            );
        }
    }

    fn mask(&mut self, both: &OperationPair<'_>) {
        let paths = |operation: &Operation| match &operation.body {
            Some(Body::Masked { known_paths, .. }) => Some(known_paths.join(",")),
            _ => None,
        };
        let (before, after) = (paths(both.old), paths(both.new));
        if before != after {
            let says = match (&before, &after) {
                (None, _) => "now sends an update mask",
                (_, None) => "no longer sends an update mask",
                _ => "the paths of the update mask changed",
            };
            let finding = both
                .finding(ChangeKind::CapabilityChanged)
                .says(says)
                .values(before.unwrap_or_default(), after.unwrap_or_default())
                .level(Level::Risk, Bump::Minor)
                .wire(Effect::Fine, "released clients send the old mask")
                .fix("callers: check which fields an update now changes");
            self.add(finding);
        }
    }

    fn reply(&mut self, both: &OperationPair<'_>) {
        let OperationPair { old, new, .. } = *both;
        let retyped = !self.types.same(&old.reply.ty, &new.reply.ty);
        let declared = |operation: &Operation| {
            if operation.reply.declared {
                signature::ty(&operation.reply.ty)
            } else {
                "nothing".to_owned()
            }
        };
        if retyped || old.reply.declared != new.reply.declared {
            let finding = both
                .finding(ChangeKind::RespTypeChanged)
                .says(
                    format!("response {} → {}", declared(old), declared(new))
                        .replace("nothing", "none"),
                )
                .values(declared(old), declared(new))
                .rust(
                    format!("{}::send", new.type_name),
                    signature::send(&old.reply.ty),
                    signature::send(&new.reply.ty),
                );
            if retyped {
                self.retype(
                    || finding,
                    [&old.reply.ty, &new.reply.ty],
                    TypedPlace {
                        name: format!("{}: response", new.name),
                        sent: false,
                        received: true,
                        same_around: old.reply.declared == new.reply.declared,
                    },
                );
            } else {
                let nothing = "released clients read nothing from the response";
                self.add(
                    finding
                        .level(Level::Doc, Bump::Patch)
                        .wire(Effect::Fine, nothing),
                );
            }
        } else if old.reply.status != new.reply.status {
            let status = |operation: &Operation| operation.reply.status.clone().unwrap_or_default();
            let finding = both
                .finding(ChangeKind::SuccessStatusChanged)
                .says(format!("success status {} → {}", status(old), status(new)))
                .values(status(old), status(new));
            self.add(finding);
        }
        if let (Some(before), Some(after)) = (&old.reply.media_type, &new.reply.media_type)
            && before != after
        {
            let finding = both
                .finding(ChangeKind::MediaTypeChanged)
                .says(format!("response: {before} → {after}"))
                .values(before, after);
            self.add(finding);
        }
        self.other_responses(both);
    }

    /// Records a place whose type changed.
    pub(super) fn retype(
        &mut self,
        finding: impl FnOnce() -> Finding,
        [old, new]: [&Type; 2],
        site: TypedPlace,
    ) {
        if !self.types.same(old, new) {
            self.retyped.push(Retyped {
                finding: finding(),
                old: old.clone(),
                new: new.clone(),
                site,
            });
        }
    }
}

/// Types of the parameters, body and response of an operation.
pub(super) fn roots(operation: &Operation) -> Vec<String> {
    uses::roots(operation)
        .into_iter()
        .map(|(name, ..)| name.to_owned())
        .collect()
}

/// Name and type of a body with content.
fn argument(body: Option<&Body>) -> Option<(String, Type)> {
    match body? {
        Body::Value { name, ty, .. } => Some((name.clone(), ty.clone())),
        Body::Masked { name, record, .. } => Some((name.clone(), Type::Record(record.clone()))),
        Body::Empty => None,
    }
}

/// Fields of a masked body around its argument: those of the resource and of the mask.
fn around(body: Option<&Body>) -> Option<(&str, &str)> {
    match body? {
        Body::Masked {
            resource_field,
            mask_field,
            ..
        } => Some((resource_field, mask_field)),
        Body::Value { .. } | Body::Empty => None,
    }
}

/// Canonical text of a body.
fn body(body: Option<&Body>) -> String {
    match body {
        None => String::new(),
        Some(Body::Empty) => "{}".to_owned(),
        Some(Body::Value { ty, required, .. }) => {
            let mark = if *required { "" } else { "?" };
            format!("{}{mark}", signature::ty(ty))
        }
        Some(Body::Masked { record, .. }) => format!("{record} with a mask"),
    }
}
