//! Call: one operation, its arguments and options, until it is sent. Not generic up to the bytes.

use std::borrow::Cow;
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use serde::Serialize;
use serde_json::{Map, Value};

use crate::attempts::Answer;
use crate::error::{Error, Result};
use crate::inspect::Found;
use crate::mask::MaskedBody;
use crate::options::Options;
use crate::parameter::Parameter;
use crate::path;
use crate::record::{AnyRecord, Encoding, FieldValue, Form, debug_record};
use crate::reply::{Reply, decode_answer};
use crate::response::Response;
use crate::retry::Retry;
use crate::service::{Operation, Parts, Service};
use crate::trace;

/// What a builder of a generated crate holds. `Debug` shows neither body nor query values.
#[derive(Clone)]
pub struct Call {
    service: Service,
    operation: &'static Operation,
    path: Vec<(&'static str, String)>,
    body: Option<Body>,
    /// The body as a log may show it.
    shown_body: Option<String>,
    /// What is in the body that must not be told, or cannot be sent.
    found: Found,
    /// Finds the secrets in a body that holds values by hand.
    find_by_hand: Option<fn(Value) -> Found>,
    options: Options,
}

#[derive(Clone)]
enum Body {
    Plain(Value),
    /// A resource and the mask of what is set in it.
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
            found: Found::default(),
            find_by_hand: None,
            options: Options::default(),
        }
    }

    /// A path parameter that is one segment.
    pub fn path(&mut self, name: &'static str, value: impl Parameter) {
        self.path_value(name, path::segment(name, &value.text()));
    }

    /// A path parameter that is a resource name, slashes included.
    pub fn path_name(&mut self, name: &'static str, value: impl Parameter) {
        self.path_value(name, path::resource_name(name, &value.text()));
    }

    fn path_value(&mut self, name: &'static str, encoded: std::result::Result<String, String>) {
        match encoded {
            Ok(encoded) => self.path.push((name, encoded)),
            Err(fault) => self.options.fault(fault),
        }
    }

    /// A query parameter. A later value replaces an earlier one.
    pub fn query(&mut self, name: &str, value: impl Parameter) {
        self.options.query.retain(|(given, _)| given != name);
        self.with_query(name, value.text().into_owned());
    }

    /// A query parameter that is a list: the key is repeated.
    pub fn query_each<P: Parameter>(&mut self, name: &str, values: impl IntoIterator<Item = P>) {
        self.options.query.retain(|(given, _)| given != name);
        for value in values {
            self.with_query(name, value.text().into_owned());
        }
    }

    /// A query parameter that is a list in one value. An empty list is not sent.
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

    /// The body: what of it may be sent.
    pub fn body(&mut self, body: impl FieldValue) {
        self.look(&body);
        self.body = Some(Body::Plain(encode_body(&body)));
    }

    fn look<B: FieldValue>(&mut self, body: &B) {
        self.found = Found::of(body);
        self.find_by_hand = Some(Found::by_hand::<B>);
        if let Some(fault) = self.found.fault() {
            self.options.fault(fault);
        }
        if self.service.logs_bodies() {
            self.shown_body = body.as_record().map(shown);
        }
    }

    /// The body `{}`.
    pub fn empty_body(&mut self) {
        self.body = Some(Body::Plain(Value::Object(Map::new())));
    }

    /// A body of a resource and the mask of what is set in it; `known` lists the paths that are known to work.
    pub fn masked_body(
        &mut self,
        resource_field: &'static str,
        mask_field: &'static str,
        known: &[&str],
        resource: impl FieldValue,
    ) {
        self.look(&resource);
        if let Some(record) = resource.as_record() {
            let body = MaskedBody::new(resource_field, mask_field, known, record);
            self.body = Some(Body::Masked(body));
        } else {
            self.options.fault(format!(
                "{resource_field} is no record, so there is nothing to take an update mask from"
            ));
        }
    }

    /// Replaces the computed update mask.
    pub fn with_update_mask(&mut self, mask: String) {
        if let Some(Body::Masked(body)) = &mut self.body {
            body.set_mask(mask);
        }
    }

    /// The value of a query parameter, if it is set.
    pub(crate) fn query_value(&self, name: &str) -> Option<&str> {
        let given = self.options.query.iter().find(|(given, _)| given == name);
        given.map(|(_, value)| value.as_str())
    }

    /// Takes a query parameter back.
    pub(crate) fn without_query(&mut self, name: &str) {
        self.options.query.retain(|(given, _)| given != name);
    }

    /// The operation's name.
    pub(crate) fn operation_name(&self) -> &'static str {
        self.operation.name
    }

    /// An error that belongs to this call.
    pub(crate) fn named(&self, error: Error) -> Error {
        let operation = self.operation;
        error.with_call(operation.name, &operation.method, operation.path)
    }

    /// A query parameter by hand, in addition to others of the same name.
    pub fn with_query(&mut self, name: impl Into<String>, value: impl Into<String>) {
        self.options.query.push((name.into(), value.into()));
    }

    /// A header by hand.
    pub fn with_header(&mut self, name: &str, value: &str) {
        self.options.header(name, value);
    }

    /// A value in the body by hand.
    pub fn with_body_field(&mut self, pointer: &str, value: &impl Serialize) {
        self.options.body_field(pointer, value);
    }

    /// How long an attempt may take.
    pub fn with_timeout(&mut self, timeout: Duration) {
        self.options.timeout(timeout);
    }

    /// How long the call may take, with all its attempts and waits. A reply that came in time is decoded, however
    /// large it is.
    pub fn with_deadline(&mut self, deadline: Duration) {
        self.options.deadline(deadline);
    }

    /// How often it is repeated.
    pub fn with_retry(&mut self, retry: Retry) {
        self.options.retry = Some(retry);
    }

    /// Whether repeating it does no harm.
    pub fn with_idempotent(&mut self, idempotent: bool) {
        self.options.idempotent = Some(idempotent);
    }

    /// Sends the call and decodes the reply.
    pub async fn send<T: Reply>(self) -> Result<Response<T>> {
        let operation = self.operation;
        let logs_bodies = self.service.logs_bodies();
        let reply = self.execute().await.and_then(decode_answer::<T>);
        if logs_bodies
            && let Ok(reply) = &reply
            && let Some(record) = T::as_record(reply.body())
        {
            trace::reply_body(operation.name, &shown(record));
        }
        reply.map_err(|error| error.with_call(operation.name, &operation.method, operation.path))
    }

    /// Boxed here, so that the machinery below is compiled once and not with every operation.
    fn execute(self) -> Pin<Box<dyn Future<Output = Result<Answer>> + Send>> {
        Box::pin(async move {
            let service = self.service.clone();
            let parts = self.parts().map_err(Error::usage)?;
            service.send(parts).await
        })
    }

    fn parts(mut self) -> std::result::Result<Parts, String> {
        if let Some(fault) = self.options.take_fault() {
            return Err(fault);
        }
        let by_hand = self.options.pointers().next().is_some();
        let (body, resource_field) = match self.body {
            Some(Body::Masked(body)) => {
                let field = body.resource_field();
                (Some(body.value(&mut self.options)?), Some(field))
            }
            Some(Body::Plain(body)) => (self.options.apply_body_fields(Some(body))?, None),
            None => (self.options.apply_body_fields(None)?, None),
        };
        if by_hand && let (Some(find), Some(body)) = (self.find_by_hand, &body) {
            let described = match resource_field {
                Some(field) => body.get(field),
                None => Some(body),
            };
            self.found.add(find(described.cloned().unwrap_or_default()));
        }
        let known = self.operation.idempotent.then_some(true);
        Ok(Parts {
            name: Cow::Borrowed(self.operation.name),
            template: Some(self.operation.path),
            method: self.operation.method.clone(),
            path: path::fill(self.operation.path, &self.path)?,
            body,
            found: self.found,
            shown_body: self.shown_body,
            idempotent: self.options.idempotent.or(known),
            options: self.options,
        })
    }
}

/// A record as a log may show it: through its table, which hides secrets.
fn shown(record: &dyn AnyRecord) -> String {
    struct Shown<'a>(&'a dyn AnyRecord);

    impl fmt::Debug for Shown<'_> {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            debug_record(self.0, f)
        }
    }

    format!("{:?}", Shown(record))
}

/// A body as it is sent: without output-only fields.
pub fn encode_body(body: &impl FieldValue) -> Value {
    body.encode(Form::Plain, Encoding::Sending)
        .unwrap_or_else(|| Value::Object(Map::new()))
}

/// A body of a resource and its update mask, as it is sent.
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
