//! `generate --spec`: any one document becomes a crate, in a separate folder.

use std::fs;
use std::path::Path;
use std::process::Command;

use tidbcloud_tests::root;

use crate::{count, err, out, tree, xtask};

#[test]
fn any_one_document_becomes_a_crate() {
    for (name, operations) in [("swagger_2", 3), ("openapi_3", 2)] {
        let folder = tempfile::tempdir().expect("a folder");
        let crate_dir = folder.path().join("made");
        let spec = root().join(format!("tests/fixtures/{name}.json"));
        let run = |more: &[&str]| {
            let core = root().join("crates/core");
            let arguments = [
                "generate",
                "--spec",
                spec.to_str().expect("a path"),
                "--crate",
                "small-api",
                "--out",
                crate_dir.to_str().expect("a path"),
                "--core",
                core.to_str().expect("a path"),
            ];
            xtask(&root(), &[&arguments[..], more].concat())
        };
        let missing = run(&["--check"]);
        assert_eq!(missing.status.code(), Some(1), "{}", out(&missing));
        assert!(!crate_dir.exists(), "--check writes nothing");
        let wrote = run(&[]);
        assert_eq!(wrote.status.code(), Some(0), "{}", err(&wrote));
        assert!(
            out(&wrote).contains(&format!("{operations} operations")),
            "{}",
            out(&wrote)
        );
        assert_eq!(count(&out(&run(&["--check"])), "Fresh"), 1);

        let manifest = fs::read_to_string(crate_dir.join("Cargo.toml")).expect("a manifest");
        assert!(
            manifest.contains("name = \"small-api\"") && manifest.contains("[workspace]"),
            "{manifest}"
        );
        for (path, bytes) in tree(&crate_dir) {
            if path.extension().is_some_and(|extension| extension == "rs") {
                let text = String::from_utf8(bytes).expect("text");
                syn::parse_file(&text)
                    .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            }
        }
        fs::write(crate_dir.join("src/mine.rs"), "").expect("a file");
        assert_eq!(run(&["--check"]).status.code(), Some(1));
    }
}

#[test]
fn what_looks_like_a_secret_in_any_one_document_is_masked_with_a_warning() {
    let folder = tempfile::tempdir().expect("a folder");
    let crate_dir = folder.path().join("made");
    let spec = root().join("tests/traps/secrets.yaml");
    let arguments = [
        "generate",
        "--spec",
        spec.to_str().expect("a path"),
        "--crate",
        "small-api",
        "--out",
        crate_dir.to_str().expect("a path"),
    ];
    let output = xtask(&root(), &arguments);
    let said = err(&output);
    assert_eq!(output.status.code(), Some(0), "{said}");
    assert_eq!(said.matches("looks like a secret").count(), 8, "{said}");
    assert!(
        said.contains("warning: `Cluster.adminToken` looks like a secret (`token` in its name): `Debug` masks it\n  --> "),
        "{said}"
    );
    assert!(
        !said.contains("tokenCount") && !said.contains("PageToken"),
        "{said}"
    );
    let types = tree(&crate_dir.join("src/types")).into_values().flatten();
    let types = String::from_utf8(types.collect()).expect("text");
    assert!(
        types.contains("admin_token: \"adminToken\" [secret],"),
        "{types}"
    );
}

#[test]
fn a_crate_from_any_one_document_builds() {
    let folder = tempfile::tempdir().expect("a folder");
    let (spec, core) = (
        root().join("tests/fixtures/swagger_2.json"),
        root().join("crates/core"),
    );
    let output = xtask(
        &root(),
        &[
            "generate",
            "--spec",
            spec.to_str().expect("a path"),
            "--crate",
            "small-api",
            "--out",
            folder.path().to_str().expect("a path"),
            "--core",
            core.to_str().expect("a path"),
        ],
    );
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    let manifest = folder.path().join("Cargo.toml");
    let text = fs::read_to_string(&manifest).expect("a manifest");
    fs::write(&manifest, text + "\n[lints.rust]\nwarnings = \"deny\"\n").expect("a manifest");
    fs::copy(root().join("Cargo.lock"), folder.path().join("Cargo.lock")).expect("the lock file");
    let output = Command::new(env!("CARGO"))
        .current_dir(folder.path())
        .args(["check", "--no-default-features", "--target-dir"])
        .arg(root().join("target/traps-build"))
        .env_remove("RUSTFLAGS")
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .output()
        .expect("cargo starts");
    assert!(output.status.success(), "{}", err(&output));
}

#[test]
fn foreign_folders_and_names_that_are_no_crates_are_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let theirs = folder.path().join("theirs");
    fs::create_dir(&theirs).expect("a folder");
    fs::write(theirs.join("notes.txt"), "mine").expect("a file");
    let spec = root().join("tests/fixtures/openapi_3.json");
    let run = |name: &str, dir: &Path| {
        let dir = dir.to_str().expect("a path");
        xtask(
            &root(),
            &[
                "generate",
                "--spec",
                spec.to_str().expect("a path"),
                &format!("--crate={name}"),
                "--out",
                dir,
            ],
        )
    };
    let output = run("small-api", &theirs);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        err(&output).contains("theirs") && err(&output).contains("fix: "),
        "{}",
        err(&output)
    );
    assert_eq!(tree(&theirs).len(), 1);

    for name in [
        "",
        " ",
        "../x",
        "a/b",
        "-a",
        "1a",
        "a b",
        "a\"",
        "é",
        "self",
        "crate",
        "std",
        "core",
        "fn",
        "a\nb",
        "tidbcloud-core",
        "_",
    ] {
        let made = folder.path().join("made");
        let output = run(name, &made);
        assert_eq!(output.status.code(), Some(2), "{name:?}: {}", out(&output));
        assert!(
            err(&output).contains("error: "),
            "{name:?}: {}",
            err(&output)
        );
        assert!(!made.exists(), "{name:?}");
    }
    for arguments in [
        &["generate", "--spec", "x"][..],
        &["generate", "--crate", "x"],
        &["generate", "--out", "x"],
        &[
            "generate", "iam", "--spec", "x", "--crate", "x", "--out", "x",
        ],
    ] {
        assert_eq!(
            xtask(&root(), arguments).status.code(),
            Some(2),
            "{arguments:?}"
        );
    }
    let output = xtask(
        &root(),
        &[
            "generate",
            "--spec",
            "/no/such/file",
            "--crate",
            "x",
            "--out",
            "x",
        ],
    );
    assert!(
        err(&output).contains("/no/such/file") && err(&output).contains("fix: "),
        "{}",
        err(&output)
    );
}

#[test]
fn a_crate_says_how_its_document_wants_calls_signed() {
    let folder = tempfile::tempdir().expect("a folder");
    let keys = "TIDBCLOUD_PUBLIC_KEY";
    for (name, security, warns, has, lacks) in [
        (
            "digest",
            "{digest: []}",
            None,
            vec!["HTTP Digest", keys, "from_env"],
            vec!["bearer token"],
        ),
        (
            "bearer",
            "{bearer: []}",
            None,
            vec!["Credentials::bearer(\"a-token\")", "No keys are read"],
            vec![keys, "from_env"],
        ),
        (
            "both",
            "{digest: []}, {bearer: []}",
            None,
            vec!["HTTP Digest", "bearer_from", keys],
            vec!["No keys are read"],
        ),
        (
            "open",
            "{}",
            None,
            vec!["Credentials::none()", "without credentials"],
            vec![keys, "from_env"],
        ),
        (
            "basic",
            "{basic: []}",
            Some("http basic"),
            vec!["asks for `http basic`", "Credentials::none()"],
            vec![keys, "from_env"],
        ),
        (
            "key",
            "{digest: []}, {key: []}",
            Some("apiKey X-Key"),
            vec!["HTTP Digest", "asks for `apiKey X-Key`"],
            vec!["No keys are read"],
        ),
    ] {
        let spec = folder.path().join(format!("{name}.yaml"));
        let document = format!(
            "openapi: 3.0.3\ninfo: {{title: Things, version: v1}}\nservers: [{{url: \"https://example.com/v1\"}}]\n\
             security: [{security}]\npaths:\n  /things:\n    get:\n      operationId: ListThings\n      \
             responses: {{\"204\": {{description: \"\"}}}}\ncomponents:\n  securitySchemes:\n    \
             digest: {{type: http, scheme: digest}}\n    bearer: {{type: http, scheme: bearer}}\n    \
             basic: {{type: http, scheme: basic}}\n    key: {{type: apiKey, in: header, name: X-Key}}\n"
        );
        fs::write(&spec, document).expect("a document");
        let made = folder.path().join(name);
        let arguments = [
            "generate",
            "--spec",
            spec.to_str().expect("a path"),
            "--crate",
            "things",
            "--out",
        ];
        let output = xtask(
            &root(),
            &[&arguments[..], &[made.to_str().expect("a path")]].concat(),
        );
        assert_eq!(output.status.code(), Some(0), "{name}: {}", err(&output));
        match warns {
            None => assert!(
                !err(&output).contains("warning"),
                "{name}: {}",
                err(&output)
            ),
            Some(way) => {
                let shown = err(&output);
                let place = format!("{}:4 (#/security/", spec.display());
                let parts = ["warning: calls are to be signed by", way, &place, "fix: "];
                assert!(
                    parts.iter().all(|part| shown.contains(part)),
                    "{name}: {shown}"
                );
            }
        }
        for file in ["README.md", "src/lib.rs", "src/client.rs"] {
            let text = fs::read_to_string(made.join(file)).expect("a file");
            for part in &lacks {
                assert!(!text.contains(part), "{name}: {file} has {part}");
            }
            let is_prose = file != "src/client.rs";
            for part in has.iter().filter(|_| is_prose) {
                assert!(text.contains(part), "{name}: {file} lacks {part}:\n{text}");
            }
        }
    }
}
