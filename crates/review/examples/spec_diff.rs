//! Timing of document comparisons, next to `drift`, which only compares documents on the wire:
//! `cargo run --release -p tidbcloud-review --example spec_diff`.
//!
//! * all documents against an edited copy, with the latest one and without: from files to a report as text, on all cores;
//!   `drift` gets parsed values, and its time with parsing is printed next to it;
//! * the dedicated document against an edited copy, once and 16 times in one document, in turn: the time should grow linearly
//!   with the size.
//!
//! `spec_diff repeat all|COPIES N` repeats one of them and prints nothing, for tools that count instructions.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use serde_json::{Map, Value, json};
use tidbcloud_openapi::{load, yaml};
use tidbcloud_review::render::{self, RenderOptions};
use tidbcloud_review::{self, compare};
use tidbcloud_specs::manifest;
use tidbcloud_specs::{Loaded, Specs, load_standalone};

/// The allocator of the command; `drift` has it too.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The API whose document came last: times without it can be compared with those of before.
const LATEST: &str = "premium";

const ROUNDS: usize = 15;
const COPIES: usize = 16;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let specs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../specs");
    let all = Documents::of(&specs, &folder.path().join("all"), &[])?;
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [command, job, count] = arguments.as_slice() {
        if command != "repeat" {
            return Err(format!("no command `{command}`: repeat JOB N").into());
        }
        return repeat(job, count.parse()?, &all, folder.path());
    }
    let seven = Documents::of(&specs, &folder.path().join("seven"), &[LATEST])?;
    println!("documents against an edited copy: median and least of {ROUNDS}");
    seven.measure();
    all.measure();

    // Edited before it is copied, so that 16 copies have 16 times the changes of one, and no others.
    let dedicated = all.dedicated()?;
    let mut edited = dedicated.clone();
    edit(&mut edited, "");
    let [one, many] =
        [1, COPIES].map(|count| Copies::new(&dedicated, &edited, count, folder.path()));
    let both = [one?, many?];
    let whole = in_turn(&both, Copies::read_and_compare);
    let alone = in_turn(&both, Copies::compare);
    let drift = in_turn(&both, Copies::drift);
    for (index, count) in [1, COPIES].into_iter().enumerate() {
        println!("dedicated, {count} in one document");
        row("this, with reading", whole[index].0, whole[index].1);
        row("this, models alone", alone[index].0, alone[index].1);
        row("drift alone", drift[index].0, drift[index].1);
    }
    // Other load on the machine only adds time: the quickest rounds show how the time grows.
    let ratio =
        |[one, many]: [(Times, usize); 2]| many.0.least.as_secs_f64() / one.0.least.as_secs_f64();
    println!(
        "{COPIES} copies take {:.1} times as long as one, {:.1} times without reading; drift alone {:.1} times",
        ratio(whole),
        ratio(alone),
        ratio(drift)
    );
    Ok(())
}

/// Repeats the comparison of all documents, or of a number of copies of one.
fn repeat(
    job: &str,
    count: usize,
    documents: &Documents,
    folder: &Path,
) -> Result<(), Box<dyn Error>> {
    if job == "all" {
        for _ in 0..count {
            documents.compare();
        }
        return Ok(());
    }
    let dedicated = documents.dedicated()?;
    let mut after = dedicated.clone();
    edit(&mut after, "");
    let copies = Copies::new(&dedicated, &after, job.parse()?, folder)?;
    for _ in 0..count {
        copies.read_and_compare();
    }
    Ok(())
}

/// Documents of several APIs, against edited copies.
struct Documents {
    /// Folders like `specs/`, before and after.
    folders: [PathBuf; 2],
    /// Texts of the documents, before and after.
    texts: Vec<[String; 2]>,
    values: Vec<[Value; 2]>,
}

impl Documents {
    /// Those of the workspace, without some APIs.
    fn of(specs: &Path, folder: &Path, left_out: &[&str]) -> Result<Self, Box<dyn Error>> {
        let folders = ["before", "after"].map(|name| folder.join(name));
        for folder in &folders {
            fs::create_dir_all(folder)?;
            copy(specs, folder)?;
            let file = folder.join(manifest::FILE);
            let mut manifest = load::read_file(&file)?.into_value();
            if let Some(apis) = manifest["apis"].as_array_mut() {
                apis.retain(|api| !left_out.iter().any(|left_out| api["id"] == *left_out));
            }
            fs::write(&file, yaml::write(&manifest))?;
        }
        let (mut texts, mut values) = (Vec::new(), Vec::new());
        for entry in Specs::open(&folders[1])?.entries() {
            let path = entry.openapi_path();
            let before = fs::read_to_string(&path)?;
            let value = load::read_file(&path)?.into_value();
            let mut edited = value.clone();
            edit(&mut edited, &fs::read_to_string(entry.overlay_path())?);
            let after = yaml::write(&edited);
            fs::write(&path, &after)?;
            texts.push([before, after]);
            values.push([value, edited]);
        }
        Ok(Self {
            folders,
            texts,
            values,
        })
    }

    /// The dedicated document, as it was before.
    fn dedicated(&self) -> Result<Value, Box<dyn Error>> {
        let path = Specs::open(&self.folders[0])?
            .entry("dedicated")?
            .openapi_path();
        Ok(load::read_file(&path)?.into_value())
    }

    /// Prints the times of this project and of `drift`.
    fn measure(&self) {
        println!("{} documents", self.values.len());
        let mut records = 0;
        let times = timed(|| records = self.compare());
        row("this", times, records);
        let times = timed(|| records = self.drift_with_reading());
        row("drift, with reading", times, records);
        let times = timed(|| records = self.drift());
        row("drift alone", times, records);
    }

    /// Compares all APIs on all cores, as the command does, and writes the report.
    fn compare(&self) -> usize {
        let [old, new] = &self.folders;
        let report = match tidbcloud_review::compare_folders(old, new) {
            Ok(report) => report,
            Err(error) => panic!("{error}"),
        };
        std::hint::black_box(render::text(&report, &RenderOptions::default()));
        report.apis.iter().map(|api| api.changes.len()).sum()
    }

    fn drift_with_reading(&self) -> usize {
        let read = |text: &str| load::read_text(Path::new("a.yaml"), text.to_owned());
        let both = self.texts.iter();
        both.map(|[old, new]| match (read(old), read(new)) {
            (Ok(old), Ok(new)) => drifted(&old.value, &new.value),
            _ => 0,
        })
        .sum()
    }

    fn drift(&self) -> usize {
        let both = self.values.iter();
        both.map(|[old, new]| drifted(old, new)).sum()
    }
}

/// A document that contains another one several times, against its edited copy.
struct Copies {
    files: [PathBuf; 2],
    sides: [Loaded; 2],
    values: [Value; 2],
}

impl Copies {
    fn new(old: &Value, new: &Value, count: usize, folder: &Path) -> Result<Self, Box<dyn Error>> {
        let values = [copies(old, count), copies(new, count)];
        let files = ["before", "after"].map(|name| folder.join(format!("{name}{count}.yaml")));
        for (file, value) in files.iter().zip(&values) {
            fs::write(file, yaml::write(value))?;
        }
        let sides = [
            load_standalone(&files[0], "many")?,
            load_standalone(&files[1], "many")?,
        ];
        Ok(Self {
            files,
            sides,
            values,
        })
    }

    fn read_and_compare(&self) -> usize {
        let load = |file: &Path| load_standalone(file, "many");
        match (load(&self.files[0]), load(&self.files[1])) {
            (Ok(old), Ok(new)) => compare(&old, &new, None).changes.len(),
            _ => 0,
        }
    }

    fn compare(&self) -> usize {
        compare(&self.sides[0], &self.sides[1], None).changes.len()
    }

    fn drift(&self) -> usize {
        drifted(&self.values[0], &self.values[1])
    }
}

/// Measures rounds of one and of many in turn, each with the number of its records: other load on the machine affects both,
/// and neither finds its own data in the processor's cache, as no command does.
fn in_turn(both: &[Copies; 2], work: fn(&Copies) -> usize) -> [(Times, usize); 2] {
    let mut rounds: [Vec<Duration>; 2] = Default::default();
    let mut records = [0; 2];
    for _ in 0..ROUNDS {
        for (index, copies) in both.iter().enumerate() {
            let started = Instant::now();
            records[index] = work(copies);
            rounds[index].push(started.elapsed());
        }
    }
    let [one, many] = rounds.map(Times::of);
    [(one, records[0]), (many, records[1])]
}

fn row(what: &str, times: Times, records: usize) {
    println!(
        "  {what:<22} {:>9.1} ms {:>9.1} ms {records:>6} records",
        times.median.as_secs_f64() * 1e3,
        times.least.as_secs_f64() * 1e3
    );
}

/// Times of the rounds: the median and the fastest.
#[derive(Clone, Copy)]
struct Times {
    median: Duration,
    least: Duration,
}

impl Times {
    fn of(mut times: Vec<Duration>) -> Self {
        times.sort();
        Self {
            median: times[ROUNDS / 2],
            least: times[0],
        }
    }
}

fn timed(mut work: impl FnMut()) -> Times {
    let times = (0..ROUNDS).map(|_| {
        let started = Instant::now();
        work();
        started.elapsed()
    });
    Times::of(times.collect())
}

fn drifted(old: &Value, new: &Value) -> usize {
    drift::compare(old, new).map_or(0, |changes| changes.len())
}

/// Adds a field to every fifth record that no overlay mentions, and a parameter to every fifth operation.
fn edit(document: &mut Value, overlay: &str) {
    let schemas = document
        .pointer_mut("/components/schemas")
        .and_then(Value::as_object_mut);
    let schemas = schemas.into_iter().flatten();
    let records = schemas
        .filter(|(name, _)| !overlay.contains(name.as_str()))
        .filter_map(|(_, schema)| schema.get_mut("properties")?.as_object_mut());
    for properties in records.step_by(5) {
        properties.insert("zAdded".to_owned(), json!({"type": "string"}));
    }
    let paths = document
        .pointer_mut("/paths")
        .and_then(Value::as_object_mut);
    let operations = paths
        .into_iter()
        .flat_map(Map::values_mut)
        .filter_map(Value::as_object_mut);
    for operation in operations.flat_map(Map::values_mut).step_by(5) {
        let Some(operation) = operation.as_object_mut() else {
            continue;
        };
        let parameters = operation.entry("parameters").or_insert_with(|| json!([]));
        if let Some(parameters) = parameters.as_array_mut() {
            parameters.push(json!({"name": "zAdded", "in": "query", "schema": {"type": "string"}}));
        }
    }
}

/// A document that contains another one several times, under other names.
fn copies(document: &Value, count: usize) -> Value {
    let mut many = document.clone();
    let (mut paths, mut schemas) = (Map::new(), Map::new());
    for number in 0..count {
        let mut copy = document.clone();
        rename(&mut copy, number);
        let part = |pointer| copy.pointer(pointer).and_then(Value::as_object).cloned();
        for (path, item) in part("/paths").unwrap_or_default() {
            paths.insert(format!("/copy{number}{path}"), item);
        }
        for (name, schema) in part("/components/schemas").unwrap_or_default() {
            schemas.insert(format!("{name}Copy{number}"), schema);
        }
    }
    many["paths"] = Value::Object(paths);
    many["components"]["schemas"] = Value::Object(schemas);
    many
}

fn rename(node: &mut Value, number: usize) {
    match node {
        Value::Array(items) => items.iter_mut().for_each(|item| rename(item, number)),
        Value::Object(map) => {
            for (key, value) in map {
                match value {
                    Value::String(text) if key == "operationId" => {
                        text.push_str(&format!("Copy{number}"));
                    }
                    Value::String(text) if key == "$ref" => {
                        text.push_str(&format!("Copy{number}"));
                    }
                    value => rename(value, number),
                }
            }
        }
        _ => {}
    }
}

fn copy(from: &Path, to: &Path) -> std::io::Result<()> {
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            fs::create_dir_all(&target)?;
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
