//! Shapes of paths, and look-ups in the model that the derivation of roles shares.

use tidbcloud_model::api::{Api, Field, Operation, Part, Record, Type};

/// Placeholder of a path parameter in a [`PathShape`].
pub(crate) const ANY: &str = "{}";

/// Segments of a path template without the names of its parameters.
pub(crate) type PathShape = Vec<String>;

/// Returns the only field of records in the response of a list, and their record.
pub(crate) fn listed<'a>(api: &'a Api, list: &Operation) -> Option<(String, &'a Record)> {
    let response = record_of(api, &list.response.ty)?;
    let mut lists = response.fields.iter().filter_map(|field| match &field.ty {
        Type::List(element) => Some((field.wire_name.clone(), record_of(api, element)?)),
        _ => None,
    });
    lists.next().filter(|_| lists.next().is_none())
}

/// Returns the record of a type, if it is one.
pub(crate) fn record_of<'a>(api: &'a Api, ty: &Type) -> Option<&'a Record> {
    match ty {
        Type::Record(name) => api.records.get(name),
        _ => None,
    }
}

/// Returns the last path parameter, and whether it is a resource name.
pub(crate) fn own_parameter(operation: &Operation) -> Option<(String, bool)> {
    let parameter = operation.path_parameters.last()?;
    Some((parameter.wire_name.clone(), parameter.resource_name))
}

/// Returns the shape of the path of an operation, and the verb at its end.
pub(crate) fn path_shape(operation: &Operation) -> (PathShape, Option<String>) {
    let (mut shape, mut verb) = (PathShape::new(), None);
    for segment in &operation.path.segments {
        let mut text = String::new();
        for part in &segment.parts {
            match part {
                Part::Literal(literal) if text == ANY && literal.starts_with(':') => {
                    verb = Some(literal[1..].to_owned());
                }
                Part::Literal(literal) => text.push_str(literal),
                Part::Parameter(name) => {
                    let mut parameters = operation.path_parameters.iter();
                    let whole = parameters
                        .find(|parameter| parameter.wire_name == *name && parameter.resource_name);
                    let pattern = whole.and_then(|parameter| parameter.facts.pattern.as_deref());
                    let inner = pattern.map_or(ANY.to_owned(), |pattern| {
                        let pattern = pattern.trim_start_matches('^').trim_end_matches('$');
                        pattern.replace("[^/]+", ANY)
                    });
                    text.push_str(&inner);
                }
            }
        }
        shape.extend(text.split('/').map(str::to_owned));
    }
    (shape, verb)
}

/// Returns the names of the parameters of a path with this shape; none where one of them is a resource name, of several
/// segments.
pub(crate) fn plain_parameters(operation: &Operation, shape: &PathShape) -> Vec<String> {
    let parts = operation
        .path
        .segments
        .iter()
        .flat_map(|segment| &segment.parts);
    let names: Vec<String> = parts
        .filter_map(|part| match part {
            Part::Parameter(name) => Some(name.clone()),
            Part::Literal(_) => None,
        })
        .collect();
    let segments = shape.iter().filter(|part| *part == ANY).count();
    if names.len() == segments {
        names
    } else {
        Vec::new()
    }
}

/// Finds the id of a record: a field with the name of the path parameter or `id`, in the record or one record below. The case
/// of names does not count: `user_id` is `userId`.
pub(crate) fn id_field(api: &Api, record: &Record, own: &str) -> Option<(Vec<String>, Type)> {
    let direct = |record: &Record| {
        let names = [own, "id"];
        let fits = |name: &str, field: &&Field| normalized(&field.wire_name) == normalized(name);
        let mut found = names.iter().filter_map(|name| {
            let mut fields = record.fields.iter();
            fields.find(|field| fits(name, field))
        });
        let field = found.next()?;
        Some((field.wire_name.clone(), field.ty.clone()))
    };
    if let Some((name, ty)) = direct(record) {
        return Some((vec![name], ty));
    }
    record.fields.iter().find_map(|outer| {
        let (name, ty) = direct(record_of(api, &outer.ty)?)?;
        Some((vec![outer.wire_name.clone(), name], ty))
    })
}

/// A name without `_`, in lower case.
pub(crate) fn normalized(name: &str) -> String {
    name.replace('_', "").to_ascii_lowercase()
}

/// The singulars that a plural may have: `emails`, `statuses`, `policies`.
pub(crate) fn singulars(plural: &str) -> Vec<String> {
    let endings = [("ies", "y"), ("es", ""), ("s", "")];
    let singular =
        |(ending, instead): (&str, &str)| Some(plural.strip_suffix(ending)?.to_owned() + instead);
    endings.into_iter().filter_map(singular).collect()
}
