// Written by `cargo xtask generate` from premium v1beta2; edits are lost.

use tidbcloud_core::http::Method;
use tidbcloud_core::generated::{ApiInfo, Service};
use tidbcloud_core::{Config, Metrics, Request, Result};
use crate::operations;
use crate::types;

const API: ApiInfo = ApiInfo {
    id: "premium",
    version: "v1beta2",
    server: "https://cloud.tidbapi.com/v1beta2",
    crate_name: env!("CARGO_PKG_NAME"),
    crate_version: env!("CARGO_PKG_VERSION"),
};

/// Client of the TiDB Cloud Premium API v1beta2.
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
    /// Reads `TIDBCLOUD_PUBLIC_KEY` and `TIDBCLOUD_PRIVATE_KEY` (or both as `TIDB_CLOUD_…`), and `TIDBCLOUD_PREMIUM_ENDPOINT`
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

    /// Creates a client with this configuration, for `https://cloud.tidbapi.com/v1beta2`.
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

    /// Lists the backups of all instances in your organization, page by page.
    ///
    /// Backups outlive the instance: with [`instance_states`](crate::operations::ListBackups::instance_states) set to
    /// [`BackupInstanceState::Deleted`](crate::types::BackupInstanceState::Deleted) the list has those of deleted instances.
    ///
    /// `GET /backups` returns [`ListBackupsResponse`](crate::types::ListBackupsResponse).
    ///
    /// Returns one page of `backups`; `items` and `pages` go through all pages.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_premium_v1beta2::Client) -> Result<(), tidbcloud_premium_v1beta2::Error> {
    /// let mut items = client.list_backups().items();
    /// while let Some(item) = items.try_next().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn list_backups(&self) -> operations::ListBackups {
        operations::ListBackups::new(&self.service)
    }

    /// Deletes a backup, whichever instance it is from.
    ///
    /// [`delete_instance_backup`](crate::Client::delete_instance_backup) does the same for a backup whose instance is known.
    ///
    /// `DELETE /backups/{backupId}` returns nothing but its success.
    ///
    /// # Arguments
    ///
    /// * `backup_id`: ID of the backup to remove, from `Backup::id`.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_premium_v1beta2::Client) -> Result<(), tidbcloud_premium_v1beta2::Error> {
    /// client.delete_backup("backupId").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_backup(
        &self,
        backup_id: impl Into<String>,
    ) -> operations::DeleteBackup {
        operations::DeleteBackup::new(&self.service, backup_id.into())
    }

    /// Lists the changefeeds of one instance, page by page.
    ///
    /// `GET /changefeeds` returns [`ListChangefeedsResponse`](crate::types::ListChangefeedsResponse).
    ///
    /// Returns one page of `changefeeds`; `items` and `pages` go through all pages.
    ///
    /// # Arguments
    ///
    /// * `instance_id`: ID of the instance whose changes are replicated (for example `1234567890123`)
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_premium_v1beta2::Client) -> Result<(), tidbcloud_premium_v1beta2::Error> {
    /// let mut items = client.list_changefeeds("1234567890123").items();
    /// while let Some(item) = items.try_next().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_changefeeds(
        &self,
        instance_id: impl Into<String>,
    ) -> operations::ListChangefeeds {
        operations::ListChangefeeds::new(&self.service, instance_id.into())
    }

    /// Creates a changefeed, which replicates the changes of an instance to Kafka, MySQL, S3 or Alibaba Cloud OSS.
    ///
    /// Fill in the configuration that belongs to `Changefeed::downstream_type` and no other; Kafka and MySQL also need
    /// `Changefeed::network_info`. For OSS the type is [`DownstreamType::S3`](crate::types::DownstreamType::S3), and
    /// [`S3Endpoint`](crate::types::S3Endpoint) has the details. The changefeed starts in
    /// [`ChangefeedState::Creating`](crate::types::ChangefeedState::Creating); wait with
    /// [`get_changefeed`](crate::Client::get_changefeed) until it is `Running`. With `CreateChangefeedRequest::dry_run` the
    /// configuration is checked and nothing is created.
    ///
    /// `POST /changefeeds` returns [`Changefeed`](crate::types::Changefeed).
    ///
    /// `start` returns the response and the call of `get_changefeed` that reads how far the work is, whose `wait` polls until
    /// its end.
    ///
    /// # Arguments
    ///
    /// * `body`: the request body.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_premium_v1beta2::Client) -> Result<(), tidbcloud_premium_v1beta2::Error> {
    /// use tidbcloud_premium_v1beta2::types::{Changefeed, CreateChangefeedRequest, MySqlConnection, MySqlDownstreamConfig, StartPosition, TableConfig, TableConfigMode};
    ///
    /// let body = CreateChangefeedRequest::new()
    ///     .with_changefeed(
    ///         Changefeed::mysql(
    ///                 MySqlDownstreamConfig::new()
    ///                     .with_connection(
    ///                         MySqlConnection::new().with_username("cdc_user"),
    ///                     ),
    ///             )
    ///             .with_changefeed_capacity("4ccu")
    ///             .with_name("my-kafka-changefeed")
    ///             .with_start_position(StartPosition::from_tso(452348901234567890))
    ///             .with_table_config(
    ///                 TableConfig::new().with_mode(TableConfigMode::ForceSync),
    ///             )
    ///             .with_instance_id("1234567890123"),
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

    /// Gets one changefeed with its state, its configuration and the progress of replication. Passwords and secret keys are
    /// left out.
    ///
    /// `GET /changefeeds/{changefeedId}` returns [`Changefeed`](crate::types::Changefeed).
    ///
    /// `wait` polls until a state is reached: settled in `RUNNING`, `PAUSED`, `WARNING`; failed in `FAILED`; gone in `DELETED`.
    ///
    /// # Arguments
    ///
    /// * `changefeed_id`: ID of the changefeed, from `Changefeed::id` (for example `67890`)
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_premium_v1beta2::Client) -> Result<(), tidbcloud_premium_v1beta2::Error> {
    /// let response = client.get_changefeed("67890").await?;
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
    /// The server refuses while the state of the changefeed does not allow it; the API does not document which states do. The
    /// response is empty and arrives before the end: afterwards [`get_changefeed`](crate::Client::get_changefeed) answers 404
    /// or [`ChangefeedState::Deleted`](crate::types::ChangefeedState::Deleted).
    ///
    /// `DELETE /changefeeds/{changefeedId}` returns nothing but its success.
    ///
    /// # Arguments
    ///
    /// * `changefeed_id`: ID of the changefeed to remove (for example `67890`)
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_premium_v1beta2::Client) -> Result<(), tidbcloud_premium_v1beta2::Error> {
    /// client.delete_changefeed("67890").await?;
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
    /// after. The kind of downstream cannot be changed, nor can the name, the network and the start;
    /// [`scale_changefeed`](crate::Client::scale_changefeed) changes the capacity. Send the passwords and keys again:
    /// [`get_changefeed`](crate::Client::get_changefeed) does not return them, and whether an edit without them keeps the old
    /// ones is not documented. While the change is applied, the state is
    /// [`ChangefeedState::Editing`](crate::types::ChangefeedState::Editing).
    ///
    /// `POST /changefeeds/{changefeedId}:editDownstreamConfig` returns [`Changefeed`](crate::types::Changefeed).
    ///
    /// # Arguments
    ///
    /// * `changefeed_id`: ID of the paused changefeed (for example `67890`)
    /// * `body`: the request body.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_premium_v1beta2::Client) -> Result<(), tidbcloud_premium_v1beta2::Error> {
    /// use tidbcloud_premium_v1beta2::types::{EditChangefeedDownstreamConfigBody, MySqlConnection, MySqlDownstreamConfig};
    ///
    /// let body = EditChangefeedDownstreamConfigBody::mysql(
    ///     MySqlDownstreamConfig::new()
    ///         .with_connection(MySqlConnection::new().with_username("cdc_user")),
    /// );
    /// let response = client.edit_changefeed_downstream_config("67890", body).await?;
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
    /// The response is empty and arrives while the changefeed is
    /// [`ChangefeedState::Pausing`](crate::types::ChangefeedState::Pausing); wait with
    /// [`get_changefeed`](crate::Client::get_changefeed) until it is `Paused`.
    /// [`resume_changefeed`](crate::Client::resume_changefeed) continues from the checkpoint.
    ///
    /// `POST /changefeeds/{changefeedId}:pause` returns nothing but its success.
    ///
    /// # Arguments
    ///
    /// * `changefeed_id`: ID of a running changefeed (for example `67890`)
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_premium_v1beta2::Client) -> Result<(), tidbcloud_premium_v1beta2::Error> {
    /// client.pause_changefeed("67890").await?;
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
    /// The response is empty and arrives while the changefeed is
    /// [`ChangefeedState::Resuming`](crate::types::ChangefeedState::Resuming); wait with
    /// [`get_changefeed`](crate::Client::get_changefeed) until it is `Running`.
    ///
    /// `POST /changefeeds/{changefeedId}:resume` returns nothing but its success.
    ///
    /// # Arguments
    ///
    /// * `changefeed_id`: ID of a paused changefeed (for example `67890`)
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_premium_v1beta2::Client) -> Result<(), tidbcloud_premium_v1beta2::Error> {
    /// client.resume_changefeed("67890").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn resume_changefeed(
        &self,
        changefeed_id: impl Into<String>,
    ) -> operations::ResumeChangefeed {
        operations::ResumeChangefeed::new(&self.service, changefeed_id.into())
    }

    /// Gives a changefeed more or less capacity.
    ///
    /// The state is [`ChangefeedState::Scaling`](crate::types::ChangefeedState::Scaling) until the new capacity is in use.
    /// [`list_changefeed_ccus`](crate::Client::list_changefeed_ccus) lists the sizes to choose from.
    ///
    /// `POST /changefeeds/{changefeedId}:scale` returns [`Changefeed`](crate::types::Changefeed).
    ///
    /// # Arguments
    ///
    /// * `changefeed_id`: ID of the changefeed to resize (for example `67890`)
    /// * `body`: the request body.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_premium_v1beta2::Client) -> Result<(), tidbcloud_premium_v1beta2::Error> {
    /// use tidbcloud_premium_v1beta2::types::ScaleChangefeedBody;
    ///
    /// let body = ScaleChangefeedBody::new().with_changefeed_capacity("8ccu");
    /// let response = client.scale_changefeed("67890", body).await?;
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

    /// Lists the capacities that a changefeed can have.
    ///
    /// The `name` of an option is what `Changefeed::changefeed_capacity` and
    /// [`scale_changefeed`](crate::Client::scale_changefeed) take, letter for letter.
    ///
    /// `GET /changefeeds:listCCUs` returns [`ListChangefeedCcusResponse`](crate::types::ListChangefeedCcusResponse).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_premium_v1beta2::Client) -> Result<(), tidbcloud_premium_v1beta2::Error> {
    /// let response = client.list_changefeed_ccus().await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn list_changefeed_ccus(&self) -> operations::ListChangefeedCcus {
        operations::ListChangefeedCcus::new(&self.service)
    }

    /// Lists the regions in which an instance can be created, page by page.
    ///
    /// `GET /regions` returns [`ListRegionsResponse`](crate::types::ListRegionsResponse).
    ///
    /// Returns one page of `regions`; `items` and `pages` go through all pages.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_premium_v1beta2::Client) -> Result<(), tidbcloud_premium_v1beta2::Error> {
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

    /// Lists the instances of your organization, page by page.
    ///
    /// `GET /tidbs` returns [`ListInstancesResponse`](crate::types::ListInstancesResponse).
    ///
    /// Returns one page of `tidbs`; `items` and `pages` go through all pages.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_premium_v1beta2::Client) -> Result<(), tidbcloud_premium_v1beta2::Error> {
    /// let mut items = client.list_instances().items();
    /// while let Some(item) = items.try_next().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn list_instances(&self) -> operations::ListInstances {
        operations::ListInstances::new(&self.service)
    }

    /// Creates an instance.
    ///
    /// Set its [`display_name`](struct@crate::types::Instance#structfield.display_name),
    /// [`region_id`](struct@crate::types::Instance#structfield.region_id),
    /// [`max_rcu`](struct@crate::types::Instance#structfield.max_rcu) and
    /// [`service_plan`](struct@crate::types::Instance#structfield.service_plan);
    /// [`root_password`](struct@crate::types::Instance#structfield.root_password) can be set now or later with
    /// [`reset_root_password`](crate::Client::reset_root_password). The label `tidb.cloud/project` chooses the project by its
    /// ID. The response has the new [`instance_id`](struct@crate::types::Instance#structfield.instance_id), while the instance
    /// is [`InstanceState::Creating`](crate::types::InstanceState::Creating): wait with
    /// [`get_instance`](crate::Client::get_instance) until it is `Active`.
    ///
    /// `POST /tidbs` returns [`Instance`](crate::types::Instance).
    ///
    /// `start` returns the response and the call of `get_instance` that reads how far the work is, whose `wait` polls until its
    /// end.
    ///
    /// # Arguments
    ///
    /// * `instance`: the request body.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_premium_v1beta2::Client) -> Result<(), tidbcloud_premium_v1beta2::Error> {
    /// use tidbcloud_premium_v1beta2::types::{Instance, ServicePlan};
    ///
    /// let body = Instance::new()
    ///     .with_display_name("foo-bar")
    ///     .with_max_rcu(1)
    ///     .with_region_id("region_id")
    ///     .with_service_plan(ServicePlan::Premium);
    /// let response = client.create_instance(body).await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn create_instance(
        &self,
        instance: types::Instance,
    ) -> operations::CreateInstance {
        operations::CreateInstance::new(&self.service, instance)
    }

    /// Gets one instance.
    ///
    /// This is also the operation to wait with after [`create_instance`](crate::Client::create_instance) and
    /// [`delete_instance`](crate::Client::delete_instance). A change of the capacity has no state: compare
    /// `Instance::capacity_update_time` before and after.
    ///
    /// `GET /tidbs/{tidbId}` returns [`Instance`](crate::types::Instance).
    ///
    /// `wait` polls until a state is reached: settled in `ACTIVE`, `INACTIVE`, `PAUSED`; gone in `DELETED`.
    ///
    /// # Arguments
    ///
    /// * `instance_id`: ID of the instance, from `Instance::instance_id`.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_premium_v1beta2::Client) -> Result<(), tidbcloud_premium_v1beta2::Error> {
    /// let response = client.get_instance("tidbId").await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_instance(
        &self,
        instance_id: impl Into<String>,
    ) -> operations::GetInstance {
        operations::GetInstance::new(&self.service, instance_id.into())
    }

    /// Deletes an instance.
    ///
    /// The response shows the instance as it is when deletion begins. It then stays in
    /// [`InstanceState::Deleting`](crate::types::InstanceState::Deleting) until [`get_instance`](crate::Client::get_instance)
    /// answers 404 or `Deleted`. Its backups stay, and [`list_backups`](crate::Client::list_backups) finds them.
    ///
    /// `DELETE /tidbs/{tidbId}` returns [`Instance`](crate::types::Instance).
    ///
    /// # Arguments
    ///
    /// * `instance_id`: ID of the instance to remove.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_premium_v1beta2::Client) -> Result<(), tidbcloud_premium_v1beta2::Error> {
    /// let response = client.delete_instance("tidbId").await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_instance(
        &self,
        instance_id: impl Into<String>,
    ) -> operations::DeleteInstance {
        operations::DeleteInstance::new(&self.service, instance_id.into())
    }

    /// Renames an instance or changes its capacity.
    ///
    /// Only set fields are changed, and no others can be: labels, annotations, tags and encryption stay as they are. A new
    /// capacity leaves the state alone: `Instance::capacity_update_time` moves when it is in use.
    ///
    /// `PATCH /tidbs/{tidbId}` returns [`Instance`](crate::types::Instance).
    ///
    /// # Arguments
    ///
    /// * `instance_id`: ID of the instance to change.
    /// * `instance`: the request body.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_premium_v1beta2::Client) -> Result<(), tidbcloud_premium_v1beta2::Error> {
    /// use tidbcloud_premium_v1beta2::types::UpdateInstanceBody;
    ///
    /// let body = UpdateInstanceBody::new().with_display_name("foo-bar");
    /// let response = client.update_instance("tidbId", body).await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    pub fn update_instance(
        &self,
        instance_id: impl Into<String>,
        instance: types::UpdateInstanceBody,
    ) -> operations::UpdateInstance {
        operations::UpdateInstance::new(&self.service, instance_id.into(), instance)
    }

    /// Lists the backups of one instance, page by page.
    ///
    /// There is no operation that gets one backup, so this is also how to see whether a backup is done: read
    /// `Backup::state` of the item with its ID.
    ///
    /// `GET /tidbs/{tidbId}/backups` returns [`ListInstanceBackupsResponse`](crate::types::ListInstanceBackupsResponse).
    ///
    /// Returns one page of `backups`; `items` and `pages` go through all pages.
    ///
    /// # Arguments
    ///
    /// * `instance_id`: ID of the instance that the backups are from.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_premium_v1beta2::Client) -> Result<(), tidbcloud_premium_v1beta2::Error> {
    /// let mut items = client.list_instance_backups("tidbId").items();
    /// while let Some(item) = items.try_next().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_instance_backups(
        &self,
        instance_id: impl Into<String>,
    ) -> operations::ListInstanceBackups {
        operations::ListInstanceBackups::new(&self.service, instance_id.into())
    }

    /// Starts a backup of an instance by hand.
    ///
    /// The response has the ID of the backup and no more, while the work goes on. The backup is in
    /// [`list_instance_backups`](crate::Client::list_instance_backups), where its state is
    /// [`BackupState::Succeeded`](crate::types::BackupState::Succeeded) in the end.
    ///
    /// `POST /tidbs/{tidbId}/backups` returns [`CreateInstanceBackupResponse`](crate::types::CreateInstanceBackupResponse).
    ///
    /// # Arguments
    ///
    /// * `instance_id`: ID of the instance to back up.
    /// * `body`: the request body.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_premium_v1beta2::Client) -> Result<(), tidbcloud_premium_v1beta2::Error> {
    /// use tidbcloud_premium_v1beta2::types::CreateInstanceBackupBody;
    ///
    /// let body = CreateInstanceBackupBody::new().with_name("name");
    /// let response = client.create_instance_backup("tidbId", body).await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_instance_backup(
        &self,
        instance_id: impl Into<String>,
        body: types::CreateInstanceBackupBody,
    ) -> operations::CreateInstanceBackup {
        operations::CreateInstanceBackup::new(&self.service, instance_id.into(), body)
    }

    /// Deletes a backup of an instance.
    ///
    /// `DELETE /tidbs/{tidbId}/backups/{backupId}` returns nothing but its success.
    ///
    /// # Arguments
    ///
    /// * `instance_id`: ID of the instance that the backup is from.
    /// * `backup_id`: ID of the backup to remove, from `Backup::id`.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_premium_v1beta2::Client) -> Result<(), tidbcloud_premium_v1beta2::Error> {
    /// client.delete_instance_backup("tidbId", "backupId").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_instance_backup(
        &self,
        instance_id: impl Into<String>,
        backup_id: impl Into<String>,
    ) -> operations::DeleteInstanceBackup {
        operations::DeleteInstanceBackup::new(
            &self.service,
            instance_id.into(),
            backup_id.into(),
        )
    }

    /// Gets the address of the CA certificate that TLS connections to an instance are checked with.
    ///
    /// Download it from there without keys of TiDB Cloud, and soon: how long the address is valid is not documented.
    ///
    /// `GET /tidbs/{tidbId}/caCertificateUrl` returns [`CaCertificateDownloadUrl`](crate::types::CaCertificateDownloadUrl).
    ///
    /// # Arguments
    ///
    /// * `instance_id`: ID of the instance to connect to.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_premium_v1beta2::Client) -> Result<(), tidbcloud_premium_v1beta2::Error> {
    /// let response = client.get_ca_certificate_url("tidbId").await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_ca_certificate_url(
        &self,
        instance_id: impl Into<String>,
    ) -> operations::GetCaCertificateUrl {
        operations::GetCaCertificateUrl::new(&self.service, instance_id.into())
    }

    /// Gets the account at the cloud provider that runs an instance.
    ///
    /// Name it in the policy of a bucket or of a role that the instance has to use.
    ///
    /// `GET /tidbs/{tidbId}/cloudProviderInfo` returns [`CloudProviderInfo`](crate::types::CloudProviderInfo).
    ///
    /// # Arguments
    ///
    /// * `instance_id`: ID of the instance whose account is meant.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_premium_v1beta2::Client) -> Result<(), tidbcloud_premium_v1beta2::Error> {
    /// let response = client.get_cloud_provider_info("tidbId").await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_cloud_provider_info(
        &self,
        instance_id: impl Into<String>,
    ) -> operations::GetCloudProviderInfo {
        operations::GetCloudProviderInfo::new(&self.service, instance_id.into())
    }

    /// Gets the progress of the restore that fills an instance.
    ///
    /// Call it with the ID of the instance that [`restore_instance`](crate::Client::restore_instance) has created, not with
    /// that of the source.
    ///
    /// `GET /tidbs/{tidbId}:getRestoreStatus` returns [`RestoreStatus`](crate::types::RestoreStatus).
    ///
    /// `wait` polls until a state is reached: settled in `SUCCEEDED`; failed in `FAILED`, `CANCELLED`.
    ///
    /// # Arguments
    ///
    /// * `instance_id`: ID of the instance that is being filled.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_premium_v1beta2::Client) -> Result<(), tidbcloud_premium_v1beta2::Error> {
    /// let response = client.get_restore_status("tidbId").await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_restore_status(
        &self,
        instance_id: impl Into<String>,
    ) -> operations::GetRestoreStatus {
        operations::GetRestoreStatus::new(&self.service, instance_id.into())
    }

    /// Gives the SQL user `root` of an instance a new password.
    ///
    /// The response is empty, so keep the password.
    ///
    /// `POST /tidbs/{tidbId}:resetRootPassword` returns nothing but its success.
    ///
    /// # Arguments
    ///
    /// * `instance_id`: ID of the instance whose root user gets the password.
    /// * `body`: the request body.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_premium_v1beta2::Client) -> Result<(), tidbcloud_premium_v1beta2::Error> {
    /// use tidbcloud_premium_v1beta2::types::ResetRootPasswordBody;
    ///
    /// let body = ResetRootPasswordBody::new().with_root_password("my-shining-password");
    /// client.reset_root_password("tidbId", body).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn reset_root_password(
        &self,
        instance_id: impl Into<String>,
        body: types::ResetRootPasswordBody,
    ) -> operations::ResetRootPassword {
        operations::ResetRootPassword::new(&self.service, instance_id.into(), body)
    }

    /// Creates an instance and fills it with the data of a backup.
    ///
    /// `RestoreInstanceRequest::restore_mode` says where the data is, and with it which other fields are needed: a
    /// [`backup_id`](struct@crate::types::RestoreInstanceRequest#structfield.backup_id) for
    /// [`RestoreMode::Snapshot`](crate::types::RestoreMode::Snapshot) and `DedicatedSnapshot`, a
    /// [`point_in_time`](struct@crate::types::RestoreInstanceRequest#structfield.point_in_time) for `Pitr`, a
    /// [`classic_backup_storage`](struct@crate::types::RestoreInstanceRequest#structfield.classic_backup_storage) for
    /// `ClassicSnapshot`. All modes but `ClassicSnapshot` also take the
    /// [`source_instance_id`](struct@crate::types::RestoreInstanceRequest#structfield.source_instance_id). The response has the
    /// new instance while its data is on the way: [`get_restore_status`](crate::Client::get_restore_status) shows the progress
    /// of the work.
    ///
    /// `POST /tidbs:restore` returns [`RestoreInstanceResponse`](crate::types::RestoreInstanceResponse).
    ///
    /// `start` returns the response and the call of `get_restore_status` that reads how far the work is, whose `wait` polls
    /// until its end.
    ///
    /// # Arguments
    ///
    /// * `body`: the request body.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: tidbcloud_premium_v1beta2::Client) -> Result<(), tidbcloud_premium_v1beta2::Error> {
    /// use tidbcloud_premium_v1beta2::types::{Instance, RestoreInstanceRequest, ServicePlan};
    ///
    /// let body = RestoreInstanceRequest::snapshot("backupId")
    ///     .with_instance(
    ///         Instance::new()
    ///             .with_display_name("foo-bar")
    ///             .with_max_rcu(1)
    ///             .with_region_id("region_id")
    ///             .with_service_plan(ServicePlan::Premium),
    ///     );
    /// let response = client.restore_instance(body).await?;
    /// println!("{:?}", response.body());
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn restore_instance(
        &self,
        body: types::RestoreInstanceRequest,
    ) -> operations::RestoreInstance {
        operations::RestoreInstance::new(&self.service, body)
    }
}
