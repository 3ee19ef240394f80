//! Configuration of clients of a mock.

use std::convert::Infallible;
use std::sync::Arc;

use tidbcloud_core::{Config, Credentials};

use crate::access::Access;
use crate::server::mock::Mock;

impl Mock {
    /// Returns a configuration for the clients of all APIs that the mock serves: its endpoints, its certificate authority, and
    /// its key pair or bearer token, whichever [`Access`] asks for. [`Config::to_builder`] changes its other settings. A client
    /// of an API that the mock does not serve is refused, so that no call of a test reaches the real one.
    ///
    /// A bearer token is the one that is accepted when a client asks for it, so
    /// [`replace_bearer_token`](Self::replace_bearer_token) makes clients renew theirs.
    ///
    /// ```
    /// # #[cfg(all(feature = "client", feature = "iam"))]
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let mock = tidbcloud_mock::Mock::start().await?;
    /// let client = tidbcloud_iam_v1beta1::Client::new(&mock.config()?)?;
    /// let keys = client.list_api_keys().send().await?;
    /// assert_eq!(keys.api_keys.iter().flatten().count(), 1);
    /// # Ok(())
    /// # }
    /// # #[cfg(not(all(feature = "client", feature = "iam")))]
    /// # fn main() {}
    /// ```
    ///
    /// # Errors
    ///
    /// Where the CA file was removed, or `tidbcloud-core` has no TLS because a client crate was added without its features.
    pub fn config(&self) -> tidbcloud_core::Result<Config> {
        let credentials = match self.access().access {
            Access::Digest | Access::Either => {
                Credentials::new(self.public_key(), self.private_key())
            }
            Access::Bearer => {
                let access = Arc::clone(self.access());
                Credentials::bearer_from(move || {
                    let token = access.tokens.current();
                    async move { Ok::<_, Infallible>(token) }
                })
            }
            Access::Open => Credentials::none(),
        };
        let builder = Config::builder()
            .credentials(credentials)
            .ca_file(self.ca_file())
            .only_set_endpoints();
        let endpoints = self.endpoints();
        endpoints
            .fold(builder, |builder, (id, url)| builder.endpoint(id, url))
            .build()
    }
}
