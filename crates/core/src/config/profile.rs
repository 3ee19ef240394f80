//! Profiles of TiDB Cloud's own command line clients: key pairs and endpoints from the files in the home folder.

mod file;

use std::collections::BTreeMap;
use std::path::Path;

use crate::config::credentials::{Credentials, KEYS_PAGE};
use crate::config::environment::Environment;
use crate::config::profile::file::{Found, PlacedText, Section, read};
use crate::error::{Error, Result};

/// The profile where nothing names another.
const DEFAULT: &str = "default";
const ENDPOINT: &str = "-endpoint";

/// The file of one command line client.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct ProfileFile {
    /// Folder and name below the home folder.
    path: [&'static str; 2],
    public_key: &'static str,
    private_key: &'static str,
    /// Whether the file names the current profile, has endpoints, and has all names in lower case.
    is_ticloud: bool,
    /// The command that writes the file.
    writer: &'static str,
}

/// `ticloud`, the older client.
const TICLOUD: ProfileFile = ProfileFile {
    path: [".ticloud", "config.toml"],
    public_key: "public-key",
    private_key: "private-key",
    is_ticloud: true,
    writer: "ticloud config create",
};

/// `ti`, the newer client. Format: <https://github.com/tidbcloud/ti-cli>.
const TI: ProfileFile = ProfileFile {
    path: [".ti", "credentials"],
    public_key: "tidb_cloud_public_key",
    private_key: "tidb_cloud_private_key",
    is_ticloud: false,
    writer: "ti configure",
};

impl Credentials {
    /// The key pair of a profile of TiDB Cloud's own command line clients, in `~/.ticloud/config.toml` or `~/.ti/credentials`:
    /// [`Config::from_profile`](crate::Config::from_profile) has the order, and takes the profile's endpoints too. Where others
    /// can read that file, a `tracing` event warns of it.
    pub fn from_profile(name: Option<&str>) -> Result<Self> {
        let environment = Environment::read();
        Ok(Profile::read(name, environment.ti_profile()?)?.credentials)
    }
}

/// A profile that was found.
pub(crate) struct Profile {
    pub(crate) credentials: Credentials,
    pub(crate) endpoints: ProfileEndpoints,
}

/// The endpoints of a profile, by API, with their places.
#[derive(Clone, Default)]
pub(crate) struct ProfileEndpoints(BTreeMap<String, (String, String)>);

impl ProfileEndpoints {
    /// Returns the endpoint that the profile sets for an API, and the origin of that setting.
    pub(crate) fn endpoint(&self, api: &str) -> Option<(&str, String)> {
        let (value, origin) = self.0.get(api)?;
        Some((value, origin.clone()))
    }
}

impl Profile {
    /// Reads the profile of that name, or the current one, from the files of the home folder; `ti_profile` is the value of
    /// `TI_PROFILE`.
    pub(crate) fn read(name: Option<&str>, ti_profile: Option<&str>) -> Result<Self> {
        match std::env::home_dir().filter(|home| !home.as_os_str().is_empty()) {
            Some(home) => Self::read_from(&home, name, ti_profile),
            None => Err(missing(
                "there is no home folder in which to look for .ticloud/config.toml and .ti/credentials (HOME is not set)",
            )),
        }
    }

    /// Reads the profile below a home folder.
    pub(crate) fn read_from(
        home: &Path,
        name: Option<&str>,
        ti_profile: Option<&str>,
    ) -> Result<Self> {
        let files: &[ProfileFile] = match (name, ti_profile) {
            (None, Some(_)) => &[TI],
            _ => &[TICLOUD, TI],
        };
        let mut looked_at = Vec::new();
        for format in files {
            let path = home.join(format.path[0]).join(format.path[1]);
            match format.find(&path, name, ti_profile)? {
                Ok(profile) => return Ok(profile),
                Err(why) => looked_at.push(why),
            }
        }
        Err(missing(&looked_at.join(", and ")))
    }
}

/// An error of a profile that no file has; with the ways out.
fn missing(looked_at: &str) -> Error {
    Error::authentication(format!(
        "no key pair: {looked_at}; run `{}` or `{}`, or set TIDBCLOUD_PUBLIC_KEY and TIDBCLOUD_PRIVATE_KEY and use from_env, \
         or pass Credentials::new to Config::builder(); {KEYS_PAGE} makes a key pair",
        TI.writer, TICLOUD.writer
    ))
}

impl ProfileFile {
    /// Looks for a profile with a key pair in this client's file. The inner error says why there is none; the outer one is a
    /// fault of the file.
    fn find(
        &self,
        path: &Path,
        name: Option<&str>,
        ti_profile: Option<&str>,
    ) -> Result<std::result::Result<Profile, String>> {
        let shown = path.display();
        let mut file = match read(path, self.writer)? {
            Found::Missing => return Ok(Err(format!("looked at {shown}, which does not exist"))),
            Found::File(file) => file,
        };
        let current = file.current.take().filter(|_| self.is_ticloud);
        let (name, why) = match (name, current, ti_profile.filter(|_| !self.is_ticloud)) {
            (Some(name), _, _) => (name.to_owned(), "asked for"),
            (None, Some(current), _) => (current, "the current one"),
            (None, None, Some(name)) => (name.to_owned(), "of TI_PROFILE"),
            (None, None, None) => (DEFAULT.to_owned(), "as no other one is set"),
        };
        let other_case = self.is_ticloud.then(|| name.to_lowercase());
        let key = [Some(name.clone()), other_case]
            .into_iter()
            .flatten()
            .find(|name| file.sections.contains_key(name));
        let Some(section) = key.and_then(|key| file.sections.remove(&key)) else {
            let known: Vec<&str> = file.sections.keys().map(String::as_str).collect();
            let known = match known.as_slice() {
                [] => "it has none".to_owned(),
                known => format!("it has {}", known.join(", ")),
            };
            return Ok(Err(format!(
                "looked at {shown} for profile {name:?} ({why}), but {known}"
            )));
        };
        self.profile(path, &name, section)
    }

    /// Takes the key pair and endpoints of a profile.
    fn profile(
        &self,
        path: &Path,
        name: &str,
        section: Section,
    ) -> Result<std::result::Result<Profile, String>> {
        let place = |line: usize| format!("{}:{line}", path.display());
        let setting = |key: &str| section.settings.get(key);
        let text = |key: &str| {
            let text = setting(key).and_then(PlacedText::text);
            text.filter(|text| !text.is_empty())
        };
        let (public_key, private_key) = (text(self.public_key), text(self.private_key));
        let (Some(public), Some(private)) = (public_key, private_key) else {
            let state = |key: &str| match setting(key) {
                None => "not set".to_owned(),
                Some(value) => match value.text() {
                    None => format!("no text: put it in quotes, line {}", value.line),
                    Some("") => format!("empty, line {}", value.line),
                    Some(_) => format!("set, line {}", value.line),
                },
            };
            let is_login = setting("access-token").is_some() || setting("token-type").is_some();
            let token = match is_login {
                true => "; it is logged in with OAuth, which only the command line client can use",
                false => "",
            };
            let why = format!(
                "looked at profile {name:?} ({}): {} ({}), {} ({}){token}",
                place(section.line),
                self.public_key,
                state(self.public_key),
                self.private_key,
                state(self.private_key),
            );
            // Half a pair is a slip; keys of another place would hide it.
            let is_begun =
                setting(self.public_key).is_some() || setting(self.private_key).is_some();
            return match is_begun {
                true => Err(missing(&why)),
                false => Ok(Err(why)),
            };
        };
        let line = setting(self.private_key).map_or(section.line, |value| value.line);
        let credentials = Credentials::new(public, private);
        credentials.check(&format!("profile {name:?} ({})", place(line)))?;
        let endpoints = section.settings.iter().filter_map(|(key, value)| {
            let api = key.strip_suffix(ENDPOINT).filter(|_| self.is_ticloud)?;
            let url = value.text().filter(|url| !url.is_empty())?;
            let origin = format!("{key} in profile {name:?}, {}", place(value.line));
            Some((api.to_owned(), (url.to_owned(), origin)))
        });
        Ok(Ok(Profile {
            credentials,
            endpoints: ProfileEndpoints(endpoints.collect()),
        }))
    }
}

#[cfg(test)]
mod tests;
