// Written by `cargo xtask generate` from premium v1beta2; edits are lost.

use tidbcloud_core::generated::Extra;
use super::{CloudProvider, ServicePlan};

/// One page of regions.
///
/// Used in responses. Schema `v1beta2ListRegionsResponse`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ListRegionsResponse {
    /// Token of the next page. Empty or unset on the last one.
    ///
    /// Output only (ignored when sent).
    pub next_page_token: Option<String>,
    /// The regions of this page.
    ///
    /// Output only (ignored when sent).
    pub regions: Option<Vec<Region>>,
    /// Number of regions on all pages together.
    ///
    /// Output only (ignored when sent).
    pub total_size: Option<i64>,
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
    next_page_token: "nextPageToken" [output_only],
    regions: "regions" [output_only],
    total_size: "totalSize" [output_only],
});

/// A region in which instances can be created.
///
/// Used in responses. Schema `v1beta1Region`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Region {
    /// Cloud provider that runs the region.
    ///
    /// Output only (ignored when sent); for example `aws`.
    pub cloud_provider: Option<CloudProvider>,
    /// Readable name of the region, for example `Oregon (us-west-2)`.
    ///
    /// Output only (ignored when sent); for example `Oregon (us-west-2)`.
    pub display_name: Option<String>,
    /// Resource name of the region, `regions/` and its ID.
    ///
    /// Output only (ignored when sent); pattern `^regions/(aws|gcp|azure|alicloud)-(.+)$`; for example `regions/aws-us-west-2`.
    pub name: Option<String>,
    /// Cloud provider that runs the region, as plain text.
    ///
    /// Output only (ignored when sent); may be `null`; for example `aws`.
    #[deprecated(note = "Use `cloudProvider`.")]
    pub provider: Option<String>,
    /// ID of the region, made of cloud provider and region code, as `Instance::region_id` takes it.
    ///
    /// Output only (ignored when sent); pattern `^(aws|gcp|azure|alicloud)-[a-z0-9-]+$`; for example `aws-us-west-2`.
    pub region_id: Option<String>,
    /// Plans that the region offers.
    ///
    /// Output only (ignored when sent).
    pub service_plans: Option<Vec<ServicePlan>>,
    /// Plans that the region offers, with their readable names.
    ///
    /// Output only (ignored when sent).
    pub supported_service_plans: Option<Vec<ServicePlanInfo>>,
    extra_: Extra,
}

impl Region {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(Region {
    cloud_provider: "cloudProvider" [output_only],
    display_name: "displayName" [output_only],
    name: "name" [output_only],
    provider: "provider" [output_only],
    region_id: "regionId" [output_only],
    service_plans: "servicePlans" [output_only],
    supported_service_plans: "supportedServicePlans" [output_only],
});

/// A plan that a region offers.
///
/// Used in responses. Schema `v1beta1ServicePlanInfo`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ServicePlanInfo {
    /// Readable name of the plan.
    ///
    /// Output only (ignored when sent).
    pub display_name: Option<String>,
    /// The plan.
    ///
    /// Output only (ignored when sent).
    pub service_plan: Option<ServicePlan>,
    extra_: Extra,
}

impl ServicePlanInfo {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(ServicePlanInfo {
    display_name: "displayName" [output_only],
    service_plan: "servicePlan" [output_only],
});
