//! Hints about behaviour that the mock plays: `x-mock` on operations, query parameters and properties of schemas.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::Lowering;
use tidbcloud_model::api::{
    Comparison, CostScope, FieldHint, FilterHint, Insert, MockHints, Operation, OperationHint,
    Record, TemplatePart, TimeHint, Type, WirePath,
};
use tidbcloud_openapi::pointer::join;
use tidbcloud_openapi::walk;

/// The extension.
const MOCK: &str = "x-mock";

const FIX: &str = "correct it in the overlay; CONTRIBUTING.md lists the keys of `x-mock`";

impl Lowering<'_> {
    /// Reads all hints, and checks that the fields exist that they name.
    pub(super) fn mock_hints(
        &mut self,
        operations: &[Operation],
        records: &BTreeMap<String, Record>,
    ) -> MockHints {
        let mut hints = MockHints::default();
        for operation in operations {
            let Some(node) = walk::get(self.document, &operation.pointer) else {
                continue;
            };
            let pointer = || join(&operation.pointer, MOCK);
            if let Some((hint, pointer)) = self.read::<OperationHint>(node, pointer) {
                let hint = self.operation_hint(hint, operation, operations, records, &pointer);
                hints.operations.insert(operation.name.clone(), hint);
            }
            let parameters = node.get("parameters").and_then(Value::as_array);
            for (index, parameter) in parameters.into_iter().flatten().enumerate() {
                let pointer = || {
                    let list = join(&operation.pointer, "parameters");
                    join(&join(&list, &index.to_string()), MOCK)
                };
                let Some((hint, pointer)) = self.read::<FilterHint>(parameter, pointer) else {
                    continue;
                };
                let name = parameter.get("name").and_then(Value::as_str);
                let known = operation.query_parameters.iter();
                let known = known
                    .map(|parameter| parameter.wire_name.as_str())
                    .find(|known| name == Some(*known));
                let Some(name) = known else {
                    let what = format!("`{MOCK}` is set on a parameter that is not of the query");
                    self.problem(&pointer, what, "set it on a query parameter of a list");
                    continue;
                };
                self.check_filter(&hint, operation, operations, records, &pointer);
                let filters = hints.filters.entry(operation.name.clone()).or_default();
                filters.insert(name.to_owned(), hint);
            }
        }
        for record in records.values() {
            let list = join(&record.pointer, "properties");
            let properties = walk::get(self.document, &list);
            for field in &record.fields {
                let Some(node) = properties.and_then(|all| all.get(&field.wire_name)) else {
                    continue;
                };
                let pointer = || join(&join(&list, &field.wire_name), MOCK);
                if let Some((hint, pointer)) = self.read::<FieldHint>(node, pointer) {
                    self.check_field(&hint, operations, records, &pointer);
                    let fields = hints.fields.entry(record.name.clone()).or_default();
                    fields.insert(field.wire_name.clone(), hint);
                }
            }
        }
        hints
    }

    /// Reads the hint of a node, and its pointer, which hardly any node needs; one that cannot be read is a problem.
    fn read<T: DeserializeOwned>(
        &mut self,
        node: &Value,
        pointer: impl FnOnce() -> String,
    ) -> Option<(T, String)> {
        let hint = node.get(MOCK)?;
        let pointer = pointer();
        match T::deserialize(hint) {
            Ok(hint) => Some((hint, pointer)),
            Err(error) => {
                self.problem(&pointer, format!("`{MOCK}` cannot be read: {error}"), FIX);
                None
            }
        }
    }

    /// Checks the fields of an operation's hint, and puts the Rust name of the operation that it names into it.
    fn operation_hint(
        &mut self,
        mut hint: OperationHint,
        operation: &Operation,
        operations: &[Operation],
        records: &BTreeMap<String, Record>,
        pointer: &str,
    ) -> OperationHint {
        if let Some(creates) = &mut hint.creates {
            let named = operations
                .iter()
                .find(|other| other.identity == creates.operation && other.method == "GET");
            match named {
                Some(named) => {
                    creates.operation.clone_from(&named.name);
                    let response = vec![named.response.ty.clone()];
                    for path in creates.shows.values() {
                        self.check_path(path, &response, records, &join(pointer, "creates"));
                    }
                }
                None => {
                    let what = format!("`{}` is no GET of this document", creates.operation);
                    let pointer = join(&join(pointer, "creates"), "operation");
                    self.problem(
                        &pointer,
                        what,
                        "name the operationId of the GET that reads the second resource",
                    );
                }
            }
        }
        let allowed = hint.allowed.iter().map(|allowed| allowed.field.clone());
        let limits = hint.limits.iter().flat_map(|limit| {
            let names = limit.only.keys().map(|name| vec![name.clone()]);
            names.chain([limit.sum.clone()])
        });
        let initial = hint.initial.keys().map(|name| vec![name.clone()]);
        for path in allowed.chain(limits).chain(initial) {
            self.check_anywhere(&path, records, pointer);
        }
        let items = items_of(operation, records);
        for path in hint.order.values() {
            self.check_path(path, &items, records, &join(pointer, "order"));
        }
        let parameter = |scope: &CostScope| {
            let given = [&scope.month, &scope.customer].into_iter().flatten();
            let known = &operation.path_parameters;
            let mut unknown =
                given.filter(|name| !known.iter().any(|known| known.wire_name == **name));
            unknown.next().cloned()
        };
        if let Some(name) = hint.costs.as_ref().and_then(parameter) {
            let what = format!("`{name}` is no path parameter of the operation");
            self.problem(&join(pointer, "costs"), what, FIX);
        }
        hint
    }

    fn check_filter(
        &mut self,
        hint: &FilterHint,
        operation: &Operation,
        operations: &[Operation],
        records: &BTreeMap<String, Record>,
        pointer: &str,
    ) {
        let mut items = items_of(operation, records);
        // A list may be selected by what a request said and no response shows.
        let create = operations
            .iter()
            .find(|other| other.method == "POST" && other.path.template == operation.path.template);
        items.extend(create.and_then(|create| Some(create.body.as_ref()?.argument()?.1)));
        for path in hint.fields.iter().chain(hint.names.values()) {
            self.check_path(path, &items, records, pointer);
        }
        if (hint.compare == Comparison::Expression) == hint.names.is_empty() {
            let what = "`names` are the names in an expression, and nothing else has them";
            self.problem(
                pointer,
                what,
                "write both `compare: expression` and `names`",
            );
        }
    }

    /// Checks the fields and parameters that the hint of a field names: of its record or of the resource around it, which may
    /// be any record.
    fn check_field(
        &mut self,
        hint: &FieldHint,
        operations: &[Operation],
        records: &BTreeMap<String, Record>,
        pointer: &str,
    ) {
        let mut paths = Vec::new();
        paths.extend(hint.map.as_ref().map(|map| map.of.clone()));
        paths.extend(hint.share.as_ref().map(|share| share.of.clone()));
        paths.extend(hint.by.as_ref().map(|by| by.field.clone()));
        paths.extend(hint.only.as_ref().map(|only| only.field.clone()));
        if let Some(TimeHint::Changed { field }) = &hint.time {
            paths.push(field.clone());
        }
        for part in hint.text.iter().flat_map(|text| &text.parts) {
            let TemplatePart::Value { insert, .. } = part else {
                continue;
            };
            match insert {
                Insert::Field(path)
                | Insert::Resource(path)
                | Insert::Parent(path)
                | Insert::Request(path) => paths.push(path.clone()),
                Insert::Parameter(name) => {
                    let mut all = operations.iter().flat_map(|it| &it.path_parameters);
                    if !all.any(|known| known.wire_name == *name) {
                        let what = format!("`{name}` is no path parameter of this document");
                        self.problem(pointer, what, FIX);
                    }
                }
                _ => {}
            }
        }
        for path in paths {
            self.check_anywhere(&path, records, pointer);
        }
    }

    /// Checks that a path leads to a field, from any record on.
    fn check_anywhere(
        &mut self,
        path: &WirePath,
        records: &BTreeMap<String, Record>,
        pointer: &str,
    ) {
        let mut all = records.values();
        let leads = |record: &Record| {
            let ty = Type::Record(record.name.clone());
            leads_somewhere(path, &ty, records)
        };
        if !all.any(leads) {
            let what = format!("`{}` is no field of any record", path.join("."));
            self.problem(pointer, what, FIX);
        }
    }

    /// Checks that a path leads to a field, from one of the types on.
    fn check_path(
        &mut self,
        path: &WirePath,
        from: &[Type],
        records: &BTreeMap<String, Record>,
        pointer: &str,
    ) {
        if !from.iter().any(|ty| leads_somewhere(path, ty, records)) {
            let what = format!("`{}` is no field of a listed item", path.join("."));
            self.problem(pointer, what, FIX);
        }
    }
}

/// The types of the items that an operation lists.
fn items_of(operation: &Operation, records: &BTreeMap<String, Record>) -> Vec<Type> {
    let fields = match &operation.response.ty {
        Type::Record(name) => records.get(name).map_or(&[][..], |record| &record.fields),
        _ => &[],
    };
    let lists = fields.iter().filter_map(|field| match &field.ty {
        Type::List(item) => Some((**item).clone()),
        _ => None,
    });
    lists.collect()
}

fn leads_somewhere(path: &[String], ty: &Type, records: &BTreeMap<String, Record>) -> bool {
    let Some((name, rest)) = path.split_first() else {
        return true;
    };
    match ty {
        Type::Record(record) => records.get(record).is_some_and(|record| {
            let field = record.field(name);
            field.is_some_and(|field| leads_somewhere(rest, &field.ty, records))
        }),
        Type::List(item) => leads_somewhere(path, item, records),
        Type::Map(value) => leads_somewhere(rest, value, records),
        Type::Json => true,
        _ => false,
    }
}
