//! Fields of a record that exists on both sides.

use tidbcloud_model::api::{Field, Record};
use tidbcloud_openapi::pointer::join;

use super::change_draft::{ChangeDraft, Side, Users};
use super::limits::{FactKinds, FactsPair};
use super::root_cause::BoxedField;
use super::wire::TypedPlace;
use super::{Comparison, leaves};
use crate::kind::ChangeKind;
use crate::report::{Bump, Effect, Level, SubjectKind};
use tidbcloud_codegen::signature;
use tidbcloud_specs::matching::members::renamed_fields;

const FACTS: FactKinds = FactKinds {
    default: ChangeKind::ReqFieldDefaultChanged,
    widened: ChangeKind::ReqFieldWidened,
    of: "",
};

/// A field with its record.
#[derive(Clone, Copy)]
struct RecordField<'a> {
    record: &'a Record,
    field: &'a Field,
}

impl RecordField<'_> {
    fn sent(&self) -> bool {
        self.record.sent && !self.field.output_only
    }

    fn received(&self) -> bool {
        self.record.received && !self.field.input_only
    }

    fn name(&self) -> String {
        format!("{}.{}", self.record.name, self.field.wire_name)
    }

    fn item(&self) -> String {
        format!("types::{}::{}", self.record.name, self.field.name)
    }

    fn pointer(&self) -> String {
        join(
            &join(&self.record.pointer, "properties"),
            &self.field.wire_name,
        )
    }

    fn users(&self) -> Users {
        Users::Type {
            name: self.record.name.clone(),
            below: self.field.wire_name.clone(),
            sides: [!self.field.output_only, !self.field.input_only],
        }
    }

    /// Signatures of the field and, if requests can contain it, of its setter.
    fn signature(&self) -> Vec<String> {
        let mut lines = vec![signature::field(self.field)];
        if self.sent() {
            lines.extend(signature::with(self.field));
        }
        lines
    }
}

impl Comparison<'_> {
    pub(super) fn fields<'f>(&mut self, old: &'f Record, new: &'f Record) {
        let find = |list: &[Field], name: &str| list.iter().position(|f| f.wire_name == name);
        let only = |one: &'f Record, other: &Record| -> Vec<&'f Field> {
            let fields = one.fields.iter();
            fields
                .filter(|field| find(&other.fields, &field.wire_name).is_none())
                .collect()
        };
        let (removed, added) = (only(old, new), only(new, old));
        let renamed = renamed_fields((old, &removed), (new, &added), &self.types);
        for field in &new.fields {
            let is = RecordField { record: new, field };
            let is_it = |index: usize| std::ptr::eq(added[index], field);
            if let Some(index) = find(&old.fields, &field.wire_name) {
                let field = &old.fields[index];
                self.field(RecordField { record: old, field }, is);
            } else if let Some(pair) = renamed.iter().find(|pair| is_it(pair.new)) {
                let field = removed[pair.old];
                let was = RecordField { record: old, field };
                // With another type too, both are one change.
                if self.types.same_in_rust(&was.field.ty, &is.field.ty) {
                    self.field_renamed(was, is, pair.confidence);
                }
                self.field(was, is);
            } else {
                self.field_added(old, is);
            }
        }
        for (index, field) in removed.into_iter().enumerate() {
            if !renamed.iter().any(|pair| pair.old == index) {
                self.field_removed(RecordField { record: old, field }, new);
            }
        }
    }

    fn field_renamed(&mut self, was: RecordField<'_>, is: RecordField<'_>, confidence: Option<u8>) {
        let kind = if is.sent() {
            ChangeKind::ReqFieldRenamed
        } else {
            ChangeKind::RespFieldRenamed
        };
        let mut draft = ChangeDraft::new(
            kind,
            SubjectKind::Field,
            format!("{} → {}", was.name(), is.field.wire_name),
        )
        .says(format!("{} → {}", was.field.wire_name, is.field.wire_name))
        .values(&was.field.wire_name, &is.field.wire_name)
        .rust(is.item(), was.signature(), is.signature())
        .at(was.pointer(), is.pointer())
        .users(is.users());
        draft.confidence = confidence;
        if was.field.name == is.field.name {
            draft = draft
                .level(Level::Wire, Bump::Minor)
                .fix("callers: upgrade; no code change is needed");
        } else if confidence.is_some() {
            draft = draft.likely_rename([&was.field.wire_name, &is.field.wire_name], "");
        }
        self.add(draft);
    }

    fn field_added(&mut self, old: &Record, is: RecordField<'_>) {
        let kind = match (is.sent(), is.field.required) {
            (true, true) => ChangeKind::ReqFieldAddedRequired,
            (true, false) => ChangeKind::ReqFieldAddedOptional,
            (false, _) => ChangeKind::RespFieldAdded,
        };
        let draft = ChangeDraft::new(kind, SubjectKind::Field, is.name())
            .says(format!("field added: {}", signature::ty(&is.field.ty)))
            .values("", signature::ty(&is.field.ty))
            .rust(is.item(), Vec::new(), is.signature())
            .at(&old.pointer, is.pointer())
            .users(is.users());
        self.add(ChangeDraft {
            added: leaves([&is.field.ty]),
            ..draft
        });
    }

    fn field_removed(&mut self, was: RecordField<'_>, new: &Record) {
        let kind = if was.sent() {
            ChangeKind::ReqFieldRemoved
        } else {
            ChangeKind::RespFieldRemoved
        };
        let mut draft = ChangeDraft::new(kind, SubjectKind::Field, was.name())
            .says("field removed")
            .values(signature::ty(&was.field.ty), "")
            .rust(was.item(), was.signature(), Vec::new())
            .removed_from(was.pointer(), &new.pointer)
            .users(was.users());
        if was.sent() && was.received() {
            draft = draft.wire(
                Effect::May,
                "the server ignores or rejects it, and released clients read `None`",
            );
        }
        self.add(ChangeDraft {
            removed: leaves([&was.field.ty]),
            ..draft
        });
    }

    /// Compares everything but the wire name of one field.
    fn field(&mut self, was: RecordField<'_>, is: RecordField<'_>) {
        let same = self.types.same(&was.field.ty, &is.field.ty);
        if same && was.field == is.field {
            return;
        }
        let draft = |kind: ChangeKind| {
            ChangeDraft::new(kind, SubjectKind::Field, is.name())
                .at(was.pointer(), is.pointer())
                .users(is.users())
        };
        let with_rust =
            |kind: ChangeKind| draft(kind).rust(is.item(), was.signature(), is.signature());
        let renamed = was.field.wire_name != is.field.wire_name;
        if was.field.name != is.field.name && !renamed {
            let says = format!("{} → {}", was.field.name, is.field.name);
            let draft = with_rust(ChangeKind::RustNameChanged).says(says);
            self.add(draft.values(&was.field.name, &is.field.name));
        }
        self.presence(was, is, draft);
        self.access(was, is, with_rust);
        let mut docs = if same {
            let pair = FactsPair {
                facts: [&was.field.facts, &is.field.facts],
                ty: &is.field.ty,
                sent: is.sent() && was.sent(),
            };
            self.facts(&pair, &FACTS, draft)
        } else {
            let kind = if is.sent() || was.sent() {
                ChangeKind::ReqFieldTypeChanged
            } else {
                ChangeKind::RespFieldTypeChanged
            };
            let types = [&was.field.ty, &is.field.ty];
            let place = TypedPlace {
                name: is.name(),
                sent: is.sent(),
                received: is.received(),
                same_around: true,
            };
            if renamed && !self.types.same_in_rust(types[0], types[1]) {
                let names = [&was.field.wire_name, &is.field.wire_name];
                let mut draft = with_rust(kind);
                draft.name = format!("{} → {}", was.name(), names[1]);
                let sides = [(names[0].as_str(), types[0]), (names[1].as_str(), types[1])];
                self.retype_renamed(draft, sides, place);
            } else {
                self.retype(|| with_rust(kind), types, place);
            }
            Vec::new()
        };
        if same && was.field.boxed != is.field.boxed {
            let says = if is.field.boxed {
                "now boxed: the record contains itself through this field"
            } else {
                "no longer boxed: the record does not contain itself through this field"
            };
            let kind = ChangeKind::RespFieldTypeChanged;
            let draft = with_rust(kind)
                .says(says)
                .values(signature::field(was.field), signature::field(is.field));
            self.boxed.push(BoxedField {
                draft: draft.wire(Effect::Fine, "requests and responses are the same"),
                side: if is.field.boxed { Side::New } else { Side::Old },
                record: if is.field.boxed {
                    is.record.name.clone()
                } else {
                    was.record.name.clone()
                },
            });
        }
        let pointers = [was.pointer(), is.pointer()];
        let pointers = [pointers[0].as_str(), pointers[1].as_str()];
        let both = [was.field, is.field];
        self.setter_aliases(is.name(), &is.record.name, both, pointers);
        let subject = (SubjectKind::Field, is.name());
        self.deprecation(
            ChangeKind::ItemDeprecated,
            subject.clone(),
            &is.item(),
            [was.field.deprecated.as_ref(), is.field.deprecated.as_ref()],
            pointers,
            is.users(),
        );
        docs.push(("words", was.field.doc != is.field.doc));
        // No crate with a masked field that was not decided was ever released: generating it fails.
        let was_decided = !self.undecided.contains(pointers[0]);
        if was.field.secret != is.field.secret && was_decided {
            self.add(secrecy(
                draft(ChangeKind::CapabilityChanged),
                is.field.secret,
            ));
        }
        self.docs(subject, &docs, pointers);
    }

    /// Compares `required` and `nullable`.
    fn presence(
        &mut self,
        was: RecordField<'_>,
        is: RecordField<'_>,
        draft: impl Fn(ChangeKind) -> ChangeDraft,
    ) {
        if was.field.required != is.field.required {
            let (kind, says) = match (is.sent(), is.field.required) {
                (true, true) => (ChangeKind::ReqFieldRequired, "optional → required"),
                (true, false) => (ChangeKind::ReqFieldOptional, "required → optional"),
                (false, true) => (ChangeKind::RespFieldRequired, "optional → required"),
                (false, false) => (ChangeKind::RespFieldOptional, "required → optional"),
            };
            self.add(draft(kind).says(says).values(
                was.field.required.to_string(),
                is.field.required.to_string(),
            ));
        }
        if was.field.nullable != is.field.nullable {
            let (kind, says) = if is.field.nullable {
                (ChangeKind::RespFieldOptional, "may now be null")
            } else {
                (ChangeKind::RespFieldRequired, "no longer null")
            };
            self.add(draft(kind).says(says).values(
                format!("nullable {}", was.field.nullable),
                format!("nullable {}", is.field.nullable),
            ));
        }
    }

    /// Compares `readOnly` and `writeOnly`.
    fn access(
        &mut self,
        was: RecordField<'_>,
        is: RecordField<'_>,
        draft: impl Fn(ChangeKind) -> ChangeDraft,
    ) {
        let before = (was.field.output_only, was.field.input_only);
        let after = (is.field.output_only, is.field.input_only);
        if before == after {
            return;
        }
        let says = |(output_only, input_only)| match (output_only, input_only) {
            (true, false) => "output only",
            (false, true) => "input only",
            (false, false) => "input and output",
            (true, true) => "neither input nor output",
        };
        let draft = draft(ChangeKind::AccessFlip)
            .says(format!("{} → {}", says(before), says(after)))
            .values(says(before), says(after));
        let had_setter = was.record.sent && was.sent();
        let has_setter = is.record.sent && is.sent();
        let mut draft = match (had_setter, has_setter) {
            (true, false) if is.record.sent => draft,
            (false, true) if was.record.sent => draft
                .level(Level::Add, Bump::Minor)
                .wire(Effect::Fine, "released clients do not send it")
                .fix("callers: nothing to do; it can now be set"),
            _ if was.received() && !is.received() => draft
                .level(Level::Risk, Bump::Minor)
                .wire(Effect::May, "released clients read `None`")
                .fix("callers: do not rely on it in responses"),
            _ => draft
                .level(Level::Doc, Bump::Patch)
                .wire(Effect::Fine, "requests and responses are the same"),
        };
        // Records below the field lose and gain their setters with it.
        if had_setter && !has_setter {
            draft.removed = leaves([&was.field.ty]);
        }
        if has_setter && !had_setter {
            draft.added = leaves([&is.field.ty]);
        }
        self.add(draft);
    }
}

/// Describes a field whose value is now masked in debug output and logs, or no longer masked.
fn secrecy(draft: ChangeDraft, is_secret: bool) -> ChangeDraft {
    let (before, after) = match is_secret {
        true => ("shown", "masked"),
        false => ("masked", "shown"),
    };
    let draft = draft
        .says(format!(
            "now {after} in debug output and logs, was {before}"
        ))
        .values(before, after)
        .wire(Effect::Fine, "requests and responses are the same");
    match is_secret {
        true => draft
            .level(Level::Doc, Bump::Patch)
            .fix("callers: nothing to do"),
        false => draft
            .level(Level::Risk, Bump::Minor)
            .fix("maintainers: if it still is a secret, set `x-secret: true` in the overlay; callers: do not print it to logs"),
    }
}
