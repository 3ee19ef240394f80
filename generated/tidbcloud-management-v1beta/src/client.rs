// Written by `cargo xtask generate` from management v1beta; edits are lost.

use tidbcloud_core::http::Method;
use tidbcloud_core::generated::{ApiInfo, Service};
use tidbcloud_core::{Config, Metrics, Request, Result};
use crate::operations;
use crate::types;

const API: ApiInfo = ApiInfo {
    id: "management",
    version: "v1beta",
    server: "https://api.tidbcloud.com",
    crate_name: env!("CARGO_PKG_NAME"),
    crate_version: env!("CARGO_PKG_VERSION"),
};

/// Client of the TiDB Cloud Management API v1beta.
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
    /// `TIDBCLOUD_MANAGEMENT_ENDPOINT` and `TIDBCLOUD_CA_FILE` where they are set.
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

    /// Creates a client with this configuration, for `https://api.tidbcloud.com`.
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

    /// Lists where clusters can be created, and which node sizes each place offers.
    ///
    /// There is one item per combination of cluster type, cloud provider and region.
    /// [`create_cluster`](crate::Client::create_cluster) and [`update_cluster`](crate::Client::update_cluster) accept only
    /// values that are listed here.
    ///
    /// `GET /api/v1beta/clusters/provider/regions` returns
    /// [`ListProviderRegionsResponse`](crate::types::ListProviderRegionsResponse).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_management_v1beta::Client) -> Result<(), tidbcloud_management_v1beta::Error> {
    /// let response = client.list_provider_regions().await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn list_provider_regions(&self) -> operations::ListProviderRegions {
        operations::ListProviderRegions::new(&self.service)
    }

    /// Lists the projects that the API key can access.
    ///
    /// `GET /api/v1beta/projects` returns [`ListProjectsResponse`](crate::types::ListProjectsResponse).
    ///
    /// Returns one page of `items`; `items` and `pages` go through all pages.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_management_v1beta::Client) -> Result<(), tidbcloud_management_v1beta::Error> {
    /// let mut items = client.list_projects().items();
    /// while let Some(item) = items.try_next().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn list_projects(&self) -> operations::ListProjects {
        operations::ListProjects::new(&self.service)
    }

    /// Creates a project in the organization of the API key.
    ///
    /// The response contains only the id of the project; [`list_projects`](crate::Client::list_projects) returns the rest.
    ///
    /// `POST /api/v1beta/projects` returns [`CreateProjectResponse`](crate::types::CreateProjectResponse).
    ///
    /// # Arguments
    ///
    /// * `body`: the request body.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_management_v1beta::Client) -> Result<(), tidbcloud_management_v1beta::Error> {
    /// use tidbcloud_management_v1beta::types::CreateProjectRequest;
    ///
    /// let body = CreateProjectRequest::new().with_name("Project0");
    /// let response = client.create_project(body).await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn create_project(
        &self,
        body: types::CreateProjectRequest,
    ) -> operations::CreateProject {
        operations::CreateProject::new(&self.service, body)
    }

    /// Lists the AWS keys that encrypt the data of a project's clusters at rest.
    ///
    /// These are customer-managed encryption keys (CMEK). They exist only in projects that
    /// [`create_project`](crate::Client::create_project) created with `aws_cmek_enabled`.
    ///
    /// `GET /api/v1beta/projects/{project_id}/aws-cmek` returns [`ListAwsCmekResponse`](crate::types::ListAwsCmekResponse).
    ///
    /// # Arguments
    ///
    /// * `project_id`: Project whose encryption keys are listed (digits in a string on the wire)
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_management_v1beta::Client) -> Result<(), tidbcloud_management_v1beta::Error> {
    /// let response = client.list_aws_cmek(1).await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn list_aws_cmek(&self, project_id: u64) -> operations::ListAwsCmek {
        operations::ListAwsCmek::new(&self.service, project_id)
    }

    /// Configures which AWS keys encrypt the data of a project's clusters at rest.
    ///
    /// The project must have been created with `aws_cmek_enabled`; PingCAP support unlocks this feature on request. The success
    /// response is empty: read the result with [`list_aws_cmek`](crate::Client::list_aws_cmek).
    ///
    /// `POST /api/v1beta/projects/{project_id}/aws-cmek` returns nothing but its success.
    ///
    /// # Arguments
    ///
    /// * `project_id`: Project to configure; its `aws_cmek_enabled` must be `true` (digits in a string on the wire)
    /// * `body`: the request body.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_management_v1beta::Client) -> Result<(), tidbcloud_management_v1beta::Error> {
    /// use tidbcloud_management_v1beta::types::{AwsCmekSpec, CreateAwsCmekRequest};
    ///
    /// let body = CreateAwsCmekRequest::new()
    ///     .with_specs([
    ///         AwsCmekSpec::new()
    ///             .with_kms_arn("arn:aws:kms:example")
    ///             .with_region("us-west-2"),
    ///     ]);
    /// client.create_aws_cmek(1, body).await?;
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn create_aws_cmek(
        &self,
        project_id: u64,
        body: types::CreateAwsCmekRequest,
    ) -> operations::CreateAwsCmek {
        operations::CreateAwsCmek::new(&self.service, project_id, body)
    }

    /// Lists the clusters of a project, with their configuration and status.
    ///
    /// `GET /api/v1beta/projects/{project_id}/clusters` returns
    /// [`ListClustersOfProjectResponse`](crate::types::ListClustersOfProjectResponse).
    ///
    /// Returns one page of `items`; `items` and `pages` go through all pages.
    ///
    /// # Arguments
    ///
    /// * `project_id`: Project whose clusters are listed, as [`list_projects`](crate::Client::list_projects) returns its id
    ///   (digits in a string on the wire)
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_management_v1beta::Client) -> Result<(), tidbcloud_management_v1beta::Error> {
    /// let mut items = client.list_clusters_of_project(1).items();
    /// while let Some(item) = items.try_next().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn list_clusters_of_project(
        &self,
        project_id: u64,
    ) -> operations::ListClustersOfProject {
        operations::ListClustersOfProject::new(&self.service, project_id)
    }

    /// Creates a cluster in a project.
    ///
    /// The response arrives at once and contains the id; the cluster itself may take up to an hour. Call
    /// [`get_cluster`](crate::Client::get_cluster) until `status.cluster_status` is `AVAILABLE`: only then are its connection
    /// strings complete.
    ///
    /// For a TiDB Cloud Dedicated cluster, the project must have a CIDR block beforehand. It is set in the console, not in this
    /// API.
    ///
    /// `POST /api/v1beta/projects/{project_id}/clusters` returns
    /// [`CreateClusterResponse`](crate::types::CreateClusterResponse).
    ///
    /// # Arguments
    ///
    /// * `project_id`: Project that is to own the cluster, as [`list_projects`](crate::Client::list_projects) returns its id
    ///   (digits in a string on the wire)
    /// * `body`: the request body.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_management_v1beta::Client) -> Result<(), tidbcloud_management_v1beta::Error> {
    /// use tidbcloud_management_v1beta::types::{CloudProvider, ClusterConfig, ClusterType, CreateClusterRequest};
    ///
    /// let body = CreateClusterRequest::new()
    ///     .with_cloud_provider(CloudProvider::Aws)
    ///     .with_cluster_type(ClusterType::Dedicated)
    ///     .with_config(ClusterConfig::new().with_root_password("password_example"))
    ///     .with_name("Cluster0")
    ///     .with_region("us-west-2");
    /// let response = client.create_cluster(1, body).await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn create_cluster(
        &self,
        project_id: u64,
        body: types::CreateClusterRequest,
    ) -> operations::CreateCluster {
        operations::CreateCluster::new(&self.service, project_id, body)
    }

    /// Returns a cluster with its configuration, its status and how to connect to it.
    ///
    /// `GET /api/v1beta/projects/{project_id}/clusters/{cluster_id}` returns [`Cluster`](crate::types::Cluster).
    ///
    /// `wait` polls until a state is reached: settled in `AVAILABLE`, `PAUSED`.
    ///
    /// # Arguments
    ///
    /// * `project_id`: Project that owns the cluster (digits in a string on the wire)
    /// * `cluster_id`: Cluster to read; [`create_cluster`](crate::Client::create_cluster) and
    ///   [`list_clusters_of_project`](crate::Client::list_clusters_of_project) return its id (digits in a string on the wire)
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_management_v1beta::Client) -> Result<(), tidbcloud_management_v1beta::Error> {
    /// let response = client.get_cluster(1, 1).await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn get_cluster(
        &self,
        project_id: u64,
        cluster_id: u64,
    ) -> operations::GetCluster {
        operations::GetCluster::new(&self.service, project_id, cluster_id)
    }

    /// Deletes a cluster.
    ///
    /// The success response is empty, and the work continues after it: [`get_cluster`](crate::Client::get_cluster) fails with
    /// status 404 once the cluster is deleted.
    ///
    /// `DELETE /api/v1beta/projects/{project_id}/clusters/{cluster_id}` returns nothing but its success.
    ///
    /// # Arguments
    ///
    /// * `project_id`: Project that owns the cluster (digits in a string on the wire)
    /// * `cluster_id`: Cluster to delete (digits in a string on the wire)
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_management_v1beta::Client) -> Result<(), tidbcloud_management_v1beta::Error> {
    /// client.delete_cluster(1, 1).await?;
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn delete_cluster(
        &self,
        project_id: u64,
        cluster_id: u64,
    ) -> operations::DeleteCluster {
        operations::DeleteCluster::new(&self.service, project_id, cluster_id)
    }

    /// Scales, pauses or resumes a TiDB Cloud Dedicated cluster.
    ///
    /// One call does one of these: it sets either `config.components` or `config.paused`, never both. The success response is
    /// empty and arrives before the work is done. Call [`get_cluster`](crate::Client::get_cluster) until
    /// `status.cluster_status` is `AVAILABLE`, or `PAUSED` after a pause.
    ///
    /// `PATCH /api/v1beta/projects/{project_id}/clusters/{cluster_id}` returns nothing but its success.
    ///
    /// # Arguments
    ///
    /// * `project_id`: Project that owns the cluster (digits in a string on the wire)
    /// * `cluster_id`: Cluster to change (digits in a string on the wire)
    /// * `body`: the request body.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_management_v1beta::Client) -> Result<(), tidbcloud_management_v1beta::Error> {
    /// use tidbcloud_management_v1beta::types::{UpdateClusterConfig, UpdateClusterRequest};
    ///
    /// let body = UpdateClusterRequest::new().with_config(UpdateClusterConfig::new().with_paused(true));
    /// client.update_cluster(1, 1, body).await?;
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn update_cluster(
        &self,
        project_id: u64,
        cluster_id: u64,
        body: types::UpdateClusterRequest,
    ) -> operations::UpdateCluster {
        operations::UpdateCluster::new(&self.service, project_id, cluster_id, body)
    }

    /// Lists the backups of a cluster, manual and automatic.
    ///
    /// TiDB Cloud Starter clusters have no backups in this API; export their data instead.
    ///
    /// `GET /api/v1beta/projects/{project_id}/clusters/{cluster_id}/backups` returns
    /// [`ListBackupsOfClusterResponse`](crate::types::ListBackupsOfClusterResponse).
    ///
    /// Returns one page of `items`; `items` and `pages` go through all pages.
    ///
    /// # Arguments
    ///
    /// * `project_id`: Project that owns the cluster (digits in a string on the wire)
    /// * `cluster_id`: Cluster whose backups are listed (digits in a string on the wire)
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_management_v1beta::Client) -> Result<(), tidbcloud_management_v1beta::Error> {
    /// let mut items = client.list_back_up_of_cluster(1, 1).items();
    /// while let Some(item) = items.try_next().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn list_back_up_of_cluster(
        &self,
        project_id: u64,
        cluster_id: u64,
    ) -> operations::ListBackUpOfCluster {
        operations::ListBackUpOfCluster::new(&self.service, project_id, cluster_id)
    }

    /// Starts a manual backup of a TiDB Cloud Dedicated cluster.
    ///
    /// The response contains only the id. Call [`get_backup_of_cluster`](crate::Client::get_backup_of_cluster) until its status
    /// is `SUCCESS` or `FAILED`. The number of manual backups is not limited. TiDB Cloud Starter clusters cannot be backed up
    /// this way.
    ///
    /// `POST /api/v1beta/projects/{project_id}/clusters/{cluster_id}/backups` returns
    /// [`CreateBackupResponse`](crate::types::CreateBackupResponse).
    ///
    /// # Arguments
    ///
    /// * `project_id`: Project that owns the cluster (digits in a string on the wire)
    /// * `cluster_id`: Cluster to back up (digits in a string on the wire)
    /// * `body`: the request body.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_management_v1beta::Client) -> Result<(), tidbcloud_management_v1beta::Error> {
    /// use tidbcloud_management_v1beta::types::CreateBackupRequest;
    ///
    /// let body = CreateBackupRequest::new().with_name("backup-1");
    /// let response = client.create_backup(1, 1, body).await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn create_backup(
        &self,
        project_id: u64,
        cluster_id: u64,
        body: types::CreateBackupRequest,
    ) -> operations::CreateBackup {
        operations::CreateBackup::new(&self.service, project_id, cluster_id, body)
    }

    /// Returns a backup of a cluster.
    ///
    /// Not available for TiDB Cloud Starter clusters.
    ///
    /// `GET /api/v1beta/projects/{project_id}/clusters/{cluster_id}/backups/{backup_id}` returns
    /// [`Backup`](crate::types::Backup).
    ///
    /// `wait` polls until a state is reached: settled in `SUCCESS`; failed in `FAILED`.
    ///
    /// # Arguments
    ///
    /// * `project_id`: Project that owns the cluster (digits in a string on the wire)
    /// * `cluster_id`: Cluster that the backup was taken of (digits in a string on the wire)
    /// * `backup_id`: Backup to read; [`create_backup`](crate::Client::create_backup) and
    ///   [`list_back_up_of_cluster`](crate::Client::list_back_up_of_cluster) return its id (digits in a string on the wire)
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_management_v1beta::Client) -> Result<(), tidbcloud_management_v1beta::Error> {
    /// let response = client.get_backup_of_cluster(1, 1, 1).await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn get_backup_of_cluster(
        &self,
        project_id: u64,
        cluster_id: u64,
        backup_id: u64,
    ) -> operations::GetBackupOfCluster {
        operations::GetBackupOfCluster::new(
            &self.service,
            project_id,
            cluster_id,
            backup_id,
        )
    }

    /// Deletes a backup of a cluster.
    ///
    /// The success response is empty. Not available for TiDB Cloud Starter clusters.
    ///
    /// `DELETE /api/v1beta/projects/{project_id}/clusters/{cluster_id}/backups/{backup_id}` returns nothing but its success.
    ///
    /// # Arguments
    ///
    /// * `project_id`: Project that owns the cluster (digits in a string on the wire)
    /// * `cluster_id`: Cluster that the backup was taken of (digits in a string on the wire)
    /// * `backup_id`: Backup to delete, as [`list_back_up_of_cluster`](crate::Client::list_back_up_of_cluster) returns its id
    ///   (digits in a string on the wire)
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_management_v1beta::Client) -> Result<(), tidbcloud_management_v1beta::Error> {
    /// client.delete_backup(1, 1, 1).await?;
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn delete_backup(
        &self,
        project_id: u64,
        cluster_id: u64,
        backup_id: u64,
    ) -> operations::DeleteBackup {
        operations::DeleteBackup::new(&self.service, project_id, cluster_id, backup_id)
    }

    /// Lists the import tasks of a cluster, with phase and progress of each.
    ///
    /// `GET /api/v1beta/projects/{project_id}/clusters/{cluster_id}/imports` returns
    /// [`ListImportTasksResponse`](crate::types::ListImportTasksResponse).
    ///
    /// Returns one page of `items`; `items` and `pages` go through all pages.
    ///
    /// # Arguments
    ///
    /// * `project_id`: Project that owns the cluster (digits in a string on the wire)
    /// * `cluster_id`: Cluster whose import tasks are listed (digits in a string on the wire)
    ///
    /// # Example
    ///
    /// ```no_run
    /// # #[allow(deprecated)]
    /// # async fn example(client: tidbcloud_management_v1beta::Client) -> Result<(), tidbcloud_management_v1beta::Error> {
    /// let mut items = client.list_import_tasks(1, 1).items();
    /// while let Some(item) = items.try_next().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[deprecated(
        note = "Use the imports of `tidbcloud-dedicated-v1beta1` for Dedicated clusters, or of \
            `tidbcloud-serverless-v1beta1` for Starter and Essential clusters."
    )]
    #[inline]
    pub fn list_import_tasks(
        &self,
        project_id: u64,
        cluster_id: u64,
    ) -> operations::ListImportTasks {
        operations::ListImportTasks::new(&self.service, project_id, cluster_id)
    }

    /// Starts to import data from a bucket or from an uploaded file into a cluster.
    ///
    /// The response contains only the id. Call [`get_import_task`](crate::Client::get_import_task) until `status.phase` is
    /// `COMPLETED`, `FAILED` or `CANCELED`; [`update_import_task`](crate::Client::update_import_task) cancels the task.
    ///
    /// The target tables must exist before data are loaded: create them in the cluster, describe them in
    /// `options.pre_create_tables`, or put schema files next to the data. A bucket must be readable for TiDB Cloud, see
    /// [`get_import_task_role_info`](crate::Client::get_import_task_role_info); a local file must have been uploaded with
    /// [`upload_local_file`](crate::Client::upload_local_file).
    ///
    /// `POST /api/v1beta/projects/{project_id}/clusters/{cluster_id}/imports` returns
    /// [`CreateImportTaskResponse`](crate::types::CreateImportTaskResponse).
    ///
    /// # Arguments
    ///
    /// * `project_id`: Project that owns the cluster (digits in a string on the wire)
    /// * `cluster_id`: Cluster that receives the data (digits in a string on the wire)
    /// * `body`: the request body.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # #[allow(deprecated)]
    /// # async fn example(client: tidbcloud_management_v1beta::Client) -> Result<(), tidbcloud_management_v1beta::Error> {
    /// use tidbcloud_management_v1beta::types::{CreateImportTaskRequest, ImportSource, ImportSourceCsvConfig, ImportSourceFormat, ImportSpec, ImportTarget};
    ///
    /// let body = CreateImportTaskRequest::new()
    ///     .with_spec(
    ///         ImportSpec::new()
    ///             .with_source(
    ///                 ImportSource::s3()
    ///                     .with_format(
    ///                         ImportSourceFormat::csv(ImportSourceCsvConfig::new()),
    ///                     )
    ///                     .with_uri("s3://example-bucket/example-source-data/"),
    ///             )
    ///             .with_target(ImportTarget::new()),
    ///     );
    /// let response = client.create_import_task(1, 1, body).await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    #[deprecated(
        note = "Use the imports of `tidbcloud-dedicated-v1beta1` for Dedicated clusters, or of \
            `tidbcloud-serverless-v1beta1` for Starter and Essential clusters."
    )]
    #[inline]
    pub fn create_import_task(
        &self,
        project_id: u64,
        cluster_id: u64,
        body: types::CreateImportTaskRequest,
    ) -> operations::CreateImportTask {
        operations::CreateImportTask::new(&self.service, project_id, cluster_id, body)
    }

    /// Reads the first rows of an uploaded file the way an import task would read them.
    ///
    /// Use it to check delimiters, header row and target tables before
    /// [`create_import_task`](crate::Client::create_import_task). Only sources of type `LOCAL_FILE` can be previewed; others
    /// are refused. The response has one preview per target table.
    ///
    /// `POST /api/v1beta/projects/{project_id}/clusters/{cluster_id}/imports/preview` returns
    /// [`PreviewImportDataResponse`](crate::types::PreviewImportDataResponse).
    ///
    /// # Arguments
    ///
    /// * `project_id`: Project that owns the cluster (digits in a string on the wire)
    /// * `cluster_id`: Cluster that the data are meant for (digits in a string on the wire)
    /// * `body`: the request body.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # #[allow(deprecated)]
    /// # async fn example(client: tidbcloud_management_v1beta::Client) -> Result<(), tidbcloud_management_v1beta::Error> {
    /// use tidbcloud_management_v1beta::types::{ImportSource, ImportSourceCsvConfig, ImportSourceFormat, ImportSpec, ImportTarget, PreviewImportDataRequest};
    ///
    /// let body = PreviewImportDataRequest::new()
    ///     .with_spec(
    ///         ImportSpec::new()
    ///             .with_source(
    ///                 ImportSource::s3()
    ///                     .with_format(
    ///                         ImportSourceFormat::csv(ImportSourceCsvConfig::new()),
    ///                     )
    ///                     .with_uri("s3://example-bucket/example-source-data/"),
    ///             )
    ///             .with_target(ImportTarget::new()),
    ///     );
    /// let response = client.preview_import_data(1, 1, body).await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    #[deprecated(
        note = "Use the imports of `tidbcloud-dedicated-v1beta1` for Dedicated clusters, or of \
            `tidbcloud-serverless-v1beta1` for Starter and Essential clusters."
    )]
    #[inline]
    pub fn preview_import_data(
        &self,
        project_id: u64,
        cluster_id: u64,
        body: types::PreviewImportDataRequest,
    ) -> operations::PreviewImportData {
        operations::PreviewImportData::new(&self.service, project_id, cluster_id, body)
    }

    /// Returns the cloud identity under which the import tasks of a cluster run.
    ///
    /// Grant this identity read access to the bucket before [`create_import_task`](crate::Client::create_import_task): on AWS
    /// through the trust policy of a role, on Google Cloud through the permissions of the bucket.
    ///
    /// `GET /api/v1beta/projects/{project_id}/clusters/{cluster_id}/imports/role_info` returns
    /// [`ImportTaskRoleInfo`](crate::types::ImportTaskRoleInfo).
    ///
    /// # Arguments
    ///
    /// * `project_id`: Project that owns the cluster (digits in a string on the wire)
    /// * `cluster_id`: Cluster whose import tasks are to read the bucket (digits in a string on the wire)
    ///
    /// # Example
    ///
    /// ```no_run
    /// # #[allow(deprecated)]
    /// # async fn example(client: tidbcloud_management_v1beta::Client) -> Result<(), tidbcloud_management_v1beta::Error> {
    /// let response = client.get_import_task_role_info(1, 1).await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    #[deprecated(
        note = "Use the imports of `tidbcloud-dedicated-v1beta1` for Dedicated clusters, or of \
            `tidbcloud-serverless-v1beta1` for Starter and Essential clusters."
    )]
    #[inline]
    pub fn get_import_task_role_info(
        &self,
        project_id: u64,
        cluster_id: u64,
    ) -> operations::GetImportTaskRoleInfo {
        operations::GetImportTaskRoleInfo::new(&self.service, project_id, cluster_id)
    }

    /// Uploads a CSV file that an import task can read afterwards.
    ///
    /// For TiDB Cloud Starter clusters only. The response contains the id of the upload, which
    /// [`create_import_task`](crate::Client::create_import_task) and
    /// [`preview_import_data`](crate::Client::preview_import_data) take as the host part of `spec.source.uri`, for example
    /// `file://12345/`.
    ///
    /// `POST /api/v1beta/projects/{project_id}/clusters/{cluster_id}/imports/upload_file` returns
    /// [`UploadLocalFileResponse`](crate::types::UploadLocalFileResponse).
    ///
    /// # Arguments
    ///
    /// * `project_id`: Project that owns the cluster (digits in a string on the wire)
    /// * `cluster_id`: Cluster that the file is meant for (digits in a string on the wire)
    /// * `body`: the request body.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # #[allow(deprecated)]
    /// # async fn example(client: tidbcloud_management_v1beta::Client) -> Result<(), tidbcloud_management_v1beta::Error> {
    /// use tidbcloud_management_v1beta::types::{LocalFilePayload, UploadLocalFileRequest};
    ///
    /// let body = UploadLocalFileRequest::new()
    ///     .with_local_file_name("test.csv")
    ///     .with_payload(
    ///         LocalFilePayload::new().with_content("content").with_total_size_bytes(83),
    ///     );
    /// let response = client.upload_local_file(1, 1, body).await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    #[deprecated(
        note = "Use the imports of `tidbcloud-dedicated-v1beta1` for Dedicated clusters, or of \
            `tidbcloud-serverless-v1beta1` for Starter and Essential clusters."
    )]
    #[inline]
    pub fn upload_local_file(
        &self,
        project_id: u64,
        cluster_id: u64,
        body: types::UploadLocalFileRequest,
    ) -> operations::UploadLocalFile {
        operations::UploadLocalFile::new(&self.service, project_id, cluster_id, body)
    }

    /// Returns an import task with its phase and progress.
    ///
    /// `GET /api/v1beta/projects/{project_id}/clusters/{cluster_id}/imports/{import_id}` returns
    /// [`ImportTask`](crate::types::ImportTask).
    ///
    /// `wait` polls until a state is reached: settled in `COMPLETED`; failed in `FAILED`, `CANCELED`.
    ///
    /// # Arguments
    ///
    /// * `project_id`: Project that owns the cluster (digits in a string on the wire)
    /// * `cluster_id`: Cluster that receives the data (digits in a string on the wire)
    /// * `import_id`: Import task to read; [`create_import_task`](crate::Client::create_import_task) and
    ///   [`list_import_tasks`](crate::Client::list_import_tasks) return its id (digits in a string on the wire)
    ///
    /// # Example
    ///
    /// ```no_run
    /// # #[allow(deprecated)]
    /// # async fn example(client: tidbcloud_management_v1beta::Client) -> Result<(), tidbcloud_management_v1beta::Error> {
    /// let response = client.get_import_task(1, 1, 1).await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    #[deprecated(
        note = "Use the imports of `tidbcloud-dedicated-v1beta1` for Dedicated clusters, or of \
            `tidbcloud-serverless-v1beta1` for Starter and Essential clusters."
    )]
    #[inline]
    pub fn get_import_task(
        &self,
        project_id: u64,
        cluster_id: u64,
        import_id: u64,
    ) -> operations::GetImportTask {
        operations::GetImportTask::new(&self.service, project_id, cluster_id, import_id)
    }

    /// Cancels an import task.
    ///
    /// This is the only change that the API knows. The task must be in the phase `PREPARING` or `IMPORTING`. The success
    /// response is empty; call [`get_import_task`](crate::Client::get_import_task) until the phase is `CANCELED`.
    ///
    /// `PATCH /api/v1beta/projects/{project_id}/clusters/{cluster_id}/imports/{import_id}` returns nothing but its success.
    ///
    /// # Arguments
    ///
    /// * `project_id`: Project that owns the cluster (digits in a string on the wire)
    /// * `cluster_id`: Cluster that receives the data (digits in a string on the wire)
    /// * `import_id`: Import task to cancel (digits in a string on the wire)
    /// * `body`: the request body.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # #[allow(deprecated)]
    /// # async fn example(client: tidbcloud_management_v1beta::Client) -> Result<(), tidbcloud_management_v1beta::Error> {
    /// use tidbcloud_management_v1beta::types::{ImportTaskAction, UpdateImportTaskRequest};
    ///
    /// let body = UpdateImportTaskRequest::new().with_action(ImportTaskAction::Cancel);
    /// client.update_import_task(1, 1, 1, body).await?;
    /// # Ok(())
    /// # }
    /// ```
    #[deprecated(
        note = "Use the imports of `tidbcloud-dedicated-v1beta1` for Dedicated clusters, or of \
            `tidbcloud-serverless-v1beta1` for Starter and Essential clusters."
    )]
    #[inline]
    pub fn update_import_task(
        &self,
        project_id: u64,
        cluster_id: u64,
        import_id: u64,
        body: types::UpdateImportTaskRequest,
    ) -> operations::UpdateImportTask {
        operations::UpdateImportTask::new(
            &self.service,
            project_id,
            cluster_id,
            import_id,
            body,
        )
    }

    /// Returns the private endpoint service of a TiDB Cloud Dedicated cluster.
    ///
    /// Its name is what an endpoint in your own cloud account connects to.
    ///
    /// `GET /api/v1beta/projects/{project_id}/clusters/{cluster_id}/private_endpoint_service` returns
    /// [`GetPrivateEndpointServiceResponse`](crate::types::GetPrivateEndpointServiceResponse).
    ///
    /// `wait` polls until a state is reached: settled in `ACTIVE`.
    ///
    /// # Arguments
    ///
    /// * `project_id`: Project that owns the cluster (digits in a string on the wire)
    /// * `cluster_id`: Cluster whose service is read (digits in a string on the wire)
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_management_v1beta::Client) -> Result<(), tidbcloud_management_v1beta::Error> {
    /// let response = client.get_private_endpoint_service(1, 1).await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn get_private_endpoint_service(
        &self,
        project_id: u64,
        cluster_id: u64,
    ) -> operations::GetPrivateEndpointService {
        operations::GetPrivateEndpointService::new(&self.service, project_id, cluster_id)
    }

    /// Creates the service through which private endpoints reach a TiDB Cloud Dedicated cluster.
    ///
    /// It is an AWS PrivateLink or a Google Cloud Private Service Connect service, after the provider that hosts the cluster.
    /// Call [`get_private_endpoint_service`](crate::Client::get_private_endpoint_service) until its status is `ACTIVE`, create
    /// an endpoint for its name in your own cloud account, then register that endpoint with
    /// [`create_private_endpoint`](crate::Client::create_private_endpoint). TiDB Cloud Starter clusters are not supported.
    ///
    /// `POST /api/v1beta/projects/{project_id}/clusters/{cluster_id}/private_endpoint_service` returns
    /// [`CreatePrivateEndpointServiceResponse`](crate::types::CreatePrivateEndpointServiceResponse).
    ///
    /// # Arguments
    ///
    /// * `project_id`: Project that owns the cluster (digits in a string on the wire)
    /// * `cluster_id`: Cluster to reach (digits in a string on the wire)
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_management_v1beta::Client) -> Result<(), tidbcloud_management_v1beta::Error> {
    /// let response = client.create_private_endpoint_service(1, 1).await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn create_private_endpoint_service(
        &self,
        project_id: u64,
        cluster_id: u64,
    ) -> operations::CreatePrivateEndpointService {
        operations::CreatePrivateEndpointService::new(
            &self.service,
            project_id,
            cluster_id,
        )
    }

    /// Lists the private endpoints that are registered for a cluster.
    ///
    /// The list has no pages.
    ///
    /// `GET /api/v1beta/projects/{project_id}/clusters/{cluster_id}/private_endpoints` returns
    /// [`ListPrivateEndpointsResponse`](crate::types::ListPrivateEndpointsResponse).
    ///
    /// # Arguments
    ///
    /// * `project_id`: Project that owns the cluster (digits in a string on the wire)
    /// * `cluster_id`: Cluster whose private endpoints are listed (digits in a string on the wire)
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_management_v1beta::Client) -> Result<(), tidbcloud_management_v1beta::Error> {
    /// let response = client.list_private_endpoints(1, 1).await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn list_private_endpoints(
        &self,
        project_id: u64,
        cluster_id: u64,
    ) -> operations::ListPrivateEndpoints {
        operations::ListPrivateEndpoints::new(&self.service, project_id, cluster_id)
    }

    /// Registers an endpoint of your cloud account with a TiDB Cloud Dedicated cluster.
    ///
    /// The endpoint must exist already in AWS or Google Cloud, made for the name that
    /// [`get_private_endpoint_service`](crate::Client::get_private_endpoint_service) returns; registering lets the service
    /// accept its connections. Set [`endpoint_name`](struct@crate::types::PrivateEndpoint#structfield.endpoint_name) and
    /// nothing else, then look for the endpoint in [`list_private_endpoints`](crate::Client::list_private_endpoints) until its
    /// status is `ACTIVE` or `FAILED`. TiDB Cloud Starter clusters are not supported.
    ///
    /// `POST /api/v1beta/projects/{project_id}/clusters/{cluster_id}/private_endpoints` returns
    /// [`CreatePrivateEndpointResponse`](crate::types::CreatePrivateEndpointResponse).
    ///
    /// # Arguments
    ///
    /// * `project_id`: Project that owns the cluster (digits in a string on the wire)
    /// * `cluster_id`: Cluster that the endpoint is to reach (digits in a string on the wire)
    /// * `private_endpoint`: the request body.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_management_v1beta::Client) -> Result<(), tidbcloud_management_v1beta::Error> {
    /// use tidbcloud_management_v1beta::types::PrivateEndpoint;
    ///
    /// let body = PrivateEndpoint::new().with_endpoint_name("vpce-01234567890123456");
    /// let response = client.create_private_endpoint(1, 1, body).await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn create_private_endpoint(
        &self,
        project_id: u64,
        cluster_id: u64,
        private_endpoint: types::PrivateEndpoint,
    ) -> operations::CreatePrivateEndpoint {
        operations::CreatePrivateEndpoint::new(
            &self.service,
            project_id,
            cluster_id,
            private_endpoint,
        )
    }

    /// Removes a private endpoint from a TiDB Cloud Dedicated cluster.
    ///
    /// The success response is empty; the endpoint stays in [`list_private_endpoints`](crate::Client::list_private_endpoints)
    /// as `DELETING` until the work is done. TiDB Cloud Starter clusters are not supported.
    ///
    /// `DELETE /api/v1beta/projects/{project_id}/clusters/{cluster_id}/private_endpoints/{endpoint_id}` returns nothing but its
    /// success.
    ///
    /// # Arguments
    ///
    /// * `project_id`: Project that owns the cluster (digits in a string on the wire)
    /// * `cluster_id`: Cluster that the endpoint is registered for (digits in a string on the wire)
    /// * `endpoint_id`: Private endpoint to remove: the `id` that TiDB Cloud gave it, not the name that AWS or Google Cloud
    ///   uses (digits in a string on the wire)
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_management_v1beta::Client) -> Result<(), tidbcloud_management_v1beta::Error> {
    /// client.delete_private_endpoint(1, 1, 1).await?;
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn delete_private_endpoint(
        &self,
        project_id: u64,
        cluster_id: u64,
        endpoint_id: u64,
    ) -> operations::DeletePrivateEndpoint {
        operations::DeletePrivateEndpoint::new(
            &self.service,
            project_id,
            cluster_id,
            endpoint_id,
        )
    }

    /// Lists the private endpoints of all clusters of a project.
    ///
    /// The list has no pages.
    ///
    /// `GET /api/v1beta/projects/{project_id}/private_endpoints` returns
    /// [`ListPrivateEndpointsOfProjectResponse`](crate::types::ListPrivateEndpointsOfProjectResponse).
    ///
    /// # Arguments
    ///
    /// * `project_id`: Project whose private endpoints are listed (digits in a string on the wire)
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_management_v1beta::Client) -> Result<(), tidbcloud_management_v1beta::Error> {
    /// let response = client.list_private_endpoints_of_project(1).await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn list_private_endpoints_of_project(
        &self,
        project_id: u64,
    ) -> operations::ListPrivateEndpointsOfProject {
        operations::ListPrivateEndpointsOfProject::new(&self.service, project_id)
    }

    /// Lists the restore tasks of a project.
    ///
    /// TiDB Cloud Starter clusters have none.
    ///
    /// `GET /api/v1beta/projects/{project_id}/restores` returns
    /// [`ListRestoresOfProjectResponse`](crate::types::ListRestoresOfProjectResponse).
    ///
    /// Returns one page of `items`; `items` and `pages` go through all pages.
    ///
    /// # Arguments
    ///
    /// * `project_id`: Project whose restore tasks are listed (digits in a string on the wire)
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_management_v1beta::Client) -> Result<(), tidbcloud_management_v1beta::Error> {
    /// let mut items = client.list_restore_tasks(1).items();
    /// while let Some(item) = items.try_next().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn list_restore_tasks(&self, project_id: u64) -> operations::ListRestoreTasks {
        operations::ListRestoreTasks::new(&self.service, project_id)
    }

    /// Restores a backup into a new cluster.
    ///
    /// The new cluster is configured as in [`create_cluster`](crate::Client::create_cluster); an existing one cannot be the
    /// target. A backup of a TiDB Cloud Dedicated cluster does not fit into smaller nodes than those of its cluster, nor into a
    /// TiDB Cloud Starter cluster.
    ///
    /// The response contains two ids. Call [`get_restore_task`](crate::Client::get_restore_task) until the task is `SUCCESS` or
    /// `FAILED`, and [`get_cluster`](crate::Client::get_cluster) until the new cluster is `AVAILABLE`.
    ///
    /// `POST /api/v1beta/projects/{project_id}/restores` returns
    /// [`CreateRestoreResponse`](crate::types::CreateRestoreResponse).
    ///
    /// # Arguments
    ///
    /// * `project_id`: Project that is to own the new cluster (digits in a string on the wire)
    /// * `body`: the request body.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_management_v1beta::Client) -> Result<(), tidbcloud_management_v1beta::Error> {
    /// use tidbcloud_management_v1beta::types::{ClusterConfig, CreateRestoreRequest};
    ///
    /// let body = CreateRestoreRequest::new()
    ///     .with_backup_id(1)
    ///     .with_config(ClusterConfig::new().with_root_password("password_example"))
    ///     .with_name("Cluster0");
    /// let response = client.create_restore_task(1, body).await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn create_restore_task(
        &self,
        project_id: u64,
        body: types::CreateRestoreRequest,
    ) -> operations::CreateRestoreTask {
        operations::CreateRestoreTask::new(&self.service, project_id, body)
    }

    /// Returns a restore task.
    ///
    /// Not available for TiDB Cloud Starter clusters.
    ///
    /// `GET /api/v1beta/projects/{project_id}/restores/{restore_id}` returns [`Restore`](crate::types::Restore).
    ///
    /// `wait` polls until a state is reached: settled in `SUCCESS`; failed in `FAILED`.
    ///
    /// # Arguments
    ///
    /// * `project_id`: Project that owns the restore task (digits in a string on the wire)
    /// * `restore_id`: Restore task to read; [`create_restore_task`](crate::Client::create_restore_task) and
    ///   [`list_restore_tasks`](crate::Client::list_restore_tasks) return its id (digits in a string on the wire)
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_management_v1beta::Client) -> Result<(), tidbcloud_management_v1beta::Error> {
    /// let response = client.get_restore_task(1, 1).await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn get_restore_task(
        &self,
        project_id: u64,
        restore_id: u64,
    ) -> operations::GetRestoreTask {
        operations::GetRestoreTask::new(&self.service, project_id, restore_id)
    }
}
