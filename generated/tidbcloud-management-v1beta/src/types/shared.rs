// Written by `cargo xtask generate` from management v1beta; edits are lost.

use tidbcloud_core::generated::Extra;

/// The TiDB, TiKV and TiFlash nodes that make up a cluster.
///
/// Required to create: `tidb`, `tikv`.
///
/// Used in requests and responses. Schema `openapiClusterComponents`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ClusterComponents {
    /// TiDB nodes: they take the SQL connections.
    ///
    /// Required.
    pub tidb: Option<TiDbComponent>,
    /// TiFlash nodes: columnar replicas for analytical queries.
    ///
    /// Leave it out for a cluster without TiFlash.
    pub tiflash: Option<TiFlashComponent>,
    /// TiKV nodes: they store the rows.
    ///
    /// Required.
    pub tikv: Option<TiKvComponent>,
    extra_: Extra,
}

impl ClusterComponents {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`tidb`](struct@ClusterComponents#structfield.tidb).
    #[must_use]
    #[inline]
    pub fn with_tidb(mut self, tidb: TiDbComponent) -> Self {
        self.tidb = Some(tidb);
        self
    }

    /// Sets [`tiflash`](struct@ClusterComponents#structfield.tiflash).
    #[must_use]
    #[inline]
    pub fn with_tiflash(mut self, tiflash: TiFlashComponent) -> Self {
        self.tiflash = Some(tiflash);
        self
    }

    /// Sets [`tikv`](struct@ClusterComponents#structfield.tikv).
    #[must_use]
    #[inline]
    pub fn with_tikv(mut self, tikv: TiKvComponent) -> Self {
        self.tikv = Some(tikv);
        self
    }
}

tidbcloud_core::record!(sent ClusterComponents {
    tidb: "tidb" [required],
    tiflash: "tiflash",
    tikv: "tikv" [required],
});

/// Configuration of a cluster that is to be created or restored.
///
/// Required to create: `root_password`.
///
/// Used in requests. Schema `openapiClusterConfig`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ClusterConfig {
    /// Nodes of the cluster.
    ///
    /// A TiDB Cloud Dedicated cluster needs it; for a TiDB Cloud Starter cluster it has no effect.
    pub components: Option<ClusterComponents>,
    /// Addresses from which clients may use the standard connection.
    ///
    /// Wire name `ip_access_list`.
    pub ip_access_list: Option<Vec<IpAccessListItem>>,
    /// TCP port on which the cluster takes SQL connections.
    ///
    /// 10080 is refused, and a TiDB Cloud Starter cluster has only 4000.
    ///
    /// The server's default is `4000`; from 1024 to 65535; for example `4000`.
    pub port: Option<i64>,
    /// Password of the root SQL user.
    ///
    /// No response ever returns it.
    ///
    /// Wire name `root_password`; required; secret: `Debug` masks it; 8 to 64 characters; for example `password_example`.
    pub root_password: Option<String>,
    extra_: Extra,
}

impl ClusterConfig {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`components`](struct@ClusterConfig#structfield.components).
    #[must_use]
    #[inline]
    pub fn with_components(mut self, components: ClusterComponents) -> Self {
        self.components = Some(components);
        self
    }

    /// Sets [`ip_access_list`](struct@ClusterConfig#structfield.ip_access_list).
    #[must_use]
    pub fn with_ip_access_list(
        mut self,
        ip_access_list: impl IntoIterator<Item = impl Into<IpAccessListItem>>,
    ) -> Self {
        self.ip_access_list = Some(ip_access_list.into_iter().map(Into::into).collect());
        self
    }

    /// Sets [`port`](struct@ClusterConfig#structfield.port).
    #[must_use]
    #[inline]
    pub fn with_port(mut self, port: i64) -> Self {
        self.port = Some(port);
        self
    }

    /// Sets [`root_password`](struct@ClusterConfig#structfield.root_password).
    #[must_use]
    pub fn with_root_password(mut self, root_password: impl Into<String>) -> Self {
        self.root_password = Some(root_password.into());
        self
    }
}

tidbcloud_core::record!(sent ClusterConfig {
    components: "components",
    ip_access_list: "ip_access_list",
    port: "port",
    root_password: "root_password" [required, secret],
});

/// A response without content: the status says that the request was accepted.
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

/// A range of addresses that may connect to a cluster.
///
/// Required to create: `cidr`.
///
/// Used in requests. Schema `openapiIpAccessListItem`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct IpAccessListItem {
    /// Address, or range in CIDR notation, to admit; `0.0.0.0/0` admits everybody.
    ///
    /// Required; for example `8.8.8.8/32`.
    pub cidr: Option<String>,
    /// Note on whose addresses these are.
    ///
    /// For example `My Current IP Address`.
    pub description: Option<String>,
    extra_: Extra,
}

impl IpAccessListItem {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`cidr`](struct@IpAccessListItem#structfield.cidr).
    #[must_use]
    pub fn with_cidr(mut self, cidr: impl Into<String>) -> Self {
        self.cidr = Some(cidr.into());
        self
    }

    /// Sets [`description`](struct@IpAccessListItem#structfield.description).
    #[must_use]
    pub fn with_description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }
}

tidbcloud_core::record!(sent IpAccessListItem {
    cidr: "cidr" [required],
    description: "description",
});

/// Size and number of the TiDB nodes of a cluster.
///
/// Required to create: `node_quantity`, `node_size`.
///
/// Used in requests and responses. Schema `openapiTiDBComponent`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct TiDbComponent {
    /// Number of TiDB nodes, within `node_quantity_range` of the size in
    /// [`list_provider_regions`](crate::Client::list_provider_regions).
    ///
    /// Wire name `node_quantity`; required; for example `2`.
    pub node_quantity: Option<i64>,
    /// Size of each TiDB node: vCPUs and GiB of memory, `8C16G` for 8 and 16.
    ///
    /// [`list_provider_regions`](crate::Client::list_provider_regions) lists the sizes of each region. TiDB and TiKV nodes have
    /// 4 vCPUs both or neither, and with 4 the cluster can have no TiFlash.
    ///
    /// Wire name `node_size`; required; for example `8C16G`.
    pub node_size: Option<String>,
    extra_: Extra,
}

impl TiDbComponent {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`node_quantity`](struct@TiDbComponent#structfield.node_quantity).
    #[must_use]
    #[inline]
    pub fn with_node_quantity(mut self, node_quantity: i64) -> Self {
        self.node_quantity = Some(node_quantity);
        self
    }

    /// Sets [`node_size`](struct@TiDbComponent#structfield.node_size).
    #[must_use]
    pub fn with_node_size(mut self, node_size: impl Into<String>) -> Self {
        self.node_size = Some(node_size.into());
        self
    }
}

tidbcloud_core::record!(sent TiDbComponent {
    node_quantity: "node_quantity" [required],
    node_size: "node_size" [required],
});

/// Size, number and storage of the TiFlash nodes of a cluster.
///
/// Required to create: `node_quantity`, `node_size`, `storage_size_gib`.
///
/// Used in requests and responses. Schema `openapiTiFlashComponent`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct TiFlashComponent {
    /// Number of TiFlash nodes, within `node_quantity_range` of the size in
    /// [`list_provider_regions`](crate::Client::list_provider_regions).
    ///
    /// Wire name `node_quantity`; required; for example `1`.
    pub node_quantity: Option<i64>,
    /// Size of each TiFlash node: vCPUs and GiB of memory, `8C64G` for 8 and 64.
    ///
    /// [`list_provider_regions`](crate::Client::list_provider_regions) lists the sizes of each region. TiFlash is not available
    /// when TiDB and TiKV nodes have 4 vCPUs.
    ///
    /// Wire name `node_size`; required; for example `8C64G`.
    pub node_size: Option<String>,
    /// Storage of each TiFlash node in GiB, within `storage_size_gib_range` of the size in
    /// [`list_provider_regions`](crate::Client::list_provider_regions).
    ///
    /// Wire name `storage_size_gib`; required; for example `1024`.
    pub storage_size_gib: Option<i64>,
    extra_: Extra,
}

impl TiFlashComponent {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`node_quantity`](struct@TiFlashComponent#structfield.node_quantity).
    #[must_use]
    #[inline]
    pub fn with_node_quantity(mut self, node_quantity: i64) -> Self {
        self.node_quantity = Some(node_quantity);
        self
    }

    /// Sets [`node_size`](struct@TiFlashComponent#structfield.node_size).
    #[must_use]
    pub fn with_node_size(mut self, node_size: impl Into<String>) -> Self {
        self.node_size = Some(node_size.into());
        self
    }

    /// Sets [`storage_size_gib`](struct@TiFlashComponent#structfield.storage_size_gib).
    #[must_use]
    #[inline]
    pub fn with_storage_size_gib(mut self, storage_size_gib: i64) -> Self {
        self.storage_size_gib = Some(storage_size_gib);
        self
    }
}

tidbcloud_core::record!(sent TiFlashComponent {
    node_quantity: "node_quantity" [required],
    node_size: "node_size" [required],
    storage_size_gib: "storage_size_gib" [required],
});

/// Size, number and storage of the TiKV nodes of a cluster.
///
/// Required to create: `node_quantity`, `node_size`, `storage_size_gib`.
///
/// Used in requests and responses. Schema `openapiTiKVComponent`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct TiKvComponent {
    /// Number of TiKV nodes, a multiple of 3 within `node_quantity_range` of the size in
    /// [`list_provider_regions`](crate::Client::list_provider_regions).
    ///
    /// Wire name `node_quantity`; required; for example `3`.
    pub node_quantity: Option<i64>,
    /// Size of each TiKV node: vCPUs and GiB of memory, `8C32G` for 8 and 32.
    ///
    /// [`list_provider_regions`](crate::Client::list_provider_regions) lists the sizes of each region. TiDB and TiKV nodes have
    /// 4 vCPUs both or neither, and with 4 the cluster can have no TiFlash.
    ///
    /// Wire name `node_size`; required; for example `8C64G`.
    pub node_size: Option<String>,
    /// Storage of each TiKV node in GiB, within `storage_size_gib_range` of the size in
    /// [`list_provider_regions`](crate::Client::list_provider_regions).
    ///
    /// Wire name `storage_size_gib`; required; for example `1024`.
    pub storage_size_gib: Option<i64>,
    extra_: Extra,
}

impl TiKvComponent {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`node_quantity`](struct@TiKvComponent#structfield.node_quantity).
    #[must_use]
    #[inline]
    pub fn with_node_quantity(mut self, node_quantity: i64) -> Self {
        self.node_quantity = Some(node_quantity);
        self
    }

    /// Sets [`node_size`](struct@TiKvComponent#structfield.node_size).
    #[must_use]
    pub fn with_node_size(mut self, node_size: impl Into<String>) -> Self {
        self.node_size = Some(node_size.into());
        self
    }

    /// Sets [`storage_size_gib`](struct@TiKvComponent#structfield.storage_size_gib).
    #[must_use]
    #[inline]
    pub fn with_storage_size_gib(mut self, storage_size_gib: i64) -> Self {
        self.storage_size_gib = Some(storage_size_gib);
        self
    }
}

tidbcloud_core::record!(sent TiKvComponent {
    node_quantity: "node_quantity" [required],
    node_size: "node_size" [required],
    storage_size_gib: "storage_size_gib" [required],
});
