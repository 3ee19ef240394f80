//! From the bytes of a successful reply to the value of an operation.

use http::StatusCode;
use serde_json::Value;

use crate::attempts::Answer;
use crate::decode::{Decoder, Mismatch, kind};
use crate::error::{Error, Result};
use crate::json;
use crate::record::{FieldValue, Form};
use crate::response::{Meta, Response};

/// A type that a call can return.
pub trait Reply: FieldValue + Send + 'static {}

impl<T: FieldValue + Send + 'static> Reply for T {}

/// Decodes a reply that was a success.
pub(crate) fn decode_answer<T: Reply>(answer: Answer) -> Result<Response<T>> {
    let no_content = answer.incoming.status == StatusCode::NO_CONTENT;
    match decode::<T>(&answer.incoming.body, no_content, CALL) {
        Ok((body, mismatches)) => Ok(Response::new(body, meta(answer, mismatches))),
        Err(error) => Err(answer.into_error(error)),
    }
}

/// What came with a reply.
pub(crate) fn meta(answer: Answer, mismatches: Vec<Mismatch>) -> Meta {
    Meta {
        status: answer.incoming.status,
        headers: answer.incoming.headers,
        raw: answer.incoming.body,
        mismatches,
        attempts: answer.attempts,
        exchanges: answer.exchanges,
    }
}

/// What is being decoded, for messages.
#[derive(Clone, Copy)]
pub(crate) struct Source {
    noun: &'static str,
    ending: &'static str,
}

/// The reply to a call.
pub(crate) const CALL: Source = Source {
    noun: "reply",
    ending: "; the call was done",
};

/// A reply from somewhere else, such as a file.
const REPLY: Source = Source {
    noun: "reply",
    ending: "",
};

/// The body of a request.
const REQUEST: Source = Source {
    noun: "request body",
    ending: "",
};

/// Decodes the body of a reply.
pub fn decode_reply<T: Reply>(body: impl AsRef<[u8]>) -> Result<(T, Vec<Mismatch>)> {
    decode(body.as_ref(), false, REPLY)
}

/// Decodes the body of a request, as leniently as a reply.
pub fn decode_body<T: Reply>(body: impl AsRef<[u8]>) -> Result<(T, Vec<Mismatch>)> {
    decode(body.as_ref(), false, REQUEST)
}

fn decode<T: FieldValue>(
    body: &[u8],
    no_content: bool,
    source: Source,
) -> Result<(T, Vec<Mismatch>)> {
    let Source { noun, ending } = source;
    let expected = T::expected();
    let mut decoder = Decoder::default();
    let Some(value) = parse(body, source)? else {
        if let Some(value) = T::decode_absent() {
            return Ok((value, Vec::new()));
        }
        // 204 promises that there is no body, so its absence does not make a success a failure.
        if let Some(value) = T::decode_no_content().filter(|_| no_content) {
            decoder.missing_body(expected);
            return Ok((value, decoder.into_mismatches()));
        }
        return Err(Error::decode(format!(
            "the {noun} is empty where {expected} is due{ending}"
        )));
    };
    let found = kind(&value);
    match T::decode(value, Form::Plain, &mut decoder) {
        Some(value) => Ok((value, decoder.into_mismatches())),
        None => Err(Error::decode(format!(
            "the {noun} is a JSON {found} where {expected} is due{ending}"
        ))),
    }
}

/// The JSON of a body; `None` if it has nothing but white space.
pub(crate) fn parse(body: &[u8], source: Source) -> Result<Option<Value>> {
    let Source { noun, ending } = source;
    json::parse(body).map_err(|error| {
        Error::decode(format!(
            "the {noun} of {} bytes is not JSON{ending}",
            body.len()
        ))
        .with_source(error)
    })
}
