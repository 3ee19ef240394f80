//! Reports made by hand: one with every part that a report can have, one without changes, one that is long, one whose
//! names mean harm.

use tidbcloud_review::kind::ChangeKind;
use tidbcloud_review::report::{
    ApiReport, Bump, Change, Effect, Incomplete, Level, Place, Report, Rust, SCHEMA_VERSION,
    Subject, SubjectKind, Use, Wire,
};

pub(crate) const DOCUMENT: &str = "specs/v1beta1/dedicated/openapi.yaml";

pub(crate) fn report(apis: Vec<ApiReport>) -> Report {
    let bumps = apis.iter().map(|api| api.required_bump);
    Report {
        schema_version: SCHEMA_VERSION,
        base: "merge base of HEAD and main (1a2b3c4)".into(),
        head: "the work tree".into(),
        base_blobs: None,
        head_blobs: None,
        required_bump: bumps.max().unwrap_or(Bump::None),
        apis,
    }
}

/// An API of these changes; a major one moves the second number of the version.
pub(crate) fn api(id: &str, changes: Vec<Change>) -> ApiReport {
    let bumps = changes.iter().map(|change| change.bump);
    let required_bump = bumps.max().unwrap_or(Bump::None);
    let (declared, needed) = match required_bump {
        Bump::None => ("0.4.2", "0.4.2"),
        Bump::Patch | Bump::Minor => ("0.4.3", "0.4.3"),
        Bump::Major => ("0.4.3", "0.5.0"),
    };
    ApiReport {
        api: id.into(),
        crate_name: format!("tidbcloud-{id}-v1beta1"),
        released: Some("0.4.2".into()),
        declared: declared.into(),
        needed: needed.into(),
        required_bump,
        changes,
        defects: Vec::new(),
        known_defects: 0,
        incomplete: Incomplete::default(),
    }
}

/// A change of this kind; tests set what else it has.
pub(crate) fn change(kind: ChangeKind, level: Level, subject: SubjectKind, name: &str) -> Change {
    let bump = match level {
        Level::Noise => Bump::None,
        Level::Doc => Bump::Patch,
        Level::Add | Level::Risk | Level::Wire => Bump::Minor,
        Level::Break => Bump::Major,
    };
    // As spread as a hash, and the same each time.
    let mixed = kind
        .id()
        .bytes()
        .chain(name.bytes())
        .fold(1_u32, |hash, byte| {
            hash.wrapping_mul(16_777_619) ^ u32::from(byte)
        });
    let line = (mixed % 5000) as usize + 1;
    let place = |line| Place {
        file: DOCUMENT.into(),
        line,
        column: 9,
    };
    Change {
        kind,
        fingerprint: format!("{mixed:08x}"),
        level,
        bump,
        subject: Subject {
            kind: subject,
            name: name.into(),
            pointer: format!("#/components/schemas/{}", name.replace('.', "/properties/")),
        },
        item: format!("types::{}", name.replace('.', "::")),
        further_items: Vec::new(),
        summary: kind.about().trim_end_matches('.').to_lowercase(),
        before: None,
        after: None,
        wire: Wire {
            effect: Effect::Fine,
            words: "released clients work as before".into(),
        },
        rust: None,
        caller: None,
        old: Some(place(line + 3)),
        new: Some(place(line)),
        used_by: Vec::new(),
        confidence: None,
        fix: Vec::new(),
        folded: Vec::new(),
        removed_types: Vec::new(),
        accepted: None,
    }
}

pub(crate) fn rust(item: &str, before: &[&str], after: &[&str]) -> Option<Rust> {
    let lines = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect();
    Some(Rust {
        item: item.into(),
        before: lines(before),
        after: lines(after),
    })
}

pub(crate) fn used(route: &str, operation: &str, path: &str) -> Use {
    Use {
        route: route.into(),
        operation: operation.into(),
        path: path.into(),
    }
}

/// The calls that send or receive a node setting.
pub(crate) fn setting_uses() -> Vec<Use> {
    vec![
        used("POST /clusters", "create_cluster", "tidbNodeSetting"),
        used(
            "GET /clusters/{clusterId}",
            "get_cluster",
            "tidbNodeSetting",
        ),
        used(
            "PATCH /clusters/{cluster.clusterId}",
            "update_cluster",
            "tidbNodeSetting",
        ),
        used(
            "POST /clusters/{clusterId}:pause",
            "pause_cluster",
            "tidbNodeSetting",
        ),
        used(
            "POST /clusters/{clusterId}:resume",
            "resume_cluster",
            "tidbNodeSetting",
        ),
        used(
            "GET /clusters",
            "list_clusters",
            "clusters[].tidbNodeSetting",
        ),
        used(
            "GET /clusters",
            "list_clusters",
            "clusters[].groups[].tidbNodeSetting",
        ),
    ]
}

/// Every level, and every part that a change can have.
pub(crate) fn whole() -> Report {
    let mut type_changed = change(
        ChangeKind::RespFieldTypeChanged,
        Level::Break,
        SubjectKind::Field,
        "TidbNodeSetting.nodeCount",
    );
    type_changed.summary = "another type: i64 → String".into();
    type_changed.rust = rust(
        "types::TidbNodeSetting::node_count",
        &["pub node_count: Option<i64>"],
        &["pub node_count: Option<String>"],
    );
    type_changed.wire.effect = Effect::May;
    type_changed.wire.words = "released clients read `None` and report a mismatch".into();
    type_changed.used_by = setting_uses();
    type_changed.fix = vec![
        "callers: read the new type".into(),
        "or set `type: integer` in `specs/v1beta1/dedicated/overlay.yaml`".into(),
    ];

    let mut removed = change(
        ChangeKind::RespFieldRemoved,
        Level::Break,
        SubjectKind::Field,
        "TidbNodeSetting.nodeSpecKey",
    );
    removed.summary = "field removed".into();
    removed.rust = rust(
        "types::TidbNodeSetting::node_spec_key",
        &["pub node_spec_key: Option<String>"],
        &[],
    );
    removed.used_by = setting_uses();
    removed.fix = vec!["callers: remove uses of the field".into()];

    let mut argument = change(
        ChangeKind::ParamAddedRequired,
        Level::Break,
        SubjectKind::Parameter,
        "list_regions?cloudProvider",
    );
    argument.rust = rust(
        "Client::list_regions",
        &["pub fn list_regions(&self) -> ListRegions"],
        &[
            "pub fn list_regions(",
            "    &self,",
            "    cloud_provider: impl Into<CloudProvider>,",
            ") -> ListRegions",
        ],
    );
    argument.wire.words = "the server rejects calls without it".into();
    argument.used_by = vec![used("GET /regions", "list_regions", "")];
    argument.fix = vec!["callers: pass the new argument".into()];

    let mut renamed = change(
        ChangeKind::TypeNameMoved,
        Level::Break,
        SubjectKind::Type,
        "StorageType → NodeStorageType",
    );
    renamed.confidence = Some(93);
    renamed.rust = rust(
        "types::NodeStorageType",
        &["pub enum StorageType"],
        &["pub enum NodeStorageType"],
    );
    renamed.fix = vec![
        "`cargo xtask names keep dedicated StorageType NodeStorageType` keeps the Rust name".into(),
    ];
    renamed.folded = vec!["types::StorageType::Basic".into()];
    renamed.accepted = Some("no known caller uses it; see the release notes".into());

    let mut operation = change(
        ChangeKind::OpRemoved,
        Level::Break,
        SubjectKind::Operation,
        "list_node_specs",
    );
    operation.rust = rust(
        "Client::list_node_specs",
        &["pub fn list_node_specs(&self) -> ListNodeSpecs"],
        &[],
    );
    operation.folded = [
        "ListNodeSpecsReply",
        "NodeSpec",
        "NodeSpec::name",
        "NodeSpec::vcpu",
        "NodeSpecKind::Large",
    ]
    .map(|item| format!("types::{item}"))
    .to_vec();
    operation.wire.words = "the server returns 404".into();
    operation.new = None;

    let mut moved = change(
        ChangeKind::OpMoved,
        Level::Wire,
        SubjectKind::Operation,
        "pause_cluster",
    );
    moved.summary = "POST /clusters/{clusterId}:pause → POST /clusters/{clusterId}/pause".into();
    moved.wire.words = "the server returns 404 for the old method and path".into();
    moved.fix = vec!["callers: upgrade; no code change is needed".into()];

    let mut default = change(
        ChangeKind::ParamDefaultChanged,
        Level::Risk,
        SubjectKind::Parameter,
        "list_clusters?pageSize",
    );
    default.summary = "default 10 → 100".into();

    let add = |kind, subject, name, summary: &str| {
        let mut added = change(kind, Level::Add, subject, name);
        added.summary = summary.into();
        added
    };
    let doc = |name| {
        change(
            ChangeKind::DocsOrDeprecationNote,
            Level::Doc,
            SubjectKind::Field,
            name,
        )
    };
    let mut dedicated = api(
        "dedicated",
        vec![
            type_changed,
            removed,
            renamed,
            argument,
            operation,
            moved,
            default,
            add(
                ChangeKind::RespFieldAdded,
                SubjectKind::Field,
                "Cluster.labels",
                "field added",
            ),
            add(
                ChangeKind::OpAdded,
                SubjectKind::Operation,
                "list_backups",
                "operation added",
            ),
            add(
                ChangeKind::ParamAddedOptional,
                SubjectKind::Parameter,
                "list_clusters?orderBy",
                "parameter added",
            ),
            add(
                ChangeKind::RespEnumValueAdded,
                SubjectKind::Variant,
                "ClusterState.FROZEN",
                "value added",
            ),
            add(
                ChangeKind::RespFieldAdded,
                SubjectKind::Field,
                "Cluster.annotations",
                "field added",
            ),
            doc("Cluster.state"),
            doc("Cluster.displayName"),
            change(
                ChangeKind::ParamWidened,
                Level::Noise,
                SubjectKind::Parameter,
                "list_clusters?skip",
            ),
        ],
    );
    dedicated.defects = vec![
        "`maximum` of `Cluster.port` is text: read as 65535\n  --> specs/v1beta1/dedicated/openapi.yaml:7".into(),
        "the old side has this too".into(),
    ];
    dedicated.known_defects = 1;
    dedicated.incomplete = Incomplete {
        undocumented: vec!["Cluster.adminToken".into(), "list_clusters.skip".into()],
        undecided_secrets: vec!["v1beta1Cluster.adminToken".into()],
    };
    let mut unpublished = api(
        "iam",
        vec![add(
            ChangeKind::OpAdded,
            SubjectKind::Operation,
            "list_roles",
            "operation added",
        )],
    );
    unpublished.released = None;
    report(vec![
        api("serverless", Vec::new()),
        dedicated,
        api("billing", Vec::new()),
        api(
            "msp",
            vec![change(
                ChangeKind::ReqFieldWidened,
                Level::Noise,
                SubjectKind::Field,
                "Bill.total",
            )],
        ),
        unpublished,
    ])
}

/// Three hundred changes of one API.
pub(crate) fn long() -> Report {
    let kinds = [
        (ChangeKind::RespFieldRemoved, Level::Break, 60),
        (ChangeKind::RespFieldTypeChanged, Level::Break, 40),
        (ChangeKind::ConstraintTightened, Level::Risk, 50),
        (ChangeKind::RespFieldAdded, Level::Add, 60),
        (ChangeKind::DocsOrDeprecationNote, Level::Doc, 60),
        (ChangeKind::ReqFieldWidened, Level::Noise, 30),
    ];
    let mut changes = Vec::new();
    for (kind, level, count) in kinds {
        for _ in 0..count {
            let index = changes.len();
            let name = format!("Record{}.field{index}", index / 8);
            let mut found = change(kind, level, SubjectKind::Field, &name);
            if level >= Level::Risk {
                let item = format!("types::Record{}::field{index}", index / 8);
                let line = format!("pub field{index}: Option<String>");
                let new = format!("pub field{index}: Option<i64>");
                found.rust = match kind {
                    ChangeKind::RespFieldRemoved => rust(&item, &[&line], &[]),
                    ChangeKind::RespFieldTypeChanged => rust(&item, &[&line], &[&new]),
                    _ => None,
                };
                found.used_by = setting_uses();
                for used in &mut found.used_by {
                    used.path = format!("record{}", index / 8);
                }
                found.fix = vec!["callers: check every use of the field".into()];
            }
            changes.push(found);
        }
    }
    report(vec![api("dedicated", changes)])
}

/// A name that tries to break out of every format.
pub(crate) const HOSTILE: &str = "a|b`c``d<img src=x>@everyone #1 ![x](https://evil.example)\n::error::owned\r\u{1b}[31m\u{202e}%0A</details>-->";

/// A report in which every text of a document is hostile.
pub(crate) fn hostile() -> Report {
    let mut changes = Vec::new();
    for (kind, level, subject) in [
        (
            ChangeKind::RespFieldRemoved,
            Level::Break,
            SubjectKind::Field,
        ),
        (ChangeKind::OpMoved, Level::Wire, SubjectKind::Operation),
        (
            ChangeKind::ConstraintTightened,
            Level::Risk,
            SubjectKind::Parameter,
        ),
        (
            ChangeKind::RespEnumValueAdded,
            Level::Add,
            SubjectKind::Variant,
        ),
        (
            ChangeKind::DocsOrDeprecationNote,
            Level::Doc,
            SubjectKind::Type,
        ),
        (
            ChangeKind::ReqFieldWidened,
            Level::Noise,
            SubjectKind::Field,
        ),
    ] {
        let mut found = change(kind, level, subject, &format!("{HOSTILE}{kind}"));
        found.summary = format!("removed: {HOSTILE}");
        found.wire.words = format!("the server rejects `{HOSTILE}`");
        found.rust = rust(HOSTILE, &["pub a: A", HOSTILE], &[HOSTILE, "```"]);
        found.used_by = vec![used(HOSTILE, HOSTILE, HOSTILE), used(HOSTILE, "b", "")];
        found.fix = vec![format!("write `{HOSTILE}` instead"), HOSTILE.into()];
        found.folded = vec![HOSTILE.into()];
        for place in [&mut found.old, &mut found.new].into_iter().flatten() {
            place.file = format!("specs/{HOSTILE}");
        }
        changes.push(found);
    }
    changes[1].accepted = Some(HOSTILE.into());
    let mut api = api(HOSTILE, changes);
    api.defects = vec![HOSTILE.into()];
    api.incomplete = Incomplete {
        undocumented: vec![HOSTILE.into()],
        undecided_secrets: vec![HOSTILE.into()],
    };
    let mut report = report(vec![api]);
    report.base = HOSTILE.into();
    report
}
