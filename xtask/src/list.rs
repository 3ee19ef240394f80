//! `cargo xtask list`: the operations, those that page, those that wait; for people or as JSON lines.

use std::path::Path;

use serde_json::{Value, json};
use tidbcloud_model::api::{Api, Operation, PageScheme, Pager, Waiter};

use tidbcloud_codegen::emit::plain;
use tidbcloud_console::{self as console, Outcome, Status};
use tidbcloud_specs::Specs;

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Only this API.
    api: Option<String>,
    /// Only operations that answer a page of a list, and how they page.
    #[arg(long)]
    pagers: bool,
    /// Only operations that read a resource that can be waited for, and what its states mean.
    #[arg(long)]
    waiters: bool,
    /// One JSON object a line.
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(root: &Path, arguments: &Arguments) -> Outcome {
    let specs = Specs::of_workspace(root)?;
    let ids: Vec<String> = match &arguments.api {
        Some(id) => vec![id.clone()],
        None => specs
            .entries()
            .iter()
            .map(|entry| entry.id.clone())
            .collect(),
    };
    let mut text = String::new();
    for id in ids {
        let api = specs
            .load(&id)
            .map_err(|problems| problems.to_string())?
            .api;
        text.push_str(&rows(&api, arguments));
    }
    console::print(&text)?;
    Ok(Status::Clean)
}

/// The rows of an API. Pagers come before waiters, where both are asked for.
fn rows(api: &Api, arguments: &Arguments) -> String {
    let shown = |row: &dyn Fn(&Operation) -> Option<String>| {
        let rows = api.operations.iter().filter_map(row);
        rows.map(|row| row + "\n").collect::<String>()
    };
    let width = |is_shown: &dyn Fn(&Operation) -> bool| {
        let shown = api
            .operations
            .iter()
            .filter(|operation| is_shown(operation));
        shown
            .map(|operation| operation.name.len())
            .max()
            .unwrap_or(0)
    };
    let mut text = String::new();
    if arguments.pagers {
        let width = width(&|operation| operation.pager.is_some());
        text += &shown(&|operation| {
            let said = pager(operation.pager.as_ref()?);
            Some(detail(
                api,
                operation,
                width,
                "pager",
                &said,
                arguments.json,
            ))
        });
    }
    if arguments.waiters {
        let width = width(&|operation| operation.waiter.is_some());
        text += &shown(&|operation| {
            let said = waiter(operation.waiter.as_ref()?);
            Some(detail(
                api,
                operation,
                width,
                "waiter",
                &said,
                arguments.json,
            ))
        });
    }
    if !arguments.pagers && !arguments.waiters {
        let width = width(&|_| true);
        text += &shown(&|operation| {
            Some(if arguments.json {
                as_json(api, operation).to_string()
            } else {
                as_row(api, operation, width)
            })
        });
    }
    text
}

/// How an operation pages: `pageToken → nextPageToken  items of clusters`.
fn pager(pager: &Pager) -> Said {
    let items = &pager.items;
    match &pager.scheme {
        PageScheme::Token {
            parameter,
            next,
            first_page_only,
        } => {
            let mut row = format!("{parameter} -> {next}  {items}");
            if !first_page_only.is_empty() {
                row += &format!(
                    "  ({} with the first page only)",
                    first_page_only.join(", ")
                );
            }
            Said {
                row,
                value: json!({
                    "scheme": "token",
                    "parameter": parameter,
                    "next": next,
                    "first_page_only": first_page_only,
                    "items": items,
                }),
            }
        }
        PageScheme::Number { parameter, total } => Said {
            row: format!("{parameter} .. {total}  {items}"),
            value: json!({
                "scheme": "number",
                "parameter": parameter,
                "total": total,
                "items": items,
            }),
        },
    }
}

/// What states mean: `state  settled ACTIVE  gone DELETED`.
fn waiter(waiter: &Waiter) -> Said {
    let mut row = waiter.state.join(".");
    let meanings = [
        ("transitional", &waiter.transitional),
        ("settled", &waiter.settled),
        ("failed", &waiter.failed),
        ("gone", &waiter.gone),
    ];
    for (meaning, states) in meanings {
        if !states.is_empty() {
            row += &format!("  {meaning} {}", states.join(" "));
        }
    }
    if !waiter.message.is_empty() {
        row += &format!("  message {}", waiter.message.join("."));
    }
    Said {
        row,
        value: json!({
            "state": waiter.state,
            "message": waiter.message,
            "transitional": waiter.transitional,
            "settled": waiter.settled,
            "failed": waiter.failed,
            "gone": waiter.gone,
        }),
    }
}

/// A detail of an operation, in both forms.
struct Said {
    row: String,
    value: Value,
}

fn detail(
    api: &Api,
    operation: &Operation,
    width: usize,
    key: &str,
    said: &Said,
    json: bool,
) -> String {
    if json {
        let mut value = as_json(api, operation);
        value[key] = said.value.clone();
        value.to_string()
    } else {
        format!(
            "{:<11} {:<width$}  {}",
            api.id,
            plain(&operation.name),
            said.row
        )
    }
}

fn as_json(api: &Api, operation: &Operation) -> Value {
    json!({
        "api": api.id,
        "operation": plain(&operation.name),
        "method": operation.method,
        "path": operation.path.template,
        "tag": operation.tag,
        "deprecated": operation.deprecated.is_some() || api.deprecated.is_some(),
    })
}

fn as_row(api: &Api, operation: &Operation, width: usize) -> String {
    let deprecated = if operation.deprecated.is_some() || api.deprecated.is_some() {
        "  deprecated"
    } else {
        ""
    };
    format!(
        "{:<11} {:<width$}  {:<6} {}{deprecated}",
        api.id,
        plain(&operation.name),
        operation.method,
        operation.path.template
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every operation of all APIs that pages: those that the published documents say do, and no others.
    const PAGERS: &str = "\
serverless  list_clusters  pageToken -> nextPageToken  clusters  (skip with the first page only)
serverless  list_branches  pageToken -> nextPageToken  branches
serverless  list_exports   pageToken -> nextPageToken  exports
serverless  list_imports   pageToken -> nextPageToken  imports
dedicated   list_changefeeds                   pageToken -> nextPageToken  changefeeds
dedicated   list_clusters                      pageToken -> nextPageToken  clusters  (skip with the first page only)
dedicated   list_imports                       pageToken -> nextPageToken  imports
dedicated   list_private_endpoint_connections  pageToken -> nextPageToken  privateEndpointConnections  (skip with the first page only)
dedicated   list_regions                       pageToken -> nextPageToken  regions  (skip with the first page only)
dedicated   list_node_specs                    pageToken -> nextPageToken  nodeSpecs  (skip with the first page only)
dataservice list_data_apps     pageToken -> nextPageToken  dataApps
dataservice list_api_keys      pageToken -> nextPageToken  apiKeys
dataservice list_data_sources  pageToken -> nextPageToken  dataSources
dataservice list_deployments   pageToken -> nextPageToken  deployments
dataservice list_endpoints     pageToken -> nextPageToken  endpoints
iam         list_api_keys    pageToken -> nextPageToken  apiKeys
iam         list_audit_logs  pageToken -> nextPageToken  auditLogs
iam         list_members     pageToken -> nextPageToken  users
msp         list_customers  pageToken -> nextPageToken  mspCustomers
management  list_projects             page .. total  items
management  list_clusters_of_project  page .. total  items
management  list_back_up_of_cluster   page .. total  items
management  list_import_tasks         page .. total  items
management  list_restore_tasks        page .. total  items
";

    /// Replies of lists that do not page.
    const WHOLE: &[&str] = &[
        "serverless list_regions",
        "dedicated list_changefeed_rcus",
        "dedicated list_integrations",
        "dataservice get_system_endpoint_config",
        "billing get_bill",
        "billing get_bill_details",
        "msp list_credits",
        "msp list_discounts",
        "msp get_customer_bill",
        "management list_provider_regions",
        "management list_aws_cmek",
        "management list_private_endpoints",
        "management list_private_endpoints_of_project",
    ];

    /// Every operation that can be waited for.
    const WAITERS: &str = "\
serverless  get_cluster  state  transitional CREATING RESTORING  settled ACTIVE  gone DELETED
serverless  get_branch   state  transitional CREATING RESTORING  settled ACTIVE  gone DELETED
serverless  get_export   state  transitional RUNNING  settled SUCCEEDED  failed FAILED CANCELED EXPIRED  gone DELETED  message reason
serverless  get_import   state  transitional PREPARING IMPORTING CANCELING  settled COMPLETED  failed FAILED CANCELED  message message
dedicated   get_changefeed                   state  transitional CREATING PAUSING EDITING SCALING DELETING ERROR  settled RUNNING PAUSED WARNING  failed FAILED  gone DELETED  message error
dedicated   get_cluster                      state  transitional CREATING MODIFYING PAUSING RESUMING IMPORTING RESTORING UPGRADING MAINTENANCE DELETING  settled ACTIVE PAUSED  failed INACTIVE  gone DELETED
dedicated   get_import                       state  transitional UNSPECIFIED PREPARING IMPORTING CANCELING  settled COMPLETED  failed FAILED CANCELED  message message
dedicated   get_private_endpoint_connection  endpointState  transitional PENDING DELETING  settled ACTIVE DISCOVERED  failed FAILED  message message
dedicated   get_private_link_service         state  transitional CREATING DELETING  settled ACTIVE
dataservice get_deployment  status  settled success  failed failed  message statusErrorMessage
management  get_cluster                   status.cluster_status  transitional CREATING MODIFYING PAUSING RESUMING IMPORTING MAINTAINING UNAVAILABLE  settled AVAILABLE PAUSED
management  get_backup_of_cluster         status  transitional PENDING RUNNING  settled SUCCESS  failed FAILED
management  get_import_task               status.phase  transitional PREPARING IMPORTING CANCELING  settled COMPLETED  failed FAILED CANCELED  message status.error_message
management  get_private_endpoint_service  private_endpoint_service.status  transitional CREATING DELETING  settled ACTIVE
management  get_restore_task              status  transitional PENDING RUNNING  settled SUCCESS  failed FAILED  message error_message
";

    fn asked(pagers: bool, waiters: bool, json: bool) -> Arguments {
        Arguments {
            api: None,
            pagers,
            waiters,
            json,
        }
    }

    fn apis() -> Vec<Api> {
        let specs = Specs::of_workspace(&crate::root()).unwrap();
        let ids = specs.entries().iter().map(|entry| entry.id.clone());
        ids.map(|id| specs.load(&id).unwrap().api).collect()
    }

    fn listed(apis: &[Api], arguments: &Arguments) -> String {
        apis.iter().map(|api| rows(api, arguments)).collect()
    }

    #[test]
    fn what_pages_and_what_can_be_waited_for_is_known() {
        let apis = apis();
        assert_eq!(listed(&apis, &asked(true, false, false)), PAGERS);
        assert_eq!(listed(&apis, &asked(false, true, false)), WAITERS);
        let both = listed(&apis, &asked(true, true, true));
        assert_eq!(both.lines().count(), 24 + 15);
        for line in both.lines() {
            let value: Value = serde_json::from_str(line).unwrap();
            assert!(
                value["pager"].is_object() != value["waiter"].is_object(),
                "{line}"
            );
        }
        for whole in WHOLE {
            let (id, operation) = whole.split_once(' ').unwrap();
            let api = apis.iter().find(|api| api.id == id).unwrap();
            let mut operations = api.operations.iter();
            let found = operations.find(|known| plain(&known.name) == operation);
            assert_eq!(found.expect(whole).pager, None, "{whole}");
        }
        let plain = listed(&apis, &asked(false, false, false));
        assert_eq!(plain.lines().count(), 137);
    }
}
