//! A workspace of one small API whose names were written once.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

use tempfile::TempDir;
use tidbcloud_tests::root;

const MANIFEST: &str = "apis:\n- id: small\n  version: v1\n  crate: small-v1\n  release: \"0.2.0\"\n  released: \"0.1.0\"\n  title: Small\n  server: https://small.example.com/v1\n  upstream_sha256: \"\"\n  undocumented: 99\n";

pub(crate) struct Workspace(TempDir);

/// Exit code and output of a command.
pub(crate) struct Ended {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Workspace {
    /// The API at release 0.2.0, after 0.1.0 was published with the names that the rules give.
    pub(crate) fn new() -> Self {
        let workspace = Self(tempfile::tempdir().expect("a folder"));
        for folder in ["specs/v1/small", "generated", "templates"] {
            fs::create_dir_all(workspace.path(folder)).expect("a folder");
        }
        workspace.copy_templates("");
        let fixture = |name: &str| {
            fs::read_to_string(root().join("tests/fixtures/ledger").join(name)).expect("a fixture")
        };
        workspace.write("specs/v1/small/openapi.yaml", &fixture("openapi.yaml"));
        workspace.write("specs/v1/small/docs.yaml", &fixture("docs.yaml"));
        let first = MANIFEST
            .replace("release: \"0.2.0\"", "release: \"0.1.0\"")
            .replace("released: \"0.1.0\"", "released: \"\"");
        workspace.write("specs/manifest.yaml", &first);
        workspace.succeed(&["generate"]);
        workspace.write("specs/manifest.yaml", MANIFEST);
        workspace
    }

    fn copy_templates(&self, below: &str) {
        let from = root().join("templates").join(below);
        for entry in fs::read_dir(from).expect("templates") {
            let entry = entry.expect("a template");
            let name = format!("{below}{}", entry.file_name().to_string_lossy());
            if entry.path().is_dir() {
                fs::create_dir_all(self.path("templates").join(&name)).expect("a folder");
                self.copy_templates(&format!("{name}/"));
            } else {
                fs::copy(entry.path(), self.path("templates").join(name)).expect("a template");
            }
        }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    pub(crate) fn write(&self, name: &str, text: &str) {
        fs::write(self.path(name), text).expect("a file");
    }

    pub(crate) fn ledger(&self) -> String {
        self.read("specs/v1/small/names.lock")
    }

    pub(crate) fn client(&self) -> String {
        self.read("generated/small-v1/src/client.rs")
    }

    /// Replaces text in a file, which must contain it.
    pub(crate) fn edit(&self, name: &str, changes: &[(&str, &str)]) {
        let mut text = self.read(name);
        for (old, new) in changes {
            assert!(text.contains(old), "{name} has no `{old}`:\n{text}");
            text = text.replace(old, new);
        }
        self.write(name, &text);
    }

    pub(crate) fn edit_document(&self, changes: &[(&str, &str)]) {
        self.edit("specs/v1/small/openapi.yaml", changes);
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Ended {
        let Output {
            status,
            stdout,
            stderr,
        } = Command::new(env!("CARGO_BIN_EXE_tested-xtask"))
            .args(arguments)
            .env("CARGO_MANIFEST_DIR", self.path("xtask"))
            .output()
            .expect("the program");
        let text = |bytes: Vec<u8>| {
            let text = String::from_utf8_lossy(&bytes).into_owned();
            text.replace(&format!("{}/", self.0.path().display()), "")
        };
        Ended {
            code: status.code(),
            out: text(stdout),
            err: text(stderr),
        }
    }

    /// Runs a command that must succeed. Returns its output.
    pub(crate) fn succeed(&self, arguments: &[&str]) -> String {
        let ended = self.run(arguments);
        assert_eq!(
            ended.code,
            Some(0),
            "{arguments:?}: {}{}",
            ended.out,
            ended.err
        );
        format!("{}{}", ended.out, ended.err)
    }

    /// Runs `generate`, which must fail and change nothing. Returns its errors.
    pub(crate) fn refused(&self) -> String {
        let before = (self.ledger(), self.client());
        for arguments in [&["generate"][..], &["generate", "--check"]] {
            let ended = self.run(arguments);
            assert_eq!(ended.code, Some(2), "{}{}", ended.out, ended.err);
            assert!(
                (self.ledger(), self.client()) == before,
                "nothing is written"
            );
        }
        self.run(&["generate"]).err
    }
}
