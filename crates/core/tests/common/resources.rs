//! Lists that page and a resource that goes through states, in the form that the generator emits.
#![allow(dead_code, unreachable_pub)]

use std::time::Duration;

use tidbcloud_core::generated::{ApiInfo, Call, Operation, Service, WaitTable};
use tidbcloud_core::{Config, ConfigBuilder, Credentials, Retry, UnknownValue, http};

const API: ApiInfo = ApiInfo {
    id: "test",
    version: "v1beta1",
    server: "https://test.tidbapi.example/v1beta1",
    crate_name: "tidbcloud-test-v1beta1",
    crate_version: "0.3.1",
};

const fn get(name: &'static str, path: &'static str) -> Operation {
    Operation {
        name,
        method: http::Method::GET,
        path,
        idempotent: false,
    }
}

pub struct Client(Service);

impl Client {
    /// Without retries, so that each attempt is a call.
    pub fn new(url: &str) -> Self {
        Self::with(url, config().retry(Retry::none()))
    }

    /// With a few quick retries.
    pub fn retrying(url: &str) -> Self {
        let retry = Retry::default().with_initial_delay(Duration::from_millis(2));
        Self::with(url, config().retry(retry))
    }

    fn with(url: &str, config: ConfigBuilder) -> Self {
        Self(Service::with_endpoint(&config.build().unwrap(), &API, url).unwrap())
    }

    pub fn list_things(&self) -> ListThings {
        ListThings {
            call: Call::new(&self.0, &LIST_THINGS),
        }
    }

    pub fn list_numbered(&self) -> ListNumbered {
        ListNumbered {
            call: Call::new(&self.0, &LIST_NUMBERED),
        }
    }

    pub fn make_thing(&self) -> MakeThing {
        MakeThing {
            call: Call::new(&self.0, &MAKE_THING),
        }
    }

    /// A call that changes something.
    pub fn write(&self, path: &str) -> tidbcloud_core::Request {
        self.0.request(http::Method::POST, path.to_owned())
    }

    pub fn get_thing(&self, id: &str) -> GetThing {
        let mut call = Call::new(&self.0, &GET_THING);
        call.path("id", id);
        GetThing { call }
    }
}

fn config() -> ConfigBuilder {
    Config::builder()
        .credentials(Credentials::new("public-key", "s3cr3t-private-key"))
        .dangerously_allow_http_on_loopback()
}

static LIST_THINGS: Operation = get("list_things", "/things");

#[derive(Clone, Debug)]
pub struct ListThings {
    call: Call,
}

impl ListThings {
    pub fn page_token(mut self, token: &str) -> Self {
        self.call.query("pageToken", token);
        self
    }

    pub fn filter(mut self, filter: &str) -> Self {
        self.call.query("filter", filter);
        self
    }

    /// Says that successes of these statuses have another type.
    pub fn other_success(mut self, statuses: std::ops::RangeInclusive<u16>) -> Self {
        self.call.other_success(statuses);
        self
    }

    /// Sets the media types of body and response.
    pub fn media_types(mut self, sent: &'static str, received: &'static str) -> Self {
        self.call.content_type(sent);
        self.call.accept(received);
        self
    }

    pub fn skip(mut self, skip: i64) -> Self {
        self.call.query("skip", skip);
        self
    }
}

tidbcloud_core::builder!(ListThings => Things);
tidbcloud_core::pages!(
    ListThings => Things, Thing, things, token("pageToken", next_page_token, ["skip"])
);

static LIST_NUMBERED: Operation = get("list_numbered", "/numbered");

#[derive(Clone, Debug)]
pub struct ListNumbered {
    call: Call,
}

impl ListNumbered {
    pub fn page(mut self, page: i64) -> Self {
        self.call.query("page", page);
        self
    }

    pub fn page_size(mut self, size: i64) -> Self {
        self.call.query("page_size", size);
        self
    }
}

tidbcloud_core::builder!(ListNumbered => Things);
tidbcloud_core::pages!(ListNumbered => Things, Thing, things, number("page", total));

static GET_THING: Operation = get("get_thing", "/things/{id}");

#[derive(Clone, Debug)]
pub struct GetThing {
    call: Call,
}

impl GetThing {
    fn new(service: &Service, id: String) -> Self {
        let mut call = Call::new(service, &GET_THING);
        call.path("id", id);
        Self { call }
    }

    const STATES: WaitTable = WaitTable {
        state: &["status", "phase"],
        message: &["status", "message"],
        transitional: &["CREATING", "PAUSING", "DELETING"],
        settled: &["ACTIVE", "PAUSED"],
        failed: &["FAILED"],
        gone: &["DELETED"],
    };
}

tidbcloud_core::builder!(GetThing => Thing);
tidbcloud_core::waits!(GetThing => Thing, Phase);

static MAKE_THING: Operation = Operation {
    name: "make_thing",
    method: http::Method::POST,
    path: "/things",
    idempotent: false,
};

#[derive(Clone, Debug)]
pub struct MakeThing {
    call: Call,
}

tidbcloud_core::builder!(MakeThing => Made);
tidbcloud_core::starts!(MakeThing => Made, GetThing, ["thing", "name"]);

/// A record of these fields.
macro_rules! records {
    ($($record:ident { $($field:ident $wire:literal: $ty:ty,)* })*) => {$(
        #[non_exhaustive]
        #[derive(Clone, Default, PartialEq)]
        pub struct $record {
            $(pub $field: Option<$ty>,)*
            extra_: tidbcloud_core::generated::Extra,
        }

        tidbcloud_core::record!($record { $($field: $wire,)* });
    )*};
}

records! {
    Things {
        things "things": Vec<Thing>,
        next_page_token "nextPageToken": String,
        total "total": i64,
    }
    Thing {
        id "id": i64,
        status "status": Status,
    }
    Made {
        thing "thing": NamedThing,
    }
    NamedThing {
        name "name": String,
    }
    Status {
        phase "phase": Phase,
        message "message": String,
    }
}

#[non_exhaustive]
#[derive(Clone, PartialEq, Eq, Hash)]
pub enum Phase {
    Creating,
    Active,
    Pausing,
    Paused,
    Failed,
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(Phase or Unknown {
    Creating: "CREATING",
    Active: "ACTIVE",
    Pausing: "PAUSING",
    Paused: "PAUSED",
    Failed: "FAILED",
});
