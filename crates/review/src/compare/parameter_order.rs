//! Order of parameters.

use tidbcloud_model::api::Parameter;

use super::Comparison;
use super::change_draft::ChangeDraft;
use super::operation::OperationPair;
use super::parameter_place::ParameterPlace;
use crate::kind::ChangeKind;
use crate::report::{Bump, Level, SubjectKind};
use tidbcloud_codegen::signature;

impl Comparison<'_> {
    /// Compares the order of parameters at one place. Required ones are arguments; the order of the others has no effect.
    pub(super) fn parameter_order(
        &mut self,
        place: ParameterPlace,
        both: &OperationPair<'_>,
        pairs: &[[&Parameter; 2]],
    ) {
        let (old_list, new_list) = (place.list(both.old), place.list(both.new));
        for required in [true, false] {
            let is_common =
                |[was, is]: &&[&Parameter; 2]| was.required == required && is.required == required;
            let place = |list: &[Parameter], one: &Parameter| {
                list.iter()
                    .position(|other| other.wire_name == one.wire_name)
            };
            let mut before: Vec<&[&Parameter; 2]> = pairs.iter().filter(is_common).collect();
            let mut after = before.clone();
            before.sort_by_key(|[was, _]| place(old_list, was));
            after.sort_by_key(|[_, is]| place(new_list, is));
            let names = |list: &[&[&Parameter; 2]]| -> Vec<String> {
                list.iter().map(|[_, is]| is.wire_name.clone()).collect()
            };
            let (olds, news) = (names(&before), names(&after));
            if olds == news {
                continue;
            }
            if required {
                let compiles = before
                    .iter()
                    .zip(&after)
                    .all(|([_, was], [_, is])| was.ty == is.ty);
                self.reordered(both, &olds, &news, compiles);
            } else {
                let draft = ChangeDraft::new(
                    ChangeKind::ParamReordered,
                    SubjectKind::Operation,
                    both.name(),
                )
                .says("optional parameters reordered")
                .values(olds.join(", "), news.join(", "))
                .at(&both.old.pointer, &both.new.pointer)
                .level(Level::Noise, Bump::None);
                self.add(draft);
            }
        }
    }

    pub(super) fn reordered(
        &mut self,
        both: &OperationPair<'_>,
        olds: &[String],
        news: &[String],
        compiles: bool,
    ) {
        let OperationPair { old, new, .. } = *both;
        let mut draft = ChangeDraft::new(
            ChangeKind::ParamReordered,
            SubjectKind::Operation,
            both.name(),
        )
        .says(format!(
            "argument order ({}) → ({})",
            olds.join(", "),
            news.join(", ")
        ))
        .values(olds.join(", "), news.join(", "))
        .rust(
            format!("Client::{}", new.name),
            signature::method(old),
            signature::method(new),
        )
        .at(&old.pointer, &new.pointer)
        .users(both.users(""));
        if !compiles {
            draft = draft
                .level(Level::Break, Bump::Major)
                .fix("callers: pass the arguments in the new order");
        }
        self.add(draft);
    }
}
