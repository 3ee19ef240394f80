// Written by `cargo xtask generate` from dataservice v1beta1; edits are lost.

use tidbcloud_core::http::Method;
use tidbcloud_core::generated::{ApiInfo, Service};
use tidbcloud_core::{Config, Metrics, Request, Result};
use crate::operations;
use crate::types;

const API: ApiInfo = ApiInfo {
    id: "dataservice",
    version: "v1beta1",
    server: "https://dataservice.tidbapi.com",
    crate_name: env!("CARGO_PKG_NAME"),
    crate_version: env!("CARGO_PKG_VERSION"),
};

/// Client of the TiDB Cloud Data Service API v1beta1.
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
    /// Reads `TIDBCLOUD_PUBLIC_KEY` and `TIDBCLOUD_PRIVATE_KEY` (or both as `TIDB_CLOUD_…`), and
    /// `TIDBCLOUD_DATASERVICE_ENDPOINT` and `TIDBCLOUD_CA_FILE` where they are set.
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

    /// Creates a client with this configuration, for `https://dataservice.tidbapi.com`.
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

    /// Lists the Data Apps of a project, Chat2Query ones included.
    ///
    /// `GET /v1beta1/dataApps` returns [`ListDataAppsResponse`](crate::types::ListDataAppsResponse).
    ///
    /// Returns one page of `dataApps`; `items` and `pages` go through all pages.
    ///
    /// # Arguments
    ///
    /// * `project_id`: ID of the project, as `list_projects` of the v1beta management API gives it (digits in a string on the
    ///   wire)
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_dataservice_v1beta1::Client) -> Result<(), tidbcloud_dataservice_v1beta1::Error> {
    /// let mut items = client.list_data_apps(1).items();
    /// while let Some(item) = items.try_next().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn list_data_apps(&self, project_id: u64) -> operations::ListDataApps {
        operations::ListDataApps::new(&self.service, project_id)
    }

    /// Creates a Data App in a project.
    ///
    /// Add endpoints with [`create_endpoint`](crate::Client::create_endpoint); clusters that are not named here are linked with
    /// [`create_data_source`](crate::Client::create_data_source).
    ///
    /// `POST /v1beta1/dataApps` returns [`DataApp`](crate::types::DataApp).
    ///
    /// # Arguments
    ///
    /// * `data_app`: the request body.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_dataservice_v1beta1::Client) -> Result<(), tidbcloud_dataservice_v1beta1::Error> {
    /// use tidbcloud_dataservice_v1beta1::types::CreateDataAppBody;
    ///
    /// let body = CreateDataAppBody::new()
    ///     .with_description("description")
    ///     .with_display_name("display_name")
    ///     .with_project_id(1)
    ///     .with_version("1.0.0");
    /// let response = client.create_data_app(body).await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn create_data_app(
        &self,
        data_app: types::CreateDataAppBody,
    ) -> operations::CreateDataApp {
        operations::CreateDataApp::new(&self.service, data_app)
    }

    /// Gets a Data App: its name, version, project and clusters.
    ///
    /// [`get_chat2_query_settings`](crate::Client::get_chat2_query_settings) returns the further settings of a Chat2Query Data
    /// App.
    ///
    /// `GET /v1beta1/dataApps/{dataAppId}` returns [`DataApp`](crate::types::DataApp).
    ///
    /// # Arguments
    ///
    /// * `data_app_id`: ID of the Data App, as [`list_data_apps`](crate::Client::list_data_apps) gives it.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_dataservice_v1beta1::Client) -> Result<(), tidbcloud_dataservice_v1beta1::Error> {
    /// let response = client.get_data_app("dataAppId").await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_data_app(
        &self,
        data_app_id: impl Into<String>,
    ) -> operations::GetDataApp {
        operations::GetDataApp::new(&self.service, data_app_id.into())
    }

    /// Deletes a Data App.
    ///
    /// `DELETE /v1beta1/dataApps/{dataAppId}` returns nothing but its success.
    ///
    /// # Arguments
    ///
    /// * `data_app_id`: ID of the Data App, as [`list_data_apps`](crate::Client::list_data_apps) gives it.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_dataservice_v1beta1::Client) -> Result<(), tidbcloud_dataservice_v1beta1::Error> {
    /// client.delete_data_app("dataAppId").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_data_app(
        &self,
        data_app_id: impl Into<String>,
    ) -> operations::DeleteDataApp {
        operations::DeleteDataApp::new(&self.service, data_app_id.into())
    }

    /// Changes the version, the display name or the description of a Data App.
    ///
    /// Unset fields stay as they are. The language model of a Chat2Query Data App is changed with
    /// [`update_chat2_query_settings`](crate::Client::update_chat2_query_settings).
    ///
    /// `PATCH /v1beta1/dataApps/{dataAppId}` returns [`DataApp`](crate::types::DataApp).
    ///
    /// # Arguments
    ///
    /// * `data_app_id`: ID of the Data App, as [`list_data_apps`](crate::Client::list_data_apps) gives it.
    /// * `data_app`: the request body.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_dataservice_v1beta1::Client) -> Result<(), tidbcloud_dataservice_v1beta1::Error> {
    /// use tidbcloud_dataservice_v1beta1::types::UpdateDataAppBody;
    ///
    /// let body = UpdateDataAppBody::new().with_version("1.0.0");
    /// let response = client.update_data_app("dataAppId", body).await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    pub fn update_data_app(
        &self,
        data_app_id: impl Into<String>,
        data_app: types::UpdateDataAppBody,
    ) -> operations::UpdateDataApp {
        operations::UpdateDataApp::new(&self.service, data_app_id.into(), data_app)
    }

    /// Lists the API keys of a Data App.
    ///
    /// Private keys are masked in responses.
    ///
    /// `GET /v1beta1/dataApps/{dataAppId}/apiKeys` returns [`ListApiKeysResponse`](crate::types::ListApiKeysResponse).
    ///
    /// Returns one page of `apiKeys`; `items` and `pages` go through all pages.
    ///
    /// # Arguments
    ///
    /// * `data_app_id`: ID of the Data App, as [`list_data_apps`](crate::Client::list_data_apps) gives it.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_dataservice_v1beta1::Client) -> Result<(), tidbcloud_dataservice_v1beta1::Error> {
    /// let mut items = client.list_api_keys("dataAppId").items();
    /// while let Some(item) = items.try_next().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_api_keys(
        &self,
        data_app_id: impl Into<String>,
    ) -> operations::ListApiKeys {
        operations::ListApiKeys::new(&self.service, data_app_id.into())
    }

    /// Creates an API key with which clients call the endpoints of a Data App.
    ///
    /// Only this response contains the whole [`private_key`](struct@crate::types::ApiKey#structfield.private_key). Store it at
    /// once: later responses show its last four characters. A Data App can have up to 100 API keys.
    ///
    /// `POST /v1beta1/dataApps/{dataAppId}/apiKeys` returns [`ApiKey`](crate::types::ApiKey).
    ///
    /// # Arguments
    ///
    /// * `data_app_id`: ID of the Data App whose endpoints the key opens.
    /// * `api_key`: the request body.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_dataservice_v1beta1::Client) -> Result<(), tidbcloud_dataservice_v1beta1::Error> {
    /// use tidbcloud_dataservice_v1beta1::types::{ApiKeyRole, CreateApiKeyBody};
    ///
    /// let body = CreateApiKeyBody::new()
    ///     .with_description("description")
    ///     .with_rate_limit_rpm(100)
    ///     .with_role(ApiKeyRole::ReadOnly);
    /// let response = client.create_api_key("dataAppId", body).await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_api_key(
        &self,
        data_app_id: impl Into<String>,
        api_key: types::CreateApiKeyBody,
    ) -> operations::CreateApiKey {
        operations::CreateApiKey::new(&self.service, data_app_id.into(), api_key)
    }

    /// Gets an API key of a Data App.
    ///
    /// The private key in the response is masked.
    ///
    /// `GET /v1beta1/dataApps/{dataAppId}/apiKeys/{apiKeyId}` returns [`ApiKey`](crate::types::ApiKey).
    ///
    /// # Arguments
    ///
    /// * `data_app_id`: ID of the Data App, as [`list_data_apps`](crate::Client::list_data_apps) gives it.
    /// * `api_key_id`: ID of the API key: `api_key_id` of [`ApiKey`](crate::types::ApiKey).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_dataservice_v1beta1::Client) -> Result<(), tidbcloud_dataservice_v1beta1::Error> {
    /// let response = client.get_api_key("dataAppId", "apiKeyId").await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_api_key(
        &self,
        data_app_id: impl Into<String>,
        api_key_id: impl Into<String>,
    ) -> operations::GetApiKey {
        operations::GetApiKey::new(&self.service, data_app_id.into(), api_key_id.into())
    }

    /// Deletes an API key of a Data App.
    ///
    /// Take it out of use first; PingCAP asks that no Data App uses it anymore.
    ///
    /// `DELETE /v1beta1/dataApps/{dataAppId}/apiKeys/{apiKeyId}` returns nothing but its success.
    ///
    /// # Arguments
    ///
    /// * `data_app_id`: ID of the Data App, as [`list_data_apps`](crate::Client::list_data_apps) gives it.
    /// * `api_key_id`: ID of the API key: `api_key_id` of [`ApiKey`](crate::types::ApiKey).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_dataservice_v1beta1::Client) -> Result<(), tidbcloud_dataservice_v1beta1::Error> {
    /// client.delete_api_key("dataAppId", "apiKeyId").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_api_key(
        &self,
        data_app_id: impl Into<String>,
        api_key_id: impl Into<String>,
    ) -> operations::DeleteApiKey {
        operations::DeleteApiKey::new(
            &self.service,
            data_app_id.into(),
            api_key_id.into(),
        )
    }

    /// Changes the description, role, rate limit or expiry of an API key.
    ///
    /// Unset fields stay as they are. A key that has expired can no longer be changed.
    ///
    /// `PATCH /v1beta1/dataApps/{dataAppId}/apiKeys/{apiKeyId}` returns [`ApiKey`](crate::types::ApiKey).
    ///
    /// # Arguments
    ///
    /// * `data_app_id`: ID of the Data App, as [`list_data_apps`](crate::Client::list_data_apps) gives it.
    /// * `api_key_id`: ID of the API key: `api_key_id` of [`ApiKey`](crate::types::ApiKey).
    /// * `api_key`: the request body.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_dataservice_v1beta1::Client) -> Result<(), tidbcloud_dataservice_v1beta1::Error> {
    /// use tidbcloud_dataservice_v1beta1::types::UpdateApiKeyBody;
    ///
    /// let body = UpdateApiKeyBody::new().with_description("description");
    /// let response = client.update_api_key("dataAppId", "apiKeyId", body).await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    pub fn update_api_key(
        &self,
        data_app_id: impl Into<String>,
        api_key_id: impl Into<String>,
        api_key: types::UpdateApiKeyBody,
    ) -> operations::UpdateApiKey {
        operations::UpdateApiKey::new(
            &self.service,
            data_app_id.into(),
            api_key_id.into(),
            api_key,
        )
    }

    /// Gets an OpenAPI 3.0 document of the endpoints of a Data App.
    ///
    /// It is made from the endpoints as they are, for documentation and generated clients.
    ///
    /// `GET /v1beta1/dataApps/{dataAppId}/apiSpec` returns [`ApiSpec`](crate::types::ApiSpec).
    ///
    /// # Arguments
    ///
    /// * `data_app_id`: ID of the Data App, as [`list_data_apps`](crate::Client::list_data_apps) gives it.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_dataservice_v1beta1::Client) -> Result<(), tidbcloud_dataservice_v1beta1::Error> {
    /// let response = client.get_api_spec("dataAppId").await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_api_spec(
        &self,
        data_app_id: impl Into<String>,
    ) -> operations::GetApiSpec {
        operations::GetApiSpec::new(&self.service, data_app_id.into())
    }

    /// Gets the language model, its key and the language of a Chat2Query Data App.
    ///
    /// Other facts, such as its project and clusters, are in [`get_data_app`](crate::Client::get_data_app).
    ///
    /// `GET /v1beta1/dataApps/{dataAppId}/chat2querySettings` returns [`Chat2QuerySettings`](crate::types::Chat2QuerySettings).
    ///
    /// # Arguments
    ///
    /// * `data_app_id`: ID of a Data App of the type `CHAT2QUERY`.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_dataservice_v1beta1::Client) -> Result<(), tidbcloud_dataservice_v1beta1::Error> {
    /// let response = client.get_chat2_query_settings("dataAppId").await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_chat2_query_settings(
        &self,
        data_app_id: impl Into<String>,
    ) -> operations::GetChat2QuerySettings {
        operations::GetChat2QuerySettings::new(&self.service, data_app_id.into())
    }

    /// Changes the language model, its key or the language of a Chat2Query Data App.
    ///
    /// Unset fields stay as they are. Name, version and description are changed with
    /// [`update_data_app`](crate::Client::update_data_app).
    ///
    /// `PATCH /v1beta1/dataApps/{dataAppId}/chat2querySettings` returns
    /// [`Chat2QuerySettings`](crate::types::Chat2QuerySettings).
    ///
    /// # Arguments
    ///
    /// * `data_app_id`: ID of a Data App of the type `CHAT2QUERY`.
    /// * `chat2query_settings`: the request body.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_dataservice_v1beta1::Client) -> Result<(), tidbcloud_dataservice_v1beta1::Error> {
    /// use tidbcloud_dataservice_v1beta1::types::UpdateChat2QuerySettingsBody;
    ///
    /// let body = UpdateChat2QuerySettingsBody::new().with_language_code("language_code");
    /// let response = client.update_chat2_query_settings("dataAppId", body).await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    pub fn update_chat2_query_settings(
        &self,
        data_app_id: impl Into<String>,
        chat2query_settings: types::UpdateChat2QuerySettingsBody,
    ) -> operations::UpdateChat2QuerySettings {
        operations::UpdateChat2QuerySettings::new(
            &self.service,
            data_app_id.into(),
            chat2query_settings,
        )
    }

    /// Lists the clusters that a Data App is linked to.
    ///
    /// `GET /v1beta1/dataApps/{dataAppId}/dataSources` returns
    /// [`ListDataSourcesResponse`](crate::types::ListDataSourcesResponse).
    ///
    /// Returns one page of `dataSources`; `items` and `pages` go through all pages.
    ///
    /// # Arguments
    ///
    /// * `data_app_id`: ID of the Data App, as [`list_data_apps`](crate::Client::list_data_apps) gives it.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_dataservice_v1beta1::Client) -> Result<(), tidbcloud_dataservice_v1beta1::Error> {
    /// let mut items = client.list_data_sources("dataAppId").items();
    /// while let Some(item) = items.try_next().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_data_sources(
        &self,
        data_app_id: impl Into<String>,
    ) -> operations::ListDataSources {
        operations::ListDataSources::new(&self.service, data_app_id.into())
    }

    /// Links a cluster to a Data App.
    ///
    /// From then on, endpoints of the Data App can read and write data of the cluster.
    ///
    /// `POST /v1beta1/dataApps/{dataAppId}/dataSources` returns [`DataSource`](crate::types::DataSource).
    ///
    /// # Arguments
    ///
    /// * `data_app_id`: ID of the Data App, as [`list_data_apps`](crate::Client::list_data_apps) gives it.
    /// * `data_source`: the request body.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_dataservice_v1beta1::Client) -> Result<(), tidbcloud_dataservice_v1beta1::Error> {
    /// use tidbcloud_dataservice_v1beta1::types::CreateDataSourceBody;
    ///
    /// let body = CreateDataSourceBody::new().with_cluster_id("cluster_id");
    /// let response = client.create_data_source("dataAppId", body).await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_data_source(
        &self,
        data_app_id: impl Into<String>,
        data_source: types::CreateDataSourceBody,
    ) -> operations::CreateDataSource {
        operations::CreateDataSource::new(&self.service, data_app_id.into(), data_source)
    }

    /// Gets the link between a Data App and one cluster.
    ///
    /// `GET /v1beta1/dataApps/{dataAppId}/dataSources/{clusterId}` returns [`DataSource`](crate::types::DataSource).
    ///
    /// # Arguments
    ///
    /// * `data_app_id`: ID of the Data App, as [`list_data_apps`](crate::Client::list_data_apps) gives it.
    /// * `cluster_id`: ID of the linked cluster.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_dataservice_v1beta1::Client) -> Result<(), tidbcloud_dataservice_v1beta1::Error> {
    /// let response = client.get_data_source("dataAppId", "clusterId").await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_data_source(
        &self,
        data_app_id: impl Into<String>,
        cluster_id: impl Into<String>,
    ) -> operations::GetDataSource {
        operations::GetDataSource::new(
            &self.service,
            data_app_id.into(),
            cluster_id.into(),
        )
    }

    /// Removes the link between a Data App and a cluster.
    ///
    /// Endpoints that use the cluster stay but no longer reach it. The cluster itself is not touched.
    ///
    /// `DELETE /v1beta1/dataApps/{dataAppId}/dataSources/{clusterId}` returns nothing but its success.
    ///
    /// # Arguments
    ///
    /// * `data_app_id`: ID of the Data App, as [`list_data_apps`](crate::Client::list_data_apps) gives it.
    /// * `cluster_id`: ID of the linked cluster.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_dataservice_v1beta1::Client) -> Result<(), tidbcloud_dataservice_v1beta1::Error> {
    /// client.delete_data_source("dataAppId", "clusterId").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_data_source(
        &self,
        data_app_id: impl Into<String>,
        cluster_id: impl Into<String>,
    ) -> operations::DeleteDataSource {
        operations::DeleteDataSource::new(
            &self.service,
            data_app_id.into(),
            cluster_id.into(),
        )
    }

    /// Lists the deployments of a Data App.
    ///
    /// `GET /v1beta1/dataApps/{dataAppId}/deployments` returns
    /// [`ListDeploymentsResponse`](crate::types::ListDeploymentsResponse).
    ///
    /// Returns one page of `deployments`; `items` and `pages` go through all pages.
    ///
    /// # Arguments
    ///
    /// * `data_app_id`: ID of the Data App, as [`list_data_apps`](crate::Client::list_data_apps) gives it.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_dataservice_v1beta1::Client) -> Result<(), tidbcloud_dataservice_v1beta1::Error> {
    /// let mut items = client.list_deployments("dataAppId").items();
    /// while let Some(item) = items.try_next().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_deployments(
        &self,
        data_app_id: impl Into<String>,
    ) -> operations::ListDeployments {
        operations::ListDeployments::new(&self.service, data_app_id.into())
    }

    /// Deploys a Data App, so that its endpoints can be called as they are defined now.
    ///
    /// The response arrives before the deployment is finished: call [`get_deployment`](crate::Client::get_deployment) until
    /// [`status`](struct@crate::types::Deployment#structfield.status) is `success` or `failed`.
    ///
    /// `POST /v1beta1/dataApps/{dataAppId}/deployments` returns [`Deployment`](crate::types::Deployment).
    ///
    /// # Arguments
    ///
    /// * `data_app_id`: ID of the Data App, as [`list_data_apps`](crate::Client::list_data_apps) gives it.
    /// * `deployment`: the request body.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_dataservice_v1beta1::Client) -> Result<(), tidbcloud_dataservice_v1beta1::Error> {
    /// use tidbcloud_dataservice_v1beta1::types::CreateDeploymentBody;
    ///
    /// let body = CreateDeploymentBody::new().with_description("description");
    /// let response = client.create_deployment("dataAppId", body).await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_deployment(
        &self,
        data_app_id: impl Into<String>,
        deployment: types::CreateDeploymentBody,
    ) -> operations::CreateDeployment {
        operations::CreateDeployment::new(&self.service, data_app_id.into(), deployment)
    }

    /// Gets a deployment of a Data App, for instance to see whether it is through.
    ///
    /// `GET /v1beta1/dataApps/{dataAppId}/deployments/{deploymentId}` returns [`Deployment`](crate::types::Deployment).
    ///
    /// `wait` polls until a state is reached: settled in `success`; failed in `failed`.
    ///
    /// # Arguments
    ///
    /// * `data_app_id`: ID of the Data App, as [`list_data_apps`](crate::Client::list_data_apps) gives it.
    /// * `deployment_id`: ID of the deployment, as [`create_deployment`](crate::Client::create_deployment) answers it.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_dataservice_v1beta1::Client) -> Result<(), tidbcloud_dataservice_v1beta1::Error> {
    /// let response = client.get_deployment("dataAppId", "deploymentId").await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_deployment(
        &self,
        data_app_id: impl Into<String>,
        deployment_id: impl Into<String>,
    ) -> operations::GetDeployment {
        operations::GetDeployment::new(
            &self.service,
            data_app_id.into(),
            deployment_id.into(),
        )
    }

    /// Lists the endpoints of a Data App, drafts included.
    ///
    /// `GET /v1beta1/dataApps/{dataAppId}/endpoints` returns [`ListEndpointsResponse`](crate::types::ListEndpointsResponse).
    ///
    /// Returns one page of `endpoints`; `items` and `pages` go through all pages.
    ///
    /// # Arguments
    ///
    /// * `data_app_id`: ID of the Data App, as [`list_data_apps`](crate::Client::list_data_apps) gives it.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_dataservice_v1beta1::Client) -> Result<(), tidbcloud_dataservice_v1beta1::Error> {
    /// let mut items = client.list_endpoints("dataAppId").items();
    /// while let Some(item) = items.try_next().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_endpoints(
        &self,
        data_app_id: impl Into<String>,
    ) -> operations::ListEndpoints {
        operations::ListEndpoints::new(&self.service, data_app_id.into())
    }

    /// Creates an endpoint of a Data App.
    ///
    /// It is a draft: [`test_endpoint`](crate::Client::test_endpoint) tries it, and
    /// [`create_deployment`](crate::Client::create_deployment) brings it online.
    ///
    /// `POST /v1beta1/dataApps/{dataAppId}/endpoints` returns [`Endpoint`](crate::types::Endpoint).
    ///
    /// # Arguments
    ///
    /// * `data_app_id`: ID of the Data App, as [`list_data_apps`](crate::Client::list_data_apps) gives it.
    /// * `endpoint`: the request body.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_dataservice_v1beta1::Client) -> Result<(), tidbcloud_dataservice_v1beta1::Error> {
    /// use tidbcloud_dataservice_v1beta1::types::{CreateEndpointBody, EndpointMethod, EndpointSettings};
    ///
    /// let body = CreateEndpointBody::new()
    ///     .with_cluster_id("cluster_id")
    ///     .with_display_name("display_name")
    ///     .with_method(EndpointMethod::Get)
    ///     .with_path("path")
    ///     .with_settings(
    ///         EndpointSettings::new()
    ///             .with_cache_enabled(true)
    ///             .with_cache_ttl(30)
    ///             .with_pagination_enabled(true)
    ///             .with_row_limit(1)
    ///             .with_timeout(1),
    ///     )
    ///     .with_sql_template("sql_template")
    ///     .with_tag("Default");
    /// let response = client.create_endpoint("dataAppId", body).await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_endpoint(
        &self,
        data_app_id: impl Into<String>,
        endpoint: types::CreateEndpointBody,
    ) -> operations::CreateEndpoint {
        operations::CreateEndpoint::new(&self.service, data_app_id.into(), endpoint)
    }

    /// Gets which system endpoints are on in a Data App.
    ///
    /// System endpoints are ready-made parts of Data Service. `POST:/system/query`, for one, runs any SQL statement that
    /// a caller passes as `sql`.
    ///
    /// `GET /v1beta1/dataApps/{dataAppId}/systemEndpointConfig` returns
    /// [`SystemEndpointConfig`](crate::types::SystemEndpointConfig).
    ///
    /// # Arguments
    ///
    /// * `data_app_id`: ID of the Data App, as [`list_data_apps`](crate::Client::list_data_apps) gives it.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_dataservice_v1beta1::Client) -> Result<(), tidbcloud_dataservice_v1beta1::Error> {
    /// let response = client.get_system_endpoint_config("dataAppId").await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_system_endpoint_config(
        &self,
        data_app_id: impl Into<String>,
    ) -> operations::GetSystemEndpointConfig {
        operations::GetSystemEndpointConfig::new(&self.service, data_app_id.into())
    }

    /// Turns system endpoints of a Data App on or off.
    ///
    /// Note the access that an endpoint such as `POST:/system/query` gives: anyone with an API key of the Data App can then
    /// run any SQL.
    ///
    /// `PATCH /v1beta1/dataApps/{dataAppId}/systemEndpointConfig` returns
    /// [`SystemEndpointConfig`](crate::types::SystemEndpointConfig).
    ///
    /// # Arguments
    ///
    /// * `data_app_id`: ID of the Data App, as [`list_data_apps`](crate::Client::list_data_apps) gives it.
    /// * `system_endpoint_config`: the request body.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_dataservice_v1beta1::Client) -> Result<(), tidbcloud_dataservice_v1beta1::Error> {
    /// use tidbcloud_dataservice_v1beta1::types::{SystemEndpointConfigItem, UpdateSystemEndpointConfigBody};
    ///
    /// let body = UpdateSystemEndpointConfigBody::new()
    ///     .with_items([
    ///         SystemEndpointConfigItem::new()
    ///             .with_enabled(true)
    ///             .with_key("POST:/system/query")
    ///             .with_type("system-data"),
    ///     ]);
    /// let response = client.update_system_endpoint_config("dataAppId", body).await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    pub fn update_system_endpoint_config(
        &self,
        data_app_id: impl Into<String>,
        system_endpoint_config: types::UpdateSystemEndpointConfigBody,
    ) -> operations::UpdateSystemEndpointConfig {
        operations::UpdateSystemEndpointConfig::new(
            &self.service,
            data_app_id.into(),
            system_endpoint_config,
        )
    }

    /// Gets an endpoint of a Data App with its SQL and settings.
    ///
    /// `GET /v1beta1/{endpointName}` returns [`Endpoint`](crate::types::Endpoint).
    ///
    /// # Arguments
    ///
    /// * `endpoint_name`: Endpoint to work on: [`name`](struct@crate::types::Endpoint#structfield.name) of an
    ///   [`Endpoint`](crate::types::Endpoint) (pattern `dataApps/[^/]+/endpoints/[^/]+`; for example
    ///   `dataApps/dataapp-yxNzAuFP/endpoints/1874778`; a resource name, as responses give it: its slashes are kept)
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_dataservice_v1beta1::Client) -> Result<(), tidbcloud_dataservice_v1beta1::Error> {
    /// let response = client.get_endpoint("dataApps/dataapp-yxNzAuFP/endpoints/1874778").await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_endpoint(
        &self,
        endpoint_name: impl Into<String>,
    ) -> operations::GetEndpoint {
        operations::GetEndpoint::new(&self.service, endpoint_name.into())
    }

    /// Deletes an endpoint that is not online.
    ///
    /// The API refuses to delete one that is deployed.
    ///
    /// `DELETE /v1beta1/{endpointName}` returns nothing but its success.
    ///
    /// # Arguments
    ///
    /// * `endpoint_name`: Endpoint to work on: `name` of an [`Endpoint`](crate::types::Endpoint) (pattern
    ///   `dataApps/[^/]+/endpoints/[^/]+`; for example `dataApps/dataapp-yxNzAuFP/endpoints/1874778`; a resource name, as
    ///   responses give it: its slashes are kept)
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_dataservice_v1beta1::Client) -> Result<(), tidbcloud_dataservice_v1beta1::Error> {
    /// client.delete_endpoint("dataApps/dataapp-yxNzAuFP/endpoints/1874778").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_endpoint(
        &self,
        endpoint_name: impl Into<String>,
    ) -> operations::DeleteEndpoint {
        operations::DeleteEndpoint::new(&self.service, endpoint_name.into())
    }

    /// Changes an endpoint of a Data App.
    ///
    /// Callers see the change after the next [`create_deployment`](crate::Client::create_deployment).
    ///
    /// `PATCH /v1beta1/{endpointName}` returns [`Endpoint`](crate::types::Endpoint).
    ///
    /// # Arguments
    ///
    /// * `endpoint_name`: Endpoint to work on: [`name`](struct@crate::types::Endpoint#structfield.name) of an
    ///   [`Endpoint`](crate::types::Endpoint) (pattern `dataApps/[^/]+/endpoints/[^/]+`; for example
    ///   `dataApps/dataapp-yxNzAuFP/endpoints/1874778`; a resource name, as responses give it: its slashes are kept)
    /// * `endpoint`: the request body.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_dataservice_v1beta1::Client) -> Result<(), tidbcloud_dataservice_v1beta1::Error> {
    /// use tidbcloud_dataservice_v1beta1::types::UpdateEndpointBody;
    ///
    /// let body = UpdateEndpointBody::new().with_batch_operation(true);
    /// let response = client.update_endpoint("dataApps/dataapp-yxNzAuFP/endpoints/1874778", body).await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    pub fn update_endpoint(
        &self,
        endpoint_name: impl Into<String>,
        endpoint: types::UpdateEndpointBody,
    ) -> operations::UpdateEndpoint {
        operations::UpdateEndpoint::new(&self.service, endpoint_name.into(), endpoint)
    }

    /// Runs an endpoint once with given arguments, deployed or not.
    ///
    /// It runs the SQL for real, against the real cluster. Status 200 does not say that the SQL succeeded: look at `code` and
    /// `message` of [`TestEndpointResponseResult`](crate::types::TestEndpointResponseResult).
    ///
    /// `POST /v1beta1/{endpointName}/test` returns [`TestEndpointResponse`](crate::types::TestEndpointResponse).
    ///
    /// # Arguments
    ///
    /// * `endpoint_name`: Endpoint to work on: `name` of an [`Endpoint`](crate::types::Endpoint) (pattern
    ///   `dataApps/[^/]+/endpoints/[^/]+`; for example `dataApps/dataapp-yxNzAuFP/endpoints/1874778`; a resource name, as
    ///   responses give it: its slashes are kept)
    /// * `parameters`: the request body.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_dataservice_v1beta1::Client) -> Result<(), tidbcloud_dataservice_v1beta1::Error> {
    /// use tidbcloud_dataservice_v1beta1::types::{EndpointArgs, TestEndpointBody};
    ///
    /// let body = TestEndpointBody::new().with_args([EndpointArgs::new().with_items([("key", "value")])]);
    /// let response = client.test_endpoint("dataApps/dataapp-yxNzAuFP/endpoints/1874778", body).await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    pub fn test_endpoint(
        &self,
        endpoint_name: impl Into<String>,
        parameters: types::TestEndpointBody,
    ) -> operations::TestEndpoint {
        operations::TestEndpoint::new(&self.service, endpoint_name.into(), parameters)
    }
}
