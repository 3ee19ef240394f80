//! What everything is called: rows of the ledger first, then the rules of `name`. What an overlay and a row, or a rule
//! and a row, say differently is a dispute for people to settle.

use std::collections::{BTreeMap, BTreeSet};

use openapiv3::{ObjectType, ReferenceOr, StringType};
use serde_json::Value;

use super::components::Component;
use super::source::{self, Source};
use super::{Context, EMPTY, RUST_NAME};
use crate::ledger::conflict::NameConflict;
use crate::ledger::{Row, Rows, Subject, TypeRow};
use crate::name_rules::{self, types::Wanted, unique::Scope};
use tidbcloud_openapi::pointer::{join, schema_reference};

/// A name with those that it had before.
pub(super) struct Named {
    pub(super) name: String,
    pub(super) aliases: Vec<String>,
}

/// What an operation is called.
pub(super) struct OperationNames {
    pub(super) identity: String,
    pub(super) method: String,
    pub(super) type_name: String,
    pub(super) aliases: Vec<String>,
    pub(super) type_aliases: Vec<String>,
}

/// What one identity of a scope asks to be called.
struct Want {
    subject: Subject,
    /// By the rules, or by an overlay.
    name: String,
    /// Whether an overlay says so.
    by_overlay: bool,
    pointer: String,
}

/// How names of a scope are told apart.
struct Form {
    /// Two names are one if this makes one of them.
    key: fn(&str) -> String,
    /// Stands before the number of a name that is taken.
    separator: &'static str,
}

impl Context<'_> {
    /// The names of all operations, each different, and so their request builders.
    pub(super) fn name_operations(&mut self, operations: &[Source<'_>]) -> Vec<OperationNames> {
        let identities = source::identities(operations);
        let mut wants = Vec::new();
        for (source, identity) in operations.iter().zip(&identities) {
            let settled = source.spec.extensions.get(RUST_NAME);
            let settled = settled.and_then(Value::as_str);
            if let Some(settled) = settled
                && name_rules::snake(settled, "") != settled
            {
                self.problem(
                    source.pointer,
                    format!("`{RUST_NAME}: {settled}` is not the name of a Rust method"),
                    "use a snake case name of ASCII letters and digits",
                );
            }
            let wanted = match (settled, source.operation_id()) {
                (Some(settled), _) => settled.to_owned(),
                (None, Some(id)) => name_rules::operation(id),
                (None, None) => name_rules::operation_from_path(source.method, source.template),
            };
            wants.push(Want {
                subject: Subject::Operation(identity.clone()),
                name: name_rules::plain(&name_rules::client_method(&wanted)).to_owned(),
                by_overlay: settled.is_some(),
                pointer: source.pointer.to_owned(),
            });
        }
        let form = Form {
            key: name_rules::builder_type,
            separator: "_",
        };
        let ledger = self.ledger;
        let named = self.claim(wants, &ledger.operations, &form, None);
        let builder = |name: &String| name_rules::builder_type(name);
        named
            .into_iter()
            .zip(identities)
            .map(|(named, identity)| OperationNames {
                identity,
                method: name_rules::client_method(&named.name),
                type_name: name_rules::builder_type(&named.name),
                type_aliases: named.aliases.iter().map(builder).collect(),
                aliases: named
                    .aliases
                    .iter()
                    .map(|alias| name_rules::client_method(alias))
                    .collect(),
            })
            .collect()
    }

    /// The names of the fields of a record, in document order, without `r#`.
    pub(super) fn name_fields(
        &mut self,
        component: &str,
        object: &ObjectType,
        properties: &str,
    ) -> Vec<Named> {
        let mut wants = Vec::new();
        for (wire_name, property) in &object.properties {
            let pointer = join(properties, wire_name);
            let data = match property {
                ReferenceOr::Item(schema) => Some(&schema.schema_data),
                ReferenceOr::Reference { .. } => None,
            };
            let settled = data.and_then(|data| data.extensions.get(RUST_NAME));
            let settled = self.settled(settled, &pointer);
            wants.push(Want {
                subject: Subject::Field(component.to_owned(), wire_name.clone()),
                name: name_rules::snake(settled.unwrap_or(wire_name), "field"),
                by_overlay: settled.is_some(),
                pointer,
            });
        }
        let form = Form {
            key: str::to_owned,
            separator: "_",
        };
        let ledger = self.ledger;
        let none = Rows::new();
        let rows = ledger.types.get(component).map_or(&none, |ty| &ty.fields);
        self.claim(wants, rows, &form, None)
    }

    /// The values of an enum, each once, with their names.
    pub(super) fn name_variants(
        &mut self,
        component: &str,
        spec: &StringType,
        given: Option<&Value>,
    ) -> Vec<(String, Named)> {
        let given = given.and_then(Value::as_array);
        let mut wants: Vec<Want> = Vec::new();
        for (index, value) in spec.enumeration.iter().enumerate() {
            let Some(value) = value else { continue };
            let subject = Subject::Variant(component.to_owned(), value.clone());
            if wants.iter().any(|want| want.subject == subject) {
                continue;
            }
            let given = given
                .and_then(|names| names.get(index))
                .and_then(Value::as_str);
            wants.push(Want {
                subject,
                name: given.map_or_else(String::new, |given| name_rules::camel(given, "Value")),
                by_overlay: given.is_some(),
                pointer: schema_reference(component),
            });
        }
        let form = Form {
            key: str::to_owned,
            separator: "",
        };
        let values: Vec<String> = wants
            .iter()
            .map(|want| want.subject.identity().to_owned())
            .collect();
        let enum_name = self.names.get(component).map_or("", String::as_str);
        let texts: Vec<&str> = values.iter().map(String::as_str).collect();
        for (want, name) in wants
            .iter_mut()
            .zip(name_rules::variants::names(enum_name, &texts))
        {
            if !want.by_overlay {
                want.name = name;
            }
        }
        let ledger = self.ledger;
        let none = Rows::new();
        let rows = ledger.types.get(component).map_or(&none, |ty| &ty.variants);
        // The variant of all other values has its name for as long as the enum has its rows.
        let unknown = ledger.types.get(component).and_then(TypeRow::unknown);
        let named = self.claim(wants, rows, &form, unknown.as_deref());
        values.into_iter().zip(named).collect()
    }

    /// Former names of a type.
    pub(super) fn type_aliases(&self, component: &str) -> Vec<String> {
        let ty = self.ledger.types.get(component);
        ty.map_or_else(Vec::new, |ty| ty.row.aliases.clone())
    }

    /// Gives a name to each identity of a scope. `reserved` is the name of something without identity.
    fn claim(
        &mut self,
        wants: Vec<Want>,
        rows: &Rows,
        form: &Form,
        reserved: Option<&str>,
    ) -> Vec<Named> {
        let mut all = Scope::default();
        let mut holders: BTreeMap<String, Option<&str>> = BTreeMap::new();
        if let Some(name) = reserved {
            all.reserve((form.key)(name));
            holders.insert((form.key)(name), None);
        }
        let row_of = |want: &Want| rows.get_key_value(want.subject.identity());
        let mut kept = vec![false; wants.len()];
        for (want, kept) in wants.iter().zip(&mut kept) {
            let Some((identity, row)) = row_of(want) else {
                continue;
            };
            *kept = !disagrees(want, row);
            for name in row.names() {
                if *kept || name != row.name {
                    all.reserve((form.key)(name));
                }
                holders.insert((form.key)(name), Some(identity));
            }
        }
        let mut fresh = Scope::default();
        let mut named = Vec::new();
        for (want, kept) in wants.into_iter().zip(kept) {
            let row = row_of(&want);
            let aliases = row.map_or_else(Vec::new, |(_, row)| row.aliases.clone());
            if let (true, Some((_, row))) = (kept, row) {
                let name = row.name.clone();
                named.push(Named { name, aliases });
                continue;
            }
            let name = all.claim_by(&want.name, form.separator, form.key);
            if let Some((_, row)) = row {
                self.disputes.push(NameConflict::Overlay {
                    row: row.name.clone(),
                    overlay: want.name,
                    subject: want.subject,
                    pointer: want.pointer,
                });
            } else {
                let alone = fresh.claim_by(&want.name, form.separator, form.key);
                let holder = holders.get(&(form.key)(&alone));
                if let Some(holder) = holder.filter(|_| alone != name) {
                    self.disputes.push(NameConflict::Taken {
                        wanted: alone,
                        holder: holder.map(|holder| want.subject.with_identity(holder)),
                        free: name.clone(),
                        by_overlay: want.by_overlay,
                        subject: want.subject,
                        pointer: want.pointer,
                    });
                }
            }
            named.push(Named { name, aliases });
        }
        named
    }

    /// Gives a name to each component schema that becomes a type.
    pub(super) fn name_types(&mut self, operations: &[Source<'_>], builders: &BTreeSet<String>) {
        let ledger = self.ledger;
        let row_of = |schema: &str| ledger.types.get(schema).map(|ty| &ty.row);
        let mut kept = Vec::new();
        let mut fresh = Vec::new();
        let mut claimed: BTreeMap<String, String> = BTreeMap::new();
        let wanted = self.wanted_types(operations);
        let is_component = self.components.get(EMPTY).is_some_and(Component::is_type);
        let is_undeclared = |schema: &str| schema == EMPTY && !is_component;
        for (schema, overlay) in wanted {
            if let Some(name) = &overlay {
                self.check_rust_name(name, &schema_reference(&schema));
                if let Some(other) = claimed.insert(name.clone(), schema.clone()) {
                    self.problem(
                        &schema_reference(&schema),
                        format!("`{RUST_NAME}: {name}` is also the name of schema `{other}`"),
                        "give one of them another name in the overlay",
                    );
                }
            }
            let want = |settled| Wanted {
                schema: schema.clone(),
                settled,
            };
            match (row_of(&schema), overlay) {
                (Some(row), Some(overlay)) if row.name != overlay => {
                    kept.push(want(Some(overlay.clone())));
                    self.disputes.push(NameConflict::Overlay {
                        row: row.name.clone(),
                        overlay,
                        subject: Subject::Type(schema.clone()),
                        pointer: schema_reference(&schema),
                    });
                }
                (Some(row), _) => kept.push(want(Some(row.name.clone()))),
                (None, None) if is_undeclared(&schema) => fresh.push(want(Some(EMPTY.to_owned()))),
                (None, overlay) => fresh.push(want(overlay)),
            }
        }
        let former: BTreeSet<String> = kept
            .iter()
            .filter_map(|want| row_of(&want.schema))
            .flat_map(|row| row.aliases.iter().cloned())
            .collect();
        let alone = name_rules::types::assign(&fresh, builders, &BTreeSet::new());
        if kept.is_empty() {
            self.names = alone;
            return;
        }
        let count = kept.len();
        let wanted: Vec<Wanted> = kept.into_iter().chain(fresh).collect();
        self.names = name_rules::types::assign(&wanted, builders, &former);
        let (kept, fresh) = wanted.split_at(count);
        for want in fresh {
            let (Some(alone), Some(name)) = (alone.get(&want.schema), self.names.get(&want.schema))
            else {
                continue;
            };
            let holder = kept.iter().find(|other| {
                self.names.get(&other.schema) == Some(alone)
                    || row_of(&other.schema).is_some_and(|row| row.answers_to(alone))
            });
            if let Some(holder) = holder.filter(|_| alone != name) {
                self.disputes.push(NameConflict::Taken {
                    wanted: alone.clone(),
                    holder: Some(Subject::Type(holder.schema.clone())),
                    free: name.clone(),
                    by_overlay: want.settled.is_some() && !is_undeclared(&want.schema),
                    subject: Subject::Type(want.schema.clone()),
                    pointer: schema_reference(&want.schema),
                });
            }
        }
    }

    /// The component schemas that become types, with the names that an overlay gives.
    fn wanted_types(&self, operations: &[Source<'_>]) -> Vec<(String, Option<String>)> {
        let types = self
            .components
            .iter()
            .filter(|component| component.is_type());
        let mut wanted: Vec<(String, Option<String>)> = types
            .map(|ty| (ty.name.to_owned(), ty.rust_name.map(str::to_owned)))
            .collect();
        // Successes without a schema share one empty record; the document's own serves where it has one.
        let undeclared = operations
            .iter()
            .any(|operation| !operation.declares_reply());
        if undeclared && !wanted.iter().any(|(schema, _)| schema == EMPTY) {
            wanted.push((EMPTY.to_owned(), None));
        }
        wanted
    }
}

/// Whether an overlay gives another name than the row. A row may hold the overlay's name with the number that tells it
/// from another of the same name.
fn disagrees(want: &Want, row: &Row) -> bool {
    let is_numbered = row.name.strip_prefix(&want.name).is_some_and(|rest| {
        let digits = rest.trim_start_matches('_');
        !digits.is_empty() && digits.chars().all(|c| c.is_ascii_digit())
    });
    want.by_overlay && row.name != want.name && !is_numbered
}
