//! Files below `specs/` of a commit, read from git without changing the work tree.

use std::fs;
use std::io::{BufRead, BufReader, Write as _};
use std::path::{Component, Path, PathBuf};
use std::process::{Command, Output, Stdio};

use tidbcloud_openapi::diagnostic::Diagnostic;

/// Possible names of the main branch, in the order of preference.
const MAIN: [&str; 4] = ["main", "origin/main", "master", "origin/master"];

/// Number of shown digits of a commit.
const SHORT: usize = 7;

/// A commit with its label in reports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Commit {
    /// All its digits.
    pub(crate) id: String,
    /// `merge base of HEAD and main (1a2b3c4)`
    pub(crate) label: String,
}

impl Commit {
    /// Its first digits.
    pub(crate) fn short(&self) -> &str {
        self.id.get(..SHORT).unwrap_or(&self.id)
    }
}

/// Returns the merge base of HEAD and the main branch.
pub(crate) fn merge_base(root: &Path) -> Result<Commit, String> {
    is_repository(root)?;
    let head = commit(root, "HEAD").ok_or_else(|| {
        problem(
            root,
            "the repository has no commit yet",
            "commit, or name a file or folder with `--base`",
        )
    })?;
    let Some((name, main)) = MAIN
        .iter()
        .find_map(|name| Some((name, commit(root, name)?)))
    else {
        let what = format!("no main branch: none of {} exists", MAIN.join(", "));
        return Err(match is_shallow(root) {
            true => shallow(root, &what),
            false => problem(
                root,
                &what,
                "choose the revision to compare with: `--base REV`",
            ),
        });
    };
    let output = git(root, &["merge-base", &head, &main])?;
    let id = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    if !output.status.success() || id.is_empty() {
        let what = format!("HEAD and {name} have no commit in common");
        return Err(match is_shallow(root) {
            true => shallow(root, &what),
            false => problem(
                root,
                &what,
                "choose the revision to compare with: `--base REV`",
            ),
        });
    }
    let label = if id == head {
        format!("HEAD ({})", &id[..SHORT.min(id.len())])
    } else {
        format!(
            "merge base of HEAD and {name} ({})",
            &id[..SHORT.min(id.len())]
        )
    };
    Ok(Commit { id, label })
}

/// Returns the commit of a branch, a tag, digits or `HEAD~2`.
pub(crate) fn revision(root: &Path, text: &str) -> Result<Commit, String> {
    is_repository(root)?;
    let id = commit(root, text).ok_or_else(|| {
        let what =
            format!("`{text}` is neither a file nor a folder nor a revision of this repository");
        if is_shallow(root) {
            shallow(root, &what)
        } else {
            problem(
                root,
                &what,
                "use an existing path, or a branch, tag or commit that `git rev-parse` knows",
            )
        }
    })?;
    let label = format!("{text} ({})", &id[..SHORT.min(id.len())]);
    Ok(Commit { id, label })
}

/// The commit of HEAD, if the work tree has its files below `specs/` unchanged.
pub(crate) fn unchanged_head(root: &Path) -> Option<String> {
    let changed = git(
        root,
        &[
            "--no-optional-locks",
            "status",
            "--porcelain",
            "--",
            "specs",
        ],
    )
    .ok()?;
    let is_unchanged = changed.status.success() && changed.stdout.is_empty();
    is_unchanged.then(|| commit(root, "HEAD"))?
}

/// The address that `origin` is fetched from.
pub(super) fn origin(root: &Path) -> Option<String> {
    let output = git(root, &["config", "--get", "remote.origin.url"]).ok()?;
    let url = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    (output.status.success() && !url.is_empty()).then_some(url)
}

/// Writes the files below `specs/` of a commit into a folder.
pub(crate) fn extract(root: &Path, commit: &Commit, into: &Path) -> Result<(), String> {
    let listed = git(root, &["ls-tree", "-r", "-z", &commit.id, "--", "specs/"])?;
    if !listed.status.success() {
        return Err(failed(root, "ls-tree", &listed));
    }
    let mut files = Vec::new();
    for row in listed.stdout.split(|byte| *byte == 0) {
        let row = String::from_utf8_lossy(row);
        let Some((facts, path)) = row.split_once('\t') else {
            continue;
        };
        let facts: Vec<&str> = facts.split(' ').collect();
        // Symbolic links and submodules are not documents.
        let [mode, "blob", id] = facts.as_slice() else {
            continue;
        };
        if let Some(path) = below_specs(path).filter(|_| mode.starts_with("100")) {
            files.push(((*id).to_owned(), path));
        }
    }
    if !files
        .iter()
        .any(|(_, path)| path == Path::new("manifest.yaml"))
    {
        return Err(problem(
            &root.join("specs"),
            &format!("{} has no specs/manifest.yaml", commit.label),
            "name a newer revision, a file or a folder with `--base`",
        ));
    }
    let blobs = blobs(root, &files)?;
    for ((_, path), bytes) in files.iter().zip(blobs) {
        let path = into.join(path);
        let written = path
            .parent()
            .map_or(Ok(()), fs::create_dir_all)
            .and_then(|()| fs::write(&path, bytes));
        written.map_err(|error| {
            problem(
                &path,
                &format!("cannot write a file of {}: {error}", commit.label),
                "free space in the temporary folder",
            )
        })?;
    }
    Ok(())
}

/// The path inside `specs/`; `None` if it leads out of it.
fn below_specs(path: &str) -> Option<PathBuf> {
    let path = Path::new(path).strip_prefix("specs").ok()?;
    let plain = path
        .components()
        .all(|part| matches!(part, Component::Normal(_)));
    (plain && path.file_name().is_some()).then(|| path.to_owned())
}

/// The contents of blobs, in their order.
fn blobs(root: &Path, files: &[(String, PathBuf)]) -> Result<Vec<Vec<u8>>, String> {
    let broken = |what: String| {
        problem(
            root,
            &format!("git cat-file: {what}"),
            "check the repository with `git fsck`",
        )
    };
    let mut child = Command::new("git")
        .arg("-C")
        .arg(root)
        .args(["cat-file", "--batch"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| cannot_run(&error))?;
    let (Some(mut asks), Some(answers)) = (child.stdin.take(), child.stdout.take()) else {
        return Err(broken("no pipe".to_owned()));
    };
    let ids: String = files.iter().map(|(id, _)| format!("{id}\n")).collect();
    // Both pipes are bounded: one thread writes, the other reads.
    let read = std::thread::scope(|scope| {
        let asking = scope.spawn(move || asks.write_all(ids.as_bytes()));
        let mut answers = BufReader::new(answers);
        let read: Result<Vec<Vec<u8>>, String> = files
            .iter()
            .map(|(id, path)| blob(&mut answers, id, path))
            .collect();
        let _ = asking.join();
        read
    });
    let ended = child.wait().map_err(|error| broken(error.to_string()))?;
    let read = read.map_err(&broken)?;
    if ended.success() {
        Ok(read)
    } else {
        Err(broken(ended.to_string()))
    }
}

/// One answer: `ID blob SIZE`, the bytes, a line end.
fn blob(answers: &mut impl BufRead, id: &str, path: &Path) -> Result<Vec<u8>, String> {
    let failed = |error: std::io::Error| format!("{}: {error}", path.display());
    let mut head = String::new();
    answers.read_line(&mut head).map_err(failed)?;
    let size = head
        .strip_prefix(id)
        .and_then(|rest| rest.strip_prefix(" blob "))
        .and_then(|size| size.trim_end().parse::<usize>().ok())
        .ok_or_else(|| format!("{}: {}", path.display(), head.trim_end()))?;
    let mut bytes = vec![0; size + 1];
    answers.read_exact(&mut bytes).map_err(failed)?;
    bytes.pop();
    Ok(bytes)
}

/// Returns the digits of a commit; `None` if the text is not a revision.
fn commit(root: &Path, text: &str) -> Option<String> {
    let peeled = format!("{text}^{{commit}}");
    let output = git(
        root,
        &[
            "rev-parse",
            "--verify",
            "--quiet",
            "--end-of-options",
            &peeled,
        ],
    )
    .ok()?;
    let id = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    (output.status.success() && !id.is_empty()).then_some(id)
}

fn is_repository(root: &Path) -> Result<(), String> {
    let output = git(root, &["rev-parse", "--git-dir"])?;
    if output.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    let said = said.lines().next().unwrap_or_default();
    Err(problem(
        root,
        &format!("git finds no repository here: {said}"),
        "run this in a clone of the repository, or name a file or folder with `--base`",
    ))
}

fn is_shallow(root: &Path) -> bool {
    git(root, &["rev-parse", "--is-shallow-repository"])
        .is_ok_and(|output| output.stdout.starts_with(b"true"))
}

fn shallow(root: &Path, what: &str) -> String {
    problem(
        root,
        &format!("{what}: the clone is shallow"),
        "run `git fetch --unshallow origin`, or set `fetch-depth: 0` where CI checks out",
    )
}

fn git(root: &Path, arguments: &[&str]) -> Result<Output, String> {
    Command::new("git")
        .arg("-C")
        .arg(root)
        .args(arguments)
        .stdin(Stdio::null())
        .output()
        .map_err(|error| cannot_run(&error))
}

fn cannot_run(error: &std::io::Error) -> String {
    Diagnostic::new(
        format!("cannot run git: {error}"),
        "install git, or name a file or folder with `--base`",
    )
    .to_string()
}

fn failed(root: &Path, command: &str, output: &Output) -> String {
    let said = String::from_utf8_lossy(&output.stderr);
    problem(
        root,
        &format!("git {command}: {}", said.trim()),
        "check the repository with `git fsck`",
    )
}

fn problem(place: &Path, what: &str, help: &str) -> String {
    Diagnostic::new(what, help).in_file(place).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_paths_below_specs_are_kept() {
        for (path, kept) in [
            ("specs/v1/a/openapi.yaml", Some("v1/a/openapi.yaml")),
            ("specs/manifest.yaml", Some("manifest.yaml")),
            ("specs/../core/lib.rs", None),
            ("core/lib.rs", None),
            ("specs", None),
        ] {
            assert_eq!(below_specs(path), kept.map(PathBuf::from), "{path}");
        }
    }

    #[test]
    fn an_answer_of_git_is_read_to_its_end() {
        let mut answers = &b"ab12 blob 3\nx\ny\ncd34 missing\n"[..];
        assert_eq!(
            blob(&mut answers, "ab12", Path::new("a")),
            Ok(b"x\ny".to_vec())
        );
        let error = blob(&mut answers, "cd34", Path::new("b")).unwrap_err();
        assert_eq!(error, "b: cd34 missing");
    }
}
