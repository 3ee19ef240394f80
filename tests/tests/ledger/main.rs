//! The name ledger as a maintainer uses it: documents change, `generate` stops or continues, `names` resolves conflicts.

mod aliases;
mod workspace;

use tidbcloud_openapi::{SourceCache, prepare};
use tidbcloud_specs::Specs;
use tidbcloud_specs::ledger::Ledger;
use workspace::Workspace;

/// Compares a text with the one in `tests/ledger/`.
fn same(name: &str, text: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(tidbcloud_tests::root().join("tests/ledger"));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, text));
}

#[test]
fn new_identities_get_a_row() {
    let small = Workspace::new();
    same("first", &small.ledger());
    let first = small.ledger();
    small.edit_document(&[
        (
            "        nodes:\n",
            "        region:\n          type: string\n        nodes:\n",
        ),
        ("PAUSED, ", "PAUSED, RESUMING, "),
    ]);
    let checked = small.run(&["generate", "--check"]);
    assert_eq!(checked.code, Some(1), "{}", checked.err);
    let printed = "Stale specs/v1/small/names.lock (15 names)\n--- specs/v1/small/names.lock\n";
    assert!(checked.out.contains(printed), "{}", checked.out);
    assert!(
        checked.err.contains("fix: run `cargo xtask generate`"),
        "{}",
        checked.err
    );
    assert_eq!(small.ledger(), first, "--check writes nothing");
    small.succeed(&["generate"]);
    same("additions", &small.ledger());
    assert!(
        !small.succeed(&["generate"]).contains("names.lock"),
        "nothing is new"
    );
}

#[test]
fn a_row_without_its_identity_stops_the_generator() {
    let small = Workspace::new();
    small.edit_document(&[
        ("v1ClusterState", "v1ClusterPhase"),
        ("v1Cluster\"", "v1Instance\""),
        ("v1Cluster:", "v1Instance:"),
        ("PauseCluster", "HaltCluster"),
    ]);
    same("renamed_in_the_document", &small.refused());
}

#[test]
fn a_field_or_value_without_its_identity_stops_the_generator() {
    let small = Workspace::new();
    small.edit_document(&[
        ("displayName", "display_names"),
        (
            "        nodes:\n          type: integer\n          format: int32\n",
            "",
        ),
        ("PAUSED", "PAUSE"),
    ]);
    same("members_gone", &small.refused());
}

#[test]
fn a_kept_name_changes_no_call() {
    let small = Workspace::new();
    small.succeed(&["generate"]);
    let files = ["client.rs", "operations/cluster.rs", "types/cluster.rs"];
    let read = || {
        files.map(|file| {
            let text = small.read(&format!("generated/small-v1/src/{file}"));
            // Documentation names the schema.
            let code = text
                .lines()
                .filter(|line| !line.trim_start().starts_with("///"));
            code.collect::<Vec<_>>().join("\n")
        })
    };
    let before = read();
    // One row before the document is vendored, the others after it.
    let early = small.succeed(&["names", "keep", "small", "v1ClusterState", "v1ClusterPhase"]);
    assert!(
        early.contains("has no type `v1ClusterPhase` yet"),
        "{early}"
    );
    small.edit_document(&[
        ("v1ClusterState", "v1ClusterPhase"),
        ("v1Cluster\"", "v1Instance\""),
        ("v1Cluster:", "v1Instance:"),
        ("PauseCluster", "HaltCluster"),
    ]);
    let printed = small.succeed(&["names", "keep", "small", "v1Cluster", "v1Instance"]);
    same("keep", &printed);
    let (old, new) = ("ClusterService_PauseCluster", "ClusterService_HaltCluster");
    small.succeed(&["names", "keep", "small", old, new]);
    small.succeed(&["generate"]);
    assert_eq!(read(), before);
}

#[test]
fn a_dropped_identity_is_removed() {
    let small = Workspace::new();
    small.edit_document(&[
        (
            "        nodes:\n          type: integer\n          format: int32\n",
            "",
        ),
        (", DELETED", ""),
    ]);
    let identities = ["v1Cluster.nodes", "v1ClusterState.DELETED"];
    let wrong = small.run(&["names", "drop", "small", identities[0], "v1Cluster.node"]);
    assert_eq!(wrong.code, Some(2));
    assert!(
        wrong.err.contains("no row is called `v1Cluster.node`"),
        "{}",
        wrong.err
    );
    assert!(
        wrong.err.contains("did you mean v1Cluster.nodes?"),
        "{}",
        wrong.err
    );
    assert!(
        small.ledger().contains("nodes: nodes"),
        "nothing is written"
    );
    let printed = small.succeed(&["names", "drop", "small", identities[0], identities[1]]);
    same("drop", &printed);
    small.succeed(&["generate"]);
}

#[test]
fn what_the_document_has_is_not_dropped() {
    let small = Workspace::new();
    let before = (small.ledger(), small.read("specs/v1/small/docs.yaml"));
    // An identity that the document lost is not dropped either, together with one that it still has.
    small.edit_document(&[(", DELETED", "")]);
    let identities = ["v1ClusterState.DELETED", "v1Cluster.state"];
    let drop = small.run(&["names", "drop", "small", identities[0], identities[1]]);
    assert_eq!(drop.code, Some(2), "{}{}", drop.out, drop.err);
    for part in [
        "field `v1Cluster.state` (`state`) cannot be dropped: the document in specs/ still has it",
        "specs/v1/small/names.lock",
        "`cargo xtask update small FILE --drop v1Cluster.state`",
        "`cargo xtask names rename small v1Cluster.state NAME`",
    ] {
        assert!(drop.err.contains(part), "{part}:\n{}", drop.err);
    }
    let after = (small.ledger(), small.read("specs/v1/small/docs.yaml"));
    assert_eq!(after, before, "nothing is written");
}

#[test]
fn documentation_stays_where_the_document_cannot_be_read() {
    let small = Workspace::new();
    let docs = small.read("specs/v1/small/docs.yaml");
    small.write("specs/v1/small/openapi.yaml", "<<<<<<< HEAD\n");
    small.succeed(&["names", "drop", "small", "v1Cluster.state"]);
    assert_eq!(small.read("specs/v1/small/docs.yaml"), docs);
}

#[test]
fn two_identities_that_want_one_name_stop_the_generator() {
    let small = Workspace::new();
    small.edit_document(&[
        ("        nodes:\n", "        cluster_id:\n          type: string\n        nodes:\n          $ref: \"#/components/schemas/v2ClusterState\"\n        nodeCount:\n"),
        ("[ACTIVE,", "[ACTIVE, active, UNKNOWN,"),
        ("    v1ClusterState:\n", "    v2ClusterState:\n      type: string\n      enum: [UP]\n    v1ClusterState:\n"),
        (
            "  /clusters/{clusterId}:pause:\n",
            "  /all:\n    get:\n      operationId: AllService_GetCluster\n      tags: [Cluster]\n      responses:\n        \"200\":\n          description: \"\"\n  /clusters/{clusterId}:pause:\n",
        ),
    ]);
    same("one_name_wanted_twice", &small.refused());
    for (identity, name) in [
        ("v1Cluster.cluster_id", "other_id"),
        ("v1ClusterState.active", "Active2"),
        ("v1ClusterState.UNKNOWN", "UnknownState"),
        ("v2ClusterState", "NodeState"),
        ("AllService_GetCluster", "get_any_cluster"),
    ] {
        small.succeed(&["names", "rename", "small", identity, name]);
    }
    small.succeed(&["generate"]);
    let ledger = small.ledger();
    for row in [
        "cluster_id: {name: other_id, since: \"0.2.0\"}\n",
        "UNKNOWN: {name: UnknownState, since: \"0.2.0\"}\n",
        "active: {name: Active2, since: \"0.2.0\"}\n",
        "v2ClusterState:\n    name: NodeState\n    since: \"0.2.0\"\n",
        "AllService_GetCluster: {name: get_any_cluster, since: \"0.2.0\"}\n",
    ] {
        assert!(ledger.contains(row), "{row}\n{ledger}");
    }
    let types = small.read("generated/small-v1/src/types/cluster.rs");
    assert!(types.contains("Unknown(UnknownValue)"), "{types}");
}

#[test]
fn an_overlay_that_differs_from_its_row_stops_the_generator() {
    let small = Workspace::new();
    let action = |target: &str, name: &str| {
        format!(
            "- target: {target}\n  description: Reads better.\n  update:\n    x-rust-name: {name}\n"
        )
    };
    let overlay = format!(
        "overlay: 1.1.0\ninfo:\n  title: Small\n  version: v1\nactions:\n{}{}{}",
        action("$.paths['/clusters/{clusterId}'].get", "read_cluster"),
        action("$.components.schemas.v1Cluster", "Instance"),
        action(
            "$.components.schemas.v1Cluster.properties.nodes",
            "node_count"
        ),
    );
    small.write("specs/v1/small/overlay.yaml", &overlay);
    same("overlay_against_row", &small.refused());
    for (identity, name) in [
        ("ClusterService_GetCluster", "read_cluster"),
        ("v1Cluster", "Instance"),
        ("v1Cluster.nodes", "node_count"),
    ] {
        small.succeed(&["names", "rename", "small", identity, name]);
    }
    let docs = small.read("specs/v1/small/docs.yaml");
    for key in ["read_cluster:", "Instance:", "Instance.state:"] {
        assert!(docs.contains(key), "{docs}");
    }
    small.succeed(&["generate"]);
}

#[test]
fn rows_that_no_crate_can_have_are_reported_together() {
    let small = Workspace::new();
    small.edit(
        "specs/v1/small/names.lock",
        &[
            ("nodes: nodes", "nodes: state"),
            ("cluster_id", "r#cluster id"),
            (": get_cluster", ": new"),
            (": Empty", ": String"),
            ("Deleted", "deleted"),
            (
                "PAUSED: Paused",
                "PAUSED: {name: Paused, aliases: [Active]}",
            ),
        ],
    );
    same("impossible_rows", &small.refused());
}

#[test]
fn a_file_that_is_no_ledger_is_one_clear_line() {
    let small = Workspace::new();
    let sound = small.ledger();
    let mut text = String::new();
    for broken in [
        sound.replace(
            "types:\n",
            "<<<<<<< HEAD\ntypes:\n=======\ntypes:\n>>>>>>> theirs\n",
        ),
        sound.replace(
            "      nodes: nodes\n",
            "      nodes: nodes\n      nodes: node_count\n",
        ),
        sound.replace("nodes: nodes", "nodes: [nodes]"),
        sound.replace("nodes: nodes", "nodes: {nam: nodes}"),
        sound.replace(
            "nodes: nodes",
            "nodes: {name: nodes, since: now, aliases: no}",
        ),
        sound.replace("since: \"0.1.0\"\n", ""),
        sound[..sound.len() / 2].to_owned() + ": [",
        "7\n".to_owned(),
        String::new(),
    ] {
        small.write("specs/v1/small/names.lock", &broken);
        text.push_str(&small.refused());
        text.push('\n');
        let named = small.run(&["names", "drop", "small", "v1Cluster"]);
        assert_eq!(named.code, Some(2), "{}", named.out);
        assert_eq!(small.ledger(), broken);
    }
    same("no_ledger", &text);
}

#[test]
fn a_ledger_in_memory_resolves_conflicts_before_anything_is_written() {
    let small = Workspace::new();
    small.edit_document(&[("PauseCluster", "HaltCluster")]);
    let before = small.ledger();
    let specs = Specs::open(small.path("specs")).expect("the manifest");
    let entry = specs.entry("small").expect("an entry");
    let mut ledger = specs.ledger(&entry.id).expect("the ledger");
    let load = |ledger: &Ledger| {
        let prepared = prepare(
            &entry.openapi_path(),
            &entry.server,
            &entry.overlay_paths(),
            &SourceCache::default(),
        )
        .expect("a document");
        specs
            .load_with_ledger("small", prepared, ledger.clone())
            .unwrap_or_else(|problems| panic!("{problems}"))
    };
    assert_eq!(load(&ledger).name_conflicts.0[0].line, Some(7));
    let old = ledger.find("ClusterService_PauseCluster").expect("a row");
    ledger
        .keep(&old, "ClusterService_HaltCluster")
        .expect("a free identity");
    let loaded = load(&ledger);
    assert!(
        loaded.name_conflicts.is_empty(),
        "{}",
        loaded.name_conflicts
    );
    assert_eq!(loaded.ledger(), ledger);
    assert_eq!(loaded.api.operations[2].name, "pause_cluster");
    assert_eq!(small.ledger(), before);
}
