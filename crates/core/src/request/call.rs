//! Calls: one operation, its arguments and options, until it is sent. Not generic up to the bytes.

use std::borrow::Cow;
use std::fmt;
use std::ops::RangeInclusive;
use std::time::Duration;

use serde::Serialize;
use serde_json::{Map, Value};
use tokio::time::Instant;

use crate::codec::missing::{FindMissing, missing_in};
use crate::codec::record::{Encoding, FieldValue, Form, debug_text};
use crate::codec::response_body::ResponseBody;
use crate::error::{Error, Result};
use crate::redact::body_secrets::BodySecrets;
use crate::request::options::Options;
use crate::request::parameter::Parameter;
use crate::request::path;
use crate::request::sending::{Finished, Sending};
use crate::request::service::{Operation, PreparedCall, Service};
use crate::request::update_mask::MaskedBody;
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
    options: Options,
}

#[derive(Clone)]
enum CallBody {
    Plain(Value),
    /// A resource and the mask of the fields that are set in it.
    Masked(MaskedBody),
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
            options: Options::default(),
        }
    }

    /// Sets a path parameter that is one segment.
    pub fn path(&mut self, name: &'static str, value: impl Parameter) {
        self.path_value(name, path::segment(name, &value.text()));
    }

    /// Sets a path parameter that is a resource name, slashes included.
    pub fn path_name(&mut self, name: &'static str, value: impl Parameter) {
        self.path_value(name, path::resource_name(name, &value.text()));
    }

    fn path_value(&mut self, name: &'static str, encoded: std::result::Result<String, String>) {
        match encoded {
            Ok(encoded) => self.path.push((name, encoded)),
            Err(error) => self.options.reject(error),
        }
    }

    /// Sets a query parameter. A later value replaces an earlier one.
    pub fn query(&mut self, name: &str, value: impl Parameter) {
        self.options.query.retain(|(given, _)| given != name);
        self.with_query(name, value.text().into_owned());
    }

    /// Sets a query parameter that is a list: the key is repeated.
    pub fn query_each<P: Parameter>(&mut self, name: &str, values: impl IntoIterator<Item = P>) {
        self.options.query.retain(|(given, _)| given != name);
        for value in values {
            self.with_query(name, value.text().into_owned());
        }
    }

    /// Sets a query parameter that is a list in one value. An empty list is not sent.
    pub fn query_joined<P: Parameter>(
        &mut self,
        name: &str,
        values: impl IntoIterator<Item = P>,
        separator: &str,
    ) {
        self.options.query.retain(|(given, _)| given != name);
        let values: Vec<String> = values
            .into_iter()
            .map(|value| value.text().into_owned())
            .collect();
        if !values.is_empty() {
            self.with_query(name, values.join(separator));
        }
    }

    /// Sets a header that is a parameter of the operation.
    pub fn header(&mut self, name: &str, value: impl Parameter) {
        self.options.header_parameter(name, &value.text(), false);
    }

    /// Sets a header whose value is hidden wherever the server repeats it.
    pub fn secret_header(&mut self, name: &str, value: impl Parameter) {
        let value = value.text();
        self.secrets.add(BodySecrets::of_text(&value));
        self.options.header_parameter(name, &value, true);
    }

    /// Sets a header that is a list. An empty list is not sent.
    pub fn header_list<P: Parameter>(&mut self, name: &str, values: impl IntoIterator<Item = P>) {
        let values: Vec<P> = values.into_iter().collect();
        self.options.header_list(name, &values, false);
    }

    /// Sets a header that is a list, each of whose values is hidden wherever the server repeats it.
    pub fn secret_header_list<P: Parameter>(
        &mut self,
        name: &str,
        values: impl IntoIterator<Item = P>,
    ) {
        let values: Vec<P> = values.into_iter().collect();
        for value in &values {
            self.secrets.add(BodySecrets::of_text(&value.text()));
        }
        self.options.header_list(name, &values, true);
    }

    /// Sets the body; its output-only fields are not sent.
    pub fn body<B: FieldValue>(&mut self, body: B) {
        self.find_secrets(&body);
        self.find_missing = Some(missing_in::<B>);
        self.body = Some(CallBody::Plain(encode_body(&body)));
    }

    fn find_secrets<B: FieldValue>(&mut self, body: &B) {
        // Secrets of parameters stay.
        self.secrets.add(BodySecrets::of(body));
        self.find_by_hand = Some(BodySecrets::by_hand::<B>);
        if let Some(error) = self.secrets.non_finite_error() {
            self.options.reject(error);
        }
        if self.service.logs_bodies() {
            self.shown_body = body.as_record().map(debug_text);
        }
    }

    /// Sets the body `{}`.
    pub fn empty_body(&mut self) {
        self.body = Some(CallBody::Plain(Value::Object(Map::new())));
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
        if let Some(record) = resource.as_record() {
            let body = MaskedBody::new(resource_field, mask_field, known, record);
            self.body = Some(CallBody::Masked(body));
        } else {
            self.options.reject(format!(
                "{resource_field} is no record, so it has no fields for an update mask"
            ));
        }
    }

    /// Sets the media type of the body, a kind of JSON: `application/merge-patch+json`.
    pub fn content_type(&mut self, media_type: &'static str) {
        self.content_type = Some(media_type);
    }

    /// Sets the media type of the response, a kind of JSON: `application/hal+json`.
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
    pub fn with_header(&mut self, name: &str, value: &str) {
        self.options.header(name, value);
    }

    /// Sets a value in the body by hand.
    pub fn with_body_field(&mut self, pointer: &str, value: &impl Serialize) {
        self.options.body_field(pointer, value);
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
        Sending::new(self.operation, logs_bodies, self.execute())
    }

    fn execute(mut self) -> Finished {
        Box::pin(async move {
            let service = self.service.clone();
            let others = std::mem::take(&mut self.other_successes);
            let prepared = self.prepare().map_err(Error::usage)?;
            let finished = service.send(prepared).await?;
            finished.of_described_type(&others)
        })
    }

    /// Checks the arguments and encodes them.
    fn prepare(mut self) -> std::result::Result<PreparedCall, String> {
        if let Some(error) = self.options.take_error() {
            return Err(error);
        }
        let by_hand = self.options.pointers().next().is_some();
        let (body, resource_field) = match self.body {
            Some(CallBody::Masked(body)) => {
                let field = body.resource_field();
                (Some(body.value(&mut self.options)?), Some(field))
            }
            Some(CallBody::Plain(body)) => (self.options.apply_body_fields(Some(body))?, None),
            None => (self.options.apply_body_fields(None)?, None),
        };
        if by_hand && let (Some(find), Some(body)) = (self.find_by_hand, &body) {
            let described = match resource_field {
                Some(field) => body.get(field),
                None => Some(body),
            };
            self.secrets.add(find(described.unwrap_or(&Value::Null)));
        }
        let known = self.operation.idempotent.then_some(true);
        Ok(PreparedCall {
            name: Cow::Borrowed(self.operation.name),
            template: Some(self.operation.path),
            method: self.operation.method.clone(),
            path: path::fill(self.operation.path, &self.path)?,
            body,
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

/// Encodes a body as it is sent: without output-only fields.
pub fn encode_body(body: &impl FieldValue) -> Value {
    body.encode(Form::Plain, Encoding::Sending)
        .unwrap_or_else(|| Value::Object(Map::new()))
}

/// Encodes a body of a resource and its update mask, as it is sent.
pub fn encode_masked(
    resource_field: &'static str,
    mask_field: &'static str,
    known: &[&str],
    resource: &impl FieldValue,
) -> Result<Value> {
    let record = resource
        .as_record()
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
