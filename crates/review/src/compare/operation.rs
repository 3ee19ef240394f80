//! Operations: their names, routes, bodies and replies.

use tidbcloud_model::api::{Body, Operation, Type};

use super::api::{place, same_path};
use super::finding::{Finding, KEPT_BY_THE_LEDGER, Users};
use super::retyped::{Retyped, Site};
use super::uses;
use super::{Comparison, leaves};
use crate::kind::Kind;
use crate::report::{Bump, Effect, Level, SubjectKind};
use tidbcloud_codegen::signature;
use tidbcloud_specs::matching::{Pair, Pairs};

/// One operation of both models.
#[derive(Clone, Copy, Debug)]
pub(super) struct OperationPair<'a> {
    pub(super) old: &'a Operation,
    pub(super) new: &'a Operation,
    /// Certainty in percent, where they were paired by likeness.
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
    /// What people call it now.
    pub(super) fn name(&self) -> String {
        self.new.name.clone()
    }

    /// The call itself, at a place of it.
    pub(super) fn users(&self, path: &str) -> Users {
        Users::Operation {
            name: self.new.name.clone(),
            path: path.to_owned(),
        }
    }

    pub(super) fn pointers(&self) -> [&str; 2] {
        [&self.old.pointer, &self.new.pointer]
    }

    pub(super) fn finding(&self, kind: Kind) -> Finding {
        let [old, new] = self.pointers();
        Finding::new(kind, SubjectKind::Operation, self.name())
            .at(old, new)
            .users(self.users(""))
    }
}

/// Pointer of the path that an operation stands at.
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
        for operation in &pairs.added {
            let finding = Finding::new(Kind::OpAdded, SubjectKind::Operation, &operation.name)
                .says(route(operation))
                .values("", route(operation))
                .rust(item(operation), Vec::new(), signature::method(operation))
                .at("#/paths", &operation.pointer)
                .users(Users::Operation {
                    name: operation.name.clone(),
                    path: String::new(),
                });
            self.add(Finding {
                come: roots(operation),
                ..finding
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
            let finding = Finding::new(Kind::OpRemoved, SubjectKind::Operation, &operation.name)
                .says(route(operation))
                .values(route(operation), "")
                .rust(item(operation), signature::method(operation), Vec::new())
                .gone_from(&operation.pointer, holder)
                .users(Users::Operation {
                    name: operation.name.clone(),
                    path: String::new(),
                });
            self.add(Finding {
                gone: roots(operation),
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
        self.former_methods(old, new);
        if !self.moved(both) {
            self.path_parameters(both);
        }
        self.query_parameters(both);
        self.body(both);
        self.reply(both);
        self.endings(both);
        if old.tag != new.tag {
            let finding = both
                .finding(Kind::OpRegrouped)
                .says(format!("tag {} → {}", old.tag, new.tag))
                .values(&old.tag, &new.tag);
            self.add(finding);
        }
        let subject = (SubjectKind::Operation, both.name());
        self.deprecation(
            Kind::OpDeprecated,
            subject.clone(),
            &item(new),
            [old.deprecated.as_ref(), new.deprecated.as_ref()],
            both.pointers(),
            both.users(""),
        );
        self.words(subject, &[("words", old.doc != new.doc)], both.pointers());
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
            .finding(Kind::OpRenamed)
            .values(
                format!("{} {}", id(old), old.name).trim(),
                format!("{} {}", id(new), new.name).trim(),
            )
            .rust(item(new), signature::method(old), signature::method(new));
        finding.name = format!("{} → {}", old.name, new.name);
        finding.confidence = confidence;
        let finding = if kept {
            finding.name = new.name.clone();
            let says = format!(
                "operationId {} → {}; the Rust name is kept",
                id(old),
                id(new)
            );
            finding.says(says).level(Level::Noise, Bump::None)
        } else if new.aliases.contains(&old.name) {
            finding
                .says("renamed; the old name stays as a deprecated method")
                .level(Level::Add, Bump::Minor)
                .fix(format!("callers: write `{}`", new.name))
        } else if confidence.is_some_and(|percent| percent < 100) {
            finding
                .says("renamed")
                .asks([&old.name, &new.name], KEPT_BY_THE_LEDGER)
        } else {
            finding.says("renamed")
        };
        self.add(finding);
    }

    /// Says whether the operation has another number of path parameters at its new place: their names mean nothing then.
    fn moved(&mut self, both: &OperationPair<'_>) -> bool {
        let OperationPair { old, new, .. } = *both;
        let (before, after) = (place(self.old, old), place(self.new, new));
        let same_arguments = old.path_parameters.len() == new.path_parameters.len();
        if before == after || self.rebased && same_path(old, new) {
            return !same_arguments;
        }
        let mut finding = both
            .finding(Kind::OpMoved)
            .says(format!("{before} → {after}"))
            .values(before, after);
        if !same_arguments {
            finding = finding
                .level(Level::Break, Bump::Major)
                .fix("callers: give the arguments of the new route")
                .rust(item(new), signature::method(old), signature::method(new));
            let arguments =
                |operation: &Operation| leaves(operation.path_parameters.iter().map(|one| &one.ty));
            finding.gone = arguments(old);
            finding.come = arguments(new);
        }
        self.add(finding);
        !same_arguments
    }

    fn body(&mut self, both: &OperationPair<'_>) {
        let OperationPair { old, new, .. } = *both;
        let (was, is) = (old.body.as_ref(), new.body.as_ref());
        let (before, after) = (argument(was), argument(is));
        let finding = |kind: Kind| {
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
                    // `{}` against nothing: a server that wants JSON may care.
                    let says = if is.is_some() {
                        "sends `{}` now"
                    } else {
                        "sends nothing now"
                    };
                    self.add(finding(Kind::MediaTypeChanged).says(says));
                }
            }
            (None, Some((_, ty))) if optional(is) => {
                let mut finding = finding(Kind::BodyAddedOptional).says("takes a body").rust(
                    format!("{}::body", new.type_name),
                    Vec::new(),
                    is.map(signature::body).unwrap_or_default(),
                );
                finding.come = leaves([ty]);
                self.add(finding);
            }
            (None, Some((_, ty))) => {
                let mut finding = finding(Kind::BodyAddedRequiredOrRemoved)
                    .says("demands a body")
                    .wire(Effect::Fails, "the server refuses calls without a body")
                    .fix("callers: give the body as the last argument");
                finding.come = leaves([ty]);
                self.add(finding);
            }
            (Some((_, ty)), None) => {
                let mut finding = finding(Kind::BodyAddedRequiredOrRemoved)
                    .says("takes no body any more")
                    .wire(Effect::May, "the server ignores or refuses the body")
                    .fix("callers: drop the body");
                if optional(was) {
                    finding = finding.rust(
                        format!("{}::body", old.type_name),
                        was.map(signature::body).unwrap_or_default(),
                        Vec::new(),
                    );
                }
                finding.gone = leaves([ty]);
                self.add(finding);
            }
            (Some((_, old_type)), Some((_, new_type))) => {
                if optional(was) != optional(is) {
                    let (says, effect) = if optional(is) {
                        (
                            "the body is a method of the request builder now",
                            Effect::Fine,
                        )
                    } else {
                        ("the body is an argument now", Effect::Fails)
                    };
                    let words = match effect {
                        Effect::Fine => "a body may still be sent",
                        Effect::May | Effect::Fails => "the server refuses calls without a body",
                    };
                    self.add(
                        finding(Kind::BodyRequiredness)
                            .says(says)
                            .wire(effect, words),
                    );
                }
                self.retype(
                    || finding(Kind::BodyTypeChanged),
                    [old_type, new_type],
                    Site {
                        name: format!("{}: body", new.name),
                        sent: true,
                        received: false,
                        same_around: around(was) == around(is),
                    },
                );
                // Another argument says already that there is a mask now, or none.
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
                both.finding(Kind::MediaTypeChanged)
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
                (None, _) => "sends an update mask now",
                (_, None) => "sends no update mask any more",
                _ => "sends masks of other paths",
            };
            let finding = both
                .finding(Kind::CapabilityChanged)
                .says(says)
                .values(before.unwrap_or_default(), after.unwrap_or_default())
                .level(Level::Risk, Bump::Minor)
                .wire(
                    Effect::Fine,
                    "released clients send the mask that they know",
                )
                .fix("callers: check what an update touches now");
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
                .finding(Kind::RespTypeChanged)
                .says(format!(
                    "answers {} instead of {}",
                    declared(new),
                    declared(old)
                ))
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
                    Site {
                        name: format!("{}: reply", new.name),
                        sent: false,
                        received: true,
                        same_around: old.reply.declared == new.reply.declared,
                    },
                );
            } else {
                let nothing = "nothing is read from it";
                self.add(
                    finding
                        .level(Level::Doc, Bump::Patch)
                        .wire(Effect::Fine, nothing),
                );
            }
        } else if old.reply.status != new.reply.status {
            let status = |operation: &Operation| operation.reply.status.clone().unwrap_or_default();
            let finding = both
                .finding(Kind::SuccessStatusChanged)
                .says(format!("success {} → {}", status(old), status(new)))
                .values(status(old), status(new));
            self.add(finding);
        }
        if let (Some(before), Some(after)) = (&old.reply.media_type, &new.reply.media_type)
            && before != after
        {
            let finding = both
                .finding(Kind::MediaTypeChanged)
                .says(format!("reply: {before} → {after}"))
                .values(before, after);
            self.add(finding);
        }
        self.other_replies(both);
    }

    /// Notes that a place has another type, if it has.
    pub(super) fn retype(
        &mut self,
        finding: impl FnOnce() -> Finding,
        [old, new]: [&Type; 2],
        site: Site,
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

/// Types that an operation speaks of first.
pub(super) fn roots(operation: &Operation) -> Vec<String> {
    uses::roots(operation)
        .into_iter()
        .map(|(name, ..)| name.to_owned())
        .collect()
}

/// Name and type of a body that holds something.
fn argument(body: Option<&Body>) -> Option<(String, Type)> {
    match body? {
        Body::Value { name, ty, .. } => Some((name.clone(), ty.clone())),
        Body::Masked { name, record, .. } => Some((name.clone(), Type::Record(record.clone()))),
        Body::Empty => None,
    }
}

/// The fields that a body has around its argument: that of the resource, and that of the mask.
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

/// A body in canonical text.
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
