//! Operations as functions of one type each: call, decode, encode.
//!
//! Copied by `cargo xtask generate` from `templates/conformance`; edit it there.

use std::future::Future;
use std::pin::Pin;

use serde_json::Value;
use tidbcloud_core::generated::serde::Serialize;
use tidbcloud_core::generated::{
    Body, Record, ResponseBody, decode_body, decode_response, encode_body,
};
use tidbcloud_core::{Config, Error, Mismatch, Response};

/// Future of a call.
pub type Run = Pin<Box<dyn Future<Output = Outcome> + Send>>;

/// Decodes the bytes of a body and encodes them again; returns the value and the mismatches.
pub type Recode = fn(&[u8]) -> Result<(Value, Vec<Mismatch>), String>;

type MakeClient<C> = fn(&Config) -> Result<C, Error>;
type MakeClientAt<C> = fn(&Config, &str) -> Result<C, Error>;

/// Operation of a client `C`.
pub struct Case<C> {
    pub name: &'static str,
    pub method: &'static str,
    pub path: &'static str,
    pub call: fn(&C) -> Run,
    pub decode: Recode,
    pub encode: Option<Recode>,
}

/// Result of a call.
pub struct Outcome {
    pub status: Option<u16>,
    pub decoded: bool,
    pub mismatches: Vec<String>,
    pub error: Option<String>,
}

/// Operation without the type of its client.
pub struct Line {
    pub name: &'static str,
    pub method: &'static str,
    pub path: &'static str,
    pub decode: Recode,
    pub encode: Option<Recode>,
}

/// Calls the operation with this index on one client.
pub type Caller = Box<dyn Fn(usize) -> Run>;

type Connect = Box<dyn Fn(&Config, Option<&str>) -> Result<Caller, Error>>;

/// All operations of an API.
pub struct Suite {
    pub id: &'static str,
    pub lines: Vec<Line>,
    connect: Connect,
}

impl Suite {
    pub fn new<C: 'static>(
        id: &'static str,
        cases: &'static [Case<C>],
        make: MakeClient<C>,
        make_at: MakeClientAt<C>,
    ) -> Self {
        let lines = cases
            .iter()
            .map(|case| Line {
                name: case.name,
                method: case.method,
                path: case.path,
                decode: case.decode,
                encode: case.encode,
            })
            .collect();
        let connect = move |config: &Config, endpoint: Option<&str>| {
            let client = match endpoint {
                Some(url) => make_at(config, url)?,
                None => make(config)?,
            };
            let caller: Caller = Box::new(move |index| (cases[index].call)(&client));
            Ok(caller)
        };
        Self {
            id,
            lines,
            connect: Box::new(connect),
        }
    }

    /// Creates one client for all operations, so that there is one handshake.
    pub fn connect(&self, config: &Config, endpoint: Option<&str>) -> Result<Caller, Error> {
        (self.connect)(config, endpoint)
    }
}

/// Runs a call without a body.
pub fn run<T: 'static>(
    call: impl Future<Output = Result<Response<T>, Error>> + Send + 'static,
) -> Run {
    Box::pin(async move {
        match call.await {
            Ok(response) => Outcome {
                status: Some(response.meta().status().as_u16()),
                decoded: true,
                mismatches: response
                    .meta()
                    .mismatches()
                    .iter()
                    .map(ToString::to_string)
                    .collect(),
                error: None,
            },
            Err(error) => Outcome {
                status: error.status().map(|status| status.as_u16()),
                decoded: false,
                mismatches: Vec::new(),
                error: Some(error.to_string()),
            },
        }
    })
}

/// Runs a call with a body that is decoded from a sample.
pub fn run_with<C, B: Body>(sample: &str, client: &C, call: impl FnOnce(&C, B) -> Run) -> Run {
    let reason = match decode_body::<B>(sample.as_bytes()) {
        Ok((body, mismatches)) if mismatches.is_empty() => return call(client, body),
        Ok((_, mismatches)) => {
            let mismatches: Vec<String> = mismatches.iter().map(ToString::to_string).collect();
            format!(
                "the sample body does not fit the record: {}",
                mismatches.join("; ")
            )
        }
        Err(error) => format!("the sample body does not decode: {error}"),
    };
    Box::pin(async move {
        Outcome {
            status: None,
            decoded: false,
            mismatches: Vec::new(),
            error: Some(reason),
        }
    })
}

/// Decodes a response body and serializes it again.
pub fn decode<T: ResponseBody + Serialize>(bytes: &[u8]) -> Result<(Value, Vec<Mismatch>), String> {
    let (value, mismatches) = decode_response::<T>(bytes).map_err(|error| error.to_string())?;
    let value = serde_json::to_value(&value).map_err(|error| error.to_string())?;
    Ok((value, mismatches))
}

/// Decodes a request body and encodes it as it would be sent.
pub fn encode<B: Body>(bytes: &[u8]) -> Result<(Value, Vec<Mismatch>), String> {
    let (body, mismatches) = decode_body::<B>(bytes).map_err(|error| error.to_string())?;
    Ok((encode_body(&body), mismatches))
}

/// Checks the body of an operation that sends `{}`.
pub fn encode_empty(bytes: &[u8]) -> Result<(Value, Vec<Mismatch>), String> {
    match serde_json::from_slice::<Value>(bytes) {
        Ok(Value::Object(_)) => Ok((Value::Object(serde_json::Map::new()), Vec::new())),
        Ok(_) => Err("the body is not an object".to_owned()),
        Err(error) => Err(format!("the body is not JSON: {error}")),
    }
}

/// Encodes a resource and its update mask. Takes the whole body or only the resource; a mask in the body is kept.
pub fn encode_masked<R: Record + Body>(
    resource_field: &'static str,
    mask_field: &'static str,
    known: &'static [&'static str],
    bytes: &[u8],
) -> Result<(Value, Vec<Mismatch>), String> {
    let given: Value =
        serde_json::from_slice(bytes).map_err(|error| format!("the body is not JSON: {error}"))?;
    let whole = given
        .get(resource_field)
        .filter(|resource| resource.is_object());
    let (record, mismatches) = decode_body::<R>(whole.unwrap_or(&given).to_string().as_bytes())
        .map_err(|error| error.to_string())?;
    let mut body =
        tidbcloud_core::generated::encode_masked(resource_field, mask_field, known, &record)
            .map_err(|error| error.to_string())?;
    if whole.is_some()
        && let Some(mask) = given.get(mask_field).filter(|mask| mask.is_string())
    {
        body[mask_field] = mask.clone();
    }
    Ok((body, mismatches))
}

/// Parses a sample time.
pub fn timestamp(text: &str) -> tidbcloud_core::jiff::Timestamp {
    text.parse()
        .unwrap_or(tidbcloud_core::jiff::Timestamp::UNIX_EPOCH)
}
