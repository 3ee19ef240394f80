//! Checks that the program does not repeat.

use std::fs;
use std::process::{Command, Output};

use crate::{copy, count, crates, out};

#[test]
fn a_check_is_not_repeated_until_the_program_or_a_file_changes() {
    let copy = copy();
    // The note of a check is next to the program: another folder than that of tests that run at the same time.
    let program = copy.path().join("program");
    fs::create_dir(&program).expect("a folder");
    let program = program.join("xtask");
    fs::copy(env!("CARGO_BIN_EXE_tested-xtask"), &program).expect("the program");
    let generate = |arguments: &[&str]| {
        Command::new(&program)
            .arg("generate")
            .args(arguments)
            .current_dir(copy.path())
            .env("CARGO_MANIFEST_DIR", copy.path().join("xtask"))
            .output()
            .expect("the program")
    };
    let is_repeated = |output: &Output| !out(output).contains("nothing has changed");
    let first = generate(&["--check"]);
    assert!(first.status.success() && is_repeated(&first));
    for arguments in [&["--check"][..], &[]] {
        let again = generate(arguments);
        assert!(again.status.success() && !is_repeated(&again));
        assert_eq!(count(&out(&again), "Fresh"), crates());
    }
    assert!(is_repeated(&generate(&["--check", "iam"])));
    assert!(is_repeated(&generate(&["--check", "--timings"])));

    // A comparison asks the same question.
    let diff = || {
        Command::new(&program)
            .args(["diff", "iam", "--base", "specs"])
            .current_dir(copy.path())
            .env("CARGO_MANIFEST_DIR", copy.path().join("xtask"))
            .output()
            .expect("the program")
    };
    assert!(diff().status.success(), "{:?}", diff());

    // Each of them makes something stale, or is an error.
    let generated = "generated/tidbcloud-iam-v1beta1";
    for (name, text) in [
        (format!("{generated}/src/client.rs"), "// mine\n"),
        (format!("{generated}/src/new.rs"), "// mine\n"),
        ("crates/mock/data/iam.json".to_owned(), "{}\n"),
        ("llms.txt".to_owned(), ""),
        ("specs/v1beta1/iam/openapi.yaml".to_owned(), ""),
        ("templates/crate/Cargo.toml.j2".to_owned(), "mine\n"),
    ] {
        let path = copy.path().join(&name);
        let before = fs::read(&path).ok();
        fs::write(&path, text).expect("a file");
        let changed = generate(&["--check"]);
        assert!(!changed.status.success(), "{name}: {}", out(&changed));
        if name.starts_with(generated) {
            assert_eq!(diff().status.code(), Some(4), "{name}");
        }
        match before {
            Some(before) => fs::write(&path, before).expect("a file"),
            None => fs::remove_file(&path).expect("a file"),
        }
        assert!(!is_repeated(&generate(&["--check"])), "{name}");
    }

    // A new build of the program.
    let bytes = fs::read(&program).expect("the program");
    fs::write(&program, &bytes).expect("the program");
    assert!(is_repeated(&generate(&["--check"])));

    // A comparison that had to check everything leaves the same note, but only where all was fresh.
    fs::write(&program, &bytes).expect("the program");
    let path = copy.path().join(format!("{generated}/src/client.rs"));
    let before = fs::read(&path).expect("a file");
    fs::write(&path, "// mine\n").expect("a file");
    assert_eq!(diff().status.code(), Some(4));
    fs::write(&path, before).expect("a file");
    assert!(is_repeated(&generate(&["--check"])));
    fs::write(&program, &bytes).expect("the program");
    assert!(diff().status.success());
    assert!(!is_repeated(&generate(&["--check"])));
}
