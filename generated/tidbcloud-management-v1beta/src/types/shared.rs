// Written by `cargo xtask generate` from management v1beta; edits are lost.

use tidbcloud_core::generated as wire;

/// The TiDB, TiKV and TiFlash nodes that make up a cluster.
///
/// Sent in requests and held by replies. Schema `openapiClusterComponents`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ClusterComponents {
    /// TiDB nodes: they take the SQL connections.
    ///
    /// Wire name `tidb`; required.
    pub tidb: Option<TiDbComponent>,
    /// TiFlash nodes: columnar replicas for analytical queries.
    ///
    /// Leave it out for a cluster without TiFlash.
    ///
    /// Wire name `tiflash`.
    pub tiflash: Option<TiFlashComponent>,
    /// TiKV nodes: they store the rows.
    ///
    /// Wire name `tikv`; required.
    pub tikv: Option<TiKvComponent>,
}

impl ClusterComponents {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`tidb`](struct@ClusterComponents#structfield.tidb).
    #[must_use]
    pub fn with_tidb(mut self, tidb: TiDbComponent) -> Self {
        self.tidb = Some(tidb);
        self
    }

    /// Sets [`tiflash`](struct@ClusterComponents#structfield.tiflash).
    #[must_use]
    pub fn with_tiflash(mut self, tiflash: TiFlashComponent) -> Self {
        self.tiflash = Some(tiflash);
        self
    }

    /// Sets [`tikv`](struct@ClusterComponents#structfield.tikv).
    #[must_use]
    pub fn with_tikv(mut self, tikv: TiKvComponent) -> Self {
        self.tikv = Some(tikv);
        self
    }
}

impl wire::Record for ClusterComponents {
    const NAME: &'static str = "ClusterComponents";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("tidb", "tidb"),
        wire::Field::new("tiflash", "tiflash"),
        wire::Field::new("tikv", "tikv"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.tidb,
                1 => &self.tiflash,
                2 => &self.tikv,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.tidb,
                1 => &mut self.tiflash,
                2 => &mut self.tikv,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ClusterComponents);

/// Configuration of a cluster that is to be created or restored.
///
/// Sent in requests. Schema `openapiClusterConfig`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ClusterConfig {
    /// Nodes of the cluster.
    ///
    /// A TiDB Cloud Dedicated cluster needs it; for a TiDB Cloud Starter cluster it has no effect.
    ///
    /// Wire name `components`.
    pub components: Option<ClusterComponents>,
    /// Addresses from which clients may use the standard connection.
    ///
    /// Wire name `ip_access_list`.
    pub ip_access_list: Option<Vec<IpAccessListItem>>,
    /// TCP port on which the cluster takes SQL connections.
    ///
    /// 10080 is refused, and a TiDB Cloud Starter cluster has only 4000.
    ///
    /// Wire name `port`; the server's default is `4000`; from 1024 to 65535; for example `4000`.
    pub port: Option<i64>,
    /// Password of the root SQL user.
    ///
    /// No reply ever returns it.
    ///
    /// Wire name `root_password`; required; secret: `Debug` masks it; 8 to 64 characters; for example `password_example`.
    pub root_password: Option<String>,
}

impl ClusterConfig {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`components`](struct@ClusterConfig#structfield.components).
    #[must_use]
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

impl wire::Record for ClusterConfig {
    const NAME: &'static str = "ClusterConfig";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("components", "components"),
        wire::Field::new("ip_access_list", "ip_access_list"),
        wire::Field::new("port", "port"),
        wire::Field::new("root_password", "root_password").secret(),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.components,
                1 => &self.ip_access_list,
                2 => &self.port,
                3 => &self.root_password,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.components,
                1 => &mut self.ip_access_list,
                2 => &mut self.port,
                3 => &mut self.root_password,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ClusterConfig);

/// A reply without content: the status says that the request was accepted.
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

/// A range of addresses that may connect to a cluster.
///
/// Sent in requests. Schema `openapiIpAccessListItem`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct IpAccessListItem {
    /// Address, or range in CIDR notation, to admit; `0.0.0.0/0` admits everybody.
    ///
    /// Wire name `cidr`; required; for example `8.8.8.8/32`.
    pub cidr: Option<String>,
    /// Note on whose addresses these are.
    ///
    /// Wire name `description`; for example `My Current IP Address`.
    pub description: Option<String>,
}

impl IpAccessListItem {
    /// A record with nothing set.
    #[must_use]
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

impl wire::Record for IpAccessListItem {
    const NAME: &'static str = "IpAccessListItem";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("cidr", "cidr"),
        wire::Field::new("description", "description"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.cidr,
                1 => &self.description,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.cidr,
                1 => &mut self.description,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(IpAccessListItem);

/// Size and number of the TiDB nodes of a cluster.
///
/// Sent in requests and held by replies. Schema `openapiTiDBComponent`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct TiDbComponent {
    /// Number of TiDB nodes, within `node_quantity_range` of the size in `list_provider_regions`.
    ///
    /// Wire name `node_quantity`; required; for example `2`.
    pub node_quantity: Option<i64>,
    /// Size of each TiDB node: vCPUs and GiB of memory, `8C16G` for 8 and 16.
    ///
    /// `list_provider_regions` lists the sizes of each region. TiDB and TiKV nodes have 4 vCPUs both or neither, and with 4
    /// the cluster can have no TiFlash.
    ///
    /// Wire name `node_size`; required; for example `8C16G`.
    pub node_size: Option<String>,
}

impl TiDbComponent {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`node_quantity`](struct@TiDbComponent#structfield.node_quantity).
    #[must_use]
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

impl wire::Record for TiDbComponent {
    const NAME: &'static str = "TiDbComponent";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("node_quantity", "node_quantity"),
        wire::Field::new("node_size", "node_size"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.node_quantity,
                1 => &self.node_size,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.node_quantity,
                1 => &mut self.node_size,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(TiDbComponent);

/// Size, number and storage of the TiFlash nodes of a cluster.
///
/// Sent in requests and held by replies. Schema `openapiTiFlashComponent`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct TiFlashComponent {
    /// Number of TiFlash nodes, within `node_quantity_range` of the size in `list_provider_regions`.
    ///
    /// Wire name `node_quantity`; required; for example `1`.
    pub node_quantity: Option<i64>,
    /// Size of each TiFlash node: vCPUs and GiB of memory, `8C64G` for 8 and 64.
    ///
    /// `list_provider_regions` lists the sizes of each region. TiFlash is not available when TiDB and TiKV nodes have 4
    /// vCPUs.
    ///
    /// Wire name `node_size`; required; for example `8C64G`.
    pub node_size: Option<String>,
    /// Storage of each TiFlash node in GiB, within `storage_size_gib_range` of the size in `list_provider_regions`.
    ///
    /// Wire name `storage_size_gib`; required; for example `1024`.
    pub storage_size_gib: Option<i64>,
}

impl TiFlashComponent {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`node_quantity`](struct@TiFlashComponent#structfield.node_quantity).
    #[must_use]
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
    pub fn with_storage_size_gib(mut self, storage_size_gib: i64) -> Self {
        self.storage_size_gib = Some(storage_size_gib);
        self
    }
}

impl wire::Record for TiFlashComponent {
    const NAME: &'static str = "TiFlashComponent";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("node_quantity", "node_quantity"),
        wire::Field::new("node_size", "node_size"),
        wire::Field::new("storage_size_gib", "storage_size_gib"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.node_quantity,
                1 => &self.node_size,
                2 => &self.storage_size_gib,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.node_quantity,
                1 => &mut self.node_size,
                2 => &mut self.storage_size_gib,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(TiFlashComponent);

/// Size, number and storage of the TiKV nodes of a cluster.
///
/// Sent in requests and held by replies. Schema `openapiTiKVComponent`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct TiKvComponent {
    /// Number of TiKV nodes, a multiple of 3 within `node_quantity_range` of the size in `list_provider_regions`.
    ///
    /// Wire name `node_quantity`; required; for example `3`.
    pub node_quantity: Option<i64>,
    /// Size of each TiKV node: vCPUs and GiB of memory, `8C32G` for 8 and 32.
    ///
    /// `list_provider_regions` lists the sizes of each region. TiDB and TiKV nodes have 4 vCPUs both or neither, and with 4
    /// the cluster can have no TiFlash.
    ///
    /// Wire name `node_size`; required; for example `8C64G`.
    pub node_size: Option<String>,
    /// Storage of each TiKV node in GiB, within `storage_size_gib_range` of the size in `list_provider_regions`.
    ///
    /// Wire name `storage_size_gib`; required; for example `1024`.
    pub storage_size_gib: Option<i64>,
}

impl TiKvComponent {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`node_quantity`](struct@TiKvComponent#structfield.node_quantity).
    #[must_use]
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
    pub fn with_storage_size_gib(mut self, storage_size_gib: i64) -> Self {
        self.storage_size_gib = Some(storage_size_gib);
        self
    }
}

impl wire::Record for TiKvComponent {
    const NAME: &'static str = "TiKvComponent";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("node_quantity", "node_quantity"),
        wire::Field::new("node_size", "node_size"),
        wire::Field::new("storage_size_gib", "storage_size_gib"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.node_quantity,
                1 => &self.node_size,
                2 => &self.storage_size_gib,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.node_quantity,
                1 => &mut self.node_size,
                2 => &mut self.storage_size_gib,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(TiKvComponent);
