//! Web address of the repository, from the address that git fetches it from.

use std::path::Path;

use super::git;

/// The web address of the repository that `origin` is: `https://github.com/owner/name`; `None` where files have another
/// address than on GitHub, or where there is no such remote.
pub(super) fn web_address(root: &Path) -> Option<String> {
    of_remote(&git::origin(root)?)
}

/// Reads `https://github.com/owner/name.git`, `ssh://git@github.com/owner/name` and `git@github.com:owner/name.git`.
/// Credentials in the address are left out.
fn of_remote(remote: &str) -> Option<String> {
    let (authority, path) = match remote.split_once("://") {
        Some(("https" | "http" | "ssh" | "git", rest)) => rest.split_once('/')?,
        Some(_) => return None,
        None => remote.split_once(':')?,
    };
    let host = authority.rsplit('@').next().unwrap_or(authority);
    let host = host.split(':').next().unwrap_or(host);
    // Servers of companies usually have such a name.
    let is_github = host == "github.com" || host.starts_with("github.");
    let path = path.trim_end_matches('/');
    let path = path.strip_suffix(".git").unwrap_or(path);
    let (owner, name) = path.split_once('/')?;
    let is_name = |name: &str| {
        let is_part = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
        !name.is_empty() && name.chars().all(is_part) && !name.starts_with('.')
    };
    let is_host = host
        .chars()
        .all(|c| c.is_ascii_alphanumeric() || "-.".contains(c));
    let is_repository = is_github && is_host && is_name(owner) && is_name(name);
    is_repository.then(|| format!("https://{host}/{owner}/{name}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn remotes_of_github_have_a_web_address_without_credentials() {
        let web = Some("https://github.com/owner/a.name".to_owned());
        for remote in [
            "https://github.com/owner/a.name",
            "https://github.com/owner/a.name.git",
            "https://x-access-token:secret@github.com/owner/a.name.git/",
            "git@github.com:owner/a.name.git",
            "ssh://git@github.com:22/owner/a.name",
        ] {
            assert_eq!(of_remote(remote), web, "{remote}");
        }
        let company = of_remote("git@github.example.com:team/sdk.git");
        assert_eq!(
            company.as_deref(),
            Some("https://github.example.com/team/sdk")
        );
    }

    #[test]
    fn other_remotes_have_none() {
        for remote in [
            "https://gitlab.com/owner/name",
            "https://github.com/owner",
            "https://github.com/owner/name/more",
            "https://github.com/owner/na)me",
            "https://github.com/../name",
            "/srv/git/name.git",
            "file:///srv/github.com/name",
            "https://evil.example/github.com/owner/name",
        ] {
            assert_eq!(of_remote(remote), None, "{remote}");
        }
    }
}
