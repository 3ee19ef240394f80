// Written by `cargo xtask generate` from serverless v1beta1; edits are lost.

use std::collections::BTreeMap;
use tidbcloud_core::UnknownValue;
use tidbcloud_core::generated::Extra;
use tidbcloud_core::jiff::Timestamp;
use super::ClusterUsage;

/// A TiDB Cloud Starter or Essential cluster.
///
/// Required to create: `display_name`, `region`.
///
/// Used in requests and responses. Schema `tidb_cloud_open_apiserverlessv1beta1Cluster`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Cluster {
    /// Values by key with which TiDB Cloud describes the cluster.
    ///
    /// `tidb.cloud/has-set-password` says whether `root` has been given a password, `tidb.cloud/available-features` lists
    /// the features of the cluster.
    ///
    /// Output only (ignored when sent).
    pub annotations: Option<BTreeMap<String, String>>,
    /// How the database audit log of the cluster is kept. The published document lacks it; PingCAP's command line tool reads
    /// it.
    ///
    /// Output only (ignored when sent).
    pub audit_log_config: Option<ClusterAuditLogConfig>,
    /// Capacity range of an Essential cluster.
    ///
    /// Setting it in [`create_cluster`](crate::Client::create_cluster) is what asks for an Essential cluster; without it the
    /// cluster is a Starter one.
    pub auto_scaling: Option<ClusterAutoScaling>,
    /// When backups are made by themselves, and how long each is kept.
    pub automated_backup_policy: Option<ClusterAutomatedBackupPolicy>,
    /// ID to name the cluster by in calls. The server makes it.
    ///
    /// Output only (ignored when sent).
    pub cluster_id: Option<String>,
    /// Plan of the cluster. The published document lacks it; PingCAP's command line tool reads it.
    ///
    /// Output only (ignored when sent).
    pub cluster_plan: Option<ClusterPlan>,
    /// When the cluster was created.
    ///
    /// Output only (ignored when sent); RFC 3339 on the wire.
    pub create_time: Option<Timestamp>,
    /// Email address of the person who created the cluster.
    ///
    /// Output only (ignored when sent).
    pub created_by: Option<String>,
    /// Display name of the cluster, chosen by the caller.
    ///
    /// Letters, digits and hyphens; neither the first nor the last character is a hyphen.
    ///
    /// Required; 4 to 64 characters; pattern `^[A-Za-z0-9][-A-Za-z0-9]{2,62}[A-Za-z0-9]$`; for example `foo-bar`.
    pub display_name: Option<String>,
    /// How stored data is encrypted. Chosen at creation; [`partial_update_cluster`](crate::Client::partial_update_cluster)
    /// cannot change it.
    pub encryption_config: Option<ClusterEncryptionConfig>,
    /// Hosts and ports at which SQL clients reach the cluster, and who may connect.
    pub endpoints: Option<ClusterEndpoints>,
    /// Which outage the cluster survives. Chosen at creation; [`partial_update_cluster`](crate::Client::partial_update_cluster)
    /// cannot change it.
    pub high_availability_type: Option<ClusterHighAvailabilityType>,
    /// Values by key that sort the cluster into groups, and by which [`list_clusters`](crate::Client::list_clusters) can
    /// filter.
    ///
    /// `tidb.cloud/organization` and `tidb.cloud/project` contain the IDs of its organization and project; set the latter in
    /// [`create_cluster`](crate::Client::create_cluster) to choose the project.
    pub labels: Option<BTreeMap<String, String>>,
    /// Resource name that the server gives to the cluster: `clusters/` and its ID. Calls take the bare
    /// [`cluster_id`](struct@crate::types::Cluster#structfield.cluster_id).
    ///
    /// Output only (ignored when sent).
    pub name: Option<String>,
    /// Where the cluster runs. Of a new cluster, set [`Region.name`](struct@crate::types::Region#structfield.name) alone.
    ///
    /// A cluster cannot move to another region.
    ///
    /// Required.
    pub region: Option<Region>,
    /// Password of the SQL user `root`.
    ///
    /// Set it in [`create_cluster`](crate::Client::create_cluster);
    /// [`partial_update_cluster`](crate::Client::partial_update_cluster) cannot. It is not given back: responses leave it out
    /// or empty.
    ///
    /// Secret: `Debug` masks it; 8 to 64 characters; pattern `^.{8,64}$`; for example `my-shining-password`.
    pub root_password: Option<String>,
    /// Plan of the cluster, which follows from whether auto scaling was set when it was created.
    ///
    /// Output only (ignored when sent).
    pub service_plan: Option<ServicePlan>,
    /// Most money that a Starter cluster may cost in a month.
    pub spending_limit: Option<ClusterSpendingLimit>,
    /// Whether the cluster can be used.
    ///
    /// Output only (ignored when sent).
    pub state: Option<ClusterState>,
    /// When the cluster last changed.
    ///
    /// Output only (ignored when sent); RFC 3339 on the wire.
    pub update_time: Option<Timestamp>,
    /// What the cluster has used. The published document lacks it.
    ///
    /// Output only (ignored when sent).
    pub usage: Option<ClusterUsage>,
    /// First part of every SQL user name on this cluster.
    ///
    /// Log in as the prefix, a dot and the user, such as `PREFIX.root`: clusters share their endpoints' hosts, and the prefix
    /// distinguishes them.
    ///
    /// Output only (ignored when sent).
    pub user_prefix: Option<String>,
    /// Version of TiDB that the cluster runs.
    ///
    /// Output only (ignored when sent).
    pub version: Option<String>,
    extra_: Extra,
}

impl Cluster {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`auto_scaling`](struct@Cluster#structfield.auto_scaling).
    #[must_use]
    #[inline]
    pub fn with_auto_scaling(mut self, auto_scaling: ClusterAutoScaling) -> Self {
        self.auto_scaling = Some(auto_scaling);
        self
    }

    /// Sets [`automated_backup_policy`](struct@Cluster#structfield.automated_backup_policy).
    #[must_use]
    #[inline]
    pub fn with_automated_backup_policy(
        mut self,
        automated_backup_policy: ClusterAutomatedBackupPolicy,
    ) -> Self {
        self.automated_backup_policy = Some(automated_backup_policy);
        self
    }

    /// Sets [`display_name`](struct@Cluster#structfield.display_name).
    #[must_use]
    pub fn with_display_name(mut self, display_name: impl Into<String>) -> Self {
        self.display_name = Some(display_name.into());
        self
    }

    /// Sets [`encryption_config`](struct@Cluster#structfield.encryption_config).
    #[must_use]
    #[inline]
    pub fn with_encryption_config(
        mut self,
        encryption_config: ClusterEncryptionConfig,
    ) -> Self {
        self.encryption_config = Some(encryption_config);
        self
    }

    /// Sets [`endpoints`](struct@Cluster#structfield.endpoints).
    #[must_use]
    #[inline]
    pub fn with_endpoints(mut self, endpoints: ClusterEndpoints) -> Self {
        self.endpoints = Some(endpoints);
        self
    }

    /// Sets [`high_availability_type`](struct@Cluster#structfield.high_availability_type).
    #[must_use]
    pub fn with_high_availability_type(
        mut self,
        high_availability_type: impl Into<ClusterHighAvailabilityType>,
    ) -> Self {
        self.high_availability_type = Some(high_availability_type.into());
        self
    }

    /// Sets [`labels`](struct@Cluster#structfield.labels).
    #[must_use]
    pub fn with_labels(
        mut self,
        labels: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>,
    ) -> Self {
        self.labels = Some(
            labels.into_iter().map(|(key, value)| (key.into(), value.into())).collect(),
        );
        self
    }

    /// Sets [`region`](struct@Cluster#structfield.region).
    #[must_use]
    #[inline]
    pub fn with_region(mut self, region: Region) -> Self {
        self.region = Some(region);
        self
    }

    /// Sets [`root_password`](struct@Cluster#structfield.root_password).
    #[must_use]
    pub fn with_root_password(mut self, root_password: impl Into<String>) -> Self {
        self.root_password = Some(root_password.into());
        self
    }

    /// Sets [`spending_limit`](struct@Cluster#structfield.spending_limit).
    #[must_use]
    #[inline]
    pub fn with_spending_limit(mut self, spending_limit: ClusterSpendingLimit) -> Self {
        self.spending_limit = Some(spending_limit);
        self
    }
}

tidbcloud_core::record!(sent Cluster {
    annotations: "annotations" [output_only],
    audit_log_config: "auditLogConfig" [output_only],
    auto_scaling: "autoScaling",
    automated_backup_policy: "automatedBackupPolicy",
    cluster_id: "clusterId" [output_only],
    cluster_plan: "clusterPlan" [output_only],
    create_time: "createTime" [output_only],
    created_by: "createdBy" [output_only],
    display_name: "displayName" [required],
    encryption_config: "encryptionConfig",
    endpoints: "endpoints",
    high_availability_type: "highAvailabilityType",
    labels: "labels",
    name: "name" [output_only],
    region: "region" [required],
    root_password: "rootPassword" [secret],
    service_plan: "servicePlan" [output_only],
    spending_limit: "spendingLimit",
    state: "state" [output_only],
    update_time: "updateTime" [output_only],
    usage: "usage" [output_only],
    user_prefix: "userPrefix" [output_only],
    version: "version" [output_only],
});

/// How the database audit log of a cluster is kept.
///
/// Used in responses. Schema `ClusterAuditLogConfig`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ClusterAuditLogConfig {
    /// Whether statements are logged.
    pub enabled: Option<bool>,
    /// Whether the log has the values of statements, which are replaced otherwise.
    pub unredacted: Option<bool>,
    extra_: Extra,
}

impl ClusterAuditLogConfig {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(ClusterAuditLogConfig {
    enabled: "enabled",
    unredacted: "unredacted",
});

/// The range of capacity within which an Essential cluster scales by itself.
///
/// Both limits count Request Capacity Units (RCUs). Set both, the lower one not above the upper.
///
/// Used in requests and responses. Schema `v1beta1ClusterAutoScaling`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ClusterAutoScaling {
    /// Upper limit in RCUs. Not less than [`min_rcu`](struct@crate::types::ClusterAutoScaling#structfield.min_rcu).
    ///
    /// At most 100000.
    pub max_rcu: Option<i64>,
    /// Lower limit in RCUs. Not more than [`max_rcu`](struct@crate::types::ClusterAutoScaling#structfield.max_rcu).
    ///
    /// At least 2000.
    pub min_rcu: Option<i64>,
    extra_: Extra,
}

impl ClusterAutoScaling {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`max_rcu`](struct@ClusterAutoScaling#structfield.max_rcu).
    #[must_use]
    #[inline]
    pub fn with_max_rcu(mut self, max_rcu: i64) -> Self {
        self.max_rcu = Some(max_rcu);
        self
    }

    /// Sets [`min_rcu`](struct@ClusterAutoScaling#structfield.min_rcu).
    #[must_use]
    #[inline]
    pub fn with_min_rcu(mut self, min_rcu: i64) -> Self {
        self.min_rcu = Some(min_rcu);
        self
    }
}

tidbcloud_core::record!(sent ClusterAutoScaling {
    max_rcu: "maxRcu",
    min_rcu: "minRcu",
});

/// The rule for backups that a cluster makes by itself every day.
///
/// Used in requests and responses. Schema `v1beta1ClusterAutomatedBackupPolicy`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ClusterAutomatedBackupPolicy {
    /// Days after which such a backup is removed.
    pub retention_days: Option<i64>,
    /// Time of day in UTC at which a backup starts, as `HH:mm` on the 24-hour clock.
    pub start_time: Option<String>,
    extra_: Extra,
}

impl ClusterAutomatedBackupPolicy {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`retention_days`](struct@ClusterAutomatedBackupPolicy#structfield.retention_days).
    #[must_use]
    #[inline]
    pub fn with_retention_days(mut self, retention_days: i64) -> Self {
        self.retention_days = Some(retention_days);
        self
    }

    /// Sets [`start_time`](struct@ClusterAutomatedBackupPolicy#structfield.start_time).
    #[must_use]
    pub fn with_start_time(mut self, start_time: impl Into<String>) -> Self {
        self.start_time = Some(start_time.into());
        self
    }
}

tidbcloud_core::record!(sent ClusterAutomatedBackupPolicy {
    retention_days: "retentionDays",
    start_time: "startTime",
});

/// How a cluster encrypts what it stores.
///
/// Used in requests and responses. Schema `v1beta1ClusterEncryptionConfig`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ClusterEncryptionConfig {
    /// `true` for enhanced encryption at rest, on top of what every cluster has.
    pub enhanced_encryption_enabled: Option<bool>,
    extra_: Extra,
}

impl ClusterEncryptionConfig {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`enhanced_encryption_enabled`](struct@ClusterEncryptionConfig#structfield.enhanced_encryption_enabled).
    #[must_use]
    #[inline]
    pub fn with_enhanced_encryption_enabled(
        mut self,
        enhanced_encryption_enabled: bool,
    ) -> Self {
        self.enhanced_encryption_enabled = Some(enhanced_encryption_enabled);
        self
    }
}

tidbcloud_core::record!(sent ClusterEncryptionConfig {
    enhanced_encryption_enabled: "enhancedEncryptionEnabled",
});

/// Ways to connect to a cluster.
///
/// Used in requests and responses. Schema `v1beta1ClusterEndpoints`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ClusterEndpoints {
    /// Endpoint for clients in the cloud provider's network.
    ///
    /// Output only (ignored when sent).
    pub private: Option<ClusterEndpointsPrivate>,
    /// Endpoint for clients that connect over the internet.
    pub public: Option<ClusterEndpointsPublic>,
    extra_: Extra,
}

impl ClusterEndpoints {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`public`](struct@ClusterEndpoints#structfield.public).
    #[must_use]
    #[inline]
    pub fn with_public(mut self, public: ClusterEndpointsPublic) -> Self {
        self.public = Some(public);
        self
    }
}

tidbcloud_core::record!(sent ClusterEndpoints {
    private: "private" [output_only],
    public: "public",
});

/// The endpoint of a cluster that is reached without the internet.
///
/// Create an endpoint in your own network for the service that is named here, then connect to the host through it.
///
/// Used in responses. Schema `v1beta1ClusterEndpointsPrivate`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ClusterEndpointsPrivate {
    /// Alibaba Cloud PrivateLink service to connect to, if the cluster is on Alibaba Cloud.
    ///
    /// Output only (ignored when sent).
    pub alicloud: Option<ClusterEndpointsPrivateAlicloud>,
    /// AWS PrivateLink service to connect to, if the cluster is on AWS.
    ///
    /// Output only (ignored when sent).
    pub aws: Option<ClusterEndpointsPrivateAws>,
    /// Host name for SQL clients, reached through a private connection.
    ///
    /// Output only (ignored when sent).
    pub host: Option<String>,
    /// TCP port for SQL clients at this host.
    ///
    /// Output only (ignored when sent).
    pub port: Option<i64>,
    extra_: Extra,
}

impl ClusterEndpointsPrivate {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(ClusterEndpointsPrivate {
    alicloud: "alicloud" [output_only],
    aws: "aws" [output_only],
    host: "host" [output_only],
    port: "port" [output_only],
});

/// The Alibaba Cloud PrivateLink service of a cluster.
///
/// Used in responses. Schema `PrivateALICLOUD`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ClusterEndpointsPrivateAlicloud {
    /// Alibaba Cloud zones that offer the service; place the connecting endpoint in one of these.
    ///
    /// Output only (ignored when sent).
    pub availability_zone: Option<Vec<String>>,
    /// Service name to enter in Alibaba Cloud when you create the endpoint.
    ///
    /// Output only (ignored when sent).
    pub service_name: Option<String>,
    extra_: Extra,
}

impl ClusterEndpointsPrivateAlicloud {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(ClusterEndpointsPrivateAlicloud {
    availability_zone: "availabilityZone" [output_only],
    service_name: "serviceName" [output_only],
});

/// The AWS PrivateLink service of a cluster.
///
/// Used in responses. Schema `v1beta1ClusterEndpointsPrivateAWS`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ClusterEndpointsPrivateAws {
    /// AWS availability zones that offer the service; place the connecting endpoint in one of these.
    ///
    /// Output only (ignored when sent).
    pub availability_zone: Option<Vec<String>>,
    /// Service name to enter in AWS when you create the VPC endpoint.
    ///
    /// Output only (ignored when sent).
    pub service_name: Option<String>,
    extra_: Extra,
}

impl ClusterEndpointsPrivateAws {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(ClusterEndpointsPrivateAws {
    availability_zone: "availabilityZone" [output_only],
    service_name: "serviceName" [output_only],
});

/// The endpoint of a cluster on the internet.
///
/// Used in requests and responses. Schema `v1beta1ClusterEndpointsPublic`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ClusterEndpointsPublic {
    /// Address ranges from which connections are accepted.
    ///
    /// An update replaces the list: to add a range, send the present ones too.
    pub authorized_networks: Option<Vec<ClusterEndpointsPublicAuthorizedNetwork>>,
    /// `true` closes the cluster to the internet, `false` opens it again.
    pub disabled: Option<bool>,
    /// Host name for SQL clients, reached over the internet.
    ///
    /// Output only (ignored when sent).
    pub host: Option<String>,
    /// TCP port for SQL clients at this host.
    ///
    /// Output only (ignored when sent).
    pub port: Option<i64>,
    extra_: Extra,
}

impl ClusterEndpointsPublic {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`authorized_networks`](struct@ClusterEndpointsPublic#structfield.authorized_networks).
    #[must_use]
    pub fn with_authorized_networks(
        mut self,
        authorized_networks: impl IntoIterator<
            Item = impl Into<ClusterEndpointsPublicAuthorizedNetwork>,
        >,
    ) -> Self {
        self.authorized_networks = Some(
            authorized_networks.into_iter().map(Into::into).collect(),
        );
        self
    }

    /// Sets [`disabled`](struct@ClusterEndpointsPublic#structfield.disabled).
    #[must_use]
    #[inline]
    pub fn with_disabled(mut self, disabled: bool) -> Self {
        self.disabled = Some(disabled);
        self
    }
}

tidbcloud_core::record!(sent ClusterEndpointsPublic {
    authorized_networks: "authorizedNetworks",
    disabled: "disabled",
    host: "host" [output_only],
    port: "port" [output_only],
});

/// A range of IP addresses that may connect to a cluster.
///
/// Required to create: `display_name`, `end_ip_address`, `start_ip_address`.
///
/// Used in requests and responses. Schema `v1beta1ClusterEndpointsPublicAuthorizedNetwork`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ClusterEndpointsPublicAuthorizedNetwork {
    /// Display name of the range, such as the office that it belongs to.
    ///
    /// Required.
    pub display_name: Option<String>,
    /// Last address in the range.
    ///
    /// Required.
    pub end_ip_address: Option<String>,
    /// First address in the range.
    ///
    /// Required.
    pub start_ip_address: Option<String>,
    extra_: Extra,
}

impl ClusterEndpointsPublicAuthorizedNetwork {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`display_name`](struct@ClusterEndpointsPublicAuthorizedNetwork#structfield.display_name).
    #[must_use]
    pub fn with_display_name(mut self, display_name: impl Into<String>) -> Self {
        self.display_name = Some(display_name.into());
        self
    }

    /// Sets [`end_ip_address`](struct@ClusterEndpointsPublicAuthorizedNetwork#structfield.end_ip_address).
    #[must_use]
    pub fn with_end_ip_address(mut self, end_ip_address: impl Into<String>) -> Self {
        self.end_ip_address = Some(end_ip_address.into());
        self
    }

    /// Sets [`start_ip_address`](struct@ClusterEndpointsPublicAuthorizedNetwork#structfield.start_ip_address).
    #[must_use]
    pub fn with_start_ip_address(mut self, start_ip_address: impl Into<String>) -> Self {
        self.start_ip_address = Some(start_ip_address.into());
        self
    }
}

tidbcloud_core::record!(sent ClusterEndpointsPublicAuthorizedNetwork {
    display_name: "displayName" [required],
    end_ip_address: "endIpAddress" [required],
    start_ip_address: "startIpAddress" [required],
});

/// A limit for what a Starter cluster may cost.
///
/// Used in requests and responses. Schema `ClusterSpendingLimit`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ClusterSpendingLimit {
    /// Limit for each month in US cents: `1000` is ten dollars.
    pub monthly: Option<i64>,
    extra_: Extra,
}

impl ClusterSpendingLimit {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`monthly`](struct@ClusterSpendingLimit#structfield.monthly).
    #[must_use]
    #[inline]
    pub fn with_monthly(mut self, monthly: i64) -> Self {
        self.monthly = Some(monthly);
        self
    }
}

tidbcloud_core::record!(sent ClusterSpendingLimit {
    monthly: "monthly",
});

/// One page of clusters.
///
/// Used in responses. Schema `tidb_cloud_open_apiserverlessv1beta1ListClustersResponse`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ListClustersResponse {
    /// The clusters of this page.
    pub clusters: Option<Vec<Cluster>>,
    /// `page_token` for the next page. Empty or absent on the last page.
    pub next_page_token: Option<String>,
    /// How many clusters fit the filter on all pages. To find the end, go by
    /// [`next_page_token`](struct@crate::types::ListClustersResponse#structfield.next_page_token).
    pub total_size: Option<i64>,
    extra_: Extra,
}

impl ListClustersResponse {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(ListClustersResponse {
    clusters: "clusters",
    next_page_token: "nextPageToken",
    total_size: "totalSize",
});

/// All regions in which the organization can create clusters.
///
/// Used in responses. Schema `tidb_cloud_open_apiserverlessv1beta1ListRegionsResponse`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ListRegionsResponse {
    /// The regions, each with the plans that it offers.
    pub regions: Option<Vec<Region>>,
    extra_: Extra,
}

impl ListRegionsResponse {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(ListRegionsResponse {
    regions: "regions",
});

/// The settings of a cluster that [`partial_update_cluster`](crate::Client::partial_update_cluster) can change.
///
/// Used in requests. Schema `v1beta1ClusterServicePartialUpdateClusterBodyCluster`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct PartialUpdateClusterBody {
    /// New capacity range of an Essential cluster.
    pub auto_scaling: Option<ClusterAutoScaling>,
    /// New rule for the backups that the cluster makes by itself.
    pub automated_backup_policy: Option<ClusterAutomatedBackupPolicy>,
    /// New display name, in the same form as [`Cluster.display_name`](struct@crate::types::Cluster#structfield.display_name).
    pub display_name: Option<String>,
    /// Changes to the public endpoint: whether it is open, and to which networks.
    ///
    /// Hosts, ports and the private endpoint are the server's.
    pub endpoints: Option<ClusterEndpoints>,
    /// New labels, as in [`Cluster.labels`](struct@crate::types::Cluster#structfield.labels).
    pub labels: Option<BTreeMap<String, String>>,
    /// New monthly limit for what a Starter cluster costs.
    pub spending_limit: Option<ClusterSpendingLimit>,
    extra_: Extra,
}

impl PartialUpdateClusterBody {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`auto_scaling`](struct@PartialUpdateClusterBody#structfield.auto_scaling).
    #[must_use]
    #[inline]
    pub fn with_auto_scaling(mut self, auto_scaling: ClusterAutoScaling) -> Self {
        self.auto_scaling = Some(auto_scaling);
        self
    }

    /// Sets [`automated_backup_policy`](struct@PartialUpdateClusterBody#structfield.automated_backup_policy).
    #[must_use]
    #[inline]
    pub fn with_automated_backup_policy(
        mut self,
        automated_backup_policy: ClusterAutomatedBackupPolicy,
    ) -> Self {
        self.automated_backup_policy = Some(automated_backup_policy);
        self
    }

    /// Sets [`display_name`](struct@PartialUpdateClusterBody#structfield.display_name).
    #[must_use]
    pub fn with_display_name(mut self, display_name: impl Into<String>) -> Self {
        self.display_name = Some(display_name.into());
        self
    }

    /// Sets [`endpoints`](struct@PartialUpdateClusterBody#structfield.endpoints).
    #[must_use]
    #[inline]
    pub fn with_endpoints(mut self, endpoints: ClusterEndpoints) -> Self {
        self.endpoints = Some(endpoints);
        self
    }

    /// Sets [`labels`](struct@PartialUpdateClusterBody#structfield.labels).
    #[must_use]
    pub fn with_labels(
        mut self,
        labels: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>,
    ) -> Self {
        self.labels = Some(
            labels.into_iter().map(|(key, value)| (key.into(), value.into())).collect(),
        );
        self
    }

    /// Sets [`spending_limit`](struct@PartialUpdateClusterBody#structfield.spending_limit).
    #[must_use]
    #[inline]
    pub fn with_spending_limit(mut self, spending_limit: ClusterSpendingLimit) -> Self {
        self.spending_limit = Some(spending_limit);
        self
    }
}

tidbcloud_core::record!(sent PartialUpdateClusterBody {
    auto_scaling: "autoScaling",
    automated_backup_policy: "automatedBackupPolicy",
    display_name: "displayName",
    endpoints: "endpoints",
    labels: "labels",
    spending_limit: "spendingLimit",
});

/// A region of a cloud provider where clusters can run.
///
/// Requests carry its [`name`](struct@crate::types::Region#structfield.name) alone;
/// [`list_regions`](crate::Client::list_regions) shows the rest.
///
/// Used in requests and responses. Schema `commonv1beta1Region`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Region {
    /// Cloud provider whose region it is.
    ///
    /// Output only (ignored when sent); for example `aws`.
    pub cloud_provider: Option<RegionCloudProvider>,
    /// Display name of the region, with its city or state.
    ///
    /// Output only (ignored when sent); for example `Oregon (us-west-2)`.
    pub display_name: Option<String>,
    /// Resource name by which [`create_cluster`](crate::Client::create_cluster) chooses the region: `regions/`, the provider, a
    /// hyphen and the provider's own code.
    ///
    /// Pattern `^regions/(aws|alicloud)-(.+)$`; for example `regions/aws-us-west-2`.
    pub name: Option<String>,
    /// Cloud provider as free text, in capitals in some responses.
    ///
    /// Output only (ignored when sent); may be `null`; for example `aws`.
    #[deprecated(note = "Use `cloudProvider`.")]
    pub provider: Option<String>,
    /// Provider and the provider's own code with a hyphen between.
    ///
    /// Some responses contain the code alone, such as `us-west-2`.
    ///
    /// Output only (ignored when sent); for example `aws-us-west-2`.
    pub region_id: Option<String>,
    /// Plans that clusters in this region can have.
    ///
    /// Output only (ignored when sent).
    pub service_plans: Option<Vec<ServicePlan>>,
    extra_: Extra,
}

impl Region {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`name`](struct@Region#structfield.name).
    #[must_use]
    pub fn with_name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
}

tidbcloud_core::record!(sent Region {
    cloud_provider: "cloudProvider" [output_only],
    display_name: "displayName" [output_only],
    name: "name",
    provider: "provider" [output_only],
    region_id: "regionId" [output_only],
    service_plans: "servicePlans" [output_only],
});

/// Which outage a cluster survives.
///
/// Open enum: a value that is not listed here is kept in [`ClusterHighAvailabilityType::Unknown`]. Schema
/// `serverlessv1beta1ClusterHighAvailabilityType`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ClusterHighAvailabilityType {
    /// Failing machines, but not the loss of the one availability zone that contains the cluster.
    ///
    /// Value `ZONAL`.
    Zonal,
    /// The loss of an availability zone, because the cluster spreads over several of its region.
    ///
    /// Value `REGIONAL`.
    Regional,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(ClusterHighAvailabilityType or Unknown {
    Zonal: "ZONAL",
    Regional: "REGIONAL",
});

/// Plan of a cluster.
///
/// Open enum: a value that is not listed here is kept in [`ClusterPlan::Unknown`]. Schema `ClusterPlan`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ClusterPlan {
    /// TiDB Cloud Starter.
    ///
    /// Value `STARTER`.
    Starter,
    /// TiDB Cloud Essential.
    ///
    /// Value `ESSENTIAL`.
    Essential,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(ClusterPlan or Unknown {
    Starter: "STARTER",
    Essential: "ESSENTIAL",
});

/// State of a cluster.
///
/// Open enum: a value that is not listed here is kept in [`ClusterState::Unknown`]. Schema `commonv1beta1ClusterState`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ClusterState {
    /// Being set up. The next state is [`Active`](crate::types::ClusterState::Active).
    ///
    /// Value `CREATING`.
    Creating,
    /// Ready for connections.
    ///
    /// Value `ACTIVE`.
    Active,
    /// Data is being brought back from a backup. The next state is [`Active`](crate::types::ClusterState::Active).
    ///
    /// Value `RESTORING`.
    Restoring,
    /// Deleted permanently.
    ///
    /// Value `DELETED`.
    Deleted,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(ClusterState or Unknown {
    Creating: "CREATING",
    Active: "ACTIVE",
    Restoring: "RESTORING",
    Deleted: "DELETED",
});

/// Level of detail in responses about a cluster.
///
/// Open enum: a value that is not listed here is kept in [`ClusterView::Unknown`]. Schema `v1beta1ClusterViewEnum`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ClusterView {
    /// The main fields alone, among them the state.
    ///
    /// Value `BASIC`.
    Basic,
    /// Every field.
    ///
    /// Value `FULL`.
    Full,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(ClusterView or Unknown {
    Basic: "BASIC",
    Full: "FULL",
});

/// A company whose regions clusters run in.
///
/// Open enum: a value that is not listed here is kept in [`RegionCloudProvider::Unknown`]. Schema
/// `v1beta1RegionCloudProvider`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RegionCloudProvider {
    /// Amazon Web Services.
    ///
    /// Value `aws`.
    Aws,
    /// Alibaba Cloud.
    ///
    /// Value `alicloud`.
    Alicloud,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(RegionCloudProvider or Unknown {
    Aws: "aws",
    Alicloud: "alicloud",
});

/// Plan of a cluster.
///
/// Open enum: a value that is not listed here is kept in [`ServicePlan::Unknown`]. Schema `commonv1beta1ServicePlan`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ServicePlan {
    /// TiDB Cloud Starter, limited by [`Cluster.spending_limit`](struct@crate::types::Cluster#structfield.spending_limit).
    ///
    /// Value `Starter`.
    Starter,
    /// TiDB Cloud Essential, which scales within
    /// [`Cluster.auto_scaling`](struct@crate::types::Cluster#structfield.auto_scaling).
    ///
    /// Value `Essential`.
    Essential,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(ServicePlan or Unknown {
    Starter: "Starter",
    Essential: "Essential",
});
