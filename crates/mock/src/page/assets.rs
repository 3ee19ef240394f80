//! Files of the page, which travel in the crate.

use axum::body::Body;
use axum::http::{Response, StatusCode};

use super::json_response::response;

/// Path, content type and content of each file.
const ASSETS: [(&str, &str, &str); 4] = [
    (
        "/",
        "text/html; charset=utf-8",
        include_str!("../../page/index.html"),
    ),
    (
        "/_mock/page.css",
        "text/css; charset=utf-8",
        include_str!("../../page/page.css"),
    ),
    (
        "/_mock/page.js",
        "text/javascript; charset=utf-8",
        include_str!("../../page/page.js"),
    ),
    (
        "/_mock/icon.svg",
        "image/svg+xml",
        include_str!("../../page/icon.svg"),
    ),
];

/// Returns the file of a path, if there is one.
pub(super) fn find(path: &str) -> Option<Response<Body>> {
    let (_, content_type, content) = ASSETS.iter().find(|(known, ..)| *known == path)?;
    Some(response(StatusCode::OK, content_type, (*content).into()))
}
