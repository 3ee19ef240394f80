//! `llms.txt` and `docs/api.json`: the APIs for programs that write programs.

use minijinja::context;
use serde_json::{Value, json};
use tidbcloud_console::File;
use tidbcloud_model::api::{Api, Body, Operation, Parameter, Type};
use tidbcloud_specs::manifest::Umbrella;

use super::example;
use super::front::{REPOSITORY, Templates};
use super::markdown;
use super::syntax::{Scope, owned, plain};
use super::template_values;

/// Both files, relative to the workspace.
pub(crate) fn files(
    umbrella: &Umbrella,
    apis: &[&Api],
    templates: &Templates,
) -> Result<Vec<File>, String> {
    let values = context! {
        umbrella => context! { crate_name => &umbrella.crate_name, release => &umbrella.release },
        repository => REPOSITORY,
        apis => template_values::of_apis(apis),
    };
    let reference: Vec<Value> = apis.iter().map(|api| self::api(api)).collect();
    let reference = json!({ "umbrella": umbrella.crate_name, "apis": reference });
    Ok(vec![
        File::new("llms.txt", templates.render("llms.txt.j2", values)?),
        File::new("docs/api.json", format!("{reference:#}\n")),
    ])
}

fn api(api: &Api) -> Value {
    let operations = api.operations.iter();
    let operations: Vec<Value> = operations.map(|each| operation(api, each)).collect();
    json!({
        "id": api.id,
        "version": api.version,
        "title": api.title,
        "crate": api.crate_name,
        "release": api.release,
        "server": api.server,
        "plans": api.plans,
        "deprecated": api.deprecated.is_some(),
        "operations": operations,
    })
}

fn operation(api: &Api, operation: &Operation) -> Value {
    let mut arguments: Vec<Value> = operation
        .arguments()
        .map(|parameter| argument(parameter, "argument"))
        .collect();
    if let Some((name, ty)) = operation.body.as_ref().and_then(Body::argument) {
        arguments.push(json!({
            "name": plain(name),
            "kind": "argument",
            "wire": "body",
            "type": shown(&ty),
        }));
    }
    arguments.extend(operation.options().map(|each| argument(each, "option")));
    json!({
        "name": plain(&operation.name),
        "method": operation.method,
        "path": operation.path.template,
        "summary": operation.doc.as_deref().map(markdown::summary),
        "deprecated": operation.deprecated.is_some(),
        "arguments": arguments,
        "returns": shown(&operation.response.ty),
        "pages": operation.pager.is_some(),
        "waits": operation.waiter.is_some(),
        "starts": operation.starts.is_some(),
        "example": example::visible(&example::example(api, operation)),
    })
}

/// A parameter: an argument of the method, or an option, which is a method of the request builder.
fn argument(parameter: &Parameter, kind: &str) -> Value {
    json!({
        "name": plain(match kind {
            "option" => &parameter.method,
            _ => &parameter.name,
        }),
        "kind": kind,
        "wire": parameter.wire_name,
        "type": shown(&parameter.ty),
    })
}

fn shown(ty: &Type) -> String {
    owned(ty, Scope::TYPES).to_string().replace(' ', "")
}
