//! Responses of an operation: the primary one, which calls return, then error responses and secondary 2xx responses, which get
//! no generated type.

use std::collections::BTreeMap;

use serde_json::Value;
use tidbcloud_model::api::Operation;
use tidbcloud_openapi::walk;

use super::Comparison;
use super::change_draft::{ChangeDraft, Side};
use super::operation::OperationPair;
use super::wire::TypedPlace;
use crate::kind::ChangeKind;
use crate::report::{Bump, Effect, Level};
use tidbcloud_codegen::signature;

/// Schema of a response, with its name for the report.
struct ResponseSchema<'a> {
    name: String,
    schema: Option<&'a Value>,
}

impl Comparison<'_> {
    /// Compares the responses of an operation, the primary one first.
    pub(super) fn response(&mut self, both: &OperationPair<'_>) {
        let OperationPair { old, new, .. } = *both;
        let retyped = !self.types.same(&old.response.ty, &new.response.ty);
        let declared = |operation: &Operation| {
            if operation.response.declared {
                signature::ty(&operation.response.ty)
            } else {
                "nothing".to_owned()
            }
        };
        if retyped || old.response.declared != new.response.declared {
            let draft = both
                .draft(ChangeKind::RespTypeChanged)
                .says(
                    format!("response {} → {}", declared(old), declared(new))
                        .replace("nothing", "none"),
                )
                .values(declared(old), declared(new))
                .rust(
                    format!("{}::send", new.type_name),
                    signature::send(&old.response.ty),
                    signature::send(&new.response.ty),
                );
            if retyped {
                self.retype(
                    || draft,
                    [&old.response.ty, &new.response.ty],
                    TypedPlace {
                        name: format!("{}: response", new.name),
                        sent: false,
                        received: true,
                        same_around: old.response.declared == new.response.declared,
                    },
                );
            } else {
                let nothing = "released clients read nothing from the response";
                self.add(
                    draft
                        .level(Level::Doc, Bump::Patch)
                        .wire(Effect::Fine, nothing),
                );
            }
        } else if old.response.status != new.response.status {
            let status =
                |operation: &Operation| operation.response.status.clone().unwrap_or_default();
            let draft = both
                .draft(ChangeKind::SuccessStatusChanged)
                .says(format!("success status {} → {}", status(old), status(new)))
                .values(status(old), status(new));
            self.add(draft);
        }
        if let (Some(before), Some(after)) = (&old.response.media_type, &new.response.media_type)
            && before != after
        {
            let draft = both
                .draft(ChangeKind::MediaTypeChanged)
                .says(format!("response: {before} → {after}"))
                .values(before, after);
            self.add(draft);
        }
        self.other_responses(both);
    }

    /// Compares error responses and secondary 2xx responses.
    fn other_responses(&mut self, both: &OperationPair<'_>) {
        let OperationPair { old, new, .. } = *both;
        let same_responses = self.responses(Side::Old, old) == self.responses(Side::New, new);
        if same_responses && old.errors == new.errors {
            return;
        }
        // Only what differs: operations that gain the same errors have one cause.
        let absent = |from: &[String], other: &[String]| -> Vec<String> {
            let statuses = from.iter().filter(|status| !other.contains(status));
            statuses.cloned().collect()
        };
        let [removed, added] = [
            absent(&old.errors, &new.errors),
            absent(&new.errors, &old.errors),
        ];
        let mut says = Vec::new();
        for (verb, statuses) in [("added", &added), ("removed", &removed)] {
            if !statuses.is_empty() {
                says.push(format!("errors {verb}: {}", statuses.join(", ")));
            }
        }
        let (mut before, mut after) = (vec![removed.join(", ")], vec![added.join(", ")]);
        let [were, are] = [
            self.response_schemas(Side::Old, old),
            self.response_schemas(Side::New, new),
        ];
        for (status, is) in &are {
            let Some(was) = were.get(status).filter(|_| new.errors.contains(status)) else {
                continue;
            };
            // A schema with the same name, or a renamed one, is compared once, and not at each use.
            let is_reported = was.name == is.name || self.errors.is_renamed(&was.name, &is.name);
            if !is_reported && !self.is_alike([Side::Old, Side::New], [was, is]) {
                says.push(format!("{status} response {} → {}", was.name, is.name));
                before.push(format!("{status}: {}", was.name));
                after.push(format!("{status}: {}", is.name));
            }
        }
        let success = self.secondary_successes(both, [&were, &are]);
        if !says.is_empty() {
            let draft = both.draft(ChangeKind::ErrorResponseChanged);
            let [before, after] = [before, after].map(|mut values| {
                values.retain(|value| !value.is_empty());
                values.join("; ")
            });
            self.add(draft.says(says.join("; ")).values(before, after));
        }
        self.drafts.extend(success);
    }

    /// Compares secondary 2xx responses: clients read those of the type of the primary one, and return an error for the others.
    fn secondary_successes(
        &self,
        both: &OperationPair<'_>,
        [were, are]: [&BTreeMap<String, ResponseSchema<'_>>; 2],
    ) -> Option<ChangeDraft> {
        let further =
            |forms: &BTreeMap<String, ResponseSchema<'_>>, operation: &Operation| -> Vec<String> {
                let is_further = |status: &&String| {
                    status.starts_with('2') && operation.response.status.as_ref() != Some(status)
                };
                let statuses = forms.keys().filter(is_further);
                statuses
                    .map(|status| format!("{status}: {}", forms[status].name))
                    .collect()
            };
        let (before, after) = (further(were, both.old), further(are, both.new));
        let [had, has] = [both.old, both.new].map(|side| &side.response.other_successes);
        let is_same = before == after && had == has;
        // If the primary status changed, the secondary ones follow from it.
        if is_same || both.old.response.status != both.new.response.status {
            return None;
        }
        let (before, after) = (listed(&before), listed(&after));
        let draft = both
            .draft(ChangeKind::SuccessStatusChanged)
            .says(format!("secondary 2xx responses {} → {}", before, after))
            .values(before, after);
        let fix = "maintainers: if the server sends only one of the bodies, correct the overlay; callers: an error of the call keeps the body of the other type";
        let effect = match (had.is_empty(), has.is_empty()) {
            (true, true) => None,
            (true, false) => {
                Some("released clients read every 2xx response with the type of the primary one")
            }
            (false, _) => Some(
                "released clients return an error for a 2xx response whose body they knew to have another type",
            ),
        };
        Some(match effect {
            Some(effect) => draft.wire(Effect::May, effect).fix(fix),
            None => draft
                .level(Level::Doc, Bump::Patch)
                .wire(Effect::Fine, "the body is the same"),
        })
    }

    /// The `responses` object of an operation in its document.
    pub(super) fn responses(&self, side: Side, operation: &Operation) -> Option<&Value> {
        walk::get(self.documents[side as usize], &operation.pointer)?.get("responses")
    }

    /// Schema of each status of an operation.
    fn response_schemas(
        &self,
        side: Side,
        operation: &Operation,
    ) -> BTreeMap<String, ResponseSchema<'_>> {
        walk::entries(self.responses(side, operation))
            .into_iter()
            .map(|(status, response)| {
                let schema = schema(response);
                let name = match schema {
                    None => "nothing".to_owned(),
                    Some(schema) => walk::target(schema).unwrap_or_else(|| schema.to_string()),
                };
                (status.clone(), ResponseSchema { name, schema })
            })
            .collect()
    }

    fn is_alike(&self, [one, other]: [Side; 2], forms: [&ResponseSchema<'_>; 2]) -> bool {
        match forms.map(|form| form.schema) {
            [Some(old), Some(new)] => self.equality(one, other).schemas(old, new),
            [old, new] => old == new,
        }
    }
}

/// The schema of a response.
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
