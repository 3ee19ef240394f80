//! Comparisons that are impossible: one clear error, exit code 2, and nothing written.

use super::repository::{DOCUMENT, Repository, published};

const CONFLICT: &str = "<<<<<<< HEAD\n";

/// A document that ends in the middle of this text.
fn half<'a>(whole: &'a str, text: &str) -> &'a str {
    &whole[..whole.find(text).expect("the text") + text.len() / 2]
}

fn refuses(repository: &Repository, arguments: &[&str], parts: &[&str]) {
    refuses_with(repository, arguments, &[], parts);
}

fn refuses_with(
    repository: &Repository,
    arguments: &[&str],
    variables: &[(&str, &str)],
    parts: &[&str],
) {
    let before = repository.files();
    let ended = repository.run_with(arguments, variables);
    assert_eq!(
        ended.code,
        Some(2),
        "{arguments:?}: {}{}",
        ended.out,
        ended.err
    );
    assert_eq!(ended.err.matches("error: ").count(), 1, "{}", ended.err);
    for part in parts.iter().chain(&["\n  fix: "]) {
        assert!(ended.err.contains(part), "{part}:\n{}", ended.err);
    }
    assert!(
        !ended.err.contains("/.tmp"),
        "names a temporary folder:\n{}",
        ended.err
    );
    assert_eq!(repository.files(), before, "nothing is written");
}

#[test]
fn a_document_of_the_work_tree_is_broken() {
    let repository = Repository::new();
    let whole = repository.read(DOCUMENT);
    let half = half(&whole, "\"#/components");
    for (text, expected) in [
        ("", "the file is empty"),
        (half, DOCUMENT),
        (&format!("{CONFLICT}{whole}"), "merge conflict"),
        (&whole.replace("type: integer", "type: intger"), "intger"),
    ] {
        repository.write(DOCUMENT, text);
        refuses(
            &repository,
            &["diff"],
            &[expected, "specs/v1/small/openapi.yaml"],
        );
    }
}

#[test]
fn a_conflict_is_in_another_file() {
    let repository = Repository::new();
    repository.write("specs/v1/small/accepted.yaml", "accepted: []\n");
    for file in [
        "overlay.yaml",
        "names.lock",
        "docs.yaml",
        "accepted.yaml",
        "../../manifest.yaml",
    ] {
        let path = format!("specs/v1/small/{file}");
        let text = repository.read(&path);
        repository.write(&path, &format!("{CONFLICT}{text}"));
        let name = file.trim_start_matches("../");
        refuses(&repository, &["diff", "small"], &["merge conflict", name]);
        repository.write(&path, &text);
    }
}

#[test]
fn a_document_to_compare_with_is_broken() {
    let repository = Repository::new();
    let whole = published();
    let stranger = whole.replace("small.example.com", "stranger.example.com");
    for (text, expected) in [
        ("", "the file is empty"),
        (half(&whole, "\"#/definitions"), "base.yaml"),
        (
            &stranger,
            "the document names https://stranger.example.com/v1",
        ),
        (&format!("{CONFLICT}{whole}"), "merge conflict"),
        (&whole.replace("type: integer", "type: intger"), "intger"),
    ] {
        repository.write("base.yaml", text);
        let arguments = ["diff", "small", "--base", "base.yaml"];
        refuses(&repository, &arguments, &[expected, "base.yaml"]);
    }
    let arguments = ["diff", "small", "other", "--base", "published.yaml"];
    refuses(
        &repository,
        &arguments,
        &["one document cannot belong to 2 APIs"],
    );
    repository.write("base.yaml", &stranger);
    let arguments = ["diff", "--base", "base.yaml"];
    refuses(
        &repository,
        &arguments,
        &["the server of the document belongs to no API"],
    );
}

#[test]
fn a_commit_to_compare_with_is_broken() {
    let repository = Repository::new();
    let whole = repository.read(DOCUMENT);
    repository.write(DOCUMENT, &format!("{CONFLICT}{whole}"));
    repository.commit("broken");
    repository.write(DOCUMENT, &whole);
    refuses(
        &repository,
        &["diff"],
        &["merge conflict", ":specs/v1/small/openapi.yaml:"],
    );
}

#[test]
fn there_is_no_base() {
    let repository = Repository::new();
    refuses(
        &repository,
        &["diff", "--base", "nowhere"],
        &["`nowhere` is neither a file nor a folder nor a revision"],
    );
    for text in ["HEAD commit 1", "HEAD\nHEAD", "HEAD:specs", "--all"] {
        refuses(
            &repository,
            &["diff", &format!("--base={text}")],
            &["is neither a file nor a folder nor a revision"],
        );
    }
    repository.succeed(&["diff", "--base", "HEAD@{1 day ago}"]);
    refuses(
        &repository,
        &["diff", "--base", "templates"],
        &["the folder has neither a manifest.yaml", "refs/heads/"],
    );
    refuses_with(
        &repository,
        &["diff"],
        &[("PATH", "/nowhere")],
        &["cannot run git"],
    );
    repository.git(&["branch", "--move", "main", "trunk"]);
    refuses(&repository, &["diff"], &["no main branch", "--base REV"]);
}

#[test]
fn the_history_has_nothing_in_common() {
    let repository = Repository::new();
    repository.git(&["switch", "--quiet", "--orphan", "topic"]);
    repository.git(&["checkout", "--quiet", "main", "--", "."]);
    repository.commit("another beginning");
    refuses(
        &repository,
        &["diff"],
        &["HEAD and main have no commit in common"],
    );
    repository.git(&["rm", "--quiet", "-r", "--cached", "specs"]);
    repository.git(&["commit", "--quiet", "--message", "no specs"]);
    refuses(
        &repository,
        &["diff", "--base", "HEAD"],
        &["has no specs/manifest.yaml"],
    );
}

#[test]
fn the_clone_is_shallow() {
    let repository = Repository::new();
    repository.git(&["switch", "--quiet", "--create", "topic"]);
    repository.drop_size();
    repository.commit("remove a field");
    repository.git(&["switch", "--quiet", "main"]);
    repository.write("README.md", "main continues\n");
    repository.commit("main continues");
    let clone = Repository::clone_of(&repository, "topic");
    clone.git(&[
        "fetch",
        "--quiet",
        "--depth",
        "1",
        "origin",
        "main:refs/remotes/origin/main",
    ]);
    refuses(
        &clone,
        &["diff"],
        &[
            "have no commit in common: the clone is shallow",
            "git fetch --unshallow",
            "fetch-depth: 0",
        ],
    );
}

#[test]
fn there_is_no_repository() {
    let repository = Repository::new();
    std::fs::remove_dir_all(repository.path(".git")).expect("a folder");
    refuses_with(
        &repository,
        &["diff"],
        &[("GIT_CEILING_DIRECTORIES", "/")],
        &["git finds no repository here"],
    );
    repository.succeed(&["diff", "--base", "specs"]);
}
