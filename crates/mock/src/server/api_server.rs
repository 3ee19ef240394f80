//! One API at one port: from a request to its reply.

use std::sync::Arc;

use axum::body::{Body, Bytes};
use axum::extract::{ConnectInfo, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Request, Response, StatusCode, header};
use serde_json::Value;
use tokio::sync::OnceCell;

use crate::clock::Clock;
use crate::connection::{ConnectionCount, ConnectionHandle};
use crate::digest::{Denied, Guard};
use crate::error::Error;
use crate::exchange::{Exchange, Log, Verdict};
use crate::fault::Fault;
use crate::plans::Plans;
use crate::random;
use crate::rate_limit::{RateLimit, Standing};
use crate::refusal::{Finding, Refusal, Shape};
use crate::route::Found;
use crate::served::{Served, ServedOperation, Source, broken};
use crate::spoil::Outgoing;
use crate::state::{Manner, Question};

/// A larger request is refused.
const MAX_BODY: usize = 16 * 1024 * 1024;

/// Everything that belongs to one port.
pub(crate) struct Port {
    source: Source,
    base_path: String,
    served: OnceCell<Result<Served, String>>,
    pub(crate) guard: Guard,
    pub(crate) log: Log,
    rate_limit: Arc<RateLimit>,
    pub(crate) plans: Arc<Plans>,
    pub(crate) connections: Arc<ConnectionCount>,
    manner: Manner,
    clock: Arc<Clock>,
}

/// What a port shares with its listener and with the other ports.
#[derive(Debug)]
pub(crate) struct Shared {
    pub(crate) rate_limit: Arc<RateLimit>,
    pub(crate) plans: Arc<Plans>,
    pub(crate) connections: Arc<ConnectionCount>,
    pub(crate) manner: Manner,
    pub(crate) clock: Arc<Clock>,
}

/// An operation and its decoded path parameters.
type Called<'s> = (&'s ServedOperation, Vec<(String, String)>);

/// A reply before the headers that all replies share.
#[derive(Default)]
struct Reply {
    status: StatusCode,
    headers: HeaderMap,
    body: Option<Value>,
    operation: Option<String>,
    verdict: Verdict,
    executed: bool,
    fault: Option<Fault>,
}

impl Port {
    pub(crate) fn new(source: Source, base_path: &str, guard: Guard, shared: Shared) -> Self {
        let Shared {
            rate_limit,
            plans,
            connections,
            manner,
            clock,
        } = shared;
        Self {
            source,
            base_path: base_path.to_owned(),
            served: OnceCell::new(),
            guard,
            log: Log::default(),
            rate_limit,
            plans,
            connections,
            manner,
            clock,
        }
    }

    /// The API, loaded at the first call. Loading blocks, so it leaves the threads that serve connections alone.
    async fn served(&self) -> &Result<Served, String> {
        let load = || async {
            let (source, manner) = (self.source.clone(), self.manner);
            let loaded = tokio::task::spawn_blocking(move || Served::load(&source, manner)).await;
            loaded.unwrap_or_else(|error| {
                Err(format!(
                    "loading {} did not end well: {error}",
                    self.source.id
                ))
            })
        };
        self.served.get_or_init(load).await
    }

    /// Whether there is an operation of this name; else the names that there are.
    pub(crate) async fn knows(&self, operation: &str) -> Result<(), Error> {
        let served = self.served().await.as_ref();
        let served = served.map_err(|why| Error::Document {
            id: self.source.id.clone(),
            why: why.clone(),
        })?;
        if served.names().any(|name| name == operation) {
            return Ok(());
        }
        Err(Error::UnknownOperation {
            id: self.source.id.clone(),
            operation: operation.to_owned(),
            known: served.names().map(str::to_owned).collect(),
        })
    }

    /// Lays fields over a resource; `false` where it was not created here.
    pub(crate) fn amend(&self, path: &str, fields: &Value) -> bool {
        match self.served.get() {
            Some(Ok(served)) => served.state.amend(path, fields, self.clock.now()),
            _ => false,
        }
    }

    /// The path of a read that needs nothing but a key.
    pub(crate) async fn example_path(&self) -> Result<Option<String>, String> {
        let served = self.served().await.as_ref().map_err(Clone::clone)?;
        Ok(served
            .plain_read()
            .map(|operation| operation.path.template.clone()))
    }

    async fn reply(
        &self,
        parts: &Parts,
        target: &str,
        body: Result<&Bytes, Refusal>,
        standing: Standing,
    ) -> Reply {
        let served = match self.served().await {
            Ok(served) => served,
            Err(why) => return refuse(&broken(why), Shape::default()),
        };
        let shape = served.shape(None);
        if let Some(reply) = self.denied(parts, target, shape) {
            return reply;
        }
        if standing.exceeded {
            let reset = standing.reset;
            return self.withheld(&Fault::RateLimited { reset }, shape);
        }
        let body = match body {
            Ok(body) => body,
            Err(refusal) => return refuse(&refusal, shape),
        };
        match self.find(served, parts) {
            Ok((operation, path)) => {
                let name = &operation.operation.name;
                let shape = served.shape(Some(operation));
                let fault = self.plans.draw(name);
                let mut reply = match &fault {
                    Some(fault) if !fault.executes() => self.withheld(fault, shape),
                    _ => match self.carry_out(served, operation, &path, parts, body) {
                        Ok((status, body)) => Reply {
                            status,
                            body,
                            executed: true,
                            ..Reply::default()
                        },
                        Err(refusal) => refuse(&refusal, shape),
                    },
                };
                (reply.operation, reply.fault) = (Some(name.clone()), fault);
                reply
            }
            Err((refusal, allowed)) => {
                let mut reply = refuse(&refusal, shape);
                if let Some(Ok(allowed)) = allowed.map(|methods| HeaderValue::from_str(&methods)) {
                    reply.headers.insert(header::ALLOW, allowed);
                }
                reply
            }
        }
    }

    /// The operation of a request with its path parameters; else what to tell, and the methods that the path takes.
    fn find<'s>(
        &self,
        served: &'s Served,
        parts: &Parts,
    ) -> Result<Called<'s>, (Refusal, Option<String>)> {
        let refuse = |status, why: String| Err((Refusal::new(status, why), None));
        let (method, path) = (parts.method.as_str(), parts.uri.path());
        let under_base = path
            .strip_prefix(self.base_path.as_str())
            .filter(|rest| rest.starts_with('/'));
        let Some(under_base) = under_base else {
            let why = format!(
                "nothing is served at {path}: this API's paths begin with {}/",
                self.base_path
            );
            return refuse(StatusCode::NOT_FOUND, why);
        };
        match served.router.find(method, under_base) {
            Found::Nothing => {
                let why = format!(
                    "this API has no path {under_base} under {}",
                    self.source.server
                );
                refuse(StatusCode::NOT_FOUND, why)
            }
            Found::OtherMethods(methods) => {
                let methods = methods.join(", ");
                let why = format!("{under_base} does not take {method}; it takes {methods}");
                Err((
                    Refusal::new(StatusCode::METHOD_NOT_ALLOWED, why),
                    Some(methods),
                ))
            }
            Found::Undecodable(name, what) => {
                let mut refusal = Refusal::new(StatusCode::BAD_REQUEST, "the path cannot be read");
                refusal.findings.push(Finding {
                    place: format!("path parameter {name}"),
                    what,
                });
                Err((refusal, None))
            }
            Found::Operation { index, parameters } => match served.operation(index) {
                Some(operation) => Ok((operation, parameters)),
                None => Err((
                    broken("the router knows more operations than the API"),
                    None,
                )),
            },
        }
    }

    /// The reply to a request that does not answer a challenge as it should.
    fn denied(&self, parts: &Parts, target: &str, shape: Shape) -> Option<Reply> {
        let authorization = parts
            .headers
            .get(header::AUTHORIZATION)
            .map(|value| value.to_str());
        let denied = match authorization.transpose() {
            Ok(authorization) => self
                .guard
                .check(authorization, parts.method.as_str(), target)
                .err()?,
            Err(_) => Denied::Malformed("the Authorization header is not visible ASCII".to_owned()),
        };
        Some(match denied {
            Denied::Malformed(why) => refuse(&Refusal::new(StatusCode::BAD_REQUEST, why), shape),
            Denied::Unauthorized {
                stale,
                replayed,
                why,
            } => {
                let mut reply = self.challenge(why, stale, shape);
                reply.verdict.replayed = replayed;
                reply
            }
        })
    }

    /// Checks a request and does what it asks for.
    fn carry_out(
        &self,
        served: &Served,
        operation: &ServedOperation,
        path: &[(String, String)],
        parts: &Parts,
        body: &Bytes,
    ) -> Result<(StatusCode, Option<Value>), Refusal> {
        let document = served.document();
        let checker = operation.checker(document)?;
        let request = checker.check(path, parts.uri.query(), &parts.headers, body)?;
        let (status, sample) = operation.replier(document)?.reply(document, &request);
        let under_base = parts.uri.path().strip_prefix(self.base_path.as_str());
        let question = Question {
            document,
            operation: &operation.operation,
            path: under_base.unwrap_or_default(),
            request: &request,
            now: self.clock.now(),
        };
        let known = served.state.answer(&question, &sample)?;
        // An operation without a declared reply answers nothing or an empty object, whatever there is to tell.
        let declared = operation.operation.reply.declared;
        Ok((status, known.filter(|_| declared).or(sample)))
    }

    /// The reply to a request that is not carried out, because a fault stands before it.
    fn withheld(&self, fault: &Fault, shape: Shape) -> Reply {
        match fault {
            Fault::StaleNonce => {
                let why = "the nonce has expired: sign again with the new one";
                self.challenge(why.to_owned(), true, shape)
            }
            Fault::RateLimited { reset } => {
                let why = format!("too many requests: wait for {reset} seconds");
                refuse(&Refusal::new(StatusCode::TOO_MANY_REQUESTS, why), shape)
            }
            // The others write a reply of their own, or none.
            _ => Reply::default(),
        }
    }

    /// 401 with a new nonce.
    fn challenge(&self, why: String, stale: bool, shape: Shape) -> Reply {
        let mut reply = refuse(&Refusal::new(StatusCode::UNAUTHORIZED, why), shape);
        let Ok(challenges) = self.guard.challenges(stale) else {
            return refuse(&broken("no random bytes for a nonce"), shape);
        };
        reply.verdict.stale = stale;
        for challenge in challenges
            .iter()
            .filter_map(|challenge| HeaderValue::from_str(challenge).ok())
        {
            reply.headers.append(header::WWW_AUTHENTICATE, challenge);
        }
        reply
    }
}

/// Answers one request.
pub(crate) async fn answer(
    State(port): State<Arc<Port>>,
    ConnectInfo(connection): ConnectInfo<ConnectionHandle>,
    request: Request<Body>,
) -> Response<Body> {
    let (mut parts, body) = request.into_parts();
    // Read even where the reply is 401: a connection closed on an unread body tells a client nothing.
    let body = axum::body::to_bytes(body, MAX_BODY).await.map_err(|error| {
        Refusal::new(
            StatusCode::PAYLOAD_TOO_LARGE,
            format!("the body cannot be read: {error}; {MAX_BODY} bytes are the most"),
        )
    });
    let target = parts
        .uri
        .path_and_query()
        .map_or_else(|| parts.uri.to_string(), ToString::to_string);
    let standing = port.rate_limit.count();
    let reply = port
        .reply(
            &parts,
            &target,
            body.as_ref().map_err(Clone::clone),
            standing,
        )
        .await;

    let trace_id = random::hex(16).unwrap_or_else(|_| "unknown".to_owned());
    let mut headers = reply.headers;
    if let Ok(value) = HeaderValue::from_str(&trace_id) {
        headers.insert("x-debug-trace-id", value);
    }
    standing.tell(&mut headers);
    let bytes = match reply.body {
        Some(body) => {
            headers.insert(
                header::CONTENT_TYPE,
                HeaderValue::from_static("application/json"),
            );
            body.to_string().into()
        }
        None => Bytes::new(),
    };
    let mut outgoing = Outgoing {
        status: reply.status,
        headers,
        bytes,
    };
    // A request that was refused for its own faults is told so.
    let fault = reply
        .fault
        .filter(|fault| reply.executed || !fault.executes());
    if let Some(fault) = &fault {
        outgoing.disguise(fault);
    }
    let signed = parts.headers.remove(header::AUTHORIZATION).is_some();
    let exchange = Exchange {
        operation: reply.operation,
        method: parts.method,
        target,
        headers: parts.headers,
        signed,
        body: body.unwrap_or_default(),
        status: outgoing.status,
        trace_id,
        executed: reply.executed,
        fault: fault.clone(),
    };
    port.log.add(exchange, reply.verdict);

    let mut response = Response::new(Body::empty());
    *response.status_mut() = outgoing.status;
    *response.headers_mut() = outgoing.headers.clone();
    *response.body_mut() = outgoing.body(fault.as_ref(), &connection).await;
    response
}

fn refuse(refusal: &Refusal, shape: Shape) -> Reply {
    Reply {
        status: refusal.status,
        body: Some(refusal.body(shape)),
        ..Reply::default()
    }
}
