//! Body of an operation: presence, type, media type and update mask.

use std::collections::{BTreeMap, BTreeSet};

use tidbcloud_model::api::{Body, BodyForm, FormField, Operation, Type};

use super::limits::{FactKinds, FactsPair};
use super::operation::{OperationPair, item};
use super::wire::TypedPlace;
use super::{Comparison, leaves};
use crate::kind::ChangeKind;
use crate::report::{Bump, Effect, Level, SubjectKind};
use tidbcloud_codegen::signature;

/// A body has no default, which is a fact of fields and parameters.
const FACTS: FactKinds = FactKinds {
    default: ChangeKind::ParamDefaultChanged,
    widened: ChangeKind::ParamWidened,
    of: " of the body",
};

impl Comparison<'_> {
    /// Compares the body of an operation.
    pub(super) fn body(&mut self, both: &OperationPair<'_>) {
        let OperationPair { old, new, .. } = *both;
        let (was, is) = (old.body.as_ref(), new.body.as_ref());
        let (before, after) = (argument(was), argument(is));
        let draft = |kind: ChangeKind| {
            let mut draft = both.draft(kind).values(canonical(was), canonical(is)).rust(
                item(new),
                signature::method(old),
                signature::method(new),
            );
            draft.pointers =
                [old, new].map(|operation| Some(format!("{}/requestBody", operation.pointer)));
            draft
        };
        let limited = |kind: ChangeKind| {
            let mut limited = both.draft(kind);
            limited.pointers = draft(kind).pointers;
            limited
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
                    self.add(draft(ChangeKind::MediaTypeChanged).says(says));
                }
            }
            (None, Some((_, ty))) if optional(is) => {
                let mut draft = draft(ChangeKind::BodyAddedOptional)
                    .says("optional body added")
                    .rust(
                        format!("{}::body", new.type_name),
                        Vec::new(),
                        is.map(signature::body).unwrap_or_default(),
                    );
                draft.added = leaves([ty]);
                self.add(draft);
            }
            (None, Some((_, ty))) => {
                let mut draft = draft(ChangeKind::BodyAddedRequired).says("required body added");
                draft.added = leaves([ty]);
                self.add(draft);
            }
            (Some((_, ty)), None) => {
                let mut draft = draft(ChangeKind::BodyRemoved).says("body removed");
                if optional(was) {
                    draft = draft.rust(
                        format!("{}::body", old.type_name),
                        was.map(signature::body).unwrap_or_default(),
                        Vec::new(),
                    );
                }
                draft.removed = leaves([ty]);
                self.add(draft);
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
                        draft(ChangeKind::BodyRequiredness)
                            .says(says)
                            .wire(effect, text),
                    );
                }
                self.retype(
                    || draft(ChangeKind::BodyTypeChanged),
                    [old_type, new_type],
                    TypedPlace {
                        name: format!("{}: body", new.name),
                        sent: true,
                        received: false,
                        same_around: around(was) == around(is),
                    },
                );
                // A changed argument already implies that mask and limits changed.
                if self.types.same(old_type, new_type) {
                    self.mask(both);
                    let pair = FactsPair {
                        facts: [&old.body_facts, &new.body_facts],
                        ty: new_type,
                        sent: true,
                    };
                    let docs = self.facts(&pair, &FACTS, limited);
                    let pointers = both.pointers();
                    self.docs((SubjectKind::Operation, both.name()), &docs, pointers);
                }
            }
        }
        self.form_fields(both);
        let media = (&old.body_media_type, &new.body_media_type);
        if let (Some(old_media), Some(new_media)) = media
            && old_media != new_media
        {
            self.add(
                both.draft(ChangeKind::MediaTypeChanged)
                    .says(format!("body: {old_media} → {new_media}"))
                    .values(old_media, new_media),
            );
        }
    }

    /// Compares how the fields of a form are encoded.
    fn form_fields(&mut self, both: &OperationPair<'_>) {
        let fields = |operation: &Operation| match &operation.body_form {
            BodyForm::Pairs(fields) | BodyForm::Parts(fields) => Some(fields.clone()),
            BodyForm::Json | BodyForm::Text | BodyForm::Binary => None,
        };
        let (Some(old), Some(new)) = (fields(both.old), fields(both.new)) else {
            return;
        };
        let shown = |fields: &BTreeMap<String, FormField>, name: &str| {
            let field = fields.get(name).cloned().unwrap_or_default();
            let style = format!("{:?}", field.style).to_lowercase();
            match field.media_type {
                Some(media_type) => format!("{style} ({media_type})"),
                None => style,
            }
        };
        let names: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
        for name in names {
            let (before, after) = (shown(&old, name), shown(&new, name));
            if before != after {
                let draft = both
                    .draft(ChangeKind::MediaTypeChanged)
                    .says(format!("field `{name}` of the form: {before} → {after}"))
                    .values(before, after);
                self.add(draft);
            }
        }
    }

    /// Compares the update mask.
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
            let draft = both
                .draft(ChangeKind::CapabilityChanged)
                .says(says)
                .values(before.unwrap_or_default(), after.unwrap_or_default())
                .level(Level::Risk, Bump::Minor)
                .wire(Effect::Fine, "released clients send the old mask")
                .fix("callers: check which fields an update now changes");
            self.add(draft);
        }
    }
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
fn canonical(body: Option<&Body>) -> String {
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
