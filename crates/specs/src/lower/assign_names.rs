//! Assigns a Rust name to every identity: rows of the ledger first, then overlays, then the rules of `name_rules`. Where an
//! overlay or a rule disagrees with a row, there is a name conflict for a maintainer to resolve.

use std::collections::{BTreeMap, BTreeSet};

use openapiv3::{ObjectType, ReferenceOr, StringType};
use serde_json::Value;

use super::components::Component;
use super::operation_source::{self, OperationSource};
use super::{EMPTY, Lowering, RUST_NAME};
use crate::ledger::conflict::NameConflict;
use crate::ledger::{LedgerSubject, Row, Rows, TypeRow};
use crate::name_rules::{
    self,
    type_names::{self, SchemaToName},
    unique_names::UniqueNames,
    variant_names,
};
use tidbcloud_openapi::pointer::{join, schema_reference};

/// A Rust name, with its former names.
pub(super) struct AssignedName {
    pub(super) name: String,
    pub(super) aliases: Vec<String>,
}

/// Names of an operation: the method of the client and the type of its request builder.
pub(super) struct OperationNames {
    pub(super) identity: String,
    pub(super) method: String,
    pub(super) type_name: String,
    pub(super) aliases: Vec<String>,
    pub(super) type_aliases: Vec<String>,
}

/// Name that an overlay or the rules propose for one identity.
struct Proposal {
    subject: LedgerSubject,
    name: String,
    /// Whether an overlay proposes it; the rules otherwise.
    by_overlay: bool,
    pointer: String,
}

/// Uniqueness of names in a scope.
struct ScopeRule {
    /// Two names with equal keys are one.
    key: fn(&str) -> String,
    /// Precedes the number of a name that is taken.
    separator: &'static str,
}

impl Lowering<'_> {
    /// Names all operations and their request builders, each differently.
    pub(super) fn name_operations(
        &mut self,
        operations: &[OperationSource<'_>],
    ) -> Vec<OperationNames> {
        let identities = operation_source::identities(operations);
        let mut proposals = Vec::new();
        for (source, identity) in operations.iter().zip(&identities) {
            let fixed = source.spec.extensions.get(RUST_NAME);
            let fixed = fixed.and_then(Value::as_str);
            if let Some(fixed) = fixed
                && name_rules::snake(fixed, "") != fixed
            {
                self.problem(
                    source.pointer,
                    format!("`{RUST_NAME}: {fixed}` is not the name of a Rust method"),
                    "use a snake case name of ASCII letters and digits",
                );
            }
            let wanted = match (fixed, source.operation_id()) {
                (Some(fixed), _) => fixed.to_owned(),
                (None, Some(id)) => match self.shared {
                    Some(shared) => shared.operation(id),
                    None => name_rules::operation(id),
                },
                (None, None) => match self.shared {
                    Some(shared) => shared.operation_from_path(source.method, source.template),
                    None => name_rules::operation_from_path(source.method, source.template),
                },
            };
            proposals.push(Proposal {
                subject: LedgerSubject::Operation(identity.clone()),
                name: name_rules::plain(&name_rules::client_method(&wanted)).to_owned(),
                by_overlay: fixed.is_some(),
                pointer: source.pointer.to_owned(),
            });
        }
        let rule = ScopeRule {
            key: name_rules::builder_type,
            separator: "_",
        };
        let ledger = self.ledger;
        let named = self.claim(proposals, &ledger.operations, &rule, None);
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

    /// Names the fields of a record, in document order, without `r#`.
    pub(super) fn name_fields(
        &mut self,
        component: &str,
        object: &ObjectType,
        rest: Option<&str>,
        properties: &str,
    ) -> Vec<AssignedName> {
        let ledger = self.ledger;
        let none = Rows::new();
        let rows = ledger.types.get(component).map_or(&none, |ty| &ty.fields);
        let mut proposals = Vec::new();
        for (wire_name, property) in &object.properties {
            let pointer = join(properties, wire_name);
            let data = match property {
                ReferenceOr::Item(schema) => Some(&schema.schema_data),
                ReferenceOr::Reference { .. } => None,
            };
            let fixed = data.and_then(|data| data.extensions.get(RUST_NAME));
            let fixed = self.fixed_name(fixed, &pointer);
            proposals.push(Proposal {
                subject: LedgerSubject::Field(component.to_owned(), wire_name.clone()),
                name: match (fixed, rows.get(wire_name)) {
                    // A row wins over the rules, which need not be asked.
                    (None, Some(row)) => row.name.clone(),
                    (fixed, _) => name_rules::snake(fixed.unwrap_or(wire_name), "field"),
                },
                by_overlay: fixed.is_some(),
                pointer,
            });
        }
        proposals.extend(rest.map(|wire_name| Proposal {
            subject: LedgerSubject::Field(component.to_owned(), wire_name.to_owned()),
            name: "additional".to_owned(),
            by_overlay: false,
            pointer: properties.to_owned(),
        }));
        let rule = ScopeRule {
            key: str::to_owned,
            separator: "_",
        };
        self.claim(proposals, rows, &rule, None)
    }

    /// Names the values of an enum, each value once.
    pub(super) fn name_variants(
        &mut self,
        component: &str,
        spec: &StringType,
        given: Option<&Value>,
    ) -> Vec<(String, AssignedName)> {
        let given = given.and_then(Value::as_array);
        let ledger = self.ledger;
        let none = Rows::new();
        let rows = ledger.types.get(component).map_or(&none, |ty| &ty.variants);
        let mut proposals: Vec<Proposal> = Vec::new();
        for (index, value) in spec.enumeration.iter().enumerate() {
            let Some(value) = value else { continue };
            let subject = LedgerSubject::Variant(component.to_owned(), value.clone());
            if proposals.iter().any(|proposal| proposal.subject == subject) {
                continue;
            }
            let given = given
                .and_then(|names| names.get(index))
                .and_then(Value::as_str);
            proposals.push(Proposal {
                subject,
                name: given.map_or_else(String::new, |given| name_rules::camel(given, "Value")),
                by_overlay: given.is_some(),
                pointer: schema_reference(component),
            });
        }
        let rule = ScopeRule {
            key: str::to_owned,
            separator: "",
        };
        let values: Vec<String> = proposals
            .iter()
            .map(|proposal| proposal.subject.identity().to_owned())
            .collect();
        let enum_name = self.names.get(component).map_or("", String::as_str);
        let longer = self
            .shared
            .map(|_| type_names::candidates(component))
            .unwrap_or_default();
        let enum_names: Vec<&str> = std::iter::once(enum_name)
            .chain(longer.iter().map(String::as_str))
            .collect();
        // Rows win over the rules, which need not be asked where each value has one.
        if !values.iter().all(|value| rows.contains_key(value)) {
            let texts: Vec<&str> = values.iter().map(String::as_str).collect();
            let names = variant_names::names(&enum_names, &texts);
            let proposals = proposals.iter_mut().zip(names);
            for (proposal, name) in proposals.filter(|(proposal, _)| !proposal.by_overlay) {
                proposal.name = name;
            }
        }
        // The variant of all other values has its name for as long as the enum has its rows.
        let unknown = ledger.types.get(component).and_then(TypeRow::unknown);
        let named = self.claim(proposals, rows, &rule, unknown.as_deref());
        values.into_iter().zip(named).collect()
    }

    /// Former names of a type.
    pub(super) fn type_aliases(&self, component: &str) -> Vec<String> {
        let ty = self.ledger.types.get(component);
        ty.map_or_else(Vec::new, |ty| ty.row.aliases.clone())
    }

    /// Assigns a name to each identity of a scope. `reserved` is a name that has no identity.
    fn claim(
        &mut self,
        proposals: Vec<Proposal>,
        rows: &Rows,
        rule: &ScopeRule,
        reserved: Option<&str>,
    ) -> Vec<AssignedName> {
        let mut all = UniqueNames::default();
        let mut holders: BTreeMap<String, Option<&str>> = BTreeMap::new();
        if let Some(name) = reserved {
            all.reserve((rule.key)(name));
            holders.insert((rule.key)(name), None);
        }
        let row_of = |proposal: &Proposal| rows.get_key_value(proposal.subject.identity());
        let mut kept = vec![false; proposals.len()];
        for (proposal, kept) in proposals.iter().zip(&mut kept) {
            let Some((identity, row)) = row_of(proposal) else {
                continue;
            };
            *kept = !disagrees(proposal, row);
            for name in row.names() {
                if *kept || name != row.name {
                    all.reserve((rule.key)(name));
                }
                holders.insert((rule.key)(name), Some(identity));
            }
        }
        let mut fresh = UniqueNames::default();
        let mut named = Vec::new();
        for (proposal, kept) in proposals.into_iter().zip(kept) {
            let row = row_of(&proposal);
            let aliases = row.map_or_else(Vec::new, |(_, row)| row.aliases.clone());
            if let (true, Some((_, row))) = (kept, row) {
                let name = row.name.clone();
                named.push(AssignedName { name, aliases });
                continue;
            }
            let name = all.claim_by(&proposal.name, rule.separator, rule.key);
            if let Some((_, row)) = row {
                self.conflicts.push(NameConflict::Overlay {
                    row: row.name.clone(),
                    overlay: proposal.name,
                    subject: proposal.subject,
                    pointer: proposal.pointer,
                });
            } else {
                let alone = fresh.claim_by(&proposal.name, rule.separator, rule.key);
                let holder = holders.get(&(rule.key)(&alone));
                if let Some(holder) = holder.filter(|_| alone != name) {
                    self.conflicts.push(NameConflict::Taken {
                        wanted: alone,
                        holder: holder.map(|holder| proposal.subject.with_identity(holder)),
                        free: name.clone(),
                        by_overlay: proposal.by_overlay,
                        subject: proposal.subject,
                        pointer: proposal.pointer,
                    });
                }
            }
            named.push(AssignedName { name, aliases });
        }
        named
    }

    /// Names each component schema that becomes a type.
    pub(super) fn name_types(
        &mut self,
        operations: &[OperationSource<'_>],
        builders: &BTreeSet<String>,
    ) {
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
            let proposal = |fixed| SchemaToName {
                schema: schema.clone(),
                fixed,
            };
            match (row_of(&schema), overlay) {
                (Some(row), Some(overlay)) if row.name != overlay => {
                    kept.push(proposal(Some(overlay.clone())));
                    self.conflicts.push(NameConflict::Overlay {
                        row: row.name.clone(),
                        overlay,
                        subject: LedgerSubject::Type(schema.clone()),
                        pointer: schema_reference(&schema),
                    });
                }
                (Some(row), _) => kept.push(proposal(Some(row.name.clone()))),
                (None, None) if is_undeclared(&schema) => {
                    fresh.push(proposal(Some(EMPTY.to_owned())))
                }
                (None, overlay) => fresh.push(proposal(overlay)),
            }
        }
        let former: BTreeSet<String> = kept
            .iter()
            .filter_map(|proposal| row_of(&proposal.schema))
            .flat_map(|row| row.aliases.iter().cloned())
            .collect();
        let alone = type_names::assign(&fresh, builders, &BTreeSet::new(), self.shared);
        if kept.is_empty() {
            self.names = alone;
            return;
        }
        let count = kept.len();
        let wanted: Vec<SchemaToName> = kept.into_iter().chain(fresh).collect();
        self.names = type_names::assign(&wanted, builders, &former, self.shared);
        let (kept, fresh) = wanted.split_at(count);
        for proposal in fresh {
            let (Some(alone), Some(name)) = (
                alone.get(&proposal.schema),
                self.names.get(&proposal.schema),
            ) else {
                continue;
            };
            let holder = kept.iter().find(|other| {
                self.names.get(&other.schema) == Some(alone)
                    || row_of(&other.schema).is_some_and(|row| row.answers_to(alone))
            });
            if let Some(holder) = holder.filter(|_| alone != name) {
                self.conflicts.push(NameConflict::Taken {
                    wanted: alone.clone(),
                    holder: Some(LedgerSubject::Type(holder.schema.clone())),
                    free: name.clone(),
                    by_overlay: proposal.fixed.is_some() && !is_undeclared(&proposal.schema),
                    subject: LedgerSubject::Type(proposal.schema.clone()),
                    pointer: schema_reference(&proposal.schema),
                });
            }
        }
    }

    /// The component schemas that become types, with the names of the overlay.
    fn wanted_types(&self, operations: &[OperationSource<'_>]) -> Vec<(String, Option<String>)> {
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
            .any(|operation| !operation.declares_response());
        if undeclared && !wanted.iter().any(|(schema, _)| schema == EMPTY) {
            wanted.push((EMPTY.to_owned(), None));
        }
        wanted
    }
}

/// Whether an overlay has another name than the row. The row may have the overlay's name with the number that makes it
/// unique.
fn disagrees(proposal: &Proposal, row: &Row) -> bool {
    let is_numbered = row.name.strip_prefix(&proposal.name).is_some_and(|rest| {
        let digits = rest.trim_start_matches('_');
        !digits.is_empty() && digits.chars().all(|c| c.is_ascii_digit())
    });
    proposal.by_overlay && row.name != proposal.name && !is_numbered
}
