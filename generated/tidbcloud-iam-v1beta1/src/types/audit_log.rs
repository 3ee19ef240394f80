// Written by `cargo xtask generate` from iam v1beta1; edits are lost.

use tidbcloud_core::generated as wire;

/// One entry of the audit log: who did what to which resource, when, and how it ended.
///
/// Held by replies. Schema `controller.orgAuditLog`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct AuditLog {
    /// ID of the cluster that was acted on, where there was one.
    ///
    /// Wire name `clusterId`; for example `1`.
    pub cluster_id: Option<String>,
    /// Display name of that cluster.
    ///
    /// Wire name `clusterName`; for example `Cluster0`.
    pub cluster_name: Option<String>,
    /// Plan of that cluster, such as `Dedicated`.
    ///
    /// Wire name `clusterType`; for example `Dedicated`.
    pub cluster_type: Option<String>,
    /// More about the event: a JSON object as text, with members that depend on `event_type`.
    ///
    /// Wire name `details`.
    pub details: Option<String>,
    /// When the action was over, as ISO 8601 text.
    ///
    /// Wire name `endTime`; for example `2025-12-03T07:34:32Z`.
    pub end_time: Option<String>,
    /// What was done; also the values that the filter of `list_audit_logs` takes.
    ///
    /// Wire name `eventType`; for example `CreateCluster`.
    pub event_type: Option<String>,
    /// ID of this entry.
    ///
    /// Wire name `id`; for example `1234567890`.
    pub id: Option<String>,
    /// Email address of the user who acted.
    ///
    /// Wire name `operationEmail`; for example `user@test.com`.
    pub operation_email: Option<String>,
    /// ID of the action behind this entry.
    ///
    /// Wire name `operationId`; for example `0987654321`.
    pub operation_id: Option<String>,
    /// IP address that the action came from.
    ///
    /// Wire name `operationIp`; for example `0.0.0.0`.
    pub operation_ip: Option<String>,
    /// How the user had signed in, such as `google-oauth2`.
    ///
    /// Wire name `operationLoginMethod`; for example `google-oauth2`.
    pub operation_login_method: Option<String>,
    /// Whether a person in the console or a program through the API acted.
    ///
    /// Wire name `operationType`; for example `User`.
    pub operation_type: Option<String>,
    /// ID of the organization where it happened.
    ///
    /// Wire name `organizationId`; for example `1122334455`.
    pub organization_id: Option<String>,
    /// Name of that organization.
    ///
    /// Wire name `organizationName`; for example `Test Organization`.
    pub organization_name: Option<String>,
    /// ID of the project concerned.
    ///
    /// Wire name `projectId`; digits in a string on the wire; for example `6677889900`.
    pub project_id: Option<u64>,
    /// Name of that project.
    ///
    /// Wire name `projectName`; for example `Test Project`.
    pub project_name: Option<String>,
    /// How it ended: `Success` or `Failure`.
    ///
    /// Wire name `result`; for example `Success`.
    pub result: Option<String>,
    /// Trace ID that links this entry to logs of TiDB Cloud itself; quote it to PingCAP's support. The spelling of
    /// the name is the API's own.
    ///
    /// Wire name `tranceId`; for example `1a2b3c4d5e6f7g8h9i0j1k2l3m4n5o6p`.
    pub trace_id: Option<String>,
}

impl AuditLog {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for AuditLog {
    const NAME: &'static str = "AuditLog";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("cluster_id", "clusterId"),
        wire::Field::new("cluster_name", "clusterName"),
        wire::Field::new("cluster_type", "clusterType"),
        wire::Field::new("details", "details"),
        wire::Field::new("end_time", "endTime"),
        wire::Field::new("event_type", "eventType"),
        wire::Field::new("id", "id"),
        wire::Field::new("operation_email", "operationEmail"),
        wire::Field::new("operation_id", "operationId"),
        wire::Field::new("operation_ip", "operationIp"),
        wire::Field::new("operation_login_method", "operationLoginMethod"),
        wire::Field::new("operation_type", "operationType"),
        wire::Field::new("organization_id", "organizationId"),
        wire::Field::new("organization_name", "organizationName"),
        wire::Field::new("project_id", "projectId").form(wire::Form::Text),
        wire::Field::new("project_name", "projectName"),
        wire::Field::new("result", "result"),
        wire::Field::new("trace_id", "tranceId"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.cluster_id,
                1 => &self.cluster_name,
                2 => &self.cluster_type,
                3 => &self.details,
                4 => &self.end_time,
                5 => &self.event_type,
                6 => &self.id,
                7 => &self.operation_email,
                8 => &self.operation_id,
                9 => &self.operation_ip,
                10 => &self.operation_login_method,
                11 => &self.operation_type,
                12 => &self.organization_id,
                13 => &self.organization_name,
                14 => &self.project_id,
                15 => &self.project_name,
                16 => &self.result,
                17 => &self.trace_id,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.cluster_id,
                1 => &mut self.cluster_name,
                2 => &mut self.cluster_type,
                3 => &mut self.details,
                4 => &mut self.end_time,
                5 => &mut self.event_type,
                6 => &mut self.id,
                7 => &mut self.operation_email,
                8 => &mut self.operation_id,
                9 => &mut self.operation_ip,
                10 => &mut self.operation_login_method,
                11 => &mut self.operation_type,
                12 => &mut self.organization_id,
                13 => &mut self.organization_name,
                14 => &mut self.project_id,
                15 => &mut self.project_name,
                16 => &mut self.result,
                17 => &mut self.trace_id,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(AuditLog);

/// One page of the audit log.
///
/// Held by replies. Schema `controller.queryAuditLogRsp`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ListAuditLogsResponse {
    /// The entries of this page.
    ///
    /// Wire name `auditLogs`.
    pub audit_logs: Option<Vec<AuditLog>>,
    /// Token of the page after this one; empty on the last.
    ///
    /// Wire name `nextPageToken`; for example `1a2b3c4d5e6f7g8h`.
    pub next_page_token: Option<String>,
    /// How many entries pass the filters, on all pages together.
    ///
    /// Wire name `totalSize`; for example `100`.
    pub total_size: Option<i64>,
}

impl ListAuditLogsResponse {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for ListAuditLogsResponse {
    const NAME: &'static str = "ListAuditLogsResponse";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("audit_logs", "auditLogs"),
        wire::Field::new("next_page_token", "nextPageToken"),
        wire::Field::new("total_size", "totalSize"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.audit_logs,
                1 => &self.next_page_token,
                2 => &self.total_size,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.audit_logs,
                1 => &mut self.next_page_token,
                2 => &mut self.total_size,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ListAuditLogsResponse);
