// Written by `cargo xtask generate` from wire v1; edits are lost.

use tidbcloud_core::http::Method;
use tidbcloud_core::generated::{ApiInfo, Service};
use tidbcloud_core::{Config, Metrics, Request, Result};
use crate::operations;
use crate::types;

const API: ApiInfo = ApiInfo {
    id: "wire",
    version: "v1",
    server: "https://wire.example.com/v1",
    crate_name: env!("CARGO_PKG_NAME"),
    crate_version: env!("CARGO_PKG_VERSION"),
};

/// Client of the wire API v1.
///
/// Cheap to clone: clones, and clients of the same configuration, share connections and keys. Each method returns a request
/// builder, which sends the request where it is awaited.
#[derive(Clone, Debug)]
pub struct Client {
    service: Service,
}

impl Client {
    /// Creates a client with keys from the environment.
    ///
    /// Reads `TIDBCLOUD_PUBLIC_KEY` and `TIDBCLOUD_PRIVATE_KEY` (or both as `TIDB_CLOUD_…`), and `TIDBCLOUD_WIRE_ENDPOINT` and
    /// `TIDBCLOUD_CA_FILE` where they are set.
    ///
    /// # Errors
    ///
    /// If a key is missing; the error names every variable that was read.
    pub fn from_env() -> Result<Self> {
        Self::new(&Config::from_env()?)
    }

    /// Creates a client with keys and endpoints from a profile of TiDB Cloud's command-line clients: of
    /// `~/.ticloud/config.toml`, else of `~/.ti/credentials`. Without a name, the current profile is used;
    /// [`Config::from_profile`](tidbcloud_core::Config::from_profile) has the order.
    ///
    /// # Errors
    ///
    /// If the file, the profile or a key is missing; the error says where it was looked for.
    pub fn from_profile(name: Option<&str>) -> Result<Self> {
        Self::new(&Config::from_profile(name)?)
    }

    /// Creates a client with this configuration, for `https://wire.example.com/v1`.
    ///
    /// # Errors
    ///
    /// If the configuration has an endpoint for this API that cannot be used.
    pub fn new(config: &Config) -> Result<Self> {
        Ok(Self {
            service: Service::new(config, &API)?,
        })
    }

    /// Creates a client for another server. The URL replaces the server URL of the API, base path included.
    ///
    /// # Errors
    ///
    /// If requests may not be sent to the URL.
    pub fn with_endpoint(config: &Config, url: &str) -> Result<Self> {
        Ok(Self {
            service: Service::with_endpoint(config, &API, url)?,
        })
    }

    /// Starts a request to any path under the server URL, with keys, retries and errors as in all other calls: for operations
    /// that this crate lacks.
    #[must_use]
    pub fn request(&self, method: Method, path: impl Into<String>) -> Request {
        self.service.request(method, path.into())
    }

    /// Returns the numbers of calls, attempts and waits so far, of all clients of the configuration together.
    #[must_use]
    pub fn metrics(&self) -> Metrics {
        self.service.metrics()
    }

    /// `PUT /bytes` returns nothing but its success.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire::Client) -> Result<(), wire::Error> {
    /// client.put_bytes().await?;
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn put_bytes(&self) -> operations::PutBytes {
        operations::PutBytes::new(&self.service)
    }

    /// `POST /forms` returns [`Item`](crate::types::Item).
    ///
    /// # Arguments
    ///
    /// * `body`: the request body, sent as a form.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire::Client) -> Result<(), wire::Error> {
    /// use wire::types::SendFormBody;
    ///
    /// let body = SendFormBody::new().with_grant_type("grant_type");
    /// let response = client.send_form(body).await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn send_form(&self, body: types::SendFormBody) -> operations::SendForm {
        operations::SendForm::new(&self.service, body)
    }

    /// `PUT /items/{ids}` returns [`Item`](crate::types::Item).
    ///
    /// # Arguments
    ///
    /// * `ids`: `ids`; a list, separated by commas
    /// * `if_match`: header `If-Match`; at least 2 characters
    /// * `body`: the request body.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire::Client) -> Result<(), wire::Error> {
    /// use wire::types::Item;
    ///
    /// let body = Item::new().with_count(1);
    /// let response = client.put_items([1_i64], "If-Match", body).await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    pub fn put_items(
        &self,
        ids: impl IntoIterator<Item = impl Into<i64>>,
        if_match: impl Into<String>,
        body: types::Item,
    ) -> operations::PutItems {
        operations::PutItems::new(
            &self.service,
            ids.into_iter().map(Into::into).collect(),
            if_match.into(),
            body,
        )
    }

    /// `GET /picture` returns bytes (`image/*`).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire::Client) -> Result<(), wire::Error> {
    /// let response = client.get_picture().await?;
    /// println!("{} bytes", response.body().len());
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn get_picture(&self) -> operations::GetPicture {
        operations::GetPicture::new(&self.service)
    }

    /// `GET /report` returns text (`text/csv, text/plain`).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire::Client) -> Result<(), wire::Error> {
    /// let response = client.get_report().await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn get_report(&self) -> operations::GetReport {
        operations::GetReport::new(&self.service)
    }

    /// `GET /search` returns [`Item`](crate::types::Item).
    ///
    /// # Arguments
    ///
    /// * `filter`: `filter`; an object: each of its fields is a parameter, as `filter[field]`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire::Client) -> Result<(), wire::Error> {
    /// use wire::types::{Filter, FilterKind};
    ///
    /// let response = client.search(Filter::new().with_kind(FilterKind::Small)).await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn search(&self, filter: types::Filter) -> operations::Search {
        operations::Search::new(&self.service, filter)
    }

    /// `PUT /text` returns nothing but its success.
    ///
    /// # Arguments
    ///
    /// * `body`: the request body, text (`text/plain`).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire::Client) -> Result<(), wire::Error> {
    /// let body = "content";
    /// client.put_text(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn put_text(&self, body: impl Into<String>) -> operations::PutText {
        operations::PutText::new(&self.service, body.into())
    }

    /// `POST /uploads` returns text (`text/plain`).
    ///
    /// # Arguments
    ///
    /// * `body`: the request body, sent as a form of parts, files last.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire::Client) -> Result<(), wire::Error> {
    /// use wire::types::Upload;
    ///
    /// let body = Upload::new().with_file("content of the file").with_title("title");
    /// let response = client.upload(body).await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn upload(&self, body: types::Upload) -> operations::Upload {
        operations::Upload::new(&self.service, body)
    }
}
