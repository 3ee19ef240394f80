//! Types that exist on both sides, each compared by the module of its sort.

use tidbcloud_model::api::Deprecation;

use super::Comparison;
use super::change_draft::Users;
use crate::kind::ChangeKind;
use crate::report::SubjectKind;
use tidbcloud_specs::matching::models::NamedType;

impl Comparison<'_> {
    pub(super) fn all_types(&mut self) {
        for pair in self.types.pairs.both.clone() {
            self.type_name(&pair);
            match (pair.old, pair.new) {
                (NamedType::Record(old), NamedType::Record(new)) => {
                    self.type_aliases(pair.old, pair.new);
                    self.record(old, new);
                }
                (NamedType::Enum(old), NamedType::Enum(new)) => {
                    self.type_aliases(pair.old, pair.new);
                    self.variant_aliases(old, new);
                    self.open_enum(old, new);
                }
                // A record that became an enum is reported where it is used, as another type.
                _ => {}
            }
        }
    }

    pub(super) fn about_type(
        &mut self,
        name: &str,
        pointers: [&String; 2],
        deprecations: [Option<&Deprecation>; 2],
        docs_differ: bool,
    ) {
        let pointers = pointers.map(String::as_str);
        let subject = (SubjectKind::Type, name.to_owned());
        self.deprecation(
            ChangeKind::ItemDeprecated,
            subject.clone(),
            &format!("types::{name}"),
            deprecations,
            pointers,
            Users::of_type(name),
        );
        self.docs(subject, &[("words", docs_differ)], pointers);
    }
}
