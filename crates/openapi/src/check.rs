//! Check for constructs that a typed reader of OpenAPI would ignore in silence or misread. Errors must be corrected, by a
//! rule or an overlay; so must contradictions in vendored documents, though a client can be made in spite of them;
//! warnings are legal but suspicious.

use serde_json::Value;

use crate::diagnostic::{Diagnostic, Diagnostics};
use tidbcloud_schema::pointer::join;
use tidbcloud_schema::walk;

pub(super) mod examples;
mod keywords;
pub(super) mod operations;
mod references;
mod schemas;

/// CheckResults of the check.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CheckResults {
    /// Problems that make the document unfit.
    pub errors: Diagnostics,
    /// Contradictions that shape no client: limits that no value fits, `required` names without a property.
    pub contradictions: Diagnostics,
    /// Legal but suspicious constructs.
    pub warnings: Diagnostics,
    /// Set where the document is only a part of one; then `errors` has nothing else.
    pub incomplete: Option<Diagnostic>,
}

impl CheckResults {
    /// Everything that must be corrected in a vendored document.
    pub fn errors_of_vendored(&self) -> Diagnostics {
        let both = self
            .errors
            .clone()
            .into_iter()
            .chain(self.contradictions.clone());
        Diagnostics(both.collect())
    }

    fn error(&mut self, pointer: &str, what: impl Into<String>, help: impl Into<String>) {
        self.errors.push(Diagnostic::new(what, help).at(pointer));
    }

    fn contradiction(&mut self, pointer: &str, what: impl Into<String>, help: impl Into<String>) {
        self.contradictions
            .push(Diagnostic::new(what, help).at(pointer));
    }

    fn warn(&mut self, pointer: &str, what: impl Into<String>, help: impl Into<String>) {
        self.warnings.push(Diagnostic::new(what, help).at(pointer));
    }
}

/// Checks a document in normal form.
pub fn check(document: &Value) -> CheckResults {
    let mut results = CheckResults::default();
    keywords::check(document, "#", keywords::ROOT, &mut results);
    if let Some(info) = document.get("info") {
        keywords::check(info, "#/info", keywords::INFO, &mut results);
    }
    for (index, server) in walk::elements(document.get("servers")).enumerate() {
        let pointer = format!("#/servers/{index}");
        keywords::check(server, &pointer, keywords::SERVER, &mut results);
        if server
            .get("url")
            .and_then(Value::as_str)
            .is_some_and(|url| url.contains('{'))
        {
            let help = "give the URL with the variables' values in place";
            results.error(&pointer, "servers with variables are not supported", help);
        }
    }
    for (index, tag) in walk::elements(document.get("tags")).enumerate() {
        keywords::check(tag, &format!("#/tags/{index}"), keywords::TAG, &mut results);
    }
    if let Some(components) = document.get("components") {
        keywords::check(
            components,
            "#/components",
            keywords::COMPONENTS,
            &mut results,
        );
        for (name, schema) in walk::entries(components.get("schemas")) {
            if !schema.is_object() {
                let pointer = join("#/components/schemas", name);
                results.error(
                    &pointer,
                    format!("the schema is {}, not an object", kind(schema)),
                    "write a schema",
                );
            }
        }
    }
    operations::check(document, &mut results);
    let mut components = references::ComponentReferences::of(document);
    walk::each_schema(document, &mut |schema, pointer, _| {
        schemas::check(schema, pointer, &mut results);
        references::check(schema, pointer, &mut results, &mut components);
        examples::check(document, schema, pointer, &mut results);
    });
    references::loops(document, &mut results);
    references::missing(&components, &mut results);
    results
}

/// Reports the schemas that a document refers to and lacks, as one problem, where the overlays that were applied to it do
/// not add them. References that an overlay makes are not its fault.
pub fn dangling(raw: &Value, corrected: &Value) -> Option<Diagnostic> {
    let mut results = CheckResults::default();
    let mut components_of = |document| {
        let mut components = references::ComponentReferences::of(document);
        walk::each_schema(document, &mut |schema, pointer, _| {
            references::check(schema, pointer, &mut results, &mut components);
        });
        components
    };
    let mut components = components_of(raw);
    components.only_missing_in(&components_of(corrected));
    references::dangling(&components)
}

/// The kind of a JSON value, as messages name it.
fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "a boolean",
        Value::Number(number) if number.is_f64() => "a number",
        Value::Number(_) => "an integer",
        Value::String(_) => "a string",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}
