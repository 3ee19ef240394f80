//! Places where recorded responses differ from their documents.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap};
use std::fmt;
use std::path::PathBuf;

use super::file::{RecordedExchange, Recording};
use crate::api_source::{self, ApiSource};
use crate::error::Error;
use crate::error_response::Violation;
use crate::route::{RouteMatch, Router};
use crate::validate::response::{Misfit, ResponseValidator};

/// A place where responses of a real API differ from its document: an error of the document, or of the API.
///
/// `{}` is a warning with the line of the first response that shows it, and the place in the document.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Difference {
    /// The id of the API.
    pub api: String,
    /// The operation; method and path of the call where the document has none.
    pub operation: String,
    /// The status of the response.
    pub status: u16,
    /// The part of the response: `body /clusters/[]/state`.
    pub place: String,
    /// The problem, as the document sees it.
    pub problem: String,
    /// Pointer into the document of the API.
    pub pointer: String,
    /// The file.
    pub file: PathBuf,
    /// The line of the first response that has it.
    pub line: usize,
    /// The number of places that have it, in all responses.
    pub count: usize,
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            api,
            operation,
            status,
            place,
            problem,
            pointer,
            file,
            line,
            count,
        } = self;
        let times = match count {
            1 => String::new(),
            count => format!(" ({count} times)"),
        };
        write!(
            f,
            "warning: {api} {operation} {status}: {place}: {problem}{times}\n  --> {}:{line} ({api} {pointer})\n  fix: correct \
             the document of {api} by an overlay, where the API is right",
            file.display()
        )
    }
}

impl Recording {
    /// Compares each response with the document of its API, as it travels in this crate.
    ///
    /// # Errors
    ///
    /// Where a recorded API is not in this crate, or its feature is not enabled.
    pub fn differences(&self) -> Result<Vec<Difference>, Error> {
        let ids: Vec<String> = self.servers.keys().cloned().collect();
        if ids.is_empty() {
            return Ok(Vec::new());
        }
        self.differences_from(&api_source::select(&[], Some(&ids))?)
    }

    /// Compares each response with the document of its API.
    pub(crate) fn differences_from(&self, sources: &[ApiSource]) -> Result<Vec<Difference>, Error> {
        let mut found: Vec<Difference> = Vec::new();
        for source in sources {
            let broken = |why| Error::Document {
                id: source.id.clone(),
                why,
            };
            let (api, document) = (source.load)().map_err(broken)?;
            let router = Router::new(&api.operations).map_err(broken)?;
            let mut validators: HashMap<usize, ResponseValidator> = HashMap::new();
            // The same place of other responses, by all but the line.
            let mut positions: BTreeMap<(String, u16, String, String), usize> = BTreeMap::new();
            let exchanges = self.exchanges.iter();
            for (line, exchange) in exchanges.filter(|(_, exchange)| exchange.api == source.id) {
                let (name, misfits) = match router.find(&exchange.method, &exchange.path) {
                    RouteMatch::Operation { index, .. } => {
                        let operation = &api.operations[index];
                        if let Entry::Vacant(new) = validators.entry(index) {
                            new.insert(
                                ResponseValidator::new(&document, operation).map_err(broken)?,
                            );
                        }
                        let validator = &validators[&index];
                        let misfits = match &exchange.text {
                            _ if !validator.is_about(exchange.status) => Vec::new(),
                            Some(_) => vec![not_json(&operation.pointer)],
                            None => {
                                validator.misfits(operation, exchange.status, &exchange.response)
                            }
                        };
                        (operation.name.clone(), misfits)
                    }
                    _ => unknown_operation(exchange),
                };
                for Misfit { pointer, violation } in misfits {
                    let place = without_indices(&violation.place);
                    let key = (
                        name.clone(),
                        exchange.status,
                        place.clone(),
                        violation.problem.clone(),
                    );
                    match positions.get(&key) {
                        Some(position) => found[*position].count += 1,
                        None => {
                            positions.insert(key, found.len());
                            found.push(Difference {
                                api: source.id.clone(),
                                operation: name.clone(),
                                status: exchange.status,
                                place,
                                problem: violation.problem,
                                pointer,
                                file: self.path.clone(),
                                line: *line,
                                count: 1,
                            });
                        }
                    }
                }
            }
        }
        found.sort_by_key(|difference| difference.line);
        Ok(found)
    }
}

fn not_json(pointer: &str) -> Misfit {
    Misfit {
        pointer: pointer.to_owned(),
        violation: Violation {
            place: "body".to_owned(),
            problem: "is not JSON".to_owned(),
        },
    }
}

/// The problem of a success that the document does not know; an error says that the API does not know it either.
fn unknown_operation(exchange: &RecordedExchange) -> (String, Vec<Misfit>) {
    let name = format!("{} {}", exchange.method, exchange.path);
    let is_known = !(200..300).contains(&exchange.status);
    let misfit = || Misfit {
        pointer: "#/paths".to_owned(),
        violation: Violation {
            place: "path".to_owned(),
            problem: "the document has no such operation, and the API does".to_owned(),
        },
    };
    (name, if is_known { Vec::new() } else { vec![misfit()] })
}

/// Replaces the positions in lists, so that all items have the same place.
fn without_indices(place: &str) -> String {
    let parts = place.split('/').map(|part| {
        let is_index = !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        if is_index { "[]" } else { part }
    });
    parts.collect::<Vec<_>>().join("/")
}
