//! How calls end: with pages, with a wait; and whether a call may be repeated.

use std::collections::HashMap;

use tidbcloud_model::api::{Api, Operation, PageScheme, Record, Type};

use super::Comparison;
use super::operation::OperationPair;
use crate::kind::Kind;
use crate::report::{Bump, Effect, Level};
use tidbcloud_codegen::signature;

/// The endings of a call that answers pages.
const PAGES: &str = "items() and pages()";
/// The ending of a call that reads a resource with states.
const WAIT: &str = "wait()";

impl<'a> Comparison<'a> {
    /// `items`, `pages`, `wait`, and whether a call may be repeated.
    pub(super) fn endings(&mut self, both: &OperationPair<'_>) {
        let OperationPair { old, new, .. } = *both;
        let pager = |operation: &Operation| canonical(operation.pager.as_ref()?);
        let waiter = |operation: &Operation| canonical(operation.waiter.as_ref()?);
        for (ending, before, after) in [
            (PAGES, pager(old), pager(new)),
            (WAIT, waiter(old), waiter(new)),
        ] {
            let finding = both.finding(Kind::CapabilityChanged).values(
                before.clone().unwrap_or_default(),
                after.clone().unwrap_or_default(),
            );
            let lines = |operation: &Operation, has: bool| match (has, ending) {
                (false, _) => Vec::new(),
                (true, WAIT) => signature::wait(operation),
                (true, _) => signature::pages(operation),
            };
            let finding = match (&before, &after) {
                (Some(_), Some(_)) => finding,
                _ => finding.rust(
                    &new.type_name,
                    lines(old, before.is_some()),
                    lines(new, after.is_some()),
                ),
            };
            match (&before, &after) {
                (Some(_), None) => self.add(finding.says(format!("lost {ending}"))),
                (None, Some(_)) => self.add(
                    finding
                        .says(format!("gained {ending}"))
                        .level(Level::Add, Bump::Minor)
                        .wire(Effect::Fine, "released clients go on as before")
                        .fix("callers: nothing; it may replace loops written by hand"),
                ),
                (Some(before), Some(after)) if before != after && !self.follows(both) => self.add(
                    finding
                        .says(format!("{ending}: by other fields or states"))
                        .level(Level::Risk, Bump::Minor)
                        .fix("callers: check what ends the loop now"),
                ),
                _ => {}
            }
        }
        if old.idempotent != new.idempotent {
            let says = if new.idempotent {
                "is repeated after a lost reply now"
            } else {
                "is not repeated after a lost reply any more"
            };
            let finding = both
                .finding(Kind::CapabilityChanged)
                .says(says)
                .values(old.idempotent.to_string(), new.idempotent.to_string())
                .level(Level::Risk, Bump::Minor)
                .wire(Effect::Fine, "released clients go on as before")
                .fix("callers: check whether the call may act twice");
            self.add(finding);
        }
    }

    /// Whether the change of an ending only follows from the change of the reply or of names of types.
    fn follows(&self, both: &OperationPair<'_>) -> bool {
        let OperationPair { old, new, .. } = *both;
        let fields = self.renamed_fields(both);
        let now = |name: &String| {
            fields
                .get(name.as_str())
                .map_or(name.clone(), |&to| to.to_owned())
        };
        let pagers = match (&old.pager, &new.pager) {
            (Some(old), Some(new)) => {
                let mut scheme = old.scheme.clone();
                if let PageScheme::Token { next, .. } = &mut scheme {
                    *next = now(next);
                }
                now(&old.items) == new.items && scheme == new.scheme
            }
            (None, None) => true,
            _ => false,
        };
        let waiters = match (&old.waiter, &new.waiter) {
            (Some(old), Some(new)) => {
                let mut old = old.clone();
                old.state_type = new.state_type.clone();
                for way in [&mut old.state, &mut old.message] {
                    if let Some(first) = way.first_mut() {
                        *first = now(first);
                    }
                }
                old == *new
            }
            (None, None) => true,
            _ => false,
        };
        pagers && waiters
    }

    /// Fields of the reply that are other fields on the wire now, and the same in Rust.
    fn renamed_fields(&self, both: &OperationPair<'_>) -> HashMap<&'a str, &'a str> {
        let record = |api: &'a Api, operation: &Operation| match &operation.reply.ty {
            Type::Record(name) => api.records.get(name),
            _ => None,
        };
        let (Some(old), Some(new)) = (record(self.old, both.old), record(self.new, both.new))
        else {
            return HashMap::new();
        };
        let is_there =
            |record: &Record, wire: &str| record.fields.iter().any(|it| it.wire_name == wire);
        let gone = old
            .fields
            .iter()
            .filter(|was| !is_there(new, &was.wire_name));
        gone.filter_map(|was| {
            let is = new.fields.iter().find(|is| is.name == was.name)?;
            Some((was.wire_name.as_str(), is.wire_name.as_str()))
        })
        .collect()
    }
}

/// A pager or a waiter in canonical text.
fn canonical(ending: &impl serde::Serialize) -> Option<String> {
    serde_json::to_string(ending).ok()
}
