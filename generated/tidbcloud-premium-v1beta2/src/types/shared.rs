// Written by `cargo xtask generate` from premium v1beta2; edits are lost.

use std::collections::BTreeMap;
use tidbcloud_core::UnknownValue;
use tidbcloud_core::generated::Extra;
use tidbcloud_core::jiff::Timestamp;

/// The account at Alibaba Cloud that needs access to a key.
///
/// Used in requests and responses. Schema `CmekAccessIamPrincipalAliyunCmekPrincipal`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct AliyunCmekPrincipal {
    /// ID of the account.
    ///
    /// Output only (ignored when sent).
    pub account_id: Option<String>,
    extra_: Extra,
}

impl AliyunCmekPrincipal {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(sent AliyunCmekPrincipal {
    account_id: "accountId" [output_only],
});

/// A key in Alibaba Cloud KMS.
///
/// Required to create: `kms_key_arn`.
///
/// Used in requests and responses. Schema `CustomerManagedEncryptionKeyAliyunKms`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct AliyunKms {
    /// ARN of the key, beginning with `acs:kms:`.
    ///
    /// Required.
    pub kms_key_arn: Option<String>,
    extra_: Extra,
}

impl AliyunKms {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`kms_key_arn`](struct@AliyunKms#structfield.kms_key_arn).
    #[must_use]
    pub fn with_kms_key_arn(mut self, kms_key_arn: impl Into<String>) -> Self {
        self.kms_key_arn = Some(kms_key_arn.into());
        self
    }
}

tidbcloud_core::record!(sent AliyunKms {
    kms_key_arn: "kmsKeyArn" [required],
});

/// The account at AWS that needs access to a key.
///
/// Used in requests and responses. Schema `CmekAccessIamPrincipalAwsCmekPrincipal`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct AwsCmekPrincipal {
    /// ID of the account.
    ///
    /// Output only (ignored when sent).
    pub account_id: Option<String>,
    /// External ID that the condition in the policy of the key has to demand.
    ///
    /// Output only (ignored when sent).
    pub external_id: Option<String>,
    extra_: Extra,
}

impl AwsCmekPrincipal {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(sent AwsCmekPrincipal {
    account_id: "accountId" [output_only],
    external_id: "externalId" [output_only],
});

/// A key in AWS KMS.
///
/// Required to create: `kms_key_arn`.
///
/// Used in requests and responses. Schema `CustomerManagedEncryptionKeyAwsKms`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct AwsKms {
    /// ARN of the key, beginning with `arn:aws:kms:`.
    ///
    /// Required.
    pub kms_key_arn: Option<String>,
    extra_: Extra,
}

impl AwsKms {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`kms_key_arn`](struct@AwsKms#structfield.kms_key_arn).
    #[must_use]
    pub fn with_kms_key_arn(mut self, kms_key_arn: impl Into<String>) -> Self {
        self.kms_key_arn = Some(kms_key_arn.into());
        self
    }
}

tidbcloud_core::record!(sent AwsKms {
    kms_key_arn: "kmsKeyArn" [required],
});

/// Whether an endpoint of an instance answers.
///
/// Used in responses. Schema `v1beta2ConnectionReachability`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ConnectionReachability {
    /// The parts of the way that were checked.
    ///
    /// Output only (ignored when sent).
    pub detail: Option<ConnectionReachabilityDetail>,
    /// Whether it answers.
    ///
    /// Output only (ignored when sent).
    pub reachable: Option<bool>,
    extra_: Extra,
}

impl ConnectionReachability {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(ConnectionReachability {
    detail: "detail" [output_only],
    reachable: "reachable" [output_only],
});

/// The checks on the way to an endpoint of an instance.
///
/// Used in responses. Schema `ConnectionReachabilityDetail`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ConnectionReachabilityDetail {
    /// Whether its name can be resolved.
    ///
    /// Output only (ignored when sent).
    pub dns_reachable: Option<bool>,
    /// Whether the endpoint is ready.
    ///
    /// Output only (ignored when sent).
    pub endpoint_active: Option<bool>,
    /// The outcome as readable text.
    ///
    /// Output only (ignored when sent).
    pub message: Option<String>,
    /// Whether the service that the endpoint leads to is ready.
    ///
    /// Output only (ignored when sent).
    pub service_active: Option<bool>,
    extra_: Extra,
}

impl ConnectionReachabilityDetail {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(ConnectionReachabilityDetail {
    dns_reachable: "dnsReachable" [output_only],
    endpoint_active: "endpointActive" [output_only],
    message: "message" [output_only],
    service_active: "serviceActive" [output_only],
});

/// A key of your own that the data of an instance is encrypted with (CMEK).
///
/// Name the key in [`aws_kms`](struct@crate::types::CustomerManagedEncryptionKey#structfield.aws_kms) on AWS and in
/// [`aliyun_kms`](struct@crate::types::CustomerManagedEncryptionKey#structfield.aliyun_kms) on Alibaba Cloud.
///
/// Required to create: `region_id`, `service_plan`.
///
/// Choose one of: [`aws_kms`](Self::aws_kms), [`aliyun_kms`](Self::aliyun_kms). Each sets one field; the server refuses two
/// of them together.
///
/// Used in requests and responses. Schema `v1beta2CustomerManagedEncryptionKey`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CustomerManagedEncryptionKey {
    /// Key in Alibaba Cloud KMS.
    pub aliyun_kms: Option<AliyunKms>,
    /// Account at Alibaba Cloud that needs access to the key.
    ///
    /// The server fills in its fields. Where PingCAP's documentation asks for it on creation, an empty record is all that can
    /// be sent.
    pub aliyun_principal: Option<AliyunCmekPrincipal>,
    /// Key in AWS KMS.
    pub aws_kms: Option<AwsKms>,
    /// Account at AWS that needs access to the key.
    ///
    /// The server fills in its fields. Where PingCAP's documentation asks for it on creation, an empty record is all that can
    /// be sent.
    pub aws_principal: Option<AwsCmekPrincipal>,
    /// Cloud provider of the key. Only AWS and Alibaba Cloud are possible so far.
    ///
    /// Output only (ignored when sent).
    pub cloud_provider: Option<CloudProvider>,
    /// When the key was made known to TiDB Cloud.
    ///
    /// Output only (ignored when sent); RFC 3339 on the wire.
    pub create_time: Option<Timestamp>,
    /// ID that TiDB Cloud gave to the key.
    ///
    /// Output only (ignored when sent).
    pub customer_managed_encryption_key_id: Option<String>,
    /// Resource name of the key, `cmeks/` and its ID.
    ///
    /// Output only (ignored when sent).
    pub name: Option<String>,
    /// ID of the region that the key is in, for example `aws-us-west-2`.
    ///
    /// Required.
    pub region_id: Option<String>,
    /// Plan of the instances that the key is for.
    ///
    /// Required.
    pub service_plan: Option<ServicePlan>,
    extra_: Extra,
}

impl CustomerManagedEncryptionKey {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Creates a record with [`aws_kms`](struct@CustomerManagedEncryptionKey#structfield.aws_kms).
    #[must_use]
    pub fn aws_kms(aws_kms: AwsKms) -> Self {
        Self::new().with_aws_kms(aws_kms)
    }

    /// Creates a record with [`aliyun_kms`](struct@CustomerManagedEncryptionKey#structfield.aliyun_kms).
    #[must_use]
    pub fn aliyun_kms(aliyun_kms: AliyunKms) -> Self {
        Self::new().with_aliyun_kms(aliyun_kms)
    }

    /// Sets [`aliyun_kms`](struct@CustomerManagedEncryptionKey#structfield.aliyun_kms).
    #[must_use]
    #[inline]
    pub fn with_aliyun_kms(mut self, aliyun_kms: AliyunKms) -> Self {
        self.aliyun_kms = Some(aliyun_kms);
        self
    }

    /// Sets [`aliyun_principal`](struct@CustomerManagedEncryptionKey#structfield.aliyun_principal).
    #[must_use]
    #[inline]
    pub fn with_aliyun_principal(
        mut self,
        aliyun_principal: AliyunCmekPrincipal,
    ) -> Self {
        self.aliyun_principal = Some(aliyun_principal);
        self
    }

    /// Sets [`aws_kms`](struct@CustomerManagedEncryptionKey#structfield.aws_kms).
    #[must_use]
    #[inline]
    pub fn with_aws_kms(mut self, aws_kms: AwsKms) -> Self {
        self.aws_kms = Some(aws_kms);
        self
    }

    /// Sets [`aws_principal`](struct@CustomerManagedEncryptionKey#structfield.aws_principal).
    #[must_use]
    #[inline]
    pub fn with_aws_principal(mut self, aws_principal: AwsCmekPrincipal) -> Self {
        self.aws_principal = Some(aws_principal);
        self
    }

    /// Sets [`region_id`](struct@CustomerManagedEncryptionKey#structfield.region_id).
    #[must_use]
    pub fn with_region_id(mut self, region_id: impl Into<String>) -> Self {
        self.region_id = Some(region_id.into());
        self
    }

    /// Sets [`service_plan`](struct@CustomerManagedEncryptionKey#structfield.service_plan).
    #[must_use]
    pub fn with_service_plan(mut self, service_plan: impl Into<ServicePlan>) -> Self {
        self.service_plan = Some(service_plan.into());
        self
    }
}

tidbcloud_core::record!(sent CustomerManagedEncryptionKey {
    aliyun_kms: "aliyunKms",
    aliyun_principal: "aliyunPrincipal",
    aws_kms: "awsKms",
    aws_principal: "awsPrincipal",
    cloud_provider: "cloudProvider" [output_only],
    create_time: "createTime" [output_only],
    customer_managed_encryption_key_id: "customerManagedEncryptionKeyId" [output_only],
    name: "name" [output_only],
    region_id: "regionId" [required],
    service_plan: "servicePlan" [required],
});

impl From<AwsKms> for CustomerManagedEncryptionKey {
    fn from(aws_kms: AwsKms) -> Self {
        Self::aws_kms(aws_kms)
    }
}

impl From<AliyunKms> for CustomerManagedEncryptionKey {
    fn from(aliyun_kms: AliyunKms) -> Self {
        Self::aliyun_kms(aliyun_kms)
    }
}

/// Encryption of the data of an instance, in addition to that of the cloud provider.
///
/// Choose one of: [`no_encryption`](Self::no_encryption), [`default_key`](Self::default_key), [`cmek`](Self::cmek). Each
/// sets one field; the server refuses two of them together.
///
/// Used in requests and responses. Schema `TidbDualLayerDataEncryption`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct DualLayerDataEncryption {
    /// Encrypts with a key of your own.
    pub cmek: Option<CustomerManagedEncryptionKey>,
    /// Encrypts with a key of TiDB Cloud.
    pub default_key: Option<Empty>,
    /// Leaves encryption to the cloud provider.
    pub no_encryption: Option<Empty>,
    extra_: Extra,
}

impl DualLayerDataEncryption {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Creates a record with an empty [`no_encryption`](struct@DualLayerDataEncryption#structfield.no_encryption).
    #[must_use]
    pub fn no_encryption() -> Self {
        Self::new().with_no_encryption(Empty::new())
    }

    /// Creates a record with an empty [`default_key`](struct@DualLayerDataEncryption#structfield.default_key).
    #[must_use]
    pub fn default_key() -> Self {
        Self::new().with_default_key(Empty::new())
    }

    /// Creates a record with [`cmek`](struct@DualLayerDataEncryption#structfield.cmek).
    #[must_use]
    pub fn cmek(cmek: CustomerManagedEncryptionKey) -> Self {
        Self::new().with_cmek(cmek)
    }

    /// Sets [`cmek`](struct@DualLayerDataEncryption#structfield.cmek).
    #[must_use]
    #[inline]
    pub fn with_cmek(mut self, cmek: CustomerManagedEncryptionKey) -> Self {
        self.cmek = Some(cmek);
        self
    }

    /// Sets [`default_key`](struct@DualLayerDataEncryption#structfield.default_key).
    #[must_use]
    #[inline]
    pub fn with_default_key(mut self, default_key: Empty) -> Self {
        self.default_key = Some(default_key);
        self
    }

    /// Sets [`no_encryption`](struct@DualLayerDataEncryption#structfield.no_encryption).
    #[must_use]
    #[inline]
    pub fn with_no_encryption(mut self, no_encryption: Empty) -> Self {
        self.no_encryption = Some(no_encryption);
        self
    }
}

tidbcloud_core::record!(sent DualLayerDataEncryption {
    cmek: "cmek",
    default_key: "defaultKey",
    no_encryption: "noEncryption",
});

impl From<CustomerManagedEncryptionKey> for DualLayerDataEncryption {
    fn from(cmek: CustomerManagedEncryptionKey) -> Self {
        Self::cmek(cmek)
    }
}

/// A record without fields. Where it is a value, as in [`DualLayerDataEncryption`](crate::types::DualLayerDataEncryption),
/// `{}` is sent.
///
/// Used in requests and responses. Schema `Empty`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Empty {
    extra_: Extra,
}

impl Empty {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(sent Empty {});

/// An instance: a TiDB that TiDB Cloud runs and scales for you.
///
/// One record describes both what to create and what exists. [`update_instance`](crate::Client::update_instance) changes
/// [`display_name`](struct@crate::types::Instance#structfield.display_name) and
/// [`max_rcu`](struct@crate::types::Instance#structfield.max_rcu) only.
///
/// Required to create: `display_name`, `max_rcu`, `region_id`, `service_plan`.
///
/// Used in requests and responses. Schema `nextgenv1beta2Tidb`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Instance {
    /// Facts about the instance that the server notes, by name.
    ///
    /// `tidb.cloud/has-set-password` says whether the root user has a password, and `tidb.cloud/available-features` lists
    /// features.
    pub annotations: Option<BTreeMap<String, String>>,
    /// When the capacity was last changed.
    ///
    /// Output only (ignored when sent); RFC 3339 on the wire.
    pub capacity_update_time: Option<Timestamp>,
    /// Cloud provider that the instance runs at.
    ///
    /// Output only (ignored when sent).
    pub cloud_provider: Option<CloudProvider>,
    /// When the instance was created.
    ///
    /// Output only (ignored when sent); RFC 3339 on the wire.
    pub create_time: Option<Timestamp>,
    /// E-mail address or public API key of the one who created the instance.
    ///
    /// Output only (ignored when sent).
    pub creator: Option<String>,
    /// Name that you give the instance.
    ///
    /// Letters, digits and hyphens; the first and the last character are no hyphens.
    ///
    /// Required; 4 to 64 characters; pattern `^[A-Za-z0-9][-A-Za-z0-9]{2,62}[A-Za-z0-9]$`; for example `foo-bar`.
    pub display_name: Option<String>,
    /// Second layer of encryption, over that of the cloud provider. It can only be chosen on creation.
    pub dual_layer_data_encryption: Option<DualLayerDataEncryption>,
    /// Addresses at which clients connect.
    ///
    /// Output only (ignored when sent).
    pub endpoints: Option<Vec<InstanceEndpoint>>,
    /// Failures that the instance survives.
    ///
    /// Output only (ignored when sent).
    pub high_availability_type: Option<HighAvailabilityType>,
    /// Labels of the instance, by name.
    ///
    /// `tidb.cloud/project` chooses the project on creation; `tidb.cloud/organization` is filled in by the server.
    pub labels: Option<BTreeMap<String, String>>,
    /// Most Request Capacity Units (RCUs) that the instance may use.
    ///
    /// Required; digits in a string on the wire.
    pub max_rcu: Option<i64>,
    /// Request Capacity Units (RCUs) that are always there.
    ///
    /// The server computes them: a quarter of [`max_rcu`](struct@crate::types::Instance#structfield.max_rcu), and at least 5000.
    ///
    /// Output only (ignored when sent); digits in a string on the wire.
    pub min_rcu: Option<i64>,
    /// Resource name of the instance, `tidbs/` and its ID.
    ///
    /// Output only (ignored when sent).
    pub name: Option<String>,
    /// Readable name of the region, for example `Oregon (us-west-2)`.
    ///
    /// Output only (ignored when sent).
    pub region_display_name: Option<String>,
    /// ID of the region, made of cloud provider and region code, for example `aws-us-west-2`;
    /// [`list_regions`](crate::Client::list_regions) lists them.
    ///
    /// Required.
    pub region_id: Option<String>,
    /// Password of the SQL user `root`.
    ///
    /// 8 to 64 characters of plain text, or `rsa_oaep_sha256:` and a ciphertext of RSA-OAEP with SHA-256. The prefix alone
    /// decides, so a plain text cannot begin with it, and a ciphertext that cannot be read is an error. Where the public key
    /// for it
    /// can be found is not documented.
    ///
    /// Secret: `Debug` masks it; pattern `^(rsa_oaep_sha256:.+|.{8,64})$`; for example `my-shining-password`.
    pub root_password: Option<String>,
    /// Plan that the instance belongs to.
    ///
    /// Required.
    pub service_plan: Option<ServicePlan>,
    /// Current state of the instance.
    ///
    /// Output only (ignored when sent).
    pub state: Option<InstanceState>,
    /// Tags of the instance, by which [`list_instances`](crate::Client::list_instances) can filter.
    pub tags: Option<Vec<String>>,
    /// ID of the instance, which most other operations take.
    ///
    /// Wire name `tidbId`; output only (ignored when sent).
    pub instance_id: Option<String>,
    /// Version of TiDB that the instance runs.
    ///
    /// Output only (ignored when sent).
    pub tidb_version: Option<String>,
    /// When the instance was last changed.
    ///
    /// Output only (ignored when sent); RFC 3339 on the wire.
    pub update_time: Option<Timestamp>,
    extra_: Extra,
}

impl Instance {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`annotations`](struct@Instance#structfield.annotations).
    #[must_use]
    pub fn with_annotations(
        mut self,
        annotations: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>,
    ) -> Self {
        self.annotations = Some(
            annotations
                .into_iter()
                .map(|(key, value)| (key.into(), value.into()))
                .collect(),
        );
        self
    }

    /// Sets [`display_name`](struct@Instance#structfield.display_name).
    #[must_use]
    pub fn with_display_name(mut self, display_name: impl Into<String>) -> Self {
        self.display_name = Some(display_name.into());
        self
    }

    /// Sets [`dual_layer_data_encryption`](struct@Instance#structfield.dual_layer_data_encryption).
    #[must_use]
    #[inline]
    pub fn with_dual_layer_data_encryption(
        mut self,
        dual_layer_data_encryption: DualLayerDataEncryption,
    ) -> Self {
        self.dual_layer_data_encryption = Some(dual_layer_data_encryption);
        self
    }

    /// Sets [`labels`](struct@Instance#structfield.labels).
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

    /// Sets [`max_rcu`](struct@Instance#structfield.max_rcu).
    #[must_use]
    #[inline]
    pub fn with_max_rcu(mut self, max_rcu: i64) -> Self {
        self.max_rcu = Some(max_rcu);
        self
    }

    /// Sets [`region_id`](struct@Instance#structfield.region_id).
    #[must_use]
    pub fn with_region_id(mut self, region_id: impl Into<String>) -> Self {
        self.region_id = Some(region_id.into());
        self
    }

    /// Sets [`root_password`](struct@Instance#structfield.root_password).
    #[must_use]
    pub fn with_root_password(mut self, root_password: impl Into<String>) -> Self {
        self.root_password = Some(root_password.into());
        self
    }

    /// Sets [`service_plan`](struct@Instance#structfield.service_plan).
    #[must_use]
    pub fn with_service_plan(mut self, service_plan: impl Into<ServicePlan>) -> Self {
        self.service_plan = Some(service_plan.into());
        self
    }

    /// Sets [`tags`](struct@Instance#structfield.tags).
    #[must_use]
    pub fn with_tags(
        mut self,
        tags: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.tags = Some(tags.into_iter().map(Into::into).collect());
        self
    }
}

tidbcloud_core::record!(sent Instance {
    annotations: "annotations",
    capacity_update_time: "capacityUpdateTime" [output_only],
    cloud_provider: "cloudProvider" [output_only],
    create_time: "createTime" [output_only],
    creator: "creator" [output_only],
    display_name: "displayName" [required],
    dual_layer_data_encryption: "dualLayerDataEncryption",
    endpoints: "endpoints" [output_only],
    high_availability_type: "highAvailabilityType" [output_only],
    labels: "labels",
    max_rcu: "maxRcu" [text, required],
    min_rcu: "minRcu" [text, output_only],
    name: "name" [output_only],
    region_display_name: "regionDisplayName" [output_only],
    region_id: "regionId" [required],
    root_password: "rootPassword" [secret],
    service_plan: "servicePlan" [required],
    state: "state" [output_only],
    tags: "tags",
    instance_id: "tidbId" [output_only],
    tidb_version: "tidbVersion" [output_only],
    update_time: "updateTime" [output_only],
});

/// An address at which clients connect to an instance.
///
/// Used in responses. Schema `TidbEndpoint`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct InstanceEndpoint {
    /// Whether the endpoint answers.
    ///
    /// Output only (ignored when sent).
    pub connection_reachability: Option<ConnectionReachability>,
    /// Kind of network that the endpoint is reached over.
    ///
    /// Output only (ignored when sent).
    pub connection_type: Option<EndpointConnectionType>,
    /// Host name to connect to.
    ///
    /// That of a private endpoint is missing at first: on AWS until the service of the endpoint is ready, on Google Cloud and
    /// Azure until you have created a private endpoint connection.
    ///
    /// Output only (ignored when sent).
    pub host: Option<String>,
    /// Port to connect to.
    ///
    /// Output only (ignored when sent).
    pub port: Option<i64>,
    extra_: Extra,
}

impl InstanceEndpoint {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(InstanceEndpoint {
    connection_reachability: "connectionReachability" [output_only],
    connection_type: "connectionType" [output_only],
    host: "host" [output_only],
    port: "port" [output_only],
});

/// A cloud provider.
///
/// Open enum: a value that is not listed here is kept in [`CloudProvider::Unknown`]. Schema `RegionCloudProvider`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CloudProvider {
    /// Amazon Web Services.
    ///
    /// Value `aws`.
    Aws,
    /// Google Cloud.
    ///
    /// Value `gcp`.
    Gcp,
    /// Microsoft Azure.
    ///
    /// Value `azure`.
    Azure,
    /// Alibaba Cloud.
    ///
    /// Value `alicloud`.
    Alicloud,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(CloudProvider or Unknown {
    Aws: "aws",
    Gcp: "gcp",
    Azure: "azure",
    Alicloud: "alicloud",
});

/// The kind of network that an endpoint of an instance is reached over.
///
/// Open enum: a value that is not listed here is kept in [`EndpointConnectionType::Unknown`]. Schema
/// `EndpointConnectionType`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EndpointConnectionType {
    /// The internet.
    ///
    /// Value `PUBLIC`.
    Public,
    /// A private endpoint in your network.
    ///
    /// Value `PRIVATE_ENDPOINT`.
    PrivateEndpoint,
    /// A VPC peering between your network and that of TiDB Cloud. No instance has one yet.
    ///
    /// Value `VPC_PEERING`.
    VpcPeering,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(EndpointConnectionType or Unknown {
    Public: "PUBLIC",
    PrivateEndpoint: "PRIVATE_ENDPOINT",
    VpcPeering: "VPC_PEERING",
});

/// The failures that an instance survives.
///
/// Open enum: a value that is not listed here is kept in [`HighAvailabilityType::Unknown`]. Schema
/// `TidbHighAvailabilityType`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum HighAvailabilityType {
    /// That of a zone of the region; the only type that Premium has.
    ///
    /// Value `REGIONAL`.
    Regional,
    /// That of a node, within one zone. Other plans have it.
    ///
    /// Value `ZONAL`.
    Zonal,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(HighAvailabilityType or Unknown {
    Regional: "REGIONAL",
    Zonal: "ZONAL",
});

/// State of an instance.
///
/// The document gives [`Upgrading`](crate::types::InstanceState::Upgrading),
/// [`Importing`](crate::types::InstanceState::Importing), [`Modifying`](crate::types::InstanceState::Modifying),
/// [`Pausing`](crate::types::InstanceState::Pausing), [`Paused`](crate::types::InstanceState::Paused) and
/// [`Resuming`](crate::types::InstanceState::Resuming) to Dedicated clusters only.
///
/// Open enum: a value that is not listed here is kept in [`InstanceState::Unknown`]. Schema `v1beta1ClusterState`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum InstanceState {
    /// It is being created; [`Active`](crate::types::InstanceState::Active) follows.
    ///
    /// Value `CREATING`.
    Creating,
    /// It is being deleted.
    ///
    /// Value `DELETING`.
    Deleting,
    /// It is ready for use.
    ///
    /// Value `ACTIVE`.
    Active,
    /// Data is being put back into it.
    ///
    /// Value `RESTORING`.
    Restoring,
    /// Maintenance is going on.
    ///
    /// Value `MAINTENANCE`.
    Maintenance,
    /// It has been deleted.
    ///
    /// Value `DELETED`.
    Deleted,
    /// It cannot be used, although it is not being deleted.
    ///
    /// Value `INACTIVE`.
    Inactive,
    /// It is being moved to another version.
    ///
    /// Value `UPGRADING`.
    Upgrading,
    /// Data is being imported into it.
    ///
    /// Value `IMPORTING`.
    Importing,
    /// Its configuration is being changed; [`Active`](crate::types::InstanceState::Active) follows.
    ///
    /// Value `MODIFYING`.
    Modifying,
    /// It is being paused; [`Paused`](crate::types::InstanceState::Paused) follows.
    ///
    /// Value `PAUSING`.
    Pausing,
    /// It is paused.
    ///
    /// Value `PAUSED`.
    Paused,
    /// It is being started after a pause; [`Active`](crate::types::InstanceState::Active) follows.
    ///
    /// Value `RESUMING`.
    Resuming,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(InstanceState or Unknown {
    Creating: "CREATING",
    Deleting: "DELETING",
    Active: "ACTIVE",
    Restoring: "RESTORING",
    Maintenance: "MAINTENANCE",
    Deleted: "DELETED",
    Inactive: "INACTIVE",
    Upgrading: "UPGRADING",
    Importing: "IMPORTING",
    Modifying: "MODIFYING",
    Pausing: "PAUSING",
    Paused: "PAUSED",
    Resuming: "RESUMING",
});

/// The plan of an instance.
///
/// Open enum: a value that is not listed here is kept in [`ServicePlan::Unknown`]. Schema `v1beta1ServicePlan`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ServicePlan {
    /// TiDB Cloud Premium.
    ///
    /// Value `Premium`.
    Premium,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(ServicePlan or Unknown {
    Premium: "Premium",
});
