// Written by `cargo xtask generate` from dedicated v1beta1; edits are lost.

use tidbcloud_core::UnknownValue;
use tidbcloud_core::generated::Extra;

/// Response of operations that only confirm success.
///
/// The response of a success, which has no fields. Schema `Empty`.
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

tidbcloud_core::record!(Empty {});

/// A component of a cluster that has separate nodes.
///
/// Open enum: a value that is not listed here is kept in [`ComponentType::Unknown`]. Schema
/// `dedicatedv1beta1ComponentType`.
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
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(ComponentType or Unknown {
    Tikv: "TIKV",
    Tidb: "TIDB",
    Tiflash: "TIFLASH",
    Pd: "PD",
});

/// A cloud provider.
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

tidbcloud_core::open_enum!(RegionCloudProvider or Unknown {
    Aws: "aws",
    Gcp: "gcp",
    Azure: "azure",
    Alicloud: "alicloud",
});

/// The kind of disks that a TiKV or TiFlash node has.
///
/// `gp3` and `io2` are the volume types of AWS, the second the faster one.
///
/// Open enum: a value that is not listed here is kept in [`StorageType::Unknown`]. Schema `StorageNodeSettingStorageType`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum StorageType {
    /// Data on `gp3`, and no separate disk for the Raft log.
    ///
    /// Value `Basic`.
    Basic,
    /// Data on `gp3`, and the Raft log on a separate `gp3`.
    ///
    /// Value `Standard`.
    Standard,
    /// Data on `gp3`, and the Raft log on a separate `io2`.
    ///
    /// Value `Performance`.
    Performance,
    /// Data on `io2`, and no separate disk for the Raft log.
    ///
    /// Value `Plus`.
    Plus,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(StorageType or Unknown {
    Basic: "Basic",
    Standard: "Standard",
    Performance: "Performance",
    Plus: "Plus",
});
