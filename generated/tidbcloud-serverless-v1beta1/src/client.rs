// Written by `cargo xtask generate` from serverless v1beta1; edits are lost.

use tidbcloud_core::http::Method;
use tidbcloud_core::generated::{ApiInfo, Service};
use tidbcloud_core::{Config, Metrics, Request, Result};
use crate::operations;
use crate::types;

const API: ApiInfo = ApiInfo {
    id: "serverless",
    version: "v1beta1",
    server: "https://serverless.tidbapi.com/v1beta1",
    crate_name: env!("CARGO_PKG_NAME"),
    crate_version: env!("CARGO_PKG_VERSION"),
};

/// Client of the TiDB Cloud Starter and Essential API v1beta1.
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
    /// `TIDBCLOUD_SERVERLESS_ENDPOINT` and `TIDBCLOUD_CA_FILE` where they are set.
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

    /// Creates a client with this configuration, for `https://serverless.tidbapi.com/v1beta1`.
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

    /// Lists the clusters of the organization that the API key belongs to.
    ///
    /// Each response is one page;
    /// [`ListClustersResponse.next_page_token`](struct@crate::types::ListClustersResponse#structfield.next_page_token) requests
    /// the next one.
    ///
    /// `GET /clusters` returns [`ListClustersResponse`](crate::types::ListClustersResponse).
    ///
    /// Returns one page of `clusters`; `items` and `pages` go through all pages.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_serverless_v1beta1::Client) -> Result<(), tidbcloud_serverless_v1beta1::Error> {
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

    /// Creates a Starter cluster, or an Essential one.
    ///
    /// Set [`Cluster.display_name`](struct@crate::types::Cluster#structfield.display_name) and
    /// [`Cluster.region`](struct@crate::types::Cluster#structfield.region); [`list_regions`](crate::Client::list_regions) shows
    /// where clusters can be. [`Cluster.auto_scaling`](struct@crate::types::Cluster#structfield.auto_scaling) with both of its
    /// limits makes the cluster an Essential one. The response carries the new cluster's ID before the cluster can be used:
    /// call [`get_cluster`](crate::Client::get_cluster) until its state is
    /// [`ClusterState::Active`](crate::types::ClusterState::Active).
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
    /// # async fn example(client: tidbcloud_serverless_v1beta1::Client) -> Result<(), tidbcloud_serverless_v1beta1::Error> {
    /// use tidbcloud_serverless_v1beta1::types::{Cluster, Region};
    ///
    /// let body = Cluster::new()
    ///     .with_display_name("foo-bar")
    ///     .with_region(Region::new().with_name("regions/aws-us-west-2"));
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
    /// Also the way to follow what happens to it: [`Cluster.state`](struct@crate::types::Cluster#structfield.state) says
    /// whether it can be used.
    ///
    /// `GET /clusters/{clusterId}` returns [`Cluster`](crate::types::Cluster).
    ///
    /// `wait` polls until a state is reached: settled in `ACTIVE`; gone in `DELETED`.
    ///
    /// # Arguments
    ///
    /// * `cluster_id`: ID of the cluster: [`Cluster.cluster_id`](struct@crate::types::Cluster#structfield.cluster_id).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_serverless_v1beta1::Client) -> Result<(), tidbcloud_serverless_v1beta1::Error> {
    /// let response = client.get_cluster("clusterId").await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_cluster(&self, cluster_id: impl Into<String>) -> operations::GetCluster {
        operations::GetCluster::new(&self.service, cluster_id.into())
    }

    /// Deletes a cluster and its data.
    ///
    /// The response shows the cluster as it was marked for deletion. Later, [`get_cluster`](crate::Client::get_cluster) gives
    /// the state [`ClusterState::Deleted`](crate::types::ClusterState::Deleted) or fails with status 404; take either as done.
    ///
    /// `DELETE /clusters/{clusterId}` returns [`Cluster`](crate::types::Cluster).
    ///
    /// # Arguments
    ///
    /// * `cluster_id`: ID of the cluster to delete:
    ///   [`Cluster.cluster_id`](struct@crate::types::Cluster#structfield.cluster_id).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_serverless_v1beta1::Client) -> Result<(), tidbcloud_serverless_v1beta1::Error> {
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

    /// Changes some of a cluster's settings and keeps the others.
    ///
    /// Only settings with a field in the argument can be changed, not the region or the root password, for example. A change
    /// does not change [`Cluster.state`](struct@crate::types::Cluster#structfield.state), so read the changed fields back with
    /// [`get_cluster`](crate::Client::get_cluster) to see it in force.
    ///
    /// `PATCH /clusters/{clusterId}` returns [`Cluster`](crate::types::Cluster).
    ///
    /// # Arguments
    ///
    /// * `cluster_id`: ID of the cluster to change:
    ///   [`Cluster.cluster_id`](struct@crate::types::Cluster#structfield.cluster_id).
    /// * `cluster`: the fields to change. Only fields that are set are sent, and the update mask is computed from them. Whether
    ///   the server accepts several paths in one mask is unverified: known clients send one.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_serverless_v1beta1::Client) -> Result<(), tidbcloud_serverless_v1beta1::Error> {
    /// use tidbcloud_serverless_v1beta1::types::PartialUpdateClusterBody;
    ///
    /// let body = PartialUpdateClusterBody::new().with_display_name("display_name");
    /// let response = client.partial_update_cluster("clusterId", body).await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    pub fn partial_update_cluster(
        &self,
        cluster_id: impl Into<String>,
        cluster: types::PartialUpdateClusterBody,
    ) -> operations::PartialUpdateCluster {
        operations::PartialUpdateCluster::new(&self.service, cluster_id.into(), cluster)
    }

    /// Lists the branches of a cluster.
    ///
    /// Each response is one page;
    /// [`ListBranchesResponse.next_page_token`](struct@crate::types::ListBranchesResponse#structfield.next_page_token) requests
    /// the next one.
    ///
    /// `GET /clusters/{clusterId}/branches` returns [`ListBranchesResponse`](crate::types::ListBranchesResponse).
    ///
    /// Returns one page of `branches`; `items` and `pages` go through all pages.
    ///
    /// # Arguments
    ///
    /// * `cluster_id`: ID of the cluster whose branches are listed.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_serverless_v1beta1::Client) -> Result<(), tidbcloud_serverless_v1beta1::Error> {
    /// let mut items = client.list_branches("clusterId").items();
    /// while let Some(item) = items.try_next().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_branches(
        &self,
        cluster_id: impl Into<String>,
    ) -> operations::ListBranches {
        operations::ListBranches::new(&self.service, cluster_id.into())
    }

    /// Creates a branch: a copy of a cluster, or of another branch, that changes on its own.
    ///
    /// [`Branch.display_name`](struct@crate::types::Branch#structfield.display_name) is enough to copy the cluster as it is
    /// now; [`Branch.parent_id`](struct@crate::types::Branch#structfield.parent_id) and
    /// [`Branch.parent_timestamp`](struct@crate::types::Branch#structfield.parent_timestamp) choose another parent or an
    /// earlier moment. The branch can be used once [`get_branch`](crate::Client::get_branch) shows the state
    /// [`BranchState::Active`](crate::types::BranchState::Active).
    ///
    /// `POST /clusters/{clusterId}/branches` returns [`Branch`](crate::types::Branch).
    ///
    /// # Arguments
    ///
    /// * `cluster_id`: ID of the cluster that the branch will belong to, even if its parent is another branch.
    /// * `branch`: the request body.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_serverless_v1beta1::Client) -> Result<(), tidbcloud_serverless_v1beta1::Error> {
    /// use tidbcloud_serverless_v1beta1::types::Branch;
    ///
    /// let body = Branch::new().with_display_name("display_name");
    /// let response = client.create_branch("clusterId", body).await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_branch(
        &self,
        cluster_id: impl Into<String>,
        branch: types::Branch,
    ) -> operations::CreateBranch {
        operations::CreateBranch::new(&self.service, cluster_id.into(), branch)
    }

    /// Gets one branch of a cluster.
    ///
    /// `GET /clusters/{clusterId}/branches/{branchId}` returns [`Branch`](crate::types::Branch).
    ///
    /// `wait` polls until a state is reached: settled in `ACTIVE`; gone in `DELETED`.
    ///
    /// # Arguments
    ///
    /// * `cluster_id`: ID of the cluster that the branch belongs to.
    /// * `branch_id`: ID of the branch: [`Branch.branch_id`](struct@crate::types::Branch#structfield.branch_id).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_serverless_v1beta1::Client) -> Result<(), tidbcloud_serverless_v1beta1::Error> {
    /// let response = client.get_branch("clusterId", "branchId").await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_branch(
        &self,
        cluster_id: impl Into<String>,
        branch_id: impl Into<String>,
    ) -> operations::GetBranch {
        operations::GetBranch::new(&self.service, cluster_id.into(), branch_id.into())
    }

    /// Deletes a branch with the data in it. The cluster and other data stay.
    ///
    /// The response is the branch being deleted.
    ///
    /// `DELETE /clusters/{clusterId}/branches/{branchId}` returns [`Branch`](crate::types::Branch).
    ///
    /// # Arguments
    ///
    /// * `cluster_id`: ID of the cluster that the branch belongs to.
    /// * `branch_id`: ID of the branch to delete: [`Branch.branch_id`](struct@crate::types::Branch#structfield.branch_id).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_serverless_v1beta1::Client) -> Result<(), tidbcloud_serverless_v1beta1::Error> {
    /// let response = client.delete_branch("clusterId", "branchId").await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_branch(
        &self,
        cluster_id: impl Into<String>,
        branch_id: impl Into<String>,
    ) -> operations::DeleteBranch {
        operations::DeleteBranch::new(&self.service, cluster_id.into(), branch_id.into())
    }

    /// Throws away what was changed in a branch and copies its parent again, as the parent is now.
    ///
    /// Until that is done the state is [`BranchState::Restoring`](crate::types::BranchState::Restoring); call
    /// [`get_branch`](crate::Client::get_branch) until it is [`BranchState::Active`](crate::types::BranchState::Active).
    ///
    /// `POST /clusters/{clusterId}/branches/{branchId}:reset` returns [`Branch`](crate::types::Branch).
    ///
    /// # Arguments
    ///
    /// * `cluster_id`: ID of the cluster that the branch belongs to.
    /// * `branch_id`: ID of the branch to reset: [`Branch.branch_id`](struct@crate::types::Branch#structfield.branch_id).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_serverless_v1beta1::Client) -> Result<(), tidbcloud_serverless_v1beta1::Error> {
    /// let response = client.reset_branch("clusterId", "branchId").await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    pub fn reset_branch(
        &self,
        cluster_id: impl Into<String>,
        branch_id: impl Into<String>,
    ) -> operations::ResetBranch {
        operations::ResetBranch::new(&self.service, cluster_id.into(), branch_id.into())
    }

    /// Lists the exports of a cluster, finished ones included.
    ///
    /// Each response is one page;
    /// [`ListExportsResponse.next_page_token`](struct@crate::types::ListExportsResponse#structfield.next_page_token) requests
    /// the next one.
    ///
    /// `GET /clusters/{clusterId}/exports` returns [`ListExportsResponse`](crate::types::ListExportsResponse).
    ///
    /// Returns one page of `exports`; `items` and `pages` go through all pages.
    ///
    /// # Arguments
    ///
    /// * `cluster_id`: ID of the cluster whose exports are listed.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_serverless_v1beta1::Client) -> Result<(), tidbcloud_serverless_v1beta1::Error> {
    /// let mut items = client.list_exports("clusterId").items();
    /// while let Some(item) = items.try_next().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_exports(
        &self,
        cluster_id: impl Into<String>,
    ) -> operations::ListExports {
        operations::ListExports::new(&self.service, cluster_id.into())
    }

    /// Starts to write a cluster's data to files.
    ///
    /// An empty body exports every table as CSV and keeps the files in TiDB Cloud; this API has no operation that downloads
    /// those, so set [`CreateExportBody.target`](struct@crate::types::CreateExportBody#structfield.target) to get them into
    /// storage of your own. Follow the export with [`get_export`](crate::Client::get_export) until
    /// [`Export.state`](struct@crate::types::Export#structfield.state) is no longer
    /// [`ExportState::Running`](crate::types::ExportState::Running).
    ///
    /// `POST /clusters/{clusterId}/exports` returns [`Export`](crate::types::Export).
    ///
    /// # Arguments
    ///
    /// * `cluster_id`: ID of the cluster whose data is exported.
    /// * `body`: the request body.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_serverless_v1beta1::Client) -> Result<(), tidbcloud_serverless_v1beta1::Error> {
    /// use tidbcloud_serverless_v1beta1::types::CreateExportBody;
    ///
    /// let body = CreateExportBody::new().with_display_name("display_name");
    /// let response = client.create_export("clusterId", body).await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_export(
        &self,
        cluster_id: impl Into<String>,
        body: types::CreateExportBody,
    ) -> operations::CreateExport {
        operations::CreateExport::new(&self.service, cluster_id.into(), body)
    }

    /// Gets one export: its state, its contents and the place of its files.
    ///
    /// `GET /clusters/{clusterId}/exports/{exportId}` returns [`Export`](crate::types::Export).
    ///
    /// `wait` polls until a state is reached: settled in `SUCCEEDED`; failed in `FAILED`, `CANCELED`, `EXPIRED`; gone in
    /// `DELETED`.
    ///
    /// # Arguments
    ///
    /// * `cluster_id`: ID of the cluster that the export was made from.
    /// * `export_id`: ID of the export: [`Export.export_id`](struct@crate::types::Export#structfield.export_id).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_serverless_v1beta1::Client) -> Result<(), tidbcloud_serverless_v1beta1::Error> {
    /// let response = client.get_export("clusterId", "exportId").await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_export(
        &self,
        cluster_id: impl Into<String>,
        export_id: impl Into<String>,
    ) -> operations::GetExport {
        operations::GetExport::new(&self.service, cluster_id.into(), export_id.into())
    }

    /// Deletes an export.
    ///
    /// To stop one that still runs, use [`cancel_export`](crate::Client::cancel_export).
    ///
    /// `DELETE /clusters/{clusterId}/exports/{exportId}` returns [`Export`](crate::types::Export).
    ///
    /// # Arguments
    ///
    /// * `cluster_id`: ID of the cluster that the export was made from.
    /// * `export_id`: ID of the export to delete: [`Export.export_id`](struct@crate::types::Export#structfield.export_id).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_serverless_v1beta1::Client) -> Result<(), tidbcloud_serverless_v1beta1::Error> {
    /// let response = client.delete_export("clusterId", "exportId").await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_export(
        &self,
        cluster_id: impl Into<String>,
        export_id: impl Into<String>,
    ) -> operations::DeleteExport {
        operations::DeleteExport::new(&self.service, cluster_id.into(), export_id.into())
    }

    /// Stops a running export.
    ///
    /// It ends in the state [`ExportState::Canceled`](crate::types::ExportState::Canceled).
    ///
    /// `POST /clusters/{clusterId}/exports/{exportId}:cancel` returns [`Export`](crate::types::Export).
    ///
    /// # Arguments
    ///
    /// * `cluster_id`: ID of the cluster that is being exported.
    /// * `export_id`: ID of the export to stop: [`Export.export_id`](struct@crate::types::Export#structfield.export_id).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_serverless_v1beta1::Client) -> Result<(), tidbcloud_serverless_v1beta1::Error> {
    /// let response = client.cancel_export("clusterId", "exportId").await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    pub fn cancel_export(
        &self,
        cluster_id: impl Into<String>,
        export_id: impl Into<String>,
    ) -> operations::CancelExport {
        operations::CancelExport::new(&self.service, cluster_id.into(), export_id.into())
    }

    /// Lists the imports into a cluster, finished ones included.
    ///
    /// Each response is one page;
    /// [`ListImportsResponse.next_page_token`](struct@crate::types::ListImportsResponse#structfield.next_page_token) requests
    /// the next one.
    ///
    /// `GET /clusters/{clusterId}/imports` returns [`ListImportsResponse`](crate::types::ListImportsResponse).
    ///
    /// Returns one page of `imports`; `items` and `pages` go through all pages.
    ///
    /// # Arguments
    ///
    /// * `cluster_id`: ID of the cluster whose imports are listed.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_serverless_v1beta1::Client) -> Result<(), tidbcloud_serverless_v1beta1::Error> {
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

    /// Starts to load files from object storage into a cluster.
    ///
    /// Say where the files are, with credentials to read them, and what format they have. Follow the import with
    /// [`get_import`](crate::Client::get_import) until [`Import.state`](struct@crate::types::Import#structfield.state) is
    /// [`ImportState::Completed`](crate::types::ImportState::Completed),
    /// [`ImportState::Failed`](crate::types::ImportState::Failed) or
    /// [`ImportState::Canceled`](crate::types::ImportState::Canceled).
    ///
    /// `POST /clusters/{clusterId}/imports` returns [`Import`](crate::types::Import).
    ///
    /// # Arguments
    ///
    /// * `cluster_id`: ID of the cluster to load the data into.
    /// * `body`: the request body.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_serverless_v1beta1::Client) -> Result<(), tidbcloud_serverless_v1beta1::Error> {
    /// use tidbcloud_serverless_v1beta1::types::{CreateImportBody, ImportOptions, ImportOptionsCsvFormat, ImportSource, S3Source};
    ///
    /// let body = CreateImportBody::new()
    ///     .with_import_options(
    ///         ImportOptions::csv(ImportOptionsCsvFormat::new().with_backslash_escape(true)),
    ///     )
    ///     .with_source(ImportSource::s3(S3Source::role_arn("roleArn").with_uri("uri")));
    /// let response = client.create_import("clusterId", body).await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_import(
        &self,
        cluster_id: impl Into<String>,
        body: types::CreateImportBody,
    ) -> operations::CreateImport {
        operations::CreateImport::new(&self.service, cluster_id.into(), body)
    }

    /// Gets one import with its state and progress.
    ///
    /// `GET /clusters/{clusterId}/imports/{id}` returns [`Import`](crate::types::Import).
    ///
    /// `wait` polls until a state is reached: settled in `COMPLETED`; failed in `FAILED`, `CANCELED`.
    ///
    /// # Arguments
    ///
    /// * `cluster_id`: ID of the cluster that the data is loaded into.
    /// * `import_id`: ID of the import: [`Import.import_id`](struct@crate::types::Import#structfield.import_id).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_serverless_v1beta1::Client) -> Result<(), tidbcloud_serverless_v1beta1::Error> {
    /// let response = client.get_import("clusterId", "id").await?;
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

    /// Asks an import to stop.
    ///
    /// The response arrives before it has stopped: [`get_import`](crate::Client::get_import) shows
    /// [`ImportState::Canceling`](crate::types::ImportState::Canceling), then
    /// [`ImportState::Canceled`](crate::types::ImportState::Canceled).
    ///
    /// `POST /clusters/{clusterId}/imports/{id}:cancel` returns nothing but its success.
    ///
    /// # Arguments
    ///
    /// * `cluster_id`: ID of the cluster that the data is loaded into.
    /// * `import_id`: ID of the import to stop: [`Import.import_id`](struct@crate::types::Import#structfield.import_id).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_serverless_v1beta1::Client) -> Result<(), tidbcloud_serverless_v1beta1::Error> {
    /// client.cancel_import("clusterId", "id").await?;
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

    /// Lists the regions in which the organization can create clusters.
    ///
    /// One response lists all of them. Put the [`Region.name`](struct@crate::types::Region#structfield.name) of one into the
    /// cluster that you create.
    ///
    /// `GET /regions` returns [`ListRegionsResponse`](crate::types::ListRegionsResponse).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_serverless_v1beta1::Client) -> Result<(), tidbcloud_serverless_v1beta1::Error> {
    /// let response = client.list_regions().await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn list_regions(&self) -> operations::ListRegions {
        operations::ListRegions::new(&self.service)
    }
}
