//! Parameters. Those of the query and of headers are paired by wire name; `path_parameter.rs` pairs those of the path.

use tidbcloud_model::api::{Operation, Parameter, Type};

use super::change_draft::{ChangeDraft, Side};
use super::limits::{FactKinds, FactsPair};
use super::moved_parameter;
use super::operation::OperationPair;
use super::parameter_place::ParameterPlace;
use super::wire::TypedPlace;
use super::{Comparison, leaves};
use crate::kind::ChangeKind;
use crate::report::{Bump, Level, SubjectKind};
use tidbcloud_codegen::signature;
use tidbcloud_specs::matching::members::renamed_parameters;

const FACTS: FactKinds = FactKinds {
    default: ChangeKind::ParamDefaultChanged,
    widened: ChangeKind::ParamWidened,
    of: "",
};

impl Comparison<'_> {
    pub(super) fn parameters_in(&mut self, place: ParameterPlace, both: &OperationPair<'_>) {
        let OperationPair { old, new, .. } = *both;
        let moved = moved_parameter::moved(both);
        let is_moved = |one: &Parameter| {
            moved
                .iter()
                .flatten()
                .any(|other| std::ptr::eq(*other, one))
        };
        let find = |list: &[Parameter], name: &str| {
            list.iter()
                .position(|one| place.is_same_name(&one.wire_name, name))
        };
        let (olds, news) = (place.list(old), place.list(new));
        let removed: Vec<&Parameter> = olds
            .iter()
            .filter(|one| find(news, &one.wire_name).is_none() && !is_moved(one))
            .collect();
        let mut pairs: Vec<[&Parameter; 2]> = Vec::new();
        let mut added: Vec<&Parameter> = Vec::new();
        for is in news.iter().filter(|one| !is_moved(one)) {
            match find(olds, &is.wire_name) {
                Some(index) => pairs.push([&olds[index], is]),
                None => added.push(is),
            }
        }
        let renamed = renamed_parameters(&removed, &added, &self.types);
        for one in &renamed {
            let pair = [removed[one.old], added[one.new]];
            // With another type too, both are one change.
            if self.types.same_in_rust(&pair[0].ty, &pair[1].ty) {
                self.parameter_renamed(both, pair, one.confidence);
            }
            pairs.push(pair);
        }
        for (index, was) in removed.into_iter().enumerate() {
            if !renamed.iter().any(|pair| pair.old == index) {
                self.parameter_removed(both, was);
            }
        }
        for (index, is) in added.into_iter().enumerate() {
            if !renamed.iter().any(|pair| pair.new == index) {
                self.parameter_added(both, is);
            }
        }
        self.parameter_order(place, both, &pairs);
        for [was, is] in pairs {
            self.parameter(both, [was, is]);
        }
    }

    fn parameter_renamed(
        &mut self,
        both: &OperationPair<'_>,
        pair: [&Parameter; 2],
        confidence: Option<u8>,
    ) {
        let [was, is] = pair;
        let mut draft = self
            .parameter_finding(ChangeKind::ParamRenamed, both, pair)
            .says(format!("{} → {}", was.wire_name, is.wire_name))
            .values(&was.wire_name, &is.wire_name);
        let place = ParameterPlace::of(both.old, was);
        draft.name = format!(
            "{}{} → {}",
            both.new.name,
            place.below(&was.wire_name),
            is.wire_name
        );
        draft.confidence = confidence;
        // Callers do not write the name of an argument.
        if is.required || was.method == is.method {
            let fix = match confidence {
                None => "callers: upgrade; no code change is needed".to_owned(),
                Some(_) => format!(
                    "callers: if `{new}` replaces `{old}`, upgrade; no code change is needed; if not, check the value passed for `{new}`",
                    new = is.wire_name,
                    old = was.wire_name
                ),
            };
            draft = draft.level(Level::Wire, Bump::Minor).fix(fix);
        } else {
            let item = format!("{}::{}", both.new.type_name, is.method);
            draft = draft.rust(item, signature::option(was), signature::option(is));
            if confidence.is_some() {
                let keeps = "; or keep the old Rust name with `x-rust-name` in the overlay";
                draft = draft.likely_rename([&was.wire_name, &is.wire_name], keeps);
            }
        }
        self.add(draft);
    }

    fn parameter_removed(&mut self, both: &OperationPair<'_>, was: &Parameter) {
        let OperationPair { old, new, .. } = *both;
        let pointer = self.parameter_pointer(Side::Old, old, was);
        let below = ParameterPlace::of(old, was).below(&was.wire_name);
        let (item, before, after) = if was.required {
            let (before, after) = (signature::method(old), signature::method(new));
            (format!("Client::{}", new.name), before, after)
        } else {
            let item = format!("{}::{}", old.type_name, was.method);
            (item, signature::option(was), Vec::new())
        };
        let draft = ChangeDraft::new(
            ChangeKind::ParamRemoved,
            SubjectKind::Parameter,
            format!("{}{below}", old.name),
        )
        .says("parameter removed")
        .values(signature::ty(&was.ty), "")
        .rust(item, before, after)
        .removed_from(pointer, &new.pointer)
        .users(super::change_draft::Users::Operation {
            name: old.name.clone(),
            path: below,
        });
        self.add(ChangeDraft {
            removed: leaves([&was.ty]),
            ..draft
        });
    }

    fn parameter_added(&mut self, both: &OperationPair<'_>, is: &Parameter) {
        let OperationPair { old, new, .. } = *both;
        let pointer = self.parameter_pointer(Side::New, new, is);
        let below = ParameterPlace::of(new, is).below(&is.wire_name);
        let (kind, item, before, after) = if is.required {
            let (before, after) = (signature::method(old), signature::method(new));
            let item = format!("Client::{}", new.name);
            (ChangeKind::ParamAddedRequired, item, before, after)
        } else {
            let item = format!("{}::{}", new.type_name, is.method);
            let after = signature::option(is);
            (ChangeKind::ParamAddedOptional, item, Vec::new(), after)
        };
        let draft = ChangeDraft::new(kind, SubjectKind::Parameter, format!("{}{below}", new.name))
            .says(if is.required {
                "required parameter added"
            } else {
                "optional parameter added"
            })
            .values("", signature::ty(&is.ty))
            .rust(item, before, after)
            .at(&old.pointer, pointer)
            .users(both.users(&below));
        self.add(ChangeDraft {
            added: leaves([&is.ty]),
            ..draft
        });
    }

    /// Compares everything but the wire name of one parameter.
    pub(super) fn parameter(&mut self, both: &OperationPair<'_>, pair: [&Parameter; 2]) {
        let [was, is] = pair;
        let same = self.types.same(&was.ty, &is.ty);
        if same && was == is {
            return;
        }
        let OperationPair { old, new, .. } = *both;
        let shown = |parameter: &Parameter, operation: &Operation| {
            if parameter.required {
                signature::method(operation)
            } else {
                signature::option(parameter)
            }
        };
        let item = if is.required {
            format!("Client::{}", new.name)
        } else {
            format!("{}::{}", new.type_name, is.method)
        };
        let template = self
            .parameter_finding(ChangeKind::ParamTypeChanged, both, pair)
            .rust(&item, shown(was, old), shown(is, new));
        let draft = |kind: ChangeKind| {
            let mut draft = self::ChangeDraft::new(kind, SubjectKind::Parameter, &template.name);
            draft.pointers.clone_from(&template.pointers);
            draft.users = template.users.clone();
            draft
        };
        let with_rust = |kind: ChangeKind| {
            let mut draft = draft(kind);
            draft.rust.clone_from(&template.rust);
            draft
        };
        if was.required != is.required {
            let (kind, says) = if is.required {
                (ChangeKind::ParamRequired, "optional → required")
            } else {
                (ChangeKind::ParamOptional, "required → optional")
            };
            // One side changes the method of the client, the other that of the builder.
            let whole = |parameter: &Parameter, operation: &Operation| {
                let mut lines = signature::method(operation);
                if !parameter.required {
                    lines.extend(signature::option(parameter));
                }
                lines
            };
            let item = format!("Client::{}", new.name);
            self.add(
                draft(kind)
                    .rust(item, whole(was, old), whole(is, new))
                    .says(says)
                    .values(was.required.to_string(), is.required.to_string()),
            );
        } else if was.method != is.method && was.wire_name == is.wire_name && !is.required {
            let says = format!("method {} → {}", was.method, is.method);
            let draft = with_rust(ChangeKind::RustNameChanged).says(says);
            self.add(draft.values(&was.method, &is.method));
        }
        let has_parts = matches!(
            is.ty,
            Type::List(_) | Type::Record(_) | Type::Map(_) | Type::Json
        );
        if was.list != is.list && has_parts {
            let text = |parameter: &Parameter| format!("{:?}", parameter.list).to_lowercase();
            let (before, after) = (text(was), text(is));
            self.add(
                draft(ChangeKind::ParamLocationOrStyle)
                    .says(match is.ty {
                        Type::List(_) => format!("list encoding {before} → {after}"),
                        _ => format!("encoding {before} → {after}"),
                    })
                    .values(before, after),
            );
        }
        if was.resource_name != is.resource_name {
            let text = |parameter: &Parameter| {
                if parameter.resource_name {
                    "slashes stay"
                } else {
                    "slashes are encoded"
                }
            };
            self.add(
                draft(ChangeKind::ParamLocationOrStyle)
                    .says(format!("encoding: {} → {}", text(was), text(is)))
                    .values(text(was), text(is)),
            );
        }
        let mut docs = if same {
            {
                let pair = FactsPair {
                    facts: [&was.facts, &is.facts],
                    ty: &is.ty,
                    sent: true,
                };
                self.facts(&pair, &FACTS, draft)
            }
        } else {
            let place = TypedPlace {
                name: template.name.clone(),
                sent: true,
                received: false,
                same_around: true,
            };
            let retyped = || with_rust(ChangeKind::ParamTypeChanged);
            let at = ParameterPlace::of(new, is);
            let is_path = at == ParameterPlace::Path;
            let renamed = !is_path && !at.is_same_name(&was.wire_name, &is.wire_name);
            if renamed && !self.types.same_in_rust(&was.ty, &is.ty) {
                let mut draft = retyped();
                let was_below = at.below(&was.wire_name);
                draft.name = format!("{}{was_below} → {}", new.name, is.wire_name);
                let sides = [(&*was.wire_name, &was.ty), (&*is.wire_name, &is.ty)];
                self.retype_renamed(draft, sides, place);
            } else {
                self.retype(retyped, [&was.ty, &is.ty], place);
            }
            Vec::new()
        };
        let pointers = template.pointers.clone().map(Option::unwrap_or_default);
        let pointers = [pointers[0].as_str(), pointers[1].as_str()];
        let subject = (SubjectKind::Parameter, template.name.clone());
        self.deprecation(
            ChangeKind::ItemDeprecated,
            subject.clone(),
            &item,
            [was.deprecated.as_ref(), is.deprecated.as_ref()],
            pointers,
            template.users.clone(),
        );
        docs.push(("words", was.doc != is.doc));
        self.docs(subject, &docs, pointers);
    }

    /// Creates a draft about a parameter that exists on both sides.
    pub(super) fn parameter_finding(
        &self,
        kind: ChangeKind,
        both: &OperationPair<'_>,
        [was, is]: [&Parameter; 2],
    ) -> ChangeDraft {
        let OperationPair { old, new, .. } = *both;
        let below = ParameterPlace::of(new, is).below(&is.wire_name);
        let name = format!("{}{below}", new.name);
        ChangeDraft::new(kind, SubjectKind::Parameter, name)
            .at(
                self.parameter_pointer(Side::Old, old, was),
                self.parameter_pointer(Side::New, new, is),
            )
            .users(both.users(&below.replace(['{', '}'], "")))
    }

    fn parameter_pointer(&self, side: Side, operation: &Operation, one: &Parameter) -> String {
        let place = ParameterPlace::of(operation, one).in_document();
        let list = format!("{}/parameters", operation.pointer);
        self.element(side, &list, |node| {
            let text = |key: &str| node.get(key).and_then(serde_json::Value::as_str);
            text("name") == Some(&one.wire_name) && text("in") == Some(place)
        })
    }
}
