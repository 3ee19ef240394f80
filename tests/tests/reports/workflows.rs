//! The workflows call commands and arguments that exist, and contain no logic.

use serde_json::{Value, json};
use tidbcloud_openapi::load;
use tidbcloud_review::render::{ARTIFACT, MARKER};
use tidbcloud_tests::root;

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

/// The arguments of every `cargo xtask` in a script, up to the redirection of its output.
fn calls(script: &str) -> Vec<Vec<&str>> {
    // The marker of the comment is no call.
    let lines = script.lines().filter(|line| !line.contains(MARKER));
    let lines = lines.filter_map(|line| line.split_once("cargo xtask "));
    lines
        .map(|(_, call)| {
            let words = call.split_whitespace();
            words
                .take_while(|word| !word.starts_with(['>', '|', '&', ';']))
                .collect()
        })
        .collect()
}

#[test]
fn commands_and_flags_exist() {
    let mut calls_seen = 0;
    let review = workflow("spec-review.yml");
    for script in scripts(&review) {
        for call in calls(script) {
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
    let ci = workflow("ci.yml");
    assert!(scripts(&ci).contains(&".ci/run"));
    assert!(root().join(".ci/run").is_file());
}

#[test]
fn the_review_sees_the_history_and_may_write_a_comment_and_nothing_else() {
    let review = workflow("spec-review.yml");
    assert_eq!(
        review["on"],
        json!({"pull_request": {"paths": ["specs/**"]}})
    );
    assert_eq!(
        review["permissions"],
        json!({"contents": "read", "pull-requests": "write"})
    );
    let steps = steps(&review);
    assert_eq!(steps[0]["with"]["fetch-depth"], json!(0));
    let uploads = steps.iter().filter(|step| {
        let uses = step["uses"].as_str().unwrap_or_default();
        uses.starts_with("actions/upload-artifact@")
    });
    let names: Vec<&Value> = uploads.map(|step| &step["with"]["name"]).collect();
    assert_eq!(names, [&json!(ARTIFACT)]);
    let writes = steps.iter().filter(|step| {
        let script = step["run"].as_str().unwrap_or_default();
        script.contains("gh api")
    });
    let writes: Vec<_> = writes.collect();
    assert_eq!(writes.len(), 1);
    let script = writes[0]["run"].as_str().expect("a script");
    assert!(
        script.contains(&format!("startswith(\"{MARKER}\")")),
        "{script}"
    );
    assert!(writes[0]["if"].is_string(), "forks cannot write");
    let gate = steps.last().and_then(|step| step["run"].as_str());
    let gate = gate.expect("a script");
    assert!(
        gate.contains("--fail-on break") && !gate.contains("||"),
        "{gate}"
    );
}

/// Names of a pull request never become part of a script; scripts read them from the environment.
#[test]
fn scripts_hold_no_expressions() {
    for name in ["ci.yml", "spec-review.yml"] {
        for script in scripts(&workflow(name)) {
            assert!(!script.contains("${{"), "{name}: {script}");
        }
    }
}

#[test]
fn actions_are_pinned_to_a_full_version() {
    for name in ["ci.yml", "spec-review.yml"] {
        let workflow = workflow(name);
        for action in steps(&workflow)
            .iter()
            .filter_map(|step| step["uses"].as_str())
        {
            let (_, version) = action.split_once('@').expect(action);
            let numbers: Vec<_> = version.trim_start_matches('v').split('.').collect();
            assert!(
                numbers.len() == 3 && numbers.iter().all(|number| number.parse::<u32>().is_ok()),
                "{name}: {action}"
            );
        }
    }
}
