//! Replies that no type of the crate stands for: errors, and successes beside the one that calls return.

use std::collections::BTreeMap;

use serde_json::Value;
use tidbcloud_model::api::Operation;
use tidbcloud_openapi::walk;

use super::Comparison;
use super::finding::{Finding, Side};
use super::operation::OperationPair;
use crate::kind::Kind;
use crate::report::{Bump, Effect, Level};

/// What a reply holds: the name of its schema, for people, and the schema.
struct Form<'a> {
    name: String,
    schema: Option<&'a Value>,
}

impl Comparison<'_> {
    /// Errors and further successes of a call.
    pub(super) fn other_replies(&mut self, both: &OperationPair<'_>) {
        let OperationPair { old, new, .. } = *both;
        let same_responses = self.responses(Side::Old, old) == self.responses(Side::New, new);
        if same_responses && old.errors == new.errors {
            return;
        }
        let (mut before, mut after) = (listed(&old.errors), listed(&new.errors));
        let mut says = Vec::new();
        if before != after {
            says.push(format!("errors {before} → {after}"));
        }
        let [were, are] = [self.replies(Side::Old, old), self.replies(Side::New, new)];
        for (status, is) in &are {
            let Some(was) = were.get(status).filter(|_| new.errors.contains(status)) else {
                continue;
            };
            // A schema that kept its name, or has another one now, is compared once, and not where it is named.
            let is_told = was.name == is.name || self.errors.is_renamed(&was.name, &is.name);
            if !is_told && !self.is_alike([Side::Old, Side::New], [was, is]) {
                says.push(format!(
                    "{status} answers {} instead of {}",
                    is.name, was.name
                ));
                before += &format!("; {status}: {}", was.name);
                after += &format!("; {status}: {}", is.name);
            }
        }
        let success = self.further_successes(both, [&were, &are]);
        if !says.is_empty() {
            let finding = both.finding(Kind::ErrorResponseChanged);
            self.add(finding.says(says.join("; ")).values(before, after));
        }
        self.findings.extend(success);
    }

    /// Successes beside the one that calls return: released clients read them as that one.
    fn further_successes(
        &self,
        both: &OperationPair<'_>,
        [were, are]: [&BTreeMap<String, Form<'_>>; 2],
    ) -> Option<Finding> {
        let further = |forms: &BTreeMap<String, Form<'_>>, operation: &Operation| -> Vec<String> {
            let is_further = |status: &&String| {
                status.starts_with('2') && operation.reply.status.as_ref() != Some(status)
            };
            let statuses = forms.keys().filter(is_further);
            statuses
                .map(|status| format!("{status}: {}", forms[status].name))
                .collect()
        };
        let (before, after) = (further(were, both.old), further(are, both.new));
        // Another status of the success itself moves what is beside it.
        if before == after || both.old.reply.status != both.new.reply.status {
            return None;
        }
        let has_other = |side: Side, forms: &BTreeMap<String, Form<'_>>, operation: &Operation| {
            let main = operation.reply.status.as_ref();
            let main = main.and_then(|status| forms.get(status));
            forms.iter().any(|(status, form)| {
                let differs = |main| !self.is_alike([side; 2], [main, form]);
                status.starts_with('2') && main.is_some_and(differs)
            })
        };
        let is_other = has_other(Side::Old, were, both.old) || has_other(Side::New, are, both.new);
        let (before, after) = (listed(&before), listed(&after));
        let finding = both
            .finding(Kind::SuccessStatusChanged)
            .says(format!("further successes {} → {}", before, after))
            .values(before, after);
        Some(match is_other {
            true => finding
                .wire(Effect::May, "clients read each success as the one that calls return")
                .fix("maintainers: correct it in the overlay if only one body comes; callers: read the raw body where the other one matters"),
            false => finding
                .level(Level::Doc, Bump::Patch)
                .wire(Effect::Fine, "the body is the same"),
        })
    }

    /// The replies of an operation as its document has them.
    pub(super) fn responses(&self, side: Side, operation: &Operation) -> Option<&Value> {
        walk::get(self.documents[side as usize], &operation.pointer)?.get("responses")
    }

    /// What each status of an operation answers.
    fn replies(&self, side: Side, operation: &Operation) -> BTreeMap<String, Form<'_>> {
        walk::entries(self.responses(side, operation))
            .into_iter()
            .map(|(status, response)| {
                let schema = schema(response);
                let name = match schema {
                    None => "nothing".to_owned(),
                    Some(schema) => walk::target(schema).unwrap_or_else(|| schema.to_string()),
                };
                (status.clone(), Form { name, schema })
            })
            .collect()
    }

    fn is_alike(&self, [one, other]: [Side; 2], forms: [&Form<'_>; 2]) -> bool {
        match forms.map(|form| form.schema) {
            [Some(old), Some(new)] => self.equality(one, other).schemas(old, new),
            [old, new] => old == new,
        }
    }
}

/// The schema of a reply.
pub(super) fn schema(response: &Value) -> Option<&Value> {
    let media = response.get("content")?.as_object()?;
    media.values().next()?.get("schema")
}

fn listed(items: &[String]) -> String {
    match items {
        [] => "none".to_owned(),
        some => some.join(", "),
    }
}
