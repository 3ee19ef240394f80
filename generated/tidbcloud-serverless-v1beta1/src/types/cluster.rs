// Written by `cargo xtask generate` from serverless v1beta1; edits are lost.

use tidbcloud_core::generated as wire;

/// A TiDB Cloud Starter or Essential cluster.
///
/// Sent in requests and held by replies. Schema `tidb_cloud_open_apiserverlessv1beta1Cluster`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Cluster {
    /// Values by key with which TiDB Cloud describes the cluster.
    ///
    /// `tidb.cloud/has-set-password` tells whether somebody has given `root` a password, `tidb.cloud/available-features`
    /// what the cluster can do.
    ///
    /// Wire name `annotations`; output only.
    pub annotations: Option<std::collections::BTreeMap<String, String>>,
    /// Capacity range of an Essential cluster.
    ///
    /// Setting it in `create_cluster` is what asks for an Essential cluster; without it the cluster is a Starter one.
    ///
    /// Wire name `autoScaling`.
    pub auto_scaling: Option<ClusterAutoScaling>,
    /// When backups are made by themselves, and how long each is kept.
    ///
    /// Wire name `automatedBackupPolicy`.
    pub automated_backup_policy: Option<ClusterAutomatedBackupPolicy>,
    /// ID to name the cluster by in calls. The server makes it.
    ///
    /// Wire name `clusterId`; output only.
    pub cluster_id: Option<String>,
    /// When the cluster was created.
    ///
    /// Wire name `createTime`; output only; RFC 3339 on the wire.
    pub create_time: Option<tidbcloud_core::jiff::Timestamp>,
    /// Email address of the person who created the cluster.
    ///
    /// Wire name `createdBy`; output only.
    pub created_by: Option<String>,
    /// What people call the cluster; the caller chooses it.
    ///
    /// Letters, digits and hyphens; neither the first nor the last character is a hyphen.
    ///
    /// Wire name `displayName`; required; 4 to 64 characters; pattern `^[A-Za-z0-9][-A-Za-z0-9]{2,62}[A-Za-z0-9]$`; for example `foo-bar`.
    pub display_name: Option<String>,
    /// How stored data is encrypted. Chosen at creation; `partial_update_cluster` cannot change it.
    ///
    /// Wire name `encryptionConfig`.
    pub encryption_config: Option<ClusterEncryptionConfig>,
    /// Hosts and ports at which SQL clients reach the cluster, and who may connect.
    ///
    /// Wire name `endpoints`.
    pub endpoints: Option<ClusterEndpoints>,
    /// Which outage the cluster survives. Chosen at creation; `partial_update_cluster` cannot change it.
    ///
    /// Wire name `highAvailabilityType`.
    pub high_availability_type: Option<ClusterHighAvailabilityType>,
    /// Values by key that sort the cluster into groups, and by which `list_clusters` can filter.
    ///
    /// `tidb.cloud/organization` and `tidb.cloud/project` hold the IDs of its organization and project; set the latter in
    /// `create_cluster` to choose the project.
    ///
    /// Wire name `labels`.
    pub labels: Option<std::collections::BTreeMap<String, String>>,
    /// Resource name that the server gives to the cluster: `clusters/` and its ID. Calls take the bare `cluster_id`.
    ///
    /// Wire name `name`; output only.
    pub name: Option<String>,
    /// Where the cluster runs. Of a new cluster, set `Region.name` alone.
    ///
    /// A cluster cannot move to another region.
    ///
    /// Wire name `region`; required.
    pub region: Option<Region>,
    /// Password of the SQL user `root`.
    ///
    /// Set it in `create_cluster`; `partial_update_cluster` cannot. It is not given back: replies leave it out or empty.
    ///
    /// Wire name `rootPassword`; secret: `Debug` masks it; 8 to 64 characters; pattern `^.{8,64}$`; for example `my-shining-password`.
    pub root_password: Option<String>,
    /// Plan of the cluster, which follows from whether auto scaling was set when it was created.
    ///
    /// Wire name `servicePlan`; output only.
    pub service_plan: Option<ServicePlan>,
    /// Most money that a Starter cluster may cost in a month.
    ///
    /// Wire name `spendingLimit`.
    pub spending_limit: Option<ClusterSpendingLimit>,
    /// Whether the cluster can be used.
    ///
    /// Wire name `state`; output only.
    pub state: Option<ClusterState>,
    /// When the cluster last changed.
    ///
    /// Wire name `updateTime`; output only; RFC 3339 on the wire.
    pub update_time: Option<tidbcloud_core::jiff::Timestamp>,
    /// First part of every SQL user name on this cluster.
    ///
    /// Log in as the prefix, a dot and the user, such as `PREFIX.root`: clusters share their endpoints' hosts, and the prefix
    /// tells them apart.
    ///
    /// Wire name `userPrefix`; output only.
    pub user_prefix: Option<String>,
    /// Version of TiDB that the cluster runs.
    ///
    /// Wire name `version`; output only.
    pub version: Option<String>,
}

impl Cluster {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`auto_scaling`](struct@Cluster#structfield.auto_scaling).
    #[must_use]
    pub fn with_auto_scaling(mut self, auto_scaling: ClusterAutoScaling) -> Self {
        self.auto_scaling = Some(auto_scaling);
        self
    }

    /// Sets [`automated_backup_policy`](struct@Cluster#structfield.automated_backup_policy).
    #[must_use]
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
    pub fn with_encryption_config(
        mut self,
        encryption_config: ClusterEncryptionConfig,
    ) -> Self {
        self.encryption_config = Some(encryption_config);
        self
    }

    /// Sets [`endpoints`](struct@Cluster#structfield.endpoints).
    #[must_use]
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
    pub fn with_spending_limit(mut self, spending_limit: ClusterSpendingLimit) -> Self {
        self.spending_limit = Some(spending_limit);
        self
    }
}

impl wire::Record for Cluster {
    const NAME: &'static str = "Cluster";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("annotations", "annotations").output_only(),
        wire::Field::new("auto_scaling", "autoScaling"),
        wire::Field::new("automated_backup_policy", "automatedBackupPolicy"),
        wire::Field::new("cluster_id", "clusterId").output_only(),
        wire::Field::new("create_time", "createTime").output_only(),
        wire::Field::new("created_by", "createdBy").output_only(),
        wire::Field::new("display_name", "displayName"),
        wire::Field::new("encryption_config", "encryptionConfig"),
        wire::Field::new("endpoints", "endpoints"),
        wire::Field::new("high_availability_type", "highAvailabilityType"),
        wire::Field::new("labels", "labels"),
        wire::Field::new("name", "name").output_only(),
        wire::Field::new("region", "region"),
        wire::Field::new("root_password", "rootPassword").secret(),
        wire::Field::new("service_plan", "servicePlan").output_only(),
        wire::Field::new("spending_limit", "spendingLimit"),
        wire::Field::new("state", "state").output_only(),
        wire::Field::new("update_time", "updateTime").output_only(),
        wire::Field::new("user_prefix", "userPrefix").output_only(),
        wire::Field::new("version", "version").output_only(),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.annotations,
                1 => &self.auto_scaling,
                2 => &self.automated_backup_policy,
                3 => &self.cluster_id,
                4 => &self.create_time,
                5 => &self.created_by,
                6 => &self.display_name,
                7 => &self.encryption_config,
                8 => &self.endpoints,
                9 => &self.high_availability_type,
                10 => &self.labels,
                11 => &self.name,
                12 => &self.region,
                13 => &self.root_password,
                14 => &self.service_plan,
                15 => &self.spending_limit,
                16 => &self.state,
                17 => &self.update_time,
                18 => &self.user_prefix,
                19 => &self.version,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.annotations,
                1 => &mut self.auto_scaling,
                2 => &mut self.automated_backup_policy,
                3 => &mut self.cluster_id,
                4 => &mut self.create_time,
                5 => &mut self.created_by,
                6 => &mut self.display_name,
                7 => &mut self.encryption_config,
                8 => &mut self.endpoints,
                9 => &mut self.high_availability_type,
                10 => &mut self.labels,
                11 => &mut self.name,
                12 => &mut self.region,
                13 => &mut self.root_password,
                14 => &mut self.service_plan,
                15 => &mut self.spending_limit,
                16 => &mut self.state,
                17 => &mut self.update_time,
                18 => &mut self.user_prefix,
                19 => &mut self.version,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(Cluster);

/// The range of capacity within which an Essential cluster scales by itself.
///
/// Both limits count Request Capacity Units (RCUs). Set both, the lower one not above the upper.
///
/// Sent in requests and held by replies. Schema `v1beta1ClusterAutoScaling`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ClusterAutoScaling {
    /// Upper limit in RCUs. Not less than `min_rcu`.
    ///
    /// Wire name `maxRcu`; at most 100000.
    pub max_rcu: Option<i64>,
    /// Lower limit in RCUs. Not more than `max_rcu`.
    ///
    /// Wire name `minRcu`; at least 2000.
    pub min_rcu: Option<i64>,
}

impl ClusterAutoScaling {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`max_rcu`](struct@ClusterAutoScaling#structfield.max_rcu).
    #[must_use]
    pub fn with_max_rcu(mut self, max_rcu: i64) -> Self {
        self.max_rcu = Some(max_rcu);
        self
    }

    /// Sets [`min_rcu`](struct@ClusterAutoScaling#structfield.min_rcu).
    #[must_use]
    pub fn with_min_rcu(mut self, min_rcu: i64) -> Self {
        self.min_rcu = Some(min_rcu);
        self
    }
}

impl wire::Record for ClusterAutoScaling {
    const NAME: &'static str = "ClusterAutoScaling";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("max_rcu", "maxRcu"),
        wire::Field::new("min_rcu", "minRcu"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.max_rcu,
                1 => &self.min_rcu,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.max_rcu,
                1 => &mut self.min_rcu,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ClusterAutoScaling);

/// The rule for backups that a cluster makes by itself every day.
///
/// Sent in requests and held by replies. Schema `v1beta1ClusterAutomatedBackupPolicy`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ClusterAutomatedBackupPolicy {
    /// Days after which such a backup is removed.
    ///
    /// Wire name `retentionDays`.
    pub retention_days: Option<i64>,
    /// Time of day in UTC at which a backup starts, as `HH:mm` on the 24-hour clock.
    ///
    /// Wire name `startTime`.
    pub start_time: Option<String>,
}

impl ClusterAutomatedBackupPolicy {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`retention_days`](struct@ClusterAutomatedBackupPolicy#structfield.retention_days).
    #[must_use]
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

impl wire::Record for ClusterAutomatedBackupPolicy {
    const NAME: &'static str = "ClusterAutomatedBackupPolicy";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("retention_days", "retentionDays"),
        wire::Field::new("start_time", "startTime"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.retention_days,
                1 => &self.start_time,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.retention_days,
                1 => &mut self.start_time,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ClusterAutomatedBackupPolicy);

/// How a cluster encrypts what it stores.
///
/// Sent in requests and held by replies. Schema `v1beta1ClusterEncryptionConfig`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ClusterEncryptionConfig {
    /// `true` for enhanced encryption at rest, on top of what every cluster has.
    ///
    /// Wire name `enhancedEncryptionEnabled`.
    pub enhanced_encryption_enabled: Option<bool>,
}

impl ClusterEncryptionConfig {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`enhanced_encryption_enabled`](struct@ClusterEncryptionConfig#structfield.enhanced_encryption_enabled).
    #[must_use]
    pub fn with_enhanced_encryption_enabled(
        mut self,
        enhanced_encryption_enabled: bool,
    ) -> Self {
        self.enhanced_encryption_enabled = Some(enhanced_encryption_enabled);
        self
    }
}

impl wire::Record for ClusterEncryptionConfig {
    const NAME: &'static str = "ClusterEncryptionConfig";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("enhanced_encryption_enabled", "enhancedEncryptionEnabled"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.enhanced_encryption_enabled,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.enhanced_encryption_enabled,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ClusterEncryptionConfig);

/// Ways to connect to a cluster.
///
/// Sent in requests and held by replies. Schema `v1beta1ClusterEndpoints`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ClusterEndpoints {
    /// Endpoint for clients that come from the cloud provider's own network.
    ///
    /// Wire name `private`; output only.
    pub private: Option<ClusterEndpointsPrivate>,
    /// Endpoint for clients that come over the internet.
    ///
    /// Wire name `public`.
    pub public: Option<ClusterEndpointsPublic>,
}

impl ClusterEndpoints {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`public`](struct@ClusterEndpoints#structfield.public).
    #[must_use]
    pub fn with_public(mut self, public: ClusterEndpointsPublic) -> Self {
        self.public = Some(public);
        self
    }
}

impl wire::Record for ClusterEndpoints {
    const NAME: &'static str = "ClusterEndpoints";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("private", "private").output_only(),
        wire::Field::new("public", "public"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.private,
                1 => &self.public,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.private,
                1 => &mut self.public,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ClusterEndpoints);

/// The endpoint of a cluster that is reached without the internet.
///
/// Create an endpoint in your own network for the service that is named here, then connect to the host through it.
///
/// Held by replies. Schema `v1beta1ClusterEndpointsPrivate`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ClusterEndpointsPrivate {
    /// Alibaba Cloud PrivateLink service to connect to, if the cluster is on Alibaba Cloud.
    ///
    /// Wire name `alicloud`; output only.
    pub alicloud: Option<ClusterEndpointsPrivateAlicloud>,
    /// AWS PrivateLink service to connect to, if the cluster is on AWS.
    ///
    /// Wire name `aws`; output only.
    pub aws: Option<ClusterEndpointsPrivateAws>,
    /// Host name for SQL clients, reached through a private connection.
    ///
    /// Wire name `host`; output only.
    pub host: Option<String>,
    /// TCP port for SQL clients at this host.
    ///
    /// Wire name `port`; output only.
    pub port: Option<i64>,
}

impl ClusterEndpointsPrivate {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for ClusterEndpointsPrivate {
    const NAME: &'static str = "ClusterEndpointsPrivate";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("alicloud", "alicloud").output_only(),
        wire::Field::new("aws", "aws").output_only(),
        wire::Field::new("host", "host").output_only(),
        wire::Field::new("port", "port").output_only(),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.alicloud,
                1 => &self.aws,
                2 => &self.host,
                3 => &self.port,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.alicloud,
                1 => &mut self.aws,
                2 => &mut self.host,
                3 => &mut self.port,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ClusterEndpointsPrivate);

/// The Alibaba Cloud PrivateLink service of a cluster.
///
/// Held by replies. Schema `PrivateALICLOUD`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ClusterEndpointsPrivateAlicloud {
    /// Alibaba Cloud zones that offer the service; place the connecting endpoint in one of these.
    ///
    /// Wire name `availabilityZone`; output only.
    pub availability_zone: Option<Vec<String>>,
    /// Service name to enter in Alibaba Cloud when you create the endpoint.
    ///
    /// Wire name `serviceName`; output only.
    pub service_name: Option<String>,
}

impl ClusterEndpointsPrivateAlicloud {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for ClusterEndpointsPrivateAlicloud {
    const NAME: &'static str = "ClusterEndpointsPrivateAlicloud";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("availability_zone", "availabilityZone").output_only(),
        wire::Field::new("service_name", "serviceName").output_only(),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.availability_zone,
                1 => &self.service_name,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.availability_zone,
                1 => &mut self.service_name,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ClusterEndpointsPrivateAlicloud);

/// The AWS PrivateLink service of a cluster.
///
/// Held by replies. Schema `v1beta1ClusterEndpointsPrivateAWS`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ClusterEndpointsPrivateAws {
    /// AWS availability zones that offer the service; place the connecting endpoint in one of these.
    ///
    /// Wire name `availabilityZone`; output only.
    pub availability_zone: Option<Vec<String>>,
    /// Service name to enter in AWS when you create the VPC endpoint.
    ///
    /// Wire name `serviceName`; output only.
    pub service_name: Option<String>,
}

impl ClusterEndpointsPrivateAws {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for ClusterEndpointsPrivateAws {
    const NAME: &'static str = "ClusterEndpointsPrivateAws";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("availability_zone", "availabilityZone").output_only(),
        wire::Field::new("service_name", "serviceName").output_only(),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.availability_zone,
                1 => &self.service_name,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.availability_zone,
                1 => &mut self.service_name,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ClusterEndpointsPrivateAws);

/// The endpoint of a cluster on the internet.
///
/// Sent in requests and held by replies. Schema `v1beta1ClusterEndpointsPublic`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ClusterEndpointsPublic {
    /// Address ranges from which connections are accepted.
    ///
    /// An update replaces the list: to add a range, send the present ones too.
    ///
    /// Wire name `authorizedNetworks`.
    pub authorized_networks: Option<Vec<ClusterEndpointsPublicAuthorizedNetwork>>,
    /// `true` closes the cluster to the internet, `false` opens it again.
    ///
    /// Wire name `disabled`.
    pub disabled: Option<bool>,
    /// Host name for SQL clients, reached over the internet.
    ///
    /// Wire name `host`; output only.
    pub host: Option<String>,
    /// TCP port for SQL clients at this host.
    ///
    /// Wire name `port`; output only.
    pub port: Option<i64>,
}

impl ClusterEndpointsPublic {
    /// A record with nothing set.
    #[must_use]
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
    pub fn with_disabled(mut self, disabled: bool) -> Self {
        self.disabled = Some(disabled);
        self
    }
}

impl wire::Record for ClusterEndpointsPublic {
    const NAME: &'static str = "ClusterEndpointsPublic";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("authorized_networks", "authorizedNetworks"),
        wire::Field::new("disabled", "disabled"),
        wire::Field::new("host", "host").output_only(),
        wire::Field::new("port", "port").output_only(),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.authorized_networks,
                1 => &self.disabled,
                2 => &self.host,
                3 => &self.port,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.authorized_networks,
                1 => &mut self.disabled,
                2 => &mut self.host,
                3 => &mut self.port,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ClusterEndpointsPublic);

/// A range of IP addresses that may connect to a cluster.
///
/// Sent in requests and held by replies. Schema `v1beta1ClusterEndpointsPublicAuthorizedNetwork`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ClusterEndpointsPublicAuthorizedNetwork {
    /// What people call the range, such as the office that it belongs to.
    ///
    /// Wire name `displayName`; required.
    pub display_name: Option<String>,
    /// Last address in the range.
    ///
    /// Wire name `endIpAddress`; required.
    pub end_ip_address: Option<String>,
    /// First address in the range.
    ///
    /// Wire name `startIpAddress`; required.
    pub start_ip_address: Option<String>,
}

impl ClusterEndpointsPublicAuthorizedNetwork {
    /// A record with nothing set.
    #[must_use]
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

impl wire::Record for ClusterEndpointsPublicAuthorizedNetwork {
    const NAME: &'static str = "ClusterEndpointsPublicAuthorizedNetwork";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("display_name", "displayName"),
        wire::Field::new("end_ip_address", "endIpAddress"),
        wire::Field::new("start_ip_address", "startIpAddress"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.display_name,
                1 => &self.end_ip_address,
                2 => &self.start_ip_address,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.display_name,
                1 => &mut self.end_ip_address,
                2 => &mut self.start_ip_address,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ClusterEndpointsPublicAuthorizedNetwork);

/// A limit for what a Starter cluster may cost.
///
/// Sent in requests and held by replies. Schema `ClusterSpendingLimit`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ClusterSpendingLimit {
    /// Limit for each month in US cents: `1000` is ten dollars.
    ///
    /// Wire name `monthly`.
    pub monthly: Option<i64>,
}

impl ClusterSpendingLimit {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`monthly`](struct@ClusterSpendingLimit#structfield.monthly).
    #[must_use]
    pub fn with_monthly(mut self, monthly: i64) -> Self {
        self.monthly = Some(monthly);
        self
    }
}

impl wire::Record for ClusterSpendingLimit {
    const NAME: &'static str = "ClusterSpendingLimit";

    const FIELDS: &'static [wire::Field] = &[wire::Field::new("monthly", "monthly")];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.monthly,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.monthly,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ClusterSpendingLimit);

/// One page of clusters.
///
/// Held by replies. Schema `tidb_cloud_open_apiserverlessv1beta1ListClustersResponse`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ListClustersResponse {
    /// The clusters of this page.
    ///
    /// Wire name `clusters`.
    pub clusters: Option<Vec<Cluster>>,
    /// `page_token` for the next page. Empty or absent on the last page.
    ///
    /// Wire name `nextPageToken`.
    pub next_page_token: Option<String>,
    /// How many clusters fit the filter on all pages. To find the end, go by `next_page_token`.
    ///
    /// Wire name `totalSize`.
    pub total_size: Option<i64>,
}

impl ListClustersResponse {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for ListClustersResponse {
    const NAME: &'static str = "ListClustersResponse";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("clusters", "clusters"),
        wire::Field::new("next_page_token", "nextPageToken"),
        wire::Field::new("total_size", "totalSize"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.clusters,
                1 => &self.next_page_token,
                2 => &self.total_size,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.clusters,
                1 => &mut self.next_page_token,
                2 => &mut self.total_size,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ListClustersResponse);

/// All regions in which the organization can create clusters.
///
/// Held by replies. Schema `tidb_cloud_open_apiserverlessv1beta1ListRegionsResponse`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ListRegionsResponse {
    /// The regions, each with the plans that it offers.
    ///
    /// Wire name `regions`.
    pub regions: Option<Vec<Region>>,
}

impl ListRegionsResponse {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for ListRegionsResponse {
    const NAME: &'static str = "ListRegionsResponse";

    const FIELDS: &'static [wire::Field] = &[wire::Field::new("regions", "regions")];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.regions,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.regions,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ListRegionsResponse);

/// The settings of a cluster that `partial_update_cluster` can change.
///
/// Sent in requests. Schema `v1beta1ClusterServicePartialUpdateClusterBodyCluster`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct PartialUpdateClusterBody {
    /// New capacity range of an Essential cluster.
    ///
    /// Wire name `autoScaling`.
    pub auto_scaling: Option<ClusterAutoScaling>,
    /// New rule for the backups that the cluster makes by itself.
    ///
    /// Wire name `automatedBackupPolicy`.
    pub automated_backup_policy: Option<ClusterAutomatedBackupPolicy>,
    /// New name for people, in the same form as `Cluster.display_name`.
    ///
    /// Wire name `displayName`.
    pub display_name: Option<String>,
    /// Changes to the public endpoint: whether it is open, and to which networks.
    ///
    /// Hosts, ports and the private endpoint are the server's.
    ///
    /// Wire name `endpoints`.
    pub endpoints: Option<ClusterEndpoints>,
    /// New labels, as in `Cluster.labels`.
    ///
    /// Wire name `labels`.
    pub labels: Option<std::collections::BTreeMap<String, String>>,
    /// New monthly limit for what a Starter cluster costs.
    ///
    /// Wire name `spendingLimit`.
    pub spending_limit: Option<ClusterSpendingLimit>,
}

impl PartialUpdateClusterBody {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`auto_scaling`](struct@PartialUpdateClusterBody#structfield.auto_scaling).
    #[must_use]
    pub fn with_auto_scaling(mut self, auto_scaling: ClusterAutoScaling) -> Self {
        self.auto_scaling = Some(auto_scaling);
        self
    }

    /// Sets [`automated_backup_policy`](struct@PartialUpdateClusterBody#structfield.automated_backup_policy).
    #[must_use]
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
    pub fn with_spending_limit(mut self, spending_limit: ClusterSpendingLimit) -> Self {
        self.spending_limit = Some(spending_limit);
        self
    }
}

impl wire::Record for PartialUpdateClusterBody {
    const NAME: &'static str = "PartialUpdateClusterBody";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("auto_scaling", "autoScaling"),
        wire::Field::new("automated_backup_policy", "automatedBackupPolicy"),
        wire::Field::new("display_name", "displayName"),
        wire::Field::new("endpoints", "endpoints"),
        wire::Field::new("labels", "labels"),
        wire::Field::new("spending_limit", "spendingLimit"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.auto_scaling,
                1 => &self.automated_backup_policy,
                2 => &self.display_name,
                3 => &self.endpoints,
                4 => &self.labels,
                5 => &self.spending_limit,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.auto_scaling,
                1 => &mut self.automated_backup_policy,
                2 => &mut self.display_name,
                3 => &mut self.endpoints,
                4 => &mut self.labels,
                5 => &mut self.spending_limit,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(PartialUpdateClusterBody);

/// A region of a cloud provider where clusters can run.
///
/// Requests carry its `name` alone; `list_regions` shows the rest.
///
/// Sent in requests and held by replies. Schema `commonv1beta1Region`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Region {
    /// Cloud provider whose region it is.
    ///
    /// Wire name `cloudProvider`; output only; for example `aws`.
    pub cloud_provider: Option<RegionCloudProvider>,
    /// What people call the region, with its city or state.
    ///
    /// Wire name `displayName`; output only; for example `Oregon (us-west-2)`.
    pub display_name: Option<String>,
    /// Resource name by which `create_cluster` chooses the region: `regions/`, the provider, a hyphen and the provider's own code.
    ///
    /// Wire name `name`; pattern `^regions/(aws|alicloud)-(.+)$`; for example `regions/aws-us-west-2`.
    pub name: Option<String>,
    /// Cloud provider as free text, in capitals in some replies.
    ///
    /// Wire name `provider`; output only; may be `null`; for example `aws`.
    #[deprecated(note = "Use `cloudProvider`.")]
    pub provider: Option<String>,
    /// Provider and the provider's own code with a hyphen between.
    ///
    /// Some replies hold the code alone, such as `us-west-2`.
    ///
    /// Wire name `regionId`; output only; for example `aws-us-west-2`.
    pub region_id: Option<String>,
    /// Plans that clusters in this region can have.
    ///
    /// Wire name `servicePlans`; output only.
    pub service_plans: Option<Vec<ServicePlan>>,
}

impl Region {
    /// A record with nothing set.
    #[must_use]
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

impl wire::Record for Region {
    const NAME: &'static str = "Region";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("cloud_provider", "cloudProvider").output_only(),
        wire::Field::new("display_name", "displayName").output_only(),
        wire::Field::new("name", "name"),
        wire::Field::new("provider", "provider").output_only(),
        wire::Field::new("region_id", "regionId").output_only(),
        wire::Field::new("service_plans", "servicePlans").output_only(),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.cloud_provider,
                1 => &self.display_name,
                2 => &self.name,
                3 => &self.provider,
                4 => &self.region_id,
                5 => &self.service_plans,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.cloud_provider,
                1 => &mut self.display_name,
                2 => &mut self.name,
                3 => &mut self.provider,
                4 => &mut self.region_id,
                5 => &mut self.service_plans,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(Region);

/// Which outage a cluster survives.
///
/// An open enum: a value that is not listed here is kept in [`ClusterHighAvailabilityType::Unknown`]. Schema `serverlessv1beta1ClusterHighAvailabilityType`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ClusterHighAvailabilityType {
    /// Failing machines, but not the loss of the one availability zone that holds the cluster.
    ///
    /// Value `ZONAL`.
    Zonal,
    /// The loss of an availability zone, because the cluster spreads over several of its region.
    ///
    /// Value `REGIONAL`.
    Regional,
    /// A value that this version of the crate does not list.
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for ClusterHighAvailabilityType {
    const NAME: &'static str = "ClusterHighAvailabilityType";

    const VALUES: &'static [Self] = &[Self::Zonal, Self::Regional];

    fn as_str(&self) -> &str {
        match self {
            Self::Zonal => "ZONAL",
            Self::Regional => "REGIONAL",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(ClusterHighAvailabilityType);

/// How a cluster stands.
///
/// An open enum: a value that is not listed here is kept in [`ClusterState::Unknown`]. Schema `commonv1beta1ClusterState`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ClusterState {
    /// Being set up. Next comes `Active`.
    ///
    /// Value `CREATING`.
    Creating,
    /// Ready for connections.
    ///
    /// Value `ACTIVE`.
    Active,
    /// Data is being brought back from a backup. Next comes `Active`.
    ///
    /// Value `RESTORING`.
    Restoring,
    /// Gone for good.
    ///
    /// Value `DELETED`.
    Deleted,
    /// A value that this version of the crate does not list.
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for ClusterState {
    const NAME: &'static str = "ClusterState";

    const VALUES: &'static [Self] = &[
        Self::Creating,
        Self::Active,
        Self::Restoring,
        Self::Deleted,
    ];

    fn as_str(&self) -> &str {
        match self {
            Self::Creating => "CREATING",
            Self::Active => "ACTIVE",
            Self::Restoring => "RESTORING",
            Self::Deleted => "DELETED",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(ClusterState);

/// How much of a cluster a reply holds.
///
/// An open enum: a value that is not listed here is kept in [`ClusterView::Unknown`]. Schema `v1beta1ClusterViewEnum`.
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
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for ClusterView {
    const NAME: &'static str = "ClusterView";

    const VALUES: &'static [Self] = &[Self::Basic, Self::Full];

    fn as_str(&self) -> &str {
        match self {
            Self::Basic => "BASIC",
            Self::Full => "FULL",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(ClusterView);

/// A company whose regions clusters run in.
///
/// An open enum: a value that is not listed here is kept in [`RegionCloudProvider::Unknown`]. Schema `v1beta1RegionCloudProvider`.
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
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for RegionCloudProvider {
    const NAME: &'static str = "RegionCloudProvider";

    const VALUES: &'static [Self] = &[Self::Aws, Self::Alicloud];

    fn as_str(&self) -> &str {
        match self {
            Self::Aws => "aws",
            Self::Alicloud => "alicloud",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(RegionCloudProvider);

/// What kind of cluster it is.
///
/// An open enum: a value that is not listed here is kept in [`ServicePlan::Unknown`]. Schema `commonv1beta1ServicePlan`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ServicePlan {
    /// TiDB Cloud Starter, limited by `Cluster.spending_limit`.
    ///
    /// Value `Starter`.
    Starter,
    /// TiDB Cloud Essential, which scales within `Cluster.auto_scaling`.
    ///
    /// Value `Essential`.
    Essential,
    /// A value that this version of the crate does not list.
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for ServicePlan {
    const NAME: &'static str = "ServicePlan";

    const VALUES: &'static [Self] = &[Self::Starter, Self::Essential];

    fn as_str(&self) -> &str {
        match self {
            Self::Starter => "Starter",
            Self::Essential => "Essential",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(ServicePlan);
