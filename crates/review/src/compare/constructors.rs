//! Constructors of unions: those that were added, removed or changed while the fields and values that they set stay.

use tidbcloud_codegen::signature;
use tidbcloud_model::api::{Alternative, Api, Choice, Record, Type};

use super::Comparison;
use super::change_draft::{ChangeDraft, Users};
use crate::kind::ChangeKind;
use crate::report::{Bump, Level, SubjectKind};

impl Comparison<'_> {
    /// Compares the constructors of two records that requests contain.
    pub(super) fn constructors(&mut self, old: &Record, new: &Record) {
        if !(old.sent && new.sent) {
            // The change of `sent` covers all methods of the record.
            return;
        }
        let sides = [(self.old, old), (self.new, new)];
        let mut before = Vec::new();
        let mut after = Vec::new();
        let mut breaks = false;
        let mut names = Vec::new();
        for (choice, was) in alternatives(old) {
            let mut others = alternatives(new).map(|(_, is)| is);
            let is = others.find(|is| is.value == was.value);
            let changed = match is {
                Some(is) => is.variant == was.variant && differs(sides, was, is),
                None => is_possible(self.new, new, choice, was),
            };
            if !changed {
                continue;
            }
            names.push(was.constructor.as_str());
            let lines = signature::constructor(old, was);
            let is_lines = is
                .map(|is| signature::constructor(new, is))
                .unwrap_or_default();
            let keeps_name = is.is_some_and(|is| {
                is.constructor != was.constructor && is.aliases.contains(&was.constructor)
            });
            breaks |= !keeps_name && lines.iter().any(|line| !is_lines.contains(line));
            before.extend(lines);
            after.extend(is_lines);
        }
        for (choice, is) in alternatives(new) {
            let is_new = alternatives(old).all(|(_, was)| was.value != is.value);
            if is_new && is_possible(self.old, old, choice, is) {
                names.push(is.constructor.as_str());
                after.extend(signature::constructor(new, is));
            }
        }
        if names.is_empty() {
            return;
        }
        let [was, is] = [before.join("; "), after.join("; ")];
        let mut draft =
            ChangeDraft::new(ChangeKind::ConstructorChanged, SubjectKind::Type, &new.name)
                .says(format!("constructors changed: {}", names.join(", ")))
                .values(was, is)
                .rust(format!("types::{}", new.name), before, after)
                .at(&old.pointer, &new.pointer)
                .users(Users::of_type(&new.name));
        if !breaks {
            draft = draft.level(Level::Add, Bump::Minor);
            draft.fix.clear();
        }
        self.add(draft);
    }
}

fn alternatives(record: &Record) -> impl Iterator<Item = (&Choice, &Alternative)> {
    let choice = record.choice.iter();
    choice.flat_map(|choice| choice.alternatives.iter().map(move |each| (choice, each)))
}

/// Whether two constructors for one value differ by more than by a change of their fields, which is a change of its own.
fn differs(sides: [(&Api, &Record); 2], was: &Alternative, is: &Alternative) -> bool {
    let [(_, old), (_, new)] = sides;
    let fields = was.arguments.iter().chain(&is.arguments);
    let is_on_both = |name: &String| match (old.field(name), new.field(name)) {
        (Some(was), Some(is)) => was.ty == is.ty && was.name == is.name,
        _ => false,
    };
    fields.into_iter().all(is_on_both)
        && (&was.constructor, &was.arguments, &was.converts_from)
            != (&is.constructor, &is.arguments, &is.converts_from)
}

/// Whether a record of the other side has all that an alternative needs, so that nothing but the constructor is missing.
fn is_possible(api: &Api, record: &Record, choice: &Choice, alternative: &Alternative) -> bool {
    let sent = |name: &String| record.field(name).filter(|field| !field.output_only);
    let has_value = choice.tag.as_ref().is_none_or(|tag| {
        let values = match sent(&tag.field).map(|field| &field.ty) {
            Some(Type::Enum(name)) => api.enums.get(name),
            _ => None,
        };
        let mut variants = values.into_iter().flat_map(|values| &values.variants);
        variants.any(|variant| variant.value == alternative.value)
    });
    has_value && alternative.members.iter().all(|name| sent(name).is_some())
}
