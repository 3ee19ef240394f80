// Written by `cargo xtask generate` from dedicated v1beta1; edits are lost.

use tidbcloud_core::http::Method;
use tidbcloud_core::generated::{ApiInfo, Service};
use tidbcloud_core::{Config, Metrics, Request, Result};
use crate::operations;
use crate::types;

const API: ApiInfo = ApiInfo {
    id: "dedicated",
    version: "v1beta1",
    server: "https://dedicated.tidbapi.com/v1beta1",
    crate_name: env!("CARGO_PKG_NAME"),
    crate_version: env!("CARGO_PKG_VERSION"),
};

/// Client of the TiDB Cloud Dedicated API v1beta1.
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
    /// Reads `TIDBCLOUD_PUBLIC_KEY` and `TIDBCLOUD_PRIVATE_KEY` (or both as `TIDB_CLOUD_…`), and `TIDBCLOUD_DEDICATED_ENDPOINT`
    /// and `TIDBCLOUD_CA_FILE` where they are set.
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

    /// Creates a client with this configuration, for `https://dedicated.tidbapi.com/v1beta1`.
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

    /// Lists the capacities that a changefeed can have.
    ///
    /// The `name` of an option is what `Changefeed::replication_capacity` and
    /// [`scale_changefeed`](crate::Client::scale_changefeed) take.
    ///
    /// `GET /changefeedRCUs` returns [`ListChangefeedRcusResponse`](crate::types::ListChangefeedRcusResponse).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_dedicated_v1beta1::Client) -> Result<(), tidbcloud_dedicated_v1beta1::Error> {
    /// let response = client.list_changefeed_rcus().await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn list_changefeed_rcus(&self) -> operations::ListChangefeedRcus {
        operations::ListChangefeedRcus::new(&self.service)
    }

    /// Lists the changefeeds of one cluster, page by page.
    ///
    /// `GET /changefeeds` returns [`ListChangefeedsResponse`](crate::types::ListChangefeedsResponse).
    ///
    /// Returns one page of `changefeeds`; `items` and `pages` go through all pages.
    ///
    /// # Arguments
    ///
    /// * `cluster_id`: ID of the cluster whose changes are replicated (for example `1234567890123`)
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_dedicated_v1beta1::Client) -> Result<(), tidbcloud_dedicated_v1beta1::Error> {
    /// let mut items = client.list_changefeeds("1234567890123").items();
    /// while let Some(item) = items.try_next().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_changefeeds(
        &self,
        cluster_id: impl Into<String>,
    ) -> operations::ListChangefeeds {
        operations::ListChangefeeds::new(&self.service, cluster_id.into())
    }

    /// Creates a changefeed, which replicates the changes of a cluster to Kafka, MySQL, S3, Google Cloud Storage or Azure Blob
    /// Storage.
    ///
    /// Fill in the configuration that belongs to `Changefeed::downstream_type` and no other. The changefeed starts in
    /// [`ChangefeedState::Creating`](crate::types::ChangefeedState::Creating); poll
    /// [`get_changefeed`](crate::Client::get_changefeed) until it is `Running`. With `CreateChangefeedRequest::dry_run` the
    /// configuration is checked and nothing is created.
    ///
    /// `POST /changefeeds` returns [`Changefeed`](crate::types::Changefeed).
    ///
    /// # Arguments
    ///
    /// * `body`: the request body.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_dedicated_v1beta1::Client) -> Result<(), tidbcloud_dedicated_v1beta1::Error> {
    /// use tidbcloud_dedicated_v1beta1::types::{Changefeed, CreateChangefeedRequest, MySqlConnection, MySqlDownstreamConfig, StartPosition, TableConfig, TableConfigMode};
    ///
    /// let body = CreateChangefeedRequest::new()
    ///     .with_changefeed(
    ///         Changefeed::mysql(
    ///                 MySqlDownstreamConfig::new()
    ///                     .with_connection(MySqlConnection::new().with_username("root")),
    ///             )
    ///             .with_cluster_id("1234567890123")
    ///             .with_name("my-changefeed")
    ///             .with_replication_capacity("4rcu")
    ///             .with_start_position(StartPosition::from_tso(0))
    ///             .with_table_config(
    ///                 TableConfig::new().with_mode(TableConfigMode::IgnoreNotSupportTable),
    ///             ),
    ///     );
    /// let response = client.create_changefeed(body).await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn create_changefeed(
        &self,
        body: types::CreateChangefeedRequest,
    ) -> operations::CreateChangefeed {
        operations::CreateChangefeed::new(&self.service, body)
    }

    /// Gets one changefeed with its state, its configuration and the progress of replication.
    ///
    /// `GET /changefeeds/{changefeedId}` returns [`Changefeed`](crate::types::Changefeed).
    ///
    /// `wait` polls until a state is reached: settled in `RUNNING`, `PAUSED`, `WARNING`; failed in `FAILED`; gone in `DELETED`.
    ///
    /// # Arguments
    ///
    /// * `changefeed_id`: ID of the changefeed, from `Changefeed::id` (for example `cf-12345`)
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_dedicated_v1beta1::Client) -> Result<(), tidbcloud_dedicated_v1beta1::Error> {
    /// let response = client.get_changefeed("cf-12345").await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_changefeed(
        &self,
        changefeed_id: impl Into<String>,
    ) -> operations::GetChangefeed {
        operations::GetChangefeed::new(&self.service, changefeed_id.into())
    }

    /// Deletes a changefeed for good.
    ///
    /// The server refuses while the state of the changefeed does not allow it. Afterwards
    /// [`get_changefeed`](crate::Client::get_changefeed) answers 404 or
    /// [`ChangefeedState::Deleted`](crate::types::ChangefeedState::Deleted).
    ///
    /// `DELETE /changefeeds/{changefeedId}` returns nothing but its success.
    ///
    /// # Arguments
    ///
    /// * `changefeed_id`: ID of the changefeed to remove (for example `cf-12345`)
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_dedicated_v1beta1::Client) -> Result<(), tidbcloud_dedicated_v1beta1::Error> {
    /// client.delete_changefeed("cf-12345").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_changefeed(
        &self,
        changefeed_id: impl Into<String>,
    ) -> operations::DeleteChangefeed {
        operations::DeleteChangefeed::new(&self.service, changefeed_id.into())
    }

    /// Changes the table rules and the downstream configuration of a paused changefeed.
    ///
    /// Only [`ChangefeedState::Paused`](crate::types::ChangefeedState::Paused) is accepted, so call
    /// [`pause_changefeed`](crate::Client::pause_changefeed) first and [`resume_changefeed`](crate::Client::resume_changefeed)
    /// after. The kind of downstream cannot be changed. While the change is applied, the state is
    /// [`ChangefeedState::Editing`](crate::types::ChangefeedState::Editing).
    ///
    /// `POST /changefeeds/{changefeedId}:editDownstreamConfig` returns [`Changefeed`](crate::types::Changefeed).
    ///
    /// # Arguments
    ///
    /// * `changefeed_id`: ID of the paused changefeed (for example `cf-12345`)
    /// * `body`: the request body.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_dedicated_v1beta1::Client) -> Result<(), tidbcloud_dedicated_v1beta1::Error> {
    /// use tidbcloud_dedicated_v1beta1::types::{EditChangefeedDownstreamConfigBody, MySqlConnection, MySqlDownstreamConfig};
    ///
    /// let body = EditChangefeedDownstreamConfigBody::mysql(
    ///     MySqlDownstreamConfig::new()
    ///         .with_connection(MySqlConnection::new().with_username("root")),
    /// );
    /// let response = client.edit_changefeed_downstream_config("cf-12345", body).await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    pub fn edit_changefeed_downstream_config(
        &self,
        changefeed_id: impl Into<String>,
        body: types::EditChangefeedDownstreamConfigBody,
    ) -> operations::EditChangefeedDownstreamConfig {
        operations::EditChangefeedDownstreamConfig::new(
            &self.service,
            changefeed_id.into(),
            body,
        )
    }

    /// Stops replication and keeps the configuration and the checkpoint.
    ///
    /// The response arrives while the changefeed is [`ChangefeedState::Pausing`](crate::types::ChangefeedState::Pausing); it is
    /// done at `Paused`. [`resume_changefeed`](crate::Client::resume_changefeed) continues from the checkpoint.
    ///
    /// `POST /changefeeds/{changefeedId}:pause` returns nothing but its success.
    ///
    /// # Arguments
    ///
    /// * `changefeed_id`: ID of a running changefeed (for example `cf-12345`)
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_dedicated_v1beta1::Client) -> Result<(), tidbcloud_dedicated_v1beta1::Error> {
    /// client.pause_changefeed("cf-12345").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn pause_changefeed(
        &self,
        changefeed_id: impl Into<String>,
    ) -> operations::PauseChangefeed {
        operations::PauseChangefeed::new(&self.service, changefeed_id.into())
    }

    /// Lets a paused changefeed go on from its last checkpoint.
    ///
    /// The response arrives before replication runs again; [`get_changefeed`](crate::Client::get_changefeed) then shows
    /// [`ChangefeedState::Running`](crate::types::ChangefeedState::Running).
    ///
    /// `POST /changefeeds/{changefeedId}:resume` returns nothing but its success.
    ///
    /// # Arguments
    ///
    /// * `changefeed_id`: ID of a paused changefeed (for example `cf-12345`)
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_dedicated_v1beta1::Client) -> Result<(), tidbcloud_dedicated_v1beta1::Error> {
    /// client.resume_changefeed("cf-12345").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn resume_changefeed(
        &self,
        changefeed_id: impl Into<String>,
    ) -> operations::ResumeChangefeed {
        operations::ResumeChangefeed::new(&self.service, changefeed_id.into())
    }

    /// Gives a changefeed more or less replication capacity.
    ///
    /// The state is [`ChangefeedState::Scaling`](crate::types::ChangefeedState::Scaling) until the new capacity is in use.
    /// [`list_changefeed_rcus`](crate::Client::list_changefeed_rcus) lists the sizes to choose from.
    ///
    /// `POST /changefeeds/{changefeedId}:scale` returns [`Changefeed`](crate::types::Changefeed).
    ///
    /// # Arguments
    ///
    /// * `changefeed_id`: ID of the changefeed to resize (for example `cf-12345`)
    /// * `body`: the request body.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_dedicated_v1beta1::Client) -> Result<(), tidbcloud_dedicated_v1beta1::Error> {
    /// use tidbcloud_dedicated_v1beta1::types::ScaleChangefeedBody;
    ///
    /// let body = ScaleChangefeedBody::new().with_replication_capacity("8rcu");
    /// let response = client.scale_changefeed("cf-12345", body).await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    pub fn scale_changefeed(
        &self,
        changefeed_id: impl Into<String>,
        body: types::ScaleChangefeedBody,
    ) -> operations::ScaleChangefeed {
        operations::ScaleChangefeed::new(&self.service, changefeed_id.into(), body)
    }

    /// Lists the clusters of a project, page by page.
    ///
    /// `GET /clusters` returns [`ListClustersResponse`](crate::types::ListClustersResponse).
    ///
    /// Returns one page of `clusters`; `items` and `pages` go through all pages.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_dedicated_v1beta1::Client) -> Result<(), tidbcloud_dedicated_v1beta1::Error> {
    /// let mut items = client.list_clusters().items();
    /// while let Some(item) = items.try_next().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn list_clusters(&self) -> operations::ListClusters {
        operations::ListClusters::new(&self.service)
    }

    /// Creates a cluster.
    ///
    /// The project must have a CIDR, which only the TiDB Cloud console can set. Put exactly one TiDB node group into
    /// `ClusterTidbNodeSetting::tidb_node_groups`, with its `node_count`; [`list_node_specs`](crate::Client::list_node_specs)
    /// lists the sizes. The response contains the new [`cluster_id`](struct@crate::types::Cluster#structfield.cluster_id),
    /// while the cluster is [`ClusterState::Creating`](crate::types::ClusterState::Creating): poll
    /// [`get_cluster`](crate::Client::get_cluster) until it is `Active`, which can take up to an hour. Values that the server
    /// finds out later, endpoints above all, are not in this response.
    ///
    /// `POST /clusters` returns [`Cluster`](crate::types::Cluster).
    ///
    /// # Arguments
    ///
    /// * `cluster`: the request body.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_dedicated_v1beta1::Client) -> Result<(), tidbcloud_dedicated_v1beta1::Error> {
    /// use tidbcloud_dedicated_v1beta1::types::{Cluster, ClusterStorageNodeSetting, ClusterTidbNodeSetting, TidbNodeGroup};
    ///
    /// let body = Cluster::new()
    ///     .with_display_name("foo-bar")
    ///     .with_region_id("aws-us-west-2")
    ///     .with_tidb_node_setting(
    ///         ClusterTidbNodeSetting::new()
    ///             .with_node_spec_key("8C32G")
    ///             .with_tidb_node_groups([TidbNodeGroup::new().with_node_count(2)]),
    ///     )
    ///     .with_tikv_node_setting(
    ///         ClusterStorageNodeSetting::new()
    ///             .with_node_count(3)
    ///             .with_node_spec_key("8C32G")
    ///             .with_storage_size_gi(500),
    ///     );
    /// let response = client.create_cluster(body).await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn create_cluster(&self, cluster: types::Cluster) -> operations::CreateCluster {
        operations::CreateCluster::new(&self.service, cluster)
    }

    /// Gets one cluster.
    ///
    /// This is also the operation to poll after [`create_cluster`](crate::Client::create_cluster),
    /// [`update_cluster`](crate::Client::update_cluster), [`pause_cluster`](crate::Client::pause_cluster),
    /// [`resume_cluster`](crate::Client::resume_cluster) and [`delete_cluster`](crate::Client::delete_cluster).
    ///
    /// `GET /clusters/{clusterId}` returns [`Cluster`](crate::types::Cluster).
    ///
    /// `wait` polls until a state is reached: settled in `ACTIVE`, `PAUSED`; failed in `INACTIVE`; gone in `DELETED`.
    ///
    /// # Arguments
    ///
    /// * `cluster_id`: ID of the cluster, from `Cluster::cluster_id`.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_dedicated_v1beta1::Client) -> Result<(), tidbcloud_dedicated_v1beta1::Error> {
    /// let response = client.get_cluster("clusterId").await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_cluster(&self, cluster_id: impl Into<String>) -> operations::GetCluster {
        operations::GetCluster::new(&self.service, cluster_id.into())
    }

    /// Deletes a cluster.
    ///
    /// The response shows the cluster as it is when deletion begins. It then stays in
    /// [`ClusterState::Deleting`](crate::types::ClusterState::Deleting) until [`get_cluster`](crate::Client::get_cluster)
    /// answers 404 or `Deleted`.
    ///
    /// `DELETE /clusters/{clusterId}` returns [`Cluster`](crate::types::Cluster).
    ///
    /// # Arguments
    ///
    /// * `cluster_id`: ID of the cluster to remove.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_dedicated_v1beta1::Client) -> Result<(), tidbcloud_dedicated_v1beta1::Error> {
    /// let response = client.delete_cluster("clusterId").await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_cluster(
        &self,
        cluster_id: impl Into<String>,
    ) -> operations::DeleteCluster {
        operations::DeleteCluster::new(&self.service, cluster_id.into())
    }

    /// Renames a cluster or changes its nodes.
    ///
    /// Only set fields are changed. [`display_name`](struct@crate::types::Cluster#structfield.display_name) and the three node
    /// settings can change; [`labels`](struct@crate::types::Cluster#structfield.labels) cannot yet. While nodes change, the
    /// state is [`ClusterState::Modifying`](crate::types::ClusterState::Modifying); poll
    /// [`get_cluster`](crate::Client::get_cluster) until it is `Active` again.
    ///
    /// `PATCH /clusters/{clusterId}` returns [`Cluster`](crate::types::Cluster).
    ///
    /// # Arguments
    ///
    /// * `cluster_id`: ID of the cluster to change.
    /// * `cluster`: the request body.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_dedicated_v1beta1::Client) -> Result<(), tidbcloud_dedicated_v1beta1::Error> {
    /// use tidbcloud_dedicated_v1beta1::types::UpdateClusterBody;
    ///
    /// let body = UpdateClusterBody::new().with_display_name("foo-bar");
    /// let response = client.update_cluster("clusterId", body).await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    pub fn update_cluster(
        &self,
        cluster_id: impl Into<String>,
        cluster: types::UpdateClusterBody,
    ) -> operations::UpdateCluster {
        operations::UpdateCluster::new(&self.service, cluster_id.into(), cluster)
    }

    /// Lists the imports into one cluster, page by page.
    ///
    /// `GET /clusters/{clusterId}/imports` returns [`ListImportsResponse`](crate::types::ListImportsResponse).
    ///
    /// Returns one page of `imports`; `items` and `pages` go through all pages.
    ///
    /// # Arguments
    ///
    /// * `cluster_id`: ID of the cluster that takes the data.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_dedicated_v1beta1::Client) -> Result<(), tidbcloud_dedicated_v1beta1::Error> {
    /// let mut items = client.list_imports("clusterId").items();
    /// while let Some(item) = items.try_next().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_imports(
        &self,
        cluster_id: impl Into<String>,
    ) -> operations::ListImports {
        operations::ListImports::new(&self.service, cluster_id.into())
    }

    /// Starts to import files from cloud storage into a cluster.
    ///
    /// Set `Import::creation_details` with the source, the file format and, where files do not follow the naming rules, the
    /// target tables. The import runs on after the response; poll [`get_import`](crate::Client::get_import) until it is
    /// [`ImportState::Completed`](crate::types::ImportState::Completed), `Failed` or `Canceled`. With
    /// `ImportOptions::validate_only` nothing is imported.
    ///
    /// `POST /clusters/{clusterId}/imports` returns [`Import`](crate::types::Import).
    ///
    /// # Arguments
    ///
    /// * `cluster_id`: ID of the cluster that takes the data.
    /// * `import`: the request body.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_dedicated_v1beta1::Client) -> Result<(), tidbcloud_dedicated_v1beta1::Error> {
    /// use tidbcloud_dedicated_v1beta1::types::{CreationDetails, CsvFormat, Import, ImportOptions, ImportSource, S3Source, S3SourceAccessKey};
    ///
    /// let body = Import::new()
    ///     .with_creation_details(
    ///         CreationDetails::new()
    ///             .with_import_options(
    ///                 ImportOptions::csv(CsvFormat::new().with_backslash_escape(true)),
    ///             )
    ///             .with_source(
    ///                 ImportSource::s3(
    ///                     S3Source::access_key(S3SourceAccessKey::new())
    ///                         .with_uri("s3://bucket-name/path/"),
    ///                 ),
    ///             ),
    ///     );
    /// let response = client.create_import("clusterId", body).await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_import(
        &self,
        cluster_id: impl Into<String>,
        import: types::Import,
    ) -> operations::CreateImport {
        operations::CreateImport::new(&self.service, cluster_id.into(), import)
    }

    /// Gets one import with its state and progress.
    ///
    /// `GET /clusters/{clusterId}/imports/{importId}` returns [`Import`](crate::types::Import).
    ///
    /// `wait` polls until a state is reached: settled in `COMPLETED`; failed in `FAILED`, `CANCELED`.
    ///
    /// # Arguments
    ///
    /// * `cluster_id`: ID of the cluster that takes the data.
    /// * `import_id`: ID of the import, from `Import::import_id`.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_dedicated_v1beta1::Client) -> Result<(), tidbcloud_dedicated_v1beta1::Error> {
    /// let response = client.get_import("clusterId", "importId").await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_import(
        &self,
        cluster_id: impl Into<String>,
        import_id: impl Into<String>,
    ) -> operations::GetImport {
        operations::GetImport::new(&self.service, cluster_id.into(), import_id.into())
    }

    /// Cancels an import that is running.
    ///
    /// It is [`ImportState::Canceling`](crate::types::ImportState::Canceling) at first and `Canceled` in the end.
    ///
    /// `POST /clusters/{clusterId}/imports/{importId}:cancel` returns nothing but its success.
    ///
    /// # Arguments
    ///
    /// * `cluster_id`: ID of the cluster that takes the data.
    /// * `import_id`: ID of the import to stop.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_dedicated_v1beta1::Client) -> Result<(), tidbcloud_dedicated_v1beta1::Error> {
    /// client.cancel_import("clusterId", "importId").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn cancel_import(
        &self,
        cluster_id: impl Into<String>,
        import_id: impl Into<String>,
    ) -> operations::CancelImport {
        operations::CancelImport::new(&self.service, cluster_id.into(), import_id.into())
    }

    /// Lists the monitoring services that a cluster sends metrics to, each with its health.
    ///
    /// `GET /clusters/{clusterId}/integrations` returns [`ListIntegrationsResponse`](crate::types::ListIntegrationsResponse).
    ///
    /// # Arguments
    ///
    /// * `cluster_id`: ID of the cluster whose metrics are exported (pattern `^[0-9]+$`; for example `1`)
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_dedicated_v1beta1::Client) -> Result<(), tidbcloud_dedicated_v1beta1::Error> {
    /// let response = client.list_integrations("1").await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_integrations(
        &self,
        cluster_id: impl Into<String>,
    ) -> operations::ListIntegrations {
        operations::ListIntegrations::new(&self.service, cluster_id.into())
    }

    /// Connects a cluster to Datadog, New Relic or Prometheus.
    ///
    /// Metrics are pushed to Datadog and New Relic with the key that you give. For Prometheus the response contains an endpoint
    /// to query and a key for it, in `Integration::prometheus`. [`list_integrations`](crate::Client::list_integrations) shows
    /// whether the connection works.
    ///
    /// `POST /clusters/{clusterId}/integrations` returns [`Integration`](crate::types::Integration).
    ///
    /// # Arguments
    ///
    /// * `cluster_id`: ID of the cluster whose metrics are to be exported (pattern `^[0-9]+$`; for example `1`)
    /// * `body`: the request body.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_dedicated_v1beta1::Client) -> Result<(), tidbcloud_dedicated_v1beta1::Error> {
    /// use tidbcloud_dedicated_v1beta1::types::{CreateIntegrationBody, CreatePrometheusMetricsKeyRequest};
    ///
    /// let body = CreateIntegrationBody::prometheus(CreatePrometheusMetricsKeyRequest::new());
    /// let response = client.create_integration("1", body).await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_integration(
        &self,
        cluster_id: impl Into<String>,
        body: types::CreateIntegrationBody,
    ) -> operations::CreateIntegration {
        operations::CreateIntegration::new(&self.service, cluster_id.into(), body)
    }

    /// Disconnects a cluster from a monitoring service.
    ///
    /// `DELETE /clusters/{clusterId}/integrations/{id}` returns nothing but its success.
    ///
    /// # Arguments
    ///
    /// * `cluster_id`: ID of the cluster that the integration belongs to (pattern `^[0-9]+$`; for example `1`)
    /// * `integration_id`: ID of the integration, from `Integration::id` (pattern `^[0-9]+$`; for example `103`)
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_dedicated_v1beta1::Client) -> Result<(), tidbcloud_dedicated_v1beta1::Error> {
    /// client.delete_integration("1", "103").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_integration(
        &self,
        cluster_id: impl Into<String>,
        integration_id: impl Into<String>,
    ) -> operations::DeleteIntegration {
        operations::DeleteIntegration::new(
            &self.service,
            cluster_id.into(),
            integration_id.into(),
        )
    }

    /// Tells whether the logs of a cluster hide sensitive values.
    ///
    /// `GET /clusters/{clusterId}/logRedactionPolicy` returns [`LogRedactionPolicy`](crate::types::LogRedactionPolicy).
    ///
    /// # Arguments
    ///
    /// * `cluster_id`: ID of the cluster whose logs are meant.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_dedicated_v1beta1::Client) -> Result<(), tidbcloud_dedicated_v1beta1::Error> {
    /// let response = client.get_log_redaction_policy("clusterId").await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_log_redaction_policy(
        &self,
        cluster_id: impl Into<String>,
    ) -> operations::GetLogRedactionPolicy {
        operations::GetLogRedactionPolicy::new(&self.service, cluster_id.into())
    }

    /// Lists the private endpoint connections of a TiDB node group, page by page.
    ///
    /// With `-` for both the cluster and the group, it lists those of all clusters;
    /// [`project_id`](crate::operations::ListPrivateEndpointConnections::project_id) then narrows the list to one project.
    ///
    /// `GET /clusters/{clusterId}/tidbNodeGroups/{tidbNodeGroupId}/privateEndpointConnections` returns
    /// [`ListPrivateEndpointConnectionsResponse`](crate::types::ListPrivateEndpointConnectionsResponse).
    ///
    /// Returns one page of `privateEndpointConnections`; `items` and `pages` go through all pages.
    ///
    /// # Arguments
    ///
    /// * `cluster_id`: ID of the cluster, or `-` for every cluster (pattern `[^/]+`)
    /// * `tidb_node_group_id`: ID of the TiDB node group, or `-` for every group (pattern `[^/]+`)
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_dedicated_v1beta1::Client) -> Result<(), tidbcloud_dedicated_v1beta1::Error> {
    /// let mut items = client.list_private_endpoint_connections("clusterId", "tidbNodeGroupId").items();
    /// while let Some(item) = items.try_next().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_private_endpoint_connections(
        &self,
        cluster_id: impl Into<String>,
        tidb_node_group_id: impl Into<String>,
    ) -> operations::ListPrivateEndpointConnections {
        operations::ListPrivateEndpointConnections::new(
            &self.service,
            cluster_id.into(),
            tidb_node_group_id.into(),
        )
    }

    /// Registers a private endpoint of your own network with a TiDB node group.
    ///
    /// First create the endpoint at your cloud provider, for the `service_name` that
    /// [`get_private_link_service`](crate::Client::get_private_link_service) gives; then call this with its
    /// [`endpoint_id`](struct@crate::types::PrivateEndpointConnection#structfield.endpoint_id). TiDB Cloud accepts it in the
    /// background: poll [`get_private_endpoint_connection`](crate::Client::get_private_endpoint_connection) until
    /// [`endpoint_state`](struct@crate::types::PrivateEndpointConnection#structfield.endpoint_state) is `Active`. On `Failed`,
    /// [`message`](struct@crate::types::PrivateEndpointConnection#structfield.message) says why.
    ///
    /// `POST /clusters/{clusterId}/tidbNodeGroups/{tidbNodeGroupId}/privateEndpointConnections` returns
    /// [`PrivateEndpointConnection`](crate::types::PrivateEndpointConnection).
    ///
    /// # Arguments
    ///
    /// * `cluster_id`: ID of the cluster to connect to.
    /// * `tidb_node_group_id`: ID of the TiDB node group that serves the connection.
    /// * `private_endpoint_connection`: the request body.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_dedicated_v1beta1::Client) -> Result<(), tidbcloud_dedicated_v1beta1::Error> {
    /// use tidbcloud_dedicated_v1beta1::types::CreatePrivateEndpointConnectionBody;
    ///
    /// let body = CreatePrivateEndpointConnectionBody::new().with_endpoint_id("vpce-0a1b2c3d4e5f6g7h8");
    /// let response = client.create_private_endpoint_connection("clusterId", "tidbNodeGroupId", body).await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_private_endpoint_connection(
        &self,
        cluster_id: impl Into<String>,
        tidb_node_group_id: impl Into<String>,
        private_endpoint_connection: types::CreatePrivateEndpointConnectionBody,
    ) -> operations::CreatePrivateEndpointConnection {
        operations::CreatePrivateEndpointConnection::new(
            &self.service,
            cluster_id.into(),
            tidb_node_group_id.into(),
            private_endpoint_connection,
        )
    }

    /// Gets one private endpoint connection of a TiDB node group.
    ///
    /// `GET /clusters/{clusterId}/tidbNodeGroups/{tidbNodeGroupId}/privateEndpointConnections/{privateEndpointConnectionId}`
    /// returns [`PrivateEndpointConnection`](crate::types::PrivateEndpointConnection).
    ///
    /// `wait` polls until a state is reached: settled in `ACTIVE`, `DISCOVERED`; failed in `FAILED`.
    ///
    /// # Arguments
    ///
    /// * `cluster_id`: ID of the cluster that the connection leads to.
    /// * `tidb_node_group_id`: ID of the TiDB node group that serves the connection.
    /// * `private_endpoint_connection_id`: ID that TiDB Cloud gave to the connection; this is not the endpoint ID of the cloud
    ///   provider.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_dedicated_v1beta1::Client) -> Result<(), tidbcloud_dedicated_v1beta1::Error> {
    /// let response = client.get_private_endpoint_connection("clusterId", "tidbNodeGroupId", "privateEndpointConnectionId").await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_private_endpoint_connection(
        &self,
        cluster_id: impl Into<String>,
        tidb_node_group_id: impl Into<String>,
        private_endpoint_connection_id: impl Into<String>,
    ) -> operations::GetPrivateEndpointConnection {
        operations::GetPrivateEndpointConnection::new(
            &self.service,
            cluster_id.into(),
            tidb_node_group_id.into(),
            private_endpoint_connection_id.into(),
        )
    }

    /// Removes a private endpoint connection from a TiDB node group.
    ///
    /// The endpoint in your own network is yours to remove, at the cloud provider.
    ///
    /// `DELETE /clusters/{clusterId}/tidbNodeGroups/{tidbNodeGroupId}/privateEndpointConnections/{privateEndpointConnectionId}`
    /// returns nothing but its success.
    ///
    /// # Arguments
    ///
    /// * `cluster_id`: ID of the cluster that the connection leads to.
    /// * `tidb_node_group_id`: ID of the TiDB node group that serves the connection.
    /// * `private_endpoint_connection_id`: ID that TiDB Cloud gave to the connection; this is not the endpoint ID of the cloud
    ///   provider.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_dedicated_v1beta1::Client) -> Result<(), tidbcloud_dedicated_v1beta1::Error> {
    /// client.delete_private_endpoint_connection("clusterId", "tidbNodeGroupId", "privateEndpointConnectionId").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_private_endpoint_connection(
        &self,
        cluster_id: impl Into<String>,
        tidb_node_group_id: impl Into<String>,
        private_endpoint_connection_id: impl Into<String>,
    ) -> operations::DeletePrivateEndpointConnection {
        operations::DeletePrivateEndpointConnection::new(
            &self.service,
            cluster_id.into(),
            tidb_node_group_id.into(),
            private_endpoint_connection_id.into(),
        )
    }

    /// Gets the service that private endpoints of a TiDB node group attach to.
    ///
    /// Its [`service_name`](struct@crate::types::PrivateLinkService#structfield.service_name) is what the cloud provider asks
    /// for when you create an endpoint; wait until its state is
    /// [`PrivateLinkServiceState::Active`](crate::types::PrivateLinkServiceState::Active).
    ///
    /// `GET /clusters/{clusterId}/tidbNodeGroups/{tidbNodeGroupId}/privateLinkService` returns
    /// [`PrivateLinkService`](crate::types::PrivateLinkService).
    ///
    /// `wait` polls until a state is reached: settled in `ACTIVE`.
    ///
    /// # Arguments
    ///
    /// * `cluster_id`: ID of the cluster that the node group belongs to.
    /// * `tidb_node_group_id`: ID of the TiDB node group to be reached.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_dedicated_v1beta1::Client) -> Result<(), tidbcloud_dedicated_v1beta1::Error> {
    /// let response = client.get_private_link_service("clusterId", "tidbNodeGroupId").await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_private_link_service(
        &self,
        cluster_id: impl Into<String>,
        tidb_node_group_id: impl Into<String>,
    ) -> operations::GetPrivateLinkService {
        operations::GetPrivateLinkService::new(
            &self.service,
            cluster_id.into(),
            tidb_node_group_id.into(),
        )
    }

    /// Pauses a cluster.
    ///
    /// The response arrives while the cluster is [`ClusterState::Pausing`](crate::types::ClusterState::Pausing); poll
    /// [`get_cluster`](crate::Client::get_cluster) until it is `Paused`. A paused cluster may resume by itself, see
    /// `ClusterPausePlan::scheduled_resume_time`.
    ///
    /// `POST /clusters/{clusterId}:pauseCluster` returns [`PauseClusterResponse`](crate::types::PauseClusterResponse).
    ///
    /// # Arguments
    ///
    /// * `cluster_id`: ID of a running cluster.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_dedicated_v1beta1::Client) -> Result<(), tidbcloud_dedicated_v1beta1::Error> {
    /// let response = client.pause_cluster("clusterId").await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    pub fn pause_cluster(
        &self,
        cluster_id: impl Into<String>,
    ) -> operations::PauseCluster {
        operations::PauseCluster::new(&self.service, cluster_id.into())
    }

    /// Gives the SQL user `root` of a cluster a new password.
    ///
    /// The response does not repeat the password, so keep it. The cluster has to be ready, which
    /// [`get_cluster`](crate::Client::get_cluster) reports as [`ClusterState::Active`](crate::types::ClusterState::Active);
    /// otherwise wait and call again.
    ///
    /// `POST /clusters/{clusterId}:resetRootPassword` returns nothing but its success.
    ///
    /// # Arguments
    ///
    /// * `cluster_id`: ID of the cluster whose root user gets the password.
    /// * `body`: the request body.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_dedicated_v1beta1::Client) -> Result<(), tidbcloud_dedicated_v1beta1::Error> {
    /// use tidbcloud_dedicated_v1beta1::types::ResetRootPasswordBody;
    ///
    /// let body = ResetRootPasswordBody::new().with_root_password("new_password");
    /// client.reset_root_password("clusterId", body).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn reset_root_password(
        &self,
        cluster_id: impl Into<String>,
        body: types::ResetRootPasswordBody,
    ) -> operations::ResetRootPassword {
        operations::ResetRootPassword::new(&self.service, cluster_id.into(), body)
    }

    /// Starts a paused cluster again.
    ///
    /// Only a cluster in [`ClusterState::Paused`](crate::types::ClusterState::Paused) can be resumed. The response arrives
    /// while it is `Resuming`; poll [`get_cluster`](crate::Client::get_cluster) until it is `Active`.
    ///
    /// `POST /clusters/{clusterId}:resumeCluster` returns [`ResumeClusterResponse`](crate::types::ResumeClusterResponse).
    ///
    /// # Arguments
    ///
    /// * `cluster_id`: ID of the paused cluster.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_dedicated_v1beta1::Client) -> Result<(), tidbcloud_dedicated_v1beta1::Error> {
    /// let response = client.resume_cluster("clusterId").await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    pub fn resume_cluster(
        &self,
        cluster_id: impl Into<String>,
    ) -> operations::ResumeCluster {
        operations::ResumeCluster::new(&self.service, cluster_id.into())
    }

    /// Tells how many nodes of each component your organization may have.
    ///
    /// `GET /clusters:showNodeQuota` returns [`ShowNodeQuotaResponse`](crate::types::ShowNodeQuotaResponse).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_dedicated_v1beta1::Client) -> Result<(), tidbcloud_dedicated_v1beta1::Error> {
    /// let response = client.show_node_quota().await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn show_node_quota(&self) -> operations::ShowNodeQuota {
        operations::ShowNodeQuota::new(&self.service)
    }

    /// Lists the regions of all cloud providers in which a cluster can be created, page by page.
    ///
    /// `GET /regions` returns [`ListRegionsResponse`](crate::types::ListRegionsResponse).
    ///
    /// Returns one page of `regions`; `items` and `pages` go through all pages.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_dedicated_v1beta1::Client) -> Result<(), tidbcloud_dedicated_v1beta1::Error> {
    /// let mut items = client.list_regions().items();
    /// while let Some(item) = items.try_next().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn list_regions(&self) -> operations::ListRegions {
        operations::ListRegions::new(&self.service)
    }

    /// Gets one region.
    ///
    /// `GET /regions/{regionId}` returns [`Region`](crate::types::Region).
    ///
    /// # Arguments
    ///
    /// * `region_id`: ID of the region, made of cloud provider and region code, for example `aws-us-east-1`.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_dedicated_v1beta1::Client) -> Result<(), tidbcloud_dedicated_v1beta1::Error> {
    /// let response = client.get_region("regionId").await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_region(&self, region_id: impl Into<String>) -> operations::GetRegion {
        operations::GetRegion::new(&self.service, region_id.into())
    }

    /// Gets one node size of a component in a region, with its storage limits.
    ///
    /// [`list_node_specs`](crate::Client::list_node_specs) gives the keys to ask for.
    ///
    /// `GET /regions/{regionId}/componentTypes/{componentType}/nodeSpecs/{nodeSpecKey}` returns
    /// [`NodeSpec`](crate::types::NodeSpec).
    ///
    /// # Arguments
    ///
    /// * `region_id`: ID of the region, made of cloud provider and region code, for example `aws-us-east-1`.
    /// * `component_type`: Component that the node is for; sizes differ between them.
    /// * `node_spec_key`: Key of the size, for example `8C32G`.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_dedicated_v1beta1::Client) -> Result<(), tidbcloud_dedicated_v1beta1::Error> {
    /// use tidbcloud_dedicated_v1beta1::types::ComponentType;
    ///
    /// let response = client.get_node_spec("regionId", ComponentType::Tikv, "nodeSpecKey").await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_node_spec(
        &self,
        region_id: impl Into<String>,
        component_type: impl Into<types::ComponentType>,
        node_spec_key: impl Into<String>,
    ) -> operations::GetNodeSpec {
        operations::GetNodeSpec::new(
            &self.service,
            region_id.into(),
            component_type.into(),
            node_spec_key.into(),
        )
    }

    /// Lists the node sizes that clusters in a region can be built from, page by page.
    ///
    /// Use `NodeSpec::node_spec_key` of an entry in [`create_cluster`](crate::Client::create_cluster) and
    /// [`update_cluster`](crate::Client::update_cluster).
    ///
    /// `GET /regions/{regionId}/nodeSpecs` returns [`ListNodeSpecsResponse`](crate::types::ListNodeSpecsResponse).
    ///
    /// Returns one page of `nodeSpecs`; `items` and `pages` go through all pages.
    ///
    /// # Arguments
    ///
    /// * `region_id`: ID of the region, made of cloud provider and region code, for example `aws-us-east-1`.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_dedicated_v1beta1::Client) -> Result<(), tidbcloud_dedicated_v1beta1::Error> {
    /// let mut items = client.list_node_specs("regionId").items();
    /// while let Some(item) = items.try_next().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_node_specs(
        &self,
        region_id: impl Into<String>,
    ) -> operations::ListNodeSpecs {
        operations::ListNodeSpecs::new(&self.service, region_id.into())
    }

    /// Lists the cloud providers at which a project can create clusters.
    ///
    /// `GET /regions:showCloudProviders` returns [`ShowCloudProvidersResponse`](crate::types::ShowCloudProvidersResponse).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_dedicated_v1beta1::Client) -> Result<(), tidbcloud_dedicated_v1beta1::Error> {
    /// let response = client.show_cloud_providers().await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn show_cloud_providers(&self) -> operations::ShowCloudProviders {
        operations::ShowCloudProviders::new(&self.service)
    }
}
