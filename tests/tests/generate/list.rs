//! `list` and `dump`: the operations and the model, as text and as JSON.

use serde_json::Value;
use tidbcloud_tests::{apis, operations, root};

use crate::{err, out, xtask};

/// Every operation of all APIs that pages, as documented by the published documents.
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
premium     list_backups           pageToken -> nextPageToken  backups  (skip with the first page only)
premium     list_changefeeds       pageToken -> nextPageToken  changefeeds
premium     list_regions           pageToken -> nextPageToken  regions  (skip with the first page only)
premium     list_instances         pageToken -> nextPageToken  tidbs  (skip with the first page only)
premium     list_instance_backups  pageToken -> nextPageToken  backups  (skip with the first page only)
";

/// Operations that return lists without pages.
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
    "premium list_changefeed_ccus",
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
premium     get_changefeed      state  transitional CREATING PAUSING RESUMING EDITING SCALING DELETING ERROR  settled RUNNING PAUSED WARNING  failed FAILED  gone DELETED  message error  started by create_changefeed
premium     get_instance        state  transitional CREATING RESTORING MAINTENANCE DELETING PAUSING RESUMING  settled ACTIVE INACTIVE PAUSED  gone DELETED  started by create_instance
premium     get_restore_status  state  transitional PENDING RUNNING  settled SUCCEEDED  failed FAILED CANCELLED  message message  started by restore_instance
";

/// Number of operations of all APIs.
fn all() -> usize {
    operations().iter().map(|(_, count)| count).sum()
}

/// Every known line is listed, in this order. Others may be between them: a new document may bring them. The spaces that
/// align a column do not count, since a new name may be longer.
fn assert_known(known: &str, listed: &str) {
    let words = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut rest = listed.lines().map(words);
    for line in known.lines().map(words) {
        assert!(rest.any(|found| found == line), "{line}\nin\n{listed}");
    }
}

#[test]
fn list_prints_a_json_line_for_each_operation() {
    let output = xtask(&root(), &["list", "--json"]);
    assert!(output.status.success(), "{}", err(&output));
    let lines: Vec<Value> = out(&output)
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    assert_eq!(lines.len(), all());
    for (id, operations) in operations() {
        let listed = lines.iter().filter(|line| line["api"] == id.as_str());
        assert_eq!(listed.count(), *operations, "{id}");
    }
    for line in &lines {
        let keys: Vec<&String> = line.as_object().expect("an object").keys().collect();
        let mut sorted = keys.clone();
        sorted.sort();
        assert_eq!(
            sorted,
            ["api", "deprecated", "method", "operation", "path", "tag"]
        );
        let operation = line["operation"].as_str().expect("a name");
        assert!(
            operation
                .chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_'),
            "{operation}"
        );
        assert!(
            ["GET", "POST", "PUT", "PATCH", "DELETE"]
                .contains(&line["method"].as_str().expect("a method"))
        );
        assert!(line["path"].as_str().expect("a path").starts_with('/'));
        assert!(
            !line["tag"].as_str().expect("a tag").is_empty() && line["deprecated"].is_boolean()
        );
    }
    let deprecated = |api: &str| {
        lines
            .iter()
            .filter(|line| line["api"] == api && line["deprecated"] == true)
            .count()
    };
    let of = |api: &str| lines.iter().filter(|line| line["api"] == api).count();
    assert_eq!((deprecated("msp"), deprecated("iam")), (of("msp"), 0));
    assert!((1..of("management")).contains(&deprecated("management")));

    let of_one = xtask(&root(), &["list", "billing", "--json"]);
    let expected: Vec<&Value> = lines
        .iter()
        .filter(|line| line["api"] == "billing")
        .collect();
    let found: Vec<Value> = out(&of_one)
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    assert_eq!(found.iter().collect::<Vec<_>>(), expected);
    assert_eq!(
        out(&xtask(&root(), &["list", "billing"])).lines().count(),
        expected.len()
    );
    assert_eq!(xtask(&root(), &["list", "nothing"]).status.code(), Some(2));
}

#[test]
fn what_pages_and_what_can_be_waited_for_is_known() {
    let listed = |arguments: &[&str]| {
        let output = xtask(&root(), &[&["list"], arguments].concat());
        assert!(output.status.success(), "{}", err(&output));
        out(&output)
    };
    let (pagers, waiters) = (listed(&["--pagers"]), listed(&["--waiters"]));
    assert_known(PAGERS, &pagers);
    assert_known(WAITERS, &waiters);
    let both = listed(&["--pagers", "--waiters", "--json"]);
    let lines = pagers.lines().count() + waiters.lines().count();
    assert_eq!(both.lines().count(), lines);
    for line in both.lines() {
        let value: Value = serde_json::from_str(line).expect("JSON");
        assert!(
            value["pager"].is_object() != value["waiter"].is_object(),
            "{line}"
        );
        let api = apis().iter().find(|loaded| value["api"] == loaded.api.id);
        let operations = &api.expect("an API").api.operations;
        let of_model = operations
            .iter()
            .map(|operation| serde_json::to_value(operation).expect("JSON"))
            .find(|operation| operation["name"] == value["operation"])
            .expect("an operation");
        let key = if value["pager"].is_object() {
            "pager"
        } else {
            "waiter"
        };
        assert_eq!(value[key], of_model[key], "{line}");
    }
    for whole in WHOLE {
        let (id, operation) = whole.split_once(' ').expect("two words");
        let api = apis().iter().find(|loaded| loaded.api.id == id);
        let mut operations = api.expect(whole).api.operations.iter();
        let found = operations.find(|known| known.name == operation);
        assert_eq!(found.expect(whole).pager, None, "{whole}");
    }
    assert_eq!(listed(&[]).lines().count(), all());
}

#[test]
fn dump_prints_the_model() {
    for loaded in apis() {
        let output = xtask(&root(), &["dump", &loaded.api.id]);
        assert!(output.status.success(), "{}", err(&output));
        let found: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        assert_eq!(
            found,
            serde_json::to_value(&loaded.api).expect("JSON"),
            "{}",
            loaded.api.id
        );
    }
    let output = xtask(&root(), &["dump", "nothing"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(err(&output).contains("`nothing`"), "{}", err(&output));
}
