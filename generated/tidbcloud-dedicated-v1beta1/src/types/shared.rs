// Written by `cargo xtask generate` from dedicated v1beta1; edits are lost.

use tidbcloud_core::generated as wire;

/// The reply of operations that have nothing to tell beyond success.
///
/// Answered by a success that carries no fields. Schema `Empty`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Empty {}

impl Empty {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for Empty {
    const NAME: &'static str = "Empty";

    const FIELDS: &'static [wire::Field] = &[];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        let _ = index;
        None
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        let _ = index;
        None
    }
}

tidbcloud_core::record!(Empty);

/// A component of a cluster that has nodes of its own.
///
/// An open enum: a value that is not listed here is kept in [`ComponentType::Unknown`]. Schema `dedicatedv1beta1ComponentType`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ComponentType {
    /// TiKV, which stores rows.
    ///
    /// Value `TIKV`.
    Tikv,
    /// TiDB, which serves SQL.
    ///
    /// Value `TIDB`.
    Tidb,
    /// TiFlash, which stores columns for analytics.
    ///
    /// Value `TIFLASH`.
    Tiflash,
    /// PD, the Placement Driver, which manages the cluster's metadata.
    ///
    /// Value `PD`.
    Pd,
    /// A value that this version of the crate does not list.
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for ComponentType {
    const NAME: &'static str = "ComponentType";

    const VALUES: &'static [Self] = &[Self::Tikv, Self::Tidb, Self::Tiflash, Self::Pd];

    fn as_str(&self) -> &str {
        match self {
            Self::Tikv => "TIKV",
            Self::Tidb => "TIDB",
            Self::Tiflash => "TIFLASH",
            Self::Pd => "PD",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(ComponentType);

/// A cloud provider.
///
/// An open enum: a value that is not listed here is kept in [`RegionCloudProvider::Unknown`]. Schema `v1beta1RegionCloudProvider`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RegionCloudProvider {
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
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for RegionCloudProvider {
    const NAME: &'static str = "RegionCloudProvider";

    const VALUES: &'static [Self] = &[Self::Aws, Self::Gcp, Self::Azure, Self::Alicloud];

    fn as_str(&self) -> &str {
        match self {
            Self::Aws => "aws",
            Self::Gcp => "gcp",
            Self::Azure => "azure",
            Self::Alicloud => "alicloud",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(RegionCloudProvider);

/// The kind of disks that a TiKV or TiFlash node has.
///
/// `gp3` and `io2` are the volume types of AWS, the second the faster one.
///
/// An open enum: a value that is not listed here is kept in [`StorageType::Unknown`]. Schema `StorageNodeSettingStorageType`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum StorageType {
    /// Data on `gp3`, and no disk of its own for the Raft log.
    ///
    /// Value `Basic`.
    Basic,
    /// Data on `gp3`, and the Raft log on a `gp3` of its own.
    ///
    /// Value `Standard`.
    Standard,
    /// Data on `gp3`, and the Raft log on an `io2` of its own.
    ///
    /// Value `Performance`.
    Performance,
    /// Data on `io2`, and no disk of its own for the Raft log.
    ///
    /// Value `Plus`.
    Plus,
    /// A value that this version of the crate does not list.
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for StorageType {
    const NAME: &'static str = "StorageType";

    const VALUES: &'static [Self] = &[
        Self::Basic,
        Self::Standard,
        Self::Performance,
        Self::Plus,
    ];

    fn as_str(&self) -> &str {
        match self {
            Self::Basic => "Basic",
            Self::Standard => "Standard",
            Self::Performance => "Performance",
            Self::Plus => "Plus",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(StorageType);
