//! Files from templates: the manifest, the README and the crate's front page.

use std::cmp::Reverse;
use std::path::Path;

use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{AutoEscape, Environment, UndefinedBehavior, context};
use serde::Serialize;
use tidbcloud_console::File;
use tidbcloud_model::api::{Api, Operation, Record, Type};

use super::client_doc;
use super::license;
use super::markdown;
use super::syntax::plain;
use super::template_values;

/// Repository of the workspace, which the manifests of its crates name too.
pub(super) const REPOSITORY: &str = "https://github.com/tidbcloud/tidbcloud-sdk-rust";

/// Source of the runtime that a crate depends on.
#[derive(Clone, Debug)]
pub enum Core {
    /// The crate is a member of the runtime's workspace.
    Workspace,
    /// The crate is no member of a workspace and names the folder of the runtime.
    Path(String),
}

/// The templates of `templates/`.
pub struct Templates {
    environment: Environment<'static>,
}

impl Templates {
    /// Opens a folder of templates; each is read when it is first used.
    ///
    /// # Errors
    ///
    /// Never with the syntax that these templates use.
    pub fn open(dir: &Path) -> Result<Self, String> {
        let mut environment = Environment::new();
        let syntax = SyntaxConfig::builder().keep_trailing_newline(true).build();
        environment.set_syntax(syntax.map_err(|error| explain("", &error))?);
        environment.set_loader(minijinja::path_loader(dir));
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        environment.set_auto_escape_callback(|_| AutoEscape::None);
        environment.add_filter("toml", toml_string);
        environment.add_filter("prose", |text: String| markdown::prose(&text));
        environment.add_filter("one_line", |text: String| markdown::one_line(&text));
        environment.add_filter("plain", |name: String| plain(&name).to_owned());
        environment.add_filter("module", |name: String| {
            match syn::parse_str::<syn::Ident>(&name) {
                Ok(_) => name,
                Err(_) => format!("r#{name}"),
            }
        });
        environment.add_filter("cell", |text: String| {
            markdown::code(&text).replace('|', "\\|")
        });
        environment.add_filter("wrap", |text: String| {
            markdown::wrap(&text).trim_end().to_owned()
        });
        environment.add_filter("lines", |text: String| {
            text.lines().map(str::to_owned).collect::<Vec<_>>()
        });
        Ok(Self { environment })
    }

    /// Renders one template.
    pub fn render(&self, name: &str, values: minijinja::Value) -> Result<String, String> {
        let template = self
            .environment
            .get_template(name)
            .map_err(|error| explain(name, &error))?;
        template
            .render(values)
            .map_err(|error| explain(name, &error))
    }
}

fn explain(name: &str, error: &minijinja::Error) -> String {
    format!("templates/{name}: {error:#}")
}

/// `Cargo.toml`, `README.md`, `src/lib.rs` and licences.
pub(crate) fn files(api: &Api, templates: &Templates, core: &Core) -> Result<Vec<File>, String> {
    let title = if api.title.trim().is_empty() {
        &api.id
    } else {
        &api.title
    };
    let core_path = match core {
        Core::Workspace => String::new(),
        Core::Path(path) => path.clone(),
    };
    let library = api.crate_name.replace('-', "_");
    let values = context! {
        api => template_values::of_api(api),
        title => title,
        description => format!("Client of the {title} API {} for Rust", api.version),
        connecting => client_doc::connecting(api, &library),
        signing => client_doc::signing(api),
        library => library,
        workspace => matches!(core, Core::Workspace),
        core_path => core_path,
        repository => REPOSITORY,
        paged => api.operations.iter().any(|operation| operation.pager.is_some()),
        waited => api.operations.iter().any(|operation| operation.waiter.is_some()),
        files => api.records.values().any(has_files),
        downloads => api.operations.iter().any(|operation| !operation.response.form.is_json()),
        started => api.operations.iter().any(|operation| operation.starts.is_some()),
        example => example(api).map(|call| context! { call }),
        resources => minijinja::Value::from(Serde(resources(api))),
    };
    // A crate outside of this workspace has the licence that its maker chooses.
    let mut files = match core {
        Core::Workspace => license::files(),
        Core::Path(_) => Vec::new(),
    };
    for (template, path) in [
        ("Cargo.toml.j2", "Cargo.toml"),
        ("README.md.j2", "README.md"),
        ("lib.rs.j2", "src/lib.rs"),
    ] {
        let text = templates.render(&format!("crate/{template}"), values.clone())?;
        files.push(File::new(path, text));
    }
    Ok(files)
}

/// Whether a record has files.
fn has_files(record: &Record) -> bool {
    let is_file = |ty: &Type| match ty {
        Type::List(items) => **items == Type::File,
        ty => *ty == Type::File,
    };
    record.fields.iter().any(|field| is_file(&field.ty))
}

/// Operations of one tag, for the front page.
#[derive(Serialize)]
struct Resource<'a> {
    name: &'a str,
    operations: Vec<OperationLink>,
}

/// Link to a method of the client, with one line of documentation.
#[derive(Serialize)]
struct OperationLink {
    name: String,
    summary: String,
    deprecated: bool,
}

fn resources(api: &Api) -> Vec<Resource<'_>> {
    let link = |operation: &Operation| OperationLink {
        name: plain(&operation.name).to_owned(),
        summary: match &operation.doc {
            Some(doc) => markdown::summary(doc),
            None => markdown::code(&format!("{} {}", operation.method, operation.path.template)),
        },
        deprecated: operation.deprecated.is_some() && api.deprecated.is_none(),
    };
    api.tags
        .iter()
        .map(|tag| Resource {
            name: &tag.name,
            operations: api
                .operations
                .iter()
                .filter(|operation| operation.tag == tag.name)
                .map(link)
                .collect(),
        })
        .collect()
}

/// Call of the example on the front page: a `GET` with as few arguments as possible, all of them text or numbers, at the collection
/// with the most paths below it.
pub(super) fn example(api: &Api) -> Option<String> {
    let shown = |operation: &&Operation| {
        operation.method == "GET"
            && (operation.deprecated.is_none() || api.deprecated.is_some())
            && operation
                .arguments()
                .all(|argument| matches!(argument.ty, Type::String | Type::Integer { .. }))
    };
    let below = |operation: &Operation| {
        let path = &operation.path.template;
        let paths = api.operations.iter().map(|other| &other.path.template);
        paths.filter(|other| other.starts_with(path)).count()
    };
    let operation = api
        .operations
        .iter()
        .filter(shown)
        .min_by_key(|operation| (operation.arguments().count(), Reverse(below(operation))))?;
    let arguments: Vec<String> = operation
        .arguments()
        .map(|argument| match argument.ty {
            Type::String => format!("{:?}", argument.wire_name),
            _ => "1".to_owned(),
        })
        .collect();
    Some(format!("{}({})", operation.name, arguments.join(", ")))
}

/// A TOML basic string.
fn toml_string(text: String) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            c if c.is_control() => quoted.push(' '),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}
