//! `cargo xtask generate`: documents in, crates and name ledgers out.

mod make;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use tidbcloud_specs::load_foreign;

use crate::emit::{self, Core, Templates};
use make::{Job, counts, is_ours, warn};

pub(crate) use make::make;

/// What is said where generated code is not what the documents say.
pub(crate) const STALE: &str =
    "error: generated code is stale\n  fix: run `cargo xtask generate` and review the change";

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Only these APIs.
    apis: Vec<String>,
    /// Write nothing; print what is stale and fail.
    #[arg(long)]
    check: bool,
    /// Any one document, Swagger 2.0 or OpenAPI 3.0, in place of the vendored ones.
    #[arg(
        long,
        value_name = "FILE",
        requires = "crate_name",
        requires = "out",
        conflicts_with = "apis"
    )]
    spec: Option<PathBuf>,
    /// Name of the crate that `--spec` makes.
    #[arg(long = "crate", value_name = "NAME", requires = "spec")]
    crate_name: Option<String>,
    /// Folder of the crate that `--spec` makes.
    #[arg(long, value_name = "DIR", requires = "spec")]
    out: Option<PathBuf>,
    /// Folder of `tidbcloud-core` for the crate that `--spec` makes; this workspace's where it is not given.
    #[arg(long, value_name = "PATH", requires = "spec")]
    core: Option<PathBuf>,
}

pub(crate) fn run(root: &Path, arguments: &Arguments) -> crate::Outcome {
    match (&arguments.spec, &arguments.crate_name, &arguments.out) {
        (Some(spec), Some(crate_name), Some(out)) => {
            foreign(root, arguments, spec, crate_name, out)
        }
        _ => workspace(root, arguments),
    }
}

fn workspace(root: &Path, arguments: &Arguments) -> crate::Outcome {
    let specs = crate::specs(root)?;
    let made = make(root, &specs, &arguments.apis, BTreeMap::new())?;
    made.warn();
    let fresh = made.finish(arguments.check)?;
    if arguments.check && !fresh {
        eprintln!("{STALE}");
    }
    Ok(fresh || !arguments.check)
}

fn foreign(
    root: &Path,
    arguments: &Arguments,
    spec: &Path,
    crate_name: &str,
    out: &Path,
) -> crate::Outcome {
    check_crate_name(crate_name)?;
    let empty = fs::read_dir(out).map_or(true, |mut entries| entries.next().is_none());
    if !empty && !is_ours(out) {
        return Err(format!(
            "{}: the folder holds something that the generator did not write\n  fix: name a new or empty folder",
            out.display()
        ));
    }
    let started = Instant::now();
    let core = arguments.core.clone().unwrap_or_else(|| root.join("core"));
    let core = core
        .canonicalize()
        .map_err(|error| format!("{}: {error}", core.display()))?;
    let loaded = load_foreign(spec, crate_name).map_err(|problems| problems.to_string())?;
    warn(&loaded);
    let templates = Templates::open(&root.join("templates"))?;
    let files = emit::api(
        &loaded.api,
        &templates,
        &Core::Path(core.display().to_string()),
    )?;
    let job = Job::new(out.to_owned(), files, &counts(&loaded), started)?;
    let fresh = job.finish(arguments.check)?;
    Ok(fresh || !arguments.check)
}

fn check_crate_name(name: &str) -> Result<(), String> {
    let good = name.starts_with(|first: char| first.is_ascii_alphabetic())
        && name
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
        && syn::parse_str::<syn::Ident>(&name.replace('-', "_")).is_ok()
        && ![
            "core",
            "std",
            "alloc",
            "test",
            "proc_macro",
            "tidbcloud-core",
            "tidbcloud_core",
        ]
        .contains(&name);
    if good {
        Ok(())
    } else {
        Err(format!(
            "`{name}` cannot be the name of a crate\n  fix: use ASCII letters, digits, `-` and `_`, starting with a letter"
        ))
    }
}
