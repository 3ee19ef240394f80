//! Generators of Rust that others wrote, over the published documents and the corrected ones: the operations of the crates
//! that compile.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use super::documents::Documents;
use super::outcome::Outcome;
use super::process;
use super::toolbox::{Kit, OAS3_GEN, OPENAPI_GENERATOR, PLOIDY, Toolbox};

/// Limit of time for one crate.
const LIMIT: Duration = Duration::from_secs(20 * 60);

/// A generator.
pub(crate) struct Generator {
    pub(crate) kit: Kit,
    /// Returns the command that writes a crate of this name into a folder.
    pub(crate) command: fn(&Path, &Path, &Path, &str) -> Command,
    /// The folder or file of the crate that has an asynchronous function for each operation, and no others.
    calls: &'static str,
    /// The program that it needs in addition to its packages.
    pub(crate) needs: Option<&'static str>,
}

pub(crate) const GENERATORS: [Generator; 3] = [
    Generator {
        kit: OPENAPI_GENERATOR,
        command: |tool, document, out, name| {
            let mut command = Command::new(tool.join("bin/openapi-generator-cli"));
            // The version of a crate has three numbers, whatever the document calls its own.
            let properties = format!("packageName={name},packageVersion=0.1.0");
            command
                .args([
                    "generate",
                    "--generator-name",
                    "rust",
                    "--additional-properties",
                    &properties,
                    "--input-spec",
                ])
                .arg(document)
                .arg("--output")
                .arg(out);
            command
        },
        calls: "src/apis",
        needs: Some("java"),
    },
    Generator {
        kit: PLOIDY,
        command: |tool, document, out, name| {
            let mut command = Command::new(tool.join("bin/ploidy"));
            command
                .args(["generate", "rust", "--name", name])
                .arg(document)
                .arg("--output")
                .arg(out);
            command
        },
        calls: "src/client",
        needs: None,
    },
    Generator {
        kit: OAS3_GEN,
        command: |tool, document, out, _| {
            let mut command = Command::new(tool.join("bin/oas3-gen"));
            command
                .args(["generate", "client-mod", "--workspace", "--input"])
                .arg(document)
                .arg("--output")
                .arg(out);
            command
        },
        calls: "src/client.rs",
        needs: None,
    },
];

/// Runs all generators over all documents.
pub(crate) fn run(toolbox: &Toolbox, documents: &Documents, folder: &Path) -> Vec<Outcome> {
    GENERATORS
        .iter()
        .map(|generator| run_one(generator, toolbox, documents, folder))
        .collect()
}

fn run_one(
    generator: &Generator,
    toolbox: &Toolbox,
    documents: &Documents,
    folder: &Path,
) -> Outcome {
    let stranger = generator.kit.version(0);
    if let Some(needed) = generator
        .needs
        .filter(|needed| !process::is_installed(needed))
    {
        return Outcome::skipped(&stranger, format!("{needed} is not installed"));
    }
    let tool = match toolbox.install(&generator.kit) {
        Ok(tool) => tool,
        Err(why) => return Outcome::skipped(&stranger, why),
    };
    let mut outcome = Outcome::ran(&stranger, Vec::new(), Vec::new());
    outcome.heads = vec!["published".to_owned(), "corrected".to_owned()];
    let (mut before, mut after) = (0, 0);
    for api in &documents.apis {
        let mut cells = Vec::new();
        for (of, document, sum) in [
            ("published", &api.vendored, &mut before),
            ("corrected", &api.corrected, &mut after),
        ] {
            let made = Made {
                generator,
                tool: &tool,
                document,
                out: folder
                    .join("crates")
                    .join(generator.kit.name)
                    .join(format!("{}-{of}", api.id)),
                target: folder.join("crates/target"),
            };
            match made.operations() {
                Ok(operations) => {
                    *sum += operations;
                    cells.push(operations.to_string());
                    if operations > api.operations {
                        let more = format!("{}, {of}: {operations} calls", api.id);
                        outcome.faults.push(more);
                    }
                }
                Err(why) => cells.push(format!("0 ({why})")),
            }
        }
        outcome
            .table
            .push((format!("{} ({} operations)", api.id, api.operations), cells));
    }
    outcome.figures = vec![
        format!(
            "{before} of {} operations compile as published",
            documents.operations()
        ),
        format!("{after} of {} as corrected", documents.operations()),
    ];
    outcome
}

/// A crate to be made.
struct Made<'m> {
    generator: &'m Generator,
    tool: &'m Path,
    document: &'m Path,
    out: PathBuf,
    target: PathBuf,
}

impl Made<'_> {
    /// Returns the number of operations in the crate, if it compiles.
    ///
    /// # Errors
    ///
    /// Why there is no crate that compiles.
    fn operations(&self) -> Result<usize, String> {
        let _ = fs::remove_dir_all(&self.out);
        let above = self.out.parent().unwrap_or(&self.out);
        fs::create_dir_all(above).map_err(|error| error.to_string())?;
        let name = format!("{}-crate", self.generator.kit.name);
        let mut command = (self.generator.command)(self.tool, self.document, &self.out, &name);
        let generated = process::run(&mut command, LIMIT)?;
        if !generated.success {
            return Err("is not generated".to_owned());
        }
        take_out_of_workspace(&self.out)?;
        let mut command = Command::new("cargo");
        command
            .args(["check", "--quiet"])
            .current_dir(&self.out)
            .env("CARGO_TARGET_DIR", &self.target);
        let checked = process::run(&mut command, LIMIT)?;
        if !checked.success {
            return Err(format!("{} errors", errors(&checked.stderr)));
        }
        calls(&self.out.join(self.generator.calls))
    }
}

/// Makes a crate one that is no member of the workspace that its folder is in.
///
/// # Errors
///
/// Where its manifest cannot be read or written.
pub(crate) fn take_out_of_workspace(out: &Path) -> Result<(), String> {
    let manifest = out.join("Cargo.toml");
    let mut text = fs::read_to_string(&manifest).map_err(|error| error.to_string())?;
    if !text.contains("[workspace]") {
        text.push_str("\n[workspace]\n");
    }
    fs::write(&manifest, text).map_err(|error| error.to_string())
}

/// Number of errors in the output of a compiler, without the line that sums them up.
fn errors(output: &str) -> usize {
    let is_error = |line: &&str| line.starts_with("error") && !line.contains("could not compile");
    output.lines().filter(is_error).count()
}

/// Number of the asynchronous functions in a folder or file: each makes the call of one operation. One that is in several
/// files, because its operation has several tags, counts once.
fn calls(place: &Path) -> Result<usize, String> {
    let files = if place.is_dir() {
        let below = tidbcloud_console::files_below(place);
        let below = below.map_err(|error| format!("{place:?}: {error}"))?;
        below.iter().map(|file| place.join(file)).collect()
    } else {
        vec![place.to_owned()]
    };
    let mut calls = BTreeSet::new();
    for file in files {
        let text = fs::read_to_string(&file).map_err(|error| format!("{file:?}: {error}"))?;
        let functions = text.split("pub async fn ").skip(1);
        let names = functions.filter_map(|text| text.split(['(', '<']).next());
        calls.extend(names.map(str::to_owned));
    }
    Ok(calls.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_are_counted_without_their_sum() {
        let output = "error[E0412]: cannot find type\n --> a\nerror: expected item\nerror: could not compile `a` (lib) due to 2 previous errors\n";
        assert_eq!(errors(output), 2);
    }

    #[test]
    fn calls_are_counted_in_all_files_of_their_place() {
        let folder = tempfile::tempdir().expect("a folder");
        fs::create_dir(folder.path().join("apis")).expect("a folder");
        fs::write(
            folder.path().join("lib.rs"),
            "pub async fn a() {}\npub fn b() {}\n",
        )
        .expect("a file");
        for tag in ["c", "other_tag"] {
            let file = folder.path().join(format!("apis/{tag}.rs"));
            fs::write(file, "    pub async fn c<T>() {}\n").expect("a file");
        }
        assert_eq!(calls(folder.path()), Ok(2));
        assert_eq!(calls(&folder.path().join("lib.rs")), Ok(1));
        assert!(calls(&folder.path().join("other.rs")).is_err());
    }
}
