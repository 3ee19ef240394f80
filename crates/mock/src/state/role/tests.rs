//! Tests of roles: the resources of the published documents.

use super::*;
use crate::stored_apis::STORED;

/// The resources of the published documents: collection, path of the id, field of the list, and whether they have states.
#[test]
fn the_published_documents_show_their_resources() {
    let mut found = Vec::new();
    for entry in STORED {
        let (api, _) = entry.load().expect("the data");
        for kind in Roles::new(&api).kinds {
            let list = kind.list.map_or("-".to_owned(), |(field, _)| field);
            let states = if kind.lifecycle.is_some() {
                "states"
            } else {
                "-"
            };
            found.push(format!(
                "{} /{} {} {list} {states}",
                entry.id,
                kind.collection.join("/"),
                kind.id.join("."),
            ));
        }
    }
    found.sort();
    // A new document may bring more.
    let missing = EXPECTED
        .iter()
        .filter(|line| !found.iter().any(|known| known == *line));
    let missing: Vec<_> = missing.collect();
    assert!(missing.is_empty(), "{missing:?} in\n{}", found.join("\n"));
}

const EXPECTED: &[&str] = &[
    "dataservice /v1beta1/dataApps dataAppId dataApps -",
    "dataservice /v1beta1/dataApps/{}/apiKeys apiKeyId apiKeys -",
    "dataservice /v1beta1/dataApps/{}/dataSources clusterId dataSources -",
    "dataservice /v1beta1/dataApps/{}/deployments deploymentId deployments states",
    "dataservice /v1beta1/dataApps/{}/endpoints name endpoints -",
    "dedicated /changefeeds id changefeeds states",
    "dedicated /clusters clusterId clusters states",
    "dedicated /clusters/{}/imports importId imports states",
    "dedicated /clusters/{}/integrations id items -",
    "dedicated /clusters/{}/tidbNodeGroups/{}/privateEndpointConnections privateEndpointConnectionId privateEndpointConnections states",
    "iam /apikeys accessKey apiKeys -",
    "management /api/v1beta/projects id items -",
    "management /api/v1beta/projects/{}/clusters id items states",
    "management /api/v1beta/projects/{}/clusters/{}/backups id items states",
    "management /api/v1beta/projects/{}/clusters/{}/imports metadata.id items states",
    "management /api/v1beta/projects/{}/clusters/{}/private_endpoints id endpoints -",
    "management /api/v1beta/projects/{}/restores id items states",
    "premium /changefeeds id changefeeds states",
    "premium /tidbs tidbId tidbs states",
    "premium /tidbs/{}/backups id backups states",
    "serverless /clusters clusterId clusters states",
    "serverless /clusters/{}/branches branchId branches states",
    "serverless /clusters/{}/exports exportId exports states",
    "serverless /clusters/{}/imports id imports states",
];
