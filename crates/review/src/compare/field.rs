//! Fields of a record that both sides have.

use tidbcloud_model::api::{Field, Record};
use tidbcloud_openapi::pointer::join;

use super::facts::FactKinds;
use super::finding::{Finding, Side, Users};
use super::retyped::Site;
use super::root_cause::Boxed;
use super::{Comparison, leaves};
use crate::kind::Kind;
use crate::report::{Bump, Effect, Level, SubjectKind};
use tidbcloud_codegen::signature;
use tidbcloud_specs::matching::likeness;

const FACTS: FactKinds = FactKinds {
    default: Kind::ReqFieldDefaultChanged,
    widened: Kind::ReqFieldWidened,
};

/// A field with the record around it.
#[derive(Clone, Copy)]
struct Of<'a> {
    record: &'a Record,
    field: &'a Field,
}

impl Of<'_> {
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

    /// The field, and its setter where requests can hold it.
    fn signature(&self) -> Vec<String> {
        let mut lines = vec![signature::field(self.field)];
        if self.sent() {
            lines.extend(signature::with(self.field));
        }
        lines
    }
}

impl Comparison<'_> {
    pub(super) fn fields(&mut self, old: &Record, new: &Record) {
        let find = |list: &[Field], name: &str| list.iter().position(|f| f.wire_name == name);
        let mut gone: Vec<Of<'_>> = old
            .fields
            .iter()
            .filter(|field| find(&new.fields, &field.wire_name).is_none())
            .map(|field| Of { record: old, field })
            .collect();
        for field in &new.fields {
            let is = Of { record: new, field };
            if let Some(index) = find(&old.fields, &field.wire_name) {
                let field = &old.fields[index];
                self.one_field(Of { record: old, field }, is);
            } else if let Some((index, confidence)) = self.renamed_field(&gone, &is) {
                let was = gone.remove(index);
                self.renamed_to(was, is, confidence);
                self.one_field(was, is);
            } else {
                self.new_field(old, is);
            }
        }
        for was in gone {
            self.lost_field(was, new);
        }
    }

    /// The field that is gone and most like this new one.
    fn renamed_field(&self, gone: &[Of<'_>], is: &Of<'_>) -> Option<(usize, u8)> {
        likeness::most_alike(gone, |was| {
            // One Rust field is one field, whatever else has changed about it: the ledger says so.
            if was.field.name == is.field.name {
                return Some(100);
            }
            let fits = self.types.same(&was.field.ty, &is.field.ty)
                && was.field.output_only == is.field.output_only;
            let names = likeness::rename_likeness(&was.field.wire_name, &is.field.wire_name);
            names.filter(|_| fits)
        })
    }

    fn renamed_to(&mut self, was: Of<'_>, is: Of<'_>, confidence: u8) {
        let kind = if is.sent() {
            Kind::ReqFieldRenamed
        } else {
            Kind::RespFieldRenamed
        };
        let mut finding = Finding::new(
            kind,
            SubjectKind::Field,
            format!("{} → {}", was.name(), is.field.wire_name),
        )
        .says(format!("{} → {}", was.field.wire_name, is.field.wire_name))
        .values(&was.field.wire_name, &is.field.wire_name)
        .rust(is.item(), was.signature(), is.signature())
        .at(was.pointer(), is.pointer())
        .users(is.users());
        finding.confidence = Some(confidence);
        if was.field.name == is.field.name {
            finding = finding
                .level(Level::Wire, Bump::Minor)
                .fix("callers: upgrade; no edit is needed");
        } else if confidence < 100 {
            finding = finding.asks([&was.field.wire_name, &is.field.wire_name], "");
        }
        self.add(finding);
    }

    fn new_field(&mut self, old: &Record, is: Of<'_>) {
        let kind = match (is.sent(), is.field.required) {
            (true, true) => Kind::ReqFieldAddedRequired,
            (true, false) => Kind::ReqFieldAddedOptional,
            (false, _) => Kind::RespFieldAdded,
        };
        let finding = Finding::new(kind, SubjectKind::Field, is.name())
            .says(signature::ty(&is.field.ty))
            .values("", signature::ty(&is.field.ty))
            .rust(is.item(), Vec::new(), is.signature())
            .at(&old.pointer, is.pointer())
            .users(is.users());
        self.add(Finding {
            come: leaves([&is.field.ty]),
            ..finding
        });
    }

    fn lost_field(&mut self, was: Of<'_>, new: &Record) {
        let kind = if was.sent() {
            Kind::ReqFieldRemoved
        } else {
            Kind::RespFieldRemoved
        };
        let mut finding = Finding::new(kind, SubjectKind::Field, was.name())
            .says("gone")
            .values(signature::ty(&was.field.ty), "")
            .rust(was.item(), was.signature(), Vec::new())
            .gone_from(was.pointer(), &new.pointer)
            .users(was.users());
        if was.sent() && was.received() {
            finding = finding.wire(
                Effect::May,
                "the server ignores or refuses it, and released clients read `None`",
            );
        }
        self.add(Finding {
            gone: leaves([&was.field.ty]),
            ..finding
        });
    }

    /// What can change about one field whose name stayed or is accounted for.
    fn one_field(&mut self, was: Of<'_>, is: Of<'_>) {
        let same = self.types.same(&was.field.ty, &is.field.ty);
        if same && was.field == is.field {
            return;
        }
        let finding = |kind: Kind| {
            Finding::new(kind, SubjectKind::Field, is.name())
                .at(was.pointer(), is.pointer())
                .users(is.users())
        };
        let with_rust = |kind: Kind| finding(kind).rust(is.item(), was.signature(), is.signature());
        let renamed = was.field.wire_name != is.field.wire_name;
        if was.field.name != is.field.name && !renamed {
            let says = format!("{} → {}", was.field.name, is.field.name);
            let finding = with_rust(Kind::RustNameChanged).says(says);
            self.add(finding.values(&was.field.name, &is.field.name));
        }
        self.presence(was, is, finding);
        self.access(was, is, with_rust);
        let mut words = if same {
            let kinds = [&was.field.facts, &is.field.facts];
            self.facts(kinds, is.sent() && was.sent(), &FACTS, finding)
        } else {
            let kind = if is.sent() || was.sent() {
                Kind::ReqFieldTypeChanged
            } else {
                Kind::RespFieldTypeChanged
            };
            self.retype(
                || with_rust(kind),
                [&was.field.ty, &is.field.ty],
                Site {
                    name: is.name(),
                    sent: is.sent(),
                    received: is.received(),
                    same_around: true,
                },
            );
            Vec::new()
        };
        if same && was.field.boxed != is.field.boxed {
            let says = "the record holds itself through this field, or does so no more";
            let kind = Kind::RespFieldTypeChanged;
            let finding = with_rust(kind)
                .says(says)
                .values(signature::field(was.field), signature::field(is.field));
            self.boxed.push(Boxed {
                finding: finding.wire(Effect::Fine, "the wire is the same"),
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
        self.former_setters(is.name(), &is.record.name, both, pointers);
        let subject = (SubjectKind::Field, is.name());
        self.deprecation(
            Kind::ItemDeprecated,
            subject.clone(),
            &is.item(),
            [was.field.deprecated.as_ref(), is.field.deprecated.as_ref()],
            pointers,
            is.users(),
        );
        words.push(("words", was.field.doc != is.field.doc));
        if was.field.secret != is.field.secret {
            self.add(secrecy(finding(Kind::CapabilityChanged), is.field.secret));
        }
        self.words(subject, &words, pointers);
    }

    /// `required` and `nullable`.
    fn presence(&mut self, was: Of<'_>, is: Of<'_>, finding: impl Fn(Kind) -> Finding) {
        if was.field.required != is.field.required {
            let (kind, says) = match (is.sent(), is.field.required) {
                (true, true) => (Kind::ReqFieldRequired, "optional → required"),
                (true, false) => (Kind::ReqFieldOptional, "required → optional"),
                (false, true) => (Kind::RespFieldRequired, "optional → required"),
                (false, false) => (Kind::RespFieldOptional, "required → optional"),
            };
            self.add(finding(kind).says(says).values(
                was.field.required.to_string(),
                is.field.required.to_string(),
            ));
        }
        if was.field.nullable != is.field.nullable {
            let (kind, says) = if is.field.nullable {
                (Kind::RespFieldOptional, "may be null")
            } else {
                (Kind::RespFieldRequired, "is never null")
            };
            self.add(finding(kind).says(says).values(
                format!("nullable {}", was.field.nullable),
                format!("nullable {}", is.field.nullable),
            ));
        }
    }

    /// `readOnly` and `writeOnly`: who may hold the field.
    fn access(&mut self, was: Of<'_>, is: Of<'_>, finding: impl Fn(Kind) -> Finding) {
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
        let finding = finding(Kind::AccessFlip)
            .says(format!("{} → {}", says(before), says(after)))
            .values(says(before), says(after));
        let had_setter = was.record.sent && was.sent();
        let has_setter = is.record.sent && is.sent();
        let mut finding = match (had_setter, has_setter) {
            (true, false) if is.record.sent => finding,
            (false, true) if was.record.sent => finding
                .level(Level::Add, Bump::Minor)
                .wire(Effect::Fine, "released clients do not send it")
                .fix("callers: nothing; it can be set now"),
            _ if was.received() && !is.received() => finding
                .level(Level::Risk, Bump::Minor)
                .wire(Effect::May, "released clients read `None`")
                .fix("callers: do not rely on it in replies"),
            _ => finding
                .level(Level::Doc, Bump::Patch)
                .wire(Effect::Fine, "nothing that is sent changes"),
        };
        // Records below lose and gain their setters with the field.
        if had_setter && !has_setter {
            finding.gone = leaves([&was.field.ty]);
        }
        if has_setter && !had_setter {
            finding.come = leaves([&is.field.ty]);
        }
        self.add(finding);
    }
}

/// A field whose value is masked in debug output and logs now, or no more.
fn secrecy(finding: Finding, is_secret: bool) -> Finding {
    let (before, after) = match is_secret {
        true => ("shown", "masked"),
        false => ("masked", "shown"),
    };
    let finding = finding
        .says(format!("{after} in debug output and logs, {before} before"))
        .values(before, after)
        .wire(Effect::Fine, "the wire is the same");
    match is_secret {
        true => finding
            .level(Level::Doc, Bump::Patch)
            .fix("callers: nothing"),
        false => finding
            .level(Level::Risk, Bump::Minor)
            .fix("maintainers: give it `x-secret: true` in the overlay if it still is a secret; callers: keep what prints it out of logs"),
    }
}
