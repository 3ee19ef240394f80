//! Waiters: operations that read a resource with states, and the meaning of each state. Only an overlay knows: `x-waiter`.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::Lowering;
use super::operation_source::OperationSource;
use tidbcloud_model::api::{Enum, Field, Operation, Record, Type, Waiter};
use tidbcloud_openapi::pointer::join;

/// Extension of the operation that reads the resource.
const WAITER: &str = "x-waiter";
const STATE: &str = "state";
const MESSAGE: &str = "message";
/// Meanings of states.
const MEANINGS: [&str; 4] = ["transitional", "settled", "failed", "gone"];

impl Lowering<'_> {
    /// Puts the waiters into the operations.
    pub(super) fn waiters(
        &mut self,
        sources: &[OperationSource<'_>],
        operations: &mut [Operation],
        records: &BTreeMap<String, Record>,
        enums: &BTreeMap<String, Enum>,
    ) {
        for (source, operation) in sources.iter().zip(operations) {
            let Some(given) = source.spec.extensions.get(WAITER) else {
                continue;
            };
            let pointer = format!("{}/{WAITER}", operation.pointer);
            if let Some(given) = given.as_object() {
                operation.waiter = self.waiter(operation, given, &pointer, records, enums);
            } else {
                self.problem(
                    &pointer,
                    format!("`{WAITER}` is no map"),
                    "name `state`, the path to the field, and the states by what they mean",
                );
            }
        }
    }

    fn waiter(
        &mut self,
        operation: &Operation,
        given: &Map<String, Value>,
        pointer: &str,
        records: &BTreeMap<String, Record>,
        enums: &BTreeMap<String, Enum>,
    ) -> Option<Waiter> {
        let before = self.problems.len();
        for key in given.keys() {
            if key != STATE && key != MESSAGE && !MEANINGS.contains(&key.as_str()) {
                self.problem(
                    &join(pointer, key),
                    format!("`{key}` is no key of `{WAITER}`"),
                    format!("use `{STATE}`, `{MESSAGE}`, `{}`", MEANINGS.join("`, `")),
                );
            }
        }
        if operation.method != "GET" {
            self.problem(
                pointer,
                format!(
                    "`{WAITER}` is set on a {}, which cannot be repeated for reading",
                    operation.method
                ),
                "set it on the GET that reads the resource",
            );
        }
        let state = self.texts(given, STATE, pointer);
        let message = self.texts(given, MESSAGE, pointer);
        let mut meanings = MEANINGS.map(|meaning| self.texts(given, meaning, pointer));
        let state_pointer = format!("{pointer}/{STATE}");
        if state.is_empty() {
            self.problem(
                pointer,
                format!("`{WAITER}` has no `{STATE}`"),
                "name the fields that lead to the state, by wire names",
            );
        }
        let state_type = self.follow(operation, &state, &state_pointer, records)?;
        match &state_type {
            Type::Enum(name) => {
                let known = enums.get(name).map_or(&[][..], |item| &item.variants);
                for (meaning, states) in MEANINGS.iter().zip(&meanings) {
                    for state in states {
                        if !known.iter().any(|variant| variant.value == *state) {
                            let values: Vec<&str> =
                                known.iter().map(|variant| variant.value.as_str()).collect();
                            self.problem(
                                &format!("{pointer}/{meaning}"),
                                format!(
                                    "`{state}` is no value of `{name}`, which has {}",
                                    values.join(", ")
                                ),
                                "correct or remove it in the overlay",
                            );
                        }
                    }
                }
            }
            Type::String => {}
            _ => self.problem(
                &state_pointer,
                format!("`{}` is neither an enum nor a string", state.join(".")),
                "name the field with the state",
            ),
        }
        if !message.is_empty() {
            let message_pointer = format!("{pointer}/{MESSAGE}");
            let ty = self.follow(operation, &message, &message_pointer, records);
            if ty.is_some_and(|ty| ty != Type::String) {
                self.problem(
                    &message_pointer,
                    format!("`{}` is no string", message.join(".")),
                    "name the field with the message of the resource",
                );
            }
        }
        self.check_meanings(&meanings, pointer);
        if self.problems.len() > before {
            return None;
        }
        let [transitional, settled, failed, gone] = meanings.each_mut().map(std::mem::take);
        Some(Waiter {
            state,
            state_type,
            message,
            transitional,
            settled,
            failed,
            gone,
        })
    }

    fn check_meanings(&mut self, meanings: &[Vec<String>; 4], pointer: &str) {
        let mut seen = BTreeMap::new();
        for (meaning, states) in MEANINGS.iter().zip(meanings) {
            for state in states {
                if let Some(other) = seen.insert(state, meaning) {
                    self.problem(
                        &format!("{pointer}/{meaning}"),
                        format!("`{state}` is {meaning} and {other}"),
                        "give each state one meaning",
                    );
                }
            }
        }
        if meanings[1].is_empty() {
            self.problem(
                pointer,
                format!("`{WAITER}` has no `settled` state to wait for"),
                "name the states in which the resource rests and is well",
            );
        }
    }

    /// A list of texts; absent is empty.
    pub(super) fn texts(
        &mut self,
        given: &Map<String, Value>,
        key: &str,
        pointer: &str,
    ) -> Vec<String> {
        let Some(value) = given.get(key) else {
            return Vec::new();
        };
        let texts: Option<Vec<String>> = value.as_array().and_then(|texts| {
            let texts = texts.iter().map(|text| text.as_str().map(str::to_owned));
            texts.collect()
        });
        texts.filter(|texts| !texts.is_empty()).unwrap_or_else(|| {
            self.problem(
                &format!("{pointer}/{key}"),
                format!("`{key}` is not a list of texts"),
                format!("write `{key}: [one, other]`, or leave it out"),
            );
            Vec::new()
        })
    }

    /// The type at the end of a path of fields, from the response on.
    pub(super) fn follow(
        &mut self,
        operation: &Operation,
        path: &[String],
        pointer: &str,
        records: &BTreeMap<String, Record>,
    ) -> Option<Type> {
        let mut ty = operation.response.ty.clone();
        for wire_name in path {
            let fields: &[Field] = match &ty {
                Type::Record(name) => records.get(name).map_or(&[], |record| &record.fields),
                _ => &[],
            };
            let Some(field) = fields.iter().find(|field| field.wire_name == *wire_name) else {
                let names: Vec<&str> = fields
                    .iter()
                    .map(|field| field.wire_name.as_str())
                    .collect();
                self.problem(
                    pointer,
                    format!(
                        "`{wire_name}` is no field there; its fields: {}",
                        names.join(", ")
                    ),
                    "correct the path: wire names, from the response on",
                );
                return None;
            };
            ty = field.ty.clone();
        }
        (!path.is_empty()).then_some(ty)
    }
}
