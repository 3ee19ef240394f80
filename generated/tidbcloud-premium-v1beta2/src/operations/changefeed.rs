// Written by `cargo xtask generate` from premium v1beta2; edits are lost.

use tidbcloud_core::http::Method;
use tidbcloud_core::generated::{Call, Operation, Service, WaitTable};
use crate::types;

const LIST_CHANGEFEEDS: Operation = Operation {
    name: "list_changefeeds",
    method: Method::GET,
    path: "/changefeeds",
    idempotent: false,
};

/// Request builder of [`Client::list_changefeeds`](crate::Client::list_changefeeds).
///
/// Lists the changefeeds of one instance, page by page.
///
/// Sends `GET /changefeeds`. Methods set optional parameters; `await` or `send` requests one page, `items` and `pages` go
/// through all pages.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct ListChangefeeds {
    call: Call,
}

impl ListChangefeeds {
    #[inline]
    pub(crate) fn new(service: &Service, instance_id: String) -> Self {
        let mut call = Call::new(service, &LIST_CHANGEFEEDS);
        call.query("tidbId", instance_id);
        Self { call }
    }

    /// Keeps only the changefeeds that write to this kind of system; unset keeps all.
    ///
    /// Query parameter `downstreamType`; the server's default is `DOWNSTREAM_TYPE_UNSPECIFIED`; for example `KAFKA`.
    pub fn downstream_type(
        mut self,
        downstream_type: impl Into<types::DownstreamType>,
    ) -> Self {
        self.call
            .query(
                "downstreamType",
                Into::<types::DownstreamType>::into(downstream_type),
            );
        self
    }

    /// Upper bound for the changefeeds in one response.
    ///
    /// Query parameter `pageSize`; the server's default is `20`; at least 1; for example `20`.
    #[inline]
    pub fn page_size(mut self, page_size: i64) -> Self {
        self.call.query("pageSize", page_size);
        self
    }

    /// Where to go on, taken from [`next_page_token`](struct@crate::types::ListChangefeedsResponse#structfield.next_page_token)
    /// of the page before; unset for the first page.
    ///
    /// All other parameters have to stay as they were.
    ///
    /// Query parameter `pageToken`.
    pub fn page_token(mut self, page_token: impl Into<String>) -> Self {
        self.call.query("pageToken", Into::<String>::into(page_token));
        self
    }
}

tidbcloud_core::builder!(ListChangefeeds => types::ListChangefeedsResponse);

tidbcloud_core::pages!(
    ListChangefeeds => types::ListChangefeedsResponse, types::Changefeed, changefeeds,
    token("pageToken", next_page_token, [])
);

const CREATE_CHANGEFEED: Operation = Operation {
    name: "create_changefeed",
    method: Method::POST,
    path: "/changefeeds",
    idempotent: false,
};

/// Request builder of [`Client::create_changefeed`](crate::Client::create_changefeed).
///
/// Creates a changefeed, which replicates the changes of an instance to Kafka, MySQL, S3 or Alibaba Cloud OSS.
///
/// Sends `POST /changefeeds`. Methods set optional parameters; `await` or `send` sends the request, `start` also returns
/// the call that reads how far the work is.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct CreateChangefeed {
    call: Call,
}

impl CreateChangefeed {
    #[inline]
    pub(crate) fn new(service: &Service, body: types::CreateChangefeedRequest) -> Self {
        let mut call = Call::new(service, &CREATE_CHANGEFEED);
        call.body(body);
        Self { call }
    }
}

tidbcloud_core::builder!(CreateChangefeed => types::Changefeed);

tidbcloud_core::starts!(
    CreateChangefeed => types::Changefeed, super::GetChangefeed, ["id"]
);

const GET_CHANGEFEED: Operation = Operation {
    name: "get_changefeed",
    method: Method::GET,
    path: "/changefeeds/{changefeedId}",
    idempotent: false,
};

/// Request builder of [`Client::get_changefeed`](crate::Client::get_changefeed).
///
/// Gets one changefeed with its state, its configuration and the progress of replication. Passwords and secret keys are
/// left out.
///
/// Sends `GET /changefeeds/{changefeedId}`. Methods set optional parameters; `await` or `send` sends the request, `wait`
/// polls until a state is reached.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct GetChangefeed {
    call: Call,
}

impl GetChangefeed {
    #[inline]
    pub(crate) fn new(service: &Service, changefeed_id: String) -> Self {
        let mut call = Call::new(service, &GET_CHANGEFEED);
        call.path("changefeedId", changefeed_id);
        Self { call }
    }

    /// With `true`, the checkpoint is read anew; otherwise it may be read from a cache and lag behind.
    ///
    /// Query parameter `invalidateCache`; for example `true`.
    #[inline]
    pub fn invalidate_cache(mut self, invalidate_cache: bool) -> Self {
        self.call.query("invalidateCache", invalidate_cache);
        self
    }
}

tidbcloud_core::builder!(GetChangefeed => types::Changefeed);

impl GetChangefeed {
    const STATES: WaitTable = WaitTable {
        state: &["state"],
        message: &["error"],
        transitional: &[
            "CREATING",
            "PAUSING",
            "RESUMING",
            "EDITING",
            "SCALING",
            "DELETING",
            "ERROR",
        ],
        settled: &["RUNNING", "PAUSED", "WARNING"],
        failed: &["FAILED"],
        gone: &["DELETED"],
    };
}

tidbcloud_core::waits!(GetChangefeed => types::Changefeed, types::ChangefeedState);

const DELETE_CHANGEFEED: Operation = Operation {
    name: "delete_changefeed",
    method: Method::DELETE,
    path: "/changefeeds/{changefeedId}",
    idempotent: false,
};

/// Request builder of [`Client::delete_changefeed`](crate::Client::delete_changefeed).
///
/// Deletes a changefeed for good.
///
/// Sends `DELETE /changefeeds/{changefeedId}`. Methods set optional parameters; `await` or `send` sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct DeleteChangefeed {
    call: Call,
}

impl DeleteChangefeed {
    #[inline]
    pub(crate) fn new(service: &Service, changefeed_id: String) -> Self {
        let mut call = Call::new(service, &DELETE_CHANGEFEED);
        call.path("changefeedId", changefeed_id);
        Self { call }
    }
}

tidbcloud_core::builder!(DeleteChangefeed => types::Empty);

const EDIT_CHANGEFEED_DOWNSTREAM_CONFIG: Operation = Operation {
    name: "edit_changefeed_downstream_config",
    method: Method::POST,
    path: "/changefeeds/{changefeedId}:editDownstreamConfig",
    idempotent: false,
};

/// Request builder of [`Client::edit_changefeed_downstream_config`](crate::Client::edit_changefeed_downstream_config).
///
/// Changes the table rules and the downstream configuration of a paused changefeed.
///
/// Sends `POST /changefeeds/{changefeedId}:editDownstreamConfig`. Methods set optional parameters; `await` or `send` sends
/// the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct EditChangefeedDownstreamConfig {
    call: Call,
}

impl EditChangefeedDownstreamConfig {
    #[inline]
    pub(crate) fn new(
        service: &Service,
        changefeed_id: String,
        body: types::EditChangefeedDownstreamConfigBody,
    ) -> Self {
        let mut call = Call::new(service, &EDIT_CHANGEFEED_DOWNSTREAM_CONFIG);
        call.path("changefeedId", changefeed_id);
        call.body(body);
        Self { call }
    }
}

tidbcloud_core::builder!(EditChangefeedDownstreamConfig => types::Changefeed);

const PAUSE_CHANGEFEED: Operation = Operation {
    name: "pause_changefeed",
    method: Method::POST,
    path: "/changefeeds/{changefeedId}:pause",
    idempotent: false,
};

/// Request builder of [`Client::pause_changefeed`](crate::Client::pause_changefeed).
///
/// Stops replication and keeps the configuration and the checkpoint.
///
/// Sends `POST /changefeeds/{changefeedId}:pause`. Methods set optional parameters; `await` or `send` sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct PauseChangefeed {
    call: Call,
}

impl PauseChangefeed {
    #[inline]
    pub(crate) fn new(service: &Service, changefeed_id: String) -> Self {
        let mut call = Call::new(service, &PAUSE_CHANGEFEED);
        call.path("changefeedId", changefeed_id);
        call.empty_body();
        Self { call }
    }
}

tidbcloud_core::builder!(PauseChangefeed => types::Empty);

const RESUME_CHANGEFEED: Operation = Operation {
    name: "resume_changefeed",
    method: Method::POST,
    path: "/changefeeds/{changefeedId}:resume",
    idempotent: false,
};

/// Request builder of [`Client::resume_changefeed`](crate::Client::resume_changefeed).
///
/// Lets a paused changefeed go on from its last checkpoint.
///
/// Sends `POST /changefeeds/{changefeedId}:resume`. Methods set optional parameters; `await` or `send` sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct ResumeChangefeed {
    call: Call,
}

impl ResumeChangefeed {
    #[inline]
    pub(crate) fn new(service: &Service, changefeed_id: String) -> Self {
        let mut call = Call::new(service, &RESUME_CHANGEFEED);
        call.path("changefeedId", changefeed_id);
        call.empty_body();
        Self { call }
    }
}

tidbcloud_core::builder!(ResumeChangefeed => types::Empty);

const SCALE_CHANGEFEED: Operation = Operation {
    name: "scale_changefeed",
    method: Method::POST,
    path: "/changefeeds/{changefeedId}:scale",
    idempotent: false,
};

/// Request builder of [`Client::scale_changefeed`](crate::Client::scale_changefeed).
///
/// Gives a changefeed more or less capacity.
///
/// Sends `POST /changefeeds/{changefeedId}:scale`. Methods set optional parameters; `await` or `send` sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct ScaleChangefeed {
    call: Call,
}

impl ScaleChangefeed {
    #[inline]
    pub(crate) fn new(
        service: &Service,
        changefeed_id: String,
        body: types::ScaleChangefeedBody,
    ) -> Self {
        let mut call = Call::new(service, &SCALE_CHANGEFEED);
        call.path("changefeedId", changefeed_id);
        call.body(body);
        Self { call }
    }
}

tidbcloud_core::builder!(ScaleChangefeed => types::Changefeed);

const LIST_CHANGEFEED_CCUS: Operation = Operation {
    name: "list_changefeed_ccus",
    method: Method::GET,
    path: "/changefeeds:listCCUs",
    idempotent: false,
};

/// Request builder of [`Client::list_changefeed_ccus`](crate::Client::list_changefeed_ccus).
///
/// Lists the capacities that a changefeed can have.
///
/// Sends `GET /changefeeds:listCCUs`. Methods set optional parameters; `await` or `send` sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct ListChangefeedCcus {
    call: Call,
}

impl ListChangefeedCcus {
    #[inline]
    pub(crate) fn new(service: &Service) -> Self {
        Self {
            call: Call::new(service, &LIST_CHANGEFEED_CCUS),
        }
    }
}

tidbcloud_core::builder!(ListChangefeedCcus => types::ListChangefeedCcusResponse);
