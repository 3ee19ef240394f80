//! Calls: one operation, its arguments and options, until it is sent. Not generic up to the bytes.

mod parameters;

use std::borrow::Cow;
use std::fmt;
use std::future;
use std::ops::RangeInclusive;
use std::time::Duration;

use bytes::Bytes;
use serde::Serialize;
use serde_json::Value;
use tokio::time::Instant;

use crate::codec::missing::{FindMissing, missing_in};
use crate::codec::raw_body::{decode_bytes, decode_stream, decode_text};
use crate::codec::record::{Encoding, FieldValue, Form, debug_text};
use crate::codec::response_body::ResponseBody;
use crate::error::{Error, Result};
use crate::redact::body_secrets::BodySecrets;
use crate::request::call_body::CallBody;
use crate::request::form::{self, FormField};
use crate::request::options::Options;
use crate::request::path;
use crate::request::sending::{Finished, Sending};
use crate::request::service::{Operation, PreparedCall, ReadAs, Service};
use crate::request::update_mask::MaskedBody;
use crate::response::download::Download;
use crate::retry::backoff::Retry;

/// The call that a builder of a generated crate fills. `Debug` shows neither body nor query values.
#[derive(Clone)]
pub struct Call {
    service: Service,
    operation: &'static Operation,
    path: Vec<(&'static str, String)>,
    body: Option<CallBody>,
    /// The body as a log may show it.
    shown_body: Option<String>,
    /// Secrets and non-finite numbers found in the body.
    secrets: BodySecrets,
    /// Finds the secrets in a body with values set by hand.
    find_by_hand: Option<fn(&Value) -> BodySecrets>,
    /// Finds the required fields that the body lacks.
    find_missing: Option<FindMissing>,
    /// Media types of the body and of the response, where they are not `application/json`.
    content_type: Option<&'static str>,
    accept: Option<&'static str>,
    /// Statuses of successes whose bodies have another type than the call's.
    other_successes: Vec<RangeInclusive<u16>>,
    reads: ReadAs,
    options: Options,
}

impl Call {
    /// A call of an operation, without arguments.
    pub fn new(service: &Service, operation: &'static Operation) -> Self {
        Self {
            service: service.clone(),
            operation,
            path: Vec::new(),
            body: None,
            shown_body: None,
            secrets: BodySecrets::default(),
            find_by_hand: None,
            find_missing: None,
            content_type: None,
            accept: None,
            other_successes: Vec::new(),
            reads: ReadAs::Json,
            options: Options::default(),
        }
    }

    /// Sets the body; its output-only fields are not sent.
    pub fn body<B: FieldValue>(&mut self, body: B) {
        self.find_secrets(&body);
        self.find_missing = Some(missing_in::<B>);
        self.body = Some(CallBody::Json(encode_text(&body)));
    }

    fn find_secrets<B: FieldValue>(&mut self, body: &B) {
        // Secrets of parameters stay.
        self.secrets.add(BodySecrets::of(body));
        self.find_by_hand = Some(BodySecrets::by_hand::<B>);
        if let Some(error) = self.secrets.non_finite_error() {
            self.options.reject(error);
        }
        if self.service.logs_bodies() {
            self.shown_body = body.view(Form::Plain).record().map(debug_text);
        }
    }

    /// Sets a body that is a form of pairs; `fields` lists those that are not encoded like the others.
    pub fn form<B: FieldValue>(&mut self, body: B, fields: &'static [FormField]) {
        self.find_secrets(&body);
        self.body = Some(CallBody::Pairs(encode_body(&body), fields));
    }

    /// Sets a body that is a form of parts; `fields` lists those that are not encoded like the others.
    pub fn multipart<B: FieldValue>(&mut self, body: B, fields: &'static [FormField]) {
        self.find_secrets(&body);
        let (values, files) = form::parts(&body);
        self.body = Some(CallBody::Parts(values, files, fields));
    }

    /// Sets a body that is text.
    pub fn text(&mut self, body: String) {
        self.body = Some(CallBody::Text(body));
    }

    /// Sets a body that is bytes.
    pub fn bytes(&mut self, body: Bytes) {
        self.body = Some(CallBody::Bytes(body));
    }

    /// Sets the body `{}`.
    pub fn empty_body(&mut self) {
        self.body = Some(CallBody::Json(b"{}".to_vec()));
    }

    /// Sets a body of a resource and the mask of the fields that are set in it; `known` lists the paths that are known to work.
    pub fn masked_body(
        &mut self,
        resource_field: &'static str,
        mask_field: &'static str,
        known: &[&str],
        resource: impl FieldValue,
    ) {
        self.find_secrets(&resource);
        if let Some(record) = resource.view(Form::Plain).record() {
            let body = MaskedBody::new(resource_field, mask_field, known, record);
            self.body = Some(CallBody::Masked(body));
        } else {
            self.options.reject(format!(
                "{resource_field} is no record, so it has no fields for an update mask"
            ));
        }
    }

    /// Sets the media type of the body, where it is not `application/json`.
    pub fn content_type(&mut self, media_type: &'static str) {
        self.content_type = Some(media_type);
    }

    /// Sets the media types of the response, where they are not `application/json`.
    pub fn accept(&mut self, media_type: &'static str) {
        self.accept = Some(media_type);
    }

    /// Adds statuses of successes whose bodies have another type: such a response is an error, which has it.
    pub fn other_success(&mut self, statuses: RangeInclusive<u16>) {
        self.other_successes.push(statuses);
    }

    /// Replaces the computed update mask.
    pub fn with_update_mask(&mut self, mask: String) {
        if let Some(CallBody::Masked(body)) = &mut self.body {
            body.set_mask(mask);
        }
    }

    /// The value of a query parameter, if it is set.
    pub(crate) fn query_value(&self, name: &str) -> Option<&str> {
        let given = self.options.query.iter().find(|(given, _)| given == name);
        given.map(|(_, value)| value.as_str())
    }

    /// Removes a query parameter.
    pub(crate) fn without_query(&mut self, name: &str) {
        self.options.query.retain(|(given, _)| given != name);
    }

    /// The operation's name.
    pub(crate) fn operation_name(&self) -> &'static str {
        self.operation.name
    }

    /// The service that the call goes to, and its operation.
    pub(crate) fn origin(&self) -> (Service, &'static Operation) {
        (self.service.clone(), self.operation)
    }

    /// When the latest write to the resource that this call reads was answered, by any client of the configuration.
    pub(crate) fn answered_write(&self) -> Option<Instant> {
        let path = path::fill(self.operation.path, &self.path).ok()?;
        self.service.answered_write(&path)
    }

    /// Adds operation, method and path to an error of this call.
    pub(crate) fn name_error(&self, error: Error) -> Error {
        let operation = self.operation;
        error.with_call(operation.name, &operation.method, operation.path)
    }

    /// Adds a query parameter by hand, in addition to others of the same name.
    pub fn with_query(&mut self, name: impl Into<String>, value: impl Into<String>) {
        self.options.query.push((name.into(), value.into()));
    }

    /// Sets a header by hand.
    pub fn with_header(&mut self, name: impl AsRef<str>, value: impl AsRef<str>) {
        self.options.header(name.as_ref(), value.as_ref());
    }

    /// Sets a value in the body by hand.
    pub fn with_body_field(&mut self, pointer: impl AsRef<str>, value: impl Serialize) {
        self.options.body_field(pointer.as_ref(), &value);
    }

    /// Sets how long an attempt may take.
    pub fn with_timeout(&mut self, timeout: Duration) {
        self.options.timeout(timeout);
    }

    /// Sets how long the call may take, with all its attempts and waits. A response that arrived in time is decoded, however
    /// large it is.
    pub fn with_deadline(&mut self, deadline: Duration) {
        self.options.deadline(deadline);
    }

    /// Sets how often the call is repeated.
    pub fn with_retry(&mut self, retry: Retry) {
        self.options.retry = Some(retry);
    }

    /// Sets whether repeating the call does no harm.
    pub fn with_idempotent(&mut self, idempotent: bool) {
        self.options.idempotent = Some(idempotent);
    }

    /// Sends the call and decodes the response, where it is awaited.
    pub fn send<T: ResponseBody>(self) -> Sending<T> {
        let logs_bodies = self.service.logs_bodies();
        Sending::of_json(self.operation, logs_bodies, self.execute())
    }

    /// Sends the call and reads the response as text, where it is awaited.
    pub fn send_text(mut self) -> Sending<String> {
        self.reads = ReadAs::Raw;
        Sending::new(self.operation, self.execute(), decode_text)
    }

    /// Sends the call and reads the response as bytes, where it is awaited.
    pub fn send_bytes(mut self) -> Sending<Bytes> {
        self.reads = ReadAs::Raw;
        Sending::new(self.operation, self.execute(), decode_bytes)
    }

    /// Sends the call, where it is awaited, and leaves the response to the caller.
    pub fn send_stream(mut self) -> Sending<Download> {
        self.reads = ReadAs::Parts;
        Sending::new(self.operation, self.execute(), decode_stream)
    }

    fn execute(mut self) -> Finished {
        let service = self.service.clone();
        let others = std::mem::take(&mut self.other_successes);
        let prepared = self.prepare().map_err(Error::usage);
        match prepared.and_then(|prepared| service.ready(prepared)) {
            Ok(mut ready) => Box::pin(async move {
                let finished = ready.send().await?;
                finished.of_described_type(&others).await
            }),
            Err(error) => Box::pin(future::ready(Err(error))),
        }
    }

    /// Checks the arguments and encodes them.
    fn prepare(mut self) -> std::result::Result<PreparedCall, String> {
        if let Some(error) = self.options.take_error() {
            return Err(error);
        }
        let by_hand = self.options.pointers().next().is_some();
        let resource_field = self.body.as_ref().and_then(CallBody::resource_field);
        let filled = CallBody::fill(self.body.take(), &mut self.options)?;
        if by_hand && let (Some(find), Some(body)) = (self.find_by_hand, &filled.value) {
            let described = match resource_field {
                Some(field) => body.get(field),
                None => Some(body),
            };
            self.secrets.add(find(described.unwrap_or(&Value::Null)));
        }
        let body = filled.payload(self.content_type)?;
        let known = self.operation.idempotent.then_some(true);
        Ok(PreparedCall {
            name: Cow::Borrowed(self.operation.name),
            template: Some(self.operation.path),
            method: self.operation.method.clone(),
            path: path::fill(self.operation.path, &self.path)?,
            body,
            reads: self.reads,
            content_type: self.content_type,
            accept: self.accept,
            secrets: self.secrets,
            shown_body: self.shown_body,
            find_missing: self.find_missing,
            idempotent: self.options.idempotent.or(known),
            options: self.options,
        })
    }
}

/// Encodes a body as it is sent, without output-only fields, as a tree.
pub fn encode_body(body: &impl FieldValue) -> Value {
    body.view(Form::Plain).into_value(Encoding::Sending)
}

/// Encodes a body as it is sent, without output-only fields, as JSON text.
pub fn encode_text(body: &impl FieldValue) -> Vec<u8> {
    body.view(Form::Plain).into_text(Encoding::Sending)
}

/// Encodes a body of a resource and its update mask, as it is sent.
pub fn encode_masked(
    resource_field: &'static str,
    mask_field: &'static str,
    known: &[&str],
    resource: &impl FieldValue,
) -> Result<Value> {
    let record = resource
        .view(Form::Plain)
        .record()
        .ok_or_else(|| Error::usage(format!("{resource_field} is no record")))?;
    MaskedBody::new(resource_field, mask_field, known, record)
        .value(&mut Options::default())
        .map_err(Error::usage)
}

impl fmt::Debug for Call {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let query: Vec<&str> = self
            .options
            .query
            .iter()
            .map(|(name, _)| name.as_str())
            .collect();
        f.debug_struct("Call")
            .field("operation", &self.operation.name)
            .field("path", &self.path)
            .field("query", &query)
            .finish_non_exhaustive()
    }
}
