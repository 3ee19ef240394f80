//! Records that exist on both sides: their setters. `field.rs` compares the fields.

use tidbcloud_model::api::Record;

use super::Comparison;
use super::change_draft::{ChangeDraft, Users};
use crate::kind::ChangeKind;
use crate::report::{Bump, Effect, Level, SubjectKind};

impl Comparison<'_> {
    pub(super) fn record(&mut self, old: &Record, new: &Record) {
        self.fields(old, new);
        self.constructors(old, new);
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
}
