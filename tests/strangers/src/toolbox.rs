//! The tools of others, each of one version, installed into a folder of the target folder when they are first used.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use super::process::{self, Finished};

/// Packages of one registry that are used together.
#[derive(Clone, Copy, Debug)]
pub struct Kit {
    /// Folder of the installed packages.
    pub name: &'static str,
    /// The registry.
    pub registry: Registry,
    /// Packages as the registry's client takes them, each of one version.
    pub packages: &'static [&'static str],
    /// Packages to install without those that they depend on.
    pub alone: &'static [&'static str],
}

/// Registry of packages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Registry {
    /// PyPI, through pip.
    PyPi,
    /// npm.
    Npm,
    /// crates.io, through cargo.
    CratesIo,
}

/// HTTP libraries of Python.
pub const HTTP_LIBRARIES: Kit = Kit {
    name: "http-libraries",
    registry: Registry::PyPi,
    packages: &["requests==2.32.5", "httpx==0.28.1"],
    alone: &[],
};

/// A client of TiDB Cloud for Python. PyMySQL takes the place of mysqlclient, which has to be compiled.
pub const TIDBCLOUDY: Kit = Kit {
    name: "tidbcloudy",
    registry: Registry::PyPi,
    packages: &["httpx==0.24.1", "deprecation==2.1.0", "PyMySQL==1.1.2"],
    alone: &["tidbcloudy==1.1.1"],
};

/// A tester of APIs that makes requests from their documents.
pub const SCHEMATHESIS: Kit = Kit {
    name: "schemathesis",
    registry: Registry::PyPi,
    packages: &["schemathesis==4.32.5"],
    alone: &[],
};

/// A validator of documents.
pub const VALIDATOR: Kit = Kit {
    name: "validator",
    registry: Registry::PyPi,
    packages: &["openapi-spec-validator==0.9.0"],
    alone: &[],
};

/// A generator for many languages; runs in Java.
pub const OPENAPI_GENERATOR: Kit = Kit {
    name: "openapi-generator",
    registry: Registry::PyPi,
    packages: &["openapi-generator-cli==7.26.0"],
    alone: &[],
};

/// Types for TypeScript and the client that uses them.
pub const TYPESCRIPT: Kit = Kit {
    name: "typescript",
    registry: Registry::Npm,
    packages: &[
        "openapi-typescript@7.13.0",
        "openapi-fetch@0.17.0",
        "typescript@5.9.3",
    ],
    alone: &[],
};

/// A generator of Rust.
pub const PLOIDY: Kit = Kit {
    name: "ploidy",
    registry: Registry::CratesIo,
    packages: &["ploidy@0.15.0"],
    alone: &[],
};

/// A generator of Rust.
pub const OAS3_GEN: Kit = Kit {
    name: "oas3-gen",
    registry: Registry::CratesIo,
    packages: &["oas3-gen@0.29.0"],
    alone: &[],
};

/// A generator of Rust, for timings alone.
pub const PROGENITOR: Kit = Kit {
    name: "progenitor",
    registry: Registry::CratesIo,
    packages: &["cargo-progenitor@0.15.1"],
    alone: &[],
};

/// All kits that the results are of.
pub const KITS: &[Kit] = &[
    HTTP_LIBRARIES,
    TIDBCLOUDY,
    SCHEMATHESIS,
    VALIDATOR,
    TYPESCRIPT,
    OPENAPI_GENERATOR,
    PLOIDY,
    OAS3_GEN,
];

impl Kit {
    /// Returns name and version of the package that the kit is about: `schemathesis 4.32.5`.
    pub fn version(&self, package: usize) -> String {
        let all = self.alone.iter().chain(self.packages);
        let text = all.copied().nth(package).unwrap_or_default();
        text.replace("==", " ").replace('@', " ")
    }
}

/// The folder of the installed tools.
#[derive(Clone, Debug)]
pub struct Toolbox {
    folder: PathBuf,
    /// Limit of time for one installation from a registry of built packages.
    limit: Duration,
}

impl Toolbox {
    /// Returns the toolbox in a folder. An installation that takes longer than the limit is given up.
    pub fn new(folder: &Path, limit: Duration) -> Self {
        Self {
            folder: folder.to_owned(),
            limit,
        }
    }

    /// Installs a kit, unless it is there already. Returns its folder: a virtual environment, a folder with `node_modules`,
    /// or one with `bin`.
    ///
    /// # Errors
    ///
    /// The reason why it cannot be had: a registry's client that is not installed, or an installation that failed.
    pub fn install(&self, kit: &Kit) -> Result<PathBuf, String> {
        self.install_into(kit, &self.folder.join(kit.name), &QUICK_TO_COMPILE)
    }

    /// Installs a kit of crates.io with the optimization of a release, for timings.
    ///
    /// # Errors
    ///
    /// As [`Toolbox::install`].
    pub fn install_optimized(&self, kit: &Kit) -> Result<PathBuf, String> {
        self.install_into(kit, &self.folder.join(format!("{}-release", kit.name)), &[])
    }

    fn install_into(&self, kit: &Kit, folder: &Path, options: &[&str]) -> Result<PathBuf, String> {
        let marker = folder.join("installed");
        let wanted = [kit.packages, kit.alone].concat().join("\n");
        if fs::read_to_string(&marker).is_ok_and(|found| found == wanted) {
            return Ok(folder.to_owned());
        }
        let _ = fs::remove_dir_all(folder);
        fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        match kit.registry {
            Registry::PyPi => self.pip(kit, folder)?,
            Registry::Npm => self.npm(kit, folder)?,
            Registry::CratesIo => cargo(kit, folder, options)?,
        }
        fs::write(&marker, wanted).map_err(|error| format!("{}: {error}", marker.display()))?;
        Ok(folder.to_owned())
    }

    fn pip(&self, kit: &Kit, folder: &Path) -> Result<(), String> {
        if !process::is_installed("python3") {
            return Err("python3 is not installed".to_owned());
        }
        let made = process::run(
            Command::new("python3").args(["-m", "venv"]).arg(folder),
            self.limit,
        )?;
        if !made.success {
            return Err(format!("pip is not installed: {}", last_line(&made)));
        }
        for (packages, options) in [(kit.packages, &[][..]), (kit.alone, &["--no-deps"][..])] {
            if packages.is_empty() {
                continue;
            }
            let mut command = Command::new(folder.join("bin/pip"));
            command
                .args([
                    "install",
                    "--quiet",
                    "--disable-pip-version-check",
                    "--retries",
                    "1",
                    "--timeout",
                    "5",
                ])
                .args(options)
                .args(packages);
            succeed("pip", kit, process::run(&mut command, self.limit)?)?;
        }
        Ok(())
    }

    fn npm(&self, kit: &Kit, folder: &Path) -> Result<(), String> {
        if !process::is_installed("npm") || !process::is_installed("node") {
            return Err("npm is not installed".to_owned());
        }
        let package = folder.join("package.json");
        fs::write(&package, "{\"private\": true, \"type\": \"module\"}\n")
            .map_err(|error| error.to_string())?;
        let mut command = Command::new("npm");
        command
            .args([
                "install",
                "--no-audit",
                "--no-fund",
                "--loglevel=error",
                "--fetch-retries=1",
            ])
            .args(kit.packages)
            .current_dir(folder);
        succeed("npm", kit, process::run(&mut command, self.limit)?)
    }
}

/// Options of `cargo install` without most optimization: a generator runs for a moment, and takes many times that to compile.
const QUICK_TO_COMPILE: [&str; 1] = ["--debug"];

fn cargo(kit: &Kit, folder: &Path, options: &[&str]) -> Result<(), String> {
    const LIMIT: Duration = Duration::from_secs(60 * 60);
    let mut command = Command::new("cargo");
    command
        .args(["install", "--locked", "--quiet", "--root"])
        .arg(folder)
        .args(options)
        .args(kit.packages)
        // Outside of the workspace, whose settings are not those of the tool.
        .current_dir(folder)
        .env_remove("CARGO_TARGET_DIR")
        .envs([
            ("CARGO_PROFILE_DEV_OPT_LEVEL", "1"),
            ("CARGO_PROFILE_DEV_DEBUG", "0"),
        ]);
    succeed("cargo", kit, process::run(&mut command, LIMIT)?)
}

fn succeed(client: &str, kit: &Kit, finished: Finished) -> Result<(), String> {
    if finished.success {
        return Ok(());
    }
    let why = last_line(&finished);
    Err(format!("{client} cannot install {}: {why}", kit.name))
}

fn last_line(finished: &Finished) -> String {
    let tail = finished.tail();
    tail.lines().last().unwrap_or("it says nothing").to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_package_has_one_version() {
        for kit in KITS.iter().chain([&PROGENITOR]) {
            for package in kit.packages.iter().chain(kit.alone) {
                let version = package.rsplit(['=', '@']).next().unwrap_or_default();
                let parts: Vec<&str> = version.split('.').collect();
                let is_number = |part: &&str| part.parse::<u32>().is_ok();
                assert!(parts.len() == 3 && parts.iter().all(is_number), "{package}");
            }
        }
        assert_eq!(TIDBCLOUDY.version(0), "tidbcloudy 1.1.1");
        assert_eq!(TYPESCRIPT.version(1), "openapi-fetch 0.17.0");
    }
}
