//! Responses that are no JSON: text and bytes.

use std::borrow::Cow;

use bytes::Bytes;
use http::HeaderMap;
use http::header::CONTENT_TYPE;

use crate::codec::decoder::Decoder;
use crate::codec::response_body::meta;
use crate::error::Result;
use crate::response::Response;
use crate::response::download::Download;
use crate::transport::exchange::FinishedCall;

/// The mark that a UTF-8 text may begin with.
const MARK: &[u8] = b"\xEF\xBB\xBF";

/// Reads a response as text: by the charset of its Content-Type, where that is Latin-1, else as UTF-8.
pub(crate) fn decode_text(call: FinishedCall) -> Result<Response<String>> {
    let mut decoder = Decoder::default();
    let body = &call.incoming.body;
    let text = if is_latin_1(&call.incoming.headers) {
        body.iter().copied().map(char::from).collect()
    } else {
        let text = String::from_utf8_lossy(body.strip_prefix(MARK).unwrap_or(body));
        if matches!(text, Cow::Owned(_)) {
            decoder.mended_text();
        }
        text.into_owned()
    };
    Ok(Response::new(text, meta(call, decoder)))
}

fn is_latin_1(headers: &HeaderMap) -> bool {
    let media_type = headers
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok());
    let mut parameters = media_type.unwrap_or_default().split(';').skip(1);
    let charset = parameters.find_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        let is_charset = name.trim().eq_ignore_ascii_case("charset");
        is_charset.then(|| value.trim().trim_matches('"').to_ascii_lowercase())
    });
    matches!(charset.as_deref(), Some("iso-8859-1" | "latin1"))
}

/// Reads a response as bytes.
pub(crate) fn decode_bytes(call: FinishedCall) -> Result<Response<Bytes>> {
    let bytes = call.incoming.body.clone();
    Ok(Response::new(bytes, meta(call, Decoder::default())))
}

/// Hands over a response whose body has not arrived.
pub(crate) fn decode_stream(mut call: FinishedCall) -> Result<Response<Download>> {
    let download = Download::of(&mut call.incoming);
    Ok(Response::new(download, meta(call, Decoder::default())))
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use http::StatusCode;

    use super::*;
    use crate::transport::exchange::Incoming;

    fn text(media_type: &'static str, body: &'static [u8]) -> Response<String> {
        let mut headers = HeaderMap::new();
        headers.insert(CONTENT_TYPE, http::HeaderValue::from_static(media_type));
        let call = FinishedCall {
            incoming: Incoming {
                status: StatusCode::OK,
                headers,
                body: Bytes::from_static(body),
                rest: None,
            },
            attempts: 1,
            exchanges: 1,
            elapsed: Duration::ZERO,
        };
        decode_text(call).unwrap()
    }

    #[test]
    fn text_is_utf_8_unless_the_server_says_latin_1() {
        for (media_type, body, expected) in [
            ("text/plain", "\u{feff}ü".as_bytes(), "ü"),
            ("text/csv; charset=UTF-8", "ü".as_bytes(), "ü"),
            (
                "text/csv; header=present; charset=\"ISO-8859-1\"",
                b"\xFC",
                "ü",
            ),
            ("text/plain", b"", ""),
        ] {
            let response = text(media_type, body);
            assert_eq!(response.body(), expected, "{media_type}");
            assert!(response.meta().mismatches().is_empty());
        }
        let broken = text("text/plain", b"a\xFCb");
        assert_eq!(broken.body(), "a\u{fffd}b");
        assert_eq!(broken.meta().raw().len(), 3);
        let mismatches = broken.meta().mismatches();
        assert_eq!(
            mismatches[0].to_string(),
            "$: expected UTF-8, found bytes that are not, read as U+FFFD"
        );
    }
}
