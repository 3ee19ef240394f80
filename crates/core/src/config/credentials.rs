//! Credentials of calls: a key pair, bearer tokens or none, and the checks that catch badly copied ones before they are sent.

use std::error::Error as StdError;
use std::fmt;
use std::future::Future;
use std::sync::Arc;

use secrecy::{ExposeSecret as _, SecretString};

use crate::bearer::token::BearerToken;
use crate::bearer::token_source::TokenSource;
use crate::error::{Error, Result};
use crate::text::secret_fault;

/// The page of the console where API keys are made.
pub(crate) const KEYS_PAGE: &str = "https://tidbcloud.com/org-settings/api-keys";

/// How calls are signed: by the key pair of an API key, with a bearer token, or not at all. `Debug` shows neither private key
/// nor token, and the memory of both is wiped when the last clone is dropped.
///
/// | made by | sent | for |
/// |---|---|---|
/// | [`new`](Self::new), [`from_profile`](Self::from_profile) | HTTP Digest (RFC 7616) | API keys, which all of TiDB Cloud's APIs accept |
/// | [`bearer`](Self::bearer) | `Authorization: Bearer …` (RFC 6750) | a token that lives longer than the program |
/// | [`bearer_from`](Self::bearer_from) | the same | tokens that expire, as those of OAuth |
/// | [`none`](Self::none) | nothing | APIs that ask for nothing, and proxies that sign |
///
/// ```no_run
/// use tidbcloud_core::{Config, Credentials};
///
/// # fn main() -> tidbcloud_core::Result<()> {
/// let credentials = Credentials::from_profile(Some("staging"))?; // ~/.ticloud/config.toml or ~/.ti/credentials
/// println!("{credentials:?}"); // Credentials { public_key: "…", private_key: *** }
/// let config = Config::builder().credentials(credentials).build()?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Credentials(pub(crate) Scheme);

/// The way in which calls are signed.
#[derive(Clone)]
pub(crate) enum Scheme {
    KeyPair(KeyPair),
    Bearer(Arc<TokenSource>),
    Unsigned,
}

/// The public and private key of one API key.
#[derive(Clone)]
pub(crate) struct KeyPair {
    public_key: String,
    private_key: SecretString,
}

impl KeyPair {
    pub(crate) fn new(public_key: impl Into<String>, private_key: impl Into<String>) -> Self {
        Self {
            public_key: public_key.into(),
            private_key: SecretString::from(private_key.into()),
        }
    }

    pub(crate) fn public_key(&self) -> &str {
        &self.public_key
    }

    pub(crate) fn private_key(&self) -> &str {
        self.private_key.expose_secret()
    }
}

impl Credentials {
    /// A key pair. It is checked when the [`crate::Config`] is built.
    pub fn new(public_key: impl Into<String>, private_key: impl Into<String>) -> Self {
        Self(Scheme::KeyPair(KeyPair::new(public_key, private_key)))
    }

    /// One bearer token, for as long as the server accepts it. It is checked when the [`crate::Config`] is built.
    ///
    /// A call that the server refuses with 401 ends with [`Error::is_unauthorized`]; one that would send a token that has
    /// expired ends with [`Error::is_authentication`], without being sent.
    pub fn bearer(token: impl Into<BearerToken>) -> Self {
        Self(Scheme::Bearer(Arc::new(TokenSource::fixed(&token.into()))))
    }

    /// Bearer tokens that `provider` returns. It is called by the first call, by the first one after the token has expired, and
    /// by the first one that the server refuses with 401; that call is then sent again with the new token, whatever its
    /// method, since a refused call has done nothing. A second 401 is the server's answer.
    ///
    /// All calls that need a token at the same time share one request to the provider, and its outcome. An error ends them
    /// with [`Error::is_authentication`], whose source is the provider's error; it is not repeated, so a provider that asks a
    /// server repeats its own requests. After 30 seconds the provider is given up. The time counts towards the timeout of the
    /// attempt. Clones of these credentials, and all configurations that have them, share the token.
    ///
    /// ```
    /// use std::time::Duration;
    /// use tidbcloud_core::{BearerToken, Config, Credentials};
    ///
    /// # async fn ask() -> Result<(String, u64), std::io::Error> { Ok((String::new(), 1)) }
    /// # fn main() -> tidbcloud_core::Result<()> {
    /// let credentials = Credentials::bearer_from(|| async {
    ///     let (token, seconds) = ask().await?; // your authorization server
    ///     Ok::<_, std::io::Error>(BearerToken::new(token).with_expires_in(Duration::from_secs(seconds)))
    /// });
    /// let config = Config::builder().credentials(credentials).build()?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn bearer_from<P, F, T, E>(provider: P) -> Self
    where
        P: Fn() -> F + Send + Sync + 'static,
        F: Future<Output = std::result::Result<T, E>> + Send + 'static,
        T: Into<BearerToken>,
        E: Into<Box<dyn StdError + Send + Sync>>,
    {
        Self(Scheme::Bearer(Arc::new(TokenSource::renewed(provider))))
    }

    /// No credentials: calls are sent as they are. A server that refuses one with 401 ends it with
    /// [`Error::is_unauthorized`], and the message says how to sign.
    pub fn none() -> Self {
        Self(Scheme::Unsigned)
    }

    /// The public key, if these credentials are a key pair.
    pub fn public_key(&self) -> Option<&str> {
        match &self.0 {
            Scheme::KeyPair(keys) => Some(keys.public_key()),
            Scheme::Bearer(_) | Scheme::Unsigned => None,
        }
    }

    /// Refuses keys and tokens that no server can accept; `origin` says where they are from.
    pub(crate) fn check(&self, origin: &str) -> Result<()> {
        let refused = |name: &str, fault: &str| {
            Err(Error::authentication(format!(
                "the {name} from {origin} {fault}; copy it again, without anything around it"
            )))
        };
        match &self.0 {
            Scheme::KeyPair(keys) => {
                if let Some(fault) = secret_fault(keys.public_key()) {
                    return refused("public key", fault);
                }
                if let Some(fault) = secret_fault(keys.private_key()) {
                    return refused("private key", fault);
                }
            }
            Scheme::Bearer(source) => {
                if let Some(fault) = source.fault() {
                    return refused("bearer token", fault);
                }
            }
            Scheme::Unsigned => {}
        }
        Ok(())
    }

    /// The calls that code makes such credentials with.
    pub(crate) fn maker(&self) -> &'static str {
        match &self.0 {
            Scheme::KeyPair(_) => "Credentials::new",
            Scheme::Bearer(_) => "Credentials::bearer",
            Scheme::Unsigned => "Credentials::none",
        }
    }
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("Credentials");
        match &self.0 {
            Scheme::KeyPair(keys) => shown
                .field("public_key", &keys.public_key())
                .field("private_key", &format_args!("***"))
                .finish(),
            Scheme::Bearer(source) => shown
                .field("bearer", &format_args!("***"))
                .field("renewable", &source.is_renewable())
                .finish(),
            Scheme::Unsigned => shown
                .field("none", &format_args!("nothing is signed"))
                .finish(),
        }
    }
}
