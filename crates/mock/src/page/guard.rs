//! Guard of the page, which needs no key: requests of this machine alone, and no page of another origin.
//!
//! A server of a mock listens on the loopback address. What is left is a browser on this machine that shows another page: a
//! name of that page may lead to this address (DNS rebinding), so `Host` must be a name of the loopback; and its scripts may
//! send requests here, so what changes something must have the `Origin` of this page, and a content type that no form has.

use axum::http::{HeaderMap, HeaderName, Method, Request, StatusCode, header};

use crate::error_response::ErrorResponse;

/// Names of the loopback address.
const LOOPBACK: [&str; 3] = ["127.0.0.1", "localhost", "[::1]"];

/// Checks who sends a request. `is_plain`: it is without TLS.
pub(super) fn check<B>(request: &Request<B>, is_plain: bool) -> Result<(), ErrorResponse> {
    let headers = request.headers();
    let host = text(headers, &header::HOST)?.unwrap_or_default();
    if !LOOPBACK.contains(&without_port(host)) {
        return Err(forbidden(format!(
            "the page of the mock is for this machine: open it by 127.0.0.1 or localhost, not by {host:?}"
        )));
    }
    let scheme = if is_plain { "http" } else { "https" };
    if let Some(origin) = text(headers, &header::ORIGIN)?
        && origin != format!("{scheme}://{host}")
    {
        return Err(forbidden(format!(
            "a page of {origin} cannot use the page of the mock"
        )));
    }
    // Browsers name the relation themselves, also where they send no origin.
    let site = HeaderName::from_static("sec-fetch-site");
    let is_navigation =
        [Method::GET, Method::HEAD].contains(request.method()) && request.uri().path() == "/";
    if let Some(site) = text(headers, &site)?
        && !["same-origin", "none"].contains(&site)
        && !is_navigation
    {
        return Err(forbidden(
            "a page of another origin cannot use the page of the mock".to_owned(),
        ));
    }
    Ok(())
}

/// Checks that the body is JSON: a form of another page cannot send it.
pub(super) fn check_json(headers: &HeaderMap) -> Result<(), ErrorResponse> {
    let given = text(headers, &header::CONTENT_TYPE)?.unwrap_or_default();
    let media_type = given.split(';').next().unwrap_or_default().trim();
    if media_type.eq_ignore_ascii_case("application/json") {
        return Ok(());
    }
    Err(ErrorResponse::new(
        StatusCode::UNSUPPORTED_MEDIA_TYPE,
        "send the header Content-Type: application/json",
    ))
}

/// Returns the text of a header that is sent once.
fn text<'h>(headers: &'h HeaderMap, name: &HeaderName) -> Result<Option<&'h str>, ErrorResponse> {
    let mut values = headers.get_all(name).iter();
    let Some(value) = values.next() else {
        return Ok(None);
    };
    match value.to_str() {
        Ok(text) if values.next().is_none() => Ok(Some(text)),
        _ => Err(forbidden(format!(
            "the header {name} is sent twice, or is not visible ASCII"
        ))),
    }
}

fn without_port(host: &str) -> &str {
    match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    }
}

fn forbidden(why: String) -> ErrorResponse {
    ErrorResponse::new(StatusCode::FORBIDDEN, why)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn status(method: &str, path: &str, headers: &[(&str, &str)]) -> Option<u16> {
        let request = Request::builder().method(method).uri(path);
        let request = headers.iter().fold(request, |request, (name, value)| {
            request.header(*name, *value)
        });
        let request = request.body(()).expect("a request");
        check(&request, true)
            .err()
            .map(|error| error.status.as_u16())
    }

    #[test]
    fn a_name_that_leads_here_from_elsewhere_is_refused() {
        for host in [
            "127.0.0.1:1",
            "127.0.0.1",
            "localhost:65535",
            "[::1]:1",
            "[::1]",
        ] {
            assert_eq!(status("GET", "/", &[("host", host)]), None, "{host}");
        }
        for host in [
            "evil.example:1",
            "localhost.evil.example",
            "127.0.0.1.evil.example:1",
            "evil.example:127.0.0.1",
            "192.168.0.1:1",
            "::1",
            "",
        ] {
            assert_eq!(status("GET", "/", &[("host", host)]), Some(403), "{host}");
        }
        assert_eq!(status("GET", "/", &[]), Some(403));
        let twice = [("host", "localhost"), ("host", "evil.example")];
        assert_eq!(status("GET", "/", &twice), Some(403));
    }

    #[test]
    fn another_page_can_neither_change_nor_read() {
        let host = ("host", "localhost:1");
        let own = [host, ("origin", "http://localhost:1")];
        assert_eq!(status("POST", "/_mock/call", &own), None);
        for origin in [
            "http://localhost:2",
            "https://localhost:1",
            "http://127.0.0.1:1",
            "http://evil.example",
            "null",
        ] {
            for method in ["GET", "POST"] {
                let found = status(method, "/_mock/call", &[host, ("origin", origin)]);
                assert_eq!(found, Some(403), "{method} {origin}");
            }
        }
        for (site, expected) in [
            ("same-origin", None),
            ("none", None),
            ("same-site", Some(403)),
            ("cross-site", Some(403)),
        ] {
            let found = status("GET", "/_mock/state", &[host, ("sec-fetch-site", site)]);
            assert_eq!(found, expected, "{site}");
        }
        // A link on another page opens this one.
        let link = [host, ("sec-fetch-site", "cross-site")];
        assert_eq!(status("GET", "/", &link), None);
    }
}
