//! A validator of documents, over each corrected one.

use std::process::Command;
use std::time::Duration;

use super::documents::Documents;
use super::outcome::Outcome;
use super::process;
use super::toolbox::{Toolbox, VALIDATOR};

const LIMIT: Duration = Duration::from_secs(300);

/// Validates all corrected documents.
pub(crate) fn run(toolbox: &Toolbox, documents: &Documents) -> Outcome {
    let stranger = VALIDATOR.version(0);
    let folder = match toolbox.install(&VALIDATOR) {
        Ok(folder) => folder,
        Err(why) => return Outcome::skipped(&stranger, why),
    };
    let mut faults = Vec::new();
    for api in &documents.apis {
        let mut command = Command::new(folder.join("bin/openapi-spec-validator"));
        command.args(["--schema", "3.0"]).arg(&api.corrected);
        match process::run(&mut command, LIMIT) {
            Ok(finished) if finished.success => {}
            Ok(finished) => faults.push(format!("{}: {}", api.id, finished.tail())),
            Err(why) => faults.push(format!("{}: {why}", api.id)),
        }
    }
    let valid = documents.apis.len() - faults.len();
    let figures = vec![format!(
        "{valid} of {} corrected documents are valid",
        documents.apis.len()
    )];
    Outcome::ran(&stranger, figures, faults)
}
