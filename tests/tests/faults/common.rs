//! A mock of one API, and a client of it.

use tidbcloud_core::Credentials;
use tidbcloud_mock::Mock;
use tidbcloud_serverless_v1beta1::Client;

use crate::calls::{client_at, warm};

pub(crate) const API: &str = "serverless";

pub(crate) async fn mock() -> Mock {
    let mock = Mock::builder().apis([API]).start().await;
    let mock = mock.expect("a mock");
    // Loads the document, so that the first attempt does not.
    mock.example_url(API).await.expect("the document");
    mock
}

/// A client without connections and without a challenge.
pub(crate) fn client(mock: &Mock) -> Client {
    let keys = Credentials::new(mock.public_key(), mock.private_key());
    client_at(
        mock.endpoint(API).expect("an endpoint"),
        keys,
        mock.ca_file(),
    )
}

/// A client that has a connection and a challenge, and whose operations were all checked once.
pub(crate) async fn warm_client(mock: &Mock) -> Client {
    let client = client(mock);
    warm(&client).await;
    client
}
