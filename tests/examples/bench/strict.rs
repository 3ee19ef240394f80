//! The records of the benchmark as one writes them by hand: all fields, the same types, serde's derive. They are strict: a value of
//! another kind fails the whole response, and what the document does not know is dropped.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

macro_rules! records {
    ($($name:ident { $($field:ident: $ty:ty),* $(,)? })*) => { $(
        #[derive(Clone, Default, Deserialize, Serialize)]
        #[serde(rename_all = "camelCase")]
        pub(crate) struct $name {
            $(
                #[serde(skip_serializing_if = "Option::is_none", default)]
                pub(crate) $field: Option<$ty>,
            )*
        }
    )* };
}

macro_rules! enums {
    ($($name:ident { $($variant:ident = $value:literal),* $(,)? })*) => { $(
        #[derive(Clone, Deserialize, Serialize)]
        pub(crate) enum $name {
            $( #[serde(rename = $value)] $variant, )*
            #[serde(other)]
            Unknown,
        }
    )* };
}

enums! {
    State {
        Creating = "CREATING", Deleting = "DELETING", Active = "ACTIVE", Restoring = "RESTORING", Maintenance = "MAINTENANCE",
        Deleted = "DELETED", Inactive = "INACTIVE", Upgrading = "UPGRADING", Importing = "IMPORTING", Modifying = "MODIFYING",
        Pausing = "PAUSING", Paused = "PAUSED", Resuming = "RESUMING",
    }
    ClusterPlan { Starter = "STARTER", Essential = "ESSENTIAL" }
    ServicePlan { Starter = "Starter", Essential = "Essential" }
    Availability { Zonal = "ZONAL", Regional = "REGIONAL" }
    Provider { Aws = "aws", Gcp = "gcp", Azure = "azure", Alicloud = "alicloud" }
}

records! {
    ClusterPage { clusters: Vec<Cluster>, next_page_token: String, total_size: i64 }
    AuditLog { enabled: bool, unredacted: bool }
    AutoScaling { max_rcu: i64, min_rcu: i64 }
    Backups { retention_days: i64, start_time: String }
    Encryption { enhanced_encryption_enabled: bool }
    Network { display_name: String, end_ip_address: String, start_ip_address: String }
    PrivateCloud { availability_zone: Vec<String>, service_name: String }
    PrivateEndpoint { alicloud: PrivateCloud, aws: PrivateCloud, host: String, port: i64 }
    PublicEndpoint { authorized_networks: Vec<Network>, disabled: bool, host: String, port: i64 }
    Endpoints { private: PrivateEndpoint, public: PublicEndpoint }
    ClusterRegion {
        cloud_provider: Provider, display_name: String, name: String, provider: String, region_id: String,
        service_plans: Vec<ServicePlan>,
    }
    SpendingLimit { monthly: i64 }
    Usage { columnar_storage: f64, request_unit: String, row_based_storage: f64, row_storage: f64 }
    Cluster {
        annotations: BTreeMap<String, String>, audit_log_config: AuditLog, auto_scaling: AutoScaling,
        automated_backup_policy: Backups, cluster_id: String, cluster_plan: ClusterPlan, create_time: Timestamp,
        created_by: String, display_name: String, encryption_config: Encryption, endpoints: Endpoints,
        high_availability_type: Availability, labels: BTreeMap<String, String>, name: String, region: ClusterRegion,
        root_password: String, service_plan: ServicePlan, spending_limit: SpendingLimit, state: State,
        update_time: Timestamp, usage: Usage, user_prefix: String, version: String,
    }
    BillDetails { details: Vec<BillDetail> }
    BillDetail {
        billed_date: String, cluster_name: String, credits: String, discounts: String, project_name: String,
        running_total: String, service_path_name: String, total_cost: String,
    }
    RegionPage { next_page_token: String, regions: Vec<Region>, total_size: i64 }
    Region { cloud_provider: Provider, display_name: String, name: String, provider: String, region_id: String }
}
