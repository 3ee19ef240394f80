//! The tables of the workspace's README: the APIs, and the plans of TiDB Cloud that use each. They are between two lines each,
//! `<!-- begin apis -->` and `<!-- end apis -->`; the rest of the file is written by hand.

use std::fs;
use std::io;
use std::path::Path;

use tidbcloud_console::{Changes, File};
use tidbcloud_model::api::Api;
use tidbcloud_specs::Loaded;
use tidbcloud_specs::manifest::Entry;

use crate::emit::markdown;
use crate::marked::Marks;

/// Name of the file in the root of the workspace.
pub(crate) const FILE: &str = "README.md";

/// Name of the translation of README.md.
pub(crate) const TRANSLATION: &str = "README.ja.md";

/// Compares the tables of README.md with those of the APIs. A workspace without the file, and a file without the lines
/// around a table, has no tables.
///
/// # Errors
///
/// Where the file cannot be read, or a table has a beginning and no end.
pub(crate) fn changes(
    root: &Path,
    entries: &[Entry],
    loaded: &[Loaded],
) -> Result<Changes, String> {
    let path = root.join(FILE);
    let mut text = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Changes::default()),
        Err(error) => return Err(format!("{}: {error}", path.display())),
    };
    let apis: Vec<&Api> = loaded.iter().map(|loaded| &loaded.api).collect();
    for (name, table) in [
        ("apis", apis_table(entries, &apis)),
        ("plans", plans(&apis)),
    ] {
        let replaced = Marks::markdown(name).replace(&text, &table);
        text = replaced.map_err(|problem| problem.in_file(&path).to_string())?;
    }
    Changes::of_file(root, File::new(FILE, text))
}

/// One row for each API, in the order of the manifest, and their sum.
fn apis_table(entries: &[Entry], apis: &[&Api]) -> String {
    let mut text = String::from("| crate | API | operations |\n|---|---|---:|\n");
    for (entry, api) in entries.iter().zip(apis) {
        let deprecated = match api.deprecated {
            Some(_) => " (deprecated)",
            None => "",
        };
        let about = match entry.about.as_str() {
            "" => String::new(),
            about => format!(": {}", markdown::prose(about)),
        };
        text.push_str(&format!(
            "| {} | {}{about}{deprecated} | {} |\n",
            link(api),
            markdown::prose(&api.title),
            api.operations.len(),
        ));
    }
    let operations: usize = apis.iter().map(|api| api.operations.len()).sum();
    text.push_str(&format!(
        "| **{} crates** | | **{operations}** |\n",
        apis.len()
    ));
    text
}

/// Link to the crate of an API.
fn link(api: &Api) -> String {
    format!("[`{0}`](generated/{0})", api.crate_name)
}

/// The translation of README.md with the present numbers of operations: its tables have texts of their own, so that only the
/// last cell of a row is written. `None` where there is no such file.
pub(crate) fn translation(root: &Path, apis: &[&Api]) -> Result<Option<File>, String> {
    let path = root.join(TRANSLATION);
    match fs::read_to_string(&path) {
        Ok(text) => Ok(Some(File::new(TRANSLATION, with_counts(&text, apis)))),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(format!("{}: {error}", path.display())),
    }
}

fn with_counts(text: &str, apis: &[&Api]) -> String {
    let sum: usize = apis.iter().map(|api| api.operations.len()).sum();
    let line = |line: &str| {
        let mut rows = apis.iter();
        let row = rows.find(|api| line.starts_with(&format!("| {} |", link(api))));
        let count = match row {
            Some(api) => Some(api.operations.len().to_string()),
            None if line.starts_with("| **") => Some(format!("**{sum}**")),
            None => None,
        };
        let cells = line
            .strip_suffix(" |")
            .and_then(|line| line.rsplit_once("| "));
        match (count, cells) {
            (Some(count), Some((others, _))) => format!("{others}| {count} |\n"),
            _ => format!("{line}\n"),
        }
    };
    text.lines().map(line).collect()
}

/// One row for each plan, in the order in which the manifest first names it.
fn plans(apis: &[&Api]) -> String {
    let mut rows: Vec<(&str, Vec<String>)> = Vec::new();
    for api in apis {
        for plan in &api.plans {
            match rows.iter_mut().find(|(known, _)| known == plan) {
                Some((_, links)) => links.push(link(api)),
                None => rows.push((plan, vec![link(api)])),
            }
        }
    }
    let mut text = String::from("| plan | crate |\n|---|---|\n");
    for (plan, links) in rows {
        text.push_str(&format!("| {plan} | {} |\n", links.join(", ")));
    }
    text
}
