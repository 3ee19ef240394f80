//! Secrets: fields whose values must never be shown.
//!
//! An overlay decides with `x-secret: true` or `false`. A field with text that looks like a secret, by the words of its name
//! or by the document's `format: password`, and has no decision, is masked and reported. The two names by which pagers are
//! recognised are exempt: such a token names a page, and a call with it needs credentials like any other.

use std::path::Path;

use serde_json::{Value, json};

use super::components::Components;
use super::{Lowering, facts};
use tidbcloud_model::api::Type;
use tidbcloud_openapi::diagnostic::Diagnostic;
use tidbcloud_openapi::pointer::json_path;
use tidbcloud_openapi::secret_names::secret_words;
use tidbcloud_openapi::yaml;

/// Extension of a property: whether its value must never be shown.
const SECRET: &str = "x-secret";
/// Format of OpenAPI for values that must not be shown.
const PASSWORD: &str = "password";

/// A field that looks like a secret, without a decision.
#[derive(Clone, Debug)]
pub(crate) struct UndecidedSecret {
    /// Schema and wire name: `v1beta1Cluster.adminToken`.
    pub(crate) name: String,
    pointer: String,
    likeness: Likeness,
}

/// Reason why a field looks like a secret.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Likeness {
    /// The words of its name.
    Name(String),
    /// `format: password` in the document.
    Format,
}

impl UndecidedSecret {
    /// The problem, with the overlay action that decides it.
    pub(crate) fn problem(&self, overlay: &Path) -> Diagnostic {
        let what = format!(
            "`{}` looks like a secret ({}), and no overlay decides whether it is one",
            self.name,
            self.reason()
        );
        let help = format!(
            "add this action to {}; write `false` and the reason where the value may be shown\n{}",
            overlay.display(),
            self.action()
        );
        Diagnostic::new(what, help).at(&self.pointer)
    }

    /// The warning for a document without overlays.
    pub(crate) fn warning(&self) -> Diagnostic {
        let what = format!(
            "`{}` looks like a secret ({}): `Debug` masks it",
            self.name,
            self.reason()
        );
        let help =
            format!("write `{SECRET}: true` on the property, or `false` if its value may be shown");
        Diagnostic::new(what, help).at(&self.pointer)
    }

    fn reason(&self) -> String {
        match &self.likeness {
            Likeness::Name(words) => format!("`{words}` in its name"),
            Likeness::Format => format!("`format: {PASSWORD}`"),
        }
    }

    /// The overlay action that decides for a secret.
    fn action(&self) -> String {
        let description = match &self.likeness {
            Likeness::Name(words) => format!("Its name says that it gives access ({words})."),
            Likeness::Format => format!("The document gives it the format `{PASSWORD}`."),
        };
        let target = yaml::write(&json!({ "target": json_path(&self.pointer) }));
        let description = yaml::write(&json!({ "description": description }));
        format!("- {target}  {description}  update:\n    {SECRET}: true")
    }
}

impl Lowering<'_> {
    /// Whether the value of a field must never be shown; a field that looks so without a decision is kept in mind.
    pub(super) fn is_secret(&mut self, schema: &str, field: &FieldNode<'_>) -> bool {
        if !contains_text(field.ty) {
            return field.node.get(SECRET) == Some(&Value::Bool(true));
        }
        let nodes = with_contents(self.components, field.node);
        let decision = nodes.iter().find_map(|node| node.get(SECRET)?.as_bool());
        if let Some(decision) = decision {
            return decision;
        }
        let is_password = |node: &&Value| node.get("format").is_some_and(|it| it == PASSWORD);
        let likeness = match secret_words(field.wire_name) {
            Some(words) => Likeness::Name(words),
            _ if nodes.iter().any(is_password) => Likeness::Format,
            _ => return false,
        };
        self.undecided.push(UndecidedSecret {
            name: format!("{schema}.{}", field.wire_name),
            pointer: field.pointer.to_owned(),
            likeness,
        });
        true
    }
}

/// Whether a header parameter has text, and a name that says that it is a secret.
pub(super) fn is_secret_text(wire_name: &str, ty: &Type) -> bool {
    contains_text(ty) && secret_words(wire_name).is_some()
}

/// A property of an object schema: its node, and the type that it was lowered to.
pub(super) struct FieldNode<'a> {
    pub(super) wire_name: &'a str,
    pub(super) pointer: &'a str,
    pub(super) node: &'a Value,
    pub(super) ty: &'a Type,
}

/// Whether values of a type have text of any content. Enums have documented values, and fields of records are judged each by
/// itself.
fn contains_text(ty: &Type) -> bool {
    match ty {
        Type::String | Type::Bytes | Type::Json => true,
        Type::List(inner) | Type::Map(inner) => contains_text(inner),
        Type::Boolean
        | Type::Integer { .. }
        | Type::Number
        | Type::Timestamp(_)
        | Type::File
        | Type::Enum(_)
        | Type::Record(_) => false,
    }
}

/// A node, the schemas that it refers to, and those of the values that it contains.
fn with_contents<'v>(components: &Components<'v>, node: &'v Value) -> Vec<&'v Value> {
    let mut open = vec![node];
    let mut nodes = Vec::new();
    while let Some(node) = open.pop().filter(|_| nodes.len() < facts::DEEPEST) {
        for node in facts::referenced(components, node) {
            nodes.push(node);
            open.extend(
                ["items", "additionalProperties"]
                    .map(|key| node.get(key))
                    .into_iter()
                    .flatten(),
            );
        }
    }
    nodes
}
