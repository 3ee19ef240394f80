//! Responses: from the bytes of a successful response to the record that an operation returns.

use http::StatusCode;
use serde_json::Value;

use crate::codec::decoder::Decoder;
use crate::codec::json;
use crate::codec::json_text::{JsonFault, JsonText, Kind};
use crate::codec::mismatch::Mismatch;
use crate::codec::record::{FieldValue, Form};
use crate::error::{Error, Result};
use crate::response::{Meta, Response};
use crate::transport::exchange::FinishedCall;

/// A type that a call can return.
pub trait ResponseBody: FieldValue + Send + 'static {}

impl<T: FieldValue + Send + 'static> ResponseBody for T {}

/// Decodes a response that was a success.
pub(crate) fn decode_finished<T: ResponseBody>(call: FinishedCall) -> Result<Response<T>> {
    let no_content = call.incoming.status == StatusCode::NO_CONTENT;
    match decode::<T>(&call.incoming.body, no_content, CALL) {
        Ok((body, decoder)) => Ok(Response::new(body, meta(call, decoder))),
        Err(error) => Err(call.into_error(error)),
    }
}

/// Returns status, headers and counts of a call.
pub(crate) fn meta(call: FinishedCall, decoder: Decoder) -> Meta {
    Meta {
        status: call.incoming.status,
        headers: call.incoming.headers,
        raw: call.incoming.body,
        extra_values: decoder.extra_values(),
        mismatches: decoder.into_mismatches(),
        attempts: call.attempts,
        exchanges: call.exchanges,
    }
}

/// Wording of messages about a body.
#[derive(Clone, Copy)]
pub(crate) struct Wording {
    noun: &'static str,
    ending: &'static str,
}

/// Wording for the response to a call.
pub(crate) const CALL: Wording = Wording {
    noun: "response",
    ending: "; the call was done",
};

/// Wording for a response from another source, such as a file.
const RESPONSE: Wording = Wording {
    noun: "response",
    ending: "",
};

/// Wording for the body of a request.
const REQUEST: Wording = Wording {
    noun: "request body",
    ending: "",
};

/// Decodes the body of a response.
pub fn decode_response<T: ResponseBody>(body: impl AsRef<[u8]>) -> Result<(T, Vec<Mismatch>)> {
    decode(body.as_ref(), false, RESPONSE).map(|(body, decoder)| (body, decoder.into_mismatches()))
}

/// Decodes the body of a request, as leniently as a response.
pub fn decode_body<T: ResponseBody>(body: impl AsRef<[u8]>) -> Result<(T, Vec<Mismatch>)> {
    decode(body.as_ref(), false, REQUEST).map(|(body, decoder)| (body, decoder.into_mismatches()))
}

fn decode<T: FieldValue>(body: &[u8], no_content: bool, wording: Wording) -> Result<(T, Decoder)> {
    let Wording { noun, ending } = wording;
    let expected = T::expected();
    let mut decoder = Decoder::default();
    let mut text = JsonText::new(json::without_mark(body));
    if text.is_at_end() {
        if let Some(value) = T::decode_absent() {
            return Ok((value, decoder));
        }
        // 204 promises that there is no body, so its absence does not make a success a failure.
        if let Some(value) = T::decode_no_content().filter(|_| no_content) {
            decoder.missing_body(expected);
            return Ok((value, decoder));
        }
        return Err(Error::decode(format!(
            "the {noun} is empty, expected {expected}{ending}"
        )));
    }
    let found = text.kind();
    let value = T::decode(&mut text, Form::Plain, &mut decoder);
    decoder.note_mended(&mut text);
    text.end().map_err(|error| no_json(body, error, wording))?;
    match value {
        Some(value) => Ok((value, decoder)),
        None => Err(Error::decode(format!(
            "the {noun} is a JSON {}, expected {expected}{ending}",
            found.map_or("text", Kind::name)
        ))),
    }
}

/// Parses the JSON of a body; `None` if it has nothing but white space.
pub(crate) fn parse(body: &[u8], wording: Wording) -> Result<Option<Value>> {
    json::parse(body).map_err(|error| no_json(body, error, wording))
}

fn no_json(body: &[u8], fault: JsonFault, wording: Wording) -> Error {
    let Wording { noun, ending } = wording;
    let size = body.len();
    match fault {
        JsonFault::Excess => Error::decode(format!(
            "the {noun} of {size} bytes cannot be read: {fault}{ending}"
        )),
        JsonFault::Broken { .. } => {
            Error::decode(format!("the {noun} of {size} bytes is not JSON{ending}"))
                .with_source(fault)
        }
    }
}
