// Written by `cargo xtask generate` from iam v1beta1; edits are lost.

use tidbcloud_core::generated::Extra;
use tidbcloud_core::jiff::Timestamp;

/// One entry of the audit log: who did what to which resource, when, and how it ended.
///
/// Used in responses. Schema `controller.orgAuditLog`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct AuditLog {
    /// ID of the cluster that was acted on, where there was one.
    ///
    /// For example `1`.
    pub cluster_id: Option<String>,
    /// Display name of that cluster.
    ///
    /// For example `Cluster0`.
    pub cluster_name: Option<String>,
    /// Plan of that cluster, such as `Dedicated`.
    ///
    /// For example `Dedicated`.
    pub cluster_type: Option<String>,
    /// More about the event: a JSON object as text, with members that depend on
    /// [`event_type`](struct@crate::types::AuditLog#structfield.event_type).
    pub details: Option<String>,
    /// When the action was over.
    ///
    /// RFC 3339 on the wire; for example `2025-12-03T07:34:32Z`.
    pub end_time: Option<Timestamp>,
    /// Kind of the action; also the values that the filter of [`list_audit_logs`](crate::Client::list_audit_logs) takes.
    ///
    /// For example `CreateCluster`.
    pub event_type: Option<String>,
    /// ID of this entry.
    ///
    /// For example `1234567890`.
    pub id: Option<String>,
    /// Email address of the user who acted.
    ///
    /// For example `user@test.com`.
    pub operation_email: Option<String>,
    /// ID of the action behind this entry.
    ///
    /// For example `0987654321`.
    pub operation_id: Option<String>,
    /// IP address of the client that acted.
    ///
    /// For example `0.0.0.0`.
    pub operation_ip: Option<String>,
    /// How the user had signed in, such as `google-oauth2`.
    ///
    /// For example `google-oauth2`.
    pub operation_login_method: Option<String>,
    /// Whether a person in the console or a program through the API acted.
    ///
    /// For example `User`.
    pub operation_type: Option<String>,
    /// ID of the organization where it happened.
    ///
    /// For example `1122334455`.
    pub organization_id: Option<String>,
    /// Name of that organization.
    ///
    /// For example `Test Organization`.
    pub organization_name: Option<String>,
    /// ID of the project concerned.
    ///
    /// Digits in a string on the wire; for example `6677889900`.
    pub project_id: Option<u64>,
    /// Name of that project.
    ///
    /// For example `Test Project`.
    pub project_name: Option<String>,
    /// How it ended: `Success` or `Failure`.
    ///
    /// For example `Success`.
    pub result: Option<String>,
    /// Trace ID that links this entry to logs of TiDB Cloud itself; quote it to PingCAP's support. The spelling of
    /// the name is the API's own.
    ///
    /// Wire name `tranceId`; for example `1a2b3c4d5e6f7g8h9i0j1k2l3m4n5o6p`.
    pub trace_id: Option<String>,
    extra_: Extra,
}

impl AuditLog {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(AuditLog {
    cluster_id: "clusterId",
    cluster_name: "clusterName",
    cluster_type: "clusterType",
    details: "details",
    end_time: "endTime",
    event_type: "eventType",
    id: "id",
    operation_email: "operationEmail",
    operation_id: "operationId",
    operation_ip: "operationIp",
    operation_login_method: "operationLoginMethod",
    operation_type: "operationType",
    organization_id: "organizationId",
    organization_name: "organizationName",
    project_id: "projectId" [text],
    project_name: "projectName",
    result: "result",
    trace_id: "tranceId",
});

/// One page of the audit log.
///
/// Used in responses. Schema `controller.queryAuditLogRsp`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ListAuditLogsResponse {
    /// The entries of this page.
    pub audit_logs: Option<Vec<AuditLog>>,
    /// Token of the page after this one; empty on the last.
    ///
    /// For example `1a2b3c4d5e6f7g8h`.
    pub next_page_token: Option<String>,
    /// How many entries pass the filters, on all pages together.
    ///
    /// For example `100`.
    pub total_size: Option<i64>,
    extra_: Extra,
}

impl ListAuditLogsResponse {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(ListAuditLogsResponse {
    audit_logs: "auditLogs",
    next_page_token: "nextPageToken",
    total_size: "totalSize",
});
