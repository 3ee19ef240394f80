//! The page of a large update, made by a script from a real document: what a reviewer of PingCAP's next version would read.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use insta::assert_snapshot;
use tidbcloud_review::render::{self, RenderOptions};
use tidbcloud_review::report::{Blobs, Level, Report};
use tidbcloud_review::{changelog, compare};
use tidbcloud_specs::{Loaded, Specs};
use tidbcloud_tests::root;

use crate::sample::report;

/// The document that the script edits.
const DOCUMENT: &str = "specs/v1beta1/dedicated/openapi.yaml";

/// Operations that stay; the others are removed.
const KEPT: [&str; 6] = [
    "CreateChangefeed",
    "ListChangefeeds",
    "ClusterService_ListClusters",
    "ClusterService_CreateCluster",
    "ClusterService_GetCluster",
    "ClusterService_UpdateCluster",
];

/// Fields that are removed; the types that only they use are removed with them.
const REMOVED: [&str; 3] = [
    "v1beta1Changefeed.s3",
    "v1beta1Changefeed.gcs",
    "v1beta1Changefeed.azureBlob",
];

/// Fields that are renamed.
const RENAMED: [(&str, &str); 10] = [
    (
        "tidb_cloud_open_apidedicatedv1beta1Cluster.createdBy",
        "creator",
    ),
    (
        "tidb_cloud_open_apidedicatedv1beta1Cluster.createTime",
        "creationTime",
    ),
    (
        "tidb_cloud_open_apidedicatedv1beta1Cluster.regionDisplayName",
        "regionName",
    ),
    (
        "tidb_cloud_open_apidedicatedv1beta1Cluster.version",
        "tidbVersion",
    ),
    (
        "tidb_cloud_open_apidedicatedv1beta1Cluster.rootPassword",
        "initialRootPassword",
    ),
    (
        "dedicatedv1beta1TidbNodeGroup.nodeSpecDisplayName",
        "nodeSpecName",
    ),
    ("dedicatedv1beta1TidbNodeGroup.isDefaultGroup", "isDefault"),
    (
        "v1beta1ClusterStorageNodeSetting.storageSizeGi",
        "storageSizeGib",
    ),
    ("v1beta1Changefeed.checkpointTs", "checkpointTime"),
    ("v1beta1Changefeed.replicationCapacity", "capacity"),
];

/// Values that are removed from enums.
const VALUES: [(&str, &[&str]); 3] = [
    (
        "commonv1beta1ClusterState",
        &[
            "RESTORING",
            "MAINTENANCE",
            "UPGRADING",
            "IMPORTING",
            "MODIFYING",
            "PAUSING",
            "RESUMING",
        ],
    ),
    (
        "ChangefeedState",
        &[
            "FAILED",
            "ERROR",
            "CREATING",
            "PAUSING",
            "DELETING",
            "DELETED",
            "EDITING",
            "WARNING",
            "SCALING",
            "STATE_UNSPECIFIED",
        ],
    ),
    (
        "KafkaDownstreamConfigCompressionType",
        &["NONE", "GZIP", "SNAPPY", "LZ4", "ZSTD"],
    ),
];

/// Lines of a YAML document in block style, indented by two spaces for each level.
struct Yaml(Vec<String>);

impl Yaml {
    /// Lines of the entry at a path of keys, without the key of lists: its own line and those below it.
    fn range(&self, path: &[&str]) -> std::ops::Range<usize> {
        let mut range = 0..self.0.len();
        for (depth, key) in path.iter().enumerate() {
            let indent = "  ".repeat(depth);
            let head = format!("{indent}{key}:");
            let is_head = |line: &String| {
                line.strip_prefix(&head)
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
            };
            let start = range.start
                + self.0[range.clone()]
                    .iter()
                    .position(is_head)
                    .unwrap_or_else(|| panic!("no {path:?}"));
            let is_below = |line: &&String| {
                line.starts_with(&format!("{indent}  ")) || line.starts_with(&format!("{indent}- "))
            };
            let below = self.0[start + 1..range.end]
                .iter()
                .take_while(is_below)
                .count();
            range = start..start + 1 + below;
        }
        range
    }

    fn cut(&mut self, path: &[&str]) {
        let range = self.range(path);
        self.0.drain(range);
    }

    /// Every operation: path, method and id.
    fn operations(&self) -> Vec<[String; 3]> {
        let mut operations = Vec::new();
        let (mut path, mut method) = (String::new(), String::new());
        for line in &self.0[self.range(&["paths"])] {
            let text = line.trim_start();
            match (line.len() - text.len(), text.strip_suffix(':')) {
                (2, Some(key)) => path = key.to_owned(),
                (4, Some(key)) => method = key.to_owned(),
                _ => {}
            }
            if let Some(id) = text.strip_prefix("operationId: ") {
                operations.push([path.clone(), method.clone(), id.to_owned()]);
            }
        }
        operations
    }

    /// The edit: 30 operations, 3 fields and 22 values of 3 enums are removed, 10 fields renamed.
    fn edit(&mut self) {
        for [path, method, _] in self
            .operations()
            .iter()
            .filter(|[.., id]| !KEPT.contains(&id.as_str()))
        {
            self.cut(&["paths", path, method]);
            if self.range(&["paths", path]).len() == 1 {
                self.cut(&["paths", path]);
            }
        }
        let field = |name: &'static str| {
            let (schema, field) = name.split_once('.').expect("a field");
            ["components", "schemas", schema, "properties", field]
        };
        for name in REMOVED {
            self.cut(&field(name));
        }
        for (name, new) in RENAMED {
            let [.., schema, _, old] = field(name);
            let line = self.range(&field(name)).start;
            self.0[line] = self.0[line].replace(&format!("{old}:"), &format!("{new}:"));
            // The list of required fields.
            let range = self.range(&["components", "schemas", schema]);
            for line in &mut self.0[range] {
                if *line == format!("      - {old}") {
                    *line = format!("      - {new}");
                }
            }
        }
        for (schema, values) in VALUES {
            for value in values {
                let range = self.range(&["components", "schemas", schema, "enum"]);
                let at = self.0[range.clone()]
                    .iter()
                    .position(|line| line.trim_start() == format!("- {value}"));
                self.0.remove(range.start + at.expect("a value"));
            }
        }
    }
}

/// The vendored document, and the edited one, as the specs of a work tree have them.
fn sides(folder: &Path) -> [Loaded; 2] {
    let specs = Specs::open(root().join("specs")).expect("specs");
    let entry = specs.entry("dedicated").expect("an API");
    let old = specs.load("dedicated").expect("the vendored document");
    let dir = folder.join("specs/v1beta1/dedicated");
    fs::create_dir_all(&dir).expect("a folder");
    for path in [entry.overlay_path(), entry.ledger_path(), entry.docs_path()] {
        let name = path.file_name().expect("a name");
        fs::copy(&path, dir.join(name)).expect("a copy");
    }
    for path in [
        specs.dir().join("manifest.yaml"),
        specs.dir().join("common.overlay.yaml"),
    ] {
        if path.exists() {
            fs::copy(
                &path,
                folder.join("specs").join(path.file_name().expect("a name")),
            )
            .expect("a copy");
        }
    }
    // A waiter names no value that the document does not have.
    let overlay = dir.join("overlay.yaml");
    let text = fs::read_to_string(&overlay).expect("the overlay");
    let is_removed = |line: &&str| {
        let value = line.strip_prefix("      - ");
        value.is_some_and(|value| VALUES[0].1.contains(&value))
    };
    let lines: Vec<&str> = text.lines().filter(|line| !is_removed(line)).collect();
    let text = lines.join("\n") + "\n";
    fs::write(&overlay, text).expect("an overlay");
    let text = fs::read_to_string(entry.openapi_path()).expect("the document");
    let mut yaml = Yaml(text.lines().map(str::to_owned).collect());
    yaml.edit();
    fs::write(dir.join("openapi.yaml"), yaml.0.join("\n") + "\n").expect("a document");
    let head = Specs::open(folder.join("specs")).expect("specs");
    let (new, _) = head
        .load_lenient("dedicated")
        .unwrap_or_else(|problems| panic!("{problems}"));
    [old, new]
}

/// The comparison of both sides, as a pull request on GitHub has it.
fn edited() -> Report {
    let folder = tempfile::tempdir().expect("a folder");
    let [old, new] = sides(folder.path());
    let mut api = compare(&old, &new, Some("0.1.0"));
    let shown = |text: &str| {
        let dirs = [folder.path(), root().as_path()].map(|dir| format!("{}/", dir.display()));
        dirs.iter()
            .fold(text.to_owned(), |text, dir| text.replace(dir, ""))
    };
    for change in &mut api.changes {
        for place in [&mut change.old, &mut change.new].into_iter().flatten() {
            place.file = shown(&place.file);
        }
        if let Some(place) = &mut change.old {
            place.file.insert_str(0, "1a2b3c4:");
        }
    }
    for defect in &mut api.defects {
        *defect = shown(defect);
    }
    let mut report = report(vec![api]);
    let blobs = |commit: &str, prefix: &str| {
        let url = format!("https://github.com/owner/name/blob/{commit}/");
        let prefix = prefix.to_owned();
        Some(Blobs { url, prefix })
    };
    report.base_blobs = blobs("1a2b3c4", "1a2b3c4:");
    report.head_blobs = blobs("5d6e7f8", "");
    report
}

/// Sixty breaks are seven tables: one for each kind.
#[test]
fn a_large_update_reads_in_ten_minutes() {
    let report = edited();
    let api = &report.apis[0];
    let page = render::markdown(&report, &RenderOptions::default());
    let breaks = api.count(Level::Break);
    assert!(breaks >= 60, "{breaks}");
    let sections: Vec<&str> = page
        .lines()
        .filter(|line| line.starts_with("#### "))
        .collect();
    let kinds: BTreeSet<_> = api
        .changes
        .iter()
        .filter(|one| one.level == Level::Break)
        .map(|one| one.kind)
        .collect();
    let tables = sections
        .iter()
        .filter(|line| line.starts_with("#### BREAK"));
    assert_eq!(tables.count(), kinds.len(), "{sections:#?}");
    assert!(
        sections[0].contains("30 operations removed, with 69 types"),
        "{sections:#?}"
    );
    // Lines that are not folded.
    let mut depth = 0;
    let read = page.lines().filter(|line| {
        depth += line.matches("<details>").count();
        depth -= line.matches("</details>").count();
        depth == 0 && !line.is_empty()
    });
    let read = read.count();
    assert!(read < 130, "{read} lines to read");
    for change in api.changes.iter().filter(|one| one.level > Level::Doc) {
        assert!(
            page.contains(&change.fingerprint),
            "{}",
            change.subject.name
        );
    }
    let notes = page.find("#### Notes").expect("notes");
    assert!(!page[notes..].contains("\n#### BREAK"), "notes are last");
    assert_snapshot!(page);
}

/// Something removed is shown where it was: its line is of the old revision.
#[test]
fn links_lead_to_the_line_that_has_the_change() {
    let report = edited();
    let page = render::markdown(&report, &RenderOptions::default());
    let texts = [root().join(DOCUMENT)].map(|path| fs::read_to_string(path).expect("a document"));
    let old: Vec<&str> = texts[0].lines().collect();
    let url = format!("https://github.com/owner/name/blob/1a2b3c4/{DOCUMENT}#L");
    let mut seen = 0;
    for row in page
        .lines()
        .filter(|line| line.starts_with("| `") && line.contains(&url))
    {
        let (_, rest) = row.split_once(&url).expect("a link");
        let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
        let line = old[digits.parse::<usize>().expect("a line") - 1].trim();
        // The method, the name of a field, or a value.
        let words = row.to_lowercase();
        let word = line
            .trim_start_matches("- ")
            .trim_end_matches(':')
            .to_lowercase();
        assert!(words.contains(&word), "{line}: {row}");
        seen += 1;
    }
    assert!(seen >= 30, "{seen} links");
    assert!(
        page.contains("/blob/5d6e7f8/specs/"),
        "renamed fields are in the new revision"
    );
}

#[test]
fn the_changelog_of_a_large_update_has_a_line_for_each_kind() {
    let report = edited();
    let text = changelog::entries(&report.apis[0]);
    let lines = text.lines().filter(|line| line.starts_with("- "));
    assert!(lines.count() <= 10, "{text}");
    assert_snapshot!(text);
}
