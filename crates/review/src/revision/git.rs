//! Files below `specs/` of a commit, read from git without changing the work tree.

use std::fs;
use std::io::{BufRead, BufReader, Write as _};
use std::path::{Component, Path, PathBuf};
use std::process::{Command, Output, Stdio};

use tidbcloud_openapi::diagnostic::Diagnostic;

/// Possible names of the main branch, in the order of preference.
const MAIN: [&str; 4] = ["main", "origin/main", "master", "origin/master"];

/// Help where there is no commit to compare with by default.
const CHOOSE: &str = "choose the revision to compare with: `--base REV`";

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
    let mut ids = commits(root, std::iter::once("HEAD").chain(MAIN))?.into_iter();
    let head = ids.next().flatten().ok_or_else(|| {
        problem(
            root,
            "the repository has no commit yet",
            "commit, or name a file or folder with `--base`",
        )
    })?;
    let mut mains = MAIN.into_iter().zip(ids);
    let Some((name, main)) = mains.find_map(|(name, id)| Some((name, id?))) else {
        let what = format!("no main branch: none of {} exists", MAIN.join(", "));
        return Err(missing(root, &what, CHOOSE));
    };
    let id = match head == main {
        true => head.clone(),
        false => common_commit(root, &head, (name, &main))?,
    };
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

/// The last commit that HEAD and the main branch have in common.
fn common_commit(root: &Path, head: &str, (name, main): (&str, &str)) -> Result<String, String> {
    let output = git(root, &["merge-base", head, main])?;
    let id = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    if output.status.success() && !id.is_empty() {
        return Ok(id);
    }
    let what = format!("HEAD and {name} have no commit in common");
    Err(missing(root, &what, CHOOSE))
}

/// Returns the commit of a branch, a tag, digits or `HEAD~2`.
pub(crate) fn revision(root: &Path, text: &str) -> Result<Commit, String> {
    let id = commits(root, [text])?.pop().flatten().ok_or_else(|| {
        let what =
            format!("`{text}` is neither a file nor a folder nor a revision of this repository");
        let help = "use an existing path, or a branch, tag or commit that `git rev-parse` knows";
        missing(root, &what, help)
    })?;
    let label = format!("{text} ({})", &id[..SHORT.min(id.len())]);
    Ok(Commit { id, label })
}

/// The commit of HEAD, if the work tree has its files below `specs/` unchanged.
pub(crate) fn unchanged_head(root: &Path) -> Option<String> {
    let output = git(
        root,
        &[
            "--no-optional-locks",
            "status",
            "--porcelain=v2",
            "--branch",
            "--",
            "specs",
        ],
    )
    .ok()?;
    let status = String::from_utf8_lossy(&output.stdout);
    // Lines of the branch begin with `#`, and each other line is a changed file.
    let is_unchanged = output.status.success() && status.lines().all(|line| line.starts_with('#'));
    let mut ids = status
        .lines()
        .filter_map(|line| line.strip_prefix("# branch.oid "));
    let id = ids.next().filter(|id| *id != "(initial)")?;
    is_unchanged.then(|| id.to_owned())
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
    let mut child = command(root, &["cat-file", "--batch"])
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

/// The digits of the commits that some texts are, asked for at once; `None` for a text that is not a revision.
fn commits<'t>(
    root: &Path,
    texts: impl IntoIterator<Item = &'t str>,
) -> Result<Vec<Option<String>>, String> {
    // A text of several lines would be several questions.
    let question = |text: &str| format!("{}^{{commit}}\n", text.replace('\n', "\t"));
    let questions: String = texts.into_iter().map(question).collect();
    let mut child = command(root, &["cat-file", "--batch-check"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| cannot_run(&error))?;
    if let Some(mut asks) = child.stdin.take() {
        // Where git has ended already, its status says why.
        let _ = asks.write_all(questions.as_bytes());
    }
    let output = child
        .wait_with_output()
        .map_err(|error| cannot_run(&error))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        let said = said.lines().next().unwrap_or_default();
        return Err(problem(
            root,
            &format!("git finds no repository here: {said}"),
            "run this in a clone of the repository, or name a file or folder with `--base`",
        ));
    }
    let answers = String::from_utf8_lossy(&output.stdout);
    Ok(answers.lines().map(commit_in).collect())
}

/// The digits in `ID commit SIZE`. Other answers repeat the question, which may contain such words.
fn commit_in(answer: &str) -> Option<String> {
    let parts: Vec<&str> = answer.split(' ').collect();
    match parts.as_slice() {
        [id, "commit", size] if size.parse::<u64>().is_ok() => Some((*id).to_owned()),
        _ => None,
    }
}

fn is_shallow(root: &Path) -> bool {
    git(root, &["rev-parse", "--is-shallow-repository"])
        .is_ok_and(|output| output.stdout.starts_with(b"true"))
}

/// The problem of a commit that is not there, which a shallow clone may only lack.
fn missing(root: &Path, what: &str, help: &str) -> String {
    match is_shallow(root) {
        true => problem(
            root,
            &format!("{what}: the clone is shallow"),
            "run `git fetch --unshallow origin`, or set `fetch-depth: 0` where CI checks out",
        ),
        false => problem(root, what, help),
    }
}

fn git(root: &Path, arguments: &[&str]) -> Result<Output, String> {
    command(root, arguments)
        .stdin(Stdio::null())
        .output()
        .map_err(|error| cannot_run(&error))
}

fn command(root: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new("git");
    command.arg("-C").arg(root).args(arguments);
    command
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
    fn only_the_answer_of_a_commit_has_its_digits() {
        for (answer, id) in [
            ("ab12 commit 457", Some("ab12")),
            ("ab12 tree 30", None),
            ("main^{commit} missing", None),
            ("ab commit 1^{commit} missing", None),
            ("ab commit ^{commit} missing", None),
            ("ab^{commit} ambiguous", None),
            ("", None),
        ] {
            assert_eq!(commit_in(answer), id.map(str::to_owned), "{answer}");
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
