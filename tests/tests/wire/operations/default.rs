// Written by `cargo xtask generate` from wire v1; edits are lost.

use std::collections::BTreeMap;
use tidbcloud_core::bytes::Bytes;
use tidbcloud_core::http::Method;
use tidbcloud_core::generated::{Call, FormField, Operation, Service, Style};
use crate::types;

const PUT_BYTES: Operation = Operation {
    name: "put_bytes",
    method: Method::PUT,
    path: "/bytes",
    idempotent: false,
};

/// Request builder of [`Client::put_bytes`](crate::Client::put_bytes).
///
/// Sends `PUT /bytes`. Methods set optional parameters; `await` or `send` sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct PutBytes {
    call: Call,
}

impl PutBytes {
    #[inline]
    pub(crate) fn new(service: &Service) -> Self {
        let mut call = Call::new(service, &PUT_BYTES);
        call.content_type("application/octet-stream");
        Self { call }
    }

    /// Sets the request body; without it, no body is sent.
    pub fn body(mut self, body: impl Into<Bytes>) -> Self {
        let body: Bytes = body.into();
        self.call.bytes(body);
        self
    }
}

tidbcloud_core::builder!(PutBytes => types::Empty);

const SEND_FORM_FIELDS: &[FormField] = &[
    FormField::new("owner").style(Style::Deep),
    FormField::new("sizes").style(Style::Comma),
];

const SEND_FORM: Operation = Operation {
    name: "send_form",
    method: Method::POST,
    path: "/forms",
    idempotent: false,
};

/// Request builder of [`Client::send_form`](crate::Client::send_form).
///
/// Sends `POST /forms`. Methods set optional parameters; `await` or `send` sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct SendForm {
    call: Call,
}

impl SendForm {
    #[inline]
    pub(crate) fn new(service: &Service, body: types::SendFormBody) -> Self {
        let mut call = Call::new(service, &SEND_FORM);
        call.form(body, SEND_FORM_FIELDS);
        call.content_type("application/x-www-form-urlencoded");
        Self { call }
    }
}

tidbcloud_core::builder!(SendForm => types::Item);

const PUT_ITEMS: Operation = Operation {
    name: "put_items",
    method: Method::PUT,
    path: "/items/{ids}",
    idempotent: false,
};

/// Request builder of [`Client::put_items`](crate::Client::put_items).
///
/// Sends `PUT /items/{ids}`. Methods set optional parameters; `await` or `send` sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct PutItems {
    call: Call,
}

impl PutItems {
    #[inline]
    pub(crate) fn new(
        service: &Service,
        ids: Vec<i64>,
        if_match: String,
        body: types::Item,
    ) -> Self {
        let mut call = Call::new(service, &PUT_ITEMS);
        call.path_list("ids", ids);
        call.header("If-Match", if_match);
        call.body(body);
        Self { call }
    }

    /// Header `X-Sizes`; a list, separated by commas; without items, it is not sent.
    pub fn x_sizes(mut self, x_sizes: impl IntoIterator<Item = impl Into<i64>>) -> Self {
        self.call.header_list("X-Sizes", x_sizes.into_iter().map(Into::<i64>::into));
        self
    }

    /// Header `X-Api-Token`; secret: it is never shown.
    pub fn x_api_token(mut self, x_api_token: impl Into<String>) -> Self {
        self.call.secret_header("X-Api-Token", Into::<String>::into(x_api_token));
        self
    }
}

tidbcloud_core::builder!(PutItems => types::Item);

const GET_PICTURE: Operation = Operation {
    name: "get_picture",
    method: Method::GET,
    path: "/picture",
    idempotent: false,
};

/// Request builder of [`Client::get_picture`](crate::Client::get_picture).
///
/// Sends `GET /picture`. Methods set optional parameters; `await` or `send` sends the request and reads the response whole,
/// `send_stream` reads it part by part.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct GetPicture {
    call: Call,
}

impl GetPicture {
    #[inline]
    pub(crate) fn new(service: &Service) -> Self {
        let mut call = Call::new(service, &GET_PICTURE);
        call.accept("image/*");
        Self { call }
    }
}

tidbcloud_core::builder!(GetPicture => Bytes, bytes);

const GET_REPORT: Operation = Operation {
    name: "get_report",
    method: Method::GET,
    path: "/report",
    idempotent: false,
};

/// Request builder of [`Client::get_report`](crate::Client::get_report).
///
/// Sends `GET /report`. Methods set optional parameters; `await` or `send` sends the request and reads the response whole,
/// `send_stream` reads it part by part.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct GetReport {
    call: Call,
}

impl GetReport {
    #[inline]
    pub(crate) fn new(service: &Service) -> Self {
        let mut call = Call::new(service, &GET_REPORT);
        call.other_success(202..=202);
        call.accept("text/csv, text/plain");
        Self { call }
    }
}

tidbcloud_core::builder!(GetReport => String, text);

const SEARCH: Operation = Operation {
    name: "search",
    method: Method::GET,
    path: "/search",
    idempotent: false,
};

/// Request builder of [`Client::search`](crate::Client::search).
///
/// Sends `GET /search`. Methods set optional parameters; `await` or `send` sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct Search {
    call: Call,
}

impl Search {
    #[inline]
    pub(crate) fn new(service: &Service, filter: types::Filter) -> Self {
        let mut call = Call::new(service, &SEARCH);
        call.query_styled("filter", filter, Style::Deep);
        Self { call }
    }

    /// Query parameter `spread`; an object: each of its fields is a parameter of its own name.
    #[inline]
    pub fn spread(mut self, spread: types::SearchSpread) -> Self {
        self.call.query_styled("spread", spread, Style::Repeat);
        self
    }

    /// Query parameter `commas`; an object: names and values, separated by commas.
    #[inline]
    pub fn commas(mut self, commas: types::Item) -> Self {
        self.call.query_styled("commas", commas, Style::Comma);
        self
    }

    /// Query parameter `where`; an object, as JSON.
    #[inline]
    pub fn r#where(mut self, r#where: types::Item) -> Self {
        self.call.query_styled("where", r#where, Style::Json);
        self
    }

    /// Query parameter `pipes`; a list, separated by `|`.
    pub fn pipes(mut self, pipes: impl IntoIterator<Item = impl Into<i64>>) -> Self {
        self.call.query_joined("pipes", pipes.into_iter().map(Into::<i64>::into), "|");
        self
    }

    /// Query parameter `labels`; an object: each of its fields is a parameter, as `labels[field]`.
    pub fn labels(
        mut self,
        labels: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>,
    ) -> Self {
        self.call
            .query_styled::<
                BTreeMap<String, String>,
            >(
                "labels",
                labels
                    .into_iter()
                    .map(|(key, value)| (key.into(), value.into()))
                    .collect(),
                Style::Deep,
            );
        self
    }
}

tidbcloud_core::builder!(Search => types::Item);

const PUT_TEXT: Operation = Operation {
    name: "put_text",
    method: Method::PUT,
    path: "/text",
    idempotent: false,
};

/// Request builder of [`Client::put_text`](crate::Client::put_text).
///
/// Sends `PUT /text`. Methods set optional parameters; `await` or `send` sends the request.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct PutText {
    call: Call,
}

impl PutText {
    #[inline]
    pub(crate) fn new(service: &Service, body: String) -> Self {
        let mut call = Call::new(service, &PUT_TEXT);
        call.text(body);
        call.content_type("text/plain");
        Self { call }
    }
}

tidbcloud_core::builder!(PutText => types::Empty);

const UPLOAD: Operation = Operation {
    name: "upload",
    method: Method::POST,
    path: "/uploads",
    idempotent: false,
};

/// Request builder of [`Client::upload`](crate::Client::upload).
///
/// Sends `POST /uploads`. Methods set optional parameters; `await` or `send` sends the request and reads the response
/// whole, `send_stream` reads it part by part.
#[must_use = "a call does nothing until it is sent"]
#[derive(Clone, Debug)]
pub struct Upload {
    call: Call,
}

impl Upload {
    #[inline]
    pub(crate) fn new(service: &Service, body: types::Upload) -> Self {
        let mut call = Call::new(service, &UPLOAD);
        call.multipart(body, &[]);
        call.content_type("multipart/form-data");
        call.accept("text/plain");
        Self { call }
    }
}

tidbcloud_core::builder!(Upload => String, text);
