//! `cargo xtask generate` as a maintainer runs it: the program, in a copy of the folders that it reads and writes.

mod contributing;
mod foreign;
mod list;
mod packages;
mod repeated;
mod unsupported;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;
use tidbcloud_specs::docs::undocumented;
use tidbcloud_tests::{apis, operations, root};

/// Number of crates that `generate` writes: the clients, the program that calls them, the umbrella.
fn crates() -> usize {
    operations().len() + 2
}

/// Runs the program for the workspace in this folder.
fn xtask(workspace: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_tested-xtask"))
        .args(arguments)
        .current_dir(workspace)
        .env("CARGO_MANIFEST_DIR", workspace.join("xtask"))
        .output()
        .expect("the program")
}

fn out(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn err(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn count(text: &str, word: &str) -> usize {
    text.lines()
        .filter(|line| line.trim_start().starts_with(word))
        .count()
}

/// All files below a folder with their contents.
fn tree(dir: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut open = vec![dir.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                open.push(path);
            } else {
                let name = path.strip_prefix(dir).expect("below").to_owned();
                files.insert(name, fs::read(path).expect("a file"));
            }
        }
    }
    files
}

/// A copy of the folders that the generator reads and writes. Where texts are missing, as they are after an update until a
/// maintainer has written them, its manifest permits that: these tests are about files.
fn copy() -> TempDir {
    let copy = tempfile::tempdir().expect("a folder");
    for folder in ["specs", "templates", "generated", "crates/mock"] {
        for (name, bytes) in tree(&root().join(folder)) {
            let path = copy.path().join(folder).join(name);
            fs::create_dir_all(path.parent().expect("a folder")).expect("folders");
            fs::write(path, bytes).expect("a file");
        }
    }
    for (name, bytes) in tree(&root().join("docs/code-samples")) {
        let path = copy.path().join("docs/code-samples").join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("folders");
        fs::write(path, bytes).expect("a file");
    }
    for file in ["llms.txt", "docs/api.json", "README.ja.md"] {
        fs::copy(root().join(file), copy.path().join(file)).expect("a file");
    }
    let manifest = copy.path().join("specs/manifest.yaml");
    let mut text = fs::read_to_string(&manifest).expect("a file");
    for loaded in apis() {
        let missing = undocumented(&loaded.api).len();
        let entry = format!("- id: {}\n", loaded.api.id);
        let start = text.find(&entry).expect("the entry") + entry.len();
        let end = text[start..]
            .find("- id: ")
            .map_or(text.len(), |end| start + end);
        if missing > 0 && !text[start..end].contains("undocumented:") {
            let place = start + text[start..].find("  upstream_sha256:").expect("a hash");
            let place = place + text[place..].find('\n').expect("a line") + 1;
            text.insert_str(place, &format!("  undocumented: {missing}\n"));
        }
    }
    fs::write(manifest, text).expect("a file");
    copy
}

#[test]
fn committed_files_are_fresh() {
    let output = xtask(&root(), &["generate", "--check"]);
    let text = out(&output);
    // Documentation and decisions that are missing after an update fail the command in CI; here, only stale files do.
    assert_eq!(count(&text, "Stale"), 0, "{text}{}", err(&output));
    assert_eq!(count(&text, "Fresh"), crates(), "{text}");
    for loaded in apis() {
        let api = &loaded.api;
        let line = text
            .lines()
            .find(|line| line.contains(&api.crate_name))
            .expect("a line");
        for part in [
            format!("{} operations", api.operations.len()),
            format!("{} records", api.records.len()),
            format!("{} enums", api.enums.len()),
            "files".to_owned(),
            "lines".to_owned(),
        ] {
            assert!(line.contains(&part), "{part}: {line}");
        }
    }
}

#[test]
fn stale_missing_and_orphaned_files_are_reported_and_then_fixed() {
    let copy = copy();
    let generated = copy.path().join("generated");
    let sound = tree(&generated);
    let iam = generated.join("tidbcloud-iam-v1beta1");
    let msp = generated.join("tidbcloud-msp-v1beta1");
    let edited = fs::read_to_string(iam.join("src/client.rs")).expect("a file") + "// mine\n";
    fs::write(iam.join("src/client.rs"), edited).expect("a file");
    fs::remove_file(msp.join("src/lib.rs")).expect("a file");
    fs::create_dir_all(msp.join("src/old")).expect("a folder");
    fs::write(msp.join("src/old/gone.rs"), "").expect("a file");
    fs::create_dir_all(generated.join("tidbcloud-gone-v1/src")).expect("a folder");
    let manifest = fs::read(iam.join("Cargo.toml")).expect("a file");
    fs::write(generated.join("tidbcloud-gone-v1/Cargo.toml"), manifest).expect("a file");
    fs::create_dir_all(generated.join("by-hand")).expect("a folder");
    fs::write(generated.join("by-hand/Cargo.toml"), "[package]\n").expect("a file");
    let before = tree(&generated);

    let output = xtask(copy.path(), &["generate", "--check"]);
    let text = out(&output);
    assert_eq!(output.status.code(), Some(1), "{text}");
    assert!(
        err(&output).contains("fix: run `cargo xtask generate`"),
        "{}",
        err(&output)
    );
    assert_eq!(
        (count(&text, "Fresh"), count(&text, "Stale")),
        (crates() - 2, 3),
        "{text}"
    );
    for line in [
        "-// mine",
        "msp-v1beta1/src/lib.rs: missing",
        "old/gone.rs: no longer belongs",
        "tidbcloud-gone-v1: no longer belongs",
    ] {
        assert!(
            text.lines().any(|found| found.ends_with(line)),
            "{line}\n{text}"
        );
    }
    assert!(!text.contains("by-hand"), "{text}");
    assert!(tree(&generated) == before, "--check writes nothing");

    let output = xtask(copy.path(), &["generate"]);
    let text = out(&output);
    assert_eq!(output.status.code(), Some(0), "{text}{}", err(&output));
    assert_eq!(
        (
            count(&text, "Fresh"),
            count(&text, "Wrote"),
            count(&text, "Removed")
        ),
        (crates() - 2, 2, 1),
        "{text}"
    );
    let mut after = tree(&generated);
    assert!(
        after.remove(Path::new("by-hand/Cargo.toml")).is_some(),
        "what is not ours stays"
    );
    assert!(after == sound, "everything is as it was");
    assert!(!msp.join("src/old").exists() && !generated.join("tidbcloud-gone-v1").exists());
}

#[test]
fn data_of_the_mock_are_checked_and_written_with_the_crates() {
    let copy = copy();
    let mock = copy.path().join("crates/mock");
    let sound = tree(&mock);
    fs::write(mock.join("data/iam.json"), "{}\n").expect("a file");
    fs::write(mock.join("data/gone.json"), "{}\n").expect("a file");
    fs::remove_file(mock.join("src/stored_apis.rs")).expect("a file");
    let manifest = fs::read_to_string(mock.join("Cargo.toml")).expect("a file");
    assert!(manifest.contains("\niam = []\n"), "{manifest}");
    let manifest = manifest.replace("\niam = []\n", "\n");
    fs::write(mock.join("Cargo.toml"), manifest).expect("a file");
    let before = tree(&mock);

    let check = xtask(copy.path(), &["generate", "--check"]);
    let text = out(&check);
    assert_eq!(check.status.code(), Some(1), "{text}");
    assert_eq!(count(&text, "Stale"), 3, "{text}");
    assert!(text.contains("gone.json: no longer belongs"), "{text}");
    assert!(tree(&mock) == before, "--check writes nothing");

    // One API's data are its own; the list is that of all.
    assert!(xtask(copy.path(), &["generate", "msp"]).status.success());
    let after = tree(&mock);
    assert_eq!(after[Path::new("data/iam.json")], b"{}\n");
    assert_eq!(
        after[Path::new("src/stored_apis.rs")],
        sound[Path::new("src/stored_apis.rs")]
    );
    assert!(xtask(copy.path(), &["generate"]).status.success());
    assert!(tree(&mock) == sound, "everything is as it was");
}

#[test]
fn twice_in_a_row_touches_nothing() {
    let copy = copy();
    fs::remove_dir_all(copy.path().join("generated")).expect("a folder");
    fs::create_dir(copy.path().join("generated")).expect("a folder");
    let output = xtask(copy.path(), &["generate"]);
    assert_eq!(
        count(&out(&output), "Wrote"),
        crates(),
        "{}{}",
        out(&output),
        err(&output)
    );
    let generated = copy.path().join("generated");
    let mut committed = tree(&root().join("generated"));
    committed.remove(Path::new("rustfmt.toml"));
    assert!(
        tree(&generated) == committed,
        "from nothing comes what is committed"
    );

    let times = |files: &BTreeMap<PathBuf, Vec<u8>>| -> Vec<_> {
        let time = |name| {
            fs::metadata(generated.join(name))
                .expect("a file")
                .modified()
                .expect("a time")
        };
        files.keys().map(time).collect()
    };
    let before = times(&committed);
    let output = xtask(copy.path(), &["generate"]);
    assert_eq!(count(&out(&output), "Fresh"), crates(), "{}", out(&output));
    assert_eq!(times(&committed), before);
}

#[test]
fn a_mistake_in_one_document_leaves_all_crates_as_they_were() {
    let copy = copy();
    let before = tree(&copy.path().join("generated"));
    let iam = copy.path().join("specs/v1beta1/iam/openapi.yaml");
    let text = fs::read_to_string(&iam).expect("a document");
    fs::write(&iam, text.replacen("type: string", "type: strnig", 1)).expect("a document");
    let manifest = copy.path().join("specs/manifest.yaml");
    let text = fs::read_to_string(&manifest).expect("the manifest");
    fs::write(
        &manifest,
        text.replacen("release: \"0.1.0\"", "release: \"0.2.0\"", 1),
    )
    .expect("the manifest");
    for arguments in [
        &["generate"][..],
        &["generate", "--check"],
        &["generate", "serverless"],
    ] {
        let output = xtask(copy.path(), arguments);
        assert_eq!(output.status.code(), Some(2), "{}", out(&output));
        let error = err(&output);
        assert!(
            error.starts_with("error: ") && error.contains("strnig"),
            "{error}"
        );
        assert!(
            error.contains("iam/openapi.yaml:") && error.contains("\n  fix: "),
            "{error}"
        );
        assert!(tree(&copy.path().join("generated")) == before);
    }
}

/// The table between the two lines of a name.
fn table(text: &str, name: &str) -> Vec<String> {
    let (_, rest) = text
        .split_once(&format!("<!-- begin {name} -->\n"))
        .expect("a beginning");
    let (table, _) = rest
        .split_once(&format!("<!-- end {name} -->\n"))
        .expect("an end");
    table.lines().map(str::to_owned).collect()
}

#[test]
fn the_readme_lists_each_api_with_its_operations_and_each_plan_with_its_crate() {
    let text = fs::read_to_string(root().join("README.md")).expect("the README");
    let rows = table(&text, "apis");
    for (loaded, (id, operations)) in apis().iter().zip(operations()) {
        let api = &loaded.api;
        assert_eq!(&api.id, id);
        let (name, end) = (
            format!("[`{}`]", api.crate_name),
            format!("| {operations} |"),
        );
        let found = rows.iter().find(|row| row.contains(&name));
        assert!(
            found.is_some_and(|row| row.ends_with(&end)),
            "{id}: {found:?}"
        );
    }
    let sum: usize = operations().iter().map(|(_, count)| count).sum();
    assert!(rows.last().expect("a row").contains(&format!("**{sum}**")));
    let rows = table(&text, "plans");
    for (plan, id) in [
        ("Starter", "serverless"),
        ("Essential before `CLOUD.202603`", "serverless"),
        ("Essential from `CLOUD.202603`", "premium"),
        ("Premium", "premium"),
        ("Dedicated", "dedicated"),
    ] {
        let row = rows
            .iter()
            .find(|row| row.starts_with(&format!("| {plan} |")));
        let row = row.expect(plan);
        assert!(row.contains(&format!("tidbcloud-{id}-")), "{row}");
        let front = apis().iter().find(|loaded| loaded.api.id == id);
        let crate_name = &front.expect(id).api.crate_name;
        for file in ["README.md", "src/lib.rs"] {
            let path = root().join("generated").join(crate_name).join(file);
            let text = fs::read_to_string(path).expect("a file");
            assert!(text.contains(plan), "{crate_name}/{file}: {plan}");
        }
    }
}

#[test]
fn tables_of_the_readme_are_checked_and_written_with_the_crates() {
    let copy = copy();
    let path = copy.path().join("README.md");
    let text = "# Mine\n\n<!-- begin apis -->\n<!-- end apis -->\n\nMine too.\n";
    fs::write(&path, text).expect("a README");
    let check = xtask(copy.path(), &["generate", "--check"]);
    assert_eq!(check.status.code(), Some(1), "{}", err(&check));
    assert!(
        out(&check).contains("README.md (tables)"),
        "{}",
        out(&check)
    );
    assert_eq!(fs::read_to_string(&path).expect("a README"), text);

    assert!(xtask(copy.path(), &["generate"]).status.success());
    let written = fs::read_to_string(&path).expect("a README");
    assert!(written.starts_with("# Mine\n") && written.ends_with("\nMine too.\n"));
    assert_eq!(table(&written, "apis").len(), operations().len() + 3);
    assert!(
        xtask(copy.path(), &["generate", "--check"])
            .status
            .success()
    );

    let open = text.replace("<!-- end apis -->", "");
    fs::write(&path, &open).expect("a README");
    let refused = xtask(copy.path(), &["generate"]);
    assert_eq!(refused.status.code(), Some(2), "{}", out(&refused));
    let error = err(&refused);
    for part in [
        "begins a part that does not end",
        "README.md",
        "fix: write the line",
    ] {
        assert!(error.contains(part), "{part}: {error}");
    }
    assert_eq!(fs::read_to_string(&path).expect("a README"), open);
}

/// Lines of generated files stay readable in an editor, in a diff and on docs.rs.
#[test]
fn no_generated_line_is_longer_than_200_characters() {
    let files = tree(&root().join("generated"));
    assert!(files.len() > 100, "{} files", files.len());
    let mut long = Vec::new();
    // Licences stay as they were written.
    let is_ours = |path: &PathBuf| !path.to_string_lossy().contains("LICENSE-");
    for (path, bytes) in files.into_iter().filter(|(path, _)| is_ours(path)) {
        let text = String::from_utf8(bytes).expect("text");
        for (index, line) in text.lines().enumerate() {
            if line.chars().count() > 200 {
                long.push(format!("{}:{}", path.display(), index + 1));
            }
        }
    }
    assert!(long.is_empty(), "{}", long.join("\n"));
}

#[test]
fn the_translated_readme_gets_the_numbers_and_keeps_its_texts() {
    let copy = copy();
    let path = copy.path().join("README.ja.md");
    let sound = fs::read_to_string(&path).expect("a README");
    let (id, count) = &operations()[0];
    let (before, after) = (format!("| {count} |\n"), "| 7 |\n");
    let stale = sound.replacen(&before, after, 1);
    assert_ne!(stale, sound, "{id}");
    fs::write(&path, &stale).expect("a README");
    let check = xtask(copy.path(), &["generate", "--check"]);
    assert_eq!(check.status.code(), Some(1), "{}", err(&check));
    assert!(xtask(copy.path(), &["generate"]).status.success());
    assert_eq!(fs::read_to_string(&path).expect("a README"), sound);
}

#[test]
fn one_api_is_written_alone() {
    let copy = copy();
    for name in ["tidbcloud-iam-v1beta1", "tidbcloud-msp-v1beta1"] {
        fs::write(
            copy.path().join("generated").join(name).join("src/lib.rs"),
            "",
        )
        .expect("a file");
    }
    let output = xtask(copy.path(), &["generate", "iam"]);
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    let lib = |name: &str| {
        fs::metadata(copy.path().join("generated").join(name).join("src/lib.rs"))
            .expect("a file")
            .len()
    };
    assert!(lib("tidbcloud-iam-v1beta1") > 0);
    assert_eq!(lib("tidbcloud-msp-v1beta1"), 0);

    let output = xtask(copy.path(), &["generate", "nothing"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        err(&output).contains("`nothing`") && err(&output).contains("dedicated"),
        "{}",
        err(&output)
    );
}
