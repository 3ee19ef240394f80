//! `cargo xtask update API FILE`: a published document becomes crates in one go, or nothing is touched.
//!
//! Every step works on a copy of `specs/` and in memory: vendor, names, overlays, crates, comparison. Only when all of
//! them have succeeded are the files written, together.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;
use tidbcloud_model::document::load;
use tidbcloud_model::manifest::{self, Entry};
use tidbcloud_model::problem::Problem;
use tidbcloud_model::vendor::Vendored;
use tidbcloud_model::{Specs, words};

use crate::diff::{self, Base, Compared, Level, Side};
use crate::names::{Context, rename_sentences};
use crate::output::{self, Batch};
use crate::{Ending, generate, vendor};

/// Levels that the summary counts.
const TOLD: [Level; 5] = [
    Level::Break,
    Level::Wire,
    Level::Risk,
    Level::Add,
    Level::Doc,
];

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The API, as in `specs/manifest.yaml`.
    api: String,
    /// The published document: Swagger 2.0 or OpenAPI 3.0, JSON or YAML.
    file: PathBuf,
    /// The document calls OLD by the identity NEW now; the Rust name stays.
    #[arg(long, value_name = "OLD=NEW")]
    keep: Vec<String>,
    /// The identity is gone for good, and its Rust name with it.
    #[arg(long, value_name = "ID")]
    drop: Vec<String>,
    /// Gives an identity another Rust name.
    #[arg(long, value_name = "ID=NAME")]
    rename: Vec<String>,
}

pub(crate) fn run(root: &Path, arguments: &Arguments) -> Result<Ending, String> {
    let api = arguments.api.as_str();
    let before = Side::work_tree(root)?;
    let entry = before
        .specs
        .entry(api)
        .map_err(|problems| problems.to_string())?;
    let is_first = !entry.openapi_path().exists();
    let folder = copy(&root.join("specs"))?;
    // The copy's own name means nothing to anybody.
    let named = |text: String| text.replace(&*folder.path().to_string_lossy(), "specs");

    let steps = || -> Result<(Side, Batch, Option<Compared>), String> {
        vendored(folder.path(), api, &arguments.file)?;
        let specs = before
            .specs
            .open_beside(folder.path())
            .map_err(|problems| problems.to_string())?;
        names(&specs, arguments)?;
        sentences(&specs, api, &before.specs)?;
        let made = generate::make(root, &specs, &[api.to_owned()], BTreeMap::new())?;
        made.warn();
        for (path, text) in made.ledgers() {
            output::write(path, text).map_err(|error| cannot_copy(path, &error))?;
        }
        let head = Side::draft(specs, arguments.file.display().to_string());
        let base = Base::Specs(Side::work_tree(root)?);
        let compared = match is_first {
            true => None,
            false => Some(diff::compared(root, &base, &head, &[api.to_owned()])?),
        };
        let mut batch = Batch::default();
        let mut add = || -> std::io::Result<()> {
            for path in output::files_below(folder.path())? {
                batch.put(
                    root.join("specs").join(&path),
                    fs::read(folder.path().join(&path))?,
                )?;
            }
            Ok(())
        };
        add().map_err(|error| cannot_copy(&root.join("specs"), &error))?;
        made.add_to(&mut batch)?;
        Ok((head, batch, compared))
    };
    let (head, batch, compared) = steps().map_err(|error| nothing_written(&named(error)))?;
    batch.write()?;
    tell(root, api, &head, &batch, compared.as_ref());
    Ok(Ending::Clean)
}

/// A copy of the `specs/` folder that goes when it is dropped.
fn copy(specs: &Path) -> Result<TempDir, String> {
    let folder = tempfile::tempdir().map_err(|error| cannot_copy(specs, &error))?;
    let copied = || -> std::io::Result<()> {
        for path in output::files_below(specs)? {
            let to = folder.path().join(&path);
            if let Some(parent) = to.parent() {
                fs::create_dir_all(parent)?;
            }
            fs::copy(specs.join(&path), to)?;
        }
        Ok(())
    };
    copied().map_err(|error| cannot_copy(specs, &error))?;
    Ok(folder)
}

fn cannot_copy(path: &Path, error: &std::io::Error) -> String {
    Problem::new(
        format!("cannot copy the specs: {error}"),
        "make the folder readable, and room in the folder of temporary files",
    )
    .in_file(path)
    .to_string()
}

fn nothing_written(error: &str) -> String {
    format!(
        "{error}\n\nNothing was written. Settle what is told above and run this again; `--keep OLD=NEW`, `--drop ID` and `--rename ID=NAME` settle names on the way."
    )
}

/// Keeps the document and its checksum in the copy.
fn vendored(specs: &Path, api: &str, file: &Path) -> Result<(), String> {
    let vendor::Read {
        manifest,
        entry,
        mut vendored,
    } = vendor::read(specs, api, file)?;
    let odd = vendored.findings.warnings.len();
    forget_known(&entry, &mut vendored);
    vendor::print(&vendored);
    let known = odd - vendored.findings.warnings.len();
    if known > 0 {
        say!("{:>12} {known} more, as before", "Odd");
    }
    let path = specs.join(manifest::FILE);
    output::write(&entry.openapi_path(), &vendored.yaml)
        .and_then(|()| output::write(&path, &manifest.to_text()))
        .map_err(|error| cannot_copy(specs, &error))
}

/// Leaves out what is odd about the document that is vendored now, too: people have seen it.
fn forget_known(entry: &Entry, vendored: &mut Vendored) {
    let now = load::read_file(&entry.openapi_path())
        .and_then(|source| tidbcloud_model::vendor::vendor(entry, &source));
    let Ok(now) = now else { return };
    let known: BTreeSet<_> = now.findings.warnings.0.iter().map(place).collect();
    let warnings = &mut vendored.findings.warnings.0;
    warnings.retain(|problem| !known.contains(&place(problem)));
}

/// What a problem says, and of what.
fn place(problem: &Problem) -> (&str, Option<&str>) {
    (&problem.what, problem.pointer.as_deref())
}

/// Settles names in the copy as the arguments say.
fn names(specs: &Specs, arguments: &Arguments) -> Result<(), String> {
    if arguments.keep.is_empty() && arguments.drop.is_empty() && arguments.rename.is_empty() {
        return Ok(());
    }
    let entry = specs
        .entry(&arguments.api)
        .map_err(|problems| problems.to_string())?;
    let path = entry.ledger_path();
    let mut ledger = specs
        .ledger(&arguments.api)
        .map_err(|problems| problems.to_string())?;
    let loaded = specs.load(&arguments.api).ok();
    let context = Context {
        specs,
        entry,
        loaded: loaded.as_ref(),
    };
    let mut changes = Vec::new();
    for text in &arguments.keep {
        let changed =
            pair(text, "--keep OLD=NEW").and_then(|(old, new)| context.keep(&mut ledger, old, new));
        changes.push(changed);
    }
    for text in &arguments.drop {
        let changed = ledger
            .find(text)
            .and_then(|subject| ledger.drop_row(&subject));
        changes.push(changed);
    }
    for text in &arguments.rename {
        let changed = pair(text, "--rename ID=NAME")
            .and_then(|(id, name)| context.rename(&mut ledger, id, name));
        changes.push(changed);
    }
    let mut wrong = Vec::new();
    for changed in changes {
        match changed {
            Ok(change) => {
                context.tell(&change);
                rename_sentences(entry, &context.docs_keys(&ledger, &change))?;
            }
            Err(problem) if problem.file.is_none() => {
                wrong.push(problem.in_file(&path).to_string());
            }
            Err(problem) => wrong.push(problem.to_string()),
        }
    }
    if !wrong.is_empty() {
        return Err(wrong.join("\n\n"));
    }
    output::write(&path, &ledger.to_text()).map_err(|error| cannot_copy(&path, &error))
}

/// Takes out the sentences of what the new document has no more. Those that never stood under an identity stay, for
/// somebody to correct.
fn sentences(specs: &Specs, api: &str, before: &Specs) -> Result<(), String> {
    let entry = specs.entry(api).map_err(|problems| problems.to_string())?;
    let (Ok(old), Ok(words)) = (before.load(api), specs.words(api)) else {
        return Ok(());
    };
    let was: BTreeSet<String> = words::identities(&old.api).into_iter().collect();
    let new = specs.load_without_words(api);
    // What is wrong with it, and which names are not settled, is told when the crates are made.
    let Some(new) = new.ok().filter(|new| new.unsettled.is_empty()) else {
        return Ok(());
    };
    let is: BTreeSet<String> = words::identities(&new.api).into_iter().collect();
    let gone = words
        .into_keys()
        .filter(|key| was.contains(key) && !is.contains(key));
    rename_sentences(entry, &gone.map(|key| (key, None)).collect())
}

/// Both halves of `OLD=NEW`.
fn pair<'a>(text: &'a str, expected: &str) -> Result<(&'a str, &'a str), Problem> {
    text.split_once('=')
        .filter(|(left, right)| !left.is_empty() && !right.is_empty())
        .ok_or_else(|| {
            Problem::new(
                format!("`{text}` is not two names with `=` between them"),
                format!("write {expected}"),
            )
        })
}

/// The summary: what was written, what it means, what to do next.
fn tell(root: &Path, api: &str, head: &Side, batch: &Batch, compared: Option<&Compared>) {
    let (mut specs, mut generated) = (0, 0);
    for path in batch.paths() {
        let shown = path.strip_prefix(root).unwrap_or(path);
        if shown.starts_with("specs") {
            specs += 1;
            say!("{:>12} {}", "Wrote", shown.display());
        } else {
            generated += 1;
        }
    }
    say!(
        "{:>12} {api} from {}: {specs} files in specs/, {generated} in generated/",
        "Updated",
        head.label
    );
    let Some(compared) = compared else {
        say!(
            "{:>12} the API has its first document: nothing to compare",
            "Report"
        );
        return;
    };
    for report in &compared.report.apis {
        let counts: Vec<String> = TOLD
            .iter()
            .filter(|level| report.count(**level) > 0)
            .map(|level| format!("{} {level}", report.count(*level)))
            .collect();
        let counts = match counts.as_slice() {
            [] => "no changes".to_owned(),
            counts => counts.join(" · "),
        };
        let needs = match report.is_declared() {
            true => format!("declares {}, which is enough", report.declared),
            false => format!("needs {}, declares {}", report.needed, report.declared),
        };
        say!("{:>12} {}: {counts}; {needs}", "Report", report.api);
        for record in &report.records {
            if record.level == Level::Break {
                say!(
                    "{:>12} {} {} #{}: {}",
                    "BREAK",
                    record.kind,
                    record.subject.name,
                    record.fingerprint,
                    record.summary
                );
            }
        }
        for problem in &compared.wrong {
            eprintln!("{problem}");
        }
        if batch.paths().next().is_none() {
            continue;
        }
        say!(
            "{:>12} `cargo xtask diff {api}` prints the whole report",
            "Next"
        );
        if !report.is_declared() {
            say!(
                "{:>12} `cargo xtask changelog {api} --write` declares the version and writes what changed",
                "Next"
            );
        }
        say!(
            "{:>12} review specs/ and generated/ together: `git diff`",
            "Next"
        );
    }
}
