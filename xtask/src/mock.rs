//! `cargo xtask mock`: hands over to the mock's own program, which xtask does not link.

use std::env;
use std::path::Path;
use std::process::Command;

pub(crate) fn run(root: &Path, arguments: &[String]) -> crate::Outcome {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let status = Command::new(cargo)
        .current_dir(root)
        .args([
            "run",
            "--package",
            "tidbcloud-mock",
            "--",
            "--specs",
            "specs",
        ])
        .args(arguments)
        .status()
        .map_err(|error| format!("cargo does not start: {error}"))?;
    Ok(status.success())
}
