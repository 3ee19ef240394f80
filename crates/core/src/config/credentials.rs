//! The key pair of an API key, and the checks that catch a badly copied one before it is sent.

use std::fmt;

use secrecy::{ExposeSecret as _, SecretString};

use crate::error::{Error, Result};
use crate::profile::Profile;

/// The public and private key of one TiDB Cloud API key. `Debug` does not show the private key, and its memory is wiped
/// when the last clone is dropped.
///
/// ```no_run
/// use tidbcloud_core::{Config, Credentials};
///
/// # fn main() -> tidbcloud_core::Result<()> {
/// let credentials = Credentials::from_profile(Some("staging"))?; // ~/.ticloud/config.toml
/// println!("{credentials:?}"); // Credentials { public_key: "…", private_key: *** }
/// let config = Config::builder().credentials(credentials).build()?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Credentials {
    public_key: String,
    private_key: SecretString,
}

impl Credentials {
    /// A key pair. It is checked when the [`crate::Config`] is built.
    pub fn new(public_key: impl Into<String>, private_key: impl Into<String>) -> Self {
        Self {
            public_key: public_key.into(),
            private_key: SecretString::from(private_key.into()),
        }
    }

    /// The key pair of a profile in `~/.ticloud/config.toml`, the file of TiDB Cloud's own command line client; of the
    /// current profile, if no name is given. Where others can read that file, a `tracing` event warns of it.
    ///
    /// [`Config::from_profile`](crate::Config::from_profile) takes the profile's endpoints too.
    pub fn from_profile(name: Option<&str>) -> Result<Self> {
        Profile::read(name)?.credentials()
    }

    /// The public key.
    pub fn public_key(&self) -> &str {
        &self.public_key
    }

    pub(crate) fn private_key(&self) -> &str {
        self.private_key.expose_secret()
    }

    /// Refuses keys that no server can accept; `whence` says where they came from.
    pub(crate) fn check(&self, whence: &str) -> Result<()> {
        for (name, key) in [
            ("public key", self.public_key()),
            ("private key", self.private_key()),
        ] {
            if let Some(fault) = fault(key) {
                return Err(Error::authentication(format!(
                    "the {name} from {whence} {fault}; copy the key again, without anything around it"
                )));
            }
        }
        Ok(())
    }
}

/// What is wrong with a key, without showing it.
fn fault(key: &str) -> Option<&'static str> {
    if key.trim().is_empty() {
        Some("is empty")
    } else if key.trim() != key {
        Some("begins or ends with white space or a line break")
    } else if key.chars().any(char::is_whitespace) {
        Some("holds white space")
    } else if key.chars().any(char::is_control) {
        Some("holds a control character")
    } else if !key.is_ascii() {
        Some("holds a character beyond ASCII, perhaps one that cannot be seen")
    } else {
        None
    }
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Credentials")
            .field("public_key", &self.public_key)
            .field("private_key", &format_args!("***"))
            .finish()
    }
}
