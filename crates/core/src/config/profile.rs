//! The configuration file of TiDB Cloud's own command line client, `~/.ticloud/config.toml`: key pairs and endpoints by profile.

use std::path::{Path, PathBuf};

use toml::{Table, Value};

use crate::config::credentials::Credentials;
use crate::error::{Error, Result};

const CURRENT: &str = "current-profile";
const DEFAULT: &str = "default";
const PUBLIC_KEY: &str = "public-key";
const PRIVATE_KEY: &str = "private-key";
const HINT: &str = "run `ticloud config create`, or set TIDBCLOUD_PUBLIC_KEY and TIDBCLOUD_PRIVATE_KEY and use from_env, or \
                    pass Credentials::new to Config::builder()";

impl Credentials {
    /// The key pair of a profile in `~/.ticloud/config.toml`, the file of TiDB Cloud's own command line client; of the
    /// current profile, if no name is given. Where others can read that file, a `tracing` event warns of it.
    ///
    /// [`Config::from_profile`](crate::Config::from_profile) takes the profile's endpoints too.
    pub fn from_profile(name: Option<&str>) -> Result<Self> {
        Profile::read(name)?.credentials()
    }
}

/// One profile of the file.
#[derive(Clone)]
pub(crate) struct Profile {
    name: String,
    file: PathBuf,
    settings: Table,
}

impl Profile {
    /// Reads the profile of that name, or the current one, from the home directory's file.
    pub(crate) fn read(name: Option<&str>) -> Result<Self> {
        let Some(home) = std::env::home_dir().filter(|home| !home.as_os_str().is_empty()) else {
            return Err(Error::authentication(format!(
                "no key pair: there is no home directory in which to look for .ticloud/config.toml (HOME is not set); {HINT}"
            )));
        };
        Self::read_from(&home.join(".ticloud").join("config.toml"), name)
    }

    /// Reads the profile of that name, or the current one, from a file.
    pub(crate) fn read_from(file: &Path, name: Option<&str>) -> Result<Self> {
        let shown = file.display();
        let text = std::fs::read_to_string(file).map_err(|error| {
            Error::authentication(format!(
                "no key pair: looked at {shown}, which cannot be read: {error}; {HINT}"
            ))
            .with_source(error)
        })?;
        warn_of_readers(file);
        // The cause is shown by place only: it might quote a key.
        let mut profiles: Table = text.parse().map_err(|error: toml::de::Error| {
            let place = error.span().map_or_else(String::new, |span| place(&text, span.start));
            Error::authentication(format!(
                "no key pair: {shown} is not TOML{place}; repair it, or write it anew with `ticloud config create`"
            ))
        })?;
        let (name, why) = match (name, profiles.get(CURRENT).and_then(Value::as_str)) {
            (Some(name), _) => (name.to_owned(), "asked for"),
            (None, Some(current)) if !current.is_empty() => (current.to_owned(), "the current one"),
            (None, _) => (DEFAULT.to_owned(), "as no current one is set"),
        };
        // The command line client writes all names in lower case.
        let key = [name.clone(), name.to_lowercase()]
            .into_iter()
            .find(|name| profiles.get(name).is_some_and(Value::is_table));
        let found = key.and_then(|key| profiles.remove(&key));
        let Some(Value::Table(settings)) = found else {
            let known: Vec<_> = profiles
                .iter()
                .filter(|(_, value)| value.is_table())
                .map(|(name, _)| name.as_str())
                .collect();
            let known = match known.as_slice() {
                [] => "it has none".to_owned(),
                known => format!("it has {}", known.join(", ")),
            };
            return Err(Error::authentication(format!(
                "no key pair: looked at {shown} for profile {name:?} ({why}), but {known}; {HINT}"
            )));
        };
        Ok(Self {
            name,
            file: file.to_owned(),
            settings,
        })
    }

    /// The key pair.
    pub(crate) fn credentials(&self) -> Result<Credentials> {
        match (self.text(PUBLIC_KEY), self.text(PRIVATE_KEY)) {
            (Some(public), Some(private)) => {
                let credentials = Credentials::new(public, private);
                credentials.check(&self.origin(&format!("{PUBLIC_KEY} and {PRIVATE_KEY}")))?;
                Ok(credentials)
            }
            _ => {
                let state = |setting: &str| match self.settings.get(setting) {
                    None => "not set",
                    Some(Value::String(text)) if text.is_empty() => "empty",
                    Some(Value::String(_)) => "set",
                    Some(_) => "no text: put it in quotes",
                };
                let token = match self.settings.contains_key("access-token")
                    || self.settings.contains_key("token-type")
                {
                    true => {
                        "; it is logged in with OAuth, which only the command line client can use"
                    }
                    false => "",
                };
                Err(Error::authentication(format!(
                    "no key pair: looked at profile {:?} of {}: {PUBLIC_KEY} ({}), {PRIVATE_KEY} ({}){token}; {HINT}",
                    self.name,
                    self.file.display(),
                    state(PUBLIC_KEY),
                    state(PRIVATE_KEY),
                )))
            }
        }
    }

    /// Returns the endpoint that the profile sets for an API, and the origin of that setting.
    pub(crate) fn endpoint(&self, api: &str) -> Option<(&str, String)> {
        let setting = format!("{api}-endpoint");
        let value = self.text(&setting)?;
        Some((value, self.origin(&setting)))
    }

    fn origin(&self, setting: &str) -> String {
        format!(
            "{setting} in profile {:?} of {}",
            self.name,
            self.file.display()
        )
    }

    fn text(&self, setting: &str) -> Option<&str> {
        self.settings
            .get(setting)
            .and_then(Value::as_str)
            .filter(|value| !value.is_empty())
    }
}

/// Returns line and column of a byte: ` (line 3 column 5)`.
fn place(text: &str, byte: usize) -> String {
    let before = text.get(..byte).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before
        .rsplit('\n')
        .next()
        .unwrap_or_default()
        .chars()
        .count()
        + 1;
    format!(" (line {line} column {column})")
}

/// Warns where others than the owner can read the file. The keys are used all the same: the program may not be able to
/// change that.
#[cfg(unix)]
fn warn_of_readers(file: &Path) {
    use std::os::unix::fs::PermissionsExt as _;

    const OTHERS_READ: u32 = 0o044;
    let Ok(data) = std::fs::metadata(file) else {
        return;
    };
    let mode = data.permissions().mode() & 0o777;
    if mode & OTHERS_READ != 0 {
        // Filters name this target: it does not follow the file's place in the crate.
        tracing::warn!(
            target: "tidbcloud_core::profile",
            {
                file.path = %file.display(),
                file.mode = format_args!("{mode:03o}")
            },
            "others can read the private keys in this file; run `chmod 600` on it"
        );
    }
}

/// Other systems have other means for who can read a file.
#[cfg(not(unix))]
fn warn_of_readers(_file: &Path) {}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = r#"
current-profile = "work"

[default]
public-key = "default-public"
private-key = "s3cr3t-default"
iam-endpoint = "https://iam.example"
serverless-endpoint = ""

[work]
public-key = "work-public"
private-key = "s3cr3t-work"
telemetry-enabled = true

[half]
public-key = "half-public"
access-token = "s3cr3t-token"
"#;

    fn read(text: &str, name: Option<&str>) -> Result<Profile> {
        let directory = tempfile::tempdir().unwrap();
        let file = directory.path().join("config.toml");
        std::fs::write(&file, text).unwrap();
        Profile::read_from(&file, name)
    }

    fn public(text: &str, name: Option<&str>) -> String {
        let credentials = read(text, name).unwrap().credentials().unwrap();
        credentials.public_key().to_owned()
    }

    #[test]
    fn a_profile_is_found_by_name_else_the_current_one_else_the_default() {
        assert_eq!(public(FILE, Some("default")), "default-public");
        assert_eq!(public(FILE, Some("Default")), "default-public");
        assert_eq!(public(FILE, None), "work-public");
        let without_current = FILE.replace("current-profile = \"work\"", "");
        assert_eq!(public(&without_current, None), "default-public");
        let profile = read(FILE, Some("work")).unwrap();
        assert_eq!(profile.credentials().unwrap().private_key(), "s3cr3t-work");
    }

    #[test]
    fn a_file_that_a_login_left_times_in_is_read() {
        let login =
            "token-expired-at = 2026-11-23T04:24:40.123456789+08:00\ntoken-type = \"bearer\"\n";
        let text = FILE.replace("telemetry-enabled = true", login);
        assert_eq!(public(&text, None), "work-public");
        assert_eq!(public(&text, Some("default")), "default-public");
    }

    #[test]
    fn endpoints_are_those_that_are_set() {
        let profile = read(FILE, Some("default")).unwrap();
        let (endpoint, origin) = profile.endpoint("iam").unwrap();
        assert_eq!(endpoint, "https://iam.example");
        assert!(
            origin.starts_with("iam-endpoint in profile \"default\" of /"),
            "{origin}"
        );
        assert!(profile.endpoint("serverless").is_none());
        assert!(profile.endpoint("dedicated").is_none());
    }

    #[test]
    fn a_fault_is_reported_without_a_key() {
        let long = "s3cr3t".repeat(3);
        for (text, name, expected) in [
            (FILE, Some("absent"), "it has default, half, work"),
            (FILE, Some("absent"), "profile \"absent\" (asked for)"),
            (
                "",
                None,
                "profile \"default\" (as no current one is set), but it has none",
            ),
            (
                FILE,
                Some("half"),
                "public-key (set), private-key (not set); it is logged in with OAuth",
            ),
            (FILE, Some("current-profile"), "ticloud config create"),
            (
                "[a]\npublic-key = s3cr3t",
                Some("a"),
                "is not TOML (line 2 column",
            ),
            (
                "[a]\nprivate-key = \"s3cr3t",
                Some("a"),
                "is not TOML (line 2 column",
            ),
            ("[a]\ns3cr3t = 1\ns3cr3t = 1", Some("a"), "is not TOML"),
            (
                "[a]\npublic-key = 1\nprivate-key = 's3cr3t'",
                Some("a"),
                "public-key (no text: put it in quotes)",
            ),
            (
                "[a]\npublic-key = ''\nprivate-key = 's3cr3t'",
                Some("a"),
                "public-key (empty), private-key (set)",
            ),
            (
                "[a]\ntoken-expired-at = 2026-11-23T04:24:40.123456789+08:00\ntoken-type = 'bearer'",
                Some("a"),
                "private-key (not set); it is logged in with OAuth",
            ),
            (
                "[a]\npublic-key = 'a'\nprivate-key = ' s3cr3t'",
                Some("a"),
                "the private key from",
            ),
            (long.as_str(), None, "is not TOML"),
        ] {
            let error = read(text, name)
                .and_then(|profile| profile.credentials())
                .unwrap_err();
            assert!(error.is_authentication());
            let shown = format!("{error} {error:?} {error:#?}");
            assert!(shown.contains(expected), "{expected}: {shown}");
            assert!(shown.contains("config.toml"), "{shown}");
            assert!(!shown.contains("s3cr3t"), "{shown}");
        }
        let error = Profile::read_from(Path::new("/no/such/config.toml"), None)
            .err()
            .unwrap();
        assert!(
            error
                .to_string()
                .contains("/no/such/config.toml, which cannot be read"),
            "{error}"
        );
        assert!(error.is_authentication());
    }

    #[cfg(unix)]
    #[test]
    fn a_file_that_others_can_read_earns_a_warning() {
        use std::os::unix::fs::PermissionsExt as _;

        let directory = tempfile::tempdir().unwrap();
        let file = directory.path().join("config.toml");
        std::fs::write(&file, FILE).unwrap();
        let warning = |mode: u32| {
            let permissions = std::fs::Permissions::from_mode(mode);
            std::fs::set_permissions(&file, permissions).unwrap();
            let (_, captured) =
                crate::capture::capture(|| Profile::read_from(&file, None).map(|_| ()));
            captured
        };
        assert_eq!(warning(0o600), "");
        let warning = warning(0o640);
        assert!(
            warning.contains("WARN") && warning.contains("chmod 600"),
            "{warning}"
        );
        assert!(
            warning.contains("config.toml") && warning.contains("640"),
            "{warning}"
        );
        assert!(!warning.contains("s3cr3t"), "{warning}");
    }
}
