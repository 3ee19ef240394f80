//! The key pair of an API key, and the checks that catch a badly copied one before it is sent.

use std::fmt;

use secrecy::{ExposeSecret as _, SecretString};

use crate::error::{Error, Result};

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

    /// The public key.
    pub fn public_key(&self) -> &str {
        &self.public_key
    }

    pub(crate) fn private_key(&self) -> &str {
        self.private_key.expose_secret()
    }

    /// Refuses keys that no server can accept; `origin` says where they are from.
    pub(crate) fn check(&self, origin: &str) -> Result<()> {
        for (name, key) in [
            ("public key", self.public_key()),
            ("private key", self.private_key()),
        ] {
            if let Some(fault) = key_fault(key) {
                return Err(Error::authentication(format!(
                    "the {name} from {origin} {fault}; copy the key again, without anything around it"
                )));
            }
        }
        Ok(())
    }
}

/// Describes the fault of a key, without showing it.
fn key_fault(key: &str) -> Option<&'static str> {
    if key.trim().is_empty() {
        Some("is empty")
    } else if key.trim() != key {
        Some("begins or ends with white space or a line break")
    } else if key.chars().any(char::is_whitespace) {
        Some("has white space in it")
    } else if key.chars().any(char::is_control) {
        Some("has a control character in it")
    } else if !key.is_ascii() {
        Some("has a character beyond ASCII, perhaps one that cannot be seen")
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
