//! Environment variables of a configuration, read once.

use std::collections::BTreeMap;
use std::ffi::OsString;

use crate::config::credentials::{Credentials, KEYS_PAGE};
use crate::error::{Error, Result};

const PREFIX: &str = "TIDBCLOUD_";
/// The spelling of other tools for TiDB Cloud; it is accepted for the keys.
const OTHER_PREFIX: &str = "TIDB_CLOUD_";
const PUBLIC_KEY: &str = "TIDBCLOUD_PUBLIC_KEY";
const PRIVATE_KEY: &str = "TIDBCLOUD_PRIVATE_KEY";
const OTHER_PUBLIC_KEY: &str = "TIDB_CLOUD_PUBLIC_KEY";
const OTHER_PRIVATE_KEY: &str = "TIDB_CLOUD_PRIVATE_KEY";
const CA_FILE: &str = "TIDBCLOUD_CA_FILE";
/// The profile of the command line client `ti`.
const TI_PROFILE: &str = "TI_PROFILE";

/// A snapshot of the `TIDBCLOUD_…` and `TIDB_CLOUD_…` variables, and of `TI_PROFILE`.
#[derive(Clone, Default)]
pub(crate) struct Environment(BTreeMap<String, OsString>);

impl Environment {
    /// Reads the variables of this process.
    pub(crate) fn read() -> Self {
        std::env::vars_os()
            .filter_map(|(name, value)| Some((name.into_string().ok()?, value)))
            .collect()
    }

    /// Returns the key pair, or an error with the state of each variable. Keys of two spellings are never mixed:
    /// they may belong to two accounts.
    pub(crate) fn credentials(&self) -> Result<Credentials> {
        let mut looked_at = Vec::new();
        for (public_name, private_name) in [
            (PUBLIC_KEY, PRIVATE_KEY),
            (OTHER_PUBLIC_KEY, OTHER_PRIVATE_KEY),
        ] {
            let set = |name: &str| Ok(self.text(name)?.filter(|value| !value.is_empty()));
            let (public, private) = (set(public_name)?, set(private_name)?);
            if let (Some(public), Some(private)) = (public, private) {
                let credentials = Credentials::new(public, private);
                credentials.check(&format!("{public_name} and {private_name}"))?;
                return Ok(credentials);
            }
            for name in [public_name, private_name] {
                let state = match self.text(name)? {
                    None => "not set",
                    Some("") => "empty",
                    Some(_) => "set",
                };
                looked_at.push(format!("{name} ({state})"));
            }
        }
        Err(Error::authentication(format!(
            "no key pair: looked at {}; create an API key at {KEYS_PAGE}, then \
             `export {PUBLIC_KEY}=… {PRIVATE_KEY}=…`, or use from_profile where `ticloud` or `ti` is set up, or pass \
             Credentials::new to Config::builder()",
            looked_at.join(", ")
        )))
    }

    /// The file with additional root certificates.
    pub(crate) fn ca_file(&self) -> Option<&OsString> {
        self.0.get(CA_FILE).filter(|path| !path.is_empty())
    }

    /// Returns the profile of the command line client `ti`; an empty value counts as unset.
    pub(crate) fn ti_profile(&self) -> Result<Option<&str>> {
        Ok(self.text(TI_PROFILE)?.filter(|name| !name.is_empty()))
    }

    /// Returns the name of the variable that moves an API elsewhere: `TIDBCLOUD_DEDICATED_ENDPOINT`.
    pub(crate) fn endpoint_name(api: &str) -> String {
        let id = api.to_ascii_uppercase().replace(['-', '.'], "_");
        format!("{PREFIX}{id}_ENDPOINT")
    }

    /// Returns the endpoint that the environment sets for an API; an empty value counts as unset.
    pub(crate) fn endpoint(&self, api: &str) -> Result<Option<&str>> {
        let value = self.text(&Self::endpoint_name(api))?;
        Ok(value.filter(|value| !value.is_empty()))
    }

    fn text(&self, name: &str) -> Result<Option<&str>> {
        match self.0.get(name) {
            None => Ok(None),
            Some(value) => match value.to_str() {
                Some(text) => Ok(Some(text)),
                None => Err(Error::usage(format!("{name} is not UTF-8; set it again"))),
            },
        }
    }
}

impl<N: Into<String>, V: Into<OsString>> FromIterator<(N, V)> for Environment {
    fn from_iter<I: IntoIterator<Item = (N, V)>>(pairs: I) -> Self {
        let pairs = pairs
            .into_iter()
            .map(|(name, value)| (name.into(), value.into()))
            .filter(|(name, _)| {
                name.starts_with(PREFIX) || name.starts_with(OTHER_PREFIX) || name == TI_PROFILE
            });
        Self(pairs.collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn environment(pairs: &[(&str, &str)]) -> Environment {
        pairs.iter().copied().collect()
    }

    #[test]
    fn a_missing_key_names_both_variables_and_their_state() {
        let error = environment(&[(PUBLIC_KEY, "pub")])
            .credentials()
            .unwrap_err();
        assert!(error.is_authentication());
        let text = error.to_string();
        assert!(text.contains("TIDBCLOUD_PUBLIC_KEY (set)"), "{text}");
        assert!(text.contains("TIDBCLOUD_PRIVATE_KEY (not set)"), "{text}");
        assert!(text.contains("export"), "{text}");
        assert!(text.contains(KEYS_PAGE), "{text}");
    }

    #[test]
    fn the_other_spelling_is_accepted_and_never_mixed_with_ours() {
        let public = |pairs: &[(&str, &str)]| {
            let found = environment(pairs).credentials();
            found.map(|found| found.public_key().unwrap_or_default().to_owned())
        };
        let theirs = [(OTHER_PUBLIC_KEY, "theirs"), (OTHER_PRIVATE_KEY, "s3cr3t")];
        let ours = [(PUBLIC_KEY, "ours"), (PRIVATE_KEY, "s3cr3t")];
        assert_eq!(public(&theirs).unwrap(), "theirs");
        assert_eq!(public(&[theirs, ours].concat()).unwrap(), "ours");
        assert_eq!(
            public(&[&theirs[..], &ours[..1]].concat()).unwrap(),
            "theirs"
        );
        // Pipelines set secrets that they do not have to nothing.
        let unset = [(PUBLIC_KEY, ""), (PRIVATE_KEY, "")];
        assert_eq!(public(&[theirs, unset].concat()).unwrap(), "theirs");
        let error = public(&[ours[0], theirs[1]]).unwrap_err().to_string();
        assert!(
            error.contains(
                "TIDBCLOUD_PUBLIC_KEY (set), TIDBCLOUD_PRIVATE_KEY (not set), TIDB_CLOUD_PUBLIC_KEY (not set), \
                 TIDB_CLOUD_PRIVATE_KEY (set)"
            ),
            "{error}"
        );
        assert!(
            error.contains("from_profile") && !error.contains("s3cr3t"),
            "{error}"
        );
    }

    #[test]
    fn a_polluted_key_is_reported_without_being_shown() {
        for (key, expected) in [
            ("", "TIDBCLOUD_PRIVATE_KEY (empty)"),
            (
                "  ",
                "the private key from TIDBCLOUD_PUBLIC_KEY and TIDBCLOUD_PRIVATE_KEY is empty",
            ),
            ("s3cr3t\u{200b}", "beyond ASCII"),
            ("\u{feff}s3cr3t", "beyond ASCII"),
            ("s3cr3t\n", "line break"),
            ("s3cr3t x", "white space"),
            ("s3cr3t\u{7}x", "control character"),
        ] {
            let error = environment(&[(PUBLIC_KEY, "pub"), (PRIVATE_KEY, key)])
                .credentials()
                .unwrap_err();
            let text = format!("{error} {error:?}");
            assert!(text.contains(expected), "{text}");
            assert!(!text.contains("s3cr3t"), "{text}");
        }
    }

    #[test]
    fn endpoints_are_found_by_api_and_an_empty_one_is_unset() {
        let environment = environment(&[
            ("TIDBCLOUD_DEDICATED_ENDPOINT", "https://localhost:1"),
            ("TIDBCLOUD_IAM_ENDPOINT", ""),
            ("OTHER", "x"),
        ]);
        assert_eq!(
            environment.endpoint("dedicated").unwrap(),
            Some("https://localhost:1")
        );
        assert_eq!(environment.endpoint("iam").unwrap(), None);
        assert_eq!(environment.endpoint("billing").unwrap(), None);
        assert_eq!(environment.0.len(), 2);
    }
}
