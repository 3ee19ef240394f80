//! Capabilities of an operation besides `send`: pages, waiting, safe repetition.

use std::collections::HashMap;

use tidbcloud_model::api::{Api, Operation, PageScheme, Record, Type};

use super::Comparison;
use super::operation::OperationPair;
use super::uses;
use crate::kind::ChangeKind;
use crate::report::{Bump, Effect, Level};
use tidbcloud_codegen::signature;

/// Methods of a call that returns pages.
const PAGES: &str = "items() and pages()";
/// Method of a call that reads a resource with states.
const WAIT: &str = "wait()";
/// Method of a call that begins work which another call reads.
const START: &str = "start()";

impl<'a> Comparison<'a> {
    /// Compares `items`, `pages`, `wait`, `start`, and whether a call may be repeated.
    pub(super) fn capabilities(&mut self, both: &OperationPair<'_>) {
        let OperationPair { old, new, .. } = *both;
        let pager = |operation: &Operation| canonical(operation.pager.as_ref()?);
        let waiter = |operation: &Operation| canonical(operation.waiter.as_ref()?);
        let starts = |operation: &Operation| canonical(operation.starts.as_ref()?);
        for (capability, before, after) in [
            (PAGES, pager(old), pager(new)),
            (WAIT, waiter(old), waiter(new)),
            (START, starts(old), starts(new)),
        ] {
            let draft = both.draft(ChangeKind::CapabilityChanged).values(
                before.clone().unwrap_or_default(),
                after.clone().unwrap_or_default(),
            );
            let lines = |operation: &Operation, has: bool| match (has, capability) {
                (false, _) => Vec::new(),
                (true, WAIT) => signature::wait(operation),
                (true, START) => signature::start(operation),
                (true, _) => signature::pages(operation),
            };
            let draft = match (&before, &after) {
                (Some(_), Some(_)) => draft,
                _ => draft.rust(
                    &new.type_name,
                    lines(old, before.is_some()),
                    lines(new, after.is_some()),
                ),
            };
            match (&before, &after) {
                (Some(_), None) => self.add(draft.says(format!("{capability} removed"))),
                (None, Some(_)) => self.add(
                    draft
                        .says(format!("{capability} added"))
                        .level(Level::Add, Bump::Minor)
                        .wire(Effect::Fine, "released clients work as before")
                        .fix("callers: nothing to do; it can replace hand-written loops"),
                ),
                (Some(before), Some(after)) if before != after && !self.follows(both) => self.add(
                    draft
                        .says(format!("other fields or states for {capability}"))
                        .level(Level::Risk, Bump::Minor)
                        .fix("callers: check what now ends the loop"),
                ),
                _ => {}
            }
        }
        if old.idempotent != new.idempotent {
            let says = if new.idempotent {
                "now repeated after a lost response"
            } else {
                "no longer repeated after a lost response"
            };
            let draft = both
                .draft(ChangeKind::CapabilityChanged)
                .says(says)
                .values(old.idempotent.to_string(), new.idempotent.to_string())
                .level(Level::Risk, Bump::Minor)
                .wire(Effect::Fine, "released clients work as before")
                .fix("callers: check whether sending the call twice is safe");
            self.add(draft);
        }
    }

    /// Whether the changed capability only follows from a change of the response or of type names.
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
                if let Some((name, _)) = uses::leaf(&new.state_type) {
                    let states = [
                        &mut old.transitional,
                        &mut old.settled,
                        &mut old.failed,
                        &mut old.gone,
                    ];
                    for state in states.into_iter().flatten() {
                        *state = self.rewritten.now(name, state).to_owned();
                    }
                }
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
        let starts = match (&old.starts, &new.starts) {
            (Some(old), Some(new)) => {
                let mut old = old.clone();
                for argument in &mut old.arguments {
                    if let Some(first) = argument.path.first_mut() {
                        *first = now(first);
                    }
                }
                // Other names of the call that follows are changes of that call.
                old.arguments == new.arguments
            }
            (None, None) => true,
            _ => false,
        };
        pagers && waiters && starts
    }

    /// Fields of the response whose wire name changed and whose Rust name did not.
    fn renamed_fields(&self, both: &OperationPair<'_>) -> HashMap<&'a str, &'a str> {
        let record = |api: &'a Api, operation: &Operation| match &operation.response.ty {
            Type::Record(name) => api.records.get(name),
            _ => None,
        };
        let (Some(old), Some(new)) = (record(self.old, both.old), record(self.new, both.new))
        else {
            return HashMap::new();
        };
        let is_there =
            |record: &Record, wire: &str| record.fields.iter().any(|it| it.wire_name == wire);
        let removed = old
            .fields
            .iter()
            .filter(|was| !is_there(new, &was.wire_name));
        removed
            .filter_map(|was| {
                let is = new.fields.iter().find(|is| is.name == was.name)?;
                Some((was.wire_name.as_str(), is.wire_name.as_str()))
            })
            .collect()
    }
}

/// Canonical text of a pager or a waiter.
fn canonical(capability: &impl serde::Serialize) -> Option<String> {
    serde_json::to_string(capability).ok()
}
