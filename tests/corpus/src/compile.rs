//! Compiles the crates of a sample in one workspace, where dependencies are compiled once.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use tidbcloud_codegen::Templates;
use tidbcloud_console::parallel::in_parallel;
use tidbcloud_console::say;

use crate::Arguments;
use crate::attempt::{self, Attempt, Outcome};

/// Writes the crates of every n-th document and checks them with warnings denied. Returns whether all compile.
pub(crate) fn sample(
    root: &Path,
    arguments: &Arguments,
    attempts: &[Attempt],
    count: usize,
    scratch: &Path,
) -> Result<bool, String> {
    let made: Vec<&Attempt> = attempts
        .iter()
        .filter(|attempt| matches!(attempt.outcome, Outcome::Made { .. }))
        .collect();
    let step = made.len().div_ceil(count.max(1)).max(1);
    let chosen: Vec<(usize, &Attempt)> = made.into_iter().step_by(step).enumerate().collect();
    if chosen.is_empty() {
        return Ok(true);
    }
    let workspace = scratch.join("crates");
    let failed = |error: std::io::Error| format!("{}: {error}", workspace.display());
    let _ = fs::remove_dir_all(&workspace);
    let templates = Templates::open(&root.join("templates"))?;
    in_parallel(
        &chosen,
        |_| 1,
        |(number, attempt)| {
            let name = name(*number);
            let model = attempt::load(&arguments.folder, &attempt.path, &name)
                .map_err(|refusal| refusal.problems.to_string())?;
            for file in attempt::files(&model, &templates, root)? {
                let path = workspace.join(&name).join(&file.path);
                let folder = path.parent().unwrap_or(&workspace);
                fs::create_dir_all(folder).map_err(failed)?;
                let text = match file.path.to_str() {
                    Some("Cargo.toml") => file
                        .text
                        .replace("\n[workspace]\n", "\n[lints.rust]\nwarnings = \"deny\"\n"),
                    _ => file.text,
                };
                fs::write(path, text).map_err(failed)?;
            }
            Ok(())
        },
    )?;
    let manifest = "[workspace]\nresolver = \"3\"\nmembers = [\"*\"]\n";
    fs::write(workspace.join("Cargo.toml"), manifest).map_err(failed)?;
    fs::copy(root.join("Cargo.lock"), workspace.join("Cargo.lock")).map_err(failed)?;
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .current_dir(&workspace)
        .args([
            "check",
            "--workspace",
            "--no-default-features",
            "--keep-going",
        ])
        .arg("--target-dir")
        .arg(scratch.join("build"))
        .env_remove("RUSTFLAGS")
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .output()
        .map_err(|error| format!("cargo: {error}"))?;
    let log = String::from_utf8_lossy(&output.stderr);
    fs::write(scratch.join("compile.log"), log.as_bytes()).map_err(failed)?;
    let broken: BTreeSet<&str> = log
        .lines()
        .filter_map(|line| line.strip_prefix("error: could not compile `"))
        .filter_map(|rest| rest.split('`').next())
        .collect();
    for (number, attempt) in &chosen {
        let name = name(*number);
        if broken.contains(name.as_str()) {
            let path = attempt.path.display();
            say!(
                "{:>12} {name} ({path}), see target/public-documents/compile.log",
                "Broken"
            );
        }
    }
    let compiled = chosen.len() - broken.len();
    say!("{:>12} {compiled} of {} crates", "Compiled", chosen.len());
    match output.status.success() || !broken.is_empty() {
        true => Ok(broken.is_empty()),
        false => Err(format!("cargo failed:\n{log}")),
    }
}

fn name(number: usize) -> String {
    format!("document-{number}")
}
