//! Schemathesis over all documents: requests that fit them and requests that do not, on a mock with samples and on a stateful
//! one. No response may be a 5xx or break its document.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use serde_json::Value;
use tidbcloud_mock::{Access, Mock};

use super::documents::{ApiDocuments, Documents};
use super::outcome::Outcome;
use super::process;
use super::toolbox::{SCHEMATHESIS, Toolbox};

/// Limit of time for one API.
const LIMIT: Duration = Duration::from_secs(30 * 60);

const CHECKS: &str = "not_a_server_error,response_schema_conformance,content_type_conformance";

/// The modes of the mock, and whether it is stateful.
const MODES: [(&str, bool); 2] = [("samples", false), ("stateful", true)];

/// Runs over all documents.
pub(crate) async fn run(toolbox: &Toolbox, documents: &Documents, examples: u32) -> Outcome {
    let stranger = SCHEMATHESIS.version(0);
    let folder = match toolbox.install(&SCHEMATHESIS) {
        Ok(folder) => folder,
        Err(why) => return Outcome::skipped(&stranger, why),
    };
    let mut outcome = Outcome::ran(&stranger, Vec::new(), Vec::new());
    outcome.heads = MODES
        .iter()
        .map(|(mode, _)| format!("requests, {mode}"))
        .collect();
    let mut sums = [0; MODES.len()];
    for api in &documents.apis {
        let mut cells = Vec::new();
        for ((mode, stateful), sum) in MODES.into_iter().zip(&mut sums) {
            match run_one(&folder, api, stateful, examples).await {
                Ok(report) => {
                    *sum += report.requests;
                    cells.push(report.requests.to_string());
                    let faults = report.faults.into_iter();
                    outcome
                        .faults
                        .extend(faults.map(|fault| format!("{}, {mode}: {fault}", api.id)));
                }
                Err(why) => {
                    cells.push("–".to_owned());
                    outcome.faults.push(format!("{}, {mode}: {why}", api.id));
                }
            }
        }
        outcome.table.push((api.id.clone(), cells));
    }
    let all: u64 = sums.iter().sum();
    outcome.figures.push(format!("{all} requests"));
    outcome
}

/// The report of schemathesis on one API.
#[derive(Debug, Default, PartialEq, Eq)]
struct Report {
    requests: u64,
    faults: Vec<String>,
}

async fn run_one(
    folder: &Path,
    api: &ApiDocuments,
    stateful: bool,
    examples: u32,
) -> Result<Report, String> {
    let builder = Mock::builder()
        .apis([api.id.as_str()])
        .access(Access::Open)
        .stateful(stateful);
    let mock = builder.start().await.map_err(|error| error.to_string())?;
    let scratch = tempfile::tempdir().map_err(|error| error.to_string())?;
    let path = scratch.path().join("report.json");
    let endpoint = mock.endpoint(&api.id).unwrap_or_default();
    let mut command = Command::new(folder.join("bin/schemathesis"));
    command
        .arg("run")
        .arg(&api.corrected)
        .args(["--url", endpoint, "--checks", CHECKS, "--seed", "1"])
        .args(["--phases", "examples,coverage,fuzzing,stateful"])
        .args(["--continue-on-failure", "--no-shrink", "--warnings", "off"])
        .args(["--suppress-health-check", "all", "--report", "json"])
        .args(["--max-examples", &examples.to_string()])
        .arg("--report-json-path")
        .arg(&path)
        .arg("--tls-verify")
        .arg(mock.ca_file())
        .current_dir(scratch.path());
    let run = tokio::task::spawn_blocking(move || process::run(&mut command, LIMIT));
    let finished = run.await.map_err(|error| error.to_string())??;
    let text = fs::read_to_string(&path).map_err(|_| finished.tail())?;
    let report: Value = serde_json::from_str(&text).map_err(|error| error.to_string())?;
    let report = read(&report, &finished.stdout);
    match (&report.faults[..], finished.success) {
        ([], false) => Err(finished.tail()),
        _ => Ok(report),
    }
}

/// Reads a report: the number of requests, and each kind of failure with its operations.
fn read(report: &Value, output: &str) -> Report {
    let text = |value: &Value| {
        value
            .as_str()
            .map_or_else(|| value.to_string(), str::to_owned)
    };
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let mut faults: Vec<String> = list(&report["failures"])
        .iter()
        .map(|failure| {
            let operations: Vec<String> = list(&failure["operations"]).iter().map(text).collect();
            let reason = reason(output, &text(&failure["code"]));
            format!(
                "{} ({reason}): {}",
                text(&failure["title"]),
                operations.join(", ")
            )
        })
        .collect();
    faults.extend(list(&report["errors"]).iter().map(text));
    Report {
        requests: report["test_cases"]["generated"].as_u64().unwrap_or(0),
        faults,
    }
}

/// Returns the first line that the output has below a kind of failure.
fn reason<'o>(output: &'o str, code: &str) -> &'o str {
    let mut lines = output
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty());
    let found = lines.find(|line| line.starts_with("- ") && line.contains(code));
    found
        .and_then(|_| lines.next())
        .unwrap_or("no reason given")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn each_kind_of_failure_is_a_fault_with_its_operations() {
        let report = json!({
            "test_cases": {"generated": 1147}, "errors": ["a document"],
            "failures": [{"code": "ST108", "title": "Response violates schema", "operations": ["GET /a", "POST /a"]}]
        });
        let output =
            "__ GET /a __\n- ST108 Response violates schema\n\n    \"x\" is not one of \"a\"\n";
        let expected = [
            "Response violates schema (\"x\" is not one of \"a\"): GET /a, POST /a",
            "a document",
        ];
        let found = read(&report, output);
        assert_eq!(
            (found.requests, found.faults),
            (1147, expected.map(str::to_owned).to_vec())
        );
    }
}
