//! The output of `update` that CONTRIBUTING shows is what the command prints.

use std::fs;
use std::path::Path;
use std::process::Command;

use tidbcloud_tests::root;

use crate::{copy, err, out, xtask};

const SHOWN: &str = "/root/Downloads/dedicated.json";
const FIELD: &str = "        adminToken:\n          type: string\n";

fn git(folder: &Path, arguments: &[&str]) {
    let status = Command::new("git")
        .current_dir(folder)
        .args(["-c", "user.name=test", "-c", "user.email=test@example.com"])
        .args(arguments)
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_SYSTEM", "/dev/null")
        .status();
    assert!(status.expect("git").success(), "git {arguments:?}");
}

/// The lines of an output that do not depend on the form of the document: the vendored one has no prose to report. Numbers and
/// the commit are those of the day.
fn comparable(text: &str) -> Vec<String> {
    let about_the_form = ["Reading ", "Vendor ", "As before "];
    let lines = text.lines().filter(|line| {
        let line = line.trim_start();
        !about_the_form.iter().any(|start| line.starts_with(start))
    });
    let without_numbers = |line: &str| {
        let line = line.split("; as before: ").next().unwrap_or_default();
        let (before, after) = line.split_once("HEAD (").unwrap_or((line, ""));
        let commit = after.trim_start_matches(|c: char| c.is_ascii_hexdigit());
        format!("{before}{commit}").replace(|c: char| c.is_ascii_digit(), "")
    };
    lines.map(without_numbers).collect()
}

#[test]
fn contributing_shows_what_update_prints() {
    let text = fs::read_to_string(root().join("CONTRIBUTING.md")).expect("the file");
    let blocks: Vec<&str> = text
        .split("```console\n$ cargo xtask update dedicated ~/Downloads/dedicated.json\n")
        .skip(1)
        .map(|rest| rest.split("```").next().unwrap_or_default())
        .collect();
    let [_, new_field, unchanged] = blocks.as_slice() else {
        panic!("{blocks:#?}");
    };

    let copy = copy();
    let published = copy.path().join("published.yaml");
    let vendored = copy.path().join("specs/v1beta1/dedicated/openapi.yaml");
    fs::copy(&vendored, &published).expect("a document");
    let update = || {
        let path = published.to_str().expect("a path");
        let output = xtask(copy.path(), &["update", "dedicated", path]);
        let said = out(&output) + &err(&output);
        assert_eq!(output.status.code(), Some(0), "{said}");
        said.replace(path, SHOWN)
    };
    git(copy.path(), &["init", "--quiet", "--initial-branch=main"]);
    git(copy.path(), &["add", "--all"]);
    git(copy.path(), &["commit", "--quiet", "--message", "first"]);
    update();
    assert_eq!(comparable(&update()), comparable(unchanged));

    let document = fs::read_to_string(&published).expect("a document");
    let cluster = document.find("    tidb_cloud_open_apidedicatedv1beta1Cluster:\n");
    let (before, after) = document.split_at(cluster.expect("the record of clusters"));
    let fields = "      properties:\n";
    let newer = after.replacen(fields, &format!("{fields}{FIELD}"), 1);
    let newer = format!("{before}{newer}");
    fs::write(&published, newer).expect("a document");
    assert_eq!(comparable(&update()), comparable(new_field));
}
