//! Operations that start work which another operation reads: the call that follows is made from their response. Only an
//! overlay knows: `x-starts`.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::Lowering;
use super::operation_source::OperationSource;
use tidbcloud_model::api::{Argument, Operation, Record, Starts, Type};
use tidbcloud_openapi::pointer::join;

/// Extension of the operation that starts the work.
const STARTS: &str = "x-starts";
const OPERATION: &str = "operation";
const PARAMETERS: &str = "parameters";

impl Lowering<'_> {
    /// Puts the calls that follow into the operations, whose waiters are already known.
    pub(super) fn starts(
        &mut self,
        sources: &[OperationSource<'_>],
        operations: &mut [Operation],
        records: &BTreeMap<String, Record>,
    ) {
        let mut found = Vec::new();
        for (source, operation) in sources.iter().zip(operations.iter()) {
            let Some(given) = source.spec.extensions.get(STARTS) else {
                found.push(None);
                continue;
            };
            let pointer = format!("{}/{STARTS}", operation.pointer);
            found.push(match given.as_object() {
                Some(given) => self.following(operation, given, &pointer, operations, records),
                None => {
                    self.problem(
                        &pointer,
                        format!("`{STARTS}` is no map"),
                        format!("name `{OPERATION}`, the operation that reads the work, and its `{PARAMETERS}`"),
                    );
                    None
                }
            });
        }
        for (operation, starts) in operations.iter_mut().zip(found) {
            operation.starts = starts;
        }
    }

    fn following(
        &mut self,
        operation: &Operation,
        given: &Map<String, Value>,
        pointer: &str,
        operations: &[Operation],
        records: &BTreeMap<String, Record>,
    ) -> Option<Starts> {
        let before = self.problems.len();
        for key in given.keys() {
            if key != OPERATION && key != PARAMETERS {
                self.problem(
                    &join(pointer, key),
                    format!("`{key}` is no key of `{STARTS}`"),
                    format!("use `{OPERATION}` and `{PARAMETERS}`"),
                );
            }
        }
        if operation.method == "GET" {
            self.problem(
                pointer,
                format!("`{STARTS}` is set on a GET, which starts nothing"),
                "set it on the operation that begins the work",
            );
        }
        let identity = given.get(OPERATION).and_then(Value::as_str);
        let following = operations
            .iter()
            .find(|other| Some(other.identity.as_str()) == identity && other.waiter.is_some());
        let Some(following) = following else {
            self.problem(
                &join(pointer, OPERATION),
                format!(
                    "`{}` is no operation with an `x-waiter`",
                    identity.unwrap_or_default()
                ),
                "name the operationId of the operation that reads how far the work is, and give it an `x-waiter`",
            );
            return None;
        };
        let empty = Map::new();
        let parameters = given.get(PARAMETERS).and_then(Value::as_object);
        let parameters = parameters.unwrap_or(&empty);
        let pointer = join(pointer, PARAMETERS);
        for name in parameters.keys() {
            if !following.arguments().any(|known| known.wire_name == *name) {
                self.problem(
                    &join(&pointer, name),
                    format!(
                        "`{name}` is no required parameter of `{}`",
                        following.identity
                    ),
                    "correct or remove it in the overlay",
                );
            }
        }
        let mut arguments = Vec::new();
        for parameter in following.arguments() {
            let name = &parameter.wire_name;
            let path = self.texts(parameters, name, &pointer);
            if path.is_empty() || parameter.ty != Type::String {
                self.problem(
                    &pointer,
                    format!(
                        "`{}` also needs `{name}`, a text of the response",
                        following.identity
                    ),
                    format!("write `{name}:` with the fields that lead to it, by wire names"),
                );
                continue;
            }
            let ty = self.follow(operation, &path, &join(&pointer, name), records);
            if ty.is_some_and(|ty| ty != Type::String) {
                self.problem(
                    &join(&pointer, name),
                    format!("`{}` is no string", path.join(".")),
                    "name the field with the value of the parameter",
                );
            }
            arguments.push(Argument {
                parameter: name.clone(),
                path,
            });
        }
        (self.problems.len() == before).then(|| Starts {
            operation: following.name.clone(),
            type_name: following.type_name.clone(),
            arguments,
        })
    }
}
