//! Which operation a method and a raw path mean.
//!
//! Literals win over parameters, a parameter with a `:verb` behind it wins over a bare one, resource names that hold
//! slashes come last. The most specific path that fits decides: its methods are the only ones, as OpenAPI has it. The path
//! is matched as sent, and parameters are decoded afterwards, so that `%2F` and `%3A` belong to a value.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use regex::Regex;
use tidbcloud_model::api::{Operation, Part, Path, Segment};

use crate::target::decode;

/// The routes of one API, most specific first.
#[derive(Debug)]
pub(crate) struct Router {
    routes: Vec<Route>,
}

/// The operations of one path, whatever their templates call its parameters.
#[derive(Debug)]
struct Route {
    pattern: Regex,
    /// Operation index and parameter names by method.
    methods: BTreeMap<String, (usize, Vec<String>)>,
}

/// What a request line leads to.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Found {
    /// An operation, with its decoded path parameters.
    Operation {
        /// Index in `Api::operations`.
        index: usize,
        /// Wire names and decoded values, in template order.
        parameters: Vec<(String, String)>,
    },
    /// A path that has other methods.
    OtherMethods(Vec<String>),
    /// No such path.
    Nothing,
    /// A path parameter that cannot be decoded: its name, and why.
    Undecodable(String, String),
}

impl Router {
    /// Reads the paths of all operations.
    ///
    /// # Errors
    ///
    /// A path whose expression cannot be built, and why.
    pub(crate) fn new(operations: &[Operation]) -> Result<Self, String> {
        let mut order: Vec<(usize, &Operation)> = operations.iter().enumerate().collect();
        order.sort_by_cached_key(|(_, operation)| specificity(operation));
        let mut routes: Vec<Route> = Vec::new();
        for (index, operation) in order {
            let expression = expression(operation);
            let names = parameter_names(&operation.path);
            let position = match routes
                .iter()
                .position(|route| route.pattern.as_str() == expression)
            {
                Some(position) => position,
                None => {
                    let pattern = Regex::new(&expression).map_err(|error| {
                        format!(
                            "the path {} of {} cannot be matched: {error}",
                            operation.path.template, operation.name
                        )
                    })?;
                    routes.push(Route {
                        pattern,
                        methods: BTreeMap::new(),
                    });
                    routes.len() - 1
                }
            };
            if let Some((other, _)) = routes[position]
                .methods
                .insert(operation.method.clone(), (index, names))
            {
                return Err(format!(
                    "{} and {} have one method and one path, {} {}: an overlay must tell them apart",
                    operations[other].name,
                    operation.name,
                    operation.method,
                    operation.path.template
                ));
            }
        }
        Ok(Self { routes })
    }

    /// Finds the operation of a method and a raw path under the server URL.
    pub(crate) fn find(&self, method: &str, path: &str) -> Found {
        let found = self
            .routes
            .iter()
            .find_map(|route| Some((route, route.pattern.captures(path)?)));
        let Some((route, captures)) = found else {
            return Found::Nothing;
        };
        let Some((index, names)) = route.methods.get(method) else {
            return Found::OtherMethods(route.methods.keys().cloned().collect());
        };
        let mut parameters = Vec::new();
        for (position, name) in names.iter().enumerate() {
            let raw = captures
                .name(&group(position))
                .map_or("", |found| found.as_str());
            match decode(raw, false) {
                Ok(value) => parameters.push((name.clone(), value)),
                Err(why) => return Found::Undecodable(name.clone(), why),
            }
        }
        Found::Operation {
            index: *index,
            parameters,
        }
    }
}

/// Sorts the more specific of two paths first: segment by segment by rank, then by length of literals; the longer of two
/// that begin alike first.
fn specificity(operation: &Operation) -> Vec<(u8, Reverse<usize>)> {
    const END: (u8, Reverse<usize>) = (u8::MAX, Reverse(0));
    let rank = |segment: &Segment| {
        let literal = segment
            .parts
            .iter()
            .map(|part| {
                if let Part::Literal(text) = part {
                    text.len()
                } else {
                    0
                }
            })
            .sum();
        let names: Vec<&str> = segment.parts.iter().filter_map(parameter_name).collect();
        let rank = match names.as_slice() {
            [] => 0,
            names if names.iter().any(|name| is_resource_name(operation, name)) => 3,
            _ if literal > 0 => 1,
            _ => 2,
        };
        (rank, Reverse(literal))
    };
    operation
        .path
        .segments
        .iter()
        .map(rank)
        .chain([END])
        .collect()
}

fn expression(operation: &Operation) -> String {
    let mut expression = String::from("^");
    let mut position = 0;
    for segment in &operation.path.segments {
        expression.push('/');
        for part in &segment.parts {
            match part {
                Part::Literal(text) => expression.push_str(&regex::escape(text)),
                Part::Parameter(name) => {
                    let value = value_expression(operation, name);
                    expression.push_str(&format!("(?<{}>{value})", group(position)));
                    position += 1;
                }
            }
        }
    }
    expression.push('$');
    expression
}

fn value_expression(operation: &Operation, name: &str) -> String {
    const SEGMENT: &str = "[^/]+";
    if !is_resource_name(operation, name) {
        return SEGMENT.to_owned();
    }
    let parameter = operation
        .path_parameters
        .iter()
        .find(|parameter| parameter.wire_name == name);
    let pattern = parameter.and_then(|parameter| parameter.facts.pattern.as_deref());
    match pattern.map(|pattern| pattern.trim_start_matches('^').trim_end_matches('$')) {
        // An expression with groups of its own could not be told from ours.
        Some(pattern) if !pattern.contains("(?<") && !pattern.contains("(?P<") => {
            format!("(?:{pattern})")
        }
        _ => ".+".to_owned(),
    }
}

fn is_resource_name(operation: &Operation, name: &str) -> bool {
    operation
        .path_parameters
        .iter()
        .any(|parameter| parameter.wire_name == name && parameter.resource_name)
}

fn parameter_names(path: &Path) -> Vec<String> {
    let parts = path.segments.iter().flat_map(|segment| &segment.parts);
    parts
        .filter_map(parameter_name)
        .map(str::to_owned)
        .collect()
}

fn parameter_name(part: &Part) -> Option<&str> {
    match part {
        Part::Literal(_) => None,
        Part::Parameter(name) => Some(name),
    }
}

fn group(position: usize) -> String {
    format!("p{position}")
}

#[cfg(test)]
mod tests;
