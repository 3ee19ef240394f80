//! How long generators of Rust take for the corrected documents, and how long the crates that they write take to build, each
//! next to ours: processor time of all threads, the least of several runs.

mod program;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use tidbcloud_console::say;

use super::documents::{ApiDocuments, Documents};
use super::generators::{GENERATORS, take_out_of_workspace};
use super::process;
use super::toolbox::{PROGENITOR, Toolbox};

/// Limit of time for one command.
const LIMIT: Duration = Duration::from_secs(20 * 60);

/// Runs of a generator for one document.
const GENERATIONS: usize = 10;

/// Builds of a crate whose dependencies are built.
const BUILDS: usize = 2;

/// Returns the command that writes a crate of a document into a folder.
type MakeCommand = Box<dyn Fn(&Path, &Path) -> Command>;

/// A generator.
struct Maker {
    name: String,
    command: MakeCommand,
}

/// Prints the tables.
///
/// # Errors
///
/// Where our own generator or one of its crates does not build.
pub(crate) fn run(
    root: &Path,
    toolbox: &Toolbox,
    documents: &Documents,
    folder: &Path,
) -> Result<(), String> {
    let folder = folder.join("timings");
    let makers = makers(root, toolbox)?;
    let names: Vec<&str> = makers.iter().map(|maker| maker.name.as_str()).collect();
    let head = |title: &str| {
        say!(
            "\n### {title}\n\n| | {} | ours / best other |",
            names.join(" | ")
        );
        say!("|---|{}", "--:|".repeat(names.len() + 1));
    };
    let out = |maker: &Maker, api: &ApiDocuments| folder.join(&maker.name).join(&api.id);

    head("Generating a crate, milliseconds");
    let mut sums = vec![Some(Duration::ZERO); makers.len()];
    for api in &documents.apis {
        let times: Vec<Option<Duration>> = makers
            .iter()
            .map(|maker| generation(maker, &api.corrected, &out(maker, api)).ok())
            .collect();
        for (sum, time) in sums.iter_mut().zip(&times) {
            *sum = sum.zip(*time).map(|(sum, time)| sum + time);
        }
        say!("{}", row(&api.id, &times));
    }
    say!("{}", row("all", &sums));

    for (title, options) in [("debug", &[][..]), ("release", &["--release"][..])] {
        head(&format!(
            "Building a crate whose dependencies are built, {title}, milliseconds"
        ));
        for api in &documents.apis {
            let times: Vec<Option<Duration>> = makers
                .iter()
                .map(|maker| {
                    let target = folder.join("targets").join(&maker.name);
                    build(&out(maker, api), &target, options).ok()
                })
                .collect();
            say!("{}", row(&api.id, &times));
        }
    }
    program::run(root, &folder)
}

/// Our generator, and those of others that can be installed.
fn makers(root: &Path, toolbox: &Toolbox) -> Result<Vec<Maker>, String> {
    let root = std::path::absolute(root).map_err(|error| error.to_string())?;
    let mut build = Command::new("cargo");
    build
        .args(["build", "--release", "--quiet", "--package", "xtask"])
        .current_dir(&root);
    succeed(&mut build)?;
    let target =
        std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    let program = target.join("release/xtask");
    let mut makers = vec![Maker {
        name: "this".to_owned(),
        command: Box::new(move |document, out| {
            let mut command = Command::new(&program);
            command
                .env("CARGO_MANIFEST_DIR", root.join("xtask"))
                .args(["generate", "--crate", "timed-crate", "--spec"])
                .arg(document)
                .arg("--out")
                .arg(out);
            command
        }),
    }];
    for generator in GENERATORS
        .iter()
        .filter(|generator| generator.needs.is_none())
    {
        match toolbox.install_optimized(&generator.kit) {
            Ok(tool) => makers.push(Maker {
                name: generator.kit.version(0),
                command: Box::new(move |document, out| {
                    (generator.command)(&tool, document, out, "timed-crate")
                }),
            }),
            Err(why) => say!("skipped: {}: {why}", generator.kit.name),
        }
    }
    match toolbox.install_optimized(&PROGENITOR) {
        Ok(tool) => makers.push(Maker {
            name: PROGENITOR.version(0),
            command: Box::new(move |document, out| {
                let mut command = Command::new(tool.join("bin/cargo-progenitor"));
                command
                    .args([
                        "progenitor",
                        "--name",
                        "timed-crate",
                        "--version",
                        "0.1.0",
                        "--input",
                    ])
                    .arg(document)
                    .arg("--output")
                    .arg(out);
                command
            }),
        }),
        Err(why) => say!("skipped: {}: {why}", PROGENITOR.name),
    }
    Ok(makers)
}

/// Generates a crate several times, each time into a new folder.
fn generation(maker: &Maker, document: &Path, out: &Path) -> Result<Duration, String> {
    let mut times = Vec::new();
    for _ in 0..GENERATIONS {
        let _ = fs::remove_dir_all(out);
        let above = out.parent().unwrap_or(out);
        fs::create_dir_all(above).map_err(|error| error.to_string())?;
        times.push(processor_time(|| {
            succeed(&mut (maker.command)(document, out))
        })?);
    }
    take_out_of_workspace(out)?;
    times.into_iter().min().ok_or_else(String::new)
}

/// Builds a crate, with its dependencies at first and then alone.
fn build(dir: &Path, target: &Path, options: &[&str]) -> Result<Duration, String> {
    let build = || {
        let mut command = Command::new("cargo");
        command
            .args(["build", "--quiet"])
            .args(options)
            .current_dir(dir)
            .env("CARGO_TARGET_DIR", target)
            .env("CARGO_INCREMENTAL", "0");
        succeed(&mut command)
    };
    build()?;
    let mut times = Vec::new();
    for _ in 0..BUILDS {
        let file = dir.join("src/lib.rs");
        let text = fs::read(&file).map_err(|error| error.to_string())?;
        fs::write(&file, text).map_err(|error| error.to_string())?;
        times.push(processor_time(build)?);
    }
    times.into_iter().min().ok_or_else(String::new)
}

fn succeed(command: &mut Command) -> Result<(), String> {
    let finished = process::run(command, LIMIT)?;
    if finished.success {
        Ok(())
    } else {
        Err(finished.tail())
    }
}

/// Processor time of the programs that ended during some work, and of those that they started.
fn processor_time(work: impl FnOnce() -> Result<(), String>) -> Result<Duration, String> {
    let before = spent()?;
    work()?;
    Ok(spent()?.saturating_sub(before))
}

/// Processor time of all programs that ended so far.
#[cfg(unix)]
fn spent() -> Result<Duration, String> {
    use nix::sys::resource::{UsageWho, getrusage};
    use nix::sys::time::TimeValLike as _;

    let usage = getrusage(UsageWho::RUSAGE_CHILDREN).map_err(|error| error.to_string())?;
    let both = usage.user_time() + usage.system_time();
    let microseconds = u64::try_from(both.num_microseconds()).unwrap_or_default();
    Ok(Duration::from_micros(microseconds))
}

#[cfg(not(unix))]
fn spent() -> Result<Duration, String> {
    Err("the processor time of other programs can be read on Unix alone".to_owned())
}

/// Row of a table: the first time is ours, and a generator that fails has none.
fn row(title: &str, times: &[Option<Duration>]) -> String {
    let milliseconds = |time: Duration| time.as_secs_f64() * 1e3;
    let cell = |time: &Option<Duration>| {
        time.map_or_else(
            || "fails".to_owned(),
            |time| format!("{:.0}", milliseconds(time)),
        )
    };
    let cells: Vec<String> = times.iter().map(cell).collect();
    let best = times.iter().skip(1).flatten().min();
    let ratio = match (times.first(), best) {
        (Some(Some(ours)), Some(best)) => {
            format!("{:.2}", milliseconds(*ours) / milliseconds(*best).max(1e-3))
        }
        _ => "–".to_owned(),
    };
    format!("| {title} | {} | {ratio} |", cells.join(" | "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ours_is_compared_with_the_best_of_those_that_do_not_fail() {
        let times =
            [Some(20), Some(80), None, Some(50)].map(|time| time.map(Duration::from_millis));
        assert_eq!(row("a", &times), "| a | 20 | 80 | fails | 50 | 0.40 |");
        assert_eq!(row("a", &times[..1]), "| a | 20 | – |");
    }

    #[cfg(unix)]
    #[test]
    fn the_time_of_programs_that_ended_is_counted() {
        let mut busy = Command::new("sh");
        busy.args(["-c", "i=0; while [ $i -lt 100000 ]; do i=$((i+1)); done"]);
        let time = processor_time(|| succeed(&mut busy)).expect("a shell");
        assert!(time > Duration::ZERO);
        assert!(succeed(Command::new("sh").args(["-c", "exit 1"])).is_err());
    }
}
