//! The workflows call commands and arguments that exist, run code of pull requests with read rights alone, and contain no logic.

use serde_json::{Value, json};
use tidbcloud_openapi::load;
use tidbcloud_review::render::{ARTIFACT, MARKER};
use tidbcloud_tests::root;

const ALL: [&str; 8] = [
    "ci.yml",
    "compatibility.yml",
    "oracle.yml",
    "release.yml",
    "spec-comment.yml",
    "spec-review.yml",
    "strangers.yml",
    "supply-chain.yml",
];

/// Workflows that run the code of a pull request.
const RUN_CODE: [&str; 2] = ["ci.yml", "spec-review.yml"];

fn workflow(name: &str) -> Value {
    let path = root().join(".github/workflows").join(name);
    let source = load::read_file(&path).unwrap_or_else(|problems| panic!("{problems}"));
    source.into_value()
}

fn steps(workflow: &Value) -> Vec<&Value> {
    let jobs = workflow["jobs"].as_object().expect("jobs").values();
    let steps = jobs.filter_map(|job| job["steps"].as_array());
    steps.flatten().collect()
}

fn scripts(workflow: &Value) -> Vec<&str> {
    let steps = steps(workflow).into_iter();
    steps.filter_map(|step| step["run"].as_str()).collect()
}

fn actions(workflow: &Value) -> Vec<&str> {
    let steps = steps(workflow).into_iter();
    steps.filter_map(|step| step["uses"].as_str()).collect()
}

/// Index of the one step with this name.
fn at(steps: &[&Value], name: &str) -> usize {
    let found = steps.iter().position(|step| step["name"] == name);
    found.unwrap_or_else(|| panic!("no step `{name}`"))
}

/// The arguments of every call of a command in a script, up to the redirection of its output.
fn calls<'s>(script: &'s str, command: &str) -> Vec<Vec<&'s str>> {
    // The marker of the comment is no call.
    let lines = script.lines().filter(|line| !line.contains(MARKER));
    let lines = lines.filter_map(|line| Some(line.split_once(command)?.1));
    lines
        .map(|call| {
            let words = call.split_whitespace();
            words
                .take_while(|word| !word.starts_with(['>', '|', '&', ';']))
                .collect()
        })
        .collect()
}

#[test]
fn every_workflow_is_tested() {
    let folder = std::fs::read_dir(root().join(".github/workflows")).expect("a folder");
    let mut names: Vec<String> = folder
        .map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    names.sort();
    assert_eq!(names, ALL);
}

#[test]
fn commands_and_flags_exist() {
    let mut calls_seen = 0;
    let review = workflow("spec-review.yml");
    for script in scripts(&review) {
        for call in calls(script, "cargo xtask ") {
            calls_seen += 1;
            let (command, arguments) = call.split_first().expect("a command");
            assert_eq!(*command, "diff", "{call:?}");
            let words = std::iter::once("diff").chain(arguments.iter().copied());
            if let Err(error) = xtask::parse(words) {
                panic!("{call:?}: {error}");
            }
        }
    }
    assert_eq!(calls_seen, 5);
    let mut calls_seen = 0;
    for name in ["spec-review.yml", "oracle.yml"] {
        for script in scripts(&workflow(name)) {
            for call in calls(script, "cargo run --package oracle") {
                calls_seen += 1;
                let words = call.into_iter().filter(|word| *word != "--");
                let words = std::iter::once("oracle").chain(words);
                <oracle::Arguments as clap::Parser>::try_parse_from(words).expect("arguments");
            }
        }
    }
    assert_eq!(calls_seen, 2);
    assert!(scripts(&workflow("ci.yml")).contains(&".ci/run"));
    assert!(root().join(".ci/run").is_file());
}

/// A token that can write is never next to code of a pull request.
#[test]
fn what_runs_code_may_only_read_and_what_may_write_runs_none() {
    for name in ALL {
        let workflow = workflow(name);
        let rights = &workflow["permissions"];
        let expected = match name {
            "spec-comment.yml" => json!({}),
            _ => json!({"contents": "read"}),
        };
        assert_eq!(*rights, expected, "{name}");
        for (job, of) in workflow["jobs"].as_object().expect("jobs") {
            let expected = match (name, job.as_str()) {
                ("spec-comment.yml", _) => json!({"actions": "read", "pull-requests": "write"}),
                // They start by a tag, which no pull request can push.
                ("release.yml", "package") => {
                    json!({"contents": "read", "id-token": "write", "attestations": "write"})
                }
                ("release.yml", _) => {
                    json!({"actions": "read", "contents": "write", "id-token": "write"})
                }
                _ => Value::Null,
            };
            assert_eq!(of["permissions"], expected, "{name}: {job}");
        }
    }
    let comment = workflow("spec-comment.yml");
    assert_eq!(
        comment["on"],
        json!({"workflow_run": {"workflows": ["spec review"], "types": ["completed"]}})
    );
    assert_eq!(workflow("spec-review.yml")["name"], "spec review");
    let actions = actions(&comment);
    assert!(
        actions
            .iter()
            .all(|action| action.starts_with("actions/download-artifact@")),
        "{actions:?}"
    );
    for script in scripts(&comment) {
        // The marker of the comment is no call.
        let script = script.replace(MARKER, "");
        for command in ["cargo", "git ", "bash", "source ", "eval", "./", "npm"] {
            assert!(!script.contains(command), "{command}: {script}");
        }
    }
}

#[test]
fn a_required_check_starts_with_every_pull_request_and_skips_inside() {
    for name in RUN_CODE {
        let on = &workflow(name)["on"];
        assert_eq!(on["pull_request"], Value::Null, "{name} has no paths");
        assert!(
            on.as_object().expect("events").contains_key("merge_group"),
            "{name}"
        );
        for (job, of) in workflow(name)["jobs"].as_object().expect("jobs") {
            assert_eq!(
                of["if"],
                Value::Null,
                "{name}: {job} would be skipped as a whole"
            );
        }
    }
    let review = workflow("spec-review.yml");
    let steps = steps(&review);
    let changes = at(&steps, "changes");
    for (index, step) in steps.iter().enumerate() {
        let script = step["run"].as_str().unwrap_or_default();
        let runs_code = script.contains("cargo");
        let condition = step["if"].as_str().unwrap_or_default();
        assert!(
            !runs_code || (index > changes && condition.contains("steps.changes.outputs.")),
            "{script}"
        );
    }
}

#[test]
fn a_report_is_uploaded_before_a_gate_can_fail_and_taken_back_when_it_is_empty() {
    let review = workflow("spec-review.yml");
    let steps = steps(&review);
    assert_eq!(
        steps[0]["with"]["fetch-depth"],
        json!(0),
        "it sees the history"
    );
    let upload = steps
        .iter()
        .position(|step| {
            let uses = step["uses"].as_str().unwrap_or_default();
            uses.starts_with("actions/upload-artifact@")
        })
        .expect("an upload");
    assert_eq!(steps[upload]["with"]["name"], json!(ARTIFACT));
    let order = ["changes", "report", "public API", "summary"].map(|name| at(&steps, name));
    assert!(order.is_sorted() && order[3] < upload, "{order:?}");
    let last = ["annotations", "gate", "gate of the public API"].map(|name| at(&steps, name));
    assert!(last.is_sorted() && upload < last[0], "{last:?}");
    let gate = steps[last[1]]["run"].as_str().expect("a script");
    assert!(
        gate.contains("--fail-on break") && !gate.contains("||"),
        "{gate}"
    );
    // Without changes the report is empty: the comment is removed.
    let made = steps[order[0]]["run"].as_str().expect("a script");
    assert!(made.contains("touch report/report.md"), "{made}");
    let reported = steps[order[1]]["run"].as_str().expect("a script");
    assert!(
        reported.contains("--if-changed >report/report.md"),
        "{reported}"
    );
    let comment = workflow("spec-comment.yml");
    let comment = scripts(&comment).concat();
    for part in [
        &format!("startswith(\"{MARKER}\")"),
        "[ ! -s report/report.md ]",
        "--method DELETE",
        "--method PATCH",
        "--method POST",
    ] {
        assert!(comment.contains(part), "{part}: {comment}");
    }
}

/// Runs the script of the comment with a `gh` that finds these things. Returns its calls that change something, and the body of the
/// comment.
fn commented(pull_request: &str, comment: &str, report: &str) -> (Vec<String>, String) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name);
    std::fs::create_dir_all(path("report")).expect("a folder");
    std::fs::write(path("report/report.md"), report).expect("a report");
    let gh = format!(
        "#!/bin/sh\ncase \"$*\" in\n*--method\\ GET*) echo '{pull_request}' ;;\n*--paginate*) echo '{comment}' ;;\n\
         *) echo \"$*\" >>calls ;;\nesac\n"
    );
    std::fs::write(path("gh"), gh).expect("a program");
    let script = workflow("spec-comment.yml");
    let script = scripts(&script).concat();
    let status = std::process::Command::new("bash")
        .args(["-euo", "pipefail", "-c", &format!("chmod +x gh\n{script}")])
        .current_dir(folder.path())
        .env("PATH", format!("{}:/usr/bin:/bin", folder.path().display()))
        .envs([
            ("GITHUB_REPOSITORY", "owner/name"),
            ("OWNER", "someone"),
            ("BRANCH", "topic"),
            ("COMMIT", "abc"),
            ("RUN", "1"),
        ])
        .status()
        .expect("bash");
    assert!(status.success());
    let text = |name: &str| std::fs::read_to_string(path(name)).unwrap_or_default();
    (
        text("calls").lines().map(str::to_owned).collect(),
        text("comment.md"),
    )
}

#[test]
fn a_comment_is_written_updated_and_taken_back() {
    let page = format!("{MARKER}\n## Spec changes\n");
    let api = "repos/owner/name/issues";
    let (calls, body) = commented("7", "", &page);
    assert_eq!(
        calls,
        [format!(
            "api --silent --method POST {api}/7/comments --field body=@comment.md"
        )]
    );
    assert!(
        body.starts_with(&page) && body.contains("Report of abc, "),
        "{body}"
    );
    let (calls, _) = commented("7", "31", &page);
    assert_eq!(
        calls,
        [format!(
            "api --silent --method PATCH {api}/comments/31 --field body=@comment.md"
        )]
    );
    let (calls, _) = commented("7", "31", "");
    assert_eq!(
        calls,
        [format!("api --silent --method DELETE {api}/comments/31")]
    );
    // Nothing to take back; and a push that is newer than the report.
    assert_eq!(commented("7", "", "").0, [""; 0]);
    assert_eq!(commented("", "31", &page).0, [""; 0]);
    // GitHub takes 65,536 characters.
    let (_, body) = commented("7", "", &format!("{MARKER}{}", "a".repeat(70_000)));
    assert!(body.len() < 65_000, "{}", body.len());
}

/// Names of a pull request never become part of a script; scripts read them from the environment.
#[test]
fn scripts_hold_no_expressions() {
    for name in ALL {
        for script in scripts(&workflow(name)) {
            assert!(!script.contains("${{"), "{name}: {script}");
        }
    }
}

/// A tag can be moved to other code, a commit cannot.
#[test]
fn actions_are_pinned_by_commit_and_say_their_version() {
    for name in ALL {
        let path = root().join(".github/workflows").join(name);
        let text = std::fs::read_to_string(path).expect("a workflow");
        let mut lines = text.lines().filter(|line| line.contains("uses: "));
        for action in actions(&workflow(name)) {
            let (_, commit) = action.split_once('@').expect(action);
            let is_commit = commit.len() == 40 && commit.bytes().all(|c| c.is_ascii_hexdigit());
            assert!(is_commit, "{name}: {action}");
            let line = lines.next().expect("its line");
            let (_, version) = line.split_once(" # v").expect(line);
            assert_eq!(version.split('.').count(), 3, "{name}: {line}");
        }
    }
}
