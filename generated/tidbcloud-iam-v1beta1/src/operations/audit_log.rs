// Written by `cargo xtask generate` from iam v1beta1; edits are lost.

use tidbcloud_core::http::Method;
use tidbcloud_core::jiff::Timestamp;
use tidbcloud_core::generated::{Call, Operation, Service};
use crate::types;

const LIST_AUDIT_LOGS: Operation = Operation {
    name: "list_audit_logs",
    method: Method::GET,
    path: "/auditLogs",
    idempotent: false,
};

/// Request builder of [`Client::list_audit_logs`](crate::Client::list_audit_logs).
///
/// Lists what users and API keys did in the TiDB Cloud console of the organization.
///
/// Sends `GET /auditLogs`. Methods set optional parameters; `await` or `send` requests one page, `items` and `pages` go
/// through all pages.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct ListAuditLogs {
    call: Call,
}

impl ListAuditLogs {
    #[inline]
    pub(crate) fn new(service: &Service) -> Self {
        Self {
            call: Call::new(service, &LIST_AUDIT_LOGS),
        }
    }

    /// Where the page begins: [`next_page_token`](struct@crate::types::ListAuditLogsResponse#structfield.next_page_token) of
    /// the page before. Unset asks for the first page.
    ///
    /// Query parameter `pageToken`.
    pub fn page_token(mut self, page_token: impl Into<String>) -> Self {
        self.call.query("pageToken", Into::<String>::into(page_token));
        self
    }

    /// Maximum number of entries in a page.
    ///
    /// Query parameter `pageSize`; the server's default is `100`; from 1 to 100.
    #[inline]
    pub fn page_size(mut self, page_size: i64) -> Self {
        self.call.query("pageSize", page_size);
        self
    }

    /// Earliest moment of interest; an entry of exactly this moment is included.
    ///
    /// Query parameter `startTime`; RFC 3339 on the wire.
    #[inline]
    pub fn start_time(mut self, start_time: Timestamp) -> Self {
        self.call.query("startTime", start_time);
        self
    }

    /// Latest moment of interest; an entry of exactly this moment is included.
    ///
    /// Query parameter `endTime`; RFC 3339 on the wire.
    #[inline]
    pub fn end_time(mut self, end_time: Timestamp) -> Self {
        self.call.query("endTime", end_time);
        self
    }

    /// Event type to look for, such as `CreateCluster`; PingCAP's page on console auditing lists the types.
    ///
    /// Query parameter `auditEventTypes`.
    pub fn audit_event_types(mut self, audit_event_types: impl Into<String>) -> Self {
        self.call.query("auditEventTypes", Into::<String>::into(audit_event_types));
        self
    }

    /// Text that an entry must contain.
    ///
    /// Query parameter `keyword`.
    pub fn keyword(mut self, keyword: impl Into<String>) -> Self {
        self.call.query("keyword", Into::<String>::into(keyword));
        self
    }
}

tidbcloud_core::builder!(ListAuditLogs => types::ListAuditLogsResponse);

tidbcloud_core::pages!(
    ListAuditLogs => types::ListAuditLogsResponse, types::AuditLog, audit_logs,
    token("pageToken", next_page_token, [])
);
