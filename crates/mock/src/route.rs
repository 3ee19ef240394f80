//! Router: finds the operation of a method and a raw path.
//!
//! Literals precede parameters, a parameter with a `:verb` precedes a bare one, and resource names that contain slashes are
//! last. The most specific path that matches decides: its methods are the only ones, as in OpenAPI. The path is matched as
//! sent, and parameters are decoded afterwards, so that `%2F` and `%3A` belong to a value.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::OnceLock;

use regex::{Captures, Regex};
use tidbcloud_model::api::{Operation, Part, Path, Segment};

pub(crate) mod request_target;

use request_target::decode;

/// Routes of one API, most specific first.
#[derive(Debug)]
pub(crate) struct Router {
    routes: Vec<Route>,
}

/// Operations of one path, whatever the names of its parameters in their templates.
#[derive(Debug)]
struct Route {
    /// The regular expression of the path.
    expression: String,
    /// Compiled when a path first has its shape: compiling all of them takes most of the time that an API takes to load.
    pattern: OnceLock<Option<Regex>>,
    /// The segments that are literals; `None` where a parameter may have several segments.
    shape: Option<Vec<Option<String>>>,
    /// Index of the operation and names of its parameters, by method.
    methods: BTreeMap<String, (usize, Vec<String>)>,
}

/// Result of routing a request.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum RouteMatch {
    /// An operation, with its decoded path parameters.
    Operation {
        /// Index in `Api::operations`.
        index: usize,
        /// Wire names and decoded values, in template order.
        parameters: Vec<(String, String)>,
    },
    /// The path exists with these other methods.
    MethodNotAllowed(Vec<String>),
    /// No such path.
    NotFound,
    /// A path parameter that cannot be decoded: its name and the problem.
    UndecodableParameter(String, String),
}

impl Router {
    /// Builds the routes of all operations.
    ///
    /// # Errors
    ///
    /// Where a path cannot be matched, or two operations have the same method and path.
    pub(crate) fn new(operations: &[Operation]) -> Result<Self, String> {
        let mut order: Vec<(usize, &Operation)> = operations.iter().enumerate().collect();
        order.sort_by_cached_key(|(_, operation)| specificity(operation));
        let mut routes: Vec<Route> = Vec::new();
        for (index, operation) in order {
            let expression = expression(operation);
            let names = parameter_names(&operation.path);
            let position = match routes
                .iter()
                .position(|route| route.expression == expression)
            {
                Some(position) => position,
                None => {
                    routes.push(Route::new(operation, expression)?);
                    routes.len() - 1
                }
            };
            if let Some((other, _)) = routes[position]
                .methods
                .insert(operation.method.clone(), (index, names))
            {
                return Err(format!(
                    "{} and {} have the same method and path, {} {}: an overlay must distinguish them",
                    operations[other].name,
                    operation.name,
                    operation.method,
                    operation.path.template
                ));
            }
        }
        Ok(Self { routes })
    }

    /// Finds the operation of a method and a raw path, relative to the server URL.
    pub(crate) fn find(&self, method: &str, path: &str) -> RouteMatch {
        let found = self
            .routes
            .iter()
            .find_map(|route| Some((route, route.captures(path)?)));
        let Some((route, captures)) = found else {
            return RouteMatch::NotFound;
        };
        let Some((index, names)) = route.methods.get(method) else {
            return RouteMatch::MethodNotAllowed(route.methods.keys().cloned().collect());
        };
        let mut parameters = Vec::new();
        for (position, name) in names.iter().enumerate() {
            let raw = captures
                .name(&group(position))
                .map_or("", |found| found.as_str());
            match decode(raw, false) {
                Ok(value) => parameters.push((name.clone(), value)),
                Err(why) => return RouteMatch::UndecodableParameter(name.clone(), why),
            }
        }
        RouteMatch::Operation {
            index: *index,
            parameters,
        }
    }
}

impl Route {
    /// Returns a route without methods.
    ///
    /// # Errors
    ///
    /// Where the document has a pattern for a parameter that cannot be read.
    fn new(operation: &Operation, expression: String) -> Result<Self, String> {
        let shape = shape(operation);
        let pattern = OnceLock::new();
        if shape.is_none() {
            let compiled = Regex::new(&expression).map_err(|error| {
                format!(
                    "the path {} of {} cannot be matched: {error}",
                    operation.path.template, operation.name
                )
            })?;
            let _ = pattern.set(Some(compiled));
        }
        Ok(Self {
            expression,
            pattern,
            shape,
            methods: BTreeMap::new(),
        })
    }

    /// Returns the parameters of a path, if it is one of this route.
    fn captures<'p>(&self, path: &'p str) -> Option<Captures<'p>> {
        if let Some(shape) = &self.shape {
            let mut segments = path.strip_prefix('/')?.split('/');
            let fits = |literal: &Option<String>| {
                segments.next().is_some_and(|segment| {
                    literal.as_ref().is_none_or(|literal| literal == segment)
                })
            };
            if !shape.iter().all(fits) || segments.next().is_some() {
                return None;
            }
        }
        // Literals are escaped, and the expression of a segment is always the same: it compiles.
        let pattern = self
            .pattern
            .get_or_init(|| Regex::new(&self.expression).ok());
        pattern.as_ref()?.captures(path)
    }
}

/// Returns the segments of a path, with the text of those that are literals; `None` where a parameter may have several of them.
fn shape(operation: &Operation) -> Option<Vec<Option<String>>> {
    let segments = operation.path.segments.iter();
    let literal = |segment: &Segment| {
        let parts = segment.parts.iter().map(|part| match part {
            Part::Literal(text) => Some(text.as_str()),
            Part::Parameter(_) => None,
        });
        parts.collect::<Option<String>>()
    };
    let mut names = segments.clone().flat_map(|segment| &segment.parts);
    let is_name =
        |part: &Part| parameter_name(part).is_some_and(|name| is_resource_name(operation, name));
    (!names.any(is_name)).then(|| segments.map(literal).collect())
}

/// Returns a sort key that puts the more specific of two paths first: segment by segment by rank, then by length of literals;
/// of two paths with a common prefix, the longer one.
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

/// Returns the regular expression of a path.
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

/// Returns the regular expression of a parameter value.
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
        // Named groups in the pattern could collide with the ones of this module.
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
