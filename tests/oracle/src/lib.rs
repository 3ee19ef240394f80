//! `cargo xtask oracle`: for each small pair of documents, what rustdoc's readers say of both crates beside what the
//! records say.

#![forbid(unsafe_code)]

mod claim;
mod crates;
mod item;
pub mod pairs;
mod results;
mod reviewed;
mod tools;
mod verdict;

use std::path::{Path, PathBuf};
use std::time::Instant;

use tidbcloud_console::parallel::in_parallel;
use tidbcloud_console::{say, write};
use tidbcloud_review::compare;
use tidbcloud_review::report::Level;

use crates::Crates;
use pairs::{Pair, Side};
use results::WAYS;
use reviewed::Reviewed;
use verdict::Verdict;

/// Arguments of the program.
#[derive(clap::Parser)]
#[command(
    name = "oracle",
    about = "Asks tools that read public APIs whether the review is right about small pairs of documents"
)]
pub struct Arguments {
    /// Only these pairs: folders below `tests/mutations`, as `op_added`.
    pairs: Vec<String>,
    /// Write what the tools saw into `tests/oracle/results.yaml`.
    #[arg(long, conflicts_with = "pairs")]
    write: bool,
}

/// Judges the pairs, and compares with the committed results or writes them.
///
/// # Errors
///
/// A tool that is not installed, and files that cannot be read or written.
pub fn run(root: &Path, arguments: &Arguments) -> Result<bool, String> {
    let started = Instant::now();
    let versions = tools::versions()?;
    let reviewed = Reviewed::read(root)?;
    let names = chosen(root, &arguments.pairs)?;
    let home = home(root);
    let pairs = load(root, &names, &home)?;
    let sides: Vec<&Side> = pairs.iter().flat_map(|pair| &pair.sides).collect();
    let crates = Crates::make(root, &home, &sides)?;
    say!(
        "{:>12} {} pairs in {:.0?}",
        "Documented",
        pairs.len(),
        started.elapsed()
    );
    let pairs: Vec<&Pair> = pairs.iter().collect();
    let verdicts = in_parallel(&pairs, |_| 0, |pair| judge(pair, &crates, &reviewed))?;
    let judged: Vec<(&Pair, [Verdict; 2])> = pairs.into_iter().zip(verdicts).collect();
    let mut good = true;
    for (pair, verdicts) in &judged {
        good &= tell(pair, verdicts);
    }
    summary(&judged);
    if arguments.pairs.is_empty() {
        for stale in reviewed.stale() {
            good = false;
            eprintln!("{stale}");
        }
    }
    say!(
        "{:>12} {} pairs in {:.0?}",
        "Finished",
        judged.len(),
        started.elapsed()
    );
    if arguments.write && good {
        let path = results::path(root);
        write(&path, &results::text(&versions, &judged)).map_err(|error| {
            format!(
                "error: cannot write: {error}\n  --> {}\n  fix: make the folder writable",
                path.display()
            )
        })?;
        say!("{:>12} {}", "Wrote", results::FILE);
    } else if good {
        let names = arguments.pairs.is_empty().then_some(&names[..]);
        let loaded: Vec<&Pair> = judged.iter().map(|(pair, _)| *pair).collect();
        good = committed(root, &loaded, names)?;
    }
    Ok(good)
}

/// Says how the committed results are not about the pairs and the records of today; nothing where they are. Asks no tool.
/// `scratch` is a folder for what loading has to write.
///
/// # Errors
///
/// Where a pair or a list cannot be read.
pub fn stale(root: &Path, scratch: &Path) -> Result<Vec<String>, String> {
    let names = pairs::names(root)?;
    let Some(results) = results::read(root)? else {
        return Ok(vec!["there are no results".to_owned()]);
    };
    let pairs = load(root, &names, scratch)?;
    let mut stale = results::strays(&results, &names);
    stale.extend(
        pairs
            .iter()
            .filter_map(|pair| results::differs(&results, pair)),
    );
    let reviewed = Reviewed::read(root)?;
    for key in results::listed(&results, "unseen") {
        if !reviewed.unseen(&key) {
            stale.push(format!(
                "{key}: no tool saw it, and tests/oracle/unseen.yaml does not say why"
            ));
        }
    }
    for key in results::listed(&results, "harmless") {
        if !reviewed.harmless(&key) {
            stale.push(format!(
                "{key}: tests/oracle/harmless.yaml does not say why it is no break"
            ));
        }
    }
    stale.extend(reviewed.stale());
    Ok(stale)
}

fn chosen(root: &Path, wanted: &[String]) -> Result<Vec<String>, String> {
    let names = pairs::names(root)?;
    for name in wanted {
        if !names.contains(name) {
            return Err(format!(
                "error: there is no pair `{name}`\n  fix: name a folder below tests/mutations that holds `before` and `after`"
            ));
        }
    }
    Ok(match wanted {
        [] => names,
        some => some.to_vec(),
    })
}

/// Where crates and their documentation are made: beside what cargo builds.
fn home(root: &Path) -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").map(PathBuf::from);
    let target = target.unwrap_or_else(|| root.join("target"));
    std::path::absolute(&target)
        .unwrap_or(target)
        .join("oracle")
}

fn load(root: &Path, names: &[String], home: &Path) -> Result<Vec<Pair>, String> {
    in_parallel(
        names,
        |_| 0,
        |name| pairs::load(root, name, &home.join("specs")),
    )
}

/// Both ways of a pair.
fn judge(pair: &Pair, crates: &Crates, reviewed: &Reviewed) -> Result<[Verdict; 2], String> {
    let [before, after] = &pair.sides;
    let way = |way: &str, old: &Side, new: &Side| {
        let seen = if old.code == new.code {
            tools::Seen::default()
        } else {
            tools::compare(&crates.json(old), &crates.json(new))?
        };
        let records = compare(&old.loaded, &new.loaded, None).records;
        let key = format!("{} {way}", pair.name);
        let apis = [&old.loaded.api, &new.loaded.api];
        Ok::<_, String>(verdict::judge(&key, &records, apis, &seen, reviewed))
    };
    Ok([way(WAYS[0], before, after)?, way(WAYS[1], after, before)?])
}

/// One line for a pair, and what is wrong with it.
fn tell(pair: &Pair, verdicts: &[Verdict; 2]) -> bool {
    let good = verdicts.iter().all(|verdict| verdict.faults.is_empty());
    let told = |verdict: &Verdict| {
        let [gone, changed, _] = verdict.lines;
        let level = verdict.level.map_or("-", Level::name);
        format!(
            "{level:<5} {:>3} lines {:>2} lints  {:<13}",
            gone + changed,
            verdict.lints.len(),
            verdict.by()
        )
    };
    let verb = if good { "Agrees" } else { "Differs" };
    let [there, back] = verdicts.each_ref().map(told);
    say!("{verb:>12} {:<60} {there} back {back}", pair.name);
    for (way, verdict) in WAYS.into_iter().zip(verdicts) {
        for fault in &verdict.faults {
            say!("      {way}: {fault}");
        }
    }
    good
}

/// How many breaks were seen by whom.
fn summary(judged: &[(&Pair, [Verdict; 2])]) {
    let ways = || judged.iter().flat_map(|(_, verdicts)| verdicts);
    let count = |is: &dyn Fn(&Verdict) -> bool| ways().filter(|verdict| is(verdict)).count();
    let is_break = |verdict: &Verdict| verdict.level == Some(Level::Break);
    let by = |who: &str| count(&|verdict| is_break(verdict) && verdict.by() == who);
    say!("\n{:>6}  ways of {} pairs", ways().count(), judged.len());
    say!(
        "{:>6}  with a BREAK record, of which a break is seen",
        count(&is_break)
    );
    for (who, words) in [
        ("both", "by both tools"),
        ("public-api", "by cargo-public-api alone"),
        ("semver-checks", "by cargo-semver-checks alone"),
        ("none", "by none: tests/oracle/unseen.yaml says why"),
    ] {
        say!("{:>12}  {words}", by(who));
    }
    let quiet = count(&|verdict| !is_break(verdict));
    say!(
        "{quiet:>6}  without a BREAK record, in {} of which a break is seen",
        count(&|verdict| !is_break(verdict) && verdict.seen != [false, false])
    );
    say!(
        "{:>6}  where tools and records differ\n",
        count(&|verdict| !verdict.faults.is_empty())
    );
}

/// Whether the committed results are about these pairs; `names` are all there are, where all were asked for.
fn committed(root: &Path, pairs: &[&Pair], names: Option<&[String]>) -> Result<bool, String> {
    let stale = match results::read(root)? {
        None => vec!["there are no results".to_owned()],
        Some(results) => {
            let strays = names.map(|names| results::strays(&results, names));
            let differs = pairs
                .iter()
                .filter_map(|pair| results::differs(&results, pair));
            strays.into_iter().flatten().chain(differs).collect()
        }
    };
    for line in &stale {
        say!("{:>12} {line}", "Stale");
    }
    if !stale.is_empty() {
        eprintln!(
            "error: the committed results are of other pairs or records\n  --> {}\n  fix: run `cargo run --package oracle -- --write` and review the change",
            results::FILE
        );
    }
    Ok(stale.is_empty())
}
