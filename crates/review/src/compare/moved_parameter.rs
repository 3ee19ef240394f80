//! Parameters that moved between the query and the headers.

use tidbcloud_model::api::Parameter;

use super::Comparison;
use super::operation::OperationPair;
use super::parameter_place::ParameterPlace;
use crate::kind::ChangeKind;

impl Comparison<'_> {
    /// Compares parameters of one name that moved between query and headers, without a change for callers. Others are removed and
    /// added.
    pub(super) fn moved_parameters(&mut self, both: &OperationPair<'_>) {
        for pair in moved(both) {
            let [was, is] = pair;
            let [before, after] = [
                ParameterPlace::of(both.old, was),
                ParameterPlace::of(both.new, is),
            ]
            .map(ParameterPlace::in_document);
            let draft = self
                .parameter_finding(ChangeKind::ParamLocationOrStyle, both, pair)
                .says(format!("place {before} → {after}"))
                .values(before, after);
            self.add(draft);
            self.parameter(both, pair);
        }
    }
}

/// Optional parameters that moved between query and headers: their methods stay.
pub(super) fn moved<'a>(both: &OperationPair<'a>) -> Vec<[&'a Parameter; 2]> {
    let (old, new) = (both.old, both.new);
    let places = [
        (ParameterPlace::Query, ParameterPlace::Header),
        (ParameterPlace::Header, ParameterPlace::Query),
    ];
    let mut found = Vec::new();
    for (from, to) in places {
        for was in from.list(old).iter().filter(|one| !one.required) {
            let has = |list: &[Parameter], name: &str| {
                list.iter()
                    .any(|one| ParameterPlace::Header.is_same_name(&one.wire_name, name))
            };
            let is = to.list(new).iter().find(|is| {
                !is.required
                    && is.method == was.method
                    && ParameterPlace::Header.is_same_name(&is.wire_name, &was.wire_name)
            });
            let stays = has(from.list(new), &was.wire_name) || has(to.list(old), &was.wire_name);
            found.extend(is.filter(|_| !stays).map(|is| [was, is]));
        }
    }
    found
}
