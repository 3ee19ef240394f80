//! Source map: positions of the nodes of a prepared document in the file that it was read from.

use std::collections::HashMap;
use std::path::Path;

use serde_json::Value;

use crate::diagnostic::Diagnostics;
use crate::load::Source;
use crate::normalize::base_path::BasePath;
use crate::normalize::normalization::{NamingRule, NormalizationReport};
use tidbcloud_schema::pointer::{join, segments};
use tidbcloud_schema::walk;

/// Source of a prepared document, and the moves of its nodes since it was read.
#[derive(Clone, Debug)]
pub struct SourceMap {
    source: Source,
    /// Former pointers of schemas that were inlined in the source and are components now.
    origins: HashMap<String, String>,
    /// Pointers of parts of operations, and theirs in the source.
    moved: HashMap<String, String>,
    /// Prefix that the paths of the source have, and those of the document do not.
    base_path: BasePath,
    /// Whether messages have the pointers of the source: its user never sees the prepared document.
    is_foreign: bool,
}

impl SourceMap {
    pub(crate) fn new(source: Source, base_path: BasePath) -> Self {
        Self {
            source,
            origins: HashMap::new(),
            moved: HashMap::new(),
            base_path,
            is_foreign: false,
        }
    }

    /// Makes messages have the pointers of the source.
    pub(crate) fn of_foreign_source(mut self) -> Self {
        self.is_foreign = true;
        self
    }

    /// Adds the former pointers of schemas that normalizing made components.
    pub(crate) fn hoisted(&mut self, report: &NormalizationReport) {
        let named = report.hoisted.iter();
        let named =
            named.filter(|hoisted| matches!(hoisted.rule, NamingRule::Title | NamingRule::Place));
        self.origins
            .extend(named.map(|hoisted| (hoisted.name.clone(), hoisted.pointer.clone())));
    }

    /// Adds the pointers in the source of parameters, bodies and responses.
    pub(crate) fn moved(&mut self, origins: HashMap<String, String>) {
        self.moved.extend(origins);
    }

    /// The file.
    #[must_use]
    pub fn file(&self) -> &Path {
        &self.source.path
    }

    /// Line and column, from 1, of the node at a pointer of the prepared document, or of the nearest node around it
    /// that the file has.
    #[must_use]
    pub fn of(&self, pointer: &str) -> Option<(usize, usize)> {
        self.source.place(&self.source_pointer(pointer))
    }

    /// The pointer in the source of a node of the prepared document.
    fn source_pointer(&self, pointer: &str) -> String {
        let pointer = before_hoisting(pointer, &self.origins);
        let moved = self.in_moved_part(&pointer);
        moved.unwrap_or_else(|| in_source(&self.source, &self.base_path.unfold(&pointer)))
    }

    /// The pointer in the source of a node in a part that has an origin.
    fn in_moved_part(&self, pointer: &str) -> Option<String> {
        let steps = segments(pointer);
        let steps: Vec<&str> = steps.iter().map(String::as_str).collect();
        let length = match steps.get(3)? {
            &"requestBody" => 4,
            _ => 5,
        };
        let (part, rest) = steps.split_at_checked(length)?;
        let joined = |begin: String, steps: &[&str]| {
            steps
                .iter()
                .fold(begin, |pointer, step| join(&pointer, step))
        };
        let origin = self.moved.get(&joined("#".to_owned(), part))?;
        let is_swagger_2 = self.source.value.get("swagger").is_some();
        let rest = match (rest, part[3]) {
            // Keywords that 3.0 puts into a schema are next to the name in 2.0.
            (["schema", rest @ ..], "parameters") if is_swagger_2 => rest,
            (["content", _, rest @ ..], _) if is_swagger_2 => rest,
            (rest, _) => rest,
        };
        Some(joined(origin.clone(), rest))
    }

    /// Adds file and line to problems that were found in the prepared document.
    #[must_use]
    pub fn locate(&self, problems: Diagnostics) -> Diagnostics {
        let located = problems.into_iter().map(|mut problem| {
            if let (None, None, Some(pointer)) =
                (&problem.file, problem.line, problem.pointer.as_deref())
            {
                problem.line = self.of(pointer).map(|(line, _)| line);
                if self.is_foreign {
                    let pointer = self.source_pointer(pointer);
                    problem.pointer = Some(self.source.known(&pointer).to_owned());
                    if self.source.value.get("swagger").is_some() {
                        problem.what = problem
                            .what
                            .replace("#/components/schemas/", "#/definitions/");
                    }
                }
            }
            problem.file.get_or_insert_with(|| self.source.path.clone());
            problem
        });
        Diagnostics(located.collect())
    }
}

/// Pointer of a node before the schema around it became a component.
fn before_hoisting(pointer: &str, origins: &HashMap<String, String>) -> String {
    const DEEPEST: usize = 64;
    let mut pointer = pointer.to_owned();
    for _ in 0..DEEPEST {
        let steps = segments(&pointer);
        let [components, schemas, name, rest @ ..] = steps.as_slice() else {
            break;
        };
        let Some(origin) = origins
            .get(name)
            .filter(|_| components == "components" && schemas == "schemas")
        else {
            break;
        };
        pointer = rest
            .iter()
            .fold(origin.clone(), |pointer, step| join(&pointer, step));
    }
    pointer
}

/// Pointer in a Swagger 2.0 source of a node of the upgraded document.
fn in_source(source: &Source, pointer: &str) -> String {
    if source.value.get("swagger").is_none() {
        return pointer.to_owned();
    }
    let steps = segments(pointer);
    let steps: Vec<&str> = steps.iter().map(String::as_str).collect();
    let mut kept: Vec<String> = Vec::new();
    match steps.as_slice() {
        ["components", "schemas", rest @ ..] => {
            kept.push("definitions".to_owned());
            kept.extend(rest.iter().map(|step| (*step).to_owned()));
        }
        ["paths", path, method, "requestBody", rest @ ..] => {
            let operation = join(&join("#/paths", path), method);
            let parameters = walk::get(&source.value, &operation)
                .and_then(|operation| operation.get("parameters"));
            let body = walk::elements(parameters)
                .position(|p| p.get("in").and_then(Value::as_str) == Some("body"));
            kept.extend(["paths", path, method, "parameters"].map(str::to_owned));
            // A form has a parameter for each property.
            if let (None, ["content", _, "schema", "properties", name, rest @ ..]) = (body, rest) {
                let field = walk::elements(parameters).position(|p| {
                    let text = |key: &str| p.get(key).and_then(Value::as_str);
                    text("in") == Some("formData") && text("name") == Some(*name)
                });
                kept.extend(field.map(|index| index.to_string()));
                kept.extend(rest.iter().map(|step| (*step).to_owned()));
            } else {
                kept.extend(body.map(|index| index.to_string()));
                kept.extend(rest.iter().skip(2).map(|step| (*step).to_owned()));
            }
        }
        ["paths", path, method, "parameters", index, rest @ ..] => {
            let operation = join(&join("#/paths", path), method);
            let parameters = walk::get(&source.value, &operation)
                .and_then(|operation| operation.get("parameters"));
            let others = walk::elements(parameters)
                .enumerate()
                .filter(|(_, p)| p.get("in").and_then(Value::as_str) != Some("body"));
            let index = index
                .parse()
                .ok()
                .and_then(|index| others.map(|(at, _)| at).nth(index));
            kept.extend(["paths", path, method, "parameters"].map(str::to_owned));
            kept.extend(index.map(|index| index.to_string()));
            // Keywords that 3.0 puts into a schema are next to the name in 2.0.
            let rest = rest.strip_prefix(&["schema"]).unwrap_or(rest);
            kept.extend(rest.iter().map(|step| (*step).to_owned()));
        }
        [
            "paths",
            path,
            method,
            "responses",
            status,
            "content",
            _,
            rest @ ..,
        ] => {
            kept.extend(["paths", path, method, "responses", status].map(str::to_owned));
            kept.extend(rest.iter().map(|step| (*step).to_owned()));
        }
        steps => kept.extend(steps.iter().map(|step| (*step).to_owned())),
    }
    kept.iter()
        .fold("#".to_owned(), |pointer, step| join(&pointer, step))
}
