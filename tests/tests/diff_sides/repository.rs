//! A workspace of two small APIs in a temporary git repository, with its first release published.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;
use tidbcloud_tests::root;

const MANIFEST: &str = "\
apis:
- id: small
  version: v1
  crate: small-v1
  release: \"0.1.0\"
  released: \"0.1.0\"
  title: Small
  server: https://small.example.com/v1
  upstream_sha256: \"\"
  undocumented: 99
- id: other
  version: v1
  crate: other-v1
  release: \"0.1.0\"
  released: \"0.1.0\"
  title: Other
  server: https://other.example.com/v1
  upstream_sha256: \"\"
  undocumented: 99
";

const OVERLAY: &str = "\
overlay: 1.1.0
info:
  title: Corrections
  version: 1.0.0
actions:
- target: $.components.schemas.v1Thing.properties.token
  description: It opens everything.
  update:
    x-secret: true
- target: $.components.schemas.ThingOptions.properties.mode
  description: Only a sentence says so.
  update:
    default: SAFE
";

pub(crate) const DOCS: &str = "specs/v1/small/docs.yaml";

pub(crate) const DOCUMENT: &str = "specs/v1/small/openapi.yaml";

pub(crate) struct Repository(TempDir);

/// Exit code and output of a command.
pub(crate) struct Ended {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Repository {
    /// Everything is committed on `main`.
    pub(crate) fn new() -> Self {
        let repository = Self(tempfile::tempdir().expect("a folder"));
        copy(&root().join("templates"), &repository.path("templates"));
        fs::create_dir_all(repository.path("generated")).expect("a folder");
        repository.write("specs/manifest.yaml", MANIFEST);
        for (api, host) in [
            ("small", "small.example.com"),
            ("other", "other.example.com"),
        ] {
            let published = published().replace("small.example.com", host);
            repository.write("published.yaml", &published);
            repository.write(&format!("specs/v1/{api}/overlay.yaml"), OVERLAY);
            repository.succeed(&["vendor", api, &repository.text_path("published.yaml")]);
        }
        repository.write("specs/v1/small/docs.yaml", "Thing: A thing.\n");
        repository.write("published.yaml", &published());
        repository.succeed(&["generate"]);
        repository.git(&["init", "--quiet", "--initial-branch=main"]);
        repository.commit("first");
        repository
    }

    /// A clone of the newest commit of a branch alone.
    pub(crate) fn clone_of(other: &Self, branch: &str) -> Self {
        let clone = Self(tempfile::tempdir().expect("a folder"));
        let url = format!("file://{}", other.0.path().display());
        clone.git(&[
            "clone", "--quiet", "--depth", "1", "--branch", branch, &url, ".",
        ]);
        clone
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub(crate) fn text_path(&self, name: &str) -> String {
        self.path(name).display().to_string()
    }

    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    pub(crate) fn write(&self, name: &str, text: &str) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }

    /// Replaces text in a file, which must contain it.
    pub(crate) fn edit(&self, name: &str, old: &str, new: &str) {
        let text = self.read(name);
        assert!(text.contains(old), "{name} has no `{old}`:\n{text}");
        self.write(name, &text.replace(old, new));
    }

    /// Permits items without documentation, any number of them, until crates are generated again.
    pub(crate) fn permit_undocumented(&self) {
        let manifest = self.read("specs/manifest.yaml");
        let others = manifest
            .lines()
            .filter(|line| !line.contains("undocumented:"));
        let lines: Vec<&str> = others
            .flat_map(
                |line| match line.trim_start().starts_with("upstream_sha256:") {
                    true => vec![line, "  undocumented: 99"],
                    false => vec![line],
                },
            )
            .collect();
        self.write("specs/manifest.yaml", &(lines.join("\n") + "\n"));
    }

    /// Removes the field `size` from the vendored document and from the ledger: a BREAK that needs 0.2.0.
    pub(crate) fn drop_size(&self) {
        self.edit(
            DOCUMENT,
            "        size:\n          type: integer\n          format: int32\n",
            "",
        );
        self.succeed(&["names", "drop", "small", "v1Thing.size"]);
        self.succeed(&["generate"]);
    }

    pub(crate) fn git(&self, arguments: &[&str]) {
        let output = self
            .git_command()
            .args(["-c", "user.name=test", "-c", "user.email=test@example.com"])
            .args(arguments)
            .output()
            .expect("git");
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "git {arguments:?}: {said}");
    }

    fn git_command(&self) -> Command {
        let mut command = Command::new("git");
        command
            .arg("-C")
            .arg(self.0.path())
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .env("GIT_CONFIG_SYSTEM", "/dev/null");
        command
    }

    pub(crate) fn commit(&self, message: &str) {
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "--message", message]);
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Ended {
        self.run_with(arguments, &[])
    }

    pub(crate) fn run_with(&self, arguments: &[&str], variables: &[(&str, &str)]) -> Ended {
        let Output {
            status,
            stdout,
            stderr,
        } = Command::new(env!("CARGO_BIN_EXE_tested-xtask"))
            .args(arguments)
            .current_dir(self.0.path())
            .env("CARGO_MANIFEST_DIR", self.path("xtask"))
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .env("GIT_CONFIG_SYSTEM", "/dev/null")
            .envs(variables.iter().copied())
            .output()
            .expect("the program");
        let text = |bytes: Vec<u8>| {
            let text = String::from_utf8_lossy(&bytes).into_owned();
            let here = self.0.path().display().to_string();
            text.replace(&format!("{here}/"), "").replace(&here, ".")
        };
        Ended {
            code: status.code(),
            out: text(stdout),
            err: text(stderr),
        }
    }

    /// Runs a command that must exit with this code. Returns its output.
    pub(crate) fn ends(&self, code: i32, arguments: &[&str]) -> String {
        let ended = self.run(arguments);
        let said = format!("{}{}", ended.out, ended.err);
        assert_eq!(ended.code, Some(code), "{arguments:?}: {said}");
        said
    }

    pub(crate) fn succeed(&self, arguments: &[&str]) -> String {
        self.ends(0, arguments)
    }

    /// Number of the first line of the committed document that has this text.
    pub(crate) fn published_line(&self, text: &str) -> usize {
        let output = self
            .git_command()
            .args(["show", &format!("HEAD:{DOCUMENT}")])
            .output()
            .expect("git");
        let committed = String::from_utf8_lossy(&output.stdout);
        let line = committed.lines().position(|line| line.contains(text));
        line.unwrap_or_else(|| panic!("no `{text}`:\n{committed}")) + 1
    }

    /// Every file but git's own.
    pub(crate) fn files(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let mut files = BTreeMap::new();
        read_all(self.0.path(), &mut files);
        files
    }

    /// The change of a kind, as JSON.
    pub(crate) fn change(&self, kind: &str) -> serde_json::Value {
        let ended = self.run(&["diff", "--format", "json", "--fail-on", "never"]);
        let report: serde_json::Value = serde_json::from_str(&ended.out).expect("a report");
        let apis = report["apis"].as_array().expect("APIs");
        let mut changes = apis
            .iter()
            .flat_map(|api| api["changes"].as_array().expect("changes"));
        let found = changes.find(|change| change["id"] == kind);
        found
            .unwrap_or_else(|| panic!("no {kind}: {report:#}"))
            .clone()
    }
}

pub(crate) fn published() -> String {
    fs::read_to_string(root().join("tests/fixtures/diff_sides/small.yaml")).expect("a fixture")
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let path = entry.expect("an entry").path();
        let to = to.join(path.file_name().expect("a name"));
        if path.is_dir() {
            copy(&path, &to);
        } else {
            fs::copy(&path, to).expect("a file");
        }
    }
}

fn read_all(dir: &Path, files: &mut BTreeMap<PathBuf, Vec<u8>>) {
    for entry in fs::read_dir(dir).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            if path.file_name().is_some_and(|name| name != ".git") {
                read_all(&path, files);
            }
        } else {
            files.insert(path.clone(), fs::read(&path).expect("a file"));
        }
    }
}
