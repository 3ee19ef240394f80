//! `cargo xtask vendor API FILE`: reads a published document, prints what vendoring changed, and writes it to `specs/`.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use crate::manifest::{self, Entry, Manifest};
use crate::vendor::{self, Vendored};
use tidbcloud_openapi::diagnostic::Diagnostic;
use tidbcloud_openapi::normalization::{Normalization, NormalizationReport, Rule};
use tidbcloud_openapi::{load, upgrade};

use tidbcloud_console::say;

/// Number of places that are printed for each rule.
const SHOWN: usize = 3;

/// Vendors `file` as the document of `api`. Nothing is written unless every step succeeds.
///
/// # Errors
///
/// The message of the step that failed.
pub fn run(specs: &Path, api: &str, file: &Path) -> Result<(), String> {
    let Vendoring {
        manifest,
        entry,
        vendored,
    } = read(specs, api, file)?;
    print_report(&vendored);
    write(&entry.openapi_path(), &vendored.yaml)?;
    write(&specs.join(manifest::FILE), &manifest.to_text())?;
    Ok(())
}

/// A vendored document that is not written yet, and the manifest with its checksum.
pub struct Vendoring {
    pub manifest: Manifest,
    pub entry: Entry,
    pub vendored: Vendored,
}

/// Reads `file` as the document of `api`.
///
/// # Errors
///
/// Every problem of the manifest or the document.
pub fn read(specs: &Path, api: &str, file: &Path) -> Result<Vendoring, String> {
    let mut manifest = Manifest::read(specs).map_err(|problems| problems.to_string())?;
    let entry = manifest
        .find(api)
        .map_err(|problems| problems.to_string())?
        .clone();
    let source = load::read_file(file).map_err(|problems| problems.to_string())?;
    let (bytes, dialect) = (source.text.len(), upgrade::dialect(&source));
    say!("     Reading {} ({dialect}, {bytes} bytes)", file.display());
    let vendored = vendor::vendor(&entry, &source).map_err(|problems| problems.to_string())?;
    let of_this = |known: &&mut Entry| known.id == entry.id;
    for known in manifest.apis.iter_mut().filter(of_this) {
        known.upstream_sha256.clone_from(&vendored.sha256);
    }
    Ok(Vendoring {
        manifest,
        entry,
        vendored,
    })
}

/// Replaces a file whole or not at all, and leaves it alone when nothing changes.
fn write(path: &Path, text: &str) -> Result<(), String> {
    if fs::read(path).is_ok_and(|old| old == text.as_bytes()) {
        say!("       Fresh {}", path.display());
        return Ok(());
    }
    tidbcloud_console::write(path, text).map_err(|error| cannot_write(path, &error))?;
    say!("     Writing {}", path.display());
    Ok(())
}

fn cannot_write(path: &Path, error: &io::Error) -> String {
    let path = path.display();
    format!(
        "error: cannot write {path}: {error}\n  fix: make the folder writable, then vendor again"
    )
}

/// Prints what vendoring changed, and what is left for overlays.
pub fn print_report(vendored: &Vendored) {
    let Vendored {
        operations,
        schemas,
        report,
        ..
    } = vendored;
    say!("      Vendor {operations} operations, {schemas} schemas");
    print_hoisted(report);
    print_changes("Repaired", &report.repaired);
    for (kind, count) in &report.dropped {
        say!("     Dropped {count:4} {kind}");
    }
    print_changes("Not kept", &report.lost);
    for fact in &report.facts {
        let more = match fact.repeated {
            0 => String::new(),
            more => format!(" (and {more} more)"),
        };
        say!(
            "  Prose only {}: {}\n             at {}{more}",
            fact.topic,
            fact.sentence,
            fact.pointer
        );
    }
    print_problems("Warning", &vendored.check_results.warnings.0);
    let unresolved = vendored.check_results.errors_of_vendored();
    print_problems("To resolve", &unresolved.0);
    if !unresolved.is_empty() {
        say!("             before this API generates, in its overlay");
    }
}

fn print_problems(verb: &str, problems: &[Diagnostic]) {
    for problem in problems {
        let pointer = problem.pointer.as_deref().unwrap_or("#");
        say!("{verb:>12} {}\n             at {pointer}", problem.what);
    }
}

fn print_hoisted(report: &NormalizationReport) {
    for rule in Rule::ALL {
        let of_rule = || report.hoisted.iter().filter(|hoisted| hoisted.rule == rule);
        let enums = of_rule().filter(|hoisted| hoisted.is_enum).count();
        let records = of_rule().count() - enums;
        if records + enums > 0 {
            say!(
                "     Hoisted {:4} {} ({records} records, {enums} enums)",
                records + enums,
                rule.describe()
            );
        }
        if matches!(rule, Rule::Title | Rule::Place) {
            for hoisted in of_rule() {
                say!(
                    "                  {} from {}",
                    hoisted.name,
                    hoisted.pointer
                );
            }
        }
    }
}

fn print_changes(verb: &str, changes: &[Normalization]) {
    let mut by_rule: BTreeMap<&str, Vec<&Normalization>> = BTreeMap::new();
    for change in changes {
        by_rule.entry(change.rule).or_default().push(change);
    }
    for (rule, changes) in by_rule {
        say!("{verb:>12} {:4} {rule}", changes.len());
        for change in changes.iter().take(SHOWN) {
            say!("                  {} at {}", change.detail, change.pointer);
        }
        if changes.len() > SHOWN {
            say!("                  and {} more", changes.len() - SHOWN);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    const MANIFEST: &str = "apis:\n- id: a\n  version: v1\n  crate: a-v1\n  release: \"0.1.0\"\n  title: A\n  \
                            server: https://a.example.com/v1\n  upstream_sha256: \"\"\n";
    const DOCUMENT: &str = "swagger: '2.0'\ninfo: {title: A, version: '1'}\nhost: a.example.com\nbasePath: /v1\n\
                            paths: {/x: {get: {operationId: X, responses: {200: {description: Words.}}}}}\n";

    /// A `specs` folder with a manifest and a published document.
    fn folder(document: &str) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("manifest.yaml"), MANIFEST).unwrap();
        fs::write(folder.path().join("published.yaml"), document).unwrap();
        folder
    }

    fn files(folder: &Path) -> Vec<(PathBuf, String)> {
        let mut out = Vec::new();
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                out.extend(files(&path));
            } else {
                out.push((path.clone(), fs::read_to_string(&path).unwrap()));
            }
        }
        out.sort();
        out
    }

    #[test]
    fn twice_in_a_row_changes_nothing() {
        let folder = folder(DOCUMENT);
        let specs = folder.path();
        run(specs, "a", &specs.join("published.yaml")).unwrap();
        let once = files(specs);
        let names: Vec<_> = once
            .iter()
            .map(|(path, _)| path.strip_prefix(specs).unwrap())
            .collect();
        assert_eq!(
            names,
            [
                Path::new("manifest.yaml"),
                Path::new("published.yaml"),
                Path::new("v1/a/openapi.yaml")
            ]
        );
        let sha256 = Manifest::read(specs).unwrap().apis[0]
            .upstream_sha256
            .clone();
        assert_eq!(sha256.len(), 64);
        run(specs, "a", &specs.join("published.yaml")).unwrap();
        assert_eq!(files(specs), once);
        // The vendored document vendors to itself; only the checksum is that of another file.
        let vendored = fs::read_to_string(specs.join("v1/a/openapi.yaml")).unwrap();
        run(specs, "a", &specs.join("v1/a/openapi.yaml")).unwrap();
        assert_eq!(
            fs::read_to_string(specs.join("v1/a/openapi.yaml")).unwrap(),
            vendored
        );
    }

    #[test]
    fn a_step_that_fails_leaves_every_file_alone() {
        for (api, document, expected) in [
            ("b", DOCUMENT.to_owned(), "no API has the id `b`"),
            (
                "a",
                DOCUMENT.replace("a.example.com", "b.example.com"),
                "the document names https://b.example.com/v1",
            ),
            (
                "a",
                DOCUMENT.replace("'2.0'", "'1.2'"),
                "Swagger 1.2 is not supported",
            ),
            (
                "a",
                DOCUMENT.replace("/x:", "x-y:").replace("get", "got"),
                "the document has no operations",
            ),
            ("a", String::new(), "the file is empty"),
        ] {
            let folder = folder(&document);
            let before = files(folder.path());
            let error = run(folder.path(), api, &folder.path().join("published.yaml")).unwrap_err();
            assert!(
                error.contains(expected) && error.contains("fix: "),
                "{error}"
            );
            assert_eq!(files(folder.path()), before);
        }
    }

    #[test]
    fn a_file_that_cannot_be_written_is_named() {
        let folder = folder(DOCUMENT);
        fs::write(folder.path().join("v1"), "in the way").unwrap();
        let error = run(folder.path(), "a", &folder.path().join("published.yaml")).unwrap_err();
        assert!(
            error.contains("cannot write") && error.contains("v1"),
            "{error}"
        );
        assert_eq!(
            fs::read_to_string(folder.path().join("manifest.yaml")).unwrap(),
            MANIFEST
        );
    }
}
